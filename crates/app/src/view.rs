//! The map as programs and people read it: plain data in the forms of CONTRACT.md.

use std::collections::BTreeMap;

use kharita_map::{Claim, EdgeClaim, EvidenceRef, Filter, Map, Node, Ratio};
use kharita_model::{Attribute, Cardinality, Code, Instant, Locator, Message, NodeKind, Published, Value, View};
use serde::Serialize;

use crate::priority::PriorityView;
use crate::{Error, UpTo, Workspace};

/// `map stats`.
#[derive(Debug, Clone, Serialize)]
pub struct StatsView {
    /// Living nodes per kind.
    pub nodes: BTreeMap<String, u64>,
    /// Edges per kind.
    pub edges: BTreeMap<String, u64>,
    /// Living assets.
    pub assets: u64,
    /// Open weaknesses.
    pub findings: u64,
    /// Hosts declared and observed over hosts declared or observed.
    pub coverage: Ratio,
    /// Attributes with an observed claim over all attributes.
    pub evidence_rate: Ratio,
    /// Hosts that no declaration knows.
    pub seen_never_declared: u64,
    /// Declared hosts that nobody saw although their address was probed.
    pub declared_never_seen: u64,
    /// Attributes on which sources of equal rank disagree.
    pub conflicts: u64,
    /// Merges that wait for a person.
    pub to_decide: u64,
    /// Answers « ne sait pas » that stand.
    pub unknown_answers: u64,
    /// Nodes no longer seen, per kind.
    pub gone: BTreeMap<String, u64>,
    /// Declared, observed and both, per kind.
    pub by_origin: BTreeMap<String, [u64; 3]>,
    /// The newest observation of each source.
    pub freshness: BTreeMap<String, Instant>,
}

/// The counts of the map.
pub fn stats(workspace: &Workspace) -> StatsView {
    let map = &workspace.state.map;
    let stats = map.stats();
    let mut freshness: BTreeMap<String, Instant> = BTreeMap::new();
    for node in map.nodes() {
        for record in node.records() {
            let newest = freshness.entry(record.key.source.to_string()).or_insert(record.last_seen);
            *newest = (*newest).max(record.last_seen);
        }
    }
    StatsView {
        nodes: stats.kinds.iter().map(|(kind, s)| (kind.to_string(), s.total)).collect(),
        edges: stats.edges.iter().map(|(kind, n)| (kind.to_string(), *n)).collect(),
        assets: stats.assets,
        findings: stats.findings,
        coverage: stats.coverage,
        evidence_rate: stats.evidence_rate,
        seen_never_declared: stats.seen_never_declared,
        declared_never_seen: stats.declared_never_seen,
        conflicts: stats.conflicts,
        to_decide: stats.proposals,
        unknown_answers: stats.unknown_answers,
        gone: stats.kinds.iter().filter(|(_, s)| s.gone > 0).map(|(kind, s)| (kind.to_string(), s.gone)).collect(),
        by_origin: stats.kinds.iter().map(|(kind, s)| (kind.to_string(), [s.declared, s.observed, s.both])).collect(),
        freshness,
    }
}

/// What to list.
#[derive(Debug, Clone, Default)]
pub struct ListRequest {
    /// A node kind.
    pub kind: Option<String>,
    /// A view of the mapping guide.
    pub view: Option<String>,
    /// A filter.
    pub filter: Option<String>,
    /// At most this many rows.
    pub limit: Option<usize>,
    /// Begin after this id.
    pub after: Option<String>,
}

/// One node in a list.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// What it is.
    #[serde(flatten)]
    pub head: RowHead,
    /// Winning values.
    pub attributes: BTreeMap<String, serde_json::Value>,
}

/// What a list and a page of its own both show of a node.
#[derive(Debug, Clone, Serialize)]
pub struct RowHead {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// Subtype.
    pub subtype: Option<String>,
    /// Name.
    pub name: String,
    /// Legal class, if some process imposes one.
    pub class: Option<String>,
    /// Seen by a tool.
    pub observed: bool,
    /// Declared by somebody.
    pub declared: bool,
    /// First stated.
    pub first_seen: String,
    /// Last seen.
    pub last_seen: String,
    /// Not seen since, if so.
    pub not_seen_since: Option<String>,
}

/// A page of rows.
#[derive(Debug, Clone, Serialize)]
pub struct Page {
    /// Rows in the order of kind and id.
    pub rows: Vec<Row>,
    /// Pass it as `--after` for the next page.
    pub next: Option<String>,
}

