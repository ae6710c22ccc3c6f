//! The central firewall as its administrators export it: `iptables-save`, `ip -j addr`, `ip -j route`.
//!
//! It stands in every zone and lets through what the declared matrix of flows says, zone by zone, and nothing else. Three
//! planted flaws stand in it until they are mended: the rule for everything from the tests to the business servers (F05),
//! the way from the workstations to the zone of the backups (F04, which the matrix declares), and the care centres, which
//! share one network, so that nothing lies between them (F12).

use std::io::{self, Write};
use std::net::IpAddr;

use kharita_model::AddressBlock;
use serde_json::{Value, json};

use crate::Error;
use crate::calendar;
use crate::declarations::ZoneFlow;
use crate::estate::{Estate, FILTER_ZONE, Sites};
use crate::host::Host;
use crate::output::Folder;
use crate::workbook::zone_rules;

/// The zone outside, and the interface towards it.
const OUTSIDE: (&str, &str) = ("Z0", "wan");
/// The rule that nobody took away again (F05).
const FORGOTTEN: (&str, &str) = ("Z6", "Z3");

/// Writes the three files.
pub fn write(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    let Some(host) = estate.filter() else { return Ok(()) };
    let interfaces = interfaces(estate, &host);
    let path = |end: &str| format!("filtrage/{}.{end}", host.short_name());
    folder.file(&path("iptables-save"), |out| rules(out, estate))?;
    folder.file(&path("addr.json"), |out| document(out, &addresses(&interfaces, &host)))?;
    folder.file(&path("route.json"), |out| document(out, &routes(&interfaces)))
}

fn document(out: &mut dyn Write, rows: &[Value]) -> io::Result<()> {
    serde_json::to_writer(&mut *out, rows)?;
    writeln!(out)
}

/// An interface: its name, and its addresses with the blocks they stand in.
struct Interface {
    name: String,
    addresses: Vec<(IpAddr, AddressBlock)>,
}

fn interface_of(zone: &str) -> String {
    if zone == OUTSIDE.0 { OUTSIDE.1.to_owned() } else { zone.to_lowercase() }
}

/// The address that follows the first of a block: the gateway of its machines.
fn gateway(block: AddressBlock) -> IpAddr {
    match block.address {
        IpAddr::V4(first) => IpAddr::V4((u32::from(first) + 1).into()),
        IpAddr::V6(first) => IpAddr::V6((u128::from(first) + 1).into()),
    }
}

fn interfaces(estate: &Estate, host: &Host) -> Vec<Interface> {
    let outside = estate.organisation.networks.iter().filter(|network| network.id == OUTSIDE.0);
    let mut interfaces: Vec<Interface> = outside
        .map(|network| Interface {
            name: interface_of(&network.id),
            addresses: vec![(gateway(network.cidr), network.cidr)],
        })
        .collect();
    for zone in &estate.zones {
        let flat = zone.profile.sites == Sites::CareCentres && !estate.plan.remedied;
        let mut blocks: Vec<AddressBlock> = if flat { vec![zone.addresses.block] } else { Vec::new() };
        let pieces = zone.addresses.pieces(zone.count);
        blocks.extend(pieces.iter().filter(|piece| !(flat && piece.segment.site.is_some())).map(|p| p.segment.block()));
        let own = |block: AddressBlock| {
            if zone.id == FILTER_ZONE && block.contains(host.address.into()) {
                host.address.into()
            } else {
                gateway(block)
            }
        };
        let addresses = blocks.into_iter().map(|block| (own(block), block)).collect();
        interfaces.push(Interface { name: interface_of(&zone.id), addresses });
    }
    interfaces
}

fn addresses(interfaces: &[Interface], host: &Host) -> Vec<Value> {
    let loopback = json!({"family": "inet", "local": "127.0.0.1", "prefixlen": 8, "scope": "host", "label": "lo"});
    let mut rows = vec![json!({
        "ifindex": 1, "ifname": "lo", "flags": ["LOOPBACK", "UP", "LOWER_UP"], "mtu": 65536, "operstate": "UNKNOWN",
        "link_type": "loopback", "address": "00:00:00:00:00:00", "addr_info": [loopback],
    })];
    for (index, interface) in (2..).zip(interfaces) {
        let is_own = interface.addresses.iter().any(|(address, _)| *address == IpAddr::from(host.address));
        // Only the interface of the administration has the hardware address that inventories know.
        let hardware = if is_own { host.mac.to_lowercase() } else { format!("02:00:5e:10:00:{index:02x}") };
        let info: Vec<Value> = interface
            .addresses
            .iter()
            .map(|(address, block)| {
                json!({"family": "inet", "local": address, "prefixlen": block.prefix, "scope": "global", "label": interface.name})
            })
            .collect();
        rows.push(json!({
            "ifindex": index, "ifname": interface.name, "flags": ["BROADCAST", "MULTICAST", "UP", "LOWER_UP"], "mtu": 1500,
            "operstate": "UP", "link_type": "ether", "address": hardware, "addr_info": info,
        }));
    }
    rows
}

