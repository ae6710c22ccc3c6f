//! Reachability against an evaluator of its own that takes one packet at a time through a device, rule by rule, and tries
//! every way in which what is not understood may turn out.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::net::IpAddr;

use kharita_map::reach::{Answer, Network, Reach, Service};
use kharita_model::{
    Action, AddressRange, Chain, Device, Hook, Interface, Match, Point, Route, Rule, Term, Translation,
};
use proptest::prelude::*;

/// A device in three networks, with a fourth behind a device that nobody knows.
fn device(chains: Vec<Chain>, passes: bool) -> Device {
    let interface =
        |name: &str, address: &str| Interface { name: name.into(), addresses: vec![(address.parse().unwrap(), 24)] };
    Device {
        interfaces: vec![interface("a", "10.0.0.1"), interface("b", "10.0.1.1"), interface("c", "10.0.2.1")],
        routes: vec![Route {
            to: "10.0.3.0/24".parse().unwrap(),
            via: Some("10.0.2.9".parse().unwrap()),
            interface: Some("c".into()),
            metric: 0,
            closed: false,
        }],
        hooks: vec![
            Hook { point: Point::Prerouting, priority: -100, family: None, chain: 0, passes: true, line: 1 },
            Hook { point: Point::Input, priority: 0, family: None, chain: 1, passes, line: 2 },
            Hook { point: Point::Forward, priority: 0, family: None, chain: 1, passes, line: 3 },
        ],
        chains,
        ..Device::default()
    }
}

/// One packet, and how the unknown conditions turn out, by line.
struct Packet<'p> {
    from: IpAddr,
    to: IpAddr,
    port: u16,
    came: &'p str,
    leaves: Option<&'p str>,
    original: Option<(IpAddr, u16)>,
    unknown: u32,
}

fn matches(own: &Match, packet: &Packet<'_>, line: u32) -> bool {
    let within =
        |ranges: &[AddressRange], address: IpAddr| ranges.iter().any(|r| (r.first..=r.last).contains(&address));
    let ports = |ranges: &[(u16, u16)], port: u16| ranges.iter().any(|r| (r.0..=r.1).contains(&port));
    let holds = match &own.term {
        Term::Source(ranges) => within(ranges, packet.from),
        Term::Destination(ranges) => within(ranges, packet.to),
        Term::OriginalDestination(ranges) => within(ranges, packet.original.map_or(packet.to, |(to, _)| to)),
        Term::Protocol(numbers) => numbers.contains(&6),
        Term::DestinationPort(ranges) => ports(ranges, packet.port),
        Term::OriginalDestinationPort(ranges) => ports(ranges, packet.original.map_or(packet.port, |(_, port)| port)),
        Term::In(names) => names.iter().any(|name| **name == *packet.came),
        Term::Out(names) => packet.leaves.is_some_and(|leaves| names.iter().any(|name| **name == *leaves)),
        Term::AnyOf(any) => any.iter().any(|all| all.iter().all(|one| matches(one, packet, line))),
        Term::Unknown(_) => return packet.unknown >> (line % 8) & 1 == 1,
        _ => unreachable!("not generated"),
    };
    holds != own.negated
}

enum Fate {
    Accepted,
    Denied,
    Sent(IpAddr, u16),
    Undecided,
}

fn walk(device: &Device, chain: u32, packet: &Packet<'_>) -> Fate {
    for rule in &device.chains[chain as usize].rules {
        if !rule.matches.iter().all(|own| matches(own, packet, rule.line)) {
            continue;
        }
        match &rule.action {
            Action::Accept => return Fate::Accepted,
            Action::Deny => return Fate::Denied,
            Action::Return => return Fate::Undecided,
            Action::Goto(chain) => return walk(device, *chain, packet),
            Action::Jump(chain) => match walk(device, *chain, packet) {
                Fate::Undecided => {}
                decided => return decided,
            },
            Action::Translate(Translation::Destination { to, port }) => {
                return Fate::Sent(
                    to.first().map_or(packet.to, |to| to.first),
                    port.map_or(packet.port, |port| port.0),
                );
            }
            Action::Continue => {}
            _ => unreachable!("not generated"),
        }
    }
    Fate::Undecided
}

