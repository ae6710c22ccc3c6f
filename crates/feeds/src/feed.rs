//! The feeds that are known.

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

    /// Does a later pack add to it record by record, or replace it whole?
    pub const fn grows(self) -> bool {
        matches!(self, Feed::Cve | Feed::Nvd | Feed::Osv)
    }
}
