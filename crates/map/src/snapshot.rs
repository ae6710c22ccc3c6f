//! A map as bytes and back, so that what was computed once from the same facts need not be computed again. The bytes are for
//! the program that wrote them: another version computes the map anew.

use kharita_model::{Instant, RecordId, RecordKey, Source};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::absence::Scanned;
use crate::{Demoted, EvidenceRef, Map, Merge, Proposal, Record};

/// Items of one part: parts are written and read side by side.
const PART: usize = 1 << 16;

/// All that is small, and how many parts follow of each of the rest.
#[derive(Serialize, Deserialize)]
struct Head {
    sources: Vec<Source>,
    evidence: Vec<EvidenceRef>,
    node_records: Vec<u32>,
    into: Vec<u32>,
    merges: Vec<Merge>,
    proposals: Vec<Proposal>,
    demoted: Vec<Demoted>,
    ranges: Vec<Scanned>,
    /// Parts of records, nodes, claims, edges and claims of edges.
    parts: [usize; 5],
}

/// A record whose source is a place.
#[derive(Serialize, Deserialize)]
struct Stored {
    id: u64,
    source: u32,
    key: Box<str>,
    node: u32,
    first_stated: Instant,
    last_seen: Instant,
    /// Absent, observed, declared.
    is: [bool; 3],
}

impl Map {
    /// The map in parts, each of some megabytes.
    ///
    /// # Errors
    /// A value that cannot be written.
    pub fn to_parts(&self) -> Result<Vec<Vec<u8>>, postcard::Error> {
        let places: FxHashMap<&Source, u32> = self.sources.iter().zip(0..).collect();
        let records: Vec<Stored> = self.records.par_iter().map(|record| stored(record, &places)).collect();
        let [records, nodes, claims, edges, edge_claims] = [
            in_parts(&records)?,
            in_parts(&self.nodes)?,
            in_parts(&self.claims)?,
            in_parts(&self.edges)?,
            in_parts(&self.edge_claims)?,
        ];
        let head = Head {
            sources: self.sources.clone(),
            evidence: self.evidence.clone(),
            node_records: self.node_records.clone(),
            into: self.into.clone(),
            merges: self.merges.clone(),
            proposals: self.proposals.clone(),
            demoted: self.demoted.clone(),
            ranges: self.ranges.clone(),
            parts: [records.len(), nodes.len(), claims.len(), edges.len(), edge_claims.len()],
        };
        let mut parts = vec![postcard::to_stdvec(&head)?];
        parts.extend([records, nodes, claims, edges, edge_claims].into_iter().flatten());
        Ok(parts)
    }

    /// The map of these parts; none if they are not those of [`Map::to_parts`].
    pub fn from_parts(parts: &[Vec<u8>]) -> Option<Map> {
        let (head, mut rest) = parts.split_first()?;
        let head: Head = postcard::from_bytes(head).ok()?;
        if head.parts.iter().try_fold(0_usize, |sum, count| sum.checked_add(*count)) != Some(rest.len()) {
            return None;
        }
        let [records, nodes, claims, edges, edge_claims] = head.parts.map(|count| {
            let (own, after) = rest.split_at(count.min(rest.len()));
            rest = after;
            own
        });
        let records: Vec<Stored> = joined(records)?;
        let sources = &head.sources;
        let records: Option<Vec<Record>> = records.into_par_iter().map(|own| record(own, sources)).collect();
        Some(Map {
            records: records?,
            nodes: joined(nodes)?,
            claims: joined(claims)?,
            edges: joined(edges)?,
            edge_claims: joined(edge_claims)?,
            sources: head.sources,
            evidence: head.evidence,
            node_records: head.node_records,
            into: head.into,
            merges: head.merges,
            proposals: head.proposals,
            demoted: head.demoted,
            ranges: head.ranges,
        })
    }
}

fn in_parts<T: Serialize + Sync>(items: &[T]) -> Result<Vec<Vec<u8>>, postcard::Error> {
    items.par_chunks(PART).map(postcard::to_stdvec).collect()
}

