//! Section 2: what was looked at, between which days, and what was not. Sensitive systems stand with the audits that the
//! register knows of, a domain each (decree 2-21-406, annex 2).

use std::collections::BTreeMap;

use kharita_map::Node;
use kharita_model::{Date, NodeKind, RegisterKind};

use crate::document::{Align, Cell};
use crate::facts::{name, owners};
use crate::pen::{Pen, number};
use crate::registered::{date, named, text};
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let count = |kind| number(subject.living(kind).len());
    let arguments = [
        ("hosts", count(NodeKind::Host)),
        ("applications", count(NodeKind::App)),
        ("processes", count(NodeKind::Process)),
        ("files", number(subject.inputs.evidence.len())),
    ];
    pen.paragraph("audit-context-introduction", &arguments);
    pen.paragraph("audit-exclusions", &[]);
    perimeter(pen, subject);
    systems(pen, subject);
    calendar(pen, subject);
}

/// How many of each kind, and of each class.
fn perimeter(pen: &mut Pen, subject: &Subject<'_>) {
    let kinds = [NodeKind::Process, NodeKind::App, NodeKind::Store, NodeKind::Host, NodeKind::Zone, NodeKind::Org];
    let rows = kinds
        .into_iter()
        .map(|kind| {
            let nodes = subject.living(kind);
            let of = |word: Option<&str>| {
                let class = |node: &Node<'_>| subject.classes.of(*node).map(|classified| classified.class.word());
                Cell::count(nodes.iter().filter(|node| class(node) == word).count())
            };
            let title = Cell::Text(pen.word(&format!("kinds-{kind}")));
            let counts = [Some("A"), Some("B"), Some("C"), Some("D"), None].map(of);
            [title, Cell::count(nodes.len())].into_iter().chain(counts).collect()
        })
        .collect();
    let columns = [
        ("kind", Align::Start, 4),
        ("elements", Align::End, 2),
        ("class-a", Align::End, 2),
        ("class-b", Align::End, 2),
        ("class-c", Align::End, 2),
        ("class-d", Align::End, 2),
        ("class-none", Align::End, 2),
    ];
    pen.table("perimeter", &columns, rows);
}

fn systems(pen: &mut Pen, subject: &Subject<'_>) {
    // The newest audit of each system and domain.
    let mut audits: BTreeMap<usize, BTreeMap<String, Option<Date>>> = BTreeMap::new();
    for registered in subject.register().of_kind(RegisterKind::Audit) {
        let (Some(system), Some(domain)) = (named(subject, registered, "system"), text(registered, "domain")) else {
            continue;
        };
        let newest = audits.entry(system.place()).or_default().entry(domain).or_default();
        *newest = (*newest).max(date(registered, "date"));
    }
    let rows = subject
        .sensitive_systems()
        .into_iter()
        .map(|system| {
            let known = audits.get(&system.place());
            let listed = known.into_iter().flatten().map(|(domain, date)| match date {
                Some(date) => format!("{domain} ({})", pen.texts.date(*date)),
                None => domain.clone(),
            });
            let listed: Vec<String> = listed.collect();
            let last = known.and_then(|known| known.values().flatten().max().copied());
            vec![
                name(system),
                Cell::Text(pen.word(&format!("kind-{}", system.kind()))),
                subject.class_cell(system),
                Cell::list(owners(system)),
                Cell::list(listed),
                last.map_or(Cell::Empty, Cell::Date),
            ]
        })
        .collect();
    let columns = [
        ("system", Align::Start, 8),
        ("kind", Align::Start, 4),
        ("class", Align::Center, 2),
        ("owner", Align::Start, 6),
        ("audited-domains", Align::Start, 18),
        ("last-audit", Align::Center, 4),
    ];
    pen.table("audited-systems", &columns, rows);
}

/// What was received of each format, and between which days it was so.
fn calendar(pen: &mut Pen, subject: &Subject<'_>) {
    let mut formats: BTreeMap<&str, Vec<Date>> = BTreeMap::new();
    for received in subject.inputs.evidence {
        formats.entry(&received.evidence.format).or_default().push(received.evidence.observed_at.date());
    }
    let mut rows: Vec<Vec<Cell>> = formats
        .into_iter()
        .map(|(format, dates)| {
            let bound = |date: Option<&Date>| date.map_or(Cell::Empty, |date| Cell::Date(*date));
            vec![
                Cell::Data(format.to_owned()),
                Cell::count(dates.len()),
                bound(dates.iter().min()),
                bound(dates.iter().max()),
            ]
        })
        .collect();
    let edition = Cell::Date(subject.edition.date);
    rows.push(vec![Cell::Text(pen.word("deliver-this-version")), Cell::Empty, edition.clone(), edition]);
    let columns = [
        ("step", Align::Start, 4),
        ("files", Align::End, 2),
        ("first-date", Align::Center, 3),
        ("last-date", Align::Center, 3),
    ];
    pen.table("calendar", &columns, rows);
}
