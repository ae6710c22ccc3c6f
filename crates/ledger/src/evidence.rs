//! The evidence vault: files of any size, kept in sealed pieces, so that memory holds a few pieces and never a file.
//!
//! A file becomes pieces of 4 MiB (blobs of kind *evidence*) and one index (kind *evidence-index*): version byte 1 ‖ size
//! of the file, eight bytes big-endian ‖ the 32-byte names of the pieces in order. The index names the file; the entry
//! that takes the evidence names index and pieces.

use std::io::{Read, Write};

use kharita_model::Digest;
use sha2::{Digest as _, Sha256};

use crate::ledger::blocking;
use crate::{BlobKind, Error, Ledger};

/// Clear bytes of one piece.
const PIECE: usize = 4 << 20;
const VERSION: u8 = 1;

/// A file in the vault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvidence {
    /// The name by which [`Ledger::read_evidence`] gives it back: the hash of its sealed index.
    pub bytes: Digest,
    /// All blobs it is made of, for [`Ledger::append`].
    pub blobs: Vec<Digest>,
    /// SHA-256 of the file as it came.
    pub sha256: Digest,
    /// Its size in bytes.
    pub size: u64,
}

impl Ledger {
    /// Seals a file under the mission's key and keeps it. The entry appended next must name all its blobs.
    ///
    /// # Errors
    /// As [`Ledger::put_blob`]; [`Error::File`] if the input cannot be read.
    pub async fn put_evidence(&self, mission: &str, input: &mut (dyn Read + Send)) -> Result<StoredEvidence, Error> {
        let mut hasher = Sha256::new();
        let mut stored =
            StoredEvidence { bytes: Digest::default(), blobs: Vec::new(), sha256: Digest::default(), size: 0 };
        loop {
            let mut piece = Vec::new();
            input.take(PIECE as u64).read_to_end(&mut piece).map_err(Error::file("evidence".as_ref()))?;
            if piece.is_empty() {
                break;
            }
            stored.size += piece.len() as u64;
            let (back, hashed) = blocking(move || {
                hasher.update(&piece);
                Ok((piece, hasher))
            })
            .await?;
            hasher = hashed;
            stored.blobs.push(self.put_blob(BlobKind::Evidence, Some(mission), back).await?);
        }
        stored.sha256 = Digest(hasher.finalize().into());
        let index = write_index(stored.size, &stored.blobs);
        stored.bytes = self.put_blob(BlobKind::EvidenceIndex, Some(mission), index).await?;
        stored.blobs.push(stored.bytes);
        Ok(stored)
    }

    /// Writes a file of the vault to `output`, piece by piece, and returns its size.
    ///
    /// # Errors
    /// As [`Ledger::blob`]; [`Error::File`] if the output cannot be written.
    pub async fn read_evidence(
        &self,
        mission: &str,
        bytes: &Digest,
        output: &mut (dyn Write + Send),
    ) -> Result<u64, Error> {
        let index = self.blob(BlobKind::EvidenceIndex, Some(mission), bytes).await?;
        let (size, pieces) = read_index(&index).ok_or_else(|| Error::Unreadable(bytes.to_string()))?;
        let mut written = 0;
        for piece in pieces {
            let clear = self.blob(BlobKind::Evidence, Some(mission), &piece).await?;
            written += clear.len() as u64;
            output.write_all(&clear).map_err(Error::file("evidence".as_ref()))?;
        }
        if written == size { Ok(size) } else { Err(Error::Unreadable(bytes.to_string())) }
    }
}

fn write_index(size: u64, pieces: &[Digest]) -> Vec<u8> {
    let mut index = vec![VERSION];
    index.extend(size.to_be_bytes());
    pieces.iter().for_each(|piece| index.extend(piece.0));
    index
}

fn read_index(index: &[u8]) -> Option<(u64, Vec<Digest>)> {
    let (version, rest) = index.split_first()?;
    let (size, pieces) = rest.split_first_chunk()?;
    let (pieces, rest) = pieces.as_chunks();
    (*version == VERSION && rest.is_empty())
        .then(|| (u64::from_be_bytes(*size), pieces.iter().copied().map(Digest).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_index_reads_back() {
        let pieces = [Digest([1; 32]), Digest([2; 32])];
        assert_eq!(read_index(&write_index(77, &pieces)), Some((77, pieces.to_vec())));
        assert_eq!(read_index(&write_index(0, &[])), Some((0, vec![])));
        let index = write_index(77, &pieces);
        assert!((0..index.len()).all(|end| [9, 41].contains(&end) == read_index(&index[..end]).is_some()));
        assert_eq!(read_index(&[&[2], &index[1..]].concat()), None);
    }
}
