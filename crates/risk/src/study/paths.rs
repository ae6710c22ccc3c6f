//! Attack paths: for each jewel the ways that ask for least luck, step by step with the reason of each; and the choke
//! points, where closing one thing takes most of the loss away.
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this crate alone")]

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use kharita_model::{Money, NodeId};
use serde::Serialize;

use super::model::{Blocks, ControlSpec, Model, OUTER_DRAWS};
use super::{Inputs, Options, Share};
use crate::Interval;
use crate::attack::{Law, Step};
use crate::digest::significant;
use crate::distribution::Distribution;
use crate::graph::{GraphFile, Kind};

/// Why a step is possible.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Because {
    /// `weapon`, `prior`, `reliability`, or `maybe` for a reading of reach that nothing proves.
    pub what: &'static str,
    /// Of what: a CVE, a technique, a complexity, a rule.
    pub of: String,
    /// The factor; null below its rung.
    pub p: Option<f64>,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PathStep {
    /// Where from: a node of the map; null for a foothold.
    pub from: Option<NodeId>,
    /// Where to.
    pub to: Option<NodeId>,
    /// ATT&CK id; null for what merely follows.
    pub technique: Option<String>,
    /// Id of the rule.
    pub rule: String,
    /// Probability of the step; null below its rung.
    pub p: Option<f64>,
    /// Its reasons.
    pub because: Vec<Because>,
}

/// A path to a jewel.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Path {
    /// The jewel.
    pub to: NodeId,
    /// Probability that all its draws succeed within one campaign, by the middles of the priors, with the interval over
    /// their draws and the risk origins; null below its rung.
    pub p: Option<Interval>,
    /// The steps, from the foothold on.
    pub steps: Vec<PathStep>,
}

/// A point that many attacks must pass.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChokePoint {
    /// The node of the map.
    pub id: NodeId,
    /// Its kind.
    pub kind: String,
    /// What its hardening would take off the mean yearly loss; null below its rung.
    pub delta_ale_mad: Option<Interval>,
    /// The jewels that no attack reaches without it.
    pub dominates: Vec<NodeId>,
}

/// Paths and choke points, as CONTRACT.md prints them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paths {
    /// The paths, the likeliest first.
    pub paths: Vec<Path>,
    /// How many paths there are, at most three for each jewel; fewer may be described.
    pub found: u64,
    /// Steps of the shortest of them.
    pub shortest: Option<u64>,
    /// The choke points, those that take most loss away first.
    pub choke_points: Vec<ChokePoint>,
    /// Paths that rest on a reading of reach that nothing proves.
    pub maybe_share: Share,
}

/// Paths for each jewel.
const PER_JEWEL: usize = 3;
/// Choke points whose effect on the loss is computed.
const MEASURED: usize = 12;
/// Outer draws and blocks of 64 for the effect of a choke point.
const DRAWS: u64 = 16;
const BLOCKS: u64 = 4;

/// A way to a jewel: the AND nodes in the order in which they are passed.
#[derive(Debug, Clone)]
pub(super) struct Way {
    jewel: usize,
    steps: Vec<usize>,
    cost: f64,
}

/// Paths to the jewels (or to one of them) and choke points.
pub fn paths(inputs: Inputs<'_>, options: &Options, to: Option<NodeId>, limit: usize) -> Paths {
    let model = Model::new(inputs, options, Vec::new());
    let mut ways = best(&model, PER_JEWEL);
    ways.retain(|way| to.is_none_or(|to| model.jewels[way.jewel].id == to));
    let maybe_share = maybe_share(&model, &ways);
    ways.sort_by(|a, b| a.cost.total_cmp(&b.cost).then(a.jewel.cmp(&b.jewel)));
    let (found, shortest) = (ways.len() as u64, ways.iter().map(|way| way.steps.len() as u64).min());
    ways.truncate(limit);
    let paths = ways.iter().map(|way| described(&model, way)).collect();
    Paths { paths, found, shortest, choke_points: choke_points(inputs, options, &model), maybe_share }
}

/// The best ways to each jewel: the best of all, then the best ones without the hardest step of those before.
pub(super) fn best(model: &Model, per_jewel: usize) -> Vec<Way> {
    let mut ways = Vec::new();
    for (jewel, target) in model.graph.targets.iter().enumerate() {
        let Some(target) = target.map(|target| model.graph.file.targets[target].node) else { continue };
        let mut closed = BTreeSet::new();
        for _ in 0..per_jewel {
            let cost = |node: usize| if closed.contains(&node) { f64::INFINITY } else { cost(model, node) };
            let Some((total, steps)) = cheapest(&model.graph.file, target, cost) else { break };
            let hardest = steps.iter().copied().filter(|node| !matches!(model.graph.laws[*node], Law::Foothold { .. }));
            let hardest = hardest.max_by(|a, b| self::cost(model, *a).total_cmp(&self::cost(model, *b)));
            ways.push(Way { jewel, steps, cost: total });
            match hardest {
                Some(node) if self::cost(model, node) > 0.0 => closed.insert(node),
                _ => break,
            };
        }
    }
    ways
}

