//! What rules name: hosts, networks, services, protocols, and groups of them.

use std::collections::HashMap;
use std::net::IpAddr;

use kharita_model::{AddressRange, Match, PortRange, Term};

use super::statement::{Statement, Words, words as words_of};
use crate::firewall::named::{Addresses, Services};
use crate::firewall::reading::Reading;
use crate::firewall::words::{self, ICMP, ICMP6, SCTP, TCP, UDP};

/// Groups in groups.
const DEPTH: usize = 16;

/// What a group holds: a value or the name of another group.
enum Member<T> {
    Own(T),
    Group(String),
}

/// The objects of a configuration.
#[derive(Default)]
pub struct Objects {
    /// `name ADDRESS ALIAS`
    aliases: HashMap<String, IpAddr>,
    networks: HashMap<String, Addresses>,
    network_groups: HashMap<String, Vec<Member<Addresses>>>,
    services: HashMap<String, Services>,
    service_groups: HashMap<String, Vec<Member<Services>>>,
    /// Groups of ports, whose protocol the rule or the group gives.
    port_groups: HashMap<String, Vec<Member<Vec<PortRange>>>>,
    protocol_groups: HashMap<String, Vec<Member<u8>>>,
    icmp_groups: HashMap<String, Vec<Member<(u8, u8)>>>,
}

