//! A small ledger for the tests, and doors to its database that the crate itself does not open.

use std::path::{Path, PathBuf};

use kharita_ledger::{BlobKind, Head, Keys, Ledger, PERMANENT};
use kharita_model::{Digest, Entry, Event, Instant, MissionEvent};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection};

/// 2026-11-01 08:00 UTC.
pub const NOW: Instant = Instant(1_793_520_000_000);

/// A folder with a home and its keys.
pub struct Place {
    pub folder: tempfile::TempDir,
}

impl Place {
    pub fn new() -> Self {
        Place { folder: tempfile::tempdir().unwrap() }
    }

    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    pub fn keys(&self) -> Keys {
        Keys::open(&self.folder.path().join("keys")).unwrap()
    }

    pub async fn create(&self) -> Ledger {
        Ledger::create(&self.home(), &self.keys(), "Agence du bassin", NOW).await.unwrap()
    }

    pub async fn open(&self) -> Ledger {
        Ledger::open(&self.home(), Some(&self.keys())).await.unwrap()
    }
}

/// The first entry of a workspace.
pub fn first_entry(keys: &Keys) -> Entry {
    let opened = MissionEvent::Opened {
        name: PERMANENT.to_owned(),
        organisation: Some("Agence du bassin".to_owned()),
        public_key: Some(keys.public_key().unwrap()),
    };
    entry("init", vec![Event::Mission(opened)])
}

/// An entry that says this.
pub fn entry(reason: &str, events: Vec<Event>) -> Entry {
    Entry { version: 1, actor: "karim".to_owned(), at: NOW, reason: Some(reason.to_owned()), events }
}

/// Appends an entry that needs one batch and one evidence file.
pub async fn import(ledger: &Ledger, reason: &str, evidence: &[u8]) -> (Head, Digest, Digest) {
    let batch =
        ledger.put_blob(BlobKind::Batch, Some(PERMANENT), format!("batch of {reason}").into_bytes()).await.unwrap();
    let stored = ledger.put_evidence(PERMANENT, &mut &evidence[..]).await.unwrap();
    let blobs = [stored.blobs.as_slice(), &[batch]].concat();
    let head = ledger.append(ledger.head().await.unwrap(), &entry(reason, vec![]), &blobs).await.unwrap();
    (head, batch, stored.bytes)
}

/// The database of a home, opened as anybody with the file could.
pub async fn database(home: &Path) -> SqliteConnection {
    let current = std::fs::read_to_string(home.join("current")).unwrap();
    open(&home.join(current.trim()).join("ledger.db")).await
}

/// A database file.
pub async fn open(path: &Path) -> SqliteConnection {
    SqliteConnectOptions::new().filename(path).connect().await.unwrap()
}

/// Runs a statement on it.
pub async fn run(connection: &mut SqliteConnection, statement: &str) -> u64 {
    let statement = sqlx::AssertSqlSafe(statement.to_owned());
    sqlx::query(statement).execute(connection).await.unwrap().rows_affected()
}

/// Closes it, so that all is in the one file.
pub async fn close(connection: SqliteConnection) {
    connection.close().await.unwrap();
}

/// Copies a folder.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in std::fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let to = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy_folder(&file.path(), &to);
        } else {
            std::fs::copy(file.path(), to).unwrap();
        }
    }
}
