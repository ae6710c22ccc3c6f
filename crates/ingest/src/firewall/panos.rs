//! Palo Alto Networks PAN-OS: the configuration as XML (an export, or the API's), as `set` lines, or in braces (Palo Alto
//! Networks, PAN-OS administrator's guide: policies, NAT, zones).
//!
//! Rules name the addresses and ports that the sender wrote and the zone that the packet leaves by once its destination is
//! translated. What no rule decides on passes within a zone and is stopped between zones, unless the configuration says
//! otherwise. Which application speaks is known only once it speaks: rules about applications without their usual ports
//! leave the answer open. Traffic to the device itself is guarded by profiles that are not read.

mod nat;
mod objects;
mod policy;

use std::io;
use std::net::IpAddr;

use kharita_model::{AddressBlock, Attribute, Code, Interface, Point, Route};

use super::reading::{Lines, Reading, text_of};
use super::tree::{Node, of_braces, of_set_lines};
use crate::encoding::decode_head;
use crate::xml::{Node as Piece, Xml};
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use objects::Objects;

/// Configurations of PAN-OS.
pub const FORMAT: Format = Format {
    id: "pan-os",
    name: "Palo Alto Networks PAN-OS",
    versions: "8–11",
    recognised_by: "<config> with <devices> or <shared>, set rulebase …, deviceconfig {",
    reader: 1,
    recognise,
    read,
};

/// How a configuration is written.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    Xml,
    Lines,
    Braces,
}

fn form(head: &str) -> Option<Form> {
    let starts = |text: &str| head.lines().any(|line| line.trim_start().starts_with(text));
    let is_xml = head.trim_start_matches(['\u{feff}', ' ', '\n', '\r']).starts_with('<');
    if is_xml {
        let own = ["<devices>", "<shared>", "<mgt-config>", "<rulebase>"];
        return (head.contains("<config") && own.iter().any(|tag| head.contains(tag))).then_some(Form::Xml);
    }
    let own = ["rulebase ", "deviceconfig ", "device-group ", "mgt-config ", "shared ", "network interface "];
    if own.iter().any(|word| starts(&format!("set {word}"))) {
        return Some(Form::Lines);
    }
    let is_braced = starts("deviceconfig {") || (starts("devices {") && starts("localhost.localdomain {"));
    is_braced.then_some(Form::Braces)
}

