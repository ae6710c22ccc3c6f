//! Section 2: the plan to be filled in (owner, day, state), and the body's own actions with what each lacks.

use std::collections::BTreeSet;

use kharita_catalog::{Offer, techniques};
use kharita_model::{NodeKind, Registered, Value};
use kharita_risk::study::Chosen;

use super::costed::{basis, chosen, dirhams, paid, planned};
use crate::document::{Align, Cell, Input};
use crate::ebios::treatment;
use crate::facts::names;
use crate::pen::Pen;
use crate::registered;
use crate::risk::{actions, amount_cells, interval_columns, taken_over};
use crate::subject::Subject;
use kharita_risk::ebios::gaps;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("risk-treatment-introduction", &[]);
    match planned(subject) {
        Some(_) => plan(pen, subject),
        None => pen.not_computed("plan"),
    }
    own_actions(pen, subject);
    treatment(pen, subject, subject.ebios());
}

/// The states of an action, for the drop-down.
fn states(pen: &mut Pen) -> Input {
    let states = ["to-do", "doing", "done", "given-up"];
    Input::Choice(states.iter().map(|state| pen.word(&format!("deliver-risk-state-{state}"))).collect())
}

/// Who may own an action: the roles, persons and bodies of the map.
fn owners(subject: &Subject<'_>) -> Input {
    Input::Choice(names(subject.living(NodeKind::Actor).into_iter()))
}

fn plan(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for (at, (chosen, offer)) in (1_i64..).zip(chosen(subject)) {
        rows.push((chosen.id.clone(), plan_row(pen, subject, at, chosen, offer)));
    }
    let columns = [
        ("number", Align::Center, 2),
        ("measure", Align::Start, 10),
        ("risk-category", Align::Start, 5),
        ("risk-targets", Align::Start, 5),
        ("rule", Align::Start, 7),
        ("owner", Align::Start, 5),
        ("risk-due", Align::Center, 4),
        ("risk-envelope", Align::Start, 4),
        ("risk-sprint", Align::Center, 3),
        ("risk-fixed", Align::End, 4),
        ("risk-unit-price", Align::End, 4),
        ("risk-quantity", Align::End, 2),
        ("risk-cost", Align::End, 3),
        ("risk-basis", Align::Start, 5),
        ("risk-effort", Align::End, 3),
    ];
    let columns = [&columns[..], &interval_columns("risk-gain", 4), &[("risk-state", Align::Start, 3)]].concat();
    let inputs = vec![(5, owners(subject)), (6, Input::Day), (18, states(pen))];
    pen.form("risk-plan", &columns, inputs, rows);
}

fn plan_row(pen: &mut Pen, subject: &Subject<'_>, at: i64, chosen: &Chosen, offer: &Offer) -> Vec<Cell> {
    let measure = &offer.measure;
    let targets: BTreeSet<String> = measure.blocks.iter().flat_map(|family| techniques(*family)).cloned().collect();
    let action = taken_over(subject.register(), measure);
    let start = [
        Cell::Number(at),
        pen.titled(&measure.title),
        category(pen, measure),
        Cell::list(targets.into_iter().collect()),
        Cell::list(measure.dnssi.clone()),
        action.map_or(Cell::Empty, |action| owner(subject, action)),
        action.and_then(|action| registered::date(action, "due")).map_or(Cell::Empty, Cell::Date),
        Cell::data(chosen.envelope.clone()),
        chosen.sprint.map_or(Cell::Empty, |sprint| Cell::Number(sprint.into())),
        dirhams(measure.cost.fixed.mode),
        dirhams(measure.cost.unit_price.mode),
        Cell::Number(i64::try_from(offer.quantity).unwrap_or(i64::MAX)),
        paid(chosen.cost_mad),
        basis(pen, offer),
        Cell::Number(measure.effort_days.into()),
    ];
    let state = pen.word("deliver-risk-state-to-do");
    [&start[..], &amount_cells(chosen.delta_ale_mad), &[Cell::Text(state)]].concat()
}

/// One of the four categories of EBIOS RM.
pub(super) fn category(pen: &mut Pen, measure: &kharita_catalog::Measure) -> Cell {
    use kharita_catalog::Category;
    let word = match measure.category {
        Category::Governance => "governance",
        Category::Protection => "protection",
        Category::Defence => "defence",
        Category::Resilience => "resilience",
    };
    Cell::Text(pen.word(&format!("deliver-risk-category-{word}")))
}

/// The owner of an action: the node that it names, else what was written.
pub(super) fn owner(subject: &Subject<'_>, action: &Registered) -> Cell {
    let node = registered::named(subject, action, "owner").map(|node| node.name().to_owned());
    Cell::data(node.or_else(|| registered::text(action, "owner")))
}

/// The fields that an action lacks, in words.
pub(super) fn lacking(pen: &mut Pen, action: &Registered) -> Cell {
    Cell::list(gaps(action).into_iter().map(|field| pen.word(&format!("workbook-actions-{field}"))).collect())
}

fn own_actions(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for action in actions(subject.register()) {
        let field = |name: &str| action.record.fields.get(name);
        let cost = match field("cost") {
            Some(Value::Money(money)) => dirhams(*money),
            _ => Cell::Empty,
        };
        let progress = match field("progress") {
            Some(Value::Int(percent)) => Cell::Number(*percent),
            _ => Cell::Empty,
        };
        let row = vec![
            Cell::Data(action.record.id.to_string()),
            Cell::data(registered::text(action, "title")),
            Cell::data(registered::text(action, "risk")),
            owner(subject, action),
            registered::date(action, "due").map_or(Cell::Empty, Cell::Date),
            cost,
            progress,
            lacking(pen, action),
        ];
        rows.push((action.record.id.to_string(), row));
    }
    let columns = [
        ("risk-key", Align::Start, 2),
        ("risk-action", Align::Start, 9),
        ("risk-risk", Align::Start, 4),
        ("owner", Align::Start, 4),
        ("risk-due", Align::Center, 3),
        ("risk-declared-cost", Align::End, 3),
        ("risk-progress", Align::End, 2),
        ("risk-lacking", Align::Start, 5),
    ];
    pen.form("risk-actions", &columns, vec![(3, owners(subject)), (4, Input::Day)], rows);
}
