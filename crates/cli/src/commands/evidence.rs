//! `formats`, `import`, `reread`.

use std::process::ExitCode;

use kharita_app::{ColumnMap, ColumnReason, FileReport, ImportReport, ImportRequest, Opened, RefusedFile};
use kharita_model::{Argument, Code, Message};
use serde_json::{Value, json};

use super::ledger::number;
use super::{Session, moment};
use crate::arguments::{Import, Reread};
use crate::output::Output;

pub fn formats(output: &mut Output) -> anyhow::Result<ExitCode> {
    let formats = kharita_app::formats();
    if output.json {
        let rows: Vec<Value> = formats
            .iter()
            .map(|f| json!({"id": f.id, "name": f.name, "versions": f.versions, "recognised_by": f.recognised_by}))
            .collect();
        output.document(&rows)?;
    }
    let head = ["cli-column-id", "cli-column-name", "cli-column-versions", "cli-column-recognised-by"]
        .map(|key| output.texts.text(key));
    let rows: Vec<Vec<String>> =
        formats.iter().map(|f| [f.id, f.name, f.versions, f.recognised_by].map(str::to_owned).to_vec()).collect();
    output.table(&head, &rows)?;
    Ok(ExitCode::SUCCESS)
}

pub fn import(session: &Session, verb: &Import, output: &mut Output) -> anyhow::Result<ExitCode> {
    let request = ImportRequest {
        paths: verb.paths.clone(),
        format: verb.format.clone(),
        dry_run: verb.dry_run,
        as_of: verb.as_of.as_deref().map(moment).transpose()?,
        allow_empty: verb.allow_empty,
        by: verb.by.clone(),
        seen_from: verb.seen_from.clone(),
        space: verb.space.clone(),
        mission: verb.mission.clone(),
        columns: verb.columns.as_ref().map(std::fs::read_to_string).transpose()?,
        passphrase: super::pack::passphrase(verb.passphrase_file.as_deref())?,
    };
    let mut workspace = session.open(if verb.dry_run { Opened::Reading } else { Opened::Writing })?;
    let bar = output.progress();
    let report = session.runtime.block_on(kharita_app::import(&mut workspace, &request, &mut |path, bytes| {
        bar.set_message(format!("{path} ({bytes} B)"));
    }));
    bar.finish_and_clear();
    session.close(workspace);
    let report = report?;
    if let Some(path) = &verb.save_columns {
        save_columns(path, &report)?;
    }
    if output.json {
        output.document(&document(&report, output))?;
    } else {
        show(&report, verb.dry_run, output)?;
    }
    Ok(if report.files.is_empty() && report.joined.is_empty() { ExitCode::from(3) } else { ExitCode::SUCCESS })
}

pub fn reread(session: &Session, verb: &Reread, output: &mut Output) -> anyhow::Result<ExitCode> {
    let mut workspace = session.open(Opened::Writing)?;
    let bar = output.progress();
    let report = session.runtime.block_on(kharita_app::reread(&mut workspace, &verb.evidence, &mut |name, bytes| {
        bar.set_message(format!("{name} ({bytes} B)"));
    }));
    bar.finish_and_clear();
    session.close(workspace);
    let report = report?;
    if output.json {
        output.document(&document(&report, output))?;
    } else if report.files.is_empty() && report.refused.is_empty() {
        output.say("cli-said-nothing-to-reread", &[])?;
    } else {
        show_files(&report, false, output)?;
    }
    // What could not be read again keeps what was read before.
    Ok(if report.files.is_empty() && !report.refused.is_empty() { ExitCode::from(3) } else { ExitCode::SUCCESS })
}

/// Saves what the columns were taken for, to be corrected by hand and given back with `--columns`.
fn save_columns(path: &std::path::Path, report: &ImportReport) -> anyhow::Result<()> {
    if path.exists() {
        return Err(Message::new(Code::FileExists).with("file", path.display()).into());
    }
    let maps: Vec<ColumnMap> = report.files.iter().flat_map(|file| file.outcome.columns.clone()).collect();
    Ok(std::fs::write(path, kharita_app::column_profile(&maps))?)
}

/// The document of CONTRACT.md.
pub(super) fn document(report: &ImportReport, output: &Output) -> Value {
    let files: Vec<Value> = report.files.iter().map(|file| file_document(file, output)).collect();
    let refused: Vec<Value> = report
        .refused
        .iter()
        .map(|RefusedFile { path, why }| json!({"path": path, "why": output.texts.message(why), "code": why.code.number()}))
        .collect();
    let change = report.change;
    json!({
        "files": files,
        "refused_files": refused,
        "joined": report.joined,
        "change": {"new": change.new, "changed": change.changed, "same": change.same, "gone": change.gone, "to_decide": change.to_decide},
    })
}

pub(super) fn told(message: &Message, output: &Output) -> Value {
    json!({"code": message.code.number(), "at": message.place.to_string(), "why": output.texts.message(message)})
}

fn file_document(file: &FileReport, output: &Output) -> Value {
    let (tally, outcome) = (&file.tally, &file.outcome);
    let left_out: Vec<Value> = file
        .left_out
        .iter()
        .map(|l| json!({"code": l.message.code.number(), "count": l.count, "why": output.texts.message(&l.message)}))
        .collect();
    json!({
        "path": file.path, "format": file.format, "version": file.version, "sha256": file.sha256.to_string(),
        "observed_at": file.observed_at.to_string(),
        "hosts": tally.hosts, "services": tally.services, "software": tally.software, "accounts": tally.accounts,
        "groups": tally.groups, "findings": tally.findings, "information": outcome.information, "fine": outcome.fine,
        "not_tested": outcome.not_tested, "cves": tally.cves, "relations": tally.relations, "assertions": tally.assertions,
        "refused": file.refused.iter().map(|r| told(&r.message, output)).collect::<Vec<_>>(),
        "left_out": left_out,
        "warnings": outcome.warnings.iter().map(|w| told(w, output)).collect::<Vec<_>>(),
        "taken_before": file.taken_before.map(|at| at.to_string()),
        "columns": outcome.columns.iter().map(|map| columns_document(map, output)).collect::<Vec<_>>(),
    })
}