fn recognise(input: &Input) -> Fit {
    if form(&decode_head(input.head())).is_some() { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let text = match text_of(input, context)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let mut reading = Reading::new();
    let tree = match form(&text) {
        Some(Form::Lines) => of_set_lines(&text),
        Some(Form::Braces) => of_braces(&text),
        Some(Form::Xml) | None => of_xml(&text, &mut reading)?,
    };
    let roots = roots(&tree);
    reading.name = roots.iter().find_map(|root| root.value("deviceconfig system hostname")).map(str::to_owned);
    let interfaces = interfaces(&roots, &mut reading);
    reading.device.interfaces.clone_from(&interfaces);
    reading.device.routes = routes(&roots, &mut reading);
    let systems = systems(&tree, &roots, &mut reading);
    let (mut untranslated, mut forward, mut translated, mut defaults) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for system in &systems {
        let objects = Objects::of(system, systems.len() > 1, &interfaces);
        let (before, after) = nat::chains(system, &objects, &mut reading);
        untranslated.extend(before);
        translated.extend(after);
        forward.extend(policy::rules(system, &objects, &mut reading));
        defaults.extend(policy::defaults(system, &objects));
    }
    forward.extend(defaults);
    reading.hang(vec![
        (Point::Prerouting, -100, true, "untranslate", untranslated),
        (Point::Forward, 0, false, "security", forward),
        (Point::Postrouting, 100, true, "translate", translated),
    ]);
    reading.pour(Attribute::Filter, context, sink)
}

/// Elements as words: an `entry` is called by its name, a `member` by its text.
fn of_xml(text: &str, reading: &mut Reading) -> io::Result<Node> {
    let lines = Lines::of(text);
    let mut root = Node::default();
    let mut xml = Xml::new(text.as_bytes())?;
    let mut open: Vec<(String, u32)> = Vec::new();
    // The value of an element is its text; of those with other elements in them it is blank.
    let mut value = String::new();
    loop {
        match xml.next()? {
            Piece::Start(element) => {
                let line = lines.at(element.offset);
                let name = match element.name() {
                    "entry" => element.get("name").unwrap_or_default().into_owned(),
                    name => name.to_owned(),
                };
                if open.is_empty() && name == "config" {
                    reading.version = element.get("version").map(std::borrow::Cow::into_owned);
                }
                open.push((name, line));
                value.clear();
                put(&mut root, &open);
            }
            Piece::Text(text) => text.append_to(&mut value, 4096),
            Piece::End(_) => {
                let text = value.trim();
                if !text.is_empty() {
                    let line = open.last().map_or(0, |(_, line)| *line);
                    open.push((text.to_owned(), line));
                    put(&mut root, &open);
                    open.pop();
                }
                open.pop();
                value.clear();
            }
            Piece::Other => {}
            Piece::Done => break,
        }
    }
    reading.cut = xml.stopped().cloned();
    Ok(root)
}

/// Elements nested deeper than any real one are not followed.
const DEPTH: usize = 64;

fn put(root: &mut Node, open: &[(String, u32)]) {
    let mut at = root;
    for (name, line) in open.iter().filter(|(name, _)| name != "member").take(DEPTH) {
        at = at.child(name, *line);
    }
}

/// The nodes below which network, system and rules of a device stand, in each way of writing.
fn roots(tree: &Node) -> Vec<&Node> {
    let mut roots = vec![tree];
    roots.extend(tree.get("config"));
    for template in tree.all("template") {
        roots.extend(template.get("config"));
    }
    let devices: Vec<&Node> = roots.iter().flat_map(|root| root.all("devices")).collect();
    roots.extend(devices);
    roots
}

/// A virtual system: its own words, and those that are shared, nearest first; and its lists of rules in order.
pub struct System<'t> {
    pub scopes: Vec<&'t Node>,
    /// Lists before its own, its own, and after.
    pub rulebases: Vec<&'t Node>,
}

