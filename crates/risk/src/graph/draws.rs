//! The trials of a problem: either every combination of a few draws, each with its weight (exact), or sampled blocks.
//! Both give the kernel its masks, and both are summed in the order of their passes, whatever thread made them.
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this module alone")]

use std::collections::HashMap;

use rayon::prelude::*;

use super::{GraphFile, Kernel, Kind, Masks, Scratch};
use crate::draw::{ALL, Key, Lanes, NONE, Threshold, WORDS, bernoulli};

/// Trials of one pass.
pub(crate) const WIDTH: usize = 64 * WORDS;

/// With at most this many independent draws a graph is solved exactly, by enumeration (RISK.md §10.1).
pub(crate) const ENUMERABLE: usize = 20;

/// No draw.
const SURE: u32 = u32::MAX;

/// A draw: of a variable, or of a control.
#[derive(Debug, Clone)]
struct Draw {
    key: Key,
    p: f64,
    threshold: Threshold,
    /// The first node of the file that has it; for controls, their place among them.
    of: usize,
}

impl Draw {
    fn new(key: Key, p: f64, of: usize) -> Self {
        Draw { key, p, threshold: Threshold::new(p), of }
    }
}

/// A graph with its draws. The draws of the variables stand first, then one for each control.
#[derive(Debug)]
pub(crate) struct Problem<'f> {
    pub file: &'f GraphFile,
    pub kernel: Kernel,
    draws: Vec<Draw>,
    /// For each place of the kernel, the draw of its variable, or `SURE`.
    variable: Vec<u32>,
    /// For each place, the controls that block it.
    blockers: Vec<Vec<u32>>,
    /// Draws before this one are variables, the others controls.
    variables: usize,
    targets: Vec<Option<u32>>,
    /// For each control: does it block anything that matters?
    matters: Vec<bool>,
}

/// How the trials are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trials {
    /// Every combination, with its weight.
    Enumerated,
    /// This many blocks of 64.
    Sampled(u64),
}

/// What the trials said: for each target the probability, and mean and mean square of the loss.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Measured {
    /// Probability (exact) or share of the trials (sampled) in which each target holds.
    pub p: Vec<f64>,
    /// Trials in which each target holds; zero when enumerated.
    pub hits: Vec<u64>,
    /// Mean loss, MAD.
    pub loss: f64,
    /// Mean of the squared loss.
    pub square: f64,
}

impl<'f> Problem<'f> {
    pub fn new(file: &'f GraphFile, seed: u64) -> Self {
        let kernel = Kernel::new(file);
        let (mut draws, mut known) = (Vec::new(), HashMap::new());
        let mut variable = Vec::with_capacity(kernel.len());
        for place in 0..kernel.len() as u32 {
            let node = &file.nodes[kernel.node(place)];
            if node.kind != Kind::And || Threshold::new(node.p).is_always() {
                variable.push(SURE);
                continue;
            }
            let (family, name) = node.variable.as_ref().map_or(("node", &node.id), |name| ("variable", name));
            let next = draws.len() as u32;
            let draw = *known.entry((family, name)).or_insert(next);
            if draw == next {
                draws.push(Draw::new(Key::new(seed, family, name), node.p, kernel.node(place)));
            }
            variable.push(draw);
        }
        let variables = draws.len();
        let controls = file.controls.iter().enumerate();
        draws.extend(controls.map(|(at, c)| Draw::new(Key::new(seed, "control", &c.id), c.effectiveness, at)));
        let mut blockers = vec![Vec::new(); kernel.len()];
        for (control, row) in file.controls.iter().enumerate() {
            for place in row.blocks.iter().filter_map(|node| kernel.place(*node)) {
                blockers[place as usize].push(control as u32);
            }
        }
        let targets = file.targets.iter().map(|target| kernel.place(target.node)).collect();
        let touches = |blocks: &[usize]| blocks.iter().any(|node| kernel.place(*node).is_some());
        let matters = file.controls.iter().map(|row| row.effectiveness > 0.0 && touches(&row.blocks)).collect();
        Problem { file, kernel, draws, variable, blockers, variables, targets, matters }
    }

    /// The controls that block the node at a place of the kernel.
    pub fn blockers(&self, place: u32) -> &[u32] {
        self.blockers.get(place as usize).map_or(&[], Vec::as_slice)
    }

    /// The thresholds of the file's own probabilities.
    pub fn own_thresholds(&self) -> Vec<Threshold> {
        self.draws.iter().map(|draw| draw.threshold).collect()
    }

    /// Places of the targets in the kernel; `None` cannot be derived.
    pub fn targets(&self) -> &[Option<u32>] {
        &self.targets
    }

    /// Does this control touch anything that matters?
    pub fn matters(&self, control: usize) -> bool {
        self.matters[control]
    }

