//! Tables that tools export as CSV: the row of titles is known by its titles, wherever it stands and whatever separates
//! the fields; rows are asked by title. Records stream.

use std::io;
use std::rc::Rc;

use kharita_model::{Code, Message};

use crate::encoding::{Utf8Text, decode_head, plain_text, without_controls};
use crate::report::Report;
use crate::sheet::csv::{Record, Records, encoding_of_head};
use crate::{Fit, Input};

/// Records among which the titles stand.
const SEARCHED: usize = 30;
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Are these the titles of a format? They are in lower case, without blanks around them.
pub type IsHeader = fn(&[String]) -> bool;

/// A row with its titles.
#[derive(Debug, Clone)]
pub struct Row {
    /// Where it begins in the UTF-8 text.
    pub at: u64,
    titles: Rc<[String]>,
    cells: Vec<String>,
}

impl Row {
    /// A row of another kind of table under these titles, which are in lower case.
    pub fn new(titles: &Rc<[String]>, cells: Vec<String>) -> Self {
        Row { at: 0, titles: Rc::clone(titles), cells }
    }

    /// The first filled cell under one of these titles, which are written in lower case; empty if there is none.
    pub fn get(&self, titles: &[&str]) -> &str {
        let find = |title: &&str| {
            let columns = self.titles.iter().zip(&self.cells).filter(|(own, _)| own == title);
            columns.map(|(_, cell)| cell.trim()).find(|cell| !cell.is_empty())
        };
        titles.iter().find_map(find).unwrap_or_default()
    }

    /// The number under one of these titles.
    pub fn number(&self, titles: &[&str]) -> Option<f64> {
        // French spreadsheets write a comma.
        self.get(titles).replace(',', ".").parse().ok()
    }

    fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// What separates the fields of a table with such titles.
pub fn find_header(input: &Input, is_header: IsHeader) -> Option<u8> {
    let tables = input.titles().iter();
    tables.filter(|(_, records)| records.iter().any(|titles| is_header(titles))).map(|(delimiter, _)| *delimiter).next()
}

/// How well a table with such titles fits.
pub fn fit(input: &Input, is_header: IsHeader) -> Fit {
    if find_header(input, is_header).is_some() { Fit::Yes } else { Fit::No }
}

/// The first records of a text as titles, for each character that may separate fields; none if it is XML, JSON or binary.
pub fn first_records(head: &[u8]) -> Vec<(u8, Vec<Vec<String>>)> {
    if head.iter().take(512).any(|byte| matches!(byte, 1..=8 | 14..=31)) || crate::encoding::is_markup(head) {
        return Vec::new();
    }
    let text = head_text(head);
    let of = |delimiter: u8| {
        let mut records = Records::new(text.as_bytes(), delimiter);
        let mut found = Vec::new();
        // Memory cannot fail to be read.
        while let Ok(Some(Record::Fields(fields))) = records.next()
            && found.len() < SEARCHED
        {
            found.push(if fields.len() > 1 { titles(&fields) } else { Vec::new() });
        }
        (delimiter, found)
    };
    DELIMITERS.into_iter().map(of).collect()
}

fn head_text(head: &[u8]) -> String {
    let mut text = String::new();
    // Reading from memory cannot fail.
    let read = Utf8Text::in_encoding(head, encoding_of_head(head));
    if read.and_then(|mut reader| io::Read::read_to_string(&mut reader, &mut text)).is_err() {
        text = decode_head(head);
    }
    text
}

fn titles(fields: &[String]) -> Vec<String> {
    fields.iter().map(|field| field.trim().trim_start_matches('\u{feff}').to_lowercase()).collect()
}

/// Goes through the rows below the titles; blank ones are counted, rows without enough fields are refused.
///
/// # Errors
/// The input cannot be read, or `row` fails.
pub fn rows<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    is_header: IsHeader,
    mut row: impl FnMut(&mut Report<'a>, Row) -> io::Result<()>,
) -> io::Result<()> {
    let Some(delimiter) = find_header(input, is_header) else { return Ok(()) };
    let mut text = plain_text(input)?;
    let mut records = Records::new(&mut text, delimiter);
    let mut header: Option<Rc<[String]>> = None;
    let mut blank = 0;
    while let Some(record) = records.next()? {
        let at = records.start();
        let Record::Fields(cells) = record else {
            report.stop(Message::new(Code::UnbalancedQuote).at(kharita_model::Locator::Byte(at)));
            break;
        };
        match &header {
            None => {
                let found = titles(&cells);
                header = is_header(&found).then(|| found.into());
            }
            Some(titles) => {
                let cells = cells.into_iter().map(|cell| without_controls(&cell).into_owned()).collect();
                let read = Row { at, titles: titles.clone(), cells };
                if read.is_blank() { blank += 1 } else { row(report, read)? }
            }
        }
    }
    report.leave_out_as(Message::new(Code::LeftOutBlankRows), blank);
    if text.had_invalid() {
        report.warn(Message::new(Code::EncodingReplaced));
    }
    if text.had_controls() {
        report.warn(Message::new(Code::ControlCharacters));
    }
    Ok(())
}
