//! Sections 8 and 9: findings and what follows from earlier ones. A report prints the findings that a named auditor retained,
//! with the answer of the body; those that the tool raised and those that were dismissed are counted, by chapter
//! (REGULATION.md §13.1).

use kharita_catalog::{Finding, FindingTitle, Object};
use kharita_model::{AlertStage, Argument, FindingStage, RegisterKind, Value};
use kharita_text::Texts;

use crate::document::{Align, Cell, without_bidi_controls};
use crate::facts::name;
use crate::pen::{Pen, number};
use crate::registered::{date, named, text};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let findings = subject.findings();
    let printed: Vec<&Finding> = findings.iter().filter(|finding| is_printed(finding)).collect();
    let arguments = [("raised", number(findings.len())), ("printed", number(printed.len()))];
    pen.paragraph("audit-findings-introduction", &arguments);
    if printed.is_empty() {
        pen.not_computed("audit-findings");
    }
    by_chapter(pen, subject);
    for (at, finding) in (1_i64..).zip(printed) {
        sheet(pen, subject, at, finding);
    }
}

/// Did an auditor retain it?
pub(crate) fn is_printed(finding: &Finding) -> bool {
    use FindingStage::{Answered, Final, Retained};
    matches!(finding.stage, Retained | Answered | Final)
}

fn by_chapter(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for chapter in subject.chapters() {
        let rules: Vec<&str> = subject
            .verdicts()
            .filter(|(rule, _)| rule.chapter == Some(chapter.number))
            .map(|(rule, _)| rule.reference.as_str())
            .collect();
        let is_own = |finding: &&Finding| finding.rules.first().is_some_and(|rule| rules.contains(&rule.as_str()));
        let own: Vec<&Finding> = subject.findings().iter().filter(is_own).collect();
        let touched =
            rules.iter().filter(|rule| own.iter().any(|finding| finding.rules.first().is_some_and(|r| r == *rule)));
        let count =
            |wanted: &dyn Fn(&Finding) -> bool| Cell::count(own.iter().filter(|finding| wanted(finding)).count());
        rows.push(vec![
            Cell::Text(format!("{}. {}", chapter.number, pen.title(&chapter.title))),
            Cell::count(touched.count()),
            Cell::count(own.len()),
            count(&is_printed),
            count(&|finding| finding.stage == FindingStage::Dismissed),
            count(&|finding| finding.text("answer").is_some()),
        ]);
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

/// What a finding says: the words of a person or a tool are data, the sentence of a gap is ours.
fn title(pen: &mut Pen, finding: &Finding) -> Cell {
    match &finding.title {
        FindingTitle::Words(words) => Cell::Data(words.clone()),
        FindingTitle::Gap(gap) => Cell::Text(pen.sentence(gap)),
    }
}

/// The sheet of a retained finding.
fn sheet(pen: &mut Pen, subject: &Subject<'_>, at: i64, finding: &Finding) {
    let objects: Vec<String> = finding
        .objects
        .iter()
        .map(|object| match object {
            Object::Node(id) => subject.map().node(*id).map_or_else(|| id.to_string(), |node| node.name().to_owned()),
            Object::Record(_, id) => id.clone(),
        })
        .collect();
    let mut rows = Vec::new();
    let mut row = |pen: &mut Pen, field: &str, cell: Cell| {
        rows.push(vec![Cell::Text(pen.word(&format!("deliver-finding-{field}"))), cell]);
    };
    row(pen, "reference", Cell::Data(finding.id.clone()));
    let said = title(pen, finding);
    row(pen, "title", said);
    let criticality = pen.word(&format!("criticality-{}", finding.criticality));
    row(pen, "criticality", Cell::Text(criticality));
    row(pen, "rules", Cell::list(finding.rules.clone()));
    row(pen, "objects", Cell::list(objects));
    row(pen, "evidence", Cell::list(finding.evidence.clone()));
    row(pen, "remedy", Cell::data(finding.remedy.clone()));
    let decided = acted(pen, finding, "decided");
    row(pen, "retained", decided);
    let answer = answer(pen, subject, finding);
    row(pen, "answer", answer);
    row(pen, "measure", Cell::data(finding.text("measure")));
    let stage = pen.word(&format!("finding-stage-{}", finding.stage));
    row(pen, "stage", Cell::Text(stage));
    let columns = [("field", Align::Start, 3), ("value", Align::Start, 12)];
    pen.table_of("finding-sheet", &[("number", Argument::Number(at))], &columns, rows);
}

/// Who did it, on which day, and what was said.
fn acted(pen: &mut Pen, finding: &Finding, act: &str) -> Cell {
    let Some(by) = finding.text(&format!("{act}-by")) else { return Cell::Empty };
    let mut said = by;
    if let Some(on) = finding.date(&format!("{act}-on")) {
        said = format!("{said}, {}", pen.texts.date(on));
    }
    if let Some(why) = finding.text(&format!("{act}-why")) {
        said = format!("{said} : {why}");
    }
    Cell::Data(said)
}

/// The answer of the body. Silence is written as silence, never as agreement.
fn answer(pen: &mut Pen, subject: &Subject<'_>, finding: &Finding) -> Cell {
    let Some(answer) = finding.text("answer") else {
        let day = finding.date("final-on").unwrap_or(subject.edition.date);
        let arguments = [("date", Argument::Text(pen.texts.date(day)))];
        return Cell::Text(pen.say("deliver-finding-no-answer", &arguments));
    };
    let agreement = pen.word(&format!("agreement-{answer}"));
    let Cell::Data(who) = acted(pen, finding, "answered") else { return Cell::Text(agreement) };
    Cell::Text(format!("{agreement} — {}", Texts::isolate(&without_bidi_controls(&who))))
}

pub(super) fn write_follow_up(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-follow-up-introduction", &[]);
    audits(pen, subject);
    actions(pen, subject);
    alerts(pen, subject);
}

/// The immediate alerts, with their clock: what was raised and not received shows by its empty cell.
fn alerts(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for finding in subject.findings() {
        let Some(alert) = finding.alert else { continue };
        let stage = pen.word(&format!("alert-{alert}"));
        let at = |stage: AlertStage| match finding.fields.get(&*format!("alert-{stage}-at")) {
            Some(Value::Instant(at)) => Cell::Data(at.to_string()),
            _ => Cell::Empty,
        };
        let said = title(pen, finding);
        let raised = acted(pen, finding, "alert-raised");
        let received = acted(pen, finding, "alert-received");
        rows.push(vec![
            said,
            Cell::Text(stage),
            at(AlertStage::Raised),
            raised,
            at(AlertStage::Received),
            received,
            Cell::data(finding.remedy.clone()),
        ]);
    }
    let columns = [
        ("finding-title", Align::Start, 7),
        ("state", Align::Start, 3),
        ("alert-raised-at", Align::Start, 3),
        ("alert-raised-by", Align::Start, 4),
        ("alert-received-at", Align::Start, 3),
        ("alert-received-by", Align::Start, 4),
        ("alert-remedy", Align::Start, 6),
    ];
    pen.table("alerts", &columns, rows);
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
