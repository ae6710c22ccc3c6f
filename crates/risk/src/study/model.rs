//! What a study computes with: the graph, who attacks how often, what each jewel costs, and what of all this is known.
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this crate alone")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use kharita_model::EdgeKind;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::losses::{Losses, Struck};
use super::origins::{Entry, NEUTRAL_SKILL, RiskOrigin, origins};
use super::severity::{CutPoints, SeverityBasis, severity};
use super::{Exposures, Inputs, Options};
use crate::attack::{self, AttackGraph, Facts, Jewel, Law};
use crate::distribution::Distribution;
use crate::draw::{Key, Lanes, Threshold, name_hash};
use crate::graph::{Control, Problem};
use crate::step::with_skill;
use crate::year::{Campaigns, OuterDraw};

/// Outer draws: values of everything that is uncertain but fixed within a year.
pub const OUTER_DRAWS: u64 = 64;

/// The share of the reach on the paths that must be known for probabilities (RISK.md §15).
const KNOWN_REACH: f64 = 0.8;

/// What a missing piece would unlock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unlocks {
    /// Paths and choke points.
    Paths,
    /// Probabilities.
    Probabilities,
    /// Probabilities a year and dirhams.
    Amounts,
    /// Severity of scenarios.
    Severity,
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
            Unlocks::Severity => "severity",
            Unlocks::Forecasts => "forecasts",
        }
    }
}

/// Something that is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// A stable word: `jewels`, `footholds`, `reach`, `frequencies`, `losses`, `calibration`, or `prior` and its row.
    pub what: String,
    /// What it would unlock.
    pub unlocks: Unlocks,
}

pub(crate) struct Model<'s> {
    pub inputs: Inputs<'s>,
    pub options: Options,
    pub graph: AttackGraph,
    pub jewels: Vec<Jewel>,
    /// Those that attack.
    pub origins: Vec<RiskOrigin>,
    /// All, those too that do not attack.
    pub all_origins: Vec<RiskOrigin>,
    pub exposures: Exposures,
    pub losses: Losses,
    /// How well each control works.
    effects: Vec<Distribution>,
    cuts: Option<CutPoints>,
    severities: OnceLock<Vec<Option<(u8, SeverityBasis)>>>,
    has_foothold: bool,
}

impl<'s> Model<'s> {
    /// Builds the model; `controls` are what a plan may choose from.
    pub fn new(inputs: Inputs<'s>, options: &Options, controls: Vec<ControlSpec>) -> Self {
        let state = inputs.state;
        let facts = Facts::of(&state.map, &state.published);
        let jewels = attack::choose_jewels(state, options.hypotheses);
        let mut graph = attack::build(inputs.rules, &facts, &jewels);
        graph.file.controls = controls.iter().map(|spec| spec.control(&graph, &state.map)).collect();
        let losses = Losses::of(inputs, options, &jewels);
        let has_foothold = ["public", "people", "login_page", "partner"].iter().any(|name| facts.count(name) > 0);
        let exposures = Exposures {
            public_services: facts.count("public"),
            remote_flaws: facts.count("remote_flaw"),
            local_flaws: facts.count("local_flaw"),
            pairs_left_out: facts.left_out,
        };
        let all_origins = origins(inputs, options);
        let origins = all_origins.iter().filter(|origin| origin.entry != Entry::NoAttack).cloned().collect();
        Model {
            inputs,
            options: *options,
            graph,
            jewels,
            origins,
            all_origins,
            exposures,
            losses,
            effects: controls.into_iter().map(|spec| spec.effectiveness).collect(),
            cuts: CutPoints::of(inputs, options),
            severities: OnceLock::new(),
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
        let amounts = self.frequencies_stated() && self.losses_stated();
        match (jewels, reach, amounts) {
            (false, _, _) => 0,
            (true, false, _) => 1,
            (true, true, false) => 2,
            (true, true, true) => 3,
        }
    }

    fn frequencies_stated(&self) -> bool {
        !self.origins.is_empty() && self.origins.iter().all(|origin| origin.stated_by.is_some())
    }

    fn losses_stated(&self) -> bool {
        !self.jewels.is_empty() && (0..self.jewels.len()).all(|jewel| self.losses.is_stated(jewel))
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
        lacks(!self.losses_stated(), "losses", Unlocks::Amounts);
        let severities = |at| self.severity(at).is_some_and(|(_, basis)| basis != SeverityBasis::Hypothesis);
        lacks(!(0..self.jewels.len()).all(severities), "severity", Unlocks::Severity);
        lacks(true, "calibration", Unlocks::Forecasts);
        if !self.options.hypotheses {
            for prior in self.technique_priors() {
                missing.push(Missing { what: format!("prior {prior}"), unlocks: Unlocks::Probabilities });
            }
        }
        missing
    }

    /// The severity of the fall of a jewel, where it can be said: worked out once.
    pub fn severity(&self, at: usize) -> Option<(u8, SeverityBasis)> {
        let of = |row| severity(self.inputs, &self.options, self.cuts.as_ref(), &self.losses, row);
        let all = self.severities.get_or_init(|| self.jewels.iter().enumerate().map(of).collect());
        all.get(at).copied().flatten()
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
        used.extend(self.origins.iter().flat_map(RiskOrigin::hypotheses));
        let defaults = self.jewels.iter().enumerate().filter(|(at, _)| self.losses.is_prior(*at));
        used.extend(defaults.map(|(_, jewel)| format!("jewel_loss {}", jewel.kind)));
        let by_example = |at| self.severity(at).is_some_and(|(_, basis)| basis == SeverityBasis::Hypothesis);
        used.extend((0..self.jewels.len()).any(by_example).then(|| "severity".to_owned()));
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
            Law::Foothold { inside } => f64::from(u8::from(*inside == origin.is_inside())),
            _ => self.probability_for(node, origin.skill, outer),
        }
    }

