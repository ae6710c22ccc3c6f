//! One host of an nmap run: collected while its element is read, written when it is whole, so that a cut file leaves no
//! half host behind.

use std::fmt::Write;
use std::net::IpAddr;

use kharita_model::{
    AddressBlock, Attribute, BatchBuilder, Code, EdgeKind, IdentifierKind, Instant, LeftOut, Locator, Message,
    NodeKind, RecordRef, SourceRef, Subtype, Value, Word, WordList,
};

use super::script::{Script, Vulnerability};
use crate::facts::{Fact, os_family, protocol};
use crate::xml::Element;

/// Bytes of a text that are kept: platform names, fingerprints, ids.
pub const TEXT: usize = 4096;
/// An operating system guessed with less accuracy is not stated (nmap itself calls such guesses aggressive).
const ACCURATE: u8 = 85;
/// A family is stated from this accuracy on: a family in conflict keeps two records apart.
const SURE: u8 = 90;
/// Facts of a host that was only said to be up (`-Pn`) and showed no open port.
const SAID_UP: u8 = 30;

/// Does the host exist?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// It answered, or has an open port.
    Up,
    /// It did not answer, or its state is unknown.
    Down,
}

/// A host while it is read.
#[derive(Debug, Default)]
pub struct Host {
    /// Offset of its element.
    pub at: u64,
    /// When its scan ended.
    pub ended: Option<Instant>,
    status: Option<Box<str>>,
    said_up: bool,
    addresses: Vec<(IpAddr, u64)>,
    macs: Vec<(Box<str>, u64)>,
    names: Vec<(Box<str>, u64)>,
    facts: Vec<Fact>,
    ports: Vec<Port>,
    port: Option<Port>,
    script: Option<Script>,
    host_keys: Vec<(String, u64)>,
    system: Option<System>,
    guess: Option<System>,
    uptime: Option<i64>,
    wants_platform: bool,
    left_out: Vec<(Code, Box<str>, u64)>,
    refused: Vec<Message>,
    key: String,
}

/// A port, and the service behind it.
#[derive(Debug)]
struct Port {
    protocol: Word,
    number: u16,
    at: u64,
    open: bool,
    /// Its state, if it is not open.
    state: Box<str>,
    facts: Vec<Fact>,
    /// How sure the detection of the service is, in hundredths.
    confidence: u8,
    system: Option<Word>,
    vulnerabilities: Vec<Vulnerability>,
}

/// A guess of the operating system.
#[derive(Debug)]
struct System {
    name: Box<str>,
    accuracy: u8,
    family: Option<Word>,
    platforms: Vec<Box<str>>,
    at: u64,
}

impl Host {
    /// Makes place for the next host.
    pub fn clear(&mut self, element: &Element) {
        *self = Host {
            at: element.offset,
            key: std::mem::take(&mut self.key),
            ports: std::mem::take(&mut self.ports),
            ..Host::default()
        };
        self.ports.clear();
        self.ended = element.get("endtime").and_then(|text| text.trim().parse().ok()).map(Instant::from_seconds);
    }

