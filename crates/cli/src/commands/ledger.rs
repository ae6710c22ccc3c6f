//! `init`, `verify`, `backup`, `restore`.

use std::process::ExitCode;

use kharita_model::Argument;
use serde_json::json;

use super::Session;
use crate::arguments::{Backup, Init, Restore};
use crate::output::Output;

pub fn init(session: &Session, verb: &Init, output: &mut Output) -> anyhow::Result<ExitCode> {
    let home = session.home()?;
    let workspace = session.runtime.block_on(kharita_app::init(&home, &verb.organisation, false))?;
    let (folder, keys) = (home.folder.display().to_string(), home.keys.display().to_string());
    session.close(workspace);
    if output.json {
        output.document(&json!({"home": folder, "keys": keys, "organisation": verb.organisation}))?;
    }
    let arguments = [
        ("home", Argument::Text(folder)),
        ("keys", Argument::Text(keys)),
        ("organisation", Argument::Text(verb.organisation.clone())),
    ];
    output.say("cli-said-init", &arguments)?;
    Ok(ExitCode::SUCCESS)
}

pub fn verify(session: &Session, output: &mut Output) -> anyhow::Result<ExitCode> {
    let found = session.runtime.block_on(kharita_app::verify(&session.common.home))?;
    let why = found.first_bad.as_ref().map(|message| output.texts.message(message));
    if output.json {
        let mut document = json!({"entries": found.entries, "head": found.head.hash.to_string(), "ok": found.ok(), "blobs": found.blobs});
        if let (Some(bad), Some(document)) = (&found.first_bad, document.as_object_mut()) {
            document.insert(
                "first_bad".into(),
                json!({"code": bad.code.number(), "at": bad.place.to_string(), "why": why}),
            );
        }
        output.document(&document)?;
    }
    match why {
        None => {
            let arguments = [
                ("entries", number(found.entries)),
                ("blobs", number(found.blobs)),
                ("head", Argument::Text(found.head.hash.to_string())),
            ];
            output.say("cli-said-verify", &arguments)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(why) => {
            output.line(&why)?;
            Ok(ExitCode::from(1))
        }
    }
}

pub fn backup(session: &Session, verb: &Backup, output: &mut Output) -> anyhow::Result<ExitCode> {
    let found = session.runtime.block_on(kharita_app::backup(&session.common.home, &verb.out))?;
    let path = verb.out.display().to_string();
    if output.json {
        output.document(&json!({"path": path, "entries": found.entries, "head": found.head.hash.to_string()}))?;
    }
    output.say("cli-said-backup", &[("path", Argument::Text(path)), ("entries", number(found.entries))])?;
    Ok(ExitCode::SUCCESS)
}

pub fn restore(session: &Session, verb: &Restore, output: &mut Output) -> anyhow::Result<ExitCode> {
    let restored = session.runtime.block_on(kharita_app::restore(&verb.file, &session.common.home))?;
    let former = restored.former.map(|path| path.display().to_string());
    if output.json {
        output.document(
            &json!({"head": restored.head.hash.to_string(), "entries": restored.head.seq, "former": former}),
        )?;
    }
    output.say(
        "cli-said-restore",
        &[("entries", number(restored.head.seq)), ("home", Argument::Text(session.common.home.display().to_string()))],
    )?;
    if let Some(former) = former {
        output.say("cli-said-former", &[("path", Argument::Text(former))])?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A count as an argument of a text.
pub fn number(count: u64) -> Argument {
    Argument::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
