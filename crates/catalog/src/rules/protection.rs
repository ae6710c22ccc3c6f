//! Two rules that a tool's output answers alone: protection against malware, and clocks. The denominator is the map, never
//! the tool's own list.

use std::collections::BTreeSet;

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind, Subtype};

use crate::context::{Context, Topic, sources, unique};
use crate::settings::{holds, names};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// EXP-PROTEC-MALVEIL (observed): servers and workstations of the map that a tool saw protected, and on which no scanner
/// reports the protection as failing.
pub(super) fn malware(context: &Context<'_>) -> Option<Outcome> {
    const COMPUTERS: [Subtype; 5] =
        [Subtype::Server, Subtype::Vm, Subtype::Physical, Subtype::Workstation, Subtype::Phone];
    let windows = |host: &Node<'_>| host.word(Attribute::OsFamily) == Some("windows");
    let is_computer =
        |host: &Node<'_>| host.subtype().map_or_else(|| windows(host), |subtype| COMPUTERS.contains(&subtype));
    let computers: Vec<Node<'_>> = context.live(NodeKind::Host).filter(is_computer).collect();
    let failing: BTreeSet<usize> = context.hosts_with(Topic::Malware).iter().map(|host| host.place()).collect();
    let covered = |host: &Node<'_>| is_protected(context, *host) && !failing.contains(&host.place());
    let (protected, without): (Vec<_>, Vec<_>) = computers.iter().copied().partition(covered);
    let any = computers.iter().any(|host| is_protected(context, *host) || failing.contains(&host.place()));
    any.then(|| {
        let failed = computers.iter().copied().filter(|host| failing.contains(&host.place()));
        let unprotected = without.iter().copied().filter(|host| !failing.contains(&host.place()));
        Outcome::new(Statement::looked(Reason::LookedHosts, protected.len() as u64, computers.len() as u64))
            .state(Statement::gap(Reason::NotProtected, unprotected))
            .state(Statement::gap(Reason::ProtectionFailed, failed))
            .observed(true)
            .by(sources(&protected))
    })
}

/// Did a tool see protection on it: a control that covers it, or the software itself?
fn is_protected(context: &Context<'_>, host: Node<'_>) -> bool {
    let named = |node: Node<'_>| names(&node.name().to_lowercase(), &context.settings.protection_words);
    let controls = host.outgoing(EdgeKind::ProtectedBy).filter(|edge| edge.is_observed()).map(|edge| edge.to());
    let software = host.incoming(EdgeKind::InstalledOn).filter(|edge| edge.is_observed()).map(|edge| edge.from());
    controls.chain(software.filter(|software| software.not_seen_since().is_none())).any(named)
}

