//! From a source through the devices on its way: arrival, route, filters, leaving, the next device.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use kharita_model::{Device, Family, Hook, Point, Translation};

use super::bits::Bits;
use super::compile::{First, Program, compile};
use super::route::{Exit, Router, holder};
use super::space::Space;
use super::walk::{Packet, Side, Walk};

/// Devices that a packet may pass: more is a loop.
const HOPS: usize = 16;

/// What may become of packets, by destination: both is *maybe*.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Outcome {
    /// They may arrive.
    pub pass: Bits,
    /// They may be stopped.
    pub fail: Bits,
}

impl Outcome {
    fn none(like: &Bits) -> Self {
        let nothing = like.without(like);
        Outcome { pass: nothing.clone(), fail: nothing }
    }

    fn join(&mut self, other: &Outcome) {
        self.pass.join(&other.pass);
        self.fail.join(&other.fail);
    }
}

/// Something that decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// Place of the device.
    pub device: usize,
    /// What decided: a rule, a chain's policy, a route.
    pub rule: String,
    /// Its line; 0 where it has none.
    pub line: u32,
    /// Did it stop the packet?
    pub stops: bool,
}

/// One family of addresses of all devices.
pub struct Plane<'d> {
    pub space: Space,
    pub routers: Vec<Router<'d>>,
    devices: Vec<&'d Device>,
    programs: RefCell<HashMap<(usize, First), Rc<Program<'d>>>>,
    loopback: Bits,
}

/// A question on its way.
struct Trip<'p, 'd> {
    plane: &'p Plane<'d>,
    first: First,
    deciding: Option<Vec<Deciding>>,
}

/// Where a packet is inside a device.
#[derive(Clone, Copy)]
struct Here {
    device: usize,
    hops: usize,
}

impl<'d> Plane<'d> {
    /// The plane of these devices.
    pub fn of(family: Family, devices: &[&'d Device]) -> Self {
        let space = Space::of(family, devices.iter().copied());
        let routers = (0..devices.len()).map(|place| Router::of(devices, place, &space)).collect();
        let block = if family == Family::V4 { "127.0.0.0/8" } else { "::1" };
        let loopback: Option<kharita_model::AddressBlock> = block.parse().ok();
        let loopback = space.bits(&loopback.map(kharita_model::AddressRange::from).into_iter().collect::<Vec<_>>());
        Plane { space, routers, devices: devices.to_vec(), programs: RefCell::default(), loopback }
    }

    fn program(&self, device: usize, first: First) -> Rc<Program<'d>> {
        let mut programs = self.programs.borrow_mut();
        let router = &self.routers[device];
        let make = || Rc::new(compile(router.device, &router.own, &self.space, first));
        Rc::clone(programs.entry((device, first)).or_insert_with(make))
    }

