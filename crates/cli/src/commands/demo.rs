//! `sample` and `demo`: the reference organisation as files, and the whole way from those files to the deliverables.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use kharita_app::{
    Corrective, DeliverReport, DeliverRequest, DiscoverRequest, Home, ImportReport, ImportRequest, Object, PlanOptions,
    StatementKind, StatsView, Study, StudyOptions, Workspace,
};
use kharita_model::{Argument, Code, Date, Instant, Message};
use serde_json::{Value, json};

use super::ledger::number;
use super::{Session, day, discover, moment, this_program};
use crate::arguments::{Demo, Sample};
use crate::output::Output;

/// The day on which the reference organisation stands unless told otherwise: results are the same every day.
const DEMO_DAY: &str = "2026-10-05";
/// The folder of the next month's scans, which the demonstration leaves to the reader.
const NEXT_MONTH: &str = "mois-suivant";
/// The folder of the sources that are looked at and never imported, and where the report of it lies.
const SOURCES: &str = "sources";
const DISCOVERED: &str = "decouverte/dbt.json";
/// The test envelopes of the reference organisation, MAD.
const ENVELOPES: [&str; 2] = ["A=4500000", "B=18000000"];

pub fn sample(_session: &Session, verb: &Sample, output: &mut Output) -> anyhow::Result<ExitCode> {
    let date = day(verb.date.as_deref().unwrap_or(DEMO_DAY))?;
    let plan = kharita_sample::Plan { assets: verb.assets, seed: verb.seed, date, remedied: verb.remedied };
    let written = kharita_sample::write(&verb.directory, &plan)?;
    if output.json {
        output.document(&json!({"files": written.files.len(), "assets": written.assets, "date": date.to_string(), "seed": verb.seed}))?;
    }
    let arguments = [
        ("files", number(written.files.len() as u64)),
        ("assets", number(written.assets)),
        ("path", Argument::Text(verb.directory.display().to_string())),
    ];
    output.say("cli-said-sample", &arguments)?;
    Ok(ExitCode::SUCCESS)
}

/// What the demonstration made, step by step.
struct Made {
    files: usize,
    imported: ImportReport,
    stats: StatsView,
    planted: usize,
    found: Vec<String>,
    study: Study,
    plan: Corrective,
    delivered: DeliverReport,
}

pub fn demo(session: &Session, verb: &Demo, output: &mut Output) -> anyhow::Result<ExitCode> {
    let clock = std::time::Instant::now();
    let root = verb.directory.as_path();
    let evidence = root.join("preuves");
    if evidence.exists() {
        return Err(Message::new(Code::FileExists).with("file", evidence.display()).into());
    }
    let date: Date = day(DEMO_DAY)?;
    let written = kharita_sample::write(
        &evidence,
        &kharita_sample::Plan { assets: verb.assets, seed: verb.seed, date, remedied: false },
    )?;
    let now = session.common.now.as_deref().map_or_else(|| Ok(date.midnight()), moment)?;
    let home = demo_home(session, root, now);
    let made = session.runtime.block_on(make(&home, &evidence, root, written.files.len(), output))?;
    let seconds = clock.elapsed();
    if output.json {
        output.document(&document(&made, seconds))?;
    } else {
        tell(&made, &home, &evidence, seconds, output)?;
    }
    Ok(ExitCode::SUCCESS)
}

async fn make(home: &Home, evidence: &Path, root: &Path, files: usize, output: &Output) -> anyhow::Result<Made> {
    let bar = output.progress();
    look(home, evidence, output).await?;
    let mut workspace = kharita_app::init(home, "Caisse Atlas (fictive)", true).await?;
    let request = ImportRequest { paths: folders(evidence)?, ..ImportRequest::default() };
    let imported =
        kharita_app::import(&mut workspace, &request, &mut |path, _| bar.set_message(path.to_owned())).await?;
    bar.set_message(output.texts.text("cli-doing-study"));
    let (planted, found) = flaws(&workspace, evidence)?;
    let options = StudyOptions { hypotheses: true, ..StudyOptions::default() };
    let study = kharita_app::study(&mut workspace, &options).await?;
    let envelopes = kharita_app::envelopes(&ENVELOPES.map(str::to_owned))?;
    let options =
        PlanOptions { study: options, envelopes, capacity_days: None, sprints: 6, metric: kharita_app::Metric::Ale };
    let plan = kharita_app::plan(&mut workspace, &options).await?;
    bar.set_message(output.texts.text("cli-doing-deliver"));
    let delivered = kharita_app::deliver(&mut workspace, &deliver_request(root, output)?).await?;
    let stats = kharita_app::stats(&workspace);
    workspace.close().await;
    bar.finish_and_clear();
    Ok(Made { files, imported, stats, planted, found, study, plan, delivered })
}

