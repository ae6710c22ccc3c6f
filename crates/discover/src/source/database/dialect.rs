//! What the engines say differently: catalogue, read-only transaction, time limits, sampling. Every statement about rows
//! has a limit; no statement counts, sorts or writes.

/// Bytes of a value that are asked for: longer ones are cut, never passed over.
const CUT: u32 = 8_192;

/// An engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// SQLite, in a file.
    Sqlite,
    /// PostgreSQL.
    Postgres,
    /// MySQL and MariaDB.
    Mysql,
}

impl Dialect {
    /// The engine of an address.
    pub fn of(url: &str) -> Option<Self> {
        match url.split(':').next()? {
            "sqlite" => Some(Dialect::Sqlite),
            "postgres" | "postgresql" => Some(Dialect::Postgres),
            "mysql" | "mariadb" => Some(Dialect::Mysql),
            _ => None,
        }
    }

    /// The address as the driver takes it: a file is opened for reading alone, and leaves no trace beside it where no log
    /// of writes lies there.
    pub fn address(self, url: &str) -> String {
        match self {
            Dialect::Sqlite => {
                let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
                let path = path.split('?').next().unwrap_or(path);
                let still = !std::path::Path::new(&format!("{path}-wal")).exists();
                let escaped = path.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
                format!("sqlite:{escaped}?mode=ro{}", if still { "&immutable=true" } else { "" })
            }
            Dialect::Postgres => url.to_owned(),
            Dialect::Mysql => url.replacen("mariadb:", "mysql:", 1),
        }
    }

