//! What rules name: zones, addresses, services, applications.

use std::collections::HashMap;

use kharita_model::{Interface, Match, PortRange, Term};

use super::System;
use crate::firewall::named::{Addresses, Services};
use crate::firewall::tree::Node;
use crate::firewall::words::{self, ICMP, SCTP, TCP, UDP};

/// Groups in groups.
const DEPTH: usize = 16;

/// The words of one virtual system.
pub struct Objects<'t> {
    scopes: &'t [&'t Node],
    /// Interfaces of each zone.
    pub zones: HashMap<&'t str, Vec<Box<str>>>,
    /// All of its interfaces, where others have theirs.
    all: Option<Vec<Box<str>>>,
    /// Addresses of each interface of the device.
    interfaces: &'t [Interface],
}

impl<'t> Objects<'t> {
    /// Gathers the zones; the rest is looked up when it is named.
    pub fn of(system: &'t System<'t>, is_one_of_several: bool, interfaces: &'t [Interface]) -> Self {
        let mut zones: HashMap<&str, Vec<Box<str>>> = HashMap::new();
        for zone in system.scopes.iter().flat_map(|scope| scope.all("zone")) {
            let members = ["layer3", "layer2", "virtual-wire", "tap", "tunnel", "external"];
            let members = members.iter().filter_map(|kind| zone.at(["network", *kind]));
            let names = members.flat_map(|node| &node.below).map(|node| node.name.as_str().into());
            zones.entry(&zone.name).or_default().extend(names);
        }
        let all = is_one_of_several.then(|| zones.values().flatten().cloned().collect());
        Objects { scopes: &system.scopes, zones, all, interfaces }
    }

    /// Interfaces of these zones; `None`: any. A zone that is not known has none.
    pub fn interfaces_of(&self, zones: &[&str]) -> Option<Vec<Box<str>>> {
        if zones.is_empty() || zones.contains(&"any") {
            return self.all.clone();
        }
        Some(zones.iter().filter_map(|zone| self.zones.get(zone)).flatten().cloned().collect())
    }

    /// The addresses of an interface of the device.
    pub fn addresses_of_interface(&self, name: &str) -> Addresses {
        let own = self.interfaces.iter().find(|interface| &*interface.name == name);
        let own = own.into_iter().flat_map(|interface| &interface.addresses);
        Addresses::of(own.filter_map(|(address, _)| kharita_model::AddressRange::new(*address, *address)))
    }

    /// The addresses of these names; `None`: any.
    pub fn addresses(&self, names: &[&str]) -> Option<Addresses> {
        if names.is_empty() || names.contains(&"any") {
            return None;
        }
        let mut found = Addresses::default();
        names.iter().for_each(|name| self.gather(name, &mut found, DEPTH));
        Some(found)
    }

    fn find(&self, table: &str, name: &str) -> Option<&'t Node> {
        self.scopes.iter().find_map(|scope| scope.at([table, name]))
    }

    fn gather(&self, name: &str, found: &mut Addresses, depth: usize) {
        if let Some(own) = self.find("address", name) {
            let values = own.values("ip-netmask").into_iter().chain(own.values("ip-range"));
            let ranges: Option<Vec<_>> = values.map(words::addresses).collect();
            match ranges.filter(|ranges| !ranges.is_empty()) {
                Some(ranges) => found.ranges.extend(ranges),
                None => {
                    let mut what = own.below.iter().map(|node| node.name.as_str());
                    let what = what.find(|name| !matches!(*name, "description" | "tag"));
                    found.unknown.push(what.unwrap_or("address").to_owned());
                }
            }
        } else if let (Some(group), true) = (self.find("address-group", name), depth > 0) {
            match group.get("dynamic") {
                Some(_) => found.unknown.push("dynamic".to_owned()),
                None => {
                    // Older versions write the members without the word `static`.
                    let members = group.get("static").map_or(&group.below, |node| &node.below);
                    members.iter().for_each(|member| self.gather(&member.name, found, depth - 1));
                }
            }
        } else if let Some(range) = words::addresses(name) {
            found.ranges.push(range);
        } else {
            found.unknown.push("address".to_owned());
        }
    }

    /// The services of these names, with ports as the sender wrote them; `None`: any. `application-default` is left to the
    /// applications.
    pub fn services(&self, names: &[&str]) -> Option<Services> {
        if names.is_empty() || names.contains(&"any") {
            return None;
        }
        let mut found = Services::default();
        names.iter().for_each(|name| self.gather_services(name, &mut found, DEPTH));
        Some(found)
    }

    fn gather_services(&self, name: &str, found: &mut Services, depth: usize) {
        if let Some(own) = self.find("service", name) {
            found.join(service(own).unwrap_or_else(|| Services::not_understood("service")));
        } else if let (Some(group), true) = (self.find("service-group", name), depth > 0) {
            let members = group.get("members").unwrap_or(group);
            members.below.iter().for_each(|member| self.gather_services(&member.name, found, depth - 1));
        } else {
            match name {
                "service-http" => found.any_of.extend([on(TCP, &[(80, 80), (8080, 8080)])]),
                "service-https" => found.any_of.extend([on(TCP, &[(443, 443)])]),
                _ => found.unknown.push("service".to_owned()),
            }
        }
    }

    /// The usual services of applications; those that are not known here stay unknown.
    pub fn applications(&self, names: &[&str]) -> Services {
        let mut found = Services::default();
        for name in names {
            match (usual(name), self.find("application-group", name)) {
                (Some(services), _) => found.any_of.extend(services),
                (None, Some(group)) => {
                    let members = group.get("members").unwrap_or(group);
                    for member in &members.below {
                        match usual(&member.name) {
                            Some(services) => found.any_of.extend(services),
                            None => found.unknown.push("application".to_owned()),
                        }
                    }
                }
                (None, None) => found.unknown.push("application".to_owned()),
            }
        }
        found
    }
}

