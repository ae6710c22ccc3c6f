//! Intervals: no simulated figure leaves this crate without one.

use serde::{Deserialize, Serialize};

use crate::digest::significant;

/// The two-sided 95 % point of the normal law.
pub(crate) const Z95: f64 = 1.959_963_984_540_054;

/// A figure with the interval that holds the true one at this level of confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// The estimate.
    pub value: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Level of confidence.
    pub level: f64,
}

impl Interval {
    /// From its ends, at 95 %, rounded to the 12 significant digits that a digest sees.
    pub fn new(value: f64, low: f64, high: f64) -> Self {
        Interval { value: significant(value), low: significant(low), high: significant(high), level: 0.95 }
    }

    /// A figure that is known exactly.
    pub fn exact(value: f64) -> Self {
        Interval::new(value, value, value)
    }

    /// Of a share: Wilson's score interval (Wilson 1927), which stays inside 0 to 1 and does not collapse at the ends.
    pub fn wilson(hits: u64, trials: u64) -> Self {
        if trials == 0 {
            return Interval::new(0.0, 0.0, 1.0);
        }
        let (n, p) = (trials as f64, hits as f64 / trials as f64);
        let scale = 1.0 + Z95 * Z95 / n;
        let centre = (p + Z95 * Z95 / (2.0 * n)) / scale;
        let half = Z95 / scale * libm::sqrt(p * (1.0 - p) / n + Z95 * Z95 / (4.0 * n * n));
        let low = if hits == 0 { 0.0 } else { (centre - half).max(0.0) };
        let high = if hits == trials { 1.0 } else { (centre + half).min(1.0) };
        Interval::new(p, low, high)
    }

    /// Highest share, at 95 %, of what was never seen in so many trials (the rule of three, exact: `1 − 0.05^(1/n)`).
    pub fn never_seen(trials: u64) -> f64 {
        -libm::expm1(libm::log(0.05) / (trials.max(1)) as f64)
    }

    /// The same figure with an upper end of at least this: what was not seen is not impossible.
    pub fn up_to(self, high: f64) -> Self {
        Interval::new(self.value, self.low, self.high.max(high))
    }

    /// Of a mean, from its standard error (normal approximation).
    pub fn normal(value: f64, standard_error: f64) -> Self {
        Interval::new(value, value - Z95 * standard_error, value + Z95 * standard_error)
    }

    /// The same, for a figure that cannot be negative.
    pub fn normal_from_zero(value: f64, standard_error: f64) -> Self {
        Interval::new(value, (value - Z95 * standard_error).max(0.0), value + Z95 * standard_error)
    }

    /// The same, for a figure that cannot be negative.
    pub fn not_negative(self) -> Self {
        Interval { low: self.low.max(0.0), high: self.high.max(0.0), ..self }
    }

    /// Of a mean, from the means of equal batches: the interval of Student's t over the batches, the value their mean.
    pub fn of_batches(means: &[f64]) -> Self {
        let n = means.len() as f64;
        let mean = means.iter().sum::<f64>() / n.max(1.0);
        if means.len() < 2 {
            return Interval::new(mean, 0.0, f64::MAX);
        }
        let variance = means.iter().map(|batch| (batch - mean) * (batch - mean)).sum::<f64>() / (n - 1.0);
        let half = student_95(means.len() - 1) * libm::sqrt(variance / n);
        Interval::new(mean, mean - half, mean + half)
    }
}

/// The two-sided 95 % point of Student's t (Cornish and Fisher's expansion; below 5 degrees, the table).
fn student_95(degrees: usize) -> f64 {
    match degrees {
        0 | 1 => 12.706_205,
        2 => 4.302_653,
        3 => 3.182_446,
        4 => 2.776_445,
        _ => {
            let (z, n) = (Z95, degrees as f64);
            let (z3, z5) = (z * z * z, z * z * z * z * z);
            let first = (z3 + z) / 4.0;
            let second = (5.0 * z5 + 16.0 * z3 + 3.0 * z) / 96.0;
            let third = (3.0 * z5 * z * z + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / 384.0;
            z + first / n + second / (n * n) + third / (n * n * n)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wilson_agrees_with_its_published_values() {
        let none = Interval::wilson(0, 10);
        assert!(none.low == 0.0 && (none.high - 0.277_533).abs() < 1e-6);
        let some = Interval::wilson(15, 148);
        assert!((some.low - 0.0624).abs() < 1e-4 && (some.high - 0.1605).abs() < 1e-4, "{some:?}"); // Newcombe 1998
        assert_eq!(Interval::wilson(7, 7).high, 1.0);
    }

    #[test]
    fn what_was_never_seen_is_not_impossible() {
        assert!((Interval::never_seen(1000) - 3.0 / 1000.0).abs() < 1e-5 && Interval::never_seen(1) == 0.95);
        assert_eq!(Interval::exact(0.0).up_to(0.25), Interval::new(0.0, 0.0, 0.25));
    }

    #[test]
    fn student_is_the_table() {
        for (degrees, expected) in [(5, 2.5706), (10, 2.2281), (30, 2.0423), (63, 1.9983)] {
            assert!((student_95(degrees) - expected).abs() < 0.003, "{degrees}: {}", student_95(degrees));
        }
    }
}
