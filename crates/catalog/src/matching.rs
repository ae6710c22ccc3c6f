//! Which published vulnerabilities a component has: advisories of its ecosystem or distribution, with the order of versions that this
//! ecosystem uses (EVIDENCE.md §5). Pure: the same components and advisories give the same answers.
//!
//! ```
//! use kharita_catalog::{Advisories, Advisory, Component, VexStatus};
//! let text = r#"{"id": "PYSEC-1", "aliases": ["CVE-2024-0001"], "affected": [{"package": {"ecosystem": "PyPI", "name": "Some_Thing"},
//!     "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2.0"}]}]}]}"#;
//! let advisories = Advisories::new(vec![Advisory::from_osv(text.as_bytes())?]);
//! let found = advisories.of(&Component::new("PyPI", "some-thing", "2.0rc1"));
//! assert_eq!((found[0].advisory.id.as_str(), found[0].status), ("PYSEC-1", VexStatus::Affected));
//! # Ok::<(), kharita_catalog::NotAnAdvisory>(())
//! ```

mod osv;

use std::collections::HashMap;

use kharita_model::version::VersionScheme;
use serde::{Deserialize, Serialize};

pub use osv::NotAnAdvisory;

/// A package of an inventory.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// Ecosystem or distribution with its release, as advisories name it: `PyPI`, `Debian:11`.
    pub ecosystem: String,
    /// Name.
    pub name: String,
    /// Installed version.
    pub version: String,
    /// The source package that it was built of, with its version where that differs.
    pub source: Option<(String, Option<String>)>,
    /// Architecture.
    pub architecture: Option<String>,
    /// Module stream (`httpd:2.4`).
    pub module: Option<String>,
    /// The commit, for what is built of a repository.
    pub commit: Option<String>,
}

impl Component {
    /// A component that is known by ecosystem, name and version.
    pub fn new(ecosystem: &str, name: &str, version: &str) -> Self {
        let (ecosystem, name, version) = (ecosystem.to_owned(), name.to_owned(), version.to_owned());
        Component { ecosystem, name, version, ..Component::default() }
    }
}

/// Where a range of affected versions ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// No fix is known.
    Open,
    /// This version is the first without the flaw.
    Fixed(String),
    /// This version is the last with the flaw.
    Last(String),
}

/// Versions from one on, to an end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AffectedRange {
    /// The first version with the flaw; none: from the beginning.
    pub introduced: Option<String>,
    /// Where it ends.
    pub end: End,
}

/// What an advisory says of one package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affected {
    /// Ecosystem or distribution with its release; empty for a repository.
    pub ecosystem: String,
    /// Name of the package: binary or source, as the ecosystem has it.
    pub package: String,
    /// How its versions are ordered.
    pub scheme: VersionScheme,
    /// Affected ranges.
    pub ranges: Vec<AffectedRange>,
    /// Versions that are named one by one.
    pub versions: Vec<String>,
    /// Counts for this architecture alone.
    pub architecture: Option<String>,
    /// Counts for this module stream alone.
    pub module: Option<String>,
    /// Ranges of commits, which only the history of the repository can tell apart.
    pub commits: Vec<AffectedRange>,
}

/// A published vulnerability and the packages that have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advisory {
    /// Its id.
    pub id: String,
    /// Other names of the same flaw.
    pub aliases: Vec<String>,
    /// Was it taken back?
    pub withdrawn: bool,
    /// What it says of packages.
    pub affected: Vec<Affected>,
}

/// What is found of a component, in the words of VEX.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VexStatus {
    /// It has the flaw.
    Affected,
    /// The publisher says that the package never had it.
    NotAffected,
    /// A comparison that decides cannot be made.
    UnderInvestigation,
}

/// How sure a match is (EVIDENCE.md §5.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Grade {
    /// Advisory of the ecosystem, with an order correct for it: counts in risk.
    A,
    /// Product and version as the scanner names them: counts in risk, marked.
    B,
    /// A candidate for a person: never counted.
    C,
}

/// A match, with what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Match<'a> {
    /// The advisory.
    #[serde(skip)]
    pub advisory: &'a Advisory,
    /// What is found.
    pub status: VexStatus,
    /// How sure.
    pub grade: Grade,
    /// The name by which the advisory knows the package.
    pub package: &'a str,
    /// The version that was compared.
    pub compared: String,
    /// The range that it lies in, if a range decided.
    pub range: Option<&'a AffectedRange>,
}

/// Advisories by the packages that they name.
#[derive(Debug, Clone, Default)]
pub struct Advisories {
    all: Vec<Advisory>,
    by_package: HashMap<(String, String), Vec<(usize, usize)>>,
    /// Those that name a repository alone.
    of_repositories: Vec<(usize, usize)>,
}

