//! The rows of a ledger in SQLite: the small interface that another engine would have to offer.
//!
//! SQLite runs with a write-ahead log and synchronous NORMAL. A committed transaction has left the process when the
//! commit returns, so that the death of the process (`kill -9`) loses nothing acknowledged; a power cut may lose the last
//! transactions, never break the file. One connection writes, several read at the same time.

use std::collections::HashSet;
use std::path::Path;
use std::time::Duration;

use kharita_model::{Digest, Instant};
use sqlx::pool::PoolConnection;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteRow,
    SqliteSynchronous,
};
use sqlx::{ConnectOptions, Row as _, Sqlite, Transaction, query};

use crate::chain::{Head, Row, Workspace, parse_blobs};
use crate::{Error, statement};

/// Version of the tables and of the hashes over them.
pub(crate) const FORMAT: i64 = 1;

/// Connections that read at the same time.
const READERS: u32 = 4;

/// How a database is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// It does not exist yet.
    Create,
    /// Reading and writing.
    Write,
    /// Reading, while another process may write.
    Read,
    /// Reading a file that nobody writes, on any medium, leaving no trace beside it.
    Still,
}

/// An open database.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    writer: Option<SqlitePool>,
    reader: SqlitePool,
}

impl Store {
    pub(crate) async fn open(path: &Path, mode: Mode) -> Result<Self, Error> {
        let writer = match mode {
            Mode::Create | Mode::Write => Some(pool(1, options(path, mode)).await?),
            Mode::Read | Mode::Still => None,
        };
        let reading = if mode == Mode::Still { Mode::Still } else { Mode::Read };
        let store = Store { writer, reader: pool(READERS, options(path, reading)).await? };
        if mode != Mode::Create {
            store.check_declarations().await?;
        }
        Ok(store)
    }

    /// The tables must be declared as they were: this comes before every other statement, because the driver's thread
    /// does not survive a declaration that is no longer text, and who waits for it might wait for ever.
    async fn check_declarations(&self) -> Result<(), Error> {
        let rows = query(statement::DECLARATIONS).fetch_all(&self.reader).await?;
        let found = rows.iter().map(|row| column(row, 0, "database", "")).collect::<Result<Vec<Vec<u8>>, Error>>()?;
        // SQLite keeps the text as it was given, but for its first two words, which it puts in capitals.
        let words = "create table ".len();
        let is_kept = |table: &&str| found.iter().any(|found| found.get(words..) == table.as_bytes().get(words..));
        let whole = statement::CREATE.iter().all(is_kept);
        if whole { Ok(()) } else { Err(Error::broken("database", "declarations")) }
    }

    /// The tables, and the row of the workspace.
    pub(crate) async fn create(&self, workspace: &Workspace) -> Result<(), Error> {
        let mut transaction = self.begin().await?;
        for statement in statement::CREATE {
            query(*statement).execute(&mut *transaction).await?;
        }
        query(statement::INSERT_WORKSPACE)
            .bind(&workspace.id)
            .bind(&workspace.organisation)
            .bind(workspace.format)
            .bind(workspace.created_at.0)
            .bind(&workspace.hash().0[..])
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    /// A connection to read with.
    pub(crate) async fn read(&self) -> Result<PoolConnection<Sqlite>, Error> {
        Ok(self.reader.acquire().await?)
    }

    /// A connection that sees one moment of the database as long as it lives.
    pub(crate) async fn snapshot(&self) -> Result<Transaction<'static, Sqlite>, Error> {
        Ok(self.reader.begin().await?)
    }