/// EXP-JOURN/SURV-SYNCHRON (observed): hosts whose clock, as a scan read it, is not off. Coverage: hosts that were asked.
pub(super) fn clocks(context: &Context<'_>) -> Option<Outcome> {
    let limit = context.settings.thresholds.clock_skew_seconds;
    let hosts: Vec<Node<'_>> = context.live(NodeKind::Host).collect();
    let read: Vec<(Node<'_>, i64)> = hosts.iter().filter_map(|host| Some((*host, skew_of(context, *host)?))).collect();
    let off = unique(read.iter().filter(|(_, skew)| skew.abs() > limit).map(|(host, _)| *host));
    (!read.is_empty()).then(|| {
        let fine = (read.len() - off.len()) as u64;
        let asked: Vec<Node<'_>> = read.iter().map(|(host, _)| *host).collect();
        Outcome::new(Statement::looked(Reason::LookedClocks, fine, read.len() as u64).number("seconds", limit))
            .state(Statement::gap(Reason::ClockOff, off).number("seconds", limit))
            .coverage(read.len() as u64, hosts.len() as u64)
            .observed(true)
            .by(sources(&asked))
    })
}

/// The clock's difference in seconds that a script of the scanner read on the host or one of its services.
fn skew_of(context: &Context<'_>, host: Node<'_>) -> Option<i64> {
    let services = host.outgoing(EdgeKind::Listens).map(|edge| edge.to());
    let answers = services.chain([host]).flat_map(|node| node.values(Attribute::ScriptOutput));
    answers
        .map(|claim| claim.value.to_string())
        .filter(|text| holds(text, &context.settings.clock_scripts))
        .find_map(|text| read_skew(&text))
}

/// `clock-skew: mean: -1h59m58s, deviation: …`, `clock-skew: 2s`: the first duration, in seconds.
fn read_skew(text: &str) -> Option<i64> {
    let answer = text.split_once("clock-skew:")?.1.trim_start();
    let answer = answer.strip_prefix("mean:").unwrap_or(answer).trim_start();
    let duration = answer.split([',', ' ', '\n']).next()?;
    let (sign, digits) = duration.strip_prefix('-').map_or((1, duration.trim_start_matches('+')), |rest| (-1, rest));
    let (mut seconds, mut number) = (0_i64, None::<i64>);
    for character in digits.chars() {
        if let Some(digit) = character.to_digit(10) {
            number = Some(number.unwrap_or(0).saturating_mul(10).saturating_add(digit.into()));
            continue;
        }
        let unit = match character {
            'd' => 86_400,
            'h' => 3_600,
            'm' => 60,
            's' => 1,
            _ => return None,
        };
        seconds = seconds.saturating_add(number.take()?.saturating_mul(unit));
    }
    (number.is_none() && !digits.is_empty()).then_some(sign * seconds)
}

#[cfg(test)]
mod tests {
    use kharita_model::Value;

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn the_denominator_is_the_map_and_not_the_console() {
        let mut world = World::new();
        for number in 1..=4 {
            world.host_at(&format!("EQ-{number}"), Some(Subtype::Workstation), &format!("10.0.0.{number}"));
        }
        world.host_at("EQ-9", Some(Subtype::Printer), "10.0.0.9");
        assert_eq!(world.verdict("EXP-PROTEC-MALVEIL").verdict, Verdict::NotAssessed);
        (1..=3).for_each(|number| world.protected(&format!("10.0.0.{number}")));
        let found = world.verdict("EXP-PROTEC-MALVEIL");
        assert_eq!(
            (found.verdict, found.because[0].numerator, found.because[0].denominator),
            (Verdict::Partial, Some(3), Some(4))
        );
        assert_eq!(world.named("EXP-PROTEC-MALVEIL", Reason::NotProtected), ["EQ-4"]);
        world.protected("10.0.0.4");
        assert_eq!(world.verdict("EXP-PROTEC-MALVEIL").verdict, Verdict::Conformant);
        world.weakness("10.0.0.2", 0, "Antivirus Software Check", "critical");
        assert_eq!(world.named("EXP-PROTEC-MALVEIL", Reason::ProtectionFailed), ["EQ-2"]);
    }

    #[test]
    fn a_clock_that_is_off_refutes_and_few_answers_cap_at_partial() {
        let mut world = World::new();
        let host = world.seen("10.0.0.1");
        world.tool(host, Attribute::ScriptOutput, Value::text("clock-skew: mean: 3s, deviation: 0s, median: 3s"));
        assert_eq!(world.verdict("EXP-JOURN/SURV-SYNCHRON").verdict, Verdict::Conformant);
        world.seen("10.0.0.2");
        assert_eq!(world.verdict("EXP-JOURN/SURV-SYNCHRON").verdict, Verdict::Partial);
        assert!(world.says("EXP-JOURN/SURV-SYNCHRON", Reason::CoverageLow));
        let host = world.seen("10.0.0.3");
        world.tool(host, Attribute::ScriptOutput, Value::text("clock-skew: -2h00m01s"));
        assert_eq!(world.total("EXP-JOURN/SURV-SYNCHRON", Reason::ClockOff), Some(1));
        let none = World::new();
        assert_eq!(none.verdict("EXP-JOURN/SURV-SYNCHRON").verdict, Verdict::NotAssessed);
    }

    #[test]
    fn durations_as_scanners_write_them() {
        for (text, seconds) in [
            ("clock-skew: mean: 1h59m58s, deviation: 0s", Some(7198)),
            ("clock-skew: -2s", Some(-2)),
            ("clock-skew: 1d00h00m00s", Some(86_400)),
            ("clock-skew: mean: 0s", Some(0)),
            ("clock-skew: unknown", None),
            ("clock-skew:", None),
            ("smb2-time: date: 2026", None),
        ] {
            assert_eq!(read_skew(text), seconds, "{text}");
        }
    }
}
