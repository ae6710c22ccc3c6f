//! Accounts: which role the n-th has, what it is called, whether it is enabled, when it was last used.

use std::mem::discriminant;

use super::{BUILT_IN, SINGLE};
use crate::calendar;
use crate::estate::Estate;
use crate::host::Month;
use crate::random::{Purpose, Random};

const DAY: i64 = 24 * 3600;
/// People left over this many days, the last so many days before the date: before the directory was collected.
const NEWEST_LEAVER: i64 = 10;
const LEAVING_SPREAD: u64 = 720;
/// Days since a permanent account was given its password.
const PERMANENT_PASSWORD_AGE: i64 = 900;

/// What an account is for. Those of one role are counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// 500, 501, 502: there in every domain, disabled in this one.
    BuiltIn(u32),
    /// Of the backup software (F04).
    Backup,
    /// Of a supplier, permanent (F07).
    Maintenance,
    /// Shared, with the name of a function (F06).
    Generic(u32),
    /// Of an administrator.
    Administrator(u32),
    /// Of a service.
    Service(u32),
    /// Of an agent who left (F06).
    Leaver(u32),
    /// Of an agent.
    Staff(u32),
    /// Of a person outside.
    Correspondent(u32),
}

/// From the place among the accounts of a role.
type RoleOf = fn(u32) -> Role;

impl Role {
    /// Its place among the accounts of the role.
    fn rank(self) -> u32 {
        match self {
            Role::Backup | Role::Maintenance => 0,
            Role::BuiltIn(at) | Role::Generic(at) | Role::Administrator(at) | Role::Service(at) => at,
            Role::Leaver(at) | Role::Staff(at) | Role::Correspondent(at) => at,
        }
    }
}

/// An account.
#[derive(Debug, Clone)]
pub struct Account {
    /// Number in the directory, from 0.
    pub number: u32,
    /// What it is for.
    pub role: Role,
    /// Its name in the domain (`sAMAccountName`).
    pub name: String,
    /// What people wrote about it.
    pub description: String,
    /// Can it log in?
    pub enabled: bool,
    /// Has it privileges over the domain?
    pub privileged: bool,
    /// Does its password never expire?
    pub never_expires: bool,
    /// When it was made, last used and given its password, in Unix seconds; last use 0 is never.
    pub created: i64,
    /// See above.
    pub last_logon: i64,
    /// See above.
    pub password_set: i64,
}

