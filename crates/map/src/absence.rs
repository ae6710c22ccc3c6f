//! What silence means: a record that a later run of its own source could have seen and did not is "not seen since".
//! Outside coverage, or after an interrupted run, silence means nothing.

use std::net::IpAddr;

use kharita_model::{AddressBlock, Attribute, EdgeKind, Instant, NodeKind, Value};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::builder::{MapBuilder, RawRecord};
use crate::layout::Kinds;

/// No record.
const NOTHING: u32 = u32::MAX;

/// Addresses that one run probed, as sorted ranges.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Scanned {
    ranges: Vec<(u128, u128)>,
}

/// IPv4 addresses are mapped into IPv6 so that one order holds for both.
pub(crate) fn number(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => u128::from(v4.to_ipv6_mapped()),
        IpAddr::V6(v6) => u128::from(v6),
    }
}

impl Scanned {
    /// From the blocks of a coverage.
    pub(crate) fn new(blocks: &[AddressBlock]) -> Self {
        let mut ranges: Vec<(u128, u128)> = blocks
            .iter()
            .map(|block| {
                let first = number(block.address);
                let bits = if block.address.is_ipv4() { 32 } else { 128 } - u32::from(block.prefix);
                let size = 1_u128.checked_shl(bits).map_or(u128::MAX, |size| size - 1);
                (first, first.saturating_add(size))
            })
            .collect();
        ranges.sort_unstable();
        let mut merged: Vec<(u128, u128)> = Vec::new();
        for (first, last) in ranges {
            match merged.last_mut() {
                Some((_, end)) if first <= end.saturating_add(1) => *end = (*end).max(last),
                _ => merged.push((first, last)),
            }
        }
        Scanned { ranges: merged }
    }

    /// Was this address probed?
    pub(crate) fn holds(&self, address: IpAddr) -> bool {
        let number = number(address.to_canonical());
        let after = self.ranges.partition_point(|(first, _)| *first <= number);
        after.checked_sub(1).and_then(|at| self.ranges.get(at)).is_some_and(|(_, last)| number <= *last)
    }
}

/// What one run could have seen, in the places of the builder.
#[derive(Debug, Clone)]
pub(crate) struct Look {
    pub source: u32,
    pub evidence: u32,
    pub at: Instant,
    pub reach: Reach,
    pub aspect: Seen,
}

/// Of which things.
#[derive(Debug, Clone)]
pub(crate) enum Reach {
    Source,
    Addresses(Scanned),
    Records(Vec<u32>),
}

/// What could be seen of them.
#[derive(Debug, Clone)]
pub(crate) enum Seen {
    Existence,
    Ports { protocol: &'static str, ranges: Vec<(u16, u16)> },
    Weaknesses,
    Software,
}

impl MapBuilder {
    /// Subnets whose addresses change hands, as some source says.
    pub(crate) fn dynamic_blocks(&self) -> Scanned {
        let mut blocks: FxHashMap<u32, (Option<AddressBlock>, bool)> = FxHashMap::default();
        for claim in &self.claims {
            match (claim.attribute, &claim.value) {
                (Attribute::Cidr, Value::Address(block)) => blocks.entry(claim.record).or_default().0 = Some(*block),
                (Attribute::Allocation, Value::Word(word)) => {
                    blocks.entry(claim.record).or_default().1 = word.word() == "dynamic"
                }
                _ => {}
            }
        }
        let dynamic: Vec<_> =
            blocks.into_values().filter(|(_, dynamic)| *dynamic).filter_map(|(block, _)| block).collect();
        Scanned::new(&dynamic)
    }

