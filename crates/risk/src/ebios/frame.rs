//! Workshop 1: the frame of the study, its revisions, missions, business assets and feared events.

use kharita_catalog::{Weights, ZoneThresholds, ebios_rm};
use kharita_map::{Node, State};
use kharita_model::{Date, EdgeKind, NodeKind, RegisterKind, Registered};
use serde::Serialize;

use crate::register::{date, level, list, number, text};

/// The frame that people gave the study.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct StudyFrame {
    /// Its key.
    pub id: String,
    /// Title.
    pub title: String,
    /// Protection marking.
    pub marking: Option<String>,
    /// What is studied.
    pub object: Option<String>,
    /// What for.
    pub objectives: Option<String>,
    /// Who takes part, with roles.
    pub participants: Option<String>,
    /// Length of the strategic cycle, months.
    pub strategic_months: Option<u32>,
    /// Length of the operational cycle, months.
    pub operational_months: Option<u32>,
    /// Constraints.
    pub constraints: Option<String>,
    /// Assumptions.
    pub assumptions: Option<String>,
    /// Planning.
    pub planning: Option<String>,
    /// How likelihood is rated: `express` unless people chose `standard` or `advanced`.
    pub method: String,
    /// Does the method rest on a grid that nobody checked against method sheet 8?
    pub method_to_check: bool,
    /// Id of the acceptance grid in force; null means all readings, the strictest decides.
    pub acceptance_grid: Option<String>,
    /// Thresholds of the zones; those of the guide's example unless all three are stated and ascend.
    pub thresholds: ZoneThresholds,
    /// Were thresholds stated that cannot be used?
    pub thresholds_refused: bool,
    /// Weights of the formula of dangerousness.
    pub weights: Weights,
    /// Version x.y, by the revisions: a strategic one raises x, an operational one y.
    pub version: String,
    /// The revisions, the oldest first.
    pub revisions: Vec<Revision>,
    /// Who stated it.
    pub stated_by: Option<String>,
    /// Columns that the label wants filled and that are not.
    pub gaps: Vec<&'static str>,
}

/// An update of the study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revision {
    /// Its key.
    pub id: String,
    /// Version x.y that it makes.
    pub version: String,
    /// `strategic` or `operational`.
    pub kind: String,
    /// Its day.
    pub date: Option<Date>,
    /// Major changes.
    pub changes: Option<String>,
    /// Workshops touched.
    pub workshops: Vec<String>,
    /// Who wrote it.
    pub author: Option<String>,
}

/// A mission of the body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mission {
    /// Its key.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it is.
    pub description: Option<String>,
    /// Keys of the business assets that serve it, as they were stated.
    pub business_assets: Vec<String>,
}

/// A business asset with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BusinessAsset {
    /// Id of the process or information.
    pub id: String,
    /// Its name.
    pub name: String,
    /// `process` or `information`.
    pub nature: &'static str,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// Its supporting assets: ids of what a process uses, or of what holds an information.
    pub supporting_assets: Vec<String>,
}

/// A feared event of the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FearedEvent {
    /// Its key.
    pub id: String,
    /// What happens.
    pub name: String,
    /// Id of the business asset; null for an unintentional event.
    pub business_asset: Option<String>,
    /// The need that fails.
    pub criterion: Option<String>,
    /// Its impacts.
    pub impacts: Vec<String>,
    /// G1 to G4.
    pub severity: Option<u8>,
    /// Why this severity.
    pub justification: Option<String>,
    /// V1 to V4 of an unintentional event, rated at once (EXI_M1_15).
    pub likelihood: Option<u8>,
    /// Who stated it.
    pub stated_by: Option<String>,
}

/// The columns of the frame that the label wants (EXI_M1_01, GEN-3.2).
const WANTED: [&str; 9] = [
    "marking",
    "object",
    "objectives",
    "participants",
    "strategic-months",
    "operational-months",
    "constraints",
    "assumptions",
    "planning",
];

/// The study of a home: the first by its key.
fn study_row(state: &State) -> Option<&Registered> {
    state.register.of_kind(RegisterKind::EbiosStudy).next()
}

/// The protection marking that the study states: what its documents print.
pub fn marking(state: &State) -> Option<String> {
    text(study_row(state)?, "marking")
}

