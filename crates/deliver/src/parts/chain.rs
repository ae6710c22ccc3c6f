//! Drawings of a few boxes that lead one to the next: a target organisation, a process, a chain of alert.

use crate::figure::{LayerColumn, LayerLink, LayerNode, layered};
use crate::pen::{Pen, more, number};

/// Draws columns of boxes; each box of a column leads to every box of the next. `id` names caption and alternative text.
pub(crate) fn chain(pen: &mut Pen, id: &str, columns: Vec<(String, Vec<String>)>) {
    let sizes: Vec<usize> = columns.iter().map(|(_, labels)| labels.len()).collect();
    let mut links = Vec::new();
    for (column, pair) in sizes.windows(2).enumerate() {
        let [from, to] = pair else { continue };
        links.extend((0..*from).flat_map(|from| (0..*to).map(move |to| LayerLink { column, from, to })));
    }
    let columns: Vec<LayerColumn> = columns
        .into_iter()
        .map(|(title, labels)| LayerColumn {
            title,
            nodes: labels.into_iter().map(|label| LayerNode { label, letter: None }).collect(),
        })
        .collect();
    let texts = pen.texts;
    let drawing = layered(&columns, &links, &|count| more(texts, count), texts);
    pen.figure(id, drawing.svg.finish(), drawing.undrawn, &[("count", number(columns.len()))]);
}
