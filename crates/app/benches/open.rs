//! Opening a workspace: the whole fold from sealed entries to the map, on 5 000 scanned machines. Before anything is
//! measured, the machines are counted.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop")]

use std::fmt::Write as _;
use std::path::Path;
use std::sync::Arc;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use kharita_app::{Home, ImportRequest, Opened, Workspace, import, init, stats};
use kharita_model::Instant;

const HOSTS: u64 = 5_000;
const SERVICES: u64 = 8;

fn scan() -> String {
    let mut text =
        String::from("<?xml version=\"1.0\"?>\n<nmaprun scanner=\"nmap\" start=\"1763000000\" version=\"7.95\">\n");
    for host in 0..HOSTS {
        let _ok = write!(
            text,
            "<host starttime=\"1763000000\" endtime=\"1763000100\"><status state=\"up\"/><address addr=\"10.1.{}.{}\" addrtype=\"ipv4\"/><ports>",
            host / 250,
            host % 250 + 1
        );
        for port in 0..SERVICES {
            let _ok = write!(
                text,
                "<port protocol=\"tcp\" portid=\"{}\"><state state=\"open\"/><service name=\"http\" product=\"nginx\" version=\"1.24\" method=\"probed\" conf=\"10\"/></port>",
                8000 + port
            );
        }
        text.push_str("</ports></host>\n");
    }
    text + "<runstats><finished time=\"1763000300\" exit=\"success\"/></runstats>\n</nmaprun>\n"
}

fn home(folder: &Path) -> Home {
    let now = Instant::parse("2026-11-25T10:00:00Z").unwrap();
    Home { folder: folder.join("espace"), keys: folder.join("cles"), member: "local".into(), clock: Arc::new(now) }
}

fn benches(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scan.xml");
    std::fs::write(&file, scan()).unwrap();
    let home = home(folder.path());
    runtime.block_on(async {
        let mut workspace = init(&home, "Organisme d’essai", false).await.unwrap();
        let request = ImportRequest { paths: vec![file], ..ImportRequest::default() };
        import(&mut workspace, &request, &mut |_, _| {}).await.unwrap();
        let found = stats(&workspace).nodes;
        assert_eq!((found["host"], found["service"]), (HOSTS, HOSTS * SERVICES), "all machines and services are there");
        workspace.close().await;
    });
    let mut group = criterion.benchmark_group("workspace");
    group.sample_size(10).throughput(Throughput::Elements(HOSTS));
    group.bench_function("open, 5 000 machines and 40 000 services", |bencher| {
        bencher.iter(|| runtime.block_on(Workspace::open(&home, Opened::Reading)).unwrap());
    });
    group.finish();
}

criterion_group!(workspace, benches);
criterion_main!(workspace);
