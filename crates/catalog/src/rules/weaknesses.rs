//! Weaknesses that scanners report: support that ended, critical and exploitable ones, late corrections, weak encryption,
//! default secrets, anonymous access. Silence of a scanner counts only on hosts that it looked at.

use std::collections::BTreeSet;

use kharita_map::Node;
use kharita_model::{Attribute, NodeKind};

use crate::context::{Context, Open, Topic, day, flag, sources, unique};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// Systems whose support is past: by a scanner on hosts, by the day that people declare on hosts, applications, stores.
struct Support<'s> {
    /// Hosts with unsupported software.
    hosts: Vec<Node<'s>>,
    /// Nodes whose declared end of support is past.
    ended: Vec<Node<'s>>,
    /// Nodes that have a declared end of support at all.
    dated: Vec<Node<'s>>,
}

impl<'s> Support<'s> {
    fn of(context: &Context<'s>) -> Self {
        let kinds = [NodeKind::Host, NodeKind::App, NodeKind::Store];
        let dated = unique(
            kinds
                .into_iter()
                .flat_map(|kind| context.live(kind))
                .filter(|n| day(*n, Attribute::EndOfSupport).is_some()),
        );
        let past = |node: &Node<'_>| day(*node, Attribute::EndOfSupport).is_some_and(|end| end < context.today);
        Support { hosts: context.unsupported_hosts(), ended: dated.iter().copied().filter(past).collect(), dated }
    }

    fn state(&self, context: &Context<'s>, outcome: Outcome) -> Outcome {
        outcome
            .state(Statement::gap(Reason::Unsupported, self.hosts.iter().copied()))
            .state(Statement::gap(Reason::RunsOnUnsupported, context.running_on(&self.hosts)))
            .state(Statement::gap(Reason::SupportEnded, self.ended.iter().copied()))
    }
}

/// EXP-VULN-GEST: systems without a critical weakness that is open, without an exploitable one, and with support.
pub(super) fn management(context: &Context<'_>) -> Option<Outcome> {
    let support = Support::of(context);
    let grave = |open: &&Open<'_>| open.topic != Some(Topic::Unsupported) && is_grave(open.weakness);
    let critical = unique(context.open_weaknesses().iter().filter(grave).map(|open| open.host));
    let outcome = systems(context, &support, &critical)?;
    Some(support.state(context, outcome.state(Statement::gap(Reason::CriticalWeakness, critical))))
}

/// EXP-VULN-CORRECT: systems that are still supported, and whose exploitable weaknesses were corrected in time.
pub(super) fn correction(context: &Context<'_>) -> Option<Outcome> {
    let support = Support::of(context);
    let days = context.settings.thresholds.correction_days;
    let is_late = |open: &&Open<'_>| {
        let known =
            day(open.weakness, Attribute::PatchPublishedOn).or_else(|| day(open.weakness, Attribute::PublishedOn));
        let exploitable = flag(open.weakness, Attribute::ExploitAvailable) == Some(true);
        exploitable && known.is_some_and(|known| known.days_until(context.today) > days)
    };
    let late = unique(context.open_weaknesses().iter().filter(is_late).map(|open| open.host));
    let outcome = systems(context, &support, &late)?;
    let note = Statement::note(Reason::Hypothesis).number("days", days);
    let outcome = outcome.state_if(!late.is_empty(), || note);
    Some(support.state(context, outcome.state(Statement::gap(Reason::LateCorrection, late).number("days", days))))
}

/// Critical by the tool, or high with an exploit.
pub(super) fn is_grave(weakness: Node<'_>) -> bool {
    match weakness.word(Attribute::SeverityLevel) {
        Some("critical") => true,
        Some("high") => flag(weakness, Attribute::ExploitAvailable) == Some(true),
        _ => false,
    }
}

