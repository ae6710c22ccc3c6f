//! What the texts make the engine compute (REGULATION.md §4–§7, §10): classes and levels, delays, the audit matrix, what must be
//! notified, where data may be hosted, the formality of a processing, the clock of an incident. All figures are data with
//! their article.

mod audit_matrix;
mod calendar;
mod class;
mod exposed_tables;
mod hosting;
mod incident;
mod regime;

use kharita_map::{Node, State};
use kharita_model::{Date, NodeId, NodeKind};
use serde::Serialize;

pub use audit_matrix::{AuditCell, AuditState};
pub use calendar::{Count, Deadline, DeadlineKind, DueState, deadline, deadlines};
pub use class::{Classification, Component, Criterion, Dimension, classify, guide_2025_class};
pub use exposed_tables::{ExposedTables, exposed_tables};
pub use hosting::{CloudUse, Hosting, HostingConcern};
pub use incident::{DeclarationTimes, Incident, declaration_times, internal_target_hours};
pub(crate) use regime::Regimes;
pub use regime::{Case, Facts, Ground, Regime, RegimeDecision, decide};

use crate::context::Context;
use crate::{FrameworkKind, Law, laws};

/// A system of class A or B, and whether DGSSI acknowledged its notification (decree 2-21-406, article 12).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SensitiveSystem {
    /// The application or store.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// `A` or `B`.
    pub class: &'static str,
    /// Level of its data, by confidentiality alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_level: Option<&'static str>,
    /// From the process that imposes the class down to it.
    pub because: Vec<NodeId>,
    /// Is an acknowledgement attached to an answer about article 12 that names it?
    pub acknowledged: bool,
}

/// The formality that a processing needs, beside what is recorded (law 09-08, articles 12 to 22).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Formality {
    /// The processing.
    pub id: NodeId,
    /// Its name.
    pub name: String,
    /// What it needs, and why.
    #[serde(flatten)]
    pub decision: RegimeDecision,
    /// The formality that people recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded: Option<String>,
    /// Is an authorisation needed that is not recorded?
    pub lacks_authorisation: bool,
}

/// What a law makes the engine compute of a state.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct LegalFacts {
    /// Systems that must be notified.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sensitive_systems: Vec<SensitiveSystem>,
    /// Each sensitive system and domain of audit.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub audit_matrix: Vec<AuditCell>,
    /// Where sensitive data are hosted otherwise than surely in the country.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub hosting: Vec<Hosting>,
    /// Sensitive uses of providers outside, with the qualification that is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cloud: Vec<CloudUse>,
    /// Processings with their formality.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub formalities: Vec<Formality>,
}

/// What this law makes the engine compute; `None` for what is no law of the catalogue.
pub(crate) fn facts(state: &State, framework: &crate::Framework, today: Date) -> Option<LegalFacts> {
    let law = laws().iter().find(|law| law.id == framework.id && framework.kind == FrameworkKind::Law)?;
    let context = Context::new(state, today);
    let mut facts = LegalFacts::default();
    if !law.system_classes().is_empty() {
        facts.sensitive_systems = sensitive_systems(&context);
        facts.audit_matrix = audit_matrix::matrix(&context, law);
        facts.hosting = hosting::hosting(&context);
        facts.cloud = hosting::cloud(&context);
    }
    if law.regimes.is_some() {
        facts.formalities = formalities(&context, law);
    }
    Some(facts)
}

/// Applications and stores of class A or B, as people rated the processes that depend on them.
pub(crate) fn systems<'s>(context: &Context<'s>) -> Vec<Node<'s>> {
    let all = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let mut sensitive: Vec<Node<'s>> = all.filter(|node| context.is_sensitive(*node)).collect();
    sensitive.sort_by_key(|node| node.name());
    sensitive
}

fn sensitive_systems(context: &Context<'_>) -> Vec<SensitiveSystem> {
    let acknowledged = crate::records::named_in(context, NOTIFICATION);
    let system = |node: Node<'_>| {
        let classified = context.classified(node)?;
        Some(SensitiveSystem {
            id: node.id(),
            name: node.name().to_owned(),
            class: classified.class.word(),
            data_level: classified.data_level.map(kharita_model::DataLevel::word),
            because: classified.because.clone(),
            acknowledged: acknowledged.contains(&node.place()),
        })
    };
    systems(context).into_iter().filter_map(system).collect()
}

/// The requirement about which an acknowledgement is attached.
const NOTIFICATION: &str = "D406-12.2";

fn formalities(context: &Context<'_>, law: &Law) -> Vec<Formality> {
    let formality = |treatment: Node<'_>| {
        let decision = decide(law, &regime::facts_of(context, treatment));
        let recorded = treatment.text(kharita_model::Attribute::CndpRegime);
        let authorised = recorded.as_deref().is_some_and(|regime| context.names_authorisation(regime));
        let numbered = treatment.text(kharita_model::Attribute::CndpNumber).is_some();
        Formality {
            id: treatment.id(),
            name: treatment.name().to_owned(),
            lacks_authorisation: decision.regime == Regime::Authorisation && !(authorised && numbered),
            decision,
            recorded,
        }
    };
    context.live(NodeKind::Treatment).map(formality).collect()
}

#[cfg(test)]
mod tests {
    use kharita_model::Attribute;

    use super::*;
    use crate::world::World;
    use crate::{comply, framework};

    fn found(world: &World, law: &str) -> LegalFacts {
        comply(&world.state(), framework(law).unwrap(), World::today()).legal.unwrap()
    }

    #[test]
    fn sensitive_systems_are_listed_until_their_acknowledgement_is_attached() {
        let mut world = World::new();
        world.sensitive_app("APP01");
        world.sensitive_store("DB01");
        world.app("APP09");
        let list = |world: &World| {
            let systems = found(world, "loi-05-20").sensitive_systems;
            systems
                .into_iter()
                .map(|system| (system.name, system.class, system.data_level, system.acknowledged))
                .collect::<Vec<_>>()
        };
        assert_eq!(list(&world), [("APP01".into(), "A", Some("TS"), false), ("DB01".into(), "A", Some("TS"), false)]);
        world.interview("N1", "D406-12.2 APP01", "oui", "2026-06-01", None);
        world.interview("N2", "D406-12.2 DB01", "oui", "2026-06-01", Some("accuse.pdf"));
        assert_eq!(list(&world).iter().map(|system| system.3).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn the_identity_card_asks_for_an_authorisation_until_it_is_recorded() {
        let mut world = World::new();
        let mut lacking = Vec::new();
        for (n, (categories, regime)) in
            [("CNIE", ""), ("CNIE", "Déclaration"), ("CNIE ; SANTE", "Autorisation"), ("contact", "")]
                .iter()
                .enumerate()
        {
            let treatment = world.treatment(&format!("TR{n}"));
            world.text(treatment, Attribute::DataCategories, categories);
            world.text(treatment, Attribute::CndpRegime, regime);
            world.text(treatment, Attribute::CndpNumber, if regime.is_empty() { "" } else { "A-1" });
        }
        for formality in found(&world, "loi-09-08").formalities {
            lacking.push((formality.name, formality.decision.regime, formality.lacks_authorisation));
        }
        lacking.sort_by(|a, b| a.0.cmp(&b.0));
        assert_eq!(
            lacking,
            [
                ("TR0".into(), Regime::Authorisation, true),
                ("TR1".into(), Regime::Authorisation, true),
                ("TR2".into(), Regime::Authorisation, false),
                ("TR3".into(), Regime::Declaration, false),
            ]
        );
        assert!(found(&world, "loi-09-08").sensitive_systems.is_empty());
    }
}
