//! Who is trained to do what, with exercises on invented cases (`data/training.yaml`).

use std::sync::LazyLock;

use kharita_model::LegalClass;
use serde::Deserialize;

use crate::Titles;

const TEXT: &str = include_str!("../data/training.yaml");

/// A population to be trained.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Population {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub title: Titles,
    /// Length of its module.
    pub minutes: u16,
    /// What its people are able to do afterwards.
    pub objectives: Vec<Titles>,
}

/// An invented process to be rated.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Exercise {
    /// The case.
    pub title: Titles,
    /// The impacts that it suggests in availability, integrity, confidentiality.
    pub impacts: [u8; 3],
}

impl Exercise {
    /// The class that follows from the impacts.
    pub fn class(&self) -> Option<LegalClass> {
        self.impacts.iter().max().copied().and_then(LegalClass::of_impact)
    }
}

/// Practical work with a command.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Practical {
    /// What is to be done.
    pub title: Titles,
    /// The command.
    pub command: String,
    /// What must be seen.
    pub answer: Titles,
}

/// A memo sheet.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Memo {
    /// What it is about.
    pub title: Titles,
    /// What it says.
    pub text: Titles,
}

/// Everything in the file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Training {
    /// The populations.
    pub populations: Vec<Population>,
    /// Rating exercises.
    pub exercises: Vec<Exercise>,
    /// Practical work.
    pub practicals: Vec<Practical>,
    /// Memo sheets.
    pub memos: Vec<Memo>,
}

static ALL: LazyLock<Training> = LazyLock::new(|| crate::embedded::read("training.yaml", TEXT));

/// The training that is built in.
pub fn training() -> &'static Training {
    &ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_populations_have_objectives_in_three_languages() {
        let ids: Vec<&str> = training().populations.iter().map(|population| population.id.as_str()).collect();
        assert_eq!(ids, ["direction", "owners", "security", "staff", "developers"]);
        for population in &training().populations {
            assert!(population.objectives.len() >= 3);
            assert!(population.objectives.iter().all(|titles| titles.en.is_some() && titles.ar.is_some()));
        }
    }

    #[test]
    fn exercises_show_every_class() {
        let classes: std::collections::BTreeSet<_> = training().exercises.iter().filter_map(Exercise::class).collect();
        assert_eq!(classes.len(), 4);
    }
}
