//! Continuity: backups out of reach and tried, recovery objectives of critical processes.

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind};

use crate::context::{Context, flag, sources, unique};
use crate::verdict::Outcome;
use crate::{Ask, Reason, Statement};

/// EXP-SAUV-SEC: systems whose backup people call isolated, against what the map shows: an account or group that controls
/// both the system and what holds its backup. Isolation that is only declared proves nothing.
pub(super) fn isolation(context: &Context<'_>) -> Option<Outcome> {
    let nodes = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let nodes: Vec<Node<'_>> = nodes.collect();
    let said = |node: &Node<'_>, value| flag(*node, Attribute::BackupIsolated) == Some(value);
    let not_isolated: Vec<Node<'_>> = nodes.iter().copied().filter(|node| said(node, false)).collect();
    let believed: Vec<Node<'_>> = nodes.iter().copied().filter(|node| said(node, true)).collect();
    let reachable: Vec<Node<'_>> = nodes.iter().copied().filter(|node| is_backup_reachable(*node)).collect();
    let failed = unique(not_isolated.iter().chain(&reachable).copied());
    let looked = unique(failed.iter().chain(&believed).copied());
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failed.len()) as u64;
        let note = Statement::note(Reason::DeclaredIsolated).about(believed.iter().copied());
        Outcome::new(Statement::looked(Reason::LookedStores, fine, looked.len() as u64))
            .state(Statement::gap(Reason::BackupNotIsolated, not_isolated))
            .state(Statement::gap(Reason::BackupReachable, reachable))
            .state_if(!believed.is_empty(), || note)
            .observed(looked.iter().any(|node| node.is_observed()))
            .by(sources(&looked))
    })
}

/// Does one account or group control both the system and where it is backed up to?
fn is_backup_reachable(node: Node<'_>) -> bool {
    let controllers = |node: Node<'_>| {
        let hosts = node.outgoing(EdgeKind::RunsOn).map(|edge| edge.to()).collect::<Vec<_>>();
        let all = [node]
            .into_iter()
            .chain(hosts)
            .flat_map(|target| target.incoming(EdgeKind::Controls).map(|edge| edge.from()));
        all.filter(|from| matches!(from.kind(), NodeKind::Account | NodeKind::Group))
            .map(|from| from.place())
            .collect::<Vec<_>>()
    };
    let own = controllers(node);
    node.outgoing(EdgeKind::BackedUpTo).any(|edge| controllers(edge.to()).iter().any(|who| own.contains(who)))
}

/// EXP-SAUV-RESTAUR: systems whose restoration was tried. A test that is said to have been made, without its minutes, is
/// partial at most.
pub(super) fn restoration(context: &Context<'_>) -> Option<Outcome> {
    let nodes = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let known: Vec<Node<'_>> = nodes.filter(|node| flag(*node, Attribute::BackupTested).is_some()).collect();
    let (tried, not): (Vec<_>, Vec<_>) =
        known.iter().copied().partition(|node| flag(*node, Attribute::BackupTested) == Some(true));
    (!known.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedStores, tried.len() as u64, known.len() as u64))
            .state(Statement::gap(Reason::RestoreNotTested, not))
            .by(sources(&known))
    })
}

/// CONTINU-BIA: critical processes (class A or B) with a maximum downtime, a recovery time and a recovery point.
pub(super) fn objectives(context: &Context<'_>) -> Option<Outcome> {
    const OBJECTIVES: [Attribute; 3] = [Attribute::Mtd, Attribute::Rto, Attribute::Rpo];
    let critical: Vec<Node<'_>> =
        context.live(NodeKind::Process).filter(|process| context.is_sensitive(*process)).collect();
    let is_set = |process: &Node<'_>| OBJECTIVES.iter().all(|objective| process.text(*objective).is_some());
    let (set, without): (Vec<_>, Vec<_>) = critical.iter().copied().partition(is_set);
    (!set.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedProcesses, set.len() as u64, critical.len() as u64))
            .state(Statement::gap(Reason::NoObjectives, without))
            .state(Statement::missing(Reason::MissingApproval, Ask::Owners))
            .by(sources(&critical))
    })
}

#[cfg(test)]
mod tests {
    use kharita_model::{Minutes, Value};

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn a_backup_that_people_call_isolated_is_partial_at_most() {
        let mut world = World::new();
        let store = world.store("DB01");
        assert_eq!(world.verdict("EXP-SAUV-SEC").verdict, Verdict::NotAssessed);
        world.value(store, Attribute::BackupIsolated, Value::Bool(true));
        let found = world.verdict("EXP-SAUV-SEC");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        assert_eq!(world.named("EXP-SAUV-SEC", Reason::DeclaredIsolated), ["DB01"]);
    }

    #[test]
    fn a_backup_that_one_account_controls_with_its_system_refutes() {
        let mut world = World::new();
        let (app, backup) = (world.app("APP22"), world.app("APP23"));
        world.value(app, Attribute::BackupIsolated, Value::Bool(true));
        world.edge(app, EdgeKind::BackedUpTo, backup);
        world.controls("svc-backup", &["applications/APP23"]);
        assert_eq!(world.verdict("EXP-SAUV-SEC").gaps().count(), 0);
        world.controls("svc-backup", &["applications/APP22"]);
        assert_eq!(world.named("EXP-SAUV-SEC", Reason::BackupReachable), ["APP22"]);
        assert_eq!(world.verdict("EXP-SAUV-SEC").verdict, Verdict::NonConformant);
    }

    #[test]
    fn restorations_that_were_not_tried_are_named() {
        let mut world = World::new();
        for (key, tried) in [("DB01", true), ("DB02", false)] {
            let store = world.store(key);
            world.value(store, Attribute::BackupTested, Value::Bool(tried));
        }
        world.store("DB03");
        let found = world.verdict("EXP-SAUV-RESTAUR");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("EXP-SAUV-RESTAUR", Reason::RestoreNotTested), ["DB02"]);
    }

    #[test]
    fn critical_processes_need_three_objectives() {
        let mut world = World::new();
        for (key, impact, objectives) in [("P01", 4, 3), ("P02", 3, 2), ("P03", 2, 0)] {
            let process = world.process(key);
            world.level(process, Attribute::ImpactAvailability, impact);
            for attribute in [Attribute::Mtd, Attribute::Rto, Attribute::Rpo].into_iter().take(objectives) {
                world.value(process, attribute, Value::Minutes(Minutes(60)));
            }
        }
        let found = world.verdict("CONTINU-BIA");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("CONTINU-BIA", Reason::NoObjectives), ["P02"]);
    }
}
