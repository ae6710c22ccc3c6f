//! Annex: the words of the map in the three languages, and the limits of what the document says.

use kharita_model::NodeKind;
use kharita_text::{Language, Texts};

use super::Subject;
use crate::document::{Align, Cell};
use crate::pen::Pen;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("limits", &[]);
    pen.paragraph("references", &[]);
    let used = NodeKind::ALL.iter().filter(|kind| subject.inputs.map.of_kind(**kind).len() > 0);
    let rows = used
        .map(|kind| {
            Language::ALL.map(|language| Cell::Text(Texts::of(language).text(&format!("kind-{kind}")))).to_vec()
        })
        .collect();
    let columns = [("french", Align::Start, 1), ("arabic", Align::Start, 1), ("english", Align::Start, 1)];
    pen.table("glossary", &columns, rows);
}
