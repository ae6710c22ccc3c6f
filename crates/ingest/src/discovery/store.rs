//! What a report says, gathered by store and table: only what was found is kept, so that a report of a million empty
//! columns costs little.

use std::collections::BTreeMap;
use std::io;
use std::net::IpAddr;

use kharita_model::{
    Aspect, Attribute, BatchBuilder, Code, Covered, DataCategory, EdgeKind, Extent, IdentifierKind, Instant, LeftOut,
    Locator, Message, Method, NodeKind, Predicate, RecordRef, Refusal, Source, SourceRef, Subtype, Value,
};

use crate::Sink;
use crate::json::{Node, Value as Json};

/// Columns of a table that are named; the rest is in the report.
const NAMED_COLUMNS: usize = 200;
/// Sources of one batch.
const SOURCES: usize = 20_000;

/// A category found in a place.
#[derive(Debug, Clone, Copy)]
pub struct Found {
    /// The category.
    pub category: DataCategory,
    /// How sure, in hundredths.
    pub confidence: u8,
    /// Offset of the row.
    pub at: u64,
}

/// A table or file.
#[derive(Debug, Default)]
struct Table {
    rows: Option<i64>,
    persons: Option<i64>,
    at: u64,
    columns: Vec<(String, Found)>,
}

/// A store.
#[derive(Debug, Default)]
struct Store {
    engine: Option<String>,
    at: u64,
    tables: BTreeMap<String, Table>,
    /// Found in texts that have no columns.
    texts: Vec<Found>,
}

/// The stores of a report.
pub struct Stores {
    /// The store of the inventory that was looked at, and its machine.
    named: Option<(String, Option<String>)>,
    space: String,
    stores: BTreeMap<String, Store>,
}

impl Stores {
    /// None yet.
    pub fn new(named: Option<(String, Option<String>)>, space: &str) -> Self {
        Stores { named, space: space.to_owned(), stores: BTreeMap::new() }
    }

    fn store(&mut self, node: &Node) -> &mut Store {
        let own = || node.text("source").unwrap_or_default().to_owned();
        let key = self.named.as_ref().map_or_else(own, |(name, _)| name.clone());
        self.stores.entry(key).or_insert_with(|| Store { at: node.at, ..Store::default() })
    }

    /// Several sources under one name keep their tables apart.
    fn place(&self, node: &Node) -> String {
        let location = node.text("location").unwrap_or_default();
        let file = node.text("source").map_or("", |source| source.rsplit('/').next().unwrap_or(source));
        if location.is_empty() { file.to_owned() } else { location.to_owned() }
    }

    /// A row of `tables`.
    pub fn table(&mut self, node: &Node) {
        let place = self.place(node);
        let (rows, persons) = (node.integer_of("rows"), node.integer_of("persons"));
        let engine = node.text("engine").map(str::to_owned);
        let store = self.store(node);
        store.engine = store.engine.take().or(engine);
        let table = store.tables.entry(place).or_default();
        (table.rows, table.persons, table.at) = (rows.or(table.rows), persons.or(table.persons), node.at);
    }

    /// A row of `columns` that holds something.
    pub fn column(&mut self, node: &Node, found: Found) {
        let (place, name) = (self.place(node), node.text("column").unwrap_or_default().to_owned());
        self.store(node).tables.entry(place).or_default().columns.push((name, found));
    }

    /// A row of `files`: texts have no columns, so that their identifiers stand here alone.
    pub fn file(&mut self, node: &Node) {
        let store = self.store(node);
        if node.text("format") != Some("text") {
            return;
        }
        let Some(Json::Object(identifiers)) = node.get("identifiers").map(|node| &node.value) else { return };
        for (word, counts) in identifiers {
            if let Ok(category) = DataCategory::from_word(word)
                && counts.integer_of("valid").is_some_and(|valid| valid > 0)
            {
                store.texts.push(Found { category, confidence: 80, at: node.at });
            }
        }
    }

    /// States everything. `whole`: all that was to be looked at was read, so that silence means something.
    #[expect(clippy::too_many_arguments, reason = "what a batch is stamped with, and where it goes")]
    pub fn pour(
        self,
        method: Method,
        moment: Instant,
        whole: bool,
        full: usize,
        refused: Vec<Refusal>,
        uncertain: u64,
        sink: &mut dyn Sink,
    ) -> io::Result<()> {
        let mut batch = BatchBuilder::new(method, moment);
        refused.into_iter().for_each(|refusal| batch.refuse(refusal));
        if uncertain > 0 {
            batch.leave_out(LeftOut { message: Message::new(Code::LeftOutUncertain), count: uncertain });
        }
        for (count, (key, store)) in self.stores.iter().enumerate() {
            if batch.len() > full || count % SOURCES == SOURCES - 1 {
                sink.batch(batch.finish())?;
            }
            self.state(&mut batch, key, store, whole);
        }
        if batch.is_empty() { Ok(()) } else { sink.batch(batch.finish()) }
    }

