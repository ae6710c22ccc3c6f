//! Translations, in their order: the first rule that holds counts, also if it translates nothing.

use kharita_model::{Action, Match, Rule, Term, Translation};

use super::System;
use super::objects::Objects;
use crate::firewall::named::{Addresses, Services};
use crate::firewall::reading::Reading;
use crate::firewall::tree::Node;
use crate::firewall::words;

/// The rules before the route is chosen, and those after the security rules.
pub fn chains(system: &System<'_>, objects: &Objects<'_>, reading: &mut Reading) -> (Vec<Rule>, Vec<Rule>) {
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for own in system.rulebases.iter().flat_map(|rulebase| rulebase.all("nat rules")) {
        reading.line();
        if own.value("disabled") == Some("yes") {
            continue;
        }
        let rule = |matches, action| Rule { line: own.line, name: own.name.as_str().into(), matches, action };
        let matches = matches(own, objects, reading);
        let destination = own.get("destination-translation").or_else(|| own.get("dynamic-destination-translation"));
        let (from, to) = (own.values("from"), own.values("to"));
        let mut first: Vec<Match> = objects.interfaces_of(&from).map(Term::In).map(Match::is).into_iter().collect();
        first.extend(matches.iter().cloned());
        let becomes = match destination {
            Some(node) => translated(node, objects, own.line, reading),
            // Whether it leaves by the zone that the rule names is not known yet.
            None if to.is_empty() || to.contains(&"any") => Action::Accept,
            None => Action::Continue,
        };
        before.push(rule(first.clone(), becomes));
        let mut last = first;
        // The zone that the rule names is that of the written destination, which is another once it is translated.
        if destination.is_none() {
            last.extend(objects.interfaces_of(&to).map(Term::Out).map(Match::is));
            last.extend(
                own.value("to-interface")
                    .filter(|name| *name != "any")
                    .map(|name| Match::is(Term::Out(vec![name.into()]))),
            );
        }
        let source = source(own, objects, reading);
        if let (Some(Action::Translate(Translation::Source(mapped))), true) = (&source, is_both_ways(own)) {
            before.extend(back(own, mapped, objects));
        }
        after.push(rule(last, source.unwrap_or(Action::Accept)));
    }
    (before, after)
}

/// Addresses and ports as the sender wrote them.
fn matches(own: &Node, objects: &Objects<'_>, reading: &mut Reading) -> Vec<Match> {
    let mut matches = Vec::new();
    for (name, term) in [("source", Term::Source as fn(_) -> Term), ("destination", Term::OriginalDestination)] {
        if let Some(addresses) = objects.addresses(&own.values(name)) {
            addresses.unknown.iter().for_each(|what| reading.not_understood(own.line, what));
            matches.push(Match::is(addresses.term(term)));
        }
    }
    let services: Option<Services> = objects.services(&own.values("service"));
    if let Some(services) = services {
        services.unknown.iter().for_each(|what| reading.not_understood(own.line, what));
        matches.extend(services.term().map(Match::is));
    }
    matches
}

fn translated(node: &Node, objects: &Objects<'_>, line: u32, reading: &mut Reading) -> Action {
    let to = objects.addresses(&node.values("translated-address")).unwrap_or_default();
    let port = node.value("translated-port").map(|text| words::ports(text, '-'));
    if !to.unknown.is_empty() || port == Some(None) {
        reading.not_understood(line, "destination-translation");
        return Action::Unknown("destination-translation".into());
    }
    Action::Translate(Translation::Destination { to: to.ranges, port: port.flatten() })
}

/// What becomes of the source. `None`: nothing.
fn source(own: &Node, objects: &Objects<'_>, reading: &mut Reading) -> Option<Action> {
    let kind = own.get("source-translation")?.below.first()?;
    let unknown = |reading: &mut Reading| {
        reading.not_understood(own.line, "source-translation");
        Some(Action::Unknown("source-translation".into()))
    };
    let addresses = match kind.get("interface-address") {
        Some(interface) => match (interface.value("ip"), interface.value("interface")) {
            (Some(ip), _) => Addresses::of(words::addresses(ip.split('/').next().unwrap_or(ip))),
            (None, Some(name)) => objects.addresses_of_interface(name),
            (None, None) => Addresses::default(),
        },
        None => objects.addresses(&kind.values("translated-address")).unwrap_or_default(),
    };
    match (addresses.unknown.is_empty(), addresses.ranges.is_empty(), kind.name.as_str()) {
        (true, false, "dynamic-ip-and-port" | "dynamic-ip" | "static-ip") => {
            Some(Action::Translate(Translation::Source(addresses.ranges)))
        }
        (true, true, "dynamic-ip-and-port") => Some(Action::Translate(Translation::Masquerade)),
        _ => unknown(reading),
    }
}

fn is_both_ways(own: &Node) -> bool {
    own.get("source-translation static-ip").is_some_and(|kind| kind.value("bi-directional") == Some("yes"))
}

/// The way back of a translation that holds both ways.
fn back(own: &Node, mapped: &[kharita_model::AddressRange], objects: &Objects<'_>) -> Option<Rule> {
    let real = objects.addresses(&own.values("source"))?;
    let matches = vec![Match::is(Term::Destination(mapped.to_vec()))];
    let action = if real.unknown.is_empty() {
        Action::Translate(Translation::Destination { to: real.ranges, port: None })
    } else {
        Action::Unknown("source-translation".into())
    };
    Some(Rule { line: own.line, name: own.name.as_str().into(), matches, action })
}
