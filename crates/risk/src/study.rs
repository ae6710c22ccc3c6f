//! The study of a state: attack graph, campaigns, years; every figure with its interval, and nothing below its rung.
//!
//! The ladder (RISK.md §15): scans alone give counts (0), jewels give paths (1), known reach gives probabilities (2), stated
//! frequencies and losses give dirhams (3). Below its rung a figure is `null` and `missing` says what would unlock it. With
//! hypotheses the priors fill the rest, each named in `hypotheses`; the rung stays what evidence and people support.

mod losses;
mod model;
mod origins;
mod paths;
mod plan;
mod severity;

use std::collections::BTreeSet;

use kharita_map::State;
use kharita_model::NodeId;
use serde::{Deserialize, Serialize};

pub use losses::{LossBasis, LossFrom};
pub use model::{Missing, OUTER_DRAWS, Unlocks};
pub use origins::{Entry, OriginAnswer, ProfileBasis};
pub use paths::{Because, ChokePoint, Path, PathStep, Paths, paths};
pub use plan::{Chosen, Corrective, Costs, Envelope, Metric, PlanOptions, Refused, Why, plan};

pub use severity::{SeverityBasis, StatedScenario};

use crate::attack::{ChosenBy, Rules};
use crate::priors::Priors;
use crate::year::{JewelYear, Year, assemble};
use crate::{Interval, Tail};
use model::Model;

/// What a study rests on.
#[derive(Debug, Clone, Copy)]
pub struct Inputs<'s> {
    /// The state.
    pub state: &'s State,
    /// The rules of attack.
    pub rules: &'s Rules,
    /// The priors.
    pub priors: &'s Priors,
}

/// How a study is run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Campaigns for each risk origin over all outer draws; rounded up to a multiple of 64 × [`OUTER_DRAWS`].
    pub trials: u64,
    /// The seed.
    pub seed: u64,
    /// May the priors fill what nobody stated?
    pub hypotheses: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options { trials: 10_000, seed: 1, hypotheses: false }
    }
}

/// A share, never without its two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Share {
    /// Of which.
    pub numerator: u64,
    /// Of how many.
    pub denominator: u64,
}

/// A jewel in a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JewelAnswer {
    /// Its id.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// Who chose it.
    pub chosen_by: ChosenBy,
    /// Can it be taken at all, by the rules and the facts at hand?
    pub reachable: bool,
    /// Probability that it falls within a year.
    pub p_year: Option<Interval>,
    /// Its mean yearly loss, MAD.
    pub ale_mad: Option<Interval>,
    /// What its loss rests on.
    pub loss_from: Vec<LossFrom>,
}

/// A risk scenario: a jewel that falls.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Scenario {
    /// Id: that of its jewel.
    pub id: String,
    /// Name: that of its jewel.
    pub name: String,
    /// The scenarios that people wrote about it.
    pub stated: Vec<StatedScenario>,
    /// Severity, 1 to 4; null until people stated it or chose cut points.
    pub severity: Option<u8>,
    /// Where the severity comes from.
    pub severity_from: Option<SeverityBasis>,
    /// Likelihood V0 to V4 by the probability over three years; null without one.
    pub likelihood: Option<u8>,
}

/// The result of a study, as CONTRACT.md prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Study {
    /// What evidence and named persons support, 0 to 4.
    pub rung: u8,
    /// What would unlock more.
    pub missing: Vec<Missing>,
    /// Rows of the priors that were used.
    pub hypotheses: Vec<String>,
    /// Paths that rest on a reading of reach that nothing proves.
    pub maybe_share: Share,
    /// Was everything run that was asked for?
    pub complete: bool,
    /// The seed.
    pub seed: u64,
    /// Campaigns for each risk origin.
    pub trials: u64,
    /// SHA-256 of the canonical result without this field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
    /// Mean yearly loss.
    pub ale_mad: Option<Interval>,
    /// Value at risk and mean of the tail.
    pub var_mad: Option<std::collections::BTreeMap<String, Interval>>,
    /// Mean of the tail.
    pub cvar_mad: Option<std::collections::BTreeMap<String, Interval>>,
    /// Exceedance of the yearly sum: [loss, probability].
    pub curve: Option<Vec<[f64; 2]>>,
    /// 5 % and 95 % points of the curves of the outer draws: [probability, low, high].
    pub band: Option<Vec<[f64; 3]>>,
    /// The jewels.
    pub jewels: Vec<JewelAnswer>,
    /// The scenarios.
    pub scenarios: Vec<Scenario>,
    /// The risk origins; those without attack have no part in the figures.
    pub origins: Vec<OriginAnswer>,
    /// Exposures: services that the Internet reaches, and open weaknesses that somebody could use.
    pub exposures: Exposures,
}

/// What scans alone can say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exposures {
    /// Services that the Internet reaches.
    pub public_services: u64,
    /// Weaknesses of services.
    pub remote_flaws: u64,
    /// Weaknesses that need a foothold on the machine.
    pub local_flaws: u64,
    /// Pairs of zone and service that the list of ports between zones left out.
    pub pairs_left_out: u64,
}

