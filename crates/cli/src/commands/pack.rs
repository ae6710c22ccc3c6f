//! `pack`: what this home gives another, sealed under a passphrase.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use kharita_app::Opened;
use kharita_model::{Argument, Code, Message};
use serde_json::json;

use super::Session;
use super::ledger::number;
use crate::arguments::Pack;
use crate::output::Output;

/// Where a passphrase stands when no file is named.
const VARIABLE: &str = "KHARITA_PASSPHRASE";

/// The passphrase of a pack: the first line of the file, else the variable.
pub(super) fn passphrase(file: Option<&Path>) -> anyhow::Result<Option<String>> {
    let Some(file) = file else { return Ok(std::env::var(VARIABLE).ok()) };
    let text = std::fs::read_to_string(file).with_context(|| file.display().to_string())?;
    Ok(text.lines().next().map(str::to_owned))
}

pub fn pack(session: &Session, verb: &Pack, output: &mut Output) -> anyhow::Result<ExitCode> {
    let passphrase = passphrase(verb.passphrase_file.as_deref())?.filter(|phrase| !phrase.is_empty());
    let passphrase = passphrase.ok_or_else(|| Message::new(Code::PassphraseMissing))?;
    let workspace = session.open(Opened::Reading)?;
    let report = session.runtime.block_on(kharita_app::pack(&workspace, &verb.out, verb.since, &passphrase))?;
    let path = verb.out.display().to_string();
    if output.json {
        output.document(&json!({"path": path, "entries": report.entries, "evidence": report.evidence}))?;
    }
    let arguments =
        [("path", Argument::Text(path)), ("entries", number(report.entries)), ("evidence", number(report.evidence))];
    output.say("cli-said-pack", &arguments)?;
    Ok(ExitCode::SUCCESS)
}
