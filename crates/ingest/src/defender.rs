//! Microsoft Defender for Endpoint: machines, and weaknesses by machine, each an answer of its service. A weakness of a
//! machine that no file describes is kept on a machine known by its id only. EVIDENCE.md §3.23.

use std::io;

use kharita_model::{Attribute, Code, IdentifierKind, Message};

use crate::json::{self, Node};
use crate::report::{Finding, IN_HAND, Machine, Report, Software};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Exports of Microsoft Defender for Endpoint.
pub const FORMAT: Format = Format {
    id: "defender",
    name: "Microsoft Defender for Endpoint (JSON)",
    versions: "machines, vulnerabilities by machine",
    recognised_by: "value with computerDnsName and lastIpAddress, or with cveId and machineId",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let head = input.head_text();
    let has = |names: &[&str]| names.iter().all(|name| head.contains(&format!("\"{name}\"")));
    let is_answer = sample.has("value") && sample.has("@odata.context");
    let is_known = has(&["cveId", "machineId"]) || has(&["computerDnsName", "lastIpAddress"]);
    let is_theirs = head.contains("securitycenter");
    match (is_answer || (sample.is_list && is_known), is_known || is_theirs) {
        (true, true) => Fit::Yes,
        (true, false) => Fit::Near,
        (false, _) => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("defender", context, sink);
    let path: &[&str] = if input.sample().is_list { &["*"] } else { &["value", "*"] };
    let head = json::header(input, &mut report, |name| name == "@odata.nextLink")?;
    // There is another page.
    if head.is_some_and(|head| head.text("@odata.nextLink").is_some()) {
        report.incomplete();
    }
    json::each(
        input,
        &mut report,
        path,
        |_| true,
        |report, node, _| {
            if node.get("cveId").is_some() { weakness(report, node) } else { machine(report, node) }
        },
    )?;
    report.end()
}

/// A machine that the tool knows by this id.
fn known_as(id: &str, at: u64) -> Machine {
    let mut machine = Machine::at(at).identified(IdentifierKind::AgentId, id);
    machine.id = Some(id.to_owned());
    machine
}

fn machine(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
    report.row(node.at, [moment::parse(text("lastSeen"))])?;
    report.confidence(IN_HAND);
    if text("id").is_empty() {
        report.refuse_here(Message::new(Code::MissingKey), node.at);
        return Ok(());
    }
    // Microsoft itself says that it is another machine of its list.
    if !text("mergedIntoMachineId").is_empty() {
        report.leave_out("mergedIntoMachineId", 1);
        return Ok(());
    }
    let system = [text("osPlatform"), text("version")].join(" ");
    let mut machine = known_as(text("id"), node.at)
        .named(text("computerDnsName"))
        .addressed(text("lastIpAddress"))
        .identified(IdentifierKind::CloudId, text("aadDeviceId"));
    if text("osPlatform") != "Other" {
        machine = machine.os(system.trim());
    }
    for card in node.list("ipAddresses") {
        let mac = card.text("macAddress").unwrap_or_default().replace('-', ":");
        machine = machine.addressed(card.text("ipAddress").unwrap_or_default()).mac(&mac);
    }
    if let Some(host) = report.machine(&machine) {
        report.checked(&host, true);
    }
    Ok(())
}

fn weakness(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
    report.row(node.at, [])?;
    report.confidence(IN_HAND);
    let (machine, cve) = (text("machineId"), text("cveId"));
    if machine.is_empty() || cve.is_empty() {
        report.refuse_here(Message::new(Code::MissingKey), node.at);
        return Ok(());
    }
    let Some(host) = report.machine(&known_as(machine, node.at)) else { return Ok(()) };
    let software = Software {
        name: text("productName"),
        version: text("productVersion"),
        vendor: text("productVendor"),
        ..Software::default()
    };
    let affected = if software.name.is_empty() { host } else { report.software(&host, &software) };
    let mut finding = Finding::new(cve, cve).severity(text("severity"));
    finding.facts.cves(cve);
    finding.facts.text(Attribute::Solution, text("fixingKbId"));
    report.finding(finding, &affected);
    Ok(())
}
