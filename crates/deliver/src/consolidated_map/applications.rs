//! Section 5: applications with their versions and exposure, and the flows between them.

use std::collections::HashMap;

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind};

use crate::document::{Align, Cell};
use crate::facts::{basis, edge_source, edge_value, living, name, owners, source, targets, value};
use crate::figure::{LayerColumn, LayerLink, LayerNode, layered};
use crate::pen::Pen;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let apps = living(subject.map(), NodeKind::App);
    let flows: Vec<Edge<'_>> = subject
        .map()
        .edges()
        .filter(|edge| edge.kind() == EdgeKind::FlowsTo && edge.from().kind() != NodeKind::Zone)
        .collect();
    pen.paragraph(
        "applications-introduction",
        &[("apps", Argument::Number(apps.len() as i64)), ("flows", Argument::Number(flows.len() as i64))],
    );
    basis(pen, &apps);
    application_table(pen, &apps, subject);
    database_table(pen, subject);
    flow_table(pen, &flows, subject);
    graph(pen, &flows);
}

fn application_table(pen: &mut Pen, apps: &[Node<'_>], subject: &Subject<'_>) {
    let rows = apps
        .iter()
        .map(|app| {
            let technology = [app.text(Attribute::Technology), app.text(Attribute::Version)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" ");
            vec![
                name(*app),
                value(pen, *app, Attribute::ApplicationKind),
                subject.class_cell(*app),
                Cell::data(Some(technology)),
                value(pen, *app, Attribute::Exposure),
                Cell::list(targets(*app, EdgeKind::InZone, None)),
                Cell::list(owners(*app)),
                Cell::list(super::personal_data::databases(*app)),
                value(pen, *app, Attribute::EndOfSupport),
                source(pen, *app),
            ]
        })
        .collect();
    let columns = [
        ("application", Align::Start, 12),
        ("type", Align::Start, 5),
        ("class", Align::Center, 4),
        ("technology", Align::Start, 8),
        ("exposure", Align::Start, 6),
        ("zone", Align::Start, 8),
        ("owner", Align::Start, 9),
        ("databases", Align::Start, 9),
        ("end-of-support", Align::Center, 6),
        ("source", Align::Start, 10),
    ];
    pen.table("applications", &columns, rows);
}

fn database_table(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = living(subject.map(), NodeKind::Store)
        .into_iter()
        .map(|store| {
            vec![
                name(store),
                value(pen, store, Attribute::Engine),
                subject.class_cell(store),
                Cell::list(targets(store, EdgeKind::RunsOn, None)),
                Cell::list(owners(store)),
                Cell::list(targets(store, EdgeKind::BackedUpTo, None)),
                value(pen, store, Attribute::BackupTested),
                value(pen, store, Attribute::EndOfSupport),
                source(pen, store),
            ]
        })
        .collect();
    let columns = [
        ("database", Align::Start, 9),
        ("engine", Align::Start, 6),
        ("class", Align::Center, 4),
        ("runs-on", Align::Start, 8),
        ("owner", Align::Start, 7),
        ("backed-up-to", Align::Start, 8),
        ("backup-tested", Align::Center, 6),
        ("end-of-support", Align::Center, 5),
        ("source", Align::Start, 10),
    ];
    pen.table("databases", &columns, rows);
}

fn flow_table(pen: &mut Pen, flows: &[Edge<'_>], subject: &Subject<'_>) {
    let mut flows = flows.to_vec();
    flows.sort_by(|a, b| {
        (a.from().name(), a.to().name(), a.discriminator()).cmp(&(b.from().name(), b.to().name(), b.discriminator()))
    });
    let rows = flows
        .into_iter()
        .map(|flow| {
            vec![
                name(flow.from()),
                name(flow.to()),
                edge_value(pen, flow, Attribute::Protocol),
                edge_value(pen, flow, Attribute::Ports),
                edge_value(pen, flow, Attribute::Encrypted),
                edge_value(pen, flow, Attribute::Nature),
                edge_source(pen, subject.map(), flow),
            ]
        })
        .collect();
    let columns = [
        ("from", Align::Start, 4),
        ("to", Align::Start, 4),
        ("protocol", Align::Start, 2),
        ("ports", Align::Start, 2),
        ("encrypted", Align::Center, 2),
        ("nature", Align::Start, 5),
        ("source", Align::Start, 4),
    ];
    pen.table("flows", &columns, rows);
}

/// What sends on the left, what receives on the right; those with the most flows first.
fn graph(pen: &mut Pen, flows: &[Edge<'_>]) {
    if flows.is_empty() {
        return pen.not_computed("flows");
    }
    let senders = busiest(flows.iter().map(|flow| flow.from()));
    let receivers = busiest(flows.iter().map(|flow| flow.to()));
    let places =
        |nodes: &[Node<'_>]| nodes.iter().enumerate().map(|(at, node)| (node.id(), at)).collect::<HashMap<_, usize>>();
    let (from, to) = (places(&senders), places(&receivers));
    let links: Vec<LayerLink> = flows
        .iter()
        .filter_map(|flow| {
            Some(LayerLink { column: 0, from: *from.get(&flow.from().id())?, to: *to.get(&flow.to().id())? })
        })
        .collect();
    let column = |title: String, nodes: &[Node<'_>]| LayerColumn {
        title,
        nodes: nodes.iter().map(|node| LayerNode { label: node.name().to_owned(), letter: None }).collect(),
    };
    let columns =
        [column(pen.word("deliver-column-from"), &senders), column(pen.word("deliver-column-to"), &receivers)];
    let texts = pen.texts;
    let drawing = layered(&columns, &links, &|count| crate::pen::more(texts, count), texts);
    pen.figure("flows", drawing.svg.finish(), drawing.undrawn, &[("count", Argument::Number(flows.len() as i64))]);
}

fn busiest<'m>(nodes: impl Iterator<Item = Node<'m>>) -> Vec<Node<'m>> {
    let mut counts: Vec<(Node<'m>, usize)> = Vec::new();
    let mut places: HashMap<_, usize> = HashMap::new();
    for node in nodes {
        let place = *places.entry(node.id()).or_insert_with(|| {
            counts.push((node, 0));
            counts.len() - 1
        });
        if let Some((_, count)) = counts.get_mut(place) {
            *count += 1;
        }
    }
    counts.sort_by(|(a, many), (b, others)| others.cmp(many).then(a.name().cmp(b.name())).then(a.id().cmp(&b.id())));
    counts.into_iter().map(|(node, _)| node).collect()
}
