//! A configuration as a tree of words, whichever way it is written: `set a b c`, `a { b c; }`, or elements of XML.

use rustc_hash::FxHashMap;

/// Words below words: nothing real is deeper.
const DEPTH: usize = 64;

/// Children beyond which they are found by an index.
const FEW: usize = 16;

/// A word and those below it. A value is a word with nothing below.
#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    /// The line where it was first written, from 1.
    pub line: u32,
    pub below: Vec<Node>,
    places: FxHashMap<String, usize>,
}

impl Node {
    fn place(&self, name: &str) -> Option<usize> {
        if self.places.is_empty() {
            return self.below.iter().position(|node| node.name == name);
        }
        self.places.get(name).copied()
    }

    /// The node of this name below, made if there is none.
    pub fn child(&mut self, name: &str, line: u32) -> &mut Node {
        let place = self.place(name).unwrap_or_else(|| {
            let place = self.below.len();
            self.below.push(Node { name: name.to_owned(), line, ..Node::default() });
            if place == FEW {
                self.places = self.below.iter().zip(0..).map(|(node, place)| (node.name.clone(), place)).collect();
            } else if place > FEW {
                self.places.insert(name.to_owned(), place);
            }
            place
        });
        #[expect(clippy::indexing_slicing, reason = "the place was found or made just now")]
        &mut self.below[place]
    }

    /// Puts these words one below the other, and all values below the last.
    fn put(&mut self, words: &[String], values: &[String], line: u32) {
        let mut at = self;
        for word in words.iter().take(DEPTH) {
            at = at.child(word, line);
        }
        for value in values {
            at.child(value, line);
        }
    }

    /// The node at the end of these words, one below the other.
    pub fn at<'w>(&self, path: impl IntoIterator<Item = &'w str>) -> Option<&Node> {
        path.into_iter().try_fold(self, |node, name| node.below.get(node.place(name)?))
    }

    /// The node at the end of a path of words with spaces between.
    pub fn get(&self, path: &str) -> Option<&Node> {
        self.at(path.split(' '))
    }

    /// The nodes below the end of a path.
    pub fn all(&self, path: &str) -> &[Node] {
        self.get(path).map_or(&[], |node| &node.below)
    }

    /// The values at the end of a path.
    pub fn values(&self, path: &str) -> Vec<&str> {
        self.all(path).iter().map(|node| node.name.as_str()).collect()
    }

    /// The first value at the end of a path.
    pub fn value(&self, path: &str) -> Option<&str> {
        self.all(path).first().map(|node| node.name.as_str())
    }

    /// Takes away what stands at the end of these words.
    fn remove(&mut self, words: &[String]) {
        let Some((last, above)) = words.split_last() else { return };
        let mut at = self;
        for word in above {
            let Some(place) = at.place(word) else { return };
            let Some(node) = at.below.get_mut(place) else { return };
            at = node;
        }
        at.below.retain(|node| node.name != *last);
        at.places.clear();
        if at.below.len() > FEW {
            at.places = at.below.iter().zip(0..).map(|(node, place)| (node.name.clone(), place)).collect();
        }
    }
}

/// `set a b [ c d ]`, a line each; `deactivate` and `delete` take away.
pub fn of_set_lines(text: &str) -> Node {
    let mut root = Node::default();
    for (line, text) in (1..).zip(text.lines()) {
        let mut tokens = Tokens { text, line };
        let mut words = Vec::new();
        let mut values = Vec::new();
        let mut in_list = false;
        while let Some((token, _)) = tokens.next() {
            match token {
                Token::Open => in_list = true,
                Token::Close => in_list = false,
                Token::Word(word) if in_list => values.push(word),
                Token::Word(word) => words.push(word),
                _ => {}
            }
        }
        match words.split_first() {
            Some((verb, words)) if verb == "set" => root.put(words, &values, line),
            Some((verb, words)) if verb == "deactivate" || verb == "delete" => root.remove(words),
            _ => {}
        }
    }
    root
}

