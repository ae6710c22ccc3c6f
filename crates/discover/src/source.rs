//! What may be looked at: files, folders and archives on one side, databases on the other. Each pours its cells into
//! columns and says what it could not read.

mod database;
mod delimited;
mod document;
mod files;
mod sheet;
mod text;

pub use database::{database, database_file, is_database, without_secret as address_shown};
pub use files::path;

/// How to look.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// At most so many rows of each table.
    pub limit: Option<u64>,
    /// Names and types alone; no row is read.
    pub metadata_only: bool,
}
