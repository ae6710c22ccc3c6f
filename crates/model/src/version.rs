//! Orders of versions, one for each ecosystem, and constraints on them. Which of two versions is older is no question of text:
//! `1.0~rc1` comes before `1.0` for Debian, `1.8.0_131` is `8.0.131` for Java, and an absent epoch is zero.
//!
//! ```
//! use kharita_model::version::{Constraint, VersionScheme};
//! assert!(VersionScheme::Deb.compare("1:1.0~rc1", "1:1.0").unwrap().is_lt());
//! let affected: Constraint = ">= 2.0, < 2.17.1 || = 1.2".parse().unwrap();
//! assert_eq!(affected.holds(VersionScheme::Maven, "2.17.0"), Some(true));
//! ```

mod deb;
mod gem;
mod generic;
mod jvm;
mod maven;
mod semver;
mod suffixed;

use std::cmp::Ordering;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How the versions of an ecosystem are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VersionScheme {
    /// Alpine (apk-tools).
    Apk,
    /// Debian, Ubuntu (Debian policy §5.6.12).
    Deb,
    /// Red Hat, SUSE, Amazon, Photon (`rpmvercmp`), with epoch, version and release.
    Rpm,
    /// Arch (`vercmp`): the algorithm of rpm; a release that one side does not give is not compared.
    Pacman,
    /// Gentoo (package manager specification §3.3).
    Portage,
    /// npm, Cargo, NuGet and others (Semantic Versioning 2.0.0), read with fewer or more numbers too.
    Semver,
    /// Go modules: semantic versions with a `v`.
    Go,
    /// Bitnami: semantic versions with a revision of the packaging, which does not count.
    Bitnami,
    /// Python (PEP 440).
    Pep440,
    /// Maven (`ComparableVersion`).
    Maven,
    /// RubyGems (`Gem::Version`).
    Gem,
    /// Java, with updates in the old form (`1.8.0_131`) and the new one.
    Jvm,
    /// No scheme is known: numbers by value, words by letters.
    Generic,
}

impl VersionScheme {
    /// Every scheme.
    pub const ALL: [VersionScheme; 13] = [
        VersionScheme::Apk,
        VersionScheme::Deb,
        VersionScheme::Rpm,
        VersionScheme::Pacman,
        VersionScheme::Portage,
        VersionScheme::Semver,
        VersionScheme::Go,
        VersionScheme::Bitnami,
        VersionScheme::Pep440,
        VersionScheme::Maven,
        VersionScheme::Gem,
        VersionScheme::Jvm,
        VersionScheme::Generic,
    ];

    /// The scheme of a package URL's type; generic where the type has none of its own.
    pub fn of_purl(kind: &str) -> VersionScheme {
        match kind {
            "apk" => VersionScheme::Apk,
            "deb" => VersionScheme::Deb,
            "rpm" => VersionScheme::Rpm,
            "alpm" => VersionScheme::Pacman,
            "ebuild" => VersionScheme::Portage,
            "npm" | "cargo" | "nuget" | "composer" | "hex" | "pub" | "swift" => VersionScheme::Semver,
            "golang" => VersionScheme::Go,
            "bitnami" => VersionScheme::Bitnami,
            "pypi" => VersionScheme::Pep440,
            "maven" => VersionScheme::Maven,
            "gem" => VersionScheme::Gem,
            _ => VersionScheme::Generic,
        }
    }

    /// Which of two versions comes first; `None` if one of them is no version of this scheme.
    pub fn compare(self, a: &str, b: &str) -> Option<Ordering> {
        let (a, b) = (a.trim(), b.trim());
        if a.is_empty() || b.is_empty() {
            return None;
        }
        match self {
            VersionScheme::Apk => suffixed::APK.compare(a, b),
            VersionScheme::Deb => deb::compare(a, b),
            VersionScheme::Rpm => Some(rpm_version::rpm_evr_compare(a, b)),
            VersionScheme::Pacman => Some(pacman(a, b)),
            VersionScheme::Portage => suffixed::PORTAGE.compare(a, b),
            VersionScheme::Semver | VersionScheme::Go => semver::compare(a, b),
            VersionScheme::Bitnami => semver::compare_without_revision(a, b),
            VersionScheme::Pep440 => {
                let read = |text: &str| pep440_rs::Version::from_str(text).ok();
                Some(read(a)?.cmp(&read(b)?))
            }
            VersionScheme::Maven => Some(maven::compare(a, b)),
            VersionScheme::Gem => gem::compare(a, b),
            VersionScheme::Jvm => jvm::compare(a, b),
            VersionScheme::Generic => Some(generic::compare(a, b)),
        }
    }
}

