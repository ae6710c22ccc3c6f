//! Fixtures of RISK.md §10, and every file of the corpus of abstract graphs when it is there.

use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{GraphFile, Kind, Method, Options, parse, solve};
use crate::digest::digest;

/// Corpus of abstract graphs beside the workspace.
fn corpus() -> Option<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/risk");
    if !folder.is_dir() {
        println!("no corpus at {}: the files of the corpus are not tested", folder.display());
        return None;
    }
    Some(folder)
}

/// A link of a network: an AND node of its own name between two places.
fn link(graph: &mut Value, id: &str, from: &str, to: &str, p: f64, variable: &str) {
    graph["nodes"].as_array_mut().unwrap().push(json!({"id": id, "kind": "and", "p": p, "variable": variable}));
    graph["edges"].as_array_mut().unwrap().extend([json!([from, id]), json!([id, to])]);
}

fn places(or: &[&str], targets: &[(&str, f64)]) -> Value {
    let mut nodes = vec![json!({"id": "internet", "kind": "source"})];
    nodes.extend(or.iter().map(|id| json!({"id": id, "kind": "or"})));
    let targets: Vec<_> = targets.iter().map(|(id, loss)| json!({"id": id, "loss_mad": loss})).collect();
    json!({"nodes": nodes, "edges": [], "targets": targets, "controls": []})
}

fn control(graph: &mut Value, id: &str, cost: f64, effectiveness: f64, blocks: &[&str]) {
    let row = json!({"id": id, "cost_mad": cost, "effectiveness": effectiveness, "blocks": blocks});
    graph["controls"].as_array_mut().unwrap().push(row);
}

fn file(graph: &Value) -> GraphFile {
    parse(&graph.to_string()).unwrap()
}

fn exact(graph: &Value) -> Vec<f64> {
    solve(&file(graph), &Options::default()).targets.iter().map(|target| target.exact.unwrap()).collect()
}

#[test]
fn a1_bridge_network() {
    for (p, expected) in [(0.9, 0.97848), (0.5, 0.5), (0.3, 0.19836)] {
        let mut bridge = places(&["x", "y", "t"], &[("t", 100.0)]);
        for (id, from, to, variable) in [
            ("1", "internet", "x", "a"),
            ("2", "internet", "y", "b"),
            ("3", "x", "t", "c"),
            ("4", "y", "t", "d"),
            ("5", "x", "y", "e"),
            ("6", "y", "x", "e"), // the middle link is used both ways: one variable
        ] {
            link(&mut bridge, id, from, to, p, variable);
        }
        assert!((exact(&bridge)[0] - expected).abs() < 1e-12);
        let sampled = solve(&file(&bridge), &Options { trials: 200_000, ..Options::default() }).targets[0].p;
        assert!((sampled.value - expected).abs() < 4.0 * (expected * (1.0 - expected) / 200_000.0).sqrt());
    }
}

#[test]
fn a5_a_cycle_does_not_hold_itself_up() {
    for (p, expected, pass) in [(0.0, 0.0, None), (0.5, 0.5, Some(vec!["ab", "a", "entry"]))] {
        let mut graph = places(&["a", "b"], &[("b", 50.0)]);
        link(&mut graph, "entry", "internet", "a", p, "entry");
        link(&mut graph, "ab", "a", "b", 1.0, "ab");
        link(&mut graph, "ba", "b", "a", 1.0, "ba");
        let answer = solve(&file(&graph), &Options::default());
        assert_eq!(answer.targets[0].exact, Some(expected));
        let found = answer.dominators["b"].clone().map(|mut ids| {
            ids.sort();
            ids
        });
        let pass = pass.map(|mut ids: Vec<&str>| {
            ids.sort();
            ids
        });
        assert_eq!(found, pass.map(|ids| ids.into_iter().map(str::to_owned).collect()));
    }
}

