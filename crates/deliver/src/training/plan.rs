//! The first page and section 1: who is trained to do what, for how long.

use kharita_catalog::training;

use super::facts::counts;
use crate::document::{Align, Cell, Tone};
use crate::parts::chain;
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write_summary(pen: &mut Pen, subject: &Subject<'_>) {
    let counts = counts(pen, subject);
    let lines =
        ["deliver-training-conclusion-why", "deliver-training-conclusion-who", "deliver-training-conclusion-map"];
    let lines = lines.into_iter().map(|key| pen.say(key, &counts)).collect();
    pen.callout("conclusions", Tone::Conclusion, lines);
    let lines = ["deliver-training-later", "deliver-training-anonymous"].into_iter().map(|key| pen.word(key)).collect();
    pen.callout("reserves", Tone::Reserve, lines);
}

pub(super) fn write(pen: &mut Pen, _: &Subject<'_>) {
    let populations = &training().populations;
    let minutes: u32 = populations.iter().map(|population| u32::from(population.minutes)).sum();
    let arguments = [("count", number(populations.len())), ("minutes", number(minutes))];
    pen.paragraph("training-plan-introduction", &arguments);
    let mut rows = Vec::new();
    let mut columns = Vec::new();
    for population in populations {
        let objectives: Vec<String> = population.objectives.iter().map(|titles| pen.title(titles)).collect();
        let module = Cell::Text(pen.word(&format!("deliver-module-{}", population.id)));
        rows.push(vec![
            pen.titled(&population.title),
            Cell::Text(objectives.join(" ; ")),
            Cell::Number(population.minutes.into()),
            module,
        ]);
        columns.push(pen.title(&population.title));
    }
    let widths = [
        ("population", Align::Start, 4),
        ("objectives", Align::Start, 12),
        ("minutes", Align::End, 2),
        ("module", Align::Start, 4),
    ];
    pen.table("populations", &widths, rows);
    let steps = ["learns", "answers", "keeps"].map(|step| pen.word(&format!("deliver-training-{step}")));
    let drawn = [("population", columns), ("way", steps.to_vec())];
    let drawn = drawn.map(|(title, labels)| (pen.word(&format!("deliver-column-{title}")), labels)).to_vec();
    chain(pen, "populations", drawn);
}
