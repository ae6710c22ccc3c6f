//! One source, a set of destinations, a chain: which packets may be accepted, and which may be stopped. A rule that is
//! sure to match takes its packets out; one that may match acts on them and leaves them in.

use kharita_model::{Action, Rule, Translation};

use super::bits::Bits;
use super::compile::{Compiled, Program, Test, holds};

/// Rules that one walk looks at before it gives up: chains of chains may be made to explode.
const PATIENCE: u64 = 20_000_000;

/// An interface that a packet comes in or leaves by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side<'d> {
    /// This one.
    Known(&'d str),
    /// One of them, nobody knows which.
    Unknown,
    /// None at this point.
    Absent,
}

/// What a packet is at a point of a device.
#[derive(Debug, Clone)]
pub struct Packet<'d> {
    /// Atom of its source.
    pub source: usize,
    /// Is the source a loopback address?
    pub is_loopback: bool,
    /// Destinations and port that the sender wrote, if they were translated since.
    pub original: Option<(Bits, u16)>,
    /// Destination port now.
    pub port: u16,
    pub came: Side<'d>,
    pub leaves: Side<'d>,
}

/// Which destinations some condition surely holds for, and which it may hold for.
struct Holding {
    surely: Bits,
    perhaps: Bits,
}

/// What became of the packets of a chain.
#[derive(Debug)]
pub struct Walked<'d> {
    pub accepted: Bits,
    pub denied: Bits,
    /// Packets whose ends are changed, which are accepted thereby.
    pub translated: Vec<(Bits, &'d Translation, &'d Rule)>,
}

/// A walk through the chains of one device.
pub struct Walk<'w, 'd> {
    pub program: &'w Program<'d>,
    pub packet: &'w Packet<'d>,
    pub walked: Walked<'d>,
    /// Rules that decided, if somebody asks.
    pub deciding: Option<Vec<&'d Rule>>,
    open: Vec<u32>,
    looked: u64,
}

impl<'w, 'd> Walk<'w, 'd> {
    /// Takes these destinations through a chain. What no rule decides on comes back.
    pub fn through(
        program: &'w Program<'d>,
        packet: &'w Packet<'d>,
        chain: u32,
        to: &Bits,
        explain: bool,
    ) -> (Self, Bits) {
        let nothing = to.without(to);
        let walked = Walked { accepted: nothing.clone(), denied: nothing, translated: Vec::new() };
        let deciding = explain.then(Vec::new);
        let mut walk = Walk { program, packet, walked, deciding, open: Vec::new(), looked: 0 };
        let left = walk.chain(chain, to.clone());
        (walk, left)
    }

    fn chain(&mut self, chain: u32, mut here: Bits) -> Bits {
        let mut back = here.without(&here);
        let Some(rules) = self.program.get(chain as usize).filter(|_| !self.open.contains(&chain)) else {
            // A chain that is not there, or leads to itself: anything may follow.
            self.anything(&here);
            return here;
        };
        self.open.push(chain);
        for rule in rules {
            self.looked += 1;
            if self.looked > PATIENCE {
                self.anything(&here);
                break;
            }
            if rule.source.as_ref().is_some_and(|source| !source.has(self.packet.source)) {
                continue;
            }
            if self.rule(rule, &mut here, &mut back) && here.is_empty() {
                break;
            }
        }
        self.open.pop();
        back.join(&here);
        back
    }

    fn anything(&mut self, here: &Bits) {
        self.walked.accepted.join(here);
        self.walked.denied.join(here);
    }

