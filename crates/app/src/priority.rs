//! How soon a weakness is mended, machine by machine, for who looks at it.

use kharita_catalog::{Prioritiser, Priority};
use kharita_map::{Classes, Node};
use kharita_model::{NodeKind, Published};
use serde::Serialize;

use crate::Workspace;

/// Machines that are shown: a weakness may touch thousands, and the most urgent come first.
const SHOWN: usize = 20;

/// How soon a weakness is mended on one machine.
#[derive(Debug, Clone, Serialize)]
pub struct PriorityView {
    /// The machine.
    pub host: String,
    /// Its name.
    pub name: String,
    /// What the tables say, with the rows that decided.
    #[serde(flatten)]
    pub priority: Priority,
}

/// What is published of a weakness, and how soon it is mended where; nothing for other nodes.
pub(crate) fn of(workspace: &Workspace, node: Node<'_>, classes: &Classes) -> (Vec<Published>, Vec<PriorityView>) {
    if node.kind() != NodeKind::Weakness {
        return (Vec::new(), Vec::new());
    }
    let prioritiser = Prioritiser::new(&workspace.state, classes);
    let published = prioritiser.published(node).cloned().collect();
    if !node.is_finding() {
        return (published, Vec::new());
    }
    let view = |host: Node<'_>| {
        let priority = prioritiser.of(node, host)?;
        Some(PriorityView { host: host.id().to_string(), name: host.name().to_owned(), priority })
    };
    let mut priorities: Vec<PriorityView> = prioritiser.hosts(node).into_iter().filter_map(view).collect();
    priorities.sort_by_key(|view| view.priority.rank());
    priorities.truncate(SHOWN);
    (published, priorities)
}
