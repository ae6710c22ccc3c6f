//! The machines of the body: how many stand in each zone and what each is. Nothing is kept but counts and a few marks: a
//! machine is made again from its zone and position whenever it is needed, so a million of them take no memory.

use std::collections::BTreeSet;

use crate::allocation::{Allocation, scaled, share};
use crate::declarations::Declarations;
use crate::directory::{self, Directory};
use crate::network::AddressPlan;
use crate::old_inventory::Listed;
use crate::organisation::Organisation;
use crate::random::{Purpose, Random};
use crate::software::{self, Machine};
use crate::{Error, Plan};

/// Above this number of machines only those of server zones stand in the declared inventory: a sheet has 1 048 576 rows,
/// and nobody fills that many.
pub const INVENTORY_LIMIT: u32 = 200_000;

/// What the n-th machine of a zone is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// Node (from 1) of the application at this place in the reference file.
    Application(usize, u32),
    /// The database at this place in the reference file.
    Database(usize),
    /// The firewall between all zones.
    Filter,
    /// Anything else.
    Other,
}

/// A zone with machines.
#[derive(Debug, Clone)]
pub struct Zone {
    /// Id in the reference file.
    pub id: String,
    /// How many machines stand in it.
    pub count: u32,
    /// Number of its first machine in the whole estate.
    pub first: u32,
    /// Its addresses.
    pub addresses: AddressPlan,
    /// How it is equipped.
    pub profile: &'static Profile,
    duties: Vec<Duty>,
}

impl Zone {
    /// What the machine at this position is for. The last one of the administration is the central firewall.
    pub fn duty(&self, position: u32) -> Duty {
        if self.id == FILTER_ZONE && position + 1 == self.count {
            return Duty::Filter;
        }
        self.duties.get(position as usize).copied().unwrap_or(Duty::Other)
    }

    /// What its first machines are for, by position: applications and databases; all others serve neither.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }
}

/// How a zone is equipped.
#[derive(Debug)]
pub struct Profile {
    /// Zone of the reference file.
    pub zone: &'static str,
    /// Share of the machines, in thousandths of those that are not planted one by one.
    pub weight: u32,
    /// Machines that occur, with their weights.
    pub mix: &'static [(&'static Machine, u32)],
    /// Is it a zone of servers? Those are scanned for vulnerabilities and always declared.
    pub servers: bool,
    /// Does the probe stand in the zone, so that it reads hardware addresses?
    pub local_probe: bool,
    /// Do addresses change hands there?
    pub dynamic: bool,
    /// Sites that share it: agencies, care centres.
    pub sites: Sites,
}

/// Sites of a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sites {
    /// The headquarters.
    Headquarters,
    /// The recovery site.
    Recovery,
    /// The agencies.
    Agencies,
    /// The care centres.
    CareCentres,
    /// No fixed site.
    None,
}

const SERVERS: &[(&Machine, u32)] = &[
    (&software::VIRTUAL, 62),
    (&software::SERVER, 28),
    (&software::NETWORK_SWITCH, 6),
    (&software::NETWORK_FIREWALL, 2),
    (&software::STORAGE, 2),
];
const CARE: &[(&Machine, u32)] = &[
    (&software::WORKSTATION, 62),
    (&software::OFFICE_PRINTER, 10),
    (&software::IMAGER, 12),
    (&software::NETWORK_SWITCH, 8),
    (&software::ACCESS_POINT, 8),
];
const AGENCY: &[(&Machine, u32)] = &[
    (&software::WORKSTATION, 60),
    (&software::OFFICE_PRINTER, 14),
    (&software::TELEPHONE, 14),
    (&software::NETWORK_SWITCH, 5),
    (&software::NETWORK_ROUTER, 3),
    (&software::ACCESS_POINT, 4),
];
const OFFICE: &[(&Machine, u32)] = &[
    (&software::WORKSTATION, 74),
    (&software::OFFICE_PRINTER, 6),
    (&software::TELEPHONE, 10),
    (&software::NETWORK_SWITCH, 4),
    (&software::ACCESS_POINT, 6),
];
const ROAMING: &[(&Machine, u32)] = &[(&software::WORKSTATION, 1)];

