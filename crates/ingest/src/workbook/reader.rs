//! The walk over the workbook, in two passes: first every row is named (keys, kinds, names), so that a reference may
//! point forward; then every cell states its fact.

use kharita_model::workbook::{AUTHORITY, Cell, Choices, Column, RowKind, SHEETS};
use kharita_model::{
    Aspect, Attribute, Batch, BatchBuilder, Code, Covered, Extent, IdentifierKind, LeftOut, Message, Method, Predicate,
    RecordRef, Refusal, RegisterKind, Source, SourceRef, Subtype, ValueType,
};
use rustc_hash::{FxHashMap, FxHashSet};

use super::references::References;
use super::tabs::{self, Role, RowState, Tab};
use crate::cells::grid::{Content, Grid};
use crate::cells::labels::Labels;
use crate::cells::parse;
use crate::{Context, Outcome};

mod cells;

/// Reads all tabs.
pub fn read(grids: &[Grid], labels: &Labels, context: &Context, outcome: &mut Outcome) -> Batch {
    let mut reader = Reader::new(labels, context);
    reader.date(grids, outcome);
    let tabs = reader.find_tabs(grids, outcome);
    let rows = reader.name_rows(&tabs);
    for row in &rows {
        reader.state(row);
    }
    reader.cover(&tabs, &rows);
    reader.batch.finish()
}

/// A row that is taken.
struct TakenRow<'a> {
    tab: &'a Tab<'a>,
    number: u32,
    /// Its key; empty for an edge.
    key: String,
    /// Its record, if it is a node.
    record: Option<RecordRef>,
}

impl TakenRow<'_> {
    /// The cell of a column, if it is filled.
    fn cell(&self, column: u16) -> Option<&Content> {
        self.tab.grid.get(self.number, column)
    }
}

struct Reader<'a> {
    labels: &'a Labels,
    context: &'a Context<'a>,
    batch: BatchBuilder,
    source: SourceRef,
    references: References,
    /// Visible names of tabs by sheet, for refusals.
    names: FxHashMap<&'static str, String>,
    /// Edge rows stated, to find repeated ones.
    edges: FxHashSet<String>,
}

impl<'a> Reader<'a> {
    fn new(labels: &'a Labels, context: &'a Context<'a>) -> Self {
        let mut batch = BatchBuilder::new(Method::Declared, context.assumed_time);
        let source = batch.source(&source());
        let mut references = References::default();
        for (sheet, key, name) in &labels.rows {
            references.add(sheet.id, key, name, &sheet.record_key(key));
        }
        Reader { labels, context, batch, source, references, names: FxHashMap::default(), edges: FxHashSet::default() }
    }

    fn refuse(&mut self, message: Message) {
        self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
    }

    /// Facts were so on the day written in the instructions, if there is one.
    fn date(&mut self, grids: &[Grid], outcome: &mut Outcome) {
        let Some((content, place)) = grids.iter().find_map(tabs::filled_on) else { return };
        let refused = |code| Message::new(code).with("value", content.quoted()).at(place.clone());
        match parse::value(content, ValueType::Date, self.labels) {
            Ok(kharita_model::Value::Date(day)) if day.midnight() > self.context.now => {
                self.refuse(refused(Code::DateInFuture));
            }
            Ok(kharita_model::Value::Date(day)) => {
                self.batch.observed(day.midnight());
                outcome.observed_at = Some(day.midnight());
            }
            Ok(_) => {}
            Err(code) => self.refuse(refused(code)),
        }
    }

