//! Two laptops: each its own work, exchanged both ways, gives the same map; indicators over it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Place { folder: tempfile::tempdir().unwrap() };
        std::fs::write(place.path("phrase"), "trois mots connus\nsuite\n").unwrap();
        for (name, address) in [("a.xml", "192.0.2.1"), ("b.xml", "192.0.2.2")] {
            std::fs::write(place.path(name), scan(address)).unwrap();
        }
        for home in ["a", "b"] {
            place.json(home, "10", &["init", "--organisation", &format!("Auditeur {home}")]);
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, home: &str, hour: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kharita"));
        command.args(arguments).current_dir(self.folder.path()).env_clear().env("HOME", self.folder.path());
        command.env("KHARITA_HOME", self.path(home)).env("KHARITA_NOW", format!("2026-11-25T{hour}:00:00Z"));
        command.output().unwrap()
    }

    fn json(&self, home: &str, hour: &str, arguments: &[&str]) -> Value {
        let output = self.run(home, hour, &[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn pack(&self, home: &str, out: &str) {
        self.json(home, "13", &["pack", out, "--passphrase-file", "phrase"]);
    }

    fn join(&self, home: &str, pack: &str) -> Value {
        self.json(home, "14", &["import", pack, "--passphrase-file", "phrase"])
    }

    fn rows(&self, home: &str) -> Value {
        self.json(home, "15", &["map", "list"])
    }

    fn entries(&self, home: &str) -> u64 {
        self.json(home, "15", &["verify"]).pointer("/entries").unwrap().as_u64().unwrap()
    }
}

fn scan(address: &str) -> String {
    format!(
        r#"<?xml version="1.0"?>
<nmaprun scanner="nmap" args="nmap -sV {address}" start="1761984000" version="7.94">
<scaninfo type="syn" protocol="tcp" numservices="1000" services="1-1000"/>
<host starttime="1761984000" endtime="1761984060"><status state="up" reason="echo-reply"/><address addr="{address}" addrtype="ipv4"/>
<ports><port protocol="tcp" portid="443"><state state="open"/><service name="https" method="probed" conf="10"/></port></ports></host>
<runstats><finished time="1761984100"/><hosts up="1" down="0" total="1"/></runstats>
</nmaprun>
"#
    )
}

fn id_of(rows: &Value, name: &str) -> String {
    let rows = rows.pointer("/rows").unwrap().as_array().unwrap();
    let row = rows.iter().find(|row| row.pointer("/name").and_then(Value::as_str) == Some(name)).unwrap();
    row.pointer("/id").unwrap().as_str().unwrap().to_owned()
}

fn altered(from: &Path, to: &Path, at: usize) {
    let mut bytes = std::fs::read(from).unwrap();
    *bytes.get_mut(at).unwrap() ^= 1;
    std::fs::write(to, bytes).unwrap();
}

#[test]
fn two_homes_exchanged_both_ways_give_the_same_map() {
    let place = Place::new();
    for (home, name, address) in [("a", "a.xml", "192.0.2.1"), ("b", "b.xml", "192.0.2.2")] {
        place.json(home, "11", &["import", name]);
        let id = id_of(&place.rows(home), address);
        place.json(home, "11", &["state", &id, "remark", &format!("vu par {home}"), "--by", home]);
    }
    // Both judge the same rule: what was said last counts in both homes.
    place.json("a", "12", &["assess", "POL-FORMEL", "conformant", "--by", "Auditrice A"]);
    place.json("b", "11", &["assess", "POL-FORMEL", "non-conformant", "--by", "Auditeur B"]);
    place.pack("a", "a.pack");
    place.pack("b", "b.pack");
    let joined = place.join("a", "b.pack");
    assert_eq!(joined.pointer("/joined/0/entries").unwrap(), 3);
    assert_eq!(joined.pointer("/joined/0/evidence").unwrap(), 1);
    assert_eq!(place.join("b", "a.pack").pointer("/joined/0/organisation").unwrap(), "Auditeur a");
    let (a, b) = (place.rows("a"), place.rows("b"));
    assert_eq!(a, b);
    assert!(id_of(&a, "192.0.2.1") != id_of(&a, "192.0.2.2"));
    let shown = |home| place.json(home, "15", &["comply"]);
    assert_eq!(shown("a"), shown("b"));
    // A word without a piece proves nothing fully, but what was said first and taken back no longer counts.
    assert_eq!(shown("a").pointer("/non_conformant").unwrap(), 0);

    // Twice, or back where it was made, changes nothing.
    let (before, back) = (place.entries("a"), place.entries("b"));
    assert_eq!(place.join("a", "b.pack").pointer("/joined/0/entries").unwrap(), 0);
    place.pack("a", "all.pack");
    assert_eq!(place.join("b", "all.pack").pointer("/joined/0/known").unwrap(), 6);
    assert_eq!((place.entries("a"), place.entries("b")), (before, back));
}

#[test]
fn several_rules_take_one_verdict_in_one_entry_or_none_does() {
    let place = Place::new();
    place.json("a", "10", &["import", "a.xml"]);
    let judged = || {
        let rows = place.json("a", "12", &["comply"]);
        let rows = rows.pointer("/rules").unwrap().as_array().unwrap().clone();
        rows.into_iter().filter(|row| row.pointer("/verdict").unwrap() == "partial").count()
    };
    let (before, entries) = (judged(), place.entries("a"));
    place.json("a", "11", &["assess", "POL-FORMEL", "POL-RISQUE", "POL-FORMEL", "partial", "--by", "Auditrice A"]);
    assert_eq!((judged(), place.entries("a")), (before + 2, entries + 1));
    let unknown = ["assess", "POL-FORMEL", "NO-SUCH-RULE", "non-conformant", "--by", "Auditrice A"];
    assert_eq!(place.run("a", "12", &unknown).status.code(), Some(2));
    assert_eq!((judged(), place.entries("a")), (before + 2, entries + 1));
}

#[test]
fn a_file_attached_to_a_verdict_travels_with_it() {
    let place = Place::new();
    std::fs::write(place.path("politique.pdf"), "la politique signée").unwrap();
    place.json("a", "10", &["import", "a.xml"]);
    let attached = ["assess", "POL-FORMEL", "conformant", "--by", "Auditrice A", "--attachment", "politique.pdf"];
    place.json("a", "11", &attached);
    place.pack("a", "a.pack");
    place.join("b", "a.pack");
    let verdict = |home| {
        let judged = place.json(home, "15", &["comply"]);
        let rules = judged.pointer("/rules").unwrap().as_array().unwrap();
        rules.iter().find(|rule| rule.pointer("/ref").unwrap() == "POL-FORMEL").unwrap().clone()
    };
    assert_eq!(verdict("a").pointer("/verdict").unwrap(), "conformant");
    assert_eq!(verdict("a"), verdict("b"));
    // What b passes on holds the file as well: a third home gets it without a.
    place.json("c", "10", &["init", "--organisation", "Auditeur c"]);
    place.pack("b", "b.pack");
    place.join("c", "b.pack");
    assert_eq!(verdict("c"), verdict("a"));
    // Back where it was made, it is known.
    let before = place.entries("a");
    assert_eq!(place.join("a", "b.pack").pointer("/joined/0/entries").unwrap(), 0);
    assert_eq!(place.entries("a"), before);
}

#[test]
fn a_pack_altered_by_one_byte_is_refused_by_name_and_nothing_is_taken() {
    let place = Place::new();
    place.json("a", "11", &["import", "a.xml"]);
    place.pack("a", "a.pack");
    let before = place.entries("b");
    let length = std::fs::read(place.path("a.pack")).unwrap().len();
    for at in [20, 40, length / 2, length - 1] {
        altered(&place.path("a.pack"), &place.path("bad.pack"), at);
        let output = place.run("b", "12", &["import", "bad.pack", "--passphrase-file", "phrase", "--lang", "fr"]);
        assert_eq!(output.status.code(), Some(3), "byte {at}");
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("bad.pack") && said.contains("altéré"), "{said}");
    }
    std::fs::write(place.path("other"), "autre phrase").unwrap();
    assert_eq!(place.run("b", "12", &["import", "a.pack", "--passphrase-file", "other"]).status.code(), Some(3));
    assert_eq!(place.run("b", "12", &["import", "a.pack"]).status.code(), Some(3), "no passphrase");
    assert_eq!(place.run("a", "12", &["pack", "c.pack"]).status.code(), Some(2), "no passphrase");
    assert_eq!(place.entries("b"), before);
}

#[test]
fn indicators_tell_both_terms_or_what_is_missing() {
    let place = Place::new();
    place.json("a", "11", &["import", "a.xml"]);
    let found = place.json("a", "12", &["indicators", "--since", "1"]);
    let all = found.as_array().unwrap();
    assert_eq!(all.len(), 16);
    let field = |id: &str, name: &str| {
        let row = all.iter().find(|row| row.pointer("/id").and_then(Value::as_str) == Some(id)).unwrap();
        row.pointer(&format!("/{name}")).unwrap().clone()
    };
    assert_eq!((field("K01", "numerator"), field("K01", "denominator")), (0.into(), 1.into()));
    assert_eq!(field("K01", "target_met"), Value::Bool(false));
    assert_eq!(field("K01", "previous"), Value::Null, "nothing was known at the first entry");
    assert_eq!(field("K10", "numerator"), Value::Null);
    assert!(field("K10", "missing").is_string() && field("K10", "ask") == "ciso");
    assert_eq!(place.run("a", "12", &["indicators", "--since", "hier"]).status.code(), Some(2));
}

#[test]
fn impact_answers_for_an_id_of_the_map_only() {
    let place = Place::new();
    place.json("a", "11", &["import", "a.xml"]);
    let host = id_of(&place.rows("a"), "192.0.2.1");
    let view = place.json("a", "12", &["map", "impact", &host]);
    assert_eq!(view.pointer("/name").unwrap(), "192.0.2.1");
    assert!(view.pointer("/carries").unwrap().is_array() && view.pointer("/rests_on").unwrap().is_array());
    assert_eq!(place.run("a", "12", &["map", "impact", "host-nothing"]).status.code(), Some(2));
}
