//! Qualys: reports of assets (`ASSET_DATA_REPORT`), of one scan (`SCAN`), of web applications (`WAS_SCAN_REPORT`). What a
//! check means stands in a glossary at the end of the report, or in the result itself. EVIDENCE.md §3.5.

mod assets;
mod csv;
mod scan;
mod web;

use std::io;

use kharita_model::{Attribute, IdentifierKind, Word, WordList};

use crate::facts::protocol;
use crate::report::{Facts, Machine, Report};
use crate::xml::Tree;
use crate::{Context, Fit, Format, Input, Outcome, Sink};
pub use csv::FORMAT as CSV;

/// Reports of Qualys in XML.
pub const FORMAT: Format = Format {
    id: "qualys",
    name: "Qualys (XML)",
    versions: "ASSET_DATA_REPORT, SCAN, WAS_SCAN_REPORT",
    recognised_by: "<ASSET_DATA_REPORT>, <SCAN> with <HEADER>, <WAS_SCAN_REPORT>",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let holds = |wanted: &[u8]| memchr::memmem::find(input.head(), wanted).is_some();
    match input.root().as_ref().map(|(name, _)| name.as_str()) {
        Some("ASSET_DATA_REPORT" | "WAS_SCAN_REPORT") => Fit::Yes,
        Some("SCAN") => {
            if holds(b"<HEADER") {
                Fit::Yes
            } else {
                Fit::Near
            }
        }
        Some("HOST_LIST_VM_DETECTION_OUTPUT" | "WAS_WEBAPP_REPORT") => Fit::Near,
        _ => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("qualys", context, sink);
    match input.root().as_ref().map(|(name, _)| name.as_str()) {
        Some("SCAN") => scan::read(input, &mut report)?,
        Some("WAS_SCAN_REPORT") => web::read(input, &mut report)?,
        _ => assets::read(input, &mut report)?,
    }
    report.end()
}

/// Qualys' severities 1 to 5: minimal, medium, serious, critical, urgent.
fn level(severity: &str) -> Option<Word> {
    let word = match severity.trim() {
        "1" => "low",
        "2" | "3" => "medium",
        "4" => "high",
        "5" => "critical",
        _ => return crate::report::level(severity),
    };
    WordList::SeverityLevel.choose(word)
}

/// A port and its protocol; `tcp` if none is written.
fn port(port: &str, named: &str) -> Option<(Word, u16)> {
    let number = port.trim().parse().ok().filter(|port| *port > 0)?;
    Some((protocol(named.trim()).or_else(|| protocol("tcp"))?, number))
}

/// A machine of a report.
fn machine(at: u64, address: &str, dns: &str, netbios: &str, os: &str) -> Machine {
    // Several systems with slashes between them are several guesses: the first stands.
    let os = os.split(" / ").next().unwrap_or_default();
    Machine::at(at).with(address).named(dns).named(netbios).os(os)
}

/// What a check means, from a glossary or from the result itself.
fn describe(facts: &mut Facts, tree: &Tree) {
    for id in
        tree.texts("CVE_ID_LIST/CVE_ID/ID").into_iter().chain(tree.texts("CVE_ID/ID")).chain([tree.attribute("cveid")])
    {
        facts.cves(id);
    }
    facts.text(Attribute::Description, first(tree, &["THREAT", "DIAGNOSIS", "DESCRIPTION"]));
    facts.text(Attribute::Solution, tree.text("SOLUTION"));
    facts.cwes(tree.text("CWE"));
    for path in ["CVSS3_SCORE/CVSS3_BASE", "CVSS3_BASE", "CVSS3_VERSION/BASE", "CVSS_SCORE/CVSS_BASE", "CVSS_BASE"] {
        // `4.3 (AV:N/…)` in some reports.
        let score = tree.text(path).split_whitespace().next().and_then(|text| text.parse().ok());
        facts.number(Attribute::CvssScore, score, 10.0);
    }
    let references = tree.texts("VENDOR_REFERENCE_LIST/VENDOR_REFERENCE/ID");
    references.into_iter().for_each(|id| facts.text(Attribute::CrossReference, id));
    if tree.child("CORRELATION").is_some_and(|correlation| correlation.child("EXPLOITABILITY").is_some()) {
        facts.truth(Attribute::ExploitAvailable, Some(true));
    }
}

fn first<'t>(tree: &'t Tree, names: &[&str]) -> &'t str {
    names.iter().map(|name| tree.text(name)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// The id that an agent or the service gave to the machine.
const HOST_ID: IdentifierKind = IdentifierKind::AgentId;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_of_qualys() {
        for (said, expected) in [("1", "low"), ("3", "medium"), ("5", "critical"), ("HIGH", "high")] {
            assert_eq!(level(said).map(Word::word), Some(expected));
        }
        assert_eq!(level("6"), None);
    }
}
