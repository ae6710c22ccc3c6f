//! The corrective plan of a state: the body's own measures and those of the catalogue, under envelopes, sprints and duties.
//! It is chosen on frozen trials with a proven gap, looked at again on fresh ones, and tried against draws of everything
//! that is uncertain (RISK.md §8).
#![expect(clippy::indexing_slicing, reason = "sets of measures are as long as the list of measures")]

mod trials;

use kharita_catalog::{Offer, offers};
use kharita_model::Money;
use serde::{Deserialize, Serialize};

use super::model::{Blocks, ControlSpec, Model};
use super::{Inputs, Options};
use crate::Interval;
use crate::digest::significant;
use crate::distribution::Distribution;
use crate::draw::Key;
use crate::graph::Method;
use crate::plan::{Falls, Found, Item, Purse, Set, Weighing, choose, greedy, improve, order};
use crate::year::{OuterDraw, assemble, unseen_rate};

/// What the plan minimises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chosen {
    /// Its id: the key that people gave it, else that of the catalogue.
    pub id: String,
    /// Its French title.
    pub name: String,
    /// What it costs; null when nothing is allocated.
    pub cost_mad: Option<f64>,
    /// Do a quote or a price list of the body stand behind that?
    pub quoted: bool,
    /// The envelope that pays it.
    pub envelope: Option<String>,
    /// Its sprint, from 1.
    pub sprint: Option<u32>,
    /// Does a law demand it?
    pub mandatory: bool,
    /// What it takes off the mean yearly loss, after those before it; null below its rung and for what touches nothing.
    pub delta_ale_mad: Option<Interval>,
}

/// Why a measure has no part in the choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing that it blocks stands on a way to a jewel.
    TouchesNothing,
    /// A law demands it, but no envelope or sprint has room for it.
    NoRoom,
}

impl Why {
    /// The stable word, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Why::TouchesNothing => "touches_nothing",
            Why::NoRoom => "no_room",
        }
    }
}

/// A measure that has no part in the choice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refused {
    /// Its id.
    pub id: String,
    /// Its French title.
    pub name: String,
    /// Why.
    pub why: Why,
}

/// How many of the costs are quotes or prices of the body's own list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Costs {
    /// Quoted.
    pub quoted: u64,
    /// Of so many.
    pub of: u64,
}

/// The plan, as CONTRACT.md prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Corrective {
    /// The measures, those with most gain per cost first.
    pub chosen: Vec<Chosen>,
    /// What they cost together; null when nothing is allocated.
    pub cost_mad: Option<f64>,
    /// What they leave by the metric: the figure of the trials of the choice, with an interval that holds the one of fresh
    /// trials too; null below its rung.
    pub objective: Option<Interval>,
    /// The same on trials that had no part in the choice: what people are shown, as it flatters no plan.
    pub fresh: Option<Interval>,
    /// No plan leaves less than this, on the trials of the choice; null without proof.
    pub bound: Option<f64>,
    /// (objective − bound) / objective; null without proof.
    pub gap: Option<f64>,
    /// How it was made.
    pub method: Method,
    /// Measures kept in at least 90 % of the draws over costs, frequencies and effectiveness.
    pub robust_core: Vec<String>,
    /// Measures with no part in the choice, and why.
    pub refused: Vec<Refused>,
    /// Costs that are quotes.
    pub costs: Costs,
    /// Was everything run that was asked for?
    pub complete: bool,
    /// Mean yearly loss that the best plan of each budget leaves, on the trials of the choice: [budget, loss].
    pub frontier: Vec<[f64; 2]>,
    /// Rows of the priors that were used.
    pub hypotheses: Vec<String>,
    /// SHA-256 of the canonical result without this field.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
}

/// Outer draws and blocks of 64 of the gains of measures, one after the other.
const DRAWS: u64 = 8;
const BLOCKS: u64 = 4;
/// Blocks of 64 of the fresh trials: sixteen times those of the choice.
const FRESH_BLOCKS: u64 = 16;
/// Simulated years within each outer draw, for the tail.
const YEARS: u64 = 512;
/// Draws over costs, frequencies and effectiveness, and the share in which a measure of the core is kept.
const REPLICATES: u64 = 40;
const KEPT: f64 = 0.9;
/// Budgets of the frontier, as shares of what is there.
const BUDGETS: [f64; 11] = [0.0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0];
/// Looks at the plan of a budget.
const LOOKS: usize = 3;

