//! Rows of cells become columns. The first rows are looked at together: do they begin with titles? A first row that
//! reads like data is data, and is never shown as titles.

use crate::column::Column;
use crate::kernel::scan;
use crate::label;
use crate::words::words;

/// Rows looked at together to find the titles.
const FIRST: usize = 32;
/// Columns of one table; more are counted together under one.
const MOST_COLUMNS: usize = 4_096;

/// A table while it is read.
#[derive(Debug, Default)]
pub struct Table {
    first: Vec<Vec<Vec<u8>>>,
    /// Its columns, once the titles are found.
    pub columns: Vec<Column>,
    /// Rows of data.
    pub rows: u64,
}

impl Table {
    /// Takes a row.
    pub fn row<'c>(&mut self, cells: impl Iterator<Item = &'c [u8]>) {
        if self.columns.is_empty() {
            self.first.push(cells.map(<[u8]>::to_vec).collect());
            if self.first.len() == FIRST {
                self.begin();
            }
            return;
        }
        self.rows += 1;
        for (at, cell) in cells.enumerate().take(MOST_COLUMNS) {
            match self.columns.get_mut(at) {
                Some(column) => column.push(cell),
                None => self.wider(cell),
            }
        }
    }

    /// A row longer than those before it.
    fn wider(&mut self, cell: &[u8]) {
        let mut column = Column::new(String::new(), None);
        column.push(cell);
        self.columns.push(column);
    }

    /// No more rows come.
    pub fn end(&mut self) {
        if self.columns.is_empty() && !self.first.is_empty() {
            self.begin();
        }
    }

    fn begin(&mut self) {
        let rows = std::mem::take(&mut self.first);
        let width = |row: &Vec<Vec<u8>>| row.iter().filter(|cell| !cell.trim_ascii().is_empty()).count();
        let mut widths: Vec<usize> = rows.iter().map(width).collect();
        widths.sort_unstable();
        let usual = widths.get(widths.len() / 2).copied().unwrap_or_default();
        // Headings above a table are narrower than it.
        let top = rows.iter().position(|row| width(row) * 2 > usual).unwrap_or_default();
        let titled = rows.get(top).is_some_and(|row| are_titles(row, rows.get(top + 1..).unwrap_or_default()));
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default().min(MOST_COLUMNS);
        let title = |at: usize| {
            let cell = rows.get(top).filter(|_| titled).and_then(|row| row.get(at));
            cell.map_or_else(String::new, |cell| label::shown(&String::from_utf8_lossy(cell)))
        };
        self.columns = (0..columns).map(|at| Column::new(title(at), None)).collect();
        for row in rows.iter().skip(if titled { top + 1 } else { 0 }) {
            self.row(row.iter().map(Vec::as_slice));
        }
    }
}

/// Are these titles? No cell of them is an identifier, a number or a person's name, and either a title is one that is
/// known, or a column of letters stands above one of digits.
fn are_titles(row: &[Vec<u8>], below: &[Vec<Vec<u8>>]) -> bool {
    let texts: Vec<String> = row.iter().map(|cell| String::from_utf8_lossy(cell.trim_ascii()).into_owned()).collect();
    let is_data = |text: &String| {
        let mut identified = false;
        scan(text.as_bytes(), |_| identified = true);
        let digits = text.chars().filter(char::is_ascii_digit).count();
        identified || digits * 2 > text.chars().count() || text.chars().count() > 80
    };
    if texts.iter().any(is_data) || texts.iter().all(String::is_empty) {
        return false;
    }
    let known = texts.iter().any(|text| words().is_title(text));
    let person = texts.iter().any(|text| label::is_person(text));
    let digits_below = |at: usize| {
        let cells = below.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.trim_ascii().is_empty());
        let (digits, all) = cells
            .fold((0, 0), |(digits, all), cell| (digits + usize::from(cell.iter().any(u8::is_ascii_digit)), all + 1));
        all > 0 && digits * 10 >= all * 8
    };
    let above = |text: &String| !text.is_empty() && !text.chars().any(|c| c.is_ascii_digit());
    !person && (known || texts.iter().enumerate().any(|(at, text)| above(text) && digits_below(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(rows: &[&str]) -> Vec<String> {
        let mut table = Table::default();
        for row in rows {
            table.row(row.split(';').map(str::as_bytes));
        }
        table.end();
        table.columns.iter().map(|column| column.name.clone()).collect()
    }

    #[test]
    fn titles_are_told_and_data_never() {
        assert_eq!(titles(&["cin;nom", "AB123456;ALAOUI", "CD12345;TAZI"]), ["cin", "nom"]);
        assert_eq!(titles(&["AB123456;ALAOUI", "CD12345;TAZI"]), ["", ""]);
        assert_eq!(titles(&["ZORGUIBA;KHNATA;12 rue du Port", "MRABTI;TODA;3 rue du Lac"]), ["", "", ""]);
        assert_eq!(titles(&["Date de naissance;Zone", "12/03/1970;x", "01/02/1980;y"]), ["Date de naissance", "Zone"]);
        assert_eq!(titles(&["ZORGUIBA;KHNATA", "MRABTI;TODA", "X;Y"]), ["", ""]);
        assert_eq!(titles(&["Alaoui;12", "Tazi;13", "Fassi;14"]), ["", ""]);
        assert_eq!(titles(&["quantum;zeta", "12;aa", "13;bb"]), ["quantum", "zeta"]);
        assert_eq!(titles(&["Liste du personnel;", "cin;nom", "AB123456;ALAOUI"]), ["cin", "nom"]);
    }

    #[test]
    fn rows_of_any_width_are_counted() {
        let mut table = Table::default();
        for row in ["cin;nom", "AB123456", "CD12345;TAZI;x;y"] {
            table.row(row.split(';').map(str::as_bytes));
        }
        table.end();
        assert_eq!((table.rows, table.columns.len()), (2, 4));
        assert_eq!(table.columns.iter().map(|column| column.read).collect::<Vec<_>>(), [2, 1, 1, 1]);
    }
}