    /// For each record: did a later run of its source look where it should be, and not see it?
    pub(crate) fn absent(&self, kinds: &Kinds) -> Vec<bool> {
        let mut looks: FxHashMap<u32, Vec<&Look>> = FxHashMap::default();
        for look in &self.looks {
            looks.entry(look.source).or_default().push(look);
        }
        // For each record of a part: the machine it belongs to, and what it is directly a part of.
        let mut hosts = vec![NOTHING; self.records.len()];
        let mut affected = vec![NOTHING; self.records.len()];
        // A weakness of software is one of what the software is installed on, so that is found first.
        for kind in [EdgeKind::Listens, EdgeKind::InstalledOn, EdgeKind::Affects] {
            for edge in self.edges.iter().filter(|edge| edge.kind == kind) {
                let (part, whole) = if kind == EdgeKind::Listens { (edge.to, edge.from) } else { (edge.from, edge.to) };
                hosts[part as usize] = host_of(&hosts, whole);
                affected[part as usize] = whole;
            }
        }
        let (ports, addresses) = rayon::join(|| self.ports(), || self.addresses());
        let looked = |place: u32, record: &RawRecord, kind: NodeKind| {
            let Some(looks) = looks.get(&record.source) else { return false };
            let host = host_of(&hosts, place);
            // A run is as late as its newest fact: what it saw earlier in the same run is not missing from it.
            let later = |look: &&&Look| look.at > record.last_seen && !record.evidence.contains(&look.evidence);
            looks.iter().filter(later).any(|look| {
                let fits = match (&look.aspect, kind) {
                    (Seen::Existence, NodeKind::Service | NodeKind::Weakness | NodeKind::Software) => false,
                    (Seen::Existence, _) => true,
                    (Seen::Ports { protocol, ranges }, NodeKind::Service) => {
                        let (port, own) = ports[place as usize];
                        own == *protocol
                            && port.is_some_and(|p| {
                                ranges.iter().any(|(a, b)| (i64::from(*a)..=i64::from(*b)).contains(&p))
                            })
                    }
                    (Seen::Weaknesses, NodeKind::Weakness) | (Seen::Software, NodeKind::Software) => true,
                    _ => false,
                };
                fits && match &look.reach {
                    Reach::Source => true,
                    // A run may have looked at one service of a machine only.
                    Reach::Records(records) => [host, affected[place as usize]]
                        .iter()
                        .any(|looked_at| records.binary_search(looked_at).is_ok()),
                    Reach::Addresses(scanned) => {
                        addresses.get(&host).is_some_and(|own| own.iter().any(|a| scanned.holds(*a)))
                    }
                }
            })
        };
        let records = self.records.par_iter().zip(kinds).enumerate();
        records
            .map(|(place, (record, kind))| kind.is_some_and(|(kind, _)| looked(place as u32, record, kind)))
            .collect()
    }

    /// Port and protocol of each record.
    fn ports(&self) -> Vec<(Option<i64>, &'static str)> {
        let mut ports: Vec<(Option<i64>, &'static str)> = vec![(None, ""); self.records.len()];
        for claim in &self.claims {
            match (claim.attribute, &claim.value) {
                (Attribute::Port, Value::Int(port)) => ports[claim.record as usize].0 = Some(*port),
                (Attribute::Protocol, Value::Word(word)) => ports[claim.record as usize].1 = word.word(),
                _ => {}
            }
        }
        ports
    }

    fn addresses(&self) -> FxHashMap<u32, Vec<std::net::IpAddr>> {
        let mut addresses: FxHashMap<u32, Vec<std::net::IpAddr>> = FxHashMap::default();
        for claim in self.claims.iter().filter(|claim| claim.attribute == Attribute::Addresses) {
            if let Value::Address(block) = claim.value {
                addresses.entry(claim.record).or_default().push(block.address);
            }
        }
        addresses
    }
}

/// The machine that a record belongs to: itself, if it is no part of another.
fn host_of(hosts: &[u32], record: u32) -> u32 {
    Some(hosts[record as usize]).filter(|host| *host != NOTHING).unwrap_or(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_merge_and_hold() {
        let blocks = ["10.0.0.0/25", "10.0.0.128/25", "10.0.2.0/24", "2001:db8::/64"].map(|b| b.parse().unwrap());
        let scanned = Scanned::new(&blocks);
        assert_eq!(scanned.ranges.len(), 3);
        for (address, held) in [
            ("10.0.0.255", true),
            ("10.0.1.0", false),
            ("10.0.2.1", true),
            ("2001:db8::9", true),
            ("2001:db8:1::", false),
        ] {
            assert_eq!(scanned.holds(address.parse().unwrap()), held, "{address}");
        }
    }
}
