//! Nexpose and InsightVM: results of tests on machines and their services (`NexposeReport`). The result decides, not the
//! definitions, which list what was not tested too; they stand at the end, so the report is gone through twice.
//! EVIDENCE.md §3.6.

use std::io;

use kharita_model::{Attribute, Instant, Word};
use rustc_hash::FxHashMap;

use crate::facts::protocol;
use crate::report::{Class, FROM_OUTSIDE, Facts, Finding, GUESS, IN_HAND, Machine, Report, level};
use crate::xml::{Step, Take, Tree, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Reports of Nexpose.
pub const FORMAT: Format = Format {
    id: "nexpose",
    name: "Nexpose / InsightVM (XML)",
    versions: "NexposeReport 1.0, 2.0",
    recognised_by: "<NexposeReport>",
    reader: 1,
    recognise: |input| match input.root() {
        Some((name, _)) if name == "NexposeReport" => Fit::Yes,
        Some((name, _)) if name == "NeXposeSimpleXML" => Fit::Near,
        _ => Fit::No,
    },
    read,
};

/// Definitions that are kept.
const DEFINITIONS: usize = 100_000;

/// Where a test stands.
#[derive(Default)]
struct Place {
    when: Option<Instant>,
    host: Machine,
    is_dead: bool,
    port: Option<(Word, u16)>,
    service: String,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut definitions: FxHashMap<String, Tree> = FxHashMap::default();
    let mut unheard = Vec::new();
    let mut first = Report::of_network("nexpose", context, &mut unheard);
    walk(
        input,
        &mut first,
        of_definitions,
        |_| true,
        |_, _, step| {
            if let Step::Record(tree) = step
                && definitions.len() < DEFINITIONS
            {
                definitions.insert(tree.attribute("id").to_lowercase(), tree);
            }
            Ok(())
        },
    )?;
    drop(first);
    let mut report = Report::of_network("nexpose", context, sink);
    let mut place = Place::default();
    walk(
        input,
        &mut report,
        of_nodes,
        |_| true,
        |report, path, step| {
            match step {
                Step::Entered(tree) => place.enter(&tree),
                Step::Left if last(path) == "node" => return place.looked_at(report),
                Step::Left if last(path) == "endpoint" => (place.port, place.service) = (None, String::new()),
                Step::Left => {}
                Step::Record(tree) => match last(path) {
                    "name" => place.host = std::mem::take(&mut place.host).with(tree.own_text()),
                    "os" => place.system(&tree),
                    "test" => {
                        let id = tree.attribute("id").to_lowercase();
                        test(report, &place, &tree, definitions.get(&id))?;
                    }
                    _ => {}
                },
            }
            Ok(())
        },
    )?;
    report.end()
}

fn of_definitions(path: &str) -> Take {
    match path {
        "/NexposeReport" | "/NexposeReport/VulnerabilityDefinitions" => Take::Enter,
        "/NexposeReport/VulnerabilityDefinitions/vulnerability" => Take::Whole,
        _ => Take::Pass,
    }
}

fn of_nodes(path: &str) -> Take {
    match last(path) {
        "NexposeReport" | "scans" | "scan" | "nodes" | "node" | "names" | "endpoints" | "endpoint" | "services"
        | "service" | "tests" => Take::Enter,
        "fingerprints" if path.ends_with("/node/fingerprints") => Take::Enter,
        "name" | "os" | "test" => Take::Whole,
        _ => Take::Pass,
    }
}

impl Place {
    fn enter(&mut self, tree: &Tree) {
        match &*tree.name {
            "scan" => {
                let end = moment::parse(tree.attribute("endTime"));
                self.when = self.when.max(end.or_else(|| moment::parse(tree.attribute("startTime"))));
            }
            "node" => {
                let mac = tree.attribute("hardware-address");
                self.host = Machine::at(tree.at).with(tree.attribute("address")).mac(&colons(mac));
                self.is_dead = tree.attribute("status") == "dead";
            }
            "endpoint" => {
                let port = tree.attribute("port").parse().ok().filter(|port| *port > 0);
                self.port = protocol(tree.attribute("protocol")).zip(port);
                self.service.clear();
            }
            "service" => tree.attribute("name").to_lowercase().clone_into(&mut self.service),
            _ => {}
        }
    }

    /// The first system that is named stands: it is the surest.
    fn system(&mut self, tree: &Tree) {
        if self.host.os.is_none() {
            let parts = ["vendor", "product", "version"].map(|name| tree.attribute(name));
            let mut words: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            words.dedup();
            self.host.os = Some(words.join(" ")).filter(|name| !name.is_empty());
        }
    }

    fn looked_at(&mut self, report: &mut Report) -> io::Result<()> {
        report.row(self.host.at, [self.when])?;
        let host = std::mem::take(&mut self.host);
        if self.is_dead {
            report.leave_out_as(kharita_model::Message::new(kharita_model::Code::LeftOutDeadHost), 1);
        } else if let Some(host) = report.machine(&host) {
            report.checked(&host, false);
        }
        Ok(())
    }
}

/// `00:11:22:…` of `001122…`.
fn colons(mac: &str) -> String {
    if mac.len() != 12 {
        return mac.to_owned();
    }
    let pairs = (0..6).filter_map(|at| mac.get(2 * at..2 * at + 2));
    pairs.collect::<Vec<_>>().join(":")
}

fn test(report: &mut Report, place: &Place, tree: &Tree, definition: Option<&Tree>) -> io::Result<()> {
    report.row(tree.at, [place.when])?;
    let Some(site) = report.site(&place.host, place.port, &place.service) else { return Ok(()) };
    let (id, status) = (tree.attribute("id"), tree.attribute("status"));
    let title = definition.map_or("", |definition| definition.attribute("title"));
    let mut finding = Finding::new(id, if title.is_empty() { id } else { title }).on(place.port);
    if !tree.attribute("key").is_empty() {
        finding.key = format!("{}/{}", finding.key, tree.attribute("key"));
    }
    finding.class = match status {
        "not-vulnerable" => Class::Fine,
        _ if status.starts_with("vulnerable") || status.starts_with("exception-vulnerable") => Class::Weakness,
        _ => Class::NotTested,
    };
    if let Some(definition) = definition {
        describe(&mut finding, definition);
    }
    finding.facts.text(Attribute::Output, &said(tree));
    report.confidence(match status {
        "vulnerable-exploited" => IN_HAND,
        "vulnerable-potential" => GUESS,
        _ => FROM_OUTSIDE,
    });
    report.finding_at(finding, &site);
    Ok(())
}

fn describe(finding: &mut Finding, definition: &Tree) {
    let severity = definition.attribute("severity");
    severity.clone_into(&mut finding.severity);
    // Nexpose's severities 1 to 10: moderate, severe, critical.
    finding.level = level(match severity.parse::<u32>() {
        Ok(8..) => "critical",
        Ok(4..=7) => "high",
        Ok(1..=3) => "medium",
        _ => "",
    });
    let facts: &mut Facts = &mut finding.facts;
    facts.number(Attribute::CvssScore, definition.attribute("cvssScore").parse().ok(), 10.0);
    facts.vector(definition.attribute("cvssVector"), "");
    for reference in definition.child("references").map(Tree::children).unwrap_or_default() {
        match reference.attribute("source") {
            "CVE" => facts.cves(reference.own_text()),
            "CWE" => facts.cwes(reference.own_text()),
            "URL" => facts.links(reference.own_text()),
            source => facts.text(Attribute::CrossReference, &format!("{source}:{}", reference.own_text())),
        }
    }
    facts.day(Attribute::PublishedOn, definition.attribute("published"));
    for (attribute, name) in [(Attribute::Description, "description"), (Attribute::Solution, "solution")] {
        facts.text(attribute, &definition.child(name).map(said).unwrap_or_default());
    }
}

/// All texts inside an element, in the order of their depth.
fn said(tree: &Tree) -> String {
    let (mut open, mut texts) = (vec![tree], Vec::new());
    while let Some(tree) = open.pop() {
        texts.push(tree.own_text());
        open.extend(tree.children().iter().rev());
    }
    texts.retain(|text| !text.is_empty());
    texts.join(" ")
}
