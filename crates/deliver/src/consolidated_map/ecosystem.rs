//! Section 2: the bodies around the information system, what they reach, and how dangerous that makes them.

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind, Subtype};
use kharita_risk::ebios::Ecosystem;

use crate::document::{Align, Cell};
use crate::ebios::{danger_cell, ecosystem_radar};
use crate::facts::{basis, living, name, names, source, subtype, value};
use crate::figure::{LayerColumn, LayerLink, LayerNode, layered};
use crate::pen::Pen;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut bodies: Vec<Node<'_>> = living(subject.map(), NodeKind::Org)
        .into_iter()
        .filter(|body| body.subtype() != Some(Subtype::Internal))
        .collect();
    let ecosystem = &subject.ebios().ecosystem;
    // The most dangerous first; those that nobody rated come last.
    bodies.sort_by_key(|body| ecosystem.stakeholders.iter().position(|party| party.id == body.id().to_string()));
    pen.paragraph("ecosystem-introduction", &[("count", Argument::Number(bodies.len() as i64))]);
    basis(pen, &bodies);
    table(pen, &bodies, ecosystem);
    ecosystem_radar(pen, ecosystem);
    exchanges(pen, &bodies);
}

/// What a body reaches: accesses it holds, and flows in either direction.
fn reached(body: Node<'_>) -> Vec<String> {
    let flows = body.incoming(EdgeKind::FlowsTo).map(Edge::from);
    names(body.outgoing(EdgeKind::Controls).chain(body.outgoing(EdgeKind::FlowsTo)).map(Edge::to).chain(flows))
}

fn table(pen: &mut Pen, bodies: &[Node<'_>], ecosystem: &Ecosystem) {
    let rows = bodies
        .iter()
        .map(|body| {
            vec![
                name(*body),
                subtype(pen, body.subtype()),
                value(pen, *body, Attribute::Dependency),
                value(pen, *body, Attribute::Penetration),
                value(pen, *body, Attribute::CyberMaturity),
                value(pen, *body, Attribute::Trust),
                dangerousness(ecosystem, *body),
                Cell::list(reached(*body)),
                value(pen, *body, Attribute::RemoteAuthentication),
                source(pen, *body),
            ]
        })
        .collect();
    let columns = [
        ("stakeholder", Align::Start, 8),
        ("type", Align::Start, 6),
        ("dependency", Align::Center, 4),
        ("penetration", Align::Center, 4),
        ("maturity", Align::Center, 5),
        ("trust", Align::Center, 5),
        ("danger", Align::End, 6),
        ("reaches", Align::Start, 12),
        ("remote-authentication", Align::Start, 7),
        ("source", Align::Start, 9),
    ];
    pen.table("stakeholders", &columns, rows);
}

/// By the weights of the study, or as a person forced it: a forced one bears its mark.
fn dangerousness(ecosystem: &Ecosystem, body: Node<'_>) -> Cell {
    let party = ecosystem.stakeholders.iter().find(|party| party.id == body.id().to_string());
    party.map_or(Cell::Empty, |party| danger_cell(&party.dangerousness))
}

/// Bodies and the applications or databases with which they exchange.
fn exchanges(pen: &mut Pen, bodies: &[Node<'_>]) {
    let linked: Vec<Node<'_>> = bodies.iter().copied().filter(|body| !reached(*body).is_empty()).collect();
    if linked.is_empty() {
        return pen.not_computed("exchanges");
    }
    let mut systems: Vec<String> = linked.iter().flat_map(|body| reached(*body)).collect();
    systems.sort();
    systems.dedup();
    let links: Vec<LayerLink> = linked
        .iter()
        .enumerate()
        .flat_map(|(from, body)| reached(*body).into_iter().map(move |system| (from, system)))
        .filter_map(|(from, system)| Some(LayerLink { column: 0, from, to: systems.binary_search(&system).ok()? }))
        .collect();
    let column = |title: String, names: Vec<String>| LayerColumn {
        title,
        nodes: names.into_iter().map(|label| LayerNode { label, letter: None }).collect(),
    };
    let arguments =
        [("bodies", Argument::Number(linked.len() as i64)), ("systems", Argument::Number(systems.len() as i64))];
    let columns = [
        column(pen.word("deliver-column-stakeholder"), linked.iter().map(|body| body.name().to_owned()).collect()),
        column(pen.word("deliver-column-reaches"), systems),
    ];
    let texts = pen.texts;
    let drawing = layered(&columns, &links, &|count| crate::pen::more(texts, count), texts);
    pen.figure("exchanges", drawing.svg.finish(), drawing.undrawn, &arguments);
}
