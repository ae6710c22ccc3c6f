//! A small body whose figures can be worked out by hand.

use std::collections::BTreeMap;

use kharita_map::{MapBuilder, Origin, Ranks, State};
use kharita_model::{
    Attribute, BatchBuilder, EdgeKind, IdentifierKind, Instant, Knowledge, Locator, Method, Minutes, Money, NodeKind,
    RecordRef, Register, RegisterKind, RegisterRecord, Registered, Source, SourceRef, Subtype, Value, WordList,
    workbook,
};

use super::{Envelope, Inputs, Metric, Options, PlanOptions, Unlocks, paths, plan, study};
use crate::attack::{ChosenBy, Rules, tests_support};
use crate::graph::Method as PlanMethod;
use crate::priors::{Priors, tests as priors_tests};

struct World {
    batch: BatchBuilder,
    source: SourceRef,
    register: Register,
    rules: Rules,
    priors: Priors,
}

impl World {
    fn new() -> Self {
        let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
        let source = batch.source(&Source::new("nmap", "default"));
        let (rules, priors) = (tests_support::shipped(), priors_tests::shipped());
        World { batch, source, register: Register::default(), rules, priors }
    }

    fn node(&mut self, key: &str, kind: NodeKind, subtype: Option<Subtype>) -> RecordRef {
        let node = self.batch.record(self.source, key, kind, subtype);
        self.batch.text(node, Attribute::Name, key);
        node
    }

    /// A host at an address, in a zone of the same name as its place.
    fn host(&mut self, key: &str, zone: &str, address: &str, subtype: Subtype) -> RecordRef {
        let zone = self.node(zone, NodeKind::Zone, None);
        let host = self.node(key, NodeKind::Host, Some(subtype));
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

    /// An open weakness with a public exploit of low complexity.
    fn weakness(&mut self, on: RecordRef, cve: &str) {
        let weakness = self.node(&format!("weakness {cve} {on:?}"), NodeKind::Weakness, Some(Subtype::Cve));
        self.batch.attribute(weakness, Attribute::State, Value::Word(WordList::State.choose("open").unwrap()));
        self.batch.attribute(weakness, Attribute::Cve, Value::text(cve));
        self.batch.attribute(weakness, Attribute::ExploitAvailable, Value::Bool(true));
        self.batch.attribute(weakness, Attribute::CvssVector, Value::text("CVSS:3.1/AV:N/AC:L/PR:N/UI:N"));
        self.batch.edge(weakness, EdgeKind::Affects, on);
    }

    fn put(&mut self, kind: RegisterKind, id: &str, fields: &[(&str, Value)]) {
        let fields: BTreeMap<_, _> = fields.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        let record = RegisterRecord { kind, id: id.into(), fields, locator: Locator::Whole };
        self.register.put(Registered { record, evidence: None, by: "x".into(), at: Instant(0), entry: 1 });
    }

    fn jewel(&mut self, key: &str) {
        let fields = [("source", Value::text("nmap@default")), ("key", Value::text(key))];
        self.put(RegisterKind::Jewel, key, &fields);
    }

    fn frequency(&mut self, origin: &str, per_year: f64) {
        let range = ["minimum", "mode", "maximum"].map(|field| (field, Value::Real(per_year)));
        let fields = [&range[..], &[("risk-origin", Value::text(origin))]].concat();
        self.put(RegisterKind::Frequency, origin, &fields);
    }

    /// A row of the collection workbook.
    fn row(&mut self, sheet: &str, key: &str, kind: NodeKind) -> RecordRef {
        let source = self.batch.source(&Source::new("sheet", workbook::AUTHORITY));
        let key = workbook::sheet(sheet).unwrap().record_key(key);
        self.batch.record(source, &key, kind, None)
    }

    /// A loss that is always this, in dirhams.
    fn loss(&mut self, id: &str, mad: i64, about: (&str, &str)) {
        let range = ["minimum", "mode", "maximum"].map(|field| (field, Value::Money(Money(mad * 100))));
        let fields = [&range[..], &[(about.0, Value::text(about.1)), ("stated-by", Value::text("Finance"))]].concat();
        self.put(RegisterKind::Loss, id, &fields);
    }

    /// The classic body, with two databases of the workbook on the same server, a process that needs both, and a scenario
    /// about each.
    fn stated() -> Self {
        let mut world = World::classic();
        world.register.retire(RegisterKind::Jewel, "register");
        let server = world.node("database", NodeKind::Host, Some(Subtype::Server));
        let process = world.row("processes", "P01", NodeKind::Process);
        world.batch.attribute(process, Attribute::Rto, Value::Minutes(Minutes(2880)));
        for (key, scenario) in [("DB1", "SC1"), ("DB2", "SC2")] {
            let store = world.row("databases", key, NodeKind::Store);
            world.batch.text(store, Attribute::Name, key);
            world.batch.edge(store, EdgeKind::RunsOn, server);
            world.batch.edge(process, EdgeKind::Uses, store);
            let fields = [("name", "Fuite"), ("target", key), ("feared-events", "ER1 ; ER2")];
            world.put(RegisterKind::Scenario, scenario, &fields.map(|(name, text)| (name, Value::text(text))));
        }
        world
    }

    /// Internet → web server → (over port 445, from another zone) → database server with the store.
    fn classic() -> Self {
        let mut world = World::new();
        let web = world.host("web", "dmz", "10.0.0.1", Subtype::Server);
        let portal = world.node("portal", NodeKind::App, Some(Subtype::Application));
        let internet = Value::Word(WordList::Exposure.choose("internet").unwrap());
        world.batch.attribute(portal, Attribute::Exposure, internet);
        world.batch.edge(portal, EdgeKind::RunsOn, web);
        let https = world.service(web, "web", 443);
        world.weakness(https, "CVE-2026-0001");
        let database = world.host("database", "internal", "10.1.0.1", Subtype::Server);
        let share = world.service(database, "database", 445);
        world.weakness(share, "CVE-2026-0002");
        let store = world.node("register", NodeKind::Store, Some(Subtype::Database));
        world.batch.edge(store, EdgeKind::RunsOn, database);
        world.frequency("somebody", 1.0);
        world.jewel("register");
        world
    }

    fn state(&mut self) -> State {
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), self.batch.finish());
        State { seq: 1, map: builder.build(), register: self.register.clone(), published: Knowledge::default() }
    }
}

