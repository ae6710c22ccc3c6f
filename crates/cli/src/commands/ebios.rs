//! `ebios`: the workshops of EBIOS RM as they stand, what the map proposes for them, and the running example of the guide.

use std::process::ExitCode;

use kharita_app::{Couple, EbiosView, Mode, Open, Opened, Proposal, Rated, Risk, Stakeholder, Workshop1};
use kharita_deliver::FORCED;
use kharita_model::Argument;

use super::Session;
use super::ledger::number;
use super::people::{refuse_existing, write_workbook};
use crate::arguments::Ebios;
use crate::output::Output;

pub fn run(session: &Session, verb: Ebios, output: &mut Output) -> anyhow::Result<ExitCode> {
    match verb {
        Ebios::Show(verb) => {
            let workspace = session.open(Opened::Reading)?;
            let view = session.runtime.block_on(kharita_app::ebios(&workspace))?;
            match verb.workshop {
                Some(workshop) if output.json => output.document(&view.activity(workshop)),
                None if output.json => output.document(&view),
                workshop => show(&view, workshop, output),
            }?;
        }
        Ebios::Propose => {
            let workspace = session.open(Opened::Reading)?;
            let proposals = session.runtime.block_on(kharita_app::propose_ebios(&workspace))?;
            if output.json { output.document(&proposals) } else { propose(&proposals, output) }?;
        }
        Ebios::Example(verb) => {
            refuse_existing(&verb.out)?;
            return write_workbook(&verb.out, &kharita_sample::ebios_example(), output);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// All of the study with what is open, or what one workshop produced.
fn show(view: &EbiosView, workshop: Option<u8>, output: &Output) -> anyhow::Result<()> {
    let wanted = |part: u8| workshop.is_none_or(|workshop| workshop == part);
    if let (Some(study), true) = (&view.study, wanted(1)) {
        let method = output.texts.text(&format!("word-likelihood-method-{}", study.method));
        let arguments = [
            ("title", Argument::Text(study.title.clone())),
            ("version", Argument::Text(study.version.clone())),
            ("marking", Argument::Text(or_dash(study.marking.clone()))),
            ("method", Argument::Text(method)),
        ];
        output.say("cli-said-ebios-study", &arguments)?;
    }
    if wanted(1) {
        frame(&view.workshop_1, output)?;
    }
    if wanted(2) {
        output.say("cli-said-ebios-couples", &[("count", number(view.workshop_2.len() as u64))])?;
        let head = ["relevance", "selected", "risk-origin", "objective", "id"];
        table(&head, view.workshop_2.iter().map(|row| couple(row, output)), output)?;
    }
    if wanted(3) {
        let stakeholders = &view.workshop_3.stakeholders;
        output.say("cli-said-ebios-ecosystem", &[("count", number(stakeholders.len() as u64))])?;
        let head = ["dangerousness", "zone", "residual", "critical", "name", "id"];
        table(&head, stakeholders.iter().map(|row| stakeholder(row, output)), output)?;
    }
    if wanted(5) {
        output.say("cli-said-ebios-risks", &[("count", number(view.workshop_5.len() as u64))])?;
        let head = ["severity", "likelihood", "class", "residual", "accepted", "name", "id"];
        table(&head, view.workshop_5.iter().map(risk), output)?;
    }
    if wanted(4) {
        let modes = view.workshop_5.iter().flat_map(|risk| &risk.modes);
        modes.filter(|mode| mode.least_effort).try_for_each(|mode| least_effort(mode, output))?;
    }
    if workshop.is_some() {
        return Ok(());
    }
    output.say("cli-said-ebios-open", &[("count", number(view.open.len() as u64))])?;
    view.open.iter().try_for_each(|open| say_open(open, output))?;
    if !view.can_close {
        output.say("cli-said-ebios-not-closed", &[])?;
    }
    Ok(())
}

fn frame(frame: &Workshop1, output: &Output) -> anyhow::Result<()> {
    let baseline = &frame.baseline;
    output.say(
        "cli-said-ebios-frame",
        &[
            ("assets", number(frame.business_assets.len() as u64)),
            ("events", number(frame.feared_events.len() as u64)),
            ("applied", number(baseline.applied)),
            ("restricted", number(baseline.with_restrictions)),
            ("not", number(baseline.not_applied)),
            ("unknown", number(baseline.not_assessed)),
            ("light", Argument::Text(output.texts.text(&format!("cli-ebios-light-{}", baseline.light)))),
        ],
    )
}

fn table(head: &[&str], rows: impl Iterator<Item = Vec<String>>, output: &Output) -> anyhow::Result<()> {
    let titles: Vec<String> = head.iter().map(|column| output.texts.text(&format!("cli-column-{column}"))).collect();
    output.table(&titles, &rows.collect::<Vec<_>>())
}

fn or_dash(text: Option<String>) -> String {
    text.unwrap_or_else(|| "–".to_owned())
}

/// A level with its letter, marked if somebody forced it.
fn rated(letter: &str, rated: &Rated<u8>) -> String {
    let mark = if rated.forced { FORCED } else { "" };
    or_dash(rated.value.map(|level| format!("{letter}{level}{mark}")))
}

fn yes_no(answer: Option<bool>, output: &Output) -> String {
    or_dash(answer.map(|yes| output.texts.text(if yes { "workbook-yes" } else { "workbook-no" })))
}

fn couple(couple: &Couple, output: &Output) -> Vec<String> {
    let mark = if couple.relevance.forced { FORCED } else { "" };
    let relevance =
        couple.relevance.value.map(|level| output.texts.text(&format!("workbook-level-relevance-{level}")) + mark);
    vec![
        or_dash(relevance),
        yes_no(couple.selected, output),
        couple.risk_origin.clone(),
        or_dash(couple.target_objective.clone()),
        couple.id.clone(),
    ]
}

fn stakeholder(party: &Stakeholder, output: &Output) -> Vec<String> {
    let danger = |rated: &Rated<f64>| {
        let mark = if rated.forced { FORCED } else { "" };
        or_dash(rated.value.map(|danger| format!("{}{mark}", output.texts.decimal(danger, 2))))
    };
    vec![
        danger(&party.dangerousness),
        or_dash(party.zone.map(|zone| zone_name(zone, output))),
        danger(&party.residual),
        yes_no(party.critical, output),
        party.name.clone(),
        party.id.clone(),
    ]
}

fn zone_name(zone: &str, output: &Output) -> String {
    output.texts.text(&format!("cli-ebios-zone-{zone}"))
}

fn risk(risk: &Risk) -> Vec<String> {
    // By each grid; they are told apart in the JSON.
    let mut classes: Vec<String> = risk.classes.values().map(u8::to_string).collect();
    classes.dedup();
    let residual = risk.residual_severity.zip(risk.residual_likelihood).map(|(g, v)| format!("G{g} V{v}"));
    vec![
        rated("G", &risk.severity),
        rated("V", &risk.likelihood),
        or_dash(Some(classes.join("/")).filter(|classes| !classes.is_empty())),
        or_dash(residual),
        or_dash(risk.accepted.as_ref().map(|accepted| format!("{}, {}", accepted.by, accepted.on))),
        risk.name.clone(),
        risk.id.clone(),
    ]
}

/// The mode of least effort, with the actions whose failure lowers the likelihood of its path.
fn least_effort(mode: &Mode, output: &Output) -> anyhow::Result<()> {
    let critical: Vec<&str> =
        mode.actions.iter().filter(|action| action.critical).map(|action| action.name.as_str()).collect();
    let arguments = [
        ("id", Argument::Text(mode.id.clone())),
        ("name", Argument::Text(mode.name.clone())),
        ("level", Argument::Text(rated("V", &mode.likelihood))),
        ("count", number(critical.len() as u64)),
        ("critical", Argument::Text(critical.join(" ; "))),
    ];
    let key = if critical.is_empty() { "cli-ebios-least-effort-bare" } else { "cli-ebios-least-effort" };
    output.say(key, &arguments)
}

/// What is open, with the columns by their titles and the sheet where it is mended.
fn say_open(open: &Open, output: &Output) -> anyhow::Result<()> {
    let texts = output.texts;
    let title = |field: &String| {
        let key = format!("workbook-{}-{field}", open.sheet);
        if texts.has(&key) { texts.text(&key) } else { field.clone() }
    };
    let arguments = [
        ("id", Argument::Text(open.id.clone())),
        ("name", Argument::Text(open.name.clone())),
        ("fields", Argument::Text(open.fields.iter().map(title).collect::<Vec<_>>().join(", "))),
    ];
    let line = texts.text_with(&format!("cli-ebios-open-{}", open.what), &arguments);
    if open.sheet.is_empty() {
        return output.line(&line);
    }
    let sheet = texts.text(&format!("workbook-{}", open.sheet));
    output.say("cli-ebios-open-where", &[("open", Argument::Text(line)), ("sheet", Argument::Text(sheet))])
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
            ("level", number(u64::from(proposal.likelihood.or(proposal.probability).unwrap_or_default()))),
            ("technique", Argument::Text(proposal.technique.clone().unwrap_or_default())),
        ];
        output.say(&format!("cli-ebios-proposed-{}", proposal.what), &arguments)?;
    }
    output.say("cli-said-ebios-proposed", &[("count", number(proposals.len() as u64))])
}

#[cfg(test)]
mod tests {
    use kharita_text::{Language, Texts};

    #[test]
    fn every_open_point_has_its_text_and_its_sheet_exists() {
        for texts in Language::ALL.map(Texts::of) {
            for (what, sheet) in kharita_app::OPEN_POINTS {
                assert!(texts.has(&format!("cli-ebios-open-{what}")), "{what}");
                assert!(sheet.is_empty() || texts.has(&format!("workbook-{sheet}")), "{sheet}");
            }
        }
    }
}
