//! What the method asks for and is not there: the lints of a study, each with the object and the columns to fill.

use std::collections::BTreeSet;

use kharita_map::State;
use kharita_model::workbook::{RowKind, SHEETS};
use kharita_model::{RegisterKind, Registered};
use serde::Serialize;

use super::frame::business_asset;
use super::{EbiosStudy, EventKind, Risk};
use crate::register::{list, text};

/// Every open point, with the sheet of the workbook where it is mended; empty where the object says which, or where it is no
/// matter of a sheet.
pub const OPEN_POINTS: [(&str, &str); 30] = [
    ("no-frame", "ebios-study"),
    ("several-studies", "ebios-study"),
    ("frame-incomplete", "ebios-study"),
    ("no-revision", "study-revisions"),
    ("thresholds-refused", "ebios-study"),
    ("grid-to-check", "ebios-study"),
    ("no-feared-event", "feared-events"),
    ("orphan-feared-event", "attack-paths"),
    ("feared-event-without-severity", "feared-events"),
    ("severity-without-justification", "feared-events"),
    ("no-risk-origin", "risk-origins"),
    ("objective-missing", "risk-origins"),
    ("couple-not-rated", "risk-origins"),
    ("couple-not-decided", "risk-origins"),
    ("couple-without-scenario", "scenarios"),
    ("stakeholder-not-rated", "third-parties"),
    ("critical-without-measure", "stakeholders"),
    ("scenario-without-path", "attack-paths"),
    ("no-study", ""),
    ("path-without-mode", "operating-modes"),
    ("mode-disordered", "elementary-actions"),
    ("action-without-asset", "elementary-actions"),
    ("action-not-rated", "elementary-actions"),
    ("risk-without-treatment", "attack-paths"),
    ("measure-incomplete", "actions"),
    ("forced-without-reason", ""),
    ("unknown-reference", ""),
    ("severity-missing", ""),
    ("likelihood-missing", ""),
    ("risk-not-accepted", ""),
];

/// Something that the method asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Open {
    /// What is wrong: a word of [`OPEN_POINTS`].
    pub what: &'static str,
    /// Id or key of the object; empty for the whole study.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The sheet of the workbook where it is mended; empty if it is no matter of a sheet.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub sheet: &'static str,
    /// Columns to fill, or references that name nothing.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<String>,
}

#[derive(Default)]
struct Found(Vec<Open>);

impl Found {
    fn add(&mut self, what: &'static str, id: &str, name: &str) {
        self.on::<String>("", what, id, name, &[]);
    }

    /// Adds it if there are fields to name.
    fn gaps<T: ToString>(&mut self, what: &'static str, id: &str, name: &str, fields: &[T]) {
        if !fields.is_empty() {
            self.on("", what, id, name, fields);
        }
    }

    /// Adds it with the sheet where this object is mended; an empty one stands for that of [`OPEN_POINTS`].
    fn on<T: ToString>(&mut self, sheet: &'static str, what: &'static str, id: &str, name: &str, fields: &[T]) {
        let usual = OPEN_POINTS.iter().find(|(word, _)| *word == what).map_or("", |(_, sheet)| sheet);
        let sheet = if sheet.is_empty() { usual } else { sheet };
        let fields = fields.iter().map(T::to_string).collect();
        self.0.push(Open { what, sheet, id: id.to_owned(), name: name.to_owned(), fields });
    }
}

/// The sheet of a kind of register record.
fn sheet_of(kind: RegisterKind) -> &'static str {
    SHEETS.iter().find(|sheet| sheet.row == RowKind::Register(kind)).map_or("", |sheet| sheet.id)
}

pub(super) fn open(state: &State, study: &EbiosStudy, is_quantified: bool) -> Vec<Open> {
    let mut found = Found::default();
    workshop_1(state, study, &mut found);
    workshop_2(study, &mut found);
    workshop_3(study, &mut found);
    if !is_quantified && !study.risks.iter().any(|risk| risk.written) {
        found.add("no-study", "", "");
    }
    for risk in &study.risks {
        workshop_4(study, risk, &mut found);
        workshop_5(risk, &mut found);
    }
    for measure in &study.measures {
        found.gaps("measure-incomplete", &measure.id, &measure.title, &measure.gaps);
    }
    unknown_references(state, study, &mut found);
    found.0
}

