//! The words of `data/columns.toml`: what titles, cells and names of tabs mean.

use std::sync::LazyLock;

use kharita_model::{NodeKind, Subtype, Word, WordList};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;

use super::target::Target;
use crate::cells::fold::fold;

/// The one vocabulary.
pub static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::parse(include_str!("../../data/columns.toml")).unwrap_or_default());

/// An answer that says nothing is no longer than this, in bytes.
const LONGEST_ANSWER: usize = 80;

/// What a text in a cell amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Something.
    Said,
    /// Nothing: dashes, « néant », « sans objet ».
    Blank,
    /// « Ne sait pas ».
    Unknown,
}

/// What titles, cells and names of tabs mean. Titles are compared by [`phrase`].
#[derive(Debug, Default)]
pub struct Vocabulary {
    titles: FxHashMap<(NodeKind, String), Target>,
    /// Titles known in a list of some kind.
    known: FxHashSet<String>,
    /// Kinds and the phrases that name them, in the order of the file.
    kinds: Vec<(NodeKind, Vec<String>)>,
    words: FxHashMap<(WordList, String), Word>,
    subtypes: FxHashMap<(NodeKind, String), Subtype>,
    unknown: FxHashSet<String>,
    blank: FxHashSet<String>,
    totals: Vec<String>,
    foreign: FxHashSet<String>,
}

#[derive(Deserialize)]
struct File {
    kind: Vec<KindEntry>,
    column: Vec<ColumnEntry>,
    word: Vec<WordEntry>,
    subtype: Vec<SubtypeEntry>,
    answers: Answers,
    foreign: Foreign,
}

#[derive(Deserialize)]
struct KindEntry {
    kind: NodeKind,
    named: Vec<String>,
}

#[derive(Deserialize)]
struct ColumnEntry {
    states: String,
    kinds: Vec<NodeKind>,
    titles: Vec<String>,
}

#[derive(Deserialize)]
struct WordEntry {
    list: WordList,
    word: String,
    written: Vec<String>,
}

#[derive(Deserialize)]
struct SubtypeEntry {
    kind: NodeKind,
    subtype: Subtype,
    written: Vec<String>,
}

#[derive(Deserialize)]
struct Answers {
    unknown: Vec<String>,
    blank: Vec<String>,
    totals: Vec<String>,
}

#[derive(Deserialize)]
struct Foreign {
    titles: Vec<String>,
}

impl Vocabulary {
    /// Reads the file; `None` if it is malformed or states what does not exist.
    fn parse(text: &str) -> Option<Self> {
        let file: File = toml::from_str(text).ok()?;
        let phrases = |texts: &[String]| texts.iter().map(|text| phrase(text)).collect::<Vec<_>>();
        let answers = |texts: &[String]| texts.iter().map(|text| words(text)).collect::<Vec<_>>();
        let mut vocabulary = Vocabulary {
            kinds: file.kind.iter().map(|entry| (entry.kind, phrases(&entry.named))).collect(),
            unknown: answers(&file.answers.unknown).into_iter().collect(),
            blank: answers(&file.answers.blank).into_iter().collect(),
            totals: answers(&file.answers.totals),
            foreign: phrases(&file.foreign.titles).into_iter().collect(),
            ..Vocabulary::default()
        };
        for entry in &file.column {
            let target: Target = entry.states.parse().ok()?;
            for title in phrases(&entry.titles) {
                vocabulary.titles.extend(entry.kinds.iter().map(|kind| ((*kind, title.clone()), target)));
                vocabulary.known.insert(title);
            }
        }
        for entry in &file.word {
            let word = entry.list.choose(&entry.word)?;
            vocabulary.words.extend(phrases(&entry.written).into_iter().map(|text| ((entry.list, text), word)));
        }
        for entry in &file.subtype {
            let written = phrases(&entry.written).into_iter();
            vocabulary.subtypes.extend(written.map(|text| ((entry.kind, text), entry.subtype)));
        }
        Some(vocabulary)
    }

    /// The kinds that a sheet may list.
    pub fn kinds(&self) -> impl Iterator<Item = NodeKind> {
        self.kinds.iter().map(|(kind, _)| *kind)
    }