    /// The same for a skill, where every foothold is open.
    fn probability_for(&self, node: usize, skill: f64, outer: &impl Fn(&str) -> f64) -> f64 {
        match &self.graph.laws[node] {
            Law::Certain | Law::Foothold { .. } => 1.0,
            Law::Prior { technique } => {
                let law = self.inputs.priors.techniques.get(technique);
                law.map_or(0.0, |law| with_skill(law.quantile(outer(technique)), skill))
            }
            Law::Weapon { p, .. } => *p,
            Law::Reliability { complexity } => {
                with_skill(self.inputs.priors.reliability.get(*complexity).copied().unwrap_or(0.0), skill)
            }
        }
    }

    /// The probability of a node by the middles of all priors and a neutral risk origin: to rank paths.
    pub fn middle(&self, node: usize) -> f64 {
        self.probability_for(node, NEUTRAL_SKILL, &|_| 0.5)
    }

    /// The probability of a node for this skill in one of the outer draws.
    pub fn chance(&self, node: usize, skill: f64, draw: u64) -> f64 {
        self.probability_for(node, skill, &|name| self.outer(name, draw, OUTER_DRAWS))
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
        let origins = self.origins_in(draw, draws).into_iter().map(|origin| {
            let mut campaigns = Campaigns {
                origin: origin.origin.id.clone(),
                per_year: origin.per_year,
                losses: vec![0.0; (blocks * 64) as usize],
                hits: vec![0; self.jewels.len()],
                jewel_losses: vec![0.0; self.jewels.len()],
            };
            problem.show(
                chosen,
                self.thresholds(problem, &origin),
                origin.first_block,
                blocks,
                |first, words, holds| {
                    self.count(&mut campaigns, &origin, (first, words), holds);
                },
            );
            campaigns
        });
        OuterDraw { origins: origins.collect() }
    }

    /// The risk origins with what an outer draw fixes.
    pub fn origins_in(&self, draw: u64, draws: u64) -> Vec<RiskOriginIn<'_>> {
        let in_draw = |origin| RiskOriginIn {
            origin,
            draw,
            draws,
            per_year: origin.per_year.quantile(self.outer(&format!("campaigns {}", origin.id), draw, draws)),
            first_block: crate::draw::mix64(name_hash(&origin.id).wrapping_add(draw)) << 20,
        };
        self.origins.iter().map(in_draw).collect()
    }

    /// The thresholds of all draws for a risk origin within an outer draw.
    pub fn thresholds(&self, problem: &Problem, origin: &RiskOriginIn<'_>) -> Vec<Threshold> {
        let outer = |name: &str| self.outer(name, origin.draw, origin.draws);
        let effect = |at: usize| {
            let name = format!("effect {}", self.graph.file.controls[at].id);
            self.effects[at].quantile(outer(&name))
        };
        problem.thresholds(|node| self.probability(node, origin.origin, &outer), effect)
    }

    /// What strikes when these jewels fall in a campaign.
    pub fn struck(&self, origin: &RiskOriginIn<'_>, jewels: &[usize], campaign: u64) -> Vec<Struck> {
        let key = Key::new(self.options.seed, "loss", &origin.origin.id).at(origin.draw).at(campaign);
        self.losses.struck(jewels, &origin.origin.id, key)
    }

    /// Counts what falls in a pass and what it costs.
    fn count(
        &self,
        campaigns: &mut Campaigns,
        origin: &RiskOriginIn<'_>,
        (first, words): (u64, usize),
        holds: &[Lanes],
    ) {
        for (lane, jewels) in self.fallen(words, holds) {
            let lane = first + lane as u64;
            for jewel in &jewels {
                campaigns.hits[*jewel] += 1;
            }
            for struck in self.struck(origin, &jewels, lane) {
                campaigns.losses[lane as usize] += struck.loss;
                for jewel in &struck.jewels {
                    campaigns.jewel_losses[*jewel] += struck.loss / struck.jewels.len() as f64;
                }
            }
        }
    }

    /// The trials of a pass in which any jewel falls, with the jewels.
    pub fn fallen(&self, words: usize, holds: &[Lanes]) -> BTreeMap<usize, Vec<usize>> {
        let mut fallen: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (jewel, target) in self.graph.targets.iter().enumerate() {
            let Some(lanes) = target.and_then(|target| holds.get(target)) else { continue };
            for (word, bits) in lanes.iter().take(words).enumerate() {
                let mut bits = *bits;
                while bits != 0 {
                    fallen.entry(word * 64 + bits.trailing_zeros() as usize).or_default().push(jewel);
                    bits &= bits - 1;
                }
            }
        }
        fallen
    }
}

