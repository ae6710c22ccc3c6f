//! The seal of a body: compressed, then encrypted and authenticated.
//!
//! Sealed body = version byte 1 ‖ algorithm byte 1 (XChaCha20-Poly1305) ‖ 24-byte random nonce ‖ ciphertext of the zstd
//! content with its 16-byte tag. The associated data ("context") says what the body is, so that a body moved to another
//! place no longer opens. Nonces of 24 random bytes do not repeat, whatever the number of bodies under one key.

use std::fmt;
use std::io::Read;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::Error;

/// Largest clear content of one body, in bytes. Evidence is cut in pieces far below; the limit keeps a hostile body from
/// filling the memory when it is decompressed.
pub const MAX_CLEAR: u64 = 256 << 20;

const VERSION: u8 = 1;
const XCHACHA20_POLY1305: u8 = 1;
const NONCE: usize = 24;
/// The default of zstd: slower levels gain little on JSON and postcard.
const LEVEL: i32 = 3;

/// What a blob holds. The word is its associated data: a blob opens only as what it was sealed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlobKind {
    /// A piece of an evidence file.
    Evidence,
    /// The list of the pieces of an evidence file.
    EvidenceIndex,
    /// A batch of assertions read from evidence.
    Batch,
    /// The results of a calculation.
    Result,
}

impl BlobKind {
    /// The word, never changed: it is under the seal of every blob.
    pub fn word(self) -> &'static str {
        match self {
            BlobKind::Evidence => "evidence",
            BlobKind::EvidenceIndex => "evidence-index",
            BlobKind::Batch => "batch",
            BlobKind::Result => "result",
        }
    }
}

/// A secret key of 32 bytes.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl Key {
    /// The key with these bytes.
    pub fn new(bytes: [u8; 32]) -> Self {
        Key(bytes)
    }

    /// A key from the random source of the system.
    pub(crate) fn random() -> Result<Self, Error> {
        let mut bytes = [0; 32];
        fill_random(&mut bytes)?;
        Ok(Key(bytes))
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Never shows the key.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

/// Seals `clear` under `key` for this context. Two seals of the same content differ.
///
/// # Errors
/// [`Error::TooLarge`] over [`MAX_CLEAR`]; [`Error::Failed`] if the system gives no random bytes.
pub fn seal(key: &Key, context: &[u8], clear: &[u8]) -> Result<Vec<u8>, Error> {
    if clear.len() as u64 > MAX_CLEAR {
        return Err(Error::TooLarge(clear.len() as u64));
    }
    let compressed = zstd::bulk::compress(clear, LEVEL).map_err(|_| Error::Failed("zstd"))?;
    let mut nonce = [0; NONCE];
    fill_random(&mut nonce)?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let ciphertext = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: &compressed, aad: context })
        .map_err(|_| Error::Failed("xchacha20-poly1305"))?;
    let mut sealed = Vec::with_capacity(2 + NONCE + ciphertext.len());
    sealed.extend([VERSION, XCHACHA20_POLY1305]);
    sealed.extend(nonce);
    sealed.extend(ciphertext);
    Ok(sealed)
}

/// Opens what [`seal`] made. Any input is safe: what is not exactly a sealed body of this key and context is refused.
///
/// # Errors
/// [`Error::NewerVersion`] for a version or algorithm not known here; [`Error::Unreadable`] for everything else.
pub fn unseal(key: &Key, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, Error> {
    let unreadable = || Error::Unreadable("sealed body".to_owned());
    let (header, rest) = sealed.split_first_chunk::<2>().ok_or_else(unreadable)?;
    match header {
        [VERSION, XCHACHA20_POLY1305] => {}
        [VERSION, other] | [other, _] if *other > 1 => return Err(Error::NewerVersion { found: i64::from(*other) }),
        _ => return Err(unreadable()),
    }
    let (nonce, ciphertext) = rest.split_first_chunk::<NONCE>().ok_or_else(unreadable)?;
    let cipher = XChaCha20Poly1305::new(key.bytes().into());
    let compressed =
        cipher.decrypt(&XNonce::from(*nonce), Payload { msg: ciphertext, aad: context }).map_err(|_| unreadable())?;
    decompress(&compressed).ok_or_else(unreadable)
}

/// The content, unless it is no zstd frame or larger than [`MAX_CLEAR`].
fn decompress(compressed: &[u8]) -> Option<Vec<u8>> {
    let mut clear = Vec::new();
    let decoder = zstd::stream::read::Decoder::new(compressed).ok()?;
    decoder.take(MAX_CLEAR + 1).read_to_end(&mut clear).ok()?;
    (clear.len() as u64 <= MAX_CLEAR).then_some(clear)
}

/// Fills with random bytes of the system.
pub(crate) fn fill_random(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|_| Error::Failed("random source"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> Key {
        Key::new([7; 32])
    }

    #[test]
    fn the_layout_is_the_documented_one() {
        let sealed = seal(&key(), b"batch", &[0; 1000]).unwrap();
        assert_eq!(&sealed[..2], [1, 1]);
        assert!(sealed.len() < 100, "compressed before it is sealed: {}", sealed.len());
        let cipher = XChaCha20Poly1305::new(&[7; 32].into());
        let nonce: [u8; 24] = sealed[2..26].try_into().unwrap();
        let inside = cipher.decrypt(&nonce.into(), Payload { msg: &sealed[26..], aad: b"batch" }).unwrap();
        assert_eq!(zstd::decode_all(&inside[..]).unwrap(), [0; 1000]);
    }

    #[test]
    fn another_key_context_or_version_does_not_open() {
        let sealed = seal(&key(), b"batch", b"secret").unwrap();
        assert!(matches!(unseal(&Key::new([8; 32]), b"batch", &sealed), Err(Error::Unreadable(_))));
        assert!(matches!(unseal(&key(), b"result", &sealed), Err(Error::Unreadable(_))));
        let mut later = sealed.clone();
        later[0] = 2;
        assert!(matches!(unseal(&key(), b"batch", &later), Err(Error::NewerVersion { found: 2 })));
        assert_eq!(unseal(&key(), b"batch", &sealed).unwrap(), b"secret");
        assert_ne!(seal(&key(), b"batch", b"secret").unwrap(), sealed, "the nonce is random");
    }

    #[test]
    fn a_decompression_bomb_is_refused() {
        let zeros = std::io::repeat(0).take(MAX_CLEAR + 1);
        let bomb = zstd::stream::encode_all(zeros, 1).unwrap();
        assert!(bomb.len() < 100_000 && decompress(&bomb).is_none());
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens(clear in proptest::collection::vec(any::<u8>(), 0..2000), context in ".{0,40}") {
            let sealed = seal(&key(), context.as_bytes(), &clear).unwrap();
            prop_assert_eq!(unseal(&key(), context.as_bytes(), &sealed).unwrap(), clear);
        }

        #[test]
        fn any_change_is_refused(clear in proptest::collection::vec(any::<u8>(), 0..300), at in any::<prop::sample::Index>(), mask in 1_u8..) {
            let mut sealed = seal(&key(), b"batch", &clear).unwrap();
            let at = at.index(sealed.len());
            sealed[at] ^= mask;
            prop_assert!(unseal(&key(), b"batch", &sealed).is_err());
            sealed[at] ^= mask;
            sealed.truncate(at);
            prop_assert!(unseal(&key(), b"batch", &sealed).is_err());
        }

        #[test]
        fn any_bytes_are_safe(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            prop_assert!(unseal(&key(), b"batch", &bytes).is_err());
            let _ = decompress(&bytes);
        }
    }
}
