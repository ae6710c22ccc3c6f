//! The append-only, sealed, hash-chained truth and its evidence vault: entries in, sealed bytes out. It keeps what
//! happened to a workspace in order and proves that nothing was changed since; it never knows what an event means.
//!
//! - [`Ledger`] appends entries at an expected head, keeps blobs beside them and reads both back.
//! - [`Keys`] live apart from the data; destroying a mission's key makes its evidence unreadable in every copy.
//! - [`verify`] checks the chain and the vault without any key, [`backup`] and [`restore`] move a home as one file.
//!
//! ```
//! use kharita_ledger::{BlobKind, Keys, Ledger, verify};
//! use kharita_model::{Entry, Instant};
//!
//! # tokio::runtime::Runtime::new().unwrap().block_on(async {
//! # let folder = tempfile::tempdir().unwrap();
//! # let (home, keys) = (folder.path().join("home"), folder.path().join("keys"));
//! let now = Instant::parse("2026-11-01T08:00:00Z").unwrap();
//! let keys = Keys::open(&keys)?;
//! let ledger = Ledger::create(&home, &keys, "Agence du bassin", now).await?;
//!
//! let batch = ledger.put_blob(BlobKind::Batch, Some("permanent"), b"what a scan says".to_vec()).await?;
//! let entry = Entry { version: 1, actor: "karim".into(), at: now, reason: None, events: vec![] };
//! let head = ledger.append(ledger.head().await?, &entry, &[batch]).await?;
//!
//! assert_eq!(head.seq, 1);
//! assert_eq!(ledger.blob(BlobKind::Batch, Some("permanent"), &batch).await?, b"what a scan says");
//! assert!(verify(&home).await?.ok());
//! # Ok::<(), kharita_ledger::Error>(())
//! # }).unwrap();
//! ```

mod backup;
mod chain;
mod error;
mod evidence;
mod home;
mod keys;
mod ledger;
mod pack;
mod passphrase;
mod seal;
mod snapshot;
mod statement;
mod store;
mod verify;

pub use backup::{Restored, backup, restore};
pub use chain::{Head, Workspace};
pub use error::Error;
pub use evidence::StoredEvidence;
pub use keys::{Keys, PERMANENT, is_signed};
pub use ledger::{Entries, Ledger, Recorded};
pub use pack::{PACK_MAGIC, PackReader, PackWriter, is_pack};
pub use seal::{BlobKind, Key, MAX_CLEAR, seal, unseal};
pub use verify::{Verification, verify};
