//! The command line as users type it: exit codes, standard output, standard error.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use support::{Place, SCAN, text};

#[test]
fn wrong_usage_ends_with_two_and_says_so_in_the_language() {
    let place = Place::new();
    for (arguments, words) in [
        (&["--lang", "fr", "impport"][..], "impport"),
        (&["--lang", "en", "import"], "PATHS"),
        (&["--lang", "fr", "map", "list", "--bogus"], "--bogus"),
        (&["--lang", "ar", "demo", "x", "--assets", "7"], "7"),
        (&["--lang", "fr", "--now", "hier", "formats", "--help-me"], "--help-me"),
    ] {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(text(&output.stderr).contains(words), "{arguments:?}: {}", text(&output.stderr));
        assert!(!text(&output.stderr).contains('{'), "{}", text(&output.stderr));
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    let place = Place::new();
    for (arguments, words) in [
        (&["--help", "--lang", "fr"][..], "import"),
        (&["import", "--help", "--lang", "en"], "--dry-run"),
        (&["--version"], "kharita"),
    ] {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        assert!(text(&output.stdout).contains(words), "{arguments:?}");
    }
}

#[test]
fn a_home_must_exist_and_is_made_once() {
    let place = Place::new();
    assert_eq!(place.run(&["map", "stats"]).status.code(), Some(2));
    place.init();
    assert_eq!(place.run(&["init"]).status.code(), Some(2));
    assert!(place.path("espace.keys").is_dir() && !place.path("espace").join("keys").exists());
    let inside = place.path("autre/cles");
    let output =
        place.command(&["init", "--home"]).arg(place.path("autre")).arg("--keys").arg(&inside).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "keys must not lie inside the home");
}

#[test]
fn a_scan_goes_in_once_and_comes_out_as_a_map() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    std::fs::write(place.path("notes.txt"), "rien à voir").unwrap();
    let preview = place.json(&["import", "--dry-run", "scan.xml"]);
    assert_eq!((&preview["files"][0]["hosts"], &preview["change"]["new"]), (&2.into(), &3.into()));
    assert_eq!(place.json(&["map", "stats"])["assets"], 0);
    let first = place.json(&["import", "scan.xml", "notes.txt", "absent.xml"]);
    let file = &first["files"][0];
    assert_eq!(
        (&file["format"], &file["hosts"], &file["services"], &file["findings"]),
        (&"nmap".into(), &2.into(), &1.into(), &0.into())
    );
    assert_eq!(file["observed_at"], "2025-11-01T08:01:40Z");
    let refused: Vec<_> =
        first["refused_files"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap()).collect();
    assert_eq!(refused, ["K-1002", "K-4020"]);
    let again = place.json(&["import", "scan.xml"]);
    assert_eq!(again["change"], serde_json::json!({"new": 0, "changed": 0, "same": 3, "gone": 0, "to_decide": 0}));
    assert_eq!(again["files"][0]["taken_before"], "2026-11-25T10:00:00Z");
    assert_eq!(place.json(&["verify"])["entries"], 2);
    let rows = place.json(&["map", "list", "host", "--where", "hostnames~portail"]);
    let id = rows["rows"][0]["id"].as_str().unwrap().to_owned();
    let shown = place.json(&["map", "show", &id]);
    assert_eq!(shown["attributes"]["addresses"]["source"], "nmap@default");
    assert_eq!(shown["edges"][0]["kind"], "LISTENS");
    let traced = place.json(&["map", "show", &id, "--lines"]);
    let name = &traced["attributes"]["hostnames"]["evidence"];
    assert_eq!(name["line"], 5);
    assert!(name["excerpt"].as_str().is_some_and(|text| text.contains("portail.example")), "{name}");
    assert_eq!(place.run(&["import", "notes.txt"]).status.code(), Some(3));
}

