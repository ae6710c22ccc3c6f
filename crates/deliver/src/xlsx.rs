//! The tables of a document as a workbook: one sheet a table with every row, a first sheet with the front matter, and a
//! hidden sheet `_kharita` with entry number and fingerprint, by which a file is known again when it comes back.

use kharita_text::Texts;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Url, Workbook, Worksheet,
};

use crate::Error;
use crate::document::{Align, CHAIN, Cell, Column, Content, Document, Input, LIST, Table, without_bidi_controls};
use crate::pdf::{cover_facts, is_reviewed};

/// Longest name of a sheet that Excel accepts, in UTF-16 units.
const SHEET_NAME: usize = 31;
/// Longest text that a cell may hold, in characters.
const CELL_TEXT: usize = 32_000;
/// The hidden sheet, the title of the hidden column of ids, and the first column of the lists on that sheet.
const HIDDEN: &str = "_kharita";
const ID_COLUMN: &str = "_kharita";
const FIRST_LIST: u16 = 3;
/// Rows below a table that have its drop-downs too.
const MORE_ROWS: u32 = 50;
/// Paper code of A3.
const A3: u8 = 8;

/// Writes the tables of a document. The same document gives the same bytes.
///
/// # Errors
/// [`Error::Workbook`] when a sheet exceeds what the format can hold.
pub fn render_xlsx(document: &Document) -> Result<Vec<u8>, Error> {
    let texts = Texts::of(document.language);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(document)?);
    let tables: Vec<(String, &Table)> = tables(document).collect();
    let choices = choices(&tables);
    front_sheet(workbook.add_worksheet(), document, texts, &tables)?;
    for (name, table) in &tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        table_sheet(sheet, document, table, texts)?;
        drop_downs(sheet, document, table, &choices)?;
    }
    hidden_sheet(workbook.add_worksheet(), document, &choices)?;
    Ok(workbook.save_to_buffer()?)
}

/// The tables of a document with the names of their sheets.
fn tables(document: &Document) -> impl Iterator<Item = (String, &Table)> {
    let tables = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Table(table) => Some(table),
        _ => None,
    });
    tables.enumerate().map(|(at, table)| (sheet_name(at + 1, &table.sheet), table))
}

/// Name of the sheet of the n-th table (from 1): number and short title, without the signs that Excel forbids, cut at a
/// whole character. The number keeps it unique.
pub(crate) fn sheet_name(number: usize, title: &str) -> String {
    let mut name = format!("{number:02} ");
    for c in
        without_bidi_controls(title).chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''))
    {
        if name.encode_utf16().count() + c.len_utf16() > SHEET_NAME {
            break;
        }
        name.push(c);
    }
    name.trim_end().to_owned()
}

/// Title, author and the date of the issue: never the time of writing.
fn properties(document: &Document) -> Result<DocProperties, Error> {
    let date = document.edition.date.0;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or(1900),
        date.month().unsigned_abs(),
        date.day().unsigned_abs(),
    )?;
    Ok(DocProperties::new()
        .set_title(&document.title)
        .set_author(&document.edition.organisation)
        .set_creation_datetime(&created))
}

fn front_sheet(
    sheet: &mut Worksheet,
    document: &Document,
    texts: &Texts,
    tables: &[(String, &Table)],
) -> Result<(), Error> {
    let bold = Format::new().set_bold();
    sheet.set_name(cut(&texts.text("deliver-sheet-front"), SHEET_NAME))?;
    page(sheet, document);
    sheet.set_column_width(0, 34)?.set_column_width(1, 72)?.set_column_width(2, 12)?;
    sheet.write_string_with_format(
        0,
        0,
        plain(&document.title),
        &Format::new().set_bold().set_font_size(16).set_font_color(accent()),
    )?;
    write_text(sheet, 1, 0, &document.edition.organisation, &bold)?;
    let mut row = 2;
    let warnings =
        [(document.edition.fictitious, "deliver-fictitious-long"), (!is_reviewed(texts), "deliver-unreviewed")];
    for (_, key) in warnings.iter().filter(|(shown, _)| *shown) {
        write_text(sheet, row, 0, &texts.text(key), &bold)?;
        row += 1;
    }
    row += 1;
    for (label, value) in cover_facts(document) {
        write_text(sheet, row, 0, &label, &bold)?;
        write_text(sheet, row, 1, &value, &Format::new().set_text_wrap())?;
        row += 1;
    }
    row += 1;
    for (column, key) in ["deliver-sheet-name", "deliver-sheet-caption", "deliver-sheet-rows"].iter().enumerate() {
        sheet.write_string_with_format(row, column as u16, texts.text(key), &header_format())?;
    }
    for (name, table) in tables {
        row += 1;
        sheet.write_url(row, 0, Url::new(format!("internal:'{name}'!A1")).set_text(name))?;
        write_text(sheet, row, 1, &table.caption, &Format::new().set_text_wrap())?;
        sheet.write_number(row, 2, table.rows.len() as f64)?;
    }
    Ok(())
}

