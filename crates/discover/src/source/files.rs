//! Files, folders and archives: each file or member is known by its content and read as table, document or text. What
//! holds no text is named, with its size.

use std::io::{self, Seek};
use std::path::{Path, PathBuf};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1256};
use kharita_ingest::{Input, Limits, Utf8Text, container, delimiter, encoding_of_head};
use kharita_model::{Code, Message};

use super::{Options, delimited, document, sheet, text};
use crate::label;
use crate::report::{FileReport, Reading, Report, TableReport, identifiers};
use crate::table::Table;

/// What an archive may cost (DISCOVERY.md §6).
const LIMITS: Limits = Limits { members: 10_000, ratio: 200, unpacked: 1 << 30, nested: 3 };
/// The first bytes of a database in one file.
const SQLITE: &[u8] = b"SQLite format 3\0";
/// Folders inside one another.
const DEEPEST: usize = 64;

/// Reads what lies under a path into the report. Databases in one file are given back: they are read otherwise.
pub fn path(path: &Path, options: &Options, report: &mut Report, progress: &mut dyn FnMut(&str, u64)) -> Vec<PathBuf> {
    let (mut files, mut databases) = (Vec::new(), Vec::new());
    let shown = |path: &Path| label::shown(&path.display().to_string());
    if let Err(error) = walk(path, 0, &mut files) {
        let code = if error.kind() == io::ErrorKind::NotFound { Code::NoFile } else { Code::UnreadableFile };
        let source = shown(path);
        report.not_read(&source, "", None, Message::new(code).with("path", &source).with("problem", error.kind()));
    }
    for file in files {
        let source = shown(&file);
        match Input::open(&file) {
            Ok(input) if input.head().starts_with(SQLITE) => databases.push(file),
            Ok(input) => {
                progress(&source, input.len());
                received(input, &source, options, report);
            }
            Err(error) => {
                let why = Message::new(Code::UnreadableFile).with("path", &source).with("problem", error.kind());
                report.not_read(&source, "", None, why);
            }
        }
    }
    databases
}

/// The files under a path, in the order of their names. Links are not followed inside folders.
fn walk(path: &Path, depth: usize, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !std::fs::metadata(path)?.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inside: Vec<PathBuf> =
        std::fs::read_dir(path)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    inside.sort();
    for path in inside {
        let kind = std::fs::symlink_metadata(&path)?.file_type();
        if kind.is_dir() && depth < DEEPEST {
            walk(&path, depth + 1, files)?;
        } else if kind.is_file() {
            files.push(path);
        }
    }
    Ok(())
}

/// A file as it lies there: itself, or an archive.
fn received(input: Input, source: &str, options: &Options, report: &mut Report) {
    let name = input.name().to_owned();
    match container::open(input, &LIMITS, None) {
        Ok(members) => {
            for member in members {
                match member {
                    Ok(member) => {
                        let location = if member.name() == name { String::new() } else { label::shown(member.name()) };
                        file(member, source, &location, options, report);
                    }
                    Err(why) => report.not_read(source, "", None, without_place(why)),
                }
            }
        }
        Err(why) => report.not_read(source, "", None, without_place(why)),
    }
}

/// A message of an archive names members; their names may be values.
fn without_place(mut why: Message) -> Message {
    why.place.file = why.place.file.map(|file| label::shown(&file));
    why
}

fn file(mut input: Input, source: &str, location: &str, options: &Options, report: &mut Report) {
    let bytes = input.len();
    let read = File { source, location, options, bytes }.read(&mut input, report);
    match read {
        Ok(None) => {}
        Ok(Some(why)) => report.not_read(source, location, Some(bytes), why),
        Err(error) => {
            let why = Message::new(Code::UnreadableFile).with("path", source).with("problem", error.kind());
            report.not_read(source, location, Some(bytes), why);
        }
    }
}

/// A file being read.
struct File<'a> {
    source: &'a str,
    location: &'a str,
    options: &'a Options,
    bytes: u64,
}

