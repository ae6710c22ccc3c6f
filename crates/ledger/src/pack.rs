//! A pack: what one home gives another, sealed under a passphrase that both persons know. Frames follow each other, each bound
//! to the file, to its place and to being the last or not: a byte altered, a frame moved, left out or added, a cut end are
//! all refused.
//!
//! ```text
//! "KHARITA-PACK" ‖ version 1 ‖ 16 bytes of salt ‖ frames
//! frame: length u32 ‖ 1 if it is the last, else 0 ‖ sealed body
//! ```
//!
//! The key is derived from passphrase and salt by Argon2id as for key folders (64 MiB, three passes, four lanes).

use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use crate::seal::fill_random;
use crate::{Error, Key, MAX_CLEAR, passphrase, seal, unseal};

/// What a pack begins with.
pub const PACK_MAGIC: &[u8; 12] = b"KHARITA-PACK";
const VERSION: u8 = 1;
const SALT: usize = 16;
const HEADER: usize = PACK_MAGIC.len() + 1 + SALT;

/// Writes a pack.
#[derive(Debug)]
pub struct PackWriter {
    out: BufWriter<File>,
    path: PathBuf,
    key: Key,
    header: [u8; HEADER],
    place: u64,
}

/// Reads a pack.
#[derive(Debug)]
pub struct PackReader {
    input: BufReader<File>,
    path: PathBuf,
    key: Key,
    header: [u8; HEADER],
    place: u64,
    ended: bool,
}

impl PackWriter {
    /// Begins a pack in a new file.
    ///
    /// # Errors
    /// [`Error::FileExists`]; the disk.
    pub fn create(path: &Path, passphrase: &str) -> Result<Self, Error> {
        let mut header = [VERSION; HEADER];
        let (magic, rest) = header.split_at_mut(PACK_MAGIC.len());
        magic.copy_from_slice(PACK_MAGIC);
        let (_, salt) = rest.split_at_mut(1);
        fill_random(salt)?;
        let key = passphrase::derive_with(salt, passphrase)?;
        let file = File::create_new(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => Error::FileExists(path.to_owned()),
            _ => Error::file(path)(error),
        })?;
        let mut out = BufWriter::new(file);
        out.write_all(&header).map_err(Error::file(path))?;
        Ok(PackWriter { out, path: path.to_owned(), key, header, place: 0 })
    }

    /// Adds a frame.
    ///
    /// # Errors
    /// Larger than [`MAX_CLEAR`]; the disk.
    pub fn frame(&mut self, clear: &[u8]) -> Result<(), Error> {
        self.write(clear, false)
    }

    /// Ends the pack.
    ///
    /// # Errors
    /// The disk.
    pub fn finish(mut self) -> Result<(), Error> {
        self.write(&[], true)?;
        self.out.flush().map_err(Error::file(&self.path))?;
        self.out.get_ref().sync_all().map_err(Error::file(&self.path))
    }

    fn write(&mut self, clear: &[u8], last: bool) -> Result<(), Error> {
        let sealed = seal(&self.key, &context(&self.header, self.place, last), clear)?;
        let length = u32::try_from(sealed.len()).map_err(|_| Error::TooLarge(sealed.len() as u64))?;
        self.place += 1;
        let parts = [&length.to_be_bytes()[..], &[u8::from(last)], &sealed];
        parts.iter().try_for_each(|part| self.out.write_all(part)).map_err(Error::file(&self.path))
    }
}

impl PackReader {
    /// Opens a pack. A wrong passphrase shows at the first frame.
    ///
    /// # Errors
    /// [`Error::Unreadable`] if it is none; [`Error::NewerVersion`]; the disk.
    pub fn open(path: &Path, passphrase: &str) -> Result<Self, Error> {
        let mut input = BufReader::new(File::open(path).map_err(Error::file(path))?);
        let mut header = [0; HEADER];
        let unreadable = || Error::Unreadable(path.display().to_string());
        input.read_exact(&mut header).map_err(|_| unreadable())?;
        let rest = header.strip_prefix(PACK_MAGIC).ok_or_else(unreadable)?;
        let key = match rest.split_first() {
            Some((&VERSION, salt)) => passphrase::derive_with(salt, passphrase)?,
            Some((&version, _)) => return Err(Error::NewerVersion { found: i64::from(version) }),
            None => return Err(unreadable()),
        };
        Ok(PackReader { input, path: path.to_owned(), key, header, place: 0, ended: false })
    }

