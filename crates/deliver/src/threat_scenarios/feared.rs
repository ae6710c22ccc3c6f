//! Section 2: the feared events: a jewel that falls, how likely within a year and at what loss, with intervals.

use kharita_risk::attack::ChosenBy;
use kharita_risk::study::{LossBasis, LossFrom};

use crate::document::{Align, Cell};
use crate::ebios::feared_events;
use crate::facts::owners;
use crate::pen::{Pen, number};
use crate::risk::{amount_cells, chance_cells, interval_columns, likelihood_cell, severity_cell};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    if !subject.ebios().feared_events.is_empty() {
        feared_events(pen, subject.ebios());
    }
    let Some(risk) = subject.inputs.risk else { return pen.not_computed("study") };
    if risk.study.jewels.is_empty() {
        return pen.not_computed("jewels");
    }
    let reachable = risk.study.jewels.iter().filter(|jewel| jewel.reachable).count();
    pen.paragraph(
        "risk-feared-introduction",
        &[("count", number(risk.study.jewels.len())), ("reachable", number(reachable))],
    );
    let mut rows = Vec::new();
    for jewel in risk.jewels() {
        let node = subject.map().node(jewel.id);
        let start = [
            Cell::Data(jewel.name.clone()),
            Cell::Text(pen.word(&format!("kind-{}", jewel.id.kind))),
            node.map_or(Cell::Empty, |node| subject.class_cell(node)),
            node.map_or(Cell::Empty, |node| Cell::list(owners(node))),
            Cell::Text(pen.word(&format!("deliver-risk-chosen-{}", chosen_by(jewel.chosen_by)))),
            Cell::Text(pen.word(if jewel.reachable { "deliver-yes" } else { "deliver-no" })),
            severity_cell(risk.severity(jewel)),
            likelihood_cell(risk.likelihood(jewel)),
            Cell::list(jewel.loss_from.iter().map(|from| loss_from(pen, from)).collect()),
        ];
        rows.push([&start[..], &chance_cells(jewel.p_year), &amount_cells(jewel.ale_mad)].concat());
    }
    let start = [
        ("risk-jewel", Align::Start, 6),
        ("kind", Align::Start, 3),
        ("class", Align::Center, 2),
        ("owner", Align::Start, 4),
        ("risk-chosen-by", Align::Start, 4),
        ("risk-reachable", Align::Center, 3),
        ("risk-severity", Align::Center, 2),
        ("risk-likelihood", Align::Center, 2),
        ("risk-loss-from", Align::Start, 5),
    ];
    let columns = [&start[..], &interval_columns("risk-chance", 2), &interval_columns("risk-mad", 3)].concat();
    pen.table("risk-jewels", &columns, rows);
    if risk.study.ale_mad.is_none() {
        pen.not_computed("amounts");
    }
    if risk.jewels().into_iter().any(|jewel| jewel.reachable && risk.severity(jewel).is_none()) {
        pen.not_computed("severity");
    }
}

/// What a loss rests on, with who stated it.
fn loss_from(pen: &mut Pen, from: &LossFrom) -> String {
    let word = pen.word(&format!("deliver-risk-loss-{}", from.basis.word().replace('_', "-")));
    match from.basis {
        LossBasis::Prior => word,
        _ => format!("{word} {} ({})", from.of, from.stated_by.join(", ")),
    }
}

/// The word of a rule that chose a jewel.
fn chosen_by(rule: ChosenBy) -> &'static str {
    match rule {
        ChosenBy::Stated => "stated",
        ChosenBy::SensitiveData => "sensitive-data",
        ChosenBy::ClassA => "class-a",
        ChosenBy::ClassB => "class-b",
        ChosenBy::Directory => "directory",
        ChosenBy::Store => "store",
        ChosenBy::DatabasePort => "database-port",
        ChosenBy::Dependants => "dependants",
    }
}
