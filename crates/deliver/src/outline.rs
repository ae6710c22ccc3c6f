//! How every deliverable is put together (DOCUMENTS.md §2.1): a first page for the director, the front matter to be signed,
//! numbered sections, what is not known, and limits, references and glossary.

use kharita_text::{Language, Texts};

use crate::document::{Document, Paper};
use crate::parts::front_matter;
use crate::pen::Pen;
use crate::subject::Subject;
use crate::{Edition, Inputs};

/// Writes a part of a document.
pub(crate) type Section = fn(&mut Pen, &Subject<'_>);

/// The parts of a deliverable.
pub(crate) struct Outline<'o> {
    /// Key of its title.
    pub title: &'static str,
    /// Paper.
    pub paper: Paper,
    /// The first page.
    pub summary: Section,
    /// The sections with their ids, in order; their numbers are their places.
    pub sections: &'o [(&'static str, Section)],
    /// The annex of what is not known.
    pub unknowns: Section,
    /// The annex of limits, references and glossary.
    pub glossary: Section,
}

/// Builds a document.
pub(crate) fn assemble(outline: &Outline<'_>, inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let subject = Subject::new(inputs, edition);
    let mut pen = Pen::new(Texts::of(language));
    let title = pen.word(outline.title);
    (outline.summary)(&mut pen, &subject);
    let summary = pen.take();
    pen.annex("front-matter");
    front_matter(&mut pen, &subject);
    for (number, (id, write)) in (1..).zip(outline.sections) {
        pen.section(number, id);
        write(&mut pen, &subject);
    }
    pen.annex("unknowns");
    (outline.unknowns)(&mut pen, &subject);
    pen.annex("glossary");
    (outline.glossary)(&mut pen, &subject);
    // Both official languages stand on the cover (DOCUMENTS.md §6).
    let second_language = if language == Language::Arabic { Language::French } else { Language::Arabic };
    Document {
        language,
        edition: edition.clone(),
        paper: outline.paper,
        title,
        second_title: Texts::of(second_language).text(outline.title),
        second_language,
        summary,
        blocks: pen.take(),
        gaps: pen.gaps(),
    }
}
