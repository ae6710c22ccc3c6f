//! What comes from outside the walls: telework zones, tunnels over public networks, Wi-Fi.

use std::collections::BTreeSet;

use kharita_map::{Edge, Node};
use kharita_model::{Attribute, EdgeKind, NodeKind, Subtype, Value};

use crate::context::{Context, Topic, host_of, sources, unique};
use crate::signs::{is_one, signs};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

fn is_allowed(edge: &Edge<'_>) -> bool {
    matches!(edge.value(Attribute::Permission), Some(Value::Word(word)) if word.word() == "allowed")
}

fn has_permission(edge: &Edge<'_>) -> bool {
    matches!(edge.value(Attribute::Permission), Some(Value::Word(_)))
}

/// Zones that flows of these zones may enter.
fn entered<'s>(zones: &[Node<'s>]) -> Vec<Node<'s>> {
    let flows = zones.iter().flat_map(|zone| zone.outgoing(EdgeKind::FlowsTo)).filter(is_allowed);
    unique(flows.map(|edge| edge.to()).filter(|to| to.kind() == NodeKind::Zone))
}

/// ORG-TELETRAV-SEC: applications that telework zones may reach, with strong authentication where it is known.
pub(super) fn telework(context: &Context<'_>) -> Option<Outcome> {
    let zones: Vec<Node<'_>> =
        context.live(NodeKind::Zone).filter(|zone| is_one(*zone, &signs().telework_zones)).collect();
    let entered: BTreeSet<usize> = entered(&zones).iter().map(|zone| zone.place()).collect();
    let is_reached = |app: &Node<'_>| context.zone_of(*app).is_some_and(|zone| entered.contains(&zone.place()));
    let known: Vec<Node<'_>> = context
        .live(NodeKind::App)
        .filter(|app| app.word(Attribute::Authentication).is_some() && is_reached(app))
        .collect();
    let weak: Vec<Node<'_>> =
        known.iter().copied().filter(|app| app.word(Attribute::Authentication) != Some("mfa")).collect();
    (!known.is_empty()).then(|| {
        let fine = (known.len() - weak.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedTelework, fine, known.len() as u64))
            .state(Statement::gap(Reason::WeakAuthentication, weak))
            .by(sources(zones.iter().chain(&known)))
    })
}

/// COM-MANAG-TUNEL: exchanges with other bodies that are encrypted, and gateways of tunnels without a weak protocol.
pub(super) fn tunnels(context: &Context<'_>) -> Option<Outcome> {
    let ends = context.live(NodeKind::Org);
    let flows: Vec<Edge<'_>> = ends
        .flat_map(|org| org.outgoing(EdgeKind::FlowsTo).chain(org.incoming(EdgeKind::FlowsTo)))
        .filter(|edge| matches!(edge.value(Attribute::Encrypted), Some(Value::Bool(_))))
        .collect();
    let is_clear = |edge: &&Edge<'_>| edge.value(Attribute::Encrypted) == Some(&Value::Bool(false));
    let clear: Vec<&Edge<'_>> = flows.iter().filter(is_clear).collect();
    let (gateways, weak) = gateways(context);
    let looked = flows.len() + gateways.len();
    (looked > 0).then(|| {
        let failing = clear.len() + weak.len();
        let ends = clear.iter().flat_map(|edge| [edge.from(), edge.to()]);
        Outcome::new(Statement::looked(Reason::LookedTunnels, (looked - failing) as u64, looked as u64))
            .state(Statement::gap(Reason::ClearPublicLink, ends))
            .state(Statement::gap(Reason::WeakTunnel, weak))
            .observed(!gateways.is_empty())
            .by(sources(&gateways))
            .by(sources(&flows.iter().map(|edge| edge.from()).collect::<Vec<_>>()))
    })
}

/// Machines where a tunnel listens; and those of them with a weak protocol or a weakness of encryption.
fn gateways<'s>(context: &Context<'s>) -> (Vec<Node<'s>>, Vec<Node<'s>>) {
    let on = |ports: &[i64]| -> Vec<Node<'s>> {
        let port = |service: &Node<'_>| match service.value(Attribute::Port).map(|claim| &claim.value) {
            Some(Value::Int(port)) => ports.contains(port),
            _ => false,
        };
        unique(context.live(NodeKind::Service).filter(port).filter_map(host_of))
    };
    let gateways = on(&signs().tunnel_ports);
    let known: BTreeSet<usize> = gateways.iter().map(|host| host.place()).collect();
    let encryption = context.hosts_with(Topic::Encryption).into_iter().filter(|host| known.contains(&host.place()));
    let weak = unique(on(&signs().weak_tunnel_ports).into_iter().chain(encryption));
    (gateways, weak)
}

