//! Import: files, folders and archives become evidence in the vault and batches in the ledger; one entry a file, so that
//! what is acknowledged survives whatever comes after. A preview (`--dry-run`) does the same without writing.

mod reread;
mod store;

use std::io::{Read, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kharita_ingest::{ColumnMaps, Context, Format, Input, Limits, Outcome, Sink, Tally, container, recognise};
use kharita_map::{Map, Origin};
use kharita_model::{Batch, Code, Digest, Event, Evidence, EvidenceEvent, Instant, LeftOut, Message, Refusal};

pub use reread::reread;
use store::{Archive, Store, digest};
pub(crate) use store::{modified, walk};

use crate::fold::{Preview, UpTo, fold};
use crate::pack::Joined;
use crate::{Error, Workspace, error::machine};

/// What to import, and how.
#[derive(Debug, Clone, Default)]
pub struct ImportRequest {
    /// Files, folders, archives; `-` is standard input.
    pub paths: Vec<PathBuf>,
    /// Take this format instead of recognising it.
    pub format: Option<String>,
    /// Only show what would change.
    pub dry_run: bool,
    /// The facts were so at this time.
    pub as_of: Option<Instant>,
    /// Take evidence that says nothing and covers nothing.
    pub allow_empty: bool,
    /// Who brought it; the member who acts if not told.
    pub by: Option<String>,
    /// The zone where the scanner stood.
    pub seen_from: Option<String>,
    /// The address space.
    pub space: Option<String>,
    /// The mission.
    pub mission: Option<String>,
    /// A saved column map for inventories, as TOML.
    pub columns: Option<String>,
    /// The passphrase of packs among the files.
    pub passphrase: Option<String>,
}

/// What became of one file or member.
#[derive(Debug, Clone)]
pub struct FileReport {
    /// Path, or archive and member.
    pub path: String,
    /// Format id.
    pub format: &'static str,
    /// Version the file states.
    pub version: Option<String>,
    /// SHA-256 of its bytes.
    pub sha256: Digest,
    /// When its facts were so.
    pub observed_at: Instant,
    /// What it holds.
    pub tally: Tally,
    /// Classes of rows that are no findings.
    pub outcome: Outcome,
    /// Rows refused.
    pub refused: Vec<Refusal>,
    /// Rows left out by name.
    pub left_out: Vec<LeftOut>,
    /// The day the same bytes were taken before, if they were: nothing was appended.
    pub taken_before: Option<Instant>,
}

/// A file that did not go in, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedFile {
    /// Path, or archive and member.
    pub path: String,
    /// Why.
    pub why: Message,
}

/// How many nodes of the map changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ChangeCounts {
    /// Not known before.
    pub new: u64,
    /// Known, with another value or edge.
    pub changed: u64,
    /// Known and equal.
    pub same: u64,
    /// No longer seen although looked for.
    pub gone: u64,
    /// Merges that wait for a person.
    pub to_decide: u64,
}

/// What an import did.
#[derive(Debug, Clone, Default)]
pub struct ImportReport {
    /// Files that went in, or would.
    pub files: Vec<FileReport>,
    /// Files that did not.
    pub refused: Vec<RefusedFile>,
    /// Packs of other homes that were joined.
    pub joined: Vec<Joined>,
    /// What changed in the map.
    pub change: ChangeCounts,
}

/// A batch on its way from the reader to the ledger.
enum Poured {
    Batch(Box<Batch>),
    Done(std::io::Result<Outcome>),
}

struct Pipe(tokio::sync::mpsc::Sender<Poured>);

impl Sink for Pipe {
    fn batch(&mut self, batch: Batch) -> std::io::Result<()> {
        self.0.blocking_send(Poured::Batch(Box::new(batch))).map_err(|_| std::io::ErrorKind::BrokenPipe.into())
    }
}

