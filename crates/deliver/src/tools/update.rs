//! Section 1: what makes the map move, when each source is due again, and the drill of each month.

use std::collections::BTreeMap;

use kharita_catalog::procedures;
use kharita_model::{Argument, Date};

use crate::document::{Align, Cell};
use crate::facts::family;
use crate::parts::chain;
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// A source with the last day on which it said anything.
pub(super) struct Known {
    /// Its whole name.
    pub name: String,
    /// Its family.
    pub family: String,
    /// The last day.
    pub last: Date,
    /// The records that it holds.
    pub records: usize,
}

impl Known {
    /// The day on which it is due again.
    pub(super) fn due(&self) -> Date {
        self.last.plus_days(procedures().days_between(&self.family).into())
    }

    /// Is that day past?
    pub(super) fn is_late(&self, today: Date) -> bool {
        self.due() < today
    }
}

/// Every source of the map, by name.
pub(super) fn sources(subject: &Subject<'_>) -> Vec<Known> {
    let mut found: BTreeMap<&str, Known> = BTreeMap::new();
    for record in subject.map().nodes().flat_map(|node| node.records()) {
        let source = &record.key.source;
        let last = record.last_seen.date();
        let known = found.entry(source.as_str()).or_insert_with(|| Known {
            name: source.to_string(),
            family: source.family().to_owned(),
            last,
            records: 0,
        });
        known.last = known.last.max(last);
        known.records += 1;
    }
    found.into_values().collect()
}

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("tools-update-introduction", &[]);
    cycle(pen);
    events(pen);
    calendar(pen, subject);
    super::followed::write(pen, subject);
    drill(pen);
}

/// Collect, preview, decide, deliver, verify.
fn cycle(pen: &mut Pen) {
    let steps = ["collect", "preview", "decide", "deliver", "verify"];
    let columns = steps.map(|step| {
        let does = pen.word(&format!("deliver-cycle-{step}-does"));
        (pen.word(&format!("deliver-cycle-{step}")), vec![does])
    });
    chain(pen, "cycle", columns.to_vec());
}

fn events(pen: &mut Pen) {
    let mut rows = Vec::new();
    for event in &procedures().events {
        rows.push(vec![pen.titled(&event.title), Cell::Text(pen.ask(event.who)), Cell::Number(event.days.into())]);
    }
    let columns = [("event", Align::Start, 9), ("who", Align::Start, 5), ("within-days", Align::End, 3)];
    pen.table("events", &columns, rows);
}

fn calendar(pen: &mut Pen, subject: &Subject<'_>) {
    let today = subject.edition.date;
    let mut known = sources(subject);
    // What is due first comes first.
    known.sort_by(|a, b| a.due().cmp(&b.due()).then_with(|| a.name.cmp(&b.name)));
    let mut rows = Vec::new();
    for source in known {
        let state = if source.is_late(today) { "deliver-late" } else { "deliver-on-time" };
        rows.push(vec![
            Cell::Data(source.name.clone()),
            Cell::Text(family(pen.texts, &source.family)),
            Cell::count(source.records),
            Cell::Date(source.last),
            Cell::Number(source.last.days_until(today).max(0)),
            Cell::Number(procedures().days_between(&source.family).into()),
            Cell::Date(source.due()),
            Cell::Text(pen.word(state)),
        ]);
    }
    let columns = [
        ("source", Align::Start, 5),
        ("family", Align::Start, 3),
        ("records", Align::End, 2),
        ("last-known", Align::Center, 3),
        ("age", Align::End, 2),
        ("every-days", Align::End, 3),
        ("due", Align::Center, 3),
        ("state", Align::Center, 3),
    ];
    let date = Argument::Text(pen.texts.date(today));
    pen.table_of("update-calendar", &[("date", date)], &columns, rows);
}

fn drill(pen: &mut Pen) {
    let minutes: u32 = procedures().drill.iter().map(|step| u32::from(step.minutes)).sum();
    pen.part("drill", &[]);
    pen.paragraph("drill-introduction", &[("minutes", number(minutes))]);
    let mut rows = Vec::new();
    for (at, step) in (1..).zip(&procedures().drill) {
        rows.push(vec![
            Cell::Number(at),
            pen.titled(&step.title),
            Cell::Data(step.command.clone()),
            pen.titled(&step.result),
            Cell::Number(step.minutes.into()),
        ]);
    }
    let columns = [
        ("number", Align::Center, 1),
        ("action", Align::Start, 7),
        ("command", Align::Start, 6),
        ("result", Align::Start, 6),
        ("minutes", Align::End, 2),
    ];
    pen.table("drill", &columns, rows);
}
