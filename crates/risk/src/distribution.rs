//! The laws that inputs are stated in: a constant, a lognormal by its 90 % interval, a PERT by minimum, mode and maximum.

use crate::normal;

/// Twice this many standard deviations lie between the ends of a 90 % interval.
const Z90: f64 = 1.644_853_626_951_472_2;

/// Cells of the tables of a PERT.
const CELLS: usize = 4096;

/// Probability at each end of a law in which its quantile bends too much for the straight lines of a table.
const ENDS: f64 = 64.0 / CELLS as f64;

/// Steps of z on either side of the middle, and how far they reach: what lies beyond has a probability below 10⁻¹⁶.
const STEPS: i32 = 256;
const FARTHEST: f64 = 8.5;

/// The widest lognormal that a table serves: with it the lines stay within 2·10⁻⁵ of the quantile.
const WIDEST: f64 = 1.5;

/// A law of one number.
#[derive(Debug, Clone, PartialEq)]
pub enum Distribution {
    /// Always this.
    Constant(f64),
    /// e^(μ + σZ).
    Lognormal(Lognormal),
    /// A beta law stretched over a range.
    Pert(Pert),
}

impl Distribution {
    /// The lognormal law whose central 90 % lie between two positive ends: μ = (ln low + ln high)/2,
    /// σ = ln(high/low)/(2·1.6448536).
    pub fn lognormal(low: f64, high: f64) -> Self {
        if low == high {
            return Distribution::Constant(low);
        }
        let (low, high) = (libm::log(low), libm::log(high));
        Distribution::Lognormal(Lognormal::new((low + high) / 2.0, (high - low) / (2.0 * Z90)))
    }

    /// The PERT law with the usual shape 4 (convention of Vose and of mc2d).
    pub fn pert(min: f64, mode: f64, max: f64) -> Self {
        Distribution::pert_of_shape(min, mode, max, 4.0)
    }

    /// A PERT law of another shape: α = 1 + shape·(mode − min)/(max − min), β = 1 + shape·(max − mode)/(max − min).
    pub fn pert_of_shape(min: f64, mode: f64, max: f64, shape: f64) -> Self {
        if min == max {
            return Distribution::Constant(min);
        }
        Distribution::Pert(Pert::new(min, mode, max, shape))
    }

    /// Mean.
    pub fn mean(&self) -> f64 {
        match self {
            Distribution::Constant(value) => *value,
            Distribution::Lognormal(law) => libm::exp(law.mu + law.sigma * law.sigma / 2.0),
            Distribution::Pert(pert) => pert.min + pert.range * pert.alpha / (pert.alpha + pert.beta),
        }
    }

    /// Variance.
    pub fn variance(&self) -> f64 {
        match self {
            Distribution::Constant(_) => 0.0,
            Distribution::Lognormal(law) => {
                let square = law.sigma * law.sigma;
                libm::expm1(square) * libm::exp(2.0 * law.mu + square)
            }
            Distribution::Pert(pert) => {
                let sum = pert.alpha + pert.beta;
                pert.range * pert.range * pert.alpha * pert.beta / (sum * sum * (sum + 1.0))
            }
        }
    }

    /// Mean of the square.
    pub fn second_moment(&self) -> f64 {
        self.variance() + self.mean() * self.mean()
    }

    /// Quantile for 0 < u < 1: with u drawn evenly, a draw of this law, and a higher u never draws less.
    #[inline]
    pub fn quantile(&self, u: f64) -> f64 {
        match self {
            Distribution::Constant(value) => *value,
            Distribution::Lognormal(law) => law.quantile(u),
            Distribution::Pert(pert) => pert.quantile(u),
        }
    }

    /// Values with their weights, whose weighted mean of a smooth function is the function's mean over the law: steps of z
    /// for a lognormal (the trapezoid rule converges faster than any power on a bell), cells of the range for a PERT.
    pub(crate) fn nodes(&self) -> Vec<(f64, f64)> {
        match self {
            Distribution::Constant(value) => vec![(*value, 1.0)],
            Distribution::Lognormal(law) => {
                let steps = (-STEPS..=STEPS).map(|at| f64::from(at) * FARTHEST / f64::from(STEPS));
                let bells: Vec<(f64, f64)> = steps.map(|z| (z, libm::exp(-z * z / 2.0))).collect();
                let sum: f64 = bells.iter().map(|(_, bell)| bell).sum();
                bells.into_iter().map(|(z, bell)| (libm::exp(law.mu + law.sigma * z), bell / sum)).collect()
            }
            Distribution::Pert(pert) => pert.cells().collect(),
        }
    }

    /// Probability of a value of at most `x`.
    pub fn probability(&self, x: f64) -> f64 {
        match self {
            Distribution::Constant(value) => f64::from(u8::from(x >= *value)),
            Distribution::Lognormal(_) if x <= 0.0 => 0.0,
            Distribution::Lognormal(law) => normal::probability((libm::log(x) - law.mu) / law.sigma),
            Distribution::Pert(pert) => pert.probability(x),
        }
    }
}