/// What the columns of a sheet were taken for.
fn columns_document(map: &ColumnMap, output: &Output) -> Value {
    let columns: Vec<Value> = map
        .columns
        .iter()
        .map(|column| {
            json!({
                "column": kharita_model::column_letters(column.column), "title": column.title, "score": column.score,
                "target": column.target.map(|target| target.to_string()),
                "taken": column.taken().is_some(),
                "reasons": column.reasons.iter().map(|reason| reason_text(reason, output)).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({"sheet": map.sheet, "header_row": map.header_row, "kind": map.kind, "columns": columns})
}

/// Why a column was taken for something.
fn reason_text(reason: &ColumnReason, output: &Output) -> String {
    match reason {
        ColumnReason::Title(phrase) => output.texts.text_with("cli-reason-title", &[("phrase", text(phrase.clone()))]),
        ColumnReason::Content { fit, of } => output
            .texts
            .text_with("cli-reason-content", &[("fit", number(u64::from(*fit))), ("of", number(u64::from(*of)))]),
        ColumnReason::Profile => output.texts.text("cli-reason-profile"),
    }
}

/// A table of the columns of each sheet: title, what it was taken for, why.
fn show_columns(file: &FileReport, output: &Output) -> anyhow::Result<()> {
    for map in &file.outcome.columns {
        output.say(
            "cli-said-columns",
            &[("sheet", text(map.sheet.clone())), ("kind", text(output.texts.text(&format!("kind-{}", map.kind))))],
        )?;
        let head =
            ["column", "name", "target", "reasons"].map(|column| output.texts.text(&format!("cli-column-{column}")));
        let rows: Vec<Vec<String>> = map
            .columns
            .iter()
            .map(|column| {
                let reasons: Vec<String> = column.reasons.iter().map(|reason| reason_text(reason, output)).collect();
                let target = column.taken().map(|target| target.to_string()).unwrap_or_else(|| "–".to_owned());
                vec![kharita_model::column_letters(column.column), column.title.clone(), target, reasons.join(", ")]
            })
            .collect();
        output.table(&head, &rows)?;
    }
    Ok(())
}

pub(super) fn show(report: &ImportReport, dry_run: bool, output: &Output) -> anyhow::Result<()> {
    show_files(report, dry_run, output)?;
    for file in &report.files {
        if let Some(at) = file.taken_before {
            let date = output.texts.instant(at);
            output.say("cli-said-taken-before", &[("path", text(short(&file.path))), ("date", text(date))])?;
        }
    }
    Ok(())
}

/// What became of each file, and of the map.
fn show_files(report: &ImportReport, dry_run: bool, output: &Output) -> anyhow::Result<()> {
    let columns = ["path", "format", "observed", "hosts", "services", "findings", "cves", "relations", "refused"];
    let head: Vec<String> = columns.iter().map(|column| output.texts.text(&format!("cli-column-{column}"))).collect();
    let count = |n: u64| output.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    let row = |file: &FileReport| {
        let tally = &file.tally;
        let counts =
            [tally.hosts, tally.services, tally.findings, tally.cves, tally.relations, file.refused.len() as u64]
                .map(count);
        let mut row = vec![short(&file.path), file.format.to_owned(), output.texts.date(file.observed_at.date())];
        row.extend(counts);
        row
    };
    for joined in &report.joined {
        let arguments = [
            ("path", Argument::Text(joined.path.clone())),
            ("organisation", Argument::Text(joined.organisation.clone())),
            ("entries", number(joined.entries)),
            ("evidence", number(joined.evidence)),
            ("known", number(joined.known)),
        ];
        output.say("cli-said-joined", &arguments)?;
    }
    if !report.files.is_empty() {
        output.table(&head, &report.files.iter().map(row).collect::<Vec<_>>())?;
    }
    for file in &report.files {
        for left_out in &file.left_out {
            let why = output.texts.message(&left_out.message);
            output.say(
                "cli-said-left-out",
                &[("path", text(short(&file.path))), ("count", number(left_out.count)), ("why", text(why))],
            )?;
        }
        for message in file.outcome.warnings.iter().chain(file.refused.iter().take(20).map(|r| &r.message)) {
            output.line(&format!("  {}", output.texts.message(message)))?;
        }
        if dry_run {
            show_columns(file, output)?;
        }
    }
    for RefusedFile { path, why } in &report.refused {
        output.say("cli-said-refused", &[("path", text(short(path))), ("why", text(output.texts.message(why)))])?;
    }
    let change = report.change;
    let key = if dry_run { "cli-said-would-change" } else { "cli-said-change" };
    let arguments = [
        ("new", number(change.new)),
        ("changed", number(change.changed)),
        ("same", number(change.same)),
        ("gone", number(change.gone)),
        ("decide", number(change.to_decide)),
    ];
    output.say(key, &arguments)
}

fn text(text: String) -> Argument {
    Argument::Text(text)
}

/// The last parts of a path: folders are long and files tell more.
fn short(path: &str) -> String {
    let parts: Vec<&str> = path.rsplit('/').take(2).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join("/")
}
