//! The best set of controls under one budget: minimise the expected loss over frozen trials (common random numbers).
//!
//! Greedy alone proves nothing for path blocking (two parallel doors: each control is worth nothing, both together
//! everything; RISK.md §1), so it only starts a branch and bound. Its bound is simple and sure: more controls never
//! raise the loss of any trial, so a set of decided controls is bounded from below by taking along everything that is
//! still undecided and affordable. Where that does not close on its count of nodes, the cuts of [`crate::plan`] take over on
//! fewer trials.
#![expect(clippy::indexing_slicing, reason = "sets of controls are as long as the list of controls")]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use kharita_model::Money;
use serde::{Deserialize, Serialize};

use super::draws::{ENUMERABLE, Problem, Trials};
use crate::Interval;
use crate::digest::significant;
use crate::draw::WORDS;
use crate::plan::{CLOSED, Fall, Falls, Item, Pass, Purse, Set, Weighing};

/// How a plan was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// By branch and bound: closed, or stopped on its count of nodes with a bound.
    Exact,
    /// By gain per cost and exchanges: no proof.
    Greedy,
}

/// The chosen controls.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// Ids of the controls, sorted.
    pub chosen: Vec<String>,
    /// What they cost together, MAD.
    pub cost_mad: f64,
    /// Expected loss with them, MAD, over the trials of the optimisation.
    pub objective: f64,
    /// The same on fresh trials (the point itself when every combination was tried).
    pub objective_interval: Interval,
    /// Proven lower bound of the loss over these trials; `null` when the method is greedy.
    pub bound: Option<f64>,
    /// (objective − bound) / objective; 0 when the objective is 0; `null` when the method is greedy.
    pub gap: Option<f64>,
    /// How it was made.
    pub method: Method,
}

/// Work that one plan may cost, in edge visits of a pass: the count of nodes follows from it, never from a clock.
const WORK: u64 = 1_000_000_000;
/// The most nodes of branch and bound.
const MOST_NODES: u64 = 100_000;
/// Fewer nodes than this for each control prove nothing worth printing: the plan is then greedy.
const NODES_PER_CONTROL: u64 = 3;

/// A sum of money and a loss below which differences are rounding.
const TOLERANCE: f64 = 1e-9;

/// Chooses within the budget.
pub(crate) fn choose(problem: &Problem, budget_mad: f64, blocks: u64) -> Plan {
    let budget = Money::from_mad(budget_mad.max(0.0)).unwrap_or(Money(i64::MAX));
    let mut search = Search::new(problem, budget, blocks);
    let start = search.greedy();
    let (best, bound) = search.branch_and_bound(start);
    let closed = bound.is_some_and(|bound| best.loss - bound <= CLOSED * best.loss);
    if closed || search.candidates.is_empty() {
        return search.plan(best, bound);
    }
    match search.by_cuts(&best) {
        Some((best, bound)) => search.plan(best, Some(bound)),
        None => search.plan(best, bound),
    }
}

/// Falls that a program over cuts is made of.
const MOST_FALLS: u64 = 1_500;

/// What falls in the first trials, and how many blocks of 64 of them there are.
fn falls<'p>(problem: &'p Problem<'p>, blocks: u64) -> (Falls<'p>, u64) {
    let nothing = vec![false; problem.file.controls.len()];
    let hits: u64 = problem.measure(&nothing, Trials::Sampled(blocks), 0).hits.iter().sum();
    let wanted = if hits > MOST_FALLS { (blocks * MOST_FALLS / hits).max(1) } else { blocks };
    let blocks = wanted.next_multiple_of(WORDS as u64).min(blocks);
    let trials = (blocks * 64) as f64;
    let (mut passes, mut yearly) = (Vec::new(), Vec::new());
    for first_block in (0..blocks).step_by(WORDS) {
        let thresholds = problem.own_thresholds();
        let words = (blocks - first_block).min(WORDS as u64) as usize;
        let fallen = problem.replay(&nothing, thresholds.clone(), first_block, |replay| {
            let mut fallen = Vec::new();
            for (target, row) in problem.file.targets.iter().enumerate() {
                let lanes = (0..words * 64).filter(|lane| replay.falls(&[target], *lane));
                fallen.extend(lanes.map(|lane| (Fall { lane, targets: vec![target] }, row.loss_mad / trials)));
            }
            fallen
        });
        let (falls, losses): (Vec<Fall>, Vec<f64>) = fallen.into_iter().unzip();
        yearly.extend(losses);
        passes.push(Pass { thresholds, first_block, falls });
    }
    (Falls::new(problem, passes, Weighing { yearly, tail: None }), blocks)
}

