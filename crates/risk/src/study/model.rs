//! What a study computes with: the graph, who attacks how often, what each jewel costs, and what of all this is known.
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this crate alone")]

use std::collections::BTreeSet;

use kharita_map::{Node, State};
use kharita_model::{Attribute, EdgeKind, NodeKind, RecordId, RegisterKind, Registered, Value, workbook};
use rayon::prelude::*;
use serde::Serialize;

use super::{Exposures, Inputs, Options};
use crate::attack::{self, AttackGraph, Facts, Jewel, Law};
use crate::distribution::Distribution;
use crate::draw::{Key, name_hash};
use crate::graph::{Control, Problem};
use crate::step::with_skill;
use crate::year::{Campaigns, OuterDraw};

/// Outer draws: values of everything that is uncertain but fixed within a year.
pub const OUTER_DRAWS: u64 = 64;

/// Skill of a risk origin of which nobody said anything: it leaves every probability as it is.
const NEUTRAL_SKILL: f64 = 2.5;

/// The share of the reach on the paths that must be known for probabilities (RISK.md §15).
const KNOWN_REACH: f64 = 0.8;

/// What a missing piece would unlock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unlocks {
    /// Paths and choke points.
    Paths,
    /// Probabilities.
    Probabilities,
    /// Probabilities a year and dirhams.
    Amounts,
    /// Forecasts.
    Forecasts,
}

impl Unlocks {
    /// The stable word, as in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Unlocks::Paths => "paths",
            Unlocks::Probabilities => "probabilities",
            Unlocks::Amounts => "amounts",
            Unlocks::Forecasts => "forecasts",
        }
    }
}

/// Something that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// A stable word: `jewels`, `footholds`, `reach`, `frequencies`, `losses`, `calibration`, or `prior` and its row.
    pub what: String,
    /// What it would unlock.
    pub unlocks: Unlocks,
}

/// Who attacks.
#[derive(Debug, Clone)]
pub(crate) struct RiskOrigin {
    pub name: String,
    pub per_year: Distribution,
    pub skill: f64,
    pub inside: bool,
    pub stated: bool,
}

/// What a campaign that takes a jewel costs.
#[derive(Debug, Clone, Default)]
pub(crate) struct JewelLoss {
    /// Stated loss of a day without a process, MAD, and how many days.
    outages: Vec<(Distribution, f64)>,
    /// The prior of its kind, where nothing was stated.
    whole: Option<Distribution>,
}

impl JewelLoss {
    fn sample(&self, key: Key) -> f64 {
        let outages = self.outages.iter().enumerate();
        let stopped: f64 = outages.map(|(at, (day, days))| day.quantile(key.uniform(1 + at as u64)) * days).sum();
        stopped + self.whole.as_ref().map_or(0.0, |law| law.quantile(key.uniform(0)))
    }

    fn is_stated(&self) -> bool {
        !self.outages.is_empty()
    }
}

pub(crate) struct Model<'s> {
    pub inputs: Inputs<'s>,
    pub options: Options,
    pub graph: AttackGraph,
    pub jewels: Vec<Jewel>,
    pub origins: Vec<RiskOrigin>,
    pub exposures: Exposures,
    losses: Vec<JewelLoss>,
    has_foothold: bool,
}

impl<'s> Model<'s> {
    /// Builds the model; `controls` are what a plan may choose from, named by family in `blocks` of the caller.
    pub fn new(inputs: Inputs<'s>, options: &Options, controls: Vec<ControlSpec>) -> Self {
        let state = inputs.state;
        let facts = Facts::of(&state.map);
        let jewels = attack::choose_jewels(state, options.hypotheses);
        let mut graph = attack::build(inputs.rules, &facts, &jewels);
        graph.file.controls = controls.into_iter().map(|spec| spec.control(&graph)).collect();
        let losses = jewels.iter().map(|jewel| loss(inputs, options, jewel)).collect();
        let has_foothold = ["public", "people", "login_page", "partner"].iter().any(|name| facts.count(name) > 0);
        let exposures = Exposures {
            public_services: facts.count("public"),
            remote_flaws: facts.count("remote_flaw"),
            local_flaws: facts.count("local_flaw"),
            pairs_left_out: facts.left_out,
        };
        Model {
            inputs,
            options: *options,
            graph,
            jewels,
            origins: origins(inputs, options),
            exposures,
            losses,
            has_foothold,
        }
    }

