//! Chef InSpec: results of controls on a machine, as the report of a run or as one control a line. EVIDENCE.md §3.26.

use std::io;

use kharita_model::{Aspect, Attribute, Instant, Subtype, WordList};

use crate::json::{self, Node};
use crate::report::{Class, Finding, IN_HAND, Machine, Report};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of Chef InSpec.
pub const FORMAT: Format = Format {
    id: "inspec",
    name: "Chef InSpec (JSON, JSON lines)",
    versions: "4–6",
    recognised_by: "platform and profiles; lines with profile, platform, results, impact",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let is_line = sample.has_all(&["platform", "profile"]) && sample.has("impact");
        if is_line || sample.has_all(&["platform", "profiles"]) { Fit::Yes } else { Fit::No }
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("inspec", context, sink);
    if !input.sample().has("profiles") {
        json::lines(input, &mut report, wanted, |report, node| {
            let profile = node.get("profile").and_then(|profile| profile.text("name")).unwrap_or_default();
            control(report, node, node.get("platform"), profile)
        })?;
        return report.end();
    }
    let of_head = |name: &str| matches!(name, "platform" | "target_id" | "name" | "release" | "profiles" | "version");
    let head = json::header(input, &mut report, of_head)?;
    report.outcome.version = head.as_ref().and_then(|head| head.text("version")).map(str::to_owned);
    let platform = head.as_ref().and_then(|head| head.get("platform"));
    let profiles: &[Node] = head.as_ref().map(|head| head.list("profiles")).unwrap_or_default();
    json::each(input, &mut report, &["profiles", "*", "controls", "*"], wanted, |report, node, place| {
        let profile = place.owner(profiles, 0).and_then(|profile| profile.text("name")).unwrap_or_default();
        control(report, node, platform, profile)
    })?;
    report.end()
}

fn control(report: &mut Report, node: &Node, platform: Option<&Node>, profile: &str) -> io::Result<()> {
    let of_platform =
        |name: &str| platform.and_then(|platform| platform.get(name)).and_then(Node::written).unwrap_or_default();
    report.row(node.at, [started(node)])?;
    report.confidence(IN_HAND);
    let system = [of_platform("name"), of_platform("release")].join(" ");
    let mut machine = Machine::at(node.at).with(of_platform("target_id")).os(system.trim());
    if machine.key().is_none() {
        machine.id = Some(report.context.name.to_owned());
    }
    let Some(host) = report.machine(&machine) else { return Ok(()) };
    report.looked(&host, Aspect::Existence);
    let id = node.text("id").unwrap_or_default();
    let mut finding = Finding::new(id, node.text("title").unwrap_or(id));
    finding.key = format!("{profile}/{id}");
    let impact = node.get("impact").and_then(Node::number).unwrap_or_default();
    finding.severity = impact.to_string();
    finding.level = WordList::SeverityLevel.choose(match impact {
        impact if impact >= 0.9 => "critical",
        impact if impact >= 0.7 => "high",
        impact if impact >= 0.4 => "medium",
        impact if impact > 0.0 => "low",
        _ => "none",
    });
    finding.class = class(node);
    finding.subtype = Some(Subtype::Misconfiguration);
    finding
        .facts
        .text(Attribute::Description, node.text("description").or_else(|| node.text("desc")).unwrap_or_default());
    let failed = node.list("results").iter().find(|result| result.text("status") == Some("failed"));
    let said = failed.and_then(|result| result.text("message").or_else(|| result.text("code_desc")));
    finding.facts.text(Attribute::Output, said.unwrap_or_default());
    report.finding(finding, &host);
    Ok(())
}

/// A control fails if one of its results does, and passes if one does and none fails.
fn class(node: &Node) -> Class {
    let has = |status: &str| node.list("results").iter().any(|result| result.text("status") == Some(status));
    match node.text("status") {
        Some("failed") => Class::Weakness,
        Some("passed") => Class::Fine,
        Some(_) => Class::NotTested,
        None if has("failed") => Class::Weakness,
        None if has("passed") => Class::Fine,
        None => Class::NotTested,
    }
}

fn started(node: &Node) -> Option<Instant> {
    node.list("results").iter().filter_map(|result| result.text("start_time").and_then(moment::parse)).max()
}

fn wanted(name: &str) -> bool {
    !matches!(name, "code" | "source_location" | "refs" | "backtrace" | "waiver_data" | "control_tags" | "tags")
}
