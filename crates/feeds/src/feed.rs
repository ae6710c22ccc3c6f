//! The feeds that are known.

use std::collections::BTreeMap;

use kharita_model::FeedSource;
use serde::{Deserialize, Serialize};

/// A published feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Feed {
    /// CVE records of the CVE program (JSON 5), with the additions of CISA.
    Cve,
    /// The National Vulnerability Database (API 2.0, and files made from it).
    Nvd,
    /// Advisories in the OSV form: ecosystems of languages, and distributions.
    Osv,
    /// Known Exploited Vulnerabilities of CISA.
    KevCisa,
    /// The list of exploited vulnerabilities of ENISA.
    KevEnisa,
    /// Exploit Prediction Scoring System of FIRST.
    Epss,
    /// Common Weakness Enumeration of MITRE.
    Cwe,
    /// Common Attack Pattern Enumeration of MITRE.
    Capec,
    /// ATT&CK of MITRE, as a bundle of STIX.
    Attack,
}

impl Feed {
    /// Its name, never changed: it stands in packs and in the ledger.
    pub const fn name(self) -> &'static str {
        match self {
            Feed::Cve => "cve",
            Feed::Nvd => "nvd",
            Feed::Osv => "osv",
            Feed::KevCisa => "kev-cisa",
            Feed::KevEnisa => "kev-enisa",
            Feed::Epss => "epss",
            Feed::Cwe => "cwe",
            Feed::Capec => "capec",
            Feed::Attack => "attack",
        }
    }

    /// Feeds to which a later pack adds record by record; others it replaces whole.
    const GROWING: [Feed; 3] = [Feed::Cve, Feed::Nvd, Feed::Osv];
}

/// The feeds of packs in the order in which they were applied, as they stand together: each with the day and sum of the newest, and
/// of feeds that grow with the records of all.
pub fn joined<'s>(sources: impl IntoIterator<Item = &'s FeedSource>) -> Vec<FeedSource> {
    let grows = |name: &str| Feed::GROWING.iter().any(|feed| feed.name() == name);
    let mut joined: BTreeMap<&str, FeedSource> = BTreeMap::new();
    for source in sources {
        let before = joined.get(source.name.as_str()).filter(|_| grows(&source.name)).map_or(0, |known| known.records);
        joined.insert(&source.name, FeedSource { records: before + source.records, ..source.clone() });
    }
    joined.into_values().collect()
}
