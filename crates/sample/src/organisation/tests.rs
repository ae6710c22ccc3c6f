//! The invariants of the reference organisation: references, classes and levels, dangerousness, networks.

use std::collections::BTreeSet;

use super::*;

fn ids<'a, T>(things: &'a [T], id: impl Fn(&'a T) -> &'a str) -> BTreeSet<&'a str> {
    let set: BTreeSet<&str> = things.iter().map(id).collect();
    assert_eq!(set.len(), things.len(), "ids are unique");
    set
}

#[test]
fn every_reference_exists() {
    let body = Organisation::load().unwrap();
    let reserved: BTreeSet<&str> = body.reserved.keys().map(String::as_str).collect();
    let applications = ids(&body.applications, |x| x.id.as_str());
    let databases = ids(&body.databases, |x| x.id.as_str());
    let zones = ids(&body.networks, |x| x.id.as_str());
    let processes = ids(&body.processes, |x| x.id.as_str());
    let third_parties = ids(&body.third_parties, |x| x.id.as_str());
    let origins = ids(&body.risk_origins, |x| x.id.as_str());
    let events = ids(&body.feared_events, |x| x.id.as_str());
    let flaws = ids(&body.planted_flaws, |x| x.id.as_str());
    let scenarios = ids(&body.demo_scenarios, |x| x.id.as_str());
    let kinds = ids(&body.evidence_kinds, |x| x.id.as_str());
    let mut data = ids(&body.personal_data, |x| x.code.as_str());
    data.extend(ids(&body.other_data, |x| x.code.as_str()));
    let all: BTreeSet<&str> = [&applications, &databases, &zones, &processes, &third_parties, &events]
        .into_iter()
        .flatten()
        .copied()
        .collect();
    let within = |set: &BTreeSet<&str>, names: &[String]| {
        for name in names {
            assert!(set.contains(name.as_str()), "{name}");
        }
    };
    for process in &body.processes {
        within(&applications, &process.applications);
        within(&data, &process.data);
    }
    for application in &body.applications {
        assert!(zones.contains(application.zone.as_str()) || reserved.contains(application.zone.as_str()));
        let database = application.database.as_deref();
        assert!(database.is_none_or(|id| databases.contains(id) || reserved.contains(id)), "{database:?}");
    }
    body.databases.iter().for_each(|database| within(&data, &database.data));
    body.feared_events.iter().for_each(|event| assert!(processes.contains(event.process.as_str())));
    for flaw in &body.planted_flaws {
        within(&all, &flaw.objects);
        flaw.visible_to.iter().for_each(|v| assert!(kinds.contains(v.evidence.as_str()), "{}", v.evidence));
        assert!(["true", "false", "silent"].contains(&flaw.workbook_says.as_str()));
        assert_eq!(body.remedied_variant.changes.iter().filter(|change| change.flaw == flaw.id).count(), 1);
        assert!(body.measure_costs.iter().any(|measure| measure.mends.contains(&flaw.id)), "{}", flaw.id);
    }
    for scenario in &body.demo_scenarios {
        within(&all, &scenario.from);
        within(&all, &scenario.path);
        within(&events, &scenario.feared_events);
        within(&origins, &scenario.risk_origins);
        assert!(body.measure_costs.iter().any(|measure| measure.cuts.contains(&scenario.id)), "{}", scenario.id);
    }
    for measure in &body.measure_costs {
        within(&flaws, &measure.mends);
        within(&scenarios, &measure.cuts);
    }
    body.frequencies.iter().for_each(|frequency| within(&origins, std::slice::from_ref(&frequency.risk_origin)));
    body.losses.by_process.iter().for_each(|loss| within(&processes, std::slice::from_ref(&loss.process)));
    body.losses.by_scenario.iter().for_each(|loss| within(&scenarios, std::slice::from_ref(&loss.scenario)));
}

