//! Groups: those that every domain has, those of the body, and who is in each.

use super::{Directory, FIRST_GROUP, Role};
use crate::declarations::{NamedGroup, fill};
use crate::estate::Estate;
use crate::host::Month;

/// Agents who administer workstations, at the size of the demonstration.
const SUPPORT: u64 = 12;

/// A group that every domain has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Well {
    /// Domain Admins.
    DomainAdmins,
    /// Domain Users: the primary group of accounts.
    DomainUsers,
    /// Domain Computers: the primary group of machines.
    DomainComputers,
    /// Domain Controllers: the primary group of those.
    DomainControllers,
    /// Enterprise Admins.
    EnterpriseAdmins,
    /// Administrators of the domain controllers.
    Administrators,
    /// Backup Operators of the domain controllers.
    BackupOperators,
}

impl Well {
    const ALL: [Well; 7] = [
        Well::DomainAdmins,
        Well::DomainUsers,
        Well::DomainComputers,
        Well::DomainControllers,
        Well::EnterpriseAdmins,
        Well::Administrators,
        Well::BackupOperators,
    ];

    fn name(self) -> &'static str {
        match self {
            Well::DomainAdmins => "Domain Admins",
            Well::DomainUsers => "Domain Users",
            Well::DomainComputers => "Domain Computers",
            Well::DomainControllers => "Domain Controllers",
            Well::EnterpriseAdmins => "Enterprise Admins",
            Well::Administrators => "Administrators",
            Well::BackupOperators => "Backup Operators",
        }
    }

    /// Its security identifier: those of the controllers have one that is the same in every domain, so SharpHound puts the
    /// name of the domain before it.
    pub fn sid(self, directory: &Directory) -> String {
        match self {
            Well::DomainAdmins => directory.object(512),
            Well::DomainUsers => directory.object(513),
            Well::DomainComputers => directory.object(515),
            Well::DomainControllers => directory.object(516),
            Well::EnterpriseAdmins => directory.object(519),
            Well::Administrators => format!("{}-S-1-5-32-544", directory.domain),
            Well::BackupOperators => format!("{}-S-1-5-32-551", directory.domain),
        }
    }

    /// Does it give privileges over the domain?
    fn is_privileged(self) -> bool {
        !matches!(self, Well::DomainUsers | Well::DomainComputers)
    }
}

/// Which group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKind {
    /// One that every domain has.
    Well(Well),
    /// Administers workstations.
    Support,
    /// Administers the backups.
    Backup,
    /// Accounts of services.
    Services,
    /// Accounts of people outside, by the place of their province in the reference file.
    Correspondents(usize),
    /// Users of the application at this place in the reference file.
    Application(usize),
}

/// A group.
#[derive(Debug, Clone)]
pub struct Group {
    /// Which.
    pub kind: GroupKind,
    /// Security identifier.
    pub sid: String,
    /// Name in the domain.
    pub name: String,
    /// What people wrote about it.
    pub description: String,
    /// Does it give privileges over the domain?
    pub privileged: bool,
}

/// A member of a group, or of the local administrators of a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Security identifier.
    pub sid: String,
    /// `User` or `Group`.
    pub kind: &'static str,
}

impl Member {
    /// A group as a member.
    pub fn group(sid: String) -> Self {
        Member { sid, kind: "Group" }
    }

    /// An account as a member.
    pub fn user(sid: String) -> Self {
        Member { sid, kind: "User" }
    }
}

impl Estate {
    /// Every group.
    pub fn groups(&self) -> Vec<Group> {
        let well = Well::ALL.map(GroupKind::Well);
        let own = [GroupKind::Support, GroupKind::Backup, GroupKind::Services];
        let provinces = (0..self.organisation.employers_by_province.len()).map(GroupKind::Correspondents);
        let applications = (0..self.organisation.applications.len()).map(GroupKind::Application);
        well.into_iter().chain(own).chain(provinces).chain(applications).map(|kind| self.group(kind)).collect()
    }

