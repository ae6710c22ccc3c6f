//! Bytes of any kind, tables of other tools, saved maps, and files of any size.

use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;

use kharita_ingest::{Fit, Input, format, parse_profile, profile, recognise};
use kharita_model::{Aspect, Code, Extent, Source};
use proptest::prelude::*;

use crate::paper::{Paper, xlsx};
use crate::truth::{context, read};

fn fit(name: &str, bytes: &[u8]) -> Fit {
    (format("sheet").unwrap().recognise)(&Input::from_bytes(bytes.to_vec(), name))
}

/// The public samples, if they lie beside the project.
fn corpus(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: {} is not there", path.display());
    None
}

fn files(folder: PathBuf, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() { files(entry, found) } else { found.push(entry) }
    }
}

#[test]
fn only_inventories_are_claimed() {
    let Some(folder) = corpus("scans") else { return };
    let (mut all, mut claimed) = (Vec::new(), Vec::new());
    files(folder.clone(), &mut all);
    for other in ["cartography", "discovery", "risk", "frameworks"] {
        files(folder.join("..").join(other), &mut all);
    }
    let mut looked = 0;
    for path in all {
        let input = Input::open(&path).unwrap();
        looked += 1;
        if (format("sheet").unwrap().recognise)(&input) == Fit::Yes {
            claimed.push(path.file_name().unwrap().to_string_lossy().into_owned());
        }
    }
    claimed.sort();
    println!("{looked} files looked at, claimed: {claimed:?}");
    let is_workbook = |name: &String| name.ends_with(".xlsx");
    let tables: Vec<&String> = claimed.iter().filter(|name| !is_workbook(name)).collect();
    // These list devices, networks and virtual machines.
    assert_eq!(tables, ["derived_devices_rest.csv", "derived_prefixes.csv", "derived_virtual_machines.csv"]);
}

#[test]
fn results_of_scanners_and_registers_of_persons_are_no_inventories() {
    for (text, expected) in [
        ("Plugin ID,CVE,Risk,Host,Name\n1,CVE-2024-1,High,192.0.2.1,x\n", Fit::No),
        ("IP,Hostname,Port,Severity,NVT Name\n192.0.2.1,a,443,5.0,x\n", Fit::No),
        ("Hôte;Sévérité;Vulnérabilité\n192.0.2.1;élevée;x\n", Fit::No),
        ("nom,adresse,ville,cin,salaire\nA,b,c,X1,12\n", Fit::No),
        ("username,password\na,b\n", Fit::No),
        ("a,b\n1,2\n3,4\n", Fit::Near),
        ("src_zone,src,dst,dport\nlan,10.0.0.1,10.0.0.2,22\n", Fit::Near),
        ("Une phrase.\nEt une autre, plus longue.\n", Fit::No),
        ("<a/>", Fit::No),
        ("{\"a\": 1, \"b\": 2}", Fit::No),
        ("Nom machine;IP\nSRV-01;10.0.0.1\n", Fit::Yes),
    ] {
        assert_eq!(fit("x.csv", text.as_bytes()), expected, "{text}");
    }
}

#[test]
fn hostile_tables_are_taken_or_refused_by_name() {
    // A table without a meaning, read on demand, is refused with its reason.
    let mut batches = Vec::new();
    let mut input = Input::from_bytes(b"a,b\r1,2\r3,4".to_vec(), "x.csv");
    let outcome = (format("sheet").unwrap().read)(&mut input, &context("x.csv"), &mut batches).unwrap();
    assert_eq!((outcome.rejected.unwrap().code, batches.len()), (Code::SheetNotInventory, 0));

    let reading = read("x.csv", b"Hostname,IP,OS\rsrv1,10.0.0.1,a\rsrv2,10.0.0.2,b");
    assert_eq!(reading.batches[0].records.len(), 2, "carriage returns alone");

    let reading = read("x.csv", b"Hostname;IP;OS\nsrv1;10.0.0.1;a\nsrv2;\"10.0.0.2;b\nsrv3;10.0.0.3;c\n");
    assert_eq!(
        (reading.refused(), reading.batches[0].coverage.interrupted),
        (vec!["unbalanced-quote x!A3".to_owned()], true)
    );
    assert_eq!(reading.batches[0].records.len(), 1);

    let reading =
        read("x.csv", "Hostname;Description\nsrv1;\"=HYPERLINK(\"\"http://x\"\")\"\nsrv2;a\u{0}b\n".as_bytes());
    assert!(reading.facts().contains(&("host/srv1".into(), "description".into(), "=HYPERLINK(\"http://x\")".into())));
    assert!(reading.warned().iter().any(|code| code.starts_with("control-characters")));
}

