//! testssl.sh: what a TLS service offers and what it is weak to, as CSV, flat JSON or pretty JSON. A CVE on a row that is
//! fine means *not* vulnerable. EVIDENCE.md §3.10.

use std::io;

use kharita_model::{Aspect, Code, Message};

use crate::facts::protocol;
use crate::json::{self, Node};
use crate::report::{Class, Finding, Machine, Report, level};
use crate::table::{self, Row};
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use kharita_model::Attribute;

/// Results of testssl.sh.
pub const FORMAT: Format = Format {
    id: "testssl",
    name: "testssl.sh (JSON, CSV)",
    versions: "2.9–3.2: CSV, flat JSON, pretty JSON",
    recognised_by: "titles id, fqdn/ip, finding; members id, ip, port, severity, finding; scanResult",
    reader: 1,
    recognise,
    read,
};

fn is_header(titles: &[String]) -> bool {
    ["id", "fqdn/ip", "finding"].iter().all(|wanted| titles.iter().any(|title| title == wanted))
}

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let is_flat = sample.is_list && sample.has_all(&["id", "severity", "finding", "ip", "port"]);
    // The pretty form names how it was called before anything else.
    let is_pretty = !sample.is_list && sample.has_all(&["Invocation", "openssl"]) && sample.has("scanResult");
    if is_flat || is_pretty || table::find_header(input, is_header).is_some() { Fit::Yes } else { Fit::No }
}

/// A row of any form.
#[derive(Debug, Default)]
struct Result<'r> {
    at: u64,
    id: &'r str,
    /// `name/address`, or only one of them.
    target: &'r str,
    port: &'r str,
    severity: &'r str,
    finding: &'r str,
    cve: &'r str,
    cwe: &'r str,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("testssl", context, sink);
    let sample = input.sample();
    if sample.is_list {
        json::each(
            input,
            &mut report,
            &["*"],
            |_| true,
            |report, node, _| {
                let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
                result(report, &of_node(node, text("ip"), text("port")))
            },
        )?;
    } else if sample.is_json {
        pretty(input, &mut report)?;
    } else {
        table::rows(input, &mut report, is_header, |report, row| result(report, &of_row(&row)))?;
    }
    report.end()
}

/// The pretty form: results by section, inside a target.
fn pretty(input: &mut Input, report: &mut Report) -> io::Result<()> {
    if let Some(version) = json::header(input, report, |name| name == "version")? {
        report.outcome.version = version.text("version").map(str::to_owned);
    }
    json::each(
        input,
        report,
        &["scanResult", "*"],
        |_| true,
        |report, scan, _| {
            let text = |name: &str| scan.get(name).and_then(Node::written).unwrap_or_default();
            let target = format!("{}/{}", text("targetHost"), text("ip"));
            let json::Value::Object(sections) = &scan.value else { return Ok(()) };
            for row in sections.iter().flat_map(|(_, section)| section.items()) {
                result(report, &of_node(row, &target, text("port")))?;
            }
            Ok(())
        },
    )
}

fn of_node<'n>(node: &'n Node, target: &'n str, port: &'n str) -> Result<'n> {
    let text = |name: &str| node.text(name).unwrap_or_default();
    let (id, severity, finding) = (text("id"), text("severity"), text("finding"));
    Result { at: node.at, id, target, port, severity, finding, cve: text("cve"), cwe: text("cwe") }
}

fn of_row(row: &Row) -> Result<'_> {
    Result {
        at: row.at,
        id: row.get(&["id"]),
        target: row.get(&["fqdn/ip"]),
        port: row.get(&["port"]),
        severity: row.get(&["severity"]),
        finding: row.get(&["finding"]),
        cve: row.get(&["cve"]),
        cwe: row.get(&["cwe"]),
    }
}

fn result(report: &mut Report, row: &Result) -> io::Result<()> {
    report.row(row.at, [])?;
    if row.id.is_empty() {
        report.refuse_here(Message::new(Code::MissingKey), row.at);
        return Ok(());
    }
    let (name, address) = row.target.split_once('/').unwrap_or((row.target, row.target));
    let Some(host) = report.machine(&Machine::at(row.at).with(address).named(name)) else { return Ok(()) };
    let port = protocol("tcp").zip(row.port.parse().ok().filter(|port| *port > 0));
    let class = match row.severity {
        "OK" => Class::Fine,
        "INFO" => Class::Information,
        "WARN" | "FATAL" | "DEBUG" => Class::NotTested,
        _ => Class::Weakness,
    };
    // Nothing listens where testssl could not connect.
    let service = port.filter(|_| row.severity != "FATAL").map(|(tcp, port)| report.service(&host, tcp, port, ""));
    report.looked(&host, Aspect::Existence);
    if let Some(service) = &service {
        report.looked(service, Aspect::Weaknesses { credentialed: false });
    }
    let mut finding = Finding::new(row.id, row.id).severity(row.severity).on(port);
    finding.class = class;
    finding.level = level(row.severity).filter(|_| class == Class::Weakness);
    finding.facts.cves(row.cve);
    finding.facts.cwes(row.cwe);
    finding.facts.text(Attribute::Output, row.finding);
    report.finding_on(finding, &host, service.as_ref().unwrap_or(&host));
    Ok(())
}