pub(super) struct Search<'p> {
    problem: &'p Problem<'p>,
    budget: Money,
    trials: Trials,
    blocks: u64,
    /// Controls worth a thought: they touch something that matters and the budget can pay them alone.
    candidates: Vec<usize>,
    node_limit: u64,
}

/// A set that was measured.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured {
    set: Set,
    pub(super) loss: f64,
}

/// An open node: what is in, what is out, and the loss if all the rest that can be paid were in.
#[derive(Debug, PartialEq)]
struct Open {
    bound: f64,
    set: Set,
    out: Set,
}

impl Eq for Open {}

impl Ord for Open {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |open: &Self| (Reverse(open.set.clone()), Reverse(open.out.clone()));
        other.bound.total_cmp(&self.bound).then_with(|| key(self).cmp(&key(other)))
    }
}

impl PartialOrd for Open {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<'p> Search<'p> {
    pub(super) fn new(problem: &'p Problem, budget: Money, blocks: u64) -> Self {
        let controls = &problem.file.controls;
        let everything = vec![true; controls.len()];
        let draws = problem.uncertain(&everything).len();
        let edges = problem.kernel.edges() as u64 + 16;
        let nodes = |blocks: u64| (WORK / (blocks * edges)).min(MOST_NODES);
        let combinations = (1_u64 << draws.min(63)).div_ceil(64);
        // Every combination is tried where that leaves nodes enough to close; else the trials are sampled.
        let enumerate = draws <= ENUMERABLE && nodes(combinations) >= (2 << controls.len().min(8));
        let (trials, node_limit) = if enumerate {
            (Trials::Enumerated, nodes(combinations))
        } else {
            (Trials::Sampled(blocks), nodes(blocks))
        };
        let worth = |at: &usize| problem.matters(*at) && controls[*at].cost <= budget;
        let candidates = (0..controls.len()).filter(worth).collect();
        Search { problem, budget, trials, blocks, candidates, node_limit }
    }

    fn cost(&self, set: &[bool]) -> Money {
        self.problem.file.controls.iter().zip(set).filter(|(_, taken)| **taken).map(|(control, _)| control.cost).sum()
    }

    fn measure(&self, set: Set) -> Measured {
        let loss = self.problem.measure(&set, self.trials, 0).loss;
        Measured { set, loss }
    }

    fn with(set: &[bool], control: usize, taken: bool) -> Set {
        let mut set = set.to_vec();
        set[control] = taken;
        set
    }

    /// Adds the control with the best gain per cost while one gains anything.
    pub(super) fn greedy(&self) -> Measured {
        let mut best = self.measure(vec![false; self.problem.file.controls.len()]);
        loop {
            let left = Money(self.budget.0 - self.cost(&best.set).0);
            let price = |control: usize| self.problem.file.controls[control].cost;
            let affordable = self.candidates.iter().copied().filter(|at| !best.set[*at] && price(*at) <= left);
            let tried = affordable.map(|control| {
                let next = self.measure(Self::with(&best.set, control, true));
                ((best.loss - next.loss) / (price(control).mad() + 0.01), next)
            });
            match tried.fold(None, |top: Option<(f64, Measured)>, next| match top {
                Some(top) if top.0 >= next.0 => Some(top),
                _ => Some(next),
            }) {
                Some((gain, next)) if gain > TOLERANCE => best = next,
                _ => return best,
            }
        }
    }

    /// The best set by cuts, on as many of the trials as hold [`MOST_FALLS`] falls; `None` where they prove nothing better.
    pub(super) fn by_cuts(&mut self, start: &Measured) -> Option<(Measured, f64)> {
        let (falls, blocks) = falls(self.problem, self.blocks);
        let controls = &self.problem.file.controls;
        let item = |control: &super::Control| Item { cost: control.cost, ..Item::default() };
        let purse =
            Purse { items: controls.iter().map(item).collect(), envelopes: vec![self.budget], ..Purse::default() };
        let usable: Set = (0..controls.len()).map(|at| self.candidates.contains(&at)).collect();
        let found = crate::plan::choose(&falls, &purse, &usable, Some(start.set.clone()));
        let bound = found.bound?;
        (self.blocks, self.trials) = (blocks, Trials::Sampled(blocks));
        Some((self.measure(found.plan), bound))
    }

    /// The set with everything undecided that the rest of the budget can pay one by one.
    fn relaxed(&self, set: &[bool], out: &[bool]) -> Set {
        let left = Money(self.budget.0 - self.cost(set).0);
        let mut relaxed = set.to_vec();
        for control in self.candidates.iter().copied() {
            relaxed[control] |= !out[control] && self.problem.file.controls[control].cost <= left;
        }
        relaxed
    }

