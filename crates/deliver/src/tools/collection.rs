//! Section 2: the collection workbook as a dictionary, and what to ask whom.

use std::collections::BTreeMap;

use kharita_catalog::Ask;
use kharita_model::workbook::{Cell as Filled, Column, SHEETS, value_type};
use kharita_model::{NodeKind, ValueType};

use super::grid::{Questions, questions};
use crate::document::{Align, Cell};
use crate::facts::name;
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("tools-collection-introduction", &[("sheets", number(SHEETS.len()))]);
    dictionary(pen);
    let questions = questions(subject);
    pen.part("interviews", &[]);
    pen.paragraph("interviews-introduction", &[("count", number(questions.len()))]);
    by_owner(pen, &questions);
    detail(pen, subject, &questions);
}

fn dictionary(pen: &mut Pen) {
    let mut rows = Vec::new();
    for sheet in SHEETS {
        for column in sheet.columns {
            let example = format!("workbook-example-{}-{}", sheet.id, column.id);
            let example = if pen.texts.has(&example) { Cell::Text(pen.word(&example)) } else { Cell::Empty };
            rows.push(vec![
                Cell::Text(pen.word(&format!("workbook-{}", sheet.id))),
                Cell::Text(pen.word(&format!("workbook-{}-{}", sheet.id, column.id))),
                Cell::Text(pen.word(&format!("deliver-field-{}", kind_of(column.cell)))),
                Cell::Text(pen.word(if column.required { "deliver-yes" } else { "deliver-no" })),
                example,
            ]);
        }
    }
    let columns = [
        ("sheet", Align::Start, 4),
        ("field", Align::Start, 7),
        ("type", Align::Start, 4),
        ("required", Align::Center, 3),
        ("example", Align::Start, 5),
    ];
    pen.table("dictionary", &columns, rows);
}

/// The word of a type of cell.
fn kind_of(cell: Filled) -> &'static str {
    match value_type(cell) {
        Some(ValueType::Bool) => "yes-no",
        Some(ValueType::Int | ValueType::Real) => "number",
        Some(ValueType::Date | ValueType::Instant) => "date",
        Some(ValueType::Minutes) => "duration",
        Some(ValueType::Money) => "amount",
        Some(ValueType::Level(_) | ValueType::Word(_)) => "list",
        Some(ValueType::Address) => "address",
        Some(ValueType::Text | ValueType::Device) => "text",
        None if cell == Filled::Key => "key",
        None if matches!(cell, Filled::Subtype(_)) => "list",
        None => "reference",
    }
}

/// Elements and open questions of each owner; those that nobody owns in one line.
fn by_owner(pen: &mut Pen, questions: &[Questions<'_>]) {
    let mut found: BTreeMap<Option<&str>, (usize, usize)> = BTreeMap::new();
    for row in questions {
        let owners = row.owner.as_deref().unwrap_or_default();
        let names: Vec<Option<&str>> = match owners {
            [] => vec![None],
            owners => owners.iter().map(|owner| Some(owner.as_str())).collect(),
        };
        for name in names {
            let (elements, missing) = found.entry(name).or_default();
            *elements += 1;
            *missing += row.missing.len();
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, (_, missing))| std::cmp::Reverse(*missing));
    let rows = found
        .into_iter()
        .map(|(owner, (elements, missing))| {
            let title = match owner {
                Some(owner) => Cell::Data(owner.to_owned()),
                None => Cell::Text(pen.word("deliver-owner-to-name")),
            };
            vec![title, Cell::count(elements), Cell::count(missing)]
        })
        .collect();
    let columns = [("to-ask-of", Align::Start, 8), ("elements", Align::End, 3), ("open-fields", Align::End, 3)];
    pen.table("grid-owners", &columns, rows);
}

fn detail(pen: &mut Pen, subject: &Subject<'_>, questions: &[Questions<'_>]) {
    let mut rows = Vec::new();
    for row in questions {
        let title = |column: &&Column| format!("workbook-{}-{}", row.sheet.id, column.id);
        let missing: Vec<String> = row.missing.iter().map(|column| pen.word(&title(column))).collect();
        let whom = match &row.owner {
            Some(owners) => Cell::list(owners.clone()),
            None => Cell::Text(pen.ask(whom_instead(row.element.kind()))),
        };
        rows.push(vec![
            name(row.element),
            Cell::Text(pen.word(&format!("kind-{}", row.element.kind()))),
            subject.class_cell(row.element),
            whom,
            Cell::Text(missing.join(" ; ")),
            Cell::Text(String::new()),
        ]);
    }
    let columns = [
        ("element", Align::Start, 6),
        ("kind", Align::Start, 3),
        ("class", Align::Center, 2),
        ("to-ask-of", Align::Start, 5),
        ("missing", Align::Start, 9),
        ("answer", Align::Start, 4),
    ];
    pen.table("grid", &columns, rows);
}

/// Whom to ask while no owner is known.
fn whom_instead(kind: NodeKind) -> Ask {
    match kind {
        NodeKind::Org => Ask::Purchasing,
        NodeKind::Process => Ask::Management,
        _ => Ask::Operations,
    }
}