/// Lists nodes.
///
/// # Errors
/// Unknown kind, view or id; a filter that does not read.
pub fn list(workspace: &Workspace, request: &ListRequest) -> Result<Page, Error> {
    let map = &workspace.state.map;
    let classes = workspace.state.classes();
    let kind = request.kind.as_deref().map(parse_kind).transpose()?;
    let view = request.view.as_deref().map(parse_view).transpose()?;
    let filter = request.filter.as_deref().map(parse_filter).transpose()?;
    let after = match &request.after {
        Some(id) => Some(workspace.node(id)?.place()),
        None => None,
    };
    let gone_wanted = request.filter.as_deref().is_some_and(|text| text.to_lowercase().contains("gone"));
    let mut nodes = map.nodes().filter(|node| {
        kind.is_none_or(|kind| node.kind() == kind)
            && view.is_none_or(|view| node.kind().view() == view)
            && after.is_none_or(|after| node.place() > after)
            && (gone_wanted || node.not_seen_since().is_none())
            && filter.as_ref().is_none_or(|filter| filter.accepts(*node, &classes))
    });
    let limit = request.limit.unwrap_or(usize::MAX);
    let rows: Vec<Row> = nodes.by_ref().take(limit).map(|node| row(node, &classes)).collect();
    let next = nodes.next().and_then(|_| rows.last()).map(|row| row.head.id.clone());
    Ok(Page { rows, next })
}

fn parse_kind(name: &str) -> Result<NodeKind, Error> {
    let singular = name.to_lowercase();
    let found = NodeKind::from_word(&singular).or_else(|_| NodeKind::from_word(singular.trim_end_matches('s')));
    found.map_err(|_| unknown(name, NodeKind::ALL.iter().map(|kind| kind.word())))
}

fn parse_view(name: &str) -> Result<View, Error> {
    View::from_word(&name.to_lowercase()).map_err(|_| unknown(name, View::ALL.iter().map(|view| view.word())))
}

fn parse_filter(text: &str) -> Result<Filter, Error> {
    text.parse().map_err(|error: kharita_map::NotAFilter| {
        let place = format!("{} : {}", error.at, error.found);
        Error::Usage(
            Message::new(Code::BadValue)
                .with("value", text)
                .with("expected", format!("attribute=value, ~, <, >, and, or, not ({place})")),
        )
    })
}

fn unknown<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Error {
    Error::Usage(Message::new(Code::UnknownKind).with("name", name).with("known", known.collect::<Vec<_>>().join(", ")))
}

fn row(node: Node<'_>, classes: &kharita_map::Classes) -> Row {
    let winners = node.claims().chunk_by(|a, b| a.attribute == b.attribute);
    let attributes =
        winners.filter_map(|claims| Some((claims.first()?.attribute.to_string(), shown(claims)))).collect();
    Row { head: head(node, classes), attributes }
}

fn head(node: Node<'_>, classes: &kharita_map::Classes) -> RowHead {
    RowHead {
        id: node.id().to_string(),
        kind: node.kind().to_string(),
        subtype: node.subtype().map(|subtype| subtype.to_string()),
        name: node.name().to_owned(),
        class: classes.of(node).map(|c| c.class.to_string()),
        observed: node.is_observed(),
        declared: node.is_declared(),
        first_seen: node.first_seen().to_string(),
        last_seen: node.last_seen().to_string(),
        not_seen_since: node.not_seen_since().map(|at| at.to_string()),
    }
}

/// A value in JSON: what is a number stays one, « ne sait pas » is null.
fn json(value: &Value) -> serde_json::Value {
    match value {
        Value::Unknown => serde_json::Value::Null,
        Value::Bool(b) => (*b).into(),
        Value::Int(n) => (*n).into(),
        Value::Real(x) => (*x).into(),
        Value::Minutes(m) => m.0.into(),
        Value::Money(m) => m.mad().into(),
        Value::Level(l) => l.n.into(),
        other => other.to_string().into(),
    }
}

