//! The first page: what the calculation may say, what it says of the yearly loss, the worst scenarios in plain words, the decisions
//! that are asked for; and the annex of what is not known.

use kharita_model::Argument;
use kharita_text::Texts;

use super::strategic::scenarios;
use crate::document::Tone;
use crate::pen::{Pen, number};
use crate::risk::{RiskResults, chance, conclusions, entry, hypotheses, limits, rung, what_is_missing};
use crate::subject::Subject;

/// Scenarios that the first page tells.
const TOLD: usize = 3;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let lines = match subject.inputs.risk {
        Some(risk) => conclusions(pen, risk),
        None => vec![pen.word("deliver-risk-no-study")],
    };
    pen.callout("conclusions", Tone::Conclusion, lines);
    if let Some(risk) = subject.inputs.risk {
        worst(pen, risk);
        if !risk.study.hypotheses.is_empty() {
            let count = [("count", number(risk.study.hypotheses.len()))];
            let line = pen.say("deliver-risk-rests-on-hypotheses", &count);
            pen.callout("risk-reserves", Tone::Reserve, vec![line]);
        }
    } else {
        pen.not_computed("study");
    }
    let date = |days| Argument::Text(pen.texts.date(subject.edition.date.plus_days(days)));
    let dates = [("first", date(30)), ("second", date(90))];
    let asked = ["deliver-risk-decide-jewels", "deliver-risk-decide-frequencies", "deliver-risk-decide-severity"];
    let lines = asked.into_iter().map(|key| pen.say(key, &dates)).collect();
    pen.callout("decisions", Tone::Conclusion, lines);
}

/// The worst scenarios, a sentence each.
fn worst(pen: &mut Pen, risk: RiskResults<'_>) {
    let mut lines = Vec::new();
    for scenario in scenarios(risk).iter().take(TOLD) {
        let Some(path) = scenario.paths.first() else { continue };
        let start = entry(pen, path);
        let mut arguments = vec![
            ("scenario", Argument::Text(scenario.label.clone())),
            ("entry", Argument::Text(start)),
            ("name", Argument::Text(Texts::isolate(&scenario.jewel.name))),
            ("count", number(path.steps.iter().filter(|step| step.technique.is_some()).count())),
        ];
        lines.push(match scenario.jewel.p_year {
            Some(p) => {
                arguments.push(("chance", Argument::Text(chance(pen.texts, p))));
                pen.say("deliver-risk-told-chance", &arguments)
            }
            None => pen.say("deliver-risk-told", &arguments),
        });
    }
    if lines.is_empty() {
        pen.not_computed("paths");
    } else {
        pen.callout("risk-worst", Tone::Conclusion, lines);
    }
}

pub(super) fn write_unknowns(pen: &mut Pen, subject: &Subject<'_>) {
    rung(pen, subject);
    what_is_missing(pen, subject);
    if let Some(risk) = subject.inputs.risk {
        hypotheses(pen, risk);
    }
    limits(pen, subject);
}
