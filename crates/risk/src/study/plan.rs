//! The corrective plan of a state: a first plan, by greedy choice on common random numbers. It proves nothing, and says so:
//! `method` is greedy, `bound` and `gap` are null (RISK.md §8.1). A measure is paid whole from one envelope.
#![expect(clippy::indexing_slicing, reason = "sets of measures are as long as the list of measures")]

use std::collections::BTreeMap;

use kharita_catalog::{Measure, measures};
use kharita_map::State;
use kharita_model::{Money, RegisterKind, Value};
use serde::Serialize;

use super::model::{Blocks, ControlSpec, Model};
use super::{Inputs, Options};
use crate::Interval;
use crate::digest::significant;
use crate::graph::{Method, Problem};
use crate::year::{OuterDraw, assemble};

/// What the plan minimises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Mean yearly loss.
    Ale,
    /// Mean of the worst hundredth of the years.
    Cvar99,
}

/// Money for one purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Its name.
    pub name: String,
    /// How much.
    pub amount: Money,
}

/// How a plan is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanOptions {
    /// The study it stands on.
    pub study: Options,
    /// The envelopes.
    pub envelopes: Vec<Envelope>,
    /// Person-days of a sprint; without it effort is no limit.
    pub capacity_days: Option<u32>,
    /// How many sprints.
    pub sprints: u32,
    /// What is minimised.
    pub metric: Metric,
}

/// A chosen measure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chosen {
    /// Its id.
    pub id: String,
    /// Its French title.
    pub name: String,
    /// What it costs; null when nothing is allocated.
    pub cost_mad: Option<f64>,
    /// The envelope that pays it.
    pub envelope: Option<String>,
    /// Its sprint, from 1.
    pub sprint: Option<u32>,
    /// What it takes off the mean yearly loss, after those before it; null below its rung.
    pub delta_ale_mad: Option<Interval>,
}

/// How many of the costs are quotes or prices of the body's own list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Costs {
    /// Quoted.
    pub quoted: u64,
    /// Of so many.
    pub of: u64,
}

/// The plan, as CONTRACT.md prints it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Corrective {
    /// The measures, in the order of choice.
    pub chosen: Vec<Chosen>,
    /// What they cost together; null when nothing is allocated.
    pub cost_mad: Option<f64>,
    /// Yearly loss with them, by the metric; null below its rung.
    pub objective: Option<Interval>,
    /// Always null: no proof.
    pub bound: Option<f64>,
    /// Always null: no proof.
    pub gap: Option<f64>,
    /// Always greedy.
    pub method: Method,
    /// Measures kept in at least 90 % of the draws; not computed by this first plan.
    pub robust_core: Vec<String>,
    /// Costs that are quotes.
    pub costs: Costs,
    /// Was everything run that was asked for?
    pub complete: bool,
    /// Mean yearly loss after each measure: [cost so far, loss].
    pub frontier: Vec<[f64; 2]>,
    /// Rows of the priors that were used.
    pub hypotheses: Vec<String>,
    /// SHA-256 of the canonical result without this field.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub digest: String,
}

/// Outer draws and blocks of 64 while choosing.
const DRAWS: u64 = 8;
const BLOCKS: u64 = 4;
/// Simulated years within each outer draw, for the tail.
const YEARS: u64 = 512;

/// A measure with its cost here.
struct Candidate {
    measure: &'static Measure,
    cost: Money,
    quoted: bool,
}

/// Chooses measures: the same plan for the same inputs and options, on any number of threads.
pub fn plan(inputs: Inputs<'_>, options: &PlanOptions) -> Corrective {
    let candidates = candidates(inputs.state);
    let spec = |candidate: &Candidate| ControlSpec {
        id: candidate.measure.id.clone(),
        cost: candidate.cost,
        effectiveness: candidate.measure.effectiveness.mode,
        blocks: Blocks::Families(candidate.measure.blocks.iter().map(family).collect()),
    };
    let model = Model::new(inputs, &options.study, candidates.iter().map(spec).collect());
    let mut plan = if model.is_quantified() {
        let problem = model.problem();
        Greedy { model: &model, problem: &problem, candidates: &candidates, options }.choose()
    } else {
        unallocated(&model, &candidates)
    };
    plan.digest = crate::digest::digest(&plan).unwrap_or_default();
    plan
}

/// The word of a family in the data files.
fn family(family: &kharita_catalog::Family) -> String {
    serde_json::to_value(family).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
}

