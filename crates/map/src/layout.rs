//! Lays a map out: groups become nodes, claims are settled and stored beside their node, edges are sorted so that both
//! ends find them.

use std::cmp::Reverse;
use std::ops::Range;

use kharita_model::{Attribute, EdgeKind, NodeId, NodeKind, Subtype, Value};
use rayon::prelude::*;

use crate::absence::{Look, Reach, Scanned, Seen};
use crate::builder::{MapBuilder, RawEdge, RawRecord};
use crate::graph::{EdgeData, NOWHERE, NodeData};
use crate::identity::Identity;
use crate::{Claim, EdgeClaim, Map, Record};

/// What each record is, if anybody says so.
pub(crate) type Kinds = Vec<Option<(NodeKind, Option<Subtype>)>>;

impl MapBuilder {
    pub(crate) fn assemble(mut self, kinds: Kinds, identity: Identity, absent: Vec<bool>) -> Map {
        let mut groups: Vec<(u32, u32)> = (0..self.records.len() as u32)
            .into_par_iter()
            // A record of which nobody says what it is (a mention alone) is no node.
            .filter(|record| kinds[*record as usize].is_some())
            .map(|record| (identity.group[record as usize], record))
            .collect();
        groups.par_sort_unstable();
        let groups: Vec<&[(u32, u32)]> = groups.chunk_by(|a, b| a.0 == b.0).collect();
        let mut nodes: Vec<(NodeId, &[(u32, u32)])> =
            groups.into_par_iter().map(|members| (node_id(&self.records, &kinds, members), members)).collect();
        nodes.par_sort_unstable();
        let mut node_of = vec![NOWHERE; self.records.len()];
        for (at, (_, members)) in nodes.iter().enumerate() {
            members.iter().for_each(|(_, record)| node_of[*record as usize] = at as u32);
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
        self.lay_nodes(&mut map, &nodes, &kinds);
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

    fn lay_nodes(&self, map: &mut Map, nodes: &[(NodeId, &[(u32, u32)])], kinds: &Kinds) {
        let subtype = |id: &NodeId, members: &[(u32, u32)]| {
            let typed = members.iter().filter_map(|(_, record)| Some((*record, kinds[*record as usize]?.1?)));
            let surest = typed.max_by_key(|(record, _)| {
                let raw = &self.records[*record as usize];
                (self.ranks.of(&raw.key.source, id.kind, Attribute::Name), raw.last_seen, Reverse(raw.id))
            });
            surest.map(|(_, subtype)| subtype)
        };
        let subtypes: Vec<Option<Subtype>> = nodes.par_iter().map(|(id, members)| subtype(id, members)).collect();
        map.nodes.reserve(nodes.len());
        for ((id, members), subtype) in nodes.iter().zip(subtypes) {
            let start = map.node_records.len() as u32;
            map.node_records.extend(members.iter().map(|(_, record)| *record));
            let records = start..map.node_records.len() as u32;
            map.nodes.push(NodeData {
                id: *id,
                subtype,
                name: "".into(),
                claims: 0..0,
                records,
                out: 0..0,
                into: 0..0,
            });
        }
    }

    /// Claims stand beside their node, settled. Shares of the nodes are laid side by side on all cores.
    fn lay_claims(&mut self, map: &mut Map, node_of: &[u32]) {
        let claims = std::mem::take(&mut self.claims);
        let shares = shared_out(claims, map.nodes.len(), |claim| node_of[claim.record as usize]);
        let (ranks, nodes, sources) = (&self.ranks, &map.nodes, &map.sources);
        let laid: Vec<Settled> = shares
            .into_par_iter()
            .map(|mut claims| {
                for claim in &mut claims {
                    let kind = nodes[node_of[claim.record as usize] as usize].id.kind;
                    claim.rank = ranks.of(&sources[claim.source as usize], kind, claim.attribute);
                }
                settled(claims, node_of)
            })
            .collect();
        for Settled { nodes, claims } in laid {
            let mut start = map.claims.len() as u32;
            for (node, count) in nodes {
                map.nodes[node as usize].claims = start..start + count;
                start += count;
            }
            map.claims.extend(claims);
        }
    }

    fn lay_edges(&mut self, map: &mut Map, node_of: &[u32]) {
        let edges = std::mem::take(&mut self.edges);
        let shares = shared_out(edges, map.nodes.len(), |edge| {
            let (from, to) = (node_of[edge.from as usize], node_of[edge.to as usize]);
            if to == NOWHERE || from == to { NOWHERE } else { from }
        });
        let laid: Vec<(Vec<EdgeData>, Vec<EdgeClaim>)> =
            shares.into_par_iter().map(|edges| joined(edges, node_of)).collect();
        for (edges, claims) in laid {
            let start = map.edge_claims.len() as u32;
            map.edge_claims.extend(claims);
            map.edges.extend(
                edges
                    .into_iter()
                    .map(|edge| EdgeData { claims: edge.claims.start + start..edge.claims.end + start, ..edge }),
            );
        }
        for (at, edge) in map.edges.iter().enumerate() {
            extend(&mut map.nodes[edge.from as usize].out, at as u32..at as u32 + 1);
        }
        map.into = (0..map.edges.len() as u32).collect();
        map.into.par_sort_by_key(|at| map.edges[*at as usize].to);
        for (position, at) in map.into.iter().enumerate() {
            extend(&mut map.nodes[map.edges[*at as usize].to as usize].into, position as u32..position as u32 + 1);
        }
    }
}

/// Parts in which claims and edges are laid: enough for every core to stay busy, each small enough for its cache.
const SHARES: usize = 64;

/// Gives each item to the share of its node, in the order of nodes; what has no node is left out. Within a share the order
/// stays as it was.
fn shared_out<T>(items: Vec<T>, nodes: usize, node: impl Fn(&T) -> u32) -> Vec<Vec<T>> {
    let share = |item: &T| Some(node(item)).filter(|node| *node != NOWHERE).map(|node| node as usize * SHARES / nodes);
    let mut sizes = [0; SHARES];
    items.iter().filter_map(share).for_each(|share| sizes[share] += 1);
    let mut shares: Vec<Vec<T>> = sizes.into_iter().map(Vec::with_capacity).collect();
    for item in items {
        if let Some(share) = share(&item) {
            shares[share].push(item);
        }
    }
    shares
}

/// The claims of some nodes: each node's together, attribute by attribute, the winner first.
#[derive(Default)]
struct Settled {
    /// Each node with the number of its claims.
    nodes: Vec<(u32, u32)>,
    claims: Vec<Claim>,
}

fn settled(claims: Vec<Claim>, node_of: &[u32]) -> Settled {
    let mut order: Vec<(u32, Attribute, u32, u32, u32)> = claims
        .iter()
        .enumerate()
        .map(|(at, c)| (node_of[c.record as usize], c.attribute, c.record, c.evidence, at as u32))
        .collect();
    order.sort_unstable();
    let mut settled = Settled { nodes: Vec::new(), claims: Vec::with_capacity(claims.len()) };
    let mut unsettled: Vec<Option<Claim>> = claims.into_iter().map(Some).collect();
    let mut group = Vec::new();
    for node in order.chunk_by(|a, b| a.0 == b.0) {
        let before = settled.claims.len();
        for of_attribute in node.chunk_by(|a, b| a.1 == b.1) {
            group.extend(of_attribute.iter().filter_map(|(.., at)| unsettled[*at as usize].take()));
            crate::resolve::settle(&mut group);
            settled.claims.append(&mut group);
        }
        settled.nodes.push((node[0].0, (settled.claims.len() - before) as u32));
    }
    settled
}

/// The edges that start at some nodes: what several sources say of one edge is one edge, the newest statement of each
/// source first.
fn joined(edges: Vec<RawEdge>, node_of: &[u32]) -> (Vec<EdgeData>, Vec<EdgeClaim>) {
    let mut order: Vec<_> = edges
        .iter()
        .enumerate()
        .map(|(at, edge)| {
            let (from, to) = (node_of[edge.from as usize], node_of[edge.to as usize]);
            let claim = &edge.claim;
            let stated = (Reverse(claim.observed_at), claim.source, claim.evidence);
            ((from, edge.kind, to, discriminator(edge.kind, &claim.attributes)), stated, at as u32)
        })
        .collect();
    order.sort_unstable();
    let mut unordered: Vec<Option<EdgeClaim>> = edges.into_iter().map(|edge| Some(edge.claim)).collect();
    let (mut edges, mut claims): (Vec<EdgeData>, Vec<EdgeClaim>) = (Vec::new(), Vec::new());
    for ((from, kind, to, discriminator), _, at) in order {
        let Some(claim) = unordered[at as usize].take() else { continue };
        let same = edges
            .last()
            .is_some_and(|e| e.from == from && e.kind == kind && e.to == to && e.discriminator == discriminator);
        if !same {
            let start = claims.len() as u32;
            edges.push(EdgeData { kind, from, to, discriminator, claims: start..start });
        }
        let restated = same && claims.last().is_some_and(|last| last.source == claim.source);
        if !restated {
            claims.push(claim);
        }
        if let Some(edge) = edges.last_mut() {
            edge.claims.end = claims.len() as u32;
        }
    }
    (edges, claims)
}

/// Lengthens a range by the one that follows it.
fn extend(range: &mut Range<u32>, by: Range<u32>) {
    *range = if Range::is_empty(range) { by } else { range.start..by.end };
}

/// The id of the earliest-stated record; ties go to the smallest id, which comes first.
fn node_id(records: &[RawRecord], kinds: &Kinds, members: &[(u32, u32)]) -> NodeId {
    let earliest = members.iter().map(|(_, record)| *record as usize);
    let earliest = earliest.min_by_key(|record| (records[*record].first_stated, records[*record].id));
    let earliest = earliest.unwrap_or_default();
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
    if keys.is_empty() {
        return Box::default();
    }
    let parts: Vec<String> = keys
        .iter()
        .filter_map(|key| attributes.iter().find(|(name, _)| name == key).map(|(_, value)| value.to_string()))
        .collect();
    parts.join("/").into()
}
