//! The workshops of EBIOS RM as they stand (REGULATION.md §11): what people stated in the register and what the map shows, in
//! the objects of the method; and what the map proposes for the objects that nobody stated.

use std::collections::{BTreeMap, BTreeSet};

use kharita_catalog::{EbiosRm, Purpose, ZoneThresholds, declared, ebios_rm, grids};
use kharita_map::Node;
use kharita_model::{Attribute, Date, EdgeKind, NodeKind, RegisterKind, Registered, Subtype, Value, WordList};
use kharita_risk::study::{SeverityBasis, Study};
use serde::Serialize;

use crate::risk::last_study;
use crate::{DEFAULT_FRAMEWORK, Error, Workspace};

/// `ebios show`: the study as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EbiosView {
    /// Edition of the guide whose scales are used.
    pub guide: &'static str,
    /// Workshop 1: frame and baseline.
    pub workshop_1: Frame,
    /// Workshop 2: risk origins and what they aim at.
    pub workshop_2: Vec<CoupleView>,
    /// Workshop 3: the ecosystem.
    pub workshop_3: Ecosystem,
    /// Workshops 4 and 5: scenarios with their levels, classes and acceptance; empty until a study was run.
    pub workshop_5: Vec<RiskView>,
    /// What the method asks for and is not there yet.
    pub open: Vec<Open>,
}

/// Workshop 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Frame {
    /// Business assets: the processes of the map.
    pub business_assets: Vec<BusinessAsset>,
    /// Feared events that people stated.
    pub feared_events: Vec<FearedEvent>,
    /// The baseline: the directive as it is judged today.
    pub baseline: Baseline,
}

/// A business asset with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BusinessAsset {
    /// Id of the process.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub owners: Vec<String>,
    /// Its supporting assets: ids of what it uses.
    pub supporting_assets: Vec<String>,
}

/// A feared event of the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FearedEvent {
    /// Its key.
    pub id: String,
    /// What happens.
    pub name: String,
    /// Id of the process; null for an unintentional risk without business asset.
    pub business_asset: Option<String>,
    /// The need that fails.
    pub criterion: Option<String>,
    /// G1 to G4.
    pub severity: Option<u8>,
    /// Who stated it.
    pub stated_by: Option<String>,
}

/// The security baseline, in counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Baseline {
    /// The framework.
    pub framework: &'static str,
    /// Rules applied.
    pub applied: u64,
    /// Rules applied with restrictions.
    pub with_restrictions: u64,
    /// Rules not applied.
    pub not_applied: u64,
    /// Rules of which nothing is known.
    pub not_assessed: u64,
}

/// A risk origin and its target objective.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CoupleView {
    /// Its key.
    pub id: String,
    /// The risk origin.
    pub risk_origin: String,
    /// Its category.
    pub category: Option<String>,
    /// The target objective.
    pub target_objective: Option<String>,
    /// Keys of the feared events that its scenarios lead to.
    pub feared_events: BTreeSet<String>,
    /// Who stated it.
    pub stated_by: Option<String>,
}

/// Workshop 3.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ecosystem {
    /// From which dangerousness a zone begins; lower bounds, inclusive.
    pub thresholds: ZoneThresholds,
    /// How many stakeholders stand in each zone.
    pub zones: BTreeMap<&'static str, u64>,
    /// The most dangerous first; those that nobody rated come last.
    pub stakeholders: Vec<Stakeholder>,
}

/// A stakeholder with its four criteria, 1 to 4.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Stakeholder {
    /// Id of the third party.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How much the body depends on it.
    pub dependency: Option<u8>,
    /// How far it reaches into the systems.
    pub penetration: Option<u8>,
    /// Its cyber maturity.
    pub cyber_maturity: Option<u8>,
    /// The trust in its intentions.
    pub trust: Option<u8>,
    /// `(dependency × penetration) / (cyber maturity × trust)`; null if a criterion is missing.
    pub dangerousness: Option<f64>,
    /// `out`, `watch`, `control`, `danger`.
    pub zone: Option<&'static str>,
}