#[test]
fn c1_one_draw_per_control() {
    let mut doors = places(&["jewel"], &[("jewel", 100.0)]);
    link(&mut doors, "one", "internet", "jewel", 1.0, "one");
    link(&mut doors, "two", "internet", "jewel", 1.0, "two");
    let mut together = doors.clone();
    control(&mut together, "guard", 1.0, 0.5, &["one", "two"]);
    control(&mut doors, "a", 1.0, 0.5, &["one"]);
    control(&mut doors, "b", 1.0, 0.5, &["two"]);
    for (graph, budget, objective) in [(&together, 1.0, 50.0), (&doors, 1.0, 100.0), (&doors, 2.0, 75.0)] {
        let options = Options { budget_mad: Some(budget), ..Options::default() };
        let plan = solve(&file(graph), &options).plan.unwrap();
        assert_eq!((plan.objective, plan.gap, plan.method), (objective, Some(0.0), Method::Exact));
    }
}

#[test]
fn o1_parallel_doors_are_closed_together() {
    let mut graph = places(&["jewel", "decoy"], &[("jewel", 100.0), ("decoy", 1.0)]);
    for (door, to) in [("a", "jewel"), ("b", "jewel"), ("d", "decoy")] {
        link(&mut graph, &format!("door-{door}"), "internet", to, 1.0, door);
        control(&mut graph, door, 1.0, 1.0, &[&format!("door-{door}")]);
    }
    let plan = |budget| solve(&file(&graph), &Options { budget_mad: Some(budget), ..Options::default() }).plan.unwrap();
    assert_eq!((plan(1.0).chosen, plan(1.0).objective), (vec!["d".to_owned()], 100.0));
    assert_eq!((plan(2.0).chosen, plan(2.0).objective), (vec!["a".to_owned(), "b".to_owned()], 1.0));
    assert_eq!((plan(3.0).objective, plan(3.0).gap), (0.0, Some(0.0)));
}

#[test]
fn p1_wang_with_draws_of_their_own_and_shared() {
    for (own, expected) in [(true, [0.748, 0.870_796_8, 0.087_079_68]), (false, [0.748, 0.72, 0.072])] {
        let mut graph = places(
            &["t10", "t21", "t20", "user1", "user2", "root2"],
            &[("user1", 0.0), ("user2", 0.0), ("root2", 1.0)],
        );
        let mut step = |id: &str, kind: &str, from: &[&str], to: &str, p: f64| {
            link(&mut graph, id, from[0], to, p, if own { id } else { kind });
            for other in &from[1..] {
                graph["edges"].as_array_mut().unwrap().push(json!([other, id]));
            }
        };
        step("ftp01", "ftp", &["internet"], "t10", 0.8);
        step("rsh01", "rsh", &["internet", "t10"], "user1", 0.9);
        step("sshd01", "sshd", &["internet"], "user1", 0.1);
        step("ftp12", "ftp", &["user1"], "t21", 0.8);
        step("rsh12", "rsh", &["user1", "t21"], "user2", 0.9);
        step("ftp02", "ftp", &["internet"], "t20", 0.8);
        step("rsh02", "rsh", &["internet", "t20"], "user2", 0.9);
        step("bof2", "bof", &["user2"], "root2", 0.1);
        for (found, expected) in exact(&graph).into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        }
    }
}

#[test]
fn corner_cases_of_the_format() {
    let graph = json!({"nodes": [{"id": "s", "kind": "source"}, {"id": "empty", "kind": "or"}, {"id": "lone", "kind": "and", "p": 0.25},
        {"id": "needs", "kind": "and"}, {"id": "self", "kind": "and"}],
        "edges": [["empty", "needs"], ["s", "needs"], ["self", "self"], ["s", "self"]],
        "targets": [{"id": "empty", "loss_mad": 1}, {"id": "lone", "loss_mad": 1}, {"id": "needs", "loss_mad": 1},
                    {"id": "self", "loss_mad": 1}, {"id": "s", "loss_mad": 1}]});
    assert_eq!(exact(&graph), [0.0, 0.25, 0.0, 0.0, 1.0]);
    let answer = solve(&file(&graph), &Options { trials: 100, seed: 9, budget_mad: Some(0.0) });
    assert_eq!(answer.trials, 128);
    assert_eq!(answer.dominators["lone"], Some(vec![]));
    assert_eq!(answer.dominators["needs"], None);
    assert_eq!(answer.plan.unwrap().objective, 1.25);
    let fields: Vec<String> = serde_json::to_value(solve(&file(&graph), &Options::default()))
        .unwrap()
        .as_object()
        .unwrap()
        .keys()
        .cloned()
        .collect();
    assert_eq!(fields, ["dominators", "seed", "targets", "trials"]);
}

