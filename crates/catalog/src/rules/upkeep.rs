//! How the system is kept: changes of the map beside approved changes, configurations that were kept, licences of software.

use std::collections::BTreeSet;

use kharita_map::Node;
use kharita_model::{Attribute, NodeKind, Subtype};

use crate::context::{Context, sources};
use crate::signs::signs;
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// EXP-PROC-CHANG: machines and applications that appeared lately, once the map was known, and that an approved change names.
pub(super) fn changes(context: &Context<'_>) -> Option<Outcome> {
    let approved: BTreeSet<usize> =
        context.dated("EXP-PROC-CHANG").iter().flat_map(|record| record.approved()).collect();
    if approved.is_empty() {
        return None; // the register of changes was not given
    }
    let days = signs().change_days;
    let age = |node: &Node<'_>| node.first_seen().date().days_until(context.today);
    let nodes = || context.live(NodeKind::Host).chain(context.live(NodeKind::App));
    if !nodes().any(|node| age(&node) > days) {
        return None; // the map was not known before: what is new cannot be told
    }
    let new: Vec<Node<'_>> = nodes().filter(|node| (0..=days).contains(&age(node))).collect();
    let (covered, others): (Vec<_>, Vec<_>) = new.iter().copied().partition(|node| approved.contains(&node.place()));
    (!new.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedChanges, covered.len() as u64, new.len() as u64))
            .state(Statement::gap(Reason::ChangeNotApproved, others))
            .state(Statement::note(Reason::Hypothesis).number("days", days))
            .observed(new.iter().any(|node| node.is_observed()))
            .by(sources(&new))
    })
}

/// EXP-SYS-CONFIG: network equipment whose configuration was read from a copy that is kept.
pub(super) fn configurations(context: &Context<'_>) -> Option<Outcome> {
    let is_network = |host: &Node<'_>| {
        matches!(host.subtype(), Some(Subtype::Switch | Subtype::Router | Subtype::Firewall))
            || host.word(Attribute::OsFamily) == Some("network")
    };
    let is_kept = |host: &Node<'_>| {
        host.records()
            .any(|record| signs().configuration_families.iter().any(|known| known == record.key.source.family()))
    };
    let all: Vec<Node<'_>> = context.live(NodeKind::Host).filter(|host| is_network(host) || is_kept(host)).collect();
    let (kept, without): (Vec<_>, Vec<_>) = all.iter().copied().partition(is_kept);
    // While no configuration was given at all, that none is kept is silence.
    (!kept.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedConfigurations, kept.len() as u64, all.len() as u64))
            .state(Statement::gap(Reason::NoConfiguration, without))
            .observed(true)
            .by(sources(&kept))
    })
}

/// CONF-OBLIG-INTELLECT: software of bills of materials that states its licence.
pub(super) fn licences(context: &Context<'_>) -> Option<Outcome> {
    let states_licences = |software: &Node<'_>| {
        software
            .records()
            .any(|record| signs().licence_families.iter().any(|known| known == record.key.source.family()))
    };
    let all: Vec<Node<'_>> = context.live(NodeKind::Software).filter(states_licences).collect();
    let has_licence = |software: &Node<'_>| !software.values(Attribute::Licence).is_empty();
    let (licensed, without): (Vec<_>, Vec<_>) = all.iter().copied().partition(has_licence);
    // A bill without any licence does not speak of them.
    (!licensed.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedLicences, licensed.len() as u64, all.len() as u64))
            .state(Statement::gap(Reason::NoLicence, without))
            .observed(true)
            .by(sources(&all))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn what_appeared_without_an_approved_change_is_named() {
        let mut world = World::new();
        world.seen("10.0.0.9");
        world.app("APP02");
        world.app("APP01");
        world.long_known("APP00");
        assert_eq!(world.verdict("EXP-PROC-CHANG").verdict, Verdict::NotAssessed, "no register of changes");
        world.interview("C1", "EXP-PROC-CHANG APP01", "oui", "2026-11-01", None);
        let found = world.verdict("EXP-PROC-CHANG");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(3)));
        assert_eq!(world.named("EXP-PROC-CHANG", Reason::ChangeNotApproved), ["10.0.0.9", "APP02"]);
        world.interview("C2", "EXP-PROC-CHANG APP02", "non", "2026-11-01", None);
        assert_eq!(
            world.total("EXP-PROC-CHANG", Reason::ChangeNotApproved),
            Some(2),
            "a refused change approves nothing"
        );
    }

    #[test]
    fn equipment_without_a_kept_configuration_is_named_once_one_is_kept() {
        let mut world = World::new();
        world.host_at("SW-01", Some(Subtype::Switch), "10.0.0.1");
        assert_eq!(world.verdict("EXP-SYS-CONFIG").verdict, Verdict::NotAssessed);
        world.host_at("FW-01", Some(Subtype::Firewall), "10.0.0.2");
        world.configured("10.0.0.2");
        assert_eq!(world.named("EXP-SYS-CONFIG", Reason::NoConfiguration), ["SW-01"]);
        world.configured("10.0.0.1");
        let found = world.verdict("EXP-SYS-CONFIG");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
    }

    #[test]
    fn software_without_licence_is_named_where_licences_are_stated() {
        let mut world = World::new();
        world.component("alpha", None);
        assert_eq!(world.verdict("CONF-OBLIG-INTELLECT").verdict, Verdict::NotAssessed);
        world.component("beta", Some("MIT"));
        assert_eq!(world.named("CONF-OBLIG-INTELLECT", Reason::NoLicence), ["alpha"]);
        world.component("alpha", Some("Apache-2.0"));
        let found = world.verdict("CONF-OBLIG-INTELLECT");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
    }
}