/// A risk scenario with its levels.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RiskView {
    /// Id of the crown jewel that falls.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Keys of the scenarios that people wrote about it.
    pub stated: Vec<String>,
    /// G1 to G4.
    pub severity: Option<u8>,
    /// Where the severity comes from.
    pub severity_from: Option<SeverityBasis>,
    /// V1 to V4, by the simulated probability; what is implausible counts as V1.
    pub likelihood: Option<u8>,
    /// Its class by each acceptance grid, side by side: 1 acceptable, 2 tolerable under control, 3 unacceptable.
    pub classes: BTreeMap<&'static str, u8>,
    /// Who accepted it, if it is accepted today.
    pub accepted: Option<Accepted>,
}

/// An acceptance that holds today.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Accepted {
    /// Who.
    pub by: String,
    /// On which day.
    pub on: String,
}

/// Something that the method asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Open {
    /// `no-feared-event`, `no-risk-origin`, `no-study`, `orphan-feared-event`, `feared-event-without-severity`,
    /// `objective-missing`, `stakeholder-not-rated`, `severity-missing`, `likelihood-missing`,
    /// `risk-not-accepted`.
    pub what: &'static str,
    /// Id or key of the object; empty for the whole study.
    pub id: String,
    /// Its name.
    pub name: String,
}

/// `ebios propose`: an object that the map proposes. Nothing is kept until a person states it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// `feared-event`, `risk-origin`, `critical-stakeholder`, `scenario`.
    pub what: &'static str,
    /// Id of the process, third party or jewel; the category of a risk origin.
    pub id: String,
    /// Name.
    pub name: String,
    /// The need that would fail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criterion: Option<&'static str>,
    /// The stated legal impact (decree 2-21-406), which is no severity: the body rates that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub legal_impact: Option<u8>,
    /// The zone of a stakeholder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub zone: Option<&'static str>,
    /// Its dangerousness.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dangerousness: Option<f64>,
}

/// The study as it stands.
///
/// # Errors
/// The ledger.
pub async fn ebios(workspace: &Workspace) -> Result<EbiosView, Error> {
    let study = last_study(workspace).await?;
    let mut view = EbiosView {
        guide: &ebios_rm().version,
        workshop_1: frame(workspace)?,
        workshop_2: couples(workspace),
        workshop_3: ecosystem(workspace),
        workshop_5: study.as_ref().map(|study| risks(workspace, study)).unwrap_or_default(),
        open: Vec::new(),
    };
    view.open = open(workspace, &view, study.is_some());
    Ok(view)
}

/// What the map proposes: feared events of processes whose impact is above the lowest, categories of risk origins that
/// nobody stated, stakeholders in the zones of control and danger, jewels that can be reached and that no scenario names.
///
/// # Errors
/// The ledger.
pub async fn propose_ebios(workspace: &Workspace) -> Result<Vec<Proposal>, Error> {
    let view = ebios(workspace).await?;
    let mut found = feared_event_proposals(workspace, &view.workshop_1);
    let stated: BTreeSet<&str> = view.workshop_2.iter().filter_map(|couple| couple.category.as_deref()).collect();
    let categories = WordList::OriginCategory.words().iter().filter(|category| !stated.contains(**category));
    found.extend(categories.map(|category| proposal("risk-origin", category, category)));
    let critical = |party: &&Stakeholder| matches!(party.zone, Some("control" | "danger"));
    found.extend(view.workshop_3.stakeholders.iter().filter(critical).map(|party| Proposal {
        zone: party.zone,
        dangerousness: party.dangerousness,
        ..proposal("critical-stakeholder", &party.id, &party.name)
    }));
    let unwritten = view.workshop_5.iter().filter(|risk| risk.stated.is_empty() && risk.likelihood.is_some());
    found.extend(unwritten.map(|risk| proposal("scenario", &risk.id, &risk.name)));
    Ok(found)
}

fn proposal(what: &'static str, id: &str, name: &str) -> Proposal {
    let (id, name) = (id.to_owned(), name.to_owned());
    Proposal { what, id, name, criterion: None, legal_impact: None, zone: None, dangerousness: None }
}

