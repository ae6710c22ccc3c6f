//! What documents show of a calculation of risks, and how its figures are written: an estimate never stands without its
//! interval, and what rests on the catalogue's priors is called a hypothesis.

mod attack;
mod ladder;
mod lints;
mod losses;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
pub(crate) mod scan;

use kharita_catalog::Offer;
use kharita_map::Node;
use kharita_model::{EdgeKind, NodeId, NodeKind};
use kharita_risk::Interval;
use kharita_risk::attack::Rules;
use kharita_risk::priors::Priors;
use kharita_risk::study::{Corrective, JewelAnswer, PathStep, Paths, PlanOptions, Study};
use kharita_text::Texts;

use crate::document::{Align, Cell};
use crate::pen::{ColumnSpec, Pen};
use crate::subject::Subject;

pub(crate) use attack::{attack_figure, entry, gains, steps_table};
pub(crate) use ladder::{conclusions, hypotheses, is_stated, limits, origin_name, rung, what_is_missing};
pub(crate) use lints::{accepted, actions, high_risks, risk_lints, taken_over};
pub(crate) use losses::{loss_figure, tail_table};

/// The results of the risk engine on the state that a document shows.
#[derive(Debug, Clone, Copy)]
pub struct RiskResults<'a> {
    /// The study.
    pub study: &'a Study,
    /// The ways of attack and the choke points.
    pub paths: &'a Paths,
    /// The corrective plan, if one was made.
    pub plan: Option<Planned<'a>>,
    /// The rules of attack that were applied: they name the phase of each step.
    pub rules: &'a Rules,
    /// The priors at hand: what each row that was used says.
    pub priors: &'a Priors,
}

/// A plan and what was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Planned<'a> {
    /// The plan.
    pub plan: &'a Corrective,
    /// Its envelopes, sprints and metric.
    pub options: &'a PlanOptions,
    /// What it chose from.
    pub offers: &'a [Offer],
}

impl<'a> Planned<'a> {
    /// The offer with this id.
    pub(crate) fn offer(&self, id: &str) -> Option<&'a Offer> {
        self.offers.iter().find(|offer| offer.measure.id == id)
    }
}

impl<'a> RiskResults<'a> {
    /// The jewels, those that cost most first, then those that fall most often.
    pub(crate) fn jewels(&self) -> Vec<&'a JewelAnswer> {
        let mut jewels: Vec<&JewelAnswer> = self.study.jewels.iter().collect();
        let value = |interval: Option<Interval>| interval.map_or(0.0, |interval| interval.value);
        jewels.sort_by(|a, b| {
            value(b.ale_mad)
                .total_cmp(&value(a.ale_mad))
                .then(value(b.p_year).total_cmp(&value(a.p_year)))
                .then(b.reachable.cmp(&a.reachable))
                .then(a.id.cmp(&b.id))
        });
        jewels
    }

    /// Likelihood of a jewel's scenario, V0 to V4.
    pub(crate) fn likelihood(&self, jewel: &JewelAnswer) -> Option<u8> {
        let id = jewel.id.to_string();
        self.study.scenarios.iter().find(|scenario| scenario.id == id)?.likelihood
    }

    /// Severity of a jewel's scenario, 1 to 4.
    pub(crate) fn severity(&self, jewel: &JewelAnswer) -> Option<u8> {
        let id = jewel.id.to_string();
        self.study.scenarios.iter().find(|scenario| scenario.id == id)?.severity
    }

    /// Phase of EBIOS RM of a step.
    pub(crate) fn phase(&self, step: &PathStep) -> Option<&'a str> {
        self.rules.rules.iter().find(|rule| rule.id == step.rule)?.phase.as_deref()
    }
}

/// A simulated amount in whole dirhams, rounded to three significant digits: more would pretend.
pub(crate) fn rounded(mad: f64) -> i64 {
    if !mad.is_finite() {
        return 0;
    }
    let mut unit = 1.0;
    while mad.abs() / unit >= 1000.0 {
        unit *= 10.0;
    }
    ((mad / unit).round() * unit) as i64
}

/// « 1 200 000 MAD [900 000 – 1 500 000] »: from left to right in every language.
pub(crate) fn amount(texts: &Texts, interval: Interval) -> String {
    let [value, low, high] = [interval.value, interval.low, interval.high].map(|mad| texts.number(rounded(mad)));
    format!("\u{200e}{value}\u{a0}MAD [{low} – {high}]\u{200e}")
}

