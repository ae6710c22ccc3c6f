//! Fields of the register as the engine reads them; « ne sait pas » is no value.

use kharita_map::State;
use kharita_model::{Date, RegisterKind, Registered, Value};

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

/// Keys of the feared events that a scenario leads to: those it names, and those that its attack paths reach.
pub(crate) fn feared_events(state: &State, scenario: &Registered) -> Vec<String> {
    let is_its = |path: &&Registered| text(path, "scenario").as_deref() == Some(&scenario.record.id);
    let reached = state.register.of_kind(RegisterKind::AttackPath).filter(is_its).flat_map(|path| list(path, "events"));
    // The other events of a path stand on stakeholders.
    let reached = reached.filter(|key| state.register.get(RegisterKind::FearedEvent, key).is_some());
    let mut found: Vec<String> = Vec::new();
    for key in list(scenario, "feared-events").into_iter().chain(reached) {
        if !found.contains(&key) {
            found.push(key);
        }
    }
    found
}
