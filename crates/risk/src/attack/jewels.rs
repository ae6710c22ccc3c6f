//! The crown jewels: those that people named or wrote a scenario about, else (as a hypothesis) the first that the rules of RISK.md §16 yield.

use kharita_map::{Map, Node, State};
use kharita_model::{
    Attribute, DataLevel, EdgeKind, LegalClass, NodeId, NodeKind, RecordId, RegisterKind, Subtype, Value,
};
use serde::{Deserialize, Serialize};

/// The rule that chose a jewel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    /// A person.
    Stated,
    /// Its data is secret or very secret.
    SensitiveData,
    /// Class A.
    ClassA,
    /// Class B.
    ClassB,
    /// A directory.
    Directory,
    /// A store.
    Store,
    /// A host with a database service.
    DatabasePort,
    /// A host on which much depends.
    Dependants,
}

/// A jewel.
#[derive(Debug, Clone, PartialEq)]
pub struct Jewel {
    /// Its place in the map.
    pub place: u32,
    /// Its id.
    pub id: NodeId,
    /// What people call it.
    pub name: String,
    /// Its kind.
    pub kind: NodeKind,
    /// Who chose it.
    pub chosen_by: ChosenBy,
}

/// The most jewels that a rule may choose.
const MOST: usize = 10;

/// Ports of databases.
const DATABASE_PORTS: [i64; 6] = [1433, 1521, 3306, 5432, 27017, 50000];

/// The jewels of a state. Without stated ones, and only with `hypotheses`, the first rule that yields any chooses at most
/// ten, by id.
pub fn choose(state: &State, hypotheses: bool) -> Vec<Jewel> {
    let mut stated: Vec<Jewel> = state
        .register
        .of_kind(RegisterKind::Jewel)
        .filter_map(|registered| {
            let field = |name: &str| registered.record.fields.get(name).map(Value::to_string);
            let record = RecordId::of(&field("source")?, &field("key")?);
            Some(jewel(state.map.by_record(record)?, ChosenBy::Stated))
        })
        .collect();
    // What a person wrote a scenario about is a jewel by that person's word.
    for row in state.register.of_kind(RegisterKind::Scenario) {
        let target = row.record.fields.get("target").map(Value::to_string);
        let node = target.and_then(|key| state.declared(&["applications", "databases"], &key));
        if let Some(node) = node.filter(|node| stated.iter().all(|jewel| jewel.id != node.id())) {
            stated.push(jewel(node, ChosenBy::Stated));
        }
    }
    if !stated.is_empty() || !hypotheses {
        return stated;
    }
    let map = &state.map;
    let classes = state.classes();
    let class = |node: Node<'_>| classes.of(node).map(|classified| classified.class);
    let level = |node: Node<'_>| classes.of(node).and_then(|classified| classified.data_level);
    let business = [NodeKind::App, NodeKind::Store];
    let sensitive = |node: Node<'_>| matches!(level(node), Some(DataLevel::TopSecret | DataLevel::Secret));
    let rules: [&dyn Fn() -> Vec<Jewel>; 7] = [
        &|| pick(map, &[NodeKind::Store], ChosenBy::SensitiveData, sensitive),
        &|| pick(map, &business, ChosenBy::ClassA, |node| class(node) == Some(LegalClass::A)),
        &|| pick(map, &business, ChosenBy::ClassB, |node| class(node) == Some(LegalClass::B)),
        &|| pick(map, &[NodeKind::Directory], ChosenBy::Directory, is_domain),
        &|| pick(map, &[NodeKind::Store], ChosenBy::Store, |_| true),
        &|| pick(map, &[NodeKind::Host], ChosenBy::DatabasePort, has_database_port),
        &|| most_dependants(map),
    ];
    rules.iter().map(|rule| rule()).find(|jewels| !jewels.is_empty()).unwrap_or_default()
}

/// Containers, policies and templates are directory objects too: what is taken is the domain.
fn is_domain(node: Node<'_>) -> bool {
    node.subtype().is_none_or(|subtype| subtype == Subtype::Domain)
}

fn jewel(node: Node<'_>, chosen_by: ChosenBy) -> Jewel {
    Jewel { place: node.place() as u32, id: node.id(), name: node.name().to_owned(), kind: node.kind(), chosen_by }
}

fn pick(map: &Map, kinds: &[NodeKind], by: ChosenBy, accepts: impl Fn(Node<'_>) -> bool) -> Vec<Jewel> {
    let live = kinds.iter().flat_map(|kind| map.of_kind(*kind)).filter(|node| node.not_seen_since().is_none());
    let live = live.filter(|node| !node.is_part_of_store());
    live.filter(|node| accepts(*node)).take(MOST).map(|node| jewel(node, by)).collect()
}

fn has_database_port(host: Node<'_>) -> bool {
    host.outgoing(EdgeKind::Listens).any(|edge| match edge.to().value(Attribute::Port).map(|claim| &claim.value) {
        Some(Value::Int(port)) => DATABASE_PORTS.contains(port),
        _ => false,
    })
}

fn most_dependants(map: &Map) -> Vec<Jewel> {
    let dependants = |node: Node<'_>| node.edges_into().filter(|edge| edge.kind().spec().dependency).count();
    let mut hosts: Vec<_> =
        map.of_kind(NodeKind::Host).map(|host| (std::cmp::Reverse(dependants(host)), host)).collect();
    hosts.sort_by_key(|(count, host)| (*count, host.place()));
    hosts.into_iter().take(MOST).map(|(_, host)| jewel(host, ChosenBy::Dependants)).collect()
}
