//! The data files are part of the program. They are read at first use; a test reads every one of them.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Reads a data file that is built in.
#[expect(clippy::panic, reason = "the text is part of the program and tests read every file")]
pub(crate) fn read<T: DeserializeOwned>(name: &str, text: &str) -> T {
    serde_yaml_ng::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A title in the three languages; French is always there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Titles {
    /// French.
    pub fr: String,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
    /// Arabic; not yet reviewed by a native reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<String>,
    /// Other languages of an imported file, by their code.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub others: BTreeMap<String, String>,
}

impl Titles {
    /// The title in this language (`fr`, `ar`, `en`), French where it is missing.
    pub fn of(&self, language: &str) -> &str {
        match language {
            "en" => self.en.as_deref(),
            "ar" => self.ar.as_deref(),
            other => self.others.get(other).map(String::as_str),
        }
        .unwrap_or(&self.fr)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_title_is_french() {
        let titles = Titles { fr: "Carte".into(), en: Some("Map".into()), ar: None, ..Titles::default() };
        assert_eq!(["fr", "en", "ar", "xx"].map(|language| titles.of(language)), ["Carte", "Map", "Carte", "Carte"]);
    }
}
