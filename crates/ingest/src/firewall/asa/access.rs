//! Lists of rules, and the interfaces they are bound to.

use std::collections::HashMap;

use kharita_model::{Action, Chain, Code, Match, Rule, Term};

use super::Port;
use super::objects::{self, Objects};
use super::statement::{Statement, Words};
use crate::firewall::named::{Addresses, Services};
use crate::firewall::reading::Reading;
use crate::firewall::words::{self, ICMP, ICMP6};

/// The lists as chains, and what follows for what comes in by each interface.
pub struct Access {
    pub chains: Vec<Chain>,
    places: HashMap<String, u32>,
}

impl Access {
    /// Gathers the lists.
    pub fn of(statements: &[Statement<'_>], objects: &Objects, reading: &mut Reading) -> Self {
        let mut access = Access { chains: Vec::new(), places: HashMap::new() };
        for statement in statements {
            let Some(mut words) = statement.after(&["access-list"]) else { continue };
            let Some(name) = words.next() else { continue };
            if words.peek() == Some(&"line") {
                words.nth(1);
            }
            if words.peek() == Some(&"extended") {
                words.next();
            }
            // Other kinds of list filter no packets between interfaces.
            let Some(word @ ("permit" | "deny")) = words.next() else { continue };
            reading.line();
            if statement.words.last() == Some(&"inactive") {
                continue;
            }
            let matches = matches(words, objects, statement.line, reading);
            let action = if word == "permit" { Action::Accept } else { Action::Deny };
            let chain = access.list(name);
            let Some(chain) = access.chains.get_mut(chain as usize) else { continue };
            let name = format!("{name} {}", chain.rules.len() + 1).into();
            chain.rules.push(Rule { line: statement.line, name, matches, action });
        }
        access
    }

    fn list(&mut self, name: &str) -> u32 {
        match self.places.get(name) {
            Some(place) => *place,
            None => {
                let place = self.chain(name, Vec::new());
                self.places.insert(name.to_owned(), place);
                place
            }
        }
    }

    fn chain(&mut self, name: &str, rules: Vec<Rule>) -> u32 {
        self.chains.push(Chain { name: name.into(), rules });
        self.chains.len() as u32 - 1
    }

    /// The rules for what comes in by each interface, and those for what leaves by each.
    pub fn bound(
        &mut self,
        ports: &[Port],
        statements: &[Statement<'_>],
        reading: &mut Reading,
    ) -> (Vec<Rule>, Vec<Rule>) {
        let (mut into, mut out, mut global) = (HashMap::new(), HashMap::new(), None);
        for statement in statements {
            let Some(words) = statement.after(&["access-group"]) else { continue };
            reading.line();
            let words: Vec<&str> = words.collect();
            match words.as_slice() {
                [name, "in", "interface", port, ..] => {
                    into.insert(*port, (self.named(name, statement.line, reading), statement.line));
                }
                [name, "out", "interface", port, ..] => {
                    out.insert(*port, (self.named(name, statement.line, reading), statement.line));
                }
                [name, "global"] => global = Some((self.named(name, statement.line, reading), statement.line)),
                _ => reading.refuse(Code::RuleUnreadable, statement.line, "access-group"),
            }
        }
        let mut inbound = levels(ports, statements);
        for port in ports {
            let lists: Vec<(u32, u32)> = into.get(port.name.as_str()).copied().into_iter().chain(global).collect();
            if lists.is_empty() {
                let lower = ports.iter().filter(|other| other.level <= port.level);
                let lower: Vec<Box<str>> = lower.map(|other| other.name.as_str().into()).collect();
                let matches = vec![by(port), Match::is(Term::Out(lower))];
                let name = format!("security-level {}", port.level).into();
                inbound.push(Rule { line: 0, name, matches, action: Action::Accept });
            } else {
                inbound.push(self.through(port, by(port), &lists));
            }
        }
        let mut outbound = Vec::new();
        for port in ports {
            if let Some(list) = out.get(port.name.as_str()).copied() {
                outbound.push(self.through(port, Match::is(Term::Out(vec![port.name.as_str().into()])), &[list]));
            }
        }
        (inbound, outbound)
    }

    /// A rule that leads through lists; what none of them decides on is stopped.
    fn through(&mut self, port: &Port, matches: Match, lists: &[(u32, u32)]) -> Rule {
        let rule = |line, action| Rule { line, name: port.name.as_str().into(), matches: Vec::new(), action };
        let line = lists.first().map_or(0, |(_, line)| *line);
        let jumps = lists.iter().map(|(list, line)| rule(*line, Action::Jump(*list)));
        let rules: Vec<Rule> = jumps.chain([rule(line, Action::Deny)]).collect();
        let chain = self.chain(&format!("interface {}", port.name), rules);
        Rule { matches: vec![matches], ..rule(line, Action::Goto(chain)) }
    }

    /// The list of this name; one that does not exist is not understood.
    fn named(&mut self, name: &str, line: u32, reading: &mut Reading) -> u32 {
        if !self.places.contains_key(name) {
            reading.not_understood(line, "access-list");
            let place = self.list(name);
            let action = Action::Unknown("access-list".into());
            if let Some(chain) = self.chains.get_mut(place as usize) {
                chain.rules.push(Rule { line, name: name.into(), matches: Vec::new(), action });
            }
        }
        self.list(name)
    }
}

fn by(port: &Port) -> Match {
    Match::is(Term::In(vec![port.name.as_str().into()]))
}

/// What no list can let through: to and from interfaces of management, and between interfaces of one level unless a
/// command permits it.
fn levels(ports: &[Port], statements: &[Statement<'_>]) -> Vec<Rule> {
    let permitted = |kind| statements.iter().find(|own| own.words == ["same-security-traffic", "permit", kind]);
    let (between, within) = (permitted("inter-interface"), permitted("intra-interface"));
    let mut rules = Vec::new();
    for port in ports {
        let closed = ports.iter().filter(|other| match other.name == port.name {
            _ if port.management || other.management => true,
            true => within.is_none(),
            false => other.level == port.level && between.is_none(),
        });
        let closed: Vec<Box<str>> = closed.map(|other| other.name.as_str().into()).collect();
        if !closed.is_empty() {
            let matches = vec![by(port), Match::is(Term::Out(closed))];
            rules.push(Rule { line: 0, name: "same-security-traffic".into(), matches, action: Action::Deny });
        }
    }
    rules
}

/// The conditions of a rule, after its word of permission.
fn matches(mut words: Words<'_>, objects: &Objects, line: u32, reading: &mut Reading) -> Vec<Match> {
    let mut unknown = Vec::new();
    let mut matches = conditions(&mut words, objects, &mut unknown).unwrap_or_else(|| {
        unknown.push("access-list".to_owned());
        vec![Match::is(Term::Unknown("access-list".into()))]
    });
    let rest: Vec<&str> = words.collect();
    if rest.contains(&"time-range") {
        matches.push(Match::is(Term::Unknown("time-range".into())));
        unknown.push("time-range".to_owned());
    }
    unknown.sort();
    unknown.dedup();
    unknown.iter().for_each(|what| reading.not_understood(line, what));
    matches
}

/// Who asks, which a configuration alone does not tell.
const WHO: &[&str] = &["user", "user-group", "object-group-user", "security-group", "object-group-security"];

fn conditions(words: &mut Words<'_>, objects: &Objects, unknown: &mut Vec<String>) -> Option<Vec<Match>> {
    let mut matches = Vec::new();
    let mut protocol = None;
    match words.next()? {
        "ip" => {}
        "object" | "object-group" => {
            let services = objects.services(words.next()?).unwrap_or_else(|| Services::not_understood("service"));
            unknown.extend(services.unknown.iter().cloned());
            // A group of protocols leaves the ports to the rule; one of services has its own.
            matches.extend(services.term().map(Match::is));
        }
        word => {
            let number = words::protocol(word)?;
            matches.push(Match::is(Term::Protocol(vec![number])));
            protocol = Some(number);
        }
    }
    for (end, port) in
        [(Term::Source as fn(_) -> Term, Term::SourcePort as fn(_) -> Term), (Term::Destination, Term::DestinationPort)]
    {
        while words.peek().is_some_and(|word| WHO.contains(word)) {
            let who = words.next()?;
            let by_name = matches!(words.next()?, "name" | "tag");
            if by_name {
                words.next();
            }
            matches.push(Match::is(Term::Unknown(who.into())));
            unknown.push(who.to_owned());
        }
        if words.peek() == Some(&"interface") {
            words.next();
            let _name = words.next()?;
            matches.push(Match::is(Addresses::not_understood("interface").term(end)));
            unknown.push("interface".to_owned());
        } else if let Some(addresses) = objects.address(words)? {
            unknown.extend(addresses.unknown.iter().cloned());
            matches.push(Match::is(addresses.term(end)));
        }
        match words.peek() {
            Some(&("eq" | "range" | "lt" | "gt" | "neq")) => matches.push(Match::is(port(objects::ports(words)?))),
            Some(&"object-group") if protocol.is_none_or(objects::has_ports) => {
                // After an address, a group is one of ports only if there is one of this name.
                let name = words.clone().nth(1)?;
                if let Some(ports) = objects.ports(name) {
                    words.nth(1);
                    matches.push(Match::is(port(ports)));
                }
            }
            _ => {}
        }
    }
    if let Some(number @ (ICMP | ICMP6)) = protocol {
        let types = match words.peek().copied() {
            Some("object-group") => {
                words.next();
                Some(objects.icmp_types(words.next()?)?)
            }
            Some(word) => objects::icmp_type(word, number == ICMP6).map(|own| vec![own]),
            None => None,
        };
        matches.extend(types.map(Term::IcmpType).map(Match::is));
    }
    Some(matches)
}
