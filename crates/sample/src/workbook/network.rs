//! Sheets of zones, subnets, flows and third parties.

use std::collections::BTreeMap;

use kharita_deliver::workbook::FilledRow;
use kharita_model::Subtype;

use super::Row;
use crate::declarations::ZoneFlow;
use crate::estate::{Estate, Sites, Zone};
use crate::organisation::ThirdParty;

/// The database that the test environment copies, and the copy.
const COPIED: (&str, &str) = ("DB02", "DBT");
/// The third party with a permanent access by password alone (F07).
pub const PERMANENT_ACCESS: &str = "T11";

pub fn rows(estate: &Estate) -> impl Iterator<Item = FilledRow> + '_ {
    let zones = estate.organisation.networks.iter().map(|network| {
        let exposure = match network.id.as_str() {
            "Z0" | "Z1" => "internet",
            "Z2" => "partners",
            _ => "internal",
        };
        let owner = estate.owner_key(&estate.declarations.network_owner);
        Row::new("zones").put("key", &network.id).put("name", &network.fr).put("owner", owner).put("exposure", exposure)
    });
    let outside = estate.organisation.networks.iter().filter(|network| estate.zone(&network.id).is_none());
    let outside = outside.map(|network| subnet(&network.id, 1, network.cidr.to_string(), &network.id, false, ""));
    let subnets = estate.zones.iter().flat_map(|zone| zone_subnets(estate, zone));
    let third_parties = estate.organisation.third_parties.iter().map(|party| third_party_row(estate, party));
    zones
        .chain(outside)
        .chain(subnets)
        .chain(third_parties)
        .chain(flows(estate))
        .chain(zone_flows(estate))
        .map(FilledRow::from)
}

fn zone_subnets(estate: &Estate, zone: &Zone) -> Vec<Row> {
    // F12: the care centres share one flat network until it is mended, whatever the addresses suggest.
    let flat = zone.profile.sites == Sites::CareCentres && !estate.plan.remedied;
    let mut blocks: Vec<(String, String)> = Vec::new();
    if flat {
        blocks.push((zone.addresses.block.to_string(), String::new()));
    }
    for piece in zone.addresses.pieces(zone.count) {
        if !(flat && piece.segment.site.is_some()) {
            let site = piece.segment.site.map(|site| estate.site_key(zone, site)).unwrap_or_default();
            blocks.push((piece.segment.block().to_string(), site));
        }
    }
    let dynamic = zone.profile.dynamic;
    (1..).zip(blocks).map(|(number, (block, site))| subnet(&zone.id, number, block, &zone.id, dynamic, &site)).collect()
}

fn subnet(prefix: &str, number: u32, block: String, zone: &str, dynamic: bool, site: &str) -> Row {
    let vlan = zone.trim_start_matches('Z').parse::<u32>().unwrap_or(0) * 100 + number;
    let name = if site.is_empty() { format!("{zone}-{number}") } else { format!("{zone} {site}") };
    Row::new("subnets")
        .put("key", format!("{prefix}-{number:02}"))
        .put("cidr", block)
        .put("zone", zone)
        .put("vlan", vlan.to_string())
        .put("allocation", if dynamic { "dynamic" } else { "static" })
        .put("name", name)
}

fn third_party_row(estate: &Estate, party: &ThirdParty) -> Row {
    let (says, remedied) = (&estate.declarations, estate.plan.remedied);
    let subtype = match party.category.as_str() {
        "Partenaire" => Subtype::Partner,
        "Client" => Subtype::Customer,
        "Interne" => Subtype::Internal,
        _ => Subtype::Supplier,
    };
    let access: Vec<&String> = says.access.iter().filter(|x| x.third_party == party.id).flat_map(|x| &x.to).collect();
    let permanent = party.id == PERMANENT_ACCESS;
    let authentication = match (access.is_empty(), permanent && !remedied) {
        (true, _) => "",
        (false, true) => "password",
        (false, false) => "mfa",
    };
    let remark = match (permanent, remedied) {
        (true, false) => says.maintenance_remark.as_str(),
        (true, true) => &says.bastion_remark,
        _ => "",
    };
    Row::new("third-parties")
        .put("key", &party.id)
        .put("name", &party.fr)
        .put("type", subtype.word())
        .put("dependency", party.dependency.to_string())
        .put("penetration", party.penetration.to_string())
        .put("cyber-maturity", party.cyber_maturity.to_string())
        .put("trust", party.trust.to_string())
        .many("access", access)
        .put("remote-authentication", authentication)
        .put("remark", remark)
}

