//! Section 5: the lints that stop a document, and what a map must reach to be accepted, with what it reaches today.

use super::indicators::value;
use super::update::sources;
use crate::document::{Align, Cell};
use crate::lint::LintKind;
use crate::pen::Pen;
use crate::subject::Subject;

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("tools-quality-introduction", &[]);
    lints(pen);
    criteria(pen, subject);
}

fn lints(pen: &mut Pen) {
    let mut rows = Vec::new();
    for kind in LintKind::ALL {
        rows.push(vec![
            Cell::Data(kind.word().to_owned()),
            Cell::Text(pen.word(&format!("deliver-lint-{}", kind.word()))),
            Cell::Text(pen.word(&format!("deliver-severity-{}", kind.severity().word()))),
        ]);
    }
    let columns = [("lint", Align::Start, 3), ("fires-on", Align::Start, 9), ("stops", Align::Start, 6)];
    pen.table("lints", &columns, rows);
}

fn criteria(pen: &mut Pen, subject: &Subject<'_>) {
    let stats = subject.map().stats();
    let count = |count: u64| Cell::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let coverage = crate::Rate::new(stats.coverage.numerator as usize, stats.coverage.denominator as usize);
    let late = sources(subject).iter().filter(|source| source.is_late(subject.edition.date)).count();
    let mut indicator = |id| value(pen, subject, id).unwrap_or(Cell::Empty);
    let criteria = [
        ("coverage", "≥ 90 %", Cell::Rate(coverage)),
        ("reconciled", "≥ 90 %", indicator("K01")),
        ("owned", "≥ 95 %", indicator("K02")),
        ("proposals", "0", count(stats.proposals)),
        ("conflicts", "0", count(stats.conflicts)),
        ("unknown", "0", count(stats.unknown_answers)),
        ("late", "0", Cell::count(late)),
        ("age", "≤ 30", indicator("K15")),
    ];
    let mut rows = Vec::new();
    for (key, threshold, value) in criteria {
        let title = Cell::Text(pen.word(&format!("deliver-criterion-{key}")));
        rows.push(vec![title, Cell::Text(threshold.to_owned()), value]);
    }
    let columns = [("criterion", Align::Start, 9), ("threshold", Align::Center, 3), ("base-value", Align::End, 4)];
    pen.table("criteria", &columns, rows);
}