#[test]
fn ranges_are_ordered_and_totals_hold() {
    let body = Organisation::load().unwrap();
    let mut ranges = vec![body.losses.per_person.range];
    ranges.extend(body.frequencies.iter().map(|x| x.range));
    ranges.extend(body.losses.by_process.iter().map(|x| x.range));
    ranges.extend(body.losses.by_scenario.iter().flat_map(|x| [x.primary, x.secondary]));
    ranges.extend(body.measure_costs.iter().flat_map(|x| [x.fixed, x.unit_price, x.yearly]));
    assert_eq!(ranges.len(), 1 + 8 + 14 + 14 + 45);
    assert!(ranges.iter().all(|range| range.min <= range.mode && range.mode <= range.max));
    let employers = body.volumes["employers"];
    assert_eq!(body.employers_by_province.values().sum::<u64>(), employers);
    assert_eq!(body.employers_by_activity.values().sum::<u64>(), employers);
}

#[test]
fn classes_and_levels_follow_the_impacts() {
    let body = Organisation::load().unwrap();
    for process in &body.processes {
        assert_eq!(LegalClass::of_impact(process.impact.highest()), Some(process.legal_class), "{}", process.id);
    }
    let users = |application: &Application| {
        body.processes.iter().filter(|process| process.applications.contains(&application.id)).collect::<Vec<_>>()
    };
    for application in &body.applications {
        let worst = users(application).iter().map(|process| process.legal_class).min();
        assert_eq!(worst, Some(application.legal_class), "{}", application.id);
    }
    for database in &body.databases {
        let applications = body.applications.iter().filter(|x| x.database.as_deref() == Some(&database.id));
        let highest = applications.flat_map(users).map(|process| process.impact.confidentiality).max();
        assert_eq!(DataLevel::of_confidentiality(highest.unwrap()), Some(database.data_level), "{}", database.id);
    }
    let count = |class| body.processes.iter().filter(|x| x.legal_class == class).count();
    assert_eq!(LegalClass::ALL.iter().map(|class| count(*class)).collect::<Vec<_>>(), [7, 13, 4, 1]);
    let count = |class| body.applications.iter().filter(|x| x.legal_class == class).count();
    assert_eq!(LegalClass::ALL.iter().map(|class| count(*class)).collect::<Vec<_>>(), [10, 14, 1, 1]);
    let count = |level| body.databases.iter().filter(|x| x.data_level == level).count();
    assert_eq!(DataLevel::ALL.iter().map(|level| count(*level)).collect::<Vec<_>>(), [2, 11, 1, 0]);
}

#[test]
fn dangerousness_follows_the_criteria() {
    let body = Organisation::load().unwrap();
    let mut zones = BTreeMap::new();
    for party in &body.third_parties {
        let exposure = f64::from(party.dependency) * f64::from(party.penetration);
        let dangerousness = exposure / (f64::from(party.cyber_maturity) * f64::from(party.trust));
        assert!((dangerousness - party.dangerousness).abs() <= 0.005 + 1e-9, "{}", party.id);
        let zone = match dangerousness {
            x if x < 0.2 => "out",
            x if x < 0.9 => "watch",
            x if x < 2.5 => "control",
            _ => "danger",
        };
        assert_eq!(zone, party.danger_zone, "{}", party.id);
        *zones.entry(zone).or_insert(0) += 1;
    }
    assert_eq!(zones, BTreeMap::from([("control", 10), ("danger", 5), ("out", 2), ("watch", 3)]));
}

#[test]
fn networks_do_not_overlap() {
    let body = Organisation::load().unwrap();
    for (at, a) in body.networks.iter().enumerate() {
        for b in &body.networks[at + 1..] {
            assert!(!a.cidr.contains(b.cidr.address) && !b.cidr.contains(a.cidr.address), "{} {}", a.id, b.id);
        }
    }
}

#[test]
fn databases_stand_inside_and_persons_follow_the_size() {
    let body = Organisation::load().unwrap();
    let zone = |id| body.database_zone(id).to_owned();
    let zones = ["DB01", "DB05", "DB07", "DB08", "DB09", "DB13", "DBT"].map(zone);
    assert_eq!(zones, ["Z3", "Z4", "Z4", "Z3", "Z3", "Z7", "Z6"]);
    assert_eq!([120, 12_000, 60_000, 24_000].map(|assets| body.persons(assets)), [2_400, 380_000, 1_900_000, 760_000]);
}
