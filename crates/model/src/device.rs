//! What a filtering device was told to let through (MAP.md §7.2), in one form for all makers: interfaces, routes, and
//! chains of rules that hang on the points a packet passes. A reader fills it from a configuration; what the reader does
//! not understand stays in it as [`Term::Unknown`] or [`Action::Unknown`] and is never dropped, so that an answer that
//! rests on it is *maybe*. Nothing here is computed: `map` asks what reaches what.

use std::fmt;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::{AddressBlock, Digest};

/// A device, or that part of it which one file tells: its rules, its addresses, or its routes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Device {
    /// Its interfaces, with their addresses.
    pub interfaces: Vec<Interface>,
    /// Where it sends what is not for itself; without any, its interfaces tell.
    pub routes: Vec<Route>,
    /// Lists of rules.
    pub chains: Vec<Chain>,
    /// Where the chains are entered, in the order in which a packet meets those of one point.
    pub hooks: Vec<Hook>,
    /// Lines (of JSON: statements) that say something.
    pub lines: u64,
    /// Those that were not understood, or not wholly, in the order of the file.
    pub unknown: Vec<NotUnderstood>,
}

/// A network interface.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Interface {
    /// Its name, as the rules write it.
    pub name: Box<str>,
    /// Its addresses, each with the length of the prefix of its network.
    pub addresses: Vec<(IpAddr, u8)>,
}

impl Interface {
    /// The networks it stands in.
    pub fn networks(&self) -> impl Iterator<Item = AddressBlock> + '_ {
        self.addresses.iter().filter_map(|(address, prefix)| format!("{address}/{prefix}").parse().ok())
    }
}

/// A route.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Route {
    /// Destinations it is for.
    pub to: AddressBlock,
    /// The next device; none if the destination stands on the interface's own network.
    pub via: Option<IpAddr>,
    /// The interface it leaves by.
    pub interface: Option<Box<str>>,
    /// Of two equally narrow routes the lower metric counts.
    pub metric: u32,
    /// Does it throw the packet away?
    pub closed: bool,
}

/// A list of rules.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Chain {
    /// Its name.
    pub name: Box<str>,
    /// Its rules; the first that decides counts.
    pub rules: Vec<Rule>,
}

/// A point of the way through a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Point {
    /// On arrival, before the route is chosen: destinations are translated here.
    Prerouting,
    /// On its way to the device itself.
    Input,
    /// On its way through.
    Forward,
    /// On leaving: sources are translated here.
    Postrouting,
}

/// A chain that packets meet at a point. Each must let a packet pass.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hook {
    /// Where.
    pub point: Point,
    /// The lower the earlier.
    pub priority: i32,
    /// The family of addresses it is for; both if none.
    pub family: Option<Family>,
    /// Place of the chain in [`Device::chains`].
    pub chain: u32,
    /// What becomes of a packet that no rule decides on: does it pass?
    pub passes: bool,
    /// Line that says so.
    pub line: u32,
}

/// A family of addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

impl Family {
    /// The family of this address.
    pub fn of(address: IpAddr) -> Self {
        if address.is_ipv4() { Family::V4 } else { Family::V6 }
    }
}

/// A rule: if all its matches hold, its action follows.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Rule {
    /// Line of the configuration, from 1.
    pub line: u32,
    /// What people call it: its place in its chain, its number or its handle.
    pub name: Box<str>,
    /// Its conditions.
    pub matches: Vec<Match>,
    /// What it does.
    pub action: Action,
}

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Match {
    /// Does it hold where the term does not?
    pub negated: bool,
    /// The term.
    pub term: Term,
}

impl Match {
    /// That this term holds.
    pub fn is(term: Term) -> Self {
        Match { negated: false, term }
    }

    /// That this term does not hold, if `negated`.
    pub fn unless(negated: bool, term: Term) -> Self {
        Match { negated, term }
    }
}

/// Addresses from the first to the last, of one family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AddressRange {
    /// The first.
    pub first: IpAddr,
    /// The last.
    pub last: IpAddr,
}

impl AddressRange {
    /// From the first to the last; none if they are not of one family in this order.
    pub fn new(first: IpAddr, last: IpAddr) -> Option<Self> {
        (first.is_ipv4() == last.is_ipv4() && first <= last).then_some(AddressRange { first, last })
    }
}

impl From<AddressBlock> for AddressRange {
    fn from(block: AddressBlock) -> Self {
        let last = match block.address {
            IpAddr::V4(first) => {
                IpAddr::V4((u32::from(first) | u32::MAX.checked_shr(block.prefix.into()).unwrap_or(0)).into())
            }
            IpAddr::V6(first) => {
                IpAddr::V6((u128::from(first) | u128::MAX.checked_shr(block.prefix.into()).unwrap_or(0)).into())
            }
        };
        AddressRange { first: block.address, last }
    }
}

/// Ports, from the first to the last.
pub type PortRange = (u16, u16);

/// What a condition looks at.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Term {
    /// The family of the packet.
    Family(Family),
    /// The source is one of these.
    Source(Vec<AddressRange>),
    /// The destination is one of these, after what was translated so far.
    Destination(Vec<AddressRange>),
    /// The destination that the sender wrote is one of these.
    OriginalDestination(Vec<AddressRange>),
    /// The destination is an address of the device itself.
    DestinationIsLocal,
    /// The protocol is one of these numbers.
    Protocol(Vec<u8>),
    /// The source port is one of these.
    SourcePort(Vec<PortRange>),
    /// The destination port is one of these, after what was translated so far.
    DestinationPort(Vec<PortRange>),
    /// The destination port that the sender wrote is one of these.
    OriginalDestinationPort(Vec<PortRange>),
    /// The type of an ICMP message is one of these.
    IcmpType(Vec<(u8, u8)>),
    /// It came in by one of these interfaces; a name that ends in `*` stands for all that begin so.
    In(Vec<Box<str>>),
    /// It leaves by one of these interfaces.
    Out(Vec<Box<str>>),
    /// The connection is in one of these states.
    State(Vec<ConnectionState>),
    /// Of the flags of TCP under the mask exactly these are set.
    TcpFlags {
        /// Flags looked at.
        mask: u8,
        /// Those that are set.
        set: u8,
    },
    /// All conditions of one of these lists hold: a set of concatenated values, a port on either side. The empty list of
    /// lists never holds.
    AnyOf(Vec<Vec<Match>>),
    /// Something the reader does not understand: the names of the options, without their values.
    Unknown(Box<str>),
}