    /// The devices that a packet from this source meets first, with the interface it comes in by.
    pub fn entries(&self, source: usize) -> Vec<(usize, Side<'d>)> {
        let placed = || self.routers.iter().enumerate().filter(|(_, router)| router.is_placed());
        let mut entries: Vec<(usize, Side<'d>)> = Vec::new();
        for (place, router) in placed() {
            let beside = router.networks.iter().filter(|(_, network)| network.has(source));
            entries.extend(beside.map(|(name, _)| (place, Side::Known(name))));
        }
        if entries.is_empty() {
            // It stands further off: it comes from where the routes would send an answer, out of what is known.
            for (place, router) in placed() {
                let leg = router.legs.iter().find(|leg| leg.to.has(source));
                for exit in leg.map_or(&[][..], |leg| &leg.exits) {
                    match exit {
                        Exit::Beyond(Some(name)) | Exit::Network(name) => entries.push((place, Side::Known(name))),
                        Exit::Beyond(None) => entries.push((place, Side::Unknown)),
                        _ => {}
                    }
                }
            }
        }
        if placed().next().is_none() {
            entries.extend((0..self.routers.len()).map(|place| (place, Side::Unknown)));
        }
        entries
    }

    /// Destinations that stand in one network with the source: no device lies between.
    pub fn beside(&self, source: usize) -> Bits {
        let mut beside = Bits::none(self.space.size());
        for router in &self.routers {
            router.networks.iter().filter(|(_, bits)| bits.has(source)).for_each(|(_, bits)| beside.join(bits));
        }
        self.routers.iter().for_each(|router| beside.remove(&router.own));
        beside
    }

    /// What may become of packets from this source to these destinations. `None`: no device is on their way.
    pub fn trip(&self, source: usize, to: &Bits, first: First, explain: bool) -> Option<(Outcome, Vec<Deciding>)> {
        let entries = self.entries(source);
        let beside = self.beside(source).and(to);
        if entries.is_empty() && beside.is_empty() {
            return None;
        }
        let mut trip = Trip { plane: self, first, deciding: explain.then(Vec::new) };
        let mut whole = Outcome::none(to);
        let rest = to.without(&beside);
        // The sender chooses the device: what passes one of them passes.
        let mut stopped: Option<Bits> = None;
        for (device, came) in entries {
            let outcome = trip.enter(Here { device, hops: HOPS }, came, &trip.packet(source, came), &rest);
            whole.pass.join(&outcome.pass);
            stopped = Some(stopped.map_or_else(|| outcome.fail.clone(), |known| known.and(&outcome.fail)));
        }
        whole.fail = stopped.unwrap_or_else(|| rest.clone());
        whole.pass.join(&beside);
        Some((whole, trip.deciding.unwrap_or_default()))
    }

    /// What a device lets through at one point, whatever the interfaces.
    pub fn point(&self, device: usize, point: Point, source: usize, first: First) -> Outcome {
        let mut trip = Trip { plane: self, first, deciding: None };
        let packet = Packet { leaves: Side::Unknown, ..trip.packet(source, Side::Unknown) };
        let hooks = self.hooks(device, point);
        trip.hooks(Here { device, hops: 0 }, &hooks, &packet, &Bits::all(self.space.size()), &mut |_, _, to| Outcome {
            pass: to.clone(),
            fail: to.without(to),
        })
    }

    /// By source: which rules of a device speak of it, of all that match the service anywhere.
    pub fn signatures(&self, device: usize, first: First) -> Vec<Bits> {
        let program = self.program(device, first);
        let mut sets: Vec<&Bits> = program.iter().flatten().flat_map(|rule| rule.sources()).collect();
        sets.push(&self.loopback);
        sets.sort_unstable();
        sets.dedup();
        let mut signatures = vec![Bits::none(sets.len()); self.space.size()];
        for (at, set) in sets.iter().enumerate() {
            set.iter().for_each(|source| signatures[source].add(at, at));
        }
        signatures
    }

    fn hooks(&self, device: usize, point: Point) -> Vec<&'d Hook> {
        let family = self.space.family();
        let fits = |hook: &&Hook| hook.point == point && hook.family.is_none_or(|own| own == family);
        self.devices[device].hooks.iter().filter(fits).collect()
    }
}

type Then<'t, 'p, 'd> = dyn FnMut(&mut Trip<'p, 'd>, &Packet<'d>, &Bits) -> Outcome + 't;

