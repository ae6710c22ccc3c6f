//! Likelihood of an operational scenario by the methods of EBIOS RM (guide ANSSI-PA-048 v1.5, workshop 4; REGULATION.md
//! §11.5). In `express` an analyst rates scenarios or modes and nothing is computed but the maximum; `standard` cumulates
//! the probability of success along a mode, `advanced` its difficulty too.
//!
//! ```
//! use kharita_risk::ebios::{ElementaryAction, Join, Method, OperatingMode, likelihood};
//!
//! let action = |id: &str, probability, after: &[&str]| ElementaryAction {
//!     id: id.to_owned(), probability, difficulty: 0, join: Join::Or,
//!     after: after.iter().map(|id| (*id).to_owned()).collect(),
//! };
//! let mode = OperatingMode { actions: vec![action("rentrer", 4, &[]), action("exploiter", 2, &["rentrer"])] };
//! assert_eq!(likelihood(&[mode], Method::Standard)?, Some(2));
//! # Ok::<(), kharita_risk::Error>(())
//! ```

use std::collections::BTreeMap;

use kharita_catalog::Grid;
use kharita_model::{Code, Message};
use serde::{Deserialize, Serialize};

use crate::Error;

/// The highest level of probability and of difficulty; the lowest is 0.
pub const HIGHEST: u8 = 4;

/// How the actions before an action are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Join {
    /// One of them is enough.
    Or,
    /// All of them are needed.
    And,
}

/// An elementary action of an operating mode.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElementaryAction {
    /// Its name within the mode.
    pub id: String,
    /// Probability of success, 0 (very low) to 4 (almost certain).
    pub probability: u8,
    /// Technical difficulty, 0 (negligible) to 4 (very high); read by the advanced method only.
    pub difficulty: u8,
    /// How the actions before it are joined.
    pub join: Join,
    /// The actions before it; each is listed earlier in the mode, so there is no circle.
    pub after: Vec<String>,
}

/// A way of attack: actions in an order in which each follows earlier ones; the last is the goal.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct OperatingMode {
    /// The actions.
    pub actions: Vec<ElementaryAction>,
}

/// How likelihood is computed.
#[derive(Debug, Clone, Copy)]
pub enum Method<'g> {
    /// The cumulated probability of success of the goal is the level.
    Standard,
    /// A grid gives the level for probability (rows) and difficulty (columns).
    Advanced(&'g Grid),
}

/// Probability and difficulty of one way of attack.
type Pair = (u8, u8);

/// Level of a scenario: that of the mode of least effort. The standard method gives 0 to 4, the advanced one the raw value of
/// its grid (0 = implausible); [`level`] folds both into V1 to V4. `None` without any mode.
///
/// # Errors
/// A level above 4, a name given twice, an action that follows one that is not listed before it, a mode without action, a
/// grid that rises with difficulty or falls with probability.
pub fn likelihood(modes: &[OperatingMode], method: Method<'_>) -> Result<Option<u8>, Error> {
    let levels: Vec<u8> = modes.iter().map(|mode| mode_likelihood(mode, method)).collect::<Result<_, _>>()?;
    Ok(levels.into_iter().max())
}

/// Level of one mode, as [`likelihood`].
///
/// # Errors
/// As [`likelihood`].
pub fn mode_likelihood(mode: &OperatingMode, method: Method<'_>) -> Result<u8, Error> {
    let ways = ways(mode)?;
    match method {
        Method::Standard => Ok(ways.iter().map(|(probability, _)| *probability).max().unwrap_or(0)),
        Method::Advanced(grid) => {
            if let Err(refused) = grid.check() {
                let cells = refused.cells.iter().map(|(row, column)| format!("({row}, {column})"));
                let cells = cells.collect::<Vec<_>>().join(", ");
                return Err(Error::Refused(
                    Message::new(Code::GridNotMonotone).with("grid", &grid.id).with("cells", cells),
                ));
            }
            Ok(ways
                .iter()
                .filter_map(|(probability, difficulty)| grid.at(*probability, *difficulty))
                .max()
                .unwrap_or(0))
        }
    }
}

/// V1 to V4: what is implausible (0) counts as V1, for the guide's scale has no level below.
pub fn level(raw: u8) -> u8 {
    raw.clamp(1, HIGHEST)
}

/// The actions whose failure alone lowers the level of the scenario: where a measure bites (mode, place of the action).
///
/// # Errors
/// As [`likelihood`].
pub fn critical_actions(modes: &[OperatingMode], method: Method<'_>) -> Result<Vec<(usize, usize)>, Error> {
    let before = likelihood(modes, method)?;
    let mut found = Vec::new();
    for (at, mode) in modes.iter().enumerate() {
        for place in 0..mode.actions.len() {
            let mut harder = modes.to_vec();
            if let Some(action) = harder.get_mut(at).and_then(|mode| mode.actions.get_mut(place)) {
                (action.probability, action.difficulty) = (0, HIGHEST);
            }
            if likelihood(&harder, method)? < before {
                found.push((at, place));
            }
        }
    }
    Ok(found)
}

/// The pairs of the goal that no other dominates. Probability and difficulty must come from the *same* way of attack, so
/// each action keeps the pairs of all ways that lead to it; joined apart, they overstate.
fn ways(mode: &OperatingMode) -> Result<Vec<Pair>, Error> {
    let mut known: BTreeMap<&str, Vec<Pair>> = BTreeMap::new();
    let mut goal = Vec::new();
    for action in &mode.actions {
        for level in [action.probability, action.difficulty] {
            if level > HIGHEST {
                return Err(refused(Code::BadValue, "value", &level.to_string()));
            }
        }
        let mut before = Vec::with_capacity(action.after.len());
        for id in &action.after {
            before.push(known.get(id.as_str()).ok_or_else(|| refused(Code::UnknownId, "id", id))?.as_slice());
        }
        let through = |(p, d): Pair| (p.min(action.probability), d.max(action.difficulty));
        goal = prune(joined(action.join, &before).into_iter().map(through).collect());
        if known.insert(&action.id, goal.clone()).is_some() {
            return Err(refused(Code::DuplicateId, "id", &action.id));
        }
    }
    if goal.is_empty() { Err(refused(Code::MissingField, "field", "actions")) } else { Ok(goal) }
}

fn refused(code: Code, argument: &'static str, value: &str) -> Error {
    let message = Message::new(code).with(argument, value);
    Error::Refused(if code == Code::BadValue { message.with("expected", "0, 1, 2, 3, 4") } else { message })
}

/// What leads to an action: nothing at a start, one way of any at OR, one way of each at AND.
fn joined(join: Join, before: &[&[Pair]]) -> Vec<Pair> {
    const START: Pair = (HIGHEST, 0);
    match join {
        _ if before.is_empty() => vec![START],
        Join::Or => before.concat(),
        Join::And => before.iter().fold(vec![START], |so_far, next| {
            let both = |a: &Pair| next.iter().map(move |b| (a.0.min(b.0), a.1.max(b.1))).collect::<Vec<_>>();
            prune(so_far.iter().flat_map(both).collect())
        }),
    }
}

/// Drops what another pair dominates: at least as probable and at most as hard. At most five pairs remain.
fn prune(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut easiest = u8::MAX;
    pairs.retain(|(_, difficulty)| {
        let better = *difficulty < easiest;
        easiest = easiest.min(*difficulty);
        better
    });
    pairs
}

#[cfg(test)]
mod tests;
