//! Knowledge of vulnerabilities without a network: packed on one machine, applied on another, compared with the map.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use support::{Place, SCAN, text};

const CVE: &str = r#"{"dataType": "CVE_RECORD", "cveMetadata": {"cveId": "CVE-2021-23017", "state": "PUBLISHED",
  "datePublished": "2021-06-01T00:00:00Z", "dateUpdated": "2026-11-01T00:00:00Z"},
  "containers": {"cna": {"providerMetadata": {"shortName": "f5"}, "descriptions": [{"lang": "en", "value": "Off-by-one in a resolver"}],
  "affected": [{"vendor": "f5", "product": "nginx", "versions": [{"version": "0.6.18", "lessThan": "1.20.1", "status": "affected"}]}]},
  "adp": [{"providerMetadata": {"shortName": "CISA-ADP"}, "metrics": [{"cvssV3_1": {"vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:L"}},
  {"other": {"type": "ssvc", "content": {"options": [{"Exploitation": "poc"}, {"Automatable": "yes"}, {"Technical Impact": "total"}]}}}]}]}}"#;
const KEV: &str = r#"{"catalogVersion": "2026.11.20", "dateReleased": "2026-11-20T00:00:00Z", "vulnerabilities": [
  {"cveID": "CVE-2021-23017", "dateAdded": "2026-11-10", "knownRansomwareCampaignUse": "Known"}]}"#;

/// The scan, whose tool recognised the product; and the machine's exposure as a person states it.
fn scanned(place: &Place) {
    place.init();
    let service = r#"version="1.18.0" method="probed" conf="10"/>"#;
    let named = r#"version="1.18.0" method="probed" conf="10"><cpe>cpe:/a:f5:nginx:1.18.0</cpe></service>"#;
    std::fs::write(place.path("scan.xml"), SCAN.replace(service, named)).unwrap();
    place.json(&["import", "scan.xml"]);
}

fn packed(place: &Place, out: &str, files: &[(&str, &str)], delta: bool) -> serde_json::Value {
    let folder = place.path(&format!("{out}.d"));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        std::fs::write(folder.join(name), text).unwrap();
    }
    let folder = folder.display().to_string();
    let mut arguments = vec!["feeds", "pack", out, &folder];
    arguments.extend(delta.then_some("--delta"));
    place.json(&arguments)
}

fn inferred(place: &Place) -> Vec<serde_json::Value> {
    let listed = place.json(&["map", "list", "weakness"]);
    let rows = listed.get("rows").and_then(serde_json::Value::as_array).unwrap().iter();
    let is_it = |row: &&serde_json::Value| row.get("name").unwrap().as_str().unwrap().starts_with("CVE-2021-23017");
    rows.filter(is_it).cloned().collect()
}

#[test]
fn a_pack_is_trusted_once_then_its_knowledge_is_on_the_map_with_the_row_that_decides() {
    let outside = Place::new();
    outside.init();
    let said = packed(&outside, "pack.khf", &[("cve.json", CVE), ("kev.json", KEV), ("note.txt", "not a feed")], false);
    assert_eq!(said["sources"].as_array().unwrap().len(), 2);
    assert_eq!(
        (said["sources"][1]["name"].as_str(), said["sources"][1]["date"].as_str()),
        (Some("kev-cisa"), Some("2026-11-20"))
    );
    assert_eq!(said["refusals"], 1);

    let inside = Place::new();
    scanned(&inside);
    std::fs::copy(outside.path("pack.khf"), inside.path("pack.khf")).unwrap();
    assert_eq!(inside.json(&["feeds", "show"])["sources"], serde_json::json!([]));
    let unknown = inside.run(&["feeds", "apply", "pack.khf"]);
    assert_eq!(unknown.status.code(), Some(3));
    let signer = said["signer"].as_str().unwrap();
    assert!(text(&unknown.stderr).contains(signer), "the key is told, to be compared");
    assert_eq!(inferred(&inside).len(), 0);
    let applied = inside.json(&["feeds", "apply", "pack.khf", "--trust", signer]);
    assert_eq!((applied["compared"].as_u64(), applied["found"]["b"].as_u64()), (Some(1), Some(1)));
    assert_eq!(applied["sources"][1]["age_days"], 5);

    let [found] = &inferred(&inside)[..] else { panic!("one weakness") };
    let id = found["id"].as_str().unwrap();
    let shown = inside.json(&["map", "show", id]);
    assert_eq!(
        shown["attributes"]["extra-information"]["value"],
        "B: f5:nginx 1.18.0 >= 0.6.18, < 1.20.1 (cve 2026-11-01)"
    );
    assert_eq!(shown["attributes"]["state"]["method"], "inferred");
    assert_eq!(shown["published"][0]["listed"][0]["ransomware"], true);
    let priority = &shown["priorities"][0];
    assert_eq!(
        priority["missing"],
        serde_json::json!(["exposure", "human-impact"]),
        "nobody said from where it is reached"
    );

    // The exposure that a person states decides the row.
    let host = priority["host"].as_str().unwrap();
    inside.json(&["state", host, "exposure", "internet", "--by", "RSSI"]);
    let priority = inside.json(&["map", "show", id])["priorities"][0].clone();
    assert_eq!(
        (priority["deadline"]["outcome"].as_str(), priority["deadline"]["row"].as_u64()),
        (Some("3-days-forensic"), Some(16))
    );
    let told = text(&inside.run(&["map", "show", id]).stdout);
    assert!(told.contains("BOD 26-04, ligne 16"), "{told}");

    // The same pack again appends nothing; a key that was trusted once is trusted.
    let entries = |place: &Place| place.json(&["verify"])["entries"].as_u64().unwrap();
    let before = entries(&inside);
    inside.json(&["feeds", "apply", "pack.khf"]);
    assert_eq!(entries(&inside), before);
}

