//! A workspace: one body's map. Opening it reads the ledger and folds it; every command appends an entry and folds again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kharita_ledger::{Head, Keys, Ledger, PERMANENT, Restored, Verification};
use kharita_map::State;
use kharita_model::{Clock, Code, Digest, Entry, Event, Instant, Message, MissionEvent};

use crate::fold::{History, UpTo, fold};
use crate::{Error, error::machine};

/// The member that `init` creates as administrator.
pub(crate) const LOCAL: &str = "local";
/// Version of the encoding of entries.
const ENTRY_VERSION: u16 = 1;

/// Where a workspace lies, who acts, and what time it is.
#[derive(Clone)]
pub struct Home {
    /// The folder of the ledger.
    pub folder: PathBuf,
    /// The folder of the keys: never inside `folder`, except for the demonstration.
    pub keys: PathBuf,
    /// The member who acts.
    pub member: String,
    /// The clock.
    pub clock: Arc<dyn Clock>,
}

impl std::fmt::Debug for Home {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Home").field("folder", &self.folder).field("keys", &self.keys).finish_non_exhaustive()
    }
}

impl Home {
    /// The keys beside a home: `kharita-home` keeps them in `kharita-home.keys`.
    pub fn keys_beside(folder: &Path) -> PathBuf {
        let name = folder.file_name().map_or_else(|| "kharita-home".into(), std::ffi::OsStr::to_owned);
        let mut name = name;
        name.push(".keys");
        folder.with_file_name(name)
    }

    pub(crate) fn open_keys(&self) -> Result<Keys, Error> {
        Ok(Keys::open(&self.keys)?)
    }
}

/// How a workspace is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// To read: any number of processes.
    Reading,
    /// To write: one process.
    Writing,
}

/// An open workspace with its state folded.
#[derive(Debug)]
pub struct Workspace {
    pub(crate) home: Home,
    pub(crate) ledger: Arc<Ledger>,
    pub(crate) head: Head,
    /// What the entries say of evidence and time.
    pub history: History,
    /// The map and the register at the head.
    pub state: State,
}

/// Makes a workspace: its ledger and keys, the mission `permanent`, the member `local`.
///
/// # Errors
/// The home exists, or keys of another workspace lie in the key folder.
pub async fn init(home: &Home, organisation: &str, keys_inside: bool) -> Result<Workspace, Error> {
    if !keys_inside && is_inside(&home.keys, &home.folder) {
        return Err(Error::Usage(Message::new(Code::KeysInsideHome).with("path", home.keys.display())));
    }
    std::fs::create_dir_all(&home.folder).map_err(machine(home.folder.display()))?;
    let keys = home.open_keys()?;
    let now = home.clock.now();
    let ledger = Ledger::create(&home.folder, &keys, organisation, now).await?;
    keys.open_mission(PERMANENT)?;
    let opened = MissionEvent::Opened {
        name: PERMANENT.to_owned(),
        organisation: Some(organisation.to_owned()),
        public_key: Some(keys.public_key()?),
    };
    let events = vec![Event::Mission(opened)];
    let entry = Entry { version: ENTRY_VERSION, actor: LOCAL.to_owned(), at: now, reason: None, events };
    ledger.append(ledger.head().await?, &entry, &[]).await?;
    Workspace::with(home.clone(), ledger).await
}

fn is_inside(inner: &Path, outer: &Path) -> bool {
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    absolute(inner).starts_with(absolute(outer))
}

impl Workspace {
    /// Opens and folds.
    ///
    /// # Errors
    /// No home, no key, another writer, a broken chain, an unknown member.
    pub async fn open(home: &Home, how: Opened) -> Result<Workspace, Error> {
        let keys = home.open_keys()?;
        let ledger = match how {
            Opened::Reading => Ledger::open_read_only(&home.folder, Some(&keys)).await?,
            Opened::Writing => Ledger::open(&home.folder, Some(&keys)).await?,
        };
        Workspace::with(home.clone(), ledger).await
    }