    /// What a title means in a list of this kind, with the phrase that was recognised: the title itself, without what
    /// stands in parentheses, without the noun of the kind (« IP du serveur » is « IP » in a list of servers) or, where
    /// several columns may say the same, without its number (« IP 2 »).
    pub fn title(&self, kind: NodeKind, title: &str) -> Option<(Target, String)> {
        let whole = phrase(title);
        let bare = phrase(&without_parentheses(title));
        let own = self.kinds.iter().find(|(known, _)| *known == kind).map(|(_, named)| named.as_slice());
        let shorter = own.into_iter().flatten().filter_map(|noun| without_noun(&bare, noun));
        let numbered = bare.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
        let find = |text: String| self.titles.get(&(kind, text.clone())).map(|target| (*target, text));
        let exact = [whole, bare.clone()].into_iter().chain(shorter).find_map(find);
        exact.or_else(|| find(numbered).filter(|(target, _)| target.is_many()))
    }

    /// Is this text, as it stands, a title in a list of some kind?
    pub fn is_title(&self, text: &str) -> bool {
        text.len() <= LONGEST_ANSWER && self.known.contains(&phrase(text))
    }

    /// Does this title belong to what is no inventory?
    pub fn is_foreign(&self, title: &str) -> bool {
        self.foreign.contains(&phrase(title)) || self.foreign.contains(&phrase(&without_parentheses(title)))
    }

    /// Does the text name this kind somewhere, word by word?
    pub fn names(&self, kind: NodeKind, text: &str) -> bool {
        let text = format!(" {} ", phrase(&without_camels(text)));
        let named = self.kinds.iter().find(|(known, _)| *known == kind).map(|(_, named)| named.as_slice());
        named.into_iter().flatten().any(|noun| text.contains(&format!(" {noun} ")))
    }

    /// The word of a list that a text of a cell means.
    pub fn word(&self, list: WordList, text: &str) -> Option<Word> {
        self.words.get(&(list, phrase(text))).copied()
    }

    /// The subtype that a text of a cell, or the name of a tab, means.
    pub fn subtype(&self, kind: NodeKind, text: &str) -> Option<Subtype> {
        self.subtypes.get(&(kind, phrase(text))).copied()
    }

    /// What an answer in a cell amounts to. Question marks mean « ne sait pas », and so do remarks that begin so (« à
    /// définir avec la DSI »).
    pub fn answer(&self, text: &str) -> Answer {
        // No such answer is long.
        if text.len() > LONGEST_ANSWER {
            return Answer::Said;
        }
        let marks = text.trim();
        if !marks.is_empty() && marks.chars().all(|c| matches!(c, '?' | '؟' | ' ')) {
            return Answer::Unknown;
        }
        let words = words(text);
        if words.is_empty() || self.blank.contains(&words) {
            return Answer::Blank;
        }
        let begins = |known: &String| words.strip_prefix(known.as_str()).is_some_and(|rest| rest.starts_with(' '));
        let unknown =
            self.unknown.contains(&words) || self.unknown.iter().any(|known| known.contains(' ') && begins(known));
        if unknown { Answer::Unknown } else { Answer::Said }
    }

