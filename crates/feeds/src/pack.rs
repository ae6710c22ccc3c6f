//! The pack: what feeds say, in one signed file.
//!
//! ```text
//! KHFEEDS1 · block · block · … · index · at of index (8) · length (8) · signer (64) · signature (128) · KHFEEDS1
//! ```
//!
//! A block is some 64 KiB of one table, in order of the keys, packed by zstd. The index names each block with its first key and its
//! SHA-256; its own SHA-256 is what is signed, so that one signature covers the whole.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufRead, BufWriter, Read, Write};
use std::path::Path;

use kharita_model::{Date, Digest, FeedSource, Instant};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::mirror::PackIndex;
use crate::read::{self, Refused, Takes};
use crate::record::{Record, day};
use crate::sorter::{Entry, Sorter};
use crate::{Error, Feed, cve5, kev, nvd, osv, scores, terms};

pub(crate) const MAGIC: &[u8; 8] = b"KHFEEDS1";
pub(crate) const TRAILER: usize = 8 + 8 + 64 + 128 + 8;
/// Bytes of a block before it is packed.
const BLOCK: usize = 64 << 10;
/// How hard blocks are packed: packs travel on sticks and are read often.
const LEVEL: i32 = 12;
/// Texts that are parsed together, on all cores.
const TOGETHER: usize = 2_000;
/// Refused records that are named; others are counted.
const NAMED: usize = 50;

/// A block as the index names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Block {
    pub table: u8,
    pub first: Box<str>,
    pub at: u64,
    pub length: u32,
    pub sha256: Digest,
}

/// What was written.
#[derive(Debug)]
pub struct Packed {
    /// The pack's identity.
    pub digest: Digest,
    /// Its feeds.
    pub sources: Vec<FeedSource>,
    /// Files and records that were not taken; the first are named.
    pub refused: Vec<Refused>,
    /// How many were not taken.
    pub refusals: u64,
}

#[derive(Default)]
struct Tally {
    stated: Option<Date>,
    newest: Option<Date>,
    records: u64,
    sums: Vec<Digest>,
}

/// Reads feeds, then writes a pack.
pub struct Packer {
    sorter: Sorter,
    tallies: BTreeMap<Feed, Tally>,
    waiting: Vec<(Feed, String)>,
    columns: Option<kev::Columns>,
    file: String,
    refused: Vec<Refused>,
    refusals: u64,
}

impl Default for Packer {
    fn default() -> Self {
        Packer::new()
    }
}

impl std::fmt::Debug for Packer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Packer").field("refusals", &self.refusals).finish_non_exhaustive()
    }
}

impl Packer {
    /// Nothing yet.
    pub fn new() -> Self {
        Packer {
            sorter: Sorter::new(),
            tallies: BTreeMap::new(),
            waiting: Vec::new(),
            columns: None,
            file: String::new(),
            refused: Vec::new(),
            refusals: 0,
        }
    }

    /// Reads a file, or all files of a folder. What is no feed, and records that cannot be read, are named in what is given at the
    /// end.
    ///
    /// # Errors
    /// A file cannot be opened, or the disk is full.
    pub fn read(&mut self, path: &Path) -> Result<(), Error> {
        for path in read::files(path)? {
            self.file = path.display().to_string();
            let feeds = read::file(&path, self).map_err(Error::disk(&path))?;
            self.parse().map_err(Error::disk(&path))?;
            let sum = sum_of(&path).map_err(Error::disk(&path))?;
            for feed in feeds {
                self.tally(feed).sums.push(sum);
            }
        }
        Ok(())
    }

    fn tally(&mut self, feed: Feed) -> &mut Tally {
        self.tallies.entry(feed).or_default()
    }

    fn take(&mut self, feed: Feed, record: Result<Record, String>) -> io::Result<()> {
        match record {
            Ok(record) => {
                let tally = self.tally(feed);
                tally.newest = tally.newest.max(record.date);
                tally.records += u64::from(!record.entries.is_empty());
                record.entries.into_iter().try_for_each(|entry| self.sorter.put(entry))
            }
            Err(why) => {
                let path = self.file.clone();
                self.refuse(&path, why);
                Ok(())
            }
        }
    }

