//! Section 7: what the tools saw: weaknesses by severity, by class and by name, versions out of support, what is exposed, and
//! the zones. Intrusion tests and code review need an auditor: they are said to be missing.

use std::collections::BTreeSet;

use kharita_catalog::{Object, Reason};
use kharita_map::{Edge, Node};
use kharita_model::{Attribute, EdgeKind, LegalClass, NodeKind, Value};

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::{name, owners, source, value};
use crate::parts::zone_figure;
use crate::pen::{Pen, number};
use crate::subject::Subject;
use crate::weaknesses::{open_by_class, open_by_severity, reported};

use super::priority;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-technical-introduction", &[("count", number(open_by_severity(subject).total()))]);
    by_severity(pen, subject);
    by_class(pen, subject);
    by_name(pen, subject);
    unsupported(pen, subject);
    exposed(pen, subject);
    zone_figure(pen, subject);
    priority::write(pen, subject);
    pen.not_computed("audit-paths");
    pen.not_computed("audit-intrusion");
}

fn by_severity(pen: &mut Pen, subject: &Subject<'_>) {
    let hosts = subject.network.hosts().len();
    let severities = open_by_severity(subject);
    let rows = severities
        .rows()
        .map(|(word, severity)| {
            vec![
                Cell::Text(pen.word(&format!("word-severity-level-{word}"))),
                Cell::Rate(Rate::new(severity.open, severities.total())),
                Cell::Rate(Rate::new(severity.exploitable, severity.open)),
                Cell::Rate(Rate::new(severity.hosts.len(), hosts)),
            ]
        })
        .collect();
    let columns = [
        ("severity", Align::Start, 3),
        ("open", Align::End, 3),
        ("exploitable", Align::End, 3),
        ("touched-hosts", Align::End, 3),
    ];
    pen.table("by-severity", &columns, rows);
}

fn by_class(pen: &mut Pen, subject: &Subject<'_>) {
    let found = open_by_class(subject);
    let hosts = subject.living(NodeKind::Host);
    let classes = LegalClass::ALL.iter().map(|class| Some(*class)).chain([None]);
    let rows = classes
        .map(|class| {
            let severities = found.get(&class).cloned().unwrap_or_default();
            let of_class = |host: &&Node<'_>| subject.classes.of(**host).map(|classified| classified.class) == class;
            let whole = hosts.iter().filter(of_class).count();
            let touched: BTreeSet<_> = severities.rows().flat_map(|(_, severity)| severity.hosts).collect();
            let open = ["critical", "high", "medium", "low"].map(|word| Cell::count(severities.of(word).open));
            let title = match class {
                Some(class) => Cell::Text(class.word().to_owned()),
                None => Cell::Text(pen.word("deliver-no-class")),
            };
            [title, Cell::Rate(Rate::new(touched.len(), whole))].into_iter().chain(open).collect()
        })
        .collect();
    let columns = [
        ("class", Align::Start, 3),
        ("touched-hosts", Align::End, 4),
        ("critical", Align::End, 2),
        ("high", Align::End, 2),
        ("medium", Align::End, 2),
        ("low", Align::End, 2),
    ];
    pen.table("by-class", &columns, rows);
}

fn by_name(pen: &mut Pen, subject: &Subject<'_>) {
    let hosts = subject.network.hosts().len();
    let rows = reported(subject)
        .into_iter()
        .map(|row| {
            vec![
                Cell::Data(row.name),
                Cell::Text(pen.word(&format!("word-severity-level-{}", row.severity))),
                score(row.cvss),
                score(row.cvss_here),
                Cell::list(row.cves.into_iter().collect()),
                Cell::Text(pen.word(if row.exploitable { "deliver-yes" } else { "deliver-no" })),
                Cell::Rate(Rate::new(row.hosts.len(), hosts)),
                Cell::data(row.solution),
            ]
        })
        .collect();
    let columns = [
        ("weakness", Align::Start, 8),
        ("severity", Align::Start, 3),
        ("cvss", Align::End, 2),
        ("cvss-here", Align::End, 2),
        ("cve", Align::Start, 6),
        ("exploitable", Align::Center, 3),
        ("touched-hosts", Align::End, 4),
        ("solution", Align::Start, 8),
    ];
    pen.table("by-name", &columns, rows);
}

