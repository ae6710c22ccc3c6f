//! CVSS vectors of versions 2.0, 3.x and 4.0 (FIRST): scores by the crate `cvss`, which lets an incomplete vector pass as 0.0, so
//! that what makes a vector whole is checked here; and the environmental score from the body's own needs.

use std::collections::BTreeSet;
use std::str::FromStr;

use ::cvss::v3::Metric as _;
use ::cvss::{Cvss, v3};

/// Metrics that a vector must have, by version.
const BASE_2: [&str; 6] = ["AV", "AC", "Au", "C", "I", "A"];
const BASE_3: [&str; 8] = ["AV", "AC", "PR", "UI", "S", "C", "I", "A"];
/// All metrics of version 4.0 in the order that its specification prescribes (§7); the first eleven are the base.
const ORDER_4: [&str; 32] = [
    "AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA", "E", "CR", "IR", "AR", "MAV", "MAC", "MAT",
    "MPR", "MUI", "MVC", "MVI", "MVA", "MSC", "MSI", "MSA", "S", "AU", "R", "V", "RE", "U",
];
const BASE_4: usize = 11;

/// Metrics by which an organisation says what it needs.
const REQUIREMENTS: [&str; 3] = ["CR", "IR", "AR"];

/// Why a text is no CVSS vector.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotACvss {
    /// No version of CVSS is written so.
    #[error("not a CVSS vector")]
    Unreadable,
    /// A metric of the base is missing.
    #[error("incomplete CVSS vector: {0} is missing")]
    Missing(&'static str),
    /// A metric is given twice.
    #[error("CVSS vector with {0} twice")]
    Twice(String),
    /// Version 4.0 prescribes the order of metrics.
    #[error("CVSS 4.0 vector out of order at {0}")]
    OutOfOrder(String),
}

/// What a thing needs in confidentiality, integrity and availability: 0 to 4, where it is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct SecurityNeeds {
    /// Confidentiality.
    pub confidentiality: Option<u8>,
    /// Integrity.
    pub integrity: Option<u8>,
    /// Availability.
    pub availability: Option<u8>,
}

/// A whole CVSS vector.
///
/// ```
/// use kharita_catalog::{CvssVector, SecurityNeeds};
/// let vector: CvssVector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N".parse()?;
/// assert_eq!(vector.base_score(), 7.5);
/// let secret = SecurityNeeds { confidentiality: Some(4), ..SecurityNeeds::default() };
/// assert_eq!(vector.for_needs(secret).environmental_score(), 9.3);
/// # Ok::<(), kharita_catalog::NotACvss>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct CvssVector {
    cvss: Cvss,
    metrics: Vec<(String, String)>,
}

impl FromStr for CvssVector {
    type Err = NotACvss;

    fn from_str(text: &str) -> Result<Self, NotACvss> {
        let (prefix, rest) = match text.strip_prefix("CVSS:").and_then(|rest| rest.split_once('/')) {
            Some((version, rest)) => (Some(version), rest),
            None => (None, text),
        };
        let metrics: Option<Vec<(String, String)>> = rest
            .split('/')
            .map(|metric| metric.split_once(':').map(|(name, value)| (name.to_owned(), value.to_owned())))
            .collect();
        let metrics = metrics.ok_or(NotACvss::Unreadable)?;
        let mut names = BTreeSet::new();
        if let Some((name, _)) = metrics.iter().find(|(name, _)| !names.insert(name.as_str())) {
            return Err(NotACvss::Twice(name.clone()));
        }
        let base: &[&'static str] = match prefix {
            Some("3.0" | "3.1") => &BASE_3,
            Some("4.0") => ORDER_4.get(..BASE_4).unwrap_or_default(),
            None => &BASE_2,
            Some(_) => return Err(NotACvss::Unreadable),
        };
        if let Some(missing) = base.iter().find(|name| !names.contains(**name)) {
            return Err(NotACvss::Missing(missing));
        }
        if prefix == Some("4.0") {
            in_order(&metrics)?;
        }
        let cvss = text.parse().map_err(|_| NotACvss::Unreadable)?;
        Ok(CvssVector { cvss, metrics })
    }
}

/// The place of a metric of version 4.0.
fn place(name: &str) -> Option<usize> {
    ORDER_4.iter().position(|known| *known == name)
}

fn in_order(metrics: &[(String, String)]) -> Result<(), NotACvss> {
    let mut last = None;
    for (name, _) in metrics {
        let at = place(name).ok_or(NotACvss::Unreadable)?;
        if last.is_some_and(|last| at < last) {
            return Err(NotACvss::OutOfOrder(name.clone()));
        }
        last = Some(at);
    }
    Ok(())
}

impl std::fmt::Display for CvssVector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.version() {
            "2.0" => {}
            version => write!(f, "CVSS:{version}/")?,
        }
        for (at, (name, value)) in self.metrics.iter().enumerate() {
            write!(f, "{}{name}:{value}", if at > 0 { "/" } else { "" })?;
        }
        Ok(())
    }
}