/// The rate over hosts that were scanned and nodes whose support is dated, with these hosts failing beside the support.
fn systems<'s>(context: &Context<'s>, support: &Support<'s>, failing: &[Node<'s>]) -> Option<Outcome> {
    let scanned = context.scanned_hosts();
    let looked = unique(scanned.iter().chain(&support.dated).copied());
    if looked.is_empty() {
        return None;
    }
    let failed: BTreeSet<usize> =
        support.hosts.iter().chain(&support.ended).chain(failing).map(|node| node.place()).collect();
    let fine = looked.iter().filter(|node| !failed.contains(&node.place())).count() as u64;
    let hosts = context.live(NodeKind::Host).count() as u64;
    Some(
        Outcome::new(Statement::looked(Reason::LookedSystems, fine, looked.len() as u64))
            .coverage(scanned.len() as u64, hosts)
            .observed(!scanned.is_empty())
            .by(sources(&looked)),
    )
}

/// CRYPTO-MES-POL: hosts that offer encryption, without a weakness of certificates, versions or suites.
pub(super) fn encryption(context: &Context<'_>) -> Option<Outcome> {
    let services = context.live(NodeKind::Service).filter(|service| flag(*service, Attribute::Tls) == Some(true));
    let offering = services.filter_map(crate::context::host_of);
    by_topic(context, Topic::Encryption, Reason::WeakEncryption, offering)
}

/// EXP-SYS-DURC: scanned hosts without a default password, community or certificate.
pub(super) fn hardening(context: &Context<'_>) -> Option<Outcome> {
    by_topic(context, Topic::DefaultSecret, Reason::DefaultSecret, context.scanned_hosts().iter().copied())
}

/// ACC-UTILIS-IDF/AUTH: scanned hosts without anonymous access.
pub(super) fn anonymous(context: &Context<'_>) -> Option<Outcome> {
    by_topic(context, Topic::Anonymous, Reason::AnonymousAccess, context.scanned_hosts().iter().copied())
}

fn by_topic<'s>(
    context: &Context<'s>,
    topic: Topic,
    gap: Reason,
    looked: impl Iterator<Item = Node<'s>>,
) -> Option<Outcome> {
    let failing = context.hosts_with(topic);
    // What a scanner says nothing of cannot be called fine: encryption counts only where weaknesses were looked for.
    let scanned: BTreeSet<usize> = context.scanned_hosts().iter().map(|host| host.place()).collect();
    let looked = unique(looked.filter(|host| scanned.contains(&host.place())).chain(failing.iter().copied()));
    let fine = (looked.len() - failing.len()) as u64;
    (!looked.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedScanned, fine, looked.len() as u64))
            .state(Statement::gap(gap, failing))
            .observed(true)
            .by(sources(&looked))
    })
}

#[cfg(test)]
mod tests {
    use kharita_model::{EdgeKind, Subtype, Value};

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn unsupported_software_names_the_host_and_what_runs_on_it() {
        let mut world = World::new();
        let host = world.host_at("EQ-1", Some(Subtype::Server), "10.0.0.1");
        let app = world.app("APP10");
        world.edge(app, EdgeKind::RunsOn, host);
        world.scanned("10.0.0.2");
        world.weakness("10.0.0.1", 443, "PHP Unsupported Version Detection", "critical");
        for rule in ["EXP-VULN-GEST", "EXP-VULN-CORRECT"] {
            assert_eq!(world.verdict(rule).verdict, Verdict::Partial, "{rule}");
            assert_eq!(world.named(rule, Reason::Unsupported), ["EQ-1"]);
            assert_eq!(world.named(rule, Reason::RunsOnUnsupported), ["APP10"]);
            let looked = world.verdict(rule).because[0].clone();
            assert_eq!((looked.numerator, looked.denominator), (Some(1), Some(2)));
        }
        assert!(!world.says("EXP-VULN-GEST", Reason::CriticalWeakness));
    }

    #[test]
    fn a_declared_end_of_support_counts_once_it_is_past() {
        let mut world = World::new();
        let (old, young) = (world.store("DB13"), world.store("DB01"));
        world.date(old, Attribute::EndOfSupport, "2024-07-09");
        world.date(young, Attribute::EndOfSupport, "2027-04-30");
        assert_eq!(world.named("EXP-VULN-CORRECT", Reason::SupportEnded), ["DB13"]);
        assert_eq!(world.verdict("EXP-VULN-CORRECT").verdict, Verdict::Partial);
    }