fn feared_event_proposals(workspace: &Workspace, frame: &Frame) -> Vec<Proposal> {
    const NEEDS: [(Attribute, &str); 3] = [
        (Attribute::ImpactConfidentiality, "confidentiality"),
        (Attribute::ImpactIntegrity, "integrity"),
        (Attribute::ImpactAvailability, "availability"),
    ];
    let mut found = Vec::new();
    for process in living(workspace, NodeKind::Process) {
        let id = process.id().to_string();
        for (attribute, criterion) in NEEDS {
            let has = |event: &FearedEvent| {
                event.business_asset.as_ref() == Some(&id) && event.criterion.as_deref() == Some(criterion)
            };
            let impact = process.level(attribute).filter(|impact| *impact > 1);
            if impact.is_some() && !frame.feared_events.iter().any(has) {
                let named = proposal("feared-event", &id, process.name());
                found.push(Proposal { criterion: Some(criterion), legal_impact: impact, ..named });
            }
        }
    }
    found.sort_by_key(|proposal| std::cmp::Reverse(proposal.legal_impact));
    found
}

fn living(workspace: &Workspace, kind: NodeKind) -> Vec<Node<'_>> {
    let mut nodes: Vec<Node<'_>> =
        workspace.state.map.of_kind(kind).filter(|node| node.not_seen_since().is_none()).collect();
    nodes.sort_by(|a, b| a.name().cmp(b.name()).then(a.id().cmp(&b.id())));
    nodes
}

fn frame(workspace: &Workspace) -> Result<Frame, Error> {
    let business_assets = living(workspace, NodeKind::Process).into_iter().map(|process| BusinessAsset {
        id: process.id().to_string(),
        name: process.name().to_owned(),
        owners: process.outgoing(EdgeKind::OwnedBy).map(|edge| edge.to().name().to_owned()).collect(),
        supporting_assets: process.outgoing(EdgeKind::Uses).map(|edge| edge.to().id().to_string()).collect(),
    });
    let feared_events = workspace.state.register.of_kind(RegisterKind::FearedEvent).map(|row| FearedEvent {
        id: row.record.id.to_string(),
        name: row.text("name").unwrap_or_default(),
        business_asset: row
            .text("process")
            .and_then(|key| declared(&workspace.state, &["processes"], &key))
            .map(|process| process.id().to_string()),
        criterion: row.text("criterion"),
        severity: match row.record.fields.get("severity") {
            Some(Value::Level(level)) => Some(level.n),
            _ => None,
        },
        stated_by: row.text("stated-by"),
    });
    let (business_assets, feared_events) = (business_assets.collect(), feared_events.collect());
    Ok(Frame { business_assets, feared_events, baseline: baseline(workspace)? })
}

fn baseline(workspace: &Workspace) -> Result<Baseline, Error> {
    let built_in = kharita_catalog::Catalogue::default();
    let found = crate::comply(workspace, &built_in, DEFAULT_FRAMEWORK)?;
    Ok(Baseline {
        framework: DEFAULT_FRAMEWORK,
        applied: found.conformant,
        with_restrictions: found.partial,
        not_applied: found.non_conformant,
        not_assessed: found.not_assessed,
    })
}

fn couples(workspace: &Workspace) -> Vec<CoupleView> {
    let register = &workspace.state.register;
    let mut events: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for scenario in register.of_kind(RegisterKind::Scenario) {
        for origin in scenario.keys("risk-origins") {
            events.entry(origin).or_default().extend(scenario.keys("feared-events"));
        }
    }
    let couple = |row: &Registered| CoupleView {
        id: row.record.id.to_string(),
        risk_origin: row.text("name").unwrap_or_default(),
        category: row.text("category"),
        target_objective: row.text("objective"),
        feared_events: events.get(&*row.record.id).cloned().unwrap_or_default(),
        stated_by: row.text("stated-by"),
    };
    register.of_kind(RegisterKind::RiskOrigin).map(couple).collect()
}

