//! Events: what happened to a workspace. An entry is the events of one change by one actor; the map and the register
//! are the fold of all entries. Families are added, never renamed: an entry written by any version is read for ever.

use serde::{Deserialize, Serialize};

use crate::{Date, Digest, Evidence, FeedSource, Instant, Predicate, RecordKey, RegisterKind, RegisterRecord, Value};

/// One change: its events, who made it and when. The ledger numbers, seals and chains it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Version of this encoding.
    pub version: u16,
    /// The member who acted.
    pub actor: String,
    /// When.
    pub at: Instant,
    /// Why, in the member's words or the command's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// What happened.
#[expect(clippy::large_enum_variant, reason = "a few an entry; they are read one by one and not kept")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "family", rename_all = "snake_case")]
pub enum Event {
    /// Evidence came in, or its standing changed.
    Evidence(EvidenceEvent),
    /// A person stated something of the map.
    Statement(Statement),
    /// A person decided on identity.
    Identity(IdentityEvent),
    /// An object of the register was put or retired.
    Record(RecordEvent),
    /// A study or a plan was computed.
    Calculation(Calculation),
    /// The change of an earlier entry no longer counts.
    Undone(Undone),
    /// A deliverable was issued.
    Deliverable(DeliverableEvent),
    /// A mission began or ended.
    Mission(MissionEvent),
    /// A pack of feeds was applied, or compared with the map.
    Reference(ReferenceEvent),
}

/// What happened to a piece of evidence.
#[expect(clippy::large_enum_variant, reason = "a few a file; they are read one by one and not kept")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum EvidenceEvent {
    /// Taken: its bytes are in the vault, its batches are read.
    Taken {
        /// What was read.
        evidence: Evidence,
        /// The mission under whose key it is sealed.
        mission: String,
        /// Who brought it.
        by: String,
        /// The sealed bytes of the file.
        bytes: Digest,
        /// The sealed batches, in order.
        batches: Vec<Digest>,
        /// The zone where the scanner stood, if it was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        seen_from: Option<String>,
        /// The address space, if it was told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        space: Option<String>,
        /// The column map of an inventory, as TOML, if one was given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        columns: Option<String>,
        /// Version of the reader that made the batches.
        reader: u16,
    },
    /// Its facts were so at another time than first said.
    Redated {
        /// SHA-256 of the evidence.
        evidence: Digest,
        /// The right time.
        observed_at: Instant,
    },
    /// Newer batches replace those read before (a better reader).
    Superseded {
        /// SHA-256 of the evidence.
        evidence: Digest,
        /// The sealed batches that replace the former ones.
        batches: Vec<Digest>,
        /// Version of the reader that made them.
        reader: u16,
    },
    /// It no longer counts (undo of an import, or a decision).
    Withdrawn {
        /// SHA-256 of the evidence.
        evidence: Digest,
    },
}

/// A person's statement about a thing of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// What it is about.
    pub subject: RecordKey,
    /// What is said.
    pub predicate: Predicate,
    /// The value.
    pub value: Value<RecordKey>,
    /// Who says so.
    pub by: String,
    /// Since when it is so.
    pub on: Date,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// Is it a decision between claims (wins until evidence changes), or a declaration?
    #[serde(default)]
    pub decided: bool,
}

/// A person's decision on identity. Records, not nodes: nodes come and go with the evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum IdentityEvent {
    /// These two records are the same asset.
    Merged {
        /// One record.
        a: RecordKey,
        /// The other.
        b: RecordKey,
    },
    /// This record is not the same asset as those it was merged with.
    Split {
        /// The record that stands alone.
        record: RecordKey,
        /// The records it must not be merged with.
        from: Vec<RecordKey>,
    },
}

/// What happened to an object of the register.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum RecordEvent {
    /// Put or replaced.
    Put {
        /// The object.
        record: RegisterRecord,
        /// The evidence it was read from.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        evidence: Option<Digest>,
    },
    /// Retired.
    Retired {
        /// Its kind.
        kind: RegisterKind,
        /// Its key.
        id: Box<str>,
    },
}

/// A replayable calculation: same inputs and seed, same bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Calculation {
    /// `study` or `plan`.
    pub what: String,
    /// The entry whose state it was computed on.
    pub on: u64,
    /// Its options, as JSON.
    pub options: String,
    /// The seed.
    pub seed: u64,
    /// SHA-256 of the canonical result.
    pub digest: String,
    /// The sealed result, JSON.
    pub result: Digest,
}

/// An undo: the events of that entry are left out of the fold, as if they had not happened; the entry itself stays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Undone {
    /// The entry.
    pub entry: u64,
}

/// What happened to a deliverable.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum DeliverableEvent {
    /// A document was issued.
    Issued {
        /// `map`, `audit-report`…
        kind: String,
        /// Language.
        lang: String,
        /// `pdf`, `xlsx`…
        format: String,
        /// `projet`, `contradictoire`, `definitif`.
        state: String,
        /// SHA-256 of the file.
        sha256: Digest,
        /// The entry whose state it shows.
        shows: u64,
    },
}

/// What happened to a mission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum MissionEvent {
    /// Opened: evidence may be sealed under its key.
    Opened {
        /// Its name.
        name: String,
        /// The organisation, for the first one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        organisation: Option<String>,
        /// The workspace's public key, in hexadecimal, in the first entry: certificates are checked with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        public_key: Option<String>,
    },
}

/// What happened to reference data: they lie outside of the ledger, which keeps which they are and what was inferred from them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum ReferenceEvent {
    /// A pack of feeds was applied.
    Applied {
        /// SHA-256 of the pack's index, which holds the sums of all its parts.
        pack: Digest,
        /// The public key of who signed it, which is trusted from then on.
        signer: String,
        /// Does it complete those applied before, instead of replacing them?
        delta: bool,
        /// Its feeds.
        sources: Vec<FeedSource>,
    },
    /// The packs applied were compared with the map: what was inferred replaces what an earlier comparison inferred.
    Matched {
        /// The packs, in the order in which they were applied.
        packs: Vec<Digest>,
        /// What was inferred: sealed batches, each under the key of the mission whose evidence it speaks of.
        batches: Vec<(String, Digest)>,
        /// What is published of the vulnerabilities that the map names, sealed.
        published: Digest,
        /// SHA-256 of all of that before it was sealed: the same again appends nothing.
        content: Digest,
    },
}