fn joined<T: DeserializeOwned + Send>(parts: &[Vec<u8>]) -> Option<Vec<T>> {
    let parts: Option<Vec<Vec<T>>> = parts.par_iter().map(|part| postcard::from_bytes(part).ok()).collect();
    let parts = parts?;
    let mut whole = Vec::with_capacity(parts.iter().map(Vec::len).sum());
    parts.into_iter().for_each(|part| whole.extend(part));
    Some(whole)
}

fn stored(record: &Record, places: &FxHashMap<&Source, u32>) -> Stored {
    Stored {
        id: record.id.0,
        source: places.get(&record.key.source).copied().unwrap_or(u32::MAX),
        key: record.key.key.clone(),
        node: record.node,
        first_stated: record.first_stated,
        last_seen: record.last_seen,
        is: [record.absent, record.observed, record.declared],
    }
}

fn record(own: Stored, sources: &[Source]) -> Option<Record> {
    let [absent, observed, declared] = own.is;
    Some(Record {
        id: RecordId(own.id),
        key: RecordKey { source: sources.get(own.source as usize)?.clone(), key: own.key },
        node: own.node,
        first_stated: own.first_stated,
        last_seen: own.last_seen,
        absent,
        observed,
        declared,
    })
}

/// Ids of nodes as numbers: their text takes longer to read than all the rest of a node.
pub(crate) mod id {
    use kharita_model::{NodeId, NodeKind, RecordId};
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(id: &NodeId, serializer: S) -> Result<S::Ok, S::Error> {
        (id.kind, id.record.0).serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NodeId, D::Error> {
        let (kind, record) = <(NodeKind, u64)>::deserialize(deserializer)?;
        Ok(NodeId { kind, record: RecordId(record) })
    }
}

#[cfg(test)]
mod tests {
    use kharita_model::{Attribute, BatchBuilder, EdgeKind, IdentifierKind, Method, NodeKind, Value};

    use super::*;
    use crate::{MapBuilder, Origin, Ranks};

    /// Two sources that agree on some machines, with values, edges, a merge and a demoted identifier.
    fn map() -> Map {
        let mut builder = MapBuilder::new(Ranks::default());
        for (family, at) in [("nmap", 1), ("nessus", 2)] {
            let mut batch = BatchBuilder::new(Method::Observed, Instant(at));
            let source = batch.source(&Source::new(family, "default"));
            for number in 0..300 {
                let address = format!("10.0.{}.{}", number / 200, number % 200 + 1);
                let host = batch.record(source, &address, NodeKind::Host, None);
                batch.identifier(host, IdentifierKind::Address, &address, None);
                batch.identifier(host, IdentifierKind::Serial, &format!("{family}{number}"), None);
                batch.text(host, Attribute::Os, &format!("système {family} {}", number % 7));
                let service = batch.record(source, &format!("{address}/443"), NodeKind::Service, None);
                batch.edge(host, EdgeKind::Listens, service);
                batch.attribute(service, Attribute::Port, Value::Int(443));
            }
            builder.batch(&Origin { name: family.to_owned(), ..Origin::default() }, batch.finish());
        }
        builder.build()
    }

    #[test]
    fn a_map_comes_back_as_it_was() {
        let map = map();
        let parts = map.to_parts().unwrap();
        let back = Map::from_parts(&parts).unwrap();
        assert_eq!(format!("{map:?}"), format!("{back:?}"));
        assert!(map.nodes().count() > 300 && map.edges().count() > 300);
    }

    #[test]
    fn parts_that_are_missing_or_cut_are_no_map() {
        let mut parts = map().to_parts().unwrap();
        assert!(Map::from_parts(&[]).is_none());
        let last = parts.pop().unwrap();
        assert!(Map::from_parts(&parts).is_none());
        parts.push(last[..last.len() / 2].to_vec());
        assert!(Map::from_parts(&parts).is_none());
    }
}
