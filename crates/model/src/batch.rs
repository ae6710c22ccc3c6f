//! A batch: the assertions of one evidence file, or of one part of a large one, in a compact form. Records and sources
//! are written once; assertions point to them by place.

use std::hash::BuildHasher as _;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;
use serde::{Deserialize, Serialize};

use crate::evidence::Predicate;
use crate::{
    Assertion, Attribute, Coverage, Covered, EdgeKind, EdgeValue, Extent, IdentifierKind, Instant, LeftOut, Locator,
    Method, NodeKind, RecordKey, Refusal, RegisterRecord, Source, Subtype, Value,
};

/// A source's place in [`Batch::sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SourceRef(pub u16);

/// A record's place in [`Batch::records`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RecordRef(pub u32);

/// What one part of one evidence says, could have seen, and refused.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Batch {
    /// The sources that speak.
    pub sources: Vec<Source>,
    /// The records spoken of: source and native key.
    pub records: Vec<(SourceRef, Box<str>)>,
    /// The facts.
    pub assertions: Vec<Assertion>,
    /// Rows of the workbook that belong to the register (processings, audits, actions…).
    pub register: Vec<RegisterRecord>,
    /// What could have been seen.
    pub coverage: Coverage,
    /// Rows refused, with place and remedy.
    pub refused: Vec<Refusal>,
    /// Rows left out by name.
    pub left_out: Vec<LeftOut>,
}

impl Batch {
    /// The source and native key of a record.
    pub fn key(&self, record: RecordRef) -> Option<RecordKey> {
        let (source, key) = self.records.get(record.0 as usize)?;
        Some(RecordKey { source: self.sources.get(usize::from(source.0))?.clone(), key: key.clone() })
    }

    /// Do all its places point inside it? What was sealed by this program does; what comes from elsewhere may not.
    pub fn holds_together(&self) -> bool {
        let known = |record: &RecordRef| (record.0 as usize) < self.records.len();
        let of_facts = self.assertions.iter().all(|fact| {
            let leads_inside = match &fact.value {
                Value::Edge(edge) => known(&edge.to),
                Value::Identifier { within: Some(container), .. } => known(container),
                _ => true,
            };
            known(&fact.subject) && leads_inside
        });
        let of_coverage = self.coverage.parts.iter().all(|covered| match &covered.extent {
            Extent::Records(records) => records.iter().all(known),
            Extent::Source(_) | Extent::Addresses(..) => true,
        });
        of_facts && of_coverage && self.records.iter().all(|(source, _)| usize::from(source.0) < self.sources.len())
    }

    /// Has it nothing to say at all: no fact, no register row, no coverage?
    pub fn is_empty(&self) -> bool {
        self.assertions.is_empty() && self.register.is_empty() && self.coverage.parts.is_empty()
    }
}

/// Writes a batch: remembers the records, stamps each fact with method, time, confidence and place.
#[derive(Debug)]
pub struct BatchBuilder {
    batch: Batch,
    /// Records by source and key: the table holds places, the keys stand in the batch once.
    known: HashTable<RecordRef>,
    /// Which records said what they are.
    said: Vec<bool>,
    method: Method,
    observed_at: Instant,
    confidence: u8,
    locator: Locator,
}

impl BatchBuilder {
    /// An empty batch whose facts are known by this method at this time. Confidence starts at the default of the
    /// method: observed on the network 80, declared 70, inferred 60, decided 100 (MAP.md §3.1).
    pub fn new(method: Method, observed_at: Instant) -> Self {
        let confidence = match method {
            Method::Observed => 80,
            Method::Declared => 70,
            Method::Inferred => 60,
            Method::Decided => 100,
        };
        BatchBuilder {
            batch: Batch::default(),
            known: HashTable::new(),
            said: Vec::new(),
            method,
            observed_at,
            confidence,
            locator: Locator::Whole,
        }
    }

    /// Facts from here on stand at this place.
    pub fn at(&mut self, locator: Locator) -> &mut Self {
        self.locator = locator;
        self
    }

    /// Facts from here on were so at this time.
    pub fn observed(&mut self, at: Instant) -> &mut Self {
        self.observed_at = at;
        self
    }

    /// Facts from here on are this sure, in hundredths.
    pub fn confidence(&mut self, hundredths: u8) -> &mut Self {
        self.confidence = hundredths.min(100);
        self
    }

    /// The place of a source, added if new.
    pub fn source(&mut self, source: &Source) -> SourceRef {
        let at = self.batch.sources.iter().position(|known| known == source).unwrap_or_else(|| {
            self.batch.sources.push(source.clone());
            self.batch.sources.len() - 1
        });
        SourceRef(at as u16)
    }

