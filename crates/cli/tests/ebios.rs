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
    assert_eq!(open, ["no-frame", "no-feared-event", "no-risk-origin", "no-study"]);
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
    let apps = place.json(&["map", "list", "app"]);
    let untold = apps["rows"].as_array().unwrap().iter().find(|app| app["name"] == "SIEM et supervision").unwrap();
    place.json(&["jewel", untold["id"].as_str().unwrap(), "--by", "RSSI"]);
    place.json(&["study", "--trials", "2000"]);
    let bare = place.json(&["ebios", "show"]);
    let risks = bare["workshop_5"].as_array().unwrap();
    let computed: Vec<&Value> = risks.iter().filter(|risk| risk["written"] == false).collect();
    assert_eq!((computed.len(), risks.len()), (1, 8), "the jewel of which nobody wrote a path");
    assert!(computed.iter().all(|risk| risk["likelihood"]["value"].is_null()), "nobody stated how often");
    assert_eq!(ids(&bare["open"], "likelihood-missing"), BTreeSet::from([untold["id"].as_str().unwrap()]));
    place.json(&["study", "--trials", "2000", "--hypotheses"]);
    let view = place.json(&["ebios", "show"]);

    // The twenty third parties of the reference organisation (REGULATION.md §11.4).
    let ecosystem = &view["workshop_3"];
    assert_eq!(ecosystem["zones"], serde_json::json!({"out": 2, "watch": 4, "control": 9, "danger": 5}));
    let parties = ecosystem["stakeholders"].as_array().unwrap();
    let dangers: Vec<f64> = parties.iter().filter_map(|party| party["dangerousness"]["computed"].as_f64()).collect();
    assert_eq!(&dangers[..4], [4.0, 4.0, 3.0, 3.0]);
    // One is forced, with its reason, and keeps what the formula says beside it.
    let forced = parties.iter().find(|party| party["dangerousness"]["forced"] == true).unwrap();
    assert_eq!((&forced["dangerousness"]["value"], &forced["zone"]), (&0.8.into(), &"watch".into()));
    assert!(forced["forced_reason"].is_string());
    let risks = view["workshop_5"].as_array().unwrap();
    let simulated = |risk: &&Value| risk["written"] == true && risk["simulated_likelihood"].is_u64();
    assert!(risks.iter().any(|risk| simulated(&risk)), "what people rated stands beside what the map computes");
    assert_eq!(view["study"]["version"], "1.1", "a strategic revision, then an operational one");

    let frame = &view["workshop_1"];
    assert!(frame["business_assets"].as_array().unwrap().iter().any(|asset| {
        !asset["owners"].as_array().unwrap().is_empty() && !asset["supporting_assets"].as_array().unwrap().is_empty()
    }));
    let events = frame["feared_events"].as_array().unwrap();
    assert!(events.iter().any(|event| event["business_asset"].is_string() && event["severity"].is_u64()));

    let risks = view["workshop_5"].as_array().unwrap();
    assert!(!risks.is_empty());
    for risk in risks.iter().filter(|risk| risk["severity"]["value"].is_u64() && risk["likelihood"]["value"].is_u64()) {
        assert_eq!(risk["classes"].as_object().unwrap().len(), 2, "both readings of the grid: {risk}");
    }
    // Where people stated what remains, that counts; else today's level.
    let high = |risk: &&Value| {
        let kept = if risk["residual_class"].is_null() { &risk["class"] } else { &risk["residual_class"] };
        *kept == 3 && risk["accepted"].is_null()
    };
    let unaccepted: BTreeSet<&str> = risks.iter().filter(high).map(|risk| risk["id"].as_str().unwrap()).collect();
    assert_eq!(ids(&view["open"], "risk-not-accepted"), unaccepted);
    // The ransomware path stays high, and its row says who accepted it and until when.
    let later =
        place.command(&["ebios", "show", "--json"]).env("KHARITA_NOW", "2028-01-01T10:00:00Z").output().unwrap();
    let later: Value = serde_json::from_slice(&later.stdout).unwrap();
    assert!(!unaccepted.contains("RQ3") && ids(&later["open"], "risk-not-accepted").contains("RQ3"));

    // Nothing that is stated is proposed again.
    let proposals = place.json(&["ebios", "propose"]);
    assert_eq!(ids(&proposals, "critical-stakeholder").len(), 8, "those on which nobody decided");
    let stated = |proposal: &Value| {
        let same =
            |event: &Value| event["business_asset"] == proposal["id"] && event["criterion"] == proposal["criterion"];
        events.iter().any(same)
    };
    let proposed = proposals.as_array().unwrap().iter().filter(|proposal| proposal["what"] == "feared-event");
    let proposed: Vec<&Value> = proposed.collect();
    assert!(!proposed.is_empty() && !proposed.into_iter().any(stated));
}

