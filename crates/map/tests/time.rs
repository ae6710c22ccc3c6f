//! Time: which value wins, what silence means, what changed.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use kharita_map::{Map, MapBuilder, Origin, Ranks, State};
use kharita_model::{
    Aspect, Attribute, Batch, BatchBuilder, Covered, Date, Digest, EdgeKind, Extent, IdentifierKind, Instant, Locator,
    Method, NodeKind, Predicate, RecordKey, Register, RegisterKind, RegisterRecord, Registered, Scale, Source,
    Statement, Value, WordList,
};

const DAY: i64 = 86_400_000;

/// One nmap run on a day: the network probed, and the hosts up with their open ports.
fn scan(day: i64, network: &str, hosts: &[(&str, &[i64])], interrupted: bool) -> (Origin, Batch) {
    let mut batch = BatchBuilder::new(Method::Observed, Instant(day * DAY));
    let source = Source::new("nmap", "default");
    let place = batch.source(&source);
    for (address, ports) in hosts {
        let host = batch.record(place, address, NodeKind::Host, None);
        batch.identifier(host, IdentifierKind::Address, address, None);
        batch.attribute(host, Attribute::Addresses, Value::Address(address.parse().unwrap()));
        for port in *ports {
            let service = batch.record(place, &format!("{address}/tcp/{port}"), NodeKind::Service, None);
            batch.identifier(service, IdentifierKind::Local, &format!("tcp/{port}"), Some(host));
            batch.attribute(service, Attribute::Port, Value::Int(*port));
            batch.attribute(service, Attribute::Protocol, Value::Word(WordList::Protocol.choose("tcp").unwrap()));
            batch.edge(host, EdgeKind::Listens, service);
        }
    }
    let blocks = vec![network.parse().unwrap()];
    let ports = Aspect::Ports { protocol: WordList::Protocol.choose("tcp").unwrap(), ranges: vec![(1, 1000)] };
    for aspect in [Aspect::Existence, ports] {
        batch.cover(Covered {
            extent: Extent::Addresses(source.clone(), blocks.clone()),
            aspect,
            at: Some(Instant(day * DAY + 60_000)),
        });
    }
    if interrupted {
        batch.interrupted();
    }
    let batch = batch.finish();
    (
        Origin {
            evidence: Digest::of(format!("{day}{network}{hosts:?}").as_bytes()),
            name: format!("jour-{day}"),
            entry: day as u64,
            shift: 0,
        },
        batch,
    )
}

fn build(parts: &[(Origin, Batch)]) -> Map {
    let mut builder = MapBuilder::new(Ranks::new([], vec!["nmap".into()]));
    parts.iter().for_each(|(origin, batch)| builder.batch(origin, batch.clone()));
    builder.build()
}

fn gone(map: &Map, kind: NodeKind) -> Vec<String> {
    map.of_kind(kind)
        .filter(|n| n.not_seen_since().is_some())
        .map(|n| n.records().next().unwrap().key.key.to_string())
        .collect()
}

#[test]
fn silence_inside_coverage_means_not_seen_since() {
    let first = scan(1, "10.0.0.0/24", &[("10.0.0.1", &[22, 443]), ("10.0.0.2", &[80]), ("10.0.0.3", &[8080])], false);
    let next = scan(30, "10.0.0.0/24", &[("10.0.0.1", &[443]), ("10.0.0.3", &[])], false);
    let (before, after) = (build(std::slice::from_ref(&first)), build(&[first, next]));
    assert_eq!(gone(&after, NodeKind::Host), ["10.0.0.2"]);
    let mut services = gone(&after, NodeKind::Service);
    services.sort();
    // Port 8080 lies outside the ports that were looked at: nothing is concluded.
    assert_eq!(services, ["10.0.0.1/tcp/22", "10.0.0.2/tcp/80"]);
    let diff = Map::diff(&before, &after);
    assert_eq!((diff.new.len(), diff.gone.len()), (0, 3));
}

