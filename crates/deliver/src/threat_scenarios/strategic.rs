//! Section 4: the strategic scenarios: from where, through what, to which jewel. One drawing shows the likeliest way to each.

use kharita_risk::study::{JewelAnswer, Path};

use crate::document::{Align, Cell};
use crate::ebios::{attack_paths, ecosystem_radar};
use crate::pen::Pen;
use crate::risk::{RiskResults, attack_figure, entry, gains, likelihood_cell, severity_cell};
use crate::subject::Subject;

/// A jewel with the ways that lead to it, the likeliest first; its number is its place.
pub(super) struct Scenario<'a> {
    /// `S1`, `S2`…
    pub label: String,
    /// What falls.
    pub jewel: &'a JewelAnswer,
    /// The ways.
    pub paths: Vec<&'a Path>,
}

/// The scenarios, those that cost most first.
pub(super) fn scenarios<'a>(risk: RiskResults<'a>) -> Vec<Scenario<'a>> {
    let of = |jewel: &'a JewelAnswer| {
        let paths: Vec<&Path> = risk.paths.paths.iter().filter(|path| path.to == jewel.id).collect();
        (!paths.is_empty()).then_some((jewel, paths))
    };
    let found = risk.jewels().into_iter().filter_map(of);
    found.enumerate().map(|(at, (jewel, paths))| Scenario { label: format!("S{}", at + 1), jewel, paths }).collect()
}

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let study = subject.ebios();
    if study.risks.iter().any(|risk| risk.written) {
        attack_paths(pen, study);
        ecosystem_radar(pen, &study.ecosystem);
    }
    let Some(risk) = subject.inputs.risk else { return pen.not_computed("study") };
    let scenarios = scenarios(risk);
    if scenarios.is_empty() {
        return pen.not_computed("paths");
    }
    let mut rows = Vec::new();
    for scenario in &scenarios {
        let Some(path) = scenario.paths.first() else { continue };
        let mut names: Vec<String> = gains(pen, subject, path).into_iter().map(|gain| gain.name).collect();
        names.pop();
        let through = names.into_iter().skip(1).collect();
        rows.push(vec![
            Cell::Text(scenario.label.clone()),
            Cell::Text(entry(pen, path)),
            Cell::Chain(through),
            Cell::Data(scenario.jewel.name.clone()),
            Cell::count(scenario.paths.len()),
            severity_cell(risk.severity(scenario.jewel)),
            likelihood_cell(risk.likelihood(scenario.jewel)),
        ]);
    }
    let columns = [
        ("risk-scenario", Align::Center, 2),
        ("risk-entry", Align::Start, 4),
        ("risk-through", Align::Start, 9),
        ("risk-jewel", Align::Start, 6),
        ("risk-ways", Align::End, 2),
        ("risk-severity", Align::Center, 2),
        ("risk-likelihood", Align::Center, 3),
    ];
    pen.table("risk-strategic", &columns, rows);
    let best: Vec<&Path> = scenarios.iter().filter_map(|scenario| scenario.paths.first().copied()).collect();
    let name = pen.word("deliver-risk-all-jewels");
    attack_figure(pen, subject, "risk-strategic", &best, &name);
    if scenarios.iter().any(|scenario| risk.severity(scenario.jewel).is_none()) {
        pen.not_computed("severity");
    }
}
