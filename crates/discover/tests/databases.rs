//! Databases as they run here: SQLite in a file, PostgreSQL and MariaDB on this machine where they run. The same small
//! register is written to each, looked at, and dropped; no value of it may be told, and nothing may be written.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use kharita_discover::{Options, Reading, Report, database};
use kharita_model::{Code, DataCategory, Instant};
use sqlx::{AnyConnection, AssertSqlSafe, Connection as _};

const ROWS: u64 = 300;

fn cin(n: u64) -> String {
    let prefixes = ["AB", "BK", "CD", "EE", "JC", "W"];
    format!("{}{:06}", prefixes[(n % 6) as usize], (n * 7_919) % 1_000_000)
}

fn cnss(n: u64) -> String {
    let body = format!("1{:07}", (n * 104_729) % 10_000_000);
    let digit = |at: usize| u64::from(body.as_bytes()[at] - b'0');
    let sum = 2 * (digit(1) + digit(3) + digit(5) + digit(7)) + digit(2) + digit(4) + digit(6);
    format!("{body}{}", (10 - sum % 10) % 10)
}

/// Statements that make the register. Names are as awkward as names may be.
fn statements(quote: char) -> Vec<String> {
    let q = |name: &str| format!("{quote}{name}{quote}");
    let table = q("assurés d'essai");
    let mut all = vec![
        format!(
            "create table {table} ({} integer primary key, {} varchar(20), {} varchar(20), {} varchar(40), {} varchar(20), {} varchar(200))",
            q("id"),
            q("num cin"),
            q("num_cnss"),
            q("nom"),
            q("code"),
            q("observations")
        ),
        format!("create table {} ({} integer primary key, {} varchar(20))", q("vide"), q("id"), q("email")),
    ];
    for from in (0..ROWS).step_by(100) {
        let row = |n: u64| {
            let rare = if n.is_multiple_of(50) { format!("'rappeler au 06612{:05}'", n * 31) } else { "null".into() };
            format!(
                "({n}, '{}', '{}', 'MARQUEUR{}', 'QZ{:06}', {rare})",
                cin(n),
                cnss(n),
                ["A", "B", "C", "D", "E", "F"][(n % 6) as usize],
                n
            )
        };
        let rows: Vec<String> = (from..from + 100).map(row).collect();
        all.push(format!("insert into {table} values {}", rows.join(", ")));
    }
    all
}

async fn prepare(url: &str, quote: char, before: &[&str]) -> Option<()> {
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(url).await.ok()?;
    let before = before.iter().map(|statement| (*statement).to_owned());
    for statement in before.chain(statements(quote)) {
        sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
    Some(())
}

async fn look(url: &str, options: &Options) -> Report {
    let mut report = Report::new(Instant(0), None);
    database(url, options, &mut report, &mut |_, _| {}).await.unwrap();
    report
}

fn check(report: &Report, reading: Reading) {
    let location = |table: &str| report.tables.iter().find(|known| known.location.ends_with(table)).unwrap().clone();
    let register = location("assurés d'essai");
    assert_eq!(register.reading, reading);
    let found: BTreeMap<&str, DataCategory> = report
        .columns
        .iter()
        .filter(|column| column.location == register.location)
        .map(|column| (column.column.as_str(), column.category))
        .collect();
    for (column, category) in [
        ("id", DataCategory::None),
        ("num cin", DataCategory::Cin),
        ("num_cnss", DataCategory::Cnss),
        ("code", DataCategory::None),
        ("observations", DataCategory::Mixed),
    ] {
        assert_eq!(found.get(column), Some(&category), "{column} {found:?}");
    }
    assert!(report.not_read.is_empty(), "{:?}", report.not_read);
    let told = serde_json::to_string(report).unwrap();
    for value in (0..ROWS).flat_map(|n| [cin(n), cnss(n)]).chain(["MARQUEUR".into(), "06612".into()]) {
        assert!(!told.contains(&value), "a value is told");
    }
    assert!(register.engine.is_some());
    if reading == Reading::All {
        assert_eq!(register.rows, Some(ROWS));
        assert!(register.persons.is_some_and(|persons| persons.abs_diff(ROWS) < 15), "{:?}", register.persons);
        assert_eq!(location("vide").rows, Some(0));
    }
}

#[tokio::test]
async fn sqlite_in_a_file_is_read_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copie de recette.db");
    prepare(&format!("sqlite:{}?mode=rwc", file.display()), '"', &[]).await.unwrap();
    let before = std::fs::read(&file).unwrap();
    let url = format!("sqlite:{}", file.display());
    check(&look(&url, &Options::default()).await, Reading::All);
    check(&look(&url, &Options { limit: Some(60), ..Options::default() }).await, Reading::Sample);
    let metadata = look(&url, &Options { metadata_only: true, ..Options::default() }).await;
    assert!(metadata.columns.iter().all(|column| column.read == 0));
    assert!(metadata.columns.iter().any(|column| column.category == DataCategory::Cin && column.confidence <= 0.5));
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}

