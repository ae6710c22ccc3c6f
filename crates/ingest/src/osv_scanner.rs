//! OSV-Scanner: packages of lock files and images with their records. The records of one group are one weakness under several
//! names. EVIDENCE.md §3.26.

use std::io;

use kharita_model::{Aspect, Attribute};

use crate::json::{self, Node};
use crate::report::{Finding, IN_HAND, Report, Software, level};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// Results of OSV-Scanner.
pub const FORMAT: Format = Format {
    id: "osv-scanner",
    name: "OSV-Scanner (JSON)",
    versions: "1.x, 2.x",
    recognised_by: "results with source and packages",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let holds = |wanted: &[u8]| memchr::memmem::find(input.head(), wanted).is_some();
        let is_ours = !sample.is_list && sample.has("results") && holds(b"\"source\"") && holds(b"\"packages\"");
        if is_ours || (sample.has("results") && sample.has("experimental_config")) { Fit::Yes } else { Fit::No }
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("osv-scanner", context, sink);
    let head = json::header(input, &mut report, |name| matches!(name, "results" | "source" | "path" | "type"))?;
    let sources: &[Node] = head.as_ref().map(|head| head.list("results")).unwrap_or_default();
    json::each(input, &mut report, &["results", "*", "packages", "*"], wanted, |report, node, place| {
        let source = place.owner(sources, 0).and_then(|result| result.get("source"));
        let of = |name: &str| source.and_then(|source| source.text(name)).unwrap_or_default();
        report.row(node.at, [])?;
        report.confidence(IN_HAND);
        let artefact = report.artefact(of("path"), of("type"));
        report.analysed(&artefact, Aspect::Weaknesses { credentialed: true });
        package(report, node, &artefact);
        Ok(())
    })?;
    report.end()
}

fn package(report: &mut Report, node: &Node, artefact: &crate::report::Thing) {
    let of = |name: &str| {
        node.get("package").and_then(|package| package.get(name)).and_then(Node::written).unwrap_or_default()
    };
    let named = Software {
        name: of("name"),
        version: of("version"),
        purl: Some(of("purl")),
        vendor: of("ecosystem"),
        ..Software::default()
    };
    // A folder under version control has no package: its commit is what has the weakness.
    let software = if named.name.is_empty() { artefact.clone() } else { report.software(artefact, &named) };
    let records = node.list("vulnerabilities");
    for group in node.list("groups") {
        let names: Vec<&str> =
            group.list("ids").iter().chain(group.list("aliases")).filter_map(Node::as_text).collect();
        let Some(first) = names.first() else { continue };
        let own: Vec<&Node> =
            records.iter().filter(|record| record.text("id").is_some_and(|id| names.contains(&id))).collect();
        let title = own.iter().find_map(|record| record.text("summary")).unwrap_or(first);
        report.move_to(group.at);
        let mut finding = Finding::new(first, title);
        names.iter().for_each(|name| finding.facts.cves(name));
        names
            .iter()
            .skip(1)
            .filter(|name| !name.starts_with("CVE-"))
            .for_each(|name| finding.facts.text(Attribute::CrossReference, name));
        let score = group.get("max_severity").and_then(Node::number);
        finding.facts.number(Attribute::CvssScore, score, 10.0);
        for record in own {
            describe(&mut finding, record);
        }
        report.finding(finding, &software);
    }
}

fn describe(finding: &mut Finding, record: &Node) {
    for severity in record.list("severity") {
        let version = match severity.text("type") {
            Some("CVSS_V4") => "4.0",
            Some("CVSS_V3") => "3.1",
            _ => "",
        };
        finding.facts.vector(severity.text("score").unwrap_or_default(), version);
    }
    let specific = record.get("database_specific");
    if let Some(word) = specific.and_then(|specific| specific.text("severity")).filter(|_| finding.severity.is_empty())
    {
        word.clone_into(&mut finding.severity);
        finding.level = level(word);
    }
    let numbers = specific.map(|specific| specific.list("cwe_ids")).unwrap_or_default();
    numbers.iter().filter_map(Node::as_text).for_each(|cwe| finding.facts.cwes(cwe));
    finding.facts.day(Attribute::PublishedOn, record.text("published").unwrap_or_default());
}

fn wanted(name: &str) -> bool {
    !matches!(name, "affected" | "details" | "references" | "credits" | "experimental_analysis" | "schema_version")
}
