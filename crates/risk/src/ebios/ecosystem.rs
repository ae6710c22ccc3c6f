//! Workshop 3: the ecosystem, with dangerousness before and after by the same formula and the same thresholds.

use std::collections::BTreeMap;

use kharita_catalog::{Criteria, Weights, ZoneThresholds};
use kharita_map::{Node, State};
use kharita_model::{Attribute, NodeId, NodeKind, RegisterKind, Registered, Subtype};
use serde::Serialize;

use super::{Rated, StudyFrame, study::living};
use crate::register::{flag, level, list, number, text};

/// The ecosystem.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ecosystem {
    /// From which dangerousness a zone begins; lower bounds, inclusive.
    pub thresholds: ZoneThresholds,
    /// Weights of the formula.
    pub weights: Weights,
    /// How many stakeholders stand in each zone today.
    pub zones: BTreeMap<&'static str, u64>,
    /// How many will stand in each zone once target levels are reached; those without target stay where they are.
    pub residual_zones: BTreeMap<&'static str, u64>,
    /// The most dangerous first; those that nobody rated come last.
    pub stakeholders: Vec<Stakeholder>,
}

/// A stakeholder with its four criteria, 1 to 4.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stakeholder {
    /// Id of the third party.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Category of the guide: three external, three internal.
    pub category: Option<String>,
    /// A category that people named.
    pub own_category: Option<String>,
    /// How much the body depends on it.
    pub dependency: Option<u8>,
    /// How far it reaches into the systems.
    pub penetration: Option<u8>,
    /// Its cyber maturity.
    pub cyber_maturity: Option<u8>,
    /// The trust in its intentions.
    pub trust: Option<u8>,
    /// `(dependency × penetration) / (cyber maturity × trust)` with the weights of the study.
    pub dangerousness: Rated<f64>,
    /// `out`, `watch`, `control`, `danger`.
    pub zone: Option<&'static str>,
    /// Did people choose it as critical?
    pub critical: Option<bool>,
    /// Criteria that measures are to change: name and level.
    pub targets: BTreeMap<&'static str, u8>,
    /// Dangerousness once the targets are reached.
    pub residual: Rated<f64>,
    /// Its zone then.
    pub residual_zone: Option<&'static str>,
    /// Keys of the measures.
    pub measures: Vec<String>,
    /// Why these ratings.
    pub justification: Option<String>,
    /// Why a value is forced.
    pub forced_reason: Option<String>,
}

pub(super) fn ecosystem(state: &State, frame: Option<&StudyFrame>) -> Ecosystem {
    let thresholds = frame.map_or(kharita_catalog::ebios_rm().zones, |frame| frame.thresholds);
    let weights = frame.map_or_else(Weights::default, |frame| frame.weights);
    let decided = decided(state);
    let mut stakeholders: Vec<Stakeholder> = living(state, NodeKind::Org)
        .into_iter()
        .map(|body| (body, decided.get(&body.id()).copied()))
        // The method knows internal stakeholders too: those that people rated.
        .filter(|(body, row)| {
            row.is_some() || body.subtype() != Some(Subtype::Internal) || Criteria::of(*body).is_some()
        })
        .map(|(body, row)| stakeholder(body, row, thresholds, weights))
        .collect();
    let danger = |party: &Stakeholder| party.dangerousness.value.unwrap_or(-1.0);
    stakeholders.sort_by(|a, b| danger(b).total_cmp(&danger(a)));
    let count = |zone: fn(&Stakeholder) -> Option<&'static str>| {
        let mut zones: BTreeMap<&'static str, u64> = BTreeMap::new();
        for zone in stakeholders.iter().filter_map(zone) {
            *zones.entry(zone).or_default() += 1;
        }
        zones
    };
    let (zones, residual_zones) = (count(|party| party.zone), count(|party| party.residual_zone.or(party.zone)));
    Ecosystem { thresholds, weights, zones, residual_zones, stakeholders }
}

/// What the study decided about each third party.
fn decided(state: &State) -> BTreeMap<NodeId, &Registered> {
    let rows = state.register.of_kind(RegisterKind::Stakeholder);
    let node = |row: &Registered| Some(state.declared(&["third-parties"], &text(row, "third-party")?)?.id());
    rows.filter_map(|row| Some((node(row)?, row))).collect()
}

/// The criteria by their columns; a target is the column with `target-` before it.
const CRITERIA: [(&str, &str); 4] = [
    ("dependency", "target-dependency"),
    ("penetration", "target-penetration"),
    ("cyber-maturity", "target-cyber-maturity"),
    ("trust", "target-trust"),
];

fn stakeholder(body: Node<'_>, row: Option<&Registered>, thresholds: ZoneThresholds, weights: Weights) -> Stakeholder {
    let criteria = Criteria::of(body);
    let targets: BTreeMap<&'static str, u8> =
        CRITERIA.iter().filter_map(|(name, column)| Some((*name, level(row?, column)?))).collect();
    let after = criteria.filter(|_| !targets.is_empty()).map(|now| Criteria {
        dependency: targets.get("dependency").copied().unwrap_or(now.dependency),
        penetration: targets.get("penetration").copied().unwrap_or(now.penetration),
        cyber_maturity: targets.get("cyber-maturity").copied().unwrap_or(now.cyber_maturity),
        trust: targets.get("trust").copied().unwrap_or(now.trust),
    });
    let danger = |criteria: Option<Criteria>| criteria.and_then(|criteria| criteria.dangerousness(weights));
    let forced = |column| row.and_then(|row| number(row, column)).filter(|danger| *danger > 0.0);
    let dangerousness = Rated::of(danger(criteria), forced("forced-dangerousness"));
    let residual = Rated::of(danger(after), forced("forced-residual"));
    let zone = |rated: &Rated<f64>| rated.value.map(|danger| thresholds.zone(danger));
    let said = |column| row.and_then(|row| text(row, column));
    Stakeholder {
        id: body.id().to_string(),
        name: body.name().to_owned(),
        category: said("category"),
        own_category: said("own-category"),
        dependency: body.level(Attribute::Dependency),
        penetration: body.level(Attribute::Penetration),
        cyber_maturity: body.level(Attribute::CyberMaturity),
        trust: body.level(Attribute::Trust),
        zone: zone(&dangerousness),
        dangerousness,
        critical: row.and_then(|row| flag(row, "critical")),
        targets,
        residual_zone: zone(&residual),
        residual,
        measures: row.map(|row| list(row, "measures")).unwrap_or_default(),
        justification: said("justification"),
        forced_reason: said("forced-reason"),
    }
}