    #[test]
    fn grave_weaknesses_are_critical_or_high_with_an_exploit() {
        let mut world = World::new();
        let severities =
            [("critical", false, true), ("high", true, true), ("high", false, false), ("medium", true, false)];
        for (at, (severity, exploit, _)) in severities.iter().enumerate() {
            let weakness = world.weakness(&format!("10.0.0.{}", at + 1), 443, "Some overflow", severity);
            world.tool(weakness, Attribute::ExploitAvailable, Value::Bool(*exploit));
        }
        let wanted = severities.iter().filter(|(_, _, grave)| *grave).count() as u64;
        assert_eq!(world.total("EXP-VULN-GEST", Reason::CriticalWeakness), Some(wanted));
    }

    #[test]
    fn an_exploitable_weakness_is_late_after_thirty_days() {
        for (published, late) in [("2026-10-25", Some(1)), ("2026-10-26", None)] {
            let mut world = World::new();
            let weakness = world.weakness("10.0.0.1", 443, "Some overflow", "medium");
            world.tool(weakness, Attribute::ExploitAvailable, Value::Bool(true));
            world.tool(weakness, Attribute::PatchPublishedOn, Value::Date(published.parse().unwrap()));
            assert_eq!(world.total("EXP-VULN-CORRECT", Reason::LateCorrection), late, "{published}");
        }
    }

    #[test]
    fn a_clean_scan_shows_no_gap_and_proves_nothing_alone() {
        let mut world = World::new();
        world.scanned("10.0.0.1");
        for rule in ["EXP-VULN-GEST", "EXP-VULN-CORRECT", "EXP-SYS-DURC", "ACC-UTILIS-IDF/AUTH"] {
            let found = world.verdict(rule);
            assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0), "{rule}");
        }
        world.interview("I1", "EXP-SYS-DURC", "oui", "2026-06-01", Some("guide.pdf"));
        assert_eq!(world.verdict("EXP-SYS-DURC").verdict, Verdict::Conformant);
    }

    #[test]
    fn a_host_that_no_scanner_of_weaknesses_looked_at_says_nothing() {
        let mut world = World::new();
        world.seen("10.0.0.1");
        for rule in ["EXP-VULN-GEST", "EXP-VULN-CORRECT", "EXP-SYS-DURC", "ACC-UTILIS-IDF/AUTH", "CRYPTO-MES-POL"] {
            assert_eq!(world.verdict(rule).verdict, Verdict::NotAssessed, "{rule}");
        }
    }

    #[test]
    fn each_topic_refutes_its_rule_only() {
        for (rule, name, reason) in [
            ("CRYPTO-MES-POL", "TLS Version 1.0 Protocol Detection", Reason::WeakEncryption),
            ("EXP-SYS-DURC", "SNMP Agent Default Community Name (public)", Reason::DefaultSecret),
            ("ACC-UTILIS-IDF/AUTH", "Anonymous FTP Enabled", Reason::AnonymousAccess),
        ] {
            let mut world = World::new();
            world.weakness("10.0.0.1", 443, name, "medium");
            assert_eq!(world.verdict(rule).verdict, Verdict::NonConformant, "{rule}");
            assert_eq!(world.total(rule, reason), Some(1));
            let mut other = World::new();
            other.weakness("10.0.0.1", 445, "SMB Signing not required", "medium");
            assert_eq!(other.verdict(rule).gaps().count(), 0, "{rule}");
        }
    }

    #[test]
    fn a_weakness_that_was_mended_counts_no_more() {
        let mut world = World::new();
        let weakness = world.weakness("10.0.0.1", 443, "PHP Unsupported Version Detection", "critical");
        world.tool(weakness, Attribute::State, World::value_word("state", "fine"));
        assert_eq!(world.verdict("EXP-VULN-CORRECT").gaps().count(), 0);
    }
}
