//! The critical review of an existing map: what was declared against what tools saw, both ways (MAP.md; the first task of a
//! contract). Nothing is judged on silence where nobody looked.

use std::collections::BTreeSet;

use kharita_map::{Claim, Map, Node};
use kharita_model::{Attribute, Cardinality, EdgeKind, Method, NodeKind, Value};
use serde::Serialize;

use crate::Workspace;

/// `map review`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReviewView {
    /// Machines that people declare, at addresses that were probed, and that no tool saw.
    pub declared_never_seen: Vec<Reviewed>,
    /// Machines that tools see and nobody declares.
    pub seen_never_declared: Vec<Reviewed>,
    /// Processes, applications and databases of which nobody says who answers for them.
    pub without_owner: Vec<Reviewed>,
    /// Attributes with one value of which people say one thing and tools saw another; what differs by the number of its
    /// words alone is left out.
    pub differing: Vec<Differing>,
    /// Links that people declare and no tool saw, of kinds that tools do see on this map.
    pub links_never_observed: Vec<Unseen>,
}

/// An asset.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reviewed {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// The sources that know it.
    pub sources: Vec<String>,
}

/// An attribute on which people and tools disagree.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Differing {
    /// Id of the asset.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The attribute.
    pub attribute: String,
    /// What people declare.
    pub declared: Said,
    /// What a tool saw.
    pub observed: Said,
}

/// A value with who says so, and since when.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Said {
    /// The value.
    pub value: String,
    /// The source.
    pub source: String,
    /// When.
    pub at: String,
}

/// A link that no tool saw.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Unseen {
    /// Id of the edge.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Name of where it begins.
    pub from: String,
    /// Name of where it ends.
    pub to: String,
}

/// Reviews the map as it stands. What describes a person is left out.
pub fn review(workspace: &Workspace) -> ReviewView {
    let map = &workspace.state.map;
    let living = || map.nodes().filter(|node| node.not_seen_since().is_none());
    let hosts = || living().filter(|node| node.kind() == NodeKind::Host);
    let owned = [NodeKind::Process, NodeKind::App, NodeKind::Store];
    let wants_owner = |node: &Node<'_>| {
        owned.contains(&node.kind()) && !node.is_part_of_store() && node.outgoing(EdgeKind::OwnedBy).next().is_none()
    };
    ReviewView {
        declared_never_seen: listed(hosts().filter(|host| host.is_declared_never_seen())),
        seen_never_declared: listed(hosts().filter(|host| host.is_observed() && !host.is_declared())),
        without_owner: listed(living().filter(wants_owner)),
        differing: living().flat_map(|node| differing(map, node)).collect(),
        links_never_observed: never_observed(map),
    }
}

fn listed<'m>(nodes: impl Iterator<Item = Node<'m>>) -> Vec<Reviewed> {
    let mut found: Vec<Reviewed> = nodes
        .map(|node| {
            let sources: BTreeSet<String> = node.records().map(|record| record.key.source.to_string()).collect();
            Reviewed {
                id: node.id().to_string(),
                kind: node.kind().to_string(),
                name: node.name().to_owned(),
                sources: sources.into_iter().collect(),
            }
        })
        .collect();
    found.sort_by(|a, b| (&a.kind, &a.name, &a.id).cmp(&(&b.kind, &b.name, &b.id)));
    found
}

/// The newest declaration against the winning observation of each attribute that has one value.
fn differing(map: &Map, node: Node<'_>) -> Vec<Differing> {
    let compared = |claims: &[Claim]| {
        let attribute = claims.first()?.attribute;
        // Names and kinds of applications are words of each source's own.
        let own_words = matches!(attribute, Attribute::Name | Attribute::ApplicationKind);
        let told = attribute.cardinality() == Cardinality::One && !own_words && !attribute.is_personal();
        let of = |method: Method| {
            claims.iter().find(|claim| told && claim.method == method && claim.value != Value::Unknown)
        };
        let (declared, observed) = (of(Method::Declared)?, of(Method::Observed)?);
        (!says_the_same(&declared.value, &observed.value)).then(|| Differing {
            id: node.id().to_string(),
            name: node.name().to_owned(),
            attribute: attribute.to_string(),
            declared: said(map, declared),
            observed: said(map, observed),
        })
    };
    node.claims().chunk_by(|a, b| a.attribute == b.attribute).filter_map(compared).collect()
}

/// « Cisco IOS 15.9 » and « Cisco 2900 router (IOS 15.9) » are one answer in fewer and more words.
fn says_the_same(a: &Value, b: &Value) -> bool {
    let (Value::Text(a), Value::Text(b)) = (a, b) else { return a == b };
    let [a, b] = [a, b].map(|text| {
        let text = text.to_lowercase();
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty());
        words.map(str::to_owned).collect::<BTreeSet<String>>()
    });
    a.is_subset(&b) || b.is_subset(&a)
}

fn said(map: &Map, claim: &Claim) -> Said {
    Said { value: claim.value.to_string(), source: map.source(claim).to_string(), at: claim.observed_at.to_string() }
}

fn never_observed(map: &Map) -> Vec<Unseen> {
    let seen: BTreeSet<EdgeKind> = map.edges().filter(|edge| edge.is_observed()).map(|edge| edge.kind()).collect();
    let mut found: Vec<Unseen> = map
        .edges()
        .filter(|edge| seen.contains(&edge.kind()) && edge.is_declared() && !edge.is_observed())
        .filter(|edge| edge.from().not_seen_since().is_none() && edge.to().not_seen_since().is_none())
        .map(|edge| Unseen {
            id: edge.id(),
            kind: edge.kind().to_string(),
            from: edge.from().name().to_owned(),
            to: edge.to().name().to_owned(),
        })
        .collect();
    found.sort_by(|a, b| (&a.kind, &a.from, &a.to, &a.id).cmp(&(&b.kind, &b.from, &b.to, &b.id)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_words_are_the_same_answer_and_another_version_is_not() {
        let same = |a: &str, b: &str| says_the_same(&Value::Text(a.into()), &Value::Text(b.into()));
        assert!(same("Microsoft Windows 11 23H2", "windows 11 23H2"));
        assert!(same("Cisco IOS 15.9", "Cisco 2900 router (IOS 15.9)"));
        assert!(!same("Debian 11", "Debian 12"));
        assert!(!same("IOS 15.9", "IOS 15.90"));
        assert!(!says_the_same(&Value::Int(1), &Value::Int(10)), "a number is no part of another");
    }
}
