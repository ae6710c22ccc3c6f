//! Lints: what stops a document (DOCUMENTS.md §3). A draft may carry them, listed on its first page; the later states
//! may not, and `placeholder` refuses in every state. A rate without its two terms cannot be written at all: the type
//! [`crate::Rate`] holds both.

mod context;
mod sums;

use std::collections::BTreeSet;

use kharita_map::Map;
use kharita_model::{Code, Message};
use kharita_text::Texts;

pub(crate) use context::{low_marking, stale};

use crate::document::{Block, Cell, Content, Document, without_bidi_controls};

/// What a lint fires on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LintKind {
    /// A template field that was not replaced, a required section without content, a text that no locale file holds.
    Placeholder,
    /// A sentence that certifies conformity to the law, which the tool never does.
    LegalWording,
    /// A name of the map in a document that shows none: training material (DOCUMENTS.md §9).
    LeakedValue,
    /// An amount without its interval and without what it rests on (house rule 2).
    IntervalMissing,
    /// A measure without risk, owner, cost or due date.
    MeasureIncomplete,
    /// A high risk that nobody accepted by name and date.
    RiskNotAccepted,
    /// A retained finding that nothing shows.
    FindingWithoutEvidence,
    /// A value that somebody forced in the EBIOS RM study without saying why.
    ForcedWithoutReason,
    /// A repealed text cited as in force, or a delay that no text sets.
    RepealedText,
    /// A scale that is used and not reproduced.
    ScaleMissing,
    /// A retained finding whose evidence is older than its threshold.
    EvidenceStale,
    /// A sensitive system named under a marking that is too low.
    MarkingTooLow,
    /// Two figures for the same thing that are not the same.
    Contradiction,
    /// A total that is not the sum of its rows.
    TotalMismatch,
}

impl LintKind {
    /// Every kind, in the order in which documents list them.
    pub const ALL: [LintKind; 14] = [
        LintKind::Placeholder,
        LintKind::LegalWording,
        LintKind::LeakedValue,
        LintKind::IntervalMissing,
        LintKind::MeasureIncomplete,
        LintKind::RiskNotAccepted,
        LintKind::FindingWithoutEvidence,
        LintKind::ForcedWithoutReason,
        LintKind::RepealedText,
        LintKind::ScaleMissing,
        LintKind::EvidenceStale,
        LintKind::MarkingTooLow,
        LintKind::Contradiction,
        LintKind::TotalMismatch,
    ];

    /// The word in the JSON of `kharita deliver`.
    pub const fn word(self) -> &'static str {
        match self {
            LintKind::Placeholder => "placeholder",
            LintKind::LegalWording => "legal-wording",
            LintKind::LeakedValue => "leaked-value",
            LintKind::IntervalMissing => "interval-missing",
            LintKind::MeasureIncomplete => "measure-incomplete",
            LintKind::RiskNotAccepted => "risk-not-accepted",
            LintKind::FindingWithoutEvidence => "finding-without-evidence",
            LintKind::ForcedWithoutReason => "forced-without-reason",
            LintKind::RepealedText => "repealed-text",
            LintKind::ScaleMissing => "scale-missing",
            LintKind::EvidenceStale => "evidence-stale",
            LintKind::MarkingTooLow => "marking-too-low",
            LintKind::Contradiction => "contradiction",
            LintKind::TotalMismatch => "total-mismatch",
        }
    }

    /// How far it stops.
    pub const fn severity(self) -> Severity {
        match self {
            LintKind::Placeholder | LintKind::LeakedValue => Severity::Refuses,
            LintKind::LegalWording
            | LintKind::IntervalMissing
            | LintKind::MeasureIncomplete
            | LintKind::RiskNotAccepted
            | LintKind::FindingWithoutEvidence
            | LintKind::ForcedWithoutReason
            | LintKind::RepealedText
            | LintKind::ScaleMissing
            | LintKind::EvidenceStale
            | LintKind::MarkingTooLow
            | LintKind::Contradiction
            | LintKind::TotalMismatch => Severity::Mend,
        }
    }
}