const WITH: Options = Options { trials: 10_000, seed: 1, hypotheses: true };

#[test]
fn the_chain_has_the_probability_that_is_worked_out_by_hand() {
    let mut world = World::classic();
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let study = study(inputs, &WITH);
    assert_eq!((study.trials, study.jewels.len(), study.jewels[0].chosen_by), (12_288, 1, ChosenBy::Stated));
    // Two exploits of 0.9 each, then exfiltration; the campaign comes once a year. P = E[1 − exp(−0.81·e)].
    let success = &world.priors.techniques["T1048"];
    let mean = |f: &dyn Fn(f64) -> f64| {
        (0..1000).map(|at| f(success.quantile((f64::from(at) + 0.5) / 1000.0))).sum::<f64>() / 1000.0
    };
    let p = study.jewels[0].p_year.unwrap();
    let expected = mean(&|e| 1.0 - (-0.81 * e).exp());
    assert!(p.low <= expected && expected <= p.high && p.high - p.low < 0.06, "{p:?} {expected}");
    let loss = world.priors.jewel_losses["store"].mean();
    let (ale, expected) = (study.ale_mad.unwrap(), mean(&|e| 0.81 * e) * loss);
    assert!(ale.low <= expected && expected <= ale.high, "{ale:?} {expected}");
    assert_eq!(Some(ale), study.jewels[0].ale_mad);
    assert!(study.cvar_mad.unwrap()["99"].value > study.var_mad.unwrap()["99"].value);
    assert_eq!(study.scenarios[0].likelihood, Some(3)); // 1 − 0.53³ over three years
}

