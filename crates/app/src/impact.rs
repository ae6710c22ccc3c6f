//! What a thing carries and what it rests on: along the edges on which impact travels (MAP.md §2.3), with the shortest chain to
//! each.

use std::collections::{BTreeMap, VecDeque};

use kharita_map::{Edge, Node};
use kharita_model::EdgeKind;
use serde::Serialize;

use crate::{Error, Workspace};

/// `map impact`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImpactView {
    /// The thing itself.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What stops or suffers with it, the nearest first.
    pub carries: Vec<Reached>,
    /// What it needs, the nearest first.
    pub rests_on: Vec<Reached>,
}

/// A thing at the end of a chain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reached {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Edges between it and the thing that was asked about.
    pub distance: usize,
    /// Who answers for it: functions and bodies, as the map names them.
    pub owners: Vec<String>,
    /// From the thing that was asked about to this one.
    pub chain: Vec<Link>,
}

/// A step of a chain.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// The edge.
    pub edge: String,
    /// Id of the node it leads to.
    pub id: String,
    /// Its name.
    pub name: String,
}

#[derive(Clone, Copy)]
enum Way {
    Carries,
    RestsOn,
}

/// What depends on a node, and what it depends on, through any number of edges.
///
/// # Errors
/// Unknown id.
pub fn impact(workspace: &Workspace, id: &str) -> Result<ImpactView, Error> {
    let node = workspace.node(id)?;
    Ok(ImpactView {
        id: node.id().to_string(),
        kind: node.kind().to_string(),
        name: node.name().to_owned(),
        carries: walk(node, Way::Carries),
        rests_on: walk(node, Way::RestsOn),
    })
}

/// Impact travels from the target of an edge to its source.
fn steps<'m>(node: Node<'m>, way: Way) -> Vec<(Edge<'m>, Node<'m>)> {
    let dependency = |edge: &Edge<'m>| edge.kind().spec().dependency;
    let mut steps: Vec<(Edge<'m>, Node<'m>)> = match way {
        Way::Carries => node.edges_into().filter(dependency).map(|edge| (edge, edge.from())).collect(),
        Way::RestsOn => node.edges().filter(dependency).map(|edge| (edge, edge.to())).collect(),
    };
    steps.retain(|(_, next)| next.not_seen_since().is_none());
    steps.sort_by_key(|(edge, next)| (edge.kind(), next.id()));
    steps
}

fn walk(start: Node<'_>, way: Way) -> Vec<Reached> {
    let mut chains: BTreeMap<usize, Vec<Link>> = BTreeMap::from([(start.place(), Vec::new())]);
    let mut waiting = VecDeque::from([start]);
    let mut reached = Vec::new();
    while let Some(node) = waiting.pop_front() {
        let so_far = chains.get(&node.place()).cloned().unwrap_or_default();
        for (edge, next) in steps(node, way) {
            if chains.contains_key(&next.place()) {
                continue;
            }
            let link = Link { edge: edge.kind().to_string(), id: next.id().to_string(), name: next.name().to_owned() };
            let chain: Vec<Link> = so_far.iter().cloned().chain([link]).collect();
            chains.insert(next.place(), chain.clone());
            waiting.push_back(next);
            reached.push(Reached {
                id: next.id().to_string(),
                kind: next.kind().to_string(),
                name: next.name().to_owned(),
                distance: chain.len(),
                owners: owners(next),
                chain,
            });
        }
    }
    reached
}

fn owners(node: Node<'_>) -> Vec<String> {
    let mut names: Vec<String> = node
        .outgoing(EdgeKind::OwnedBy)
        .map(|edge| edge.to().name().to_owned())
        .filter(|name| !name.is_empty())
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use kharita_map::{MapBuilder, Origin, Ranks};
    use kharita_model::{Attribute, BatchBuilder, Instant, Method, NodeKind, Source};

    use super::*;

    #[test]
    fn the_chain_leads_from_the_machine_to_the_process_and_back() {
        let mut batch = BatchBuilder::new(Method::Declared, Instant::parse("2026-11-20").unwrap());
        let source = batch.source(&Source::new("sheet", "collection"));
        let mut node = |name: &str, kind| {
            let record = batch.record(source, name, kind, None);
            batch.text(record, Attribute::Name, name);
            record
        };
        let (process, app) = (node("Payer", NodeKind::Process), node("Paie", NodeKind::App));
        let (store, host) = (node("Base", NodeKind::Store), node("srv", NodeKind::Host));
        let (owner, other) = (node("DRH", NodeKind::Actor), node("Autre", NodeKind::App));
        batch.edge(process, EdgeKind::Uses, app);
        batch.edge(app, EdgeKind::Uses, store);
        batch.edge(store, EdgeKind::RunsOn, host);
        batch.edge(other, EdgeKind::Uses, app);
        batch.edge(process, EdgeKind::OwnedBy, owner);
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), batch.finish());
        let map = builder.build();
        let named = |name: &str| map.nodes().find(|node| node.name() == name).unwrap();
        let carries = walk(named("srv"), Way::Carries);
        let told: Vec<(usize, &str)> = carries.iter().map(|found| (found.distance, found.name.as_str())).collect();
        assert_eq!((told.first(), told.get(1)), (Some(&(1, "Base")), Some(&(2, "Paie"))));
        let process = carries.iter().find(|found| found.name == "Payer").unwrap();
        let chain: Vec<&str> = process.chain.iter().map(|link| link.name.as_str()).collect();
        assert_eq!((chain, process.owners.as_slice()), (vec!["Base", "Paie", "Payer"], ["DRH".to_owned()].as_slice()));
        let rests: Vec<String> = walk(named("Payer"), Way::RestsOn).into_iter().map(|found| found.name).collect();
        assert_eq!(rests, ["Paie", "Base", "srv"]);
        assert!(walk(named("Payer"), Way::Carries).is_empty(), "what it is owned by does not suffer with it");
    }
}