fn score(score: Option<f64>) -> Cell {
    score.map_or(Cell::Empty, |score| Cell::Decimal(score, 1))
}

/// Applications, databases and machines whose declared end of support is past.
fn past_support<'a>(subject: &Subject<'a>) -> Vec<Node<'a>> {
    let today = subject.edition.date;
    let ended = |node: &Node<'_>| match node.value(Attribute::EndOfSupport).map(|claim| &claim.value) {
        Some(Value::Date(date)) => *date < today,
        _ => false,
    };
    let kinds = [NodeKind::App, NodeKind::Store, NodeKind::Host];
    kinds.into_iter().flat_map(|kind| subject.living(kind)).filter(ended).collect()
}

/// Machines on which a scanner reports software out of support: how many, and those that the verdict names.
fn unsupported_seen<'a>(subject: &Subject<'a>) -> (u64, Vec<Node<'a>>) {
    let gaps = subject.verdict("EXP-VULN-GEST").into_iter().flat_map(|verdict| verdict.gaps());
    let gaps: Vec<_> = gaps.filter(|gap| gap.code == Reason::Unsupported).collect();
    let named = gaps.iter().flat_map(|gap| &gap.objects).filter_map(|object| match object {
        Object::Node(id) => subject.map().node(*id),
        Object::Record(..) => None,
    });
    (gaps.iter().filter_map(|gap| gap.total).sum(), named.collect())
}

/// What a scanner calls unsupported, and what people declare to be past its end of support.
fn unsupported(pen: &mut Pen, subject: &Subject<'_>) {
    let (total, seen) = unsupported_seen(subject);
    let mut nodes = past_support(subject);
    let known: BTreeSet<_> = nodes.iter().map(|node| node.id()).collect();
    nodes.extend(seen.into_iter().filter(|node| !known.contains(&node.id())));
    pen.paragraph("audit-unsupported", &[("seen", number(total)), ("ended", number(known.len()))]);
    let rows = nodes
        .into_iter()
        .map(|node| {
            vec![
                name(node),
                Cell::Text(pen.word(&format!("kind-{}", node.kind()))),
                subject.class_cell(node),
                value(pen, node, if node.kind() == NodeKind::Host { Attribute::Os } else { Attribute::Version }),
                value(pen, node, Attribute::EndOfSupport),
                Cell::list(owners(node)),
                source(pen, node),
            ]
        })
        .collect();
    let columns = [
        ("element", Align::Start, 5),
        ("kind", Align::Start, 3),
        ("class", Align::Center, 2),
        ("version", Align::Start, 4),
        ("end-of-support", Align::Center, 3),
        ("owner", Align::Start, 4),
        ("source", Align::Start, 5),
    ];
    pen.table("unsupported", &columns, rows);
}

/// Applications that people outside can reach, with what is open on the machines that carry them.
fn exposed(pen: &mut Pen, subject: &Subject<'_>) {
    let findings = |app: Node<'_>| -> usize {
        let machines: BTreeSet<_> = app.outgoing(EdgeKind::RunsOn).map(|edge: Edge<'_>| edge.to().id()).collect();
        let places = subject.network.hosts().iter().filter(|place| machines.contains(&place.host.id()));
        places.map(|place| place.findings).sum()
    };
    let reachable = |app: &Node<'_>| matches!(app.word(Attribute::Exposure), Some("internet" | "partners"));
    let rows = subject
        .living(NodeKind::App)
        .into_iter()
        .filter(reachable)
        .map(|app| {
            vec![
                name(app),
                subject.class_cell(app),
                value(pen, app, Attribute::Exposure),
                value(pen, app, Attribute::Authentication),
                value(pen, app, Attribute::GoLive),
                Cell::count(findings(app)),
                Cell::list(owners(app)),
                source(pen, app),
            ]
        })
        .collect();
    let columns = [
        ("application", Align::Start, 6),
        ("class", Align::Center, 2),
        ("exposure", Align::Start, 3),
        ("authentication", Align::Start, 4),
        ("go-live", Align::Center, 3),
        ("findings", Align::End, 2),
        ("owner", Align::Start, 4),
        ("source", Align::Start, 5),
    ];
    pen.table("exposed", &columns, rows);
}
