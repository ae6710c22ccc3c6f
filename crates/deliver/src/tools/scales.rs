//! Section 3: the scales and grids as they are set: legal impacts and classes, severity and likelihood of EBIOS RM, the grid
//! that turns them into a level, and losses.

use kharita_catalog::grid;
use kharita_model::{LegalClass, RegisterKind};

use crate::document::{Align, Cell};
use crate::parts::risk_scales;
use crate::pen::{Pen, number};
use crate::subject::Subject;

/// The grid that is set until the body chooses another.
const GRID: &str = "ebios-4x4-by-product";

pub(super) fn write(pen: &mut Pen, subject: &Subject<'_>) {
    pen.paragraph("tools-scales-introduction", &[]);
    classes(pen);
    risk_scales(pen);
    matrix(pen);
    let stated = subject.register().of_kind(RegisterKind::Loss).count();
    pen.paragraph("tools-losses", &[("count", number(stated))]);
    if stated == 0 {
        pen.not_computed("tools-losses");
    }
}

fn classes(pen: &mut Pen) {
    let mut rows = Vec::new();
    for (class, level) in LegalClass::ALL.iter().zip((1..=4_i64).rev()) {
        rows.push(vec![
            Cell::Number(level),
            Cell::Text(pen.word(&format!("workbook-level-legal-impact-{level}"))),
            Cell::Text(class.word().to_owned()),
            Cell::Text(pen.word(if class.is_sensitive() { "deliver-yes" } else { "deliver-no" })),
            Cell::Text(pen.word(&format!("deliver-means-impact-{level}"))),
        ]);
    }
    let columns = [
        ("level", Align::Center, 2),
        ("impact", Align::Start, 4),
        ("class", Align::Center, 2),
        ("sensitive", Align::Center, 2),
        ("meaning", Align::Start, 9),
    ];
    pen.table("class-scale", &columns, rows);
}

fn matrix(pen: &mut Pen) {
    let Some(grid) = grid(GRID) else { return };
    let rows = (1..=4_u8)
        .map(|row| {
            let value = |column| {
                let class = grid.at(row, column).and_then(|value| grid.classes_fr.get(&value));
                pen.french(class.map_or("", String::as_str))
            };
            [Cell::Number(row.into())].into_iter().chain((1..=4).map(value)).collect()
        })
        .collect();
    let columns = [
        ("likelihood-by-severity", Align::Center, 3),
        ("severity-1", Align::Center, 3),
        ("severity-2", Align::Center, 3),
        ("severity-3", Align::Center, 3),
        ("severity-4", Align::Center, 3),
    ];
    pen.table("risk-grid", &columns, rows);
}
