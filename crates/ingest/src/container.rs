//! Archives: a file gives its members, one after the other. No path of an archive is ever created: small members are
//! unpacked in memory, larger ones into a nameless temporary file that is gone when its [`Input`] is dropped.

use std::io::{self, Read, Write};
use std::path::PathBuf;

use flate2::read::MultiGzDecoder;
use kharita_model::{Code, Message};
use tempfile::{SpooledData, SpooledTempFile};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Input, Limits};

/// Up to this size a member is unpacked in memory.
const IN_MEMORY: u64 = 8 * 1024 * 1024;
/// A member that small may have any ratio: twenty identical lines pack better than 100 to 1, and harm nobody.
const HARMLESS: u64 = 1024 * 1024;
/// The sign of a workbook or text document: a ZIP, but one file for those who made it.
const OFFICE_CONTENT: &str = "[Content_Types].xml";

/// The members of a file, in order; each is read while the next is not yet unpacked. A member refused is a message, and
/// the others go on.
#[derive(Debug)]
pub struct Members {
    limits: Limits,
    scratch: Option<PathBuf>,
    whole: Option<Input>,
    opened: Vec<Opened>,
    left: usize,
}

/// An archive being read.
#[derive(Debug)]
struct Opened {
    archive: ZipArchive<Input>,
    next: usize,
    /// Path of the archive in the archive that holds it, with a slash at its end.
    prefix: String,
}

/// The members of this file: itself if it is no archive, those of a ZIP, or the one of a gzip file. Temporary files lie
/// in `scratch`, or in the folder of the system for them.
///
/// # Errors
/// The archive as a whole is refused: unreadable, encrypted, empty, or with too many members.
pub fn open(input: Input, limits: &Limits, scratch: Option<PathBuf>) -> Result<Members, Message> {
    let mut members =
        Members { limits: limits.clone(), scratch, whole: None, opened: Vec::new(), left: limits.members };
    members.whole = members.enter(input, String::new())?;
    Ok(members)
}

impl Iterator for Members {
    type Item = Result<Input, Message>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(whole) = self.whole.take() {
            return Some(Ok(whole));
        }
        loop {
            let opened = self.opened.last_mut()?;
            if opened.next >= opened.archive.len() {
                self.opened.pop();
                continue;
            }
            let at = opened.next;
            opened.next += 1;
            let member = match unpack(opened, at, &self.limits, self.scratch.as_ref()) {
                Ok(None) => continue,
                Ok(Some(member)) => member,
                Err(message) => return Some(Err(message)),
            };
            let prefix = format!("{}/", member.name());
            match self.enter(member, prefix) {
                Ok(None) => {}
                Ok(Some(member)) => return Some(Ok(member)),
                Err(message) => return Some(Err(message)),
            }
        }
    }
}

impl Members {
    /// Opens `input` if it is an archive; gives it back if it is not.
    fn enter(&mut self, input: Input, prefix: String) -> Result<Option<Input>, Message> {
        let is_gzip = input.head().starts_with(&[0x1f, 0x8b]);
        let is_zip = input.head().starts_with(b"PK\x03\x04") || input.head().starts_with(b"PK\x05\x06");
        if !is_gzip && !is_zip {
            return Ok(Some(input));
        }
        let (name, depth) = (input.name().to_owned(), self.opened.len());
        let refused = move |code| Message::new(code).in_file(name.clone());
        let too_deep = depth > usize::from(self.limits.nested);
        if is_gzip {
            return if too_deep { Err(refused(Code::NestedArchive)) } else { self.gunzip(input).map(Some) };
        }
        if announced_members(&input) > self.limits.members {
            return Err(refused(Code::TooManyMembers).count("limit", self.limits.members as u64));
        }
        let archive = ZipArchive::new(input).map_err(|error| explain(&error, refused(Code::UnreadableArchive)))?;
        if archive.index_for_name(OFFICE_CONTENT).is_some() {
            return Ok(Some(rewound(archive.into_inner()).map_err(|_| refused(Code::UnreadableFile))?));
        }
        if too_deep {
            return Err(refused(Code::NestedArchive).count("limit", u64::from(self.limits.nested)));
        }
        if archive.is_empty() {
            return Err(refused(Code::NothingInside));
        }
        self.left = self
            .left
            .checked_sub(archive.len())
            .ok_or_else(|| refused(Code::TooManyMembers).count("limit", self.limits.members as u64))?;
        self.opened.push(Opened { archive, next: 0, prefix });
        Ok(None)
    }

