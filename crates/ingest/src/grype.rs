//! Grype: packages of an image or folder that match a known weakness, and the matches that somebody chose to ignore. An
//! advisory of GitHub is primary and its CVE stands beside it: both name one weakness. EVIDENCE.md §3.13.

use std::io;

use kharita_model::{Aspect, Attribute, Code, Message};

use crate::json::{self, Node};
use crate::report::{Class, Facts, Finding, IN_HAND, Report, Software, Thing};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of Grype.
pub const FORMAT: Format = Format {
    id: "grype",
    name: "Grype (JSON)",
    versions: "0.7 and later",
    recognised_by: "members matches and source or descriptor",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let tail = crate::encoding::decode_head(input.tail());
    let holds = |wanted: &[u8]| memchr::memmem::find(input.head(), wanted).is_some();
    let is_match = holds(b"\"vulnerability\"") && holds(b"\"artifact\"");
    let is_named = sample.has("source") || sample.has("descriptor") || tail.contains("\"descriptor\"");
    let is_ours = sample.has("matches") && (is_named || is_match);
    if is_ours { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("grype", context, sink);
    let head = json::header(input, &mut report, of_head)?.unwrap_or(Node { at: 0, value: json::Value::Null });
    let descriptor = head.get("descriptor");
    report.outcome.version = descriptor.and_then(|tool| tool.text("version")).map(str::to_owned);
    let made = descriptor.and_then(|tool| tool.text("timestamp")).and_then(moment::parse);
    report.row(0, [made])?;
    let looked_at = artefact(&mut report, &head);
    report.analysed(&looked_at, Aspect::Weaknesses { credentialed: true });
    for list in ["matches", "ignoredMatches"] {
        json::each(input, &mut report, &[list, "*"], of_match, |report, node, _| {
            report.row(node.at, [made])?;
            let artefact = artefact(report, &head);
            matched(report, node, &artefact, list == "ignoredMatches");
            Ok(())
        })?;
    }
    report.end()
}

fn artefact(report: &mut Report, head: &Node) -> Thing {
    report.confidence(IN_HAND);
    let source = head.get("source");
    let target = source.and_then(|source| source.get("target"));
    let name = target.and_then(|target| {
        let tag = || target.list("tags").first().and_then(Node::as_text);
        target.as_text().or_else(|| target.text("userInput")).or_else(tag).or_else(|| target.text("imageID"))
    });
    let name = name.unwrap_or(report.context.name).to_owned();
    report.artefact(&name, source.and_then(|source| source.text("type")).unwrap_or_default())
}

fn matched(report: &mut Report, node: &Node, artefact: &Thing, is_ignored: bool) {
    let (Some(weakness), Some(package)) = (node.get("vulnerability"), node.get("artifact")) else {
        return report.refuse_here(Message::new(Code::RowUnreadable).with("name", "match"), node.at);
    };
    let (Some(id), Some(name)) = (weakness.text("id"), package.text("name")) else {
        return report.refuse_here(Message::new(Code::MissingKey), node.at);
    };
    let software = Software {
        name,
        version: package.get("version").and_then(Node::written).unwrap_or_default(),
        purl: package.text("purl"),
        cpes: package.list("cpes").iter().filter_map(cpe).collect(),
        path: path(package),
        licences: package.list("licenses").iter().filter_map(Node::as_text).collect(),
        ..Software::default()
    };
    let software = report.software(artefact, &software);
    let mut finding = Finding::new(id, id).severity(weakness.text("severity").unwrap_or_default());
    if is_ignored {
        finding.class = Class::Fine;
    }
    describe(&mut finding.facts, weakness);
    // The newer layout lists the same weakness in other databases.
    node.list("relatedVulnerabilities").iter().for_each(|related| describe(&mut finding.facts, related));
    report.finding(finding, &software);
}

fn describe(facts: &mut Facts, weakness: &Node) {
    let id = weakness.text("id").unwrap_or_default();
    facts.cves(id);
    if crate::facts::cve_id(id).is_none() {
        facts.text(Attribute::CrossReference, id);
    }
    facts.links(weakness.text("dataSource").unwrap_or_default());
    let mut ratings: Vec<&Node> = weakness.list("cvss").iter().collect();
    // The newest version first: its score is the one that is shown.
    ratings.sort_by(|a, b| b.get("version").and_then(Node::written).cmp(&a.get("version").and_then(Node::written)));
    for rating in ratings {
        let version = rating.get("version").and_then(Node::written).unwrap_or_default();
        facts.vector(rating.text("vector").unwrap_or_default(), version);
        let score = rating.get("metrics").and_then(|metrics| metrics.get("baseScore")).and_then(Node::number);
        facts.number(Attribute::CvssScore, score, 10.0);
    }
    for (layout, version) in [("cvssV3", "3.1"), ("cvssV2", "")] {
        if let Some(rating) = weakness.get(layout) {
            facts.vector(rating.text("vector").unwrap_or_default(), version);
            facts.number(Attribute::CvssScore, rating.get("baseScore").and_then(Node::number), 10.0);
        }
    }
    let epss = weakness.list("epss").iter().find_map(|epss| epss.get("epss")).and_then(Node::number);
    facts.number(Attribute::Epss, epss, 1.0);
    if !weakness.list("knownExploited").is_empty() {
        facts.truth(Attribute::ExploitAvailable, Some(true));
    }
    facts.text(Attribute::Description, weakness.text("description").unwrap_or_default());
    if let Some(fix) = weakness.get("fix") {
        let versions: Vec<&str> = fix.list("versions").iter().filter_map(Node::as_text).collect();
        facts.text(Attribute::Solution, &versions.join(", "));
        facts.text(Attribute::ExtraInformation, fix.text("state").unwrap_or_default());
    }
}

/// A CPE name; the newest layout has objects, the oldest its parts, which are no name.
fn cpe(node: &Node) -> Option<&str> {
    node.as_text().or_else(|| node.text("cpe"))
}

/// Where a package lies. What the database of the system's packages lists lies nowhere else.
fn path(package: &Node) -> &str {
    let first = package.list("locations").first();
    let path = first.and_then(|place| place.as_text().or_else(|| place.text("path"))).unwrap_or_default();
    let is_database = ["/var/lib/dpkg/", "/var/lib/rpm", "/lib/apk/", "/usr/share/doc/", "/usr/lib/sysimage/rpm"];
    if is_database.iter().any(|start| path.starts_with(start)) { "" } else { path }
}

fn of_head(name: &str) -> bool {
    matches!(
        name,
        "source"
            | "target"
            | "userInput"
            | "imageID"
            | "tags"
            | "type"
            | "distro"
            | "name"
            | "version"
            | "descriptor"
            | "timestamp"
    )
}

fn of_match(name: &str) -> bool {
    !matches!(
        name,
        "matchDetails" | "urls" | "links" | "advisories" | "metadata" | "upstreams" | "vendorMetadata" | "layerID"
    )
}
