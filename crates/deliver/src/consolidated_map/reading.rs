//! Section 1: how to read the map, how complete and how fresh each view is.

use kharita_map::Node;
use kharita_model::{Argument, NodeKind, View};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::living;
use crate::figure::{Bar, Series, stacked_bars};
use crate::pen::Pen;
use crate::subject::Subject;
use crate::svg::Fill;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("reading-introduction", &[]);
    pen.paragraph("reading-sources", &[]);
    pen.paragraph("reading-classes", &[]);
    completeness(pen, subject);
    coverage(pen, subject);
}

fn completeness(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = View::ALL
        .iter()
        .map(|view| {
            let nodes: Vec<Node<'_>> = subject
                .map()
                .nodes()
                .filter(|node| node.kind().view() == *view && node.not_seen_since().is_none())
                .collect();
            let count = |wanted: &dyn Fn(&Node<'_>) -> bool| {
                Cell::Rate(Rate::new(nodes.iter().filter(|node| wanted(node)).count(), nodes.len()))
            };
            let mut ages: Vec<i64> =
                nodes.iter().map(|node| node.last_seen().date().days_until(subject.edition.date).max(0)).collect();
            ages.sort_unstable();
            let newest = nodes.iter().map(|node| node.last_seen().date()).max();
            vec![
                Cell::Text(pen.word(&format!("view-{view}"))),
                Cell::count(nodes.len()),
                count(&|node| node.is_declared()),
                count(&|node| node.is_observed()),
                count(&|node| node.has_owner()),
                newest.map_or(Cell::Empty, Cell::Date),
                ages.get(ages.len() / 2).map_or(Cell::Empty, |age| Cell::Number(*age)),
            ]
        })
        .collect();
    let columns = [
        ("view", Align::Start, 3),
        ("elements", Align::End, 1),
        ("declared", Align::End, 2),
        ("observed", Align::End, 2),
        ("with-owner", Align::End, 2),
        ("last-known", Align::Center, 2),
        ("median-age", Align::End, 2),
    ];
    pen.table("completeness", &columns, rows);
}

/// Bars of what is declared, observed, or both, a kind.
fn coverage(pen: &mut Pen, subject: &Subject<'_>) {
    let mut bars = Vec::new();
    for kind in NodeKind::ALL {
        let nodes = living(subject.map(), *kind);
        let count = |observed, declared| {
            nodes.iter().filter(|node| node.is_observed() == observed && node.is_declared() == declared).count() as u64
        };
        let parts = vec![count(true, true), count(true, false), count(false, true), count(false, false)];
        if !nodes.is_empty() {
            bars.push(Bar { label: pen.word(&format!("kinds-{kind}")), parts, shown: None });
        }
    }
    if bars.is_empty() {
        return pen.not_computed("coverage");
    }
    let mut series = Vec::new();
    for (key, fill) in
        [("both", Fill::Accent), ("observed", Fill::Diagonal), ("declared", Fill::White), ("inferred", Fill::Dots)]
    {
        series.push(Series { name: pen.word(&format!("deliver-known-{key}")), fill });
    }
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("coverage", svg.finish(), 0, &[("count", Argument::Number(bars.len() as i64))]);
}
