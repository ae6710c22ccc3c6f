//! `vital`: whether the body is an infrastructure of vital importance, told to named readers alone, every reading kept.

use std::process::ExitCode;

use kharita_app::Opened;
use kharita_model::Argument;
use serde_json::json;

use super::Session;
use super::decision::{acting, unknown_word, written};
use crate::arguments::Vital;
use crate::output::Output;

pub fn run(session: &Session, verb: Vital, output: &Output) -> anyhow::Result<ExitCode> {
    match verb {
        Vital::State(verb) => {
            let is_vital = match verb.answer.as_str() {
                "yes" => true,
                "no" => false,
                other => return Err(unknown_word(other, &["yes", "no"])),
            };
            let acting = acting(&verb.acting)?;
            let mut workspace = session.open(Opened::Writing)?;
            let stated = kharita_app::state_vital(&mut workspace, is_vital, &verb.readers, &acting);
            let entry = session.runtime.block_on(stated)?;
            session.close(workspace);
            written(entry, output)
        }
        Vital::Read(verb) => {
            let acting = acting(&verb.acting)?;
            let mut workspace = session.open(Opened::Writing)?;
            // A refused reading is kept as well, so the workspace is closed either way.
            let told = session.runtime.block_on(kharita_app::read_vital(&mut workspace, &acting));
            session.close(workspace);
            let is_vital = told?;
            if output.json {
                output.document(&json!({"vital": is_vital}))?;
            }
            output.say(if is_vital { "cli-said-vital-yes" } else { "cli-said-vital-no" }, &[])?;
            Ok(ExitCode::SUCCESS)
        }
        Vital::Log => {
            let workspace = session.open(Opened::Reading)?;
            let readings = kharita_app::vital_readings(&workspace);
            if output.json {
                output.document(&readings)?;
            }
            for reading in &readings {
                let granted = if reading.granted { "workbook-yes" } else { "workbook-no" };
                let arguments = [
                    ("by", Argument::Text(reading.by.clone())),
                    ("at", Argument::Text(reading.at.clone())),
                    ("why", Argument::Text(reading.why.clone().unwrap_or_default())),
                    ("granted", Argument::Text(output.texts.text(granted))),
                ];
                output.say("cli-said-vital-reading", &arguments)?;
            }
            Ok(ExitCode::SUCCESS)
        }
    }
}
