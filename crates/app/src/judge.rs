//! Conformity: the frameworks that the catalogue knows, and verdicts on the state as it stands.

use kharita_catalog::{Compliance, Framework};
use kharita_model::{Code, Message};

use crate::{Error, Workspace};

/// The framework that is judged when none is named.
pub const DEFAULT_FRAMEWORK: &str = "dnssi-2023";

/// All frameworks.
pub fn frameworks() -> &'static [Framework] {
    kharita_catalog::frameworks()
}

/// The framework with this id.
///
/// # Errors
/// None has it.
pub fn framework(id: &str) -> Result<&'static Framework, Error> {
    kharita_catalog::framework(id).ok_or_else(|| {
        let known: Vec<&str> = frameworks().iter().map(|framework| framework.id.as_str()).collect();
        Error::Usage(Message::new(Code::UnknownKind).with("name", id).with("known", known.join(", ")))
    })
}

/// Judges the state against a framework, today.
///
/// # Errors
/// Unknown framework.
pub fn comply(workspace: &Workspace, id: &str) -> Result<Compliance, Error> {
    Ok(kharita_catalog::comply(&workspace.state, framework(id)?, workspace.now().date()))
}
