//! The scales of EBIOS Risk Manager and the thresholds of its stakeholder zones: `data/ebios-rm.yaml`. The legal scale of
//! impact stands in [`crate::Law`].

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_map::Node;
use kharita_model::Attribute;
use serde::{Deserialize, Serialize};

use crate::Titles;

const TEXT: &str = include_str!("../data/ebios-rm.yaml");

/// A level of a scale with its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelName {
    /// The level, from 1.
    pub level: u8,
    /// Its names.
    #[serde(flatten)]
    pub title: Titles,
    /// What it means, in French.
    #[serde(default)]
    pub gist: Option<String>,
}

/// From which dangerousness a stakeholder is watched, controlled, or in the zone of danger; lower bounds, inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ZoneThresholds {
    /// Watch.
    pub watch: f64,
    /// Control.
    pub control: f64,
    /// Danger.
    pub danger: f64,
}

impl ZoneThresholds {
    /// The zone of this dangerousness: `out`, `watch`, `control`, `danger`.
    pub fn zone(self, dangerousness: f64) -> &'static str {
        match dangerousness {
            d if d >= self.danger => "danger",
            d if d >= self.control => "control",
            d if d >= self.watch => "watch",
            _ => "out",
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
struct File {
    version_method: String,
    scales: Scales,
    formulas: Formulas,
    risk_origin_categories: Vec<Category>,
}

#[derive(Debug, Clone, Deserialize)]
struct Category {
    code: String,
    fr: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Scales {
    severity: Vec<LevelName>,
    likelihood: Vec<LevelName>,
    relevance: Relevance,
    success_probability_from: [f64; 5],
}

#[derive(Debug, Clone, Deserialize)]
struct Relevance {
    sum_from: RelevanceCuts,
}

/// From which sum of motivation, resources and activity (1 to 4 each) a couple is of medium or high relevance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RelevanceCuts {
    /// Medium.
    pub medium: u8,
    /// High.
    pub high: u8,
}

impl RelevanceCuts {
    /// Relevance 1 to 3. The guide has no table for it: a metric of our own that gives those of its example (p. 39).
    pub fn relevance(self, motivation: u8, resources: u8, activity: u8) -> u8 {
        let sum = motivation.saturating_add(resources).saturating_add(activity);
        1 + u8::from(sum >= self.medium) + u8::from(sum >= self.high)
    }
}

#[derive(Debug, Clone, Deserialize)]
struct Formulas {
    stakeholder_dangerousness: Dangerousness,
}

#[derive(Debug, Clone, Deserialize)]
struct Dangerousness {
    zones: Zones,
}

#[derive(Debug, Clone, Deserialize)]
struct Zones {
    example_thresholds: ZoneThresholds,
}

/// What the method gives as data.
#[derive(Debug, Clone, PartialEq)]
pub struct EbiosRm {
    /// Version of the guide.
    pub version: String,
    /// Severity, G1 to G4.
    pub severity: Vec<LevelName>,
    /// Likelihood, V1 to V4.
    pub likelihood: Vec<LevelName>,
    /// Zones of stakeholders: the guide's example, editable for each study.
    pub zones: ZoneThresholds,
    /// The metric of relevance.
    pub relevance: RelevanceCuts,
    /// From which probability of success each level 0 to 4 of an elementary action begins; lower bounds, inclusive.
    pub success_probability_from: [f64; 5],
    /// Categories of risk origins: code, French name.
    pub risk_origins: BTreeMap<String, String>,
}

impl EbiosRm {
    /// The level 0 to 4 of a probability of success.
    pub fn success_level(&self, probability: f64) -> u8 {
        let reached = self.success_probability_from.iter().filter(|from| probability >= **from).count();
        u8::try_from(reached.saturating_sub(1)).unwrap_or(u8::MAX)
    }
}

/// The four criteria of a stakeholder, 1 to 4 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Criteria {
    /// How much the body depends on it.
    pub dependency: u8,
    /// How far it reaches into the systems.
    pub penetration: u8,
    /// Its cyber maturity.
    pub cyber_maturity: u8,
    /// The trust in its intentions.
    pub trust: u8,
}

/// How much each criterion counts: its exponent in the formula. 1 is the guide's formula, 0 leaves the criterion out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Weights {
    /// Of the dependency.
    pub dependency: f64,
    /// Of the penetration.
    pub penetration: f64,
    /// Of the cyber maturity.
    pub cyber_maturity: f64,
    /// Of the trust.
    pub trust: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Weights { dependency: 1.0, penetration: 1.0, cyber_maturity: 1.0, trust: 1.0 }
    }
}

impl Criteria {
    /// Those of a body of the map; `None` if one of the four is not stated.
    pub fn of(body: Node<'_>) -> Option<Self> {
        Some(Criteria {
            dependency: body.level(Attribute::Dependency)?,
            penetration: body.level(Attribute::Penetration)?,
            cyber_maturity: body.level(Attribute::CyberMaturity)?,
            trust: body.level(Attribute::Trust)?,
        })
    }

