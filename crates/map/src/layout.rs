//! Lays a map out: groups become nodes, claims are settled and stored beside their node, edges are sorted so that both
//! ends find them.

use std::cmp::Reverse;
use std::ops::Range;

use kharita_model::{Attribute, EdgeKind, NodeId, NodeKind, Subtype, Value};
use rustc_hash::FxHashMap;

use crate::absence::{Look, Reach, Scanned, Seen};
use crate::builder::{MapBuilder, RawRecord};
use crate::graph::{EdgeData, NOWHERE, NodeData};
use crate::identity::Identity;
use crate::{EdgeClaim, Map, Record};

/// What each record is, if anybody says so.
pub(crate) type Kinds = Vec<Option<(NodeKind, Option<Subtype>)>>;

impl MapBuilder {
    pub(crate) fn assemble(mut self, kinds: Kinds, identity: Identity, absent: Vec<bool>) -> Map {
        let members = members(&self.records, &kinds, &identity);
        let mut nodes: Vec<(NodeId, Vec<u32>)> =
            members.into_values().map(|records| (node_id(&self.records, &kinds, &records), records)).collect();
        nodes.sort_unstable();
        let mut node_of = vec![NOWHERE; self.records.len()];
        for (at, (_, records)) in nodes.iter().enumerate() {
            records.iter().for_each(|record| node_of[*record as usize] = at as u32);
        }
        let mut map = Map {
            sources: std::mem::take(&mut self.sources),
            evidence: std::mem::take(&mut self.evidence),
            merges: identity.merges,
            proposals: identity.proposals,
            demoted: identity.demoted,
            ranges: self.looks.iter().filter_map(scanned).collect(),
            ..Map::default()
        };
        self.lay_nodes(&mut map, nodes, &kinds);
        self.lay_claims(&mut map, &node_of);
        self.lay_edges(&mut map, &node_of);
        map.records = self
            .records
            .into_iter()
            .zip(&node_of)
            .zip(absent)
            .map(|((raw, node), absent)| finish_record(raw, *node, absent))
            .collect();
        crate::stats::name_nodes(&mut map);
        map
    }

    fn lay_nodes(&self, map: &mut Map, nodes: Vec<(NodeId, Vec<u32>)>, kinds: &Kinds) {
        for (id, records) in nodes {
            let start = map.node_records.len() as u32;
            let subtype = records
                .iter()
                .filter_map(|record| Some((*record, kinds[*record as usize]?.1?)))
                .max_by_key(|(record, _)| {
                    let raw = &self.records[*record as usize];
                    (self.ranks.of(&raw.key.source, id.kind, Attribute::Name), raw.last_seen, Reverse(raw.id))
                })
                .map(|(_, subtype)| subtype);
            map.node_records.extend(records);
            let end = map.node_records.len() as u32;
            map.nodes.push(NodeData {
                id,
                subtype,
                name: "".into(),
                claims: 0..0,
                records: start..end,
                out: 0..0,
                into: 0..0,
            });
        }
    }

    fn lay_claims(&mut self, map: &mut Map, node_of: &[u32]) {
        let mut claims = std::mem::take(&mut self.claims);
        claims.retain(|claim| node_of[claim.record as usize] != NOWHERE);
        for claim in &mut claims {
            let kind = map.nodes[node_of[claim.record as usize] as usize].id.kind;
            claim.rank = self.ranks.of(&map.sources[claim.source as usize], kind, claim.attribute);
        }
        claims.sort_by_key(|claim| (node_of[claim.record as usize], claim.attribute, claim.record, claim.evidence));
        map.claims.reserve(claims.len());
        let mut rest = claims.into_iter().peekable();
        while let Some(first) = rest.next() {
            let (node, attribute) = (node_of[first.record as usize], first.attribute);
            let mut group = vec![first];
            while let Some(next) =
                rest.next_if(|claim| node_of[claim.record as usize] == node && claim.attribute == attribute)
            {
                group.push(next);
            }
            crate::resolve::settle(&mut group);
            let start = map.claims.len() as u32;
            map.claims.extend(group);
            extend(&mut map.nodes[node as usize].claims, start..map.claims.len() as u32);
        }
    }

