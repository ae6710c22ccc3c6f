//! The figures: drawn from plain inputs, the same for documents and pages. Each is bounded: what exceeds it is
//! aggregated and counted, never dropped silently.

mod attack;
mod bars;
mod chart;
mod layers;
mod matrix;
mod radar;
mod zones;

pub use attack::{Gain, attack_ways};
pub use bars::{Bar, Series, stacked_bars};
pub use chart::{Axis, Line, Mark, chart, round_ticks};
pub use layers::{LayerColumn, LayerLink, LayerNode, layered};
pub use matrix::{Matrix, MatrixCell, matrices};
pub use radar::{RadarMark, Ring, radar};
pub use zones::{ZoneBox, ZoneFlow, zone_diagram};

use crate::svg::Svg;

/// A figure, and how many links it had no room for: the caption must say so.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// The drawing.
    pub svg: Svg,
    /// Links that are not drawn.
    pub undrawn: usize,
}

/// Marks that one figure may hold before a reader is lost.
pub const MOST_MARKS: usize = 300;
