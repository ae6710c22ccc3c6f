//! Deliverables: one document model, and the writers that give it a format. A deliverable is a pure function of the
//! map, the register, the edition and the language; the same input gives the same bytes.
//!
//! ```
//! use kharita_deliver::{Deliverable, Format};
//!
//! let map = Deliverable::from_word("map").unwrap();
//! assert!(map.formats().contains(&Format::Pdf));
//! ```

mod action_plans;
mod audit_report;
#[cfg(test)]
mod checked;
mod consolidated_map;
mod deliverable;
mod document;
mod ebios;
mod edition;
mod error;
pub mod export;
mod facts;
pub mod figure;
mod fonts;
pub mod indicator;
mod lint;
mod network;
mod outline;
mod owner_sheet;
mod parts;
mod pdf;
mod pen;
mod rate;
mod recommendations;
mod registered;
mod risk;
#[cfg(test)]
mod sample_body;
mod subject;
pub mod svg;
mod threat_scenarios;
mod tools;
mod training;
mod weaknesses;
pub mod workbook;
mod xlsx;

pub use deliverable::{DELIVERABLES, Deliverable, Format, Inputs, Received, deliver, render};
pub use document::{
    Align, Block, Cell, Column, Content, Document, Figure, Input, PRINTED_NAMES, PRINTED_ROWS, Paper, Table, Tone,
    without_bidi_controls,
};
pub use ebios::FORCED;
pub use edition::{Edition, EditionState};
pub use error::Error;
pub use kharita_text::Language;
pub use lint::{Lint, LintKind, Severity, lints};
pub use owner_sheet::owner_sheet;
pub use pdf::render_pdf;
pub use rate::Rate;
pub use risk::{Planned, RiskResults};
pub use xlsx::render_xlsx;