/// All measures with `fixed + unit × quantity`, the quantity read from the map, the amounts from the body's own prices
/// where it stated some.
fn candidates(state: &State) -> Vec<Candidate> {
    let prices: BTreeMap<String, (Option<Money>, Option<Money>)> = state
        .register
        .of_kind(RegisterKind::Price)
        .filter_map(|row| {
            let money = |field: &str| match row.record.fields.get(field) {
                Some(Value::Money(money)) => Some(*money),
                _ => None,
            };
            Some((row.record.fields.get("measure")?.to_string(), (money("fixed-mode"), money("unit-mode"))))
        })
        .collect();
    let candidate = |measure: &'static Measure| {
        let quantity = measure.cost.quantity_from.count(state);
        let price = prices.get(&measure.id);
        let fixed = price.and_then(|price| price.0).unwrap_or(measure.cost.fixed.mode);
        let unit = price.and_then(|price| price.1).unwrap_or(measure.cost.unit_price.mode);
        let units = Money(unit.0.saturating_mul(i64::try_from(quantity).unwrap_or(i64::MAX)));
        Candidate { measure, cost: fixed + units, quoted: price.is_some() }
    };
    measures().iter().map(candidate).collect()
}

/// Without figures: the measures that block something on the graph, those that block most first; no cost, no sprint.
fn unallocated(model: &Model, candidates: &[Candidate]) -> Corrective {
    let blocked = |at: usize| model.graph.file.controls[at].blocks.len();
    let mut ranked: Vec<usize> = (0..candidates.len()).filter(|at| blocked(*at) > 0).collect();
    ranked.sort_by(|a, b| {
        let weight = |at: usize| blocked(at) as f64 * candidates[at].measure.effectiveness.mode;
        weight(*b).total_cmp(&weight(*a)).then(candidates[*a].measure.id.cmp(&candidates[*b].measure.id))
    });
    let chosen = |at: usize| Chosen {
        id: candidates[at].measure.id.clone(),
        name: candidates[at].measure.title.fr.clone(),
        cost_mad: None,
        envelope: None,
        sprint: None,
        delta_ale_mad: None,
    };
    let costs =
        Costs { quoted: ranked.iter().filter(|at| candidates[**at].quoted).count() as u64, of: ranked.len() as u64 };
    Corrective {
        chosen: ranked.into_iter().map(chosen).collect(),
        cost_mad: None,
        objective: None,
        bound: None,
        gap: None,
        method: Method::Greedy,
        robust_core: Vec::new(),
        costs,
        complete: true,
        frontier: Vec::new(),
        hypotheses: Vec::new(),
        digest: String::new(),
    }
}

struct Greedy<'m, 's> {
    model: &'m Model<'s>,
    problem: &'m Problem<'m>,
    candidates: &'m [Candidate],
    options: &'m PlanOptions,
}

/// A set that was measured: mean yearly loss by outer draw, and the figure that is minimised.
#[derive(Clone)]
struct Measured {
    means: Vec<f64>,
    figure: Interval,
}

/// The mean yearly loss of each outer draw: `Σ λ·E[L]`.
pub(super) fn means(draws: &[OuterDraw]) -> Vec<f64> {
    let mean = |draw: &OuterDraw| {
        let of =
            |o: &crate::year::Campaigns| o.per_year * o.losses.iter().sum::<f64>() / (o.losses.len() as f64).max(1.0);
        draw.origins.iter().map(of).sum()
    };
    draws.iter().map(mean).collect()
}

impl Greedy<'_, '_> {
    fn measure(&self, set: &[bool]) -> Measured {
        let draws = self.model.campaigns(self.problem, set, DRAWS, BLOCKS);
        let means = means(&draws);
        let figure = match self.options.metric {
            Metric::Ale => Interval::of_batches(&means),
            Metric::Cvar99 => {
                let year = assemble(&draws, 0, YEARS, self.options.study.seed);
                year.tail.cvar_mad.get("99").copied().unwrap_or(year.ale_mad)
            }
        };
        let figure = Interval { low: figure.low.max(0.0), ..figure };
        Measured { means, figure }
    }