/// The winner, or the list of values where many stand.
fn shown(claims: &[Claim]) -> serde_json::Value {
    match claims.first() {
        Some(first) if first.attribute.cardinality() == Cardinality::One => json(&first.value),
        _ => {
            let mut values: Vec<serde_json::Value> = Vec::new();
            for claim in claims {
                let value = json(&claim.value);
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            values.into()
        }
    }
}

/// One claim with its provenance.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimView {
    /// The value; a list where many stand.
    pub value: serde_json::Value,
    /// Who says so.
    pub source: String,
    /// `observed`, `declared`, `inferred`, `decided`.
    pub method: String,
    /// When it was so.
    pub observed_at: String,
    /// 0–1.
    pub confidence: f64,
    /// The evidence: name, digest, entry, place.
    pub evidence: EvidenceView,
    /// Do sources of equal rank disagree?
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub conflict: bool,
    /// Other claims.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<ClaimView>,
}

/// Where a claim stands.
#[derive(Debug, Clone, Serialize)]
pub struct EvidenceView {
    /// File, or person.
    pub name: String,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Ledger entry.
    pub entry: u64,
    /// Place inside.
    pub at: String,
    /// Byte of the fact, for places that are looked up again in the evidence.
    #[serde(skip)]
    pub offset: Option<u64>,
    /// The line of the evidence, once it was looked up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
    /// What is written there, at most 200 characters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excerpt: Option<String>,
}

/// An edge of a node.
#[derive(Debug, Clone, Serialize)]
pub struct EdgeView {
    /// Edge id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// `out` or `in`.
    pub direction: &'static str,
    /// The other end.
    pub node: String,
    /// Its name.
    pub name: String,
    /// What is said of the edge.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, serde_json::Value>,
    /// Who states it.
    pub sources: Vec<String>,
}

/// `map show`.
#[derive(Debug, Clone, Serialize)]
pub struct NodeView {
    /// What a list shows of it.
    #[serde(flatten)]
    pub head: RowHead,
    /// Every value with its winner and the other claims.
    pub attributes: BTreeMap<String, ClaimView>,
    /// Edges both ways.
    pub edges: Vec<EdgeView>,
    /// What its sources call it.
    pub records: Vec<String>,
    /// Why these records are one.
    pub merged_because: Vec<String>,
    /// From the process that imposes the class down to the node.
    pub class_because: Vec<String>,
    /// What is published of a weakness, by CVE.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub published: Vec<Published>,
    /// How soon a weakness is mended, by machine: the first twenty, the most urgent first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<PriorityView>,
}

/// Shows one node with all that is known of it.
///
/// # Errors
/// Unknown id.
pub fn show(workspace: &Workspace, id: &str) -> Result<NodeView, Error> {
    let map = &workspace.state.map;
    let node = workspace.node(id)?;
    let classes = workspace.state.classes();
    let attributes = node.claims().chunk_by(|a, b| a.attribute == b.attribute).filter_map(|claims| {
        let (first, rest) = claims.split_first()?;
        let mut view = claim(map, first);
        view.value = shown(claims);
        view.conflict = node.is_conflict(first.attribute);
        view.others = rest.iter().map(|other| claim(map, other)).collect();
        Some((first.attribute.to_string(), view))
    });
    let own: Vec<_> = node.records().map(|record| record.id).collect();
    let because = map.merges().iter().filter(|merge| own.contains(&map.record(merge.a).id)).map(|merge| {
        let (a, b) = (&map.record(merge.a).key, &map.record(merge.b).key);
        let shared: Vec<String> = merge
            .because
            .iter()
            .map(|(kind, text)| format!("{kind} {}", text.rsplit('|').next().unwrap_or(text)))
            .collect();
        format!("{a} = {b} : {}", if shared.is_empty() { "decided".to_owned() } else { shared.join(", ") })
    });
    let (published, priorities) = crate::priority::of(workspace, node, &classes);
    Ok(NodeView {
        published,
        priorities,
        head: head(node, &classes),
        attributes: attributes.collect(),
        edges: edges(map, node),
        records: node.records().map(|record| record.key.to_string()).collect(),
        merged_because: because.collect(),
        class_because: classes
            .of(node)
            .map(|c| c.because.iter().map(ToString::to_string).collect())
            .unwrap_or_default(),
    })
}

/// Where a claim is written.
pub(crate) fn evidence(map: &Map, claim: &Claim) -> EvidenceView {
    place(map.evidence(claim), &claim.locator)
}

/// Where the statement of an edge is written.
pub(crate) fn edge_evidence(map: &Map, claim: &EdgeClaim) -> EvidenceView {
    place(map.edge_evidence(claim), &claim.locator)
}

fn place(evidence: &EvidenceRef, locator: &Locator) -> EvidenceView {
    EvidenceView {
        name: evidence.name.clone(),
        sha256: evidence.sha256.to_string(),
        entry: evidence.entry,
        at: locator.to_string(),
        offset: if let Locator::Byte(offset) = locator { Some(*offset) } else { None },
        line: None,
        excerpt: None,
    }
}

