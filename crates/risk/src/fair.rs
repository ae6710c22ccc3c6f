//! FAIR scenarios on their own: how often, how much, and what a year then costs. Frequencies are compound Poisson, never a
//! product of a fraction of an event with a loss (RISK.md §1).

mod file;
mod simulate;

pub use file::{FairFile, Frequency, Scenario, parse};
pub use simulate::{Answer, Options, Portfolio, ScenarioAnswer, simulate};
