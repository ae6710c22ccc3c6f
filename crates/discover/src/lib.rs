//! Personal and financial data in files and databases, found and counted without a single value kept (DISCOVERY.md).
//!
//! The way of a source: its cells and texts pass through the identifier [`kernel`]; each column is counted and decided.
//! What comes out holds counts, rates, masked shapes and names of columns; never a value.
//!
//! ```
//! use kharita_discover::kernel::{Identifier, scan};
//!
//! let mut found = Vec::new();
//! scan(b"RIB 007780123456789012345673", |hit| found.push((hit.what, hit.valid)));
//! assert_eq!(found, [(Identifier::Rib, true)]); // a computed number, nobody's account
//! ```

mod column;
mod decide;
mod distinct;
pub mod kernel;
mod label;
mod report;
mod source;
mod table;
mod words;

pub use column::{Column, SAMPLE, Trait, shape};
pub use decide::{Decision, decide};
pub use label::shown;
pub use report::{
    ColumnReport, Counted, FORMAT, FileReport, MISS, NamedStore, NotRead, Reading, Report, Sampling, TableReport,
    VERSION, at_most,
};
pub use source::{Options, address_shown, database, database_file, is_database, path};
