//! The indicators (REGULATION.md §17, and the evidence rate; `data/indicators.yaml`). Here stand their definitions; what they are worth is
//! computed by who prints them, or said to be unknown.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{Ask, Titles};

const TEXT: &str = include_str!("../data/indicators.yaml");

/// An indicator.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Indicator {
    /// `K01` … `K16`.
    pub id: String,
    /// Its formula, in words.
    pub title: Titles,
    /// What it should reach: a hypothesis until the body fixes its own.
    pub target: String,
    /// Which way is better.
    pub better: Better,
    /// The target as a number, if more is better: a share from 0 to 1, or a count.
    #[serde(default)]
    pub at_least: Option<f64>,
    /// The target as a number, if less is better.
    #[serde(default)]
    pub at_most: Option<f64>,
    /// Who answers for it.
    pub owner: Ask,
}

/// Which way an indicator should go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Better {
    /// Up.
    More,
    /// Down.
    Less,
}

impl Indicator {
    /// Does this value reach the target? `None` where no number was set.
    pub fn is_met(&self, value: f64) -> Option<bool> {
        let least = self.at_least.map(|least| value >= least);
        least.or_else(|| self.at_most.map(|most| value <= most))
    }
}

#[derive(Deserialize)]
struct File {
    indicators: Vec<Indicator>,
}

static ALL: LazyLock<Vec<Indicator>> =
    LazyLock::new(|| crate::embedded::read::<File>("indicators.yaml", TEXT).indicators);

/// All indicators, in order.
pub fn indicators() -> &'static [Indicator] {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_sixteen_in_order_and_in_three_languages() {
        let wanted: Vec<String> = (1..=16).map(|n| format!("K{n:02}")).collect();
        assert!(indicators().iter().map(|indicator| &indicator.id).eq(&wanted));
        assert!(indicators().iter().all(|found| found.at_least.is_none() || found.better == Better::More));
        assert!(indicators().iter().all(|found| found.at_most.is_none() || found.better == Better::Less));
        assert_eq!((indicators()[0].is_met(0.9), indicators()[0].is_met(0.89)), (Some(true), Some(false)));
        assert!(indicators().iter().all(|found| found.title.en.is_some() && found.title.ar.is_some()));
    }
}