    /// `(dependency × penetration) / (cyber maturity × trust)`, each to the power of its weight; `None` for a level outside
    /// 1–4, which is a mistake of entry and never « no danger ».
    pub fn dangerousness(self, weights: Weights) -> Option<f64> {
        let levels = [self.dependency, self.penetration, self.cyber_maturity, self.trust];
        let power = |level: u8, weight: f64| f64::from(level).powf(weight);
        let danger = power(self.dependency, weights.dependency) * power(self.penetration, weights.penetration)
            / (power(self.cyber_maturity, weights.cyber_maturity) * power(self.trust, weights.trust));
        levels.iter().all(|level| (1..=4).contains(level)).then_some(danger)
    }
}

static EBIOS_RM: LazyLock<EbiosRm> = LazyLock::new(|| {
    let file: File = crate::embedded::read("ebios-rm.yaml", TEXT);
    EbiosRm {
        version: file.version_method,
        severity: file.scales.severity,
        likelihood: file.scales.likelihood,
        relevance: file.scales.relevance.sum_from,
        success_probability_from: file.scales.success_probability_from,
        zones: file.formulas.stakeholder_dangerousness.zones.example_thresholds,
        risk_origins: file.risk_origin_categories.into_iter().map(|category| (category.code, category.fr)).collect(),
    }
});

/// The scales of EBIOS Risk Manager.
pub fn ebios_rm() -> &'static EbiosRm {
    &EBIOS_RM
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_have_four_levels_named_in_three_languages() {
        for scale in [&ebios_rm().severity, &ebios_rm().likelihood] {
            assert_eq!(scale.iter().map(|level| level.level).collect::<Vec<_>>(), [1, 2, 3, 4]);
            assert!(scale.iter().all(|level| level.title.en.is_some() && level.title.ar.is_some()));
        }
        assert_eq!(ebios_rm().risk_origins.len(), 8);
    }

    #[test]
    fn zones_include_their_lower_bound() {
        let zones = ebios_rm().zones;
        let found = [0.1999, 0.2, 0.8999, 0.9, 2.4999, 2.5].map(|d| zones.zone(d));
        assert_eq!(found, ["out", "watch", "watch", "control", "control", "danger"]);
    }

    #[test]
    fn a_level_zero_is_no_absence_of_danger() {
        let danger = |[dependency, penetration, cyber_maturity, trust]: [u8; 4]| {
            Criteria { dependency, penetration, cyber_maturity, trust }.dangerousness(Weights::default())
        };
        assert_eq!(danger([4, 4, 1, 1]), Some(16.0));
        assert_eq!(danger([1, 1, 4, 4]), Some(0.0625));
        assert_eq!(danger([0, 4, 1, 1]), None);
        assert_eq!(danger([4, 4, 0, 1]), None);
        // F3 of the guide's example, then with trust left out, then with the dependency counted twice.
        let f3 = Criteria { dependency: 3, penetration: 4, cyber_maturity: 2, trust: 2 };
        assert_eq!(f3.dangerousness(Weights::default()), Some(3.0));
        assert_eq!(f3.dangerousness(Weights { trust: 0.0, ..Weights::default() }), Some(6.0));
        assert_eq!(f3.dangerousness(Weights { dependency: 2.0, ..Weights::default() }), Some(9.0));
    }

    /// The four couples of the guide's example (p. 39).
    #[test]
    fn a_probability_of_success_has_the_level_of_its_bounds() {
        let levels = [0.0, 0.029, 0.03, 0.19, 0.2, 0.59, 0.6, 0.9, 1.0].map(|p| ebios_rm().success_level(p));
        assert_eq!(levels, [0, 0, 1, 1, 2, 2, 3, 4, 4]);
    }

    #[test]
    fn relevance_agrees_with_the_example_of_the_guide() {
        let relevance = |[a, b, c]: [u8; 3]| ebios_rm().relevance.relevance(a, b, c);
        assert_eq!([[3, 2, 2], [4, 3, 4], [2, 1, 1], [2, 2, 1]].map(relevance), [2, 3, 1, 1]);
    }

    /// The three critical stakeholders of the guide's example, before and after treatment, by the same thresholds. Their
    /// criteria are reconstructed by a public study so that the formula gives the printed values.
    #[test]
    fn the_official_example_keeps_its_dangerousness_and_its_zones() {
        let of = |[dependency, penetration, cyber_maturity, trust]: [u8; 4]| {
            let criteria = Criteria { dependency, penetration, cyber_maturity, trust };
            let danger = criteria.dangerousness(Weights::default()).unwrap();
            (format!("{danger:.2}"), ebios_rm().zones.zone(danger))
        };
        for (before, after, expected) in [
            ([3, 4, 2, 2], [3, 4, 3, 2], [("3.00", "danger"), ("2.00", "control")]),
            ([3, 3, 2, 2], [3, 2, 2, 2], [("2.25", "control"), ("1.50", "control")]),
            ([2, 3, 1, 3], [2, 2, 1, 3], [("2.00", "control"), ("1.33", "control")]),
        ] {
            let found = [of(before), of(after)];
            assert_eq!(found.each_ref().map(|(danger, zone)| (danger.as_str(), *zone)), expected);
        }
    }
}
