//! Section 4, the critical review of the existing map: what was declared against what tools observed, both ways, and what
//! each source covers.

use std::collections::{BTreeMap, BTreeSet};

use kharita_map::Claim;
use kharita_model::NodeKind;

use crate::Rate;
use crate::document::{Align, Cell};
use crate::facts::{family, name};
use crate::figure::{Bar, Series, stacked_bars};
use crate::parts::{ownerless, strangers};
use crate::pen::{Pen, number};
use crate::subject::Subject;
use crate::svg::Fill;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let stats = subject.map().stats();
    let arguments = [
        ("undeclared", number(stats.seen_never_declared)),
        ("unseen", number(stats.declared_never_seen)),
        ("conflicts", number(stats.conflicts)),
        ("proposals", number(stats.proposals)),
    ];
    pen.paragraph("audit-review-introduction", &arguments);
    differences(pen, subject);
    overlap(pen, subject);
    strangers(pen, subject);
    ownerless(pen, subject);
    other_values(pen, subject);
    unobserved_links(pen, subject);
}

/// Attributes on which people and tools disagree.
fn other_values(pen: &mut Pen, subject: &Subject<'_>) {
    let map = subject.map();
    let mut rows = Vec::new();
    for difference in map.differences() {
        let said = |claim: &Claim| {
            [Cell::Data(claim.value.to_string()), Cell::Data(family(pen.texts, map.source(claim).family()))]
        };
        let start =
            [name(difference.node), Cell::Text(pen.word(&format!("attribute-{}", difference.declared.attribute)))];
        rows.push([&start[..], &said(difference.declared), &said(difference.observed)].concat());
    }
    let columns = [
        ("element", Align::Start, 5),
        ("attribute", Align::Start, 4),
        ("declared-value", Align::Start, 5),
        ("declared-by", Align::Start, 3),
        ("observed-value", Align::Start, 5),
        ("observed-by", Align::Start, 3),
    ];
    pen.table("other-values", &columns, rows);
}

/// Links that people declare and no tool saw, of kinds that tools do see here.
fn unobserved_links(pen: &mut Pen, subject: &Subject<'_>) {
    let mut rows = Vec::new();
    for edge in subject.map().links_never_observed() {
        let kind = edge.kind().word().to_lowercase().replace('_', "-");
        rows.push(vec![Cell::Text(pen.word(&format!("edge-{kind}"))), name(edge.from()), name(edge.to())]);
    }
    let columns = [("link", Align::Start, 4), ("from", Align::Start, 7), ("to", Align::Start, 7)];
    pen.table("unobserved-links", &columns, rows);
}

/// Declared, observed, both and gone, a kind.
fn differences(pen: &mut Pen, subject: &Subject<'_>) {
    let stats = subject.map().stats();
    let mut rows = Vec::new();
    for (kind, known) in &stats.kinds {
        let number = |count: u64| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let union = known.declared + known.observed - known.both;
        rows.push(vec![
            Cell::Text(pen.word(&format!("kinds-{kind}"))),
            number(known.total),
            number(known.declared),
            number(known.observed),
            Cell::Rate(Rate::new(known.both as usize, union as usize)),
            number(known.observed - known.both),
            number(known.declared - known.both),
            number(known.gone),
        ]);
    }
    let columns = [
        ("kind", Align::Start, 5),
        ("known-elements", Align::End, 2),
        ("declared", Align::End, 2),
        ("observed", Align::End, 2),
        ("overlap", Align::End, 4),
        ("observed-only", Align::End, 3),
        ("declared-only", Align::End, 3),
        ("gone", Align::End, 2),
    ];
    pen.table("differences", &columns, rows);
}

/// How many of the known machines each source knows.
fn overlap(pen: &mut Pen, subject: &Subject<'_>) {
    let hosts = subject.living(NodeKind::Host);
    let mut families: BTreeMap<String, usize> = BTreeMap::new();
    for host in &hosts {
        let known: BTreeSet<&str> = host.records().map(|record| record.key.source.family()).collect();
        for name in known {
            *families.entry(name.to_owned()).or_default() += 1;
        }
    }
    if families.is_empty() {
        return pen.not_computed("overlap");
    }
    let bars: Vec<Bar> = families
        .into_iter()
        .map(|(name, known)| Bar {
            label: family(pen.texts, &name),
            parts: vec![known as u64, (hosts.len() - known) as u64],
            shown: Some(Rate::new(known, hosts.len()).text(pen.texts)),
        })
        .collect();
    let series = [
        Series { name: pen.word("deliver-known-by-source"), fill: Fill::Accent },
        Series { name: pen.word("deliver-unknown-by-source"), fill: Fill::White },
    ];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("overlap", svg.finish(), 0, &[("count", number(bars.len()))]);
}
