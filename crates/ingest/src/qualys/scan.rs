//! The results of one scan: each stands under the category and port that it belongs to, with what it means.

use std::io;

use kharita_model::{Attribute, Instant, Word};

use super::{describe, level, machine, port};
use crate::report::{Class, FROM_OUTSIDE, Finding, GUESS, Machine, Report};
use crate::xml::{Step, Take, Tree, last, walk};
use crate::{Input, moment};

/// Where a result stands.
#[derive(Default)]
struct Place {
    date: Option<Instant>,
    host: Machine,
    port: Option<(Word, u16)>,
}

pub fn read(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let mut place = Place::default();
    walk(
        input,
        report,
        take,
        |_| true,
        |report, path, step| {
            match step {
                Step::Entered(tree) => match last(path) {
                    "IP" => place.host = machine(tree.at, tree.attribute("value"), tree.attribute("name"), "", ""),
                    "CAT" => place.port = port(tree.attribute("port"), tree.attribute("protocol")),
                    _ => {}
                },
                Step::Left if last(path) == "IP" => {
                    report.row(place.host.at, [place.date])?;
                    if let Some(host) = report.machine(&place.host) {
                        report.checked(&host, false);
                    }
                }
                Step::Left => {}
                Step::Record(tree) => match last(path) {
                    "KEY" if tree.attribute("value") == "DATE" => place.date = moment::parse(tree.own_text()),
                    "OS" => place.host.os = machine(0, "", "", "", tree.own_text()).os,
                    "NETBIOS_HOSTNAME" => place.host = std::mem::take(&mut place.host).named(tree.own_text()),
                    name @ ("VULN" | "PRACTICE" | "INFO" | "SERVICE") => result(report, &place, name, &tree)?,
                    _ => {}
                },
            }
            Ok(())
        },
    )
}

fn take(path: &str) -> Take {
    match last(path) {
        "SCAN" | "HEADER" | "IP" | "INFOS" | "SERVICES" | "VULNS" | "PRACTICES" | "CAT" => Take::Enter,
        "KEY" | "OS" | "NETBIOS_HOSTNAME" | "VULN" | "PRACTICE" | "INFO" | "SERVICE" => Take::Whole,
        _ => Take::Pass,
    }
}

fn result(report: &mut Report, place: &Place, kind: &str, tree: &Tree) -> io::Result<()> {
    report.row(tree.at, [place.date])?;
    let Some(host) = report.machine(&place.host) else { return Ok(()) };
    let service = place.port.map(|(protocol, port)| report.service(&host, protocol, port, ""));
    let mut finding = Finding::new(tree.attribute("number"), tree.text("TITLE")).on(place.port);
    if matches!(kind, "INFO" | "SERVICE") {
        finding.class = Class::Information;
    }
    tree.attribute("severity").clone_into(&mut finding.severity);
    finding.level = level(tree.attribute("severity"));
    describe(&mut finding.facts, tree);
    finding.facts.text(Attribute::Output, tree.text("RESULT"));
    report.confidence(if kind == "VULN" { FROM_OUTSIDE } else { GUESS });
    report.finding_on(finding, &host, service.as_ref().unwrap_or(&host));
    Ok(())
}