/// What becomes of a packet: `None` where a device that nobody knows decides.
fn arrives(device: &Device, from: IpAddr, to: IpAddr, port: u16, unknown: u32) -> Option<bool> {
    let network = |address: IpAddr| device.interfaces.iter().find(|own| own.networks().any(|n| n.contains(address)));
    let is_own = |address| device.interfaces.iter().any(|own| own.addresses.iter().any(|(one, _)| *one == address));
    let came = &*network(from).unwrap().name;
    if !is_own(to) && network(to).is_some_and(|own| *own.name == *came) {
        return Some(true);
    }
    let mut packet = Packet { from, to, port, came, leaves: None, original: None, unknown };
    match walk(device, 0, &packet) {
        Fate::Denied => return Some(false),
        Fate::Sent(target, new) => {
            (packet.to, packet.port) = (target, new);
            packet.original = Some((to, port));
        }
        Fate::Accepted | Fate::Undecided => {}
    }
    let leaves = network(packet.to).map(|own| &*own.name);
    let is_beyond = leaves.is_none();
    if is_beyond && !"10.0.3.0/24".parse::<kharita_model::AddressBlock>().unwrap().contains(packet.to) {
        return Some(false);
    }
    packet.leaves = if is_own(packet.to) { None } else { Some(leaves.unwrap_or("c")) };
    let passes = match walk(device, 1, &packet) {
        Fate::Accepted => true,
        Fate::Denied => false,
        _ => device.hooks[2].passes,
    };
    if passes && is_beyond { None } else { Some(passes) }
}

fn expected(device: &Device, from: IpAddr, to: IpAddr, port: u16, ways: u32) -> Answer {
    let fates: Vec<Option<bool>> = (0..ways).map(|unknown| arrives(device, from, to, port, unknown)).collect();
    match (fates.contains(&Some(true)), fates.contains(&Some(false)), fates.contains(&None)) {
        (true, false, false) => Answer::Yes,
        (false, true, false) => Answer::No,
        _ => Answer::Maybe,
    }
}

const ADDRESSES: [&str; 8] =
    ["10.0.0.1", "10.0.0.5", "10.0.0.200", "10.0.1.1", "10.0.1.5", "10.0.1.130", "10.0.2.7", "10.0.3.3"];

fn ranges() -> impl Strategy<Value = Vec<AddressRange>> {
    let one = (0..4_u8, 0..=255_u8, 0..=255_u8).prop_map(|(net, a, b)| AddressRange {
        first: IpAddr::from([10, 0, net, a.min(b)]),
        last: IpAddr::from([10, 0, net, a.max(b)]),
    });
    prop::collection::vec(one, 1..3)
}

fn ports() -> impl Strategy<Value = Vec<(u16, u16)>> {
    prop::collection::vec((20..24_u16, 0..3_u16).prop_map(|(low, more)| (low, low + more)), 1..3)
}

fn term(unknown: bool) -> impl Strategy<Value = Term> {
    let names = || prop::sample::subsequence(vec!["a", "b", "c"], 1..3);
    let boxed = |names: Vec<&str>| names.into_iter().map(Into::into).collect::<Vec<Box<str>>>();
    let pair = (ranges(), ports())
        .prop_map(|(from, ports)| vec![Match::is(Term::Source(from)), Match::is(Term::DestinationPort(ports))]);
    prop_oneof![
        3 => ranges().prop_map(Term::Source),
        3 => ranges().prop_map(Term::Destination),
        3 => ports().prop_map(Term::DestinationPort),
        1 => Just(Term::Protocol(vec![6])),
        1 => Just(Term::Protocol(vec![17])),
        1 => names().prop_map(move |own| Term::In(boxed(own))),
        1 => names().prop_map(move |own| Term::Out(boxed(own))),
        1 => ports().prop_map(Term::OriginalDestinationPort),
        1 => ranges().prop_map(Term::OriginalDestination),
        1 => prop::collection::vec(pair, 1..3).prop_map(Term::AnyOf),
        2 => Just(if unknown { Term::Unknown("x".into()) } else { Term::Protocol(vec![6]) }),
    ]
}