    fn parse(&mut self) -> io::Result<()> {
        let texts = std::mem::take(&mut self.waiting);
        let parsed: Vec<(Feed, Result<Record, String>)> =
            texts.into_par_iter().map(|(feed, text)| parse(feed, &text)).collect();
        parsed.into_iter().try_for_each(|(feed, record)| self.take(feed, record))
    }

    /// Writes the pack. `sign` is given the digest of the index, and gives the public key and the signature in hexadecimal digits.
    /// `delta`: it completes packs applied before, record by record.
    ///
    /// # Errors
    /// No feed was read, the disk fails, or there is no key to sign with.
    pub fn write<E: From<Error>>(
        mut self,
        out: &Path,
        made: Instant,
        delta: bool,
        sign: impl FnOnce(&Digest) -> Result<(String, String), E>,
    ) -> Result<Packed, E> {
        self.parse().map_err(Error::disk(out))?;
        let sources: Vec<FeedSource> = self.tallies.iter().map(|(feed, tally)| tally.source(*feed)).collect();
        let sources: Vec<FeedSource> = sources.into_iter().filter(|source| source.records > 0).collect();
        if sources.is_empty() {
            return Err(Error::NoFeed.into());
        }
        let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = tempfile::NamedTempFile::new_in(folder).map_err(Error::disk(out))?;
        let mut blocks = Blocks { out: BufWriter::new(file), at: 0, blocks: Vec::new(), waiting: Vec::new() };
        let digest = blocks.fill(self.sorter).and_then(|()| {
            let index = PackIndex {
                version: 1,
                made,
                delta,
                sources: sources.clone(),
                blocks: std::mem::take(&mut blocks.blocks),
            };
            let index = postcard::to_stdvec(&index).map_err(io::Error::other)?;
            let index = zstd::bulk::compress(&index, LEVEL)?;
            Ok((Digest::of(&index), index))
        });
        let (digest, index) = digest.map_err(Error::disk(out))?;
        let (signer, signature) = sign(&digest)?;
        let mut trailer = Vec::with_capacity(TRAILER);
        trailer.extend(blocks.at.to_le_bytes());
        trailer.extend((index.len() as u64).to_le_bytes());
        trailer.extend(format!("{signer:<64.64}{signature:<128.128}").bytes());
        trailer.extend(MAGIC);
        let finish = |mut out: BufWriter<tempfile::NamedTempFile>| {
            out.write_all(&index)?;
            out.write_all(&trailer)?;
            let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.as_file().sync_all()?;
            #[cfg(unix)]
            file.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
            Ok(file)
        };
        let file = finish(blocks.out).map_err(Error::disk(out))?;
        file.persist(out).map_err(|error| Error::disk(out)(error.error))?;
        Ok(Packed { digest, sources, refused: self.refused, refusals: self.refusals })
    }
}

impl Tally {
    fn source(&self, feed: Feed) -> FeedSource {
        let mut sums = self.sums.clone();
        sums.sort_unstable();
        sums.dedup();
        let sha256 = match sums.as_slice() {
            [one] => *one,
            many => Digest::of(many.iter().map(Digest::to_string).collect::<Vec<_>>().join("\n").as_bytes()),
        };
        FeedSource { name: feed.name().to_owned(), date: self.stated.or(self.newest), records: self.records, sha256 }
    }
}

fn parse(feed: Feed, text: &str) -> (Feed, Result<Record, String>) {
    match feed {
        Feed::Cve => (feed, cve5::record(text)),
        Feed::Nvd => (feed, nvd::record(text)),
        Feed::Osv => (feed, osv::record(text)),
        Feed::KevCisa | Feed::KevEnisa => (feed, kev::record(feed, text)),
        Feed::Attack | Feed::Capec | Feed::Cwe => match terms::stix(text) {
            Ok((feed, record)) => (feed, Ok(record)),
            Err(why) => (feed, Err(why)),
        },
        Feed::Epss => (feed, scores::record(text)),
    }
}

impl Takes for Packer {
    fn json(&mut self, feed: Feed, text: String) -> io::Result<()> {
        self.waiting.push((feed, text));
        if self.waiting.len() >= TOGETHER { self.parse() } else { Ok(()) }
    }

