//! `ebios`: the workshops of EBIOS RM as they stand, and what the map proposes for them.

use std::process::ExitCode;

use kharita_app::{EbiosView, Opened, Proposal, RiskView, Stakeholder};
use kharita_model::Argument;

use super::Session;
use super::ledger::number;
use crate::arguments::Ebios;
use crate::output::Output;

pub fn run(session: &Session, verb: Ebios, output: &mut Output) -> anyhow::Result<ExitCode> {
    let workspace = session.open(Opened::Reading)?;
    match verb {
        Ebios::Show => {
            let view = session.runtime.block_on(kharita_app::ebios(&workspace))?;
            if output.json { output.document(&view) } else { show(&view, output) }
        }
        Ebios::Propose => {
            let proposals = session.runtime.block_on(kharita_app::propose_ebios(&workspace))?;
            if output.json { output.document(&proposals) } else { propose(&proposals, output) }
        }
    }?;
    Ok(ExitCode::SUCCESS)
}

fn show(view: &EbiosView, output: &Output) -> anyhow::Result<()> {
    let (frame, count) = (&view.workshop_1, |n: usize| number(n as u64));
    let baseline = &frame.baseline;
    output.say(
        "cli-said-ebios-frame",
        &[
            ("assets", count(frame.business_assets.len())),
            ("events", count(frame.feared_events.len())),
            ("applied", number(baseline.applied)),
            ("restricted", number(baseline.with_restrictions)),
            ("not", number(baseline.not_applied)),
            ("unknown", number(baseline.not_assessed)),
        ],
    )?;
    output.say("cli-said-ebios-couples", &[("count", count(view.workshop_2.len()))])?;
    let ecosystem = &view.workshop_3;
    output.say("cli-said-ebios-ecosystem", &[("count", count(ecosystem.stakeholders.len()))])?;
    let head = ["dangerousness", "zone", "name", "id"];
    output.table(
        &titles(&head, output),
        &ecosystem.stakeholders.iter().map(|party| stakeholder(party, output)).collect::<Vec<_>>(),
    )?;
    output.say("cli-said-ebios-risks", &[("count", count(view.workshop_5.len()))])?;
    let head = ["severity", "likelihood", "class", "accepted", "name", "id"];
    output.table(&titles(&head, output), &view.workshop_5.iter().map(risk).collect::<Vec<_>>())?;
    output.say("cli-said-ebios-open", &[("count", count(view.open.len()))])?;
    for open in &view.open {
        let arguments = [("id", Argument::Text(open.id.clone())), ("name", Argument::Text(open.name.clone()))];
        output.say(&format!("cli-ebios-open-{}", open.what), &arguments)?;
    }
    Ok(())
}

fn titles(columns: &[&str], output: &Output) -> Vec<String> {
    columns.iter().map(|column| output.texts.text(&format!("cli-column-{column}"))).collect()
}

fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

fn stakeholder(party: &Stakeholder, output: &Output) -> Vec<String> {
    vec![
        or_dash(party.dangerousness.map(|danger| output.texts.decimal(danger, 2))),
        or_dash(party.zone.map(|zone| zone_name(zone, output))),
        party.name.clone(),
        party.id.clone(),
    ]
}

fn zone_name(zone: &str, output: &Output) -> String {
    output.texts.text(&format!("cli-ebios-zone-{zone}"))
}

fn risk(risk: &RiskView) -> Vec<String> {
    // By each grid; they are told apart in the JSON.
    let mut classes: Vec<String> = risk.classes.values().map(u8::to_string).collect();
    classes.dedup();
    vec![
        or_dash(risk.severity.map(|severity| format!("G{severity}"))),
        or_dash(risk.likelihood.map(|likelihood| format!("V{likelihood}"))),
        or_dash(Some(classes.join("/")).filter(|classes| !classes.is_empty())),
        or_dash(risk.accepted.as_ref().map(|accepted| format!("{}, {}", accepted.by, accepted.on))),
        risk.name.clone(),
        risk.id.clone(),
    ]
}

fn propose(proposals: &[Proposal], output: &Output) -> anyhow::Result<()> {
    for proposal in proposals {
        let texts = output.texts;
        let name = match proposal.what {
            "risk-origin" => texts.text(&format!("word-origin-category-{}", proposal.name.replace('_', "-"))),
            _ => proposal.name.clone(),
        };
        let criterion = proposal.criterion.map(|criterion| texts.text(&format!("word-criterion-{criterion}")));
        let arguments = [
            ("name", Argument::Text(name)),
            ("id", Argument::Text(proposal.id.clone())),
            ("criterion", Argument::Text(criterion.unwrap_or_default())),
            ("impact", number(u64::from(proposal.legal_impact.unwrap_or_default()))),
            ("zone", Argument::Text(proposal.zone.map(|zone| zone_name(zone, output)).unwrap_or_default())),
            ("danger", Argument::Text(proposal.dangerousness.map(|d| texts.decimal(d, 2)).unwrap_or_default())),
        ];
        output.say(&format!("cli-ebios-proposed-{}", proposal.what), &arguments)?;
    }
    output.say("cli-said-ebios-proposed", &[("count", number(proposals.len() as u64))])
}
