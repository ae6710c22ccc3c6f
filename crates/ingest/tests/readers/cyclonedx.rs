//! The CycloneDX reader: every trap of EVIDENCE.md §3.14 on our own samples, in JSON and XML, and the public ones against
//! independent counts.

use std::time::{Duration, Instant};

use crate::corpus::{count, counted, number, peak};
use crate::support::*;
use kharita_ingest::{Input, Outcome};
use kharita_model::{Aspect, Attribute, Batch, Code, EdgeKind, NodeKind, Predicate, Value};
use serde_json::Value as Json;

fn whole(json: &str) -> (Outcome, Vec<Batch>) {
    read(json.as_bytes(), "some.cdx.json").unwrap()
}

#[test]
fn a_json_document_with_everything() {
    let (outcome, batches) = read(&fixture("cyclonedx_bom.json"), "a.json").unwrap();
    insta::assert_snapshot!(about(&batches, "app").join("\n"), @r#"
    is app/application 95
    id.purl pkg:oci/portal 95
    application-kind application 95
    name portal 95
    version 3.2 95
    purl pkg:oci/portal@sha256:12?arch=x 95
    "#);
    insta::assert_snapshot!(about(&batches, "lib-a").join("\n"), @r#"
    is software/package 95
    id.purl pkg:maven/org.x/a@1.0 within app 95
    INSTALLED_ON app 95
    name org.x/a 95
    version 1.0 95
    vendor X SA 95
    purl pkg:maven/org.x/a@1.0 95
    cpe cpe:2.3:a:x:a:1.0:*:*:*:*:*:*:* 95
    licence MIT 95
    licence EPL-2.0 OR GPL-2.0 95
    "#);
    insta::assert_snapshot!(about(&batches, "inner").join("\n"), @r#"
    is software/package 95
    id.local inner@0.1 within app 95
    INSTALLED_ON app 95
    PART_OF lib-a 95
    name inner 95
    version 0.1 95
    "#);
    insta::assert_snapshot!(about(&batches, "lib-a/GHSA-aaaa-bbbb-cccc").join("\n"), @r#"
    is weakness/cve 95
    id.local GHSA-aaaa-bbbb-cccc within lib-a 95
    name GHSA-aaaa-bbbb-cccc 95
    check-id GHSA-aaaa-bbbb-cccc 95
    state open 95
    AFFECTS lib-a 95
    cve CVE-2024-0001 95
    tool-severity medium 95
    severity-level medium 95
    cvss-score 8.1 95
    cvss-vector AV:N/AC:L/Au:N/C:P/I:P/A:P 95
    cvss-vector CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H 95
    description Bad. 95
    solution Upgrade to 2.0. 95
    see-also https://a.example/1 95
    cwe CWE-79 95
    cwe CWE-20 95
    published-on 2024-01-02 95
    "#);
    insta::assert_snapshot!(lines(&batches).iter().filter(|line| line.contains("AFFECTS")).cloned().collect::<Vec<_>>().join("\n"), @r#"
    lib-a/GHSA-aaaa-bbbb-cccc AFFECTS lib-a 95
    inner/GHSA-aaaa-bbbb-cccc AFFECTS inner 95
    urn:cdx:99999999-8888-7777-6666-555555555555/1#lib%2Fz/CVE-2024-0004 AFFECTS lib/z 95
    app/CVE-2024-0005 AFFECTS app 95
    inner/CVE-2024-0006 AFFECTS inner 95
    "#);
    assert_eq!(about(&batches, "svc")[0], "is component/service 95");
    assert_eq!(about(&batches, "module-m@3.2")[2], "PART_OF app 95");
    let tally = tally(&batches);
    assert_eq!((tally.software, tally.findings, tally.cves, tally.hosts), (3, 5, 4, 0));
    assert_eq!((outcome.fine, outcome.not_tested, outcome.version.as_deref()), (1, 1, Some("1.6")));
    assert_eq!(outcome.observed_at.map(|moment| moment.to_string()).as_deref(), Some("2026-05-01T08:00:00Z"));
    use Code::*;
    assert_eq!(refused(&batches), [BadIdentifier, BadIdentifier, RowUnreadable, DuplicateName, UnknownReference]);
    // The two named b are one: without package URL their names are equal. Dependencies and ancestors are named.
    assert_eq!((left_out(&batches, DuplicateRow), left_out(&batches, LeftOutInformation)), (1, 3));
    assert!(!lines(&batches).iter().any(|line| line.contains("Jane Doe")), "publishers are people");
    let sources: Vec<&str> = batches[0].sources.iter().map(|source| source.as_str()).collect();
    assert_eq!(
        sources,
        [
            "cyclonedx@urn:uuid:11111111-2222-3333-4444-555555555555",
            "cyclonedx@urn:uuid:99999999-8888-7777-6666-555555555555"
        ]
    );
    let aspects: Vec<&Aspect> = batches[0].coverage.parts.iter().map(|part| &part.aspect).collect();
    assert_eq!(aspects, [&Aspect::Software, &Aspect::Weaknesses { credentialed: true }]);
}

#[test]
fn an_xml_document_with_everything() {
    let (outcome, batches) = read(&fixture("cyclonedx_bom.xml"), "a.xml").unwrap();
    insta::assert_snapshot!(lines(&batches).join("\n"), @r#"
    img is app 95
    img id.name registry/portal 95
    img application-kind container 95
    img name registry/portal 95
    img version sha256:12 95
    lib-a is software/package 95
    lib-a id.purl pkg:maven/org.x/a@1.0 within img 95
    lib-a INSTALLED_ON img 95
    lib-a name org.x/a 95
    lib-a version 1.0 95
    lib-a purl pkg:maven/org.x/a@1.0 95
    lib-a licence MIT 95
    lib-a licence Own & free 95
    lib-a licence A OR B 95
    lib-a/CVE-2024-0001 is weakness/cve 95
    lib-a/CVE-2024-0001 id.local CVE-2024-0001 within lib-a 95
    lib-a/CVE-2024-0001 name CVE-2024-0001 95
    lib-a/CVE-2024-0001 check-id CVE-2024-0001 95
    lib-a/CVE-2024-0001 state open 95
    lib-a/CVE-2024-0001 AFFECTS lib-a 95
    lib-a/CVE-2024-0001 cve CVE-2024-0001 95
    lib-a/CVE-2024-0001 tool-severity Critical 95
    lib-a/CVE-2024-0001 severity-level critical 95
    lib-a/CVE-2024-0001 cvss-score 9.8 95
    lib-a/CVE-2024-0001 cvss-vector CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H 95
    lib-a/CVE-2024-0001 description Bad. 95
    lib-a/CVE-2024-0001 solution Upgrade 95
    lib-a/CVE-2024-0001 see-also https://a.example/1 95
    lib-a/CVE-2024-0001 cwe CWE-184 95
    inner is software/package 95
    inner id.local inner@0.1 within img 95
    inner INSTALLED_ON img 95
    inner PART_OF lib-a 95
    inner name inner 95
    inner version 0.1 95
    debian@12 is software/product 95
    debian@12 id.local debian@12 within img 95
    debian@12 INSTALLED_ON img 95
    debian@12 name debian 95
    debian@12 version 12 95
    debian@12 cpe cpe:/o:debian:debian_linux:12 95
    inner/CVE-2024-0002 is weakness/cve 95
    inner/CVE-2024-0002 id.local CVE-2024-0002 within inner 95
    inner/CVE-2024-0002 name CVE-2024-0002 95
    inner/CVE-2024-0002 check-id CVE-2024-0002 95
    inner/CVE-2024-0002 state open 95
    inner/CVE-2024-0002 AFFECTS inner 95
    inner/CVE-2024-0002 cve CVE-2024-0002 95
    "#);
    assert_eq!((outcome.version.as_deref(), refused(&batches), warned(&outcome)), (Some("1.2"), vec![], vec![]));
    assert_eq!(left_out(&batches, Code::LeftOutInformation), 2, "a dependency and an ancestor");
}

#[test]
fn a_document_that_says_it_is_incomplete_covers_nothing() {
    let text = r#"{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"name":"a"}],"compositions":[{"aggregate":"incomplete"}]}"#;
    assert!(whole(text).1[0].coverage.parts.is_empty());
    assert_eq!(whole(&text.replace("incomplete", "complete")).1[0].coverage.parts.len(), 1);
}

#[test]
fn a_document_without_artefact_is_named_after_its_file() {
    let (_, batches) =
        whole(r#"{"bomFormat":"CycloneDX","specVersion":"1.5","components":[{"name":"a","version":"1"}]}"#);
    let app: Vec<String> = lines(&batches).into_iter().filter(|line| line.starts_with("some ")).collect();
    assert_eq!(app, ["some is app 95", "some name some 95"], "a file name identifies nothing");
    assert!(batches[0].sources[0].authority().len() == 12);
}

#[test]
fn other_versions_are_refused_and_named() {
    let refused = read(br#"{"bomFormat":"CycloneDX","specVersion":"2.0"}"#, "a.json").unwrap_err();
    assert_eq!(refused.code, Code::UnsupportedVersion);
    assert!(read(br#"{"bomFormat":"CycloneDX","specVersion":1.7,"components":[]}"#, "a.json").is_ok());
}

#[test]
fn two_lists_of_one_name_are_both_read_and_told() {
    let (_, batches) = whole(
        r#"{"bomFormat":"CycloneDX","components":[{"name":"a"}],"components":[{"name":"b"}],"serialNumber":"x","serialNumber":"y"}"#,
    );
    assert_eq!((tally(&batches).software, refused(&batches)), (2, vec![Code::DuplicateName; 2]));
    assert_eq!(batches[0].sources[0].authority(), "x");
}

#[test]
fn a_large_document_makes_several_batches_with_the_artefact_in_each() {
    let components: Vec<String> =
        (0..15_000).map(|n| format!("{{\"name\":\"c{n}\",\"version\":\"1\",\"purl\":\"pkg:npm/c{n}@1\"}}")).collect();
    let text = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"metadata\":{{\"component\":{{\"type\":\"application\",\"name\":\"app\"}}}},\"components\":[{}],\"vulnerabilities\":[{{\"id\":\"CVE-2024-0001\",\"affects\":[{{\"ref\":\"pkg:npm/c7@1\"}}]}}]}}",
        components.join(",")
    );
    let (_, batches) = whole(&text);
    assert_eq!((batches.len(), tally(&batches).software, refused(&batches)), (2, 15_000, vec![]));
    for batch in &batches {
        assert!(lines(std::slice::from_ref(batch)).contains(&"app is app/application 95".to_owned()));
    }
    assert!(
        lines(&batches).contains(&"pkg:npm/c7@1/CVE-2024-0001 AFFECTS pkg:npm/c7@1 95".to_owned()),
        "known from the batch before"
    );
}

/// Elements of this name inside lists, as the independent count takes them: nested ones too, those of the artefact not.
fn nested(node: &Json) -> u64 {
    let inside = node["components"].as_array().map_or(&[][..], Vec::as_slice);
    inside.len() as u64 + inside.iter().map(nested).sum::<u64>()
}

#[test]
fn public_documents_hold_what_was_counted() {
    let Some(folder) = corpus("scans/cyclonedx") else { return };
    let mut read_files = 0;
    for (path, counts) in counted(&folder) {
        let name = path.display();
        let result = read_input(Input::open(&path).unwrap());
        if path.to_string_lossy().contains("spec_invalid-bomformat") {
            assert_eq!(result.unwrap_err().code, Code::NotRecognised, "{name}");
            continue;
        }
        let (outcome, batches) = result.unwrap();
        read_files += 1;
        let tally = tally(&batches);
        assert_eq!(outcome.version.as_deref(), counts["spec"].as_str(), "{name}");
        let twice = left_out(&batches, Code::DuplicateRow);
        // In two files a vulnerability names the tools that found it: they are no part of the artefact.
        let tools =
            batches.iter().flat_map(|batch| &batch.left_out).filter(|row| row.message.to_string().contains("tools"));
        let tools: u64 = tools.map(|row| row.count).sum();
        let in_vulnerability = if path.to_string_lossy().contains("spec_valid-vulnerability") { tools } else { 0 };
        let rows = if path.extension().is_some_and(|end| end == "json") {
            let json: Json = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            assert_eq!(nested(&json), number(&counts, "components"), "{name}");
            let affected = |one: &Json| one["affects"].as_array().map_or(1, |affects| affects.len().max(1) as u64);
            json["vulnerabilities"].as_array().map_or(0, |all| all.iter().map(affected).sum())
        } else {
            number(&counts, "vulnerabilities")
        };
        let said = number(&counts, "components") + number(&counts, "services") - in_vulnerability;
        // One component of one file has no name of any kind.
        let nameless = refused(&batches).iter().filter(|code| **code == Code::RowUnreadable).count() as u64;
        assert_eq!(nameless, u64::from(path.ends_with("osv_bad-purls.cdx.xml")), "{name}");
        assert_eq!(
            tally.software + weaknesses(&batches) + twice + nameless,
            said + rows,
            "components and weaknesses of {name}"
        );
        if twice + nameless == 0 {
            assert_eq!((tally.software, weaknesses(&batches)), (said, rows), "components, weaknesses of {name}");
        }
        let malformed = refused(&batches).iter().filter(|code| **code == Code::BadIdentifier).count() as u64;
        let software_with = |attribute| {
            let named = batches.iter().flat_map(|batch| batch.assertions.iter().map(move |fact| (batch, fact)));
            let is_software = |batch: &Batch, fact: &kharita_model::Assertion| {
                batch.assertions.iter().any(|other| {
                    other.subject == fact.subject && matches!(other.value, Value::Kind { kind: NodeKind::Software, .. })
                })
            };
            named
                .filter(|(batch, fact)| fact.predicate == Predicate::Attribute(attribute) && is_software(batch, fact))
                .count() as u64
        };
        let (purls, cpes) = (software_with(Attribute::Purl), software_with(Attribute::Cpe));
        assert_eq!(purls + cpes + malformed, number(&counts, "with_purl") + number(&counts, "with_cpe"), "{name}");
        assert_eq!(warned(&outcome), [], "{name}");
        assert_eq!(batches, read_input(Input::open(&path).unwrap()).unwrap().1, "the same file gives the same batches");
        let installed = count(&batches, |predicate, _| *predicate == Predicate::Edge(EdgeKind::InstalledOn));
        assert_eq!(installed, tally.software, "{name}");
    }
    assert_eq!(read_files, 52);
}

fn weaknesses(batches: &[Batch]) -> u64 {
    count(batches, |_, value| matches!(value, Value::Kind { kind: NodeKind::Weakness, .. }))
}

#[test]
fn hostile_json_does_no_harm() {
    let Some(folder) = corpus("scans/hostile_json") else { return };
    let get = |name: &str| {
        let before = Instant::now();
        let result = read_input(Input::open(&folder.join(name)).unwrap());
        assert!(before.elapsed() < Duration::from_secs(2), "{name} took {:?}", before.elapsed());
        result
    };
    let rejected = |name: &str| get(name).err().map(|message| message.code);
    for name in ["deep_nesting.json", "null.json", "trivy_truncated.json", "wrong_types.json"] {
        let outcome = get(name);
        if name == "wrong_types.json" {
            assert_eq!(refused(&outcome.unwrap().1), [Code::RowUnreadable]);
        } else if name != "trivy_truncated.json" {
            assert_eq!(outcome.err().map(|message| message.code), Some(Code::NotRecognised), "{name}");
        }
    }
    assert_eq!(rejected("empty.json"), Some(Code::EmptyFile));
    for (name, software, warnings) in [
        ("cyclic_dependencies.json", 3, &[][..]),
        ("lone_surrogate.json", 1, &[Code::ControlCharacters]),
        ("nul_in_string.json", 1, &[Code::ControlCharacters]),
        ("utf16le.json", 1, &[]),
        ("utf8_bom.json", 1, &[]),
    ] {
        let (outcome, batches) = get(name).unwrap();
        assert_eq!(
            (tally(&batches).software, warned(&outcome), refused(&batches)),
            (software, warnings.to_vec(), vec![]),
            "{name}"
        );
        assert!(!lines(&batches).join("\n").contains('\0'));
    }
    assert!(lines(&get("utf16le.json").unwrap().1).iter().any(|line| line.contains("name مكتبة")));
    assert!(lines(&get("nul_in_string.json").unwrap().1).iter().any(|line| line.contains("name a\u{fffd}b")));
    assert!(peak() < 250, "{} MB", peak());
}

#[test]
fn a_document_nested_too_deep_is_rejected() {
    let deep = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"components\":[{{\"name\":{}1{}}}]}}",
        "[".repeat(20_000),
        "]".repeat(20_000)
    );
    assert_eq!(read(deep.as_bytes(), "a.json").unwrap_err().code, Code::TooDeep);
    let nested = format!(
        "{{\"bomFormat\":\"CycloneDX\",\"components\":{}[]{}}}",
        "[{\"name\":\"a\",\"components\":".repeat(100),
        "}]".repeat(100)
    );
    let (_, batches) = whole(&nested);
    assert_eq!((tally(&batches).software, left_out(&batches, Code::DuplicateRow)), (1, 99));
}
