//! From campaigns to years. Campaigns are simulated given that somebody acts; a year holds a Poisson number of them. The
//! split is exact (Poisson thinning), makes rare events cheap, and lets a threat frequency change without any work on the
//! graph (RISK.md §4).

use rayon::prelude::*;
use serde::Serialize;

use crate::draw::Key;
use crate::{Interval, Tail, curve, poisson};

/// The simulated campaigns of one risk origin within one outer draw.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Campaigns {
    /// Name of the risk origin.
    pub origin: String,
    /// Campaigns a year in this outer draw.
    pub per_year: f64,
    /// Loss of each campaign, MAD.
    pub losses: Vec<f64>,
    /// For each jewel, in how many of the campaigns it falls.
    pub hits: Vec<u64>,
    /// For each jewel, the sum over the campaigns of the loss that is its own, MAD.
    pub jewel_losses: Vec<f64>,
}

impl Campaigns {
    fn mean_loss(&self) -> f64 {
        self.losses.iter().sum::<f64>() / (self.losses.len() as f64).max(1.0)
    }
}

/// One draw of everything that is uncertain but fixed within a year: rates, effectiveness, probabilities, costs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OuterDraw {
    /// The risk origins, in the same order in every draw.
    pub origins: Vec<Campaigns>,
}

/// A jewel's year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JewelYear {
    /// Probability that it falls within a year.
    pub p_year: Interval,
    /// Its share of the mean yearly loss, MAD.
    pub ale_mad: Interval,
}

/// A year of the whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Year {
    /// Mean yearly loss.
    pub ale_mad: Interval,
    /// Value at risk and mean of the tail of the yearly sum.
    #[serde(flatten)]
    pub tail: Tail,
    /// Exceedance of the yearly sum: [loss, probability], losses ascending (AEP).
    pub curve: Vec<[f64; 2]>,
    /// Exceedance of the largest campaign of a year (OEP).
    pub largest: Vec<[f64; 2]>,
    /// Probabilities of the curve with the 5 % and 95 % points of the curves of the outer draws: [p, low, high].
    pub band: Vec<[f64; 3]>,
    /// Probability of a year without loss.
    pub p_zero: Interval,
    /// In the order of the jewels.
    pub jewels: Vec<JewelYear>,
}

/// Probabilities of the printed curve.
pub const CURVE: [f64; 14] = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];

/// The levels of the band over the outer draws.
const BAND: [f64; 2] = [0.05, 0.95];

/// Assembles years from campaigns, `years` of them within each outer draw.
///
/// A jewel falls with `P = E_k[1 − exp(−Σ_s λ_{s,k} q_{s,k})]`, and the mean loss is `E_k[Σ_s λ_{s,k} E[L_{s,k}]]`: neither
/// needs a simulated year. Their intervals are those of the batches k, which hold both kinds of uncertainty. The tail and
/// the curves come from simulated years.
pub fn assemble(draws: &[OuterDraw], jewels: usize, years: u64, seed: u64) -> Year {
    let ale: Vec<f64> =
        draws.iter().map(|draw| draw.origins.iter().map(|o| o.per_year * o.mean_loss()).sum()).collect();
    let simulated: Vec<Vec<[f64; 2]>> =
        draws.par_iter().enumerate().map(|(at, draw)| simulate(draw, at as u64, years, seed)).collect();
    let mut sums: Vec<f64> = simulated.iter().flatten().map(|year| year[0]).collect();
    let mut largest: Vec<f64> = simulated.iter().flatten().map(|year| year[1]).collect();
    let zeros = sums.iter().filter(|sum| **sum == 0.0).count() as u64;
    Year {
        ale_mad: not_negative(Interval::of_batches(&ale)),
        p_zero: Interval::wilson(zeros, sums.len() as u64),
        curve: curve(&mut sums, &CURVE),
        largest: curve(&mut largest, &CURVE),
        band: band(&simulated),
        tail: Tail::of(&mut sums),
        jewels: (0..jewels).map(|jewel| jewel_year(draws, jewel)).collect(),
    }
}

