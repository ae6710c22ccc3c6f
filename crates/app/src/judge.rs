//! Conformity: the frameworks that a workspace knows, and verdicts on the state as it stands.

use std::collections::BTreeSet;

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

/// What was judged, for one role alone: the rows of the framework that bind it.
///
/// # Errors
/// Unknown framework; a role that binds no row of it.
pub fn comply_for(catalogue: &Catalogue, found: Compliance, role: &str) -> Result<Compliance, Error> {
    let framework = framework(catalogue, &found.framework)?;
    let known: BTreeSet<&str> = framework.rules.iter().flat_map(|rule| &rule.applies_to).map(String::as_str).collect();
    if !known.contains(role) {
        let expected = known.into_iter().collect::<Vec<_>>().join(", ");
        return Err(Error::Usage(Message::new(Code::BadValue).with("value", role).with("expected", expected)));
    }
    Ok(found.for_role(framework, role))
}

/// Judges the state against all frameworks of the catalogue, today; the directive is looked at once.
pub fn comply_all(workspace: &Workspace, catalogue: &Catalogue) -> Vec<Compliance> {
    let judge = Judge::new(&workspace.state, workspace.now().date());
    catalogue.frameworks().map(|framework| judge.comply(framework, catalogue.mappings())).collect()
}
