//! Nuclei: matches of templates on services, as JSON lines or one list, with the keys of version 2 and 3 or the older ones.
//! Requests, responses and commands hold cookies and passwords: they are not read. EVIDENCE.md §3.7.

use std::io;

use kharita_model::{Attribute, Code, Message};

use crate::json::{self, Node};
use crate::report::{Class, Finding, Machine, Report, of_url};
use crate::{Context, Fit, Format, Input, Outcome, Sink, facts, moment};

/// Results of Nuclei.
pub const FORMAT: Format = Format {
    id: "nuclei",
    name: "Nuclei (JSON, JSON lines)",
    versions: "2.x, 3.x; older keys (templateID)",
    recognised_by: "members template-id or templateID, and info",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let is_ours = (sample.has("template-id") || sample.has("templateID")) && sample.has("info");
        if is_ours { Fit::Yes } else { Fit::No }
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("nuclei", context, sink);
    json::lines(input, &mut report, wanted, result)?;
    report.end()
}

fn result(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |names: [&str; 2]| names.iter().find_map(|name| node.text(name)).unwrap_or_default();
    report.row(node.at, [node.text("timestamp").and_then(moment::parse)])?;
    let template = text(["template-id", "templateID"]);
    if template.is_empty() {
        report.refuse_here(Message::new(Code::MissingKey), node.at);
        return Ok(());
    }
    let matched = text(["matched-at", "matched"]);
    let place = [matched, text(["host", "url"]), text(["url", "path"])].into_iter().find(|place| !place.is_empty());
    let (found, mut port) = of_url(place.unwrap_or_default(), node.at);
    let said =
        node.get("port").and_then(Node::integer).and_then(|port| u16::try_from(port).ok()).filter(|port| *port > 0);
    if port.is_none() {
        let by_host = of_url(text(["host", "url"]), node.at).1.map(|(_, port)| port);
        port = facts::protocol("tcp").zip(said.or(by_host));
    }
    let mut machine = Machine::at(node.at).with(node.text("ip").unwrap_or_default()).joined(found);
    // One name may answer at several addresses, of which each row gives one or none.
    let (named, _) = of_url(text(["host", "url"]), node.at);
    machine.id = named.names.first().or(machine.names.first()).map(|name| name.to_lowercase());
    // Matches of DNS and WHOIS say nothing of a port.
    let port = port.filter(|_| !matches!(node.text("type"), Some("dns" | "whois" | "file")));
    let Some(site) = report.site(&machine, port, "") else { return Ok(()) };
    let mut finding = finding(node, template);
    let matcher = text(["matcher-name", "matcher_name"]);
    finding.key = format!("{template}/{matcher}/{}", place.unwrap_or_default());
    report.finding_at(finding, &site);
    Ok(())
}

fn finding(node: &Node, template: &str) -> Finding {
    let info = node.get("info");
    let of_info = |name: &str| info.and_then(|info| info.text(name)).unwrap_or_default();
    let severity = of_info("severity");
    let mut finding = Finding::new(template, of_info("name")).severity(severity);
    if severity == "info" {
        finding.class = Class::Information;
    }
    let facts = &mut finding.facts;
    if let Some(class) = info.and_then(|info| info.get("classification")) {
        each_text(class.get("cve-id"), |id| facts.cves(id));
        each_text(class.get("cwe-id"), |id| facts.cwes(id));
        facts.vector(class.text("cvss-metrics").unwrap_or_default(), "3.1");
        facts.number(Attribute::CvssScore, class.get("cvss-score").and_then(Node::number), 10.0);
        facts.number(Attribute::Epss, class.get("epss-score").and_then(Node::number), 1.0);
        each_text(class.get("cpe"), |cpe| {
            if crate::package::is_cpe(cpe) {
                facts.text(Attribute::Cpe, cpe);
            }
        });
    }
    // A template that is named after a CVE tests that one.
    facts.cves(template);
    facts.text(Attribute::Description, of_info("description"));
    facts.text(Attribute::Solution, of_info("remediation"));
    each_text(info.and_then(|info| info.get("reference")), |link| facts.links(link));
    finding
}

/// A text, or each text of a list.
fn each_text(node: Option<&Node>, mut take: impl FnMut(&str)) {
    let Some(node) = node else { return };
    node.as_text().into_iter().chain(node.items().iter().filter_map(Node::as_text)).for_each(&mut take);
}

fn wanted(name: &str) -> bool {
    !matches!(
        name,
        "request"
            | "response"
            | "curl-command"
            | "curl_command"
            | "interaction"
            | "extracted-results"
            | "extracted_results"
            | "meta"
            | "template-encoded"
            | "metadata"
            | "tags"
            | "author"
    )
}
