//! Section 5: the operational scenarios, two pages each: the story, the drawing, and the steps with technique, factors and
//! evidence; then what cuts them.

use std::collections::BTreeSet;

use kharita_catalog::{Measure, measures, techniques};
use kharita_model::Argument;
use kharita_text::Texts;

use super::strategic::{Scenario, scenarios};
use crate::document::{Align, Cell};
use crate::ebios::operating_modes;
use crate::pen::{Pen, number};
use crate::risk::{RiskResults, attack_figure, entry, steps_table};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    if subject.ebios().risks.iter().any(|risk| !risk.modes.is_empty()) {
        operating_modes(pen, subject, subject.ebios());
    }
    let Some(risk) = subject.inputs.risk else { return pen.not_computed("study") };
    let scenarios = scenarios(risk);
    if scenarios.is_empty() {
        return pen.not_computed("paths");
    }
    pen.paragraph("risk-operational-introduction", &[]);
    for scenario in &scenarios {
        let name = Argument::Text(Texts::isolate(&scenario.jewel.name));
        pen.part("risk-scenario", &[("scenario", Argument::Text(scenario.label.clone())), ("name", name)]);
        story(pen, scenario);
        attack_figure(pen, subject, "risk-attack", &scenario.paths, &scenario.jewel.name);
        steps_table(pen, subject, risk, &scenario.paths, &scenario.label);
    }
    cuts(pen, risk, &scenarios);
}

/// The likeliest way in words: where it starts, through how many techniques, how likely, and what it rests on.
fn story(pen: &mut Pen, scenario: &Scenario<'_>) {
    let Some(path) = scenario.paths.first() else { return };
    let found: Vec<&str> = path.steps.iter().filter_map(|step| step.technique.as_deref()).collect();
    let maybe = path.steps.iter().filter(|step| step.because.iter().any(|because| because.what == "maybe")).count();
    let start = entry(pen, path);
    let arguments = [
        ("entry", Argument::Text(start)),
        ("count", number(found.len())),
        ("techniques", Argument::Text(format!("\u{200e}{}\u{200e}", found.join(", ")))),
        ("name", Argument::Text(Texts::isolate(&scenario.jewel.name))),
        ("maybe", number(maybe)),
    ];
    pen.paragraph("risk-story", &arguments);
    match path.p {
        Some(p) => {
            let [value, low, high] = [p.value, p.low, p.high].map(|p| pen.texts.decimal(p, 2));
            let p = format!("\u{200e}{value} [{low} – {high}]\u{200e}");
            pen.paragraph("risk-story-chance", &[("p", Argument::Text(p))]);
        }
        None => pen.not_computed("chance"),
    }
}

/// For each technique on the ways, the measures that make it fail, those of the plan first.
fn cuts(pen: &mut Pen, risk: RiskResults<'_>, scenarios: &[Scenario<'_>]) {
    pen.part("risk-cuts", &[]);
    let steps = scenarios.iter().flat_map(|scenario| &scenario.paths).flat_map(|path| &path.steps);
    let found: BTreeSet<&str> = steps.filter_map(|step| step.technique.as_deref()).collect();
    let is_chosen = |measure: &Measure| {
        risk.plan.is_some_and(|planned| planned.plan.chosen.iter().any(|chosen| chosen.id == measure.id))
    };
    let mut rows = Vec::new();
    for technique in found {
        let blocks = |measure: &&Measure| {
            measure.blocks.iter().any(|family| techniques(*family).iter().any(|id| id == technique))
        };
        let mut cutting: Vec<&Measure> = measures().iter().filter(blocks).collect();
        cutting.sort_by(|a, b| {
            is_chosen(b).cmp(&is_chosen(a)).then(b.effectiveness.mode.total_cmp(&a.effectiveness.mode))
        });
        let own = |label: &str| {
            scenarios
                .iter()
                .filter(|s| s.label == label)
                .flat_map(|s| &s.paths)
                .any(|path| path.steps.iter().any(|step| step.technique.as_deref() == Some(technique)))
        };
        rows.push(vec![
            Cell::Data(technique.to_owned()),
            Cell::list(scenarios.iter().map(|s| s.label.clone()).filter(|label| own(label)).collect()),
            Cell::Rate(crate::Rate::new(cutting.iter().filter(|measure| is_chosen(measure)).count(), cutting.len())),
            Cell::list(cutting.iter().map(|measure| pen.title(&measure.title)).collect()),
        ]);
    }
    let columns = [
        ("risk-technique", Align::Start, 2),
        ("risk-scenarios", Align::Start, 4),
        ("risk-bought", Align::End, 3),
        ("measures", Align::Start, 14),
    ];
    pen.table("risk-cuts", &columns, rows);
}
