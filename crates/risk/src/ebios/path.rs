//! Workshops 3 and 5: strategic scenarios, and their attack paths, each of which is a risk with its levels and treatment.

use std::collections::BTreeMap;

use kharita_catalog::{Purpose, grids};
use kharita_map::State;
use kharita_model::{Date, RegisterKind, Registered};
use serde::Serialize;

use super::acceptance::stated;
use super::{Accepted, Couple, FearedEvent, Mode, Rated, StudyFrame, acceptance, level};
use crate::register::{feared_events, level as level_of, list, text};
use crate::study::{JewelAnswer, Scenario, SeverityBasis, Study};

/// The class of a risk that is kept only with a dated acceptance (guide, p. 74).
pub(super) const UNACCEPTABLE: u8 = 3;

/// A strategic scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StrategicScenario {
    /// Its key.
    pub id: String,
    /// Name.
    pub name: String,
    /// Keys of the couples that it holds to.
    pub couples: Vec<String>,
    /// Id of what it takes.
    pub target: Option<String>,
    /// The highest severity of its paths; without paths, of its feared events.
    pub severity: Option<u8>,
    /// Keys of its attack paths.
    pub paths: Vec<String>,
}

/// What an event of a path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum EventKind {
    /// An intermediate event on a stakeholder.
    Stakeholder,
    /// A feared event on a business asset.
    FearedEvent,
    /// A reference to nothing that is known.
    Unknown,
}

/// An event of a path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PathEvent {
    /// What it is.
    pub what: EventKind,
    /// The key as it was stated.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// Where a severity comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SeverityFrom {
    /// The feared events that are reached.
    FearedEvents,
    /// The loss, against the body's cut points.
    CutPoints,
    /// The loss, against the catalogue's example: a hypothesis.
    Hypothesis,
}

/// A risk: an attack path that people wrote, or a jewel that the map says can fall and of which nobody wrote a path.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Risk {
    /// Key of the path, or id of the jewel.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What happens.
    pub description: Option<String>,
    /// Did people write it?
    pub written: bool,
    /// Keys of the scenarios it belongs to.
    pub scenarios: Vec<String>,
    /// Its events, in order.
    pub events: Vec<PathEvent>,
    /// G1 to G4.
    pub severity: Rated<u8>,
    /// Where the computed severity comes from.
    pub severity_from: Option<SeverityFrom>,
    /// V1 to V4, by the method of the study; of a jewel, by the simulated probability (what is implausible counts as V1).
    pub likelihood: Rated<u8>,
    /// V1 to V4 by the simulation of the map, beside what people rated.
    pub simulated_likelihood: Option<u8>,
    /// The relevance of its couples, proposed as likelihood while nothing is rated (EXI_M3_16).
    pub proposed_likelihood: Option<u8>,
    /// Its class by each acceptance grid: 1 acceptable, 2 tolerable under control, 3 unacceptable.
    pub classes: BTreeMap<&'static str, u8>,
    /// Its class by the grid of the study; without one, the strictest reading.
    pub class: Option<u8>,
    /// Why levels are forced.
    pub reason: Option<String>,
    /// Its operating modes.
    pub modes: Vec<Mode>,
    /// `reduce`, `share`, `avoid`, `accept`.
    pub treatment: Option<String>,
    /// Keys of the measures that lower it.
    pub measures: Vec<String>,
    /// G1 to G4 once treated.
    pub residual_severity: Option<u8>,
    /// V1 to V4 once treated.
    pub residual_likelihood: Option<u8>,
    /// Its class then, by the same grid.
    pub residual_class: Option<u8>,
    /// Why these residual levels.
    pub residual_reason: Option<String>,
    /// Vulnerabilities exploited.
    pub weaknesses: Option<String>,
    /// Other causes or conditions.
    pub causes: Option<String>,
    /// How it is watched.
    pub surveillance: Option<String>,
    /// Who accepted it, if it is accepted today.
    pub accepted: Option<Accepted>,
}

impl Risk {
    /// The class that counts: once treated, else today's.
    pub fn kept_class(&self) -> Option<u8> {
        self.residual_class.or(self.class)
    }

    /// Is a dated acceptance wanted and missing?
    pub fn wants_acceptance(&self) -> bool {
        self.kept_class().is_some_and(|class| class >= UNACCEPTABLE) && self.accepted.is_none()
    }
}

