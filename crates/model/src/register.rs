//! The register: typed objects that are not nodes of the map (audits, actions, exceptions, prices…), each with who said
//! it, when, and where. A new kind of object is a new record kind, not a new event.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Digest, Instant, Locator, Value};

words! {
    /// A kind of register record.
    pub enum RegisterKind {
        /// An audit or homologation: system, domain, provider, date, report.
        Audit = 1 "audit",
        /// A measure of the body's own action plan: what, risk, owner, due date, state.
        Action = 2 "action",
        /// Somebody who left: account, date.
        Leaver = 3 "leaver",
        /// Losses stated by a person for a scenario or process: minimum, mode, maximum.
        Loss = 4 "loss",
        /// Frequency stated by a person for a risk origin.
        Frequency = 5 "frequency",
        /// A price: fixed, unit price, unit, quantity, source.
        Price = 6 "price",
        /// An answer in an interview, or an attestation: question, answer, who.
        Interview = 7 "interview",
        /// A contract with a third party.
        Contract = 8 "contract",
        /// A crown jewel: the node and who chose it.
        Jewel = 9 "jewel",
        /// A saved column map of a spreadsheet.
        ColumnMap = 10 "column-map",
        /// A setting of the workspace.
        Setting = 11 "setting",
        /// A finding that somebody raised or judged: what it says, and what became of it.
        Finding = 20 "finding",
        /// A person's verdict on a rule of a framework.
        Assessment = 21 "assessment",
        /// A risk that a named person accepts until a day.
        Acceptance = 22 "acceptance",
        /// An auditor with his qualification.
        Auditor = 23 "auditor",
        /// An incident with the moments of its clock (law 05-20, article 8).
        Incident = 24 "incident",
        /// A policy: owner, day of approval, day until which it holds.
        Policy = 25 "policy",
        /// A derogation to a rule: why, who grants it, until when.
        Derogation = 26 "derogation",
        /// A piece of evidence that was asked for: of whom, when, answered or not.
        EvidenceRequest = 27 "evidence-request",
        /// A committee: who chairs it, how often it meets, when it met last.
        Committee = 28 "committee",
        /// What a committee decided: who does it, by when.
        Decision = 29 "decision",
        /// A training: population, headcount, how many took part.
        Training = 30 "training",
        /// The impact of a process in one of the six dimensions of decree 2-21-406, article 11.
        Impact = 31 "impact",
        /// A reading of a protected fact: what, who, why.
        Reading = 32 "reading",
        /// A risk origin that people named: category, skill, where it starts from.
        RiskOrigin = 60 "risk-origin",
        /// A feared event: process, need that fails, severity.
        FearedEvent = 61 "feared-event",
        /// A risk scenario that people wrote: what it takes, by whom, towards which feared event.
        Scenario = 62 "scenario",
        /// The least loss of a level of severity, chosen in workshop 1.
        SeverityCut = 63 "severity-cut",
        /// The frame of an EBIOS RM study: object, objectives, participants, cycles, method, thresholds.
        EbiosStudy = 64 "ebios-study",
        /// An update of the study: strategic or operational, what changed.
        StudyRevision = 65 "study-revision",
        /// A mission of the body, with the business assets that serve it.
        Mission = 66 "mission",
        /// What the study decides about a stakeholder: critical or not, target levels.
        Stakeholder = 67 "stakeholder",
        /// An attack path of a strategic scenario: events in order, levels, treatment.
        AttackPath = 68 "attack-path",
        /// An operating mode of an attack path.
        OperatingMode = 69 "operating-mode",
        /// An elementary action of an operating mode.
        ElementaryAction = 70 "elementary-action",
    }
}

/// One object of the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RegisterRecord {
    /// What it is.
    pub kind: RegisterKind,
    /// Its key inside the kind: stable across restatements.
    pub id: Box<str>,
    /// Fields by name; names are those of the workbook's columns.
    pub fields: BTreeMap<Box<str>, Value>,
    /// Where it stands in its evidence, if it comes from one.
    pub locator: Locator,
}

/// A register record as it stands, with who put it there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Registered {
    /// The object.
    pub record: RegisterRecord,
    /// The evidence it was read from, if any.
    pub evidence: Option<Digest>,
    /// Who put it.
    pub by: Box<str>,
    /// When.
    pub at: Instant,
    /// The entry.
    pub entry: u64,
}

impl Registered {
    /// A field as text; « ne sait pas » and an empty cell give `None`.
    pub fn text(&self, field: &str) -> Option<String> {
        let value = self.record.fields.get(field).filter(|value| **value != Value::Unknown)?;
        Some(value.to_string()).filter(|text| !text.trim().is_empty())
    }

    /// Several keys in one field, as people separate them in a cell.
    pub fn keys(&self, field: &str) -> Vec<String> {
        let text = self.text(field).unwrap_or_default();
        text.split([';', '؛', '\n']).map(str::trim).filter(|key| !key.is_empty()).map(str::to_owned).collect()
    }
}

/// The register: a fold of the entries.
#[derive(Debug, Clone, Default)]
pub struct Register {
    records: BTreeMap<(RegisterKind, Box<str>), Registered>,
}

impl Register {
    /// Puts or replaces a record.
    pub fn put(&mut self, registered: Registered) {
        self.records.insert((registered.record.kind, registered.record.id.clone()), registered);
    }

    /// Retires a record.
    pub fn retire(&mut self, kind: RegisterKind, id: &str) {
        self.records.remove(&(kind, id.into()));
    }

    /// The record of this kind and id.
    pub fn get(&self, kind: RegisterKind, id: &str) -> Option<&Registered> {
        self.records.get(&(kind, id.into()))
    }

    /// All records of a kind, in the order of their ids.
    pub fn of_kind(&self, kind: RegisterKind) -> impl Iterator<Item = &Registered> {
        self.records.iter().filter(move |((k, _), _)| *k == kind).map(|(_, registered)| registered)
    }

    /// All records.
    pub fn iter(&self) -> impl Iterator<Item = &Registered> {
        self.records.values()
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Is it empty?
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}
