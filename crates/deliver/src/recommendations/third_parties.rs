//! Section 5: third parties that hold an access, what the register says of their contracts, and the clauses to write.

use std::collections::BTreeMap;

use kharita_catalog::governance;
use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind, RegisterKind, Subtype, Value};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::{name, source, value};
use crate::parts::verdict_word;
use crate::pen::{Pen, number};
use crate::registered::named;
use crate::subject::Subject;

/// What the register says of the contracts of a third party.
#[derive(Default)]
struct Contracts {
    contracts: usize,
    with_clauses: usize,
}

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let holders: Vec<Node<'_>> = subject
        .living(NodeKind::Org)
        .into_iter()
        .filter(|body| body.subtype() != Some(Subtype::Internal))
        .filter(|body| body.outgoing(EdgeKind::Controls).next().is_some())
        .collect();
    let contracts = contracts(subject);
    let covered = holders.iter().filter(|body| contracts.contains_key(&body.place())).count();
    let rate = kharita_model::Argument::Text(Rate::new(covered, holders.len()).text(pen.texts));
    pen.paragraph("third-parties-introduction", &[("count", number(holders.len())), ("covered", rate)]);
    holder_table(pen, &holders, &contracts);
    clauses(pen, subject);
}

fn contracts(subject: &Subject<'_>) -> BTreeMap<usize, Contracts> {
    let mut found: BTreeMap<usize, Contracts> = BTreeMap::new();
    for registered in subject.register().of_kind(RegisterKind::Contract) {
        let Some(body) = named(subject, registered, "third-party") else { continue };
        let known = found.entry(body.place()).or_default();
        known.contracts += 1;
        known.with_clauses += usize::from(registered.record.fields.get("security-clauses") == Some(&Value::Bool(true)));
    }
    found
}

fn holder_table(pen: &mut Pen, holders: &[Node<'_>], contracts: &BTreeMap<usize, Contracts>) {
    const CRITERIA: [Attribute; 4] =
        [Attribute::Dependency, Attribute::Penetration, Attribute::CyberMaturity, Attribute::Trust];
    let rows = holders
        .iter()
        .map(|body| {
            let rated = CRITERIA.iter().filter(|criterion| body.level(**criterion).is_some()).count();
            let own = contracts.get(&body.place());
            let (signed, clauses) = own.map_or((0, 0), |own| (own.contracts, own.with_clauses));
            vec![
                name(*body),
                Cell::count(body.outgoing(EdgeKind::Controls).count()),
                value(pen, *body, Attribute::RemoteAuthentication),
                Cell::Rate(Rate::new(rated, CRITERIA.len())),
                Cell::Rate(Rate::new(clauses, signed)),
                source(pen, *body),
            ]
        })
        .collect();
    let columns = [
        ("stakeholder", Align::Start, 6),
        ("accesses", Align::End, 2),
        ("remote-authentication", Align::Start, 4),
        ("rated", Align::End, 3),
        ("clauses", Align::End, 3),
        ("source", Align::Start, 5),
    ];
    pen.table("holders", &columns, rows);
}

fn clauses(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for clause in &governance().clauses {
        let mut verdicts = Vec::new();
        for found in clause.rules.iter().filter_map(|rule| subject.verdict(rule)) {
            verdicts.push(format!("{} : {}", found.reference, verdict_word(pen, found.verdict)));
        }
        rows.push(vec![pen.titled(&clause.title), pen.titled(&clause.text), Cell::list(verdicts)]);
    }
    let columns = [("clause", Align::Start, 3), ("wording", Align::Start, 9), ("rule", Align::Start, 5)];
    pen.table("clauses", &columns, rows);
}
