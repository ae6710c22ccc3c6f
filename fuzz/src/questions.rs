//! What people type or write for the engines: filters of the map, abstract attack graphs, scenarios of loss, libraries of
//! frameworks.

use std::sync::OnceLock;

use kharita_catalog::{Catalogue, Library};
use kharita_map::{Filter, MapBuilder, Origin, Ranks, State};
use kharita_model::{Knowledge, Register};
use kharita_risk::{fair, graph};

use crate::reader;

/// Larger graphs cost time, and nothing more is learned from them.
const MOST_NODES: usize = 40;
/// Controls that a plan chooses from.
const MOST_CONTROLS: usize = 6;
/// Scenarios that are simulated.
const MOST_SCENARIOS: usize = 3;

/// A filter that reads is asked of a small map.
pub fn filter(data: &[u8]) {
    static STATE: OnceLock<State> = OnceLock::new();
    let Ok(filter) = String::from_utf8_lossy(data).parse::<Filter>() else { return };
    let state = STATE.get_or_init(small_state);
    let classes = state.classes();
    let accepted = state.map.nodes().filter(|node| filter.accepts(*node, &classes)).count();
    assert!(accepted <= state.map.nodes().len());
}

fn small_state() -> State {
    let mut builder = MapBuilder::new(Ranks::default());
    let scan = include_bytes!("../../crates/ingest/tests/fixtures/nessus_report.nessus");
    if let Some(format) = kharita_ingest::format("nessus") {
        for batch in reader::read_once(format, scan.to_vec()).1 {
            builder.batch(&Origin::default(), batch);
        }
    }
    State { seq: 1, map: builder.build(), register: Register::default(), published: Knowledge::default() }
}

/// A graph that reads is solved with a plan, if it is small.
pub fn risk_graph(data: &[u8]) {
    let Ok(file) = graph::parse(&String::from_utf8_lossy(data)) else { return };
    if file.nodes.len() > MOST_NODES || file.controls.len() > MOST_CONTROLS {
        return;
    }
    let options = graph::Options { trials: 64, seed: 1, budget_mad: Some(10.0) };
    let answer = graph::solve(&file, &options);
    assert!(answer.targets.len() == file.targets.len());
    for target in &answer.targets {
        assert!((0.0..=1.0).contains(&target.p.value), "a probability");
        assert!(target.exact.is_none_or(|p| (0.0..=1.0).contains(&p)), "a probability");
    }
}

/// Scenarios that read are simulated for some years.
pub fn fair(data: &[u8]) {
    let Ok(file) = fair::parse(&String::from_utf8_lossy(data)) else { return };
    if file.scenarios.len() > MOST_SCENARIOS {
        return;
    }
    let answer = fair::simulate(&file, &fair::Options { trials: 64, seed: 1 });
    for scenario in &answer.scenarios {
        assert!(scenario.years.ale_mad.value >= 0.0, "a loss is a number, and none is negative");
    }
}

/// A library that reads is joined with what is built in; a row stands under a row that exists.
pub fn library(data: &[u8]) {
    let Ok(library) = Library::read(data, "library") else { return };
    for framework in &library.frameworks {
        for rule in &framework.rules {
            let parent = rule.parent.as_deref();
            assert!(parent.is_none_or(|parent| framework.rule(parent).is_some()), "a parent that exists");
        }
    }
    let catalogue = Catalogue::new(vec![("library".to_owned(), library)]);
    for mapping in catalogue.mappings() {
        assert!(catalogue.framework(&mapping.source).is_some() && catalogue.framework(&mapping.target).is_some());
    }
}
