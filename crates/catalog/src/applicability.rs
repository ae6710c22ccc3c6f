//! The statement of applicability: for each row of a framework, whether it applies and why it is kept or left out.

use serde::Serialize;

use crate::{Rule, Verdict};

/// Why a row is kept or left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Binding {
    /// The text binds the body.
    Bound,
    /// It binds under a condition, and nobody said that the condition fails.
    Conditional,
    /// A person says that it does not apply, with a reason.
    StatedNotApplicable,
    /// Its text is not in force on the day.
    NotInForce,
}

impl Binding {
    /// All of them.
    pub const ALL: &'static [Binding] =
        &[Binding::Bound, Binding::Conditional, Binding::StatedNotApplicable, Binding::NotInForce];

    /// The stable word; its Fluent key is `applicability-` and the word.
    pub const fn word(self) -> &'static str {
        match self {
            Binding::Bound => "bound",
            Binding::Conditional => "conditional",
            Binding::StatedNotApplicable => "stated-not-applicable",
            Binding::NotInForce => "not-in-force",
        }
    }
}

/// A line of the statement of applicability.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Applicability {
    /// Does it apply?
    pub applies: bool,
    /// Why.
    pub because: Binding,
    /// The condition, or the reason that a person gave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

impl Applicability {
    pub(crate) fn of(rule: &Rule, verdict: Verdict) -> Self {
        let (applies, because) = match (verdict, &rule.condition_fr) {
            (Verdict::NotApplicable, _) => (false, Binding::StatedNotApplicable),
            (_, Some(_)) => (true, Binding::Conditional),
            (_, None) => (true, Binding::Bound),
        };
        Applicability { applies, because, reason: rule.condition_fr.clone().filter(|_| applies) }
    }

    /// After a person's verdict, with the reason given.
    pub(crate) fn restated(&mut self, verdict: Verdict, why: String) {
        if verdict == Verdict::NotApplicable {
            *self = Applicability { applies: false, because: Binding::StatedNotApplicable, reason: Some(why) };
        } else if self.because == Binding::StatedNotApplicable {
            *self = Applicability { applies: true, because: Binding::Bound, reason: None };
        }
    }

    pub(crate) fn not_in_force() -> Self {
        Applicability { applies: false, because: Binding::NotInForce, reason: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;

    #[test]
    fn each_row_says_whether_it_applies_and_why() {
        let mut world = World::new();
        world.interview("I1", "COM-MANAG-RSF", "sans objet : aucun Wi-Fi", "2026-06-01", None);
        let of = |rule: &str| world.verdict(rule).applicability;
        assert_eq!(of("POL-FORMEL"), Applicability { applies: true, because: Binding::Bound, reason: None });
        let conditional = of("ORG-TELETRAV-SEC");
        assert_eq!((conditional.applies, conditional.because), (true, Binding::Conditional));
        assert_eq!(conditional.reason.as_deref(), Some("si télétravail"));
        let out = of("COM-MANAG-RSF");
        assert_eq!((out.applies, out.because), (false, Binding::StatedNotApplicable));
        assert_eq!(out.reason.as_deref(), Some("aucun wi-fi"));
    }
}
