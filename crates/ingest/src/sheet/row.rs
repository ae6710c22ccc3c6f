//! One row: data, a total or a remark; and what tells it from the others.

use kharita_model::{Attribute, IdentifierKind, Locator, NodeKind, Subtype, Value};

use super::columns::ColumnMap;
use super::rows::Line;
use super::target::Target;
use super::value::{self, Parts};
use super::vocabulary::VOCABULARY;
use crate::cells::fold::fold;
use crate::cells::grid::Content;
use crate::cells::quantity;

/// A table as narrow as this has no headings between its rows: a single text in a row is its name.
const NARROW: usize = 2;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A row of the inventory.
    Data,
    /// Sums of other rows.
    Total,
    /// A heading or remark.
    Note,
}

/// A filled cell of a column that is read.
#[derive(Debug)]
pub struct TakenCell {
    /// Its column.
    pub column: u16,
    /// What the column states.
    pub target: Target,
    /// What the cell gives.
    pub parts: Parts,
    /// The parts as written.
    written: Vec<String>,
}

impl TakenCell {
    /// Does this value stand in the cell by itself, not as part of a range?
    pub fn writes(&self, value: &Value) -> bool {
        let value = value.to_string();
        self.written.contains(&value)
    }
}

/// A row with the cells that are read.
#[derive(Debug)]
pub struct RowCells<'a> {
    /// The columns.
    pub map: &'a ColumnMap,
    /// The row.
    pub line: &'a Line,
    /// Its filled cells.
    pub cells: Vec<TakenCell>,
}

impl<'a> RowCells<'a> {
    /// Reads the cells of a row.
    pub fn read(map: &'a ColumnMap, line: &'a Line) -> Self {
        let cell = |(column, target): (u16, Target)| {
            let content = line.cells.get(&column)?;
            let parts = value::read(content, target, map.kind);
            Some(TakenCell { column, target, parts, written: value::written(content, target) })
        };
        RowCells { map, line, cells: map.taken().filter_map(cell).collect() }
    }

    /// What the row is.
    pub fn class(&self) -> Class {
        let own: Vec<(u16, &Content)> = self.line.own().collect();
        let is_number = |content: &Content| match content {
            Content::Number(_) => true,
            Content::Text(text) => quantity::number(text.trim_end_matches('%').trim(), false).is_some(),
            _ => false,
        };
        match own.as_slice() {
            [(_, first), rest @ ..] if first.text().is_some_and(|text| VOCABULARY.is_total(&text)) => {
                if rest.iter().all(|(_, content)| is_number(content)) { Class::Total } else { Class::Data }
            }
            [_, _, ..] if own.iter().all(|(_, content)| is_number(content)) && self.identity().is_none() => {
                Class::Total
            }
            [(column, _)] if self.is_note(*column) => Class::Note,
            _ => Class::Data,
        }
    }

    /// Is a row with nothing but this cell a heading? The name of a machine alone is a machine; a text alone, in a table
    /// of several columns, is a heading more often than a name.
    fn is_note(&self, column: u16) -> bool {
        let wide = self.map.columns.len() > NARROW;
        let merged = !self.line.from_left.is_empty();
        let sure = self.cells.iter().any(|cell| {
            let typed = matches!(cell.target, Target::Identifier(kind) if kind != IdentifierKind::Name && kind != IdentifierKind::Reference);
            let named = cell.target == Target::Attribute(Attribute::Name)
                && self.map.kind == NodeKind::Host
                && value::is_host_name(&self.line.text(column));
            cell.column == column && (typed || named) && cell.parts.fits() == Some(true)
        });
        wide && self.line.from_above.is_empty() && (merged || !sure)
    }

    /// The column and text that tell this row from the others, the surest first.
    pub fn identity(&self) -> Option<(u16, String)> {
        let first = |target: Target| {
            let cell = self.cells.iter().find(|cell| cell.target == target && !cell.parts.values.is_empty())?;
            let value = cell.parts.values.iter().find(|value| usable(cell, target, value))?;
            Some((cell.column, value.to_string()))
        };
        ORDER.into_iter().filter(|target| target.identifies(self.map.kind)).find_map(first)
    }

