//! Scales: ordered levels with a name each, kept apart by the scale they belong to.

use serde::{Deserialize, Serialize};

words! {
    /// A scale of whole levels. Labels and grids are data of `catalog`; only the bounds are known here.
    pub enum Scale {
        /// Needs in confidentiality, integrity, availability, traceability: 0–4 (DGSSI guide to data classification).
        Need = 1 "need",
        /// Legal impact of decree 2-21-406, article 11: 1–4.
        LegalImpact = 2 "legal-impact",
        /// EBIOS RM severity: 1–4.
        Severity = 3 "severity",
        /// EBIOS RM likelihood: 1–4.
        Likelihood = 4 "likelihood",
        /// EBIOS RM stakeholder criteria (dependency, penetration, cyber maturity, trust): 1–4.
        Stakeholder = 5 "stakeholder",
        /// Levels of the ANSSI mapping guide for processes: 1 macro-process … 5 task.
        ProcessLevel = 6 "process-level",
        /// EBIOS RM motivation, resources and activity of a risk origin: 1–4.
        Rating = 7 "rating",
        /// EBIOS RM relevance of a couple of risk origin and target objective: 1–3.
        Relevance = 8 "relevance",
        /// EBIOS RM probability of success of an elementary action: 0–4.
        SuccessProbability = 9 "success-probability",
        /// EBIOS RM technical difficulty of an elementary action: 0–4.
        TechnicalDifficulty = 10 "technical-difficulty",
    }
}

impl Scale {
    /// Lowest and highest level.
    pub const fn bounds(self) -> (u8, u8) {
        match self {
            Scale::Need | Scale::SuccessProbability | Scale::TechnicalDifficulty => (0, 4),
            Scale::Relevance => (1, 3),
            Scale::ProcessLevel => (1, 5),
            _ => (1, 4),
        }
    }

    /// The level `n` of this scale, if it exists.
    pub fn level(self, n: u8) -> Option<Level> {
        let (low, high) = self.bounds();
        (low..=high).contains(&n).then_some(Level { scale: self, n })
    }
}

/// A level on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Level {
    /// The scale.
    pub scale: Scale,
    /// The level, within the scale's bounds.
    pub n: u8,
}

words! {
    /// Class of an information system by its highest legal impact (decree 2-21-406, article 11). A and B are sensitive.
    pub enum LegalClass { A = 1 "A", B = 2 "B", C = 3 "C", D = 4 "D" }
}

impl LegalClass {
    /// The class of a highest impact: 4 gives A … 1 gives D.
    pub fn of_impact(impact: u8) -> Option<Self> {
        match impact {
            4 => Some(LegalClass::A),
            3 => Some(LegalClass::B),
            2 => Some(LegalClass::C),
            1 => Some(LegalClass::D),
            _ => None,
        }
    }

    /// Must the system be declared to DGSSI (article 12)?
    pub fn is_sensitive(self) -> bool {
        matches!(self, LegalClass::A | LegalClass::B)
    }
}

words! {
    /// Level of data by confidentiality alone: très secret, secret, confidentiel, diffusion restreinte.
    pub enum DataLevel { TopSecret = 1 "TS", Secret = 2 "S", Confidential = 3 "C", Restricted = 4 "DR" }
}

impl DataLevel {
    /// The level of a highest confidentiality impact: 4 gives TS … 1 gives DR.
    pub fn of_confidentiality(impact: u8) -> Option<Self> {
        match impact {
            4 => Some(DataLevel::TopSecret),
            3 => Some(DataLevel::Secret),
            2 => Some(DataLevel::Confidential),
            1 => Some(DataLevel::Restricted),
            _ => None,
        }
    }
}
