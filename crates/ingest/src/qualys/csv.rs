//! Lists of detections as CSV, with the lines of a banner above the titles. Rows that repeat a detection once for each of
//! its CVEs are one finding.

use std::io;

use kharita_model::Attribute;

use super::{HOST_ID, level, machine, port};
use crate::report::{Class, Finding, Report};
use crate::table::{self, Row};
use crate::{Context, Format, Input, Outcome, Sink, moment};

/// Detections of Qualys in CSV.
pub const FORMAT: Format = Format {
    id: "qualys-csv",
    name: "Qualys (CSV)",
    versions: "VMDR lists, scan reports, PCI",
    recognised_by: "titles QID, Title or VULN TITLE, IP or Asset IPV4",
    reader: 1,
    recognise: |input| table::fit(input, is_header),
    read,
};

const ADDRESS: &[&str] = &["ip", "asset ipv4", "ip address"];
const TITLE: &[&str] = &["title", "vuln title", "vulnerability title"];

fn is_header(titles: &[String]) -> bool {
    [&["qid"], ADDRESS, TITLE].iter().all(|one_of| titles.iter().any(|title| one_of.contains(&title.as_str())))
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("qualys", context, sink);
    table::rows(input, &mut report, is_header, detection)?;
    report.end()
}

fn detection(report: &mut Report, row: Row) -> io::Result<()> {
    report.row(row.at, [moment::parse(row.get(&["last detected", "last scan"]))])?;
    let os = row.get(&["os", "operating system"]);
    let names = row.get(&["dns", "dns name", "hostname", "fqdn", "asset name"]);
    let machine = machine(row.at, row.get(ADDRESS), names, row.get(&["netbios"]), os)
        .with(row.get(&["asset ipv6"]))
        .identified(HOST_ID, row.get(&["host id", "asset id"]));
    let port = port(row.get(&["port"]), row.get(&["protocol"]));
    let Some(site) = report.site(&machine, port, "") else { return Ok(()) };
    let mut finding = Finding::new(row.get(&["qid"]), row.get(TITLE)).on(port);
    finding.joins = true;
    let severity = row.get(&["q_severity", "severity"]);
    severity.clone_into(&mut finding.severity);
    finding.level = level(severity);
    let kind = row.get(&["type", "type detected"]).to_ascii_lowercase();
    let status = row.get(&["vuln status", "status"]).to_ascii_lowercase();
    finding.class = match (kind.as_str(), status.as_str()) {
        ("ig" | "information gathered" | "information", _) => Class::Information,
        (_, "fixed") => Class::Fine,
        _ => Class::Weakness,
    };
    let facts = &mut finding.facts;
    facts.cves(row.get(&["cve id", "cve", "cveid"]));
    for titles in
        [["cvss3 base", "cvssv3.1 base (nvd)", "cvssv3.1 base"], ["cvss base", "cvssv2 base (nvd)", "cvss_base"]]
    {
        let score = row.get(&titles).split_whitespace().next().and_then(|text| text.parse().ok());
        facts.number(Attribute::CvssScore, score, 10.0);
    }
    facts.text(Attribute::Description, row.get(&["threat", "cve-description"]));
    facts.text(Attribute::Solution, row.get(&["solution"]));
    facts.text(Attribute::Output, row.get(&["results", "result"]));
    report.confidence(if kind.starts_with("pot") || kind == "practice" { crate::report::GUESS } else { 80 });
    report.finding_at(finding, &site);
    Ok(())
}
