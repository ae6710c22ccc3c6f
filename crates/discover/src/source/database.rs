//! Databases, looked at without harm: one connection, a read-only transaction, statements with time and row limits, long
//! values cut, names quoted, the catalogue read first. The database's own words of refusal are never repeated: they quote
//! values. One text of code for SQLite, PostgreSQL, MySQL and MariaDB; what differs between them is in `dialect`.

mod dialect;

use std::path::Path;
use std::sync::Once;

use kharita_model::{Code, Message};
use sqlx::any::{AnyConnectOptions, AnyRow};
use sqlx::{AnyConnection, AssertSqlSafe, ConnectOptions as _, Connection as _, Row as _};

use self::dialect::Dialect;
use super::Options;
use crate::column::{Column, SAMPLE};
use crate::label;
use crate::report::{Reading, Report, TableReport};

/// Tables of one database that are looked at.
const MOST_TABLES: usize = 20_000;
/// Places of a large table from which cells are taken.
const PROBES: u64 = 64;
/// Columns that are asked for together.
const TOGETHER: usize = 200;

/// A table as the catalogue describes it.
#[derive(Debug, Clone)]
struct Described {
    schema: String,
    name: String,
    /// Rows, as statistics say.
    rows: Option<u64>,
    /// A whole number that is the primary key by itself, or the row number of the engine.
    key: Option<String>,
    columns: Vec<(String, String)>,
}

/// Looks at the database of this address into the report.
///
/// # Errors
/// The address is of no known kind, or the database does not answer.
pub async fn database(
    url: &str,
    options: &Options,
    report: &mut Report,
    progress: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<(), Message> {
    let source = without_secret(url);
    let dialect = Dialect::of(url).ok_or_else(|| Message::new(Code::UnknownScheme).with("source", &source))?;
    static DRIVERS: Once = Once::new();
    DRIVERS.call_once(sqlx::any::install_default_drivers);
    let unreachable = |error: &sqlx::Error| {
        Message::new(Code::SourceUnreachable).with("source", &source).with("problem", kind_of(error))
    };
    let address: AnyConnectOptions = dialect.address(url).parse().map_err(|error| unreachable(&error))?;
    let connection = address.disable_statement_logging().connect().await.map_err(|error| unreachable(&error))?;
    let mut looked = Looked { connection, dialect, source: source.clone(), engine: None, options: *options };
    let read = looked.all(report, progress).await;
    // What was read stands; the connection is closed whatever happened.
    let _closed = looked.connection.close().await;
    read.map_err(|error| unreachable(&error))
}

/// The database in a file.
///
/// # Errors
/// As [`database`].
pub async fn database_file(
    path: &Path,
    options: &Options,
    report: &mut Report,
    progress: &mut (dyn FnMut(&str, u64) + Send),
) -> Result<(), Message> {
    database(&format!("sqlite:{}", path.display()), options, report, progress).await
}

/// Is this the address of a database rather than a path?
pub fn is_database(source: &str) -> bool {
    source.starts_with("sqlite:") || (source.contains("://") && !Path::new(source).exists())
}

/// The address without user, password and parameters.
pub fn without_secret(url: &str) -> String {
    let plain = url.split(['?', '#']).next().unwrap_or(url);
    let plain = match plain.split_once("://") {
        Some((scheme, rest)) => {
            let slash = rest.find('/').unwrap_or(rest.len());
            let (server, path) = rest.split_at(slash);
            let server = server.rsplit_once('@').map_or(server, |(_, server)| server);
            format!("{scheme}://{server}{path}")
        }
        None => plain.to_owned(),
    };
    label::shown(&plain)
}

/// What kind of failure it is, by the standard's five characters or by a word of ours: never the words of the database.
fn kind_of(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => {
            error.code().map_or_else(|| "database".to_owned(), |code| format!("SQLSTATE {code}"))
        }
        sqlx::Error::Io(error) => error.kind().to_string(),
        sqlx::Error::Configuration(_) => "configuration".to_owned(),
        sqlx::Error::Tls(_) => "tls".to_owned(),
        sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => "decode".to_owned(),
        _ => "protocol".to_owned(),
    }
}

/// A database being looked at.
struct Looked {
    connection: AnyConnection,
    dialect: Dialect,
    source: String,
    engine: Option<String>,
    options: Options,
}

