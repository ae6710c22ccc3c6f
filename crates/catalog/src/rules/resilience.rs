//! Sensitive systems that hang on one machine, and measures that their class asks for.

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind, Subtype};

use crate::context::{Context, flag, sources};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// CONTINU-ACT: systems of class A or B, whose machines are known, that stand on more than one or are copied elsewhere.
pub(super) fn single_points(context: &Context<'_>) -> Option<Outcome> {
    let systems = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let known: Vec<Node<'_>> =
        systems.filter(|node| context.is_sensitive(*node) && !super::logging::machines(*node).is_empty()).collect();
    let is_copied = |node: &Node<'_>| {
        [EdgeKind::BackedUpTo, EdgeKind::ReplicatesTo].into_iter().any(|kind| node.outgoing(kind).next().is_some())
    };
    let is_single = |node: &Node<'_>| {
        let hosts = super::logging::machines(*node);
        hosts.len() == 1 && hosts.iter().all(|host| host.subtype() != Some(Subtype::Cluster)) && !is_copied(node)
    };
    let single: Vec<Node<'_>> = known.iter().copied().filter(is_single).collect();
    (!known.is_empty()).then(|| {
        let fine = (known.len() - single.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedRedundancy, fine, known.len() as u64))
            .state(Statement::gap(Reason::SinglePoint, single))
            .by(sources(&known))
            .suggests() // a spare machine may stand where the map does not see it
    })
}

/// ACTIF-CLASSIF-MES: stores of class A or B with the measures that can be seen: encrypted at rest, restoration tried.
pub(super) fn class_measures(context: &Context<'_>) -> Option<Outcome> {
    const MEASURES: [Attribute; 3] = [Attribute::EncryptedAtRest, Attribute::BackupTested, Attribute::BackupIsolated];
    let said = |node: &Node<'_>, value: bool| MEASURES.iter().any(|measure| flag(*node, *measure) == Some(value));
    let systems = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let known: Vec<Node<'_>> =
        systems.filter(|node| context.is_sensitive(*node) && (said(node, true) || said(node, false))).collect();
    let failing: Vec<Node<'_>> = known.iter().copied().filter(|node| said(node, false)).collect();
    (!known.is_empty()).then(|| {
        let fine = (known.len() - failing.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedMeasures, fine, known.len() as u64))
            .state(Statement::gap(Reason::ClassMeasureMissing, failing).articles(&["D406-14"]))
            .by(sources(&known))
    })
}

#[cfg(test)]
mod tests {
    use kharita_model::Value;

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn a_sensitive_system_on_one_machine_is_named_and_partial_at_least() {
        let mut world = World::new();
        let (app, host, spare) = (world.sensitive_app("APP01"), world.host("EQ01", None), world.host("EQ02", None));
        assert_eq!(world.verdict("CONTINU-ACT").verdict, Verdict::NotAssessed);
        world.edge(app, EdgeKind::RunsOn, host);
        assert_eq!(world.verdict("CONTINU-ACT").verdict, Verdict::Partial);
        assert_eq!(world.named("CONTINU-ACT", Reason::SinglePoint), ["APP01"]);
        world.edge(app, EdgeKind::RunsOn, spare);
        assert_eq!(world.verdict("CONTINU-ACT").gaps().count(), 0);
    }

    #[test]
    fn a_sensitive_store_without_a_measure_of_its_class_is_named() {
        let mut world = World::new();
        let (first, second, plain) =
            (world.sensitive_store("DB01"), world.sensitive_store("DB02"), world.store("DB03"));
        assert_eq!(world.verdict("ACTIF-CLASSIF-MES").verdict, Verdict::NotAssessed);
        for (store, encrypted) in [(first, true), (second, false), (plain, false)] {
            world.value(store, Attribute::EncryptedAtRest, Value::Bool(encrypted));
        }
        let found = world.verdict("ACTIF-CLASSIF-MES");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("ACTIF-CLASSIF-MES", Reason::ClassMeasureMissing), ["DB02"]);
        world.value(second, Attribute::EncryptedAtRest, Value::Bool(true));
        assert_eq!(world.verdict("ACTIF-CLASSIF-MES").gaps().count(), 0);
    }
}
