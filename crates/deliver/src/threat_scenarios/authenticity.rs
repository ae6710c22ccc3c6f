//! Section 7: after a leak, are published documents authentic? Only the body can compare a sample with its originals; here is how
//! many to compare for which certainty.

use kharita_risk::Interval;

use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::subject::Subject;

/// Sizes of samples.
const SIZES: [u64; 5] = [30, 60, 100, 200, 400];
/// Share of the sample that is found authentic, in hundredths.
const SHARES: [u64; 3] = [100, 90, 50];

pub(super) fn write(pen: &mut Pen, _: &Subject<'_>) {
    pen.not_computed("authenticity");
    let mut rows = Vec::new();
    for size in SIZES {
        let found = SHARES.map(|share| {
            let interval = Interval::wilson(size * share / 100, size);
            let percent = |p: f64| pen.texts.decimal(p * 100.0, 0);
            Cell::Text(format!("\u{200e}[{} – {}]\u{a0}%\u{200e}", percent(interval.low), percent(interval.high)))
        });
        rows.push([&[Cell::Number(size as i64)][..], &found].concat());
    }
    let columns = [
        ("risk-sample", Align::End, 3),
        ("risk-all-authentic", Align::Center, 4),
        ("risk-most-authentic", Align::Center, 4),
        ("risk-half-authentic", Align::Center, 4),
    ];
    pen.table("risk-samples", &columns, rows);
}
