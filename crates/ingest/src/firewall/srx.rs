//! Juniper SRX (Junos): `set` lines or braces, as `show configuration` writes them (Juniper, Junos security policies and NAT
//! user guides).
//!
//! A policy of a pair of zones is looked for first, then those of all zones, then the default. Policies see the destination
//! after its translation and the source before. Filters of interfaces that keep no state are not followed, and leave open
//! what comes in by them; so does what goes to the device itself.

mod nat;
mod objects;

use std::io;
use std::net::IpAddr;

use kharita_model::{Action, AddressBlock, Attribute, Code, Interface, Match, Point, Route, Rule, Term};

use super::reading::{Reading, text_of};
use super::tree::{Node, of_braces, of_set_lines};
use crate::encoding::decode_head;
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use objects::Objects;

/// Configurations of Juniper SRX.
pub const FORMAT: Format = Format {
    id: "juniper-srx",
    name: "Juniper SRX (Junos)",
    versions: "12–23",
    recognised_by: "set security policies …, security { policies {",
    reader: 1,
    recognise,
    read,
};

/// Is it written in lines? `None`: it is none of these.
fn is_in_lines(head: &str) -> Option<bool> {
    let starts = |text: &str| head.lines().any(|line| line.trim_start().starts_with(text));
    if starts("set security zones ") || starts("set security policies ") {
        return Some(true);
    }
    (starts("security {") && starts("security-zone ") || starts("security {") && starts("from-zone ")).then_some(false)
}

