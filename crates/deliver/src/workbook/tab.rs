//! One tab: hidden ids, titles with notes, an example, the rows, and drop-downs over the rows to come.

use kharita_model::workbook::{
    Cell, Choices, Column, EXAMPLE_MARK, EXAMPLE_ROW, FIRST_ROW, ID_ROW, RowKind, Sheet, TITLE_ROW, sheet as sheet_of,
};
use kharita_text::Texts;
use rust_xlsxwriter::{Color, DataValidation, DataValidationErrorStyle, Formula, Note, Worksheet};

use super::hidden::Lists;
use super::looks::{ACCENT, Looks, width};
use super::shown::{Shown, shown};
use super::{Error, Row, example, notes, tab_name};

/// Rows that have drop-downs, at least.
const PREPARED: u32 = 2_000;
/// Height of the titles: three lines.
const TITLE_HEIGHT: f64 = 48.0;
/// Width, in characters, that can still be read on a page.
const PAGE: f64 = 230.0;
/// Paper size A3 in the numbering of spreadsheets.
const A3: u8 = 8;

/// Writes a tab.
pub fn write(
    tab: &mut Worksheet,
    sheet: &'static Sheet,
    rows: &[Row<'_>],
    lists: &Lists,
    texts: &Texts,
    looks: &Looks,
) -> Result<(), Error> {
    let last_row = FIRST_ROW - 1 + PREPARED.max(u32::try_from(rows.len()).unwrap_or(u32::MAX) + 500);
    let last_column = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    tab.set_name(tab_name(sheet, texts))?;
    for (at, column) in (0_u16..).zip(sheet.columns) {
        tab.set_column_width(at, width(column))?;
        tab.set_column_format(at, &looks.data(column))?;
        heading(tab, at, sheet, column, lists, texts, looks)?;
        match example::of(sheet, column, texts)? {
            Some(example) => example.write(tab, EXAMPLE_ROW - 1, at, &looks.example(column))?,
            None => drop(tab.write_blank(EXAMPLE_ROW - 1, at, &looks.example(column))?),
        }
        if let Some(rule) = drop_down(sheet, column, lists, texts)? {
            tab.add_data_validation(FIRST_ROW - 1, at, last_row, at, &rule)?;
        }
    }
    for (row, (is_proposed, cells)) in (FIRST_ROW - 1..).zip(rows) {
        for ((at, column), text) in (0_u16..).zip(sheet.columns).zip(cells) {
            let Some(text) = text else { continue };
            let (mut cell, mut look) = (shown(sheet, column, text, texts)?, looks.data(column));
            if *is_proposed {
                look = looks.example(column);
                if column.cell == Cell::Key {
                    cell = Shown::Text(format!("{EXAMPLE_MARK}{text}"));
                }
            }
            cell.write(tab, row, at, &look)?;
        }
    }
    tab.set_row_hidden(ID_ROW - 1)?.set_row_height(TITLE_ROW - 1, TITLE_HEIGHT)?;
    tab.autofilter(TITLE_ROW - 1, 0, last_row, last_column)?.set_freeze_panes(TITLE_ROW, 1)?;
    page(tab, sheet, texts)?;
    Ok(())
}

/// The hidden id, the title and its note.
fn heading(
    tab: &mut Worksheet,
    at: u16,
    sheet: &Sheet,
    column: &Column,
    lists: &Lists,
    texts: &Texts,
    looks: &Looks,
) -> Result<(), Error> {
    tab.write_string(ID_ROW - 1, at, sheet.marker(column))?;
    let title = texts.text(&format!("workbook-{}-{}", sheet.id, column.id));
    let (title, format) = if column.required { (format!("{title} *"), &looks.required) } else { (title, &looks.title) };
    tab.write_string_with_format(TITLE_ROW - 1, at, title, format)?;
    let text = notes::of(sheet, column, lists, texts);
    let lines = text.lines().map(|line| 1 + line.chars().count() as u32 / 38).sum::<u32>();
    let note =
        Note::new(text).set_author("Kharita").add_author_prefix(false).set_width(260).set_height(16 + 17 * lines);
    tab.insert_note(TITLE_ROW - 1, at, &note)?;
    Ok(())
}

/// A list of answers, or the keys of the only sheet referred to. It warns and lets through: the reader accepts more
/// than the labels (`x`, `3`), and several references in one cell.
fn drop_down(sheet: &Sheet, column: &Column, lists: &Lists, texts: &Texts) -> Result<Option<DataValidation>, Error> {
    if let Some(range) = Choices::of(sheet, column).and_then(|choices| lists.range(choices)) {
        let rule = DataValidation::new().allow_list_formula(range).set_error_style(DataValidationErrorStyle::Warning);
        let rule = rule.set_error_title(texts.text("workbook-not-in-list"))?;
        return Ok(Some(rule.set_error_message(texts.text("workbook-choose"))?));
    }
    let [target] = column.cell.targets() else { return Ok(None) };
    let Some(target) = sheet_of(target) else { return Ok(None) };
    let name = tab_name(target, texts).replace('\'', "''");
    let keys = Formula::new(format!("'{name}'!$A${FIRST_ROW}:$A${}", FIRST_ROW - 1 + PREPARED));
    Ok(Some(DataValidation::new().allow_list_formula(keys).show_error_message(false)))
}

fn page(tab: &mut Worksheet, sheet: &Sheet, texts: &Texts) -> Result<(), Error> {
    let wide: f64 = sheet.columns.iter().map(width).sum();
    tab.set_landscape().set_paper_size(A3).set_print_fit_to_pages((wide / PAGE).ceil() as u16, 0);
    tab.set_repeat_rows(TITLE_ROW - 1, TITLE_ROW - 1)?
        .set_repeat_columns(0, 0)?
        .set_right_to_left(texts.language().is_right_to_left());
    tab.set_tab_color(match sheet.row {
        RowKind::Node(..) => ACCENT,
        RowKind::Edge(_) => Color::RGB(0x002e_7d6b),
        RowKind::Register(_) => Color::RGB(0x00b0_7d2b),
    });
    Ok(())
}