fn routes(interfaces: &[Interface]) -> Vec<Value> {
    let mut rows = Vec::new();
    if let Some((address, _)) =
        interfaces.iter().find(|own| own.name == OUTSIDE.1).and_then(|own| own.addresses.first())
    {
        let next = match address {
            IpAddr::V4(own) => IpAddr::V4((u32::from(*own) + 253).into()),
            other => *other,
        };
        rows.push(json!({"dst": "default", "gateway": next, "dev": OUTSIDE.1, "protocol": "static", "flags": []}));
    }
    for interface in interfaces {
        rows.extend(interface.addresses.iter().map(|(address, block)| {
            json!({"dst": block, "dev": interface.name, "protocol": "kernel", "scope": "link", "prefsrc": address, "flags": []})
        }));
    }
    rows
}

fn rules(out: &mut dyn Write, estate: &Estate) -> io::Result<()> {
    let written = calendar::filtering(estate.plan.date).text();
    let head = format!("# Generated by iptables-save v1.8.9 (nf_tables) on {written}");
    let foot = format!("COMMIT\n# Completed on {written}");
    writeln!(out, "{head}\n*nat\n:PREROUTING ACCEPT [0:0]\n:INPUT ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]")?;
    writeln!(out, ":POSTROUTING ACCEPT [0:0]\n-A POSTROUTING -s 10.0.0.0/8 -o {} -j MASQUERADE\n{foot}", OUTSIDE.1)?;
    let rules = passing(estate);
    let mut sources: Vec<&str> = rules.iter().map(|rule| rule.from.as_str()).collect();
    sources.dedup();
    writeln!(out, "{head}\n*filter\n:INPUT DROP [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]")?;
    for zone in &sources {
        writeln!(out, ":depuis-{} - [0:0]", interface_of(zone))?;
    }
    for chain in ["INPUT", "FORWARD"] {
        writeln!(out, "-A {chain} -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT")?;
        writeln!(out, "-A {chain} -m conntrack --ctstate INVALID -j DROP")?;
    }
    writeln!(out, "-A INPUT -i lo -j ACCEPT")?;
    let administration = interface_of(FILTER_ZONE);
    writeln!(out, "-A INPUT -i {administration} -p tcp -m tcp --dport 22 -m conntrack --ctstate NEW -j ACCEPT")?;
    for zone in &sources {
        let name = interface_of(zone);
        writeln!(out, "-A FORWARD -i {name} -j depuis-{name}")?;
    }
    writeln!(out, "-A FORWARD -m limit --limit 10/min -j LOG --log-prefix \"refus \"")?;
    for rule in &rules {
        pass(out, rule)?;
    }
    writeln!(out, "{foot}")
}

/// What is let through: the flows that the matrix allows, by source, and the forgotten rule.
fn passing(estate: &Estate) -> Vec<ZoneFlow> {
    let mut rules: Vec<ZoneFlow> = zone_rules(estate).into_iter().filter(|rule| rule.permission == "allowed").collect();
    if !estate.plan.remedied {
        let (from, to) = FORGOTTEN;
        let [from, to, permission] = [from, to, "allowed"].map(str::to_owned);
        rules.push(ZoneFlow {
            from,
            to,
            ports: String::new(),
            permission,
            nature: "temporaire, reprise de recette".into(),
        });
    }
    let number = |zone: &str| zone.trim_start_matches('Z').parse::<u32>().unwrap_or(0);
    rules.sort_by_key(|rule| (number(&rule.from), number(&rule.to)));
    rules
}

fn pass(out: &mut dyn Write, rule: &ZoneFlow) -> io::Result<()> {
    let (from, to) = (interface_of(&rule.from), interface_of(&rule.to));
    let ports = rule.ports.replace(' ', "");
    write!(out, "-A depuis-{from} -o {to}")?;
    if !ports.is_empty() {
        write!(out, " -p tcp -m multiport --dports {ports}")?;
    }
    writeln!(out, " -m comment --comment \"{}\" -j ACCEPT", rule.nature)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plan;

    fn written(assets: u32, remedied: bool) -> String {
        let estate = Estate::new(Plan { assets, seed: 1, date: "2026-11-25".parse().unwrap(), remedied }).unwrap();
        let mut text = Vec::new();
        rules(&mut text, &estate).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn what_is_mended_stands_no_more_in_the_rules() {
        for assets in [120, 12_000] {
            let (before, after) = (written(assets, false), written(assets, true));
            assert!(before.contains("-A depuis-z6 -o z3 -m comment"));
            assert!(!after.contains("-A depuis-z6 -o z3 "));
            assert!(before.contains("-A depuis-z9 -o z5 -p tcp -m multiport --dports 53,88,389,445 "));
            assert!(!after.contains("-A depuis-z9 -o z5 "));
            assert!(
                before.lines().filter(|line| line.starts_with("-A depuis-")).count() > 15,
                "a matrix that is believed"
            );
        }
    }

    #[test]
    fn care_centres_share_one_network_until_they_are_parted() {
        for (remedied, networks) in [(false, 1), (true, 9)] {
            let plan = Plan { assets: 12_000, seed: 1, date: "2026-11-25".parse().unwrap(), remedied };
            let estate = Estate::new(plan).unwrap();
            let host = estate.filter().unwrap();
            let interfaces = interfaces(&estate, &host);
            let centres = interfaces.iter().find(|interface| interface.name == "z7").unwrap();
            assert_eq!(centres.addresses.len(), networks);
            let own = interfaces.iter().find(|interface| interface.name == "z5").unwrap();
            assert_eq!(own.addresses[0].0, IpAddr::from(host.address));
        }
    }
}
