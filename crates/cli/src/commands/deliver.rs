//! `deliver`.

use std::process::ExitCode;

use kharita_app::{DeliverReport, DeliverRequest, Opened, Workspace};
use kharita_model::Argument;
use kharita_text::{Language, Texts};
use serde_json::{Value, json};

use super::{Session, this_program};
use crate::arguments::Deliver;
use crate::output::Output;

pub fn deliver(session: &Session, verb: &Deliver, output: &mut Output) -> anyhow::Result<ExitCode> {
    let mut workspace = session.open(Opened::Writing)?;
    let request = DeliverRequest {
        out: verb.out.clone(),
        only: verb.only.clone(),
        format: verb.format.clone(),
        language: output.texts.language(),
        state: verb.state.clone(),
        marking: marking(&workspace, output),
        version: verb.edition_version.clone(),
        worker: Some(this_program()?),
    };
    let report = session.runtime.block_on(kharita_app::deliver(&mut workspace, &request))?;
    session.close(workspace);
    if output.json {
        output.document(&document(&report, output))?;
    } else {
        show(&report, output)?;
    }
    Ok(if report.refused { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// What the study states, in the language of the documents where it is one of ours; restricted where nothing is stated.
pub(super) fn marking(workspace: &Workspace, output: &Output) -> String {
    const OURS: &str = "cli-marking-restricted";
    let is_ours = |stated: &String| {
        Language::ALL
            .into_iter()
            .any(|language| Texts::of(language).text(OURS).to_lowercase() == stated.trim().to_lowercase())
    };
    let stated = kharita_app::study_marking(&workspace.state).filter(|stated| !is_ours(stated));
    stated.unwrap_or_else(|| output.texts.text(OURS))
}

fn document(report: &DeliverReport, output: &Output) -> Value {
    let lints: Vec<Value> = report
        .lints
        .iter()
        .map(|lint| {
            json!({"kind": lint.kind.word(), "severity": lint.severity.word(), "where": lint.place, "what": output.texts.message(&lint.message)})
        })
        .collect();
    json!({"files": report.files, "lints": lints})
}

fn show(report: &DeliverReport, output: &Output) -> anyhow::Result<()> {
    for file in &report.files {
        let sha256: String = file.sha256.to_string().chars().take(12).collect();
        output
            .say("cli-said-file", &[("path", Argument::Text(file.path.clone())), ("sha256", Argument::Text(sha256))])?;
    }
    for lint in &report.lints {
        output.line(&format!("  {} : {}", lint.place, output.texts.message(&lint.message)))?;
    }
    if report.refused {
        output.say("cli-said-lints-refuse", &[("count", Argument::Number(report.lints.len() as i64))])?;
    }
    Ok(())
}
