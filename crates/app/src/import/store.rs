//! What a reader pours on its way to the ledger, and the files on the disk.

use std::io::{Read, Seek};
use std::path::{Path, PathBuf};

use kharita_ingest::{Input, Tally};
use kharita_ledger::BlobKind;
use kharita_model::{Batch, Digest, Instant, LeftOut, Refusal};

use super::Import;
use crate::{Error, error::machine, stored};

/// What a reader poured.
#[derive(Default)]
pub(super) struct Store {
    pub tally: Tally,
    pub refused: Vec<Refusal>,
    pub left_out: Vec<LeftOut>,
    pub batches: Vec<Digest>,
    pub blobs: Vec<Digest>,
    pub kept: Vec<Batch>,
    /// Something was said or covered.
    pub some: bool,
    /// Only count.
    pub discard: bool,
}

impl Store {
    pub async fn take(&mut self, mut batch: Batch, import: &Import<'_>) -> Result<(), Error> {
        self.tally.add(&batch);
        self.some |= !batch.is_empty();
        for left_out in &batch.left_out {
            match self.left_out.iter_mut().find(|known| known.message == left_out.message) {
                Some(known) => known.count += left_out.count,
                None => self.left_out.push(left_out.clone()),
            }
        }
        if self.discard {
            self.refused.append(&mut batch.refused);
        } else if import.request.dry_run {
            self.refused.append(&mut batch.refused);
            self.kept.push(batch);
        } else {
            let bytes = stored::encode(&batch)?;
            self.refused.append(&mut batch.refused);
            let digest = import.workspace.ledger.put_blob(BlobKind::Batch, Some(&import.mission), bytes).await?;
            self.batches.push(digest);
            self.blobs.push(digest);
        }
        Ok(())
    }
}

/// An archive that a member came in.
pub(super) struct Archive {
    pub name: String,
    pub path: String,
}

impl Archive {
    pub fn digest(&self) -> Result<Digest, Error> {
        let mut input = Input::open(Path::new(&self.path)).map_err(machine(&self.path))?;
        digest(&mut input).map_err(machine(&self.path))
    }
}

/// SHA-256 of the whole input, which is left at its beginning.
pub(super) fn digest(input: &mut Input) -> std::io::Result<Digest> {
    use sha2::Digest as _;
    let mut hasher = sha2::Sha256::new();
    input.rewind()?;
    let mut piece = vec![0; 1 << 20];
    loop {
        let read = input.read(&mut piece)?;
        if read == 0 {
            break;
        }
        hasher.update(piece.get(..read).unwrap_or_default());
    }
    input.rewind()?;
    Ok(Digest(hasher.finalize().into()))
}

/// The files under a path, in the order of their names. Links are not followed inside folders.
pub(crate) fn walk(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !std::fs::metadata(path)?.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> =
        std::fs::read_dir(path)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    inside.sort();
    for path in inside {
        let kind = std::fs::symlink_metadata(&path)?.file_type();
        if kind.is_dir() {
            walk(&path, files)?;
        } else if kind.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

pub(crate) fn modified(path: &Path) -> Option<Instant> {
    let time = std::fs::metadata(path).ok()?.modified().ok()?;
    let since = time.duration_since(std::time::UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok().map(Instant)
}