fn table_sheet(sheet: &mut Worksheet, document: &Document, table: &Table, texts: &Texts) -> Result<(), Error> {
    page(sheet, document);
    let formats: Vec<Formats> = table.columns.iter().map(Formats::of).collect();
    for (at, column) in table.columns.iter().enumerate() {
        let at = at as u16;
        sheet.write_string_with_format(0, at, plain(&column.title), &header_format())?;
        sheet.set_column_width(at, width(table, at.into(), texts))?;
    }
    for (row, cells) in (1_u32..).zip(&table.rows) {
        for (column, (cell, formats)) in (0_u16..).zip(cells.iter().zip(&formats)) {
            write_cell(sheet, row, column, cell, formats, texts)?;
        }
    }
    let (last_row, mut last_column) = (table.rows.len() as u32, table.columns.len().saturating_sub(1) as u16);
    if !table.row_ids.is_empty() {
        // Inside the filter, so that an id stays with its row when somebody sorts.
        last_column += 1;
        sheet.write_string(0, last_column, ID_COLUMN)?;
        for (row, id) in (1_u32..).zip(&table.row_ids) {
            sheet.write_string(row, last_column, plain(id))?;
        }
        sheet.set_column_hidden(last_column)?;
    }
    sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    Ok(())
}

/// The lists that drop-downs choose from, each once.
fn choices<'d>(tables: &[(String, &'d Table)]) -> Vec<&'d [String]> {
    let mut lists: Vec<&[String]> = Vec::new();
    for column in tables.iter().flat_map(|(_, table)| &table.columns) {
        if let Some(Input::Choice(words)) = &column.input
            && !words.is_empty()
            && !lists.contains(&words.as_slice())
        {
            lists.push(words);
        }
    }
    lists
}

/// Drop-downs and days over the rows of a table and some more. They warn and let through: people know better.
fn drop_downs(sheet: &mut Worksheet, document: &Document, table: &Table, lists: &[&[String]]) -> Result<(), Error> {
    let last_row = table.rows.len() as u32 + MORE_ROWS;
    for (at, column) in (0_u16..).zip(&table.columns) {
        let rule = match &column.input {
            Some(Input::Choice(words)) => {
                let Some(list) = (FIRST_LIST..).zip(lists).find(|(_, list)| **list == words.as_slice()) else {
                    continue;
                };
                let name = rust_xlsxwriter::utility::column_number_to_name(list.0);
                let range = format!("'{HIDDEN}'!${name}$1:${name}${}", words.len());
                DataValidation::new().allow_list_formula(Formula::new(range))
            }
            Some(Input::Day) => {
                let first = excel_date(document.edition.date)?;
                DataValidation::new().allow_date(DataValidationRule::GreaterThanOrEqualTo(first))
            }
            None => continue,
        };
        sheet.add_data_validation(1, at, last_row, at, &rule.set_error_style(DataValidationErrorStyle::Warning))?;
    }
    Ok(())
}

fn hidden_sheet(sheet: &mut Worksheet, document: &Document, lists: &[&[String]]) -> Result<(), Error> {
    sheet.set_name(HIDDEN)?.set_hidden(true);
    for (column, list) in (FIRST_LIST..).zip(lists) {
        for (row, word) in (0_u32..).zip(*list) {
            sheet.write_string(row, column, plain(word))?;
        }
    }
    let edition = &document.edition;
    let facts = [
        ("entry", edition.entry.to_string()),
        ("fingerprint", edition.fingerprint.to_string()),
        ("lang", document.language.code().to_owned()),
        ("state", edition.state.word().to_owned()),
        ("version", edition.version.clone()),
    ];
    for (row, (name, value)) in (0_u32..).zip(&facts) {
        sheet.write_string(row, 0, *name)?.write_string(row, 1, value)?;
    }
    Ok(())
}

