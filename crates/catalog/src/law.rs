//! Laws 05-20 and 09-08 with their decrees: requirements, the legal scale of impact, classes, sanctions. Own wording;
//! article numbers and amounts are facts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::legal::Regimes;
use crate::{Framework, FrameworkKind, Reading, Rule, Titles};

const LAWS: [(&str, &str); 2] = [
    ("loi-05-20.yaml", include_str!("../data/loi-05-20.yaml")),
    ("loi-09-08.yaml", include_str!("../data/loi-09-08.yaml")),
];

/// A text of law: the law itself, a decree, an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawText {
    /// `loi 05-20`, `décret 2-21-406`…
    #[serde(rename = "ref")]
    pub reference: String,
    /// Was the official text read?
    pub read: Reading,
    /// Official bulletin.
    pub bo: String,
}

/// A level of the legal scale of impact (decree 2-21-406, article 11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImpactLevel {
    /// 1 limited … 4 very severe.
    pub n: u8,
    /// Stable word.
    pub code: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
    /// What makes an impact reach this level, in our words.
    pub criteria_fr: Vec<String>,
}

/// The legal scale of impact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImpactScale {
    /// Where it stands.
    pub article: String,
    /// On what an impact is felt.
    pub dimensions_fr: Vec<String>,
    /// Levels, the highest first.
    pub levels: Vec<ImpactLevel>,
}

/// A class of information systems (article 12), or a level of data (article 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemClass {
    /// `A`…`D`, or `TS`, `S`, `C`, `DR`.
    #[serde(alias = "class")]
    pub code: String,
    /// In Arabic.
    pub ar: String,
    /// The impact that gives it.
    pub impact: u8,
    /// Is it sensitive?
    pub sensitive: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct SystemClasses {
    #[serde(alias = "levels")]
    classes: Vec<SystemClass>,
}

/// A sanction rule; shown in the opt-in annex only (REGULATION.md §9.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sanction {
    /// Id.
    pub id: String,
    /// Article.
    #[serde(alias = "art")]
    pub article: String,
    /// Lowest and highest fine, in whole MAD.
    #[serde(default)]
    pub fine_mad: Option<(u32, u32)>,
    /// Prison, in French.
    #[serde(default)]
    pub prison_fr: Option<String>,
}

/// A law with its decrees.
#[derive(Debug, Clone, Deserialize)]
pub struct Law {
    /// `loi-05-20`, `loi-09-08`.
    pub id: String,
    /// Title.
    pub title: Titles,
    /// Who watches over it, if the file says.
    #[serde(default)]
    pub authority: Option<String>,
    /// The texts.
    pub texts: Vec<LawText>,
    /// Whom a requirement may bind.
    #[serde(default)]
    pub actors: BTreeMap<String, String>,
    /// The legal scale of impact, in law 05-20.
    #[serde(default)]
    pub impact_scale: Option<ImpactScale>,
    #[serde(default)]
    is_classes: Option<SystemClasses>,
    #[serde(default)]
    data_levels: Option<SystemClasses>,
    /// Sanction rules.
    pub sanctions: Vec<Sanction>,
    /// The cases of formality, in law 09-08.
    #[serde(default, rename = "regime_decision")]
    pub(crate) regimes: Option<Regimes>,
    #[serde(default)]
    audit_domains: Option<AuditDomains>,
    /// The eight controls of article 24, in law 09-08.
    #[serde(default)]
    pub art24_controls: Vec<SecurityControl>,
    /// The requirement that asks for them.
    #[serde(default)]
    controls_article: Option<String>,
    requirements: Vec<Requirement>,
}

