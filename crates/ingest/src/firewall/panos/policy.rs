//! Security rules, and what becomes of what none of them decides on.

use kharita_model::{Action, Match, Rule, Term};

use super::System;
use super::objects::Objects;
use crate::firewall::reading::Reading;
use crate::firewall::tree::Node;

/// Conditions that are not followed, with the value that says nothing.
const NOT_FOLLOWED: &[&str] =
    &["source-user", "category", "source-hip", "destination-hip", "hip-profiles", "schedule", "saas-user-list"];

/// The rules of a system, in their order.
pub fn rules(system: &System<'_>, objects: &Objects<'_>, reading: &mut Reading) -> Vec<Rule> {
    let all = system.rulebases.iter().flat_map(|rulebase| rulebase.all("security rules"));
    let mut rules = Vec::new();
    for own in all {
        reading.line();
        if own.value("disabled") == Some("yes") {
            continue;
        }
        let action = match own.value("action") {
            Some("allow") => Action::Accept,
            Some("deny" | "drop" | "reset-client" | "reset-server" | "reset-both") => Action::Deny,
            other => {
                reading.not_understood(own.line, "action");
                Action::Unknown(other.unwrap_or("action").into())
            }
        };
        let matches = matches(own, objects, reading);
        rules.push(Rule { line: own.line, name: own.name.as_str().into(), matches, action });
    }
    rules
}

fn matches(own: &Node, objects: &Objects<'_>, reading: &mut Reading) -> Vec<Match> {
    let mut matches = Vec::new();
    let mut unknown: Vec<String> = Vec::new();
    let (from, to) = (own.values("from"), own.values("to"));
    matches.extend(objects.interfaces_of(&from).map(Term::In).map(Match::is));
    match own.value("rule-type") {
        Some("intrazone") => matches.push(Match::is(within(objects, &from))),
        kind => {
            matches.extend(objects.interfaces_of(&to).map(Term::Out).map(Match::is));
            if kind == Some("interzone") {
                matches.push(Match::unless(true, within(objects, &[])));
            }
        }
    }
    for (name, negate, term) in [
        ("source", "negate-source", Term::Source as fn(_) -> Term),
        ("destination", "negate-destination", Term::OriginalDestination),
    ] {
        if let Some(addresses) = objects.addresses(&own.values(name)) {
            unknown.extend(addresses.unknown.iter().cloned());
            matches.push(Match::unless(own.value(negate) == Some("yes"), addresses.term(term)));
        }
    }
    let (services, applications) = (own.values("service"), own.values("application"));
    let any_application = applications.is_empty() || applications.contains(&"any");
    let guess = |what: &str| Match::is(Term::Unknown(what.into()));
    if services.contains(&"application-default") {
        if any_application {
            // Every application on its own ports: which these are changes with the maker's list.
            matches.push(guess("application-default"));
            unknown.push("application-default".to_owned());
        } else {
            let usual = objects.applications(&applications);
            unknown.extend(usual.unknown.iter().cloned());
            matches.extend(usual.term().map(Match::is));
        }
    } else {
        if let Some(services) = objects.services(&services) {
            unknown.extend(services.unknown.iter().cloned());
            matches.extend(services.term().map(Match::is));
        }
        if !any_application {
            matches.push(guess("application"));
            unknown.push("application".to_owned());
        }
    }
    for name in NOT_FOLLOWED.iter().filter(|name| own.values(name).iter().any(|value| *value != "any")) {
        matches.push(guess(name));
        unknown.push((*name).to_owned());
    }
    unknown.sort();
    unknown.dedup();
    unknown.iter().for_each(|name| reading.not_understood(own.line, name));
    matches
}

/// It comes in and leaves by the same one of these zones; of all, if none is named.
fn within(objects: &Objects<'_>, zones: &[&str]) -> Term {
    let named = |zone: &&&str| zones.is_empty() || zones.contains(&"any") || zones.contains(*zone);
    let mut names: Vec<&&str> = objects.zones.keys().filter(named).collect();
    names.sort();
    let pair = |zone: &&str| {
        let own = objects.zones.get(*zone).cloned().unwrap_or_default();
        vec![Match::is(Term::In(own.clone())), Match::is(Term::Out(own))]
    };
    Term::AnyOf(names.into_iter().map(pair).collect())
}

/// What no rule decides on: within a zone it passes, between zones it does not, unless the configuration says otherwise.
pub fn defaults(system: &System<'_>, objects: &Objects<'_>) -> Vec<Rule> {
    let said = |name: &str, usual: Action| {
        let own = system.rulebases.iter().find_map(|base| base.at(["default-security-rules", "rules", name]));
        let action = match own.and_then(|own| own.value("action")) {
            Some("allow") => Action::Accept,
            Some(_) => Action::Deny,
            None => usual,
        };
        (own.map_or(0, |own| own.line), action)
    };
    let (line, action) = said("intrazone-default", Action::Accept);
    let matches = vec![Match::is(within(objects, &[]))];
    let inside = Rule { line, name: "intrazone-default".into(), matches, action };
    let (line, action) = said("interzone-default", Action::Deny);
    let matches = objects.interfaces_of(&[]).map(Term::In).map(Match::is).into_iter().collect();
    vec![inside, Rule { line, name: "interzone-default".into(), matches, action }]
}
