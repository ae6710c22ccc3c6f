//! Package URLs, held against the official suite, where the samples exist.

use std::path::Path;
use std::str::FromStr as _;

use packageurl::PackageUrl;
use serde_json::Value;

#[test]
fn the_official_suite_is_read_and_written_as_it_says() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/corpus/scans/matching/purl_official_test_suite.json");
    let Ok(text) = std::fs::read_to_string(file) else { return println!("skipped: the samples are not there") };
    let cases: Vec<Value> = serde_json::from_str(&text).unwrap();
    let holds = |case: &&Value| {
        let read = PackageUrl::from_str(case["purl"].as_str().unwrap());
        match case["is_invalid"] == true {
            true => read.is_err(),
            false => read.is_ok_and(|purl| Some(purl.to_string().as_str()) == case["canonical_purl"].as_str()),
        }
    };
    let differ: Vec<&Value> = cases.iter().filter(|case| !holds(case)).map(|case| &case["purl"]).collect();
    // The crate writes `/` in the value of a qualifier as `%2F`; what is read of it is the same.
    assert_eq!((cases.len(), differ.len()), (32, 2), "{differ:#?}");
    let spring = PackageUrl::from_str(differ[0].as_str().unwrap()).unwrap();
    assert_eq!(spring.qualifiers().get("repository_url").map(|url| url.as_ref()), Some("repo.spring.io/release"));
}