    async fn with(home: Home, ledger: Ledger) -> Result<Workspace, Error> {
        if home.member != LOCAL {
            return Err(Error::Usage(Message::new(Code::UnknownMember).with("name", &home.member)));
        }
        let ledger = Arc::new(ledger);
        let head = ledger.head().await?;
        let (history, state) = fold(&ledger, UpTo::Head, Vec::new()).await?;
        Ok(Workspace { home, ledger, head, history, state })
    }

    /// Closes the ledger and waits for it, so that the database is one file again.
    pub async fn close(self) {
        if let Some(ledger) = Arc::into_inner(self.ledger) {
            ledger.close().await;
        }
    }

    /// The organisation.
    pub fn organisation(&self) -> &str {
        &self.ledger.workspace().organisation
    }

    /// The present moment, by the workspace's clock.
    pub fn now(&self) -> Instant {
        self.home.clock.now()
    }

    /// The state at an earlier entry or moment of what was known.
    ///
    /// # Errors
    /// The ledger cannot be read.
    pub async fn at(&self, up_to: UpTo) -> Result<State, Error> {
        Ok(fold(&self.ledger, up_to, Vec::new()).await?.1)
    }

    /// The only open mission, or the one that is named.
    pub(crate) fn mission(&self, named: Option<&str>) -> Result<String, Error> {
        let unknown = |name: &str| Error::Usage(Message::new(Code::UnknownMission).with("name", name));
        match (named, self.history.missions.as_slice()) {
            (Some(name), missions) if missions.iter().any(|mission| mission == name) => Ok(name.to_owned()),
            (Some(name), _) => Err(unknown(name)),
            (None, [only]) => Ok(only.clone()),
            (None, missions) => Err(unknown(&missions.join(", "))),
        }
    }

    /// Appends one change; the state is folded again by [`Workspace::refold`], so that many changes fold once.
    pub(crate) async fn append(
        &mut self,
        events: Vec<Event>,
        reason: Option<String>,
        blobs: &[Digest],
    ) -> Result<u64, Error> {
        let entry = Entry { version: ENTRY_VERSION, actor: self.home.member.clone(), at: self.now(), reason, events };
        self.head = self.ledger.append(self.head, &entry, blobs).await?;
        Ok(self.head.seq)
    }

    /// Appends an entry of another home as it was written there.
    pub(crate) async fn append_entry(&mut self, entry: &Entry, blobs: &[Digest]) -> Result<u64, Error> {
        self.head = self.ledger.append(self.head, entry, blobs).await?;
        Ok(self.head.seq)
    }

    /// Folds the ledger again after changes.
    pub(crate) async fn refold(&mut self) -> Result<(), Error> {
        (self.history, self.state) = fold(&self.ledger, UpTo::Head, Vec::new()).await?;
        Ok(())
    }

    /// The data-set fingerprint: SHA-256 over the sorted digests of the evidence and the register, in clear, independent
    /// of keys and of the times of import (DOCUMENTS.md §2.2).
    pub fn fingerprint(&self) -> Digest {
        let mut digests: Vec<String> =
            self.history.evidence.values().filter(|t| !t.withdrawn).map(|t| t.evidence.sha256.to_string()).collect();
        digests.sort_unstable();
        let records: Vec<_> = self.state.register.iter().map(|registered| &registered.record).collect();
        let register = serde_json::to_string(&records).unwrap_or_default();
        Digest::of(format!("{}\n{register}", digests.join("\n")).as_bytes())
    }
}

/// Checks chain and vault; needs no key.
///
/// # Errors
/// There is no home, or it cannot be read at all. Damage is in the answer.
pub async fn verify(folder: &Path) -> Result<Verification, Error> {
    Ok(kharita_ledger::verify(folder).await?)
}

/// Writes a backup: the sealed ledger in one file, never keys.
///
/// # Errors
/// The file exists, or the ledger is damaged.
pub async fn backup(folder: &Path, out: &Path) -> Result<Verification, Error> {
    Ok(kharita_ledger::backup(folder, out).await?)
}

/// Puts a backup in place; the former data stay aside.
///
/// # Errors
/// The backup is not whole, or another process writes.
pub async fn restore(file: &Path, folder: &Path) -> Result<Restored, Error> {
    Ok(kharita_ledger::restore(file, folder).await?)
}
