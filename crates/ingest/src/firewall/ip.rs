//! Addresses and routes of a Linux device: `ip -j addr` and `ip -j route` (iproute2).

use std::io;
use std::net::IpAddr;

use kharita_model::{AddressBlock, Attribute, Code, Interface, Route};

use super::reading::{Lines, Reading, text_of};
use crate::encoding::decode_head;
use crate::json::{Json, Node};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// Interfaces with their addresses.
pub const ADDRESSES: Format = Format {
    id: "ip-addr",
    name: "ip -j addr",
    versions: "iproute2",
    recognised_by: "[ifname, addr_info]",
    reader: 1,
    recognise: |input| recognise(input, is_addresses),
    read: |input, context, sink| read(input, context, sink, Attribute::Interfaces, interface),
};

/// Routes.
pub const ROUTES: Format = Format {
    id: "ip-route",
    name: "ip -j route",
    versions: "iproute2",
    recognised_by: "[dst, dev or gateway]",
    reader: 1,
    recognise: |input| recognise(input, is_routes),
    read: |input, context, sink| read(input, context, sink, Attribute::Routes, routes),
};

fn recognise(input: &Input, fits: fn(&str) -> bool) -> Fit {
    let head = decode_head(input.head());
    if head.trim_start_matches('\u{feff}').trim_start().starts_with('[') && fits(&head) { Fit::Yes } else { Fit::No }
}

fn is_addresses(head: &str) -> bool {
    head.contains("\"ifname\"") && head.contains("\"addr_info\"")
}

fn is_routes(head: &str) -> bool {
    let leads = head.contains("\"dev\"") || head.contains("\"gateway\"") || head.contains("\"nexthops\"");
    head.contains("\"dst\"") && leads && !head.contains("\"addr_info\"")
}

type Element = fn(&mut Reading, &Node, u32);

fn read(
    input: &mut Input,
    context: &Context,
    sink: &mut dyn Sink,
    attribute: Attribute,
    element: Element,
) -> io::Result<Outcome> {
    let text = match text_of(input, context)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let lines = Lines::of(&text);
    let mut reading = Reading::new();
    let mut json = Json::new(text.as_bytes())?;
    if json.list()? {
        while json.item()? {
            if let Some(node) = json.value(|_| true)? {
                reading.line();
                element(&mut reading, &node, lines.at(node.at));
            }
        }
    }
    reading.cut = json.stopped().cloned();
    if reading.cut.is_some() && reading.device.interfaces.is_empty() && reading.device.routes.is_empty() {
        let rejected = reading.cut.map(|message| message.in_file(context.name));
        return Ok(Outcome { rejected, ..Outcome::default() });
    }
    reading.pour(attribute, context, sink)
}

fn interface(reading: &mut Reading, node: &Node, line: u32) {
    let Some(name) = node.text("ifname") else {
        // Some versions leave empty objects between the interfaces.
        return;
    };
    let mut addresses = Vec::new();
    for row in node.list("addr_info") {
        // The link-local network is the same on every interface, and leads nowhere.
        if row.text("scope") == Some("link") {
            continue;
        }
        let address = row.text("local").and_then(|text| text.parse::<IpAddr>().ok());
        let prefix = row.integer_of("prefixlen").and_then(|n| u8::try_from(n).ok());
        match (address, prefix) {
            (Some(address), Some(prefix)) if prefix <= if address.is_ipv4() { 32 } else { 128 } => {
                addresses.push((address, prefix));
            }
            _ => reading.refuse(Code::RuleUnreadable, line, "addr_info"),
        }
    }
    if node.text("link_type") == Some("ether") {
        reading.hardware.extend(node.text("address").map(str::to_owned));
    }
    reading.device.interfaces.push(Interface { name: name.into(), addresses });
}

fn routes(reading: &mut Reading, node: &Node, line: u32) {
    let gateway = |node: &Node| -> Option<IpAddr> {
        let text = node.text("gateway").or_else(|| node.get("via").and_then(|via| via.text("host")))?;
        text.parse().ok()
    };
    let to = match node.text("dst") {
        Some("default") => {
            let next = node.list("nexthops").first().unwrap_or(node);
            let is_v6 = gateway(next).is_some_and(|next| next.is_ipv6());
            (if is_v6 { "::/0" } else { "0.0.0.0/0" }).parse::<AddressBlock>().ok()
        }
        Some(text) => text.parse().ok(),
        None => None,
    };
    let Some(to) = to else { return reading.refuse(Code::RuleUnreadable, line, "dst") };
    let metric = node.integer_of("metric").and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    let closed = matches!(node.text("type"), Some("blackhole" | "unreachable" | "prohibit" | "throw"));
    if matches!(node.text("type"), Some("multicast" | "broadcast" | "local" | "anycast")) {
        return;
    }
    let hops = node.list("nexthops");
    let hops = if hops.is_empty() { std::slice::from_ref(node) } else { hops };
    for hop in hops {
        let interface = hop.text("dev").map(Into::into);
        reading.device.routes.push(Route { to, via: gateway(hop), interface, metric, closed });
    }
}