#[test]
fn silence_outside_coverage_means_nothing() {
    let first = scan(1, "10.0.0.0/24", &[("10.0.0.1", &[22]), ("10.0.0.2", &[80])], false);
    let elsewhere = scan(30, "10.0.1.0/24", &[("10.0.1.1", &[22])], false);
    let cut = scan(31, "10.0.0.0/24", &[("10.0.0.1", &[22])], true);
    let older = scan(0, "10.0.0.0/24", &[], false);
    let map = build(&[first, elsewhere, cut, older]);
    assert_eq!(gone(&map, NodeKind::Host), [] as [String; 0]);
    assert_eq!(gone(&map, NodeKind::Service), [] as [String; 0]);
}

#[test]
fn what_was_gone_and_is_seen_again_is_the_same_node() {
    let one = scan(1, "10.0.0.0/24", &[("10.0.0.1", &[22])], false);
    let two = scan(2, "10.0.0.0/24", &[], false);
    let three = scan(3, "10.0.0.0/24", &[("10.0.0.1", &[22])], false);
    let id = |map: &Map| map.of_kind(NodeKind::Host).next().unwrap().id();
    let (a, b, c) = (build(std::slice::from_ref(&one)), build(&[one.clone(), two.clone()]), build(&[one, two, three]));
    assert_eq!(gone(&b, NodeKind::Host).len(), 1);
    assert_eq!(gone(&c, NodeKind::Host).len(), 0);
    assert_eq!(id(&a), id(&c));
    assert_eq!(Map::diff(&b, &c).new.len(), 2);
}

#[test]
fn a_declared_host_never_seen_is_counted_only_where_somebody_looked() {
    let mut sheet = BatchBuilder::new(Method::Declared, Instant(0));
    let source = sheet.source(&Source::new("sheet", "collection"));
    for (key, address) in [("eq1", "10.0.0.1"), ("eq2", "10.0.0.2"), ("eq3", "10.7.0.3")] {
        let host = sheet.record(source, key, NodeKind::Host, None);
        sheet.identifier(host, IdentifierKind::Reference, key, None);
        sheet.identifier(host, IdentifierKind::Address, address, None);
        sheet.attribute(host, Attribute::Addresses, Value::Address(address.parse().unwrap()));
    }
    let map = build(&[
        scan(1, "10.0.0.0/24", &[("10.0.0.1", &[]), ("10.0.0.9", &[])], false),
        (Origin::default(), sheet.finish()),
    ]);
    let stats = map.stats();
    assert_eq!((stats.declared_never_seen, stats.seen_never_declared), (1, 1));
    assert_eq!((stats.coverage.numerator, stats.coverage.denominator), (1, 4));
}

#[test]
fn a_sheet_that_says_a_row_again_takes_back_what_it_no_longer_says() {
    let sheet = |day: i64, application: Option<&str>, owner: Option<&str>| {
        let mut batch = BatchBuilder::new(Method::Declared, Instant(day * DAY));
        let name = Source::new("sheet", "collection");
        let source = batch.source(&name);
        let process = batch.record(source, "processes/P1", NodeKind::Process, None);
        batch.attribute(process, Attribute::Name, Value::text("Payer"));
        let apps: Vec<_> = ["A1", "A2"].iter().map(|key| batch.record(source, key, NodeKind::App, None)).collect();
        if let Some(application) = application {
            batch.edge(process, EdgeKind::Uses, apps[usize::from(application == "A2")]);
        }
        if let Some(owner) = owner {
            batch.attribute(process, Attribute::Owner, Value::text(owner));
        }
        let columns = vec![Predicate::Attribute(Attribute::Owner), Predicate::Edge(EdgeKind::Uses)];
        batch.cover(Covered { extent: Extent::Source(name), aspect: Aspect::Statements(columns), at: None });
        (
            Origin { evidence: Digest::of(&day.to_be_bytes()), name: String::new(), entry: day as u64, shift: 0 },
            batch.finish(),
        )
    };
    let map = build(&[sheet(2, Some("A2"), None), sheet(1, Some("A1"), Some("DSI"))]);
    let process = map.of_kind(NodeKind::Process).next().unwrap();
    let uses: Vec<String> =
        process.outgoing(EdgeKind::Uses).map(|e| e.to().records().next().unwrap().key.key.to_string()).collect();
    assert_eq!(uses, ["A2"]);
    assert_eq!(process.value(Attribute::Owner), None);
    assert_eq!(process.name(), "Payer");
}

