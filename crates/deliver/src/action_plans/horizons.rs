//! Section 3: sprint by sprint, the quick wins among them, and the body's own actions by how soon they fall due.

use kharita_model::Date;

use super::costed::{allocated, chosen, load, paid};
use crate::document::{Align, Cell};
use crate::pen::{Pen, number};
use crate::registered;
use crate::risk::actions;
use crate::subject::Subject;

/// Person-days of own work up to which a measure counts as a quick win: a hypothesis of ours.
const QUICK: u32 = 15;
/// Ends of the horizons, in days from the day of the issue.
const HORIZONS: [i64; 3] = [30, 90, 365];

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    match allocated(subject) {
        Some(_) => {
            sprints(pen, subject);
            quick_wins(pen, subject);
        }
        None => pen.not_computed("sprints"),
    }
    own_actions(pen, subject);
}

fn sprints(pen: &mut Pen, subject: &Subject<'_>) {
    let Some(planned) = allocated(subject) else { return };
    let mut rows = Vec::new();
    for sprint in 1..=planned.options.sprints.max(1) {
        let own: Vec<_> = chosen(subject).into_iter().filter(|(chosen, _)| chosen.sprint == Some(sprint)).collect();
        let cost: f64 = own.iter().filter_map(|(chosen, _)| chosen.cost_mad).sum();
        rows.push(vec![
            Cell::Number(sprint.into()),
            Cell::count(own.len()),
            Cell::list(own.iter().map(|(_, costed)| pen.title(&costed.measure.title)).collect()),
            paid(Some(cost)),
            Cell::Number(load(planned, sprint).into()),
            planned.options.capacity_days.map_or(Cell::Empty, |days| Cell::Number(days.into())),
        ]);
    }
    let columns = [
        ("risk-sprint", Align::Center, 2),
        ("count", Align::End, 2),
        ("measures", Align::Start, 14),
        ("risk-cost", Align::End, 4),
        ("risk-effort", Align::End, 3),
        ("risk-capacity", Align::End, 3),
    ];
    pen.table("risk-sprints", &columns, rows);
}

fn quick_wins(pen: &mut Pen, subject: &Subject<'_>) {
    let quick = chosen(subject).into_iter().filter(|(_, costed)| costed.measure.effort_days <= QUICK);
    let rows = quick
        .map(|(chosen, costed)| {
            vec![
                pen.titled(&costed.measure.title),
                Cell::Number(costed.measure.effort_days.into()),
                paid(chosen.cost_mad),
                chosen.sprint.map_or(Cell::Empty, |sprint| Cell::Number(sprint.into())),
            ]
        })
        .collect();
    let columns = [
        ("measure", Align::Start, 12),
        ("risk-effort", Align::End, 3),
        ("risk-cost", Align::End, 4),
        ("risk-sprint", Align::Center, 2),
    ];
    pen.table("risk-quick-wins", &columns, rows);
}

/// Where a day falls: 0 is past, then the horizons, then later.
fn horizon(today: Date, due: Date) -> usize {
    if due < today {
        return 0;
    }
    1 + HORIZONS.iter().filter(|days| due > today.plus_days(**days)).count()
}

fn own_actions(pen: &mut Pen, subject: &Subject<'_>) {
    let today = subject.edition.date;
    let mut due: [Vec<String>; 6] = Default::default();
    for action in actions(subject.register()) {
        let at = registered::date(action, "due").map_or(5, |due| horizon(today, due));
        if let Some(ids) = due.get_mut(at) {
            ids.push(action.record.id.to_string());
        }
    }
    let mut names = vec![pen.word("deliver-risk-overdue")];
    names.extend(HORIZONS.map(|days| pen.say("deliver-risk-within", &[("days", number(days))])));
    names.extend(["deliver-risk-later", "deliver-risk-undated"].map(|key| pen.word(key)));
    let rows = names
        .into_iter()
        .zip(due)
        .map(|(name, ids)| vec![Cell::Text(name), Cell::count(ids.len()), Cell::list(ids)])
        .collect();
    let columns = [("risk-horizon", Align::Start, 5), ("count", Align::End, 2), ("risk-keys", Align::Start, 14)];
    pen.table("risk-actions-due", &columns, rows);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_fall_into_their_horizon() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let today = day("2026-11-25");
        for (due, expected) in [
            ("2026-11-24", 0),
            ("2026-11-25", 1),
            ("2026-12-25", 1),
            ("2026-12-26", 2),
            ("2027-11-25", 3),
            ("2028-01-01", 4),
        ] {
            assert_eq!(horizon(today, day(due)), expected, "{due}");
        }
    }
}