/// Looks at the test database, and puts the report among the evidence.
async fn look(home: &Home, evidence: &Path, output: &Output) -> anyhow::Result<()> {
    let request = DiscoverRequest {
        sources: vec![evidence.join(kharita_sample::test_copy::PATH).display().to_string()],
        store: Some(kharita_sample::test_copy::REFERENCE.to_owned()),
        now: home.clock.now(),
        within: Some(evidence.to_owned()),
        ..DiscoverRequest::default()
    };
    let mut report = kharita_app::discover(&request, &mut |_, _| {}).await?;
    discover::tell(&mut report, output);
    let path = evidence.join(DISCOVERED);
    path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
    discover::write(&path, &report)
}

fn deliver_request(root: &Path, output: &Output) -> anyhow::Result<DeliverRequest> {
    Ok(DeliverRequest {
        out: root.join("livrables"),
        only: Vec::new(),
        format: None,
        language: output.texts.language(),
        state: "projet".into(),
        marking: output.texts.text("cli-marking-restricted"),
        version: "0.1".into(),
        worker: Some(this_program()?),
    })
}

/// The folders of evidence of this month.
fn folders(evidence: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(evidence)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    folders.retain(|path| path.is_dir() && !path.ends_with(NEXT_MONTH) && !path.ends_with(SOURCES));
    folders.sort();
    Ok(folders)
}

fn demo_home(session: &Session, root: &Path, now: Instant) -> Home {
    Home {
        folder: root.join("espace"),
        keys: root.join("espace/cles"),
        member: session.common.member.clone(),
        clock: std::sync::Arc::new(now),
    }
}

/// How many flaws were planted, and which of them some verdict shows, compared with the truth after the fact: a gap on one
/// of the flaw's rules or articles that names one of its objects, or counts as many as were planted.
fn flaws(workspace: &Workspace, evidence: &Path) -> anyhow::Result<(usize, Vec<String>)> {
    let truth: Value = serde_json::from_slice(&std::fs::read(evidence.join("truth.json"))?)?;
    let mut gaps: Vec<(String, BTreeSet<String>, u64)> = Vec::new();
    for compliance in kharita_app::comply_all(workspace, &kharita_app::Catalogue::new(Vec::new())) {
        for rule in compliance.rules {
            for gap in rule.because.iter().filter(|statement| statement.kind == StatementKind::Gap) {
                let names: BTreeSet<String> =
                    gap.objects.iter().flat_map(|object| references(workspace, object)).collect();
                let rules = std::iter::once(rule.reference.clone()).chain(gap.articles.iter().cloned());
                gaps.extend(rules.map(|rule| (rule, names.clone(), gap.total.unwrap_or_default())));
            }
        }
    }
    let texts = |value: Option<&Value>| {
        value
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(|v| v.as_str().map(str::to_owned))
            .collect::<BTreeSet<_>>()
    };
    let planted: Vec<&Value> = truth.get("flaws").and_then(Value::as_array).into_iter().flatten().collect();
    let organisation = kharita_sample::organisation::Organisation::load()?;
    // A flaw that no written evidence can show is not found, whatever else its rules say.
    let showable = planted
        .iter()
        .filter(|flaw| flaw.get("evidence_written").and_then(Value::as_array).is_some_and(|kinds| !kinds.is_empty()));
    let found = showable.filter_map(|flaw| {
        let known = organisation
            .planted_flaws
            .iter()
            .find(|known| flaw.get("id").and_then(Value::as_str) == Some(known.id.as_str()))?;
        let rules: BTreeSet<&String> = known.dnssi.iter().chain(&known.law).collect();
        let objects = texts(flaw.get("objects"));
        let counts: Vec<u64> = flaw
            .get("expect")
            .and_then(Value::as_object)
            .into_iter()
            .flat_map(|o| o.values())
            .filter_map(Value::as_u64)
            .collect();
        let shown = gaps.iter().any(|(rule, names, total)| {
            rules.contains(rule)
                && (names.intersection(&objects).next().is_some() || (*total > 0 && counts.contains(total)))
        });
        shown.then(|| known.id.clone())
    });
    Ok((planted.len(), found.collect()))
}

