//! The protected fact of law 05-20, article 16: told to named readers, every reading kept, and in no other answer.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use support::{Place, SCAN, text};

#[test]
fn the_fact_is_told_to_named_readers_and_every_reading_is_kept() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let asked = ["vital", "read", "--by", "RSSI", "--why", "plan d’audit"];
    let unstated = place.run(&asked);
    assert_eq!(unstated.status.code(), Some(2));
    assert_eq!(place.run(&["vital", "state", "oui", "--by", "DG", "--why", "x"]).status.code(), Some(2));
    assert_eq!(place.run(&["vital", "state", "yes", "--by", "DG"]).status.code(), Some(2), "never without a reason");
    place.json(&["vital", "state", "yes", "--by", "DG", "--readers", "RSSI", "--why", "secretmarker"]);
    assert_eq!(place.json(&asked)["vital"], true);
    let refused = place.run(&["vital", "read", "--by", "Stagiaire", "--why", "curiosité"]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(text(&refused.stderr).contains("Stagiaire"));
    let log = place.json(&["vital", "log"]);
    let kept: Vec<(&str, bool)> =
        log.as_array().unwrap().iter().map(|r| (r["by"].as_str().unwrap(), r["granted"].as_bool().unwrap())).collect();
    assert_eq!(kept, [("RSSI", true), ("Stagiaire", false)]);

    // A second reading at the same moment is a second reading.
    place.json(&asked);
    assert_eq!(place.json(&["vital", "log"]).as_array().unwrap().len(), 3);

    // Nothing else tells it.
    let answers = [
        vec!["ebios", "show"],
        vec!["ebios", "propose"],
        vec!["indicators"],
        vec!["comply"],
        vec!["comply", "loi-05-20"],
        vec!["map", "stats"],
        vec!["map", "list"],
        vec!["map", "review"],
        vec!["map", "diff", "--from", "1"],
        vec!["map", "export", "--format", "json"],
        vec!["map", "export", "--format", "csv"],
        vec!["map", "export", "--format", "opengraph"],
        vec!["finding", "list"],
        vec!["framework", "show", "loi-05-20"],
        vec!["verify"],
    ];
    for answer in answers {
        let told = place.run(&answer);
        assert!(told.status.success(), "{answer:?}: {}", text(&told.stderr));
        let json = place.run(&[&answer[..], &["--json"]].concat());
        let told = text(&told.stdout) + &text(&told.stderr) + &text(&json.stdout);
        assert!(!told.is_empty(), "{answer:?}");
        for secret in ["secretmarker", "vital-infrastructure", "plan d’audit", "Stagiaire"] {
            assert!(!told.contains(secret), "{answer:?} tells {secret}");
        }
    }
    // The last statement counts, and a reader who is no longer named is refused.
    place.json(&["vital", "state", "no", "--by", "DG", "--why", "nouvelle liste"]);
    assert_eq!(place.run(&asked).status.code(), Some(3));
    assert_eq!(place.json(&["vital", "read", "--by", "DG", "--why", "contrôle"])["vital"], false);
}

#[test]
fn articles_are_filtered_by_the_role_that_they_bind() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let count = |arguments: &[&str]| place.json(arguments)["rules"].as_array().unwrap().len();
    let all = count(&["comply", "loi-05-20"]);
    let entity = count(&["comply", "loi-05-20", "--role", "entity"]);
    let vital = count(&["comply", "loi-05-20", "--role", "iiv"]);
    assert!(entity < all && vital < all && entity != vital, "{all} {entity} {vital}");
    let unknown = place.run(&["comply", "loi-05-20", "--role", "voisin"]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("cloud_provider"), "the known roles are named");
}
