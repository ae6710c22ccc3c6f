//! Where a device sends what: its own addresses, its networks, its next devices.

use kharita_model::{AddressBlock, AddressRange, Device, Family};

use super::bits::Bits;
use super::space::Space;

/// Where packets go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit<'d> {
    /// To the device itself.
    Own,
    /// To a network that the device stands in, by this interface.
    Network(&'d str),
    /// To another device that is known: its place, and the interface it comes in by there.
    Device {
        /// The interface it leaves by.
        by: Option<&'d str>,
        /// The next device.
        next: usize,
        /// The interface of the next device.
        into: &'d str,
    },
    /// To a next device that nobody told of.
    Beyond(Option<&'d str>),
    /// Nowhere: no route, or one that throws away.
    Nowhere,
    /// Through, by an interface that nobody knows: neither addresses nor routes were read.
    Through,
}

/// Destinations that leave alike. Several exits share the load.
#[derive(Debug)]
pub struct Leg<'d> {
    pub to: Bits,
    pub exits: Vec<Exit<'d>>,
}

/// A device with its way of sending.
#[derive(Debug)]
pub struct Router<'d> {
    pub device: &'d Device,
    pub own: Bits,
    pub legs: Vec<Leg<'d>>,
    /// Interfaces with the networks they stand in.
    pub networks: Vec<(&'d str, Bits)>,
}

impl<'d> Router<'d> {
    /// The device at this place among all.
    pub fn of(devices: &[&'d Device], place: usize, space: &Space) -> Self {
        let device = devices[place];
        let single = |address| AddressRange { first: address, last: address };
        let own: Vec<AddressRange> =
            device.interfaces.iter().flat_map(|own| &own.addresses).map(|(address, _)| single(*address)).collect();
        let own = space.bits(&own);
        let networks: Vec<(&'d str, Bits)> = device
            .interfaces
            .iter()
            .map(|own| (&*own.name, space.bits(&own.networks().map(AddressRange::from).collect::<Vec<_>>())))
            .filter(|(_, bits)| !bits.is_empty())
            .collect();
        let mut router = Router { device, own, legs: Vec::new(), networks };
        router.legs = router.lay(devices, space);
        router
    }

    /// Is it known where it stands?
    pub fn is_placed(&self) -> bool {
        let has_address = |own: &kharita_model::Interface| !own.addresses.is_empty();
        self.device.interfaces.iter().any(has_address) || !self.device.routes.is_empty()
    }

    fn lay(&self, devices: &[&'d Device], space: &Space) -> Vec<Leg<'d>> {
        let mut left = Bits::all(space.size());
        if !self.is_placed() {
            return vec![Leg { to: left, exits: vec![Exit::Through] }];
        }
        let mut legs = vec![Leg { to: self.own.clone(), exits: vec![Exit::Own] }];
        left.remove(&self.own);
        let mut routes = self.routes(devices, space.family());
        routes.sort_by_key(|(to, metric, _)| (std::cmp::Reverse(to.prefix), *metric, to.address));
        for same in routes.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let Some((to, ..)) = same.first() else { continue };
            let to = space.bits(&[AddressRange::from(*to)]).and(&left);
            if to.is_empty() {
                continue;
            }
            left.remove(&to);
            let mut exits: Vec<Exit<'d>> = Vec::new();
            for (_, _, exit) in same {
                if !exits.contains(exit) {
                    exits.push(*exit);
                }
            }
            legs.push(Leg { to, exits });
        }
        legs.push(Leg { to: left, exits: vec![Exit::Nowhere] });
        legs
    }

    /// Routes with their exits: those that were read, and the networks of the interfaces.
    fn routes(&self, devices: &[&'d Device], family: Family) -> Vec<(AddressBlock, u32, Exit<'d>)> {
        let mut routes: Vec<(AddressBlock, u32, Exit<'d>)> = Vec::new();
        for interface in &self.device.interfaces {
            routes.extend(interface.networks().map(|network| (network, 0, Exit::Network(&interface.name))));
        }
        for route in &self.device.routes {
            let exit = match (route.closed, route.via, route.interface.as_deref()) {
                (true, ..) => Exit::Nowhere,
                (false, None, Some(name)) => Exit::Network(name),
                (false, None, None) => Exit::Beyond(None),
                (false, Some(via), by) => {
                    let by = by.or_else(|| self.towards(via));
                    match holder(devices, via).filter(|(next, _)| !std::ptr::eq(devices[*next], self.device)) {
                        Some((next, into)) => Exit::Device { by, next, into },
                        None => Exit::Beyond(by),
                    }
                }
            };
            routes.push((route.to, route.metric, exit));
        }
        routes.retain(|(to, ..)| Family::of(to.address) == family);
        routes
    }

    /// The interface in whose network an address stands.
    fn towards(&self, address: std::net::IpAddr) -> Option<&'d str> {
        let stands = |own: &&kharita_model::Interface| own.networks().any(|network| network.contains(address));
        self.device.interfaces.iter().find(stands).map(|own| &*own.name)
    }
}

/// The device and interface that has this address.
pub fn holder<'d>(devices: &[&'d Device], address: std::net::IpAddr) -> Option<(usize, &'d str)> {
    devices.iter().enumerate().find_map(|(place, device)| {
        let has = |own: &&kharita_model::Interface| own.addresses.iter().any(|(one, _)| *one == address);
        device.interfaces.iter().find(has).map(|own| (place, &*own.name))
    })
}
