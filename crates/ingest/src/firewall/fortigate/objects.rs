//! What policies name: interfaces and zones, addresses, services, virtual addresses; and the routes.

use std::collections::HashMap;
use std::net::IpAddr;

use kharita_model::{AddressBlock, AddressRange, Code, Interface, Match, PortRange, Route, Term};

use super::tree::{Entry, Tree};
use crate::firewall::named::Addresses;
use crate::firewall::reading::Reading;
use crate::firewall::words::{self, ICMP, ICMP6, SCTP, TCP, UDP};

/// Groups in groups.
const DEPTH: usize = 16;

/// A virtual address.
#[derive(Clone)]
pub struct Virtual {
    pub name: String,
    pub line: u32,
    pub interface: Option<String>,
    pub outside: Vec<AddressRange>,
    pub inside: Vec<AddressRange>,
    /// Protocol, ports outside and inside, if only these are translated.
    pub ports: Option<(u8, PortRange, PortRange)>,
}

/// The objects of a configuration.
pub struct Objects {
    interfaces: Vec<Interface>,
    /// Interfaces of each zone, and whether they reach one another without a policy.
    pub zones: HashMap<String, (Vec<String>, bool)>,
    addresses: HashMap<String, Addresses>,
    groups: HashMap<String, (Vec<String>, Vec<String>)>,
    services: HashMap<String, Option<Vec<Vec<Match>>>>,
    service_groups: HashMap<String, Vec<String>>,
    pub virtuals: Vec<Virtual>,
    virtual_groups: HashMap<String, Vec<String>>,
    pools: HashMap<String, AddressRange>,
}

impl Objects {
    /// Gathers them.
    pub fn of(tree: &Tree, reading: &mut Reading) -> Self {
        let members = |path| {
            let rows = tree.table(path);
            rows.map(|entry| (entry.key().to_owned(), entry.values("member").to_vec())).collect::<HashMap<_, _>>()
        };
        let zones = tree.table("system zone").map(|zone| {
            (zone.key().to_owned(), (zone.values("interface").to_vec(), zone.value("intrazone") == Some("allow")))
        });
        let mut objects = Objects {
            interfaces: interfaces(tree, reading),
            zones: zones.collect(),
            addresses: HashMap::new(),
            groups: HashMap::new(),
            services: HashMap::new(),
            service_groups: members("firewall service group"),
            virtuals: Vec::new(),
            virtual_groups: members("firewall vipgrp"),
            pools: HashMap::new(),
        };
        for entry in tree.table("firewall address").chain(tree.table("firewall address6")) {
            let addresses = objects.address(entry);
            objects.addresses.insert(entry.key().to_owned(), addresses);
        }
        for entry in tree.table("firewall addrgrp").chain(tree.table("firewall addrgrp6")) {
            let excluded = if entry.is_on("exclude") { entry.values("exclude-member") } else { &[] };
            objects.groups.insert(entry.key().to_owned(), (entry.values("member").to_vec(), excluded.to_vec()));
        }
        for entry in tree.table("firewall service custom") {
            objects.services.insert(entry.key().to_owned(), service(entry));
        }
        for entry in tree.table("firewall vip") {
            match virtual_address(entry) {
                Some(virtual_address) => objects.virtuals.push(virtual_address),
                None => reading.not_understood(entry.line, "vip"),
            }
        }
        for entry in tree.table("firewall ippool") {
            let ends = entry
                .value("startip")
                .and_then(|a| a.parse().ok())
                .zip(entry.value("endip").and_then(|a| a.parse().ok()));
            if let Some(range) = ends.and_then(|(first, last)| AddressRange::new(first, last)) {
                objects.pools.insert(entry.key().to_owned(), range);
            }
        }
        objects
    }

    /// The interfaces with their addresses.
    pub fn interfaces(&self) -> Vec<Interface> {
        self.interfaces.clone()
    }