impl Objects {
    /// Gathers them. An object may be written twice: with its value, and later with its translation.
    pub fn of(statements: &[Statement<'_>], reading: &mut Reading) -> Self {
        let mut objects = Objects::default();
        for statement in statements {
            if let Some(mut words) = statement.after(&["name"])
                && let (Some(address), Some(alias)) = (words.next().and_then(|text| text.parse().ok()), words.next())
            {
                objects.aliases.insert(alias.to_owned(), address);
            }
        }
        for statement in statements {
            match statement.words.as_slice() {
                ["object", "network", name] => objects.network(name, statement, reading),
                ["object", "service", name] => objects.service(name, statement, reading),
                ["object-group", "network", name] => {
                    let members = members(statement, reading, |words| objects.network_member(words));
                    objects.network_groups.entry((*name).to_owned()).or_default().extend(members);
                }
                ["object-group", "service", name] => {
                    // Members without protocol are ports: the rule that names the group gives the protocol.
                    if statement.below.iter().any(|own| own.is(&["port-object"])) {
                        let members = members(statement, reading, port_member);
                        objects.port_groups.entry((*name).to_owned()).or_default().extend(members);
                    } else {
                        let members = members(statement, reading, |words| objects.service_member(words));
                        objects.service_groups.entry((*name).to_owned()).or_default().extend(members);
                    }
                }
                ["object-group", "service", name, "tcp" | "udp" | "tcp-udp"] => {
                    let members = members(statement, reading, port_member);
                    objects.port_groups.entry((*name).to_owned()).or_default().extend(members);
                }
                ["object-group", "protocol", name] => {
                    let members = members(statement, reading, |mut words| {
                        (words.next() == Some("protocol-object")).then_some(())?;
                        let word = words.next()?;
                        if word == "ip" { Some(0) } else { words::protocol(word) }.map(Member::Own)
                    });
                    objects.protocol_groups.entry((*name).to_owned()).or_default().extend(members);
                }
                ["object-group", "icmp-type", name] => {
                    let members = members(statement, reading, |mut words| {
                        (words.next() == Some("icmp-object")).then_some(())?;
                        icmp_type(words.next()?, false).map(Member::Own)
                    });
                    objects.icmp_groups.entry((*name).to_owned()).or_default().extend(members);
                }
                ["object" | "object-group", ..] => {
                    reading.line();
                    reading.not_understood(statement.line, statement.words.get(1).unwrap_or(&"object"));
                }
                _ => {}
            }
        }
        objects
    }

    /// An address, or the name of one.
    pub fn single(&self, word: &str) -> Option<IpAddr> {
        word.parse().ok().or_else(|| self.aliases.get(word).copied())
    }

    fn network(&mut self, name: &str, statement: &Statement<'_>, reading: &mut Reading) {
        for own in &statement.below {
            let value = match own.words.as_slice() {
                ["nat", ..] | ["description", ..] => continue,
                ["host", address] => self.single(address).and_then(|address| AddressRange::new(address, address)),
                ["subnet", address, mask] => {
                    self.single(address).and_then(|address| words::masked(&address.to_string(), mask))
                }
                ["subnet", block] => words::addresses(block),
                ["range", first, last] => {
                    self.single(first).zip(self.single(last)).and_then(|(first, last)| AddressRange::new(first, last))
                }
                _ => None,
            };
            reading.line();
            let value = value.map_or_else(
                || {
                    let what = own.words.first().copied().unwrap_or("object");
                    reading.not_understood(own.line, what);
                    Addresses::not_understood(what)
                },
                |range| Addresses::of([range]),
            );
            self.networks.insert(name.to_owned(), value);
        }
    }

    fn service(&mut self, name: &str, statement: &Statement<'_>, reading: &mut Reading) {
        for own in &statement.below {
            let Some(words) = own.after(&["service"]) else { continue };
            reading.line();
            let value = service(words).unwrap_or_else(|| {
                reading.not_understood(own.line, "service");
                Services::not_understood("service")
            });
            self.services.insert(name.to_owned(), value);
        }
    }

    fn network_member(&self, mut words: Words<'_>) -> Option<Member<Addresses>> {
        (words.next() == Some("network-object")).then_some(())?;
        self.address(&mut words).map(|own| Member::Own(own.unwrap_or_else(everything)))
    }

    fn service_member(&self, mut words: Words<'_>) -> Option<Member<Services>> {
        (words.next() == Some("service-object")).then_some(())?;
        if words.peek() == Some(&"object") {
            words.next();
            let name = words.next()?;
            let known = self.services.get(name).cloned();
            let known = known.or_else(|| service(words_of(&[name])));
            return Some(Member::Own(known.unwrap_or_else(|| Services::not_understood("service"))));
        }
        service(words).map(Member::Own)
    }

    /// The addresses that the next words of a rule stand for: `any`, `host A`, `A MASK`, `object N`, `object-group N`…
    /// The outer `None`: not understood; the inner: any address.
    #[expect(
        clippy::option_option,
        reason = "any address is no condition, which is not the same as one not understood"
    )]
    pub fn address(&self, words: &mut Words<'_>) -> Option<Option<Addresses>> {
        let word = words.next()?;
        Some(Some(match word {
            "any" => return Some(None),
            "any4" => Addresses::of(words::addresses("0.0.0.0/0")),
            "any6" => Addresses::of(words::addresses("::/0")),
            "host" => {
                let address = self.single(words.next()?)?;
                Addresses::of(AddressRange::new(address, address))
            }
            "object" | "object-group" => self.addresses(words.next()?),
            block if block.contains('/') => Addresses::of([words::addresses(block)?]),
            address => {
                let address = self.single(address)?;
                Addresses::of([words::masked(&address.to_string(), words.next()?)?])
            }
        }))
    }

    /// The addresses of an object or group.
    pub fn addresses(&self, name: &str) -> Addresses {
        let mut found = Addresses::default();
        self.gather(name, &mut found, DEPTH);
        found
    }

    fn gather(&self, name: &str, found: &mut Addresses, depth: usize) {
        if let Some(own) = self.networks.get(name) {
            found.join(own.clone());
        } else if let (Some(members), true) = (self.network_groups.get(name), depth > 0) {
            for member in members {
                match member {
                    Member::Own(own) => found.join(own.clone()),
                    Member::Group(name) => self.gather(name, found, depth - 1),
                }
            }
        } else {
            found.join(Addresses::not_understood("object"));
        }
    }

    /// The services of an object or group, protocol and ports.
    pub fn services(&self, name: &str) -> Option<Services> {
        if let Some(own) = self.services.get(name) {
            return Some(own.clone());
        }
        if let Some(members) = opened(&self.service_groups, name, DEPTH) {
            let mut found = Services::default();
            members.into_iter().for_each(|own| found.join(own.clone()));
            return Some(found);
        }
        let protocols = opened(&self.protocol_groups, name, DEPTH)?;
        // Zero stands for any.
        Some(Services::of(protocols.into_iter().map(|number| match number {
            0 => Vec::new(),
            number => vec![Match::is(Term::Protocol(vec![*number]))],
        })))
    }

    /// The ports of a group.
    pub fn ports(&self, name: &str) -> Option<Vec<PortRange>> {
        Some(opened(&self.port_groups, name, DEPTH)?.into_iter().flatten().copied().collect())
    }

    /// The types of a group of messages.
    pub fn icmp_types(&self, name: &str) -> Option<Vec<(u8, u8)>> {
        Some(opened(&self.icmp_groups, name, DEPTH)?.into_iter().copied().collect())
    }
}

/// What a group and the groups in it hold. `None`: one of them is not known.
fn opened<'o, T>(groups: &'o HashMap<String, Vec<Member<T>>>, name: &str, depth: usize) -> Option<Vec<&'o T>> {
    let mut found = Vec::new();
    for member in groups.get(name).filter(|_| depth > 0)? {
        match member {
            Member::Own(own) => found.push(own),
            Member::Group(name) => found.extend(opened(groups, name, depth - 1)?),
        }
    }
    Some(found)
}

/// Addresses of both families.
pub fn everything() -> Addresses {
    Addresses::of(["0.0.0.0/0", "::/0"].iter().filter_map(|text| words::addresses(text)))
}

