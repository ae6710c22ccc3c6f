//! The deliverables by the words of the command line, and how one is made: build the document, check it, write it.

use kharita_map::{Diff, Map};
use kharita_model::Register;
use kharita_text::{Language, Texts};

use crate::document::{Block, Content, Document, Tone};
use crate::pdf::is_reviewed;
use crate::{Edition, EditionState, Error, Lint, Severity, consolidated_map, lints, render_pdf, render_xlsx};

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

/// What a deliverable is computed from.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'a> {
    /// The map.
    pub map: &'a Map,
    /// The register.
    pub register: &'a Register,
    /// What changed since the last issue, if there was one.
    pub since: Option<&'a Diff>,
}

/// A deliverable of the contract.
#[derive(Debug)]
pub struct Deliverable {
    word: &'static str,
    formats: &'static [Format],
    build: fn(Inputs<'_>, Language, &Edition) -> Document,
}

/// All deliverables, in the order of the contract. A new one is a new row.
pub static DELIVERABLES: &[Deliverable] =
    &[Deliverable { word: "map", formats: &[Format::Pdf, Format::Xlsx], build: consolidated_map::build }];

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
        let found = lints(&document);
        let draft = edition.state == EditionState::Draft;
        if found.iter().any(|lint| !draft || lint.severity == Severity::Refuses) {
            return Err(Error::Refused(found));
        }
        if !found.is_empty() {
            document.summary.push(open_lints(&found, language));
        }
        Ok((document, found))
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
