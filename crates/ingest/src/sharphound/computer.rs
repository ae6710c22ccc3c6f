//! What a machine says: who is logged in on it, who is in its local groups, who may log in to it. A list that was not
//! collected says nothing.

use kharita_model::{Attribute, EdgeKind, Locator, Value};

use super::meta::Type;
use super::relations::Relations;
use super::rights::of_local_group;
use crate::json::Node;

/// The privilege to log in from afar, without which members of the group 555 cannot.
const REMOTE_LOGON: &str = "SeRemoteInteractiveLogonRight";
/// The lists of version 5, as the groups that they stand for.
const OLD_LISTS: [(&str, &str); 4] =
    [("LocalAdmins", "544"), ("RemoteDesktopUsers", "555"), ("DcomUsers", "562"), ("PSRemoteUsers", "580")];

/// Writes what a machine says of others.
pub fn write(relations: &mut Relations) {
    if relations.object.kind != Type::Computers {
        return;
    }
    sessions(relations);
    let node = relations.object.node;
    let logon = RemoteLogon::of(node);
    for group in node.list("LocalGroups").iter().filter(|group| is_collected(group)) {
        let id = group.text("ObjectIdentifier").unwrap_or_default().to_uppercase();
        let number = id.rsplit('-').next().unwrap_or_default().to_owned();
        members(relations, group.list("Results"), &number, &id, &logon);
    }
    for (list, number) in OLD_LISTS {
        let Some(group) = node.get(list).filter(|group| is_collected(group)) else { continue };
        members(relations, group.list("Results"), number, "", &logon);
    }
    privileges(relations, node);
    if relations.object.is_controller() {
        relations.batch.at(Locator::Byte(node.at));
        let domain = relations.domain();
        relations.known_right(relations.record, "DCFor", domain);
    }
}

/// `Collected: false` means unknown, not none.
fn is_collected(list: &Node) -> bool {
    list.truth_of("Collected") != Some(false)
}

fn sessions(relations: &mut Relations) {
    for (list, how) in [
        ("Sessions", "session"),
        ("PrivilegedSessions", "privileged session"),
        ("RegistrySessions", "registry session"),
    ] {
        let Some(sessions) = relations.object.node.get(list).filter(|list| is_collected(list)) else { continue };
        for session in sessions.list("Results") {
            let Some(user) = session.text("UserSID") else { continue };
            relations.batch.at(Locator::Byte(session.at));
            let machine = match session.text("ComputerSID") {
                Some(machine) => relations.named(machine, Some("Computer"), session.at),
                None => Some(relations.record),
            };
            if let (Some(machine), Some(user)) = (machine, relations.named(user, Some("User"), session.at)) {
                let attributes = vec![(Attribute::Nature, Value::text(how))];
                relations.batch.edge_with(machine, EdgeKind::Exposes, user, attributes);
            }
        }
    }
}

/// Who may log in from afar, upper case; `None`: not collected, so that membership in the group 555 is enough.
struct RemoteLogon(Option<Vec<String>>);

impl RemoteLogon {
    fn of(machine: &Node) -> Self {
        let rights = machine.list("UserRights").iter();
        let found = rights
            .filter(|right| right.text("Privilege") == Some(REMOTE_LOGON) && is_collected(right))
            .collect::<Vec<_>>();
        let holders =
            found.iter().flat_map(|right| right.list("Results")).filter_map(|holder| holder.text("ObjectIdentifier"));
        RemoteLogon((!found.is_empty()).then(|| holders.map(str::to_uppercase).collect()))
    }

    /// May members of this group, or this member, log in?
    fn allows(&self, group: &str, member: &str) -> bool {
        let Some(holders) = &self.0 else { return true };
        holders.iter().any(|holder| holder == group || holder == member)
    }
}

/// The right that members of a local group have over the machine. Membership that gives none is kept as BloodHound names
/// it: in the group itself where the directory knows it, as on a domain controller, else in the machine.
fn members(relations: &mut Relations, members: &[Node], number: &str, group: &str, logon: &RemoteLogon) {
    for member in members {
        let id = member.text("ObjectIdentifier").unwrap_or_default().to_uppercase();
        let right = of_local_group(number).filter(|right| *right != "CanRDP" || logon.allows(group, &id));
        let Some(from) = relations.referred(member) else { continue };
        match right {
            Some(right) => relations.known_right(from, right, relations.record),
            None if group.contains("-S-1-5-32-") => {
                if let Some(group) = relations.named(group, Some("Group"), member.at) {
                    relations.known_right(from, "MemberOfLocalGroup", group);
                }
            }
            None => relations.known_right(from, "MemberOfLocalGroup", relations.record),
        }
    }
}

fn privileges(relations: &mut Relations, machine: &Node) {
    for right in machine.list("UserRights").iter().filter(|right| is_collected(right)) {
        let name = match right.text("Privilege") {
            Some(REMOTE_LOGON) => "RemoteInteractiveLogonRight",
            Some(name) => name,
            None => continue,
        };
        for holder in right.list("Results") {
            if let Some(from) = relations.referred(holder) {
                relations.known_right(from, name, relations.record);
            }
        }
    }
}

/// Who gets a right over which machines by a group policy: each of the first over each of the second, by the list.
pub fn by_policy(changes: &Node) -> impl Iterator<Item = (&'static str, &[Node])> {
    OLD_LISTS.iter().filter_map(|(list, number)| Some((of_local_group(number)?, changes.list(list))))
}
