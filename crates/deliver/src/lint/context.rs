//! Lints that ask what a document stands on: the texts in force on its day, the scales that it reproduces, the marking that its
//! content wants, the age of its evidence (DOCUMENTS.md §3).

use std::collections::BTreeSet;

use kharita_catalog::{Finding, evidence_days, legal_texts};
use kharita_model::Code;
use kharita_text::{Language, Texts};

use super::{Lint, LintKind, without_isolated};
use crate::deliverable::Received;
use crate::document::{Cell, Content, Document};
use crate::subject::Subject;
use crate::{Edition, Inputs};

/// Columns that show a level, with the block that reproduces its scale.
const SCALES: [(&str, &str); 2] = [
    ("deliver-column-risk-severity", "table-severity-scale"),
    ("deliver-column-risk-likelihood", "table-likelihood-scale"),
];
/// What passes for a legal delay and is none (REGULATION.md §16).
const NO_LEGAL_DELAY: &str = "48 h";

/// Repealed texts that a sentence of ours cites without saying so. Cells are quotations and are not searched.
pub(super) fn repealed_texts(document: &Document) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let says_so = texts.text("deliver-repealed-words").to_lowercase();
    let says_so: Vec<&str> = says_so.split(';').map(str::trim).filter(|word| !word.is_empty()).collect();
    let repealed = legal_texts().iter().filter(|text| text.repealed.is_some_and(|day| day <= document.edition.date));
    // The number alone: « décret » is written otherwise in each language.
    let numbers = repealed.filter_map(|text| text.reference.split(' ').find(|word| word.contains('-')));
    let wanted: Vec<&str> = numbers.chain([NO_LEGAL_DELAY]).collect();
    let mut found = Vec::new();
    for block in document.summary.iter().chain(&document.blocks) {
        let sentences: Vec<&str> = match &block.content {
            Content::Heading { text, .. } | Content::Paragraph(text) => vec![text],
            Content::Callout { title, lines, .. } => lines.iter().chain([title]).map(String::as_str).collect(),
            Content::Figure(figure) => vec![&figure.caption],
            Content::Table(table) => table.note.as_deref().into_iter().chain([table.caption.as_str()]).collect(),
        };
        for sentence in sentences.into_iter().map(|text| without_isolated(text).to_lowercase().replace('\u{a0}', " ")) {
            let cited = wanted.iter().filter(|text| sentence.contains(**text));
            let bare = cited.filter(|_| !says_so.iter().any(|word| sentence.contains(word)));
            found.extend(bare.map(|text| Lint::new(LintKind::RepealedText, Code::LintRepealedText, &block.id, text)));
        }
    }
    found
}

/// Scales that a table uses and that the document does not reproduce.
pub(super) fn missing_scales(document: &Document) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let mut found = Vec::new();
    for (column, scale) in SCALES {
        let title = texts.text(column);
        let uses = |content: &Content| match content {
            Content::Table(table) => table.columns.iter().enumerate().any(|(at, column)| {
                column.title == title && table.rows.iter().any(|row| row.get(at).is_some_and(is_level))
            }),
            _ => false,
        };
        let place = document.blocks.iter().find(|block| uses(&block.content));
        let is_reproduced = document.blocks.iter().any(|block| block.id == scale);
        if let (Some(block), false) = (place, is_reproduced) {
            found.push(Lint::new(LintKind::ScaleMissing, Code::LintScaleMissing, &block.id, &title));
        }
    }
    found
}

/// Is it a level of EBIOS RM: `G3`, `V2 †`?
fn is_level(cell: &Cell) -> bool {
    let Cell::Text(text) = cell else { return false };
    let plain = crate::without_bidi_controls(text);
    let mut letters = plain.trim().chars();
    matches!(letters.next(), Some('G' | 'V')) && letters.next().is_some_and(|digit| digit.is_ascii_digit())
}

/// Sensitive systems named under a marking that protects nothing.
pub(crate) fn low_marking(document: &Document, inputs: Inputs<'_>) -> Vec<Lint> {
    let marking = document.edition.marking.to_lowercase();
    let says_low = |language: Language| {
        let words = Texts::of(language).text("deliver-low-markings").to_lowercase();
        words.split(';').map(str::trim).any(|word| !word.is_empty() && marking.contains(word))
    };
    if !marking.trim().is_empty() && !Language::ALL.into_iter().any(says_low) {
        return Vec::new();
    }
    let subject = Subject::new(inputs, &document.edition);
    let sensitive: BTreeSet<&str> = subject.sensitive_systems().into_iter().map(|system| system.name()).collect();
    let names = |cell: &Cell| match cell {
        Cell::Data(name) => sensitive.contains(name.as_str()),
        Cell::List(names) | Cell::Chain(names) => names.iter().any(|name| sensitive.contains(name.as_str())),
        _ => false,
    };
    let shows = |content: &Content| match content {
        Content::Table(table) => table.rows.iter().flatten().any(names),
        _ => false,
    };
    let block = document.blocks.iter().find(|block| shows(&block.content));
    let lint =
        |place: &str| Lint::new(LintKind::MarkingTooLow, Code::LintMarkingTooLow, place, &document.edition.marking);
    block.map(|block| lint(&block.id)).into_iter().collect()
}

/// Printed findings of which every piece of evidence is older than the threshold, with the newest piece.
pub(crate) fn stale<'f>(
    findings: impl Iterator<Item = &'f Finding>,
    received: &[Received],
    edition: &Edition,
) -> Vec<Lint> {
    let since = edition.date.plus_days(-evidence_days());
    let mut found = Vec::new();
    for finding in findings {
        let of = |piece: &Received| {
            finding
                .evidence
                .iter()
                .any(|named| *named == piece.evidence.name || *named == piece.evidence.sha256.to_string())
        };
        let newest = received.iter().filter(|piece| of(piece)).max_by_key(|piece| piece.evidence.observed_at);
        if let Some(piece) = newest.filter(|piece| piece.evidence.observed_at.date() < since) {
            let what = format!("{} ({})", piece.evidence.name, piece.evidence.observed_at.date());
            found.push(Lint::new(LintKind::EvidenceStale, Code::LintEvidenceStale, "table-finding-sheet", &what));
        }
    }
    found
}
