//! Mappings: which rows of one framework speak of the same as rows of another, so that one piece of evidence serves both.
//! Those that are built in are expert judgement, not official tables (REGULATION.md §8.3), and say so.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::{Framework, framework};

/// How much of the target row the source row speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Both ask for the same.
    Equal,
    /// The source asks for a part of the target.
    Subset,
    /// The source asks for more than the target.
    Superset,
    /// They share something.
    Intersect,
    /// They share nothing, and somebody says so.
    NotRelated,
}

impl Relation {
    /// The relation with the given word of the libraries (`equal`, `subset`, `superset`, `intersect`, `not_related`).
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "equal" => Relation::Equal,
            "subset" => Relation::Subset,
            "superset" => Relation::Superset,
            "intersect" => Relation::Intersect,
            "not_related" => Relation::NotRelated,
            _ => return None,
        })
    }

    /// Does what fulfils the source fulfil the target whole?
    pub const fn covers(self) -> bool {
        matches!(self, Relation::Equal | Relation::Superset)
    }

    /// The relation read from the other end.
    pub const fn reversed(self) -> Self {
        match self {
            Relation::Subset => Relation::Superset,
            Relation::Superset => Relation::Subset,
            same => same,
        }
    }
}

/// Who made a mapping.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MappingOrigin {
    /// Ours: expert judgement.
    Own,
    /// Read from a file that somebody imported.
    Imported,
}

/// A row of one framework beside a row of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappedPair {
    /// Reference in the source framework.
    pub source: String,
    /// Reference in the target framework.
    pub target: String,
    /// How they relate.
    pub relation: Relation,
    /// How strongly, from 0 to 10, where the file says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<u8>,
}

/// A mapping between two frameworks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// Its id.
    pub id: String,
    /// Id of the source framework.
    pub source: String,
    /// Id of the target framework.
    pub target: String,
    /// Who made it.
    pub origin: MappingOrigin,
    /// Its pairs.
    pub pairs: Vec<MappedPair>,
}

impl Mapping {
    fn own(source: &Framework, target: &str, of: fn(&crate::Rule) -> &Vec<String>) -> Self {
        let pair = |rule: &crate::Rule, target: &String| MappedPair {
            source: rule.reference.clone(),
            target: target.clone(),
            relation: Relation::Intersect,
            strength: None,
        };
        let pairs = source.rules.iter().flat_map(|rule| of(rule).iter().map(move |target| pair(rule, target)));
        Mapping {
            id: format!("{}-to-{target}", source.id),
            source: source.id.clone(),
            target: target.to_owned(),
            origin: MappingOrigin::Own,
            pairs: pairs.collect(),
        }
    }

    /// The same mapping read from the other end.
    pub fn reversed(&self) -> Mapping {
        let reverse = |pair: &MappedPair| MappedPair {
            source: pair.target.clone(),
            target: pair.source.clone(),
            relation: pair.relation.reversed(),
            strength: pair.strength,
        };
        Mapping {
            id: self.id.clone(),
            source: self.target.clone(),
            target: self.source.clone(),
            origin: self.origin,
            pairs: self.pairs.iter().map(reverse).collect(),
        }
    }
}

static MAPPINGS: LazyLock<Vec<Mapping>> = LazyLock::new(|| {
    let from = |id: &str, target: &str, of: fn(&crate::Rule) -> &Vec<String>| {
        framework(id).map(|source| Mapping::own(source, target, of))
    };
    let all = [
        from("dnssi-2023", "iso27002-2022", |rule| &rule.iso27002_2022),
        from("dnssi-2023", "nist-csf-2.0", |rule| &rule.nist_csf_2),
        from("nist-csf-2.0", "iso27002-2022", |rule| &rule.iso27002_2022),
        from("loi-05-20", "dnssi-2023", |rule| &rule.dnssi),
        from("loi-09-08", "dnssi-2023", |rule| &rule.dnssi),
    ];
    all.into_iter().flatten().collect()
});

/// The mappings that are built in.
pub fn mappings() -> &'static [Mapping] {
    &MAPPINGS
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_pair_names_rows_that_exist_and_the_reach_is_counted() {
        let reach = |mapping: &Mapping| {
            let (source, target) = (framework(&mapping.source).unwrap(), framework(&mapping.target).unwrap());
            for pair in &mapping.pairs {
                assert!(source.rule(&pair.source).is_some() && target.rule(&pair.target).is_some(), "{pair:?}");
            }
            mapping.pairs.iter().map(|pair| &pair.target).collect::<BTreeSet<_>>().len()
        };
        let reached: Vec<(&str, usize)> =
            mappings().iter().map(|mapping| (mapping.id.as_str(), reach(mapping))).collect();
        assert_eq!(reached[0], ("dnssi-2023-to-iso27002-2022", 86));
        assert_eq!(reached[1], ("dnssi-2023-to-nist-csf-2.0", 77));
        assert_eq!(reached.len(), 5);
        assert!(reached.iter().all(|(_, reach)| *reach > 10), "{reached:?}");
    }

    #[test]
    fn a_mapping_reads_from_both_ends() {
        for (relation, back) in [
            (Relation::Subset, Relation::Superset),
            (Relation::Superset, Relation::Subset),
            (Relation::Equal, Relation::Equal),
            (Relation::Intersect, Relation::Intersect),
        ] {
            assert_eq!(relation.reversed(), back);
        }
        let mapping = &mappings()[0];
        assert_eq!(mapping.reversed().reversed(), *mapping);
        assert_eq!(mapping.reversed().source, "iso27002-2022");
    }
}
