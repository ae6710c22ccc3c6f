//! L3, « Plans d'actions correctifs »: seven sections in the order of the contract (DOCUMENTS.md §5). The measures are those that
//! the engine chose under the envelopes; what it left out and why is said; the body's own actions stand beside them with
//! what they lack. Without a calculation each section says what would unlock it.

mod costed;
mod departments;
mod follow_up;
mod horizons;
mod residual;
mod sheets;
mod strategy;
mod summary;
mod treatment;

use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::outline::{Outline, Section, assemble};
use crate::parts::glossary_with_scales;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 7] = [
    ("risk-strategy", strategy::write),
    ("risk-treatment", treatment::write),
    ("risk-horizons", horizons::write),
    ("risk-departments", departments::write),
    ("risk-residual", residual::write),
    ("risk-follow-up", follow_up::write),
    ("risk-sheets", sheets::write),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: "deliver-action-plans-title",
        paper: Paper::A3,
        summary: summary::write,
        sections: &SECTIONS,
        unknowns: summary::write_unknowns,
        glossary: glossary_with_scales,
    };
    assemble(&outline, inputs, language, edition)
}

#[cfg(test)]
mod tests;
