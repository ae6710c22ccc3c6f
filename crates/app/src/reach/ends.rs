//! An end of a question: an element of the map, an address, a block, or the Internet.

use std::net::IpAddr;

use kharita_map::Node;
use kharita_map::reach::{Reach, Service};
use kharita_model::{AddressBlock, Attribute, Code, EdgeKind, Message, NodeKind, Value};

use crate::{Error, Workspace};

/// Addresses that one end is tried at: a question about more is about the zones that they stand in.
const TRIED: usize = 4096;

/// An end.
pub struct End {
    /// As it was typed.
    pub name: String,
    /// Addresses that stand for all that are treated alike.
    pub addresses: Vec<IpAddr>,
    /// Services that were seen or declared there.
    pub services: Vec<Service>,
    /// Subnets of the map with the place of their zone.
    pub networks: Vec<(AddressBlock, Option<usize>)>,
    pub is_internet: bool,
    /// Does the map say that it is reached from the Internet?
    pub is_public: bool,
}

impl End {
    /// The end that was typed.
    pub fn of(workspace: &Workspace, typed: &str, reach: &Reach<'_>) -> Result<Self, Error> {
        let map = &workspace.state.map;
        let networks =
            map.of_kind(NodeKind::Subnet).filter_map(|subnet| Some((cidr(subnet)?, zone_of(subnet)))).collect();
        let mut end = End {
            name: typed.to_owned(),
            addresses: Vec::new(),
            services: Vec::new(),
            networks,
            is_internet: typed.eq_ignore_ascii_case("internet"),
            is_public: false,
        };
        if end.is_internet {
            end.addresses = reach.outside();
        } else if let Ok(block) = typed.parse::<AddressBlock>() {
            end.block(block, reach);
        } else {
            let node = find(workspace, typed)?;
            end.node(node, reach);
        }
        if end.addresses.is_empty() {
            return Err(super::bad(typed, "address, subnet, zone, host, application"));
        }
        end.addresses.truncate(TRIED);
        Ok(end)
    }

    fn block(&mut self, block: AddressBlock, reach: &Reach<'_>) {
        if block.is_single() {
            self.addresses.push(block.address);
        } else {
            self.addresses.extend(reach.representatives(block));
        }
    }

    fn node(&mut self, node: Node<'_>, reach: &Reach<'_>) {
        self.is_public |= node.word(Attribute::Exposure) == Some("internet");
        match node.kind() {
            NodeKind::Subnet => self.subnet(node, reach),
            NodeKind::Zone => {
                let inside = node.incoming(EdgeKind::InZone).map(|edge| edge.from());
                for subnet in inside.filter(|inside| inside.kind() == NodeKind::Subnet) {
                    self.subnet(subnet, reach);
                }
            }
            NodeKind::Service => {
                self.services.extend(service(node));
                let hosts: Vec<Node<'_>> = node.incoming(EdgeKind::Listens).map(|edge| edge.from()).collect();
                hosts.into_iter().for_each(|host| self.host(host, false));
            }
            NodeKind::Host => self.host(node, true),
            _ => {
                let hosts: Vec<Node<'_>> = node.outgoing(EdgeKind::RunsOn).map(|edge| edge.to()).collect();
                hosts.into_iter().filter(|host| host.kind() == NodeKind::Host).for_each(|host| self.host(host, true));
            }
        }
    }

    fn subnet(&mut self, subnet: Node<'_>, reach: &Reach<'_>) {
        if let Some(block) = cidr(subnet) {
            self.block(block, reach);
        }
    }

    fn host(&mut self, host: Node<'_>, with_services: bool) {
        for claim in host.values(Attribute::Addresses) {
            if let Value::Address(block) = claim.value
                && !self.addresses.contains(&block.address)
            {
                self.addresses.push(block.address);
            }
        }
        if with_services {
            for listening in host.outgoing(EdgeKind::Listens).filter_map(|edge| service(edge.to())) {
                if !self.services.contains(&listening) {
                    self.services.push(listening);
                }
            }
        }
    }
}

fn cidr(subnet: Node<'_>) -> Option<AddressBlock> {
    match subnet.value(Attribute::Cidr)?.value {
        Value::Address(block) => Some(block),
        _ => None,
    }
}

fn zone_of(subnet: Node<'_>) -> Option<usize> {
    subnet.outgoing(EdgeKind::InZone).map(|edge| edge.to().place()).next()
}

/// What a service listens on.
fn service(node: Node<'_>) -> Option<Service> {
    let Value::Int(port) = node.value(Attribute::Port)?.value else { return None };
    let protocol = match node.word(Attribute::Protocol) {
        Some("udp") => 17,
        Some("sctp") => 132,
        _ => 6,
    };
    Some(Service { protocol, port: u16::try_from(port).ok()? })
}

/// By id, else by a reference or name that only one element carries.
fn find<'w>(workspace: &'w Workspace, typed: &str) -> Result<Node<'w>, Error> {
    let unknown = match workspace.node(typed) {
        Ok(node) => return Ok(node),
        Err(error) => error,
    };
    let is_end = |node: &Node<'_>| {
        use NodeKind::{App, Host, Service, Store, Subnet, Zone};
        matches!(node.kind(), App | Host | Service | Store | Subnet | Zone)
    };
    let is_called = |node: &Node<'_>| {
        node.name().eq_ignore_ascii_case(typed)
            || node.text(Attribute::Reference).is_some_and(|reference| reference.eq_ignore_ascii_case(typed))
    };
    let mut named = workspace.state.map.nodes().filter(|node| is_end(node) && is_called(node));
    match (named.next(), named.next()) {
        (Some(node), None) => Ok(node),
        (Some(one), Some(other)) => Err(Error::Usage(
            Message::new(Code::UnknownId).with("id", format!("{typed} ({}, {}…)", one.id(), other.id())),
        )),
        (None, _) => Err(unknown),
    }
}
