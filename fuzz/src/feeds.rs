//! Packs and feeds of others: a file of feeds, whatever it is, and a pack that somebody changed.

use std::path::Path;

use kharita_feeds::{Error, Mirror, Packer};
use kharita_model::Instant;

/// A file that is taken for a feed: what can be read of it is packed, and the pack holds together.
pub fn feed(data: &[u8]) {
    let folder = tempfile::tempdir().expect("there is room");
    let (file, out) = (folder.path().join("feed"), folder.path().join("pack"));
    std::fs::write(&file, data).expect("there is room");
    let mut packer = Packer::new();
    // An error is one of the disk, or of what only looks packed.
    if packer.read(&file).is_ok() && pack(packer, &out).is_ok() {
        Mirror::open(&[out]).expect("what was packed opens").check().expect("what was packed holds together");
    }
}

fn pack(packer: Packer, out: &Path) -> Result<(), Error> {
    packer.write(out, Instant(0), false, |_| Ok((String::new(), String::new()))).map(|_| ())
}

/// Bytes that are taken for a pack.
pub fn pack_read(data: &[u8]) {
    let folder = tempfile::tempdir().expect("there is room");
    let file = folder.path().join("pack");
    std::fs::write(&file, data).expect("there is room");
    if let Ok(mut mirror) = Mirror::open(&[file]) {
        // Whatever is asked of a damaged pack is an answer or an error.
        let _ = (mirror.check(), mirror.published("CVE-2024-0001"), mirror.package("debian:11/openssl"));
        let _ = (mirror.product("maker:thing"), mirror.term("CWE-79"));
    }
}

/// A whole pack, to be changed.
pub fn seeds() -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().expect("there is room");
    let (file, out) = (folder.path().join("feed"), folder.path().join("pack"));
    std::fs::write(&file, "cve,epss,percentile\nCVE-2024-0001,0.5,0.9\n").expect("there is room");
    let mut packer = Packer::new();
    packer.read(&file).expect("it is a feed");
    pack(packer, &out).expect("it is packed");
    vec![std::fs::read(out).expect("it was written")]
}