#[test]
fn what_people_say_stands_beside_what_tools_saw() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let rows = place.json(&["map", "list", "service"]);
    let service = rows["rows"][0]["id"].as_str().unwrap().to_owned();
    let said = place.json(&["state", &service, "version", "1.26", "--by", "exploitation", "--why", "mise à jour"]);
    assert_eq!(said["entry"], 3);
    let version = &place.json(&["map", "show", &service])["attributes"]["version"];
    let all = [&version["value"], &version["others"][0]["value"]];
    assert!(all.contains(&&"1.18.0".into()) && all.contains(&&"1.26".into()), "{version}");
    for (attribute, value) in [("versoin", "1"), ("port", "quatre"), ("exposure", "lune")] {
        let output = place.run(&["state", &service, attribute, value, "--by", "x"]);
        assert_eq!(output.status.code(), Some(2), "{attribute}");
    }
    assert_eq!(place.run(&["state", "host-000000000000", "os", "x", "--by", "x"]).status.code(), Some(2));
    let changed = place.json(&["map", "diff", "--from", "2"]);
    assert!(changed["changed"].as_array().is_some_and(|c| c.iter().all(|c| c["attribute"] == "version")), "{changed}");
    assert_eq!(place.json(&["map", "diff", "--from", "3", "--to", "3"])["changed"], serde_json::json!([]));
    assert_eq!(place.json(&["jewel", &service])["entry"], 4);
}

#[test]
fn a_merge_of_two_hosts_is_undone_by_a_split() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let ids = |place: &Place| -> Vec<String> {
        place.json(&["map", "list", "host"])["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|r| r["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let before = place.json(&["map", "export", "--format", "json", "--out", "avant.json"]);
    assert!(before["bytes"].as_u64().is_some());
    let two = ids(&place);
    let merged = place.json(&["map", "merge", &two[0], &two[1], "--why", "essai"]);
    assert_eq!(ids(&place), [merged["id"].as_str().unwrap()]);
    place.json(&["map", "split", merged["id"].as_str().unwrap(), "nmap@default/192.0.2.2"]);
    assert_eq!(ids(&place), two);
    place.json(&["map", "export", "--format", "json", "--out", "apres.json"]);
    assert_eq!(std::fs::read(place.path("avant.json")).unwrap(), std::fs::read(place.path("apres.json")).unwrap());
    let service = place.json(&["map", "list", "service"])["rows"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["map", "merge", &two[0], &service]).status.code(), Some(2), "two kinds are never one");
}

#[test]
fn exports_are_well_formed_and_never_overwrite() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    let graph: serde_json::Value =
        serde_json::from_slice(&place.run(&["map", "export", "--format", "opengraph"]).stdout).unwrap();
    assert_eq!(graph["graph"]["nodes"].as_array().map(Vec::len), Some(3));
    assert!(text(&place.run(&["map", "export", "--format", "csv"]).stdout).lines().count() == 4);
    assert_eq!(place.run(&["map", "export", "--format", "doc"]).status.code(), Some(2));
    std::fs::write(place.path("x.csv"), "à moi").unwrap();
    assert_eq!(place.run(&["map", "export", "--format", "csv", "--out", "x.csv"]).status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(place.path("x.csv")).unwrap(), "à moi");
}

#[test]
fn a_flipped_byte_is_named_and_a_backup_mends_it() {
    let place = Place::new();
    place.init();
    std::fs::write(place.path("scan.xml"), SCAN).unwrap();
    place.json(&["import", "scan.xml"]);
    place.json(&["backup", "copie.kharita"]);
    let database = find(&place.path("espace"), "ledger.db");
    let mut bytes = std::fs::read(&database).unwrap();
    let at = bytes.len() - 100;
    bytes[at] ^= 1;
    std::fs::write(&database, bytes).unwrap();
    let log = std::fs::metadata(database.with_extension("db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "all is in the one file when a command ends");
    let output = place.run(&["verify", "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", text(&output.stdout));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&found["ok"], &found["first_bad"]["code"]), (&false.into(), &"K-4004".into()));
    place.json(&["restore", "copie.kharita"]);
    assert_eq!(place.json(&["verify"])["ok"], true);
    assert_eq!(place.json(&["map", "stats"])["assets"], 2);
}

fn find(folder: &Path, name: &str) -> PathBuf {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().is_some_and(|own| own == name) {
            return path;
        }
        if path.is_dir() && std::fs::read_dir(&path).unwrap().any(|e| e.unwrap().file_name() == name) {
            return path.join(name);
        }
    }
    panic!("no {name} in {}", folder.display());
}