    fn address(&self, entry: &Entry) -> Addresses {
        let parsed = match entry.value("type").unwrap_or("ipmask") {
            "ipmask" | "ipprefix" => match (entry.values("subnet"), entry.value("ip6")) {
                (_, Some(block)) => words::addresses(block),
                ([], None) => words::addresses("0.0.0.0/0"),
                (subnet, None) => block(subnet),
            },
            "iprange" => {
                let end = |name| entry.value(name).unwrap_or("0.0.0.0").parse().ok();
                end("start-ip").zip(end("end-ip")).and_then(|(first, last)| AddressRange::new(first, last))
            }
            "wildcard" => block(entry.values("wildcard")),
            "interface-subnet" => {
                let interface = self.interfaces.iter().find(|own| entry.value("interface") == Some(&own.name));
                interface.and_then(|own| own.networks().next()).map(AddressRange::from)
            }
            _ => None,
        };
        match parsed {
            Some(range) => Addresses::of([range]),
            None => Addresses::not_understood(entry.value("type").unwrap_or("address")),
        }
    }

    /// The addresses of these names, groups opened. Virtual addresses are none.
    pub fn addresses(&self, names: &[String]) -> Addresses {
        let mut found = Addresses::default();
        for name in names.iter().filter(|name| !self.is_virtual(name)) {
            self.gather(name, &mut found, DEPTH);
        }
        found
    }

    fn gather(&self, name: &str, found: &mut Addresses, depth: usize) {
        if let Some(own) = self.addresses.get(name) {
            // The name `all` stands for both families where nobody says otherwise.
            found.ranges.extend(&own.ranges);
            found.unknown.extend(own.unknown.iter().cloned());
        } else if let (Some((members, excluded)), true) = (self.groups.get(name), depth > 0) {
            members.iter().for_each(|member| self.gather(member, found, depth - 1));
            if !excluded.is_empty() {
                found.unknown.push("exclude-member".to_owned());
            }
        } else if name == "all" {
            found.ranges.extend(words::addresses("0.0.0.0/0"));
        } else if name != "none" {
            found.unknown.push("address".to_owned());
        }
    }

    /// Is it the name of a virtual address, or of a group of them?
    pub fn is_virtual(&self, name: &str) -> bool {
        self.virtual_groups.contains_key(name) || self.virtuals.iter().any(|own| own.name == name)
    }

    /// The virtual addresses of these names, groups opened.
    pub fn virtuals_of(&self, names: &[String]) -> Vec<&Virtual> {
        let single = |name: &String| self.virtual_groups.get(name).cloned().unwrap_or_else(|| vec![name.clone()]);
        let named: Vec<String> = names.iter().flat_map(single).collect();
        self.virtuals.iter().filter(|own| named.contains(&own.name)).collect()
    }

    /// Interfaces of these names, zones opened; `None`: any.
    pub fn interfaces_of(&self, names: &[String]) -> Option<Vec<Box<str>>> {
        if names.is_empty() || names.iter().any(|name| name == "any") {
            return None;
        }
        let single = |name: &String| self.zones.get(name).map_or_else(|| vec![name.clone()], |(own, _)| own.clone());
        Some(names.iter().flat_map(single).map(Into::into).collect())
    }

    /// Alternatives that the services of these names stand for, groups opened, and names not understood. `None`: any.
    pub fn services(&self, names: &[String]) -> (Option<Vec<Vec<Match>>>, Vec<String>) {
        let (mut any, mut unknown) = (Vec::new(), Vec::new());
        let mut open: Vec<(&String, usize)> = names.iter().rev().map(|name| (name, DEPTH)).collect();
        while let Some((name, depth)) = open.pop() {
            if let Some(service) = self.services.get(name) {
                match service {
                    Some(service) => any.extend(service.iter().cloned()),
                    None => unknown.push("service".to_owned()),
                }
            } else if let (Some(members), true) = (self.service_groups.get(name), depth > 0) {
                open.extend(members.iter().rev().map(|member| (member, depth - 1)));
            } else if let Some(service) = predefined(name) {
                any.extend(service);
            } else {
                unknown.push("service".to_owned());
            }
        }
        let is_any = any.iter().any(Vec::is_empty);
        ((!is_any).then_some(any), unknown)
    }

