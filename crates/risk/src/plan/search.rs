//! The search for the best plan: a greedy start with pairs (they cure the trap of parallel doors) and exchanges over the cuts
//! known so far, then rounds of the program, each of which finds a better plan, missing cuts, or the proof.

use super::cuts::{Bits, Pool};
use super::master::{Answer, Master, Mode};
use super::{CLOSED, Falls, Purse, Set, Weighing};

/// Rounds of the search over known cuts, of the relaxed program, and of the whole one.
const SEARCHES: usize = 12;
const RELAXED: usize = 10;
const WHOLE: usize = 12;
/// Rows of a program that is still solved whole, and the work that one may cost in rows × nodes.
const MOST_ROWS: usize = 6_000;
const WORK: u64 = 600_000;
/// Measures up to which pairs are tried.
const MOST_PAIRED: usize = 48;
/// Relative improvement that is none.
const NOTHING: f64 = 1e-9;

/// The best plan that was found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    /// The plan.
    pub plan: Set,
    /// What it leaves, on the trials.
    pub loss: f64,
    /// No plan leaves less than this, on the trials; `None` where the program gave none.
    pub bound: Option<f64>,
    /// All cuts that were found.
    pub pool: Pool,
}

/// Chooses among the usable measures; `start` is a plan to be no worse than, if it fits.
pub(crate) fn choose(falls: &Falls<'_>, purse: &Purse, usable: &[bool], start: Option<Set>) -> Found {
    let duties: Set = purse.items.iter().map(|item| item.must).collect();
    let mut search = Search {
        falls,
        purse,
        usable,
        best: Found { loss: falls.loss(&duties), plan: duties, bound: None, pool: Pool::new(falls.len()) },
        conflicts: Vec::new(),
    };
    search.look(&search.best.plan.clone());
    if let Some(start) = start.filter(|start| purse.fits(start)) {
        search.look(&start);
    }
    search.over_known_cuts();
    search.relaxed();
    search.whole();
    search.trim();
    search.best
}

struct Search<'a, 'p> {
    falls: &'a Falls<'p>,
    purse: &'a Purse,
    usable: &'a [bool],
    best: Found,
    conflicts: Vec<Set>,
}

impl Search<'_, '_> {
    /// Looks at a plan that can be had: takes it if it is the best so far. How many cuts were new?
    fn look(&mut self, plan: &Set) -> usize {
        let believed = self.best.pool.fallen(&Bits::of(plan));
        let asks = |at: usize| !believed.get(at).copied().unwrap_or(false);
        let seen = self.falls.look(plan, asks, &[]);
        let loss = self.falls.weighing.loss(&seen.fallen);
        if loss < self.best.loss * (1.0 - NOTHING) {
            (self.best.plan, self.best.loss) = (plan.clone(), loss);
        }
        seen.teach(&mut self.best.pool, plan.len())
    }

    fn is_closed(&self) -> bool {
        self.best.loss <= 0.0
            || self.best.bound.is_some_and(|bound| self.best.loss - bound <= CLOSED * self.best.loss.abs())
    }

    /// The best plan by the cuts known, until looking at it teaches nothing new.
    fn over_known_cuts(&mut self) {
        for _ in 0..SEARCHES {
            let plan = improve(&self.best.pool, &self.falls.weighing, self.purse, self.usable, &self.best.plan);
            if self.look(&plan) == 0 {
                return;
            }
        }
    }

    fn program(&self, mode: Mode) -> Option<Answer> {
        let master = Master {
            purse: self.purse,
            weighing: &self.falls.weighing,
            pool: &self.best.pool,
            conflicts: &self.conflicts,
            usable: self.usable,
        };
        master.solve(mode)
    }

    fn prove(&mut self, bound: f64) {
        let bound = bound.clamp(0.0, self.best.loss);
        self.best.bound = Some(self.best.bound.map_or(bound, |known| known.max(bound)));
    }

    /// Rounds of the relaxed program: cuts that a plan of parts shows to be missing.
    fn relaxed(&mut self) {
        for _ in 0..RELAXED {
            let Some(answer) = self.program(Mode::Relaxed) else { return };
            self.prove(answer.bound);
            if self.is_closed() {
                return;
            }
            let nothing = vec![false; answer.taken.len()];
            let seen = self.falls.look(&nothing, |_| true, &answer.taken);
            if seen.teach(&mut self.best.pool, nothing.len()) == 0 {
                return;
            }
        }
    }

