//! The cheapest proof of a target in one trial: an OR takes its cheapest predecessor, an AND pays for all of them and itself
//! (Knuth's generalisation of Dijkstra's algorithm, 1977).
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this module alone")]

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::kernel::{Gate, Kernel, STRAIGHT};

/// A sum of prices, in the total order of numbers.
#[derive(Debug, Clone, Copy)]
struct Paid(f64);

impl PartialEq for Paid {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Paid {}

impl PartialOrd for Paid {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Paid {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// The arrays of a search, kept to be used again.
#[derive(Debug, Clone, Default)]
pub(super) struct Ways {
    best: Vec<f64>,
    sum: Vec<f64>,
    met: Vec<u32>,
    through: Vec<(u32, u32)>,
    open: BinaryHeap<Reverse<(Paid, u32, u32, u32)>>,
}

/// No predecessor: a source.
const NOWHERE: u32 = u32::MAX;

impl Ways {
    fn clear(&mut self, nodes: usize) {
        self.best.clear();
        self.best.resize(nodes, f64::INFINITY);
        self.sum.clear();
        self.sum.resize(nodes, 0.0);
        self.met.clear();
        self.met.resize(nodes, 0);
        self.through.clear();
        self.through.resize(nodes, (NOWHERE, STRAIGHT));
        self.open.clear();
    }
}

impl Kernel {
    /// The nodes of the cheapest proof of one of the targets, where `price` is what the own draw of a node or link costs:
    /// infinite if it fails. `None` if none of them can be derived.
    pub(super) fn cheapest(
        &self,
        targets: &[u32],
        mut price: impl FnMut(u32) -> f64,
        ways: &mut Ways,
    ) -> Option<Vec<u32>> {
        ways.clear(self.gates.len());
        for source in &self.sources {
            let own = if self.gates[*source as usize] == Gate::All { price(*source) } else { 0.0 };
            ways.offer(own, *source, NOWHERE, STRAIGHT);
        }
        while let Some(Reverse((Paid(paid), at, from, link))) = ways.open.pop() {
            if ways.best[at as usize].is_finite() {
                continue;
            }
            ways.best[at as usize] = paid;
            ways.through[at as usize] = (from, link);
            if targets.contains(&at) {
                return Some(self.walked(at, ways));
            }
            for hop in self.after.row(at as usize) {
                let to = hop.to as usize;
                if ways.best[to].is_finite() {
                    continue;
                }
                let over = if hop.link == STRAIGHT { 0.0 } else { price(hop.link) };
                match self.gates[to] {
                    Gate::Any => ways.offer(paid + over, hop.to, at, hop.link),
                    Gate::One => ways.offer(paid + over + price(hop.to), hop.to, at, hop.link),
                    Gate::All => {
                        ways.sum[to] += paid + over;
                        ways.met[to] += 1;
                        if ways.met[to] as usize == self.before.row(to).len() {
                            ways.offer(ways.sum[to] + price(hop.to), hop.to, at, hop.link);
                        }
                    }
                }
            }
        }
        None
    }

    fn walked(&self, target: u32, ways: &Ways) -> Vec<u32> {
        let (mut found, mut open) = (Vec::new(), vec![target]);
        let mut seen = std::collections::HashSet::new();
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            found.push(at);
            let (from, link) = ways.through[at as usize];
            if self.gates[at as usize] == Gate::All {
                open.extend(self.before.row(at as usize).iter().map(|hop| hop.to));
            } else if from != NOWHERE {
                open.push(from);
            }
            if link != STRAIGHT {
                found.push(link);
            }
        }
        found.sort_unstable();
        found
    }
}

impl Ways {
    fn offer(&mut self, paid: f64, at: u32, from: u32, link: u32) {
        if paid.is_finite() {
            self.open.push(Reverse((Paid(paid), at, from, link)));
        }
    }
}
