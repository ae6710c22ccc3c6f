//! Every statement the ledger speaks to its database, in one place: plain SQL with `$n` placeholders and the column types
//! bigint, text and blob alone, so that another engine is a second reading of the same table.
//!
//! The small columns stand first: SQLite reads a row from its start, and lists of hashes are read without the bodies.

/// The three tables of truth. Nothing in them is ever changed or removed, but blobs that no entry names.
pub(crate) const CREATE: &[&str] = &[
    "create table workspace (
        workspace_id text primary key not null,
        organisation text not null,
        format bigint not null,
        created_at bigint not null,
        hash blob not null
    )",
    "create table entry (
        seq bigint primary key not null,
        at bigint not null,
        hash blob not null,
        blobs text not null,
        body blob not null
    )",
    "create table blob (
        hash blob primary key not null,
        body blob not null
    )",
];

/// How the three tables were declared, as bytes: a damaged file may hold anything there.
pub(crate) const DECLARATIONS: &str =
    "select cast(sql as blob) from sqlite_schema where type = 'table' and sql is not null";

/// Every write transaction: the writer's place is taken at the beginning, not at the first write.
pub(crate) const BEGIN: &str = "begin immediate";

pub(crate) const INSERT_WORKSPACE: &str =
    "insert into workspace (workspace_id, organisation, format, created_at, hash) values ($1, $2, $3, $4, $5)";
pub(crate) const WORKSPACE: &str = "select workspace_id, organisation, format, created_at, hash from workspace";

pub(crate) const INSERT_ENTRY: &str = "insert into entry (seq, at, hash, blobs, body) values ($1, $2, $3, $4, $5)";
pub(crate) const HEAD: &str = "select seq, hash from entry order by seq desc limit 1";
pub(crate) const HASH_OF_ENTRY: &str = "select seq, hash from entry where seq = $1";
pub(crate) const ENTRIES: &str = "select seq, hash, at, blobs, body from entry where seq >= $1 order by seq limit $2";
pub(crate) const BLOBS_OF_ENTRIES: &str = "select blobs from entry";
pub(crate) const COUNT_ENTRIES: &str = "select count(*) from entry";

pub(crate) const INSERT_BLOB: &str = "insert into blob (hash, body) values ($1, $2)";
pub(crate) const BLOB: &str = "select body from blob where hash = $1";
pub(crate) const HAS_BLOB: &str = "select count(*) from blob where hash = $1";
pub(crate) const BLOBS_AFTER: &str = "select hash, body from blob where hash > $1 order by hash limit $2";
pub(crate) const HASHES_OF_BLOBS: &str = "select hash from blob";
pub(crate) const COUNT_BLOBS: &str = "select count(*) from blob";
pub(crate) const DELETE_BLOB: &str = "delete from blob where hash = $1";

/// One consistent copy in a file of its own, while others read and write.
pub(crate) const COPY: &str = "vacuum into $1";
