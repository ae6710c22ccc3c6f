//! Two homes joined: the entries of one, with the evidence they brought, in a file sealed under a passphrase. Who receives it
//! appends what he does not have, with its authors and moments; what he has already is known by its content, so that a pack
//! taken twice, or coming back from where it was made, changes nothing.

use std::collections::BTreeMap;
use std::io::{Seek as _, Write};
use std::path::Path;

use kharita_ledger::{BlobKind, Ledger, PackReader, PackWriter};
use kharita_model::{Code, Digest, Entry, Event, EvidenceEvent, Message, RecordEvent, Undone, Value};
use serde::{Deserialize, Serialize};

use crate::fold::Taken;
use crate::{Error, Workspace, error::machine};

/// What a pack holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct PackReport {
    /// Entries.
    pub entries: u64,
    /// Files of evidence.
    pub evidence: u64,
}

/// What joining a pack did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Joined {
    /// The file.
    pub path: String,
    /// The organisation of the home that made it.
    pub organisation: String,
    /// Entries that were appended, or would be.
    pub entries: u64,
    /// Files of evidence among them.
    pub evidence: u64,
    /// Entries that were known already.
    pub known: u64,
}

#[derive(Serialize, Deserialize)]
struct Header {
    organisation: String,
    /// Entries whose change was undone there.
    undone: Vec<Digest>,
}

/// An entry, and how many files follow it: of each its pieces, an empty frame, its batches.
#[derive(Serialize, Deserialize)]
struct Packed {
    entry: Entry,
    batches: Vec<usize>,
    /// Files attached to decisions, after those of evidence: of each its pieces and an empty frame.
    #[serde(default)]
    attachments: usize,
}

/// Writes the entries after `since` to a new file. Calculations and issues of documents stay: they are made again.
///
/// # Errors
/// The file exists, no passphrase, the ledger, the disk.
pub async fn pack(workspace: &Workspace, out: &Path, since: u64, passphrase: &str) -> Result<PackReport, Error> {
    let all = entries(&workspace.ledger).await?;
    let is_undone = |seq: &u64| workspace.history.undone.contains(seq);
    let undone = all.iter().filter(|(seq, _)| is_undone(seq)).filter_map(|(_, entry)| Some(key(&shared(entry)?)));
    let header = Header { organisation: workspace.organisation().to_owned(), undone: undone.collect() };
    if passphrase.is_empty() {
        return Err(Error::Usage(Message::new(Code::PassphraseMissing)));
    }
    let mut writer = PackWriter::create(out, passphrase)?;
    writer.frame(&json(&header)?)?;
    let mut report = PackReport::default();
    for (_, entry) in all.iter().filter(|(seq, _)| *seq > since && !is_undone(seq)) {
        let Some(mut entry) = shared(entry) else { continue };
        // Evidence that no longer counts does not travel; that it was withdrawn does.
        let known = |sha256: &Digest| workspace.history.evidence.get(sha256).filter(|taken| !taken.withdrawn);
        entry.events.retain(|event| taken_in(event).is_none_or(|sha256| known(sha256).is_some()));
        let files: Vec<&Taken> = entry.events.iter().filter_map(|event| known(taken_in(event)?)).collect();
        if entry.events.is_empty() {
            continue;
        }
        let batches = files.iter().map(|taken| taken.batches.len()).collect();
        let files: Vec<Taken> = files.into_iter().cloned().collect();
        for event in &mut entry.events {
            if let Event::Evidence(EvidenceEvent::Taken { evidence, reader, .. }) = event
                && let Some(taken) = files.iter().find(|taken| taken.evidence.sha256 == evidence.sha256)
            {
                *reader = taken.reader;
            }
        }
        let attached: Vec<Attached> = entry.events.iter_mut().filter_map(attached).map(|(found, _)| found).collect();
        writer.frame(&json(&Packed { entry, batches, attachments: attached.len() })?)?;
        for taken in &files {
            file(workspace, taken, &mut writer).await?;
        }
        let mission = workspace.mission(None)?;
        for Attached { sealed, .. } in &attached {
            pieces(workspace, &mission, sealed, &mut writer).await?;
        }
        report.entries += 1;
        report.evidence += files.len() as u64;
    }
    writer.finish()?;
    Ok(report)
}

/// The bytes and batches of a file of evidence.
async fn file(workspace: &Workspace, taken: &Taken, writer: &mut PackWriter) -> Result<(), Error> {
    pieces(workspace, &taken.mission, &taken.bytes, writer).await?;
    for batch in &taken.batches {
        let clear = workspace.ledger.blob(BlobKind::Batch, Some(&taken.mission), batch).await?;
        writer.frame(&clear)?;
    }
    Ok(())
}