fn on(protocol: u8, ports: &[PortRange]) -> Vec<Match> {
    vec![Match::is(Term::Protocol(vec![protocol])), Match::is(Term::OriginalDestinationPort(ports.to_vec()))]
}

/// `protocol tcp port 80,443,1000-2000`
fn service(own: &Node) -> Option<Services> {
    let mut found = Services::default();
    for (word, number) in [("tcp", TCP), ("udp", UDP), ("sctp", SCTP)] {
        let Some(protocol) = own.at(["protocol", word]) else { continue };
        let ranges = |name: &str| -> Option<Vec<PortRange>> {
            let lists = protocol.values(name);
            lists.iter().flat_map(|list| list.split(',')).map(|text| words::ports(text, '-')).collect()
        };
        let mut all = on(number, &ranges("port")?);
        let from = ranges("source-port")?;
        if !from.is_empty() {
            all.push(Match::is(Term::SourcePort(from)));
        }
        found.any_of.push(all);
    }
    (!found.any_of.is_empty()).then_some(found)
}

/// Ports on which an application speaks by default (Palo Alto Networks, Applipedia), of those that rules name most.
fn usual(application: &str) -> Option<Vec<Vec<Match>>> {
    let tcp = |ports: &[u16]| Some(vec![on(TCP, &ports.iter().map(|port| (*port, *port)).collect::<Vec<_>>())]);
    let udp = |ports: &[u16]| Some(vec![on(UDP, &ports.iter().map(|port| (*port, *port)).collect::<Vec<_>>())]);
    let both = |port: u16| Some(vec![on(TCP, &[(port, port)]), on(UDP, &[(port, port)])]);
    match application {
        "web-browsing" => tcp(&[80]),
        "ssl" => tcp(&[443]),
        "ssh" => tcp(&[22]),
        "telnet" => tcp(&[23]),
        "ftp" => tcp(&[21]),
        "smtp" => tcp(&[25, 587]),
        "dns" | "dns-base" => both(53),
        "ntp" | "ntp-base" => udp(&[123]),
        "snmp" | "snmp-base" => udp(&[161]),
        "syslog" => udp(&[514]),
        "ldap" => both(389),
        "kerberos" => both(88),
        "ms-rdp" => tcp(&[3389]),
        "mysql" => tcp(&[3306]),
        "postgres" => tcp(&[5432]),
        "mssql-db" => tcp(&[1433]),
        "oracle" => tcp(&[1521]),
        "imap" => tcp(&[143]),
        "pop3" => tcp(&[110]),
        "vnc" | "vnc-base" => tcp(&[5900]),
        "ping" => Some(vec![vec![Match::is(Term::Protocol(vec![ICMP])), Match::is(Term::IcmpType(vec![(8, 8)]))]]),
        "icmp" => Some(vec![vec![Match::is(Term::Protocol(vec![ICMP]))]]),
        _ => None,
    }
}
