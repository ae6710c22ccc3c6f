//! From a step of an attack path to the facts it rests on: the flaw that a scanner printed, the right that a directory
//! gave, the port that was seen open, each with the file and the place that say so.

use std::collections::BTreeSet;

use kharita_map::{Edge, Map, Node};
use kharita_model::{Attribute, EdgeKind, NodeId, NodeKind};
use kharita_risk::Interval;
use kharita_risk::study::{ChokePoint, PathStep, Paths, Share};
use serde::Serialize;

use crate::view::{EvidenceView, edge_evidence, evidence};
use crate::{Error, Workspace, trace};

/// A fact of the map that a step rests on.
#[derive(Debug, Clone, Serialize)]
pub struct Witness {
    /// Kind of the edge, or of the node, that is stated.
    pub fact: String,
    /// Name of what it is about: the flaw, the account, the service.
    pub of: String,
    /// Where it is written.
    pub evidence: EvidenceView,
}

/// A step with what it rests on.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// The step.
    #[serde(flatten)]
    pub step: PathStep,
    /// Its facts.
    pub evidence: Vec<Witness>,
}

/// A path with what each of its steps rests on.
#[derive(Debug, Clone, Serialize)]
pub struct PathView {
    /// The jewel.
    pub to: NodeId,
    /// Probability within one campaign; null below its rung.
    pub p: Option<Interval>,
    /// The steps, from the foothold on.
    pub steps: Vec<StepView>,
}

/// `paths`.
#[derive(Debug, Clone, Serialize)]
pub struct PathsView {
    /// The paths, the likeliest first.
    pub paths: Vec<PathView>,
    /// The choke points, those that take most loss away first.
    pub choke_points: Vec<ChokePoint>,
    /// Paths that rest on a reading of reach that nothing proves.
    pub maybe_share: Share,
}

/// Adds to each step the facts it rests on; with `lines`, also the line of the evidence, read again from the vault.
///
/// # Errors
/// The ledger or the disk, with `lines` only.
pub async fn witnessed(workspace: &Workspace, found: Paths, lines: bool) -> Result<PathsView, Error> {
    let map = &workspace.state.map;
    let path = |path: kharita_risk::study::Path| PathView {
        to: path.to,
        p: path.p,
        steps: path.steps.into_iter().map(|step| StepView { evidence: witnesses(map, &step), step }).collect(),
    };
    let mut view = PathsView {
        paths: found.paths.into_iter().map(path).collect(),
        choke_points: found.choke_points,
        maybe_share: found.maybe_share,
    };
    if lines {
        let steps = view.paths.iter_mut().flat_map(|path| &mut path.steps);
        let places = steps.flat_map(|step| step.evidence.iter_mut().map(|witness| &mut witness.evidence));
        trace::lines(workspace, places).await?;
    }
    Ok(view)
}

/// The flaws that a step exploits; else the edges between its ends; else how its end came to be known.
fn witnesses(map: &Map, step: &PathStep) -> Vec<Witness> {
    let node = |id: Option<NodeId>| id.and_then(|id| map.node(id));
    let (from, to) = (node(step.from), node(step.to));
    let ends = || from.into_iter().chain(to);
    let weapons: Vec<&str> = step.because.iter().map(|because| because.of.as_str()).collect();
    let is_used = |flaw: Node<'_>| {
        let names = flaw.values(Attribute::Cve).iter().chain(flaw.values(Attribute::CheckId));
        names.map(|claim| claim.value.to_string()).any(|name| weapons.contains(&name.as_str()))
    };
    let mut found: Vec<Witness> = ends()
        .flat_map(flaws)
        .filter(|edge| is_used(edge.from()))
        .filter_map(|edge| stated(map, edge, edge.from()))
        .collect();
    if let (Some(from), Some(to), true) = (from, to, found.is_empty()) {
        let there = from.edges().filter(|edge| edge.to() == to);
        let back = from.edges_into().filter(|edge| edge.from() == to);
        found.extend(there.chain(back).filter_map(|edge| stated(map, edge, to)));
    }
    if let (Some(to), true) = (to, found.is_empty()) {
        let listens = to.incoming(EdgeKind::Listens).filter_map(|edge| stated(map, edge, to)).next();
        let named = to.claims().iter().max_by_key(|claim| claim.observed_at).map(|claim| Witness {
            fact: to.kind().to_string(),
            of: to.name().to_owned(),
            evidence: evidence(map, claim),
        });
        found.extend(listens.or(named));
    }
    let mut seen = BTreeSet::new();
    found.retain(|witness| seen.insert((witness.evidence.sha256.clone(), witness.evidence.at.clone())));
    found
}

/// The weaknesses of a machine, of its services and of its software; those of a service, and of its machine.
fn flaws(node: Node<'_>) -> Vec<Edge<'_>> {
    let beside: Vec<Node<'_>> = match node.kind() {
        NodeKind::Host => node.outgoing(EdgeKind::Listens).map(|edge| edge.to()).collect(),
        NodeKind::Service => node.incoming(EdgeKind::Listens).map(|edge| edge.from()).collect(),
        _ => Vec::new(),
    };
    let all = std::iter::once(node).chain(beside);
    all.flat_map(|node| node.incoming(EdgeKind::Affects).filter(|edge| edge.from().kind() == NodeKind::Weakness))
        .collect()
}

/// The newest statement of an edge.
fn stated(map: &Map, edge: Edge<'_>, of: Node<'_>) -> Option<Witness> {
    let claim = edge.claims().first()?;
    let (fact, of) = (edge.kind().to_string(), of.name().to_owned());
    Some(Witness { fact, of, evidence: edge_evidence(map, claim) })
}