#[test]
fn the_blank_workbook_comes_back_empty_and_shells_get_their_scripts() {
    let place = Place::new();
    place.init();
    assert!(place.json(&["sheets", "collecte.xlsx"])["sheets"].as_array().is_some_and(|s| s.len() > 15));
    assert_eq!(place.run(&["sheets", "collecte.xlsx"]).status.code(), Some(2), "never overwritten");
    assert_eq!(place.run(&["import", "collecte.xlsx"]).status.code(), Some(3), "nothing was filled");
    for shell in ["bash", "zsh", "fish"] {
        assert!(text(&place.run(&["completions", shell]).stdout).contains("kharita"));
    }
    assert!(text(&place.run(&["man"]).stdout).contains(".TH"));
    let formats = place.json(&["formats"]);
    assert!(formats.as_array().unwrap().iter().any(|f| f["id"] == "nessus"));
}

/// Numbers of what an import changed: new, changed, gone, refused rows.
fn change(report: &serde_json::Value) -> [u64; 4] {
    let refused = report.pointer("/files/0/refused").and_then(|rows| rows.as_array()).unwrap().len() as u64;
    let count = |what: &str| report.pointer(&format!("/change/{what}")).and_then(|count| count.as_u64()).unwrap();
    [count("new"), count("changed"), count("gone"), refused]
}

/// The workbook with every star before the id of a host taken away, as a person would.
fn declare_hosts(from: &Path, to: &Path) {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(from).unwrap()).unwrap();
    let mut written = zip::ZipWriter::new(std::fs::File::create(to).unwrap());
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).unwrap();
        let name = member.name().unwrap().into_owned();
        written.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        let bytes =
            if name == "xl/sharedStrings.xml" { text(&bytes).replace(">*host-", ">host-").into_bytes() } else { bytes };
        written.write_all(&bytes).unwrap();
    }
    written.finish().unwrap();
}

#[test]
fn a_workbook_written_from_the_map_comes_back_unchanged() {
    let place = Place::new();
    place.init();
    place.json(&["sample", "preuves", "--assets", "120"]);
    place.json(&["import", "preuves"]);
    let strangers = |place: &Place| place.json(&["map", "stats"])["seen_never_declared"].as_u64().unwrap();
    let before = strangers(&place);
    assert!(before > 0);
    place.json(&["sheets", "tout.xlsx", "--from-map"]);
    assert_eq!(change(&place.json(&["import", "tout.xlsx"])), [0; 4]);
    assert_eq!(strangers(&place), before, "a star declares nothing");
    let owner = place.json(&["map", "list", "actor", "--where", "name~Santé"]);
    let owner = owner["rows"][0]["name"].as_str().unwrap();
    place.json(&["sheets", "partie.xlsx", "--owner", owner]);
    assert_eq!(change(&place.json(&["import", "partie.xlsx"])), [0; 4], "a part withdraws nothing");
    declare_hosts(&place.path("tout.xlsx"), &place.path("déclaré.xlsx"));
    assert_eq!(change(&place.json(&["import", "déclaré.xlsx"])), [0; 4], "the rows find their hosts again");
    assert_eq!(strangers(&place), 0);
    let output = place.run(&["sheets", "x.xlsx", "--owner", "Personne"]);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
    assert!(!place.path("x.xlsx").exists());
}

