//! Where things stand: the subnet and zone of each host, by its own edges or by its address, and of what runs on it.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::net::IpAddr;

use kharita_map::{Map, Node};
use kharita_model::{AddressBlock, Attribute, EdgeKind, NodeKind, Value};

/// The places of the hosts, applications and stores of a map.
pub(crate) struct Places<'s> {
    subnets: BTreeMap<usize, Node<'s>>,
    zones: BTreeMap<usize, Node<'s>>,
}

impl<'s> Places<'s> {
    pub fn of(map: &'s Map) -> Self {
        let blocks = blocks(map);
        let mut places = Places { subnets: BTreeMap::new(), zones: BTreeMap::new() };
        for host in map.of_kind(NodeKind::Host) {
            let subnet = subnet_of(host).or_else(|| by_address(host, &blocks));
            places.subnets.extend(subnet.map(|subnet| (host.place(), subnet)));
            let zone = in_zone(host).or_else(|| in_zone(subnet?));
            places.zones.extend(zone.map(|zone| (host.place(), zone)));
        }
        for node in map.of_kind(NodeKind::App).chain(map.of_kind(NodeKind::Store)) {
            let by_host =
                || node.outgoing(EdgeKind::RunsOn).find_map(|edge| places.zones.get(&edge.to().place()).copied());
            let zone = in_zone(node).or_else(by_host);
            places.zones.extend(zone.map(|zone| (node.place(), zone)));
        }
        places
    }

    /// The zone of a node.
    pub fn zone(&self, node: Node<'_>) -> Option<Node<'s>> {
        self.zones.get(&node.place()).copied()
    }

    /// The segments of a node: its subnet, else its zone; for what runs on hosts, theirs.
    pub fn segments(&self, node: Node<'s>) -> Vec<Node<'s>> {
        let own = |node: Node<'s>| self.subnets.get(&node.place()).copied().or_else(|| self.zone(node));
        let mut by_hosts: Vec<Node<'s>> = node.outgoing(EdgeKind::RunsOn).filter_map(|edge| own(edge.to())).collect();
        by_hosts.sort_by_key(|segment| segment.place());
        by_hosts.dedup();
        if by_hosts.is_empty() { own(node).into_iter().collect() } else { by_hosts }
    }
}

fn in_zone(node: Node<'_>) -> Option<Node<'_>> {
    node.outgoing(EdgeKind::InZone).map(|edge| edge.to()).next()
}

/// The subnets by their blocks, the narrowest first.
fn blocks(map: &Map) -> Vec<(AddressBlock, Node<'_>)> {
    let block = |subnet: Node<'_>| match subnet.value(Attribute::Cidr)?.value {
        Value::Address(block) => Some(block),
        _ => None,
    };
    let mut blocks: Vec<_> =
        map.of_kind(NodeKind::Subnet).filter_map(|subnet| Some((block(subnet)?, subnet))).collect();
    blocks.sort_by_key(|(block, _)| Reverse(block.prefix));
    blocks
}

fn subnet_of(host: Node<'_>) -> Option<Node<'_>> {
    let interfaces = host.outgoing(EdgeKind::HasIface).map(|edge| edge.to());
    interfaces.chain([host]).flat_map(|node| node.outgoing(EdgeKind::InSubnet)).map(|edge| edge.to()).next()
}

fn by_address<'s>(host: Node<'s>, blocks: &[(AddressBlock, Node<'s>)]) -> Option<Node<'s>> {
    let holding = |address: IpAddr| blocks.iter().find(|(block, _)| block.contains(address)).map(|(_, subnet)| *subnet);
    host.values(Attribute::Addresses).iter().find_map(|claim| match claim.value {
        Value::Address(block) => holding(block.address),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use kharita_model::Subtype;

    use super::*;
    use crate::context::Context;
    use crate::world::World;

    #[test]
    fn a_host_stands_in_the_zone_of_its_narrowest_subnet_and_what_runs_on_it_too() {
        let mut world = World::new();
        let (wide, narrow) = (world.zone("Z3"), world.zone("Z4"));
        world.subnet("S1", "10.0.0.0/8", wide);
        world.subnet("S2", "10.1.0.0/16", narrow);
        let host = world.host_at("EQ-1", Some(Subtype::Server), "10.1.2.3");
        let store = world.store("DB01");
        world.edge(store, EdgeKind::RunsOn, host);
        world.host_at("EQ-2", None, "10.2.0.1");
        let state = world.state();
        let context = Context::new(&state, World::today());
        let zone = |kind, name: &str| {
            let node = context.map.of_kind(kind).find(|node| node.name().ends_with(name)).unwrap();
            context.zone_of(node).map(|zone| zone.name().to_owned())
        };
        assert_eq!(zone(NodeKind::Host, "EQ-1"), Some("Z4".into()));
        assert_eq!(zone(NodeKind::Store, "DB01"), Some("Z4".into()));
        assert_eq!(zone(NodeKind::Host, "EQ-2"), Some("Z3".into()));
    }
}
