//! Section 4: where data lie, how sensitive they are, and which processing of the register covers them.

use std::collections::BTreeSet;

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind};

use crate::document::{Align, Cell};
use crate::facts::{basis, living, name, names, source, targets, value};
use crate::figure::{Bar, Series, stacked_bars};
use crate::parts::processings;
use crate::pen::Pen;
use crate::subject::Subject;
use crate::svg::Fill;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let stores = living(subject.map(), NodeKind::Store);
    let data = living(subject.map(), NodeKind::Data);
    pen.paragraph(
        "data-introduction",
        &[("stores", Argument::Number(stores.len() as i64)), ("data", Argument::Number(data.len() as i64))],
    );
    basis(pen, &data);
    held(pen, &stores, subject);
    uncovered(pen, &data);
    processings(pen, subject);
    categories(pen, &stores);
    pen.not_computed("columns");
}

/// The processings that cover data: stated of the data itself, or of a process that handles it.
fn covering(data: Node<'_>) -> Vec<String> {
    let handlers = data.incoming(EdgeKind::Handles).map(Edge::from).filter(|node| node.kind() == NodeKind::Process);
    names([data].into_iter().chain(handlers).flat_map(|node| node.outgoing(EdgeKind::CoveredBy).map(Edge::to)))
}

fn held(pen: &mut Pen, stores: &[Node<'_>], subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for store in stores {
        for data in store.outgoing(EdgeKind::Handles).map(Edge::to) {
            let level = subject.classes.of(data).and_then(|classified| classified.data_level);
            rows.push(vec![
                name(*store),
                name(data),
                value(pen, data, Attribute::Category),
                value(pen, *store, Attribute::Volume),
                value(pen, data, Attribute::Persons),
                level.map_or(Cell::Empty, |level| Cell::Text(level.word().to_owned())),
                Cell::list(covering(data)),
                value(pen, *store, Attribute::EncryptedAtRest),
                source(pen, *store),
            ]);
        }
    }
    let columns = [
        ("database", Align::Start, 8),
        ("information", Align::Start, 8),
        ("category", Align::Start, 6),
        ("volume", Align::End, 5),
        ("persons", Align::End, 6),
        ("level", Align::Center, 4),
        ("processing", Align::Start, 8),
        ("encrypted-at-rest", Align::Center, 5),
        ("source", Align::Start, 10),
    ];
    pen.table("held-data", &columns, rows);
}

fn uncovered(pen: &mut Pen, data: &[Node<'_>]) {
    let rows = data
        .iter()
        .filter(|data| covering(**data).is_empty())
        .map(|data| {
            let holders =
                names(data.incoming(EdgeKind::Handles).map(Edge::from).filter(|node| node.kind() != NodeKind::Process));
            vec![
                name(*data),
                value(pen, *data, Attribute::Category),
                value(pen, *data, Attribute::Persons),
                Cell::list(holders),
                source(pen, *data),
            ]
        })
        .collect();
    let columns = [
        ("information", Align::Start, 4),
        ("category", Align::Start, 3),
        ("persons", Align::End, 2),
        ("held-by", Align::Start, 6),
        ("source", Align::Start, 4),
    ];
    pen.table("uncovered-data", &columns, rows);
}

/// Databases by category of the data they are stated to hold: the most wide-spread categories first.
fn categories(pen: &mut Pen, stores: &[Node<'_>]) {
    let mut counts: Vec<(String, BTreeSet<&str>)> = Vec::new();
    for store in stores {
        for data in store.outgoing(EdgeKind::Handles).map(Edge::to) {
            let Some(category) = data.text(Attribute::Category) else { continue };
            match counts.iter_mut().find(|(known, _)| *known == category) {
                Some((_, holders)) => drop(holders.insert(store.name())),
                None => counts.push((category, BTreeSet::from([store.name()]))),
            }
        }
    }
    if counts.is_empty() {
        return;
    }
    counts.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(&b.0)));
    let bars: Vec<Bar> = counts
        .iter()
        .take(20)
        .map(|(category, holders)| Bar { label: category.clone(), parts: vec![holders.len() as u64], shown: None })
        .collect();
    let series = [Series { name: pen.word("deliver-column-databases"), fill: Fill::Accent }];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("categories", svg.finish(), 0, &[("count", Argument::Number(bars.len() as i64))]);
}

/// The applications that hold or read a database, for the table of applications.
pub(super) fn databases(app: Node<'_>) -> Vec<String> {
    targets(app, EdgeKind::Uses, Some(NodeKind::Store))
}