/// A loss that is left; where no simulated campaign lost anything, that is said instead of a zero that pretends.
pub(crate) fn remaining(pen: &mut Pen, interval: Interval) -> String {
    if interval.high > 0.0 { amount(pen.texts, interval) } else { pen.word("deliver-risk-none-seen") }
}

/// « 12,3 % [10,1 – 14,5] ».
pub(crate) fn chance(texts: &Texts, interval: Interval) -> String {
    let [value, low, high] = [interval.value, interval.low, interval.high].map(|p| texts.decimal(p * 100.0, 1));
    format!("\u{200e}{value}\u{a0}% [{low} – {high}]\u{200e}")
}

/// Estimate and ends of an amount, for three columns; empty below its rung.
pub(crate) fn amount_cells(interval: Option<Interval>) -> [Cell; 3] {
    match interval {
        Some(found) => [found.value, found.low, found.high].map(|mad| Cell::Number(rounded(mad))),
        None => [Cell::Empty, Cell::Empty, Cell::Empty],
    }
}

/// Estimate and ends of a probability, in per cent, for three columns.
pub(crate) fn chance_cells(interval: Option<Interval>) -> [Cell; 3] {
    match interval {
        Some(found) => [found.value, found.low, found.high].map(|p| Cell::Decimal(p * 100.0, 1)),
        None => [Cell::Empty, Cell::Empty, Cell::Empty],
    }
}

/// The columns of an amount with its interval: `deliver-column-risk-KEY`, then low and high.
pub(crate) const fn interval_columns(key: &'static str, weight: u8) -> [ColumnSpec; 3] {
    [(key, Align::End, weight), ("risk-low", Align::End, weight), ("risk-high", Align::End, weight)]
}

/// A node as a path shows it. Accounts belong to people: their kind and the end of their id stand for them.
pub(crate) fn place_name(pen: &mut Pen, subject: &Subject<'_>, id: NodeId) -> String {
    match subject.map().node(id) {
        // A service is known by its port: its machine is named with it.
        Some(node) if node.kind() == NodeKind::Service => {
            let host = node.incoming(EdgeKind::Listens).next().map(|edge| edge.from().name().to_owned());
            host.map_or_else(|| named(pen, node), |host| format!("{host} {}", node.name()))
        }
        Some(node) if node.kind() != NodeKind::Account => named(pen, node),
        _ => {
            let text = id.to_string();
            let short: String = text.chars().skip(text.chars().count().saturating_sub(6)).collect();
            let kind = pen.word(&format!("kind-{}", id.kind));
            format!("{kind} …{short}")
        }
    }
}

fn named(pen: &mut Pen, node: Node<'_>) -> String {
    if node.name().trim().is_empty() { pen.word(&format!("kind-{}", node.kind())) } else { node.name().to_owned() }
}

/// « V3 », or nothing below its rung.
pub(crate) fn likelihood_cell(likelihood: Option<u8>) -> Cell {
    likelihood.map_or(Cell::Empty, |level| Cell::Text(format!("V{level}")))
}

/// « G3 », or nothing where nobody stated it and no cut points are known.
pub(crate) fn severity_cell(severity: Option<u8>) -> Cell {
    severity.map_or(Cell::Empty, |level| Cell::Text(format!("G{level}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    #[test]
    fn three_digits_and_both_ends() {
        assert_eq!([1_234_567.0, 999.6, 0.4, -1_236.0, f64::NAN].map(rounded), [1_230_000, 1000, 0, -1240, 0]);
        let texts = Texts::of(Language::French);
        let interval = Interval { value: 1_234_567.0, low: 900_400.0, high: 1_500_000.0, level: 0.95 };
        assert_eq!(
            amount(texts, interval),
            "\u{200e}1\u{202f}230\u{202f}000\u{a0}MAD [900\u{202f}000 – 1\u{202f}500\u{202f}000]\u{200e}"
        );
        let p = Interval { value: 0.123, low: 0.101, high: 0.1449, level: 0.95 };
        assert_eq!(chance(texts, p), "\u{200e}12,3\u{a0}% [10,1 – 14,5]\u{200e}");
    }
}
