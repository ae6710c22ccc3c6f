//! What is shown: one JSON document with `--json`, else text and tables in the reader's language; progress and logs go
//! to standard error.

use std::io::{IsTerminal as _, Write};

use indicatif::{ProgressBar, ProgressStyle};
use kharita_app::Kind;
use kharita_model::{Argument, Message};
use kharita_text::Texts;
use serde::Serialize;

/// Where and how a command answers.
pub struct Output {
    /// The texts of the reader's language.
    pub texts: &'static Texts,
    /// One JSON document instead of text.
    pub json: bool,
    quiet: bool,
}

impl Output {
    pub fn new(texts: &'static Texts, json: bool, quiet: bool) -> Self {
        Output { texts, json, quiet }
    }

    /// Prints the JSON document.
    pub fn document(&self, value: &impl Serialize) -> anyhow::Result<()> {
        let mut out = std::io::stdout().lock();
        serde_json::to_writer_pretty(&mut out, value).map_err(std::io::Error::from)?;
        writeln!(out)?;
        Ok(())
    }

    /// Prints a line of text, unless `--json`.
    pub fn line(&self, text: &str) -> anyhow::Result<()> {
        if !self.json {
            writeln!(std::io::stdout().lock(), "{text}")?;
        }
        Ok(())
    }

    /// Prints a line of the locales.
    pub fn say(&self, key: &str, arguments: &[(&str, Argument)]) -> anyhow::Result<()> {
        self.line(&self.texts.text_with(key, arguments))
    }

    /// Prints a table: columns as wide as their content, cut at the width of the terminal.
    pub fn table(&self, head: &[String], rows: &[Vec<String>]) -> anyhow::Result<()> {
        if self.json {
            return Ok(());
        }
        let mut out = std::io::stdout().lock();
        let clean =
            |cell: &String| kharita_deliver::without_bidi_controls(cell).replace(['\n', '\r', '\t', '\u{1b}'], " ");
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(clean).collect()).collect();
        let width = |at: usize| {
            let cells = rows.iter().filter_map(|row| row.get(at)).chain(head.get(at));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0).min(60)
        };
        let widths: Vec<usize> = (0..head.len()).map(width).collect();
        for row in std::iter::once(&head.to_vec()).chain(&rows) {
            let cells = row.iter().zip(&widths).map(|(cell, width)| {
                let shown: String = cell.chars().take(*width).collect();
                format!("{shown:width$}", width = *width)
            });
            writeln!(out, "{}", cells.collect::<Vec<_>>().join("  ").trim_end())?;
        }
        Ok(())
    }

    /// A note beside the answer: standard error, unless `--quiet`.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            // If standard error is closed there is nobody to tell.
            let _told = writeln!(std::io::stderr(), "{text}");
        }
    }

    /// Progress on a terminal; nothing elsewhere, nor with `--quiet`.
    pub fn progress(&self) -> ProgressBar {
        if self.quiet || !std::io::stderr().is_terminal() {
            return ProgressBar::hidden();
        }
        let bar = ProgressBar::new_spinner();
        if let Ok(style) = ProgressStyle::with_template("{spinner} {elapsed} {wide_msg}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(std::time::Duration::from_millis(120));
        bar
    }

    /// An error as people read it.
    pub fn error(&self, error: &anyhow::Error) -> String {
        let message = error.downcast_ref::<kharita_app::Error>().map(kharita_app::Error::message);
        let message = message.or_else(|| error.downcast_ref::<Message>().cloned());
        message.map_or_else(|| format!("{error:#}"), |message| self.texts.message(&message))
    }
}

/// The exit code of an error.
pub fn exit_code(error: &anyhow::Error) -> u8 {
    match error.downcast_ref::<kharita_app::Error>().map(kharita_app::Error::kind) {
        Some(Kind::No) => 1,
        Some(Kind::Usage) => 2,
        Some(Kind::Refused) => 3,
        Some(Kind::Machine) => 4,
        None if error.is::<Message>() => 2,
        None => 4,
    }
}