    fn lay_edges(&mut self, map: &mut Map, node_of: &[u32]) {
        let mut edges: Vec<(u32, EdgeKind, u32, Box<str>, EdgeClaim)> = std::mem::take(&mut self.edges)
            .into_iter()
            .filter_map(|edge| {
                let (from, to) = (node_of[edge.from as usize], node_of[edge.to as usize]);
                let stands = from != NOWHERE && to != NOWHERE && from != to;
                stands.then(|| (from, edge.kind, to, discriminator(edge.kind, &edge.claim.attributes), edge.claim))
            })
            .collect();
        edges.sort_by(|a, b| {
            (a.0, a.1, a.2, &a.3, Reverse(a.4.observed_at), a.4.source, a.4.evidence).cmp(&(
                b.0,
                b.1,
                b.2,
                &b.3,
                Reverse(b.4.observed_at),
                b.4.source,
                b.4.evidence,
            ))
        });
        for (from, kind, to, discriminator, claim) in edges {
            let same = map
                .edges
                .last()
                .is_some_and(|e| e.from == from && e.kind == kind && e.to == to && e.discriminator == discriminator);
            if !same {
                let start = map.edge_claims.len() as u32;
                map.edges.push(EdgeData { kind, from, to, discriminator, claims: start..start });
            }
            let restated = same && map.edge_claims.last().is_some_and(|last| last.source == claim.source);
            if !restated {
                map.edge_claims.push(claim);
            }
            if let Some(edge) = map.edges.last_mut() {
                edge.claims.end = map.edge_claims.len() as u32;
            }
        }
        for (at, edge) in map.edges.iter().enumerate() {
            extend(&mut map.nodes[edge.from as usize].out, at as u32..at as u32 + 1);
        }
        map.into = (0..map.edges.len() as u32).collect();
        map.into.sort_by_key(|at| map.edges[*at as usize].to);
        for (position, at) in map.into.iter().enumerate() {
            extend(&mut map.nodes[map.edges[*at as usize].to as usize].into, position as u32..position as u32 + 1);
        }
    }
}

/// Lengthens a range by the one that follows it.
fn extend(range: &mut Range<u32>, by: Range<u32>) {
    *range = if Range::is_empty(range) { by } else { range.start..by.end };
}

fn members(records: &[RawRecord], kinds: &Kinds, identity: &Identity) -> FxHashMap<u32, Vec<u32>> {
    let mut members: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
    // A record of which nobody says what it is (a mention alone) is no node.
    for record in (0..records.len() as u32).filter(|record| kinds[*record as usize].is_some()) {
        members.entry(identity.group[record as usize]).or_default().push(record);
    }
    members
}

/// The id of the earliest-stated record; ties go to the smallest id, which comes first.
fn node_id(records: &[RawRecord], kinds: &Kinds, members: &[u32]) -> NodeId {
    let earliest =
        members.iter().min_by_key(|record| (records[**record as usize].first_stated, records[**record as usize].id));
    let earliest = earliest.copied().unwrap_or_default() as usize;
    NodeId { kind: kinds[earliest].map_or(NodeKind::Host, |(kind, _)| kind), record: records[earliest].id }
}

fn finish_record(raw: RawRecord, node: u32, absent: bool) -> Record {
    Record {
        id: raw.id,
        key: raw.key,
        node,
        first_stated: raw.first_stated.unwrap_or_default(),
        last_seen: raw.last_seen,
        absent,
        observed: raw.observed,
        declared: raw.declared,
    }
}

fn scanned(look: &Look) -> Option<Scanned> {
    match (&look.reach, &look.aspect) {
        (Reach::Addresses(scanned), Seen::Existence) => Some(scanned.clone()),
        _ => None,
    }
}

/// What tells an edge from others of its kind between the same nodes (MAP.md §3.1, edge identity).
fn discriminator(kind: EdgeKind, attributes: &[(Attribute, Value)]) -> Box<str> {
    let keys: &[Attribute] = match kind {
        EdgeKind::Controls => &[Attribute::Right],
        EdgeKind::FlowsTo => &[Attribute::Permission, Attribute::Protocol, Attribute::Ports],
        EdgeKind::Handles => &[Attribute::HandlingMode],
        _ => &[],
    };
    let parts: Vec<String> = keys
        .iter()
        .filter_map(|key| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.to_string()))
        .collect();
    parts.join("/").into()
}