    /// Rounds of the whole program.
    fn whole(&mut self) {
        for _ in 0..WHOLE {
            let rows: usize = self.best.pool.cuts().map(<[Bits]>::len).sum();
            if self.is_closed() || rows > MOST_ROWS {
                return;
            }
            let nodes = (WORK / (rows as u64 + 1)).clamp(50, 20_000);
            let Some(answer) = self.program(Mode::Whole(nodes)) else { return };
            self.prove(answer.bound);
            let plan: Set = answer.taken.iter().map(|part| *part > 0.5).collect();
            if plan.is_empty() {
                return; // no whole plan within the nodes: the bound stands
            }
            let new = if self.purse.fits(&plan) {
                self.look(&plan)
            } else if self.purse.is_impossible(&plan) {
                self.conflicts.push(self.purse.conflict(&plan));
                1
            } else {
                0 // nobody knows whether it can be had: the bound stands as it is
            };
            if new == 0 {
                return;
            }
            self.over_known_cuts();
        }
    }

    /// Leaves out what the plan does not need, the dearest first.
    fn trim(&mut self) {
        let mut taken: Vec<usize> =
            (0..self.best.plan.len()).filter(|at| self.best.plan.get(*at) == Some(&true)).collect();
        let cost = |at: &usize| self.purse.items.get(*at).map(|item| (item.cost, item.days));
        taken.sort_by_key(|at| (std::cmp::Reverse(cost(at)), *at));
        for at in taken {
            let mut fewer = self.best.plan.clone();
            if self.purse.items.get(at).is_none_or(|item| item.must) {
                continue;
            }
            if let Some(place) = fewer.get_mut(at) {
                *place = false;
            }
            if !self.purse.fits(&fewer) {
                continue; // another measure needs it
            }
            let loss = self.falls.loss(&fewer);
            if loss <= self.best.loss * (1.0 + NOTHING) {
                (self.best.plan, self.best.loss) = (fewer, loss.min(self.best.loss));
            }
        }
    }
}

/// The best plan by the cuts known: the better of a greedy one and the one at hand, improved by exchanges.
pub(crate) fn improve(pool: &Pool, weighing: &Weighing, purse: &Purse, usable: &[bool], at_hand: &Set) -> Set {
    let walk = Walk { pool, weighing, purse, usable };
    let (fresh, grown) = (greedy(pool, weighing, purse, usable), walk.grow(at_hand.clone(), None));
    let (fresh, grown) = (walk.exchange(fresh), walk.exchange(grown));
    if walk.loss(&grown) <= walk.loss(&fresh) { grown } else { fresh }
}

/// A plan by gain per cost, by the cuts known.
pub(crate) fn greedy(pool: &Pool, weighing: &Weighing, purse: &Purse, usable: &[bool]) -> Set {
    let duties: Set = purse.items.iter().map(|item| item.must).collect();
    Walk { pool, weighing, purse, usable }.grow(duties, None)
}

/// The measures of a plan, those with most gain per cost first; each after what it needs.
pub(crate) fn order(pool: &Pool, weighing: &Weighing, purse: &Purse, plan: &Set) -> Vec<usize> {
    let walk = Walk { pool, weighing, purse, usable: plan };
    let (mut taken, mut order) = (vec![false; plan.len()], Vec::new());
    while order.len() < plan.iter().filter(|on| **on).count() {
        let gains = walk.gains(&taken);
        let needs_met = |at: &usize| {
            let item = purse.items.get(*at);
            item.is_some_and(|item| {
                item.needs.iter().all(|need| taken.get(*need) != Some(&false) || plan.get(*need) != Some(&true))
            })
        };
        let worth = |at: usize| gains.get(at).copied().unwrap_or(0.0) / (walk.cost(at) + 1.0);
        let open = (0..plan.len()).filter(|at| plan.get(*at) == Some(&true) && taken.get(*at) == Some(&false));
        let next = open.filter(needs_met).max_by(|a, b| worth(*a).total_cmp(&worth(*b)).then(b.cmp(a)));
        let Some(next) = next else { break };
        order.push(next);
        if let Some(place) = taken.get_mut(next) {
            *place = true;
        }
    }
    order
}

struct Walk<'a> {
    pool: &'a Pool,
    weighing: &'a Weighing,
    purse: &'a Purse,
    usable: &'a [bool],
}

