//! Published knowledge of vulnerabilities, for machines without a network: readers of the feeds, the one signed file that carries
//! them, the mirror that answers from it, and what it says of the things of a map.
//!
//! A pack is made where there is a network ([`Packer`]); inside, one or more packs are a [`Mirror`]: sorted blocks, each packed and
//! summed, under an index that is signed. It is reference data: replaceable, and no truth of the ledger (EVIDENCE.md §6).
//!
//! ```
//! use kharita_feeds::{Mirror, Packer};
//! use kharita_model::Instant;
//! let folder = tempfile::tempdir()?;
//! let (feed, pack) = (folder.path().join("kev.json"), folder.path().join("pack.khf"));
//! std::fs::write(&feed, r#"{"catalogVersion": "2026.11.01", "dateReleased": "2026-11-01T00:00:00Z", "vulnerabilities": [
//!     {"cveID": "CVE-2024-0001", "dateAdded": "2024-02-01", "knownRansomwareCampaignUse": "Known"}]}"#)?;
//! let mut packer = Packer::new();
//! packer.read(&feed)?;
//! packer.write(&pack, Instant(0), false, |_| Ok::<_, kharita_feeds::Error>(("key".into(), "signature".into())))?;
//! let mut mirror = Mirror::open(&[pack])?;
//! assert!(mirror.published("CVE-2024-0001")?.unwrap().listed[0].ransomware);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod cve5;
mod error;
mod feed;
mod infer;
mod inventory;
mod kev;
mod mirror;
mod nvd;
mod osv;
mod pack;
mod product;
mod read;
mod record;
mod scores;
mod sorter;
mod terms;

pub use error::Error;
pub use feed::{Feed, joined};
pub use infer::{Inference, Inferred, infer};
pub use inventory::{Inventoried, components};
pub use mirror::{Mirror, PackIndex};
pub use pack::{Packed, Packer};
pub use product::ProductStatement;
pub use read::Refused;
pub use terms::Term;
