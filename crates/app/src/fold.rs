//! The fold: entries in order become the history of evidence, the register and the map.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use kharita_ledger::{BlobKind, Ledger};
use kharita_map::{MapBuilder, Origin, State};
use kharita_model::{
    Batch, Calculation, Code, DeliverableEvent, Digest, Entry, Event, Evidence, EvidenceEvent, FeedSource, Instant,
    Knowledge, Message, MissionEvent, RecordEvent, ReferenceEvent, Register, Registered,
};

use tokio::task::JoinHandle;

use crate::rows::Rows;
use crate::{Error, snapshot, stored};

/// Up to where the ledger is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpTo {
    /// All of it.
    Head,
    /// Up to this entry, included.
    Entry(u64),
    /// Up to this moment of what was known, included.
    Moment(Instant),
}

/// A piece of evidence as the entries leave it.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// What was read.
    pub evidence: Evidence,
    /// Its mission.
    pub mission: String,
    /// Who brought it.
    pub by: String,
    /// When.
    pub at: Instant,
    /// The entry that brought it.
    pub entry: u64,
    /// The sealed bytes.
    pub bytes: Digest,
    /// The sealed batches that count.
    pub batches: Vec<Digest>,
    /// The zone where the scanner stood.
    pub seen_from: Option<String>,
    /// The address space, if it was told.
    pub space: Option<String>,
    /// The column map of an inventory, as TOML.
    pub columns: Option<String>,
    /// Version of the reader that made the batches.
    pub reader: u16,
    /// Milliseconds by which its facts were re-dated.
    pub shift: i64,
    /// It no longer counts.
    pub withdrawn: bool,
}

/// A pack of feeds that was applied.
#[derive(Debug, Clone, PartialEq)]
pub struct AppliedPack {
    /// Its digest.
    pub digest: Digest,
    /// When it was applied.
    pub at: Instant,
    /// Its feeds.
    pub sources: Vec<FeedSource>,
}

/// What was inferred from the packs.
#[derive(Debug, Clone, PartialEq)]
pub struct Matched {
    /// The entry.
    pub entry: u64,
    /// Sealed batches, each with the mission whose key opens it.
    pub batches: Vec<(String, Digest)>,
    /// What is published, sealed.
    pub published: Digest,
    /// SHA-256 of all of that before it was sealed.
    pub content: Digest,
}

/// What the entries say beside map and register.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// Evidence by digest.
    pub evidence: BTreeMap<Digest, Taken>,
    /// Open missions.
    pub missions: Vec<String>,
    /// Number, moment and actor of each entry.
    pub entries: Vec<(u64, Instant, String)>,
    /// Studies and plans, in order.
    pub calculations: Vec<Calculation>,
    /// The entries whose states were issued as documents, in order.
    pub issued: Vec<u64>,
    /// The packs of feeds that count, in the order in which they were applied.
    pub packs: Vec<AppliedPack>,
    /// What these say of the map, as it was inferred last.
    pub matched: Option<Matched>,
    /// Keys whose packs were ever accepted.
    pub trusted: BTreeSet<String>,
    /// Entries whose change was undone.
    pub undone: BTreeSet<u64>,
    /// The last entry that may have changed map or register: what was computed on a later one still holds.
    pub changed: u64,
}

/// Batches that are not in the ledger: those of a preview.
pub(crate) type Preview = Vec<(Origin, Batch)>;