impl Advisories {
    /// What was taken back is left out.
    pub fn new(all: Vec<Advisory>) -> Self {
        let mut advisories = Advisories { all, ..Advisories::default() };
        for (at, advisory) in advisories.all.iter().enumerate().filter(|(_, advisory)| !advisory.withdrawn) {
            for (place, affected) in advisory.affected.iter().enumerate() {
                if affected.ecosystem.is_empty() {
                    advisories.of_repositories.push((at, place));
                } else {
                    let key = key(&affected.ecosystem, &affected.package);
                    advisories.by_package.entry(key).or_default().push((at, place));
                }
            }
        }
        advisories
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// What they say of a component: one answer an advisory, the gravest, in the order of their ids.
    pub fn of(&self, component: &Component) -> Vec<Match<'_>> {
        let mut found: Vec<Match<'_>> = Vec::new();
        let own = (component.name.as_str(), component.version.as_str());
        let source = component
            .source
            .as_ref()
            .map(|(name, version)| (name.as_str(), version.as_deref().unwrap_or(component.version.as_str())));
        let named = [Some(own), source.filter(|(name, _)| *name != own.0)];
        for (name, version) in named.into_iter().flatten() {
            let places = self.by_package.get(&key(&component.ecosystem, name)).into_iter().flatten();
            found.extend(places.filter_map(|place| self.answer(*place, component, version)));
        }
        if component.commit.is_some() {
            found.extend(self.of_repositories.iter().filter_map(|place| self.answer_of_repository(*place)));
        }
        // Affected before unknown before not affected: one package of an advisory may be fixed, another not.
        let rank = |status| match status {
            VexStatus::Affected => 0,
            VexStatus::UnderInvestigation => 1,
            VexStatus::NotAffected => 2,
        };
        found.sort_by(|a, b| a.advisory.id.cmp(&b.advisory.id).then(rank(a.status).cmp(&rank(b.status))));
        found.dedup_by(|later, first| later.advisory.id == first.advisory.id);
        found
    }

    fn at(&self, (advisory, affected): (usize, usize)) -> Option<(&Advisory, &Affected)> {
        let advisory = self.all.get(advisory)?;
        Some((advisory, advisory.affected.get(affected)?))
    }

    fn answer(&self, place: (usize, usize), component: &Component, version: &str) -> Option<Match<'_>> {
        let (advisory, affected) = self.at(place)?;
        let differs = |told: &Option<String>, own: &Option<String>| matches!((told, own), (Some(a), Some(b)) if a != b);
        if differs(&affected.architecture, &component.architecture) || differs(&affected.module, &component.module) {
            return None;
        }
        let found = |status, range| Match {
            advisory,
            status,
            grade: Grade::A,
            package: &affected.package,
            compared: version.to_owned(),
            range,
        };
        if affected.versions.iter().any(|known| known == version) {
            return Some(found(VexStatus::Affected, None));
        }
        let mut undecided = false;
        for range in &affected.ranges {
            match range.holds(affected.scheme, version) {
                Some(true) => return Some(found(VexStatus::Affected, Some(range))),
                Some(false) if range.is_never() => return Some(found(VexStatus::NotAffected, Some(range))),
                Some(false) => {}
                None => undecided = true,
            }
        }
        undecided.then(|| found(VexStatus::UnderInvestigation, None))
    }

    /// Without the history of a repository no commit can be placed in a range: a candidate for a person.
    fn answer_of_repository(&self, place: (usize, usize)) -> Option<Match<'_>> {
        let (advisory, affected) = self.at(place)?;
        let range = affected.commits.first()?;
        let (status, grade) = (VexStatus::UnderInvestigation, Grade::C);
        Some(Match { advisory, status, grade, package: &affected.package, compared: String::new(), range: Some(range) })
    }
}

impl AffectedRange {
    /// Does a version lie in it? `None` if that cannot be told.
    fn holds(&self, scheme: VersionScheme, version: &str) -> Option<bool> {
        let from = match &self.introduced {
            Some(first) => scheme.compare(version, first).map(std::cmp::Ordering::is_ge),
            None => Some(true),
        };
        let to = match &self.end {
            End::Open => Some(true),
            End::Fixed(_) if self.is_never() => Some(false),
            End::Fixed(fixed) => scheme.compare(version, fixed).map(std::cmp::Ordering::is_lt),
            End::Last(last) => scheme.compare(version, last).map(std::cmp::Ordering::is_le),
        };
        match (from, to) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }

