//! The directory of the body, an Active Directory domain: its accounts, groups, units, and the machines joined to it, with
//! the planted flaws F04 (a way from any agent to the backups), F06 (generic accounts, leavers) and F07 (the permanent
//! account of a supplier). Like machines, accounts are made again from their number whenever they are needed.

mod account;
mod computer;
mod group;

pub use account::{Account, Role};
pub use computer::Computer;
pub use group::{Group, GroupKind, Member, Well};

use crate::allocation::scaled;
use crate::estate::{CHANGING_ZONE, Duty, Estate};
use crate::host::Host;
use crate::random::{Purpose, Random};

/// Directory nodes of the map: the domain, four organisational units, one policy.
pub const PARTS: u32 = 1 + UNITS as u32 + 1;
/// Organisational units.
const UNITS: usize = 4;
/// Accounts that every domain has.
const BUILT_IN: u32 = 3;
/// Accounts that stand alone: backup, maintenance.
const SINGLE: u32 = 2;
/// Administrators and accounts of services at the size of the demonstration.
const ADMINISTRATORS: u64 = 24;
const SERVICES: u64 = 60;
/// Relative identifiers of objects that are not built in: groups, accounts, computers.
const FIRST_GROUP: u32 = 1_100;
const FIRST_ACCOUNT: u32 = 10_000;
const FIRST_COMPUTER: u32 = 1_000_000;
/// The applications whose machines are the planted targets: of F07 and F04, and that of the domain controllers.
pub const MAINTAINED: &str = "APP01";
pub const BACKUP: &str = "APP23";
pub const CONTROLLERS: &str = "APP22";

/// How many accounts of each role there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Generic ones, of which the last [`Counts::privileged`] have privileges.
    pub generic: u32,
    /// Those with privileges, before they are mended.
    pub privileged: u32,
    /// Generic ones that stay, approved and without privileges, once they are mended.
    pub approved: u32,
    /// Administrators.
    pub administrators: u32,
    /// Of services.
    pub services: u32,
    /// Of agents who left.
    pub leavers: u32,
    /// Of agents.
    pub staff: u32,
    /// Of people outside: employers, care establishments.
    pub correspondents: u32,
}

/// The domain.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// Its security identifier.
    pub sid: String,
    /// Its name, in upper case as SharpHound writes it.
    pub domain: String,
    /// Its accounts by role.
    pub counts: Counts,
    /// Number of the workstation on which a privileged account left its session (scenario SC3), until it is mended.
    pub exposing: Option<u32>,
}

/// An organisational unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Domain controllers.
    Controllers,
    /// Accounts and groups.
    Accounts,
    /// Workstations.
    Workstations,
    /// Servers.
    Servers,
}

impl Unit {
    /// All of them.
    pub const ALL: [Unit; UNITS] = [Unit::Controllers, Unit::Accounts, Unit::Workstations, Unit::Servers];
}

impl Directory {
    /// Lays out the domain of a body whose machines stand.
    pub fn of(estate: &Estate) -> Self {
        let mut random = Random::keyed(estate.plan.seed, Purpose::Directory, 1 << 32);
        let [a, b, c] = [(); 3].map(|()| random.next() as u32);
        Directory {
            sid: format!("S-1-5-21-{a}-{b}-{c}"),
            domain: estate.organisation.domain.to_uppercase(),
            counts: Counts::of(estate),
            exposing: estate.exposing_workstation(),
        }
    }

    fn object(&self, rid: u32) -> String {
        format!("{}-{rid}", self.sid)
    }

    /// Security identifier of the account with this number.
    pub fn account_sid(&self, number: u32) -> String {
        self.object(if number < BUILT_IN { 500 + number } else { FIRST_ACCOUNT + number })
    }

    /// Security identifier of the computer object of a machine.
    pub fn computer_sid(&self, host: &Host) -> String {
        self.object(FIRST_COMPUTER + host.number)
    }

    /// `CN=X,OU=Y,DC=caisse,…`: the domain part is added.
    pub fn distinguished(&self, prefix: &str) -> String {
        let parts: Vec<String> = self.domain.split('.').map(|part| format!("DC={part}")).collect();
        let domain = parts.join(",");
        if prefix.is_empty() { domain } else { format!("{},{domain}", prefix.to_uppercase()) }
    }

    /// `NAME@DOMAIN`, as SharpHound calls what is no computer.
    pub fn called(&self, name: &str) -> String {
        format!("{}@{}", name.to_uppercase(), self.domain)
    }
}

impl Counts {
    fn of(estate: &Estate) -> Self {
        let expected = |count| estate.expected("F06", count) as u32;
        let assets = estate.plan.assets;
        let generic = expected("generic_accounts");
        let approved = estate.remaining("F06", "generic_accounts").min(u64::from(generic)) as u32;
        let (administrators, services) = (scaled(ADMINISTRATORS, assets) as u32, scaled(SERVICES, assets) as u32);
        let leavers = expected("leavers_active");
        let planted = BUILT_IN + SINGLE + generic + administrators + services + leavers;
        let rest = estate.allocation.accounts.saturating_sub(planted);
        // The body has so many agents and no more, whatever the number of machines: other accounts are of people outside.
        let staff = rest.min(estate.organisation.volumes.get("staff").map_or(0, |staff| *staff as u32));
        Counts {
            generic,
            privileged: expected("generic_privileged"),
            approved,
            administrators,
            services,
            leavers,
            staff,
            correspondents: rest - staff,
        }
    }
}

impl Estate {
    /// Is the machine joined to the domain? Windows, and the servers of applications; never what is in no inventory or what
    /// nobody sees. Once F04 is mended the backup servers are not.
    pub fn is_joined(&self, host: &Host) -> bool {
        let marked = self.marks.undeclared.contains(&host.number) || self.marks.never_seen.contains(&host.number);
        let apart = self.plan.remedied && self.serves(host, BACKUP);
        let able = host.system.is_windows() || matches!(host.duty, Duty::Application(..));
        able && !marked && !apart
    }

    /// Is it a machine of this application?
    pub fn serves(&self, host: &Host, application: &str) -> bool {
        let Duty::Application(at, _) = host.duty else { return false };
        self.organisation.applications.get(at).is_some_and(|x| x.id == application)
    }

    /// Could the collector look into it? Linux does not answer, nor do workstations that are off.
    pub fn is_collected(&self, host: &Host) -> bool {
        let mut random = Random::keyed(self.plan.seed, Purpose::Directory, u64::from(host.number));
        host.system.is_windows() && (host.is_server() || random.chance(850))
    }

    /// A workstation of the headquarters if one is fit, else of another zone.
    fn exposing_workstation(&self) -> Option<u32> {
        let fits = |host: &Host| {
            let workstation = !host.is_server() && self.is_joined(host) && self.is_collected(host);
            workstation && !self.marks.gone.contains(&host.number)
        };
        let first = |zone| (0..self.zone(zone)?.count).filter_map(|p| self.host(self.zone(zone)?, p)).find(fits);
        let elsewhere = || self.zones.iter().find_map(|zone| first(&zone.id));
        first(CHANGING_ZONE).or_else(elsewhere).map(|host| host.number)
    }
}
