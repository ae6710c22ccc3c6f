//! Values that an assertion may carry.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    Attribute, Date, Device, IdentifierKind, Instant, Level, Minutes, Money, NodeKind, RecordRef, Scale, Subtype, Word,
    WordList,
};

/// An IP address with a prefix length: one address, or a block of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AddressBlock {
    /// The first address of the block (host bits are zero), or the address itself.
    pub address: IpAddr,
    /// Bits of the prefix: 32 or 128 for one address.
    pub prefix: u8,
}

impl AddressBlock {
    /// The block of one address.
    pub fn single(address: IpAddr) -> Self {
        let address = address.to_canonical();
        AddressBlock { address, prefix: if address.is_ipv4() { 32 } else { 128 } }
    }

    /// Is it one address?
    pub fn is_single(self) -> bool {
        self.prefix == if self.address.is_ipv4() { 32 } else { 128 }
    }

    /// Does the block hold this address?
    pub fn contains(self, address: IpAddr) -> bool {
        match (self.address, address.to_canonical()) {
            (IpAddr::V4(a), IpAddr::V4(b)) => {
                let mask = u32::MAX.checked_shl(32 - u32::from(self.prefix)).unwrap_or(0);
                u32::from(a) & mask == u32::from(b) & mask
            }
            (IpAddr::V6(a), IpAddr::V6(b)) => {
                let mask = u128::MAX.checked_shl(128 - u32::from(self.prefix)).unwrap_or(0);
                u128::from(a) & mask == u128::from(b) & mask
            }
            _ => false,
        }
    }
}

impl fmt::Display for AddressBlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_single() {
            f.pad(&self.address.to_string())
        } else {
            f.pad(&format!("{}/{}", self.address, self.prefix))
        }
    }
}

/// The text is neither an address nor a block: `10.1.2.3`, `10.1.0.0/16`, `2001:db8::/32`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an address: {0}")]
pub struct NotAnAddress(pub String);

impl FromStr for AddressBlock {
    type Err = NotAnAddress;
    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let refused = || NotAnAddress(text.to_owned());
        let text = text.trim();
        let Some((address, prefix)) = text.split_once('/') else {
            return text.parse().map(AddressBlock::single).map_err(|_| refused());
        };
        let address: IpAddr = address.trim().parse().map_err(|_| refused())?;
        let prefix: u8 = prefix.trim().parse().map_err(|_| refused())?;
        let address = match address {
            IpAddr::V4(a) if prefix <= 32 => {
                IpAddr::V4((u32::from(a) & u32::MAX.checked_shl(32 - u32::from(prefix)).unwrap_or(0)).into())
            }
            IpAddr::V6(a) if prefix <= 128 => {
                IpAddr::V6((u128::from(a) & u128::MAX.checked_shl(128 - u32::from(prefix)).unwrap_or(0)).into())
            }
            _ => return Err(refused()),
        };
        Ok(AddressBlock { address, prefix })
    }
}

impl Serialize for AddressBlock {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if s.is_human_readable() { s.collect_str(self) } else { (self.address, self.prefix).serialize(s) }
    }
}

impl<'de> Deserialize<'de> for AddressBlock {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        if d.is_human_readable() {
            String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
        } else {
            let (address, prefix) = <(IpAddr, u8)>::deserialize(d)?;
            let longest = if address.is_ipv4() { 32 } else { 128 };
            if prefix > longest {
                return Err(serde::de::Error::custom(NotAnAddress(format!("{address}/{prefix}"))));
            }
            Ok(AddressBlock { address, prefix })
        }
    }
}

/// The other end of an edge, and what is said of the edge itself. `R` names a record: its place in a batch, or its key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EdgeValue<R = RecordRef> {
    /// The record the edge leads to.
    pub to: R,
    /// Attributes of the edge.
    pub attributes: Vec<(Attribute, Value<R>)>,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value<R = RecordRef> {
    /// A person was asked and does not know. Loses to any other value.
    Unknown,
    /// Yes or no.
    Bool(bool),
    /// A whole number, in the attribute's unit.
    Int(i64),
    /// A number, in the attribute's unit.
    Real(f64),
    /// Free text.
    Text(Box<str>),
    /// A moment.
    Instant(Instant),
    /// A day.
    Date(Date),
    /// A duration.
    Minutes(Minutes),
    /// An amount.
    Money(Money),
    /// An address or block.
    Address(AddressBlock),
    /// A word of a closed list.
    Word(Word),
    /// A level of a scale.
    Level(Level),
    /// An identifier; `within` is the record inside which it is unique, if it is not unique by itself.
    Identifier {
        /// The kind of identifier.
        kind: IdentifierKind,
        /// The text as the source wrote it.
        text: Box<str>,
        /// The container, for dependent things.
        within: Option<R>,
    },
    /// What the subject is.
    Kind {
        /// The node kind.
        kind: NodeKind,
        /// The subtype, if known.
        subtype: Option<Subtype>,
    },
    /// An edge from the subject.
    Edge(Box<EdgeValue<R>>),
    /// What a filtering device was told.
    Device(Box<Device>),
}

