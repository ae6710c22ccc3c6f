//! From a value back to the line of the file that says it: the evidence is opened again from the vault.

use std::collections::BTreeMap;

use kharita_ingest::{Input, line_of};
use kharita_model::Digest;

use crate::view::{EvidenceView, NodeView};
use crate::{Error, Workspace, error::machine};

/// Looks up the line of every claim of a node.
///
/// # Errors
/// The ledger, the disk.
pub async fn trace(workspace: &Workspace, view: &mut NodeView) -> Result<(), Error> {
    let claims = view.attributes.values_mut().flat_map(|claim| {
        let others = claim.others.iter_mut().map(|other| &mut other.evidence);
        std::iter::once(&mut claim.evidence).chain(others)
    });
    lines(workspace, claims).await
}

/// Looks up the line of every place that is a byte of its evidence. Evidence is opened once each; what its mission's key
/// no longer opens is an error that names the key.
pub(crate) async fn lines(workspace: &Workspace, places: impl Iterator<Item = &mut EvidenceView>) -> Result<(), Error> {
    let mut files: BTreeMap<String, Input> = BTreeMap::new();
    for place in places {
        let Some(offset) = place.offset else { continue };
        if !files.contains_key(&place.sha256) {
            let Some(input) = open(workspace, place).await? else { continue };
            files.insert(place.sha256.clone(), input);
        }
        if let Some(input) = files.get_mut(&place.sha256) {
            let (line, excerpt) = line_of(input, offset).map_err(machine(&place.name))?;
            (place.line, place.excerpt) = (Some(line), Some(excerpt));
        }
    }
    Ok(())
}

/// The evidence as it was received, in a file without a name that goes with the process.
async fn open(workspace: &Workspace, place: &EvidenceView) -> Result<Option<Input>, Error> {
    let taken = Digest::parse(&place.sha256).and_then(|digest| workspace.history.evidence.get(&digest));
    let Some(taken) = taken else { return Ok(None) };
    let mut file = tempfile::tempfile().map_err(machine(&place.name))?;
    workspace.ledger.read_evidence(&taken.mission, &taken.bytes, &mut file).await?;
    Ok(Some(Input::from_file(file, place.name.clone()).map_err(machine(&place.name))?))
}
