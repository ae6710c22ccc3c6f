//! Spreadsheets: the cells of each sheet in the order of the file. Problems are told by code alone: the texts of the
//! library quote cells.

use std::io;

use calamine::{DataRef, Reader as _};
use kharita_ingest::{Input, open_workbook};
use kharita_model::{Code, Message};

use crate::label;
use crate::table::Table;

/// Widest row that is kept while it is read.
const WIDEST: usize = 16_384;

/// The sheets of a workbook with their tables; sheets that cannot be read with why.
///
/// # Errors
/// The file cannot be read.
pub fn read(
    input: &mut Input,
    limit: u64,
    mut sheet: impl FnMut(String, Result<Table, Message>),
) -> io::Result<Option<Message>> {
    let mut workbook = match open_workbook(input)? {
        Ok(workbook) => workbook,
        Err(message) => return Ok(Some(Message::new(Code::UnreadableWorkbook).with("problem", message.code))),
    };
    for name in workbook.sheet_names() {
        let mut table = Table::default();
        let read = match workbook.worksheet_cells_reader(&name) {
            Ok(mut cells) => rows(&mut table, limit, || match cells.next_cell() {
                Ok(Some(cell)) => Some(Ok((cell.get_position(), written(cell.get_value())))),
                Ok(None) => None,
                Err(_) => Some(Err(())),
            }),
            Err(_) => Err(()),
        };
        let unreadable = || Message::new(Code::UnreadableWorkbook).with("problem", Code::Truncated);
        sheet(label::shown(&name), read.map(|()| table).map_err(|()| unreadable()));
    }
    Ok(None)
}

/// A cell with its place, or the end.
type Next = Option<Result<((u32, u32), Vec<u8>), ()>>;

/// Gathers cells to rows.
fn rows(table: &mut Table, limit: u64, mut next: impl FnMut() -> Next) -> Result<(), ()> {
    let (mut row, mut cells): (u32, Vec<Vec<u8>>) = (0, Vec::new());
    while let Some(cell) = next() {
        let ((at, column), value) = cell?;
        if at != row {
            flush(table, &mut cells);
            row = at;
        }
        if table.rows >= limit {
            break;
        }
        let column = column as usize;
        if column < WIDEST {
            cells.resize(cells.len().max(column + 1), Vec::new());
            if let Some(place) = cells.get_mut(column) {
                *place = value;
            }
        }
    }
    flush(table, &mut cells);
    table.end();
    Ok(())
}

fn flush(table: &mut Table, cells: &mut Vec<Vec<u8>>) {
    if cells.iter().any(|cell| !cell.is_empty()) {
        table.row(cells.iter().map(Vec::as_slice));
    }
    cells.clear();
}

/// A cell as it would be written in a text: whole numbers without a fraction, days as ISO writes them.
fn written(value: &DataRef<'_>) -> Vec<u8> {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if number.fract() == 0.0 && number.abs() < 9e15 => format!("{number:.0}"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
    .into_bytes()
}
