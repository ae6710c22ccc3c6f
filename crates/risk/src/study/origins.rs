//! Who attacks, how often and how well: as people stated it, else (under hypotheses) the priors. A frequency names a row of
//! the sheet of risk origins; what that row leaves open comes from its category, as a hypothesis.

use kharita_model::{RegisterKind, Registered};
use serde::{Deserialize, Serialize};

use super::{Inputs, Options};
use crate::distribution::Distribution;
use crate::register::{number, text};

/// Skill of a risk origin of which nobody said anything: it leaves every probability as it is.
pub(crate) const NEUTRAL_SKILL: f64 = 2.5;

/// Where a risk origin starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// From outside.
    Outside,
    /// From inside.
    Inside,
    /// It does not attack (error, failure): it has no part in the simulation.
    NoAttack,
}

/// Where the skill and entry of a risk origin come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfileBasis {
    /// People stated both.
    Stated,
    /// What they left open is that of its category: a hypothesis.
    Category,
    /// Nobody said anything: a neutral skill, from outside, as a hypothesis.
    Neutral,
}

/// A risk origin of the study.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RiskOrigin {
    pub id: String,
    pub name: String,
    pub category: Option<String>,
    pub per_year: Distribution,
    pub skill: f64,
    pub entry: Entry,
    pub basis: ProfileBasis,
    /// Who stated the frequency.
    pub stated_by: Option<String>,
}

impl RiskOrigin {
    /// Does it start from inside?
    pub fn is_inside(&self) -> bool {
        self.entry == Entry::Inside
    }

    /// The rows of the priors that it rests on.
    pub fn hypotheses(&self) -> Vec<String> {
        let profile = match (self.basis, &self.category) {
            (ProfileBasis::Stated, _) => None,
            (ProfileBasis::Category, Some(category)) if self.stated_by.is_some() => Some(format!("skill {category}")),
            (ProfileBasis::Category, _) => None,
            (ProfileBasis::Neutral, _) => Some(format!("neutral {}", self.id)),
        };
        let rate = self.stated_by.is_none().then(|| format!("campaigns {}", self.id));
        rate.into_iter().chain(profile).collect()
    }
}

/// A risk origin, as a study prints it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OriginAnswer {
    /// Its key.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its category.
    pub category: Option<String>,
    /// Skill, 1 to 4.
    pub skill: f64,
    /// Where it starts from.
    pub entry: Entry,
    /// Where skill and entry come from.
    pub basis: ProfileBasis,
    /// Attempts a year at 5, 50 and 95 %.
    pub per_year: [f64; 3],
    /// Who stated the frequency; null for a hypothesis.
    pub stated_by: Option<String>,
}

impl From<&RiskOrigin> for OriginAnswer {
    fn from(origin: &RiskOrigin) -> Self {
        OriginAnswer {
            id: origin.id.clone(),
            name: origin.name.clone(),
            category: origin.category.clone(),
            skill: origin.skill,
            entry: origin.entry,
            basis: origin.basis,
            per_year: [0.05, 0.5, 0.95].map(|u| crate::digest::significant(origin.per_year.quantile(u))),
            stated_by: origin.stated_by.clone(),
        }
    }
}

/// The risk origins: those whose frequency people stated; without any, and under hypotheses only, those of the priors.
pub(crate) fn origins(inputs: Inputs<'_>, options: &Options) -> Vec<RiskOrigin> {
    let rows = inputs.state.register.of_kind(RegisterKind::Frequency);
    let stated: Vec<RiskOrigin> = rows.filter_map(|row| stated(inputs, row)).collect();
    if !stated.is_empty() || !options.hypotheses {
        return stated;
    }
    let prior = |(name, prior): (&String, &crate::priors::OriginPrior)| RiskOrigin {
        id: name.clone(),
        name: name.clone(),
        category: Some(name.clone()),
        per_year: prior.per_year.clone(),
        skill: prior.skill,
        entry: if prior.inside { Entry::Inside } else { Entry::Outside },
        basis: ProfileBasis::Category,
        stated_by: None,
    };
    inputs.priors.origins.iter().map(prior).collect()
}

fn stated(inputs: Inputs<'_>, row: &Registered) -> Option<RiskOrigin> {
    let named = text(row, "risk-origin")?;
    let [low, mode, high] = ["minimum", "mode", "maximum"].map(|field| number(row, field));
    let (low, mode, high) = (low?, mode?, high?);
    let per_year = (0.0 <= low && low <= mode && mode <= high).then(|| Distribution::pert(low, mode, high))?;
    let register = &inputs.state.register;
    let by_name = |row: &&Registered| text(row, "name").is_some_and(|name| name == named);
    let profile = register
        .get(RegisterKind::RiskOrigin, &named)
        .or_else(|| register.of_kind(RegisterKind::RiskOrigin).find(by_name));
    // A frequency may name a category itself.
    let category = match profile {
        Some(row) => text(row, "category"),
        None => Some(named.clone()).filter(|name| inputs.priors.origins.contains_key(name)),
    };
    let prior = category.as_ref().and_then(|category| inputs.priors.origins.get(category));
    let skill = profile.and_then(|row| number(row, "skill")).filter(|skill| (1.0..=4.0).contains(skill));
    let entry = profile.and_then(|row| text(row, "entry")).and_then(|word| match word.as_str() {
        "outside" => Some(Entry::Outside),
        "inside" => Some(Entry::Inside),
        "no_attack" => Some(Entry::NoAttack),
        _ => None,
    });
    let basis = match (skill, entry, prior) {
        (_, Some(Entry::NoAttack), _) | (Some(_), Some(_), _) => ProfileBasis::Stated,
        (_, _, Some(_)) => ProfileBasis::Category,
        _ => ProfileBasis::Neutral,
    };
    let by_category = if prior.is_some_and(|prior| prior.inside) { Entry::Inside } else { Entry::Outside };
    Some(RiskOrigin {
        name: profile.and_then(|row| text(row, "name")).unwrap_or_else(|| named.clone()),
        id: profile.map_or(named, |row| row.record.id.to_string()),
        category,
        per_year,
        skill: skill.or(prior.map(|prior| prior.skill)).unwrap_or(NEUTRAL_SKILL),
        entry: entry.unwrap_or(by_category),
        basis,
        stated_by: Some(text(row, "stated-by").unwrap_or_else(|| row.by.to_string())),
    })
}
