//! The attack graph of a map: facts of the map, rules from a data file, and everything an attacker may come to hold.

mod chain;
mod facts;
mod jewels;
mod reach;
mod rules;

pub use chain::{AttackGraph, Capability, Law, Step, build};
pub use facts::Facts;
pub use jewels::{ChosenBy, Jewel, choose as choose_jewels};
pub use rules::{LawKind, Rule, Rules};

#[cfg(test)]
pub(crate) use rules::tests as tests_support;
