//! `paths`, `study`, `plan`, `risk fair`, `risk graph`: what an attacker could do, what it would cost, what to do first.

use std::process::ExitCode;

use kharita_app::{
    Because, Corrective, Interval, Opened, PathStep, PlanOptions, StepView, StudyOptions, Witness, fair, graph,
};
use kharita_model::Argument;

use super::Session;
use super::ledger::number;
use crate::arguments::{PathsOf, Plan, Risk, Study};
use crate::output::Output;

/// Trials of a look at paths: their figures are read from the middles of the priors, only choke points are simulated.
const PATH_TRIALS: u64 = 4_096;

pub fn paths(session: &Session, verb: &PathsOf, output: &mut Output) -> anyhow::Result<ExitCode> {
    let workspace = session.open(Opened::Reading)?;
    let options = StudyOptions { trials: PATH_TRIALS, seed: verb.seed, hypotheses: verb.hypotheses };
    let found = kharita_app::paths(&workspace, &options, verb.to.as_deref(), verb.limit)?;
    let found = session.runtime.block_on(kharita_app::witnessed(&workspace, found, verb.lines))?;
    if output.json {
        output.document(&found)?;
        return Ok(ExitCode::SUCCESS);
    }
    let name = |id: &kharita_model::NodeId| {
        workspace.node(&id.to_string()).map(|node| node.name().to_owned()).unwrap_or_default()
    };
    for path in &found.paths {
        let p = path.p.map_or_else(String::new, |p| format!("  p = {}", share(Some(p), output)));
        output.line(&format!("→ {} ({}){p}", name(&path.to), path.to))?;
        for StepView { step, evidence } in &path.steps {
            output.line(&step_line(step, name, output))?;
            for witness in evidence {
                output.line(&witness_line(witness, output))?;
            }
        }
    }
    if !found.choke_points.is_empty() {
        output.line("")?;
        let head =
            ["id", "kind", "name", "loss-avoided"].map(|column| output.texts.text(&format!("cli-column-{column}")));
        let rows: Vec<Vec<String>> = found
            .choke_points
            .iter()
            .map(|point| {
                vec![
                    point.id.to_string(),
                    output.texts.text(&format!("kind-{}", point.kind)),
                    name(&point.id),
                    money(point.delta_ale_mad, output),
                ]
            })
            .collect();
        output.table(&head, &rows)?;
    }
    if found.paths.is_empty() {
        output.say("cli-said-no-path", &[])?;
    }
    let share = found.maybe_share;
    output
        .say("cli-said-maybe", &[("numerator", number(share.numerator)), ("denominator", number(share.denominator))])?;
    Ok(ExitCode::SUCCESS)
}

/// What the attacker does, where, by which technique, and how likely each of its factors is.
fn step_line(step: &PathStep, name: impl Fn(&kharita_model::NodeId) -> String, output: &Output) -> String {
    let does = output.texts.text(&format!("deliver-risk-rule-{}", step.rule));
    let place = step.to.as_ref().map(|id| format!(" : {}", name(id))).unwrap_or_default();
    let technique = step.technique.as_ref().map(|id| format!(" [{id}]")).unwrap_or_default();
    let factors: Vec<String> = step.because.iter().map(|because| factor(because, output)).collect();
    let factors = if factors.is_empty() { String::new() } else { format!(" ({})", factors.join(" ; ")) };
    format!("    {does}{place}{technique}{factors}")
}

fn factor(because: &Because, output: &Output) -> String {
    let of = match because.what {
        "reliability" => output.texts.text(&format!("deliver-risk-relevance-{}", because.of)),
        _ => because.of.clone(),
    };
    let (key, of) = (format!("deliver-risk-because-{}", because.what), Argument::Text(of));
    match because.p {
        Some(p) => output.texts.text_with(&key, &[("of", of), ("p", Argument::Text(output.texts.decimal(p, 2)))]),
        None => output.texts.text_with(&format!("{key}-unknown"), &[("of", of)]),
    }
}

/// Which fact, and where it is written: file, line, and what stands there.
fn witness_line(witness: &Witness, output: &Output) -> String {
    let place = &witness.evidence;
    let fact = witness.fact.to_lowercase().replace('_', "-");
    let (edge, kind) = (format!("edge-{fact}"), format!("kind-{fact}"));
    let fact = output.texts.text(if output.texts.has(&edge) { &edge } else { &kind });
    let at = match place.line {
        Some(line) => output.texts.text_with("cli-said-at-line", &[("line", number(line))]),
        None => place.at.clone(),
    };
    let excerpt = place.excerpt.as_ref().map(|text| format!(" : {}", text.trim())).unwrap_or_default();
    format!("        · {} — {fact} ({}, {at}){excerpt}", witness.of, place.name)
}