    /// The addresses of pools of these names.
    pub fn pools(&self, names: &[String]) -> Vec<AddressRange> {
        names.iter().filter_map(|name| self.pools.get(name)).copied().collect()
    }
}

/// `10.0.0.0 255.0.0.0`, `10.0.0.0/8`
fn block(values: &[String]) -> Option<AddressRange> {
    match values {
        [address, mask] => words::masked(address, mask),
        [block] => words::addresses(block),
        _ => None,
    }
}

fn interfaces(tree: &Tree, reading: &mut Reading) -> Vec<Interface> {
    let mut interfaces: Vec<Interface> = Vec::new();
    for entry in tree.table("system interface").filter(|entry| entry.value("status") != Some("down")) {
        let mut addresses = Vec::new();
        address_of(entry, &mut addresses, reading);
        if entry.is_on("secondary-IP") {
            let own = tree.table("system interface secondaryip");
            for second in own.filter(|second| second.keys.first().map(String::as_str) == Some(entry.key())) {
                address_of(second, &mut addresses, reading);
            }
        }
        interfaces.push(Interface { name: entry.key().into(), addresses });
    }
    interfaces
}

fn address_of(entry: &Entry, addresses: &mut Vec<(IpAddr, u8)>, reading: &mut Reading) {
    let written = match entry.values("ip") {
        [] => return,
        [block] => block.split_once('/').map(|(a, p)| (a.to_owned(), p.parse::<u8>().ok())),
        [address, mask] => Some((address.clone(), words::masked("0.0.0.0", mask).and_then(|range| prefix(range.last)))),
        _ => None,
    };
    match written.and_then(|(address, prefix)| Some((address.parse::<IpAddr>().ok()?, prefix?))) {
        Some((address, _)) if address.is_unspecified() => {}
        Some((address, prefix)) if prefix <= 32 => addresses.push((address, prefix)),
        _ => reading.refuse(Code::RuleUnreadable, entry.line, "ip"),
    }
}

/// The prefix whose last address this is, in the block that begins at zero.
fn prefix(last: IpAddr) -> Option<u8> {
    match last {
        IpAddr::V4(last) => Some(u32::from(last).leading_zeros() as u8),
        IpAddr::V6(_) => None,
    }
}

/// The static routes.
pub fn routes(tree: &Tree, reading: &mut Reading) -> Vec<Route> {
    let mut routes = Vec::new();
    for entry in tree.table("router static").chain(tree.table("router static6")) {
        if entry.value("status") == Some("disable") {
            continue;
        }
        let to = match entry.values("dst") {
            [] if entry.path.ends_with('6') => "::/0".parse::<AddressBlock>().ok(),
            [] if entry.value("dstaddr").is_none() => "0.0.0.0/0".parse().ok(),
            [block] => block.parse().ok(),
            [address, mask] => words::masked("0.0.0.0", mask)
                .and_then(|range| prefix(range.last))
                .and_then(|prefix| format!("{address}/{prefix}").parse().ok()),
            _ => None,
        };
        let Some(to) = to else {
            reading.not_understood(entry.line, "router static");
            continue;
        };
        let metric = entry.value("distance").and_then(|text| text.parse().ok()).unwrap_or(10);
        let via =
            entry.value("gateway").and_then(|text| text.parse::<IpAddr>().ok()).filter(|next| !next.is_unspecified());
        let interface = entry.value("device").map(Into::into);
        routes.push(Route { to, via, interface, metric, closed: entry.is_on("blackhole") });
    }
    routes
}

