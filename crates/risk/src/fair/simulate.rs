//! Simulated years of scenarios and of their sum.

use rayon::prelude::*;
use serde::Serialize;

use super::{FairFile, Frequency, Scenario};
use crate::digest::significant;
use crate::distribution::Distribution;
use crate::draw::Key;
use crate::poisson::{self, Poisson};
use crate::{Interval, Tail};

/// How many years are simulated, and with which luck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Years of each scenario.
    pub trials: u64,
    /// The seed of all draws.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Options { trials: 1_000_000, seed: 1 }
    }
}

/// The whole answer, as CONTRACT.md prints it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Seed of the draws.
    pub seed: u64,
    /// Years of each scenario.
    pub trials: u64,
    /// In the order of the file.
    pub scenarios: Vec<ScenarioAnswer>,
    /// The scenarios together, independent of each other.
    pub portfolio: Portfolio,
    /// JSON pointers of the fields of the file that the format does not know.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ignored: Vec<String>,
}

/// One scenario's years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScenarioAnswer {
    /// Its id.
    pub id: String,
    /// P(capability > resistance), where the scenario gives threat events.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub susceptibility: Option<f64>,
    /// The figures of its years.
    #[serde(flatten)]
    pub years: Portfolio,
}

/// The figures of simulated years.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Portfolio {
    /// Mean yearly loss, simulated.
    pub ale_mad: Interval,
    /// Mean yearly loss, closed form: the check of the simulation.
    pub ale_exact_mad: f64,
    /// Standard deviation of the yearly loss, closed form.
    pub sd: f64,
    /// Share of the years without loss.
    pub p_zero: Interval,
    /// Value at risk and mean of the tail.
    #[serde(flatten)]
    pub tail: Tail,
}

/// Mean and variance of a year: `E[N]·E[X]` and `E[Λ]·E[X²] + Var[Λ]·E[X]²`, where N is Poisson with the drawn rate Λ.
#[derive(Debug, Clone, Copy, Default)]
struct Exact {
    mean: f64,
    variance: f64,
}

impl Exact {
    fn of(scenario: &Scenario) -> Self {
        let (rate, share) = match &scenario.frequency {
            Frequency::Events(rate) => (rate, 1.0),
            Frequency::ThreatEvents { rate, susceptibility } => (rate, *susceptibility),
        };
        let (rate, spread, loss) = (rate.mean() * share, rate.variance() * share * share, scenario.loss.mean());
        Exact { mean: rate * loss, variance: rate * scenario.loss.second_moment() + spread * loss * loss }
    }
}

/// Years drawn by one task: big enough to be worth it, and always the same, so that sums are too.
const CHUNK: usize = 8192;

/// Simulates all scenarios: the same answer for the same file and options, on any number of threads.
pub fn simulate(file: &FairFile, options: &Options) -> Answer {
    let trials = usize::try_from(options.trials.max(1)).unwrap_or(usize::MAX);
    let mut total = vec![0.0; trials];
    let mut years = vec![0.0; trials];
    let mut exact = Exact::default();
    let mut scenarios = Vec::with_capacity(file.scenarios.len());
    for scenario in &file.scenarios {
        let sampler = Sampler::new(scenario, options.seed);
        let sums = by_chunk(&mut years, &mut total, |first, years, total| sampler.fill(first, years, total));
        let of_scenario = Exact::of(scenario);
        exact.mean += of_scenario.mean;
        exact.variance += of_scenario.variance;
        scenarios.push(ScenarioAnswer {
            id: scenario.id.clone(),
            susceptibility: match &scenario.frequency {
                Frequency::Events(_) => None,
                Frequency::ThreatEvents { susceptibility, .. } => Some(significant(*susceptibility)),
            },
            years: figures(&mut years, sums, of_scenario),
        });
    }
    let sums = by_chunk(&mut total, &mut years, |_, total, _| Sums::of(total));
    let portfolio = figures(&mut total, sums, exact);
    Answer { seed: options.seed, trials: trials as u64, scenarios, portfolio, ignored: file.ignored.clone() }
}

