//! The files as they stand on the disk: the same twice, well formed, and holding what `truth.json` says.

mod directory;
mod lists;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use crate::{Error, Plan, Written, write};
use calamine::{Data, Reader as _, Xlsx};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value;

fn plan(assets: u32, remedied: bool) -> Plan {
    Plan { assets, seed: 11, date: "2026-11-25".parse().unwrap(), remedied }
}

struct Sample {
    folder: tempfile::TempDir,
    written: Written,
    truth: Value,
}

fn sample(plan: Plan) -> Sample {
    let folder = tempfile::tempdir().unwrap();
    let written = write(folder.path(), &plan).unwrap();
    let truth = serde_json::from_slice(&std::fs::read(folder.path().join("truth.json")).unwrap()).unwrap();
    Sample { folder, written, truth }
}

/// The demonstration, written once for all tests: it takes seconds without optimisation.
fn demonstration() -> &'static Sample {
    static DEMONSTRATION: OnceLock<Sample> = OnceLock::new();
    DEMONSTRATION.get_or_init(|| sample(plan(12_000, false)))
}

impl Sample {
    fn files(&self, begins: &str, ends: &str) -> Vec<String> {
        let paths = self.written.files.iter().map(|(path, _)| path.clone());
        paths.filter(|path| path.starts_with(begins) && path.ends_with(ends)).collect()
    }

    fn flaw(&self, id: &str) -> &Value {
        self.truth["flaws"].as_array().unwrap().iter().find(|flaw| flaw["id"] == id).unwrap()
    }

    fn hosts(&self) -> &Vec<Value> {
        self.truth["hosts"].as_array().unwrap()
    }

    /// Truth ids of the machines that this source speaks of, by key.
    fn keys(&self, source: &str) -> BTreeMap<&str, &str> {
        let mut keys = BTreeMap::new();
        for host in self.hosts() {
            for record in host["sources"].as_array().unwrap().iter().filter(|record| record["source"] == source) {
                keys.insert(record["key"].as_str().unwrap(), host["truth"].as_str().unwrap());
            }
        }
        keys
    }
}

fn attribute(tag: &BytesStart, name: &str) -> String {
    let attribute = tag.try_get_attribute(name).unwrap().unwrap_or_else(|| panic!("no {name}"));
    attribute.value.into_owned()
}

/// Calls for every start tag; fails if the file is not well formed.
fn each_tag(path: &Path, mut call: impl FnMut(&str, &BytesStart)) {
    let mut reader = Reader::from_file(path).unwrap();
    let (mut buffer, mut depth, mut roots) = (Vec::new(), 0, 0);
    loop {
        match reader.read_event_into(&mut buffer).unwrap_or_else(|error| panic!("{}: {error}", path.display())) {
            Event::Start(tag) => {
                roots += usize::from(depth == 0);
                depth += 1;
                call(tag.name().as_ref(), &tag);
            }
            Event::Empty(tag) => call(tag.name().as_ref(), &tag),
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
        buffer.clear();
    }
    assert_eq!((depth, roots), (0, 1), "{}", path.display());
}

/// Addresses that a scan says are up; the counts at its end agree with its hosts.
fn addresses_up(path: &Path) -> BTreeSet<String> {
    let (mut addresses, mut is_up, mut listed, mut counts) = (BTreeSet::new(), false, 0, None);
    each_tag(path, |name, tag| match name {
        "host" => listed += 1,
        "status" => is_up = attribute(tag, "state") == "up",
        "address" if is_up && attribute(tag, "addrtype") == "ipv4" => assert!(addresses.insert(attribute(tag, "addr"))),
        "hosts" => counts = Some(["up", "down", "total"].map(|name| attribute(tag, name).parse::<usize>().unwrap())),
        _ => {}
    });
    let [up, down, total] = counts.unwrap();
    assert_eq!((up, up + down), (addresses.len(), total), "{}", path.display());
    assert!(listed == up || listed == total, "{}: all listed when verbose", path.display());
    addresses
}

/// Keys and addresses of the declared inventory, as Excel would read them.
fn inventory(sample: &Sample) -> BTreeMap<String, String> {
    let mut book: Xlsx<_> =
        calamine::open_workbook(sample.folder.path().join("inventaire/classeur-collecte.xlsx")).unwrap();
    let names = book.sheet_names();
    let ranges = names.iter().map(|name| book.worksheet_range(name).unwrap()).collect::<Vec<_>>();
    let range = ranges.into_iter().find(|range| {
        let keys = range.rows().filter_map(|row| row.first()).map(Data::to_string);
        keys.into_iter().any(|key| key.starts_with("EQ-"))
    });
    let range = range.unwrap();
    let is_address = |cell: &&Data| cell.to_string().parse::<std::net::Ipv4Addr>().is_ok();
    let rows = range.rows().filter(|row| row[0].to_string().starts_with("EQ-"));
    rows.map(|row| (row[0].to_string(), row.iter().find(is_address).map(Data::to_string).unwrap_or_default())).collect()
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let (a, b) = (sample(plan(500, false)), sample(plan(500, false)));
    assert_eq!(a.written, b.written);
    for (path, bytes) in &a.written.files {
        let content = std::fs::read(a.folder.path().join(path)).unwrap();
        assert_eq!(content.len() as u64, *bytes, "{path}");
        assert!(content == std::fs::read(b.folder.path().join(path)).unwrap(), "{path} differs");
    }
    let other = sample(Plan { seed: 12, ..plan(500, false) });
    let names = |sample: &Sample| sample.written.files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
    assert_eq!(names(&a), names(&other));
    assert_ne!(a.truth, other.truth);
    assert!(a.written.files != other.written.files, "another seed, other machines");
}

#[test]
fn every_xml_file_is_well_formed() {
    let sample = sample(plan(500, false));
    for (path, _) in sample.written.files.iter().filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".nessus"))
    {
        each_tag(&sample.folder.path().join(path), |_, _| {});
    }
    assert!(sample.files("nmap/", ".xml").len() >= 11 && sample.files("nessus/", ".nessus").len() == 8);
    assert!(sample.files("openvas/", ".xml").len() == 2 && sample.files("sbom/", ".cdx.xml").len() == 2);
    assert_eq!(sample.files("mois-suivant/", "").len(), 4 + 6);
}

