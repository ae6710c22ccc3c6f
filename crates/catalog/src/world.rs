//! Small worlds for tests: what people declare in a workbook, what tools see, what stands in the register.

use kharita_map::{MapBuilder, Origin, State};
use kharita_model::{
    Aspect, Assertion, Attribute, Batch, Covered, DataCategory, Date, Digest, EdgeKind, EdgeValue, Extent,
    IdentifierKind, Instant, Knowledge, Locator, Method, NodeKind, Predicate, RecordRef, Register, RegisterKind,
    RegisterRecord, Registered, Source, SourceRef, Subtype, Value, ValueType, WordList, workbook, workbook::RowKind,
};

use crate::{Compliance, Reason, RuleVerdict, Statement, comply, framework};

const SENTENCES: [&str; 2] =
    [include_str!("../../../locales/fr/comply.ftl"), include_str!("../../../locales/fr/conformity.ftl")];

/// A batch that may be looked at between two facts: tests judge, add a fact, and judge again.
struct Facts {
    batch: Batch,
    method: Method,
}

impl Facts {
    fn source(&mut self, family: &str, authority: &str) -> SourceRef {
        let source = Source::new(family, authority);
        let at = self.batch.sources.iter().position(|known| *known == source).unwrap_or_else(|| {
            self.batch.sources.push(source);
            self.batch.sources.len() - 1
        });
        SourceRef(at as u16)
    }

    fn mention(&mut self, source: SourceRef, key: &str) -> (RecordRef, bool) {
        let known = self.batch.records.iter().position(|(s, k)| *s == source && **k == *key);
        if known.is_none() {
            self.batch.records.push((source, key.into()));
        }
        (RecordRef(known.unwrap_or(self.batch.records.len() - 1) as u32), known.is_none())
    }

    fn record(&mut self, source: SourceRef, key: &str, kind: NodeKind, subtype: Option<Subtype>) -> RecordRef {
        let (record, new) = self.mention(source, key);
        if new {
            self.push(record, Predicate::Is, Value::Kind { kind, subtype });
        }
        record
    }

    fn identifier(&mut self, subject: RecordRef, kind: IdentifierKind, text: &str, within: Option<RecordRef>) {
        self.push(subject, Predicate::Id(kind), Value::Identifier { kind, text: text.into(), within });
    }

    /// A value said again takes the place of the former one.
    fn attribute(&mut self, subject: RecordRef, attribute: Attribute, value: Value) {
        let predicate = Predicate::Attribute(attribute);
        self.batch.assertions.retain(|known| known.subject != subject || known.predicate != predicate);
        self.push(subject, predicate, value);
    }

    fn edge(&mut self, from: RecordRef, kind: EdgeKind, to: RecordRef, attributes: Vec<(Attribute, Value)>) {
        self.push(from, Predicate::Edge(kind), Value::Edge(Box::new(EdgeValue { to, attributes })));
    }

    fn push(&mut self, subject: RecordRef, predicate: Predicate, value: Value) {
        let observed_at = Instant::parse("2026-11-01").unwrap();
        let (method, locator) = (self.method, Locator::Whole);
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
}

/// A record of one of the two batches.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Thing(RecordRef, bool);

/// A world under construction.
pub(crate) struct World {
    declared: Facts,
    tools: Facts,
    sheet: SourceRef,
    nmap: SourceRef,
    nessus: SourceRef,
    directory: SourceRef,
    register: Register,
}

impl World {
    pub fn new() -> Self {
        let facts = |method| Facts { batch: Batch::default(), method };
        let (mut declared, mut tools) = (facts(Method::Declared), facts(Method::Observed));
        let sheet = declared.source("sheet", workbook::AUTHORITY);
        let [nmap, nessus] = ["nmap", "nessus"].map(|family| tools.source(family, "default"));
        let directory = tools.source("sharphound", "atlas");
        World { declared, tools, sheet, nmap, nessus, directory, register: Register::default() }
    }

