//! A passphrase over a key folder: the key files are sealed under a key that Argon2id derives from it.
//!
//! The file `passphrase` of the folder is a version byte 1 ‖ 16 random bytes of salt. Version 1 means Argon2id version
//! 0x13 with 64 MiB, three passes, four lanes (RFC 9106, second recommended choice) and a key of 32 bytes.

use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};

use crate::home::write_whole;
use crate::seal::fill_random;
use crate::{Error, Key};

const VERSION: u8 = 1;
const SALT: usize = 16;

fn salt_file(folder: &Path) -> PathBuf {
    folder.join("passphrase")
}

/// Do the keys of this folder ask for a passphrase?
pub(crate) fn is_asked(folder: &Path) -> bool {
    salt_file(folder).exists()
}

/// Puts an empty key folder under a passphrase, which it will ask for from now on.
pub(crate) fn begin(folder: &Path) -> Result<(), Error> {
    let mut bytes = [VERSION; 1 + SALT];
    let (_, salt) = bytes.split_at_mut(1);
    fill_random(salt)?;
    write_whole(&salt_file(folder), &bytes)
}

/// The key that this passphrase gives in this folder. Takes a tenth of a second and 64 MiB: so does each guess.
pub(crate) fn derive(folder: &Path, passphrase: &str) -> Result<Key, Error> {
    let path = salt_file(folder);
    let bytes = std::fs::read(&path).map_err(Error::file(&path))?;
    let salt = match bytes.split_first() {
        Some((&VERSION, salt)) if salt.len() == SALT => salt,
        Some((&version, _)) if version > VERSION => return Err(Error::NewerVersion { found: i64::from(version) }),
        _ => return Err(Error::Unreadable(path.display().to_string())),
    };
    derive_with(salt, passphrase)
}

/// The key that this passphrase gives with this salt.
pub(crate) fn derive_with(salt: &[u8], passphrase: &str) -> Result<Key, Error> {
    let failed = |_| Error::Failed("argon2id");
    let params = Params::new(64 << 10, 3, 4, Some(32)).map_err(failed)?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut key)
        .map_err(failed)?;
    Ok(Key::new(key))
}
