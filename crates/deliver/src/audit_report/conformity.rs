//! Section 5: one card a chapter of the directive: each rule with its verdict, on whose word, the finding, and whom to ask.

use kharita_model::Argument;

use crate::Rate;
use crate::document::{Align, Cell};
use crate::parts::{finding, questions, reasons, verdict_word};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-directive-introduction", &[]);
    for chapter in subject.chapters() {
        let title = [("number", number(chapter.number)), ("title", Argument::Text(pen.title(&chapter.title)))];
        pen.part("chapter", &title);
        let tally = subject.chapter_tally(chapter.number);
        let rate = |part| Argument::Text(Rate::new(part, tally.applicable()).text(pen.texts));
        let counts = [
            ("conformant", rate(tally.conformant)),
            ("partial", rate(tally.partial)),
            ("refuted", rate(tally.non_conformant)),
            ("unassessed", rate(tally.not_assessed)),
        ];
        pen.paragraph("audit-chapter", &counts);
        card(pen, subject, chapter.number, &title);
    }
}

fn card(pen: &mut Pen, subject: &Subject<'_>, chapter: u8, title: &[(&str, Argument)]) {
    let mut rows = Vec::new();
    for (rule, verdict) in subject.verdicts().filter(|(rule, _)| rule.chapter == Some(chapter)) {
        rows.push(vec![
            Cell::Data(rule.reference.clone()),
            pen.titled(&rule.title),
            Cell::Text(verdict_word(pen, verdict.verdict)),
            reasons(pen, verdict),
            finding(pen, verdict),
            questions(pen, verdict),
        ]);
    }
    let columns = [
        ("rule", Align::Start, 11),
        ("title", Align::Start, 15),
        ("verdict", Align::Start, 9),
        ("reasons", Align::Start, 19),
        ("finding", Align::Start, 18),
        ("to-ask", Align::Start, 19),
    ];
    pen.table_of("chapter-card", title, &columns, rows);
}
