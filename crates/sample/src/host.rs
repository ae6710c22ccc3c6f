//! A machine, made from its zone and position: name, addresses, system, what listens, and what people know of it.

use std::fmt::Write as _;
use std::net::Ipv4Addr;

use kharita_model::Subtype;

use crate::estate::{CHANGING_ZONE, Duty, Estate, Sites, Zone};
use crate::random::{Purpose, Random};
use crate::software::{self, Machine, OperatingSystem, Service};

/// What a manufacturer writes when it writes nothing.
pub const PLACEHOLDER_SERIAL: &str = "To Be Filled By O.E.M.";
/// First three bytes of the hardware addresses: an invented pool, globally administered, unicast.
const HARDWARE_PREFIXES: [[u8; 3]; 4] =
    [[0xA8, 0x3F, 0x11], [0xB4, 0x7C, 0x2D], [0xC0, 0x51, 0x8E], [0xD8, 0x2A, 0x63]];

/// Which scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Month {
    /// The scans before the date of the sample.
    First,
    /// The scans 30 days later.
    Next,
}

/// A machine.
#[derive(Debug, Clone)]
pub struct Host<'a> {
    /// Number in the estate, from 0.
    pub number: u32,
    /// Its zone.
    pub zone: &'a Zone,
    /// Its place in the zone.
    pub position: u32,
    /// What it is for.
    pub duty: Duty,
    /// Fully qualified name, in lower case.
    pub name: String,
    /// Address.
    pub address: Ipv4Addr,
    /// Hardware address, in upper case with colons.
    pub mac: String,
    /// Serial number.
    pub serial: String,
    /// Type.
    pub machine: &'static Machine,
    /// Vendor.
    pub vendor: &'static str,
    /// Model.
    pub model: &'static str,
    /// System.
    pub system: &'static OperatingSystem,
    /// What its application or database adds to the services of the system.
    pub stack: &'static [Service],
}

impl Host<'_> {
    /// Its true identity in `truth.json`.
    pub fn truth(&self) -> String {
        format!("h-{:06}", self.number)
    }

    /// Short name.
    pub fn short_name(&self) -> &str {
        self.name.split('.').next().unwrap_or(&self.name)
    }

    /// Its key in the declared inventory.
    pub fn inventory_key(&self) -> String {
        format!("EQ-{:06}", self.number)
    }

    /// What listens, in the order of ports.
    pub fn services(&self) -> Vec<&'static Service> {
        let mut services: Vec<&Service> = self.system.services.iter().chain(self.stack).collect();
        services.sort_by_key(|service| (service.protocol, service.port));
        services
    }

    /// Is it a server, physical or virtual?
    pub fn is_server(&self) -> bool {
        matches!(self.machine.subtype, Subtype::Server | Subtype::Vm)
    }
}

impl Estate {
    /// The machine at this position of a zone; beyond the zone's count, one that is new next month. `None` if the zone
    /// has no address left.
    pub fn host<'a>(&self, zone: &'a Zone, position: u32) -> Option<Host<'a>> {
        let number =
            if position < zone.count { zone.first + position } else { self.allocation.hosts + position - zone.count };
        let duty = zone.duty(position);
        let mut random = Random::keyed(self.plan.seed, Purpose::Machine, u64::from(number));
        let machine = match duty {
            Duty::Application(..) | Duty::Database(_) => &software::SERVER,
            Duty::Filter => &software::CENTRAL_FIREWALL,
            Duty::Other => random.weighted(zone.profile.mix)?,
        };
        let system = random.weighted(machine.systems)?;
        let (vendor, model) = *random.weighted(machine.models)?;
        let (system, stack) = self.stack(duty).unwrap_or((system, &[]));
        Some(Host {
            number,
            zone,
            position,
            duty,
            name: self.name(zone, position, duty, machine),
            address: zone.addresses.address(position)?,
            mac: hardware_address(self.plan.seed, number),
            serial: self.serial(number),
            machine,
            vendor,
            model,
            system,
            stack,
        })
    }

    /// System and services of an application's or database's server; mended ones in the remedied variant.
    fn stack(&self, duty: Duty) -> Option<(&'static OperatingSystem, &'static [Service])> {
        let (id, text, database) = match duty {
            Duty::Application(at, _) => {
                self.organisation.applications.get(at).map(|x| (&x.id, &x.technology, false))?
            }
            Duty::Database(at) => self.organisation.databases.get(at).map(|x| (&x.id, &x.engine, true))?,
            Duty::Filter | Duty::Other => return None,
        };
        let mended = self.declarations.mended.get(id).filter(|_| self.plan.remedied);
        Some(software::stack(mended.unwrap_or(text), database))
    }

    fn name(&self, zone: &Zone, position: u32, duty: Duty, machine: &Machine) -> String {
        let domain = &self.organisation.domain;
        let id = |id: Option<&String>| id.map(|id| id.to_lowercase()).unwrap_or_default();
        match duty {
            Duty::Application(at, node) => {
                format!("srv-{}-{node}.{domain}", id(self.organisation.applications.get(at).map(|x| &x.id)))
            }
            Duty::Database(at) => format!("srv-{}-1.{domain}", id(self.organisation.databases.get(at).map(|x| &x.id))),
            Duty::Filter | Duty::Other => {
                let place = match (zone.profile.sites, zone.addresses.site(position)) {
                    (Sites::Agencies, Some(site)) => format!("ag{:02}", site + 1),
                    (Sites::CareCentres, Some(site)) => format!("cs{}", site + 1),
                    _ => zone.id.to_lowercase(),
                };
                format!("{}-{place}-{:05}.{domain}", machine.prefix, position + 1)
            }
        }
    }

    fn serial(&self, number: u32) -> String {
        if self.marks.placeholder_serial.contains(&number) {
            return PLACEHOLDER_SERIAL.to_owned();
        }
        // An odd factor permutes the numbers below 2³², so that no two machines share a serial number.
        let mixed = number.wrapping_mul(2_654_435_761).wrapping_add(self.plan.seed as u32);
        format!("CAF{:02X}{mixed:08X}", number % 251)
    }

    /// Does a scan of this month see the machine?
    pub fn is_seen(&self, host: &Host, month: Month) -> bool {
        let there = self.plan.remedied || !self.marks.never_seen.contains(&host.number);
        let new = host.position >= host.zone.count;
        match month {
            Month::First => there && !new,
            Month::Next => there && !self.marks.gone.contains(&host.number),
        }
    }

    /// Does the machine stand in the declared inventory?
    pub fn is_declared(&self, host: &Host) -> bool {
        let known = self.plan.remedied || !self.marks.undeclared.contains(&host.number);
        known && host.position < host.zone.count && (host.zone.profile.servers || self.declares_all())
    }

    /// The machines that serve this application or database.
    pub fn hosts_of(&self, id: &str) -> Vec<Host<'_>> {
        let serves = |duty: &Duty| match duty {
            Duty::Application(at, _) => self.organisation.applications.get(*at).is_some_and(|x| x.id == id),
            Duty::Database(at) => self.organisation.databases.get(*at).is_some_and(|x| x.id == id),
            Duty::Filter | Duty::Other => false,
        };
        let places = self.zones.iter().flat_map(|zone| (0u32..).zip(zone.duties()).map(move |place| (zone, place)));
        places.filter(|(_, (_, duty))| serves(duty)).filter_map(|(zone, (p, _))| self.host(zone, p)).collect()
    }

    /// How many positions of a zone a scan of this month must look at.
    pub fn positions(&self, zone: &Zone, month: Month) -> u32 {
        let new = if month == Month::Next && zone.id == CHANGING_ZONE { self.new_next_month } else { 0 };
        zone.count + new
    }

    /// Every machine, in the order of numbers; with those of the next month at the end if `month` says so.
    pub fn hosts(&self, month: Month) -> impl Iterator<Item = Host<'_>> {
        let present = self.zones.iter().flat_map(|zone| (0..zone.count).map(move |position| (zone, position)));
        let new =
            self.zones.iter().flat_map(move |zone| (zone.count..self.positions(zone, month)).map(move |p| (zone, p)));
        present.chain(new).filter_map(|(zone, position)| self.host(zone, position))
    }
}