/// The members of a group; a line that is not understood leaves the group with a member that nobody knows.
fn members<T>(
    statement: &Statement<'_>,
    reading: &mut Reading,
    own: impl Fn(Words<'_>) -> Option<Member<T>>,
) -> Vec<Member<T>> {
    let mut members = Vec::new();
    for line in statement.below.iter().filter(|line| !line.is(&["description"])) {
        reading.line();
        let member = match line.words.as_slice() {
            ["group-object", name] => Some(Member::Group((*name).to_owned())),
            words => own(words_of(words)),
        };
        members.push(member.unwrap_or_else(|| {
            reading.not_understood(line.line, line.words.first().copied().unwrap_or("member"));
            Member::Group(String::new())
        }));
    }
    members
}

fn port_member(mut words: Words<'_>) -> Option<Member<Vec<PortRange>>> {
    (words.next() == Some("port-object")).then_some(())?;
    ports(&mut words).map(Member::Own)
}

/// `tcp source eq 80 destination range 1 9`, `icmp echo`, `udp eq 53`, `47`
fn service(mut words: Words<'_>) -> Option<Services> {
    let numbers = match words.next()? {
        "ip" => return Some(Services::of([Vec::new()])),
        "tcp-udp" => vec![TCP, UDP],
        word => vec![words::protocol(word)?],
    };
    let mut all = vec![Match::is(Term::Protocol(numbers.clone()))];
    match numbers.as_slice() {
        [number @ (ICMP | ICMP6)] => {
            if let Some(word) = words.next() {
                all.push(Match::is(Term::IcmpType(vec![icmp_type(word, *number == ICMP6)?])));
            }
        }
        _ => {
            if words.peek() == Some(&"source") {
                words.next();
                all.push(Match::is(Term::SourcePort(ports(&mut words)?)));
            }
            if words.peek() == Some(&"destination") {
                words.next();
            }
            if words.peek().is_some() {
                all.push(Match::is(Term::DestinationPort(ports(&mut words)?)));
            }
        }
    }
    Some(Services::of([all]))
}

/// `eq 80`, `range 1 9`, `lt 1024`, `gt 1023`, `neq 80`
pub fn ports(words: &mut Words<'_>) -> Option<Vec<PortRange>> {
    let operator = words.next()?;
    let first = port(words.next()?)?;
    Some(match operator {
        "eq" => vec![(first, first)],
        "range" => vec![(first, port(words.next()?)?)].into_iter().filter(|(first, last)| first <= last).collect(),
        "lt" => vec![(0, first.checked_sub(1)?)],
        "gt" => vec![(first.checked_add(1)?, u16::MAX)],
        "neq" => {
            let below = first.checked_sub(1).map(|last| (0, last));
            below.into_iter().chain(first.checked_add(1).map(|first| (first, u16::MAX))).collect()
        }
        _ => return None,
    })
}

/// Does a protocol have ports?
pub fn has_ports(protocol: u8) -> bool {
    matches!(protocol, TCP | UDP | SCTP)
}

/// A port by its number or its name on this device, where that is another than elsewhere (Cisco, ASA CLI configuration
/// guide, appendix « TCP and UDP ports »).
pub fn port(word: &str) -> Option<u16> {
    Some(match word {
        "aol" => 5190,
        "bgp" => 179,
        "chargen" => 19,
        "cifs" => 3020,
        "citrix-ica" => 1494,
        "cmd" | "rsh" => 514,
        "ctiqbe" => 2748,
        "daytime" => 13,
        "discard" => 9,
        "echo" => 7,
        "exec" => 512,
        "finger" => 79,
        "ftp-data" => 20,
        "gopher" => 70,
        "h323" => 1720,
        "hostname" => 101,
        "ident" => 113,
        "imap4" => 143,
        "irc" => 194,
        "isakmp" => 500,
        "klogin" => 543,
        "kshell" => 544,
        "login" | "who" => 513,
        "lotusnotes" => 1352,
        "lpd" => 515,
        "nameserver" => 42,
        "netbios-dgm" => 138,
        "netbios-ns" => 137,
        "netbios-ssn" => 139,
        "nfs" => 2049,
        "nntp" => 119,
        "pcanywhere-data" => 5631,
        "pcanywhere-status" => 5632,
        "pim-auto-rp" => 496,
        "pop2" => 109,
        "pptp" => 1723,
        "radius" => 1645,
        "radius-acct" => 1646,
        "rip" => 520,
        "rtsp" => 554,
        "secureid-udp" => 5510,
        "sip" => 5060,
        "snmptrap" => 162,
        "sqlnet" => 1521,
        "sunrpc" => 111,
        "tacacs" => 49,
        "talk" => 517,
        "time" => 37,
        "uucp" => 540,
        "whois" => 43,
        "xdmcp" => 177,
        other => return words::port(other),
    })
}

/// The type of a message by its number or its name on this device.
pub fn icmp_type(word: &str, is_v6: bool) -> Option<(u8, u8)> {
    let own = match (word, is_v6) {
        ("echo", false) => 8,
        ("echo", true) => 128,
        ("unreachable", false) => 3,
        ("unreachable", true) => 1,
        ("alternate-address", false) => 6,
        ("information-request", false) => 15,
        ("information-reply", false) => 16,
        ("mask-request", false) => 17,
        ("mask-reply", false) => 18,
        ("traceroute", false) => 30,
        ("membership-query", true) => 130,
        ("membership-report", true) => 131,
        _ => return words::icmp_type(word, is_v6),
    };
    Some((own, own))
}