/// A risk origin within an outer draw.
#[derive(Debug, Clone)]
pub(crate) struct RiskOriginIn<'m> {
    pub origin: &'m RiskOrigin,
    pub draw: u64,
    /// Of so many outer draws.
    draws: u64,
    /// Campaigns a year.
    pub per_year: f64,
    /// The number of the first block of its campaigns.
    pub first_block: u64,
}

/// A control to be: which steps it makes fail.
pub(crate) struct ControlSpec {
    pub id: String,
    pub cost: kharita_model::Money,
    /// Share of the tries that it makes fail: one draw for each outer draw.
    pub effectiveness: Distribution,
    pub blocks: Blocks,
}

/// Which steps a control makes fail.
pub(crate) enum Blocks {
    /// Those of a measure.
    Measure {
        /// Families of techniques that it blocks.
        families: Vec<String>,
        /// Places in the map where it does; none: everywhere.
        assets: Vec<u32>,
        /// Places of what the scenarios take that it cuts: all that people may have said of what it does.
        cuts: Vec<u32>,
    },
    /// Those that give something on this node of the map.
    Node(u32),
}

impl ControlSpec {
    fn control(&self, graph: &AttackGraph, map: &kharita_map::Map) -> Control {
        let steps = |blocked: &dyn Fn(usize, usize) -> bool| -> Vec<usize> {
            let step = |(node, step): (usize, &attack::Step)| match step {
                attack::Step::Applies(rule) if blocked(node, *rule) => Some(node),
                _ => None,
            };
            graph.steps.iter().enumerate().filter_map(step).collect()
        };
        let onto = |places: &[u32]| {
            steps(&|node, _| graph.subject_after(node).is_some_and(|subject| places.contains(&subject)))
        };
        let blocks = match &self.blocks {
            Blocks::Node(place) => onto(&[*place]),
            Blocks::Measure { families, assets, cuts } => {
                let around = (!assets.is_empty()).then(|| around(map, assets));
                let stands = |node| {
                    let on = |around: &BTreeSet<u32>| graph.subject_after(node).is_some_and(|at| around.contains(&at));
                    around.as_ref().is_none_or(on)
                };
                let by_family = steps(&|node, rule| {
                    let family = graph.rules.get(rule).and_then(|rule| rule.family.as_ref());
                    family.is_some_and(|family| families.contains(family)) && stands(node)
                });
                // What people said that it cuts, where nothing tells better how.
                if by_family.is_empty() && !cuts.is_empty() { onto(cuts) } else { by_family }
            }
        };
        Control { id: self.id.clone(), cost: self.cost, blocks, effectiveness: self.effectiveness.mean() }
    }
}

/// What a measure on these things protects: the things, what stands in them, the machines they run on, and what listens
/// and what is wrong there.
fn around(map: &kharita_map::Map, assets: &[u32]) -> BTreeSet<u32> {
    let mut found: BTreeSet<u32> = assets.iter().copied().collect();
    let inward = |kind: EdgeKind| matches!(kind, EdgeKind::InZone | EdgeKind::InSubnet);
    let outward = |kind: EdgeKind| matches!(kind, EdgeKind::RunsOn | EdgeKind::Listens);
    let mut open: Vec<_> = assets.iter().filter_map(|place| map.nodes().nth(*place as usize)).collect();
    while let Some(node) = open.pop() {
        let inside = node.edges_into().filter(|edge| inward(edge.kind())).map(|edge| edge.from());
        let under = node.edges().filter(|edge| outward(edge.kind())).map(|edge| edge.to());
        for next in inside.chain(under) {
            if found.insert(next.place() as u32) {
                open.push(next);
            }
        }
    }
    found
}
