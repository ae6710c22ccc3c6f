//! L7, « Outils méthodologiques de maintien »: eight sections in the order of the contract (DOCUMENTS.md §5): procedures, the
//! calendar of sources, grids of questions by owner, scales, indicators, checks, commands, and the end of a contract.

mod closure;
mod collection;
mod followed;
mod grid;
mod indicators;
mod operation;
mod quality;
mod scales;
mod summary;
mod update;

use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::outline::{Outline, Section, assemble};
use crate::parts::glossary;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 8] = [
    ("tools-update", update::write),
    ("tools-collection", collection::write),
    ("tools-scales", scales::write),
    ("tools-indicators", indicators::write),
    ("tools-quality", quality::write),
    ("tools-operation", operation::write),
    ("tools-triggers", closure::write_triggers),
    ("tools-closure", closure::write),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: "deliver-tools-title",
        paper: Paper::A4,
        summary: summary::write,
        sections: &SECTIONS,
        unknowns: summary::write_unknowns,
        glossary,
    };
    assemble(&outline, inputs, language, edition)
}

#[cfg(test)]
mod tests;
