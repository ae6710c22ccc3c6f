//! Workshop 2: couples of a risk origin and its target objective, rated and selected.

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::ebios_rm;
use kharita_map::State;
use kharita_model::{RegisterKind, Registered};
use serde::Serialize;

use super::Rated;
use crate::register::{feared_events, flag, level, list, text};

/// A risk origin and its target objective.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Couple {
    /// Its key.
    pub id: String,
    /// The risk origin.
    pub risk_origin: String,
    /// Its category.
    pub category: Option<String>,
    /// A category that people named.
    pub own_category: Option<String>,
    /// Does somebody attack? An error or a failure does not, and is rated at once with its feared event.
    pub intentional: bool,
    /// The target objective.
    pub target_objective: Option<String>,
    /// Its category.
    pub objective_category: Option<String>,
    /// Motivation, 1 to 4.
    pub motivation: Option<u8>,
    /// Resources, 1 to 4.
    pub resources: Option<u8>,
    /// Activity, 1 to 4.
    pub activity: Option<u8>,
    /// Relevance, 1 to 3: by the metric of the three criteria, or stated.
    pub relevance: Rated<u8>,
    /// Is it kept for the next workshops?
    pub selected: Option<bool>,
    /// Why.
    pub justification: Option<String>,
    /// Keys of the feared events that its scenarios lead to.
    pub feared_events: BTreeSet<String>,
    /// Who stated it.
    pub stated_by: Option<String>,
}

/// The couples; `reached` are the feared events of the scenarios of each risk origin.
pub(super) fn couples(state: &State, reached: &BTreeMap<String, BTreeSet<String>>) -> Vec<Couple> {
    let couple = |row: &Registered| {
        let [motivation, resources, activity] = ["motivation", "resources", "activity"].map(|field| level(row, field));
        let computed = match (motivation, resources, activity) {
            (Some(m), Some(r), Some(a)) => Some(ebios_rm().relevance.relevance(m, r, a)),
            _ => None,
        };
        Couple {
            id: row.record.id.to_string(),
            risk_origin: text(row, "name").unwrap_or_default(),
            category: text(row, "category"),
            own_category: text(row, "own-category"),
            intentional: text(row, "entry").as_deref() != Some("no_attack"),
            target_objective: text(row, "objective"),
            objective_category: text(row, "objective-category"),
            motivation,
            resources,
            activity,
            relevance: Rated::of(computed, level(row, "relevance")),
            selected: flag(row, "selected"),
            justification: text(row, "justification"),
            feared_events: reached.get(&*row.record.id).cloned().unwrap_or_default(),
            stated_by: text(row, "stated-by"),
        }
    };
    state.register.of_kind(RegisterKind::RiskOrigin).map(couple).collect()
}

/// Feared events by risk origin: those of the scenarios that name it, and of their attack paths.
pub(super) fn reached(state: &State) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for scenario in state.register.of_kind(RegisterKind::Scenario) {
        let events = feared_events(state, scenario);
        for origin in list(scenario, "risk-origins") {
            found.entry(origin).or_default().extend(events.iter().cloned());
        }
    }
    found
}