#[test]
fn a_path_gives_each_step_with_its_reasons() {
    let mut world = World::classic();
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let found = paths(inputs, &WITH, None, 10);
    let techniques: Vec<_> = found.paths[0].steps.iter().filter_map(|step| step.technique.as_deref()).collect();
    assert_eq!(techniques, ["T1190", "T1210", "T1005", "T1048"]);
    let p = found.paths[0].p.unwrap().value;
    assert!((p - 0.81 * world.priors.techniques["T1048"].quantile(0.5)).abs() < 1e-6, "{p}");
    let interval = found.paths[0].p.unwrap();
    assert!(interval.low < 0.9 * p && interval.high > 1.1 * p && interval.high < 1.0, "{interval:?}");
    let exploit = &found.paths[0].steps[0];
    assert_eq!(
        exploit.because.iter().map(|b| (b.what, b.of.as_str(), b.p)).collect::<Vec<_>>(),
        [("weapon", "CVE-2026-0001", Some(1.0)), ("reliability", "low", Some(0.9))]
    );
    // The zones have no filter evidence between them: the path rests on a reading of reach.
    assert_eq!((found.maybe_share.numerator, found.maybe_share.denominator), (1, 1));
    // Both machines are choke points of the only path: hardening either takes the whole loss away.
    let points: Vec<_> = found.choke_points.iter().map(|point| point.kind.as_str()).collect();
    assert!(points.contains(&"host"), "{points:?}");
    let ale = study(inputs, &WITH).ale_mad.unwrap();
    let host = found.choke_points.iter().find(|point| point.kind == "host").unwrap();
    assert!((host.delta_ale_mad.unwrap().value / ale.value - 1.0).abs() < 0.15, "{:?} {ale:?}", host.delta_ale_mad);
}

#[test]
fn nothing_is_said_above_its_rung() {
    let mut world = World::classic();
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let plain = study(inputs, &Options { hypotheses: false, ..WITH });
    assert_eq!(plain.rung, 1);
    assert!(
        plain.ale_mad.is_none()
            && plain.curve.is_none()
            && plain.jewels[0].p_year.is_none()
            && plain.hypotheses.is_empty()
    );
    let missing: Vec<_> = plain.missing.iter().map(|missing| missing.what.as_str()).collect();
    assert_eq!(
        missing,
        ["reach", "losses", "severity", "calibration", "prior reliability low", "prior technique T1048"]
    );
    assert_eq!(plain.missing[0].unlocks, Unlocks::Probabilities);
    let filled = study(inputs, &WITH);
    assert_eq!(
        (filled.rung, filled.hypotheses.as_slice()),
        (
            1,
            &["jewel_loss store", "neutral somebody", "reliability low", "severity", "technique T1048"]
                .map(str::to_owned)[..]
        )
    );
    let shown = paths(inputs, &Options { hypotheses: false, ..WITH }, None, 10);
    assert!(shown.paths[0].p.is_none() && shown.paths[0].steps.iter().all(|step| step.p.is_none()));
    assert!(shown.choke_points.iter().all(|point| point.delta_ale_mad.is_none()));
}

#[test]
fn scans_alone_give_counts() {
    let mut world = World::classic();
    world.register = Register::default();
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let plain = study(inputs, &Options { hypotheses: false, ..WITH });
    assert_eq!(
        (plain.rung, plain.jewels.len(), plain.exposures.public_services, plain.exposures.remote_flaws),
        (0, 0, 1, 2)
    );
    assert_eq!(plain.missing[0].what, "jewels");
    let filled = study(inputs, &WITH);
    assert_eq!((filled.rung, filled.jewels[0].chosen_by), (0, ChosenBy::Store));
    assert!(filled.ale_mad.is_some() && filled.hypotheses.contains(&"campaigns crime_organise".to_owned()));
}

#[test]
fn a_map_without_foothold_has_no_probability() {
    let mut world = World::new();
    let database = world.host("database", "internal", "10.1.0.1", Subtype::Server);
    let store = world.node("register", NodeKind::Store, None);
    world.batch.edge(store, EdgeKind::RunsOn, database);
    world.jewel("register");
    let state = world.state();
    let study = study(Inputs { state: &state, rules: &world.rules, priors: &world.priors }, &WITH);
    assert!(study.ale_mad.is_none() && !study.jewels[0].reachable && study.jewels[0].p_year.is_none());
    assert!(study.missing.iter().any(|missing| missing.what == "footholds"));
}

#[test]
fn threads_and_foreign_nodes_change_nothing() {
    let run = |threads: usize, more: bool| {
        let mut world = World::classic();
        if more {
            world.host("aaa", "elsewhere", "10.9.0.1", Subtype::Server); // stands before the others in the map
        }
        let state = world.state();
        let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| study(inputs, &WITH))
    };
    let one = run(1, false);
    assert_eq!(one.digest.len(), 64);
    assert!([2, 8].iter().all(|threads| run(*threads, false).digest == one.digest));
    let more = run(2, true);
    assert_eq!((more.ale_mad, &more.jewels[0].p_year), (one.ale_mad, &one.jewels[0].p_year));
}

