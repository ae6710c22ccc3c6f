//! Policies as rules: what passes, and whose source is translated on leaving.

use kharita_model::{Action, ConnectionState, Match, Rule, Term, Translation};

use super::objects::{Objects, Virtual};
use super::tree::{Entry, Tree};
use crate::firewall::named::Addresses;
use crate::firewall::reading::Reading;

/// Settings that narrow a policy in ways that are not followed: who is logged in, what the provider's lists say.
const NOT_FOLLOWED: &[&str] = &[
    "internet-service",
    "internet-service-src",
    "internet-service6",
    "internet-service6-src",
    "groups",
    "users",
    "fsso-groups",
    "devices",
    "ztna-status",
    "src-vendor-mac",
    "sgt-check",
    "geoip-anycast",
    "application",
    "url-category",
    "rtp-nat",
    "vpntunnel",
    "sgt",
];

/// The rules of the policies, and those that translate sources of what they let through.
pub fn chains(tree: &Tree, objects: &Objects, reading: &mut Reading) -> (Vec<Rule>, Vec<Rule>) {
    let mut forward: Vec<Rule> = Vec::new();
    let mut translated = Vec::new();
    for (name, (members, open)) in &objects.zones {
        if *open {
            let names: Vec<Box<str>> = members.iter().map(|member| member.as_str().into()).collect();
            let matches = vec![Match::is(Term::In(names.clone())), Match::is(Term::Out(names))];
            forward.push(Rule { line: 0, name: format!("zone {name}").into(), matches, action: Action::Accept });
        }
    }
    forward.sort_by(|a, b| a.name.cmp(&b.name));
    for entry in tree.table("firewall policy").filter(|entry| entry.value("status") != Some("disable")) {
        let action = match entry.value("action").unwrap_or("deny") {
            "accept" => Action::Accept,
            "deny" => Action::Deny,
            other => {
                reading.not_understood(entry.line, "action");
                Action::Unknown(other.into())
            }
        };
        let matches = matches(entry, objects, &action, reading);
        let name: Box<str> = match entry.value("name") {
            Some(name) => format!("policy {} {name}", entry.key()).into(),
            None => format!("policy {}", entry.key()).into(),
        };
        let leaves = leaves(entry, objects, &action);
        translated.push(Rule { line: entry.line, name: name.clone(), matches: matches.clone(), action: leaves });
        forward.push(Rule { line: entry.line, name, matches, action });
    }
    (forward, translated)
}

/// What becomes of the source of what a policy lets through.
fn leaves(entry: &Entry, objects: &Objects, action: &Action) -> Action {
    if *action != Action::Accept || !entry.is_on("nat") {
        return Action::Accept;
    }
    let pools = objects.pools(entry.values("poolname"));
    match entry.is_on("ippool") && !pools.is_empty() {
        true => Action::Translate(Translation::Source(pools)),
        false => Action::Translate(Translation::Masquerade),
    }
}

fn matches(entry: &Entry, objects: &Objects, action: &Action, reading: &mut Reading) -> Vec<Match> {
    let mut matches = Vec::new();
    matches.extend(objects.interfaces_of(entry.values("srcintf")).map(Term::In).map(Match::is));
    matches.extend(objects.interfaces_of(entry.values("dstintf")).map(Term::Out).map(Match::is));
    let mut unknown = Vec::new();
    let both = |one: &str, other: &str| [entry.values(one), entry.values(other)].concat();
    let from = objects.addresses(&both("srcaddr", "srcaddr6"));
    unknown.extend(from.unknown.iter().cloned());
    matches.push(Match::unless(entry.is_on("srcaddr-negate"), from.term(Term::Source)));
    let named = both("dstaddr", "dstaddr6");
    let to = objects.addresses(&named);
    unknown.extend(to.unknown.iter().cloned());
    let destination = destinations(entry, to, &objects.virtuals_of(&named), action);
    matches.push(Match::unless(entry.is_on("dstaddr-negate"), destination));
    let (services, not_known) = objects.services(entry.values("service"));
    if let Some(mut any) = services {
        any.extend(not_known.iter().map(|name| vec![Match::is(Term::Unknown(name.as_str().into()))]));
        matches.push(Match::unless(entry.is_on("service-negate"), Term::AnyOf(any)));
    }
    unknown.extend(not_known);
    for name in NOT_FOLLOWED.iter().filter(|name| !matches!(entry.value(name), None | Some("disable"))) {
        matches.push(Match::is(Term::Unknown((*name).into())));
        unknown.push((*name).to_owned());
    }
    if entry.value("schedule").is_some_and(|schedule| schedule != "always") {
        matches.push(Match::is(Term::Unknown("schedule".into())));
        unknown.push("schedule".to_owned());
    }
    unknown.sort();
    unknown.dedup();
    unknown.iter().for_each(|name| reading.not_understood(entry.line, name));
    matches
}

/// Destinations of a policy: addresses speak of what was not translated, virtual addresses of what was translated by
/// them. Whether a policy that stops also stops what was translated depends on the version where `match-vip` is not set.
fn destinations(entry: &Entry, addresses: Addresses, virtuals: &[&Virtual], action: &Action) -> Term {
    let translated = |negated| Match::unless(negated, Term::State(vec![ConnectionState::DestinationTranslated]));
    let mut any: Vec<Vec<Match>> = virtuals.iter().map(|own| through(own)).collect();
    if addresses.ranges.is_empty() && addresses.unknown.is_empty() {
        return Term::AnyOf(any);
    }
    let plain = Match::is(addresses.term(Term::Destination));
    match (action, entry.value("match-vip")) {
        (Action::Deny, Some("enable")) => any.push(vec![plain]),
        (Action::Deny, None) => {
            any.push(vec![plain.clone(), translated(true)]);
            any.push(vec![plain, translated(false), Match::is(Term::Unknown("match-vip".into()))]);
        }
        _ => any.push(vec![plain, translated(true)]),
    }
    Term::AnyOf(any)
}

/// Conditions of what came through a virtual address.
fn through(own: &Virtual) -> Vec<Match> {
    let mut all = vec![
        Match::is(Term::State(vec![ConnectionState::DestinationTranslated])),
        Match::is(Term::OriginalDestination(own.outside.clone())),
    ];
    if let Some((protocol, outside, _)) = own.ports {
        all.push(Match::is(Term::Protocol(vec![protocol])));
        all.push(Match::is(Term::OriginalDestinationPort(vec![outside])));
    }
    all
}

/// The rules that translate virtual addresses; those of single ports come first.
pub fn virtual_addresses(objects: &Objects) -> Vec<Rule> {
    let mut virtuals: Vec<&Virtual> = objects.virtuals.iter().collect();
    virtuals.sort_by_key(|own| own.ports.is_none());
    virtuals.into_iter().map(translation).collect()
}

fn translation(own: &Virtual) -> Rule {
    let mut matches = vec![Match::is(Term::Destination(own.outside.clone()))];
    matches.extend(own.interface.as_ref().map(|name| Match::is(Term::In(vec![name.as_str().into()]))));
    let mut port = None;
    if let Some((protocol, outside, inside)) = own.ports {
        matches.push(Match::is(Term::Protocol(vec![protocol])));
        matches.push(Match::is(Term::DestinationPort(vec![outside])));
        port = (outside != inside).then_some(inside);
    }
    let action = Action::Translate(Translation::Destination { to: own.inside.clone(), port });
    Rule { line: own.line, name: format!("vip {}", own.name).into(), matches, action }
}
