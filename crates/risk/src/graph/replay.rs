//! One pass looked at trial by trial: what falls, and what would break the proof of a fall.

use super::draws::Drawn;
use super::proof::Ways;
use super::{Masks, Problem, Scratch};
use crate::draw::{Lanes, Threshold};

/// A pass that was run under a set of controls.
pub(crate) struct Replay<'p> {
    problem: &'p Problem<'p>,
    scratch: Scratch,
    drawn: Drawn<'p>,
    ways: Ways,
}

/// Is this trial among them?
fn is_in(lanes: Lanes, lane: usize) -> bool {
    lanes.get(lane / 64).is_some_and(|word| word >> (lane % 64) & 1 == 1)
}

impl<'f> Problem<'f> {
    /// Runs one pass under these controls and thresholds, and shows it.
    pub fn replay<T>(
        &self,
        chosen: &[bool],
        thresholds: Vec<Threshold>,
        first_block: u64,
        see: impl FnOnce(&mut Replay<'_>) -> T,
    ) -> T {
        let mut drawn = Drawn::new(self, chosen);
        drawn.thresholds = thresholds;
        drawn.sample(first_block);
        let mut scratch = Scratch::default();
        self.kernel.run(&mut scratch, &mut drawn);
        see(&mut Replay { problem: self, scratch, drawn, ways: Ways::default() })
    }
}

impl Replay<'_> {
    fn places(&self, targets: &[usize]) -> Vec<u32> {
        targets.iter().filter_map(|target| self.problem.targets().get(*target).copied().flatten()).collect()
    }

    /// In which trials a target holds.
    pub fn holds(&self, target: usize) -> Option<Lanes> {
        let place = self.problem.targets().get(target).copied().flatten()?;
        Some(self.scratch.holds(place))
    }

    /// Does any of these targets hold in this trial?
    pub fn falls(&self, targets: &[usize], lane: usize) -> bool {
        self.places(targets).into_iter().any(|place| is_in(self.scratch.holds(place), lane))
    }

    /// The controls that work in this trial and block some node of a proof of one of the targets: the proof in which they
    /// cost least.
    pub fn breakers(&mut self, targets: &[usize], lane: usize, price: &dyn Fn(u32) -> f64) -> Vec<usize> {
        let places = self.places(targets);
        let Replay { problem, drawn, ways, .. } = self;
        let own = |node: u32| {
            if !is_in(drawn.mask(node), lane) {
                return f64::INFINITY;
            }
            let works = |control: &&u32| is_in(drawn.works(**control), lane);
            problem.blockers(node).iter().filter(works).map(|control| price(*control)).sum()
        };
        let Some(proof) = problem.kernel.cheapest(&places, own, ways) else { return Vec::new() };
        let mut found: Vec<usize> = proof
            .into_iter()
            .flat_map(|node| problem.blockers(node))
            .filter(|control| is_in(drawn.works(**control), lane))
            .map(|control| *control as usize)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}