#[test]
fn what_was_never_seen_has_an_upper_end() {
    let mut world = World::classic();
    // Ways that need so much luck that no campaign of the few ever succeeds.
    world.priors.techniques.insert("T1048".into(), crate::distribution::Distribution::Constant(1e-9));
    let state = world.state();
    let study = study(Inputs { state: &state, rules: &world.rules, priors: &world.priors }, &WITH);
    let p = study.jewels[0].p_year.unwrap();
    assert!(p.value == 0.0 && p.low == 0.0, "{p:?}");
    assert!((p.high - 3.0 / 12_288.0).abs() < 1e-5, "{p:?}"); // one campaign a year: the rule of three
    let ale = study.ale_mad.unwrap();
    assert!(ale.value == 0.0 && ale.high > 100.0 && Some(ale) == study.jewels[0].ale_mad, "{ale:?}");
}

#[test]
fn an_insider_needs_no_phishing_and_credentials_open_machines() {
    let mut world = World::new();
    world.host("desk", "offices", "10.2.0.1", Subtype::Workstation);
    let server = world.host("server", "offices", "10.2.0.2", Subtype::Server);
    let share = world.service(server, "server", 445);
    world.weakness(share, "CVE-2026-0003");
    let local = world.node("kernel", NodeKind::Software, None);
    world.batch.edge(local, EdgeKind::InstalledOn, server);
    world.weakness(local, "CVE-2026-0004");
    let account = world.node("operator", NodeKind::Account, None);
    let domain = world.node("domain", NodeKind::Directory, Some(Subtype::Domain));
    world.batch.edge(server, EdgeKind::Exposes, account);
    world.batch.edge(account, EdgeKind::Controls, domain);
    world.frequency("vengeur", 1.0);
    world.jewel("domain");
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let found = paths(inputs, &WITH, None, 10);
    let steps: Vec<_> = found.paths[0].steps.iter().map(|step| step.rule.as_str()).collect();
    assert_eq!(
        steps,
        ["insider", "reach-place", "remote-exploit", "local-exploit", "dumping", "directory-control", "directory"]
    );
    assert_eq!(found.maybe_share.numerator, 0); // the same place: reach is known
    let study = study(inputs, &WITH);
    assert!(study.jewels[0].p_year.unwrap().value > 0.2, "{:?}", study.jewels[0]);
    assert_eq!(study.rung, 2);
}

#[test]
fn stated_losses_replace_the_prior() {
    let mut world = World::classic();
    // Two days without the process, a thousand dirhams a day, as people stated.
    let sheet = world.batch.source(&Source::new("sheet", workbook::AUTHORITY));
    let key = workbook::sheet("processes").unwrap().record_key("P01");
    let process = world.batch.record(sheet, &key, NodeKind::Process, None);
    world.batch.attribute(process, Attribute::Rto, Value::Minutes(Minutes(2880)));
    let store = world.node("register", NodeKind::Store, Some(Subtype::Database));
    world.batch.edge(process, EdgeKind::Uses, store);
    let range = ["minimum", "mode", "maximum"].map(|field| (field, Value::Money(Money(100_000))));
    world.put(RegisterKind::Loss, "1", &[&range[..], &[("process", Value::text("P01"))]].concat());
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let study = study(inputs, &WITH);
    assert!(!study.hypotheses.iter().any(|row| row.starts_with("jewel_loss")), "{:?}", study.hypotheses);
    assert!(!study.missing.iter().any(|missing| missing.what == "losses"));
    let ale = study.ale_mad.unwrap();
    let expected = 2000.0 * 0.81 * world.priors.techniques["T1048"].mean();
    assert!(ale.low <= expected && expected <= ale.high && ale.high - ale.low < 100.0, "{ale:?} {expected}");
}

