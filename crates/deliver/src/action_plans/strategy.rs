//! Section 1: the figures at a glance, the envelopes and what is spent of each, how the plan was made and what that proves, and the loss that is left for
//! each budget.

use kharita_model::Argument;
use kharita_risk::study::Metric;

use super::costed::{allocated, dirhams, left, paid, planned};
use super::summary::overview;
use crate::Rate;
use crate::document::{Align, Cell, Tone};
use crate::figure::{Axis, Line, Mark, chart, round_ticks};
use crate::pen::{Pen, number};
use crate::risk::{Planned, amount_cells, interval_columns, remaining, rounded};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    overview(pen, subject);
    let Some(planned) = planned(subject) else { return pen.not_computed("plan") };
    method(pen, planned);
    let Some(planned) = allocated(subject) else { return pen.not_computed("allocation") };
    budget(pen, planned);
    frontier_figure(pen, planned);
    frontier_table(pen, planned);
}

/// How the plan was made, and that nothing is proved where nothing is.
fn method(pen: &mut Pen, planned: Planned<'_>) {
    let (plan, options) = (planned.plan, planned.options);
    let costs = Rate::new(plan.costs.quoted as usize, plan.costs.of as usize).text(pen.texts);
    let mut lines = vec![match plan.gap {
        None => pen.word("deliver-risk-method-greedy"),
        Some(gap) => {
            let gap = format!("{}\u{a0}%", pen.texts.decimal(gap * 100.0, 1));
            pen.say("deliver-risk-method-exact", &[("gap", Argument::Text(gap))])
        }
    }];
    lines.push(pen.word(match options.metric {
        Metric::Ale => "deliver-risk-metric-ale",
        Metric::Cvar99 => "deliver-risk-metric-cvar99",
    }));
    lines.push(pen.say("deliver-risk-costs-quoted", &[("costs", Argument::Text(costs))]));
    let sprints = ("sprints", number(options.sprints));
    lines.push(match options.capacity_days {
        Some(days) => pen.say("deliver-risk-capacity", &[sprints, ("days", number(days))]),
        None => pen.say("deliver-risk-no-capacity", &[sprints]),
    });
    let core: Vec<String> =
        plan.robust_core.iter().filter_map(|id| planned.offer(id)).map(|o| pen.title(&o.measure.title)).collect();
    lines.push(match (plan.cost_mad, core.is_empty()) {
        (None, _) => pen.word("deliver-risk-no-robust-core"),
        (_, true) => pen.word("deliver-risk-empty-robust-core"),
        (_, false) => pen.say("deliver-risk-robust-core", &[("measures", Argument::Text(core.join(" ; ")))]),
    });
    pen.callout("risk-method", Tone::Reserve, lines);
}

fn budget(pen: &mut Pen, planned: Planned<'_>) {
    let (plan, options) = (planned.plan, planned.options);
    let mut rows = Vec::new();
    for (envelope, left) in options.envelopes.iter().zip(left(plan, options)) {
        let count = plan.chosen.iter().filter(|chosen| chosen.envelope.as_ref() == Some(&envelope.name)).count();
        rows.push(vec![
            Cell::Data(envelope.name.clone()),
            dirhams(envelope.amount),
            Cell::count(count),
            dirhams(envelope.amount - left),
            dirhams(left),
        ]);
    }
    let columns = [
        ("risk-envelope", Align::Start, 4),
        ("risk-amount", Align::End, 4),
        ("risk-measures-chosen", Align::End, 3),
        ("risk-spent", Align::End, 4),
        ("risk-left", Align::End, 4),
    ];
    pen.table("risk-budget", &columns, rows);
}

fn frontier_figure(pen: &mut Pen, planned: Planned<'_>) {
    let plan = planned.plan;
    let (Some(first), Some(last)) = (plan.frontier.first(), plan.frontier.last()) else { return };
    let texts = pen.texts;
    let axis = |title: String, most: f64| Axis {
        title,
        ticks: round_ticks(most).into_iter().map(|tick| (tick, texts.number(tick as i64))).collect(),
        logarithmic: false,
    };
    let most = plan.frontier.iter().map(|point| point[1]).fold(0.0, f64::max);
    let x = axis(pen.word("deliver-risk-axis-budget"), last[0]);
    let y = axis(pen.word("deliver-risk-axis-residual"), most);
    let line =
        Line { points: plan.frontier.iter().map(|point| (point[0], point[1])).collect(), dashed: false, dotted: true };
    let start = texts.number(rounded(first[1]));
    let (end, at) = match plan.fresh.filter(|_| planned.options.metric == Metric::Ale) {
        Some(fresh) => {
            let at = (plan.cost_mad.unwrap_or(last[0]), fresh.value);
            ((remaining(pen, fresh), Some((fresh.low, fresh.high))), at)
        }
        None => {
            let loss = texts.number(rounded(last[1]));
            let said = pen.say("deliver-risk-loss-hypothesis", &[("loss", Argument::Text(loss))]);
            ((said, None), (last[0], last[1]))
        }
    };
    let start = pen.say("deliver-risk-frontier-start", &[("loss", Argument::Text(start))]);
    let label = pen.say("deliver-risk-frontier-end", &[("loss", Argument::Text(end.0))]);
    let marks = [Mark { at: (first[0], first[1]), label: start, interval: None }, Mark { at, label, interval: end.1 }];
    let svg = chart(&x, &y, &[line], &marks, texts);
    pen.figure("risk-frontier", svg.finish(), 0, &[("count", number(plan.chosen.len()))]);
}

/// What each measure adds to the cost and takes off the loss.
fn frontier_table(pen: &mut Pen, planned: Planned<'_>) {
    let (mut rows, mut spent) = (Vec::new(), 0.0);
    for (at, chosen) in (1_i64..).zip(&planned.plan.chosen) {
        let name = planned.offer(&chosen.id).map_or(Cell::Empty, |offer| pen.titled(&offer.measure.title));
        spent += chosen.cost_mad.unwrap_or(0.0);
        let start = [Cell::Number(at), name, paid(chosen.cost_mad), paid(Some(spent))];
        rows.push([&start[..], &amount_cells(chosen.delta_ale_mad)].concat());
    }
    let columns = [
        ("number", Align::Center, 1),
        ("measure", Align::Start, 9),
        ("risk-cost", Align::End, 3),
        ("risk-cost-sum", Align::End, 3),
    ];
    pen.table("risk-frontier", &[&columns[..], &interval_columns("risk-gain", 3)].concat(), rows);
}
