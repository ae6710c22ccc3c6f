//! Section 5: the risks that stay, each to be treated or accepted by a named person on a day; what the whole plan leaves.

use kharita_model::Argument;
use kharita_risk::study::Metric;

use super::costed::allocated;
use crate::document::{Align, Cell, Input};
use crate::ebios::{residual_risks, residual_sheets, risk_matrices};
use crate::pen::{Pen, number};
use crate::risk::{accepted, amount_cells, chance_cells, high_risks, interval_columns, likelihood_cell, remaining};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let study = subject.ebios();
    if study.risks.iter().any(|risk| risk.written) {
        residual_risks(pen, study);
        risk_matrices(pen, study);
        residual_sheets(pen, study);
    }
    let Some(risk) = subject.inputs.risk else { return pen.not_computed("study") };
    let high = high_risks(risk).count();
    let how_many =
        high_risks(risk).filter(|jewel| accepted(subject.register(), jewel, subject.edition.date).is_some()).count();
    pen.paragraph("risk-residual-introduction", &[("high", number(high)), ("accepted", number(how_many))]);
    let mut rows = Vec::new();
    for jewel in risk.jewels() {
        let accepted = accepted(subject.register(), jewel, subject.edition.date);
        let start = [Cell::Data(jewel.name.clone()), likelihood_cell(risk.likelihood(jewel))];
        let treatment =
            if accepted.is_some() { Cell::Text(pen.word("deliver-risk-treatment-accept")) } else { Cell::Empty };
        let end = match accepted {
            Some(accepted) => [treatment, Cell::Data(accepted.by), Cell::Date(accepted.on)],
            None => [treatment, Cell::Empty, Cell::Empty],
        };
        let row = [&start[..], &chance_cells(jewel.p_year), &amount_cells(jewel.ale_mad), &end].concat();
        rows.push((jewel.id.to_string(), row));
    }
    let start = [("risk-jewel", Align::Start, 7), ("risk-likelihood", Align::Center, 2)];
    let end = [
        ("risk-treatment", Align::Start, 4),
        ("risk-accepted-by", Align::Start, 4),
        ("risk-accepted-on", Align::Center, 3),
    ];
    let columns = [&start[..], &interval_columns("risk-chance", 2), &interval_columns("risk-mad", 3), &end].concat();
    let treatments = ["reduce", "transfer", "avoid", "accept"];
    let treatments = treatments.iter().map(|word| pen.word(&format!("deliver-risk-treatment-{word}"))).collect();
    pen.form("risk-residual", &columns, vec![(8, Input::Choice(treatments)), (10, Input::Day)], rows);
    after(pen, subject);
    if !study.risks.iter().any(|risk| risk.written) {
        risk_matrices(pen, study);
    }
}

/// What the plan leaves of the yearly loss of the whole body: the engine does not say it for each jewel.
fn after(pen: &mut Pen, subject: &Subject<'_>) {
    let Some(planned) = allocated(subject) else { return pen.not_computed("residual") };
    let Some(left) = planned.plan.fresh else { return pen.not_computed("residual") };
    let loss = remaining(pen, left);
    let key = match planned.options.metric {
        Metric::Ale => "risk-after-ale",
        Metric::Cvar99 => "risk-after-cvar99",
    };
    pen.paragraph(key, &[("loss", Argument::Text(loss))]);
}
