//! Workshop 4: operating modes as people wrote them, ordered and rated by the method of the study.

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::grid;
use kharita_map::State;
use kharita_model::{RegisterKind, Registered};
use serde::Serialize;

use super::{ElementaryAction, HIGHEST, Join, Method, OperatingMode, Rated, critical_actions, level, mode_likelihood};
use crate::register::{level as level_of, list, text};

/// The grid of the advanced method.
const ADVANCED: &str = "ebios-probability-difficulty";

/// An operating mode.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mode {
    /// Its key.
    pub id: String,
    /// Name.
    pub name: String,
    /// V1 to V4: rated at once in the express method, computed from its actions in the others.
    pub likelihood: Rated<u8>,
    /// Why a level is forced.
    pub reason: Option<String>,
    /// Is it a mode of least effort: none of its path is likelier?
    pub least_effort: bool,
    /// Its actions, each after those it follows.
    pub actions: Vec<Action>,
    /// Keys of actions that cannot be put in order: they follow themselves, or an action that is not there.
    pub disordered: Vec<String>,
}

/// An elementary action.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Action {
    /// Its key.
    pub id: String,
    /// What is done.
    pub name: String,
    /// `connaitre`, `rentrer`, `trouver`, `exploiter`.
    pub phase: Option<String>,
    /// Id of the supporting asset.
    pub asset: Option<String>,
    /// Keys of the actions before it.
    pub after: Vec<String>,
    /// How they are joined: `or`, `and`.
    pub join: Join,
    /// Probability of success, 0 to 4.
    pub probability: Option<u8>,
    /// Technical difficulty, 0 to 4.
    pub difficulty: Option<u8>,
    /// ATT&CK technique.
    pub technique: Option<String>,
    /// Would its failure alone lower the likelihood of the path?
    pub critical: bool,
}

/// The modes of each attack path, rated by a method: `express`, `standard`, `advanced`.
pub(super) fn modes(state: &State, method: &str) -> BTreeMap<String, Vec<Mode>> {
    let mut actions: BTreeMap<String, Vec<Action>> = BTreeMap::new();
    for row in state.register.of_kind(RegisterKind::ElementaryAction) {
        actions.entry(text(row, "mode").unwrap_or_default()).or_default().push(action(state, row));
    }
    let mut found: BTreeMap<String, Vec<Mode>> = BTreeMap::new();
    for row in state.register.of_kind(RegisterKind::OperatingMode) {
        let (actions, disordered) = ordered(actions.remove(&*row.record.id).unwrap_or_default());
        let mode = Mode {
            id: row.record.id.to_string(),
            name: text(row, "name").unwrap_or_default(),
            likelihood: Rated::of(None, level_of(row, "likelihood")),
            reason: text(row, "reason"),
            least_effort: false,
            actions,
            disordered,
        };
        found.entry(text(row, "attack-path").unwrap_or_default()).or_default().push(mode);
    }
    let method = match (method, grid(ADVANCED)) {
        ("standard", _) => Some(Method::Standard),
        ("advanced", Some(grid)) => Some(Method::Advanced(grid)),
        _ => None,
    };
    for modes in found.values_mut() {
        rate(modes, method);
    }
    found
}

fn action(state: &State, row: &Registered) -> Action {
    let sheets = ["applications", "databases", "equipment", "third-parties"];
    Action {
        id: row.record.id.to_string(),
        name: text(row, "name").unwrap_or_default(),
        phase: text(row, "phase"),
        asset: text(row, "asset").and_then(|key| state.declared(&sheets, &key)).map(|asset| asset.id().to_string()),
        after: list(row, "after"),
        join: if text(row, "join").as_deref() == Some("and") { Join::And } else { Join::Or },
        probability: level_of(row, "probability"),
        difficulty: level_of(row, "difficulty"),
        technique: text(row, "technique"),
        critical: false,
    }
}

/// The actions so that each comes after those it follows, and the keys of those for which that cannot be.
fn ordered(mut left: Vec<Action>) -> (Vec<Action>, Vec<String>) {
    let (mut placed, mut known) = (Vec::new(), BTreeSet::new());
    while let Some(at) = left.iter().position(|action| action.after.iter().all(|before| known.contains(before))) {
        let action = left.remove(at);
        known.insert(action.id.clone());
        placed.push(action);
    }
    let disordered = left.iter().map(|action| action.id.clone()).collect();
    placed.append(&mut left);
    (placed, disordered)
}

/// Rates the modes of one path together, for an action is critical to the path as a whole.
fn rate(modes: &mut [Mode], method: Option<Method<'_>>) {
    let mut rated: Vec<(usize, OperatingMode)> = Vec::new();
    if let Some(method) = method {
        for (at, mode) in modes.iter_mut().enumerate() {
            let Some(written) = written(mode, method) else { continue };
            let computed = mode_likelihood(&written, method).ok().map(level);
            mode.likelihood = Rated::of(computed, mode.likelihood.value);
            rated.push((at, written));
        }
        let written: Vec<OperatingMode> = rated.iter().map(|(_, mode)| mode.clone()).collect();
        for (mode, action) in critical_actions(&written, method).unwrap_or_default() {
            let at = rated.get(mode).map(|(at, _)| *at);
            if let Some(action) = at.and_then(|at| modes.get_mut(at)?.actions.get_mut(action)) {
                action.critical = true;
            }
        }
    }
    let highest = modes.iter().filter_map(|mode| mode.likelihood.value).max();
    for mode in modes {
        mode.least_effort = highest.is_some() && mode.likelihood.value == highest;
    }
}

/// The mode as the method reads it; `None` while an action is not rated or cannot be put in order.
fn written(mode: &Mode, method: Method<'_>) -> Option<OperatingMode> {
    let needs_difficulty = matches!(method, Method::Advanced(_));
    let written = |action: &Action| {
        Some(ElementaryAction {
            id: action.id.clone(),
            probability: action.probability?,
            difficulty: if needs_difficulty { action.difficulty? } else { 0 },
            join: action.join,
            after: action.after.clone(),
        })
    };
    let mut actions: Vec<ElementaryAction> = mode.actions.iter().map(written).collect::<Option<_>>()?;
    if actions.is_empty() || !mode.disordered.is_empty() {
        return None;
    }
    let followed: BTreeSet<&String> = actions.iter().flat_map(|action| &action.after).collect();
    let ends: Vec<String> =
        actions.iter().filter(|action| !followed.contains(&action.id)).map(|action| action.id.clone()).collect();
    if ends.len() > 1 {
        // Several ends: the attacker takes the easiest, and reaching it is the goal.
        let goal =
            ElementaryAction { id: String::new(), probability: HIGHEST, difficulty: 0, join: Join::Or, after: ends };
        actions.push(goal);
    }
    Some(OperatingMode { actions })
}
