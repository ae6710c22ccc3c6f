//! What domains, organisational units and the objects of the certification service say: policies that apply, trusts,
//! who issues what.

use std::collections::BTreeSet;

use kharita_model::{Attribute, Code, EdgeKind, Locator, Message, RecordRef, Value};

use super::computer::by_policy;
use super::meta::Type;
use super::relations::Relations;
use crate::json::Node;

/// Rights by group policy that one object may give: each principal over each machine.
const BY_POLICY: usize = 1_000_000;

/// Writes what an object of the directory says of others.
pub fn write(relations: &mut Relations) {
    match relations.object.kind {
        Type::Domains => {
            policies(relations);
            trusts(relations);
            replication(relations);
        }
        Type::Ous => policies(relations),
        Type::EnterpriseCas => authority(relations),
        Type::RootCas => for_domain(relations, "RootCAFor"),
        Type::NtAuthStores => for_domain(relations, "NTAuthStoreFor"),
        _ => {}
    }
}

fn policies(relations: &mut Relations) {
    let node = relations.object.node;
    for link in node.list("Links") {
        let Some(policy) = link.text("GUID") else { continue };
        relations.batch.at(Locator::Byte(link.at));
        let enforced = link.truth_of("IsEnforced").map(|enforced| (Attribute::Enforced, Value::Bool(enforced)));
        if let Some(policy) = relations.named(policy, None, link.at) {
            relations.right(policy, "GPLink", relations.record, true, enforced);
        }
    }
    let Some(changes) = node.get("GPOChanges") else { return };
    let machines: Vec<RecordRef> =
        changes.list("AffectedComputers").iter().filter_map(|machine| relations.referred(machine)).collect();
    let mut left = BY_POLICY;
    for (right, principals) in by_policy(changes) {
        for principal in principals {
            let Some(from) = relations.referred(principal) else { continue };
            if machines.len() > left {
                let message = Message::new(Code::ValueCut).count("limit", BY_POLICY as u64);
                relations.refused.push(message.at(Locator::Byte(changes.at)));
                return;
            }
            left -= machines.len();
            machines.iter().for_each(|machine| relations.known_right(from, right, *machine));
        }
    }
}

/// The direction of a trust as two truths: does the other domain trust this one, and this one the other?
fn direction(node: Option<&Node>) -> (bool, bool) {
    let written = node.and_then(Node::written).unwrap_or_default();
    match written {
        "1" | "Inbound" => (true, false),
        "2" | "Outbound" => (false, true),
        "3" | "Bidirectional" => (true, true),
        _ => (false, false),
    }
}

/// The type of a trust by its name; older collectors write its number.
fn kind(node: Option<&Node>) -> &str {
    match node.and_then(Node::written).unwrap_or_default() {
        "0" => "ParentChild",
        "1" => "CrossLink",
        "2" => "Forest",
        "3" => "External",
        "4" => "Unknown",
        name => name,
    }
}

fn trusts(relations: &mut Relations) {
    for trust in relations.object.node.list("Trusts") {
        let Some(other) = trust.text("TargetDomainSid") else { continue };
        relations.batch.at(Locator::Byte(trust.at));
        let (Some(other), this) = (relations.named(other, Some("Domain"), trust.at), relations.record) else {
            continue;
        };
        let (inbound, outbound) = direction(trust.get("TrustDirection"));
        let kind = kind(trust.get("TrustType"));
        let flag = |name: &str| trust.truth_of(name);
        let mut attributes = vec![(Attribute::TrustType, Value::text(kind))];
        let flags = [
            (Attribute::Transitive, flag("IsTransitive")),
            (Attribute::SidFiltering, flag("SidFilteringEnabled")),
            (Attribute::TgtDelegation, flag("TGTDelegationEnabled")),
        ];
        attributes.extend(flags.into_iter().filter_map(|(name, truth)| Some((name, Value::Bool(truth?)))));
        if inbound {
            relations.batch.edge_with(other, EdgeKind::Trusts, this, attributes.clone());
        }
        if outbound {
            relations.batch.edge_with(this, EdgeKind::Trusts, other, attributes);
        }
        let crosses_forests = !matches!(kind, "ParentChild" | "TreeRoot" | "CrossLink");
        if crosses_forests && inbound && flag("TGTDelegationEnabled") == Some(true) {
            relations.known_right(this, "AbuseTGTDelegation", other);
        }
        if crosses_forests && outbound && flag("SidFilteringEnabled") == Some(false) {
            relations.known_right(other, "SpoofSIDHistory", this);
        }
    }
}

/// Who may read all secrets of the domain: both rights of replication together.
fn replication(relations: &mut Relations) {
    let aces = relations.object.node.list("Aces");
    let holders = |right: &str| -> BTreeSet<&str> {
        aces.iter()
            .filter(|ace| ace.text("RightName") == Some(right))
            .filter_map(|ace| ace.text("PrincipalSID"))
            .collect()
    };
    let (some, all) = (holders("GetChanges"), holders("GetChangesAll"));
    for holder in some.intersection(&all) {
        let first = aces.iter().find(|ace| ace.text("PrincipalSID") == Some(*holder));
        let (at, kind) = first.map_or((0, None), |ace| (ace.at, ace.text("PrincipalType")));
        relations.batch.at(Locator::Byte(at));
        if let Some(from) = relations.named(holder, kind, at) {
            relations.known_right(from, "DCSync", relations.record);
        }
    }
}

fn authority(relations: &mut Relations) {
    let node = relations.object.node;
    for template in node.list("EnabledCertTemplates") {
        if let Some(template) = relations.referred(template) {
            relations.known_right(template, "PublishedTo", relations.record);
        }
    }
    if let Some(host) = node.get("HostingComputer").and_then(|host| relations.referred(host)) {
        relations.known_right(host, "HostsCAService", relations.record);
    }
    let restrictions = node.get("CARegistryData").and_then(|data| data.get("EnrollmentAgentRestrictions"));
    for restriction in restrictions.map_or(&[][..], |restrictions| restrictions.list("Restrictions")) {
        let agent = restriction.get("Agent").and_then(|agent| relations.referred(agent));
        let template = restriction.get("Template").and_then(|template| relations.referred(template));
        if let (Some(agent), Some(template)) = (agent, template) {
            relations.known_right(agent, "DelegatedEnrollmentAgent", template);
        }
    }
}

fn for_domain(relations: &mut Relations, right: &str) {
    relations.batch.at(Locator::Byte(relations.object.node.at));
    let domain = relations.domain();
    relations.known_right(relations.record, right, domain);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Value as Written;

    #[test]
    fn trusts_as_names_and_numbers() {
        let node = |value| Node { at: 0, value };
        for (written, expected) in [
            (Written::Text("Bidirectional".into()), (true, true)),
            (Written::Number("1".into()), (true, false)),
            (Written::Text("2".into()), (false, true)),
            (Written::Null, (false, false)),
        ] {
            assert_eq!(direction(Some(&node(written))), expected);
        }
        assert_eq!((kind(Some(&node(Written::Number("2".into())))), kind(None)), ("Forest", ""));
    }
}