#[test]
fn a_finding_goes_its_way_and_keeps_only_what_was_said_last() {
    let place = Place::new();
    place.init();
    place.json(&["sample", "preuves", "--assets", "120"]);
    place.json(&["import", "preuves"]);
    let found = place.json(&["finding", "list"]);
    let (id, title) = (found[0]["id"].as_str().unwrap(), found[0]["title"].as_str().unwrap());
    let act = |arguments: &[&str]| place.run(&[&["finding"][..], arguments].concat()).status.code();
    assert_eq!(act(&["dismiss", id, "--by", "A", "--why", "x"]), Some(2), "nobody named this auditor");
    place.json(&["auditor", "A", "--by", "RSSI"]);
    assert_eq!(act(&["dismiss", id, "--by", "A"]), Some(2), "a dismissal has a reason");
    assert_eq!(act(&["dismiss", id, "--by", "A", "--why", "faux positif"]), Some(0));
    let shown = place.json(&["finding", "show", id]);
    assert_eq!((&shown["stage"], &shown["acts"]["title"]), (&"dismissed".into(), &title.into()));
    assert_eq!(act(&["answer", id, "agree", "--by", "B"]), Some(2), "only what is retained is answered");
    assert_eq!(act(&["retain", id, "--by", "A"]), Some(0));
    let shown = place.json(&["finding", "show", id]);
    assert_eq!((&shown["stage"], &shown["acts"]["decided-why"]), (&"retained".into(), &serde_json::Value::Null));
    assert_eq!(act(&["answer", id, "agree", "--by", "B", "--measure", "mise à jour"]), Some(0));
    assert_eq!(act(&["close", id, "--by", "A"]), Some(0));
    assert_eq!(act(&["alert", id, "received", "--by", "B"]), Some(2), "no alert was raised");
    assert_eq!(act(&["alert", id, "raised", "--by", "A"]), Some(0));
    assert_eq!(place.json(&["finding", "show", id])["stage"], "final");
}

#[test]
fn the_demonstration_finds_what_was_planted() {
    let place = Place::new();
    let shown = place.json(&["demo", "essai", "--assets", "120"]);
    let truth: serde_json::Value =
        serde_json::from_slice(&std::fs::read(place.path("essai/preuves/truth.json")).unwrap()).unwrap();
    let planted = truth["flaws"].as_array().unwrap().iter().find(|flaw| flaw["id"] == "F11").unwrap();
    assert_eq!(shown["seen_never_declared"], planted["expect"]["discovered_not_declared"]);
    assert_eq!(shown["declared_never_seen"], planted["expect"]["declared_never_seen"]);
    let flaws = shown["flaws_found"].as_array().unwrap();
    assert!(flaws.contains(&"F01".into()), "{flaws:?}");
    let files = shown["deliverables"].as_array().unwrap();
    assert!(files.iter().any(|file| file["kind"] == "map" && file["format"] == "pdf"), "{shown}");
    for file in files {
        let bytes = std::fs::read(place.path(file["path"].as_str().unwrap())).unwrap();
        assert!(bytes.starts_with(b"%PDF") || bytes.starts_with(b"PK"), "{file}");
    }
    // A path goes down to the line of the scan that shows the flaw it uses.
    let home = ["--home", "essai/espace", "--keys", "essai/espace/cles"];
    let found = place.json(&[&home[..], &["paths", "--hypotheses", "--lines"]].concat());
    let steps: Vec<_> =
        found["paths"].as_array().unwrap().iter().flat_map(|p| p["steps"].as_array().unwrap()).collect();
    let exploit = steps.iter().find(|step| step["technique"] == "T1210" || step["technique"] == "T1190").unwrap();
    let flaw = &exploit["evidence"][0];
    assert_eq!(flaw["fact"], "AFFECTS");
    let place_of = &flaw["evidence"];
    assert!(place_of["name"].as_str().is_some_and(|name| name.ends_with(".nessus")), "{flaw}");
    assert!(place_of["excerpt"].as_str().is_some_and(|text| text.contains("<ReportItem")), "{flaw}");
    let written =
        std::fs::read_to_string(find(&place.path("essai/preuves"), place_of["name"].as_str().unwrap())).unwrap();
    let line = place_of["line"].as_u64().unwrap() as usize;
    assert_eq!(written.lines().nth(line - 1).unwrap().trim(), place_of["excerpt"].as_str().unwrap().trim());
}

