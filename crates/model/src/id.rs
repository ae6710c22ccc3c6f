//! Identifiers that stay the same for the same evidence.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::{NodeKind, RecordKey};

/// Crockford's base 32 in lower case: no `i`, `l`, `o`, `u`, so an id read aloud or copied by hand survives.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A record's id: the first 60 bits of SHA-256 over its source and key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u64);

impl RecordId {
    /// The id of what `source` calls `key`.
    pub fn of(source: &str, key: &str) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(source.as_bytes());
        hasher.update([0]);
        hasher.update(key.as_bytes());
        let bytes = hasher.finalize();
        let first = bytes.iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
        RecordId(first >> 4)
    }

    /// Twelve base 32 characters.
    pub fn text(self) -> String {
        (0..12).rev().map(|i| char::from(*ALPHABET.get((self.0 >> (5 * i)) as usize & 31).unwrap_or(&b'0'))).collect()
    }

    /// Reads twelve base 32 characters.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 12 {
            return None;
        }
        text.bytes()
            .try_fold(0_u64, |sum, byte| {
                let digit = ALPHABET.iter().position(|a| *a == byte.to_ascii_lowercase())?;
                Some((sum << 5) | digit as u64)
            })
            .map(RecordId)
    }
}

impl From<&RecordKey> for RecordId {
    fn from(key: &RecordKey) -> Self {
        RecordId::of(key.source.as_str(), &key.key)
    }
}

/// A node's id: its kind and the id of its earliest record, shown as `host-4k7…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId {
    /// The node's kind, which gives the prefix.
    pub kind: NodeKind,
    /// The earliest-observed record of the node.
    pub record: RecordId,
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-{}", self.kind, self.record.text()))
    }
}

/// The text is no id: an id is a kind, a dash and twelve characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: {0}")]
pub struct NotAnId(pub String);

impl FromStr for NodeId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let refused = || NotAnId(text.to_owned());
        let (kind, record) = text.rsplit_once('-').ok_or_else(refused)?;
        let kind = NodeKind::from_word(kind).map_err(|_| refused())?;
        Ok(NodeId { kind, record: RecordId::parse(record).ok_or_else(refused)? })
    }
}

impl Serialize for NodeId {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for NodeId {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

/// A SHA-256 digest, shown and stored in JSON as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Digest(Sha256::digest(bytes).into())
    }

    /// Reads 64 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Digest(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() { s.collect_str(self) } else { self.0.serialize(s) }
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        if d.is_human_readable() {
            Digest::parse(&String::deserialize(d)?).ok_or_else(|| D::Error::custom("not a SHA-256 digest"))
        } else {
            <[u8; 32]>::deserialize(d).map(Digest)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ids_read_back(record in 0_u64..1 << 60) {
            let id = NodeId { kind: NodeKind::AdminZone, record: RecordId(record) };
            prop_assert_eq!(id.to_string().parse::<NodeId>(), Ok(id));
        }
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "host", "host-", "host-abc", "hosts-000000000000", "host-00000000000u", "host-é0000000000"] {
            assert!(text.parse::<NodeId>().is_err(), "{text}");
        }
    }
}
