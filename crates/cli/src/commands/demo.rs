//! `sample` and `demo`: the reference organisation as files, and the whole way from those files to the deliverables.

use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use kharita_app::{DeliverRequest, Home, ImportRequest};
use kharita_model::{Argument, Date, Instant};
use serde_json::json;

use super::ledger::number;
use super::{Session, day, moment, this_program};
use crate::arguments::{Demo, Sample};
use crate::output::Output;

/// The day on which the reference organisation stands unless told otherwise: results are the same every day.
const DEMO_DAY: &str = "2026-10-05";

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

pub fn demo(session: &Session, verb: &Demo, output: &mut Output) -> anyhow::Result<ExitCode> {
    let clock = std::time::Instant::now();
    let root = verb.directory.as_path();
    let evidence = root.join("preuves");
    let date: Date = day(DEMO_DAY)?;
    let written = kharita_sample::write(&evidence, &kharita_sample::Plan { assets: verb.assets, seed: verb.seed, date, remedied: false })?;
    let now = session.common.now.as_deref().map_or_else(|| Ok(date.midnight()), moment)?;
    let home = demo_home(session, root, now);
    let mut workspace = session.runtime.block_on(kharita_app::init(&home, "Caisse Atlas (fictive)", true))?;
    let bar = output.progress();
    let request = ImportRequest { paths: ["inventaire", "nmap", "nessus"].map(|folder| evidence.join(folder)).to_vec(), ..ImportRequest::default() };
    let imported = session.runtime.block_on(kharita_app::import(&mut workspace, &request, &mut |path, _| bar.set_message(path.to_owned())))?;
    bar.set_message(output.texts.text("cli-doing-deliver"));
    let delivered = session.runtime.block_on(kharita_app::deliver(
        &mut workspace,
        &DeliverRequest {
            out: root.join("livrables"),
            only: Vec::new(),
            format: None,
            language: output.texts.language(),
            state: "projet".into(),
            marking: output.texts.text("cli-marking-restricted"),
            version: "0.1".into(),
            worker: Some(this_program()?),
        },
    ))?;
    bar.finish_and_clear();
    let stats = kharita_app::stats(&workspace);
    session.close(workspace);
    let seconds = clock.elapsed();
    if output.json {
        output.document(&json!({
            "assets": stats.assets, "relations": stats.edges.values().sum::<u64>(), "findings": stats.findings,
            "coverage": stats.coverage, "seen_never_declared": stats.seen_never_declared, "declared_never_seen": stats.declared_never_seen,
            "deliverables": delivered.files, "seconds": rounded(seconds),
        }))?;
    }
    let said = |key: &str, arguments: &[(&str, Argument)]| output.say(key, arguments);
    said("cli-said-demo-files", &[("files", number(written.files.len() as u64)), ("path", Argument::Text(evidence.display().to_string()))])?;
    said("cli-said-demo-import", &[("files", number(imported.files.len() as u64)), ("refused", number(imported.refused.len() as u64))])?;
    said("cli-said-assets", &[("assets", number(stats.assets)), ("findings", number(stats.findings))])?;
    said("cli-said-coverage", &[("numerator", number(stats.coverage.numerator)), ("denominator", number(stats.coverage.denominator))])?;
    said("cli-said-strangers", &[("undeclared", number(stats.seen_never_declared)), ("unseen", number(stats.declared_never_seen))])?;
    for file in &delivered.files {
        said("cli-said-file", &[("path", Argument::Text(file.path.clone())), ("sha256", Argument::Text(file.sha256.to_string().chars().take(12).collect()))])?;
    }
    said("cli-said-demo-next", &[("home", Argument::Text(home.folder.display().to_string())), ("keys", Argument::Text(home.keys.display().to_string())), ("next", Argument::Text(evidence.join("mois-suivant").display().to_string()))])?;
    said("cli-said-seconds", &[("seconds", Argument::Text(output.texts.decimal(seconds.as_secs_f64(), 1)))])?;
    Ok(ExitCode::SUCCESS)
}

fn demo_home(session: &Session, root: &Path, now: Instant) -> Home {
    Home { folder: root.join("espace"), keys: root.join("espace/cles"), member: session.common.member.clone(), clock: std::sync::Arc::new(now) }
}

fn rounded(time: Duration) -> f64 {
    (time.as_secs_f64() * 10.0).round() / 10.0
}
