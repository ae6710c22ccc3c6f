//! The state, kept as it was computed last: opening a workspace reads it instead of every batch. It is named by the entry
//! that changed map or register last and by the program that computed it, so that it is never taken for another state.

use std::time::UNIX_EPOCH;

use kharita_ledger::Ledger;
use kharita_map::{Map, State};
use kharita_model::{Digest, Register, Registered};

use crate::Error;

/// What the state is computed from: everything up to the entry with this hash in the chain, evidence of these missions.
pub(crate) struct From<'f> {
    pub entry: Digest,
    pub missions: &'f [String],
}

impl From<'_> {
    /// The name; none where the program cannot tell which one it is.
    fn name(&self) -> Option<String> {
        // The same facts give another map once a rule of the program changes: only this very program's are its own.
        let program = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
        let made = program.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(format!("{}/{}/{}/{made}", self.entry, env!("CARGO_PKG_VERSION"), program.len()))
    }

    /// The state that was kept, if it is of these.
    pub(crate) async fn recall(&self, ledger: &Ledger, seq: u64) -> Option<State> {
        let parts = ledger.snapshot(&self.name()?, self.missions).await?;
        let (published, parts) = parts.split_last()?;
        let (register, map) = parts.split_last()?;
        let registered: Vec<Registered> = postcard::from_bytes(register).ok()?;
        let mut register = Register::default();
        registered.into_iter().for_each(|registered| register.put(registered));
        Some(State { seq, map: Map::from_parts(map)?, register, published: postcard::from_bytes(published).ok()? })
    }

    /// Keeps a state.
    ///
    /// # Errors
    /// It cannot be written: nothing is lost by that but time.
    pub(crate) async fn keep(&self, ledger: &Ledger, state: &State) -> Result<(), Error> {
        let Some(name) = self.name() else { return Ok(()) };
        let mut parts = state.map.to_parts().map_err(crate::stored::unwritable)?;
        let registered: Vec<&Registered> = state.register.iter().collect();
        parts.push(postcard::to_stdvec(&registered).map_err(crate::stored::unwritable)?);
        parts.push(postcard::to_stdvec(&state.published).map_err(crate::stored::unwritable)?);
        Ok(ledger.keep_snapshot(&name, self.missions, parts).await?)
    }
}
