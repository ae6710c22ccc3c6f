//! What CVE records and the NVD say of products that no ecosystem names: vendor and product, and ranges of versions.

use kharita_catalog::{AffectedRange, End, VexStatus, status_of};
use kharita_model::cpe::{Cpe, Named};
use kharita_model::version::VersionScheme;
use serde::{Deserialize, Serialize};

/// A statement on one product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductStatement {
    /// The CVE.
    pub cve: String,
    /// The CPE name it is about, where the feed gives one that says more than vendor and product.
    pub cpe: Option<String>,
    /// How its versions are ordered.
    pub scheme: VersionScheme,
    /// Ranges of affected versions.
    pub ranges: Vec<AffectedRange>,
    /// Versions that are named one by one.
    pub versions: Vec<String>,
    /// Does it hold under conditions that are not looked at (another product beside it), or in words that cannot be compared?
    pub vague: bool,
}

impl ProductStatement {
    /// What it says of a product that has this name; nothing when it is not meant.
    pub fn status(&self, name: &Cpe) -> Option<(VexStatus, Option<&AffectedRange>)> {
        let mut named = Named::Yes;
        if let Some(flaw) = self.cpe.as_ref().and_then(|cpe| cpe.parse::<Cpe>().ok()) {
            named = flaw.names(name);
            if named == Named::No {
                return None;
            }
        }
        let Some(version) = name.version().filter(|_| named == Named::Yes) else {
            return Some((VexStatus::UnderInvestigation, None));
        };
        let (status, range) = if self.versions.contains(&version) {
            (Some(VexStatus::Affected), None)
        } else if self.ranges.is_empty() && self.versions.is_empty() {
            // The name alone says which versions: that of the NVD does, a record in prose does not.
            (Some(VexStatus::Affected).filter(|_| self.cpe.is_some()).or(Some(VexStatus::UnderInvestigation)), None)
        } else {
            status_of(&self.ranges, self.scheme, &version)
        };
        match status? {
            VexStatus::Affected if self.vague => Some((VexStatus::UnderInvestigation, range)),
            status => Some((status, range)),
        }
    }
}

/// The key of a product: small letters, blanks as `_`, as CPE names are made.
pub(crate) fn product_key(vendor: &str, product: &str) -> Option<String> {
    let fold = |text: &str| {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join("_").to_lowercase()
    };
    let (vendor, product) = (fold(vendor), fold(product));
    let says_nothing = |text: &str| matches!(text, "" | "n/a" | "*" | "-" | "unknown" | "unspecified");
    (!says_nothing(&vendor) && !says_nothing(&product)).then(|| format!("{vendor}:{product}"))
}

/// A bound as people write it: a version, or words.
pub(crate) enum Bound {
    /// No bound.
    None,
    /// A version.
    Version(String),
    /// Words or an operator: nothing that can be compared.
    Prose,
}

/// Reads a bound after trimming (EVIDENCE.md §5.4).
pub(crate) fn bound(text: Option<&str>) -> Bound {
    let text = text.unwrap_or_default().trim();
    let is_version = text.len() <= 64
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_+:~^".contains(&byte));
    match text {
        "" | "*" | "-" | "n/a" | "unspecified" => Bound::None,
        _ if is_version => Bound::Version(text.to_owned()),
        _ => Bound::Prose,
    }
}

/// The range between two bounds; `None` when one of them is prose.
pub(crate) fn range(from: Bound, end: impl FnOnce(String) -> End, to: Bound) -> Option<AffectedRange> {
    let introduced = match from {
        Bound::None => None,
        // In CVE records `0` is the first version there is.
        Bound::Version(version) => Some(version).filter(|version| version != "0"),
        Bound::Prose => return None,
    };
    let end = match to {
        Bound::None => End::Open,
        Bound::Version(version) => end(version),
        Bound::Prose => return None,
    };
    Some(AffectedRange::new(introduced, end))
}
