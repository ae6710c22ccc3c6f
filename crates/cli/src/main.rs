//! The `kharita` command: argv in, exit codes out. What is computed, and how, is known to `app` alone.

mod arguments;
mod commands;
mod localise;
mod output;

use std::io::Write as _;
use std::process::ExitCode;

use clap::FromArgMatches as _;

use crate::arguments::Arguments;
use crate::output::Output;

fn main() -> ExitCode {
    let typed: Vec<std::ffi::OsString> = std::env::args_os().collect();
    // The worker's standard streams carry documents, not text for people: it is answered before anything else.
    if typed.get(1).is_some_and(|verb| verb == "worker") {
        return if kharita_app::worker() { ExitCode::SUCCESS } else { ExitCode::from(4) };
    }
    let texts = localise::texts(&typed);
    let mut command = localise::command(texts);
    let arguments =
        match command.try_get_matches_from_mut(typed).and_then(|matches| Arguments::from_arg_matches(&matches)) {
            Ok(arguments) => arguments,
            Err(error) => return localise::refuse(&error, texts),
        };
    let mut output = Output::new(texts, arguments.common.json, arguments.common.quiet);
    match commands::run(arguments, &mut output) {
        Ok(code) => code,
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            // If standard error is closed there is nobody left to tell.
            let _told = writeln!(std::io::stderr(), "{}", output.error(&error));
            ExitCode::from(output::exit_code(&error))
        }
    }
}

/// The reader of our output went away (`kharita … | head`): that is no failure.
fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == std::io::ErrorKind::BrokenPipe)
}