    /// Lazy greedy by gain per cost (CELF, Leskovec et al. 2007): a measure is tried again only when its last known gain
    /// could still win.
    fn choose(&self) -> Corrective {
        let mut set = vec![false; self.candidates.len()];
        let mut now = self.measure(&set);
        let mut purse = Purse::new(self.options);
        let mut plan = unallocated(self.model, self.candidates);
        plan.chosen.clear();
        plan.frontier.push([0.0, significant(mean(&now.means))]);
        let mut gains = vec![f64::INFINITY; set.len()];
        while let Some((at, next)) = self.pick(&set, &now, &purse, &mut gains) {
            let Some((envelope, sprint)) = purse.pay(self.candidates[at].cost, self.candidates[at].measure.effort_days)
            else {
                break;
            };
            set[at] = true;
            let saved: Vec<f64> = now.means.iter().zip(&next.means).map(|(before, after)| before - after).collect();
            plan.chosen.push(Chosen {
                id: self.candidates[at].measure.id.clone(),
                name: self.candidates[at].measure.title.fr.clone(),
                cost_mad: Some(self.candidates[at].cost.mad()),
                envelope: Some(envelope),
                sprint: Some(sprint),
                delta_ale_mad: Some(Interval::of_batches(&saved)),
            });
            now = next;
            plan.frontier.push([purse.spent.mad(), significant(mean(&now.means))]);
        }
        let taken = || self.candidates.iter().zip(&set).filter(|(_, taken)| **taken).map(|(candidate, _)| candidate);
        plan.costs =
            Costs { quoted: taken().filter(|candidate| candidate.quoted).count() as u64, of: taken().count() as u64 };
        plan.cost_mad = Some(purse.spent.mad());
        plan.objective = Some(now.figure);
        plan.hypotheses = self.model.used_priors().into_iter().collect();
        plan
    }

    /// The measure with the best gain per cost among those that can be paid and whose needs are met.
    fn pick(&self, set: &[bool], now: &Measured, purse: &Purse, gains: &mut [f64]) -> Option<(usize, Measured)> {
        let blocks = |at: usize| !self.model.graph.file.controls[at].blocks.is_empty();
        let met = |at: usize| {
            let stands = |id: &String| self.candidates.iter().zip(set).any(|(c, taken)| *taken && c.measure.id == *id);
            self.candidates[at].measure.needs.iter().all(stands)
        };
        let payable = |at: usize| purse.can_pay(self.candidates[at].cost, self.candidates[at].measure.effort_days);
        let mut open: Vec<usize> =
            (0..set.len()).filter(|at| !set[*at] && blocks(*at) && met(*at) && payable(*at)).collect();
        let mut best: Option<(f64, usize, Measured)> = None;
        open.sort_by(|a, b| gains[*b].total_cmp(&gains[*a]).then(a.cmp(b)));
        for at in open {
            if best.as_ref().is_some_and(|(gain, ..)| *gain >= gains[at]) {
                break;
            }
            let mut tried = set.to_vec();
            tried[at] = true;
            let next = self.measure(&tried);
            gains[at] = (now.figure.value - next.figure.value) / (self.candidates[at].cost.mad() + 1.0);
            if best.as_ref().is_none_or(|(gain, ..)| gains[at] > *gain) {
                best = Some((gains[at], at, next));
            }
        }
        best.filter(|(gain, ..)| *gain > 0.0).map(|(_, at, next)| (at, next))
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / (values.len() as f64).max(1.0)
}

/// What is left of the envelopes and of the sprints.
struct Purse {
    envelopes: Vec<Envelope>,
    sprints: Vec<Option<u32>>,
    spent: Money,
}

impl Purse {
    fn new(options: &PlanOptions) -> Self {
        let sprints = vec![options.capacity_days; options.sprints.max(1) as usize];
        Purse { envelopes: options.envelopes.clone(), sprints, spent: Money(0) }
    }

    /// The envelope that would be left with least, and the first sprint with room.
    fn place(&self, cost: Money, days: u32) -> Option<(usize, usize)> {
        let able = self.envelopes.iter().enumerate().filter(|(_, envelope)| envelope.amount >= cost);
        let envelope = able.min_by_key(|(at, envelope)| (envelope.amount, *at))?.0;
        let sprint = self.sprints.iter().position(|left| left.is_none_or(|left| left >= days))?;
        Some((envelope, sprint))
    }

    fn can_pay(&self, cost: Money, days: u32) -> bool {
        self.place(cost, days).is_some()
    }

    fn pay(&mut self, cost: Money, days: u32) -> Option<(String, u32)> {
        let (envelope, sprint) = self.place(cost, days)?;
        self.envelopes[envelope].amount = self.envelopes[envelope].amount - cost;
        if let Some(left) = &mut self.sprints[sprint] {
            *left -= days;
        }
        self.spent = self.spent + cost;
        Some((self.envelopes[envelope].name.clone(), sprint as u32 + 1))
    }
}