fn workshop_1(state: &State, study: &EbiosStudy, found: &mut Found) {
    match &study.frame {
        None => found.add("no-frame", "", ""),
        Some(frame) => {
            if state.register.of_kind(RegisterKind::EbiosStudy).count() > 1 {
                found.add("several-studies", &frame.id, &frame.title);
            }
            found.gaps("frame-incomplete", &frame.id, &frame.title, &frame.gaps);
            if frame.revisions.is_empty() {
                found.add("no-revision", &frame.id, &frame.title);
            }
            if frame.thresholds_refused {
                found.add("thresholds-refused", &frame.id, &frame.title);
            }
            if frame.method_to_check {
                found.add("grid-to-check", &frame.id, &frame.title);
            }
        }
    }
    if study.feared_events.is_empty() {
        found.add("no-feared-event", "", "");
    }
    for event in &study.feared_events {
        if study.is_orphan(event) {
            found.add("orphan-feared-event", &event.id, &event.name);
        }
        if event.severity.is_none() {
            found.add("feared-event-without-severity", &event.id, &event.name);
        } else if event.justification.is_none() {
            found.add("severity-without-justification", &event.id, &event.name);
        }
    }
}

fn workshop_2(study: &EbiosStudy, found: &mut Found) {
    if study.couples.is_empty() {
        found.add("no-risk-origin", "", "");
    }
    let with_scenario: BTreeSet<&String> = study.scenarios.iter().flat_map(|scenario| &scenario.couples).collect();
    for couple in study.couples.iter().filter(|couple| couple.intentional) {
        let (id, name) = (&couple.id, &couple.risk_origin);
        if couple.target_objective.is_none() {
            found.add("objective-missing", id, name);
        }
        let rated = [("motivation", couple.motivation), ("resources", couple.resources), ("activity", couple.activity)];
        let missing: Vec<&str> = rated.iter().filter(|(_, level)| level.is_none()).map(|(name, _)| *name).collect();
        if couple.relevance.value.is_none() {
            found.gaps("couple-not-rated", id, name, &missing);
        } else if couple.selected.is_none() {
            found.add("couple-not-decided", id, name);
        }
        if couple.relevance.forced && couple.justification.is_none() {
            found.on("risk-origins", "forced-without-reason", id, name, &["relevance"]);
        }
        if couple.selected == Some(true) && !with_scenario.contains(id) {
            found.add("couple-without-scenario", id, name);
        }
    }
}

fn workshop_3(study: &EbiosStudy, found: &mut Found) {
    for party in &study.ecosystem.stakeholders {
        if party.dangerousness.value.is_none() {
            found.add("stakeholder-not-rated", &party.id, &party.name);
        }
        if (party.dangerousness.forced || party.residual.forced) && party.forced_reason.is_none() {
            found.on("stakeholders", "forced-without-reason", &party.id, &party.name, &["forced-dangerousness"]);
        }
        if party.critical == Some(true) && party.targets.is_empty() && party.measures.is_empty() {
            found.add("critical-without-measure", &party.id, &party.name);
        }
    }
    // Somebody who writes paths means to write them all; whoever writes none lets the map speak.
    if study.risks.iter().any(|risk| risk.written) {
        for scenario in study.scenarios.iter().filter(|scenario| scenario.paths.is_empty()) {
            found.add("scenario-without-path", &scenario.id, &scenario.name);
        }
    }
}

fn workshop_4(study: &EbiosStudy, risk: &Risk, found: &mut Found) {
    let method = study.frame.as_ref().map_or("express", |frame| frame.method.as_str());
    if risk.written && method != "express" && risk.modes.is_empty() {
        found.add("path-without-mode", &risk.id, &risk.name);
    }
    for mode in &risk.modes {
        found.gaps("mode-disordered", &mode.id, &mode.name, &mode.disordered);
        if mode.likelihood.forced && mode.reason.is_none() {
            found.on("operating-modes", "forced-without-reason", &mode.id, &mode.name, &["likelihood"]);
        }
        for action in &mode.actions {
            if action.asset.is_none() {
                found.add("action-without-asset", &action.id, &action.name);
            }
            let unrated = match method {
                "standard" if action.probability.is_none() => vec!["probability"],
                "advanced" => {
                    let rated = [("probability", action.probability), ("difficulty", action.difficulty)];
                    rated.iter().filter(|(_, level)| level.is_none()).map(|(name, _)| *name).collect()
                }
                _ => Vec::new(),
            };
            found.gaps("action-not-rated", &action.id, &action.name, &unrated);
        }
    }
}

