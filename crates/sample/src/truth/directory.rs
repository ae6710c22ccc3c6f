//! The truth of the directory: counts, the edges of the planted ways, what changes until next month.

use serde::Serialize;
use serde_json::{Value, json};

use crate::directory::{BACKUP, CONTROLLERS, GroupKind, MAINTAINED, PARTS, Role, Well};
use crate::estate::Estate;
use crate::host::{Host, Month};

/// An edge that a way takes, between objects by security identifier.
#[derive(Debug, Serialize)]
struct Edge {
    from: String,
    edge: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<&'static str>,
    to: String,
}

/// Source of the records of the directory.
pub fn source(estate: &Estate) -> String {
    format!("sharphound@{}", estate.directory.sid)
}

/// Counts and ways.
pub fn truth(estate: &Estate) -> Value {
    let counts = &estate.directory.counts;
    let (mut enabled, mut generic, mut privileged, mut leavers, mut never_expires) = (0u32, 0u32, 0u32, 0u32, 0u32);
    for account in estate.accounts(Month::First).filter(|account| account.enabled) {
        let is_generic = matches!(account.role, Role::Generic(_));
        enabled += 1;
        generic += u32::from(is_generic);
        privileged += u32::from(is_generic && account.privileged);
        leavers += u32::from(matches!(account.role, Role::Leaver(_)));
        never_expires += u32::from(account.never_expires);
    }
    let computers = estate.hosts(Month::First).filter(|host| estate.is_joined(host)).count();
    json!({
        "source": source(estate),
        "domain": estate.directory.domain,
        "accounts": estate.allocation.accounts,
        "enabled": {
            "all": enabled, "generic": generic, "generic_privileged": privileged, "leavers": leavers,
            "password_never_expires": never_expires,
        },
        "administrators": counts.administrators,
        "services": counts.services,
        "staff": counts.staff,
        "correspondents": counts.correspondents,
        "groups": estate.groups().len(),
        "parts": PARTS,
        "computers": computers,
        "ways": ways(estate),
    })
}

/// The ways that are mended with F04 and F07, and that of scenario SC3.
fn ways(estate: &Estate) -> Vec<Value> {
    if estate.plan.remedied {
        return Vec::new();
    }
    let group = |kind| estate.group_sid(kind);
    let administrators = || group(GroupKind::Well(Well::DomainAdmins));
    let computer = |host: &Host| estate.directory.computer_sid(host);
    let edge = |from: String, edge, right, to: String| Edge { from, edge, right, to };
    let member = |from: Role, to: String| edge(estate.account_sid(from), "MEMBER_OF", None, to);
    let control = |from: String, right, to: String| edge(from, "CONTROLS", Some(right), to);
    let reach = |from: &str, right, application| {
        estate
            .hosts_of(application)
            .iter()
            .map(|host| control(from.to_owned(), right, computer(host)))
            .collect::<Vec<_>>()
    };
    let mut backup = vec![
        member(Role::Staff(0), group(GroupKind::Support)),
        control(group(GroupKind::Support), "GenericAll", group(GroupKind::Backup)),
        member(Role::Backup, group(GroupKind::Backup)),
    ];
    backup.extend(reach(&group(GroupKind::Backup), "AdminTo", BACKUP));
    let maintenance = reach(&estate.account_sid(Role::Maintenance), "GenericAll", MAINTAINED);
    let mut takeover = Vec::new();
    let exposing = estate.directory.exposing.and_then(|number| estate.place(number));
    if let Some(host) = exposing.and_then(|(zone, position)| estate.host(zone, position)) {
        let last = Role::Generic(estate.directory.counts.generic.saturating_sub(1));
        takeover.push(edge(computer(&host), "EXPOSES", None, estate.account_sid(last)));
        takeover.push(member(last, administrators()));
        takeover.extend(reach(&administrators(), "AdminTo", CONTROLLERS));
    }
    vec![
        json!({"id": "F04", "edges": backup}),
        json!({"id": "F07", "edges": maintenance}),
        json!({"id": "SC3", "edges": takeover}),
    ]
}

/// Security identifiers of what carries a flaw in the directory.
pub fn objects(estate: &Estate, flaw: &str) -> Vec<String> {
    let sids = |roles: Vec<Role>| roles.into_iter().map(|role| estate.account_sid(role)).collect::<Vec<_>>();
    let counts = &estate.directory.counts;
    match flaw {
        "F04" => {
            let groups = [GroupKind::Support, GroupKind::Backup].map(|kind| estate.group_sid(kind));
            sids(vec![Role::Backup]).into_iter().chain(groups).collect()
        }
        "F06" => sids((0..counts.generic).map(Role::Generic).chain((0..counts.leavers).map(Role::Leaver)).collect()),
        "F07" => sids(vec![Role::Maintenance]),
        _ => Vec::new(),
    }
}

/// Accounts that are disabled until next month, and who joins a group.
pub fn next_month(estate: &Estate) -> Value {
    let closed =
        |number: &u32| estate.account(*number, Month::First).enabled && !estate.account(*number, Month::Next).enabled;
    let disabled: Vec<String> =
        (0..estate.allocation.accounts).filter(closed).map(|number| estate.directory.account_sid(number)).collect();
    let joined = (estate.support(Month::First)..estate.support(Month::Next)).map(|staff| {
        json!({"account": estate.account_sid(Role::Staff(staff)), "group": estate.group_sid(GroupKind::Support)})
    });
    json!({"disabled": disabled, "joined": joined.collect::<Vec<_>>()})
}
