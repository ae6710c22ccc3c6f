//! The folder of a ledger:
//!
//! ```text
//! home/current            the name of the live data folder, replaced by one rename
//! home/data-1/ledger.db   the database (and its -wal and -shm while in use)
//! home/data-1/snapshot    what was computed from it last (see `snapshot`)
//! home/lock               held by the one process that writes; the system releases it when the process dies
//! ```
//!
//! A restore writes `data-2` in peace, then replaces `current`: there is no moment without a whole ledger, the former
//! data stay aside, and a process that still reads them goes on undisturbed.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::Error;

const CURRENT: &str = "current";
const DATABASE: &str = "ledger.db";

/// The right to write to a home, held until dropped.
///
/// Blobs of a running import are named by no entry yet and would be swept by another writer that opens the home: this
/// lock is what keeps the sweep away from them.
#[derive(Debug)]
pub(crate) struct WriterLock(#[expect(dead_code, reason = "held, not read")] File);

impl WriterLock {
    /// Takes the lock, or [`Error::HomeBusy`] at once.
    pub(crate) fn take(home: &Path) -> Result<Self, Error> {
        let path = home.join("lock");
        let mut options = OpenOptions::new();
        let file = options.write(true).create(true).truncate(false).open(&path).map_err(Error::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(WriterLock(file)),
            Err(TryLockError::WouldBlock) => Err(Error::HomeBusy(home.to_owned())),
            Err(TryLockError::Error(source)) => Err(Error::File { path, source }),
        }
    }
}

/// A data folder of a home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Data {
    home: PathBuf,
    number: u32,
}

impl Data {
    /// The live one.
    pub(crate) fn current(home: &Path) -> Result<Self, Error> {
        let path = home.join(CURRENT);
        let text = match fs::read_to_string(&path) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(Error::NoHome(home.to_owned()));
            }
            other => other.map_err(Error::file(&path))?,
        };
        // Only a number is taken from the file: nothing in it leads out of the home.
        let number = text.trim().strip_prefix("data-").and_then(|number| number.parse().ok());
        let number = number.ok_or_else(|| Error::broken("database", path.display()))?;
        Ok(Data { home: home.to_owned(), number })
    }

    /// A new, empty one beside those that are there, without making it live.
    pub(crate) fn next(home: &Path) -> Result<Self, Error> {
        let mut data = Data { home: home.to_owned(), number: 1 };
        if let Ok(current) = Data::current(home) {
            data.number = current.number.saturating_add(1);
        }
        // A number above the live one can only be left by a restore or creation that died: it never was live.
        if data.folder().exists() {
            fs::remove_dir_all(data.folder()).map_err(Error::file(&data.folder()))?;
        }
        fs::create_dir(data.folder()).map_err(Error::file(&data.folder()))?;
        Ok(data)
    }

    /// Makes this one the live one.
    pub(crate) fn make_current(&self) -> Result<(), Error> {
        write_whole(&self.home.join(CURRENT), format!("data-{}\n", self.number).as_bytes())
    }

    /// The folder.
    pub(crate) fn folder(&self) -> PathBuf {
        self.home.join(format!("data-{}", self.number))
    }

    /// The database in it.
    pub(crate) fn database(&self) -> PathBuf {
        self.folder().join(DATABASE)
    }
}

/// Writes a file for its owner alone, all of it or nothing of it, on the disk when this returns.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!("{name}.new"));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside).map_err(Error::file(&beside))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(Error::file(&beside))?;
    drop(file);
    fs::rename(&beside, path).map_err(Error::file(path))?;
    sync_parent(path)
}

/// Brings the names in the folder of `path` to the disk, not only the bytes behind them.
pub(crate) fn sync_parent(path: &Path) -> Result<(), Error> {
    let Some(folder) = path.parent().filter(|_| cfg!(unix)) else { return Ok(()) };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(Error::file(folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_writer_at_a_time() {
        let home = tempfile::tempdir().unwrap();
        let lock = WriterLock::take(home.path()).unwrap();
        assert!(matches!(WriterLock::take(home.path()), Err(Error::HomeBusy(_))));
        drop(lock);
        WriterLock::take(home.path()).unwrap();
    }

    #[test]
    fn current_names_the_live_data() {
        let home = tempfile::tempdir().unwrap();
        assert!(matches!(Data::current(home.path()), Err(Error::NoHome(_))));
        let first = Data::next(home.path()).unwrap();
        first.make_current().unwrap();
        let second = Data::next(home.path()).unwrap();
        fs::write(second.database(), "left by a restore that died").unwrap();
        assert_eq!(Data::current(home.path()).unwrap(), first);
        let again = Data::next(home.path()).unwrap();
        assert!(again == second && !again.database().exists());
        again.make_current().unwrap();
        assert_eq!(Data::current(home.path()).unwrap(), second);
        assert!(first.folder().exists());
    }

    #[test]
    fn current_never_leads_out_of_the_home() {
        let home = tempfile::tempdir().unwrap();
        for text in ["", "data-", "../data-1", "data-1/..", "data--1", "data-1\ndata-2"] {
            fs::write(home.path().join(CURRENT), text).unwrap();
            assert!(matches!(Data::current(home.path()), Err(Error::ChainBroken { .. })), "{text:?}");
        }
    }
}