#[test]
fn a_workbook_without_any_inventory_is_rejected_with_its_reason() {
    let mut paper = Paper::new("Notes");
    paper.row(["à", "faire"]).row(["x", "y"]);
    let mut batches = Vec::new();
    let mut input = Input::from_bytes(xlsx(&[paper]), "notes.xlsx");
    let outcome = (format("sheet").unwrap().read)(&mut input, &context("notes.xlsx"), &mut batches).unwrap();
    assert_eq!(
        outcome.rejected.unwrap().to_string(),
        "K-2026 sheet-not-inventory sheet=\"Notes\" at notes.xlsx Notes!A1"
    );
    for broken in [&b"PK\x03\x04 broken"[..], b"", b"PK"] {
        let mut input = Input::from_bytes(broken.to_vec(), "x.xlsx");
        let outcome = (format("sheet").unwrap().read)(&mut input, &context("x.xlsx"), &mut batches).unwrap();
        assert!(outcome.rejected.is_some() && batches.is_empty());
    }
}

#[test]
fn a_saved_map_reads_what_titles_do_not_say() {
    let text = "Machine interne;Colonne X;OS\nSRV-01;10.0.0.1;Debian\nSRV-02;pas d'adresse;Debian\n";
    assert_eq!(fit("x.csv", text.as_bytes()), Fit::Near);
    let saved = "[[sheet]]\nname = \"parc\"\nkind = \"host\"\nsubtype = \"server\"\n\
        [[sheet.column]]\ntitle = \"MACHINE INTERNE\"\nstates = \"id.hostname\"\n\
        [[sheet.column]]\ntitle = \"Colonne X\"\nstates = \"id.address\"\n\
        [[sheet.column]]\ntitle = \"Absente\"\nstates = \"os\"\n";
    let maps = parse_profile(saved).unwrap();
    let mut with_map = context("x.csv");
    with_map.columns = Some(&maps);
    let mut batches = Vec::new();
    let mut input = Input::from_bytes(text.as_bytes().to_vec(), "x.csv");
    let outcome = (format("sheet").unwrap().read)(&mut input, &with_map, &mut batches).unwrap();
    let reading = crate::truth::Reading { outcome, batches };
    assert_eq!(reading.refused(), ["bad-address x!B3"]);
    assert_eq!(reading.warned(), ["column-missing Absente"]);
    let facts = reading.facts();
    assert!(facts.contains(&("host/srv-01".into(), "addresses".into(), "10.0.0.1".into())));
    assert!(facts.contains(&("host/srv-02".into(), "is".into(), "server".into())));
    assert!(!facts.iter().any(|(_, predicate, _)| predicate == "os"), "a saved map is all that is read");
}

#[test]
fn a_proposed_map_saved_reads_the_same() {
    let text = "Nom machine;Adresse IP;Système;Responsable\nSRV-01;10.0.0.1;Debian;DSI\n";
    let first = read("parc.csv", text.as_bytes());
    let saved = profile(&first.outcome.columns);
    let maps = parse_profile(&saved).unwrap_or_else(|message| panic!("{message}\n{saved}"));
    let mut with_map = context("parc.csv");
    with_map.columns = Some(&maps);
    let mut batches = Vec::new();
    let mut input = Input::from_bytes(text.as_bytes().to_vec(), "parc.csv");
    (format("sheet").unwrap().read)(&mut input, &with_map, &mut batches).unwrap();
    assert_eq!(batches, first.batches);
}

