//! The use cases. A [`Workspace`] opens a ledger, folds its entries to a [`kharita_map::State`], and runs commands:
//! check who may, decide, append, fold. It alone ties the ledger to the engines; what it returns is plain data for the
//! command line, the pages and the API alike.

mod clock;
mod decision;
mod discover;
mod ebios;
mod error;
mod feeds;
mod finding;
mod fold;
mod frameworks;
mod identity;
mod impact;
mod import;
mod indicators;
mod issue;
mod judge;
mod pack;
mod priority;
mod reach;
mod review;
mod risk;
mod rows;
mod snapshot;
mod statement;
mod stored;
mod trace;
mod undo;
mod view;
mod vital;
mod watch;
mod witness;
mod workspace;

pub use clock::SystemClock;
pub use decision::{Assess, Auditor, accept, assess, name_auditor};
pub use discover::{DiscoverRequest, discover};
pub use kharita_risk::ebios::{Couple, Mode, OPEN_POINTS, Open, Rated, Risk, Stakeholder, marking as study_marking};

pub use ebios::{Activity, Baseline, EbiosView, PathModes, Proposal, Workshop1, Workshop3, ebios, propose_ebios};
pub use error::{Error, Kind};
pub use feeds::{FeedAge, FeedsReport, PackedFeeds, apply_feeds, feeds, pack_feeds};
pub use finding::{Acting, FindingAct, Raise, act, all_findings, finding, raise};
pub use fold::{History, Taken, UpTo};
pub use frameworks::{LibraryReport, catalogue, import_framework};
pub use identity::{merge, split};
pub use impact::{ImpactView, Link, Reached, impact};
pub use import::{ChangeCounts, FileReport, ImportReport, ImportRequest, RefusedFile, import, reread};
pub use indicators::{Earlier, IndicatorView, indicators};
pub use issue::{DeliverReport, DeliverRequest, IssuedFile, deliver, export, owner_sheet, worker};
pub use judge::{DEFAULT_FRAMEWORK, comply, comply_all, comply_for, framework};
pub use kharita_catalog::{
    Catalogue, Compliance, Finding, FindingTitle, Framework, Library, Object, Reading, Rule, RuleVerdict,
    StatementKind, Titles, Verdict, legal, register_of_texts_day,
};
pub use kharita_catalog::{Decision, Priority};
pub use kharita_catalog::{Indicator, Target, Trend, Unit};
pub use kharita_deliver::indicator::Figure;
pub use kharita_discover::{ColumnReport, Report as DiscoveryReport};
pub use kharita_risk::study::{
    Because, Corrective, Metric, Options as StudyOptions, PathStep, Paths, PlanOptions, Study,
};
pub use kharita_risk::{Interval, fair, graph};
pub use pack::{Joined, PackReport, pack};
pub use priority::PriorityView;
pub use reach::{BecauseView, NotUnderstoodView, ProbeAnswers, ProbeView, ReachView, reach, reach_configurations};
pub use review::{Differing, ReviewView, Reviewed, Said, Unseen, review};
pub use risk::{envelopes, metric, paths, plan, risk_fair, risk_graph, set_threads, study};
pub use statement::{StateRequest, jewel, state};
pub use trace::trace;
pub use undo::undo;
pub use view::{
    ChangeView, ClaimView, DiffView, EdgeView, EvidenceView, ListRequest, NamedView, NodeView, Page, Row, RowHead,
    StatsView, diff, list, references, show, stats,
};
pub use vital::{ProtectedReading, read_vital, state_vital, vital_readings};
pub use watch::{Look, Watch};
pub use witness::{PathView, PathsView, StepView, Witness, witnessed};
pub use workspace::{Home, Opened, Workspace, backup, init, restore, verify};

/// What a column of an inventory was taken for, and why.
pub use kharita_ingest::{ColumnMap, Reason as ColumnReason, profile as column_profile};

/// What can be imported, for `kharita formats`.
pub fn formats() -> &'static [kharita_ingest::Format] {
    kharita_ingest::FORMATS
}
