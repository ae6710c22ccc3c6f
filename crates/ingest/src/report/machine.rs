//! A machine as a row of a scanner describes it: by an address, a name, an address of the web, or several of them.

use std::net::IpAddr;

use kharita_model::{AddressBlock, Attribute, IdentifierKind, Subtype, Value, Word};

use super::{Report, Thing};
use crate::facts::{os_family, protocol};

/// What one row says of a machine.
#[derive(Debug, Clone, Default)]
pub struct Machine {
    /// Offset in the text.
    pub at: u64,
    /// What the tool calls it, if neither address nor name does.
    pub id: Option<String>,
    /// Addresses.
    pub addresses: Vec<IpAddr>,
    /// Names, short or full; the first is how people know it.
    pub names: Vec<String>,
    /// Hardware addresses.
    pub macs: Vec<String>,
    /// Other identifiers.
    pub identifiers: Vec<(IdentifierKind, String)>,
    /// Operating system.
    pub os: Option<String>,
    /// What it is.
    pub subtype: Option<Subtype>,
    /// Did the tool log in?
    pub credentialed: Option<bool>,
}

impl Machine {
    /// A machine at this place of the text.
    pub fn at(at: u64) -> Self {
        Machine { at, ..Machine::default() }
    }

    /// With what is written in this text: addresses or names, separated by blanks, commas or semicolons. Ports and the
    /// other parts of addresses of the web fall away, and so does what stands for no name at all.
    pub fn with(mut self, text: &str) -> Self {
        for word in words(text) {
            self.address(word).into_iter().for_each(|name| self.name(name));
        }
        self
    }

    /// With the addresses that are written in this text; names are passed over.
    pub fn addressed(mut self, text: &str) -> Self {
        for word in words(text) {
            let _name = self.address(word);
        }
        self
    }

    /// Takes an address; gives back what is none, but may be a name.
    fn address<'w>(&mut self, word: &'w str) -> Option<&'w str> {
        let name = authority(word).0;
        let Ok(address) = name.parse::<IpAddr>() else { return Some(name) };
        let address = address.to_canonical();
        if is_usable(address) && !self.addresses.contains(&address) {
            self.addresses.push(address);
        }
        None
    }

    /// With a name that is a name whatever it looks like: `WORKGROUP\SRV01` is `SRV01`.
    pub fn named(mut self, text: &str) -> Self {
        self.name(text.rsplit('\\').next().unwrap_or_default());
        self
    }

    fn name(&mut self, text: &str) {
        let name = text.trim().trim_end_matches('.');
        let is_name = name.chars().any(char::is_alphanumeric)
            && !name.contains(char::is_whitespace)
            && !matches!(name.to_ascii_lowercase().as_str(), "n/a" | "none" | "null" | "unknown" | "localhost");
        if is_name
            && name.parse::<IpAddr>().is_err()
            && !self.names.iter().any(|known| known.eq_ignore_ascii_case(name))
        {
            self.names.push(name.to_owned());
        }
    }

    /// With an identifier that the tool or the maker gave it.
    pub fn identified(mut self, kind: IdentifierKind, text: &str) -> Self {
        if kind.normalise(text).is_some() {
            self.identifiers.push((kind, text.trim().to_owned()));
        }
        self
    }

    /// With a hardware address, or several.
    pub fn mac(mut self, text: &str) -> Self {
        let macs = text.split([',', ';', ' ', '\n']).filter(|mac| IdentifierKind::Mac.normalise(mac).is_some());
        self.macs.extend(macs.map(str::to_owned));
        self
    }

    /// With the addresses and names of another description of it.
    pub fn joined(mut self, other: Machine) -> Self {
        for address in other.addresses {
            if !self.addresses.contains(&address) {
                self.addresses.push(address);
            }
        }
        other.names.iter().for_each(|name| self.name(name));
        self
    }

    /// With an operating system.
    pub fn os(mut self, text: &str) -> Self {
        self.os = Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned);
        self
    }

    /// What the source calls it: the id of the tool, else its first address, else its first name.
    pub fn key(&self) -> Option<String> {
        let address = || self.addresses.first().map(IpAddr::to_string);
        self.id.clone().or_else(address).or_else(|| self.names.first().map(|name| name.to_lowercase()))
    }

    /// Writes what identifies and describes it, as far as this batch does not say it yet.
    pub fn write(&self, report: &mut Report, thing: &Thing) {
        for address in &self.addresses {
            if report.identify(thing, IdentifierKind::Address, &address.to_string()) {
                report.attribute(thing, Attribute::Addresses, Value::Address(AddressBlock::single(*address)));
            }
        }
        for (place, name) in self.names.iter().enumerate() {
            let kind = if name.contains('.') { IdentifierKind::Fqdn } else { IdentifierKind::Hostname };
            if report.identify(thing, kind, name) {
                report.say(thing, Attribute::Hostnames, name);
                if place == 0 {
                    report.say(thing, Attribute::Name, name);
                }
            }
        }
        for mac in &self.macs {
            if report.identify(thing, IdentifierKind::Mac, mac) {
                report.say(thing, Attribute::MacAddresses, mac);
            }
        }
        for (kind, text) in &self.identifiers {
            let _is_new = report.identify(thing, *kind, text);
        }
        if let Some(os) = &self.os
            && report.is_new(thing, "os", os)
        {
            report.say(thing, Attribute::Os, os);
            if let Some(family) = os_family(os) {
                report.attribute(thing, Attribute::OsFamily, Value::Word(family));
            }
        }
        if let Some(credentialed) = self.credentialed
            && report.is_new(thing, "credentialed", if credentialed { "true" } else { "false" })
        {
            report.attribute(thing, Attribute::Credentialed, Value::Bool(credentialed));
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split([',', ';', ' ', '\n', '\t']).map(str::trim);
    words.filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case("n/a"))
}