#[test]
fn the_stated_loss_of_a_scenario_comes_before_the_process_and_counts_once() {
    let success = |world: &World| world.priors.techniques["T1048"].clone();
    let run = |world: &mut World| {
        let state = world.state();
        study(Inputs { state: &state, rules: &world.rules, priors: &world.priors }, &WITH)
    };
    // Two parts of one scenario, and a process that the database stops too: the scenario's own loss is the loss.
    let mut world = World::stated();
    world.loss("1", 900, ("scenario", "SC1"));
    world.loss("2", 100, ("scenario", "SC1"));
    world.loss("3", 500, ("process", "P01"));
    let found = run(&mut world);
    let basis = |study: &super::Study| study.jewels.iter().map(|j| j.loss_from[0].basis).collect::<Vec<_>>();
    assert_eq!(
        found.jewels.iter().map(|j| (j.name.as_str(), j.chosen_by)).collect::<Vec<_>>(),
        [("DB1", ChosenBy::Stated), ("DB2", ChosenBy::Stated)]
    );
    assert_eq!(basis(&found), [super::LossBasis::Scenario, super::LossBasis::Process]);
    assert_eq!(found.jewels[0].loss_from[0].stated_by, ["Finance"]);
    let per_year = |mad: f64, world: &World| mad * 0.81 * success(world).mean();
    for (jewel, mad) in found.jewels.iter().zip([1000.0, 2.0 * 500.0]) {
        let (ale, truth) = (jewel.ale_mad.unwrap(), per_year(mad, &world));
        assert!(ale.low <= truth && truth <= ale.high, "{ale:?} {truth}");
    }
    assert!(!found.missing.iter().any(|missing| missing.what == "losses"));
    // Without the scenario's loss both databases stop the same process: one campaign pays for it once.
    let mut world = World::stated();
    world.loss("3", 500, ("process", "P01"));
    let found = run(&mut world);
    let sum: f64 = found.jewels.iter().map(|jewel| jewel.ale_mad.unwrap().value).sum();
    assert!((sum / found.ale_mad.unwrap().value - 1.0).abs() < 1e-9);
    let e = success(&world);
    let either = (0..1000)
        .map(|at| {
            let e = e.quantile((f64::from(at) + 0.5) / 1000.0);
            0.81 * (1.0 - (1.0 - e) * (1.0 - e))
        })
        .sum::<f64>();
    let (ale, truth) = (found.ale_mad.unwrap(), either);
    assert!(ale.low <= truth && truth <= ale.high, "{ale:?} {truth}"); // 1000 MAD × the mean of `either`
    // The loss of a feared event, where nobody stated that of the scenario.
    let mut world = World::stated();
    world.put(RegisterKind::FearedEvent, "ER2", &[("name", Value::text("Fuite de santé"))]);
    world.loss("4", 700, ("scenario", "ER2"));
    world.loss("3", 500, ("process", "P01"));
    assert_eq!(basis(&run(&mut world)), [super::LossBasis::FearedEvent; 2]);
}

#[test]
fn severity_is_stated_or_follows_the_cut_points_and_is_else_null() {
    let run = |state: &mut State, world: &World, hypotheses: bool| {
        state.register = world.register.clone();
        let inputs = Inputs { state, rules: &world.rules, priors: &world.priors };
        let found = study(inputs, &Options { hypotheses, ..WITH });
        found.scenarios.iter().map(|s| (s.severity, s.severity_from)).collect::<Vec<_>>()
    };
    let mut world = World::stated();
    for scenario in ["SC1", "SC2"] {
        world.loss(scenario, 2_000_000, ("scenario", scenario));
    }
    let mut state = world.state();
    use super::SeverityBasis::{CutPoints, Hypothesis, Stated};
    assert_eq!(run(&mut state, &world, false), [(None, None); 2]);
    assert_eq!(run(&mut state, &world, true), [(Some(2), Some(Hypothesis)); 2]);
    for (level, mad) in [("2", 100_000), ("3", 1_000_000), ("4", 10_000_000)] {
        world.put(RegisterKind::SeverityCut, level, &[("from-mad", Value::Money(Money(mad * 100)))]);
    }
    assert_eq!(run(&mut state, &world, false), [(Some(3), Some(CutPoints)); 2]);
    let four = Value::Level(kharita_model::Scale::Severity.level(4).unwrap());
    world.put(RegisterKind::FearedEvent, "ER1", &[("severity", four)]);
    assert_eq!(run(&mut state, &world, false), [(Some(4), Some(Stated)); 2]);
}

