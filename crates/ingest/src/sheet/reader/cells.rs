//! What the cells of a row state of its record.

use kharita_model::{Attribute, Code, IdentifierKind, LeftOut, Message, NodeKind, RecordRef, Value};

use super::super::links::Link;
use super::super::row::{RowCells, TakenCell};
use super::super::target::Target;
use super::super::value;
use super::{HIDDEN, Reader};

impl Reader<'_> {
    /// States all cells of a row; a part that cannot be read is refused alone. A row that goes on with another adds to it
    /// and changes nothing.
    pub(super) fn state(&mut self, row: &RowCells, record: RecordRef, goes_on: bool) {
        let has = |wanted: &dyn Fn(Target) -> bool| row.map.taken().any(|(_, target)| wanted(target));
        let named = has(&|target| target.shown() == Some(Attribute::Name));
        let short = has(&|target| target == Target::Identifier(IdentifierKind::Hostname));
        let mut shown = named || goes_on;
        for cell in &row.cells {
            if goes_on && (cell.target.is_exclusive() || row.line.from_above.contains(&cell.column)) {
                continue;
            }
            self.refuse_parts(row, cell);
            self.batch.at(row.place(cell.column));
            if cell.parts.unknown {
                self.state_unknown(cell.target, record);
            }
            for part in &cell.parts.values {
                self.state_value(row, cell, part, record);
            }
            let naming = match cell.target {
                Target::Identifier(IdentifierKind::Hostname) => true,
                Target::Identifier(IdentifierKind::Fqdn) => !short,
                _ => false,
            };
            if let (true, false, Some(Value::Text(name))) = (naming, shown, cell.parts.values.first()) {
                self.batch.text(record, Attribute::Name, name);
                shown = true;
            }
        }
    }

    fn refuse_parts(&mut self, row: &RowCells, cell: &TakenCell) {
        let personal = matches!(cell.target, Target::Attribute(attribute) if attribute.is_personal());
        for (code, text) in &cell.parts.refused {
            let quoted = if personal { HIDDEN } else { text };
            let argument = if *code == Code::RowUnreadable { "problem" } else { "value" };
            let message = Message::new(*code).with(argument, quoted).with("column", row.map.title(cell.column));
            self.refuse(message.at(row.place(cell.column)));
        }
    }

    fn state_unknown(&mut self, target: Target, record: RecordRef) {
        match target.shown() {
            Some(attribute) => self.batch.attribute(record, attribute, Value::Unknown),
            // There is no edge to nobody: the answer is counted.
            None => {
                let message = Message::new(Code::LeftOutNotKnown).in_file(self.context.name);
                self.batch.leave_out(LeftOut { message, count: 1 });
            }
        }
    }

    fn state_value(&mut self, row: &RowCells, cell: &TakenCell, part: &Value, record: RecordRef) {
        let place = row.place(cell.column);
        let link =
            |kind, edge, reversed| Link { record, edge, kind, reversed, name: part.to_string(), place: place.clone() };
        match cell.target {
            Target::Edge(edge, to) => self.links.push(link(to, edge, false)),
            Target::EdgeFrom(from, edge) => self.links.push(link(from, edge, true)),
            Target::Type | Target::Ignored => {}
            // An address that is only the end of a range identifies nothing.
            Target::Identifier(IdentifierKind::Address) if !cell.writes(part) => {
                self.batch.attribute(record, Attribute::Addresses, part.clone());
            }
            target => self.identify(record, target, part, row.map.kind),
        }
    }

    /// States an attribute or identifier, and what follows from it.
    pub(super) fn identify(&mut self, record: RecordRef, target: Target, part: &Value, kind: NodeKind) {
        if let Some(attribute) = target.shown() {
            self.batch.attribute(record, attribute, part.clone());
        }
        let text = part.to_string();
        match target {
            Target::Identifier(IdentifierKind::Hostname | IdentifierKind::Fqdn) => self.machine_name(record, &text),
            Target::Identifier(identifier) => self.batch.identifier(record, identifier, &text, None),
            Target::Attribute(Attribute::Name) if kind == NodeKind::Host && value::is_host_name(&text) => {
                self.machine_name(record, &text);
            }
            _ => {}
        }
    }

    fn machine_name(&mut self, record: RecordRef, text: &str) {
        self.batch.identifier(record, IdentifierKind::Hostname, text, None);
        self.batch.identifier(record, IdentifierKind::Fqdn, text, None);
    }
}