impl Walk<'_> {
    fn loss(&self, plan: &[bool]) -> f64 {
        self.pool.loss(self.weighing, plan)
    }

    fn cost(&self, at: usize) -> f64 {
        self.purse.items.get(at).map_or(0.0, |item| item.cost.mad())
    }

    /// What each measure would take off, added alone.
    fn gains(&self, plan: &[bool]) -> Vec<f64> {
        if self.weighing.tail.is_none() {
            return self.pool.gains(self.weighing, plan);
        }
        let now = self.loss(plan);
        (0..plan.len()).map(|at| now - self.loss(&self.with(plan, at))).collect()
    }

    /// With a measure and all that it needs.
    fn with(&self, plan: &[bool], at: usize) -> Set {
        let (mut plan, mut open) = (plan.to_vec(), vec![at]);
        while let Some(at) = open.pop() {
            if let Some(place) = plan.get_mut(at).filter(|taken| !**taken) {
                *place = true;
                open.extend(self.purse.items.get(at).iter().flat_map(|item| &item.needs));
            }
        }
        plan
    }

    /// Adds the measure with the best gain per cost while one gains anything; where none does, a pair.
    fn grow(&self, mut plan: Set, apart_from: Option<usize>) -> Set {
        loop {
            let (now, spent) = (self.loss(&plan), self.purse.cost(&plan).mad());
            let gains = self.gains(&plan);
            let is_open = |at: &usize| {
                plan.get(*at) == Some(&false) && self.usable.get(*at) == Some(&true) && apart_from != Some(*at)
            };
            let open: Vec<usize> = (0..plan.len()).filter(is_open).collect();
            let price = |next: &Set| (self.purse.cost(next).mad() - spent).max(0.0) + 1.0;
            let mut singles: Vec<(f64, usize, Set)> = open
                .iter()
                .filter_map(|at| {
                    let gain = gains.get(*at).copied().filter(|gain| *gain > NOTHING * now)?;
                    let next = self.with(&plan, *at);
                    Some((gain / price(&next), *at, next))
                })
                .collect();
            singles.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            let none_gains = singles.is_empty();
            let single = singles.into_iter().map(|(_, _, next)| next).find(|next| self.purse.fits(next));
            let next = match single {
                Some(next) => Some(next),
                None if none_gains && open.len() <= MOST_PAIRED => self.pair(&plan, &open, now, price),
                None => None,
            };
            match next {
                Some(next) => plan = next,
                None => return plan,
            }
        }
    }

    fn pair(&self, plan: &Set, open: &[usize], now: f64, price: impl Fn(&Set) -> f64) -> Option<Set> {
        let mut best: Option<(f64, Set)> = None;
        for (at, one) in open.iter().enumerate() {
            for other in open.iter().skip(at + 1) {
                let next = self.with(&self.with(plan, *one), *other);
                let gain = now - self.loss(&next);
                let worth = gain / price(&next);
                let better = best.as_ref().is_none_or(|(top, _)| worth > *top);
                if gain > NOTHING * now && better && self.purse.fits(&next) {
                    best = Some((worth, next));
                }
            }
        }
        best.map(|(_, next)| next)
    }

    /// Takes one measure out and grows again without it, while that is better.
    fn exchange(&self, mut plan: Set) -> Set {
        const ROUNDS: usize = 6;
        for _ in 0..ROUNDS {
            let now = self.loss(&plan);
            let better = (0..plan.len()).filter(|at| plan.get(*at) == Some(&true)).find_map(|out| {
                let next = self.grow(self.without(&plan, out)?, Some(out));
                (self.loss(&next) < now * (1.0 - NOTHING)).then_some(next)
            });
            match better {
                Some(next) => plan = next,
                None => break,
            }
        }
        plan
    }

    /// Without a measure and all that needs it; `None` if that is a duty.
    fn without(&self, plan: &[bool], out: usize) -> Option<Set> {
        let mut plan = plan.to_vec();
        let mut open = vec![out];
        while let Some(out) = open.pop() {
            if self.purse.items.get(out).is_none_or(|item| item.must) {
                return None;
            }
            *plan.get_mut(out)? = false;
            let needs = |at: &usize| {
                plan.get(*at) == Some(&true) && self.purse.items.get(*at).is_some_and(|item| item.needs.contains(&out))
            };
            open.extend((0..plan.len()).filter(needs));
        }
        Some(plan)
    }
}
