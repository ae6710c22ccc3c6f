//! What one campaign costs, in MAD (RISK.md §5): persons, outage, fraud, response, rebuilding, legal exposure. Harm to
//! persons is counted beside the dirhams, never in them: the body's losses understate it.

use serde::Serialize;

use crate::distribution::Distribution;
use crate::draw::Key;
use crate::poisson;

/// People whose data several stores may hold: each is counted once.
#[derive(Debug, Clone, PartialEq)]
pub struct Population {
    /// Its name.
    pub name: String,
    /// How many persons there are.
    pub stock: f64,
    /// The stores that hold them, by place in [`Taken::stores`].
    pub stores: Vec<usize>,
    /// Share of the persons that leaves a store that is taken.
    pub exfiltrated: Distribution,
    /// Cost that does not depend on the number, MAD.
    pub fixed_mad: f64,
    /// Factor of the power law, MAD: one person costs `unit_mad`, R persons `unit_mad · R^exponent`.
    pub unit_mad: f64,
    /// Exponent of the power law, below 1 (large leaks cost less a person).
    pub exponent: Distribution,
    /// Standard deviation of the logarithm of this cost.
    pub spread: f64,
    /// Fraud cases per person exposed.
    pub fraud_rate: f64,
    /// Cost of one case, MAD.
    pub fraud_mad: Option<Distribution>,
    /// Harm done to one person whose data leaves: not money.
    pub sensitivity: f64,
}

/// A process that stops when what it needs is denied.
#[derive(Debug, Clone, PartialEq)]
pub struct Outage {
    /// Its name.
    pub name: String,
    /// What it needs, by place in [`Taken::denied`].
    pub needs: Vec<usize>,
    /// How long, hours.
    pub hours: Distribution,
    /// How much longer when the backups are destroyed too.
    pub without_backup: f64,
    /// Staff who cannot work, times the cost of an hour, times the share of their work that is lost; plus substitution and
    /// penalties: MAD an hour.
    pub mad_per_hour: f64,
}

/// An infringement that may be prosecuted.
#[derive(Debug, Clone, PartialEq)]
pub struct Infringement {
    /// The article.
    pub reference: String,
    /// Probability that it is prosecuted, once data has left.
    pub prosecuted: f64,
    /// Least fine, MAD.
    pub least_mad: f64,
    /// Largest fine, MAD.
    pub most_mad: f64,
    /// Factor for a repeated offence or a legal person.
    pub factor: f64,
}

/// All that a campaign may cost. A term without inputs is absent and must be named among what is missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LossModel {
    /// Populations.
    pub populations: Vec<Population>,
    /// Processes.
    pub outages: Vec<Outage>,
    /// Response: forensics, crisis communication.
    pub response: Option<Distribution>,
    /// Rebuilding, once something was denied or destroyed.
    pub rebuild: Option<Distribution>,
    /// Infringements.
    pub infringements: Vec<Infringement>,
    /// Jewels about which nothing more is known: their whole loss, by place in [`Taken::jewels`].
    pub jewels: Vec<Option<Distribution>>,
}

/// What a campaign took.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Taken {
    /// Stores whose data left.
    pub stores: Vec<bool>,
    /// Services and applications that were denied.
    pub denied: Vec<bool>,
    /// Jewels that were taken.
    pub jewels: Vec<bool>,
    /// The backups were destroyed too.
    pub backups_destroyed: bool,
}

impl Taken {
    fn is_nothing(&self) -> bool {
        ![&self.stores, &self.denied, &self.jewels].into_iter().flatten().any(|taken| *taken)
    }
}

/// The loss of one campaign by term, MAD, and the harm beside it.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Loss {
    /// Response.
    pub response_mad: f64,
    /// Persons: information, call centre, renewal, monitoring.
    pub persons_mad: f64,
    /// Outage.
    pub outage_mad: f64,
    /// Fraud.
    pub fraud_mad: f64,
    /// Rebuilding.
    pub rebuild_mad: f64,
    /// Legal exposure: shown apart.
    pub legal_mad: f64,
    /// Jewels whose loss is known as a whole only.
    pub jewels_mad: f64,
    /// Distinct persons exposed.
    pub persons: f64,
    /// Harm to persons: `Σ R·s`. Not money.
    pub harm: f64,
}

impl Loss {
    /// All terms together, MAD.
    pub fn total_mad(&self) -> f64 {
        self.response_mad
            + self.persons_mad
            + self.outage_mad
            + self.fraud_mad
            + self.rebuild_mad
            + self.legal_mad
            + self.jewels_mad
    }
}

fn any(places: &[usize], taken: &[bool]) -> bool {
    places.iter().any(|place| taken.get(*place).copied().unwrap_or(false))
}

/// The loss of one campaign. Each term draws from its own name, so that adding a term changes no other.
pub fn campaign(model: &LossModel, taken: &Taken, key: Key) -> Loss {
    let mut loss = Loss::default();
    if taken.is_nothing() {
        return loss;
    }
    let draw = |family: u64, at: usize| key.at(family).at(at as u64);
    for (at, population) in model.populations.iter().enumerate() {
        persons(population, taken, draw(1, at), &mut loss);
    }
    for (at, outage) in model.outages.iter().enumerate().filter(|(_, outage)| any(&outage.needs, &taken.denied)) {
        let longer = if taken.backups_destroyed { outage.without_backup } else { 1.0 };
        loss.outage_mad += outage.hours.quantile(draw(2, at).uniform(0)) * longer * outage.mad_per_hour;
    }
    for (at, law) in model.jewels.iter().enumerate().filter(|(at, _)| any(&[*at], &taken.jewels)) {
        loss.jewels_mad += law.as_ref().map_or(0.0, |law| law.quantile(draw(3, at).uniform(0)));
    }
    loss.response_mad = model.response.as_ref().map_or(0.0, |law| law.quantile(draw(4, 0).uniform(0)));
    if taken.denied.contains(&true) || taken.backups_destroyed {
        loss.rebuild_mad = model.rebuild.as_ref().map_or(0.0, |law| law.quantile(draw(5, 0).uniform(0)));
    }
    if loss.persons > 0.0 {
        for (at, article) in model.infringements.iter().enumerate() {
            let key = draw(6, at);
            if key.uniform(0) < article.prosecuted {
                let fine = article.least_mad + (article.most_mad - article.least_mad) * key.uniform(1);
                loss.legal_mad += fine * article.factor;
            }
        }
    }
    loss
}

