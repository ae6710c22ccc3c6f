//! Records by table and key in sorted order, however many: what does not fit in memory waits in a temporary file, in sorted runs.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};

/// A record: its table, its key, and its bytes.
pub(crate) type Entry = (u8, Box<str>, Box<[u8]>);

/// Bytes that wait in memory before a run is written.
const RUN: usize = 48 << 20;

/// Takes records in any order and gives them back in order.
pub(crate) struct Sorter {
    waiting: Vec<Entry>,
    bytes: usize,
    runs: Vec<File>,
    run: usize,
}

impl Sorter {
    pub(crate) fn new() -> Self {
        Sorter { waiting: Vec::new(), bytes: 0, runs: Vec::new(), run: RUN }
    }

    pub(crate) fn put(&mut self, entry: Entry) -> io::Result<()> {
        self.bytes += entry.1.len() + entry.2.len() + std::mem::size_of::<Entry>();
        self.waiting.push(entry);
        if self.bytes >= self.run { self.spill() } else { Ok(()) }
    }

    fn spill(&mut self) -> io::Result<()> {
        self.waiting.sort_unstable();
        let mut out = zstd::Encoder::new(BufWriter::new(tempfile::tempfile()?), 1)?;
        for (table, key, value) in self.waiting.drain(..) {
            out.write_all(&[table])?;
            for part in [key.as_bytes(), &value] {
                out.write_all(&u32::try_from(part.len()).map_err(io::Error::other)?.to_le_bytes())?;
                out.write_all(part)?;
            }
        }
        let mut file = out.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        self.runs.push(file);
        self.bytes = 0;
        Ok(())
    }

    /// Gives every record in order: by table, key, then bytes.
    pub(crate) fn each(mut self, mut then: impl FnMut(Entry) -> io::Result<()>) -> io::Result<()> {
        self.waiting.sort_unstable();
        let mut runs = self.runs.into_iter().map(Run::new).collect::<io::Result<Vec<Run>>>()?;
        let mut heads: BinaryHeap<Reverse<(Entry, usize)>> = BinaryHeap::new();
        for (at, run) in runs.iter_mut().enumerate() {
            heads.extend(run.next()?.map(|entry| Reverse((entry, at))));
        }
        let mut waiting = self.waiting.into_iter().peekable();
        loop {
            let from_memory = match (heads.peek(), waiting.peek()) {
                (None, None) => return Ok(()),
                (Some(Reverse((entry, _))), Some(own)) => own <= entry,
                (head, _) => head.is_none(),
            };
            if from_memory {
                waiting.next().map_or(Ok(()), &mut then)?;
            } else if let Some(Reverse((entry, at))) = heads.pop() {
                if let Some(run) = runs.get_mut(at) {
                    heads.extend(run.next()?.map(|entry| Reverse((entry, at))));
                }
                then(entry)?;
            }
        }
    }
}

/// A run that is read back.
struct Run(zstd::Decoder<'static, BufReader<File>>);

impl Run {
    fn new(file: File) -> io::Result<Self> {
        Ok(Run(zstd::Decoder::new(file)?))
    }

    fn next(&mut self) -> io::Result<Option<Entry>> {
        let mut table = [0];
        if self.0.read(&mut table)? == 0 {
            return Ok(None);
        }
        let key = String::from_utf8(self.part()?).map_err(io::Error::other)?;
        Ok(Some((table[0], key.into(), self.part()?.into())))
    }

    fn part(&mut self) -> io::Result<Vec<u8>> {
        let mut length = [0; 4];
        self.0.read_exact(&mut length)?;
        let mut part = vec![0; u32::from_le_bytes(length) as usize];
        self.0.read_exact(&mut part)?;
        Ok(part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn runs_and_memory_give_one_order(mut entries in proptest::collection::vec((0_u8..3, "[a-c]{0,3}", ".{0,9}"), 0..60), run in 1_usize..2_000) {
            let mut sorter = Sorter { run, ..Sorter::new() };
            for (table, key, value) in &entries {
                sorter.put((*table, key.as_str().into(), value.as_bytes().into())).unwrap();
            }
            let mut given = Vec::new();
            sorter.each(|(table, key, value)| {
                given.push((table, key.to_string(), String::from_utf8(value.into()).unwrap()));
                Ok(())
            }).unwrap();
            entries.sort_unstable();
            proptest::prop_assert_eq!(given, entries);
        }
    }
}
