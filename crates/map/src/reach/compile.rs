//! The rules of a device for one service: conditions on protocol, ports and state are decided once, what can never match
//! falls out, addresses become bits.

use kharita_model::{Action, ConnectionState, Device, Match, PortRange, Rule, TCP_SYN, Term};

use super::bits::Bits;
use super::space::Space;

/// TCP.
pub const TCP: u8 = 6;
const ICMP: u8 = 1;
const ICMP6: u8 = 58;
/// The types of the messages that `ping` sends.
const ECHO: [(u8, u8); 2] = [(ICMP, 8), (ICMP6, 128)];

/// The first packet of a connection, without its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct First {
    /// Number of the protocol.
    pub protocol: u8,
    /// Destination port.
    pub port: u16,
    /// Source port; `None`: any that the sender may choose.
    pub from_port: Option<u16>,
}

/// A condition that is left, once the service is known.
#[derive(Debug)]
pub enum Test<'d> {
    Never,
    Always,
    Unknown,
    Source(Bits),
    Destination(Bits),
    In(&'d [Box<str>]),
    Out(&'d [Box<str>]),
    OriginalDestination(Bits),
    OriginalPort(&'d [PortRange]),
    Translated,
    Not(Box<Test<'d>>),
    Any(Vec<Vec<Test<'d>>>),
}

/// A rule that may match.
#[derive(Debug)]
pub struct Compiled<'d> {
    pub rule: &'d Rule,
    /// Sources; any if none.
    pub source: Option<Bits>,
    /// Destinations; any if none.
    pub destination: Option<Bits>,
    /// Other conditions.
    pub tests: Vec<Test<'d>>,
    /// Is a condition unknown?
    pub is_unsure: bool,
}

impl Compiled<'_> {
    /// Every set of sources that it looks at.
    pub fn sources(&self) -> Vec<&Bits> {
        let mut found: Vec<&Bits> = self.source.iter().collect();
        found.extend(self.sets(|test| if let Test::Source(bits) = test { Some(bits) } else { None }));
        found
    }

    /// Every set of destinations, as the sender wrote them, that it looks at.
    pub fn originals(&self) -> Vec<&Bits> {
        self.sets(|test| if let Test::OriginalDestination(bits) = test { Some(bits) } else { None })
    }

    /// The sets of the tests that are wanted, at any depth.
    fn sets<'b>(&'b self, wanted: fn(&'b Test<'b>) -> Option<&'b Bits>) -> Vec<&'b Bits> {
        fn gather<'b>(test: &'b Test<'b>, wanted: fn(&'b Test<'b>) -> Option<&'b Bits>, found: &mut Vec<&'b Bits>) {
            match test {
                Test::Not(test) => gather(test, wanted, found),
                Test::Any(any) => any.iter().flatten().for_each(|test| gather(test, wanted, found)),
                test => found.extend(wanted(test)),
            }
        }
        let mut found = Vec::new();
        self.tests.iter().for_each(|test| gather(test, wanted, &mut found));
        found
    }
}

/// The rules of a device, by chain.
pub type Program<'d> = Vec<Vec<Compiled<'d>>>;

/// Compiles the rules of a device.
pub fn compile<'d>(device: &'d Device, own: &Bits, space: &Space, first: First) -> Program<'d> {
    let compiler = Compiler { own, has_addresses: !device.interfaces.is_empty(), space, first };
    let chain = |chain: &'d kharita_model::Chain| chain.rules.iter().filter_map(|rule| compiler.rule(rule)).collect();
    device.chains.iter().map(chain).collect()
}

struct Compiler<'s> {
    /// Addresses of the device itself.
    own: &'s Bits,
    has_addresses: bool,
    space: &'s Space,
    first: First,
}

