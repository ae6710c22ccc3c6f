//! Evidence: where facts come from, what a run could have seen, and one fact as its source states it.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    AddressBlock, Attribute, Digest, EdgeKind, IdentifierKind, Instant, Message, RecordRef, UnknownWord, Value,
};

/// Where facts come from: format id, `@`, and the address space or authority in which they live (`nmap@default`,
/// `sheet@inventaire`, `person@local`). Never a run. Every record names its own, so that the text is shared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source(Arc<str>);

impl Serialize for Source {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Source {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Box::<str>::deserialize(deserializer).map(|text| Source(text.into()))
    }
}

impl Source {
    /// `family@authority`.
    pub fn new(family: &str, authority: &str) -> Self {
        Source(format!("{family}@{authority}").into())
    }

    /// The whole name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before `@`: the family of the rank table.
    pub fn family(&self) -> &str {
        self.0.split('@').next().unwrap_or(&self.0)
    }

    /// The part after `@`.
    pub fn authority(&self) -> &str {
        self.0.split_once('@').map_or("", |(_, authority)| authority)
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// What one source calls a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RecordKey {
    /// Who calls it so.
    pub source: Source,
    /// Its native key there.
    pub key: Box<str>,
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.source, self.key)
    }
}

words! {
    /// How a fact is known.
    pub enum Method { Observed = 1 "observed", Declared = 2 "declared", Inferred = 3 "inferred", Decided = 4 "decided" }
}

/// What an assertion says of its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Predicate {
    /// What it is. Once a record and batch.
    Is,
    /// An identifier; feeds identity, never shown as an attribute.
    Id(IdentifierKind),
    /// An attribute.
    Attribute(Attribute),
    /// An edge; the subject is its *from* end.
    Edge(EdgeKind),
}

impl fmt::Display for Predicate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Predicate::Is => f.write_str("is"),
            Predicate::Id(kind) => write!(f, "id.{kind}"),
            Predicate::Attribute(attribute) => write!(f, "{attribute}"),
            Predicate::Edge(kind) => write!(f, "{kind}"),
        }
    }
}

impl std::str::FromStr for Predicate {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        match text.strip_prefix("id.") {
            _ if text == "is" => Ok(Predicate::Is),
            Some(kind) => IdentifierKind::from_word(kind).map(Predicate::Id),
            None => EdgeKind::from_word(text)
                .map(Predicate::Edge)
                .or_else(|_| Attribute::from_word(text).map(Predicate::Attribute)),
        }
    }
}

impl Serialize for Predicate {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() {
            return s.collect_str(self);
        }
        let (family, code) = match self {
            Predicate::Is => (0_u16, 0),
            Predicate::Id(kind) => (1, kind.code()),
            Predicate::Attribute(attribute) => (2, attribute.code()),
            Predicate::Edge(kind) => (3, kind.code()),
        };
        s.serialize_u16(family << 12 | code)
    }
}

impl<'de> Deserialize<'de> for Predicate {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        if d.is_human_readable() {
            return String::deserialize(d)?.parse().map_err(D::Error::custom);
        }
        let packed = u16::deserialize(d)?;
        let code = packed & 0xfff;
        match packed >> 12 {
            0 => Ok(Predicate::Is),
            1 => IdentifierKind::from_code(code).map(Predicate::Id).map_err(D::Error::custom),
            2 => Attribute::from_code(code).map(Predicate::Attribute).map_err(D::Error::custom),
            3 => EdgeKind::from_code(code).map(Predicate::Edge).map_err(D::Error::custom),
            other => Err(D::Error::custom(format!("unknown family of predicates: {other}"))),
        }
    }
}

/// Where in the evidence a fact stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locator {
    /// The evidence as a whole.
    Whole,
    /// Byte offset in the (decompressed, UTF-8) text; the line and XPath are found again from it when shown.
    Byte(u64),
    /// Line, from 1.
    Line(u64),
    /// JSON pointer.
    Pointer(Box<str>),
    /// Sheet and cell: `Applications!C7`.
    Cell {
        /// Sheet name.
        sheet: Box<str>,
        /// Row, from 1.
        row: u32,
        /// Column, from 1.
        column: u16,
    },
}

/// The letters of a spreadsheet column: 1 is `A`, 27 is `AA`.
pub fn column_letters(mut column: u16) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(b'A' + (column % 26) as u8);
        column /= 26;
    }
    letters.iter().rev().map(|b| char::from(*b)).collect()
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Locator::Whole => Ok(()),
            Locator::Byte(offset) => write!(f, "@{offset}"),
            Locator::Line(line) => write!(f, "l.{line}"),
            Locator::Pointer(pointer) => f.write_str(pointer),
            Locator::Cell { sheet, row, column } => write!(f, "{sheet}!{}{row}", column_letters(*column)),
        }
    }
}

/// One fact as its source states it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assertion {
    /// The record it is about: a place in the batch's list of records, never a node of the map.
    pub subject: RecordRef,
    /// What is said.
    pub predicate: Predicate,
    /// The value.
    pub value: Value,
    /// How it is known.
    pub method: Method,
    /// When it was so.
    pub observed_at: Instant,
    /// How sure, in hundredths (0–100).
    pub confidence: u8,
    /// Where it stands in the evidence.
    pub locator: Locator,
}

/// The things a part of a coverage speaks of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Extent {
    /// Everything that the source names.
    Source(Source),
    /// Addresses that were probed, whether they answered or not.
    Addresses(Source, Vec<AddressBlock>),
    /// These records only.
    Records(Vec<RecordRef>),
}

/// What could have been seen of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Aspect {
    /// That they exist.
    Existence,
    /// Their open ports among these, as inclusive ranges.
    Ports {
        /// `tcp`, `udp`, `sctp`.
        protocol: crate::Word,
        /// Inclusive ranges.
        ranges: Vec<(u16, u16)>,
    },
    /// Weaknesses found by checks of this tool; without a login, nothing is proved about installed software.
    Weaknesses {
        /// Did the tool log in?
        credentialed: bool,
    },
    /// Installed software.
    Software,
    /// These attributes and edges (columns of a sheet): said again, they replace what the source said before.
    Statements(Vec<Predicate>),
}

/// One part of a coverage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Covered {
    /// Of what.
    pub extent: Extent,
    /// What could have been seen.
    pub aspect: Aspect,
    /// When it was looked at; `None`: at the time of the batch's newest fact.
    pub at: Option<Instant>,
}

/// What a batch *could* have seen, so that absence means something inside it and nothing outside.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Coverage {
    /// The parts. Empty: nothing can be concluded from absence.
    pub parts: Vec<Covered>,
    /// The run was cut before its end; the parts hold only what was finished.
    pub interrupted: bool,
}

/// A row that was not taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// Code, arguments and place.
    pub message: Message,
}

/// Rows that carry nothing for the map, counted by reason (parts skipped on purpose, states that say nothing…).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why.
    pub message: Message,
    /// How many.
    pub count: u64,
}

/// A file, connection or set that was read: its identity and dates, without its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// SHA-256 of the bytes as received: the evidence's identity.
    pub sha256: Digest,
    /// File name, without folder.
    pub name: String,
    /// Size in bytes.
    pub bytes: u64,
    /// Format id.
    pub format: String,
    /// Version of the format or tool, as the file says.
    pub version: Option<String>,
    /// When the facts were so, by the file itself, its `--as-of`, or its date.
    pub observed_at: Instant,
    /// The archive it was received in: name and SHA-256 of the archive as received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub archive: Option<(String, Digest)>,
}
