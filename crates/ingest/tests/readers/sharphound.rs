//! The SharpHound reader: every rule of MAP.md §8.1 on our own samples, and the public collections against independent
//! counts.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use crate::corpus::{counted, number};
use crate::support::*;
use kharita_ingest::{Input, Outcome};
use kharita_model::{Aspect, Attribute, Batch, Code, EdgeKind, NodeKind, Predicate, Value};
use serde_json::Value as Json;

const DOMAIN: &str = "S-1-5-21-1-2-3";

fn from(name: &str) -> (Outcome, Vec<Batch>) {
    read(&fixture(name), name).unwrap()
}

/// Edges as `from KIND{attributes} to`, identifiers without the domain.
fn edges(batches: &[Batch]) -> Vec<String> {
    let mut found = Vec::new();
    for batch in batches {
        for fact in &batch.assertions {
            let (Predicate::Edge(kind), Value::Edge(edge)) = (fact.predicate, &fact.value) else { continue };
            let key = |record| batch.key(record).unwrap().key.replace(&format!("{DOMAIN}-"), "");
            let attributes: Vec<String> = edge.attributes.iter().map(|(_, value)| value.to_string()).collect();
            found.push(format!("{} {kind}{{{}}} {}", key(fact.subject), attributes.join(" "), key(edge.to)));
        }
    }
    found
}

