//! Reports of assets. The glossary stands behind the hosts that refer to it, so the report is gone through twice.

use std::io;

use kharita_model::Attribute;
use rustc_hash::FxHashMap;

use super::{HOST_ID, describe, level, machine, port};
use crate::report::{Class, FROM_OUTSIDE, Finding, GUESS, Machine, Report};
use crate::xml::{Step, Take, Tree, walk};
use crate::{Input, moment};

/// Entries of a glossary that are kept.
const GLOSSARY: usize = 100_000;

pub fn read(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let mut glossary: FxHashMap<String, Tree> = FxHashMap::default();
    // What the first time refuses and warns of, the second tells again.
    let mut unheard = Vec::new();
    let mut first = Report::of_network("qualys", report.context, &mut unheard);
    walk(
        input,
        &mut first,
        of_glossary,
        |_| true,
        |_, _, step| {
            if let Step::Record(details) = step
                && glossary.len() < GLOSSARY
            {
                glossary.insert(details.text("QID").to_owned(), details);
            }
            Ok(())
        },
    )?;
    let (mut generated, mut host) = (None, Machine::default());
    walk(
        input,
        report,
        of_hosts,
        |_| true,
        |report, path, step| {
            let tree = match step {
                Step::Record(tree) => tree,
                // A host without any result was looked at too.
                Step::Left if path.ends_with("/HOST") => {
                    return looked_at(report, &std::mem::take(&mut host), generated);
                }
                _ => return Ok(()),
            };
            match crate::xml::last(path) {
                "GENERATION_DATETIME" => generated = moment::parse(tree.own_text()),
                "VULN_INFO" => result(report, &host, &tree, glossary.get(tree.text("QID")), generated)?,
                name => {
                    host = property(std::mem::take(&mut host), name, &tree);
                    host.at = tree.at;
                }
            }
            Ok(())
        },
    )
}

fn of_glossary(path: &str) -> Take {
    match crate::xml::last(path) {
        "ASSET_DATA_REPORT" | "GLOSSARY" | "VULN_DETAILS_LIST" => Take::Enter,
        "VULN_DETAILS" => Take::Whole,
        _ => Take::Pass,
    }
}

fn of_hosts(path: &str) -> Take {
    match path {
        "/ASSET_DATA_REPORT" | "/ASSET_DATA_REPORT/HEADER" | "/ASSET_DATA_REPORT/HOST_LIST" => Take::Enter,
        "/ASSET_DATA_REPORT/HEADER/GENERATION_DATETIME" => Take::Whole,
        _ if path.ends_with("/HOST") || path.ends_with("/HOST/VULN_INFO_LIST") => Take::Enter,
        _ if path.starts_with("/ASSET_DATA_REPORT/HOST_LIST/HOST/") => Take::Whole,
        _ => Take::Pass,
    }
}

fn property(host: Machine, name: &str, tree: &Tree) -> Machine {
    let text = tree.own_text();
    match name {
        "IP" => host.with(text),
        "DNS" | "NETBIOS" => host.named(text),
        "OPERATING_SYSTEM" => Machine { os: machine(0, "", "", "", text).os, ..host },
        "QG_HOSTID" | "HOST_ID" => host.identified(HOST_ID, text),
        _ => host,
    }
}

fn looked_at(report: &mut Report, host: &Machine, generated: Option<kharita_model::Instant>) -> io::Result<()> {
    report.row(host.at, [generated])?;
    if let Some(host) = report.machine(host) {
        report.checked(&host, false);
    }
    Ok(())
}

fn result(
    report: &mut Report,
    host: &Machine,
    tree: &Tree,
    details: Option<&Tree>,
    generated: Option<kharita_model::Instant>,
) -> io::Result<()> {
    report.row(tree.at, [moment::parse(tree.text("LAST_FOUND")), generated])?;
    let Some(host) = report.machine(host) else { return Ok(()) };
    report.checked(&host, false);
    let port = port(tree.text("PORT"), tree.text("PROTOCOL"));
    let service = port.map(|(protocol, port)| report.service(&host, protocol, port, tree.text("SERVICE")));
    let id = tree.text("QID");
    let mut finding = Finding::new(id, details.map_or(id, |details| details.text("TITLE"))).on(port);
    if !tree.text("INSTANCE").is_empty() {
        finding.key = format!("{}/{}", finding.key, tree.text("INSTANCE"));
    }
    let kind = tree.text("TYPE");
    finding.class = match (kind, tree.text("VULN_STATUS")) {
        ("Ig", _) => Class::Information,
        (_, "Fixed") => Class::Fine,
        _ => Class::Weakness,
    };
    let severity = details.map_or("", |details| details.text("SEVERITY"));
    severity.clone_into(&mut finding.severity);
    finding.level = level(severity);
    for path in ["CVSS3_FINAL", "CVSS_FINAL"] {
        finding.facts.number(Attribute::CvssScore, tree.text(path).parse().ok(), 10.0);
    }
    if let Some(details) = details {
        describe(&mut finding.facts, details);
    }
    finding.facts.text(Attribute::Output, tree.text("RESULT"));
    // A potential weakness is one that Qualys could not confirm.
    report.confidence(if kind == "Vuln" { FROM_OUTSIDE } else { GUESS });
    report.finding_on(finding, &host, service.as_ref().unwrap_or(&host));
    Ok(())
}
