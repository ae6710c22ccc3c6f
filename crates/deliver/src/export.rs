//! Exports of the map for other tools: JSON of our own, CSV of the nodes, and BloodHound's OpenGraph
//! (bloodhound.specterops.io/opengraph/schema). Values that a spreadsheet would run as formulas are neutralised.

use std::fmt::Write as _;

use kharita_map::{Map, Node};
use kharita_model::{Cardinality, Value};
use serde_json::{Map as Object, Value as Json, json};

/// All nodes with their winning values and the records they are made of (`source/key`, in order), and all edges.
pub fn json(map: &Map) -> Json {
    let nodes: Vec<Json> = living(map)
        .map(|node| {
            json!({
                "id": node.id(), "kind": node.kind(), "subtype": node.subtype(), "name": node.name(),
                "records": records(node), "attributes": attributes(node),
            })
        })
        .collect();
    let edges: Vec<Json> = map
        .edges()
        .map(|edge| json!({"id": edge.id(), "kind": edge.kind(), "from": edge.from().id(), "to": edge.to().id()}))
        .collect();
    json!({"nodes": nodes, "edges": edges})
}

/// The graph as BloodHound reads it. Kinds are ours, with the prefix `Kharita`, so that they never meet others' rules;
/// property values are scalars or lists of text, as the schema asks.
pub fn opengraph(map: &Map) -> Json {
    let nodes: Vec<Json> = living(map)
        .map(|node| {
            let mut properties = attributes(node);
            properties.retain(|_, value| !value.is_null());
            properties.insert("name".into(), node.name().into());
            json!({"id": node.id(), "kinds": [format!("Kharita{}", camel(node.kind().word()))], "properties": properties})
        })
        .collect();
    let edges: Vec<Json> = map
        .edges()
        .map(|edge| {
            let end = |node: Node<'_>| json!({"value": node.id(), "match_by": "id"});
            json!({"kind": format!("Kharita_{}", edge.kind()), "start": end(edge.from()), "end": end(edge.to()), "properties": {"id": edge.id()}})
        })
        .collect();
    json!({"metadata": {"source_kind": "Kharita"}, "graph": {"nodes": nodes, "edges": edges}})
}

/// One line a node: id, kind, subtype, name, origin, then `attribute=value` pairs.
pub fn csv(map: &Map) -> String {
    let mut text = String::from("\u{feff}id,kind,subtype,name,observed,declared,first_seen,last_seen,attributes\r\n");
    for node in living(map) {
        let pairs: Vec<String> =
            attributes(node).into_iter().map(|(name, value)| format!("{name}={}", plain(&value))).collect();
        let cells = [
            node.id().to_string(),
            node.kind().to_string(),
            node.subtype().map(|subtype| subtype.to_string()).unwrap_or_default(),
            node.name().to_owned(),
            node.is_observed().to_string(),
            node.is_declared().to_string(),
            node.first_seen().to_string(),
            node.last_seen().to_string(),
            pairs.join("; "),
        ];
        // Writing to a text cannot fail.
        let _ok = write!(text, "{}\r\n", cells.map(|cell| csv_cell(&cell)).join(","));
    }
    text
}

/// Quotes a cell, and puts an apostrophe before what a spreadsheet would run (OWASP, CSV injection).
fn csv_cell(text: &str) -> String {
    let dangerous = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if dangerous { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

fn living(map: &Map) -> impl Iterator<Item = Node<'_>> {
    map.nodes().filter(|node| node.not_seen_since().is_none())
}

fn records(node: Node<'_>) -> Vec<String> {
    let mut records: Vec<String> = node.records().map(|record| record.key.to_string()).collect();
    records.sort_unstable();
    records
}

fn attributes(node: Node<'_>) -> Object<String, Json> {
    let groups = node.claims().chunk_by(|a, b| a.attribute == b.attribute);
    groups
        .filter_map(|claims| {
            let first = claims.first()?;
            let shown = match first.attribute.cardinality() {
                Cardinality::One => scalar(&first.value),
                Cardinality::Many => {
                    let mut values: Vec<String> = claims.iter().map(|claim| claim.value.to_string()).collect();
                    values.sort_unstable();
                    values.dedup();
                    values.into()
                }
            };
            Some((first.attribute.to_string(), shown))
        })
        .collect()
}

fn scalar(value: &Value) -> Json {
    match value {
        Value::Unknown => Json::Null,
        Value::Bool(b) => (*b).into(),
        Value::Int(n) => (*n).into(),
        Value::Real(x) => (*x).into(),
        Value::Level(l) => l.n.into(),
        Value::Minutes(m) => m.0.into(),
        Value::Money(m) => m.mad().into(),
        other => other.to_string().into(),
    }
}

fn plain(value: &Json) -> String {
    match value {
        Json::String(text) => text.clone(),
        Json::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join("|"),
        other => other.to_string(),
    }
}

fn camel(word: &str) -> String {
    word.split('-')
        .map(|part| part.get(..1).unwrap_or_default().to_uppercase() + part.get(1..).unwrap_or_default())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_map::{MapBuilder, Origin, Ranks};
    use kharita_model::{Attribute, BatchBuilder, EdgeKind, IdentifierKind, Instant, Method, NodeKind, Source};

    fn map() -> Map {
        let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
        let source = batch.source(&Source::new("nmap", "default"));
        let host = batch.record(source, "a", NodeKind::Host, None);
        let zone = batch.record(source, "z", NodeKind::AdminZone, None);
        batch.text(host, Attribute::Name, "=cmd|'/c calc'!A0");
        batch.text(host, Attribute::Hostnames, "un, \"deux\"");
        batch.edge(host, EdgeKind::ManagedFrom, zone);
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&Origin::default(), batch.finish());
        builder.build()
    }

    #[test]
    fn formulas_and_quotes_are_harmless_in_csv() {
        let text = csv(&map());
        let line = text.lines().find(|line| line.contains("cmd")).unwrap();
        assert!(line.contains(",'=cmd|'/c calc'!A0,"), "{line}");
        assert!(line.contains("\"hostnames=un, \"\"deux\"\"; name="), "{line}");
    }

    #[test]
    fn json_tells_the_records_of_each_node() {
        let mut builder = MapBuilder::new(Ranks::default());
        for family in ["nmap", "nessus"] {
            let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
            let source = batch.source(&Source::new(family, "default"));
            let host = batch.record(source, "192.0.2.1", NodeKind::Host, None);
            batch.identifier(host, IdentifierKind::Address, "192.0.2.1", None);
            builder.batch(&Origin::default(), batch.finish());
        }
        let map = json(&builder.build());
        assert_eq!(map["nodes"][0]["records"], json!(["nessus@default/192.0.2.1", "nmap@default/192.0.2.1"]));
        assert_eq!(map["nodes"].as_array().map(Vec::len), Some(1));
    }

    #[test]
    fn opengraph_edges_join_existing_nodes() {
        let graph = opengraph(&map());
        let ids: Vec<&str> =
            graph["graph"]["nodes"].as_array().unwrap().iter().map(|node| node["id"].as_str().unwrap()).collect();
        let edge = &graph["graph"]["edges"][0];
        assert!(
            ids.contains(&edge["start"]["value"].as_str().unwrap())
                && ids.contains(&edge["end"]["value"].as_str().unwrap())
        );
        assert_eq!(graph["graph"]["nodes"][0]["kinds"][0].as_str().map(|kind| kind.starts_with("Kharita")), Some(true));
    }
}
