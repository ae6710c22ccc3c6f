//! Backup and restore: the whole ledger as one file, a plain database of sealed rows. It never contains keys, which have
//! their own place and their own copies.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use crate::chain::Head;
use crate::home::{Data, WriterLock, sync_parent};
use crate::ledger::{blocking, database};
use crate::store::{Mode, Store};
use crate::verify::require_whole;
use crate::{Error, Verification};

/// Writes a consistent copy of the ledger to the file `out`, also while it is in use, and verifies the copy.
///
/// # Errors
/// [`Error::FileExists`]; [`Error::ChainBroken`] if the ledger is damaged: nothing is left then.
pub async fn backup(home: &Path, out: &Path) -> Result<Verification, Error> {
    if out.exists() {
        return Err(Error::FileExists(out.to_owned()));
    }
    let store = Store::open(&database(home)?, Mode::Read).await?;
    let unfinished = beside(out);
    discard(&unfinished)?;
    let copied = store.copy(&unfinished).await;
    store.close().await;
    let verified = match copied {
        Ok(()) => require_whole(&unfinished).await,
        Err(error) => Err(error),
    };
    if verified.is_err() {
        discard(&unfinished)?;
    }
    let verified = verified?;
    sync(&unfinished)?;
    fs::rename(&unfinished, out).map_err(Error::file(out))?;
    sync_parent(out)?;
    Ok(verified)
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The head of the ledger as it now is.
    pub head: Head,
    /// Where the former data stand, if there were any.
    pub former: Option<PathBuf>,
}

/// Puts a backup in the place of the ledger in the folder `home`, or begins a home with it. The backup is verified, copied
/// beside the live data, verified again, and only then made the live data by one rename; the former data stay aside.
///
/// # Errors
/// [`Error::ChainBroken`] or [`Error::NewerVersion`] for a backup that is not whole or known: nothing is changed then.
/// [`Error::HomeBusy`] while another process writes.
pub async fn restore(backup: &Path, home: &Path) -> Result<Restored, Error> {
    if !backup.is_file() {
        return Err(Error::NoHome(backup.to_owned()));
    }
    require_whole(backup).await?;
    fs::create_dir_all(home).map_err(Error::file(home))?;
    let _lock = WriterLock::take(home)?;
    let former = Data::current(home).ok().map(|data| data.folder());
    let data = Data::next(home)?;
    let (from, to) = (backup.to_owned(), data.database());
    blocking(move || fs::copy(&from, &to).map_err(Error::file(&from))).await?;
    let verified = require_whole(&data.database()).await?;
    sync(&data.database())?;
    sync_parent(&data.database())?;
    data.make_current()?;
    Ok(Restored { head: verified.head, former })
}

fn beside(out: &Path) -> PathBuf {
    out.with_file_name(format!("{}.unfinished", out.file_name().unwrap_or_default().to_string_lossy()))
}

fn discard(file: &Path) -> Result<(), Error> {
    if file.exists() { fs::remove_file(file).map_err(Error::file(file)) } else { Ok(()) }
}

fn sync(file: &Path) -> Result<(), Error> {
    File::options().write(true).open(file).and_then(|open| open.sync_all()).map_err(Error::file(file))
}