    fn state(&self, batch: &mut BatchBuilder, key: &str, store: &Store, whole: bool) {
        let authority = if self.named.is_some() { key.to_owned() } else { format!("{}/{key}", self.space) };
        let name = Source::new("discovery", &authority);
        let source = batch.source(&name);
        batch.at(Locator::Byte(store.at)).confidence(90);
        let record = self.subject(batch, source, key, store);
        for (place, table) in store.tables.iter().filter(|(_, table)| !table.columns.is_empty()) {
            state_table(batch, source, record, place, table);
        }
        let columns = store.tables.values().flat_map(|table| &table.columns).map(|(_, found)| *found);
        state_categories(batch, source, record, columns.chain(store.texts.iter().copied()));
        if let Some(persons) = store.tables.values().filter_map(|table| table.persons).max() {
            batch.at(Locator::Byte(store.at)).confidence(60);
            batch.attribute(record, Attribute::Persons, Value::Int(persons));
        }
        if whole {
            for aspect in [Aspect::Existence, Aspect::Statements(said())] {
                batch.cover(Covered { extent: Extent::Source(name.clone()), aspect, at: None });
            }
        }
    }

    /// The store itself, with what it is known by.
    fn subject(&self, batch: &mut BatchBuilder, source: SourceRef, key: &str, store: &Store) -> RecordRef {
        let subtype =
            if store.engine.is_some() || self.named.is_some() { Subtype::Database } else { Subtype::FileShare };
        let record = batch.record(source, "store", NodeKind::Store, Some(subtype));
        match &self.named {
            Some((name, host)) => {
                batch.identifier(record, IdentifierKind::Reference, name, None);
                batch.text(record, Attribute::Reference, name);
                if let Some(host) = host {
                    let machine = machine(batch, source, host);
                    batch.edge(record, EdgeKind::RunsOn, machine);
                }
            }
            None => {
                batch.text(record, Attribute::Name, key);
                batch.text(record, Attribute::Engine, store.engine.as_deref().unwrap_or_default());
            }
        }
        record
    }
}

/// What each report says anew.
fn said() -> Vec<Predicate> {
    let attributes =
        [Attribute::DataCategories, Attribute::ColumnCategories, Attribute::RowEstimate, Attribute::Persons];
    attributes
        .map(Predicate::Attribute)
        .into_iter()
        .chain([EdgeKind::Handles, EdgeKind::PartOf].map(Predicate::Edge))
        .collect()
}

/// The machine that a person named: by address or by name.
fn machine(batch: &mut BatchBuilder, source: SourceRef, host: &str) -> RecordRef {
    let record = batch.record(source, &format!("host/{host}"), NodeKind::Host, None);
    if host.parse::<IpAddr>().is_ok() {
        batch.identifier(record, IdentifierKind::Address, host, None);
    } else {
        batch.identifier(record, IdentifierKind::Hostname, host, None);
        batch.identifier(record, IdentifierKind::Fqdn, host, None);
    }
    record
}

fn state_table(batch: &mut BatchBuilder, source: SourceRef, store: RecordRef, place: &str, table: &Table) {
    let record = batch.record(source, &format!("table/{place}"), NodeKind::Store, Some(Subtype::Table));
    batch.at(Locator::Byte(table.at)).confidence(90);
    batch.identifier(record, IdentifierKind::Local, place, Some(store));
    batch.text(record, Attribute::Name, place);
    batch.edge(record, EdgeKind::PartOf, store);
    for (attribute, value) in [(Attribute::RowEstimate, table.rows), (Attribute::Persons, table.persons)] {
        if let Some(value) = value {
            batch.attribute(record, attribute, Value::Int(value));
        }
    }
    for (name, found) in table.columns.iter().take(NAMED_COLUMNS) {
        batch.at(Locator::Byte(found.at)).confidence(found.confidence);
        batch.text(record, Attribute::ColumnCategories, &format!("{name}: {}", found.category));
    }
    state_categories(batch, source, record, table.columns.iter().map(|(_, found)| *found));
}

/// Each category once, where it is surest.
fn state_categories(batch: &mut BatchBuilder, source: SourceRef, holder: RecordRef, all: impl Iterator<Item = Found>) {
    let mut surest: BTreeMap<DataCategory, Found> = BTreeMap::new();
    for found in all {
        let known = surest.entry(found.category).or_insert(found);
        if found.confidence > known.confidence {
            *known = found;
        }
    }
    for (category, found) in surest {
        batch.at(Locator::Byte(found.at)).confidence(found.confidence);
        batch.text(holder, Attribute::DataCategories, category.word());
        let data = batch.record(source, &format!("category/{category}"), NodeKind::Data, Some(Subtype::Information));
        batch.identifier(data, IdentifierKind::Name, category.word(), None);
        batch.text(data, Attribute::Name, category.word());
        batch.text(data, Attribute::Category, category.nature().word());
        batch.edge(holder, EdgeKind::Handles, data);
    }
}
