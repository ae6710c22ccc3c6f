//! The nmap reader on our own samples: every trap of EVIDENCE.md §3.1.

use std::collections::HashSet;

use crate::support::*;
use kharita_ingest::line_of;
use kharita_model::{Aspect, Attribute, Code, Extent, Instant, Locator, Predicate};

fn document(hosts: &str) -> String {
    format!(
        "<nmaprun scanner=\"nmap\" version=\"7.95\"><scaninfo protocol=\"tcp\" services=\"80\"/>{hosts}<runstats><finished time=\"1763000300\"/></runstats></nmaprun>"
    )
}

#[test]
fn a_host_with_everything() {
    let (outcome, batches) = read(&fixture("nmap_services.xml"), "scan.xml").unwrap();
    insta::assert_snapshot!(about(&batches, "192.0.2.1").join("\n"), @r#"
    is host 80
    id.address 192.0.2.1 80
    addresses 192.0.2.1 80
    id.address 2001:db8::1 80
    addresses 2001:db8::1 80
    id.mac 00:1B:21:AA:BB:CC 80
    mac-addresses 00:1B:21:AA:BB:CC 80
    id.fqdn srv01.atlas.example 80
    hostnames srv01.atlas.example 80
    name srv01.atlas.example 80
    id.hostname srv01 80
    hostnames srv01 80
    id.ssh-host-key 0123456789abcdef0123456789abcdef 80
    os Linux 3.2 - 4.9 96
    cpe cpe:/o:linux:linux_kernel:3 96
    os-family linux 96
    last-boot 2025-11-13T02:13:20Z 80
    vendor Intel & Co 80
    script-output smb-protocols: SMBv1 80
    script-output nbstat: NetBIOS 80
    LISTENS 192.0.2.1/tcp/22 80
    LISTENS 192.0.2.1/tcp/443 80
    "#);
    insta::assert_snapshot!(lines(&batches).iter().filter(|line| line.starts_with("192.0.2.1/")).cloned().collect::<Vec<_>>().join("\n"), @r#"
    192.0.2.1/tcp/22 is service 80
    192.0.2.1/tcp/22 id.local tcp/22 within 192.0.2.1 80
    192.0.2.1/tcp/22 protocol tcp 80
    192.0.2.1/tcp/22 port 22 80
    192.0.2.1/tcp/22 service-name ssh 100
    192.0.2.1/tcp/22 product OpenSSH 100
    192.0.2.1/tcp/22 version 7.4 100
    192.0.2.1/tcp/22 extra-information protocol 2.0 100
    192.0.2.1/tcp/22 cpe cpe:/a:openbsd:openssh:7.4 100
    192.0.2.1/tcp/22 cpe cpe:/o:linux:linux_kernel 100
    192.0.2.1/tcp/22 script-output ssh-hostkey: 2048 01:23:45:67:89:ab:cd:ef:01:23:45:67:89:ab:cd:ef (RSA) 80
    192.0.2.1/tcp/22 script-output vulners: cpe:/a:openbsd:openssh:7.4: 
        	CVE-2018-15919	5.0 80
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 is weakness/cve 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 id.local tcp/22/vulners/CVE-2018-15919 within 192.0.2.1 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 state open 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 name CVE-2018-15919 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 cve CVE-2018-15919 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 check-id vulners 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 cvss-score 5 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 affected-port 22 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 affected-protocol tcp 50
    192.0.2.1/tcp/22/vulners/CVE-2018-15919 AFFECTS 192.0.2.1/tcp/22 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 is weakness/cve 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 id.local tcp/22/vulners/CVE-2023-38408 within 192.0.2.1 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 state open 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 name CVE-2023-38408 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 cve CVE-2023-38408 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 check-id vulners 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 cvss-score 9.8 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 affected-port 22 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 affected-protocol tcp 50
    192.0.2.1/tcp/22/vulners/CVE-2023-38408 AFFECTS 192.0.2.1/tcp/22 50
    192.0.2.1/tcp/443 is service 80
    192.0.2.1/tcp/443 id.local tcp/443 within 192.0.2.1 80
    192.0.2.1/tcp/443 protocol tcp 80
    192.0.2.1/tcp/443 port 443 80
    192.0.2.1/tcp/443 service-name https 30
    192.0.2.1/tcp/443 tls true 80
    192.0.2.1/tcp/443 script-output http-title: Intranet 80
    192.0.2.1/tcp/443 script-output ssl-date: now 80
    "#);
    assert_eq!(outcome.version.as_deref(), Some("7.95"));
    assert_eq!(outcome.observed_at, Some(Instant::from_seconds(1_763_000_300)));
}

#[test]
fn nothing_of_it_is_lost_in_silence() {
    let (outcome, batches) = read(&fixture("nmap_services.xml"), "scan.xml").unwrap();
    let counts = tally(&batches);
    assert_eq!((counts.hosts, counts.services, counts.findings, counts.cves), (3, 2, 2, 2));
    assert_eq!(left_out(&batches, Code::LeftOutHostsDown), 1);
    assert_eq!(left_out(&batches, Code::LeftOutClosedPorts), 2);
    // An exploit of vulners, and a script about the network as a whole.
    assert_eq!(left_out(&batches, Code::LeftOutInformation), 2);
    assert_eq!(
        refused(&batches),
        [Code::BadPort, Code::BadPort, Code::BadWord, Code::BadAddress, Code::HostWithoutAddress]
    );
    assert_eq!(warned(&outcome), []);
}

#[test]
fn closed_ports_are_named_by_their_state() {
    let (_, batches) = read(&fixture("nmap_services.xml"), "scan.xml").unwrap();
    let named: Vec<String> = batches[0].left_out.iter().map(|row| format!("{} {}", row.message, row.count)).collect();
    assert!(named.contains(&"K-3002 left-out-closed-ports state=\"filtered\" 1".to_owned()), "{named:?}");
    assert!(named.contains(&"K-3002 left-out-closed-ports state=\"open|filtered\" 1".to_owned()), "{named:?}");
}

#[test]
fn coverage_holds_targets_that_are_down_and_targets_that_are_not_listed() {
    let (_, batches) = read(&fixture("nmap_services.xml"), "scan.xml").unwrap();
    let parts: Vec<String> = batches[0]
        .coverage
        .parts
        .iter()
        .map(|part| {
            let Extent::Addresses(source, blocks) = &part.extent else { panic!("nmap covers addresses") };
            let blocks: Vec<String> = blocks.iter().map(ToString::to_string).collect();
            let aspect = match &part.aspect {
                Aspect::Ports { protocol, ranges } => format!("{} {ranges:?}", protocol.word()),
                other => format!("{other:?}"),
            };
            format!("{source} {} {aspect}", blocks.join(","))
        })
        .collect();
    let (listed, unlisted) = ("nmap@default 192.0.2.1,192.0.2.2,2001:db8::1,2001:db8::2", "nmap@default 192.0.2.0/29");
    let aspects = ["Existence", "tcp [(22, 22), (80, 80), (440, 443)]", "udp [(161, 161)]"];
    let expected: Vec<String> =
        [unlisted, listed].iter().flat_map(|blocks| aspects.map(|aspect| format!("{blocks} {aspect}"))).collect();
    assert_eq!(parts, expected);
    assert!(!batches[0].coverage.interrupted);
}

#[test]
fn facts_point_to_their_line() {
    let bytes = fixture("nmap_services.xml");
    let (_, batches) = read(&bytes, "scan.xml").unwrap();
    let product =
        batches[0].assertions.iter().find(|fact| fact.predicate == Predicate::Attribute(Attribute::Product)).unwrap();
    let Locator::Byte(offset) = product.locator else { panic!("a byte offset") };
    assert!(bytes[offset as usize..].starts_with(b"<service name=\"ssh\""));
    let (line, excerpt) = line_of(&mut kharita_ingest::Input::from_bytes(bytes, "scan.xml"), offset).unwrap();
    assert_eq!(line, 13);
    assert!(excerpt.contains("OpenSSH") && excerpt.chars().count() <= 200, "{excerpt}");
}

#[test]
fn a_host_that_was_only_said_to_be_up_is_unsure() {
    let (_, batches) = read(&fixture("nmap_services.xml"), "scan.xml").unwrap();
    assert_eq!(about(&batches, "2001:db8::2").first().unwrap(), "is host 30");
    assert_eq!(about(&batches, "192.0.2.1").first().unwrap(), "is host 80");
}

#[test]
fn a_real_scan_of_this_machine() {
    let (outcome, batches) = read(&fixture("nmap_localhost.xml"), "scan.xml").unwrap();
    let counts = tally(&batches);
    assert_eq!((counts.hosts, counts.services), (1, 2));
    assert_eq!(
        (left_out(&batches, Code::LeftOutClosedPorts), refused(&batches), warned(&outcome)),
        (1, vec![], vec![])
    );
    let database = about(&batches, "127.0.0.1/tcp/3306");
    assert!(database.iter().any(|line| line.starts_with("product MySQL 100")), "{database:?}");
    assert!(database.iter().any(|line| line.starts_with("script-output mysql-info: ")), "{database:?}");
    // A loopback address is an attribute, but identifies nothing.
    let host = about(&batches, "127.0.0.1");
    assert!(
        host.contains(&"addresses 127.0.0.1 80".to_owned()) && !host.iter().any(|line| line.starts_with("id.address")),
        "{host:?}"
    );
}

#[test]
fn dates_in_the_future_are_not_believed() {
    let future = NOW.0 / 1000 + 1;
    let host = format!(
        "<host endtime=\"{future}\"><status state=\"up\"/><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/></host>"
    );
    let (outcome, batches) = read(document(&host).as_bytes(), "scan.xml").unwrap();
    assert_eq!(warned(&outcome), [Code::DateInFuture]);
    assert!(batches[0].assertions.iter().all(|fact| fact.observed_at == ASSUMED));
}

#[test]
fn a_run_without_any_date_is_of_the_assumed_time() {
    let host = "<nmaprun><host><status state=\"up\"/><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/></host></nmaprun>";
    let (outcome, batches) = read(host.as_bytes(), "scan.xml").unwrap();
    assert_eq!(outcome.observed_at, None);
    assert!(batches[0].assertions.iter().all(|fact| fact.observed_at == ASSUMED));
}

#[test]
fn a_cut_file_keeps_its_whole_hosts() {
    let bytes = fixture("nmap_services.xml");
    let second = String::from_utf8(bytes.clone()).unwrap().find("<host endtime=\"1763000200\"").unwrap();
    let (outcome, batches) = read(&bytes[..second + 40], "scan.xml").unwrap();
    assert_eq!(warned(&outcome), [Code::Truncated]);
    assert!(matches!(outcome.warnings[0].place.locator, Some(Locator::Byte(at)) if at >= second as u64));
    assert!(batches[0].coverage.interrupted);
    assert_eq!(tally(&batches).hosts, 1);
}

#[test]
fn masscan_writes_the_same_without_status() {
    let host = "<nmaprun scanner=\"masscan\" start=\"1763000000\"><host endtime=\"1763000001\"><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/><ports><port protocol=\"tcp\" portid=\"80\"><state state=\"open\"/></port></ports></host><host endtime=\"1763000001\"><address addr=\"192.0.2.1\" addrtype=\"ipv4\"/><ports><port protocol=\"tcp\" portid=\"443\"><state state=\"open\"/></port></ports></host></nmaprun>";
    let (_, batches) = read(host.as_bytes(), "scan.xml").unwrap();
    let counts = tally(&batches);
    assert_eq!((counts.hosts, counts.services), (1, 2));
}

#[test]
fn a_large_run_makes_several_batches_cut_between_hosts() {
    let mut hosts = String::new();
    for n in 0..700 {
        hosts += &format!(
            "<host endtime=\"1763000000\"><status state=\"up\"/><address addr=\"10.0.{}.{}\" addrtype=\"ipv4\"/><ports>",
            n / 250,
            n % 250
        );
        for port in 1..=20 {
            hosts += &format!(
                "<port protocol=\"tcp\" portid=\"{port}\"><state state=\"open\"/><service name=\"x\" conf=\"3\"/></port>"
            );
        }
        hosts += "</ports></host>";
    }
    let (_, batches) = read(document(&hosts).as_bytes(), "scan.xml").unwrap();
    let counts = tally(&batches);
    assert_eq!((batches.len(), counts.hosts, counts.services, counts.relations), (2, 700, 14_000, 14_000));
    for batch in &batches {
        let known: HashSet<&str> = batch.records.iter().map(|(_, key)| &**key).collect();
        assert!(known.iter().all(|key| known.contains(key.split('/').next().unwrap())), "hosts are whole");
        assert!(!batch.coverage.parts.is_empty());
    }
}
