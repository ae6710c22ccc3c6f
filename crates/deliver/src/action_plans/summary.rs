//! The first page: what the plan buys for how much, what the body's own plan lacks, the decisions that are asked for; and the
//! annex of what is not known.

use kharita_model::{Argument, Money};
use kharita_risk::study::Metric;

use super::costed::{allocated, chosen, planned};
use crate::Rate;
use crate::document::{Align, Cell, Tone};
use crate::pen::{Pen, number};
use crate::risk::{actions, amount, hypotheses, limits, remaining, rung, what_is_missing};
use crate::subject::Subject;
use kharita_risk::ebios::gaps;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let mut lines = plan(pen, subject);
    lines.push(own_actions(pen, subject));
    pen.callout("conclusions", Tone::Conclusion, lines);
    let date = |days| Argument::Text(pen.texts.date(subject.edition.date.plus_days(days)));
    let dates = [("first", date(30)), ("second", date(90))];
    let asked = ["deliver-risk-decide-envelopes", "deliver-risk-decide-owners", "deliver-risk-decide-acceptance"];
    let lines = asked.into_iter().map(|key| pen.say(key, &dates)).collect();
    pen.callout("decisions", Tone::Conclusion, lines);
    if planned(subject).is_none() {
        pen.not_computed("plan");
    } else {
        let proved = planned(subject).is_some_and(|planned| planned.plan.gap.is_some());
        let how = if proved { "deliver-risk-method-exact-short" } else { "deliver-risk-method-greedy-short" };
        let lines = vec![pen.word(how), pen.word("deliver-risk-costs-hypotheses")];
        pen.callout("risk-reserves", Tone::Reserve, lines);
    }
}

fn plan(pen: &mut Pen, subject: &Subject<'_>) -> Vec<String> {
    let Some(planned) = allocated(subject) else { return vec![pen.word("deliver-risk-no-plan")] };
    let plan = planned.plan;
    let cost = plan.cost_mad.and_then(Money::from_mad).unwrap_or_default();
    let quoted = Rate::new(plan.costs.quoted as usize, plan.costs.of as usize).text(pen.texts);
    let days: i64 = chosen(subject).iter().map(|(_, costed)| i64::from(costed.measure.effort_days)).sum();
    let arguments = [
        ("count", number(plan.chosen.len())),
        ("cost", number(cost.0 / 100)),
        ("quoted", Argument::Text(quoted)),
        ("days", number(days)),
    ];
    let mut lines = vec![pen.say("deliver-risk-conclusion-plan", &arguments)];
    let before = subject.inputs.risk.and_then(|risk| risk.study.ale_mad);
    if let (Some(before), Some(after)) = (before, plan.fresh) {
        let arguments =
            [("before", Argument::Text(amount(pen.texts, before))), ("after", Argument::Text(remaining(pen, after)))];
        let key = match planned.options.metric {
            Metric::Ale => "deliver-risk-conclusion-gain",
            Metric::Cvar99 => "deliver-risk-conclusion-gain-tail",
        };
        lines.push(pen.say(key, &arguments));
    }
    lines
}

fn own_actions(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let own: Vec<_> = actions(subject.register()).collect();
    let incomplete = own.iter().filter(|action| !gaps(action).is_empty()).count();
    let rate = Rate::new(incomplete, own.len()).text(pen.texts);
    pen.say("deliver-risk-conclusion-actions", &[("count", number(own.len())), ("incomplete", Argument::Text(rate))])
}

/// The figures of the first page as a table: what stands before the sections does not go to the workbook.
pub(super) fn overview(pen: &mut Pen, subject: &Subject<'_>) {
    let measures = chosen(subject);
    let own: Vec<_> = actions(subject.register()).collect();
    let quoted = measures.iter().filter(|(_, costed)| costed.quoted).count();
    let cost = planned(subject).and_then(|planned| planned.plan.cost_mad);
    let cells = [
        ("measures", Cell::count(measures.len())),
        ("cost", super::costed::paid(cost)),
        ("quoted", Cell::Rate(Rate::new(quoted, measures.len()))),
        ("days", Cell::Number(measures.iter().map(|(_, costed)| i64::from(costed.measure.effort_days)).sum())),
        ("actions", Cell::count(own.len())),
        ("incomplete", Cell::Rate(Rate::new(own.iter().filter(|a| !gaps(a).is_empty()).count(), own.len()))),
    ];
    let rows = cells.map(|(key, cell)| vec![Cell::Text(pen.word(&format!("deliver-risk-overview-{key}"))), cell]);
    pen.table("risk-overview", &[("risk-figure", Align::Start, 8), ("value", Align::End, 4)], rows.to_vec());
}

pub(super) fn write_unknowns(pen: &mut Pen, subject: &Subject<'_>) {
    rung(pen, subject);
    what_is_missing(pen, subject);
    if let Some(risk) = subject.inputs.risk {
        hypotheses(pen, risk);
    }
    limits(pen, subject);
}