impl Compiler<'_> {
    fn rule<'d>(&self, rule: &'d Rule) -> Option<Compiled<'d>> {
        if rule.action == Action::Continue {
            return None;
        }
        let mut compiled = Compiled { rule, source: None, destination: None, tests: Vec::new(), is_unsure: false };
        for own in &rule.matches {
            match self.test(own) {
                Test::Never => return None,
                Test::Always => {}
                Test::Unknown => compiled.is_unsure = true,
                Test::Source(bits) => narrow(&mut compiled.source, bits),
                Test::Destination(bits) => narrow(&mut compiled.destination, bits),
                test => compiled.tests.push(test),
            }
        }
        let nobody = |bits: &Option<Bits>| bits.as_ref().is_some_and(Bits::is_empty);
        (!nobody(&compiled.source) && !nobody(&compiled.destination)).then_some(compiled)
    }

    fn test<'d>(&self, own: &'d Match) -> Test<'d> {
        let test = self.term(&own.term);
        if !own.negated {
            return test;
        }
        let all = || Bits::all(self.space.size());
        match test {
            Test::Never => Test::Always,
            Test::Always => Test::Never,
            Test::Unknown => Test::Unknown,
            Test::Source(bits) => Test::Source(all().without(&bits)),
            Test::Destination(bits) => Test::Destination(all().without(&bits)),
            test => Test::Not(Box::new(test)),
        }
    }

    fn term<'d>(&self, term: &'d Term) -> Test<'d> {
        let First { protocol, port, from_port } = self.first;
        match term {
            Term::Family(family) => decided(*family == self.space.family()),
            Term::Source(ranges) => Test::Source(self.space.bits(ranges)),
            Term::Destination(ranges) => Test::Destination(self.space.bits(ranges)),
            Term::OriginalDestination(ranges) => Test::OriginalDestination(self.space.bits(ranges)),
            Term::DestinationIsLocal if self.has_addresses => Test::Destination(self.own.clone()),
            Term::DestinationIsLocal => Test::Unknown,
            Term::Protocol(numbers) => decided(numbers.contains(&protocol)),
            Term::SourcePort(ranges) => match from_port {
                Some(port) => decided(holds(ranges, port)),
                None => Test::Unknown,
            },
            Term::DestinationPort(ranges) => decided(holds(ranges, port)),
            Term::OriginalDestinationPort(ranges) => Test::OriginalPort(ranges),
            Term::IcmpType(ranges) => {
                let echo = ECHO.iter().find(|(number, _)| *number == protocol);
                decided(echo.is_some_and(|(_, kind)| ranges.iter().any(|(low, high)| (low..=high).contains(&kind))))
            }
            Term::In(names) => Test::In(names),
            Term::Out(names) => Test::Out(names),
            Term::State(states) if states.contains(&ConnectionState::New) => Test::Always,
            Term::State(states) if states.contains(&ConnectionState::DestinationTranslated) => Test::Translated,
            Term::State(_) => Test::Never,
            Term::TcpFlags { mask, set } => decided(protocol == TCP && TCP_SYN & mask == *set),
            Term::AnyOf(any) => self.any(any),
            Term::Unknown(_) => Test::Unknown,
        }
    }

    fn any<'d>(&self, any: &'d [Vec<Match>]) -> Test<'d> {
        let mut left = Vec::new();
        for all in any {
            let tests: Vec<Test<'d>> =
                all.iter().map(|own| self.test(own)).filter(|test| !matches!(test, Test::Always)).collect();
            if tests.is_empty() {
                return Test::Always;
            }
            if !tests.iter().any(|test| matches!(test, Test::Never)) {
                left.push(tests);
            }
        }
        match left.len() {
            0 => Test::Never,
            1 if left[0].len() == 1 => left.pop().and_then(|mut all| all.pop()).unwrap_or(Test::Never),
            _ => Test::Any(left),
        }
    }
}

fn decided(holds: bool) -> Test<'static> {
    if holds { Test::Always } else { Test::Never }
}

fn narrow(known: &mut Option<Bits>, bits: Bits) {
    match known {
        Some(known) => known.keep(&bits),
        None => *known = Some(bits),
    }
}

/// Is the port in one of the ranges?
pub fn holds(ranges: &[PortRange], port: u16) -> bool {
    ranges.iter().any(|(low, high)| (*low..=*high).contains(&port))
}