    fn gunzip(&self, input: Input) -> Result<Input, Message> {
        let (name, packed) = (input.name().to_owned(), input.len());
        let inner = name.strip_suffix(".gz").unwrap_or(&name).to_owned();
        let ceiling = self.limits.unpacked.min(self.limits.ratio.saturating_mul(packed).max(HARMLESS));
        let member = spool(MultiGzDecoder::new(io::BufReader::new(input)), inner, ceiling, self.scratch.as_ref());
        member.map_err(|problem| problem.tell(ceiling < self.limits.unpacked, &self.limits).in_file(name))
    }
}

/// The members that the end of a ZIP announces, so that an absurd directory is not even read.
fn announced_members(input: &Input) -> usize {
    let tail = input.tail();
    let Some(end) = memchr::memmem::rfind(tail, b"PK\x05\x06") else { return 0 };
    match tail.get(end + 10..end + 12) {
        Some([low, high]) => usize::from(u16::from_le_bytes([*low, *high])),
        _ => 0,
    }
}

/// Unpacks a member; a folder is none.
fn unpack(
    opened: &mut Opened,
    at: usize,
    limits: &Limits,
    scratch: Option<&PathBuf>,
) -> Result<Option<Input>, Message> {
    let unreadable = Message::new(Code::UnreadableArchive).in_file(opened.prefix.clone());
    // The raw view first: it opens encrypted members too, so that they can be named.
    let raw = opened.archive.by_index_raw(at).map_err(|error| explain(&error, unreadable.clone()))?;
    let Ok(own_name) = raw.name().map(std::borrow::Cow::into_owned) else { return Err(unreadable) };
    if raw.is_dir() {
        return Ok(None);
    }
    let name = format!("{}{own_name}", opened.prefix);
    let refused = |code| Message::new(code).in_file(crate::encoding::without_controls(&name).into_owned());
    if !is_plain_path(&own_name) || raw.is_symlink() {
        return Err(refused(Code::MemberPath));
    }
    if raw.encrypted() {
        return Err(refused(Code::EncryptedFile));
    }
    if raw.size() > limits.unpacked {
        return Err(refused(Code::TooLarge).count("limit", limits.unpacked));
    }
    let allowed = limits.ratio.saturating_mul(raw.compressed_size()).max(HARMLESS);
    if raw.size() > allowed {
        return Err(refused(Code::ArchiveRatio).count("limit", limits.ratio));
    }
    drop(raw);
    // The sizes were promises: what is really unpacked is watched too.
    let ceiling = limits.unpacked.min(allowed);
    let member = opened.archive.by_index(at).map_err(|error| explain(&error, refused(Code::UnreadableArchive)))?;
    let unpacked = spool(member, name.clone(), ceiling, scratch);
    unpacked.map(Some).map_err(|problem| problem.tell(ceiling < limits.unpacked, limits).in_file(name))
}

/// A relative path that stays where it is, on every system: no `..`, no drive, no root.
fn is_plain_path(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(['/', '\\'])
        && !name.contains(['\0', ':'])
        && name.split(['/', '\\']).all(|part| part != "..")
}

/// Why a member could not be unpacked.
enum Problem {
    /// It grew beyond its ceiling.
    Ceiling,
    /// Its packed bytes are damaged.
    Damaged,
    /// The disk refused.
    Disk(io::Error),
}

