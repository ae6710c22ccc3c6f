//! Each rule that records answer, once fulfilled and once not.

use super::*;
use crate::Verdict;
use crate::world::World;

const DAY: &str = "2026-06-01";

/// The world that a population needs: two objects.
fn world(of: Of) -> (World, Vec<&'static str>) {
    let mut world = World::new();
    let objects = match of {
        Of::Body | Of::Rows => vec![],
        Of::SensitiveSystems => {
            world.sensitive_app("APP01");
            world.sensitive_store("DB01");
            world.app("APP09");
            vec!["APP01", "DB01"]
        }
        Of::Applications | Of::ExposedApplications => {
            for app in ["APP01", "APP02"] {
                let app = world.app(app);
                world.word(app, Attribute::Exposure, "internet");
            }
            vec!["APP01", "APP02"]
        }
        Of::Sites => {
            world.site("SITE01");
            world.site("SITE02");
            vec!["SITE01", "SITE02"]
        }
        Of::CriticalThirdParties => {
            for party in ["T01", "T02"] {
                let party = world.third_party(party);
                world.level(party, Attribute::Penetration, 3);
            }
            let small = world.third_party("T03");
            world.level(small, Attribute::Penetration, 1);
            vec!["T01", "T02"]
        }
        Of::GoneEquipment => vec![], // machines that were retired: see `retired_machines_need_a_certificate`
    };
    (world, objects)
}

/// An answer that speaks of all that it must.
fn answer(wanted: &Wanted) -> String {
    let fields: Vec<&str> = wanted.fields.iter().map(|words| words[0].as_str()).collect();
    let kept = if wanted.retention.is_some() { ", conservé depuis le 01/01/2026" } else { "" };
    format!("oui, {}{kept}", fields.join(", "))
}

fn pieces(n: usize) -> String {
    (1..=n).map(|n| format!("piece-{n}.pdf")).collect::<Vec<_>>().join(" ; ")
}

/// A record for each object, or one for the body.
fn record(world: &mut World, wanted: &Wanted, objects: &[&str], answer: &str, day: &str, attached: bool) {
    let attachment = pieces(wanted.pieces);
    let attachment = attached.then_some(attachment.as_str());
    let questions: Vec<String> = match objects {
        [] => vec![wanted.rule.clone()],
        objects => objects.iter().map(|object| format!("{} : {object} ?", wanted.rule)).collect(),
    };
    for (n, question) in questions.iter().enumerate() {
        world.interview(&format!("R{n}"), question, answer, day, attachment);
    }
}

fn is_partial_mode(rule: &str) -> bool {
    let check = crate::framework("dnssi-2023").unwrap().rule(rule).unwrap().check.as_ref().unwrap();
    check.mode == crate::CheckMode::Partial
}

