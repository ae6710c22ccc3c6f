//! The ledger of one workspace: appended at its head, read in order, with blobs beside the entries.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};

use kharita_model::{Digest, Entry, Instant, Message};

use crate::chain::{Head, Row, Workspace, blobs_text, entry_context, parse_blobs};
use crate::home::{Data, WriterLock, sync_parent};
use crate::store::{self, FORMAT, Mode, Store};
use crate::{BlobKind, Error, Key, Keys, seal, unseal};

/// Entries read from the database at once.
const PAGE: u32 = 32;

/// An open ledger. Any number of tasks may read from one; dropping it releases the home.
#[derive(Debug)]
pub struct Ledger {
    workspace: Workspace,
    keys: Option<Keys>,
    store: Store,
    folder: PathBuf,
    _lock: Option<WriterLock>,
}

impl Ledger {
    /// Makes a new, empty ledger for an organisation in the folder `home`, and its keys. The caller appends the first
    /// entry, which opens the mission [`crate::PERMANENT`] and holds the public key.
    ///
    /// # Errors
    /// [`Error::HomeExists`]; [`Error::FileExists`] if the key folder holds the keys of another workspace;
    /// [`Error::HomeBusy`].
    pub async fn create(home: &Path, keys: &Keys, organisation: &str, now: Instant) -> Result<Self, Error> {
        std::fs::create_dir_all(home).map_err(Error::file(home))?;
        let lock = WriterLock::take(home)?;
        if Data::current(home).is_ok() {
            return Err(Error::HomeExists(home.to_owned()));
        }
        keys.refuse_if_any()?;
        let data = Data::next(home)?;
        let (organisation, id) = (organisation.to_owned(), new_id(now));
        let workspace = Workspace { id, organisation, format: FORMAT, created_at: now };
        let store = Store::open(&data.database(), Mode::Create).await?;
        store.create(&workspace).await?;
        store.close().await; // brings it to the disk, before anything says that it is there
        sync_parent(&data.database())?;
        keys.create()?;
        data.make_current()?;
        Ledger::of(&data, Some(keys), Mode::Write, Some(lock)).await
    }

    /// Opens for writing; one process at a time may. Blobs left by an import that died are removed.
    ///
    /// # Errors
    /// [`Error::NoHome`], [`Error::HomeBusy`], [`Error::NewerVersion`], [`Error::ChainBroken`].
    pub async fn open(home: &Path, keys: Option<&Keys>) -> Result<Self, Error> {
        Data::current(home)?; // no lock file is left in a folder that is no home
        let lock = WriterLock::take(home)?;
        // Read under the lock: a restore may have replaced the data just before.
        let ledger = Ledger::of(&Data::current(home)?, keys, Mode::Write, Some(lock)).await?;
        ledger.store.sweep().await?;
        Ok(ledger)
    }

    /// Opens for reading, also while another process writes: what is appended later is seen.
    ///
    /// # Errors
    /// [`Error::NoHome`], [`Error::NewerVersion`], [`Error::ChainBroken`].
    pub async fn open_read_only(home: &Path, keys: Option<&Keys>) -> Result<Self, Error> {
        Ledger::of(&Data::current(home)?, keys, Mode::Read, None).await
    }

    async fn of(data: &Data, keys: Option<&Keys>, mode: Mode, lock: Option<WriterLock>) -> Result<Self, Error> {
        let store = Store::open(&data.database(), mode).await?;
        let workspace = store::workspace(&mut *store.read().await?).await?;
        Ok(Ledger { workspace, keys: keys.cloned(), store, folder: data.folder(), _lock: lock })
    }

    /// Whose ledger this is.
    pub fn workspace(&self) -> &Workspace {
        &self.workspace
    }

    /// The last entry.
    ///
    /// # Errors
    /// [`Error::Database`].
    pub async fn head(&self) -> Result<Head, Error> {
        Ok(store::head(&mut *self.store.read().await?).await?.unwrap_or(self.workspace.start()))
    }

    /// Seals and keeps a blob, under the mission's key or, without mission, the workspace's. Its name is the hash of the
    /// sealed bytes. Until an entry names it, the next process that opens the ledger for writing removes it.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::TooLarge`], [`Error::ReadOnly`], [`Error::Database`].
    pub async fn put_blob(&self, kind: BlobKind, mission: Option<&str>, clear: Vec<u8>) -> Result<Digest, Error> {
        let key = self.keys("workspace")?.of(mission)?;
        let (hash, sealed) = blocking(move || {
            let sealed = seal(&key, kind.word().as_bytes(), &clear)?;
            Ok((Digest::of(&sealed), sealed))
        })
        .await?;
        self.store.insert_blob(hash, &sealed).await?;
        Ok(hash)
    }

    /// Opens a blob, given what it was sealed as.
    ///
    /// # Errors
    /// [`Error::NoBlob`], [`Error::NoKey`], [`Error::ChainBroken`] if its bytes changed, [`Error::Unreadable`] if it was
    /// sealed as something else or under a key that has been replaced.
    pub async fn blob(&self, kind: BlobKind, mission: Option<&str>, hash: &Digest) -> Result<Vec<u8>, Error> {
        let key = self.keys("workspace")?.of(mission)?;
        let sealed = store::blob(&mut *self.store.read().await?, hash).await?;
        let hash = *hash;
        blocking(move || {
            // The seal alone would not notice another blob of the same kind in its place.
            if Digest::of(&sealed) != hash {
                return Err(Error::broken("blob", hash));
            }
            unseal(&key, kind.word().as_bytes(), &sealed).map_err(|error| error.about(hash))
        })
        .await
    }

