//! The result of one check on one thing, as all tools state it in the end, and the facts that hang on it.

use kharita_model::{Attribute, Date, Subtype, Value, Word, WordList};

use crate::facts::{cve_id, shown};

/// The class of a row (EVIDENCE.md §2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Class {
    /// A finding.
    #[default]
    Weakness,
    /// A fact of software, service or configuration.
    Information,
    /// Checked and not affected.
    Fine,
    /// Silence proves nothing.
    NotTested,
}

/// The result of a check.
#[derive(Debug, Default)]
pub struct Finding {
    /// What tells it apart from other results on the same thing.
    pub key: String,
    /// Id of the check.
    pub check: String,
    /// Its class.
    pub class: Class,
    /// What it says, in a few words.
    pub name: String,
    /// Level of severity.
    pub level: Option<Word>,
    /// The tool's own word or number.
    pub severity: String,
    /// The port that was checked.
    pub port: Option<(Word, u16)>,
    /// What it is, if it is neither a CVE nor unknown.
    pub subtype: Option<Subtype>,
    /// May the tool state it in several rows, of which each adds facts?
    pub joins: bool,
    /// Facts.
    pub facts: Facts,
}

/// Attributes of a finding, each read and cut as all readers do it. Values that cannot be read state nothing.
#[derive(Debug, Default)]
pub struct Facts(Vec<(Attribute, Value)>);

impl Facts {
    fn push(&mut self, attribute: Attribute, value: Value) {
        let fact = (attribute, value);
        if !self.0.contains(&fact) {
            self.0.push(fact);
        }
    }

    /// A text without markup, cut at what is shown.
    pub fn text(&mut self, attribute: Attribute, text: &str) {
        if let Some(value) = shown(&without_markup(text)) {
            self.push(attribute, value);
        }
    }

    /// All CVE ids in a text, whatever stands between them.
    pub fn cves(&mut self, text: &str) {
        let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        words.filter_map(cve_id).for_each(|cve| self.push(Attribute::Cve, Value::text(cve)));
    }

    /// All CWE numbers in a text: `CWE-79`, `cwe-79, 80`. Numbers alone count too, unless they are not positive.
    pub fn cwes(&mut self, text: &str) {
        for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
            let digits = word.strip_prefix("CWE-").or_else(|| word.strip_prefix("cwe-")).unwrap_or(word);
            if let Some(number) = digits.parse::<u32>().ok().filter(|number| *number > 0) {
                self.push(Attribute::Cwe, Value::text(format!("CWE-{number}")));
            }
        }
    }

    /// A CVSS vector, with its version in front if the tool leaves that out.
    pub fn vector(&mut self, text: &str, version: &str) {
        let text = text.trim().trim_start_matches("CVSS2#").trim_matches(['(', ')']);
        if text.starts_with("CVSS:") {
            self.push(Attribute::CvssVector, Value::text(text));
        } else if text.starts_with("AV:") {
            let prefix = match version {
                "3" | "3.0" => "CVSS:3.0/",
                "3.1" => "CVSS:3.1/",
                "4" | "4.0" => "CVSS:4.0/",
                _ => "",
            };
            self.push(Attribute::CvssVector, Value::text(format!("{prefix}{text}")));
        }
    }

    /// A number from 0 to `top`: a score, a probability.
    pub fn number(&mut self, attribute: Attribute, number: Option<f64>, top: f64) {
        let is_first = !self.0.iter().any(|(known, _)| *known == attribute);
        if let Some(number) = number.filter(|number| is_first && (0.0..=top).contains(number)) {
            self.push(attribute, Value::Real(number));
        }
    }

    /// A day, of which a longer text gives the beginning: `2024-05-01T08:00:00Z`.
    pub fn day(&mut self, attribute: Attribute, text: &str) {
        let day = crate::moment::parse(text).map(kharita_model::Instant::date);
        if let Some(day) = day.filter(|day: &Date| day.0.year() > 1980) {
            self.push(attribute, Value::Date(day));
        }
    }

    /// Addresses of the web in a text, one after the other.
    pub fn links(&mut self, text: &str) {
        let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '<' | '>' | '"'));
        let links = words.filter(|word| word.starts_with("http://") || word.starts_with("https://"));
        links.take(20).for_each(|link| self.push(Attribute::SeeAlso, Value::text(link)));
    }

    /// True or false.
    pub fn truth(&mut self, attribute: Attribute, truth: Option<bool>) {
        if let Some(truth) = truth {
            self.push(attribute, Value::Bool(truth));
        }
    }

    /// Does a CVE stand among them?
    pub fn has_cve(&self) -> bool {
        self.0.iter().any(|(attribute, _)| *attribute == Attribute::Cve)
    }

    /// The facts, which leaves none.
    pub fn take(&mut self) -> Vec<(Attribute, Value)> {
        std::mem::take(&mut self.0)
    }
}

