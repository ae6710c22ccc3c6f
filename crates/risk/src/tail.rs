//! What a set of simulated years says: mean, value at risk, mean of the tail, each with its interval.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Interval;
use crate::interval::Z95;

/// The levels of VaR and CVaR, in per cent.
pub const LEVELS: [u32; 3] = [90, 95, 99];

/// The tail of yearly losses, by level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tail {
    /// Value at risk: the loss that is not exceeded in this share of the years.
    pub var_mad: BTreeMap<String, Interval>,
    /// Mean loss of the worst rest of the years.
    pub cvar_mad: BTreeMap<String, Interval>,
}

impl Tail {
    /// Of simulated years, which are reordered. No year at all gives zeros.
    ///
    /// VaR is the order statistic ⌈αn⌉ with the binomial interval of order statistics. CVaR is the atom-safe form
    /// `[E(L·1{L>q}) + q(P(L≤q) − α)]/(1 − α)`, which equals `q + E(L − q)⁺/(1 − α)` (Rockafellar and Uryasev 2002);
    /// its standard error is `sd((L − q)⁺)/((1 − α)√n)`, the influence function of that form.
    pub fn of(years: &mut [f64]) -> Self {
        let mut tail = Tail { var_mad: BTreeMap::new(), cvar_mad: BTreeMap::new() };
        let Some(lowest) = LEVELS.first().map(|level| Ranks::new(*level, years.len()).low) else { return tail };
        // Only the part above the lowest rank that is asked for is put in order.
        if lowest < years.len() {
            years.select_nth_unstable_by(lowest, f64::total_cmp);
        }
        let upper = years.get_mut(lowest..).unwrap_or_default();
        upper.sort_unstable_by(f64::total_cmp);
        for level in LEVELS {
            let ranks = Ranks::new(level, lowest + upper.len());
            let at = |rank: usize| upper.get(rank - lowest).copied().unwrap_or(0.0);
            let (var, alpha) = (at(ranks.value), f64::from(level) / 100.0);
            tail.var_mad.insert(level.to_string(), Interval::new(var, at(ranks.low), at(ranks.high)));
            let above = upper.get(ranks.value - lowest..).unwrap_or_default();
            tail.cvar_mad.insert(level.to_string(), mean_of_tail(var, alpha, above, lowest + upper.len()));
        }
        tail
    }
}

/// Places, from 0, of an order statistic and of the ends of its interval.
struct Ranks {
    low: usize,
    value: usize,
    high: usize,
}

impl Ranks {
    fn new(level: u32, years: usize) -> Self {
        let n = years as f64;
        let alpha = f64::from(level) / 100.0;
        let half = Z95 * libm::sqrt(n * alpha * (1.0 - alpha));
        let last = years.saturating_sub(1);
        // ⌈αn⌉ in whole numbers: 0.95 × 100 must not become 96.
        let rank = (years as u64 * u64::from(level)).div_ceil(100);
        let place = |rank: f64| (rank.max(1.0) as usize - 1).min(last);
        Ranks {
            low: place(libm::floor(rank as f64 - half)),
            value: place(rank as f64),
            high: place(libm::ceil(rank as f64 + half)),
        }
    }
}

fn mean_of_tail(var: f64, alpha: f64, above: &[f64], years: usize) -> Interval {
    let n = (years as f64).max(1.0);
    let (sum, square) = above
        .iter()
        .map(|loss| (loss - var).max(0.0))
        .fold((0.0, 0.0), |(sum, square), excess| (sum + excess, square + excess * excess));
    let (mean, rest) = (sum / n, 1.0 - alpha);
    let error = libm::sqrt((square / n - mean * mean).max(0.0) / n) / rest;
    Interval::normal_from_zero(var + mean / rest, error)
}

/// The curve of exceedance: for each probability, the loss that a year exceeds with it, losses ascending. The years are
/// put in order.
pub fn curve(years: &mut [f64], probabilities: &[f64]) -> Vec<[f64; 2]> {
    years.sort_unstable_by(f64::total_cmp);
    let n = years.len();
    let at = |p: f64| {
        let rank = libm::ceil((1.0 - p) * n as f64 - 1e-9).max(1.0) as usize;
        years.get(rank.min(n).saturating_sub(1)).copied().unwrap_or(0.0)
    };
    let mut points: Vec<[f64; 2]> = probabilities.iter().map(|p| [crate::digest::significant(at(*p)), *p]).collect();
    points.sort_by(|a, b| a[0].total_cmp(&b[0]).then(b[1].total_cmp(&a[1])));
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_of_a_hundred_known_years() {
        let mut years: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        let tail = Tail::of(&mut years);
        assert_eq!(tail.var_mad["95"].value, 95.0);
        assert_eq!(tail.cvar_mad["95"].value, 98.0); // mean of 96 to 100
        assert_eq!((tail.var_mad["90"].low, tail.var_mad["90"].high), (84.0, 96.0));
        assert_eq!(curve(&mut years, &[0.01, 0.5]), [[50.0, 0.5], [99.0, 0.01]]);
    }

    #[test]
    fn an_atom_at_zero_does_not_dilute_the_tail() {
        // Five years in a thousand cost 100: VaR 99 is 0, the mean of the worst hundredth is 50.
        let mut years = vec![0.0; 1000];
        years[..5].fill(100.0);
        let tail = Tail::of(&mut years);
        assert_eq!((tail.var_mad["99"].value, tail.cvar_mad["99"].value), (0.0, 50.0));
        assert!(tail.cvar_mad["99"].low < 50.0 && tail.cvar_mad["99"].high > 50.0);
        assert_eq!(Tail::of(&mut []).var_mad["99"].value, 0.0);
    }
}
