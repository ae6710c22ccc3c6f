//! Evidence over time: what was kept is read again, and what appears in a folder goes in by itself.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use support::{Place, SCAN, text};

/// An inventory.
const INVENTORY: &str = "Nom du serveur;Adresse IP;Système;Responsable\nsrv-compta;10.7.0.1;Debian 12;Comptabilité\nsrv-paie;10.7.0.2;Windows Server 2019;Paie\n";

#[test]
fn what_was_kept_is_read_again_as_it_was_read_before() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    std::fs::write(place.path("inventaire.csv"), INVENTORY).unwrap();
    // The space and the column map are part of how it was read.
    place.json(&["import", "scan.xml", "--space", "usine", "--as-of", "2026-01-02"]);
    let saved = place.json(&["import", "inventaire.csv", "--dry-run", "--save-columns", "colonnes.toml"]);
    let column = saved["files"][0]["columns"][0].clone();
    assert!(!column.is_null(), "{saved}");
    place.json(&["import", "inventaire.csv", "--columns", "colonnes.toml"]);
    let export = |name: &str| {
        place.json(&["map", "export", "--format", "json", "--out", name]);
        std::fs::read_to_string(place.path(name)).unwrap()
    };
    let before = export("avant.json");
    let again = place.json(&["reread"]);
    assert_eq!(again["files"], serde_json::json!([]), "today's readers read everything");
    let again = place.json(&["reread", "scan.xml", "inventaire.csv"]);
    assert_eq!(again["files"].as_array().unwrap().len(), 2, "{again}");
    assert_eq!(
        (&again["change"]["new"], &again["change"]["changed"], &again["change"]["gone"]),
        (&0.into(), &0.into(), &0.into())
    );
    assert_eq!(again["files"][0]["observed_at"], "2026-01-02T00:00:00Z");
    assert_eq!(export("apres.json"), before);
    assert_eq!(place.json(&["verify"])["ok"], true);
    let sha256 = again["files"][0]["sha256"].as_str().unwrap().to_owned();
    assert_eq!(place.json(&["reread", &sha256[..8]])["files"][0]["path"], "scan.xml");
    for unknown in ["absent.xml", "abc", "ffffffffffff"] {
        let output = place.run(&["reread", unknown]);
        assert_eq!(output.status.code(), Some(2), "{unknown}");
        assert!(text(&output.stderr).contains("K-4027"), "{}", text(&output.stderr));
    }
}

