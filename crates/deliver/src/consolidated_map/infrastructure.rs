//! Sections 7 and 8: zones, subnets, rules and machines; then sites and equipment.

use std::collections::BTreeSet;

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind};

use super::Subject;
use super::facts::{
    basis, edge_source, edge_value, living, name, names, owners, source, subtype, targets, value, values,
};
use super::network::Place;
use crate::document::{Align, Cell};
use crate::figure::{Bar, Series, ZoneBox, ZoneFlow, stacked_bars, zone_diagram};
use crate::pen::Pen;
use crate::svg::Fill;

/// Section 7.
pub(super) fn write_logical(pen: &mut Pen, subject: &Subject<'_>) {
    let hosts = subject.network.hosts();
    let zones = living(subject.inputs.map, NodeKind::Zone);
    let services: usize = hosts.iter().map(|place| place.services).sum();
    let counts = [("zones", zones.len()), ("hosts", hosts.len()), ("services", services)];
    pen.paragraph("logical-introduction", &counts.map(|(name, count)| (name, Argument::Number(count as i64))));
    basis(pen, &hosts.iter().map(|place| place.host).collect::<Vec<_>>());
    diagram(pen, &zones, subject);
    zone_table(pen, &zones, subject);
    subnet_table(pen, subject);
    rule_table(pen, subject);
    host_table(pen, subject);
}

/// Section 8.
pub(super) fn write_physical(pen: &mut Pen, subject: &Subject<'_>) {
    let sites = living(subject.inputs.map, NodeKind::Place);
    let hosts = subject.network.hosts();
    let placed = hosts.iter().filter(|place| place.host.outgoing(EdgeKind::LocatedIn).next().is_some()).count();
    let rate = crate::Rate::new(placed, hosts.len()).text(pen.texts);
    pen.paragraph(
        "physical-introduction",
        &[("sites", Argument::Number(sites.len() as i64)), ("placed", Argument::Text(rate))],
    );
    basis(pen, &sites);
    site_table(pen, &sites);
    equipment_table(pen, hosts);
    site_bars(pen, &sites);
}

fn zone_flows<'a>(subject: &Subject<'a>) -> Vec<Edge<'a>> {
    let mut flows: Vec<Edge<'a>> = subject
        .inputs
        .map
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

fn subnets_of(zone: Node<'_>) -> Vec<String> {
    let blocks = zone.incoming(EdgeKind::InZone).map(Edge::from).filter(|node| node.kind() == NodeKind::Subnet);
    blocks
        .map(|subnet| subnet.text(Attribute::Cidr).unwrap_or_else(|| subnet.name().to_owned()))
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect()
}

