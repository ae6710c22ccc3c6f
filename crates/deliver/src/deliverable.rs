//! The deliverables by the words of the command line, and how one is made: build the document, check it, write it.

use kharita_catalog::Judge;
use kharita_map::{Diff, MapBuilder, Ranks, State};
use kharita_model::{Evidence, Knowledge, Register};
use kharita_text::{Language, Texts};

use crate::document::{Block, Content, Document, Tone};
use crate::lint::{leaked_names, low_marking};
use crate::pdf::is_reviewed;
use crate::risk::{RiskResults, risk_lints};
use crate::{
    Edition, EditionState, Error, Lint, Severity, action_plans, audit_report, consolidated_map, lints, recommendations,
    render_pdf, render_xlsx, threat_scenarios, tools, training,
};

/// A format of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// Workbook of all tables.
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 2] = [Format::Pdf, Format::Xlsx];

    /// The word of the command line, which is the extension of the file.
    pub const fn word(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
        }
    }

    /// The format with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Format::ALL.into_iter().find(|format| format.word() == word)
    }
}

/// What a deliverable is computed from. Begin with [`Inputs::of`]: what a later step adds is optional, so that who gives
/// less still builds.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The map and the register.
    pub state: &'a State,
    /// What changed since the last issue, if there was one.
    pub since: Option<&'a Diff>,
    /// The evidence that counts, in the order in which it came.
    pub evidence: &'a [Received],
    /// What the risk engine computed on this state, if it was asked to.
    pub risk: Option<RiskResults<'a>>,
    /// The judgement of this state on the day of the edition: all deliverables of one issue share it. Without it each makes
    /// its own.
    pub judge: Option<&'a Judge<'a>>,
}

impl<'a> Inputs<'a> {
    /// A state alone.
    pub fn of(state: &'a State) -> Self {
        Inputs { state, since: None, evidence: &[], risk: None, judge: None }
    }
}

/// A piece of evidence as the ledger received it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// What was read.
    pub evidence: Evidence,
    /// The entry that brought it.
    pub entry: u64,
    /// Who brought it.
    pub by: String,
}

/// A deliverable of the contract.
#[derive(Debug)]
pub struct Deliverable {
    word: &'static str,
    formats: &'static [Format],
    build: fn(Inputs<'_>, Language, &Edition) -> Document,
    /// May no name of the map stand in it?
    anonymous: bool,
    /// Does it show risks?
    quantified: bool,
    /// Does it print findings?
    audited: bool,
}

impl Deliverable {
    const fn new(word: &'static str, build: fn(Inputs<'_>, Language, &Edition) -> Document) -> Self {
        Deliverable { word, formats: &Format::ALL, build, anonymous: false, quantified: false, audited: false }
    }

    const fn anonymous(self) -> Self {
        Deliverable { anonymous: true, ..self }
    }

    const fn audited(self) -> Self {
        Deliverable { audited: true, ..self }
    }

    const fn quantified(self) -> Self {
        Deliverable { quantified: true, ..self }
    }
}

/// All deliverables, in the order of the contract. A new one is a new row.
pub static DELIVERABLES: &[Deliverable] = &[
    Deliverable::new("audit-report", audit_report::build).audited(),
    Deliverable::new("map", consolidated_map::build).quantified(),
    Deliverable::new("action-plans", action_plans::build).quantified(),
    Deliverable::new("threat-scenarios", threat_scenarios::build).quantified(),
    Deliverable::new("recommendations", recommendations::build),
    Deliverable::new("training", training::build).anonymous(),
    Deliverable::new("tools", tools::build),
];

impl Deliverable {
    /// The word of the command line and of the ledger.
    pub fn word(&self) -> &'static str {
        self.word
    }

    /// The deliverable with this word.
    pub fn from_word(word: &str) -> Option<&'static Self> {
        DELIVERABLES.iter().find(|deliverable| deliverable.word == word)
    }

    /// The formats in which it exists.
    pub fn formats(&self) -> &'static [Format] {
        self.formats
    }

    /// Its document with its open lints: in a draft they are listed on the first page.
    ///
    /// # Errors
    /// [`Error::Refused`] when a lint refuses every state, or when the edition is no draft and any lint is open;
    /// [`Error::Unreviewed`] for a final edition in a language whose texts no person has read.
    pub fn document(
        &self,
        inputs: Inputs<'_>,
        language: Language,
        edition: &Edition,
    ) -> Result<(Document, Vec<Lint>), Error> {
        if edition.state == EditionState::Final && !is_reviewed(Texts::of(language)) {
            return Err(Error::Unreviewed);
        }
        let mut document = (self.build)(inputs, language, edition);
        let mut found = lints(&document);
        found.extend(low_marking(&document, inputs));
        if self.anonymous {
            found.extend(leaked_names(&document, &self.blank(language, edition), &inputs.state.map));
        }
        if self.audited {
            found.extend(audit_report::lints(inputs, edition));
        }
        if self.quantified {
            found.extend(risk_lints(&document, inputs));
        }
        let draft = edition.state == EditionState::Draft;
        if found.iter().any(|lint| !draft || lint.severity == Severity::Refuses) {
            return Err(Error::Refused(found));
        }
        if !found.is_empty() {
            document.summary.push(open_lints(&found, language));
        }
        Ok((document, found))
    }

    /// The same document of a body of which nothing is known: what stands in it comes from no map.
    fn blank(&self, language: Language, edition: &Edition) -> Document {
        let state = State {
            seq: 0,
            map: MapBuilder::new(Ranks::default()).build(),
            register: Register::default(),
            published: Knowledge::default(),
        };
        (self.build)(Inputs::of(&state), language, edition)
    }
}

/// Writes a document in a format. PDF compiles with global caches: `app` calls this in a child process.
///
/// # Errors
/// Those of [`render_pdf`] and [`render_xlsx`].
pub fn render(document: &Document, format: Format) -> Result<Vec<u8>, Error> {
    match format {
        Format::Pdf => render_pdf(document),
        Format::Xlsx => render_xlsx(document),
    }
}

/// Builds, checks and writes a deliverable in one go.
///
/// # Errors
/// [`Error::UnknownFormat`] when it does not exist in this format; else those of [`Deliverable::document`] and
/// [`render`].
pub fn deliver(
    deliverable: &Deliverable,
    inputs: Inputs<'_>,
    language: Language,
    format: Format,
    edition: &Edition,
) -> Result<Vec<u8>, Error> {
    if !deliverable.formats.contains(&format) {
        let known = deliverable.formats.iter().map(|format| format.word()).collect::<Vec<_>>().join(", ");
        return Err(Error::UnknownFormat { format: format.word().to_owned(), known });
    }
    let (document, _) = deliverable.document(inputs, language, edition)?;
    render(&document, format)
}

fn open_lints(found: &[Lint], language: Language) -> Block {
    let texts = Texts::of(language);
    let lines = found.iter().map(|lint| texts.message(&lint.message)).collect();
    Block {
        id: "open-lints".to_owned(),
        content: Content::Callout { tone: Tone::Mend, title: texts.text("deliver-open-lints"), lines },
    }
}
