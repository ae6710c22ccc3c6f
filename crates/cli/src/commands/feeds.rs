//! `feeds pack|apply|show`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use kharita_app::{FeedAge, FeedsReport, Opened};
use kharita_model::Argument;
use serde_json::json;

use super::Session;
use super::ledger::number;
use crate::arguments::Feeds;
use crate::output::Output;

pub fn run(session: &Session, verb: Feeds, output: &mut Output) -> anyhow::Result<ExitCode> {
    match verb {
        Feeds::Pack { out, paths, delta } => pack(session, &out, &paths, delta, output),
        Feeds::Apply { pack, trust } => {
            let mut workspace = session.open(Opened::Writing)?;
            let applied = session.runtime.block_on(kharita_app::apply_feeds(&mut workspace, &pack, trust.as_deref()));
            session.close(workspace);
            show(&applied?, output)
        }
        Feeds::Show => show(&kharita_app::feeds(&session.open(Opened::Reading)?), output),
    }
}

fn pack(
    session: &Session,
    out: &Path,
    paths: &[PathBuf],
    delta: bool,
    output: &mut Output,
) -> anyhow::Result<ExitCode> {
    let packed = kharita_app::pack_feeds(&session.home()?, paths, out, delta)?;
    let path = out.display().to_string();
    if output.json {
        let sources: Vec<_> = packed
            .sources
            .iter()
            .map(|s| json!({"name": s.name, "date": s.date.map(|d| d.to_string()), "records": s.records, "sha256": s.sha256.to_string()}))
            .collect();
        let refused: Vec<_> = packed.refused.iter().map(|r| json!({"path": r.path, "why": r.why})).collect();
        output.document(&json!({
            "sources": sources, "path": path, "pack": packed.digest.to_string(), "signer": packed.signer,
            "refused": refused, "refusals": packed.refusals,
        }))?;
        return Ok(ExitCode::SUCCESS);
    }
    output.say(
        "cli-said-feeds-packed",
        &[("path", Argument::Text(path)), ("count", number(packed.sources.len() as u64))],
    )?;
    let head = ["cli-column-feed", "cli-column-date", "cli-column-records"].map(|key| output.texts.text(key));
    let rows: Vec<Vec<String>> = packed
        .sources
        .iter()
        .map(|source| {
            vec![
                source.name.clone(),
                source.date.map(|date| date.to_string()).unwrap_or_default(),
                source.records.to_string(),
            ]
        })
        .collect();
    output.table(&head, &rows)?;
    if packed.refusals > 0 {
        output.note(&output.texts.text_with("cli-said-feeds-refused", &[("count", number(packed.refusals))]));
        packed.refused.iter().take(10).for_each(|refused| output.note(&format!("  {}: {}", refused.path, refused.why)));
    }
    output.say("cli-said-feeds-signer", &[("key", Argument::Text(packed.signer))])?;
    Ok(ExitCode::SUCCESS)
}

fn show(report: &FeedsReport, output: &mut Output) -> anyhow::Result<ExitCode> {
    if output.json {
        let mut document = json!({"sources": report.sources, "packs": report.packs});
        if let (Some(compared), Some(fields)) = (report.compared, document.as_object_mut()) {
            fields.insert("compared".into(), compared.into());
            fields.insert("found".into(), json!(report.found));
        }
        output.document(&document)?;
        return Ok(ExitCode::SUCCESS);
    }
    if report.sources.is_empty() {
        output.say("cli-said-feeds-none", &[])?;
        return Ok(ExitCode::SUCCESS);
    }
    let head = ["cli-column-feed", "cli-column-date", "cli-column-age", "cli-column-records"]
        .map(|key| output.texts.text(key));
    let row = |age: &FeedAge| {
        let days = age.age_days.map(|days| days.to_string()).unwrap_or_default();
        vec![age.name.clone(), age.date.clone().unwrap_or_default(), days, age.records.to_string()]
    };
    output.table(&head, &report.sources.iter().map(row).collect::<Vec<_>>())?;
    if let Some(compared) = report.compared {
        let found = |grade| number(report.found.get(grade).copied().unwrap_or_default());
        output
            .say("cli-said-feeds-matched", &[("compared", number(compared)), ("a", found("a")), ("b", found("b"))])?;
    }
    let old = report.sources.iter().filter(|age| age.is_old).count();
    if old > 0 {
        output.note(&output.texts.text_with("cli-said-feeds-old", &[("count", number(old as u64))]));
    }
    Ok(ExitCode::SUCCESS)
}
