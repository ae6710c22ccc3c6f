//! What an import holds, in numbers: the definitions of EVIDENCE.md §2.6. A thing named in several batches counts once;
//! only hashes of the keys are kept, so that a million findings cost some ten megabytes.

use std::hash::{Hash, Hasher};

use kharita_model::{Attribute, Batch, NodeKind, Predicate, RecordRef, Value, WordList};
use rustc_hash::{FxHashSet, FxHasher};

/// Counts of distinct things, over all batches added.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// Facts, counted as often as they are said.
    pub assertions: u64,
    /// Hosts said to exist.
    pub hosts: u64,
    /// Open services.
    pub services: u64,
    /// Components or packages, per asset.
    pub software: u64,
    /// Accounts.
    pub accounts: u64,
    /// Groups.
    pub groups: u64,
    /// Weaknesses whose state is open.
    pub findings: u64,
    /// CVE ids on findings.
    pub cves: u64,
    /// Edges.
    pub relations: u64,
    /// Hashes of what was counted: the class makes equal keys of different classes differ.
    seen: FxHashSet<u64>,
}

impl Tally {
    /// Counts what a batch says.
    pub fn add(&mut self, batch: &Batch) {
        let records: Vec<u64> =
            batch.records.iter().map(|(source, key)| hash((batch.sources.get(usize::from(source.0)), key))).collect();
        let record = |at: RecordRef| records.get(at.0 as usize).copied().unwrap_or_default();
        let open = open_weaknesses(batch);
        self.assertions += batch.assertions.len() as u64;
        for assertion in &batch.assertions {
            let subject = record(assertion.subject);
            match (&assertion.predicate, &assertion.value) {
                (Predicate::Is, Value::Kind { kind, .. }) => self.kind(*kind, subject),
                (Predicate::Attribute(Attribute::State), _) if open.contains(&assertion.subject) => {
                    self.findings += self.once("finding", subject);
                }
                (Predicate::Attribute(Attribute::Cve), Value::Text(cve)) if open.contains(&assertion.subject) => {
                    self.cves += self.once("cve", hash(cve.to_ascii_uppercase()));
                }
                (Predicate::Edge(kind), Value::Edge(edge)) => {
                    let told_apart =
                        if edge.attributes.is_empty() { String::new() } else { format!("{:?}", edge.attributes) };
                    self.relations += self.once("edge", hash((kind, subject, record(edge.to), told_apart)));
                }
                _ => {}
            }
        }
    }

    fn kind(&mut self, kind: NodeKind, record: u64) {
        let new = self.once("node", hash((kind, record)));
        match kind {
            NodeKind::Host => self.hosts += new,
            NodeKind::Service => self.services += new,
            NodeKind::Software => self.software += new,
            NodeKind::Account => self.accounts += new,
            NodeKind::Group => self.groups += new,
            _ => {}
        }
    }

    /// 1 the first time, 0 afterwards.
    fn once(&mut self, class: &str, hash_of_it: u64) -> u64 {
        u64::from(self.seen.insert(hash((class, hash_of_it))))
    }
}

fn open_weaknesses(batch: &Batch) -> FxHashSet<RecordRef> {
    let open = WordList::State.choose("open").map(Value::Word);
    let is_state = |predicate| predicate == Predicate::Attribute(Attribute::State);
    let states = batch.assertions.iter().filter(|assertion| is_state(assertion.predicate));
    states.filter(|assertion| Some(&assertion.value) == open.as_ref()).map(|assertion| assertion.subject).collect()
}

fn hash(thing: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    thing.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use kharita_model::{BatchBuilder, EdgeKind, Instant, Method, Source};

    use super::*;

    fn batch(host: &str, state: &str, cves: &[&str]) -> Batch {
        let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
        let source = batch.source(&Source::new("nessus", "default"));
        let machine = batch.record(source, host, NodeKind::Host, None);
        let service = batch.record(source, &format!("{host}/tcp/443"), NodeKind::Service, None);
        batch.edge(machine, EdgeKind::Listens, service);
        let weakness = batch.record(source, &format!("{host}/1"), NodeKind::Weakness, None);
        for cve in cves {
            batch.text(weakness, Attribute::Cve, cve);
        }
        batch.attribute(weakness, Attribute::State, Value::Word(WordList::State.choose(state).unwrap()));
        batch.edge(weakness, EdgeKind::Affects, service);
        batch.finish()
    }

    fn counts(tally: &Tally) -> [u64; 5] {
        [tally.hosts, tally.services, tally.findings, tally.cves, tally.relations]
    }

    #[test]
    fn distinct_things_count_once_over_all_batches() {
        let mut tally = Tally::default();
        tally.add(&batch("a", "open", &["CVE-2024-1", "cve-2024-1", "CVE-2024-2"]));
        assert_eq!(counts(&tally), [1, 1, 1, 2, 2]);
        assert_eq!(tally.assertions, 9, "three kinds, two edges, three CVEs and a state");
        tally.add(&batch("a", "open", &["CVE-2024-1"]));
        assert_eq!(counts(&tally), [1, 1, 1, 2, 2]);
        tally.add(&batch("b", "open", &["CVE-2024-2"]));
        assert_eq!(counts(&tally), [2, 2, 2, 2, 4]);
    }

    #[test]
    fn what_is_fine_is_no_finding_and_its_cves_do_not_count() {
        let mut tally = Tally::default();
        tally.add(&batch("a", "fine", &["CVE-2024-1"]));
        assert_eq!(counts(&tally), [1, 1, 0, 0, 2]);
    }

    #[test]
    fn equal_keys_of_different_sources_are_different() {
        let mut tally = Tally::default();
        for space in ["rabat", "tanger"] {
            let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
            let source = batch.source(&Source::new("nmap", space));
            batch.record(source, "10.0.0.1", NodeKind::Host, None);
            tally.add(&batch.finish());
        }
        assert_eq!(tally.hosts, 2);
    }
}
