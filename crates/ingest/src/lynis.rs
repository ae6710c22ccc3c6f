//! Lynis: the report of an audit on the machine itself, one fact a line. Its host id identifies the machine for good; the
//! list of packages and of listening ports come with it. EVIDENCE.md §3.21.

use std::io::{self, Seek};
use std::net::IpAddr;

use kharita_model::{Aspect, Attribute, IdentifierKind, Instant, Subtype, Value};

use crate::facts::protocol;
use crate::report::{Finding, IN_HAND, Machine, Report, Software, Thing, level};
use crate::{Context, Fit, Format, Input, Outcome, Sink, lines, moment};

/// Reports of Lynis.
pub const FORMAT: Format = Format {
    id: "lynis",
    name: "Lynis (report.dat)",
    versions: "2.x, 3.x",
    recognised_by: "lines lynis_version= and report_version_major=",
    reader: 1,
    recognise: |input| {
        let text = input.head_text();
        let has = |key: &str| text.lines().any(|line| line.starts_with(key));
        if has("lynis_version=") && has("report_version_major=") { Fit::Yes } else { Fit::No }
    },
    read,
};

/// What the lines say of the machine as a whole.
#[derive(Default)]
struct Audit {
    machine: Machine,
    fallback_id: String,
    started: Option<Instant>,
    ended: Option<Instant>,
    hardening: Option<i64>,
    has_packages: bool,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("lynis", context, sink);
    let mut audit = Audit::default();
    lines::each(input, &mut report, |report, _, line| {
        if let Some((key, value)) = line.split_once('=').filter(|(_, value)| !value.is_empty()) {
            audit.line(key, value, report);
        }
        Ok(())
    })?;
    if audit.machine.identifiers.is_empty() {
        audit.machine = audit.machine.identified(IdentifierKind::AgentId, &audit.fallback_id);
    }
    audit.machine.credentialed = Some(true);
    // Without the line of its end, the audit was interrupted.
    if audit.ended.is_none() {
        report.incomplete();
    }
    input.rewind()?;
    let moments = [audit.ended, audit.started];
    report.row(0, moments)?;
    report.confidence(IN_HAND);
    let Some(host) = report.machine(&audit.machine) else { return report.end() };
    if let Some(index) = audit.hardening {
        report.attribute(&host, Attribute::HardeningIndex, Value::Int(index));
    }
    report.checked(&host, true);
    if audit.has_packages {
        report.looked(&host, Aspect::Software);
    }
    lines::each(input, &mut report, |report, at, line| {
        let Some((key, value)) = line.split_once('=') else { return Ok(()) };
        report.row(at, moments)?;
        report.confidence(IN_HAND);
        let Some(host) = report.machine(&audit.machine) else { return Ok(()) };
        row(report, &host, key, value);
        Ok(())
    })?;
    report.end()
}

impl Audit {
    fn line(&mut self, key: &str, value: &str, report: &mut Report) {
        let machine = std::mem::take(&mut self.machine);
        self.machine = match key {
            "hostname" => machine.named(value),
            "hostid2" => machine.identified(IdentifierKind::AgentId, value),
            "os_fullname" => machine.os(value),
            "os_name" if machine.os.is_none() => machine.os(value),
            "network_ipv4_address[]" | "network_ipv6_address[]" => machine.addressed(value),
            "network_mac_address[]" => machine.mac(value),
            _ => machine,
        };
        match key {
            "hostid" => value.clone_into(&mut self.fallback_id),
            "report_datetime_start" => self.started = moment::parse(value),
            "report_datetime_end" => self.ended = moment::parse(value),
            "lynis_version" => report.outcome.version = Some(value.to_owned()),
            "hardening_index" => self.hardening = value.trim().parse().ok(),
            "installed_package[]" | "installed_packages_array" => self.has_packages = true,
            _ => {}
        }
    }
}

fn row(report: &mut Report, host: &Thing, key: &str, value: &str) {
    match key {
        "warning[]" => result(report, host, value, "warning"),
        "suggestion[]" => result(report, host, value, "suggestion"),
        "vulnerable_package[]" => {
            let name = value.split(['|', ',']).next().unwrap_or_default();
            let software = report.software(host, &Software { name, ..Software::default() });
            report.finding(Finding::new("vulnerable_package", name).severity("high"), &software);
        }
        "installed_package[]" => package(report, host, value),
        "installed_packages_array" => value.split('|').for_each(|one| package(report, host, one)),
        "network_listen_port[]" => listening(report, host, value),
        _ => {}
    }
}

/// `TEST-ID|text|details|solution|`. One test may say several things: its text tells them apart.
fn result(report: &mut Report, host: &Thing, value: &str, kind: &str) {
    let mut parts = value.split('|').map(str::trim);
    let mut part = || parts.next().filter(|part| *part != "-").unwrap_or_default();
    let (test, text, details, solution) = (part(), part(), part(), part());
    let mut finding = Finding::new(test, text);
    finding.key = format!("{test}/{text}");
    kind.clone_into(&mut finding.severity);
    finding.level = level(if kind == "warning" { "medium" } else { "low" });
    finding.subtype = Some(Subtype::Misconfiguration);
    finding.facts.text(Attribute::Output, details);
    finding.facts.text(Attribute::Solution, solution.trim_start_matches("text:"));
    report.finding(finding, host);
}

/// `name,version`.
fn package(report: &mut Report, host: &Thing, value: &str) {
    let (name, version) = value.split_once([',', '|']).unwrap_or((value, ""));
    if !name.trim().is_empty() {
        let version = version.trim_end_matches('|').trim();
        report.software(host, &Software { name: name.trim(), version, ..Software::default() });
    }
}

/// `192.0.2.1:22|tcp|sshd|`: what listens for others than the machine itself.
fn listening(report: &mut Report, host: &Thing, value: &str) {
    let mut parts = value.split('|').map(str::trim);
    let (place, named, process) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default(), parts.next());
    let Some((address, port)) = place.rsplit_once(':') else { return };
    let is_inside = address.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    let named = named.trim_end_matches('6');
    if let (Some(protocol), Ok(port), false) = (protocol(named), port.parse::<u16>(), is_inside) {
        report.service(host, protocol, port, process.filter(|process| *process != "-").unwrap_or_default());
    }
}
