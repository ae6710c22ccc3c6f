//! Sealed bodies: whatever bytes come, they are refused unless they are exactly what was sealed, and what decompresses
//! without end is cut.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use kharita_ledger::{Key, MAX_CLEAR, seal};

const KEY: [u8; 32] = [7; 32];
const CONTEXT: &[u8] = b"batch";

/// The input as a sealed body, as the compressed content under a good seal, and as clear content that comes back.
pub fn unseal(data: &[u8]) {
    let key = Key::new(KEY);
    assert!(kharita_ledger::unseal(&key, CONTEXT, data).is_err(), "nobody seals without the key");
    if let Ok(clear) = kharita_ledger::unseal(&key, CONTEXT, &sealed_as_it_is(data)) {
        assert!(clear.len() as u64 <= MAX_CLEAR, "the content is bounded");
    }
    let mut sealed = seal(&key, CONTEXT, data).expect("small content can be sealed");
    assert!(kharita_ledger::unseal(&key, CONTEXT, &sealed).is_ok_and(|clear| clear == data), "what goes in comes out");
    let place = data.iter().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(*byte)));
    let length = sealed.len();
    if let Some(byte) = sealed.get_mut(place % length) {
        *byte ^= 1 << (place % 8);
    }
    assert!(kharita_ledger::unseal(&key, CONTEXT, &sealed).is_err(), "one changed bit is seen");
}

/// A good seal over content that was not compressed: the fuzzer reaches the decompression.
fn sealed_as_it_is(content: &[u8]) -> Vec<u8> {
    let nonce = [1; 24];
    let payload = Payload { msg: content, aad: CONTEXT };
    let ciphertext = XChaCha20Poly1305::new(&KEY.into()).encrypt(&XNonce::from(nonce), payload);
    let mut sealed = vec![1, 1];
    sealed.extend(nonce);
    sealed.extend(ciphertext.expect("small content can be sealed"));
    sealed
}

/// Compressed contents: of nothing, of a text, of many zeros.
pub fn seeds() -> Vec<Vec<u8>> {
    let key = Key::new(KEY);
    let compressed = |clear: &[u8]| {
        let sealed = seal(&key, CONTEXT, clear).ok()?;
        let nonce: [u8; 24] = sealed.get(2..26)?.try_into().ok()?;
        let payload = Payload { msg: sealed.get(26..)?, aad: CONTEXT };
        XChaCha20Poly1305::new(&KEY.into()).decrypt(&XNonce::from(nonce), payload).ok()
    };
    [&b""[..], b"what a scan says", &[0; 100_000]].into_iter().filter_map(compressed).collect()
}
