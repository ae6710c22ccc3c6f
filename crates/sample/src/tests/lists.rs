//! The reports of Greenbone, the lists of components, the old inventory and the list of suppliers, as they stand in the
//! files.

use std::collections::{BTreeMap, BTreeSet};

use calamine::{Data, Reader as _, Xlsx};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use super::{Sample, demonstration, plan, sample};

/// Texts of elements with these names, in order, with the name of each.
fn texts(path: &std::path::Path, names: &[&str]) -> Vec<(String, String)> {
    let mut reader = Reader::from_file(path).unwrap();
    let (mut buffer, mut open, mut texts) = (Vec::new(), String::new(), Vec::new());
    loop {
        match reader.read_event_into(&mut buffer).unwrap() {
            Event::Start(tag) => open = tag.name().as_ref().to_owned(),
            Event::Text(text) if names.contains(&open.as_str()) => {
                let text = String::from_utf8_lossy(text.as_ref().as_bytes()).into_owned();
                texts.push((std::mem::take(&mut open), text));
            }
            Event::End(_) => open.clear(),
            Event::Eof => return texts,
            _ => {}
        }
        buffer.clear();
    }
}

/// F12: the only result above medium is the end of support, on the server of DB13; machines are those of the truth.
#[test]
fn greenbone_shows_nothing_severe_but_what_is_planted() {
    let mended = sample(plan(500, true));
    for (sample, remedied) in [(demonstration(), false), (&mended, true)] {
        let keys = sample.keys("openvas@default");
        let (mut hosts, mut severe, mut rows) = (BTreeSet::new(), BTreeSet::new(), 0);
        for path in sample.files("openvas/", ".xml") {
            let mut host = String::new();
            for (name, text) in texts(&sample.folder.path().join(path), &["ip", "host", "threat", "severity"]) {
                match name.as_str() {
                    "ip" => assert!(hosts.insert(text)),
                    "host" => host = text,
                    "threat" => rows += 1,
                    _ if text.parse::<f64>().unwrap() >= 7.0 => drop(severe.insert(keys[host.as_str()].to_owned())),
                    _ => {}
                }
            }
        }
        assert!(hosts.iter().map(String::as_str).eq(keys.keys().copied()));
        assert!(rows > hosts.len(), "{rows} results on {} hosts", hosts.len());
        let planted = sample.flaw("F12")["objects"].as_array().unwrap().iter().filter_map(Value::as_str);
        assert_eq!(severe, planted.filter(|object| object.starts_with("h-")).map(str::to_owned).collect());
        assert_eq!(severe.is_empty(), remedied);
    }
}

#[test]
fn lists_of_components_say_what_runs() {
    for remedied in [false, true] {
        let sample = sample(plan(120, remedied));
        let read = |path: &str| std::fs::read_to_string(sample.folder.path().join(path)).unwrap();
        for (path, version) in [("sbom/app01.cdx.json", "1.6"), ("sbom/app02.cdx.json", "1.5")] {
            let list: Value = serde_json::from_str(&read(path)).unwrap();
            assert_eq!((&list["bomFormat"], &list["specVersion"]), (&"CycloneDX".into(), &version.into()));
            let references: BTreeSet<&str> =
                list["components"].as_array().unwrap().iter().map(|x| x["bom-ref"].as_str().unwrap()).collect();
            for vulnerability in list["vulnerabilities"].as_array().unwrap() {
                assert!(references.contains(vulnerability["affects"][0]["ref"].as_str().unwrap()));
            }
            let serial = format!("cyclonedx@{}", list["serialNumber"].as_str().unwrap());
            let told = sample.truth["applications"].as_array().unwrap();
            assert!(told.iter().any(|x| x["sources"][0]["source"] == serial
                && x["sources"][0]["key"] == list["metadata"]["component"]["bom-ref"]));
        }
        assert_eq!(read("sbom/app10.cdx.xml").contains("pkg:generic/php@7.4.33"), !remedied);
        assert_eq!(sample.files("sbom/", "").len(), 4);
    }
}

/// Rows of a sheet of the old inventory, as Excel reads them.
fn sheet(sample: &Sample, name: &str) -> Vec<Vec<String>> {
    let path = sample.folder.path().join("inventaire/ancien-inventaire.xlsx");
    let mut book: Xlsx<_> = calamine::open_workbook(path).unwrap();
    let range = book.worksheet_range(name).unwrap();
    assert!(book.merge_cells_by_sheet_name(name).unwrap().len() > 4, "{name} has merged cells");
    range.rows().map(|row| row.iter().map(Data::to_string).collect()).collect()
}

#[test]
fn the_old_inventory_is_untidy_and_true() {
    let sample = demonstration();
    let keys = sample.keys("sheet@ancien-inventaire");
    let addresses: BTreeMap<&str, &str> =
        sample.keys("nmap@default").into_iter().map(|(key, truth)| (truth, key)).collect();
    let (mut listed, mut without_serial, mut several, mut unknown) = (BTreeSet::new(), 0, 0, 0);
    for name in ["Réseau", "Serveurs"] {
        let rows = sheet(sample, name);
        assert!(
            rows[0][0].starts_with("CAISSE ATLAS") && rows[2].iter().all(String::is_empty),
            "titles above the table"
        );
        assert_eq!((rows[3][1].as_str(), rows[4][5].as_str()), ("Équipement", "N° de série"));
        let (total, data) = rows.split_last().unwrap();
        let data = &data[5..];
        assert_eq!((total[0].as_str(), total[1].parse::<usize>().unwrap()), ("Total", data.len()));
        for row in data {
            let identity = if row[5] == "NSP" { &row[1] } else { &row[5] };
            without_serial += usize::from(row[5] == "NSP");
            let truth = keys[format!("host/{}", identity.to_lowercase()).as_str()];
            assert!(listed.insert(truth), "{truth} twice");
            let own = row[6].split(" / ").collect::<Vec<_>>();
            assert_eq!(own[0], addresses[truth]);
            several += usize::from(own.len() == 2);
            assert!(own.len() == 1 || !addresses.values().any(|address| *address == own[1]), "{} is taken", own[1]);
            unknown += usize::from(row[9] == "NSP");
            assert!(["Oui", "Non", "NSP"].contains(&row[9].as_str()) && (row[10] == "NSP" || row[10].len() == 10));
        }
    }
    assert_eq!(listed.len(), keys.len());
    assert!(listed.len() > 400 && without_serial > 5 && several > 3 && unknown > 50);
    let declared = sample.keys("sheet@collection");
    assert!(listed.iter().all(|truth| declared.values().any(|known| known == truth)), "F11 stays as planted");
}

#[test]
fn suppliers_are_in_the_encoding_of_french_spreadsheets() {
    let sample = sample(plan(120, false));
    let bytes = std::fs::read(sample.folder.path().join("inventaire/fournisseurs.csv")).unwrap();
    assert!(String::from_utf8(bytes.clone()).is_err());
    let (text, _, lost) = encoding_rs::WINDOWS_1252.decode(&bytes);
    assert!(
        !lost && text.starts_with("Référence;Raison sociale;") && text.contains("œuvre") && text.contains("\r\nT11;")
    );
    assert!(text.lines().all(|line| line.split(';').count() == 5) && text.lines().count() > 5);
}