fn not_negative(interval: Interval) -> Interval {
    Interval { low: interval.low.max(0.0), ..interval }
}

fn jewel_year(draws: &[OuterDraw], jewel: usize) -> JewelYear {
    let share = |campaigns: &Campaigns, sum: f64| campaigns.per_year * sum / (campaigns.losses.len() as f64).max(1.0);
    let falls = |draw: &OuterDraw| {
        let rate: f64 = draw.origins.iter().map(|o| share(o, o.hits.get(jewel).copied().unwrap_or(0) as f64)).sum();
        -libm::expm1(-rate)
    };
    let costs = |draw: &OuterDraw| {
        draw.origins.iter().map(|o| share(o, o.jewel_losses.get(jewel).copied().unwrap_or(0.0))).sum::<f64>()
    };
    let mut p = not_negative(Interval::of_batches(&draws.iter().map(falls).collect::<Vec<_>>()));
    if p.value == 0.0 {
        p = p.up_to(-libm::expm1(-unseen_rate(draws)));
    }
    JewelYear {
        p_year: Interval { high: p.high.min(1.0), ..p },
        ale_mad: not_negative(Interval::of_batches(&draws.iter().map(costs).collect::<Vec<_>>())),
    }
}

/// The highest rate a year, at 95 %, of what no simulated campaign showed.
pub(crate) fn unseen_rate(draws: &[OuterDraw]) -> f64 {
    let origins = draws.first().map_or(0, |draw| draw.origins.len());
    let of = |origin: usize| {
        let campaigns = || draws.iter().filter_map(move |draw| draw.origins.get(origin));
        let trials: u64 = campaigns().map(|campaigns| campaigns.losses.len() as u64).sum();
        let per_year = campaigns().map(|campaigns| campaigns.per_year).sum::<f64>() / (draws.len() as f64).max(1.0);
        per_year * Interval::never_seen(trials)
    };
    (0..origins).map(of).sum()
}

/// Years within one outer draw: [sum, largest campaign].
fn simulate(draw: &OuterDraw, number: u64, years: u64, seed: u64) -> Vec<[f64; 2]> {
    let keys: Vec<Key> = draw.origins.iter().map(|o| Key::new(seed, "year", &o.origin).at(number)).collect();
    let year = |year: u64| {
        let mut figures = [0.0_f64; 2];
        for (origin, key) in draw.origins.iter().zip(&keys) {
            let key = key.at(year);
            for campaign in 0..u64::from(poisson::count(origin.per_year, key)) {
                let place = (key.uniform(1 + campaign) * origin.losses.len() as f64) as usize;
                let loss = origin.losses.get(place).copied().unwrap_or(0.0);
                figures = [figures[0] + loss, figures[1].max(loss)];
            }
        }
        figures
    };
    (0..years).map(year).collect()
}