impl<'p, 'd> Trip<'p, 'd> {
    fn packet(&self, source: usize, came: Side<'d>) -> Packet<'d> {
        let is_loopback = self.plane.loopback.has(source);
        Packet { source, is_loopback, original: None, port: self.first.port, came, leaves: Side::Absent }
    }

    fn note(&mut self, device: usize, rule: &str, line: u32, stops: bool) {
        if let Some(deciding) = &mut self.deciding {
            deciding.push(Deciding { device, rule: rule.to_owned(), line, stops });
        }
    }

    /// A packet arrives at a device.
    fn enter(&mut self, here: Here, came: Side<'d>, packet: &Packet<'d>, to: &Bits) -> Outcome {
        if here.hops == 0 {
            self.note(here.device, "loop", 0, true);
            return Outcome { pass: to.without(to), fail: to.clone() };
        }
        let hooks = self.plane.hooks(here.device, Point::Prerouting);
        let packet = Packet { came, leaves: Side::Absent, ..packet.clone() };
        self.hooks(here, &hooks, &packet, to, &mut |trip, packet, to| trip.route(here, packet, to))
    }

    fn route(&mut self, here: Here, packet: &Packet<'d>, to: &Bits) -> Outcome {
        let mut whole = Outcome::none(to);
        let plane = self.plane;
        for leg in &plane.routers[here.device].legs {
            let to = leg.to.and(to);
            if !to.is_empty() {
                for exit in &leg.exits {
                    let outcome = self.leave(here, *exit, packet, &to);
                    whole.join(&outcome);
                }
            }
        }
        whole
    }

    fn leave(&mut self, here: Here, exit: Exit<'d>, packet: &Packet<'d>, to: &Bits) -> Outcome {
        let side = |name: Option<&'d str>| name.map_or(Side::Unknown, Side::Known);
        let leaves = match exit {
            Exit::Own => {
                let hooks = self.plane.hooks(here.device, Point::Input);
                let arrived = &mut |trip: &mut Trip<'p, 'd>, _: &Packet<'d>, to: &Bits| {
                    trip.note(here.device, "own-address", 0, false);
                    Outcome { pass: to.clone(), fail: to.without(to) }
                };
                return self.hooks(here, &hooks, packet, to, arrived);
            }
            Exit::Nowhere => {
                self.note(here.device, "no-route", 0, true);
                return Outcome { pass: to.without(to), fail: to.clone() };
            }
            Exit::Network(name) => Side::Known(name),
            Exit::Device { by, .. } | Exit::Beyond(by) => side(by),
            Exit::Through => Side::Unknown,
        };
        let packet = Packet { leaves, ..packet.clone() };
        let mut hooks = self.plane.hooks(here.device, Point::Forward);
        hooks.extend(self.plane.hooks(here.device, Point::Postrouting));
        self.hooks(here, &hooks, &packet, to, &mut |trip, packet, to| trip.deliver(here, exit, packet, to))
    }

    /// A packet has left a device.
    fn deliver(&mut self, here: Here, exit: Exit<'d>, packet: &Packet<'d>, to: &Bits) -> Outcome {
        let next = |device| Here { device, hops: here.hops - 1 };
        match exit {
            Exit::Device { next: device, into, .. } => self.enter(next(device), Side::Known(into), packet, to),
            Exit::Beyond(_) => {
                self.note(here.device, "next-hop", 0, false);
                Outcome { pass: to.clone(), fail: to.clone() }
            }
            Exit::Network(_) => {
                let mut whole = Outcome::none(to);
                let mut rest = to.clone();
                // Another known device may be the destination.
                for place in (0..self.plane.routers.len()).filter(|place| *place != here.device) {
                    let own = self.plane.routers[place].own.and(&rest);
                    if let Some(atom) = own.iter().next() {
                        let address = self.plane.space.range(atom).first;
                        let came =
                            holder(&self.plane.devices, address).map_or(Side::Unknown, |(_, name)| Side::Known(name));
                        rest.remove(&own);
                        let outcome = self.enter(next(place), came, packet, &own);
                        whole.join(&outcome);
                    }
                }
                whole.pass.join(&rest);
                whole
            }
            Exit::Own | Exit::Nowhere | Exit::Through => Outcome { pass: to.clone(), fail: to.without(to) },
        }
    }

