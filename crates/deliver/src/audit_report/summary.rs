//! The first page and section 1: what was shown of the directive, what the tools saw, and what this edition does not say.

use kharita_model::Argument;

use crate::Rate;
use crate::document::Tone;
use crate::figure::{Bar, Series, stacked_bars};
use crate::parts::{chapter_bars, chapter_table};
use crate::pen::{Pen, number};
use crate::subject::Subject;
use crate::svg::Fill;
use crate::weaknesses::{Severities, open_by_severity};

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    let lines = vec![conformity(pen, subject), weaknesses(pen, subject), inventory(pen, subject)];
    pen.callout("conclusions", Tone::Conclusion, lines);
    let reserves = ["deliver-audit-reserve-findings", "deliver-audit-reserve-risks", "deliver-audit-reserve-decisions"];
    let mut lines: Vec<String> = reserves.into_iter().map(|key| pen.word(key)).collect();
    if subject.edition.auditor.is_none() {
        lines.insert(0, pen.word("deliver-audit-reserve-title"));
    }
    pen.callout("reserves", Tone::Reserve, lines);
}

pub(super) fn write_synthesis(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("audit-synthesis-introduction", &[]);
    chapter_table(pen, subject);
    chapter_bars(pen, subject);
    severity_bars(pen, subject);
}

fn conformity(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let tally = subject.tally();
    let rate = |part| Argument::Text(Rate::new(part, tally.applicable()).text(pen.texts));
    let arguments = [
        ("conformant", rate(tally.conformant)),
        ("partial", rate(tally.partial)),
        ("refuted", rate(tally.non_conformant)),
        ("unassessed", rate(tally.not_assessed)),
    ];
    pen.say("deliver-audit-conclusion-directive", &arguments)
}

fn weaknesses(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let severities = open_by_severity(subject);
    let hosts = subject.network.hosts();
    let touched = hosts.iter().filter(|place| place.findings > 0).count();
    let arguments = [
        ("findings", number(severities.total())),
        ("critical", number(severities.of("critical").open)),
        ("high", number(severities.of("high").open)),
        ("hosts", Argument::Text(Rate::new(touched, hosts.len()).text(pen.texts))),
    ];
    pen.say("deliver-audit-conclusion-weaknesses", &arguments)
}

fn inventory(pen: &mut Pen, subject: &Subject<'_>) -> String {
    let stats = subject.map().stats();
    let coverage = Rate::new(stats.coverage.numerator as usize, stats.coverage.denominator as usize);
    let arguments = [
        ("coverage", Argument::Text(coverage.text(pen.texts))),
        ("undeclared", number(stats.seen_never_declared)),
        ("unseen", number(stats.declared_never_seen)),
        ("sensitive", number(subject.sensitive_systems().len())),
    ];
    pen.say("deliver-audit-conclusion-inventory", &arguments)
}

/// Open weaknesses by severity.
fn severity_bars(pen: &mut Pen, subject: &Subject<'_>) {
    let severities: Severities = open_by_severity(subject);
    if severities.total() == 0 {
        return pen.not_computed("severities");
    }
    let mut bars = Vec::new();
    for (word, severity) in severities.rows() {
        let label = pen.word(&format!("word-severity-level-{word}"));
        bars.push(Bar { label, parts: vec![severity.open as u64], shown: None });
    }
    let series = [Series { name: pen.word("deliver-column-open"), fill: Fill::Accent }];
    let svg = stacked_bars(&series, &bars, pen.texts);
    pen.figure("severities", svg.finish(), 0, &[("count", number(severities.total()))]);
}
