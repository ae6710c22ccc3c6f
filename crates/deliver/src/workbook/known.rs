//! The workbook filled with what is known: what the body declared, by its own references, to be corrected and completed;
//! and, each marked by a star, what tools saw and nobody declared: taking the star away declares it. With an owner, only
//! what that owner answers for.

use std::collections::{BTreeSet, HashMap};

use kharita_map::{Claim, Edge, Map, Node, State};
use kharita_model::workbook::{AUTHORITY, Cell, RowKind, SEPARATOR, SHEETS, Sheet};
use kharita_model::{Attribute, Cardinality, EdgeKind, Method, NodeKind, Source, Subtype, Value};

use super::{Elsewhere, Filled, FilledRow};

/// What is known, as rows of the workbook; `None` if nobody of that name owns anything.
pub fn known(state: &State, organisation: &str, owner: Option<&str>) -> Option<Filled> {
    let keys = Keys::of(&state.map);
    let owned = match owner {
        Some(name) => Some(owned_by(&state.map, name)?),
        None => None,
    };
    let is_shown = |node: Node<'_>| owned.as_ref().is_none_or(|owned| owned.contains(&node.place()));
    let mut filled = Filled { organisation: organisation.to_owned(), is_part: owner.is_some(), ..Filled::default() };
    for sheet in SHEETS {
        match sheet.row {
            RowKind::Node(kind, _) => {
                for node in state.map.of_kind(kind).filter(|node| keys.sheet(*node) == Some(sheet.id)) {
                    if is_shown(node) {
                        filled.rows.push(node_row(sheet, node, &keys));
                    } else {
                        filled.elsewhere.extend(keys.elsewhere(node));
                    }
                }
            }
            RowKind::Edge(kind) => {
                let edges = state.map.edges().filter(|edge| edge.kind() == kind && edge.is_declared());
                let edges = edges.filter(|edge| is_shown(edge.from()) || is_shown(edge.to()));
                filled.rows.extend(edges.filter_map(|edge| edge_row(sheet, edge, &keys)));
            }
            RowKind::Register(_) => register_rows(&mut filled, state, sheet, owned.as_ref(), &keys),
        }
    }
    if !filled.is_part {
        filled.elsewhere.clear();
    }
    Some(filled)
}

/// The places of what an owner answers for, and of the owner: by name, reference or id.
fn owned_by(map: &Map, name: &str) -> Option<BTreeSet<usize>> {
    let owners = map.of_kind(NodeKind::Actor).chain(map.of_kind(NodeKind::Org)).filter(|node| is_called(*node, name));
    let mut places = BTreeSet::new();
    for owner in owners {
        places.insert(owner.place());
        places.extend(owner.incoming(EdgeKind::OwnedBy).map(|edge| edge.from().place()));
    }
    (!places.is_empty()).then_some(places)
}

/// Is it this owner: by name, reference or id?
pub(crate) fn is_called(node: Node<'_>, name: &str) -> bool {
    let called = [Some(node.name().to_owned()), node.text(Attribute::Reference), Some(node.id().to_string())];
    called.into_iter().flatten().any(|called| called.to_lowercase() == name.trim().to_lowercase())
}

/// Sheet and key of every node that has a row.
struct Keys {
    rows: HashMap<usize, (&'static str, String)>,
    /// In how many sheets a key stands.
    uses: HashMap<String, usize>,
    names: HashMap<usize, String>,
}

impl Keys {
    fn of(map: &Map) -> Self {
        let mut keys = Keys { rows: HashMap::new(), uses: HashMap::new(), names: HashMap::new() };
        for node in map.nodes().filter(|node| node.not_seen_since().is_none()) {
            let Some(sheet) = sheet_of(node) else { continue };
            let key = key_of(node, sheet);
            *keys.uses.entry(key.to_lowercase()).or_default() += 1;
            keys.names.insert(node.place(), node.name().to_owned());
            keys.rows.insert(node.place(), (sheet.id, key));
        }
        keys
    }

    fn sheet(&self, node: Node<'_>) -> Option<&'static str> {
        self.rows.get(&node.place()).map(|(sheet, _)| *sheet)
    }

    fn key(&self, node: Node<'_>) -> Option<&str> {
        self.rows.get(&node.place()).map(|(_, key)| key.as_str())
    }

    /// How a cell refers to a node among these sheets; what is not declared cannot be referred to.
    fn reference(&self, node: Node<'_>, among: &[&'static str]) -> Option<String> {
        let (sheet, key) = self.rows.get(&node.place())?;
        if !among.contains(sheet) || !node.is_declared() {
            return None;
        }
        let is_alone = self.uses.get(&key.to_lowercase()).is_some_and(|uses| *uses == 1);
        Some(if is_alone || among.len() == 1 { key.clone() } else { format!("{sheet}/{key}") })
    }

