//! The readers on public samples, against counts made by an independent script (`expected.json`): each counted item is
//! a fact, or is named as left out. Skipped if the samples do not lie beside the project.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::support::*;
use kharita_ingest::{Input, Limits, container, recognise};
use kharita_model::{Attribute, Batch, Code, IdentifierKind, NodeKind, Predicate, Value};
use serde_json::Value as Json;

/// The files of a folder that have independent counts.
pub fn counted(folder: &Path) -> Vec<(PathBuf, Json)> {
    let expected: Json = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let files = expected["files"].as_object().unwrap();
    files
        .iter()
        .filter(|(_, file)| file.get("counted").is_some())
        .map(|(name, file)| (folder.join(name), file["counted"].clone()))
        .collect()
}

pub fn number(counts: &Json, key: &str) -> u64 {
    counts[key].as_u64().unwrap_or_default()
}

pub fn count(batches: &[Batch], wanted: impl Fn(&Predicate, &Value) -> bool) -> u64 {
    batches.iter().flat_map(|batch| &batch.assertions).filter(|fact| wanted(&fact.predicate, &fact.value)).count()
        as u64
}

pub fn of_kind(batches: &[Batch], kind: NodeKind) -> u64 {
    count(batches, |_, value| matches!(value, Value::Kind { kind: found, .. } if *found == kind))
}

pub fn with(batches: &[Batch], attribute: Attribute) -> u64 {
    count(batches, |predicate, _| *predicate == Predicate::Attribute(attribute))
}

#[test]
fn nmap_files_hold_what_was_counted() {
    let (Some(scans), Some(maps)) = (corpus("scans/nmap"), corpus("cartography/nmap")) else { return };
    for (path, counts) in counted(&scans).into_iter().chain(counted(&maps)) {
        let (outcome, batches) = read_input(Input::open(&path).unwrap()).unwrap();
        let said = |key, found: u64| {
            if let Some(counted) = counts.get(key) {
                assert_eq!(Some(found), counted.as_u64(), "{key} of {}", path.display());
            }
        };
        let tally = tally(&batches);
        let down = left_out(&batches, Code::LeftOutHostsDown);
        let closed = left_out(&batches, Code::LeftOutClosedPorts);
        said("hosts", tally.hosts + down);
        said("hosts_up", tally.hosts);
        said("ports_open", tally.services);
        said("ports_listed", tally.services + closed);
        said("services_with_product", with(&batches, Attribute::Product));
        said("distinct_cve_strings", tally.cves);
        let cpe: std::collections::BTreeSet<String> =
            lines(&batches).iter().filter_map(|line| line.split(" cpe ").nth(1)).map(str::to_owned).collect();
        said("distinct_cpe", cpe.len() as u64);
        let scripts = number(&counts, "port_scripts") + number(&counts, "host_scripts");
        if counts.get("port_scripts").is_some() {
            assert_eq!(with(&batches, Attribute::ScriptOutput), scripts, "scripts of {}", path.display());
        }
        for (state, many) in
            counts["port_states"].as_object().into_iter().flatten().filter(|(state, _)| *state != "open")
        {
            let rows = batches
                .iter()
                .flat_map(|batch| &batch.left_out)
                .filter(|row| row.message.to_string().contains(&format!("{state:?}")));
            assert_eq!(Some(rows.map(|row| row.count).sum::<u64>()), many.as_u64(), "{state} of {}", path.display());
        }
        let six = count(
            &batches,
            |predicate, value| matches!((predicate, value), (Predicate::Attribute(Attribute::Addresses), Value::Address(a)) if a.address.is_ipv6()),
        );
        said("hosts_ipv6", six);
        if let Some(listed) = counts.get("hostnames").and_then(Json::as_u64) {
            // Names typed that DNS gives again count twice in the file.
            let names = with(&batches, Attribute::Hostnames);
            assert!(names <= listed && (names > 0) == (listed > 0), "{names} names of {listed} in {}", path.display());
        }
        assert_eq!((refused(&batches), warned(&outcome)), (vec![], vec![]), "{}", path.display());
        assert_eq!(batches, read_input(Input::open(&path).unwrap()).unwrap().1, "the same file gives the same batches");
    }
}

#[test]
fn an_interrupted_nmap_run_is_said_to_be() {
    let Some(folder) = corpus("scans/nmap") else { return };
    let (outcome, batches) = read_input(Input::open(&folder.join("crate_incomplete_scan.xml")).unwrap()).unwrap();
    assert_eq!(
        (warned(&outcome), tally(&batches).hosts, batches[0].coverage.interrupted),
        (vec![Code::Truncated], 0, true)
    );
}

