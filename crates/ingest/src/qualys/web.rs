//! Reports of web applications. Requests and responses hold cookies: they are not read.

use std::io;

use rustc_hash::FxHashMap;

use super::{describe, level};
use crate::report::{Class, Finding, Report, of_url};
use crate::xml::{Step, Take, Tree, last, walk};
use crate::{Input, moment};

pub fn read(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let mut glossary: FxHashMap<String, Tree> = FxHashMap::default();
    let mut unheard = Vec::new();
    let mut first = Report::of_network("qualys", report.context, &mut unheard);
    walk(
        input,
        &mut first,
        of_glossary,
        |_| true,
        |_, _, step| {
            if let Step::Record(details) = step {
                glossary.insert(details.text("QID").to_owned(), details);
            }
            Ok(())
        },
    )?;
    let (mut generated, mut target) = (None, String::new());
    walk(
        input,
        report,
        of_results,
        |name| name != "PAYLOADS",
        |report, path, step| {
            let Step::Record(tree) = step else { return Ok(()) };
            match last(path) {
                "GENERATION_DATETIME" => generated = moment::parse(tree.own_text()),
                name => {
                    report.row(tree.at, [moment::parse(tree.text("DETECTION_DATE")), generated])?;
                    // Information about a scan as a whole names no address.
                    if !tree.text("URL").is_empty() {
                        tree.text("URL").clone_into(&mut target);
                    }
                    result(report, name, &tree, &target, glossary.get(tree.text("QID")));
                }
            }
            Ok(())
        },
    )
}

fn of_glossary(path: &str) -> Take {
    match path {
        "/WAS_SCAN_REPORT" | "/WAS_SCAN_REPORT/GLOSSARY" | "/WAS_SCAN_REPORT/GLOSSARY/QID_LIST" => Take::Enter,
        "/WAS_SCAN_REPORT/GLOSSARY/QID_LIST/QID" => Take::Whole,
        _ => Take::Pass,
    }
}

fn of_results(path: &str) -> Take {
    let is_result = path.starts_with("/WAS_SCAN_REPORT/RESULTS/");
    match last(path) {
        "WAS_SCAN_REPORT" | "HEADER" | "RESULTS" => Take::Enter,
        "GENERATION_DATETIME" => Take::Whole,
        _ if is_result && path.ends_with("_LIST") => Take::Enter,
        "VULNERABILITY" | "SENSITIVE_CONTENT" | "INFORMATION_GATHERED" if is_result => Take::Whole,
        _ => Take::Pass,
    }
}

fn result(report: &mut Report, kind: &str, tree: &Tree, target: &str, details: Option<&Tree>) {
    if kind == "INFORMATION_GATHERED" {
        return report.information("", 1);
    }
    let (machine, port) = of_url(target, tree.at);
    let Some(site) = report.site(&machine, port, "") else { return };
    let id = tree.text("QID");
    let mut finding = Finding::new(id, details.map_or(id, |details| details.text("TITLE")));
    finding.key = format!("{id}/{}/{}", tree.text("URL"), tree.text("PARAM"));
    if tree.text("STATUS") == "FIXED" {
        finding.class = Class::Fine;
    }
    if let Some(details) = details {
        details.text("SEVERITY").clone_into(&mut finding.severity);
        finding.level = level(details.text("SEVERITY"));
        describe(&mut finding.facts, details);
    }
    report.finding_at(finding, &site);
}
