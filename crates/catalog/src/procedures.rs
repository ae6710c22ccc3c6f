//! Procedures that keep a map true, answer an incident and end a contract well (`data/procedures.yaml`). Article numbers
//! are facts; the rest is our own wording, and delays without a reference are hypotheses of ours.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::{Ask, Titles};

const TEXT: &str = include_str!("../data/procedures.yaml");

/// Something that makes the map move.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct UpdateEvent {
    /// What happens.
    pub title: Titles,
    /// Who tells it.
    pub who: Ask,
    /// Within how many days.
    pub days: u16,
}

/// A step of the monthly drill.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct DrillStep {
    /// What is done.
    pub title: Titles,
    /// How long it takes.
    pub minutes: u16,
    /// What must come out.
    pub result: Titles,
    /// The command that does or checks it.
    pub command: String,
}

/// How much of a study is done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cycle {
    /// A part of it.
    Operational,
    /// The whole.
    Strategic,
}

impl Cycle {
    /// The stable word.
    pub const fn word(self) -> &'static str {
        match self {
            Cycle::Operational => "operational",
            Cycle::Strategic => "strategic",
        }
    }
}

/// What makes a study be done again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Trigger {
    /// What happens.
    pub title: Titles,
    /// How much is done again.
    pub cycle: Cycle,
    /// The article that asks for it, if one does.
    #[serde(default)]
    pub reference: Option<String>,
}

/// A step, or a model of a message, with what it must hold.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Step {
    /// What it is.
    pub title: Titles,
    /// What it must hold.
    pub must: Titles,
    /// The article that asks for it, if one does.
    #[serde(default)]
    pub reference: Option<String>,
}

/// What is done in an incident.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reflex {
    /// What.
    pub title: Titles,
    /// By whom.
    pub who: Ask,
    /// When.
    pub when: Titles,
}

/// Everything in the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Procedures {
    /// What makes the map move.
    pub events: Vec<UpdateEvent>,
    frequencies: BTreeMap<String, u16>,
    /// The monthly drill.
    pub drill: Vec<DrillStep>,
    /// What makes a study be done again.
    pub triggers: Vec<Trigger>,
    /// Steps of a qualified audit, to its end (decree 2-21-406, articles 29 to 33).
    pub audit_steps: Vec<Step>,
    /// The reflex sheet of an incident.
    pub reflexes: Vec<Reflex>,
    /// What a declaration of an incident says; the official form was not read.
    pub declaration: Vec<Titles>,
    /// Models of messages in an incident.
    pub messages: Vec<Step>,
}

impl Procedures {
    /// Days after which what a family of sources says is due again: a hypothesis of ours.
    pub fn days_between(&self, family: &str) -> u16 {
        self.frequencies.get(family).or_else(|| self.frequencies.get("default")).copied().unwrap_or(90)
    }
}

static ALL: LazyLock<Procedures> = LazyLock::new(|| crate::embedded::read("procedures.yaml", TEXT));

/// The procedures that are built in.
pub fn procedures() -> &'static Procedures {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_told_in_three_languages() {
        let all = procedures();
        let titles = all.events.iter().map(|row| &row.title).chain(all.triggers.iter().map(|row| &row.title));
        let steps = all.audit_steps.iter().chain(&all.messages).flat_map(|row| [&row.title, &row.must]);
        let drill = all.drill.iter().flat_map(|row| [&row.title, &row.result]);
        let reflexes = all.reflexes.iter().flat_map(|row| [&row.title, &row.when]);
        let told: Vec<&Titles> = titles.chain(steps).chain(drill).chain(reflexes).chain(&all.declaration).collect();
        assert!(told.len() > 60 && told.iter().all(|titles| titles.en.is_some() && titles.ar.is_some()));
    }

    #[test]
    fn a_family_that_is_not_listed_has_the_default() {
        assert_eq!((procedures().days_between("nmap"), procedures().days_between("unheard-of")), (30, 90));
    }

    #[test]
    fn the_drill_fits_into_half_a_day_and_the_end_of_an_audit_is_there() {
        let minutes: u16 = procedures().drill.iter().map(|step| step.minutes).sum();
        assert!(minutes <= 240, "{minutes}");
        let articles: Vec<&str> =
            procedures().audit_steps.iter().filter_map(|step| step.reference.as_deref()).collect();
        assert!(articles.iter().any(|article| article.ends_with("art. 32 al. 3")) && articles.len() == 7);
    }
}