impl Estate {
    /// Every account as it was collected in this month, in the order of numbers.
    pub fn accounts(&self, month: Month) -> impl Iterator<Item = Account> + '_ {
        (0..self.allocation.accounts).map(move |number| self.account(number, month))
    }

    /// The account with this number.
    pub fn account(&self, number: u32, month: Month) -> Account {
        let role = self.role(number);
        let mut random = Random::keyed(self.plan.seed, Purpose::Account, u64::from(number));
        let [age, unused, password_age] =
            [1_000 + random.below(3_000), random.below(30 * DAY as u64), 40 + random.below(80)].map(|x| x as i64);
        let permanent = matches!(role, Role::Maintenance | Role::Generic(_)) && !self.plan.remedied;
        // Dates of an agent who left lie before the day of leaving, all others before the date of the sample.
        let anchor = if let Role::Leaver(leaver) = role { self.left_on(leaver) } else { self.plan.date };
        let anchor = anchor.midnight().0 / 1000;
        let last_logon = match role {
            Role::BuiltIn(_) => 0,
            Role::Leaver(_) => anchor - DAY / 3,
            _ => calendar::directory(self.plan.date, month).unix() - unused,
        };
        Account {
            number,
            role,
            name: self.account_name(role),
            description: self.account_description(role),
            enabled: self.is_enabled(role, month),
            privileged: self.is_privileged(role),
            never_expires: permanent,
            created: anchor - age * DAY,
            last_logon,
            password_set: anchor - if permanent { PERMANENT_PASSWORD_AGE } else { password_age } * DAY,
        }
    }

    /// The roles in the order of numbers, with how many accounts have each; correspondents are the rest.
    fn roles(&self) -> [(u32, RoleOf); 8] {
        let counts = &self.directory.counts;
        [
            (BUILT_IN, Role::BuiltIn),
            (1, |_| Role::Backup),
            (SINGLE - 1, |_| Role::Maintenance),
            (counts.generic, Role::Generic),
            (counts.administrators, Role::Administrator),
            (counts.services, Role::Service),
            (counts.leavers, Role::Leaver),
            (counts.staff, Role::Staff),
        ]
    }

    fn role(&self, number: u32) -> Role {
        let mut left = number;
        for (count, role) in self.roles() {
            match left.checked_sub(count) {
                Some(rest) => left = rest,
                None => return role(left),
            }
        }
        Role::Correspondent(left)
    }

    /// The number of the account with this role.
    pub fn account_number(&self, role: Role) -> u32 {
        let other = |make: RoleOf| discriminant(&make(0)) != discriminant(&role);
        let before: u32 = self.roles().into_iter().take_while(|(_, make)| other(*make)).map(|(count, _)| count).sum();
        before + role.rank()
    }

    /// Security identifier of the account with this role.
    pub fn account_sid(&self, role: Role) -> String {
        self.directory.account_sid(self.account_number(role))
    }

    /// The name that the row of an agent who left has in the workbook too. Agents are numbered, those who left first.
    pub fn leaver_name(&self, leaver: u32) -> String {
        self.account_name(Role::Leaver(leaver))
    }

    /// The day on which an agent left.
    pub fn left_on(&self, leaver: u32) -> kharita_model::Date {
        self.plan.date.plus_days(-(NEWEST_LEAVER + (u64::from(leaver) * 37 % LEAVING_SPREAD) as i64))
    }

    fn account_name(&self, role: Role) -> String {
        let (words, counts) = (&self.declarations.directory, &self.directory.counts);
        match role {
            Role::BuiltIn(at) => words.built_in.get(at as usize).cloned().unwrap_or_default(),
            Role::Backup => words.backup_account.clone(),
            Role::Maintenance => words.maintenance_account.clone(),
            Role::Generic(at) if at >= counts.generic - counts.privileged => {
                format!("{}-{:02}", words.privileged_word, at + counts.privileged - counts.generic + 1)
            }
            Role::Generic(at) => {
                let kinds = words.generic_words.len().max(1) as u32;
                let word = words.generic_words.get((at % kinds) as usize).map_or("", String::as_str);
                format!("{word}-{:02}", at / kinds + 1)
            }
            Role::Administrator(at) => format!("adm{:06}", at + 1),
            Role::Service(at) => {
                let applications = &self.organisation.applications;
                let application = applications.get(at as usize % applications.len().max(1));
                let id = application.map(|x| x.id.to_lowercase()).unwrap_or_default();
                format!("svc-{id}-{}", at as usize / applications.len().max(1) + 1)
            }
            Role::Leaver(at) => format!("agt{:06}", at + 1),
            Role::Staff(at) => format!("agt{:06}", counts.leavers + at + 1),
            Role::Correspondent(at) => format!("cor{:06}", at + 1),
        }
    }

    fn account_description(&self, role: Role) -> String {
        let key = match role {
            Role::BuiltIn(_) => "built-in",
            Role::Backup => "backup",
            Role::Maintenance => "maintenance",
            Role::Generic(_) => "generic",
            Role::Administrator(_) => "administrator",
            Role::Service(_) => "service",
            Role::Leaver(_) | Role::Staff(_) => "agent",
            Role::Correspondent(_) => "correspondent",
        };
        self.declarations.directory.descriptions.get(key).cloned().unwrap_or_default()
    }

    fn is_enabled(&self, role: Role, month: Month) -> bool {
        let flawed = !self.plan.remedied;
        match role {
            Role::BuiltIn(_) => false,
            Role::Backup | Role::Maintenance => flawed,
            Role::Generic(at) => flawed || at < self.directory.counts.approved,
            Role::Leaver(at) => flawed && !(month == Month::Next && is_closed_next_month(at)),
            Role::Administrator(_) | Role::Service(_) | Role::Staff(_) | Role::Correspondent(_) => true,
        }
    }

    /// Privileges over the domain: `adminCount` in the directory.
    fn is_privileged(&self, role: Role) -> bool {
        match role {
            Role::BuiltIn(at) => at != 1,
            Role::Administrator(_) => true,
            Role::Backup => !self.plan.remedied,
            Role::Generic(at) => self.is_privileged_generic(at),
            _ => false,
        }
    }

    /// Is the generic account with this number among those with privileges (F06)?
    pub fn is_privileged_generic(&self, at: u32) -> bool {
        let counts = &self.directory.counts;
        !self.plan.remedied && at >= counts.generic - counts.privileged
    }
}