/// The cost of a node's own draw. Without hypotheses no probability is used: each uncertain draw counts alike.
fn cost(model: &Model, node: usize) -> f64 {
    match model.graph.laws[node] {
        Law::Certain | Law::Foothold { .. } => 0.0,
        _ if model.options.hypotheses => -libm::log(model.middle(node).max(1e-300)),
        _ => 1.0,
    }
}

/// The cheapest proof of a node: an OR takes its cheapest predecessor, an AND pays for all of them and itself (Knuth's
/// generalisation of Dijkstra's algorithm). Returns its cost and its AND nodes, first to last.
fn cheapest(file: &GraphFile, target: usize, cost: impl Fn(usize) -> f64) -> Option<(f64, Vec<usize>)> {
    let count = file.nodes.len();
    let (mut best, mut sum, mut waiting) = (vec![f64::INFINITY; count], vec![0.0; count], vec![0_usize; count]);
    let mut through = vec![usize::MAX; count];
    for (_, to) in &file.edges {
        waiting[*to] += 1;
    }
    let mut open = BinaryHeap::new();
    for (at, node) in file.nodes.iter().enumerate() {
        let start = match node.kind {
            Kind::Source => 0.0,
            Kind::And if waiting[at] == 0 => cost(at),
            _ => continue,
        };
        if start.is_finite() {
            open.push(Reverse((Total(start), at, usize::MAX)));
        }
    }
    let mut order = Vec::new();
    while let Some(Reverse((Total(paid), at, from))) = open.pop() {
        if best[at].is_finite() {
            continue;
        }
        best[at] = paid;
        through[at] = from;
        order.push(at);
        if at == target {
            break;
        }
        let start = file.edges.partition_point(|edge| edge.0 < at);
        for (_, to) in file.edges[start..].iter().take_while(|edge| edge.0 == at) {
            sum[*to] += paid;
            waiting[*to] -= 1;
            match file.nodes[*to].kind {
                Kind::Or if best[*to].is_infinite() => open.push(Reverse((Total(paid), *to, at))),
                Kind::And if waiting[*to] == 0 && (sum[*to] + cost(*to)).is_finite() => {
                    open.push(Reverse((Total(sum[*to] + cost(*to)), *to, at)));
                }
                _ => {}
            }
        }
    }
    best[target].is_finite().then(|| (best[target], proof(file, target, &through, &order)))
}

fn proof(file: &GraphFile, target: usize, through: &[usize], order: &[usize]) -> Vec<usize> {
    let mut before: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (from, to) in file.edges.iter().filter(|(_, to)| file.nodes[*to].kind == Kind::And) {
        before.entry(*to).or_default().push(*from);
    }
    let (mut needed, mut open) = (BTreeSet::new(), vec![target]);
    while let Some(node) = open.pop() {
        if !needed.insert(node) {
            continue;
        }
        match file.nodes[node].kind {
            Kind::And => open.extend(before.get(&node).into_iter().flatten()),
            Kind::Or if through[node] != usize::MAX => open.push(through[node]),
            _ => {}
        }
    }
    order.iter().copied().filter(|node| needed.contains(node) && file.nodes[*node].kind == Kind::And).collect()
}

/// A sum of costs, in the total order of numbers.
#[derive(Debug, Clone, Copy)]
struct Total(f64);

