//! What reaches what, by the configurations of filtering devices (MAP.md §7.3). For one service the addresses are cut into
//! atoms that every rule treats alike; a set of destination atoms goes through routes, translations and chains as bits, once
//! for what may be accepted and for what may be stopped. So every answer has three values: what no rule can stop is *yes*,
//! what no rule can accept is *no*, and what rests on something that was not understood is *maybe*.
//!
//! A question is about opening a connection: its first packet, in state NEW, from a port that clients use, under every rate
//! limit, and sent from where its source stands.

mod bits;
mod compile;
mod matrix;
mod route;
mod space;
mod trip;
mod walk;
mod zones;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::net::IpAddr;
use std::rc::Rc;

use kharita_model::{
    AddressBlock, AddressRange, Attribute, Device, Family, Match, NodeKind, NotUnderstood, Term, Translation, Value,
};

use crate::Map;
use compile::First;
use trip::{Outcome, Plane};

pub use matrix::Matrix;
pub use zones::Passage;

/// A port that clients use on every system (the ranges of Linux and IANA share it).
const CLIENT_PORT: u16 = 50_000;

/// What listens: the number of a protocol, and a port where the protocol has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Service {
    /// Number of the protocol: 6 is TCP, 17 is UDP.
    pub protocol: u8,
    /// Port; 0 where the protocol has none.
    pub port: u16,
}

impl Service {
    /// A port of TCP.
    pub const fn tcp(port: u16) -> Self {
        Service { protocol: compile::TCP, port }
    }

    fn first(self) -> First {
        First { protocol: self.protocol, port: self.port, from_port: Some(CLIENT_PORT) }
    }
}

/// May it?
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Surely not.
    No,
    /// Nobody knows.
    Maybe,
    /// Surely.
    Yes,
}

impl Answer {
    /// The word of the contract.
    pub const fn word(self) -> &'static str {
        match self {
            Answer::No => "no",
            Answer::Maybe => "maybe",
            Answer::Yes => "yes",
        }
    }

    fn of(pass: bool, fail: bool) -> Self {
        match (pass, fail) {
            (true, false) => Answer::Yes,
            (false, _) => Answer::No,
            (true, true) => Answer::Maybe,
        }
    }
}

/// What an answer rests on: a rule of a device, or what takes its place there (`policy` of a chain, `no-route`,
/// `next-hop`, `own-address`, `loop`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// The device.
    pub device: String,
    /// Its rule.
    pub rule: String,
    /// Line in its configuration; 0 where it has none.
    pub line: u32,
}

/// An answer with what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The answer.
    pub answer: Answer,
    /// The rules that decided, in the order in which the packet meets them. Of a connection inside one network: none.
    pub because: Vec<Because>,
}

/// The filtering devices that are known.
#[derive(Debug, Clone, Default)]
pub struct Network {
    devices: Vec<(String, Device)>,
}

impl Network {
    /// Of these devices, each with its name.
    pub fn new(devices: Vec<(String, Device)>) -> Self {
        Network { devices }
    }

    /// Of the devices of a map that are there and whose configuration was read.
    pub fn of(map: &Map) -> Self {
        let hosts = map.of_kind(NodeKind::Host).filter(|host| host.not_seen_since().is_none());
        let mut devices = Vec::new();
        for host in hosts {
            let mut whole: Option<Device> = None;
            for part in [Attribute::Filter, Attribute::Interfaces, Attribute::Routes] {
                if let Some(Value::Device(device)) = host.value(part).map(|claim| &claim.value) {
                    whole.get_or_insert_with(Device::default).join((**device).clone());
                }
            }
            // Addresses and routes without rules let everything through, and say how the networks hang together.
            devices.extend(whole.map(|device| (host.name().to_owned(), device)));
        }
        Network { devices }
    }

    /// Is no device known?
    pub fn is_empty(&self) -> bool {
        self.devices.is_empty()
    }

    /// The devices, by name.
    pub fn devices(&self) -> impl Iterator<Item = (&str, &Device)> {
        self.devices.iter().map(|(name, device)| (name.as_str(), device))
    }

    /// Lines that were not understood, with their device.
    pub fn not_understood(&self) -> impl Iterator<Item = (&str, &NotUnderstood)> {
        self.devices().flat_map(|(name, device)| device.unknown.iter().map(move |unknown| (name, unknown)))
    }