    /// The tabs of the layout; what else there is, is named.
    fn find_tabs<'g>(&mut self, grids: &'g [Grid], outcome: &mut Outcome) -> Vec<Tab<'g>> {
        let mut found = Vec::new();
        let replaced: u64 = grids.iter().map(|grid| grid.replaced).sum();
        if replaced > 0 {
            outcome
                .warnings
                .push(Message::new(Code::ControlCharacters).count("count", replaced).in_file(self.context.name));
        }
        for grid in grids {
            let whole = kharita_model::Locator::Cell { sheet: grid.name.as_str().into(), row: 1, column: 1 };
            if let Some(problem) = &grid.problem {
                self.refuse(Message::new(Code::RowUnreadable).with("problem", problem).at(whole.clone()));
            }
            match tabs::role(grid) {
                Role::Aside => {}
                Role::Foreign => self.refuse(Message::new(Code::UnknownSheet).with("sheet", &grid.name).at(whole)),
                Role::Sheet(tab) => {
                    for column in tab.foreign_columns() {
                        let message = Message::new(Code::UnknownColumn).with("column", tab.title(column));
                        self.refuse(message.at(tab.place(kharita_model::workbook::TITLE_ROW, column)));
                    }
                    self.names.entry(tab.sheet.id).or_insert_with(|| grid.name.clone());
                    found.push(tab);
                }
            }
        }
        found
    }

    /// First pass: every row that has a key of its own, or is an edge.
    fn name_rows<'t>(&mut self, tabs: &'t [Tab<'t>]) -> Vec<TakenRow<'t>> {
        let mut taken = Vec::new();
        let mut keys = FxHashSet::default();
        for tab in tabs {
            for (number, state) in tab.rows() {
                match state {
                    RowState::Blank => self.leave_out(Code::LeftOutBlankRows),
                    RowState::Example => self.leave_out(Code::LeftOutExample),
                    RowState::Filled => taken.extend(self.name_row(tab, number, &mut keys)),
                }
            }
        }
        taken
    }

    fn leave_out(&mut self, code: Code) {
        self.batch.leave_out(LeftOut { message: Message::new(code).in_file(self.context.name), count: 1 });
    }

    fn name_row<'t>(
        &mut self,
        tab: &'t Tab<'t>,
        number: u32,
        keys: &mut FxHashSet<(&'static str, String)>,
    ) -> Option<TakenRow<'t>> {
        let mut row = TakenRow { tab, number, key: String::new(), record: None };
        if let RowKind::Edge(_) = tab.sheet.row {
            return Some(row);
        }
        let column = tab.naming_column();
        let place = tab.place(number, column.unwrap_or(1));
        let key = column.and_then(|at| row.cell(at)).and_then(Content::text).filter(|key| !self.labels.is_unknown(key));
        let Some(key) = key else {
            self.refuse(Message::new(Code::MissingKey).at(place));
            return None;
        };
        if !keys.insert((tab.sheet.id, key.to_lowercase())) {
            // The key of a leaver is an account: a person.
            let shown = if tab.sheet.row == RowKind::Register(RegisterKind::Leaver) { HIDDEN } else { &key };
            self.refuse(Message::new(Code::DuplicateRow).with("key", shown).at(place));
            return None;
        }
        if let RowKind::Node(kind, subtype) = tab.sheet.row {
            let subtype = self.subtype(&row).or(subtype);
            let native = tab.sheet.record_key(&key);
            let record = self.batch.at(place).record(self.source, &native, kind, subtype);
            let name = tab.number_of("name").map(|column| tab.grid.text(number, column)).unwrap_or_default();
            self.references.add(tab.sheet.id, &key, &name, &native);
            row.record = Some(record);
        }
        row.key = key;
        Some(row)
    }

    /// The subtype that a row gives, if it gives one.
    fn subtype(&mut self, row: &TakenRow) -> Option<Subtype> {
        let (at, column) = *row.tab.columns.iter().find(|(_, column)| matches!(column.cell, Cell::Subtype(_)))?;
        let content = row.cell(at)?;
        let choices = Choices::of(row.tab.sheet, column)?;
        let text = content.quoted();
        if self.labels.is_unknown(&text) {
            return None;
        }
        let subtype = self.labels.word(choices, &text).and_then(|word| Subtype::from_word(&word).ok());
        if subtype.is_none() {
            let message = Message::new(Code::BadWord).with("value", text).with("allowed", self.labels.allowed(choices));
            self.refuse(message.at(row.tab.place(row.number, at)));
        }
        subtype
    }

    /// What the workbook could have said. It speaks of everything that the source names only if it is no part of a whole
    /// and no sheet of nodes is missing; else, and if it is blank, only of the rows that it has.
    fn cover(&mut self, tabs: &[Tab], rows: &[TakenRow]) {
        let records: Vec<RecordRef> = rows.iter().filter_map(|row| row.record).collect();
        if records.is_empty() {
            return;
        }
        let mut nodes = SHEETS.iter().filter(|sheet| matches!(sheet.row, RowKind::Node(..)));
        let whole = !self.labels.is_part
            && nodes.all(|sheet| tabs.iter().any(|tab| tab.sheet.id == sheet.id && tab.grid.problem.is_none()));
        let extent = if whole { Extent::Source(source()) } else { Extent::Records(records) };
        if whole {
            self.batch.cover(Covered { extent: extent.clone(), aspect: Aspect::Existence, at: None });
        }
        self.batch.cover(Covered { extent, aspect: Aspect::Statements(statements(tabs, whole)), at: None });
    }
}

/// What the columns present could say. An edge that a column states from elsewhere to its row is another record's: rows
/// alone cannot tell that it no longer holds.
fn statements(tabs: &[Tab], whole: bool) -> Vec<Predicate> {
    let mut said = vec![Predicate::Attribute(Attribute::Reference)];
    let mut say = |predicate| {
        if !said.contains(&predicate) {
            said.push(predicate)
        }
    };
    for tab in tabs {
        if let RowKind::Edge(kind) = tab.sheet.row {
            say(Predicate::Edge(kind));
        }
        for (_, column) in &tab.columns {
            match column.cell {
                Cell::Attribute(attribute) => say(Predicate::Attribute(attribute)),
                Cell::Edge(kind, _) => say(Predicate::Edge(kind)),
                Cell::EdgeFrom(kind, _) if whole => say(Predicate::Edge(kind)),
                Cell::EdgeFrom(..)
                | Cell::Key
                | Cell::Subtype(_)
                | Cell::End(_)
                | Cell::EdgeAttribute(_)
                | Cell::Field(_)
                | Cell::FieldReference(_) => {}
            }
        }
    }
    said
}

/// What a refusal shows in place of a text about a person.
const HIDDEN: &str = "…";

fn source() -> Source {
    Source::new("sheet", AUTHORITY)
}

/// Is the content of this column about a person, not to be quoted?
fn is_personal(column: &Column) -> bool {
    matches!(column.cell, Cell::Attribute(attribute) | Cell::EdgeAttribute(attribute) if attribute.is_personal())
}

/// The identifier that an attribute of a node is too, beside being shown.
fn identifier_of(attribute: Attribute) -> Option<IdentifierKind> {
    match attribute {
        Attribute::SerialNumber => Some(IdentifierKind::Serial),
        Attribute::MacAddresses => Some(IdentifierKind::Mac),
        Attribute::Addresses => Some(IdentifierKind::Address),
        Attribute::Cidr => Some(IdentifierKind::Cidr),
        _ => None,
    }
}