    pub fn today() -> Date {
        Date::new(2026, 11, 25).unwrap()
    }

    // Declared things: the key is the name.

    fn row(&mut self, sheet: &str, key: &str, kind: NodeKind, subtype: Option<Subtype>) -> Thing {
        let row = workbook::sheet(sheet).unwrap().record_key(key);
        let record = self.declared.record(self.sheet, &row, kind, subtype);
        self.declared.attribute(record, Attribute::Name, Value::text(key));
        self.declared.identifier(record, IdentifierKind::Reference, key, None);
        Thing(record, true)
    }

    pub fn app(&mut self, key: &str) -> Thing {
        self.row("applications", key, NodeKind::App, Some(Subtype::Application))
    }

    pub fn store(&mut self, key: &str) -> Thing {
        self.row("databases", key, NodeKind::Store, Some(Subtype::Database))
    }

    pub fn zone(&mut self, key: &str) -> Thing {
        self.row("zones", key, NodeKind::Zone, Some(Subtype::SecurityZone))
    }

    pub fn process(&mut self, key: &str) -> Thing {
        self.row("processes", key, NodeKind::Process, Some(Subtype::BusinessProcess))
    }

    pub fn data(&mut self, key: &str) -> Thing {
        self.row("data", key, NodeKind::Data, Some(Subtype::Information))
    }

    pub fn treatment(&mut self, key: &str) -> Thing {
        self.row("processings", key, NodeKind::Treatment, None)
    }

    pub fn third_party(&mut self, key: &str) -> Thing {
        self.row("third-parties", key, NodeKind::Org, Some(Subtype::Supplier))
    }

    pub fn owner(&mut self, key: &str) -> Thing {
        self.row("owners", key, NodeKind::Actor, Some(Subtype::Role))
    }

    pub fn site(&mut self, key: &str) -> Thing {
        self.row("sites", key, NodeKind::Place, Some(Subtype::Site))
    }

    pub fn host(&mut self, key: &str, subtype: Option<Subtype>) -> Thing {
        self.row("equipment", key, NodeKind::Host, subtype)
    }

    pub fn host_at(&mut self, key: &str, subtype: Option<Subtype>, address: &str) -> Thing {
        let host = self.host(key, subtype);
        self.declared.identifier(host.0, IdentifierKind::Address, address, None);
        self.value(host, Attribute::Addresses, Value::Address(address.parse().unwrap()));
        host
    }

    pub fn subnet(&mut self, key: &str, cidr: &str, zone: Thing) {
        let subnet = self.row("subnets", key, NodeKind::Subnet, None);
        self.value(subnet, Attribute::Cidr, Value::Address(cidr.parse().unwrap()));
        self.edge(subnet, EdgeKind::InZone, zone);
    }

    /// An application that a process of class A uses.
    pub fn sensitive_app(&mut self, key: &str) -> Thing {
        let app = self.app(key);
        self.used_by_class_a(app, key)
    }

    pub fn sensitive_store(&mut self, key: &str) -> Thing {
        let store = self.store(key);
        self.used_by_class_a(store, key)
    }

    fn used_by_class_a(&mut self, used: Thing, key: &str) -> Thing {
        let process = self.process(&format!("P-{key}"));
        self.level(process, Attribute::ImpactConfidentiality, 4);
        self.edge(process, EdgeKind::Uses, used);
        used
    }

    pub fn value(&mut self, thing: Thing, attribute: Attribute, value: Value) {
        self.declared.attribute(thing.0, attribute, value);
    }

    pub fn text(&mut self, thing: Thing, attribute: Attribute, text: &str) {
        if !text.is_empty() {
            self.value(thing, attribute, Value::text(text));
        }
    }

    pub fn word(&mut self, thing: Thing, attribute: Attribute, word: &str) {
        let ValueType::Word(list) = attribute.value_type() else { panic!("{attribute}") };
        self.value(thing, attribute, Value::Word(list.choose(word).unwrap()));
    }

