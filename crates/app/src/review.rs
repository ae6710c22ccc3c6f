//! The critical review of an existing map: what was declared against what tools saw, both ways (MAP.md; the first task of a
//! contract). Nothing is judged on silence where nobody looked.

use std::collections::BTreeSet;

use kharita_map::{Claim, Difference, Edge, Map, Node};
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
    ReviewView {
        declared_never_seen: listed(map.declared_never_seen()),
        seen_never_declared: listed(map.seen_never_declared()),
        without_owner: listed(map.without_owner()),
        differing: map.differences().map(|difference| differing(map, difference)).collect(),
        links_never_observed: map.links_never_observed().into_iter().map(unseen).collect(),
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

fn differing(map: &Map, Difference { node, declared, observed }: Difference<'_>) -> Differing {
    Differing {
        id: node.id().to_string(),
        name: node.name().to_owned(),
        attribute: declared.attribute.to_string(),
        declared: said(map, declared),
        observed: said(map, observed),
    }
}

fn said(map: &Map, claim: &Claim) -> Said {
    Said { value: claim.value.to_string(), source: map.source(claim).to_string(), at: claim.observed_at.to_string() }
}

fn unseen(edge: Edge<'_>) -> Unseen {
    Unseen {
        id: edge.id(),
        kind: edge.kind().to_string(),
        from: edge.from().name().to_owned(),
        to: edge.to().name().to_owned(),
    }
}
