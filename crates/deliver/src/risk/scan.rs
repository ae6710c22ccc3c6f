//! For the tests: every simulated figure that a document shows must stand beside both ends of its interval.

use kharita_risk::Interval;
use kharita_text::Texts;

use super::{RiskResults, amount, rounded};
use crate::document::{Cell, Content, Document};
use crate::lint::own_texts;

/// Below this amount a number may well be a count.
const LEAST: i64 = 1000;

/// All intervals in dirhams of a calculation.
pub(crate) fn amounts(risk: RiskResults<'_>) -> Vec<Interval> {
    let study = risk.study;
    let tails = [&study.var_mad, &study.cvar_mad];
    let mut found: Vec<Interval> = study.ale_mad.into_iter().collect();
    found.extend(tails.into_iter().flatten().flat_map(|tail| tail.values().copied()));
    found.extend(study.jewels.iter().filter_map(|jewel| jewel.ale_mad));
    found.extend(risk.paths.choke_points.iter().filter_map(|point| point.delta_ale_mad));
    if let Some(planned) = risk.plan {
        found.extend(planned.plan.fresh);
        found.extend(planned.plan.chosen.iter().filter_map(|chosen| chosen.delta_ale_mad));
    }
    found.retain(|interval| rounded(interval.value) >= LEAST);
    found
}

/// The rows and texts that show a simulated amount, and how many of them lack an end of an interval that fits.
pub(crate) fn shown_and_bare(document: &Document, risk: RiskResults<'_>) -> (usize, Vec<String>) {
    let texts = Texts::of(document.language);
    let amounts = amounts(risk);
    let (mut shown, mut bare) = (0, Vec::new());
    // The priors and the catalogue have numbers of their own, each said to be a hypothesis.
    let others = ["table-risk-hypotheses", "table-risk-catalogue", "table-risk-not-bought", "table-risk-losses"];
    let mut judge = |fits: Vec<bool>, what: String| {
        if !fits.is_empty() {
            shown += 1;
            if !fits.contains(&true) {
                bare.push(what);
            }
        }
    };
    for block in document.summary.iter().chain(&document.blocks) {
        for text in own_texts(block) {
            let here = amounts
                .iter()
                .filter(|found| text.contains(&format!("{}\u{a0}MAD", texts.number(rounded(found.value)))));
            judge(here.map(|found| text.contains(&amount(texts, *found))).collect(), text.to_owned());
        }
        let Content::Table(table) = &block.content else { continue };
        if others.contains(&block.id.as_str()) {
            continue;
        }
        for row in &table.rows {
            let numbers: Vec<i64> =
                row.iter().filter_map(|cell| if let Cell::Number(n) = cell { Some(*n) } else { None }).collect();
            let here = amounts.iter().filter(|found| numbers.contains(&rounded(found.value)));
            let ends = |found: &Interval| [found.low, found.high].iter().all(|end| numbers.contains(&rounded(*end)));
            judge(here.map(ends).collect(), format!("{}: {row:?}", table.caption));
        }
    }
    (shown, bare)
}