const fn servers(zone: &'static str, weight: u32, local_probe: bool, sites: Sites) -> Profile {
    Profile { zone, weight, mix: SERVERS, servers: true, local_probe, dynamic: false, sites }
}

const fn places(zone: &'static str, weight: u32, mix: &'static [(&'static Machine, u32)], sites: Sites) -> Profile {
    Profile { zone, weight, mix, servers: false, local_probe: true, dynamic: false, sites }
}

/// The zones with machines; hypothesis, like every number of the reference organisation.
pub static PROFILES: &[Profile] = &[
    servers("Z1", 5, false, Sites::Headquarters),
    servers("Z2", 3, false, Sites::Headquarters),
    servers("Z3", 60, true, Sites::Headquarters),
    servers("Z4", 25, true, Sites::Headquarters),
    servers("Z5", 10, true, Sites::Headquarters),
    servers("Z6", 30, true, Sites::Headquarters),
    places("Z7", 70, CARE, Sites::CareCentres),
    places("Z8", 300, AGENCY, Sites::Agencies),
    places("Z9", 350, OFFICE, Sites::Headquarters),
    servers("Z10", 27, true, Sites::Recovery),
    Profile {
        zone: "Z11",
        weight: 120,
        mix: ROAMING,
        servers: false,
        local_probe: false,
        dynamic: true,
        sites: Sites::None,
    },
];

/// Machines that carry a planted flaw or a trap, by number.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    /// F11: there, scanned, and not in the declared inventory.
    pub undeclared: BTreeSet<u32>,
    /// F11: in the declared inventory, and never seen by a scanner.
    pub never_seen: BTreeSet<u32>,
    /// Two different machines whose serial number is the same manufacturer's placeholder.
    pub placeholder_serial: BTreeSet<u32>,
    /// Gone at the next month's scan.
    pub gone: BTreeSet<u32>,
}

/// The machines.
#[derive(Debug)]
pub struct Estate {
    /// What was asked for.
    pub plan: Plan,
    /// The body.
    pub organisation: Organisation,
    /// What its people say.
    pub declarations: Declarations,
    /// Functions that own something, in the order of their keys.
    pub owners: Vec<String>,
    /// The assets by kind.
    pub allocation: Allocation,
    /// Zones with machines.
    pub zones: Vec<Zone>,
    /// Machines with flaws and traps.
    pub marks: Marks,
    /// New machines of the headquarters at the next month's scan.
    pub new_next_month: u32,
    /// The directory.
    pub directory: Directory,
    /// Machines of the old inventory.
    pub old_inventory: Listed,
}

/// Zone whose machines come and go until the next month.
pub const CHANGING_ZONE: &str = "Z9";
/// Zone from which the central firewall is administered.
pub const FILTER_ZONE: &str = "Z5";
/// Nodes of an application where its zone has room.
const NODES: u32 = 4;

impl Estate {
    /// Lays out the machines.
    pub fn new(plan: Plan) -> Result<Self, Error> {
        let (organisation, declarations) = (Organisation::load()?, Declarations::load()?);
        let [applications, databases] =
            [organisation.applications.len(), organisation.databases.len()].map(|count| count as u32);
        let allocation = Allocation::of(plan.assets, applications, databases, directory::PARTS);
        let owners = owners(&organisation, &declarations);
        let mut estate = Estate {
            plan,
            organisation,
            declarations,
            owners,
            allocation,
            zones: Vec::new(),
            marks: Marks::default(),
            new_next_month: scaled(12, plan.assets) as u32,
            directory: Directory::default(),
            old_inventory: Listed::default(),
        };
        estate.zones = estate.lay_out_zones();
        estate.marks = estate.choose_marks();
        estate.directory = Directory::of(&estate);
        estate.old_inventory = Listed::of(&estate);
        Ok(estate)
    }

    fn lay_out_zones(&self) -> Vec<Zone> {
        let networks =
            || PROFILES.iter().filter_map(|p| Some((p, self.organisation.networks.iter().find(|n| n.id == p.zone)?)));
        let first_nodes: Vec<Vec<Duty>> = networks().map(|(profile, _)| self.first_nodes(profile.zone)).collect();
        let minimum = |profile: &Profile, duties: &[Duty]| {
            // A machine for each site of a zone with several, so that every care centre can be seen.
            let sites = if profile.sites == Sites::CareCentres { self.sites(profile.sites) } else { 1 };
            duties.len() as u32 + sites
        };
        let parts: Vec<(u32, u32)> = networks()
            .zip(&first_nodes)
            .map(|((profile, _), duties)| (minimum(profile, duties), profile.weight))
            .collect();
        let counts = share(self.allocation.hosts, &parts);
        let mut first = 0;
        let mut zones = Vec::new();
        for (((profile, network), mut duties), count) in networks().zip(first_nodes).zip(counts) {
            let number = network.id.trim_start_matches('Z').parse().unwrap_or(0);
            add_further_nodes(&mut duties, count);
            let addresses = AddressPlan::new(number, network.cidr, self.sites(profile.sites));
            zones.push(Zone { id: network.id.clone(), count, first, addresses, profile, duties });
            first += count;
        }
        zones
    }

    /// One machine for each application and database of the zone.
    fn first_nodes(&self, zone: &str) -> Vec<Duty> {
        let applications = self.organisation.applications.iter().enumerate().filter(|(_, x)| x.zone == zone);
        let databases = self.organisation.databases.iter().enumerate();
        let databases = databases.filter(|(_, x)| self.organisation.database_zone(&x.id) == zone);
        applications
            .map(|(at, _)| Duty::Application(at, 1))
            .chain(databases.map(|(at, _)| Duty::Database(at)))
            .collect()
    }

    /// How many sites of its own a zone has.
    pub fn sites(&self, sites: Sites) -> u32 {
        let volume = |name| self.organisation.volumes.get(name).map_or(1, |n| *n as u32);
        match sites {
            Sites::Agencies => volume("branches"),
            Sites::CareCentres => volume("care_centres"),
            Sites::Headquarters | Sites::Recovery | Sites::None => 1,
        }
    }

    /// The zone with this id.
    pub fn zone(&self, id: &str) -> Option<&Zone> {
        self.zones.iter().find(|zone| zone.id == id)
    }

    /// The central firewall.
    pub fn filter(&self) -> Option<crate::host::Host<'_>> {
        let zone = self.zone(FILTER_ZONE)?;
        self.host(zone, zone.count.checked_sub(1)?)
    }

    /// Are all machines declared, or only those of server zones?
    pub fn declares_all(&self) -> bool {
        self.allocation.hosts <= INVENTORY_LIMIT
    }

    /// The zone and position of a machine by its number.
    pub fn place(&self, number: u32) -> Option<(&Zone, u32)> {
        let zone = self.zones.iter().rev().find(|zone| zone.first <= number)?;
        Some((zone, number - zone.first))
    }

    fn choose_marks(&self) -> Marks {
        let mut random = Random::keyed(self.plan.seed, Purpose::Marks, 0);
        let mut taken = BTreeSet::new();
        let servers_only = !self.declares_all();
        let inventoried = move |zone: &Zone| !zone.profile.dynamic && (zone.profile.servers || !servers_only);
        let mut draw = |count: u64, fits: &dyn Fn(&Zone) -> bool| self.draw(&mut random, count, &mut taken, fits);
        // First where there is little choice.
        let gone = draw(scaled(9, self.plan.assets), &|zone| zone.id == CHANGING_ZONE);
        let undeclared = draw(self.expected("F11", "discovered_not_declared"), &inventoried);
        let never_seen = draw(self.expected("F11", "declared_never_seen"), &inventoried);
        let placeholder_serial = draw(2, &inventoried);
        Marks { undeclared, never_seen, placeholder_serial, gone }
    }

    /// Draws different machines that serve no application or database, from zones that fit. Fewer if there are not enough.
    fn draw(
        &self,
        random: &mut Random,
        count: u64,
        taken: &mut BTreeSet<u32>,
        fits: &dyn Fn(&Zone) -> bool,
    ) -> BTreeSet<u32> {
        let mut drawn = BTreeSet::new();
        // The bound only matters if a zone is nearly exhausted; each draw succeeds with a fair chance otherwise.
        for _ in 0..count * 1000 {
            if drawn.len() as u64 == count {
                break;
            }
            let number = random.below(u64::from(self.allocation.hosts)) as u32;
            let Some((zone, position)) = self.place(number) else { continue };
            if fits(zone) && zone.duty(position) == Duty::Other && taken.insert(number) {
                drawn.insert(number);
            }
        }
        drawn
    }

    /// What is left of a planted count once it is mended, at this size.
    pub fn remaining(&self, flaw: &str, count: &str) -> u64 {
        let change = self.organisation.remedied_variant.changes.iter().find(|x| x.flaw == flaw);
        let full = change.and_then(|x| x.expect.get(count)).and_then(serde_json::Value::as_u64).unwrap_or(0);
        scaled(full, self.plan.assets)
    }

    /// A planted count of machines or accounts of the reference file, at this size.
    pub fn expected(&self, flaw: &str, count: &str) -> u64 {
        let flaw = self.organisation.planted_flaws.iter().find(|x| x.id == flaw);
        let full = flaw.and_then(|flaw| flaw.expect.get(count)).and_then(serde_json::Value::as_u64).unwrap_or(0);
        scaled(full, self.plan.assets)
    }
}