/// Direction, paper and marking of every sheet.
fn page(sheet: &mut Worksheet, document: &Document) {
    let edition = &document.edition;
    let fictitious = if edition.fictitious {
        format!(" – {}", Texts::of(document.language).text("deliver-fictitious"))
    } else {
        String::new()
    };
    // `&` begins a command in a header.
    let header = format!("{} – {}{fictitious}", document.title, edition.marking).replace('&', "&&");
    sheet.set_right_to_left(document.language.is_right_to_left());
    sheet.set_landscape().set_paper_size(A3).set_print_fit_to_pages(1, 0);
    sheet.set_header(format!("&L{}", cut(&plain(&header), 200))).set_footer("&R&P/&N");
}

struct Formats {
    text: Format,
    quoted: Format,
    number: Format,
    date: Format,
}

impl Formats {
    fn of(column: &Column) -> Self {
        let align = match column.align {
            Align::Start => FormatAlign::General,
            Align::End => FormatAlign::Right,
            Align::Center => FormatAlign::Center,
        };
        let base = Format::new().set_align(FormatAlign::Top).set_align(align).set_text_wrap();
        Formats {
            quoted: base.clone().set_quote_prefix(),
            number: base.clone().set_num_format("#,##0"),
            date: base.clone().set_num_format("yyyy-mm-dd"),
            text: base,
        }
    }
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    formats: &Formats,
    texts: &Texts,
) -> Result<(), Error> {
    match cell {
        Cell::Empty => sheet.write_blank(row, column, &formats.text)?,
        Cell::Number(number) => sheet.write_number_with_format(row, column, *number as f64, &formats.number)?,
        Cell::Decimal(number, decimals) => {
            let format = formats.number.clone().set_num_format(format!("#,##0.{}", "0".repeat((*decimals).into())));
            sheet.write_number_with_format(row, column, *number, &format)?
        }
        Cell::Date(date) => sheet.write_date_with_format(row, column, excel_date(*date)?, &formats.date)?,
        Cell::Text(text) | Cell::Data(text) => return write_cell_text(sheet, row, column, text, formats),
        Cell::List(names) => return write_cell_text(sheet, row, column, &names.join(LIST), formats),
        Cell::Chain(names) => return write_cell_text(sheet, row, column, &names.join(CHAIN), formats),
        Cell::Rate(rate) => sheet.write_string_with_format(row, column, plain(&rate.text(texts)), &formats.text)?,
    };
    Ok(())
}

fn write_cell_text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, formats: &Formats) -> Result<(), Error> {
    let format = if is_formula(text) { &formats.quoted } else { &formats.text };
    write_text(sheet, row, column, text, format)
}

/// Texts are always written as strings, which no spreadsheet computes; those that look like a formula also carry the
/// quote mark, so that they stay texts when somebody edits the cell or saves the sheet as CSV.
fn write_text(sheet: &mut Worksheet, row: u32, column: u16, text: &str, format: &Format) -> Result<(), Error> {
    let whole = plain(text);
    let mut fitting = cut(&whole, CELL_TEXT);
    if fitting.len() < whole.len() {
        fitting.push('…');
    }
    sheet.write_string_with_format(row, column, fitting, format)?;
    Ok(())
}

