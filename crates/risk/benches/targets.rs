//! The two targets of the engine, on one core: 10 000 trials on 100 000 edges within 0.5 s, and 20 million FAIR trials a
//! second with their intervals.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a benchmark may stop")]

use criterion::{Criterion, criterion_group, criterion_main};
use kharita_map::{MapBuilder, Origin, Ranks, State};
use kharita_model::{
    Attribute, BatchBuilder, EdgeKind, IdentifierKind, Instant, Knowledge, Method, Money, NodeKind, Register, Source,
    Subtype, Value, WordList,
};
use kharita_risk::draw::mix64;
use kharita_risk::graph::{Control, GraphFile, Kind, Node, Options, Target, solve};

/// A graph of places joined by links, each link an AND node with a draw of its own; the places that are met often are met
/// ever more often (scale-free, without locality: harsher than a network).
fn scale_free(links: usize, places: usize, p: f64) -> GraphFile {
    let mut file = GraphFile::default();
    file.nodes.push(Node { id: "internet".into(), kind: Kind::Source, p: 1.0, variable: None });
    for place in 1..places {
        file.nodes.push(Node { id: format!("o{place}"), kind: Kind::Or, p: 1.0, variable: None });
    }
    let pick = |word: u64| {
        let unit = (mix64(word) >> 11) as f64 / (1_u64 << 53) as f64;
        ((unit * unit * unit) * places as f64) as usize
    };
    for link in 0..links {
        let at = file.nodes.len();
        file.nodes.push(Node { id: format!("a{link}"), kind: Kind::And, p, variable: None });
        let from = if link < 64 { 0 } else { pick(link as u64 * 2) };
        file.edges.extend([(from, at), (at, pick(link as u64 * 2 + 1))]);
    }
    file.edges.sort_unstable();
    file.targets = (0..10).map(|t| Target { node: places - 1 - t * 97, loss_mad: 1e6 }).collect();
    file.controls = vec![Control { id: "c".into(), cost: Money(100), blocks: vec![places + 5], effectiveness: 0.5 }];
    file
}

fn graph(criterion: &mut Criterion) {
    let one = rayon_pool();
    let mut group = criterion.benchmark_group("graph, 10 000 trials, one core");
    group.sample_size(10);
    for (name, links, p) in [
        ("100k edges, p 0.3", 50_000, 0.3),
        ("100k edges, p 0.1", 50_000, 0.1),
        ("200k edges (100k links), p 0.3", 100_000, 0.3),
    ] {
        let file = scale_free(links, links / 5, p);
        let options = Options { trials: 10_000, seed: 1, budget_mad: None };
        group.bench_function(name, |bencher| bencher.iter(|| one.install(|| solve(&file, &options))));
    }
    group.finish();
}

fn fair(criterion: &mut Criterion) {
    let one = rayon_pool();
    let mut group = criterion.benchmark_group("FAIR, a million years, one core");
    group.sample_size(10);
    group.throughput(criterion::Throughput::Elements(1_000_000));
    for (name, frequency, loss) in [
        ("Poisson 0.1, lognormal", "frequency = { poisson = 0.1 }", "{ low = 1e6, high = 1e7 }"),
        ("Poisson 0.5, lognormal", "frequency = { poisson = 0.5 }", "{ low = 1e6, high = 2e7 }"),
        ("Poisson 3, lognormal", "frequency = { poisson = 3.0 }", "{ low = 1e5, high = 1e6 }"),
        ("Poisson 3, PERT", "frequency = { poisson = 3.0 }", "{ pert = [1e4, 5e4, 4e5] }"),
        (
            "uncertain rate, lognormal",
            "frequency = { poisson = { low = 0.05, high = 0.5 } }",
            "{ low = 1e6, high = 1e7 }",
        ),
        (
            "threat events, lognormal",
            "tef = { pert = [1, 12, 52] }\nthreat_capability = { pert = [20, 50, 90] }\nresistance = { pert = [30, 60, 95] }",
            "{ low = 1e5, high = 2e6 }",
        ),
    ] {
        let text = format!("[[scenario]]\nid = \"a\"\n{frequency}\nloss_mad = {loss}\n");
        let file = kharita_risk::fair::parse(&text).unwrap();
        let options = kharita_risk::fair::Options::default();
        group.bench_function(name, |bencher| {
            bencher.iter(|| one.install(|| kharita_risk::fair::simulate(&file, &options)));
        });
    }
    group.finish();
}

