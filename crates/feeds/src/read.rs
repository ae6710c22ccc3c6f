//! Files of feeds: which feed each is, by its content, and its records one by one. Archives and packed files are opened, folders
//! walked.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::{Error, Feed};

/// A file or record that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The file, and its member.
    pub path: String,
    /// Why.
    pub why: String,
}

/// The largest member of an archive that is read, unpacked.
const MEMBER: u64 = 2 << 30;
/// The longest line of a file of lines.
const LINE: u64 = 64 << 20;
/// Bytes by which a feed is told.
const HEAD: usize = 64 << 10;

/// What is read of a file: the texts of records, with the feed they are of.
pub(crate) trait Takes {
    /// A record of a feed in JSON.
    fn json(&mut self, feed: Feed, text: String) -> io::Result<()>;
    /// A line of EPSS, or of ENISA's list.
    fn line(&mut self, feed: Feed, text: &str) -> io::Result<()>;
    /// A catalogue in XML.
    fn xml(&mut self, feed: Feed, input: &mut dyn BufRead) -> io::Result<()>;
    /// The day that a feed itself states.
    fn dated(&mut self, feed: Feed, day: &str);
    /// What is not taken.
    fn refuse(&mut self, path: &str, why: String);
}

/// The files under a path, in order of their names.
pub(crate) fn files(path: &Path) -> Result<Vec<PathBuf>, Error> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let entries = std::fs::read_dir(path).map_err(Error::disk(path))?;
    let mut inside = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()
        .map_err(Error::disk(path))?;
    inside.sort();
    let mut found = Vec::new();
    for path in inside.iter().filter(|path| !path.is_symlink()) {
        found.extend(files(path)?);
    }
    Ok(found)
}

/// Reads a file, whatever it is; tells which feeds it gave.
pub(crate) fn file(path: &Path, to: &mut dyn Takes) -> io::Result<Vec<Feed>> {
    let name = path.display().to_string();
    let mut opened = File::open(path)?;
    let mut magic = [0; 4];
    let got = opened.read(&mut magic)?;
    let opened = File::open(path)?;
    match magic.get(..got).unwrap_or_default() {
        [b'P', b'K', 3, 4] => archive(&name, opened, to, 0),
        [0x1f, 0x8b, ..] => document(&name, BufReader::new(flate2::read::MultiGzDecoder::new(opened)), to),
        [0x28, 0xb5, 0x2f, 0xfd] => document(&name, BufReader::new(zstd::Decoder::new(opened)?), to),
        [0xfd, b'7', b'z', b'X'] => {
            to.refuse(&name, "xz: unxz first".into());
            Ok(Vec::new())
        }
        _ => document(&name, BufReader::new(opened), to),
    }
}

fn archive<R: Read + io::Seek>(name: &str, input: R, to: &mut dyn Takes, depth: u8) -> io::Result<Vec<Feed>> {
    let mut archive = match zip::ZipArchive::new(BufReader::new(input)) {
        Ok(archive) => archive,
        Err(error) => {
            to.refuse(name, error.to_string());
            return Ok(Vec::new());
        }
    };
    let mut feeds = Vec::new();
    for at in 0..archive.len() {
        let member = match archive.by_index(at) {
            Ok(member) if member.is_dir() => continue,
            Ok(member) => member,
            Err(error) => {
                to.refuse(name, error.to_string());
                continue;
            }
        };
        let own = member.name().map(|name| name.into_owned()).unwrap_or_default();
        let inner = format!("{name}!{own}");
        if member.size() > MEMBER {
            to.refuse(&inner, format!("more than {MEMBER} bytes"));
            continue;
        }
        // The releases of the CVE program are an archive in an archive.
        let found = if own.ends_with(".zip") && depth == 0 {
            let mut whole = tempfile::tempfile()?;
            io::copy(&mut member.take(MEMBER), &mut whole)?;
            archive_again(&inner, whole, to)?
        } else {
            document(&inner, BufReader::new(member.take(MEMBER)), to)?
        };
        feeds.extend(found);
    }
    feeds.sort();
    feeds.dedup();
    Ok(feeds)
}

fn archive_again(name: &str, mut whole: File, to: &mut dyn Takes) -> io::Result<Vec<Feed>> {
    io::Seek::rewind(&mut whole)?;
    archive(name, whole, to, 1)
}

/// What a document is, by its beginning.
enum Kind {
    Json(Feed),
    /// A bundle of STIX: each object tells which feed it is of.
    Stix,
    Lines(Feed),
    Xml(Feed),
}

fn kind(head: &[u8]) -> Option<Kind> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start();
    let has = |word: &str| text.contains(word);
    let first = text.lines().next().unwrap_or_default();
    match text.as_bytes().first()? {
        b'<' if has("<Weakness_Catalog") => Some(Kind::Xml(Feed::Cwe)),
        b'<' if has("Attack_Pattern_Catalog") => Some(Kind::Xml(Feed::Capec)),
        b'{' | b'[' if has("\"catalogVersion\"") || has("\"knownRansomwareCampaignUse\"") => {
            Some(Kind::Json(Feed::KevCisa))
        }
        b'{' | b'[' if has("\"dateReported\"") && has("\"cve") => Some(Kind::Json(Feed::KevEnisa)),
        b'{' | b'[' if has("\"CVE_RECORD\"") || has("\"cveMetadata\"") => Some(Kind::Json(Feed::Cve)),
        b'{' | b'[' if has("\"NVD_CVE\"") || has("\"cve_items\"") || has("\"vulnStatus\"") => {
            Some(Kind::Json(Feed::Nvd))
        }
        b'{' | b'[' if has("\"bundle\"") && has("\"objects\"") => Some(Kind::Stix),
        b'{' | b'[' if has("\"affected\"") || has("\"schema_version\"") => Some(Kind::Json(Feed::Osv)),
        _ if first.starts_with("#model_version") || first.starts_with("cve,epss,percentile") => {
            Some(Kind::Lines(Feed::Epss))
        }
        _ if first.to_lowercase().contains("cveid") && first.contains("dateReported") => {
            Some(Kind::Lines(Feed::KevEnisa))
        }
        _ => None,
    }
}