    /// Applies a rule. Did it take anything?
    fn rule(&mut self, rule: &Compiled<'d>, here: &mut Bits, back: &mut Bits) -> bool {
        let (surely, perhaps) = self.holding(rule, here);
        if perhaps.is_empty() {
            return false;
        }
        match &rule.rule.action {
            Action::Continue => return false,
            Action::Accept => self.walked.accepted.join(&perhaps),
            Action::Deny => self.walked.denied.join(&perhaps),
            Action::Return => back.join(&perhaps),
            Action::Goto(chain) => {
                let left = self.chain(*chain, perhaps);
                back.join(&left);
            }
            Action::Jump(chain) => {
                let left = self.chain(*chain, perhaps);
                here.remove(&surely);
                here.join(&left);
                return true;
            }
            Action::Translate(translation) => self.walked.translated.push((perhaps, translation, rule.rule)),
            Action::Unknown(_) => {
                self.anything(&perhaps);
                self.decides(rule.rule);
                return true;
            }
        }
        if !matches!(rule.rule.action, Action::Return | Action::Goto(_)) {
            self.decides(rule.rule);
        }
        here.remove(&surely);
        true
    }

    fn decides(&mut self, rule: &'d Rule) {
        if let Some(deciding) = &mut self.deciding {
            deciding.push(rule);
        }
    }

    fn holding(&self, rule: &Compiled<'d>, here: &Bits) -> (Bits, Bits) {
        let mut perhaps = rule.destination.as_ref().map_or_else(|| here.clone(), |to| here.and(to));
        let mut surely = if rule.is_unsure { perhaps.without(&perhaps) } else { perhaps.clone() };
        for test in &rule.tests {
            if perhaps.is_empty() {
                break;
            }
            let holding = self.test(test, here);
            perhaps.keep(&holding.perhaps);
            surely.keep(&holding.surely);
        }
        (surely, perhaps)
    }

    /// For which of these destinations a condition holds.
    fn test(&self, test: &Test<'_>, here: &Bits) -> Holding {
        let nothing = || here.without(here);
        let sure = |bits: Bits| Holding { surely: bits.clone(), perhaps: bits };
        let whether = |holds: bool| sure(if holds { here.clone() } else { nothing() });
        let unsure = || Holding { surely: nothing(), perhaps: here.clone() };
        match test {
            Test::Never => whether(false),
            Test::Always => whether(true),
            Test::Unknown => unsure(),
            Test::Source(bits) => whether(bits.has(self.packet.source)),
            Test::Destination(bits) => sure(here.and(bits)),
            Test::In(names) => self.side(self.packet.came, names).map_or_else(unsure, whether),
            Test::Out(names) => self.side(self.packet.leaves, names).map_or_else(unsure, whether),
            Test::Translated => whether(self.packet.original.is_some()),
            Test::OriginalDestination(bits) => match &self.packet.original {
                None => sure(here.and(bits)),
                Some((original, _)) if original.is_within(bits) => whether(true),
                Some((original, _)) if !original.meets(bits) => whether(false),
                Some(_) => unsure(),
            },
            Test::OriginalPort(ranges) => {
                let port = self.packet.original.as_ref().map_or(self.packet.port, |(_, port)| *port);
                whether(holds(ranges, port))
            }
            Test::Not(test) => {
                let holding = self.test(test, here);
                Holding { surely: here.without(&holding.perhaps), perhaps: here.without(&holding.surely) }
            }
            Test::Any(any) => {
                let mut whole = sure(nothing());
                for all in any {
                    let mut part = sure(here.clone());
                    for test in all {
                        let holding = self.test(test, here);
                        part.surely.keep(&holding.surely);
                        part.perhaps.keep(&holding.perhaps);
                    }
                    whole.surely.join(&part.surely);
                    whole.perhaps.join(&part.perhaps);
                }
                whole
            }
        }
    }

    /// Is an interface one of these? `None`: nobody knows. What comes from a loopback address comes by `lo`, and nothing
    /// else does.
    fn side(&self, side: Side<'_>, names: &[Box<str>]) -> Option<bool> {
        match side {
            Side::Known(own) => Some(names.iter().any(|name| fits(name, own))),
            Side::Absent => Some(false),
            Side::Unknown if names.iter().all(|name| &**name == "lo") => Some(self.packet.is_loopback),
            Side::Unknown if names.iter().any(|name| &**name == "*") => Some(true),
            Side::Unknown => None,
        }
    }
}

fn fits(name: &str, own: &str) -> bool {
    name.strip_suffix('*').map_or(name == own, |start| own.starts_with(start))
}