/// The level that a word of some tool means. `None`: the tool does not know, or has no such scale.
pub fn level(text: &str) -> Option<Word> {
    let level = match text.trim().to_ascii_lowercase().as_str() {
        "critical" | "fatal" | "catastrophic" | "urgent" => "critical",
        "high" | "error" | "serious" | "alarm" | "important" => "high",
        "medium" | "moderate" | "warning" | "warn" => "medium",
        "low" | "minor" | "note" | "negligible" | "minimal" => "low",
        "none" | "info" | "informational" | "information" | "log" | "best practice" => "none",
        _ => return None,
    };
    WordList::SeverityLevel.choose(level)
}

impl Finding {
    /// A finding of this check, which is its key too until something else tells it apart.
    pub fn new(check: &str, name: &str) -> Self {
        Finding { key: check.to_owned(), check: check.to_owned(), name: name.to_owned(), ..Finding::default() }
    }

    /// With the tool's own word for its severity, and the level that it means.
    pub fn severity(mut self, word: &str) -> Self {
        self.severity = word.trim().to_owned();
        self.level = level(word);
        self
    }

    /// On this port.
    pub fn on(mut self, port: Option<(Word, u16)>) -> Self {
        self.port = port;
        if let Some((protocol, port)) = port {
            self.key = format!("{}/{}/{port}", self.key, protocol.word());
        }
        self
    }
}

/// A text whose tags of HTML became blanks and whose five entities became characters.
fn without_markup(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(['<', '&']) {
        return text.into();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(rest.get(..at).unwrap_or_default());
        let after = rest.get(at + 1..).unwrap_or_default();
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match after.find('>').filter(|end| is_tag && *end < 300) {
            Some(end) => {
                plain.push(' ');
                rest = after.get(end + 1..).unwrap_or_default();
            }
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    if plain.contains('&') {
        let entities = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#39;", "'"),
            ("&apos;", "'"),
            ("&nbsp;", " "),
            ("&amp;", "&"),
        ];
        plain = entities.iter().fold(plain, |text, (from, to)| text.replace(from, to));
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(fill: impl Fn(&mut Facts)) -> Vec<String> {
        let mut facts = Facts::default();
        fill(&mut facts);
        facts.take().into_iter().map(|(attribute, value)| format!("{attribute} {value}")).collect()
    }

    #[test]
    fn all_ids_of_a_text_are_kept_once() {
        assert_eq!(
            said(|facts| {
                facts.cves("CVE-2016-0800 cve-2016-0703, (CVE-2026-103000); CVE-2016-0800 CVE-x");
                facts.cwes("CWE-310");
                facts.cwes("cwe-79,80 -1 0");
            }),
            [
                "cve CVE-2016-0800",
                "cve CVE-2016-0703",
                "cve CVE-2026-103000",
                "cwe CWE-310",
                "cwe CWE-79",
                "cwe CWE-80"
            ]
        );
    }

    #[test]
    fn vectors_say_their_version() {
        for (text, version, expected) in [
            ("CVSS:3.1/AV:N", "3.0", "cvss-vector CVSS:3.1/AV:N"),
            ("AV:N/AC:L", "3.0", "cvss-vector CVSS:3.0/AV:N/AC:L"),
            ("CVSS2#AV:N/AC:L", "2", "cvss-vector AV:N/AC:L"),
            ("(AV:N/AC:L)", "2.0", "cvss-vector AV:N/AC:L"),
        ] {
            assert_eq!(said(|facts| facts.vector(text, version)), [expected]);
        }
        assert!(said(|facts| facts.vector("OWASP/K9", "3.1")).is_empty());
    }

    #[test]
    fn numbers_have_bounds_and_the_first_stands() {
        let facts = said(|facts| {
            facts.number(Attribute::CvssScore, Some(11.0), 10.0);
            facts.number(Attribute::CvssScore, Some(9.8), 10.0);
            facts.number(Attribute::CvssScore, Some(7.5), 10.0);
            facts.number(Attribute::Epss, Some(f64::NAN), 1.0);
        });
        assert_eq!(facts, ["cvss-score 9.8"]);
    }

    #[test]
    fn markup_is_no_text() {
        for (text, plain) in [
            ("<p>A &amp; B</p><br/>C", " A & B  C"),
            ("1 < 2 && 3 > 2", "1 < 2 && 3 > 2"),
            ("a <b", "a <b"),
            ("&lt;script&gt;", "<script>"),
        ] {
            assert_eq!(without_markup(text), plain);
        }
    }

    #[test]
    fn words_of_all_tools_are_levels() {
        for (word, expected) in [
            ("CRITICAL", "critical"),
            ("Important", "high"),
            ("warn", "medium"),
            ("Negligible", "low"),
            ("info", "none"),
        ] {
            assert_eq!(level(word).map(Word::word), Some(expected));
        }
        assert_eq!((level("unknown"), level(""), level("-")), (None, None, None));
    }
}
