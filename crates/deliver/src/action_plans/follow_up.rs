//! Section 6: how the plan is followed: indicators with both their terms, the backlog sprint by sprint, and how it burns up.

use kharita_model::Value;

use super::costed::{allocated, chosen, planned};
use crate::Rate;
use crate::document::{Align, Cell};
use crate::figure::{Bar, Series, stacked_bars};
use crate::pen::{Pen, number};
use crate::risk::{actions, taken_over};
use crate::subject::Subject;
use crate::svg::Fill;
use kharita_risk::ebios::gaps;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    indicators(pen, subject);
    if planned(subject).is_none() {
        return pen.not_computed("plan");
    }
    backlog(pen, subject);
    match allocated(subject) {
        Some(planned) => burn_up(pen, subject, planned.options.sprints.max(1)),
        None => pen.not_computed("sprints"),
    }
}

fn indicators(pen: &mut Pen, subject: &Subject<'_>) {
    let own: Vec<_> = actions(subject.register()).collect();
    let complete = own.iter().filter(|action| gaps(action).is_empty()).count();
    let is_done = |value: Option<&Value>| matches!(value, Some(Value::Int(percent)) if *percent >= 100);
    let done = own.iter().filter(|action| is_done(action.record.fields.get("progress"))).count();
    let measures = chosen(subject);
    let taken = measures.iter().filter(|(_, costed)| taken_over(subject.register(), &costed.measure).is_some()).count();
    let quoted = measures.iter().filter(|(_, costed)| costed.quoted).count();
    let mut rows = Vec::new();
    for (key, rate) in [
        ("complete", Rate::new(complete, own.len())),
        ("done", Rate::new(done, own.len())),
        ("taken", Rate::new(taken, measures.len())),
        ("quoted", Rate::new(quoted, measures.len())),
    ] {
        rows.push(vec![
            Cell::Text(pen.word(&format!("deliver-risk-indicator-{key}"))),
            Cell::Text(pen.word(&format!("deliver-risk-formula-{key}"))),
            Cell::Rate(rate),
            Cell::Text(pen.word("deliver-risk-target")),
        ]);
    }
    let columns = [
        ("indicator", Align::Start, 5),
        ("risk-formula", Align::Start, 9),
        ("base-value", Align::End, 3),
        ("target", Align::Start, 4),
    ];
    pen.table("risk-indicators", &columns, rows);
}

/// The backlog: the order in which the engine chose is the order of worth.
fn backlog(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for (at, (chosen, costed)) in (1_i64..).zip(chosen(subject)) {
        rows.push(vec![
            Cell::Number(at),
            pen.titled(&costed.measure.title),
            chosen.sprint.map_or(Cell::Empty, |sprint| Cell::Number(sprint.into())),
            Cell::Number(costed.measure.effort_days.into()),
            Cell::list(costed.measure.needs.iter().map(|id| needed(pen, id)).collect()),
        ]);
    }
    let columns = [
        ("number", Align::Center, 1),
        ("measure", Align::Start, 10),
        ("risk-sprint", Align::Center, 2),
        ("risk-effort", Align::End, 2),
        ("needs", Align::Start, 8),
    ];
    pen.table("risk-backlog", &columns, rows);
}

/// The title of a measure that another needs.
pub(super) fn needed(pen: &Pen, id: &str) -> String {
    kharita_catalog::measure(id).map_or_else(|| id.to_owned(), |measure| pen.title(&measure.title))
}

fn burn_up(pen: &mut Pen, subject: &Subject<'_>, sprints: u32) {
    let measures = chosen(subject);
    let bars: Vec<Bar> = (1..=sprints)
        .map(|sprint| {
            let by = |at: u32| measures.iter().filter(|(chosen, _)| chosen.sprint.is_some_and(|own| own <= at)).count();
            let (before, by) = (by(sprint - 1), by(sprint));
            Bar {
                label: pen.say("deliver-risk-by-sprint", &[("sprint", number(sprint))]),
                parts: vec![before as u64, (by - before) as u64],
                shown: Some(Rate::new(by, measures.len()).text(pen.texts)),
            }
        })
        .collect();
    let series = [
        Series { name: pen.word("deliver-risk-earlier"), fill: Fill::Accent },
        Series { name: pen.word("deliver-risk-this-sprint"), fill: Fill::Diagonal },
    ];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("risk-burn-up", svg.finish(), 0, &[("count", number(measures.len()))]);
}
