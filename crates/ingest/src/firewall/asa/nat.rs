//! Translations: those that people order (`nat` of its own, twice NAT) first, then those of objects, static before dynamic
//! and narrow before wide, then those put `after-auto` (Cisco, ASA CLI configuration guide, « NAT rule order »).

use kharita_model::{Action, AddressRange, ConnectionState, Match, PortRange, Rule, Term, Translation};

use super::objects::{Objects, everything, port};
use super::statement::{Statement, Words};
use crate::firewall::named::Addresses;
use crate::firewall::reading::Reading;
use crate::firewall::words::protocol;

/// What addresses become.
enum Mapped {
    /// Themselves.
    Same,
    These(Addresses),
    /// The address of the interface.
    Interface,
}

/// A translation between two interfaces.
struct Nat {
    line: u32,
    name: String,
    /// Section, then the order within it.
    place: (u8, u8, u128, String),
    real_interface: Option<String>,
    mapped_interface: Option<String>,
    is_static: bool,
    real: Option<Addresses>,
    mapped: Mapped,
    /// Of the other end: as the real side writes it, and what it really is.
    destination: Option<(Addresses, Addresses)>,
    /// Protocol, real port, mapped port.
    service: Option<(u8, PortRange, PortRange)>,
}

/// The rules before the route is chosen, and those after the lists.
pub fn chains(statements: &[Statement<'_>], objects: &Objects, reading: &mut Reading) -> (Vec<Rule>, Vec<Rule>) {
    let mut all = Vec::new();
    for statement in statements {
        if let ["object", "network", name] = statement.words.as_slice() {
            for own in statement.below.iter().filter(|own| own.is(&["nat"])) {
                reading.line();
                match own.after(&["nat"]).and_then(|words| of_object(words, name, own.line, objects)) {
                    Some(nat) => all.push(nat),
                    None => reading.not_understood(own.line, "nat"),
                }
            }
        } else if statement.is(&["nat"]) {
            reading.line();
            if statement.words.contains(&"inactive") {
                continue;
            }
            match statement.after(&["nat"]).and_then(|words| twice(words, statement.line, objects)) {
                Some(nat) => all.push(nat),
                None => reading.not_understood(statement.line, "nat"),
            }
        } else if statement.is(&["static"]) || statement.is(&["global"]) {
            // Translations as they were written before version 8.3.
            reading.line();
            reading.not_understood(statement.line, statement.words.first().unwrap_or(&"nat"));
        }
    }
    all.sort_by(|a, b| a.place.cmp(&b.place));
    for nat in &all {
        let ends = nat.destination.iter().flat_map(|(written, real)| [written, real]).chain(&nat.real);
        let mapped = if let Mapped::These(addresses) = &nat.mapped { Some(addresses) } else { None };
        for what in ends.chain(mapped).flat_map(|addresses| &addresses.unknown) {
            reading.not_understood(nat.line, what);
        }
    }
    (all.iter().flat_map(before).collect(), all.iter().map(after).collect())
}

/// `(real,mapped)`; without it, any to any.
fn interfaces(words: &mut Words<'_>) -> Option<(Option<String>, Option<String>)> {
    let Some(pair) = words.peek().and_then(|word| word.strip_prefix('(')?.strip_suffix(')')) else {
        return Some((None, None));
    };
    let (real, mapped) = pair.split_once(',')?;
    words.next();
    let named = |name: &str| (name != "any").then(|| name.to_owned());
    Some((named(real), named(mapped)))
}

/// An object, a group, an address or `interface`.
fn mapped(word: &str, objects: &Objects) -> Mapped {
    match (word, objects.single(word)) {
        ("interface", _) => Mapped::Interface,
        (_, Some(address)) => Mapped::These(Addresses::of(AddressRange::new(address, address))),
        (name, None) => Mapped::These(objects.addresses(name)),
    }
}

/// `nat (real,mapped) static MAPPED [service PROTOCOL REAL MAPPED]` below an object.
fn of_object(mut words: Words<'_>, name: &str, line: u32, objects: &Objects) -> Option<Nat> {
    let (real_interface, mapped_interface) = interfaces(&mut words)?;
    let is_static = match words.next()? {
        "static" => true,
        "dynamic" => false,
        _ => return None,
    };
    let real = objects.addresses(name);
    let mut to = words.next()?;
    if to == "pat-pool" {
        to = words.next()?;
    }
    let mut mapped = mapped(to, objects);
    if matches!(&mapped, Mapped::These(same) if *same == real) {
        mapped = Mapped::Same;
    }
    let mut service = None;
    while let Some(word) = words.next() {
        if word == "service" {
            let (number, own, written) = (protocol(words.next()?)?, port(words.next()?)?, port(words.next()?)?);
            service = Some((number, (own, own), (written, written)));
        }
    }
    let size = real.ranges.iter().map(size).sum();
    let lowest = real.ranges.first().map(|range| range.first.to_string()).unwrap_or_default();
    Some(Nat {
        line,
        name: format!("nat object {name}"),
        place: (2, u8::from(!is_static), size, lowest),
        real_interface,
        mapped_interface,
        is_static,
        real: Some(real),
        mapped,
        destination: None,
        service,
    })
}

/// `nat (real,mapped) [after-auto] source static|dynamic REAL MAPPED [destination static MAPPED REAL] [service …]`
fn twice(mut words: Words<'_>, line: u32, objects: &Objects) -> Option<Nat> {
    let (real_interface, mapped_interface) = interfaces(&mut words)?;
    let mut section = 1;
    let mut is_static = None;
    let (mut real, mut to, mut destination) = (None, Mapped::Same, None);
    while let Some(word) = words.next() {
        match word {
            "after-auto" => section = 3,
            "source" => {
                is_static = Some(words.next()? == "static");
                let (from, mut into) = (words.next()?, words.next()?);
                if into == "pat-pool" {
                    into = words.next()?;
                }
                real = (from != "any").then(|| objects.addresses(from));
                to = if from == into { Mapped::Same } else { mapped(into, objects) };
            }
            "destination" => {
                let ("static", written, own) = (words.next()?, words.next()?, words.next()?) else { return None };
                if written == "interface" {
                    return None;
                }
                let addresses = |name| if name == "any" { everything() } else { objects.addresses(name) };
                destination = Some((addresses(written), addresses(own)));
            }
            // What is translated of single services is not followed: the rule would say too much.
            "service" => return None,
            "description" => break,
            _ => {}
        }
    }
    Some(Nat {
        line,
        name: format!("nat line {line}"),
        place: (section, 0, u128::from(line), String::new()),
        real_interface,
        mapped_interface,
        is_static: is_static?,
        real,
        mapped: to,
        destination,
        service: None,
    })
}

fn size(range: &AddressRange) -> u128 {
    let number = |address| match address {
        std::net::IpAddr::V4(v4) => u128::from(u32::from(v4)),
        std::net::IpAddr::V6(v6) => u128::from(v6),
    };
    (number(range.last) - number(range.first)).saturating_add(1)
}

fn by(interface: Option<&String>) -> Option<Match> {
    interface.map(|name| Match::is(Term::In(vec![name.as_str().into()])))
}

fn end(addresses: &Addresses, term: fn(Vec<AddressRange>) -> Term) -> Match {
    Match::is(addresses.clone().term(term))
}

/// Destinations that become real: of what the mapped side sends to the mapped address, and of what the real side sends to
/// the written destination.
fn before(nat: &Nat) -> Vec<Rule> {
    let rule = |matches, action| Rule { line: nat.line, name: nat.name.as_str().into(), matches, action };
    let mut rules = Vec::new();
    if let Some((written, own)) = &nat.destination {
        let mut matches: Vec<Match> = by(nat.real_interface.as_ref()).into_iter().collect();
        matches.extend(nat.real.as_ref().map(|real| end(real, Term::Source)));
        matches.push(end(written, Term::Destination));
        let action = if written == own { Action::Accept } else { to(own, None) };
        rules.push(rule(matches, action));
    }
    if !nat.is_static {
        return rules;
    }
    let mut matches: Vec<Match> = by(nat.mapped_interface.as_ref()).into_iter().collect();
    matches.extend(nat.destination.as_ref().map(|(_, own)| end(own, Term::Source)));
    let action = match (&nat.mapped, &nat.real) {
        (Mapped::Same, real) => {
            matches.extend(real.as_ref().map(|real| end(real, Term::Destination)));
            Action::Accept
        }
        (Mapped::These(mapped), Some(real)) => {
            matches.push(end(mapped, Term::Destination));
            to(real, nat.service)
        }
        (Mapped::Interface, Some(real)) => {
            matches.push(Match::is(Term::DestinationIsLocal));
            to(real, nat.service)
        }
        (_, None) => return rules,
    };
    if let Some((number, _, written)) = nat.service {
        matches.push(Match::is(Term::Protocol(vec![number])));
        matches.push(Match::is(Term::DestinationPort(vec![written])));
    }
    // What was translated once is not translated again.
    matches.push(Match::unless(true, Term::State(vec![ConnectionState::DestinationTranslated])));
    rules.push(rule(matches, action));
    rules
}

fn to(real: &Addresses, service: Option<(u8, PortRange, PortRange)>) -> Action {
    if !real.unknown.is_empty() {
        return Action::Unknown("nat".into());
    }
    let port = service.filter(|(_, own, written)| own != written).map(|(_, own, _)| own);
    Action::Translate(Translation::Destination { to: real.ranges.clone(), port })
}

/// Sources of what goes from the real side to the mapped side.
fn after(nat: &Nat) -> Rule {
    let mut matches: Vec<Match> = by(nat.real_interface.as_ref()).into_iter().collect();
    matches.extend(nat.mapped_interface.iter().map(|name| Match::is(Term::Out(vec![name.as_str().into()]))));
    matches.extend(nat.real.as_ref().map(|real| end(real, Term::Source)));
    matches.extend(nat.destination.as_ref().map(|(_, own)| end(own, Term::Destination)));
    if let Some((number, own, _)) = nat.service {
        matches.push(Match::is(Term::Protocol(vec![number])));
        matches.push(Match::is(Term::SourcePort(vec![own])));
    }
    let action = match &nat.mapped {
        Mapped::Same => Action::Accept,
        Mapped::Interface => Action::Translate(Translation::Masquerade),
        Mapped::These(mapped) if mapped.unknown.is_empty() => {
            Action::Translate(Translation::Source(mapped.ranges.clone()))
        }
        Mapped::These(_) => Action::Unknown("nat".into()),
    };
    Rule { line: nat.line, name: nat.name.as_str().into(), matches, action }
}
