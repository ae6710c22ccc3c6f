//! Findings of AWS Security Hub (ASFF): one finding may name several resources, weaknesses and packages. EVIDENCE.md §3.26.

use std::io;

use kharita_model::{Attribute, Code, Message, Subtype};

use crate::cloud::Resource;
use crate::json::{self, Node};
use crate::report::{Class, Finding, IN_HAND, Report, Software};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Findings in the AWS Security Finding Format.
pub const FORMAT: Format = Format {
    id: "asff",
    name: "AWS Security Hub (ASFF JSON)",
    versions: "2018-10-08",
    recognised_by: "findings with ProductArn, GeneratorId, AwsAccountId; Findings",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let holds = |wanted: &[u8]| memchr::memmem::find(input.head(), wanted).is_some();
    let is_wrapped = sample.has("Findings") && holds(b"\"ProductArn\"") && holds(b"\"AwsAccountId\"");
    let is_bare = sample.has_all(&["ProductArn", "AwsAccountId"]);
    if is_bare || is_wrapped { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("asff", context, sink);
    if input.sample().has("Findings") {
        json::each(input, &mut report, &["Findings", "*"], wanted, |report, node, _| finding(report, node))?;
    } else {
        json::lines(input, &mut report, wanted, finding)?;
    }
    report.end()
}

fn finding(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |name: &str| node.text(name).unwrap_or_default();
    let seen = ["LastObservedAt", "UpdatedAt", "CreatedAt"].map(|name| moment::parse(text(name)));
    if node.list("Resources").is_empty() {
        report.refuse_here(Message::new(Code::RowUnreadable).with("name", "Resources"), node.at);
    }
    for resource in node.list("Resources") {
        report.row(node.at, seen)?;
        report.confidence(IN_HAND);
        let details = resource.get("Details").and_then(|details| details.get("AwsEc2Instance"));
        let addresses = details.map(|details| details.list("IpV4Addresses")).unwrap_or_default();
        let resource = Resource {
            at: node.at,
            id: resource.text("Id").unwrap_or_default(),
            name: resource.get("Tags").and_then(|tags| tags.text("Name")).unwrap_or_default(),
            kind: resource.text("Type").unwrap_or_default(),
            account: text("AwsAccountId"),
            addresses: addresses.iter().filter_map(Node::as_text).collect(),
        };
        let Some(thing) = resource.write(report) else { continue };
        for package in node.list("Vulnerabilities").iter().flat_map(|weakness| weakness.list("VulnerablePackages")) {
            let of = |name: &str| package.get(name).and_then(Node::written).unwrap_or_default();
            let (name, version, path) = (of("Name"), of("Version"), of("FilePath"));
            report.software(&thing, &Software { name, version, path, ..Software::default() });
        }
        report.finding(described(node), &thing);
    }
    Ok(())
}

/// What a finding says, whatever the resource.
fn described(node: &Node) -> Finding {
    let text = |name: &str| node.text(name).unwrap_or_default();
    let under = |name: &str, member: &str| node.get(name).and_then(|part| part.text(member)).unwrap_or_default();
    let mut finding = Finding::new(text("GeneratorId"), text("Title")).severity(under("Severity", "Label"));
    text("Id").clone_into(&mut finding.key);
    finding.class = match (under("Compliance", "Status"), under("Workflow", "Status"), text("RecordState")) {
        ("PASSED", ..) | (_, "RESOLVED", _) => Class::Fine,
        ("WARNING" | "NOT_AVAILABLE", ..) | (_, "SUPPRESSED", _) | (_, _, "ARCHIVED") => Class::NotTested,
        _ if under("Severity", "Label") == "INFORMATIONAL" => Class::Information,
        _ => Class::Weakness,
    };
    let weaknesses = node.list("Vulnerabilities");
    finding.subtype = weaknesses.is_empty().then_some(Subtype::Misconfiguration);
    for weakness in weaknesses {
        finding.facts.cves(weakness.text("Id").unwrap_or_default());
        for rating in weakness.list("Cvss") {
            let version = rating.get("Version").and_then(Node::written).unwrap_or_default();
            finding.facts.vector(rating.text("BaseVector").unwrap_or_default(), version);
            finding.facts.number(Attribute::CvssScore, rating.get("BaseScore").and_then(Node::number), 10.0);
        }
    }
    finding.facts.text(Attribute::Description, text("Description"));
    let remedy = node.get("Remediation").and_then(|remedy| remedy.get("Recommendation"));
    finding.facts.text(Attribute::Solution, remedy.and_then(|remedy| remedy.text("Text")).unwrap_or_default());
    finding
}

fn wanted(name: &str) -> bool {
    !matches!(name, "ProductFields" | "UserDefinedFields" | "Process" | "Network" | "Malware")
}