#[test]
fn nessus_files_hold_what_was_counted() {
    let Some(folder) = corpus("scans/nessus") else { return };
    for (path, counts) in
        counted(&folder).into_iter().filter(|(path, _)| path.extension().is_some_and(|end| end != "csv"))
    {
        let (outcome, batches) = read_input(Input::open(&path).unwrap()).unwrap();
        let (tally, name) = (tally(&batches), path.display());
        assert_eq!(
            tally.hosts + left_out(&batches, Code::LeftOutDeadHost),
            number(&counts, "hosts"),
            "hosts of {name}"
        );
        let twice = left_out(&batches, Code::DuplicateRow);
        let rows = tally.findings + twice + outcome.information + outcome.fine + outcome.not_tested;
        assert_eq!(rows, number(&counts, "report_items"), "rows of {name}");
        let levels = ["none", "low", "medium", "high", "critical"];
        let severities = counts["severity"].as_object().unwrap();
        assert_eq!(
            outcome.information,
            severities.get("0").and_then(Json::as_u64).unwrap_or(0),
            "information of {name}"
        );
        for (severity, many) in severities.iter().filter(|(severity, _)| *severity != "0") {
            let level = levels[severity.parse::<usize>().unwrap()];
            let found = count(&batches, |predicate, value| {
                *predicate == Predicate::Attribute(Attribute::SeverityLevel) && value.to_string() == level
            });
            let missing = many.as_u64().unwrap() - found;
            assert!(missing <= twice, "{level} of {name}: {found} of {many}");
        }
        assert_eq!(of_kind(&batches, NodeKind::Weakness), tally.findings + outcome.fine + outcome.not_tested);
        let addresses = count(&batches, |predicate, _| *predicate == Predicate::Id(IdentifierKind::Address));
        assert_eq!(
            addresses + left_out(&batches, Code::LeftOutDeadHost),
            number(&counts, "hosts_with_host_ip_tag"),
            "addresses of {name}"
        );
        let vectors = |version: &str| {
            count(&batches, |predicate, value| {
                *predicate == Predicate::Attribute(Attribute::CvssVector) && value.to_string().starts_with(version)
            })
        };
        let text = std::fs::read_to_string(&path).unwrap();
        // What stands on rows of severity 0 is information.
        let on_information = |wanted: &str| {
            let is_such = |item: &&str| item.contains("severity=\"0\"") && item.contains(wanted);
            text.split("<ReportItem").filter(is_such).count() as u64
        };
        assert_eq!(
            vectors("CVSS:3.") + on_information("<cvss3_vector>"),
            number(&counts, "items_cvss3_vector"),
            "CVSS 3 of {name}"
        );
        let exploits = count(&batches, |predicate, value| {
            *predicate == Predicate::Attribute(Attribute::ExploitAvailable) && *value == Value::Bool(true)
        });
        assert_eq!(
            exploits + on_information("<exploit_available>true"),
            number(&counts, "exploit_available_true"),
            "exploits of {name}"
        );
        // One CVE of one file stands on a row of severity 0 only: information.
        let information_only = u64::from(path.ends_with("nessus_with_cvssv3.nessus"));
        assert_eq!(tally.cves + information_only, number(&counts, "distinct_cve"), "CVE ids of {name}");
        assert_eq!((refused(&batches), warned(&outcome)), (vec![], vec![]), "{name}");
        assert_eq!(batches, read_input(Input::open(&path).unwrap()).unwrap().1, "the same file gives the same batches");
    }
}

/// The most memory this process ever held, in MB.
pub fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0");
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) / 1024
}

