//! The keys, in a folder apart from the data: one file a key, so that one mission's can be destroyed alone.
//!
//! ```text
//! keys/workspace.key          seals the entries, and blobs of no mission
//! keys/signing.key            Ed25519: signs certificates
//! keys/mission-NAME.key       seals evidence of one mission and the batches read from it
//! keys/passphrase             only when the keys are under a passphrase
//! ```
//!
//! A key file is 32 random bytes, or those bytes sealed under the passphrase. A folder holds the keys of one workspace.
//! Keys are read at each use and never kept: once destroyed, an open ledger does not read with them either.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

use crate::home::{sync_parent, write_whole};
use crate::seal::fill_random;
use crate::{Error, Key, passphrase, seal, unseal};

/// The mission that is open from the start: evidence that belongs to no contract.
pub const PERMANENT: &str = "permanent";

const WORKSPACE: &str = "workspace";
const SIGNING: &str = "signing";

/// A folder of keys.
#[derive(Debug, Clone)]
pub struct Keys {
    folder: PathBuf,
    passphrase: Option<Key>,
}

impl Keys {
    /// The keys in this folder, which need not exist yet.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if they ask for one.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        if passphrase::is_asked(folder) {
            return Err(Error::WrongPassphrase(folder.to_owned()));
        }
        Ok(Keys { folder: folder.to_owned(), passphrase: None })
    }

    /// The keys in this folder, sealed under a passphrase. A folder without keys is put under it.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`] if it is another one, or if the keys are there without passphrase.
    pub fn open_with_passphrase(folder: &Path, passphrase: &str) -> Result<Self, Error> {
        let mut keys = Keys { folder: folder.to_owned(), passphrase: None };
        if !passphrase::is_asked(folder) {
            if keys.has(WORKSPACE) {
                return Err(Error::WrongPassphrase(folder.to_owned()));
            }
            keys.make_folder()?;
            passphrase::begin(folder)?;
        }
        keys.passphrase = Some(passphrase::derive(folder, passphrase)?);
        if keys.has(WORKSPACE) {
            keys.workspace()?;
        }
        Ok(keys)
    }

    /// Is the key of this mission here?
    pub fn has_mission(&self, mission: &str) -> bool {
        mission_file(mission).is_ok_and(|name| self.has(&name))
    }

    /// Makes the key of a mission, if it is not here. A mission whose key was destroyed gets another key: what was sealed
    /// under the former stays unreadable.
    ///
    /// # Errors
    /// [`Error::BadMissionName`], or the folder cannot be written.
    pub fn open_mission(&self, mission: &str) -> Result<(), Error> {
        let name = mission_file(mission)?;
        if self.has(&name) { Ok(()) } else { self.make(&name) }
    }

    /// Destroys the key of a mission: what is sealed under it can no longer be read, here or in any copy, unless the key
    /// was copied. The file is overwritten before it is removed; on flash memory and on file systems that copy on write
    /// this does not prove that the former bytes are gone from the medium.
    ///
    /// # Errors
    /// [`Error::NoKey`] if it is not here.
    pub fn destroy(&self, mission: &str) -> Result<(), Error> {
        let name = mission_file(mission)?;
        let path = self.path(&name);
        if !path.exists() {
            return Err(Error::NoKey(name));
        }
        let mut file = OpenOptions::new().write(true).open(&path).map_err(Error::file(&path))?;
        let length = file.metadata().map_err(Error::file(&path))?.len();
        let mut noise = vec![0; usize::try_from(length).unwrap_or_default()];
        fill_random(&mut noise)?;
        file.write_all(&noise).and_then(|()| file.sync_all()).map_err(Error::file(&path))?;
        fs::remove_file(&path).map_err(Error::file(&path))?;
        sync_parent(&path)
    }

    /// The workspace's public key, 64 hexadecimal digits: it is written in the first entry, and certificates are checked
    /// with it.
    ///
    /// # Errors
    /// [`Error::NoKey`] without the signing key.
    pub fn public_key(&self) -> Result<String, Error> {
        let key = SigningKey::from_bytes(self.read(SIGNING)?.bytes());
        Ok(data_encoding::HEXLOWER.encode(key.verifying_key().as_bytes()))
    }

    /// Signs with the workspace's key: 128 hexadecimal digits (Ed25519). [`is_signed`] checks.
    ///
    /// # Errors
    /// [`Error::NoKey`] without the signing key.
    pub fn sign(&self, text: &[u8]) -> Result<String, Error> {
        let key = SigningKey::from_bytes(self.read(SIGNING)?.bytes());
        Ok(data_encoding::HEXLOWER.encode(&key.sign(text).to_bytes()))
    }

    /// Makes the keys of a new workspace: its own, the signing key, and that of the mission [`PERMANENT`].
    pub(crate) fn create(&self) -> Result<(), Error> {
        self.refuse_if_any()?;
        [SIGNING, &mission_file(PERMANENT)?, WORKSPACE].into_iter().try_for_each(|name| self.make(name))
    }

    /// Keys of another workspace are not taken over: destroying one would reach further than anybody thinks.
    pub(crate) fn refuse_if_any(&self) -> Result<(), Error> {
        if self.has(WORKSPACE) { Err(Error::FileExists(self.path(WORKSPACE))) } else { Ok(()) }
    }

    /// The key of entries.
    pub(crate) fn workspace(&self) -> Result<Key, Error> {
        self.read(WORKSPACE)
    }

    /// The key of blobs of this mission, or of none.
    pub(crate) fn of(&self, mission: Option<&str>) -> Result<Key, Error> {
        mission.map_or_else(|| self.workspace(), |mission| self.read(&mission_file(mission)?))
    }

    /// A key that only who holds the workspace's key and all of these missions' can make.
    pub(crate) fn of_all(&self, missions: &[String]) -> Result<Key, Error> {
        let mut hasher = Sha256::new_with_prefix(b"kharita/1/snapshot");
        hasher.update(self.workspace()?.bytes());
        for mission in missions {
            hasher.update(self.of(Some(mission))?.bytes());
        }
        Ok(Key::new(hasher.finalize().into()))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}.key"))
    }

    fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    fn make_folder(&self) -> Result<(), Error> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder).map_err(Error::file(&self.folder))
    }

    fn make(&self, name: &str) -> Result<(), Error> {
        self.make_folder()?;
        let key = Key::random()?;
        match &self.passphrase {
            None => write_whole(&self.path(name), key.bytes()),
            Some(over) => write_whole(&self.path(name), &seal(over, &context(name), key.bytes())?),
        }
    }

    fn read(&self, name: &str) -> Result<Key, Error> {
        let path = self.path(name);
        let bytes = match fs::read(&path) {
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(Error::NoKey(name.to_owned()));
            }
            other => other.map_err(Error::file(&path))?,
        };
        let bytes = match &self.passphrase {
            None => bytes,
            Some(over) => {
                unseal(over, &context(name), &bytes).map_err(|_| Error::WrongPassphrase(self.folder.clone()))?
            }
        };
        let bytes = <[u8; 32]>::try_from(bytes).map_err(|_| Error::Unreadable(path.display().to_string()))?;
        Ok(Key::new(bytes))
    }
}

