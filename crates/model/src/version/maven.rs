//! Maven (`ComparableVersion`): numbers, known qualifiers, other words; a dash and a change between digits and letters open a list
//! inside. A classifier of the Java it runs on (`.jre11`) does not count.

use std::cmp::Ordering;

/// Qualifiers by their order; what is not among them comes after, by its letters.
const QUALIFIERS: [&str; 7] = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];

/// How deep lists may lie: longer versions are cut.
const DEEPEST: usize = 64;

#[derive(Debug)]
enum Item {
    Number(String),
    Word(String),
    List(Vec<Item>),
}

pub(super) fn compare(a: &str, b: &str) -> Ordering {
    compare_lists(&read(a), &read(b))
}

fn read(text: &str) -> Vec<Item> {
    let text = text.to_lowercase();
    let text = without_java(text.strip_prefix('v').unwrap_or(&text));
    // Lists from the outermost to the one that is being filled.
    let mut open: Vec<Vec<Item>> = vec![Vec::new()];
    for (at, section) in text.split('-').enumerate() {
        if at > 0 && open.len() < DEEPEST {
            open.push(Vec::new());
        }
        for piece in section.split('.') {
            let mut runs = super::runs(piece).peekable();
            if runs.peek().is_none() {
                push(&mut open, Item::Number("0".to_owned()));
            }
            while let Some(run) = runs.next() {
                let item = match run.starts_with(|c: char| c.is_ascii_digit()) {
                    true => Item::Number(run.trim_start_matches('0').to_owned()),
                    false => Item::Word(qualifier(run, runs.peek().is_some())),
                };
                push(&mut open, item);
                if runs.peek().is_some() && open.len() < DEEPEST {
                    open.push(Vec::new());
                }
            }
        }
    }
    let mut inner = Vec::new();
    while let Some(mut list) = open.pop() {
        if !inner.is_empty() {
            list.push(Item::List(inner));
        }
        normalise(&mut list);
        inner = list;
    }
    inner
}

fn push(open: &mut [Vec<Item>], item: Item) {
    if let Some(list) = open.last_mut() {
        list.push(item);
    }
}

/// `12.10.2.jre11` is 12.10.2.
fn without_java(text: &str) -> &str {
    let java = |word: &str| {
        let version = word.strip_prefix("jre").or_else(|| word.strip_prefix("jdk"));
        version.is_some_and(|version| version.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match text.rsplit_once(['.', '-']) {
        Some((version, word)) if java(word) => version,
        _ => text,
    }
}

fn qualifier(word: &str, before_digit: bool) -> String {
    match word {
        "a" if before_digit => "alpha",
        "b" if before_digit => "beta",
        "m" if before_digit => "milestone",
        "ga" | "final" | "release" => "",
        "cr" => "rc",
        word => word,
    }
    .to_owned()
}

/// Takes away what says nothing at the end: zeros, the qualifier of a release, empty lists.
fn normalise(list: &mut Vec<Item>) {
    let mut at = list.len();
    while at > 0 {
        at -= 1;
        match list.get(at) {
            Some(Item::List(_)) => {}
            Some(item) if is_nothing(item) => {
                list.remove(at);
            }
            _ => return,
        }
    }
}

fn is_nothing(item: &Item) -> bool {
    match item {
        Item::Number(digits) => digits.bytes().all(|byte| byte == b'0'),
        Item::Word(word) => word.is_empty(),
        Item::List(list) => list.is_empty(),
    }
}

fn compare_lists(a: &[Item], b: &[Item]) -> Ordering {
    for at in 0..a.len().max(b.len()) {
        let ordering = match (a.get(at), b.get(at)) {
            (Some(a), Some(b)) => compare_items(a, b),
            (Some(a), None) => against_nothing(a),
            (None, Some(b)) => against_nothing(b).reverse(),
            (None, None) => Ordering::Equal,
        };
        if ordering.is_ne() {
            return ordering;
        }
    }
    Ordering::Equal
}

fn compare_items(a: &Item, b: &Item) -> Ordering {
    match (a, b) {
        (Item::Number(a), Item::Number(b)) => super::numbers(a, b),
        (Item::Word(a), Item::Word(b)) => rank(a).cmp(&rank(b)),
        (Item::List(a), Item::List(b)) => compare_lists(a, b),
        // A number comes after a list, a list after a word.
        (Item::Number(_), _) => Ordering::Greater,
        (_, Item::Number(_)) => Ordering::Less,
        (Item::List(_), Item::Word(_)) => Ordering::Greater,
        (Item::Word(_), Item::List(_)) => Ordering::Less,
    }
}

fn against_nothing(item: &Item) -> Ordering {
    match item {
        Item::Number(_) if is_nothing(item) => Ordering::Equal,
        Item::Number(_) => Ordering::Greater,
        Item::Word(word) => rank(word).cmp(&rank("")),
        Item::List(list) => {
            list.iter().map(against_nothing).find(|ordering| ordering.is_ne()).unwrap_or(Ordering::Equal)
        }
    }
}

fn rank(word: &str) -> (usize, &str) {
    match QUALIFIERS.iter().position(|known| *known == word) {
        Some(at) => (at, ""),
        None => (QUALIFIERS.len(), word),
    }
}