/// How far a lint stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Listed in a draft; refuses the later states.
    Mend,
    /// Refuses every state.
    Refuses,
}

impl Severity {
    /// The word in the JSON of `kharita deliver`.
    pub const fn word(self) -> &'static str {
        match self {
            Severity::Mend => "mend",
            Severity::Refuses => "refuses",
        }
    }
}

/// One fault of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lint {
    /// What it fires on.
    pub kind: LintKind,
    /// How far it stops.
    pub severity: Severity,
    /// Id of the block.
    pub place: String,
    /// What is wrong, with the words it fired on.
    pub message: Message,
}

impl Lint {
    pub(crate) fn new(kind: LintKind, code: Code, place: &str, found: &str) -> Self {
        Lint {
            kind,
            severity: kind.severity(),
            place: place.to_owned(),
            message: Message::new(code).with("found", found).with("place", place),
        }
    }
}

/// The faults of a document, in the order of its blocks.
pub fn lints(document: &Document) -> Vec<Lint> {
    let mut lints: Vec<Lint> =
        document.gaps.iter().map(|key| Lint::new(LintKind::Placeholder, Code::LintMissingText, key, key)).collect();
    let forbidden = Texts::of(document.language).text("deliver-forbidden-wording").to_lowercase();
    let forbidden: Vec<&str> = forbidden.split(';').map(str::trim).filter(|words| !words.is_empty()).collect();
    for block in document.summary.iter().chain(&document.blocks) {
        for text in own_texts(block) {
            lints.extend(in_text(&block.id, text, &forbidden));
        }
    }
    lints.extend(empty_sections(document));
    lints.extend(context::repealed_texts(document));
    lints.extend(context::missing_scales(document));
    lints.extend(sums::contradictions(document));
    lints.extend(sums::wrong_totals(document));
    lints
}

fn in_text(place: &str, text: &str, forbidden: &[&str]) -> Vec<Lint> {
    let ours = without_isolated(text);
    let unreplaced = ours.contains(['{', '}'])
        || ["undefined", "NaN", "null"]
            .iter()
            .any(|mark| ours.split(|c: char| !c.is_alphanumeric()).any(|word| word == *mark));
    let lower = ours.to_lowercase();
    let placeholder = unreplaced.then(|| Lint::new(LintKind::Placeholder, Code::LintUnreplaced, place, &ours));
    let wording = forbidden
        .iter()
        .filter(|words| lower.contains(**words))
        .map(|words| Lint::new(LintKind::LegalWording, Code::LintLegalWording, place, words));
    placeholder.into_iter().chain(wording).collect()
}

/// A section of the first level that nothing follows.
fn empty_sections(document: &Document) -> Vec<Lint> {
    let mut empty = Vec::new();
    let mut blocks = document.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let Content::Heading { text, .. } = &block.content else { continue };
        // A heading of the second level may follow at once; it must itself be followed by something.
        let followed = blocks.peek().is_some_and(|next| !matches!(next.content, Content::Heading { level: 1, .. }));
        if !followed {
            empty.push(Lint::new(LintKind::Placeholder, Code::LintEmptySection, &block.id, text));
        }
    }
    empty
}

/// The texts of a block that are ours: cells that carry values of the map are not, whatever they look like.
pub(crate) fn own_texts(block: &Block) -> Vec<&str> {
    match &block.content {
        Content::Heading { text, .. } | Content::Paragraph(text) => vec![text],
        Content::Callout { title, lines, .. } => lines.iter().chain([title]).map(String::as_str).collect(),
        Content::Figure(figure) => vec![&figure.alt, &figure.caption],
        Content::Table(table) => {
            let cells = table.rows.iter().flatten().filter_map(|cell| match cell {
                Cell::Text(text) => Some(text.as_str()),
                _ => None,
            });
            let titles = table.columns.iter().map(|column| column.title.as_str());
            cells.chain(titles).chain(table.note.as_deref()).chain([table.caption.as_str()]).collect()
        }
    }
}

