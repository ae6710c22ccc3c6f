//! The readers of scanners on public samples, against counts made by an independent script (`expected.json`): every row
//! is a finding, or counted in another class, or named as left out. Skipped if the samples do not lie beside the project.

use std::path::Path;

use crate::corpus::{counted, number, with};
use crate::support::*;
use kharita_ingest::{Input, Outcome, Tally, recognise};
use kharita_model::{Attribute, Batch, Code, NodeKind};
use serde_json::Value as Json;

/// What a file gave.
struct Found {
    name: String,
    counts: Json,
    outcome: Outcome,
    batches: Vec<Batch>,
    tally: Tally,
}

impl Found {
    /// All rows, whatever their class.
    fn rows(&self) -> u64 {
        self.findings() + self.outcome.information + self.outcome.fine + self.outcome.not_tested
    }

    /// Findings, those that stood in the file twice included.
    fn findings(&self) -> u64 {
        self.tally.findings + left_out(&self.batches, Code::DuplicateRow)
    }

    fn same(&self, what: &str, found: u64, key: &str) {
        assert_eq!(found, number(&self.counts, key), "{what} of {}", self.name);
    }

    /// How often the file says this severity.
    fn said(&self, table: &str, words: &[&str]) -> u64 {
        words.iter().map(|word| self.counts[table][word].as_u64().unwrap_or(0)).sum()
    }
}

/// Reads the files of a folder that have counts, and whose names end so: each is recognised as this format, gives the same
/// batches twice, and refuses nothing.
fn found(folder: &str, ends: &[&str], format: &str) -> Vec<Found> {
    let Some(path) = corpus(folder) else { return Vec::new() };
    // A bare null is no report of anything.
    let is_nothing = |path: &Path| path.ends_with("legacy_no_vuln.json");
    let is_wanted = |path: &Path| ends.iter().any(|end| path.to_string_lossy().ends_with(end)) && !is_nothing(path);
    let files = counted(&path).into_iter().filter(|(path, _)| is_wanted(path) && path.metadata().unwrap().len() > 0);
    let read = |(path, counts): (std::path::PathBuf, Json)| {
        let name = path.display().to_string();
        assert_eq!(recognise(&Input::open(&path).unwrap()).map(|format| format.id), Ok(format), "{name}");
        let (outcome, batches) = read_input(Input::open(&path).unwrap()).unwrap();
        assert_eq!(batches, read_input(Input::open(&path).unwrap()).unwrap().1, "twice the same of {name}");
        let tally = tally(&batches);
        Found { name, counts, outcome, batches, tally }
    };
    let found: Vec<Found> = files.map(read).collect();
    assert!(!found.is_empty(), "{folder} has such files");
    found
}

fn clean(found: &Found) {
    assert_eq!((refused(&found.batches), warned(&found.outcome)), (vec![], vec![]), "{}", found.name);
}

#[test]
fn openvas_csv() {
    for file in found("scans/openvas", &[".csv"], "openvas-csv") {
        file.same("rows and titles", file.rows() + 1, "csv_rows_including_header");
        file.same("CVE ids", file.tally.cves, "distinct_cve_strings");
        clean(&file);
    }
}

#[test]
fn both_forms_of_a_greenbone_report_say_the_same() {
    let Some(folder) = corpus("scans/openvas") else { return };
    let said = |name: &str| {
        let batches = read_input(Input::open(&folder.join(name)).unwrap()).unwrap().1;
        let mut said: Vec<String> = lines(&batches).into_iter().filter(|line| line.contains(" cve ")).collect();
        said.sort();
        said
    };
    assert_eq!(said("report_detail_v2.csv"), said("report_detail_v2.xml"));
}

