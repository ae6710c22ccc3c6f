//! Batches as they are stored: a version byte, then postcard. The byte chooses the reader and is never reused.

use kharita_model::{Batch, Code, Knowledge, Message};

use crate::Error;

const VERSION: u8 = 1;

/// The bytes of a batch.
pub(crate) fn encode(batch: &Batch) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![VERSION];
    postcard::to_io(batch, &mut bytes).map_err(unwritable)?;
    Ok(bytes)
}

/// Reads a batch of any version up to this one.
pub(crate) fn decode(bytes: &[u8]) -> Result<Batch, Error> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => {
            let batch: Batch = postcard::from_bytes(rest).map_err(|error| unreadable("batch", &error.to_string()))?;
            // The map is laid out by these places without asking again.
            if batch.holds_together() { Ok(batch) } else { Err(unreadable("batch", "a place outside of it")) }
        }
        Some((version, _)) => Err(Error::Machine(Message::new(Code::NewerVersion).with("version", version))),
        None => Err(unreadable("batch", "empty")),
    }
}

/// What is published, in the same form.
pub(crate) fn encode_knowledge(knowledge: &Knowledge) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![VERSION];
    postcard::to_io(knowledge, &mut bytes).map_err(unwritable)?;
    Ok(bytes)
}

/// Reads it.
pub(crate) fn decode_knowledge(bytes: &[u8]) -> Result<Knowledge, Error> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => {
            postcard::from_bytes(rest).map_err(|error| unreadable("published", &error.to_string()))
        }
        _ => Err(unreadable("published", "version")),
    }
}

pub(crate) fn unwritable(error: postcard::Error) -> Error {
    unreadable("batch", &error.to_string())
}

fn unreadable(entry: &str, problem: &str) -> Error {
    Error::Machine(Message::new(Code::Unreadable).with("problem", format!("{entry}: {problem}")))
}

#[cfg(test)]
mod tests {
    use kharita_model::{BatchBuilder, EdgeKind, Instant, Method, NodeKind, RecordRef, Source, Value};

    use super::*;

    #[test]
    fn a_batch_that_points_outside_of_itself_is_not_taken() {
        let mut batch = BatchBuilder::new(Method::Declared, Instant(0));
        let source = batch.source(&Source::new("sheet", "default"));
        let (host, owner) = (batch.record(source, "a", NodeKind::Host, None), batch.mention(source, "b"));
        batch.edge(host, EdgeKind::OwnedBy, owner);
        let batch = batch.finish();
        assert_eq!(decode(&encode(&batch).unwrap()).unwrap(), batch);
        let mut broken = batch.clone();
        for fact in &mut broken.assertions {
            if let Value::Edge(edge) = &mut fact.value {
                edge.to = RecordRef(7);
            }
        }
        let refused = decode(&encode(&broken).unwrap()).unwrap_err();
        assert_eq!(refused.message().code, Code::Unreadable);
    }
}