/// Chooses measures: the same plan for the same inputs and options, on any number of threads.
pub fn plan(inputs: Inputs<'_>, options: &PlanOptions) -> Corrective {
    let offers = offers(inputs.state);
    let model = Model::new(inputs, &options.study, offers.iter().map(|offer| spec(inputs, offer)).collect());
    let mut plan = if model.is_quantified() {
        let problem = model.problem();
        let (falls, by_draw) = trials::falls(&model, &problem, options.metric);
        let matters = (0..offers.len()).map(|at| problem.matters(at)).collect();
        let planner = Planner::new(&model, &offers, options, falls, by_draw, matters);
        planner.corrective()
    } else {
        unallocated(&model, &offers)
    };
    plan.digest = crate::digest::digest(&plan).unwrap_or_default();
    plan
}

/// What an offer blocks on the graph.
fn spec(inputs: Inputs<'_>, offer: &Offer) -> ControlSpec {
    let share = offer.measure.effectiveness;
    let cut = |key: &String| {
        let row = inputs.state.register.get(kharita_model::RegisterKind::Scenario, key)?;
        let target = crate::register::text(row, "target")?;
        inputs.state.declared(&["applications", "databases"], &target)
    };
    let cuts = offer.cuts.iter().filter_map(cut).map(|node| node.place() as u32).collect();
    ControlSpec {
        id: offer.measure.id.clone(),
        cost: offer.cost().mode,
        effectiveness: Distribution::pert(share.min, share.mode, share.max),
        blocks: Blocks::Measure {
            families: offer.measure.blocks.iter().map(family).collect(),
            assets: offer.assets.clone(),
            cuts,
        },
    }
}

