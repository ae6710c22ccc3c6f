//! What policies name: zones, addresses of their books, applications.

use std::collections::HashMap;

use kharita_model::{Match, PortRange, Term};

use crate::firewall::named::{Addresses, Services};
use crate::firewall::tree::Node;
use crate::firewall::words::{self, ICMP, ICMP6, TCP, UDP};

/// Sets in sets.
const DEPTH: usize = 16;

/// The objects of a configuration.
pub struct Objects<'t> {
    tree: &'t Node,
    zones: HashMap<&'t str, Vec<Box<str>>>,
}

impl<'t> Objects<'t> {
    /// Gathers the zones; the rest is looked up when it is named.
    pub fn of(tree: &'t Node) -> Self {
        let zones = tree.all("security zones security-zone").iter().map(|zone| {
            let names = zone.all("interfaces").iter();
            // An interface without unit stands for its first.
            let names = names.map(|node| match node.name.contains('.') {
                true => node.name.as_str().into(),
                false => format!("{}.0", node.name).into(),
            });
            (zone.name.as_str(), names.collect())
        });
        Objects { tree, zones: zones.collect() }
    }

    /// Interfaces of these zones; `None`: any.
    pub fn interfaces_of(&self, zones: &[&str]) -> Option<Vec<Box<str>>> {
        if zones.is_empty() || zones.contains(&"any") {
            return None;
        }
        Some(zones.iter().filter_map(|zone| self.zones.get(zone)).flatten().cloned().collect())
    }

    /// The addresses of these names, in the books of these zones; `None`: any.
    pub fn addresses(&self, names: &[&str], zones: &[&str]) -> Option<Addresses> {
        if names.is_empty() || names.contains(&"any") {
            return None;
        }
        let books = self.books(zones);
        let mut found = Addresses::default();
        for name in names {
            match *name {
                "any-ipv4" => found.ranges.extend(words::addresses("0.0.0.0/0")),
                "any-ipv6" => found.ranges.extend(words::addresses("::/0")),
                name => gather(&books, name, &mut found, DEPTH),
            }
        }
        Some(found)
    }

    /// The books in which names of these zones are looked for: those of the zones, those attached to them, the common one.
    fn books(&self, zones: &[&str]) -> Vec<&'t Node> {
        let own = self.tree.all("security zones security-zone").iter();
        let own = own.filter(|zone| zones.contains(&zone.name.as_str())).filter_map(|zone| zone.get("address-book"));
        let all = self.tree.all("security address-book");
        let is_attached = |book: &&Node| {
            let attached = book.all("attach zone");
            attached.iter().any(|zone| zones.contains(&zone.name.as_str()))
        };
        own.chain(all.iter().filter(is_attached)).chain(all.iter().filter(|book| book.name == "global")).collect()
    }

    /// The services of these applications; `None`: any.
    pub fn services(&self, names: &[&str]) -> Option<Services> {
        if names.is_empty() || names.contains(&"any") {
            return None;
        }
        let mut found = Services::default();
        names.iter().for_each(|name| self.gather_services(name, &mut found, DEPTH));
        Some(found)
    }

    fn gather_services(&self, name: &str, found: &mut Services, depth: usize) {
        if let Some(own) = self.tree.at(["applications", "application", name]) {
            let terms = own.all("term");
            let parts: Vec<&Node> = if terms.is_empty() { vec![own] } else { terms.iter().collect() };
            for part in parts {
                match service(part) {
                    Some(all) => found.any_of.push(all),
                    None => found.unknown.push("application".to_owned()),
                }
            }
        } else if let (Some(set), true) = (self.tree.at(["applications", "application-set", name]), depth > 0) {
            let members = set.all("application").iter().chain(set.all("application-set"));
            members.for_each(|member| self.gather_services(&member.name, found, depth - 1));
        } else {
            match predefined(name) {
                Some(services) => found.any_of.extend(services),
                None => found.unknown.push("application".to_owned()),
            }
        }
    }
}

