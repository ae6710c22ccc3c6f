//! `watch`.

use std::process::ExitCode;
use std::time::Duration;

use kharita_app::{ImportRequest, Opened, Watch};
use kharita_model::{Argument, Code, Message};

use super::{Session, evidence};
use crate::arguments;
use crate::output::Output;

pub fn watch(session: &Session, verb: &arguments::Watch, output: &mut Output) -> anyhow::Result<ExitCode> {
    let every = duration(&verb.every)?;
    let mut watch = Watch::new(&verb.folders)?;
    // A home that is not there is said now, not at the first file.
    session.close(session.open(Opened::Reading)?);
    if !verb.once {
        let folders: Vec<String> = verb.folders.iter().map(|folder| folder.display().to_string()).collect();
        let arguments =
            [("folders", Argument::Text(folders.join(", "))), ("every", Argument::Text(verb.every.clone()))];
        output.say("cli-said-watching", &arguments)?;
    }
    let mut took_none = false;
    loop {
        let look = watch.look();
        if !look.ready.is_empty() {
            match round(session, verb, &look.ready, output) {
                Ok(went_in) => {
                    took_none = !went_in;
                    watch.taken(&look.ready);
                }
                // Another process writes: the files are still there at the next look.
                Err(error) if !verb.once && is_busy(&error) => eprintln!("{}", output.texts.message(&busy(&error))),
                Err(error) => return Err(error),
            }
        }
        if verb.once && look.resting == 0 {
            return Ok(if took_none { ExitCode::from(3) } else { ExitCode::SUCCESS });
        }
        std::thread::sleep(if look.resting > 0 { Duration::from_secs(1).min(every) } else { every });
    }
}

/// Imports what is ready; the home is open only as long as that takes. Tells whether anything went in.
fn round(
    session: &Session,
    verb: &arguments::Watch,
    files: &[std::path::PathBuf],
    output: &mut Output,
) -> anyhow::Result<bool> {
    let request = ImportRequest {
        paths: files.to_vec(),
        by: verb.by.clone(),
        seen_from: verb.seen_from.clone(),
        space: verb.space.clone(),
        mission: verb.mission.clone(),
        ..ImportRequest::default()
    };
    let mut workspace = session.open(Opened::Writing)?;
    let report = session.runtime.block_on(kharita_app::import(&mut workspace, &request, &mut |_, _| {}));
    session.close(workspace);
    let report = report?;
    if output.json {
        output.document(&evidence::document(&report, output))?;
    } else {
        evidence::show(&report, false, output)?;
    }
    Ok(!report.files.is_empty())
}

fn is_busy(error: &anyhow::Error) -> bool {
    busy(error).code == Code::HomeBusy
}

/// What an error says, if it is one of the workspace.
fn busy(error: &anyhow::Error) -> Message {
    let own = error.downcast_ref::<kharita_app::Error>().map(|error| error.message().clone());
    own.unwrap_or_else(|| Message::new(Code::StorageFailed).with("problem", error))
}

/// `30s`, `15m`, `2h`, `1d`.
fn duration(text: &str) -> anyhow::Result<Duration> {
    let unit = text.chars().last().unwrap_or_default();
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        _ => 0,
    };
    let count: u64 = text.strip_suffix(unit).and_then(|count| count.parse().ok()).unwrap_or_default();
    let whole = count.checked_mul(seconds).filter(|seconds| (1..=31 * 86_400).contains(seconds));
    let wrong = || anyhow::Error::from(Message::new(Code::NotADuration).with("value", text));
    whole.map(Duration::from_secs).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (text, seconds) in [("30s", Some(30)), ("15m", Some(900)), ("2h", Some(7200)), ("1d", Some(86_400))] {
            assert_eq!(duration(text).ok().map(|own| own.as_secs()), seconds);
        }
        for text in ["", "s", "0m", "5", "1w", "-1m", "99999999999999999999d", "é"] {
            assert!(duration(text).is_err(), "{text}");
        }
    }
}
