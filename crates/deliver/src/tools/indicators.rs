//! Section 4: the indicators with what they are worth today; what cannot be computed yet is said with what it needs.

use kharita_catalog::indicators;

use crate::document::{Align, Cell};
use crate::measured::{Worth, worth};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    let mut known = 0;
    for indicator in indicators() {
        let value = worth(subject, &indicator.id);
        known += usize::from(value.is_some());
        let missing = || format!("deliver-indicator-{}", indicator.id.to_lowercase());
        let value = match value {
            Some(value) => cell(pen, value),
            None => Cell::Text(pen.word(&missing())),
        };
        rows.push(vec![
            Cell::Text(indicator.id.clone()),
            pen.titled(&indicator.title),
            value,
            Cell::Date(subject.edition.date),
            Cell::Text(indicator.target.clone()),
            Cell::Text(pen.ask(indicator.owner)),
        ]);
    }
    let arguments = [("known", number(known)), ("count", number(rows.len()))];
    pen.paragraph("tools-indicators-introduction", &arguments);
    let columns = [
        ("number", Align::Center, 2),
        ("indicator", Align::Start, 9),
        ("base-value", Align::Start, 6),
        ("date", Align::Center, 3),
        ("target", Align::Center, 4),
        ("who", Align::Start, 5),
    ];
    pen.table("indicators", &columns, rows);
}

/// What an indicator is worth, as it stands in a table.
pub(super) fn cell(pen: &Pen, worth: Worth) -> Cell {
    match worth {
        Worth::Share(rate) => Cell::Rate(rate),
        Worth::Count(count) => Cell::count(count as usize),
        Worth::Days(days) => Cell::Number(days),
        Worth::Reached { .. } | Worth::Loss { .. } => Cell::Text(worth.text(pen.texts)),
    }
}
