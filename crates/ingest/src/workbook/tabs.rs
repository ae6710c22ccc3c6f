//! Which tab is which sheet, and which column is which: by the hidden ids, wherever they moved.

use std::collections::BTreeSet;

use kharita_model::workbook::{Cell, Column, EXAMPLE_MARK, FILLED_ON, HIDDEN_SHEET, Sheet, column_of};
use kharita_model::{Locator, column_letters};

use crate::cells::grid::{Content, Grid, Row};

/// The hidden ids are searched in these first rows: people insert rows above.
const SEARCHED: u32 = 10;

/// A tab that is a sheet of the layout.
#[derive(Debug)]
pub struct Tab<'a> {
    /// Its cells.
    pub grid: &'a Grid,
    /// The sheet.
    pub sheet: &'static Sheet,
    /// Columns found, with their number.
    pub columns: Vec<(u16, &'static Column)>,
    /// Row of the hidden ids.
    ids: u32,
}

/// What a row is before its cells are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    /// Nothing in the columns of the sheet.
    Blank,
    /// An example row.
    Example,
    /// A row with data.
    Filled,
}

/// What a tab is.
pub enum Role<'a> {
    /// A sheet of the layout.
    Sheet(Tab<'a>),
    /// Instructions, hidden sheet, or empty.
    Aside,
    /// Somebody's own tab, with content.
    Foreign,
}

/// What this tab is.
pub fn role(grid: &Grid) -> Role<'_> {
    let guide = grid.rows.keys().any(|row| grid.text(*row, 1) == FILLED_ON);
    if grid.name == HIDDEN_SHEET || guide || (grid.rows.is_empty() && grid.problem.is_none()) {
        return Role::Aside;
    }
    for (row, cells) in grid.rows.range(..=SEARCHED) {
        let named = |content: &Content| content.text().and_then(|text| column_of(&text));
        let Some((sheet, _)) = cells.values().find_map(named) else { continue };
        let mut columns: Vec<(u16, &'static Column)> = Vec::new();
        for (at, content) in cells {
            match named(content) {
                Some((of, column)) if of == sheet && !columns.iter().any(|(_, known)| known.id == column.id) => {
                    columns.push((*at, column));
                }
                _ => {}
            }
        }
        return Role::Sheet(Tab { grid, sheet, columns, ids: *row });
    }
    Role::Foreign
}

impl<'a> Tab<'a> {
    /// The column with the key, or the first end of an edge.
    pub fn naming_column(&self) -> Option<u16> {
        self.columns.iter().find(|(_, column)| matches!(column.cell, Cell::Key | Cell::End(_))).map(|(at, _)| *at)
    }

    /// The number of a column.
    pub fn number_of(&self, id: &str) -> Option<u16> {
        self.columns.iter().find(|(_, column)| column.id == id).map(|(at, _)| *at)
    }

    /// The title of a column as people see it, or its letters.
    pub fn title(&self, column: u16) -> String {
        let title = self.grid.text(self.ids + 1, column);
        if title.is_empty() { column_letters(column) } else { title }
    }

    /// Columns with content below the ids that the layout does not have (here).
    pub fn foreign_columns(&self) -> BTreeSet<u16> {
        let all = self.grid.rows.range(self.ids..).flat_map(|(_, row)| row.keys().copied());
        all.filter(|at| !self.columns.iter().any(|(known, _)| known == at)).collect()
    }

    /// The rows below the titles up to the last filled one, with what each is; blank ones too.
    pub fn rows(&self) -> impl Iterator<Item = (u32, RowState)> {
        let first = self.ids + 2;
        let last = self.grid.rows.iter().rev().find(|(_, row)| self.is_filled(row)).map_or(0, |(at, _)| *at);
        (first..=last).map(|at| (at, self.state(at)))
    }

    fn is_filled(&self, row: &Row) -> bool {
        self.columns.iter().any(|(at, _)| row.contains_key(at))
    }

    fn state(&self, at: u32) -> RowState {
        match self.grid.rows.get(&at) {
            Some(row) if self.is_filled(row) => {}
            _ => return RowState::Blank,
        }
        let name = self.naming_column().map(|column| self.grid.text(at, column)).unwrap_or_default();
        if name.starts_with(EXAMPLE_MARK) { RowState::Example } else { RowState::Filled }
    }

    /// The place of a cell, as people find it.
    pub fn place(&self, row: u32, column: u16) -> Locator {
        Locator::Cell { sheet: self.grid.name.as_str().into(), row, column }
    }
}

/// The day on which the workbook was filled, in the instructions: the cell and its place.
pub fn filled_on(grid: &Grid) -> Option<(&Content, Locator)> {
    let column = kharita_model::workbook::FILLED_ON_COLUMN;
    let row = *grid.rows.keys().find(|row| grid.text(**row, 1) == FILLED_ON)?;
    let place = Locator::Cell { sheet: grid.name.as_str().into(), row, column };
    grid.get(row, column).map(|content| (content, place))
}
