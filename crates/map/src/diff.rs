//! What changed between two maps: the one difference that the import preview, "since your last visit", the deliverables'
//! annex and undo all use. Nodes are the same when they share a record.

use kharita_model::{Attribute, Cardinality, EdgeKind, NodeId};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::{Map, Node};

/// One value that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The node, by its id in the newer map.
    pub id: NodeId,
    /// The attribute or edge kind.
    pub attribute: String,
    /// The value before, if there was one.
    pub before: Option<String>,
    /// The value after, if there is one.
    pub after: Option<String>,
    /// Who says the new value (or said the old one, if it is gone).
    pub source: String,
}

/// The difference of two maps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diff {
    /// Nodes that the older map does not know, or knew as gone.
    pub new: Vec<NodeId>,
    /// Values and edges that changed on nodes that both know.
    pub changed: Vec<Change>,
    /// Nodes that are no longer there, or no longer seen although looked for.
    pub gone: Vec<NodeId>,
    /// How many living nodes are the same in both.
    pub same: u64,
}

impl Diff {
    /// Nothing changed?
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }

    /// How many nodes changed.
    pub fn changed_nodes(&self) -> usize {
        self.changed.iter().map(|change| change.id).collect::<FxHashSet<_>>().len()
    }
}

impl Map {
    /// What changed from `a` to `b`.
    pub fn diff(a: &Map, b: &Map) -> Diff {
        let mut diff = Diff::default();
        for node in b.nodes() {
            let before = node.records().find_map(|record| a.by_record(record.id));
            match (before.filter(|n| n.not_seen_since().is_none()), node.not_seen_since()) {
                (None, None) => diff.new.push(node.id()),
                (Some(_), Some(_)) => diff.gone.push(node.id()),
                (None, Some(_)) => {}
                (Some(before), None) => {
                    let known = diff.changed.len();
                    attributes(before, node, &mut diff.changed);
                    edges(before, node, &mut diff.changed);
                    diff.same += u64::from(diff.changed.len() == known);
                }
            }
        }
        let lost = a
            .nodes()
            .filter(|node| node.not_seen_since().is_none() && !node.records().any(|r| b.by_record(r.id).is_some()));
        diff.gone.extend(lost.map(Node::id));
        diff
    }
}

/// What an attribute shows: the winner, or all values sorted.
fn shown(node: Node<'_>, attribute: Attribute) -> Option<String> {
    match attribute.cardinality() {
        Cardinality::One => node.value(attribute).map(|claim| claim.value.to_string()),
        Cardinality::Many => {
            let mut values: Vec<String> = node.values(attribute).iter().map(|claim| claim.value.to_string()).collect();
            values.sort_unstable();
            values.dedup();
            (!values.is_empty()).then(|| values.join(", "))
        }
    }
}

fn attributes(before: Node<'_>, after: Node<'_>, changes: &mut Vec<Change>) {
    let mut names: Vec<Attribute> = before.claims().iter().chain(after.claims()).map(|claim| claim.attribute).collect();
    names.sort_unstable();
    names.dedup();
    for attribute in names {
        let (old, new) = (shown(before, attribute), shown(after, attribute));
        if old != new {
            let source = match (after.value(attribute), before.value(attribute)) {
                (Some(claim), _) => after.map.source(claim).to_string(),
                (None, Some(claim)) => before.map.source(claim).to_string(),
                (None, None) => String::new(),
            };
            changes.push(Change { id: after.id(), attribute: attribute.to_string(), before: old, after: new, source });
        }
    }
}

fn edges(before: Node<'_>, after: Node<'_>, changes: &mut Vec<Change>) {
    // An edge is the same when its ends are: the far end is known by its first record in either map.
    let far = |node: Node<'_>, other: &Map| {
        let known = node.records().find_map(|record| other.by_record(record.id));
        known.map_or_else(|| node.id().to_string(), |there| there.id().to_string())
    };
    let mut old: FxHashMap<(EdgeKind, String, String), String> = FxHashMap::default();
    for edge in before.edges() {
        let source = edge.claims().first().map(|claim| before.map.edge_source(claim).to_string()).unwrap_or_default();
        old.insert((edge.kind(), far(edge.to(), after.map), edge.discriminator().to_owned()), source);
    }
    for edge in after.edges() {
        let key = (edge.kind(), edge.to().id().to_string(), edge.discriminator().to_owned());
        if old.remove(&key).is_none() {
            let source =
                edge.claims().first().map(|claim| after.map.edge_source(claim).to_string()).unwrap_or_default();
            changes.push(Change {
                id: after.id(),
                attribute: key.0.to_string(),
                before: None,
                after: Some(key.1),
                source,
            });
        }
    }
    let mut lost: Vec<_> = old.into_iter().collect();
    lost.sort_unstable();
    for ((kind, to, _), source) in lost {
        changes.push(Change { id: after.id(), attribute: kind.to_string(), before: Some(to), after: None, source });
    }
}
