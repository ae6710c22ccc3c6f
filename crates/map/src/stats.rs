//! Counts over the map: what exists, what was declared and what was seen, what contradicts. Every rate keeps its
//! numerator and denominator.

use std::collections::BTreeMap;

use kharita_model::{Attribute, EdgeKind, Method, NodeKind, Value};
use rayon::prelude::*;
use serde::Serialize;

use crate::{Map, Node};

/// A rate with both its terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Ratio {
    /// Of these…
    pub numerator: u64,
    /// …out of these.
    pub denominator: u64,
}

/// What is known of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct KindStats {
    /// Nodes that live.
    pub total: u64,
    /// Declared by somebody.
    pub declared: u64,
    /// Seen by a tool.
    pub observed: u64,
    /// Both.
    pub both: u64,
    /// Not seen since, and nobody declares it: not in `total`.
    pub gone: u64,
}

/// Counts over the whole map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stats {
    /// Per kind.
    pub kinds: BTreeMap<NodeKind, KindStats>,
    /// Edges per kind.
    pub edges: BTreeMap<EdgeKind, u64>,
    /// Assets that live.
    pub assets: u64,
    /// Weaknesses whose state is open.
    pub findings: u64,
    /// Declared ∩ observed over declared ∪ observed, for hosts.
    pub coverage: Ratio,
    /// Attributes with at least one observed claim over all attributes.
    pub evidence_rate: Ratio,
    /// Attributes on which sources of equal rank disagree.
    pub conflicts: u64,
    /// Merges that wait for a person.
    pub proposals: u64,
    /// « Ne sait pas » answers that stand.
    pub unknown_answers: u64,
    /// Hosts declared, whose address was probed, that no tool saw.
    pub declared_never_seen: u64,
    /// Hosts seen that nobody declared.
    pub seen_never_declared: u64,
}

impl Map {
    /// The counts.
    pub fn stats(&self) -> Stats {
        let mut stats = Stats { proposals: self.proposals().len() as u64, ..Stats::default() };
        for node in self.nodes() {
            let kind = stats.kinds.entry(node.kind()).or_default();
            if node.not_seen_since().is_some() {
                kind.gone += 1;
                continue;
            }
            let (declared, observed) = (node.is_declared(), node.is_observed());
            kind.total += 1;
            kind.declared += u64::from(declared);
            kind.observed += u64::from(observed);
            kind.both += u64::from(declared && observed);
            stats.assets += u64::from(node.is_asset());
            stats.findings += u64::from(node.is_finding());
            stats.seen_never_declared += u64::from(node.is_seen_never_declared());
            stats.declared_never_seen += u64::from(node.is_declared_never_seen());
            for claims in node.claims().chunk_by(|a, b| a.attribute == b.attribute) {
                stats.evidence_rate.denominator += 1;
                stats.evidence_rate.numerator += u64::from(claims.iter().any(|claim| claim.method == Method::Observed));
                stats.conflicts += u64::from(crate::resolve::is_conflict(claims));
                stats.unknown_answers += u64::from(claims.first().is_some_and(|claim| claim.value == Value::Unknown));
            }
        }
        for edge in self.edges() {
            *stats.edges.entry(edge.kind()).or_default() += 1;
        }
        let hosts = stats.kinds.get(&NodeKind::Host).copied().unwrap_or_default();
        stats.coverage = Ratio { numerator: hosts.both, denominator: hosts.declared + hosts.observed - hosts.both };
        stats
    }
}

impl Node<'_> {
    /// Is it a weakness whose state is open and that was not gone at the last look?
    pub fn is_finding(self) -> bool {
        self.kind() == NodeKind::Weakness
            && self.word(Attribute::State) == Some("open")
            && self.not_seen_since().is_none()
    }

    /// Is it a host that people declare, at an address that was probed, and that no tool ever saw?
    pub fn is_declared_never_seen(self) -> bool {
        let probed = || {
            self.values(Attribute::Addresses).iter().any(|claim| match claim.value {
                Value::Address(block) => self.map.was_scanned(block.address),
                _ => false,
            })
        };
        self.kind() == NodeKind::Host && self.is_declared() && !self.is_observed() && probed()
    }
}

/// Gives each node the name that people see.
pub(crate) fn name_nodes(map: &mut Map) {
    let names: Vec<Box<str>> =
        (0..map.nodes.len() as u32).into_par_iter().map(|at| name(Node { map, at }).into()).collect();
    for (node, name) in map.nodes.iter_mut().zip(names) {
        node.name = name;
    }
}

fn name(node: Node<'_>) -> String {
    if node.kind() == NodeKind::Service {
        return service_name(node);
    }
    let candidates =
        [Attribute::Name, Attribute::Hostnames, Attribute::Reference, Attribute::Addresses, Attribute::Cidr];
    let named = candidates.into_iter().find_map(|attribute| node.text(attribute));
    named.unwrap_or_else(|| node.records().next().map(|record| record.key.key.to_string()).unwrap_or_default())
}

fn service_name(node: Node<'_>) -> String {
    let text = |attribute| node.text(attribute).unwrap_or_default();
    let place = format!("{}/{}", text(Attribute::Protocol), text(Attribute::Port));
    match node.text(Attribute::Product).or_else(|| node.text(Attribute::ServiceName)) {
        Some(product) => format!("{place} {product}"),
        None => place,
    }
}