/// A control that article 24 of law 09-08 asks for, with the rules of the directive that feed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityControl {
    /// `a` to `h`.
    pub letter: String,
    /// What is controlled, in our words.
    pub fr: String,
    /// Rules of the directive.
    pub dnssi: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct Requirement {
    id: String,
    article: String,
    title: Titles,
    summary_fr: String,
    kind: String,
    #[serde(default)]
    applies_to: Vec<String>,
    #[serde(default)]
    deadline_fr: Option<String>,
    #[serde(default)]
    evidence_fr: Vec<String>,
    #[serde(default)]
    sanctions: Vec<String>,
    #[serde(default)]
    dnssi: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
struct AuditDomains {
    list: Vec<AuditDomain>,
}

#[derive(Debug, Clone, Deserialize)]
struct AuditDomain {
    code: String,
}

impl Law {
    /// Domains of audit (decree 2-21-406, annex 2); empty in a law that has none.
    pub fn audit_domains(&self) -> Vec<String> {
        let domains = self.audit_domains.iter().flat_map(|domains| &domains.list);
        domains.map(|domain| domain.code.clone()).collect()
    }

    /// Classes of information systems, from A to D; empty in a law that has none.
    pub fn system_classes(&self) -> &[SystemClass] {
        self.is_classes.as_ref().map_or(&[], |classes| &classes.classes)
    }

    /// Levels of data, from TS to DR; empty in a law that has none.
    pub fn data_levels(&self) -> &[SystemClass] {
        self.data_levels.as_ref().map_or(&[], |levels| &levels.classes)
    }

    /// The law as a framework to be read: its requirements as rows.
    pub fn as_framework(&self) -> Framework {
        Framework {
            id: self.id.clone(),
            kind: FrameworkKind::Law,
            title: self.title.clone(),
            authority: self.authority.clone(),
            native: None,
            source_label_fr: None,
            checked_against_official_pdf: None,
            effective: None,
            imported_from: None,
            chapters: Vec::new(),
            objectives: Vec::new(),
            rules: self.requirements.iter().map(|requirement| self.row(requirement)).collect(),
        }
    }

    fn row(&self, requirement: &Requirement) -> Rule {
        let requirement = requirement.clone();
        let text = self.texts.iter().find(|text| requirement.article.starts_with(&text.reference));
        let registered = text.and_then(|text| crate::legal_text(&text.reference));
        let mut dnssi = requirement.dnssi;
        if self.controls_article.as_ref() == Some(&requirement.id) {
            dnssi.extend(self.art24_controls.iter().flat_map(|control| control.dnssi.iter().cloned()));
            dnssi.sort();
            dnssi.dedup();
        }
        Rule {
            article: Some(requirement.article),
            summary_fr: requirement.summary_fr,
            evidence_fr: requirement.evidence_fr,
            applies_to: requirement.applies_to,
            kind: Some(requirement.kind),
            deadline_fr: requirement.deadline_fr,
            dnssi,
            sanctions: requirement.sanctions,
            effective: registered.and_then(|text| text.effective),
            repealed: registered.and_then(|text| text.repealed),
            reading: text.map_or(Reading::Secondary, |text| text.read),
            ..Rule::titled(requirement.id, requirement.title)
        }
    }
}

static ALL: LazyLock<Vec<Law>> =
    LazyLock::new(|| LAWS.iter().map(|(name, text)| crate::embedded::read(name, text)).collect());

/// The laws, as data.
pub fn laws() -> &'static [Law] {
    &ALL
}

#[cfg(test)]
mod tests {
    use kharita_model::{DataLevel, LegalClass};

    use super::*;

    fn law(id: &str) -> &'static Law {
        laws().iter().find(|law| law.id == id).unwrap()
    }

    #[test]
    fn the_laws_hold_what_they_say() {
        let kinds = |id: &str| {
            let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
            law(id).requirements.iter().for_each(|row| *kinds.entry(row.kind.as_str()).or_default() += 1);
            kinds.into_iter().collect::<Vec<_>>()
        };
        assert_eq!(
            kinds("loi-05-20"),
            [("authority", 11), ("definition", 1), ("info", 1), ("obligation", 67), ("scope", 3)]
        );
        assert_eq!(
            kinds("loi-09-08"),
            [("authority", 2), ("definition", 1), ("info", 4), ("obligation", 33), ("right", 5), ("scope", 4)]
        );
        let binds = |actors: &[&str]| {
            let met = |row: &&Requirement| {
                row.kind == "obligation" && row.applies_to.iter().any(|a| actors.contains(&a.as_str()))
            };
            law("loi-05-20").requirements.iter().filter(met).count()
        };
        assert_eq!((binds(&["entity"]), binds(&["iiv", "iiv_sensitive"])), (34, 45));
    }

    #[test]
    fn sanctions_actors_and_texts_exist() {
        for law in laws() {
            for row in &law.requirements {
                assert!(row.sanctions.iter().all(|id| law.sanctions.iter().any(|s| s.id == *id)), "{}", row.id);
                assert!(row.applies_to.iter().all(|actor| law.actors.contains_key(actor)), "{}", row.id);
                assert!(
                    law.texts.iter().any(|text| row.article.starts_with(&text.reference)),
                    "{}: {}",
                    row.id,
                    row.article
                );
            }
            for sanction in &law.sanctions {
                assert!(sanction.fine_mad.is_none_or(|(low, high)| low <= high), "{}", sanction.id);
            }
        }
        assert_eq!((law("loi-05-20").sanctions.len(), law("loi-09-08").sanctions.len()), (4, 15));
    }

    #[test]
    fn classes_and_levels_are_those_of_the_model() {
        let law = law("loi-05-20");
        let scale = law.impact_scale.as_ref().unwrap();
        assert_eq!((scale.dimensions_fr.len(), scale.levels.len()), (6, 4));
        assert_eq!((law.system_classes().len(), law.data_levels().len()), (4, 4));
        for class in law.system_classes() {
            let known = LegalClass::of_impact(class.impact).unwrap();
            assert_eq!((known.word(), known.is_sensitive()), (class.code.as_str(), class.sensitive));
        }
        for level in law.data_levels() {
            assert_eq!(DataLevel::of_confidentiality(level.impact).unwrap().word(), level.code);
        }
    }
}
