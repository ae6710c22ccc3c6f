//! Severity of a scenario, 1 to 4. What people stated of the feared events that it leads to comes first; else the loss that
//! nine falls in ten stay below, against the cut points that the body chose (RISK.md §6). Without cut points severity is
//! null; under hypotheses the catalogue's example stands for them.

use kharita_model::{RegisterKind, Registered};
use serde::{Deserialize, Serialize};

use super::losses::{Losses, scenarios_on};
use super::{Inputs, Options};
use crate::attack::Jewel;
use crate::register::{feared_events, list, number, text};

/// Where a severity comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SeverityBasis {
    /// People stated that of the feared events.
    Stated,
    /// The loss, against the body's own cut points.
    CutPoints,
    /// The loss, against the catalogue's example: a hypothesis.
    Hypothesis,
}

/// The least loss of each level above the first, ascending.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CutPoints {
    mad: Vec<f64>,
    basis: SeverityBasis,
}

impl CutPoints {
    /// Those of the body, whole and ascending; else, under hypotheses, the example.
    pub fn of(inputs: Inputs<'_>, options: &Options) -> Option<Self> {
        let register = &inputs.state.register;
        let cut = |level: &str| number(register.get(RegisterKind::SeverityCut, level)?, "from-mad");
        let stated: Option<Vec<f64>> = ["2", "3", "4"].into_iter().map(cut).collect();
        if let Some(mad) = stated.filter(|cuts| cuts.is_sorted()) {
            return Some(CutPoints { mad, basis: SeverityBasis::CutPoints });
        }
        let example = || CutPoints { mad: inputs.priors.severity.clone(), basis: SeverityBasis::Hypothesis };
        options.hypotheses.then(example)
    }

    fn level(&self, mad: f64) -> u8 {
        1 + self.mad.iter().filter(|cut| mad >= **cut).count() as u8
    }
}

/// The severity of the fall of a jewel.
pub(crate) fn severity(
    inputs: Inputs<'_>,
    options: &Options,
    cuts: Option<&CutPoints>,
    losses: &Losses,
    (at, jewel): (usize, &Jewel),
) -> Option<(u8, SeverityBasis)> {
    if let Some(stated) = stated(inputs, jewel) {
        return Some((stated, SeverityBasis::Stated));
    }
    let cuts = cuts?;
    Some((cuts.level(losses.ninth_decile(at, options.seed)?), cuts.basis))
}

/// The highest severity of the feared events to which the scenarios of a jewel lead.
fn stated(inputs: Inputs<'_>, jewel: &Jewel) -> Option<u8> {
    let node = inputs.state.map.node(jewel.id)?;
    let events = scenarios_on(inputs.state, node).into_iter().flat_map(|row| feared_events(inputs.state, row));
    let level = |key: String| number(inputs.state.register.get(RegisterKind::FearedEvent, &key)?, "severity");
    events.filter_map(level).map(|level| level as u8).max()
}

/// The keys and names of the scenarios that people wrote about a jewel.
pub(crate) fn stated_scenarios(inputs: Inputs<'_>, jewel: &Jewel) -> Vec<StatedScenario> {
    let Some(node) = inputs.state.map.node(jewel.id) else { return Vec::new() };
    let stated = |row: &Registered| StatedScenario {
        id: row.record.id.to_string(),
        name: text(row, "name").unwrap_or_default(),
        feared_events: feared_events(inputs.state, row),
        risk_origins: list(row, "risk-origins"),
        stated_by: text(row, "stated-by").unwrap_or_else(|| row.by.to_string()),
    };
    scenarios_on(inputs.state, node).into_iter().map(stated).collect()
}

/// A scenario that people wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedScenario {
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Keys of the feared events it leads to.
    pub feared_events: Vec<String>,
    /// Keys of the risk origins that would take it.
    pub risk_origins: Vec<String>,
    /// Who stated it.
    pub stated_by: String,
}
