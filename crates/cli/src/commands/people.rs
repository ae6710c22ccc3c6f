//! `sheets`, `state`, `jewel`, `undo`: what people are asked, what they say, and what they take back.

use std::path::Path;
use std::process::ExitCode;

use kharita_app::{Opened, StateRequest};
use kharita_deliver::workbook;
use kharita_model::{Argument, Code, Message, workbook::SHEETS};
use serde_json::json;

use super::{Session, day};
use crate::arguments::{Jewel, Sheets, State, Undo};
use crate::output::Output;

pub fn sheets(session: &Session, verb: &Sheets, output: &mut Output) -> anyhow::Result<ExitCode> {
    refuse_existing(&verb.out)?;
    if verb.out.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
        return printed(session, verb, output);
    }
    write_workbook(&verb.out, &filled(session, verb)?, output)
}

/// The page that an owner fills with a pen.
fn printed(session: &Session, verb: &Sheets, output: &Output) -> anyhow::Result<ExitCode> {
    let Some(owner) = &verb.owner else {
        let expected = ".xlsx ; .pdf --owner";
        return Err(Message::new(Code::BadValue).with("value", verb.out.display()).with("expected", expected).into());
    };
    let workspace = session.open(Opened::Reading)?;
    let marking = super::deliver::marking(&workspace, output);
    let worker = super::this_program()?;
    let language = output.texts.language();
    let page = kharita_app::owner_sheet(&workspace, owner, language, &marking, Some(&worker))?;
    let page = page.ok_or_else(|| Message::new(Code::UnknownId).with("id", owner))?;
    std::fs::write(&verb.out, &page)?;
    if output.json {
        output.document(&json!({"sheets": [], "rows": 0, "path": verb.out.display().to_string()}))?;
    }
    output.say("cli-said-owner-sheet", &[("path", Argument::Text(verb.out.display().to_string()))])?;
    Ok(ExitCode::SUCCESS)
}

/// A workbook never replaces a file: somebody may have filled it.
pub(super) fn refuse_existing(out: &Path) -> anyhow::Result<()> {
    if out.exists() {
        return Err(Message::new(Code::FileExists).with("file", out.display()).into());
    }
    Ok(())
}

/// Writes a collection workbook and says so.
pub(super) fn write_workbook(out: &Path, filled: &workbook::Filled, output: &Output) -> anyhow::Result<ExitCode> {
    let bytes = workbook::write(filled, output.texts)
        .map_err(|error| Message::new(Code::DocumentFailed).with("problem", error))?;
    std::fs::write(out, bytes)?;
    let ids: Vec<&str> = SHEETS.iter().map(|sheet| sheet.id).collect();
    if output.json {
        output.document(&json!({"sheets": ids, "rows": filled.rows.len(), "path": out.display().to_string()}))?;
    }
    let arguments =
        [("path", Argument::Text(out.display().to_string())), ("sheets", Argument::Number(ids.len() as i64))];
    output.say("cli-said-sheets", &arguments)?;
    if !filled.rows.is_empty() {
        output.say("cli-said-sheets-filled", &[("rows", Argument::Number(filled.rows.len() as i64))])?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Blank, or with what the map knows. Without a home the blank workbook carries no name: it may be sent before anything
/// is installed.
fn filled(session: &Session, verb: &Sheets) -> anyhow::Result<workbook::Filled> {
    let workspace = session.open(Opened::Reading);
    if !verb.from_map && verb.owner.is_none() {
        let organisation = workspace.map(|w| w.organisation().to_owned()).unwrap_or_default();
        return Ok(workbook::Filled { organisation, ..workbook::Filled::default() });
    }
    let workspace = workspace?;
    let owner = verb.owner.as_deref();
    let known = workbook::known(&workspace.state, workspace.organisation(), owner);
    known.ok_or_else(|| Message::new(Code::UnknownId).with("id", owner.unwrap_or_default()).into())
}

pub fn state(session: &Session, verb: &State, output: &mut Output) -> anyhow::Result<ExitCode> {
    let mut workspace = session.open(Opened::Writing)?;
    let request = StateRequest {
        id: verb.id.clone(),
        attribute: verb.attribute.clone(),
        value: verb.value.clone(),
        by: verb.by.clone(),
        on: verb.on.as_deref().map(day).transpose()?,
        why: verb.why.clone(),
        decided: verb.decided,
    };
    let entry = session.runtime.block_on(kharita_app::state(&mut workspace, &request))?;
    session.close(workspace);
    entered(entry, output)
}

pub fn jewel(session: &Session, verb: &Jewel, output: &mut Output) -> anyhow::Result<ExitCode> {
    let mut workspace = session.open(Opened::Writing)?;
    // All ids are checked before the first is written: a typing mistake names no half.
    for id in &verb.ids {
        workspace.node(id)?;
    }
    let by = verb.by.clone().unwrap_or_else(|| session.common.member.clone());
    let mut entry = 0;
    for id in &verb.ids {
        entry = session.runtime.block_on(kharita_app::jewel(&mut workspace, id, &by, verb.why.clone()))?;
    }
    session.close(workspace);
    entered(entry, output)
}

pub fn undo(session: &Session, verb: &Undo, output: &mut Output) -> anyhow::Result<ExitCode> {
    let mut workspace = session.open(Opened::Writing)?;
    let entry = session.runtime.block_on(kharita_app::undo(&mut workspace, verb.entry, verb.why.clone()))?;
    session.close(workspace);
    entered(entry, output)
}

fn entered(entry: u64, output: &Output) -> anyhow::Result<ExitCode> {
    if output.json {
        output.document(&json!({"entry": entry}))?;
    }
    output.say("cli-said-entry", &[("entry", Argument::Number(i64::try_from(entry).unwrap_or(i64::MAX)))])?;
    Ok(ExitCode::SUCCESS)
}
