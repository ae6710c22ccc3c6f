//! The graph in memory: nodes, claims and edges in flat arrays, edges reachable from both ends. Built once by
//! [`crate::MapBuilder`], never changed.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use kharita_model::{
    Attribute, Digest, EdgeKind, Instant, Locator, Method, NodeId, NodeKind, RecordId, RecordKey, Source, Subtype,
    Value,
};

use crate::{Demoted, Merge, Proposal};

/// Where a fact was read: the evidence's identity and name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EvidenceRef {
    /// SHA-256 of the evidence; zero for a person's statement.
    pub sha256: Digest,
    /// File name, or the person's name.
    pub name: String,
    /// The entry that brought it.
    pub entry: u64,
}

/// One source's value of one attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Claim {
    /// Of which attribute.
    pub attribute: Attribute,
    /// The value.
    pub value: Value,
    pub(crate) source: u32,
    pub(crate) record: u32,
    pub(crate) evidence: u32,
    /// How it is known.
    pub method: Method,
    /// When it was so.
    pub observed_at: Instant,
    /// How sure, in hundredths.
    pub confidence: u8,
    /// Where in the evidence.
    pub locator: Locator,
    pub(crate) rank: u8,
}

/// One source's statement of an edge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EdgeClaim {
    pub(crate) source: u32,
    pub(crate) evidence: u32,
    /// How it is known.
    pub method: Method,
    /// When it was so.
    pub observed_at: Instant,
    /// How sure, in hundredths.
    pub confidence: u8,
    /// Where in the evidence.
    pub locator: Locator,
    /// What is said of the edge.
    pub attributes: Vec<(Attribute, Value)>,
}

/// What one source calls a node.
#[derive(Debug, Clone)]
pub struct Record {
    /// Its id.
    pub id: RecordId,
    /// Source and native key.
    pub key: RecordKey,
    pub(crate) node: u32,
    /// The first time ever stated for it, before any re-dating.
    pub first_stated: Instant,
    /// The last time it was seen or declared.
    pub last_seen: Instant,
    /// A later run of the same source could have seen it and did not.
    pub absent: bool,
    /// Known by observation (else by declaration only).
    pub observed: bool,
    /// Known by declaration.
    pub declared: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct NodeData {
    #[serde(with = "crate::snapshot::id")]
    pub id: NodeId,
    pub subtype: Option<Subtype>,
    pub name: Box<str>,
    pub claims: Range<u32>,
    pub records: Range<u32>,
    pub out: Range<u32>,
    pub into: Range<u32>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct EdgeData {
    pub kind: EdgeKind,
    pub from: u32,
    pub to: u32,
    pub discriminator: Box<str>,
    pub claims: Range<u32>,
}

/// The node of a record of which no source says what it is.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// The map at one moment of what was known.
#[derive(Debug, Default)]
pub struct Map {
    pub(crate) sources: Vec<Source>,
    pub(crate) evidence: Vec<EvidenceRef>,
    pub(crate) records: Vec<Record>,
    pub(crate) nodes: Vec<NodeData>,
    pub(crate) node_records: Vec<u32>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) edges: Vec<EdgeData>,
    pub(crate) edge_claims: Vec<EdgeClaim>,
    pub(crate) into: Vec<u32>,
    pub(crate) merges: Vec<Merge>,
    pub(crate) proposals: Vec<Proposal>,
    pub(crate) demoted: Vec<Demoted>,
    pub(crate) ranges: Vec<crate::absence::Scanned>,
}

impl Map {
    /// All nodes, in the order of kind and id.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = Node<'_>> {
        (0..self.nodes.len() as u32).map(|at| Node { map: self, at })
    }