#[test]
fn tenable_csv() {
    for file in found("scans/nessus", &[".csv"], "nessus-csv") {
        let blank = left_out(&file.batches, Code::LeftOutBlankRows);
        // Rows that repeat a finding for each of its CVEs are one finding.
        let checks = with(&file.batches, Attribute::CheckId) + file.outcome.information;
        assert!(file.rows() == checks && checks + blank < number(&file.counts, "csv_rows_including_header"));
        // Three CVE of one file stand in prose only, one of them as what another mended.
        let prose = if file.name.ends_with("nessus-template.csv") { 3 } else { 0 };
        assert_eq!(file.tally.cves + prose, number(&file.counts, "distinct_cve_strings"), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn testssl() {
    let table = [("OK", 164), ("INFO", 360)];
    for file in found("scans/testssl", &[".csv", ".json"], "testssl") {
        file.same("rows", file.rows(), "records");
        assert_eq!(file.outcome.fine, file.said("severity", &["OK"]), "{}", file.name);
        assert_eq!(file.outcome.information, file.said("severity", &["INFO"]), "{}", file.name);
        assert_eq!(file.findings(), file.said("severity", &["LOW", "MEDIUM", "HIGH", "CRITICAL"]), "{}", file.name);
        assert_eq!(file.outcome.not_tested, file.said("severity", &["WARN", "FATAL"]), "{}", file.name);
        if file.name.contains("defectdojo_many_vuln") {
            assert_eq!((file.tally.hosts, file.tally.cves), (5, 2), "{}", file.name);
            assert_eq!([file.outcome.fine, file.outcome.information], table.map(|(_, many)| many));
        }
        clean(&file);
    }
}

#[test]
fn ssh_audit() {
    for file in found("scans/ssh_audit", &[".json"], "ssh-audit") {
        let algorithms = ["kex", "key", "enc", "mac"].iter().map(|list| number(&file.counts, list)).sum::<u64>();
        assert_eq!(file.rows(), algorithms + number(&file.counts, "cves"), "{}", file.name);
        file.same("targets", file.tally.hosts, "targets");
        clean(&file);
    }
}

#[test]
fn nuclei() {
    for file in found("scans/nuclei", &[".json", ".jsonl"], "nuclei") {
        // Rows that name no machine, or the loopback of some machine, are refused.
        let expected = [("issue_14071.json", 1), ("many_findings.json", 5)];
        let expected = expected.iter().find(|(name, _)| file.name.ends_with(name)).map_or(0, |(_, many)| *many);
        let nameless = refused(&file.batches).len() as u64;
        assert_eq!(nameless, expected, "{}", file.name);
        assert_eq!(file.rows() + nameless, number(&file.counts, "records"), "{}", file.name);
        // Two of the three targets of one file are ports of a loopback.
        let targets =
            number(&file.counts, "distinct_hosts") - if file.name.ends_with("many_findings.json") { 2 } else { 0 };
        assert_eq!(file.tally.hosts, targets, "{}", file.name);
        assert_eq!(file.outcome.information + nameless, file.said("severity", &["info"]), "{}", file.name);
    }
}

#[test]
fn qualys() {
    for file in found("scans/qualys", &[".xml"], "qualys") {
        let elements = |name: &str| file.counts["elements"][name].as_u64().unwrap_or(0);
        let rows = match file.counts["root"].as_str() {
            Some("ASSET_DATA_REPORT") => elements("VULN_INFO"),
            Some("SCAN") => elements("VULN") + elements("INFO") + elements("SERVICE"),
            // Its summaries count results in elements of the same names: one and two of them.
            _ => elements("VULNERABILITY") - 1 + elements("INFORMATION_GATHERED") - 2,
        };
        // Practices, potential weaknesses, were not counted: one file has two.
        let practices = if file.name.ends_with("infrascan_webgui_multiple.xml") { 2 } else { 0 };
        assert_eq!(file.rows(), rows + practices, "{}", file.name);
        if file.counts["root"] != "WAS_SCAN_REPORT" {
            assert_eq!(file.tally.hosts, elements("IP"), "machines of {}", file.name);
        }
        clean(&file);
    }
}

#[test]
fn qualys_csv() {
    for file in found("scans/qualys", &[".csv"], "qualys-csv") {
        // One CVE of one file stands on a row that is fixed.
        let fixed = u64::from(file.name.ends_with("many_vulns_cve.csv"));
        assert_eq!(file.tally.cves + fixed, number(&file.counts, "distinct_cve_strings"), "{}", file.name);
        let banner = if number(&file.counts, "columns_first_row") == 3 { 3 } else { 0 };
        let rows = number(&file.counts, "csv_rows_including_header") - 1 - banner;
        let blank = left_out(&file.batches, Code::LeftOutBlankRows);
        assert!(
            file.rows() <= rows && rows <= file.rows() + blank + 2,
            "{} rows of {rows} in {}",
            file.rows(),
            file.name
        );
        clean(&file);
    }
}

#[test]
fn zap() {
    for file in found("scans/zap", &[".xml", ".json"], "zap") {
        // One alert of one file has no instance, and is about its site.
        let whole_site = u64::from(file.name.ends_with("scb_bodgeit.xml"));
        assert_eq!(file.rows() - whole_site, number(&file.counts, "instances"), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn lynis() {
    for file in found("scans/lynis", &[".dat"], "lynis") {
        let counts = |key| number(&file.counts, key);
        let expected = counts("warnings") + counts("suggestions") + counts("vulnerable_packages");
        assert_eq!((file.findings(), file.tally.hosts), (expected, 1), "{}", file.name);
        let index = format!("hardening-index {} ", counts("hardening_index"));
        assert!(lines(&file.batches).iter().any(|line| line.contains(&index)), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn wazuh() {
    for file in found("scans/wazuh", &[".json"], "wazuh") {
        assert_eq!(file.rows(), number(&file.counts, "items") + number(&file.counts, "hits"), "{}", file.name);
        file.same("CVE ids", file.tally.cves, "distinct_cve");
        if file.counts.get("agents").is_some() {
            file.same("agents", file.tally.hosts, "agents");
        }
        // Both exports of the newer version are windows of a longer list.
        let is_window = file.counts.get("hits").is_some();
        assert_eq!(warned(&file.outcome), if is_window { vec![Code::CountDiffers] } else { vec![] }, "{}", file.name);
        assert!(file.batches.iter().all(|batch| batch.coverage.interrupted == is_window));
    }
}

#[test]
fn xccdf() {
    for file in found("scans/openscap", &[".xml"], "xccdf") {
        file.same("rows", file.rows(), "rule_results");
        assert_eq!(file.findings(), file.said("result", &["fail"]), "{}", file.name);
        assert_eq!(file.outcome.fine, file.said("result", &["pass", "fixed"]), "{}", file.name);
        assert_eq!(file.tally.hosts, 1, "one machine whatever its addresses: {}", file.name);
        clean(&file);
    }
}

#[test]
fn pingcastle() {
    for file in found("scans/pingcastle", &[".xml"], "pingcastle") {
        file.same("rules", file.findings(), "risk_rules");
        file.same("controllers", file.tally.hosts, "domain_controllers");
        clean(&file);
    }
}

#[test]
fn prowler() {
    for file in found("scans/prowler", &[".ocsf.json", ".csv"], "prowler") {
        assert_eq!(file.rows(), number(&file.counts, "records") + number(&file.counts, "rows"), "{}", file.name);
        // One result of one file is muted.
        let muted = u64::from(file.name.ends_with("many_vuln.ocsf.json"));
        assert_eq!(file.outcome.not_tested, muted, "{}", file.name);
        assert_eq!(file.findings() + muted, file.said("status", &["FAIL"]), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn trivy() {
    let files = found("scans/trivy", &[".json"], "trivy");
    for file in files {
        let counts = |key| number(&file.counts, key);
        let rows = counts("vulnerabilities") + counts("misconfigurations") + counts("secrets") + counts("licenses");
        assert_eq!(file.rows(), rows, "rows of {}", file.name);
        assert_eq!(file.outcome.information, counts("licenses"), "{}", file.name);
        assert_eq!(file.outcome.fine, file.said("status", &["not_affected"]), "{}", file.name);
        assert_eq!(file.outcome.not_tested, file.said("status", &["under_investigation"]), "{}", file.name);
        assert!(file.tally.software >= counts("distinct_packages"), "packages of {}", file.name);
        clean(&file);
    }
}

#[test]
fn grype() {
    for file in found("scans/grype", &[".json"], "grype") {
        file.same("matches", file.findings(), "matches");
        file.same("ignored", file.outcome.fine, "ignored");
        assert!(file.tally.software >= number(&file.counts, "distinct_artifacts"), "{}", file.name);
        // One file holds control characters in its texts.
        let told = if file.name.ends_with("fix_available.json") { vec![Code::ControlCharacters] } else { vec![] };
        assert_eq!((refused(&file.batches), warned(&file.outcome)), (vec![], told), "{}", file.name);
    }
}

#[test]
fn spdx() {
    for file in found("scans/spdx", &[".json", ".spdx"], "spdx") {
        let packages = number(&file.counts, "packages") + number(&file.counts, "tag_value_packages");
        let apps = crate::corpus::of_kind(&file.batches, kharita_model::NodeKind::App);
        assert_eq!(apps, 1, "{}", file.name);
        // Where the document describes one package, that is the artefact itself.
        assert!(packages - file.tally.software <= 1, "{} of {packages} in {}", file.tally.software, file.name);
        if !file.name.contains("ControlCharacters") {
            clean(&file);
        }
    }
}

#[test]
fn sarif() {
    for file in found("scans/sarif", &[".sarif"], "sarif") {
        file.same("results", file.rows(), "results");
        let suppressed = number(&file.counts, "suppressed");
        let passed = file.said("kinds", &["pass", "notApplicable"]);
        assert_eq!(file.outcome.fine, passed, "{}", file.name);
        assert!(file.outcome.not_tested <= suppressed, "{}", file.name);
        clean(&file);
    }
}

#[test]
fn masscan() {
    for file in found("scans/masscan", &["many_vuln.json"], "masscan") {
        file.same("machines", file.tally.hosts, "hosts");
        file.same("ports", file.tally.services, "ports");
        clean(&file);
    }
}

#[test]
fn nikto() {
    for file in found("scans/nikto", &[".json", ".xml"], "nikto") {
        // One scan was of the machine itself, by its loopback, which names none: its target and all its items are refused.
        let of_itself = file.name.ends_with("nikto-output.xml");
        let refused = refused(&file.batches).len() as u64;
        let targets = number(&file.counts, "targets") + number(&file.counts, "scandetails");
        let rows = number(&file.counts, "vulnerabilities") + number(&file.counts, "items");
        assert_eq!(file.rows() + file.tally.hosts + refused, rows + targets, "{}", file.name);
        assert_eq!((refused > 0, file.tally.hosts), (of_itself, u64::from(!of_itself)), "{}", file.name);
    }
}

#[test]
fn burp() {
    for file in found("scans/burp", &[".xml", ".json"], "burp") {
        let issues = number(&file.counts, "issues") + number(&file.counts, "issue_events");
        assert_eq!(file.rows(), issues, "{}", file.name);
        assert_eq!(file.outcome.information, file.said("severity", &["Information", "info"]), "{}", file.name);
        if file.counts.get("distinct_hosts").is_some() {
            file.same("machines", file.tally.hosts, "distinct_hosts");
        }
        clean(&file);
    }
}

#[test]
fn nexpose() {
    for file in found("scans/nexpose", &[".xml"], "nexpose") {
        file.same("tests", file.rows(), "tests_in_nodes");
        file.same("machines", file.tally.hosts, "nodes");
        // Some tests stand in the file twice.
        let again = left_out(&file.batches, Code::DuplicateRow);
        let fine = file.said("test_status", &["not-vulnerable"]);
        assert!(file.outcome.fine <= fine && fine <= file.outcome.fine + again, "{}", file.name);
        let untested = file.said("test_status", &["error", "skipped-version", "unknown"]);
        assert!(file.outcome.not_tested <= untested && untested <= file.outcome.not_tested + again, "{}", file.name);
        clean(&file);
    }
}

#[test]
fn acunetix() {
    for file in found("scans/acunetix", &[".xml", ".json"], "acunetix") {
        assert_eq!(
            file.rows(),
            number(&file.counts, "report_items") + number(&file.counts, "vulnerabilities"),
            "{}",
            file.name
        );
        clean(&file);
    }
}

#[test]
fn defender() {
    for file in found("scans/ms_defender", &[".json"], "defender") {
        file.same("rows", file.findings(), "records");
        file.same("CVE ids", file.tally.cves, "distinct_cve");
        clean(&file);
    }
}

#[test]
fn dependency_check() {
    for file in found("scans/dependency_check", &[".xml"], "dependency-check") {
        file.same("weaknesses", file.findings(), "vulnerabilities");
        file.same("suppressed", file.outcome.not_tested, "suppressed");
        file.same("dependencies", file.tally.software, "dependencies");
        clean(&file);
    }
}

#[test]
fn osv_scanner() {
    for file in found("scans/osv_scanner", &[".json"], "osv-scanner") {
        file.same("groups", file.findings(), "groups");
        // One package of one file is a folder under version control.
        let folder = u64::from(file.name.ends_with("many_findings.json"));
        assert_eq!(file.tally.software + folder, number(&file.counts, "packages"), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn openvex() {
    for file in found("scans/openvex", &["vuln.json"], "openvex") {
        file.same("statements", file.rows(), "statements");
        assert_eq!(file.findings(), file.said("status", &["affected"]), "{}", file.name);
        assert_eq!(file.outcome.fine, file.said("status", &["not_affected", "fixed"]), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn csaf() {
    for file in found("scans/csaf", &["vuln.json"], "csaf") {
        let said = |words: &[&str]| file.said("status_entries", words);
        assert_eq!(file.findings(), said(&["known_affected"]), "{}", file.name);
        assert_eq!(file.outcome.fine, said(&["known_not_affected", "fixed"]), "{}", file.name);
        assert_eq!(file.outcome.not_tested, said(&["under_investigation"]), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn what_is_no_statement_of_this_kind_is_refused() {
    let Some(folder) = corpus("scans") else { return };
    let rejected = |name: &str| read_input(Input::open(&folder.join(name)).unwrap()).err().map(|message| message.code);
    assert_eq!(rejected("csaf/csaf_unsupported_version.json"), Some(Code::UnsupportedVersion));
    assert_eq!(rejected("openvex/openvex_not_a_document.json"), Some(Code::NotRecognised));
}

#[test]
fn asff() {
    for file in found("scans/asff", &[".json"], "asff") {
        file.same("findings", file.rows(), "findings");
        clean(&file);
    }
}

#[test]
fn ckl() {
    for file in found("scans/ckl", &[".ckl"], "ckl") {
        file.same("rules", file.rows(), "vulns");
        assert_eq!(file.findings(), file.said("status", &["Open"]), "{}", file.name);
        assert_eq!(file.outcome.fine, file.said("status", &["NotAFinding"]), "{}", file.name);
        clean(&file);
    }
}

#[test]
fn inspec() {
    for file in found("scans/chefinspect", &[".log"], "inspec") {
        file.same("controls", file.rows(), "lines");
        clean(&file);
    }
}

#[test]
fn glpi() {
    for file in found("cartography/glpi", &[".json", ".xml"], "glpi") {
        let sections = |name: &str| {
            file.counts["sections"][name]
                .as_u64()
                .or(file.counts["sections"][name.to_uppercase()].as_u64())
                .unwrap_or(0)
        };
        let again: u64 = named_left_out(&file, "softwares");
        assert_eq!(file.tally.software + again, sections("softwares"), "software of {}", file.name);
        assert_eq!(file.tally.hosts, 1 + sections("virtualmachines"), "machines of {}", file.name);
        for name in ["network_ports", "users", "controllers", "drives", "local_users"] {
            assert_eq!(named_left_out(&file, name), sections(name), "{name} of {}", file.name);
        }
        assert_eq!((refused(&file.batches), warned(&file.outcome)), (vec![], vec![]), "{}", file.name);
    }
}

#[test]
fn netbox() {
    for file in found("cartography/netbox", &["subset.json"], "netbox") {
        let models = |names: &[&str]| names.iter().map(|name| number(&file.counts["models"], name)).sum::<u64>();
        let of = |kind| crate::corpus::of_kind(&file.batches, kind);
        let machines = models(&["dcim.device", "virtualization.virtualmachine", "virtualization.cluster"]);
        assert_eq!(file.tally.hosts, machines, "machines");
        assert_eq!(of(NodeKind::Iface), models(&["dcim.interface", "virtualization.vminterface"]));
        assert_eq!(of(NodeKind::Place), models(&["dcim.site", "dcim.location", "dcim.rack"]));
        assert_eq!(
            (of(NodeKind::Subnet), of(NodeKind::Org)),
            (models(&["ipam.prefix"]), models(&["circuits.provider"]))
        );
        for name in ["circuits.circuit", "tenancy.contact", "ipam.vlan", "extras.tag"] {
            assert_eq!(named_left_out(&file, name), models(&[name]), "{name}");
        }
        clean(&file);
    }
}

/// How many are left out under this name.
fn named_left_out(file: &Found, name: &str) -> u64 {
    let is_named = |message: &kharita_model::Message| message.to_string().contains(&format!("{name:?}"));
    let rows = file.batches.iter().flat_map(|batch| &batch.left_out).filter(|row| is_named(&row.message));
    rows.map(|row| row.count).sum()
}

#[test]
fn terraform() {
    for file in found("cartography/terraform", &[".tfstate"], "terraform") {
        let instances = crate::corpus::of_kind(&file.batches, NodeKind::Store) + file.tally.hosts;
        let rest = left_out(&file.batches, Code::LeftOutInformation);
        assert_eq!(instances + rest, number(&file.counts, "instances"), "{}", file.name);
        assert!(!lines(&file.batches).iter().any(|line| line.contains("foobarbaz")), "no password of {}", file.name);
        clean(&file);
    }
}

#[test]
fn opengraph() {
    for file in found("cartography/bloodhound/opengraph", &["minimal.json"], "opengraph") {
        file.same("nodes", file.tally.accounts, "nodes");
        file.same("edges", file.tally.relations, "edges");
        clean(&file);
    }
}
