//! The Nessus reader on our own samples: every trap of EVIDENCE.md §3.2.

use crate::support::*;
use kharita_model::{Aspect, Code, Extent, Instant};

#[test]
fn a_host_with_everything() {
    let (outcome, batches) = read(&fixture("nessus_report.nessus"), "a.nessus").unwrap();
    insta::assert_snapshot!(about(&batches, "192.0.2.10").join("\n"), @r#"
    is host 95
    id.address 192.0.2.10 95
    addresses 192.0.2.10 95
    id.mac 00:50:56:81:01:E3 95
    mac-addresses 00:50:56:81:01:E3 95
    id.mac 00:50:56:81:01:E4 95
    mac-addresses 00:50:56:81:01:E4 95
    id.smbios-uuid 4C4C4544-0042-3510-8058-B7C04F335931 95
    id.ssh-host-key 0123456789abcdef0123456789abcdef 95
    id.fqdn app01.atlas.example 95
    hostnames app01.atlas.example 95
    name app01.atlas.example 95
    id.hostname APP01 95
    hostnames APP01 95
    os Microsoft Windows Server 2019 Standard 95
    os-family windows 95
    credentialed true 95
    cpe cpe:/o:microsoft:windows_server_2019 95
    LISTENS 192.0.2.10/tcp/443 95
    "#);
    insta::assert_snapshot!(about(&batches, "192.0.2.10/tcp/443").join("\n"), @r#"
    is service 95
    id.local tcp/443 within 192.0.2.10 95
    protocol tcp 95
    port 443 95
    service-name www 95
    "#);
    insta::assert_snapshot!(about(&batches, "192.0.2.10/58987/tcp/443").join("\n"), @r#"
    is weakness/cve 95
    id.local 58987/tcp/443 within 192.0.2.10 95
    name PHP Unsupported 95
    state open 95
    severity-level critical 95
    affected-protocol tcp 95
    affected-port 443 95
    tool-severity 4 95
    check-id 58987 95
    AFFECTS 192.0.2.10/tcp/443 95
    cve CVE-2024-0001 95
    cve CVE-2024-0002 95
    cve CVE-2026-103000 95
    cwe CWE-20 95
    cwe CWE-79 95
    cvss-vector CVSS2#AV:N/AC:L/Au:N/C:P/I:P/A:P 95
    cvss-vector CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 95
    cvss-vector CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N 95
    epss 0.9432 95
    vpr 8.9 95
    exploit-available true 95
    description Old & unsupported <version> 95
    solution Upgrade. 95
    output Version : 5.6 95
    see-also https://a.example/1 95
    see-also https://a.example/2 95
    cross-reference CWE:200 95
    cwe CWE-200 95
    cross-reference IAVA:2024-A-0001 95
    published-on 2024-01-02 95
    patch-published-on 2024-02-03 95
    cvss-score 9.8 95
    cve CVE-2024-0003 95
    "#);
    insta::assert_snapshot!(about(&batches, "192.0.2.10/compliance/aa11").join("\n"), @r#"
    is weakness/misconfiguration 95
    id.local compliance/aa11 within 192.0.2.10 95
    name 1.1.1 Password history 95
    state open 95
    severity-level high 95
    tool-severity 3 95
    check-id 21156 95
    AFFECTS 192.0.2.10 95
    output 0 95
    compliance-reference 800-53|IA-5 95
    compliance-reference CSCv7|4.4 95
    "#);
    assert_eq!(outcome.version.as_deref(), Some("10.8.3"));
    assert_eq!(outcome.observed_at, Instant::parse("2026-05-19T05:00:00Z"));
}

#[test]
fn nothing_of_it_is_lost_in_silence() {
    let (outcome, batches) = read(&fixture("nessus_report.nessus"), "a.nessus").unwrap();
    let counts = tally(&batches);
    // Findings: PHP, ICMP, the failed compliance check, the cookie. The CVE of the information row does not count.
    assert_eq!((counts.hosts, counts.services, counts.findings, counts.cves), (2, 2, 4, 4));
    assert_eq!((outcome.information, outcome.fine, outcome.not_tested), (3, 1, 1));
    for (code, count) in
        [(Code::LeftOutPolicy, 1), (Code::LeftOutInformation, 3), (Code::LeftOutDeadHost, 1), (Code::DuplicateRow, 1)]
    {
        assert_eq!(left_out(&batches, code), count, "{code}");
    }
    let mut codes = refused(&batches);
    codes.sort_unstable();
    assert_eq!(codes, [Code::DuplicateName, Code::BadNumber, Code::BadPort, Code::MissingKey]);
    assert_eq!(warned(&outcome), []);
}

#[test]
fn a_compliance_check_passed_is_fine_and_affects_nothing() {
    let (_, batches) = read(&fixture("nessus_report.nessus"), "a.nessus").unwrap();
    for (key, state) in [("1.1.2 Password age", "fine"), ("aa33", "not_tested")] {
        let check = about(&batches, &format!("192.0.2.10/compliance/{key}"));
        assert!(check.contains(&format!("state {state} 95")), "{check:?}");
        assert!(
            !check.iter().any(|line| line.starts_with("AFFECTS") || line.starts_with("severity-level")),
            "{check:?}"
        );
    }
}

#[test]
fn a_web_scan_without_address_is_known_by_its_name() {
    let (_, batches) = read(&fixture("nessus_report.nessus"), "a.nessus").unwrap();
    let key = "http://portal.atlas.example:8080/app";
    let host = about(&batches, key);
    assert!(host.contains(&"id.fqdn portal.atlas.example 80".to_owned()), "{host:?}");
    let weakness = about(&batches, &format!("{key}/98000/tcp/8080"));
    assert!(weakness.contains(&"cvss-score 3.1 80".to_owned()), "{weakness:?}");
    assert!(weakness.contains(&format!("AFFECTS {key}/tcp/8080 80")), "{weakness:?}");
}

#[test]
fn coverage_says_who_was_looked_at_and_how() {
    let (_, batches) = read(&fixture("nessus_report.nessus"), "a.nessus").unwrap();
    let parts: Vec<String> = batches[0]
        .coverage
        .parts
        .iter()
        .map(|part| {
            let extent = match &part.extent {
                Extent::Addresses(_, blocks) => blocks.iter().map(ToString::to_string).collect::<Vec<_>>().join(","),
                Extent::Records(records) => {
                    records.iter().map(|record| batches[0].key(*record).unwrap().key.to_string()).collect()
                }
                Extent::Source(source) => source.to_string(),
            };
            let aspect = match part.aspect {
                Aspect::Weaknesses { credentialed } => format!("weaknesses {credentialed}"),
                ref other => format!("{other:?}"),
            };
            format!("{extent} {aspect}")
        })
        .collect();
    let web = "http://portal.atlas.example:8080/app";
    // The dead host was looked for, but not checked.
    assert_eq!(
        parts,
        [
            "192.0.2.10/31 Existence".to_owned(),
            format!("{web} Existence"),
            format!("{web} weaknesses false"),
            "192.0.2.10 weaknesses true".to_owned(),
        ]
    );
}

#[test]
fn each_fact_has_the_time_of_its_host() {
    let (_, batches) = read(&fixture("nessus_report.nessus"), "a.nessus").unwrap();
    let moment = Instant::parse("2026-05-19T04:12:33Z").unwrap();
    let of_host =
        |fact: &&kharita_model::Assertion| batches[0].key(fact.subject).unwrap().key.starts_with("192.0.2.10");
    assert!(batches[0].assertions.iter().filter(of_host).all(|fact| fact.observed_at == moment));
}

#[test]
fn a_cut_report_keeps_its_whole_hosts() {
    let bytes = fixture("nessus_report.nessus");
    let cut = String::from_utf8(bytes.clone()).unwrap().find("<cvss>2.6").unwrap();
    let (outcome, batches) = read(&bytes[..cut], "a.nessus").unwrap();
    assert_eq!(warned(&outcome), [Code::Truncated]);
    assert_eq!((tally(&batches).hosts, batches[0].coverage.interrupted), (1, true));
}

#[test]
fn version_one_is_only_near() {
    let message = read(b"<NessusClientData><Report/></NessusClientData>", "a.nessus").unwrap_err();
    assert_eq!(message.to_string(), "K-1002 not-recognised nearest=\"nessus\" at a.nessus");
}
