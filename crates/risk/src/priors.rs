//! Starting values for what nobody stated (`priors.toml`, RISK.md §16). Every row is a hypothesis, and says so.

use std::collections::BTreeMap;

use crate::distribution::Distribution;
use crate::reader::{self, Error, Field};

/// How often a risk origin tries, and how skilled it is.
#[derive(Debug, Clone, PartialEq)]
pub struct OriginPrior {
    /// Campaigns a year against the whole body.
    pub per_year: Distribution,
    /// Skill, 1 to 4.
    pub skill: f64,
    /// It starts from inside only.
    pub inside: bool,
}

/// The rows of the file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Priors {
    /// By code of the risk origin.
    pub origins: BTreeMap<String, OriginPrior>,
    /// Success of a technique within a campaign, by ATT&CK id.
    pub techniques: BTreeMap<String, Distribution>,
    /// Reliability of an exploit, by attack complexity.
    pub reliability: BTreeMap<String, f64>,
    /// Loss of a jewel about which nothing was declared, MAD, by kind.
    pub jewel_losses: BTreeMap<String, Distribution>,
    /// Least loss of each level of severity above the first, MAD, ascending.
    pub severity: Vec<f64>,
}

/// Reads the file.
///
/// # Errors
/// A syntax error, a missing field, a wrong type or a number outside its range, with its place.
pub fn parse(text: &str) -> Result<Priors, Error> {
    let value = reader::toml(text)?;
    let top = Field::top(&value);
    let mut priors = Priors::default();
    for row in top.required("campaigns")?.items()? {
        let per_year = reader::law(&row.required("per_year")?, 0.0, 1e5, &mut Vec::new())?;
        let inside = row.optional("inside")?.is_some_and(|field| field.is_true());
        let prior = OriginPrior { per_year, skill: row.required("skill")?.number(1.0, 4.0)?, inside };
        priors.origins.insert(row.required("origin")?.text()?.to_owned(), prior);
    }
    for row in top.required("technique")?.items()? {
        let success = reader::law(&row.required("success")?, 0.0, 1.0, &mut Vec::new())?;
        priors.techniques.insert(row.required("id")?.text()?.to_owned(), success);
    }
    for row in top.required("reliability")?.items()? {
        let success = row.required("success")?.number(0.0, 1.0)?;
        priors.reliability.insert(row.required("complexity")?.text()?.to_owned(), success);
    }
    for row in top.required("jewel_loss")?.items()? {
        let loss = reader::law(&row.required("loss_mad")?, 0.0, reader::MOST_MAD, &mut Vec::new())?;
        priors.jewel_losses.insert(row.required("kind")?.text()?.to_owned(), loss);
    }
    for row in top.required("severity")?.items()? {
        priors.severity.push(row.required("loss_mad")?.number(0.0, reader::MOST_MAD)?);
    }
    Ok(priors)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The priors that are shipped.
    pub(crate) fn shipped() -> Priors {
        parse(include_str!("../../catalog/data/priors.toml")).unwrap()
    }

    #[test]
    fn every_row_is_read_and_is_a_hypothesis() {
        let priors = shipped();
        assert_eq!((priors.origins.len(), priors.jewel_losses.len(), priors.reliability.len()), (8, 4, 3));
        let text = include_str!("../../catalog/data/priors.toml");
        assert_eq!(text.matches("hypothesis = true").count(), text.matches("[[").count());
        for rule in crate::attack::tests_support::shipped().rules {
            if rule.law == crate::attack::LawKind::Prior {
                let technique = rule.technique.unwrap();
                assert!(priors.techniques.contains_key(&technique), "{technique}");
            }
        }
    }
}