    pub fn level(&mut self, thing: Thing, attribute: Attribute, n: u8) {
        let ValueType::Level(scale) = attribute.value_type() else { panic!("{attribute}") };
        self.value(thing, attribute, Value::Level(scale.level(n).unwrap()));
    }

    pub fn date(&mut self, thing: Thing, attribute: Attribute, date: &str) {
        self.value(thing, attribute, Value::Date(date.parse().unwrap()));
    }

    pub fn edge(&mut self, from: Thing, kind: EdgeKind, to: Thing) {
        self.edge_with(from, kind, to, Vec::new());
    }

    pub fn edge_with(&mut self, from: Thing, kind: EdgeKind, to: Thing, attributes: Vec<(Attribute, Value)>) {
        assert!(from.1 && to.1, "both ends are declared");
        self.declared.edge(from.0, kind, to.0, attributes);
    }

    pub fn flow(&mut self, from: Thing, to: Thing, permission: &str, ports: &str) {
        self.edge_with(from, EdgeKind::FlowsTo, to, flow_attributes(permission, ports));
    }

    // What tools see.

    pub fn seen(&mut self, address: &str) -> Thing {
        self.seen_by(self.nmap, address)
    }

    /// Seen by a scanner of weaknesses.
    pub fn scanned(&mut self, address: &str) -> Thing {
        self.seen_by(self.nessus, address)
    }

    fn seen_by(&mut self, source: SourceRef, address: &str) -> Thing {
        let host = self.tools.record(source, address, NodeKind::Host, None);
        self.tools.identifier(host, IdentifierKind::Address, address, None);
        self.tools.attribute(host, Attribute::Addresses, Value::Address(address.parse().unwrap()));
        Thing(host, false)
    }

    pub fn probed(&mut self, block: &str) {
        let extent = Extent::Addresses(Source::new("nmap", "default"), vec![block.parse().unwrap()]);
        self.tools.batch.coverage.parts.push(Covered { extent, aspect: Aspect::Existence, at: None });
    }

    pub fn tool(&mut self, thing: Thing, attribute: Attribute, value: Value) {
        assert!(!thing.1, "seen by a tool");
        self.tools.attribute(thing.0, attribute, value);
    }

    pub fn listens(&mut self, address: &str, port: i64, name: &str, tls: bool) {
        let host = self.seen(address);
        let service = self.tools.record(self.nmap, &format!("{address}/tcp/{port}"), NodeKind::Service, None);
        self.tools.identifier(service, IdentifierKind::Local, &format!("tcp/{port}"), Some(host.0));
        self.tools.edge(host.0, EdgeKind::Listens, service, Vec::new());
        for (attribute, value) in [
            (Attribute::Port, Value::Int(port)),
            (Attribute::ServiceName, Value::text(name)),
            (Attribute::Tls, Value::Bool(tls)),
        ] {
            self.tools.attribute(service, attribute, value);
        }
    }

    pub fn weakness(&mut self, address: &str, port: i64, name: &str, severity: &str) -> Thing {
        let host = self.scanned(address);
        let key = format!("{address}/{port}/{name}");
        let weakness = self.tools.record(self.nessus, &key, NodeKind::Weakness, None);
        self.tools.identifier(weakness, IdentifierKind::Local, &format!("{name}@{port}"), Some(host.0));
        for (attribute, value) in [
            (Attribute::Name, Value::text(name)),
            (Attribute::SeverityLevel, World::value_word("severity-level", severity)),
            (Attribute::State, World::value_word("state", "open")),
        ] {
            self.tools.attribute(weakness, attribute, value);
        }
        self.tools.edge(weakness, EdgeKind::Affects, host.0, Vec::new());
        Thing(weakness, false)
    }

    pub fn protected(&mut self, address: &str) {
        self.software(address, "Atlas EDR 5");
    }