    /// Fixed in version 0: the publisher says that the package never had the flaw.
    fn is_never(&self) -> bool {
        self.introduced.is_none() && matches!(&self.end, End::Fixed(fixed) if fixed == "0")
    }
}

/// Names as their ecosystem tells them apart: PyPI folds case, `-`, `_` and `.` (PEP 503); Packagist and NuGet fold case.
fn key(ecosystem: &str, name: &str) -> (String, String) {
    let ecosystem = ecosystem.to_lowercase();
    let name = match ecosystem.split(':').next().unwrap_or_default() {
        "pypi" => {
            let pieces: Vec<&str> = name.split(['-', '_', '.']).filter(|piece| !piece.is_empty()).collect();
            pieces.join("-").to_lowercase()
        }
        "packagist" | "nuget" => name.to_lowercase(),
        _ => name.to_owned(),
    };
    (ecosystem, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advisory(id: &str, affected: Affected) -> Advisory {
        Advisory { id: id.into(), aliases: Vec::new(), withdrawn: false, affected: vec![affected] }
    }

    fn fixed(package: &str, version: &str) -> Affected {
        Affected {
            ecosystem: "Debian:11".into(),
            package: package.into(),
            scheme: VersionScheme::Deb,
            ranges: vec![AffectedRange { introduced: None, end: End::Fixed(version.into()) }],
            versions: Vec::new(),
            architecture: None,
            module: None,
            commits: Vec::new(),
        }
    }

    fn answers(advisories: Vec<Advisory>, component: &Component) -> Vec<(String, VexStatus, Grade)> {
        let advisories = Advisories::new(advisories);
        let found = advisories.of(component);
        found.into_iter().map(|found| (found.advisory.id.clone(), found.status, found.grade)).collect()
    }

    #[test]
    fn a_package_is_found_by_its_own_name_or_through_its_source() {
        let world = || vec![advisory("D-1", fixed("openssl", "1.1.1w-0+deb11u2"))];
        let affected = [("D-1".to_owned(), VexStatus::Affected, Grade::A)];
        assert_eq!(answers(world(), &Component::new("debian:11", "openssl", "1.1.1k-1")), affected);
        let mut binary = Component::new("Debian:11", "libssl1.1", "1.1.1k-1");
        assert_eq!(answers(world(), &binary), []);
        binary.source = Some(("openssl".into(), None));
        assert_eq!(answers(world(), &binary), affected);
        assert_eq!(answers(world(), &Component::new("Debian:11", "openssl", "1.1.1w-0+deb11u2")), []);
        assert_eq!(answers(world(), &Component::new("Debian:12", "openssl", "1.1.1k-1")), [], "another release");
    }

    #[test]
    fn other_streams_and_architectures_do_not_count_and_version_zero_is_a_statement() {
        let modular = Affected { module: Some("httpd:2.4".into()), ..fixed("httpd", "2.4.37") };
        let arm = Affected { architecture: Some("aarch64".into()), ..fixed("rsyslog", "9.0") };
        let world =
            || vec![advisory("M", modular.clone()), advisory("N", arm.clone()), advisory("Z", fixed("glibc", "0"))];
        let component = |name: &str, module: Option<&str>, architecture: Option<&str>| Component {
            module: module.map(str::to_owned),
            architecture: architecture.map(str::to_owned),
            ..Component::new("Debian:11", name, "1.0")
        };
        let count = |component| answers(world(), &component).len();
        assert_eq!(count(component("httpd", Some("httpd:2.4"), None)), 1);
        assert_eq!(count(component("httpd", None, None)), 1, "without a label it may be of this stream");
        assert_eq!(count(component("httpd", Some("httpd:2.6"), None)), 0);
        assert_eq!(
            [count(component("rsyslog", None, Some("x86_64"))), count(component("rsyslog", None, Some("aarch64")))],
            [0, 1]
        );
        assert_eq!(
            answers(world(), &component("glibc", None, None)),
            [("Z".to_owned(), VexStatus::NotAffected, Grade::A)]
        );
    }

    #[test]
    fn what_was_taken_back_says_nothing_and_what_cannot_be_compared_is_unknown() {
        let withdrawn = Advisory { withdrawn: true, ..advisory("W", fixed("a", "2")) };
        let unread = Affected { scheme: VersionScheme::Pep440, ..fixed("b", "not a version") };
        let world = || vec![withdrawn.clone(), advisory("U", unread.clone())];
        assert_eq!(answers(world(), &Component::new("Debian:11", "a", "1")), []);
        assert_eq!(
            answers(world(), &Component::new("Debian:11", "b", "1")),
            [("U".to_owned(), VexStatus::UnderInvestigation, Grade::A)]
        );
    }
}