/// The pieces of a file of the vault, and an empty frame.
async fn pieces(workspace: &Workspace, mission: &str, bytes: &Digest, writer: &mut PackWriter) -> Result<(), Error> {
    let mut frames = Frames { writer, failed: None };
    let read = workspace.ledger.read_evidence(mission, bytes, &mut frames).await;
    if let Some(error) = frames.failed {
        return Err(error.into());
    }
    read?;
    Ok(writer.frame(&[])?)
}

/// A file attached to a decision: what it is, and its place in the vault of this home.
struct Attached {
    sha256: Digest,
    sealed: Digest,
}

/// The file attached to the decision that an event records, with the field that names its place.
fn attached(event: &mut Event) -> Option<(Attached, &mut Value)> {
    let Event::Record(RecordEvent::Put { record, .. }) = event else { return None };
    let sha256 = Digest::parse(&record.fields.get("attachment-sha256")?.to_string())?;
    let sealed = record.fields.get_mut("attachment-sealed")?;
    Some((Attached { sha256, sealed: Digest::parse(&sealed.to_string())? }, sealed))
}

/// Each piece that is written becomes a frame.
struct Frames<'w> {
    writer: &'w mut PackWriter,
    failed: Option<kharita_ledger::Error>,
}

impl Write for Frames<'_> {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        if let Err(error) = self.writer.frame(piece) {
            self.failed = Some(error);
            return Err(std::io::ErrorKind::Other.into());
        }
        Ok(piece.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Joins a pack: all of it is opened once before anything is appended.
///
/// # Errors
/// [`Error::Refused`] with the name of the file if it was altered or sealed under another passphrase; the ledger, the disk.
pub(crate) async fn join(
    workspace: &mut Workspace,
    path: &Path,
    passphrase: Option<&str>,
    mission: &str,
    dry_run: bool,
) -> Result<Joined, Error> {
    let shown = path.display().to_string();
    let Some(passphrase) = passphrase.filter(|phrase| !phrase.is_empty()) else {
        return Err(Error::Refused(Message::new(Code::PassphraseMissing).in_file(shown)));
    };
    let altered = || Error::Refused(Message::new(Code::PackAltered).with("path", &shown).in_file(shown.clone()));
    let mut check = PackReader::open(path, passphrase).map_err(|error| opened(error, &altered))?;
    while check.next_frame().map_err(|error| opened(error, &altered))?.is_some() {}
    let mut reader = Reading { pack: PackReader::open(path, passphrase)?, altered: &altered };
    let header: Header = reader.read()?.ok_or_else(&altered)?;
    let mut own: BTreeMap<Digest, u64> = BTreeMap::new();
    for (seq, entry) in entries(&workspace.ledger).await? {
        own.extend(shared(&entry).map(|entry| (key(&entry), seq)));
    }
    let mut joined =
        Joined { path: shown.clone(), organisation: header.organisation, entries: 0, evidence: 0, known: 0 };
    let mut here: std::collections::BTreeSet<Digest> = workspace.history.evidence.keys().copied().collect();
    while let Some(Packed { mut entry, batches, attachments }) = reader.read::<Packed>()? {
        let is_known = own.contains_key(&key(&entry));
        let mut blobs = Vec::new();
        let mut kept = Vec::new();
        let mut batches = batches.into_iter();
        for mut event in std::mem::take(&mut entry.events) {
            if let Event::Evidence(EvidenceEvent::Taken {
                evidence,
                mission: own_mission,
                bytes,
                batches: own_batches,
                ..
            }) = &mut event
            {
                let count = batches.next().ok_or_else(&altered)?;
                let is_here = is_known || dry_run || here.contains(&evidence.sha256);
                let stored = reader.file(&workspace.ledger, mission, count, is_here, evidence.sha256).await?;
                if is_known || here.contains(&evidence.sha256) {
                    continue;
                }
                here.insert(evidence.sha256);
                joined.evidence += 1;
                if let Some((vault, read, all)) = stored {
                    (*bytes, *own_batches) = (vault, read);
                    mission.clone_into(own_mission);
                    blobs.extend(all);
                }
            }
            kept.push(event);
        }
        let mut found = 0;
        for (Attached { sha256, .. }, sealed) in kept.iter_mut().filter_map(attached) {
            found += 1;
            if let Some((vault, _, all)) =
                reader.file(&workspace.ledger, mission, 0, is_known || dry_run, sha256).await?
            {
                *sealed = Value::text(vault.to_string());
                blobs.extend(all);
            }
        }
        if found != attachments {
            return Err(altered());
        }
        entry.events = kept;
        if is_known || entry.events.is_empty() {
            joined.known += 1;
            continue;
        }
        joined.entries += 1;
        if !dry_run {
            own.insert(key(&entry), workspace.append_entry(&entry, &blobs).await?);
        }
    }
    undo(workspace, &header.undone, &own, &mut joined, dry_run).await?;
    Ok(joined)
}

/// What was undone there is undone here, if it was joined before.
async fn undo(
    workspace: &mut Workspace,
    undone: &[Digest],
    own: &BTreeMap<Digest, u64>,
    joined: &mut Joined,
    dry_run: bool,
) -> Result<(), Error> {
    let here = undone.iter().filter_map(|key| own.get(key)).filter(|seq| !workspace.history.undone.contains(seq));
    let events: Vec<Event> = here.map(|seq| Event::Undone(Undone { entry: *seq })).collect();
    if events.is_empty() {
        return Ok(());
    }
    joined.entries += 1;
    if !dry_run {
        workspace.append(events, None, &[]).await?;
    }
    Ok(())
}

fn opened(error: kharita_ledger::Error, altered: &dyn Fn() -> Error) -> Error {
    match error {
        kharita_ledger::Error::Unreadable(_) => altered(),
        other => other.into(),
    }
}

/// A pack on its way in.
struct Reading<'a> {
    pack: PackReader,
    altered: &'a (dyn Fn() -> Error + Sync),
}

