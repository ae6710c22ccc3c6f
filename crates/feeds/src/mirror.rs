//! The mirror: packs applied one after the other, which answer together. A later pack replaces what it states anew: records of
//! feeds that grow one by one, other feeds whole.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use kharita_catalog::PackageAdvisory;
use kharita_model::{Digest, Epss, FeedSource, Instant, Listed, Published};
use rustc_hash::FxHashSet;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::pack::{Block, MAGIC, TRAILER};
use crate::record::{Said, Table};
use crate::{Error, Feed, ProductStatement, Term};

/// The largest index and the largest block that are read, unpacked: nobody makes a pack of more, and a damaged length is not
/// believed.
const INDEX: usize = 1 << 30;
const LARGEST_BLOCK: usize = 1 << 28;

/// What a pack says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PackIndex {
    /// Version of the form.
    pub version: u16,
    /// When it was made.
    pub made: Instant,
    /// Does it complete packs applied before?
    pub delta: bool,
    /// Its feeds.
    pub sources: Vec<FeedSource>,
    pub(crate) blocks: Vec<Block>,
}

/// One pack, opened.
struct Layer {
    path: PathBuf,
    file: File,
    digest: Digest,
    signer: String,
    signature: String,
    index: PackIndex,
    /// What it states anew, where it completes others.
    changed: FxHashSet<String>,
    /// The block read last of each table.
    last: BTreeMap<u8, (usize, Vec<u8>)>,
}

/// Packs that answer together.
pub struct Mirror {
    layers: Vec<Layer>,
}

impl std::fmt::Debug for Mirror {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.layers.iter().map(|layer| &layer.path)).finish()
    }
}

impl Mirror {
    /// Opens packs, in the order in which they were applied. Signatures are the caller's to check, with [`Mirror::signed`].
    ///
    /// # Errors
    /// One of them is no pack, or was cut or changed.
    pub fn open(packs: &[PathBuf]) -> Result<Mirror, Error> {
        let mut layers = packs.iter().map(|path| Layer::open(path)).collect::<Result<Vec<_>, _>>()?;
        for layer in layers.iter_mut().filter(|layer| layer.index.delta) {
            layer.changed = layer.keys(Table::Changed)?.collect();
        }
        Ok(Mirror { layers })
    }

    /// For each pack its digest, who signed it, and the signature of the digest's text, in hexadecimal digits.
    pub fn signed(&self) -> impl Iterator<Item = (Digest, &str, &str)> {
        self.layers.iter().map(|layer| (layer.digest, layer.signer.as_str(), layer.signature.as_str()))
    }

    /// What each pack says of itself.
    pub fn indexes(&self) -> impl Iterator<Item = &PackIndex> {
        self.layers.iter().map(|layer| &layer.index)
    }

    /// The feeds as they stand together.
    pub fn sources(&self) -> Vec<FeedSource> {
        crate::joined(self.layers.iter().flat_map(|layer| &layer.index.sources))
    }

    /// Checks every block of every pack against its sum.
    ///
    /// # Errors
    /// The first that differs.
    pub fn check(&mut self) -> Result<(), Error> {
        for layer in &mut self.layers {
            for at in 0..layer.index.blocks.len() {
                layer.block(at)?;
            }
        }
        Ok(())
    }

    /// What is published of a vulnerability, all feeds together.
    ///
    /// # Errors
    /// A pack cannot be read.
    pub fn published(&mut self, id: &str) -> Result<Option<Published>, Error> {
        let mut found: Option<Published> = None;
        for said in self.growing(Table::Vulnerability, id, |said: &Published| &said.id)? {
            match &mut found {
                Some(known) => known.join(said),
                None => found = Some(said),
            }
        }
        // The lists themselves come first: they say more than what a record repeats of them.
        let mut listed = self.whole::<Listed>(Table::Exploited, id)?;
        let epss = self.whole::<Epss>(Table::Score, id)?.pop();
        if found.is_none() && (!listed.is_empty() || epss.is_some()) {
            found = Some(Published { id: id.to_owned(), ..Published::default() });
        }
        if let Some(found) = &mut found {
            listed.append(&mut found.listed);
            found.join(Published { listed, epss, ..Published::default() });
        }
        Ok(found)
    }

