//! A reader, with whatever bytes: it does not panic, it is deterministic, a rejected file pours nothing, and what a batch
//! says is about records that stand in it.

use kharita_ingest::{Context, Format, Input, Outcome, recognise};
use kharita_model::{Batch, Instant, Value};

use crate::archive;

/// Reads with this format, as `import --format` does: also what would not be recognised.
pub fn read(format: &'static Format, data: &[u8]) {
    let bytes = archive::from_parts(data).unwrap_or_else(|| data.to_vec());
    let _recognised = recognise(&Input::from_bytes(bytes.clone(), "fuzz"));
    let (outcome, batches) = read_once(format, bytes.clone());
    assert!(outcome.rejected.is_none() || batches.is_empty(), "a rejected file pours nothing");
    batches.iter().for_each(check);
    let (_, again) = read_once(format, bytes);
    assert!(format!("{batches:?}") == format!("{again:?}"), "the same bytes give the same batches");
}

/// What a file gives. Reading from memory cannot fail.
pub fn read_once(format: &Format, bytes: Vec<u8>) -> (Outcome, Vec<Batch>) {
    let mut input = Input::from_bytes(bytes, "fuzz");
    let context = Context {
        name: "fuzz",
        assumed_time: Instant(1_790_000_000_000),
        now: Instant(1_800_000_000_000),
        space: "default",
        columns: None,
    };
    let mut batches = Vec::<Batch>::new();
    let outcome = (format.read)(&mut input, &context, &mut batches).expect("memory can be read");
    (outcome, batches)
}

/// References of a batch stay inside it.
fn check(batch: &Batch) {
    let known = |at: kharita_model::RecordRef| batch.key(at).is_some();
    for assertion in &batch.assertions {
        assert!(known(assertion.subject), "the subject is a record of the batch");
        match &assertion.value {
            Value::Edge(edge) => assert!(known(edge.to), "an edge ends at a record of the batch"),
            Value::Identifier { within: Some(within), .. } => assert!(known(*within), "the container is a record"),
            _ => {}
        }
        assert!(assertion.confidence <= 100, "confidence is in hundredths");
    }
}
