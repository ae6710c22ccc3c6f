//! Sections 8 and 9: findings and what follows from earlier ones. A report prints the findings that a named auditor retained;
//! those that the tool raised are counted by chapter (REGULATION.md §13.1).

use kharita_model::{RegisterKind, Value};

use crate::document::{Align, Cell};
use crate::facts::name;
use crate::pen::{Pen, number};
use crate::registered::{date, named, text};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let raised: usize = subject.verdicts().map(|(_, verdict)| verdict.gaps().count()).sum();
    pen.paragraph("audit-findings-introduction", &[("raised", number(raised))]);
    pen.not_computed("audit-findings");
    let mut rows = Vec::new();
    for chapter in subject.chapters() {
        let own = || subject.verdicts().filter(|(rule, _)| rule.chapter == Some(chapter.number));
        let raised: usize = own().map(|(_, verdict)| verdict.gaps().count()).sum();
        let rules = own().filter(|(_, verdict)| verdict.gaps().next().is_some()).count();
        let title = Cell::Text(format!("{}. {}", chapter.number, pen.title(&chapter.title)));
        let none = || Cell::Number(0);
        rows.push(vec![title, Cell::count(rules), Cell::count(raised), none(), none(), none()]);
    }
    let columns = [
        ("chapter", Align::Start, 6),
        ("rules", Align::End, 2),
        ("raised", Align::End, 2),
        ("retained", Align::End, 2),
        ("dismissed", Align::End, 2),
        ("answered", Align::End, 2),
    ];
    pen.table("raised", &columns, rows);
}

pub(super) fn write_follow_up(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-follow-up-introduction", &[]);
    audits(pen, subject);
    actions(pen, subject);
    pen.not_computed("audit-alerts");
}

fn audits(pen: &mut Pen, subject: &Subject<'_>) {
    let today = subject.edition.date;
    let rows = subject
        .register()
        .of_kind(RegisterKind::Audit)
        .map(|registered| {
            let on = date(registered, "date");
            let system = named(subject, registered, "system").map(name);
            let qualified = match registered.record.fields.get("qualified") {
                Some(Value::Bool(true)) => "deliver-yes",
                Some(Value::Bool(false)) => "deliver-no",
                _ => "deliver-unknown",
            };
            vec![
                system.unwrap_or_else(|| Cell::data(text(registered, "system"))),
                Cell::data(text(registered, "domain")),
                Cell::data(text(registered, "provider")),
                Cell::Text(pen.word(qualified)),
                on.map_or(Cell::Empty, Cell::Date),
                on.map_or(Cell::Empty, |on| Cell::Number(on.days_until(today))),
                Cell::data(text(registered, "report")),
                date(registered, "next-due").map_or(Cell::Empty, Cell::Date),
            ]
        })
        .collect();
    let columns = [
        ("system", Align::Start, 9),
        ("domain-of-audit", Align::Start, 3),
        ("provider", Align::Start, 4),
        ("qualified", Align::Center, 2),
        ("date", Align::Center, 3),
        ("age", Align::End, 2),
        ("report", Align::Start, 7),
        ("due", Align::Center, 3),
    ];
    pen.table("earlier-audits", &columns, rows);
}

fn actions(pen: &mut Pen, subject: &Subject<'_>) {
    let today = subject.edition.date;
    let rows = subject
        .register()
        .of_kind(RegisterKind::Action)
        .map(|registered| {
            let due = date(registered, "due");
            let progress = match registered.record.fields.get("progress") {
                Some(Value::Int(percent)) => Some(*percent),
                _ => None,
            };
            let done = progress.is_some_and(|percent| percent >= 100);
            let late = due.map(|due| due.days_until(today)).filter(|days| *days > 0 && !done);
            vec![
                Cell::data(text(registered, "title")),
                Cell::data(text(registered, "risk")),
                named(subject, registered, "owner").map_or(Cell::Empty, name),
                due.map_or(Cell::Empty, Cell::Date),
                progress.map_or(Cell::Empty, Cell::Number),
                late.map_or(Cell::Empty, Cell::Number),
            ]
        })
        .collect();
    let columns = [
        ("recommendation", Align::Start, 8),
        ("risk", Align::Start, 4),
        ("owner", Align::Start, 4),
        ("due", Align::Center, 3),
        ("progress", Align::End, 2),
        ("late", Align::End, 2),
    ];
    pen.table("actions", &columns, rows);
}
