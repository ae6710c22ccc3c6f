//! `map …`: the map in tables and in JSON, decisions on identity, differences, exports.

use std::io::Write as _;
use std::process::ExitCode;

use kharita_app::{ClaimView, DiffView, ListRequest, NodeView, Opened, PriorityView, Row, StatsView, UpTo, Workspace};
use kharita_model::{Argument, Attribute, Code, EdgeKind, Message, Published, ValueType};
use serde_json::{Value, json};

use super::ledger::number;
use super::{Session, moment};
use crate::arguments::{Diff, Export, List, Map, Merge, Show, Split};
use crate::output::Output;

pub fn run(session: &Session, verb: Map, output: &mut Output) -> anyhow::Result<ExitCode> {
    match verb {
        Map::Stats => stats(session, output),
        Map::List(verb) => list(session, &verb, output),
        Map::Show(verb) => show(session, &verb, output),
        Map::Merge(verb) => merge(session, &verb, output),
        Map::Split(verb) => split(session, &verb, output),
        Map::Diff(verb) => diff(session, &verb, output),
        Map::Reach(verb) => super::reach::run(session, &verb, output),
        Map::Impact(verb) => super::impact::impact(session, &verb, output),
        Map::Review(verb) => super::review::review(session, &verb, output),
        Map::Export(verb) => export(session, &verb, output),
    }?;
    Ok(ExitCode::SUCCESS)
}

/// The name of a kind in the reader's language.
pub(super) fn kind_name(kind: &str, output: &Output) -> String {
    output.texts.text(&format!("kind-{kind}"))
}

fn stats(session: &Session, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let stats = kharita_app::stats(&workspace);
    if output.json {
        return output.document(&stats);
    }
    let head = ["kind", "total", "declared", "observed", "both"]
        .map(|column| output.texts.text(&format!("cli-column-{column}")));
    let count = |n: u64| output.texts.number(i64::try_from(n).unwrap_or(i64::MAX));
    let rows: Vec<Vec<String>> = stats
        .nodes
        .iter()
        .map(|(kind, total)| {
            let origin = stats.by_origin.get(kind).copied().unwrap_or_default();
            let mut row = vec![kind_name(kind, output), count(*total)];
            row.extend(origin.map(count));
            row
        })
        .collect();
    output.table(&head, &rows)?;
    output.line("")?;
    let StatsView { assets, findings, coverage, evidence_rate, conflicts, to_decide, .. } = &stats;
    for (key, arguments) in [
        ("cli-said-assets", vec![("assets", number(*assets)), ("findings", number(*findings))]),
        (
            "cli-said-coverage",
            vec![("numerator", number(coverage.numerator)), ("denominator", number(coverage.denominator))],
        ),
        (
            "cli-said-evidence-rate",
            vec![("numerator", number(evidence_rate.numerator)), ("denominator", number(evidence_rate.denominator))],
        ),
        (
            "cli-said-strangers",
            vec![("undeclared", number(stats.seen_never_declared)), ("unseen", number(stats.declared_never_seen))],
        ),
        (
            "cli-said-open",
            vec![
                ("conflicts", number(*conflicts)),
                ("decide", number(*to_decide)),
                ("unknown", number(stats.unknown_answers)),
            ],
        ),
    ] {
        output.say(key, &arguments)?;
    }
    Ok(())
}