impl CvssVector {
    /// `2.0`, `3.0`, `3.1`, `4.0`.
    pub fn version(&self) -> &'static str {
        match &self.cvss {
            Cvss::CvssV20(_) => "2.0",
            Cvss::CvssV30(_) => "3.0",
            Cvss::CvssV31(_) => "3.1",
            _ => "4.0",
        }
    }

    /// The base score, 0.0 to 10.0. In version 4.0 without threat and environment (CVSS-B).
    pub fn base_score(&self) -> f64 {
        match &self.cvss {
            Cvss::CvssV40(_) => self.keeping(|name| place(name).is_some_and(|at| at < BASE_4)).score(),
            _ => self.score(),
        }
    }

    /// The score with what is known of exploits and remedies; version 4.0 counts the exploits alone (CVSS-BT).
    pub fn temporal_score(&self) -> f64 {
        match &self.cvss {
            Cvss::CvssV20(vector) => vector.temporal_score().value(),
            Cvss::CvssV30(vector) => temporal(vector, 0),
            Cvss::CvssV31(vector) => temporal(vector, 1),
            _ => self.keeping(|name| name == "E" || place(name).is_some_and(|at| at < BASE_4)).score(),
        }
    }

    /// The score in this environment; in version 4.0 the one score of all metrics (CVSS-BTE).
    pub fn environmental_score(&self) -> f64 {
        match &self.cvss {
            Cvss::CvssV20(vector) => vector.environmental_score().value(),
            Cvss::CvssV30(vector) | Cvss::CvssV31(vector) => vector.environmental_score().value(),
            _ => self.score(),
        }
    }

    /// The same vector for a thing with these needs (CR, IR, AR). A level 0 or 1 is low, 2 medium, 3 or 4 high: the cut is ours.
    /// A need that nobody stated leaves what the vector says.
    pub fn for_needs(&self, needs: SecurityNeeds) -> CvssVector {
        let stated = [needs.confidentiality, needs.integrity, needs.availability];
        let mut metrics = self.metrics.clone();
        for (name, need) in REQUIREMENTS.iter().zip(stated) {
            let Some(need) = need else { continue };
            metrics.retain(|(known, _)| known != name);
            let value = match need {
                0 | 1 => "L",
                2 => "M",
                _ => "H",
            };
            metrics.push(((*name).to_owned(), value.to_owned()));
        }
        self.of(metrics)
    }

    fn score(&self) -> f64 {
        self.cvss.score()
    }

    fn keeping(&self, kept: impl Fn(&str) -> bool) -> CvssVector {
        self.of(self.metrics.iter().filter(|(name, _)| kept(name)).cloned().collect())
    }

    /// The vector with other metrics; itself if they make none.
    fn of(&self, mut metrics: Vec<(String, String)>) -> CvssVector {
        if self.version() == "4.0" {
            metrics.sort_by_key(|(name, _)| place(name));
        }
        let changed = CvssVector { cvss: self.cvss.clone(), metrics };
        changed.to_string().parse().unwrap_or_else(|_| self.clone())
    }
}

/// Roundup(base × E × RL × RC) (CVSS 3.1, §7.2).
fn temporal(vector: &v3::Vector, minor_version: usize) -> f64 {
    let factor = vector.e.map_or(1.0, |e| e.score()) * vector.rl.map_or(1.0, |rl| rl.score());
    let factor = factor * vector.rc.map_or(1.0, |rc| rc.score());
    v3::Score::new(vector.base_score().value() * factor).roundup_for_version(minor_version).value()
}

/// The band of a score: `none`, `low` from 0.1, `medium` from 4.0, `high` from 7.0, `critical` from 9.0 (CVSS 3.1, §5). Version 2.0 has
/// no bands of its own above high.
pub fn cvss_severity(score: f64) -> &'static str {
    match score {
        score if score >= 9.0 => "critical",
        score if score >= 7.0 => "high",
        score if score >= 4.0 => "medium",
        score if score > 0.0 => "low",
        _ => "none",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scores(text: &str) -> [f64; 3] {
        let vector: CvssVector = text.parse().unwrap();
        assert_eq!(vector.to_string(), text);
        [vector.base_score(), vector.temporal_score(), vector.environmental_score()]
    }

    #[test]
    fn published_examples_have_their_scores() {
        // FIRST, examples of CVSS 3.1: CVE-2013-1937, CVE-2014-0160, CVE-2014-6271; NVD for the oldest.
        assert_eq!(scores("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"), [6.1; 3]);
        assert_eq!(scores("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"), [7.5; 3]);
        assert_eq!(scores("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O"), [9.8, 8.8, 8.8]);
        assert_eq!(scores("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H"), [10.0; 3]);
        assert_eq!(scores("AV:N/AC:L/Au:N/C:C/I:C/A:C")[0], 10.0);
    }

    #[test]
    fn what_is_not_whole_is_refused_with_its_reason() {
        let refused = |text: &str| text.parse::<CvssVector>().unwrap_err();
        assert_eq!(refused("CVSS:3.1/AV:N/AC:L"), NotACvss::Missing("PR"));
        let twice = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/A:H";
        assert_eq!(refused(twice), NotACvss::Twice("A".into()));
        let order = "CVSS:4.0/AC:L/AV:N/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";
        assert_eq!(refused(order), NotACvss::OutOfOrder("AV".into()));
        for text in
            ["", "CVSS:3.2/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", " CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"]
        {
            refused(text);
        }
    }

    #[test]
    fn needs_raise_and_lower_the_score_of_the_environment() {
        for text in [
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N",
            "CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/MAV:A",
            "AV:N/AC:L/Au:N/C:C/I:N/A:N",
        ] {
            let vector: CvssVector = text.parse().unwrap();
            let score = |need| {
                let needs = SecurityNeeds { confidentiality: Some(need), ..SecurityNeeds::default() };
                vector.for_needs(needs).environmental_score()
            };
            assert!(
                score(0) == score(1) && score(1) < score(2) && score(2) <= score(4),
                "{text}: {} {}",
                score(1),
                score(4)
            );
            assert_eq!(vector.for_needs(SecurityNeeds::default()), vector);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(CVSS:(3.1|4.0|2.0)/)?([A-Za-z]{1,3}:[A-Z]{1,2}/?){0,14}") {
            if let Ok(vector) = text.parse::<CvssVector>() {
                proptest::prop_assert!((0.0..=10.0).contains(&vector.environmental_score()));
                proptest::prop_assert_eq!(vector.to_string(), text);
            }
        }
    }
}
