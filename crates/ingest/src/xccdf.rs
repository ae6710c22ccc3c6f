//! XCCDF and ARF: results of compliance checks (OpenSCAP, SCC, CIS-CAT). One machine has many addresses and is one machine.
//! Each rule of the profile has its result, so that what passes is known to be fine. EVIDENCE.md §3.17.

use std::io;

use kharita_model::{Aspect, Attribute, IdentifierKind, Instant, Subtype};
use rustc_hash::FxHashMap;

use crate::report::{Class, Finding, IN_HAND, Machine, Report};
use crate::xml::{self, Step, Take, Tree, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of compliance checks in XCCDF and ARF.
pub const FORMAT: Format = Format {
    id: "xccdf",
    name: "XCCDF / ARF (OpenSCAP, SCC)",
    versions: "XCCDF 1.1, 1.2; ARF 1.1",
    recognised_by: "<Benchmark> or <TestResult> of XCCDF, <asset-report-collection>",
    reader: 1,
    recognise,
    read,
};

/// Rules whose titles are kept.
const RULES: usize = 50_000;

fn recognise(input: &Input) -> Fit {
    let Some((name, attributes)) = input.root() else { return Fit::No };
    let is_xccdf = attributes.iter().any(|(_, value)| value.starts_with("http://checklists.nist.gov/xccdf/"));
    match xml::local(name) {
        "Benchmark" | "TestResult" if is_xccdf => Fit::Yes,
        "asset-report-collection" => Fit::Yes,
        "Benchmark" | "TestResult" => Fit::Near,
        _ => Fit::No,
    }
}

/// What is known while the document is read.
#[derive(Default)]
struct Test {
    benchmark: String,
    /// Titles of rules.
    titles: FxHashMap<String, String>,
    machine: Machine,
    moments: [Option<Instant>; 2],
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("xccdf", context, sink);
    let mut test = Test::default();
    walk(input, &mut report, take, wanted, |report, path, step| match step {
        Step::Entered(tree) => {
            test.entered(&tree);
            Ok(())
        }
        Step::Record(tree) => test.record(report, &tree),
        Step::Left if last(path) == "TestResult" => test.looked_at(report),
        Step::Left => Ok(()),
    })?;
    report.end()
}

fn take(path: &str) -> Take {
    match last(path) {
        "Benchmark"
        | "Group"
        | "TestResult"
        | "asset-report-collection"
        | "reports"
        | "report"
        | "content"
        | "report-requests"
        | "report-request"
        | "data-stream-collection"
        | "component" => Take::Enter,
        "Rule" | "rule-result" | "benchmark" | "target" | "target-address" | "target-facts" => Take::Whole,
        _ => Take::Pass,
    }
}

fn wanted(name: &str) -> bool {
    matches!(name, "title" | "result" | "ident" | "fact" | "message" | "instance")
}

impl Test {
    fn entered(&mut self, tree: &Tree) {
        match &*tree.name {
            "Benchmark" => tree.attribute("id").clone_into(&mut self.benchmark),
            "TestResult" => {
                self.machine = Machine::at(tree.at);
                self.machine.credentialed = Some(true);
                self.moments = ["end-time", "start-time"].map(|name| moment::parse(tree.attribute(name)));
            }
            _ => {}
        }
    }

    fn record(&mut self, report: &mut Report, tree: &Tree) -> io::Result<()> {
        let text = tree.own_text();
        let machine = std::mem::take(&mut self.machine);
        self.machine = match &*tree.name {
            "target" => machine.with(text),
            // Some tools write addresses of the web here, which are not this machine's names.
            "target-address" => machine.addressed(text),
            "target-facts" => tree.all("fact").fold(machine, fact),
            _ => machine,
        };
        match &*tree.name {
            "Rule" if self.titles.len() < RULES => {
                self.titles.insert(tree.attribute("id").to_owned(), tree.text("title").to_owned());
            }
            "benchmark" if !tree.attribute("id").is_empty() => tree.attribute("id").clone_into(&mut self.benchmark),
            "rule-result" => self.result(report, tree)?,
            _ => {}
        }
        Ok(())
    }

    /// A result of another test is not this machine's: its rules follow the machine in the document.
    fn result(&self, report: &mut Report, tree: &Tree) -> io::Result<()> {
        report.row(tree.at, [moment::parse(tree.attribute("time")), self.moments[0], self.moments[1]])?;
        report.confidence(IN_HAND);
        let Some(host) = report.machine(&self.machine) else { return Ok(()) };
        let rule = tree.attribute("idref");
        let title = self.titles.get(rule).map(String::as_str).filter(|title| !title.is_empty()).unwrap_or(rule);
        let mut finding = Finding::new(rule, title).severity(tree.attribute("severity"));
        finding.key = format!("{}/{rule}", self.benchmark);
        if !tree.text("instance").is_empty() {
            finding.key = format!("{}/{}", finding.key, tree.text("instance"));
        }
        finding.class = match tree.text("result") {
            "fail" => Class::Weakness,
            "pass" | "fixed" => Class::Fine,
            "informational" => Class::Information,
            _ => Class::NotTested,
        };
        finding.subtype = Some(Subtype::Misconfiguration);
        for ident in tree.all("ident").map(Tree::own_text) {
            if ident.starts_with("CVE-") {
                finding.facts.cves(ident);
                finding.subtype = None;
            } else {
                finding.facts.text(Attribute::ComplianceReference, ident);
            }
        }
        finding.facts.text(Attribute::Output, tree.text("message"));
        report.finding(finding, &host);
        Ok(())
    }

    fn looked_at(&self, report: &mut Report) -> io::Result<()> {
        report.row(self.machine.at, self.moments)?;
        report.confidence(IN_HAND);
        if let Some(host) = report.machine(&self.machine) {
            report.looked(&host, Aspect::Existence);
        }
        Ok(())
    }
}

fn fact(machine: Machine, fact: &Tree) -> Machine {
    let text = fact.own_text();
    match fact.attribute("name").rsplit("fact:").next().unwrap_or_default() {
        "ethernet:MAC" | "asset:identifier:mac" => machine.mac(text),
        "asset:identifier:fqdn" | "asset:identifier:host_name" => machine.named(text),
        "asset:identifier:ipv4" | "asset:identifier:ipv6" => machine.addressed(text),
        "asset:identifier:os_name" => machine.os(text),
        "asset:identifier:ein" => machine.identified(IdentifierKind::AgentId, text),
        _ => machine,
    }
}