    /// Advisories on a package, by [`package_key`](kharita_catalog::package_key).
    ///
    /// # Errors
    /// A pack cannot be read.
    pub fn package(&mut self, key: &str) -> Result<Vec<PackageAdvisory>, Error> {
        self.growing(Table::Package, key, |said: &PackageAdvisory| &said.id)
    }

    /// Statements on a product, by `vendor:product` in small letters.
    ///
    /// # Errors
    /// A pack cannot be read.
    pub fn product(&mut self, key: &str) -> Result<Vec<ProductStatement>, Error> {
        self.growing(Table::Product, key, |said: &ProductStatement| &said.cve)
    }

    /// The name of a weakness, pattern or technique.
    ///
    /// # Errors
    /// A pack cannot be read.
    pub fn term(&mut self, id: &str) -> Result<Option<Term>, Error> {
        Ok(self.whole(Table::Term, id)?.pop())
    }

    /// Entries of feeds that grow: of a record that a later pack states anew, only what that pack states.
    fn growing<T: DeserializeOwned>(
        &mut self,
        table: Table,
        key: &str,
        id: impl Fn(&T) -> &str,
    ) -> Result<Vec<T>, Error> {
        let mut found = Vec::new();
        for at in (0..self.layers.len()).rev() {
            let (older, newer) = self.layers.split_at_mut(at + 1);
            let Some(layer) = older.last_mut() else { break };
            for said in layer.get::<T>(table, key)? {
                let stated =
                    |layer: &Layer| layer.changed.contains(&format!("{}/{}", said.feed.name(), id(&said.what)));
                if !newer.iter().any(stated) {
                    found.push(said.what);
                }
            }
        }
        Ok(found)
    }

    /// Entries of feeds that are replaced whole: those of the newest pack that has the feed.
    fn whole<T: DeserializeOwned>(&mut self, table: Table, key: &str) -> Result<Vec<T>, Error> {
        let mut seen: Vec<Feed> = Vec::new();
        let mut found = Vec::new();
        for layer in self.layers.iter_mut().rev() {
            let entries = layer.get::<T>(table, key)?;
            found.extend(entries.into_iter().filter(|said| !seen.contains(&said.feed)).map(|said| said.what));
            let names = layer.index.sources.iter().map(|source| source.name.as_str());
            let all = [Feed::KevCisa, Feed::KevEnisa, Feed::Epss, Feed::Cwe, Feed::Capec, Feed::Attack];
            seen.extend(names.filter_map(|name| all.iter().find(|feed| feed.name() == name)));
        }
        Ok(found)
    }
}

impl Layer {
    fn open(path: &Path) -> Result<Layer, Error> {
        let no_pack = || Error::NotAPack(path.display().to_string());
        let mut file = File::open(path).map_err(Error::disk(path))?;
        let length = file.metadata().map_err(Error::disk(path))?.len();
        let mut head = [0; 8];
        let begins = file.read_exact(&mut head).is_ok() && &head == MAGIC;
        let last = length.checked_sub(TRAILER as u64).filter(|_| begins).ok_or_else(no_pack)?;
        let trailer = read_at(&mut file, last, TRAILER).map_err(Error::disk(path))?;
        let damaged = || Error::Damaged(path.display().to_string());
        let part = |from: usize, to: usize| trailer.get(from..to).unwrap_or_default();
        if part(TRAILER - 8, TRAILER) != MAGIC {
            return Err(damaged());
        }
        let number = |from: usize| part(from, from + 8).try_into().map(u64::from_le_bytes).unwrap_or(u64::MAX);
        let (at, long) = (number(0), number(8));
        if at.checked_add(long) != Some(last) {
            return Err(damaged());
        }
        let written = |from: usize, to: usize| String::from_utf8_lossy(part(from, to)).trim().to_owned();
        let (signer, signature) = (written(16, 80), written(80, 208));
        let packed =
            read_at(&mut file, at, usize::try_from(long).map_err(|_| damaged())?).map_err(Error::disk(path))?;
        let digest = Digest::of(&packed);
        let index = unpack(&packed, INDEX).ok_or_else(damaged)?;
        let index: PackIndex = postcard::from_bytes(&index).map_err(|_| damaged())?;
        let (path, changed, last) = (path.to_owned(), FxHashSet::default(), BTreeMap::new());
        Ok(Layer { path, file, digest, signer, signature, index, changed, last })
    }