    /// Takes packets through these hooks, then on.
    fn hooks(
        &mut self,
        here: Here,
        hooks: &[&'d Hook],
        packet: &Packet<'d>,
        to: &Bits,
        then: &mut Then<'_, 'p, 'd>,
    ) -> Outcome {
        if to.is_empty() {
            return Outcome::none(to);
        }
        let Some((hook, rest)) = hooks.split_first() else { return then(self, packet, to) };
        let program = self.plane.program(here.device, First { port: packet.port, ..self.first });
        let (walk, left) = Walk::through(&program, packet, hook.chain, to, self.deciding.is_some());
        let (mut walked, deciding) = (walk.walked, walk.deciding);
        for rule in deciding.unwrap_or_default() {
            self.note(here.device, &rule.name, rule.line, rule.action == kharita_model::Action::Deny);
        }
        if !left.is_empty() {
            if hook.passes {
                walked.accepted.join(&left);
            } else {
                walked.denied.join(&left);
            }
            if !hook.passes || hook.point == Point::Forward {
                let name = self.plane.devices[here.device].chains.get(hook.chain as usize).map_or("", |own| &own.name);
                self.note(here.device, &format!("{name} policy"), hook.line, !hook.passes);
            }
        }
        let mut whole = self.hooks(here, rest, packet, &walked.accepted, then);
        whole.fail.join(&walked.denied);
        for (bits, translation, _) in &walked.translated {
            let outcome = self.translated(here, rest, packet, bits, translation, then);
            whole.join(&outcome);
        }
        whole
    }

    /// Packets whose ends are changed go on through the hooks that are left.
    fn translated(
        &mut self,
        here: Here,
        rest: &[&'d Hook],
        packet: &Packet<'d>,
        bits: &Bits,
        translation: &Translation,
        then: &mut Then<'_, 'p, 'd>,
    ) -> Outcome {
        let own = &self.plane.routers[here.device].own;
        let (targets, port) = match translation {
            Translation::Destination { to, port } if to.is_empty() => (None, *port),
            Translation::Destination { to, port } => (Some(self.plane.space.bits(to)), *port),
            Translation::Local { port } => (Some(own.clone()).filter(|own| !own.is_empty()), *port),
            Translation::Source(ranges) => {
                let sources: Vec<usize> = self.plane.space.bits(ranges).iter().collect();
                return self.sent_by(here, rest, packet, bits, &sources, then);
            }
            Translation::Masquerade => {
                let sources: Vec<usize> = self.address_at(here.device, packet.leaves).into_iter().collect();
                return self.sent_by(here, rest, packet, bits, &sources, then);
            }
        };
        let port = port.map_or(packet.port, |(first, _)| first);
        let mut whole = Outcome::none(bits);
        for part in self.told_apart(here.device, packet, bits, port) {
            let original = packet.original.clone().unwrap_or_else(|| (part.clone(), packet.port));
            let packet = Packet { original: Some(original), port, ..packet.clone() };
            let outcome = match &targets {
                None => self.hooks(here, rest, &packet, &part, then),
                Some(targets) => {
                    let outcome = self.hooks(here, rest, &packet, targets, then);
                    let lifted = |some: bool| if some { part.clone() } else { part.without(&part) };
                    Outcome { pass: lifted(!outcome.pass.is_empty()), fail: lifted(!outcome.fail.is_empty()) }
                }
            };
            whole.join(&outcome);
        }
        whole
    }

    /// Destinations in parts that the rules to come do not tell apart once they are translated.
    fn told_apart(&self, device: usize, packet: &Packet<'d>, bits: &Bits, port: u16) -> Vec<Bits> {
        let mut parts = vec![bits.clone()];
        if packet.original.is_some() {
            return parts;
        }
        let program = self.plane.program(device, First { port, ..self.first });
        for set in program.iter().flatten().flat_map(|rule| rule.originals()) {
            let split = |part: &Bits| [part.and(set), part.without(set)];
            parts = parts.iter().flat_map(split).filter(|part| !part.is_empty()).collect();
        }
        parts
    }

    fn sent_by(
        &mut self,
        here: Here,
        rest: &[&'d Hook],
        packet: &Packet<'d>,
        bits: &Bits,
        sources: &[usize],
        then: &mut Then<'_, 'p, 'd>,
    ) -> Outcome {
        if sources.is_empty() {
            return self.hooks(here, rest, packet, bits, then);
        }
        let mut whole = Outcome::none(bits);
        for source in sources {
            let packet = Packet { source: *source, ..packet.clone() };
            let outcome = self.hooks(here, rest, &packet, bits, then);
            whole.join(&outcome);
        }
        whole
    }

    /// The atom of an address of an interface.
    fn address_at(&self, device: usize, side: Side<'d>) -> Option<usize> {
        let Side::Known(name) = side else { return None };
        let space = &self.plane.space;
        let interface = self.plane.devices[device].interfaces.iter().find(|own| &*own.name == name)?;
        let fits = |(address, _): &&(std::net::IpAddr, u8)| Family::of(*address) == space.family();
        interface.addresses.iter().find(fits).map(|(address, _)| space.atom(*address))
    }
}