    /// The id of a node of the map, by its place.
    pub fn id(&self, place: u32) -> Option<kharita_model::NodeId> {
        self.inputs.state.map.nodes().nth(place as usize).map(|node| node.id())
    }

    pub fn problem(&self) -> Problem<'_> {
        Problem::new(&self.graph.file, self.options.seed)
    }

    /// May figures be computed at all? The laws of every technique are priors, so only under hypotheses.
    pub fn is_quantified(&self) -> bool {
        self.options.hypotheses
            && !self.jewels.is_empty()
            && self.has_foothold
            && !self.origins.is_empty()
            && self.graph.targets.iter().any(Option::is_some)
    }

    pub fn rung(&self, known_reach: Option<f64>) -> u8 {
        let jewels = self.jewels.iter().any(|jewel| jewel.chosen_by == attack::ChosenBy::Stated);
        let reach = known_reach.is_some_and(|share| share >= KNOWN_REACH);
        let amounts = self.frequencies_stated() && self.losses.iter().all(JewelLoss::is_stated);
        match (jewels, reach, amounts) {
            (false, _, _) => 0,
            (true, false, _) => 1,
            (true, true, false) => 2,
            (true, true, true) => 3,
        }
    }

    fn frequencies_stated(&self) -> bool {
        !self.origins.is_empty() && self.origins.iter().all(|origin| origin.stated)
    }

    pub fn missing(&self, known_reach: Option<f64>) -> Vec<Missing> {
        let mut missing = Vec::new();
        let mut lacks = |lacking: bool, what: &str, unlocks| {
            if lacking {
                missing.push(Missing { what: what.to_owned(), unlocks });
            }
        };
        lacks(!self.jewels.iter().any(|jewel| jewel.chosen_by == attack::ChosenBy::Stated), "jewels", Unlocks::Paths);
        lacks(!self.has_foothold, "footholds", Unlocks::Paths);
        lacks(known_reach.is_none_or(|share| share < KNOWN_REACH), "reach", Unlocks::Probabilities);
        lacks(!self.frequencies_stated(), "frequencies", Unlocks::Amounts);
        lacks(!self.losses.iter().all(JewelLoss::is_stated) || self.losses.is_empty(), "losses", Unlocks::Amounts);
        lacks(true, "calibration", Unlocks::Forecasts);
        if !self.options.hypotheses {
            for prior in self.technique_priors() {
                missing.push(Missing { what: format!("prior {prior}"), unlocks: Unlocks::Probabilities });
            }
        }
        missing
    }

    fn technique_priors(&self) -> BTreeSet<String> {
        let row = |law: &Law| match law {
            Law::Prior { technique } => Some(format!("technique {technique}")),
            Law::Reliability { complexity } => Some(format!("reliability {complexity}")),
            Law::Weapon { basis, .. } if *basis >= crate::step::Basis::CvssPrior => Some("weapon by CVSS".to_owned()),
            _ => None,
        };
        self.graph.laws.iter().filter_map(row).collect()
    }

    /// The rows of the priors that the figures rest on.
    pub fn used_priors(&self) -> BTreeSet<String> {
        let mut used = self.technique_priors();
        used.extend(self.origins.iter().filter(|o| !o.stated).map(|o| format!("campaigns {}", o.name)));
        let defaults = self.jewels.iter().zip(&self.losses).filter(|(_, loss)| loss.whole.is_some());
        used.extend(defaults.map(|(jewel, _)| format!("jewel_loss {}", jewel.kind)));
        used.extend(
            self.jewels.iter().filter(|j| j.chosen_by != attack::ChosenBy::Stated).map(|_| "jewels".to_owned()),
        );
        used
    }

    /// A uniform number for an input in an outer draw: stratified over the draws (Latin hypercube).
    fn outer(&self, name: &str, draw: u64, draws: u64) -> f64 {
        let key = Key::new(self.options.seed, "outer", name);
        let (step, start) = (key.word(0) | 1, key.word(1));
        let stratum = if draws.is_power_of_two() { step.wrapping_mul(draw).wrapping_add(start) % draws } else { draw };
        (stratum as f64 + key.at(draw).uniform(2)) / draws as f64
    }

    /// The probability of a node's own draw, for a risk origin within an outer draw.
    fn probability(&self, node: usize, origin: &RiskOrigin, outer: &impl Fn(&str) -> f64) -> f64 {
        match &self.graph.laws[node] {
            Law::Certain => 1.0,
            Law::Foothold { inside } => f64::from(u8::from(*inside == origin.inside)),
            Law::Prior { technique } => {
                let law = self.inputs.priors.techniques.get(technique);
                law.map_or(0.0, |law| with_skill(law.quantile(outer(technique)), origin.skill))
            }
            Law::Weapon { p, .. } => *p,
            Law::Reliability { complexity } => {
                with_skill(self.inputs.priors.reliability.get(*complexity).copied().unwrap_or(0.0), origin.skill)
            }
        }
    }

    /// The probability of a node by the middles of all priors and a neutral risk origin: to rank paths.
    pub fn middle(&self, node: usize) -> f64 {
        if let Law::Foothold { .. } = self.graph.laws[node] {
            return 1.0;
        }
        let neutral = RiskOrigin {
            name: String::new(),
            per_year: Distribution::Constant(1.0),
            skill: NEUTRAL_SKILL,
            inside: false,
            stated: false,
        };
        self.probability(node, &neutral, &|_| 0.5)
    }

    /// Simulates the campaigns of all origins with these controls. The same trials, whatever is chosen.
    pub fn campaigns(&self, problem: &Problem, chosen: &[bool], draws: u64, blocks: u64) -> Vec<OuterDraw> {
        (0..draws).into_par_iter().map(|draw| self.outer_draw(problem, chosen, draw, draws, blocks)).collect()
    }

    fn outer_draw(&self, problem: &Problem, chosen: &[bool], draw: u64, draws: u64, blocks: u64) -> OuterDraw {
        let nothing;
        let chosen = if chosen.is_empty() {
            nothing = vec![false; self.graph.file.controls.len()];
            &nothing
        } else {
            chosen
        };
        let outer = |name: &str| self.outer(name, draw, draws);
        let origins = self.origins.iter().map(|origin| {
            let control = |at: usize| self.graph.file.controls[at].effectiveness;
            let thresholds = problem.thresholds(|node| self.probability(node, origin, &outer), control);
            let block = crate::draw::mix64(name_hash(&origin.name).wrapping_add(draw)) << 20;
            let losses = Key::new(self.options.seed, "loss", &origin.name).at(draw);
            let mut campaigns = Campaigns {
                origin: origin.name.clone(),
                per_year: origin.per_year.quantile(outer(&format!("campaigns {}", origin.name))),
                losses: vec![0.0; (blocks * 64) as usize],
                hits: vec![0; self.jewels.len()],
                jewel_losses: vec![0.0; self.jewels.len()],
            };
            problem.show(chosen, thresholds, block, blocks, |first, words, holds| {
                for (jewel, target) in self.graph.targets.iter().enumerate() {
                    let Some(lanes) = target.and_then(|target| holds.get(target)) else { continue };
                    for (word, bits) in lanes.iter().take(words).enumerate() {
                        let mut bits = *bits;
                        while bits != 0 {
                            let lane = first + word as u64 * 64 + u64::from(bits.trailing_zeros());
                            bits &= bits - 1;
                            let loss = self.losses[jewel].sample(losses.at(lane).at(jewel as u64));
                            campaigns.losses[lane as usize] += loss;
                            campaigns.jewel_losses[jewel] += loss;
                            campaigns.hits[jewel] += 1;
                        }
                    }
                }
            });
            campaigns
        });
        OuterDraw { origins: origins.collect() }
    }
}