    /// Does the text begin a row of totals?
    pub fn is_total(&self, text: &str) -> bool {
        let text = words(text);
        let begins = |total: &String| {
            text.strip_prefix(total.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        self.totals.iter().any(begins)
    }
}

/// The words of an answer as they are compared: folded, without punctuation.
fn words(text: &str) -> String {
    let folded = fold(text);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The words of a title as they are compared: folded, without punctuation, articles, link words and plural marks.
pub fn phrase(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let kept: Vec<&str> = words.filter(|word| !is_link(word)).map(bare).collect();
    kept.join(" ")
}

/// A word that links others. Single letters are elided articles (`d'achat`, `l'hôte`); `n` and `s` are not (`N° série`,
/// `S/N`).
fn is_link(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "d"
            | "l"
            | "la"
            | "le"
            | "les"
            | "of"
            | "the"
            | "en"
            | "a"
            | "au"
            | "aux"
            | "par"
            | "for"
    )
}

/// A word without the marks of plural, number and Arabic article that people add or leave out.
fn bare(word: &str) -> &str {
    let word = word.strip_prefix("ال").filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    match word.strip_suffix('s') {
        Some(rest) if rest.len() > 3 && !rest.ends_with('s') => rest,
        _ => word,
    }
}

/// `PhysicalServer` as two words: names of files and sheets that programs write.
fn without_camels(text: &str) -> String {
    let mut words = String::new();
    let mut after_small = false;
    for c in text.chars() {
        if after_small && c.is_uppercase() {
            words.push(' ');
        }
        after_small = c.is_lowercase();
        words.push(c);
    }
    words
}

fn without_parentheses(title: &str) -> String {
    let mut depth = 0_i32;
    title
        .chars()
        .filter(|c| {
            depth += i32::from(matches!(c, '(' | '['));
            let kept = depth <= 0;
            depth -= i32::from(matches!(c, ')' | ']'));
            kept
        })
        .collect()
}

/// The text without this phrase at its end or beginning; nothing if nothing would be left.
fn without_noun(text: &str, noun: &str) -> Option<String> {
    let after = text.strip_suffix(noun).and_then(|rest| rest.strip_suffix(' '));
    let before = text.strip_prefix(noun).and_then(|rest| rest.strip_prefix(' '));
    after.or(before).filter(|rest| !rest.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_whole() {
        let vocabulary = Vocabulary::parse(include_str!("../../data/columns.toml")).expect("columns.toml is valid");
        assert_eq!(vocabulary.kinds().count(), 8);
        for kind in vocabulary.kinds() {
            assert!(
                vocabulary.titles.iter().any(|((of, _), target)| *of == kind && target.identifies(kind)),
                "nothing identifies a {kind}"
            );
        }
        for ((kind, title), target) in &vocabulary.titles {
            assert!(target.allows(*kind), "{target} does not fit a {kind} ({title})");
        }
    }

    #[test]
    fn titles_mean_the_same_however_they_are_written() {
        let meant = |kind, title: &str| VOCABULARY.title(kind, title).map(|(target, _)| target.to_string());
        for (kind, title, expected) in [
            (NodeKind::Host, "N° de série", "id.serial"),
            (NodeKind::Host, "N°\nSÉRIE", "id.serial"),
            (NodeKind::Host, "S/N", "id.serial"),
            (NodeKind::Host, "Adresse(s) IP", "id.address"),
            (NodeKind::Host, "IP 2", "id.address"),
            (NodeKind::Host, "IP du serveur", "id.address"),
            (NodeKind::Host, "Système d’exploitation", "os"),
            (NodeKind::Host, "Date de mise en service (jj/mm/aaaa)", "go-live"),
            (NodeKind::Host, "عنوان IP", "id.address"),
            (NodeKind::Host, "الرقم التسلسلي", "id.serial"),
            (NodeKind::Host, "Serveur", "id.hostname"),
            (NodeKind::App, "Serveur", "RUNS_ON host"),
            (NodeKind::App, "Éditeur", "editor"),
            (NodeKind::Store, "Base de données", "name"),
        ] {
            assert_eq!(meant(kind, title).as_deref(), Some(expected), "{title}");
        }
        for title in ["IP de la passerelle", "Nom du projet", "Numéro de marché", "Serveur DNS", "Hostname 2 bis"] {
            assert_eq!(meant(NodeKind::Host, title), None, "{title}");
        }
    }

    #[test]
    fn answers_that_say_nothing() {
        for text in ["NSP", "?", "??", "À compléter", "à définir avec la DSI", "TBD", "غير معروف"] {
            assert_eq!(VOCABULARY.answer(text), Answer::Unknown, "{text}");
        }
        for text in ["-", "N/A", "néant", "—"] {
            assert_eq!(VOCABULARY.answer(text), Answer::Blank, "{text}");
        }
        for text in ["Total", "TOTAL :", "Sous-total Rabat", "المجموع"] {
            assert!(VOCABULARY.is_total(text), "{text}");
        }
        assert!(!VOCABULARY.is_total("TotalEnergies"));
        for text in ["Nantes", "Amina", "A définitif", "Confirmé", "A", "N", "La"] {
            assert_eq!(VOCABULARY.answer(text), Answer::Said, "{text}");
        }
    }
}
