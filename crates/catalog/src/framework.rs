//! Frameworks: a directive whose rules are judged, a catalogue of controls that the same evidence serves, or a law whose
//! articles are shown beside. Rows of all have one shape, so that lists, exports and pages need to know only one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_model::Date;
use serde::{Deserialize, Serialize};

use crate::Titles;

const DNSSI: &str = include_str!("../data/dnssi-2023.yaml");
const ISO_27002: &str = include_str!("../data/iso27002-2022.yaml");
const NIST_CSF: &str = include_str!("../data/nist-csf-2.0.yaml");

/// What a framework is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FrameworkKind {
    /// Its rules get a verdict: conformant, partial, not conformant.
    Framework,
    /// Its rows are answered by what maps to them: a projection, which says so.
    Controls,
    /// Its articles never do (REGULATION.md §9.1): facts that contradict one are shown, nothing is called conform.
    Law,
}

/// Was the official text read? Every result prints it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// The official text was read.
    Text,
    /// It was read through a third party, and is still to be checked.
    Secondary,
}

/// What may answer a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckMode {
    /// The output of a tool answers alone.
    Observed,
    /// Dated records with an attachment answer.
    Recorded,
    /// Evidence can show a gap, never conformity alone.
    Partial,
    /// A person's dated assessment with an attachment.
    Document,
}

/// How a rule is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// By what.
    pub mode: CheckMode,
    /// What is measured, in French.
    pub how_fr: String,
}

/// A rule of a directive, or a requirement of a law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Official id of the rule, or our id of the requirement.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Chapter, for directives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapter: Option<u8>,
    /// Objective, for directives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objective: Option<u8>,
    /// Article, for laws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Title, in our words.
    pub title: Titles,
    /// Summary in French, in our words; empty where a title says enough.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary_fr: String,
    /// What an imported file says of the row, in its own language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Its id in the imported file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub native: Option<String>,
    /// The row of an imported file that holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// Documents that are usually asked for.
    #[serde(default)]
    pub evidence_fr: Vec<String>,
    /// Whom it binds.
    #[serde(default)]
    pub applies_to: Vec<String>,
    /// `must` or `may`, for directives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<String>,
    /// `obligation`, `right`, `authority`, `scope`… for laws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// When it applies, if not always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition_fr: Option<String>,
    /// Within what delay, for laws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline_fr: Option<String>,
    /// Rules of the directive that help to answer the article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dnssi: Vec<String>,
    /// Sanction rules of the law; shown in the opt-in annex only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sanctions: Vec<String>,
    /// Controls of ISO 27002:2022 that we map to it (expert judgement, not official).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub iso27002_2022: Vec<String>,
    /// Subcategories of NIST CSF 2.0 that we map to it (expert judgement, not official).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub nist_csf_2: Vec<String>,
    /// How it is answered, for directives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub check: Option<Check>,
    /// Limits that the rule itself sets.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, Parameter>,
    /// From when it applies, where its text says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
    /// Since when it no longer applies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed: Option<Date>,
    /// Was the official text of this row read?
    #[serde(default = "secondary")]
    pub reading: Reading,
}

fn secondary() -> Reading {
    Reading::Secondary
}

/// A limit that a rule sets: a number or duration as text, or legal references.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Parameter {
    /// `1.0`, `3y`, `6mo`, a list with commas.
    One(String),
    /// Legal references.
    Many(Vec<String>),
}

impl Rule {
    /// A row with a reference and a title; all the rest is empty.
    pub(crate) fn titled(reference: String, title: Titles) -> Self {
        Rule {
            reference,
            chapter: None,
            objective: None,
            article: None,
            title,
            summary_fr: String::new(),
            text: None,
            native: None,
            parent: None,
            evidence_fr: Vec::new(),
            applies_to: Vec::new(),
            modality: None,
            kind: None,
            condition_fr: None,
            deadline_fr: None,
            dnssi: Vec::new(),
            sanctions: Vec::new(),
            iso27002_2022: Vec::new(),
            nist_csf_2: Vec::new(),
            check: None,
            parameters: BTreeMap::new(),
            effective: None,
            repealed: None,
            reading: Reading::Secondary,
        }
    }

    /// May it get a verdict? Definitions, scopes, headings and powers of authorities may not.
    pub fn is_assessable(&self) -> bool {
        self.kind.as_deref().is_none_or(|kind| matches!(kind, "obligation" | "right"))
    }

