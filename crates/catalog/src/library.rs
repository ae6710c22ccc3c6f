//! Libraries of frameworks that people bring: CISO Assistant libraries, OSCAL catalogues and profiles, and our own form
//! (`docs/framework.schema.json`). A reader never fails on bad content: what is good is kept, what is not is named with its
//! place, what is left out is counted. Only a file that is none of these forms, or that does not parse, is refused whole.

mod ciso;
mod languages;
mod oscal;
mod own;
mod reading;
mod tree;

use std::collections::BTreeMap;

use kharita_model::{Code, Message};
use serde::Serialize;

use crate::{Framework, Mapping, Titles};

/// Bytes that a library may have.
const MOST_BYTES: usize = 64 << 20;

/// The form of a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A library of CISO Assistant.
    CisoAssistant,
    /// An OSCAL catalogue.
    OscalCatalog,
    /// An OSCAL profile: a choice of controls of a catalogue.
    OscalProfile,
    /// Our own.
    Own,
}

/// A threat, control or metric: what a library lists beside its frameworks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its reference.
    pub reference: String,
    /// Its id in the file.
    pub native: String,
    /// Its name.
    pub title: Titles,
}

/// A matrix of risk: levels by name, and which risk each likelihood and impact gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskMatrix {
    /// Its reference.
    pub reference: String,
    /// Its name.
    pub title: Titles,
    /// Levels of likelihood, the lowest first.
    pub probability: Vec<Titles>,
    /// Levels of impact.
    pub impact: Vec<Titles>,
    /// Levels of risk.
    pub risk: Vec<Titles>,
    /// For each likelihood, the place of the risk at each impact.
    pub grid: Vec<Vec<u8>>,
}

/// Which controls of a catalogue a profile takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Selection {
    /// Where the profile says that its catalogue lies.
    pub from: Vec<String>,
    /// All of them?
    pub all: bool,
    /// These.
    pub with: Vec<Choice>,
    /// But not these.
    pub without: Vec<Choice>,
}

/// Controls that a profile names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// An id, or a pattern with `*`.
    pub pattern: String,
    /// Those under it too (`with-child-controls`)?
    pub with_children: bool,
}

impl Choice {
    /// The one id that is named; a pattern names none.
    pub fn id(&self) -> Option<&str> {
        (!self.pattern.contains('*')).then_some(self.pattern.as_str())
    }
}

/// A library as it was read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Library {
    /// Its id, short enough to type.
    pub id: String,
    /// Its form.
    pub form: Form,
    /// Its name.
    pub title: Titles,
    /// Its version, as the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider: Option<String>,
    /// Under which terms, as the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright: Option<String>,
    /// Languages in which it speaks, its own first.
    pub languages: Vec<String>,
    /// Its frameworks.
    #[serde(skip)]
    pub frameworks: Vec<Framework>,
    /// Its mappings; ends and pairs are named as in the file until a catalogue joins them.
    #[serde(skip)]
    pub mappings: Vec<Mapping>,
    /// Its matrices of risk.
    pub matrices: Vec<RiskMatrix>,
    /// Its threats.
    #[serde(skip)]
    pub threats: Vec<Item>,
    /// Its reference controls.
    #[serde(skip)]
    pub controls: Vec<Item>,
    /// Its metrics.
    #[serde(skip)]
    pub metrics: Vec<Item>,
    /// What an OSCAL profile takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub selection: Option<Selection>,
    /// How many of what: rows, questions, groups…
    pub counts: BTreeMap<&'static str, u64>,
    /// What was put right.
    #[serde(skip)]
    pub corrected: Vec<Message>,
    /// Rows that were not taken, and why.
    #[serde(skip)]
    pub refused: Vec<Message>,
}

impl Library {
    /// Reads a library of any form.
    ///
    /// # Errors
    /// The file is none of the forms, does not parse, is too large, or holds nothing that can be used.
    pub fn read(bytes: &[u8], file: &str) -> Result<Library, Message> {
        if bytes.len() > MOST_BYTES {
            return Err(Message::new(Code::TooLarge).count("limit", MOST_BYTES as u64).in_file(file));
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let root = tree::read(text).map_err(|message| message.in_file(file))?;
        let mut library = if root.get("objects").is_some() {
            ciso::read(&root, file)
        } else if let Some(catalog) = root.get("catalog") {
            oscal::catalog(catalog, file)
        } else if let Some(profile) = root.get("profile") {
            oscal::profile(profile, file)
        } else if root.get("framework").is_some() || root.get("mapping").is_some() {
            own::read(&root, file)
        } else {
            return Err(Message::new(Code::LibraryUnknownForm).in_file(file));
        }?;
        for framework in &mut library.frameworks {
            framework.imported_from = Some(file.to_owned());
        }
        Ok(library)
    }

    pub(crate) fn new(id: String, form: Form, title: Titles) -> Self {
        Library {
            id,
            form,
            title,
            version: None,
            provider: None,
            copyright: None,
            languages: Vec::new(),
            frameworks: Vec::new(),
            mappings: Vec::new(),
            matrices: Vec::new(),
            threats: Vec::new(),
            controls: Vec::new(),
            metrics: Vec::new(),
            selection: None,
            counts: BTreeMap::new(),
            corrected: Vec::new(),
            refused: Vec::new(),
        }
    }
}
