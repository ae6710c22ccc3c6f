//! Zip bombs: an XLSX file is unpacked once, counting only, before the reader of spreadsheets may touch it.

use std::io::{self, Read, Seek};

use kharita_model::{Code, Message};
use zip::ZipArchive;

use crate::{Input, Limits};

/// A member that small may have any ratio: a sheet of equal rows packs better than 100 to 1, and harms nobody.
const HARMLESS: u64 = 16 * 1024 * 1024;

/// Why this file must not be opened, if it must not. The limit on unpacked bytes is that of the whole workbook, since
/// all of it stands in memory together.
pub fn refuse_bombs(input: &mut Input, limits: &Limits) -> Option<Message> {
    let unreadable =
        |problem: &dyn std::fmt::Display| Some(Message::new(Code::UnreadableWorkbook).with("problem", problem));
    if let Err(problem) = input.rewind() {
        return unreadable(&problem);
    }
    let mut archive = match ZipArchive::new(io::BufReader::new(input)) {
        Ok(archive) => archive,
        Err(problem) => return unreadable(&problem),
    };
    if archive.len() > limits.members {
        return Some(Message::new(Code::TooManyMembers).count("limit", limits.members as u64));
    }
    let mut left = limits.unpacked;
    for at in 0..archive.len() {
        let member = match archive.by_index(at) {
            Ok(member) => member,
            Err(problem) => return unreadable(&problem),
        };
        let allowed = limits.ratio.saturating_mul(member.compressed_size()).max(HARMLESS);
        let ceiling = allowed.min(left);
        // The sizes in the directory are promises; what really comes out is counted.
        let size = match io::copy(&mut member.take(ceiling.saturating_add(1)), &mut io::sink()) {
            Ok(size) => size,
            Err(problem) => return unreadable(&problem),
        };
        if size > allowed {
            return Some(Message::new(Code::ArchiveRatio).count("limit", limits.ratio));
        }
        if size > left {
            return Some(Message::new(Code::TooLarge).count("limit", limits.unpacked));
        }
        left -= size;
    }
    None
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn archive(members: usize, bytes: usize) -> Input {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..members {
            writer.start_file(format!("m{at}"), SimpleFileOptions::default()).unwrap();
            writer.write_all(&vec![b'a'; bytes]).unwrap();
        }
        Input::from_bytes(writer.finish().unwrap().into_inner(), "a.xlsx")
    }

    #[test]
    fn what_costs_too_much_is_refused() {
        let limits = Limits { members: 10, ratio: 100, unpacked: 40 << 20, nested: 1 };
        let code = |members, bytes| refuse_bombs(&mut archive(members, bytes), &limits).map(|message| message.code);
        assert_eq!(code(10, 1000), None);
        assert_eq!(code(11, 10), Some(Code::TooManyMembers));
        assert_eq!(code(1, 17 << 20), Some(Code::ArchiveRatio));
        assert_eq!(code(3, 15 << 20), Some(Code::TooLarge));
        let broken = refuse_bombs(&mut Input::from_bytes(b"PK\x03\x04broken".to_vec(), "a.xlsx"), &limits);
        assert_eq!(broken.unwrap().code, Code::UnreadableWorkbook);
    }
}