#[tokio::test]
async fn postgresql_is_read_and_left_as_it_was() {
    let url = "postgres://postgres@127.0.0.1:5432/postgres";
    let schema = format!("essai_{}", std::process::id());
    let (create, path) = (format!("create schema {schema}"), format!("set search_path to {schema}"));
    let Some(()) = prepare(url, '"', &[&create, &path]).await else {
        println!("skipped: PostgreSQL does not run here");
        return;
    };
    let mut report = look(url, &Options::default()).await;
    let sampled = look(url, &Options { limit: Some(60), ..Options::default() }).await;
    drop_schema(url, &format!("drop schema {schema} cascade")).await;
    report.not_read.retain(|not_read| not_read.location.starts_with(&schema));
    check(&only(report, &schema), Reading::All);
    let sampled = only(sampled, &schema);
    assert!(matches!(sampled.tables.first().unwrap().reading, Reading::Sample | Reading::Head));
}

#[tokio::test]
async fn mariadb_is_read_and_left_as_it_was() {
    let server = "mysql://root@127.0.0.1:3306";
    let schema = format!("essai_{}", std::process::id());
    sqlx::any::install_default_drivers();
    if AnyConnection::connect(&format!("{server}/test")).await.is_err() {
        println!("skipped: MariaDB does not run here");
        return;
    }
    drop_schema(&format!("{server}/test"), &format!("create database {schema} character set utf8mb4")).await;
    let url = format!("{server}/{schema}");
    prepare(&url, '`', &[]).await.unwrap();
    let report = look(&url, &Options::default()).await;
    let sampled = look(&url, &Options { limit: Some(60), ..Options::default() }).await;
    drop_schema(&format!("{server}/test"), &format!("drop database {schema}")).await;
    check(&report, Reading::All);
    check(&sampled, Reading::Sample);
}

/// What lies in one schema: others may work on the same server.
fn only(mut report: Report, schema: &str) -> Report {
    report.tables.retain(|table| table.location.starts_with(schema));
    report.columns.retain(|column| column.location.starts_with(schema));
    report
}

async fn drop_schema(url: &str, statement: &str) {
    let mut connection = AnyConnection::connect(url).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(statement.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn what_does_not_answer_is_told_without_its_password() {
    for (url, code) in [
        ("postgres://audit:mot-de-passe@127.0.0.1:1/x", Code::SourceUnreachable),
        ("sqlite:/absent/x.db", Code::SourceUnreachable),
        ("oracle://audit:mot-de-passe@db/x", Code::UnknownScheme),
    ] {
        let mut report = Report::new(Instant(0), None);
        let error = database(url, &Options::default(), &mut report, &mut |_, _| {}).await.unwrap_err();
        assert_eq!(error.code, code);
        assert!(!error.to_string().contains("mot-de-passe"), "{error}");
    }
}
