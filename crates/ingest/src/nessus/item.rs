//! One item of a Nessus report: what one check found on one port of one host, or the result of one compliance check.

use std::fmt::Write;

use kharita_model::{
    Attribute, BatchBuilder, Cardinality, Code, EdgeKind, IdentifierKind, LeftOut, Locator, Message, NodeKind,
    RecordRef, SourceRef, Subtype, Value, Word, WordList,
};

use super::date;
use crate::facts::{Fact, cve_id, protocol, shown};
use crate::xml::Element;

/// Bytes of a text that people read: 500 characters, each of at most four bytes.
const SHOWN: usize = 2048;
/// Bytes of a text that programs read.
const READ: usize = 16 * 1024;
/// The check that says whether a host was there, and the one that says how the scan was made.
const PING: &str = "10180";
const SCAN_INFORMATION: &str = "19506";

/// The class of a row (EVIDENCE.md §2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A finding.
    Weakness,
    /// Severity 0.
    Information,
    /// Compliance PASSED.
    Fine,
    /// Compliance ERROR or WARNING.
    NotTested,
}

/// An item while it is read.
#[derive(Debug)]
pub struct Item {
    /// Offset of its element.
    pub at: u64,
    /// Port, 0 for the host as a whole.
    pub port: u16,
    /// Protocol of the port.
    pub protocol: Word,
    /// What Nessus calls the service.
    pub service: Box<str>,
    /// Does it say that the host was not there?
    pub says_dead: bool,
    /// Version of Nessus, if it says it.
    pub version: Option<String>,
    plugin: Box<str>,
    name: Box<str>,
    severity: u8,
    field: Option<(Field, u64)>,
    facts: Vec<Fact>,
    /// CVSS base scores of version 3 and 2.
    scores: [Option<(f64, u64)>; 2],
    compliance: Option<Box<Compliance>>,
}

/// What is said of a compliance check.
#[derive(Debug, Default)]
struct Compliance {
    id: String,
    name: String,
    result: String,
    facts: Vec<Fact>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Field {
    Text(Attribute),
    Lines(Attribute),
    Day(Attribute),
    Number(Attribute),
    Truth(Attribute),
    Cve,
    Cwe,
    CrossReference,
    Score(usize),
    Output,
    ComplianceId,
    ComplianceName,
    ComplianceResult,
    ComplianceReference,
    ComplianceText(Attribute),
}

impl Item {
    /// An item starts. What is absurd in it refuses it alone.
    pub fn new(element: &Element) -> Result<Self, Message> {
        let get = |name| element.get(name).unwrap_or_default();
        let refused = |code, value: &str| Message::new(code).with("value", value).at(Locator::Byte(element.offset));
        let (port, severity, named, plugin) = (get("port"), get("severity"), get("protocol"), get("pluginID"));
        if plugin.trim().is_empty() {
            return Err(Message::new(Code::MissingKey).at(Locator::Byte(element.offset)));
        }
        let known = || refused(Code::BadWord, &named).with("allowed", WordList::Protocol.words().join(", "));
        Ok(Item {
            at: element.offset,
            port: port.trim().parse().map_err(|_| refused(Code::BadPort, &port))?,
            protocol: protocol(named.trim()).ok_or_else(known)?,
            service: get("svc_name").as_ref().into(),
            says_dead: false,
            version: None,
            plugin: plugin.trim().into(),
            name: get("pluginName").trim().into(),
            severity: severity
                .trim()
                .parse()
                .ok()
                .filter(|n| *n <= 4)
                .ok_or_else(|| refused(Code::BadNumber, &severity))?,
            field: None,
            facts: Vec::new(),
            scores: [None, None],
            compliance: None,
        })
    }

    /// How many bytes of the present text are wanted, if it is.
    pub fn wants_text(&self) -> Option<usize> {
        self.field.map(|(field, _)| match field {
            Field::Text(_) | Field::ComplianceText(_) | Field::Output => SHOWN,
            _ => READ,
        })
    }

    /// An element inside the item starts.
    pub fn start(&mut self, name: &str, at: u64) {
        let wanted = match field(name) {
            Some(Field::Output) => self.severity > 0 || matches!(&*self.plugin, PING | SCAN_INFORMATION),
            Some(field) => self.severity > 0 || field.is_compliance(),
            None => false,
        };
        self.field = field(name).filter(|_| wanted).map(|field| (field, at));
    }