#[test]
fn every_graph_of_the_corpus() {
    let Some(folder) = corpus() else { return };
    let mut files = 0;
    for case in std::fs::read_dir(folder).unwrap().map(|case| case.unwrap().path()) {
        let Ok(text) = std::fs::read_to_string(case.join("expected.json")) else { continue };
        let expected: Value = serde_json::from_str(&text).unwrap();
        for (name, want) in expected["files"].as_object().unwrap().iter().filter(|(name, _)| name.ends_with(".json")) {
            let at = format!("{}/{name}", case.display());
            let graph = parse(&std::fs::read_to_string(case.join(name)).unwrap()).unwrap();
            assert!(graph.ignored.is_empty(), "{at}: {:?}", graph.ignored);
            check_corpus_file(&at, &graph, want);
            files += 1;
        }
    }
    assert!(files >= 14, "{files}");
}

fn check_corpus_file(at: &str, graph: &GraphFile, want: &Value) {
    let options = Options { trials: 40_000, seed: 3, budget_mad: None };
    let answer = solve(graph, &options);
    for (target, want) in answer.targets.iter().zip(want["targets"].as_array().unwrap()) {
        let p = want["p"].as_f64().unwrap();
        assert_eq!(want["id"], target.id.as_str());
        assert!((target.exact.unwrap() - p).abs() < 1e-9, "{at}: {target:?} {p}");
        assert!((target.p.value - p).abs() <= 4.0 * (p * (1.0 - p) / answer.trials as f64).sqrt(), "{at}: {target:?}");
    }
    for (target, pass) in want["must_pass"].as_object().unwrap() {
        let found: Option<Vec<&str>> =
            answer.dominators[target].as_ref().map(|ids| ids.iter().map(String::as_str).collect());
        let mut sorted = found.clone();
        sorted.iter_mut().for_each(|ids| ids.sort_unstable());
        assert_eq!(json!(sorted), *pass, "{at} {target}");
    }
    for plan in want.get("plan").and_then(Value::as_array).into_iter().flatten() {
        let found = solve(graph, &Options { budget_mad: plan["budget_mad"].as_f64(), ..options }).plan.unwrap();
        let objective = plan["objective_mad"].as_f64().unwrap();
        assert!((found.objective - objective).abs() < 1e-8, "{at}: {found:?} {plan}");
        let optimal = plan["also_optimal"].as_array().unwrap().iter().chain([&plan["chosen"]]);
        assert!(optimal.clone().any(|set| *set == json!(found.chosen)), "{at}: {found:?} {plan}");
        assert_eq!((found.method, found.gap), (Method::Exact, Some(0.0)), "{at}");
    }
}

/// Random graphs with cycles, shared variables and AND nodes of several predecessors.
fn random_graph() -> impl Strategy<Value = GraphFile> {
    let ands = prop::collection::vec((0..4_usize, prop::collection::vec(0..5_usize, 1..3), 0..4_usize), 2..8);
    let controls = prop::collection::vec((0..8_usize, 0..8_usize, 1..5_u32, 0..3_usize), 0..4);
    (ands, controls, prop::collection::vec(0.05..0.95_f64, 4)).prop_map(|(ands, controls, p)| {
        let mut graph = places(&["o0", "o1", "o2", "o3"], &[("o3", 10.0), ("o2", 3.0)]);
        let place = |at: usize| if at == 0 { "internet".to_owned() } else { format!("o{}", at - 1) };
        for (at, (variable, from, to)) in ands.iter().enumerate() {
            let id = format!("a{at}");
            link(&mut graph, &id, &place(from[0]), &format!("o{to}"), p[*variable], &format!("v{variable}"));
            for other in &from[1..] {
                graph["edges"].as_array_mut().unwrap().push(json!([place(*other), id]));
            }
        }
        for (at, (one, two, cost, strength)) in controls.iter().enumerate() {
            let blocks = [format!("a{}", one % ands.len()), format!("a{}", two % ands.len())];
            control(
                &mut graph,
                &format!("c{at}"),
                f64::from(*cost),
                [0.5, 0.8, 1.0][*strength],
                &[&blocks[0], &blocks[1]],
            );
        }
        file(&graph)
    })
}