#[test]
fn assets_are_as_many_as_asked() {
    let small = [120, 500].map(|assets| sample(plan(assets, false)));
    for (assets, sample) in [(120, &small[0]), (500, &small[1]), (12_000, demonstration())] {
        assert_eq!(sample.written.assets, assets as u64);
        let objects = |name: &str| directory::Collection::read(sample, "annuaire/").of(name).len();
        let parts = ["domains", "ous", "gpos"].map(objects).iter().sum::<usize>();
        assert_eq!(sample.hosts().len() + objects("users") + parts + 26 + 14, assets as usize);
        assert!(sample.hosts().iter().all(|host| !host["sources"].as_array().unwrap().is_empty()));
        let flaws = sample.truth["flaws"].as_array().unwrap();
        assert_eq!(flaws.len(), 14);
        assert_eq!(sample.flaw("F11")["expect"]["declared_never_seen"], if assets == 12_000 { 15 } else { 1 });
    }
    for assets in [119, 1_000_001] {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(write(folder.path(), &plan(assets, false)), Err(Error::Size(n)) if n == assets));
    }
}

/// F11, and the keys of the truth, counted again from the files.
#[test]
fn scans_and_inventory_differ_by_what_is_planted() {
    let small = [sample(plan(500, false)), sample(plan(500, true))];
    let samples = [demonstration(), &small[0], &small[1]];
    for (sample, counts) in samples.into_iter().zip([(41, 15), (2, 1), (0, 0)]) {
        let mut up = BTreeSet::new();
        for path in sample.files("nmap/", ".xml") {
            for address in addresses_up(&sample.folder.path().join(&path)) {
                assert!(up.insert(address.clone()), "{address} in two files");
            }
        }
        let seen = sample.keys("nmap@default");
        assert!(up.iter().map(String::as_str).eq(seen.keys().copied()), "scans and truth name the same addresses");
        let declared = inventory(sample);
        let sheet = sample.keys("sheet@collection");
        assert!(declared.keys().map(|key| format!("equipment/{key}")).eq(sheet.keys().map(|key| (*key).to_owned())));
        let (seen, sheet): (BTreeSet<_>, BTreeSet<_>) = (seen.values().collect(), sheet.values().collect());
        assert_eq!((seen.difference(&sheet).count(), sheet.difference(&seen).count()), counts);
        let expect = &sample.flaw("F11")["expect"];
        assert_eq!(
            (&expect["discovered_not_declared"], &expect["declared_never_seen"]),
            (&counts.0.into(), &counts.1.into())
        );
        // What was never seen has an address inside what was scanned, where nobody answers.
        for truth in sheet.difference(&seen) {
            let address = &declared[&truth.replace("h-", "EQ-")];
            assert!(!address.is_empty() && !up.contains(address), "{truth} {address}");
        }
    }
}

