//! The EBIOS RM study in documents: tables and drawings that several deliverables share. What a person forced bears a mark.

mod figures;
mod tables;

pub(crate) use figures::{couple_radar, ecosystem_radar, risk_matrices};
pub(crate) use tables::{
    attack_paths, couples, coverage, feared_events, frame, operating_modes, residual_risks, residual_sheets, treatment,
};

use kharita_risk::ebios::Rated;

use crate::document::Cell;

/// The mark of a value that somebody forced.
pub const FORCED: &str = "†";

/// A level with its letter: `G3`, `V2 †`.
pub(crate) fn level_cell(letter: &str, rated: &Rated<u8>) -> Cell {
    match rated.value {
        Some(level) if rated.forced => Cell::Text(format!("\u{200e}{letter}{level} {FORCED}\u{200e}")),
        Some(level) => Cell::Text(format!("\u{200e}{letter}{level}\u{200e}")),
        None => Cell::Empty,
    }
}

/// A dangerousness, with its mark if somebody forced it.
pub(crate) fn danger_cell(rated: &Rated<f64>) -> Cell {
    match rated.value {
        Some(danger) if rated.forced => Cell::Text(format!("\u{200e}{danger:.2} {FORCED}\u{200e}")),
        Some(danger) => Cell::Decimal(danger, 2),
        None => Cell::Empty,
    }
}