/// The expected loss by brute force: every combination of draws, one scalar fixpoint each, no code in common.
fn brute_force(graph: &GraphFile, chosen: &[bool]) -> f64 {
    let mut draws: BTreeMap<String, f64> = BTreeMap::new();
    for node in graph.nodes.iter().filter(|node| node.kind == Kind::And) {
        draws.insert(node.variable.clone().unwrap(), node.p);
    }
    for (control, _) in graph.controls.iter().zip(chosen).filter(|(_, taken)| **taken) {
        draws.insert(format!("control {}", control.id), control.effectiveness);
    }
    let names: Vec<_> = draws.keys().cloned().collect();
    let mut loss = 0.0;
    for combination in 0..1_u32 << names.len() {
        let on = |name: &str| combination >> names.iter().position(|other| other == name).unwrap() & 1 == 1;
        let weight: f64 = names.iter().map(|name| if on(name) { draws[name] } else { 1.0 - draws[name] }).product();
        let alive = |at: usize| {
            on(graph.nodes[at].variable.as_ref().unwrap())
                && !graph.controls.iter().zip(chosen).any(|(control, taken)| {
                    *taken && control.blocks.contains(&at) && on(&format!("control {}", control.id))
                })
        };
        let mut held = vec![false; graph.nodes.len()];
        loop {
            let next: Vec<bool> = (0..held.len())
                .map(|at| {
                    let mut before = graph.edges.iter().filter(|(_, to)| *to == at).map(|(from, _)| held[*from]);
                    match graph.nodes[at].kind {
                        Kind::Source => true,
                        Kind::Or => before.any(|holds| holds),
                        Kind::And => alive(at) && before.all(|holds| holds),
                    }
                })
                .collect();
            if next == held {
                break;
            }
            held = next;
        }
        loss +=
            weight * graph.targets.iter().filter(|target| held[target.node]).map(|target| target.loss_mad).sum::<f64>();
    }
    loss
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn probabilities_and_plans_are_those_of_brute_force(graph in random_graph(), budget in 0..10_u32) {
        let budget = f64::from(budget);
        let answer = solve(&graph, &Options { trials: 64, seed: 5, budget_mad: Some(budget) });
        let nothing = vec![false; graph.controls.len()];
        let loss: f64 = answer.targets.iter().zip(&graph.targets).map(|(t, row)| t.exact.unwrap() * row.loss_mad).sum();
        prop_assert!((loss - brute_force(&graph, &nothing)).abs() < 1e-9);
        let best = (0..1_u32 << graph.controls.len())
            .map(|set| (0..graph.controls.len()).map(|at| set >> at & 1 == 1).collect::<Vec<bool>>())
            .filter(|set| graph.controls.iter().zip(set).filter(|(_, t)| **t).map(|(c, _)| c.cost.mad()).sum::<f64>() <= budget)
            .map(|set| brute_force(&graph, &set))
            .fold(f64::INFINITY, f64::min);
        let plan = answer.plan.unwrap();
        prop_assert!((plan.objective - best).abs() < 1e-7, "{} {best}", plan.objective);
        let chosen: Vec<bool> = graph.controls.iter().map(|c| plan.chosen.contains(&c.id)).collect();
        prop_assert!((brute_force(&graph, &chosen) - best).abs() < 1e-7);
    }

    #[test]
    fn more_controls_never_raise_the_loss_of_any_trial(graph in random_graph(), seed in 0..1000_u64) {
        let problem = super::draws::Problem::new(&graph, seed);
        let mut set = vec![false; graph.controls.len()];
        let trials = super::draws::Trials::Sampled(4);
        let mut before = problem.measure(&set, trials, 0);
        for at in 0..set.len() {
            set[at] = true;
            let after = problem.measure(&set, trials, 0);
            prop_assert!(after.hits.iter().zip(&before.hits).all(|(now, then)| now <= then));
            before = after;
        }
    }

    #[test]
    fn dominators_are_the_nodes_whose_removal_saves_the_target(graph in random_graph()) {
        let answer = solve(&graph, &Options { trials: 64, ..Options::default() });
        for target in &graph.targets {
            let found = &answer.dominators[&graph.nodes[target.node].id];
            let reached = |removed: Option<usize>| {
                let mut held = vec![false; graph.nodes.len()];
                loop {
                    let next: Vec<bool> = (0..held.len()).map(|at| {
                        let mut before = graph.edges.iter().filter(|(_, to)| *to == at).map(|(from, _)| held[*from]);
                        removed != Some(at) && match graph.nodes[at].kind {
                            Kind::Source => true,
                            Kind::Or => before.any(|holds| holds),
                            Kind::And => before.all(|holds| holds),
                        }
                    }).collect();
                    if next == held {
                        return held[target.node];
                    }
                    held = next;
                }
            };
            let expected = reached(None).then(|| (0..graph.nodes.len())
                .filter(|at| *at != target.node && graph.nodes[*at].kind != Kind::Source && !reached(Some(*at)))
                .map(|at| graph.nodes[at].id.clone()).collect::<Vec<_>>());
            prop_assert_eq!(found, &expected);
        }
    }
}

