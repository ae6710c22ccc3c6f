//! The audit matrix: each system of class A or B in each domain of audit, at most three years between two audits of a domain
//! (decree 2-21-406, article 28 and annex 2). A matrix, not a date.

use std::collections::BTreeMap;

use kharita_map::Node;
use kharita_model::{Date, NodeId};
use serde::Serialize;

use super::calendar::deadline;
use crate::Law;
use crate::context::Context;

/// Where a system stands in a domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AuditState {
    /// A person says, with a reason, that the domain does not concern it.
    NotRelevant,
    /// No audit that counts is known.
    Never,
    /// Audited, and in date.
    Valid,
    /// Audited too long ago.
    Overdue,
}

/// A system in a domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditCell {
    /// The system.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// `ORG`, `ARCHI`, `CONF`, `CODE`, `PENTEST`, `ICS`.
    pub domain: String,
    /// Where it stands.
    pub state: AuditState,
    /// Until when the last audit counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Date>,
}

/// The matrix; empty where no system is known to be sensitive.
pub(super) fn matrix(context: &Context<'_>, law: &Law) -> Vec<AuditCell> {
    let mut last: BTreeMap<(usize, String), Date> = BTreeMap::new();
    for (system, domain, date) in crate::rules::audits_that_count(context) {
        let known = last.entry((system, domain)).or_insert(date);
        *known = (*known).max(date);
    }
    let domains = law.audit_domains();
    let spared = crate::records::spared(context, &domains);
    let cell = |node: Node<'_>, domain: &str| {
        let audited = last.get(&(node.place(), domain.to_owned()));
        let due = audited.and_then(|date| deadline("audit-of-a-domain")?.state(*date, context.today, &[]));
        let state = match due {
            Some(due) if due.is_overdue() => AuditState::Overdue,
            Some(_) => AuditState::Valid,
            None if spared.contains(&(node.place(), domain.to_owned())) => AuditState::NotRelevant,
            None => AuditState::Never,
        };
        let (id, name) = (node.id(), node.name().to_owned());
        AuditCell { id, name, domain: domain.to_owned(), state, valid_until: due.map(|due| due.due) }
    };
    let systems = super::systems(context);
    systems.into_iter().flat_map(|node| domains.iter().map(move |domain| cell(node, domain))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::world::World;
    use crate::{comply, framework};

    #[test]
    fn each_sensitive_system_stands_in_six_domains() {
        let mut world = World::new();
        world.sensitive_app("APP01");
        world.app("APP09");
        world.audit("AU1", "APP01", "pentest", "2023-11-24", Some("r.pdf"), Some(true));
        world.audit("AU2", "APP01", "CONF", "2023-11-25", Some("r.pdf"), Some(true));
        world.audit("AU3", "APP01", "CODE", "2026-01-01", None, Some(true));
        world.interview("I1", "D406-28 APP01 ICS", "sans objet : aucun automate", "2026-06-01", None);
        let law = comply(&world.state(), framework("loi-05-20").unwrap(), World::today());
        let matrix = law.legal.unwrap().audit_matrix;
        let cells: Vec<(&str, AuditState)> = matrix.iter().map(|cell| (cell.domain.as_str(), cell.state)).collect();
        assert_eq!(
            cells,
            [
                ("ORG", AuditState::Never),
                ("ARCHI", AuditState::Never),
                ("CONF", AuditState::Valid),
                ("CODE", AuditState::Never),
                ("PENTEST", AuditState::Overdue),
                ("ICS", AuditState::NotRelevant),
            ]
        );
        assert_eq!(matrix[2].valid_until.unwrap().to_string(), "2026-11-25");
        let article = law.rules.iter().find(|rule| rule.reference == "D406-28").unwrap();
        assert_ne!(article.verdict, crate::Verdict::NotApplicable, "one domain of one system is not the article");
    }
}
