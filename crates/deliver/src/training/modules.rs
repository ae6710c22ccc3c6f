//! Sections 2 to 5: the modules. Each has objectives, notes for the trainer, exercises on invented cases, and five questions.

use kharita_catalog::{Population, training};

use super::quiz::quiz;
use crate::document::{Align, Cell, Tone};
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// Lines of notes for the trainer of each module.
const NOTES: usize = 3;

pub(super) fn write_direction(pen: &mut Pen, subject: &Subject<'_>) {
    module(pen, subject, "direction");
    pen.not_computed("training-slides");
}

pub(super) fn write_owners(pen: &mut Pen, subject: &Subject<'_>) {
    module(pen, subject, "owners");
    let mut rows = Vec::new();
    for exercise in &training().exercises {
        let marks = exercise.impacts.map(|level| Cell::Number(level.into()));
        let class = exercise.class().map_or(Cell::Empty, |class| Cell::Text(class.word().to_owned()));
        rows.push([pen.titled(&exercise.title)].into_iter().chain(marks).chain([class]).collect());
    }
    let columns = [
        ("case", Align::Start, 12),
        ("availability", Align::Center, 1),
        ("integrity", Align::Center, 1),
        ("confidentiality", Align::Center, 1),
        ("class", Align::Center, 2),
    ];
    pen.table("exercises", &columns, rows);
}

pub(super) fn write_security(pen: &mut Pen, subject: &Subject<'_>) {
    module(pen, subject, "security");
    let practicals = training().practicals.iter();
    let rows = practicals
        .map(|work| vec![pen.titled(&work.title), Cell::Data(work.command.clone()), pen.titled(&work.answer)]);
    let rows = rows.collect();
    let columns = [("action", Align::Start, 5), ("command", Align::Start, 7), ("seen", Align::Start, 7)];
    pen.table("practicals", &columns, rows);
}

pub(super) fn write_staff(pen: &mut Pen, subject: &Subject<'_>) {
    module(pen, subject, "staff");
    pen.part("developers", &[]);
    module(pen, subject, "developers");
}

fn population(id: &str) -> Option<&'static Population> {
    training().populations.iter().find(|population| population.id == id)
}

fn module(pen: &mut Pen, subject: &Subject<'_>, id: &str) {
    let Some(population) = population(id) else { return };
    let counts = super::facts::counts(pen, subject);
    pen.paragraph("module-length", &[("minutes", number(population.minutes))]);
    let objectives = population.objectives.iter().map(|titles| pen.title(titles)).collect();
    pen.callout("objectives", Tone::Conclusion, objectives);
    let notes = (1..=NOTES).map(|note| pen.say(&format!("deliver-notes-{id}-{note}"), &counts)).collect();
    pen.callout("trainer-notes", Tone::Reserve, notes);
    quiz(pen, subject, id);
}
