//! What the checks need beside the rules: thresholds, ports, words (`data/checks.yaml`). A threshold of ours is a
//! hypothesis until the body fixes its own.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::Ask;

const TEXT: &str = include_str!("../data/checks.yaml");

/// Everything in the file.
#[derive(Debug, Deserialize)]
pub(crate) struct Settings {
    pub thresholds: Thresholds,
    pub legal: Legal,
    pub home_country: Vec<String>,
    pub test_environments: Vec<String>,
    pub weakness_scanners: Vec<String>,
    pub exposed: Vec<String>,
    pub ports: BTreeMap<String, BTreeMap<String, Vec<i64>>>,
    pub service_names: BTreeMap<String, Vec<String>>,
    pub weakness_words: WeaknessWords,
    pub protection_words: Vec<String>,
    pub clock_scripts: Vec<String>,
    pub identity_card_words: Vec<String>,
    pub personal_words: Vec<String>,
    pub processing_words: ProcessingWords,
    pub authorisation_words: Vec<String>,
    pub no_transfer_words: Vec<String>,
    pub any_port_words: Vec<String>,
    pub generic_account_words: Vec<String>,
    pub answers: Answers,
    pub never_by_product: Vec<String>,
    pub ask: AskTable,
}

/// Thresholds that are ours.
#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Thresholds {
    /// Share of the map that evidence must cover.
    pub coverage: f64,
    /// Days within which an exploitable weakness is corrected.
    pub correction_days: i64,
    /// Days without a login after which an account is inactive.
    pub inactive_days: i64,
    /// How far a clock may be off, in seconds.
    pub clock_skew_seconds: i64,
    /// Days after which an answer or document no longer counts.
    pub document_days: i64,
    /// Days after which evidence no longer shows a finding.
    pub evidence_days: i64,
    /// Days after which a feed of vulnerabilities is old.
    pub feed_days: i64,
}

/// Limits that a text of law sets.
#[derive(Debug, Deserialize)]
pub(crate) struct Legal {
    /// Years between two audits of one domain.
    pub audit_years: Limit,
}

/// A limit with the article that sets it.
#[derive(Debug, Deserialize)]
pub(crate) struct Limit {
    pub value: i16,
    pub reference: String,
}

/// What the name of a weakness tells of its topic.
#[derive(Debug, Deserialize)]
pub(crate) struct WeaknessWords {
    pub unsupported: Vec<String>,
    pub encryption: Vec<String>,
    pub default_secret: Vec<String>,
    pub anonymous: Vec<String>,
    pub malware: Vec<String>,
}

/// What the categories and the purpose of a processing tell of its case (law 09-08, article 12).
#[derive(Debug, Deserialize)]
pub(crate) struct ProcessingWords {
    pub sensitive: Vec<String>,
    pub health: Vec<String>,
    pub genetic: Vec<String>,
    pub offences: Vec<String>,
    pub interconnection: Vec<String>,
    pub care_or_beneficiaries: Vec<String>,
}

/// How people answer, by the beginning of the answer.
#[derive(Debug, Deserialize)]
pub(crate) struct Answers {
    pub yes: Vec<String>,
    pub no: Vec<String>,
    pub not_applicable: Vec<String>,
}

/// Whom to ask.
#[derive(Debug, Deserialize)]
pub(crate) struct AskTable {
    chapters: BTreeMap<u8, Ask>,
    rules: BTreeMap<String, Ask>,
}

impl AskTable {
    /// Whom to ask about a rule of this chapter.
    pub fn about(&self, reference: &str, chapter: Option<u8>) -> Ask {
        let of_chapter = || chapter.and_then(|chapter| self.chapters.get(&chapter));
        self.rules.get(reference).or_else(of_chapter).copied().unwrap_or(Ask::Legal)
    }
}

static SETTINGS: LazyLock<Settings> = LazyLock::new(|| crate::embedded::read("checks.yaml", TEXT));

/// The settings that are built in.
pub(crate) fn settings() -> &'static Settings {
    &SETTINGS
}

/// Does the text hold one of these words as a whole word (letters and digits around it end it)? Case is folded by the
/// caller.
pub(crate) fn names(text: &str, words: &[String]) -> bool {
    let alone = |at: usize, word: &str| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    words.iter().any(|word| text.match_indices(word.as_str()).any(|(at, _)| alone(at, word)))
}

/// Does the text hold one of these pieces anywhere?
pub(crate) fn holds(text: &str, pieces: &[String]) -> bool {
    pieces.iter().any(|piece| text.contains(piece.as_str()))
}

/// Days after which evidence no longer shows a finding: a hypothesis of ours until the body fixes its own.
pub fn evidence_days() -> i64 {
    settings().thresholds.evidence_days
}

/// Days after which a feed of vulnerabilities is old: a hypothesis of ours for machines without a network (EVIDENCE.md §6.2).
pub fn feed_days() -> i64 {
    settings().thresholds.feed_days
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework;

    #[test]
    fn the_settings_name_rules_and_articles_that_exist() {
        let (dnssi, law) = (framework("dnssi-2023").unwrap(), framework("loi-05-20").unwrap());
        let settings = settings();
        for reference in settings.never_by_product.iter().chain(settings.ask.rules.keys()) {
            assert!(dnssi.rule(reference).is_some(), "{reference}");
        }
        assert!(law.rule(&settings.legal.audit_years.reference).is_some());
        assert!(dnssi.chapters.iter().all(|chapter| settings.ask.chapters.contains_key(&chapter.number)));
        assert!(settings.ports.keys().eq(settings.service_names.keys()));
    }

    #[test]
    fn whole_words_only() {
        let words = vec!["cin".to_owned(), "santé".to_owned()];
        assert!(names("num cin", &words) && names("données de santé ; rib", &words) && names("cin_agent", &words));
        assert!(!names("vaccination", &words) && !names("santéx", &words));
    }
}
