//! CSV as spreadsheets and people write it: comma, semicolon, tab or bar; UTF-8, UTF-16 or Windows-1252; any line ends;
//! line breaks inside quotes. Records stream: a file of any size costs one record.

use std::io::{self, BufRead, Read, Seek};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::Input;

/// What may separate fields, the likeliest first.
const DELIMITERS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Records looked at to find the delimiter.
const SAMPLE: usize = 60;
/// A record longer than this has a quotation mark that is never closed.
const LONGEST: usize = 256 * 1024;
/// Bytes looked at together when the encoding is searched.
const CHUNK: usize = 64 * 1024;

/// What a record holds.
#[derive(Debug, PartialEq, Eq)]
pub enum Record {
    /// Its fields.
    Fields(Vec<String>),
    /// It begins with a quotation mark that is never closed: nothing after it can be trusted.
    Unbalanced,
}

/// Reads records. What is no UTF-8 must have been replaced before.
pub struct Records<R> {
    source: R,
    delimiter: u8,
    ended: bool,
    offset: u64,
    start: u64,
}

impl<R: BufRead> Records<R> {
    /// Records of `source`, with fields between these delimiters.
    pub fn new(source: R, delimiter: u8) -> Self {
        Records { source, delimiter, ended: false, offset: 0, start: 0 }
    }

    /// Where the last record began in the UTF-8 text.
    pub fn start(&self) -> u64 {
        self.start
    }

    /// The next record; `None` at the end. A blank line is a record with one empty field.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Record>> {
        if self.ended {
            return Ok(None);
        }
        self.start = self.offset;
        let (mut fields, mut field, mut length) = (Vec::new(), Field::default(), 0);
        loop {
            let Some(byte) = self.byte()? else {
                self.ended = true;
                if field.quoted {
                    return Ok(Some(Record::Unbalanced));
                }
                let nothing = fields.is_empty() && !field.is_started();
                fields.push(field.finish());
                return Ok((!nothing).then_some(Record::Fields(fields)));
            };
            length += 1;
            if length > LONGEST {
                self.ended = true;
                return Ok(Some(Record::Unbalanced));
            }
            match byte {
                b'"' => field.quote(),
                _ if field.quoted => field.bytes.push(byte),
                b'\n' | b'\r' => {
                    if byte == b'\r' && self.source.fill_buf()?.first() == Some(&b'\n') {
                        self.source.consume(1);
                        self.offset += 1;
                    }
                    fields.push(field.finish());
                    return Ok(Some(Record::Fields(fields)));
                }
                _ if byte == self.delimiter => fields.push(std::mem::take(&mut field).finish()),
                _ => field.plain(byte),
            }
        }
    }

    fn byte(&mut self) -> io::Result<Option<u8>> {
        let byte = self.source.fill_buf()?.first().copied();
        if byte.is_some() {
            self.source.consume(1);
            self.offset += 1;
        }
        Ok(byte)
    }
}

/// A field while it is read.
#[derive(Default)]
struct Field {
    bytes: Vec<u8>,
    /// Inside quotation marks.
    quoted: bool,
    /// It was quoted, and the quotation may go on if another mark follows.
    closed: bool,
}

impl Field {
    fn is_started(&self) -> bool {
        self.closed || !self.bytes.is_empty()
    }

    fn quote(&mut self) {
        if self.quoted {
            (self.quoted, self.closed) = (false, true);
        } else if self.closed {
            // Two marks inside quotes are one.
            self.bytes.push(b'"');
            (self.quoted, self.closed) = (true, false);
        } else if self.bytes.iter().all(u8::is_ascii_whitespace) {
            self.bytes.clear();
            self.quoted = true;
        } else {
            // An inch mark in the middle of a text.
            self.bytes.push(b'"');
        }
    }

    fn plain(&mut self, byte: u8) {
        self.closed = false;
        self.bytes.push(byte);
    }

    fn finish(self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }
}

/// The encoding of a whole input: its mark, UTF-16 by its zeros, UTF-8 if all of it is valid, else the encoding that
/// French spreadsheets write. The input is left at its beginning.
///
/// # Errors
/// The input cannot be read.
pub fn encoding(input: &mut Input) -> io::Result<&'static Encoding> {
    if let Some(encoding) = by_mark(input.head()) {
        return Ok(encoding);
    }
    input.rewind()?;
    let (mut chunk, mut held) = (vec![0; CHUNK], Vec::new());
    let found = loop {
        let read = input.read(&mut chunk)?;
        if read == 0 {
            break if held.is_empty() { UTF_8 } else { WINDOWS_1252 };
        }
        held.extend_from_slice(chunk.get(..read).unwrap_or_default());
        match std::str::from_utf8(&held) {
            Ok(_) => held.clear(),
            // A character that lies across two chunks.
            Err(error) if error.error_len().is_none() => drop(held.drain(..error.valid_up_to())),
            Err(_) => break WINDOWS_1252,
        }
    };
    input.rewind()?;
    Ok(found)
}

/// The encoding of a head alone, for recognition.
pub fn encoding_of_head(head: &[u8]) -> &'static Encoding {
    by_mark(head).unwrap_or_else(|| match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_some() => WINDOWS_1252,
        _ => UTF_8,
    })
}