/// Imports. `progress` is told the path and size of each file before it is read.
///
/// # Errors
/// Usage (unknown format or mission), the ledger, the disk. A bad file is no error: it is in the report.
pub async fn import(
    workspace: &mut Workspace,
    request: &ImportRequest,
    progress: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<ImportReport, Error> {
    let format = match &request.format {
        Some(id) => Some(kharita_ingest::format(id).ok_or_else(|| unknown_format(id))?),
        None => None,
    };
    let mission = workspace.mission(request.mission.as_deref())?;
    let columns = columns(request.columns.as_deref())?;
    let mut import = Import { format, columns, ..Import::new(workspace, request, mission) };
    for path in &request.paths {
        import.path(path, progress).await?;
    }
    import.finish().await
}

fn columns(profile: Option<&str>) -> Result<Option<Arc<ColumnMaps>>, Error> {
    Ok(profile.map(kharita_ingest::parse_profile).transpose().map_err(Error::Usage)?.map(Arc::new))
}

fn unknown_format(id: &str) -> Error {
    let known: Vec<&str> = kharita_ingest::FORMATS.iter().map(|format| format.id).collect();
    Error::Usage(Message::new(Code::UnknownFormat).with("format", id).with("known", known.join(", ")))
}

struct Import<'a> {
    workspace: &'a mut Workspace,
    request: &'a ImportRequest,
    format: Option<&'static Format>,
    mission: String,
    columns: Option<Arc<ColumnMaps>>,
    report: ImportReport,
    preview: Preview,
    appended: bool,
}

impl<'a> Import<'a> {
    fn new(workspace: &'a mut Workspace, request: &'a ImportRequest, mission: String) -> Self {
        Import {
            workspace,
            request,
            format: None,
            mission,
            columns: None,
            report: ImportReport::default(),
            preview: Vec::new(),
            appended: false,
        }
    }

    fn refuse(&mut self, path: &str, why: Message) {
        self.report.refused.push(RefusedFile { path: path.to_owned(), why });
    }

    async fn path(&mut self, path: &Path, progress: &mut (dyn FnMut(&str, u64) + Send)) -> Result<(), Error> {
        let mut files = Vec::new();
        let shown = path.display().to_string();
        if path == Path::new("-") {
            let mut bytes = Vec::new();
            let limit = Limits::default().unpacked;
            std::io::stdin().lock().take(limit + 1).read_to_end(&mut bytes).map_err(machine("-"))?;
            if bytes.len() as u64 > limit {
                self.refuse("-", Message::new(Code::TooLarge).count("limit", limit));
                return Ok(());
            }
            let now = self.workspace.now();
            return self.received(Input::from_bytes(bytes, "-"), "-", now, progress).await;
        }
        if let Err(error) = walk(path, &mut files) {
            let code = if error.kind() == std::io::ErrorKind::NotFound { Code::NoFile } else { Code::UnreadableFile };
            self.refuse(&shown, Message::new(code).with("path", &shown).with("problem", error));
            return Ok(());
        }
        for file in files {
            let shown = file.display().to_string();
            if kharita_ledger::is_pack(&file) {
                progress(&shown, file.metadata().map_or(0, |found| found.len()));
                self.pack(&file, &shown).await?;
                continue;
            }
            match Input::open(&file) {
                Ok(input) => {
                    let modified = modified(&file).unwrap_or_else(|| self.workspace.now());
                    self.received(input, &shown, modified, progress).await?;
                }
                Err(error) => self.refuse(&shown, Message::new(Code::UnreadableFile).with("problem", error)),
            }
        }
        Ok(())
    }