fn rule(chain: u32, unknown: bool) -> impl Strategy<Value = (Vec<Match>, Action)> {
    let deeper = move |action: fn(u32) -> Action| (chain + 1..5).prop_map(action).boxed();
    let plain = prop::sample::select(vec![Action::Accept, Action::Deny, Action::Return, Action::Continue]).boxed();
    let action = if chain < 4 {
        prop_oneof![3 => plain, 1 => deeper(Action::Jump), 1 => deeper(Action::Goto)].boxed()
    } else {
        plain
    };
    let own = (any::<bool>(), term(unknown)).prop_map(|(negated, term)| {
        // A negated unknown is as unknown as itself.
        let negated = negated && !matches!(term, Term::Unknown(_));
        Match { negated, term }
    });
    (prop::collection::vec(own, 0..3), action)
}

fn translation() -> impl Strategy<Value = (Vec<Match>, Action)> {
    let target = (1..3_u8, 2..255_u8, prop::option::of(20..26_u16));
    (ranges(), ports(), target).prop_map(|(to, ports, (net, host, port))| {
        let address = IpAddr::from([10, 0, net, host]);
        let to_one = vec![AddressRange { first: address, last: address }];
        let action = Action::Translate(Translation::Destination { to: to_one, port: port.map(|port| (port, port)) });
        (vec![Match::is(Term::Destination(to)), Match::is(Term::DestinationPort(ports))], action)
    })
}

/// Chains 1 to 4, of which 1 is entered and each leads only further down, after that of the translations.
fn rulesets(unknown: bool) -> impl Strategy<Value = Device> {
    let chain = move |at: u32| prop::collection::vec(rule(at, unknown), 0..5);
    (prop::collection::vec(translation(), 0..2), chain(1), chain(2), chain(3), chain(4), any::<bool>()).prop_map(
        |(first, a, b, c, d, passes)| {
            let mut line = 0;
            let chains = [first, a, b, c, d].into_iter().map(|rules| {
                let rules = rules.into_iter().map(|(matches, action)| {
                    line += 1;
                    Rule { line, name: line.to_string().into(), matches, action }
                });
                Chain { name: "x".into(), rules: rules.collect() }
            });
            device(chains.collect(), passes)
        },
    )
}

