//! The workshops of EBIOS RM, as a user sees them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::BTreeSet;

use serde_json::Value;
use support::{Place, SCAN};

fn ids<'v>(list: &'v Value, what: &str) -> BTreeSet<&'v str> {
    let named = |item: &'v Value| (item["what"] == what).then(|| item["id"].as_str().unwrap());
    list.as_array().unwrap().iter().filter_map(named).collect()
}

#[test]
fn a_scan_alone_is_no_study_it_says_what_it_wants_and_gets_the_categories_of_the_guide() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let view = place.json(&["ebios", "show"]);
    assert_eq!(view["guide"], "1.5");
    let open: Vec<&str> = view["open"].as_array().unwrap().iter().map(|open| open["what"].as_str().unwrap()).collect();
    assert_eq!(open, ["no-feared-event", "no-risk-origin", "no-study"]);
    assert_eq!(view["workshop_5"], serde_json::json!([]));
    let proposals = place.json(&["ebios", "propose"]);
    assert_eq!(ids(&proposals, "risk-origin").len(), 8);
    for language in ["fr", "ar", "en"] {
        let (shown, proposed) =
            (place.run(&["--lang", language, "ebios", "show"]), place.run(&["--lang", language, "ebios", "propose"]));
        assert!(shown.status.success() && proposed.status.success());
        assert!(!shown.stdout.is_empty() && !proposed.stdout.is_empty());
    }
    assert_eq!(place.run(&["ebios", "close"]).status.code(), Some(2));
}

#[test]
fn the_reference_organisation_has_its_ecosystem_its_risks_and_what_they_want() {
    let place = Place::new();
    place.json(&["sample", "preuves", "--assets", "120", "--date", "2026-11-25"]);
    place.init();
    place.json(&["import", "preuves"]);
    place.json(&["study", "--trials", "2000"]);
    let bare = place.json(&["ebios", "show"]);
    let risks = bare["workshop_5"].as_array().unwrap();
    assert!(risks.iter().all(|risk| risk["likelihood"].is_null()), "nobody stated how often");
    assert_eq!(ids(&bare["open"], "likelihood-missing").len(), risks.len());
    place.json(&["study", "--trials", "2000", "--hypotheses"]);
    let view = place.json(&["ebios", "show"]);

    // The twenty third parties of the reference organisation (REGULATION.md §11.4).
    let ecosystem = &view["workshop_3"];
    assert_eq!(ecosystem["zones"], serde_json::json!({"out": 2, "watch": 3, "control": 10, "danger": 5}));
    let parties = ecosystem["stakeholders"].as_array().unwrap();
    let dangers: Vec<f64> = parties.iter().filter_map(|party| party["dangerousness"].as_f64()).collect();
    assert!(dangers.is_sorted_by(|a, b| a >= b));
    assert_eq!(&dangers[..4], [4.0, 4.0, 3.0, 3.0]);

    let frame = &view["workshop_1"];
    assert!(frame["business_assets"].as_array().unwrap().iter().any(|asset| {
        !asset["owners"].as_array().unwrap().is_empty() && !asset["supporting_assets"].as_array().unwrap().is_empty()
    }));
    let events = frame["feared_events"].as_array().unwrap();
    assert!(events.iter().any(|event| event["business_asset"].is_string() && event["severity"].is_u64()));

    let risks = view["workshop_5"].as_array().unwrap();
    assert!(!risks.is_empty());
    for risk in risks.iter().filter(|risk| risk["severity"].is_u64() && risk["likelihood"].is_u64()) {
        assert_eq!(risk["classes"].as_object().unwrap().len(), 2, "both readings of the grid: {risk}");
    }
    let high = |risk: &&Value| risk["classes"].as_object().unwrap().values().any(|class| class == 3);
    let unaccepted: BTreeSet<&str> = risks.iter().filter(high).map(|risk| risk["id"].as_str().unwrap()).collect();
    assert!(!unaccepted.is_empty());
    assert_eq!(ids(&view["open"], "risk-not-accepted"), unaccepted);

    // A dated acceptance closes it, until its day.
    let first = *unaccepted.first().unwrap();
    place.json(&["accept", first, "--by", "Directeur général", "--until", "2027-03-01", "--why", "mesure en cours"]);
    let view = place.json(&["ebios", "show"]);
    assert!(!ids(&view["open"], "risk-not-accepted").contains(first));
    let later =
        place.command(&["ebios", "show", "--json"]).env("KHARITA_NOW", "2027-03-02T10:00:00Z").output().unwrap();
    let later: Value = serde_json::from_slice(&later.stdout).unwrap();
    assert!(ids(&later["open"], "risk-not-accepted").contains(first), "an acceptance ends on its day");

    // Nothing that is stated is proposed again.
    let proposals = place.json(&["ebios", "propose"]);
    assert_eq!(ids(&proposals, "critical-stakeholder").len(), 15);
    let stated = |proposal: &Value| {
        let same =
            |event: &Value| event["business_asset"] == proposal["id"] && event["criterion"] == proposal["criterion"];
        events.iter().any(same)
    };
    let proposed = proposals.as_array().unwrap().iter().filter(|proposal| proposal["what"] == "feared-event");
    let proposed: Vec<&Value> = proposed.collect();
    assert!(!proposed.is_empty() && !proposed.into_iter().any(stated));
}
