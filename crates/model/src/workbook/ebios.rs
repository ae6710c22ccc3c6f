//! Sheets of an EBIOS RM study, in the order of its workshops. A home holds one study; its objects are rows that people
//! state, and what is computed from them is never a column, except a value that somebody forces with a reason.

use super::Cell::{Field, FieldReference, Key};
use super::sheets::{may, must};
use super::{RowKind, Sheet};
use crate::ValueType::{Bool, Date, Int, Level, Money, Real, Text, Word};
use crate::{RegisterKind, Scale, WordList};

/// The frame of workshop 1. The four weights are exponents in the formula of dangerousness: 1 is the guide's formula.
pub(super) const STUDY: Sheet = Sheet {
    id: "ebios-study",
    row: RowKind::Register(RegisterKind::EbiosStudy),
    columns: &[
        must("key", Key),
        must("title", Field(Text)),
        must("marking", Field(Text)),
        may("object", Field(Text)),
        may("objectives", Field(Text)),
        may("participants", Field(Text)),
        may("strategic-months", Field(Int)),
        may("operational-months", Field(Int)),
        may("constraints", Field(Text)),
        may("assumptions", Field(Text)),
        may("planning", Field(Text)),
        may("method", Field(Word(WordList::LikelihoodMethod))),
        may("acceptance-grid", Field(Text)),
        may("watch-from", Field(Real)),
        may("control-from", Field(Real)),
        may("danger-from", Field(Real)),
        may("dependency-weight", Field(Real)),
        may("penetration-weight", Field(Real)),
        may("maturity-weight", Field(Real)),
        may("trust-weight", Field(Real)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const REVISIONS: Sheet = Sheet {
    id: "study-revisions",
    row: RowKind::Register(RegisterKind::StudyRevision),
    columns: &[
        must("key", Key),
        must("kind", Field(Word(WordList::RevisionKind))),
        must("date", Field(Date)),
        must("changes", Field(Text)),
        must("workshops", Field(Text)),
        may("author", Field(Text)),
    ],
};

pub(super) const MISSIONS: Sheet = Sheet {
    id: "missions",
    row: RowKind::Register(RegisterKind::Mission),
    columns: &[
        must("key", Key),
        must("name", Field(Text)),
        may("description", Field(Text)),
        may("business-assets", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

/// A couple: a risk origin and what it aims at.
pub(super) const RISK_ORIGINS: Sheet = Sheet {
    id: "risk-origins",
    row: RowKind::Register(RegisterKind::RiskOrigin),
    columns: &[
        must("key", Key),
        must("name", Field(Text)),
        may("category", Field(Word(WordList::OriginCategory))),
        may("own-category", Field(Text)),
        may("skill", Field(Int)),
        may("entry", Field(Word(WordList::Entry))),
        may("objective", Field(Text)),
        may("objective-category", Field(Word(WordList::ObjectiveCategory))),
        may("motivation", Field(Level(Scale::Rating))),
        may("resources", Field(Level(Scale::Rating))),
        may("activity", Field(Level(Scale::Rating))),
        may("relevance", Field(Level(Scale::Relevance))),
        may("selected", Field(Bool)),
        may("justification", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const FEARED_EVENTS: Sheet = Sheet {
    id: "feared-events",
    row: RowKind::Register(RegisterKind::FearedEvent),
    columns: &[
        must("key", Key),
        must("name", Field(Text)),
        may("process", FieldReference(&["processes", "data"])),
        may("criterion", Field(Word(WordList::Criterion))),
        may("severity", Field(Level(Scale::Severity))),
        may("impacts", Field(Text)),
        may("justification", Field(Text)),
        may("likelihood", Field(Level(Scale::Likelihood))),
        may("stated-by", Field(Text)),
    ],
};

/// What the study decides about a third party; its four criteria stand with the third party itself.
pub(super) const STAKEHOLDERS: Sheet = Sheet {
    id: "stakeholders",
    row: RowKind::Register(RegisterKind::Stakeholder),
    columns: &[
        must("key", Key),
        must("third-party", FieldReference(&["third-parties"])),
        may("category", Field(Word(WordList::PartyCategory))),
        may("own-category", Field(Text)),
        may("critical", Field(Bool)),
        may("justification", Field(Text)),
        may("target-dependency", Field(Level(Scale::Stakeholder))),
        may("target-penetration", Field(Level(Scale::Stakeholder))),
        may("target-cyber-maturity", Field(Level(Scale::Stakeholder))),
        may("target-trust", Field(Level(Scale::Stakeholder))),
        may("measures", Field(Text)),
        may("forced-dangerousness", Field(Real)),
        may("forced-residual", Field(Real)),
        may("forced-reason", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const SCENARIOS: Sheet = Sheet {
    id: "scenarios",
    row: RowKind::Register(RegisterKind::Scenario),
    columns: &[
        must("key", Key),
        must("name", Field(Text)),
        must("target", FieldReference(&["applications", "databases"])),
        may("path", Field(Text)),
        may("feared-events", Field(Text)),
        may("risk-origins", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

/// An attack path is the risk of workshop 5: its levels, its treatment, what remains.
pub(super) const ATTACK_PATHS: Sheet = Sheet {
    id: "attack-paths",
    row: RowKind::Register(RegisterKind::AttackPath),
    columns: &[
        must("key", Key),
        must("scenario", Field(Text)),
        must("name", Field(Text)),
        may("description", Field(Text)),
        must("events", Field(Text)),
        may("severity", Field(Level(Scale::Severity))),
        may("likelihood", Field(Level(Scale::Likelihood))),
        may("reason", Field(Text)),
        may("treatment", Field(Word(WordList::Treatment))),
        may("residual-severity", Field(Level(Scale::Severity))),
        may("residual-likelihood", Field(Level(Scale::Likelihood))),
        may("residual-reason", Field(Text)),
        may("weaknesses", Field(Text)),
        may("causes", Field(Text)),
        may("surveillance", Field(Text)),
        may("accepted-by", Field(Text)),
        may("accepted-on", Field(Date)),
        may("review-on", Field(Date)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const OPERATING_MODES: Sheet = Sheet {
    id: "operating-modes",
    row: RowKind::Register(RegisterKind::OperatingMode),
    columns: &[
        must("key", Key),
        must("attack-path", Field(Text)),
        must("name", Field(Text)),
        may("likelihood", Field(Level(Scale::Likelihood))),
        may("reason", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const ELEMENTARY_ACTIONS: Sheet = Sheet {
    id: "elementary-actions",
    row: RowKind::Register(RegisterKind::ElementaryAction),
    columns: &[
        must("key", Key),
        must("mode", Field(Text)),
        must("name", Field(Text)),
        may("phase", Field(Word(WordList::AttackPhase))),
        may("asset", FieldReference(&["applications", "databases", "equipment", "third-parties"])),
        may("after", Field(Text)),
        may("join", Field(Word(WordList::Join))),
        may("probability", Field(Level(Scale::SuccessProbability))),
        may("difficulty", Field(Level(Scale::TechnicalDifficulty))),
        may("technique", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const SEVERITY_SCALE: Sheet = Sheet {
    id: "severity-scale",
    row: RowKind::Register(RegisterKind::SeverityCut),
    columns: &[must("key", Key), must("from-mad", Field(Money)), may("stated-by", Field(Text))],
};