#[test]
fn each_rule_is_fulfilled_by_dated_and_attached_records_and_by_nothing_less() {
    for wanted in WANTED.iter().filter(|wanted| wanted.of != Of::GoneEquipment) {
        let rule = wanted.rule.as_str();
        let judge =
            |objects: &dyn Fn(&[&'static str]) -> Vec<&'static str>, answer: &str, day: &str, attached: bool| {
                let (mut world, all) = world(wanted.of);
                record(&mut world, wanted, &objects(&all), answer, day, attached);
                world.verdict(rule).verdict
            };
        let all = |objects: &[&'static str]| objects.to_vec();
        let good = answer(wanted);
        let fulfilled = judge(&all, &good, DAY, true);
        if rule == "ACTIF-RESP-CARTO" {
            assert_eq!(fulfilled, Verdict::Partial, "a map that nothing was reconciled with is not kept true");
        } else if is_partial_mode(rule) {
            // The very row is the document that completes the evidence.
            assert!(matches!(fulfilled, Verdict::Conformant | Verdict::Partial), "{rule}: {fulfilled:?}");
        } else {
            assert_eq!(fulfilled, Verdict::Conformant, "{rule}");
        }
        assert_eq!(judge(&all, &good, DAY, false), Verdict::Partial, "{rule}: a declaration caps at partial");
        assert_eq!(judge(&all, "non", DAY, true), Verdict::NonConformant, "{rule}: no");
        assert_eq!(judge(&all, &good, "2019-01-01", true), Verdict::NotAssessed, "{rule}: too old");
        assert_eq!(judge(&all, "?", DAY, true), Verdict::NotAssessed, "{rule}: unknown");
        if !wanted.fields.is_empty() || wanted.retention.is_some() {
            assert_eq!(judge(&all, "oui", DAY, true), Verdict::Partial, "{rule}: without what it must speak of");
        }
        if !matches!(wanted.of, Of::Body | Of::Rows) {
            let first = |objects: &[&'static str]| objects[..1].to_vec();
            assert_eq!(judge(&first, &good, DAY, true), Verdict::Partial, "{rule}: one of two");
            let none = |_: &[&'static str]| Vec::new();
            assert_eq!(judge(&none, &good, DAY, true), Verdict::Partial, "{rule}: names nothing");
        }
        let (world, _) = world(wanted.of);
        assert_eq!(world.verdict(rule).verdict, Verdict::NotAssessed, "{rule}: silence");
    }
}

#[test]
fn what_fails_is_named_by_kind_of_failure() {
    let mut world = World::new();
    for app in ["APP01", "APP02", "APP03", "APP04", "APP05"] {
        world.app(app);
    }
    world.interview("R1", "ACC-UTILIS-REVUE APP01", "oui", DAY, Some("revue.pdf"));
    world.interview("R2", "ACC-UTILIS-REVUE APP02", "oui", DAY, None);
    world.interview("R3", "ACC-UTILIS-REVUE APP03", "oui", "2024-01-01", Some("revue.pdf"));
    world.interview("R4", "ACC-UTILIS-REVUE APP04", "non", DAY, None);
    let rule = "ACC-UTILIS-REVUE";
    let found = world.verdict(rule);
    assert_eq!(
        (found.verdict, found.because[0].numerator, found.because[0].denominator),
        (Verdict::Partial, Some(1), Some(5))
    );
    for (reason, named) in [
        (Reason::RecordWithoutPiece, "APP02"),
        (Reason::RecordTooOld, "APP03"),
        (Reason::RecordRefused, "APP04"),
        (Reason::RecordMissing, "APP05"),
    ] {
        assert_eq!(world.named(rule, reason), [named], "{reason:?}");
    }
    world.interview("R5", "ACC-UTILIS-REVUE APP01", "non", "2026-07-01", None);
    assert_eq!(world.named(rule, Reason::RecordRefused), ["APP01", "APP04"], "what was said last counts");
}

#[test]
fn retention_is_shown_by_the_oldest_day_that_is_kept() {
    for (answer, verdict) in [
        ("oui, plus ancien enregistrement 2026-03-03", Verdict::Conformant),
        ("oui, plus ancien enregistrement 04/03/2026", Verdict::Partial),
        ("oui, rien de plus", Verdict::Partial),
    ] {
        let mut world = World::new();
        world.site("SITE01");
        world.interview("R1", "PHYS-ZONE-DISPO SITE01", answer, DAY, Some("export.csv"));
        assert_eq!(world.verdict("PHYS-ZONE-DISPO").verdict, verdict, "{answer}");
    }
}

#[test]
fn a_committee_that_no_longer_meets_is_late() {
    for (newest, verdict) in [("2026-06-01", Verdict::Conformant), ("2025-01-01", Verdict::Partial)] {
        let mut world = World::new();
        world.interview("R1", "ORG-INTER-GOUV", "oui", "2024-12-01", Some("decision.pdf"));
        world.interview("R2", "ORG-INTER-GOUV", "oui", newest, Some("compte-rendu.pdf"));
        assert_eq!(world.verdict("ORG-INTER-GOUV").verdict, verdict, "{newest}");
        assert_eq!(world.says("ORG-INTER-GOUV", Reason::RecordsLate), verdict == Verdict::Partial);
    }
}

#[test]
fn an_audit_report_is_a_test_of_security() {
    let mut world = World::new();
    for app in ["APP01", "APP02"] {
        let app = world.app(app);
        world.word(app, Attribute::Exposure, "internet");
    }
    world.audit("AU1", "APP01", "PENTEST", DAY, Some("rapport.pdf"), Some(true));
    assert_eq!(world.named("DEV-PROC-TEST", Reason::RecordMissing), ["APP02"]);
    world.audit("AU2", "APP02", "ORG", DAY, Some("rapport.pdf"), Some(true));
    assert_eq!(world.verdict("DEV-PROC-TEST").verdict, Verdict::Partial);
    world.audit("AU2", "APP02", "CODE", DAY, Some("rapport.pdf"), Some(true));
    assert_eq!(world.verdict("DEV-PROC-TEST").verdict, Verdict::Conformant);
}

#[test]
fn the_map_is_kept_true_by_people_and_by_what_was_reconciled() {
    let attach = |world: &mut World| {
        world.interview("R1", "ACTIF-RESP-CARTO", "oui", DAY, Some("carte-v2.pdf ; historique.pdf ; droits.pdf"));
    };
    let mut world = World::new();
    world.host_at("EQ1", None, "10.0.0.1");
    world.seen("10.0.0.1");
    assert_eq!(world.verdict("ACTIF-RESP-CARTO").verdict, Verdict::NotAssessed, "never because the product exists");
    attach(&mut world);
    assert_eq!(world.verdict("ACTIF-RESP-CARTO").verdict, Verdict::Conformant);
    world.host_at("EQ2", None, "10.0.0.2");
    assert_eq!(world.verdict("ACTIF-RESP-CARTO").verdict, Verdict::Partial);
    assert!(world.says("ACTIF-RESP-CARTO", Reason::CoverageLow));
}

#[test]
fn the_table_names_rules_that_no_other_check_answers() {
    let directive = crate::framework("dnssi-2023").unwrap();
    for rule in answered() {
        assert!(directive.rule(rule).is_some(), "{rule}");
        assert!(crate::rules::check(rule).is_none(), "{rule}");
    }
}