/// The frame.
pub(super) fn frame(state: &State) -> Option<StudyFrame> {
    let row = study_row(state)?;
    let months = |field| number(row, field).filter(|months| *months >= 1.0).map(|months| months as u32);
    let revisions = revisions(state);
    let method = text(row, "method").unwrap_or_else(|| "express".to_owned());
    let cuts = ["watch-from", "control-from", "danger-from"].map(|field| number(row, field));
    let stated = match cuts {
        [Some(watch), Some(control), Some(danger)] if 0.0 < watch && watch <= control && control <= danger => {
            Some(ZoneThresholds { watch, control, danger })
        }
        _ => None,
    };
    let weight = |field| number(row, field).filter(|weight| *weight >= 0.0).unwrap_or(1.0);
    Some(StudyFrame {
        id: row.record.id.to_string(),
        title: text(row, "title").unwrap_or_default(),
        marking: text(row, "marking"),
        object: text(row, "object"),
        objectives: text(row, "objectives"),
        participants: text(row, "participants"),
        strategic_months: months("strategic-months"),
        operational_months: months("operational-months"),
        constraints: text(row, "constraints"),
        assumptions: text(row, "assumptions"),
        planning: text(row, "planning"),
        method_to_check: method == "advanced",
        method,
        acceptance_grid: text(row, "acceptance-grid"),
        thresholds: stated.unwrap_or(ebios_rm().zones),
        thresholds_refused: stated.is_none() && cuts.iter().any(Option::is_some),
        weights: Weights {
            dependency: weight("dependency-weight"),
            penetration: weight("penetration-weight"),
            cyber_maturity: weight("maturity-weight"),
            trust: weight("trust-weight"),
        },
        version: revisions.last().map_or_else(|| "0.0".to_owned(), |last| last.version.clone()),
        revisions,
        stated_by: text(row, "stated-by"),
        gaps: WANTED.into_iter().filter(|field| text(row, field).is_none()).collect(),
    })
}

fn revisions(state: &State) -> Vec<Revision> {
    let mut rows: Vec<&Registered> = state.register.of_kind(RegisterKind::StudyRevision).collect();
    rows.sort_by_key(|row| date(row, "date"));
    let mut version = (0, 0);
    let revision = |row: &Registered| {
        let kind = text(row, "kind").unwrap_or_default();
        version = if kind == "strategic" { (version.0 + 1, 0) } else { (version.0, version.1 + 1) };
        Revision {
            id: row.record.id.to_string(),
            version: format!("{}.{}", version.0, version.1),
            kind,
            date: date(row, "date"),
            changes: text(row, "changes"),
            workshops: list(row, "workshops"),
            author: text(row, "author"),
        }
    };
    rows.into_iter().map(revision).collect()
}

pub(super) fn missions(state: &State) -> Vec<Mission> {
    let mission = |row: &Registered| Mission {
        id: row.record.id.to_string(),
        name: text(row, "name").unwrap_or_default(),
        description: text(row, "description"),
        business_assets: list(row, "business-assets"),
    };
    state.register.of_kind(RegisterKind::Mission).map(mission).collect()
}

/// The node of a business asset: a row of the sheets of processes or data.
pub(super) fn business_asset<'s>(state: &'s State, key: &str) -> Option<Node<'s>> {
    state.declared(&["processes", "data"], key)
}

/// The processes, and the information that a mission or a feared event names.
pub(super) fn business_assets(state: &State, missions: &[Mission], events: &[FearedEvent]) -> Vec<BusinessAsset> {
    let named = missions.iter().flat_map(|mission| &mission.business_assets);
    let mut information: Vec<Node<'_>> = named.filter_map(|key| business_asset(state, key)).collect();
    let of_events = events.iter().filter_map(|event| event.business_asset.as_ref());
    let ids: Vec<&String> = of_events.collect();
    information.extend(state.map.of_kind(NodeKind::Data).filter(|data| ids.contains(&&data.id().to_string())));
    information.retain(|node| node.kind() == NodeKind::Data);
    information.sort_by(|a, b| a.name().cmp(b.name()).then(a.id().cmp(&b.id())));
    information.dedup();
    let asset = |node: Node<'_>, nature, supporting_assets| BusinessAsset {
        id: node.id().to_string(),
        name: node.name().to_owned(),
        nature,
        owners: node.outgoing(EdgeKind::OwnedBy).map(|edge| edge.to().name().to_owned()).collect(),
        supporting_assets,
    };
    let processes = super::study::living(state, NodeKind::Process).into_iter().map(|process| {
        let used = process.outgoing(EdgeKind::Uses).map(|edge| edge.to().id().to_string()).collect();
        asset(process, "process", used)
    });
    let information = information.into_iter().map(|data| {
        let holders = data.incoming(EdgeKind::Handles).map(|edge| edge.from());
        let holders = holders.filter(|holder| holder.kind() != NodeKind::Process);
        asset(data, "information", holders.map(|holder| holder.id().to_string()).collect())
    });
    processes.chain(information).collect()
}

pub(super) fn feared_events(state: &State) -> Vec<FearedEvent> {
    let event = |row: &Registered| FearedEvent {
        id: row.record.id.to_string(),
        name: text(row, "name").unwrap_or_default(),
        business_asset: text(row, "process")
            .and_then(|key| business_asset(state, &key))
            .map(|asset| asset.id().to_string()),
        criterion: text(row, "criterion"),
        impacts: list(row, "impacts"),
        severity: level(row, "severity"),
        justification: text(row, "justification"),
        likelihood: level(row, "likelihood"),
        stated_by: text(row, "stated-by"),
    };
    state.register.of_kind(RegisterKind::FearedEvent).map(event).collect()
}
