//! The filled cells of a tab, by row and column. Only filled cells are kept: a single cell in the last row of a sheet
//! would cost a table of 17 thousand million cells otherwise.

use std::collections::BTreeMap;
use std::io::{Read, Seek};

use calamine::{DataRef, ExcelDateTime, ExcelDateTimeType, Xlsx};
use kharita_model::{Date, Instant};

use crate::encoding::without_controls;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    /// Text, not blank, without control characters or overrides of direction.
    Text(String),
    /// A number.
    Number(f64),
    /// Yes or no.
    Bool(bool),
    /// A day.
    Day(Date),
    /// A day with a time of it, on the clock of who wrote it.
    Moment(Instant),
    /// An error of the spreadsheet, a time without day, a day that does not exist.
    Unreadable(String),
}

impl Content {
    /// As text, if it can be read at all.
    pub fn text(&self) -> Option<String> {
        match self {
            Content::Text(text) => Some(text.trim().to_owned()),
            Content::Number(number) => Some(number.to_string()),
            Content::Bool(yes) => Some(yes.to_string()),
            Content::Day(day) => Some(day.to_string()),
            Content::Moment(moment) => Some(moment.date().to_string()),
            Content::Unreadable(_) => None,
        }
    }

    /// As it is quoted in a refusal.
    pub fn quoted(&self) -> String {
        match self {
            Content::Unreadable(what) => what.clone(),
            other => other.text().unwrap_or_default(),
        }
    }
}

/// The filled cells of a row, by column (from 1).
pub type Row = BTreeMap<u16, Content>;

/// A tab.
#[derive(Debug, Default)]
pub struct Grid {
    /// Name that people see.
    pub name: String,
    /// Rows with at least one filled cell, by number (from 1).
    pub rows: BTreeMap<u32, Row>,
    /// Why not all of it could be read.
    pub problem: Option<String>,
    /// Texts in which control characters or overrides of direction were replaced.
    pub replaced: u64,
}

impl Grid {
    /// Reads a tab, as far as it can be read.
    pub fn read<RS: Read + Seek>(book: &mut Xlsx<RS>, name: &str) -> Grid {
        let mut grid = Grid { name: without_controls(name).into_owned(), ..Grid::default() };
        let mut cells = match book.worksheet_cells_reader(name) {
            Ok(cells) => cells,
            // A chart or macro sheet has no cells.
            Err(calamine::XlsxError::WorksheetNotFound(_) | calamine::XlsxError::NotAWorksheet(_)) => return grid,
            Err(problem) => {
                grid.problem = Some(problem.to_string());
                return grid;
            }
        };
        loop {
            match cells.next_cell() {
                Ok(Some(cell)) => grid.keep(cell.get_position(), cell.get_value()),
                Ok(None) => return grid,
                Err(problem) => {
                    grid.problem = Some(problem.to_string());
                    return grid;
                }
            }
        }
    }

    fn keep(&mut self, (row, column): (u32, u32), value: &DataRef) {
        let Some(content) = content(value) else { return };
        let Ok(column) = u16::try_from(column + 1) else { return };
        if let (Content::Text(kept), DataRef::String(_) | DataRef::SharedString(_)) = (&content, value) {
            self.replaced += u64::from(kept.contains(crate::encoding::REPLACEMENT));
        }
        self.rows.entry(row + 1).or_default().insert(column, content);
    }

    /// The cell in this row and column, if it is filled.
    pub fn get(&self, row: u32, column: u16) -> Option<&Content> {
        self.rows.get(&row)?.get(&column)
    }

    /// The text of the cell in this row and column; empty if there is none.
    pub fn text(&self, row: u32, column: u16) -> String {
        self.get(row, column).and_then(Content::text).unwrap_or_default()
    }
}

fn content(value: &DataRef) -> Option<Content> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::String(text) => return filled(text),
        DataRef::SharedString(text) => return filled(text),
        DataRef::Int(number) => Content::Number(*number as f64),
        DataRef::Float(number) => Content::Number(*number),
        DataRef::Bool(yes) => Content::Bool(*yes),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let Some(day) = day(*moment) else { return Some(Content::Unreadable(moment.as_f64().to_string())) };
            of_day(day, *moment)
        }
        DataRef::DateTime(duration) => Content::Unreadable(duration.as_f64().to_string()),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse().ok());
            day.map_or_else(|| Content::Unreadable(text.clone()), Content::Day)
        }
        DataRef::Error(error) => Content::Unreadable(error.to_string()),
    })
}

fn filled(text: &str) -> Option<Content> {
    (!text.trim().is_empty()).then(|| Content::Text(without_controls(text).into_owned()))
}

/// A moment, or a day at whose midnight nobody meant a time.
fn of_day(day: Date, moment: ExcelDateTime) -> Content {
    let (_, _, _, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let seconds = (i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second);
    // A fraction of a day is never exact: half a second more rounds it to the second that was typed.
    match seconds * 1000 + i64::from(milli) {
        0 => Content::Day(day),
        time => Content::Moment(Instant(day.midnight().0 + (time + 500) / 1000 * 1000)),
    }
}

/// The day of a moment of a spreadsheet. Moments before 1 are times without a day.
fn day(moment: ExcelDateTime) -> Option<Date> {
    if moment.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?)
}

/// The day that a bare number means where a day is expected: a date that lost its format. Only numbers from 1954 to
/// 2119 are taken, so that a lone year (2026) is not.
pub fn day_of_number(number: f64) -> Option<Date> {
    (20_000.0..80_000.0)
        .contains(&number)
        .then(|| day(ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false)))?
}