impl Problem {
    fn tell(self, by_ratio: bool, limits: &Limits) -> Message {
        match self {
            Problem::Ceiling if by_ratio => Message::new(Code::ArchiveRatio).count("limit", limits.ratio),
            Problem::Ceiling => Message::new(Code::TooLarge).count("limit", limits.unpacked),
            Problem::Damaged => Message::new(Code::UnreadableArchive),
            Problem::Disk(error) => Message::new(Code::UnreadableFile).with("reason", error),
        }
    }
}

/// Pours a member into memory, or beyond 8 MiB into a temporary file; stops above `ceiling` bytes.
fn spool(mut member: impl Read, name: String, ceiling: u64, scratch: Option<&PathBuf>) -> Result<Input, Problem> {
    let mut spooled = match scratch {
        Some(folder) => SpooledTempFile::new_in(IN_MEMORY as usize, folder),
        None => SpooledTempFile::new(IN_MEMORY as usize),
    };
    let (mut buffer, mut written) = (vec![0; 64 * 1024], 0_u64);
    loop {
        let read = member.read(&mut buffer).map_err(|_| Problem::Damaged)?;
        if read == 0 {
            break;
        }
        written += read as u64;
        if written > ceiling {
            return Err(Problem::Ceiling);
        }
        spooled.write_all(buffer.get(..read).unwrap_or_default()).map_err(Problem::Disk)?;
    }
    match spooled.into_inner() {
        SpooledData::InMemory(bytes) => Ok(Input::from_bytes(bytes.into_inner(), name)),
        SpooledData::OnDisk(file) => Input::from_file(file, name).map_err(Problem::Disk),
    }
}

fn rewound(mut input: Input) -> io::Result<Input> {
    io::Seek::rewind(&mut input)?;
    Ok(input)
}

