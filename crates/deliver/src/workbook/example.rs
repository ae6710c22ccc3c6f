//! The example row: what a filled row looks like. Its key begins with `*`, and the reader leaves it out.

use kharita_model::workbook::{Cell, Choices, Column, EXAMPLE_MARK, Sheet, sheet as sheet_of, value_type};
use kharita_text::Texts;

use super::Error;
use super::names_the_row;
use super::shown::{Shown, example_of, is_reference, shown};

/// The example of a column: its own text `workbook-example-SHEET-COLUMN`, else one made from what the column holds.
pub fn of(sheet: &'static Sheet, column: &Column, texts: &Texts) -> Result<Option<Shown>, Error> {
    let own = format!("workbook-example-{}-{}", sheet.id, column.id);
    if texts.has(&own) {
        // In stable form for typed columns, free text elsewhere.
        return shown(sheet, column, &texts.text(&own), texts).map(Some);
    }
    if names_the_row(column.cell) || is_reference(column.cell) {
        let Some(key) = key(sheet, column, texts) else { return Ok(None) };
        let mark = if names_the_row(column.cell) { EXAMPLE_MARK } else { "" };
        return Ok(Some(Shown::Text(format!("{mark}{key}"))));
    }
    let stable = match Choices::of(sheet, column) {
        // The second word is more telling than the first, which is often the extreme.
        Some(choices) => choices.words().into_iter().nth(1),
        None => value_type(column.cell).and_then(example_of).map(str::to_owned),
    };
    stable.map(|stable| shown(sheet, column, &stable, texts)).transpose()
}

/// The example key of the sheet, or of the (last, so that the two ends of a flow differ) sheet that is referred to.
fn key(sheet: &'static Sheet, column: &Column, texts: &Texts) -> Option<String> {
    let target = match column.cell {
        Cell::Key => sheet,
        _ if column.id == "to" => sheet_of(column.cell.targets().get(1).or(column.cell.targets().first())?)?,
        _ => sheet_of(column.cell.targets().first()?)?,
    };
    let key = texts.text(&format!("workbook-example-{}", target.id));
    Some(if column.id == "to" && column.cell.targets().len() == 1 { format!("{key}-2") } else { key })
}
