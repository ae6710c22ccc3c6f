//! What can go wrong with a ledger, each with the message that tells a person what to do.

use std::io;
use std::path::{Path, PathBuf};

use kharita_model::{Code, Digest, Message};

use crate::Head;

/// Why the ledger could not do what was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// No ledger in this folder: create one, or name another folder.
    #[error("no-home {0}")]
    NoHome(PathBuf),
    /// The folder already holds a ledger: open it, or name another folder.
    #[error("home-exists {0}")]
    HomeExists(PathBuf),
    /// Another process writes to this home: wait, or end it.
    #[error("home-busy {0}")]
    HomeBusy(PathBuf),
    /// The key of this name is not in the key folder: bring the medium that holds it; if destroyed, it is for ever.
    #[error("no-key {0}")]
    NoKey(String),
    /// The passphrase does not open the keys, is missing, or was given for keys that have none.
    #[error("wrong-passphrase {0}")]
    WrongPassphrase(PathBuf),
    /// The name cannot be that of a mission: empty, or too long for a file name.
    #[error("bad-mission-name {0}")]
    BadMissionName(String),
    /// The bytes kept are not those that were written: restore a backup.
    #[error("chain-broken {table} {row}")]
    ChainBroken {
        /// `workspace`, `entry`, `blob`, or `database` for the file as a whole.
        table: &'static str,
        /// The row: number of the entry, name of the blob, id of the workspace.
        row: String,
    },
    /// Somebody appended since this head was read: read again, decide again.
    #[error("head-moved expected {} found {}", expected.seq, found.seq)]
    HeadMoved {
        /// The head that the caller had seen.
        expected: Head,
        /// The head as it is.
        found: Head,
    },
    /// The sealed bytes do not open under this key, or do not read once opened.
    #[error("unreadable-body {0}")]
    Unreadable(String),
    /// Written by a later version of the program, which must be used.
    #[error("newer-version {found}")]
    NewerVersion {
        /// The version found.
        found: i64,
    },
    /// No blob has this name.
    #[error("no-blob {0}")]
    NoBlob(Digest),
    /// More bytes than [`crate::MAX_CLEAR`] in one blob or entry.
    #[error("too-large {0}")]
    TooLarge(u64),
    /// Will not be overwritten.
    #[error("file-exists {0}")]
    FileExists(PathBuf),
    /// The ledger was opened for reading.
    #[error("read-only")]
    ReadOnly,
    /// The operating system refused.
    #[error("storage-failed {path}")]
    File {
        /// What was touched.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The database refused.
    #[error("storage-failed")]
    Database(#[source] sqlx::Error),
    /// The cipher, the compressor or the random source of the system failed.
    #[error("storage-failed {0}")]
    Failed(&'static str),
}

impl Error {
    /// What to tell a person.
    pub fn message(&self) -> Message {
        let path = |path: &PathBuf| path.display().to_string();
        match self {
            Error::NoHome(home) => Message::new(Code::NoHome).with("home", path(home)),
            Error::HomeExists(home) => Message::new(Code::HomeExists).with("home", path(home)),
            Error::HomeBusy(home) => Message::new(Code::HomeBusy).with("home", path(home)),
            Error::NoKey(name) => Message::new(Code::NoKey).with("key", name),
            Error::WrongPassphrase(folder) => Message::new(Code::WrongPassphrase).with("keys", path(folder)),
            Error::BadMissionName(name) => Message::new(Code::UnknownMission).with("name", name),
            Error::ChainBroken { table, row } => Message::new(Code::ChainBroken).with("table", table).with("row", row),
            Error::HeadMoved { expected, found } => {
                Message::new(Code::HeadMoved).count("expected", expected.seq).count("found", found.seq)
            }
            Error::Unreadable(what) => Message::new(Code::Unreadable).with("problem", what),
            Error::NewerVersion { found } => Message::new(Code::NewerVersion).with("version", found),
            Error::NoBlob(digest) => Message::new(Code::UnknownId).with("id", digest),
            Error::TooLarge(size) => Message::new(Code::TooLarge).count("size", *size).count("limit", crate::MAX_CLEAR),
            Error::FileExists(file) => Message::new(Code::FileExists).with("file", path(file)),
            Error::File { path: at, source } => {
                Message::new(Code::StorageFailed).with("problem", source).in_file(path(at))
            }
            Error::Database(source) => Message::new(Code::StorageFailed).with("problem", source),
            Error::Failed(what) => Message::new(Code::StorageFailed).with("problem", what),
            Error::ReadOnly => Message::new(Code::StorageFailed).with("problem", self),
        }
    }

    /// The same, saying what is unreadable: the seal does not know of what it is the seal.
    pub(crate) fn about(self, what: impl ToString) -> Self {
        match self {
            Error::Unreadable(_) => Error::Unreadable(what.to_string()),
            other => other,
        }
    }

    /// This row is not what was written.
    pub(crate) fn broken(table: &'static str, row: impl ToString) -> Self {
        Error::ChainBroken { table, row: row.to_string() }
    }

    /// For `map_err` on file operations.
    pub(crate) fn file(path: &Path) -> impl FnOnce(io::Error) -> Error {
        move |source| Error::File { path: path.to_owned(), source }
    }
}

/// SQLite's primary result codes that mean: the file is not what was written. A plain error (1) is among them because
/// the statements are fixed: only a damaged schema makes one of them fail so.
const DAMAGED: [u32; 3] = [1, 11, 26];

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::WorkerCrashed) {
            return Error::broken("database", error); // the driver met content that it takes for impossible
        }
        let code = error.as_database_error().and_then(|error| error.code()?.parse::<u32>().ok());
        // The low byte is the primary code of an extended one.
        match code.filter(|code| DAMAGED.contains(&(code & 0xff))) {
            Some(_) => Error::broken("database", error),
            None => Error::Database(error),
        }
    }
}
