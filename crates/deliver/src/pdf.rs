//! PDF by Typst: PDF/A-2a and PDF/UA-1 at once, tagged, with embedded fonts only. The compiler sees one source and our
//! own figures; it has no packages, no files, no network and no clock, so the same document gives the same bytes.
//! Its caches are global: `app` runs it in a child process.

mod markup;

use std::sync::OnceLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::document::{Content, Document};
use crate::{Error, fonts};

pub(crate) use markup::{cover_facts, is_reviewed};

/// Writes a document as PDF/A-2a and PDF/UA-1.
///
/// # Errors
/// [`Error::AssetsMissing`] when the program was built without fonts; [`Error::DocumentFailed`] when Typst refuses, which
/// is a fault of ours.
pub fn render_pdf(document: &Document) -> Result<Vec<u8>, Error> {
    if fonts::all().is_empty() {
        return Err(Error::AssetsMissing);
    }
    let rendered = compile(document);
    // Also after a failure: what is left in the cache is never asked for again.
    typst::comemo::evict(0);
    rendered
}

fn compile(document: &Document) -> Result<Vec<u8>, Error> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|error| Error::DocumentFailed(error.message().to_string()))?;
    let world = DocumentWorld::new(document)?;
    let paged = typst::compile(&world).output.map_err(|errors| refused(&errors))?;
    // What identifies a file for archives: the data set, the issue and the language, never chance.
    let edition = &document.edition;
    let identity = [
        document.title.as_str(),
        document.language.code(),
        &edition.version,
        edition.state.word(),
        &edition.fingerprint.to_string(),
    ]
    .join(" ");
    let options = PdfOptions {
        ident: Smart::Custom(identity),
        creator: Smart::Custom(Some("Kharita".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&paged, &options).map_err(|errors| refused(&errors))
}

fn refused(errors: &[SourceDiagnostic]) -> Error {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    Error::DocumentFailed(messages.join("; "))
}

/// The only door of the compiler: one source, our figures, our fonts.
struct DocumentWorld {
    main: Source,
    figures: Vec<(FileId, Bytes)>,
}

impl DocumentWorld {
    fn new(document: &Document) -> Result<Self, Error> {
        let main = Source::new(file_id("/document.typ")?, markup::source(document));
        let drawings = document.summary.iter().chain(&document.blocks).filter_map(|block| match &block.content {
            Content::Figure(figure) => Some(&figure.svg),
            _ => None,
        });
        let figures = drawings
            .enumerate()
            .map(|(at, svg)| Ok((file_id(&markup::figure_path(at + 1))?, Bytes::from_string(fonts::drawable(svg)))))
            .collect::<Result<_, Error>>()?;
        Ok(DocumentWorld { main, figures })
    }
}

fn file_id(path: &str) -> Result<FileId, Error> {
    let path = VirtualPath::new(path).map_err(|_| Error::DocumentFailed(path.to_owned()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for DocumentWorld {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| LazyHash::new(<Library as LibraryExt>::default()))
    }

    fn book(&self) -> &LazyHash<FontBook> {
        static BOOK: OnceLock<LazyHash<FontBook>> = OnceLock::new();
        BOOK.get_or_init(|| LazyHash::new(FontBook::from_fonts(fonts::all())))
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.figures
            .iter()
            .find(|(figure, _)| *figure == id)
            .map(|(_, bytes)| bytes.clone())
            .ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::all().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
pub(crate) mod reopen;

#[cfg(test)]
mod tests {
    use super::reopen::{plain, reopen, skip};
    use super::*;
    use crate::document::fixture;

    #[test]
    fn a_hostile_document_is_tagged_complete_and_the_same_twice() {
        if fonts::all().is_empty() {
            return skip("no embedded fonts, run `make assets`");
        }
        let document = fixture::hostile();
        let pdf = render_pdf(&document).unwrap();
        assert!(pdf == render_pdf(&document).unwrap(), "two runs differ");
        let xmp = String::from_utf8_lossy(&pdf);
        for mark in ["pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<"] {
            assert!(xmp.contains(mark), "{mark}");
        }
        if let Ok(folder) = std::env::var("KHARITA_LOOK") {
            std::fs::write(std::path::Path::new(&folder).join("hostile.pdf"), &pdf).unwrap();
        }
        let Some(reopened) = reopen(&pdf) else { return };
        for line in ["Tagged: yes", "Title: Cartographie consolidée"] {
            assert!(plain(&reopened.info).contains(line), "{line} in {}", reopened.info);
        }
        for words in [
            "1. Machines #strong[x]",
            "Une note.",
            "Autre $x$ ligne.",
            "2 lignes de plus dans le fichier XLSX",
            "FICTIF",
            "Diffusion restreinte",
        ] {
            assert!(reopened.text.contains(words), "{words} in {}", reopened.text);
        }
        for name in ["<script>alert(1)</script>", "#import \"x\"", "a\"b", "gpjexe", "=cmd", "@sum"] {
            assert!(reopened.text.contains(name), "{name}");
        }
    }
}