/// Characters below which a name says nothing: « DSI » is a word of everybody's.
const SHORTEST_NAME: usize = 4;

/// The names of the map that a document shows, once for each block. `blank` is the same document of a body of which nothing
/// is known: a name that stands there too is a word of the language (« Direction ») and tells nothing.
pub(crate) fn leaked_names(document: &Document, blank: &Document, map: &Map) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let joined = |shown: &[(&str, String)]| shown.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
    let common = joined(&shown_by(blank, texts).collect::<Vec<_>>());
    let shown: Vec<(&str, String)> = shown_by(document, texts).collect();
    // Tens of thousands of names: most are told apart by one search through the whole document.
    let everything = joined(&shown);
    let long = |name: &String| name.chars().count() >= SHORTEST_NAME && everything.contains(name.as_str());
    let names: BTreeSet<String> = map.nodes().map(|node| folded(node.name())).filter(long).collect();
    let mut leaked = Vec::new();
    for name in &names {
        let places = shown.iter().filter(|(_, text)| holds_word(text, name)).map(|(place, _)| *place);
        let places: BTreeSet<&str> = places.collect();
        if !places.is_empty() && !holds_word(&common, name) {
            leaked.extend(
                places.into_iter().map(|place| Lint::new(LintKind::LeakedValue, Code::LintLeakedValue, place, name)),
            );
        }
    }
    leaked
}

/// What each block of a document shows, in lower case.
fn shown_by<'d>(document: &'d Document, texts: &'static Texts) -> impl Iterator<Item = (&'d str, String)> {
    let blocks = document.summary.iter().chain(&document.blocks);
    blocks.map(move |block| {
        let mut shown: Vec<String> = own_texts(block).into_iter().map(folded).collect();
        match &block.content {
            Content::Table(table) => shown.extend(table.rows.iter().flatten().map(|cell| folded(&whole(cell, texts)))),
            Content::Figure(figure) => shown.push(folded(&figure.svg)),
            Content::Heading { .. } | Content::Paragraph(_) | Content::Callout { .. } => {}
        }
        (block.id.as_str(), shown.join("\n"))
    })
}

/// Everything in a cell: print stops after some names, the workbook does not.
fn whole(cell: &Cell, texts: &Texts) -> String {
    match cell {
        Cell::List(names) | Cell::Chain(names) => names.join("\n"),
        cell => cell.shown(texts),
    }
}

fn folded(text: &str) -> String {
    without_bidi_controls(text).trim().to_lowercase()
}

