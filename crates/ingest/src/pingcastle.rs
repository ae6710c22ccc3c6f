//! PingCastle: the audit of a directory. Its rules are kept, not the score, which is capped; its domain controllers are
//! machines of the map. Names of persons are not read. EVIDENCE.md §3.19.

use std::io;

use kharita_model::{Aspect, Attribute, EdgeKind, IdentifierKind, Instant, NodeKind, Subtype, Value};

use crate::report::{Finding, IN_HAND, Machine, Report, Thing, level};
use crate::xml::{Step, Take, Tree, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Audits of PingCastle.
pub const FORMAT: Format = Format {
    id: "pingcastle",
    name: "PingCastle (XML)",
    versions: "2.x, 3.x",
    recognised_by: "<HealthcheckData>",
    reader: 1,
    recognise: |input| match input.root() {
        Some((name, _)) if name == "HealthcheckData" => Fit::Yes,
        _ => Fit::No,
    },
    read,
};

/// The domain that was audited.
#[derive(Default)]
struct Domain {
    sid: String,
    name: String,
    netbios: String,
    at: Option<Instant>,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let domain = head(input, context)?;
    // As in collections of the directory, its own id is who says it.
    let authority = if domain.sid.is_empty() { &domain.name } else { &domain.sid };
    let mut report = Report::new("pingcastle", authority, context, sink);
    report.row(0, [domain.at])?;
    let Some(directory) = domain.write(&mut report) else { return report.end() };
    report.analysed(&directory, Aspect::Weaknesses { credentialed: true });
    walk(
        input,
        &mut report,
        take,
        |name| name != "AuditRule",
        |report, path, step| {
            let Step::Record(tree) = step else { return Ok(()) };
            report.row(tree.at, [domain.at])?;
            report.confidence(IN_HAND);
            let Some(directory) = domain.write(report) else { return Ok(()) };
            match last(path) {
                "EngineVersion" => report.outcome.version = Some(tree.own_text().to_owned()),
                "HealthcheckDomainController" => controller(report, &domain, &directory, &tree),
                "HealthcheckRiskRule" => rule(report, &directory, &tree),
                "HealthCheckTrustData" => trust(report, &directory, &tree),
                _ => {}
            }
            Ok(())
        },
    )?;
    report.end()
}

/// What stands before the lists, wherever it stands.
fn head(input: &mut Input, context: &Context) -> io::Result<Domain> {
    let (mut domain, mut unheard) = (Domain::default(), Vec::new());
    let mut report = Report::of_network("pingcastle", context, &mut unheard);
    walk(
        input,
        &mut report,
        of_head,
        |_| true,
        |_, path, step| {
            let Step::Record(tree) = step else { return Ok(()) };
            let text = tree.own_text();
            match last(path) {
                "DomainSid" => text.clone_into(&mut domain.sid),
                "DomainFQDN" => text.clone_into(&mut domain.name),
                "NetBIOSName" => text.clone_into(&mut domain.netbios),
                "GenerationDate" => domain.at = moment::parse(text),
                _ => {}
            }
            Ok(())
        },
    )?;
    Ok(domain)
}

fn of_head(path: &str) -> Take {
    match path {
        "/HealthcheckData" => Take::Enter,
        "/HealthcheckData/DomainSid"
        | "/HealthcheckData/DomainFQDN"
        | "/HealthcheckData/NetBIOSName"
        | "/HealthcheckData/GenerationDate" => Take::Whole,
        _ => Take::Pass,
    }
}

fn take(path: &str) -> Take {
    match path {
        "/HealthcheckData"
        | "/HealthcheckData/DomainControllers"
        | "/HealthcheckData/RiskRules"
        | "/HealthcheckData/Trusts" => Take::Enter,
        "/HealthcheckData/EngineVersion" => Take::Whole,
        _ if path.ends_with("/HealthcheckDomainController")
            || path.ends_with("/HealthcheckRiskRule")
            || path.ends_with("/HealthCheckTrustData") =>
        {
            Take::Whole
        }
        _ => Take::Pass,
    }
}

impl Domain {
    /// Writes the directory. `None`: the file names no domain.
    fn write(&self, report: &mut Report) -> Option<Thing> {
        let key = [&self.sid, &self.name].into_iter().find(|text| !text.is_empty())?;
        let is_new = !report.knows(key);
        report.confidence(IN_HAND);
        let directory = report.record(key, NodeKind::Directory, Some(Subtype::Domain));
        if is_new {
            report.identify(&directory, IdentifierKind::Sid, &self.sid);
            report.identify(&directory, IdentifierKind::Fqdn, &self.name);
            report.say(&directory, Attribute::Name, &self.name.to_uppercase());
        }
        Some(directory)
    }
}

fn controller(report: &mut Report, domain: &Domain, directory: &Thing, tree: &Tree) {
    let name = tree.text("DCName");
    let full =
        if name.contains('.') || domain.name.is_empty() { name.to_owned() } else { format!("{name}.{}", domain.name) };
    let addresses = tree.texts("IP/string").join(" ");
    let machine = Machine {
        subtype: Some(Subtype::Server),
        ..Machine::at(tree.at).named(&full).named(name).addressed(&addresses).os(tree.text("OperatingSystem"))
    };
    let Some(host) = report.machine(&machine) else { return };
    report.edge(&host, EdgeKind::AuthenticatesWith, directory, Vec::new());
    report.edge(
        &host,
        EdgeKind::Controls,
        directory,
        vec![(Attribute::Right, Value::text("DCFor")), (Attribute::Traversable, Value::Bool(true))],
    );
    if let Some(boot) = moment::parse(tree.text("StartupTime")).filter(|boot| *boot <= report.context.now && boot.0 > 0)
    {
        report.attribute(&host, Attribute::LastBoot, Value::Instant(boot));
    }
}

/// A rule that found something. Its text counts accounts and does not name them.
fn rule(report: &mut Report, directory: &Thing, tree: &Tree) {
    let id = tree.text("RiskId");
    let points = tree.text("Points");
    let mut finding = Finding::new(id, tree.text("Rationale"));
    points.clone_into(&mut finding.severity);
    finding.level = level(match points.parse::<u32>() {
        Ok(0) => "none",
        Ok(1..=9) => "low",
        Ok(10..=19) => "medium",
        Ok(_) => "high",
        Err(_) => "",
    });
    finding.subtype = Some(Subtype::Misconfiguration);
    finding.facts.text(Attribute::Nature, tree.text("Category"));
    finding.facts.text(Attribute::ExtraInformation, tree.text("Model"));
    report.finding(finding, directory);
}

fn trust(report: &mut Report, directory: &Thing, tree: &Tree) {
    let (sid, partner) = (tree.text("SID"), tree.text("TrustPartner"));
    let key = if sid.is_empty() { partner } else { sid };
    if key.is_empty() {
        return;
    }
    let other = report.record(key, NodeKind::Directory, Some(Subtype::Domain));
    report.identify(&other, IdentifierKind::Sid, sid);
    report.identify(&other, IdentifierKind::Fqdn, partner);
    report.once(&other, Attribute::Name, &partner.to_uppercase());
    // Direction 1: the other trusts this one; 2: this one trusts the other; 3: both.
    let direction = tree.text("TrustDirection").parse::<u8>().unwrap_or_default();
    if direction & 2 != 0 {
        report.edge(directory, EdgeKind::Trusts, &other, Vec::new());
    }
    if direction & 1 != 0 {
        report.edge(&other, EdgeKind::Trusts, directory, Vec::new());
    }
}