fn claim(map: &Map, claim: &Claim) -> ClaimView {
    ClaimView {
        value: json(&claim.value),
        source: map.source(claim).to_string(),
        method: claim.method.to_string(),
        observed_at: claim.observed_at.to_string(),
        confidence: f64::from(claim.confidence) / 100.0,
        evidence: evidence(map, claim),
        conflict: false,
        others: Vec::new(),
    }
}

fn edges(map: &Map, node: Node<'_>) -> Vec<EdgeView> {
    let view = |edge: kharita_map::Edge<'_>, direction: &'static str, other: Node<'_>| EdgeView {
        id: edge.id(),
        kind: edge.kind().to_string(),
        direction,
        node: other.id().to_string(),
        name: other.name().to_owned(),
        attributes: edge
            .claims()
            .first()
            .map(|claim| {
                claim
                    .attributes
                    .iter()
                    .map(|(name, value): &(Attribute, Value)| (name.to_string(), json(value)))
                    .collect()
            })
            .unwrap_or_default(),
        sources: edge.claims().iter().map(|claim| map.edge_source(claim).to_string()).collect(),
    };
    let out = node.edges().map(|edge| view(edge, "out", edge.to()));
    out.chain(node.edges_into().map(|edge| view(edge, "in", edge.from()))).collect()
}

/// A change, as CONTRACT.md writes it.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeView {
    /// Node.
    pub id: String,
    /// Its name now.
    pub name: String,
    /// Attribute or edge kind.
    pub attribute: String,
    /// Before.
    pub before: Option<String>,
    /// After.
    pub after: Option<String>,
    /// Who says so.
    pub source: String,
}

/// `map diff`.
#[derive(Debug, Clone, Serialize)]
pub struct DiffView {
    /// Nodes that came.
    pub new: Vec<NamedView>,
    /// Values that changed.
    pub changed: Vec<ChangeView>,
    /// Nodes no longer there or no longer seen.
    pub gone: Vec<NamedView>,
}

/// A node by id, kind and name.
#[derive(Debug, Clone, Serialize)]
pub struct NamedView {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: String,
    /// Name.
    pub name: String,
}

/// What changed from one moment of what was known to another (the present if none).
///
/// # Errors
/// The ledger cannot be read.
pub async fn diff(workspace: &Workspace, from: UpTo, to: UpTo) -> Result<DiffView, Error> {
    let before = workspace.at(from).await?;
    let later = if to == UpTo::Head { None } else { Some(workspace.at(to).await?) };
    let after = later.as_ref().map_or(&workspace.state.map, |state| &state.map);
    let diff = Map::diff(&before.map, after);
    let named = |id: &kharita_model::NodeId| {
        let node = after.node(*id).or_else(|| before.map.node(*id));
        NamedView {
            id: id.to_string(),
            kind: id.kind.to_string(),
            name: node.map(|n| n.name().to_owned()).unwrap_or_default(),
        }
    };
    Ok(DiffView {
        new: diff.new.iter().map(named).collect(),
        changed: diff
            .changed
            .iter()
            .map(|change| ChangeView {
                id: change.id.to_string(),
                name: named(&change.id).name,
                attribute: change.attribute.clone(),
                before: change.before.clone(),
                after: change.after.clone(),
                source: change.source.clone(),
            })
            .collect(),
        gone: diff.gone.iter().map(named).collect(),
    })
}

/// The references that the body gave to a node and to what stands next to it: what runs on a host, the host of a service,
/// what a weakness affects, the subnets and zones around.
pub fn references(workspace: &Workspace, id: kharita_model::NodeId) -> Vec<String> {
    let Some(node) = workspace.state.map.node(id) else { return Vec::new() };
    let beside = |node: Node<'_>| -> Vec<String> {
        let near = node.edges().map(|edge| edge.to()).chain(node.edges_into().map(|edge| edge.from()));
        near.filter_map(|other| other.text(Attribute::Reference)).collect()
    };
    let mut references: Vec<String> = node.text(Attribute::Reference).into_iter().collect();
    let is_technical = matches!(
        node.kind(),
        NodeKind::Host | NodeKind::Service | NodeKind::Weakness | NodeKind::Subnet | NodeKind::Store
    );
    if is_technical {
        references.extend(beside(node));
    }
    references
}