fn workshop_5(risk: &Risk, found: &mut Found) {
    let (id, name) = (&risk.id, &risk.name);
    let sheet = if risk.written { "attack-paths" } else { "" };
    let none: [String; 0] = [];
    if risk.severity.value.is_none() {
        found.on(sheet, "severity-missing", id, name, &none);
    }
    if risk.likelihood.value.is_none() {
        found.on(sheet, "likelihood-missing", id, name, &none);
    }
    let forced = [("severity", risk.severity.forced), ("likelihood", risk.likelihood.forced)];
    let forced: Vec<&str> = forced.iter().filter(|(_, is_forced)| *is_forced).map(|(name, _)| *name).collect();
    if risk.reason.is_none() && !forced.is_empty() {
        found.on(sheet, "forced-without-reason", id, name, &forced);
    }
    if risk.written && risk.treatment.is_none() {
        found.add("risk-without-treatment", id, name);
    }
    let has_residual = risk.residual_severity.is_some() || risk.residual_likelihood.is_some();
    if has_residual && risk.residual_reason.is_none() {
        found.on(sheet, "forced-without-reason", id, name, &["residual-severity", "residual-likelihood"]);
    }
    if risk.wants_acceptance() {
        found.on(sheet, "risk-not-accepted", id, name, &none);
    }
}

/// References in cells of free text that name nothing.
fn unknown_references(state: &State, study: &EbiosStudy, found: &mut Found) {
    if let Some((frame, chosen)) = study.frame.as_ref().and_then(|frame| Some((frame, frame.acceptance_grid.as_ref()?)))
        && !super::path::acceptance_grids().any(|grid| grid.id == *chosen)
    {
        found.on("ebios-study", "unknown-reference", &frame.id, &frame.title, &[chosen]);
    }
    let mut unknown = |kind: RegisterKind, id: &str, name: &str, keys: &[String]| {
        if !keys.is_empty() {
            found.on(sheet_of(kind), "unknown-reference", id, name, keys);
        }
    };
    for mission in &study.missions {
        let keys = mission.business_assets.iter().filter(|key| business_asset(state, key).is_none());
        unknown(RegisterKind::Mission, &mission.id, &mission.name, &keys.cloned().collect::<Vec<_>>());
    }
    let known = |kind, key: &String| state.register.get(kind, key).is_some();
    let checked = [
        (RegisterKind::Scenario, "feared-events", RegisterKind::FearedEvent),
        (RegisterKind::Scenario, "risk-origins", RegisterKind::RiskOrigin),
        (RegisterKind::AttackPath, "scenario", RegisterKind::Scenario),
        (RegisterKind::OperatingMode, "attack-path", RegisterKind::AttackPath),
        (RegisterKind::ElementaryAction, "mode", RegisterKind::OperatingMode),
        (RegisterKind::Stakeholder, "measures", RegisterKind::Action),
    ];
    for (kind, field, target) in checked {
        for row in state.register.of_kind(kind) {
            let keys: Vec<String> = list(row, field).into_iter().filter(|key| !known(target, key)).collect();
            unknown(kind, &row.record.id, &name(row), &keys);
        }
    }
    for row in state.register.of_kind(RegisterKind::Stakeholder) {
        let party = text(row, "third-party").filter(|key| state.declared(&["third-parties"], key).is_none());
        unknown(RegisterKind::Stakeholder, &row.record.id, &name(row), party.as_slice());
    }
    for risk in &study.risks {
        let keys = risk.events.iter().filter(|event| event.what == EventKind::Unknown);
        unknown(
            RegisterKind::AttackPath,
            &risk.id,
            &risk.name,
            &keys.map(|event| event.key.clone()).collect::<Vec<_>>(),
        );
    }
}

fn name(row: &Registered) -> String {
    text(row, "name").or_else(|| text(row, "third-party")).unwrap_or_default()
}
