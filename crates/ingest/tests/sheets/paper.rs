//! Sheets as they are laid out by hand, written as XLSX or as CSV.

use std::collections::BTreeMap;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// What is written in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Put {
    Text(String),
    Number(f64),
    Yes(bool),
    Day(u16, u8, u8),
    /// A formula with the result that the spreadsheet saved.
    Formula(&'static str, String),
}

impl From<&str> for Put {
    fn from(text: &str) -> Put {
        Put::Text(text.to_owned())
    }
}

impl From<String> for Put {
    fn from(text: String) -> Put {
        Put::Text(text)
    }
}

impl From<f64> for Put {
    fn from(number: f64) -> Put {
        Put::Number(number)
    }
}

/// A sheet: cells by row and column, from 0.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    pub name: &'static str,
    cells: BTreeMap<(u32, u16), Put>,
    merged: Vec<(u32, u16, u32, u16, String)>,
    row: u32,
    left: u16,
}

impl Paper {
    pub fn new(name: &'static str) -> Self {
        Paper { name, ..Paper::default() }
    }

    /// All rows begin in this column.
    pub fn moved_to(mut self, left: u16) -> Self {
        self.left = left;
        self
    }

    /// Writes the next row; empty texts leave cells empty.
    pub fn row<P: Into<Put>>(&mut self, cells: impl IntoIterator<Item = P>) -> &mut Self {
        for (column, cell) in (self.left..).zip(cells) {
            self.put(self.row, column, cell);
        }
        self.row += 1;
        self
    }

    /// Leaves rows blank.
    pub fn skip(&mut self, rows: u32) -> &mut Self {
        self.row += rows;
        self
    }

    /// The number of the next row, from 0.
    pub fn next_row(&self) -> u32 {
        self.row
    }

    pub fn put(&mut self, row: u32, column: u16, cell: impl Into<Put>) -> &mut Self {
        let cell = cell.into();
        if cell != Put::Text(String::new()) {
            self.cells.insert((row, column), cell);
        }
        self
    }

    /// Merges a region; its text is the only one in it.
    pub fn merge(&mut self, top: u32, left: u16, bottom: u32, right: u16, text: &str) -> &mut Self {
        self.cells.retain(|(row, column), _| !((top..=bottom).contains(row) && (left..=right).contains(column)));
        self.merged.push((top, left, bottom, right, text.to_owned()));
        self
    }
}

/// An XLSX file with these sheets.
pub fn xlsx(papers: &[Paper]) -> Vec<u8> {
    let mut book = Workbook::new();
    for paper in papers {
        let tab = book.add_worksheet();
        tab.set_name(paper.name).unwrap();
        for (top, left, bottom, right, text) in &paper.merged {
            tab.merge_range(*top, *left, *bottom, *right, text, &Format::new()).unwrap();
        }
        for ((row, column), cell) in &paper.cells {
            let (row, column) = (*row, *column);
            match cell {
                Put::Text(text) => drop(tab.write_string(row, column, text).unwrap()),
                Put::Number(number) => drop(tab.write_number(row, column, *number).unwrap()),
                Put::Yes(yes) => drop(tab.write_boolean(row, column, *yes).unwrap()),
                Put::Day(year, month, day) => {
                    let date = ExcelDateTime::from_ymd(*year, *month, *day).unwrap();
                    let format = Format::new().set_num_format("dd/mm/yyyy");
                    tab.write_datetime_with_format(row, column, &date, &format).unwrap();
                }
                Put::Formula(formula, result) => {
                    tab.write_formula(row, column, Formula::new(*formula).set_result(result)).unwrap();
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A CSV text of a sheet.
pub fn csv(paper: &Paper, delimiter: char, line_end: &str) -> String {
    let columns = paper.cells.keys().map(|(_, column)| *column + 1).max().unwrap_or_default();
    let mut text = String::new();
    for row in 0..paper.row {
        let fields: Vec<String> = (0..columns)
            .map(|column| match paper.cells.get(&(row, column)) {
                None => String::new(),
                Some(Put::Text(text) | Put::Formula(_, text)) if text.contains([delimiter, '"', '\n']) => {
                    format!("\"{}\"", text.replace('"', "\"\""))
                }
                Some(Put::Text(text) | Put::Formula(_, text)) => text.clone(),
                Some(Put::Number(number)) => number.to_string().replace('.', ","),
                Some(Put::Yes(yes)) => if *yes { "VRAI" } else { "FAUX" }.to_owned(),
                Some(Put::Day(year, month, day)) => format!("{day:02}/{month:02}/{year}"),
            })
            .collect();
        text += &fields.join(&delimiter.to_string());
        text += line_end;
    }
    text
}

/// The bytes of a text in Windows-1252, for the letters of French.
pub fn windows_1252(text: &str) -> Vec<u8> {
    text.chars()
        .map(|c| match c {
            '’' => 0x92,
            '€' => 0x80,
            '…' => 0x85,
            'œ' => 0x9c,
            other => u8::try_from(u32::from(other)).expect("a letter of Windows-1252"),
        })
        .collect()
}