/// Runs over both arrays chunk by chunk, in parallel, and adds what the chunks say in their order.
fn by_chunk(one: &mut [f64], other: &mut [f64], each: impl Fn(u64, &mut [f64], &mut [f64]) -> Sums + Sync) -> Sums {
    let chunks = one.par_chunks_mut(CHUNK).zip(other.par_chunks_mut(CHUNK)).enumerate();
    let parts: Vec<Sums> = chunks.map(|(at, (one, other))| each((at * CHUNK) as u64, one, other)).collect();
    parts.iter().fold(Sums::default(), |sum, part| Sums {
        loss: sum.loss + part.loss,
        square: sum.square + part.square,
        zeros: sum.zeros + part.zeros,
    })
}

/// Sums over years.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    loss: f64,
    square: f64,
    zeros: u64,
}

impl Sums {
    fn of(years: &[f64]) -> Self {
        years.iter().fold(Sums::default(), |sum, year| Sums {
            loss: sum.loss + year,
            square: sum.square + year * year,
            zeros: sum.zeros + u64::from(*year == 0.0),
        })
    }
}

fn figures(years: &mut [f64], sums: Sums, exact: Exact) -> Portfolio {
    let n = years.len() as f64;
    let mean = sums.loss / n;
    let error = libm::sqrt((sums.square / n - mean * mean).max(0.0) / n);
    Portfolio {
        ale_mad: Interval::normal_from_zero(mean, error),
        ale_exact_mad: significant(exact.mean),
        sd: significant(libm::sqrt(exact.variance)),
        p_zero: Interval::wilson(sums.zeros, years.len() as u64),
        tail: Tail::of(years),
    }
}

/// Draws the years of one scenario. Year t has its own key: word 0 counts the events, word 1 draws a rate whose law
/// has no table, the words from 2 the losses.
struct Sampler<'s> {
    key: Key,
    rate: &'s Distribution,
    share: f64,
    table: Option<Poisson>,
    loss: &'s Distribution,
}

impl<'s> Sampler<'s> {
    fn new(scenario: &'s Scenario, seed: u64) -> Self {
        let (rate, share) = match &scenario.frequency {
            Frequency::Events(rate) => (rate, 1.0),
            Frequency::ThreatEvents { rate, susceptibility } => (rate, *susceptibility),
        };
        let table = Poisson::mixed(rate, share);
        Sampler { key: Key::new(seed, "fair", &scenario.id), rate, share, table, loss: &scenario.loss }
    }

    fn fill(&self, first: u64, years: &mut [f64], total: &mut [f64]) -> Sums {
        let mut going = Vec::with_capacity(years.len());
        for (at, year) in years.iter_mut().enumerate() {
            *year = 0.0;
            let key = self.key.at(first + at as u64);
            let events = match &self.table {
                Some(table) => table.count(key.uniform(0)),
                None => poisson::count(self.rate.quantile(key.uniform(1)) * self.share, key),
            };
            going.push(Going { year: at as u32, events, key });
        }
        match self.loss {
            Distribution::Constant(loss) => add_losses(years, going, |_| *loss),
            Distribution::Lognormal(law) => add_losses(years, going, |u| law.quantile(u)),
            Distribution::Pert(pert) => add_losses(years, going, |u| pert.quantile(u)),
        }
        years.iter().zip(total).for_each(|(year, total)| *total += *year);
        Sums::of(years)
    }
}

/// A year in which more events are to come.
#[derive(Clone, Copy)]
struct Going {
    year: u32,
    events: u32,
    key: Key,
}