/// What a service stands for: alternatives of conditions. `None`: not understood.
fn service(entry: &Entry) -> Option<Vec<Vec<Match>>> {
    let protocol = |number: u8| Match::is(Term::Protocol(vec![number]));
    match entry.value("protocol").unwrap_or("TCP/UDP/SCTP") {
        "IP" => match entry.value("protocol-number").unwrap_or("0").parse::<u8>().ok()? {
            0 => Some(vec![Vec::new()]),
            number => Some(vec![vec![protocol(number)]]),
        },
        kind @ ("ICMP" | "ICMP6") => {
            let mut all = vec![protocol(if kind == "ICMP" { ICMP } else { ICMP6 })];
            if let Some(number) = entry.value("icmptype").and_then(|text| text.parse::<u8>().ok()) {
                all.push(Match::is(Term::IcmpType(vec![(number, number)])));
            }
            Some(vec![all])
        }
        "TCP/UDP/SCTP" | "TCP/UDP/UDP-Lite/SCTP" => {
            let mut any = Vec::new();
            for (name, number) in [("tcp-portrange", TCP), ("udp-portrange", UDP), ("sctp-portrange", SCTP)] {
                for range in entry.values(name) {
                    // Destination, and source after a colon.
                    let (to, from) =
                        range.split_once(':').map_or((range.as_str(), None), |(to, from)| (to, Some(from)));
                    let mut all =
                        vec![protocol(number), Match::is(Term::DestinationPort(vec![words::ports(to, '-')?]))];
                    if let Some(from) = from {
                        all.push(Match::is(Term::SourcePort(vec![words::ports(from, '-')?])));
                    }
                    any.push(all);
                }
            }
            Some(any)
        }
        _ => None,
    }
}

/// Services that every device knows, where the configuration does not write them out.
fn predefined(name: &str) -> Option<Vec<Vec<Match>>> {
    let on = |number: u8, ports: PortRange| {
        vec![Match::is(Term::Protocol(vec![number])), Match::is(Term::DestinationPort(vec![ports]))]
    };
    let tcp = |port| Some(vec![on(TCP, (port, port))]);
    match name {
        "ALL" | "ANY" => Some(vec![Vec::new()]),
        "ALL_TCP" => Some(vec![on(TCP, (1, 65535))]),
        "ALL_UDP" => Some(vec![on(UDP, (1, 65535))]),
        "ALL_ICMP" => Some(vec![vec![Match::is(Term::Protocol(vec![ICMP]))]]),
        "PING" => Some(vec![vec![Match::is(Term::Protocol(vec![ICMP])), Match::is(Term::IcmpType(vec![(8, 8)]))]]),
        "HTTP" => tcp(80),
        "HTTPS" => tcp(443),
        "SSH" => tcp(22),
        "TELNET" => tcp(23),
        "FTP" => tcp(21),
        "SMTP" => tcp(25),
        "LDAP" => tcp(389),
        "LDAPS" => tcp(636),
        "SMB" => tcp(445),
        "RDP" => tcp(3389),
        "MS-SQL" => tcp(1433),
        "MYSQL" => tcp(3306),
        "DNS" => Some(vec![on(TCP, (53, 53)), on(UDP, (53, 53))]),
        "NTP" => Some(vec![on(TCP, (123, 123)), on(UDP, (123, 123))]),
        "SYSLOG" => Some(vec![on(UDP, (514, 514))]),
        "SNMP" => Some(vec![on(TCP, (161, 162)), on(UDP, (161, 162))]),
        _ => None,
    }
}

fn virtual_address(entry: &Entry) -> Option<Virtual> {
    let ranges = |name| entry.values(name).iter().map(|text| words::addresses(text)).collect::<Option<Vec<_>>>();
    if !matches!(entry.value("type").unwrap_or("static-nat"), "static-nat") {
        return None;
    }
    let (outside, inside) = (ranges("extip")?, ranges("mappedip")?);
    let ports = if entry.is_on("portforward") {
        let protocol = words::protocol(entry.value("protocol").unwrap_or("tcp"))?;
        let outside = words::ports(entry.value("extport")?, '-')?;
        let inside = entry.value("mappedport").map_or(Some(outside), |text| words::ports(text, '-'))?;
        Some((protocol, outside, inside))
    } else {
        None
    };
    let interface = entry.value("extintf").filter(|name| *name != "any").map(str::to_owned);
    (!outside.is_empty() && !inside.is_empty()).then(|| Virtual {
        name: entry.key().to_owned(),
        line: entry.line,
        interface,
        outside,
        inside,
        ports,
    })
}
