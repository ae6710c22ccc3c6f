//! Who is the same asset (MAP.md §4). Union-find over all records, in an order that depends on the records alone: first
//! what people decided, then strong identifiers, then medium ones without a rival, then pairs that share two medium
//! ones. A veto keeps two groups apart; what a veto or a weak identifier leaves open is proposed to a person.

use std::collections::BTreeMap;
use std::net::IpAddr;

use kharita_model::{IdentifierKind, NodeKind, Strength};
use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::{Deserialize, Serialize};
use smallvec::SmallVec;

/// One identifier of one record, normalised. Address spaces are part of the text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Identifier {
    pub record: u32,
    pub kind: IdentifierKind,
    pub text: Box<str>,
    /// The record inside which the text is unique.
    pub within: Option<u32>,
}

/// What identity must know of a record.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject {
    pub kind: NodeKind,
    pub source: u32,
    /// Place in the list of operating system families, if known.
    pub os_family: Option<u16>,
}

/// Two records that were merged, and the identifiers that say so (none: a person decided).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// One record, by its place.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// What they share.
    pub because: Vec<(IdentifierKind, String)>,
}

/// Two records that may be the same: what they share, and what keeps them apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// One record, by its place.
    pub a: u32,
    /// The other.
    pub b: u32,
    /// What they share.
    pub shared: (IdentifierKind, String),
    /// What differs: an identifier kind of which each side has another value; `None` for a conflict of operating
    /// systems, a rival, or a decision of a person.
    pub against: Option<IdentifierKind>,
}

/// A strong identifier carried by records that differ on another strong one: it proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demoted {
    /// Its kind.
    pub kind: IdentifierKind,
    /// Its normalised text.
    pub text: String,
    /// How many records carry it.
    pub carriers: u32,
}

/// The groups of records, and how they came about.
#[derive(Debug, Default)]
pub(crate) struct Identity {
    /// For each record the smallest record of its group.
    pub group: Vec<u32>,
    pub merges: Vec<Merge>,
    pub proposals: Vec<Proposal>,
    pub demoted: Vec<Demoted>,
}

/// Kinds of which one machine has one value: two different values forbid a merge.
fn is_single(kind: IdentifierKind) -> bool {
    use IdentifierKind::*;
    matches!(
        kind,
        Sid | ObjectGuid | CloudId | SmbiosUuid | Serial | InstanceId | LegalNumber | Cidr | Reference | AgentId
    )
}

/// Kinds whose values each source gives by itself: they differ between sources without meaning anything.
fn is_per_source(kind: IdentifierKind) -> bool {
    matches!(kind, IdentifierKind::Reference | IdentifierKind::AgentId)
}

/// Containers within containers that are followed.
const DEEPEST: usize = 8;

/// The container of a record that stands by itself.
const NO_PARENT: u32 = u32::MAX;

/// Carriers of one value beyond which pairs are not searched one by one.
const LARGEST_RIVAL_GROUP: usize = 40;

/// A value of a single kind, with its source for kinds that are per source.
type Held<'a> = (IdentifierKind, Option<u32>, &'a str);

struct Groups<'a> {
    subjects: &'a [Subject],
    parent: Vec<u32>,
    /// Values of single kinds that a group holds; the source is set for kinds that are per source.
    single: FxHashMap<u32, SmallVec<[Held<'a>; 2]>>,
    families: FxHashMap<u32, u16>,
    apart: FxHashMap<u32, FxHashSet<u32>>,
    members: FxHashMap<u32, Vec<u32>>,
}

enum Veto {
    Identifier(IdentifierKind),
    Other,
}

