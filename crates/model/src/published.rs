//! What is published of vulnerabilities, as the feeds that were applied give it: reference data, no evidence. It says nothing of the
//! body's own things; those meet it by the CVE.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Date, Digest};

/// A feed that went into a pack: how old what is known is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FeedSource {
    /// `cve`, `nvd`, `osv`, `kev-cisa`, `kev-enisa`, `epss`, `cwe`, `capec`, `attack`.
    pub name: String,
    /// The day that the feed itself states, or that of its newest record.
    pub date: Option<Date>,
    /// Records read.
    pub records: u64,
    /// SHA-256 of the file, or of the sorted sums of its files.
    pub sha256: Digest,
}

words! {
    /// Is the flaw exploited? (SSVC, decision point Exploitation 1.1.0)
    pub enum Exploitation {
        /// No public proof.
        None = 1 "none",
        /// A proof of concept is public.
        PublicPoc = 2 "poc",
        /// It is exploited.
        Active = 3 "active",
    }
}

words! {
    /// A list of vulnerabilities that are known to be exploited.
    pub enum ExploitedList {
        /// Known Exploited Vulnerabilities of CISA.
        Cisa = 1 "cisa",
        /// The list of the European agency ENISA and the network of CSIRTs.
        Enisa = 2 "enisa",
    }
}

/// That a list of exploited vulnerabilities names one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Listed {
    /// The list.
    pub list: ExploitedList,
    /// Since when.
    pub on: Option<Date>,
    /// Is it known from campaigns of ransomware?
    pub ransomware: bool,
}

/// A score by CVSS, and whose it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PublishedScore {
    /// Who scored: the publisher, CISA, NVD.
    pub by: String,
    /// The vector.
    pub vector: String,
}

/// The assessment that CISA publishes for SSVC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SsvcAssessment {
    /// Is it exploited?
    pub exploitation: Option<Exploitation>,
    /// Can an attacker automate it?
    pub automatable: Option<bool>,
    /// Does it give all control of the software?
    pub total_impact: Option<bool>,
}

/// The probability of exploitation within 30 days (EPSS), and its place among all.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Epss {
    /// Probability.
    pub probability: f64,
    /// The share of all vulnerabilities whose probability is not higher.
    pub percentile: f64,
}

/// What is published of one vulnerability.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Published {
    /// Its id, a CVE or the id of an advisory.
    pub id: String,
    /// Was it rejected?
    pub rejected: bool,
    /// What it is about, cut at 600 characters.
    pub summary: String,
    /// When it was published.
    pub on: Option<Date>,
    /// Scores.
    pub scores: Vec<PublishedScore>,
    /// Numbers of CWE.
    pub cwes: Vec<u32>,
    /// The assessment for SSVC.
    pub ssvc: Option<SsvcAssessment>,
    /// Lists of exploited vulnerabilities that name it.
    pub listed: Vec<Listed>,
    /// Its probability of exploitation.
    pub epss: Option<Epss>,
}

impl Published {
    /// Is an exploit known: does a list name it, or does the assessment for SSVC?
    pub fn has_exploit(&self) -> bool {
        let assessed = self.ssvc.and_then(|ssvc| ssvc.exploitation);
        !self.listed.is_empty() || matches!(assessed, Some(Exploitation::Active | Exploitation::PublicPoc))
    }

    /// Takes what another feed says of the same: what is not known yet, and what may stand beside.
    pub fn join(&mut self, other: Published) {
        self.rejected |= other.rejected;
        if self.summary.is_empty() {
            self.summary = other.summary;
        }
        self.on = self.on.or(other.on);
        self.ssvc = self.ssvc.or(other.ssvc);
        self.epss = self.epss.or(other.epss);
        add(&mut self.scores, other.scores, |a, b| a.vector == b.vector);
        add(&mut self.cwes, other.cwes, |a, b| a == b);
        add(&mut self.listed, other.listed, |a, b| a.list == b.list);
    }
}

fn add<T>(to: &mut Vec<T>, from: Vec<T>, is_same: impl Fn(&T, &T) -> bool) {
    for new in from {
        if !to.iter().any(|known| is_same(known, &new)) {
            to.push(new);
        }
    }
}

/// What is published of the vulnerabilities that the map names, and how old that is.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Knowledge {
    /// The feeds, by name. Empty: none was applied.
    pub sources: Vec<FeedSource>,
    /// By the id of the vulnerability.
    pub of: BTreeMap<String, Published>,
}

impl Knowledge {
    /// The day of a feed.
    pub fn date_of(&self, name: &str) -> Option<Date> {
        self.sources.iter().find(|source| source.name == name).and_then(|source| source.date)
    }

    /// Was this feed applied?
    pub fn has(&self, name: &str) -> bool {
        self.sources.iter().any(|source| source.name == name)
    }
}
