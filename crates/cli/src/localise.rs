//! The command line in the reader's language: help texts by key, and clap's refusals in our words.

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory as _};
use kharita_model::Argument;
use kharita_text::{Language, Texts};

use crate::arguments::Arguments;

/// The language asked for by `--lang`, else by the locale, else French. It must be known before anything is parsed,
/// because refusals and help are written in it.
pub fn texts(typed: &[OsString]) -> &'static Texts {
    let typed: Vec<&str> = typed.iter().filter_map(|word| word.to_str()).collect();
    let asked = typed.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang") {
        Some("") => typed.get(at + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    let locale =
        || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    let language = match asked {
        Some(code) => Language::from_code(code),
        None => locale().and_then(|locale| Language::from_code(&locale)),
    };
    Texts::of(language.unwrap_or(Language::French))
}

/// How help is laid out; clap's own layout has its headings in English.
const HELP: &str = "{about-with-newline}\nUSAGE {usage}\n\n{all-args}{after-help}";

/// The command with its help in the language.
pub fn command(texts: &Texts) -> Command {
    describe(Arguments::command(), "cli", texts)
}

/// Keys: `cli-map-list` for a verb, `cli-map-list-example` for its example, `cli-map-list-view` for an argument of it;
/// arguments that all verbs share are `cli-home`, `cli-json`…
fn describe(mut command: Command, path: &str, texts: &Texts) -> Command {
    command = command.about(texts.text(path));
    let example = format!("{path}-example");
    if texts.has(&example) {
        command = command.after_help(texts.text(&example));
    }
    command = command
        .disable_help_flag(true)
        .arg(clap::Arg::new("help").short('h').long("help").action(clap::ArgAction::Help).help(texts.text("cli-help")));
    if path == "cli" {
        command = command.disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(texts.text("cli-version")),
        );
    }
    command = command
        .help_template(HELP.replace("USAGE", &texts.text("cli-help-usage")))
        .subcommand_help_heading(texts.text("cli-help-commands"))
        .subcommand_value_name(texts.text("cli-help-command"));
    let own: Vec<String> = command.get_arguments().map(|argument| argument.get_id().to_string()).collect();
    for id in own.iter().filter(|id| !["help", "version"].contains(&id.as_str())) {
        let key = format!("{path}-{}", id.replace('_', "-"));
        let text = texts.text(&key);
        command = command.mut_arg(id, |argument| explained(argument, text, texts));
    }
    for id in ["help", "version"].into_iter().filter(|id| *id == "help" || path == "cli") {
        command = command.mut_arg(id, |argument| argument.help_heading(texts.text("cli-help-common")));
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let path = format!("{path}-{name}");
        command = command.mut_subcommand(name, |sub| describe(sub, &path, texts));
    }
    command
}

/// An argument with its text, its heading, and what clap would add in English: the default and the variable.
fn explained(argument: clap::Arg, mut text: String, texts: &Texts) -> clap::Arg {
    let takes_value = argument.get_action().takes_values();
    let defaults: Vec<_> = argument.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if takes_value && !defaults.is_empty() {
        text += &texts.text_with("cli-help-default", &[("value", Argument::Text(defaults.join(", ")))]);
    }
    if let Some(variable) = argument.get_env() {
        let name = variable.to_string_lossy().into_owned();
        text += &texts.text_with("cli-help-variable", &[("name", Argument::Text(name))]);
    }
    let heading = match argument.is_positional() {
        true => "cli-help-arguments",
        false if argument.is_global_set() => "cli-help-common",
        false => "cli-help-options",
    };
    let argument = argument.help(text).help_heading(texts.text(heading));
    if takes_value { argument.hide_env(true).hide_default_value(true).hide_possible_values(true) } else { argument }
}

/// Tells what is wrong with what was typed. Help and version that were asked for are no refusal.
pub fn refuse(error: &clap::Error, texts: &Texts) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe is the reader's choice.
        let _shown = write!(std::io::stdout(), "{}", error.render());
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _shown = write!(std::io::stderr(), "{}", error.render());
        return ExitCode::from(2);
    }
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "cli-unknown-argument",
        ErrorKind::InvalidSubcommand => "cli-unknown-verb",
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => "cli-missing-argument",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals => "cli-invalid-value",
        ErrorKind::ArgumentConflict => "cli-argument-conflict",
        _ => "cli-wrong-usage",
    };
    let typed = if error.kind() == ErrorKind::InvalidSubcommand {
        ContextKind::InvalidSubcommand
    } else {
        ContextKind::InvalidArg
    };
    let near = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
        ContextKind::ValidValue,
    ];
    let near = near.into_iter().map(context).find(|text| !text.is_empty());
    let arguments =
        [("argument", Argument::Text(context(typed))), ("value", Argument::Text(context(ContextKind::InvalidValue)))];
    let mut text = texts.text_with(key, &arguments);
    if let Some(near) = near {
        text.push(' ');
        text += &texts.text_with("cli-did-you-mean", &[("near", Argument::Text(near))]);
    }
    let _told = writeln!(std::io::stderr(), "{text}\n{}", texts.text("cli-see-help"));
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_holds_together() {
        command(Texts::of(Language::French)).debug_assert();
    }

    #[test]
    fn every_help_text_exists_in_every_language() {
        for language in Language::ALL {
            let mut command = command(Texts::of(language));
            command.build();
            let mut missing = Vec::new();
            visit(&mut command, &mut missing);
            assert!(missing.is_empty(), "{}: {missing:?}", language.code());
        }
    }

    fn visit(command: &mut Command, missing: &mut Vec<String>) {
        if command.is_hide_set() {
            return;
        }
        let help = command.render_long_help().to_string();
        missing.extend(help.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(key, _)| key.to_owned()));
        command.get_subcommands_mut().for_each(|sub| visit(sub, missing));
    }
}