fn list(session: &Session, verb: &List, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let request = ListRequest {
        kind: verb.kind.clone(),
        view: verb.view.clone(),
        filter: verb.filter.clone(),
        limit: verb.limit.or(if output.json { None } else { Some(50) }),
        after: verb.after.clone(),
    };
    let page = kharita_app::list(&workspace, &request)?;
    if output.json {
        return output.document(&page);
    }
    let head = ["id", "kind", "name", "class", "origin", "last-seen"]
        .map(|column| output.texts.text(&format!("cli-column-{column}")));
    let rows: Vec<Vec<String>> = page
        .rows
        .iter()
        .map(|Row { head: row, .. }| {
            let subtype = row.subtype.as_ref().map(|subtype| output.texts.text(&format!("subtype-{subtype}")));
            let origin = match (row.observed, row.declared) {
                (true, true) => "cli-origin-both",
                (true, false) => "cli-origin-observed",
                (false, true) => "cli-origin-declared",
                (false, false) => "cli-origin-none",
            };
            vec![
                row.id.clone(),
                subtype.unwrap_or_else(|| kind_name(&row.kind, output)),
                row.name.clone(),
                row.class.clone().unwrap_or_default(),
                output.texts.text(origin),
                row.last_seen.get(..10).unwrap_or_default().to_owned(),
            ]
        })
        .collect();
    output.table(&head, &rows)?;
    if let Some(next) = page.next {
        output.say("cli-said-more", &[("next", Argument::Text(next))])?;
    }
    Ok(())
}

fn show(session: &Session, verb: &Show, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let mut view = kharita_app::show(&workspace, &verb.id)?;
    if verb.lines {
        session.runtime.block_on(kharita_app::trace(&workspace, &mut view))?;
    }
    if output.json {
        return output.document(&view);
    }
    let NodeView { head: row, attributes, edges, records, merged_because, class_because, published, priorities } =
        &view;
    output.line(&format!("{}  {}  {}", row.id, kind_name(&row.kind, output), row.name))?;
    if let Some(class) = &row.class {
        let chain: Vec<String> = class_because.iter().map(|id| name_of(&workspace, id)).collect();
        let arguments = [("class", Argument::Text(class.clone())), ("because", Argument::Text(chain.join(" → ")))];
        output.say("cli-said-class", &arguments)?;
    }
    output.line("")?;
    let head = ["attribute", "value", "source", "observed", "confidence", "where"]
        .map(|column| output.texts.text(&format!("cli-column-{column}")));
    let mut rows = Vec::new();
    for (name, claim) in attributes {
        rows.push(claim_row(&predicate_name(name, output), name, claim, output));
        for other in claim.others.iter().filter(|_| !claim.value.is_array()) {
            rows.push(claim_row("  ↳", name, other, output));
        }
    }
    output.table(&head, &rows)?;
    output.line("")?;
    let head = ["edge", "id", "name", "source"].map(|column| output.texts.text(&format!("cli-column-{column}")));
    let rows: Vec<Vec<String>> = edges
        .iter()
        .map(|edge| {
            let arrow = if edge.direction == "out" { "→" } else { "←" };
            let mut sources = edge.sources.clone();
            sources.sort_unstable();
            sources.dedup();
            let kind = predicate_name(&edge.kind, output);
            vec![format!("{arrow} {kind}"), edge.node.clone(), edge.name.clone(), sources.join(", ")]
        })
        .collect();
    output.table(&head, &rows)?;
    output.line("")?;
    output.say("cli-said-records", &[("records", Argument::Text(records.join(", ")))])?;
    for because in merged_because {
        output.line(&format!("  {because}"))?;
    }
    published.iter().try_for_each(|published| show_published(published, output))?;
    priorities.iter().try_for_each(|priority| show_priority(priority, output))
}

/// What feeds say of a CVE, on one line.
fn show_published(published: &Published, output: &Output) -> anyhow::Result<()> {
    let mut said = vec![published.id.clone()];
    if let Some(epss) = published.epss {
        let share = |share: f64| Argument::Text(output.texts.decimal(share * 100.0, 2));
        let arguments = [("probability", share(epss.probability)), ("percentile", share(epss.percentile))];
        said.push(output.texts.text_with("priority-epss", &arguments));
    }
    for listed in &published.listed {
        let since = listed.on.map(|on| on.to_string()).unwrap_or_default();
        let arguments = [("list", Argument::Text(listed.list.word().to_uppercase())), ("since", Argument::Text(since))];
        said.push(output.texts.text_with("priority-listed", &arguments));
        if listed.ransomware {
            said.push(output.texts.text("priority-ransomware"));
        }
    }
    output.line(&said.join(" · "))
}