/// Persons exposed are the largest share that leaves any store, of the distinct persons: the same people appear in many
/// databases, and rows are never summed. Cost: `(F0 + k·R^b)·e^(σZ)`.
fn persons(population: &Population, taken: &Taken, key: Key, loss: &mut Loss) {
    let mut share: f64 = 0.0;
    for store in population.stores.iter().filter(|store| any(&[**store], &taken.stores)) {
        share = share.max(population.exfiltrated.quantile(key.at(*store as u64).uniform(0)).clamp(0.0, 1.0));
    }
    let exposed = population.stock * share;
    if exposed <= 0.0 {
        return;
    }
    let exponent = population.exponent.quantile(key.uniform(0));
    let noise = libm::exp(population.spread * crate::normal::quantile(key.uniform(1)));
    loss.persons_mad += (population.fixed_mad + population.unit_mad * libm::pow(exposed, exponent)) * noise;
    loss.persons += exposed;
    loss.harm += exposed * population.sensitivity;
    if let Some(law) = &population.fraud_mad {
        let cases = poisson::count(population.fraud_rate * exposed, key.at(u64::MAX));
        // Many cases: their sum by its mean, which is what a sum of thousands of them is.
        loss.fraud_mad += if cases > 1000 {
            f64::from(cases) * law.mean()
        } else {
            (0..u64::from(cases)).map(|case| law.quantile(key.uniform(2 + case))).sum()
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn population(stores: Vec<usize>) -> Population {
        Population {
            name: "insured".into(),
            stock: 2e6,
            stores,
            exfiltrated: Distribution::Constant(0.5),
            fixed_mad: 1e5,
            unit_mad: 20.0,
            exponent: Distribution::Constant(0.75),
            spread: 0.0,
            fraud_rate: 1e-5,
            fraud_mad: Some(Distribution::Constant(1000.0)),
            sensitivity: 2.0,
        }
    }

    fn taken(stores: &[bool], denied: &[bool]) -> Taken {
        Taken { stores: stores.to_vec(), denied: denied.to_vec(), ..Taken::default() }
    }

    #[test]
    fn the_same_persons_in_two_stores_are_counted_once() {
        let model = LossModel { populations: vec![population(vec![0, 1])], ..LossModel::default() };
        let key = Key::new(1, "loss", "test");
        let one = campaign(&model, &taken(&[true, false], &[]), key);
        let both = campaign(&model, &taken(&[true, true], &[]), key);
        assert_eq!((one.persons, both.persons, both.harm), (1e6, 1e6, 2e6));
        let expected = 1e5 + 20.0 * 1e6_f64.powf(0.75);
        assert!((both.persons_mad - expected).abs() < 1e-6 * expected);
        assert_eq!(campaign(&model, &taken(&[false, false], &[]), key), Loss::default());
    }

    #[test]
    fn without_backups_an_outage_lasts_longer() {
        let outage = Outage {
            name: "pensions".into(),
            needs: vec![0],
            hours: Distribution::Constant(10.0),
            without_backup: 5.0,
            mad_per_hour: 1000.0,
        };
        let model =
            LossModel { outages: vec![outage], rebuild: Some(Distribution::Constant(7.0)), ..LossModel::default() };
        let key = Key::new(1, "loss", "test");
        let mut what = taken(&[], &[true]);
        assert_eq!(campaign(&model, &what, key).total_mad(), 10_007.0);
        what.backups_destroyed = true;
        assert_eq!(campaign(&model, &what, key).outage_mad, 50_000.0);
    }

    #[test]
    fn fines_follow_their_law_and_need_a_leak() {
        let article = Infringement {
            reference: "09-08, art. 58".into(),
            prosecuted: 0.25,
            least_mad: 10_000.0,
            most_mad: 300_000.0,
            factor: 2.0,
        };
        let model =
            LossModel { populations: vec![population(vec![0])], infringements: vec![article], ..LossModel::default() };
        let mean = |what: &Taken| {
            (0..40_000).map(|n| campaign(&model, what, Key::new(1, "loss", "x").at(n)).legal_mad).sum::<f64>()
                / 40_000.0
        };
        assert!((mean(&taken(&[true], &[])) / 77_500.0 - 1.0).abs() < 0.04);
        assert_eq!(mean(&taken(&[false], &[])), 0.0);
    }

    #[test]
    fn fraud_has_the_mean_of_its_law() {
        let model = LossModel { populations: vec![population(vec![0])], ..LossModel::default() };
        let what = taken(&[true], &[]);
        let mean = (0..20_000).map(|n| campaign(&model, &what, Key::new(2, "loss", "x").at(n)).fraud_mad).sum::<f64>()
            / 20_000.0;
        assert!((mean / 10_000.0 - 1.0).abs() < 4.0 * (0.1_f64 / 20_000.0).sqrt(), "{mean}");
    }
}
