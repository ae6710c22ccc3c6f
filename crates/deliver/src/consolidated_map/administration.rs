//! Section 6: directories, privileged groups and accounts. Accounts belong to people: they are counted, never named.

use kharita_map::{Edge, Node};
use kharita_model::{Argument, Attribute, EdgeKind, NodeKind, Subtype};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::{basis, is_yes, living, name, source, subtype, targets};
use crate::pen::Pen;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let map = subject.map();
    let (directories, groups, accounts) =
        (living(map, NodeKind::Directory), living(map, NodeKind::Group), living(map, NodeKind::Account));
    if directories.is_empty() && groups.is_empty() && accounts.is_empty() {
        pen.not_computed("administration");
    } else {
        let counts = [("directories", directories.len()), ("groups", groups.len()), ("accounts", accounts.len())];
        pen.paragraph(
            "administration-introduction",
            &counts.map(|(name, count)| (name, Argument::Number(count as i64))),
        );
        let all: Vec<Node<'_>> = directories.iter().chain(&groups).chain(&accounts).copied().collect();
        basis(pen, &all);
    }
    directory_table(pen, &directories);
    account_table(pen, &accounts);
    group_table(pen, &groups);
    access_table(pen, subject);
    pen.not_computed("tier-zero");
}

fn directory_table(pen: &mut Pen, directories: &[Node<'_>]) {
    let rows = directories
        .iter()
        .map(|directory| {
            let inside = |kind| directory.incoming(EdgeKind::PartOf).filter(|edge| edge.from().kind() == kind).count();
            let trusts = targets(*directory, EdgeKind::Trusts, None);
            vec![
                name(*directory),
                subtype(pen, directory.subtype()),
                Cell::count(inside(NodeKind::Account)),
                Cell::count(inside(NodeKind::Group)),
                Cell::list(trusts),
                source(pen, *directory),
            ]
        })
        .collect();
    let columns = [
        ("domain", Align::Start, 4),
        ("type", Align::Start, 3),
        ("accounts", Align::End, 2),
        ("groups", Align::End, 2),
        ("trusts", Align::Start, 4),
        ("source", Align::Start, 4),
    ];
    pen.table("directories", &columns, rows);
}

fn account_table(pen: &mut Pen, accounts: &[Node<'_>]) {
    let mut kinds: Vec<Option<Subtype>> = accounts.iter().map(|account| account.subtype()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let rows = kinds
        .into_iter()
        .map(|kind| {
            let of_kind: Vec<Node<'_>> = accounts.iter().copied().filter(|account| account.subtype() == kind).collect();
            let rate = |attribute| {
                Cell::Rate(Rate::new(
                    of_kind.iter().filter(|account| is_yes(**account, attribute)).count(),
                    of_kind.len(),
                ))
            };
            let last = of_kind.iter().map(|account| account.last_seen().date()).max();
            let title = match kind {
                Some(kind) => subtype(pen, Some(kind)),
                None => Cell::Text(pen.word("deliver-other-accounts")),
            };
            vec![
                title,
                Cell::count(of_kind.len()),
                rate(Attribute::Enabled),
                rate(Attribute::Privileged),
                rate(Attribute::PasswordNeverExpires),
                last.map_or(Cell::Empty, Cell::Date),
            ]
        })
        .collect();
    let columns = [
        ("type", Align::Start, 4),
        ("accounts", Align::End, 2),
        ("enabled", Align::End, 3),
        ("privileged", Align::End, 3),
        ("password-never-expires", Align::End, 3),
        ("last-known", Align::Center, 2),
    ];
    pen.table("accounts", &columns, rows);
}

/// Groups that carry a privilege or control something, the largest first.
fn group_table(pen: &mut Pen, groups: &[Node<'_>]) {
    let members = |group: &Node<'_>| group.incoming(EdgeKind::MemberOf).count();
    let mut privileged: Vec<Node<'_>> = groups
        .iter()
        .copied()
        .filter(|group| is_yes(*group, Attribute::Privileged) || group.outgoing(EdgeKind::Controls).next().is_some())
        .collect();
    privileged.sort_by_key(|group| std::cmp::Reverse(members(group)));
    let rows = privileged
        .iter()
        .map(|group| {
            let controlled = group.outgoing(EdgeKind::Controls).count();
            vec![name(*group), Cell::count(members(group)), Cell::count(controlled), source(pen, *group)]
        })
        .collect();
    let columns = [
        ("group", Align::Start, 5),
        ("members", Align::End, 2),
        ("controls", Align::End, 2),
        ("source", Align::Start, 4),
    ];
    pen.table("groups", &columns, rows);
}

/// What third parties may enter.
fn access_table(pen: &mut Pen, subject: &Subject<'_>) {
    let rows = living(subject.map(), NodeKind::Org)
        .into_iter()
        .flat_map(|body| body.outgoing(EdgeKind::Controls))
        .map(|edge: Edge<'_>| {
            vec![
                name(edge.from()),
                name(edge.to()),
                subject.class_cell(edge.to()),
                crate::facts::value(pen, edge.from(), Attribute::RemoteAuthentication),
                crate::facts::edge_source(pen, subject.map(), edge),
            ]
        })
        .collect();
    let columns = [
        ("stakeholder", Align::Start, 4),
        ("enters", Align::Start, 4),
        ("class", Align::Center, 1),
        ("remote-authentication", Align::Start, 3),
        ("source", Align::Start, 4),
    ];
    pen.table("accesses", &columns, rows);
}
