//! Rows of an EBIOS RM study that stand in a data file, sheet by sheet: that of the reference organisation, and the running
//! example of the guide.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_deliver::workbook::{Filled, FilledRow};
use kharita_model::Date;
use kharita_model::workbook::{SHEETS, Sheet};

use super::Row;

/// Sheets, rows, cells; columns by their ids.
type File = BTreeMap<String, Vec<BTreeMap<String, String>>>;

static REFERENCE: LazyLock<File> = LazyLock::new(|| read(include_str!("../../data/ebios-study.yaml")));
static EXAMPLE: LazyLock<File> = LazyLock::new(|| read(include_str!("../../data/ebios-example.yaml")));

/// What a day counted from that of the sample begins with.
const DAYS: &str = "days ";

/// Reads a data file that is built in.
#[expect(clippy::panic, reason = "the text is part of the program and tests read it")]
fn read(text: &str) -> File {
    serde_yaml_ng::from_str(text).unwrap_or_else(|error| panic!("study of the sample: {error}"))
}

/// The study of the reference organisation.
pub fn rows(date: Date) -> impl Iterator<Item = FilledRow> {
    filled_rows(&REFERENCE, Some(date))
}

/// The running example of the guide (EBIOS RM v1.5), as a filled workbook: a study of its own, for a home of its own.
pub fn example() -> Filled {
    Filled {
        organisation: "Biotech (guide EBIOS RM)".to_owned(),
        rows: filled_rows(&EXAMPLE, None).collect(),
        ..Filled::default()
    }
}

/// In the order of the tabs and of their columns.
fn filled_rows(file: &'static File, date: Option<Date>) -> impl Iterator<Item = FilledRow> {
    SHEETS.iter().flat_map(move |sheet| {
        let rows = file.get(sheet.id).map(Vec::as_slice).unwrap_or_default();
        rows.iter().map(move |cells| filled_row(sheet, cells, date))
    })
}

fn filled_row(sheet: &'static Sheet, cells: &BTreeMap<String, String>, date: Option<Date>) -> FilledRow {
    let fill = |row: Row, id: &'static str| match cells.get(id) {
        Some(text) => row.put(id, dated(text, date)),
        None => row,
    };
    sheet.columns.iter().fold(Row::new(sheet.id), |row, column| fill(row, column.id)).into()
}

fn dated(text: &str, date: Option<Date>) -> String {
    let days = text.strip_prefix(DAYS).and_then(|days| days.parse().ok());
    days.zip(date).map_or_else(|| text.to_owned(), |(days, date): (i64, Date)| date.plus_days(days).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A cell of the data file that names no column would be lost without a word.
    #[test]
    fn every_cell_of_the_files_has_its_column() {
        for file in [&*REFERENCE, &*EXAMPLE] {
            for (id, rows) in file {
                let sheet = SHEETS.iter().find(|sheet| sheet.id == id).unwrap();
                for (cells, column) in rows.iter().flat_map(|cells| cells.keys().map(move |column| (cells, column))) {
                    assert!(sheet.column(column).is_some(), "{id}.{column} of {cells:?}");
                }
            }
        }
    }
}
