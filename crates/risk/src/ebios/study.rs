//! The study as it stands.

use kharita_map::{Node, State};
use kharita_model::{Date, NodeKind};
use serde::Serialize;

use super::open::open;
use super::path::{Reading, by_grid, in_force};
use super::{
    BusinessAsset, Couple, Ecosystem, FearedEvent, Measure, Mission, Open, Risk, StrategicScenario, StudyFrame, couple,
    ecosystem, frame, measure, mode,
};
use crate::study::Study;

/// An EBIOS RM study: what people stated, and what follows from it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EbiosStudy {
    /// Workshop 1: the frame; null until people gave one.
    pub frame: Option<StudyFrame>,
    /// Missions.
    pub missions: Vec<Mission>,
    /// Business assets: the processes of the map, and information that the study names.
    pub business_assets: Vec<BusinessAsset>,
    /// Feared events.
    pub feared_events: Vec<FearedEvent>,
    /// Workshop 2.
    pub couples: Vec<Couple>,
    /// Workshop 3: the ecosystem.
    pub ecosystem: Ecosystem,
    /// Workshop 3: the strategic scenarios.
    pub scenarios: Vec<StrategicScenario>,
    /// Workshops 4 and 5: the risks with their operating modes, levels and treatment.
    pub risks: Vec<Risk>,
    /// Workshop 5: the treatment plan.
    pub measures: Vec<Measure>,
    /// What the method asks for and is not there yet.
    pub open: Vec<Open>,
}

impl EbiosStudy {
    /// The study on this day; `quantified` is the study of the map by simulation that was kept, if one was.
    pub fn of(state: &State, quantified: Option<&Study>, today: Date) -> Self {
        let frame = frame::frame(state);
        let missions = frame::missions(state);
        let feared_events = frame::feared_events(state);
        let business_assets = frame::business_assets(state, &missions, &feared_events);
        let couples = couple::couples(state, &couple::reached(state));
        let reading =
            Reading { state, frame: frame.as_ref(), events: &feared_events, couples: &couples, quantified, today };
        let method = frame.as_ref().map_or("express", |frame| frame.method.as_str());
        let risks = reading.risks(mode::modes(state, method));
        let scenarios = reading.scenarios(&risks);
        let ecosystem = ecosystem::ecosystem(state, frame.as_ref());
        let mut study = EbiosStudy {
            missions,
            business_assets,
            ecosystem,
            scenarios,
            risks,
            measures: measure::measures(state),
            open: Vec::new(),
            frame,
            feared_events,
            couples,
        };
        study.open = open(state, &study, quantified.is_some());
        study
    }

    /// May it be closed? Not while a risk kept high has no dated acceptance or a forced value no reason.
    pub fn can_close(&self) -> bool {
        !self.open.iter().any(|open| matches!(open.what, "risk-not-accepted" | "forced-without-reason"))
    }

    /// The class of a cell: by the grid of the study; without one, the strictest reading.
    pub fn class(&self, severity: u8, likelihood: u8) -> Option<u8> {
        in_force(self.frame.as_ref(), &by_grid(Some(severity), Some(likelihood)))
    }

    /// Does no scenario lead to it? An unintentional event is rated at once, without scenario.
    pub fn is_orphan(&self, event: &FearedEvent) -> bool {
        let by_couple = || self.couples.iter().any(|couple| couple.feared_events.contains(&event.id));
        let by_path = || self.risks.iter().any(|risk| risk.events.iter().any(|reached| reached.key == event.id));
        event.likelihood.is_none() && !by_couple() && !by_path()
    }
}

/// What stands on the map of a kind, by name.
pub(super) fn living(state: &State, kind: NodeKind) -> Vec<Node<'_>> {
    let mut nodes: Vec<Node<'_>> = state.map.of_kind(kind).filter(|node| node.not_seen_since().is_none()).collect();
    nodes.sort_by(|a, b| a.name().cmp(b.name()).then(a.id().cmp(&b.id())));
    nodes
}
