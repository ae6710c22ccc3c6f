//! What the readers of libraries share: rows with their parents, titles with their translations, and problems with their
//! places.

use std::collections::{BTreeMap, HashMap, HashSet};

use kharita_model::{Code, Locator, Message};

use super::languages::is_language;
use super::tree::Part;
use crate::{Framework, FrameworkKind, Rule, Titles};

/// Problems that are listed; the rest is counted.
const LISTED: usize = 1000;

/// What is found while a file is read.
pub(super) struct Findings<'f> {
    pub file: &'f str,
    pub refused: Vec<Message>,
    pub corrected: Vec<Message>,
    pub counts: BTreeMap<&'static str, u64>,
}

impl<'f> Findings<'f> {
    pub fn new(file: &'f str) -> Self {
        Findings { file, refused: Vec::new(), corrected: Vec::new(), counts: BTreeMap::new() }
    }

    /// A row or part that is not taken.
    pub fn refuse(&mut self, message: Message, at: &Locator) {
        self.count("refused", 1);
        if self.refused.len() < LISTED {
            self.refused.push(message.at(at.clone()).in_file(self.file));
        }
    }

    /// Something that was put right.
    pub fn correct(&mut self, message: Message, at: &Locator) {
        if self.corrected.len() < LISTED {
            self.corrected.push(message.at(at.clone()).in_file(self.file));
        }
    }

    pub fn count(&mut self, what: &'static str, number: u64) {
        *self.counts.entry(what).or_default() += number;
    }

    /// The text under a key that must be there.
    pub fn needed<'p>(&mut self, part: &'p Part, key: &'static str) -> Option<&'p str> {
        let found = part.text_of(key);
        if found.is_none() {
            self.refuse(Message::new(Code::LibraryMissingField).with("field", key), &part.at);
        }
        found
    }

    /// A title in the language of the file and in those of its translations (`translations: {fr: {name: …}}`).
    pub fn titles(&mut self, part: &Part, key: &str, own: &str, language: &str) -> Titles {
        let mut by_language: BTreeMap<String, String> = BTreeMap::new();
        for (code, translation) in part.entries_of("translations") {
            if !is_language(code) {
                let message = Message::new(Code::LibraryBadLanguage).with("language", code);
                self.refuse(message, &translation.at);
            } else if let Some(text) = translation.text_of(key) {
                by_language.insert(code.clone(), text.to_owned());
            }
        }
        by_language.insert(language.to_owned(), own.to_owned());
        titles(by_language, own)
    }
}

/// Titles from languages; where French is missing the file's own words stand in its place.
pub(super) fn titles(mut by_language: BTreeMap<String, String>, own: &str) -> Titles {
    Titles {
        fr: by_language.remove("fr").unwrap_or_else(|| own.to_owned()),
        en: by_language.remove("en"),
        ar: by_language.remove("ar"),
        others: by_language,
    }
}

/// A framework of rows that are read, without rows yet.
pub(super) fn empty_framework(id: String, title: Titles) -> Framework {
    Framework {
        id,
        kind: FrameworkKind::Controls,
        title,
        authority: None,
        native: None,
        source_label_fr: None,
        checked_against_official_pdf: None,
        effective: None,
        imported_from: None,
        chapters: Vec::new(),
        objectives: Vec::new(),
        rules: Vec::new(),
    }
}

/// A reference without stray blanks: none beside a hyphen or slash, one elsewhere.
pub(super) fn reference(raw: &str) -> String {
    let mut clean = String::with_capacity(raw.len());
    for word in raw.split_whitespace() {
        let joins = |c: char| c == '-' || c == '/';
        if !clean.is_empty() && !clean.ends_with(joins) && !word.starts_with(joins) {
            clean.push(' ');
        }
        clean.push_str(word);
    }
    clean
}

/// The last piece of an id such as `urn:…:framework:name`.
pub(super) fn tail(id: &str) -> &str {
    id.rsplit(':').find(|piece| !piece.is_empty()).unwrap_or(id)
}