    /// Software that a tool saw on a host.
    pub fn software(&mut self, address: &str, name: &str) {
        let host = self.seen(address);
        let software = self.tools.record(self.nessus, &format!("{address}/{name}"), NodeKind::Software, None);
        self.tools.identifier(software, IdentifierKind::Local, name, Some(host.0));
        self.tools.attribute(software, Attribute::Name, Value::text(name));
        self.tools.edge(software, EdgeKind::InstalledOn, host.0, Vec::new());
    }

    /// A result of a scanner, `open` or `fine`.
    pub fn result(&mut self, address: &str, name: &str, state: &str) {
        let result = self.weakness(address, 0, name, "medium");
        self.tool(result, Attribute::State, World::value_word("state", state));
    }

    /// A host whose configuration was read.
    pub fn configured(&mut self, address: &str) {
        let source = self.tools.source("fortigate", "default");
        self.seen_by(source, address);
    }

    /// A part of a bill of materials.
    pub fn component(&mut self, name: &str, licence: Option<&str>) {
        let source = self.tools.source("cyclonedx", "default");
        let part = self.tools.record(source, name, NodeKind::Software, None);
        self.tools.attribute(part, Attribute::Name, Value::text(name));
        if let Some(licence) = licence {
            self.tools.attribute(part, Attribute::Licence, Value::text(licence));
        }
    }

    /// A group of the directory.
    pub fn group(&mut self, name: &str) -> Thing {
        let group = self.tools.record(self.directory, name, NodeKind::Group, None);
        self.tools.attribute(group, Attribute::Name, Value::text(name));
        Thing(group, false)
    }

    pub fn member(&mut self, member: Thing, group: Thing) {
        self.tools.edge(member.0, EdgeKind::MemberOf, group.0, Vec::new());
    }

    /// Who administers a machine, as the directory shows it.
    pub fn administers(&mut self, who: Thing, address: &str) {
        let host = self.seen(address);
        self.tools.edge(who.0, EdgeKind::Controls, host.0, vec![(Attribute::Right, Value::text("AdminTo"))]);
    }

    /// An application that was declared two years ago.
    pub fn long_known(&mut self, key: &str) {
        let first = self.declared.batch.assertions.len();
        self.app(key);
        let long_ago = Instant::parse("2024-11-01").unwrap();
        self.declared.batch.assertions.iter_mut().skip(first).for_each(|fact| fact.observed_at = long_ago);
    }

    pub fn account(&mut self, name: &str) -> Thing {
        let account = self.tools.record(self.directory, name, NodeKind::Account, Some(Subtype::User));
        self.tools.attribute(account, Attribute::AccountName, Value::text(name));
        Thing(account, false)
    }

    /// An account that controls these rows of the workbook, as a directory shows it.
    pub fn controls(&mut self, account: &str, rows: &[&str]) {
        let account = self.account(account);
        for row in rows {
            let to = self.mentioned(row);
            self.tools.edge(account.0, EdgeKind::Controls, to, Vec::new());
        }
    }

    pub fn seen_flow(&mut self, from: &str, to: &str, permission: &str, ports: &str) {
        let (from, to) = (self.mentioned(from), self.mentioned(to));
        self.tools.edge(from, EdgeKind::FlowsTo, to, flow_attributes(permission, ports));
    }