#[test]
fn what_comes_later_is_compared_too_and_an_undo_takes_it_back() {
    let place = Place::new();
    place.init();
    packed(&place, "pack.khf", &[("cve.json", CVE)], false);
    place.json(&["feeds", "apply", "pack.khf"]);
    assert_eq!(inferred(&place).len(), 0);
    let service = r#"version="1.18.0" method="probed" conf="10"/>"#;
    let named = r#"version="1.18.0" method="probed" conf="10"><cpe>cpe:/a:f5:nginx:1.18.0</cpe></service>"#;
    std::fs::write(place.path("scan.xml"), SCAN.replace(service, named)).unwrap();
    place.json(&["import", "scan.xml"]);
    assert_eq!(inferred(&place).len(), 1, "a scan that comes after the pack");

    // A completing pack states the record anew: the version is no longer affected.
    let mended = CVE.replace(r#""lessThan": "1.20.1""#, r#""lessThan": "1.17.0""#);
    packed(&place, "delta.khf", &[("cve.json", &mended)], true);
    let shown = place.json(&["feeds", "apply", "delta.khf"]);
    assert_eq!(shown["packs"].as_array().unwrap().len(), 2);
    assert_eq!(inferred(&place).len(), 0);

    // Its application is undone: what the first pack says counts again.
    let entry = place.json(&["verify"])["entries"].as_u64().unwrap() - 1;
    place.json(&["undo", &entry.to_string()]);
    assert_eq!(place.json(&["feeds", "show"])["packs"].as_array().unwrap().len(), 1);
    assert_eq!(inferred(&place).len(), 1);
}

#[test]
fn what_is_no_pack_or_no_feed_is_told_and_changes_nothing() {
    let place = Place::new();
    place.init();
    packed(&place, "pack.khf", &[("cve.json", CVE)], false);
    packed(&place, "delta.khf", &[("cve.json", CVE)], true);
    let mut bytes = std::fs::read(place.path("pack.khf")).unwrap();
    bytes[60] ^= 1;
    std::fs::write(place.path("changed.khf"), bytes).unwrap();
    std::fs::write(place.path("other.txt"), "hello").unwrap();
    for (arguments, code) in [
        (vec!["feeds", "apply", "changed.khf"], 3),
        (vec!["feeds", "apply", "other.txt"], 3),
        (vec!["feeds", "apply", "delta.khf"], 2),
        (vec!["feeds", "pack", "pack.khf", "other.txt"], 2),
        (vec!["feeds", "pack", "new.khf", "other.txt"], 3),
        (vec!["feeds", "pack", "new.khf", "nowhere"], 2),
        (vec!["feeds", "pack", "new.khf"], 2),
    ] {
        let output = place.run(&arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
        assert!(!output.stderr.is_empty());
    }
    assert!(!place.path("new.khf").exists());
    assert_eq!(place.json(&["feeds", "show"])["packs"], serde_json::json!([]));
}
