//! From the stable text of a cell to what people see in it: labels of words, real dates and numbers, durations with
//! their unit.

use kharita_model::workbook::{Cell, Choices, Column, EXAMPLE_MARK, SEPARATOR, Sheet, UNITS, UNKNOWN, value_type};
use kharita_model::{Date, Minutes, RecordRef, Value, ValueType};
use kharita_text::Texts;
use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use super::{Error, names_the_row};

/// Characters that a cell of a spreadsheet may hold.
const LONGEST: usize = 32_767;
/// Whole numbers up to this one are exact in a spreadsheet; larger ones are written as text.
const LARGEST_EXACT: i64 = 1 << 53;

/// What a cell shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Text, also when it begins with `=`, `+`, `-`, `@`, tab or carriage return: never a formula.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
}

impl Shown {
    /// Writes it; rows and columns count from 0 here.
    pub fn write(&self, tab: &mut Worksheet, row: u32, column: u16, format: &Format) -> Result<(), XlsxError> {
        match self {
            Shown::Text(text) if begins_like_a_formula(text) => {
                tab.write_string_with_format(row, column, text, &format.clone().set_quote_prefix())?;
            }
            Shown::Text(text) => drop(tab.write_string_with_format(row, column, text, format)?),
            Shown::Number(number) => drop(tab.write_number_with_format(row, column, *number, format)?),
            Shown::Day(date) => match excel_day(*date) {
                Some(day) => drop(tab.write_datetime_with_format(row, column, &day, format)?),
                None => drop(tab.write_string_with_format(row, column, date.to_string(), format)?),
            },
        }
        Ok(())
    }
}

/// The quote prefix keeps such a text a text when a person edits the cell.
fn begins_like_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// Spreadsheets count days from 1900; their first two months are wrong there (a leap year that was none).
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.0.year()).ok()?;
    if date < Date::new(1900, 3, 1)? {
        return None;
    }
    ExcelDateTime::from_ymd(year, date.0.month().unsigned_abs(), date.0.day().unsigned_abs()).ok()
}

/// What the stable text of a cell shows.
pub fn shown(sheet: &Sheet, column: &Column, stable: &str, texts: &Texts) -> Result<Shown, Error> {
    let refused =
        || Error::BadValue { sheet: sheet.id.to_owned(), column: column.id.to_owned(), value: stable.to_owned() };
    let stable = stable.trim();
    if names_the_row(column.cell) && (stable.starts_with(EXAMPLE_MARK) || stable == UNKNOWN) {
        return Err(refused());
    }
    let shown = if stable == UNKNOWN {
        Shown::Text(texts.text("workbook-unknown"))
    } else if column.cell.is_many() {
        let parts: Option<Vec<String>> =
            parts(stable).map(|part| one(sheet, column, part, texts).map(|s| plain(&s))).collect();
        Shown::Text(parts.ok_or_else(refused)?.join(SEPARATOR))
    } else {
        one(sheet, column, stable, texts).ok_or_else(refused)?
    };
    match &shown {
        Shown::Text(text) if text.chars().count() > LONGEST => Err(refused()),
        _ => Ok(shown),
    }
}

fn parts(stable: &str) -> impl Iterator<Item = &str> {
    stable.split(SEPARATOR.trim()).map(str::trim).filter(|part| !part.is_empty())
}

fn plain(shown: &Shown) -> String {
    match shown {
        Shown::Text(text) => text.clone(),
        Shown::Number(number) => number.to_string(),
        Shown::Day(date) => date.to_string(),
    }
}

fn one(sheet: &Sheet, column: &Column, stable: &str, texts: &Texts) -> Option<Shown> {
    if let Some(choices) = Choices::of(sheet, column) {
        return choices.words().iter().any(|word| word == stable).then(|| Shown::Text(label(choices, stable, texts)));
    }
    // Keys and references stand as they are.
    let Some(value_type) = value_type(column.cell) else { return Some(Shown::Text(stable.to_owned())) };
    Some(match value_type.parse::<RecordRef>(stable)? {
        Value::Int(number) if number.abs() < LARGEST_EXACT => Shown::Number(number as f64),
        Value::Real(number) => Shown::Number(number),
        Value::Money(money) if money.0.abs() < LARGEST_EXACT => Shown::Number(money.mad()),
        Value::Date(date) => Shown::Day(date),
        Value::Minutes(minutes) => Shown::Text(duration(minutes, texts)),
        value => Shown::Text(value.to_string()),
    })
}

/// The label of a word of a closed list.
pub fn label(choices: Choices, word: &str, texts: &Texts) -> String {
    let word = word.replace('_', "-");
    texts.text(&match choices {
        Choices::YesNo => format!("workbook-{}", if word == "true" { "yes" } else { "no" }),
        Choices::Words(list) => format!("word-{list}-{word}"),
        Choices::Levels(scale) => format!("workbook-level-{scale}-{word}"),
        Choices::Subtypes { .. } => format!("subtype-{word}"),
    })
}

/// A duration in its longest whole unit: `4 h`, `2 j`, `90 min`.
pub fn duration(minutes: Minutes, texts: &Texts) -> String {
    let whole = |length: u32| minutes.0.is_multiple_of(length) && minutes.0 >= length;
    let (unit, length) = UNITS.into_iter().find(|(_, length)| whole(*length)).unwrap_or(("minute", 1));
    format!("{} {}", minutes.0 / length, texts.text(&format!("workbook-unit-{unit}")))
}

/// An example of a value of this type, in stable form.
pub fn example_of(value_type: ValueType) -> Option<&'static str> {
    Some(match value_type {
        ValueType::Date => "2026-06-30",
        ValueType::Minutes => "240",
        ValueType::Money => "120000",
        ValueType::Int => "50",
        ValueType::Real => "1.5",
        ValueType::Address => "10.20.0.15",
        _ => return None,
    })
}

/// Is it a reference cell?
pub fn is_reference(cell: Cell) -> bool {
    !cell.targets().is_empty()
}
