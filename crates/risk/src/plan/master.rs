//! The mixed-integer program over the cuts known so far: a relaxation of the sampled problem, so its bound holds for every
//! plan. A binary variable for each measure, a share for each fall; costs per envelope, days, needs, duties.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

use super::cuts::{Bits, Pool};
use super::falls::{Tail, Weighing};
use super::{Purse, Set};

/// What the program says.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    /// How much of each measure it takes.
    pub taken: Vec<f64>,
    /// No plan leaves less than this.
    pub bound: f64,
}

/// How it is solved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Measures may be taken in part: a quick bound, and where cuts are missing.
    Relaxed,
    /// Whole measures, on this many nodes of branch and bound.
    Whole(u64),
}

/// The program.
pub(super) struct Master<'a> {
    pub purse: &'a Purse,
    pub weighing: &'a Weighing,
    pub pool: &'a Pool,
    /// Sets of which not all can be had together.
    pub conflicts: &'a [Set],
    /// Measures that a plan may hold.
    pub usable: &'a [bool],
}

/// Envelopes up to which every set of them bounds what only they may pay.
const MOST_ENVELOPES: usize = 6;

impl Master<'_> {
    /// Solves it; `None` when the solver gave no bound.
    pub fn solve(&self, mode: Mode) -> Option<Answer> {
        let scale = self.weighing.yearly.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let measures: Vec<Option<Variable>> =
            (0..self.purse.items.len()).map(|at| self.measure(&mut problem, at, mode)).collect();
        let fixed = match &self.weighing.tail {
            None => self.falls(&mut problem, &measures, scale),
            Some(tail) => self.years(&mut problem, &measures, tail, scale),
        };
        self.spend(&mut problem, &measures);
        let mut options = SolveOptions::default();
        if let Mode::Whole(nodes) = mode {
            options.node_limit = Some(nodes);
        }
        let outcome = problem.solve_with(options).ok()?;
        let bound = outcome.stats().best_bound?;
        let bound = (bound - 1e-7) * scale + fixed;
        let taken = |solution: &microlp::Solution| {
            measures.iter().map(|variable| variable.map_or(0.0, |variable| solution.var_value(variable))).collect()
        };
        match outcome {
            SolveOutcome::Solution(solution) => Some(Answer { taken: taken(&solution), bound }),
            SolveOutcome::Interrupted(_) => Some(Answer { taken: Vec::new(), bound }),
        }
    }

    fn measure(&self, problem: &mut Problem, at: usize, mode: Mode) -> Option<Variable> {
        let item = self.purse.items.get(at)?;
        if !self.usable.get(at).copied().unwrap_or(false) && !item.must {
            return None;
        }
        let low = i32::from(item.must);
        Some(match mode {
            Mode::Relaxed => problem.add_var(0.0, (f64::from(low), 1.0)),
            Mode::Whole(_) => problem.add_integer_var(0.0, (low, 1)),
        })
    }

    /// A share for each group of falls with the same cuts. Returns the loss of what nothing breaks.
    fn falls(&self, problem: &mut Problem, measures: &[Option<Variable>], scale: f64) -> f64 {
        let mut groups: BTreeMap<&[Bits], f64> = BTreeMap::new();
        for (cuts, loss) in self.pool.cuts().zip(&self.weighing.yearly).filter(|(cuts, _)| !cuts.is_empty()) {
            *groups.entry(cuts).or_default() += loss;
        }
        let mut fixed = 0.0;
        for (cuts, loss) in groups {
            if cuts.iter().any(|cut| breakers(cut, measures).next().is_none()) {
                fixed += loss;
                continue;
            }
            let share = problem.add_var(loss / scale, (0.0, 1.0));
            cut_rows(problem, cuts, measures, share);
        }
        fixed
    }

    /// The tail: what the worst years lose, over the level that is exceeded in that share of the years.
    fn years(&self, problem: &mut Problem, measures: &[Option<Variable>], tail: &Tail, scale: f64) -> f64 {
        let all: Vec<&[Bits]> = self.pool.cuts().collect();
        let level = problem.add_var(1.0, (0.0, f64::INFINITY));
        let weight = 1.0 / (tail.share * tail.years.len() as f64);
        let mut shares: BTreeMap<usize, Variable> = BTreeMap::new();
        for year in tail.years.iter().filter(|year| !year.is_empty()) {
            let over = problem.add_var(weight, (0.0, f64::INFINITY));
            let mut row = vec![(over, 1.0), (level, 1.0)];
            for (fall, loss) in year {
                let Some(cuts) = all.get(*fall).filter(|cuts| !cuts.is_empty()) else { continue };
                let share = *shares.entry(*fall).or_insert_with(|| {
                    let share = problem.add_var(0.0, (0.0, 1.0));
                    cut_rows(problem, cuts, measures, share);
                    share
                });
                row.push((share, -loss / scale));
            }
            problem.add_constraint(merged(row), ComparisonOp::Ge, 0.0);
        }
        0.0
    }

    fn spend(&self, problem: &mut Problem, measures: &[Option<Variable>]) {
        let items = || self.purse.items.iter().zip(measures).filter_map(|(item, variable)| Some((item, (*variable)?)));
        let count = self.purse.envelopes.len();
        // What only a set of envelopes may pay fits within what they hold together.
        let sets: Vec<u32> = if count <= MOST_ENVELOPES { (1..1_u32 << count).collect() } else { vec![u32::MAX] };
        for set in sets {
            let within = |envelope: usize| set >> envelope.min(31) & 1 == 1;
            let all = (0..count).all(within);
            let only = |item: &super::Item| match &item.envelopes {
                None => all,
                Some(list) => list.iter().all(|envelope| within(*envelope)),
            };
            let row: Vec<(Variable, f64)> =
                items().filter(|(item, _)| only(item)).map(|(item, v)| (v, item.cost.mad() / 1e6)).collect();
            let money: f64 =
                self.purse.envelopes.iter().enumerate().filter(|(at, _)| within(*at)).map(|(_, m)| m.mad()).sum();
            if !row.is_empty() {
                problem.add_constraint(row, ComparisonOp::Le, money / 1e6 + 1e-9);
            }
        }
        if let Some(capacity) = self.purse.capacity {
            let row: Vec<_> = items().map(|(item, v)| (v, f64::from(item.days) / 100.0)).collect();
            let room = f64::from(capacity) * self.purse.sprints as f64 / 100.0;
            problem.add_constraint(row, ComparisonOp::Le, room + 1e-9);
        }
        for (item, variable) in items() {
            for need in &item.needs {
                match measures.get(*need).copied().flatten() {
                    Some(need) => problem.add_constraint([(variable, 1.0), (need, -1.0)], ComparisonOp::Le, 0.0),
                    None => problem.add_constraint([(variable, 1.0)], ComparisonOp::Le, 0.0),
                }
            }
        }
        for conflict in self.conflicts {
            let row: Vec<_> =
                measures.iter().zip(conflict).filter(|(_, on)| **on).filter_map(|(v, _)| Some(((*v)?, 1.0))).collect();
            let most = row.len() as f64 - 1.0;
            problem.add_constraint(row, ComparisonOp::Le, most);
        }
    }
}

