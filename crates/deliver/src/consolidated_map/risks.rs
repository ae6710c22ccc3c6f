//! Sections 10 and 11: the risk map and the choke points. They need the calculation of risks; until it exists the
//! document says what was gathered for it and what would unlock it (ladder of ARCHITECTURE.md, rule 11).

use kharita_model::RegisterKind;

use super::Subject;
use crate::document::{Align, Cell};
use crate::pen::Pen;

pub(super) fn write_risks(pen: &mut Pen, subject: &Subject<'_>) {
    pen.not_computed("risks");
    let stats = subject.inputs.map.stats();
    let count = |kind| subject.inputs.register.of_kind(kind).count();
    let gathered = [
        ("gathered-findings", stats.findings as usize),
        ("gathered-jewels", count(RegisterKind::Jewel)),
        ("gathered-frequencies", count(RegisterKind::Frequency)),
        ("gathered-losses", count(RegisterKind::Loss)),
    ];
    let rows = gathered
        .into_iter()
        .map(|(key, count)| {
            vec![
                Cell::Text(pen.word(&format!("deliver-{key}"))),
                Cell::count(count),
                Cell::Text(pen.word(&format!("deliver-{key}-unlocks"))),
            ]
        })
        .collect();
    pen.table("gathered", &[("input", Align::Start, 4), ("count", Align::End, 1), ("unlocks", Align::Start, 6)], rows);
}

pub(super) fn write_choke_points(pen: &mut Pen, _: &Subject<'_>) {
    pen.not_computed("choke-points");
}