/// Four prefixes by the number, then a permutation of 24 bits: no two of the first 67 million machines share one.
fn hardware_address(seed: u64, number: u32) -> String {
    let prefix = HARDWARE_PREFIXES.get((number % 4) as usize).copied().unwrap_or_default();
    let suffix = (number / 4).wrapping_mul(10_654_435).wrapping_add((seed as u32).wrapping_mul(97)) & 0x00FF_FFFF;
    let [_, a, b, c] = suffix.to_be_bytes();
    let mut text = String::with_capacity(17);
    for byte in prefix.into_iter().chain([a, b, c]) {
        let colon = if text.is_empty() { "" } else { ":" };
        // Writing to a String does not fail.
        let _ = write!(text, "{colon}{byte:02X}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;
    use kharita_model::IdentifierKind;
    use std::collections::BTreeSet;

    fn estate(assets: u32, remedied: bool) -> Estate {
        Estate::new(Plan { assets, seed: 3, date: "2026-11-25".parse().unwrap(), remedied }).unwrap()
    }

    #[test]
    fn machines_stand_in_their_zone_with_identifiers_of_their_own() {
        for assets in [120, 12_000, 70_000] {
            let estate = estate(assets, false);
            let (mut names, mut addresses, mut macs, mut serials) = <[BTreeSet<String>; 4]>::default().into();
            let mut count = 0;
            for host in estate.hosts(Month::Next) {
                count += 1;
                assert!(names.insert(host.name.clone()), "{}", host.name);
                assert!(addresses.insert(host.address.to_string()), "{}", host.address);
                assert!(macs.insert(IdentifierKind::Mac.normalise(&host.mac).expect("usable")), "{}", host.mac);
                let overflow = host.address.octets()[0] == 10 && host.address.octets()[1] >= 128;
                assert!(host.zone.addresses.block.contains(host.address.into()) || overflow, "{}", host.address);
                assert_eq!(host.number, count - 1);
                serials.insert(host.serial);
            }
            assert_eq!(count, estate.allocation.hosts + estate.new_next_month);
            assert_eq!(serials.len() as u32, count - 1, "one placeholder is shared by two");
        }
    }

    #[test]
    fn demonstration_needs_no_addresses_beyond_the_reference_file() {
        let estate = estate(12_000, false);
        assert!(estate.hosts(Month::First).all(|host| host.zone.addresses.block.contains(host.address.into())));
    }

    #[test]
    fn a_mended_body_is_all_seen_and_declared() {
        let (before, after) = (estate(12_000, false), estate(12_000, true));
        let count = |estate: &Estate, seen, declared| {
            let fits = |host: &Host| estate.is_seen(host, Month::First) == seen && estate.is_declared(host) == declared;
            estate.hosts(Month::First).filter(fits).count()
        };
        assert_eq!([count(&before, true, false), count(&before, false, true)], [41, 15]);
        assert_eq!([count(&after, true, false), count(&after, false, true)], [0, 0]);
        let names = |estate: &Estate| estate.hosts(Month::First).map(|host| host.name).collect::<Vec<_>>();
        assert_eq!(names(&before), names(&after));
    }
}
