//! Fields of the register as the engine reads them; « ne sait pas » is no value.

use kharita_model::{Registered, Value};

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