    /// The record that `source` calls `key`, with what it is. The first kind said in a batch stands.
    pub fn record(&mut self, source: SourceRef, key: &str, kind: NodeKind, subtype: Option<Subtype>) -> RecordRef {
        let record = self.mention(source, key);
        if let Some(said) = self.said.get_mut(record.0 as usize).filter(|said| !**said) {
            *said = true;
            self.push(record, Predicate::Is, Value::Kind { kind, subtype });
        }
        record
    }

    /// The record that `source` calls `key`, without saying what it is: somebody else does, in this batch or another.
    pub fn mention(&mut self, source: SourceRef, key: &str) -> RecordRef {
        if let Some(known) = self.find(source, key) {
            return known;
        }
        let record = RecordRef(self.batch.records.len() as u32);
        self.batch.records.push((source, key.into()));
        self.said.push(false);
        let records = &self.batch.records;
        self.known.insert_unique(hash(source, key), record, |known| {
            records.get(known.0 as usize).map_or(0, |(source, key)| hash(*source, key))
        });
        record
    }

    /// The record, if it was spoken of.
    pub fn find(&self, source: SourceRef, key: &str) -> Option<RecordRef> {
        let same = |known: &RecordRef| {
            self.batch.records.get(known.0 as usize).is_some_and(|(own, text)| *own == source && **text == *key)
        };
        self.known.find(hash(source, key), same).copied()
    }

    /// States an attribute.
    pub fn attribute(&mut self, subject: RecordRef, attribute: Attribute, value: Value) {
        self.push(subject, Predicate::Attribute(attribute), value);
    }

    /// States a text attribute; an empty text states nothing.
    pub fn text(&mut self, subject: RecordRef, attribute: Attribute, text: &str) {
        let text = text.trim();
        if !text.is_empty() {
            self.attribute(subject, attribute, Value::text(text));
        }
    }

    /// States an identifier; `within` is the container in which it is unique, if it is not unique by itself. A value
    /// that identifies nothing (placeholders, loopback…) states nothing.
    pub fn identifier(&mut self, subject: RecordRef, kind: IdentifierKind, text: &str, within: Option<RecordRef>) {
        if kind.normalise(text).is_some() {
            self.push(subject, Predicate::Id(kind), Value::Identifier { kind, text: text.trim().into(), within });
        }
    }

    /// States an edge without attributes.
    pub fn edge(&mut self, subject: RecordRef, kind: EdgeKind, to: RecordRef) {
        self.edge_with(subject, kind, to, Vec::new());
    }

    /// States an edge with attributes.
    pub fn edge_with(
        &mut self,
        subject: RecordRef,
        kind: EdgeKind,
        to: RecordRef,
        attributes: Vec<(Attribute, Value)>,
    ) {
        self.push(subject, Predicate::Edge(kind), Value::Edge(Box::new(EdgeValue { to, attributes })));
    }

    /// Adds a row of the register.
    pub fn register(&mut self, record: RegisterRecord) {
        self.batch.register.push(record);
    }

    /// Declares a part of the coverage.
    pub fn cover(&mut self, part: Covered) {
        self.batch.coverage.parts.push(part);
    }

    /// The run was cut before its end.
    pub fn interrupted(&mut self) {
        self.batch.coverage.interrupted = true;
    }

    /// Names a refused row.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.batch.refused.push(refusal);
    }

    /// Counts rows left out for this reason.
    pub fn leave_out(&mut self, left_out: LeftOut) {
        match self.batch.left_out.iter_mut().find(|known| known.message == left_out.message) {
            Some(known) => known.count += left_out.count,
            None => self.batch.left_out.push(left_out),
        }
    }

    /// How many facts it holds by now: readers cut a batch at a host boundary above some size.
    pub fn len(&self) -> usize {
        self.batch.assertions.len()
    }

    /// Has nothing been written?
    pub fn is_empty(&self) -> bool {
        self.batch.is_empty() && self.batch.refused.is_empty() && self.batch.left_out.is_empty()
    }

    /// The batch; the builder starts anew with the same method, time and confidence.
    pub fn finish(&mut self) -> Batch {
        self.known.clear();
        self.said.clear();
        std::mem::take(&mut self.batch)
    }

    fn push(&mut self, subject: RecordRef, predicate: Predicate, value: Value) {
        self.batch.assertions.push(Assertion {
            subject,
            predicate,
            value,
            method: self.method,
            observed_at: self.observed_at,
            confidence: self.confidence,
            locator: self.locator.clone(),
        });
    }
}

fn hash(source: SourceRef, key: &str) -> u64 {
    FxBuildHasher.hash_one((source, key))
}
