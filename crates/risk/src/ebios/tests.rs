//! A study in rows of the register, judged by hand. The guide's own example is a test of the command.

use kharita_map::{MapBuilder, Origin, Ranks, State};
use kharita_model::{
    Attribute, BatchBuilder, Date, Instant, Knowledge, Locator, Method, NodeKind, Register, RegisterKind,
    RegisterRecord, Registered, Scale, Source, Subtype, Value, WordList,
};

use super::EbiosStudy;

#[derive(Default)]
struct Rows(Register);

impl Rows {
    fn put(&mut self, kind: RegisterKind, id: &str, fields: &[(&str, Value)]) -> &mut Self {
        let fields = fields.iter().map(|(name, value)| ((*name).into(), value.clone())).collect();
        let record = RegisterRecord { kind, id: id.into(), fields, locator: Locator::Whole };
        self.0.put(Registered { record, evidence: None, by: "RSSI".into(), at: Instant(0), entry: 1 });
        self
    }

    fn action(&mut self, id: &str, after: &str, probability: u8, more: &[(&str, Value)]) -> &mut Self {
        let level = Scale::SuccessProbability.level(probability).unwrap();
        let fields = [("mode", t("M")), ("name", t(id)), ("after", t(after)), ("probability", Value::Level(level))];
        self.put(RegisterKind::ElementaryAction, id, &[&fields[..], more].concat())
    }

    fn study(self) -> EbiosStudy {
        let state = State { seq: 1, map: map(), register: self.0, published: Knowledge::default() };
        EbiosStudy::of(&state, None, Date::new(2026, 11, 25).unwrap())
    }
}

fn t(text: &str) -> Value {
    Value::text(text)
}

fn word(list: WordList, word: &str) -> Value {
    Value::Word(list.choose(word).unwrap())
}

fn severity(level: u8) -> Value {
    Value::Level(Scale::Severity.level(level).unwrap())
}

/// One third party, 3 × 4 / (2 × 2).
fn map() -> kharita_map::Map {
    let mut batch = BatchBuilder::new(Method::Declared, Instant(0));
    let source = batch.source(&Source::new("sheet", "collection"));
    let party = batch.record(source, "third-parties/T1", NodeKind::Org, Some(Subtype::Supplier));
    batch.text(party, Attribute::Name, "Infogérant");
    let criteria =
        [(Attribute::Dependency, 3), (Attribute::Penetration, 4), (Attribute::CyberMaturity, 2), (Attribute::Trust, 2)];
    for (attribute, level) in criteria {
        batch.attribute(party, attribute, Value::Level(Scale::Stakeholder.level(level).unwrap()));
    }
    let mut builder = MapBuilder::new(Ranks::default());
    builder.batch(&Origin::default(), batch.finish());
    builder.build()
}

/// A scenario with one path to an event of severity 3, and one mode.
fn written(method: &str) -> Rows {
    let mut rows = Rows::default();
    rows.put(RegisterKind::EbiosStudy, "E", &[("method", word(WordList::LikelihoodMethod, method))])
        .put(RegisterKind::FearedEvent, "ER", &[("name", t("Fuite")), ("severity", severity(3))])
        .put(RegisterKind::Scenario, "S", &[("name", t("Vol")), ("risk-origins", t("SO"))])
        .put(RegisterKind::RiskOrigin, "SO", &[("name", t("Concurrent")), ("relevance", relevance(2))])
        .put(RegisterKind::AttackPath, "R", &[("scenario", t("S")), ("name", t("Chemin")), ("events", t("T1 ; ER"))])
        .put(RegisterKind::OperatingMode, "M", &[("attack-path", t("R")), ("name", t("Mode"))]);
    rows
}

fn relevance(level: u8) -> Value {
    Value::Level(Scale::Relevance.level(level).unwrap())
}

fn whats(study: &EbiosStudy) -> Vec<&str> {
    study.open.iter().map(|open| open.what).collect()
}

