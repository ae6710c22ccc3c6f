//! Reports of discovery become stores, tables and categories; never a value, and silence means something only where all
//! was read.

use kharita_model::{Aspect, Code, Extent, Source};

use crate::support::{about, left_out, lines, read, refused, warned};

const REPORT: &str = r#"{
  "format": "kharita-discovery", "version": 1, "observed_at": "2026-09-01T08:00:00Z",
  "store": {"name": "DBT", "host": "srv-recette-01"},
  "tables": [
    {"source": "sqlite:dbt.sqlite", "location": "PERSONNE", "reading": "all", "rows": 300, "persons": 298, "engine": "SQLite 3.50"},
    {"source": "sqlite:dbt.sqlite", "location": "JOURNAL", "reading": "all", "rows": 9, "engine": "SQLite 3.50"}],
  "columns": [
    {"source": "sqlite:dbt.sqlite", "location": "PERSONNE", "column": "CNIE", "category": "cin", "read": 300, "matched": 300, "valid": 300, "confidence": 0.999},
    {"source": "sqlite:dbt.sqlite", "location": "PERSONNE", "column": "NOM", "category": "name", "read": 300, "matched": 300, "valid": 300, "confidence": 0.995},
    {"source": "sqlite:dbt.sqlite", "location": "PERSONNE", "column": "X", "category": "phone", "read": 0, "matched": 0, "valid": 0, "confidence": 0.5},
    {"source": "sqlite:dbt.sqlite", "location": "PERSONNE", "column": "Y", "category": "soul", "read": 0, "matched": 0, "valid": 0, "confidence": 1},
    {"source": "sqlite:dbt.sqlite", "location": "JOURNAL", "column": "ID", "category": "none", "read": 9, "matched": 0, "valid": 0, "confidence": 0}],
  "files": [], "not_read": [], "sampling": {"cells": 4603, "miss": 0.01}
}"#;

#[test]
fn a_store_of_the_inventory_gets_its_tables_and_categories() {
    let (outcome, batches) = read(REPORT.as_bytes(), "dbt.json").unwrap();
    assert_eq!((outcome.version.as_deref(), warned(&outcome)), (Some("1"), vec![]));
    assert_eq!(outcome.observed_at.unwrap().to_string(), "2026-09-01T08:00:00Z");
    let store = about(&batches, "store");
    for line in [
        "is store/database 90",
        "id.reference DBT 90",
        "reference DBT 90",
        "RUNS_ON host/srv-recette-01 90",
        "HANDLES category/cin 100",
        "HANDLES category/name 100",
        "persons 298 60",
    ] {
        assert!(store.contains(&line.to_owned()), "{line}: {store:#?}");
    }
    let table = about(&batches, "table/PERSONNE");
    for line in
        ["PART_OF store 90", "row-estimate 300 90", "column-categories CNIE: cin 100", "data-categories name 100"]
    {
        assert!(table.contains(&line.to_owned()), "{line}: {table:#?}");
    }
    assert!(about(&batches, "table/JOURNAL").is_empty(), "nothing was found there");
    assert!(about(&batches, "category/cin").contains(&"category identifying 100".to_owned()));
    assert_eq!((refused(&batches), left_out(&batches, Code::LeftOutUncertain)), (vec![Code::UnknownCategory], 1));
    let source = Source::new("discovery", "DBT");
    let covered = &batches[0].coverage.parts;
    assert!(
        covered.iter().any(|part| part.extent == Extent::Source(source.clone()) && part.aspect == Aspect::Existence)
    );
}

#[test]
fn what_was_not_read_whole_takes_nothing_back() {
    let partly = REPORT
        .replace("\"not_read\": []", "\"not_read\": [{\"source\": \"x\", \"location\": \"\", \"code\": \"K-7003\"}]");
    let (_, batches) = read(partly.as_bytes(), "dbt.json").unwrap();
    assert!(batches[0].coverage.parts.is_empty());
    let cut = &REPORT[..REPORT.find("\"NOM\"").unwrap()];
    let (outcome, batches) = read(cut.as_bytes(), "dbt.json").unwrap();
    assert_eq!((warned(&outcome), batches[0].coverage.parts.len()), (vec![Code::Truncated], 0));
    assert!(lines(&batches).iter().any(|line| line.contains("CNIE: cin")));
}

#[test]
fn sources_without_a_name_are_stores_of_their_own() {
    let report = REPORT.replace("\"store\": {\"name\": \"DBT\", \"host\": \"srv-recette-01\"},", "");
    let text = r#""files": [{"source": "notes.txt", "location": "", "format": "text", "bytes": 9, "identifiers": {"rib": {"matched": 2, "valid": 1}, "cin": {"matched": 2, "valid": 0}}}]"#;
    let (_, batches) = read(report.replace("\"files\": []", text).as_bytes(), "a.json").unwrap();
    let sources: Vec<&str> = batches[0].sources.iter().map(Source::as_str).collect();
    assert_eq!(sources, ["discovery@default/notes.txt", "discovery@default/sqlite:dbt.sqlite"]);
    let all = lines(&batches).join("\n");
    assert!(
        all.contains("name notes.txt") && all.contains("data-categories rib") && all.contains("engine SQLite 3.50"),
        "{all}"
    );
}

#[test]
fn a_newer_report_is_refused_whole() {
    let newer = REPORT.replace("\"version\": 1", "\"version\": 2");
    assert_eq!(read(newer.as_bytes(), "a.json").unwrap_err().code, Code::NotADiscovery);
    let other = REPORT.replace("kharita-discovery", "another");
    assert_eq!(read(other.as_bytes(), "a.json").unwrap_err().code, Code::NotRecognised);
}