#[test]
fn verdicts_agree_with_what_was_planted_and_nothing_is_conformant_without_pieces() {
    let place = Place::new();
    place.init();
    assert!(place.run(&["sample", "preuves", "--assets", "120"]).status.success());
    let truth: serde_json::Value =
        serde_json::from_slice(&std::fs::read(place.path("preuves/truth.json")).unwrap()).unwrap();
    let folders = std::fs::read_dir(place.path("preuves")).unwrap().map(|entry| entry.unwrap().path());
    let folders: Vec<String> = folders.filter(|path| path.is_dir()).map(|path| path.display().to_string()).collect();
    let arguments: Vec<&str> = std::iter::once("import").chain(folders.iter().map(String::as_str)).collect();
    place.json(&arguments);
    let directive = place.json(&["comply"]);
    let rules = directive["rules"].as_array().unwrap();
    let counts = ["conformant", "partial", "non_conformant", "not_assessed", "not_applicable"];
    assert_eq!(counts.iter().map(|count| directive[count].as_u64().unwrap()).sum::<u64>(), rules.len() as u64);
    for list in place.json(&["framework", "list"]).as_array().unwrap() {
        let found = place.json(&["comply", list["id"].as_str().unwrap()]);
        assert_eq!(found["conformant"], 0, "no piece is attached: {list}");
    }
    // Each flaw that the evidence shows is a gap of one of its rules, and no rule of a flaw is fulfilled without doubt.
    let organisation = kharita_sample::organisation::Organisation::load().unwrap();
    for flaw in truth["flaws"].as_array().unwrap() {
        let known = organisation.planted_flaws.iter().find(|known| flaw["id"] == known.id.as_str()).unwrap();
        let verdict = |rule: &str| rules.iter().find(|found| found["ref"] == rule).unwrap();
        assert!(known.dnssi.iter().all(|rule| verdict(rule)["verdict"] != "conformant"), "{flaw}");
        let is_shown = |rule: &String| {
            verdict(rule)["because"].as_array().unwrap().iter().any(|statement| statement["kind"] == "gap")
        };
        let written = flaw["evidence_written"].as_array().unwrap();
        let shows_it = |view: &&serde_json::Value| view["answers"] == "full" && written.contains(&view["evidence"]);
        let is_visible = flaw["visible_to"].as_array().unwrap().iter().any(|view| shows_it(&view));
        assert!(!is_visible || known.dnssi.iter().any(is_shown), "{flaw}");
    }
    let law = place.json(&["comply", "loi-09-08"]);
    let lacking = law["legal"]["formalities"].as_array().unwrap();
    let lacking = lacking.iter().filter(|formality| formality["lacks_authorisation"] == true).count();
    assert!(lacking >= 5, "the five processings with the identity card and without authorisation: {lacking}");
}

#[test]
fn a_framework_is_imported_judged_undone_and_wrong_ones_are_refused() {
    let place = Place::new();
    assert_eq!(place.json(&["framework", "list"]).as_array().unwrap().len(), 5, "without a home too");
    place.init();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/framework.example.toml");
    let example = example.to_str().unwrap();
    let imported = place.json(&["framework", "import", example]);
    assert_eq!(
        (&imported["frameworks"][0]["id"], &imported["frameworks"][0]["assessable"]),
        (&"charte-interne".into(), &3.into())
    );
    assert!(imported["refused"].as_array().unwrap().is_empty());
    assert!(place.json(&["framework", "import", example])["entry"].is_null(), "twice changes nothing");
    assert_eq!(place.json(&["comply", "charte-interne"])["applicable"], 3);
    assert_eq!(place.json(&["framework", "show", "charte-interne"])["rules"].as_array().unwrap().len(), 4);
    let shown = place.run(&["comply", "charte-interne", "--applicability"]);
    assert!(shown.status.success() && text(&shown.stdout).contains("C-2"), "{}", text(&shown.stderr));
    place.json(&["undo", &imported["entry"].to_string()]);
    assert_eq!(place.run(&["comply", "charte-interne"]).status.code(), Some(2));
    for (name, content, code) in [
        ("vide.yaml", "", "K-8020"),
        ("autre.json", "{\"x\": 1}", "K-8001"),
        ("cercle.yaml", "framework: &a\n  id: *a\n", "K-8003"),
        ("casse.toml", "[framework]\nid = = 1\n", "K-8002"),
    ] {
        std::fs::write(place.path(name), content).unwrap();
        let output = place.run(&["framework", "import", name]);
        assert_eq!(output.status.code(), Some(3), "{name}");
        assert!(text(&output.stderr).contains(code), "{name}: {}", text(&output.stderr));
    }
    assert_eq!(place.run(&["framework", "import", "absent.yaml"]).status.code(), Some(3));
}

