//! Inventory: what people declare against what tools see, and who answers for it.

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind};

use crate::context::{Context, sources, unique};
use crate::verdict::Outcome;
use crate::{Ask, Reason, Statement};

/// ACTIF-RESP-INV: declared and seen hosts against each other, and the fields that the rule asks for. Licences, patches and
/// users are not on the map: the inventory itself must be shown.
pub(super) fn inventory(context: &Context<'_>) -> Option<Outcome> {
    let hosts: Vec<Node<'_>> = context.live(NodeKind::Host).collect();
    let (declared, seen): (Vec<_>, Vec<_>) = (
        hosts.iter().filter(|host| host.is_declared()).collect(),
        hosts.iter().filter(|host| host.is_observed()).collect(),
    );
    if declared.is_empty() {
        return None;
    }
    let by = sources(&hosts);
    let empty = declared
        .iter()
        .filter(|host| [Attribute::SerialNumber, Attribute::Os].iter().any(|field| host.text(*field).is_none()));
    let fields = Statement::gap(Reason::FieldsEmpty, empty.map(|host| **host));
    if seen.is_empty() {
        let count = declared.len() as u64;
        let looked = Outcome::new(Statement::looked(Reason::LookedHosts, count, count));
        return Some(looked.state(fields).state(Statement::missing(Reason::MissingDiscovery, Ask::Network)).by(by));
    }
    let both = hosts.iter().filter(|host| host.is_declared() && host.is_observed()).count() as u64;
    let unknown = hosts.iter().filter(|host| !host.is_declared() && host.is_observed());
    let never = hosts.iter().filter(|host| host.is_declared_never_seen());
    Some(
        Outcome::new(Statement::looked(Reason::LookedHosts, both, hosts.len() as u64))
            .state(Statement::gap(Reason::SeenNotDeclared, unknown.copied()))
            .state(Statement::gap(Reason::DeclaredNotSeen, never.copied()))
            .state(fields)
            .by(by),
    )
}

/// COM-MANAG-SYSAUT: equipment on the network that nobody declared.
pub(super) fn unknown_equipment(context: &Context<'_>) -> Option<Outcome> {
    let seen = context.seen_hosts();
    if !context.live(NodeKind::Host).any(|host| host.is_declared()) {
        return None;
    }
    let (known, unknown): (Vec<_>, Vec<_>) = seen.iter().copied().partition(|host| host.is_declared());
    let looked = Statement::looked(Reason::LookedHosts, known.len() as u64, seen.len() as u64);
    Some(Outcome::new(looked).state(Statement::gap(Reason::SeenNotDeclared, unknown)).observed(true).by(sources(&seen)))
}

/// ACTIF-RESP-PROP: assets with an owner. A filled cell is a declaration: the owner's acceptance must be attached.
pub(super) fn owners(context: &Context<'_>) -> Option<Outcome> {
    let kinds = [NodeKind::App, NodeKind::Store, NodeKind::Host];
    let assets = unique(kinds.into_iter().flat_map(|kind| context.live(kind)));
    let owned =
        |node: &Node<'_>| node.outgoing(EdgeKind::OwnedBy).next().is_some() || node.text(Attribute::Owner).is_some();
    let (with, without): (Vec<_>, Vec<_>) = assets.iter().copied().partition(owned);
    if with.is_empty() {
        return None; // nobody said anything of owners: silence
    }
    let looked = Statement::looked(Reason::LookedAssets, with.len() as u64, assets.len() as u64);
    Some(Outcome::new(looked).state(Statement::gap(Reason::NoOwner, without)).by(sources(&with)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    /// One host known to both, one declared and never seen, two seen and not declared.
    fn world() -> World {
        let mut world = World::new();
        world.host_at("EQ-1", None, "10.0.0.1");
        world.host_at("EQ-2", None, "10.0.0.2");
        world.probed("10.0.0.0/24");
        for address in ["10.0.0.1", "10.0.0.8", "10.0.0.9"] {
            world.seen(address);
        }
        world
    }

    #[test]
    fn both_lists_are_given() {
        let world = world();
        let found = world.verdict("ACTIF-RESP-INV");
        assert_eq!(found.verdict, Verdict::Partial);
        assert_eq!((found.because[0].numerator, found.because[0].denominator), (Some(1), Some(4)));
        assert_eq!(world.total("ACTIF-RESP-INV", Reason::SeenNotDeclared), Some(2));
        assert_eq!(world.total("ACTIF-RESP-INV", Reason::DeclaredNotSeen), Some(1));
        assert_eq!(world.total("ACTIF-RESP-INV", Reason::FieldsEmpty), Some(2));
        assert_eq!(found.by, ["nmap@default", "sheet@collection"]);
    }

    #[test]
    fn an_inventory_that_agrees_has_no_gap_and_is_partial_without_its_export() {
        let mut world = World::new();
        let host = world.host_at("EQ-1", None, "10.0.0.1");
        world.text(host, Attribute::SerialNumber, "S1");
        world.text(host, Attribute::Os, "Debian 12");
        world.seen("10.0.0.1");
        let found = world.verdict("ACTIF-RESP-INV");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        assert!(world.says("ACTIF-RESP-INV", Reason::MissingAttachment));
    }

    #[test]
    fn without_inventory_nothing_is_said() {
        let mut world = World::new();
        world.seen("10.0.0.1");
        assert_eq!(world.verdict("ACTIF-RESP-INV").verdict, Verdict::NotAssessed);
        assert_eq!(world.verdict("COM-MANAG-SYSAUT").verdict, Verdict::NotAssessed);
    }

    #[test]
    fn unknown_equipment_refutes_and_its_absence_does_not_prove() {
        assert_eq!(world().total("COM-MANAG-SYSAUT", Reason::SeenNotDeclared), Some(2));
        assert_eq!(world().verdict("COM-MANAG-SYSAUT").verdict, Verdict::Partial);
        let mut clean = World::new();
        clean.host_at("EQ-1", None, "10.0.0.1");
        clean.seen("10.0.0.1");
        let found = clean.verdict("COM-MANAG-SYSAUT");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        let mut refuted = World::new();
        refuted.host_at("EQ-1", None, "10.0.0.1");
        refuted.seen("10.0.0.9");
        assert_eq!(refuted.verdict("COM-MANAG-SYSAUT").verdict, Verdict::NonConformant);
    }

    #[test]
    fn an_asset_without_owner_is_named() {
        let mut world = World::new();
        let (owned, _) = (world.app("APP01"), world.app("APP02"));
        assert_eq!(world.verdict("ACTIF-RESP-PROP").verdict, Verdict::NotAssessed);
        let owner = world.owner("DSI");
        world.edge(owned, EdgeKind::OwnedBy, owner);
        assert_eq!(world.verdict("ACTIF-RESP-PROP").verdict, Verdict::Partial);
        assert_eq!(world.named("ACTIF-RESP-PROP", Reason::NoOwner), ["APP02"]);
    }
}