impl File<'_> {
    /// Reads by content. `Some`: why nothing was read.
    fn read(&self, input: &mut Input, report: &mut Report) -> io::Result<Option<Message>> {
        let head = input.head();
        if head.starts_with(SQLITE) {
            return Ok(Some(Message::new(Code::DatabaseInArchive)));
        }
        if head.is_empty() {
            return Ok(Some(Message::new(Code::EmptyFile)));
        }
        if head.starts_with(b"PK") {
            return self.workbook(input, report);
        }
        let encoding = encoding_of(head);
        if encoding == UTF_8 && is_binary(head) {
            return Ok(Some(Message::new(Code::NoText)));
        }
        let first = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start().first().copied();
        if matches!(first, Some(b'{' | b'[')) && encoding == UTF_8 {
            let paths = document::read(input, self.limit())?;
            if paths.unreadable <= paths.rows {
                self.document(&paths, report);
                return Ok(None);
            }
            input.rewind()?;
        }
        self.text_or_table(input, encoding, report)?;
        Ok(None)
    }

    fn limit(&self) -> u64 {
        if self.options.metadata_only { 0 } else { self.options.limit.unwrap_or(u64::MAX) }
    }

    fn text_or_table(&self, input: &mut Input, encoding: &'static Encoding, report: &mut Report) -> io::Result<()> {
        let sample = beginning(input.head(), encoding);
        match delimiter(&sample) {
            Some((delimiter, _)) => self.delimited(input, encoding, delimiter, report),
            None => self.text(input, encoding, report),
        }
    }

    fn delimited(
        &self,
        input: &mut Input,
        encoding: &'static Encoding,
        delimiter: u8,
        report: &mut Report,
    ) -> io::Result<()> {
        let mut table = Table::default();
        input.rewind()?;
        let mut source = Utf8Text::in_encoding(&mut *input, encoding)?;
        // Titles are looked for among the first rows, so that a few are read even where none is counted.
        let ended = delimited::read(&mut source, delimiter, &mut table, self.limit().max(1))?;
        if source.had_invalid() && encoding == UTF_8 {
            drop(source);
            let legacy = legacy_encoding(input)?;
            return self.delimited(input, legacy, delimiter, report);
        }
        table.end();
        if self.options.metadata_only {
            table.columns = table.columns.iter().map(|column| crate::Column::new(column.name.clone(), None)).collect();
        }
        self.file(report, "csv", &table.columns, ended.unbalanced);
        report.table(self.table(self.location, (!ended.cut).then_some(table.rows), ended.cut), &table.columns);
        Ok(())
    }

    fn text(&self, input: &mut Input, encoding: &'static Encoding, report: &mut Report) -> io::Result<()> {
        let mut identifiers = Default::default();
        if !self.options.metadata_only {
            input.rewind()?;
            let mut source = Utf8Text::in_encoding(&mut *input, encoding)?;
            identifiers = text::read(&mut source)?;
            identifiers.retain(|category, counted| text::is_told(*category, *counted));
        }
        let (source, location) = (self.source.to_owned(), self.location.to_owned());
        report.files.push(FileReport {
            source,
            location,
            format: "text",
            bytes: self.bytes,
            identifiers,
            unreadable: 0,
        });
        Ok(())
    }

    fn document(&self, paths: &document::Paths, report: &mut Report) {
        self.file(report, "json", &paths.columns, paths.unreadable);
        let cut = paths.rows >= self.limit();
        report.table(self.table(self.location, (!cut).then_some(paths.rows), cut), &paths.columns);
    }

    fn workbook(&self, input: &mut Input, report: &mut Report) -> io::Result<Option<Message>> {
        let mut sheets = Vec::new();
        let limit = self.limit().max(1);
        let refused = sheet::read(input, limit, |name, table| sheets.push((name, table)))?;
        if refused.is_some() {
            return Ok(refused);
        }
        let mut all = Vec::new();
        for (name, table) in sheets {
            let location = if self.location.is_empty() { name } else { format!("{}!{name}", self.location) };
            match table {
                Ok(mut table) => {
                    let cut = table.rows >= limit;
                    if self.options.metadata_only {
                        table.columns =
                            table.columns.iter().map(|column| crate::Column::new(column.name.clone(), None)).collect();
                    }
                    if !table.columns.is_empty() {
                        report.table(self.table(&location, (!cut).then_some(table.rows), cut), &table.columns);
                    }
                    all.extend(table.columns);
                }
                Err(why) => report.not_read(self.source, &location, None, why),
            }
        }
        self.file(report, "xlsx", &all, 0);
        Ok(None)
    }

    fn file(&self, report: &mut Report, format: &'static str, columns: &[crate::Column], unreadable: u64) {
        let (source, location) = (self.source.to_owned(), self.location.to_owned());
        let identifiers = identifiers(columns);
        report.files.push(FileReport { source, location, format, bytes: self.bytes, identifiers, unreadable });
    }

    fn table(&self, location: &str, rows: Option<u64>, cut: bool) -> TableReport {
        let reading = match (self.options.metadata_only, cut) {
            (true, _) => Reading::Metadata,
            (_, true) => Reading::Head,
            _ => Reading::All,
        };
        let rows = rows.filter(|_| reading == Reading::All);
        TableReport {
            source: self.source.to_owned(),
            location: location.to_owned(),
            reading,
            rows,
            persons: None,
            engine: None,
        }
    }
}

/// The beginning of a file as text, cut at its last line end.
fn beginning(head: &[u8], encoding: &'static Encoding) -> String {
    let (text, _) = encoding.decode_with_bom_removal(head);
    let end = text.rfind('\n').filter(|_| head.len() >= 60_000);
    end.and_then(|end| text.get(..end)).unwrap_or(&text).to_owned()
}

/// Zeros and control characters that no text has.
fn is_binary(head: &[u8]) -> bool {
    let control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0c | 0x1b);
    let looked = head.get(..8_192).unwrap_or(head);
    looked.contains(&0) || looked.iter().filter(control).count() * 50 > looked.len()
}

/// The encoding that a head shows: its mark, UTF-16 by its zeros, UTF-8, or an older one.
fn encoding_of(head: &[u8]) -> &'static Encoding {
    match encoding_of_head(head) {
        found if found == WINDOWS_1252 => arabic_or_french(head),
        found => found,
    }
}

/// The older encoding of a file that is no UTF-8: the first piece with such characters tells.
fn legacy_encoding(input: &mut Input) -> io::Result<&'static Encoding> {
    let mut at = 0;
    while at < input.len() {
        let piece = input.read_at(at, 64 * 1024)?;
        if piece.iter().any(|byte| *byte >= 0x80)
            && std::str::from_utf8(&piece).is_err_and(|error| error.error_len().is_some())
        {
            return Ok(arabic_or_french(&piece));
        }
        at += 64 * 1024;
    }
    Ok(WINDOWS_1252)
}

/// Arabic words are runs of high bytes; French accents stand alone between letters.
fn arabic_or_french(bytes: &[u8]) -> &'static Encoding {
    let (mut high, mut beside) = (0_usize, 0_usize);
    for pair in bytes.windows(2) {
        if let [first, second] = pair {
            high += usize::from(*first >= 0xc0);
            beside += usize::from(*first >= 0xc0 && *second >= 0xc0);
        }
    }
    if beside * 2 > high { WINDOWS_1256 } else { WINDOWS_1252 }
}