/// What the body calls a thing: its reference, and those of what runs on it or depends on it directly.
fn references(workspace: &Workspace, object: &Object) -> Vec<String> {
    match object {
        Object::Record(_, id) => vec![id.clone()],
        Object::Node(id) => kharita_app::references(workspace, *id),
    }
}

/// The document of CONTRACT.md.
fn document(made: &Made, seconds: Duration) -> Value {
    let Made { stats, study, plan, .. } = made;
    json!({
        "assets": stats.assets, "relations": stats.edges.values().sum::<u64>(), "findings": stats.findings,
        "flaws_found": made.found, "coverage": stats.coverage,
        "seen_never_declared": stats.seen_never_declared, "declared_never_seen": stats.declared_never_seen,
        "ale_mad": study.ale_mad, "rung": study.rung, "hypotheses": study.hypotheses.len(),
        "plan": {"cost_mad": plan.cost_mad, "gap": plan.gap, "chosen": plan.chosen.len()},
        "deliverables": made.delivered.files, "seconds": (seconds.as_secs_f64() * 10.0).round() / 10.0,
    })
}

fn tell(made: &Made, home: &Home, evidence: &Path, seconds: Duration, output: &Output) -> anyhow::Result<()> {
    let said = |key: &str, arguments: &[(&str, Argument)]| output.say(key, arguments);
    let path = |path: &Path| Argument::Text(path.display().to_string());
    let Made { stats, imported, .. } = made;
    said("cli-said-demo-files", &[("files", number(made.files as u64)), ("path", path(evidence))])?;
    said(
        "cli-said-demo-import",
        &[("files", number(imported.files.len() as u64)), ("refused", number(imported.refused.len() as u64))],
    )?;
    said("cli-said-assets", &[("assets", number(stats.assets)), ("findings", number(stats.findings))])?;
    said(
        "cli-said-coverage",
        &[("numerator", number(stats.coverage.numerator)), ("denominator", number(stats.coverage.denominator))],
    )?;
    said(
        "cli-said-strangers",
        &[("undeclared", number(stats.seen_never_declared)), ("unseen", number(stats.declared_never_seen))],
    )?;
    let flaws = [
        ("found", number(made.found.len() as u64)),
        ("planted", number(made.planted as u64)),
        ("names", Argument::Text(made.found.join(" "))),
    ];
    said("cli-said-flaws", &flaws)?;
    said("cli-said-rung", &[("rung", Argument::Text(made.study.rung.to_string()))])?;
    let shown = |interval: Option<kharita_app::Interval>| {
        interval.map_or_else(
            || "–".to_owned(),
            |i| {
                let [value, low, high] = [i.value, i.low, i.high].map(|mad| output.texts.decimal(mad, 0));
                format!("{value} [{low} ; {high}]")
            },
        )
    };
    said("cli-said-ale", &[("ale", Argument::Text(shown(made.study.ale_mad)))])?;
    said("cli-said-hypotheses", &[("count", number(made.study.hypotheses.len() as u64))])?;
    let cost = made.plan.cost_mad.map_or_else(|| "–".to_owned(), |mad| output.texts.decimal(mad, 0));
    let plan = [
        ("cost", Argument::Text(cost)),
        ("objective", Argument::Text(shown(made.plan.fresh))),
        ("quoted", number(made.plan.costs.quoted)),
        ("of", number(made.plan.costs.of)),
    ];
    said("cli-said-plan", &plan)?;
    match made.plan.gap {
        Some(gap) => said("cli-said-gap", &[("gap", Argument::Text(output.texts.decimal(gap * 100.0, 1)))])?,
        None => said("cli-said-no-gap", &[])?,
    }
    for file in &made.delivered.files {
        let sha256: String = file.sha256.to_string().chars().take(12).collect();
        said("cli-said-file", &[("path", Argument::Text(file.path.clone())), ("sha256", Argument::Text(sha256))])?;
    }
    said(
        "cli-said-demo-next",
        &[("home", path(&home.folder)), ("keys", path(&home.keys)), ("next", path(&evidence.join(NEXT_MONTH)))],
    )?;
    said("cli-said-seconds", &[("seconds", Argument::Text(output.texts.decimal(seconds.as_secs_f64(), 1)))])
}