/// How soon on one machine, with the rows that decided.
fn show_priority(view: &PriorityView, output: &Output) -> anyhow::Result<()> {
    for decision in [&view.priority.deadline, &view.priority.ssvc].into_iter().flatten() {
        let because: Vec<String> = decision
            .because
            .iter()
            .map(|(point, answer)| {
                format!(
                    "{} = {}",
                    output.texts.text(&format!("priority-point-{point}")),
                    output.texts.text(&format!("priority-answer-{answer}"))
                )
            })
            .collect();
        let arguments = [
            ("host", Argument::Text(view.name.clone())),
            ("outcome", Argument::Text(output.texts.text(&format!("priority-{}", decision.outcome)))),
            ("table", Argument::Text(output.texts.text(&format!("priority-table-{}", decision.table)))),
            ("row", super::ledger::number(decision.row as u64)),
            ("because", Argument::Text(because.join(", "))),
        ];
        output.say("priority-decided", &arguments)?;
    }
    if !view.priority.missing.is_empty() {
        let points: Vec<String> =
            view.priority.missing.iter().map(|point| output.texts.text(&format!("priority-point-{point}"))).collect();
        let arguments = [("host", Argument::Text(view.name.clone())), ("points", Argument::Text(points.join(", ")))];
        output.say("priority-missing", &arguments)?;
    }
    Ok(())
}

/// The name of an attribute or of a kind of edge in the reader's language.
fn predicate_name(name: &str, output: &Output) -> String {
    let (edge, attribute) = (format!("edge-{}", name.to_lowercase().replace('_', "-")), format!("attribute-{name}"));
    output.texts.text(if output.texts.has(&edge) { &edge } else { &attribute })
}

/// The name of the node with this id; the id itself if none has it now.
fn name_of(workspace: &Workspace, id: &str) -> String {
    workspace.node(id).map_or_else(|_| id.to_owned(), |node| node.name().to_owned())
}

/// A value of an attribute as people read it: words and yes or no in the reader's language.
fn value_text(attribute: &str, text: &str, output: &Output) -> String {
    let key = match Attribute::from_word(attribute).map(Attribute::value_type) {
        Ok(ValueType::Word(list)) => format!("word-{list}-{text}"),
        Ok(ValueType::Bool) => format!("workbook-{}", if text == "true" { "yes" } else { "no" }),
        _ => return text.to_owned(),
    };
    if output.texts.has(&key) { output.texts.text(&key) } else { text.to_owned() }
}

fn claim_row(name: &str, attribute: &str, claim: &ClaimView, output: &Output) -> Vec<String> {
    let conflict = if claim.conflict { " ≠" } else { "" };
    let one = |value: &Value| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        value_text(attribute, &text, output)
    };
    let value = match &claim.value {
        Value::Null => output.texts.text("workbook-unknown"),
        Value::Array(values) => values.iter().map(one).collect::<Vec<_>>().join(", "),
        other => one(other),
    };
    let evidence = &claim.evidence;
    let place = match (evidence.line, &evidence.excerpt) {
        (Some(line), Some(excerpt)) => {
            let line = output.texts.text_with("cli-said-at-line", &[("line", number(line))]);
            format!("{} {line} : {}", evidence.name, excerpt.trim())
        }
        _ => format!("{} {}", evidence.name, evidence.at),
    };
    vec![
        name.to_owned(),
        value + conflict,
        format!("{} ({})", claim.source, output.texts.text(&format!("method-{}", claim.method))),
        claim.observed_at.get(..10).unwrap_or_default().to_owned(),
        output.texts.decimal(claim.confidence, 2),
        place.trim().to_owned(),
    ]
}

