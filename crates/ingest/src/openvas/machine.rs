//! A host as the report describes it apart from its results: that it was scanned at all, its names, its system, and
//! whether the scanner logged in.

use std::net::IpAddr;

use kharita_model::{
    AddressBlock, Attribute, BatchBuilder, Code, IdentifierKind, Instant, Locator, Message, NodeKind, RecordRef,
    Refusal, SourceRef, Value,
};

use crate::facts::os_family;

/// Facts learnt with a login, and without (MAP.md §3.1).
const LOGGED_IN: u8 = 95;
const FROM_OUTSIDE: u8 = 80;

/// A host while it is read.
#[derive(Debug, Default)]
pub struct Machine {
    at: u64,
    address: String,
    ended: String,
    name: String,
    details: Vec<(String, String)>,
}

impl Machine {
    /// A host starts.
    pub fn new(at: u64) -> Self {
        Machine { at, ..Machine::default() }
    }

    /// An element inside the host ends.
    pub fn end(&mut self, path: &str, text: &str) {
        match path {
            "/ip" => text.clone_into(&mut self.address),
            "/end" => text.clone_into(&mut self.ended),
            "/detail/name" => text.clone_into(&mut self.name),
            "/detail/value" if is_wanted(&self.name) && !text.is_empty() => {
                self.details.push((std::mem::take(&mut self.name), text.to_owned()));
            }
            _ => {}
        }
    }

    /// Its address, if it is one.
    pub fn address(&self) -> Option<IpAddr> {
        self.address.parse::<IpAddr>().ok().map(|address| address.to_canonical())
    }

    /// What the report calls it: its address, else its name.
    pub fn key(&self) -> Option<String> {
        let address = self.address().map(|address| address.to_string());
        let name = || Some(&self.address).filter(|text| !text.is_empty()).cloned();
        address.or_else(name).or_else(|| self.all("hostname").next().map(str::to_owned))
    }

    /// When its scan ended.
    pub fn ended(&self) -> Option<Instant> {
        Instant::parse(&self.ended)
    }

    /// Did the scanner log in? `Auth-SSH-Success`, `Auth-SMB-Success`…
    pub fn logged_in(&self) -> bool {
        self.details.iter().any(|(name, value)| name.starts_with("Auth-") && name.ends_with("-Success") && value != "0")
    }

    fn all<'m>(&'m self, name: &'m str) -> impl Iterator<Item = &'m str> {
        self.details.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Writes the host.
    pub fn write(&self, batch: &mut BatchBuilder, source: SourceRef, key: &str) -> RecordRef {
        batch.at(Locator::Byte(self.at)).confidence(if self.logged_in() { LOGGED_IN } else { FROM_OUTSIDE });
        let is_new = batch.find(source, key).is_none();
        let host = batch.record(source, key, NodeKind::Host, None);
        if is_new {
            write_identity(batch, host, key, self.all("hostname").next().unwrap_or_default());
        }
        for mac in self.all("MAC") {
            batch.identifier(host, IdentifierKind::Mac, mac, None);
            batch.text(host, Attribute::MacAddresses, mac);
        }
        if let Some(system) =
            self.all("best_os_txt").chain(self.all("OS").filter(|system| !system.starts_with("cpe:"))).next()
        {
            batch.text(host, Attribute::Os, system);
            if let Some(family) = os_family(system) {
                batch.attribute(host, Attribute::OsFamily, Value::Word(family));
            }
        }
        let mut platforms: Vec<&str> =
            self.all("best_os_cpe").chain(self.all("App")).filter(|cpe| cpe.starts_with("cpe:")).collect();
        platforms.dedup();
        platforms.iter().for_each(|cpe| batch.text(host, Attribute::Cpe, cpe));
        batch.attribute(host, Attribute::Credentialed, Value::Bool(self.logged_in()));
        host
    }
}

fn is_wanted(name: &str) -> bool {
    matches!(name, "hostname" | "MAC" | "best_os_txt" | "best_os_cpe" | "OS" | "App")
        || (name.starts_with("Auth-") && name.ends_with("-Success"))
}

/// States address and name of a host. What is neither an address nor a name identifies nothing, and that is told.
pub fn write_identity(batch: &mut BatchBuilder, host: RecordRef, key: &str, name: &str) {
    let mut names = vec![name.trim()];
    match key.parse::<IpAddr>() {
        Ok(address) => {
            batch.identifier(host, IdentifierKind::Address, &address.to_string(), None);
            batch.attribute(host, Attribute::Addresses, Value::Address(AddressBlock::single(address)));
        }
        Err(_) if key.contains(|c: char| c.is_alphabetic()) => names.push(key),
        Err(_) => batch.refuse(Refusal { message: Message::new(Code::BadAddress).with("value", key) }),
    }
    names.retain(|name| !name.is_empty() && name.parse::<IpAddr>().is_err());
    names.dedup();
    for (place, name) in names.iter().enumerate() {
        let kind = if name.contains('.') { IdentifierKind::Fqdn } else { IdentifierKind::Hostname };
        batch.identifier(host, kind, name, None);
        batch.text(host, Attribute::Hostnames, name);
        if place == 0 {
            batch.text(host, Attribute::Name, name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_seen_in_the_details() {
        let mut machine = Machine::new(0);
        for (name, value) in [("hostname", "a.example"), ("Auth-SSH-Failure", "1"), ("EXIT_CODE", "x")] {
            machine.end("/detail/name", name);
            machine.end("/detail/value", value);
        }
        assert!(!machine.logged_in());
        assert_eq!((machine.key().as_deref(), machine.details.len()), (Some("a.example"), 1));
        machine.end("/detail/name", "Auth-SSH-Success");
        machine.end("/detail/value", "1");
        machine.end("/ip", "::ffff:10.0.0.1");
        assert!(machine.logged_in());
        assert_eq!(machine.key().as_deref(), Some("10.0.0.1"));
    }
}
