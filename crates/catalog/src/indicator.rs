//! The fifteen indicators (REGULATION.md §17; `data/indicators.yaml`). Here stand their definitions; what they are worth is
//! computed by who prints them, or said to be unknown.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{Ask, Titles};

const TEXT: &str = include_str!("../data/indicators.yaml");

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Indicator {
    /// `K01` … `K15`.
    pub id: String,
    /// Its formula, in words.
    pub title: Titles,
    /// What it should reach: a hypothesis until the body fixes its own.
    pub target: String,
    /// Who answers for it.
    pub owner: Ask,
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
    fn there_are_fifteen_in_order_and_in_three_languages() {
        let wanted: Vec<String> = (1..=15).map(|n| format!("K{n:02}")).collect();
        assert!(indicators().iter().map(|indicator| &indicator.id).eq(&wanted));
        assert!(indicators().iter().all(|found| found.title.en.is_some() && found.title.ar.is_some()));
    }
}
