//! The workshops of EBIOS RM as they stand, with the baseline; and what the map proposes for the objects that nobody stated.

mod proposal;

use std::collections::BTreeMap;

use kharita_catalog::{Weights, ZoneThresholds, ebios_rm};
use kharita_risk::ebios::{
    BusinessAsset, Couple, EbiosStudy, FearedEvent, Measure, Mission, Mode, Open, Rated, Risk, Stakeholder,
    StrategicScenario, StudyFrame,
};
use serde::Serialize;

pub use proposal::{Proposal, propose_ebios};

use crate::risk::last_study;
use crate::{DEFAULT_FRAMEWORK, Error, Workspace};

/// `ebios show`: the study as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EbiosView {
    /// Edition of the guide whose scales are used.
    pub guide: &'static str,
    /// The frame; null until people gave one.
    pub study: Option<StudyFrame>,
    /// May the study be closed?
    pub can_close: bool,
    /// Workshop 1: perimeter, feared events and baseline.
    pub workshop_1: Workshop1,
    /// Workshop 2: risk origins and what they aim at.
    pub workshop_2: Vec<Couple>,
    /// Workshop 3: the ecosystem and the strategic scenarios.
    pub workshop_3: Workshop3,
    /// Workshops 4 and 5: risks with their operating modes, levels, classes and acceptance.
    pub workshop_5: Vec<Risk>,
    /// The treatment plan.
    pub treatment_plan: Vec<Measure>,
    /// What the method asks for and is not there yet.
    pub open: Vec<Open>,
}

/// What one workshop produced: the export of an activity.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Activity<'v> {
    /// Workshop 1.
    Frame(&'v Workshop1),
    /// Workshop 2.
    Couples(&'v [Couple]),
    /// Workshop 3.
    Ecosystem(&'v Workshop3),
    /// Workshop 4.
    Modes(Vec<PathModes<'v>>),
    /// Workshop 5.
    Treatment {
        /// Risks with levels, classes and acceptance.
        risks: &'v [Risk],
        /// The treatment plan.
        treatment_plan: &'v [Measure],
    },
}

/// The operating modes of an attack path.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PathModes<'v> {
    /// Key of the path.
    pub attack_path: &'v str,
    /// Its name.
    pub name: &'v str,
    /// V1 to V4.
    pub likelihood: &'v Rated<u8>,
    /// Its modes.
    pub modes: &'v [Mode],
}

impl<'v> PathModes<'v> {
    fn of(risk: &'v Risk) -> Self {
        let Risk { id, name, likelihood, modes, .. } = risk;
        PathModes { attack_path: id, name, likelihood, modes }
    }
}

impl EbiosView {
    /// What one workshop produced, 1 to 5; any other number is the fifth.
    pub fn activity(&self, workshop: u8) -> Activity<'_> {
        match workshop {
            1 => Activity::Frame(&self.workshop_1),
            2 => Activity::Couples(&self.workshop_2),
            3 => Activity::Ecosystem(&self.workshop_3),
            4 => Activity::Modes(self.workshop_5.iter().filter(|risk| risk.written).map(PathModes::of).collect()),
            _ => Activity::Treatment { risks: &self.workshop_5, treatment_plan: &self.treatment_plan },
        }
    }
}

/// Workshop 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Workshop1 {
    /// Missions.
    pub missions: Vec<Mission>,
    /// Business assets with what they rest on.
    pub business_assets: Vec<BusinessAsset>,
    /// Feared events that people stated.
    pub feared_events: Vec<FearedEvent>,
    /// The baseline: the directive as it is judged today.
    pub baseline: Baseline,
}

/// The security baseline, in counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Baseline {
    /// The framework.
    pub framework: &'static str,
    /// `green`: every rule applied; `red`: a rule not applied; `orange` otherwise.
    pub light: &'static str,
    /// Rules applied.
    pub applied: u64,
    /// Rules applied with restrictions.
    pub with_restrictions: u64,
    /// Rules not applied.
    pub not_applied: u64,
    /// Rules of which nothing is known.
    pub not_assessed: u64,
}

/// Workshop 3.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Workshop3 {
    /// From which dangerousness a zone begins; lower bounds, inclusive.
    pub thresholds: ZoneThresholds,
    /// Weights of the formula of dangerousness.
    pub weights: Weights,
    /// How many stakeholders stand in each zone.
    pub zones: BTreeMap<&'static str, u64>,
    /// How many will once target levels are reached.
    pub residual_zones: BTreeMap<&'static str, u64>,
    /// The most dangerous first.
    pub stakeholders: Vec<Stakeholder>,
    /// The strategic scenarios with their paths.
    pub scenarios: Vec<StrategicScenario>,
}

/// The study as it stands.
///
/// # Errors
/// The ledger.
pub async fn ebios(workspace: &Workspace) -> Result<EbiosView, Error> {
    let quantified = last_study(workspace).await?;
    let study = EbiosStudy::of(&workspace.state, quantified.as_ref(), workspace.now().date());
    let can_close = study.can_close();
    let ecosystem = study.ecosystem;
    Ok(EbiosView {
        guide: &ebios_rm().version,
        can_close,
        study: study.frame,
        workshop_1: Workshop1 {
            missions: study.missions,
            business_assets: study.business_assets,
            feared_events: study.feared_events,
            baseline: baseline(workspace)?,
        },
        workshop_2: study.couples,
        workshop_3: Workshop3 {
            thresholds: ecosystem.thresholds,
            weights: ecosystem.weights,
            zones: ecosystem.zones,
            residual_zones: ecosystem.residual_zones,
            stakeholders: ecosystem.stakeholders,
            scenarios: study.scenarios,
        },
        workshop_5: study.risks,
        treatment_plan: study.measures,
        open: study.open,
    })
}

fn baseline(workspace: &Workspace) -> Result<Baseline, Error> {
    let built_in = kharita_catalog::Catalogue::default();
    let found = crate::comply(workspace, &built_in, DEFAULT_FRAMEWORK)?;
    Ok(Baseline {
        framework: DEFAULT_FRAMEWORK,
        light: match (found.non_conformant, found.partial + found.not_assessed) {
            (0, 0) => "green",
            (0, _) => "orange",
            _ => "red",
        },
        applied: found.conformant,
        with_restrictions: found.partial,
        not_applied: found.non_conformant,
        not_assessed: found.not_assessed,
    })
}