/// Is `signature` that of `text` by the holder of `public_key`? Both in hexadecimal digits; anything else is not.
pub fn is_signed(public_key: &str, text: &[u8], signature: &str) -> bool {
    let decode = |text: &str| data_encoding::HEXLOWER_PERMISSIVE.decode(text.as_bytes()).ok();
    let key = decode(public_key).and_then(|bytes| VerifyingKey::try_from(bytes.as_slice()).ok());
    let signature = decode(signature).and_then(|bytes| Signature::from_slice(&bytes).ok());
    key.zip(signature).is_some_and(|(key, signature)| key.verify_strict(text, &signature).is_ok())
}

/// The associated data of a key under a passphrase: files cannot be exchanged.
fn context(name: &str) -> Vec<u8> {
    format!("kharita/1/key/{name}").into_bytes()
}

/// The file name of a mission's key. Names come from people: whatever is not a small letter, digit, `-` or `_` is
/// written as `%XX`, so that no name leaves the folder, and none meets another on a medium that ignores case.
fn mission_file(mission: &str) -> Result<String, Error> {
    let mut name = String::from("mission-");
    for byte in mission.bytes() {
        match byte {
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' => name.push(char::from(byte)),
            _ => name.push_str(&format!("%{byte:02x}")),
        }
    }
    // 255 bytes is the limit of common file systems; the ends `.key` and `.new` are still to come.
    if mission.is_empty() || name.len() > 240 { Err(Error::BadMissionName(mission.to_owned())) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mission_has_its_own_key() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open(&folder.path().join("keys")).unwrap();
        assert!(matches!(keys.workspace(), Err(Error::NoKey(name)) if name == "workspace"));
        keys.create().unwrap();
        keys.open_mission("audit 2026/é").unwrap();
        keys.open_mission("Audit 2026/é").unwrap();
        let of = |mission| *keys.of(mission).unwrap().bytes();
        let all = [of(None), of(Some(PERMANENT)), of(Some("audit 2026/é")), of(Some("Audit 2026/é"))];
        assert!((1..4).all(|i| !all[..i].contains(&all[i])));
        keys.open_mission("audit 2026/é").unwrap();
        assert_eq!(of(Some("audit 2026/é")), all[2], "opening again keeps the key");
        assert!(matches!(keys.create(), Err(Error::FileExists(_))));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_keys() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open(&folder.path().join("keys")).unwrap();
        keys.create().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&keys.folder), 0o700);
        let files: Vec<_> = fs::read_dir(&keys.folder).unwrap().map(|file| file.unwrap().path()).collect();
        assert_eq!(files.len(), 3, "{files:?}");
        assert!(files.iter().all(|file| mode(file) == 0o600 && fs::metadata(file).unwrap().len() == 32));
    }

    #[test]
    fn no_name_leaves_the_folder() {
        for name in ["../x", "/etc/passwd", ".", "a\0b", "C:\\x", "%2e"] {
            let file = mission_file(name).unwrap();
            assert!(!file.contains(['/', '\\', '.', ':', '\0']), "{file}");
        }
        assert!(mission_file("").is_err() && mission_file(&"é".repeat(50)).is_err());
    }

    #[test]
    fn a_destroyed_key_is_gone_and_can_be_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open(folder.path()).unwrap();
        keys.create().unwrap();
        let before = *keys.of(Some(PERMANENT)).unwrap().bytes();
        // A second name of the same bytes on the medium shows that they are overwritten, not only unlinked.
        let witness = folder.path().join("witness");
        fs::hard_link(keys.path("mission-permanent"), &witness).unwrap();
        keys.destroy(PERMANENT).unwrap();
        let left = fs::read(&witness).unwrap();
        assert!(left.len() == 32 && left != before);
        assert!(!keys.has_mission(PERMANENT));
        assert!(matches!(keys.of(Some(PERMANENT)), Err(Error::NoKey(name)) if name == "mission-permanent"));
        assert!(matches!(keys.destroy(PERMANENT), Err(Error::NoKey(_))));
        keys.open_mission(PERMANENT).unwrap();
        assert_ne!(*keys.of(Some(PERMANENT)).unwrap().bytes(), before);
    }

    #[test]
    fn a_passphrase_is_asked_for_and_checked() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open_with_passphrase(folder.path(), "un chat dans la médina").unwrap();
        keys.create().unwrap();
        let again = Keys::open_with_passphrase(folder.path(), "un chat dans la médina").unwrap();
        assert_eq!(again.workspace().unwrap().bytes(), keys.workspace().unwrap().bytes());
        assert!(matches!(Keys::open_with_passphrase(folder.path(), "un chat"), Err(Error::WrongPassphrase(_))));
        assert!(matches!(Keys::open(folder.path()), Err(Error::WrongPassphrase(_))));
        let clear = *keys.workspace().unwrap().bytes();
        let stored = fs::read(keys.path(WORKSPACE)).unwrap();
        assert!(!stored.windows(32).any(|window| window == clear));

        fs::rename(keys.path(SIGNING), keys.path(WORKSPACE)).unwrap();
        assert!(keys.workspace().is_err(), "a key file under another name does not open");
    }

    #[test]
    fn plain_keys_refuse_a_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        Keys::open(folder.path()).unwrap().create().unwrap();
        assert!(matches!(Keys::open_with_passphrase(folder.path(), "x"), Err(Error::WrongPassphrase(_))));
    }

    #[test]
    fn signatures_are_checked() {
        let folder = tempfile::tempdir().unwrap();
        let keys = Keys::open(folder.path()).unwrap();
        keys.create().unwrap();
        let (public, signature) = (keys.public_key().unwrap(), keys.sign(b"certificate").unwrap());
        assert!(is_signed(&public, b"certificate", &signature));
        assert!(!is_signed(&public, b"certificat", &signature));
        assert!(!is_signed(&public, b"certificate", &keys.sign(b"other").unwrap()));
        assert!(!is_signed("no key", b"certificate", &signature) && !is_signed(&public, b"certificate", "é"));
    }
}
