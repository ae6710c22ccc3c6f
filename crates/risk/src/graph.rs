//! Abstract AND/OR attack graphs: read from a file, solved by the same engine as the graph that is drawn from a map.
//!
//! Semantics (RISK.md §2): the least fixpoint of `x_v = source_v ∨ ⋁ y_a` and `y_a = B_a ∧ ⋀ x_u`. It is monotone, so it
//! is one, whatever the order; cycles are harmless, and nothing holds itself up.

mod answer;
mod draws;
mod file;
mod kernel;
mod plan;
mod proof;
mod replay;

pub use answer::{Answer, Options, TargetAnswer, solve};
pub use file::{Control, GraphFile, Kind, Node, Target, parse};
pub use kernel::{Kernel, Masks, Scratch};
pub use plan::{Method, Plan};

pub(crate) use draws::Problem;
pub(crate) use replay::Replay;

#[cfg(test)]
mod tests;