    fn group(&self, kind: GroupKind) -> Group {
        let words = &self.declarations.directory;
        let named = |group: &NamedGroup| (group.name.clone(), group.description.clone());
        let (name, description) = match kind {
            GroupKind::Well(well) => (well.name().to_owned(), String::new()),
            GroupKind::Support => named(&words.support_group),
            GroupKind::Backup => named(&words.backup_group),
            GroupKind::Services => named(&words.service_group),
            GroupKind::Correspondents(at) => {
                let (name, description) = named(&words.correspondent_group);
                let province = self.organisation.employers_by_province.keys().nth(at).map_or("", String::as_str);
                (fill(&name, &[&format!("{:02}", at + 1)]), fill(&description, &[province]))
            }
            GroupKind::Application(at) => {
                let (name, description) = named(&words.application_group);
                let of = self.organisation.applications.get(at).map_or(("", ""), |x| (x.id.as_str(), x.fr.as_str()));
                (fill(&name, &[of.0]), fill(&description, &[of.1]))
            }
        };
        let privileged = matches!(kind, GroupKind::Well(well) if well.is_privileged());
        Group { kind, sid: self.group_sid(kind), name, description, privileged }
    }

    /// Security identifier of a group.
    pub fn group_sid(&self, kind: GroupKind) -> String {
        let own = |at: u32| self.directory.object(FIRST_GROUP + at);
        match kind {
            GroupKind::Well(well) => well.sid(&self.directory),
            GroupKind::Support => own(0),
            GroupKind::Backup => own(1),
            GroupKind::Services => own(2),
            GroupKind::Correspondents(at) => own(50 + at as u32),
            GroupKind::Application(at) => own(100 + at as u32),
        }
    }

    /// Members of a group as it was collected in this month. Primary groups list none: that is how a domain has it.
    pub fn members(&self, kind: GroupKind, month: Month) -> Box<dyn Iterator<Item = Member> + '_> {
        let counts = self.directory.counts;
        let user = |role| Member::user(self.account_sid(role));
        let backup = (!self.plan.remedied).then_some(Role::Backup);
        match kind {
            GroupKind::Well(Well::DomainAdmins) => {
                let administrators = (0..counts.administrators).map(Role::Administrator);
                let generic = (0..counts.generic).filter(|at| self.is_privileged_generic(*at)).map(Role::Generic);
                Box::new([Role::BuiltIn(0)].into_iter().chain(administrators).chain(generic).map(user))
            }
            GroupKind::Well(Well::EnterpriseAdmins) => Box::new([Role::BuiltIn(0)].into_iter().map(user)),
            GroupKind::Well(Well::Administrators) => {
                let groups = [Well::DomainAdmins, Well::EnterpriseAdmins].map(|well| well.sid(&self.directory));
                Box::new(groups.into_iter().map(Member::group).chain([user(Role::BuiltIn(0))]))
            }
            // F04: the account of the backups belongs to the domain until it is mended.
            GroupKind::Well(Well::BackupOperators) | GroupKind::Backup => Box::new(backup.into_iter().map(user)),
            GroupKind::Well(_) => Box::new(std::iter::empty()),
            GroupKind::Support => Box::new((0..self.support(month)).map(Role::Staff).map(user)),
            GroupKind::Services => Box::new((0..counts.services).map(Role::Service).map(user)),
            GroupKind::Correspondents(at) => {
                let step = self.organisation.employers_by_province.len().max(1);
                Box::new((at as u32..counts.correspondents).step_by(step).map(Role::Correspondent).map(user))
            }
            GroupKind::Application(at) => Box::new(self.users_of(at).map(user)),
        }
    }

    /// How many agents administer workstations; one more next month, if there is one.
    pub fn support(&self, month: Month) -> u32 {
        let support = crate::allocation::scaled(SUPPORT, self.plan.assets) as u32;
        (support + u32::from(month == Month::Next)).min(self.directory.counts.staff)
    }

    /// Agents are dealt to the applications in turn, those who left too: nobody took them out.
    fn users_of(&self, application: usize) -> impl Iterator<Item = Role> + use<> {
        let counts = self.directory.counts;
        let step = self.organisation.applications.len().max(1);
        let agents = (application as u32..counts.leavers + counts.staff).step_by(step);
        agents.map(move |agent| match agent.checked_sub(counts.leavers) {
            Some(staff) => Role::Staff(staff),
            None => Role::Leaver(agent),
        })
    }
}
