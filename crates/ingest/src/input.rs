//! A file to read: its beginning and end at hand for recognition, the rest streamed from disk. Never whole in memory,
//! unless it came from memory.

use std::fs::File;
use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::OnceLock;

use crate::encoding::{Utf8Text, decode_head, is_markup, plain_text};
use crate::json::{self, Sample};
use crate::table;
use crate::xml::{self, Root};

/// How much of the beginning recognition sees.
const HEAD: u64 = 64 * 1024;
/// How much of the end recognition sees: some formats say what they are in their last lines.
const TAIL: u64 = 4 * 1024;
/// Characters of a line that are shown beside a fact.
const EXCERPT: usize = 200;

/// What a file may cost. The defaults are those of EVIDENCE.md §2.3; workspaces may set others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Members of an archive.
    pub members: usize,
    /// Unpacked size divided by packed size.
    pub ratio: u64,
    /// Bytes of one unpacked member.
    pub unpacked: u64,
    /// How many archives may lie inside one another below the first.
    pub nested: u8,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { members: 1_000, ratio: 100, unpacked: 512 * 1024 * 1024, nested: 1 }
    }
}

/// A seekable file, or member of an archive, already decompressed. Reading starts at its beginning.
#[derive(Debug)]
pub struct Input {
    content: Content,
    name: String,
    length: u64,
    head: Box<[u8]>,
    tail: Box<[u8]>,
    seen: Seen,
}

/// What the beginning is, looked at once for all formats.
#[derive(Debug, Default)]
struct Seen {
    text: OnceLock<String>,
    sample: OnceLock<Sample>,
    root: OnceLock<Option<Root>>,
    titles: OnceLock<Vec<(u8, Vec<Vec<String>>)>>,
}

#[derive(Debug)]
enum Content {
    Disk(File),
    Memory(Cursor<Vec<u8>>),
}

impl Input {
    /// The file at this path, under its name without folder.
    ///
    /// # Errors
    /// The file cannot be opened or read.
    pub fn open(path: &Path) -> io::Result<Self> {
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Input::from_file(File::open(path)?, name)
    }

    /// An open file under this name. It is read from its beginning, wherever it stood.
    ///
    /// # Errors
    /// The file cannot be read or is not seekable.
    pub fn from_file(file: File, name: impl Into<String>) -> io::Result<Self> {
        Input::new(Content::Disk(file), name.into())
    }

    /// Bytes in memory under this name.
    pub fn from_bytes(bytes: Vec<u8>, name: impl Into<String>) -> Self {
        let length = bytes.len() as u64;
        let head = bytes.get(..bytes.len().min(HEAD as usize)).unwrap_or_default().into();
        let tail = bytes.get(bytes.len().saturating_sub(TAIL as usize)..).unwrap_or_default().into();
        Input {
            content: Content::Memory(Cursor::new(bytes)),
            name: name.into(),
            length,
            head,
            tail,
            seen: Seen::default(),
        }
    }

    fn new(mut content: Content, name: String) -> io::Result<Self> {
        let length = content.seek(SeekFrom::End(0))?;
        let mut tail = Vec::new();
        content.seek(SeekFrom::Start(length.saturating_sub(TAIL)))?;
        content.by_ref().take(TAIL).read_to_end(&mut tail)?;
        let mut head = Vec::new();
        content.rewind()?;
        content.by_ref().take(HEAD).read_to_end(&mut head)?;
        content.rewind()?;
        Ok(Input { content, name, length, head: head.into(), tail: tail.into(), seen: Seen::default() })
    }

    /// The name of the file, without folder, or of the member.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Size in bytes.
    pub fn len(&self) -> u64 {
        self.length
    }

    /// Has it no byte at all?
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The first 64 KiB, or less if it is shorter.
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// The beginning as text.
    pub(crate) fn head_text(&self) -> &str {
        self.seen.text.get_or_init(|| decode_head(&self.head))
    }

    /// The beginning as JSON.
    pub(crate) fn sample(&self) -> &Sample {
        self.seen.sample.get_or_init(|| json::sample(self.head_text()))
    }

    /// The name and attributes of the root element, if the beginning is XML.
    pub(crate) fn root(&self) -> Option<&Root> {
        self.seen.root.get_or_init(|| xml::root(&self.head)).as_ref()
    }

    /// The first records as a table, for each character that may separate fields.
    pub(crate) fn titles(&self) -> &[(u8, Vec<Vec<String>>)] {
        self.seen.titles.get_or_init(|| table::first_records(&self.head))
    }

    /// The last 4 KiB, or less if it is shorter.
    pub fn tail(&self) -> &[u8] {
        &self.tail
    }

    /// Up to `length` bytes from this offset, without moving the place of reading: recognition of formats whose
    /// directory stands neither in the head nor in the tail.
    ///
    /// # Errors
    /// The input cannot be read.
    pub fn read_at(&self, offset: u64, length: usize) -> io::Result<Vec<u8>> {
        match &self.content {
            Content::Memory(bytes) => {
                let rest = usize::try_from(offset).ok().and_then(|at| bytes.get_ref().get(at..)).unwrap_or_default();
                Ok(rest.get(..length).unwrap_or(rest).to_vec())
            }
            Content::Disk(file) => {
                let mut file: &File = file;
                let place = file.stream_position()?;
                file.seek(SeekFrom::Start(offset))?;
                let mut bytes = Vec::new();
                let read = file.take(length as u64).read_to_end(&mut bytes);
                file.seek(SeekFrom::Start(place))?;
                read.map(|_| bytes)
            }
        }
    }
}