#[test]
fn a_statement_stands_beside_an_observation_and_unknown_loses() {
    let scan = scan(1, "10.0.0.0/24", &[("10.0.0.1", &[])], false);
    let subject = RecordKey { source: Source::new("nmap", "default"), key: "10.0.0.1".into() };
    let say = |value: Value<RecordKey>, on: &str, decided| Statement {
        subject: subject.clone(),
        predicate: Predicate::Attribute(Attribute::Os),
        value,
        by: "rssi".into(),
        on: on.parse::<Date>().unwrap(),
        why: None,
        decided,
    };
    let mut builder = MapBuilder::new(Ranks::default());
    let (origin, mut batch) = scan;
    let mut os = batch.assertions[0].clone();
    os.predicate = Predicate::Attribute(Attribute::Os);
    os.value = Value::text("Linux");
    batch.assertions.push(os);
    builder.batch(&origin, batch);
    builder.statement(&say(Value::Unknown, "2026-01-01", false), 9);
    let map = builder.build();
    let host = map.of_kind(NodeKind::Host).next().unwrap();
    assert_eq!(host.text(Attribute::Os).as_deref(), Some("Linux"));
    assert_eq!(host.values(Attribute::Os).len(), 2);
}

#[test]
fn classes_come_down_from_the_process_that_imposes_them() {
    let mut batch = BatchBuilder::new(Method::Declared, Instant(0));
    let source = batch.source(&Source::new("sheet", "collection"));
    let level = |n| Value::Level(Scale::LegalImpact.level(n).unwrap());
    let low = batch.record(source, "P1", NodeKind::Process, None);
    let high = batch.record(source, "P2", NodeKind::Process, None);
    let app = batch.record(source, "A1", NodeKind::App, None);
    let store = batch.record(source, "D1", NodeKind::Store, None);
    batch.attribute(low, Attribute::ImpactConfidentiality, level(4));
    batch.attribute(low, Attribute::ImpactAvailability, level(1));
    batch.attribute(high, Attribute::ImpactAvailability, level(3));
    batch.edge(low, EdgeKind::Uses, app);
    batch.edge(high, EdgeKind::Uses, app);
    batch.edge(app, EdgeKind::Uses, store);
    batch.edge(store, EdgeKind::Uses, app);
    let map = build(&[(Origin::default(), batch.finish())]);
    let state = State { seq: 1, map, register: Register::default(), published: kharita_model::Knowledge::default() };
    let (classes, map) = (state.classes(), &state.map);
    let store = map.of_kind(NodeKind::Store).next().unwrap();
    let classified = classes.of(store).unwrap();
    assert_eq!(classified.class.word(), "A");
    assert_eq!(classified.data_level.map(|level| level.word()), Some("TS"));
    assert_eq!(classified.impacts, [Some(3), None, Some(4)]);
    let names: Vec<String> = classified
        .because
        .iter()
        .map(|id| map.node(*id).unwrap().records().next().unwrap().key.key.to_string())
        .collect();
    assert_eq!(names, ["P1", "A1", "D1"]);
}

/// A run of a scanner of services: the weaknesses found on ports of one machine, and the ports that were looked at.
fn services(day: i64, found: &[i64], looked_at: &[i64]) -> (Origin, Batch) {
    let mut batch = BatchBuilder::new(Method::Observed, Instant(day * DAY));
    let source = batch.source(&Source::new("ssh-audit", "default"));
    let host = batch.record(source, "10.0.0.1", NodeKind::Host, None);
    let mut covered = Vec::new();
    for port in looked_at {
        let service = batch.record(source, &format!("10.0.0.1/tcp/{port}"), NodeKind::Service, None);
        batch.identifier(service, IdentifierKind::Local, &format!("tcp/{port}"), Some(host));
        batch.edge(host, EdgeKind::Listens, service);
        if found.contains(port) {
            let weakness = batch.record(source, &format!("10.0.0.1/weak/{port}"), NodeKind::Weakness, None);
            batch.identifier(weakness, IdentifierKind::Local, &format!("weak/{port}"), Some(host));
            batch.edge(weakness, EdgeKind::Affects, service);
        }
        covered.push(service);
    }
    let aspect = Aspect::Weaknesses { credentialed: false };
    batch.cover(Covered { extent: Extent::Records(covered), aspect, at: Some(Instant(day * DAY + 60_000)) });
    let evidence = Digest::of(format!("services {day}").as_bytes());
    (Origin { evidence, name: format!("jour-{day}"), entry: day as u64, shift: 0 }, batch.finish())
}

