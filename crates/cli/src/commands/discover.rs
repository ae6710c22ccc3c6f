//! `discover`: what files and databases hold of people, as counts. No value reaches this file.

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use kharita_app::{ColumnReport, DiscoverRequest, DiscoveryReport};
use kharita_model::{Argument, Code, DataCategory, Message};

use super::Session;
use super::ledger::number;
use crate::arguments::Discover;
use crate::output::Output;

pub fn discover(session: &Session, verb: &Discover, output: &mut Output) -> anyhow::Result<ExitCode> {
    let request = DiscoverRequest {
        sources: verb.sources.clone(),
        limit: verb.limit,
        metadata_only: verb.metadata_only,
        store: verb.store.clone(),
        host: verb.host.clone(),
        now: session.clock()?.now(),
        within: None,
        measure: true,
    };
    let bar = output.progress();
    let report =
        session.runtime.block_on(kharita_app::discover(&request, &mut |what, _| bar.set_message(what.to_owned())));
    bar.finish_and_clear();
    let mut report = report?;
    tell(&mut report, output);
    if let Some(path) = &verb.out {
        write(path, &report)?;
    }
    if output.json {
        output.document(&report)?;
    } else {
        show(&report, output)?;
        if let Some(path) = &verb.out {
            output.say("cli-said-report", &[("path", Argument::Text(path.display().to_string()))])?;
        }
    }
    Ok(ending(&report))
}

/// Nothing read: the machine failed if a database did not answer, else the input was refused whole.
fn ending(report: &DiscoveryReport) -> ExitCode {
    let silent = report.not_read.iter().any(|not_read| not_read.why.code == Code::SourceUnreachable);
    match (report.is_empty(), silent) {
        (false, _) => ExitCode::SUCCESS,
        (true, true) => ExitCode::from(4),
        (true, false) => ExitCode::from(3),
    }
}

/// Tells why each object was not read, in the language of the reader.
pub fn tell(report: &mut DiscoveryReport, output: &Output) {
    for not_read in &mut report.not_read {
        not_read.told = output.texts.message(&not_read.why);
    }
}

/// Writes the report where nothing stands yet.
pub fn write(path: &Path, report: &DiscoveryReport) -> anyhow::Result<()> {
    let mut file = match std::fs::File::create_new(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            return Err(Message::new(Code::FileExists).with("file", path.display()).into());
        }
        Err(error) => return Err(error.into()),
    };
    serde_json::to_writer_pretty(&mut file, report).map_err(std::io::Error::from)?;
    Ok(writeln!(file)?)
}

fn show(report: &DiscoveryReport, output: &Output) -> anyhow::Result<()> {
    let found: Vec<&ColumnReport> =
        report.columns.iter().filter(|column| column.category != DataCategory::None).collect();
    let mut rows: Vec<Vec<String>> = found.iter().map(|column| row(column, output)).collect();
    for file in report.files.iter().filter(|file| file.format == "text") {
        let count = |n: u64| output.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
        rows.extend(file.identifiers.iter().map(|(category, counted)| {
            let counts = [count(counted.matched), count(counted.valid)];
            let mut row = vec![short(&file.source), file.location.clone(), "–".to_owned(), name(*category, output)];
            row.extend(counts);
            row
        }));
    }
    if !rows.is_empty() {
        let head = ["source", "location", "field", "category", "read", "valid", "confidence"]
            .map(|column| output.texts.text(&format!("cli-column-{column}")));
        output.table(&head, &rows)?;
    }
    for not_read in &report.not_read {
        let source = [not_read.source.as_str(), not_read.location.as_str()].join(" ");
        let why = output.texts.message(&not_read.why);
        output.say(
            "cli-said-not-read",
            &[("source", Argument::Text(source.trim_end().to_owned())), ("why", Argument::Text(why))],
        )?;
    }
    let objects = [
        ("columns", number(report.columns.len() as u64)),
        ("tables", number(report.tables.len() as u64)),
        ("found", number(found.len() as u64)),
        ("files", number(sources(report))),
    ];
    output.say("cli-said-discovered", &objects)?;
    if report.sampling.columns > 0 {
        let percent = |share: f64| Argument::Text(output.texts.decimal(share * 100.0, 1));
        let sampled = [
            ("columns", number(report.sampling.columns)),
            ("prevalence", percent(report.sampling.prevalence)),
            ("miss", percent(report.sampling.miss)),
        ];
        output.say("cli-said-sampled", &sampled)?;
    }
    if let Some(speed) = report.throughput_mb_s {
        output.say("cli-said-throughput", &[("speed", Argument::Text(output.texts.decimal(speed, 1)))])?;
    }
    Ok(())
}

/// How many files and databases were read.
fn sources(report: &DiscoveryReport) -> u64 {
    let tables = report.tables.iter().map(|table| table.source.as_str());
    let files = report.files.iter().map(|file| file.source.as_str());
    tables.chain(files).collect::<std::collections::BTreeSet<_>>().len() as u64
}

fn row(column: &ColumnReport, output: &Output) -> Vec<String> {
    let count = |n: u64| output.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    vec![
        short(&column.source),
        column.location.clone(),
        column.column.clone(),
        name(column.category, output),
        count(column.read),
        count(column.valid),
        output.texts.decimal(column.confidence, 2),
    ]
}

/// A category in the language of the reader.
fn name(category: DataCategory, output: &Output) -> String {
    output.texts.text(&format!("category-{}", category.word().replace('_', "-")))
}

/// The last parts of a path.
fn short(path: &str) -> String {
    let parts: Vec<&str> = path.rsplit('/').take(2).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}
