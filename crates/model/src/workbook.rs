//! The collection workbook: the layout that its writer, its reader and the sample share. A sheet describes nodes, edges
//! or register records; a column says what each of its cells states. Titles and drop-down labels are text of `locales/`;
//! the hidden first row of each sheet carries the column ids (`sheet.column`, see [`Sheet::marker`]), so the reader
//! depends on no language, on no tab name and on no order of columns.

mod choices;
mod ebios;
mod followed;
mod sheets;

pub use choices::{Choices, UNIT_LIST, UNITS, UNKNOWN};
pub use sheets::SHEETS;

use Cell::{Edge, EdgeAttribute, EdgeFrom, End, Field, FieldReference, Key};

use crate::{Attribute, Cardinality, EdgeKind, NodeKind, RegisterKind, Subtype, ValueType};

/// Version of the layout, written in the hidden sheet.
pub const VERSION: u32 = 1;
/// Name of the hidden sheet with version, organisation and the labels of words.
pub const HIDDEN_SHEET: &str = "_kharita";
/// Source of all records of the workbook: `sheet@collection`, with key `sheet-id/row-key`.
pub const AUTHORITY: &str = "collection";
/// Property of the hidden sheet of a workbook that holds a part of what is known: its silence says nothing.
pub const PART: &str = "part";
/// Lists of the hidden sheet that name the rows which the sheet of a part does not hold: `row/applications`, key, name.
pub const ROW_LIST: &str = "row/";
/// What stands in the hidden first column of the instructions, in the row of the day on which the workbook was filled.
pub const FILLED_ON: &str = "guide.filled-on";
/// Column (from 1) of that day.
pub const FILLED_ON_COLUMN: u16 = 3;
/// Row (from 1) of the hidden column ids.
pub const ID_ROW: u32 = 1;
/// Row of the titles.
pub const TITLE_ROW: u32 = 2;
/// Row of the example, whose key begins with [`EXAMPLE_MARK`]; it is left out when read.
pub const EXAMPLE_ROW: u32 = 3;
/// First row that people fill.
pub const FIRST_ROW: u32 = 4;
/// What the key of an example row begins with.
pub const EXAMPLE_MARK: &str = "*";
/// Separator between several values in one cell (`;`, line breaks are read too).
pub const SEPARATOR: &str = " ; ";

/// What a row of a sheet is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum RowKind {
    /// A node of the map.
    Node(NodeKind, Option<Subtype>),
    /// An edge between two rows of other sheets (columns `from` and `to`).
    Edge(EdgeKind),
    /// An object of the register.
    Register(RegisterKind),
}

/// What a cell states.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cell {
    /// The row's key: the reference that the body uses (`APP01`). Without it the row is refused.
    Key,
    /// The node's subtype, among these.
    Subtype(&'static [Subtype]),
    /// An attribute of the node, typed by the table of attributes. Several values where it is of cardinality many.
    Attribute(Attribute),
    /// An edge from the row to rows of these sheets, by key or name; several values allowed.
    Edge(EdgeKind, &'static [&'static str]),
    /// An edge from rows of these sheets to the row.
    EdgeFrom(EdgeKind, &'static [&'static str]),
    /// One end of an edge row: the key of a row of these sheets.
    End(&'static [&'static str]),
    /// An attribute of the edge that the row states.
    EdgeAttribute(Attribute),
    /// A field of a register record.
    Field(ValueType),
    /// A field of a register record that names a row of these sheets.
    FieldReference(&'static [&'static str]),
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Id, unique in its sheet; the title is the Fluent key `workbook-SHEET-COLUMN`.
    pub id: &'static str,
    /// What its cells state.
    pub cell: Cell,
    /// Must it be filled?
    pub required: bool,
}

/// A sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// Id; the name of the tab is the Fluent key `workbook-SHEET`.
    pub id: &'static str,
    /// What a row is.
    pub row: RowKind,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

impl Sheet {
    /// The column with this id.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// What the hidden first row says above a column: `applications.owner`.
    pub fn marker(&self, column: &Column) -> String {
        format!("{}.{}", self.id, column.id)
    }

    /// The native key of the record of a row, inside `sheet@collection`: `applications/APP01`.
    pub fn record_key(&self, key: &str) -> String {
        format!("{}/{key}", self.id)
    }
}

impl Cell {
    /// May the cell hold several values, joined by [`SEPARATOR`]?
    pub const fn is_many(self) -> bool {
        match self {
            Cell::Attribute(attribute) => matches!(attribute.cardinality(), Cardinality::Many),
            Edge(..) | EdgeFrom(..) => true,
            Key | Cell::Subtype(_) | End(_) | EdgeAttribute(_) | Field(_) | FieldReference(_) => false,
        }
    }

    /// The sheets that the cell refers to; empty if it is no reference.
    pub const fn targets(self) -> &'static [&'static str] {
        match self {
            Edge(_, sheets) | EdgeFrom(_, sheets) | End(sheets) | FieldReference(sheets) => sheets,
            Key | Cell::Subtype(_) | Cell::Attribute(_) | EdgeAttribute(_) | Field(_) => &[],
        }
    }
}

/// The sheet and column that a marker of the hidden row names.
pub fn column_of(marker: &str) -> Option<(&'static Sheet, &'static Column)> {
    let (sheet_id, column_id) = marker.trim().split_once('.')?;
    let sheet = sheet(sheet_id)?;
    Some((sheet, sheet.column(column_id)?))
}

/// The sheet with this id.
pub fn sheet(id: &str) -> Option<&'static Sheet> {
    SHEETS.iter().find(|sheet| sheet.id == id)
}

/// The type of the cells of a column: what a reader parses and a writer validates. `None` for keys and references.
pub fn value_type(cell: Cell) -> Option<ValueType> {
    match cell {
        Cell::Attribute(attribute) | EdgeAttribute(attribute) => Some(attribute.value_type()),
        Field(value_type) => Some(value_type),
        Key | Cell::Subtype(_) | Edge(..) | EdgeFrom(..) | End(_) | FieldReference(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_holds_together() {
        for s in SHEETS {
            let mut ids: Vec<_> = s.columns.iter().map(|c| c.id).collect();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), s.columns.len(), "{}", s.id);
            for column in s.columns {
                let (Edge(_, sheets) | EdgeFrom(_, sheets) | End(sheets) | FieldReference(sheets)) = column.cell else {
                    continue;
                };
                for target in sheets {
                    assert!(
                        sheet(target).is_some_and(|t| matches!(t.row, RowKind::Node(..))),
                        "{}.{} → {target}",
                        s.id,
                        column.id
                    );
                }
            }
            for column in s.columns {
                assert_eq!(column_of(&s.marker(column)), Some((s, column)));
            }
            if let RowKind::Node(..) | RowKind::Register(_) = s.row {
                assert!(s.columns.iter().any(|c| c.cell == Key), "{} has no key", s.id);
            }
        }
    }
}