fn document(name: &str, mut input: impl BufRead, to: &mut dyn Takes) -> io::Result<Vec<Feed>> {
    let mut head = Vec::with_capacity(HEAD);
    if let Err(error) = input.by_ref().take(HEAD as u64).read_to_end(&mut head) {
        to.refuse(name, error.to_string());
        return Ok(Vec::new());
    }
    let Some(kind) = kind(&head) else {
        to.refuse(name, "no known feed".into());
        return Ok(Vec::new());
    };
    let mut input = io::Cursor::new(head).chain(input);
    match kind {
        Kind::Xml(feed) => {
            to.xml(feed, &mut input)?;
            Ok(vec![feed])
        }
        Kind::Lines(feed) => {
            lines(name, input, to, |to, line| to.line(feed, line))?;
            Ok(vec![feed])
        }
        Kind::Stix => {
            let elements = Elements { feed: Feed::Attack, list: &["objects"], to, failed: None };
            elements.read(name, input)?;
            Ok(vec![Feed::Attack])
        }
        Kind::Json(feed) => {
            json(name, feed, input, to)?;
            Ok(vec![feed])
        }
    }
}

/// One document with a list, a list, a record, or one record a line.
fn json(name: &str, feed: Feed, mut input: impl BufRead, to: &mut dyn Takes) -> io::Result<()> {
    let list: &[&str] = match feed {
        Feed::KevCisa | Feed::KevEnisa => &["vulnerabilities"],
        Feed::Nvd => &["vulnerabilities", "cve_items"],
        _ => &[],
    };
    let mut first = Vec::new();
    input.by_ref().take(LINE).read_until(b'\n', &mut first)?;
    let is_record = first.first() == Some(&b'{') && serde_json::from_slice::<IgnoredAny>(&first).is_ok();
    if is_record && list.is_empty() {
        let input = io::Cursor::new(first).chain(input);
        return lines(name, input, to, |to, line| to.json(feed, line.to_owned()));
    }
    Elements { feed, list, to, failed: None }.read(name, io::Cursor::new(first).chain(input))
}

fn lines(
    name: &str,
    mut input: impl BufRead,
    to: &mut dyn Takes,
    mut then: impl FnMut(&mut dyn Takes, &str) -> io::Result<()>,
) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        match input.by_ref().take(LINE).read_until(b'\n', &mut line) {
            Ok(0) => return Ok(()),
            Ok(_) => {}
            Err(error) => {
                to.refuse(name, error.to_string());
                return Ok(());
            }
        }
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_start_matches('\u{feff}').trim();
        if !text.is_empty() {
            then(to, text)?;
        }
    }
}

/// Gives the elements of a list, however long the document is.
struct Elements<'a> {
    feed: Feed,
    /// Names of the list inside the document; the document itself is a record where there is none.
    list: &'a [&'a str],
    to: &'a mut dyn Takes,
    failed: Option<io::Error>,
}

impl Elements<'_> {
    fn read(mut self, name: &str, mut input: impl BufRead) -> io::Result<()> {
        let is_list = loop {
            match input.fill_buf()?.first() {
                Some(b'[') => break true,
                Some(byte) if byte.is_ascii_whitespace() || matches!(byte, 0xef | 0xbb | 0xbf) => input.consume(1),
                _ => break false,
            }
        };
        if !is_list && self.list.is_empty() {
            let mut text = String::new();
            return match input.take(LINE).read_to_string(&mut text) {
                Ok(_) => self.to.json(self.feed, text),
                Err(error) => {
                    self.to.refuse(name, error.to_string());
                    Ok(())
                }
            };
        }
        let mut reader = serde_json::Deserializer::from_reader(input);
        let read = (&mut self).deserialize(&mut reader);
        match (read, self.failed) {
            (_, Some(error)) => Err(error),
            (Err(error), None) => {
                self.to.refuse(name, error.to_string());
                Ok(())
            }
            (Ok(()), None) => Ok(()),
        }
    }
}

impl<'de> DeserializeSeed<'de> for &mut Elements<'_> {
    type Value = ();
    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Elements<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a list of records, or a document with one")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        while let Some(element) = elements.next_element::<Box<RawValue>>()? {
            if let Err(error) = self.to.json(self.feed, element.get().to_owned()) {
                self.failed = Some(error);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        while let Some(name) = fields.next_key::<String>()? {
            match name.as_str() {
                name if self.list.contains(&name) => fields.next_value_seed(&mut *self)?,
                "dateReleased" | "timestamp" => {
                    let day = fields.next_value::<Option<String>>()?;
                    self.to.dated(self.feed, &day.unwrap_or_default());
                }
                _ => {
                    fields.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}