fn gather(books: &[&Node], name: &str, found: &mut Addresses, depth: usize) {
    let one = |table: &str| books.iter().find_map(|book| book.at([table, name]));
    if let Some(own) = one("address") {
        // `address NAME 10.0.0.0/8`, or one of the longer forms.
        let range = match own.below.first().map(|node| node.name.as_str()) {
            Some("range-address") => own
                .all("range-address")
                .first()
                .and_then(|first| words::addresses(&format!("{}-{}", first.name, first.value("to")?))),
            Some(block) => words::addresses(block),
            None => None,
        };
        match range {
            Some(range) => found.ranges.push(range),
            None => found.unknown.push(own.below.first().map_or("address", |node| &node.name).to_owned()),
        }
    } else if let (Some(set), true) = (one("address-set"), depth > 0) {
        let members = set.all("address").iter().chain(set.all("address-set"));
        members.for_each(|member| gather(books, &member.name, found, depth - 1));
    } else if let Some(range) = words::addresses(name) {
        found.ranges.push(range);
    } else {
        found.unknown.push("address".to_owned());
    }
}

/// `protocol tcp destination-port 8000-8010 source-port 1024-65535`
fn service(own: &Node) -> Option<Vec<Match>> {
    let number = words::protocol(own.value("protocol")?)?;
    let mut all = vec![Match::is(Term::Protocol(vec![number]))];
    for (name, term) in
        [("source-port", Term::SourcePort as fn(_) -> Term), ("destination-port", Term::DestinationPort)]
    {
        if let Some(text) = own.value(name) {
            all.push(Match::is(term(vec![words::ports(text, '-')?])));
        }
    }
    if let Some(text) = own.value("icmp-type") {
        all.push(Match::is(Term::IcmpType(vec![words::icmp_type(text, number == ICMP6)?])));
    }
    Some(all)
}

/// Applications that every device knows (Junos, `junos-defaults`), of those that policies name most.
fn predefined(name: &str) -> Option<Vec<Vec<Match>>> {
    let on = |number: u8, ports: PortRange| {
        vec![Match::is(Term::Protocol(vec![number])), Match::is(Term::DestinationPort(vec![ports]))]
    };
    let tcp = |port| Some(vec![on(TCP, (port, port))]);
    let udp = |port| Some(vec![on(UDP, (port, port))]);
    match name.strip_prefix("junos-")? {
        "http" => tcp(80),
        "http-ext" => tcp(7001),
        "https" => tcp(443),
        "ssh" => tcp(22),
        "telnet" => tcp(23),
        "ftp" => tcp(21),
        "smtp" => tcp(25),
        "smtps" => tcp(465),
        "imap" => tcp(143),
        "imaps" => tcp(993),
        "pop3" => tcp(110),
        "ldap" => tcp(389),
        "bgp" => tcp(179),
        "rdp" => tcp(3389),
        "sql-monitor" => udp(1434),
        "ms-sql" => tcp(1433),
        "dns-tcp" => tcp(53),
        "dns-udp" => udp(53),
        "ntp" => udp(123),
        "snmp-agentx" => tcp(705),
        "syslog" => udp(514),
        "tftp" => udp(69),
        "radius" => udp(1812),
        "ike" => udp(500),
        "tcp-any" => Some(vec![vec![Match::is(Term::Protocol(vec![TCP]))]]),
        "udp-any" => Some(vec![vec![Match::is(Term::Protocol(vec![UDP]))]]),
        "icmp-all" => Some(vec![vec![Match::is(Term::Protocol(vec![ICMP]))]]),
        "icmp-ping" | "ping" => {
            Some(vec![vec![Match::is(Term::Protocol(vec![ICMP])), Match::is(Term::IcmpType(vec![(8, 8)]))]])
        }
        _ => None,
    }
}
