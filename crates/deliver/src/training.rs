//! L6, « Supports de formation »: seven sections in the order of the contract (DOCUMENTS.md §5 and §9). Every question rests on a
//! count of the body's own map and none shows a name of it: the lint `leaked-value` searches the document for all of them.

mod facts;
mod guide;
mod modules;
mod plan;
mod quiz;

use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::outline::{Outline, Section, assemble};
use crate::parts::whole_glossary;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 7] = [
    ("training-plan", plan::write),
    ("training-direction", modules::write_direction),
    ("training-owners", modules::write_owners),
    ("training-security", modules::write_security),
    ("training-staff", modules::write_staff),
    ("training-guide", guide::write),
    ("training-memos", guide::write_memos),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: "deliver-training-title",
        paper: Paper::A4,
        summary: plan::write_summary,
        sections: &SECTIONS,
        unknowns: guide::write_unknowns,
        glossary: whole_glossary,
    };
    assemble(&outline, inputs, language, edition)
}

#[cfg(test)]
mod tests;