/// COM-MANAG-RSF: Wi-Fi zones from which no sensitive system can be reached.
pub(super) fn wireless(context: &Context<'_>) -> Option<Outcome> {
    let members = context.members();
    let inside = |zone: Node<'_>| members.get(&zone.place()).map_or(&[][..], |(_, inside)| inside);
    let has_points = |zone: &Node<'_>| inside(*zone).iter().any(|node| node.subtype() == Some(Subtype::WifiPoint));
    let zones: Vec<Node<'_>> = context
        .live(NodeKind::Zone)
        .filter(|zone| is_one(*zone, &signs().wireless_zones) || has_points(zone))
        .filter(|zone| {
            zone.outgoing(EdgeKind::FlowsTo).any(|edge| has_permission(&edge)) || has_sensitive(context, inside(*zone))
        })
        .collect();
    let reached = |zone: Node<'_>| {
        let beyond = entered(&[zone]).into_iter().chain([zone]);
        let systems = beyond.flat_map(|zone| inside(zone).iter().copied());
        systems.filter(|node| context.is_sensitive(*node)).collect::<Vec<_>>()
    };
    let failing: Vec<Node<'_>> = zones.iter().copied().filter(|zone| !reached(*zone).is_empty()).collect();
    // Workstations of the same zone have reasons of their own to reach applications.
    let is_mixed = |zone: &Node<'_>| inside(*zone).iter().any(|node| node.subtype() == Some(Subtype::Workstation));
    let is_mixed = failing.iter().any(is_mixed);
    (!zones.is_empty()).then(|| {
        let objects = failing.iter().flat_map(|zone| reached(*zone).into_iter().chain([*zone]));
        let fine = (zones.len() - failing.len()) as u64;
        let outcome = Outcome::new(Statement::looked(Reason::LookedWireless, fine, zones.len() as u64))
            .state(Statement::gap(Reason::WirelessReachesSensitive, objects))
            .by(sources(&zones));
        if is_mixed { outcome.suggests() } else { outcome }
    })
}

fn has_sensitive(context: &Context<'_>, nodes: &[Node<'_>]) -> bool {
    nodes.iter().any(|node| context.is_sensitive(*node))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn what_telework_reaches_needs_strong_authentication() {
        let mut world = World::new();
        let (home, core, other) = (world.zone("ZONE-VPN-NOMADES"), world.zone("ZONE-APPLI"), world.zone("ZONE-AUTRE"));
        for (key, zone, authentication) in
            [("APP01", core, "password"), ("APP02", core, "mfa"), ("APP03", other, "password")]
        {
            let app = world.app(key);
            world.edge(app, EdgeKind::InZone, zone);
            world.word(app, Attribute::Authentication, authentication);
        }
        assert_eq!(world.verdict("ORG-TELETRAV-SEC").verdict, Verdict::NotAssessed, "nobody says what it reaches");
        world.flow(home, core, "allowed", "443");
        world.flow(home, other, "denied", "");
        let found = world.verdict("ORG-TELETRAV-SEC");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("ORG-TELETRAV-SEC", Reason::WeakAuthentication), ["APP01"]);
        let app = world.app("APP01");
        world.word(app, Attribute::Authentication, "mfa");
        assert_eq!(world.verdict("ORG-TELETRAV-SEC").gaps().count(), 0);
    }

    #[test]
    fn exchanges_in_clear_and_weak_tunnels_are_named() {
        let mut world = World::new();
        let (party, app) = (world.third_party("T01"), world.app("APP01"));
        let encrypted = |yes| vec![(Attribute::Encrypted, Value::Bool(yes))];
        world.edge_with(party, EdgeKind::FlowsTo, app, encrypted(true));
        let found = world.verdict("COM-MANAG-TUNEL");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.edge_with(app, EdgeKind::FlowsTo, party, encrypted(false));
        assert_eq!(world.named("COM-MANAG-TUNEL", Reason::ClearPublicLink), ["APP01", "T01"]);
        world.listens("10.0.0.1", 4500, "ipsec-nat-t", false);
        assert_eq!(world.total("COM-MANAG-TUNEL", Reason::WeakTunnel), None);
        world.listens("10.0.0.2", 1723, "pptp", false);
        assert_eq!(world.total("COM-MANAG-TUNEL", Reason::WeakTunnel), Some(1));
        assert_eq!(world.verdict("COM-MANAG-TUNEL").because[0].denominator, Some(4));
    }

    #[test]
    fn a_wireless_zone_that_reaches_a_sensitive_system_refutes() {
        let mut world = World::new();
        let (wireless, core) = (world.zone("ZONE-WIFI-VISITEURS"), world.zone("ZONE-COEUR"));
        let app = world.sensitive_app("APP01");
        world.edge(app, EdgeKind::InZone, core);
        assert_eq!(world.verdict("COM-MANAG-RSF").verdict, Verdict::NotAssessed, "no flow is known");
        world.flow(wireless, core, "denied", "");
        let found = world.verdict("COM-MANAG-RSF");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.flow(wireless, core, "allowed", "1-65535");
        assert_eq!(world.verdict("COM-MANAG-RSF").verdict, Verdict::NonConformant);
        assert_eq!(world.named("COM-MANAG-RSF", Reason::WirelessReachesSensitive), ["APP01", "ZONE-WIFI-VISITEURS"]);
        let desk = world.host("POSTE-1", Some(Subtype::Workstation));
        world.edge(desk, EdgeKind::InZone, wireless);
        assert_eq!(world.verdict("COM-MANAG-RSF").verdict, Verdict::Partial, "workstations share the zone");
    }
}