    /// Is it in force on this day?
    pub fn is_in_force(&self, day: Date) -> bool {
        self.effective.is_none_or(|from| from <= day) && self.repealed.is_none_or(|until| day < until)
    }
}

/// A chapter of a directive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Number.
    #[serde(rename = "no")]
    pub number: u8,
    /// Title.
    pub title: Titles,
}

/// An objective of a directive.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Number.
    #[serde(rename = "no")]
    pub number: u8,
    /// Its chapter.
    pub chapter: u8,
    /// Title.
    pub title: Titles,
}

/// A directive or a law.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Framework {
    /// `dnssi-2023`, `loi-05-20`…
    pub id: String,
    /// Directive or law.
    pub kind: FrameworkKind,
    /// Title.
    pub title: Titles,
    /// Who watches over it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// Its id in the imported file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub native: Option<String>,
    /// What every result prints while the official text was not checked, in French.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_label_fr: Option<String>,
    /// When and by whom the transcription was checked against the official text; `None` until then.
    #[serde(default)]
    pub checked_against_official_pdf: Option<String>,
    /// From when it applies, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective: Option<Date>,
    /// The file it was imported from; `None` for those that are built in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported_from: Option<String>,
    /// Chapters, for directives.
    #[serde(default)]
    pub chapters: Vec<Chapter>,
    /// Objectives, for directives.
    #[serde(default)]
    pub objectives: Vec<Objective>,
    /// Rules, or requirements.
    pub rules: Vec<Rule>,
}

impl Framework {
    /// The rule with this reference.
    pub fn rule(&self, reference: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.reference == reference)
    }

    fn directive() -> Self {
        let mut directive: Framework = crate::embedded::read("dnssi-2023.yaml", DNSSI);
        let read = if directive.checked_against_official_pdf.is_some() { Reading::Text } else { Reading::Secondary };
        directive.rules.iter_mut().for_each(|rule| rule.reading = read);
        directive
    }
}

static FRAMEWORKS: LazyLock<Vec<Framework>> = LazyLock::new(|| {
    let mut all = vec![Framework::directive()];
    all.extend(crate::laws().iter().map(crate::Law::as_framework));
    all.push(crate::embedded::read("iso27002-2022.yaml", ISO_27002));
    all.push(crate::embedded::read("nist-csf-2.0.yaml", NIST_CSF));
    all
});

/// All frameworks that are built in: the directive first, then the laws, then the catalogues of controls.
pub fn frameworks() -> &'static [Framework] {
    &FRAMEWORKS
}

