//! Development: forges and chains of integration that stand open, and source code or secrets that are within reach.

use std::collections::BTreeSet;

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind};

use super::portable::Results;
use crate::context::{Context, Topic, host_of, sources, unique};
use crate::signs::{is_one, signs, tells};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// Repositories of code and chains of integration, by their names and technologies.
fn forges<'s>(context: &Context<'s>) -> Vec<Node<'s>> {
    context.live(NodeKind::App).filter(|app| is_one(*app, &signs().forges)).collect()
}

/// DEV-PROC-ENVIR: forges of which somebody says where they are open or a scanner looked at the machine, that are neither open
/// to the outside nor without a password.
pub(super) fn environments(context: &Context<'_>) -> Option<Outcome> {
    let scanned: BTreeSet<usize> = context.scanned_hosts().iter().map(|host| host.place()).collect();
    let anonymous: BTreeSet<usize> = context.hosts_with(Topic::Anonymous).iter().map(|host| host.place()).collect();
    let on = |app: &Node<'_>, hosts: &BTreeSet<usize>| host_of(*app).is_some_and(|host| hosts.contains(&host.place()));
    let looked: Vec<Node<'_>> = forges(context)
        .into_iter()
        .filter(|app| app.word(Attribute::Exposure).is_some() || on(app, &scanned))
        .collect();
    let is_open = |app: &Node<'_>| {
        context.is_exposed(*app) || on(app, &anonymous) || app.word(Attribute::Authentication) == Some("none")
    };
    let failing: Vec<Node<'_>> = looked.iter().copied().filter(is_open).collect();
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failing.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedForges, fine, looked.len() as u64))
            .state(Statement::gap(Reason::ForgeExposed, failing))
            .observed(looked.iter().any(|app| on(app, &scanned)))
            .by(sources(&looked))
    })
}

/// DEV-PROC-CODE: forges whose rights are known and are not given to everybody, and machines without code or secrets in sight.
pub(super) fn code(context: &Context<'_>) -> Option<Outcome> {
    let results = Results::on(context, &signs().code_findings);
    let has_rights = |app: &Node<'_>| app.incoming(EdgeKind::Controls).next().is_some();
    let known: Vec<Node<'_>> = forges(context).into_iter().filter(has_rights).collect();
    let is_open_to_all = |app: &Node<'_>| {
        let holders = app.incoming(EdgeKind::Controls).map(|edge| edge.from());
        holders.into_iter().any(|from| tells(&from.name().to_lowercase(), &signs().everyone))
    };
    let open: Vec<Node<'_>> = known.iter().copied().filter(is_open_to_all).collect();
    let looked = unique(known.iter().chain(&results.looked).copied());
    (!looked.is_empty()).then(|| {
        let failing = unique(open.iter().chain(&results.failing).copied()).len();
        Outcome::new(Statement::looked(Reason::LookedCode, (looked.len() - failing) as u64, looked.len() as u64))
            .state(Statement::gap(Reason::CodeOpenToAll, open))
            .state(Statement::gap(Reason::SecretInCode, results.failing))
            .observed(true)
            .by(sources(&looked))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn a_forge_open_to_the_outside_or_without_password_is_named() {
        let mut world = World::new();
        let forge = world.app("Forge GitLab");
        assert_eq!(world.verdict("DEV-PROC-ENVIR").verdict, Verdict::NotAssessed);
        world.word(forge, Attribute::Exposure, "internal");
        let found = world.verdict("DEV-PROC-ENVIR");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        let chain = world.app("Jenkins");
        world.word(chain, Attribute::Exposure, "internet");
        assert_eq!(world.named("DEV-PROC-ENVIR", Reason::ForgeExposed), ["Jenkins"]);
        world.word(forge, Attribute::Authentication, "none");
        assert_eq!(world.verdict("DEV-PROC-ENVIR").verdict, Verdict::NonConformant);
    }

    #[test]
    fn code_given_to_everybody_and_secrets_in_sight_are_named() {
        let mut world = World::new();
        world.app("GITLAB");
        world.controls("dev1", &["applications/GITLAB"]);
        let found = world.verdict("DEV-PROC-CODE");
        assert_eq!((found.verdict, found.gaps().count()), (Verdict::Partial, 0));
        world.controls("Domain Users", &["applications/GITLAB"]);
        assert_eq!(world.named("DEV-PROC-CODE", Reason::CodeOpenToAll), ["GITLAB"]);
        world.result("10.0.0.1", "Web server: .git/ directory (git repository) exposed", "open");
        assert_eq!(world.total("DEV-PROC-CODE", Reason::SecretInCode), Some(1));
        assert_eq!(World::new().verdict("DEV-PROC-CODE").verdict, Verdict::NotAssessed);
    }
}
