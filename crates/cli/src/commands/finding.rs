//! `finding …`: what the tool and the auditors noticed, what was kept of it, and what the body answers.

use std::process::ExitCode;

use kharita_app::{Finding as Found, FindingAct as Act, FindingTitle, Opened, Raise};
use kharita_model::{Agreement, AlertStage, Argument, Criticality, FindingOrigin, FindingStage};
use serde_json::{Value, json};

use super::Session;
use super::decision::{acting, unknown_word, written};
use super::ledger::number;
use crate::arguments::{Acting, Finding, FindingList, FindingRaise};
use crate::output::Output;

/// Findings shown on a terminal unless told.
const SHOWN: usize = 30;

pub fn run(session: &Session, verb: Finding, output: &Output) -> anyhow::Result<ExitCode> {
    match verb {
        Finding::List(verb) => list(session, &verb, output),
        Finding::Show(verb) => show(session, &verb.id, output),
        Finding::Raise(verb) => raise(session, &verb, output),
        Finding::Retain(verb) => {
            let criticality = verb.criticality.as_deref().map(|word| parsed(word, Criticality::ALL)).transpose()?;
            let title = match &verb.title {
                Some(title) => title.clone(),
                None => title_of(&find(session, &verb.id)?, output),
            };
            let act = Act::Retain { title, criticality, remedy: verb.remedy.clone() };
            judge(session, &verb.id, &act, &verb.acting, output)
        }
        Finding::Dismiss(verb) => {
            let act = Act::Dismiss { title: title_of(&find(session, &verb.id)?, output) };
            judge(session, &verb.id, &act, &verb.acting, output)
        }
        Finding::Answer(verb) => {
            let agreement = parsed(&verb.agreement, Agreement::ALL)?;
            let act = Act::Answer { agreement, measure: verb.measure.clone() };
            judge(session, &verb.id, &act, &verb.acting, output)
        }
        Finding::Close(verb) => judge(session, &verb.id, &Act::Close, &verb.acting, output),
        Finding::Alert(verb) => {
            let stage = parsed(&verb.stage, AlertStage::ALL)?;
            let act = Act::Alert { stage, title: title_of(&find(session, &verb.id)?, output) };
            judge(session, &verb.id, &act, &verb.acting, output)
        }
    }
}

/// A word of a closed list.
fn parsed<W: Copy + std::fmt::Display>(typed: &str, all: &[W]) -> anyhow::Result<W> {
    let words: Vec<String> = all.iter().map(ToString::to_string).collect();
    let at = words.iter().position(|word| word == typed);
    let known: Vec<&str> = words.iter().map(String::as_str).collect();
    at.and_then(|at| all.get(at).copied()).ok_or_else(|| unknown_word(typed, &known))
}

fn judge(session: &Session, id: &str, act: &Act, typed: &Acting, output: &Output) -> anyhow::Result<ExitCode> {
    let acting = acting(typed)?;
    let mut workspace = session.open(Opened::Writing)?;
    let entry = session.runtime.block_on(kharita_app::act(&mut workspace, id, act, &acting))?;
    session.close(workspace);
    written(entry, output)
}

fn raise(session: &Session, verb: &FindingRaise, output: &Output) -> anyhow::Result<ExitCode> {
    let raise = Raise {
        title: verb.title.clone(),
        origin: parsed(&verb.origin, FindingOrigin::ALL)?,
        criticality: parsed(&verb.criticality, Criticality::ALL)?,
        rules: verb.rules.clone(),
        objects: verb.objects.clone(),
        evidence: verb.evidence.clone(),
        remedy: verb.remedy.clone(),
    };
    let acting = acting(&verb.acting)?;
    let mut workspace = session.open(Opened::Writing)?;
    let (entry, id) = session.runtime.block_on(kharita_app::raise(&mut workspace, &raise, &acting))?;
    session.close(workspace);
    if output.json {
        output.document(&json!({"entry": entry, "id": id}))?;
    }
    output.say("cli-said-identity", &[("entry", number(entry)), ("id", Argument::Text(id))])?;
    Ok(ExitCode::SUCCESS)
}

/// The title in the reader's language.
fn title_of(finding: &Found, output: &Output) -> String {
    match &finding.title {
        FindingTitle::Words(words) => words.clone(),
        FindingTitle::Gap(gap) => output.texts.text_with(&gap.code.key(), &gap.sentence_arguments()),
    }
}