fn diagram(pen: &mut Pen, zones: &[Node<'_>], subject: &Subject<'_>) {
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
    let drawing = zone_diagram(&boxes, &flows, &|count| super::more(texts, count), [&allowed, &denied], texts);
    let arguments = [("zones", Argument::Number(zones.len() as i64)), ("flows", Argument::Number(flows.len() as i64))];
    pen.figure("zones", drawing.svg.finish(), drawing.undrawn, &arguments);
}

fn zone_table(pen: &mut Pen, zones: &[Node<'_>], subject: &Subject<'_>) {
    let rows = zones
        .iter()
        .map(|zone| {
            let places: Vec<&Place<'_>> = subject.network.in_zone(*zone).collect();
            vec![
                name(*zone),
                value(pen, *zone, Attribute::Exposure),
                Cell::list(subnets_of(*zone)),
                Cell::count(places.len()),
                Cell::count(places.iter().map(|place| place.services).sum()),
                Cell::count(places.iter().map(|place| place.findings).sum()),
                Cell::list(owners(*zone)),
                source(pen, *zone),
            ]
        })
        .collect();
    let columns = [
        ("zone", Align::Start, 4),
        ("exposure", Align::Start, 2),
        ("subnets", Align::Start, 5),
        ("hosts", Align::End, 2),
        ("services", Align::End, 2),
        ("findings", Align::End, 2),
        ("owner", Align::Start, 3),
        ("source", Align::Start, 4),
    ];
    pen.table("zones", &columns, rows);
}

fn subnet_table(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = living(subject.inputs.map, NodeKind::Subnet)
        .into_iter()
        .map(|subnet| {
            vec![
                Cell::data(subnet.text(Attribute::Cidr).or_else(|| Some(subnet.name().to_owned()))),
                Cell::data(subnet.text(Attribute::Name)),
                Cell::list(targets(subnet, EdgeKind::InZone, None)),
                value(pen, subnet, Attribute::Vlan),
                value(pen, subnet, Attribute::Allocation),
                Cell::count(subject.network.in_subnet(subnet).count()),
                source(pen, subnet),
            ]
        })
        .collect();
    let columns = [
        ("subnet", Align::Start, 3),
        ("name", Align::Start, 3),
        ("zone", Align::Start, 3),
        ("vlan", Align::End, 1),
        ("allocation", Align::Start, 2),
        ("hosts", Align::End, 2),
        ("source", Align::Start, 4),
    ];
    pen.table("subnets", &columns, rows);
}

fn rule_table(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = zone_flows(subject)
        .into_iter()
        .map(|flow| {
            vec![
                name(flow.from()),
                name(flow.to()),
                edge_value(pen, flow, Attribute::Protocol),
                edge_value(pen, flow, Attribute::Ports),
                edge_value(pen, flow, Attribute::Permission),
                edge_value(pen, flow, Attribute::Nature),
                edge_source(pen, subject.inputs.map, flow),
            ]
        })
        .collect();
    let columns = [
        ("from", Align::Start, 4),
        ("to", Align::Start, 4),
        ("protocol", Align::Start, 2),
        ("ports", Align::Start, 3),
        ("permission", Align::Start, 2),
        ("nature", Align::Start, 4),
        ("source", Align::Start, 4),
    ];
    pen.table("rules", &columns, rows);
}

/// Every machine; those with the most open findings first.
fn host_table(pen: &mut Pen, subject: &Subject<'_>) {
    let mut places: Vec<&Place<'_>> = subject.network.hosts().iter().collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.findings));
    let rows = places
        .into_iter()
        .map(|place| {
            vec![
                name(place.host),
                subtype(pen, place.host.subtype()),
                values(place.host, Attribute::Addresses),
                place.zone.map_or(Cell::Empty, name),
                value(pen, place.host, Attribute::Os),
                super::class(subject, place.host),
                Cell::count(place.services),
                Cell::count(place.findings),
                Cell::list(owners(place.host)),
                source(pen, place.host),
            ]
        })
        .collect();
    let columns = [
        ("host", Align::Start, 10),
        ("type", Align::Start, 7),
        ("addresses", Align::Start, 8),
        ("zone", Align::Start, 8),
        ("os", Align::Start, 8),
        ("class", Align::Center, 5),
        ("services", Align::End, 4),
        ("findings", Align::End, 5),
        ("owner", Align::Start, 9),
        ("source", Align::Start, 13),
    ];
    pen.table("hosts", &columns, rows);
}

fn site_table(pen: &mut Pen, sites: &[Node<'_>]) {
    let rows = sites
        .iter()
        .map(|site| {
            let inside =
                site.incoming(EdgeKind::LocatedIn).filter(|edge| edge.from().not_seen_since().is_none()).count();
            vec![
                name(*site),
                subtype(pen, site.subtype()),
                Cell::list(names(site.outgoing(EdgeKind::PartOf).map(Edge::to))),
                Cell::count(inside),
                source(pen, *site),
            ]
        })
        .collect();
    let columns = [
        ("site", Align::Start, 4),
        ("type", Align::Start, 2),
        ("part-of", Align::Start, 4),
        ("hosts", Align::End, 2),
        ("source", Align::Start, 4),
    ];
    pen.table("sites", &columns, rows);
}

fn equipment_table(pen: &mut Pen, hosts: &[Place<'_>]) {
    const PHYSICAL: [Attribute; 4] =
        [Attribute::SerialNumber, Attribute::Vendor, Attribute::Model, Attribute::EndOfSupport];
    let mut rows = Vec::new();
    for place in hosts {
        let sites = targets(place.host, EdgeKind::LocatedIn, None);
        if sites.is_empty() && !PHYSICAL.iter().any(|attribute| place.host.value(*attribute).is_some()) {
            continue;
        }
        let mut row = vec![name(place.host), subtype(pen, place.host.subtype()), Cell::list(sites)];
        row.extend(PHYSICAL.iter().map(|attribute| value(pen, place.host, *attribute)));
        row.push(source(pen, place.host));
        rows.push(row);
    }
    let columns = [
        ("host", Align::Start, 8),
        ("type", Align::Start, 5),
        ("site", Align::Start, 7),
        ("serial-number", Align::Start, 7),
        ("vendor", Align::Start, 6),
        ("model", Align::Start, 6),
        ("end-of-support", Align::Center, 5),
        ("source", Align::Start, 10),
    ];
    pen.table("equipment", &columns, rows);
}

fn site_bars(pen: &mut Pen, sites: &[Node<'_>]) {
    let count = |site: &Node<'_>| {
        site.incoming(EdgeKind::LocatedIn).filter(|edge| edge.from().not_seen_since().is_none()).count() as u64
    };
    let mut bars: Vec<Bar> = sites
        .iter()
        .map(|site| Bar { label: site.name().to_owned(), parts: vec![count(site)], shown: None })
        .filter(|bar| bar.parts != [0])
        .collect();
    if bars.is_empty() {
        return pen.not_computed("sites");
    }
    bars.sort_by(|a, b| b.parts.cmp(&a.parts));
    bars.truncate(20);
    let series = [Series { name: pen.word("kinds-host"), fill: Fill::Accent }];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("sites", svg.finish(), 0, &[("count", Argument::Number(bars.len() as i64))]);
}
