//! Stored batches, and the map that is built of them. The bytes come back from under a seal, so that nobody forges them
//! without the key; a damaged or newer one must be refused all the same, and never stop the program.

use kharita_map::{Filter, MapBuilder, Origin, Ranks, State};
use kharita_model::{Batch, Register};

use crate::reader;

/// Decodes, encodes and decodes again, then builds a map: references that point outside the batch say nothing.
pub fn batch(data: &[u8]) {
    let Ok(batch) = postcard::from_bytes::<Batch>(data) else { return };
    let bytes = postcard::to_stdvec(&batch).expect("a batch can be written");
    let again: Batch = postcard::from_bytes(&bytes).expect("what was written can be read");
    assert!(postcard::to_stdvec(&again).expect("a batch can be written") == bytes, "writing is one to one");
    build(batch);
}

fn build(batch: Batch) {
    let mut builder = MapBuilder::new(Ranks::default());
    builder.batch(&Origin::default(), batch);
    let state = State { seq: 1, map: builder.build(), register: Register::default(), published: kharita_model::Knowledge::default() };
    let (classes, map) = (state.classes(), &state.map);
    let stats = map.stats();
    let filter: Filter = "observed or conflict or os~a or port>1".parse().expect("this is a filter");
    let accepted = map.nodes().filter(|node| filter.accepts(*node, &classes)).count();
    assert!(accepted <= map.nodes().len() && stats.assets <= map.nodes().len() as u64);
    for edge in map.edges() {
        assert!(map.node(edge.from().id()).is_some() && map.node(edge.to().id()).is_some(), "edges join nodes");
    }
}

/// The batches of three fixtures, as they are stored.
pub fn seeds() -> Vec<Vec<u8>> {
    let fixtures: [(&str, &[u8]); 3] = [
        ("nmap", include_bytes!("../../crates/ingest/tests/fixtures/nmap_services.xml")),
        ("nessus", include_bytes!("../../crates/ingest/tests/fixtures/nessus_report.nessus")),
        ("sharphound", include_bytes!("../../crates/ingest/tests/fixtures/sharphound_users.json")),
    ];
    let formats = fixtures.iter().filter_map(|(id, bytes)| Some((kharita_ingest::format(id)?, bytes)));
    let batches = formats.flat_map(|(format, bytes)| reader::read_once(format, bytes.to_vec()).1);
    batches.filter_map(|batch| postcard::to_stdvec(&batch).ok()).collect()
}
