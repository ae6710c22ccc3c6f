//! The readers of scanners on our own small samples: every class of row, every trap of EVIDENCE.md §3, what must never be
//! kept.

use crate::support::*;
use kharita_ingest::Input;
use kharita_model::Code;

#[test]
fn greenbone_csv() {
    let (counts, said, refused) = sample("openvas-csv_report.csv");
    assert_eq!((counts, refused), (([2, 1, 0, 2, 2], [1, 0, 0]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10 id.fqdn app01.atlas.example 80",
            "192.0.2.10/1.3.6.1.4.1.25623.1.0.1/tcp/443 severity-level high 70",
            "192.0.2.10/1.3.6.1.4.1.25623.1.0.1/tcp/443 cve CVE-2026-103000 70",
            "192.0.2.10/1.3.6.1.4.1.25623.1.0.1/tcp/443 AFFECTS 192.0.2.10/tcp/443 70",
            "192.0.2.11/1.3.6.1.4.1.25623.1.0.3/general severity-level medium 30",
        ],
    );
}

#[test]
fn tenable_csv_of_a_french_spreadsheet() {
    let (counts, said, refused) = sample("nessus-csv_findings.csv");
    assert_eq!((counts, refused), (([2, 2, 0, 2, 3], [1, 0, 0]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10/1001/tcp/443 name TLS périmé 80",
            "192.0.2.10/1001/tcp/443 cvss-score 7.5 80",
            "192.0.2.10/1001/tcp/443 cve CVE-2024-0001 80",
            "192.0.2.10/1001/tcp/443 cve CVE-2024-0002 80",
            "192.0.2.10/1001/tcp/443 cwe CWE-327 80",
            "192.0.2.11/1003/udp/161 AFFECTS 192.0.2.11/udp/161 80",
        ],
    );
}

#[test]
fn a_row_of_a_table_leads_to_its_line() {
    let bytes = fixture("nessus-csv_findings.csv");
    let (_, batches) = read(&bytes, "a.csv").unwrap();
    let fact = batches[0].assertions.iter().find(|fact| fact.value.to_string() == "CVE-2023-9999").unwrap();
    let kharita_model::Locator::Byte(offset) = fact.locator else { panic!("a byte") };
    let (line, excerpt) = kharita_ingest::line_of(&mut Input::from_bytes(bytes, "a.csv"), offset).unwrap();
    assert_eq!((line, excerpt.starts_with("1003;CVE-2023-9999;9,8;Critical;192.0.2.11")), (6, true), "{excerpt}");
}

#[test]
fn qualys_reports_and_lists() {
    let (counts, said, refused) = sample("qualys_assets.xml");
    assert_eq!((counts, refused), (([2, 1, 0, 2, 2], [1, 1, 0]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10 os Ubuntu 22.04 80",
            "192.0.2.10 id.hostname APP01 80",
            "192.0.2.10/1/tcp/443 name Old TLS 80",
            "192.0.2.10/1/tcp/443 severity-level high 80",
            "192.0.2.10/1/tcp/443 cvss-score 7.1 80",
            "192.0.2.10/1/tcp/443 description Bad. 80",
            "192.0.2.10/3 state fine 50",
            "192.0.2.10/9 state open 80",
            "192.0.2.12 id.fqdn quiet.atlas.example 80",
        ],
    );
    never_says(&said, &["No registered", "CVE-1999"]);
    let (counts, said, refused) = sample("qualys-csv_detections.csv");
    assert_eq!((counts, refused), (([1, 1, 0, 1, 2], [0, 1, 0]), vec![]));
    says(&said, &["192.0.2.10 id.agent-id 71 80", "192.0.2.10/1/tcp/443 severity-level high 80"]);
}

#[test]
fn the_three_forms_of_testssl_say_the_same() {
    let (counts, said, refused) = sample("testssl_flat.json");
    assert_eq!((counts, refused), (([2, 1, 0, 1, 2], [1, 1, 1]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10/heartbleed/tcp/443 state fine 80",
            "192.0.2.10/DROWN/tcp/443 severity-level high 80",
            "192.0.2.10/DROWN/tcp/443 cve CVE-2016-0703 80",
            "192.0.2.10/DROWN/tcp/443 cwe CWE-310 80",
            "192.0.2.11/scanProblem/tcp/443 state not_tested 80",
        ],
    );
    let (same, again, _) = sample("testssl_results.csv");
    assert_eq!((same, again), (counts, said));
    let (counts, said, _) = sample("testssl_pretty.json");
    assert_eq!(counts, ([1, 1, 0, 1, 2], [0, 1, 0]));
    says(&said, &["192.0.2.10/DROWN/tcp/443 AFFECTS 192.0.2.10/tcp/443 80"]);
}

#[test]
fn ssh_audit_knows_the_machine_by_its_keys() {
    let (counts, said, refused) = sample("ssh-audit_target.json");
    assert_eq!((counts, refused), (([1, 1, 0, 3, 2], [1, 0, 0]), vec![]));
    says(
        &said,
        &[
            "bastion.atlas.example id.ssh-host-key mHoRf3V 80",
            "bastion.atlas.example/tcp/2222 product OpenSSH 80",
            "bastion.atlas.example/kex:diffie-hellman-group1-sha1/tcp/2222 severity-level medium 80",
            "bastion.atlas.example/enc:chacha20-poly1305@openssh.com/tcp/2222 cve CVE-2023-48795 80",
            "bastion.atlas.example/CVE-2021-41617/tcp/2222 cve CVE-2021-41617 50",
        ],
    );
    never_says(&said, &["df:8c"]);
}

#[test]
fn nuclei_refuses_a_bad_line_alone() {
    let (counts, said, refused) = sample("nuclei_results.jsonl");
    assert_eq!((counts, refused), (([2, 2, 0, 2, 1], [1, 0, 0]), vec![Code::RowUnreadable]));
    says(
        &said,
        &[
            "app01.atlas.example/CVE-2021-44228//http://app01.atlas.example:8080/ severity-level critical 80",
            "app01.atlas.example/CVE-2021-44228//http://app01.atlas.example:8080/ affected-port 8080 80",
            "app01.atlas.example/CVE-2021-44228//http://app01.atlas.example:8080/ cwe CWE-502 80",
            "app01.atlas.example LISTENS app01.atlas.example/tcp/443 80",
            "db02.atlas.example/odd//db02.atlas.example state open 80",
        ],
    );
    never_says(&said, &["secret", "curl"]);
}

#[test]
fn both_forms_of_zap_say_the_same() {
    let (counts, said, refused) = sample("zap_report.xml");
    assert_eq!((counts, refused), (([2, 1, 0, 2, 0], [1, 1, 0]), vec![]));
    says(
        &said,
        &[
            "app01.atlas.example/10021-1/tcp/443/GET https://app01.atlas.example/a x severity-level low 65",
            "app01.atlas.example/10021-1/tcp/443/GET https://app01.atlas.example/a x cwe CWE-693 65",
            "app01.atlas.example/10021-1/tcp/443/GET https://app01.atlas.example/a x see-also https://a.example/1 65",
            "quiet.atlas.example is host 80",
        ],
    );
    never_says(&said, &["secret", "<p>"]);
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(sample("zap_report.json").1), sorted(said));
}

#[test]
fn lynis_knows_the_machine_from_inside() {
    let (counts, said, refused) = sample("lynis_report.dat");
    assert_eq!((counts, refused), (([1, 1, 3, 4, 0], [0, 0, 0]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10 id.agent-id fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210 95",
            "192.0.2.10 hardening-index 57 95",
            "192.0.2.10 os-family linux 95",
            "192.0.2.10/AUTH-9286/Configure maximum password age solution Edit it 95",
            "192.0.2.10/AUTH-9286/Configure minimum password age severity-level low 95",
            "192.0.2.10/PKGS-7392/Found one or more vulnerable packages. severity-level medium 95",
            "192.0.2.10/openssl@3.0.1 INSTALLED_ON 192.0.2.10 95",
            "192.0.2.10 LISTENS 192.0.2.10/tcp/22 95",
        ],
    );
    never_says(&said, &["tcp/25", "0123456789abcdef"]);
}

#[test]
fn wazuh_shows_a_window_and_says_so() {
    let (counts, said, refused) = sample("wazuh_indexer.json");
    assert_eq!((counts, refused), (([2, 0, 2, 2, 2], [0, 0, 0]), vec![]));
    says(
        &said,
        &[
            "atlas/001 id.agent-id atlas/001 95",
            "atlas/001/openssl@3.0.1/CVE-2024-0001 severity-level critical 95",
            "atlas/001/openssl@3.0.1/CVE-2024-0001 see-also https://b.example/2 95",
            "atlas/002/bash@5.2/CVE-2024-0002 tool-severity - 95",
        ],
    );
    let (outcome, batches) = read(&fixture("wazuh_indexer.json"), "a.json").unwrap();
    assert_eq!((warned(&outcome), batches[0].coverage.interrupted), (vec![Code::CountDiffers], true));
}

#[test]
fn xccdf_is_about_one_machine() {
    let (counts, said, refused) = sample("xccdf_results.xml");
    assert_eq!((counts, refused), (([1, 0, 0, 2, 1], [1, 1, 1]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10 addresses 192.0.2.110 95",
            "192.0.2.10 id.mac 00:1b:21:aa:bb:cc 95",
            "192.0.2.10/bench-1/r1 name No empty password 95",
            "192.0.2.10/bench-1/r1 compliance-reference CCE-1 95",
            "192.0.2.10/bench-1/r4 is weakness/cve 95",
            "192.0.2.10/bench-1/r2 state fine 95",
        ],
    );
    never_says(&said, &["other.example", "root"]);
}

#[test]
fn pingcastle_speaks_of_the_directory() {
    let (counts, said, refused) = sample("pingcastle_domain.xml");
    assert_eq!((counts, refused), (([1, 0, 0, 2, 0], [0, 0, 0]), vec![]));
    says(
        &said,
        &[
            "S-1-5-21-1-2-3 is directory/domain 95",
            "S-1-5-21-1-2-3/P-AdminLogin AFFECTS S-1-5-21-1-2-3 95",
            "S-1-5-21-1-2-3/P-AdminLogin severity-level high 95",
            "192.0.2.5 id.fqdn DC01.atlas.example 95",
            "192.0.2.5 CONTROLS S-1-5-21-1-2-3 95",
            "S-1-5-21-9-9-9 TRUSTS S-1-5-21-1-2-3 95",
        ],
    );
    never_says(&said, &["fe80"]);
}

#[test]
fn prowler_speaks_of_resources() {
    let (counts, said, refused) = sample("prowler_findings.json");
    assert_eq!((counts, refused), (([1, 0, 0, 1, 0], [0, 1, 2]), vec![]));
    says(
        &said,
        &[
            "arn:aws:s3:::paie is store/bucket 95",
            "arn:aws:s3:::paie/s3_public compliance-reference CIS-3.0 2.1.4 95",
            "1234/i-1 id.cloud-id 1234/i-1 95",
            "1234/f1/muted state not_tested 95",
        ],
    );
}

#[test]
fn trivy_keeps_classes_apart_and_no_secret() {
    let (counts, said, refused) = sample("trivy_image.json");
    assert_eq!((counts, refused), (([0, 0, 2, 3, 1], [1, 2, 1]), vec![Code::MissingKey]));
    let app = "registry.atlas.example/paie:1.0";
    says(
        &said,
        &[
            &format!("{app}/pkg:deb/debian/openssl@3.0.1 id.purl pkg:deb/debian/openssl@3.0.1 within {app} 95"),
            &format!("{app}/pkg:deb/debian/openssl@3.0.1/CVE-2024-0001 cvss-score 9.8 95"),
            &format!("{app}/bash@5.2/CVE-2024-0002 state fine 95"),
            &format!("{app}/bash@5.2/CVE-2024-0003 state not_tested 95"),
            &format!("{app}/github-pat/secret.txt/3 severity-level critical 95"),
        ],
    );
    never_says(&said, &["verysecret"]);
}

#[test]
fn grype_joins_an_advisory_and_its_cve() {
    let (counts, said, refused) = sample("grype_image.json");
    assert_eq!((counts, refused), (([0, 0, 3, 2, 1], [0, 1, 0]), vec![]));
    let weakness = "paie:1.0/app/server!pkg:golang/golang.org/x/net@v0.10.0/GHSA-4374-p667-p6c8";
    let weakness = weakness.replace("/app", "//app");
    says(
        &said,
        &[
            &format!("{weakness} cve CVE-2023-39325 95"),
            &format!("{weakness} cross-reference GHSA-4374-p667-p6c8 95"),
            &format!("{weakness} exploit-available true 95"),
            "paie:1.0/bash@5.2/CVE-2024-0009 state fine 95",
        ],
    );
}

#[test]
fn both_forms_of_spdx_say_the_same_and_no_person() {
    let (counts, said, refused) = sample("spdx_document.json");
    assert_eq!((counts, refused), (([0, 0, 2, 0, 0], [0, 0, 0]), vec![]));
    says(&said, &["paie is app 95", "paie version 1.0 95", "paie/zlib@ name zlib 95".replace("@", "").as_str()]);
    never_says(&said, &["Somebody", "me@a.example", "x@a.example", "NOASSERTION", "paie-sbom"]);
    assert_eq!(sample("spdx_document.spdx").1, said);
}

#[test]
fn sarif_takes_levels_from_rules() {
    let (counts, said, refused) = sample("sarif_results.sarif");
    assert_eq!((counts, refused), (([0, 0, 0, 3, 0], [1, 1, 1]), vec![]));
    let app = "https://git.atlas.example/paie";
    says(
        &said,
        &[
            &format!("{app}/Semgrep/py.sqli/abc:1 severity-level high 95"),
            &format!("{app}/Semgrep/py.sqli/abc:1 cwe CWE-89 95"),
            &format!("{app}/Semgrep/py.sqli/abc:1 extra-information src/a.py:12:3 95"),
            &format!("{app}/Semgrep/py.sqli/src/b.py:1 severity-level low 95"),
        ],
    );
    never_says(&said, &["secret"]);
}

#[test]
fn masscan_joins_records_of_a_machine() {
    let (counts, said, refused) = sample("masscan_ports.json");
    assert_eq!((counts, refused), (([1, 2, 0, 0, 0], [0, 0, 0]), vec![Code::BadPort]));
    says(&said, &["192.0.2.10 LISTENS 192.0.2.10/udp/53 80"]);
    let (_, batches) = read(&fixture("masscan_ports.json"), "a.json").unwrap();
    assert!(batches[0].coverage.parts.is_empty(), "the range asked for is not known");
}

#[test]
fn web_scanners() {
    let (counts, said, refused) = sample("nikto_report.xml");
    assert_eq!((counts, refused), (([1, 1, 0, 2, 1], [0, 0, 0]), vec![]));
    says(&said, &["192.0.2.10/999976/GET///Another header (CVE-2024-0001) cve CVE-2024-0001 80"]);
    let (counts, said, refused) = sample("burp_issues.xml");
    assert_eq!((counts, refused), (([1, 1, 0, 1, 0], [1, 0, 0]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10/1049088/443//login [user] cwe CWE-89 50",
            "192.0.2.10/1049088/443//login [user] output It  fails 50",
        ],
    );
    never_says(&said, &["Q29va", "secret", "root:"]);
    let (counts, said, refused) = sample("acunetix_scan.xml");
    assert_eq!((counts, refused), (([1, 1, 0, 1, 0], [1, 0, 0]), vec![]));
    says(&said, &["app01.atlas.example/slow-loris/80/// cvss-score 5.3 80"]);
    never_says(&said, &["secret"]);
}

#[test]
fn nexpose_believes_the_result() {
    let (counts, said, refused) = sample("nexpose_report.xml");
    assert_eq!((counts, refused), (([1, 1, 0, 2, 2], [0, 1, 1]), vec![]));
    says(
        &said,
        &[
            "192.0.2.10 id.mac 00:1B:21:AA:BB:CC 80",
            "192.0.2.10 os Debian Linux 12 80",
            "192.0.2.10/clock state open 50",
            "192.0.2.10/old-tls/tcp/443// cve CVE-2024-0002 95",
            "192.0.2.10/old-tls/tcp/443// cvss-vector AV:N/AC:L/Au:N/C:P/I:P/A:P 95",
            "192.0.2.10/tcp/443 service-name https 80",
        ],
    );
    never_says(&said, &["192.0.2.99"]);
}

#[test]
fn defender_files_meet_at_the_machine() {
    let (counts, said, refused) = sample("defender_vulnerabilities.json");
    assert_eq!((counts, refused), (([1, 0, 1, 1, 1], [0, 0, 0]), vec![Code::MissingKey]));
    says(&said, &["m1 is host 95", "m1/openssl@3.0.1/CVE-2024-0001 AFFECTS m1/openssl@3.0.1 95"]);
    let (counts, said, refused) = sample("defender_machines.json");
    assert_eq!((counts, refused), (([1, 0, 0, 0, 0], [0, 0, 0]), vec![]));
    says(&said, &["m1 id.agent-id m1 95", "m1 id.mac 00:1B:21:AA:BB:CC 95", "m1 os-family windows 95"]);
}

#[test]
fn compliance_by_hand_and_by_code() {
    let (counts, said, refused) = sample("ckl_checklist.ckl");
    assert_eq!((counts, refused), (([1, 0, 0, 1, 0], [0, 1, 1]), vec![]));
    says(&said, &["192.0.2.10/RHEL_9_STIG/V-1 severity-level low 95"]);
    let (counts, said, refused) = sample("inspec_run.json");
    assert_eq!((counts, refused), (([1, 0, 0, 1, 0], [0, 1, 1]), vec![]));
    says(
        &said,
        &["app01.atlas.example/cis/c1 output root may log in 95", "app01.atlas.example/cis/c1 severity-level high 95"],
    );
}

#[test]
fn security_hub() {
    let (counts, said, refused) = sample("asff_findings.json");
    assert_eq!((counts, refused), (([1, 0, 1, 1, 1], [0, 1, 0]), vec![]));
    says(
        &said,
        &[
            "arn:aws:ec2:eu-west-1:1234:instance/i-1 id.address 192.0.2.10 95",
            "arn:aws:ec2:eu-west-1:1234:instance/i-1 name paie-1 95",
        ],
    );
}

#[test]
fn software_of_projects() {
    let (counts, said, refused) = sample("osv-scanner_results.json");
    assert_eq!((counts, refused), (([0, 0, 1, 2, 2], [0, 0, 0]), vec![]));
    says(
        &said,
        &[
            "/src/requirements.txt/jinja2@3.0.3/GHSA-h5c8 severity-level medium 95",
            "/src/requirements.txt/jinja2@3.0.3/GHSA-h5c8 cross-reference PYSEC-1 95",
            "/src/requirements.txt/CVE-2024-0002 AFFECTS /src/requirements.txt 95",
        ],
    );
    let (counts, said, refused) = sample("dependency-check_report.xml");
    assert_eq!((counts, refused), (([0, 0, 1, 1, 1], [0, 0, 1]), vec![]));
    assert!(said.iter().any(|line| line.ends_with("NVD/CVE-2021-44228 cwe CWE-502 95")), "{}", said.join("\n"));
}

#[test]
fn statements_of_suppliers() {
    let (counts, said, refused) = sample("openvex_statements.json");
    assert_eq!((counts, refused), (([0, 0, 2, 1, 1], [0, 1, 0]), vec![Code::RowUnreadable]));
    says(&said, &["pkg:deb/debian/openssl@3.0.1/CVE-2024-0001 solution Upgrade 95"]);
    let (counts, said, refused) = sample("csaf_advisory.json");
    assert_eq!((counts, refused), (([0, 0, 2, 1, 1], [0, 1, 0]), vec![]));
    says(
        &said,
        &["P1 id.purl pkg:generic/paie@1.0 95", "P1/CVE-2024-0001 cvss-score 7.5 95", "P2/CVE-2024-0001 state fine 95"],
    );
}
