//! Facts of the map as cells: values with their words in the language, owners, and who says so since when.

use std::collections::BTreeSet;

use kharita_map::{Edge, Map, Node};
use kharita_model::{Argument, Attribute, EdgeKind, Instant, Minutes, NodeKind, Subtype, Value};

use kharita_text::Texts;

use crate::document::Cell;
use crate::pen::Pen;

/// The nodes of a kind that still live, in the order of their names.
pub(crate) fn living(map: &Map, kind: NodeKind) -> Vec<Node<'_>> {
    // Tables are told with the store that they are part of.
    let living = map.of_kind(kind).filter(|node| node.not_seen_since().is_none() && !node.is_part_of_store());
    let mut nodes: Vec<Node<'_>> = living.collect();
    nodes.sort_by(|a, b| a.name().cmp(b.name()).then(a.id().cmp(&b.id())));
    nodes
}

/// A node's name.
pub(crate) fn name(node: Node<'_>) -> Cell {
    Cell::Data(node.name().to_owned())
}

/// The winning value of an attribute, in the words of the language. What describes a person is never printed.
pub(crate) fn value(pen: &mut Pen, node: Node<'_>, attribute: Attribute) -> Cell {
    match node.value(attribute) {
        Some(claim) if !attribute.is_personal() => shown(pen, &claim.value),
        _ => Cell::Empty,
    }
}

/// All values of an attribute, in their order.
pub(crate) fn values(node: Node<'_>, attribute: Attribute) -> Cell {
    let mut all: Vec<String> = node
        .values(attribute)
        .iter()
        .filter(|claim| claim.value != Value::Unknown)
        .map(|claim| claim.value.to_string())
        .collect();
    all.sort();
    all.dedup();
    Cell::list(all)
}

/// A value in the words of the language.
pub(crate) fn shown(pen: &mut Pen, value: &Value) -> Cell {
    match value {
        Value::Unknown => Cell::Text(pen.word("deliver-unknown")),
        Value::Bool(yes) => Cell::Text(pen.word(if *yes { "deliver-yes" } else { "deliver-no" })),
        Value::Int(number) => Cell::Number(*number),
        Value::Real(number) if number.is_finite() => Cell::Decimal(*number, 2),
        Value::Date(date) => Cell::Date(*date),
        Value::Instant(instant) => Cell::Date(instant.date()),
        Value::Minutes(minutes) => Cell::Text(duration(pen, *minutes)),
        Value::Level(level) => Cell::Number(level.n.into()),
        Value::Word(word) => Cell::Text(pen.word(&format!("word-{}-{}", word.list(), word.word().replace('_', "-")))),
        other => Cell::data(Some(other.to_string())),
    }
}

/// A duration in its longest whole unit.
pub(crate) fn duration(pen: &mut Pen, minutes: Minutes) -> String {
    let (key, count) = match minutes.0 {
        m if m > 0 && m.is_multiple_of(1440) => ("deliver-days", m / 1440),
        m if m > 0 && m.is_multiple_of(60) => ("deliver-hours", m / 60),
        m => ("deliver-minutes", m),
    };
    pen.say(key, &[("count", Argument::Number(count.into()))])
}

/// A yes-or-no value that says yes.
pub(crate) fn is_yes(node: Node<'_>, attribute: Attribute) -> bool {
    node.value(attribute).is_some_and(|claim| claim.value == Value::Bool(true))
}

/// What a node is, in the words of the language.
pub(crate) fn subtype(pen: &mut Pen, subtype: Option<Subtype>) -> Cell {
    subtype.map_or(Cell::Empty, |subtype| Cell::Text(pen.word(&format!("subtype-{subtype}"))))
}

/// An attribute of an edge.
pub(crate) fn edge_value(pen: &mut Pen, edge: Edge<'_>, attribute: Attribute) -> Cell {
    edge.value(attribute).map_or(Cell::Empty, |value| shown(pen, value))
}

/// The names at the far end of edges of a kind, each once.
pub(crate) fn targets(node: Node<'_>, edge: EdgeKind, kind: Option<NodeKind>) -> Vec<String> {
    names(node.outgoing(edge).map(Edge::to).filter(|node| kind.is_none_or(|kind| node.kind() == kind)))
}

/// The names of nodes, each once, in order.
pub(crate) fn names<'m>(nodes: impl Iterator<Item = Node<'m>>) -> Vec<String> {
    nodes.map(|node| node.name().to_owned()).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The owners: edges to a person or body, else a text.
pub(crate) fn owners(node: Node<'_>) -> Vec<String> {
    let stated = targets(node, EdgeKind::OwnedBy, None);
    if stated.is_empty() { node.text(Attribute::Owner).into_iter().collect() } else { stated }
}

/// Who says that a node exists, how it is known, and the last time: « observé (nmap, nessus), 25/11/2026 ».
pub(crate) fn source(pen: &mut Pen, node: Node<'_>) -> Cell {
    let families: BTreeSet<String> = node.records().map(|record| record.key.source.family().to_owned()).collect();
    provenance(pen, (node.is_observed(), node.is_declared()), &families, node.last_seen())
}

/// The same of an edge.
pub(crate) fn edge_source(pen: &mut Pen, map: &Map, edge: Edge<'_>) -> Cell {
    let families: BTreeSet<String> =
        edge.claims().iter().map(|claim| map.edge_source(claim).family().to_owned()).collect();
    let last = edge.claims().iter().map(|claim| claim.observed_at).max().unwrap_or_default();
    provenance(pen, (edge.is_observed(), edge.is_declared()), &families, last)
}

fn provenance(pen: &mut Pen, known: (bool, bool), families: &BTreeSet<String>, last: Instant) -> Cell {
    let key = match known {
        (true, true) => "deliver-source-both",
        (true, false) => "deliver-source-observed",
        (false, true) => "deliver-source-declared",
        (false, false) => "deliver-source-inferred",
    };
    let families = families.iter().map(|name| family(pen.texts, name)).collect::<Vec<_>>().join(", ");
    let date = pen.texts.date(last.date());
    Cell::Text(pen.say(key, &[("families", Argument::Text(families)), ("date", Argument::Text(date))]))
}

/// A family of sources. Those that people name otherwise than programs have a text; the names of tools are the same
/// everywhere.
pub(crate) fn family(texts: &Texts, name: &str) -> String {
    let key = format!("deliver-family-{name}");
    if texts.has(&key) { texts.text(&key) } else { name.to_owned() }
}

/// Says « déclaré, non observé » when nothing on this page was seen by a tool.
pub(crate) fn basis(pen: &mut Pen, nodes: &[Node<'_>]) {
    if !nodes.is_empty() && !nodes.iter().any(|node| node.is_observed()) {
        pen.paragraph("declared-only", &[]);
    }
}
