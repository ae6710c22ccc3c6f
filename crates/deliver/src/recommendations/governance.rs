//! Sections 1 and 2: the roles that the texts expect and what was found of them; who does what; who owns what today.

use std::collections::BTreeMap;

use kharita_catalog::governance;
use kharita_model::NodeKind;

use crate::document::{Align, Cell};
use crate::facts::owners;
use crate::parts::{chain, finding, ownerless, questions, verdict_word};
use crate::pen::{Pen, number};
use crate::subject::Subject;

pub(super) fn write_diagnosis(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("governance-introduction", &[]);
    let mut rows = Vec::new();
    for role in &governance().roles {
        for verdict in role.rules.iter().filter_map(|rule| subject.verdict(rule)) {
            rows.push(vec![
                pen.titled(&role.title),
                pen.french(&role.reference),
                Cell::Data(verdict.reference.clone()),
                Cell::Text(verdict_word(pen, verdict.verdict)),
                finding(pen, verdict),
                questions(pen, verdict),
            ]);
        }
    }
    let columns = [
        ("expected", Align::Start, 7),
        ("text", Align::Start, 5),
        ("rule", Align::Start, 4),
        ("verdict", Align::Start, 4),
        ("finding", Align::Start, 7),
        ("to-ask", Align::Start, 7),
    ];
    pen.table("roles", &columns, rows);
    target(pen);
}

/// The organisation to reach.
fn target(pen: &mut Pen) {
    use kharita_catalog::Ask::{
        Ciso, DataProtection, Development, Directory, Legal, Management, Network, Operations, Owners,
    };
    let titles = ["decide", "steer", "act"];
    let columns = [
        vec![Management],
        vec![Ciso, DataProtection, Legal],
        vec![Owners, Operations, Network, Directory, Development],
    ];
    let columns = titles.into_iter().zip(columns).map(|(title, asks)| {
        let labels = asks.into_iter().map(|ask| pen.ask(ask)).collect();
        (pen.word(&format!("deliver-column-{title}")), labels)
    });
    let columns = columns.collect();
    chain(pen, "target-organisation", columns);
}

pub(super) fn write_roles(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("roles-introduction", &[]);
    raci(pen);
    committees(pen);
    portfolios(pen, subject);
    ownerless(pen, subject);
}

fn raci(pen: &mut Pen) {
    let rows = governance()
        .raci
        .iter()
        .map(|activity| {
            let letters = activity.letters.iter().map(|letters| Cell::Text(letters.clone()));
            [pen.titled(&activity.title)].into_iter().chain(letters).collect()
        })
        .collect();
    // The columns stand in the order of the roles of the catalogue.
    let columns = [
        ("activity", Align::Start, 7),
        ("raci-management", Align::Center, 3),
        ("raci-ciso", Align::Center, 3),
        ("raci-operations", Align::Center, 3),
        ("raci-owners", Align::Center, 3),
        ("raci-data-protection", Align::Center, 3),
        ("raci-legal", Align::Center, 3),
    ];
    pen.table("raci", &columns, rows);
}

fn committees(pen: &mut Pen) {
    let mut rows = Vec::new();
    for committee in &governance().committees {
        let members: Vec<String> = committee.members.iter().map(|member| pen.ask(*member)).collect();
        rows.push(vec![
            pen.titled(&committee.title),
            pen.titled(&committee.every),
            pen.titled(&committee.decides),
            Cell::list(members),
        ]);
    }
    let columns = [
        ("committee", Align::Start, 4),
        ("every", Align::Start, 3),
        ("decides", Align::Start, 5),
        ("members", Align::Start, 7),
    ];
    pen.table("committees", &columns, rows);
}

/// What each owner answers for today.
fn portfolios(pen: &mut Pen, subject: &Subject<'_>) {
    const KINDS: [NodeKind; 4] = [NodeKind::Process, NodeKind::App, NodeKind::Store, NodeKind::Host];
    let mut found: BTreeMap<String, ([usize; 4], usize)> = BTreeMap::new();
    for (at, kind) in KINDS.into_iter().enumerate() {
        for node in subject.living(kind) {
            for owner in owners(node) {
                let (counts, sensitive) = found.entry(owner).or_default();
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
                *sensitive += usize::from(kind != NodeKind::Host && subject.is_sensitive(node));
            }
        }
    }
    pen.paragraph("portfolios", &[("count", number(found.len()))]);
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by_key(|(_, (counts, sensitive))| std::cmp::Reverse((*sensitive, *counts)));
    let rows = found
        .into_iter()
        .map(|(owner, (counts, sensitive))| {
            let counts = counts.into_iter().chain([sensitive]).map(Cell::count);
            [Cell::Data(owner)].into_iter().chain(counts).collect()
        })
        .collect();
    let columns = [
        ("owner", Align::Start, 6),
        ("processes", Align::End, 2),
        ("applications", Align::End, 2),
        ("databases", Align::End, 2),
        ("hosts", Align::End, 2),
        ("sensitive", Align::End, 2),
    ];
    pen.table("portfolios", &columns, rows);
}
