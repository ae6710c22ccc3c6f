//! One result of a report: what one check found on one port of one host.

use std::fmt::Write;
use std::net::IpAddr;

use kharita_model::{
    Attribute, BatchBuilder, Cardinality, Code, EdgeKind, IdentifierKind, Instant, Locator, Message, NodeKind,
    RecordRef, SourceRef, Subtype, Value, Word, WordList,
};

use crate::facts::{Fact, cve_id, protocol, shown};
use crate::xml::{Element, Text};

/// Bytes of a text that people read; 500 characters of it are kept.
const SHOWN: usize = 16 * 1024;
/// Bytes of a text that programs read.
const READ: usize = 1024;
/// Facts that a scan from outside gives (MAP.md §3.1).
const FROM_OUTSIDE: u8 = 80;

/// The class of a row (EVIDENCE.md §2.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// A finding.
    Weakness,
    /// Threat *Log* or *Debug*.
    Information,
    /// A person marked it as a false positive.
    Fine,
    /// The check failed.
    NotTested,
}

/// A result while it is read.
#[derive(Debug, Default)]
pub struct Finding {
    /// Offset of its element.
    pub at: u64,
    /// What could not be read of it.
    pub refused: Vec<Message>,
    /// Its key, if the same check on the same port was written before.
    pub twice: Option<String>,
    host: String,
    hostname: String,
    port: String,
    oid: String,
    name: String,
    threat: String,
    severity: String,
    quality: String,
    created: String,
    tags: String,
    solution: String,
    description: String,
    cves: String,
    epss: String,
    vector: String,
    facts: Vec<Fact>,
    /// The port, if it is one, and its protocol.
    service: Option<(Word, u16)>,
}

impl Finding {
    /// A result starts.
    pub fn new(at: u64) -> Self {
        Finding { at, ..Finding::default() }
    }

    /// An element inside the result starts.
    pub fn start(&mut self, path: &str, element: &Element) {
        match path {
            "/nvt" => self.oid = element.get("oid").unwrap_or_default().trim().to_owned(),
            "/nvt/refs/ref" => self.reference(element),
            _ => {}
        }
    }

    fn reference(&mut self, element: &Element) {
        let (kind, id) = (element.get("type").unwrap_or_default(), element.get("id").unwrap_or_default());
        let id = id.trim();
        let (attribute, value) = match kind.as_ref() {
            "cve" | "cve_id" => match cve_id(id) {
                Some(cve) => (Attribute::Cve, cve),
                None => {
                    let at = Locator::Byte(element.offset);
                    self.refused.push(Message::new(Code::RowUnreadable).with("name", id).at(at));
                    return;
                }
            },
            "url" | "URL" => (Attribute::SeeAlso, id.to_owned()),
            _ => (Attribute::CrossReference, id.to_owned()),
        };
        if !value.is_empty() {
            self.facts.push(Fact { attribute, value: Value::text(value), confidence: 0, at: element.offset });
        }
    }

    /// A piece of text inside the result.
    pub fn text(&mut self, path: &str, text: &Text) {
        let (field, limit) = match path {
            "/host" => (&mut self.host, READ),
            "/host/hostname" => (&mut self.hostname, READ),
            "/port" => (&mut self.port, READ),
            "/nvt/name" => (&mut self.name, READ),
            "/threat" => (&mut self.threat, READ),
            "/severity" => (&mut self.severity, READ),
            "/qod/value" => (&mut self.quality, READ),
            "/creation_time" => (&mut self.created, READ),
            "/nvt/tags" => (&mut self.tags, SHOWN),
            "/nvt/solution" => (&mut self.solution, SHOWN),
            "/description" => (&mut self.description, SHOWN),
            // Older reports list them in one text.
            "/nvt/cve" => (&mut self.cves, SHOWN),
            "/nvt/epss/max_epss/score" => (&mut self.epss, READ),
            "/nvt/severities/severity/value" => (&mut self.vector, READ),
            _ => return,
        };
        text.append_to(field, limit);
    }

