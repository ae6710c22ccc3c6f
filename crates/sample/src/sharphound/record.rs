//! The records of a collection: what SharpHound writes of an account, a group, a machine, the domain, its units and its
//! policy.

use serde::Serialize;

use super::shape::{
    Ace, ComputerDetails, ComputerProperties, ContainerDetails, DomainProperties, GroupDetails, GroupProperties, Link,
    LocalGroup, Members, Nothing, Object, PolicyChanges, PolicyProperties, Properties, Session, Sessions, Status,
    Typed, UnitProperties, UserDetails, UserProperties,
};
use crate::calendar::Moment;
use crate::directory::{Account, Computer, Group, GroupKind, Member, Role, Unit, Well};
use crate::estate::Estate;
use crate::host::{Host, Month};
use crate::random::{Purpose, Random};

const DAY: i64 = 24 * 3600;
/// Days since the domain was made.
const AGE_OF_DOMAIN: i64 = 4_500;

/// Makes the records of one month.
pub struct Records<'a> {
    pub estate: &'a Estate,
    pub month: Month,
    pub moment: Moment,
}

impl Records<'_> {
    /// An account.
    pub fn user(&self, account: &Account) -> impl Serialize + use<> {
        let directory = &self.estate.directory;
        let spn = matches!(account.role, Role::Service(_) | Role::Backup);
        let more = UserProperties {
            samaccountname: account.name.clone(),
            sensitive: false,
            dontreqpreauth: false,
            passwordnotreqd: false,
            unconstraineddelegation: false,
            pwdneverexpires: account.never_expires,
            enabled: account.enabled,
            trustedtoauth: false,
            lastlogon: account.last_logon,
            lastlogontimestamp: replicated(account.last_logon),
            pwdlastset: account.password_set,
            serviceprincipalnames: if spn { vec![format!("HTTP/{}", account.name)] } else { Vec::new() },
            hasspn: spn,
            admincount: account.privileged,
            sidhistory: [],
        };
        Object {
            properties: Properties {
                isaclprotected: account.privileged,
                description: Some(account.description.clone()),
                whencreated: account.created,
                ..self.properties(directory.called(&account.name), &account.name, self.accounts_unit(), more)
            },
            details: UserDetails {
                allowed_to_delegate: [],
                primary_group: Well::DomainUsers.sid(directory),
                sid_history: [],
                spn_targets: [],
            },
            aces: self.usual_rights(),
            object_identifier: directory.account_sid(account.number),
            is_deleted: false,
            is_protected: account.privileged,
            contained_by: Some(self.unit(Unit::Accounts)),
        }
    }

    /// A group.
    pub fn group(&self, group: &Group) -> impl Serialize + use<'_> {
        let directory = &self.estate.directory;
        let mut aces = self.usual_rights();
        // F04: those who administer workstations may make themselves operators of the backups.
        if group.kind == GroupKind::Backup && !self.estate.plan.remedied {
            aces.push(Ace::new(Member::group(self.estate.group_sid(GroupKind::Support)), "GenericAll"));
        }
        let more = GroupProperties { samaccountname: group.name.clone(), admincount: group.privileged };
        let description = (!group.description.is_empty()).then(|| group.description.clone());
        Object {
            properties: Properties {
                isaclprotected: group.privileged,
                description,
                ..self.properties(directory.called(&group.name), &group.name, self.accounts_unit(), more)
            },
            details: GroupDetails { members: Members { estate: self.estate, kind: group.kind, month: self.month } },
            aces,
            object_identifier: group.sid.clone(),
            is_deleted: false,
            is_protected: group.privileged,
            contained_by: Some(self.unit(Unit::Accounts)),
        }
    }

    /// A machine.
    pub fn computer(&self, host: &Host) -> impl Serialize + use<> {
        let computer = self.estate.computer(host);
        let mut random = Random::keyed(self.estate.plan.seed, Purpose::Directory, u64::from(host.number) | 1 << 33);
        let [age, unused, password_age] =
            [200 + random.below(1_500), random.below(5 * DAY as u64), 1 + random.below(30)].map(|x| x as i64);
        let last_logon = self.moment.unix() - unused;
        // What is new this month joined after the collection of the last.
        let new = host.position >= host.zone.count;
        let created =
            if new { self.moment.unix() - 9 * DAY } else { self.estate.plan.date.midnight().0 / 1000 - age * DAY };
        let short = host.short_name().to_uppercase();
        let more = ComputerProperties {
            samaccountname: format!("{short}$"),
            haslaps: !host.is_server(),
            enabled: true,
            unconstraineddelegation: computer.controller,
            trustedtoauth: false,
            isdc: computer.controller,
            lastlogon: last_logon,
            lastlogontimestamp: replicated(last_logon),
            pwdlastset: (last_logon - password_age * DAY).max(created),
            serviceprincipalnames: vec![format!("HOST/{}", host.name)],
            operatingsystem: host.system.label.trim_start_matches("Microsoft ").to_owned(),
            sidhistory: [],
        };
        let primary = if computer.controller { Well::DomainControllers } else { Well::DomainComputers };
        let rights = computer.rights.iter().map(|(member, right)| Ace::new(member.clone(), right));
        Object {
            properties: Properties {
                whencreated: created,
                ..self.properties(host.name.to_uppercase(), &short, self.unit_name(computer.unit), more)
            },
            aces: self.usual_rights().into_iter().chain(rights).collect(),
            object_identifier: computer.sid.clone(),
            is_deleted: false,
            is_protected: false,
            contained_by: Some(self.unit(computer.unit)),
            details: self.computer_details(computer, primary, &short),
        }
    }

    fn computer_details(&self, computer: Computer, primary: Well, short: &str) -> ComputerDetails {
        let directory = &self.estate.directory;
        let collected = computer.collected;
        let failure = (!collected).then_some("PortNotOpen");
        let sessions = |users: Vec<String>| Sessions {
            results: users.into_iter().map(|user| Session { user, computer: computer.sid.clone() }).collect(),
            collected,
            failure_reason: failure,
        };
        // The local administrators of a controller are the administrators of the domain.
        let administrators =
            if computer.controller { Well::Administrators.sid(directory) } else { format!("{}-544", computer.sid) };
        let local_groups = collected.then(|| LocalGroup {
            object_identifier: administrators,
            name: format!("ADMINISTRATORS@{short}.{}", directory.domain),
            results: computer.administrators.into_iter().map(Typed::from).collect(),
            local_names: [],
            collected: true,
            failure_reason: None,
        });
        ComputerDetails {
            primary_group: primary.sid(directory),
            allowed_to_delegate: [],
            allowed_to_act: [],
            sid_history: [],
            sessions: sessions(Vec::new()),
            privileged_sessions: sessions(computer.sessions),
            registry_sessions: sessions(Vec::new()),
            local_groups: local_groups.into_iter().collect(),
            user_rights: [],
            status: Status { connectable: collected, error: failure },
            is_dc: computer.controller,
            domain_sid: directory.sid.clone(),
        }
    }

    /// The domain.
    pub fn domain(&self) -> impl Serialize + use<> {
        let directory = &self.estate.directory;
        let group = |well: Well| Member::group(well.sid(directory));
        let rights = [
            (Well::Administrators, "Owns"),
            (Well::EnterpriseAdmins, "GenericAll"),
            (Well::DomainAdmins, "WriteDacl"),
            (Well::DomainAdmins, "WriteOwner"),
            (Well::Administrators, "GetChanges"),
            (Well::Administrators, "GetChangesAll"),
        ];
        let more = DomainProperties { functionallevel: "2016", collected: true };
        Object {
            properties: self.properties(directory.domain.clone(), "", "", more),
            details: ContainerDetails {
                changes: PolicyChanges::default(),
                child_objects: Unit::ALL.map(|unit| self.unit(unit)).into(),
                trusts: Some([]),
                links: vec![Link { guid: self.guid(Unit::ALL.len()), is_enforced: false }],
            },
            aces: rights.into_iter().map(|(well, right)| Ace::new(group(well), right)).collect(),
            object_identifier: directory.sid.clone(),
            is_deleted: false,
            is_protected: false,
            contained_by: None,
        }
    }

    /// The organisational units.
    pub fn units(&self) -> Vec<impl Serialize + use<>> {
        let directory = &self.estate.directory;
        let record = |unit: Unit| {
            let name = self.unit_name(unit);
            let more = UnitProperties { blocksinheritance: false };
            let domain = Typed { object_identifier: directory.sid.clone(), object_type: "Domain" };
            Object {
                properties: Properties {
                    distinguishedname: directory.distinguished(&format!("OU={name}")),
                    ..self.properties(directory.called(name), "", "", more)
                },
                // Nothing says more of children than their own records do.
                details: ContainerDetails {
                    changes: PolicyChanges::default(),
                    child_objects: Vec::new(),
                    trusts: None,
                    links: Vec::new(),
                },
                aces: self.usual_rights(),
                object_identifier: self.unit(unit).object_identifier,
                is_deleted: false,
                is_protected: false,
                contained_by: Some(domain),
            }
        };
        Unit::ALL.into_iter().map(record).collect()
    }

    /// The policy that every domain has.
    pub fn policy(&self) -> impl Serialize + use<> {
        let directory = &self.estate.directory;
        // The name of its folder is the same in every domain.
        let folder = "{31B2F340-016D-11D2-945F-00C04FB984F9}";
        let more = PolicyProperties { gpcpath: format!("\\\\{0}\\SYSVOL\\{0}\\POLICIES\\{folder}", directory.domain) };
        Object {
            properties: Properties {
                distinguishedname: directory.distinguished(&format!("CN={folder},CN=POLICIES,CN=SYSTEM")),
                ..self.properties(directory.called("Default Domain Policy"), "", "", more)
            },
            details: Nothing {},
            aces: self.usual_rights(),
            object_identifier: self.guid(Unit::ALL.len()),
            is_deleted: false,
            is_protected: false,
            contained_by: None,
        }
    }

    /// Properties of an object with this name, in this unit.
    fn properties<P>(&self, name: String, short: &str, unit: &str, more: P) -> Properties<P> {
        let directory = &self.estate.directory;
        let distinguished = if short.is_empty() { String::new() } else { format!("CN={short},OU={unit}") };
        Properties {
            domain: directory.domain.clone(),
            name,
            distinguishedname: directory.distinguished(&distinguished),
            domainsid: directory.sid.clone(),
            isaclprotected: false,
            description: None,
            whencreated: self.estate.plan.date.midnight().0 / 1000 - AGE_OF_DOMAIN * DAY,
            more,
        }
    }

    /// Those who made the domain own what is in it.
    fn usual_rights(&self) -> Vec<Ace> {
        let administrators = || Member::group(Well::DomainAdmins.sid(&self.estate.directory));
        vec![Ace::new(administrators(), "Owns"), Ace::new(administrators(), "GenericAll")]
    }

    fn accounts_unit(&self) -> &str {
        self.unit_name(Unit::Accounts)
    }

    fn unit_name(&self, unit: Unit) -> &str {
        let words = &self.estate.declarations.directory;
        match unit {
            Unit::Controllers => "Domain Controllers",
            Unit::Accounts => &words.accounts_unit,
            Unit::Workstations => &words.workstations_unit,
            Unit::Servers => &words.servers_unit,
        }
    }

    fn unit(&self, unit: Unit) -> Typed {
        let at = Unit::ALL.iter().position(|other| *other == unit).unwrap_or(0);
        Typed { object_identifier: self.guid(at), object_type: "OU" }
    }

    /// The identifier of a unit, by its place, or of the policy, after the last unit.
    fn guid(&self, at: usize) -> String {
        let mut random = Random::keyed(self.estate.plan.seed, Purpose::Directory, at as u64 | 1 << 34);
        random.uuid().to_uppercase()
    }
}

/// The date of last use that controllers tell each other: up to two weeks late. 0 stays 0.
fn replicated(last_logon: i64) -> i64 {
    if last_logon == 0 { 0 } else { last_logon - last_logon % (9 * DAY) }
}