/// Horizon of the strategic cycle, years.
const STRATEGIC_YEARS: f64 = 3.0;

/// Cut points of the likelihood on P over the horizon (RISK.md §6: our convention, the scale of the method sheets).
const LIKELIHOOD: [f64; 4] = [0.03, 0.20, 0.60, 0.90];

/// Simulated years within each outer draw.
const YEARS: u64 = 1024;

/// Runs the study: the same result for the same inputs and options, on any number of threads.
pub fn study(inputs: Inputs<'_>, options: &Options) -> Study {
    let model = Model::new(inputs, options, Vec::new());
    let blocks = options.trials.div_ceil(64 * OUTER_DRAWS).max(1);
    let problem = model.problem();
    let year = model.is_quantified().then(|| {
        let draws = model.campaigns(&problem, &[], OUTER_DRAWS, blocks);
        assemble(&draws, model.jewels.len(), YEARS, options.seed)
    });
    let paths = paths::best(&model, 1);
    let used: BTreeSet<String> = if options.hypotheses { model.used_priors() } else { BTreeSet::new() };
    let mut study = Study {
        rung: model.rung(paths::known_reach(&model, &paths)),
        missing: model.missing(paths::known_reach(&model, &paths)),
        hypotheses: used.into_iter().collect(),
        maybe_share: paths::maybe_share(&model, &paths),
        complete: true,
        seed: options.seed,
        trials: blocks * 64 * OUTER_DRAWS,
        digest: String::new(),
        ale_mad: year.as_ref().map(|year| ale(&model, year)),
        var_mad: year.as_ref().map(|year| year.tail.var_mad.clone()),
        cvar_mad: year.as_ref().map(|year| year.tail.cvar_mad.clone()),
        curve: year.as_ref().map(|year| year.curve.clone()),
        band: year.as_ref().map(|year| year.band.clone()),
        jewels: jewels(&model, year.as_ref()),
        scenarios: scenarios(&model, year.as_ref()),
        origins: model.all_origins.iter().map(OriginAnswer::from).collect(),
        exposures: model.exposures,
    };
    study.digest = crate::digest::digest(&study).unwrap_or_default();
    study
}

/// The tail of a study, where there is one.
impl Study {
    /// VaR and CVaR together.
    pub fn tail(&self) -> Option<Tail> {
        Some(Tail { var_mad: self.var_mad.clone()?, cvar_mad: self.cvar_mad.clone()? })
    }
}

fn jewels(model: &Model, year: Option<&Year>) -> Vec<JewelAnswer> {
    let answer = |(at, jewel): (usize, &crate::attack::Jewel)| {
        let reachable = model.graph.targets.get(at).is_some_and(Option::is_some);
        let figures = year.and_then(|year| year.jewels.get(at)).filter(|_| reachable);
        JewelAnswer {
            id: jewel.id,
            name: jewel.name.clone(),
            chosen_by: jewel.chosen_by,
            reachable,
            p_year: figures.map(|figures| figures.p_year),
            ale_mad: figures.map(|figures| jewel_ale(model, at, figures)),
            loss_from: model.losses.from(at),
        }
    };
    model.jewels.iter().enumerate().map(answer).collect()
}

/// The mean yearly loss of a jewel. Where it never fell, its upper end is that of its probability times a large loss.
fn jewel_ale(model: &Model, at: usize, figures: &JewelYear) -> Interval {
    let large = || model.losses.ninth_decile(at, model.options.seed).unwrap_or(0.0);
    if figures.ale_mad.high > 0.0 {
        return figures.ale_mad;
    }
    figures.ale_mad.up_to(-libm::log1p(-figures.p_year.high.min(1.0 - 1e-12)) * large())
}

/// The mean yearly loss; where nothing fell, as high as all jewels together may be.
fn ale(model: &Model, year: &Year) -> Interval {
    if year.ale_mad.high > 0.0 {
        return year.ale_mad;
    }
    let highs = jewels(model, Some(year)).into_iter().filter_map(|jewel| jewel.ale_mad).map(|ale| ale.high);
    year.ale_mad.up_to(highs.sum())
}

fn scenarios(model: &Model, year: Option<&Year>) -> Vec<Scenario> {
    let answers = jewels(model, year);
    let scenario = |(at, jewel): (usize, &JewelAnswer)| {
        let over = jewel.p_year.map(|p| crate::step::over_years(p.value, STRATEGIC_YEARS));
        let level = |p: f64| LIKELIHOOD.iter().filter(|cut| p >= **cut).count() as u8;
        let known = model.jewels.get(at)?;
        let severity = model.severity(at);
        Some(Scenario {
            id: jewel.id.to_string(),
            name: jewel.name.clone(),
            stated: severity::stated_scenarios(model.inputs, known),
            severity: severity.map(|(level, _)| level),
            severity_from: severity.map(|(_, basis)| basis),
            likelihood: over.map(level),
        })
    };
    answers.iter().enumerate().filter(|(_, jewel)| jewel.reachable).filter_map(scenario).collect()
}

#[cfg(test)]
mod tests;