    /// All nodes of a kind, in the order of their ids.
    pub fn of_kind(&self, kind: NodeKind) -> impl ExactSizeIterator<Item = Node<'_>> {
        let start = self.nodes.partition_point(|node| node.id.kind < kind);
        let end = self.nodes.partition_point(|node| node.id.kind <= kind);
        (start as u32..end as u32).map(|at| Node { map: self, at })
    }

    /// The node that shows this id now, or ever showed it.
    pub fn node(&self, id: NodeId) -> Option<Node<'_>> {
        self.by_record(id.record).filter(|node| node.kind() == id.kind)
    }

    /// The node that this record belongs to. A record that was only referred to, and of which no source says what it
    /// is, belongs to none.
    pub fn by_record(&self, record: RecordId) -> Option<Node<'_>> {
        let at = self.records.binary_search_by_key(&record, |r| r.id).ok()?;
        let node = self.records[at].node;
        (node != NOWHERE).then_some(Node { map: self, at: node })
    }

    /// All edges, grouped by their source node.
    pub fn edges(&self) -> impl ExactSizeIterator<Item = Edge<'_>> {
        (0..self.edges.len() as u32).map(|at| Edge { map: self, at })
    }

    /// Every merge that the identity rules or a person made, with its reasons.
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// Pairs that may be the same and wait for a person.
    pub fn proposals(&self) -> &[Proposal] {
        &self.proposals
    }

    /// Identifiers that proved nothing because different machines carry them.
    pub fn demoted(&self) -> &[Demoted] {
        &self.demoted
    }

    /// A record by its place, as merges and proposals name it.
    pub fn record(&self, at: u32) -> &Record {
        &self.records[at as usize]
    }

    /// The node of a record by its place.
    pub fn node_of_record(&self, at: u32) -> Node<'_> {
        Node { map: self, at: self.records[at as usize].node }
    }

    /// The source of a claim.
    pub fn source(&self, claim: &Claim) -> &Source {
        &self.sources[claim.source as usize]
    }

    /// The evidence of a claim.
    pub fn evidence(&self, claim: &Claim) -> &EvidenceRef {
        &self.evidence[claim.evidence as usize]
    }

    /// The record that a claim speaks of.
    pub fn claimed(&self, claim: &Claim) -> &Record {
        &self.records[claim.record as usize]
    }

    /// The source of an edge's statement.
    pub fn edge_source(&self, claim: &EdgeClaim) -> &Source {
        &self.sources[claim.source as usize]
    }

    /// The evidence of an edge's statement.
    pub fn edge_evidence(&self, claim: &EdgeClaim) -> &EvidenceRef {
        &self.evidence[claim.evidence as usize]
    }

    /// Could a scan have seen this address (was it probed)?
    pub fn was_scanned(&self, address: std::net::IpAddr) -> bool {
        self.ranges.iter().any(|scanned| scanned.holds(address))
    }
}

/// A node of the map.
#[derive(Clone, Copy)]
pub struct Node<'m> {
    pub(crate) map: &'m Map,
    pub(crate) at: u32,
}

impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {:?}", self.id(), self.name())
    }
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && std::ptr::eq(self.map, other.map)
    }
}

impl Eq for Node<'_> {}

