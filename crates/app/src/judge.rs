//! Conformity: the frameworks that a workspace knows, and verdicts on the state as it stands.

use kharita_catalog::{Catalogue, Compliance, Framework, Judge};
use kharita_model::{Code, Message};

use crate::{Error, Workspace};

/// The framework that is judged when none is named.
pub const DEFAULT_FRAMEWORK: &str = "dnssi-2023";

/// The framework of a catalogue with this id.
///
/// # Errors
/// None has it.
pub fn framework<'c>(catalogue: &'c Catalogue, id: &str) -> Result<&'c Framework, Error> {
    catalogue.framework(id).ok_or_else(|| {
        let known: Vec<&str> = catalogue.frameworks().map(|framework| framework.id.as_str()).collect();
        Error::Usage(Message::new(Code::UnknownKind).with("name", id).with("known", known.join(", ")))
    })
}

/// Judges the state against a framework of the catalogue, today.
///
/// # Errors
/// Unknown framework.
pub fn comply(workspace: &Workspace, catalogue: &Catalogue, id: &str) -> Result<Compliance, Error> {
    Ok(catalogue.comply(&workspace.state, framework(catalogue, id)?, workspace.now().date()))
}

/// Judges the state against all frameworks of the catalogue, today; the directive is looked at once.
pub fn comply_all(workspace: &Workspace, catalogue: &Catalogue) -> Vec<Compliance> {
    let judge = Judge::new(&workspace.state, workspace.now().date());
    catalogue.frameworks().map(|framework| judge.comply(framework, catalogue.mappings())).collect()
}