#[test]
fn a_risk_origin_is_as_people_describe_it() {
    let mut world = World::classic();
    let number = |n: i64| Value::Int(n);
    let word = |list: WordList, word: &str| Value::Word(list.choose(word).unwrap());
    for origin in ["SR1", "SR2", "SR3", "SR4"] {
        world.frequency(origin, 1.0);
    }
    world.put(
        RegisterKind::RiskOrigin,
        "SR1",
        &[("name", Value::text("Espion")), ("skill", number(4)), ("entry", word(WordList::Entry, "outside"))],
    );
    world.put(RegisterKind::RiskOrigin, "SR2", &[("category", word(WordList::OriginCategory, "vengeur"))]);
    world.put(RegisterKind::RiskOrigin, "SR3", &[("entry", word(WordList::Entry, "no_attack"))]);
    let state = world.state();
    let study = study(Inputs { state: &state, rules: &world.rules, priors: &world.priors }, &WITH);
    use super::{Entry, ProfileBasis};
    let seen: Vec<_> = study.origins.iter().map(|o| (o.id.as_str(), o.skill, o.entry, o.basis)).collect();
    assert_eq!(
        seen,
        [
            ("SR1", 4.0, Entry::Outside, ProfileBasis::Stated),
            ("SR2", 2.0, Entry::Inside, ProfileBasis::Category),
            ("SR3", 2.5, Entry::NoAttack, ProfileBasis::Stated),
            ("SR4", 2.5, Entry::Outside, ProfileBasis::Neutral),
            ("somebody", 2.5, Entry::Outside, ProfileBasis::Neutral),
        ]
    );
    let named = |row: &&String| row.starts_with("skill") || row.starts_with("neutral");
    let rows: Vec<_> = study.hypotheses.iter().filter(named).map(String::as_str).collect();
    assert_eq!(rows, ["neutral SR4", "neutral somebody", "skill vengeur"]);
    // Of the five, one starts inside, where nothing stands open, and one does not attack.
    let p = study.jewels[0].p_year.unwrap();
    assert!(p.value > 0.85 && p.value < 0.95, "{p:?}");
}

fn mad(amount: i64) -> Money {
    Money(amount * 100)
}

/// A plan of the classic body with two envelopes and two sprints.
fn two_envelopes() -> PlanOptions {
    let envelope = |name: &str, amount: i64| Envelope { name: name.into(), amount: mad(amount) };
    PlanOptions {
        study: WITH,
        envelopes: vec![envelope("A", 600_000), envelope("B", 1_500_000)],
        capacity_days: Some(200),
        sprints: 2,
        metric: Metric::Ale,
    }
}

#[test]
fn a_plan_is_proved_and_keeps_to_its_envelopes_and_sprints() {
    let mut world = World::classic();
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let options = two_envelopes();
    let found = plan(inputs, &options);
    assert_eq!(found.method, PlanMethod::Exact);
    let (objective, bound) = (found.objective.unwrap(), found.bound.unwrap());
    assert!(bound <= objective.value && found.gap.unwrap() <= 0.011, "{objective:?} {bound}");
    assert!(objective.low <= found.fresh.unwrap().value && found.fresh.unwrap().value <= objective.high);
    assert!(!found.chosen.is_empty());
    for envelope in &options.envelopes {
        let paid: f64 = found
            .chosen
            .iter()
            .filter(|c| c.envelope.as_ref() == Some(&envelope.name))
            .filter_map(|c| c.cost_mad)
            .sum();
        assert!(paid <= envelope.amount.mad(), "{paid}");
    }
    let days = |sprint: u32| {
        let own = found.chosen.iter().filter(|c| c.sprint == Some(sprint));
        own.map(|c| kharita_catalog::measure(&c.id).unwrap().effort_days).sum::<u32>()
    };
    assert!(days(1) <= 200 && days(2) <= 200);
    assert!(found.chosen.iter().all(|chosen| chosen.delta_ale_mad.unwrap().low >= 0.0));
    assert!(
        found.frontier.windows(2).all(|pair| pair[0][0] < pair[1][0] && pair[0][1] >= pair[1][1]),
        "{:?}",
        found.frontier
    );
    assert!(found.robust_core.iter().all(|id| found.chosen.iter().any(|chosen| chosen.id == *id)));
    // Nothing of this body has to do with directories: what protects them is refused, not bought.
    let refused: Vec<_> = found.refused.iter().map(|refused| (refused.id.as_str(), refused.why)).collect();
    assert!(refused.contains(&("directory-tiers", super::Why::TouchesNothing)), "{refused:?}");
    assert!(found.chosen.iter().all(|chosen| found.refused.iter().all(|refused| refused.id != chosen.id)));
    assert_eq!(found.costs.quoted, 0);
    let none = plan(inputs, &PlanOptions { study: Options { hypotheses: false, ..WITH }, ..options });
    assert_eq!((none.method, none.bound, none.gap), (PlanMethod::Greedy, None, None));
    assert!(
        none.objective.is_none()
            && none.chosen.iter().all(|c| c.cost_mad.is_none() && c.sprint.is_none())
            && !none.chosen.is_empty()
    );
}