    /// All addresses, also those of a host that is down.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> {
        self.addresses.iter().map(|(address, _)| *address)
    }

    /// Its first name, if it has one.
    pub fn name(&self) -> &str {
        self.names.first().map_or("", |(name, _)| name)
    }

    /// What could not be read of it.
    pub fn take_refused(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.refused)
    }

    /// Does it exist? masscan writes no status, but only hosts with open ports.
    pub fn presence(&self) -> Presence {
        match self.status.as_deref() {
            Some("up") => Presence::Up,
            None if self.ports.iter().any(|port| port.open) => Presence::Up,
            _ => Presence::Down,
        }
    }

    /// What the source calls it: its first IPv4 address, else IPv6, else hardware address.
    pub fn key(&self) -> Option<String> {
        let first = self.addresses().find(IpAddr::is_ipv4).or_else(|| self.addresses().next());
        first.map(|address| address.to_string()).or_else(|| self.macs.first().map(|(mac, _)| mac.to_string()))
    }

    /// Is the text of the present element wanted?
    pub fn wants_text(&self) -> bool {
        self.wants_platform || self.script.as_ref().is_some_and(Script::wants_text)
    }

    /// An element inside the host starts. `false`: nothing inside it is wanted, nor its end.
    pub fn start(&mut self, element: &Element) -> bool {
        if let Some(script) = &mut self.script {
            script.inside(element);
            return true;
        }
        match element.name() {
            "extraports" | "times" | "trace" | "tcpsequence" | "ipidsequence" | "tcptssequence" => return false,
            "port" => self.start_port(element),
            "state" => {
                if let Some(port) = &mut self.port {
                    let state = element.get("state").unwrap_or_default();
                    port.open = state == "open";
                    port.state = if port.open { "".into() } else { state.as_ref().into() };
                }
            }
            "service" => {
                if let Some(port) = &mut self.port {
                    port.service(element);
                }
            }
            "cpe" => self.wants_platform = true,
            "script" => return self.start_script(element),
            "status" => {
                self.status = element.get("state").map(|state| state.as_ref().into());
                self.said_up = element.get("reason").as_deref() == Some("user-set");
            }
            "address" => self.address(element),
            "hostname" => {
                let name = element.get("name").unwrap_or_default();
                if !name.trim().is_empty() {
                    self.names.push((name.trim().into(), element.offset));
                }
            }
            "osmatch" => self.guess = Some(System::new(element)),
            "osclass" => {
                if let Some(guess) = &mut self.guess {
                    guess.family =
                        guess.family.or_else(|| element.get("osfamily").and_then(|family| os_family(&family)));
                }
            }
            "uptime" => self.uptime = element.get("seconds").and_then(|text| text.trim().parse().ok()),
            _ => {}
        }
        true
    }

    /// An element inside the host ends; `text` is what stood in it, if it was wanted.
    pub fn end(&mut self, name: &str, text: &str) {
        match (name, &mut self.script) {
            ("script", Some(_)) => self.end_script(),
            (_, Some(script)) => script.end(name, text),
            ("cpe", None) => self.platform(text.trim()),
            ("port", None) => self.end_port(),
            ("osmatch", None) => {
                let accuracy = self.system.as_ref().map_or(0, |system| system.accuracy);
                if self.guess.as_ref().is_some_and(|guess| guess.accuracy > accuracy) {
                    self.system = self.guess.take();
                }
                self.guess = None;
            }
            _ => {}
        }
    }

    fn address(&mut self, element: &Element) {
        let text = element.get("addr").unwrap_or_default();
        let at = element.offset;
        if element.get("addrtype").as_deref() == Some("mac") {
            self.macs.push((text.trim().into(), at));
            let vendor = element.get("vendor").unwrap_or_default();
            if !vendor.trim().is_empty() {
                self.facts.push(Fact {
                    attribute: Attribute::Vendor,
                    value: Value::text(vendor.trim()),
                    confidence: 80,
                    at,
                });
            }
            return;
        }
        match text.trim().parse::<IpAddr>() {
            Ok(address) => self.addresses.push((address.to_canonical(), at)),
            Err(_) => {
                self.refused.push(Message::new(Code::BadAddress).with("value", text.trim()).at(Locator::Byte(at)))
            }
        }
    }

    fn start_port(&mut self, element: &Element) {
        let (port, named) = (element.get("portid").unwrap_or_default(), element.get("protocol").unwrap_or_default());
        let refused = |code, value: &str| Message::new(code).with("value", value).at(Locator::Byte(element.offset));
        self.port = match (port.trim().parse(), protocol(named.trim())) {
            (Ok(number), Some(protocol)) => Some(Port::new(protocol, number, element.offset)),
            (Err(_), _) => {
                self.refused.push(refused(Code::BadPort, &port));
                None
            }
            (_, None) => {
                let allowed = WordList::Protocol.words().join(", ");
                self.refused.push(refused(Code::BadWord, &named).with("allowed", allowed));
                None
            }
        };
    }

    fn end_port(&mut self) {
        let Some(port) = self.port.take() else { return };
        if port.open {
            self.ports.push(port);
        } else {
            let state = if port.state.is_empty() { "unknown".into() } else { port.state };
            self.count(Code::LeftOutClosedPorts, state, 1);
        }
    }

    fn start_script(&mut self, element: &Element) -> bool {
        let (script, fact) = Script::start(element);
        match &mut self.port {
            Some(port) => port.facts.extend(fact),
            None => self.facts.extend(fact),
        }
        self.script = script;
        self.script.is_some()
    }

    fn end_script(&mut self) {
        let Some(mut script) = self.script.take() else { return };
        script.finish();
        let at = self.port.as_ref().map_or(self.at, |port| port.at);
        self.host_keys.extend(script.host_keys.drain(..).map(|key| (key, at)));
        if let Some(port) = &mut self.port {
            port.vulnerabilities.append(&mut script.vulnerabilities);
        }
        if script.others > 0 {
            self.count(Code::LeftOutInformation, "vulners".into(), script.others);
        }
    }

    fn platform(&mut self, text: &str) {
        self.wants_platform = false;
        if text.is_empty() {
            return;
        }
        match (&mut self.port, &mut self.guess) {
            (Some(port), _) => port.fact(Attribute::Cpe, Value::text(text), port.at),
            (None, Some(guess)) => guess.platforms.push(text.into()),
            (None, None) => {}
        }
    }

    fn count(&mut self, code: Code, what: Box<str>, number: u64) {
        match self.left_out.iter_mut().find(|(known, text, _)| *known == code && *text == what) {
            Some((.., count)) => *count += number,
            None => self.left_out.push((code, what, number)),
        }
    }

    /// Writes the host into the batch, and forgets what it wrote.
    pub fn write(&mut self, batch: &mut BatchBuilder, source: SourceRef, moment: Instant) {
        let Some(key) = self.key() else { return };
        let seen = !self.said_up || !self.ports.is_empty();
        batch.at(Locator::Byte(self.at)).confidence(if seen { 80 } else { SAID_UP });
        let host = batch.record(source, &key, NodeKind::Host, None);
        self.write_identity(batch, host);
        self.write_system(batch, host);
        if let Some(boot) = self.uptime.filter(|seconds| *seconds > 0) {
            let boot = Instant(moment.0.saturating_sub(boot.saturating_mul(1000)));
            batch.confidence(80).attribute(host, Attribute::LastBoot, Value::Instant(boot));
        }
        write_facts(batch, host, self.facts.drain(..));
        for port in self.ports.drain(..) {
            self.key.clear();
            // Writing to a String cannot fail.
            let _ = write!(self.key, "{key}/{}/{}", port.protocol.word(), port.number);
            port.write(batch, source, host, &mut self.key, key.len() + 1);
        }
        for (code, what, count) in self.left_out.drain(..) {
            let name = if code == Code::LeftOutClosedPorts { "state" } else { "what" };
            batch.leave_out(LeftOut { message: Message::new(code).with(name, what), count });
        }
    }

    fn write_identity(&self, batch: &mut BatchBuilder, host: RecordRef) {
        for (address, at) in &self.addresses {
            batch.at(Locator::Byte(*at)).identifier(host, IdentifierKind::Address, &address.to_string(), None);
            batch.attribute(host, Attribute::Addresses, Value::Address(AddressBlock::single(*address)));
        }
        for (mac, at) in &self.macs {
            batch.at(Locator::Byte(*at)).identifier(host, IdentifierKind::Mac, mac, None);
            batch.text(host, Attribute::MacAddresses, mac);
        }
        for (place, (name, at)) in self.names.iter().enumerate() {
            // nmap names a host twice if the name typed is also the one that DNS gives.
            if self.names.iter().take(place).any(|(known, _)| known == name) {
                continue;
            }
            let kind = if name.contains('.') { IdentifierKind::Fqdn } else { IdentifierKind::Hostname };
            batch.at(Locator::Byte(*at)).identifier(host, kind, name, None);
            batch.text(host, Attribute::Hostnames, name);
            if place == 0 {
                batch.text(host, Attribute::Name, name);
            }
        }
        for (key, at) in &self.host_keys {
            batch.at(Locator::Byte(*at)).identifier(host, IdentifierKind::SshHostKey, key, None);
        }
    }

    fn write_system(&self, batch: &mut BatchBuilder, host: RecordRef) {
        let system = self.system.as_ref().filter(|system| system.accuracy >= ACCURATE);
        if let Some(system) = system {
            batch.at(Locator::Byte(system.at)).confidence(system.accuracy).text(host, Attribute::Os, &system.name);
            for platform in &system.platforms {
                batch.text(host, Attribute::Cpe, platform);
            }
        }
        let sure =
            system.filter(|system| system.accuracy >= SURE).and_then(|system| Some((system.family?, system.accuracy)));
        if let Some((family, confidence)) = sure.or_else(|| self.agreed_family()) {
            batch.confidence(confidence).attribute(host, Attribute::OsFamily, Value::Word(family));
        }
    }

    /// The family on which all services that say one agree, and how sure the least sure of them is.
    fn agreed_family(&self) -> Option<(Word, u8)> {
        let mut said = self.ports.iter().filter_map(|port| Some((port.system?, port.confidence)));
        let first = said.next()?;
        said.try_fold(first, |(family, sure), (other, confidence)| {
            (family == other).then_some((family, sure.min(confidence)))
        })
    }
}

