//! Builds a map: takes batches and people's statements in any order, then groups the records, settles the values, reads
//! the silence, and lays everything out in flat arrays. Records and evidence are put in an order of their own first, so
//! that the order of import never shows.

use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use kharita_model::{
    Aspect, Assertion, Attribute, Batch, Digest, EdgeKind, Extent, IdentifierKind, IdentityEvent, Instant, Locator,
    Method, NodeId, NodeKind, Predicate, RecordId, RecordKey, Source, Statement, Subtype, Value,
};
use rayon::prelude::*;
use rustc_hash::{FxBuildHasher, FxHashMap};
use smallvec::SmallVec;

use crate::absence::{Look, Reach, Scanned, Seen};
use crate::identity::{Identifier, Identity, Subject, identify};
use crate::layout::Kinds;
use crate::{Claim, EdgeClaim, EvidenceRef, Map, Ranks};

/// Where a batch comes from.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    /// SHA-256 of the evidence.
    pub evidence: Digest,
    /// File name.
    pub name: String,
    /// The entry that brought it.
    pub entry: u64,
    /// Milliseconds by which its facts were re-dated.
    pub shift: i64,
}

/// What a record is said to be, when, and in which evidence.
type SaidToBe = (NodeKind, Option<Subtype>, Instant, u32);

pub(crate) struct RawRecord {
    pub key: RecordKey,
    pub id: RecordId,
    pub source: u32,
    /// What was said that it is: nearly always once.
    pub is: SmallVec<[SaidToBe; 1]>,
    pub first_stated: Option<Instant>,
    pub last_seen: Instant,
    pub observed: bool,
    pub declared: bool,
    pub os_family: Option<(Instant, std::cmp::Reverse<u16>)>,
    /// The evidence that speaks of it, each once.
    pub evidence: SmallVec<[u32; 4]>,
}

pub(crate) struct RawEdge {
    pub kind: EdgeKind,
    pub from: u32,
    pub to: u32,
    pub claim: EdgeClaim,
}

/// What one evidence restates: an older statement of the same record and predicate by the same source no longer stands.
pub(crate) struct Restated {
    pub source: u32,
    pub evidence: u32,
    pub at: Instant,
    pub predicates: Vec<Predicate>,
}

/// Gathers what was said, then builds the [`Map`].
pub struct MapBuilder {
    pub(crate) ranks: Ranks,
    pub(crate) sources: Vec<Source>,
    source_places: FxHashMap<Source, u32>,
    pub(crate) evidence: Vec<EvidenceRef>,
    evidence_places: FxHashMap<(Digest, u64), u32>,
    pub(crate) records: Vec<RawRecord>,
    record_places: HashTable<u32>,
    pub(crate) claims: Vec<Claim>,
    pub(crate) edges: Vec<RawEdge>,
    pub(crate) identifiers: Vec<Identifier>,
    pub(crate) looks: Vec<Look>,
    pub(crate) restated: Vec<Restated>,
    merged: Vec<(RecordKey, RecordKey)>,
    apart: Vec<(RecordKey, RecordKey)>,
}

impl std::fmt::Debug for MapBuilder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MapBuilder")
            .field("records", &self.records.len())
            .field("claims", &self.claims.len())
            .finish_non_exhaustive()
    }
}

impl MapBuilder {
    /// An empty builder that believes sources in this order.
    pub fn new(ranks: Ranks) -> Self {
        MapBuilder {
            ranks,
            sources: Vec::new(),
            source_places: FxHashMap::default(),
            evidence: Vec::new(),
            evidence_places: FxHashMap::default(),
            records: Vec::new(),
            record_places: HashTable::new(),
            claims: Vec::new(),
            edges: Vec::new(),
            identifiers: Vec::new(),
            looks: Vec::new(),
            restated: Vec::new(),
            merged: Vec::new(),
            apart: Vec::new(),
        }
    }