fn merge(session: &Session, verb: &Merge, output: &Output) -> anyhow::Result<()> {
    let mut workspace = session.open(Opened::Writing)?;
    let (entry, id) =
        session.runtime.block_on(kharita_app::merge(&mut workspace, &verb.a, &verb.b, verb.why.clone()))?;
    session.close(workspace);
    decided(entry, id, output)
}

fn split(session: &Session, verb: &Split, output: &Output) -> anyhow::Result<()> {
    let mut workspace = session.open(Opened::Writing)?;
    let (entry, id) =
        session.runtime.block_on(kharita_app::split(&mut workspace, &verb.id, &verb.record, verb.why.clone()))?;
    session.close(workspace);
    decided(entry, id, output)
}

fn decided(entry: u64, id: String, output: &Output) -> anyhow::Result<()> {
    if output.json {
        return output.document(&json!({"entry": entry, "id": id}));
    }
    output.say("cli-said-identity", &[("entry", number(entry)), ("id", Argument::Text(id))])
}

/// An entry's number, or a moment.
pub(super) fn up_to(text: &str) -> anyhow::Result<UpTo> {
    match text.parse::<u64>() {
        Ok(entry) => Ok(UpTo::Entry(entry)),
        Err(_) => Ok(UpTo::Moment(moment(text)?)),
    }
}

fn diff(session: &Session, verb: &Diff, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let to = verb.to.as_deref().map_or(Ok(UpTo::Head), up_to)?;
    let view = session.runtime.block_on(kharita_app::diff(&workspace, up_to(&verb.from)?, to))?;
    if output.json {
        return output.document(&view);
    }
    let DiffView { new, changed, gone } = &view;
    let arguments = [
        ("new", number(new.len() as u64)),
        ("changed", number(changed.len() as u64)),
        ("gone", number(gone.len() as u64)),
    ];
    output.say("cli-said-diff", &arguments)?;
    let named = |sign: &str, id: &str, kind: &str, name: &str| {
        vec![sign.to_owned(), id.to_owned(), kind_name(kind, output), name.to_owned(), String::new()]
    };
    let mut rows: Vec<Vec<String>> = new.iter().map(|n| named("+", &n.id, &n.kind, &n.name)).collect();
    rows.extend(gone.iter().map(|n| named("−", &n.id, &n.kind, &n.name)));
    rows.extend(changed.iter().map(|change| {
        // What an edge leads to is an id; what an attribute holds is not.
        let shown = |value: &Option<String>| match value {
            None => "∅".to_owned(),
            Some(text) if EdgeKind::from_word(&change.attribute).is_ok() => name_of(&workspace, text),
            Some(text) => value_text(&change.attribute, text, output),
        };
        let values = format!("{} → {}", shown(&change.before), shown(&change.after));
        vec!["~".into(), change.id.clone(), predicate_name(&change.attribute, output), change.name.clone(), values]
    }));
    let head = ["sign", "id", "kind", "name", "value"].map(|column| output.texts.text(&format!("cli-column-{column}")));
    output.table(&head, &rows)
}

fn export(session: &Session, verb: &Export, output: &Output) -> anyhow::Result<()> {
    let workspace = session.open(Opened::Reading)?;
    let bytes = kharita_app::export(&workspace, &verb.format, output.texts.language())?;
    match &verb.out {
        None => std::io::stdout().lock().write_all(&bytes)?,
        Some(path) if path.exists() => return Err(Message::new(Code::FileExists).with("file", path.display()).into()),
        Some(path) => {
            std::fs::write(path, &bytes)?;
            if output.json {
                output.document(
                    &json!({"path": path.display().to_string(), "format": verb.format, "bytes": bytes.len()}),
                )?;
            }
            output.say(
                "cli-said-export",
                &[("path", Argument::Text(path.display().to_string())), ("bytes", number(bytes.len() as u64))],
            )?;
        }
    }
    Ok(())
}
