//! The rows of a sheet, from wherever they come, with a look ahead: the titles are found in the first rows, which are
//! read as data afterwards.

use std::collections::{BTreeSet, VecDeque};
use std::io::{self, BufRead};

use calamine::Dimensions;

use super::csv::{Record, Records};
use crate::cells::grid::{Content, Grid, Row};

/// Cells filled from one merged cell; a region of a million cells is a mistake of somebody who merged whole columns.
const LARGEST_MERGE: u64 = 20_000;
/// Cells filled from all merged cells of a sheet.
const ALL_MERGES: u64 = 2_000_000;

/// A row with at least one filled cell.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line {
    /// Its number, from 1, as a spreadsheet shows it.
    pub number: u32,
    /// Its filled cells; each cell of a merged region holds the content of its first one.
    pub cells: Row,
    /// Columns whose content was written in a row above, in a merged cell.
    pub from_above: BTreeSet<u16>,
    /// Columns whose content was written in a column to the left, in a merged cell.
    pub from_left: BTreeSet<u16>,
}

impl Line {
    /// The text of a cell; empty if there is none.
    pub fn text(&self, column: u16) -> String {
        self.cells.get(&column).and_then(Content::text).unwrap_or_default()
    }

    /// Cells whose content was written here.
    pub fn own(&self) -> impl Iterator<Item = (u16, &Content)> {
        let spread = |column: &u16| self.from_above.contains(column) || self.from_left.contains(column);
        self.cells.iter().filter(move |(column, _)| !spread(column)).map(|(column, content)| (*column, content))
    }
}

/// Where rows come from.
pub trait Lines {
    /// The next filled row.
    ///
    /// # Errors
    /// The source cannot be read.
    fn next(&mut self) -> io::Result<Option<Line>>;
}

/// Rows with a look ahead.
pub struct Rows<'a> {
    source: &'a mut dyn Lines,
    ahead: VecDeque<Line>,
}

impl<'a> Rows<'a> {
    /// The rows of a source.
    pub fn new(source: &'a mut dyn Lines) -> Self {
        Rows { source, ahead: VecDeque::new() }
    }

    /// The next rows, at most so many, without taking them.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn ahead(&mut self, count: usize) -> io::Result<&[Line]> {
        while self.ahead.len() < count {
            match self.source.next()? {
                Some(line) => self.ahead.push_back(line),
                None => break,
            }
        }
        let ahead: &[Line] = self.ahead.make_contiguous();
        Ok(ahead.get(..count).unwrap_or(ahead))
    }

    /// Takes the next row.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn take(&mut self) -> io::Result<Option<Line>> {
        match self.ahead.pop_front() {
            Some(line) => Ok(Some(line)),
            None => self.source.next(),
        }
    }

    /// Gives a row back: it is taken again next.
    pub fn give_back(&mut self, line: Line) {
        self.ahead.push_front(line);
    }
}

/// The rows of a tab of a workbook.
pub struct GridLines(std::vec::IntoIter<Line>);

impl GridLines {
    /// The rows of a grid with these merged regions (from 0, as the file has them).
    pub fn new(grid: Grid, merged: &[Dimensions]) -> Self {
        let last = grid.rows.keys().next_back().copied().unwrap_or_default();
        let line = |(number, cells)| (number, Line { number, cells, ..Line::default() });
        let mut lines: std::collections::BTreeMap<u32, Line> = grid.rows.into_iter().map(line).collect();
        let mut left_to_fill = ALL_MERGES;
        for region in merged {
            let ((top, left), (bottom, right)) = (region.start, region.end);
            let length = |from: u32, to: u32| u64::from(to.saturating_sub(from)) + 1;
            let size = length(top, bottom).saturating_mul(length(left, right));
            let first = |top: u32, left: u32| {
                lines.get(&top.checked_add(1)?)?.cells.get(&u16::try_from(left.checked_add(1)?).ok()?).cloned()
            };
            let content = first(top, left);
            let (Some(content), true) = (content, size <= LARGEST_MERGE.min(left_to_fill)) else { continue };
            left_to_fill -= size;
            for row in top..=bottom.min(last) {
                for column in left..=right {
                    let Ok(at) = u16::try_from(column.saturating_add(1)) else { continue };
                    // A row with nothing of its own stays blank.
                    let Some(line) = lines.get_mut(&(row + 1)).filter(|_| (row, column) != (top, left)) else {
                        continue;
                    };
                    line.cells.insert(at, content.clone());
                    if row > top {
                        line.from_above.insert(at);
                    } else {
                        line.from_left.insert(at);
                    }
                }
            }
        }
        GridLines(lines.into_values().collect::<Vec<_>>().into_iter())
    }
}