/// A password is asked for apart from all other errors, because people can do something about it.
fn explain(error: &ZipError, otherwise: Message) -> Message {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            Message { code: Code::EncryptedFile, ..otherwise }
        }
        _ => otherwise,
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use flate2::write::GzEncoder;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zip_of(members: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in members {
            if let Some(folder) = name.strip_suffix('/') {
                writer.add_directory(folder, SimpleFileOptions::default()).unwrap();
            } else {
                // Large members are stored as they are: what is tested is unpacking, not packing.
                let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
                let options = if bytes.len() > IN_MEMORY as usize { stored } else { SimpleFileOptions::default() };
                writer.start_file(*name, options).unwrap();
                writer.write_all(bytes).unwrap();
            }
        }
        writer.finish().unwrap().into_inner()
    }

    fn gzip_of(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// A member as name and content, or code and place.
    type Found = Result<(String, Vec<u8>), (Code, String)>;

    fn members(bytes: Vec<u8>, name: &str) -> Result<Vec<Found>, Code> {
        let told = |message: Message| (message.code, message.place.file.unwrap_or_default());
        let read = |mut input: Input| {
            let mut content = Vec::new();
            input.read_to_end(&mut content).unwrap();
            (input.name().to_owned(), content)
        };
        let members = open(Input::from_bytes(bytes, name), &Limits::default(), None).map_err(|message| message.code)?;
        Ok(members.map(|member| member.map(read).map_err(told)).collect())
    }

    #[test]
    fn a_plain_file_is_its_own_member() {
        let expected = vec![Ok(("scan.xml".to_owned(), b"<a/>".to_vec()))];
        assert_eq!(members(b"<a/>".to_vec(), "scan.xml").unwrap(), expected);
    }

    #[test]
    fn members_of_zip_gzip_and_one_zip_inside() {
        let inner = zip_of(&[("b.xml", b"<b/>")]);
        let outer =
            zip_of(&[("a.xml", b"<a/>"), ("folder/", b""), ("in.zip", &inner), ("c.xml.gz", &gzip_of(b"<c/>"))]);
        let names: Vec<_> = members(outer, "x.zip").unwrap().into_iter().map(|member| member.unwrap().0).collect();
        assert_eq!(names, ["a.xml", "in.zip/b.xml", "c.xml"]);
        assert_eq!(members(gzip_of(b"<a/>"), "a.xml.gz").unwrap(), vec![Ok(("a.xml".to_owned(), b"<a/>".to_vec()))]);
    }

    #[test]
    fn an_office_file_is_one_file() {
        let workbook = zip_of(&[(OFFICE_CONTENT, b"<Types/>"), ("xl/workbook.xml", b"<workbook/>")]);
        assert_eq!(members(workbook.clone(), "a.xlsx").unwrap(), vec![Ok(("a.xlsx".to_owned(), workbook.clone()))]);
        let packed = zip_of(&[("a.xlsx", &workbook)]);
        assert_eq!(members(packed, "a.zip").unwrap(), vec![Ok(("a.xlsx".to_owned(), workbook))]);
    }

    #[test]
    fn evil_members_are_refused_and_the_others_go_on() {
        let zeros = vec![0; 3 * 1024 * 1024];
        let evil = zip_of(&[
            ("../a", b"1"),
            ("/etc/b", b"2"),
            ("..\\c", b"3"),
            ("C:\\d", b"4"),
            ("x/../../e", b"5"),
            ("bomb", &zeros),
            ("good", b"6"),
        ]);
        let found = members(evil, "evil.zip").unwrap();
        let codes: Vec<_> = found.iter().filter_map(|member| member.as_ref().err()).map(|(code, _)| *code).collect();
        assert_eq!(codes, [vec![Code::MemberPath; 5], vec![Code::ArchiveRatio]].concat());
        assert_eq!(found.last(), Some(&Ok(("good".to_owned(), b"6".to_vec()))));
    }

    #[test]
    fn archives_beyond_the_limits_are_refused() {
        let bomb = gzip_of(&vec![0; 4 * 1024 * 1024]);
        assert_eq!(members(bomb, "a.gz"), Err(Code::ArchiveRatio));
        let names: Vec<String> = (0..1001).map(|i| format!("{i}.xml")).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
        assert_eq!(members(zip_of(&many), "a.zip"), Err(Code::TooManyMembers));
        assert_eq!(members(zip_of(&[]), "a.zip"), Err(Code::NothingInside));
        let deep = zip_of(&[("2.zip", &zip_of(&[("3.zip", &zip_of(&[("a", b"x")]))]))]);
        assert_eq!(members(deep, "1.zip").unwrap(), vec![Err((Code::NestedArchive, "2.zip/3.zip".to_owned()))]);
    }

    #[test]
    fn members_count_over_all_nested_archives() {
        let names: Vec<String> = (0..600).map(|i| format!("{i}.xml")).collect();
        let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
        let half = zip_of(&many);
        let found = members(zip_of(&[("1.zip", &half), ("2.zip", &half)]), "a.zip").unwrap();
        assert_eq!(found.len(), 601);
        assert_eq!(found.last(), Some(&Err((Code::TooManyMembers, "2.zip".to_owned()))));
    }

    #[test]
    fn damaged_archives_are_refused() {
        let whole = zip_of(&[("a.xml", "<a>text</a>".repeat(50).as_bytes())]);
        assert_eq!(members(whole[..whole.len() / 2].to_vec(), "a.zip"), Err(Code::UnreadableArchive));
        let gzip = gzip_of("<a>text</a>".repeat(50).as_bytes());
        assert_eq!(members(gzip[..gzip.len() / 2].to_vec(), "a.gz"), Err(Code::UnreadableArchive));
        let mut damaged = whole;
        damaged[45] ^= 0xff;
        let found = members(damaged, "a.zip").unwrap();
        assert_eq!(found, vec![Err((Code::UnreadableArchive, "a.xml".to_owned()))]);
    }

    #[test]
    fn a_large_member_lies_on_disk_and_reads_back() {
        let text: Vec<u8> = (0..2_200_000_u32).flat_map(u32::to_le_bytes).collect();
        let found = members(zip_of(&[("large.bin", &text)]), "a.zip").unwrap();
        assert_eq!(found, vec![Ok(("large.bin".to_owned(), text))]);
    }
}
