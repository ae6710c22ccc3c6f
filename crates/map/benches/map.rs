//! Building the map of 100 000 records that three sources name, and comparing two maps. Before anything is measured, the
//! number of nodes is checked: a wrong merge would be fast too.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use kharita_map::{Map, MapBuilder, Origin, Ranks};
use kharita_model::{
    Attribute, Batch, BatchBuilder, IdentifierKind, Instant, Method, NodeKind, Source, Subtype, Value,
};

/// Machines, each known to three sources: that makes 102 000 records.
const HOSTS: u32 = 34_000;

/// What two scanners and an inventory say: the scanners agree on the address, the inventory on the address and a serial
/// number.
fn batches(changed: bool) -> Vec<Batch> {
    let sources = [("nmap", Method::Observed), ("nessus", Method::Observed), ("sheet", Method::Declared)];
    let batch = |(family, method): &(&str, Method)| {
        let mut batch = BatchBuilder::new(*method, Instant(1_790_000_000_000));
        let source = batch.source(&Source::new(family, "default"));
        for host in 0..HOSTS {
            let address = format!("10.{}.{}.{}", host >> 16, (host >> 8) & 255, host & 255);
            let key = if *method == Method::Declared { format!("equipment/{host}") } else { address.clone() };
            let record = batch.record(source, &key, NodeKind::Host, Some(Subtype::Server));
            batch.identifier(record, IdentifierKind::Address, &address, None);
            batch.text(record, Attribute::Name, &format!("srv-{host}"));
            let system = if changed && host % 100 == 0 { "Debian 13" } else { "Debian 12" };
            batch.attribute(record, Attribute::Os, Value::text(system));
            if *method == Method::Declared {
                batch.identifier(record, IdentifierKind::Serial, &format!("SN{host:06}X"), None);
            }
        }
        batch.finish()
    };
    sources.iter().map(batch).collect()
}

fn build(batches: Vec<Batch>) -> Map {
    let mut builder = MapBuilder::new(Ranks::default());
    for (entry, batch) in (1..).zip(batches) {
        builder.batch(&Origin { entry, ..Origin::default() }, batch);
    }
    builder.build()
}

fn benches(criterion: &mut Criterion) {
    let (before, after) = (build(batches(false)), build(batches(true)));
    assert_eq!(before.of_kind(NodeKind::Host).len(), HOSTS as usize, "three records are one machine");
    let changed = Map::diff(&before, &after).changed.len();
    assert!(changed >= HOSTS as usize / 100, "every hundredth machine has another system: {changed}");
    let mut group = criterion.benchmark_group("map");
    group.sample_size(10).throughput(Throughput::Elements(u64::from(HOSTS) * 3));
    let once = batches(false);
    group.bench_function("build, 102 000 records", |bencher| {
        bencher.iter_batched(|| once.clone(), |batches| build(black_box(batches)), BatchSize::PerIteration);
    });
    group.bench_function("diff, 34 000 nodes", |bencher| bencher.iter(|| Map::diff(&before, &after)));
    group.finish();
}

criterion_group!(map, benches);
criterion_main!(map);
