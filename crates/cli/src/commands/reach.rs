//! `map reach`: may this open a connection to that?

use kharita_app::{BecauseView, NotUnderstoodView, Opened, ProbeAnswers, ReachView};
use kharita_model::Argument;
use serde_json::json;

use super::Session;
use super::ledger::number;
use crate::arguments::Reach;
use crate::output::Output;

pub fn run(session: &Session, verb: &Reach, output: &Output) -> anyhow::Result<()> {
    match (&verb.from, &verb.to, &verb.probes) {
        (Some(from), Some(to), _) => {
            let workspace = session.open(Opened::Reading)?;
            let view = kharita_app::reach(&workspace, from, to, verb.port.as_deref())?;
            show(&view, from, to, output)
        }
        (_, _, Some(probes)) => {
            let now = session.clock()?.now();
            show_all(&kharita_app::reach_configurations(&verb.config, probes, now)?, output)
        }
        // The arguments are asked for together.
        _ => Ok(()),
    }
}

fn heads<const N: usize>(columns: [&str; N], output: &Output) -> [String; N] {
    columns.map(|column| output.texts.text(&format!("cli-column-{column}")))
}

fn show(view: &ReachView, from: &str, to: &str, output: &Output) -> anyhow::Result<()> {
    if output.json {
        return output.document(view);
    }
    let named =
        |typed: &str, address: &str| if typed == address { typed.to_owned() } else { format!("{typed} ({address})") };
    let arguments = [
        ("from", Argument::Text(named(from, &view.from))),
        ("to", Argument::Text(named(to, &view.to))),
        ("service", Argument::Text(view.service.clone())),
    ];
    output.say(&format!("cli-said-reach-{}", view.answer), &arguments)?;
    output.say(&format!("cli-reach-ground-{}", view.ground), &[])?;
    if !view.because.is_empty() {
        let rows: Vec<Vec<String>> = view.because.iter().map(row).collect();
        output.table(&heads(["device", "rule", "line"], output), &rows)?;
    }
    unknown(&view.not_understood, output)
}

fn row(because: &BecauseView) -> Vec<String> {
    vec![because.device.clone(), because.rule.clone(), line(because.line)]
}

fn line(line: u32) -> String {
    if line == 0 { String::new() } else { line.to_string() }
}

fn show_all(answers: &ProbeAnswers, output: &Output) -> anyhow::Result<()> {
    for message in &answers.told {
        output.note(&output.texts.message(message));
    }
    if output.json {
        return output.document(&json!({"answers": answers.answers, "not_understood": answers.not_understood}));
    }
    let rows: Vec<Vec<String>> = answers
        .answers
        .iter()
        .map(|probe| {
            let because: Vec<String> = probe
                .because
                .iter()
                .map(|b| format!("{} {} {}", b.device, b.rule, line(b.line)).trim().to_owned())
                .collect();
            vec![
                probe.src.clone(),
                probe.dst.clone(),
                format!("{}/{}", probe.dport, probe.proto),
                probe.answer.to_owned(),
                because.join(", "),
            ]
        })
        .collect();
    output.table(&heads(["from", "to", "service", "answer", "rule"], output), &rows)?;
    output.line("")?;
    let count = |word: &str| number(answers.answers.iter().filter(|probe| probe.answer == word).count() as u64);
    let arguments = [
        ("probes", number(answers.answers.len() as u64)),
        ("yes", count("yes")),
        ("maybe", count("maybe")),
        ("no", count("no")),
    ];
    output.say("cli-said-reach-counts", &arguments)?;
    unknown(&answers.not_understood, output)
}

fn unknown(lines: &[NotUnderstoodView], output: &Output) -> anyhow::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    output.say("cli-said-not-understood", &[("count", number(lines.len() as u64))])?;
    let rows: Vec<Vec<String>> =
        lines.iter().take(50).map(|own| vec![own.device.clone(), line(own.line), own.text.clone()]).collect();
    output.table(&heads(["device", "line", "not-understood"], output), &rows)
}
