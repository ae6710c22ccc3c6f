//! Reachability against matrices of others: those that Iptables_Semantics computes with code proved in Isabelle, and what
//! a live Linux kernel let through (MAP.md §7.5). Skipped if the samples do not lie beside the project.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed; one that is skipped says so"
)]

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use kharita_ingest::{Context, Input, recognise};
use kharita_map::reach::{Answer, Matrix, Network, Reach, Service};
use kharita_model::{AddressRange, Device, Family, Instant, Point, Value};

fn corpus() -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/cartography/firewall");
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: {} is not there", path.display());
    None
}

/// The device that these files tell of.
fn device(paths: &[PathBuf]) -> Device {
    let mut whole = Device::default();
    for path in paths {
        let mut input = Input::open(path).unwrap();
        let format = recognise(&input).unwrap();
        let context =
            Context { name: "fw", assumed_time: Instant(0), now: Instant(i64::MAX), space: "default", columns: None };
        let mut batches = Vec::new();
        (format.read)(&mut input, &context, &mut batches).unwrap();
        let stated = batches.iter().flat_map(|batch| &batch.assertions).filter_map(|fact| match &fact.value {
            Value::Device(device) => Some((**device).clone()),
            _ => None,
        });
        stated.for_each(|part| whole.join(part));
    }
    whole
}

/// Classes of addresses with the pairs that are allowed, as the proved tool prints them.
struct Proved {
    classes: Vec<(String, Vec<AddressRange>)>,
    allowed: BTreeSet<(String, String)>,
}

impl Proved {
    fn read(text: &str) -> Self {
        let mut proved = Proved { classes: Vec::new(), allowed: BTreeSet::new() };
        for line in text.lines().map(str::trim) {
            if let Some((name, ranges)) = line.split_once(" |-> ") {
                let range = |part: &str| {
                    let (first, last) = part.trim_matches(['{', '}', ' ']).split_once(" .. ").unwrap();
                    AddressRange { first: first.parse().unwrap(), last: last.parse().unwrap() }
                };
                proved.classes.push((name.to_owned(), ranges.split(" u ").map(range).collect()));
            } else if let Some((from, to)) = line.trim_matches(['(', ')']).split_once(',') {
                proved.allowed.insert((from.to_owned(), to.to_owned()));
            }
        }
        proved
    }

    fn class(&self, address: IpAddr) -> &str {
        let holds = |ranges: &[AddressRange]| ranges.iter().any(|range| (range.first..=range.last).contains(&address));
        &self.classes.iter().find(|(_, ranges)| holds(ranges)).unwrap().0
    }

    /// Every cell of ours is one of theirs, and there are as many classes. The proved matrix is an upper bound: what may
    /// pass.
    fn compare(&self, matrix: &Matrix, name: &str) {
        assert_eq!(matrix.classes.len(), self.classes.len(), "classes of {name}");
        for (from, row) in matrix.classes.iter().zip(&matrix.answers) {
            for (to, answer) in matrix.classes.iter().zip(row) {
                for (a, b) in from.iter().flat_map(|a| to.iter().map(move |b| (a, b))) {
                    let pair = (self.class(a.first).to_owned(), self.class(b.first).to_owned());
                    assert_eq!(
                        *answer != Answer::No,
                        self.allowed.contains(&pair),
                        "{name}: {} to {}",
                        a.first,
                        b.first
                    );
                }
            }
        }
    }
}

/// What may pass: a matrix whose maybes count as yes, so that its classes are those of an upper bound.
fn upper(reach: &Reach<'_>, point: Point, port: u16) -> Matrix {
    reach.matrix(0, point, Family::V4, Service::tcp(port)).upper()
}

fn reads(folder: &Path, name: &str) -> (Network, String) {
    let device = device(&[folder.join(format!("iptables-save/{name}.iptables-save"))]);
    let matrices = std::fs::read_to_string(folder.join(format!("iptables-save/{name}.expected-service-matrix.txt")));
    (Network::new(vec![(name.to_owned(), device)]), matrices.unwrap())
}

#[test]
fn the_proved_matrix_of_a_dmz() {
    let Some(folder) = corpus() else { return };
    let (network, text) = reads(&folder, "readme_dmz");
    let reach = Reach::of(&network);
    for port in [80, 443, 6667, 6697] {
        Proved::read(&text).compare(&upper(&reach, Point::Forward, port), &format!("port {port}"));
    }
}

#[test]
fn the_proved_matrices_of_a_storage() {
    let Some(folder) = corpus() else { return };
    let (network, text) = reads(&folder, "synology_nas");
    let reach = Reach::of(&network);
    let mut seen = 0;
    for part in text.split("=========== TCP port 10000->").skip(1) {
        let port: u16 = part.split_whitespace().next().unwrap().parse().unwrap();
        Proved::read(part).compare(&upper(&reach, Point::Input, port), &format!("port {port}"));
        seen += 1;
    }
    assert_eq!(seen, 3);
}

/// Nothing that the kernel let through is *no*, nothing that it stopped is *yes*, and nothing is *maybe*.
#[test]
fn two_kernels_let_through_what_is_computed() {
    let Some(folder) = corpus() else { return };
    for (name, rules, open) in
        [("oracle_nft_a", "ruleset.nft.json", 124), ("oracle_iptables_b", "iptables-save.txt", 202)]
    {
        let folder = folder.join(name);
        let device = device(&[rules, "ip-addr.json", "ip-route.json"].map(|file| folder.join(file)));
        let network = Network::new(vec![(name.to_owned(), device)]);
        let reach = Reach::of(&network);
        let text = std::fs::read_to_string(folder.join("expected_tcp_reachable.csv")).unwrap();
        let (mut yes, mut probes) = (0, 0);
        for row in text.lines().skip(1) {
            let cells: Vec<&str> = row.split(',').collect();
            let [_, from, to, port, reachable] = cells.as_slice() else { continue };
            if *reachable == "na" {
                continue;
            }
            let answer =
                reach.probe(from.parse().unwrap(), to.parse().unwrap(), Service::tcp(port.parse().unwrap())).unwrap();
            assert_eq!(answer, if *reachable == "1" { Answer::Yes } else { Answer::No }, "{name}: {row}");
            yes += u32::from(answer == Answer::Yes);
            probes += 1;
        }
        assert!(probes > 2000);
        assert_eq!(yes, open, "{name}");
    }
}
