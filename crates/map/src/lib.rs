//! The map: a pure function of what evidence and people said. Records of many sources become nodes ([`identity`]),
//! claims become values with a winner ([`resolve`]), silence is read inside coverage only ([`absence`]), and the whole
//! lies in compact arrays that are never changed ([`Map`]).
//!
//! ```
//! use kharita_map::{MapBuilder, Origin, Ranks};
//! use kharita_model::{Attribute, BatchBuilder, IdentifierKind, Instant, Method, NodeKind, Source, Value};
//!
//! let mut builder = MapBuilder::new(Ranks::default());
//! for (family, system) in [("nmap", "Linux 5"), ("nessus", "Debian 12")] {
//!     let mut batch = BatchBuilder::new(Method::Observed, Instant(0));
//!     let source = batch.source(&Source::new(family, "default"));
//!     let host = batch.record(source, "10.1.2.3", NodeKind::Host, None);
//!     batch.identifier(host, IdentifierKind::Address, "10.1.2.3", None);
//!     batch.attribute(host, Attribute::Os, Value::text(system));
//!     builder.batch(&Origin::default(), batch.finish());
//! }
//! let map = builder.build();
//! let hosts: Vec<_> = map.of_kind(NodeKind::Host).collect();
//! assert_eq!(hosts.len(), 1); // two scanners agree on one host
//! assert_eq!(hosts[0].values(Attribute::Os).len(), 2); // and both values stay visible
//! ```
#![expect(clippy::indexing_slicing, reason = "places in the arrays are made and checked by this crate alone")]

mod absence;
mod builder;
mod classes;
mod diff;
mod filter;
mod graph;
mod identity;
mod layout;
mod order;
mod ranks;
pub mod reach;
mod resolve;
mod review;
mod snapshot;
mod stats;

pub use builder::{MapBuilder, Origin};
pub use classes::{Classes, Classified};
pub use diff::{Change, Diff};
pub use filter::{Filter, NotAFilter};
pub use graph::{Claim, Edge, EdgeClaim, EvidenceRef, Map, Node, Record};
pub use identity::{Demoted, Merge, Proposal};
pub use ranks::{Ranks, Rule};
pub use review::Difference;
pub use stats::{KindStats, Ratio, Stats};

use kharita_model::{RecordId, workbook};

/// What everything else is computed from: the map and the register at one entry of the ledger.
#[derive(Debug, Default)]
pub struct State {
    /// The number of the last entry folded in.
    pub seq: u64,
    /// The map.
    pub map: Map,
    /// The register.
    pub register: kharita_model::Register,
    /// What is published of the vulnerabilities that the map names.
    pub published: kharita_model::Knowledge,
}

impl State {
    /// The node that a row of these sheets of the collection workbook declared, by its key, with or without its sheet.
    pub fn declared(&self, sheets: &[&str], key: &str) -> Option<Node<'_>> {
        let source = format!("sheet@{}", workbook::AUTHORITY);
        let rows = sheets.iter().filter_map(|id| workbook::sheet(id)).map(|sheet| sheet.record_key(key));
        let mut keys = [key.to_owned()].into_iter().chain(rows);
        keys.find_map(|key| self.map.by_record(RecordId::of(&source, &key)))
    }
}
