//! The note on each title: what the cell expects, in two to four lines.

use kharita_model::ValueType;
use kharita_model::workbook::{Cell, Choices, Column, Sheet, sheet as sheet_of, value_type};
use kharita_text::Texts;

use super::hidden::Lists;
use super::shown::is_reference;
use super::{names_the_row, tab_name};

/// The text of the note.
pub fn of(sheet: &Sheet, column: &Column, lists: &Lists, texts: &Texts) -> String {
    let mut lines = Vec::new();
    let help = format!("workbook-help-{}-{}", sheet.id, column.id);
    if texts.has(&help) {
        lines.push(texts.text(&help));
    }
    lines.push(expected(sheet, column, lists, texts));
    if column.cell.is_many() {
        lines.push(texts.text("workbook-expects-several"));
    }
    if column.required {
        lines.push(texts.text("workbook-required"));
    }
    if !names_the_row(column.cell) {
        lines.push(texts.text("workbook-or-unknown"));
    }
    lines.join("\n")
}

fn expected(sheet: &Sheet, column: &Column, lists: &Lists, texts: &Texts) -> String {
    if let Some(choices) = Choices::of(sheet, column) {
        let labels: Vec<&str> = lists.labels(choices).take(choices.words().len()).collect();
        return format!("{} {}", texts.text("workbook-expects-choice"), labels.join(" ; "));
    }
    if is_reference(column.cell) {
        let tabs: Vec<String> =
            column.cell.targets().iter().filter_map(|id| sheet_of(id)).map(|s| tab_name(s, texts)).collect();
        return format!("{} {}", texts.text("workbook-expects-reference"), tabs.join(" ; "));
    }
    texts.text(match value_type(column.cell) {
        _ if column.cell == Cell::Key => "workbook-expects-key",
        Some(ValueType::Int) => "workbook-expects-int",
        Some(ValueType::Real) => "workbook-expects-real",
        Some(ValueType::Money) => "workbook-expects-money",
        Some(ValueType::Date) => "workbook-expects-date",
        Some(ValueType::Instant) => "workbook-expects-moment",
        Some(ValueType::Minutes) => "workbook-expects-minutes",
        Some(ValueType::Address) => "workbook-expects-address",
        _ => "workbook-expects-text",
    })
}
