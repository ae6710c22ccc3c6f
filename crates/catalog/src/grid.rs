//! Grids that turn two levels into one: the two public readings of the EBIOS RM matrix, a 5×5 in the manner of ISO 27005,
//! and the grid of the advanced likelihood method. Data of `data/grids.yaml`; nothing depends on a colour.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::Titles;

const TEXT: &str = include_str!("../data/grids.yaml");

/// What a grid gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// How acceptable a risk is.
    Acceptance,
    /// How likely a way of attack is.
    Likelihood,
}

/// One side of a grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Axis {
    /// `likelihood`, `severity`, `consequence`, `probability`, `difficulty`.
    pub axis: String,
    /// The lowest level.
    pub first: u8,
    /// Labels in French, from the lowest level.
    pub labels_fr: Vec<String>,
}

/// A grid.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Named by what it holds.
    pub id: String,
    /// Title.
    pub title: Titles,
    /// What it gives.
    pub purpose: Purpose,
    /// Does an authority publish it? None of the shipped ones.
    pub official: bool,
    /// Where it comes from and what to beware of, in French.
    pub note_fr: String,
    /// The rows.
    pub rows: Axis,
    /// The columns.
    pub columns: Axis,
    /// Do values fall, instead of rise, along the columns (difficulty)?
    pub falls_along_columns: bool,
    /// Names of the values.
    pub classes_fr: BTreeMap<u8, String>,
    /// A row of values for each level of `rows`.
    pub values: Vec<Vec<u8>>,
}

/// Cells (row level, column level) for which a grid is refused: a higher level there would give a lower value.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not monotone: {cells:?}")]
pub struct Refused {
    /// The cells, as levels.
    pub cells: Vec<(u8, u8)>,
}

impl Grid {
    /// The value for these levels; `None` outside the grid.
    pub fn at(&self, row: u8, column: u8) -> Option<u8> {
        let row = row.checked_sub(self.rows.first)?;
        let column = column.checked_sub(self.columns.first)?;
        self.values.get(usize::from(row))?.get(usize::from(column)).copied()
    }

    /// All cells: row level, column level, value.
    pub fn cells(&self) -> impl Iterator<Item = (u8, u8, u8)> {
        let level = |first: u8, at: usize| first.saturating_add(at as u8);
        self.values.iter().enumerate().flat_map(move |(row, values)| {
            let row = level(self.rows.first, row);
            values.iter().enumerate().map(move |(column, value)| (row, level(self.columns.first, column), *value))
        })
    }

    /// Refuses a grid that falls where it must rise: an edited one is checked before it is used.
    pub fn check(&self) -> Result<(), Refused> {
        let wrong = |(row, column, value): &(u8, u8, u8)| {
            let below = row.checked_sub(1).and_then(|row| self.at(row, *column));
            let left = column.checked_sub(1).and_then(|column| self.at(*row, column));
            let falls = below.is_some_and(|below| below > *value);
            falls || left.is_some_and(|left| if self.falls_along_columns { left < *value } else { left > *value })
        };
        let cells: Vec<(u8, u8)> = self.cells().filter(wrong).map(|(row, column, _)| (row, column)).collect();
        if cells.is_empty() { Ok(()) } else { Err(Refused { cells }) }
    }

    /// The cells (row level, column level) in which two grids of one size differ.
    pub fn differences(&self, other: &Grid) -> Vec<(u8, u8)> {
        self.cells()
            .filter(|(row, column, value)| other.at(*row, *column) != Some(*value))
            .map(|(r, c, _)| (r, c))
            .collect()
    }
}

#[derive(Deserialize)]
struct File {
    grids: Vec<Grid>,
}

static GRIDS: LazyLock<Vec<Grid>> = LazyLock::new(|| crate::embedded::read::<File>("grids.yaml", TEXT).grids);

/// All grids that are built in.
pub fn grids() -> &'static [Grid] {
    &GRIDS
}

/// The grid with this id.
pub fn grid(id: &str) -> Option<&'static Grid> {
    grids().iter().find(|grid| grid.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_grid_is_whole_and_monotone() {
        for grid in grids() {
            assert_eq!(grid.check(), Ok(()), "{}", grid.id);
            assert_eq!(grid.values.len(), grid.rows.labels_fr.len(), "{}", grid.id);
            assert!(grid.values.iter().all(|row| row.len() == grid.columns.labels_fr.len()), "{}", grid.id);
            assert!(grid.cells().all(|(_, _, value)| grid.classes_fr.contains_key(&value)), "{}", grid.id);
            assert!(!grid.official);
        }
        assert_eq!(grids().len(), 4);
    }

    #[test]
    fn the_two_readings_of_ebios_differ_in_exactly_three_cells() {
        let (product, cell) = (grid("ebios-4x4-by-product").unwrap(), grid("ebios-4x4-by-cell").unwrap());
        assert_eq!(product.differences(cell), [(2, 2), (2, 4), (3, 1)]);
        assert_eq!((product.at(2, 4), cell.at(2, 4)), (Some(3), Some(2))); // R4 of the guide's example
    }

    #[test]
    fn grids_by_product_follow_their_cuts() {
        let class = |cuts: &[u8], score: u8| cuts.iter().filter(|cut| score >= **cut).count() as u8 + 1;
        for (id, cuts) in [("ebios-4x4-by-product", [4_u8, 8].as_slice()), ("iso-27005-5x5", &[5, 10, 15])] {
            for (row, column, value) in grid(id).unwrap().cells() {
                assert_eq!(value, class(cuts, row * column), "{id} ({row}, {column})");
            }
        }
    }

    #[test]
    fn an_edited_grid_that_falls_is_refused_with_its_cells() {
        let mut edited = grid("ebios-4x4-by-product").unwrap().clone();
        edited.values[2][2] = 1; // (V3, G3) below (V2, G3) and (V3, G2)
        assert_eq!(edited.check(), Err(Refused { cells: vec![(3, 3)] }));
        let mut edited = grid("ebios-probability-difficulty").unwrap().clone();
        edited.values[4][4] = 3; // (4, 4) above (4, 3): harder, yet likelier
        assert_eq!(edited.check(), Err(Refused { cells: vec![(4, 4)] }));
    }

    #[test]
    fn outside_the_grid_is_nothing() {
        let grid = grid("iso-27005-5x5").unwrap();
        assert_eq!((grid.at(0, 1), grid.at(6, 1), grid.at(5, 5)), (None, None, Some(4)));
    }
}
