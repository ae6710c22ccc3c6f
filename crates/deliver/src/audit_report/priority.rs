//! Which vulnerabilities come first: what feeds publish of each, and what the decision tables ask for, with the row that decided.

use std::collections::BTreeMap;

use kharita_catalog::{Decision, Prioritiser, Priority};
use kharita_model::{Attribute, NodeKind, Published};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::pen::{Pen, number};
use crate::subject::Subject;
use crate::weaknesses::open;

/// Vulnerabilities that the document names; the workbook and `map list` have all.
const NAMED: usize = 60;

/// A vulnerability on the machine where it is the most urgent.
struct First<'a> {
    priority: Priority,
    published: &'a Published,
    hosts: usize,
}

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let knowledge = &subject.inputs.state.published;
    if knowledge.sources.is_empty() {
        return pen.not_computed("audit-kev");
    }
    let (rows, named) = first(subject);
    let listed = rows.iter().filter(|row| !row.published.listed.is_empty()).count();
    pen.paragraph(
        "audit-priority",
        &[("known", number(rows.len())), ("named", number(named)), ("listed", number(listed))],
    );
    feeds(pen, subject);
    let hosts = subject.living(NodeKind::Host).len();
    let rows = rows
        .into_iter()
        .take(NAMED)
        .map(|row| {
            let since: Vec<String> = row
                .published
                .listed
                .iter()
                .map(|listed| {
                    let since = listed.on.map(|on| format!(" {on}")).unwrap_or_default();
                    format!("{}{since}", listed.list.word().to_uppercase())
                })
                .collect();
            vec![
                Cell::Data(row.published.id.clone()),
                decided(pen, row.priority.deadline.as_ref()),
                decided(pen, row.priority.ssvc.as_ref()),
                Cell::list(since),
                row.published.epss.map_or(Cell::Empty, |epss| Cell::Decimal(epss.probability * 100.0, 2)),
                missing(pen, &row.priority),
                Cell::Rate(Rate::new(row.hosts, hosts)),
            ]
        })
        .collect();
    let columns = [
        ("cve", Align::Start, 4),
        ("mend-within", Align::Start, 4),
        ("ssvc", Align::Start, 4),
        ("listed", Align::Start, 4),
        ("epss", Align::End, 2),
        ("unanswered", Align::Start, 5),
        ("touched-hosts", Align::End, 3),
    ];
    pen.table("priority", &columns, rows);
}

/// The vulnerabilities that feeds know, the most urgent first; and how many CVEs the tools name in all.
fn first<'a>(subject: &Subject<'a>) -> (Vec<First<'a>>, usize) {
    let state = subject.inputs.state;
    let prioritiser = Prioritiser::new(state, &subject.classes);
    let mut found: BTreeMap<String, (Priority, std::collections::BTreeSet<kharita_model::NodeId>)> = BTreeMap::new();
    let mut named = std::collections::BTreeSet::new();
    for weakness in open(subject) {
        named.extend(weakness.values(Attribute::Cve).iter().map(|claim| claim.value.to_string()));
        for host in prioritiser.hosts(weakness) {
            let Some(priority) = prioritiser.of(weakness, host) else { continue };
            let (known, hosts) = found
                .entry(priority.cve.clone())
                .or_insert_with(|| (priority.clone(), std::collections::BTreeSet::new()));
            hosts.insert(host.id());
            if priority.rank() < known.rank() {
                *known = priority;
            }
        }
    }
    let rows = found.into_iter().filter_map(|(cve, (priority, hosts))| {
        Some(First { priority, published: state.published.of.get(&cve)?, hosts: hosts.len() })
    });
    let mut rows: Vec<First<'a>> = rows.collect();
    let epss = |row: &First<'_>| row.published.epss.map_or(0.0, |epss| epss.probability);
    rows.sort_by(|a, b| {
        let urgent = a.priority.rank().cmp(&b.priority.rank());
        urgent.then(epss(b).total_cmp(&epss(a))).then(a.published.id.cmp(&b.published.id))
    });
    (rows, named.len())
}

/// The feeds with their age: a figure is as good as the day it is from.
fn feeds(pen: &mut Pen, subject: &Subject<'_>) {
    let today = subject.edition.date;
    let sources = subject.inputs.state.published.sources.iter();
    let rows = sources
        .map(|source| {
            let days = source.date.map(|date| date.days_until(today));
            let is_old = days.is_none_or(|days| days > kharita_catalog::feed_days());
            vec![
                Cell::Data(source.name.to_uppercase()),
                source.date.map_or(Cell::Empty, Cell::Date),
                days.map_or(Cell::Empty, |days| Cell::count(usize::try_from(days).unwrap_or_default())),
                Cell::count(usize::try_from(source.records).unwrap_or_default()),
                Cell::Text(pen.word(if is_old { "deliver-feed-old" } else { "deliver-feed-fresh" })),
            ]
        })
        .collect();
    let columns = [
        ("feed", Align::Start, 3),
        ("date", Align::Center, 3),
        ("age-days", Align::End, 2),
        ("feed-records", Align::End, 3),
        ("freshness", Align::Start, 4),
    ];
    pen.table("feeds", &columns, rows);
}

fn decided(pen: &mut Pen, decision: Option<&Decision>) -> Cell {
    let Some(decision) = decision else { return Cell::Empty };
    let outcome = pen.word(&format!("priority-{}", decision.outcome));
    Cell::Text(
        pen.say(
            "deliver-decided",
            &[("outcome", kharita_model::Argument::Text(outcome)), ("row", number(decision.row))],
        ),
    )
}

fn missing(pen: &mut Pen, priority: &Priority) -> Cell {
    Cell::list(priority.missing.iter().map(|point| pen.word(&format!("priority-point-{point}"))).collect())
}
