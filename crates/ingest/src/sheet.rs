//! Spreadsheets as people keep them: XLSX and CSV inventories of any layout. The titles are found wherever they stand;
//! what each column states is proposed from its title and its cells, and a column is read only where both agree. What is
//! not read is named: columns, sheets, totals, headings and blank rows.

mod columns;
pub mod csv;
mod header;
mod links;
mod profile;
mod reader;
mod row;
mod rows;
mod target;
mod value;
mod vocabulary;

use std::io::{self, BufReader, Read as _};

use calamine::Reader as _;
use kharita_model::workbook::{AUTHORITY, HIDDEN_SHEET};
use kharita_model::{Code, Locator, Message, Source};

pub use columns::{ColumnMap, ProposedColumn, Reason};
pub use csv::{delimiter, encoding_of_head};
pub use profile::{ColumnMaps, parse_profile, profile};
pub use target::Target;

use crate::cells::grid::Grid;
use crate::cells::{self, sheet_list};
use crate::encoding::Utf8Text;
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use columns::Names;
use reader::Reader;
use rows::{CsvLines, GridLines, Rows};

/// Inventories in spreadsheets.
pub const FORMAT: Format = Format {
    id: "sheet",
    name: "Inventory in a spreadsheet (XLSX, CSV)",
    versions: "XLSX; CSV with , ; tab or |",
    recognised_by: "titles of columns of an inventory: name, address, serial number, application, site…",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    if let Some(sheets) = sheet_list(input) {
        let quoted = format!("\"{HIDDEN_SHEET}\"");
        let is_collection = memchr::memmem::find(&sheets, quoted.as_bytes()).is_some();
        return if is_collection { Fit::No } else { Fit::Yes };
    }
    recognise_csv(input)
}

/// A text that is a table; it is an inventory if its titles say so.
fn recognise_csv(input: &Input) -> Fit {
    let is_text = !input.head().iter().take(512).any(|byte| matches!(byte, 1..=8 | 14..=31));
    if !is_text || matches!(input.head().trim_ascii_start().first(), None | Some(b'<' | b'{')) {
        return Fit::No;
    }
    let Ok(text) = head_text(input) else { return Fit::No };
    let Some((delimiter, _)) = csv::delimiter(&text) else { return Fit::No };
    let mut lines = CsvLines::new(csv::Records::new(text.as_bytes(), delimiter));
    let mut rows = Rows::new(&mut lines);
    let Ok(ahead) = rows.ahead(columns::SAMPLE) else { return Fit::No };
    let stem = stem(input.name());
    let is_foreign = |line: &rows::Line| line.cells.keys().any(|at| vocabulary::VOCABULARY.is_foreign(&line.text(*at)));
    match columns::propose(ahead, Names { sheet: stem, file: stem }) {
        Ok(_) => Fit::Yes,
        Err(_) if ahead.iter().take(header::SEARCHED).any(is_foreign) => Fit::No,
        Err(_) => Fit::Near,
    }
}

/// The beginning of a CSV file as text, without its last line, which may be cut.
fn head_text(input: &Input) -> io::Result<String> {
    let mut text = String::new();
    Utf8Text::in_encoding(input.head(), csv::encoding_of_head(input.head()))?.read_to_string(&mut text)?;
    if input.len() > input.head().len() as u64
        && let Some(end) = text.rfind(['\n', '\r'])
    {
        text.truncate(end + 1);
    }
    Ok(text)
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    if input.head().starts_with(b"PK") { read_xlsx(input, context, sink) } else { read_csv(input, context, sink) }
}

fn read_xlsx(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut book = match cells::open(input)? {
        Ok(book) => book,
        Err(message) => return Ok(Outcome { rejected: Some(message.in_file(context.name)), ..Outcome::default() }),
    };
    let mut reader = Reader::new(context, source(context.name), sink, false);
    let mut replaced = 0;
    for name in book.sheet_names() {
        let mut grid = Grid::read(&mut book, &name);
        // A sheet without merged cells, or a chart, has none to give.
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        replaced += grid.replaced;
        if let Some(problem) = grid.problem.take() {
            let place = Locator::Cell { sheet: grid.name.as_str().into(), row: 1, column: 1 };
            reader.refuse(Message::new(Code::RowUnreadable).with("problem", problem).at(place));
        }
        let sheet = grid.name.clone();
        reader.sheet(Names { sheet: &sheet, file: stem(context.name) }, &mut GridLines::new(grid, &merged))?;
    }
    if replaced > 0 {
        reader.warn(Message::new(Code::ControlCharacters).count("count", replaced));
    }
    reader.finish()
}

fn read_csv(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let encoding = csv::encoding(input)?;
    let head = head_text(input)?;
    // A file of one column has no delimiter: any will do.
    let delimiter = csv::delimiter(&head).map_or(b';', |(delimiter, _)| delimiter);
    let mut text = Utf8Text::in_encoding(BufReader::new(input), encoding)?;
    let mut reader = Reader::new(context, source(context.name), sink, true);
    let stem = stem(context.name);
    let unbalanced = {
        let mut lines = CsvLines::new(csv::Records::new(&mut text, delimiter));
        reader.sheet(Names { sheet: stem, file: stem }, &mut lines)?;
        lines.unbalanced
    };
    if let Some(row) = unbalanced {
        reader.refuse(Message::new(Code::UnbalancedQuote).at(Locator::Cell { sheet: stem.into(), row, column: 1 }));
        reader.interrupted();
    }
    if text.had_invalid() {
        reader.warn(Message::new(Code::EncodingReplaced));
    }
    if text.had_controls() {
        reader.warn(Message::new(Code::ControlCharacters));
    }
    reader.finish()
}

/// The name of a file without folder and extension.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The source of an inventory: its file name without dates and versions, so that next month's file is the same source.
fn source(name: &str) -> Source {
    let folded = cells::fold::fold(stem(name));
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_version = |word: &&str| {
        let digits = word.trim_start_matches('v');
        digits.chars().all(|c| c.is_ascii_digit())
            || matches!(*word, "vf" | "final" | "finale" | "def" | "copie" | "copy" | "maj" | "vdef")
    };
    let slug = words.filter(|word| !is_version(word)).collect::<Vec<_>>().join("-");
    match slug.as_str() {
        "" => Source::new("sheet", "inventory"),
        // The collection workbook speaks for itself.
        AUTHORITY => Source::new("sheet", "collection-sheet"),
        _ => Source::new("sheet", &slug),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_of_next_months_file_is_the_same() {
        for name in [
            "Inventaire serveurs 2025-11.xlsx",
            "dossier/inventaire_serveurs_v2_20251231.csv",
            "INVENTAIRE-SERVEURS (1) final.xlsx",
        ] {
            assert_eq!(source(name).as_str(), "sheet@inventaire-serveurs", "{name}");
        }
        assert_eq!(source("2025.csv").as_str(), "sheet@inventory");
        assert_eq!(source("Collection.xlsx").as_str(), "sheet@collection-sheet");
    }
}