    /// Begins a transaction that cannot write.
    pub const fn begin(self) -> &'static [&'static str] {
        match self {
            Dialect::Sqlite => &["pragma query_only = on", "begin"],
            Dialect::Postgres => &["begin transaction isolation level read committed read only"],
            Dialect::Mysql => {
                &["set session transaction isolation level read uncommitted", "start transaction read only"]
            }
        }
    }

    /// Asks for name and version.
    pub const fn version(self) -> &'static str {
        match self {
            Dialect::Sqlite => "select cast(sqlite_version() as text)",
            Dialect::Postgres => "select current_setting('server_version')",
            Dialect::Mysql => "select cast(version() as char)",
        }
    }

    /// Name and version as people know them.
    pub fn engine(self, version: &str) -> String {
        let number = version.split([' ', '-']).next().unwrap_or(version);
        match self {
            Dialect::Sqlite => format!("SQLite {number}"),
            Dialect::Postgres => format!("PostgreSQL {number}"),
            Dialect::Mysql if version.contains("MariaDB") => format!("MariaDB {number}"),
            Dialect::Mysql => format!("MySQL {number}"),
        }
    }

    /// Limits of time for this session. A file has no server that others wait for.
    pub fn time_limits(self, engine: &str) -> &'static [&'static str] {
        match self {
            Dialect::Sqlite => &[],
            Dialect::Postgres => &[
                "rollback",
                "set statement_timeout = '5s'",
                "set lock_timeout = '2s'",
                "set idle_in_transaction_session_timeout = '60s'",
            ],
            Dialect::Mysql if engine.starts_with("MariaDB") => {
                &["set session max_statement_time = 5", "set session lock_wait_timeout = 2"]
            }
            Dialect::Mysql => &["set session max_execution_time = 5000", "set session lock_wait_timeout = 2"],
        }
    }

    /// Schema, table, rows by the statistics.
    pub const fn tables(self) -> &'static str {
        match self {
            Dialect::Sqlite => {
                "select '', cast(name as text), null from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name"
            }
            Dialect::Postgres => {
                "select n.nspname::text, c.relname::text, c.reltuples::text from pg_catalog.pg_class c \
                 join pg_catalog.pg_namespace n on n.oid = c.relnamespace \
                 where c.relkind in ('r', 'm', 'p', 'f') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') \
                 and n.nspname not like 'pg\\_t%' order by 1, 2"
            }
            Dialect::Mysql => {
                "select cast(table_schema as char), cast(table_name as char), cast(table_rows as char) from information_schema.tables \
                 where table_type in ('BASE TABLE', 'SYSTEM VERSIONED') and table_schema = coalesce(database(), table_schema) \
                 and table_schema not in ('mysql', 'sys', 'information_schema', 'performance_schema') order by 1, 2"
            }
        }
    }

    /// Column, type, and `1` where it is the primary key by itself.
    pub fn columns(self, schema: &str, table: &str) -> String {
        let (schema, table) = (self.literal(schema), self.literal(table));
        match self {
            Dialect::Sqlite => format!(
                "select cast(name as text), cast(type as text), \
                 case when pk = 1 and (select count(*) from pragma_table_info({table}) where pk > 0) = 1 then '1' else '0' end \
                 from pragma_table_info({table})"
            ),
            Dialect::Postgres => format!(
                "select a.attname::text, format_type(a.atttypid, a.atttypmod)::text, '0'::text from pg_catalog.pg_attribute a \
                 join pg_catalog.pg_class c on c.oid = a.attrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace \
                 where n.nspname = {schema} and c.relname = {table} and a.attnum > 0 and not a.attisdropped order by a.attnum"
            ),
            Dialect::Mysql => format!(
                "select cast(column_name as char), cast(data_type as char), \
                 case when column_key = 'PRI' and (select count(*) from information_schema.columns k where k.table_schema = c.table_schema \
                 and k.table_name = c.table_name and k.column_key = 'PRI') = 1 then '1' else '0' end \
                 from information_schema.columns c where table_schema = {schema} and table_name = {table} order by ordinal_position"
            ),
        }
    }

    /// May a column of this type hold text of people? Pictures and geometries are not asked for.
    pub fn holds_text(self, declared: &str) -> bool {
        let declared = declared.to_lowercase();
        let never: &[&str] = match self {
            Dialect::Sqlite => &["blob"],
            Dialect::Postgres => &["bytea", "tsvector", "geometry", "geography"],
            Dialect::Mysql => &["blob", "binary", "geometry", "point", "polygon", "linestring", "bit"],
        };
        !never.iter().any(|word| declared.contains(word))
    }

    /// Can keys of this type be counted through?
    pub fn is_whole_number(self, declared: &str) -> bool {
        declared.to_lowercase().contains("int")
    }

    /// The row number that the engine gives by itself.
    pub const fn row_number(self) -> Option<&'static str> {
        match self {
            Dialect::Sqlite => Some("rowid"),
            Dialect::Postgres | Dialect::Mysql => None,
        }
    }

    /// The first rows.
    pub fn first_rows(self, schema: &str, table: &str, columns: &[&str], limit: u64) -> String {
        format!("select {} from {} limit {limit}", self.values(columns), self.place(schema, table))
    }

    /// Pages of a large table, drawn by the engine.
    pub fn sampled(
        self,
        schema: &str,
        table: &str,
        columns: &[&str],
        rows: Option<u64>,
        wanted: u64,
    ) -> Option<String> {
        if self != Dialect::Postgres {
            return None;
        }
        // Twice what is wanted, because statistics lag behind; what is too much is cut.
        let share = (wanted as f64 * 200.0 / rows.filter(|rows| *rows > 0)? as f64).clamp(0.000_1, 100.0);
        let (values, place) = (self.values(columns), self.place(schema, table));
        Some(format!("select {values} from {place} tablesample bernoulli ({share:.4}) repeatable (97) limit {wanted}"))
    }

    /// First and last key.
    pub fn ends(self, schema: &str, table: &str, key: &str) -> String {
        let (key, place) = (self.quoted(key), self.place(schema, table));
        format!(
            "select {}, {}",
            self.text(&format!("(select min({key}) from {place})")),
            self.text(&format!("(select max({key}) from {place})"))
        )
    }

    /// Rows from a key on.
    pub fn probe(self, schema: &str, table: &str, columns: &[&str], key: &str, from: i64, limit: u64) -> String {
        let (values, place, key) = (self.values(columns), self.place(schema, table), self.quoted(key));
        format!("select {values} from {place} where {key} >= {from} limit {limit}")
    }

    /// Cells of one column that hold something.
    pub fn filled(self, schema: &str, table: &str, column: &str, limit: u64) -> String {
        let (values, place, quoted) = (self.values(&[column]), self.place(schema, table), self.quoted(column));
        format!("select {values} from {place} where {quoted} is not null limit {limit}")
    }

    fn values(self, columns: &[&str]) -> String {
        let value = |column: &&str| match self {
            Dialect::Sqlite => format!("substr(cast({} as text), 1, {CUT})", self.quoted(column)),
            Dialect::Postgres => format!("left({}::text, {CUT})", self.quoted(column)),
            Dialect::Mysql => format!("cast(left({}, {CUT}) as char)", self.quoted(column)),
        };
        columns.iter().map(value).collect::<Vec<_>>().join(", ")
    }

    fn text(self, expression: &str) -> String {
        match self {
            Dialect::Sqlite | Dialect::Postgres => format!("cast({expression} as text)"),
            Dialect::Mysql => format!("cast({expression} as char)"),
        }
    }

    fn place(self, schema: &str, table: &str) -> String {
        let table = self.quoted(table);
        if schema.is_empty() { table } else { format!("{}.{table}", self.quoted(schema)) }
    }

    /// A name as an identifier, whatever stands in it.
    fn quoted(self, name: &str) -> String {
        match self {
            Dialect::Sqlite | Dialect::Postgres => format!("\"{}\"", name.replace('"', "\"\"")),
            Dialect::Mysql => format!("`{}`", name.replace('`', "``")),
        }
    }

    /// A name as a value, whatever stands in it. MySQL alone reads backslashes inside.
    fn literal(self, name: &str) -> String {
        let doubled = name.replace('\'', "''");
        match self {
            Dialect::Sqlite | Dialect::Postgres => format!("'{doubled}'"),
            Dialect::Mysql => format!("'{}'", doubled.replace('\\', "\\\\")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_quoted_whatever_stands_in_them() {
        assert_eq!(Dialect::Postgres.quoted("a\"b"), "\"a\"\"b\"");
        assert_eq!(Dialect::Mysql.quoted("a`b"), "`a``b`");
        assert_eq!(Dialect::Postgres.literal("o'\\x"), "'o''\\x'");
        assert_eq!(Dialect::Mysql.literal("o'\\x"), "'o''\\\\x'");
    }

    #[test]
    fn every_statement_about_rows_has_a_limit() {
        for dialect in [Dialect::Sqlite, Dialect::Postgres, Dialect::Mysql] {
            let mut statements = vec![
                dialect.first_rows("s", "t", &["a"], 9),
                dialect.probe("s", "t", &["a"], "id", 5, 9),
                dialect.filled("s", "t", "a", 9),
            ];
            statements.extend(dialect.sampled("s", "t", &["a"], Some(1_000_000), 9));
            assert!(statements.iter().all(|statement| statement.ends_with(" limit 9")), "{statements:?}");
        }
    }
}