impl<'m> Node<'m> {
    fn data(self) -> &'m NodeData {
        &self.map.nodes[self.at as usize]
    }

    /// Its place among the map's nodes: dense, from 0, for arrays beside the map.
    pub fn place(self) -> usize {
        self.at as usize
    }

    /// Its id.
    pub fn id(self) -> NodeId {
        self.data().id
    }

    /// Its kind.
    pub fn kind(self) -> NodeKind {
        self.data().id.kind
    }

    /// Is it a schema or table, and so part of a store that is counted by itself?
    pub fn is_part_of_store(self) -> bool {
        self.kind() == NodeKind::Store && matches!(self.subtype(), Some(Subtype::Schema | Subtype::Table))
    }

    /// Is it an asset of its own?
    pub fn is_asset(self) -> bool {
        self.kind().is_asset() && !self.is_part_of_store()
    }

    /// Its subtype, if any source says so.
    pub fn subtype(self) -> Option<Subtype> {
        self.data().subtype
    }

    /// What people call it: its name, else a hostname, an address, or the key of its first record.
    pub fn name(self) -> &'m str {
        &self.data().name
    }

    /// All claims, grouped by attribute, the winner of each first.
    pub fn claims(self) -> &'m [Claim] {
        let range = &self.data().claims;
        &self.map.claims[range.start as usize..range.end as usize]
    }

    /// The claims of one attribute, the winner first; for attributes with many values all of them stand.
    pub fn values(self, attribute: Attribute) -> &'m [Claim] {
        let claims = self.claims();
        let start = claims.partition_point(|claim| claim.attribute < attribute);
        let end = claims.partition_point(|claim| claim.attribute <= attribute);
        &claims[start..end]
    }

    /// The winning claim of one attribute. « Ne sait pas » is a claim too.
    pub fn value(self, attribute: Attribute) -> Option<&'m Claim> {
        self.values(attribute).first()
    }

    /// The winning value as text; « ne sait pas » gives `None`.
    pub fn text(self, attribute: Attribute) -> Option<String> {
        let claim = self.value(attribute)?;
        (claim.value != Value::Unknown).then(|| claim.value.to_string())
    }

    /// The level of a scale, if the winning value is one.
    pub fn level(self, attribute: Attribute) -> Option<u8> {
        match self.value(attribute)?.value {
            Value::Level(level) => Some(level.n),
            _ => None,
        }
    }

    /// The word of a list, if the winning value is one.
    pub fn word(self, attribute: Attribute) -> Option<&'static str> {
        match self.value(attribute)?.value {
            Value::Word(word) => Some(word.word()),
            _ => None,
        }
    }

    /// Do sources of equal rank disagree on this attribute?
    pub fn is_conflict(self, attribute: Attribute) -> bool {
        crate::resolve::is_conflict(self.values(attribute))
    }

    /// Edges that leave it.
    pub fn edges(self) -> impl Iterator<Item = Edge<'m>> {
        let map = self.map;
        self.data().out.clone().map(move |at| Edge { map, at })
    }

    /// Edges that arrive at it.
    pub fn edges_into(self) -> impl Iterator<Item = Edge<'m>> {
        let (map, range) = (self.map, &self.data().into);
        map.into[range.start as usize..range.end as usize].iter().map(move |at| Edge { map, at: *at })
    }

    /// Edges of a kind that leave it.
    pub fn outgoing(self, kind: EdgeKind) -> impl Iterator<Item = Edge<'m>> {
        self.edges().filter(move |edge| edge.kind() == kind)
    }

    /// Edges of a kind that arrive at it.
    pub fn incoming(self, kind: EdgeKind) -> impl Iterator<Item = Edge<'m>> {
        self.edges_into().filter(move |edge| edge.kind() == kind)
    }

    /// What its sources call it.
    pub fn records(self) -> impl Iterator<Item = &'m Record> {
        let (map, range) = (self.map, &self.data().records);
        map.node_records[range.start as usize..range.end as usize].iter().map(move |at| &map.records[*at as usize])
    }

    /// Has any tool seen it?
    pub fn is_observed(self) -> bool {
        self.records().any(|record| record.observed)
    }

    /// Has anybody declared it?
    pub fn is_declared(self) -> bool {
        self.records().any(|record| record.declared)
    }

    /// The first time it was ever stated.
    pub fn first_seen(self) -> Instant {
        self.records().map(|record| record.first_stated).min().unwrap_or_default()
    }

    /// The last time any source saw or declared it.
    pub fn last_seen(self) -> Instant {
        self.records().map(|record| record.last_seen).max().unwrap_or_default()
    }

    /// Since when nobody sees it any more although every source that knew it looked again; `None` while it lives.
    pub fn not_seen_since(self) -> Option<Instant> {
        self.records().all(|record| record.absent).then(|| self.last_seen())
    }
}

/// An edge of the map.
#[derive(Clone, Copy)]
pub struct Edge<'m> {
    map: &'m Map,
    at: u32,
}

impl std::fmt::Debug for Edge<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {} {:?}", self.from(), self.kind(), self.to())
    }
}

impl<'m> Edge<'m> {
    fn data(self) -> &'m EdgeData {
        &self.map.edges[self.at as usize]
    }

    /// Its kind.
    pub fn kind(self) -> EdgeKind {
        self.data().kind
    }

    /// The node it leaves.
    pub fn from(self) -> Node<'m> {
        Node { map: self.map, at: self.data().from }
    }

    /// The node it arrives at.
    pub fn to(self) -> Node<'m> {
        Node { map: self.map, at: self.data().to }
    }

    /// What tells it from other edges of its kind between the same nodes: right, protocol and ports, mode.
    pub fn discriminator(self) -> &'m str {
        &self.data().discriminator
    }

    /// First 16 hexadecimal digits of SHA-256 over kind, ends and discriminator (MAP.md §3.1).
    pub fn id(self) -> String {
        let text = format!("{}\0{}\0{}\0{}", self.kind(), self.from().id(), self.to().id(), self.discriminator());
        Digest::of(text.as_bytes()).to_string().chars().take(16).collect()
    }

    /// Who states it, the newest first.
    pub fn claims(self) -> &'m [EdgeClaim] {
        let range = &self.data().claims;
        &self.map.edge_claims[range.start as usize..range.end as usize]
    }

    /// An attribute of the edge, from the newest statement that has it.
    pub fn value(self, attribute: Attribute) -> Option<&'m Value> {
        self.claims()
            .iter()
            .flat_map(|claim| &claim.attributes)
            .find(|(name, _)| *name == attribute)
            .map(|(_, value)| value)
    }

    /// Has any tool seen it?
    pub fn is_observed(self) -> bool {
        self.claims().iter().any(|claim| claim.method == Method::Observed)
    }

    /// Has anybody declared it?
    pub fn is_declared(self) -> bool {
        self.claims().iter().any(|claim| claim.method == Method::Declared)
    }
}
