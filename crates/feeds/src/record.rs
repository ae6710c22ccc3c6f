//! What readers give: entries of the mirror's tables, each under its key.

use kharita_catalog::PackageAdvisory;
use kharita_model::{Date, Epss, Listed, Published};
use serde::{Deserialize, Serialize};

use crate::sorter::Entry;
use crate::{Feed, ProductStatement, Term};

/// A table of the mirror. Numbers are never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum Table {
    /// What is published, by id.
    Vulnerability = 1,
    /// Advisories, by package.
    Package = 2,
    /// Statements on products, by `vendor:product`.
    Product = 3,
    /// Lists of exploited vulnerabilities, by CVE.
    Exploited = 4,
    /// EPSS, by CVE.
    Score = 5,
    /// Names of CWE, CAPEC and ATT&CK, by id.
    Term = 6,
    /// What a pack that completes others states anew: `feed/id`.
    Changed = 7,
}

/// An entry with the feed that it comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said<T> {
    pub feed: Feed,
    pub what: T,
}

/// One record of a feed, as entries.
#[derive(Debug, Default)]
pub(crate) struct Record {
    pub entries: Vec<Entry>,
    /// The newest day that it states.
    pub date: Option<Date>,
}

impl Record {
    pub(crate) fn put<T: Serialize>(&mut self, feed: Feed, table: Table, key: &str, what: T) {
        // What can be written in memory does not fail.
        if let Ok(bytes) = postcard::to_stdvec(&Said { feed, what }) {
            self.entries.push((table as u8, key.into(), bytes.into()));
        }
    }

    /// A vulnerability, and that this feed states it anew.
    pub(crate) fn published(&mut self, feed: Feed, published: Published) {
        let id = published.id.clone();
        self.put(feed, Table::Changed, &format!("{}/{id}", feed.name()), ());
        self.put(feed, Table::Vulnerability, &id, published);
    }

    pub(crate) fn package(&mut self, said: PackageAdvisory) {
        self.put(Feed::Osv, Table::Package, &said.key(), said);
    }

    pub(crate) fn product(&mut self, feed: Feed, key: &str, said: ProductStatement) {
        self.put(feed, Table::Product, key, said);
    }

    pub(crate) fn exploited(&mut self, feed: Feed, cve: &str, listed: Listed) {
        self.put(feed, Table::Exploited, cve, listed);
    }

    pub(crate) fn score(&mut self, cve: &str, epss: Epss) {
        self.put(Feed::Epss, Table::Score, cve, epss);
    }

    pub(crate) fn term(&mut self, feed: Feed, term: Term) {
        let id = term.id.clone();
        self.put(feed, Table::Term, &id, term);
    }
}

/// Is it the id of a CVE: four digits of a year and at least four of a number?
pub(crate) fn is_cve(text: &str) -> bool {
    let mut parts = text.strip_prefix("CVE-").unwrap_or_default().split('-');
    let is_number = |part: Option<&str>, at_least: usize| {
        part.is_some_and(|part| {
            part.len() >= at_least && part.len() <= 19 && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    is_number(parts.next(), 4) && is_number(parts.next(), 4) && parts.next().is_none()
}

/// A text on one line, cut after 600 characters.
pub(crate) fn summary(text: &str) -> String {
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = line.char_indices().nth(600) {
        line.truncate(at);
        line.push('…');
    }
    line
}

/// The day of a moment that a feed writes with or without a zone.
pub(crate) fn day(text: &str) -> Option<Date> {
    text.get(..10)?.parse().ok()
}

/// The number of `CWE-79`.
pub(crate) fn cwe(text: &str) -> Option<u32> {
    text.strip_prefix("CWE-")?.parse().ok()
}
