//! The rows of the register that evidence brings. The newest statement of a row stands; a whole workbook that no longer
//! has a row takes it away; what a person put by hand in a later entry stands above.

use std::collections::BTreeMap;

use kharita_model::{Aspect, Batch, Digest, Extent, Instant, Register, Registered, Source};

/// When evidence was so, and the entry that brought it: its place in time.
type Moment = (Instant, u64);

/// Rows as they are gathered, batch after batch.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    rows: Vec<(Option<Source>, Registered)>,
    /// The newest evidence that speaks of all that a source knows.
    whole: BTreeMap<Source, Moment>,
}

impl Rows {
    /// Takes the rows out of a batch.
    pub fn take(&mut self, batch: &mut Batch, evidence: Digest, by: &str, (at, entry): Moment) {
        for covered in batch.coverage.parts.iter().filter(|covered| covered.aspect == Aspect::Existence) {
            if let Extent::Source(source) = &covered.extent {
                let newest = self.whole.entry(source.clone()).or_insert((at, entry));
                *newest = (*newest).max((at, entry));
            }
        }
        let source = batch.sources.first().cloned();
        let rows = std::mem::take(&mut batch.register);
        self.rows.extend(
            rows.into_iter().map(|record| {
                (source.clone(), Registered { record, evidence: Some(evidence), by: by.into(), at, entry })
            }),
        );
    }

    /// Puts those that stand into the register.
    pub fn settle(mut self, register: &mut Register) {
        let whole = self.whole;
        self.rows.retain(|(source, row)| {
            let newest = source.as_ref().and_then(|source| whole.get(source));
            newest.is_none_or(|newest| (row.at, row.entry) >= *newest)
        });
        self.rows.sort_by_key(|(_, row)| (row.at, row.entry));
        for (_, row) in self.rows {
            let known = register.get(row.record.kind, &row.record.id);
            if known.is_none_or(|known| known.evidence.is_some() || known.entry < row.entry) {
                register.put(row);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use kharita_model::{BatchBuilder, Covered, Locator, Method, RegisterKind, RegisterRecord};

    use super::*;

    fn batch(ids: &[&str], is_whole: bool) -> Batch {
        let mut batch = BatchBuilder::new(Method::Declared, Instant(0));
        let source = Source::new("sheet", "collection");
        batch.source(&source);
        for id in ids {
            let fields = BTreeMap::new();
            let (kind, id) = (RegisterKind::Audit, (*id).into());
            batch.register(RegisterRecord { kind, id, fields, locator: Locator::Whole });
        }
        if is_whole {
            batch.cover(Covered { extent: Extent::Source(source), aspect: Aspect::Existence, at: None });
        }
        batch.finish()
    }

    fn standing(batches: &[(Batch, i64)]) -> Vec<String> {
        let mut rows = Rows::default();
        for (entry, (batch, at)) in (1..).zip(batches) {
            rows.take(&mut batch.clone(), Digest::of(b""), "local", (Instant(*at), entry));
        }
        let mut register = Register::default();
        rows.settle(&mut register);
        register.iter().map(|row| row.record.id.to_string()).collect()
    }

    #[test]
    fn a_whole_workbook_takes_away_what_it_no_longer_says_and_a_part_does_not() {
        let old = (batch(&["A1", "A2"], true), 1);
        assert_eq!(standing(&[old.clone(), (batch(&["A2"], true), 2)]), ["A2"]);
        assert_eq!(standing(&[old.clone(), (batch(&["A3"], false), 2)]), ["A1", "A2", "A3"]);
        assert_eq!(standing(&[(batch(&["A2"], true), 2), old]), ["A2"], "by the day it was so, not by the import");
    }
}