fn pacman(a: &str, b: &str) -> Ordering {
    let (a, b) = (rpm_version::Evr::parse(a), rpm_version::Evr::parse(b));
    if numbers(a.epoch(), b.epoch()).is_eq() {
        // A word right after the last number comes before the bare version: `1.0alpha` before `1.0`.
        let has_word = |longer: &str, shorter: &str| {
            longer.strip_prefix(shorter).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()))
        };
        if has_word(a.version(), b.version()) {
            return Ordering::Less;
        }
        if has_word(b.version(), a.version()) {
            return Ordering::Greater;
        }
    }
    if a.release().is_empty() || b.release().is_empty() {
        let bare = |evr: &rpm_version::Evr<'_>| format!("{}:{}", evr.epoch(), evr.version());
        return rpm_version::rpm_evr_compare(&bare(&a), &bare(&b));
    }
    a.cmp(&b)
}

/// How a version stands to a bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Relation {
    Equal,
    Different,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Relation {
    /// The longest sign first.
    const SIGNS: [(&'static str, Relation); 8] = [
        (">=", Relation::GreaterOrEqual),
        ("<=", Relation::LessOrEqual),
        ("==", Relation::Equal),
        ("!=", Relation::Different),
        (">", Relation::Greater),
        ("<", Relation::Less),
        ("=", Relation::Equal),
        ("", Relation::Equal),
    ];

    fn holds(self, ordering: Ordering) -> bool {
        match self {
            Relation::Equal => ordering.is_eq(),
            Relation::Different => ordering.is_ne(),
            Relation::Less => ordering.is_lt(),
            Relation::LessOrEqual => ordering.is_le(),
            Relation::Greater => ordering.is_gt(),
            Relation::GreaterOrEqual => ordering.is_ge(),
        }
    }
}

/// Versions that are meant: `>= 1.0, < 1.4 || = 2.0`. Without any bound, all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Constraint {
    /// One of these must hold; in it, all bounds.
    any: Vec<Vec<(Relation, Box<str>)>>,
}

/// A text that is no constraint.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a constraint on versions: {0}")]
pub struct NotAConstraint(pub String);

impl FromStr for Constraint {
    type Err = NotAConstraint;

    fn from_str(text: &str) -> Result<Self, NotAConstraint> {
        if text.trim().is_empty() {
            return Ok(Constraint { any: Vec::new() });
        }
        let bound = |bound: &str| {
            let bound = bound.trim();
            let sign = Relation::SIGNS.iter().find_map(|(sign, relation)| Some((*relation, bound.strip_prefix(sign)?)));
            let (relation, version) = sign?;
            let version = version.trim().trim_matches(['\'', '"']);
            (!version.is_empty()).then(|| (relation, Box::from(version)))
        };
        let all = |side: &str| side.split(',').map(bound).collect::<Option<Vec<_>>>();
        let any = text.split("||").map(all).collect::<Option<Vec<_>>>();
        any.map(|any| Constraint { any }).ok_or_else(|| NotAConstraint(text.to_owned()))
    }
}

impl Constraint {
    /// Is this version meant? `None` if a comparison that decides it cannot be made.
    pub fn holds(&self, scheme: VersionScheme, version: &str) -> Option<bool> {
        if self.any.is_empty() {
            return Some(true);
        }
        let mut known = Some(false);
        for bounds in &self.any {
            match all(bounds, scheme, version) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => known = None,
            }
        }
        known
    }
}

fn all(bounds: &[(Relation, Box<str>)], scheme: VersionScheme, version: &str) -> Option<bool> {
    let mut known = Some(true);
    for (relation, bound) in bounds {
        // A local label counts only where the bound has one (PEP 440, « Version specifiers »).
        let version = match scheme {
            VersionScheme::Pep440 if !bound.contains('+') => version.split('+').next().unwrap_or(version),
            _ => version,
        };
        match scheme.compare(version, bound).map(|ordering| relation.holds(ordering)) {
            Some(false) => return Some(false),
            Some(true) => {}
            None => known = None,
        }
    }
    known
}