impl PartialEq for Total {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Total {}

impl PartialOrd for Total {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Total {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// The rule that an AND node applies.
fn rule<'m>(model: &'m Model, node: usize) -> Option<&'m crate::attack::Rule> {
    match model.graph.steps[node] {
        Step::Applies(rule) => model.graph.rules.get(rule),
        _ => None,
    }
}

/// Paths that rest on at least one reading of reach that nothing proves.
pub(super) fn maybe_share(model: &Model, ways: &[Way]) -> Share {
    let rests = |way: &&Way| way.steps.iter().any(|node| rule(model, *node).is_some_and(|rule| rule.maybe));
    Share { numerator: ways.iter().filter(rests).count() as u64, denominator: ways.len() as u64 }
}

/// The share of the steps of reach on the best paths that are proved; `None` without any path.
pub(super) fn known_reach(model: &Model, ways: &[Way]) -> Option<f64> {
    let reach = ways.iter().flat_map(|way| &way.steps).filter_map(|node| rule(model, *node));
    let reach: Vec<bool> = reach.filter(|rule| rule.id.starts_with("reach-")).map(|rule| rule.maybe).collect();
    if ways.is_empty() {
        return None;
    }
    Some(1.0 - reach.iter().filter(|maybe| **maybe).count() as f64 / (reach.len() as f64).max(1.0))
}

fn described(model: &Model, way: &Way) -> Path {
    let steps = way.steps.iter().filter(|node| rule(model, **node).is_some()).map(|node| step(model, *node)).collect();
    let p = model.options.hypotheses.then(|| chance(model, way));
    Path { to: model.jewels[way.jewel].id, p, steps }
}

/// Probability of a way within one campaign: by the middles of the priors, between the 2.5 % and 97.5 % points over the outer
/// draws and the risk origins; the skill of an origin is known to its class only.
fn chance(model: &Model, way: &Way) -> Interval {
    const CLASS: [f64; 3] = [-0.5, 0.0, 0.5];
    let origins = model.origins.iter().map(|origin| origin.skill);
    let skills: Vec<f64> = origins.flat_map(|skill| CLASS.map(|step| skill + step)).collect();
    let mut drawn: Vec<f64> = Vec::new();
    for draw in 0..OUTER_DRAWS {
        for skill in &skills {
            drawn.push(way.steps.iter().map(|node| model.chance(*node, *skill, draw)).product());
        }
    }
    drawn.sort_unstable_by(f64::total_cmp);
    let middle = libm::exp(-way.cost);
    let at = |share: f64| drawn.get((share * drawn.len() as f64) as usize).copied().unwrap_or(middle);
    Interval::new(middle, at(0.025).min(middle), at(0.975).max(middle))
}

fn step(model: &Model, node: usize) -> PathStep {
    let applied = rule(model, node);
    let shown = |p: f64| model.options.hypotheses.then(|| significant(p));
    let mut because = Vec::new();
    for from in model.graph.file.edges.iter().filter(|(_, to)| *to == node).map(|(from, _)| *from) {
        if let Law::Weapon { p, .. } = &model.graph.laws[from] {
            let of = model.graph.file.nodes[from].id.trim_start_matches("weapon ").to_owned();
            because.push(Because { what: "weapon", of, p: shown(*p) });
        }
    }
    match &model.graph.laws[node] {
        Law::Prior { technique } => {
            because.push(Because { what: "prior", of: technique.clone(), p: shown(model.middle(node)) });
        }
        Law::Reliability { complexity } => {
            because.push(Because { what: "reliability", of: (*complexity).to_owned(), p: shown(model.middle(node)) });
        }
        _ => {}
    }
    if let Some(rule) = applied.filter(|rule| rule.maybe) {
        because.push(Because { what: "maybe", of: rule.id.clone(), p: None });
    }
    let p = because.iter().filter_map(|reason| reason.p).product();
    PathStep {
        from: model.graph.subject_before(node).and_then(|place| model.id(place)),
        to: model.graph.subject_after(node).and_then(|place| model.id(place)),
        technique: applied.and_then(|rule| rule.technique.clone()),
        rule: applied.map(|rule| rule.id.clone()).unwrap_or_default(),
        p: shown(p),
        because,
    }
}

/// Nodes of the map without which some jewel cannot be taken, with what their hardening saves.
fn choke_points(inputs: Inputs<'_>, options: &Options, model: &Model) -> Vec<ChokePoint> {
    let problem = model.problem();
    let mut dominated: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for (jewel, target) in model.graph.targets.iter().enumerate() {
        let Some(place) = target.and_then(|target| problem.targets().get(target).copied().flatten()) else { continue };
        for node in problem.kernel.dominators(&model.graph.file, place) {
            let subject = model.graph.subject(node).filter(|subject| *subject != model.jewels[jewel].place);
            if let Some(subject) = subject {
                dominated.entry(subject).or_default().insert(jewel);
            }
        }
    }
    let mut points: Vec<(u32, BTreeSet<usize>)> = dominated.into_iter().collect();
    points.sort_by_key(|(place, jewels)| (Reverse(jewels.len()), *place));
    points.truncate(MEASURED);
    let deltas = deltas(inputs, options, &points);
    let mut found: Vec<ChokePoint> = points
        .iter()
        .zip(deltas)
        .filter_map(|((place, jewels), delta_ale_mad)| {
            let id = model.id(*place)?;
            let dominates = jewels.iter().map(|jewel| model.jewels[*jewel].id).collect();
            Some(ChokePoint { id, kind: id.kind.to_string(), delta_ale_mad, dominates })
        })
        .collect();
    let saved = |point: &ChokePoint| point.delta_ale_mad.map_or(0.0, |delta| delta.value);
    found.sort_by(|a, b| saved(b).total_cmp(&saved(a)).then(b.dominates.len().cmp(&a.dominates.len())));
    found
}

/// What each hardened point saves, on the same trials as without.
fn deltas(inputs: Inputs<'_>, options: &Options, points: &[(u32, BTreeSet<usize>)]) -> Vec<Option<Interval>> {
    let control = |(place, _): &(u32, BTreeSet<usize>)| ControlSpec {
        id: format!("choke {place}"),
        cost: Money(0),
        effectiveness: Distribution::Constant(1.0),
        blocks: Blocks::Node(*place),
    };
    let model = Model::new(inputs, options, points.iter().map(control).collect());
    if !model.is_quantified() {
        return vec![None; points.len()];
    }
    let problem = model.problem();
    let mean = |chosen: &[bool]| super::plan::means(&model.campaigns(&problem, chosen, DRAWS, BLOCKS));
    let base = mean(&vec![false; points.len()]);
    let saved = |at: usize| {
        let mut chosen = vec![false; points.len()];
        chosen[at] = true;
        let saved: Vec<f64> = base.iter().zip(mean(&chosen)).map(|(before, after)| before - after).collect();
        Some(Interval::of_batches(&saved))
    };
    (0..points.len()).map(saved).collect()
}
