//! The indicators (REGULATION.md §17; `data/indicators.yaml`). Here stand their definitions; what they are worth is computed
//! in `deliver`, or said to be unknown.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{Ask, Titles};

const TEXT: &str = include_str!("../data/indicators.yaml");

/// An indicator.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Indicator {
    /// `K01` … `K16`.
    pub id: String,
    /// Its formula, in words.
    pub title: Titles,
    /// What its numerator counts in.
    pub unit: Unit,
    /// What it should reach: a hypothesis until the body fixes its own.
    pub target: Option<Target>,
    /// Who answers for it.
    pub owner: Ask,
    /// What it is computed from.
    pub source: String,
}

/// What a numerator counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A part of a whole: the denominator.
    Share,
    /// Things.
    Count,
    /// Days.
    Days,
    /// Minutes.
    Minutes,
    /// Dirhams a year.
    Mad,
}

/// What an indicator should reach: per cent for a share, else its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// This much or more.
    AtLeast(u32),
    /// This much or less.
    AtMost(u32),
}

impl Indicator {
    /// The target as it is printed: `≥ 90 %`, `0`; a dash where there is none.
    pub fn target_text(&self) -> String {
        let percent = if self.unit == Unit::Share { " %" } else { "" };
        match self.target {
            None => "–".to_owned(),
            Some(Target::AtMost(0)) => "0".to_owned(),
            Some(Target::AtLeast(100)) if self.unit == Unit::Share => "100 %".to_owned(),
            Some(Target::AtLeast(least)) => format!("≥ {least}{percent}"),
            Some(Target::AtMost(most)) => format!("≤ {most}{percent}"),
        }
    }

    /// Does a value reach the target? `None` without target, or of nothing.
    pub fn is_met(&self, numerator: f64, denominator: Option<u64>) -> Option<bool> {
        let value = self.value(numerator, denominator)?;
        Some(match self.target? {
            Target::AtLeast(least) => value >= f64::from(least),
            Target::AtMost(most) => value <= f64::from(most),
        })
    }

    /// Where it goes from what it was: without target, less is better.
    pub fn trend(&self, before: (f64, Option<u64>), now: (f64, Option<u64>)) -> Option<Trend> {
        let (before, now) = (self.value(before.0, before.1)?, self.value(now.0, now.1)?);
        let rises = matches!(self.target, Some(Target::AtLeast(_)));
        Some(match now.total_cmp(&before) {
            std::cmp::Ordering::Equal => Trend::Same,
            std::cmp::Ordering::Greater if rises => Trend::Better,
            std::cmp::Ordering::Less if !rises => Trend::Better,
            _ => Trend::Worse,
        })
    }

    /// What is compared: per cent for a share, of something.
    fn value(&self, numerator: f64, denominator: Option<u64>) -> Option<f64> {
        match self.unit {
            Unit::Share => Some(100.0 * numerator / denominator.filter(|whole| *whole > 0)? as f64),
            Unit::Count | Unit::Days | Unit::Minutes | Unit::Mad => Some(numerator),
        }
    }
}

/// Where an indicator goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// Towards its target.
    Better,
    /// As it was.
    Same,
    /// Away from it.
    Worse,
}

impl Trend {
    /// The word of JSON and of its text.
    pub fn word(self) -> &'static str {
        match self {
            Trend::Better => "better",
            Trend::Same => "same",
            Trend::Worse => "worse",
        }
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
        assert!(indicators().iter().all(|found| found.title.en.is_some() && found.title.ar.is_some()));
    }

    #[test]
    fn sources_that_are_sheets_exist() {
        for indicator in indicators() {
            let sheet = indicator.source.strip_prefix("register/");
            assert!(sheet.is_none_or(|id| kharita_model::workbook::sheet(id).is_some()), "{}", indicator.source);
        }
    }

    #[test]
    fn targets_are_shown_and_met() {
        let of = |id: &str| indicators().iter().find(|indicator| indicator.id == id).unwrap();
        assert_eq!(
            ["K01", "K08", "K04", "K15", "K06"].map(|id| of(id).target_text()),
            ["≥ 90 %", "100 %", "0", "≤ 30", "–"]
        );
        assert_eq!(of("K01").is_met(9.0, Some(10)), Some(true));
        assert_eq!(of("K01").is_met(899.0, Some(1000)), Some(false));
        assert_eq!(of("K01").is_met(0.0, Some(0)), None, "of nothing there is no share");
        assert_eq!((of("K04").is_met(1.0, None), of("K15").is_met(30.0, None)), (Some(false), Some(true)));
        assert_eq!(of("K06").is_met(1.0, None), None);
        assert_eq!(
            of("K01").trend((5.0, Some(10)), (5.0, Some(8))),
            Some(Trend::Better),
            "the share counts, not the part"
        );
        assert_eq!(of("K04").trend((1.0, None), (3.0, None)), Some(Trend::Worse));
        assert_eq!(of("K06").trend((9.0, None), (3.0, None)), Some(Trend::Better));
        assert_eq!(of("K01").trend((0.0, Some(0)), (3.0, Some(3))), None);
    }
}
