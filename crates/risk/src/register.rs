//! Fields of the register as the engine reads them; « ne sait pas » is no value.

use kharita_model::{Date, Registered, Value};

/// A field as text.
pub(crate) fn text(row: &Registered, field: &str) -> Option<String> {
    row.text(field)
}

/// A field as a number; amounts in MAD.
pub(crate) fn number(row: &Registered, field: &str) -> Option<f64> {
    match row.record.fields.get(field)? {
        Value::Real(x) => Some(*x),
        Value::Int(n) => Some(*n as f64),
        Value::Money(money) => Some(money.mad()),
        Value::Level(level) => Some(f64::from(level.n)),
        _ => None,
    }
}

/// Several keys in one cell, as the workbook separates them.
pub(crate) fn list(row: &Registered, field: &str) -> Vec<String> {
    row.keys(field)
}

/// A field as a level of its scale.
pub(crate) fn level(row: &Registered, field: &str) -> Option<u8> {
    match row.record.fields.get(field)? {
        Value::Level(level) => Some(level.n),
        _ => None,
    }
}

/// A field as yes or no.
pub(crate) fn flag(row: &Registered, field: &str) -> Option<bool> {
    match row.record.fields.get(field)? {
        Value::Bool(flag) => Some(*flag),
        _ => None,
    }
}

/// A field as a day.
pub(crate) fn date(row: &Registered, field: &str) -> Option<Date> {
    match row.record.fields.get(field)? {
        Value::Date(date) => Some(*date),
        _ => None,
    }
}
