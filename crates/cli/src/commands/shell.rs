//! `completions` and `man`: what a shell and a manual reader need, made from the command itself.

use std::io::Write as _;
use std::process::ExitCode;

use crate::arguments::{Completions, Man};
use crate::localise;
use crate::output::Output;

pub fn completions(verb: &Completions, output: &mut Output) -> anyhow::Result<ExitCode> {
    let mut command = localise::command(output.texts);
    let mut script = Vec::new();
    clap_complete::generate(verb.shell, &mut command, "kharita", &mut script);
    std::io::stdout().lock().write_all(&script)?;
    Ok(ExitCode::SUCCESS)
}

pub fn man(verb: &Man, output: &mut Output) -> anyhow::Result<ExitCode> {
    let command = localise::command(output.texts);
    match &verb.directory {
        Some(directory) => {
            std::fs::create_dir_all(directory)?;
            clap_mangen::generate_to(command, directory)?;
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page)?;
            std::io::stdout().lock().write_all(&page)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
