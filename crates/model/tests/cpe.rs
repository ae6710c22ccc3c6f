//! How names of products meet, held against the cases of a well-known matcher, where the samples exist.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

use kharita_model::cpe::{Cpe, Named};
use kharita_model::version::VersionScheme;
use serde_json::Value;

/// Does the version lie between the bounds of the case? A version that is not told may be any.
fn in_range(range: &Value, vulnerable: &Cpe, thing: &Cpe) -> bool {
    let Some(bounds) = range.as_object() else { return true };
    if vulnerable.is_of_no_version() {
        return false;
    }
    let Some(version) = thing.version() else { return true };
    bounds.iter().all(|(bound, value)| {
        let order = VersionScheme::Generic.compare(&version, value.as_str().unwrap()).unwrap();
        match bound.as_str() {
            "versionStartIncluding" => order.is_ge(),
            "versionStartExcluding" => order.is_gt(),
            "versionEndIncluding" => order.is_le(),
            _ => order.is_lt(),
        }
    })
}

#[test]
fn names_meet_as_they_do_for_others() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/scans/matching/cpe_match_cases.json");
    let Ok(text) = std::fs::read_to_string(file) else { return println!("skipped: the samples are not there") };
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let mut differ = Vec::new();
    for case in &cases {
        let name = |key: &str| case[key].as_str().unwrap().parse::<Cpe>().unwrap();
        let (vulnerable, thing) = (name("vulnerable"), name("inventory"));
        let found = vulnerable.names(&thing) != Named::No && in_range(&case["range"], &vulnerable, &thing);
        if found != (case["match"] == true) {
            differ.push(format!("{case}"));
        }
    }
    assert_eq!((cases.len(), differ.len()), (143, 0), "{differ:#?}");
}
