//! The first page: what the governance lacks, how much work the road map holds, and the decisions that are asked for.

use kharita_model::{Argument, NodeKind};

use super::roadmap::{Horizon, steps};
use crate::Rate;
use crate::document::Tone;
use crate::parts::{measures, open_questions};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let lines = vec![governance(pen, subject), owners(pen, subject), work(pen, subject)];
    pen.callout("conclusions", Tone::Conclusion, lines);
    let date = |days| pen.texts.date(subject.edition.date.plus_days(days));
    let dates = [("first", Argument::Text(date(30))), ("second", Argument::Text(date(90)))];
    let asked = ["deliver-decision-officer", "deliver-decision-owners", "deliver-decision-road-map"];
    let lines = asked.into_iter().map(|key| pen.say(key, &dates)).collect();
    pen.callout("decisions", Tone::Conclusion, lines);
    let lines = ["deliver-recommendations-reserve-cost", "deliver-recommendations-reserve-risks"];
    let lines = lines.into_iter().map(|key| pen.word(key)).collect();
    pen.callout("reserves", Tone::Reserve, lines);
}

pub(super) fn write_unknowns(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("recommendations-unknowns", &[("count", number(subject.tally().not_assessed))]);
    open_questions(pen, subject);
    measures(pen, subject);
}

fn governance(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let roles = kharita_catalog::governance().roles.iter().flat_map(|role| &role.rules);
    let verdicts: Vec<_> = roles.filter_map(|rule| subject.verdict(rule)).collect();
    let shown = verdicts.iter().filter(|found| found.verdict == kharita_catalog::Verdict::Conformant).count();
    let tally = subject.tally();
    let rate = |part, whole| Argument::Text(Rate::new(part, whole).text(pen.texts));
    let arguments = [
        ("roles", rate(shown, verdicts.len())),
        ("gaps", rate(tally.non_conformant + tally.partial, tally.applicable())),
        ("unassessed", rate(tally.not_assessed, tally.applicable())),
    ];
    pen.say("deliver-recommendations-conclusion-governance", &arguments)
}

fn owners(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let rate = |kind| {
        let nodes = subject.living(kind);
        let owned = nodes.iter().filter(|node| node.has_owner()).count();
        Argument::Text(Rate::new(owned, nodes.len()).text(pen.texts))
    };
    let arguments = [
        ("processes", rate(NodeKind::Process)),
        ("applications", rate(NodeKind::App)),
        ("databases", rate(NodeKind::Store)),
    ];
    pen.say("deliver-recommendations-conclusion-owners", &arguments)
}

fn work(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let steps = steps(subject);
    let of = |horizon| number(steps.iter().filter(|step| step.horizon == horizon).count());
    let sum = |bound: fn(&kharita_catalog::Amounts) -> kharita_model::Money| {
        let total: kharita_model::Money = steps.iter().map(|step| bound(&step.cost)).sum();
        number(total.0 / 100)
    };
    let arguments = [
        ("soon", of(Horizon::Days30)),
        ("middle", of(Horizon::Days90)),
        ("late", of(Horizon::Days365)),
        ("days", number(steps.iter().map(|step| u64::from(step.measure.effort_days)).sum::<u64>())),
        ("minimum", sum(|cost| cost.min)),
        ("maximum", sum(|cost| cost.max)),
    ];
    pen.say("deliver-recommendations-conclusion-work", &arguments)
}
