//! The labels of the hidden sheet: which word of which list a text of a cell means, in whatever language the workbook
//! was written.

use kharita_model::workbook::{Choices, PART, ROW_LIST, Sheet, UNIT_LIST, UNITS, UNKNOWN, sheet};
use rustc_hash::{FxHashMap, FxHashSet};

use super::fold::compact;
use super::grid::Grid;

/// Words that mean yes, beside the label: people type them over a drop-down.
const YES: [&str; 9] = ["oui", "yes", "نعم", "true", "vrai", "x", "o", "y", "1"];
/// Words that mean no.
const NO: [&str; 7] = ["non", "no", "لا", "false", "faux", "n", "0"];
/// Words that mean « ne sait pas » beside the label, in the languages of the product.
const NOT_KNOWN: [&str; 6] = ["ne sait pas", "nsp", "don't know", "does not know", "لا أعلم", "لا أعرف"];
/// Units of durations beside the labels, with their minutes.
const OTHER_UNITS: [(&str, u32); 24] = [
    ("j", 1440),
    ("jour", 1440),
    ("jours", 1440),
    ("d", 1440),
    ("day", 1440),
    ("days", 1440),
    ("يوم", 1440),
    ("أيام", 1440),
    ("h", 60),
    ("heure", 60),
    ("heures", 60),
    ("hour", 60),
    ("hours", 60),
    ("hr", 60),
    ("ساعة", 60),
    ("ساعات", 60),
    ("min", 1),
    ("mn", 1),
    ("minute", 1),
    ("minutes", 1),
    ("m", 1),
    ("دقيقة", 1),
    ("دقائق", 1),
    ("mins", 1),
];

/// What the hidden sheet says.
#[derive(Debug, Default)]
pub struct Labels {
    /// Version of the layout.
    pub version: u32,
    /// Language in which the workbook was written.
    pub language: String,
    /// Does the workbook hold a part of what is known only?
    pub is_part: bool,
    /// Rows that may be referred to and are not in the workbook: sheet, key, name.
    pub rows: Vec<(&'static Sheet, String, String)>,
    /// List and compact label → stable word.
    words: FxHashMap<(String, String), String>,
    /// Compact labels of « ne sait pas ».
    unknown: FxHashSet<String>,
}

impl Labels {
    /// Reads the hidden sheet: rows of two cells are properties, rows of three are labels.
    pub fn read(hidden: &Grid) -> Self {
        let mut labels = Labels::default();
        for row in hidden.rows.keys() {
            let (list, word, label) = (hidden.text(*row, 1), hidden.text(*row, 2), hidden.text(*row, 3));
            match (list.as_str(), label.is_empty()) {
                ("version", true) => labels.version = word.parse().unwrap_or_default(),
                ("language", true) => labels.language = word,
                (PART, true) => labels.is_part = word == true.to_string(),
                (list, _) if list.starts_with(ROW_LIST) => {
                    labels.rows.extend(sheet(list.trim_start_matches(ROW_LIST)).map(|sheet| (sheet, word, label)));
                }
                (_, true) => {}
                _ if word == UNKNOWN => drop(labels.unknown.insert(compact(&label))),
                _ => drop(labels.words.insert((list, compact(&label)), word)),
            }
        }
        labels
    }

    /// Does the text mean « ne sait pas »?
    pub fn is_unknown(&self, text: &str) -> bool {
        let text = text.trim();
        if text == UNKNOWN {
            return true;
        }
        // No such answer is long: a remark is not folded for this.
        text.len() <= 64 && {
            let compacted = compact(text);
            self.unknown.contains(&compacted) || NOT_KNOWN.iter().any(|known| compact(known) == compacted)
        }
    }

    /// The stable word of a list that a text means: a label, the word itself, or a common way to say yes and no.
    pub fn word(&self, choices: Choices, text: &str) -> Option<String> {
        let compacted = compact(text);
        if let Some(word) = self.words.get(&(choices.id(), compacted.clone())) {
            return Some(word.clone());
        }
        if choices == Choices::YesNo {
            let among = |words: &[&str]| words.iter().any(|word| compact(word) == compacted);
            return if among(&YES) { Some("true".to_owned()) } else { among(&NO).then(|| "false".to_owned()) };
        }
        choices.words().into_iter().find(|word| compact(word) == compacted)
    }

    /// The labels of a list, for a refusal: what may be answered.
    pub fn allowed(&self, choices: Choices) -> String {
        choices.words().join(", ")
    }

    /// How many minutes a unit of durations has.
    pub fn minutes_of(&self, unit: &str) -> Option<u32> {
        let compacted = compact(unit);
        if let Some(word) = self.words.get(&(UNIT_LIST.to_owned(), compacted.clone())) {
            return UNITS.iter().find(|(unit, _)| unit == word).map(|(_, minutes)| *minutes);
        }
        OTHER_UNITS.iter().find(|(known, _)| compact(known) == compacted).map(|(_, minutes)| *minutes)
    }

    /// Does a comma separate thousands here, as English writes them? Elsewhere it is the decimal comma.
    pub fn comma_groups(&self) -> bool {
        self.language == "en"
    }
}