    /// A firewall between networks, each a zone's interface, that lets through these pairs of zones, with a port or all.
    pub fn filter(&mut self, networks: &[(&str, &str)], passing: &[(&str, &str, Option<u16>)]) {
        use kharita_model::{Action, Chain, Device, Hook, Interface, Match, Point, Rule, Term};
        let interface = |(zone, network): &(&str, &str)| {
            let block: kharita_model::AddressBlock = network.parse().unwrap();
            let std::net::IpAddr::V4(first) = block.address else { panic!("{network}") };
            let own = std::net::Ipv4Addr::from(u32::from(first) + 1);
            Interface { name: (*zone).into(), addresses: vec![(own.into(), block.prefix)] }
        };
        let rule = |(from, to, port): &(&str, &str, Option<u16>)| {
            let mut matches = vec![Match::is(Term::In(vec![(*from).into()])), Match::is(Term::Out(vec![(*to).into()]))];
            matches.extend(port.map(|port| Match::is(Term::DestinationPort(vec![(port, port)]))));
            Rule { line: 1, name: "1".into(), matches, action: Action::Accept }
        };
        let hook = Hook { point: Point::Forward, priority: 0, family: None, chain: 0, passes: false, line: 1 };
        let device = Device {
            interfaces: networks.iter().map(interface).collect(),
            chains: vec![Chain { name: "FORWARD".into(), rules: passing.iter().map(rule).collect() }],
            hooks: vec![hook],
            ..Device::default()
        };
        let host = self.tools.record(self.nmap, "firewall", NodeKind::Host, Some(Subtype::Firewall));
        self.tools.attribute(host, Attribute::Filter, Value::Device(Box::new(device)));
    }

    pub fn found_data(&mut self, store: &str, data: &str) {
        let (from, to) = (self.mentioned(store), self.mentioned(data));
        self.tools.edge(from, EdgeKind::Handles, to, Vec::new());
    }

    /// A category that a reading found in a store of the workbook, as the reader of discovery states it.
    pub fn found_category(&mut self, store: &str, category: DataCategory) {
        let from = self.mentioned(store);
        let key = format!("category/{category}");
        let data = self.tools.record(self.directory, &key, NodeKind::Data, Some(Subtype::Information));
        self.tools.attribute(data, Attribute::Name, Value::text(category.word()));
        self.tools.attribute(data, Attribute::Category, Value::text(category.nature().word()));
        self.tools.edge(from, EdgeKind::Handles, data, Vec::new());
    }

    /// What a tool calls the thing of this row: another record, with the reference that both know.
    fn mentioned(&mut self, row: &str) -> RecordRef {
        let (sheet, key) = row.split_once('/').unwrap();
        let RowKind::Node(kind, subtype) = workbook::sheet(sheet).unwrap().row else { panic!("{row} is no node") };
        let record = self.tools.record(self.directory, row, kind, subtype);
        self.tools.identifier(record, IdentifierKind::Reference, key, None);
        record
    }

    pub fn value_word(list: &str, word: &str) -> Value {
        Value::Word(WordList::from_word(list).unwrap().choose(word).unwrap())
    }

    // The register.

    fn put(&mut self, kind: RegisterKind, id: &str, fields: &[(&str, Option<Value>)]) {
        let fields = fields.iter().filter_map(|(name, value)| Some(((*name).into(), value.clone()?))).collect();
        let record = RegisterRecord { kind, id: id.into(), fields, locator: Locator::Whole };
        self.register.put(Registered { record, evidence: None, by: "RSSI".into(), at: Instant(0), entry: 1 });
    }

    pub fn interview(&mut self, id: &str, question: &str, answer: &str, on: &str, attachment: Option<&str>) {
        let fields = [
            ("question", Some(Value::text(question))),
            ("answer", Some(Value::text(answer))),
            ("answered-by", Some(Value::text("RSSI"))),
            ("date", Some(Value::Date(on.parse().unwrap()))),
            ("attachment", attachment.map(Value::text)),
        ];
        self.put(RegisterKind::Interview, id, &fields);
    }

    pub fn price(&mut self, id: &str, fields: &[(&str, Value)]) {
        let fields: Vec<(&str, Option<Value>)> =
            fields.iter().map(|(name, value)| (*name, Some(value.clone()))).collect();
        self.put(RegisterKind::Price, id, &fields);
    }

    pub fn leaver(&mut self, id: &str, left: &str, closed: Option<bool>) {
        let fields =
            [("left-on", Some(Value::Date(left.parse().unwrap()))), ("account-closed", closed.map(Value::Bool))];
        self.put(RegisterKind::Leaver, id, &fields);
    }

