//! Sections 6 and 7: how a session is led, marked and attested; the memo sheets; and the annex of what is not known, in counts.

use kharita_catalog::training;

use super::quiz::{QUESTIONS, right_letter};
use crate::document::{Align, Cell, Tone};
use crate::parts::measures;
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// Right answers out of five from which a module is passed: the hypothesis that a course with 80 % makes.
const PASS: usize = 4;

pub(super) fn write(pen: &mut Pen, _: &Subject<'_>) {
    pen.paragraph("training-guide-introduction", &[("pass", number(PASS)), ("of", number(QUESTIONS))]);
    let lines = ["before", "during", "after"].map(|key| pen.word(&format!("deliver-guide-{key}"))).to_vec();
    pen.callout("training-guide", Tone::Conclusion, lines);
    answers(pen);
    attendance(pen);
    pen.not_computed("training-results");
}

/// The right answers, for the trainer alone.
fn answers(pen: &mut Pen) {
    let mut rows = Vec::new();
    for population in &training().populations {
        for question in 1..=QUESTIONS {
            rows.push(vec![
                pen.titled(&population.title),
                Cell::count(question),
                Cell::Text(right_letter(question).to_owned()),
                Cell::Text(pen.word(&format!("deliver-quiz-{}-{question}-right", population.id))),
                Cell::Number(1),
            ]);
        }
    }
    let columns = [
        ("population", Align::Start, 4),
        ("number", Align::Center, 1),
        ("right", Align::Center, 2),
        ("because", Align::Start, 12),
        ("points", Align::End, 2),
    ];
    pen.table("marking", &columns, rows);
}

/// Filled in by hand: who came, who passed.
fn attendance(pen: &mut Pen) {
    let blank = || Cell::Text(String::new());
    let populations = training().populations.iter();
    let rows = populations.map(|population| {
        [pen.titled(&population.title)].into_iter().chain(std::iter::repeat_with(blank).take(5)).collect()
    });
    let rows = rows.collect();
    let columns = [
        ("population", Align::Start, 4),
        ("headcount", Align::End, 2),
        ("invited", Align::End, 2),
        ("present", Align::End, 2),
        ("passed", Align::End, 2),
        ("date", Align::Center, 2),
    ];
    pen.table("attendance", &columns, rows);
}

pub(super) fn write_memos(pen: &mut Pen, _: &Subject<'_>) {
    pen.paragraph("training-memos-introduction", &[]);
    let rows = training().memos.iter().map(|memo| vec![pen.titled(&memo.title), pen.titled(&memo.text)]).collect();
    pen.table("memos", &[("memo", Align::Start, 4), ("says-memo", Align::Start, 12)], rows);
    pen.paragraph("training-memos-cut", &[]);
}

pub(super) fn write_unknowns(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("training-unknowns", &[]);
    measures(pen, subject);
}
