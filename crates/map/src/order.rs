//! The order of their own in which records and evidence stand before anything is decided, and what a later run of a source
//! takes back, so that the order of import never shows.

use kharita_model::{Instant, Predicate, RecordId};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::absence::Reach;
use crate::builder::{MapBuilder, RawRecord, Restated};

impl MapBuilder {
    /// Puts records in the order of their ids and evidence in the order of its digests.
    pub(crate) fn canonical_order(&mut self) {
        let mut order: Vec<(RecordId, u32)> =
            self.records.iter().enumerate().map(|(at, record)| (record.id, at as u32)).collect();
        order.par_sort_unstable();
        let record_map = inverse(order.iter().map(|(_, place)| *place));
        let mut evidence_order: Vec<u32> = (0..self.evidence.len() as u32).collect();
        evidence_order.sort_by_key(|place| {
            let evidence = &self.evidence[*place as usize];
            (evidence.sha256, evidence.entry)
        });
        let evidence_map = inverse(evidence_order.iter().copied());
        self.evidence = evidence_order.iter().map(|place| self.evidence[*place as usize].clone()).collect();
        let mut unordered: Vec<Option<RawRecord>> = std::mem::take(&mut self.records).into_iter().map(Some).collect();
        self.records = order.iter().filter_map(|(_, place)| unordered[*place as usize].take()).collect();
        self.records.par_iter_mut().for_each(|record| {
            for stated in &mut record.is {
                stated.3 = evidence_map[stated.3 as usize];
            }
            record.evidence.iter_mut().for_each(|evidence| *evidence = evidence_map[*evidence as usize]);
        });
        self.claims.par_iter_mut().for_each(|claim| {
            claim.record = record_map[claim.record as usize];
            claim.evidence = evidence_map[claim.evidence as usize];
        });
        self.edges.par_iter_mut().for_each(|edge| {
            edge.from = record_map[edge.from as usize];
            edge.to = record_map[edge.to as usize];
            edge.claim.evidence = evidence_map[edge.claim.evidence as usize];
        });
        self.identifiers.par_iter_mut().for_each(|identifier| {
            identifier.record = record_map[identifier.record as usize];
            identifier.within = identifier.within.map(|within| record_map[within as usize]);
        });
        for look in &mut self.looks {
            look.evidence = evidence_map[look.evidence as usize];
            if let Reach::Records(records) = &mut look.reach {
                records.iter_mut().for_each(|record| *record = record_map[*record as usize]);
                records.sort_unstable();
            }
        }
        for restated in &mut self.restated {
            restated.evidence = evidence_map[restated.evidence as usize];
        }
    }

    /// A source that says a record again, in columns it covers, takes back what it said of it before.
    pub(crate) fn drop_restated(&mut self) {
        if self.restated.is_empty() {
            return;
        }
        let restating: FxHashSet<u32> = self.restated.iter().map(|restated| restated.evidence).collect();
        let said: FxHashSet<(u32, u32)> = self
            .claims
            .iter()
            .filter(|claim| restating.contains(&claim.evidence))
            .map(|claim| (claim.record, claim.evidence))
            .collect();
        let mut by_source: FxHashMap<u32, Vec<&Restated>> = FxHashMap::default();
        for restated in &self.restated {
            by_source.entry(restated.source).or_default().push(restated);
        }
        let stands = |record: u32, source: u32, evidence: u32, at: Instant, predicate: Predicate| {
            !by_source.get(&source).is_some_and(|restated| {
                restated.iter().any(|r| {
                    (r.at, r.evidence) > (at, evidence)
                        && r.predicates.contains(&predicate)
                        && said.contains(&(record, r.evidence))
                })
            })
        };
        self.claims
            .retain(|c| stands(c.record, c.source, c.evidence, c.observed_at, Predicate::Attribute(c.attribute)));
        self.edges
            .retain(|e| stands(e.from, e.claim.source, e.claim.evidence, e.claim.observed_at, Predicate::Edge(e.kind)));
    }
}

/// Where each place went.
fn inverse(order: impl ExactSizeIterator<Item = u32>) -> Vec<u32> {
    let mut inverse = vec![0; order.len()];
    order.enumerate().for_each(|(at, place)| inverse[place as usize] = at as u32);
    inverse
}
