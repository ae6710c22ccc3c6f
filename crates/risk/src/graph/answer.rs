//! What is asked of a graph and what comes back: the probability of each target, what every attack must pass, and a plan.

use std::collections::BTreeMap;

use serde::Serialize;

use super::draws::{ENUMERABLE, Problem, Trials};
use super::{GraphFile, Plan, plan};
use crate::{Interval, digest::significant};

/// How a graph is solved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Trials; rounded up to a multiple of 64.
    pub trials: u64,
    /// The seed of all draws.
    pub seed: u64,
    /// With a budget in MAD, the best controls are chosen too.
    pub budget_mad: Option<f64>,
}

impl Default for Options {
    fn default() -> Self {
        Options { trials: 10_000, seed: 1, budget_mad: None }
    }
}

/// A target's answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetAnswer {
    /// Its id.
    pub id: String,
    /// Share of the trials in which it holds, without any control.
    pub p: Interval,
    /// The exact probability, when few enough draws let every combination be tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exact: Option<f64>,
}

/// The whole answer, as CONTRACT.md prints it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Seed of the draws.
    pub seed: u64,
    /// Trials that were run.
    pub trials: u64,
    /// In the order of the file.
    pub targets: Vec<TargetAnswer>,
    /// For each target, the nodes that every attack on it must pass; `null` when it cannot be derived at all.
    pub dominators: BTreeMap<String, Option<Vec<String>>>,
    /// Present when a budget was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<Plan>,
    /// JSON pointers of the fields of the file that the format does not know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
}

/// Solves a graph: the same answer for the same file and options, on any number of threads.
pub fn solve(file: &GraphFile, options: &Options) -> Answer {
    let problem = Problem::new(file, options.seed);
    let blocks = options.trials.div_ceil(64).max(1);
    let nothing = vec![false; file.controls.len()];
    let sampled = problem.measure(&nothing, Trials::Sampled(blocks), 0);
    let exact =
        (problem.uncertain(&nothing).len() <= ENUMERABLE).then(|| problem.measure(&nothing, Trials::Enumerated, 0).p);
    let targets = file.targets.iter().enumerate().map(|(at, target)| TargetAnswer {
        id: name(file, target.node),
        p: Interval::wilson(sampled.hits.get(at).copied().unwrap_or(0), blocks * 64),
        exact: exact.as_ref().and_then(|p| p.get(at)).map(|p| significant(*p)),
    });
    Answer {
        seed: options.seed,
        trials: blocks * 64,
        targets: targets.collect(),
        dominators: dominators(&problem),
        plan: options.budget_mad.map(|budget| plan::choose(&problem, budget, blocks)),
        ignored: file.ignored.clone(),
    }
}

fn name(file: &GraphFile, node: usize) -> String {
    file.nodes.get(node).map(|node| node.id.clone()).unwrap_or_default()
}

fn dominators(problem: &Problem) -> BTreeMap<String, Option<Vec<String>>> {
    let file = problem.file;
    let of = |place: u32| {
        let nodes = problem.kernel.dominators(file, place);
        nodes.into_iter().map(|node| name(file, node)).collect()
    };
    file.targets.iter().zip(problem.targets()).map(|(target, place)| (name(file, target.node), place.map(of))).collect()
}
