//! Section 3: frameworks, scales, tools, interviews. Every scale that the document uses stands here.

use kharita_catalog::{Verdict, frameworks};
use kharita_model::RegisterKind;

use crate::document::{Align, Cell};
use crate::parts::{tools, verdict_word};
use crate::pen::{Pen, number};
use crate::registered::{date, text};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-method-introduction", &[]);
    pen.paragraph("audit-sample", &[("hosts", number(subject.network.hosts().len()))]);
    framework_table(pen);
    scales(pen);
    tools(pen, subject);
    interviews(pen, subject);
}

fn framework_table(pen: &mut Pen) {
    let rows = frameworks()
        .iter()
        .map(|framework| {
            let assessable = framework.rules.iter().filter(|rule| rule.is_assessable()).count();
            let source = framework.source_label_fr.as_deref().unwrap_or_default();
            vec![
                pen.titled(&framework.title),
                Cell::data(framework.authority.clone()),
                Cell::count(framework.rules.len()),
                Cell::count(assessable),
                pen.french(source),
            ]
        })
        .collect();
    let columns = [
        ("framework", Align::Start, 6),
        ("authority", Align::Start, 2),
        ("rules", Align::End, 2),
        ("assessable", Align::End, 2),
        ("remark", Align::Start, 5),
    ];
    pen.table("frameworks", &columns, rows);
}

/// Verdicts, what is said of the law, legal impacts, severities of tools.
fn scales(pen: &mut Pen) {
    let mut rows = Vec::new();
    let mut row = |pen: &mut Pen, scale: &str, value: String, meaning: &str| {
        let scale = Cell::Text(pen.word(&format!("deliver-scale-{scale}")));
        rows.push(vec![scale, Cell::Text(value), Cell::Text(pen.word(meaning))]);
    };
    for verdict in Verdict::ALL {
        let word = verdict_word(pen, *verdict);
        row(pen, "verdict", word, &format!("deliver-means-{}", verdict.word()));
    }
    for key in ["law-shown", "law-not-shown", "law-gap"] {
        let word = pen.word(key);
        row(pen, "law", word, &format!("deliver-means-{key}"));
    }
    for level in 1..=4 {
        let word = pen.word(&format!("workbook-level-legal-impact-{level}"));
        row(pen, "impact", word, &format!("deliver-means-impact-{level}"));
    }
    for severity in ["critical", "high", "medium", "low", "none"] {
        let word = pen.word(&format!("word-severity-level-{severity}"));
        row(pen, "severity", word, "deliver-means-severity");
    }
    let columns = [("scale", Align::Start, 3), ("level", Align::Start, 3), ("meaning", Align::Start, 9)];
    pen.table("scales", &columns, rows);
}

fn interviews(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = subject
        .register()
        .of_kind(RegisterKind::Interview)
        .map(|registered| {
            vec![
                Cell::Data(registered.record.id.to_string()),
                Cell::data(text(registered, "question")),
                Cell::data(text(registered, "answer")),
                Cell::data(text(registered, "answered-by")),
                date(registered, "date").map_or(Cell::Empty, Cell::Date),
                Cell::data(text(registered, "attachment")),
            ]
        })
        .collect();
    let columns = [
        ("reference", Align::Start, 2),
        ("question", Align::Start, 6),
        ("answer", Align::Start, 4),
        ("answered-by", Align::Start, 3),
        ("date", Align::Center, 2),
        ("attachment", Align::Start, 3),
    ];
    pen.table("interviews", &columns, rows);
}
