//! Strong authentication where people reach the body from outside: exposed applications, and third parties with access.

use std::collections::BTreeSet;

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind};

use crate::context::{Context, sources, unique};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

const STRONG: &str = "mfa";

/// Third parties that have access to something and of which the authentication is stated.
fn accesses<'s>(context: &Context<'s>) -> Vec<Node<'s>> {
    let reaches = |org: &Node<'_>| org.outgoing(EdgeKind::Controls).next().is_some();
    context
        .live(NodeKind::Org)
        .filter(|org| reaches(org) && org.word(Attribute::RemoteAuthentication).is_some())
        .collect()
}

/// COM-MANAG-DISTANT: third parties that reach systems with strong authentication.
pub(super) fn third_parties(context: &Context<'_>) -> Option<Outcome> {
    let parties = accesses(context);
    let (strong, weak): (Vec<_>, Vec<_>) =
        parties.iter().copied().partition(|org| org.word(Attribute::RemoteAuthentication) == Some(STRONG));
    let reached = reached_by(&weak);
    (!parties.is_empty()).then(|| {
        Outcome::new(Statement::looked(Reason::LookedAccesses, strong.len() as u64, parties.len() as u64))
            .state(Statement::gap(Reason::WeakAuthentication, weak.iter().copied()))
            .state(Statement::gap(Reason::AccessWithoutStrongAuthentication, reached))
            .by(sources(&parties))
    })
}

/// ACC-SYS/APP-ACC: exposed applications, and those that third parties reach, with strong authentication.
pub(super) fn applications(context: &Context<'_>) -> Option<Outcome> {
    let exposed = |app: &Node<'_>| context.is_exposed(*app) && app.word(Attribute::Authentication).is_some();
    let exposed: Vec<Node<'_>> = context.live(NodeKind::App).filter(exposed).collect();
    let parties = accesses(context);
    let weak_parties: Vec<Node<'_>> =
        parties.iter().copied().filter(|org| org.word(Attribute::RemoteAuthentication) != Some(STRONG)).collect();
    let weak: Vec<Node<'_>> =
        exposed.iter().copied().filter(|app| app.word(Attribute::Authentication) != Some(STRONG)).collect();
    let by_parties: Vec<Node<'_>> =
        reached_by(&weak_parties).into_iter().filter(|node| node.kind() == NodeKind::App).collect();
    let reached = reached_by(&parties).into_iter().filter(|node| node.kind() == NodeKind::App);
    let looked = unique(exposed.into_iter().chain(reached));
    let failed: BTreeSet<usize> = weak.iter().chain(&by_parties).map(|node| node.place()).collect();
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failed.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedApplications, fine, looked.len() as u64))
            .state(Statement::gap(Reason::WeakAuthentication, weak))
            .state(Statement::gap(Reason::AccessWithoutStrongAuthentication, by_parties))
            .by(sources(&looked))
    })
}

fn reached_by<'s>(parties: &[Node<'s>]) -> Vec<Node<'s>> {
    unique(parties.iter().flat_map(|org| org.outgoing(EdgeKind::Controls)).map(|edge| edge.to()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn a_third_party_without_strong_authentication_and_what_it_reaches_are_named() {
        let mut world = World::new();
        let (weak, strong) = (world.third_party("T11"), world.third_party("T20"));
        let (app, other) = (world.app("APP01"), world.app("APP02"));
        world.word(weak, Attribute::RemoteAuthentication, "password");
        world.word(strong, Attribute::RemoteAuthentication, "mfa");
        world.edge(weak, EdgeKind::Controls, app);
        world.edge(strong, EdgeKind::Controls, other);
        let found = world.verdict("COM-MANAG-DISTANT");
        assert_eq!((found.verdict, found.because[0].denominator), (Verdict::Partial, Some(2)));
        assert_eq!(world.named("COM-MANAG-DISTANT", Reason::WeakAuthentication), ["T11"]);
        assert_eq!(world.named("COM-MANAG-DISTANT", Reason::AccessWithoutStrongAuthentication), ["APP01"]);
        assert_eq!(world.named("ACC-SYS/APP-ACC", Reason::AccessWithoutStrongAuthentication), ["APP01"]);
    }

    #[test]
    fn an_exposed_application_with_a_password_alone_is_named() {
        let mut world = World::new();
        for (app, exposure, authentication) in
            [("APP01", "internet", "password"), ("APP02", "internet", "mfa"), ("APP03", "internal", "password")]
        {
            let app = world.app(app);
            world.word(app, Attribute::Exposure, exposure);
            world.word(app, Attribute::Authentication, authentication);
        }
        assert_eq!(world.verdict("ACC-SYS/APP-ACC").verdict, Verdict::Partial);
        assert_eq!(world.named("ACC-SYS/APP-ACC", Reason::WeakAuthentication), ["APP01"]);
    }

    #[test]
    fn strong_everywhere_has_no_gap_and_unknown_says_nothing() {
        let mut world = World::new();
        let app = world.app("APP01");
        world.word(app, Attribute::Exposure, "internet");
        assert_eq!(world.verdict("ACC-SYS/APP-ACC").verdict, Verdict::NotAssessed);
        assert_eq!(world.verdict("COM-MANAG-DISTANT").verdict, Verdict::NotAssessed);
        world.word(app, Attribute::Authentication, "mfa");
        let found = world.verdict("ACC-SYS/APP-ACC");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
    }
}
