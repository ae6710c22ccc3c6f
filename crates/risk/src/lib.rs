//! Risk, computed: attack graphs, simulation, losses in dirhams, and the corrective plan. Every function is pure and
//! takes its seed; equal inputs give the same bits on any machine and any number of threads.
//!
//! ```
//! use kharita_risk::graph::{Options, parse, solve};
//!
//! let file = parse(r#"{"nodes": [{"id": "internet", "kind": "source"}, {"id": "web", "kind": "or"},
//!                                {"id": "exploit", "kind": "and", "p": 0.9}],
//!                      "edges": [["internet", "exploit"], ["exploit", "web"]],
//!                      "targets": [{"id": "web", "loss_mad": 100}],
//!                      "controls": [{"id": "patch", "cost_mad": 10, "blocks": ["exploit"], "effectiveness": 1}]}"#)?;
//! let answer = solve(&file, &Options { budget_mad: Some(10.0), ..Options::default() });
//! assert_eq!(answer.targets[0].exact, Some(0.9));
//! assert_eq!(answer.plan.unwrap().chosen, ["patch"]);
//! # Ok::<(), kharita_risk::Error>(())
//! ```

pub mod attack;
pub mod digest;
pub mod distribution;
pub mod draw;
pub mod ebios;
pub mod fair;
pub mod graph;
mod interval;
pub mod investment;
pub mod loss;
pub mod normal;
mod plan;
pub mod poisson;
pub mod priors;
mod reader;
mod register;
pub mod step;
pub mod study;
mod tail;
pub mod time;
pub mod year;

pub use interval::Interval;
pub use reader::Error;
pub use tail::{LEVELS, Tail, curve};
