//! Section 3: processes, what they need, who owns them, and the applications and databases they rest on.

use std::collections::HashMap;

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind};

use crate::document::{Align, Cell};
use crate::facts::{basis, living, name, names, owners, source, targets, value};
use crate::figure::{LayerColumn, LayerLink, LayerNode, layered};
use crate::pen::Pen;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut processes = living(subject.map(), NodeKind::Process);
    by_importance(&mut processes, subject);
    pen.paragraph("business-introduction", &[("count", Argument::Number(processes.len() as i64))]);
    basis(pen, &processes);
    process_table(pen, &processes, subject);
    continuity(pen, &processes);
    information(pen, subject);
    graph(pen, &processes, subject);
}

/// The highest class first, then by name.
fn by_importance(nodes: &mut [Node<'_>], subject: &Subject<'_>) {
    let class = |node: &Node<'_>| subject.classes.of(*node).map_or(u16::MAX, |classified| classified.class.code());
    nodes.sort_by_key(class);
}

fn process_table(pen: &mut Pen, processes: &[Node<'_>], subject: &Subject<'_>) {
    let rows = processes
        .iter()
        .map(|process| {
            // What is stated by dimension counts with what is stated at once, as in the class beside it.
            let mut impact = |at: usize, attribute| {
                let classified = subject.classes.of(*process).and_then(|classified| *classified.impacts.get(at)?);
                classified.map_or_else(|| value(pen, *process, attribute), |level| Cell::Number(level.into()))
            };
            vec![
                name(*process),
                impact(0, Attribute::ImpactAvailability),
                impact(1, Attribute::ImpactIntegrity),
                impact(2, Attribute::ImpactConfidentiality),
                subject.class_cell(*process),
                Cell::list(owners(*process)),
                Cell::list(targets(*process, EdgeKind::Uses, Some(NodeKind::App))),
                Cell::list(targets(*process, EdgeKind::Handles, Some(NodeKind::Data))),
                source(pen, *process),
            ]
        })
        .collect();
    let columns = [
        ("process", Align::Start, 5),
        ("availability", Align::Center, 1),
        ("integrity", Align::Center, 1),
        ("confidentiality", Align::Center, 1),
        ("class", Align::Center, 2),
        ("owner", Align::Start, 4),
        ("applications", Align::Start, 5),
        ("information", Align::Start, 5),
        ("source", Align::Start, 6),
    ];
    pen.table("processes", &columns, rows);
}

/// Needs and recovery objectives of the processes that state any.
fn continuity(pen: &mut Pen, processes: &[Node<'_>]) {
    const STATED: [Attribute; 7] = [
        Attribute::NeedAvailability,
        Attribute::NeedIntegrity,
        Attribute::NeedConfidentiality,
        Attribute::NeedTraceability,
        Attribute::Rto,
        Attribute::Rpo,
        Attribute::Mtd,
    ];
    let mut rows = Vec::new();
    for process in processes.iter().filter(|process| STATED.iter().any(|attribute| process.value(*attribute).is_some()))
    {
        let mut row = vec![name(*process)];
        row.extend(STATED.iter().map(|attribute| value(pen, *process, *attribute)));
        row.push(source(pen, *process));
        rows.push(row);
    }
    let columns = [
        ("process", Align::Start, 5),
        ("need-availability", Align::Center, 2),
        ("need-integrity", Align::Center, 2),
        ("need-confidentiality", Align::Center, 2),
        ("need-traceability", Align::Center, 2),
        ("rto", Align::End, 2),
        ("rpo", Align::End, 2),
        ("mtd", Align::End, 2),
        ("source", Align::Start, 6),
    ];
    pen.table("continuity", &columns, rows);
}

fn information(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = living(subject.map(), NodeKind::Data)
        .into_iter()
        .map(|data| {
            vec![
                name(data),
                value(pen, data, Attribute::Category),
                value(pen, data, Attribute::Persons),
                value(pen, data, Attribute::Retention),
                Cell::list(names(
                    data.incoming(EdgeKind::Handles).map(Edge::from).filter(|node| node.kind() == NodeKind::Process),
                )),
                source(pen, data),
            ]
        })
        .collect();
    let columns = [
        ("information", Align::Start, 4),
        ("category", Align::Start, 3),
        ("persons", Align::End, 2),
        ("retention", Align::Start, 3),
        ("processes", Align::Start, 5),
        ("source", Align::Start, 5),
    ];
    pen.table("information", &columns, rows);
}

/// Processes, the applications they use, the databases these use; each column with the highest class first.
fn graph(pen: &mut Pen, processes: &[Node<'_>], subject: &Subject<'_>) {
    let kinds = [
        ("deliver-column-processes", processes.to_vec()),
        ("deliver-column-applications", ranked(subject, NodeKind::App)),
        ("deliver-column-databases", ranked(subject, NodeKind::Store)),
    ];
    let places: Vec<HashMap<_, usize>> =
        kinds.iter().map(|(_, nodes)| nodes.iter().enumerate().map(|(at, node)| (node.id(), at)).collect()).collect();
    let mut links = Vec::new();
    for (column, (_, nodes)) in kinds.iter().enumerate() {
        let Some(next) = places.get(column + 1) else { continue };
        for (from, node) in nodes.iter().enumerate() {
            let found = node.outgoing(EdgeKind::Uses).filter_map(|edge| next.get(&edge.to().id()));
            links.extend(found.map(|to| LayerLink { column, from, to: *to }));
        }
    }
    if links.is_empty() {
        return pen.not_computed("layers");
    }
    let arguments: Vec<(&str, Argument)> = ["processes", "applications", "databases"]
        .into_iter()
        .zip(kinds.iter().map(|(_, nodes)| Argument::Number(nodes.len() as i64)))
        .collect();
    let columns: Vec<LayerColumn> = kinds
        .into_iter()
        .map(|(key, nodes)| {
            let letter =
                |node: &Node<'_>| subject.classes.of(*node).map(|classified| classified.class.word().to_owned());
            let nodes =
                nodes.iter().map(|node| LayerNode { label: node.name().to_owned(), letter: letter(node) }).collect();
            LayerColumn { title: pen.word(key), nodes }
        })
        .collect();
    let texts = pen.texts;
    let drawing = layered(&columns, &links, &|count| crate::pen::more(texts, count), texts);
    pen.figure("layers", drawing.svg.finish(), drawing.undrawn, &arguments);
}

fn ranked<'a>(subject: &Subject<'a>, kind: NodeKind) -> Vec<Node<'a>> {
    let mut nodes = living(subject.map(), kind);
    by_importance(&mut nodes, subject);
    nodes
}