    /// One service of each class that some rule tells apart, TCP and UDP, and one that no rule names.
    pub fn services(&self) -> Vec<Service> {
        let mut edges: BTreeSet<u16> = BTreeSet::from([0]);
        for (_, device) in &self.devices {
            for rule in device.chains.iter().flat_map(|chain| &chain.rules) {
                ports(&rule.matches, &mut edges);
                if let kharita_model::Action::Translate(
                    Translation::Destination { port: Some(range), .. } | Translation::Local { port: Some(range) },
                ) = &rule.action
                {
                    cut(*range, &mut edges);
                }
            }
        }
        let services = |protocol| edges.iter().map(move |port| Service { protocol, port: (*port).max(1) });
        let all: BTreeSet<Service> = services(6).chain(services(17)).collect();
        all.into_iter().collect()
    }

    /// A port of TCP that no rule names: what passes there passes by a rule for all ports. None if every port is named.
    pub fn unnamed_port(&self) -> Option<Service> {
        let mut edges = BTreeSet::new();
        for (_, device) in &self.devices {
            device.chains.iter().flat_map(|chain| &chain.rules).for_each(|rule| ports(&rule.matches, &mut edges));
        }
        // The widest class lies between two edges; its middle is named by the widest ranges alone.
        let mut all: Vec<u32> = edges.iter().map(|edge| u32::from(*edge)).chain([1, 65_536]).collect();
        all.sort_unstable();
        let widest = all.windows(2).max_by_key(|pair| pair[1].saturating_sub(pair[0]))?;
        (widest[1] > widest[0]).then(|| Service::tcp((widest[0] + (widest[1] - widest[0]) / 2).min(65_535) as u16))
    }
}

fn cut((low, high): (u16, u16), edges: &mut BTreeSet<u16>) {
    edges.insert(low);
    edges.extend(high.checked_add(1));
}

fn ports(matches: &[Match], edges: &mut BTreeSet<u16>) {
    for own in matches {
        match &own.term {
            Term::DestinationPort(ranges) | Term::OriginalDestinationPort(ranges) => {
                ranges.iter().for_each(|range| cut(*range, edges));
            }
            Term::AnyOf(any) => any.iter().for_each(|all| ports(all, edges)),
            _ => {}
        }
    }
}

/// What a source reaches with a service; none if no device is on its way.
type Rows = BTreeMap<(Family, usize, Service), Option<Rc<Outcome>>>;

/// Answers questions about a network. What was computed for a source and a service is kept for the next question.
pub struct Reach<'n> {
    network: &'n Network,
    planes: [Plane<'n>; 2],
    rows: RefCell<Rows>,
    by_device: HashMap<usize, String>,
    names_source_ports: bool,
}

impl std::fmt::Debug for Reach<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reach").field("devices", &self.network.devices.len()).finish_non_exhaustive()
    }
}

impl<'n> Reach<'n> {
    /// About this network.
    pub fn of(network: &'n Network) -> Self {
        let devices: Vec<&'n Device> = network.devices.iter().map(|(_, device)| device).collect();
        let names_source_ports = devices
            .iter()
            .flat_map(|device| &device.chains)
            .flat_map(|chain| &chain.rules)
            .any(|rule| names_source_port(&rule.matches));
        Reach {
            network,
            planes: [Family::V4, Family::V6].map(|family| Plane::of(family, &devices)),
            rows: RefCell::default(),
            by_device: network.devices.iter().enumerate().map(|(at, (name, _))| (at, name.clone())).collect(),
            names_source_ports,
        }
    }

