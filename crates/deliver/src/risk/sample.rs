//! A small invented body with one way from the Internet to its database, for the tests: figures are computed, never
//! written down.

use std::collections::BTreeMap;

use kharita_map::{MapBuilder, Origin, Ranks, State};
use kharita_model::{
    Attribute, BatchBuilder, EdgeKind, IdentifierKind, Instant, Locator, Method, Minutes, Money, NodeKind, RecordRef,
    Register, RegisterKind, RegisterRecord, Registered, Source, SourceRef, Subtype, Value, WordList, workbook,
};
use kharita_risk::attack::Rules;
use kharita_risk::priors::Priors;
use kharita_risk::study::{self, Corrective, Envelope, Metric, Options, Paths, PlanOptions, Study};

use super::{Planned, RiskResults};
use crate::Inputs;

/// The body before it is calculated.
pub(crate) struct World {
    batch: BatchBuilder,
    source: SourceRef,
    register: Register,
}

/// The body with what was calculated of it.
pub(crate) struct Calculated {
    pub state: State,
    pub study: Study,
    pub paths: Paths,
    pub plan: Corrective,
    pub options: PlanOptions,
    pub offers: Vec<kharita_catalog::Offer>,
    pub rules: Rules,
    pub priors: Priors,
}

impl Calculated {
    pub(crate) fn inputs(&self) -> Inputs<'_> {
        let planned = Planned { plan: &self.plan, options: &self.options, offers: &self.offers };
        let risk = RiskResults {
            study: &self.study,
            paths: &self.paths,
            plan: Some(planned),
            rules: &self.rules,
            priors: &self.priors,
        };
        Inputs { risk: Some(risk), ..Inputs::of(&self.state) }
    }
}

/// Puts a record of texts into a register.
pub(crate) fn put(register: &mut Register, kind: RegisterKind, id: &str, fields: &[(&str, String)]) {
    let value = |field: &str, text: &str| match (kind, field) {
        (RegisterKind::Action, "due") => Value::Date(text.parse().unwrap()),
        (RegisterKind::Action, "cost") => Value::Money(Money::from_mad(text.parse().unwrap()).unwrap()),
        (RegisterKind::Frequency, "minimum" | "mode" | "maximum") => Value::Real(text.parse().unwrap()),
        (RegisterKind::Loss, "minimum" | "mode" | "maximum") | (RegisterKind::Price, "fixed-mode" | "unit-mode") => {
            Value::Money(Money::from_mad(text.parse().unwrap()).unwrap())
        }
        _ => Value::text(text),
    };
    let fields: BTreeMap<_, _> = fields.iter().map(|(name, text)| ((*name).into(), value(name, text))).collect();
    let record = RegisterRecord { kind, id: id.into(), fields, locator: Locator::Whole };
    register.put(Registered { record, evidence: None, by: "x".into(), at: Instant(0), entry: 1 });
}

impl World {
    fn new() -> Self {
        let mut batch = BatchBuilder::new(Method::Observed, Instant::parse("2026-11-20").unwrap());
        let source = batch.source(&Source::new("nmap", "default"));
        World { batch, source, register: Register::default() }
    }

    fn node(&mut self, key: &str, kind: NodeKind, subtype: Option<Subtype>) -> RecordRef {
        let node = self.batch.record(self.source, key, kind, subtype);
        self.batch.text(node, Attribute::Name, key);
        node
    }

    fn host(&mut self, key: &str, zone: &str, address: &str) -> RecordRef {
        let zone = self.node(zone, NodeKind::Zone, None);
        let host = self.node(key, NodeKind::Host, Some(Subtype::Server));
        self.batch.identifier(host, IdentifierKind::Address, address, None);
        self.batch.edge(host, EdgeKind::InZone, zone);
        host
    }

    fn service(&mut self, host: RecordRef, key: &str, port: i64) -> RecordRef {
        let service = self.node(&format!("{key}:{port}"), NodeKind::Service, None);
        self.batch.attribute(service, Attribute::Port, Value::Int(port));
        self.batch.edge(host, EdgeKind::Listens, service);
        service
    }

    fn weakness(&mut self, on: RecordRef, cve: &str) {
        let weakness = self.node(&format!("weakness {cve} {on:?}"), NodeKind::Weakness, Some(Subtype::Cve));
        self.batch.attribute(weakness, Attribute::State, Value::Word(WordList::State.choose("open").unwrap()));
        self.batch.attribute(weakness, Attribute::Cve, Value::text(cve));
        self.batch.attribute(weakness, Attribute::ExploitAvailable, Value::Bool(true));
        self.batch.attribute(weakness, Attribute::CvssVector, Value::text("CVSS:3.1/AV:N/AC:L/PR:N/UI:N"));
        self.batch.edge(weakness, EdgeKind::Affects, on);
    }

