//! The OpenVAS reader: every trap of EVIDENCE.md §3.4 on our own sample, and the public ones against independent counts.

use crate::corpus::{count, counted, number};
use crate::support::*;
use kharita_ingest::Input;
use kharita_model::{Aspect, Attribute, Code, Extent, Predicate};

#[test]
fn a_report_with_everything() {
    let (outcome, batches) = read(&fixture("openvas_report.xml"), "a.xml").unwrap();
    insta::assert_snapshot!(about(&batches, "192.0.2.10").join("\n"), @r#"
    is host 80
    id.address 192.0.2.10 80
    addresses 192.0.2.10 80
    id.fqdn app01.atlas.example 80
    hostnames app01.atlas.example 80
    name app01.atlas.example 80
    LISTENS 192.0.2.10/tcp/443 80
    LISTENS 192.0.2.10/tcp/22 80
    id.mac 00:1B:21:AA:BB:CC 95
    mac-addresses 00:1B:21:AA:BB:CC 95
    os Debian GNU/Linux 12 95
    os-family linux 95
    cpe cpe:/o:debian:debian_linux:12 95
    credentialed true 95
    "#);
    insta::assert_snapshot!(about(&batches, "192.0.2.10/tcp/443").join("\n"), @r#"
    is service 80
    id.local tcp/443 within 192.0.2.10 80
    protocol tcp 80
    port 443 80
    "#);
    insta::assert_snapshot!(about(&batches, "192.0.2.10/1.3.6.1.4.1.25623.1.0.1/tcp/443").join("\n"), @r#"
    is weakness/cve 70
    id.local 1.3.6.1.4.1.25623.1.0.1/tcp/443 within 192.0.2.10 70
    name Old & weak TLS 70
    state open 70
    severity-level high 70
    affected-protocol tcp 70
    affected-port 443 70
    tool-severity High 70
    check-id 1.3.6.1.4.1.25623.1.0.1 70
    AFFECTS 192.0.2.10/tcp/443 70
    description The service accepts TLS 1.0. 70
    solution Disable it. 70
    output Accepted: TLSv1.0 70
    cvss-vector CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N 70
    cvss-score 7.5 70
    epss 0.9 70
    cve CVE-2024-0001 70
    cve CVE-2026-103000 70
    see-also https://a.example/1 70
    cross-reference WID-SEC-2024-1 70
    cve CVE-2024-0002 80
    "#);
    insta::assert_snapshot!(about(&batches, "192.0.2.10/1.3.6.1.4.1.25623.1.0.2/general").join("\n"), @r#"
    is weakness/cve 80
    id.local 1.3.6.1.4.1.25623.1.0.2/general within 192.0.2.10 80
    name No data 80
    state open 80
    severity-level critical 80
    check-id 1.3.6.1.4.1.25623.1.0.2 80
    AFFECTS 192.0.2.10 80
    solution Upgrade. 80
    cvss-score 9.8 80
    cve CVE-2023-1111 80
    cve CVE-2023-2222 80
    "#);
    assert_eq!(
        about(&batches, "db02.atlas.example/1.3.6.1.4.1.25623.1.0.6/tcp/5432").last().unwrap(),
        "cvss-score 2.1 80"
    );
    let tally = tally(&batches);
    assert_eq!((tally.hosts, tally.services, tally.findings, tally.cves), (3, 3, 3, 5));
    assert_eq!((outcome.information, outcome.fine, outcome.not_tested), (1, 1, 1));
    assert_eq!((outcome.version.as_deref(), warned(&outcome)), (Some("22.6"), vec![]));
    assert_eq!(outcome.observed_at.map(|moment| moment.to_string()).as_deref(), Some("2026-05-19T05:00:00Z"));
    assert_eq!(refused(&batches), [Code::RowUnreadable, Code::HostWithoutAddress]);
    assert_eq!((left_out(&batches, Code::LeftOutInformation), left_out(&batches, Code::DuplicateRow)), (1, 1));
    assert!(!lines(&batches).iter().any(|line| line.contains("192.0.2.99")), "what a detection holds is no result");
}

#[test]
fn what_was_scanned_is_covered_with_and_without_a_login() {
    let (_, batches) = read(&fixture("openvas_report.xml"), "a.xml").unwrap();
    let parts: Vec<String> = batches[0]
        .coverage
        .parts
        .iter()
        .map(|part| match &part.extent {
            Extent::Addresses(_, blocks) => {
                let blocks: Vec<String> = blocks.iter().map(ToString::to_string).collect();
                format!("{} {:?}", blocks.join(","), part.aspect)
            }
            Extent::Records(records) => format!("{} {:?}", batches[0].key(records[0]).unwrap().key, part.aspect),
            Extent::Source(source) => format!("{source} {:?}", part.aspect),
        })
        .collect();
    assert_eq!(
        parts,
        [
            "192.0.2.10/31 Existence",
            "192.0.2.10 Weaknesses { credentialed: true }",
            "192.0.2.11 Weaknesses { credentialed: false }",
            "db02.atlas.example Existence",
            "db02.atlas.example Weaknesses { credentialed: false }",
        ]
    );
    assert!(!batches[0].coverage.interrupted);
}

#[test]
fn a_page_or_a_stopped_scan_is_partial() {
    let text = String::from_utf8(fixture("openvas_report.xml")).unwrap();
    for (from, to) in
        [("<results max=\"-1\" start=\"1\">", "<results max=\"10\" start=\"1\">"), (">Done<", ">Stopped<")]
    {
        let (_, batches) = read(text.replacen(from, to, 1).as_bytes(), "a.xml").unwrap();
        assert!(batches[0].coverage.interrupted, "{to}");
    }
}

#[test]
fn public_reports_hold_what_was_counted() {
    let Some(folder) = corpus("scans/openvas") else { return };
    for (path, counts) in
        counted(&folder).into_iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "xml"))
    {
        let (outcome, batches) = read_input(Input::open(&path).unwrap()).unwrap();
        let (tally, name) = (tally(&batches), path.display());
        let twice = left_out(&batches, Code::DuplicateRow);
        assert_eq!(
            tally.findings + twice + outcome.information + outcome.not_tested,
            number(&counts, "results"),
            "{name}"
        );
        for (threat, many) in counts["threat"].as_object().unwrap() {
            let said = count(&batches, |predicate, value| {
                *predicate == Predicate::Attribute(Attribute::ToolSeverity) && value.to_string() == *threat
            });
            let expected = if threat.is_empty() { 0 } else { many.as_u64().unwrap() };
            assert_eq!(said, expected, "{threat:?} of {name}");
        }
        assert_eq!(tally.hosts, number(&counts, "distinct_hosts"), "hosts of {name}");
        assert_eq!(tally.cves, number(&counts, "distinct_cve_strings"), "CVE ids of {name}");
        let oids: std::collections::BTreeSet<String> =
            lines(&batches).iter().filter_map(|line| line.split(" check-id ").nth(1)).map(str::to_owned).collect();
        let distinct: std::collections::BTreeSet<&str> = oids.iter().filter_map(|oid| oid.split(' ').next()).collect();
        assert_eq!(distinct.len() as u64, number(&counts, "distinct_nvt_oid"), "checks of {name}");
        let general = u64::from(path.ends_with("many_vuln.xml"));
        assert_eq!(tally.services + general, number(&counts, "distinct_ports"), "ports of {name}");
        assert_eq!(warned(&outcome), [], "{name}");
        // One public report has a host whose address is none.
        let expected = if path.ends_with("many_vuln.xml") { vec![Code::BadAddress] } else { vec![] };
        assert_eq!(refused(&batches), expected, "{name}");
        assert_eq!(batches, read_input(Input::open(&path).unwrap()).unwrap().1, "the same file gives the same batches");
        let has_coverage =
            batches.iter().any(|batch| batch.coverage.parts.iter().any(|part| part.aspect == Aspect::Existence));
        assert_eq!(has_coverage, tally.hosts > 0, "{name}");
    }
}

#[test]
fn a_report_that_holds_another_twice_is_read_in_linear_time() {
    let results: String = (0..20_000)
        .map(|n| format!("<result><host>192.0.2.1</host><port>general/tcp</port><nvt oid=\"{n}\"/><severity>5.0</severity></result>"))
        .collect();
    let text = format!(
        "<get_reports_response>{}</get_reports_response>",
        format!("<report><report><results>{results}</results></report></report>").repeat(2)
    );
    let before = std::time::Instant::now();
    let (_, batches) = read(text.as_bytes(), "a.xml").unwrap();
    assert!(before.elapsed() < std::time::Duration::from_secs(5), "{:?}", before.elapsed());
    // A batch is given away in between, so that some are not seen to be the same; the keys are.
    assert_eq!(tally(&batches).findings, 20_000);
}
