//! The best set of measures under envelopes, sprints and duties, with a proven gap (RISK.md §8).
//!
//! Trials are frozen: in each, what falls without any measure is known, and which measures would work. A proof of a fall
//! names the measures that would break it, so in every plan that leaves all of them out the fall happens: a *cut*. Cuts are
//! made when a plan shows that they are missing. The cuts known so far are a relaxation of the sampled problem: a
//! mixed-integer program over them bounds every plan from below, and the search among plans starts from it too.
//! Nothing stops by the clock: rounds and nodes are counted.

mod cuts;
mod falls;
mod master;
mod purse;
mod search;

pub(crate) use falls::{Fall, Falls, Pass, Tail, Weighing};
pub(crate) use purse::{Item, Purse};
pub(crate) use search::{Found, choose, greedy, improve, order};

/// A set of measures, by their places.
pub(crate) type Set = Vec<bool>;

/// A relative gap below which a plan counts as the best.
pub(crate) const CLOSED: f64 = 0.01;