/// Values that stand nowhere else, in every form that is read, and in all that may be shown of them.
#[test]
fn no_value_that_is_looked_at_is_ever_told_or_kept() {
    let place = Place::new();
    place.init();
    let marks =
        ["ZQXWVALEUR", "JB987654", "198765434", "230810000000000000001249", "zqxw.marque@exemple.ma", "0698765432"];
    let [name, card, insured, account, mail, phone] = marks;
    let row = format!("{name};{card};{insured};{account};{mail};{phone}");
    std::fs::create_dir(place.path("donnees")).unwrap();
    let write = |file: &str, text: String| std::fs::write(place.path("donnees").join(file), text).unwrap();
    write("titres.csv", format!("nom;cin;num_cnss;rib;email;tel\n{row}\n{row}\n"));
    write("sans-titres.csv", format!("{row}\n{row}\n"));
    write("coupe.csv", format!("nom;cin\n{name};\"{card}\n"));
    write(
        "personnes.json",
        format!("{{\"{card}\": {{\"nom\": \"{name}\", \"rib\": \"{account}\"}}, \"{mail}\": [\"{phone}\", }}"),
    );
    write("lignes.jsonl", format!("{{\"cin\":\"{card}\"}}\n{{\"cin\":\"{card}\", {name}\n"));
    write("note.txt", format!("Assuré {name} {card}, matricule cnss {insured}, {mail}, {phone}, RIB {account}."));
    write(&format!("dossier {card} {phone}.txt"), "rien".into());
    write("faux.xlsx", format!("PK\u{3}\u{4}{name}{card}"));
    write("faux.sqlite", format!("SQLite format 3\0{name}{card}"));
    let mut told = Vec::new();
    for arguments in [
        &["discover", "donnees"][..],
        &["discover", "donnees", "--json"],
        &["discover", "donnees", "--json", "--limit", "1", "--store", "DBX"],
        &["discover", "donnees", "--metadata-only", "--lang", "ar", "-v"],
        &["discover", "donnees", "--out", "rapport.json", "--lang", "en"],
        &["import", "rapport.json", "--json"],
        &["map", "export", "--format", "json"],
    ] {
        let output = place.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
        told.push((arguments.join(" "), text(&output.stdout) + &text(&output.stderr)));
    }
    told.push(("rapport.json".into(), std::fs::read_to_string(place.path("rapport.json")).unwrap()));
    for (what, told) in &told {
        for mark in marks {
            assert!(!told.contains(mark), "{what}: {mark}");
        }
    }
    let found: serde_json::Value = serde_json::from_str(&told[1].1).unwrap();
    let categories =
        found["files"].as_array().unwrap().iter().map(|file| file["identifiers"].as_object().unwrap().len());
    assert!(categories.sum::<usize>() > 12, "they were seen all the same");
    assert!(found["not_read"].as_array().unwrap().len() >= 2);
    // The ledger is sealed; its files hold none of them even so, and nothing of the sources is in the vault.
    let ledger = std::fs::read(find(&place.path("espace"), "ledger.db")).unwrap();
    assert!(marks.iter().all(|mark| !ledger.windows(mark.len()).any(|window| window == mark.as_bytes())));
}

#[test]
fn sources_that_cannot_be_looked_at_end_as_the_contract_says() {
    let place = Place::new();
    std::fs::write(place.path("image.bin"), [0_u8, 1, 2, 3, 0, 0, 7]).unwrap();
    for (arguments, code) in [
        (&["discover"][..], 2),
        (&["discover", "oracle://audit:mot-de-passe@db/x"], 2),
        (&["discover", "absent.csv"], 3),
        (&["discover", "image.bin"], 3),
        (&["discover", "sqlite:absent.db"], 4),
        (&["discover", "postgres://audit:mot-de-passe@127.0.0.1:1/x", "--json"], 4),
        (&["discover", "image.bin", "--host", "srv"], 2),
        (&["discover", "image.bin", "--limit", "0"], 2),
    ] {
        let output = place.run(arguments);
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", text(&output.stderr));
        assert!(!(text(&output.stdout) + &text(&output.stderr)).contains("mot-de-passe"), "{arguments:?}");
    }
}