/// Does a text hold these words, with no letter or digit at either side?
fn holds_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// A sentence without what stands between direction isolates: there are the names and values of the map, and a server
/// may well be called `{{x}}`.
pub(crate) fn without_isolated(text: &str) -> String {
    let mut depth = 0_usize;
    let mut ours = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            c if depth == 0 => ours.push(c),
            _ => {}
        }
    }
    ours
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fixture;

    fn with(content: Content) -> Vec<LintKind> {
        let mut document = fixture::hostile();
        document.blocks.push(Block { id: "tested".into(), content });
        lints(&document).into_iter().filter(|lint| lint.place == "tested").map(|lint| lint.kind).collect()
    }

    #[test]
    fn each_kind_fires_on_its_fixture_and_on_nothing_else() {
        assert_eq!(lints(&fixture::hostile()), [], "hostile names of the map are no placeholders");
        for text in ["Bonjour {{nom}}", "{deliver-absent}", "taux : NaN", "valeur undefined"] {
            assert_eq!(with(Content::Paragraph(text.into())), [LintKind::Placeholder], "{text}");
        }
        assert_eq!(with(Content::Paragraph("Le serveur \u{2068}{{x}} NaN\u{2069} répond, Nancy aussi.".into())), []);
        assert_eq!(with(Content::Paragraph("Le système est conforme à la loi.".into())), [LintKind::LegalWording]);
        assert_eq!(with(Content::Heading { level: 1, text: "Vide".into() }), [LintKind::Placeholder]);
    }

    #[test]
    fn a_repealed_text_is_cited_as_such_and_no_delay_is_made_legal() {
        let said = |text: &str| with(Content::Paragraph(text.into()));
        assert_eq!(said("Selon le décret 2-15-712, article 3."), [LintKind::RepealedText]);
        assert_eq!(said("La déclaration se fait sous 48 h."), [LintKind::RepealedText]);
        assert_eq!(said("Le décret 2-15-712 est abrogé par le décret 2-21-406."), []);
        assert_eq!(said("« 48 h » n’est pas un délai légal."), []);
        assert_eq!(said("Selon le décret 2-21-406."), []);
    }

    #[test]
    fn a_level_wants_its_scale() {
        let texts = Texts::of(kharita_text::Language::French);
        let title = texts.text("deliver-column-risk-severity");
        let table = |rows| {
            let column = crate::document::Column {
                title: title.clone(),
                align: crate::document::Align::Start,
                weight: 1,
                input: None,
            };
            let (sheet, caption) = ("x".into(), "x".into());
            Content::Table(crate::document::Table {
                sheet,
                caption,
                columns: vec![column],
                rows,
                note: None,
                row_ids: Vec::new(),
                total: false,
            })
        };
        assert_eq!(with(table(vec![vec![Cell::Text("G3".into())]])), [LintKind::ScaleMissing]);
        assert_eq!(with(table(Vec::new())), []);
    }

    #[test]
    fn a_sensitive_system_wants_its_marking_and_old_evidence_is_stale() {
        use crate::{Deliverable, Inputs, sample_body};
        let state = sample_body::state(40);
        let mut edition = fixture::edition();
        let deliverable = Deliverable::from_word("map").unwrap();
        let kinds = |edition: &crate::Edition| {
            let (_, open) = deliverable.document(Inputs::of(&state), kharita_text::Language::French, edition).unwrap();
            open.into_iter().map(|lint| lint.kind).collect::<Vec<_>>()
        };
        assert_eq!(kinds(&edition), []);
        edition.marking = "Non protégée".into();
        assert_eq!(kinds(&edition), [LintKind::MarkingTooLow]);

        let received = sample_body::received();
        let piece = &received.first().unwrap().evidence;
        let mut finding = sample_finding();
        finding.evidence = vec![piece.name.clone()];
        edition.date = piece.observed_at.date().plus_days(365);
        assert_eq!(stale([&finding].into_iter(), &received, &edition), []);
        edition.date = edition.date.plus_days(1);
        let found = stale([&finding].into_iter(), &received, &edition);
        assert_eq!(found.iter().map(|lint| lint.kind).collect::<Vec<_>>(), [LintKind::EvidenceStale]);
    }

    fn sample_finding() -> kharita_catalog::Finding {
        kharita_catalog::Finding {
            id: "finding-x".into(),
            title: kharita_catalog::FindingTitle::Words("x".into()),
            origin: kharita_model::FindingOrigin::Interview,
            criticality: kharita_model::Criticality::Minor,
            rules: Vec::new(),
            objects: Vec::new(),
            total: 0,
            evidence: Vec::new(),
            remedy: None,
            stage: kharita_model::FindingStage::Retained,
            alert: None,
            fields: std::collections::BTreeMap::new(),
        }
    }

    #[test]
    fn a_missing_text_is_a_lint() {
        let mut document = fixture::hostile();
        document.gaps.push("deliver-absent".into());
        let found = lints(&document);
        assert_eq!((found.len(), found[0].severity), (1, Severity::Refuses));
    }
}