fn find(session: &Session, id: &str) -> anyhow::Result<Found> {
    let workspace = session.open(Opened::Reading)?;
    Ok(kharita_app::finding(&workspace, id)?)
}

fn document(finding: &Found, output: &Output) -> Value {
    let fields: serde_json::Map<String, Value> =
        finding.fields.iter().map(|(name, value)| (name.to_string(), value.to_string().into())).collect();
    json!({
        "id": finding.id, "title": title_of(finding, output), "origin": finding.origin.word(),
        "criticality": finding.criticality.word(), "rules": finding.rules, "total": finding.total,
        "objects": finding.objects.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "evidence": finding.evidence, "remedy": finding.remedy, "stage": finding.stage.word(),
        "alert": finding.alert.map(AlertStage::word), "acts": fields,
    })
}

fn list(session: &Session, verb: &FindingList, output: &Output) -> anyhow::Result<ExitCode> {
    let stage = verb.stage.as_deref().map(|word| parsed(word, FindingStage::ALL)).transpose()?;
    let workspace = session.open(Opened::Reading)?;
    let mut found = kharita_app::all_findings(&workspace);
    found.retain(|finding| stage.is_none_or(|stage| finding.stage == stage));
    let total = found.len();
    found.truncate(verb.limit.unwrap_or(if output.json { usize::MAX } else { SHOWN }));
    if output.json {
        output.document(&found.iter().map(|finding| document(finding, output)).collect::<Vec<_>>())?;
        return Ok(ExitCode::SUCCESS);
    }
    let head = ["id", "criticality", "stage", "objects", "title"]
        .map(|column| output.texts.text(&format!("cli-column-{column}")));
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|finding| {
            let alert = if finding.alert.is_some() { "⚠ " } else { "" };
            vec![
                finding.id.clone(),
                output.texts.text(&format!("criticality-{}", finding.criticality)),
                output.texts.text(&format!("finding-stage-{}", finding.stage)),
                output.texts.number(i64::try_from(finding.total).unwrap_or(i64::MAX)),
                format!("{alert}{}", title_of(finding, output)),
            ]
        })
        .collect();
    output.table(&head, &rows)?;
    output.say("cli-said-findings", &[("shown", number(found.len() as u64)), ("total", number(total as u64))])?;
    Ok(ExitCode::SUCCESS)
}

fn show(session: &Session, id: &str, output: &Output) -> anyhow::Result<ExitCode> {
    let finding = find(session, id)?;
    if output.json {
        output.document(&document(&finding, output))?;
        return Ok(ExitCode::SUCCESS);
    }
    let word = |prefix: &str, word: &str| output.texts.text(&format!("{prefix}-{word}"));
    output.line(&format!("{}  {}", finding.id, title_of(&finding, output)))?;
    let mut state = vec![
        word("criticality", finding.criticality.word()),
        word("finding-stage", finding.stage.word()),
        word("finding-origin", finding.origin.word()),
    ];
    state.extend(finding.alert.map(|alert| word("alert", alert.word())));
    output.line(&state.join(" · "))?;
    let objects: Vec<String> = finding.objects.iter().map(ToString::to_string).collect();
    let total = output.texts.number(i64::try_from(finding.total).unwrap_or(i64::MAX));
    for (column, text) in [
        ("rules", finding.rules.join(", ")),
        ("objects", format!("{total} : {}", objects.join(", "))),
        ("where", finding.evidence.join(", ")),
        ("remedy", finding.remedy.clone().unwrap_or_default()),
    ] {
        if !text.is_empty() {
            output.line(&format!("{} : {text}", output.texts.text(&format!("cli-column-{column}"))))?;
        }
    }
    let acts =
        ["raised", "decided", "answered", "final", "alert-raised", "alert-received", "alert-remedied", "alert-refused"];
    for act in acts {
        let Some(by) = finding.text(&format!("{act}-by")) else { continue };
        let on = finding.text(&format!("{act}-on")).unwrap_or_default();
        let why = finding.text(&format!("{act}-why")).map(|why| format!(" : {why}")).unwrap_or_default();
        output.line(&format!("    {on}  {by}  {}{why}", output.texts.text(&format!("cli-act-{act}"))))?;
    }
    Ok(ExitCode::SUCCESS)
}