impl<R> Value<R> {
    /// A text value.
    pub fn text(text: impl Into<Box<str>>) -> Self {
        Value::Text(text.into())
    }

    /// The type of the value, if it may stand in an attribute.
    pub fn value_type(&self) -> Option<ValueType> {
        Some(match self {
            Value::Bool(_) => ValueType::Bool,
            Value::Int(_) => ValueType::Int,
            Value::Real(_) => ValueType::Real,
            Value::Text(_) => ValueType::Text,
            Value::Instant(_) => ValueType::Instant,
            Value::Date(_) => ValueType::Date,
            Value::Minutes(_) => ValueType::Minutes,
            Value::Money(_) => ValueType::Money,
            Value::Address(_) => ValueType::Address,
            Value::Word(word) => ValueType::Word(word.list()),
            Value::Level(level) => ValueType::Level(level.scale),
            Value::Device(_) => ValueType::Device,
            Value::Unknown | Value::Identifier { .. } | Value::Kind { .. } | Value::Edge(_) => return None,
        })
    }
}

/// For people and programs alike: the stable form, without units or translation.
impl<R> fmt::Display for Value<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Unknown => f.write_str("?"),
            Value::Bool(b) => write!(f, "{b}"),
            Value::Int(n) => write!(f, "{n}"),
            Value::Real(x) => write!(f, "{x}"),
            Value::Text(text) | Value::Identifier { text, .. } => f.write_str(text),
            Value::Instant(t) => write!(f, "{t}"),
            Value::Date(d) => write!(f, "{d}"),
            Value::Minutes(m) => write!(f, "{}", m.0),
            Value::Money(m) => write!(f, "{}", m.mad()),
            Value::Address(a) => write!(f, "{a}"),
            Value::Word(w) => f.write_str(w.word()),
            Value::Level(l) => write!(f, "{}", l.n),
            Value::Kind { kind, subtype: Some(subtype) } => write!(f, "{kind}/{subtype}"),
            Value::Kind { kind, subtype: None } => write!(f, "{kind}"),
            Value::Edge(_) => f.write_str("→"),
            Value::Device(device) => write!(f, "{device}"),
        }
    }
}

/// The type that the table of attributes gives to each attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ValueType {
    /// Yes or no.
    Bool,
    /// Whole number.
    Int,
    /// Number.
    Real,
    /// Free text.
    Text,
    /// Moment.
    Instant,
    /// Day.
    Date,
    /// Minutes.
    Minutes,
    /// MAD.
    Money,
    /// Address or block.
    Address,
    /// Word of a closed list.
    Word(WordList),
    /// Level of a scale.
    Level(Scale),
    /// What a filtering device was told; no text can say it.
    Device,
}

impl ValueType {
    /// Reads the stable text form (see `Display` of [`Value`]); `?` is « ne sait pas ». `None` if it does not fit.
    pub fn parse<R>(self, text: &str) -> Option<Value<R>> {
        let text = text.trim();
        if text == "?" {
            return Some(Value::Unknown);
        }
        Some(match self {
            ValueType::Bool => Value::Bool(text.parse().ok()?),
            ValueType::Int => Value::Int(text.parse().ok()?),
            ValueType::Real => Value::Real(text.parse().ok().filter(|x: &f64| x.is_finite())?),
            ValueType::Text if text.is_empty() => return None,
            ValueType::Text => Value::text(text),
            ValueType::Instant => Value::Instant(Instant::parse(text)?),
            ValueType::Date => Value::Date(text.parse().ok()?),
            ValueType::Minutes => Value::Minutes(Minutes(text.parse().ok()?)),
            ValueType::Money => Value::Money(Money::from_mad(text.parse().ok()?)?),
            ValueType::Address => Value::Address(text.parse().ok()?),
            ValueType::Word(list) => Value::Word(list.choose(text)?),
            ValueType::Level(scale) => Value::Level(scale.level(text.parse().ok()?)?),
            ValueType::Device => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_hold_their_addresses() {
        let block: AddressBlock = "10.20.3.9/22".parse().unwrap();
        assert_eq!(block.to_string(), "10.20.0.0/22");
        assert!(block.contains("10.20.3.255".parse().unwrap()) && !block.contains("10.20.4.0".parse().unwrap()));
        assert!("0.0.0.0/0".parse::<AddressBlock>().unwrap().contains("8.8.8.8".parse().unwrap()));
        for bad in ["", "10.0.0.1/33", "10.0.0.1/-1", "x", "2001:db8::/129"] {
            assert!(bad.parse::<AddressBlock>().is_err(), "{bad}");
        }
    }

    /// Found by fuzzing: such a prefix made the size of the block negative.
    #[test]
    fn a_stored_block_has_no_prefix_longer_than_its_address() {
        for (address, prefix, good) in
            [("10.0.0.1", 32_u8, true), ("10.0.0.1", 33, false), ("2001:db8::1", 128, true), ("::", 129, false)]
        {
            let address: IpAddr = address.parse().unwrap();
            let bytes = postcard::to_stdvec(&(address, prefix)).unwrap();
            assert_eq!(postcard::from_bytes::<AddressBlock>(&bytes).is_ok(), good, "{address}/{prefix}");
        }
    }
}