impl Looked {
    async fn all(
        &mut self,
        report: &mut Report,
        progress: &mut (dyn FnMut(&str, u64) + Send),
    ) -> Result<(), sqlx::Error> {
        self.begin().await?;
        self.engine = self.text(self.dialect.version()).await.ok().map(|version| self.dialect.engine(&version));
        for limit in self.dialect.time_limits(self.engine.as_deref().unwrap_or_default()) {
            self.run(limit).await?;
        }
        self.begin().await?;
        let mut tables = self.tables().await?;
        tables.truncate(MOST_TABLES);
        for table in tables {
            let location = location(&table);
            progress(&location, 0);
            if let Err(error) = self.table(&table, &location, report).await {
                let why = Message::new(Code::StatementFailed).with("problem", kind_of(&error));
                report.not_read(&self.source, &location, None, why);
                self.begin().await?;
            }
        }
        Ok(())
    }

    /// A new read-only transaction; whatever was open ends without a trace.
    async fn begin(&mut self) -> Result<(), sqlx::Error> {
        // Nothing is open the first time, which some engines call an error.
        let _ended = self.run("rollback").await;
        for statement in self.dialect.begin() {
            self.run(statement).await?;
        }
        Ok(())
    }

    async fn run(&mut self, statement: &str) -> Result<(), sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(&mut self.connection).await.map(|_| ())
    }

    async fn rows(&mut self, statement: String) -> Result<Vec<AnyRow>, sqlx::Error> {
        sqlx::raw_sql(AssertSqlSafe(statement)).fetch_all(&mut self.connection).await
    }

    async fn text(&mut self, statement: &str) -> Result<String, sqlx::Error> {
        let rows = self.rows(statement.to_owned()).await?;
        rows.first().ok_or(sqlx::Error::RowNotFound)?.try_get(0)
    }

    /// The catalogue: tables with their columns, in the order of their names.
    async fn tables(&mut self) -> Result<Vec<Described>, sqlx::Error> {
        let mut tables = Vec::new();
        for row in self.rows(self.dialect.tables().to_owned()).await? {
            let rows: Option<String> = row.try_get(2)?;
            let rows =
                rows.and_then(|rows| rows.parse::<f64>().ok()).filter(|rows| *rows >= 0.0).map(|rows| rows as u64);
            tables.push(Described {
                schema: row.try_get(0)?,
                name: row.try_get(1)?,
                rows,
                key: None,
                columns: Vec::new(),
            });
        }
        for table in &mut tables {
            for row in self.rows(self.dialect.columns(&table.schema, &table.name)).await? {
                let (name, declared, key): (String, String, String) =
                    (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
                if key == "1" && self.dialect.is_whole_number(&declared) {
                    table.key = Some(name.clone());
                }
                table.columns.push((name, declared));
            }
        }
        Ok(tables)
    }

    async fn table(&mut self, table: &Described, location: &str, report: &mut Report) -> Result<(), sqlx::Error> {
        let named =
            |(name, declared): &(String, String)| Column::new(label::shown(name), Some(declared.to_lowercase()));
        let mut columns: Vec<Column> = table.columns.iter().map(named).collect();
        let reading =
            if self.options.metadata_only { Reading::Metadata } else { self.cells(table, &mut columns).await? };
        let rows = match reading {
            Reading::All => columns.iter().map(|column| column.read + column.empty).max(),
            _ => table.rows,
        };
        let engine = self.engine.clone();
        let (source, location) = (self.source.clone(), location.to_owned());
        report.table(TableReport { source, location, reading, rows, persons: None, engine }, &columns);
        Ok(())
    }

    /// Fills the columns: a small table whole; of a large one cells from places drawn by a fixed rule, and more for the
    /// columns that were mostly empty there.
    async fn cells(&mut self, table: &Described, columns: &mut [Column]) -> Result<Reading, sqlx::Error> {
        let wanted = self.options.limit.unwrap_or(SAMPLE);
        let readable: Vec<usize> = (0..table.columns.len())
            .filter(|at| table.columns.get(*at).is_some_and(|(_, declared)| self.dialect.holds_text(declared)))
            .collect();
        let mut reading = Reading::All;
        for group in readable.chunks(TOGETHER) {
            let names: Vec<&str> =
                group.iter().filter_map(|at| table.columns.get(*at)).map(|(name, _)| name.as_str()).collect();
            let first = self.dialect.first_rows(&table.schema, &table.name, &names, wanted + 1);
            let rows = self.rows(first).await?;
            if rows.len() as u64 <= wanted {
                rows.iter().for_each(|row| pour(row, group, columns));
                continue;
            }
            let probes = self.probes(table, &names, wanted).await?;
            reading = if probes.is_empty() { Reading::Head } else { Reading::Sample };
            if probes.is_empty() {
                rows.iter().take(wanted as usize).for_each(|row| pour(row, group, columns));
            }
            for statement in probes {
                self.rows(statement).await?.iter().for_each(|row| pour(row, group, columns));
            }
            self.rarely_filled(table, group, columns, wanted).await?;
        }
        Ok(reading)
    }

    /// Statements that take rows from all over a large table; none if the engine offers no way that is cheap.
    async fn probes(&mut self, table: &Described, names: &[&str], wanted: u64) -> Result<Vec<String>, sqlx::Error> {
        if let Some(statement) = self.dialect.sampled(&table.schema, &table.name, names, table.rows, wanted) {
            return Ok(vec![statement]);
        }
        let key = table.key.as_deref().or(self.dialect.row_number());
        let Some(key) = key else { return Ok(Vec::new()) };
        let ends = self.dialect.ends(&table.schema, &table.name, key);
        let Ok(rows) = self.rows(ends).await else {
            self.begin().await?;
            return Ok(Vec::new());
        };
        let end = |at: usize| -> Option<i64> { rows.first()?.try_get::<Option<String>, _>(at).ok()??.parse().ok() };
        let (Some(first), Some(last)) = (end(0), end(1)) else { return Ok(Vec::new()) };
        let places = spread(first, last, PROBES.min(wanted));
        let each = wanted.div_ceil(places.len() as u64);
        Ok(places
            .iter()
            .map(|place| self.dialect.probe(&table.schema, &table.name, names, key, *place, each))
            .collect())
    }

    /// Columns of which the sample holds few cells are asked for cells that hold something.
    async fn rarely_filled(
        &mut self,
        table: &Described,
        group: &[usize],
        columns: &mut [Column],
        wanted: u64,
    ) -> Result<(), sqlx::Error> {
        for at in group {
            let (Some(column), Some((name, _))) = (columns.get_mut(*at), table.columns.get(*at)) else { continue };
            if column.read * 2 < wanted {
                let statement = self.dialect.filled(&table.schema, &table.name, name, wanted - column.read);
                for row in self.rows(statement).await? {
                    pour(&row, &[0], std::slice::from_mut(column));
                }
            }
        }
        Ok(())
    }
}