/// Addresses that every machine has identify none: loopback, link-local.
fn is_usable(address: IpAddr) -> bool {
    let is_local = match address {
        IpAddr::V4(address) => address.is_link_local(),
        IpAddr::V6(address) => address.is_unicast_link_local(),
    };
    !is_local && !address.is_loopback() && !address.is_unspecified() && !address.is_multicast()
}

/// The machine and port in `https://user@name:8443/path`, `name:22`, `[2001:db8::1]:443`, `//name`, or a name alone. The
/// port of the scheme stands in for one that is not written.
pub fn authority(text: &str) -> (&str, Option<u16>) {
    let text = text.trim();
    let (scheme, rest) = match text.split_once("://") {
        Some((scheme, rest)) => (scheme, rest),
        None => ("", text.strip_prefix("//").unwrap_or(text)),
    };
    let whole = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let whole = whole.rsplit('@').next().unwrap_or_default();
    let by_scheme = match scheme.to_ascii_lowercase().as_str() {
        "https" | "wss" => Some(443),
        "http" | "ws" => Some(80),
        "ssh" | "sftp" => Some(22),
        "ftp" => Some(21),
        _ => None,
    };
    if whole.parse::<IpAddr>().is_ok() {
        return (whole, by_scheme);
    }
    let port_of = |text: &str| text.parse::<u16>().ok().filter(|port| *port > 0);
    if let Some((inside, after)) = whole.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return (inside, after.strip_prefix(':').and_then(port_of).or(by_scheme));
    }
    match whole.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => (name, port_of(port).or(by_scheme)),
        _ => (whole, by_scheme),
    }
}

/// A service of the web, from its address: machine, and port if it is known.
pub fn of_url(url: &str, at: u64) -> (Machine, Option<(Word, u16)>) {
    let (name, port) = authority(url);
    let tcp = protocol("tcp");
    (Machine::at(at).with(name), tcp.zip(port))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machines_in_addresses_of_the_web() {
        for (text, expected) in [
            ("https://user@x.example:8443/a?b", ("x.example", Some(8443))),
            ("http://x.example", ("x.example", Some(80))),
            ("//bodgeit.svc", ("bodgeit.svc", None)),
            ("x.example:22", ("x.example", Some(22))),
            ("[2001:db8::1]:443", ("2001:db8::1", Some(443))),
            ("https://[2001:db8::1]/", ("2001:db8::1", Some(443))),
            ("2001:db8::1", ("2001:db8::1", None)),
            ("192.0.2.1", ("192.0.2.1", None)),
            ("x.example:0", ("x.example", None)),
            ("", ("", None)),
        ] {
            assert_eq!(authority(text), expected, "{text}");
        }
    }

    #[test]
    fn what_stands_for_no_name_names_nothing() {
        let machine = Machine::at(0)
            .with("192.0.2.1, 127.0.0.1 srv01.atlas.example, SRV01.atlas.example")
            .named("No registered hostname")
            .named("WORKGROUP\\SRV01")
            .with("N/A localhost ::ffff:192.0.2.1");
        assert_eq!(machine.addresses, ["192.0.2.1".parse::<IpAddr>().unwrap()]);
        assert_eq!(machine.names, ["srv01.atlas.example", "SRV01"]);
        assert_eq!(Machine::at(0).with("-").key(), None);
        assert_eq!(Machine::at(0).with("SRV01").key().as_deref(), Some("srv01"));
    }
}
