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
    /// Categories of risk origins: code, French name.
    pub risk_origins: BTreeMap<String, String>,
}

impl EbiosRm {
    /// `(dependency × penetration) / (cyber maturity × trust)`; `None` for a level outside 1–4, which is a mistake of
    /// entry and never « no danger ».
    pub fn dangerousness(dependency: u8, penetration: u8, cyber_maturity: u8, trust: u8) -> Option<f64> {
        let fits = [dependency, penetration, cyber_maturity, trust].iter().all(|level| (1..=4).contains(level));
        fits.then(|| f64::from(dependency * penetration) / f64::from(cyber_maturity * trust))
    }

    /// The dangerousness of a body of the map; `None` if one of the four criteria is not stated.
    pub fn dangerousness_of(body: Node<'_>) -> Option<f64> {
        let [dependency, penetration, cyber_maturity, trust] =
            [Attribute::Dependency, Attribute::Penetration, Attribute::CyberMaturity, Attribute::Trust]
                .map(|criterion| body.level(criterion));
        Self::dangerousness(dependency?, penetration?, cyber_maturity?, trust?)
    }
}

static EBIOS_RM: LazyLock<EbiosRm> = LazyLock::new(|| {
    let file: File = crate::embedded::read("ebios-rm.yaml", TEXT);
    EbiosRm {
        version: file.version_method,
        severity: file.scales.severity,
        likelihood: file.scales.likelihood,
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
        assert_eq!(EbiosRm::dangerousness(4, 4, 1, 1), Some(16.0));
        assert_eq!(EbiosRm::dangerousness(1, 1, 4, 4), Some(0.0625));
        assert_eq!(EbiosRm::dangerousness(0, 4, 1, 1), None);
        assert_eq!(EbiosRm::dangerousness(4, 4, 0, 1), None);
    }

    /// The three critical stakeholders of the guide's example, before and after treatment, by the same thresholds. Their
    /// criteria are reconstructed by a public study so that the formula gives the printed values.
    #[test]
    fn the_official_example_keeps_its_dangerousness_and_its_zones() {
        let of = |[dependency, penetration, maturity, trust]: [u8; 4]| {
            let danger = EbiosRm::dangerousness(dependency, penetration, maturity, trust).unwrap();
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