#[test]
fn hostile_xml_does_no_harm() {
    let Some(folder) = corpus("scans/hostile_xml") else { return };
    let get = |name: &str| {
        let before = Instant::now();
        let result = read_input(Input::open(&folder.join(name)).unwrap());
        assert!(before.elapsed() < Duration::from_secs(2), "{name} took {:?}", before.elapsed());
        result
    };
    let rejected = |name: &str| get(name).err().map(|message| message.code);
    assert_eq!(rejected("deep_nesting.xml"), Some(Code::TooDeep));
    assert_eq!(rejected("empty.xml"), Some(Code::EmptyFile));
    assert_eq!(rejected("whitespace_only.xml"), Some(Code::EmptyFile));
    assert_eq!(rejected("html_login_page.xml"), Some(Code::HtmlPage));
    let renamed = Input::open(&folder.join("nessus_renamed_as_nmap.xml")).unwrap();
    assert_eq!(recognise(&renamed).unwrap().id, "nessus");

    // File, hosts, services, warnings, refusals.
    use Code::*;
    type Row = (&'static str, u64, u64, &'static [Code], &'static [Code]);
    let table: &[Row] = &[
        ("nmap_absurd_numbers.xml", 1, 0, &[], &[BadPort]),
        ("nmap_billion_laughs.xml", 1, 1, &[EntityIgnored], &[]),
        ("nmap_comment_before_declaration.xml", 1, 1, &[], &[]),
        ("nmap_control_char.xml", 1, 1, &[ControlCharacters], &[]),
        ("nmap_duplicate_attribute.xml", 1, 0, &[], &[DuplicateName]),
        ("nmap_external_dtd.xml", 1, 1, &[], &[]),
        ("nmap_invalid_utf8.xml", 1, 1, &[EncodingReplaced], &[]),
        ("nmap_latin1_declared.xml", 1, 1, &[], &[]),
        ("nmap_markup_in_output.xml", 1, 1, &[], &[]),
        ("nmap_parameter_entity.xml", 1, 1, &[], &[]),
        ("nmap_quadratic_blowup.xml", 1, 1, &[], &[]),
        ("nmap_rtl_override_hostname.xml", 1, 1, &[ControlCharacters], &[]),
        ("nmap_truncated.xml", 0, 0, &[Truncated], &[]),
        ("nmap_utf16.xml", 1, 1, &[], &[]),
        ("nmap_xxe_file.xml", 1, 1, &[], &[]),
    ];
    for (name, hosts, services, warnings, refusals) in table {
        let (outcome, batches) = get(name).unwrap();
        let tally = tally(&batches);
        assert_eq!((tally.hosts, tally.services), (*hosts, *services), "{name}");
        assert_eq!((warned(&outcome), refused(&batches)), (warnings.to_vec(), refusals.to_vec()), "{name}");
        let text = lines(&batches).join("\n");
        assert!(!text.contains("root:") && !text.contains("lollol") && !text.contains("AAAA"), "{name}");
        assert!(!text.contains(['\u{202e}', '\u{1b}', '\0']), "{name}");
    }
    assert!(
        lines(&get("nmap_latin1_declared.xml").unwrap().1)
            .contains(&"192.0.2.7 hostnames caféteria-dépôt 80".to_owned())
    );
    assert!(lines(&get("nmap_utf16.xml").unwrap().1).iter().any(|line| line.contains("hostnames serveur-é")));
    assert!(peak() < 200, "{} MB", peak());
}

#[test]
fn hostile_json_does_no_harm() {
    let Some(folder) = corpus("scans/hostile_json") else { return };
    let get = |name: &str| {
        let before = Instant::now();
        let result = read_input(Input::open(&folder.join(name)).unwrap());
        assert!(before.elapsed() < Duration::from_secs(2), "{name} took {:?}", before.elapsed());
        result
            .map(|(outcome, batches)| (warned(&outcome), refused(&batches), tally(&batches)))
            .map_err(|message| message.code)
    };
    for name in ["deep_nesting.json", "empty.json", "null.json"] {
        assert!(get(name).is_err(), "{name}");
    }
    assert_eq!(get("deep_object_in_sarif.json").err(), Some(Code::TooDeep));
    // Both lists of one name are read, and that there are two is told.
    let (_, refused, found) = get("duplicate_keys.json").unwrap();
    assert_eq!((refused.contains(&Code::DuplicateName), found.findings), (true, 1));
    let (_, refused, found) = get("ndjson_with_bad_line.jsonl").unwrap();
    assert_eq!((refused, found.findings), (vec![Code::RowUnreadable], 2));
    let (_, _, found) = get("nan_and_huge_numbers.json").unwrap();
    assert_eq!(found.findings, 1);
    let (warned, ..) = get("trivy_truncated.json").unwrap();
    assert_eq!(warned, [Code::Truncated]);
    assert!(peak() < 200, "{} MB", peak());
}

#[test]
fn hostile_tables_do_no_harm() {
    let Some(folder) = corpus("scans/hostile_csv") else { return };
    let get = |name: &str| read_input(Input::open(&folder.join(name)).unwrap());
    let (_, batches) = get("formula_injection.csv").unwrap();
    assert_eq!(tally(&batches).findings, 1);
    let (outcome, batches) = get("unbalanced_quote.csv").unwrap();
    assert_eq!((warned(&outcome), tally(&batches).findings), (vec![Code::UnbalancedQuote], 0));
}

#[test]
fn hostile_archives_do_no_harm() {
    let Some(folder) = corpus("scans/hostile_zip") else { return };
    let codes = |name: &str| -> Vec<Code> {
        let before = Instant::now();
        let found = match container::open(Input::open(&folder.join(name)).unwrap(), &Limits::default(), None) {
            Ok(members) => members.map(|member| member.expect_err(name).code).collect(),
            Err(message) => vec![message.code],
        };
        assert!(before.elapsed() < Duration::from_secs(2), "{name} took {:?}", before.elapsed());
        found
    };
    assert_eq!(codes("many_members.zip"), [Code::TooManyMembers]);
    assert_eq!(codes("nested_zips.zip"), [Code::NestedArchive]);
    assert_eq!(codes("path_traversal.zip"), [Code::MemberPath; 3]);
    assert_eq!(codes("ratio_bomb.zip"), [Code::ArchiveRatio]);
    assert_eq!(codes("truncated.zip"), [Code::UnreadableArchive]);
    for evil in ["/tmp/kharita_evil_a", "/tmp/kharita_evil_b", "/etc/kharita_evil"] {
        assert!(!Path::new(evil).exists(), "{evil} was created");
    }
}
