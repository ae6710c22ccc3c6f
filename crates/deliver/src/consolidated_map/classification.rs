//! Section 9: class A–D of each system, the process that imposes it, and which ones are sensitive (decree 2-21-406,
//! articles 11 and 12). It states what follows from the declared impacts; it declares nothing to anybody.

use kharita_map::Node;
use kharita_model::{Argument, LegalClass, NodeId, NodeKind, RegisterKind, Value};

use crate::document::{Align, Cell};
use crate::facts::{basis, living, name, source};
use crate::figure::{Bar, Series, stacked_bars};
use crate::pen::Pen;
use crate::registered;
use crate::subject::Subject;
use crate::svg::Fill;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut systems: Vec<Node<'_>> =
        [NodeKind::App, NodeKind::Store].into_iter().flat_map(|kind| living(subject.map(), kind)).collect();
    systems.sort_by_key(|system| subject.classes.of(*system).map_or(u16::MAX, |classified| classified.class.code()));
    let classed = systems.iter().filter(|system| subject.classes.of(**system).is_some()).count();
    let rate = crate::Rate::new(classed, systems.len()).text(pen.texts);
    pen.paragraph("classification-introduction", &[("classed", Argument::Text(rate))]);
    basis(pen, &systems);
    if classed == 0 {
        pen.not_computed("classes");
    } else {
        distribution(pen, subject);
    }
    table(pen, &systems, subject);
    dimensions(pen, subject);
    pen.not_computed("notification");
}

/// The impacts that people stated in each of the six dimensions of article 11, with why.
fn dimensions(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for impact in subject.register().of_kind(RegisterKind::Impact) {
        let level = |column: &str| match impact.record.fields.get(column) {
            Some(Value::Level(level)) => Cell::Number(level.n.into()),
            _ => Cell::Empty,
        };
        let dimension = impact.text("dimension").map(|word| word.replace('_', "-"));
        let dimension = dimension.map(|word| pen.word(&format!("word-impact-dimension-{word}")));
        rows.push(vec![
            Cell::data(registered::named(subject, impact, "process").map(|node| node.name().to_owned())),
            dimension.map_or(Cell::Empty, Cell::Text),
            level("impact-availability"),
            level("impact-integrity"),
            level("impact-confidentiality"),
            Cell::data(impact.text("justification")),
            Cell::data(impact.text("stated-by")),
        ]);
    }
    if rows.is_empty() {
        return;
    }
    let columns = [
        ("process", Align::Start, 6),
        ("impact-dimension", Align::Start, 6),
        ("availability", Align::Center, 1),
        ("integrity", Align::Center, 1),
        ("confidentiality", Align::Center, 1),
        ("ebios-justification", Align::Start, 7),
        ("stated-by", Align::Start, 4),
    ];
    pen.table("impact-dimensions", &columns, rows);
}

fn table(pen: &mut Pen, systems: &[Node<'_>], subject: &Subject<'_>) {
    let rows = systems
        .iter()
        .map(|system| {
            let classified = subject.classes.of(*system);
            let impact = |at: usize| {
                classified
                    .and_then(|classified| *classified.impacts.get(at)?)
                    .map_or(Cell::Empty, |level| Cell::Number(level.into()))
            };
            let chain = classified.map(|classified| chain(subject, &classified.because));
            let sensitive = classified
                .map(|classified| pen.word(if classified.class.is_sensitive() { "deliver-yes" } else { "deliver-no" }));
            vec![
                name(*system),
                Cell::Text(pen.word(&format!("kind-{}", system.kind()))),
                impact(0),
                impact(1),
                impact(2),
                subject.class_cell(*system),
                sensitive.map_or(Cell::Empty, Cell::Text),
                chain.map_or(Cell::Empty, Cell::Chain),
                source(pen, *system),
            ]
        })
        .collect();
    let columns = [
        ("system", Align::Start, 5),
        ("kind", Align::Start, 3),
        ("availability", Align::Center, 1),
        ("integrity", Align::Center, 1),
        ("confidentiality", Align::Center, 1),
        ("class", Align::Center, 2),
        ("sensitive", Align::Center, 2),
        ("imposed-by", Align::Start, 7),
        ("source", Align::Start, 6),
    ];
    pen.table("classes", &columns, rows);
}

/// From the process that imposes the class down to the system.
fn chain(subject: &Subject<'_>, because: &[NodeId]) -> Vec<String> {
    because.iter().filter_map(|id| subject.map().node(*id)).map(|node| node.name().to_owned()).collect()
}

fn distribution(pen: &mut Pen, subject: &Subject<'_>) {
    let kinds = [(NodeKind::Process, Fill::White), (NodeKind::App, Fill::Accent), (NodeKind::Store, Fill::Diagonal)];
    let mut bars = Vec::new();
    for class in LegalClass::ALL.iter().map(|class| Some(*class)).chain([None]) {
        let count = |kind| {
            living(subject.map(), kind)
                .into_iter()
                .filter(|node| subject.classes.of(*node).map(|classified| classified.class) == class)
                .count() as u64
        };
        let label = match class {
            Some(class) => pen.say("deliver-class", &[("class", Argument::Text(class.word().to_owned()))]),
            None => pen.word("deliver-no-class"),
        };
        bars.push(Bar { label, parts: kinds.iter().map(|(kind, _)| count(*kind)).collect(), shown: None });
    }
    let mut series = Vec::new();
    for (kind, fill) in kinds {
        series.push(Series { name: pen.word(&format!("kinds-{kind}")), fill });
    }
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("classes", svg.finish(), 0, &[]);
}
