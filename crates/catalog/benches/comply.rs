//! Verdicts on 100 000 assets: the directive, and all frameworks that are built in. Before anything is measured, the assets
//! are counted and the verdicts looked at.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop")]

use criterion::{Criterion, criterion_group, criterion_main};
use kharita_catalog::{Judge, comply, framework, frameworks, mappings, ranks};
use kharita_map::{MapBuilder, Origin, State};
use kharita_model::{
    Assertion, Attribute, Batch, Date, Digest, EdgeKind, EdgeValue, IdentifierKind, Instant, Knowledge, Locator,
    Method, NodeKind, Predicate, RecordRef, Register, Source, SourceRef, Subtype, Value, ValueType, workbook,
};

const HOSTS: usize = 60_000;
const ACCOUNTS: usize = 39_000;
const APPLICATIONS: usize = 1_000;
const PROCESSES: usize = 100;
const GROUPS: usize = 500;
const ZONES: usize = 20;

/// A batch under construction.
struct Facts {
    batch: Batch,
    method: Method,
}

impl Facts {
    fn new(family: &str, authority: &str, method: Method) -> Self {
        let batch = Batch { sources: vec![Source::new(family, authority)], ..Batch::default() };
        Facts { batch, method }
    }

    fn record(&mut self, key: String, kind: NodeKind, subtype: Option<Subtype>) -> RecordRef {
        self.batch.records.push((SourceRef(0), key.into()));
        let record = RecordRef((self.batch.records.len() - 1) as u32);
        self.push(record, Predicate::Is, Value::Kind { kind, subtype });
        record
    }

    fn push(&mut self, subject: RecordRef, predicate: Predicate, value: Value) {
        let (method, observed_at) = (self.method, Instant::parse("2026-11-01").unwrap());
        let locator = Locator::Whole;
        self.batch.assertions.push(Assertion {
            subject,
            predicate,
            value,
            method,
            observed_at,
            confidence: 80,
            locator,
        });
    }

    fn attribute(&mut self, subject: RecordRef, attribute: Attribute, value: Value) {
        self.push(subject, Predicate::Attribute(attribute), value);
    }

    fn identifier(&mut self, subject: RecordRef, kind: IdentifierKind, text: &str, within: Option<RecordRef>) {
        self.push(subject, Predicate::Id(kind), Value::Identifier { kind, text: text.into(), within });
    }

    fn edge(&mut self, from: RecordRef, kind: EdgeKind, to: RecordRef) {
        self.push(from, Predicate::Edge(kind), Value::Edge(Box::new(EdgeValue { to, attributes: Vec::new() })));
    }
}

fn word(attribute: Attribute, word: &str) -> Value {
    let ValueType::Word(list) = attribute.value_type() else { return Value::Unknown };
    Value::Word(list.choose(word).unwrap())
}

fn address(n: usize) -> String {
    format!("10.{}.{}.{}", n / 62_500, n / 250 % 250, n % 250 + 1)
}

fn declared() -> Batch {
    let mut facts = Facts::new("sheet", workbook::AUTHORITY, Method::Declared);
    let row = |sheet: &str, key: &str| workbook::sheet(sheet).unwrap().record_key(key);
    let zones: Vec<RecordRef> = (0..ZONES)
        .map(|n| facts.record(row("zones", &format!("Z{n}")), NodeKind::Zone, Some(Subtype::SecurityZone)))
        .collect();
    let hosts: Vec<RecordRef> = (0..HOSTS)
        .map(|n| {
            let host = facts.record(row("equipment", &format!("EQ{n}")), NodeKind::Host, Some(Subtype::Server));
            facts.attribute(host, Attribute::Name, Value::text(format!("EQ-{n:05}")));
            facts.identifier(host, IdentifierKind::Address, &address(n), None);
            facts.attribute(host, Attribute::Addresses, Value::Address(address(n).parse().unwrap()));
            facts.edge(host, EdgeKind::InZone, zones[n % ZONES]);
            host
        })
        .collect();
    let processes: Vec<RecordRef> = (0..PROCESSES)
        .map(|n| {
            let process =
                facts.record(row("processes", &format!("P{n}")), NodeKind::Process, Some(Subtype::BusinessProcess));
            let ValueType::Level(scale) = Attribute::ImpactConfidentiality.value_type() else { return process };
            facts.attribute(
                process,
                Attribute::ImpactConfidentiality,
                Value::Level(scale.level((n % 4 + 1) as u8).unwrap()),
            );
            process
        })
        .collect();
    for n in 0..APPLICATIONS {
        let app = facts.record(row("applications", &format!("APP{n}")), NodeKind::App, Some(Subtype::Application));
        facts.attribute(app, Attribute::Name, Value::text(format!("Application {n}")));
        facts.attribute(
            app,
            Attribute::Exposure,
            word(Attribute::Exposure, if n % 5 == 0 { "internet" } else { "internal" }),
        );
        facts.edge(processes[n % PROCESSES], EdgeKind::Uses, app);
        facts.edge(app, EdgeKind::RunsOn, hosts[n]);
    }
    facts.batch
}

