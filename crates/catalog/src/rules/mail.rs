//! Mail: what is forwarded out of the body, and what scanners say of the protection of its domains and relays.

use kharita_map::{Edge, Node};
use kharita_model::{Attribute, EdgeKind, NodeKind};

use super::portable::Results;
use crate::context::{Context, sources, unique};
use crate::signs::{is_one, signs, tells};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// COM-TRANS-MESS: mail systems whose flows are known, none of which forwards mail to another body by rule.
pub(super) fn forwarding(context: &Context<'_>) -> Option<Outcome> {
    let is_mail = |app: &Node<'_>| is_one(*app, &signs().mail_systems);
    let known: Vec<Node<'_>> = context
        .live(NodeKind::App)
        .filter(|app| is_mail(app) && app.outgoing(EdgeKind::FlowsTo).next().is_some())
        .collect();
    let forwards = |edge: &Edge<'_>| {
        let nature = edge.value(Attribute::Nature).map(|value| value.to_string().to_lowercase()).unwrap_or_default();
        edge.to().kind() == NodeKind::Org && tells(&nature, &signs().forwarding)
    };
    let failing =
        unique(known.iter().copied().filter(|app| app.outgoing(EdgeKind::FlowsTo).any(|edge| forwards(&edge))));
    (!known.is_empty()).then(|| {
        let fine = (known.len() - failing.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedMail, fine, known.len() as u64))
            .state(Statement::gap(Reason::MailForwarded, failing))
            .by(sources(&known))
    })
}

/// COM-TRANS-FILTR: what scanners say of SPF, DKIM, DMARC and open relays.
pub(super) fn filtering(context: &Context<'_>) -> Option<Outcome> {
    Results::on(context, &signs().mail_findings).outcome(Reason::LookedScanned, Reason::MailUnprotected)
}

#[cfg(test)]
mod tests {
    use kharita_model::Value;

    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn mail_that_is_forwarded_outside_is_named() {
        let mut world = World::new();
        let (mail, party, inside) = (world.app("Messagerie"), world.third_party("T01"), world.app("APP02"));
        assert_eq!(world.verdict("COM-TRANS-MESS").verdict, Verdict::NotAssessed);
        let nature = |text: &str| vec![(Attribute::Nature, Value::text(text))];
        world.edge_with(mail, EdgeKind::FlowsTo, inside, nature("renvoi automatique"));
        let found = world.verdict("COM-TRANS-MESS");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.edge_with(mail, EdgeKind::FlowsTo, party, nature("Renvoi automatique de boîtes"));
        assert_eq!(world.named("COM-TRANS-MESS", Reason::MailForwarded), ["Messagerie"]);
        assert_eq!(world.verdict("COM-TRANS-MESS").verdict, Verdict::NonConformant);
    }

    #[test]
    fn an_unprotected_relay_refutes() {
        let mut world = World::new();
        world.result("10.0.0.1", "DMARC record present", "fine");
        let found = world.verdict("COM-TRANS-FILTR");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.result("10.0.0.2", "SMTP Open Relay", "open");
        assert_eq!(world.total("COM-TRANS-FILTR", Reason::MailUnprotected), Some(1));
        assert_eq!(World::new().verdict("COM-TRANS-FILTR").verdict, Verdict::NotAssessed);
    }
}
