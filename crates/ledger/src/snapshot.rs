//! What was computed from the entries, kept beside the database so that it need not be computed again. It is no truth:
//! without it, or when it is of other entries, of another program, damaged, or sealed under keys that are gone, it is
//! computed anew.
//!
//! ```text
//! home/data-1/snapshot    number of parts, length of each (8 bytes, little endian), then the sealed parts
//! ```
//!
//! The key is made of the workspace's and those of all missions whose content is in it: once one of these is destroyed, it
//! can no longer be read.

use std::fs;

use rayon::prelude::*;

use crate::home::write_whole;
use crate::ledger::{Ledger, blocking};
use crate::{Error, Key, seal, unseal};

const FILE: &str = "snapshot";

impl Ledger {
    /// Keeps what was computed, in parts, in the place of what was kept before. `of` names exactly what it was computed
    /// from, and by what.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::TooLarge`], or the folder cannot be written.
    pub async fn keep_snapshot(&self, of: &str, missions: &[String], parts: Vec<Vec<u8>>) -> Result<(), Error> {
        let (key, context, path) = self.snapshot_place(of, missions)?;
        blocking(move || {
            let count = parts.len();
            let sealed = parts.par_iter().enumerate().map(|(at, part)| seal(&key, &context(at, count), part));
            let sealed: Vec<Vec<u8>> = sealed.collect::<Result<_, _>>()?;
            let mut file = (count as u64).to_le_bytes().to_vec();
            file.extend(sealed.iter().flat_map(|part| (part.len() as u64).to_le_bytes()));
            sealed.iter().for_each(|part| file.extend(part));
            write_whole(&path, &file)
        })
        .await
    }

    /// What was kept of exactly this; none if there is nothing, or if it cannot be read.
    pub async fn snapshot(&self, of: &str, missions: &[String]) -> Option<Vec<Vec<u8>>> {
        let (key, context, path) = self.snapshot_place(of, missions).ok()?;
        let parts = blocking(move || {
            let file = fs::read(&path).map_err(Error::file(&path))?;
            let parts = parts(&file).ok_or_else(|| Error::Unreadable(FILE.to_owned()))?;
            let count = parts.len();
            parts.par_iter().enumerate().map(|(at, part)| unseal(&key, &context(at, count), part)).collect()
        });
        parts.await.ok()
    }

    #[expect(clippy::type_complexity, reason = "a key, what each part is bound to, and a path")]
    fn snapshot_place(
        &self,
        of: &str,
        missions: &[String],
    ) -> Result<(Key, impl Fn(usize, usize) -> Vec<u8> + Send + Sync + use<>, std::path::PathBuf), Error> {
        let key = self.keys("workspace")?.of_all(missions)?;
        let of = format!("kharita/1/snapshot/{}/{of}", self.workspace().id);
        let context = move |at: usize, count: usize| format!("{of}/{at}/{count}").into_bytes();
        Ok((key, context, self.folder().join(FILE)))
    }
}

/// The sealed parts of a file, if it is whole.
fn parts(file: &[u8]) -> Option<Vec<&[u8]>> {
    let number = |bytes: &[u8]| usize::try_from(u64::from_le_bytes(bytes.try_into().ok()?)).ok();
    let (count, rest) = file.split_at_checked(8)?;
    let (lengths, mut rest) = rest.split_at_checked(number(count)?.checked_mul(8)?)?;
    let mut parts = Vec::new();
    for length in lengths.chunks_exact(8) {
        let (part, after) = rest.split_at_checked(number(length)?)?;
        parts.push(part);
        rest = after;
    }
    rest.is_empty().then_some(parts)
}

#[cfg(test)]
mod tests {
    use kharita_model::Instant;

    use super::*;
    use crate::{Keys, PERMANENT};

    #[tokio::test(flavor = "multi_thread")]
    async fn what_was_kept_comes_back_for_the_same_name_keys_and_bytes_only() {
        let folder = tempfile::tempdir().unwrap();
        let (home, keys) = (folder.path().join("home"), Keys::open(&folder.path().join("keys")).unwrap());
        let ledger = Ledger::create(&home, &keys, "Caisse Atlas", Instant(0)).await.unwrap();
        let missions = [PERMANENT.to_owned()];
        assert_eq!(ledger.snapshot("a", &missions).await, None);
        let kept = vec![vec![1; 100_000], Vec::new(), b"nom de machine".to_vec()];
        ledger.keep_snapshot("a", &missions, kept.clone()).await.unwrap();
        assert_eq!(ledger.snapshot("a", &missions).await, Some(kept.clone()));
        assert_eq!(ledger.snapshot("b", &missions).await, None, "of other entries");
        assert_eq!(ledger.snapshot("a", &[]).await, None, "without the mission's key");
        let path = home.join("data-1/snapshot");
        let sealed = fs::read(&path).unwrap();
        assert!(!sealed.windows(7).any(|bytes| bytes == b"machine"));
        for change in [(sealed.len() - 1, 1), (40, 1), (8, 1), (0, 9)] {
            let mut damaged = sealed.clone();
            damaged[change.0] ^= change.1;
            fs::write(&path, &damaged).unwrap();
            assert_eq!(ledger.snapshot("a", &missions).await, None, "{change:?}");
        }
        for cut in [0, 7, 20, sealed.len() - 1] {
            fs::write(&path, &sealed[..cut]).unwrap();
            assert_eq!(ledger.snapshot("a", &missions).await, None, "cut at {cut}");
        }
        fs::write(&path, &sealed).unwrap();
        assert_eq!(ledger.snapshot("a", &missions).await, Some(kept));
        keys.destroy(PERMANENT).unwrap();
        assert_eq!(ledger.snapshot("a", &missions).await, None, "the key is gone");
        keys.open_mission(PERMANENT).unwrap();
        assert_eq!(ledger.snapshot("a", &missions).await, None, "another key of the same name");
    }
}