/// The running example of the guide (REGULATION.md §11.7): every printed number, and the lints that it must raise.
#[test]
fn the_official_example_gives_its_numbers_and_the_lints_it_must_raise() {
    let place = Place::new();
    place.run(&["ebios", "example", "exemple.xlsx"]);
    assert_eq!(place.run(&["ebios", "example", "exemple.xlsx"]).status.code(), Some(2), "never over a file");
    place.init();
    place.json(&["import", "exemple.xlsx"]);
    let view = place.json(&["ebios", "show"]);
    assert_eq!((&view["study"]["method"], &view["study"]["version"]), (&"standard".into(), &"1.0".into()));

    let severities: Vec<&Value> =
        view["workshop_1"]["feared_events"].as_array().unwrap().iter().map(|event| &event["severity"]).collect();
    assert_eq!(severities, [3, 3, 3, 2, 2, 4, 4]);
    let couples: Vec<(&Value, &Value)> = view["workshop_2"]
        .as_array()
        .unwrap()
        .iter()
        .map(|couple| (&couple["relevance"]["computed"], &couple["selected"]))
        .collect();
    let [yes, no] = [&Value::Bool(true), &Value::Bool(false)];
    assert_eq!(couples, [(&2.into(), yes), (&3.into(), yes), (&1.into(), no), (&1.into(), no)]);

    let parties = view["workshop_3"]["stakeholders"].as_array().unwrap();
    let critical: Vec<[String; 4]> = parties
        .iter()
        .filter(|party| party["critical"] == true)
        .map(|party| {
            let danger = |when: &str| format!("{:.2}", party[when]["value"].as_f64().unwrap());
            let zone = |when: &str| party[when].as_str().unwrap().to_owned();
            [danger("dangerousness"), zone("zone"), danger("residual"), zone("residual_zone")]
        })
        .collect();
    let expected = [
        ["3.00", "danger", "2.00", "control"],
        ["2.25", "control", "1.50", "control"],
        ["2.00", "control", "1.33", "control"],
    ];
    assert_eq!(critical, expected.map(|row| row.map(str::to_owned)));
    let scenarios = view["workshop_3"]["scenarios"].as_array().unwrap();
    let found: Vec<(&Value, usize)> =
        scenarios.iter().map(|s| (&s["severity"], s["paths"].as_array().unwrap().len())).collect();
    assert_eq!(found, [(&3.into(), 3), (&4.into(), 2)]);

    let risks = view["workshop_5"].as_array().unwrap();
    let levels: Vec<[&Value; 4]> = risks
        .iter()
        .map(|risk| {
            let classes = &risk["classes"];
            let by = |grid: &str| &classes[grid];
            [
                &risk["severity"]["value"],
                &risk["likelihood"]["value"],
                by("ebios-4x4-by-cell"),
                by("ebios-4x4-by-product"),
            ]
        })
        .collect();
    assert_eq!(levels, [[3, 3, 3, 3], [3, 2, 2, 2], [3, 4, 3, 3], [4, 2, 2, 3], [4, 1, 2, 2]]);
    let plan = view["treatment_plan"].as_array().unwrap();
    let count = |category: &str| plan.iter().filter(|measure| measure["category"] == category).count();
    assert_eq!(["governance", "protection", "defence", "resilience"].map(count), [6, 4, 1, 1]);

    // The lints.
    assert_eq!(ids(&view["open"], "orphan-feared-event"), BTreeSet::from(["ER1", "ER2", "ER4", "ER5", "ER7"]));
    let open = view["open"].as_array().unwrap();
    let incomplete: Vec<(&str, &Value)> = open
        .iter()
        .filter(|open| open["what"] == "measure-incomplete")
        .map(|open| (open["id"].as_str().unwrap(), &open["fields"][0]))
        .collect();
    assert_eq!(incomplete, [("M10", &"risk".into()), ("M2", &"due".into()), ("M4", &"due".into())]);
    assert_eq!(ids(&view["open"], "risk-not-accepted"), BTreeSet::from(["R3"]));
    assert_eq!(view["can_close"], false);
    place.json(&["accept", "R3", "--by", "Direction", "--until", "2027-06-30", "--why", "Marché en cours"]);
    assert_eq!(place.json(&["ebios", "show"])["can_close"], true);
    let later =
        place.command(&["ebios", "show", "--json"]).env("KHARITA_NOW", "2027-07-01T10:00:00Z").output().unwrap();
    let later: Value = serde_json::from_slice(&later.stdout).unwrap();
    assert_eq!(ids(&later["open"], "risk-not-accepted"), BTreeSet::from(["R3"]), "an acceptance ends on its day");
}