#[test]
fn coverage_is_of_the_source_only_if_all_was_read() {
    let extent = |text: &str| read("Parc 2025.csv", text.as_bytes()).batches[0].coverage.parts[0].extent.clone();
    assert_eq!(extent("Nom machine;IP\nSRV-01;10.0.0.1\n"), Extent::Source(Source::new("sheet", "parc")));
    assert!(
        matches!(extent("Nom machine;IP\nSRV-01;10.0.0.1\nSRV-02;x\nSRV-03;10.0.0.3\n"), Extent::Records(records) if records.len() == 3)
    );
    let reading = read("Parc.csv", b"Nom machine;IP\nSRV-01;10.0.0.1\n");
    let said = reading.batches[0].coverage.parts.iter().find_map(|part| match &part.aspect {
        Aspect::Statements(said) => Some(said.iter().map(ToString::to_string).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(said.unwrap(), ["hostnames", "addresses", "name"]);
}

#[test]
fn rows_without_identity_are_followed_by_their_place_and_told() {
    let reading =
        read("parc.csv", b"Nom machine;Marque;Type;Site\nSRV-01;HPE;Serveur;Rabat\n;Cisco;Switch;Rabat\n;;Switch;\n");
    assert_eq!(reading.refused(), Vec::<String>::new());
    assert!(reading.facts().contains(&("host/parc!3".into(), "vendor".into(), "Cisco".into())));
    assert_eq!(reading.warned(), ["rows-without-identity "]);
    assert_eq!(reading.left_out(), [("left-out-notes".to_owned(), 1)]);
}

#[test]
fn a_large_file_streams() {
    let mut file = tempfile::tempfile().unwrap();
    writeln!(file, "Nom machine;Adresse IP;Système;Site").unwrap();
    let rows = 60_000_u32;
    for n in 0..rows {
        writeln!(file, "SRV-{n};{};Debian 12;Site {}", std::net::Ipv4Addr::from(0x0a00_0000 + n), n % 7).unwrap();
    }
    file.seek(SeekFrom::Start(0)).unwrap();
    let mut input = Input::from_file(file, "parc.csv").unwrap();
    assert_eq!(recognise(&input).unwrap().id, "sheet");
    let mut batches = Vec::new();
    let outcome = (format("sheet").unwrap().read)(&mut input, &context("parc.csv"), &mut batches).unwrap();
    assert!(outcome.rejected.is_none() && batches.len() > 5, "{} batches", batches.len());
    let most = batches.iter().map(|batch| batch.assertions.len()).max().unwrap();
    assert!(most < 80_000, "{most} facts in a batch");
    let covered: usize = batches
        .iter()
        .flat_map(|batch| &batch.coverage.parts)
        .map(|part| if let Extent::Records(records) = &part.extent { records.len() } else { 0 })
        .sum();
    assert_eq!(covered, rows as usize);
}

#[test]
fn rows_that_say_the_same_of_a_thing_add_to_it_and_others_are_refused() {
    let text = "Application;Serveur;Responsable\nPaie;SRV-01;DRH\nPaie;SRV-02;DRH\nGED;SRV-03;DAF\n";
    let reading = read("applications.csv", text.as_bytes());
    assert_eq!(reading.refused(), Vec::<String>::new());
    for server in ["host/srv-01", "host/srv-02"] {
        assert!(reading.facts().contains(&("app/paie".into(), "RUNS_ON".into(), server.into())), "{server}");
    }
    let text = "Nom machine;IP;OS\nSRV-01;10.0.0.1;Debian\nSRV-01;10.0.0.2;Windows\nSRV-01;10.0.0.3;Debian\n";
    let reading = read("parc.csv", text.as_bytes());
    assert_eq!(reading.refused(), ["duplicate-row parc!A3"]);
    let addresses: Vec<String> =
        reading.facts().into_iter().filter(|fact| fact.1 == "addresses").map(|fact| fact.2).collect();
    assert_eq!(addresses, ["10.0.0.1", "10.0.0.3"]);
}

#[test]
fn the_reference_of_a_manufacturer_identifies_no_machine() {
    let text = "Référence;Nom machine;IP\nDL380;SRV-01;10.0.0.1\nDL380;SRV-02;10.0.0.2\nDL380;SRV-03;10.0.0.3\n";
    let reading = read("parc.csv", text.as_bytes());
    assert_eq!(reading.warned(), ["column-contradicts Référence"]);
    assert_eq!(reading.batches[0].records.len(), 3);
}

#[test]
fn a_list_of_unclear_kind_is_not_taken() {
    // « vendor » is the editor of an application and the maker of a machine.
    for text in [
        "name;vendor;description\nA;B;c\n",
        "Nom;Responsable\nA;B\n",
        "name;type;version;os;vendor\nA;HAL;1;Debian;HPE\n",
    ] {
        assert_eq!(fit("x.csv", text.as_bytes()), Fit::Near, "{text}");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Nom machine",
        "Adresse IP",
        "N° série",
        "Responsable",
        "Total",
        "SRV-01",
        "10.0.0.1",
        "10.0.0.1-",
        "31/12/2025",
        "NSP",
        "12,5",
        "\"",
        "é",
        "\u{202e}",
        "=1+1",
        "",
        " ",
        "Application",
        "VLAN",
        "10.0.0.0/8",
        "\u{0}",
    ]);
    let end = prop::sample::select(vec![";", ",", "\t", "\n", "\r\n", "\n\n"]);
    prop::collection::vec((piece, end), 0..60)
        .prop_map(|parts| parts.into_iter().map(|(a, b)| format!("{a}{b}")).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = fit("x.csv", &bytes);
        let mut input = Input::from_bytes(bytes, "x.csv");
        let mut batches = Vec::new();
        let outcome = (format("sheet").unwrap().read)(&mut input, &context("x.csv"), &mut batches).unwrap();
        prop_assert_eq!(outcome.rejected.is_some(), batches.is_empty());
    }

    #[test]
    fn any_table_is_answered_the_same_twice(text in pieces()) {
        let text = format!("Nom machine;Adresse IP;OS\n{text}");
        let once = || {
            let mut input = Input::from_bytes(text.clone().into_bytes(), "x.csv");
            let mut batches = Vec::new();
            let outcome = (format("sheet").unwrap().read)(&mut input, &context("x.csv"), &mut batches).unwrap();
            (outcome, batches)
        };
        prop_assert_eq!(once(), once());
    }

    #[test]
    fn damaged_workbooks_are_answered(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut paper = Paper::new("Serveurs");
        paper.row(["Nom machine", "IP"]).row(["SRV-01", "10.0.0.1"]).merge(2, 0, 3, 1, "x");
        let mut bytes = xlsx(&[paper]);
        let place = at.index(bytes.len());
        bytes[place] = byte;
        let _ = fit("x.xlsx", &bytes);
        let mut input = Input::from_bytes(bytes, "x.xlsx");
        let mut batches = Vec::new();
        let _ = (format("sheet").unwrap().read)(&mut input, &context("x.xlsx"), &mut batches).unwrap();
        let mut rest = Vec::new();
        let _ = input.read_to_end(&mut rest);
    }
}
