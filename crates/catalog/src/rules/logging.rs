//! Logs and supervision: which sensitive systems send their logs to a collector, as flows or agents show it.

use kharita_map::Node;
use kharita_model::{EdgeKind, NodeKind};

use crate::context::{Context, sources, unique};
use crate::signs::{is_one, signs};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// Is this what gathers logs?
fn is_collector(node: Node<'_>) -> bool {
    let may_be = matches!(
        node.kind(),
        NodeKind::App | NodeKind::Component | NodeKind::Store | NodeKind::Control | NodeKind::Host
    );
    may_be && is_one(node, &signs().log_collectors)
}

/// The machines that a node is or runs on.
pub(super) fn machines<'s>(node: Node<'s>) -> Vec<Node<'s>> {
    if node.kind() == NodeKind::Host {
        return vec![node];
    }
    node.outgoing(EdgeKind::RunsOn).map(|edge| edge.to()).filter(|to| to.kind() == NodeKind::Host).collect()
}

/// Does it, or a machine under it, send its logs somewhere: a flow to a collector, a control of that name, an agent?
fn is_attached(node: Node<'_>) -> bool {
    let sends = |node: Node<'_>| {
        let kinds = [EdgeKind::FlowsTo, EdgeKind::ProtectedBy, EdgeKind::Uses];
        kinds.into_iter().flat_map(|kind| node.outgoing(kind)).any(|edge| is_collector(edge.to()))
    };
    let has_agent =
        |host: &Node<'_>| host.incoming(EdgeKind::InstalledOn).any(|edge| is_one(edge.from(), &signs().log_agents));
    sends(node) || machines(node).iter().any(|host| sends(*host) || has_agent(host))
}

fn attached<'s>(nodes: &[Node<'s>], looked: Reason, gap: Reason) -> Option<Outcome> {
    let (fine, without): (Vec<_>, Vec<_>) = nodes.iter().copied().partition(|node| is_attached(*node));
    // While nothing is known of any collector, that none is used is silence.
    (!fine.is_empty()).then(|| {
        Outcome::new(Statement::looked(looked, fine.len() as u64, nodes.len() as u64))
            .state(Statement::gap(gap, without))
            .observed(fine.iter().any(|node| node.is_observed()))
            .by(sources(nodes))
    })
}

/// EXP-JOURN/SURV-JOURNAL: systems of class A or B that a source of logs is known of.
pub(super) fn sources_of_logs(context: &Context<'_>) -> Option<Outcome> {
    let systems = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let sensitive: Vec<Node<'_>> = systems.filter(|node| context.is_sensitive(*node) && !is_collector(*node)).collect();
    attached(&sensitive, Reason::LookedLogged, Reason::NoLogSource)
}

/// EXP-JOURN/SURV-CENTR: machines that carry systems of class A or B and that are supervised.
pub(super) fn supervision(context: &Context<'_>) -> Option<Outcome> {
    let systems = context.live(NodeKind::App).chain(context.live(NodeKind::Store));
    let sensitive = systems.filter(|node| context.is_sensitive(*node) && !is_collector(*node));
    let hosts = unique(sensitive.flat_map(machines));
    attached(&hosts, Reason::LookedSupervised, Reason::NotSupervised)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn sensitive_systems_without_a_source_of_logs_are_named_once_a_collector_is_known() {
        let mut world = World::new();
        let (first, second) = (world.sensitive_app("APP01"), world.sensitive_app("APP02"));
        world.app("APP03");
        assert_eq!(world.verdict("EXP-JOURN/SURV-JOURNAL").verdict, Verdict::NotAssessed);
        let collector = world.app("SIEM central");
        world.edge(first, EdgeKind::FlowsTo, collector);
        let found = world.verdict("EXP-JOURN/SURV-JOURNAL");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("EXP-JOURN/SURV-JOURNAL", Reason::NoLogSource), ["APP02"]);
        world.edge(second, EdgeKind::FlowsTo, collector);
        assert_eq!(world.verdict("EXP-JOURN/SURV-JOURNAL").gaps().count(), 0);
    }

    #[test]
    fn machines_of_sensitive_systems_without_an_agent_are_named() {
        let mut world = World::new();
        for (app, host, address) in [("APP01", "EQ01", "10.0.0.1"), ("APP02", "EQ02", "10.0.0.2")] {
            let (app, host) = (world.sensitive_app(app), world.host_at(host, None, address));
            world.edge(app, EdgeKind::RunsOn, host);
        }
        assert_eq!(world.verdict("EXP-JOURN/SURV-CENTR").verdict, Verdict::NotAssessed);
        world.software("10.0.0.1", "Wazuh Agent 4.9");
        assert_eq!(world.named("EXP-JOURN/SURV-CENTR", Reason::NotSupervised), ["EQ02"]);
        world.software("10.0.0.2", "filebeat");
        let found = world.verdict("EXP-JOURN/SURV-CENTR");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
    }
}