/// Out as a workbook and in again, the study is the same; another method loses no rating.
#[test]
fn the_example_comes_back_as_it_is_and_changes_method_without_loss() {
    let place = Place::new();
    place.run(&["ebios", "example", "exemple.xlsx"]);
    place.init();
    place.json(&["import", "exemple.xlsx"]);
    let before = place.json(&["ebios", "show"]);
    place.run(&["sheets", "rempli.xlsx", "--from-map"]);
    place.json(&["import", "rempli.xlsx"]);
    assert_eq!(place.json(&["ebios", "show"]), before);
    let other = Place::new();
    std::fs::copy(place.path("rempli.xlsx"), other.path("rempli.xlsx")).unwrap();
    other.init();
    other.json(&["import", "rempli.xlsx"]);
    let there = other.json(&["ebios", "show"]);
    for part in ["study", "workshop_2", "workshop_5", "treatment_plan"] {
        let plain = |value: &Value| without_node_ids(&value[part].to_string());
        assert_eq!(plain(&there), plain(&before), "{part}");
    }
}

#[test]
fn a_workshop_is_shown_alone_and_an_unrated_action_is_rated_after_its_technique() {
    let place = Place::new();
    let mut example = kharita_sample::ebios_example();
    let unrated = example.rows.iter_mut().filter(|row| {
        let named = |key: &str| row.cells.contains(&("key", key.to_owned()));
        row.sheet == "elementary-actions" && (named("R1-1-2") || named("R1-1-3"))
    });
    unrated.for_each(|row| row.cells.retain(|(column, _)| *column != "probability"));
    let texts = kharita_text::Texts::of(kharita_text::Language::French);
    std::fs::write(place.path("etude.xlsx"), kharita_deliver::workbook::write(&example, texts).unwrap()).unwrap();
    place.init();
    place.json(&["import", "etude.xlsx"]);

    // Phishing has a starting value (mean 17 %, so 1), the discovery of a network has none.
    let proposals = place.json(&["ebios", "propose"]);
    assert_eq!(ids(&proposals, "probability"), BTreeSet::from(["R1-1-2"]));
    let proposed = proposals.as_array().unwrap().iter().find(|proposal| proposal["what"] == "probability").unwrap();
    assert_eq!((&proposed["probability"], &proposed["technique"]), (&1.into(), &"T1566".into()));

    let whole = place.json(&["ebios", "show"]);
    let workshop = |n: &str| place.json(&["ebios", "show", "--workshop", n]);
    for (n, part) in [("1", "workshop_1"), ("2", "workshop_2"), ("3", "workshop_3")] {
        assert_eq!(workshop(n), whole[part]);
    }
    assert_eq!(workshop("4")[0]["modes"], whole["workshop_5"][0]["modes"]);
    assert_eq!(workshop("5")["treatment_plan"], whole["treatment_plan"]);
    let alone = place.run(&["--lang", "fr", "ebios", "show", "--workshop", "2"]);
    assert!(!support::text(&alone.stdout).contains("R1-1"), "{}", support::text(&alone.stdout));
    assert_eq!(place.run(&["ebios", "show", "--workshop", "6"]).status.code(), Some(2));
}

/// Ids of nodes are those of their home.
fn without_node_ids(text: &str) -> String {
    let is_id = |word: &&str| word.len() > 12 && word.contains('-') && !word.contains(' ');
    text.split('"').map(|word| if is_id(&word) { "id" } else { word }).collect::<Vec<_>>().join("\"")
}
