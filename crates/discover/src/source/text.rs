//! Plain text: one pass in pieces that are cut between words. What only a word beside it makes likely (a day of birth, a
//! passport, a card) counts with such a word in the thirty characters before it.

use std::collections::BTreeMap;
use std::io::{self, BufRead};

use kharita_model::DataCategory;

use crate::column::is_believed;
use crate::kernel::{Identifier, scan};
use crate::report::Counted;

/// Bytes kept from one piece to the next, so that nothing is cut apart.
const KEPT: usize = 512;

/// Counts the identifiers of a text.
///
/// # Errors
/// The source cannot be read.
pub fn read(source: &mut impl BufRead) -> io::Result<BTreeMap<DataCategory, Counted>> {
    let mut counts: BTreeMap<DataCategory, Counted> = BTreeMap::new();
    let mut held: Vec<u8> = Vec::new();
    loop {
        let chunk = source.fill_buf()?;
        let (length, last) = (chunk.len(), chunk.is_empty());
        held.extend_from_slice(chunk);
        source.consume(length);
        // Up to a line end, or a blank far enough from the end; a text without either is cut where it is.
        let safe = if last { held.len() } else { cut(&held) };
        count(&held, safe, &mut counts);
        held.drain(..safe);
        if last {
            return Ok(counts);
        }
    }
}

/// Where a piece may end.
fn cut(held: &[u8]) -> usize {
    if let Some(line) = memchr::memrchr(b'\n', held) {
        return line + 1;
    }
    let far = held.len().saturating_sub(KEPT);
    let blank = held.get(..far).and_then(|far| memchr::memrchr(b' ', far));
    if held.len() > 64 * KEPT * 8 { blank.map_or(far, |at| at + 1) } else { 0 }
}

fn count(held: &[u8], safe: usize, counts: &mut BTreeMap<DataCategory, Counted>) {
    let Some(text) = held.get(..safe) else { return };
    scan(text, |hit| {
        if hit.what.stands_alone() || is_believed(text, hit) {
            let known = counts.entry(hit.what.category()).or_default();
            known.matched += 1;
            known.valid += u64::from(hit.valid);
        }
    });
}

/// Does the category need a check to be told of a text?
pub fn is_told(category: DataCategory, counted: Counted) -> bool {
    counted.valid > 0 || Identifier::ALL.iter().all(|what| what.category() != category)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_cut_between_lines() {
        let text =
            "Assuré AB123456 né le 12/03/1970.\nRéunion du 12/03/2020.\nRIB 007780123456789012345673\n".repeat(20_000);
        let counts = read(&mut io::BufReader::with_capacity(1_000, text.as_bytes())).unwrap();
        let shown: Vec<_> = counts.iter().map(|(category, counted)| (*category, counted.valid)).collect();
        assert_eq!(
            shown,
            [(DataCategory::Cin, 20_000), (DataCategory::Rib, 20_000), (DataCategory::BirthDate, 20_000)]
        );
    }

    #[test]
    fn a_line_without_end_is_cut_at_blanks() {
        let text = "AB123456 et ".repeat(100_000);
        let counts = read(&mut text.as_bytes()).unwrap();
        assert_eq!(counts[&DataCategory::Cin].valid, 100_000);
    }
}
