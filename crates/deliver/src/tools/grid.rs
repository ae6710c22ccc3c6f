//! What to ask whom: for each process, application, database and third party, what nobody has said yet, and its owner. The
//! questions are columns of the collection workbook, so that an answer has its cell.

use kharita_map::Node;
use kharita_model::workbook::{Cell, Column, Sheet, sheet};
use kharita_model::{EdgeKind, NodeKind, Subtype, Value};

use crate::facts::owners;
use crate::subject::Subject;

/// The questions of one element.
pub(super) struct Questions<'a> {
    /// The element.
    pub element: Node<'a>,
    /// Its owners, if any is known.
    pub owner: Option<Vec<String>>,
    /// The sheet on which it has its row.
    pub sheet: &'static Sheet,
    /// Its columns without an answer.
    pub missing: Vec<&'static Column>,
}

/// The columns that matter most, by sheet.
const ASKED: [(&str, &[&str]); 4] = [
    (
        "processes",
        &[
            "owner",
            "impact-availability",
            "impact-integrity",
            "impact-confidentiality",
            "rto",
            "rpo",
            "applications",
            "data",
        ],
    ),
    (
        "applications",
        &[
            "owner",
            "exposure",
            "authentication",
            "hosting-country",
            "go-live",
            "end-of-support",
            "backup-tested",
            "equipment",
        ],
    ),
    ("databases", &["owner", "engine", "environment", "encrypted-at-rest", "backup-tested", "data", "equipment"]),
    ("third-parties", &["dependency", "penetration", "cyber-maturity", "trust", "remote-authentication"]),
];

fn sheet_of(node: Node<'_>) -> Option<&'static str> {
    match node.kind() {
        NodeKind::Process => Some("processes"),
        NodeKind::App => Some("applications"),
        NodeKind::Store => Some("databases"),
        NodeKind::Org if node.subtype() != Some(Subtype::Internal) => Some("third-parties"),
        _ => None,
    }
}

/// « Ne sait pas » is an answer, but the question stays open.
fn is_missing(node: Node<'_>, column: &Column) -> bool {
    match column.cell {
        Cell::Attribute(attribute) => node.value(attribute).is_none_or(|claim| claim.value == Value::Unknown),
        Cell::Edge(EdgeKind::OwnedBy, _) => owners(node).is_empty(),
        Cell::Edge(kind, _) => node.outgoing(kind).next().is_none(),
        _ => false,
    }
}

fn of(element: Node<'_>) -> Option<Questions<'_>> {
    let id = sheet_of(element)?;
    let (_, asked) = ASKED.iter().find(|(known, _)| *known == id)?;
    let sheet = sheet(id)?;
    let columns = asked.iter().filter_map(|id| sheet.column(id));
    let missing: Vec<&'static Column> = columns.filter(|column| is_missing(element, column)).collect();
    let owner = Some(owners(element)).filter(|owners| !owners.is_empty());
    (!missing.is_empty()).then_some(Questions { element, owner, sheet, missing })
}

/// Elements with something missing, those of the highest class first, then those with the most questions.
pub(super) fn questions<'a>(subject: &Subject<'a>) -> Vec<Questions<'a>> {
    let kinds = [NodeKind::Process, NodeKind::App, NodeKind::Store, NodeKind::Org];
    let mut found: Vec<Questions<'a>> =
        kinds.into_iter().flat_map(|kind| subject.living(kind)).filter_map(of).collect();
    let class = |node: Node<'_>| subject.classes.of(node).map_or(u16::MAX, |classified| classified.class.code());
    found.sort_by_key(|questions| (class(questions.element), std::cmp::Reverse(questions.missing.len())));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_its_column() {
        for (id, asked) in ASKED {
            let sheet = sheet(id).unwrap();
            for column in asked {
                let cell = sheet.column(column).unwrap_or_else(|| panic!("{id}.{column}")).cell;
                assert!(matches!(cell, Cell::Attribute(_) | Cell::Edge(..)), "{id}.{column}");
            }
        }
    }
}