impl Groups<'_> {
    fn find(&mut self, record: u32) -> u32 {
        let mut root = record;
        while self.parent[root as usize] != root {
            root = self.parent[root as usize];
        }
        let mut at = record;
        while self.parent[at as usize] != root {
            at = std::mem::replace(&mut self.parent[at as usize], root);
        }
        root
    }

    fn veto(&self, a: u32, b: u32, strong: bool) -> Option<Veto> {
        if self.subjects[a as usize].kind != self.subjects[b as usize].kind {
            return Some(Veto::Other);
        }
        if let Some(apart) = self.apart.get(&a)
            && self.members_or_self(b).iter().any(|member| apart.contains(member))
        {
            return Some(Veto::Other);
        }
        if let (Some(left), Some(right)) = (self.single.get(&a), self.single.get(&b)) {
            for (kind, source, text) in left {
                let same = right.iter().filter(|(k, s, _)| k == kind && s == source);
                if same.clone().next().is_some() && !same.clone().any(|(_, _, t)| t == text) {
                    return Some(Veto::Identifier(*kind));
                }
            }
        }
        let families = (self.families.get(&a), self.families.get(&b));
        match families {
            (Some(left), Some(right)) if !strong && left != right => Some(Veto::Other),
            _ => None,
        }
    }

    fn members_or_self(&self, root: u32) -> Vec<u32> {
        self.members.get(&root).cloned().unwrap_or_else(|| vec![root])
    }

    /// Joins two groups; the smaller root stays.
    fn join(&mut self, a: u32, b: u32) {
        let (keep, gone) = (a.min(b), a.max(b));
        self.parent[gone as usize] = keep;
        if let Some(values) = self.single.remove(&gone) {
            let kept = self.single.entry(keep).or_default();
            kept.extend(values);
            kept.sort_unstable();
            kept.dedup();
        }
        if let Some(family) = self.families.remove(&gone) {
            self.families.entry(keep).or_insert(family);
        }
        if let Some(apart) = self.apart.remove(&gone) {
            self.apart.entry(keep).or_default().extend(apart);
        }
        let members = self.members.remove(&gone).unwrap_or_else(|| vec![gone]);
        self.members.entry(keep).or_insert_with(|| vec![keep]).extend(members);
    }
}

/// Groups the records. `identifiers` are in any order; `dynamic` says whether an address lies in a network whose
/// addresses change hands; `merged` and `apart` are decisions of people.
pub(crate) fn identify(
    subjects: &[Subject],
    mut identifiers: Vec<Identifier>,
    dynamic: impl Fn(IpAddr) -> bool,
    merged: &[(u32, u32)],
    apart: &[(u32, u32)],
) -> Identity {
    for identifier in &mut identifiers {
        if identifier.kind == IdentifierKind::Address {
            let address = identifier.text.rsplit('|').next().and_then(|text| text.parse().ok());
            if address.is_some_and(&dynamic) {
                identifier.kind = IdentifierKind::DynamicAddress;
            }
        }
    }
    identifiers
        .par_sort_unstable_by(|a, b| (a.kind, &a.text, a.within, a.record).cmp(&(b.kind, &b.text, b.within, b.record)));
    identifiers.dedup();
    let mut groups = Groups {
        subjects,
        parent: (0..subjects.len() as u32).collect(),
        single: FxHashMap::default(),
        families: FxHashMap::default(),
        apart: FxHashMap::default(),
        members: FxHashMap::default(),
    };
    for (record, subject) in subjects.iter().enumerate() {
        if let Some(family) = subject.os_family {
            groups.families.insert(record as u32, family);
        }
    }
    for identifier in identifiers.iter().filter(|identifier| is_single(identifier.kind) && identifier.within.is_none())
    {
        let source = is_per_source(identifier.kind).then(|| subjects[identifier.record as usize].source);
        groups.single.entry(identifier.record).or_default().push((identifier.kind, source, &identifier.text));
    }
    for (a, b) in apart {
        groups.apart.entry(*a).or_default().insert(*b);
        groups.apart.entry(*b).or_default().insert(*a);
    }
    let mut work = Work { demoted: demote(&groups, &identifiers), groups, result: Identity::default() };
    work.decisions(merged);
    work.strong(&identifiers);
    work.medium(&identifiers);
    work.two_medium(&identifiers);
    work.dependent(&identifiers);
    work.weak(&identifiers);
    work.finish()
}

/// The runs of equal (kind, text) among unscoped identifiers of this strength.
fn runs(identifiers: &[Identifier], strength: Strength) -> impl Iterator<Item = &[Identifier]> {
    identifiers
        .chunk_by(|a, b| a.kind == b.kind && a.text == b.text && a.within == b.within)
        .filter(move |run| run.len() > 1 && run[0].within.is_none() && run[0].kind.strength() == strength)
}

