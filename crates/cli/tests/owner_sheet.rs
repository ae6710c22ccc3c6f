//! The printed sheet of an owner.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

use support::{Place, SCAN, text};

#[test]
fn an_owner_gets_one_page_and_nobody_gets_none() {
    let place = Place::new();
    place.json(&["sample", "preuves", "--assets", "120", "--date", "2026-11-25"]);
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "preuves/inventaire", "scan.xml"]);
    for owner in ["DSI", "RSSI", "Direction Santé"] {
        for language in ["fr", "ar", "en"] {
            let path = format!("{owner}-{language}.pdf");
            let made = place.run(&["--lang", language, "sheets", &path, "--owner", owner]);
            assert!(made.status.success(), "{}", text(&made.stderr));
            let bytes = std::fs::read(place.path(&path)).unwrap();
            // The tree of pages says how many there are; the outline holds one title as well.
            let file = String::from_utf8_lossy(&bytes);
            let counted = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>();
            let counts: Vec<String> = file.split("/Count ").skip(1).map(counted).collect();
            assert!(!counts.is_empty() && counts.iter().all(|count| count == "1"), "{owner} {language}: {counts:?}");
        }
    }
    assert_eq!(place.run(&["sheets", "DSI-fr.pdf", "--owner", "DSI"]).status.code(), Some(2), "never over a file");
    assert_eq!(place.run(&["sheets", "sans.pdf"]).status.code(), Some(2), "a page is somebody's");
    assert_eq!(place.run(&["sheets", "inconnu.pdf", "--owner", "Personne"]).status.code(), Some(2));
}
