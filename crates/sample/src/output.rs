//! Files of the sample: each is counted as it is written, so that what was made can be told without reading it again.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::Error;

/// The folder that the sample is written into.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    files: Vec<(String, u64)>,
}

impl Folder {
    /// Makes the folder if it is not there.
    pub fn create(root: &Path) -> Result<Self, Error> {
        std::fs::create_dir_all(root).map_err(|source| Error::Io { path: root.to_owned(), source })?;
        Ok(Folder { root: root.to_owned(), files: Vec::new() })
    }

    /// Writes a file at this path below the root (with `/`), through `fill`.
    pub fn file(&mut self, path: &str, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<(), Error> {
        let full = self.root.join(path);
        let written = write_counted(&full, fill).map_err(|source| Error::Io { path: full, source })?;
        self.files.push((path.to_owned(), written));
        Ok(())
    }

    /// The files written so far, with their sizes in bytes.
    pub fn into_files(self) -> Vec<(String, u64)> {
        self.files
    }
}

fn write_counted(path: &Path, fill: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<u64> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    let mut counted = Counted { inner: BufWriter::with_capacity(1 << 18, File::create(path)?), bytes: 0 };
    fill(&mut counted)?;
    counted.flush()?;
    Ok(counted.bytes)
}

struct Counted<W> {
    inner: W,
    bytes: u64,
}

impl<W: Write> Write for Counted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// A text as content or attribute of XML.
pub fn escape(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return text.into();
    }
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    escaped.replace('"', "&quot;").replace('\'', "&apos;").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_counted() {
        let folder = tempfile::tempdir().unwrap();
        let mut out = Folder::create(folder.path()).unwrap();
        out.file("a/b.txt", |file| write!(file, "{}", "x".repeat(300_000))).unwrap();
        assert_eq!(std::fs::metadata(folder.path().join("a/b.txt")).unwrap().len(), 300_000);
        assert_eq!(out.into_files(), [("a/b.txt".to_owned(), 300_000)]);
    }

    #[test]
    fn what_is_markup_in_xml_is_escaped() {
        assert_eq!(escape("a < b & \"c\""), "a &lt; b &amp; &quot;c&quot;");
        assert_eq!(escape("plain"), "plain");
    }
}
