//! What a column states.

use std::fmt;
use std::str::FromStr;

use kharita_model::{Attribute, Cardinality, EdgeKind, IdentifierKind, NodeKind, UnknownWord};
use serde::{Deserialize, Serialize};

/// What the cells of a column state of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// An attribute.
    Attribute(Attribute),
    /// An identifier, shown as an attribute too.
    Identifier(IdentifierKind),
    /// An edge from the row to what the cell names.
    Edge(EdgeKind, NodeKind),
    /// An edge to the row from what the cell names.
    EdgeFrom(NodeKind, EdgeKind),
    /// The subtype of the row.
    Type,
    /// Nothing: it numbers the rows.
    Ignored,
}

impl Target {
    /// May several columns, and several values in a cell, say this?
    pub fn is_many(self) -> bool {
        match self {
            Target::Attribute(Attribute::Remark) | Target::Type | Target::Ignored => false,
            Target::Attribute(attribute) => attribute.cardinality() == Cardinality::Many,
            Target::Identifier(kind) => matches!(
                kind,
                IdentifierKind::Mac | IdentifierKind::Address | IdentifierKind::Hostname | IdentifierKind::Fqdn
            ),
            Target::Edge(..) | Target::EdgeFrom(..) => true,
        }
    }

    /// May one column only say this? A machine stands in one place: « Site » and « Salle » are not two of them.
    pub fn is_exclusive(self) -> bool {
        !self.is_many() || matches!(self, Target::Edge(_, NodeKind::Place))
    }

    /// Does it tell a row of this kind from the others?
    pub fn identifies(self, kind: NodeKind) -> bool {
        match self {
            Target::Identifier(_) => true,
            Target::Attribute(Attribute::Name) => matches!(kind, NodeKind::Host | NodeKind::Store),
            Target::Attribute(Attribute::AccountName) => kind == NodeKind::Account,
            _ => false,
        }
    }

    /// May a node of this kind have it?
    pub fn allows(self, kind: NodeKind) -> bool {
        let fits = |ends: &[NodeKind], end: NodeKind| ends.is_empty() || ends.contains(&end);
        match self {
            Target::Edge(edge, to) => fits(edge.spec().from, kind) && fits(edge.spec().to, to),
            Target::EdgeFrom(from, edge) => fits(edge.spec().from, from) && fits(edge.spec().to, kind),
            _ => true,
        }
    }

    /// The attribute under which an identifier is shown.
    pub fn shown(self) -> Option<Attribute> {
        match self {
            Target::Attribute(attribute) => Some(attribute),
            Target::Identifier(kind) => match kind {
                IdentifierKind::Serial => Some(Attribute::SerialNumber),
                IdentifierKind::Mac => Some(Attribute::MacAddresses),
                IdentifierKind::Address => Some(Attribute::Addresses),
                IdentifierKind::Cidr => Some(Attribute::Cidr),
                IdentifierKind::Hostname | IdentifierKind::Fqdn => Some(Attribute::Hostnames),
                IdentifierKind::Name => Some(Attribute::Name),
                IdentifierKind::Reference => Some(Attribute::Reference),
                _ => None,
            },
            _ => None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Target::Attribute(attribute) => write!(f, "{attribute}"),
            Target::Identifier(kind) => write!(f, "id.{kind}"),
            Target::Edge(edge, to) => write!(f, "{edge} {to}"),
            Target::EdgeFrom(from, edge) => write!(f, "{from} {edge}"),
            Target::Type => f.write_str("type"),
            Target::Ignored => f.write_str("-"),
        }
    }
}

impl FromStr for Target {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        if let Some((first, second)) = text.split_once(' ') {
            return match EdgeKind::from_word(first) {
                Ok(edge) => Ok(Target::Edge(edge, NodeKind::from_word(second)?)),
                Err(_) => Ok(Target::EdgeFrom(NodeKind::from_word(first)?, EdgeKind::from_word(second)?)),
            };
        }
        match text {
            "type" => Ok(Target::Type),
            "-" => Ok(Target::Ignored),
            _ => match text.strip_prefix("id.") {
                Some(kind) => IdentifierKind::from_word(kind).map(Target::Identifier),
                None => Attribute::from_word(text).map(Target::Attribute),
            },
        }
    }
}

impl Serialize for Target {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Target {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_read_back_from_their_text() {
        for text in ["os", "id.serial", "OWNED_BY actor", "app RUNS_ON", "type", "-"] {
            assert_eq!(text.parse::<Target>().unwrap().to_string(), text);
        }
        for bad in ["", "colour", "id.colour", "OWNED_BY colour", "host LIKES", "colour RUNS_ON"] {
            assert!(bad.parse::<Target>().is_err(), "{bad}");
        }
    }

    #[test]
    fn edges_are_allowed_where_the_map_allows_them() {
        let allowed = |text: &str, kind| text.parse::<Target>().unwrap().allows(kind);
        assert!(allowed("LOCATED_IN place", NodeKind::Host) && !allowed("LOCATED_IN place", NodeKind::App));
        assert!(allowed("app RUNS_ON", NodeKind::Host) && !allowed("app RUNS_ON", NodeKind::Store));
    }
}