/// A flow between two things, by TCP.
struct Flow {
    from: String,
    to: String,
    port: u16,
    nature: String,
}

/// All flows: applications to their databases, between applications, of third parties, and the copy for tests.
fn all_flows(estate: &Estate) -> Vec<Flow> {
    let says = &estate.declarations;
    let flow = |from: &str, to: &str, port, nature: &str| Flow {
        from: from.to_owned(),
        to: to.to_owned(),
        port,
        nature: nature.to_owned(),
    };
    let mut flows = Vec::new();
    for application in &estate.organisation.applications {
        let database = estate.organisation.databases.iter().find(|x| Some(&x.id) == application.database.as_ref());
        if let Some(database) = database {
            flows.push(flow(&application.id, &database.id, database_port(&database.engine), &says.database_flow));
        }
    }
    flows.extend(says.application_flows.iter().map(|x| flow(&x.from, &x.to, x.port, &x.nature)));
    for access in &says.access {
        flows.extend(access.to.iter().map(|to| flow(&access.third_party, to, access.port, &access.nature)));
    }
    let (from, to) = COPIED;
    flows.push(flow(from, to, 1521, &says.test_copy_flow));
    flows
}

/// The port that a database listens on; file sharing where it is no server of queries.
fn database_port(engine: &str) -> u16 {
    crate::software::stack(engine, true).1.first().map_or(445, |service| service.port)
}

fn flows(estate: &Estate) -> impl Iterator<Item = Row> {
    all_flows(estate).into_iter().map(|flow| {
        Row::new("flows")
            .put("from", flow.from)
            .put("to", flow.to)
            .put("protocol", "tcp")
            .put("ports", flow.port.to_string())
            .put("encrypted", "true")
            .put("nature", flow.nature)
    })
}

/// Rules between zones: those that the flows of applications need, and those that people declare.
pub fn zone_rules(estate: &Estate) -> Vec<ZoneFlow> {
    let says = &estate.declarations;
    let zone_of = |id: &str| -> Option<String> {
        let application = estate.organisation.application(id).map(|x| x.zone.as_str());
        let database =
            estate.organisation.databases.iter().find(|x| x.id == id).map(|x| estate.organisation.database_zone(&x.id));
        application.or(database).filter(|zone| estate.zone(zone).is_some()).map(str::to_owned)
    };
    let mut needed: BTreeMap<(String, String), Vec<u16>> = BTreeMap::new();
    for flow in all_flows(estate) {
        let (Some(from), Some(to)) = (zone_of(&flow.from), zone_of(&flow.to)) else { continue };
        let ports = needed.entry((from, to)).or_default();
        if !ports.contains(&flow.port) {
            ports.push(flow.port);
        }
    }
    // F04: the way from the workstations to the backups' zone is closed once it is mended.
    let domain = if estate.plan.remedied { &says.closed_flow } else { &says.authentication_flow };
    let mut rules: Vec<ZoneFlow> = says.zone_flows.iter().chain([domain]).cloned().collect();
    for ((from, to), mut ports) in needed {
        ports.sort_unstable();
        let ports = ports.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
        if from != to && !rules.iter().any(|rule| rule.from == from && rule.to == to) {
            rules.push(ZoneFlow { from, to, ports, permission: "allowed".to_owned(), nature: says.zone_flow.clone() });
        }
    }
    rules
}

fn zone_flows(estate: &Estate) -> impl Iterator<Item = Row> {
    zone_rules(estate).into_iter().map(|rule| {
        Row::new("zone-flows")
            .put("from", rule.from)
            .put("to", rule.to)
            .put("protocol", if rule.ports.is_empty() { "any" } else { "tcp" })
            .put("ports", rule.ports)
            .put("permission", rule.permission)
            .put("nature", rule.nature)
    })
}
