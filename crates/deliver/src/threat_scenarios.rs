//! L4, « Scénarios de menaces »: eight sections in the order of the contract (DOCUMENTS.md §5). The scenarios are the likeliest
//! ways of attack to each jewel that the engine found on the map, step by step with technique, factors and evidence; losses
//! stand with their intervals. Below its rung a section says what would unlock it.

mod authenticity;
mod couples;
mod coverage;
mod feared;
mod operational;
mod panorama;
mod quantification;
mod strategic;
mod summary;

use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::outline::{Outline, Section, assemble};
use crate::parts::glossary_with_scales;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 8] = [
    ("risk-panorama", panorama::write),
    ("risk-feared", feared::write),
    ("risk-couples", couples::write),
    ("risk-strategic", strategic::write),
    ("risk-operational", operational::write),
    ("risk-quantification", quantification::write),
    ("risk-authenticity", authenticity::write),
    ("risk-coverage", coverage::write),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: "deliver-threat-scenarios-title",
        paper: Paper::A4,
        summary: summary::write,
        sections: &SECTIONS,
        unknowns: summary::write_unknowns,
        glossary: glossary_with_scales,
    };
    assemble(&outline, inputs, language, edition)
}

#[cfg(test)]
mod tests;
