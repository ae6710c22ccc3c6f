//! Translations: static ones and those of destinations before the policies, static ones of the other way and those of
//! sources after (Juniper, NAT user guide, « Understanding NAT rule sets and rules »).

use kharita_model::{Action, AddressRange, Match, Rule, Term, Translation};

use super::objects::Objects;
use crate::firewall::reading::Reading;
use crate::firewall::tree::Node;
use crate::firewall::words;

/// The rules before the route is chosen, and those after the policies.
pub fn chains(tree: &Node, objects: &Objects<'_>, reading: &mut Reading) -> (Vec<Rule>, Vec<Rule>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for set in tree.all("security nat static rule-set") {
        for own in set.all("rule") {
            reading.line();
            let from = side(set, "from", objects, Term::In);
            let to = set_of(own, "match destination-address");
            let real = own.value("then static-nat prefix").and_then(words::addresses);
            let port = own.value("then static-nat prefix mapped-port").is_some();
            match (to, real) {
                (Some(to), Some(real)) if !port => {
                    let mut matches = from.clone();
                    matches.push(Match::is(Term::Destination(to.clone())));
                    let action = Action::Translate(Translation::Destination { to: vec![real], port: None });
                    before.push(rule(own, matches, action));
                    // The other way leaves by the side that the rule set comes from.
                    let mut matches = side(set, "from", objects, Term::Out);
                    matches.push(Match::is(Term::Source(vec![real])));
                    after.push(rule(own, matches, Action::Translate(Translation::Source(to))));
                }
                _ => before.push(unknown(own, from, reading)),
            }
        }
    }
    for set in tree.all("security nat destination rule-set") {
        for own in set.all("rule") {
            reading.line();
            let mut matches = side(set, "from", objects, Term::In);
            let Some(conditions) = conditions(own) else {
                before.push(unknown(own, matches, reading));
                continue;
            };
            matches.extend(conditions);
            if own.get("then destination-nat off").is_some() {
                before.push(rule(own, matches, Action::Accept));
                continue;
            }
            let pool = own.value("then destination-nat pool");
            let pool = pool.and_then(|name| tree.at(["security", "nat", "destination", "pool", name]));
            let real = pool.and_then(|pool| words::addresses(pool.value("address")?));
            // `address 10.0.0.5/32 port 8443`, as braces or lines nest it.
            let port = pool.and_then(|pool| {
                let nested = pool.all("address").iter().find_map(|own| own.value("port"));
                pool.value("address port").or_else(|| pool.value("port")).or(nested)
            });
            let port = port.map(|text| words::ports(text, '-'));
            match (real, port) {
                (Some(real), None) => {
                    let action = Action::Translate(Translation::Destination { to: vec![real], port: None });
                    before.push(rule(own, matches, action));
                }
                (Some(real), Some(Some(port))) => {
                    let action = Action::Translate(Translation::Destination { to: vec![real], port: Some(port) });
                    before.push(rule(own, matches, action));
                }
                _ => before.push(unknown(own, matches, reading)),
            }
        }
    }
    for set in tree.all("security nat source rule-set") {
        for own in set.all("rule") {
            reading.line();
            let mut matches = side(set, "from", objects, Term::In);
            matches.extend(side(set, "to", objects, Term::Out));
            let Some(conditions) = conditions(own) else {
                after.push(unknown(own, matches, reading));
                continue;
            };
            matches.extend(conditions);
            let action = if own.get("then source-nat off").is_some() {
                Some(Action::Accept)
            } else if own.get("then source-nat interface").is_some() {
                Some(Action::Translate(Translation::Masquerade))
            } else {
                let pool = own.value("then source-nat pool");
                let pool = pool.and_then(|name| tree.at(["security", "nat", "source", "pool", name]));
                pool.and_then(|pool| ranges(&pool.values("address")))
                    .map(|ranges| Action::Translate(Translation::Source(ranges)))
            };
            match action {
                Some(action) => after.push(rule(own, matches, action)),
                None => after.push(unknown(own, matches, reading)),
            }
        }
    }
    (before, after)
}

fn rule(own: &Node, matches: Vec<Match>, action: Action) -> Rule {
    Rule { line: own.line, name: own.name.as_str().into(), matches, action }
}

fn unknown(own: &Node, matches: Vec<Match>, reading: &mut Reading) -> Rule {
    reading.not_understood(own.line, "nat");
    rule(own, matches, Action::Unknown("nat".into()))
}

/// `from zone untrust`, `from interface ge-0/0/0.0`
fn side(set: &Node, name: &str, objects: &Objects<'_>, term: fn(Vec<Box<str>>) -> Term) -> Vec<Match> {
    let zones = set.values(&format!("{name} zone"));
    let ports = set.values(&format!("{name} interface"));
    let mut names: Vec<Box<str>> = ports.into_iter().map(Into::into).collect();
    if !zones.is_empty() {
        match objects.interfaces_of(&zones) {
            Some(own) => names.extend(own),
            None => return Vec::new(),
        }
    }
    if names.is_empty() { Vec::new() } else { vec![Match::is(term(names))] }
}

fn ranges(texts: &[&str]) -> Option<Vec<AddressRange>> {
    let ranges: Option<Vec<AddressRange>> = texts.iter().map(|text| words::addresses(text)).collect();
    ranges.filter(|ranges| !ranges.is_empty())
}

fn set_of(own: &Node, path: &str) -> Option<Vec<AddressRange>> {
    ranges(&own.values(path))
}

/// What a rule looks at. `None`: something that is not followed (names of books, applications).
fn conditions(own: &Node) -> Option<Vec<Match>> {
    let mut matches = Vec::new();
    for known in own.all("match") {
        let values: Vec<&str> = known.below.iter().map(|node| node.name.as_str()).collect();
        let term = match known.name.as_str() {
            "source-address" => Term::Source(ranges(&values)?),
            "destination-address" => Term::Destination(ranges(&values)?),
            "destination-port" => {
                let ports: Option<Vec<_>> = values.iter().map(|text| words::ports(text, '-')).collect();
                Term::DestinationPort(ports?)
            }
            "protocol" => {
                let numbers: Option<Vec<u8>> = values.iter().map(|text| words::protocol(text)).collect();
                Term::Protocol(numbers?)
            }
            _ => return None,
        };
        matches.push(Match::is(term));
    }
    Some(matches)
}
