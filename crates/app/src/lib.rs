//! The use cases. A [`Workspace`] opens a ledger, folds its entries to a [`kharita_map::State`], and runs commands:
//! check who may, decide, append, fold. It alone ties the ledger to the engines; what it returns is plain data for the
//! command line, the pages and the API alike.

mod clock;
mod error;
mod fold;
mod identity;
mod import;
mod issue;
mod statement;
mod stored;
mod view;
mod workspace;

pub use clock::SystemClock;
pub use error::{Error, Kind};
pub use fold::{History, Taken, UpTo};
pub use identity::{merge, split};
pub use import::{ChangeCounts, FileReport, ImportReport, ImportRequest, RefusedFile, import};
pub use issue::{DeliverReport, DeliverRequest, IssuedFile, deliver, export, worker};
pub use statement::{StateRequest, jewel, state};
pub use view::{ChangeView, ClaimView, EvidenceView, NamedView, RowHead, DiffView, EdgeView, ListRequest, NodeView, Page, Row, StatsView, diff, list, show, stats};
pub use workspace::{Home, Opened, Workspace, backup, init, restore, verify};

/// What can be imported, for `kharita formats`.
pub fn formats() -> &'static [kharita_ingest::Format] {
    kharita_ingest::FORMATS
}
