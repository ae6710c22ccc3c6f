//! What can go wrong with feeds and packs.

use std::io;

/// Why feeds cannot be packed, or a pack cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk.
    #[error("{path}: {error}")]
    Disk {
        /// The file.
        path: String,
        /// What happened.
        error: io::Error,
    },
    /// The file is no pack of this program.
    #[error("{0} is no pack of feeds")]
    NotAPack(String),
    /// The file was changed or cut.
    #[error("the pack is damaged: {0}")]
    Damaged(String),
    /// None of the files that were given is a feed.
    #[error("no feed among the files")]
    NoFeed,
}

impl Error {
    /// A failure of the disk at this file.
    pub(crate) fn disk(path: &std::path::Path) -> impl FnOnce(io::Error) -> Error + '_ {
        move |error| Error::Disk { path: path.display().to_string(), error }
    }
}
