//! Which zone and subnet each machine belongs to: by the edges that say so, else by its address in the smallest subnet
//! that holds it.

use std::net::IpAddr;

use kharita_map::{Edge, Map, Node};
use kharita_model::{AddressBlock, Attribute, EdgeKind, NodeKind, Value};

use crate::facts::living;

/// The living machines with their subnet and zone.
pub(crate) struct Network<'m> {
    places: Vec<Place<'m>>,
}

/// A machine, where it stands, what it offers and what is wrong with it.
#[derive(Clone, Copy)]
pub(crate) struct Place<'m> {
    /// The machine.
    pub host: Node<'m>,
    /// Its subnet.
    pub subnet: Option<Node<'m>>,
    /// Its zone.
    pub zone: Option<Node<'m>>,
    /// Its network services that live.
    pub services: usize,
    /// Open weaknesses on it or on its services.
    pub findings: usize,
}

impl<'m> Network<'m> {
    /// Places every living machine of a map.
    pub(crate) fn of(map: &'m Map) -> Self {
        let mut subnets: Vec<(AddressBlock, Node<'m>)> = living(map, NodeKind::Subnet)
            .into_iter()
            .filter_map(|subnet| match subnet.value(Attribute::Cidr)?.value {
                Value::Address(block) => Some((block, subnet)),
                _ => None,
            })
            .collect();
        // The smallest blocks first: the first that holds an address is the one that matters.
        subnets.sort_by_key(|(block, subnet)| (std::cmp::Reverse(block.prefix), subnet.id()));
        let places = living(map, NodeKind::Host).into_iter().map(|host| place(host, &subnets)).collect();
        Network { places }
    }

    /// Every machine, in the order of their names.
    pub(crate) fn hosts(&self) -> &[Place<'m>] {
        &self.places
    }

    /// The machines of a zone.
    pub(crate) fn in_zone<'a>(&'a self, zone: Node<'m>) -> impl Iterator<Item = &'a Place<'m>> {
        self.places.iter().filter(move |place| place.zone == Some(zone))
    }

    /// The machines of a subnet.
    pub(crate) fn in_subnet<'a>(&'a self, subnet: Node<'m>) -> impl Iterator<Item = &'a Place<'m>> {
        self.places.iter().filter(move |place| place.subnet == Some(subnet))
    }
}

fn place<'m>(host: Node<'m>, subnets: &[(AddressBlock, Node<'m>)]) -> Place<'m> {
    let stated = || {
        host.outgoing(EdgeKind::HasIface)
            .map(Edge::to)
            .chain([host])
            .find_map(|node| node.outgoing(EdgeKind::InSubnet).map(Edge::to).next())
    };
    let by_address = || {
        addresses(host)
            .find_map(|address| subnets.iter().find(|(block, _)| block.contains(address)).map(|(_, subnet)| *subnet))
    };
    let subnet = stated().or_else(by_address);
    let zone_of = |node: Node<'m>| node.outgoing(EdgeKind::InZone).map(Edge::to).next();
    let services: Vec<Node<'m>> =
        host.outgoing(EdgeKind::Listens).map(Edge::to).filter(|service| service.not_seen_since().is_none()).collect();
    let affected =
        |node: Node<'m>| node.incoming(EdgeKind::Affects).map(Edge::from).filter(|weakness| weakness.is_finding());
    let mut findings: Vec<_> = services.iter().copied().chain([host]).flat_map(affected).map(Node::id).collect();
    findings.sort_unstable();
    findings.dedup();
    Place {
        host,
        subnet,
        zone: zone_of(host).or_else(|| subnet.and_then(zone_of)),
        services: services.len(),
        findings: findings.len(),
    }
}

fn addresses(host: Node<'_>) -> impl Iterator<Item = IpAddr> {
    host.values(Attribute::Addresses).iter().filter_map(|claim| match claim.value {
        Value::Address(block) => Some(block.address),
        _ => None,
    })
}
