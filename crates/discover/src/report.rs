//! What is told of the sources: the document of `kharita discover --json`, which is evidence by itself. Counts, rates,
//! masked shapes and names of columns stand in it; never a value.

use std::collections::BTreeMap;

use kharita_model::{DataCategory, Instant, Message};
use serde::Serialize;

use crate::column::{Column, SAMPLE, Tally};
use crate::decide::{Decision, decide};
use crate::kernel::Identifier;

/// What the document calls itself; the reader knows it by this.
pub const FORMAT: &str = "kharita-discovery";
/// Version of the document.
pub const VERSION: u32 = 1;
/// Chance of missing what is said to be excluded.
pub const MISS: f64 = 0.01;

/// The whole answer.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// [`FORMAT`].
    pub format: &'static str,
    /// [`VERSION`].
    pub version: u32,
    /// When the sources were looked at.
    pub observed_at: String,
    /// The store of the inventory that was looked at, as the person who looks calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub store: Option<NamedStore>,
    /// Tables, sheets and documents.
    pub tables: Vec<TableReport>,
    /// Columns, in the order of their tables.
    pub columns: Vec<ColumnReport>,
    /// Files and texts.
    pub files: Vec<FileReport>,
    /// What was not read, and why.
    pub not_read: Vec<NotRead>,
    /// How sure « nothing found » is.
    pub sampling: Sampling,
    /// Megabytes of files a second, if it was measured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub throughput_mb_s: Option<f64>,
}

/// A store of the inventory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NamedStore {
    /// Its reference or name.
    pub name: String,
    /// The machine on which it runs: name or address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
}

/// How an object was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// All of it.
    All,
    /// Cells from places chosen at random.
    Sample,
    /// The first rows only: what changes along the table is not seen.
    Head,
    /// Names and types alone; no row.
    Metadata,
}

/// A table.
#[derive(Debug, Clone, Serialize)]
pub struct TableReport {
    /// The source, without password.
    pub source: String,
    /// Schema and table, sheet, or member.
    pub location: String,
    /// How it was read.
    pub reading: Reading,
    /// Rows, as statistics or a full reading say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rows: Option<u64>,
    /// Persons, by the different values of the best identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persons: Option<u64>,
    /// Name and version of the engine.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub engine: Option<String>,
}

/// A column.
#[derive(Debug, Clone, Serialize)]
pub struct ColumnReport {
    /// The source, without password.
    pub source: String,
    /// Schema and table, sheet, or member.
    pub location: String,
    /// Its name, or its number if it has none.
    pub column: String,
    /// What it holds.
    pub category: DataCategory,
    /// Cells read that hold something.
    pub read: u64,
    /// Cells read that hold nothing.
    pub empty: u64,
    /// Cells of the category's shape.
    pub matched: u64,
    /// Those whose check holds.
    pub valid: u64,
    /// How sure the category is, 0–1.
    pub confidence: f64,
    /// Does its title say so?
    pub titled: bool,
    /// Different values, estimated, if it holds something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distinct: Option<u64>,
    /// Masked shape of most cells, if it holds something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shape: Option<String>,
    /// Type that the database declares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared_type: Option<String>,
    /// The check digit holds no more often than by chance and was not used.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub check_unused: bool,
    /// Valid identifiers by category, where several stand together.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub also: BTreeMap<DataCategory, u64>,
    /// Where nothing was found: at most this share of the cells may hold something, with [`MISS`] to be wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<f64>,
}

/// A file or member.
#[derive(Debug, Clone, Serialize)]
pub struct FileReport {
    /// Path.
    pub source: String,
    /// Member of an archive, if it is one.
    pub location: String,
    /// `csv`, `xlsx`, `json`, `text`.
    pub format: &'static str,
    /// Its size.
    pub bytes: u64,
    /// Identifiers of all its columns and texts: shapes, and checks that hold.
    pub identifiers: BTreeMap<DataCategory, Counted>,
    /// Parts of it that could not be read.
    #[serde(skip_serializing_if = "is_zero")]
    pub unreadable: u64,
}

fn is_zero(n: &u64) -> bool {
    *n == 0
}

/// Shapes and checks that hold.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// Of this shape.
    pub matched: u64,
    /// With a check that holds.
    pub valid: u64,
}

/// Something that was not read.
#[derive(Debug, Clone, Serialize)]
pub struct NotRead {
    /// The source.
    pub source: String,
    /// What of it.
    pub location: String,
    /// Its size, if known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// `K-nnnn`.
    pub code: String,
    /// Why, in the language of the reader: filled in by whoever shows the report.
    #[serde(rename = "why", skip_serializing_if = "String::is_empty")]
    pub told: String,
    /// Why.
    #[serde(skip)]
    pub why: Message,
}

/// What a sample can exclude.
#[derive(Debug, Clone, Serialize)]
pub struct Sampling {
    /// Cells a column that a sample takes.
    pub cells: u64,
    /// Chance that a column with at least `prevalence` of its cells holding something is missed.
    pub miss: f64,
    /// That prevalence.
    pub prevalence: f64,
    /// Columns that were sampled, and not read whole.
    pub columns: u64,
    /// Columns that may be expected to be missed: columns × miss.
    pub expected_misses: f64,
}

/// The share of cells that may hold something when none of `n` does: 1 − δ^(1/n).
pub fn at_most(read: u64) -> f64 {
    if read == 0 { 1.0 } else { rounded(1.0 - MISS.powf(1.0 / read as f64)) }
}

fn rounded(share: f64) -> f64 {
    (share * 1e6).round() / 1e6
}