impl Read for Content {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Content::Disk(file) => file.read(buffer),
            Content::Memory(bytes) => bytes.read(buffer),
        }
    }
}

impl Seek for Content {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match self {
            Content::Disk(file) => file.seek(to),
            Content::Memory(bytes) => bytes.seek(to),
        }
    }
}

impl Read for Input {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.content.read(buffer)
    }
}

impl Seek for Input {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.content.seek(to)
    }
}

/// The line (from 1) on which [`Locator::Byte`](kharita_model::Locator::Byte) stands in a text, and what is written
/// there: at most 200 characters, from the offset on if the line is longer. The place of a fact, as people see it.
///
/// # Errors
/// The input cannot be read.
pub fn line_of(input: &mut Input, offset: u64) -> io::Result<(u64, String)> {
    input.rewind()?;
    let mut text = if is_markup(input.head()) { Utf8Text::new(input)? } else { plain_text(input)? };
    let (mut line, mut position, mut start) = (1, 0_u64, Vec::new());
    while position < offset {
        let chunk = text.fill_buf()?;
        if chunk.is_empty() {
            break;
        }
        let taken = chunk.len().min(usize::try_from(offset - position).unwrap_or(usize::MAX));
        let before = chunk.get(..taken).unwrap_or_default();
        line += memchr::memchr_iter(b'\n', before).count() as u64;
        match memchr::memrchr(b'\n', before) {
            Some(end) => start = before.get(end + 1..).unwrap_or_default().to_vec(),
            None if start.len() <= 4 * EXCERPT => start.extend_from_slice(before.get(..4 * EXCERPT).unwrap_or(before)),
            None => {}
        }
        text.consume(taken);
        position += taken as u64;
    }
    // A line too long to be shown from its start is shown from the fact on.
    if start.len() > EXCERPT {
        start.clear();
    }
    let mut rest = Vec::new();
    text.take(4 * EXCERPT as u64).read_to_end(&mut rest)?;
    start.extend_from_slice(rest.split(|byte| *byte == b'\n').next().unwrap_or_default());
    let excerpt = String::from_utf8_lossy(&start);
    Ok((line, crate::encoding::without_controls(excerpt.trim()).chars().take(EXCERPT).collect()))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_file_shows_head_and_tail_and_reads_from_its_start() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|i| (i % 251) as u8).collect();
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        for mut input in [Input::from_file(file, "x.bin").unwrap(), Input::from_bytes(bytes.clone(), "x.bin")] {
            assert_eq!((input.name(), input.len(), input.is_empty()), ("x.bin", 200_000, false));
            assert_eq!((input.head(), input.tail()), (&bytes[..65_536], &bytes[200_000 - 4096..]));
            assert_eq!(input.read_at(100_000, 5).unwrap(), &bytes[100_000..100_005]);
            assert_eq!(input.read_at(199_998, 5).unwrap(), &bytes[199_998..]);
            let mut whole = Vec::new();
            input.read_to_end(&mut whole).unwrap();
            assert_eq!(whole, bytes);
        }
    }

    #[test]
    fn a_short_input_is_its_own_head_and_tail() {
        let input = Input::from_bytes(b"abc".to_vec(), "a");
        assert_eq!((input.head(), input.tail()), (&b"abc"[..], &b"abc"[..]));
        assert!(Input::from_bytes(Vec::new(), "a").is_empty());
    }

    #[test]
    fn a_sparse_file_costs_nothing() {
        let file = tempfile::tempfile().unwrap();
        file.set_len(10 * 1024 * 1024 * 1024).unwrap();
        let input = Input::from_file(file, "holes").unwrap();
        assert_eq!((input.head().len(), input.tail().len(), input.len()), (65_536, 4096, 10 << 30));
    }

    #[test]
    fn a_fact_is_found_on_its_line() {
        let text = "<a>\n  <b x='é'/>\n  <c/>\n</a>\n";
        let offset = text.find("<c").unwrap() as u64;
        let mut input = Input::from_bytes(text.as_bytes().to_vec(), "a.xml");
        assert_eq!(line_of(&mut input, offset).unwrap(), (3, "<c/>".to_owned()));
        assert_eq!(line_of(&mut input, 0).unwrap(), (1, "<a>".to_owned()));
        assert_eq!(line_of(&mut input, 1_000_000).unwrap().0, 5);
    }

    #[test]
    fn a_fact_on_an_endless_line_is_shown_from_where_it_stands() {
        let text = format!("<a>{}<c d='\u{202e}1'/></a>", "<b/>".repeat(100_000));
        let offset = text.find("<c").unwrap() as u64;
        let (line, excerpt) = line_of(&mut Input::from_bytes(text.into_bytes(), "a.xml"), offset).unwrap();
        assert_eq!(line, 1);
        assert_eq!(excerpt, "<c d='\u{fffd}1'/></a>");
    }
}
