//! The first page: what keeps the map true, what is due, and what these tools do not do yet.

use kharita_model::Argument;

use super::grid::questions;
use super::update::sources;
use crate::Rate;
use crate::document::Tone;
use crate::parts::{measures, open_questions};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let sources = sources(subject);
    let late = sources.iter().filter(|source| source.is_late(subject.edition.date)).count();
    let late = Argument::Text(Rate::new(late, sources.len()).text(pen.texts));
    let questions = questions(subject);
    let missing: usize = questions.iter().map(|row| row.missing.len()).sum();
    let ownerless: usize = questions.iter().filter(|row| row.owner.is_none()).count();
    let stats = subject.map().stats();
    let lines = vec![
        pen.say("deliver-tools-conclusion-sources", &[("count", number(sources.len())), ("late", late)]),
        pen.say(
            "deliver-tools-conclusion-questions",
            &[("missing", number(missing)), ("elements", number(questions.len())), ("ownerless", number(ownerless))],
        ),
        pen.say(
            "deliver-tools-conclusion-decisions",
            &[("proposals", number(stats.proposals)), ("conflicts", number(stats.conflicts))],
        ),
    ];
    pen.callout("conclusions", Tone::Conclusion, lines);
    let lines = ["deliver-tools-reserve-calendar", "deliver-tools-reserve-indicators"];
    let lines = lines.into_iter().map(|key| pen.word(key)).collect();
    pen.callout("reserves", Tone::Reserve, lines);
}

pub(super) fn write_unknowns(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("tools-unknowns", &[]);
    measures(pen, subject);
    open_questions(pen, subject);
}