    /// Takes a batch. Batches of one evidence share its origin.
    pub fn batch(&mut self, origin: &Origin, batch: Batch) {
        let evidence = self.evidence_place(&origin.evidence, &origin.name, origin.entry);
        let sources: Vec<u32> = batch.sources.iter().map(|source| self.source_place(source)).collect();
        let mut places = Vec::with_capacity(batch.records.len());
        for (source, key) in &batch.records {
            // A damaged batch may name a source that it does not have: its record is nobody else's.
            let known = sources.get(usize::from(source.0)).copied();
            let source = known.unwrap_or_else(|| self.source_place(&Source::new("unknown", "")));
            places.push(self.record_place(source, key));
        }
        self.look(&batch, origin, evidence, &places);
        for assertion in batch.assertions {
            self.assertion(assertion, evidence, origin.shift, &places);
        }
    }

    /// Takes a person's statement.
    pub fn statement(&mut self, statement: &Statement, entry: u64) {
        let source = self.source_place(&Source::new("person", &statement.by));
        let evidence = self.evidence_place(&Digest::default(), &statement.by, entry);
        let subject_source = self.source_place(&statement.subject.source);
        let record = self.record_place(subject_source, &statement.subject.key);
        let (method, confidence) = if statement.decided { (Method::Decided, 100) } else { (Method::Declared, 70) };
        let (observed_at, locator) = (statement.on.midnight(), Locator::Whole);
        match (&statement.predicate, &statement.value) {
            (Predicate::Attribute(attribute), value) => {
                let Some(value) = plain(value) else { return };
                let attribute = *attribute;
                let claim = Claim {
                    attribute,
                    value,
                    source,
                    record,
                    evidence,
                    method,
                    observed_at,
                    confidence,
                    locator,
                    rank: 0,
                };
                self.claims.push(claim);
            }
            (Predicate::Edge(kind), Value::Edge(edge)) => {
                let to_source = self.source_place(&edge.to.source);
                let to = self.record_place(to_source, &edge.to.key);
                let attributes =
                    edge.attributes.iter().filter_map(|(name, value)| Some((*name, plain(value)?))).collect();
                let claim = EdgeClaim { source, evidence, method, observed_at, confidence, locator, attributes };
                self.edges.push(RawEdge { kind: *kind, from: record, to, claim });
            }
            _ => {}
        }
    }

    /// Takes a person's decision on identity. A split undoes an earlier merge of the same records.
    pub fn identity(&mut self, decision: &IdentityEvent) {
        match decision {
            IdentityEvent::Merged { a, b } => {
                self.apart.retain(|(x, y)| !((x == a && y == b) || (x == b && y == a)));
                self.merged.push((a.clone(), b.clone()));
            }
            IdentityEvent::Split { record, from } => {
                self.merged.retain(|(a, b)| a != record && b != record || !(from.contains(a) || from.contains(b)));
                self.apart.extend(from.iter().map(|other| (record.clone(), other.clone())));
            }
        }
    }

    fn source_place(&mut self, source: &Source) -> u32 {
        if let Some(place) = self.source_places.get(source) {
            return *place;
        }
        let place = self.sources.len() as u32;
        self.sources.push(source.clone());
        self.source_places.insert(source.clone(), place);
        place
    }

    fn evidence_place(&mut self, sha256: &Digest, name: &str, entry: u64) -> u32 {
        let evidence = &mut self.evidence;
        *self.evidence_places.entry((*sha256, entry)).or_insert_with(|| {
            evidence.push(EvidenceRef { sha256: *sha256, name: name.to_owned(), entry });
            evidence.len() as u32 - 1
        })
    }

    fn record_place(&mut self, source: u32, key: &str) -> u32 {
        let wanted = hash(source, key);
        let records = &self.records;
        let same = |place: &u32| records[*place as usize].source == source && &*records[*place as usize].key.key == key;
        if let Some(place) = self.record_places.find(wanted, same) {
            return *place;
        }
        let place = self.records.len() as u32;
        self.record_places.insert_unique(wanted, place, |place| {
            let record = &records[*place as usize];
            hash(record.source, &record.key.key)
        });
        let key = RecordKey { source: self.sources[source as usize].clone(), key: key.into() };
        self.records.push(RawRecord {
            // Many at once are hashed at the end, on all cores.
            id: RecordId::default(),
            key,
            source,
            is: SmallVec::new(),
            first_stated: None,
            last_seen: Instant(i64::MIN),
            observed: false,
            declared: false,
            os_family: None,
            evidence: SmallVec::new(),
        });
        place
    }