/// A lognormal law, with its table.
#[derive(Clone, PartialEq)]
pub struct Lognormal {
    mu: f64,
    sigma: f64,
    /// Quantiles at the ends of equal cells of probability; empty for a law too wide for straight lines.
    quantiles: Vec<f64>,
    /// The same with finer cells near 0 and near 1, in shares of [`ENDS`].
    ends: [Vec<f64>; 2],
}

impl Lognormal {
    fn new(mu: f64, sigma: f64) -> Self {
        let mut law = Lognormal { mu, sigma, quantiles: Vec::new(), ends: [Vec::new(), Vec::new()] };
        if sigma <= WIDEST {
            let knots = |probability: &dyn Fn(f64) -> f64| -> Vec<f64> {
                let shares = (0..=CELLS).map(|at| at as f64 / CELLS as f64);
                shares.map(|share| law.bent(probability(share).clamp(f64::EPSILON, 1.0 - f64::EPSILON))).collect()
            };
            let quantiles = knots(&|share| share);
            let ends = [knots(&|share| share * ENDS), knots(&|share| 1.0 - share * ENDS)];
            (law.quantiles, law.ends) = (quantiles, ends);
        }
        law
    }

    #[inline]
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        if self.quantiles.is_empty() {
            return self.bent(u);
        }
        if (ENDS..1.0 - ENDS).contains(&u) {
            return interpolate(&self.quantiles, u);
        }
        let [low, high] = &self.ends;
        let (table, share) = if u < ENDS { (low, u / ENDS) } else { (high, (1.0 - u) / ENDS) };
        if share < ENDS { self.bent(u) } else { interpolate(table, share) }
    }

    /// The quantile itself.
    fn bent(&self, u: f64) -> f64 {
        libm::exp(self.mu + self.sigma * normal::quantile(u))
    }
}

impl std::fmt::Debug for Lognormal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Lognormal").field(&(self.mu, self.sigma)).finish()
    }
}

/// A beta law between two ends, with its tables.
#[derive(Clone, PartialEq)]
pub struct Pert {
    min: f64,
    range: f64,
    alpha: f64,
    beta: f64,
    /// Distribution function at the ends of equal cells of the range.
    cumulative: Vec<f64>,
    /// Quantiles, as shares of the range, at the ends of equal cells of probability.
    quantiles: Vec<f64>,
}

impl Pert {
    fn new(min: f64, mode: f64, max: f64, shape: f64) -> Self {
        let range = max - min;
        let (alpha, beta) = (1.0 + shape * (mode - min) / range, 1.0 + shape * (max - mode) / range);
        let cumulative = cumulative(alpha, beta);
        let quantiles = (0..=CELLS).map(|knot| inverse(&cumulative, knot as f64 / CELLS as f64)).collect();
        Pert { min, range, alpha, beta, cumulative, quantiles }
    }

    #[inline]
    pub(crate) fn quantile(&self, u: f64) -> f64 {
        // Near its ends the finer table is searched.
        let share = if (ENDS..1.0 - ENDS).contains(&u) {
            interpolate(&self.quantiles, u)
        } else {
            inverse(&self.cumulative, u)
        };
        self.min + self.range * share
    }

    /// The middle of each cell of the range, with the probability of the cell.
    fn cells(&self) -> impl Iterator<Item = (f64, f64)> {
        let middle = |cell: usize| self.min + self.range * (cell as f64 + 0.5) / CELLS as f64;
        let share = |ends: &[f64]| ends.last().unwrap_or(&0.0) - ends.first().unwrap_or(&0.0);
        self.cumulative.windows(2).enumerate().map(move |(cell, ends)| (middle(cell), share(ends)))
    }

    fn probability(&self, x: f64) -> f64 {
        interpolate(&self.cumulative, ((x - self.min) / self.range).clamp(0.0, 1.0))
    }
}

impl std::fmt::Debug for Pert {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let shape = (self.min, self.min + self.range, self.alpha, self.beta);
        f.debug_tuple("Pert").field(&shape).finish()
    }
}

/// The value of a table of equal cells over 0 to 1, on the straight line between its knots.
#[inline]
fn interpolate(table: &[f64], at: f64) -> f64 {
    let scaled = at * CELLS as f64;
    let cell = (scaled as usize).min(CELLS - 1);
    match table.get(cell..cell + 2) {
        Some([low, high]) => low + (high - low) * (scaled - cell as f64),
        _ => 0.0,
    }
}

/// Where an ascending table reaches this value.
fn inverse(table: &[f64], value: f64) -> f64 {
    let above = table.partition_point(|entry| *entry < value).clamp(1, CELLS);
    match table.get(above - 1..=above) {
        Some([low, high]) if high > low => ((above - 1) as f64 + (value - low) / (high - low)) / CELLS as f64,
        _ => above as f64 / CELLS as f64,
    }
}