/// Adds the losses of all years, all first events, then all second ones: no loop of unforeseeable length within a year,
/// which a processor would guess wrong, and within each year the order of the events stays.
#[expect(clippy::indexing_slicing, reason = "places below the length; the search for ways around costs a third")]
fn add_losses(years: &mut [f64], mut going: Vec<Going>, loss: impl Fn(f64) -> f64) {
    for event in 0.. {
        let mut left = 0;
        for at in 0..going.len() {
            let one = going[at];
            going[left] = one;
            left += usize::from(one.events > event);
        }
        going.truncate(left);
        if going.is_empty() {
            return;
        }
        for one in &going {
            years[one.year as usize] += loss(one.key.uniform(2 + u64::from(event)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::digest::digest;
    use crate::fair::parse;

    fn run(text: &str, trials: u64) -> Answer {
        simulate(&parse(text).unwrap(), &Options { trials, seed: 1 })
    }

    fn poisson(id: &str, rate: &str, low: f64, high: f64) -> String {
        format!(
            "[[scenario]]\nid = \"{id}\"\nfrequency = {{ poisson = {rate} }}\nloss_mad = {{ low = {low:?}, high = {high:?} }}\n"
        )
    }

    /// The truth lies in the interval widened to four standard errors.
    fn holds(interval: Interval, truth: f64) -> bool {
        let (below, above) = (interval.value - interval.low, interval.high - interval.value);
        (interval.value - 2.05 * below..=interval.value + 2.05 * above).contains(&truth)
    }

    #[test]
    fn a6_a7_compound_poisson() {
        let text =
            [poisson("A6", "0.1", 1e6, 1e7), poisson("A7-half", "0.5", 1e6, 2e7), poisson("A7-three", "3.0", 1e5, 1e6)]
                .concat();
        let answer = run(&text, 1_000_000);
        let all =
            [&answer.scenarios[0].years, &answer.scenarios[1].years, &answer.scenarios[2].years, &answer.portfolio];
        for (years, ale, sd, zero, var95, var99, cvar99) in [
            (all[0], 404_001.28, 1_632_170.36, 0.904_837, 3.142e6, 8.098e6, 11_851_692.0),
            (all[1], 3_384_985.75, 7_246_756.75, 0.606_531, 16.598e6, 33.222e6, 47_567_036.0),
            (all[2], 1_212_003.85, 893_976.53, 0.049_787, 2.904e6, 4.008e6, 4_692_772.0),
            (all[3], 5_000_990.88, 7_481_888.64, 0.027_324, 18.637e6, 35.148e6, 49_431_813.0),
        ]
        .map(|(y, a, s, z, v, w, c): (&Portfolio, f64, f64, f64, f64, f64, f64)| (y, a, s, z, v, w, c))
        {
            assert!((years.ale_exact_mad - ale).abs() < 0.01 && (years.sd - sd).abs() < 0.01, "{years:?}");
            assert!(holds(years.ale_mad, ale) && holds(years.p_zero, zero), "{years:?}");
            assert!(holds(years.tail.var_mad["95"], var95) && holds(years.tail.var_mad["99"], var99), "{years:?}");
            assert!(holds(years.tail.cvar_mad["99"], cvar99), "{years:?}");
            assert!((years.ale_mad.high - years.ale_mad.low) / ale < 0.02, "{years:?}");
        }
        assert_eq!(all[0].tail.var_mad["90"].value, 0.0);
    }

    #[test]
    fn a10_a_rare_event_has_a_tail() {
        let years = &run(&poisson("A10", "0.005", 1e6, 1e7), 1_000_000).scenarios[0].years;
        assert_eq!(years.tail.var_mad["99"].value, 0.0);
        assert!(holds(years.tail.cvar_mad["99"], 2_020_006.0), "{years:?}");
    }

    #[test]
    fn a11_an_uncertain_rate_widens_the_year() {
        let years = &run(&poisson("A11", "{ low = 0.05, high = 0.5 }", 1e6, 1e7), 1_000_000).scenarios[0].years;
        assert!((years.ale_exact_mad - 816_085.18).abs() < 0.01 && (years.sd - 2_408_792.06).abs() < 0.01, "{years:?}");
        assert!(holds(years.ale_mad, 816_085.18) && holds(years.tail.var_mad["99"], 11.576e6), "{years:?}");
    }

    #[test]
    fn t1_threat_events() {
        let text = "[[scenario]]\nid = \"T1\"\ntef = { pert = [1, 12, 52] }\nthreat_capability = { pert = [20, 50, 90] }\n\
            resistance = { pert = [30, 60, 95] }\nloss_mad = { low = 1e5, high = 2e6 }\n";
        let answer = run(text, 200_000);
        let years = &answer.scenarios[0].years;
        assert!((answer.scenarios[0].susceptibility.unwrap() - 0.310_888).abs() < 1e-6);
        assert!(
            (years.ale_exact_mad / 3_542_921.66 - 1.0).abs() < 1e-6 && holds(years.ale_mad, 3_542_921.66),
            "{years:?}"
        );
    }

    #[test]
    fn two_scenarios_of_equal_numbers_do_not_share_their_luck() {
        let answer = run(&[poisson("a", "1.0", 1e6, 1e7), poisson("b", "1.0", 1e6, 1e7)].concat(), 100_000);
        let (one, both) = (answer.scenarios[0].years.sd, &answer.portfolio);
        assert!((both.sd - one * 2.0_f64.sqrt()).abs() < 1.0);
        assert!(holds(both.p_zero, (-2.0_f64).exp()), "{both:?}"); // shared luck would give e⁻¹
    }

    #[test]
    fn threads_change_nothing_and_fields_are_those_of_the_contract() {
        let text = [poisson("a", "{ low = 0.5, high = 5.0 }", 1e5, 1e7), poisson("b", "0.3", 1e6, 1e7)].concat();
        let digests = [1, 2, 8].map(|threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| digest(&run(&text, 50_000)).unwrap())
        });
        assert!(digests[0] == digests[1] && digests[1] == digests[2]);
        let json = serde_json::to_value(run(&text, 1000)).unwrap();
        for field in ["ale_mad", "sd", "var_mad", "cvar_mad"] {
            assert!(!json["scenarios"][0][field].is_null() && !json["portfolio"][field].is_null(), "{field}");
        }
        assert_eq!(json["scenarios"][0]["var_mad"]["99"]["level"], 0.95);
    }

    #[test]
    fn every_scenario_of_the_corpus() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/risk/fair");
        let Ok(text) = std::fs::read_to_string(folder.join("expected.json")) else {
            println!("no corpus at {}", folder.display());
            return;
        };
        let expected: serde_json::Value = serde_json::from_str(&text).unwrap();
        for (name, want) in expected["files"].as_object().unwrap() {
            let answer = run(&std::fs::read_to_string(folder.join(name)).unwrap(), 1_000_000);
            assert!(answer.ignored.is_empty());
            for scenario in &answer.scenarios {
                check(name, &scenario.years, &want["scenarios"][&scenario.id]);
            }
            check(name, &answer.portfolio, &want["portfolio_independent"]);
        }
    }

    fn check(name: &str, years: &Portfolio, want: &serde_json::Value) {
        if let Some(ale) = want["ale_mad"].as_f64() {
            assert!((years.ale_exact_mad / ale - 1.0).abs() < 1e-6 && holds(years.ale_mad, ale), "{name} {years:?}");
        }
        if let Some(sd) = want["sd_mad"].as_f64() {
            assert!((years.sd / sd - 1.0).abs() < 1e-6, "{name} {years:?}");
        }
        for level in ["90", "95", "99"] {
            let grid = 2000.0; // the expected values stand on a grid
            let near = |interval: Interval, truth: f64| {
                holds(interval, truth) || holds(interval, truth - grid) || holds(interval, truth + grid)
            };
            if let Some(var) = want["var_mad"][level].as_f64() {
                assert!(near(years.tail.var_mad[level], var), "{name} {level} {years:?}");
            }
            if let Some(cvar) = want["cvar_mad"][level].as_f64() {
                assert!(near(years.tail.cvar_mad[level], cvar), "{name} {level} {years:?}");
            }
        }
    }
}
