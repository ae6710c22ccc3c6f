//! The scales of EBIOS RM, reproduced wherever their levels are shown.

use kharita_catalog::{LevelName, ebios_rm};

use super::glossary;
use crate::document::{Align, Cell};
use crate::pen::Pen;
use crate::subject::Subject;

/// Severity and likelihood.
pub(crate) fn risk_scales(pen: &mut Pen) {
    levels(pen, "severity-scale", &ebios_rm().severity);
    levels(pen, "likelihood-scale", &ebios_rm().likelihood);
}

/// The last annex of a document that shows risks.
pub(crate) fn glossary_with_scales(pen: &mut Pen, subject: &Subject<'_>) {
    risk_scales(pen);
    glossary(pen, subject);
}

fn levels(pen: &mut Pen, id: &str, levels: &[LevelName]) {
    let rows = levels
        .iter()
        .map(|level| {
            let gist = pen.french(level.gist.as_deref().unwrap_or_default());
            vec![Cell::Number(level.level.into()), pen.titled(&level.title), gist]
        })
        .collect();
    pen.table(id, &[("level", Align::Center, 2), ("name", Align::Start, 4), ("meaning", Align::Start, 10)], rows);
}