/// A control to be: which steps it makes fail.
pub(crate) struct ControlSpec {
    pub id: String,
    pub cost: kharita_model::Money,
    pub effectiveness: f64,
    pub blocks: Blocks,
}

/// Which steps a control makes fail.
pub(crate) enum Blocks {
    /// Those of the techniques of these families.
    Families(Vec<String>),
    /// Those that give something on this node of the map.
    Node(u32),
}

impl ControlSpec {
    fn control(self, graph: &AttackGraph) -> Control {
        let blocked = |(node, step): (usize, &attack::Step)| match (&self.blocks, step) {
            (Blocks::Families(families), attack::Step::Applies(rule)) => {
                let family = graph.rules.get(*rule).and_then(|rule| rule.family.as_ref());
                family.is_some_and(|family| families.contains(family)).then_some(node)
            }
            (Blocks::Node(place), attack::Step::Applies(_)) => {
                (graph.subject_after(node) == Some(*place)).then_some(node)
            }
            _ => None,
        };
        let blocks = graph.steps.iter().enumerate().filter_map(blocked).collect();
        Control { id: self.id, cost: self.cost, blocks, effectiveness: self.effectiveness }
    }
}

fn origins(inputs: Inputs<'_>, options: &Options) -> Vec<RiskOrigin> {
    let stated: Vec<RiskOrigin> = inputs
        .state
        .register
        .of_kind(RegisterKind::Frequency)
        .filter_map(|row| {
            let name = text(row, "risk-origin")?;
            let [low, mode, high] = ["minimum", "mode", "maximum"].map(|field| number(row, field));
            let (low, mode, high) = (low?, mode?, high?);
            let prior = inputs.priors.origins.get(&name);
            (0.0 <= low && low <= mode && mode <= high).then(|| RiskOrigin {
                per_year: Distribution::pert(low, mode, high),
                skill: prior.map_or(NEUTRAL_SKILL, |prior| prior.skill),
                inside: prior.is_some_and(|prior| prior.inside),
                name,
                stated: true,
            })
        })
        .collect();
    if !stated.is_empty() || !options.hypotheses {
        return stated;
    }
    let prior = |(name, prior): (&String, &crate::priors::OriginPrior)| RiskOrigin {
        name: name.clone(),
        per_year: prior.per_year.clone(),
        skill: prior.skill,
        inside: prior.inside,
        stated: false,
    };
    inputs.priors.origins.iter().map(prior).collect()
}