#[test]
fn a_sampled_plan_is_honest_about_its_loss() {
    // 24 links in three layers: too many draws to enumerate.
    let mut graph = places(&["m0", "m1", "m2", "m3", "jewel"], &[("jewel", 1000.0)]);
    for at in 0..12 {
        link(&mut graph, &format!("in{at}"), "internet", &format!("m{}", at % 4), 0.2, &format!("in{at}"));
        link(&mut graph, &format!("out{at}"), &format!("m{}", at % 4), "jewel", 0.3, &format!("out{at}"));
    }
    for at in 0..8 {
        control(&mut graph, &format!("c{at}"), 1.0, 0.9, &[&format!("in{at}"), &format!("out{}", at + 4)]);
    }
    let graph = file(&graph);
    let answer = solve(&graph, &Options { trials: 20_000, seed: 3, budget_mad: Some(4.0) });
    assert_eq!(answer.targets[0].exact, None);
    // One route is up with 1 − 0.8³ at the entry and 1 − 0.7³ behind it; four routes in parallel.
    let route = (1.0 - 0.8_f64.powi(3)) * (1.0 - 0.7_f64.powi(3));
    let truth = 1.0 - (1.0 - route).powi(4);
    assert!(answer.targets[0].p.low <= truth && truth <= answer.targets[0].p.high);
    let plan = answer.plan.unwrap();
    assert_eq!((plan.method, plan.gap, plan.cost_mad), (Method::Exact, Some(0.0), 4.0));
    assert!(
        plan.objective_interval.low - 5.0 <= plan.objective && plan.objective <= plan.objective_interval.high + 5.0
    );
}

/// The instances of RISK.md §12.5: layers from the Internet to three jewels, out-links and back links, controls that cover
/// families of links.
fn layered(widths: &[usize], controls: usize, seed: u64) -> GraphFile {
    let mut state = seed;
    let mut next = move |n: u64| {
        state = crate::draw::mix64(state.wrapping_add(0x9E37_79B9_7F4A_7C15));
        state % n
    };
    let names: Vec<Vec<String>> =
        widths.iter().enumerate().map(|(layer, n)| (0..*n).map(|at| format!("n{layer}_{at}")).collect()).collect();
    let places: Vec<&str> = names.iter().flatten().map(String::as_str).collect();
    let last = names.last().unwrap();
    let jewels: Vec<(&str, f64)> = last.iter().zip([30.0, 12.0, 6.0]).map(|(id, loss)| (id.as_str(), loss)).collect();
    let mut graph = self::places(&places, &jewels);
    let mut links = Vec::new();
    let mut add = |graph: &mut Value, from: &str, to: &str, p: f64| {
        let id = format!("l{}", links.len());
        link(graph, &id, from, to, p, &id);
        links.push(id);
    };
    for layer in 0..names.len() {
        let sources: Vec<String> = if layer == 0 { vec!["internet".to_owned()] } else { names[layer - 1].clone() };
        for from in &sources {
            for _ in 0..3 {
                let to = &names[layer][next(names[layer].len() as u64) as usize];
                let p = [0.15, 0.3, 0.6, 0.9][next(4) as usize];
                add(&mut graph, from, to, p);
                if next(2) == 0 && from != "internet" {
                    add(&mut graph, to, from, p);
                }
            }
        }
    }
    for at in 0..controls {
        let family: Vec<&str> = links.iter().filter(|_| next(controls as u64 / 2) == 0).map(String::as_str).collect();
        let effectiveness = 0.5 + next(46) as f64 / 100.0;
        control(&mut graph, &format!("c{at}"), 1.0 + next(70) as f64 / 10.0, effectiveness, &family);
    }
    file(&graph)
}