fn by_mark(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| {
        let bytes = head.iter().skip(offset).step_by(2).take(64);
        let (zero, all) = bytes.fold((0, 0), |(zero, all), byte| (zero + usize::from(*byte == 0), all + 1));
        all > 8 && zero * 10 > all * 8
    };
    match Encoding::for_bom(head) {
        Some((encoding, _)) => Some(encoding),
        None if zeros(1) => Some(UTF_16LE),
        None if zeros(0) => Some(UTF_16BE),
        None => None,
    }
}

/// The delimiter of a text, and how many columns most of its records have; `None` if it is no table. A first line
/// `sep=;` says it outright.
pub fn delimiter(text: &str) -> Option<(u8, usize)> {
    if let Some(said) = declared_delimiter(text) {
        let columns = widths(text, said).into_iter().max().unwrap_or_default();
        return (columns > 1).then_some((said, columns));
    }
    let score = |delimiter: u8| {
        let widths = widths(text, delimiter);
        let tables = widths.iter().filter(|width| **width > 1);
        let most =
            tables.max_by_key(|width| (widths.iter().filter(|other| other == width).count(), **width)).copied()?;
        let alike = widths.iter().filter(|width| **width == most).count();
        // Headings and remarks above and below the table have another width.
        let is_table = alike * 2 > widths.len() || (alike >= 2 && alike * 3 >= widths.len());
        is_table.then_some((alike * (most - 1), delimiter, most))
    };
    let found = DELIMITERS.into_iter().filter_map(score);
    found.rev().max_by_key(|(score, ..)| *score).map(|(_, delimiter, columns)| (delimiter, columns))
}

/// What a first line `sep=;` says.
pub fn declared_delimiter(text: &str) -> Option<u8> {
    let said = text.trim_start_matches('\u{feff}').lines().next()?.trim_end().strip_prefix("sep=")?;
    match said.as_bytes() {
        [delimiter] if DELIMITERS.contains(delimiter) => Some(*delimiter),
        [] => Some(b'\t'),
        _ => None,
    }
}

/// How many fields each of the first records has, blank ones left out. The last record of a head may be cut.
fn widths(text: &str, delimiter: u8) -> Vec<usize> {
    let mut records = Records::new(text.as_bytes(), delimiter);
    let mut widths = Vec::new();
    // Memory cannot fail to be read.
    while let Ok(Some(Record::Fields(fields))) = records.next() {
        if fields.iter().any(|field| !field.trim().is_empty()) {
            widths.push(fields.len());
        }
        if widths.len() == SAMPLE {
            break;
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn records(text: &str, delimiter: u8) -> Vec<Vec<String>> {
        let mut records = Records::new(text.as_bytes(), delimiter);
        let mut all = Vec::new();
        while let Some(record) = records.next().unwrap() {
            match record {
                Record::Fields(fields) => all.push(fields),
                Record::Unbalanced => all.push(vec!["UNBALANCED".into()]),
            }
        }
        all
    }

    #[test]
    fn records_with_any_line_end_and_quotes() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["a;b", "1;\"x;\"\"y\"\"\nz\"", "", "3;4"].join(end);
            assert_eq!(
                records(&text, b';'),
                [vec!["a", "b"], vec!["1", "x;\"y\"\nz"], vec![""], vec!["3", "4"]],
                "{end:?}"
            );
        }
        assert_eq!(records("a,b\n1, \"2\"\n", b','), [vec!["a", "b"], vec!["1", "2"]]);
        assert_eq!(records("écran 24\",b", b','), [vec!["écran 24\"", "b"]]);
        assert_eq!(records("\"\"", b','), [vec![""]]);
        assert!(records("", b',').is_empty());
    }

    #[test]
    fn a_quote_never_closed_is_told() {
        assert_eq!(records("a,b\n1,\"x\n2,y\n", b','), [vec!["a", "b"], vec!["UNBALANCED"]]);
        let endless = format!("a,b\n1,\"{}", "x\n".repeat(LONGEST));
        assert_eq!(records(&endless, b',').last().unwrap(), &["UNBALANCED"]);
    }

    #[test]
    fn the_delimiter_is_found() {
        for (text, expected) in [
            ("a;b;c\n1,5;2;3\n1,7;2;3\n", Some((b';', 3))),
            ("a,b\n1,2\n", Some((b',', 2))),
            ("Inventaire du parc\n\na\tb\tc\n1\t2\t3\n4\t5\t6\n", Some((b'\t', 3))),
            ("sep=|\na|b\n", Some((b'|', 2))),
            ("un texte, avec une virgule.\nEt une ligne.\nEt une autre.\n", None),
            ("", None),
        ] {
            assert_eq!(delimiter(text), expected, "{text}");
        }
    }

    #[test]
    fn the_encoding_is_found() {
        let long = "é".repeat(CHUNK);
        let utf16: Vec<u8> = "a;b\n1;2\nabcdefgh".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, expected) in [
            (&b"a;b"[..], "UTF-8"),
            (b"d\xe9p\xf4t;b", "windows-1252"),
            (long.as_bytes(), "UTF-8"),
            (b"\xef\xbb\xbfa;b", "UTF-8"),
            (&utf16, "UTF-16LE"),
            (b"ends in the middle \xc3", "windows-1252"),
        ] {
            assert_eq!(encoding(&mut Input::from_bytes(bytes.to_vec(), "a")).unwrap().name(), expected);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_give_records(bytes in prop::collection::vec(prop::sample::select(b"a;\",\r\n \xe9".to_vec()), 0..200)) {
            let mut records = Records::new(&bytes[..], b';');
            while let Some(_record) = records.next().unwrap() {}
            let _ = delimiter(&String::from_utf8_lossy(&bytes));
        }
    }
}