fn is_formula(text: &str) -> bool {
    plain(text).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn excel_date(date: kharita_model::Date) -> Result<ExcelDateTime, Error> {
    Ok(ExcelDateTime::from_ymd(
        u16::try_from(date.0.year()).unwrap_or(1900),
        date.0.month().unsigned_abs(),
        date.0.day().unsigned_abs(),
    )?)
}

/// A cell is a paragraph of its own, so the isolates of sentences have nothing to do there; control characters neither.
fn plain(text: &str) -> String {
    without_bidi_controls(text).chars().filter(|c| !c.is_control() || *c == '\n').collect()
}

/// At most this many UTF-16 units, cut at a whole character.
fn cut(text: &str, units: usize) -> String {
    let mut left = units;
    text.chars().take_while(|c| left.checked_sub(c.len_utf16()).map(|rest| left = rest).is_some()).collect()
}

fn width(table: &Table, column: usize, texts: &Texts) -> f64 {
    let cells =
        table.rows.iter().take(200).filter_map(|row| row.get(column)).map(|cell| cell.shown(texts).chars().count());
    let title = table.columns.get(column).map_or(0, |column| column.title.chars().count() + 4);
    cells.chain([title]).max().unwrap_or(0).clamp(8, 56) as f64 + 1.0
}

fn accent() -> Color {
    Color::RGB(0x0b_3d_5c)
}

fn header_format() -> Format {
    Format::new()
        .set_bold()
        .set_background_color(Color::RGB(0xee_f2_f5))
        .set_border_bottom(FormatBorder::Medium)
        .set_text_wrap()
        .set_align(FormatAlign::Top)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fixture;
    use calamine::{Data, Reader, Xlsx};

    fn reopened(document: &Document) -> Xlsx<std::io::Cursor<Vec<u8>>> {
        Xlsx::new(std::io::Cursor::new(render_xlsx(document).unwrap())).unwrap()
    }

    #[test]
    fn every_row_is_read_back_and_nothing_becomes_a_formula() {
        let document = fixture::hostile();
        let mut book = reopened(&document);
        let tables: Vec<_> = tables(&document).map(|(name, table)| (name, table.clone())).collect();
        assert_eq!(book.sheet_names().len(), tables.len() + 2);
        for (name, table) in tables {
            let range = book.worksheet_range(&name).unwrap();
            assert_eq!(range.height(), table.rows.len() + 1);
            for (row, cells) in table.rows.iter().enumerate() {
                for (column, cell) in cells.iter().enumerate() {
                    let read = range.get((row + 1, column)).unwrap();
                    match cell {
                        Cell::Number(number) => assert_eq!(read, &Data::Float(*number as f64)),
                        Cell::Data(text) | Cell::Text(text) => assert_eq!(read, &Data::String(plain(text))),
                        _ => {}
                    }
                }
            }
            assert!(book.worksheet_formula(&name).unwrap().used_cells().next().is_none());
        }
    }

    #[test]
    fn the_hidden_sheet_names_entry_and_fingerprint() {
        let document = fixture::hostile();
        let mut book = reopened(&document);
        let hidden = book.worksheet_range("_kharita").unwrap();
        assert_eq!(hidden.get((0, 1)), Some(&Data::String(document.edition.entry.to_string())));
        assert_eq!(hidden.get((1, 1)), Some(&Data::String(document.edition.fingerprint.to_string())));
        let metadata = book.sheets_metadata().iter().find(|sheet| sheet.name == "_kharita").unwrap().clone();
        assert_eq!(metadata.visible, calamine::SheetVisible::Hidden);
    }

    #[test]
    fn a_form_has_hidden_ids_and_its_lists() {
        let mut document = fixture::hostile();
        for block in &mut document.blocks {
            if let Content::Table(table) = &mut block.content {
                table.row_ids = (0..table.rows.len()).map(|row| format!("id-{row}")).collect();
                table.columns[1].input = Some(Input::Choice(vec!["à faire".into(), "fait".into()]));
                table.columns[4].input = Some(Input::Day);
            }
        }
        let mut book = reopened(&document);
        let name = tables(&document).next().unwrap().0;
        let range = book.worksheet_range(&name).unwrap();
        let (ids, rows) = (range.width() - 1, range.height());
        assert_eq!(range.get((0, ids)), Some(&Data::String(ID_COLUMN.into())));
        assert_eq!(range.get((rows - 1, ids)), Some(&Data::String(format!("id-{}", rows - 2))));
        let hidden = book.worksheet_range(HIDDEN).unwrap();
        assert_eq!(hidden.get((1, usize::from(FIRST_LIST))), Some(&Data::String("fait".into())));
    }

    #[test]
    fn two_runs_give_the_same_bytes() {
        let document = fixture::hostile();
        assert_eq!(render_xlsx(&document).unwrap(), render_xlsx(&document).unwrap());
    }

    #[test]
    fn names_of_sheets_fit_and_stay_apart() {
        let long = "Applications: versions/exposition [toutes] 'x' et plus encore";
        assert_eq!(sheet_name(3, long), "03 Applications versionsexposit");
        assert_ne!(sheet_name(1, long), sheet_name(2, long));
        assert_eq!(sheet_name(1, "😀".repeat(40).as_str()).encode_utf16().count(), 31);
    }
}
