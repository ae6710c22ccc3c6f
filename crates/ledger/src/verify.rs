//! Verification without any key: the chain links from the workspace row to the head, every blob hashes to its name, and
//! every blob that an entry names is there. It holds after keys are destroyed, and on a backup.
//!
//! What no chain can show is that its last entries were cut off: compare the head with one noted elsewhere, for instance
//! in a signed certificate.

use std::collections::HashSet;
use std::path::Path;

use kharita_model::{Digest, Message};
use sqlx::sqlite::SqliteConnection;

use crate::chain::{Head, parse_blobs};
use crate::ledger::database;
use crate::store::{self, Mode, Store};
use crate::{Error, statement};

/// Entries read at once.
const ENTRIES: u32 = 32;
/// Blobs read at once: each may be megabytes.
const BLOBS: u32 = 4;

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verification {
    /// Entries that link, from the first.
    pub entries: u64,
    /// The last of them.
    pub head: Head,
    /// Blobs whose bytes are those that were written.
    pub blobs: u64,
    /// Of these, blobs that no entry names: an import is running, or died and will be swept.
    pub unnamed: u64,
    /// The first thing that is not as it was written; nothing if all is.
    pub first_bad: Option<Message>,
}

impl Verification {
    /// Is everything as it was written?
    pub fn ok(&self) -> bool {
        self.first_bad.is_none()
    }
}

/// Verifies the ledger in a folder, also while it is in use, or a backup file.
///
/// # Errors
/// [`Error::NoHome`], [`Error::NewerVersion`], or the files cannot be read at all. Damage is no error: it is in the result.
pub async fn verify(home_or_backup: &Path) -> Result<Verification, Error> {
    if home_or_backup.is_file() {
        look(home_or_backup, Mode::Still).await
    } else {
        look(&database(home_or_backup)?, Mode::Read).await
    }
}

async fn look(path: &Path, mode: Mode) -> Result<Verification, Error> {
    let mut found = Verification::default();
    match examine(path, mode, &mut found).await {
        Err(error @ Error::ChainBroken { .. }) => found.first_bad = Some(error.message()),
        other => other?,
    }
    Ok(found)
}

/// Verifies a database that nobody writes; here damage is an error.
pub(crate) async fn require_whole(path: &Path) -> Result<Verification, Error> {
    let mut found = Verification::default();
    examine(path, Mode::Still, &mut found).await?;
    Ok(found)
}

/// Fills `found` until the end or the first damage, which is the error.
async fn examine(path: &Path, mode: Mode, found: &mut Verification) -> Result<(), Error> {
    let store = Store::open(path, mode).await?;
    let result = async {
        let mut snapshot = store.snapshot().await?;
        let named = examine_entries(&mut snapshot, found).await?;
        examine_blobs(&mut snapshot, named, found).await
    }
    .await;
    store.close().await;
    result
}

/// Returns the names of all blobs that entries need.
async fn examine_entries(
    connection: &mut SqliteConnection,
    found: &mut Verification,
) -> Result<HashSet<Digest>, Error> {
    let workspace = store::workspace(connection).await?;
    found.head = workspace.start();
    let mut named = HashSet::new();
    let mut from = i64::MIN; // a damaged number may be negative
    loop {
        let rows = store::entries(connection, from, ENTRIES).await?;
        for row in &rows {
            let broken = || Error::broken("entry", row.seq);
            if !row.follows(&workspace.id, &found.head) {
                return Err(broken());
            }
            named.extend(parse_blobs(&row.blobs).ok_or_else(broken)?);
            found.head = row.head();
            found.entries += 1;
        }
        if rows.is_empty() {
            break;
        }
        from = i64::try_from(found.head.seq).unwrap_or(i64::MAX).saturating_add(1);
    }
    // Rows that the order does not reach, through a damaged index.
    let count = store::count(connection, statement::COUNT_ENTRIES).await?;
    if count == found.entries { Ok(named) } else { Err(Error::broken("entry", count)) }
}

async fn examine_blobs(
    connection: &mut SqliteConnection,
    mut missing: HashSet<Digest>,
    found: &mut Verification,
) -> Result<(), Error> {
    let mut after = vec![0]; // before every hash of 32 bytes; an empty value would be bound as null
    loop {
        let blobs = store::blobs_after(connection, &after, BLOBS).await?;
        for (name, body) in &blobs {
            if Digest::of(body) != *name {
                return Err(Error::broken("blob", name));
            }
            found.blobs += 1;
            found.unnamed += u64::from(!missing.remove(name));
        }
        match blobs.last() {
            Some((name, _)) => after = name.0.to_vec(),
            None => break,
        }
    }
    if let Some(name) = missing.iter().min() {
        return Err(Error::broken("blob", name));
    }
    // Names too short to stand in that order, or rows that it does not reach through a damaged index.
    let count = store::count(connection, statement::COUNT_BLOBS).await?;
    if count == found.blobs { Ok(()) } else { Err(Error::broken("blob", count)) }
}
