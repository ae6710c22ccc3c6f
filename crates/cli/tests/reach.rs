//! `map reach` as users type it: on configuration files alone and on the map, with wrong arguments too.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::{Command, Output};

const RULES: &str = "*filter
:INPUT DROP [0:0]
:FORWARD DROP [0:0]
-A FORWARD -i lan -o srv -p tcp -m tcp --dport 443 -m comment --comment \"web\" -j ACCEPT
-A FORWARD -i lan -o srv -p tcp -m tcp --dport 22 -m mac --mac-source 00:11:22:33:44:55 -j ACCEPT
COMMIT
";
const ADDRESSES: &str = r#"[{"ifname":"lan","link_type":"ether","addr_info":[{"local":"10.1.0.1","prefixlen":24,"scope":"global"}]},
{"ifname":"srv","link_type":"ether","addr_info":[{"local":"10.2.0.1","prefixlen":24,"scope":"global"}]}]"#;
const PROBES: &str = "src,dst,dport,proto
10.1.0.5,10.2.0.5,443,tcp
10.1.0.5,10.2.0.5,22,
not,a,probe
10.2.0.5,10.1.0.5,443
10.1.0.5,10.1.0.6,80,udp
";

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Place(tempfile::tempdir().unwrap());
        for (name, text) in [("fw1.iptables-save", RULES), ("fw1.addr.json", ADDRESSES), ("probes.csv", PROBES)] {
            std::fs::write(place.0.path().join(name), text).unwrap();
        }
        place
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kharita"));
        command.args(arguments).current_dir(self.0.path()).env_clear().env("HOME", self.0.path());
        command.env("KHARITA_HOME", self.0.path().join("espace")).env("KHARITA_NOW", "2026-11-25T10:00:00Z");
        command.output().unwrap()
    }

    fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let output = self.run(&[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

/// Without marks of direction, and with plain blanks.
fn plain(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes).replace(['\u{2068}', '\u{2069}'], "");
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

const FILES: [&str; 7] = ["map", "reach", "--config", "fw1.iptables-save", "fw1.addr.json", "--probes", "probes.csv"];

#[test]
fn configuration_files_alone_answer_in_the_order_of_the_rows() {
    let place = Place::new();
    let answers = place.json(&FILES);
    let of = |row: &serde_json::Value| {
        format!("{} {} {}", row["dport"], row["proto"].as_str().unwrap(), row["answer"].as_str().unwrap())
    };
    let rows: Vec<String> = answers["answers"].as_array().unwrap().iter().map(of).collect();
    assert_eq!(rows, ["443 tcp yes", "22 tcp maybe", "443 tcp no", "80 udp yes"]);
    let because = &answers["answers"][0]["because"][0];
    assert_eq!((&because["device"], &because["line"]), (&"fw1".into(), &4.into()));
    assert_eq!(answers["not_understood"], serde_json::json!([{"device": "fw1", "line": 5, "text": "mac-source"}]));
}

#[test]
fn people_read_a_table_the_counts_and_what_was_not_understood() {
    let place = Place::new();
    for (language, counts) in
        [("fr", "4 questions : 2 oui, 1 peut-être, 1 non."), ("en", "4 questions: 2 yes, 1 maybe, 1 no.")]
    {
        let output = place.run(&[&FILES[..], &["--lang", language]].concat());
        let text = plain(&output.stdout);
        assert!(text.contains(counts) && text.contains("mac-source") && text.contains("fw1 FORWARD 1 4"), "{text}");
        let told = plain(&output.stderr);
        assert!(
            told.contains("3 lignes comprises sur 4") || told.contains("3 of 4 lines"),
            "the rate of lines understood: {told}"
        );
        assert!(told.contains("not,a,probe"), "{told}");
    }
}

#[test]
fn the_map_answers_from_what_was_imported() {
    let place = Place::new();
    place.json(&["init"]);
    place.json(&["import", "fw1.iptables-save", "fw1.addr.json"]);
    let yes = place.json(&["map", "reach", "10.1.0.5", "10.2.0.5", "--port", "443"]);
    assert_eq!(
        (&yes["answer"], &yes["ground"], &yes["because"][0]["line"]),
        (&"yes".into(), &"configuration".into(), &4.into())
    );
    let maybe = place.json(&["map", "reach", "10.1.0.0/24", "10.2.0.5", "--port", "22/tcp"]);
    assert_eq!((&maybe["answer"], &maybe["not_understood"][0]["text"]), (&"maybe".into(), &"mac-source".into()));
    assert_eq!(place.json(&["map", "reach", "10.2.0.5", "10.1.0.5", "--port", "443"])["answer"], "no");
    let unknown = place.json(&["map", "reach", "10.7.0.5", "10.8.0.5", "--port", "443"]);
    assert_eq!((&unknown["answer"], &unknown["ground"]), (&"maybe".into(), &"no-evidence".into()));
    let said = place.run(&["map", "reach", "10.1.0.5", "10.2.0.5", "--port", "443"]);
    assert!(String::from_utf8(said.stdout).unwrap().starts_with("Oui"));
}

#[test]
fn wrong_arguments_are_told() {
    let place = Place::new();
    place.json(&["init"]);
    for (arguments, code) in [
        (&["map", "reach"][..], 2),
        (&["map", "reach", "10.1.0.5"], 2),
        (&["map", "reach", "10.1.0.5", "10.2.0.5", "--port", "x/y"], 2),
        (&["map", "reach", "nobody", "10.2.0.5"], 2),
        (&["map", "reach", "--config", "fw1.iptables-save"], 2),
        (&["map", "reach", "a", "b", "--config", "fw1.iptables-save", "--probes", "probes.csv"], 2),
        (&["map", "reach", "--config", "probes.csv", "--probes", "probes.csv"], 3),
        (&["map", "reach", "--config", "nowhere", "--probes", "probes.csv"], 3),
        (&["map", "reach", "--config", "fw1.iptables-save", "--probes", "nowhere.csv"], 3),
        (&["map", "reach", "--config", "fw1.iptables-save", "--probes", "fw1.addr.json"], 3),
    ] {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?} {}", String::from_utf8_lossy(&output.stderr));
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
}