    /// The next frame; `None` after the last.
    ///
    /// # Errors
    /// [`Error::Unreadable`]: altered, cut, or sealed under another passphrase.
    pub fn next_frame(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let unreadable = || Error::Unreadable(self.path.display().to_string());
        if self.ended {
            return Ok(None);
        }
        let mut head = [0; 5];
        self.input.read_exact(&mut head).map_err(|_| unreadable())?;
        let [a, b, c, d, last] = head;
        let length = u64::from(u32::from_be_bytes([a, b, c, d]));
        // Sealing adds a little to what does not compress.
        if length > MAX_CLEAR + MAX_CLEAR / 64 + 1024 || last > 1 {
            return Err(unreadable());
        }
        let mut sealed = Vec::new();
        let read = (&mut self.input).take(length).read_to_end(&mut sealed).map_err(|_| unreadable())?;
        if read as u64 != length {
            return Err(unreadable());
        }
        let clear =
            unseal(&self.key, &context(&self.header, self.place, last == 1), &sealed).map_err(|_| unreadable())?;
        self.place += 1;
        if last == 0 {
            return Ok(Some(clear));
        }
        let more = self.input.read(&mut [0]).map_err(|_| unreadable())?;
        if more > 0 {
            return Err(unreadable());
        }
        self.ended = true;
        Ok(None)
    }
}

/// Is it a pack, by its beginning?
pub fn is_pack(path: &Path) -> bool {
    let mut head = [0; PACK_MAGIC.len()];
    File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && &head == PACK_MAGIC
}

fn context(header: &[u8; HEADER], place: u64, last: bool) -> Vec<u8> {
    [&header[..], &place.to_be_bytes(), &[u8::from(last)]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(path: &Path, passphrase: &str) -> Result<Vec<Vec<u8>>, Error> {
        let mut reader = PackReader::open(path, passphrase)?;
        let mut frames = Vec::new();
        while let Some(frame) = reader.next_frame()? {
            frames.push(frame);
        }
        Ok(frames)
    }

    #[test]
    fn a_pack_reads_back_and_nothing_of_it_can_be_altered() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p");
        let mut writer = PackWriter::create(&path, "phrase").unwrap();
        writer.frame(b"one").unwrap();
        writer.frame(b"").unwrap();
        writer.frame(b"three").unwrap();
        writer.finish().unwrap();
        assert!(is_pack(&path));
        assert!(matches!(PackWriter::create(&path, "x"), Err(Error::FileExists(_))));
        let whole = std::fs::read(&path).unwrap();
        assert_eq!(read(&path, "phrase").unwrap(), [b"one".to_vec(), Vec::new(), b"three".to_vec()]);
        assert!(matches!(read(&path, "other"), Err(Error::Unreadable(_))));
        // Deriving the key costs a tenth of a second: some bytes of each part stand for all.
        for at in [13, 28, 29, 33, 34, 60, whole.len() - 40, whole.len() - 1] {
            let mut altered = whole.clone();
            *altered.get_mut(at).unwrap() ^= 1;
            std::fs::write(&path, altered).unwrap();
            assert!(read(&path, "phrase").is_err(), "byte {at}");
        }
        std::fs::write(&path, whole.get(..whole.len() - 1).unwrap()).unwrap();
        assert!(read(&path, "phrase").is_err(), "cut");
        std::fs::write(&path, [whole, vec![0]].concat()).unwrap();
        assert!(read(&path, "phrase").is_err(), "longer");
    }
}
