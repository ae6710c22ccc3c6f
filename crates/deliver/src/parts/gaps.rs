//! What declarations and observations contradict, and what nobody owns: counts with both their terms, then the lists.

use kharita_map::Node;
use kharita_model::{Attribute, NodeKind};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::{name, source, value, values};
use crate::pen::Pen;
use crate::subject::Subject;

/// How much is known: the measures of knowledge. No name of the map stands in it.
pub(crate) fn measures(pen: &mut Pen, subject: &Subject<'_>) {
    let stats = subject.map().stats();
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
        let nodes = subject.living(kind);
        row(pen, key, Cell::Rate(Rate::new(nodes.iter().filter(|node| node.has_owner()).count(), nodes.len())));
    }
    row(pen, "declared-never-seen", Cell::count(stats.declared_never_seen as usize));
    row(pen, "seen-never-declared", Cell::count(stats.seen_never_declared as usize));
    row(pen, "unknown-answers", Cell::count(stats.unknown_answers as usize));
    row(pen, "conflicts", Cell::count(stats.conflicts as usize));
    row(pen, "proposals", Cell::count(stats.proposals as usize));
    pen.table("measures", &[("measure", Align::Start, 8), ("value", Align::End, 3)], rows);
}

/// Processes, applications and databases without a known owner.
pub(crate) fn ownerless(pen: &mut Pen, subject: &Subject<'_>) {
    let kinds = [NodeKind::Process, NodeKind::App, NodeKind::Store];
    let rows = kinds
        .into_iter()
        .flat_map(|kind| subject.living(kind))
        .filter(|node| !node.has_owner())
        .map(|node| {
            vec![
                name(node),
                Cell::Text(pen.word(&format!("kind-{}", node.kind()))),
                subject.class_cell(node),
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

/// Machines that are declared and were never seen, then those that are seen and were never declared.
pub(crate) fn strangers(pen: &mut Pen, subject: &Subject<'_>) {
    let hosts = subject.living(NodeKind::Host);
    let never_seen: Vec<Node<'_>> = hosts.iter().copied().filter(|host| host.is_declared_never_seen()).collect();
    let never_declared: Vec<Node<'_>> = hosts.iter().copied().filter(|host| host.is_seen_never_declared()).collect();
    machines(pen, "declared-never-seen", &never_seen);
    machines(pen, "seen-never-declared", &never_declared);
}

fn machines(pen: &mut Pen, table: &str, hosts: &[Node<'_>]) {
    let rows = hosts
        .iter()
        .map(|host| {
            vec![name(*host), values(*host, Attribute::Addresses), value(pen, *host, Attribute::Os), source(pen, *host)]
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
