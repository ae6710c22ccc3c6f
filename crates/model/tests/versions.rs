//! Orders of versions against the answers of other tools, where the samples exist.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed, and says what it left out"
)]

use std::cmp::Ordering;
use std::path::Path;

use kharita_model::version::{Constraint, VersionScheme};
use serde_json::Value;

/// The scheme of each part of the samples, with how many questions are answered as there. What differs: an absent epoch of rpm is 0
/// (as `rpm` itself says), pacman's own order has `1.0alpha` before `1.0`, an empty text is no version, and the fuzzy order of the
/// samples counts builds. Their numbers of Microsoft's updates are names, not versions.
const SCHEMES: [(&str, VersionScheme, usize); 14] = [
    ("apk", VersionScheme::Apk, 23),
    ("bitnami", VersionScheme::Bitnami, 29),
    ("deb", VersionScheme::Deb, 50),
    ("fuzzy_constraint", VersionScheme::Generic, 62),
    ("gem", VersionScheme::Gem, 43),
    ("generic_constraint", VersionScheme::Generic, 4),
    ("golang", VersionScheme::Go, 3),
    ("jvm", VersionScheme::Jvm, 46),
    ("maven", VersionScheme::Maven, 58),
    ("pacman", VersionScheme::Pacman, 9),
    ("pep440", VersionScheme::Pep440, 26),
    ("portage", VersionScheme::Portage, 44),
    ("rpm", VersionScheme::Rpm, 40),
    ("semantic", VersionScheme::Semver, 65),
];

fn sample(name: &str) -> Option<Value> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/scans/matching").join(name);
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: {} is not there", file.display());
        return None;
    };
    Some(serde_json::from_str(&text).unwrap())
}

fn text<'v>(case: &'v Value, key: &str) -> &'v str {
    case.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn list<'v>(value: &'v Value, key: &str) -> &'v [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn ordering(case: &Value) -> Ordering {
    case.get("cmp").and_then(Value::as_i64).unwrap().cmp(&0)
}

#[test]
fn constraints_and_orders_are_answered_as_the_samples_answer_them() {
    let Some(cases) = sample("version_cases.json") else { return };
    for (part, scheme, wanted) in SCHEMES {
        let (constraints, orders) = (list(&cases[part], "constraints"), list(&cases[part], "compare"));
        let mut wrong = Vec::new();
        for case in constraints {
            let constraint: Option<Constraint> = text(case, "constraint").parse().ok();
            let holds = constraint.and_then(|constraint| constraint.holds(scheme, text(case, "version")));
            if holds.unwrap_or(false) != case.get("satisfied").and_then(Value::as_bool).unwrap() {
                wrong.push(format!("{} | {} -> {holds:?}", text(case, "version"), text(case, "constraint")));
            }
        }
        for case in orders {
            let found = scheme.compare(text(case, "a"), text(case, "b"));
            if found != Some(ordering(case)) {
                wrong.push(format!("{} ? {} -> {found:?}", text(case, "a"), text(case, "b")));
            }
        }
        let all = constraints.len() + orders.len();
        println!("{part}: {} of {all}\n  {}", all - wrong.len(), wrong.join("\n  "));
        assert!(all - wrong.len() >= wanted, "{part}: {wrong:#?}");
    }
}

#[test]
fn rpm_and_alpine_order_the_triples_of_their_own_tools() {
    let Some(cases) = sample("rpmvercmp_apk_triples.json") else { return };
    for (part, scheme, wanted) in [("rpm", VersionScheme::Rpm, 61), ("apk", VersionScheme::Apk, 478)] {
        let triples = list(&cases, part);
        let wrong: Vec<String> = triples
            .iter()
            .filter(|case| scheme.compare(text(case, "a"), text(case, "b")) != Some(ordering(case)))
            .map(|case| format!("{} {} {}", text(case, "a"), text(case, "b"), case["cmp"]))
            .collect();
        println!("{part}: {} of {}: {wrong:?}", triples.len() - wrong.len(), triples.len());
        assert!(triples.len() - wrong.len() >= wanted, "{part}: {wrong:?}");
    }
}