    /// A block, whose bytes are those that the index names.
    fn block(&mut self, at: usize) -> Result<Vec<u8>, Error> {
        let path = &self.path;
        let damaged = || Error::Damaged(format!("{} ({at})", path.display()));
        let block = self.index.blocks.get(at).ok_or_else(damaged)?;
        let packed = read_at(&mut self.file, block.at, block.length as usize).map_err(Error::disk(path))?;
        if Digest::of(&packed) != block.sha256 {
            return Err(damaged());
        }
        unpack(&packed, LARGEST_BLOCK).ok_or_else(damaged)
    }

    /// The entries of a key.
    fn get<T: DeserializeOwned>(&mut self, table: Table, key: &str) -> Result<Vec<Said<T>>, Error> {
        let wanted = (table as u8, key);
        let after = self.index.blocks.partition_point(|block| (block.table, &*block.first) <= wanted);
        let Some(at) = after.checked_sub(1) else { return Ok(Vec::new()) };
        if self.index.blocks.get(at).is_none_or(|block| block.table != table as u8) {
            return Ok(Vec::new());
        }
        if self.last.get(&(table as u8)).is_none_or(|(known, _)| *known != at) {
            let bytes = self.block(at)?;
            self.last.insert(table as u8, (at, bytes));
        }
        let bytes = self.last.get(&(table as u8)).map(|(_, bytes)| bytes.as_slice()).unwrap_or_default();
        let damaged = |_| Error::Damaged(self.path.display().to_string());
        let entries: Vec<(&str, &[u8])> = postcard::from_bytes(bytes).map_err(damaged)?;
        let from = entries.partition_point(|(known, _)| *known < key);
        let of_key = entries.iter().skip(from).take_while(|(known, _)| *known == key);
        of_key.map(|(_, value)| postcard::from_bytes(value).map_err(damaged)).collect()
    }

    /// All keys of a table.
    fn keys(&mut self, table: Table) -> Result<impl Iterator<Item = String> + use<>, Error> {
        let mut keys = Vec::new();
        for at in 0..self.index.blocks.len() {
            if self.index.blocks.get(at).is_none_or(|block| block.table != table as u8) {
                continue;
            }
            let bytes = self.block(at)?;
            let damaged = |_| Error::Damaged(self.path.display().to_string());
            let entries: Vec<(&str, &[u8])> = postcard::from_bytes(&bytes).map_err(damaged)?;
            keys.extend(entries.into_iter().map(|(key, _)| key.to_owned()));
        }
        Ok(keys.into_iter())
    }
}

fn read_at(file: &mut File, at: u64, length: usize) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(at))?;
    let mut bytes = Vec::new();
    let got = file.take(length as u64).read_to_end(&mut bytes)?;
    if got == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// Unpacks at most so many bytes; nothing if it is more or cannot be.
fn unpack(packed: &[u8], most: usize) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let decoder = zstd::Decoder::new(packed).ok()?;
    let got = decoder.take(most as u64 + 1).read_to_end(&mut bytes).ok()?;
    (got <= most).then_some(bytes)
}