    /// An element inside the item ends. A value that cannot be read is refused alone.
    pub fn end(&mut self, text: &str) -> Option<Message> {
        let (field, at) = self.field.take()?;
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let refused = |code| Some(Message::new(code).with("value", text).at(Locator::Byte(at)));
        match field {
            Field::Text(attribute) => self.fact(attribute, shown(text), at),
            Field::Lines(attribute) => {
                text.split_whitespace().for_each(|line| self.fact(attribute, Some(Value::text(line)), at))
            }
            Field::Day(attribute) => match date::day(text) {
                Some(day) => self.fact(attribute, Some(Value::Date(day)), at),
                None => return refused(Code::BadDate),
            },
            Field::Number(attribute) => match number(text) {
                Some(number) => self.fact(attribute, Some(Value::Real(number)), at),
                None => return refused(Code::BadNumber),
            },
            Field::Truth(attribute) => self.fact(attribute, Some(Value::Bool(text.eq_ignore_ascii_case("true"))), at),
            Field::Cve => match cve_id(text) {
                Some(id) => self.fact(Attribute::Cve, Some(Value::text(id)), at),
                None => return refused(Code::RowUnreadable).map(|message| message.with("name", text)),
            },
            Field::Cwe => self.fact(Attribute::Cwe, cwe(text), at),
            Field::CrossReference => {
                self.fact(Attribute::CrossReference, Some(Value::text(text)), at);
                let weakness = text.strip_prefix("CWE:").and_then(cwe);
                self.fact(Attribute::Cwe, weakness, at);
            }
            Field::Score(version) => match (number(text), self.scores.get_mut(version)) {
                (Some(number), Some(score)) => *score = Some((number, at)),
                _ => return refused(Code::BadNumber),
            },
            Field::Output => self.output(text, at),
            _ => self.check(field, text, at),
        }
        None
    }

    fn fact(&mut self, attribute: Attribute, value: Option<Value>, at: u64) {
        self.facts.extend(value.map(|value| Fact { attribute, value, confidence: 0, at }));
    }

    fn output(&mut self, text: &str, at: u64) {
        match &*self.plugin {
            PING => self.says_dead = text.contains("considered as dead"),
            SCAN_INFORMATION => {
                let version = text.lines().find_map(|line| line.trim().strip_prefix("Nessus version"));
                self.version = version.map(|rest| rest.trim_start_matches([' ', ':']).trim().to_owned());
            }
            _ => {}
        }
        self.fact(Attribute::Output, shown(text), at);
    }

    fn check(&mut self, field: Field, text: &str, at: u64) {
        let check = self.compliance.get_or_insert_default();
        match field {
            Field::ComplianceId => text.clone_into(&mut check.id),
            Field::ComplianceName => text.clone_into(&mut check.name),
            Field::ComplianceResult => check.result = text.to_ascii_uppercase(),
            Field::ComplianceReference => {
                let attribute = Attribute::ComplianceReference;
                let references = text.split(',').map(str::trim).filter(|reference| !reference.is_empty());
                check.facts.extend(references.map(|text| Fact {
                    attribute,
                    value: Value::text(text),
                    confidence: 0,
                    at,
                }));
            }
            Field::ComplianceText(attribute) => {
                check.facts.extend(shown(text).map(|value| Fact { attribute, value, confidence: 0, at }));
            }
            _ => {}
        }
    }

    /// The class of the row: the result of a compliance check, else its severity.
    pub fn class(&self) -> Class {
        match self.compliance.as_ref().map(|check| check.result.as_str()) {
            Some("FAILED") => Class::Weakness,
            Some("PASSED") => Class::Fine,
            Some(result) if !result.is_empty() => Class::NotTested,
            _ if self.severity == 0 => Class::Information,
            _ => Class::Weakness,
        }
    }