/// A row on its way, with the id of its parent and its place.
pub(super) struct Row {
    pub rule: Rule,
    pub parent: Option<String>,
    pub at: Locator,
}

/// Rows become rules: ids once each, references that tell them apart, parents that exist and do not go round.
pub(super) fn settle(rows: Vec<Row>, findings: &mut Findings<'_>) -> Vec<Rule> {
    let mut natives: HashSet<String> = HashSet::new();
    let mut references: HashSet<String> = HashSet::new();
    let mut kept: Vec<Row> = Vec::new();
    for mut row in rows {
        let native = row.rule.native.clone().unwrap_or_else(|| row.rule.reference.clone()).to_lowercase();
        if !natives.insert(native) {
            findings.refuse(Message::new(Code::LibraryDuplicateId).with("id", &row.rule.reference), &row.at);
            continue;
        }
        // Two rows of their own under one reference, as headings often are: the later ones get a number.
        let (said, mut number) = (row.rule.reference.clone(), 1);
        while !references.insert(row.rule.reference.clone()) {
            number += 1;
            row.rule.reference = format!("{said}#{number}");
        }
        kept.push(row);
    }
    let places: HashMap<String, usize> = kept
        .iter()
        .enumerate()
        .filter_map(|(place, row)| Some((row.rule.native.as_ref()?.to_lowercase(), place)))
        .collect();
    let parents: Vec<Option<usize>> =
        kept.iter().map(|row| places.get(&row.parent.as_ref()?.to_lowercase()).copied()).collect();
    let names: Vec<String> = kept.iter().map(|row| row.rule.reference.clone()).collect();
    let circular = circular(&parents);
    let settled = kept.into_iter().enumerate().map(|(place, mut row)| {
        let parent = parents.get(place).copied().flatten();
        let goes_round = circular.contains(&place);
        match (&row.parent, parent) {
            (Some(named), None) => {
                let id = &row.rule.reference;
                let message = Message::new(Code::LibraryUnknownParent).with("id", id).with("parent", named);
                findings.refuse(message, &row.at);
            }
            (Some(_), Some(_)) if goes_round => {
                findings.refuse(Message::new(Code::LibraryParentCycle).with("id", &row.rule.reference), &row.at);
            }
            (_, parent) => row.rule.parent = parent.and_then(|at| names.get(at).cloned()),
        }
        row.rule
    });
    settled.collect()
}

/// The rows whose line of parents leads into a circle.
fn circular(parents: &[Option<usize>]) -> HashSet<usize> {
    let mut ends: Vec<Option<bool>> = vec![None; parents.len()]; // does the line of parents end?
    for start in 0..parents.len() {
        let (mut line, mut seen, mut at) = (Vec::new(), HashSet::new(), Some(start));
        let end = loop {
            let Some(place) = at else { break true };
            if let Some(Some(known)) = ends.get(place) {
                break *known;
            }
            if !seen.insert(place) {
                break false;
            }
            line.push(place);
            at = parents.get(place).copied().flatten();
        };
        for place in line {
            if let Some(slot) = ends.get_mut(place) {
                *slot = Some(end);
            }
        }
    }
    ends.iter().enumerate().filter(|(_, end)| **end == Some(false)).map(|(place, _)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_lose_stray_blanks_only() {
        for (raw, clean) in [
            ("EXP- JOURN/SURV - CENTR", "EXP-JOURN/SURV-CENTR"),
            ("  ABSC  1.1.1 ", "ABSC 1.1.1"),
            ("A.5.1", "A.5.1"),
            ("ACC-UTILIS-IDF / AUTH", "ACC-UTILIS-IDF/AUTH"),
        ] {
            assert_eq!(reference(raw), clean);
        }
        assert_eq!(tail("urn:body:risk:framework:essai-1"), "essai-1");
    }

    #[test]
    fn circles_of_parents_are_found_with_what_hangs_on_them() {
        let parents = [None, Some(0), Some(3), Some(2), Some(3), Some(5)];
        let mut found: Vec<usize> = circular(&parents).into_iter().collect();
        found.sort_unstable();
        assert_eq!(found, [2, 3, 4, 5]);
    }
}
