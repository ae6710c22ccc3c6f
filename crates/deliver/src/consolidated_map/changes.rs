//! Section 12: what appeared, changed and went since the previous issue.

use std::collections::BTreeMap;

use kharita_map::Change;
use kharita_model::{Argument, Attribute, EdgeKind, NodeId, NodeKind};

use crate::document::{Align, Cell};
use crate::facts::{name, source};
use crate::figure::{Bar, Series, stacked_bars};
use crate::pen::Pen;
use crate::subject::Subject;
use crate::svg::Fill;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let Some(diff) = subject.inputs.since else {
        return pen.not_computed("changes");
    };
    let counts = [
        ("new", diff.new.len()),
        ("changed", diff.changed_nodes()),
        ("gone", diff.gone.len()),
        ("same", diff.same as usize),
    ];
    pen.paragraph("changes-introduction", &counts.map(|(name, count)| (name, Argument::Number(count as i64))));
    if diff.is_empty() {
        return;
    }
    trend(pen, &diff.new, &diff.gone);
    listed(pen, "new", &diff.new, subject);
    listed(pen, "gone", &diff.gone, subject);
    let rows = diff.changed.iter().map(|change| changed(pen, change, subject)).collect();
    let columns = [
        ("element", Align::Start, 4),
        ("kind", Align::Start, 3),
        ("attribute", Align::Start, 3),
        ("before", Align::Start, 4),
        ("after", Align::Start, 4),
        ("says", Align::Start, 3),
    ];
    pen.table("changed", &columns, rows);
}

fn listed(pen: &mut Pen, table: &str, ids: &[NodeId], subject: &Subject<'_>) {
    let rows = ids
        .iter()
        .map(|id| {
            let kind = Cell::Text(pen.word(&format!("kind-{}", id.kind)));
            match subject.map().node(*id) {
                // Accounts and credentials belong to people: their number stands in the paragraph, their names nowhere.
                Some(_) if is_personal(id.kind) => vec![Cell::Data(id.to_string()), kind, Cell::Empty],
                Some(node) => vec![name(node), kind, source(pen, node)],
                None => vec![Cell::Data(id.to_string()), kind, Cell::Empty],
            }
        })
        .collect();
    pen.table(table, &[("element", Align::Start, 5), ("kind", Align::Start, 3), ("source", Align::Start, 4)], rows);
}

fn is_personal(kind: NodeKind) -> bool {
    matches!(kind, NodeKind::Account | NodeKind::Credential)
}

fn changed(pen: &mut Pen, change: &Change, subject: &Subject<'_>) -> Vec<Cell> {
    let map = subject.map();
    let element = map
        .node(change.id)
        .filter(|_| !is_personal(change.id.kind))
        .map_or_else(|| Cell::Data(change.id.to_string()), name);
    let attribute = Attribute::from_word(&change.attribute);
    let title = match (&attribute, EdgeKind::from_word(&change.attribute)) {
        (Ok(attribute), _) => pen.word(&format!("attribute-{attribute}")),
        (_, Ok(edge)) => pen.word(&format!("edge-{}", edge.word().to_lowercase().replace('_', "-"))),
        _ => change.attribute.clone(),
    };
    let personal = attribute.is_ok_and(Attribute::is_personal);
    // The far end of an edge is an id: people read its name.
    let shown = |value: &Option<String>| {
        let named = value.as_ref().filter(|_| !personal).map(|text| {
            text.parse::<NodeId>().ok().and_then(|id| map.node(id)).map_or(text.clone(), |node| node.name().to_owned())
        });
        Cell::data(named)
    };
    vec![
        element,
        Cell::Text(pen.word(&format!("kind-{}", change.id.kind))),
        Cell::Text(title),
        shown(&change.before),
        shown(&change.after),
        Cell::Data(change.source.clone()),
    ]
}

fn trend(pen: &mut Pen, new: &[NodeId], gone: &[NodeId]) {
    let mut kinds: BTreeMap<NodeKind, [u64; 2]> = BTreeMap::new();
    for (at, ids) in [new, gone].into_iter().enumerate() {
        for id in ids {
            if let Some(count) = kinds.entry(id.kind).or_default().get_mut(at) {
                *count += 1;
            }
        }
    }
    if kinds.is_empty() {
        return;
    }
    let mut bars = Vec::new();
    for (kind, counts) in kinds {
        bars.push(Bar { label: pen.word(&format!("kinds-{kind}")), parts: counts.to_vec(), shown: None });
    }
    let series = [
        Series { name: pen.word("deliver-trend-new"), fill: Fill::Accent },
        Series { name: pen.word("deliver-trend-gone"), fill: Fill::Diagonal },
    ];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("trend", svg.finish(), 0, &[("count", Argument::Number(bars.len() as i64))]);
}