fn ecosystem(workspace: &Workspace) -> Ecosystem {
    let thresholds = ebios_rm().zones;
    let bodies = living(workspace, NodeKind::Org);
    let mut stakeholders: Vec<Stakeholder> = bodies
        .into_iter()
        // The method knows internal stakeholders too: those that people rated.
        .map(|body| (body, EbiosRm::dangerousness_of(body)))
        .filter(|(body, dangerousness)| body.subtype() != Some(Subtype::Internal) || dangerousness.is_some())
        .map(|(body, dangerousness)| Stakeholder {
            id: body.id().to_string(),
            name: body.name().to_owned(),
            dependency: body.level(Attribute::Dependency),
            penetration: body.level(Attribute::Penetration),
            cyber_maturity: body.level(Attribute::CyberMaturity),
            trust: body.level(Attribute::Trust),
            dangerousness,
            zone: dangerousness.map(|dangerousness| thresholds.zone(dangerousness)),
        })
        .collect();
    let danger = |party: &Stakeholder| party.dangerousness.unwrap_or(-1.0);
    stakeholders.sort_by(|a, b| danger(b).total_cmp(&danger(a)));
    let mut zones: BTreeMap<&'static str, u64> = BTreeMap::new();
    for zone in stakeholders.iter().filter_map(|party| party.zone) {
        *zones.entry(zone).or_default() += 1;
    }
    Ecosystem { thresholds, zones, stakeholders }
}

fn risks(workspace: &Workspace, study: &Study) -> Vec<RiskView> {
    let today = workspace.now().date();
    let acceptance_grids =
        || grids().iter().filter(|grid| grid.purpose == Purpose::Acceptance && grid.columns.axis == "severity");
    let risk = |scenario: &kharita_risk::study::Scenario| {
        let likelihood = scenario.likelihood.map(kharita_risk::ebios::level);
        let both = likelihood.zip(scenario.severity);
        let class = |grid: &'static kharita_catalog::Grid| Some((grid.id.as_str(), grid.at(both?.0, both?.1)?));
        let jewel = study.jewels.iter().find(|jewel| jewel.id.to_string() == scenario.id);
        RiskView {
            id: scenario.id.clone(),
            name: scenario.name.clone(),
            stated: scenario.stated.iter().map(|stated| stated.id.clone()).collect(),
            severity: scenario.severity,
            severity_from: scenario.severity_from,
            likelihood,
            classes: acceptance_grids().filter_map(class).collect(),
            accepted: jewel
                .and_then(|jewel| kharita_deliver::acceptance(&workspace.state.register, jewel, today))
                .map(|(by, on): (String, Date)| Accepted { by, on: on.to_string() }),
        }
    };
    study.scenarios.iter().map(risk).collect()
}

fn open(workspace: &Workspace, view: &EbiosView, has_study: bool) -> Vec<Open> {
    let mut found = Vec::new();
    let mut add = |what, id: &str, name: &str| found.push(Open { what, id: id.to_owned(), name: name.to_owned() });
    let scenarios = workspace.state.register.of_kind(RegisterKind::Scenario);
    let reached: BTreeSet<String> = scenarios.flat_map(|row| row.keys("feared-events")).collect();
    if view.workshop_1.feared_events.is_empty() {
        add("no-feared-event", "", "");
    }
    for event in &view.workshop_1.feared_events {
        if !reached.contains(&event.id) {
            add("orphan-feared-event", &event.id, &event.name);
        }
        if event.severity.is_none() {
            add("feared-event-without-severity", &event.id, &event.name);
        }
    }
    if view.workshop_2.is_empty() {
        add("no-risk-origin", "", "");
    }
    for couple in view.workshop_2.iter().filter(|couple| couple.target_objective.is_none()) {
        add("objective-missing", &couple.id, &couple.risk_origin);
    }
    for party in view.workshop_3.stakeholders.iter().filter(|party| party.dangerousness.is_none()) {
        add("stakeholder-not-rated", &party.id, &party.name);
    }
    if !has_study {
        add("no-study", "", "");
    }
    for risk in &view.workshop_5 {
        if risk.severity.is_none() {
            add("severity-missing", &risk.id, &risk.name);
        }
        if risk.likelihood.is_none() {
            add("likelihood-missing", &risk.id, &risk.name);
        }
        // The stricter grid decides: a level that one reading holds unacceptable wants a name and a day.
        let is_high = risk.classes.values().any(|class| *class >= UNACCEPTABLE);
        if is_high && risk.accepted.is_none() {
            add("risk-not-accepted", &risk.id, &risk.name);
        }
    }
    found
}

/// The class of a risk that is kept only with a dated acceptance (guide, p. 74).
const UNACCEPTABLE: u8 = 3;
