//! Annex: limits of what a document says, legal references with their reading, and the words of the map in the three
//! languages.

use kharita_catalog::{Reading, laws};
use kharita_model::NodeKind;
use kharita_text::{Language, Texts};

use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::subject::Subject;

/// Limits, references, and the words that this map uses.
pub(crate) fn glossary(pen: &mut Pen, subject: &Subject<'_>) {
    let used = NodeKind::ALL.iter().filter(|kind| subject.map().of_kind(**kind).len() > 0);
    write(pen, used);
}

/// The same with every word, so that nothing of the map shows in it.
pub(crate) fn whole_glossary(pen: &mut Pen, _: &Subject<'_>) {
    write(pen, NodeKind::ALL.iter());
}

fn write(pen: &mut Pen, kinds: impl Iterator<Item = &'static NodeKind>) {
    pen.paragraph("limits", &[]);
    pen.paragraph("references", &[]);
    references(pen);
    let rows = kinds
        .map(|kind| {
            Language::ALL.map(|language| Cell::Text(Texts::of(language).text(&format!("kind-{kind}")))).to_vec()
        })
        .collect();
    let columns = [("french", Align::Start, 1), ("arabic", Align::Start, 1), ("english", Align::Start, 1)];
    pen.table("glossary", &columns, rows);
}

fn references(pen: &mut Pen) {
    let texts = laws().iter().flat_map(|law| &law.texts);
    let rows = texts
        .map(|text| {
            let read = match text.read {
                Reading::Text => "deliver-read-text",
                Reading::Secondary => "deliver-read-secondary",
            };
            vec![pen.french(&text.reference), pen.french(&text.bo), Cell::Text(pen.word(read))]
        })
        .collect();
    let columns = [("text", Align::Start, 3), ("bulletin", Align::Start, 5), ("reading", Align::Start, 4)];
    pen.table("references", &columns, rows);
}
