//! One host of a Nessus report: its properties, its items, and whether it was there at all, which stands in one of the
//! items. It is written when it is whole.

use std::fmt::Write;
use std::net::IpAddr;

use kharita_model::{
    AddressBlock, Attribute, BatchBuilder, EdgeKind, IdentifierKind, Instant, Locator, Message, NodeKind, RecordRef,
    SourceRef, Value, Word,
};
use rustc_hash::FxHashMap;

use super::date;
use super::item::{Class, Item};
use crate::facts::os_family;
use crate::xml::Element;

/// Bytes of a property that are kept.
const PROPERTY: usize = 16 * 1024;
/// Facts learnt with a login, and without (MAP.md §3.1).
const LOGGED_IN: u8 = 95;
const FROM_OUTSIDE: u8 = 80;
/// Facts that the tool itself marks as a guess.
const GUESS: u8 = 50;

/// A host while it is read.
#[derive(Default)]
pub struct Host {
    /// Offset of its element.
    pub at: u64,
    /// What could not be read of it.
    pub refused: Vec<Message>,
    /// Version of Nessus, if one of the items says it.
    pub version: Option<String>,
    name: String,
    properties: Vec<Property>,
    reading: Option<(String, u64)>,
    items: Vec<Item>,
    item: Option<Item>,
    dead: bool,
}

/// A property that says something of the map.
struct Property {
    name: String,
    text: String,
    at: u64,
}

/// A service that items met on a port.
struct Service<'a> {
    protocol: Word,
    port: u16,
    name: &'a str,
    guessed: bool,
    at: u64,
}

impl Host {
    /// A host starts.
    pub fn new(element: &Element) -> Self {
        let name = element.get("name").unwrap_or_default().trim().to_owned();
        Host { at: element.offset, name, ..Host::default() }
    }

    /// How many bytes of the present text are wanted, if it is.
    pub fn wants_text(&self) -> Option<usize> {
        match (&self.reading, &self.item) {
            (Some(_), _) => Some(PROPERTY),
            (None, Some(item)) => item.wants_text(),
            (None, None) => None,
        }
    }

    /// An element inside the host starts.
    pub fn start(&mut self, element: &Element) {
        match (element.name(), &mut self.item) {
            ("ReportItem", _) => match Item::new(element) {
                Ok(item) => self.item = Some(item),
                Err(message) => {
                    self.item = None;
                    self.refused.push(message);
                }
            },
            (name, Some(item)) => item.start(name, element.offset),
            ("tag", None) => {
                let name = element.get("name").unwrap_or_default();
                self.reading = is_wanted(&name).then(|| (name.into_owned(), element.offset));
            }
            _ => {}
        }
    }

    /// An element inside the host ends; `text` is what stood in it, if it was wanted.
    pub fn end(&mut self, name: &str, text: &str) {
        match (name, self.item.take()) {
            ("ReportItem", Some(item)) => {
                self.dead |= item.says_dead;
                self.version = self.version.take().or_else(|| item.version.clone());
                self.items.push(item);
            }
            (_, Some(mut item)) => {
                self.refused.extend(item.end(text));
                self.item = Some(item);
            }
            ("tag", None) => {
                if let Some((name, at)) = self.reading.take() {
                    self.properties.push(Property { name, text: text.trim().to_owned(), at });
                }
            }
            _ => {}
        }
    }

    /// Did the scanner find nobody there? Plugin 10180 says so.
    pub fn is_dead(&self) -> bool {
        self.dead
    }

    /// Rows of the classes information, fine, not tested.
    pub fn rows(&self) -> [u64; 3] {
        let count = |class| self.items.iter().filter(|item| item.class() == class).count() as u64;
        [count(Class::Information), count(Class::Fine), count(Class::NotTested)]
    }

    /// What the report calls it; its first address if it has no name.
    pub fn key(&self) -> String {
        if !self.name.is_empty() {
            return self.name.clone();
        }
        self.addresses().next().map(|address| address.to_string()).unwrap_or_default()
    }

