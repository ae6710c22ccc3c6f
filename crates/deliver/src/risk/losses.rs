//! The yearly loss: its curve of exceedance, and mean, value at risk and mean of the tail, each with its interval.

use kharita_model::Argument;

use super::{RiskResults, amount, amount_cells, interval_columns};
use crate::document::{Align, Cell};
use crate::figure::{Axis, Line, Mark, chart, round_ticks};
use crate::pen::{Pen, number};

/// Probabilities along the axis.
const PROBABILITIES: [f64; 9] = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0];

/// The curve with its band and the points P90, P95 and P99; what would unlock it where there is none.
pub(crate) fn loss_figure(pen: &mut Pen, risk: RiskResults<'_>) {
    let (Some(curve), Some(band), Some(tail)) = (&risk.study.curve, &risk.study.band, risk.study.tail()) else {
        return pen.not_computed("loss-curve");
    };
    let texts = pen.texts;
    let most = curve.iter().map(|point| point[0]).chain(band.iter().map(|point| point[2])).fold(0.0, f64::max);
    let x = Axis {
        title: pen.word("deliver-risk-axis-loss"),
        ticks: round_ticks(most).into_iter().map(|tick| (tick, texts.number(tick as i64))).collect(),
        logarithmic: false,
    };
    let percent = |p: f64| format!("{}\u{a0}%", texts.decimal(p * 100.0, usize::from(p < 0.01)));
    let y = Axis {
        title: pen.word("deliver-risk-axis-exceedance"),
        ticks: PROBABILITIES.map(|p| (p, percent(p))).to_vec(),
        logarithmic: true,
    };
    let line = |points: Vec<(f64, f64)>, dashed| Line { points, dashed, dotted: !dashed };
    let lines = [
        line(band.iter().map(|point| (point[1], point[0])).collect(), true),
        line(band.iter().map(|point| (point[2], point[0])).collect(), true),
        line(curve.iter().map(|point| (point[0], point[1])).collect(), false),
    ];
    let marks: Vec<Mark> = [("90", 0.1), ("95", 0.05), ("99", 0.01)]
        .into_iter()
        .filter_map(|(level, p)| {
            let found = tail.var_mad.get(level)?;
            Some(Mark { at: (found.value, p), label: format!("P{level} : {}", amount(texts, *found)), interval: None })
        })
        .collect();
    let svg = chart(&x, &y, &lines, &marks, texts);
    pen.figure("loss-curve", svg.finish(), 0, &[("trials", number(risk.study.trials))]);
}

/// Mean yearly loss, VaR and CVaR.
pub(crate) fn tail_table(pen: &mut Pen, risk: RiskResults<'_>) {
    let Some(tail) = risk.study.tail() else { return pen.not_computed("amounts") };
    let mut rows = Vec::new();
    let basis = pen.word("deliver-risk-simulated");
    let mut row = |name: String, interval| {
        rows.push([&[Cell::Text(name)], &amount_cells(interval)[..], &[Cell::Text(basis.clone())]].concat());
    };
    row(pen.word("deliver-risk-ale"), risk.study.ale_mad);
    for (key, figures) in [("deliver-risk-var", &tail.var_mad), ("deliver-risk-cvar", &tail.cvar_mad)] {
        for (level, interval) in figures {
            row(pen.say(key, &[("level", Argument::Text(level.clone()))]), Some(*interval));
        }
    }
    let columns =
        [&[("risk-figure", Align::Start, 8)], &interval_columns("risk-mad", 4)[..], &[("risk-basis", Align::Start, 5)]];
    pen.table("risk-tail", &columns.concat(), rows);
}
