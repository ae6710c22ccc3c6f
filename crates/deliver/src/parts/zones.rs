//! Zones and the flows between them, as a drawing.

use std::collections::BTreeSet;

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind};

use crate::figure::{ZoneBox, ZoneFlow, zone_diagram};
use crate::network::Place;
use crate::pen::{Pen, more};
use crate::subject::Subject;

/// The flows between zones, by their ends.
pub(crate) fn zone_flows<'a>(subject: &Subject<'a>) -> Vec<Edge<'a>> {
    let mut flows: Vec<Edge<'a>> = subject
        .map()
        .edges()
        .filter(|edge| {
            matches!(edge.kind(), EdgeKind::FlowsTo | EdgeKind::CanReach)
                && edge.from().kind() == NodeKind::Zone
                && edge.to().kind() == NodeKind::Zone
        })
        .collect();
    flows.sort_by(|a, b| {
        (a.from().name(), a.to().name(), a.discriminator()).cmp(&(b.from().name(), b.to().name(), b.discriminator()))
    });
    flows
}

/// Is the flow allowed? What nobody says is denied is drawn as it was stated: a flow.
fn is_allowed(flow: Edge<'_>) -> bool {
    flow.value(Attribute::Permission).is_none_or(|value| value.to_string() != "denied")
}

/// The subnets of a zone.
pub(crate) fn subnets_of(zone: Node<'_>) -> Vec<String> {
    let blocks = zone.incoming(EdgeKind::InZone).map(Edge::from).filter(|node| node.kind() == NodeKind::Subnet);
    blocks
        .map(|subnet| subnet.text(Attribute::Cidr).unwrap_or_else(|| subnet.name().to_owned()))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

/// The drawing of zones and flows.
pub(crate) fn zone_figure(pen: &mut Pen, subject: &Subject<'_>) {
    let zones = subject.living(NodeKind::Zone);
    if zones.is_empty() {
        return pen.not_computed("zones");
    }
    let counted = |zone: Node<'_>| {
        let places: Vec<&Place<'_>> = subject.network.in_zone(zone).collect();
        [places.len(), places.iter().map(|place| place.services).sum(), places.iter().map(|place| place.findings).sum()]
    };
    // Zones reachable from outside come first, then the fullest.
    let mut order: Vec<(Node<'_>, [usize; 3])> = zones.iter().map(|zone| (*zone, counted(*zone))).collect();
    let exposed = |zone: Node<'_>| matches!(zone.word(Attribute::Exposure), Some("internet" | "partners"));
    order.sort_by_key(|(zone, counts)| (!exposed(*zone), std::cmp::Reverse(*counts)));
    let boxes: Vec<ZoneBox> = order
        .iter()
        .map(|(zone, [hosts, services, findings])| ZoneBox {
            name: zone.name().to_owned(),
            subnets: subnets_of(*zone).join("  "),
            counts: pen.say(
                "deliver-zone-counts",
                &[
                    ("hosts", Argument::Number(*hosts as i64)),
                    ("services", Argument::Number(*services as i64)),
                    ("findings", Argument::Number(*findings as i64)),
                ],
            ),
            exposed: exposed(*zone),
        })
        .collect();
    let place = |wanted: Node<'_>| order.iter().position(|(zone, _)| *zone == wanted);
    let flows: Vec<ZoneFlow> = zone_flows(subject)
        .into_iter()
        .filter_map(|flow| {
            Some(ZoneFlow { from: place(flow.from())?, to: place(flow.to())?, allowed: is_allowed(flow) })
        })
        .collect();
    let (allowed, denied) = (pen.word("deliver-flow-allowed"), pen.word("deliver-flow-denied"));
    let texts = pen.texts;
    let drawing = zone_diagram(&boxes, &flows, &|count| more(texts, count), [&allowed, &denied], texts);
    let arguments = [("zones", Argument::Number(zones.len() as i64)), ("flows", Argument::Number(flows.len() as i64))];
    pen.figure("zones", drawing.svg.finish(), drawing.undrawn, &arguments);
}
