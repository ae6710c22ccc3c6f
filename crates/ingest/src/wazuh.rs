//! Wazuh: vulnerable packages of the machines that have its agent, from the indexer (4.8 and later) or the API (earlier). An
//! agent's number is unique inside its cluster only. EVIDENCE.md §3.22.

use std::io;

use kharita_model::{Attribute, Code, IdentifierKind, Message};

use crate::json::{self, Node};
use crate::report::{Finding, IN_HAND, Machine, Report, Software};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Exports of Wazuh's vulnerability detection.
pub const FORMAT: Format = Format {
    id: "wazuh",
    name: "Wazuh (vulnerabilities)",
    versions: "4.8 and later (indexer), up to 4.7 (API)",
    recognised_by: "hits with _source.agent and vulnerability; data.affected_items",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let holds = |wanted: &[u8]| memchr::memmem::find(input.head(), wanted).is_some();
    if sample.has("hits") && holds(b"\"_source\"") && holds(b"\"agent\"") && holds(b"\"vulnerability\"") {
        return Fit::Yes;
    }
    // The API answers so to every question: only weaknesses have these members.
    let is_api = sample.has("data") && holds(b"\"affected_items\"") && holds(b"\"total_affected_items\"");
    let is_empty = memchr::memmem::find(input.head(), b"\"cve\"").is_none();
    match (is_api, is_empty) {
        (true, false) => Fit::Yes,
        (true, true) if input.len() < 4096 => Fit::Yes,
        (true, true) => Fit::Near,
        (false, _) => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("wazuh", context, sink);
    let head = json::header(input, &mut report, |name| {
        matches!(name, "hits" | "total" | "value" | "data" | "total_affected_items")
    })?;
    let said = head.as_ref().and_then(total);
    let mut found = 0;
    json::each(
        input,
        &mut report,
        &["hits", "hits", "*"],
        |_| true,
        |report, node, _| {
            found += 1;
            hit(report, node)
        },
    )?;
    json::each(
        input,
        &mut report,
        &["data", "affected_items", "*"],
        |_| true,
        |report, node, _| {
            found += 1;
            item(report, node)
        },
    )?;
    // A search gives a window of what it found.
    if let Some(said) = said.filter(|said| *said != found) {
        report.warn(Message::new(Code::CountDiffers).count("said", said).count("found", found));
        report.incomplete();
    }
    report.end()
}

fn total(head: &Node) -> Option<u64> {
    let total = head.get("hits").and_then(|hits| hits.get("total"));
    let number = total.and_then(|total| total.integer().or_else(|| total.integer_of("value")));
    let number = number.or_else(|| head.get("data").and_then(|data| data.integer_of("total_affected_items")));
    number.and_then(|number| u64::try_from(number).ok())
}

/// A finding of either form.
struct Found<'n> {
    at: u64,
    machine: Machine,
    package: Option<&'n Node>,
    id: &'n str,
    severity: &'n str,
}

fn hit(report: &mut Report, node: &Node) -> io::Result<()> {
    let Some(source) = node.get("_source") else {
        report.refuse_here(Message::new(Code::RowUnreadable).with("name", "_source"), node.at);
        return Ok(());
    };
    let at = |path: &[&str]| path.iter().try_fold(source, |node, name| node.get(name)).and_then(Node::written);
    let text = |path: &[&str]| at(path).unwrap_or_default();
    report.row(node.at, [moment::parse(text(&["vulnerability", "detected_at"]))])?;
    let (agent, cluster) = (text(&["agent", "id"]), text(&["wazuh", "cluster", "name"]));
    let mut machine = Machine::at(node.at).named(text(&["agent", "name"])).os(text(&["host", "os", "full"]));
    machine = machine.addressed(text(&["host", "ip"]));
    if !agent.is_empty() {
        let id = format!("{cluster}/{agent}");
        machine = machine.identified(IdentifierKind::AgentId, &id);
        machine.id = Some(id);
    }
    let Some(weakness) = source.get("vulnerability") else { return Ok(()) };
    let (id, severity) = (text(&["vulnerability", "id"]), text(&["vulnerability", "severity"]));
    let found = Found { at: node.at, machine, package: source.get("package"), id, severity };
    let score = weakness.get("score").and_then(|score| score.get("base")).and_then(Node::number);
    let published = text(&["vulnerability", "published_at"]);
    let fill = |finding: &mut Finding| {
        finding.facts.number(Attribute::CvssScore, score, 10.0);
        finding.facts.text(Attribute::Description, text(&["vulnerability", "description"]));
        finding.facts.links(text(&["vulnerability", "reference"]));
        finding.facts.day(Attribute::PublishedOn, published);
        finding.facts.text(Attribute::ExtraInformation, text(&["vulnerability", "scanner", "condition"]));
    };
    write(report, found, fill);
    Ok(())
}

fn item(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
    report.row(node.at, [moment::parse(text("detection_time"))])?;
    let machine = Machine::at(node.at).with(text("agent_ip")).named(text("agent_name"));
    let found = Found { at: node.at, machine, package: Some(node), id: text("cve"), severity: text("severity") };
    let scores = ["cvss3_score", "cvss2_score"].map(|name| node.get(name).and_then(Node::number));
    let fill = |finding: &mut Finding| {
        // Zero stands for a score that is not known.
        scores.iter().flatten().filter(|score| **score > 0.0).for_each(|score| {
            finding.facts.number(Attribute::CvssScore, Some(*score), 10.0);
        });
        finding.facts.text(Attribute::Description, text("title"));
        let references = node.list("external_references");
        references.iter().filter_map(Node::as_text).for_each(|link| finding.facts.links(link));
        finding.facts.day(Attribute::PublishedOn, text("published"));
        finding.facts.text(Attribute::ExtraInformation, text("condition"));
    };
    write(report, found, fill);
    Ok(())
}

fn write(report: &mut Report, found: Found, fill: impl FnOnce(&mut Finding)) {
    if found.id.is_empty() {
        return report.refuse_here(Message::new(Code::MissingKey), found.at);
    }
    report.confidence(IN_HAND);
    let Some(host) = report.machine(&found.machine) else { return };
    report.checked(&host, true);
    let of_package = |name: &str| found.package.and_then(|package| package.text(name)).unwrap_or_default();
    let software = Software { name: of_package("name"), version: of_package("version"), ..Software::default() };
    let affected = if software.name.is_empty() { host.clone() } else { report.software(&host, &software) };
    let mut finding = Finding::new(found.id, found.id).severity(found.severity);
    finding.facts.cves(found.id);
    fill(&mut finding);
    report.finding(finding, &affected);
}