    fn elsewhere(&self, node: Node<'_>) -> Option<Elsewhere> {
        let (sheet, key) = self.rows.get(&node.place())?;
        let name = self.names.get(&node.place())?.clone();
        node.is_declared().then(|| Elsewhere { sheet, key: key.clone(), name })
    }
}

/// The sheet of a node: the one of its kind. Databases have one, other stores have none; nor has what a file of
/// components alone speaks of.
fn sheet_of(node: Node<'_>) -> Option<&'static Sheet> {
    let is_database = node.subtype().is_none_or(|subtype| subtype == Subtype::Database);
    if node.kind() == NodeKind::Store && !is_database || node.kind() == NodeKind::App && !node.is_declared() {
        return None;
    }
    SHEETS.iter().find(|sheet| matches!(sheet.row, RowKind::Node(kind, _) if kind == node.kind()))
}

/// The reference of the body if it gave one in a workbook, else the id on the map.
fn key_of(node: Node<'_>, sheet: &Sheet) -> String {
    let source = Source::new("sheet", AUTHORITY);
    let own = node.records().filter(|record| record.key.source == source);
    let key = own.filter_map(|record| record.key.key.strip_prefix(sheet.id)?.strip_prefix('/')).min();
    key.map_or_else(|| node.id().to_string(), str::to_owned)
}

fn node_row(sheet: &'static Sheet, node: Node<'_>, keys: &Keys) -> FilledRow {
    let is_declared = node.is_declared();
    let mut cells = Vec::new();
    for column in sheet.columns {
        let text = match column.cell {
            Cell::Key => keys.key(node).map(str::to_owned),
            Cell::Subtype(among) => node.subtype().filter(|s| among.contains(s)).map(|s| s.word().to_owned()),
            Cell::Attribute(attribute) => value(node, attribute, is_declared),
            Cell::Edge(kind, among) => {
                let edges = node.outgoing(kind).filter(|edge| edge.is_declared());
                joined(edges.filter_map(|edge| keys.reference(edge.to(), among)))
            }
            Cell::EdgeFrom(kind, among) => {
                let edges = node.incoming(kind).filter(|edge| edge.is_declared());
                joined(edges.filter_map(|edge| keys.reference(edge.from(), among)))
            }
            Cell::End(_) | Cell::EdgeAttribute(_) | Cell::Field(_) | Cell::FieldReference(_) => None,
        };
        cells.extend(text.map(|text| (column.id, text)));
    }
    FilledRow { sheet: sheet.id, cells, is_proposed: !is_declared }
}

/// What was declared of it; for what nobody declared, what was seen, so that people recognise it.
fn value(node: Node<'_>, attribute: Attribute, is_declared: bool) -> Option<String> {
    let is_said = |claim: &&Claim| !is_declared || matches!(claim.method, Method::Declared | Method::Decided);
    let mut said = node.values(attribute).iter().filter(is_said);
    match attribute.cardinality() {
        Cardinality::One => said.next().map(|claim| claim.value.to_string()),
        Cardinality::Many => joined(said.map(|claim| claim.value.to_string())),
    }
}

fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let texts: BTreeSet<String> = texts.collect();
    (!texts.is_empty()).then(|| texts.into_iter().collect::<Vec<_>>().join(SEPARATOR))
}

/// An edge between two rows of the sheets that its ends come from.
fn edge_row(sheet: &'static Sheet, edge: Edge<'_>, keys: &Keys) -> Option<FilledRow> {
    let mut cells = Vec::new();
    for column in sheet.columns {
        let text = match column.cell {
            Cell::End(among) => {
                let end = if column.id == "from" { edge.from() } else { edge.to() };
                Some(keys.reference(end, among)?)
            }
            Cell::EdgeAttribute(attribute) => edge.value(attribute).map(Value::to_string),
            _ => None,
        };
        cells.extend(text.map(|text| (column.id, text)));
    }
    Some(FilledRow { sheet: sheet.id, cells, is_proposed: false })
}

/// The rows of the register; of an owner those that name something he answers for.
fn register_rows(
    filled: &mut Filled,
    state: &State,
    sheet: &'static Sheet,
    owned: Option<&BTreeSet<usize>>,
    keys: &Keys,
) {
    let RowKind::Register(kind) = sheet.row else { return };
    let own: Option<BTreeSet<String>> = owned.map(|owned| {
        let rows = owned.iter().filter_map(|place| keys.rows.get(place));
        rows.map(|(sheet, key)| format!("{sheet}/{key}")).collect()
    });
    for registered in state.register.of_kind(kind).filter(|registered| registered.evidence.is_some()) {
        let record = &registered.record;
        let field = |id: &str| record.fields.get(id).map(Value::to_string);
        let references = sheet.columns.iter().filter(|column| matches!(column.cell, Cell::FieldReference(_)));
        let named = || references.filter_map(|column| field(column.id));
        if own.as_ref().is_some_and(|own| !named().any(|reference| own.contains(&reference))) {
            continue;
        }
        let cells = sheet.columns.iter().filter_map(|column| {
            let text = match column.cell {
                Cell::Key => Some(record.id.to_string()),
                Cell::FieldReference([only]) => field(column.id).map(|text| bare(&text, only)),
                _ => field(column.id),
            };
            Some((column.id, text?))
        });
        filled.rows.push(FilledRow { sheet: sheet.id, cells: cells.collect(), is_proposed: false });
    }
}

/// `owners/DSI` in a column of owners is `DSI`.
fn bare(reference: &str, sheet: &str) -> String {
    reference.strip_prefix(sheet).and_then(|rest| rest.strip_prefix('/')).unwrap_or(reference).to_owned()
}
