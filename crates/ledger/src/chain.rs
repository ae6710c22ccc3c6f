//! The hash chain: each entry's hash covers its own bytes and the hash before, back to the workspace row. It is computed
//! over sealed bytes, so it verifies without any key and after keys are destroyed.
//!
//! Exact bytes (integers big-endian, eight bytes; `text` means its length in bytes as such an integer, then UTF-8):
//!
//! | hash | SHA-256 of |
//! |---|---|
//! | workspace | `kharita/1/workspace` ‖ text workspace id ‖ text organisation ‖ integer format ‖ integer created_at |
//! | entry | `kharita/1` ‖ text workspace id ‖ integer seq ‖ integer at ‖ 32 bytes previous hash ‖ 32 bytes SHA-256(body) ‖ text blobs |
//!
//! The previous hash of entry 1 is the hash of the workspace row. `blobs` is the sorted hexadecimal hashes of the sealed
//! blobs, one space between two. The associated data of an entry's seal is text workspace id ‖ integer seq ‖ previous hash.

use kharita_model::{Digest, Instant};
use sha2::{Digest as _, Sha256};

/// The last entry: its number and hash. Before the first entry: 0 and the hash of the workspace row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Head {
    /// Number of the last entry; the first is 1.
    pub seq: u64,
    /// Its hash.
    pub hash: Digest,
}

/// Whose map this is: the one row that the chain starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// UUIDv7.
    pub id: String,
    /// The organisation's name when the workspace was created.
    pub organisation: String,
    /// Version of the storage that created it.
    pub format: i64,
    /// When it was created.
    pub created_at: Instant,
}

impl Workspace {
    /// The hash of the row, which is the previous hash of entry 1.
    pub fn hash(&self) -> Digest {
        let hasher = Sha256::new_with_prefix("kharita/1/workspace")
            .chain_update(length(&self.id))
            .chain_update(&self.id)
            .chain_update(length(&self.organisation))
            .chain_update(&self.organisation)
            .chain_update(self.format.to_be_bytes())
            .chain_update(self.created_at.0.to_be_bytes());
        Digest(hasher.finalize().into())
    }

    /// The head of an empty ledger.
    pub(crate) fn start(&self) -> Head {
        Head { seq: 0, hash: self.hash() }
    }
}

/// A row of the table `entry`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) seq: u64,
    pub(crate) at: Instant,
    pub(crate) hash: Digest,
    pub(crate) blobs: String,
    pub(crate) body: Vec<u8>,
}

impl Row {
    /// The hash that this row must have after `previous`.
    pub(crate) fn expected_hash(&self, workspace: &str, previous: &Digest) -> Digest {
        let hasher = Sha256::new_with_prefix("kharita/1")
            .chain_update(length(workspace))
            .chain_update(workspace)
            .chain_update(self.seq.to_be_bytes())
            .chain_update(self.at.0.to_be_bytes())
            .chain_update(previous.0)
            .chain_update(Sha256::digest(&self.body))
            .chain_update(length(&self.blobs))
            .chain_update(&self.blobs);
        Digest(hasher.finalize().into())
    }

    /// Is this the entry that follows `head`, unchanged?
    pub(crate) fn follows(&self, workspace: &str, head: &Head) -> bool {
        head.seq.checked_add(1) == Some(self.seq) && self.hash == self.expected_hash(workspace, &head.hash)
    }

    /// Number and hash.
    pub(crate) fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash }
    }
}

/// Associated data of the seal of the entry that comes after `previous`.
pub(crate) fn entry_context(workspace: &str, seq: u64, previous: &Digest) -> Vec<u8> {
    [&length(workspace)[..], workspace.as_bytes(), &seq.to_be_bytes(), &previous.0].concat()
}

/// The text of the column `blobs`: sorted, each once.
pub(crate) fn blobs_text(blobs: &[Digest]) -> String {
    let mut blobs = blobs.to_vec();
    blobs.sort_unstable();
    blobs.dedup();
    blobs.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// Reads [`blobs_text`]; nothing if it is anything else.
pub(crate) fn parse_blobs(text: &str) -> Option<Vec<Digest>> {
    text.split(' ').filter(|_| !text.is_empty()).map(Digest::parse).collect()
}

fn length(text: &str) -> [u8; 8] {
    (text.len() as u64).to_be_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace() -> Workspace {
        Workspace { id: "ws".into(), organisation: "Org".into(), format: 1, created_at: Instant(1000) }
    }

    #[test]
    fn the_bytes_hashed_are_the_documented_ones() {
        let written =
            b"kharita/1/workspace\0\0\0\0\0\0\0\x02ws\0\0\0\0\0\0\0\x03Org\0\0\0\0\0\0\0\x01\0\0\0\0\0\0\x03\xe8";
        assert_eq!(workspace().hash(), Digest::of(written));

        let row =
            Row { seq: 258, at: Instant(-1), hash: Digest::default(), blobs: "ab".into(), body: b"body".to_vec() };
        let mut written = b"kharita/1\0\0\0\0\0\0\0\x02ws\0\0\0\0\0\0\x01\x02\xff\xff\xff\xff\xff\xff\xff\xff".to_vec();
        written.extend([9; 32]);
        written.extend(Digest::of(b"body").0);
        written.extend(b"\0\0\0\0\0\0\0\x02ab");
        assert_eq!(row.expected_hash("ws", &Digest([9; 32])), Digest::of(&written));

        let mut context = b"\0\0\0\0\0\0\0\x02ws\0\0\0\0\0\0\0\x07".to_vec();
        context.extend([9; 32]);
        assert_eq!(entry_context("ws", 7, &Digest([9; 32])), context);
    }

    #[test]
    fn a_row_follows_only_its_predecessor() {
        let head = workspace().start();
        let mut row = Row { seq: 1, at: Instant(5), hash: Digest::default(), blobs: String::new(), body: vec![1] };
        assert!(!row.follows("ws", &head));
        row.hash = row.expected_hash("ws", &head.hash);
        assert!(row.follows("ws", &head));
        assert!(!row.follows("other", &head));
        assert!(!row.follows("ws", &Head { seq: 1, ..head }));
        assert!(!row.follows("ws", &Head { hash: Digest([1; 32]), ..head }));
    }

    #[test]
    fn lists_of_blobs_are_sorted_and_read_back() {
        let (a, b) = (Digest([0xaa; 32]), Digest([0x0b; 32]));
        let text = blobs_text(&[a, b, a]);
        assert_eq!(text, format!("{b} {a}"));
        assert_eq!(parse_blobs(&text), Some(vec![b, a]));
        assert_eq!(parse_blobs(""), Some(vec![]));
        for bad in [" ", "ab", &format!("{a}  {b}"), &format!("{a} ")] {
            assert_eq!(parse_blobs(bad), None, "{bad:?}");
        }
    }
}