fn scanned() -> Batch {
    let mut facts = Facts::new("nessus", "default", Method::Observed);
    for n in 0..HOSTS {
        let host = facts.record(address(n), NodeKind::Host, None);
        facts.identifier(host, IdentifierKind::Address, &address(n), None);
        facts.attribute(host, Attribute::Addresses, Value::Address(address(n).parse().unwrap()));
        let service = facts.record(format!("{n}/tcp/443"), NodeKind::Service, None);
        facts.identifier(service, IdentifierKind::Local, "tcp/443", Some(host));
        facts.attribute(service, Attribute::Port, Value::Int(443));
        facts.attribute(service, Attribute::Tls, Value::Bool(true));
        facts.edge(host, EdgeKind::Listens, service);
        if n % 2 == 0 {
            let weakness = facts.record(format!("{n}/weak"), NodeKind::Weakness, None);
            facts.identifier(weakness, IdentifierKind::Local, "weak", Some(host));
            facts.attribute(weakness, Attribute::Name, Value::text("SSL Certificate Cannot Be Trusted"));
            facts.attribute(weakness, Attribute::State, word(Attribute::State, "open"));
            facts.attribute(weakness, Attribute::SeverityLevel, word(Attribute::SeverityLevel, "medium"));
            facts.edge(weakness, EdgeKind::Affects, host);
        }
    }
    facts.batch
}

fn directory() -> Batch {
    let mut facts = Facts::new("sharphound", "atlas", Method::Observed);
    let groups: Vec<RecordRef> = (0..GROUPS)
        .map(|n| {
            let group = facts.record(format!("G{n}"), NodeKind::Group, None);
            facts.attribute(
                group,
                Attribute::Name,
                Value::text(if n == 0 { "DOMAIN ADMINS".into() } else { format!("GG-{n}") }),
            );
            group
        })
        .collect();
    for n in 0..ACCOUNTS {
        let account = facts.record(format!("m{n}"), NodeKind::Account, Some(Subtype::User));
        facts.attribute(account, Attribute::AccountName, Value::text(format!("m{n}")));
        facts.attribute(account, Attribute::Enabled, Value::Bool(n % 10 != 0));
        facts.attribute(account, Attribute::LastLogon, Value::Instant(Instant::parse("2026-10-01").unwrap()));
        for step in 0..3 {
            facts.edge(account, EdgeKind::MemberOf, groups[(n + step * 7) % GROUPS]);
        }
    }
    facts.batch
}

fn state() -> State {
    let mut builder = MapBuilder::new(ranks());
    for (name, batch) in [("classeur.xlsx", declared()), ("scan.nessus", scanned()), ("annuaire.zip", directory())] {
        let origin = Origin { evidence: Digest::of(name.as_bytes()), name: name.into(), entry: 1, shift: 0 };
        builder.batch(&origin, batch);
    }
    State { seq: 1, map: builder.build(), register: Register::default(), published: Knowledge::default() }
}

fn benches(criterion: &mut Criterion) {
    let (state, today) = (state(), Date::new(2026, 11, 25).unwrap());
    let assets = state.map.nodes().filter(|node| node.kind().is_asset()).count();
    assert!(assets >= 100_000, "{assets} assets");
    let directive = framework("dnssi-2023").unwrap();
    let found = comply(&state, directive, today);
    assert!(found.partial + found.non_conformant > 10 && found.conformant == 0, "verdicts are there");
    let mut group = criterion.benchmark_group("comply");
    group.sample_size(10);
    group
        .bench_function("the directive on 100 000 assets", |bencher| bencher.iter(|| comply(&state, directive, today)));
    group.bench_function("all frameworks on 100 000 assets", |bencher| {
        bencher.iter(|| {
            let judge = Judge::new(&state, today);
            frameworks().iter().map(|framework| judge.comply(framework, mappings()).rules.len()).sum::<usize>()
        });
    });
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
