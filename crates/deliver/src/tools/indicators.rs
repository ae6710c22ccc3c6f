//! Section 4: the indicators with what they are worth today; what cannot be computed yet is said with what it needs.

use kharita_catalog::{Indicator, Unit, indicators};
use kharita_model::{Argument, Minutes};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::duration;
use crate::indicator::{Figure, figure};
use crate::pen::{Pen, number};
use crate::risk::{amount, rounded};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    let mut known = 0;
    for indicator in indicators() {
        let found = figure(subject, &indicator.id);
        known += usize::from(found.is_some());
        let value = match found {
            Some(found) => shown(pen, indicator, &found),
            None => Cell::Text(pen.word(&format!("deliver-indicator-{}", indicator.id.to_lowercase()))),
        };
        rows.push(vec![
            Cell::Text(indicator.id.clone()),
            pen.titled(&indicator.title),
            value,
            Cell::Date(subject.edition.date),
            Cell::Text(indicator.target_text()),
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

/// What an indicator is worth, as a cell.
pub(super) fn value(pen: &mut Pen, subject: &Subject<'_>, id: &str) -> Option<Cell> {
    let indicator = indicators().iter().find(|indicator| indicator.id == id)?;
    Some(shown(pen, indicator, &figure(subject, id)?))
}

fn shown(pen: &mut Pen, indicator: &Indicator, figure: &Figure) -> Cell {
    let beside = |word: &str| figure.beside.iter().find(|(known, _)| *known == word).map(|(_, value)| *value);
    let whole = figure.numerator as i64;
    match indicator.unit {
        Unit::Share => Cell::Rate(Rate::new(whole as usize, figure.denominator.unwrap_or_default() as usize)),
        Unit::Minutes => {
            let time = |pen: &mut Pen, minutes: f64| Argument::Text(duration(pen, Minutes(minutes as u32)));
            let (median, maximum) = (time(pen, figure.numerator), time(pen, beside("maximum").unwrap_or_default()));
            Cell::Text(pen.say("deliver-indicator-times", &[("median", median), ("maximum", maximum)]))
        }
        Unit::Mad => {
            let mean = figure.interval.map(|interval| amount(pen.texts, interval)).unwrap_or_default();
            let Some(p95) = beside("p95") else { return Cell::Text(mean) };
            let p95 = Argument::Text(pen.texts.number(rounded(p95)));
            Cell::Text(pen.say("deliver-indicator-p95", &[("mean", Argument::Text(mean)), ("p95", p95)]))
        }
        Unit::Count | Unit::Days => match beside("shortest") {
            Some(steps) => Cell::Text(
                pen.say("deliver-indicator-shortest", &[("count", number(whole)), ("steps", number(steps as i64))]),
            ),
            None => Cell::Number(whole),
        },
    }
}
