//! Why a deliverable was not written.

use kharita_model::{Code, Message};
use rust_xlsxwriter::XlsxError;

use crate::Lint;

/// Why a deliverable was not written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The program was built without fonts: `make assets`, then build again.
    #[error("assets-missing")]
    AssetsMissing,
    /// Lints are open that this state does not allow.
    #[error("deliverable-refused: {} lints", .0.len())]
    Refused(Vec<Lint>),
    /// No person has read the texts of this language, so no final edition is issued in it (house rule 9).
    #[error("deliverable-unreviewed")]
    Unreviewed,
    /// The deliverable does not exist in this format.
    #[error("unknown-format {format}")]
    UnknownFormat {
        /// What was asked for.
        format: String,
        /// What exists.
        known: String,
    },
    /// The PDF compiler refused the document: a fault of ours.
    #[error("document-failed: {0}")]
    DocumentFailed(String),
    /// The workbook could not be written: more rows or longer names than the format holds.
    #[error("document-failed")]
    Workbook(#[from] XlsxError),
}

impl Error {
    /// As it is told to people.
    pub fn message(&self) -> Message {
        match self {
            Error::AssetsMissing => Message::new(Code::AssetsMissing),
            Error::Refused(lints) => Message::new(Code::DeliverableRefused).count("count", lints.len() as u64),
            Error::Unreviewed => Message::new(Code::DeliverableUnreviewed),
            Error::UnknownFormat { format, known } => {
                Message::new(Code::UnknownFormat).with("format", format).with("known", known)
            }
            Error::DocumentFailed(problem) => Message::new(Code::DocumentFailed).with("problem", problem),
            Error::Workbook(problem) => Message::new(Code::DocumentFailed).with("problem", problem),
        }
    }
}