    fn look(&mut self, batch: &Batch, origin: &Origin, evidence: u32, places: &[u32]) {
        let at = batch.assertions.iter().map(|a| a.observed_at).max().map(|at| Instant(at.0 + origin.shift));
        if batch.coverage.interrupted {
            return;
        }
        for part in &batch.coverage.parts {
            let source = match &part.extent {
                Extent::Source(source) | Extent::Addresses(source, _) => self.source_place(source),
                Extent::Records(records) => {
                    let first = records.first().and_then(|record| places.get(record.0 as usize));
                    let Some(place) = first else { continue };
                    self.records[*place as usize].source
                }
            };
            let at = part.at.map(|at| Instant(at.0 + origin.shift)).or(at).unwrap_or_default();
            let reach = match &part.extent {
                Extent::Source(_) => Reach::Source,
                Extent::Addresses(_, blocks) => Reach::Addresses(Scanned::new(blocks)),
                Extent::Records(records) => {
                    let mut records: Vec<u32> =
                        records.iter().filter_map(|r| places.get(r.0 as usize).copied()).collect();
                    records.sort_unstable();
                    Reach::Records(records)
                }
            };
            let aspect = match &part.aspect {
                Aspect::Existence => Seen::Existence,
                Aspect::Ports { protocol, ranges } => Seen::Ports { protocol: protocol.word(), ranges: ranges.clone() },
                Aspect::Weaknesses { .. } => Seen::Weaknesses,
                Aspect::Software => Seen::Software,
                Aspect::Statements(predicates) => {
                    self.restated.push(Restated { source, evidence, at, predicates: predicates.clone() });
                    continue;
                }
            };
            self.looks.push(Look { source, evidence, at, reach, aspect });
        }
    }

    fn assertion(&mut self, assertion: Assertion, evidence: u32, shift: i64, places: &[u32]) {
        let Assertion { subject, predicate, value, method, observed_at, confidence, locator } = assertion;
        let Some(record) = places.get(subject.0 as usize).copied() else { return };
        let stated = observed_at;
        let observed_at = Instant(observed_at.0 + shift);
        let raw = &mut self.records[record as usize];
        let source = raw.source;
        raw.first_stated = Some(raw.first_stated.map_or(stated, |first| first.min(stated)));
        raw.last_seen = raw.last_seen.max(observed_at);
        if raw.evidence.last() != Some(&evidence) {
            raw.evidence.push(evidence);
        }
        raw.observed |= method == Method::Observed;
        raw.declared |= method == Method::Declared;
        match (predicate, value) {
            (Predicate::Is, Value::Kind { kind, subtype }) => raw.is.push((kind, subtype, observed_at, evidence)),
            (Predicate::Id(kind), Value::Identifier { text, within, .. }) => {
                let Some(text) = kind.normalise(&text) else { return };
                let within = within.and_then(|within| places.get(within.0 as usize).copied());
                let text = if kind == IdentifierKind::Address {
                    format!("{}|{text}", self.ranks.space(&self.sources[source as usize])).into()
                } else {
                    text.into()
                };
                self.identifiers.push(Identifier { record, kind, text, within });
            }
            (Predicate::Attribute(attribute), value) => {
                if let (Attribute::OsFamily, Value::Word(word)) = (attribute, &value) {
                    // The newest says it; of two at one time the first of the list, so that the order never shows.
                    let place = word.list().words().iter().position(|w| *w == word.word()).map_or(0, |at| at as u16);
                    raw.os_family = raw.os_family.max(Some((observed_at, std::cmp::Reverse(place))));
                }
                self.claims.push(Claim {
                    attribute,
                    value,
                    source,
                    record,
                    evidence,
                    method,
                    observed_at,
                    confidence,
                    locator,
                    rank: 0,
                });
            }
            (Predicate::Edge(kind), Value::Edge(edge)) => {
                let Some(to) = places.get(edge.to.0 as usize).copied() else { return };
                let claim = EdgeClaim {
                    source,
                    evidence,
                    method,
                    observed_at,
                    confidence,
                    locator,
                    attributes: edge.attributes,
                };
                self.edges.push(RawEdge { kind, from: record, to, claim });
            }
            _ => {}
        }
    }