fn recognise(input: &Input) -> Fit {
    let head = decode_head(input.head());
    // The zones of a long configuration stand far behind; its beginning is that of Junos all the same.
    let starts = |text: &str| head.lines().any(|line| line.trim_start().starts_with(text));
    let is_junos = starts("set system host-name ") || (starts("system {") && starts("host-name "));
    if is_in_lines(&head).is_some() || (is_junos && head.contains("security")) { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let text = match text_of(input, context)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let mut reading = Reading::new();
    let is_lines = text.lines().any(|line| line.starts_with("set "));
    let tree = if is_lines { of_set_lines(&text) } else { of_braces(&text) };
    reading.name = tree.value("system host-name").map(str::to_owned);
    reading.version = tree.value("version").map(str::to_owned);
    let filtered = interfaces(&tree, &mut reading);
    reading.device.routes = routes(&tree, &mut reading);
    let objects = Objects::of(&tree);
    let (untranslated, translated) = nat::chains(&tree, &objects, &mut reading);
    let mut forward = filtered;
    forward.extend(policies(&tree, &objects, &mut reading));
    let passes = tree.get("security policies default-policy permit-all").is_some();
    reading.hang(vec![
        (Point::Prerouting, -100, true, "untranslate", untranslated),
        (Point::Forward, 0, passes, "policies", forward),
        (Point::Postrouting, 100, true, "translate", translated),
    ]);
    reading.pour(Attribute::Filter, context, sink)
}

/// Reads the interfaces. What comes in by one with a filter of its own is not known to pass.
fn interfaces(tree: &Node, reading: &mut Reading) -> Vec<Rule> {
    let mut filtered = Vec::new();
    for port in tree.all("interfaces").iter().filter(|port| port.get("disable").is_none()) {
        for unit in port.all("unit").iter().filter(|unit| unit.get("disable").is_none()) {
            let name: Box<str> = format!("{}.{}", port.name, unit.name).into();
            let mut addresses: Vec<(IpAddr, u8)> = Vec::new();
            for own in unit.all("family inet address").iter().chain(unit.all("family inet6 address")) {
                reading.line();
                let parsed = own.name.split_once('/').and_then(|(address, prefix)| {
                    Some((address.parse().ok()?, prefix.parse().ok().filter(|prefix: &u8| *prefix <= 128)?))
                });
                match parsed {
                    Some(address) => addresses.push(address),
                    None => reading.refuse(Code::RuleUnreadable, own.line, "address"),
                }
            }
            for filter in ["family inet filter", "family inet6 filter"].iter().filter_map(|path| unit.get(path)) {
                reading.line();
                reading.not_understood(filter.line, "filter");
                // It may stop what the policies would let through, and never lets through what they stop.
                let matches = vec![Match::is(Term::In(vec![name.clone()])), Match::is(Term::Unknown("filter".into()))];
                filtered.push(Rule { line: filter.line, name: "filter".into(), matches, action: Action::Deny });
            }
            reading.device.interfaces.push(Interface { name, addresses });
        }
    }
    filtered
}

fn routes(tree: &Node, reading: &mut Reading) -> Vec<Route> {
    let mut routes = Vec::new();
    for own in tree.all("routing-options static route") {
        reading.line();
        let Ok(to) = own.name.parse::<AddressBlock>() else {
            reading.refuse(Code::RuleUnreadable, own.line, "route");
            continue;
        };
        let closed = own.get("discard").is_some() || own.get("reject").is_some();
        let next = own.value("next-hop");
        let via = next.and_then(|next| next.parse().ok());
        let interface = next.filter(|_| via.is_none()).map(Into::into);
        if next.is_none() && !closed {
            reading.not_understood(own.line, "next-hop");
            continue;
        }
        routes.push(Route { to, via, interface, metric: 5, closed });
    }
    for instance in tree.all("routing-instances") {
        reading.line();
        reading.not_understood(instance.line, "routing-instances");
    }
    routes
}

/// Policies of pairs of zones, then those of all zones.
fn policies(tree: &Node, objects: &Objects<'_>, reading: &mut Reading) -> Vec<Rule> {
    let mut rules = Vec::new();
    for from in tree.all("security policies from-zone") {
        for to in from.all("to-zone") {
            for own in to.all("policy") {
                rules.push(policy(own, &[&from.name], &[&to.name], objects, reading));
            }
        }
    }
    for own in tree.all("security policies global policy") {
        let (from, to) = (own.values("match from-zone"), own.values("match to-zone"));
        rules.push(policy(own, &from, &to, objects, reading));
    }
    rules
}

fn policy(own: &Node, from: &[&str], to: &[&str], objects: &Objects<'_>, reading: &mut Reading) -> Rule {
    reading.line();
    let mut unknown: Vec<String> = Vec::new();
    let mut matches: Vec<Match> = objects.interfaces_of(from).map(Term::In).map(Match::is).into_iter().collect();
    matches.extend(objects.interfaces_of(to).map(Term::Out).map(Match::is));
    for (name, excluded, zones, term) in [
        ("match source-address", "match source-address-excluded", from, Term::Source as fn(_) -> Term),
        ("match destination-address", "match destination-address-excluded", to, Term::Destination),
    ] {
        if let Some(addresses) = objects.addresses(&own.values(name), zones) {
            unknown.extend(addresses.unknown.iter().cloned());
            matches.push(Match::unless(own.get(excluded).is_some(), addresses.term(term)));
        }
    }
    if let Some(services) = objects.services(&own.values("match application")) {
        unknown.extend(services.unknown.iter().cloned());
        matches.extend(services.term().map(Match::is));
    }
    for name in ["source-identity", "dynamic-application", "url-category"] {
        if own.values(&format!("match {name}")).iter().any(|value| *value != "any") {
            matches.push(Match::is(Term::Unknown(name.into())));
            unknown.push(name.to_owned());
        }
    }
    if own.get("scheduler-name").is_some() {
        matches.push(Match::is(Term::Unknown("scheduler-name".into())));
        unknown.push("scheduler-name".to_owned());
    }
    let action = match own.values("then").iter().find(|word| matches!(**word, "permit" | "deny" | "reject")) {
        Some(&"permit") => Action::Accept,
        Some(_) => Action::Deny,
        None => {
            unknown.push("then".to_owned());
            Action::Unknown("then".into())
        }
    };
    unknown.sort();
    unknown.dedup();
    unknown.iter().for_each(|what| reading.not_understood(own.line, what));
    Rule { line: own.line, name: own.name.as_str().into(), matches, action }
}
