//! Checklists of DISA STIGs (`.ckl`): the result of each rule, as a person or a tool entered it. What was not reviewed is no
//! pass. A checklist that names no machine is about one that only its file tells. EVIDENCE.md §3.18.

use std::io;

use kharita_model::{Aspect, Attribute, Subtype};

use crate::report::{Class, Finding, IN_HAND, Machine, Report};
use crate::xml::{Step, Take, Tree, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// Checklists of DISA STIGs.
pub const FORMAT: Format = Format {
    id: "ckl",
    name: "DISA STIG checklist (CKL)",
    versions: "STIG Viewer 2.x",
    recognised_by: "<CHECKLIST>",
    reader: 1,
    recognise: |input| match input.root() {
        Some((name, _)) if name == "CHECKLIST" => Fit::Yes,
        _ => Fit::No,
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("ckl", context, sink);
    let (mut machine, mut guide) = (Machine::default(), String::new());
    walk(
        input,
        &mut report,
        take,
        |_| true,
        |report, path, step| {
            let Step::Record(tree) = step else { return Ok(()) };
            match last(path) {
                "ASSET" => machine = asset(&tree, context),
                "STIG_INFO" => {
                    let of = |data: &Tree| data.text("SID_NAME") == "stigid";
                    guide =
                        tree.all("SI_DATA").find(|data| of(data)).map_or("", |data| data.text("SID_DATA")).to_owned();
                }
                _ => rule(report, &machine, &guide, &tree)?,
            }
            Ok(())
        },
    )?;
    report.end()
}

fn take(path: &str) -> Take {
    match last(path) {
        "CHECKLIST" | "STIGS" | "iSTIG" => Take::Enter,
        "ASSET" | "STIG_INFO" | "VULN" => Take::Whole,
        _ => Take::Pass,
    }
}

fn asset(tree: &Tree, context: &Context) -> Machine {
    let mut machine = Machine::at(tree.at)
        .named(tree.text("HOST_FQDN"))
        .named(tree.text("HOST_NAME"))
        .addressed(tree.text("HOST_IP"))
        .mac(tree.text("HOST_MAC"));
    if machine.key().is_none() {
        machine.id = Some(context.name.to_owned());
    }
    machine
}

fn rule(report: &mut Report, machine: &Machine, guide: &str, tree: &Tree) -> io::Result<()> {
    report.row(tree.at, [])?;
    report.confidence(IN_HAND);
    let Some(host) = report.machine(machine) else { return Ok(()) };
    report.looked(&host, Aspect::Existence);
    let all = |name: &'static str| {
        let named = tree.all("STIG_DATA").filter(move |data| data.text("VULN_ATTRIBUTE") == name);
        named.map(|data| data.text("ATTRIBUTE_DATA")).filter(|text| !text.is_empty())
    };
    let one = |name| all(name).next().unwrap_or_default();
    let number = one("Vuln_Num");
    // A person may have rated it anew for this machine.
    let severity = [tree.text("SEVERITY_OVERRIDE"), one("Severity")].into_iter().find(|text| !text.is_empty());
    let mut finding = Finding::new(number, one("Rule_Title")).severity(severity.unwrap_or_default());
    finding.key = format!("{guide}/{number}");
    finding.class = match tree.text("STATUS") {
        "Open" => Class::Weakness,
        "NotAFinding" => Class::Fine,
        _ => Class::NotTested,
    };
    finding.subtype = Some(Subtype::Misconfiguration);
    for name in ["Rule_ID", "Rule_Ver", "CCI_REF"] {
        all(name).for_each(|reference| finding.facts.text(Attribute::ComplianceReference, reference));
    }
    finding.facts.text(Attribute::Description, one("Vuln_Discuss"));
    finding.facts.text(Attribute::Solution, one("Fix_Text"));
    finding.facts.text(Attribute::Output, tree.text("FINDING_DETAILS"));
    report.finding(finding, &host);
    Ok(())
}
