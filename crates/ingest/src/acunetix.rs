//! Acunetix (XML) and Acunetix 360 (JSON): items on web sites. Requests and responses are not read; dates have the day first.
//! EVIDENCE.md §3.26.

use std::io;

use kharita_model::{Attribute, Instant};

use crate::json::{self, Node};
use crate::report::{Class, Facts, Finding, Report, of_url};
use crate::xml::{Step, Take, Tree, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Reports of Acunetix.
pub const FORMAT: Format = Format {
    id: "acunetix",
    name: "Acunetix (XML), Acunetix 360 (JSON)",
    versions: "11–24, 360",
    recognised_by: "<ScanGroup> with <Scan>; Generated, Target, Vulnerabilities",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    if let Some((name, _)) = input.root() {
        return if name == "ScanGroup" { Fit::Yes } else { Fit::No };
    }
    let sample = input.sample();
    if !sample.is_list && sample.has_all(&["Generated", "Target", "Vulnerabilities"]) { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("acunetix", context, sink);
    if input.root().is_some() {
        read_xml(input, &mut report)?
    } else {
        read_json(input, &mut report)?
    }
    report.end()
}

fn read_xml(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let (mut target, mut moments) = (String::new(), [None, None]);
    let wanted = |name: &str| !matches!(name, "TechnicalDetails" | "Request" | "Response");
    walk(input, report, take, wanted, |report, path, step| {
        let Step::Record(tree) = step else { return Ok(()) };
        let text = tree.own_text();
        match last(path) {
            "StartURL" => {
                // Some write the name without a scheme.
                target = if text.contains("://") { text.to_owned() } else { format!("http://{text}") };
            }
            "FinishTime" => moments[0] = moment::parse(text),
            "StartTime" => moments[1] = moment::parse(text),
            _ => item(report, &tree, &target, moments)?,
        }
        Ok(())
    })
}

fn take(path: &str) -> Take {
    match last(path) {
        "ScanGroup" | "Scan" | "ReportItems" => Take::Enter,
        "StartURL" | "FinishTime" | "StartTime" | "ReportItem" => Take::Whole,
        _ => Take::Pass,
    }
}

fn item(report: &mut Report, tree: &Tree, target: &str, moments: [Option<Instant>; 2]) -> io::Result<()> {
    report.row(tree.at, moments)?;
    let (machine, port) = of_url(target, tree.at);
    let Some(site) = report.site(&machine, port, "") else { return Ok(()) };
    let check =
        [tree.text("ModuleName"), tree.text("Name")].into_iter().find(|text| !text.is_empty()).unwrap_or_default();
    let severity = tree.text("Severity");
    let mut finding = Finding::new(check, tree.text("Name")).severity(severity);
    let place = tree.text("Affects");
    finding.key = format!("{check}/{}/{place}/{}", port.map_or(0, |(_, port)| port), tree.text("Parameter"));
    finding.class = class(severity, tree.text("IsFalsePositive").eq_ignore_ascii_case("true"));
    let facts = &mut finding.facts;
    for cve in tree.texts("CVEList/CVE").into_iter().chain(tree.texts("CVEList/CVE/Id")) {
        facts.cves(cve);
    }
    tree.texts("CWEList/CWE").into_iter().for_each(|cwe| facts.cwes(cwe));
    for (part, version) in [("CVSS4", "4.0"), ("CVSS3", "3.0"), ("CVSS", "")] {
        facts.vector(tree.text(&format!("{part}/Descriptor")), version);
        facts.number(Attribute::CvssScore, tree.text(&format!("{part}/Score")).parse().ok(), 10.0);
    }
    describe(facts, [tree.text("Description"), tree.text("Recommendation"), tree.text("Details"), place]);
    tree.texts("References/Reference/URL").into_iter().for_each(|link| facts.links(link));
    report.finding_at(finding, &site);
    Ok(())
}

fn read_json(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let head = json::header(input, report, |name| matches!(name, "Generated" | "Target" | "Url"))?;
    let made = head.as_ref().and_then(|head| head.text("Generated")).and_then(moment::parse);
    let target =
        head.as_ref().and_then(|head| head.get("Target")).and_then(|target| target.text("Url")).unwrap_or_default();
    let wanted = |name: &str| !matches!(name, "HttpRequest" | "HttpResponse" | "ProofOfConcept" | "ExtraInformation");
    json::each(input, report, &["Vulnerabilities", "*"], wanted, |report, node, _| {
        let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
        report.row(node.at, [moment::parse(text("LastSeenDate")), made])?;
        let url = if text("Url").is_empty() { target } else { text("Url") };
        let (machine, port) = of_url(url, node.at);
        let Some(site) = report.site(&machine, port, "") else { return Ok(()) };
        let mut finding = Finding::new(text("Type"), text("Name")).severity(text("Severity"));
        finding.key = format!("{}/{url}", text("Type"));
        let is_false = matches!(text("State"), "FalsePositive" | "Fixed" | "AcceptedRisk");
        finding.class = class(text("Severity"), is_false);
        let facts = &mut finding.facts;
        if let Some(classes) = node.get("Classification") {
            facts.cwes(classes.get("Cwe").and_then(Node::written).unwrap_or_default());
            for (name, version) in [("Cvss31", "3.1"), ("Cvss", "3.0")] {
                let Some(rating) = classes.get(name) else { continue };
                facts.vector(rating.text("Vector").unwrap_or_default(), version);
                let score = rating.get("BaseScore").and_then(|score| score.get("Value")).and_then(Node::number);
                facts.number(Attribute::CvssScore, score, 10.0);
            }
        }
        describe(facts, [text("Description"), text("RemedialProcedure"), text("Impact"), url]);
        facts.links(text("ExternalReferences"));
        report.finding_at(finding, &site);
        Ok(())
    })
}

fn class(severity: &str, is_fine: bool) -> Class {
    match severity.to_ascii_lowercase().as_str() {
        _ if is_fine => Class::Fine,
        "info" | "informational" | "information" | "bestpractice" | "best practice" => Class::Information,
        _ => Class::Weakness,
    }
}

fn describe(facts: &mut Facts, [description, solution, output, place]: [&str; 4]) {
    facts.text(Attribute::Description, description);
    facts.text(Attribute::Solution, solution);
    facts.text(Attribute::Output, output);
    facts.text(Attribute::ExtraInformation, place);
}
