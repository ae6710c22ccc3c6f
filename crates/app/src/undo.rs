//! Undo: another entry, which leaves the events of an earlier one out of the fold. Nothing is erased, and an undo may be
//! undone.

use kharita_model::{Code, Event, Message, Undone};

use crate::{Error, Workspace};

/// Undoes an entry. Returns the new entry.
///
/// # Errors
/// No such entry, one that is undone already, the opening of the workspace, or an issue of deliverables (what was handed
/// over was handed over); the ledger.
pub async fn undo(workspace: &mut Workspace, entry: u64, why: Option<String>) -> Result<u64, Error> {
    let refused = || Error::Usage(Message::new(Code::UnknownId).with("id", entry));
    let known = workspace.history.entries.iter().any(|(seq, ..)| *seq == entry);
    if !known || workspace.history.undone.contains(&entry) {
        return Err(refused());
    }
    let recorded = workspace.ledger.entries(entry).next().await?.ok_or_else(refused)?;
    let events = recorded.entry.map_err(Error::Machine)?.events;
    if events.iter().any(|event| matches!(event, Event::Mission(_) | Event::Deliverable(_))) {
        return Err(refused());
    }
    let seq = workspace.append(vec![Event::Undone(Undone { entry })], why, &[]).await?;
    workspace.refold().await?;
    workspace.match_feeds().await?;
    Ok(seq)
}
