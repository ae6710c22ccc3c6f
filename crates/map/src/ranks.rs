//! Which source is believed first, by kind and attribute. The table is data of `catalog`; `app` passes it down.

use kharita_model::{Attribute, NodeKind, Source};
use rustc_hash::FxHashMap;

/// One row of the rank table. What is left out holds for all.
#[derive(Debug, Clone, PartialEq)]
pub struct Rule {
    /// Source family: `nmap`, `sheet`…
    pub family: String,
    /// For this kind only.
    pub kind: Option<NodeKind>,
    /// For this attribute only.
    pub attribute: Option<Attribute>,
    /// Higher is believed first.
    pub rank: u8,
}

/// The rank table. The most precise row decides: kind and attribute, attribute, kind, family; 50 if none.
#[derive(Debug, Clone, Default)]
pub struct Ranks {
    rows: FxHashMap<(String, Option<NodeKind>, Option<Attribute>), u8>,
    spaces: Vec<String>,
}

impl Ranks {
    /// From the rows, and the families whose authority is an address space.
    pub fn new(rows: impl IntoIterator<Item = Rule>, spaces: Vec<String>) -> Self {
        let rows = rows.into_iter().map(|rule| ((rule.family, rule.kind, rule.attribute), rule.rank)).collect();
        Ranks { rows, spaces }
    }

    /// The rank of a source for an attribute of a kind.
    pub(crate) fn of(&self, source: &Source, kind: NodeKind, attribute: Attribute) -> u8 {
        let family = source.family().to_owned();
        let keys = [
            (family.clone(), Some(kind), Some(attribute)),
            (family.clone(), None, Some(attribute)),
            (family.clone(), Some(kind), None),
            (family, None, None),
        ];
        keys.iter().find_map(|key| self.rows.get(key).copied()).unwrap_or(50)
    }

    /// The address space in which a source's addresses live.
    pub(crate) fn space<'s>(&self, source: &'s Source) -> &'s str {
        if self.spaces.iter().any(|family| family == source.family()) { source.authority() } else { "default" }
    }
}
