//! Sections 7 and 8: zones, subnets, rules and machines; then sites and equipment.

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind};

use crate::document::{Align, Cell};
use crate::facts::{
    basis, edge_source, edge_value, living, name, names, owners, source, subtype, targets, value, values,
};
use crate::figure::{Bar, Series, stacked_bars};
use crate::network::Place;
use crate::parts::{subnets_of, zone_figure, zone_flows};
use crate::pen::Pen;
use crate::subject::Subject;
use crate::svg::Fill;

/// Section 7.
pub(super) fn write_logical(pen: &mut Pen, subject: &Subject<'_>) {
    let hosts = subject.network.hosts();
    let zones = living(subject.map(), NodeKind::Zone);
    let services: usize = hosts.iter().map(|place| place.services).sum();
    let counts = [("zones", zones.len()), ("hosts", hosts.len()), ("services", services)];
    pen.paragraph("logical-introduction", &counts.map(|(name, count)| (name, Argument::Number(count as i64))));
    basis(pen, &hosts.iter().map(|place| place.host).collect::<Vec<_>>());
    zone_figure(pen, subject);
    zone_table(pen, &zones, subject);
    subnet_table(pen, subject);
    rule_table(pen, subject);
    host_table(pen, subject);
}

/// Section 8.
pub(super) fn write_physical(pen: &mut Pen, subject: &Subject<'_>) {
    let sites = living(subject.map(), NodeKind::Place);
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
    let rows = living(subject.map(), NodeKind::Subnet)
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
                edge_source(pen, subject.map(), flow),
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
                subject.class_cell(place.host),
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
