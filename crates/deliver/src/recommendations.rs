//! L5, « Recommandations organisationnelles »: nine sections in the order of the contract (DOCUMENTS.md §5). What is found comes
//! from the verdicts and the map; what is recommended comes from the catalogue, its costs marked as hypotheses.

mod governance;
mod policies;
mod protection;
mod roadmap;
mod summary;
mod third_parties;

use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::outline::{Outline, Section, assemble};
use crate::parts::glossary;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 9] = [
    ("governance-diagnosis", governance::write_diagnosis),
    ("governance-roles", governance::write_roles),
    ("policies", policies::write_policies),
    ("design", policies::write_design),
    ("third-parties", third_parties::write),
    ("data-protection", protection::write_data),
    ("incidents", protection::write_incidents),
    ("skills", roadmap::write_skills),
    ("trajectory", roadmap::write_trajectory),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: "deliver-recommendations-title",
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