impl System {
    fn new(element: &Element) -> Self {
        let accuracy = element.get("accuracy").and_then(|text| text.trim().parse().ok()).unwrap_or(0_u8).min(100);
        let name = element.get("name").unwrap_or_default().trim().into();
        System { name, accuracy, family: None, platforms: Vec::new(), at: element.offset }
    }
}

impl Port {
    fn new(protocol: Word, number: u16, at: u64) -> Self {
        Port {
            protocol,
            number,
            at,
            open: false,
            state: "".into(),
            facts: Vec::with_capacity(8),
            confidence: 80,
            system: None,
            vulnerabilities: Vec::new(),
        }
    }

    fn fact(&mut self, attribute: Attribute, value: Value, at: u64) {
        self.facts.push(Fact { attribute, value, confidence: self.confidence, at });
    }

    /// nmap says how sure it is from 0 to 10: 3 for a name from its table of ports, 10 for an answer it knows.
    fn service(&mut self, element: &Element) {
        let sure = element.get("conf").and_then(|text| text.trim().parse::<u8>().ok());
        self.confidence = sure.map_or(80, |tenths| tenths.min(10) * 10);
        for (name, raw) in element.attributes() {
            let attribute = match name {
                "name" => Attribute::ServiceName,
                "product" => Attribute::Product,
                "version" => Attribute::Version,
                "extrainfo" => Attribute::ExtraInformation,
                "tunnel" if raw == "ssl" => {
                    // A handshake, not a guess from a banner.
                    self.facts.push(Fact {
                        attribute: Attribute::Tls,
                        value: Value::Bool(true),
                        confidence: 80,
                        at: element.offset,
                    });
                    continue;
                }
                "ostype" => {
                    self.system = os_family(&element.clean(raw));
                    continue;
                }
                _ => continue,
            };
            let value = element.clean(raw);
            if !value.trim().is_empty() {
                self.fact(attribute, Value::text(value.trim()), element.offset);
            }
        }
    }

