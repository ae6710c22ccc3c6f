//! ssh-audit: algorithms of an SSH service with what is wrong with each, and the fingerprints of its host keys, which
//! identify the machine wherever it moves. EVIDENCE.md §3.11.

use std::io;

use kharita_model::{Aspect, Attribute, Code, IdentifierKind, Message, Subtype};

use crate::facts::protocol;
use crate::json::{self, Node};
use crate::report::authority;
use crate::report::{Class, Finding, Machine, Report, Thing, level};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// Results of ssh-audit.
pub const FORMAT: Format = Format {
    id: "ssh-audit",
    name: "ssh-audit (JSON)",
    versions: "2.x, 3.x; one target or a list",
    recognised_by: "members banner, kex, enc, mac",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        if sample.has_all(&["banner", "enc"]) && (sample.has("kex") || sample.has("mac")) { Fit::Yes } else { Fit::No }
    },
    read,
};

/// The lists of algorithms, and what their members are.
const LISTS: [&str; 4] = ["kex", "key", "enc", "mac"];

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("ssh-audit", context, sink);
    json::lines(input, &mut report, |name| !matches!(name, "recommendations" | "compression"), target)?;
    report.end()
}

fn target(report: &mut Report, node: &Node) -> io::Result<()> {
    report.row(node.at, [])?;
    let address = node.text("target").or_else(|| node.text("client_ip")).unwrap_or_default();
    let mut machine = Machine::at(node.at).with(address);
    for fingerprint in node.list("fingerprints") {
        // Older versions write one text, `SHA256:…`.
        let whole = fingerprint.text("fp").unwrap_or_default();
        let hash = match whole.split_once(':') {
            Some((algorithm, hash)) => Some(hash).filter(|_| algorithm.eq_ignore_ascii_case("sha256")),
            None => fingerprint.text("hash").filter(|_| fingerprint.text("hash_alg") == Some("SHA256")),
        };
        machine = machine.identified(IdentifierKind::SshHostKey, hash.unwrap_or_default());
    }
    let Some(host) = report.machine(&machine) else { return Ok(()) };
    let (Some(tcp), port) = (protocol("tcp"), authority(address).1.unwrap_or(22)) else { return Ok(()) };
    let service = report.service(&host, tcp, port, "ssh");
    report.looked(&host, Aspect::Existence);
    report.looked(&service, Aspect::Weaknesses { credentialed: false });
    let Some(banner) = node.get("banner") else {
        report.refuse_here(Message::new(Code::RowUnreadable).with("name", "banner"), node.at);
        return Ok(());
    };
    let software = banner.text("software").unwrap_or_default();
    let (product, version) = software.split_once('_').unwrap_or((software, ""));
    report.say(&service, Attribute::Product, product);
    report.say(&service, Attribute::Version, version);
    report.say(&service, Attribute::ExtraInformation, banner.text("comments").unwrap_or_default());
    for list in LISTS {
        node.list(list).iter().for_each(|algorithm| weak_algorithm(report, list, algorithm, &host, &service, port));
    }
    node.list("cves").iter().for_each(|cve| known_weakness(report, cve, &host, &service, port));
    Ok(())
}

/// What fails or warns of an algorithm is one weakness; an algorithm with remarks only is information.
fn weak_algorithm(report: &mut Report, list: &str, node: &Node, host: &Thing, service: &Thing, port: u16) {
    let Some(name) = node.text("algorithm") else {
        return report.refuse_here(Message::new(Code::RowUnreadable).with("name", list), node.at);
    };
    let notes = |kind: &str| -> Vec<String> {
        let notes = node.get("notes").map(|notes| notes.list(kind)).unwrap_or_default();
        notes.iter().filter_map(Node::as_text).map(str::to_owned).collect()
    };
    let (fails, warns) = (notes("fail"), notes("warn"));
    let severity = match (fails.is_empty(), warns.is_empty()) {
        (false, _) => "fail",
        (true, false) => "warn",
        (true, true) => "info",
    };
    let mut finding = Finding::new(&format!("{list}:{name}"), &format!("{list} {name}"));
    finding = finding.on(protocol("tcp").map(|tcp| (tcp, port)));
    severity.clone_into(&mut finding.severity);
    finding.class = if severity == "info" { Class::Information } else { Class::Weakness };
    finding.level = level(if severity == "fail" { "medium" } else { "low" });
    finding.subtype = Some(Subtype::Misconfiguration);
    let said = [fails, warns].concat().join("; ");
    finding.facts.cves(&said);
    finding.facts.text(Attribute::Output, &said);
    report.finding_on(finding, host, service);
}

/// A CVE that the version in the banner suggests: a guess, because distributions mend without a new version.
fn known_weakness(report: &mut Report, node: &Node, host: &Thing, service: &Thing, port: u16) {
    let Some(name) = node.text("name") else {
        return report.refuse_here(Message::new(Code::MissingKey), node.at);
    };
    report.confidence(crate::report::GUESS);
    let mut finding = Finding::new(name, name).on(protocol("tcp").map(|tcp| (tcp, port)));
    finding.facts.cves(name);
    finding.facts.number(Attribute::CvssScore, node.get("cvssv2").and_then(Node::number), 10.0);
    finding.facts.text(Attribute::Description, node.text("description").unwrap_or_default());
    report.finding_on(finding, host, service);
    report.confidence(crate::report::FROM_OUTSIDE);
}