    /// Its addresses: those of its properties, and its name if that is one.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> {
        let name = self.name.parse::<IpAddr>().ok();
        let listed = self
            .all("host-ip")
            .flat_map(|property| property.text.split([',', ' ', '\n']))
            .filter_map(|text| text.trim().parse().ok());
        let mut known = Vec::new();
        for address in listed.chain(name).map(|address: IpAddr| address.to_canonical()) {
            if !known.contains(&address) {
                known.push(address);
            }
        }
        known.into_iter()
    }

    /// Did the scanner log in?
    pub fn credentialed(&self) -> bool {
        self.all("Credentialed_Scan").any(|property| property.text.eq_ignore_ascii_case("true"))
    }

    /// When it was scanned, as well as the file says: the end rather than the start.
    pub fn moments(&self) -> [Option<Instant>; 4] {
        let text = |name| self.all(name).map(|property| property.text.as_str()).next();
        [
            text("HOST_END_TIMESTAMP").and_then(date::timestamp),
            text("HOST_END").and_then(date::moment),
            text("HOST_START_TIMESTAMP").and_then(date::timestamp),
            text("HOST_START").and_then(date::moment),
        ]
    }

    fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }

    /// Writes the host, its services and the results of its checks.
    pub fn write(mut self, batch: &mut BatchBuilder, source: SourceRef) -> RecordRef {
        let key = self.key();
        let confidence = if self.credentialed() { LOGGED_IN } else { FROM_OUTSIDE };
        batch.at(Locator::Byte(self.at)).confidence(confidence);
        let host = batch.record(source, &key, NodeKind::Host, None);
        self.write_identity(batch, host);
        self.write_system(batch, host, confidence);
        let mut path = format!("{key}/");
        let local = path.len();
        let items = std::mem::take(&mut self.items);
        for service in services(&items) {
            path.truncate(local);
            // Writing to a String cannot fail.
            let _ = write!(path, "{}/{}", service.protocol.word(), service.port);
            service.write(batch, source, host, &path, local, confidence);
        }
        for item in items {
            item.write(batch, source, host, &mut path, local, confidence);
        }
        host
    }

    fn write_identity(&self, batch: &mut BatchBuilder, host: RecordRef) {
        let at = self.all("host-ip").map(|property| property.at).next().unwrap_or(self.at);
        for address in self.addresses() {
            batch.at(Locator::Byte(at)).identifier(host, IdentifierKind::Address, &address.to_string(), None);
            batch.attribute(host, Attribute::Addresses, Value::Address(AddressBlock::single(address)));
        }
        let mut names: Vec<(&str, u64)> = Vec::new();
        for property in &self.properties {
            let at = property.at;
            match property.name.as_str() {
                "host-fqdn" | "host-rdns" | "hostname" => names.push((machine(&property.text), at)),
                // WORKGROUP\NAME in some versions.
                "netbios-name" => names.push((property.text.rsplit('\\').next().unwrap_or_default().trim(), at)),
                "host-fqdns" => names.extend(quoted_names(&property.text).map(|name| (name, at))),
                "mac-address" => {
                    for mac in property.text.split_whitespace() {
                        batch.at(Locator::Byte(at)).identifier(host, IdentifierKind::Mac, mac, None);
                        batch.text(host, Attribute::MacAddresses, mac);
                    }
                }
                "ssh-fingerprint" => {
                    for key in property.text.lines() {
                        let bare: String = key.chars().filter(|c| !matches!(c, ':' | ' ')).collect();
                        batch.at(Locator::Byte(at)).identifier(host, IdentifierKind::SshHostKey, &bare, None);
                    }
                }
                "bios-uuid" => {
                    batch.at(Locator::Byte(at)).identifier(host, IdentifierKind::SmbiosUuid, &property.text, None)
                }
                _ => {}
            }
        }
        names.push((machine(&self.name), self.at));
        write_names(batch, host, &names);
    }

    fn write_system(&self, batch: &mut BatchBuilder, host: RecordRef, confidence: u8) {
        let stated = self.all("operating-system-conf").filter_map(|property| property.text.parse::<u8>().ok()).next();
        if let Some(system) = self.all("operating-system").next() {
            // Several lines are several guesses.
            let alone = system.text.lines().count() == 1;
            let sure = if alone { stated.map_or(confidence, |stated| stated.min(confidence)) } else { GUESS };
            batch.at(Locator::Byte(system.at)).confidence(sure);
            batch.text(host, Attribute::Os, system.text.lines().next().unwrap_or_default());
            let mut families = system.text.lines().map(os_family);
            if let Some(Some(first)) = families.next()
                && families.all(|family| family == Some(first))
            {
                batch.attribute(host, Attribute::OsFamily, Value::Word(first));
            }
        }
        batch.confidence(confidence);
        for property in &self.properties {
            batch.at(Locator::Byte(property.at));
            if property.name == "Credentialed_Scan" {
                batch.attribute(host, Attribute::Credentialed, Value::Bool(property.text.eq_ignore_ascii_case("true")));
            } else if property.name.starts_with("cpe-") {
                // `cpe:/a:php:php:5.1.6 -> PHP PHP`
                batch.text(host, Attribute::Cpe, property.text.split("->").next().unwrap_or_default());
            }
        }
    }
}