/// The loss of a jewel: the stated daily losses of the processes that need it, for as long as their stated recovery time;
/// where nothing was stated, and under hypotheses only, the prior of its kind.
fn loss(inputs: Inputs<'_>, options: &Options, jewel: &Jewel) -> JewelLoss {
    let Some(node) = inputs.state.map.node(jewel.id) else { return JewelLoss::default() };
    let processes = processes_that_need(node);
    let outages: Vec<(Distribution, f64)> = inputs
        .state
        .register
        .of_kind(RegisterKind::Loss)
        .filter_map(|row| {
            let process = referred(inputs.state, &text(row, "process")?)?;
            let days = match processes.iter().find(|needs| **needs == process)?.value(Attribute::Rto)?.value {
                Value::Minutes(minutes) => f64::from(minutes.0) / 1440.0,
                _ => return None,
            };
            let [low, mode, high] = ["minimum", "mode", "maximum"].map(|field| number(row, field));
            let (low, mode, high) = (low?, mode?, high?);
            (0.0 <= low && low <= mode && mode <= high).then(|| (Distribution::pert(low, mode, high), days))
        })
        .collect();
    let prior = || inputs.priors.jewel_losses.get(jewel.kind.word()).cloned();
    let whole = if outages.is_empty() && options.hypotheses { prior() } else { None };
    JewelLoss { outages, whole }
}

/// The processes that use a node, directly or through what they use.
fn processes_that_need(node: Node<'_>) -> Vec<Node<'_>> {
    let (mut open, mut seen, mut found) = (vec![node], BTreeSet::new(), Vec::new());
    while let Some(node) = open.pop() {
        if !seen.insert(node.place()) {
            continue;
        }
        if node.kind() == NodeKind::Process {
            found.push(node);
        }
        let needing = |kind: EdgeKind| matches!(kind, EdgeKind::Uses | EdgeKind::RunsOn);
        open.extend(node.edges_into().filter(|edge| needing(edge.kind())).map(|edge| edge.from()));
    }
    found
}

fn referred<'s>(state: &'s State, key: &str) -> Option<Node<'s>> {
    let source = format!("sheet@{}", workbook::AUTHORITY);
    let row = workbook::sheet("processes").map(|sheet| sheet.record_key(key));
    [Some(key.to_owned()), row].into_iter().flatten().find_map(|key| state.map.by_record(RecordId::of(&source, &key)))
}

fn text(row: &Registered, field: &str) -> Option<String> {
    row.record.fields.get(field).filter(|value| **value != Value::Unknown).map(ToString::to_string)
}

fn number(row: &Registered, field: &str) -> Option<f64> {
    match row.record.fields.get(field)? {
        Value::Real(x) => Some(*x),
        Value::Int(n) => Some(*n as f64),
        Value::Money(money) => Some(money.mad()),
        _ => None,
    }
}