    /// Writes the result of the check, unless it is information. `path` is `HOST/`, up to `local`.
    pub fn write(
        mut self,
        batch: &mut BatchBuilder,
        source: SourceRef,
        host: RecordRef,
        path: &mut String,
        local: usize,
        confidence: u8,
    ) {
        let class = self.class();
        if class == Class::Information {
            return;
        }
        let check = self.compliance.take().filter(|check| !check.result.is_empty());
        // What the check affects: the service, whose key is a part of that of the item.
        let affected = (self.port > 0 && check.is_none()).then(|| {
            path.truncate(local);
            // Writing to a String cannot fail.
            let _ = write!(path, "{}/{}", self.protocol.word(), self.port);
            batch.mention(source, path)
        });
        path.truncate(local);
        let _ = match &check {
            Some(check) => write!(path, "compliance/{}", if check.id.is_empty() { &check.name } else { &check.id }),
            None => write!(path, "{}/{}/{}", self.plugin, self.protocol.word(), self.port),
        };
        batch.at(Locator::Byte(self.at)).confidence(confidence);
        if let Some(known) = batch.find(source, path) {
            return self.again(batch, known, path, confidence);
        }
        let known = self.facts.iter().any(|fact| fact.attribute == Attribute::Cve).then_some(Subtype::Cve);
        let subtype = check.as_ref().map(|_| Subtype::Misconfiguration).or(known);
        let weakness = batch.record(source, path, NodeKind::Weakness, subtype);
        batch.identifier(weakness, IdentifierKind::Local, path.get(local..).unwrap_or_default(), Some(host));
        batch.text(
            weakness,
            Attribute::Name,
            check.as_ref().map(|check| check.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(&self.name),
        );
        self.write_result(batch, weakness, class);
        if class == Class::Weakness {
            batch.edge(weakness, EdgeKind::Affects, affected.unwrap_or(host));
        }
        let facts = match check {
            Some(check) => check.facts,
            None => {
                if let Some((score, at)) = self.scores.iter().flatten().next().copied() {
                    self.fact(Attribute::CvssScore, Some(Value::Real(score)), at);
                }
                std::mem::take(&mut self.facts)
            }
        };
        for fact in facts {
            batch.at(Locator::Byte(fact.at)).attribute(weakness, fact.attribute, fact.value);
        }
    }

    fn write_result(&self, batch: &mut BatchBuilder, weakness: RecordRef, class: Class) {
        let state = match class {
            Class::Fine => "fine",
            Class::NotTested => "not_tested",
            Class::Weakness | Class::Information => "open",
        };
        let mut word = |attribute, word: Option<Word>| {
            if let Some(word) = word {
                batch.attribute(weakness, attribute, Value::Word(word));
            }
        };
        word(Attribute::State, WordList::State.choose(state));
        if class == Class::Weakness && self.severity > 0 {
            let level = WordList::SeverityLevel.words().get(usize::from(self.severity));
            word(Attribute::SeverityLevel, level.and_then(|level| WordList::SeverityLevel.choose(level)));
        }
        if self.port > 0 {
            word(Attribute::AffectedProtocol, Some(self.protocol));
            batch.attribute(weakness, Attribute::AffectedPort, Value::Int(self.port.into()));
        }
        batch.attribute(weakness, Attribute::ToolSeverity, Value::text(self.severity.to_string()));
        batch.text(weakness, Attribute::CheckId, &self.plugin);
    }

    /// The same check on the same port a second time: it adds what may stand beside what the first said.
    fn again(self, batch: &mut BatchBuilder, weakness: RecordRef, key: &str, confidence: u8) {
        for fact in self.facts.into_iter().filter(|fact| fact.attribute.cardinality() == Cardinality::Many) {
            batch.at(Locator::Byte(fact.at)).confidence(confidence).attribute(weakness, fact.attribute, fact.value);
        }
        batch.leave_out(LeftOut { message: Message::new(Code::DuplicateRow).with("key", key), count: 1 });
    }
}

impl Field {
    fn is_compliance(self) -> bool {
        use Field::*;
        matches!(self, ComplianceId | ComplianceName | ComplianceResult | ComplianceReference | ComplianceText(_))
    }
}

/// What an element of an item says. The prefix of compliance elements is `cm:` in all files seen, but only its name
/// space is fixed.
fn field(name: &str) -> Option<Field> {
    use Attribute::*;
    Some(match name {
        "cve" => Field::Cve,
        "cwe" => Field::Cwe,
        "xref" => Field::CrossReference,
        "see_also" => Field::Lines(SeeAlso),
        "description" => Field::Text(Description),
        "solution" => Field::Text(Solution),
        "plugin_output" => Field::Output,
        "cvss_vector" | "cvss3_vector" | "cvss4_vector" => Field::Text(CvssVector),
        "cvss3_base_score" | "cvssv3" => Field::Score(0),
        "cvss_base_score" | "cvss" => Field::Score(1),
        "epss_score" => Field::Number(Epss),
        "vpr_score" => Field::Number(Vpr),
        "exploit_available" => Field::Truth(ExploitAvailable),
        "vuln_publication_date" => Field::Day(PublishedOn),
        "patch_publication_date" => Field::Day(PatchPublishedOn),
        "cpe" => Field::Lines(Cpe),
        _ => match name.split_once(':').map_or(name, |(_, local)| local).strip_prefix("compliance-")? {
            "check-id" => Field::ComplianceId,
            "check-name" => Field::ComplianceName,
            "result" => Field::ComplianceResult,
            "reference" => Field::ComplianceReference,
            "info" => Field::ComplianceText(Description),
            "solution" => Field::ComplianceText(Solution),
            "actual-value" => Field::ComplianceText(Output),
            _ => return None,
        },
    })
}

fn number(text: &str) -> Option<f64> {
    text.parse().ok().filter(|number: &f64| number.is_finite() && (0.0..=100.0).contains(number))
}

/// `CWE-20`, from `20` or `CWE-20`.
fn cwe(text: &str) -> Option<Value> {
    let text = text.trim();
    let digits = text
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("CWE-"))
        .map_or(text, |_| text.get(4..).unwrap_or_default());
    let number: u32 = digits.parse().ok()?;
    Some(Value::text(format!("CWE-{number}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weaknesses_are_named_in_one_way() {
        for text in ["20", "CWE-20", "cwe-20", " 20 "] {
            assert_eq!(cwe(text), Some(Value::text("CWE-20")));
        }
        for text in ["", "CWE-", "CWE-x", "NVD-CWE-noinfo"] {
            assert_eq!(cwe(text), None, "{text}");
        }
    }

    #[test]
    fn compliance_elements_are_known_with_any_prefix() {
        assert_eq!(field("cm:compliance-result"), Some(Field::ComplianceResult));
        assert_eq!(field("x:compliance-check-id"), Some(Field::ComplianceId));
        assert_eq!(field("compliance-policy-value"), None);
    }

    #[test]
    fn numbers_are_finite_and_not_negative() {
        assert_eq!(
            (number("9.8"), number("0.00043"), number("NaN"), number("-1"), number("1e9")),
            (Some(9.8), Some(0.00043), None, None, None)
        );
    }
}
