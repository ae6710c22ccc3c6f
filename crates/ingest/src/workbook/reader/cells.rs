//! Second pass: each cell of a taken row states its fact, or is refused alone.

use std::collections::BTreeMap;

use kharita_model::workbook::{Cell, Choices, Column, RowKind};
use kharita_model::{
    Attribute, Code, EdgeKind, IdentifierKind, Message, NodeId, NodeKind, RecordRef, RegisterKind, RegisterRecord,
    Value, ValueType,
};

use super::super::references::References;
use super::{HIDDEN, Reader, TakenRow, identifier_of, is_personal};
use crate::cells::grid::Content;
use crate::cells::parse;

/// The attributes of an edge.
type Attributes = Vec<(Attribute, Value)>;

impl Reader<'_> {
    /// States what a row says.
    pub fn state(&mut self, row: &TakenRow) {
        match (row.tab.sheet.row, row.record) {
            (RowKind::Node(kind, _), Some(record)) => self.state_node(row, kind, record),
            (RowKind::Edge(kind), _) => self.state_edge(row, kind),
            (RowKind::Register(kind), _) => self.state_register(row, kind),
            (RowKind::Node(..), None) => {}
        }
    }

    fn state_node(&mut self, row: &TakenRow, kind: NodeKind, record: RecordRef) {
        if let Some(column) = row.tab.naming_column() {
            self.batch.at(row.tab.place(row.number, column));
            // A workbook written from the map calls what has no reference of the body by its id on the map.
            if row.key.parse::<NodeId>().is_ok_and(|id| id.kind == kind) {
                self.batch.identifier(record, IdentifierKind::Node, &row.key, None);
            } else {
                self.batch.identifier(record, IdentifierKind::Reference, &row.key, None);
                self.batch.text(record, Attribute::Reference, &row.key);
            }
        }
        for (at, column) in &row.tab.columns {
            let Some(content) = row.cell(*at) else { continue };
            self.batch.at(row.tab.place(row.number, *at));
            match column.cell {
                Cell::Attribute(attribute) => self.attribute(row, *at, column, content, attribute, record, kind),
                Cell::Edge(edge, _) => self
                    .references(row, *at, column, content)
                    .into_iter()
                    .for_each(|to| self.batch.edge(record, edge, to)),
                Cell::EdgeFrom(edge, _) => self
                    .references(row, *at, column, content)
                    .into_iter()
                    .for_each(|from| self.batch.edge(from, edge, record)),
                Cell::Key
                | Cell::Subtype(_)
                | Cell::End(_)
                | Cell::EdgeAttribute(_)
                | Cell::Field(_)
                | Cell::FieldReference(_) => {}
            }
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a cell is its row, column, content and what it states")]
    fn attribute(
        &mut self,
        row: &TakenRow,
        at: u16,
        column: &Column,
        content: &Content,
        attribute: Attribute,
        record: RecordRef,
        kind: NodeKind,
    ) {
        let value_type = attribute.value_type();
        let parts = if column.cell.is_many() { split(content, value_type) } else { vec![content.clone()] };
        for part in parts {
            let Some(value) = self.value(row, at, column, &part, value_type) else { continue };
            for (identifier, text) in identifiers(attribute, kind, &value) {
                self.batch.identifier(record, identifier, &text, None);
            }
            self.batch.attribute(record, attribute, value);
        }
    }

    /// The value of a cell, or of a part of it; a bad one is refused.
    fn value(
        &mut self,
        row: &TakenRow,
        at: u16,
        column: &Column,
        content: &Content,
        value_type: ValueType,
    ) -> Option<Value> {
        let code = match parse::value(content, value_type, self.labels) {
            Ok(value) => return Some(value),
            Err(code) => code,
        };
        let quoted = if is_personal(column) { HIDDEN.to_owned() } else { content.quoted() };
        let mut message =
            Message::new(code).with(if code == Code::RowUnreadable { "problem" } else { "value" }, quoted);
        if code == Code::BadWord
            && let Some(choices) = Choices::of(row.tab.sheet, column)
        {
            message = message.with("allowed", self.labels.allowed(choices));
        }
        self.refuse(message.at(row.tab.place(row.number, at)));
        None
    }

    /// The records that a cell refers to.
    fn references(&mut self, row: &TakenRow, at: u16, column: &Column, content: &Content) -> Vec<RecordRef> {
        let parts = if column.cell.is_many() { split(content, ValueType::Text) } else { vec![content.clone()] };
        let keys: Vec<String> = parts.iter().filter_map(|part| self.reference(row, at, column, part)).collect();
        keys.iter().map(|key| self.batch.mention(self.source, key)).collect()
    }

    /// The native key of the record that a cell, or a part of it, refers to.
    fn reference(&mut self, row: &TakenRow, at: u16, column: &Column, content: &Content) -> Option<String> {
        let text = content.quoted();
        if self.labels.is_unknown(&text) {
            // There is no edge to nobody: the answer is counted.
            self.leave_out(Code::LeftOutNotKnown);
            return None;
        }
        let targets = column.cell.targets();
        let found = self.references.find(&text, targets).map(str::to_owned);
        if found.is_none() {
            let searched = References::searched(targets, &self.names);
            let message = Message::new(Code::UnknownReference).with("value", text).with("sheets", searched);
            self.refuse(message.at(row.tab.place(row.number, at)));
        }
        found
    }

    fn state_edge(&mut self, row: &TakenRow, kind: EdgeKind) {
        let Some([from, to]) = self.ends(row) else { return };
        let mut attributes = Attributes::new();
        for (at, column) in &row.tab.columns {
            let Cell::EdgeAttribute(attribute) = column.cell else { continue };
            let Some(content) = row.cell(*at) else { continue };
            attributes
                .extend(self.value(row, *at, column, content, attribute.value_type()).map(|value| (attribute, value)));
        }
        let place = row.tab.place(row.number, row.tab.naming_column().unwrap_or(1));
        if !self.edges.insert(format!("{kind} {from} {to} {attributes:?}")) {
            self.refuse(Message::new(Code::DuplicateRow).with("key", format!("{from} → {to}")).at(place));
            return;
        }
        let [from, to] = [from, to].map(|key| self.batch.mention(self.source, &key));
        self.batch.at(place).edge_with(from, kind, to, attributes);
    }

    /// Both ends of an edge row, or none if one is missing or unknown.
    fn ends(&mut self, row: &TakenRow) -> Option<[String; 2]> {
        let mut ends = Vec::new();
        for id in ["from", "to"] {
            let at = row.tab.number_of(id);
            let column = row.tab.sheet.column(id)?;
            match at.and_then(|at| row.cell(at).map(|content| (at, content))) {
                Some((at, content)) => ends.extend(self.reference(row, at, column, content)),
                None => self.refuse(Message::new(Code::MissingKey).at(row.tab.place(row.number, at.unwrap_or(1)))),
            }
        }
        ends.try_into().ok()
    }

    fn state_register(&mut self, row: &TakenRow, kind: RegisterKind) {
        let mut fields: BTreeMap<Box<str>, Value> = BTreeMap::new();
        for (at, column) in &row.tab.columns {
            let Some(content) = row.cell(*at) else { continue };
            let value = match column.cell {
                Cell::Field(value_type) => self.value(row, *at, column, content, value_type),
                Cell::FieldReference(_) if self.labels.is_unknown(&content.quoted()) => Some(Value::Unknown),
                Cell::FieldReference(_) => self.reference(row, *at, column, content).map(Value::text),
                _ => None,
            };
            fields.extend(value.map(|value| (column.id.into(), value)));
        }
        let locator = row.tab.place(row.number, row.tab.naming_column().unwrap_or(1));
        self.batch.register(RegisterRecord { kind, id: row.key.as_str().into(), fields, locator });
    }
}

/// The values of a cell that may hold several: separated by `;`, its Arabic form, or line breaks; addresses by commas
/// too.
fn split(content: &Content, value_type: ValueType) -> Vec<Content> {
    let Content::Text(text) = content else { return vec![content.clone()] };
    let commas = value_type == ValueType::Address;
    let is_separator = |c: char| matches!(c, ';' | '؛' | '\n' | '\r') || (commas && matches!(c, ',' | '،'));
    let parts = text.split(is_separator).map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| Content::Text(part.to_owned())).collect()
}

/// The identifiers that a value of an attribute is too.
fn identifiers(attribute: Attribute, kind: NodeKind, value: &Value) -> Vec<(IdentifierKind, String)> {
    let text = match value {
        Value::Text(text) => text.to_string(),
        Value::Address(block) if attribute == Attribute::Cidr || block.is_single() => block.to_string(),
        _ => return Vec::new(),
    };
    match attribute {
        Attribute::Name if kind == NodeKind::Host && is_host_name(&text) => {
            vec![(IdentifierKind::Hostname, text.clone()), (IdentifierKind::Fqdn, text)]
        }
        // A software bill of materials knows the application by its name alone.
        Attribute::Name if kind == NodeKind::App => vec![(IdentifierKind::Name, text)],
        _ => identifier_of(attribute).into_iter().map(|identifier| (identifier, text.clone())).collect(),
    }
}

/// Is it the name of a machine, not what people call it (« Serveur de paie ») nor its address?
fn is_host_name(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    plain && text.parse::<std::net::IpAddr>().is_err()
}