/// What the levels of risks are read from.
pub(super) struct Reading<'s> {
    pub state: &'s State,
    pub frame: Option<&'s StudyFrame>,
    pub events: &'s [FearedEvent],
    pub couples: &'s [Couple],
    pub quantified: Option<&'s Study>,
    pub today: Date,
}

impl Reading<'_> {
    /// The risks that people wrote, then the jewels without any.
    pub fn risks(&self, mut modes: BTreeMap<String, Vec<Mode>>) -> Vec<Risk> {
        let paths = self.state.register.of_kind(RegisterKind::AttackPath);
        let mut found: Vec<Risk> =
            paths.map(|row| self.written(row, modes.remove(&*row.record.id).unwrap_or_default())).collect();
        let told = |scenario: &&Scenario| {
            !scenario.stated.iter().any(|stated| found.iter().any(|risk| risk.scenarios.contains(&stated.id)))
        };
        let untold = self.quantified.iter().flat_map(|study| &study.scenarios).filter(told);
        let computed: Vec<Risk> = untold.map(|scenario| self.computed(scenario)).collect();
        found.extend(computed);
        found
    }

    fn event(&self, key: String) -> PathEvent {
        if let Some(event) = self.events.iter().find(|event| event.id == key) {
            return PathEvent { what: EventKind::FearedEvent, key, name: event.name.clone() };
        }
        match self.state.declared(&["third-parties"], &key) {
            Some(party) => PathEvent { what: EventKind::Stakeholder, name: party.name().to_owned(), key },
            None => PathEvent { what: EventKind::Unknown, name: key.clone(), key },
        }
    }

    /// The highest severity of feared events.
    fn highest<'k>(&self, keys: impl Iterator<Item = &'k str>) -> Option<u8> {
        let severity = |key: &str| self.events.iter().find(|event| event.id == key)?.severity;
        keys.filter_map(severity).max()
    }

    fn written(&self, row: &Registered, modes: Vec<Mode>) -> Risk {
        let (id, name) = (row.record.id.to_string(), text(row, "name").unwrap_or_default());
        let events: Vec<PathEvent> = list(row, "events").into_iter().map(|key| self.event(key)).collect();
        let scenario = text(row, "scenario").unwrap_or_default();
        let computed = self.highest(events.iter().map(|event| event.key.as_str()));
        let severity = Rated::of(computed, level_of(row, "severity"));
        let of_modes = modes.iter().filter_map(|mode| mode.likelihood.value).max();
        let likelihood = Rated::of(of_modes, level_of(row, "likelihood"));
        let by_simulation = self.quantified.and_then(|study| {
            study.scenarios.iter().find(|told| told.stated.iter().any(|stated| stated.id == scenario))?.likelihood
        });
        let residual = (level_of(row, "residual-severity"), level_of(row, "residual-likelihood"));
        let classes = by_grid(severity.value, likelihood.value);
        // A measure names the path itself, its scenario, or an event that it reaches.
        let names = |key: &String| *key == id || *key == scenario || events.iter().any(|event| event.key == *key);
        let concerns = |action: &&Registered| list(action, "risk").iter().any(names);
        let measures = self.state.register.of_kind(RegisterKind::Action).filter(concerns);
        Risk {
            measures: measures.map(|action| action.record.id.to_string()).collect(),
            accepted: stated(row, self.today).or_else(|| acceptance(&self.state.register, &[&id, &name], self.today)),
            description: text(row, "description"),
            written: true,
            severity_from: computed.map(|_| SeverityFrom::FearedEvents),
            severity,
            likelihood,
            simulated_likelihood: by_simulation.map(level),
            proposed_likelihood: self.relevance(&scenario).filter(|_| likelihood.value.is_none()),
            class: self.class(&classes),
            classes,
            reason: text(row, "reason"),
            treatment: text(row, "treatment"),
            residual_severity: residual.0,
            residual_likelihood: residual.1,
            residual_class: self.class(&by_grid(residual.0, residual.1)),
            residual_reason: text(row, "residual-reason"),
            weaknesses: text(row, "weaknesses"),
            causes: text(row, "causes"),
            surveillance: text(row, "surveillance"),
            scenarios: vec![scenario],
            events,
            modes,
            id,
            name,
        }
    }

    /// The highest relevance of the couples of a scenario.
    fn relevance(&self, scenario: &str) -> Option<u8> {
        let row = self.state.register.get(RegisterKind::Scenario, scenario)?;
        let of = |key: String| self.couples.iter().find(|couple| couple.id == key)?.relevance.value;
        list(row, "risk-origins").into_iter().filter_map(of).max()
    }

    fn computed(&self, scenario: &Scenario) -> Risk {
        let likelihood = scenario.likelihood.map(level);
        let classes = by_grid(scenario.severity, likelihood);
        let jewel = self.quantified.iter().flat_map(|study| &study.jewels).find(|jewel| is_of(jewel, scenario));
        let names = jewel.map(|jewel| (jewel.name.clone(), jewel.id.to_string()));
        let events: Vec<String> = scenario.stated.iter().flat_map(|stated| stated.feared_events.clone()).collect();
        Risk {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            description: None,
            written: false,
            scenarios: scenario.stated.iter().map(|stated| stated.id.clone()).collect(),
            events: events.into_iter().map(|key| self.event(key)).collect(),
            severity: Rated::of(scenario.severity, None),
            severity_from: scenario.severity_from.map(|basis| match basis {
                SeverityBasis::Stated => SeverityFrom::FearedEvents,
                SeverityBasis::CutPoints => SeverityFrom::CutPoints,
                SeverityBasis::Hypothesis => SeverityFrom::Hypothesis,
            }),
            likelihood: Rated::of(likelihood, None),
            simulated_likelihood: likelihood,
            proposed_likelihood: None,
            class: self.class(&classes),
            classes,
            reason: None,
            modes: Vec::new(),
            treatment: None,
            measures: Vec::new(),
            residual_severity: None,
            residual_likelihood: None,
            residual_class: None,
            residual_reason: None,
            weaknesses: None,
            causes: None,
            surveillance: None,
            accepted: names.and_then(|(name, id)| acceptance(&self.state.register, &[&name, &id], self.today)),
        }
    }

    fn class(&self, classes: &BTreeMap<&'static str, u8>) -> Option<u8> {
        in_force(self.frame, classes)
    }

    pub fn scenarios(&self, risks: &[Risk]) -> Vec<StrategicScenario> {
        let scenario = |row: &Registered| {
            let id = row.record.id.to_string();
            let paths: Vec<&Risk> = risks.iter().filter(|risk| risk.written && risk.scenarios.contains(&id)).collect();
            let of_paths = paths.iter().filter_map(|risk| risk.severity.value).max();
            let events = feared_events(self.state, row);
            StrategicScenario {
                name: text(row, "name").unwrap_or_default(),
                couples: list(row, "risk-origins"),
                target: text(row, "target")
                    .and_then(|key| self.state.declared(&["applications", "databases"], &key))
                    .map(|target| target.id().to_string()),
                severity: of_paths.or_else(|| self.highest(events.iter().map(String::as_str))),
                paths: paths.iter().map(|risk| risk.id.clone()).collect(),
                id,
            }
        };
        self.state.register.of_kind(RegisterKind::Scenario).map(scenario).collect()
    }
}

fn is_of(jewel: &JewelAnswer, scenario: &Scenario) -> bool {
    jewel.id.to_string() == scenario.id
}

/// The acceptance grids of EBIOS RM: likelihood by severity.
pub(super) fn acceptance_grids() -> impl Iterator<Item = &'static kharita_catalog::Grid> {
    grids().iter().filter(|grid| grid.purpose == Purpose::Acceptance && grid.columns.axis == "severity")
}

/// The class by each acceptance grid.
pub(super) fn by_grid(severity: Option<u8>, likelihood: Option<u8>) -> BTreeMap<&'static str, u8> {
    let both = likelihood.zip(severity);
    acceptance_grids().filter_map(|grid| Some((grid.id.as_str(), grid.at(both?.0, both?.1)?))).collect()
}

/// The class that counts: by the grid of the study; without one that is known, the strictest reading.
pub(super) fn in_force(frame: Option<&StudyFrame>, classes: &BTreeMap<&'static str, u8>) -> Option<u8> {
    let chosen = frame.and_then(|frame| classes.get(frame.acceptance_grid.as_deref()?));
    chosen.or(classes.values().max()).copied()
}
