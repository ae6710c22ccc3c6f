//! Burp Suite: issues on web sites, as XML or from its REST service. Requests and responses hold cookies and tokens: they are
//! not read. An issue is known by its type and place, which stay from one scan to the next. EVIDENCE.md §3.9.

use std::io;

use kharita_model::Attribute;

use crate::json::{self, Node};
use crate::report::{Class, FROM_OUTSIDE, Finding, GUESS, IN_HAND, Report, of_url};
use crate::xml::{Step, Take, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Issues of Burp Suite.
pub const FORMAT: Format = Format {
    id: "burp",
    name: "Burp Suite (XML, REST JSON)",
    versions: "1.7–2026",
    recognised_by: "<issues burpVersion=…>; issue_events",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    if let Some((name, attributes)) = input.root() {
        let is_ours = attributes.iter().any(|(name, _)| name == "burpVersion");
        return match name.as_str() {
            "issues" => {
                if is_ours {
                    Fit::Yes
                } else {
                    Fit::Near
                }
            }
            _ => Fit::No,
        };
    }
    let sample = input.sample();
    if !sample.is_list && sample.has("issue_events") { Fit::Yes } else { Fit::No }
}

/// An issue of either form.
struct Issue<'i> {
    at: u64,
    kind: String,
    name: &'i str,
    site: &'i str,
    address: &'i str,
    place: &'i str,
    severity: &'i str,
    confidence: &'i str,
    classes: &'i str,
    description: &'i str,
    solution: &'i str,
    detail: &'i str,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("burp", context, sink);
    if input.root().is_some() {
        read_xml(input, &mut report)?
    } else {
        read_json(input, &mut report)?
    }
    report.end()
}

fn read_xml(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let mut exported = None;
    let take = |path: &str| match path {
        "/issues" => Take::Enter,
        "/issues/issue" => Take::Whole,
        _ => Take::Pass,
    };
    let wanted = |name: &str| {
        !matches!(
            name,
            "requestresponse" | "collaboratorEvent" | "infiltratorEvent" | "staticAnalysis" | "dynamicAnalysis"
        )
    };
    walk(input, report, take, wanted, |report, _, step| {
        match step {
            Step::Entered(tree) => {
                exported = moment::parse(tree.attribute("exportTime"));
                report.outcome.version = Some(tree.attribute("burpVersion").to_owned());
            }
            Step::Record(tree) => {
                report.row(tree.at, [exported])?;
                let location = [tree.text("location"), tree.text("path")].into_iter().find(|text| !text.is_empty());
                issue(
                    report,
                    &Issue {
                        at: tree.at,
                        kind: tree.text("type").to_owned(),
                        name: tree.text("name"),
                        site: tree.text("host"),
                        address: tree.child("host").map(|host| host.attribute("ip")).unwrap_or_default(),
                        place: location.unwrap_or_default(),
                        severity: tree.text("severity"),
                        confidence: tree.text("confidence"),
                        classes: tree.text("vulnerabilityClassifications"),
                        description: tree.text("issueBackground"),
                        solution: tree.text("remediationBackground"),
                        detail: tree.text("issueDetail"),
                    },
                );
            }
            Step::Left => {}
        }
        Ok(())
    })
}

fn read_json(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let wanted = |name: &str| !matches!(name, "evidence" | "request_response" | "internal_data");
    json::each(input, report, &["issue_events", "*"], wanted, |report, node, _| {
        report.row(node.at, [])?;
        let Some(found) = node.get("issue") else {
            report.leave_out("events", 1);
            return Ok(());
        };
        let text = |name: &str| found.get(name).and_then(Node::written).unwrap_or_default();
        issue(
            report,
            &Issue {
                at: node.at,
                kind: text("type_index").to_owned(),
                name: text("name"),
                site: text("origin"),
                address: "",
                classes: "",
                place: if text("caption").is_empty() { text("path") } else { text("caption") },
                severity: text("severity"),
                confidence: text("confidence"),
                description: text("issue_background"),
                solution: text("remediation_background"),
                detail: text("description"),
            },
        );
        Ok(())
    })
}

fn issue(report: &mut Report, issue: &Issue) {
    let (machine, port) = of_url(issue.site, issue.at);
    let machine = crate::report::Machine::at(issue.at).addressed(issue.address).joined(machine);
    let Some(site) = report.site(&machine, port, "") else { return };
    let mut finding = Finding::new(&issue.kind, issue.name).severity(issue.severity);
    finding.key = format!("{}/{}/{}", issue.kind, port.map_or(0, |(_, port)| port), issue.place);
    finding.class = match issue.severity.to_ascii_lowercase().as_str() {
        "info" | "information" => Class::Information,
        "false positive" | "false_positive" => Class::Fine,
        _ => Class::Weakness,
    };
    let facts = &mut finding.facts;
    for word in
        issue.classes.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').filter(|word| word.starts_with("CWE-"))
    {
        facts.cwes(word);
    }
    facts.cves(issue.name);
    facts.text(Attribute::Description, issue.description);
    facts.text(Attribute::Solution, issue.solution);
    facts.text(Attribute::Output, issue.detail);
    facts.text(Attribute::ExtraInformation, issue.place);
    report.confidence(match issue.confidence.to_ascii_lowercase().as_str() {
        "certain" => IN_HAND,
        "firm" => FROM_OUTSIDE,
        _ => GUESS,
    });
    report.finding_at(finding, &site);
}