/// F03 and F12: the only findings above medium are the two ends of support, on the servers of APP10 and DB13.
#[test]
fn nothing_but_the_planted_flaws_is_severe() {
    let mended = sample(plan(500, true));
    for (sample, remedied) in [(demonstration(), false), (&mended, true)] {
        let (mut severe, mut names, mut items) = (BTreeSet::new(), BTreeSet::new(), 0);
        for path in sample.files("nessus/", ".nessus") {
            let mut host = String::new();
            each_tag(&sample.folder.path().join(path), |name, tag| match name {
                "ReportHost" => {
                    host = attribute(tag, "name");
                    assert!(names.insert(host.clone()), "{host} twice");
                }
                "ReportItem" => {
                    items += 1;
                    if attribute(tag, "severity").parse::<u8>().unwrap() > 2 {
                        severe.insert((attribute(tag, "pluginID"), host.clone()));
                    }
                }
                _ => {}
            });
        }
        let keys = sample.keys("nessus@default");
        assert!(names.iter().map(String::as_str).eq(keys.keys().copied()), "reports and truth name the same hosts");
        assert!(items > 10 * names.len() / 2, "{items} items on {} hosts", names.len());
        let truth_of = |plugin: &str| {
            let hosts = severe.iter().filter(|(id, _)| id == plugin).map(|(_, host)| keys[host.as_str()].to_owned());
            hosts.collect::<BTreeSet<_>>()
        };
        let planted = |id: &str| {
            let objects =
                sample.flaw(id)["objects"].as_array().unwrap().iter().map(|object| object.as_str().unwrap().to_owned());
            objects.filter(|object| object.starts_with("h-")).collect::<BTreeSet<_>>()
        };
        assert_eq!((truth_of("58987"), truth_of("73756")), (planted("F03"), planted("F12")));
        assert_eq!(severe.len(), truth_of("58987").len() + truth_of("73756").len());
        assert_eq!(severe.is_empty(), remedied);
    }
}

/// Findings (plugin, host) above information, of a zone, in the first or the next month.
fn findings(sample: &Sample, begins: &str) -> BTreeSet<(String, String)> {
    let mut findings = BTreeSet::new();
    for path in sample.files(begins, ".nessus") {
        let mut host = String::new();
        each_tag(&sample.folder.path().join(path), |name, tag| match name {
            "ReportHost" => host = attribute(tag, "name"),
            "ReportItem" if attribute(tag, "severity") != "0" => {
                findings.insert((attribute(tag, "pluginID"), host.clone()));
            }
            _ => {}
        });
    }
    findings
}

#[test]
fn the_next_month_changes_what_the_truth_says() {
    let sample = demonstration();
    let (first, next) = (findings(sample, "nessus/nessus-z3"), findings(sample, "mois-suivant/nessus/nessus-z3"));
    let keys = sample.keys("nessus@default");
    let told = |what: &str| {
        let finding = &sample.truth["next_month"][what][0];
        (finding["plugin"].to_string(), finding["host"].as_str().unwrap().to_owned())
    };
    let name = |set: BTreeSet<(String, String)>| {
        set.into_iter().map(|(p, host)| (p, keys[host.as_str()].to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(name(&first - &next), [told("closed")]);
    assert_eq!(name(&next - &first), [told("opened")]);

    let up = |begins: &str| {
        let files = sample.files(begins, ".xml");
        files.iter().flat_map(|path| addresses_up(&sample.folder.path().join(path))).collect::<BTreeSet<_>>()
    };
    let (first, next) = (up("nmap/nmap-z9"), up("mois-suivant/nmap/nmap-z9"));
    let new = sample.truth["next_month"]["new"].as_array().unwrap();
    let new: BTreeSet<String> = new.iter().map(|host| host["sources"][0]["key"].as_str().unwrap().to_owned()).collect();
    assert_eq!(&next - &first, new);
    assert_eq!(((&first - &next).len(), new.len()), (9, 12));
    let hosts = sample.keys("nmap@default");
    let gone: BTreeSet<&str> = (&first - &next).iter().map(|address| hosts[address.as_str()]).collect();
    let told = sample.truth["next_month"]["gone"].as_array().unwrap();
    assert_eq!(gone, told.iter().map(|host| host.as_str().unwrap()).collect());
}

#[test]
fn the_truth_says_which_evidence_is_written() {
    let sample = sample(plan(120, false));
    let written = |id: &str| {
        sample.flaw(id)["evidence_written"].as_array().unwrap().iter().map(|x| x.as_str().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(written("F11"), ["scanner", "workbook"]);
    assert_eq!(written("F01"), ["discovery", "workbook"]);
    assert_eq!((written("F04"), written("F06")), (vec!["directory", "config"], vec!["directory", "workbook"]));
    assert_eq!(written("F05"), ["config"]);
    assert_eq!(sample.truth["paths"].as_array().unwrap().len(), 7);
    assert_eq!(sample.flaw("F13")["expect"]["missing"], 5);
    assert_eq!(sample.flaw("F06")["expect"]["leavers_active"], 3);
}