#[test]
fn measures_of_the_body_enter_the_plan_with_their_quotes_duties_and_envelopes() {
    let mut world = World::stated();
    world.loss("1", 20_000_000, ("scenario", "SC1"));
    world.loss("2", 20_000_000, ("scenario", "SC2"));
    let price = |world: &mut World, id: &str, cost: i64, more: &[(&str, &str)]| {
        let mut fields = vec![
            ("measure", Value::text(id)),
            ("fixed-mode", Value::Money(mad(cost))),
            ("unit-mode", Value::Money(mad(0))),
        ];
        fields.extend(more.iter().map(|(name, text)| (*name, Value::text(*text))));
        world.put(RegisterKind::Price, id, &fields);
    };
    price(&mut world, "M1", 900, &[("cuts", "SC1"), ("source", "devis 1"), ("envelopes", "A")]);
    price(&mut world, "M2", 900, &[("catalogue", "patching"), ("source", "bordereau")]);
    price(&mut world, "M3", 100, &[("source", "hypothèse")]);
    price(&mut world, "M4", 100, &[]);
    let duty = |world: &mut World, id: &str| {
        let row = world.register.get(RegisterKind::Price, id).unwrap().clone();
        let mut fields = row.record.fields.clone();
        fields.insert("mandatory".into(), Value::Bool(true));
        fields.insert("effectiveness".into(), Value::Real(0.9));
        let record = RegisterRecord { fields, ..row.record.clone() };
        world.register.put(Registered { record, ..row });
    };
    duty(&mut world, "M4");
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    let envelope = |name: &str, amount: i64| Envelope { name: name.into(), amount: mad(amount) };
    let options = PlanOptions {
        envelopes: vec![envelope("A", 1000), envelope("B", 1000)],
        capacity_days: None,
        ..two_envelopes()
    };
    let found = plan(inputs, &options);
    let paid: Vec<_> =
        found.chosen.iter().map(|c| (c.id.as_str(), c.envelope.as_deref(), c.quoted, c.mandatory)).collect();
    assert!(paid.contains(&("M1", Some("A"), true, false)), "{paid:?}");
    assert!(paid.contains(&("M2", Some("B"), true, false)), "{paid:?}");
    assert!(paid.iter().any(|row| row.0 == "M4" && row.3), "{paid:?}");
    assert_eq!((found.costs.quoted, found.costs.of), (2, 3));
    // It blocks nothing and no law demands it.
    assert!(found.refused.iter().any(|refused| refused.id == "M3"));
    assert!(found.hypotheses.contains(&"effect M2".to_owned()) && !found.hypotheses.contains(&"cost M2".to_owned()));
}

#[test]
fn the_tail_can_be_minimised_and_threads_change_no_plan() {
    let mut world = World::classic();
    let state = world.state();
    let inputs = Inputs { state: &state, rules: &world.rules, priors: &world.priors };
    for metric in [Metric::Ale, Metric::Cvar99] {
        let options = PlanOptions { metric, ..two_envelopes() };
        let run = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| plan(inputs, &options))
        };
        let found = run(1);
        assert!(found.digest.len() == 64 && run(8).digest == found.digest);
        assert!(found.bound.unwrap() <= found.objective.unwrap().value && !found.chosen.is_empty(), "{found:?}");
    }
}
