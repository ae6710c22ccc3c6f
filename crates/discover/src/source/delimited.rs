//! CSV and its kin: cells are cut from the text as it streams, with quotation marks and line ends inside them, and each is
//! counted where it stands. A file of any size costs one record.

use std::io::{self, BufRead};

use memchr::{memchr, memchr3};

use crate::table::Table;

/// A record longer than this has a quotation mark that is never closed.
const LONGEST: usize = 1 << 20;

/// What became of the text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// Records with a quotation mark that is never closed; the text goes on behind the line on which they begin.
    pub unbalanced: u64,
    /// No more rows were wanted.
    pub cut: bool,
}

/// Reads records into a table, at most `limit` rows of them.
///
/// # Errors
/// The source cannot be read.
pub fn read(source: &mut impl BufRead, delimiter: u8, table: &mut Table, limit: u64) -> io::Result<Ended> {
    let mut reader = Records {
        record: Vec::new(),
        ends: Vec::new(),
        from: 0,
        quoted: false,
        closed: None,
        delimiter,
        ended: Ended::default(),
    };
    while table.rows < limit {
        let chunk = source.fill_buf()?;
        if chunk.is_empty() {
            reader.finish(table);
            return Ok(reader.ended);
        }
        let taken = reader.take(chunk, table, limit);
        source.consume(taken);
    }
    reader.ended.cut = true;
    Ok(reader.ended)
}

struct Records {
    /// The cells of the open record, one behind the other.
    record: Vec<u8>,
    /// Where each finished cell ends in it.
    ends: Vec<usize>,
    /// Where the open cell begins in it.
    from: usize,
    quoted: bool,
    /// Length of the record when the last mark closed a cell.
    closed: Option<usize>,
    delimiter: u8,
    ended: Ended,
}

impl Records {
    /// Takes what it can of a chunk; how much that is.
    fn take(&mut self, chunk: &[u8], table: &mut Table, limit: u64) -> usize {
        let mut at = 0;
        while let Some(rest) = chunk.get(at..).filter(|rest| !rest.is_empty()) {
            let next = if self.quoted { memchr(b'"', rest) } else { memchr3(self.delimiter, b'\n', b'"', rest) };
            self.record.extend_from_slice(rest.get(..next.unwrap_or(rest.len())).unwrap_or_default());
            if self.record.len() > LONGEST {
                self.unbalanced();
                return at + memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
            }
            let Some(next) = next else { return chunk.len() };
            at += next + 1;
            match rest.get(next) {
                Some(b'"') => self.quote(),
                Some(b'\n') => {
                    self.end_record(table);
                    if table.rows >= limit {
                        return at;
                    }
                }
                _ => self.end_cell(),
            }
        }
        chunk.len()
    }

    /// A mark opens a cell at its beginning, closes it, or is written twice inside; elsewhere it is a sign of inches.
    fn quote(&mut self) {
        if self.quoted {
            self.quoted = false;
            self.closed = Some(self.record.len());
        } else if self.closed == Some(self.record.len()) {
            // After a closing mark a second one follows: the cell goes on.
            self.record.push(b'"');
            self.quoted = true;
        } else if self.record.get(self.from..).is_some_and(|cell| cell.trim_ascii().is_empty()) {
            self.record.truncate(self.from);
            self.quoted = true;
        } else {
            self.record.push(b'"');
        }
    }

    fn end_cell(&mut self) {
        self.ends.push(self.record.len());
        self.from = self.record.len();
        self.closed = None;
    }

    fn end_record(&mut self, table: &mut Table) {
        if self.record.last() == Some(&b'\r') {
            self.record.pop();
        }
        self.end_cell();
        if !self.record.is_empty() {
            let starts = std::iter::once(0).chain(self.ends.iter().copied());
            table.row(starts.zip(&self.ends).filter_map(|(from, to)| self.record.get(from..*to)));
        }
        self.clear();
    }

    fn unbalanced(&mut self) {
        self.ended.unbalanced += 1;
        self.clear();
    }

    fn clear(&mut self) {
        self.record.clear();
        self.ends.clear();
        (self.from, self.quoted, self.closed) = (0, false, None);
    }

    fn finish(&mut self, table: &mut Table) {
        if self.quoted {
            self.unbalanced();
        } else if !self.record.is_empty() || !self.ends.is_empty() {
            self.end_record(table);
        }
        table.end();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cells(text: &str) -> (Vec<(String, u64)>, Ended) {
        let mut table = Table::default();
        let ended =
            read(&mut std::io::BufReader::with_capacity(7, text.as_bytes()), b';', &mut table, u64::MAX).unwrap();
        (table.columns.iter().map(|column| (column.name.clone(), column.read)).collect(), ended)
    }

    #[test]
    fn records_are_cut_at_any_place_of_the_stream() {
        let (columns, ended) = cells("cin;nom\r\nAB123456;\"a;\"\"b\"\"\nc\"\r\n;x\r\nCD12345;écran 24\"\r\n");
        assert_eq!(columns, [("cin".into(), 2), ("nom".into(), 3)]);
        assert_eq!(ended, Ended::default());
    }

    #[test]
    fn a_mark_never_closed_costs_its_record_only() {
        let (_, ended) = cells("cin;nom\nAB123456;\"x\n");
        assert_eq!(ended.unbalanced, 1);
        let long = format!("cin;nom\nAB123456;\"{}", "y;z\n".repeat(LONGEST));
        let (columns, ended) = cells(&long);
        assert!(ended.unbalanced >= 1 && columns.len() == 2, "{ended:?}");
    }

    #[test]
    fn a_limit_stops_the_reading() {
        let text = format!("cin\n{}", "AB123456\n".repeat(1_000));
        let mut table = Table::default();
        let ended = read(&mut text.as_bytes(), b';', &mut table, 50).unwrap();
        assert!(ended.cut && table.rows == 50);
    }

    proptest! {
        #[test]
        fn any_bytes_are_counted(bytes in prop::collection::vec(prop::sample::select(b"a1;\"\r\n \xe9".to_vec()), 0..300)) {
            let mut table = Table::default();
            read(&mut &bytes[..], b';', &mut table, u64::MAX).unwrap();
        }
    }
}
