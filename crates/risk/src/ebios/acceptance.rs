//! Who accepted a risk, and when.

use kharita_model::{Date, Register, RegisterKind, Registered};
use serde::Serialize;

use crate::register::{date, text};

/// An interview whose question is this word and the name or id of a risk records who accepted it, and when.
const QUESTION: &str = "risk-acceptance";

/// An acceptance that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Accepted {
    /// Who.
    pub by: String,
    /// On which day.
    pub on: Date,
    /// Until which day it holds, if a day was said.
    pub until: Option<Date>,
}

/// The acceptance that the row of an attack path states, if it holds on this day: who and when, both, or it is none.
pub(super) fn stated(path: &Registered, today: Date) -> Option<Accepted> {
    let until = date(path, "review-on");
    let holds = until.is_none_or(|until| until >= today);
    Some(Accepted { by: text(path, "accepted-by")?, on: date(path, "accepted-on")?, until }).filter(|_| holds)
}

/// The acceptance of the risk with one of these names that holds on this day: who and when, both, or it is none; and it ends
/// on its day.
pub fn acceptance(register: &Register, names: &[&str], today: Date) -> Option<Accepted> {
    let decided = names.iter().find_map(|name| register.get(RegisterKind::Acceptance, name));
    let decided = decided.filter(|row| date(row, "until").is_some_and(|until| until >= today));
    if let Some(row) = decided {
        return Some(Accepted {
            by: text(row, "accepted-by")?,
            on: date(row, "accepted-on")?,
            until: date(row, "until"),
        });
    }
    let asks = |question: String| names.iter().any(|name| question == format!("{QUESTION} {name}"));
    let mut answers = register.of_kind(RegisterKind::Interview);
    answers.find_map(|row| {
        text(row, "question").filter(|question| asks(question.clone()))?;
        Some(Accepted { by: text(row, "answered-by")?, on: date(row, "date")?, until: None })
    })
}
