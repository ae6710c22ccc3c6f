//! Which source is believed first, by kind and attribute: `data/source-ranks.yaml` as the rank table of the map.

use std::collections::BTreeMap;

use kharita_map::{Ranks, Rule};
use kharita_model::{Attribute, NodeKind};
use serde::Deserialize;

const TEXT: &str = include_str!("../data/source-ranks.yaml");

#[derive(Deserialize)]
struct Table {
    spaces: Vec<String>,
    rules: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    kinds: Vec<NodeKind>,
    #[serde(default)]
    attributes: Vec<Attribute>,
    ranks: BTreeMap<String, u8>,
}

/// The rank table, and the families whose authority is an address space.
pub fn ranks() -> Ranks {
    let table: Table = crate::embedded::read("source-ranks.yaml", TEXT);
    Ranks::new(table.rules.iter().flat_map(rules), table.spaces)
}

/// A row of the file says one rank for each family, attribute and kind that it names.
fn rules(row: &Row) -> Vec<Rule> {
    let all = |named: usize| if named == 0 { 1 } else { named };
    let mut rules = Vec::new();
    for (family, rank) in &row.ranks {
        for kind in 0..all(row.kinds.len()) {
            for attribute in 0..all(row.attributes.len()) {
                rules.push(Rule {
                    family: family.clone(),
                    kind: row.kinds.get(kind).copied(),
                    attribute: row.attributes.get(attribute).copied(),
                    rank: *rank,
                });
            }
        }
    }
    rules
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use kharita_map::{MapBuilder, Origin};
    use kharita_model::{BatchBuilder, IdentifierKind, Instant, Method, Source, Value};

    use super::*;

    #[test]
    fn no_two_rows_say_a_rank_for_the_same_thing() {
        let table: Table = crate::embedded::read("source-ranks.yaml", TEXT);
        let mut known = BTreeSet::new();
        for rule in table.rules.iter().flat_map(rules) {
            assert!(known.insert((rule.family.clone(), rule.kind, rule.attribute)), "{rule:?}");
        }
        assert!(known.len() > 100);
    }

    /// One machine as three sources know it: the winner of system, name and end of support.
    #[test]
    fn each_source_is_believed_in_what_it_knows() {
        let mut builder = MapBuilder::new(ranks());
        for (family, method) in [("sheet", Method::Declared), ("nmap", Method::Observed), ("nessus", Method::Observed)]
        {
            let mut batch = BatchBuilder::new(method, Instant(0));
            let source = batch.source(&Source::new(family, "default"));
            let host = batch.record(source, "one", NodeKind::Host, None);
            batch.identifier(host, IdentifierKind::Address, "10.0.0.1", None);
            for attribute in [Attribute::Os, Attribute::Owner, Attribute::Description] {
                batch.attribute(host, attribute, Value::text(family));
            }
            builder.batch(&Origin::default(), batch.finish());
        }
        let map = builder.build();
        let host = map.of_kind(NodeKind::Host).next().unwrap();
        assert_eq!(map.of_kind(NodeKind::Host).len(), 1);
        let winners = [Attribute::Os, Attribute::Owner, Attribute::Description].map(|a| host.text(a).unwrap());
        assert_eq!(winners, ["nessus", "sheet", "sheet"]);
    }
}
