//! Advisories in the OSV form (OpenSSF, schema 1.x): those of languages, and those of most distributions.

use kharita_model::Instant;
use kharita_model::version::VersionScheme;
use serde::Deserialize;

use super::{Advisory, Affected, AffectedRange, End};

/// A record that is no OSV advisory.
#[derive(Debug, thiserror::Error)]
#[error("not an OSV record: {0}")]
pub struct NotAnAdvisory(#[from] serde_json::Error);

#[derive(Deserialize)]
struct Record {
    id: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    upstream: Vec<String>,
    withdrawn: Option<String>,
    modified: Option<String>,
    #[serde(default)]
    summary: String,
    #[serde(default)]
    severity: Vec<Severity>,
    #[serde(default)]
    affected: Vec<RecordAffected>,
}

#[derive(Deserialize)]
struct Severity {
    #[serde(default)]
    score: String,
}

#[derive(Deserialize)]
struct RecordAffected {
    package: Option<Package>,
    #[serde(default)]
    ranges: Vec<RecordRange>,
    #[serde(default)]
    versions: Vec<String>,
}

#[derive(Deserialize)]
struct Package {
    ecosystem: String,
    name: String,
}

#[derive(Deserialize)]
struct RecordRange {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    repo: Option<String>,
    #[serde(default)]
    events: Vec<Event>,
}

#[derive(Deserialize)]
struct Event {
    introduced: Option<String>,
    fixed: Option<String>,
    last_affected: Option<String>,
}

impl Advisory {
    /// Reads a record of OSV. A severity that is no vector, or fields that are not known, do not stop it.
    ///
    /// # Errors
    /// The record is no JSON, or has no id.
    pub fn from_osv(bytes: &[u8]) -> Result<Advisory, NotAnAdvisory> {
        let record: Record = serde_json::from_slice(bytes)?;
        let mut aliases = record.aliases;
        aliases.extend(record.upstream);
        let modified = record.modified.as_deref().and_then(Instant::parse);
        let vectors = record.severity.into_iter().map(|severity| severity.score).collect();
        let affected = record.affected.into_iter().map(affected).collect();
        let (id, summary, withdrawn) = (record.id, record.summary, record.withdrawn.is_some());
        Ok(Advisory { id, aliases, withdrawn, modified, summary, vectors, affected })
    }
}

fn affected(record: RecordAffected) -> Affected {
    let (of_commits, of_versions): (Vec<_>, Vec<_>) = record.ranges.into_iter().partition(|range| range.kind == "GIT");
    let repository = of_commits.iter().find_map(|range| range.repo.clone()).unwrap_or_default();
    let package = record.package.unwrap_or(Package { ecosystem: String::new(), name: repository });
    Affected {
        scheme: scheme(&package.ecosystem),
        ecosystem: package.ecosystem,
        package: package.name,
        ranges: of_versions.into_iter().flat_map(ranges).collect(),
        versions: record.versions,
        architecture: None,
        module: None,
        commits: of_commits.into_iter().flat_map(ranges).collect(),
    }
}

/// Each event that introduces a flaw opens a range, which the next fix or last version closes. Several fixes of one range are those
/// of several branches, of which the first one given counts for what lies before.
fn ranges(range: RecordRange) -> Vec<AffectedRange> {
    let mut ranges: Vec<AffectedRange> = Vec::new();
    for event in range.events {
        if let Some(introduced) = event.introduced {
            let introduced = (introduced != "0").then_some(introduced);
            ranges.push(AffectedRange::new(introduced, End::Open));
        }
        let end = event.fixed.map(End::Fixed).or(event.last_affected.map(End::Last));
        if let (Some(end), Some(range)) = (end, ranges.last_mut().filter(|range| range.end == End::Open)) {
            range.end = end;
        }
    }
    ranges
}

/// The order of versions of an ecosystem of OSV (its list of ecosystems).
fn scheme(ecosystem: &str) -> VersionScheme {
    match ecosystem.split(':').next().unwrap_or_default() {
        "PyPI" => VersionScheme::Pep440,
        "Maven" => VersionScheme::Maven,
        "RubyGems" => VersionScheme::Gem,
        "Go" => VersionScheme::Go,
        "npm" | "crates.io" | "NuGet" | "Packagist" | "Hex" | "Pub" | "SwiftURL" => VersionScheme::Semver,
        "Bitnami" => VersionScheme::Bitnami,
        "Debian" | "Ubuntu" => VersionScheme::Deb,
        "Alpine" | "Wolfi" | "Chainguard" => VersionScheme::Apk,
        "Red Hat" | "Rocky Linux" | "AlmaLinux" | "SUSE" | "openSUSE" | "Mageia" | "Photon OS" | "openEuler" => {
            VersionScheme::Rpm
        }
        _ => VersionScheme::Generic,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_read_with_their_ends_and_odd_records_do_not_stop() {
        let text = br#"{"id": "X-1", "aliases": ["CVE-2024-1"], "severity": [{"type": "CVSS_V3", "score": "odd"}], "affected": [
            {"package": {"ecosystem": "PyPI", "name": "a"}, "versions": ["0.9"], "ranges": [{"type": "ECOSYSTEM", "events":
            [{"introduced": "0"}, {"fixed": "1.2"}, {"introduced": "2.0"}, {"last_affected": "2.3"}, {"introduced": "3.0"}]}]},
            {"ranges": [{"type": "GIT", "repo": "https://example.org/a.git", "events": [{"introduced": "0"}, {"fixed": "abc"}]}]}]}"#;
        let advisory = Advisory::from_osv(text).unwrap();
        let range = |introduced: Option<&str>, end| AffectedRange::new(introduced.map(str::to_owned), end);
        let [languages, repository] = &advisory.affected[..] else { panic!("two packages") };
        assert_eq!(
            languages.ranges,
            [
                range(None, End::Fixed("1.2".into())),
                range(Some("2.0"), End::Last("2.3".into())),
                range(Some("3.0"), End::Open)
            ]
        );
        assert_eq!((repository.package.as_str(), repository.ecosystem.as_str()), ("https://example.org/a.git", ""));
        assert_eq!(repository.commits, [range(None, End::Fixed("abc".into()))]);
        assert!(Advisory::from_osv(br#"{"affected": []}"#).is_err() && Advisory::from_osv(b"{").is_err());
    }
}
