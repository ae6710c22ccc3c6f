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

use kharita_model::Instant;
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
    /// Does it begin after that version, which is then the last without the flaw?
    pub after: bool,
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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Advisory {
    /// Its id.
    pub id: String,
    /// Other names of the same flaw.
    pub aliases: Vec<String>,
    /// Was it taken back?
    pub withdrawn: bool,
    /// When it was changed last.
    pub modified: Option<Instant>,
    /// What it is about, in a line.
    pub summary: String,
    /// Its CVSS vectors, as they are written.
    pub vectors: Vec<String>,
    /// What it says of packages.
    pub affected: Vec<Affected>,
}

/// What an advisory says of one package, by itself: what a mirror keeps under the name of the package.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageAdvisory {
    /// Id of the advisory.
    pub id: String,
    /// Other names of the same flaw.
    pub aliases: Vec<String>,
    /// What it says.
    pub affected: Affected,
}

impl PackageAdvisory {
    /// All that an advisory says, package by package; nothing once it was taken back.
    pub fn each_of(advisory: Advisory) -> Vec<PackageAdvisory> {
        let Advisory { id, aliases, withdrawn, affected, .. } = advisory;
        let affected = affected.into_iter().filter(|_| !withdrawn);
        affected.map(|affected| PackageAdvisory { id: id.clone(), aliases: aliases.clone(), affected }).collect()
    }

    /// The name under which what it says of a package is found: [`package_key`], or nothing for a repository.
    pub fn key(&self) -> String {
        package_key(&self.affected.ecosystem, &self.affected.package)
    }
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
    pub advisory: &'a PackageAdvisory,
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
    by_package: HashMap<String, Vec<PackageAdvisory>>,
}

impl Advisories {
    /// What was taken back is left out.
    pub fn new(all: Vec<Advisory>) -> Self {
        let mut advisories = Advisories::default();
        for said in all.into_iter().flat_map(PackageAdvisory::each_of) {
            advisories.by_package.entry(said.key()).or_default().push(said);
        }
        advisories
    }

    /// What they say of a component: one answer an advisory, the gravest, in the order of their ids.
    pub fn of(&self, component: &Component) -> Vec<Match<'_>> {
        let keys = component.keys();
        let named = keys.iter().filter_map(|key| self.by_package.get(key)).flatten();
        component.matches(named)
    }
}

impl Component {
    /// The names under which advisories on it are found, each once: its own, that of its source package, and the empty one, of
    /// repositories, for what is known by a commit.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = vec![package_key(&self.ecosystem, &self.name)];
        let source = self.source.as_ref().map(|(source, _)| package_key(&self.ecosystem, source));
        keys.extend(source.filter(|source| keys.first() != Some(source)));
        keys.extend(self.commit.as_ref().map(|_| String::new()));
        keys
    }

    /// What these say of it, which stand under its [`keys`](Component::keys): one answer an advisory, the gravest, in the order
    /// of their ids.
    pub fn matches<'a>(&self, said: impl Iterator<Item = &'a PackageAdvisory>) -> Vec<Match<'a>> {
        let own = package_key(&self.ecosystem, &self.name);
        let of_source = self.source.as_ref().and_then(|(_, version)| version.as_deref()).unwrap_or(&self.version);
        let answers = said.filter_map(|advisory| match advisory.key() {
            key if key.is_empty() => advisory.answer_of_repository(),
            key if key == own => advisory.answer(self, &self.version),
            _ => advisory.answer(self, of_source),
        });
        let mut found: Vec<Match<'a>> = answers.collect();
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
}

impl PackageAdvisory {
    fn answer(&self, component: &Component, version: &str) -> Option<Match<'_>> {
        let affected = &self.affected;
        let differs = |told: &Option<String>, own: &Option<String>| matches!((told, own), (Some(a), Some(b)) if a != b);
        if differs(&affected.architecture, &component.architecture) || differs(&affected.module, &component.module) {
            return None;
        }
        let found = |status, range| Match {
            advisory: self,
            status,
            grade: Grade::A,
            package: &affected.package,
            compared: version.to_owned(),
            range,
        };
        if affected.versions.iter().any(|known| known == version) {
            return Some(found(VexStatus::Affected, None));
        }
        match status_of(&affected.ranges, affected.scheme, version) {
            (Some(status), range) => Some(found(status, range)),
            (None, _) => None,
        }
    }

    /// Without the history of a repository no commit can be placed in a range: a candidate for a person.
    fn answer_of_repository(&self) -> Option<Match<'_>> {
        let range = self.affected.commits.first()?;
        let (status, grade, package) = (VexStatus::UnderInvestigation, Grade::C, self.affected.package.as_str());
        Some(Match { advisory: self, status, grade, package, compared: String::new(), range: Some(range) })
    }
}

/// What ranges say of a version, and the one that decides. Nothing: it lies outside of all of them.
pub fn status_of<'a>(
    ranges: &'a [AffectedRange],
    scheme: VersionScheme,
    version: &str,
) -> (Option<VexStatus>, Option<&'a AffectedRange>) {
    let mut undecided = None;
    for range in ranges {
        match range.holds(scheme, version) {
            Some(true) => return (Some(VexStatus::Affected), Some(range)),
            Some(false) if range.is_never() => return (Some(VexStatus::NotAffected), Some(range)),
            Some(false) => {}
            None => undecided = Some(VexStatus::UnderInvestigation),
        }
    }
    (undecided, None)
}

impl AffectedRange {
    /// From this version on, that version included.
    pub fn new(introduced: Option<String>, end: End) -> Self {
        AffectedRange { introduced, after: false, end }
    }

    /// Does a version lie in it? `None` if that cannot be told.
    fn holds(&self, scheme: VersionScheme, version: &str) -> Option<bool> {
        let from = match &self.introduced {
            Some(first) if self.after => scheme.compare(version, first).map(std::cmp::Ordering::is_gt),
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

/// A package as its ecosystem tells it apart, `ecosystem/name`: PyPI folds case, `-`, `_` and `.` (PEP 503); Packagist and NuGet
/// fold case. Nothing for what belongs to no ecosystem.
pub fn package_key(ecosystem: &str, name: &str) -> String {
    if ecosystem.is_empty() {
        return String::new();
    }
    let ecosystem = ecosystem.to_lowercase();
    // Long-term support is no other release; Red Hat's name of the product is that of the release.
    let ecosystem = ecosystem.strip_suffix(":lts").unwrap_or(&ecosystem);
    let ecosystem = ecosystem.replace("red hat:enterprise_linux:", "red hat:");
    let ecosystem = if ecosystem.starts_with("red hat:") {
        ecosystem.split("::").next().unwrap_or_default().to_owned()
    } else {
        ecosystem
    };
    let name = match ecosystem.split(':').next().unwrap_or_default() {
        "pypi" => {
            let pieces: Vec<&str> = name.split(['-', '_', '.']).filter(|piece| !piece.is_empty()).collect();
            pieces.join("-").to_lowercase()
        }
        "packagist" | "nuget" => name.to_lowercase(),
        _ => name.to_owned(),
    };
    format!("{ecosystem}/{name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advisory(id: &str, affected: Affected) -> Advisory {
        Advisory { id: id.into(), affected: vec![affected], ..Advisory::default() }
    }

    fn fixed(package: &str, version: &str) -> Affected {
        Affected {
            ecosystem: "Debian:11".into(),
            package: package.into(),
            scheme: VersionScheme::Deb,
            ranges: vec![AffectedRange::new(None, End::Fixed(version.into()))],
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
