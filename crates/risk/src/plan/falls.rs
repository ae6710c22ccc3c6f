//! The frozen trials of a plan: passes of a graph, and what falls in each of their trials without any measure. Measures only
//! ever take falls away, so nothing else needs to be looked at.

use std::collections::HashMap;

use rayon::prelude::*;

use super::Set;
use super::cuts::{Bits, Pool};
use crate::draw::Threshold;
use crate::graph::{Problem, Replay};

/// One pass of up to 256 trials.
#[derive(Debug, Clone)]
pub(crate) struct Pass {
    /// The thresholds of its draws.
    pub thresholds: Vec<Threshold>,
    /// The number of its first block.
    pub first_block: u64,
    /// What falls in it.
    pub falls: Vec<Fall>,
}

/// Something that falls in a trial when nothing is done.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fall {
    /// The trial within its pass.
    pub lane: usize,
    /// The targets of the graph through which it happens: one is enough.
    pub targets: Vec<usize>,
}

/// What the falls weigh.
#[derive(Debug, Clone)]
pub(crate) struct Weighing {
    /// Loss of each fall times how often it happens in a year.
    pub yearly: Vec<f64>,
    /// Where the tail is minimised.
    pub tail: Option<Tail>,
}

/// Years whose worst are minimised.
#[derive(Debug, Clone)]
pub(crate) struct Tail {
    /// For each year its falls, by place, and the loss of each, MAD.
    pub years: Vec<Vec<(usize, f64)>>,
    /// Share of the years that is the tail.
    pub share: f64,
}

impl Weighing {
    /// The figure that is minimised, when these falls happen.
    pub fn loss(&self, fallen: &[bool]) -> f64 {
        let happens = |at: usize| fallen.get(at).copied().unwrap_or(false);
        let Some(tail) = &self.tail else {
            return self.yearly.iter().enumerate().filter(|(at, _)| happens(*at)).map(|(_, loss)| loss).sum();
        };
        let of_year = |year: &Vec<(usize, f64)>| -> f64 {
            year.iter().filter(|(at, _)| happens(*at)).map(|(_, loss)| loss).sum()
        };
        tail.mean(tail.years.iter().map(of_year).collect())
    }
}

impl Tail {
    /// Mean of the worst share of the years; the last of them counts in part.
    fn mean(&self, mut years: Vec<f64>) -> f64 {
        years.sort_unstable_by(|a, b| b.total_cmp(a));
        let wanted = self.share * years.len() as f64;
        let taken = years.iter().enumerate().map(|(at, loss)| loss * (wanted - at as f64).clamp(0.0, 1.0));
        taken.sum::<f64>() / wanted.max(f64::MIN_POSITIVE)
    }
}

/// All passes, with what the falls weigh.
#[derive(Debug)]
pub(crate) struct Falls<'p> {
    problem: &'p Problem<'p>,
    passes: Vec<Pass>,
    /// Place of the first fall of each pass.
    starts: Vec<usize>,
    /// What the falls weigh.
    pub weighing: Weighing,
}

/// What a look at a plan found.
pub(crate) struct Seen {
    /// Which falls happen.
    pub fallen: Vec<bool>,
    /// For each fall that a proof was asked of: what would break it.
    breakers: Vec<(usize, Vec<usize>)>,
}

impl Seen {
    /// Adds the cuts found. How many were new?
    pub fn teach(&self, pool: &mut Pool, measures: usize) -> usize {
        let cut = |(fall, breakers): &(usize, Vec<usize>)| {
            let mut set = vec![false; measures];
            for at in breakers {
                if let Some(place) = set.get_mut(*at) {
                    *place = true;
                }
            }
            pool.add(*fall, Bits::of(&set))
        };
        self.breakers.iter().map(cut).filter(|new| *new).count()
    }
}

impl<'p> Falls<'p> {
    pub fn new(problem: &'p Problem<'p>, passes: Vec<Pass>, weighing: Weighing) -> Self {
        let starts = passes.iter().scan(0, |next, pass| Some(std::mem::replace(next, *next + pass.falls.len())));
        let starts = starts.collect();
        Falls { problem, passes, starts, weighing }
    }

    /// How many falls there are.
    pub fn len(&self) -> usize {
        self.passes.iter().map(|pass| pass.falls.len()).sum()
    }

    /// The figure under a plan, on these trials: exact.
    pub fn loss(&self, plan: &Set) -> f64 {
        self.weighing.loss(&self.look(plan, |_| false, &[]).fallen)
    }

    /// Runs a plan, and asks for a proof of each fall that happens and for which `asks` says so: one that holds as few
    /// of the measures as may be, weighed by `price` where it is given.
    pub fn look(&self, plan: &Set, asks: impl Fn(usize) -> bool + Sync, price: &[f64]) -> Seen {
        let price = |measure: u32| 1.0 + 100.0 * price.get(measure as usize).copied().unwrap_or(0.0);
        let of_pass = |(pass, start): (&Pass, &usize)| {
            self.problem.replay(plan, pass.thresholds.clone(), pass.first_block, |replay| {
                let mut proofs: HashMap<(usize, &[usize]), Vec<usize>> = HashMap::new();
                let each = pass.falls.iter().enumerate().map(|(at, fall)| {
                    let fallen = replay.falls(&fall.targets, fall.lane);
                    let asked = fallen && asks(start + at);
                    let breakers = asked.then(|| {
                        let key = (fall.lane, fall.targets.as_slice());
                        proofs.entry(key).or_insert_with(|| breakers(replay, fall, &price)).clone()
                    });
                    (fallen, breakers)
                });
                each.collect::<Vec<_>>()
            })
        };
        let seen: Vec<_> = self.passes.par_iter().zip(&self.starts).map(of_pass).collect();
        let all: Vec<_> = seen.into_iter().flatten().collect();
        let breakers = all.iter().enumerate().filter_map(|(at, (_, breakers))| Some((at, breakers.clone()?)));
        Seen { breakers: breakers.collect(), fallen: all.iter().map(|(fallen, _)| *fallen).collect() }
    }
}

fn breakers(replay: &mut Replay<'_>, fall: &Fall, price: &dyn Fn(u32) -> f64) -> Vec<usize> {
    replay.breakers(&fall.targets, fall.lane, price)
}