#[test]
fn a_run_that_looked_at_one_service_says_nothing_of_the_other() {
    let both = services(1, &[22, 2222], &[22, 2222]);
    let one = services(2, &[], &[22]);
    assert_eq!(gone(&build(&[both, one]), NodeKind::Weakness), ["10.0.0.1/weak/22"]);
}

/// An analysis of an image: its packages, and the weakness of one of them.
fn image(day: i64, is_weak: bool) -> (Origin, Batch) {
    let mut batch = BatchBuilder::new(Method::Observed, Instant(day * DAY));
    let source = batch.source(&Source::new("trivy", "default"));
    // The weakness stands before the package in the batch, as it may.
    let software = batch.record(source, "paie/openssl", NodeKind::Software, None);
    if is_weak {
        let weakness = batch.record(source, "paie/openssl/CVE-2024-0001", NodeKind::Weakness, None);
        batch.identifier(weakness, IdentifierKind::Local, "CVE-2024-0001", Some(software));
        batch.edge(weakness, EdgeKind::Affects, software);
    }
    let app = batch.record(source, "paie", NodeKind::App, None);
    batch.identifier(app, IdentifierKind::Name, "paie", None);
    batch.identifier(software, IdentifierKind::Local, "openssl", Some(app));
    batch.edge(software, EdgeKind::InstalledOn, app);
    let aspect = Aspect::Weaknesses { credentialed: true };
    batch.cover(Covered { extent: Extent::Records(vec![app]), aspect, at: Some(Instant(day * DAY + 60_000)) });
    let evidence = Digest::of(format!("image {day}").as_bytes());
    (Origin { evidence, name: format!("jour-{day}"), entry: day as u64, shift: 0 }, batch.finish())
}

#[test]
fn a_weakness_of_software_is_one_of_what_it_is_installed_on() {
    let map = build(&[image(1, true), image(2, false)]);
    assert_eq!(gone(&map, NodeKind::Weakness), ["paie/openssl/CVE-2024-0001"]);
}

#[test]
fn an_impact_in_one_dimension_raises_the_class_of_what_depends() {
    let mut batch = BatchBuilder::new(Method::Declared, Instant(0));
    let source = batch.source(&Source::new("sheet", "collection"));
    let process = batch.record(source, "processes/P1", NodeKind::Process, None);
    let app = batch.record(source, "applications/A1", NodeKind::App, None);
    batch.text(process, Attribute::Name, "Payer");
    batch.text(app, Attribute::Name, "Paie");
    batch.attribute(process, Attribute::ImpactAvailability, Value::Level(Scale::LegalImpact.level(2).unwrap()));
    batch.edge(process, EdgeKind::Uses, app);
    let mut state = State {
        seq: 1,
        map: build(&[(Origin::default(), batch.finish())]),
        register: Register::default(),
        published: kharita_model::Knowledge::default(),
    };
    let class = |state: &State| {
        let app = state.map.of_kind(NodeKind::App).next().unwrap();
        state.classes().of(app).map(|classified| (classified.class.word(), classified.impacts))
    };
    assert_eq!(class(&state), Some(("C", [Some(2), None, None])));
    let three = Value::Level(Scale::LegalImpact.level(3).unwrap());
    let fields = [("process", Value::text("P1")), ("impact-confidentiality", three)];
    let record = RegisterRecord {
        kind: RegisterKind::Impact,
        id: "I1".into(),
        fields: fields.into_iter().map(|(name, value)| (name.into(), value)).collect(),
        locator: Locator::Whole,
    };
    state.register.put(Registered { record, evidence: None, by: "DSI".into(), at: Instant(0), entry: 2 });
    assert_eq!(class(&state), Some(("B", [Some(2), None, Some(3)])));
}