/// A run of digits as a number of any length: without leading zeros, the longer is the larger.
fn numbers(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// A text in runs of digits and runs of other characters, in order.
fn runs(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != digit).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        Some(run)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_scheme_has_its_own_order() {
        use VersionScheme::*;
        for (scheme, ordered) in [
            (Deb, &["1.0~rc1-1", "1.0-1", "1.0-1+deb10u1", "1.0a-1", "1:0.1-1"][..]),
            (Rpm, &["1.0~rc1-1", "1.0-1", "1.0^git1-1", "1.0.1-1", "1:0.1-1"]),
            (Apk, &["1.0_alpha1-r0", "1.0_rc2-r0", "1.0-r0", "1.0-r1", "1.0_p1-r0", "1.0a-r0", "1.0.1-r0"]),
            (Pacman, &["1.0alpha-1", "1.0-1", "1.0-2", "1.0.1-1", "1:0.1-1"]),
            (Portage, &["1.01", "1.1_rc1", "1.1", "1.1-r1", "1.1_p1", "1.1a", "1.1.0"]),
            (Semver, &["1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-beta", "1.0", "1.0.1", "1.10"]),
            (Go, &["v0.0.0-20200101000000-abcdef", "v1.2.3", "v1.10.0"]),
            (Pep440, &["1.0.dev1", "1.0a1", "1.0rc1", "1.0", "1.0.post1", "1!0.1"]),
            (Maven, &["1.0-alpha-1", "1.0-b2", "1.0-rc1", "1.0-SNAPSHOT", "1.0", "1.0-sp1", "1.0-x", "1.0.1", "1.10"]),
            (Gem, &["1.0.a", "1.0.rc1", "1.0", "1.0.1", "1.10"]),
            (Jvm, &["1.7.0_80", "1.8.0_13-ea", "1.8.0_13", "8.0.131", "9.0.1", "11.0.5"]),
            (Generic, &["1.0", "1.0.1", "1.2", "1.10", "2.0a", "2.0b"]),
        ] {
            for (at, older) in ordered.iter().enumerate() {
                for newer in ordered.iter().skip(at + 1) {
                    assert_eq!(scheme.compare(older, newer), Some(Ordering::Less), "{scheme:?}: {older} < {newer}");
                    assert_eq!(scheme.compare(newer, older), Some(Ordering::Greater), "{scheme:?}: {newer} > {older}");
                }
            }
        }
    }

    #[test]
    fn what_is_written_otherwise_may_be_the_same() {
        use VersionScheme::*;
        for (scheme, a, b) in [
            (Deb, "0:1.0-1", "1.0-1"),
            (Rpm, "0:1.0-1", "1.0-1"),
            (Semver, "v1.0.0+build", "1.0"),
            (Maven, "1.0.0", "1.ga"),
            (Gem, "1.0.0", "1"),
            (Jvm, "1.8.0_131-b11", "8.0.131+9"),
            (Bitnami, "1.2.3-4", "1.2.3"),
            (Pep440, "1.0.0", "1"),
        ] {
            assert_eq!(scheme.compare(a, b), Some(Ordering::Equal), "{scheme:?}: {a} = {b}");
        }
        assert_eq!(Deb.compare("", "1.0"), None);
        assert_eq!(Pep440.compare("not a version", "1.0"), None);
    }

    #[test]
    fn a_constraint_holds_fails_or_cannot_be_told() {
        let constraint: Constraint = "> 1.0, < 2.0 || = 3.0".parse().unwrap();
        let holds = |version| constraint.holds(VersionScheme::Pep440, version);
        assert_eq!([holds("1.5"), holds("2.0"), holds("3.0"), holds("?")], [Some(true), Some(false), Some(true), None]);
        assert_eq!("".parse::<Constraint>().unwrap().holds(VersionScheme::Deb, "1"), Some(true));
        assert!(">".parse::<Constraint>().is_err() && "1 || ".parse::<Constraint>().is_err());
    }

    proptest! {
        #[test]
        fn any_two_texts_are_ordered_both_ways_alike(a in "[0-9a-z.~^_+:-]{0,12}", b in "[0-9a-z.~^_+:-]{0,12}") {
            for scheme in VersionScheme::ALL {
                let there = scheme.compare(&a, &b);
                prop_assert_eq!(there.map(Ordering::reverse), scheme.compare(&b, &a), "{:?}", scheme);
                if scheme.compare(&a, &a).is_some() {
                    prop_assert_eq!(scheme.compare(&a, &a), Some(Ordering::Equal), "{:?}", scheme);
                }
            }
        }

        #[test]
        fn orders_are_transitive(a in "[0-9]{1,2}([.][0-9]{1,2}|[-_](rc|alpha|p)[0-9]){0,3}", b in "[0-9]{1,2}([.][0-9]{1,2}|[-_](rc|alpha|p)[0-9]){0,3}",
            c in "[0-9]{1,2}([.][0-9]{1,2}|[-_](rc|alpha|p)[0-9]){0,3}") {
            for scheme in VersionScheme::ALL {
                let (ab, bc, ac) = (scheme.compare(&a, &b), scheme.compare(&b, &c), scheme.compare(&a, &c));
                if let (Some(ab), Some(bc)) = (ab, bc) && ab.is_le() && bc.is_le() {
                    prop_assert!(ac.is_some_and(Ordering::is_le), "{:?}: {} {} {}", scheme, a, b, c);
                }
            }
        }
    }
}
