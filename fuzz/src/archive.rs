//! Archives. A fuzzer cannot mend check sums and compressed streams, so it would never get behind those of a ZIP: an input
//! that begins with `=== ` is a text of parts instead, each a line with its path and then its content, and is packed here.

use std::io::{Cursor, Read as _, Write as _};

use kharita_ingest::{Input, Limits, container, recognise};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The sign of a part.
const PART: &str = "=== ";
/// The largest input that is packed.
const MOST: usize = 256 * 1024;

/// The ZIP of a text of parts; nothing if the input is no such text.
pub fn from_parts(data: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(data).ok().filter(|text| text.len() <= MOST)?;
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in text.strip_prefix(PART)?.split(&format!("\n{PART}")) {
        let (path, content) = part.split_once('\n').unwrap_or((part, ""));
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        zip.start_file(path, stored).ok()?;
        zip.write_all(content.as_bytes()).ok()?;
    }
    Some(zip.finish().ok()?.into_inner())
}

/// Opens a file as an archive within small limits, and reads all members to their end.
pub fn container(data: &[u8]) {
    let bytes = from_parts(data).unwrap_or_else(|| data.to_vec());
    let limits = Limits { members: 64, ratio: 20, unpacked: 4 << 20, nested: 1 };
    let Ok(members) = container::open(Input::from_bytes(bytes, "fuzz"), &limits, None) else { return };
    // A refused member counts too, and a nested archive once for itself.
    for (at, member) in members.enumerate() {
        assert!(at <= 2 * limits.members, "no more members than allowed");
        let Ok(mut member) = member else { continue };
        assert!(member.len() <= limits.unpacked.max(data.len() as u64 + 512), "no member above the limit");
        let _recognised = recognise(&member);
        let mut content = Vec::new();
        member.read_to_end(&mut content).expect("an unpacked member can be read");
        assert!(content.len() as u64 == member.len(), "the length is that of the content");
    }
}
