//! Sheets of what a body follows in time: incidents, policies, derogations, pieces asked for, committees, decisions and
//! training (law 05-20, article 8; directive, chapters 5 to 7 and 16).

use super::Cell::{Field, FieldReference, Key};
use super::sheets::{may, must};
use super::{RowKind, Sheet};
use crate::ValueType::{Date, Instant, Int, Level, Text};
use crate::{RegisterKind, Scale};

pub(super) const INCIDENTS: Sheet = Sheet {
    id: "incidents",
    row: RowKind::Register(RegisterKind::Incident),
    columns: &[
        must("key", Key),
        must("title", Field(Text)),
        may("system", FieldReference(&["applications", "databases", "zones"])),
        may("category", Field(Text)),
        may("severity", Field(Level(Scale::Severity))),
        may("supposed-start", Field(Instant)),
        may("detected", Field(Instant)),
        may("known", Field(Instant)),
        may("declared", Field(Instant)),
        may("receipt", Field(Text)),
        may("closed", Field(Date)),
        may("attachment", Field(Text)),
        may("stated-by", Field(Text)),
    ],
};

pub(super) const POLICIES: Sheet = Sheet {
    id: "policies",
    row: RowKind::Register(RegisterKind::Policy),
    columns: &[
        must("key", Key),
        must("title", Field(Text)),
        may("owner", FieldReference(&["owners"])),
        may("rules", Field(Text)),
        may("approved", Field(Date)),
        may("approved-by", Field(Text)),
        may("reviewed", Field(Date)),
        may("valid-until", Field(Date)),
        may("attachment", Field(Text)),
    ],
};

pub(super) const DEROGATIONS: Sheet = Sheet {
    id: "derogations",
    row: RowKind::Register(RegisterKind::Derogation),
    columns: &[
        must("key", Key),
        must("rule", Field(Text)),
        may("object", FieldReference(&["applications", "databases", "zones"])),
        must("reason", Field(Text)),
        must("granted-by", Field(Text)),
        may("granted-on", Field(Date)),
        must("until", Field(Date)),
        may("measure", Field(Text)),
        may("closed", Field(Date)),
    ],
};

pub(super) const REQUESTS: Sheet = Sheet {
    id: "requests",
    row: RowKind::Register(RegisterKind::EvidenceRequest),
    columns: &[
        must("key", Key),
        must("subject", Field(Text)),
        may("owner", FieldReference(&["owners"])),
        must("asked-on", Field(Date)),
        may("due", Field(Date)),
        may("answered-on", Field(Date)),
        may("rules", Field(Text)),
        may("attachment", Field(Text)),
    ],
};

pub(super) const COMMITTEES: Sheet = Sheet {
    id: "committees",
    row: RowKind::Register(RegisterKind::Committee),
    columns: &[
        must("key", Key),
        must("name", Field(Text)),
        may("chair", FieldReference(&["owners"])),
        may("founded", Field(Date)),
        may("every-days", Field(Int)),
        may("last-met", Field(Date)),
        may("attachment", Field(Text)),
    ],
};

pub(super) const DECISIONS: Sheet = Sheet {
    id: "decisions",
    row: RowKind::Register(RegisterKind::Decision),
    columns: &[
        must("key", Key),
        may("committee", Field(Text)),
        must("date", Field(Date)),
        must("decision", Field(Text)),
        may("owner", FieldReference(&["owners"])),
        may("due", Field(Date)),
        may("done", Field(Date)),
        may("attachment", Field(Text)),
    ],
};

pub(super) const TRAININGS: Sheet = Sheet {
    id: "trainings",
    row: RowKind::Register(RegisterKind::Training),
    columns: &[
        must("key", Key),
        must("population", Field(Text)),
        may("date", Field(Date)),
        must("headcount", Field(Int)),
        must("trained", Field(Int)),
        may("attachment", Field(Text)),
    ],
};
