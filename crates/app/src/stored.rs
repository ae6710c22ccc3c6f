//! Batches as they are stored: a version byte, then postcard. The byte chooses the reader and is never reused.

use kharita_model::{Batch, Code, Message};

use crate::Error;

const VERSION: u8 = 1;

/// The bytes of a batch.
pub(crate) fn encode(batch: &Batch) -> Result<Vec<u8>, Error> {
    let mut bytes = vec![VERSION];
    postcard::to_io(batch, &mut bytes).map_err(|error| unreadable("batch", &error.to_string()))?;
    Ok(bytes)
}

/// Reads a batch of any version up to this one.
pub(crate) fn decode(bytes: &[u8]) -> Result<Batch, Error> {
    match bytes.split_first() {
        Some((&VERSION, rest)) => postcard::from_bytes(rest).map_err(|error| unreadable("batch", &error.to_string())),
        Some((version, _)) => Err(Error::Machine(Message::new(Code::NewerVersion).with("version", version))),
        None => Err(unreadable("batch", "empty")),
    }
}

fn unreadable(entry: &str, problem: &str) -> Error {
    Error::Machine(Message::new(Code::Unreadable).with("problem", format!("{entry}: {problem}")))
}