#[test]
fn o3_layered_graphs_are_closed_by_cuts_and_greedy_is_no_better() {
    for (widths, controls, share) in [(&[6, 10, 12, 3][..], 12, 0.3), (&[10, 20, 20, 3], 25, 0.15)] {
        for seed in 1..3 {
            let graph = layered(widths, controls, seed);
            let cost: f64 = graph.controls.iter().map(|control| control.cost.mad()).sum();
            let options = Options { trials: 2048, seed, budget_mad: Some(cost * share) };
            let started = std::time::Instant::now();
            let plan = solve(&graph, &options).plan.unwrap();
            println!("{controls} controls, seed {seed}: {:?} {plan:?}", started.elapsed());
            assert_eq!(plan.method, Method::Exact);
            assert!(plan.gap.unwrap() <= 0.011 && plan.cost_mad <= cost * share + 1e-9, "{plan:?}");
            assert!(plan.bound.unwrap() <= plan.objective + 1e-9);
            let wide = 3.0 * (plan.objective_interval.high - plan.objective_interval.low) + 1.0;
            assert!((plan.objective - plan.objective_interval.value).abs() < wide, "{plan:?}");
        }
    }
}

#[test]
fn o3_cuts_find_the_optimum_of_branch_and_bound_and_prove_it() {
    for (widths, controls, share) in [(&[6, 10, 12, 3][..], 12, 0.3), (&[10, 20, 20, 3], 25, 0.15)] {
        for seed in 1..3 {
            let graph = layered(widths, controls, seed);
            let budget = graph.controls.iter().map(|control| control.cost.mad()).sum::<f64>() * share;
            let problem = super::Problem::new(&graph, seed);
            let mut search = super::plan::Search::new(&problem, kharita_model::Money::from_mad(budget).unwrap(), 4);
            let started = std::time::Instant::now();
            let (best, bound) = search.branch_and_bound(search.greedy());
            let by_nodes = started.elapsed();
            let (found, proved) = search.by_cuts(&search.greedy()).unwrap();
            println!("{controls} controls: nodes {by_nodes:?}, cuts {:?}", started.elapsed() - by_nodes);
            assert!(found.loss <= best.loss * 1.011 + 1e-9, "{} {}", found.loss, best.loss);
            assert!(proved <= best.loss + 1e-6 && proved >= found.loss * 0.989 - 1e-6, "{proved} {bound:?}");
        }
    }
}

#[test]
fn threads_change_nothing() {
    let mut graph = places(&["m0", "m1", "m2", "jewel"], &[("jewel", 7.0), ("m2", 1.0)]);
    for at in 0..30 {
        let (from, to) = (["internet", "m0", "m1", "m2"][at % 4], ["m0", "m1", "m2", "jewel"][(at * 7 + at / 4) % 4]);
        link(&mut graph, &format!("l{at}"), from, to, 0.1, &format!("l{at}"));
    }
    control(&mut graph, "c", 1.0, 0.7, &["l0", "l5"]);
    control(&mut graph, "d", 1.0, 0.4, &["l3", "l4"]);
    let graph = file(&graph);
    let digests: Vec<String> = [1, 2, 8]
        .map(|threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let options = Options { trials: 30_000, seed: 11, budget_mad: Some(1.0) };
            pool.install(|| digest(&solve(&graph, &options)).unwrap())
        })
        .to_vec();
    assert!(digests.iter().all(|other| *other == digests[0]));
    let other = digest(&solve(&graph, &Options { trials: 30_000, seed: 12, budget_mad: Some(1.0) })).unwrap();
    assert_ne!(other, digests[0]);
}
