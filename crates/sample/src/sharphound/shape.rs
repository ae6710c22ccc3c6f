//! The shape of the records, as types: fields bear the format's own names. What this domain has none of (delegations,
//! SID histories, trusts) is written as an empty list, as SharpHound does. Properties that may hold a password are left
//! out.

use serde::{Serialize, Serializer};

use crate::directory::{GroupKind, Member};
use crate::estate::Estate;
use crate::host::Month;

/// Any object: what is common around what its type adds.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Object<P, D> {
    pub properties: Properties<P>,
    #[serde(flatten)]
    pub details: D,
    pub aces: Vec<Ace>,
    pub object_identifier: String,
    pub is_deleted: bool,
    #[serde(rename = "IsACLProtected")]
    pub is_protected: bool,
    pub contained_by: Option<Typed>,
}

/// Properties of any object, with those of its type.
#[derive(Serialize)]
pub struct Properties<P> {
    pub domain: String,
    pub name: String,
    pub distinguishedname: String,
    pub domainsid: String,
    pub isaclprotected: bool,
    pub description: Option<String>,
    pub whencreated: i64,
    #[serde(flatten)]
    pub more: P,
}

/// Another object, with its type.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Typed {
    pub object_identifier: String,
    pub object_type: &'static str,
}

impl From<Member> for Typed {
    fn from(member: Member) -> Self {
        Typed { object_identifier: member.sid, object_type: member.kind }
    }
}

/// A right of somebody on the object.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Ace {
    #[serde(rename = "PrincipalSID")]
    pub principal: String,
    pub principal_type: &'static str,
    pub right_name: &'static str,
    pub is_inherited: bool,
}

impl Ace {
    /// Of this member.
    pub fn new(member: Member, right: &'static str) -> Self {
        Ace { principal: member.sid, principal_type: member.kind, right_name: right, is_inherited: false }
    }
}

/// Of an account.
#[derive(Serialize)]
pub struct UserProperties {
    pub samaccountname: String,
    pub sensitive: bool,
    pub dontreqpreauth: bool,
    pub passwordnotreqd: bool,
    pub unconstraineddelegation: bool,
    pub pwdneverexpires: bool,
    pub enabled: bool,
    pub trustedtoauth: bool,
    pub lastlogon: i64,
    pub lastlogontimestamp: i64,
    pub pwdlastset: i64,
    pub serviceprincipalnames: Vec<String>,
    pub hasspn: bool,
    pub admincount: bool,
    pub sidhistory: [String; 0],
}

/// Of an account.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UserDetails {
    pub allowed_to_delegate: [Typed; 0],
    #[serde(rename = "PrimaryGroupSID")]
    pub primary_group: String,
    #[serde(rename = "HasSIDHistory")]
    pub sid_history: [Typed; 0],
    #[serde(rename = "SPNTargets")]
    pub spn_targets: [Typed; 0],
}

/// Of a group.
#[derive(Serialize)]
pub struct GroupProperties {
    pub samaccountname: String,
    pub admincount: bool,
}

/// Of a group.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GroupDetails<'a> {
    pub members: Members<'a>,
}

/// Members of a group, written one by one: there may be hundreds of thousands.
pub struct Members<'a> {
    pub estate: &'a Estate,
    pub kind: GroupKind,
    pub month: Month,
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.estate.members(self.kind, self.month).map(Typed::from))
    }
}

/// Of a machine.
#[derive(Serialize)]
pub struct ComputerProperties {
    pub samaccountname: String,
    pub haslaps: bool,
    pub enabled: bool,
    pub unconstraineddelegation: bool,
    pub trustedtoauth: bool,
    pub isdc: bool,
    pub lastlogon: i64,
    pub lastlogontimestamp: i64,
    pub pwdlastset: i64,
    pub serviceprincipalnames: Vec<String>,
    pub operatingsystem: String,
    pub sidhistory: [String; 0],
}

/// Of a machine.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ComputerDetails {
    #[serde(rename = "PrimaryGroupSID")]
    pub primary_group: String,
    pub allowed_to_delegate: [Typed; 0],
    pub allowed_to_act: [Typed; 0],
    #[serde(rename = "HasSIDHistory")]
    pub sid_history: [Typed; 0],
    pub sessions: Sessions,
    pub privileged_sessions: Sessions,
    pub registry_sessions: Sessions,
    pub local_groups: Vec<LocalGroup>,
    pub user_rights: [Typed; 0],
    pub status: Status,
    #[serde(rename = "IsDC")]
    pub is_dc: bool,
    #[serde(rename = "DomainSID")]
    pub domain_sid: String,
}

/// Sessions on a machine; unknown if they were not collected.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Sessions {
    pub results: Vec<Session>,
    pub collected: bool,
    pub failure_reason: Option<&'static str>,
}

/// A session.
#[derive(Serialize)]
pub struct Session {
    #[serde(rename = "UserSID")]
    pub user: String,
    #[serde(rename = "ComputerSID")]
    pub computer: String,
}

/// A group of the machine itself.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LocalGroup {
    pub object_identifier: String,
    pub name: String,
    pub results: Vec<Typed>,
    pub local_names: [Typed; 0],
    pub collected: bool,
    pub failure_reason: Option<&'static str>,
}

/// Did the machine answer?
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct Status {
    pub connectable: bool,
    pub error: Option<&'static str>,
}

/// Of an organisational unit.
#[derive(Serialize)]
pub struct UnitProperties {
    pub blocksinheritance: bool,
}

/// Of the domain.
#[derive(Serialize)]
pub struct DomainProperties {
    pub functionallevel: &'static str,
    pub collected: bool,
}

/// Of a policy.
#[derive(Serialize)]
pub struct PolicyProperties {
    pub gpcpath: String,
}

/// Of domains and units.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContainerDetails {
    #[serde(rename = "GPOChanges")]
    pub changes: PolicyChanges,
    pub child_objects: Vec<Typed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trusts: Option<[Typed; 0]>,
    pub links: Vec<Link>,
}

/// What policies change on machines.
#[derive(Serialize, Default)]
#[serde(rename_all = "PascalCase")]
pub struct PolicyChanges {
    pub local_admins: [Typed; 0],
    pub remote_desktop_users: [Typed; 0],
    pub dcom_users: [Typed; 0],
    #[serde(rename = "PSRemoteUsers")]
    pub remote_shell_users: [Typed; 0],
    pub affected_computers: [Typed; 0],
}

/// A policy that applies.
#[derive(Serialize)]
pub struct Link {
    #[serde(rename = "GUID")]
    pub guid: String,
    #[serde(rename = "IsEnforced")]
    pub is_enforced: bool,
}

/// What a policy adds to an object: nothing.
#[derive(Serialize)]
pub struct Nothing {}