#[test]
fn accounts_and_what_is_said_of_them() {
    let (outcome, batches) = from("sharphound_users.json");
    insta::assert_snapshot!(about(&batches, &format!("{DOMAIN}-1105")).iter().filter(|line| !line.starts_with(|c: char| c.is_uppercase())).cloned().collect::<Vec<_>>().join("\n"), @r#"
    is account/user 95
    id.sid S-1-5-21-1-2-3-1105 95
    id.name s.alaoui within S-1-5-21-1-2-3 95
    enabled true 95
    privileged false 95
    unconstrained-delegation false 95
    last-logon 2025-11-13T02:21:40Z 95
    account-name s.alaoui 95
    password-never-expires false 95
    password-not-required false 95
    preauthentication-not-required true 95
    service-principal false 95
    "#);
    insta::assert_snapshot!(about(&batches, &format!("{DOMAIN}-500")).join("\n"), @r#"
    is account/user 95
    id.sid S-1-5-21-1-2-3-500 95
    id.name Administrateur within S-1-5-21-1-2-3 95
    name ADMINISTRATEUR@ATLAS.EXAMPLE 95
    enabled true 95
    privileged true 95
    account-name Administrateur 95
    password-never-expires true 95
    "#);
    insta::assert_snapshot!(about(&batches, &format!("{DOMAIN}-1200")).join("\n"), @r#"
    is account/service-account 95
    id.sid S-1-5-21-1-2-3-1200 95
    id.name gmsa-sql$ within S-1-5-21-1-2-3 95
    name GMSA-SQL$@ATLAS.EXAMPLE 95
    enabled true 95
    unconstrained-delegation true 95
    account-name gmsa-sql$ 95
    service-principal true 95
    CONTROLS S-1-5-21-1-2-3 95
    "#);
    insta::assert_snapshot!(edges(&batches).join("\n"), @r#"
    1105 PART_OF{} AAAAAAAA-0000-0000-0000-000000000001
    1105 MEMBER_OF{} 513
    ATLAS.EXAMPLE-S-1-5-32-544 CONTROLS{GenericAll true} 1105
    FOREST.EXAMPLE-S-1-5-9 CONTROLS{Enroll false} 1105
    512 CONTROLS{Owns true} 1105
    1105 CONTROLS{HasSIDHistory true} S-1-5-21-9-9-9-500
    1105 CONTROLS{SQLAdmin true} 1001
    ATLAS.EXAMPLE-S-1-3-4 CONTROLS{ReadControl false} 500
    512 CONTROLS{Owns false} 500
    512 CONTROLS{WriteDacl true} 500
    1200 CONTROLS{CoerceToTGT true} S-1-5-21-1-2-3
    "#);
    let tally = tally(&batches);
    assert_eq!((tally.accounts, tally.groups), (4, 1), "one group of another domain is known by its name only");
    assert_eq!(warned(&outcome), [Code::CountDiffers]);
    assert_eq!(refused(&batches), [Code::RowUnreadable, Code::RowUnreadable, Code::DuplicateName]);
    assert_eq!(left_out(&batches, Code::LeftOutDeleted), 1);
}

#[test]
fn no_password_and_no_name_of_a_person_in_the_open() {
    let (_, batches) = from("sharphound_users.json");
    let text = lines(&batches).join("\n");
    for secret in ["Tanger2024!", "Casa2024!", "Salma", "Comptable", "@atlas.example"] {
        assert!(!text.contains(secret), "{secret}");
    }
    let of_person = |line: &&String| line.contains("-1105 ") && line.to_lowercase().contains("alaoui");
    let lines = lines(&batches);
    let named: Vec<&str> = lines.iter().filter(of_person).filter_map(|line| line.split(' ').nth(1)).collect();
    assert_eq!(named, ["id.name", "account-name"], "an identifier is never shown, and the attribute is personal");
    assert!(Attribute::AccountName.is_personal());
}

#[test]
fn machines_and_who_controls_them() {
    let (outcome, batches) = from("sharphound_computers.json");
    insta::assert_snapshot!(about(&batches, &format!("{DOMAIN}-1000")).iter().filter(|line| !line.starts_with(|c: char| c.is_uppercase())).cloned().collect::<Vec<_>>().join("\n"), @r#"
    is host/server 95
    id.sid S-1-5-21-1-2-3-1000 95
    name DC01.ATLAS.EXAMPLE 95
    enabled true 95
    unconstrained-delegation true 95
    id.fqdn DC01.ATLAS.EXAMPLE 95
    hostnames DC01.ATLAS.EXAMPLE 95
    id.hostname DC01 95
    hostnames DC01 95
    os Windows Server 2022 Standard 95
    os-family windows 95
    "#);
    insta::assert_snapshot!(edges(&batches).join("\n"), @r#"
    1000 MEMBER_OF{} 516
    1001 CONTROLS{AllowedToAct true} 1000
    1000 EXPOSES{session} 500
    512 CONTROLS{AdminTo true} 1000
    1000 CONTROLS{DCFor true} S-1-5-21-1-2-3
    1001 MEMBER_OF{} 515
    1001 CONTROLS{CoerceToTGT true} S-1-5-21-1-2-3
    1105 CONTROLS{AdminTo true} 1001
    1105 CONTROLS{CanRDP true} 1001
    1110 CONTROLS{MemberOfLocalGroup false} 1001
    1110 CONTROLS{CanPSRemote true} 1001
    513 CONTROLS{MemberOfLocalGroup false} 1001
    1105 CONTROLS{RemoteInteractiveLogonRight false} 1001
    1110 CONTROLS{AdminTo true} 1002
    "#);
    assert_eq!((tally(&batches).hosts, warned(&outcome), refused(&batches)), (3, vec![], vec![]));
    assert_eq!(about(&batches, &format!("{DOMAIN}-1001"))[0], "is host/workstation 95");
}

#[test]
fn domains_policies_and_trusts() {
    let (_, batches) = from("sharphound_domains.json");
    insta::assert_snapshot!(edges(&batches).join("\n"), @r#"
    AAAAAAAA-0000-0000-0000-000000000001 PART_OF{} S-1-5-21-1-2-3
    1300 CONTROLS{GetChanges false} S-1-5-21-1-2-3
    1300 CONTROLS{GetChangesAll false} S-1-5-21-1-2-3
    1301 CONTROLS{GetChanges false} S-1-5-21-1-2-3
    BBBBBBBB-0000-0000-0000-000000000001 CONTROLS{GPLink true true} S-1-5-21-1-2-3
    1110 CONTROLS{AdminTo true} 1000
    1110 CONTROLS{AdminTo true} 1001
    S-1-5-21-7-8-9 TRUSTS{Forest true false true} S-1-5-21-1-2-3
    S-1-5-21-1-2-3 TRUSTS{Forest true false true} S-1-5-21-7-8-9
    S-1-5-21-1-2-3 CONTROLS{AbuseTGTDelegation true} S-1-5-21-7-8-9
    S-1-5-21-7-8-9 CONTROLS{SpoofSIDHistory true} S-1-5-21-1-2-3
    S-1-5-21-4-5-6 TRUSTS{ParentChild false} S-1-5-21-1-2-3
    1300 CONTROLS{DCSync true} S-1-5-21-1-2-3
    "#);
    assert_eq!(
        about(&batches, DOMAIN)[..4],
        ["is directory/domain 95", "id.sid S-1-5-21-1-2-3 95", "id.fqdn ATLAS.EXAMPLE 95", "name ATLAS.EXAMPLE 95"]
    );
}

#[test]
fn methods_that_were_not_used_leave_no_coverage() {
    let aspects =
        |name: &str| -> Vec<Aspect> { from(name).1[0].coverage.parts.iter().map(|part| part.aspect.clone()).collect() };
    assert_eq!(aspects("sharphound_computers.json"), [Aspect::Existence]);
    let all = aspects("sharphound_domains.json");
    assert!(
        matches!(&all[..], [Aspect::Existence, Aspect::Statements(what)] if what.contains(&Predicate::Edge(EdgeKind::PartOf)))
    );
}

#[test]
fn a_cut_collection_is_not_claimed_and_says_what_it_is_near_to() {
    let bytes = fixture("sharphound_users.json");
    let refused = read(&bytes[..bytes.len() / 2], "users.json").unwrap_err();
    assert_eq!(refused.code, Code::NotRecognised);
    assert!(refused.to_string().contains("sharphound"), "{refused}");
}

#[test]
fn old_versions_are_refused() {
    let text = br#"{"data":[],"meta":{"type":"users","count":0,"version":3}}"#;
    assert_eq!(read(text, "users.json").unwrap_err().code, Code::UnsupportedVersion);
}

#[test]
fn a_group_of_many_members_is_read_in_bounded_pieces() {
    let members: Vec<String> = (0..60_000)
        .map(|n| format!("{{\"ObjectIdentifier\":\"S-1-5-21-1-2-3-{n}\",\"ObjectType\":\"User\"}}"))
        .collect();
    let group = |id: u32, members: &str| {
        format!(
            "{{\"ObjectIdentifier\":\"S-1-5-21-1-2-3-{id}\",\"Properties\":{{\"name\":\"G{id}@A.EXAMPLE\"}},\"Members\":[{members}]}}"
        )
    };
    let text = format!(
        "{{\"data\":[{},{}],\"meta\":{{\"methods\":1,\"type\":\"groups\",\"count\":2,\"version\":6}}}}",
        group(70_001, &members.join(",")),
        group(70_002, "")
    );
    let (outcome, batches) = read(text.as_bytes(), "groups.json").unwrap();
    assert_eq!((batches.len(), tally(&batches).groups, tally(&batches).relations), (3, 2, 60_000));
    assert_eq!((warned(&outcome), refused(&batches)), (vec![], vec![]));
}

/// The public collections, ours and real ones.
fn collections() -> Vec<(PathBuf, Json)> {
    let folders = ["scans/bloodhound", "cartography/bloodhound/sharphound-v6"];
    folders.into_iter().filter_map(corpus).flat_map(|folder| counted(&folder)).collect()
}

/// How often each right stands in the list of entries of a file, those that an object has over itself left out.
fn entries(data: &Json, lists: &[&str]) -> BTreeMap<String, u64> {
    let mut found = BTreeMap::new();
    for object in data["data"].as_array().unwrap() {
        let lists = lists.iter().flat_map(|list| object.pointer(list).and_then(Json::as_array).into_iter().flatten());
        for ace in lists.filter(|ace| ace["PrincipalSID"] != object["ObjectIdentifier"]) {
            *found.entry(ace["RightName"].as_str().unwrap().to_owned()).or_default() += 1;
        }
    }
    found
}

#[test]
fn public_collections_hold_what_was_counted() {
    let mut ids = BTreeSet::new();
    let mut objects = 0;
    for (path, counts) in collections() {
        let name = path.display();
        let (outcome, batches) = read_input(Input::open(&path).unwrap()).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        let data: Json = serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes)).unwrap();
        let described: Vec<String> = batches
            .iter()
            .flat_map(|batch| {
                batch
                    .coverage
                    .parts
                    .iter()
                    .filter(|part| part.aspect == Aspect::Existence)
                    .map(move |part| (batch, part))
            })
            .flat_map(|(batch, part)| match &part.extent {
                kharita_model::Extent::Records(records) => {
                    records.iter().map(|record| batch.key(*record).unwrap().to_string()).collect::<Vec<_>>()
                }
                _ => vec![],
            })
            .collect();
        assert_eq!(described.len() as u64, number(&counts, "objects"), "objects of {name}");
        if name.to_string().contains("sharphound-v6") {
            objects += described.len();
            ids.extend(described);
        }
        assert_eq!(outcome.version.as_deref(), Some(counts["meta_version"].to_string().as_str()), "{name}");
        let differs = counts.get("meta_count").is_some() && number(&counts, "meta_count") != number(&counts, "objects");
        let expected = if differs { vec![Code::CountDiffers] } else { vec![] };
        assert_eq!(warned(&outcome), expected, "{name}");

        let edges = edges(&batches);
        let of = |start: &str| edges.iter().filter(|edge| edge.contains(start)).count() as u64;
        let by_entry = entries(&data, &["/Aces", "/CARegistryData/CASecurity/Data"]);
        assert_eq!(
            data["data"]
                .as_array()
                .unwrap()
                .iter()
                .map(|o| o["Aces"].as_array().map_or(0, Vec::len) as u64)
                .sum::<u64>(),
            number(&counts, "aces"),
            "{name}"
        );
        for (right, many) in by_entry {
            assert_eq!(of(&format!(" CONTROLS{{{right} ")), many, "{right} of {name}");
        }
        let by_name = refused(&batches).iter().filter(|code| **code == Code::UnknownReference).count() as u64;
        if counts["type"] == "groups" {
            assert_eq!(of(" MEMBER_OF{") + by_name, number(&counts, "members"), "members of {name}");
        }
        if counts["type"] == "computers" {
            assert_eq!(of(" EXPOSES{"), number(&counts, "sessions"), "sessions of {name}");
            let local = ["AdminTo", "CanRDP", "ExecuteDCOM", "CanPSRemote", "MemberOfLocalGroup"];
            let members: u64 = local.iter().map(|right| of(&format!(" CONTROLS{{{right} "))).sum();
            let key =
                if counts.get("local_group_members").is_some() { "local_group_members" } else { "local_admin_edges" };
            assert_eq!(members, number(&counts, key), "members of local groups of {name}");
        }
        let others: Vec<Code> = refused(&batches).into_iter().filter(|code| *code != Code::UnknownReference).collect();
        assert_eq!(others, [], "{name}");
        assert_eq!(batches, read_input(Input::open(&path).unwrap()).unwrap().1, "the same file gives the same batches");
        for line in lines(&batches) {
            assert!(!line.contains("\u{feff}"));
        }
    }
    if objects > 0 {
        assert_eq!((objects, ids.len()), (784, 563), "objects, and records after all files");
    }
}

#[test]
fn each_type_of_the_public_collections_is_of_its_kind() {
    let Some(folder) = corpus("cartography/bloodhound/sharphound-v6") else { return };
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    let mut by_batch = Vec::new();
    for (path, _) in counted(&folder) {
        let (_, batches) = read_input(Input::open(&path).unwrap()).unwrap();
        for fact in batches.iter().flat_map(|batch| &batch.assertions) {
            if let Value::Kind { kind, subtype } = &fact.value {
                let subtype = subtype.filter(|_| *kind == NodeKind::Directory);
                *kinds.entry(format!("{kind} {}", subtype.map_or("", |subtype| subtype.word()))).or_default() += 1;
            }
        }
        by_batch.extend(batches);
    }
    let tally = tally(&by_batch);
    let shown: Vec<String> = kinds.iter().map(|(kind, many)| format!("{kind}: {many}")).collect();
    insta::assert_snapshot!(shown.join("\n"), @r#"
    account : 59
    directory certificate-template: 63
    directory certification-authority: 10
    directory container: 414
    directory domain: 2
    directory ou: 14
    directory policy: 25
    directory trust-store: 1
    group : 142
    host : 22
    "#);
    // Some objects stand in a file twice. One group of the other domain is known by its name only.
    assert_eq!((tally.hosts, tally.accounts, tally.groups), (22, 59, 135 + 1));
}
