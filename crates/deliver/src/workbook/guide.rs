//! The first tab: how to fill the workbook, on which day it was filled, and what each tab is for.

use kharita_model::workbook::{FILLED_ON, FILLED_ON_COLUMN, SHEETS};
use kharita_text::Texts;
use rust_xlsxwriter::{ExcelDateTime, Url, Worksheet, XlsxError};

use super::looks::Looks;
use super::{Filled, tab_name};

/// Paragraphs `workbook-guide-1` to this one.
const PARAGRAPHS: u32 = 8;
/// Characters that fit on a line of a paragraph, to set its height: spreadsheets do not grow merged cells.
const LINE: usize = 115;

/// Writes the instructions.
pub fn write(tab: &mut Worksheet, filled: &Filled, texts: &Texts, looks: &Looks) -> Result<(), XlsxError> {
    tab.set_name(texts.text("workbook-guide"))?.set_right_to_left(texts.language().is_right_to_left());
    // Column A carries hidden ids; B labels and tabs, C what they are.
    tab.set_column_hidden(0)?.set_column_width(1, 30)?.set_column_width(2, 90)?.set_screen_gridlines(false);
    tab.set_portrait().set_paper_size(9).set_print_fit_to_pages(1, 0);
    tab.write_string_with_format(0, 1, texts.text("workbook-guide-title"), &looks.heading)?;
    tab.write_string_with_format(1, 1, texts.text("workbook-guide-organisation"), &looks.label)?;
    tab.write_string_with_format(1, 2, &filled.organisation, &looks.paragraph)?;
    filled_on(tab, 2, filled, texts, looks)?;
    let mut row = 4;
    for number in 1..=PARAGRAPHS {
        let text = texts.text(&format!("workbook-guide-{number}"));
        let lines = 1 + text.chars().count() / LINE;
        tab.merge_range(row, 1, row, 2, &text, &looks.paragraph)?.set_row_height(row, 16 * lines as u32 + 2)?;
        row += 1;
    }
    row += 1;
    for sheet in SHEETS {
        let name = tab_name(sheet, texts);
        let link = Url::new(format!("internal:'{}'!A1", name.replace('\'', "''"))).set_text(name);
        tab.write_url_with_format(row, 1, link, &looks.link)?;
        let about = texts.text(&format!("workbook-about-{}", sheet.id));
        tab.set_row_height(row, if about.chars().count() > 98 { 32 } else { 17 })?;
        tab.write_string_with_format(row, 2, about, &looks.paragraph)?;
        row += 1;
    }
    Ok(())
}

/// The day on which the workbook was filled: the reader dates the facts by it.
fn filled_on(tab: &mut Worksheet, row: u32, filled: &Filled, texts: &Texts, looks: &Looks) -> Result<(), XlsxError> {
    tab.write_string(row, 0, FILLED_ON)?;
    tab.write_string_with_format(row, 1, texts.text("workbook-guide-filled-on"), &looks.label)?;
    let column = FILLED_ON_COLUMN - 1;
    match filled.filled_on {
        Some(date) => {
            let day = ExcelDateTime::from_ymd(
                date.0.year().unsigned_abs(),
                date.0.month().unsigned_abs(),
                date.0.day().unsigned_abs(),
            )?;
            tab.write_datetime_with_format(row, column, &day, &looks.day_to_fill)?;
        }
        None => {
            tab.write_blank(row, column, &looks.day_to_fill)?;
        }
    }
    Ok(())
}
