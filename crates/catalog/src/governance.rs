//! Roles, committees, gates of projects and clauses of contracts that a body is recommended (`data/governance.yaml`). Our
//! own wording; articles and rules of the directive are facts.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::{Ask, Category, Titles};

const TEXT: &str = include_str!("../data/governance.yaml");

/// A role that the texts expect.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ExpectedRole {
    /// What is expected.
    pub title: Titles,
    /// By which articles.
    pub reference: String,
    /// Rules of the directive whose verdicts say what was found.
    pub rules: Vec<String>,
}

/// An activity with a letter for each role, in the order of [`Governance::raci_roles`].
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Activity {
    /// What is done.
    pub title: Titles,
    /// `R` does, `A` answers for it, `C` is asked, `I` is told.
    pub letters: Vec<String>,
}

/// A committee.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Committee {
    /// Its name.
    pub title: Titles,
    /// How often it meets.
    pub every: Titles,
    /// What it decides.
    pub decides: Titles,
    /// Who sits in it.
    pub members: Vec<Ask>,
}

/// A gate of a project.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Gate {
    /// Its name.
    pub title: Titles,
    /// Without which a project does not pass.
    pub criterion: Titles,
    /// Rules of the directive behind it.
    pub rules: Vec<String>,
}

/// A clause for public contracts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Clause {
    /// What it is about.
    pub title: Titles,
    /// What it says.
    pub text: Titles,
    /// Rules of the directive behind it.
    pub rules: Vec<String>,
}

/// A profile of people.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Profile {
    /// Its name.
    pub title: Titles,
    /// The measures that call for it.
    pub category: Category,
    /// What it works on.
    pub work: Titles,
}

/// Everything in the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Governance {
    /// Roles that the texts expect.
    pub roles: Vec<ExpectedRole>,
    /// The functions of the RACI, in the order of its letters.
    pub raci_roles: Vec<Ask>,
    /// Who does what.
    pub raci: Vec<Activity>,
    /// Committees.
    pub committees: Vec<Committee>,
    /// Gates of projects, in order.
    pub gates: Vec<Gate>,
    /// Clauses of contracts.
    pub clauses: Vec<Clause>,
    /// Profiles, one a category of measures.
    pub profiles: Vec<Profile>,
}

static ALL: LazyLock<Governance> = LazyLock::new(|| crate::embedded::read("governance.yaml", TEXT));

/// The recommended governance that is built in.
pub fn governance() -> &'static Governance {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework;

    #[test]
    fn rules_exist_and_somebody_answers_for_each_activity() {
        let (all, dnssi) = (governance(), framework("dnssi-2023").unwrap());
        let rules = all.roles.iter().flat_map(|role| &role.rules).chain(all.gates.iter().flat_map(|gate| &gate.rules));
        for rule in rules.chain(all.clauses.iter().flat_map(|clause| &clause.rules)) {
            assert!(dnssi.rule(rule).is_some(), "{rule}");
        }
        for activity in &all.raci {
            assert_eq!(activity.letters.len(), all.raci_roles.len(), "{}", activity.title.fr);
            let holding = |letter: char| activity.letters.iter().filter(|letters| letters.contains(letter)).count();
            assert_eq!(holding('A'), 1, "{}", activity.title.fr);
            assert!(holding('R') >= 1, "{}", activity.title.fr);
        }
    }

    #[test]
    fn everything_is_told_in_three_languages_and_each_category_has_a_profile() {
        let all = governance();
        let told = all.gates.iter().flat_map(|row| [&row.title, &row.criterion]);
        let told = told.chain(all.clauses.iter().flat_map(|row| [&row.title, &row.text]));
        let told = told.chain(all.committees.iter().flat_map(|row| [&row.title, &row.every, &row.decides]));
        let told = told.chain(all.profiles.iter().flat_map(|row| [&row.title, &row.work]));
        let mut told = told.chain(all.roles.iter().map(|row| &row.title)).chain(all.raci.iter().map(|row| &row.title));
        assert!(told.all(|titles| titles.en.is_some() && titles.ar.is_some()));
        let categories: Vec<Category> = all.profiles.iter().map(|profile| profile.category).collect();
        assert_eq!(categories, [Category::Governance, Category::Protection, Category::Defence, Category::Resilience]);
    }
}