fn breakers<'a>(cut: &'a Bits, measures: &'a [Option<Variable>]) -> impl Iterator<Item = Variable> + 'a {
    cut.places().filter_map(|at| measures.get(at).copied().flatten())
}

/// The fall happens unless a measure of each cut is taken.
fn cut_rows(problem: &mut Problem, cuts: &[Bits], measures: &[Option<Variable>], share: Variable) {
    for cut in cuts {
        let row: Vec<_> =
            std::iter::once(share).chain(breakers(cut, measures)).map(|variable| (variable, 1.0)).collect();
        problem.add_constraint(row, ComparisonOp::Ge, 1.0);
    }
}

/// A row in which each variable stands once.
fn merged(row: Vec<(Variable, f64)>) -> Vec<(Variable, f64)> {
    let mut merged: Vec<(Variable, f64)> = Vec::with_capacity(row.len());
    for (variable, factor) in row {
        match merged.iter_mut().find(|(known, _)| *known == variable) {
            Some((_, sum)) => *sum += factor,
            None => merged.push((variable, factor)),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use kharita_model::Money;

    use super::*;
    use crate::plan::Item;

    /// A program of the corpus: `c n B`, the costs, the losses, a row for each cut.
    fn read(text: &str) -> (Purse, Weighing, Pool) {
        let mut lines =
            text.lines().map(|line| line.split_whitespace().map(|x| x.parse::<f64>().unwrap()).collect::<Vec<_>>());
        let head = lines.next().unwrap();
        let mad = |x: &f64| Money::from_mad(x * 1e6).unwrap();
        let item = |cost: &f64| Item { cost: mad(cost), ..Item::default() };
        let items: Vec<Item> = lines.next().unwrap().iter().map(item).collect();
        let yearly = lines.next().unwrap();
        let mut pool = Pool::new(yearly.len());
        for row in lines.filter(|row| !row.is_empty()) {
            let set: Set = (0..items.len()).map(|at| row[1..].contains(&(at as f64))).collect();
            pool.add(row[0] as usize, Bits::of(&set));
        }
        (Purse { items, envelopes: vec![mad(&head[2])], ..Purse::default() }, Weighing { yearly, tail: None }, pool)
    }

    #[test]
    fn o2_the_programs_of_the_corpus_have_their_optima() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/risk/milp");
        for (name, optimum) in [("25_100", 0.873_223), ("60_200", 1.750_999), ("100_400", 1.184_608)] {
            let Ok(text) = std::fs::read_to_string(folder.join(format!("milp_{name}.txt"))) else {
                println!("no corpus at {}", folder.display());
                return;
            };
            let (purse, weighing, pool) = read(&text);
            let usable = vec![true; purse.items.len()];
            let master = Master { purse: &purse, weighing: &weighing, pool: &pool, conflicts: &[], usable: &usable };
            let started = std::time::Instant::now();
            let answer = master.solve(Mode::Whole(100_000)).unwrap();
            println!("{name}: {:?}", started.elapsed());
            let plan: Set = answer.taken.iter().map(|part| *part > 0.5).collect();
            assert!((pool.loss(&weighing, &plan) - optimum).abs() < 1e-5 && purse.fits(&plan), "{name}");
            assert!((answer.bound - optimum).abs() < 1e-4, "{name}: {}", answer.bound);
            let relaxed = master.solve(Mode::Relaxed).unwrap().bound;
            assert!(relaxed <= optimum + 1e-6, "{relaxed}");
            let searched = crate::plan::improve(&pool, &weighing, &purse, &usable, &vec![false; purse.items.len()]);
            let (searched, nothing) = (pool.loss(&weighing, &searched), pool.loss(&weighing, &vec![false; plan.len()]));
            println!("search reaches {:.3} of the reduction", (nothing - searched) / (nothing - optimum));
            assert!(searched >= optimum - 1e-6 && nothing - searched >= 0.9 * (nothing - optimum));
        }
    }
}
