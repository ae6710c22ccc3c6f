//! Findings of Nessus, Tenable.sc and Tenable.io as CSV, in their several layouts. Keys are those of `.nessus` files. Rows
//! that repeat a finding once for each CVE are one finding. EVIDENCE.md §3.3.

use std::io;

use kharita_model::{Attribute, IdentifierKind};

use crate::facts::protocol;
use crate::report::{Class, Facts, Finding, Machine, Report};
use crate::table::{self, Row};
use crate::{Context, Format, Input, Outcome, Sink, moment};

/// Findings of Tenable's scanners in CSV.
pub const FORMAT: Format = Format {
    id: "nessus-csv",
    name: "Nessus / Tenable CSV",
    versions: "Nessus, Tenable.sc, Tenable Vulnerability Management",
    recognised_by: "titles Plugin or Plugin ID, Host or IP Address, Risk or Severity",
    reader: 1,
    recognise: |input| table::fit(input, is_header),
    read,
};

const PLUGIN: &[&str] = &["plugin id", "plugin", "definition.id"];
const HOST: &[&str] =
    &["host", "ip address", "asset.display_ipv4_address", "asset.ipv4_addresses", "asset.name", "dns name"];
const SEVERITY: &[&str] = &["severity", "risk", "risk factor", "definition.severity"];

fn is_header(titles: &[String]) -> bool {
    [PLUGIN, HOST, SEVERITY].iter().all(|one_of| titles.iter().any(|title| one_of.contains(&title.as_str())))
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("nessus", context, sink);
    table::rows(input, &mut report, is_header, item)?;
    report.end()
}

fn item(report: &mut Report, row: Row) -> io::Result<()> {
    report.row(row.at, [moment::parse(row.get(&["last observed", "last_observed", "last seen"]))])?;
    let machine = Machine::at(row.at)
        .with(row.get(HOST))
        .named(row.get(&["dns name", "fqdn", "asset.fqdn", "asset.host_name", "asset.name"]))
        .named(row.get(&["netbios name", "netbios", "asset.netbios_name"]))
        .mac(row.get(&["mac address", "asset.mac_addresses"]))
        .os(row.get(&["os", "operating system", "asset.operating_system"]))
        .identified(IdentifierKind::AgentId, row.get(&["agent id"]));
    let number: Option<u16> = row.get(&["port"]).parse().ok();
    let named = protocol(row.get(&["protocol"]));
    let port = named.zip(number.filter(|port| *port > 0));
    let Some(site) = report.site(&machine, port, "") else { return Ok(()) };
    let (plugin, severity) = (row.get(PLUGIN), row.get(SEVERITY));
    let mut finding = Finding::new(plugin, row.get(&["plugin name", "name", "definition.name"])).severity(severity);
    // As in the other form, where port 0 is the host as a whole.
    finding.key = format!("{plugin}/{}/{}", named.map_or("tcp", |word| word.word()), number.unwrap_or_default());
    finding.joins = true;
    if matches!(severity.to_ascii_lowercase().as_str(), "" | "none" | "info" | "informational" | "0") {
        finding.class = Class::Information;
    }
    describe(&mut finding.facts, &row);
    report.finding_at(finding, &site);
    Ok(())
}

fn describe(facts: &mut Facts, row: &Row) {
    facts.cves(row.get(&["cve", "definition.cve"]));
    let references = row.get(&["cross references", "xref", "definition.references"]);
    for reference in references.split([',', '\n']).map(str::trim) {
        if let Some(number) = reference.strip_prefix("CWE:").or_else(|| reference.strip_prefix("CWE #")) {
            facts.cwes(number);
        }
    }
    for (titles, version) in [
        (["cvss v4.0 vector", "definition.cvss4.base_vector"], "4.0"),
        (["cvss v3 vector", "definition.cvss3.base_vector"], "3.0"),
        (["cvss v2 vector", "definition.cvss2.base_vector"], ""),
    ] {
        facts.vector(row.get(&titles), version);
    }
    for title in [
        "cvss v3 base score",
        "cvss v3.0 base score",
        "definition.cvss3.base_score",
        "cvss v4.0 base score",
        "cvss v2 base score",
        "cvss v2.0 base score",
        "definition.cvss2.base_score",
        "cvss",
    ] {
        facts.number(Attribute::CvssScore, row.number(&[title]), 10.0);
    }
    facts.number(
        Attribute::Vpr,
        row.number(&["vulnerability priority rating", "vpr score", "definition.vpr.score"]),
        10.0,
    );
    facts.number(Attribute::Epss, row.number(&["epss score", "definition.epss.score"]), 1.0);
    facts.text(Attribute::Description, row.get(&["description", "definition.description", "synopsis"]));
    facts.text(Attribute::Solution, row.get(&["solution", "steps to remediate", "definition.solution"]));
    facts.text(Attribute::Output, row.get(&["plugin output", "plugin text", "output"]));
    facts.links(row.get(&["see also", "definition.see_also"]));
    facts.day(Attribute::PublishedOn, row.get(&["vuln publication date"]));
    facts.day(Attribute::PatchPublishedOn, row.get(&["patch publication date"]));
    match row.get(&["exploit?"]).to_ascii_lowercase().as_str() {
        "yes" => facts.truth(Attribute::ExploitAvailable, Some(true)),
        "no" => facts.truth(Attribute::ExploitAvailable, Some(false)),
        _ => {}
    }
}