impl Report {
    /// An empty answer.
    pub fn new(observed_at: Instant, store: Option<NamedStore>) -> Self {
        let sampling = Sampling { cells: SAMPLE, miss: MISS, prevalence: 0.001, columns: 0, expected_misses: 0.0 };
        Report {
            format: FORMAT,
            version: VERSION,
            observed_at: observed_at.to_string(),
            store,
            tables: Vec::new(),
            columns: Vec::new(),
            files: Vec::new(),
            not_read: Vec::new(),
            sampling,
            throughput_mb_s: None,
        }
    }

    /// Adds a table and its columns. What was read by part gives persons in proportion to its rows.
    pub fn table(&mut self, table: TableReport, columns: &[Column]) {
        let decisions: Vec<Decision> = columns.iter().map(decide).collect();
        let persons = persons(columns, &decisions, table.rows.filter(|_| table.reading != Reading::All));
        for (at, (column, decision)) in columns.iter().zip(decisions).enumerate() {
            self.columns.push(column_report(&table, at, column, decision));
        }
        if matches!(table.reading, Reading::Sample | Reading::Head) {
            self.sampling.columns += columns.len() as u64;
            self.sampling.expected_misses = rounded(self.sampling.columns as f64 * MISS);
        }
        self.tables.push(TableReport { persons, ..table });
    }

    /// Names what was not read.
    pub fn not_read(&mut self, source: &str, location: &str, bytes: Option<u64>, why: Message) {
        let (source, location, code) = (source.to_owned(), location.to_owned(), why.code.number());
        self.not_read.push(NotRead { source, location, bytes, code, told: String::new(), why });
    }

    /// Tells the sources without this beginning of their paths.
    pub fn relative_to(&mut self, folder: &str) {
        let tables = self.tables.iter_mut().map(|table| &mut table.source);
        let columns = self.columns.iter_mut().map(|column| &mut column.source);
        let files = self.files.iter_mut().map(|file| &mut file.source);
        let unread = self.not_read.iter_mut().map(|not_read| &mut not_read.source);
        for source in tables.chain(columns).chain(files).chain(unread) {
            *source = source.replacen(folder, "", 1);
        }
    }

    /// Was nothing read at all?
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.files.is_empty()
    }
}

fn column_report(table: &TableReport, at: usize, column: &Column, decision: Decision) -> ColumnReport {
    let found = decision.category != DataCategory::None;
    let read = table.reading != Reading::Metadata;
    ColumnReport {
        source: table.source.clone(),
        location: table.location.clone(),
        column: if column.name.is_empty() { (at + 1).to_string() } else { column.name.clone() },
        category: decision.category,
        read: column.read,
        empty: column.empty,
        matched: decision.matched,
        valid: decision.valid,
        confidence: (decision.confidence * 1000.0).round() / 1000.0,
        titled: decision.promised,
        distinct: (found && read).then(|| distinct(column)),
        shape: column.shape().filter(|_| found).map(str::to_owned),
        declared_type: column.declared.clone(),
        check_unused: decision.check_unused,
        also: decision.also,
        at_most: (!found && read && column.read > 0).then(|| at_most(column.read)),
    }
}

/// Different values: of identifiers over all cells, else of the cells that were looked at.
fn distinct(column: &Column) -> u64 {
    column.identifiers.count().max(column.values.count()).min(column.read)
}

/// Different persons of a table: by a number that each has once, else by what leads to one.
fn persons(columns: &[Column], decisions: &[Decision], rows: Option<u64>) -> Option<u64> {
    use DataCategory as C;
    let best = |categories: &[DataCategory]| {
        let of = columns.iter().zip(decisions).filter(|(_, decision)| categories.contains(&decision.category));
        of.map(|(column, _)| (distinct(column), column.read + column.empty)).max()
    };
    let (count, cells) =
        best(&[C::Cin, C::Cnss, C::Passport]).or_else(|| best(&[C::Email, C::Phone, C::Rib, C::Iban]))?;
    let scale = rows.filter(|rows| *rows > cells && cells > 0).map_or(1.0, |rows| rows as f64 / cells as f64);
    Some((count as f64 * scale).round() as u64)
}

/// The identifiers of columns, summed.
pub fn identifiers(columns: &[Column]) -> BTreeMap<DataCategory, Counted> {
    let mut counted: BTreeMap<DataCategory, Counted> = BTreeMap::new();
    for (what, tally) in columns.iter().flat_map(tallies) {
        let known = counted.entry(what.category()).or_default();
        known.matched += tally.matched;
        known.valid += tally.valid;
    }
    counted.retain(|_, counted| counted.matched > 0);
    counted
}

fn tallies(column: &Column) -> impl Iterator<Item = (Identifier, Tally)> + '_ {
    Identifier::ALL.into_iter().flat_map(|what| [(what, column.whole(what)), (what, column.inside(what))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_sample_excludes_follows_its_size() {
        for (read, share) in [(1, 0.99), (44, 0.099_376), (459, 0.009_983), (4_603, 0.001)] {
            assert!((at_most(read) - share).abs() < 2e-5, "{read}: {}", at_most(read));
        }
    }

    #[test]
    fn a_column_that_is_rarely_filled_is_missed_as_often_as_said() {
        // Cells that hold something are one in a thousand, spread by a fixed draw.
        let mut state = 7_u64;
        let mut missed = 0;
        for _ in 0..2_000 {
            let seen = (0..SAMPLE).any(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                (state >> 33).is_multiple_of(1_000)
            });
            missed += u32::from(!seen);
        }
        assert!(f64::from(missed) / 2_000.0 <= MISS * 1.6, "{missed} of 2000");
    }
}