/// All pairs of addresses and ports that some rule may tell apart.
fn questions() -> impl Iterator<Item = (IpAddr, IpAddr, u16)> {
    let addresses = || ADDRESSES.iter().map(|text| text.parse::<IpAddr>().unwrap());
    let sources =
        addresses().filter(|from| !matches!(from, IpAddr::V4(v4) if v4.octets()[3] == 1 || v4.octets()[2] == 3));
    sources.flat_map(move |from| {
        addresses().filter(move |to| *to != from).flat_map(move |to| [20, 22, 25].map(move |port| (from, to, port)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_understood_is_answered_as_packet_by_packet(device in rulesets(false)) {
        let network = Network::new(vec![("fw".to_owned(), device.clone())]);
        let reach = Reach::of(&network);
        for (from, to, port) in questions() {
            let answer = reach.probe(from, to, Service::tcp(port)).unwrap();
            prop_assert_eq!(answer, expected(&device, from, to, port, 1), "{} {} {}", from, to, port);
        }
    }
}

proptest! {
    // Each case tries all 256 ways in which what is not understood may turn out.
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_is_not_understood_never_makes_an_answer_surer_than_it_is(device in rulesets(true)) {
        let network = Network::new(vec![("fw".to_owned(), device.clone())]);
        let reach = Reach::of(&network);
        for (from, to, port) in questions() {
            let answer = reach.probe(from, to, Service::tcp(port)).unwrap();
            let wanted = expected(&device, from, to, port, 256);
            prop_assert!(answer == wanted || answer == Answer::Maybe, "{} {} {}: {:?}, not {:?}", from, to, port, answer, wanted);
        }
    }

    #[test]
    fn an_answer_names_what_decided(device in rulesets(true)) {
        let network = Network::new(vec![("fw".to_owned(), device)]);
        let reach = Reach::of(&network);
        for (from, to, port) in questions() {
            let verdict = reach.explain(from, to, Service::tcp(port)).unwrap();
            prop_assert_eq!(verdict.answer, reach.probe(from, to, Service::tcp(port)).unwrap());
            prop_assert!(verdict.answer != Answer::No || !verdict.because.is_empty());
        }
    }
}

fn address(text: &str) -> IpAddr {
    text.parse().unwrap()
}

fn accept(matches: Vec<Match>, line: u32) -> Rule {
    Rule { line, name: format!("rule {line}").into(), matches, action: Action::Accept }
}

fn filter(rules: Vec<Rule>, interfaces: &[(&str, &str, u8)], routes: &[(&str, &str)]) -> Device {
    Device {
        interfaces: interfaces
            .iter()
            .map(|(name, own, prefix)| Interface { name: (*name).into(), addresses: vec![(address(own), *prefix)] })
            .collect(),
        routes: routes
            .iter()
            .map(|(to, via)| Route {
                to: to.parse().unwrap(),
                via: Some(address(via)),
                interface: None,
                metric: 0,
                closed: false,
            })
            .collect(),
        hooks: vec![Hook { point: Point::Forward, priority: 0, family: None, chain: 0, passes: false, line: 9 }],
        chains: vec![Chain { name: "forward".into(), rules }],
        ..Device::default()
    }
}

#[test]
fn a_packet_must_pass_every_device_on_its_way() {
    let web = || accept(vec![Match::is(Term::DestinationPort(vec![(443, 443)]))], 4);
    let all = || accept(Vec::new(), 7);
    let edge = filter(
        vec![web()],
        &[("wan", "203.0.113.1", 24), ("link", "10.9.0.1", 30)],
        &[("10.0.0.0/8", "10.9.0.2"), ("0.0.0.0/0", "203.0.113.254")],
    );
    let core = filter(
        vec![all()],
        &[("link", "10.9.0.2", 30), ("lan", "10.1.0.1", 24), ("srv", "10.2.0.1", 24)],
        &[("0.0.0.0/0", "10.9.0.1")],
    );
    let network = Network::new(vec![("edge".to_owned(), edge), ("core".to_owned(), core)]);
    let reach = Reach::of(&network);
    let ask = |from: &str, to: &str, port| reach.probe(address(from), address(to), Service::tcp(port)).unwrap();
    assert_eq!(ask("198.51.100.7", "10.2.0.5", 443), Answer::Yes, "from outside through both");
    assert_eq!(ask("198.51.100.7", "10.2.0.5", 22), Answer::No, "the edge stops it");
    assert_eq!(ask("10.1.0.5", "10.2.0.5", 22), Answer::Yes, "inside only the core is on the way");
    assert_eq!(ask("10.1.0.5", "198.51.100.7", 443), Answer::Maybe, "nobody knows what stands beyond");
    assert_eq!(ask("10.1.0.5", "198.51.100.7", 22), Answer::No);
    let verdict = reach.explain(address("198.51.100.7"), address("10.2.0.5"), Service::tcp(443)).unwrap();
    let because: Vec<(&str, u32)> = verdict.because.iter().map(|b| (b.device.as_str(), b.line)).collect();
    assert_eq!(because, [("edge", 4), ("core", 7)]);
}

#[test]
fn both_families_are_answered() {
    let range = AddressRange::from("2001:db8:2::/64".parse::<kharita_model::AddressBlock>().unwrap());
    let only = accept(vec![Match::is(Term::Destination(vec![range]))], 1);
    let device =
        filter(vec![only], &[("a", "2001:db8:1::1", 64), ("b", "2001:db8:2::1", 64), ("c", "2001:db8:3::1", 64)], &[]);
    let network = Network::new(vec![("fw".to_owned(), device)]);
    let reach = Reach::of(&network);
    let ask = |from: &str, to: &str| reach.probe(address(from), address(to), Service::tcp(22));
    assert_eq!(ask("2001:db8:1::5", "2001:db8:2::5"), Some(Answer::Yes));
    assert_eq!(ask("2001:db8:1::5", "2001:db8:3::5"), Some(Answer::No));
    assert_eq!(ask("2001:db8:1::5", "10.0.0.1"), Some(Answer::No), "one family does not reach the other");
    assert_eq!(ask("10.0.0.1", "10.0.0.2"), None, "no device tells of these");
}

#[test]
fn chains_that_lead_to_themselves_end() {
    let looped = Rule { action: Action::Jump(0), ..accept(Vec::new(), 1) };
    let device = filter(vec![looped], &[("a", "10.0.0.1", 24), ("b", "10.0.1.1", 24)], &[]);
    let network = Network::new(vec![("fw".to_owned(), device)]);
    let answer = Reach::of(&network).probe(address("10.0.0.5"), address("10.0.1.5"), Service::tcp(22));
    assert_eq!(answer, Some(Answer::Maybe));
}

#[test]
fn a_source_port_that_only_a_careful_sender_chooses_is_maybe() {
    let dns = accept(vec![Match::is(Term::SourcePort(vec![(53, 53)]))], 1);
    let device = filter(vec![dns], &[("a", "10.0.0.1", 24), ("b", "10.0.1.1", 24)], &[]);
    let network = Network::new(vec![("fw".to_owned(), device)]);
    let answer = Reach::of(&network).probe(address("10.0.0.5"), address("10.0.1.5"), Service::tcp(22));
    assert_eq!(answer, Some(Answer::Maybe));
}

#[test]
fn services_are_those_that_rules_tell_apart_and_one_that_none_names() {
    let device = filter(vec![accept(vec![Match::is(Term::DestinationPort(vec![(80, 80), (443, 443)]))], 1)], &[], &[]);
    let network = Network::new(vec![("fw".to_owned(), device)]);
    let tcp: Vec<u16> = network.services().iter().filter(|own| own.protocol == 6).map(|own| own.port).collect();
    assert_eq!(tcp, [1, 80, 81, 443, 444]);
    assert!(network.unnamed_port().is_some_and(|own| own.port > 444));
}

#[test]
fn two_destinations_translated_to_one_are_told_apart_by_what_the_sender_wrote() {
    let all: Vec<AddressRange> = vec![AddressRange { first: address("10.0.1.0"), last: address("10.0.1.36") }];
    let some = vec![AddressRange { first: address("10.0.1.0"), last: address("10.0.1.1") }];
    let one = vec![AddressRange { first: address("10.0.1.2"), last: address("10.0.1.2") }];
    let rule = |line, matches, action| Rule { line, name: line.to_string().into(), matches, action };
    let chain = |rules| Chain { name: "x".into(), rules };
    let sent = Action::Translate(Translation::Destination { to: one, port: None });
    let device = device(
        vec![
            chain(vec![rule(1, vec![Match::is(Term::Destination(all))], sent)]),
            chain(vec![rule(2, vec![Match::is(Term::OriginalDestination(some))], Action::Deny)]),
        ],
        true,
    );
    let network = Network::new(vec![("fw".to_owned(), device)]);
    let reach = Reach::of(&network);
    let answer = |to: &str| reach.probe(address("10.0.0.5"), address(to), Service::tcp(20)).unwrap();
    assert_eq!([answer("10.0.1.1"), answer("10.0.1.5")], [Answer::No, Answer::Yes]);
}
