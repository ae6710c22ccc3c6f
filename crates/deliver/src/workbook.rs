//! The collection workbook that a body fills: one tab a sheet of the layout, in the language of the body, with
//! drop-downs, an example row and « ne sait pas » everywhere. Blank, or filled with what is known already. Its reader
//! is in `ingest`; both follow [`kharita_model::workbook`].
//!
//! What a cell shows (a label, a date, an amount) is for people; hidden rows and a hidden sheet carry the stable ids
//! and words, so that the reader depends on no language. The same content gives the same bytes.

mod example;
mod guide;
mod hidden;
mod known;
mod looks;
mod notes;
mod shown;
mod tab;

pub(crate) use known::is_called;
pub use known::known;

/// What a cell of this column shows for a stable text, in words.
pub(crate) fn readable(sheet: &Sheet, column: &workbook::Column, stable: &str, texts: &Texts) -> Option<String> {
    Some(match shown::shown(sheet, column, stable, texts).ok()? {
        shown::Shown::Text(text) => text,
        shown::Shown::Number(number) => texts.decimal(number, if number.fract() == 0.0 { 0 } else { 2 }),
        shown::Shown::Day(date) => texts.date(date),
    })
}

use kharita_model::Date;
use kharita_model::workbook::{self, Cell, Sheet};
use kharita_text::Texts;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

/// Cells in stable text form, by sheet and column id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filled {
    /// The body, shown in the instructions.
    pub organisation: String,
    /// The day on which it was filled, which dates its facts; left to fill if not told.
    pub filled_on: Option<Date>,
    /// The rows, in the order shown inside their sheet. None: a blank workbook.
    pub rows: Vec<FilledRow>,
    /// Does it hold a part of what is known only? Then its silence says nothing when it comes back.
    pub is_part: bool,
    /// Rows that a part may refer to without holding them.
    pub elsewhere: Vec<Elsewhere>,
}

/// A row that a workbook may refer to without holding it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// Id of its sheet.
    pub sheet: &'static str,
    /// Its key there.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// A row of a sheet.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FilledRow {
    /// Id of the sheet.
    pub sheet: &'static str,
    /// Column ids with the stable text of their values: the form that `ValueType::parse` reads, `?` for « ne sait
    /// pas », several values joined by [`workbook::SEPARATOR`]. Blank texts leave the cell blank.
    pub cells: Vec<(&'static str, String)>,
    /// Was it seen by tools and declared by nobody? Its key is marked like the example's, so it is left out when read
    /// until somebody takes the mark away.
    pub is_proposed: bool,
}

/// A row as it is written: is it proposed, and the texts of its columns in the order of the layout.
type Row<'a> = (bool, Vec<Option<&'a str>>);

/// The workbook cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The layout has no such column.
    #[error("the workbook has no column {sheet}.{column}")]
    UnknownColumn {
        /// Id of the sheet asked for.
        sheet: String,
        /// Id of the column asked for.
        column: String,
    },
    /// The text is not a value of its column, or no cell of a spreadsheet can hold it.
    #[error("not a value of {sheet}.{column}: {value}")]
    BadValue {
        /// Id of the sheet.
        sheet: String,
        /// Id of the column.
        column: String,
        /// The text.
        value: String,
    },
    /// The writer of spreadsheets refused.
    #[error(transparent)]
    Xlsx(#[from] XlsxError),
}

/// The workbook as the bytes of an XLSX file, in the language of the texts.
///
/// # Errors
/// A row names a sheet or column that the layout does not have, or a text is no value of its column.
pub fn write(filled: &Filled, texts: &Texts) -> Result<Vec<u8>, Error> {
    let mut book = Workbook::new();
    // The moment of writing would make every file different.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title(texts.text("workbook-guide-title")).set_creation_datetime(&created),
    );
    let looks = looks::Looks::new(texts.language());
    guide::write(book.add_worksheet(), filled, texts, &looks)?;
    let lists = hidden::Lists::new(texts);
    for sheet in workbook::SHEETS {
        tab::write(book.add_worksheet(), sheet, &rows_of(filled, sheet)?, &lists, texts, &looks)?;
    }
    lists.write(book.add_worksheet(), filled, texts)?;
    Ok(book.save_to_buffer()?)
}

/// The rows of a sheet.
fn rows_of<'a>(filled: &'a Filled, sheet: &Sheet) -> Result<Vec<Row<'a>>, Error> {
    let unknown =
        |row: &FilledRow, column: &str| Error::UnknownColumn { sheet: row.sheet.to_owned(), column: column.to_owned() };
    if let Some(row) = filled.rows.iter().find(|row| workbook::sheet(row.sheet).is_none()) {
        return Err(unknown(row, ""));
    }
    let mut rows = Vec::new();
    for row in filled.rows.iter().filter(|row| row.sheet == sheet.id) {
        if let Some((id, _)) = row.cells.iter().find(|(id, _)| sheet.column(id).is_none()) {
            return Err(unknown(row, id));
        }
        let text_of = |id| row.cells.iter().find(|(column, _)| *column == id).map(|(_, text)| text.as_str());
        let texts = sheet.columns.iter().map(|column| text_of(column.id).filter(|text| !text.trim().is_empty()));
        rows.push((row.is_proposed, texts.collect()));
    }
    Ok(rows)
}

/// The name of a sheet's tab.
fn tab_name(sheet: &Sheet, texts: &Texts) -> String {
    texts.text(&format!("workbook-{}", sheet.id))
}

/// Is it a cell that says which row it is: the key, or the ends of an edge?
fn names_the_row(cell: Cell) -> bool {
    matches!(cell, Cell::Key | Cell::End(_))
}

#[cfg(test)]
mod tests;
