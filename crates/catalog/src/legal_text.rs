//! The register of texts (REGULATION.md §2): what each text is, from when to when it applies, and whether it was read.

use std::sync::LazyLock;

use kharita_model::Date;
use serde::{Deserialize, Serialize};

use crate::{Reading, Titles};

const TEXT: &str = include_str!("../data/texts.yaml");

/// A law, decree, order, directive or guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalText {
    /// As it is cited: `loi 05-20`, `décret 2-21-406`…
    #[serde(rename = "ref")]
    pub reference: String,
    /// What it is about, in our words.
    pub title: Titles,
    /// Its date, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Its year, where the day is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Official bulletin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bulletin: Option<String>,
    /// From when it applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
    /// Since when it no longer applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed: Option<Date>,
    /// The text that repealed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed_by: Option<String>,
    /// The text to cite in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// How it was read; `None` if it is only known to exist.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read: Option<Reading>,
}

impl LegalText {
    /// Does it apply on this day?
    pub fn is_in_force(&self, day: Date) -> bool {
        self.effective.is_none_or(|from| from <= day) && self.repealed.is_none_or(|until| day < until)
    }
}

#[derive(Debug, Deserialize)]
struct File {
    version: Date,
    texts: Vec<LegalText>,
}

static FILE: LazyLock<File> = LazyLock::new(|| crate::embedded::read("texts.yaml", TEXT));

/// All texts of the register.
pub fn legal_texts() -> &'static [LegalText] {
    &FILE.texts
}

/// The text that is cited so.
pub fn legal_text(reference: &str) -> Option<&'static LegalText> {
    legal_texts().iter().find(|text| text.reference == reference)
}

/// The day of the register: every legal sentence prints it as the day of reading.
pub fn register_of_texts_day() -> Date {
    FILE.version
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repealed_texts_name_what_repealed_them_and_laws_are_registered() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let repealed: Vec<&LegalText> = legal_texts().iter().filter(|text| text.repealed.is_some()).collect();
        assert_eq!(repealed.len(), 3);
        for text in repealed {
            let by = legal_text(text.repealed_by.as_deref().unwrap()).unwrap();
            assert_eq!(text.repealed, by.effective, "{}", text.reference);
            assert!(!text.is_in_force(day("2026-11-25")), "{}", text.reference);
        }
        for text in legal_texts().iter().filter_map(|text| text.replaced_by.as_deref()) {
            assert!(legal_text(text).is_some(), "{text}");
        }
        for text in crate::laws().iter().flat_map(|law| &law.texts) {
            assert_eq!(legal_text(&text.reference).unwrap().read, Some(text.read), "{}", text.reference);
        }
        assert!(!legal_text("loi 54-23").unwrap().is_in_force(day("2027-01-31")));
        assert_eq!(register_of_texts_day(), day("2026-11-25"));
    }
}
