//! What the readers of spreadsheets share: cells, and the values that people write in them.

pub mod fold;
pub mod grid;
pub mod guard;
pub mod labels;
pub mod parse;
pub mod quantity;

use std::io::{self, BufReader, Read, Seek, SeekFrom};

use calamine::{Xlsx, XlsxError};
use kharita_model::{Code, Message};
use zip::ZipArchive;

use crate::{Input, Limits};

/// A list of sheets is short; more of it is not read to recognise.
const LONGEST_SHEET_LIST: u64 = 1024 * 1024;

/// The part of an XLSX file that names its sheets; nothing if it is no XLSX file.
pub fn sheet_list(input: &Input) -> Option<Vec<u8>> {
    if !input.head().starts_with(b"PK") {
        return None;
    }
    let mut archive = ZipArchive::new(BufReader::new(Peek { input, at: 0 })).ok()?;
    let mut sheets = Vec::new();
    archive.by_name("xl/workbook.xml").ok()?.take(LONGEST_SHEET_LIST).read_to_end(&mut sheets).ok()?;
    Some(sheets)
}

/// Opens an XLSX file, once it is sure that unpacking it costs no more than allowed.
///
/// # Errors
/// The file cannot be read from its beginning.
pub fn open(input: &mut Input) -> io::Result<Result<Xlsx<BufReader<&mut Input>>, Message>> {
    if let Some(message) = guard::refuse_bombs(input, &Limits::default()) {
        return Ok(Err(message));
    }
    input.rewind()?;
    let unreadable = |problem: XlsxError| Message::new(Code::UnreadableWorkbook).with("problem", problem);
    Ok(calamine::Reader::new(BufReader::new(input)).map_err(unreadable))
}

/// Reads an input without moving its place: recognition only looks.
struct Peek<'a> {
    input: &'a Input,
    at: u64,
}

impl Read for Peek<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let bytes = self.input.read_at(self.at, buffer.len())?;
        for (to, from) in buffer.iter_mut().zip(&bytes) {
            *to = *from;
        }
        self.at += bytes.len() as u64;
        Ok(bytes.len())
    }
}

impl Seek for Peek<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.input.len().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
