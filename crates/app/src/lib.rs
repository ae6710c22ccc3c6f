//! The use cases. A [`Workspace`] opens a ledger, folds its entries to a [`kharita_map::State`], and runs commands:
//! check who may, decide, append, fold. It alone ties the ledger to the engines; what it returns is plain data for the
//! command line, the pages and the API alike.

mod clock;
mod error;
mod fold;
mod identity;
mod import;
mod issue;
mod judge;
mod risk;
mod statement;
mod stored;
mod trace;
mod undo;
mod view;
mod workspace;

pub use clock::SystemClock;
pub use error::{Error, Kind};
pub use fold::{History, Taken, UpTo};
pub use identity::{merge, split};
pub use import::{ChangeCounts, FileReport, ImportReport, ImportRequest, RefusedFile, import};
pub use issue::{DeliverReport, DeliverRequest, IssuedFile, deliver, export, worker};
pub use judge::{DEFAULT_FRAMEWORK, comply, framework, frameworks};
pub use kharita_catalog::{Compliance, Framework, Object, Rule, RuleVerdict, StatementKind, Titles, Verdict};
pub use kharita_risk::study::{Corrective, Metric, Options as StudyOptions, Paths, PlanOptions, Study};
pub use kharita_risk::{Interval, fair, graph};
pub use risk::{envelopes, metric, paths, plan, risk_fair, risk_graph, set_threads, study};
pub use statement::{StateRequest, jewel, state};
pub use trace::trace;
pub use undo::undo;
pub use view::{
    ChangeView, ClaimView, DiffView, EdgeView, EvidenceView, ListRequest, NamedView, NodeView, Page, Row, RowHead,
    StatsView, diff, list, references, show, stats,
};
pub use workspace::{Home, Opened, Workspace, backup, init, restore, verify};

/// What a column of an inventory was taken for, and why.
pub use kharita_ingest::{ColumnMap, Reason as ColumnReason, profile as column_profile};

/// What can be imported, for `kharita formats`.
pub fn formats() -> &'static [kharita_ingest::Format] {
    kharita_ingest::FORMATS
}
