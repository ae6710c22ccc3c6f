//! Who is the same asset: the cases that peers got wrong, and the laws that hold for any evidence.
#![expect(clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use kharita_map::{Map, MapBuilder, Origin, Ranks, Rule};
use kharita_model::{
    Attribute, Batch, BatchBuilder, Digest, EdgeKind, IdentifierKind, IdentityEvent, Instant, Method, NodeKind,
    RecordKey, Source, Value, WordList,
};
use proptest::prelude::*;

/// One record: source family, key, identifiers.
type Row<'a> = (&'a str, &'a str, &'a [(IdentifierKind, &'a str)]);

fn batch(rows: &[Row<'_>]) -> Batch {
    let mut batch = BatchBuilder::new(Method::Observed, Instant(1_000));
    for (family, key, identifiers) in rows {
        let source = batch.source(&Source::new(family, "default"));
        let host = batch.record(source, key, NodeKind::Host, None);
        for (kind, text) in *identifiers {
            batch.identifier(host, *kind, text, None);
        }
    }
    batch.finish()
}

fn map(rows: &[Row<'_>]) -> Map {
    let mut builder = MapBuilder::new(Ranks::new([], vec!["nmap".into(), "nessus".into()]));
    builder.batch(&Origin::default(), batch(rows));
    builder.build()
}

/// The groups of keys, sorted.
fn groups(map: &Map) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<String>> = map
        .nodes()
        .map(|node| {
            let mut keys: Vec<String> = node.records().map(|record| record.key.key.to_string()).collect();
            keys.sort();
            keys
        })
        .collect();
    groups.sort();
    groups
}

fn check(rows: &[Row<'_>], expected: &[&[&str]]) {
    let mut expected: Vec<Vec<String>> =
        expected.iter().map(|group| group.iter().map(|key| (*key).to_owned()).collect()).collect();
    expected.sort();
    assert_eq!(groups(&map(rows)), expected);
}

use IdentifierKind::{Address, Hostname, Mac, Reference, Serial, SmbiosUuid};

#[test]
fn two_scanners_that_know_only_an_address_agree() {
    check(&[("nmap", "a", &[(Address, "10.0.0.1")]), ("nessus", "b", &[(Address, "10.0.0.1")])], &[&["a", "b"]]);
}

#[test]
fn two_address_spaces_are_two_machines() {
    let mut builder = MapBuilder::new(Ranks::new([], vec!["nmap".into()]));
    for space in ["rabat", "agadir"] {
        let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
        let source = batch.source(&Source::new("nmap", space));
        let host = batch.record(source, "10.0.0.1", NodeKind::Host, None);
        batch.identifier(host, Address, "10.0.0.1", None);
        builder.batch(&Origin::default(), batch.finish());
    }
    assert_eq!(builder.build().nodes().len(), 2);
}

/// glpi#9741: a container reports the serial number of its host.
#[test]
fn a_container_with_its_hosts_serial_stays_apart() {
    let rows: &[Row<'_>] = &[
        ("glpi", "host", &[(Serial, "CZ123"), (SmbiosUuid, "11111111-2222-3333-4444-555555555555")]),
        ("glpi", "container", &[(Serial, "CZ123"), (SmbiosUuid, "99999999-2222-3333-4444-555555555555")]),
    ];
    check(rows, &[&["host"], &["container"]]);
    assert_eq!(map(rows).demoted().len(), 1);
}

/// glpi#22597: an asset number typed by hand lands in the serial; the machine is found by its UUID.
#[test]
fn a_typed_serial_does_not_hide_the_uuid() {
    let uuid = "4C4C4544-0042-3510-8058-B7C04F335931";
    let rows: &[Row<'_>] =
        &[("glpi", "agent", &[(Serial, "INV-0042"), (SmbiosUuid, uuid)]), ("ocs", "scan", &[(SmbiosUuid, uuid)])];
    check(rows, &[&["agent", "scan"]]);
}

/// glpi-agent#839: ESX gives the first groups of the UUID in the other byte order.
#[test]
fn a_byte_swapped_uuid_is_the_same() {
    let rows: &[Row<'_>] = &[
        ("glpi", "agent", &[(SmbiosUuid, "4C4C4544-0042-3510-8058-B7C04F335931")]),
        ("vcenter", "vm", &[(SmbiosUuid, "44454C4C-4200-1035-8058-B7C04F335931")]),
    ];
    check(rows, &[&["agent", "vm"]]);
}

/// fusioninventory#878: two machines with one manufacturer's UUID.
#[test]
fn one_uuid_on_two_serials_is_demoted() {
    let uuid = "12345678-1234-1234-1234-123456789abc";
    let rows: &[Row<'_>] = &[
        ("glpi", "one", &[(SmbiosUuid, uuid), (Serial, "S1")]),
        ("glpi", "two", &[(SmbiosUuid, uuid), (Serial, "S2")]),
    ];
    check(rows, &[&["one"], &["two"]]);
}

/// glpi#3270: matching on the name left three assets for a whole park.
#[test]
fn a_shared_name_with_rivals_merges_nothing() {
    let rows: &[Row<'_>] = &[
        ("glpi", "one", &[(Hostname, "poste")]),
        ("glpi", "two", &[(Hostname, "poste")]),
        ("nessus", "three", &[(Hostname, "poste")]),
    ];
    check(rows, &[&["one"], &["two"], &["three"]]);
    assert!(!map(rows).proposals().is_empty());
}

/// flyve-mdm#39: a serial that is literally "unknown".
#[test]
fn placeholders_identify_nothing() {
    let rows: &[Row<'_>] = &[("glpi", "one", &[(Serial, "unknown")]), ("ocs", "two", &[(Serial, "Unknown")])];
    check(rows, &[&["one"], &["two"]]);
}

#[test]
fn two_medium_identifiers_merge_in_spite_of_rivals() {
    let rows: &[Row<'_>] = &[
        ("glpi", "one", &[(Hostname, "poste"), (Mac, "00:1b:21:00:00:01")]),
        ("glpi", "two", &[(Hostname, "poste"), (Mac, "00:1b:21:00:00:02")]),
        ("nessus", "three", &[(Hostname, "poste"), (Mac, "00:1b:21:00:00:02")]),
    ];
    check(rows, &[&["one"], &["three", "two"]]);
}

#[test]
fn different_inventory_numbers_of_one_sheet_never_meet() {
    let rows: &[Row<'_>] = &[
        ("sheet", "r1", &[(Reference, "EQ-1"), (Address, "10.0.0.1")]),
        ("sheet", "r2", &[(Reference, "EQ-2"), (Address, "10.0.0.2")]),
        ("nmap", "s", &[(Address, "10.0.0.1"), (Address, "10.0.0.2")]),
    ];
    let map = map(rows);
    assert_eq!(map.nodes().len(), 2);
    let merged_in_two = map.by_record(kharita_model::RecordId::of("sheet@default", "r1"))
        == map.by_record(kharita_model::RecordId::of("sheet@default", "r2"));
    assert!(!merged_in_two);
    assert_eq!(map.proposals().len(), 1);
}

#[test]
fn an_address_that_changes_hands_only_proposes() {
    let mut builder = MapBuilder::new(Ranks::new([], vec!["nmap".into(), "nessus".into()]));
    builder.batch(
        &Origin::default(),
        batch(&[("nmap", "a", &[(Address, "10.9.0.7")]), ("nessus", "b", &[(Address, "10.9.0.7")])]),
    );
    let mut sheet = BatchBuilder::new(Method::Declared, Instant(0));
    let source = sheet.source(&Source::new("sheet", "collection"));
    let subnet = sheet.record(source, "subnets/wifi", NodeKind::Subnet, None);
    sheet.attribute(subnet, Attribute::Cidr, Value::Address("10.9.0.0/16".parse().unwrap()));
    sheet.attribute(subnet, Attribute::Allocation, Value::Word(WordList::Allocation.choose("dynamic").unwrap()));
    builder.batch(&Origin::default(), sheet.finish());
    let map = builder.build();
    assert_eq!(map.of_kind(NodeKind::Host).len(), 2);
    assert_eq!(map.proposals().len(), 1);
}

#[test]
fn systems_that_differ_keep_a_medium_match_apart() {
    let family = |batch: &mut BatchBuilder, family: &str, os: &str| {
        let source = batch.source(&Source::new(family, "default"));
        let host = batch.record(source, family, NodeKind::Host, None);
        batch.identifier(host, Address, "10.0.0.1", None);
        batch.attribute(host, Attribute::OsFamily, Value::Word(WordList::OsFamily.choose(os).unwrap()));
    };
    let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
    family(&mut batch, "nmap", "linux");
    family(&mut batch, "nessus", "windows");
    let mut builder = MapBuilder::new(Ranks::new([], vec!["nmap".into(), "nessus".into()]));
    builder.batch(&Origin::default(), batch.finish());
    let map = builder.build();
    assert_eq!((map.nodes().len(), map.proposals().len()), (2, 1));
}

#[test]
fn services_meet_inside_one_host_only() {
    let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
    for (family, key, address) in
        [("nmap", "10.0.0.1", "10.0.0.1"), ("nessus", "srv", "10.0.0.1"), ("nmap", "10.0.0.2", "10.0.0.2")]
    {
        let source = batch.source(&Source::new(family, "default"));
        let host = batch.record(source, key, NodeKind::Host, None);
        batch.identifier(host, Address, address, None);
        let service = batch.record(source, &format!("{key}/tcp/443"), NodeKind::Service, None);
        batch.identifier(service, IdentifierKind::Local, "tcp/443", Some(host));
        batch.edge(host, EdgeKind::Listens, service);
    }
    let mut builder = MapBuilder::new(Ranks::new([], vec!["nmap".into(), "nessus".into()]));
    builder.batch(&Origin::default(), batch.finish());
    let map = builder.build();
    assert_eq!((map.of_kind(NodeKind::Host).len(), map.of_kind(NodeKind::Service).len()), (2, 2));
    assert_eq!(map.edges().len(), 2);
}

#[test]
fn a_decision_merges_and_its_split_restores_the_map() {
    let rows: &[Row<'_>] = &[("nmap", "a", &[(Address, "10.0.0.1")]), ("sheet", "b", &[(Reference, "EQ-9")])];
    let key = |family: &str, key: &str| RecordKey { source: Source::new(family, "default"), key: key.into() };
    let build = |decisions: &[IdentityEvent]| {
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), batch(rows));
        decisions.iter().for_each(|decision| builder.identity(decision));
        groups(&builder.build())
    };
    let merge = IdentityEvent::Merged { a: key("nmap", "a"), b: key("sheet", "b") };
    let split = IdentityEvent::Split { record: key("sheet", "b"), from: vec![key("nmap", "a")] };
    assert_eq!(build(&[]).len(), 2);
    assert_eq!(build(std::slice::from_ref(&merge)).len(), 1);
    assert_eq!(build(&[merge.clone(), split.clone()]), build(&[]));
    assert_eq!(build(&[merge.clone(), split, merge]).len(), 1);
}

/// A small world: machines seen by several sources through few, often colliding, identifiers.
fn world() -> impl Strategy<Value = Vec<(usize, u8, u8, u8, u8, i64)>> {
    prop::collection::vec((0..4_usize, 0..6_u8, 0..4_u8, 0..4_u8, 0..4_u8, 0..5_i64), 1..14)
}

fn batches(rows: &[(usize, u8, u8, u8, u8, i64)]) -> Vec<(Origin, Batch)> {
    let families = ["nmap", "nessus", "glpi", "sheet"];
    rows.iter()
        .enumerate()
        .map(|(at, (family, key, serial, address, host, time))| {
            let mut batch = BatchBuilder::new(Method::Observed, Instant(*time));
            let source = batch.source(&Source::new(families[*family], "default"));
            let record = batch.record(source, &format!("k{key}"), NodeKind::Host, None);
            for (kind, text, present) in [
                (Serial, format!("S{serial}"), *serial > 0),
                (Address, format!("10.0.0.{address}"), *address > 0),
                (Hostname, format!("h{host}"), *host > 0),
            ] {
                if present {
                    batch.identifier(record, kind, &text, None);
                }
            }
            batch.attribute(record, Attribute::Os, Value::text(format!("os {host}")));
            let service = batch.record(source, &format!("k{key}/22"), NodeKind::Service, None);
            batch.identifier(service, IdentifierKind::Local, "tcp/22", Some(record));
            batch.edge(record, EdgeKind::Listens, service);
            let origin =
                Origin { evidence: Digest::of(&[at as u8, *time as u8]), name: String::new(), entry: 1, shift: 0 };
            (origin, batch.finish())
        })
        .collect()
}

fn shown(map: &Map) -> String {
    let mut text = String::new();
    for node in map.nodes() {
        text += &format!("{:?} {:?}\n", node.id(), node.records().map(|r| r.key.to_string()).collect::<Vec<_>>());
        for claim in node.claims() {
            text += &format!("  {} {} {}\n", claim.attribute, claim.value, map.source(claim));
        }
        for edge in node.edges() {
            text += &format!("  {} {} {}\n", edge.id(), edge.kind(), edge.to().id());
        }
    }
    text +=
        &format!("{:?}", map.proposals().iter().map(|p| (map.record(p.a).id, map.record(p.b).id)).collect::<Vec<_>>());
    text
}

fn build(parts: &[(Origin, Batch)]) -> Map {
    let rank = |family: &str, rank| Rule { family: family.into(), kind: None, attribute: None, rank };
    let ranks = Ranks::new([rank("nessus", 60), rank("sheet", 40)], vec!["nmap".into(), "nessus".into()]);
    let mut builder = MapBuilder::new(ranks);
    parts.iter().for_each(|(origin, batch)| builder.batch(origin, batch.clone()));
    builder.build()
}

proptest! {
    #[test]
    fn the_order_of_import_does_not_matter(rows in world(), seed in any::<u64>()) {
        let parts = batches(&rows);
        let mut shuffled = parts.clone();
        let mut state = seed;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, (state >> 33) as usize % (at + 1));
        }
        prop_assert_eq!(shown(&build(&parts)), shown(&build(&shuffled)));
    }

    #[test]
    fn importing_twice_changes_nothing(rows in world()) {
        let parts = batches(&rows);
        let twice: Vec<_> = parts.iter().chain(&parts).cloned().collect();
        let (once, twice) = (build(&parts), build(&twice));
        prop_assert!(Map::diff(&once, &twice).is_empty());
        prop_assert_eq!(shown(&once), shown(&twice));
    }

    #[test]
    fn two_serials_never_share_a_node(rows in world()) {
        let map = build(&batches(&rows));
        let serial = |key: &str, family: &str| rows.iter().filter(|r| format!("k{}", r.1) == key && ["nmap", "nessus", "glpi", "sheet"][r.0] == family && r.2 > 0).map(|r| r.2).collect::<std::collections::BTreeSet<_>>();
        for node in map.of_kind(NodeKind::Host) {
            let sets: Vec<_> = node.records().map(|r| serial(&r.key.key, r.key.source.family())).filter(|set| !set.is_empty()).collect();
            // A merge needs a serial in common between any two groups of records that have one.
            let mut joined: std::collections::BTreeSet<u8> = sets.first().cloned().unwrap_or_default();
            let mut rest: Vec<_> = sets.iter().skip(1).cloned().collect();
            while let Some(at) = rest.iter().position(|set| !set.is_disjoint(&joined)) {
                joined.extend(rest.remove(at));
            }
            prop_assert!(rest.is_empty(), "{:?}", sets);
        }
    }
}

/// Found by fuzzing: a record whose source is not in its batch, with no source at all, and beside another's.
#[test]
fn a_damaged_batch_lends_its_records_to_nobody() {
    for rows in [&[][..], &[("nmap", "192.0.2.1", &[(IdentifierKind::Address, "192.0.2.1")][..])]] {
        let mut damaged = batch(rows);
        damaged.records.push((kharita_model::SourceRef(7), "192.0.2.9".into()));
        damaged.coverage.parts.push(kharita_model::Covered {
            extent: kharita_model::Extent::Records(vec![]),
            aspect: kharita_model::Aspect::Existence,
            at: None,
        });
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), damaged);
        let map = builder.build();
        let keys: Vec<String> = map.nodes().flat_map(|node| node.records().map(|r| r.key.to_string())).collect();
        assert!(!keys.contains(&"nmap@default/192.0.2.9".to_owned()), "{keys:?}");
        assert_eq!(map.of_kind(NodeKind::Host).len(), rows.len());
    }
}

#[test]
fn a_row_that_carries_the_id_of_a_node_is_that_node() {
    let before = map(&[("nmap", "a", &[(Address, "10.0.0.1")]), ("nmap", "c", &[(Address, "10.0.0.3")])]);
    let node = before.nodes().find(|node| node.records().any(|record| &*record.key.key == "a")).map(|node| node.id());
    let id = node.map(|id| id.to_string()).unwrap_or_default();
    let row: &[(IdentifierKind, &str)] = &[(IdentifierKind::Node, &id)];
    check(
        &[("nmap", "a", &[(Address, "10.0.0.1")]), ("nmap", "c", &[(Address, "10.0.0.3")]), ("sheet", "b", row)],
        &[&["a", "b"], &["c"]],
    );
    let other = id.replace("host-", "app-");
    check(
        &[("nmap", "a", &[(Address, "10.0.0.1")]), ("sheet", "b", &[(IdentifierKind::Node, &other)])],
        &[&["a"], &["b"]],
    );
}

#[test]
fn a_record_that_is_only_referred_to_is_nowhere_until_somebody_says_what_it_is() {
    let edge = |is_known: bool| {
        let mut batch = BatchBuilder::new(Method::Declared, Instant(1_000));
        let source = batch.source(&Source::new("sheet", "default"));
        let host = batch.record(source, "a", NodeKind::Host, None);
        let other =
            if is_known { batch.record(source, "b", NodeKind::Actor, None) } else { batch.mention(source, "b") };
        batch.edge(host, EdgeKind::OwnedBy, other);
        let mut builder = MapBuilder::new(Ranks::new([], vec![]));
        builder.batch(&Origin::default(), batch.finish());
        builder.build()
    };
    let (before, after) = (edge(false), edge(true));
    let id = kharita_model::RecordId::of("sheet@default", "b");
    assert!(before.by_record(id).is_none() && after.by_record(id).is_some());
    let diff = Map::diff(&before, &after);
    assert_eq!((diff.new.len(), diff.gone.len()), (1, 0));
    assert_eq!(Map::diff(&after, &before).gone.len(), 1);
}
