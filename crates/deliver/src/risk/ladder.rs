//! The ladder of what may be said (RISK.md §15): the rung that evidence and named persons support, what would unlock the
//! next, the rows of the priors that figures rest on, and the limits that every report states.

use std::collections::BTreeSet;

use kharita_model::Argument;
use kharita_risk::distribution::Distribution;
use kharita_risk::priors::Priors;
use kharita_risk::study::{Missing, Unlocks};

use super::{RiskResults, amount, rounded};
use crate::Rate;
use crate::document::{Align, Cell, Tone};
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// The highest rung.
const TOP: u8 = 4;

/// The rung reached, and what each rung knows and allows.
pub(crate) fn rung(pen: &mut Pen, subject: &Subject<'_>) {
    let reached = subject.inputs.risk.map(|risk| risk.study.rung);
    match reached {
        Some(rung) => pen.paragraph("risk-rung", &[("rung", number(rung))]),
        None => pen.not_computed("study"),
    }
    let mut rows = Vec::new();
    for rung in 0..=TOP {
        let word = match reached {
            None => "deliver-risk-not-run",
            Some(reached) if rung <= reached => "deliver-yes",
            Some(_) => "deliver-no",
        };
        rows.push(vec![
            Cell::Number(rung.into()),
            Cell::Text(pen.word(&format!("deliver-risk-rung-{rung}-known"))),
            Cell::Text(pen.word(&format!("deliver-risk-rung-{rung}-said"))),
            Cell::Text(pen.word(word)),
        ]);
    }
    let columns = [
        ("risk-rung", Align::Center, 1),
        ("risk-known", Align::Start, 7),
        ("risk-said", Align::Start, 7),
        ("risk-reached", Align::Center, 2),
    ];
    pen.table("risk-ladder", &columns, rows);
}

/// What is missing, what each piece unlocks and how it is given. Without a study everything is.
pub(crate) fn what_is_missing(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for (what, unlocks) in missing(subject.inputs.risk) {
        let (known, of) = match what.split_once(' ') {
            Some((known, of)) => (known, of),
            None => (what.as_str(), ""),
        };
        let text = pen.say(&format!("deliver-risk-missing-{known}"), &[("of", Argument::Text(of.to_owned()))]);
        rows.push(vec![
            Cell::Text(text),
            Cell::Text(pen.word(&format!("deliver-risk-unlocks-{unlocks}"))),
            Cell::Text(pen.word(&format!("deliver-risk-how-{known}"))),
        ]);
    }
    let columns = [("risk-missing", Align::Start, 6), ("unlocks", Align::Start, 4), ("risk-how", Align::Start, 8)];
    pen.table("risk-missing", &columns, rows);
}

fn missing(risk: Option<RiskResults<'_>>) -> Vec<(String, &'static str)> {
    let Some(risk) = risk else {
        let all = [
            ("study", Unlocks::Paths),
            ("jewels", Unlocks::Paths),
            ("footholds", Unlocks::Paths),
            ("reach", Unlocks::Probabilities),
            ("frequencies", Unlocks::Amounts),
            ("losses", Unlocks::Amounts),
            ("severity", Unlocks::Severity),
            ("calibration", Unlocks::Forecasts),
        ];
        return all.map(|(what, unlocks)| (what.to_owned(), unlocks.word())).to_vec();
    };
    let said = |missing: &Missing| (missing.what.clone(), missing.unlocks.word());
    let mut missing: Vec<_> = risk.study.missing.iter().map(said).collect();
    if risk.plan.is_none() {
        missing.push(("plan".to_owned(), "plan"));
    }
    missing
}

/// Does nothing of the study rest on a prior?
pub(crate) fn is_stated(risk: RiskResults<'_>) -> bool {
    risk.study.hypotheses.is_empty()
}

/// What the calculation says in two sentences: jewels reached and rung, then the yearly loss or why there is none.
pub(crate) fn conclusions(pen: &mut Pen, risk: RiskResults<'_>) -> Vec<String> {
    let study = risk.study;
    let reachable = study.jewels.iter().filter(|jewel| jewel.reachable).count();
    let rate = |part: usize, whole: usize| Argument::Text(Rate::new(part, whole).text(pen.texts));
    let share = study.maybe_share;
    let maybe = rate(share.numerator as usize, share.denominator as usize);
    let arguments =
        [("reachable", rate(reachable, study.jewels.len())), ("rung", number(study.rung)), ("maybe", maybe)];
    let mut lines = vec![pen.say("deliver-risk-conclusion-jewels", &arguments)];
    let worst = study.tail().and_then(|tail| tail.var_mad.get("95").copied());
    match (study.ale_mad, worst) {
        (Some(ale), Some(worst)) => {
            let arguments =
                [("ale", Argument::Text(amount(pen.texts, ale))), ("worst", Argument::Text(amount(pen.texts, worst)))];
            lines.push(pen.say("deliver-risk-conclusion-loss", &arguments));
        }
        _ => lines.push(pen.word("deliver-risk-conclusion-no-loss")),
    }
    lines
}