    pub fn action(&mut self, id: &str, risk: Option<&str>, due: Option<&str>) {
        let fields = [
            ("title", Some(Value::text("Action"))),
            ("risk", risk.map(Value::text)),
            ("owner", Some(Value::text("DSI"))),
            ("due", due.map(|due| Value::Date(due.parse().unwrap()))),
            ("cost", Some(Value::Money(kharita_model::Money(100)))),
        ];
        self.put(RegisterKind::Action, id, &fields);
    }

    pub fn contract(&mut self, id: &str, party: &str, clauses: Option<bool>, ends: &str) {
        let fields = [
            ("third-party", Some(Value::text(party))),
            ("security-clauses", clauses.map(Value::Bool)),
            ("ends", Some(Value::Date(ends.parse().unwrap()))),
        ];
        self.put(RegisterKind::Contract, id, &fields);
    }

    pub fn audit(
        &mut self,
        id: &str,
        system: &str,
        domain: &str,
        on: &str,
        report: Option<&str>,
        qualified: Option<bool>,
    ) {
        let fields = [
            ("system", Some(Value::text(system))),
            ("domain", Some(Value::text(domain))),
            ("provider", Some(Value::text("P"))),
            ("date", Some(Value::Date(on.parse().unwrap()))),
            ("report", report.map(Value::text)),
            ("qualified", qualified.map(Value::Bool)),
        ];
        self.put(RegisterKind::Audit, id, &fields);
    }

    // What comes of it.

    pub fn state(&self) -> State {
        let mut builder = MapBuilder::new(crate::ranks());
        for (facts, name) in [(&self.declared, "classeur.xlsx"), (&self.tools, "scan.xml")] {
            let origin = Origin { evidence: Digest::of(name.as_bytes()), name: name.into(), entry: 1, shift: 0 };
            builder.batch(&origin, facts.batch.clone());
        }
        State { seq: 1, map: builder.build(), register: self.register.clone(), published: Knowledge::default() }
    }

    /// The verdicts of today; each statement must give its sentence what it asks for.
    pub fn compliance(&self) -> Compliance {
        let compliance = comply(&self.state(), framework("dnssi-2023").unwrap(), World::today());
        for statement in compliance.rules.iter().flat_map(|rule| &rule.because) {
            let given: Vec<&str> = statement.sentence_arguments().iter().map(|(name, _)| *name).collect();
            let key = format!("{} =", statement.code.key());
            let sentence = SENTENCES.iter().flat_map(|text| text.lines()).find(|line| line.starts_with(&key)).unwrap();
            for asked in sentence.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()) {
                assert!(given.contains(&asked), "{} asks for {asked}, given {given:?}", statement.code.word());
            }
        }
        compliance
    }

    pub fn verdict(&self, rule: &str) -> RuleVerdict {
        self.compliance().rule(rule).unwrap().clone()
    }

    fn statement(&self, rule: &str, code: Reason) -> Option<Statement> {
        self.verdict(rule).because.into_iter().find(|statement| statement.code == code)
    }

    pub fn says(&self, rule: &str, code: Reason) -> bool {
        self.statement(rule, code).is_some()
    }

    pub fn total(&self, rule: &str, code: Reason) -> Option<u64> {
        self.statement(rule, code)?.total
    }

    /// The names of the objects of a statement, sorted.
    pub fn named(&self, rule: &str, code: Reason) -> Vec<String> {
        let state = self.state();
        let name = |object: &crate::Object| match object {
            crate::Object::Node(id) => state.map.node(*id).unwrap().name().to_owned(),
            record => record.to_string(),
        };
        let mut names: Vec<String> =
            self.statement(rule, code).iter().flat_map(|statement| &statement.objects).map(name).collect();
        names.sort();
        names
    }
}

fn flow_attributes(permission: &str, ports: &str) -> Vec<(Attribute, Value)> {
    let mut attributes = vec![(Attribute::Permission, World::value_word("flow-permission", permission))];
    if !ports.is_empty() {
        attributes.push((Attribute::Ports, Value::text(ports)));
    }
    attributes
}