/// Folds the ledger, and the batches of a preview on top.
pub(crate) async fn fold(ledger: &Arc<Ledger>, up_to: UpTo, preview: Preview) -> Result<(History, State), Error> {
    let mut history = History::default();
    let mut register = Register::default();
    let mut builder = MapBuilder::new(kharita_catalog::ranks());
    let read = read(ledger, up_to).await?;
    history.undone = undone(&read);
    let seq = read.last().map_or(0, |(seq, _)| *seq);
    let mut changed = Digest::default();
    for (seq, (hash, entry)) in read {
        history.entries.push((seq, entry.at, entry.actor.clone()));
        if history.undone.contains(&seq) {
            continue;
        }
        if entry.events.iter().any(|event| !matches!(event, Event::Calculation(_) | Event::Deliverable(_))) {
            history.changed = seq;
            changed = hash;
        }
        for event in &entry.events {
            history.event(event, &entry, seq);
            match event {
                Event::Statement(statement) => builder.statement(statement, seq),
                Event::Identity(decision) => builder.identity(decision),
                Event::Record(event) => record(&mut register, event, &entry, seq),
                Event::Evidence(_)
                | Event::Calculation(_)
                | Event::Undone(_)
                | Event::Deliverable(_)
                | Event::Mission(_)
                | Event::Reference(_) => {}
            }
        }
    }
    let standing: BTreeSet<&String> =
        history.evidence.values().filter(|taken| !taken.withdrawn).map(|taken| &taken.mission).collect();
    let inferred = history.matched.iter().flat_map(|matched| &matched.batches).map(|(mission, _)| mission);
    let missions: BTreeSet<&String> = standing.into_iter().chain(inferred).collect();
    let missions: Vec<String> = missions.into_iter().cloned().collect();
    let snapshot = snapshot::From { entry: changed, missions: &missions };
    let is_preview = !preview.is_empty();
    if !is_preview && let Some(state) = snapshot.recall(ledger, seq).await {
        return Ok((history, state));
    }
    let mut rows = Rows::default();
    let mut ahead = Ahead::new(ledger, &history);
    while let Some((taken, mut batch)) = ahead.next().await? {
        let origin = Origin {
            evidence: taken.evidence.sha256,
            name: taken.evidence.name.clone(),
            entry: taken.entry,
            shift: taken.shift,
        };
        rows.take(&mut batch, taken.evidence.sha256, &taken.by, (taken.evidence.observed_at, taken.entry));
        builder.batch(&origin, batch);
    }
    drop(ahead);
    let published = take_inferred(ledger, &history, &mut builder).await?;
    for (origin, mut batch) in preview {
        rows.take(&mut batch, origin.evidence, "", (Instant(i64::MAX), u64::MAX));
        builder.batch(&origin, batch);
    }
    rows.settle(&mut register);
    let state = State { seq, map: builder.build(), register, published };
    if !is_preview && up_to == UpTo::Head {
        // A home on a medium that cannot be written is opened as well, only slower.
        let _ = snapshot.keep(ledger, &state).await;
    }
    Ok((history, state))
}

/// What was inferred from the feeds joins the map; what is published stands beside it.
async fn take_inferred(ledger: &Ledger, history: &History, builder: &mut MapBuilder) -> Result<Knowledge, Error> {
    let Some(matched) = &history.matched else { return Ok(Knowledge::default()) };
    for (mission, digest) in &matched.batches {
        let bytes = ledger.blob(BlobKind::Batch, Some(mission), digest).await?;
        let origin = Origin { name: "feeds".to_owned(), entry: matched.entry, ..Origin::default() };
        builder.batch(&origin, stored::decode(&bytes)?);
    }
    let bytes = ledger.blob(BlobKind::Result, None, &matched.published).await?;
    stored::decode_knowledge(&bytes)
}

