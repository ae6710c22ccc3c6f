//! Section 6: the yearly loss with its intervals and its curve, and the losses that people stated.

use kharita_model::{RegisterKind, Value};

use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::registered;
use crate::risk::{is_stated, loss_figure, tail_table};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    match subject.inputs.risk {
        Some(risk) if risk.study.ale_mad.is_some() => {
            if !is_stated(risk) {
                pen.paragraph("risk-quantification-hypotheses", &[]);
            }
            tail_table(pen, risk);
            loss_figure(pen, risk);
        }
        Some(_) => pen.not_computed("amounts"),
        None => pen.not_computed("study"),
    }
    stated_losses(pen, subject);
}

fn stated_losses(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for loss in subject.register().of_kind(RegisterKind::Loss) {
        let process = registered::named(subject, loss, "process").map(|node| node.name().to_owned());
        let about =
            process.or_else(|| registered::text(loss, "process")).or_else(|| registered::text(loss, "scenario"));
        let amounts = ["minimum", "mode", "maximum"].map(|field| match loss.record.fields.get(field) {
            Some(Value::Money(money)) => Cell::Number(money.0 / 100),
            _ => Cell::Empty,
        });
        let by = registered::text(loss, "stated-by").unwrap_or_else(|| loss.by.to_string());
        let start = [Cell::data(about), Cell::data(registered::text(loss, "unit"))];
        rows.push([&start[..], &amounts, &[Cell::Data(by)]].concat());
    }
    let columns = [
        ("risk-about", Align::Start, 6),
        ("risk-unit", Align::Start, 2),
        ("risk-stated-low", Align::End, 4),
        ("risk-stated-mode", Align::End, 4),
        ("risk-stated-high", Align::End, 4),
        ("risk-stated-by", Align::Start, 4),
    ];
    pen.table("risk-losses", &columns, rows);
}
