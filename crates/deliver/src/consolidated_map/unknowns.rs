//! Annex: what is not known. Counts with both their terms, then the lists behind them.

use std::collections::BTreeMap;

use kharita_map::{Node, Stats};
use kharita_model::{Attribute, NodeKind, Value};

use super::Subject;
use super::facts::{is_owned, living, name, source, values};
use crate::Rate;
use crate::document::{Align, Cell};
use crate::pen::Pen;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("unknowns-introduction", &[]);
    counts(pen, subject, &subject.inputs.map.stats());
    answers(pen, subject);
    let hosts: Vec<Node<'_>> = living(subject.inputs.map, NodeKind::Host);
    let never_seen: Vec<Node<'_>> = hosts.iter().copied().filter(|host| host.is_declared_never_seen()).collect();
    let never_declared: Vec<Node<'_>> =
        hosts.iter().copied().filter(|host| host.is_observed() && !host.is_declared()).collect();
    machines(pen, "declared-never-seen", &never_seen);
    machines(pen, "seen-never-declared", &never_declared);
    let ownerless = [NodeKind::Process, NodeKind::App, NodeKind::Store]
        .into_iter()
        .flat_map(|kind| living(subject.inputs.map, kind));
    let rows = ownerless
        .filter(|node| !is_owned(*node))
        .map(|node| {
            vec![
                name(node),
                Cell::Text(pen.word(&format!("kind-{}", node.kind()))),
                super::class(subject, node),
                source(pen, node),
            ]
        })
        .collect();
    pen.table(
        "ownerless",
        &[
            ("element", Align::Start, 5),
            ("kind", Align::Start, 3),
            ("class", Align::Center, 1),
            ("source", Align::Start, 4),
        ],
        rows,
    );
}

fn counts(pen: &mut Pen, subject: &Subject<'_>, stats: &Stats) {
    let mut rows = Vec::new();
    let mut row = |pen: &mut Pen, key: &str, cell: Cell| {
        rows.push(vec![Cell::Text(pen.word(&format!("deliver-measure-{key}"))), cell])
    };
    row(pen, "coverage", Cell::Rate(Rate::new(stats.coverage.numerator as usize, stats.coverage.denominator as usize)));
    row(
        pen,
        "evidence",
        Cell::Rate(Rate::new(stats.evidence_rate.numerator as usize, stats.evidence_rate.denominator as usize)),
    );
    for (key, kind) in [
        ("process-owner", NodeKind::Process),
        ("application-owner", NodeKind::App),
        ("database-owner", NodeKind::Store),
    ] {
        let nodes = living(subject.inputs.map, kind);
        row(pen, key, Cell::Rate(Rate::new(nodes.iter().filter(|node| is_owned(**node)).count(), nodes.len())));
    }
    row(pen, "declared-never-seen", Cell::count(stats.declared_never_seen as usize));
    row(pen, "seen-never-declared", Cell::count(stats.seen_never_declared as usize));
    row(pen, "unknown-answers", Cell::count(stats.unknown_answers as usize));
    row(pen, "conflicts", Cell::count(stats.conflicts as usize));
    row(pen, "proposals", Cell::count(stats.proposals as usize));
    pen.table("measures", &[("measure", Align::Start, 8), ("value", Align::End, 3)], rows);
}

/// « Ne sait pas », by kind and attribute, the most frequent first.
fn answers(pen: &mut Pen, subject: &Subject<'_>) {
    let mut found: BTreeMap<(NodeKind, Attribute), Vec<String>> = BTreeMap::new();
    for node in subject.inputs.map.nodes().filter(|node| node.not_seen_since().is_none()) {
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

fn machines(pen: &mut Pen, table: &str, hosts: &[Node<'_>]) {
    let rows = hosts
        .iter()
        .map(|host| {
            vec![
                name(*host),
                values(*host, Attribute::Addresses),
                super::facts::value(pen, *host, Attribute::Os),
                source(pen, *host),
            ]
        })
        .collect();
    pen.table(
        table,
        &[
            ("host", Align::Start, 5),
            ("addresses", Align::Start, 4),
            ("os", Align::Start, 4),
            ("source", Align::Start, 4),
        ],
        rows,
    );
}