/// Batches opened and decoded ahead of the map that takes them in, in their order: the map is built by one core.
struct Ahead<'h> {
    ledger: &'h Arc<Ledger>,
    wanted: Box<dyn Iterator<Item = (&'h Taken, Digest)> + Send + 'h>,
    opening: VecDeque<(&'h Taken, JoinHandle<Result<Batch, Error>>)>,
}

/// Batches that may wait in memory.
const AHEAD: usize = 3;

impl<'h> Ahead<'h> {
    fn new(ledger: &'h Arc<Ledger>, history: &'h History) -> Self {
        let standing = history.evidence.values().filter(|taken| !taken.withdrawn);
        let wanted = standing.flat_map(|taken| taken.batches.iter().map(move |digest| (taken, *digest)));
        Ahead { ledger, wanted: Box::new(wanted), opening: VecDeque::new() }
    }

    async fn next(&mut self) -> Result<Option<(&'h Taken, Batch)>, Error> {
        while self.opening.len() < AHEAD
            && let Some((taken, digest)) = self.wanted.next()
        {
            let (ledger, mission) = (Arc::clone(self.ledger), taken.mission.clone());
            let opened = tokio::spawn(async move {
                let bytes = ledger.blob(BlobKind::Batch, Some(&mission), &digest).await?;
                stored::decode(&bytes)
            });
            self.opening.push_back((taken, opened));
        }
        let Some((taken, opened)) = self.opening.pop_front() else { return Ok(None) };
        let stopped = |error| Error::Machine(Message::new(Code::StorageFailed).with("problem", error));
        Ok(Some((taken, opened.await.map_err(stopped)??)))
    }
}

/// The entries up to there, by their numbers, with their hashes in the chain.
async fn read(ledger: &Ledger, up_to: UpTo) -> Result<Vec<(u64, (Digest, Entry))>, Error> {
    let mut read = Vec::new();
    let mut entries = ledger.entries(1);
    while let Some(recorded) = entries.next().await? {
        let beyond = match up_to {
            UpTo::Head => false,
            UpTo::Entry(last) => recorded.seq > last,
            UpTo::Moment(last) => recorded.at > last,
        };
        if beyond {
            break;
        }
        read.push((recorded.seq, (recorded.hash, recorded.entry.map_err(Error::Machine)?)));
    }
    Ok(read)
}

/// Which entries are undone. An undo may be undone in its turn, so the newest are read first.
fn undone(entries: &[(u64, (Digest, Entry))]) -> BTreeSet<u64> {
    let mut undone = BTreeSet::new();
    for (seq, (_, entry)) in entries.iter().rev().filter(|(_, (_, entry))| !entry.events.is_empty()) {
        let counts = !undone.contains(seq);
        let targets = entry
            .events
            .iter()
            .filter_map(|event| if let Event::Undone(undo) = event { Some(undo.entry) } else { None });
        if counts {
            undone.extend(targets);
        }
    }
    undone
}

impl History {
    fn event(&mut self, event: &Event, entry: &Entry, seq: u64) {
        match event {
            Event::Mission(MissionEvent::Opened { name, .. }) => self.missions.push(name.clone()),
            Event::Evidence(event) => self.evidence_event(event, entry, seq),
            Event::Calculation(calculation) => self.calculations.push(calculation.clone()),
            Event::Reference(event) => self.reference_event(event, entry.at, seq),
            Event::Deliverable(DeliverableEvent::Issued { shows, .. }) if self.issued.last() != Some(shows) => {
                self.issued.push(*shows);
            }
            _ => {}
        }
    }

    fn reference_event(&mut self, event: &ReferenceEvent, at: Instant, seq: u64) {
        match event {
            ReferenceEvent::Applied { pack, signer, delta, sources } => {
                if !delta {
                    self.packs.clear();
                }
                self.packs.push(AppliedPack { digest: *pack, at, sources: sources.clone() });
                self.trusted.insert(signer.clone());
            }
            ReferenceEvent::Matched { batches, published, content, .. } => {
                let (batches, published, content) = (batches.clone(), *published, *content);
                self.matched = Some(Matched { entry: seq, batches, published, content });
            }
        }
    }

    fn evidence_event(&mut self, event: &EvidenceEvent, entry: &Entry, seq: u64) {
        match event {
            EvidenceEvent::Taken { evidence, mission, by, bytes, batches, seen_from, space, columns, reader } => {
                let taken = Taken {
                    evidence: evidence.clone(),
                    mission: mission.clone(),
                    by: by.clone(),
                    at: entry.at,
                    entry: seq,
                    bytes: *bytes,
                    batches: batches.clone(),
                    seen_from: seen_from.clone(),
                    space: space.clone(),
                    columns: columns.clone(),
                    reader: *reader,
                    shift: 0,
                    withdrawn: false,
                };
                self.evidence.insert(evidence.sha256, taken);
            }
            EvidenceEvent::Redated { evidence, observed_at } => {
                if let Some(taken) = self.evidence.get_mut(evidence) {
                    taken.shift += observed_at.0 - taken.evidence.observed_at.0;
                    taken.evidence.observed_at = *observed_at;
                }
            }
            EvidenceEvent::Superseded { evidence, batches, reader } => {
                if let Some(taken) = self.evidence.get_mut(evidence) {
                    (taken.batches, taken.reader) = (batches.clone(), *reader);
                }
            }
            EvidenceEvent::Withdrawn { evidence } => {
                if let Some(taken) = self.evidence.get_mut(evidence) {
                    taken.withdrawn = true;
                }
            }
        }
    }
}

/// Entries of another home come with the moments at which they were written there: what was said last counts, whatever the
/// order in which the homes were joined.
fn record(register: &mut Register, event: &RecordEvent, entry: &Entry, seq: u64) {
    let (kind, id) = match event {
        RecordEvent::Put { record, .. } => (record.kind, &record.id),
        RecordEvent::Retired { kind, id } => (*kind, id),
    };
    if register.get(kind, id).is_some_and(|known| known.at > entry.at) {
        return;
    }
    match event {
        RecordEvent::Put { record, evidence } => register.put(Registered {
            record: record.clone(),
            evidence: *evidence,
            by: entry.actor.as_str().into(),
            at: entry.at,
            entry: seq,
        }),
        RecordEvent::Retired { kind, id } => register.retire(*kind, id),
    }
}