    fn put(&mut self, kind: RegisterKind, id: &str, fields: &[(&str, &str)]) {
        let fields: Vec<(&str, String)> = fields.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        put(&mut self.register, kind, id, &fields);
    }

    pub(crate) fn action(&mut self, id: &str, fields: &[(&str, &str)]) {
        self.put(RegisterKind::Action, id, fields);
    }

    /// Internet → portal → database server with two stores, one a jewel by word of a person; a process needs it, and
    /// somebody said what a day without it costs. One price of one measure is a quote.
    pub(crate) fn classic() -> Self {
        let mut world = World::new();
        let web = world.host("srv-portail", "Z1 Portails publics", "10.0.0.1");
        let portal = world.node("Portail des assurés", NodeKind::App, Some(Subtype::Application));
        let internet = Value::Word(WordList::Exposure.choose("internet").unwrap());
        world.batch.attribute(portal, Attribute::Exposure, internet);
        world.batch.edge(portal, EdgeKind::RunsOn, web);
        let https = world.service(web, "srv-portail", 443);
        world.weakness(https, "CVE-2026-0001");
        let database = world.host("srv-base", "Z4 Données sensibles", "10.1.0.1");
        let share = world.service(database, "srv-base", 445);
        world.weakness(share, "CVE-2026-0002");
        let store = world.node("Base des assurés", NodeKind::Store, Some(Subtype::Database));
        world.batch.edge(store, EdgeKind::RunsOn, database);
        let archive = world.node("أرشيف الملفات", NodeKind::Store, Some(Subtype::Database));
        let vault = world.host("coffre", "Z5 Coupée", "10.2.0.1");
        world.batch.edge(archive, EdgeKind::RunsOn, vault);
        world.process(store);
        for jewel in ["Base des assurés", "أرشيف الملفات"] {
            world.put(RegisterKind::Jewel, jewel, &[("source", "nmap@default"), ("key", jewel)]);
        }
        let range = [("minimum", "0.5"), ("mode", "1"), ("maximum", "2")];
        let stated = [&range[..], &[("risk-origin", "crime_organise"), ("stated-by", "RSSI")]].concat();
        world.put(RegisterKind::Frequency, "F1", &stated);
        let price =
            [("measure", "isolated-backup"), ("fixed-mode", "120000"), ("unit-mode", "0"), ("source", "devis 12")];
        world.put(RegisterKind::Price, "P1", &price);
        world
    }

    fn process(&mut self, store: RecordRef) {
        let sheet = self.batch.source(&Source::new("sheet", workbook::AUTHORITY));
        let key = workbook::sheet("processes").unwrap().record_key("P01");
        let process = self.batch.record(sheet, &key, NodeKind::Process, None);
        self.batch.text(process, Attribute::Name, "Rembourser les soins");
        self.batch.attribute(process, Attribute::Rto, Value::Minutes(Minutes(2880)));
        self.batch.edge(process, EdgeKind::Uses, store);
        let range = [("minimum", "400000"), ("mode", "900000"), ("maximum", "2500000")];
        let stated = [&range[..], &[("process", "P01"), ("unit", "jour"), ("stated-by", "Directeur")]].concat();
        self.put(RegisterKind::Loss, "L1", &stated);
    }

    /// Runs study, paths and plan with few trials.
    pub(crate) fn calculate(mut self, hypotheses: bool) -> Calculated {
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), self.batch.finish());
        let state = State {
            seq: 1,
            map: builder.build(),
            register: self.register,
            published: kharita_model::Knowledge::default(),
        };
        let rules = Rules::read(kharita_catalog::techniques_file()).unwrap();
        let priors = kharita_risk::priors::parse(kharita_catalog::priors_file()).unwrap();
        let inputs = study::Inputs { state: &state, rules: &rules, priors: &priors };
        let run = Options { trials: 4096, seed: 1, hypotheses };
        let envelope = |name: &str, mad: i64| Envelope { name: name.into(), amount: Money(mad * 100) };
        let options = PlanOptions {
            study: run,
            envelopes: vec![envelope("A", 600_000), envelope("B", 1_500_000)],
            capacity_days: Some(120),
            sprints: 4,
            metric: Metric::Ale,
        };
        let study = study::study(inputs, &run);
        let paths = study::paths(inputs, &run, None, 10);
        let plan = study::plan(inputs, &options);
        let offers = kharita_catalog::offers(&state);
        Calculated { study, paths, plan, options, offers, rules, priors, state }
    }
}