    /// The result is whole: reads what stands in its texts.
    pub fn finish(&mut self) {
        for field in [&mut self.host, &mut self.hostname, &mut self.threat, &mut self.name] {
            *field = field.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        if self.host.is_empty() {
            self.host.clone_from(&self.hostname);
        }
        if let Ok(address) = self.host.parse::<IpAddr>() {
            self.host = address.to_canonical().to_string();
        }
        self.service = port(&self.port);
        let at = self.at;
        let listed = self.cves.split([',', ' ', '\n']).filter_map(cve_id);
        self.facts.extend(listed.map(|cve| Fact {
            attribute: Attribute::Cve,
            value: Value::text(cve),
            confidence: 0,
            at,
        }));
    }

    /// What the report calls the host: its address, else its name.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The address of the host, if it is one.
    pub fn address(&self) -> Option<IpAddr> {
        self.host.parse().ok()
    }

    /// Name of the check.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// When it was found.
    pub fn found(&self) -> Option<Instant> {
        Instant::parse(self.created.trim())
    }

    fn severity(&self) -> Option<f64> {
        self.severity.trim().parse().ok().filter(|severity: &f64| (0.0..=10.0).contains(severity))
    }

    /// The class of the row: its threat, or its severity if no threat is given.
    pub fn class(&self) -> Class {
        match self.threat.as_str() {
            "Log" | "Debug" => Class::Information,
            "Error" => Class::NotTested,
            "False Positive" => Class::Fine,
            _ if self.severity().is_some_and(|severity| severity > 0.0) => Class::Weakness,
            "Low" | "Medium" | "High" | "Critical" | "Alarm" => Class::Weakness,
            _ => Class::Information,
        }
    }

    /// How sure the scanner is: its quality of detection, in hundredths.
    fn confidence(&self) -> u8 {
        self.quality.trim().parse().ok().filter(|quality| *quality <= 100).unwrap_or(FROM_OUTSIDE)
    }

    /// Writes the host, the service, and the result unless it is information. Gives the host.
    pub fn write(&mut self, batch: &mut BatchBuilder, source: SourceRef) -> RecordRef {
        let host = self.write_host(batch, source);
        let mut path = format!("{}/", self.host);
        let local = path.len();
        let service = self.service.map(|(protocol, port)| {
            // Writing to a String cannot fail.
            let _ = write!(path, "{}/{port}", protocol.word());
            self.write_service(batch, source, host, &path, local, protocol, port)
        });
        if self.class() == Class::Information {
            return host;
        }
        path.truncate(local);
        let place =
            self.service.map_or_else(|| "general".to_owned(), |(protocol, port)| format!("{}/{port}", protocol.word()));
        let _ = write!(path, "{}/{place}", if self.oid.is_empty() { &self.name } else { &self.oid });
        batch.at(Locator::Byte(self.at)).confidence(self.confidence());
        match batch.find(source, &path) {
            Some(known) => {
                self.again(batch, known);
                self.twice = Some(path);
            }
            None => self.write_weakness(batch, source, &path, local, host, service.unwrap_or(host)),
        }
        host
    }

    fn write_host(&mut self, batch: &mut BatchBuilder, source: SourceRef) -> RecordRef {
        batch.at(Locator::Byte(self.at)).confidence(FROM_OUTSIDE);
        if let Some(known) = batch.find(source, &self.host) {
            return known;
        }
        let host = batch.record(source, &self.host, NodeKind::Host, None);
        super::machine::write_identity(batch, host, &self.host, &self.hostname);
        host
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one key")]
    fn write_service(
        &self,
        batch: &mut BatchBuilder,
        source: SourceRef,
        host: RecordRef,
        key: &str,
        local: usize,
        protocol: Word,
        port: u16,
    ) -> RecordRef {
        if let Some(known) = batch.find(source, key) {
            return known;
        }
        batch.at(Locator::Byte(self.at)).confidence(FROM_OUTSIDE);
        let service = batch.record(source, key, NodeKind::Service, None);
        batch.identifier(service, IdentifierKind::Local, key.get(local..).unwrap_or_default(), Some(host));
        batch.edge(host, EdgeKind::Listens, service);
        batch.attribute(service, Attribute::Protocol, Value::Word(protocol));
        batch.attribute(service, Attribute::Port, Value::Int(port.into()));
        service
    }

    fn write_weakness(
        &mut self,
        batch: &mut BatchBuilder,
        source: SourceRef,
        key: &str,
        local: usize,
        host: RecordRef,
        affected: RecordRef,
    ) {
        let class = self.class();
        let known = self.facts.iter().any(|fact| fact.attribute == Attribute::Cve).then_some(Subtype::Cve);
        let weakness = batch.record(source, key, NodeKind::Weakness, known);
        batch.identifier(weakness, IdentifierKind::Local, key.get(local..).unwrap_or_default(), Some(host));
        batch.text(weakness, Attribute::Name, &self.name);
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
        if class == Class::Weakness {
            word(Attribute::SeverityLevel, WordList::SeverityLevel.choose(self.level()));
        }
        if let Some((protocol, port)) = self.service {
            word(Attribute::AffectedProtocol, Some(protocol));
            batch.attribute(weakness, Attribute::AffectedPort, Value::Int(port.into()));
        }
        batch.text(weakness, Attribute::ToolSeverity, &self.threat);
        batch.text(weakness, Attribute::CheckId, &self.oid);
        if class == Class::Weakness {
            batch.edge(weakness, EdgeKind::Affects, affected);
        }
        self.write_details(batch, weakness);
    }

    /// The severity is a CVSS score, so its bands give the level; without it the threat does.
    fn level(&self) -> &'static str {
        match self.severity() {
            Some(severity) if severity >= 9.0 => "critical",
            Some(severity) if severity >= 7.0 => "high",
            Some(severity) if severity >= 4.0 => "medium",
            Some(severity) if severity > 0.0 => "low",
            _ => match self.threat.as_str() {
                "Critical" => "critical",
                "High" | "Alarm" => "high",
                "Medium" => "medium",
                _ => "low",
            },
        }
    }

    fn write_details(&mut self, batch: &mut BatchBuilder, weakness: RecordRef) {
        let tag = |name: &str| {
            let rest = self.tags.split('|').find_map(|tag| tag.trim_start().strip_prefix(name)?.strip_prefix('='))?;
            Some(rest.split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let number =
            |text: &str, top: f64| text.trim().parse().ok().filter(|number: &f64| (0.0..=top).contains(number));
        let vector =
            Some(self.vector.clone()).filter(|vector| !vector.trim().is_empty()).or_else(|| tag("cvss_base_vector"));
        let solution = if self.solution.trim().is_empty() { tag("solution") } else { Some(self.solution.clone()) };
        let texts = [
            (Attribute::Description, tag("summary")),
            (Attribute::Solution, solution),
            (Attribute::Output, Some(self.description.clone())),
            (Attribute::CvssVector, vector),
        ];
        for (attribute, text) in texts {
            if let Some(value) = text.as_deref().and_then(shown) {
                batch.attribute(weakness, attribute, value);
            }
        }
        let numbers = [(Attribute::CvssScore, self.severity()), (Attribute::Epss, number(&self.epss, 1.0))];
        for (attribute, number) in numbers {
            if let Some(number) = number {
                batch.attribute(weakness, attribute, Value::Real(number));
            }
        }
        for fact in self.facts.drain(..) {
            batch.at(Locator::Byte(fact.at)).attribute(weakness, fact.attribute, fact.value);
        }
    }

    /// The same check on the same port a second time: it adds what may stand beside what the first said.
    fn again(&mut self, batch: &mut BatchBuilder, weakness: RecordRef) {
        for fact in self.facts.drain(..).filter(|fact| fact.attribute.cardinality() == Cardinality::Many) {
            batch.at(Locator::Byte(fact.at)).attribute(weakness, fact.attribute, fact.value);
        }
    }
}

/// The port in `443/tcp`, `https (443/tcp)`; none in `general/tcp`.
fn port(text: &str) -> Option<(Word, u16)> {
    text.split([' ', '\n', '\t', '(', ')']).find_map(|word| {
        let (number, named) = word.split_once('/')?;
        let number = number.parse().ok().filter(|number| *number > 0)?;
        Some((protocol(named)?, number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ports_in_both_forms() {
        let read = |text| port(text).map(|(protocol, port)| (protocol.word(), port));
        assert_eq!(read("443/tcp"), Some(("tcp", 443)));
        assert_eq!(read(" https (443/tcp)\n"), Some(("tcp", 443)));
        assert_eq!(read("161/udp"), Some(("udp", 161)));
        for text in ["general/tcp", "general/CPE-T", "", "0/tcp", "99999/tcp", "-1/tcp"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn classes_of_rows() {
        let class = |threat: &str, severity: &str| {
            Finding { threat: threat.to_owned(), severity: severity.to_owned(), ..Finding::default() }.class()
        };
        assert_eq!(class("High", "7.5"), Class::Weakness);
        assert_eq!(class("", "4.0"), Class::Weakness);
        assert_eq!(class("Medium", ""), Class::Weakness);
        assert_eq!(
            (class("Log", "0.0"), class("", "0.0"), class("", "")),
            (Class::Information, Class::Information, Class::Information)
        );
        assert_eq!((class("Error", "-3.0"), class("False Positive", "-1.0")), (Class::NotTested, Class::Fine));
    }
}
