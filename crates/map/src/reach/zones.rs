//! What the configurations say of the passages between the zones of a map.

use std::net::IpAddr;

use kharita_model::{Attribute, EdgeKind, NodeKind, Value};

use super::{Answer, Reach, Service};
use crate::{Map, Node};

/// A passage from one zone to another, both of which some device knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// Place of the zone it leaves.
    pub from: usize,
    /// Place of the zone it leads to.
    pub to: usize,
    /// The best answer over all services: *no* proves that it is closed.
    pub open: Answer,
    /// The answer for a port that no rule names: *yes* means a rule for all of them.
    pub any: Answer,
    /// A service that gives the best answer, with the addresses that it goes between.
    pub by: (Service, IpAddr, IpAddr),
}

impl Reach<'_> {
    /// The passages between zones. A zone is known if some device knows addresses of its subnets.
    pub fn passages(&self, map: &Map) -> Vec<Passage> {
        if self.network.is_empty() {
            return Vec::new();
        }
        let zones = map.of_kind(NodeKind::Zone).filter(|zone| zone.not_seen_since().is_none());
        let zones: Vec<(usize, Vec<IpAddr>)> = zones
            .map(|zone| (zone.place(), self.addresses_of(zone)))
            .filter(|(_, inside)| !inside.is_empty())
            .collect();
        let (services, unnamed) = (self.network.services(), self.network.unnamed_port());
        let mut passages = Vec::new();
        for (from, sources) in &zones {
            for (to, sinks) in zones.iter().filter(|(to, _)| to != from) {
                let any = unnamed.and_then(|service| self.best(sources, sinks, service)).map(|(answer, ..)| answer);
                let of = |service: &Service| {
                    self.best(sources, sinks, *service).map(|(answer, from, to)| (answer, (*service, from, to)))
                };
                let Some((open, by)) = services.iter().filter_map(of).max_by_key(|(answer, _)| *answer) else {
                    continue;
                };
                passages.push(Passage { from: *from, to: *to, open, any: any.unwrap_or(Answer::No), by });
            }
        }
        passages
    }

    /// Addresses that stand for those of the subnets of a zone that some device knows.
    fn addresses_of(&self, zone: Node<'_>) -> Vec<IpAddr> {
        let subnets = zone.incoming(EdgeKind::InZone).map(|edge| edge.from());
        let mut addresses = Vec::new();
        for subnet in subnets.filter(|node| node.kind() == NodeKind::Subnet && node.not_seen_since().is_none()) {
            if let Some(Value::Address(block)) = subnet.value(Attribute::Cidr).map(|claim| &claim.value) {
                addresses.extend(self.representatives(*block).into_iter().filter(|address| self.knows(*address)));
            }
        }
        addresses
    }

    /// The best answer between any of these and any of those.
    fn best(&self, sources: &[IpAddr], sinks: &[IpAddr], service: Service) -> Option<(Answer, IpAddr, IpAddr)> {
        let mut best: Option<(Answer, IpAddr, IpAddr)> = None;
        for source in sources {
            for sink in sinks.iter().filter(|sink| sink.is_ipv4() == source.is_ipv4()) {
                let Some(answer) = self.probe(*source, *sink, service) else { continue };
                if answer == Answer::Yes {
                    return Some((answer, *source, *sink));
                }
                if best.is_none_or(|(known, ..)| answer > known) {
                    best = Some((answer, *source, *sink));
                }
            }
        }
        best
    }
}