/// The flag that alone is set on the first packet of a TCP connection.
pub const TCP_SYN: u8 = 0x02;

/// The state of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConnectionState {
    /// Its first packet.
    New,
    /// Seen both ways.
    Established,
    /// Opened on behalf of another.
    Related,
    /// Of no connection.
    Invalid,
    /// Exempt from being followed.
    Untracked,
    /// Its destination was translated.
    DestinationTranslated,
    /// Its source was translated.
    SourceTranslated,
}

/// What a rule does.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Action {
    /// Lets it pass this hook.
    Accept,
    /// Stops it, silently or not.
    Deny,
    /// Goes through another chain, and comes back if nothing is decided there.
    Jump(u32),
    /// Goes through another chain instead of the rest of this one.
    Goto(u32),
    /// Leaves the chain.
    Return,
    /// Goes on with the next rule: counters, journals, marks.
    Continue,
    /// Changes an end of the connection, and passes this hook.
    Translate(Translation),
    /// Something the reader does not understand: anything may follow.
    Unknown(Box<str>),
}

/// A change of an end of a connection.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Translation {
    /// It goes to one of these addresses instead (to the same if there is none), and to the first of these ports (to the
    /// same if there is none).
    Destination {
        /// Addresses.
        to: Vec<AddressRange>,
        /// Ports.
        port: Option<PortRange>,
    },
    /// It goes to the device itself.
    Local {
        /// Ports.
        port: Option<PortRange>,
    },
    /// It seems to come from one of these.
    Source(Vec<AddressRange>),
    /// It seems to come from the interface it leaves by.
    Masquerade,
}

/// A line that was not understood, or not wholly.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NotUnderstood {
    /// The line, from 1.
    pub line: u32,
    /// The words that were not understood, without their values.
    pub text: Box<str>,
}

impl Device {
    /// How many rules it has.
    pub fn rules(&self) -> usize {
        self.chains.iter().map(|chain| chain.rules.len()).sum()
    }

    /// Adds what another part of the same device tells.
    pub fn join(&mut self, other: Device) {
        let shift = self.chains.len() as u32;
        self.interfaces.extend(other.interfaces);
        self.routes.extend(other.routes);
        self.chains.extend(other.chains.into_iter().map(|chain| chain.shifted(shift)));
        self.hooks.extend(other.hooks.into_iter().map(|hook| Hook { chain: hook.chain + shift, ..hook }));
        self.hooks.sort_by_key(|hook| (hook.point, hook.priority));
        self.lines += other.lines;
        self.unknown.extend(other.unknown);
    }
}

impl Chain {
    /// The chain where those it leads to stand `by` places further.
    fn shifted(mut self, by: u32) -> Self {
        for rule in &mut self.rules {
            if let Action::Jump(chain) | Action::Goto(chain) = &mut rule.action {
                *chain += by;
            }
        }
        self
    }
}

/// The stable form: what it holds in numbers, and a digest that changes when anything in it does.
impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digest = Digest::of(format!("{self:?}").as_bytes()).to_string();
        write!(
            f,
            "rules {} · interfaces {} · routes {} · not understood {} · {}",
            self.rules(),
            self.interfaces.len(),
            self.routes.len(),
            self.unknown.len(),
            digest.get(..12).unwrap_or_default()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_a_range() {
        for (block, last) in [
            ("10.0.0.0/8", "10.255.255.255"),
            ("0.0.0.0/0", "255.255.255.255"),
            ("10.0.0.7", "10.0.0.7"),
            ("2001:db8::/32", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("::/0", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
        ] {
            assert_eq!(AddressRange::from(block.parse::<AddressBlock>().unwrap()).last.to_string(), last);
        }
        assert_eq!(AddressRange::new("10.0.0.2".parse().unwrap(), "10.0.0.1".parse().unwrap()), None);
        assert_eq!(AddressRange::new("10.0.0.2".parse().unwrap(), "::1".parse().unwrap()), None);
    }

    #[test]
    fn parts_of_a_device_join() {
        let rule = |action| Rule { line: 1, name: "1".into(), matches: vec![], action };
        let part = |name: &str, priority| Device {
            chains: vec![
                Chain { name: name.into(), rules: vec![rule(Action::Jump(1))] },
                Chain { name: "other".into(), rules: vec![rule(Action::Accept)] },
            ],
            hooks: vec![Hook { point: Point::Forward, priority, family: None, chain: 0, passes: false, line: 1 }],
            lines: 3,
            ..Device::default()
        };
        let mut device = part("a", 0);
        device.join(part("b", -150));
        assert_eq!((device.rules(), device.lines), (4, 6));
        assert_eq!(device.chains[2].rules[0].action, Action::Jump(3));
        assert_eq!(device.hooks.iter().map(|hook| hook.chain).collect::<Vec<_>>(), [2, 0], "the earlier one first");
        assert_ne!(device.to_string(), part("a", 0).to_string());
    }
}
