//! The least fixpoint over many trials at once: one bit a trial, one pass for 256 of them (RISK.md §4). Nodes stand in
//! breadth-first order and are swept in that order while some of them still carry news.
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this module alone")]

use std::collections::HashSet;

use super::{GraphFile, Kind};
use crate::draw::{ALL, Lanes, NONE};

/// In which trials the own draw of a node succeeds.
pub trait Masks {
    /// Of the node at this place of the kernel. Asked only for nodes that news has reached.
    fn mask(&mut self, node: u32) -> Lanes;
}

/// Lists, one after the other in a flat array (compressed sparse rows).
#[derive(Debug, Clone)]
pub(super) struct Rows<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T: Copy + Default> Rows<T> {
    /// From pairs (row, item), in any order; rows keep the order of their items.
    fn new(rows: usize, pairs: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0; rows + 1];
        for (row, _) in pairs.clone() {
            starts[row as usize + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        let mut items = vec![T::default(); starts[rows] as usize];
        for (row, item) in pairs {
            items[next[row as usize] as usize] = item;
            next[row as usize] += 1;
        }
        Rows { starts, items }
    }

    #[inline]
    pub(super) fn row(&self, at: usize) -> &[T] {
        &self.items[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// A way from one node to the next: straight, or over a *link*, an AND node with one predecessor whose only successor is an
/// OR. Most steps of an attack graph are such; a link needs no state of its own, only its draw.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hop {
    pub(super) to: u32,
    pub(super) link: u32,
}

/// No link on the way.
pub(super) const STRAIGHT: u32 = u32::MAX;

/// A graph made ready: only the nodes that can hold at all and that some target needs, in the order in which they are
/// first derived, links last.
#[derive(Debug, Clone)]
pub struct Kernel {
    /// For each place, the node of the file.
    nodes: Vec<u32>,
    /// For each node of the file, its place.
    places: Vec<Option<u32>>,
    /// For each place that is no link, what it asks for.
    pub(super) gates: Vec<Gate>,
    pub(super) sources: Vec<u32>,
    pub(super) after: Rows<Hop>,
    pub(super) before: Rows<Hop>,
    edges: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gate {
    /// Any predecessor is enough, and there is no draw.
    Any,
    /// One predecessor, and a draw.
    One,
    /// All predecessors, and a draw.
    All,
}

/// The state of a pass, kept to be used again.
#[derive(Debug, Clone, Default)]
pub struct Scratch {
    state: Vec<Lanes>,
    news: Vec<u64>,
}

impl Scratch {
    /// In which trials the node at this place holds after a pass.
    #[inline]
    pub fn holds(&self, place: u32) -> Lanes {
        self.state[place as usize]
    }
}

impl Kernel {
    /// Prepares a graph. A node whose draw never succeeds (`p` 0) can never hold and is left out with all that needs it.
    pub fn new(file: &GraphFile) -> Self {
        let count = file.nodes.len();
        let pairs = file.edges.iter().map(|(from, to)| (*from as u32, *to as u32));
        let after = Rows::new(count, pairs.clone());
        let before = Rows::new(count, pairs.map(|(from, to)| (to, from)));
        let order = derivable(file, &after, &before);
        let needed = needed(file, &order, &before);
        let kept = |rows: &Rows<u32>, node: u32| {
            rows.row(node as usize).iter().copied().filter(|other| needed[*other as usize]).collect::<Vec<_>>()
        };
        let is_target: HashSet<usize> = file.targets.iter().map(|target| target.node).collect();
        let is_link = |node: &u32| {
            let or_after = |next: &u32| file.nodes[*next as usize].kind == Kind::Or;
            file.nodes[*node as usize].kind == Kind::And
                && !is_target.contains(&(*node as usize))
                && before.row(*node as usize).len() == 1
                && matches!(kept(&after, *node).as_slice(), [next] if or_after(next))
        };
        let (links, holders): (Vec<u32>, Vec<u32>) =
            order.into_iter().filter(|node| needed[*node as usize]).partition(is_link);
        let count_of_holders = holders.len();
        let nodes: Vec<u32> = holders.into_iter().chain(links).collect();
        let mut places = vec![None; count];
        for (place, node) in nodes.iter().enumerate() {
            places[*node as usize] = Some(place as u32);
        }
        let mut hops = Vec::new();
        for (place, node) in nodes.iter().enumerate() {
            for next in kept(&after, *node).into_iter().filter_map(|next| places[next as usize]) {
                match (place < count_of_holders, (next as usize) < count_of_holders) {
                    (true, true) => hops.push((place as u32, next, STRAIGHT)),
                    (false, _) => {
                        let from = before.row(*node as usize).first().and_then(|from| places[*from as usize]);
                        hops.extend(from.map(|from| (from, next, place as u32)));
                    }
                    (true, false) => {} // told by the link itself
                }
            }
        }
        hops.sort_unstable();
        let edges = hops.iter().map(|hop| if hop.2 == STRAIGHT { 1 } else { 2 }).sum();
        let forth = hops.iter().map(|(from, to, link)| (*from, Hop { to: *to, link: *link }));
        let back = hops.iter().map(|(from, to, link)| (*to, Hop { to: *from, link: *link }));
        let (after, before) = (Rows::new(count_of_holders, forth), Rows::new(count_of_holders, back));
        let kind = |place: usize| file.nodes[nodes[place] as usize].kind;
        let gates: Vec<Gate> = (0..count_of_holders)
            .map(|place| match (kind(place), before.row(place).len()) {
                (Kind::And, 1) => Gate::One,
                (Kind::And, _) => Gate::All,
                _ => Gate::Any,
            })
            .collect();
        let starts = |place: &usize| {
            kind(*place) == Kind::Source || (kind(*place) == Kind::And && before.row(*place).is_empty())
        };
        let sources = (0..count_of_holders).filter(starts).map(|place| place as u32).collect();
        Kernel { gates, sources, after, before, edges, places, nodes }
    }

    /// How many nodes were kept.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Was none kept?
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// How many edges were kept.
    pub fn edges(&self) -> usize {
        self.edges
    }

    /// The place of a node of the file, if it can hold and some target needs it.
    pub fn place(&self, node: usize) -> Option<u32> {
        self.places.get(node).copied().flatten()
    }

    /// The node of the file at this place.
    pub fn node(&self, place: u32) -> usize {
        self.nodes[place as usize] as usize
    }

    /// Runs one pass to its fixpoint.
    pub fn run<M: Masks>(&self, scratch: &mut Scratch, masks: &mut M) {
        self.sweep(&self.gates, scratch, masks);
    }

    fn sweep<M: Masks>(&self, gates: &[Gate], scratch: &mut Scratch, masks: &mut M) {
        scratch.state.clear();
        scratch.state.resize(gates.len(), NONE);
        scratch.news.clear();
        scratch.news.resize(gates.len().div_ceil(64), 0);
        for source in &self.sources {
            // An AND without predecessor starts with its own draw; a source asks for no draw.
            let start = if self.gates[*source as usize] == Gate::All { masks.mask(*source) } else { ALL };
            scratch.state[*source as usize] = start;
            scratch.news[*source as usize / 64] |= 1 << (source % 64);
        }
        while scratch.news.iter().any(|word| *word != 0) {
            for word in 0..scratch.news.len() {
                while scratch.news[word] != 0 {
                    let place = word * 64 + scratch.news[word].trailing_zeros() as usize;
                    scratch.news[word] &= scratch.news[word] - 1;
                    self.spread(place, gates, scratch, masks);
                }
            }
        }
    }

    /// Tells the successors of a node in which trials it holds.
    #[inline]
    fn spread<M: Masks>(&self, place: usize, gates: &[Gate], scratch: &mut Scratch, masks: &mut M) {
        let holds = scratch.state[place];
        for hop in self.after.row(place) {
            let at = hop.to as usize;
            let held = scratch.state[at];
            let mut gained: Lanes = std::array::from_fn(|word| holds[word] & !held[word]);
            if gained == NONE {
                continue;
            }
            if hop.link != STRAIGHT {
                gained = both(gained, masks.mask(hop.link));
            }
            let gate = gates[at];
            if gate == Gate::All {
                for previous in self.before.row(at) {
                    gained = both(gained, scratch.state[previous.to as usize]);
                }
            }
            if gate != Gate::Any && gained != NONE {
                gained = both(gained, masks.mask(hop.to));
            }
            if gained != NONE {
                scratch.state[at] = std::array::from_fn(|word| held[word] | gained[word]);
                scratch.news[at / 64] |= 1 << (at % 64);
            }
        }
    }

    /// The nodes of one proof of a target, when every draw succeeds: the target, and for each node in it the first
    /// predecessor in breadth-first order (OR) or all of them (AND). What every proof needs stands in this one too.
    fn proof(&self, target: u32) -> Vec<u32> {
        let mut seen = vec![false; self.len()];
        let mut found = vec![target];
        seen[target as usize] = true;
        let mut next = 0;
        while let Some(place) = found.get(next).copied() {
            next += 1;
            let Some(gate) = self.gates.get(place as usize) else { continue }; // a link: its predecessor stands beside it
            let before = self.before.row(place as usize);
            // The order of first derivation is well-founded: the earliest predecessor never leans on this node.
            let taken = if *gate == Gate::Any {
                before.iter().min_by_key(|hop| hop.to).map_or(&[][..], std::slice::from_ref)
            } else {
                before
            };
            for needed in taken.iter().flat_map(|hop| [hop.to, hop.link]).filter(|needed| *needed != STRAIGHT) {
                if !std::mem::replace(&mut seen[needed as usize], true) {
                    found.push(needed);
                }
            }
        }
        found
    }

    /// The nodes without which a target cannot be derived even when every draw succeeds: dominators in the AND/OR sense
    /// (RISK.md §10.1), as nodes of the file, without sources and the target itself. All of them stand in any one proof,
    /// so one proof is taken and its nodes are removed, 256 at a time, each in a trial of its own.
    pub fn dominators(&self, file: &GraphFile, target: u32) -> Vec<usize> {
        let is_source = |place: u32| file.nodes[self.node(place)].kind == Kind::Source;
        let proof = self.proof(target).into_iter().filter(|place| *place != target && !is_source(*place));
        let candidates: Vec<u32> = proof.collect();
        let (mut scratch, mut found) = (Scratch::default(), Vec::new());
        for tried in candidates.chunks(64 * crate::draw::WORDS) {
            // OR nodes have no draw to fail: the graph is run with every edge into a removed node cut instead.
            self.run_without(tried, &mut scratch);
            let holds = scratch.holds(target);
            let lost = |lane: usize| holds[lane / 64] >> (lane % 64) & 1 == 0;
            found.extend(tried.iter().enumerate().filter(|(lane, _)| lost(*lane)).map(|(_, place)| self.node(*place)));
        }
        found.sort_unstable();
        found
    }

    /// Runs a pass in which every draw succeeds, but lane `i` is without the node `removed[i]`.
    fn run_without(&self, removed: &[u32], scratch: &mut Scratch) {
        let mut masks = Removed { lanes: vec![ALL; self.len()] };
        for (lane, place) in removed.iter().enumerate() {
            masks.lanes[*place as usize][lane / 64] &= !(1 << (lane % 64));
        }
        let gates: Vec<Gate> =
            self.gates.iter().map(|gate| if *gate == Gate::Any { Gate::One } else { *gate }).collect();
        self.sweep(&gates, scratch, &mut masks);
    }
}

/// Trials of both.
#[inline]
fn both(a: Lanes, b: Lanes) -> Lanes {
    std::array::from_fn(|word| a[word] & b[word])
}

/// Every draw succeeds, except where a node is removed.
struct Removed {
    lanes: Vec<Lanes>,
}

impl Masks for Removed {
    #[inline]
    fn mask(&mut self, node: u32) -> Lanes {
        self.lanes[node as usize]
    }
}

/// The nodes that hold when every draw that can succeed does, in the order in which they are first derived.
fn derivable(file: &GraphFile, after: &Rows<u32>, before: &Rows<u32>) -> Vec<u32> {
    let mut waiting: Vec<usize> = (0..file.nodes.len()).map(|node| before.row(node).len()).collect();
    let mut held = vec![false; file.nodes.len()];
    let starts = |(at, node): (usize, &super::Node)| match node.kind {
        Kind::Source => true,
        Kind::And => waiting[at] == 0 && node.p > 0.0,
        Kind::Or => false,
    };
    let mut order: Vec<u32> =
        file.nodes.iter().enumerate().filter(|row| starts(*row)).map(|(at, _)| at as u32).collect();
    for node in &order {
        held[*node as usize] = true;
    }
    let mut next = 0;
    while let Some(node) = order.get(next).copied() {
        next += 1;
        for to in after.row(node as usize) {
            let to = *to as usize;
            waiting[to] = waiting[to].saturating_sub(1);
            let holds = match file.nodes[to].kind {
                Kind::Source => false,
                Kind::Or => true,
                Kind::And => waiting[to] == 0 && file.nodes[to].p > 0.0,
            };
            if holds && !std::mem::replace(&mut held[to], true) {
                order.push(to as u32);
            }
        }
    }
    order
}

/// The nodes from which a target can be reached backwards through nodes that can hold.
fn needed(file: &GraphFile, order: &[u32], before: &Rows<u32>) -> Vec<bool> {
    let mut holds = vec![false; file.nodes.len()];
    for node in order {
        holds[*node as usize] = true;
    }
    let mut needed = vec![false; file.nodes.len()];
    let mut open: Vec<usize> = file.targets.iter().map(|target| target.node).filter(|node| holds[*node]).collect();
    while let Some(node) = open.pop() {
        if !std::mem::replace(&mut needed[node], true) && file.nodes[node].kind != Kind::Source {
            open.extend(before.row(node).iter().map(|from| *from as usize).filter(|from| holds[*from]));
        }
    }
    needed
}