    /// The draws that are neither sure nor impossible, with these controls: what an enumeration runs through.
    pub fn uncertain(&self, chosen: &[bool]) -> Vec<usize> {
        let is_open =
            |at: usize| at < self.variables || (chosen[at - self.variables] && self.matters(at - self.variables));
        let is_uncertain = |at: usize| !self.draws[at].threshold.is_always() && !self.draws[at].threshold.is_never();
        (0..self.draws.len()).filter(|at| is_open(*at) && is_uncertain(*at)).collect()
    }

    /// Runs all trials with these controls.
    pub fn measure(&self, chosen: &[bool], trials: Trials, first_block: u64) -> Measured {
        let open = self.uncertain(chosen);
        let passes = match trials {
            Trials::Enumerated => 1_u64 << open.len().saturating_sub(8),
            Trials::Sampled(blocks) => blocks.div_ceil(WORDS as u64),
        };
        let parts: Vec<Measured> = (0..passes)
            .into_par_iter()
            .map_init(
                || (Scratch::default(), Drawn::new(self, chosen)),
                |(scratch, drawn), pass| match trials {
                    Trials::Enumerated => {
                        drawn.enumerate(&open, pass);
                        self.kernel.run(scratch, drawn);
                        self.weigh(scratch, &weights(self, &open, pass))
                    }
                    Trials::Sampled(blocks) => {
                        drawn.sample(first_block + pass * WORDS as u64);
                        self.kernel.run(scratch, drawn);
                        self.count(scratch, (blocks - pass * WORDS as u64).min(WORDS as u64) as usize)
                    }
                },
            )
            .collect();
        self.add(&parts, trials)
    }

    /// The thresholds of all draws when variables and controls have these probabilities: what an outer draw changes.
    pub fn thresholds(&self, variable: impl Fn(usize) -> f64, control: impl Fn(usize) -> f64) -> Vec<Threshold> {
        let of_draw = |(at, draw): (usize, &Draw)| {
            Threshold::new(if at < self.variables { variable(draw.of) } else { control(draw.of) })
        };
        self.draws.iter().enumerate().map(of_draw).collect()
    }

    /// Runs sampled blocks under these thresholds and shows each pass: its first trial, how many of its words count, and
    /// in which trials each target holds.
    pub fn show(
        &self,
        chosen: &[bool],
        thresholds: Vec<Threshold>,
        first_block: u64,
        blocks: u64,
        mut see: impl FnMut(u64, usize, &[Lanes]),
    ) {
        let (mut scratch, mut drawn) = (Scratch::default(), Drawn::new(self, chosen));
        drawn.thresholds = thresholds;
        for pass in 0..blocks.div_ceil(WORDS as u64) {
            let done = pass * WORDS as u64;
            drawn.sample(first_block.wrapping_add(done));
            self.kernel.run(&mut scratch, &mut drawn);
            let holds: Vec<Lanes> =
                self.targets.iter().map(|place| place.map_or(NONE, |place| scratch.holds(place))).collect();
            see(done * 64, (blocks - done).min(WORDS as u64) as usize, &holds);
        }
    }

    /// Sums the passes in their order.
    fn add(&self, parts: &[Measured], trials: Trials) -> Measured {
        let count = self.targets.len();
        let mut sum = Measured { p: vec![0.0; count], hits: vec![0; count], loss: 0.0, square: 0.0 };
        for part in parts {
            for at in 0..count {
                sum.p[at] += part.p[at];
                sum.hits[at] += part.hits[at];
            }
            sum.loss += part.loss;
            sum.square += part.square;
        }
        if let Trials::Sampled(blocks) = trials {
            let n = (blocks * 64) as f64;
            sum.p = sum.hits.iter().map(|hits| *hits as f64 / n).collect();
            sum.loss /= n;
            sum.square /= n;
        }
        sum
    }

    /// One sampled pass, of which the first `words` blocks count.
    fn count(&self, scratch: &Scratch, words: usize) -> Measured {
        let mut hits = vec![0; self.targets.len()];
        let mut losses = [0.0; WIDTH];
        for (at, place) in self.targets.iter().enumerate() {
            let Some(place) = place else { continue };
            let loss = self.file.targets[at].loss_mad;
            for (word, bits) in scratch.holds(*place).iter().take(words).enumerate() {
                hits[at] += u64::from(bits.count_ones());
                each_bit(*bits, |bit| losses[word * 64 + bit] += loss);
            }
        }
        let (loss, square) = losses.iter().fold((0.0, 0.0), |(sum, square), loss| (sum + loss, square + loss * loss));
        Measured { p: vec![0.0; hits.len()], hits, loss, square }
    }