/// Strong values whose carriers differ on another strong kind.
fn demote(groups: &Groups<'_>, identifiers: &[Identifier]) -> Vec<Demoted> {
    let mut demoted = Vec::new();
    for run in runs(identifiers, Strength::Strong) {
        let mut other: BTreeMap<(IdentifierKind, Option<u32>), Vec<&[Held<'_>]>> = BTreeMap::new();
        for identifier in run {
            let Some(values) = groups.single.get(&identifier.record) else { continue };
            for group in values.chunk_by(|a, b| a.0 == b.0 && a.1 == b.1) {
                if group[0].0 != run[0].kind {
                    other.entry((group[0].0, group[0].1)).or_default().push(group);
                }
            }
        }
        let differ = other.values().any(|sets| {
            sets.iter()
                .skip(1)
                .any(|set| !set.iter().any(|(_, _, text)| sets[0].iter().any(|(_, _, first)| first == text)))
        });
        if differ {
            demoted.push(Demoted { kind: run[0].kind, text: run[0].text.to_string(), carriers: run.len() as u32 });
        }
    }
    demoted
}

struct Work<'a> {
    groups: Groups<'a>,
    demoted: Vec<Demoted>,
    result: Identity,
}

impl Work<'_> {
    fn is_demoted(&self, kind: IdentifierKind, text: &str) -> bool {
        self.demoted.binary_search_by(|d| (d.kind, d.text.as_str()).cmp(&(kind, text))).is_ok()
    }

    /// Merges two records unless something forbids it, which is then proposed.
    fn unite(&mut self, a: u32, b: u32, because: Vec<(IdentifierKind, String)>, strong: bool) {
        let (left, right) = (self.groups.find(a), self.groups.find(b));
        if left == right {
            return;
        }
        match self.groups.veto(left, right, strong) {
            None => {
                self.groups.join(left, right);
                self.result.merges.push(Merge { a, b, because });
            }
            Some(veto) => self.propose(a, b, because.into_iter().next(), veto),
        }
    }

    fn propose(&mut self, a: u32, b: u32, shared: Option<(IdentifierKind, String)>, veto: Veto) {
        let same_kind = self.groups.subjects[a as usize].kind == self.groups.subjects[b as usize].kind;
        if let (Some(shared), true) = (shared, same_kind) {
            let against = if let Veto::Identifier(kind) = veto { Some(kind) } else { None };
            self.result.proposals.push(Proposal { a, b, shared, against });
        }
    }

    fn decisions(&mut self, merged: &[(u32, u32)]) {
        for (a, b) in merged {
            let (left, right) = (self.groups.find(*a), self.groups.find(*b));
            if left != right {
                self.groups.join(left, right);
                self.result.merges.push(Merge { a: *a, b: *b, because: Vec::new() });
            }
        }
    }

    fn strong(&mut self, identifiers: &[Identifier]) {
        for run in runs(identifiers, Strength::Strong) {
            if self.is_demoted(run[0].kind, &run[0].text) {
                continue;
            }
            for pair in run.windows(2) {
                self.unite(pair[0].record, pair[1].record, vec![(run[0].kind, run[0].text.to_string())], true);
            }
        }
    }

    /// A single medium identifier merges when no source holds it twice.
    fn medium(&mut self, identifiers: &[Identifier]) {
        for run in runs(identifiers, Strength::Medium) {
            let kind = |record: &u32| self.groups.subjects[*record as usize].kind;
            let mut carriers: SmallVec<[u32; 8]> = run.iter().map(|identifier| identifier.record).collect();
            carriers.sort_by_key(kind);
            let alike: SmallVec<[usize; 4]> = carriers.chunk_by(|a, b| kind(a) == kind(b)).map(<[u32]>::len).collect();
            let mut rest = carriers.as_slice();
            for length in alike {
                let (records, after) = rest.split_at(length);
                rest = after;
                if records.len() > 1 && !self.has_rivals(records) {
                    for pair in records.windows(2) {
                        self.unite(pair[0], pair[1], vec![(run[0].kind, run[0].text.to_string())], false);
                    }
                }
            }
        }
    }

    /// Does one source hold the value in two groups?
    fn has_rivals(&mut self, records: &[u32]) -> bool {
        // Sources are few, and so are the groups: a search along the list is the shortest.
        let mut seen: SmallVec<[(u32, u32); 8]> = SmallVec::new();
        records.iter().any(|record| {
            let root = self.groups.find(*record);
            let source = self.groups.subjects[*record as usize].source;
            match seen.iter().find(|(known, _)| *known == source) {
                Some((_, group)) => *group != root,
                None => {
                    seen.push((source, root));
                    false
                }
            }
        })
    }

    /// Values with rivals still merge pairs that share two kinds of medium identifiers.
    fn two_medium(&mut self, identifiers: &[Identifier]) {
        let mut shared: BTreeMap<(u32, u32), Vec<(IdentifierKind, String)>> = BTreeMap::new();
        for run in runs(identifiers, Strength::Medium).filter(|run| run.len() <= LARGEST_RIVAL_GROUP) {
            for (at, a) in run.iter().enumerate() {
                for b in &run[at + 1..] {
                    let sources = [a, b].map(|i| self.groups.subjects[i.record as usize].source);
                    if sources[0] != sources[1] && self.groups.find(a.record) != self.groups.find(b.record) {
                        let pair = (a.record.min(b.record), a.record.max(b.record));
                        shared.entry(pair).or_default().push((a.kind, a.text.to_string()));
                    }
                }
            }
        }
        for ((a, b), mut because) in shared {
            because.dedup_by_key(|(kind, _)| *kind);
            if because.len() > 1 {
                self.unite(a, b, because, false);
            } else {
                self.open(a, b, because);
            }
        }
    }

    /// One medium identifier with a rival is left to a person.
    fn open(&mut self, a: u32, b: u32, because: Vec<(IdentifierKind, String)>) {
        if self.groups.find(a) != self.groups.find(b) {
            let strong_conflict = {
                let (left, right) = (self.groups.find(a), self.groups.find(b));
                self.groups.veto(left, right, false)
            };
            // A rival that something forbids anyway is no question.
            if strong_conflict.is_none() {
                self.propose(a, b, because.into_iter().next(), Veto::Other);
            }
        }
    }

    /// What is unique inside its container: merged when the containers are one. Containers first, so that a thing in a
    /// thing in a thing finds its group.
    fn dependent(&mut self, identifiers: &[Identifier]) {
        let scoped = identifiers.iter().filter(|identifier| identifier.within.is_some());
        let mut parents = vec![NO_PARENT; self.groups.subjects.len()];
        scoped.clone().for_each(|i| parents[i.record as usize] = i.within.unwrap_or(NO_PARENT));
        let mut levels: [Vec<&Identifier>; DEEPEST + 1] = Default::default();
        for identifier in scoped {
            let (mut at, mut depth) = (parents[identifier.record as usize], 0);
            while at != NO_PARENT && depth < DEEPEST {
                (at, depth) = (parents[at as usize], depth + 1);
            }
            levels[depth].push(identifier);
        }
        for level in levels {
            let mut found: FxHashMap<(u32, NodeKind, IdentifierKind, &str), u32> = FxHashMap::default();
            for identifier in level {
                let Some(within) = identifier.within.map(|within| self.groups.find(within)) else { continue };
                let kind = self.groups.subjects[identifier.record as usize].kind;
                match found.entry((within, kind, identifier.kind, &*identifier.text)) {
                    std::collections::hash_map::Entry::Vacant(slot) => {
                        slot.insert(identifier.record);
                    }
                    std::collections::hash_map::Entry::Occupied(slot) => {
                        let first = *slot.get();
                        self.unite(
                            first,
                            identifier.record,
                            vec![(identifier.kind, identifier.text.to_string())],
                            true,
                        );
                    }
                }
            }
        }
    }

    fn weak(&mut self, identifiers: &[Identifier]) {
        let demoted = runs(identifiers, Strength::Strong).filter(|run| self.is_demoted(run[0].kind, &run[0].text));
        let weak: Vec<&[Identifier]> = runs(identifiers, Strength::Weak).chain(demoted).collect();
        for run in weak {
            for pair in run.windows(2).filter(|_| run.len() <= LARGEST_RIVAL_GROUP) {
                let sources = [&pair[0], &pair[1]].map(|i| self.groups.subjects[i.record as usize].source);
                if sources[0] != sources[1] {
                    self.open(pair[0].record, pair[1].record, vec![(run[0].kind, run[0].text.to_string())]);
                }
            }
        }
    }

    fn finish(mut self) -> Identity {
        let mut result = self.result;
        result.group = (0..self.groups.parent.len() as u32).map(|record| self.groups.find(record)).collect();
        result.proposals.retain(|p| result.group[p.a as usize] != result.group[p.b as usize]);
        let mut seen = FxHashSet::default();
        result.proposals.retain(|p| {
            let pair = (result.group[p.a as usize], result.group[p.b as usize]);
            seen.insert((pair.0.min(pair.1), pair.0.max(pair.1)))
        });
        result.demoted = self.demoted;
        result
    }
}
