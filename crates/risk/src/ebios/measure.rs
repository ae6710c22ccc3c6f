//! Workshop 5: the treatment plan, measure by measure.

use kharita_map::State;
use kharita_model::{Date, RegisterKind, Registered};
use serde::Serialize;

use crate::register::{date, list, number, text};

/// The fields without which a measure says too little: what it is for, who does it, by when, for how much.
pub const WANTED: [&str; 4] = ["risk", "owner", "due", "cost"];

/// A measure of the treatment plan: an action of the body.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// Its key.
    pub id: String,
    /// What is done.
    pub title: String,
    /// Risks it lowers, as they were stated.
    pub risks: Vec<String>,
    /// `governance`, `protection`, `defence`, `resilience`.
    pub category: Option<String>,
    /// Id of the business asset, supporting asset or stakeholder that it concerns.
    pub target: Option<String>,
    /// Name of who does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Cost, MAD.
    pub cost_mad: Option<f64>,
    /// Progress, percent.
    pub progress: Option<f64>,
    /// Priority, 1 first.
    pub priority: Option<f64>,
    /// What stands in the way.
    pub obstacles: Option<String>,
    /// Comments.
    pub comments: Option<String>,
    /// Fields of [`WANTED`] that are missing.
    pub gaps: Vec<&'static str>,
}

/// The fields of [`WANTED`] that an action of the register lacks.
pub fn gaps(action: &Registered) -> Vec<&'static str> {
    WANTED.into_iter().filter(|field| text(action, field).is_none()).collect()
}

/// The sheets whose rows a measure may concern.
const TARGETS: [&str; 5] = ["processes", "applications", "databases", "equipment", "third-parties"];

pub(super) fn measures(state: &State) -> Vec<Measure> {
    let measure = |row: &Registered| Measure {
        id: row.record.id.to_string(),
        title: text(row, "title").unwrap_or_default(),
        risks: list(row, "risk"),
        category: text(row, "category"),
        target: text(row, "target").and_then(|key| state.declared(&TARGETS, &key)).map(|node| node.id().to_string()),
        owner: text(row, "owner")
            .map(|key| state.declared(&["owners"], &key).map_or(key, |owner| owner.name().to_owned())),
        due: date(row, "due"),
        cost_mad: number(row, "cost"),
        progress: number(row, "progress"),
        priority: number(row, "priority"),
        obstacles: text(row, "obstacles"),
        comments: text(row, "comments"),
        gaps: gaps(row),
    };
    state.register.of_kind(RegisterKind::Action).map(measure).collect()
}
