//! What the map proposes for objects that nobody stated. Nothing is kept until a person states it.

use std::collections::BTreeSet;

use kharita_catalog::ebios_rm;
use kharita_model::{NodeKind, WordList};
use kharita_risk::ebios::{FearedEvent, Risk, Stakeholder};
use serde::Serialize;

use super::ebios;
use crate::{Error, Workspace};

/// `ebios propose`: an object that the map proposes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Proposal {
    /// `feared-event`, `risk-origin`, `critical-stakeholder`, `scenario`, `likelihood`, `probability`.
    pub what: &'static str,
    /// Id of the process, third party, jewel or attack path; the category of a risk origin; key of an action.
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
    /// The relevance of the couple as likelihood of a path that nobody rated (EXI_M3_16), 1 to 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub likelihood: Option<u8>,
    /// Probability of success of an elementary action that nobody rated, 0 to 4 (EXI_M4_15).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<u8>,
    /// The ATT&CK technique whose starting value, a hypothesis, gives that probability.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub technique: Option<String>,
}

/// What the map proposes: feared events of processes whose impact is above the lowest, categories of risk origins that
/// nobody stated, stakeholders in the zones of control and danger on which nobody decided, jewels that can be reached and that
/// no scenario names, likelihoods of paths and probabilities of actions that nobody rated.
///
/// # Errors
/// The ledger.
pub async fn propose_ebios(workspace: &Workspace) -> Result<Vec<Proposal>, Error> {
    let view = ebios(workspace).await?;
    let mut found = feared_events(workspace, &view.workshop_1.feared_events);
    let stated: BTreeSet<&str> = view.workshop_2.iter().filter_map(|couple| couple.category.as_deref()).collect();
    let categories = WordList::OriginCategory.words().iter().filter(|category| !stated.contains(**category));
    found.extend(categories.map(|category| proposal("risk-origin", category, category)));
    let is_open = |party: &&Stakeholder| matches!(party.zone, Some("control" | "danger")) && party.critical.is_none();
    found.extend(view.workshop_3.stakeholders.iter().filter(is_open).map(|party| Proposal {
        zone: party.zone,
        dangerousness: party.dangerousness.value,
        ..proposal("critical-stakeholder", &party.id, &party.name)
    }));
    for risk in &view.workshop_5 {
        if !risk.written && risk.scenarios.is_empty() && risk.likelihood.value.is_some() {
            found.push(proposal("scenario", &risk.id, &risk.name));
        }
        if risk.proposed_likelihood.is_some() {
            let named = proposal("likelihood", &risk.id, &risk.name);
            found.push(Proposal { likelihood: risk.proposed_likelihood, ..named });
        }
    }
    found.extend(probabilities(workspace, &view.workshop_5)?);
    Ok(found)
}

fn proposal(what: &'static str, id: &str, name: &str) -> Proposal {
    let (id, name) = (id.to_owned(), name.to_owned());
    Proposal {
        what,
        id,
        name,
        criterion: None,
        legal_impact: None,
        zone: None,
        dangerousness: None,
        likelihood: None,
        probability: None,
        technique: None,
    }
}

/// Help for rating: of each action with a technique and no probability, the level of that technique's starting value.
fn probabilities(workspace: &Workspace, risks: &[Risk]) -> Result<Vec<Proposal>, Error> {
    let known = &crate::risk::inputs(workspace)?.priors.techniques;
    let actions = risks.iter().flat_map(|risk| &risk.modes).flat_map(|mode| &mode.actions);
    let mut found = Vec::new();
    for action in actions.filter(|action| action.probability.is_none()) {
        let Some(technique) = &action.technique else { continue };
        // A sub-technique without a value of its own is rated as its technique.
        let general = technique.split('.').next().unwrap_or(technique);
        let Some(success) = known.get(technique).or_else(|| known.get(general)) else { continue };
        found.push(Proposal {
            probability: Some(ebios_rm().success_level(success.mean())),
            technique: Some(technique.clone()),
            ..proposal("probability", &action.id, &action.name)
        });
    }
    Ok(found)
}

fn feared_events(workspace: &Workspace, stated: &[FearedEvent]) -> Vec<Proposal> {
    // In the order of the impacts of a class.
    const NEEDS: [&str; 3] = ["availability", "integrity", "confidentiality"];
    let classes = workspace.state.classes();
    let mut found = Vec::new();
    let processes = workspace.state.map.of_kind(NodeKind::Process).filter(|node| node.not_seen_since().is_none());
    let mut processes: Vec<_> = processes.collect();
    processes.sort_by(|a, b| a.name().cmp(b.name()).then(a.id().cmp(&b.id())));
    for process in processes {
        let id = process.id().to_string();
        let impacts = classes.of(process).map(|classified| classified.impacts).unwrap_or_default();
        for (criterion, impact) in NEEDS.into_iter().zip(impacts) {
            let has = |event: &FearedEvent| {
                event.business_asset.as_ref() == Some(&id) && event.criterion.as_deref() == Some(criterion)
            };
            let impact = impact.filter(|impact| *impact > 1);
            if impact.is_some() && !stated.iter().any(has) {
                let named = proposal("feared-event", &id, process.name());
                found.push(Proposal { criterion: Some(criterion), legal_impact: impact, ..named });
            }
        }
    }
    found.sort_by_key(|proposal| std::cmp::Reverse(proposal.legal_impact));
    found
}
