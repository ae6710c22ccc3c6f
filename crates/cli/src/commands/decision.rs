//! `assess`, `accept`, `auditor`: what people decide, with their name, a day and a reason.

use std::process::ExitCode;

use kharita_app::{Assess as Assessing, Auditor as Named, Opened, Verdict};
use kharita_model::{Code, Message};
use serde_json::json;

use super::ledger::number;
use super::{Session, day};
use crate::arguments::{Accept, Acting, Assess, Auditor};
use crate::output::Output;

/// Who acts, as the use cases take it.
pub fn acting(typed: &Acting) -> anyhow::Result<kharita_app::Acting> {
    let on = typed.on.as_deref().map(day).transpose()?;
    Ok(kharita_app::Acting { by: typed.by.clone(), on, why: typed.why.clone() })
}

/// A word that is none of those expected.
pub fn unknown_word(word: &str, expected: &[&str]) -> anyhow::Error {
    Message::new(Code::BadValue).with("value", word).with("expected", expected.join(", ")).into()
}

/// The entry that was written.
pub fn written(entry: u64, output: &Output) -> anyhow::Result<ExitCode> {
    if output.json {
        output.document(&json!({"entry": entry}))?;
    }
    output.say("cli-said-entry", &[("entry", number(entry))])?;
    Ok(ExitCode::SUCCESS)
}

pub fn assess(session: &Session, verb: &Assess, output: &Output) -> anyhow::Result<ExitCode> {
    let typed = verb.verdict.replace('_', "-");
    let verdict = Verdict::ALL.iter().find(|verdict| verdict.word() == typed);
    let words: Vec<&str> = Verdict::ALL.iter().map(|verdict| verdict.word()).collect();
    let verdict = *verdict.ok_or_else(|| unknown_word(&verb.verdict, &words))?;
    let framework = verb.framework.clone().unwrap_or_else(|| kharita_app::DEFAULT_FRAMEWORK.to_owned());
    let assess = Assessing { framework, rules: verb.rule.clone(), verdict, attachment: verb.attachment.clone() };
    let acting = acting(&verb.acting)?;
    let mut workspace = session.open(Opened::Writing)?;
    let entry = session.runtime.block_on(kharita_app::assess(&mut workspace, &assess, &acting))?;
    session.close(workspace);
    written(entry, output)
}

pub fn accept(session: &Session, verb: &Accept, output: &Output) -> anyhow::Result<ExitCode> {
    let (until, acting) = (day(&verb.until)?, acting(&verb.acting)?);
    let mut workspace = session.open(Opened::Writing)?;
    let entry = session.runtime.block_on(kharita_app::accept(&mut workspace, &verb.risk, until, &acting))?;
    session.close(workspace);
    written(entry, output)
}

pub fn auditor(session: &Session, verb: &Auditor, output: &Output) -> anyhow::Result<ExitCode> {
    let named = Named {
        name: verb.name.clone(),
        company: verb.company.clone(),
        decision: verb.decision.clone(),
        domains: verb.domains.clone(),
        class: verb.class.clone(),
        until: verb.until.as_deref().map(day).transpose()?,
    };
    let acting = acting(&verb.acting)?;
    let mut workspace = session.open(Opened::Writing)?;
    let entry = session.runtime.block_on(kharita_app::name_auditor(&mut workspace, &named, &acting))?;
    session.close(workspace);
    written(entry, output)
}
