//! Whatever bytes come, readers answer: no panic, no half host, the same answer twice.

use crate::support::*;
use proptest::prelude::*;

const SAMPLES: [&str; 2] = ["nmap_services.xml", "nessus_report.nessus"];

const DOCUMENTS: [&str; 6] = [
    "openvas_report.xml",
    "cyclonedx_bom.json",
    "cyclonedx_bom.xml",
    "sharphound_users.json",
    "sharphound_computers.json",
    "sharphound_domains.json",
];

/// The samples of all other readers, by name.
fn samples() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let names = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> =
        names.filter(|name| !SAMPLES.contains(&name.as_str()) && !DOCUMENTS.contains(&name.as_str())).collect();
    names.sort();
    names
}

/// A sample cut anywhere, or with a byte changed, is read twice in the same way, and whatever is said of a record is in it.
#[test]
fn samples_cut_or_changed_are_read_twice_in_the_same_way() {
    for name in samples() {
        let bytes = fixture(&name);
        for at in (0..bytes.len()).step_by(1 + bytes.len() / 9) {
            let mut changed = bytes.clone();
            changed[at] = b"{}[]<>\"',;\n\0\xff9"[at % 14];
            for bytes in [&bytes[..at], &changed] {
                let first = read(bytes, &name);
                if let Ok((_, batches)) = &first {
                    lines(batches);
                }
                assert_eq!(first.ok(), read(bytes, &name).ok(), "{name} at {at}");
            }
        }
    }
}

/// A cut in the middle of a document of JSON or XML is said, and concludes nothing.
#[test]
fn a_cut_sample_is_said_to_be_cut() {
    for name in samples().iter().filter(|name| name.ends_with(".json") || name.ends_with(".xml")) {
        let bytes = fixture(name);
        let Ok((outcome, batches)) = read(&bytes[..bytes.len() - 12], name) else { continue };
        assert!(warned(&outcome).contains(&kharita_model::Code::Truncated), "{name}: {:?}", outcome.warnings);
        assert!(batches.last().is_some_and(|batch| batch.coverage.interrupted), "{name}");
    }
}

/// The hosts that are whole in a document cut at `at`.
fn whole_hosts(document: &str, at: usize) -> usize {
    let document = &document[..at];
    document.matches("</host>").count() + document.matches("</ReportHost>").count()
}

/// The lines of a cut document are the first lines of the whole one.
fn cut_keeps_whole_hosts(name: &str, at: usize) {
    let bytes = fixture(name);
    let Ok((_, batches)) = read(&bytes[..at], name) else { return };
    let whole = lines(&read(&bytes, name).unwrap().1);
    let kept = lines(&batches);
    assert_eq!(kept, whole[..kept.len()], "{name} cut at {at}");
    let hosts = tally(&batches).hosts as usize;
    assert!(hosts <= whole_hosts(std::str::from_utf8(&bytes).unwrap(), at), "{name} cut at {at}");
}

#[test]
fn a_cut_anywhere_keeps_only_whole_hosts() {
    for name in SAMPLES {
        // Every seventh byte, and every byte around the ends of hosts.
        let bytes = fixture(name);
        let ends: Vec<usize> =
            memchr_all(&bytes, b"Host>").chain(memchr_all(&bytes, b"</host>")).flat_map(|at| at..at + 12).collect();
        for at in (0..bytes.len()).step_by(7).chain(ends.into_iter().filter(|at| *at < bytes.len())) {
            cut_keeps_whole_hosts(name, at);
        }
    }
}

fn memchr_all<'a>(bytes: &'a [u8], wanted: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    bytes.windows(wanted.len()).enumerate().filter(move |(_, window)| *window == wanted).map(|(at, _)| at)
}

/// A document cut anywhere gives no fact that the whole one does not.
#[test]
fn a_cut_document_says_nothing_new() {
    for name in DOCUMENTS {
        let bytes = fixture(name);
        let whole: std::collections::BTreeSet<String> = lines(&read(&bytes, name).unwrap().1).into_iter().collect();
        for at in (0..bytes.len()).step_by(47) {
            let Ok((outcome, batches)) = read(&bytes[..at], name) else { continue };
            assert_eq!(
                warned(&outcome).contains(&kharita_model::Code::Truncated),
                at < bytes.trim_ascii_end().len(),
                "{name} cut at {at}"
            );
            assert!(batches.iter().all(|batch| batch.coverage.interrupted), "{name} cut at {at}");
            // An artefact that was cut off is named after the file, and a weakness of what was cut off is the artefact's.
            let known = |line: &String| whole.contains(line) || name.starts_with("cyclonedx");
            let new: Vec<String> = lines(&batches).into_iter().filter(|line| !known(line)).collect();
            assert_eq!(new, Vec::<String>::new(), "{name} cut at {at}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_changes_never_panic(sample in 0..2_usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = fixture(SAMPLES[sample]);
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let first = read(&bytes, "x.xml");
        let again = read(&bytes, "x.xml");
        prop_assert_eq!(first.ok(), again.ok());
    }

    #[test]
    fn pieces_in_any_order_never_panic(sample in 0..2_usize, places in prop::collection::vec(any::<prop::sample::Index>(), 2..12)) {
        let text = String::from_utf8(fixture(SAMPLES[sample])).unwrap();
        let pieces: Vec<&str> = text.split_inclusive('>').collect();
        let shuffled: String = places.iter().map(|place| *place.get(&pieces)).collect();
        for root in ["<nmaprun>", "<NessusClientData_v2>", ""] {
            let _ = read(format!("{root}{shuffled}").as_bytes(), "x.xml");
        }
    }

    #[test]
    fn random_changes_of_documents_never_panic(sample in 0..6_usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = fixture(DOCUMENTS[sample]);
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        prop_assert_eq!(read(&bytes, "x").ok(), read(&bytes, "x").ok());
    }

    #[test]
    fn pieces_of_documents_in_any_order_never_panic(sample in 0..6_usize, places in prop::collection::vec(any::<prop::sample::Index>(), 2..16)) {
        let text = String::from_utf8(fixture(DOCUMENTS[sample])).unwrap();
        let pieces: Vec<&str> = text.split_inclusive(['>', ',', '{', '[']).collect();
        let shuffled: String = places.iter().map(|place| *place.get(&pieces)).collect();
        let meta = r#""meta":{"methods":-1,"type":"computers","count":1,"version":6}}"#;
        for whole in [
            format!("<report><report><results>{shuffled}"),
            format!("<bom xmlns='http://cyclonedx.org/schema/bom/1.4'><components>{shuffled}"),
            format!("{{\"bomFormat\":\"CycloneDX\",\"components\":[{shuffled}"),
            format!("{{\"bomFormat\":\"CycloneDX\",\"vulnerabilities\":[{shuffled}"),
            format!("{{\"data\":[{shuffled}],{meta}"),
        ] {
            let _ = read(whole.as_bytes(), "x");
        }
    }
}