    /// All names by which cells of other rows may mean this one.
    pub fn names(&self) -> Vec<String> {
        let naming = |cell: &&TakenCell| {
            matches!(
                cell.target,
                Target::Attribute(Attribute::Name | Attribute::AccountName)
                    | Target::Identifier(
                        IdentifierKind::Reference
                            | IdentifierKind::Name
                            | IdentifierKind::Hostname
                            | IdentifierKind::Fqdn
                            | IdentifierKind::Cidr
                            | IdentifierKind::Address
                    )
            )
        };
        let cells = self.cells.iter().filter(naming);
        cells
            .flat_map(|cell| cell.parts.values.iter().filter(|value| usable(cell, cell.target, value)))
            .map(Value::to_string)
            .collect()
    }

    /// What only one row may say of a thing.
    pub fn exclusive(&self) -> String {
        let cells = self.cells.iter().filter(|cell| cell.target.is_exclusive());
        cells.map(|cell| format!("{}={}\n", cell.target, self.line.text(cell.column))).collect()
    }

    /// What the row says it is, or its sheet.
    pub fn subtype(&self) -> Option<Subtype> {
        let said = self.cells.iter().flat_map(|cell| &cell.parts.values).find_map(|value| match value {
            Value::Kind { subtype, .. } => *subtype,
            _ => None,
        });
        said.or(self.map.subtype)
    }

    /// The first column that has something in this row.
    pub fn first_column(&self) -> u16 {
        self.line.cells.keys().next().copied().unwrap_or(1)
    }

    /// The place of a cell, as people find it.
    pub fn place(&self, column: u16) -> Locator {
        Locator::Cell { sheet: self.map.sheet.as_str().into(), row: self.line.number, column }
    }
}

/// What identifies a row, the surest first.
const ORDER: [Target; 11] = [
    Target::Identifier(IdentifierKind::Reference),
    Target::Identifier(IdentifierKind::Serial),
    Target::Identifier(IdentifierKind::Hostname),
    Target::Identifier(IdentifierKind::Fqdn),
    Target::Identifier(IdentifierKind::Cidr),
    Target::Attribute(Attribute::AccountName),
    Target::Identifier(IdentifierKind::Name),
    Target::Attribute(Attribute::Name),
    Target::Identifier(IdentifierKind::LegalNumber),
    Target::Identifier(IdentifierKind::Mac),
    Target::Identifier(IdentifierKind::Address),
];

/// Can this value identify anything? Placeholders of manufacturers and ranges of addresses cannot.
fn usable(cell: &TakenCell, target: Target, value: &Value) -> bool {
    match target {
        Target::Identifier(IdentifierKind::Address) if !cell.writes(value) => false,
        Target::Identifier(kind) => kind.normalise(&value.to_string()).is_some(),
        _ => true,
    }
}

/// The native key of the record of this kind that is identified by this text.
pub fn record_key(kind: NodeKind, text: &str) -> String {
    format!("{kind}/{}", fold(text))
}

/// What the bare name of a thing of this kind states.
pub fn named(kind: NodeKind, name: &str) -> Vec<(Target, Value)> {
    let target = match kind {
        NodeKind::Host if name.parse::<std::net::IpAddr>().is_ok() => Target::Identifier(IdentifierKind::Address),
        NodeKind::Subnet => Target::Identifier(IdentifierKind::Cidr),
        // Unique in its host or directory only, which is not known here.
        NodeKind::Host | NodeKind::Store | NodeKind::Account | NodeKind::Group => Target::Attribute(Attribute::Name),
        _ => Target::Identifier(IdentifierKind::Name),
    };
    let value = match name.parse() {
        Ok(block) if target != Target::Attribute(Attribute::Name) => Value::Address(block),
        _ => Value::text(name),
    };
    vec![(target, value)]
}