    /// Appends an entry after `expected`, naming the blobs it needs: both are kept, or nothing is. When this returns, the
    /// entry survives the death of the process.
    ///
    /// # Errors
    /// [`Error::HeadMoved`] if another entry came first, [`Error::NoBlob`], [`Error::NoKey`], [`Error::ReadOnly`],
    /// [`Error::Database`].
    pub async fn append(&self, expected: Head, entry: &Entry, blobs: &[Digest]) -> Result<Head, Error> {
        let key = self.keys("workspace")?.workspace()?;
        let clear = serde_json::to_vec(entry).map_err(|_| Error::Failed("json"))?;
        let (seq, at) = (expected.seq.saturating_add(1), entry.at);
        let context = entry_context(&self.workspace.id, seq, &expected.hash);
        let body = blocking(move || seal(&key, &context, &clear)).await?;
        let mut row = Row { seq, at, hash: Digest::default(), blobs: blobs_text(blobs), body };
        row.hash = row.expected_hash(&self.workspace.id, &expected.hash);
        self.store.append(self.workspace.start(), expected, &row, blobs).await?;
        Ok(row.head())
    }

    /// The entries in order, from the number `from` on (the first is 1).
    pub fn entries(&self, from: u64) -> Entries<'_> {
        Entries { ledger: self, before: Before::Number(from.saturating_sub(1)), ready: VecDeque::new() }
    }

    /// Waits until the database is closed. Dropping the ledger closes it too, a moment later.
    pub async fn close(self) {
        self.store.close().await;
    }

    /// The folder of the data.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn keys(&self, wanted: &str) -> Result<&Keys, Error> {
        self.keys.as_ref().ok_or_else(|| Error::NoKey(wanted.to_owned()))
    }
}

/// An entry as it was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Recorded {
    /// Its number.
    pub seq: u64,
    /// When.
    pub at: Instant,
    /// Its hash in the chain.
    pub hash: Digest,
    /// The sealed blobs it needs, sorted.
    pub blobs: Vec<Digest>,
    /// What it says, or why it cannot be read.
    pub entry: Result<Entry, Message>,
}

/// Reads entries in order; see [`Ledger::entries`]. The chain is checked on the way.
#[derive(Debug)]
pub struct Entries<'ledger> {
    ledger: &'ledger Ledger,
    before: Before,
    ready: VecDeque<Recorded>,
}

/// The entry before the next page.
#[derive(Debug)]
enum Before {
    /// Not read yet.
    Number(u64),
    /// Read.
    Head(Head),
}

impl Entries<'_> {
    /// The next entry; none after the last, until another is appended.
    ///
    /// # Errors
    /// [`Error::ChainBroken`] at an entry that does not follow the one before, [`Error::Database`].
    pub async fn next(&mut self) -> Result<Option<Recorded>, Error> {
        if self.ready.is_empty() {
            self.read_page().await?;
        }
        Ok(self.ready.pop_front())
    }

    async fn read_page(&mut self) -> Result<(), Error> {
        let workspace = &self.ledger.workspace;
        let mut connection = self.ledger.store.read().await?;
        let mut head = match self.before {
            Before::Head(head) => head,
            Before::Number(0) => workspace.start(),
            Before::Number(seq) => match store::head_at(&mut connection, seq).await? {
                Some(head) => head,
                None => return Ok(()), // beyond the end
            },
        };
        let from = i64::try_from(head.seq.saturating_add(1)).unwrap_or(i64::MAX);
        let rows = store::entries(&mut connection, from, PAGE).await?;
        drop(connection);
        let mut linked = Vec::with_capacity(rows.len());
        for row in rows {
            if !row.follows(&workspace.id, &head) {
                return Err(Error::broken("entry", row.seq));
            }
            let before = std::mem::replace(&mut head, row.head());
            linked.push((before, row));
        }
        let (id, key) = (workspace.id.clone(), self.ledger.keys("workspace").and_then(Keys::workspace));
        self.ready =
            blocking(move || linked.into_iter().map(|(before, row)| open(&id, &key, &before, row)).collect()).await?;
        self.before = Before::Head(head);
        Ok(())
    }
}

/// Opens the row that follows `before`.
fn open(workspace: &str, key: &Result<Key, Error>, before: &Head, row: Row) -> Result<Recorded, Error> {
    let read = |key: &Key| {
        let clear = unseal(key, &entry_context(workspace, row.seq, &before.hash), &row.body)?;
        serde_json::from_slice(&clear).map_err(|_| Error::Unreadable(String::new()))
    };
    let entry = match key {
        Ok(key) => read(key).map_err(|error| error.about(format_args!("entry {}", row.seq)).message()),
        Err(error) => Err(error.message()),
    };
    let blobs = parse_blobs(&row.blobs).ok_or_else(|| Error::broken("entry", row.seq))?;
    Ok(Recorded { seq: row.seq, at: row.at, hash: row.hash, blobs, entry })
}

/// Runs heavy work (compression, encryption) beside the tasks that wait for input and output.
pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Failed("task"))?
}

/// A UUIDv7 of this moment.
fn new_id(now: Instant) -> String {
    let seconds = u64::try_from(now.0.div_euclid(1000)).unwrap_or_default();
    let nanoseconds = u32::try_from(now.0.rem_euclid(1000)).unwrap_or_default() * 1_000_000;
    uuid::Uuid::new_v7(uuid::Timestamp::from_unix(uuid::NoContext, seconds, nanoseconds)).to_string()
}

/// The data folder of a home, for those who look at it from outside.
pub(crate) fn database(home: &Path) -> Result<PathBuf, Error> {
    Ok(Data::current(home)?.database())
}
