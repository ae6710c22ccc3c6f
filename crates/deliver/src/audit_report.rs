//! L1, « Rapport d'audit »: ten sections in the order of the contract (DOCUMENTS.md §5). It prints verdicts with their
//! reasons and what the tools saw. Findings are raised by the tool and retained by a named auditor; until one does, they
//! are counted, and the document is a « Rapport de diagnostic » (REGULATION.md §13.1).

mod annexes;
mod conformity;
mod context;
mod findings;
mod laws;
mod method;
mod priority;
mod review;
mod summary;
mod technical;

use kharita_model::Code;
use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::lint::{Lint, LintKind, stale};
use crate::outline::{Outline, Section, assemble};
use crate::parts::glossary;
use crate::subject::Subject;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 10] = [
    ("audit-synthesis", summary::write_synthesis),
    ("audit-context", context::write),
    ("audit-method", method::write),
    ("audit-review", review::write),
    ("audit-directive", conformity::write),
    ("audit-laws", laws::write),
    ("audit-technical", technical::write),
    ("audit-findings", findings::write),
    ("audit-follow-up", findings::write_follow_up),
    ("audit-annexes", annexes::write),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: if edition.auditor.is_some() { "deliver-audit-title" } else { "deliver-diagnostic-title" },
        paper: Paper::A4,
        summary: summary::write,
        sections: &SECTIONS,
        unknowns: annexes::write_unknowns,
        glossary,
    };
    assemble(&outline, inputs, language, edition)
}

/// Retained findings that nothing shows, or that old evidence alone shows.
pub(crate) fn lints(inputs: Inputs<'_>, edition: &Edition) -> Vec<Lint> {
    let subject = Subject::new(inputs, edition);
    let printed = || subject.findings().iter().filter(|finding| findings::is_printed(finding));
    let bare = printed().filter(|finding| finding.evidence.is_empty()).map(|finding| {
        let (kind, code) = (LintKind::FindingWithoutEvidence, Code::LintFindingWithoutEvidence);
        Lint::new(kind, code, "table-finding-sheet", &finding.id)
    });
    bare.chain(stale(printed(), inputs.evidence, edition)).collect()
}

#[cfg(test)]
mod tests;
