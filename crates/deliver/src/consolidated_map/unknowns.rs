//! Annex: what is not known. Counts with both their terms, then the lists behind them.

use std::collections::BTreeMap;

use kharita_model::{Attribute, NodeKind, Value};

use crate::document::{Align, Cell};
use crate::parts::{measures, ownerless, strangers};
use crate::pen::Pen;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("unknowns-introduction", &[]);
    measures(pen, subject);
    answers(pen, subject);
    strangers(pen, subject);
    ownerless(pen, subject);
}

/// « Ne sait pas », by kind and attribute, the most frequent first.
fn answers(pen: &mut Pen, subject: &Subject<'_>) {
    let mut found: BTreeMap<(NodeKind, Attribute), Vec<String>> = BTreeMap::new();
    for node in subject.map().nodes().filter(|node| node.not_seen_since().is_none()) {
        for claims in node.claims().chunk_by(|a, b| a.attribute == b.attribute) {
            if let Some(claim) = claims.first().filter(|claim| claim.value == Value::Unknown) {
                found.entry((node.kind(), claim.attribute)).or_default().push(node.name().to_owned());
            }
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, names)| std::cmp::Reverse(names.len()));
    let rows = found
        .into_iter()
        .map(|((kind, attribute), names)| {
            // Names of accounts belong to people: only their number is printed.
            let count = Cell::count(names.len());
            let listed = if kind == NodeKind::Account { Cell::Empty } else { Cell::list(names) };
            vec![
                Cell::Text(pen.word(&format!("kind-{kind}"))),
                Cell::Text(pen.word(&format!("attribute-{attribute}"))),
                count,
                listed,
            ]
        })
        .collect();
    pen.table(
        "unknown-answers",
        &[
            ("kind", Align::Start, 3),
            ("attribute", Align::Start, 4),
            ("count", Align::End, 1),
            ("elements", Align::Start, 8),
        ],
        rows,
    );
}