/// The framework with this id.
pub fn framework(id: &str) -> Option<&'static Framework> {
    frameworks().iter().find(|framework| framework.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[derive(Deserialize)]
    struct Counted {
        counts: Counts,
    }

    #[derive(Deserialize)]
    struct Counts {
        chapters: usize,
        objectives: usize,
        rules: usize,
        rules_by_chapter: BTreeMap<u8, usize>,
        checks: BTreeMap<String, usize>,
    }

    fn dnssi() -> &'static Framework {
        framework("dnssi-2023").unwrap()
    }

    #[test]
    fn the_directive_holds_what_it_says() {
        let counts = crate::embedded::read::<Counted>("dnssi-2023.yaml", DNSSI).counts;
        let found = dnssi();
        assert_eq!(
            (found.chapters.len(), found.objectives.len(), found.rules.len()),
            (counts.chapters, counts.objectives, counts.rules)
        );
        assert_eq!((counts.chapters, counts.objectives, counts.rules), (14, 31, 104));
        for (chapter, rules) in &counts.rules_by_chapter {
            assert_eq!(found.rules.iter().filter(|rule| rule.chapter == Some(*chapter)).count(), *rules, "{chapter}");
        }
        let of_mode = |mode| found.rules.iter().filter(|rule| rule.check.as_ref().unwrap().mode == mode).count();
        let modes = [CheckMode::Observed, CheckMode::Recorded, CheckMode::Partial, CheckMode::Document].map(of_mode);
        assert_eq!(modes, [4, 41, 40, 19]);
        assert_eq!(counts.checks.values().sum::<usize>(), 104);
        assert_eq!(found.rules.iter().filter(|rule| rule.condition_fr.is_some()).count(), 17);
        assert_eq!(found.rules.iter().filter(|rule| rule.modality.as_deref() == Some("may")).count(), 1);
        assert_eq!(found.rules.iter().filter(|rule| !rule.parameters.is_empty()).count(), 26);
    }

    #[test]
    fn the_catalogues_of_controls_hold_what_they_say() {
        #[derive(Deserialize)]
        struct Counted {
            counts: Held,
        }
        #[derive(Deserialize, PartialEq, Debug)]
        struct Held {
            chapters: usize,
            objectives: usize,
            rules: usize,
        }
        for (id, text, by_chapter) in
            [("iso27002-2022", ISO_27002, vec![37, 8, 14, 34]), ("nist-csf-2.0", NIST_CSF, vec![31, 21, 22, 11, 13, 8])]
        {
            let (found, said) = (framework(id).unwrap(), crate::embedded::read::<Counted>(id, text).counts);
            let (chapters, objectives) = (found.chapters.len(), found.objectives.len());
            assert_eq!(Held { chapters, objectives, rules: found.rules.len() }, said, "{id}");
            let of = |chapter: &Chapter| found.rules.iter().filter(|rule| rule.chapter == Some(chapter.number)).count();
            assert_eq!(found.chapters.iter().map(of).collect::<Vec<_>>(), by_chapter, "{id}");
            for rule in &found.rules {
                let objective = found.objectives.iter().find(|o| Some(o.number) == rule.objective);
                assert_eq!(objective.is_some(), objectives > 0, "{}", rule.reference);
                assert!(objective.is_none_or(|o| Some(o.chapter) == rule.chapter), "{}", rule.reference);
            }
        }
    }

    #[test]
    fn a_row_applies_between_its_dates() {
        let cloud = framework("loi-05-20").unwrap().rule("D921-01").unwrap();
        let day = |text: &str| text.parse::<Date>().unwrap();
        assert!(!cloud.is_in_force(day("2025-08-20")) && cloud.is_in_force(day("2025-08-21")));
        let ended = Rule { repealed: Some(day("2027-01-01")), ..cloud.clone() };
        assert!(ended.is_in_force(day("2026-12-31")) && !ended.is_in_force(day("2027-01-01")));
    }

    #[test]
    fn ids_are_unique_and_references_exist() {
        for found in frameworks() {
            let ids: BTreeSet<&str> = found.rules.iter().map(|rule| rule.reference.as_str()).collect();
            assert_eq!(ids.len(), found.rules.len(), "{}", found.id);
            for rule in &found.rules {
                assert!(rule.dnssi.iter().all(|id| dnssi().rule(id).is_some()), "{}", rule.reference);
                assert!(
                    !rule.title.fr.is_empty() && rule.title.en.is_some() && rule.title.ar.is_some(),
                    "{}",
                    rule.reference
                );
            }
        }
        for rule in &dnssi().rules {
            let objective = dnssi().objectives.iter().find(|o| Some(o.number) == rule.objective).unwrap();
            assert_eq!(Some(objective.chapter), rule.chapter, "{}", rule.reference);
        }
    }

    #[test]
    fn mappings_reach_what_they_should() {
        let all = |list: fn(&Rule) -> &Vec<String>| dnssi().rules.iter().flat_map(list).collect::<BTreeSet<_>>().len();
        assert_eq!(all(|rule| &rule.iso27002_2022), 86);
        assert_eq!(all(|rule| &rule.nist_csf_2), 77);
    }

    #[test]
    fn rows_of_a_text_that_was_not_checked_say_so() {
        assert!(dnssi().checked_against_official_pdf.is_none());
        assert!(dnssi().rules.iter().all(|rule| rule.reading == Reading::Secondary));
        assert!(dnssi().source_label_fr.as_ref().unwrap().contains("source secondaire"));
        let law = framework("loi-05-20").unwrap();
        assert_eq!(law.rule("L0520-11").unwrap().reading, Reading::Text);
        assert_eq!(law.rule("A317-01").unwrap().reading, Reading::Secondary);
    }

    #[test]
    fn only_obligations_and_rights_are_assessable() {
        let assessable = |id: &str| framework(id).unwrap().rules.iter().filter(|rule| rule.is_assessable()).count();
        assert_eq!((assessable("dnssi-2023"), assessable("loi-05-20"), assessable("loi-09-08")), (104, 67, 38));
    }
}
