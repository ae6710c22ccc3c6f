//! One service through a ruleset of 5 000 lines: the whole matrix, from every source to every destination.
use std::hint::black_box;
use std::net::IpAddr;

use criterion::{Criterion, criterion_group, criterion_main};
use kharita_map::reach::{Network, Reach, Service};
use kharita_model::{Action, AddressRange, Chain, Device, Family, Hook, Match, Point, Rule, Term};

/// Rules as those of a border firewall: most name one machine, a third a list of ports, a third is not understood.
fn ruleset(lines: u32) -> Device {
    let host = |n: u32| {
        let address = IpAddr::from((0x0a00_0000 + n.wrapping_mul(2_654_435_761) % 0x0010_0000).to_be_bytes());
        AddressRange { first: address, last: address }
    };
    let network = |n: u32| {
        let first = 0x0a00_0000 + (n % 64) * 0x4000;
        AddressRange { first: IpAddr::from(first.to_be_bytes()), last: IpAddr::from((first + 0x3fff).to_be_bytes()) }
    };
    let rule = |line: u32| {
        let mut matches = vec![Match::is(Term::Protocol(vec![if line.is_multiple_of(7) { 17 } else { 6 }]))];
        match line % 3 {
            0 => {
                matches.push(Match::is(Term::Source(vec![host(line % 600)])));
                matches.push(Match::is(Term::Unknown("mac-source".into())));
            }
            1 => {
                matches.push(Match::is(Term::Source(vec![network(line)])));
                matches.push(Match::is(Term::Destination(vec![host(line % 300)])));
                let port = (line % 900) as u16;
                matches.push(Match::is(Term::DestinationPort(vec![(80, 80), (port, port + 200)])));
            }
            _ => {
                matches.push(Match::is(Term::Destination(vec![network(line / 3)])));
                matches.push(Match::unless(line.is_multiple_of(2), Term::Source(vec![network(line)])));
            }
        }
        let action = if line.is_multiple_of(5) { Action::Deny } else { Action::Accept };
        Rule { line, name: line.to_string().into(), matches, action }
    };
    let chains = vec![Chain { name: "FORWARD".into(), rules: (1..=lines).map(rule).collect() }];
    let hooks = vec![Hook { point: Point::Forward, priority: 0, family: None, chain: 0, passes: false, line: 1 }];
    Device { chains, hooks, lines: lines.into(), ..Device::default() }
}

fn matrix(criterion: &mut Criterion) {
    let network = Network::new(vec![("fw".to_owned(), ruleset(5_000))]);
    criterion.bench_function("reach: 5 000 rules, one service, all pairs", |bench| {
        bench.iter(|| {
            let reach = Reach::of(&network);
            black_box(reach.matrix(0, Point::Forward, Family::V4, Service::tcp(443)).classes.len())
        });
    });
}

criterion_group!(benches, matrix);
criterion_main!(benches);
