//! What does not depend on one body: laws, frameworks, scales, grids, measures and source ranks as data files, and the
//! judgement of a body's state against the rules of a framework ([`comply`]). Everything here is pure: a state and a day
//! go in, verdicts with their reasons come out. Nothing is ever conformant because this product exists.
//!
//! ```
//! use kharita_catalog::{comply, framework, ranks};
//! use kharita_map::{MapBuilder, State};
//! use kharita_model::{Knowledge, Date, Register};
//!
//! let state = State { seq: 0, map: MapBuilder::new(ranks()).build(), register: Register::default(), published: Knowledge::default() };
//! let verdicts = comply(&state, framework("dnssi-2023").unwrap(), Date::new(2026, 11, 25).unwrap());
//! assert_eq!((verdicts.applicable, verdicts.not_assessed), (104, 104)); // silence is never a verdict
//! ```

mod applicability;
mod article;
mod assessed;
mod attack;
mod catalogue;
mod comply;
mod context;
mod cvss;
mod document;
mod embedded;
mod finding;
mod framework;
mod governance;
mod grid;
mod indicator;
mod law;
pub mod legal;
mod legal_text;
mod library;
mod mapping;
mod matching;
mod measure;
mod offer;
mod places;
mod priority;
mod procedures;
mod projection;
mod ranks;
mod reason;
mod records;
mod rules;
mod scale;
mod settings;
mod signs;
mod statement;
mod training;
mod verdict;
mod views;
#[cfg(test)]
mod world;

pub use applicability::{Applicability, Binding};
pub use article::Standing;
pub use assessed::assessment_id;
pub use attack::{priors_file, techniques_file};
pub use catalogue::Catalogue;
pub use comply::{ArticleCounts, Compliance, Judge, RuleVerdict, comply};
pub use cvss::{CvssVector, NotACvss, SecurityNeeds, cvss_severity};
pub use embedded::Titles;
pub use finding::{Finding, FindingTitle, LIST_SEPARATOR, finding_id, findings};
pub use framework::{
    Chapter, Check, CheckMode, Framework, FrameworkKind, Objective, Reading, Rule, framework, frameworks,
};
pub use governance::{Activity, Clause, Committee, ExpectedRole, Gate, Governance, Profile, governance};
pub use grid::{Axis, Grid, Purpose, Refused, grid, grids};
pub use indicator::{Indicator, Target, Trend, Unit, indicators};
pub use law::{ImpactLevel, ImpactScale, Law, LawText, Sanction, SecurityControl, SystemClass, laws};
pub use legal_text::{LegalText, legal_text, legal_texts, register_of_texts_day};
pub use library::{Choice, Form, Item, Library, RiskMatrix, Selection};
pub use mapping::{MappedPair, Mapping, MappingOrigin, Relation, mappings};
pub use matching::{
    Advisories, Advisory, Affected, AffectedRange, Component, End, Grade, Match, NotAnAdvisory, PackageAdvisory,
    VexStatus, package_key, status_of,
};
pub use measure::{
    Amounts, Category, Cost, Family, Measure, PriceSource, QuantityFrom, Share, measure, measures, techniques,
};
pub use offer::{Offer, offers};
pub use priority::{Answers, Decision, DecisionTable, Priorities, Prioritiser, Priority, priorities};
pub use procedures::{Cycle, DrillStep, Procedures, Reflex, Step, Trigger, UpdateEvent, procedures};
pub use ranks::ranks;
pub use reason::{Ask, Reason};
pub use scale::{Criteria, EbiosRm, LevelName, RelevanceCuts, Weights, ZoneThresholds, ebios_rm};
pub use settings::{evidence_days, feed_days};
pub use statement::{Object, Statement, StatementKind};
pub use training::{Exercise, Memo, Population, Practical, Training, training};
pub use verdict::Verdict;
pub use views::view_kinds;