    fn line(&mut self, feed: Feed, text: &str) -> io::Result<()> {
        if feed == Feed::KevEnisa {
            let cells = cells(text);
            let Some(columns) = &self.columns else {
                self.columns = kev::Columns::of(&cells);
                return Ok(());
            };
            let record = columns.record(&cells);
            return self.take(feed, record);
        }
        if text.starts_with('#') {
            let stated = scores::score_date(text);
            self.tally(feed).stated = stated;
            return Ok(());
        }
        if text.starts_with("cve,") { Ok(()) } else { self.take(feed, scores::record(text)) }
    }

    fn xml(&mut self, feed: Feed, input: &mut dyn BufRead) -> io::Result<()> {
        let mut failed = Ok(());
        let stated = terms::catalogue(feed, input, |record| {
            if failed.is_ok() {
                failed = self.take(feed, record);
            }
        });
        self.tally(feed).stated = stated;
        failed
    }

    fn dated(&mut self, feed: Feed, text: &str) {
        // The time at which the NVD answered says nothing of its newest record.
        if let Some(day) = day(text).filter(|_| feed == Feed::KevCisa) {
            self.tally(feed).stated = Some(day);
        }
    }

    fn refuse(&mut self, path: &str, why: String) {
        self.refusals += 1;
        if self.refused.len() < NAMED {
            self.refused.push(Refused { path: path.to_owned(), why });
        }
    }
}

/// The cells of a row, with quotes, between commas or semicolons.
fn cells(row: &str) -> Vec<String> {
    let separator = if row.matches(';').count() > row.matches(',').count() { ';' } else { ',' };
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for letter in row.chars() {
        match letter {
            '"' => quoted = !quoted,
            letter if letter == separator && !quoted => cells.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    cells.push(cell);
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

fn sum_of(path: &Path) -> io::Result<Digest> {
    let (mut file, mut hasher, mut buffer) = (File::open(path)?, Sha256::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(Digest(hasher.finalize().into())),
            got => hasher.update(buffer.get(..got).unwrap_or_default()),
        }
    }
}

/// A block's table, its first key, and its bytes.
type Waiting = (u8, Box<str>, Vec<u8>);

/// Blocks while they are written.
struct Blocks {
    out: BufWriter<tempfile::NamedTempFile>,
    at: u64,
    blocks: Vec<Block>,
    /// Blocks that wait to be packed together, on all cores.
    waiting: Vec<Waiting>,
}

impl Blocks {
    fn fill(&mut self, sorter: Sorter) -> io::Result<()> {
        self.out.write_all(MAGIC)?;
        self.at = MAGIC.len() as u64;
        let mut open: Vec<Entry> = Vec::new();
        let mut bytes = 0;
        sorter.each(|entry| {
            let is_other = open.first().is_some_and(|first| first.0 != entry.0);
            // The entries of one key stand in one block: a reader looks nowhere else.
            let is_full = bytes >= BLOCK && open.last().is_some_and(|last| last.1 != entry.1);
            if is_other || is_full {
                self.close(&mut open)?;
                bytes = 0;
            }
            bytes += entry.1.len() + entry.2.len();
            open.push(entry);
            Ok(())
        })?;
        self.close(&mut open)?;
        self.flush()
    }

    fn close(&mut self, open: &mut Vec<Entry>) -> io::Result<()> {
        let Some((table, first, _)) = open.first().cloned() else { return Ok(()) };
        let entries: Vec<(&str, &[u8])> = open.iter().map(|(_, key, value)| (&**key, &**value)).collect();
        self.waiting.push((table, first, postcard::to_stdvec(&entries).map_err(io::Error::other)?));
        open.clear();
        if self.waiting.len() >= 64 { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        let waiting = std::mem::take(&mut self.waiting);
        let packed: Vec<io::Result<Waiting>> = waiting
            .into_par_iter()
            .map(|(table, first, bytes)| Ok((table, first, zstd::bulk::compress(&bytes, LEVEL)?)))
            .collect();
        for block in packed {
            let (table, first, bytes) = block?;
            let length = u32::try_from(bytes.len()).map_err(io::Error::other)?;
            self.blocks.push(Block { table, first, at: self.at, length, sha256: Digest::of(&bytes) });
            self.out.write_all(&bytes)?;
            self.at += u64::from(length);
        }
        Ok(())
    }
}
