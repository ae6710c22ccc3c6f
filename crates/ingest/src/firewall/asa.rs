//! Cisco ASA: statements with indented lines below them, as `show running-config` writes them (Cisco, ASA Series command
//! reference; CLI configuration guide, chapters on access rules and NAT).
//!
//! What comes in by an interface without a list of rules may go to interfaces of a lower security level. Lists see real
//! addresses: destinations are translated before them, sources after. Traffic to the device itself is guarded by commands
//! that are not read, so that answers about it are *maybe*.

mod access;
mod nat;
mod objects;
mod statement;

use std::io;

use kharita_model::{AddressBlock, Attribute, Code, Interface, Point, Route};

use super::reading::{Reading, text_of};
use super::words;
use crate::encoding::decode_head;
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use access::Access;
use objects::Objects;
use statement::{Statement, Words, statements};

/// Configurations of Cisco ASA.
pub const FORMAT: Format = Format {
    id: "cisco-asa",
    name: "Cisco ASA",
    versions: "8.3–9",
    recognised_by: "ASA Version, nameif, security-level",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let head = decode_head(input.head());
    let starts = |start: &str| head.lines().any(|line| line.trim_start().starts_with(start));
    let named = starts("nameif ") && (starts("security-level ") || starts("access-list "));
    if starts("ASA Version ") || named { Fit::Yes } else { Fit::No }
}

/// A named interface.
pub struct Port {
    pub name: String,
    /// What comes from a higher level may go to a lower one.
    pub level: u8,
    pub management: bool,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let text = match text_of(input, context)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let mut reading = Reading::new();
    let statements = statements(&text);
    let first = |start: &[&str]| statements.iter().find_map(|own| own.after(start)).and_then(|mut words| words.next());
    reading.name = first(&["hostname"]).map(str::to_owned);
    reading.version = first(&["ASA", "Version"]).map(str::to_owned);
    let objects = Objects::of(&statements, &mut reading);
    let ports = ports(&statements, &objects, &mut reading);
    reading.device.routes = routes(&statements, &objects, &mut reading);
    let (untranslated, translated) = nat::chains(&statements, &objects, &mut reading);
    let mut access = Access::of(&statements, &objects, &mut reading);
    let (inbound, outbound) = access.bound(&ports, &statements, &mut reading);
    reading.device.chains = access.chains;
    reading.hang(vec![
        (Point::Prerouting, -100, true, "untranslate", untranslated),
        (Point::Forward, 0, false, "in", inbound),
        (Point::Forward, 1, true, "out", outbound),
        (Point::Postrouting, 100, true, "translate", translated),
    ]);
    reading.pour(Attribute::Filter, context, sink)
}

/// The interfaces that have a name; one that is shut down is none.
fn ports(statements: &[Statement<'_>], objects: &Objects, reading: &mut Reading) -> Vec<Port> {
    let mut ports = Vec::new();
    for statement in statements.iter().filter(|statement| statement.is(&["interface"])) {
        reading.line();
        let below = |start: &'static [&'static str]| statement.below.iter().find_map(|own| own.after(start));
        let Some(name) = below(&["nameif"]).and_then(|mut words| words.next()) else { continue };
        if below(&["shutdown"]).is_some() {
            continue;
        }
        // An interface called `inside` is trusted from the start, every other is not.
        let usual = if name == "inside" { 100 } else { 0 };
        let level = below(&["security-level"]).and_then(|mut words| words.next()?.parse().ok()).unwrap_or(usual);
        let mut addresses = Vec::new();
        for own in &statement.below {
            if let Some(mut words) = own.after(&["ip", "address"]) {
                match (words.next(), words.next()) {
                    (Some(address), Some(mask)) => match interface_address(address, mask, objects) {
                        Some(address) => addresses.push(address),
                        None => reading.refuse(Code::RuleUnreadable, own.line, "ip address"),
                    },
                    _ => reading.not_understood(own.line, "ip address"),
                }
            } else if let Some(mut words) = own.after(&["ipv6", "address"])
                && let Some((address, prefix)) = words.next().and_then(|text| text.split_once('/'))
            {
                addresses.extend(address.parse().ok().zip(prefix.parse().ok()));
            }
        }
        reading.device.interfaces.push(Interface { name: name.into(), addresses });
        ports.push(Port { name: name.to_owned(), level, management: below(&["management-only"]).is_some() });
    }
    ports
}

fn interface_address(address: &str, mask: &str, objects: &Objects) -> Option<(std::net::IpAddr, u8)> {
    let range = words::masked("0.0.0.0", mask)?;
    let std::net::IpAddr::V4(last) = range.last else { return None };
    Some((objects.single(address)?, u32::from(last).leading_zeros() as u8))
}

/// `route IF DESTINATION MASK NEXT [METRIC]`, `ipv6 route IF PREFIX NEXT [METRIC]`
fn routes(statements: &[Statement<'_>], objects: &Objects, reading: &mut Reading) -> Vec<Route> {
    let mut routes = Vec::new();
    for statement in statements {
        let is_v6 = statement.is(&["ipv6", "route"]);
        let Some(words) = statement.after(&["route"]).or_else(|| statement.after(&["ipv6", "route"])) else { continue };
        reading.line();
        match route(words, is_v6, objects) {
            Some(route) => routes.push(route),
            None => reading.refuse(Code::RuleUnreadable, statement.line, "route"),
        }
    }
    routes
}

fn route(mut words: Words<'_>, is_v6: bool, objects: &Objects) -> Option<Route> {
    let interface = words.next()?;
    let to = if is_v6 {
        words.next()?.parse::<AddressBlock>().ok()?
    } else {
        let whole = |text: &'static str, word| if word == "0" { text } else { word };
        let (address, mask) = (whole("0.0.0.0", words.next()?), whole("0.0.0.0", words.next()?));
        let std::net::IpAddr::V4(last) = words::masked("0.0.0.0", mask)?.last else { return None };
        format!("{}/{}", objects.single(address)?, u32::from(last).leading_zeros()).parse().ok()?
    };
    let via = objects.single(words.next()?)?;
    let metric = words.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let closed = interface.eq_ignore_ascii_case("null0");
    Some(Route { to, via: Some(via), interface: Some(interface.into()), metric, closed })
}
