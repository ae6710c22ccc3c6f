//! What listens: administration in exposed zones, remote control and transfers in clear.

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind, Value};

use crate::context::{Context, flag, sources, unique};
use crate::verdict::Outcome;
use crate::{Ask, Reason, Statement};

/// ACC-SYS/APP-PRIVIL: hosts of exposed zones without an administration service. That one listens is no proof that it is
/// reached from outside: the filtering before it tells, so the gap is suggested and the filtering asked for.
pub(super) fn administration(context: &Context<'_>) -> Option<Outcome> {
    let exposed = |host: &Node<'_>| context.zone_of(*host).is_some_and(|zone| context.is_exposed(zone));
    let hosts: Vec<Node<'_>> = context.seen_hosts().into_iter().filter(exposed).collect();
    let outcome = listening(hosts, Reason::AdministrationExposed, |_, service| is(context, service, "administration"))?;
    let fails = outcome.numerator < outcome.denominator;
    Some(outcome.suggests().state_if(fails, || Statement::missing(Reason::MissingFiltering, Ask::Network)))
}

/// EXP-JOURN/SURV-DIST: hosts without remote control in clear.
pub(super) fn clear_remote(context: &Context<'_>) -> Option<Outcome> {
    listening(context.seen_hosts(), Reason::ClearRemote, |_, service| is(context, service, "clear_remote"))
}

/// COM-TRANS-FICHIER: hosts without transfers in clear. Pages without TLS count only where people meet them: in exposed
/// zones and on hosts of applications; a printer's page is not an exchange of files.
pub(super) fn clear_transfer(context: &Context<'_>) -> Option<Outcome> {
    let met = |host: Node<'_>| {
        let serves = host.incoming(EdgeKind::RunsOn).any(|edge| edge.from().kind() == NodeKind::App);
        serves || context.zone_of(host).is_some_and(|zone| context.is_exposed(zone))
    };
    listening(context.seen_hosts(), Reason::ClearTransfer, |host, service| {
        let clear = is(context, service, "clear_transfer") && flag(service, Attribute::Tls) != Some(true);
        let page = service.text(Attribute::ServiceName).is_some_and(|name| name.starts_with("http"));
        clear && !is(context, service, "administration") && (!page || met(host))
    })
}

/// Is the service one of this family, by its port or by the name that a scanner gives it?
fn is(context: &Context<'_>, service: Node<'_>, family: &str) -> bool {
    let port = match service.value(Attribute::Port).map(|claim| &claim.value) {
        Some(Value::Int(port)) => Some(*port),
        _ => None,
    };
    let by_port = context.settings.ports.get(family).into_iter().flat_map(|ports| ports.values().flatten());
    let name = service.text(Attribute::ServiceName).unwrap_or_default().to_lowercase();
    let by_name = context.settings.service_names.get(family).is_some_and(|names| names.contains(&name));
    by_name || port.is_some_and(|port| by_port.copied().any(|known| known == port))
}

fn listening<'s>(hosts: Vec<Node<'s>>, gap: Reason, fails: impl Fn(Node<'s>, Node<'s>) -> bool) -> Option<Outcome> {
    let services = |host: &Node<'s>| {
        let host = *host;
        host.outgoing(EdgeKind::Listens).map(|edge| edge.to()).filter(|service| service.not_seen_since().is_none())
    };
    // A host on which nothing was seen to listen may simply not have been probed: it says nothing.
    let probed = unique(hosts.into_iter().filter(|host| services(host).next().is_some()));
    let (failing, fine): (Vec<_>, Vec<_>) =
        probed.iter().copied().partition(|host| services(host).any(|service| fails(*host, service)));
    (!probed.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedServices, fine.len() as u64, probed.len() as u64))
            .state(Statement::gap(gap, failing))
            .observed(true)
            .by(sources(&probed))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    fn exposed_world() -> World {
        let mut world = World::new();
        let (public, inner) = (world.zone("Z1"), world.zone("Z3"));
        world.word(public, Attribute::Exposure, "internet");
        world.word(inner, Attribute::Exposure, "internal");
        world.subnet("S1", "198.51.100.0/25", public);
        world.subnet("S3", "10.10.0.0/20", inner);
        world
    }

    #[test]
    fn administration_counts_in_exposed_zones_only() {
        let mut world = exposed_world();
        world.listens("198.51.100.1", 443, "https", true);
        world.listens("10.10.0.1", 22, "ssh", false);
        let found = world.verdict("ACC-SYS/APP-PRIVIL");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        for (port, name) in [(22, "ssh"), (3389, "ms-wbt-server"), (161, "snmp"), (5985, "http"), (2222, "ssh")] {
            let mut world = exposed_world();
            world.listens("198.51.100.1", port, name, false);
            assert_eq!(world.verdict("ACC-SYS/APP-PRIVIL").verdict, Verdict::Partial, "{port} {name}");
            assert_eq!(world.total("ACC-SYS/APP-PRIVIL", Reason::AdministrationExposed), Some(1));
        }
    }

    #[test]
    fn remote_control_in_clear_counts_everywhere() {
        let mut world = exposed_world();
        world.listens("10.10.0.1", 22, "ssh", false);
        assert_eq!(world.verdict("EXP-JOURN/SURV-DIST").gaps().count(), 0);
        world.listens("10.10.0.2", 23, "telnet", false);
        let found = world.verdict("EXP-JOURN/SURV-DIST");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.total("EXP-JOURN/SURV-DIST", Reason::ClearRemote), Some(1));
    }

    #[test]
    fn pages_in_clear_count_where_people_meet_them() {
        let mut world = exposed_world();
        world.listens("10.10.0.9", 80, "http", false); // a printer inside
        world.listens("198.51.100.1", 443, "http", true);
        world.listens("198.51.100.3", 5985, "http", false); // administration, judged elsewhere
        assert_eq!(world.verdict("COM-TRANS-FICHIER").gaps().count(), 0);
        world.listens("198.51.100.2", 80, "http", false);
        world.listens("10.10.0.8", 21, "ftp", false);
        assert_eq!(world.total("COM-TRANS-FICHIER", Reason::ClearTransfer), Some(2));
    }

    #[test]
    fn a_host_without_services_says_nothing() {
        let mut world = World::new();
        world.seen("10.10.0.1");
        assert_eq!(world.verdict("EXP-JOURN/SURV-DIST").verdict, Verdict::NotAssessed);
    }
}