    /// Writes the service. `key` is its key, whose part from `local` on is what the host calls it.
    fn write(self, batch: &mut BatchBuilder, source: SourceRef, host: RecordRef, key: &mut String, local: usize) {
        batch.at(Locator::Byte(self.at)).confidence(80);
        let service = batch.record(source, key, NodeKind::Service, None);
        batch.identifier(service, IdentifierKind::Local, key.get(local..).unwrap_or_default(), Some(host));
        batch.edge(host, EdgeKind::Listens, service);
        batch.attribute(service, Attribute::Protocol, Value::Word(self.protocol));
        batch.attribute(service, Attribute::Port, Value::Int(self.number.into()));
        write_facts(batch, service, self.facts.into_iter());
        let length = key.len();
        for found in &self.vulnerabilities {
            key.truncate(length);
            key.push_str("/vulners/");
            key.push_str(&found.cve);
            // Two platforms of one service may have the same vulnerability.
            if batch.find(source, key).is_some() {
                continue;
            }
            batch.at(Locator::Byte(found.at)).confidence(50);
            let weakness = batch.record(source, key, NodeKind::Weakness, Some(Subtype::Cve));
            batch.identifier(weakness, IdentifierKind::Local, key.get(local..).unwrap_or_default(), Some(host));
            if let Some(open) = WordList::State.choose("open") {
                batch.attribute(weakness, Attribute::State, Value::Word(open));
            }
            for (attribute, value) in Script::facts(found) {
                batch.attribute(weakness, attribute, value);
            }
            batch.attribute(weakness, Attribute::AffectedPort, Value::Int(self.number.into()));
            batch.attribute(weakness, Attribute::AffectedProtocol, Value::Word(self.protocol));
            batch.edge(weakness, EdgeKind::Affects, service);
        }
    }
}

fn write_facts(batch: &mut BatchBuilder, subject: RecordRef, facts: impl Iterator<Item = Fact>) {
    for fact in facts {
        batch.at(Locator::Byte(fact.at)).confidence(fact.confidence).attribute(subject, fact.attribute, fact.value);
    }
}