pub fn study(session: &Session, verb: &Study, output: &mut Output) -> anyhow::Result<ExitCode> {
    if let Some(threads) = verb.threads {
        kharita_app::set_threads(usize::from(threads));
    }
    let mut workspace = session.open(Opened::Writing)?;
    let options = StudyOptions { trials: verb.trials, seed: verb.seed, hypotheses: verb.hypotheses };
    let study = session.runtime.block_on(kharita_app::study(&mut workspace, &options))?;
    session.close(workspace);
    if output.json {
        output.document(&study)?;
        return Ok(ExitCode::SUCCESS);
    }
    output.say("cli-said-rung", &[("rung", Argument::Text(study.rung.to_string()))])?;
    for missing in &study.missing {
        // A row of the priors is named behind the word: `prior T1190`.
        let (what, of) = missing.what.split_once(' ').unwrap_or((&missing.what, ""));
        let what =
            output.texts.text_with(&format!("deliver-risk-missing-{what}"), &[("of", Argument::Text(of.to_owned()))]);
        let unlocks = output.texts.text(&format!("deliver-risk-unlocks-{}", missing.unlocks.word()));
        output.line(&format!("    ? {what} → {unlocks}"))?;
    }
    if study.ale_mad.is_some() {
        output.say("cli-said-ale", &[("ale", Argument::Text(money(study.ale_mad, output)))])?;
        let head = ["id", "name", "p-year", "ale"].map(|column| output.texts.text(&format!("cli-column-{column}")));
        let rows: Vec<Vec<String>> = study
            .jewels
            .iter()
            .map(|jewel| {
                vec![
                    jewel.id.to_string(),
                    jewel.name.clone(),
                    share(jewel.p_year, output),
                    money(jewel.ale_mad, output),
                ]
            })
            .collect();
        output.table(&head, &rows)?;
    }
    if !study.hypotheses.is_empty() {
        output.say("cli-said-hypotheses", &[("count", number(study.hypotheses.len() as u64))])?;
    }
    output.line(&study.digest)?;
    Ok(ExitCode::SUCCESS)
}

pub fn plan(session: &Session, verb: &Plan, output: &mut Output) -> anyhow::Result<ExitCode> {
    let envelopes = kharita_app::envelopes(&verb.budget)?;
    let metric = kharita_app::metric(&verb.metric)?;
    let mut workspace = session.open(Opened::Writing)?;
    let study = StudyOptions { trials: PATH_TRIALS, seed: verb.seed, hypotheses: verb.hypotheses };
    let options = PlanOptions { study, envelopes, capacity_days: verb.capacity, sprints: verb.sprints, metric };
    let plan = session.runtime.block_on(kharita_app::plan(&mut workspace, &options))?;
    session.close(workspace);
    if output.json {
        output.document(&plan)?;
        return Ok(ExitCode::SUCCESS);
    }
    let head = ["id", "name", "cost", "envelope", "sprint", "loss-avoided"]
        .map(|column| output.texts.text(&format!("cli-column-{column}")));
    let rows: Vec<Vec<String>> = plan
        .chosen
        .iter()
        .map(|chosen| {
            let cost = chosen.cost_mad.map_or_else(|| "–".to_owned(), |mad| output.texts.decimal(mad, 0));
            let sprint = chosen.sprint.map(|sprint| sprint.to_string()).unwrap_or_default();
            let envelope = chosen.envelope.clone().unwrap_or_default();
            vec![chosen.id.clone(), chosen.name.clone(), cost, envelope, sprint, money(chosen.delta_ale_mad, output)]
        })
        .collect();
    output.table(&head, &rows)?;
    let cost = plan.cost_mad.map_or_else(|| "–".to_owned(), |mad| output.texts.decimal(mad, 0));
    let arguments = [
        ("cost", Argument::Text(cost)),
        ("objective", Argument::Text(money(plan.fresh, output))),
        ("quoted", number(plan.costs.quoted)),
        ("of", number(plan.costs.of)),
    ];
    output.say("cli-said-plan", &arguments)?;
    said_proof(&plan, output)?;
    Ok(ExitCode::SUCCESS)
}

/// How far from the best the plan may be, what of it holds in nearly all draws, and what has no part in it.
fn said_proof(plan: &Corrective, output: &mut Output) -> anyhow::Result<()> {
    let text = |text: String| Argument::Text(text);
    match plan.gap {
        Some(gap) => output.say("cli-said-gap", &[("gap", text(output.texts.decimal(gap * 100.0, 1)))])?,
        None => output.say("cli-said-no-gap", &[])?,
    }
    if !plan.robust_core.is_empty() {
        output.say("cli-said-core", &[("measures", text(plan.robust_core.join(", ")))])?;
    }
    if !plan.refused.is_empty() {
        let names: Vec<&str> = plan.refused.iter().map(|refused| refused.id.as_str()).collect();
        let arguments = [("count", number(names.len() as u64)), ("measures", text(names.join(", ")))];
        output.say("cli-said-measures-refused", &arguments)?;
    }
    Ok(())
}

pub fn alone(verb: &Risk, output: &mut Output) -> anyhow::Result<ExitCode> {
    let read = |file: &std::path::Path| {
        std::fs::read_to_string(file)
            .map_err(|_| kharita_model::Message::new(kharita_model::Code::NoFile).with("path", file.display()))
    };
    match verb {
        Risk::Fair(verb) => {
            let options = fair::Options { trials: verb.trials, seed: verb.seed };
            output.document(&kharita_app::risk_fair(&read(&verb.file)?, &options)?)?;
        }
        Risk::Graph(verb) => {
            let options = graph::Options { trials: verb.trials, seed: verb.seed, budget_mad: verb.budget };
            output.document(&kharita_app::risk_graph(&read(&verb.file)?, &options)?)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// An amount in MAD with its interval, or a dash below its rung.
fn money(interval: Option<Interval>, output: &Output) -> String {
    shown(interval, output, 0)
}

/// A probability with its interval.
fn share(interval: Option<Interval>, output: &Output) -> String {
    shown(interval, output, 3)
}

fn shown(interval: Option<Interval>, output: &Output, decimals: usize) -> String {
    interval.map_or_else(
        || "–".to_owned(),
        |i| {
            // Nothing lost in any trial is no proof of nothing: say what was seen.
            if decimals == 0 && i.high < 0.5 {
                return output.texts.text("cli-no-loss-seen");
            }
            let [value, low, high] = [i.value, i.low, i.high].map(|x| output.texts.decimal(x, decimals));
            format!("{value} [{low} ; {high}]")
        },
    )
}
