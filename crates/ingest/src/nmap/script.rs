//! What scripts of nmap say: for people the beginning of their answer, for the map the known vulnerabilities that
//! `vulners` lists and the host keys that `ssh-hostkey` saw.

use kharita_model::{Attribute, Value};

use crate::facts::{Fact, cve_id, shown};
use crate::xml::{Element, cut};

/// Bytes of an answer that are looked at for people: 500 characters, each of at most four bytes.
const ANSWER: usize = 2048;

/// A vulnerability that `vulners` concluded from the version in a banner.
#[derive(Debug)]
pub struct Vulnerability {
    /// CVE id in upper case.
    pub cve: String,
    /// CVSS score, 0–10.
    pub score: Option<f64>,
    /// Offset of its script.
    pub at: u64,
}

/// A script while it is read.
#[derive(Debug, Default)]
pub struct Script {
    kind: Kind,
    at: u64,
    /// The key of the `<elem>` being read, if it is wanted.
    key: Option<Wanted>,
    id: Option<String>,
    score: Option<f64>,
    /// What stands in its tables.
    pub vulnerabilities: Vec<Vulnerability>,
    /// Exploits and other ids that are no CVE.
    pub others: u64,
    /// Fingerprints of host keys.
    pub host_keys: Vec<String>,
    /// The answer, for scripts that old versions wrote without tables.
    answer: String,
}

#[derive(Debug, Default, Clone, Copy, PartialEq)]
enum Kind {
    #[default]
    Vulners,
    SshHostKey,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Wanted {
    Id,
    Score,
    Fingerprint,
}

impl Script {
    /// Starts a script: `None` if nothing inside it is wanted. Gives what people shall read of it.
    pub fn start(element: &Element) -> (Option<Self>, Option<Fact>) {
        let (id, answer) = (element.get("id").unwrap_or_default(), element.get("output").unwrap_or_default());
        let kind = match id.as_ref() {
            "vulners" => Some(Kind::Vulners),
            "ssh-hostkey" => Some(Kind::SshHostKey),
            _ => None,
        };
        let answered = shown(&format!("{}: {}", id.trim(), cut(answer.trim(), ANSWER)));
        let fact = answered.map(|value| Fact {
            attribute: Attribute::ScriptOutput,
            value,
            confidence: 80,
            at: element.offset,
        });
        let script =
            kind.map(|kind| Script { kind, at: element.offset, answer: answer.into_owned(), ..Script::default() });
        (script, fact)
    }

    /// An element inside the script starts.
    pub fn inside(&mut self, element: &Element) {
        if element.name() == "elem" {
            self.key = match (self.kind, element.get("key").as_deref()) {
                (Kind::Vulners, Some("id")) => Some(Wanted::Id),
                (Kind::Vulners, Some("cvss")) => Some(Wanted::Score),
                (Kind::SshHostKey, Some("fingerprint")) => Some(Wanted::Fingerprint),
                _ => None,
            };
        }
    }

    /// Is the text of the present element wanted?
    pub fn wants_text(&self) -> bool {
        self.key.is_some()
    }

    /// An element inside the script ends.
    pub fn end(&mut self, name: &str, text: &str) {
        match (name, self.key.take()) {
            ("elem", Some(Wanted::Id)) => self.id = Some(text.trim().to_owned()),
            ("elem", Some(Wanted::Score)) => self.score = score(text),
            ("elem", Some(Wanted::Fingerprint)) => self.host_keys.extend(fingerprint(text)),
            ("table", _) => {
                if let Some(id) = self.id.take() {
                    let score = self.score.take();
                    self.vulnerability(&id, score);
                }
            }
            _ => {}
        }
    }

    /// The script ends: if it had no tables, its answer is read.
    pub fn finish(&mut self) {
        let answer = std::mem::take(&mut self.answer);
        if self.kind == Kind::Vulners && self.vulnerabilities.is_empty() && self.others == 0 {
            for line in answer.lines() {
                let mut columns = line.trim().split('\t').map(str::trim);
                if let (Some(id), Some(score)) = (columns.next(), columns.next().and_then(score)) {
                    self.vulnerability(id, Some(score));
                }
            }
        }
        if self.kind == Kind::SshHostKey && self.host_keys.is_empty() {
            self.host_keys =
                answer.split_whitespace().filter(|word| word.contains(':')).filter_map(fingerprint).collect();
        }
    }

    fn vulnerability(&mut self, id: &str, score: Option<f64>) {
        match cve_id(id) {
            Some(cve) => self.vulnerabilities.push(Vulnerability { cve, score, at: self.at }),
            None => self.others += 1,
        }
    }

    /// The facts of a vulnerability, but for its state and what it affects.
    pub fn facts(found: &Vulnerability) -> impl Iterator<Item = (Attribute, Value)> {
        let score = found.score.map(|score| (Attribute::CvssScore, Value::Real(score)));
        let cve = found.cve.as_str();
        [
            (Attribute::Name, Value::text(cve)),
            (Attribute::Cve, Value::text(cve)),
            (Attribute::CheckId, Value::text("vulners")),
        ]
        .into_iter()
        .chain(score)
    }
}

fn score(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|score| (0.0..=10.0).contains(score))
}

/// An MD5 fingerprint as bare hexadecimal digits, as all scanners can be compared, or a SHA-256 one as it stands.
fn fingerprint(text: &str) -> Option<String> {
    let text = text.trim();
    if text.starts_with("SHA256:") {
        return Some(text.to_owned());
    }
    let digits: String = text.chars().filter(|c| !matches!(c, ':' | ' ')).collect();
    (digits.len() == 32 && digits.chars().all(|c| c.is_ascii_hexdigit())).then(|| digits.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_compare_equal_however_written() {
        let plain = Some("0123456789abcdef0123456789abcdef".to_owned());
        assert_eq!(fingerprint("01:23:45:67:89:AB:CD:EF:01:23:45:67:89:ab:cd:ef"), plain);
        assert_eq!(fingerprint(" 0123456789abcdef0123456789abcdef "), plain);
        assert_eq!((fingerprint("2048"), fingerprint("(RSA)"), fingerprint("")), (None, None, None));
    }

    #[test]
    fn scores_lie_between_0_and_10() {
        assert_eq!(
            (score("9.8"), score("10"), score("11"), score("NaN"), score("-1")),
            (Some(9.8), Some(10.0), None, None, None)
        );
    }

    #[test]
    fn an_answer_without_tables_is_read() {
        let answer = "\n  cpe:/a:openbsd:openssh:7.4: \n    \tCVE-2018-15919\t5.0\thttps://x\n    \tEDB-ID:45939\t5.0\thttps://y\t*EXPLOIT*\n";
        let mut script = Script { kind: Kind::Vulners, answer: answer.to_owned(), ..Script::default() };
        script.finish();
        let found: Vec<_> = script.vulnerabilities.iter().map(|found| (found.cve.as_str(), found.score)).collect();
        assert_eq!((found, script.others), (vec![("CVE-2018-15919", Some(5.0))], 1));
    }
}