/// For each probability of the curve, the 5 % and 95 % points over the outer draws of the loss exceeded with it.
fn band(simulated: &[Vec<[f64; 2]>]) -> Vec<[f64; 3]> {
    let mut curves: Vec<Vec<[f64; 2]>> = Vec::new();
    for years in simulated {
        let mut sums: Vec<f64> = years.iter().map(|year| year[0]).collect();
        curves.push(curve(&mut sums, &CURVE));
    }
    let point = |p: f64| {
        let at = |points: &Vec<[f64; 2]>| points.iter().find(|point| point[1] == p).map_or(0.0, |point| point[0]);
        let mut losses: Vec<f64> = curves.iter().map(at).collect();
        losses.sort_unstable_by(f64::total_cmp);
        let [low, high] = BAND.map(|share| {
            let place = (share * losses.len() as f64) as usize;
            losses.get(place.min(losses.len().saturating_sub(1))).copied().unwrap_or(0.0)
        });
        [p, low, high]
    };
    CURVE.iter().rev().map(|p| point(*p)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::digest;
    use crate::distribution::Distribution;

    /// Campaigns of a lognormal loss that succeed with probability q.
    fn draws(count: u64, per_year: impl Fn(u64) -> f64, q: f64, lanes: usize) -> Vec<OuterDraw> {
        let law = Distribution::lognormal(1e6, 1e7);
        (0..count)
            .map(|k| {
                let losses: Vec<f64> = (0..lanes as u64)
                    .map(|lane| {
                        let key = Key::new(4, "campaign", "x").at(k).at(lane);
                        if key.uniform(0) < q { law.quantile(key.uniform(1)) } else { 0.0 }
                    })
                    .collect();
                let hits = losses.iter().filter(|loss| **loss > 0.0).count() as u64;
                let sum = losses.iter().sum();
                let origin = "crime".to_owned();
                let campaigns =
                    Campaigns { origin, per_year: per_year(k), losses, hits: vec![hits], jewel_losses: vec![sum] };
                OuterDraw { origins: vec![campaigns] }
            })
            .collect()
    }

    #[test]
    fn thinned_campaigns_give_the_compound_poisson_of_a6() {
        // Two campaigns a year that succeed once in twenty are events at a rate of 0.1.
        let year = assemble(&draws(64, |_| 2.0, 0.05, 4096), 1, 4096, 1);
        let near = |found: Interval, truth: f64, tolerance: f64| (found.value / truth - 1.0).abs() < tolerance;
        assert!(
            near(year.ale_mad, 404_001.28, 0.05) && year.ale_mad.low < 404_001.28 && year.ale_mad.high > 404_001.28,
            "{:?}",
            year.ale_mad
        );
        assert!(near(year.jewels[0].p_year, 1.0 - (-0.1_f64).exp(), 0.04), "{:?}", year.jewels[0]);
        assert_eq!(year.jewels[0].ale_mad, year.ale_mad);
        assert!(
            near(year.tail.var_mad["95"], 3.142e6, 0.05) && near(year.tail.var_mad["99"], 8.098e6, 0.05),
            "{:?}",
            year.tail
        );
        assert!(near(year.tail.cvar_mad["99"], 11_851_692.0, 0.05));
        assert!((year.p_zero.value - 0.904_837).abs() < 0.005);
    }

    #[test]
    fn an_uncertain_rate_shows_in_the_interval_and_the_band() {
        let (sure, unsure) =
            (draws(64, |_| 2.0, 0.05, 512), draws(64, |k| if k % 2 == 0 { 0.4 } else { 3.6 }, 0.05, 512));
        let (sure, unsure) = (assemble(&sure, 1, 512, 1), assemble(&unsure, 1, 512, 1));
        let width = |year: &Year| year.ale_mad.high - year.ale_mad.low;
        assert!(width(&unsure) > 2.0 * width(&sure), "{} {}", width(&unsure), width(&sure));
        let ten = |year: &Year| year.band.iter().find(|point| point[0] == 0.05).unwrap().map(|x| x);
        assert!(ten(&unsure)[2] - ten(&unsure)[1] > ten(&sure)[2] - ten(&sure)[1]);
        assert!(unsure.curve.windows(2).all(|pair| pair[0][0] <= pair[1][0] && pair[0][1] >= pair[1][1]));
    }

    #[test]
    fn the_largest_campaign_is_never_more_than_the_sum() {
        let year = assemble(&draws(8, |_| 20.0, 0.3, 256), 1, 512, 1);
        assert!(year.largest.iter().zip(&year.curve).all(|(one, sum)| one[0] <= sum[0]));
    }

    #[test]
    fn threads_change_nothing() {
        let draws = draws(16, |_| 2.0, 0.2, 256);
        let digests = [1, 2, 8].map(|threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| digest(&assemble(&draws, 1, 256, 1)).unwrap())
        });
        assert!(digests[0] == digests[1] && digests[1] == digests[2]);
    }
}
