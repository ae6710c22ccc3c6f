//! OWASP Dependency-Check: dependencies of a project with their weaknesses. A suppressed one is kept, and proves nothing.
//! EVIDENCE.md §3.26.

use std::io;

use kharita_model::{Attribute, Instant};

use crate::report::{Class, Finding, IN_HAND, Report, Software, Thing};
use crate::xml::{self, Step, Take, Tree, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Reports of OWASP Dependency-Check.
pub const FORMAT: Format = Format {
    id: "dependency-check",
    name: "OWASP Dependency-Check (XML)",
    versions: "5–12",
    recognised_by: "<analysis> with the name space of dependency-check",
    reader: 1,
    recognise: |input| match input.root() {
        Some((name, attributes)) if xml::local(name) == "analysis" => {
            let is_ours = attributes.iter().any(|(_, value)| value.contains("dependency-check"));
            if is_ours { Fit::Yes } else { Fit::Near }
        }
        _ => Fit::No,
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("dependency-check", context, sink);
    let (mut project, mut made) = (String::new(), None);
    walk(input, &mut report, take, wanted, |report, path, step| {
        let Step::Record(tree) = step else { return Ok(()) };
        match last(path) {
            "engineVersion" => report.outcome.version = Some(tree.own_text().to_owned()),
            "name" => tree.own_text().clone_into(&mut project),
            "reportDate" => made = moment::parse(tree.own_text()),
            _ => dependency(report, &tree, &project, made)?,
        }
        Ok(())
    })?;
    report.end()
}

fn take(path: &str) -> Take {
    match path {
        "/analysis" | "/analysis/scanInfo" | "/analysis/projectInfo" | "/analysis/dependencies" => Take::Enter,
        "/analysis/scanInfo/engineVersion"
        | "/analysis/projectInfo/name"
        | "/analysis/projectInfo/reportDate"
        | "/analysis/dependencies/dependency" => Take::Whole,
        _ => Take::Pass,
    }
}

fn wanted(name: &str) -> bool {
    !matches!(name, "evidenceCollected" | "relatedDependencies" | "vulnerableSoftware" | "notes")
}

fn dependency(report: &mut Report, tree: &Tree, project: &str, made: Option<Instant>) -> io::Result<()> {
    report.row(tree.at, [made])?;
    report.confidence(IN_HAND);
    // A project without a name is known by its file only.
    let name = if project.is_empty() { report.context.name } else { project }.to_owned();
    let artefact = report.artefact(&name, "");
    report.analysed(&artefact, kharita_model::Aspect::Weaknesses { credentialed: true });
    let ids = |kind: &str| -> Vec<&str> {
        // Some versions wrap the list in another of the same name.
        let lists = tree.all("identifiers").flat_map(|list| std::iter::once(list).chain(list.all("identifiers")));
        lists.flat_map(|list| list.texts(&format!("{kind}/id"))).collect()
    };
    let (purls, cpes) = (ids("package"), ids("vulnerabilityIds"));
    let version = purls.first().and_then(|purl| purl.rsplit_once('@')).map_or("", |(_, version)| version);
    let file = tree.text("fileName");
    let software = Software {
        name: if file.is_empty() { purls.first().copied().unwrap_or_default() } else { file },
        version: version.split('?').next().unwrap_or_default(),
        purl: purls.first().copied(),
        cpes,
        path: tree.text("filePath"),
        ..Software::default()
    };
    let software = report.software(&artefact, &software);
    for weakness in tree.child("vulnerabilities").map(Tree::children).unwrap_or_default() {
        let is_suppressed = &*weakness.name == "suppressedVulnerability";
        report.move_to(weakness.at);
        finding(report, weakness, &software, is_suppressed);
    }
    Ok(())
}

fn finding(report: &mut Report, tree: &Tree, software: &Thing, is_suppressed: bool) {
    let name = tree.text("name");
    let mut finding = Finding::new(name, name).severity(tree.text("severity"));
    finding.key = format!("{}/{name}", tree.attribute("source"));
    if is_suppressed {
        finding.class = Class::NotTested;
    }
    let facts = &mut finding.facts;
    facts.cves(name);
    for cwe in tree.texts("cwes/cwe") {
        facts.cwes(cwe.split([' ', ':']).next().unwrap_or_default());
    }
    for (part, score) in [("cvssV4", "baseScore"), ("cvssV3", "baseScore"), ("cvssV2", "score")] {
        facts.number(Attribute::CvssScore, tree.text(&format!("{part}/{score}")).parse().ok(), 10.0);
    }
    facts.text(Attribute::Description, tree.text("description"));
    tree.texts("references/reference/url").into_iter().for_each(|link| facts.links(link));
    report.finding(finding, software);
}