fn systems<'t>(tree: &'t Node, roots: &[&'t Node], reading: &mut Reading) -> Vec<System<'t>> {
    let mut shared: Vec<&Node> = roots.iter().filter_map(|root| root.get("shared")).collect();
    shared.extend(roots.iter().filter_map(|root| root.get("panorama")));
    let groups: Vec<&Node> = roots.iter().flat_map(|root| root.all("device-group")).collect();
    let parent = |name: &str| {
        let own = roots.iter().find_map(|root| root.at(["device-group", name, "parent-dg"]));
        let path = ["readonly", "devices", "localhost.localdomain", "device-group", name, "parent-dg"];
        let kept = [tree.at(path), tree.at(std::iter::once("config").chain(path))].into_iter().flatten().next();
        let named = own.or(kept).and_then(|node| node.below.first()).map(|node| node.name.as_str())?;
        groups.iter().find(|group| group.name == named).copied()
    };
    // Which firewall takes which group is told outside of the rules: one group at the end of a line of groups is enough.
    let is_parent = |name: &str| groups.iter().any(|group| parent(&group.name).is_some_and(|own| own.name == name));
    let ends: Vec<&&Node> = groups.iter().filter(|group| !is_parent(&group.name)).collect();
    let mut line: Vec<&Node> = Vec::new();
    match ends.as_slice() {
        [] => {}
        [end] => {
            let mut at = Some(**end);
            while let Some(group) = at.filter(|group| line.len() < 8 && !line.iter().any(|own| own.name == group.name))
            {
                line.push(group);
                at = parent(&group.name);
            }
        }
        several => {
            reading.line();
            reading.not_understood(several.first().map_or(0, |node| node.line), "device-group");
        }
    }
    let mut own: Vec<&Node> = roots.iter().flat_map(|root| root.all("vsys")).collect();
    own.extend(roots.iter().filter(|root| root.get("rulebase").is_some() || root.get("zone").is_some()));
    if own.is_empty() {
        own.extend(line.first().copied().or_else(|| roots.first().copied()));
    }
    let outer: Vec<&Node> = line.iter().copied().chain(shared).collect();
    own.into_iter()
        .map(|own| {
            let mut scopes = vec![own];
            scopes.extend(outer.iter().filter(|node| !std::ptr::eq(**node, own)));
            // What a manager puts before comes from the widest group first, what it puts after from the narrowest.
            let mut rulebases: Vec<&Node> = scopes.iter().rev().filter_map(|node| node.get("pre-rulebase")).collect();
            rulebases.extend(own.get("rulebase"));
            rulebases.extend(scopes.iter().filter_map(|node| node.get("post-rulebase")));
            System { scopes, rulebases }
        })
        .collect()
}

/// Kinds of interface that carry addresses.
const KINDS: &[&str] = &["ethernet", "aggregate-ethernet", "loopback", "vlan", "tunnel"];

fn interfaces(roots: &[&Node], reading: &mut Reading) -> Vec<Interface> {
    let mut interfaces = Vec::new();
    for root in roots {
        for kind in KINDS {
            let Some(own) = root.at(["network", "interface", *kind]) else { continue };
            for port in own.below.iter().filter(|port| !matches!(port.name.as_str(), "units" | "ip")) {
                for mode in ["layer2", "virtual-wire", "tap"] {
                    if port.get(mode).is_some() {
                        reading.line();
                        reading.not_understood(port.line, mode);
                    }
                }
                let layer = port.get("layer3").unwrap_or(port);
                interface(&port.name, layer, &mut interfaces, reading);
                layer.all("units").iter().for_each(|unit| interface(&unit.name, unit, &mut interfaces, reading));
            }
            own.all("units").iter().for_each(|unit| interface(&unit.name, unit, &mut interfaces, reading));
        }
    }
    interfaces
}

fn interface(name: &str, node: &Node, interfaces: &mut Vec<Interface>, reading: &mut Reading) {
    let mut addresses: Vec<(IpAddr, u8)> = Vec::new();
    let written = node.all("ip").iter().chain(node.all("ipv6 address"));
    for own in written {
        reading.line();
        let parsed = own.name.split_once('/').and_then(|(address, prefix)| {
            Some((address.parse::<IpAddr>().ok()?, prefix.parse::<u8>().ok().filter(|prefix| *prefix <= 128)?))
        });
        match parsed {
            Some(address) => addresses.push(address),
            // An address object, or a value that a manager fills in.
            None => reading.not_understood(own.line, "ip"),
        }
    }
    interfaces.push(Interface { name: name.into(), addresses });
}

fn routes(roots: &[&Node], reading: &mut Reading) -> Vec<Route> {
    let mut routes = Vec::new();
    let routers = roots.iter().flat_map(|root| root.all("network virtual-router"));
    for own in routers.flat_map(|router| {
        router.all("routing-table ip static-route").iter().chain(router.all("routing-table ipv6 static-route"))
    }) {
        reading.line();
        let to = own.value("destination").and_then(|text| text.parse::<AddressBlock>().ok());
        let next = own.get("nexthop");
        let via = next.and_then(|next| next.value("ip-address").or_else(|| next.value("ipv6-address")));
        let via = via.and_then(|text| text.parse().ok());
        let closed = next.is_some_and(|next| next.get("discard").is_some());
        let interface: Option<Box<str>> = own.value("interface").map(Into::into);
        let metric = own.value("metric").and_then(|text| text.parse().ok()).unwrap_or(10);
        match to {
            Some(to) if via.is_some() || closed || (next.is_none() && interface.is_some()) => {
                routes.push(Route { to, via, interface, metric, closed });
            }
            Some(_) => reading.not_understood(own.line, "nexthop"),
            None => reading.refuse(Code::RuleUnreadable, own.line, "destination"),
        }
    }
    routes
}
