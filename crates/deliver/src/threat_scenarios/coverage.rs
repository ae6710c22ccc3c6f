//! Section 8: which feared event has a scenario, and which has none; sensitive systems that are no jewel.

use kharita_map::Node;

use super::strategic::scenarios;
use crate::document::{Align, Cell};
use crate::ebios::coverage;
use crate::facts::{name, owners};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    if !subject.ebios().feared_events.is_empty() {
        coverage(pen, subject.ebios());
    }
    let Some(risk) = subject.inputs.risk else {
        pen.not_computed("study");
        return unnamed(pen, subject);
    };
    let scenarios = scenarios(risk);
    let mut rows = Vec::new();
    for jewel in risk.jewels() {
        let found = scenarios.iter().find(|scenario| scenario.jewel.id == jewel.id);
        let key = match found {
            Some(_) => "deliver-risk-covered",
            None if jewel.reachable => "deliver-risk-not-listed",
            None => "deliver-risk-orphan",
        };
        rows.push(vec![
            Cell::Data(jewel.name.clone()),
            found.map_or(Cell::Empty, |scenario| Cell::Text(scenario.label.clone())),
            Cell::count(found.map_or(0, |scenario| scenario.paths.len())),
            Cell::Text(pen.word(key)),
        ]);
    }
    let orphans = rows.len() - scenarios.len();
    pen.paragraph("risk-coverage-introduction", &[("count", number(rows.len())), ("orphans", number(orphans))]);
    let columns = [
        ("risk-jewel", Align::Start, 7),
        ("risk-scenario", Align::Center, 2),
        ("risk-ways", Align::End, 2),
        ("risk-coverage", Align::Start, 10),
    ];
    pen.table("risk-coverage", &columns, rows);
    unnamed(pen, subject);
}

/// Systems of class A or B that nobody named a jewel: feared events without scenario.
fn unnamed(pen: &mut Pen, subject: &Subject<'_>) {
    let jewels: Vec<_> = subject.inputs.risk.iter().flat_map(|risk| &risk.study.jewels).map(|jewel| jewel.id).collect();
    let is_jewel = |system: &Node<'_>| jewels.contains(&system.id());
    let mut rows = Vec::new();
    for system in subject.sensitive_systems().into_iter().filter(|system| !is_jewel(system)) {
        rows.push(vec![
            name(system),
            Cell::Text(pen.word(&format!("kind-{}", system.kind()))),
            subject.class_cell(system),
            Cell::list(owners(system)),
        ]);
    }
    let columns = [
        ("system", Align::Start, 8),
        ("kind", Align::Start, 4),
        ("class", Align::Center, 2),
        ("owner", Align::Start, 6),
    ];
    pen.table("risk-unnamed", &columns, rows);
}