fn owners(organisation: &Organisation, declarations: &Declarations) -> Vec<String> {
    let mut owners: Vec<String> = Vec::new();
    for owner in
        organisation.applications.iter().map(|application| &application.owner).chain(&declarations.further_owners)
    {
        if !owners.contains(owner) {
            owners.push(owner.clone());
        }
    }
    owners
}

/// More nodes of the applications, in turns, while half of the zone stays free for other machines.
fn add_further_nodes(duties: &mut Vec<Duty>, count: u32) {
    let applications: Vec<usize> =
        duties.iter().filter_map(|duty| if let Duty::Application(at, _) = duty { Some(*at) } else { None }).collect();
    for node in 2..=NODES {
        for application in &applications {
            if (duties.len() as u32) < count / 2 {
                duties.push(Duty::Application(*application, node));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn estate(assets: u32) -> Estate {
        Estate::new(Plan { assets, seed: 7, date: "2026-11-25".parse().unwrap(), remedied: false }).unwrap()
    }

    #[test]
    fn machines_sum_to_what_was_asked_for() {
        for assets in [120, 121, 500, 12_000, 1_000_000] {
            let estate = estate(assets);
            let machines: u32 = estate.zones.iter().map(|zone| zone.count).sum();
            assert_eq!(machines + estate.allocation.accounts + 26 + 14 + 6, assets);
            for zone in &estate.zones {
                assert!(zone.count >= 1 && zone.addresses.address(zone.count - 1).is_some(), "{} of {assets}", zone.id);
                assert_eq!(estate.place(zone.first).unwrap().0.id, zone.id);
            }
        }
    }

    #[test]
    fn marks_are_as_many_as_planted() {
        for (assets, expected) in [(120, [1, 1]), (12_000, [41, 15]), (300_000, [1025, 375])] {
            let estate = estate(assets);
            let marks = &estate.marks;
            assert_eq!([marks.undeclared.len(), marks.never_seen.len()], expected);
            assert_eq!(marks.placeholder_serial.len(), 2);
            assert!(marks.undeclared.is_disjoint(&marks.never_seen) && marks.gone.is_disjoint(&marks.undeclared));
            assert_eq!(marks.gone.len() as u64, scaled(9, assets));
        }
    }

    #[test]
    fn whatever_the_seed_the_smallest_body_has_every_trap() {
        for seed in 0..50 {
            let date = "2026-11-25".parse().unwrap();
            let estate = Estate::new(Plan { assets: 120, seed, date, remedied: false }).unwrap();
            let marks = &estate.marks;
            let counts =
                [&marks.undeclared, &marks.never_seen, &marks.gone, &marks.placeholder_serial].map(BTreeSet::len);
            assert_eq!(counts, [1, 1, 1, 2], "seed {seed}");
            assert!(estate.directory.exposing.is_some(), "seed {seed}");
        }
    }

    #[test]
    fn each_application_and_database_has_a_machine() {
        let estate = estate(120);
        let duties: Vec<Duty> = estate.zones.iter().flat_map(|zone| (0..zone.count).map(|p| zone.duty(p))).collect();
        let applications = duties.iter().filter(|duty| matches!(duty, Duty::Application(_, 1))).count();
        let databases = duties.iter().filter(|duty| matches!(duty, Duty::Database(_))).count();
        assert_eq!((applications, databases), (25, 14), "all but the SaaS");
    }
}