    /// A pack of another home.
    async fn pack(&mut self, file: &Path, shown: &str) -> Result<(), Error> {
        let (passphrase, dry_run) = (self.request.passphrase.as_deref(), self.request.dry_run);
        match crate::pack::join(self.workspace, file, passphrase, &self.mission, dry_run).await {
            Ok(joined) => {
                self.appended |= joined.entries > 0 && !dry_run;
                self.report.joined.push(joined);
                Ok(())
            }
            Err(Error::Refused(why)) => {
                self.refuse(shown, why);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// A file as it was received: itself, or an archive whose members are the evidence.
    async fn received(
        &mut self,
        input: Input,
        path: &str,
        modified: Instant,
        progress: &mut (dyn FnMut(&str, u64) + Send),
    ) -> Result<(), Error> {
        progress(path, input.len());
        let (name, archive) =
            (input.name().to_owned(), Archive { name: input.name().to_owned(), path: path.to_owned() });
        let members = match container::open(input, &Limits::default(), None) {
            Ok(members) => members,
            Err(why) => {
                self.refuse(path, why);
                return Ok(());
            }
        };
        for member in members {
            match member {
                Ok(member) => {
                    let inside = member.name() != name;
                    let shown = if inside { format!("{path}!{}", member.name()) } else { path.to_owned() };
                    self.member(member, shown, inside.then_some(&archive), modified).await?;
                }
                Err(why) => self.refuse(path, why),
            }
        }
        Ok(())
    }

    async fn member(
        &mut self,
        mut input: Input,
        path: String,
        archive: Option<&Archive>,
        modified: Instant,
    ) -> Result<(), Error> {
        let format = match self.format.map_or_else(|| recognise(&input), Ok) {
            Ok(format) => format,
            Err(why) => {
                self.refuse(&path, why);
                return Ok(());
            }
        };
        let sha256 = digest(&mut input).map_err(machine(&path))?;
        if let Some(known) = self.known(&sha256, format) {
            return self.again(input, path, sha256, format, known).await;
        }
        let archive = match archive {
            Some(archive) => Some((archive.name.clone(), archive.digest()?)),
            None => None,
        };
        let assumed = self.request.as_of.unwrap_or(modified);
        let (name, bytes) = (input.name().to_owned(), input.len());
        let evidence = if self.request.dry_run {
            None
        } else {
            Some(self.workspace.ledger.put_evidence(&self.mission, &mut input).await?)
        };
        input.rewind().map_err(machine(&path))?;
        let mut store =
            Store { blobs: evidence.as_ref().map(|e| e.blobs.clone()).unwrap_or_default(), ..Store::default() };
        let outcome = self.read(input, format, assumed, self.request.space.clone(), &mut store).await?;
        if let Some(why) = &outcome.rejected {
            self.refuse(&path, why.clone());
            return Ok(());
        }
        if !store.some && !self.request.allow_empty {
            self.refuse(&path, Message::new(Code::NothingInside).in_file(name));
            return Ok(());
        }
        let stated = outcome.observed_at.unwrap_or(assumed);
        let evidence_row = Evidence {
            sha256,
            name: name.clone(),
            bytes,
            format: format.id.to_owned(),
            version: outcome.version.clone(),
            observed_at: stated,
            archive,
        };
        let observed_at = self.request.as_of.unwrap_or(stated);
        if let Some(vault) = evidence {
            let taken = EvidenceEvent::Taken {
                evidence: evidence_row,
                mission: self.mission.clone(),
                by: self.request.by.clone().unwrap_or_else(|| self.workspace.home.member.clone()),
                bytes: vault.bytes,
                batches: std::mem::take(&mut store.batches),
                seen_from: self.request.seen_from.clone(),
                space: self.request.space.clone(),
                columns: self.request.columns.clone(),
                reader: format.reader,
            };
            let mut events = vec![Event::Evidence(taken)];
            if observed_at != stated {
                events.push(Event::Evidence(EvidenceEvent::Redated { evidence: sha256, observed_at }));
            }
            self.workspace.append(events, None, &store.blobs).await?;
            self.appended = true;
        } else {
            let origin = Origin { evidence: sha256, name, entry: u64::MAX, shift: observed_at.0 - stated.0 };
            self.preview.extend(store.kept.into_iter().map(|batch| (origin.clone(), batch)));
        }
        let Store { tally, refused, left_out, .. } = store;
        self.report.files.push(FileReport {
            path,
            format: format.id,
            version: outcome.version.clone(),
            sha256,
            observed_at,
            tally,
            outcome,
            refused,
            left_out,
            taken_before: None,
        });
        Ok(())
    }

    /// When and as of when the same bytes were taken by the same reader, unless they were withdrawn since.
    fn known(&self, sha256: &Digest, format: &Format) -> Option<(Instant, Instant)> {
        let taken = self.workspace.history.evidence.get(sha256)?;
        let same = !taken.withdrawn && taken.reader == format.reader && taken.evidence.format == format.id;
        same.then_some((taken.at, taken.evidence.observed_at))
    }

    /// The same bytes again: nothing is appended, unless `--as-of` corrects their date.
    async fn again(
        &mut self,
        input: Input,
        path: String,
        sha256: Digest,
        format: &'static Format,
        known: (Instant, Instant),
    ) -> Result<(), Error> {
        let (taken_at, mut observed_at) = known;
        let mut store = Store { discard: true, ..Store::default() };
        let outcome = self.read(input, format, observed_at, self.request.space.clone(), &mut store).await?;
        if let Some(as_of) = self.request.as_of.filter(|as_of| *as_of != observed_at) {
            observed_at = as_of;
            if !self.request.dry_run {
                self.workspace
                    .append(vec![Event::Evidence(EvidenceEvent::Redated { evidence: sha256, observed_at })], None, &[])
                    .await?;
                self.appended = true;
            }
        }
        let Store { tally, refused, left_out, .. } = store;
        let version = outcome.version.clone();
        self.report.files.push(FileReport {
            path,
            format: format.id,
            version,
            sha256,
            observed_at,
            tally,
            outcome,
            refused,
            left_out,
            taken_before: Some(taken_at),
        });
        Ok(())
    }

    /// Runs the reader on a thread of its own, while this task seals and stores what it pours.
    async fn read(
        &self,
        mut input: Input,
        format: &'static Format,
        assumed_time: Instant,
        space: Option<String>,
        store: &mut Store,
    ) -> Result<Outcome, Error> {
        let (sender, mut receiver) = tokio::sync::mpsc::channel(4);
        let (now, space) = (self.workspace.now(), space.unwrap_or_else(|| "default".to_owned()));
        let columns = self.columns.clone();
        let reader = tokio::task::spawn_blocking(move || {
            let name = input.name().to_owned();
            let context = Context { name: &name, assumed_time, now, space: &space, columns: columns.as_deref() };
            let mut pipe = Pipe(sender);
            let outcome = (format.read)(&mut input, &context, &mut pipe);
            // If the other end is gone, there is nobody left to tell.
            let _gone = pipe.0.blocking_send(Poured::Done(outcome));
        });
        let mut outcome = None;
        while let Some(poured) = receiver.recv().await {
            match poured {
                Poured::Batch(batch) => store.take(*batch, self).await?,
                Poured::Done(done) => outcome = Some(done),
            }
        }
        reader.await.map_err(|error| Error::Machine(Message::new(Code::StorageFailed).with("problem", error)))?;
        outcome.unwrap_or_else(|| Err(std::io::ErrorKind::UnexpectedEof.into())).map_err(machine(format.id))
    }

    async fn finish(mut self) -> Result<ImportReport, Error> {
        let preview = std::mem::take(&mut self.preview);
        let change = if self.request.dry_run && !preview.is_empty() {
            let (_, after) = fold(&self.workspace.ledger, UpTo::Head, preview).await?;
            counts(&self.workspace.state.map, &after.map)
        } else if self.appended {
            let (history, after) = fold(&self.workspace.ledger, UpTo::Head, Vec::new()).await?;
            let change = counts(&self.workspace.state.map, &after.map);
            (self.workspace.history, self.workspace.state) = (history, after);
            self.workspace.match_feeds().await?;
            change
        } else {
            counts(&self.workspace.state.map, &self.workspace.state.map)
        };
        self.report.change = change;
        Ok(self.report)
    }
}

fn counts(before: &Map, after: &Map) -> ChangeCounts {
    let diff = Map::diff(before, after);
    ChangeCounts {
        new: diff.new.len() as u64,
        changed: diff.changed_nodes() as u64,
        same: diff.same,
        gone: diff.gone.len() as u64,
        to_decide: after.proposals().len() as u64,
    }
}
