//! One file a verb, or a family of small ones. Each asks `app`, then shows the answer.

mod decision;
mod deliver;
mod demo;
mod discover;
mod ebios;
mod evidence;
mod feeds;
mod finding;
mod impact;
mod indicators;
mod judge;
mod ledger;
mod map;
mod pack;
mod people;
mod reach;
mod review;
mod risk;
mod shell;
mod vital;
mod watch;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context as _;
use kharita_app::{Home, Opened, SystemClock, Workspace};
use kharita_model::{Argument, Clock, Code, Date, Instant, Message};
use tokio::runtime::Runtime;

use crate::arguments::{Arguments, Common, Verb};
use crate::output::Output;

/// Runs the verb.
pub fn run(arguments: Arguments, output: &mut Output) -> anyhow::Result<ExitCode> {
    let started = std::time::Instant::now();
    let session = Session { common: arguments.common, runtime: Runtime::new()? };
    let code = run_verb(&session, arguments.verb, output)?;
    if session.common.verbose > 0 {
        let seconds = Argument::Text(output.texts.decimal(started.elapsed().as_secs_f64(), 1));
        output.note(&output.texts.text_with("cli-said-seconds", &[("seconds", seconds)]));
    }
    Ok(code)
}

fn run_verb(session: &Session, verb: Verb, output: &mut Output) -> anyhow::Result<ExitCode> {
    match verb {
        Verb::Demo(verb) => demo::demo(session, &verb, output),
        Verb::Sample(verb) => demo::sample(session, &verb, output),
        Verb::Init(verb) => ledger::init(session, &verb, output),
        Verb::Formats => evidence::formats(output),
        Verb::Sheets(verb) => people::sheets(session, &verb, output),
        Verb::Import(verb) => evidence::import(session, &verb, output),
        Verb::Reread(verb) => evidence::reread(session, &verb, output),
        Verb::Watch(verb) => watch::watch(session, &verb, output),
        Verb::Discover(verb) => discover::discover(session, &verb, output),
        Verb::State(verb) => people::state(session, &verb, output),
        Verb::Jewel(verb) => people::jewel(session, &verb, output),
        Verb::Assess(verb) => decision::assess(session, &verb, output),
        Verb::Accept(verb) => decision::accept(session, &verb, output),
        Verb::Auditor(verb) => decision::auditor(session, &verb, output),
        Verb::Vital(verb) => vital::run(session, verb, output),
        Verb::Finding(verb) => finding::run(session, verb, output),
        Verb::Undo(verb) => people::undo(session, &verb, output),
        Verb::Map(verb) => map::run(session, verb, output),
        Verb::Paths(verb) => risk::paths(session, &verb, output),
        Verb::Study(verb) => risk::study(session, &verb, output),
        Verb::Plan(verb) => risk::plan(session, &verb, output),
        Verb::Risk(verb) => risk::alone(&verb, output),
        Verb::Comply(verb) => judge::comply(session, &verb, output),
        Verb::Framework(verb) => judge::framework(session, &verb, output),
        Verb::Ebios(verb) => ebios::run(session, verb, output),
        Verb::Deliver(verb) => deliver::deliver(session, &verb, output),
        Verb::Indicators(verb) => indicators::indicators(session, &verb, output),
        Verb::Pack(verb) => pack::pack(session, &verb, output),
        Verb::Feeds(verb) => feeds::run(session, verb, output),
        Verb::Verify => ledger::verify(session, output),
        Verb::Backup(verb) => ledger::backup(session, &verb, output),
        Verb::Restore(verb) => ledger::restore(session, &verb, output),
        Verb::Completions(verb) => shell::completions(&verb, output),
        Verb::Man(verb) => shell::man(&verb, output),
        Verb::Worker => Ok(ExitCode::from(2)),
    }
}

/// What all verbs need: the common arguments, and somewhere to wait.
pub struct Session {
    pub common: Common,
    pub runtime: Runtime,
}

impl Session {
    /// The clock: the machine's, or `--now`.
    pub fn clock(&self) -> anyhow::Result<Arc<dyn Clock>> {
        match &self.common.now {
            Some(text) => Ok(Arc::new(moment(text)?)),
            None => Ok(Arc::new(SystemClock)),
        }
    }

    /// The home that was named, with its keys beside it unless told.
    pub fn home(&self) -> anyhow::Result<Home> {
        let folder = self.common.home.clone();
        let keys = self.common.keys.clone().unwrap_or_else(|| Home::keys_beside(&folder));
        Ok(Home { folder, keys, member: self.common.member.clone(), clock: self.clock()? })
    }

    /// Opens the workspace of the home: the one that was named, if one was.
    pub fn open(&self, how: Opened) -> anyhow::Result<Workspace> {
        let home = self.home()?;
        let workspace = self.runtime.block_on(Workspace::open(&home, how))?;
        match &self.common.workspace {
            Some(name) if name.to_lowercase() != workspace.organisation().to_lowercase() => {
                let known = workspace.organisation();
                Err(Message::new(Code::UnknownWorkspace).with("name", name).with("known", known).into())
            }
            _ => Ok(workspace),
        }
    }

    /// Closes a workspace that was written to.
    pub fn close(&self, workspace: Workspace) {
        self.runtime.block_on(workspace.close());
    }
}

/// A moment, or a day's midnight.
pub fn moment(text: &str) -> anyhow::Result<Instant> {
    Instant::parse(text).ok_or_else(|| Message::new(Code::NotAMoment).with("value", text).into())
}

/// A day.
pub fn day(text: &str) -> anyhow::Result<Date> {
    text.parse().map_err(|_| anyhow::Error::from(Message::new(Code::NotAMoment).with("value", text)))
}

/// This program, for the worker process.
pub fn this_program() -> anyhow::Result<std::path::PathBuf> {
    std::env::current_exe().context("current_exe")
}
