//! The formality of a processing (law 09-08, articles 12 to 22): every ground that holds is kept, the strictest decides.
//! Article 22 removes the ground of sensitive data only; the number of the identity card alone asks for an authorisation.

use kharita_map::Node;
use kharita_model::{EdgeKind, NodeKind};
use serde::{Deserialize, Serialize};

use crate::Law;
use crate::context::Context;

/// A formality, as the data name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Prior authorisation.
    Authorisation,
    /// Prior declaration.
    Declaration,
    /// Simplified declaration.
    SimplifiedDeclaration,
    /// None.
    Exempt,
}

/// A case of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Case {
    /// Sensitive data, no law that allows it, and no case of article 22.
    Sensitive,
    /// Health, for care alone or to choose the beneficiaries of a right.
    CareOrBeneficiaries,
    /// Another purpose than at first.
    PurposeChanged,
    /// Genetic data outside care.
    GeneticOutsideCare,
    /// Offences, convictions, security measures.
    Offences,
    /// The number of the national identity card.
    IdentityCard,
    /// Files of different purposes are joined.
    Interconnection,
    /// A legal register open to the public.
    PublicRegister,
    /// On the simplified list of CNDP.
    SimplifiedList,
    /// None of these.
    Otherwise,
}

/// What is known of a processing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Facts {
    /// Origin, opinions, beliefs, union membership.
    pub sensitive: bool,
    /// Health, genetic data included.
    pub health: bool,
    /// Genetic data.
    pub genetic: bool,
    /// A law allows sensitive data here.
    pub allowed_by_law: bool,
    /// For care alone, by people bound to secrecy, or to choose the beneficiaries of a right.
    pub care_or_beneficiaries: bool,
    /// Another purpose than at first.
    pub purpose_changed: bool,
    /// Offences, convictions, security measures.
    pub offences: bool,
    /// The number of the national identity card.
    pub identity_card: bool,
    /// Joined with a file of another purpose.
    pub interconnection: bool,
    /// A legal register open to the public.
    pub public_register: bool,
    /// On the simplified list of CNDP.
    pub simplified_list: bool,
}

impl Facts {
    fn hold(&self, case: Case) -> bool {
        let excused = self.health && !self.sensitive && self.care_or_beneficiaries;
        match case {
            Case::Sensitive => (self.sensitive || self.health) && !self.allowed_by_law && !excused,
            Case::CareOrBeneficiaries => self.health && self.care_or_beneficiaries,
            Case::PurposeChanged => self.purpose_changed,
            Case::GeneticOutsideCare => self.genetic && !self.care_or_beneficiaries,
            Case::Offences => self.offences,
            Case::IdentityCard => self.identity_card,
            Case::Interconnection => self.interconnection,
            Case::PublicRegister => self.public_register,
            Case::SimplifiedList => self.simplified_list,
            Case::Otherwise => false,
        }
    }
}

/// A ground that holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ground {
    /// The case.
    pub case: Case,
    /// The formality it asks for.
    #[serde(rename = "then")]
    pub regime: Regime,
    /// Its article.
    #[serde(rename = "art")]
    pub article: String,
    /// What must be settled by a person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution_fr: Option<String>,
}

/// The cases of the law, as data.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Regimes {
    strictest_first: Vec<Regime>,
    order: Vec<Ground>,
}

/// The formality that a processing needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RegimeDecision {
    /// The strictest of the grounds.
    pub regime: Regime,
    /// Every ground that holds.
    pub grounds: Vec<Ground>,
}

/// The formality by these facts.
pub fn decide(law: &Law, facts: &Facts) -> RegimeDecision {
    let rows = law.regimes.as_ref().map(|regimes| regimes.order.as_slice()).unwrap_or_default();
    let mut grounds: Vec<Ground> = rows.iter().filter(|ground| facts.hold(ground.case)).cloned().collect();
    if grounds.is_empty() {
        grounds.extend(rows.iter().filter(|ground| ground.case == Case::Otherwise).cloned());
    }
    let strictest = law.regimes.iter().flat_map(|regimes| &regimes.strictest_first);
    let regime = strictest.copied().find(|regime| grounds.iter().any(|ground| ground.regime == *regime));
    RegimeDecision { regime: regime.unwrap_or(Regime::Declaration), grounds }
}

/// What the map tells of a processing: categories of its own, and of the data and processes that it covers.
pub(super) fn facts_of(context: &Context<'_>, treatment: Node<'_>) -> Facts {
    let covered = treatment.incoming(EdgeKind::CoveredBy).map(|edge| edge.from());
    let data = covered.flat_map(|node| {
        let handled = node.outgoing(EdgeKind::Handles).map(|edge| edge.to());
        handled.filter(|to| to.kind() == NodeKind::Data).chain([node])
    });
    let all: Vec<Node<'_>> = data.chain([treatment]).collect();
    let told = |words: &[String]| all.iter().any(|node| context.is_described_as(*node, words));
    let words = &context.settings.processing_words;
    Facts {
        sensitive: told(&words.sensitive),
        health: told(&words.health),
        genetic: told(&words.genetic),
        // A fund that pays for care chooses who has a right to it: its purposes say so.
        care_or_beneficiaries: context.purpose_tells(treatment, &words.care_or_beneficiaries),
        offences: told(&words.offences),
        identity_card: told(&context.settings.identity_card_words),
        interconnection: told(&words.interconnection),
        ..Facts::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_regulation_chapter() {
        let law = crate::laws().iter().find(|law| law.id == "loi-09-08").unwrap();
        let none = Facts::default();
        for (name, facts, regime, articles) in [
            ("identity, contact", none, Regime::Declaration, vec!["12.2"]),
            ("identity card", Facts { identity_card: true, ..none }, Regime::Authorisation, vec!["12.1 e"]),
            (
                "health, beneficiaries of a right",
                Facts { health: true, care_or_beneficiaries: true, ..none },
                Regime::Declaration,
                vec!["22"],
            ),
            (
                "health and identity card, beneficiaries of a right",
                Facts { health: true, care_or_beneficiaries: true, identity_card: true, ..none },
                Regime::Authorisation,
                vec!["22", "12.1 e"],
            ),
            (
                "health, other purpose, no law",
                Facts { health: true, ..none },
                Regime::Authorisation,
                vec!["12.1 a, 21"],
            ),
            ("social register joined", Facts { interconnection: true, ..none }, Regime::Authorisation, vec!["12.1 f"]),
            ("enforcement file", Facts { offences: true, ..none }, Regime::Authorisation, vec!["12.1 d"]),
            ("public legal register", Facts { public_register: true, ..none }, Regime::Exempt, vec!["18"]),
            (
                "health that a law allows",
                Facts { health: true, allowed_by_law: true, ..none },
                Regime::Declaration,
                vec!["12.2"],
            ),
            (
                "on the simplified list",
                Facts { simplified_list: true, ..none },
                Regime::SimplifiedDeclaration,
                vec!["16, 17"],
            ),
        ] {
            let found = decide(law, &facts);
            let grounds: Vec<&str> = found.grounds.iter().map(|ground| ground.article.as_str()).collect();
            assert_eq!((found.regime, grounds), (regime, articles), "{name}");
        }
        let caution = decide(law, &Facts { health: true, care_or_beneficiaries: true, ..none });
        assert!(caution.grounds[0].caution_fr.is_some(), "a person settles it");
    }
}