    /// The map of all that was taken.
    pub fn build(mut self) -> Map {
        self.records.par_iter_mut().for_each(|record| record.id = RecordId::from(&record.key));
        self.canonical_order();
        self.drop_restated();
        let kinds: Kinds = self.records.par_iter().map(kind_of).collect();
        let identifiers = std::mem::take(&mut self.identifiers);
        let (identity, absent) = rayon::join(|| self.identify(identifiers, &kinds), || self.absent(&kinds));
        self.assemble(kinds, identity, absent)
    }

    fn identify(&self, identifiers: Vec<Identifier>, kinds: &Kinds) -> Identity {
        let subjects: Vec<Subject> = self
            .records
            .iter()
            .zip(kinds)
            .map(|(record, kind)| Subject {
                kind: kind.map_or(NodeKind::Software, |(kind, _)| kind),
                source: record.source,
                os_family: record.os_family.map(|(_, std::cmp::Reverse(place))| place),
            })
            .collect();
        let known = |key: &RecordKey| {
            let at = self.records.binary_search_by_key(&RecordId::from(key), |r| r.id).ok()?;
            kinds[at].is_some().then_some(at as u32)
        };
        let pairs = |list: &[(RecordKey, RecordKey)]| -> Vec<(u32, u32)> {
            let mut pairs: Vec<(u32, u32)> = list.iter().filter_map(|(a, b)| Some((known(a)?, known(b)?))).collect();
            pairs.sort_unstable();
            pairs
        };
        let (mut merged, apart) = (pairs(&self.merged), pairs(&self.apart));
        let dynamic = self.dynamic_blocks();
        let (named, identifiers): (Vec<_>, Vec<_>) = identifiers
            .into_iter()
            .filter(|identifier| kinds[identifier.record as usize].is_some())
            .partition(|identifier| identifier.kind == IdentifierKind::Node);
        // Who completes a row of a node says that the row is that node.
        merged.extend(named.iter().filter_map(|identifier| {
            let id: NodeId = identifier.text.parse().ok()?;
            let at = self.records.binary_search_by_key(&id.record, |record| record.id).ok()? as u32;
            let is_of_kind = kinds[at as usize].is_some_and(|(kind, _)| kind == id.kind);
            (is_of_kind && !apart.contains(&(identifier.record, at)) && at != identifier.record)
                .then_some((identifier.record, at))
        }));
        merged.sort_unstable();
        identify(&subjects, identifiers, |address| dynamic.holds(address), &merged, &apart)
    }
}

fn hash(source: u32, key: &str) -> u64 {
    FxBuildHasher.hash_one((source, key))
}

/// The newest statement of what a record is; the subtype from the newest that gives one.
fn kind_of(record: &RawRecord) -> Option<(NodeKind, Option<Subtype>)> {
    let (kind, ..) = record.is.iter().max_by_key(|(_, _, at, evidence)| (*at, *evidence))?;
    let same = record.is.iter().filter(|(k, subtype, ..)| k == kind && subtype.is_some());
    Some((*kind, same.max_by_key(|(_, _, at, evidence)| (*at, *evidence)).and_then(|(_, subtype, ..)| *subtype)))
}

/// A value without references to records.
fn plain(value: &Value<RecordKey>) -> Option<Value> {
    Some(match value {
        Value::Unknown => Value::Unknown,
        Value::Bool(b) => Value::Bool(*b),
        Value::Int(n) => Value::Int(*n),
        Value::Real(x) => Value::Real(*x),
        Value::Text(text) => Value::Text(text.clone()),
        Value::Instant(t) => Value::Instant(*t),
        Value::Date(d) => Value::Date(*d),
        Value::Minutes(m) => Value::Minutes(*m),
        Value::Money(m) => Value::Money(*m),
        Value::Address(a) => Value::Address(*a),
        Value::Word(w) => Value::Word(*w),
        Value::Level(l) => Value::Level(*l),
        Value::Device(device) => Value::Device(device.clone()),
        Value::Identifier { .. } | Value::Kind { .. } | Value::Edge(_) => return None,
    })
}