    fn plane(&self, family: Family) -> &Plane<'n> {
        &self.planes[usize::from(family == Family::V6)]
    }

    /// May this source open a connection to this destination? `None`: no device that is known lies between them, and none
    /// tells that they stand in one network.
    pub fn probe(&self, from: IpAddr, to: IpAddr, service: Service) -> Option<Answer> {
        let family = Family::of(from);
        if family != Family::of(to) {
            return Some(Answer::No);
        }
        let plane = self.plane(family);
        let (source, to) = (plane.space.atom(from), plane.space.atom(to));
        let row = self.row(family, source, service)?;
        Some(Answer::of(row.pass.has(to), row.fail.has(to)))
    }

    /// The same, with the rules that decide.
    pub fn explain(&self, from: IpAddr, to: IpAddr, service: Service) -> Option<Verdict> {
        let answer = self.probe(from, to, service)?;
        let family = Family::of(from);
        if family != Family::of(to) {
            return Some(Verdict { answer, because: Vec::new() });
        }
        let plane = self.plane(family);
        let atom = plane.space.bits(&[AddressRange { first: to, last: to }]);
        let (_, deciding) = plane.trip(plane.space.atom(from), &atom, service.first(), true)?;
        let mut because: Vec<Because> = Vec::new();
        for own in deciding {
            let fits = match answer {
                Answer::Yes => !own.stops,
                Answer::No => own.stops,
                Answer::Maybe => true,
            };
            let device = self.by_device.get(&own.device).cloned().unwrap_or_default();
            let own = Because { device, rule: own.rule, line: own.line };
            if fits && !because.contains(&own) {
                because.push(own);
            }
        }
        Some(Verdict { answer, because })
    }

    /// What one source reaches with this service.
    fn row(&self, family: Family, source: usize, service: Service) -> Option<Rc<Outcome>> {
        if let Some(known) = self.rows.borrow().get(&(family, source, service)) {
            return known.clone();
        }
        let plane = self.plane(family);
        let all = bits::Bits::all(plane.space.size());
        let row = plane.trip(source, &all, service.first(), false).map(|(mut outcome, _)| {
            if self.names_source_ports {
                // A sender may also choose another port: what only that opens is *maybe*.
                let any = First { from_port: None, ..service.first() };
                if let Some((other, _)) = plane.trip(source, &all, any, false) {
                    let opened = other.pass.without(&outcome.pass);
                    outcome.pass.join(&opened);
                    outcome.fail.join(&opened);
                }
            }
            Rc::new(outcome)
        });
        self.rows.borrow_mut().insert((family, source, service), row.clone());
        row
    }

    /// Representatives of the addresses of a block that the devices treat alike: the devices' own are none of them.
    pub fn representatives(&self, block: AddressBlock) -> Vec<IpAddr> {
        let range = AddressRange::from(block);
        let plane = self.plane(Family::of(range.first));
        let own = plane.routers.iter().fold(bits::Bits::none(plane.space.size()), |mut own, router| {
            own.join(&router.own);
            own
        });
        let atoms = plane.space.bits(&[range]).without(&own);
        atoms.iter().map(|atom| plane.space.range(atom).first.max(range.first)).collect()
    }

    /// The class of an address: those of one class and family are treated alike.
    pub fn class(&self, address: IpAddr) -> usize {
        let family = Family::of(address);
        // The families have their classes apart.
        self.plane(family).space.atom(address) * 2 + usize::from(family == Family::V6)
    }

    /// Does some device tell where this address stands: in one of its networks, or behind a route of its own?
    pub fn knows(&self, address: IpAddr) -> bool {
        let plane = self.plane(Family::of(address));
        let atom = plane.space.atom(address);
        let placed = || plane.routers.iter().filter(|router| router.is_placed());
        placed().next().is_none()
            || placed().any(|router| {
                let is_named = |route: &kharita_model::Route| route.to.prefix > 0 && route.to.contains(address);
                router.networks.iter().any(|(_, network)| network.has(atom))
                    || router.device.routes.iter().any(is_named)
            })
    }

    /// Public addresses that stand for the Internet: those that the devices know by their default routes alone. Without
    /// any, one address of which nobody tells anything.
    pub fn outside(&self) -> Vec<IpAddr> {
        let plane = self.plane(Family::V4);
        let ranges = (0..plane.space.size()).map(|atom| plane.space.range(atom).first);
        let mut outside: Vec<IpAddr> = ranges.filter(|address| is_public(*address) && !self.knows(*address)).collect();
        if outside.is_empty() {
            outside.push(IpAddr::from([203, 0, 113, 1]));
        }
        outside
    }

    /// What a device lets through at a point for one service, as a matrix of ranges of addresses.
    pub fn matrix(&self, device: usize, point: kharita_model::Point, family: Family, first: Service) -> Matrix {
        matrix::of(self.plane(family), device, point, first.first())
    }
}

fn names_source_port(matches: &[Match]) -> bool {
    matches.iter().any(|own| match &own.term {
        Term::SourcePort(_) => true,
        Term::AnyOf(any) => any.iter().any(|all| names_source_port(all)),
        _ => false,
    })
}

/// May an address be reached over the Internet at all?
fn is_public(address: IpAddr) -> bool {
    let IpAddr::V4(v4) = address else { return false };
    let [a, b, ..] = v4.octets();
    !(v4.is_private() || v4.is_loopback() || v4.is_link_local() || v4.is_multicast() || a == 0 || a >= 224)
        && !(a == 100 && (64..128).contains(&b))
}