impl Lines for GridLines {
    fn next(&mut self) -> io::Result<Option<Line>> {
        Ok(self.0.next())
    }
}

/// The rows of a CSV file.
pub struct CsvLines<R> {
    records: Records<R>,
    number: u32,
    /// Row that begins with a quotation mark never closed.
    pub unbalanced: Option<u32>,
}

impl<R: BufRead> CsvLines<R> {
    /// The rows of these records.
    pub fn new(records: Records<R>) -> Self {
        CsvLines { records, number: 0, unbalanced: None }
    }
}

impl<R: BufRead> Lines for CsvLines<R> {
    fn next(&mut self) -> io::Result<Option<Line>> {
        while let Some(record) = self.records.next()? {
            self.number = self.number.saturating_add(1);
            let Record::Fields(fields) = record else {
                self.unbalanced = Some(self.number);
                return Ok(None);
            };
            let filled = |(at, field): (u16, String)| {
                let text = crate::encoding::without_controls(&field).trim().to_owned();
                (!text.is_empty()).then_some((at, Content::Text(text)))
            };
            let cells: Row = (1..=u16::MAX).zip(fields).filter_map(filled).collect();
            if !cells.is_empty() {
                return Ok(Some(Line { number: self.number, cells, ..Line::default() }));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(cells: &[(u32, u16, &str)]) -> Grid {
        let mut grid = Grid::default();
        for (row, column, text) in cells {
            grid.rows.entry(*row).or_default().insert(*column, Content::Text((*text).into()));
        }
        grid
    }

    #[test]
    fn merged_cells_are_filled_and_remembered() {
        let cells = grid(&[(1, 1, "Siège"), (1, 2, "a"), (2, 2, "b"), (4, 2, "c")]);
        let merged = [Dimensions { start: (0, 0), end: (3, 0) }, Dimensions { start: (3, 1), end: (3, 2) }];
        let mut lines = GridLines::new(cells, &merged);
        let mut rows = Rows::new(&mut lines);
        assert_eq!(rows.ahead(10).unwrap().len(), 3, "row 3 has nothing of its own");
        let first = rows.take().unwrap().unwrap();
        rows.give_back(first.clone());
        assert_eq!(rows.take().unwrap().unwrap(), first);
        let second = rows.take().unwrap().unwrap();
        assert_eq!((second.text(1).as_str(), second.from_above.len(), second.own().count()), ("Siège", 1, 1));
        let last = rows.take().unwrap().unwrap();
        assert_eq!((last.number, last.text(3).as_str(), last.from_left.len()), (4, "c", 1));
        assert!(rows.take().unwrap().is_none());
    }

    #[test]
    fn a_merge_of_whole_columns_costs_nothing() {
        let merged = [Dimensions { start: (0, 0), end: (1_048_575, 16_383) }];
        let mut lines = GridLines::new(grid(&[(1, 1, "x"), (9, 2, "y")]), &merged);
        assert_eq!(lines.next().unwrap().unwrap().cells.len(), 1);
        let beyond = [
            Dimensions { start: (u32::MAX, u32::MAX), end: (u32::MAX, u32::MAX) },
            Dimensions { start: (5, 5), end: (0, 0) },
        ];
        assert_eq!(GridLines::new(grid(&[(1, 1, "x")]), &beyond).next().unwrap().unwrap().cells.len(), 1);
    }

    #[test]
    fn more_columns_than_a_spreadsheet_has_are_cut() {
        let wide = ";".repeat(70_000) + "x\n1;2\n";
        let mut lines = CsvLines::new(Records::new(wide.as_bytes(), b';'));
        assert_eq!(lines.next().unwrap().unwrap().number, 2);
    }

    #[test]
    fn blank_rows_keep_the_numbers() {
        let mut lines = CsvLines::new(Records::new(&b"a;b\n;\n\n1;\n\"x"[..], b';'));
        assert_eq!(lines.next().unwrap().unwrap().number, 1);
        assert_eq!(lines.next().unwrap().unwrap().number, 4);
        assert_eq!((lines.next().unwrap(), lines.unbalanced), (None, Some(5)));
    }
}