impl Service<'_> {
    fn write(
        &self,
        batch: &mut BatchBuilder,
        source: SourceRef,
        host: RecordRef,
        key: &str,
        local: usize,
        confidence: u8,
    ) {
        batch.at(Locator::Byte(self.at)).confidence(confidence);
        let service = batch.record(source, key, NodeKind::Service, None);
        batch.identifier(service, IdentifierKind::Local, key.get(local..).unwrap_or_default(), Some(host));
        batch.edge(host, EdgeKind::Listens, service);
        batch.attribute(service, Attribute::Protocol, Value::Word(self.protocol));
        batch.attribute(service, Attribute::Port, Value::Int(self.port.into()));
        if self.guessed {
            batch.confidence(GUESS);
        }
        batch.text(service, Attribute::ServiceName, self.name);
    }
}

/// The services that the items met, once each, with the surest name.
fn services(items: &[Item]) -> Vec<Service<'_>> {
    let mut services: Vec<Service> = Vec::new();
    let mut places: FxHashMap<(Word, u16), usize> = FxHashMap::default();
    for item in items.iter().filter(|item| item.port > 0) {
        let name = item.service.trim();
        let (name, guessed) = name.strip_suffix('?').map_or((name, false), |name| (name, true));
        let name = if name.eq_ignore_ascii_case("unknown") { "" } else { name };
        let met = Service { protocol: item.protocol, port: item.port, name, guessed, at: item.at };
        let place = *places.entry((met.protocol, met.port)).or_insert(services.len());
        match services.get_mut(place) {
            Some(known) if known.name.is_empty() || (known.guessed && !guessed && !name.is_empty()) => {
                *known = Service { at: known.at, ..met };
            }
            Some(_) => {}
            None => services.push(met),
        }
    }
    services
}

/// States names as identifiers and attributes, once each; the first is how people know the machine.
fn write_names(batch: &mut BatchBuilder, host: RecordRef, names: &[(&str, u64)]) {
    let mut known: Vec<String> = Vec::new();
    for (name, at) in names {
        let folded = name.to_lowercase();
        if name.is_empty() || name.parse::<IpAddr>().is_ok() || known.contains(&folded) {
            continue;
        }
        let kind = if name.contains('.') { IdentifierKind::Fqdn } else { IdentifierKind::Hostname };
        batch.at(Locator::Byte(*at)).identifier(host, kind, name, None);
        batch.text(host, Attribute::Hostnames, name);
        if known.is_empty() {
            batch.text(host, Attribute::Name, name);
        }
        known.push(folded);
    }
}

/// The name of the machine in an address of the web, or the text itself.
fn machine(text: &str) -> &str {
    let Some((_, rest)) = text.split_once("://") else { return text.trim() };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    authority.split(':').next().unwrap_or_default()
}

/// The names in `[{"FQDN":"a.example","sources":[…]},…]`.
fn quoted_names(json: &str) -> impl Iterator<Item = &str> {
    json.split("\"FQDN\"").skip(1).filter_map(|rest| rest.split('"').nth(1))
}

fn is_wanted(name: &str) -> bool {
    matches!(
        name,
        "host-ip"
            | "host-fqdn"
            | "host-fqdns"
            | "host-rdns"
            | "hostname"
            | "netbios-name"
            | "mac-address"
            | "ssh-fingerprint"
            | "bios-uuid"
            | "operating-system"
            | "operating-system-conf"
            | "Credentialed_Scan"
            | "HOST_START"
            | "HOST_END"
            | "HOST_START_TIMESTAMP"
            | "HOST_END_TIMESTAMP"
    ) || name.starts_with("cpe-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_addresses_of_the_web() {
        for (text, name) in [
            ("http://google.com/", "google.com"),
            ("https://user@x.example:8443/a?b", "x.example"),
            ("srv01", "srv01"),
            (" a.example ", "a.example"),
        ] {
            assert_eq!(machine(text), name);
        }
        let json = r#"[{"FQDN":"a.example","sources":["x"]},{"FQDN": "b.example"}]"#;
        assert_eq!(quoted_names(json).collect::<Vec<_>>(), ["a.example", "b.example"]);
    }
}