/// `a { b c; d [ e f ]; }`; what is marked `inactive:` is left out.
pub fn of_braces(text: &str) -> Node {
    let mut root = Node::default();
    let mut tokens = Tokens { text, line: 1 };
    // Words that are open, and how many of them each brace opened.
    let (mut open, mut opened): (Vec<String>, Vec<usize>) = (Vec::new(), Vec::new());
    let (mut words, mut values): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    let (mut in_list, mut line) = (false, 1);
    while let Some((token, at)) = tokens.next() {
        match token {
            Token::Open => in_list = true,
            Token::Close => in_list = false,
            Token::Word(word) if in_list => values.push(word),
            Token::Word(word) => {
                if words.is_empty() {
                    line = at;
                }
                words.push(word);
            }
            Token::Begin => {
                opened.push(words.len());
                open.append(&mut words);
                values.clear();
                if !is_inactive(&open) {
                    root.put(&open, &[], line);
                }
            }
            Token::End => {
                let left = open.len().saturating_sub(opened.pop().unwrap_or_default());
                open.truncate(left);
                words.clear();
                values.clear();
            }
            Token::Stop => {
                let above = open.len();
                open.append(&mut words);
                if !is_inactive(&open) {
                    root.put(&open, &values, line);
                }
                open.truncate(above);
                values.clear();
            }
        }
    }
    root
}

fn is_inactive(words: &[String]) -> bool {
    words.iter().any(|word| word == "inactive:")
}

enum Token {
    Word(String),
    /// `{`
    Begin,
    /// `}`
    End,
    /// `;`
    Stop,
    /// `[`
    Open,
    /// `]`
    Close,
}

struct Tokens<'t> {
    text: &'t str,
    line: u32,
}

impl<'t> Tokens<'t> {
    fn take(&mut self, bytes: usize) -> &'t str {
        let (taken, rest) = self.text.split_at_checked(bytes).unwrap_or((self.text, ""));
        self.line += memchr::memchr_iter(b'\n', taken.as_bytes()).count() as u32;
        self.text = rest;
        taken
    }

    /// The next token and its line.
    fn next(&mut self) -> Option<(Token, u32)> {
        loop {
            let blank = self.text.len() - self.text.trim_start().len();
            self.take(blank);
            let first = self.text.chars().next()?;
            let to = |mark: &str| self.text.find(mark).unwrap_or(self.text.len());
            if first == '#' {
                self.take(to("\n"));
            } else if self.text.starts_with("/*") {
                self.take(to("*/") + 2);
            } else {
                break;
            }
        }
        let (line, first) = (self.line, self.text.chars().next()?);
        let single = match first {
            '{' => Some(Token::Begin),
            '}' => Some(Token::End),
            ';' => Some(Token::Stop),
            '[' => Some(Token::Open),
            ']' => Some(Token::Close),
            _ => None,
        };
        if let Some(token) = single {
            self.take(1);
            return Some((token, line));
        }
        if matches!(first, '"' | '\'') {
            self.take(1);
            let end = self.text.find(first).unwrap_or(self.text.len());
            let word = self.take(end).to_owned();
            self.take(1);
            return Some((Token::Word(word), line));
        }
        let end = self.text.find(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | ';' | '[' | ']' | '"'));
        let word = self.take(end.unwrap_or(self.text.len())).to_owned();
        Some((Token::Word(word), line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_and_braces_say_the_same() {
        let lines = "set a \"b c\" d [ e f ]\n# x\nset a g 1\nset a old 1\nset h\ndeactivate a old\n";
        let braces = "a {\n  \"b c\" {\n    d [ e f ]; /* x\n */\n  }\n  g 1; # y\n  inactive: old 1;\n}\nh;\n";
        let [of_lines, of_braces] = [of_set_lines(lines), of_braces(braces)];
        for tree in [&of_lines, &of_braces] {
            assert_eq!(tree.at(["a", "b c", "d"]).unwrap().below.len(), 2);
            assert_eq!((tree.value("a g"), tree.value("a old"), tree.get("h").is_some()), (Some("1"), None, true));
            assert!(tree.get("x").is_none());
        }
        assert_eq!((of_lines.get("a g").unwrap().line, of_braces.get("a g").unwrap().line), (3, 6));
    }

    #[test]
    fn many_children_are_found_by_an_index() {
        let text: String = (0..1000).map(|n| format!("set address a{n} ip-netmask 10.0.0.1\n")).collect();
        let tree = of_set_lines(&(text + "delete address a7\n"));
        assert_eq!(tree.all("address").len(), 999);
        assert!(tree.get("address a999 ip-netmask").is_some() && tree.get("address a7").is_none());
    }

    impl PartialEq for Node {
        fn eq(&self, other: &Self) -> bool {
            (&self.name, &self.below) == (&other.name, &other.below)
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read(text in "[a-c{};\\[\\] \"'#\n/*]{0,60}") {
            prop_assert_eq!(of_braces(&text), of_braces(&text));
            of_set_lines(&text);
        }
    }
}