/// A body of so many hosts in twenty zones: three services and a weakness each, an exposed one in fifty, ten stores.
fn body(hosts: u32) -> State {
    let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
    let source = batch.source(&Source::new("nmap", "default"));
    let zones: Vec<_> =
        (0..20).map(|zone| batch.record(source, &format!("zone {zone}"), NodeKind::Zone, None)).collect();
    for host in 0..hosts {
        let workstation = host % 20 < 4;
        let subtype = if workstation { Subtype::Workstation } else { Subtype::Server };
        let record = batch.record(source, &format!("host {host}"), NodeKind::Host, Some(subtype));
        let address = format!("10.{}.{}.{}", host % 20, host / 5000, host / 20 % 250 + 1);
        batch.identifier(record, IdentifierKind::Address, &address, None);
        batch.edge(record, EdgeKind::InZone, zones[host as usize % 20]);
        for port in [22, 443, 445, 8080] {
            let service = batch.record(source, &format!("host {host}:{port}"), NodeKind::Service, None);
            batch.attribute(service, Attribute::Port, Value::Int(port));
            batch.edge(record, EdgeKind::Listens, service);
            if mix64(u64::from(host) * 8 + port as u64).is_multiple_of(3) {
                let weakness = batch.record(source, &format!("weakness {host} {port}"), NodeKind::Weakness, None);
                let open = WordList::State.choose("open").expect("a word of the list");
                batch.attribute(weakness, Attribute::State, Value::Word(open));
                batch.attribute(weakness, Attribute::Cve, Value::text(format!("CVE-2026-{:04}", host % 150)));
                batch.attribute(weakness, Attribute::CvssScore, Value::Real(7.5));
                batch.edge(weakness, EdgeKind::Affects, if port == 22 { record } else { service });
            }
        }
        if host % (hosts / 10) == 7 {
            let store = batch.record(source, &format!("store {host}"), NodeKind::Store, Some(Subtype::Database));
            batch.edge(store, EdgeKind::RunsOn, record);
        }
    }
    let mut builder = MapBuilder::new(Ranks::default());
    builder.batch(&Origin::default(), batch.finish());
    State { seq: 1, map: builder.build(), register: Register::default(), published: Knowledge::default() }
}

fn of_a_body(criterion: &mut Criterion) {
    let one = rayon_pool();
    let rules = serde_yaml_ng::from_str(include_str!("../../catalog/data/techniques.yaml")).unwrap();
    let rules = kharita_risk::attack::Rules::read(&rules).unwrap();
    let priors = kharita_risk::priors::parse(include_str!("../../catalog/data/priors.toml")).unwrap();
    let state = body(10_000);
    let inputs = kharita_risk::study::Inputs { state: &state, rules: &rules, priors: &priors };
    let options = kharita_risk::study::Options { hypotheses: true, ..Default::default() };
    let mut group = criterion.benchmark_group("a body of 10 000 hosts, one core");
    group.sample_size(10);
    group.bench_function("attack graph", |bencher| {
        let jewels = kharita_risk::attack::choose_jewels(&state, true);
        bencher.iter(|| {
            kharita_risk::attack::build(&rules, &kharita_risk::attack::Facts::of(&state.map, &state.published), &jewels)
        });
    });
    group.bench_function("study, eight risk origins, 10 000 campaigns each", |bencher| {
        bencher.iter(|| one.install(|| kharita_risk::study::study(inputs, &options)));
    });
    group.finish();
}

fn rayon_pool() -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool of one thread")
}

criterion_group!(benches, graph, fair, of_a_body);
criterion_main!(benches);