/// The rows of the priors that figures rest on, with what each says.
pub(crate) fn hypotheses(pen: &mut Pen, risk: RiskResults<'_>) {
    let planned = risk.plan.iter().flat_map(|planned| &planned.plan.hypotheses);
    let used: BTreeSet<&String> = risk.study.hypotheses.iter().chain(planned).collect();
    let rows = used.into_iter().map(|row| hypothesis(pen, row, risk.priors)).collect();
    let columns = [
        ("risk-input", Align::Start, 6),
        ("risk-of", Align::Start, 4),
        ("risk-five", Align::End, 3),
        ("risk-middle", Align::End, 3),
        ("risk-ninety-five", Align::End, 3),
        ("risk-unit", Align::Start, 3),
        ("risk-basis", Align::Start, 3),
    ];
    pen.table("risk-hypotheses", &columns, rows);
}

fn hypothesis(pen: &mut Pen, row: &str, priors: &Priors) -> Vec<Cell> {
    let (kind, of) = row.split_once(' ').unwrap_or((row, ""));
    let (law, unit): (Option<&Distribution>, &str) = match kind {
        "technique" => (priors.techniques.get(of), "share"),
        "campaigns" => (priors.origins.get(of).map(|origin| &origin.per_year), "per-year"),
        "jewel_loss" => (priors.jewel_losses.get(of), "mad"),
        "skill" => (None, "level"),
        _ => (None, "share"),
    };
    let skill = priors.origins.get(of).map(|origin| &origin.skill);
    let constant = match kind {
        "reliability" => priors.reliability.get(of),
        "skill" => skill,
        _ => None,
    };
    let at = |u: f64| match (law, constant) {
        (Some(law), _) if unit == "mad" => Cell::Number(rounded(law.quantile(u))),
        (Some(law), _) => Cell::Decimal(law.quantile(u), 2),
        (None, Some(value)) => Cell::Decimal(*value, 2),
        (None, None) => Cell::Empty,
    };
    let has_figures = law.is_some() || constant.is_some();
    vec![
        Cell::Text(pen.word(&format!("deliver-risk-hypothesis-{}", kind.replace('_', "-")))),
        match kind {
            "campaigns" | "skill" => Cell::Text(origin_name(pen, of)),
            "reliability" => Cell::Text(pen.word(&format!("deliver-risk-relevance-{of}"))),
            "jewel_loss" => Cell::Text(pen.word(&format!("kind-{of}"))),
            _ => Cell::data(Some(of.to_owned())),
        },
        at(0.05),
        at(0.5),
        at(0.95),
        if has_figures { Cell::Text(pen.word(&format!("deliver-risk-unit-{unit}"))) } else { Cell::Empty },
        Cell::Text(pen.word("deliver-risk-hypothesis")),
    ]
}

/// A category of risk origins in words; a name that people gave stays as they wrote it.
pub(crate) fn origin_name(pen: &mut Pen, code: &str) -> String {
    let key = format!("deliver-risk-origin-{}", code.replace('_', "-"));
    if pen.texts.has(&key) { pen.word(&key) } else { kharita_text::Texts::isolate(code) }
}

/// The limits of the calculation, and the share of paths that rest on a reading of reach that nothing proves.
pub(crate) fn limits(pen: &mut Pen, subject: &Subject<'_>) {
    let mut lines: Vec<String> = ["judgements", "model", "grids", "persons", "severity"]
        .map(|key| pen.word(&format!("deliver-risk-limit-{key}")))
        .to_vec();
    if let Some(risk) = subject.inputs.risk {
        let share = risk.paths.maybe_share;
        let rate = Rate::new(share.numerator as usize, share.denominator as usize).text(pen.texts);
        lines.push(pen.say("deliver-risk-limit-reach", &[("share", Argument::Text(rate))]));
        let left_out = number(risk.study.exposures.pairs_left_out);
        lines.push(pen.say("deliver-risk-limit-ports", &[("count", left_out)]));
        let run = [("trials", number(risk.study.trials)), ("seed", number(risk.study.seed))];
        lines.push(pen.say("deliver-risk-limit-trials", &run));
    }
    pen.callout("risk-limits", Tone::Reserve, lines);
}
