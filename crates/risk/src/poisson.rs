//! Counts of events: the Poisson law by inversion, so that a higher rate or a higher uniform number never draws fewer.

use crate::distribution::Distribution;
use crate::draw::{Key, open_unit};

/// A Poisson law of a fixed rate, with its table.
#[derive(Debug, Clone)]
pub struct Poisson {
    /// Distribution function at 0, 1, 2 …, until nothing is left.
    cumulative: Vec<f64>,
    /// For each of equal cells of probability, a count that is never too high there: the search starts from it.
    start: Vec<u32>,
}

/// Cells of the guide table.
const CELLS: usize = 1024;

/// Inverses of the first counts: a division would take most of the time of a search.
#[expect(clippy::indexing_slicing, reason = "the bound of the loop is the length")]
const INVERSES: [f64; 64] = {
    let mut inverses = [1.0; 64];
    let mut at = 1;
    while at < 64 {
        inverses[at] = 1.0 / at as f64;
        at += 1;
    }
    inverses
};

/// Rates above this are drawn in pieces, so that e^−rate stays far from the smallest number.
const PIECE: f64 = 400.0;

/// The plane from which the pieces of a large rate take their words.
const PIECES_FROM: u64 = 1 << 40;

impl Poisson {
    /// Of a rate up to [`PIECE`]; `None` above.
    pub fn new(rate: f64) -> Option<Self> {
        Poisson::mixed(&Distribution::Constant(rate), 1.0)
    }

    /// Of a rate that is drawn anew for each count, `share` of what the law draws: its probabilities are the means of those of
    /// the rates. `None` if the law reaches above [`PIECE`].
    pub fn mixed(rate: &Distribution, share: f64) -> Option<Self> {
        let nodes: Vec<(f64, f64)> = rate.nodes().into_iter().map(|(rate, weight)| (rate * share, weight)).collect();
        if !nodes.iter().all(|(rate, _)| (0.0..=PIECE).contains(rate)) {
            return None;
        }
        let highest = nodes.iter().map(|(rate, _)| *rate).fold(0.0, f64::max);
        let mut terms: Vec<f64> = nodes.iter().map(|(rate, weight)| weight * libm::exp(-rate)).collect();
        let (mut sum, mut cumulative) = (0.0, Vec::new());
        for count in 1_u32.. {
            let term: f64 = terms.iter().sum();
            sum += term;
            cumulative.push(sum);
            if f64::from(count) > highest && term < 1e-18 {
                break;
            }
            let inverse = INVERSES.get(count as usize).copied().unwrap_or_else(|| 1.0 / f64::from(count));
            terms.iter_mut().zip(&nodes).for_each(|(term, (rate, _))| *term *= rate * inverse);
        }
        let start = |cell: usize| cumulative.partition_point(|entry| *entry <= cell as f64 / CELLS as f64) as u32;
        let start = (0..CELLS).map(start).collect();
        Some(Poisson { cumulative, start })
    }

    /// The count at this uniform number.
    #[inline]
    pub fn count(&self, u: f64) -> u32 {
        let start = self.start.get((u * CELLS as f64) as usize).copied().unwrap_or(0);
        let rest = self.cumulative.get(start as usize..).unwrap_or_default();
        start + rest.iter().take_while(|entry| **entry <= u).count() as u32
    }
}

/// A count of a Poisson law whose rate changes from trial to trial: sequential search, word 0 of the key (and further words
/// where the rate is large).
#[inline]
pub fn count(rate: f64, key: Key) -> u32 {
    let (mut left, mut total, mut plane) = (rate, 0, 0);
    loop {
        let piece = left.min(PIECE);
        total += search(piece, open_unit(key.word(plane)));
        left -= piece;
        if left <= 0.0 {
            return total;
        }
        plane = plane.max(PIECES_FROM) + 1;
    }
}

#[inline]
fn search(rate: f64, u: f64) -> u32 {
    let (mut term, mut count) = (libm::exp(-rate), 0_u32);
    let mut sum = term;
    while u >= sum && (term > 1e-18 || f64::from(count) < rate) {
        count += 1;
        term *= rate * INVERSES.get(count as usize).copied().unwrap_or_else(|| 1.0 / f64::from(count));
        sum += term;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_that_is_drawn_adds_its_variance() {
        for rate in [Distribution::lognormal(0.05, 0.5), Distribution::pert(1.0, 12.0, 52.0)] {
            for share in [1.0, 0.310_888] {
                let table = Poisson::mixed(&rate, share).unwrap();
                let pairs = table.cumulative.windows(2).zip(1_u32..);
                let (mean, square) = pairs.fold((0.0, 0.0), |(mean, square), (ends, count)| {
                    let (p, count) = (ends[1] - ends[0], f64::from(count));
                    (mean + p * count, square + p * count * count)
                });
                let (wanted, spread) = (rate.mean() * share, rate.variance() * share * share);
                assert!((mean / wanted - 1.0).abs() < 1e-6, "{mean} {wanted}");
                assert!(((square - mean * mean) / (wanted + spread) - 1.0).abs() < 1e-5, "{square}");
                assert!((table.cumulative.last().unwrap() - 1.0).abs() < 1e-9);
            }
        }
        assert!(Poisson::mixed(&Distribution::lognormal(1.0, 1e4), 1.0).is_none(), "its end is drawn year by year");
    }

    #[test]
    fn mean_and_variance_are_the_rate() {
        for rate in [0.0, 0.1, 3.0, 60.0, 1500.0] {
            let (n, mut sum, mut square) = (40_000_u64, 0.0, 0.0);
            for trial in 0..n {
                let key = Key::new(1, "test", "poisson").at(trial);
                let drawn = f64::from(count(rate, key));
                if let Some(table) = Poisson::new(rate) {
                    assert_eq!(f64::from(table.count(open_unit(key.word(0)))), drawn);
                }
                sum += drawn;
                square += drawn * drawn;
            }
            let mean = sum / n as f64;
            let variance = square / n as f64 - mean * mean;
            assert!((mean - rate).abs() <= 4.0 * (rate / n as f64).sqrt(), "{rate} {mean}");
            assert!((variance - rate).abs() <= 0.05 * rate.max(0.2), "{rate} {variance}");
        }
    }
}