/// The word of a family in the data files.
fn family(family: &kharita_catalog::Family) -> String {
    serde_json::to_value(family).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default()
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

fn chosen(offer: &Offer) -> Chosen {
    Chosen {
        id: offer.measure.id.clone(),
        name: offer.measure.title.fr.clone(),
        cost_mad: None,
        quoted: offer.quoted,
        envelope: None,
        sprint: None,
        mandatory: offer.mandatory,
        delta_ale_mad: None,
    }
}

/// Without figures: the measures that block something on the graph, those that block most first; no cost, no sprint.
fn unallocated(model: &Model, offers: &[Offer]) -> Corrective {
    let blocked = |at: usize| model.graph.file.controls[at].blocks.len();
    let mut ranked: Vec<usize> = (0..offers.len()).filter(|at| blocked(*at) > 0 || offers[*at].mandatory).collect();
    ranked.sort_by(|a, b| {
        let weight = |at: usize| blocked(at) as f64 * offers[at].measure.effectiveness.mode;
        weight(*b).total_cmp(&weight(*a)).then(offers[*a].measure.id.cmp(&offers[*b].measure.id))
    });
    let quoted = ranked.iter().filter(|at| offers[**at].quoted).count() as u64;
    Corrective {
        costs: Costs { quoted, of: ranked.len() as u64 },
        chosen: ranked.into_iter().map(|at| chosen(&offers[at])).collect(),
        cost_mad: None,
        objective: None,
        fresh: None,
        bound: None,
        gap: None,
        method: Method::Greedy,
        robust_core: Vec::new(),
        refused: refused(offers, |at| blocked(at) > 0),
        complete: true,
        frontier: Vec::new(),
        hypotheses: Vec::new(),
        digest: String::new(),
    }
}

/// The measures that touch nothing; a duty is no such measure.
fn refused(offers: &[Offer], touches: impl Fn(usize) -> bool) -> Vec<Refused> {
    let of = |(at, offer): (usize, &Offer)| {
        (!touches(at) && !offer.mandatory).then(|| Refused {
            id: offer.measure.id.clone(),
            name: offer.measure.title.fr.clone(),
            why: Why::TouchesNothing,
        })
    };
    offers.iter().enumerate().filter_map(of).collect()
}

struct Planner<'m, 's> {
    model: &'m Model<'s>,
    offers: &'m [Offer],
    options: &'m PlanOptions,
    falls: Falls<'m>,
    /// The outer draw of each fall.
    by_draw: Vec<u64>,
    matters: Set,
    usable: Set,
    purse: Purse,
}

impl<'m, 's> Planner<'m, 's> {
    fn new(
        model: &'m Model<'s>,
        offers: &'m [Offer],
        options: &'m PlanOptions,
        falls: Falls<'m>,
        by_draw: Vec<u64>,
        matters: Set,
    ) -> Self {
        let place = |id: &String| offers.iter().position(|offer| offer.measure.id == *id);
        let envelope = |name: &String| options.envelopes.iter().position(|envelope| envelope.name == *name);
        let item = |offer: &Offer| Item {
            cost: offer.cost().mode,
            days: offer.measure.effort_days,
            envelopes: (!offer.envelopes.is_empty()).then(|| offer.envelopes.iter().filter_map(envelope).collect()),
            needs: offer.measure.needs.iter().filter_map(place).collect(),
            must: false,
        };
        let mut purse = Purse {
            items: offers.iter().map(item).collect(),
            envelopes: options.envelopes.iter().map(|envelope| envelope.amount).collect(),
            capacity: options.capacity_days,
            sprints: options.sprints.max(1) as usize,
        };
        // Duties first, as many as there is room for.
        let mut duties: Set = vec![false; offers.len()];
        for at in (0..offers.len()).filter(|at| offers[*at].mandatory) {
            duties[at] = true;
            duties[at] = purse.fits(&duties);
        }
        for (item, must) in purse.items.iter_mut().zip(duties) {
            item.must = must;
        }
        let mut usable = matters.clone();
        for at in (0..usable.len()).rev() {
            if usable[at] {
                purse.items[at].needs.iter().for_each(|need| usable[*need] = true);
            }
        }
        Planner { model, offers, options, falls, by_draw, matters, usable, purse }
    }

    fn corrective(&self) -> Corrective {
        let mut found = choose(&self.falls, &self.purse, &self.usable, None);
        let order = order(&found.pool, &self.falls.weighing, &self.purse, &found.plan);
        let mut plan = unallocated(self.model, self.offers);
        plan.chosen = self.chosen(&order);
        plan.cost_mad = Some(self.purse.cost(&found.plan).mad());
        plan.costs = Costs {
            quoted: plan.chosen.iter().filter(|chosen| chosen.quoted).count() as u64,
            of: plan.chosen.len() as u64,
        };
        let fresh = self.fresh(&found.plan);
        let loss = significant(found.loss);
        plan.objective = Some(Interval::new(loss, fresh.low.min(loss), fresh.high.max(loss)));
        plan.fresh = Some(fresh);
        plan.bound = found.bound.map(|bound| significant(bound.clamp(0.0, loss)));
        plan.gap = plan.bound.map(|bound| if loss == 0.0 { 0.0 } else { significant((loss - bound) / loss) });
        plan.method = if plan.bound.is_some() { Method::Exact } else { Method::Greedy };
        plan.robust_core = self.robust_core(&found);
        plan.frontier = self.frontier(&mut found);
        plan.refused = refused(self.offers, |at| self.matters[at]);
        let crowded = |at: &usize| self.offers[*at].mandatory && !self.purse.items[*at].must;
        plan.refused.extend((0..self.offers.len()).filter(crowded).map(|at| Refused {
            id: self.offers[at].measure.id.clone(),
            name: self.offers[at].measure.title.fr.clone(),
            why: Why::NoRoom,
        }));
        plan.hypotheses = self.hypotheses(&order);
        plan
    }

    /// The chosen measures with who pays, when, and what each takes off after those before it.
    fn chosen(&self, order: &[usize]) -> Vec<Chosen> {
        let placed = self.purse.place(order).unwrap_or_default();
        let problem = self.model.problem();
        let mut set: Set = vec![false; self.offers.len()];
        let run = |set: &[bool]| self.model.campaigns(&problem, set, DRAWS, BLOCKS);
        let mut now = run(&set);
        let mut all = Vec::with_capacity(order.len());
        for at in order {
            set[*at] = true;
            let saved = self.matters[*at].then(|| {
                let next = run(&set);
                let saved = self.saved(&now, &next);
                now = next;
                saved
            });
            let place = placed.get(*at).copied().flatten();
            all.push(Chosen {
                cost_mad: Some(self.purse.items[*at].cost.mad()),
                envelope: place.and_then(|place| Some(self.options.envelopes.get(place.envelope)?.name.clone())),
                sprint: place.map(|place| place.sprint as u32 + 1),
                delta_ale_mad: saved,
                ..chosen(&self.offers[*at])
            });
        }
        all
    }

    /// What a step of the plan takes off the mean yearly loss. Where it changed no trial, the share of the falls that it
    /// may still prevent is that of what was never seen among them.
    fn saved(&self, before: &[OuterDraw], after: &[OuterDraw]) -> Interval {
        let (before_means, after_means) = (means(before), means(after));
        let saved: Vec<f64> = before_means.iter().zip(&after_means).map(|(before, after)| before - after).collect();
        let found = Interval::of_batches(&saved).not_negative();
        if found.high > 0.0 {
            return found;
        }
        let falls: u64 = before.iter().flat_map(|draw| &draw.origins).flat_map(|origin| &origin.hits).sum();
        let mean = before_means.iter().sum::<f64>() / (before_means.len() as f64).max(1.0);
        if falls > 0 { found.up_to(mean * Interval::never_seen(falls)) } else { found.up_to(self.unseen_loss(before)) }
    }

    /// The highest mean yearly loss, at 95 %, when no trial lost anything.
    fn unseen_loss(&self, draws: &[OuterDraw]) -> f64 {
        let seed = self.options.study.seed;
        let large = (0..self.model.jewels.len()).filter_map(|jewel| self.model.losses.ninth_decile(jewel, seed));
        unseen_rate(draws) * large.fold(0.0, f64::max)
    }

    /// What a plan leaves, on trials that had no part in its choice.
    fn fresh(&self, plan: &Set) -> Interval {
        let problem = self.model.problem();
        let draws = self.model.campaigns(&problem, plan, super::model::OUTER_DRAWS, FRESH_BLOCKS);
        let figure = match self.options.metric {
            Metric::Ale => Interval::of_batches(&means(&draws)),
            Metric::Cvar99 => {
                let year = assemble(&draws, 0, YEARS, self.options.study.seed);
                year.tail.cvar_mad.get("99").copied().unwrap_or(year.ale_mad)
            }
        };
        let figure = figure.not_negative();
        if figure.high > 0.0 { figure } else { figure.up_to(self.unseen_loss(&draws)) }
    }

    /// The measures kept in nearly all draws: the outer draws, which hold frequencies and effectiveness, are drawn again with
    /// repetition, and costs between their lowest and highest.
    fn robust_core(&self, found: &Found) -> Vec<String> {
        let draws = self.by_draw.iter().max().map_or(1, |most| most + 1);
        let mut kept = vec![0_u64; self.offers.len()];
        let law = |offer: &Offer| {
            let cost = offer.cost();
            Distribution::pert(cost.min.mad(), cost.mode.mad(), cost.max.mad())
        };
        let laws: Vec<Distribution> = self.offers.iter().map(law).collect();
        for replicate in 0..REPLICATES {
            let key = Key::new(self.options.study.seed, "replicate", "plan").at(replicate);
            let mut times = vec![0.0; draws as usize];
            for draw in 0..draws {
                times[(key.uniform(draw) * draws as f64) as usize] += 1.0;
            }
            let weight = |(loss, draw): (&f64, &u64)| loss * times[*draw as usize];
            let yearly = self.falls.weighing.yearly.iter().zip(&self.by_draw).map(weight).collect();
            let mut purse = self.purse.clone();
            for ((item, law), offer) in purse.items.iter_mut().zip(&laws).zip(self.offers) {
                let drawn =
                    law.quantile(Key::new(self.options.study.seed, "cost", &offer.measure.id).at(replicate).uniform(0));
                item.cost = if item.must { item.cost } else { Money::from_mad(drawn).unwrap_or(item.cost) };
            }
            let plan = greedy(&found.pool, &Weighing { yearly, tail: None }, &purse, &self.usable);
            kept.iter_mut().zip(plan).for_each(|(kept, taken)| *kept += u64::from(taken));
        }
        let is_core = |at: &usize| kept[*at] as f64 >= KEPT * REPLICATES as f64 && found.plan[*at];
        (0..self.offers.len()).filter(is_core).map(|at| self.offers[at].measure.id.clone()).collect()
    }

    /// The mean yearly loss that the best plan of each budget leaves.
    fn frontier(&self, found: &mut Found) -> Vec<[f64; 2]> {
        let mean = Weighing { yearly: self.falls.weighing.yearly.clone(), tail: None };
        let mut best = vec![false; self.offers.len()];
        let mut points: Vec<[f64; 2]> = Vec::new();
        for share in BUDGETS {
            let mut purse = self.purse.clone();
            let scaled = |money: &Money| Money((money.0 as f64 * share) as i64);
            purse.envelopes = self.purse.envelopes.iter().map(scaled).collect();
            purse.items.iter_mut().for_each(|item| item.must = false);
            let mut least = f64::INFINITY;
            for _ in 0..LOOKS {
                let plan = improve(&found.pool, &mean, &purse, &self.usable, &best);
                let believed = found.pool.loss(&mean, &plan);
                let seen = self.falls.look(&plan, |_| true, &[]);
                let loss = mean.loss(&seen.fallen);
                if loss < least {
                    (least, best) = (loss, plan);
                }
                seen.teach(&mut found.pool, self.offers.len());
                if loss <= believed * (1.0 + crate::plan::CLOSED) {
                    break;
                }
            }
            let budget: Money = purse.envelopes.iter().copied().sum();
            let least = points.last().map_or(least, |before| before[1].min(least));
            points.push([budget.mad(), significant(least)]);
        }
        points.dedup_by(|next, before| next[1] == before[1]);
        points
    }

    /// Rows of the priors, and the effects and costs that nobody stated.
    fn hypotheses(&self, order: &[usize]) -> Vec<String> {
        let mut used: std::collections::BTreeSet<String> = self.model.used_priors();
        for offer in order.iter().map(|at| &self.offers[*at]) {
            if !offer.effect_stated && !offer.measure.blocks.is_empty() {
                used.insert(format!("effect {}", offer.measure.id));
            }
            if !offer.quoted {
                used.insert(format!("cost {}", offer.measure.id));
            }
        }
        used.into_iter().collect()
    }
}
