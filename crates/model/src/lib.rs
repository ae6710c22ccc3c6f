//! The field's words as types: what an information system is made of, what evidence says about it, and what people
//! decide. No input or output, no async, no language: every other crate speaks in these words.
//!
//! ```
//! use kharita_model::{Assertion, Attribute, BatchBuilder, Evidence, Instant, Method, NodeKind, Source, Value};
//!
//! let seen = Instant::parse("2026-11-01T08:00:00Z").unwrap();
//! let mut batch = BatchBuilder::new(Method::Observed, seen);
//! let source = batch.source(&Source::new("nmap", "default"));
//! let host = batch.record(source, "10.1.2.3", NodeKind::Host, None);
//! batch.attribute(host, Attribute::Os, Value::text("Debian 12"));
//! assert_eq!(batch.finish().assertions.len(), 2); // what it is, and its system
//! # let _: (Option<Assertion>, Option<Evidence>) = (None, None);
//! ```

#[macro_use]
mod word;

mod batch;
mod category;
pub mod cpe;
mod device;
mod event;
mod evidence;
mod finding;
mod id;
mod identifier;
mod kind;
mod message;
mod money;
mod published;
mod register;
mod scale;
mod time;
mod value;
pub mod version;
mod vocabulary;
pub mod workbook;

pub use batch::{Batch, BatchBuilder, RecordRef, SourceRef};
pub use category::{DataCategory, Nature};
pub use device::{
    Action, AddressRange, Chain, ConnectionState, Device, Family, Hook, Interface, Match, NotUnderstood, Point,
    PortRange, Route, Rule, TCP_SYN, Term, Translation,
};
pub use event::{
    Calculation, DeliverableEvent, Entry, Event, EvidenceEvent, IdentityEvent, MissionEvent, RecordEvent,
    ReferenceEvent, Statement, Undone,
};
pub use evidence::{
    Aspect, Assertion, Coverage, Covered, Evidence, Extent, LeftOut, Locator, Method, Predicate, RecordKey, Refusal,
    Source, column_letters,
};
pub use finding::{Agreement, AlertStage, Criticality, FindingOrigin, FindingStage};
pub use id::{Digest, NodeId, RecordId};
pub use identifier::{IdentifierKind, Strength};
pub use kind::{EdgeKind, EdgeSpec, NodeKind, Subtype, View};
pub use message::{Argument, Code, Message, Place};
pub use money::Money;
pub use published::{
    Epss, Exploitation, ExploitedList, FeedSource, Knowledge, Listed, Published, PublishedScore, SsvcAssessment,
};
pub use register::{Register, RegisterKind, RegisterRecord, Registered};
pub use scale::{DataLevel, LegalClass, Level, Scale};
pub use time::{Clock, Date, Instant, Minutes};
pub use value::{AddressBlock, EdgeValue, Value, ValueType};
pub use vocabulary::{Attribute, Cardinality, Word, WordList};
pub use word::UnknownWord;