#[test]
fn actions_are_put_in_order_whatever_their_keys_and_a_circle_is_named() {
    let mut rows = written("standard");
    // By key the goal comes first.
    rows.action("a-goal", "z-start", 3, &[]).action("z-start", "", 2, &[]);
    let study = rows.study();
    let mode = &study.risks[0].modes[0];
    assert_eq!(mode.actions.iter().map(|action| action.id.as_str()).collect::<Vec<_>>(), ["z-start", "a-goal"]);
    assert_eq!(study.risks[0].likelihood.value, Some(2));

    let mut rows = written("standard");
    rows.action("a", "b", 3, &[]).action("b", "a", 3, &[]).action("c", "nowhere", 3, &[]);
    let study = rows.study();
    let mode = &study.risks[0].modes[0];
    assert_eq!((mode.likelihood.value, mode.disordered.as_slice()), (None, &["a", "b", "c"].map(str::to_owned)[..]));
    assert!(whats(&study).contains(&"mode-disordered"));
    assert_eq!(study.risks[0].proposed_likelihood, Some(2), "the relevance of the couple, until somebody rates");
}

#[test]
fn of_several_ends_the_easiest_is_the_goal_and_and_needs_all() {
    let mut rows = written("standard");
    rows.action("a", "", 4, &[]).action("b", "a", 1, &[]).action("c", "a", 3, &[]);
    assert_eq!(rows.study().risks[0].likelihood.value, Some(3));
    let mut rows = written("standard");
    let both = [("join", word(WordList::Join, "and"))];
    rows.action("a", "", 4, &[]).action("b", "", 1, &[]).action("c", "a ; b", 3, &both);
    let study = rows.study();
    assert_eq!(study.risks[0].likelihood.value, Some(1));
    assert_eq!(study.risks[0].severity.value, Some(3), "the feared event that is reached");
}

#[test]
fn a_method_is_changed_without_loss_and_a_forced_level_wants_its_reason() {
    let rated = |method: &str, more: &[(&str, Value)]| {
        let mut rows = written(method);
        let express = Value::Level(Scale::Likelihood.level(4).unwrap());
        rows.put(
            RegisterKind::OperatingMode,
            "M",
            &[&[("attack-path", t("R")), ("name", t("Mode")), ("likelihood", express)][..], more].concat(),
        );
        let hard = [("difficulty", Value::Level(Scale::TechnicalDifficulty.level(4).unwrap()))];
        rows.action("a", "", 3, &hard);
        rows.study()
    };
    let express = rated("express", &[]);
    assert_eq!((express.risks[0].likelihood.value, express.risks[0].modes[0].likelihood.forced), (Some(4), false));
    assert!(!whats(&express).contains(&"forced-without-reason"));
    // By the standard method the actions say 3; what was rated at once now stands against it.
    let standard = rated("standard", &[]);
    let mode = &standard.risks[0].modes[0].likelihood;
    assert_eq!((mode.value, mode.computed, mode.forced), (Some(4), Some(3), true));
    assert!(whats(&standard).contains(&"forced-without-reason") && !standard.can_close());
    assert!(!whats(&rated("standard", &[("reason", t("déjà arrivé"))])).contains(&"forced-without-reason"));
    let advanced = rated("advanced", &[("reason", t("déjà arrivé"))]);
    assert_eq!(advanced.risks[0].modes[0].likelihood.computed, Some(1), "grid[3][4] is 1");
    assert!(whats(&advanced).contains(&"grid-to-check"));
}

