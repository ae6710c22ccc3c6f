//! What distinguishes one issue of a deliverable: whose it is, which version, which state of the ledger it shows.

use kharita_model::{Date, Digest};
use serde::{Deserialize, Serialize};

/// How far an issue has come (DOCUMENTS.md §10). Only a draft may carry open lints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EditionState {
    /// `projet`: a draft; its open lints are listed on its first page.
    Draft,
    /// `contradictoire`: submitted to the audited body for its answers.
    Adversarial,
    /// `definitif`: final.
    Final,
}

impl EditionState {
    /// Every state, in the order in which an issue passes through them.
    pub const ALL: [EditionState; 3] = [EditionState::Draft, EditionState::Adversarial, EditionState::Final];

    /// The word of the command line, of JSON and of the ledger.
    pub const fn word(self) -> &'static str {
        match self {
            EditionState::Draft => "projet",
            EditionState::Adversarial => "contradictoire",
            EditionState::Final => "definitif",
        }
    }

    /// The state with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        EditionState::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// One issue: everything on the cover and in the margins that does not come from the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// The body whose information system it shows.
    pub organisation: String,
    /// Protection marking, printed on every page.
    pub marking: String,
    /// How far it has come.
    pub state: EditionState,
    /// Version, for instance `1.0`.
    pub version: String,
    /// Day of the issue; never the day of the computation.
    pub date: Date,
    /// Number of the ledger entry whose state it shows.
    pub entry: u64,
    /// Fingerprint of the data set: SHA-256, independent of keys and times of import (DOCUMENTS.md §2.2).
    pub fingerprint: Digest,
    /// Is the body invented? Then every page says so.
    pub fictitious: bool,
    /// The named and qualified auditor who answers for the findings. Without one the audit report is a « rapport de
    /// diagnostic » (REGULATION.md §13.1).
    #[serde(default)]
    pub auditor: Option<String>,
}
