//! The register of evidence: what was received, with its fingerprint and date; and the tools that made it.

use std::collections::BTreeMap;

use kharita_model::Instant;

use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::subject::Subject;

/// Every piece of evidence that counts, the newest last.
pub(crate) fn evidence_table(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = subject
        .inputs
        .evidence
        .iter()
        .map(|received| {
            vec![
                Cell::Data(received.evidence.name.clone()),
                Cell::Data(received.evidence.sha256.to_string()),
                Cell::Data(received.evidence.format.clone()),
                Cell::Date(received.evidence.observed_at.date()),
                Cell::Number(i64::try_from(received.evidence.bytes).unwrap_or(i64::MAX)),
                Cell::Number(i64::try_from(received.entry).unwrap_or(i64::MAX)),
                Cell::Data(received.by.clone()),
            ]
        })
        .collect();
    let columns = [
        ("file", Align::Start, 8),
        ("sha256", Align::Start, 16),
        ("format", Align::Start, 4),
        ("date", Align::Center, 3),
        ("bytes", Align::End, 3),
        ("entry", Align::End, 2),
        ("brought-by", Align::Start, 3),
    ];
    pen.table("evidence", &columns, rows);
}

/// Formats and versions with the files of each, and the days between the first and the last.
pub(crate) fn tools(pen: &mut Pen, subject: &Subject<'_>) {
    let mut tools: BTreeMap<(&str, &str), (usize, Instant, Instant)> = BTreeMap::new();
    for received in subject.inputs.evidence {
        let evidence = &received.evidence;
        let key = (evidence.format.as_str(), evidence.version.as_deref().unwrap_or_default());
        let tool = tools.entry(key).or_insert((0, evidence.observed_at, evidence.observed_at));
        *tool = (tool.0 + 1, tool.1.min(evidence.observed_at), tool.2.max(evidence.observed_at));
    }
    let rows = tools
        .into_iter()
        .map(|((format, version), (files, first, last))| {
            vec![
                Cell::Data(format.to_owned()),
                Cell::data(Some(version.to_owned())),
                Cell::count(files),
                Cell::Date(first.date()),
                Cell::Date(last.date()),
            ]
        })
        .collect();
    let columns = [
        ("format", Align::Start, 4),
        ("version", Align::Start, 4),
        ("files", Align::End, 2),
        ("first-date", Align::Center, 3),
        ("last-date", Align::Center, 3),
    ];
    pen.table("tools", &columns, rows);
}