/// The distribution function of Beta(α, β) at the ends of the cells: Simpson's rule with sixteen parts a cell. α and β are
/// at least 1, so the density is bounded.
fn cumulative(alpha: f64, beta: f64) -> Vec<f64> {
    const PARTS: usize = 16;
    let density = |x: f64| libm::pow(x, alpha - 1.0) * libm::pow(1.0 - x, beta - 1.0);
    let step = 1.0 / (CELLS * PARTS) as f64;
    let (mut table, mut sum, mut left) = (vec![0.0], 0.0, density(0.0));
    for cell in 0..CELLS {
        for pair in 0..PARTS / 2 {
            let at = (cell * PARTS + 2 * pair) as f64;
            let right = density((at + 2.0) * step);
            sum += left + 4.0 * density((at + 1.0) * step) + right;
            left = right;
        }
        table.push(sum);
    }
    table.iter().map(|entry| entry / sum).collect()
}

/// Probability that a draw of the first law exceeds an independent draw of the second.
///
/// The mean of the second law's distribution function over the first law, by the midpoint rule.
pub fn exceeds(first: &Distribution, second: &Distribution) -> f64 {
    if let (Distribution::Constant(first), Distribution::Constant(second)) = (first, second) {
        return f64::from(u8::from(first > second));
    }
    if let Distribution::Constant(second) = second {
        return 1.0 - first.probability(*second);
    }
    if let Distribution::Pert(pert) = first {
        // Cell by cell of the first law: its probability there, times the second law's at the middle.
        return pert.cells().map(|(middle, share)| share * second.probability(middle)).sum();
    }
    let middles = (0..CELLS).map(|cell| (cell as f64 + 0.5) / CELLS as f64);
    middles.map(|u| second.probability(first.quantile(u))).sum::<f64>() / CELLS as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moments(law: &Distribution) -> (f64, f64) {
        let draws = (0..200_000).map(|at| law.quantile((f64::from(at) + 0.5) / 200_000.0));
        let (sum, square) = draws.fold((0.0, 0.0), |(sum, square), x| (sum + x, square + x * x));
        (sum / 200_000.0, square / 200_000.0)
    }

    #[test]
    fn the_moments_are_those_of_the_quantiles() {
        for (law, tolerance) in [
            (Distribution::pert(1.0, 12.0, 52.0), 1e-5),
            (Distribution::pert(20.0, 100.0, 900.0), 1e-5),
            (Distribution::pert(0.0, 0.0, 1.0), 1e-5),
            (Distribution::pert_of_shape(0.33, 0.5, 0.6, 3.0), 1e-5),
            (Distribution::lognormal(1e6, 1e7), 2e-3),
            (Distribution::Constant(3.0), 1e-12),
        ] {
            let (mean, square) = moments(&law);
            assert!((mean / law.mean() - 1.0).abs() < tolerance, "{law:?} {mean}");
            assert!((square / law.second_moment() - 1.0).abs() < 20.0 * tolerance, "{square}");
        }
        assert!((Distribution::pert(20.0, 100.0, 900.0).variance().sqrt() - 139.4).abs() < 0.1); // §11: not pyfair's 146.7
        assert!((Distribution::lognormal(1e6, 1e7).mean() - 4_040_012.8).abs() < 0.1);
        assert!((Distribution::lognormal(1e5, 2e6).mean() - 676_997.15).abs() < 0.01);
    }

    #[test]
    fn the_ends_of_the_interval_are_the_5_and_95_percent_points() {
        let law = Distribution::lognormal(1e6, 1e7);
        assert!((law.quantile(0.05) / 1e6 - 1.0).abs() < 1e-6 && (law.quantile(0.95) / 1e7 - 1.0).abs() < 1e-6);
        let Distribution::Lognormal(lognormal) = &law else { panic!("not a lognormal") };
        for u in [0.000_245, 0.001, 0.0155, 0.016, 0.1, 0.5, 0.9, 0.983, 0.985, 0.999, 0.999_755] {
            assert!((law.quantile(u) / lognormal.bent(u) - 1.0).abs() < 2e-5, "{u}");
        }
        let pert = Distribution::pert(20.0, 50.0, 90.0);
        for u in [0.001, 0.2, 0.5, 0.9, 0.9999] {
            assert!((pert.probability(pert.quantile(u)) - u).abs() < 1e-6, "{u}");
        }
    }

    #[test]
    fn t1_susceptibility() {
        let (capability, resistance) = (Distribution::pert(20.0, 50.0, 90.0), Distribution::pert(30.0, 60.0, 95.0));
        assert!((exceeds(&capability, &resistance) - 0.310_888).abs() < 1e-6, "{}", exceeds(&capability, &resistance));
        assert!((exceeds(&resistance, &capability) - (1.0 - 0.310_888)).abs() < 1e-6);
        let (low, high) = (Distribution::Constant(40.0), Distribution::Constant(41.0));
        assert_eq!((exceeds(&high, &low), exceeds(&low, &low)), (1.0, 0.0));
        assert!((exceeds(&low, &resistance) + exceeds(&resistance, &low) - 1.0).abs() < 1e-9);
    }
}
