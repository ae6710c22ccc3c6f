//! Section 4: the body's own actions by owner, and the chosen measures, for which owners are still to be named, by category.

use std::collections::BTreeMap;

use kharita_model::{Money, Registered, Value};

use super::costed::{chosen, dirhams, paid, planned};
use super::treatment::{category, owner};
use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::risk::actions;
use crate::subject::Subject;
use kharita_risk::ebios::gaps;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("risk-departments-introduction", &[]);
    by_owner(pen, subject);
    match planned(subject) {
        Some(_) => by_category(pen, subject),
        None => pen.not_computed("plan"),
    }
}

fn by_owner(pen: &mut Pen, subject: &Subject<'_>) {
    let mut owned: BTreeMap<String, Vec<&Registered>> = BTreeMap::new();
    for action in actions(subject.register()) {
        let name = match owner(subject, action) {
            Cell::Data(name) => name,
            _ => String::new(),
        };
        owned.entry(name).or_default().push(action);
    }
    let mut rows = Vec::new();
    for (name, own) in owned {
        let cost: Money = own
            .iter()
            .filter_map(|action| match action.record.fields.get("cost") {
                Some(Value::Money(money)) => Some(*money),
                _ => None,
            })
            .sum();
        rows.push(vec![
            if name.is_empty() { Cell::Text(pen.word("deliver-risk-no-owner")) } else { Cell::Data(name) },
            Cell::count(own.len()),
            Cell::count(own.iter().filter(|action| !gaps(action).is_empty()).count()),
            dirhams(cost),
            Cell::list(own.iter().map(|action| action.record.id.to_string()).collect()),
        ]);
    }
    let columns = [
        ("owner", Align::Start, 6),
        ("count", Align::End, 2),
        ("risk-incomplete", Align::End, 3),
        ("risk-declared-cost", Align::End, 4),
        ("risk-keys", Align::Start, 10),
    ];
    pen.table("risk-owners", &columns, rows);
}

fn by_category(pen: &mut Pen, subject: &Subject<'_>) {
    let mut groups: BTreeMap<kharita_catalog::Category, Vec<_>> = BTreeMap::new();
    for (chosen, costed) in chosen(subject) {
        groups.entry(costed.measure.category).or_default().push((chosen, costed));
    }
    let mut rows = Vec::new();
    for own in groups.values() {
        let Some((_, first)) = own.first() else { continue };
        let costs: Option<f64> = own.iter().map(|(chosen, _)| chosen.cost_mad).sum();
        rows.push(vec![
            category(pen, &first.measure),
            Cell::count(own.len()),
            Cell::Number(own.iter().map(|(_, costed)| i64::from(costed.measure.effort_days)).sum()),
            paid(costs),
            Cell::list(own.iter().map(|(_, costed)| pen.title(&costed.measure.title)).collect()),
        ]);
    }
    let columns = [
        ("risk-category", Align::Start, 5),
        ("count", Align::End, 2),
        ("risk-effort", Align::End, 3),
        ("risk-cost", Align::End, 4),
        ("measures", Align::Start, 12),
    ];
    pen.table("risk-by-category", &columns, rows);
}