    /// One enumerated pass.
    fn weigh(&self, scratch: &Scratch, weights: &[f64; WIDTH]) -> Measured {
        let mut p = vec![0.0; self.targets.len()];
        let mut losses = [0.0; WIDTH];
        for (at, place) in self.targets.iter().enumerate() {
            let Some(place) = place else { continue };
            for (word, bits) in scratch.holds(*place).iter().enumerate() {
                each_bit(*bits, |bit| {
                    p[at] += weights[word * 64 + bit];
                    losses[word * 64 + bit] += self.file.targets[at].loss_mad;
                });
            }
        }
        let sums = losses
            .iter()
            .zip(weights)
            .fold((0.0, 0.0), |(sum, square), (loss, weight)| (sum + loss * weight, square + loss * loss * weight));
        Measured { hits: vec![0; p.len()], p, loss: sums.0, square: sums.1 }
    }
}

#[inline]
fn each_bit(mut bits: u64, mut visit: impl FnMut(usize)) {
    while bits != 0 {
        visit(bits.trailing_zeros() as usize);
        bits &= bits - 1;
    }
}

/// The weight of each combination of a pass: the first eight draws run through its lanes, the others through the passes.
fn weights(problem: &Problem, open: &[usize], pass: u64) -> [f64; WIDTH] {
    let share = |at: usize, succeeds: bool| {
        let p = problem.draws[at].p;
        if succeeds { p } else { 1.0 - p }
    };
    let high = open.iter().skip(8).enumerate().map(|(bit, at)| share(*at, pass >> bit & 1 == 1));
    let mut weights = [0.0; WIDTH];
    weights[0] = high.product();
    for (bit, at) in open.iter().take(8).enumerate() {
        for lane in 0..1 << bit {
            let weight = weights[lane];
            weights[lane] = weight * share(*at, false);
            weights[lane | 1 << bit] = weight * share(*at, true);
        }
    }
    weights
}

/// The draws of the pass at hand, made when first asked for.
pub(super) struct Drawn<'p> {
    pub(super) problem: &'p Problem<'p>,
    chosen: &'p [bool],
    any_chosen: bool,
    pub(super) thresholds: Vec<Threshold>,
    first_block: u64,
    lanes: Vec<Lanes>,
    pass: u32,
    made_in: Vec<u32>,
}

impl<'p> Drawn<'p> {
    pub(super) fn new(problem: &'p Problem, chosen: &'p [bool]) -> Self {
        Drawn {
            problem,
            chosen,
            any_chosen: chosen.iter().any(|taken| *taken),
            thresholds: problem.draws.iter().map(|draw| draw.threshold).collect(),
            first_block: 0,
            lanes: vec![NONE; problem.draws.len()],
            pass: 0,
            made_in: vec![0; problem.draws.len()],
        }
    }

    pub(super) fn sample(&mut self, first_block: u64) {
        self.first_block = first_block;
        self.pass += 1;
    }

    fn enumerate(&mut self, open: &[usize], pass: u64) {
        self.pass += 1;
        for (at, draw) in self.problem.draws.iter().enumerate() {
            self.lanes[at] = if draw.threshold.is_always() { ALL } else { NONE };
        }
        for (bit, at) in open.iter().enumerate() {
            self.lanes[*at] = pattern(bit, pass);
        }
        self.made_in.fill(self.pass);
    }

    /// In which trials a control works.
    pub(super) fn works(&mut self, control: u32) -> Lanes {
        self.lanes(self.problem.variables + control as usize)
    }

    #[inline]
    fn lanes(&mut self, at: usize) -> Lanes {
        if self.made_in[at] != self.pass {
            self.lanes[at] = bernoulli(self.problem.draws[at].key, self.thresholds[at], self.first_block);
            self.made_in[at] = self.pass;
        }
        self.lanes[at]
    }
}

/// The lanes in which this bit of the number of a combination is set.
fn pattern(bit: usize, pass: u64) -> Lanes {
    const INNER: [u64; 6] = [
        0xAAAA_AAAA_AAAA_AAAA,
        0xCCCC_CCCC_CCCC_CCCC,
        0xF0F0_F0F0_F0F0_F0F0,
        0xFF00_FF00_FF00_FF00,
        0xFFFF_0000_FFFF_0000,
        0xFFFF_FFFF_0000_0000,
    ];
    match bit {
        0..6 => [INNER[bit]; WORDS],
        6 | 7 => std::array::from_fn(|word| if word >> (bit - 6) & 1 == 1 { u64::MAX } else { 0 }),
        _ => [if pass >> (bit - 8) & 1 == 1 { u64::MAX } else { 0 }; WORDS],
    }
}

impl Masks for Drawn<'_> {
    #[inline]
    fn mask(&mut self, node: u32) -> Lanes {
        let problem = self.problem;
        let variable = problem.variable[node as usize];
        let mut lanes = if variable == SURE { ALL } else { self.lanes(variable as usize) };
        if !self.any_chosen {
            return lanes;
        }
        for control in &problem.blockers[node as usize] {
            if self.chosen[*control as usize] {
                let works = self.lanes(problem.variables + *control as usize);
                lanes = std::array::from_fn(|word| lanes[word] & !works[word]);
            }
        }
        lanes
    }
}
