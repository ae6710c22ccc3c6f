//! What a run looked at, until the batch is given away: addresses where the things have one, else records.

use std::hash::{Hash, Hasher};
use std::net::IpAddr;

use kharita_model::{Aspect, BatchBuilder, Covered, Extent, Instant, RecordRef, Source};
use rustc_hash::FxHasher;

use crate::coverage;

/// Things looked at, by what could have been seen of them.
#[derive(Debug, Default)]
pub struct Looked {
    things: Vec<(Aspect, Vec<IpAddr>, Vec<RecordRef>)>,
    everywhere: Vec<Aspect>,
}

impl Looked {
    /// Such facts of this thing could have been seen.
    pub fn add(&mut self, aspect: Aspect, address: Option<IpAddr>, record: RecordRef) {
        let place = self.things.iter().position(|(known, ..)| *known == aspect).unwrap_or_else(|| {
            self.things.push((aspect, Vec::new(), Vec::new()));
            self.things.len() - 1
        });
        let Some((_, addresses, records)) = self.things.get_mut(place) else { return };
        match address {
            // Rows of one thing follow one another: most repeats are seen at once, the others are sorted out at the end.
            Some(address) if addresses.last() != Some(&address) => addresses.push(address),
            None if records.last() != Some(&record) => records.push(record),
            _ => {}
        }
    }

    /// Such facts of all that the source names could have been seen.
    pub fn everywhere(&mut self, aspect: Aspect) {
        if !self.everywhere.contains(&aspect) {
            self.everywhere.push(aspect);
        }
    }

    /// Declares all of it in the batch, and forgets it.
    pub fn declare(&mut self, batch: &mut BatchBuilder, source: &Source, at: Option<Instant>) {
        for aspect in self.everywhere.drain(..) {
            batch.cover(Covered { extent: Extent::Source(source.clone()), aspect, at });
        }
        for (aspect, mut addresses, mut records) in self.things.drain(..) {
            let blocks = coverage::blocks(&mut addresses);
            if !blocks.is_empty() {
                let extent = Extent::Addresses(source.clone(), blocks);
                batch.cover(Covered { extent, aspect: aspect.clone(), at });
            }
            records.sort_unstable();
            records.dedup();
            if !records.is_empty() {
                batch.cover(Covered { extent: Extent::Records(records), aspect, at });
            }
        }
    }
}

/// A short name for something long.
pub fn hash(thing: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    thing.hash(&mut hasher);
    hasher.finish()
}