/// The index of a file in the vault, its batches, and all blobs of both.
type Stored = (Digest, Vec<Digest>, Vec<Digest>);

impl Reading<'_> {
    fn frame(&mut self) -> Result<Option<Vec<u8>>, Error> {
        self.pack.next_frame().map_err(|error| opened(error, self.altered))
    }

    fn read<T: serde::de::DeserializeOwned>(&mut self) -> Result<Option<T>, Error> {
        let Some(frame) = self.frame()? else { return Ok(None) };
        serde_json::from_slice(&frame).map(Some).map_err(|_| (self.altered)())
    }

    /// Reads a file and its batches; unless it is passed over, puts them into the vault.
    async fn file(
        &mut self,
        ledger: &Ledger,
        mission: &str,
        batches: usize,
        passed_over: bool,
        sha256: Digest,
    ) -> Result<Option<Stored>, Error> {
        let mut bytes = tempfile::tempfile().map_err(machine("pack"))?;
        loop {
            let piece = self.frame()?.ok_or_else(self.altered)?;
            if piece.is_empty() {
                break;
            }
            if !passed_over {
                bytes.write_all(&piece).map_err(machine("pack"))?;
            }
        }
        let mut read = Vec::new();
        for _ in 0..batches {
            let batch = self.frame()?.ok_or_else(self.altered)?;
            if !passed_over {
                crate::stored::decode(&batch)?;
                read.push(ledger.put_blob(BlobKind::Batch, Some(mission), batch).await?);
            }
        }
        if passed_over {
            return Ok(None);
        }
        bytes.rewind().map_err(machine("pack"))?;
        let vault = ledger.put_evidence(mission, &mut bytes).await?;
        if vault.sha256 != sha256 {
            return Err((self.altered)());
        }
        let all = vault.blobs.iter().chain(&read).copied().collect();
        Ok(Some((vault.bytes, read, all)))
    }
}

/// The part of an entry that concerns others: evidence, statements, decisions and records.
fn shared(entry: &Entry) -> Option<Entry> {
    let is_shared = |event: &&Event| match event {
        Event::Evidence(EvidenceEvent::Superseded { .. }) => false,
        Event::Evidence(_) | Event::Statement(_) | Event::Identity(_) | Event::Record(_) => true,
        // Another home has its own packs of feeds, and compares them with its own map.
        Event::Calculation(_) | Event::Undone(_) | Event::Deliverable(_) | Event::Mission(_) | Event::Reference(_) => {
            false
        }
    };
    let events: Vec<Event> = entry.events.iter().filter(is_shared).cloned().collect();
    (!events.is_empty()).then(|| Entry { events, ..entry.clone() })
}

fn taken_in(event: &Event) -> Option<&Digest> {
    match event {
        Event::Evidence(EvidenceEvent::Taken { evidence, .. }) => Some(&evidence.sha256),
        _ => None,
    }
}

/// What an entry says, wherever it is stored: names of sealed bytes, missions and readers are of one home.
fn key(entry: &Entry) -> Digest {
    let mut same = Entry { version: 0, ..entry.clone() };
    for event in &mut same.events {
        if let Event::Evidence(EvidenceEvent::Taken { mission, bytes, batches, reader, .. }) = event {
            mission.clear();
            batches.clear();
            (*bytes, *reader) = (Digest::default(), 0);
        }
        if let Some((_, sealed)) = attached(event) {
            *sealed = Value::Unknown;
        }
    }
    Digest::of(&serde_json::to_vec(&same).unwrap_or_default())
}

async fn entries(ledger: &Ledger) -> Result<Vec<(u64, Entry)>, Error> {
    let mut found = Vec::new();
    let mut entries = ledger.entries(1);
    while let Some(recorded) = entries.next().await? {
        found.push((recorded.seq, recorded.entry.map_err(Error::Machine)?));
    }
    Ok(found)
}

fn json(value: &impl Serialize) -> Result<Vec<u8>, Error> {
    serde_json::to_vec(value).map_err(|error| Error::Machine(Message::new(Code::StorageFailed).with("problem", error)))
}