/// Every second account of those who left is disabled until next month.
pub fn is_closed_next_month(leaver: u32) -> bool {
    leaver % 2 == 1
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::Plan;

    fn estate(assets: u32, remedied: bool) -> Estate {
        Estate::new(Plan { assets, seed: 7, date: "2026-11-25".parse().unwrap(), remedied }).unwrap()
    }

    #[test]
    fn accounts_are_as_many_as_planted_and_names_are_unique() {
        for (assets, generic, privileged, leavers) in [(120, 1, 1, 3), (12_000, 120, 7, 340), (60_000, 600, 35, 1_700)]
        {
            let estate = estate(assets, false);
            let accounts: Vec<Account> = estate.accounts(Month::First).collect();
            let names: BTreeSet<&str> = accounts.iter().map(|account| account.name.as_str()).collect();
            assert_eq!((accounts.len(), names.len()), (estate.allocation.accounts as usize, accounts.len()));
            let count = |fits: fn(&&Account) -> bool| accounts.iter().filter(fits).count();
            assert_eq!(count(|x| matches!(x.role, Role::Generic(_)) && x.enabled), generic);
            assert_eq!(count(|x| matches!(x.role, Role::Generic(_)) && x.privileged), privileged);
            assert_eq!(count(|x| matches!(x.role, Role::Leaver(_)) && x.enabled), leavers);
            assert!(estate.directory.counts.staff >= 1 && estate.directory.counts.staff <= 1_340);
            for account in &accounts {
                assert_eq!(account.number, estate.account_number(account.role), "{account:?}");
                assert!(account.name.len() <= 20, "longer than a domain allows: {}", account.name);
            }
        }
    }

    #[test]
    fn a_mended_directory_keeps_approved_accounts_alone() {
        for (assets, approved) in [(120, 1), (12_000, 12)] {
            let estate = estate(assets, true);
            let enabled: Vec<Account> = estate.accounts(Month::First).filter(|account| account.enabled).collect();
            let count = |fits: fn(&&Account) -> bool| enabled.iter().filter(fits).count();
            assert_eq!(count(|x| matches!(x.role, Role::Generic(_))), approved);
            assert_eq!(count(|x| matches!(x.role, Role::Leaver(_) | Role::Backup | Role::Maintenance)), 0);
            assert_eq!(count(|x| x.never_expires || (x.privileged && matches!(x.role, Role::Generic(_)))), 0);
        }
    }

    #[test]
    fn moments_follow_each_other() {
        let estate = estate(12_000, false);
        let collected = calendar::directory(estate.plan.date, Month::First).unix();
        for account in estate.accounts(Month::First) {
            assert!(0 < account.created && account.created < account.password_set, "{account:?}");
            if account.last_logon > 0 {
                assert!(account.password_set < account.last_logon && account.last_logon <= collected, "{account:?}");
                let left = if let Role::Leaver(leaver) = account.role { Some(estate.left_on(leaver)) } else { None };
                let last = left.map_or(collected, |day| day.midnight().0 / 1000);
                assert!((0..30 * DAY).contains(&(last - account.last_logon)), "{account:?}");
            }
        }
    }
}
