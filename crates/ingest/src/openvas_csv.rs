//! Reports of OpenVAS and Greenbone as CSV. Keys are those of the XML form, so that both of one scan give the same facts.
//! EVIDENCE.md §3.4.

use std::io;

use kharita_model::Attribute;

use crate::facts::protocol;
use crate::report::{Class, FROM_OUTSIDE, Finding, Machine, Report, level};
use crate::table::{self, Row};
use crate::{Context, Format, Input, Outcome, Sink, moment};

/// Reports of OpenVAS and Greenbone in CSV.
pub const FORMAT: Format = Format {
    id: "openvas-csv",
    name: "OpenVAS / Greenbone CSV",
    versions: "GVM 9–22",
    recognised_by: "titles NVT Name, NVT OID, IP",
    reader: 1,
    recognise: |input| table::fit(input, is_header),
    read,
};

fn is_header(titles: &[String]) -> bool {
    ["nvt oid", "nvt name", "ip"].iter().all(|wanted| titles.iter().any(|title| title == wanted))
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("openvas", context, sink);
    table::rows(input, &mut report, is_header, result)?;
    report.end()
}

fn result(report: &mut Report, row: Row) -> io::Result<()> {
    report.row(row.at, [moment::parse(row.get(&["timestamp"]))])?;
    let machine = Machine::at(row.at).with(row.get(&["ip"])).named(row.get(&["hostname"]));
    let port = row.get(&["port"]).parse().ok().filter(|port| *port > 0);
    let port = protocol(row.get(&["port protocol"])).zip(port);
    let Some(site) = report.site(&machine, port, "") else { return Ok(()) };
    let (oid, threat) = (row.get(&["nvt oid"]), row.get(&["severity"]));
    let mut finding = Finding::new(oid, row.get(&["nvt name"])).severity(threat).on(port);
    if port.is_none() {
        finding.key = format!("{oid}/general");
    }
    let score = row.number(&["cvss"]);
    finding.class = match threat {
        "Log" | "Debug" => Class::Information,
        "False Positive" => Class::Fine,
        "Error" => Class::NotTested,
        _ if score.is_some_and(|score| score > 0.0) || finding.level.is_some() => Class::Weakness,
        _ => Class::Information,
    };
    // The severity is a CVSS score: its bands give the level, as they do in the XML form.
    finding.level = score.and_then(band).or(finding.level);
    let facts = &mut finding.facts;
    facts.cves(row.get(&["cves"]));
    facts.number(Attribute::CvssScore, score, 10.0);
    facts.number(Attribute::Epss, row.number(&["max severity epss score"]), 1.0);
    facts.text(Attribute::Description, row.get(&["summary"]));
    facts.text(Attribute::Solution, row.get(&["solution"]));
    facts.text(Attribute::Output, row.get(&["specific result"]));
    facts.links(row.get(&["other references"]));
    let quality = row.get(&["qod"]).parse().ok().filter(|quality| *quality <= 100);
    report.confidence(quality.unwrap_or(FROM_OUTSIDE));
    report.finding_at(finding, &site);
    Ok(())
}

/// The band of a CVSS score.
fn band(score: f64) -> Option<kharita_model::Word> {
    level(match score {
        score if score >= 9.0 => "critical",
        score if score >= 7.0 => "high",
        score if score >= 4.0 => "medium",
        score if score > 0.0 => "low",
        _ => "",
    })
}