    /// Best first, on a fixed count of nodes. Returns the best set and a proven bound, or no bound when the count
    /// allows too few nodes to prove anything.
    pub(super) fn branch_and_bound(&self, start: Measured) -> (Measured, Option<f64>) {
        if self.node_limit < NODES_PER_CONTROL * self.candidates.len() as u64 {
            return (start, None);
        }
        let order = self.branching_order();
        let none = vec![false; self.problem.file.controls.len()];
        let mut best = start;
        let mut open = BinaryHeap::new();
        self.visit(none.clone(), none, f64::NEG_INFINITY, &mut best, &mut open);
        let mut nodes = 1;
        while let Some(node) = open.pop() {
            let closed = node.bound >= best.loss - TOLERANCE * best.loss.max(1.0);
            if closed || nodes >= self.node_limit {
                let bound = if closed { best.loss } else { node.bound };
                return (best, Some(bound));
            }
            let left = Money(self.budget.0 - self.cost(&node.set).0);
            let price = |control: usize| self.problem.file.controls[control].cost;
            let undecided = |at: &usize| !node.set[*at] && !node.out[*at] && price(*at) <= left;
            let Some(control) = order.iter().copied().find(undecided) else { continue };
            // With the control the relaxation changes only through the budget that is left.
            self.visit(Self::with(&node.set, control, true), node.out.clone(), node.bound, &mut best, &mut open);
            self.visit(node.set, Self::with(&node.out, control, true), node.bound, &mut best, &mut open);
            nodes += 2;
        }
        let bound = best.loss;
        (best, Some(bound))
    }

    /// Bounds a node, keeps it open if it may hold something better, and takes its relaxation when that can be paid.
    fn visit(&self, set: Set, out: Set, parent: f64, best: &mut Measured, open: &mut BinaryHeap<Open>) {
        let relaxed = self.measure(self.relaxed(&set, &out));
        let bound = relaxed.loss.max(parent);
        if self.cost(&relaxed.set) <= self.budget {
            if relaxed.loss < best.loss - TOLERANCE * best.loss.max(1.0) {
                *best = relaxed;
            }
            return;
        }
        if bound < best.loss - TOLERANCE * best.loss.max(1.0) {
            open.push(Open { bound, set, out });
        }
    }

    /// First the controls whose absence hurts most when all others are there, a unit of cost.
    fn branching_order(&self) -> Vec<usize> {
        let mut all = vec![false; self.problem.file.controls.len()];
        for control in &self.candidates {
            all[*control] = true;
        }
        let full = self.measure(all.clone()).loss;
        let mut scored: Vec<(f64, usize)> = self
            .candidates
            .iter()
            .map(|control| {
                let without = self.measure(Self::with(&all, *control, false)).loss;
                ((without - full) / (self.problem.file.controls[*control].cost.mad() + 0.01), *control)
            })
            .collect();
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        scored.into_iter().map(|(_, control)| control).collect()
    }

    /// Leaves out what the plan does not need, the dearest first.
    fn trimmed(&self, mut best: Measured) -> Measured {
        let mut taken: Vec<usize> = (0..best.set.len()).filter(|control| best.set[*control]).collect();
        taken.sort_by_key(|control| (Reverse(self.problem.file.controls[*control].cost), *control));
        for control in taken {
            let without = self.measure(Self::with(&best.set, control, false));
            if without.loss <= best.loss + TOLERANCE * best.loss.max(1.0) * 1e-3 {
                best = without;
            }
        }
        best
    }

    fn plan(&self, best: Measured, bound: Option<f64>) -> Plan {
        let best = self.trimmed(best);
        let controls = &self.problem.file.controls;
        let mut chosen: Vec<String> = controls
            .iter()
            .zip(&best.set)
            .filter(|(_, taken)| **taken)
            .map(|(control, _)| control.id.clone())
            .collect();
        chosen.sort_unstable();
        let objective = significant(best.loss);
        let bound = bound.map(|bound| significant(bound.clamp(0.0, objective)));
        let gap = bound.map(|bound| if objective == 0.0 { 0.0 } else { significant((objective - bound) / objective) });
        Plan {
            chosen,
            cost_mad: self.cost(&best.set).mad(),
            objective,
            objective_interval: self.fresh(&best),
            bound,
            gap,
            method: if bound.is_some() { Method::Exact } else { Method::Greedy },
        }
    }

    /// The loss of the chosen set on trials that had no part in choosing it.
    fn fresh(&self, best: &Measured) -> Interval {
        if self.trials == Trials::Enumerated {
            return Interval::exact(best.loss);
        }
        let again = self.problem.measure(&best.set, self.trials, 1 << 40);
        let variance = (again.square - again.loss * again.loss).max(0.0);
        Interval::normal_from_zero(again.loss, libm::sqrt(variance / (self.blocks * 64) as f64))
    }
}