#[test]
fn what_appears_in_a_folder_goes_in_once_it_is_whole() {
    let place = Place::new();
    place.init();
    std::fs::create_dir_all(place.path("depot/zone-3")).unwrap();
    let watch = |arguments: &[&str]| place.run(&[&["watch", "depot", "--once", "--json"], arguments].concat());
    let nothing = watch(&[]);
    assert!(nothing.status.success() && nothing.stdout.is_empty(), "{}", text(&nothing.stderr));
    std::fs::write(place.path("depot/zone-3/scan.xml"), SCAN).unwrap();
    std::fs::write(place.path("depot/autre.xml.part"), SCAN).unwrap();
    let output = watch(&["--seen-from", "DMZ"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["files"].as_array().unwrap().len(), 1, "what is being written is left alone: {report}");
    assert_eq!(report["change"]["new"], 3);
    let again: serde_json::Value = serde_json::from_slice(&watch(&[]).stdout).unwrap();
    assert!(!again["files"][0]["taken_before"].is_null(), "a new run shows it again, and takes it once");
    std::fs::write(place.path("depot/zone-3/scan.xml"), "rien").unwrap();
    assert_eq!(watch(&[]).status.code(), Some(3));
    for (arguments, code) in [(&["watch", "absent"][..], "K-4020"), (&["watch", "depot", "--every", "vite"], "K-4028")]
    {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(text(&output.stderr).contains(code), "{}", text(&output.stderr));
    }
}

#[test]
fn indicators_tell_both_terms_what_is_missing_and_which_way_they_went() {
    let place = Place::new();
    place.init();
    let of = |rows: &serde_json::Value, id: &str| {
        rows.as_array().unwrap().iter().find(|row| row["id"] == id).unwrap().clone()
    };
    let empty = place.json(&["indicators"]);
    assert_eq!(empty.as_array().unwrap().len(), 16);
    for row in empty.as_array().unwrap().iter().filter(|row| row["id"] != "K03") {
        assert!(row["numerator"].is_null() && row["missing"].as_str().unwrap().len() > 10, "nothing is known: {row}");
    }
    place.json(&["sample", "preuves", "--assets", "120"]);
    place.json(&["import", "preuves"]);
    let first = place.json(&["indicators", "--since", "1"]);
    let (verdicts, conformant) = (place.json(&["comply"]), of(&first, "K03"));
    assert_eq!(conformant["numerator"].as_f64(), verdicts["conformant"].as_f64());
    assert_eq!(conformant["denominator"], verdicts["applicable"]);
    assert!(of(&first, "K01")["previous"].is_null(), "nothing was known then");
    // The directory shows accounts that the register does not call open.
    let leavers = of(&first, "K11");
    assert!(leavers["numerator"].as_f64().unwrap() > 0.0 && leavers["target_met"] == false, "{leavers}");
    assert!(!of(&first, "K06")["missing"].is_null(), "no study was asked for");
    let entry = place.json(&["verify"])["entries"].to_string();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let second = of(&place.json(&["indicators", "--since", &entry]), "K01");
    assert_eq!(second["previous"]["numerator"], of(&first, "K01")["numerator"]);
    assert_eq!(second["trend"], "worse", "two machines that one scan alone has seen");
    place.json(&["study", "--hypotheses", "--trials", "2000"]);
    let loss = of(&place.json(&["indicators"]), "K06");
    let ends = ["low", "high"].map(|end| loss["interval"][end].as_f64().unwrap());
    let mean = loss["numerator"].as_f64().unwrap();
    assert!(mean > 0.0 && ends[0] <= mean && mean <= ends[1], "{loss}");
    let table = place.run(&["--lang", "ar", "indicators"]);
    assert!(table.status.success() && text(&table.stdout).contains("K16"));
    assert_eq!(place.run(&["indicators", "--since", "hier"]).status.code(), Some(2));
}

#[test]
fn the_review_of_an_old_inventory_tells_what_differs_both_ways() {
    let place = Place::new();
    place.init();
    // The scan looks at 192.0.2.0/29 and sees .1 and .2; the old inventory knows .1, with another system, and .3.
    let inventory = "Nom du serveur;Adresse IP;Système;Responsable\nportail;192.0.2.1;Debian 12;DSI\nfantome;192.0.2.3;Debian 11;DSI\nlointain;198.51.100.9;Debian 11;DSI\n";
    std::fs::write(place.path("ancien.csv"), inventory).unwrap();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    let nothing = place.json(&["map", "review"]);
    assert!(nothing.as_object().unwrap().values().all(|list| *list == serde_json::json!([])));
    place.json(&["import", "ancien.csv", "scan.xml"]);
    let review = place.json(&["map", "review"]);
    let names = |list: &str| -> Vec<String> {
        let list = review[list].as_array().unwrap();
        list.iter().map(|asset| asset["name"].as_str().unwrap().to_owned()).collect()
    };
    // Nobody looked at 198.51.100.9: nothing is said of it.
    assert_eq!(names("declared_never_seen"), ["fantome"]);
    assert_eq!(names("seen_never_declared"), ["192.0.2.2"]);
    for language in ["fr", "ar", "en"] {
        let table = place.run(&["--lang", language, "map", "review", "--limit", "1"]);
        assert!(table.status.success() && text(&table.stdout).contains("fantome"));
    }
    assert_eq!(place.run(&["map", "review", "tout"]).status.code(), Some(2));
}
