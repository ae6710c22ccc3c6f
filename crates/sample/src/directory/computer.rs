//! What the collector finds on a machine of the domain: who administers it, whose sessions are open, who has a right on
//! its object.

use super::{BACKUP, CONTROLLERS, GroupKind, MAINTAINED, Member, Role, Unit, Well};
use crate::estate::Estate;
use crate::host::Host;
use crate::random::{Purpose, Random};

/// A machine as the collector sees it.
#[derive(Debug, Clone)]
pub struct Computer {
    /// Security identifier of its object.
    pub sid: String,
    /// Is it a domain controller?
    pub controller: bool,
    /// Where its object stands.
    pub unit: Unit,
    /// Did it answer? If not, nothing is known of what follows.
    pub collected: bool,
    /// Members of its local administrators.
    pub administrators: Vec<Member>,
    /// Accounts with a session, by security identifier.
    pub sessions: Vec<String>,
    /// Who controls the object beside those who control every object: member and right.
    pub rights: Vec<(Member, &'static str)>,
}

impl Estate {
    /// The computer object of a machine that is joined to the domain.
    pub fn computer(&self, host: &Host) -> Computer {
        let controller = self.serves(host, CONTROLLERS);
        let unit = match (controller, host.is_server()) {
            (true, _) => Unit::Controllers,
            (false, true) => Unit::Servers,
            (false, false) => Unit::Workstations,
        };
        let collected = self.is_collected(host);
        let flawed = !self.plan.remedied;
        // F07: the supplier's account controls the machines of the application that it maintains.
        let maintenance = (flawed && self.serves(host, MAINTAINED)).then_some(Role::Maintenance);
        Computer {
            sid: self.directory.computer_sid(host),
            controller,
            unit,
            collected,
            administrators: if collected { self.administrators(host, controller) } else { Vec::new() },
            sessions: if collected { self.sessions(host, controller) } else { Vec::new() },
            rights: maintenance.map(|role| (Member::user(self.account_sid(role)), "GenericAll")).into_iter().collect(),
        }
    }

    fn administrators(&self, host: &Host, controller: bool) -> Vec<Member> {
        let group = |kind| Member::group(self.group_sid(kind));
        let mut members = vec![group(GroupKind::Well(Well::DomainAdmins))];
        if controller {
            members.push(group(GroupKind::Well(Well::EnterpriseAdmins)));
        } else if self.serves(host, BACKUP) {
            // F04: with a group of the domain, the backups fall with the domain.
            members.push(group(GroupKind::Backup));
        } else if !host.is_server() {
            members.push(group(GroupKind::Support));
        }
        members
    }

    fn sessions(&self, host: &Host, controller: bool) -> Vec<String> {
        let counts = &self.directory.counts;
        let mut random = Random::keyed(self.plan.seed, Purpose::Directory, u64::from(host.number) | 2 << 32);
        let mut roles = Vec::new();
        if controller {
            roles.push(Role::Administrator(random.below(u64::from(counts.administrators)) as u32));
        } else if !host.is_server() {
            roles.push(Role::Staff(random.below(u64::from(counts.staff)) as u32));
        }
        // SC3: somebody with privileges over the domain worked on a workstation.
        if self.directory.exposing == Some(host.number) && !self.plan.remedied {
            roles.push(Role::Generic(counts.generic.saturating_sub(1)));
        }
        roles.into_iter().map(|role| self.account_sid(role)).collect()
    }
}
