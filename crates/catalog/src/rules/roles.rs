//! Roles that should be apart, as a directory shows them: accounts in groups that are incompatible, and local administration
//! of workstations by people who only use them.

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::Node;
use kharita_model::{Attribute, EdgeKind, NodeKind, Subtype, Value};

use crate::context::{Context, flag, sources, unique};
use crate::signs::{signs, tells};
use crate::verdict::Outcome;
use crate::{Reason, Statement};

/// On which side of which incompatible pairs something stands: a bit for each side.
type Sides = u64;

/// The sides of a group by its own name.
fn own_sides(group: Node<'_>) -> Sides {
    let name = group.name().to_lowercase();
    let pairs = signs().incompatible_groups.iter().take(32).enumerate();
    pairs.fold(0, |sides, (at, pair)| {
        let one = u64::from(tells(&name, &pair.one)) << (2 * at);
        let other = u64::from(tells(&name, &pair.other)) << (2 * at + 1);
        sides | one | other
    })
}

/// Does it stand on both sides of a pair?
fn is_on_both(sides: Sides) -> bool {
    (0..32).any(|at| (sides >> (2 * at)) & 3 == 3)
}

/// The sides of every group that has any, its own and those of the groups that hold it.
fn sides_of_groups(context: &Context<'_>) -> BTreeMap<usize, Sides> {
    let mut sides: BTreeMap<usize, Sides> = BTreeMap::new();
    let mut work: Vec<(Node<'_>, Sides)> =
        context.live(NodeKind::Group).map(|group| (group, own_sides(group))).filter(|(_, own)| *own != 0).collect();
    // Sides only grow and are bounded, so the walk ends even where groups hold each other.
    while let Some((group, more)) = work.pop() {
        let known = sides.entry(group.place()).or_default();
        if *known | more == *known {
            continue;
        }
        *known |= more;
        let inner = group.incoming(EdgeKind::MemberOf).map(|edge| edge.from());
        work.extend(inner.filter(|node| node.kind() == NodeKind::Group).map(|node| (node, more)));
    }
    sides
}

/// ORG-INTER-RESP: accounts of groups that should be apart, which are in one of them only.
pub(super) fn separation(context: &Context<'_>) -> Option<Outcome> {
    let groups = sides_of_groups(context);
    let sides = |account: &Node<'_>| {
        let held = account.outgoing(EdgeKind::MemberOf).filter_map(|edge| groups.get(&edge.to().place()));
        held.fold(0, |sides, more| sides | more)
    };
    let is_enabled = |account: &Node<'_>| flag(*account, Attribute::Enabled) != Some(false);
    let looked: Vec<(Node<'_>, Sides)> = context
        .live(NodeKind::Account)
        .filter(is_enabled)
        .map(|account| (account, sides(&account)))
        .filter(|(_, sides)| *sides != 0)
        .collect();
    let failing: Vec<Node<'_>> =
        looked.iter().filter(|(_, sides)| is_on_both(*sides)).map(|(account, _)| *account).collect();
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failing.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedRoles, fine, looked.len() as u64))
            .state(Statement::gap(Reason::ConflictingRoles, failing))
            .observed(true)
            .by(sources(looked.iter().map(|(account, _)| account)))
    })
}

/// EXP-VULN-INSTALL: machines whose local administration a directory shows, not given to plain users or to everybody.
pub(super) fn local_administration(context: &Context<'_>) -> Option<Outcome> {
    let (mut looked, mut failing) = (Vec::new(), Vec::new());
    for host in context.live(NodeKind::Host) {
        let administrators: Vec<Node<'_>> = host
            .incoming(EdgeKind::Controls)
            .filter(|edge| is_local_administration(edge.value(Attribute::Right)))
            .map(|edge| edge.from())
            .collect();
        if administrators.is_empty() {
            continue;
        }
        looked.push(host);
        if administrators.iter().any(|administrator| is_plain(*administrator)) {
            failing.push(host);
        }
    }
    (!looked.is_empty()).then(|| {
        let fine = (looked.len() - failing.len()) as u64;
        Outcome::new(Statement::looked(Reason::LookedAdministered, fine, looked.len() as u64))
            .state(Statement::gap(Reason::LocalAdministrator, failing))
            .observed(true)
            .by(sources(&unique(looked.into_iter())))
    })
}

fn is_local_administration(right: Option<&Value>) -> bool {
    let rights: BTreeSet<&str> = signs().local_administration.iter().map(String::as_str).collect();
    right.is_some_and(|right| rights.contains(right.to_string().as_str()))
}

/// A user's own account without privileges, or a group of everybody.
fn is_plain(administrator: Node<'_>) -> bool {
    match administrator.kind() {
        NodeKind::Account => {
            administrator.subtype() == Some(Subtype::User) && flag(administrator, Attribute::Privileged) == Some(false)
        }
        NodeKind::Group => tells(&administrator.name().to_lowercase(), &signs().everyone),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Verdict;
    use crate::world::World;

    #[test]
    fn an_account_on_both_sides_is_named_through_nested_groups_too() {
        let mut world = World::new();
        let (admins, backup) = (world.group("DOMAIN ADMINS@ATLAS"), world.group("GG-OPERATEURS-SAUVEGARDE"));
        let nested = world.group("GG-N2");
        world.member(nested, admins);
        let (one, both, other) = (world.account("adm1"), world.account("adm2"), world.account("op1"));
        world.member(one, admins);
        world.member(both, nested);
        world.member(other, backup);
        assert_eq!(world.verdict("ORG-INTER-RESP").verdict, Verdict::Partial);
        assert_eq!(world.total("ORG-INTER-RESP", Reason::ConflictingRoles), None);
        world.member(both, backup);
        assert_eq!(world.verdict("ORG-INTER-RESP").because[0].denominator, Some(3));
        assert_eq!(world.total("ORG-INTER-RESP", Reason::ConflictingRoles), Some(1));
        assert_eq!(World::new().verdict("ORG-INTER-RESP").verdict, Verdict::NotAssessed);
    }

    #[test]
    fn a_machine_that_plain_users_administer_is_named() {
        let mut world = World::new();
        let support = world.group("GG-SUPPORT-POSTES");
        world.administers(support, "10.0.0.1");
        assert_eq!(world.verdict("EXP-VULN-INSTALL").verdict, Verdict::Partial);
        let everybody = world.group("DOMAIN USERS@ATLAS");
        world.administers(everybody, "10.0.0.2");
        let user = world.account("m001");
        world.tool(user, Attribute::Privileged, Value::Bool(false));
        world.administers(user, "10.0.0.3");
        assert_eq!(world.total("EXP-VULN-INSTALL", Reason::LocalAdministrator), Some(2));
        assert_eq!(world.verdict("EXP-VULN-INSTALL").because[0].denominator, Some(3));
    }
}
