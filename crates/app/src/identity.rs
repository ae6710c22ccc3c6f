//! People's decisions on identity: these two are one, this record is not that asset. Both are reversible.

use kharita_model::{Code, Event, IdentityEvent, Message, RecordId, RecordKey};

use crate::statement::key;
use crate::{Error, Workspace};

/// Says that two nodes are one asset. Returns the entry and the id of the node that remains.
///
/// # Errors
/// Unknown id, nodes of two kinds, the ledger.
pub async fn merge(workspace: &mut Workspace, a: &str, b: &str, why: Option<String>) -> Result<(u64, String), Error> {
    let (left, right) = (workspace.node(a)?, workspace.node(b)?);
    if left.kind() != right.kind() {
        return Err(Error::Usage(Message::new(Code::KindsDiffer).with("a", left.kind()).with("b", right.kind())));
    }
    let (a, b) = (key(left), key(right));
    let kept = RecordId::from(&a);
    let entry = workspace.append(vec![Event::Identity(IdentityEvent::Merged { a, b })], why, &[]).await?;
    workspace.refold().await?;
    let id = workspace.state.map.by_record(kept).map(|node| node.id().to_string()).unwrap_or_default();
    Ok((entry, id))
}

/// Says that one record is another asset than the rest of its node. Returns the entry and the id of the node that the
/// record now is.
///
/// # Errors
/// Unknown id, a record that is not of the node, the only record of a node, the ledger.
pub async fn split(
    workspace: &mut Workspace,
    id: &str,
    record: &str,
    why: Option<String>,
) -> Result<(u64, String), Error> {
    let node = workspace.node(id)?;
    let keys: Vec<RecordKey> = node.records().map(|record| record.key.clone()).collect();
    let unknown = || Error::Usage(Message::new(Code::UnknownId).with("id", record));
    let taken = keys
        .iter()
        .find(|key| key.to_string() == record || RecordId::from(*key).text() == record)
        .cloned()
        .ok_or_else(unknown)?;
    let from: Vec<RecordKey> = keys.into_iter().filter(|key| *key != taken).collect();
    if from.is_empty() {
        return Err(unknown());
    }
    let split = RecordId::from(&taken);
    let entry = workspace.append(vec![Event::Identity(IdentityEvent::Split { record: taken, from })], why, &[]).await?;
    workspace.refold().await?;
    let id = workspace.state.map.by_record(split).map(|node| node.id().to_string()).unwrap_or_default();
    Ok((entry, id))
}