/// Pours a row into the columns at these places. A value that is no text (bytes of another encoding) counts as empty.
fn pour(row: &AnyRow, places: &[usize], columns: &mut [Column]) {
    for (at, place) in places.iter().enumerate() {
        if let Some(column) = columns.get_mut(*place) {
            let cell: Option<String> = row.try_get(at).ok().flatten();
            column.push(cell.as_deref().unwrap_or_default().as_bytes());
        }
    }
}

fn location(table: &Described) -> String {
    let name = label::shown(&table.name);
    if table.schema.is_empty() { name } else { format!("{}.{name}", label::shown(&table.schema)) }
}

/// Places between two keys: one in each of equal parts, at a distance from its beginning that a fixed rule draws.
fn spread(first: i64, last: i64, many: u64) -> Vec<i64> {
    let length = (i128::from(last) - i128::from(first)).max(0) as u128 + 1;
    let many = u128::from(many.max(1)).min(length);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    (0..many)
        .map(|part| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (from, to) = (length * part / many, length * (part + 1) / many);
            let inside = u128::from(state >> 16) % (to - from).max(1);
            (i128::from(first) + (from + inside) as i128) as i64
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_shows_no_password() {
        for (url, shown) in [
            ("postgres://audit:s3cret@db.example:5432/paie?sslmode=require", "postgres://db.example:5432/paie"),
            ("mysql://root@127.0.0.1/paie", "mysql://127.0.0.1/paie"),
            ("sqlite:/srv/copie de recette.db", "sqlite:/srv/copie de recette.db"),
            ("postgres://a:b@c@d/x", "postgres://d/x"),
        ] {
            assert_eq!(without_secret(url), shown);
        }
    }

    #[test]
    fn places_lie_all_over_the_table() {
        let places = spread(1, 1_000_000, 64);
        assert!(places.len() == 64 && places.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(places[0] >= 1 && places[63] <= 1_000_000 && places[63] > 960_000);
        assert_eq!(spread(5, 7, 64), [5, 6, 7]);
        assert_eq!(spread(i64::MIN, i64::MAX, 2).len(), 2);
    }
}