    pub(crate) async fn insert_blob(&self, hash: Digest, body: &[u8]) -> Result<(), Error> {
        let mut transaction = self.begin().await?;
        query(statement::INSERT_BLOB).bind(&hash.0[..]).bind(body).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    /// Adds `row` if the head is still `expected` and all blobs are there; all in one transaction.
    pub(crate) async fn append(&self, start: Head, expected: Head, row: &Row, blobs: &[Digest]) -> Result<(), Error> {
        let mut transaction = self.begin().await?;
        let found = head(&mut transaction).await?.unwrap_or(start);
        if found != expected {
            return Err(Error::HeadMoved { expected, found });
        }
        for blob in blobs {
            if count_by(&mut transaction, statement::HAS_BLOB, blob).await? == 0 {
                return Err(Error::NoBlob(*blob));
            }
        }
        query(statement::INSERT_ENTRY)
            .bind(to_bigint(row.seq))
            .bind(row.at.0)
            .bind(&row.hash.0[..])
            .bind(&row.blobs)
            .bind(&row.body)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    /// Removes the blobs that no entry names: those of an import that died. Only the holder of the writer's lock may.
    ///
    /// A damaged ledger is not swept: a blob that looks unnamed may be the one that a damaged list named.
    pub(crate) async fn sweep(&self) -> Result<(), Error> {
        let mut transaction = self.begin().await?;
        let lists = query(statement::BLOBS_OF_ENTRIES).fetch_all(&mut *transaction).await?;
        let named = lists.iter().map(|row| parse_blobs(row.try_get(0).ok()?)).collect::<Option<Vec<_>>>();
        let hashes = query(statement::HASHES_OF_BLOBS).fetch_all(&mut *transaction).await?;
        let kept = hashes.iter().map(|row| digest(row, 0, "blob", "").ok()).collect::<Option<HashSet<_>>>();
        let (Some(named), Some(mut unnamed)) = (named, kept) else { return Ok(()) };
        if !named.iter().flatten().all(|hash| unnamed.remove(hash)) {
            return Ok(()); // it names a blob that is not there
        }
        for hash in unnamed {
            query(statement::DELETE_BLOB).bind(&hash.0[..]).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    /// Copies the database to `path`, which must not exist.
    pub(crate) async fn copy(&self, path: &Path) -> Result<(), Error> {
        let text = path.to_str().ok_or(Error::Failed("file name is not UTF-8"))?;
        query(statement::COPY).bind(text).execute(&mut *self.read().await?).await?;
        Ok(())
    }

    /// Waits until all connections are closed.
    pub(crate) async fn close(&self) {
        self.reader.close().await;
        if let Some(writer) = &self.writer {
            writer.close().await;
        }
    }

    async fn begin(&self) -> Result<Transaction<'static, Sqlite>, Error> {
        Ok(self.writer.as_ref().ok_or(Error::ReadOnly)?.begin_with(statement::BEGIN).await?)
    }
}

/// The workspace, whose row must be alone, of a known format, and unchanged.
pub(crate) async fn workspace(connection: &mut SqliteConnection) -> Result<Workspace, Error> {
    let rows = query(statement::WORKSPACE).fetch_all(connection).await?;
    let [row] = rows.as_slice() else { return Err(Error::broken("workspace", rows.len())) };
    let id: String = column(row, 0, "workspace", "")?;
    let workspace = Workspace {
        organisation: column(row, 1, "workspace", &id)?,
        format: column(row, 2, "workspace", &id)?,
        created_at: Instant(column(row, 3, "workspace", &id)?),
        id,
    };
    if digest(row, 4, "workspace", &workspace.id)? != workspace.hash() {
        return Err(Error::broken("workspace", workspace.id));
    }
    if workspace.format > FORMAT {
        return Err(Error::NewerVersion { found: workspace.format });
    }
    Ok(workspace)
}

/// The last entry, if there is one.
pub(crate) async fn head(connection: &mut SqliteConnection) -> Result<Option<Head>, Error> {
    let row = query(statement::HEAD).fetch_optional(connection).await?;
    row.as_ref().map(head_of).transpose()
}

/// Number and hash of this entry, if there is one.
pub(crate) async fn head_at(connection: &mut SqliteConnection, seq: u64) -> Result<Option<Head>, Error> {
    let row = query(statement::HASH_OF_ENTRY).bind(to_bigint(seq)).fetch_optional(connection).await?;
    row.as_ref().map(head_of).transpose()
}

/// Up to `limit` entries in order, from the number `from` on. Any number: a damaged one may be negative.
pub(crate) async fn entries(connection: &mut SqliteConnection, from: i64, limit: u32) -> Result<Vec<Row>, Error> {
    let rows = query(statement::ENTRIES).bind(from).bind(limit).fetch_all(connection).await?;
    rows.iter().map(entry).collect()
}

/// The sealed bytes with this name.
pub(crate) async fn blob(connection: &mut SqliteConnection, hash: &Digest) -> Result<Vec<u8>, Error> {
    let row = query(statement::BLOB).bind(&hash.0[..]).fetch_optional(connection).await?;
    column(&row.ok_or(Error::NoBlob(*hash))?, 0, "blob", hash)
}

/// Up to `limit` blobs in order of their names, after this name (bytes as they stand: a damaged one has any length).
pub(crate) async fn blobs_after(
    connection: &mut SqliteConnection,
    after: &[u8],
    limit: u32,
) -> Result<Vec<(Digest, Vec<u8>)>, Error> {
    let rows = query(statement::BLOBS_AFTER).bind(after).bind(limit).fetch_all(connection).await?;
    let blob = |row: &SqliteRow| {
        let hash = digest(row, 0, "blob", "")?;
        Ok((hash, column(row, 1, "blob", hash)?))
    };
    rows.iter().map(blob).collect()
}

/// How many rows a counting statement finds.
pub(crate) async fn count(connection: &mut SqliteConnection, statement: &'static str) -> Result<u64, Error> {
    let row = query(statement).fetch_one(connection).await?;
    let count: i64 = column(&row, 0, "database", "")?;
    Ok(u64::try_from(count).unwrap_or_default())
}

async fn count_by(connection: &mut SqliteConnection, statement: &'static str, hash: &Digest) -> Result<i64, Error> {
    let row = query(statement).bind(&hash.0[..]).fetch_one(connection).await?;
    column(&row, 0, "database", "")
}

fn entry(row: &SqliteRow) -> Result<Row, Error> {
    let Head { seq, hash } = head_of(row)?;
    let at = Instant(column(row, 2, "entry", seq)?);
    Ok(Row { seq, at, hash, blobs: column(row, 3, "entry", seq)?, body: column(row, 4, "entry", seq)? })
}

/// The first two columns, `seq` and `hash`, of a row of `entry`.
fn head_of(row: &SqliteRow) -> Result<Head, Error> {
    let seq: i64 = column(row, 0, "entry", "")?;
    let known = u64::try_from(seq).map_err(|_| Error::broken("entry", seq))?;
    Ok(Head { seq: known, hash: digest(row, 1, "entry", seq)? })
}

fn digest(row: &SqliteRow, index: usize, table: &'static str, name: impl ToString) -> Result<Digest, Error> {
    let name = name.to_string();
    let bytes: Vec<u8> = column(row, index, table, &name)?;
    bytes.try_into().map(Digest).map_err(|_| Error::broken(table, name))
}

/// A column, which may have any type and content when the file was tampered with.
fn column<'r, T>(row: &'r SqliteRow, index: usize, table: &'static str, name: impl ToString) -> Result<T, Error>
where
    T: sqlx::Decode<'r, Sqlite> + sqlx::Type<Sqlite>,
{
    row.try_get(index).map_err(|_| Error::broken(table, name))
}

fn to_bigint(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

fn options(path: &Path, mode: Mode) -> SqliteConnectOptions {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5))
        .disable_statement_logging();
    match mode {
        Mode::Create | Mode::Write => options
            .create_if_missing(mode == Mode::Create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Normal)
            // Blobs are megabytes: checkpoints every 16 MiB (4 096 pages of 4 KiB) instead of every 4.
            .pragma("wal_autocheckpoint", "4096")
            .pragma("journal_size_limit", "67108864"),
        Mode::Read => options.read_only(true),
        Mode::Still => options.read_only(true).immutable(true),
    }
}

async fn pool(connections: u32, options: SqliteConnectOptions) -> Result<SqlitePool, Error> {
    // A connection opened later would follow the path, perhaps to another file: those opened first stay.
    let pool = SqlitePoolOptions::new().max_connections(connections).idle_timeout(None).max_lifetime(None);
    Ok(pool.connect_with(options).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A new database with its tables.
    async fn created(path: &Path) -> Store {
        let store = Store::open(path, Mode::Create).await.unwrap();
        let workspace = Workspace { id: "w".into(), organisation: "o".into(), format: 1, created_at: Instant(0) };
        store.create(&workspace).await.unwrap();
        store
    }

    #[tokio::test]
    async fn every_statement_prepares() {
        let folder = tempfile::tempdir().unwrap();
        let store = created(&folder.path().join("ledger.db")).await;
        let mut connection = store.read().await.unwrap();
        let source = include_str!("statement.rs");
        let statements = source.split("\"").skip(1).step_by(2).filter(|text| !text.starts_with("create"));
        let mut prepared = 0;
        for text in statements {
            let text = sqlx::AssertSqlSafe(text.to_owned());
            sqlx::Executor::prepare(&mut *connection, sqlx::SqlSafeStr::into_sql_str(text)).await.unwrap();
            prepared += 1;
        }
        assert_eq!(prepared, source.matches("pub(crate) const").count() - 1, "all but the declarations");
    }

    #[tokio::test]
    async fn the_database_runs_as_promised() {
        let folder = tempfile::tempdir().unwrap();
        let store = created(&folder.path().join("ledger.db")).await;
        let mut connection = store.writer.as_ref().unwrap().acquire().await.unwrap();
        let mut ask = async |pragma: &'static str| query(pragma).fetch_one(&mut *connection).await.unwrap();
        assert_eq!(ask("pragma journal_mode").await.get::<String, _>(0), "wal");
        assert_eq!(ask("pragma synchronous").await.get::<i64, _>(0), 1);
        assert_eq!(ask("pragma foreign_keys").await.get::<i64, _>(0), 1);
        assert_eq!(ask("pragma busy_timeout").await.get::<i64, _>(0), 5000);
    }

    #[tokio::test]
    async fn a_reading_store_does_not_write() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ledger.db");
        created(&path).await;
        let store = Store::open(&path, Mode::Read).await.unwrap();
        assert!(matches!(store.insert_blob(Digest::default(), b"").await, Err(Error::ReadOnly)));
    }
}