#[test]
fn thresholds_count_whole_and_ascending_and_weights_are_exponents() {
    let study = |fields: &[(&str, Value)]| {
        let mut rows = Rows::default();
        rows.put(RegisterKind::EbiosStudy, "E", fields);
        rows.put(
            RegisterKind::Stakeholder,
            "P",
            &[("third-party", t("T1")), ("target-cyber-maturity", stakeholder(3))],
        );
        rows.study()
    };
    let plain = study(&[]);
    let party = &plain.ecosystem.stakeholders[0];
    assert_eq!((party.dangerousness.value, party.zone), (Some(3.0), Some("danger")));
    assert_eq!((party.residual.value, party.residual_zone), (Some(2.0), Some("control")));
    let cuts = |[a, b, c]: [f64; 3]| {
        [("watch-from", Value::Real(a)), ("control-from", Value::Real(b)), ("danger-from", Value::Real(c))]
    };
    let own = study(&cuts([1.0, 2.5, 4.0]));
    let party = &own.ecosystem.stakeholders[0];
    assert_eq!(
        (party.zone, party.residual_zone),
        (Some("control"), Some("watch")),
        "the same thresholds before and after"
    );
    for refused in [&cuts([1.0, 0.5, 4.0])[..], &cuts([1.0, 2.0, 3.0])[..2]] {
        let refused = study(refused);
        assert!(whats(&refused).contains(&"thresholds-refused"));
        assert_eq!(refused.ecosystem.thresholds, plain.ecosystem.thresholds);
    }
    let weighted = study(&[("dependency-weight", Value::Real(2.0))]);
    assert_eq!(weighted.ecosystem.stakeholders[0].dangerousness.value, Some(9.0));
}

fn stakeholder(level: u8) -> Value {
    Value::Level(Scale::Stakeholder.level(level).unwrap())
}

#[test]
fn an_acceptance_ends_on_its_day_and_references_to_nothing_are_named() {
    let accepted = |review: &str| {
        let mut rows = written("express");
        let fields = [
            ("scenario", t("S")),
            ("name", t("Chemin")),
            ("events", t("T9 ; ER")),
            ("likelihood", Value::Level(Scale::Likelihood.level(4).unwrap())),
            ("accepted-by", t("Direction")),
            ("accepted-on", Value::Date("2026-01-10".parse().unwrap())),
            ("review-on", Value::Date(review.parse().unwrap())),
        ];
        rows.put(RegisterKind::AttackPath, "R", &fields);
        rows.study()
    };
    let holds = accepted("2026-11-25");
    assert!(!holds.risks[0].wants_acceptance() && holds.risks[0].class == Some(3));
    assert!(whats(&accepted("2026-11-24")).contains(&"risk-not-accepted"));
    let unknown = holds.open.iter().find(|open| open.what == "unknown-reference").unwrap();
    assert_eq!((unknown.id.as_str(), unknown.fields.as_slice()), ("R", &["T9".to_owned()][..]));
}

#[test]
fn a_measure_names_the_path_its_scenario_or_an_event_that_it_reaches() {
    let mut rows = written("express");
    for (id, risk) in [("M1", "R"), ("M2", "S"), ("M3", "X ; ER"), ("M4", "ER9"), ("M5", "T1")] {
        rows.put(RegisterKind::Action, id, &[("title", t(id)), ("risk", t(risk))]);
    }
    // T1 is the stakeholder through which the path goes.
    assert_eq!(rows.study().risks[0].measures, ["M1", "M2", "M3", "M5"]);
}

#[test]
fn the_class_of_a_cell_is_that_of_the_grid_in_force() {
    let study = |grid: Option<&str>| {
        let mut rows = Rows::default();
        let fields: Vec<(&str, Value)> = grid.map(|grid| ("acceptance-grid", t(grid))).into_iter().collect();
        rows.put(RegisterKind::EbiosStudy, "E", &fields);
        rows.study()
    };
    // (severity, likelihood) of the cells on which the two readings differ.
    let class = |study: &EbiosStudy| [(2, 2), (4, 2), (1, 3)].map(|(g, v)| study.class(g, v).unwrap());
    assert_eq!(class(&study(Some("ebios-4x4-by-product"))), [2, 3, 1]);
    assert_eq!(class(&study(Some("ebios-4x4-by-cell"))), [1, 2, 2]);
    assert_eq!(class(&study(None)), [2, 3, 2], "the strictest");
    // A grid of another scale is no grid of severity and likelihood.
    let other = study(Some("iso-27005-5x5"));
    assert_eq!(class(&other), [2, 3, 2]);
    let named = other.open.iter().find(|open| open.what == "unknown-reference").unwrap();
    assert_eq!((named.sheet, named.fields.as_slice()), ("ebios-study", &["iso-27005-5x5".to_owned()][..]));
}
