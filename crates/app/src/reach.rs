//! May this open a connection to that? Asked of the map, or of configuration files alone (CONTRACT.md, `map reach`).
//!
//! Where configurations were read they answer. Where there are none the answer is a reading of the map (MAP.md §7.3):
//! one network reaches itself, anything else is *maybe*, because only a configuration proves *no*.

mod ends;
mod files;

use kharita_map::reach::{Answer, Because, Network, Reach, Service};
use kharita_model::{Code, Message};
use serde::Serialize;

use crate::{Error, Workspace};
use ends::End;

pub use files::{ProbeAnswers, ProbeView, reach_configurations};

/// A rule that an answer rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BecauseView {
    /// The device.
    pub device: String,
    /// Its rule.
    pub rule: String,
    /// The line of its configuration; 0 where it has none.
    pub line: u32,
}

impl From<Because> for BecauseView {
    fn from(because: Because) -> Self {
        BecauseView { device: because.device, rule: because.rule, line: because.line }
    }
}

/// A line that was not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotUnderstoodView {
    /// The device.
    pub device: String,
    /// The line.
    pub line: u32,
    /// The words.
    pub text: String,
}

/// `map reach`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReachView {
    /// `yes`, `maybe` or `no`.
    pub answer: &'static str,
    /// What it rests on: `configuration`, `same-network`, `same-zone`, `no-evidence`, `internet`.
    pub ground: &'static str,
    /// An address of the start that gives this answer.
    pub from: String,
    /// An address of the end that gives it.
    pub to: String,
    /// Port and protocol.
    pub service: String,
    /// Rules that decided.
    pub because: Vec<BecauseView>,
    /// Lines on the way that were not understood.
    pub not_understood: Vec<NotUnderstoodView>,
}

fn not_understood(network: &Network) -> Vec<NotUnderstoodView> {
    let view = |(device, unknown): (&str, &kharita_model::NotUnderstood)| NotUnderstoodView {
        device: device.to_owned(),
        line: unknown.line,
        text: unknown.text.to_string(),
    };
    network.not_understood().map(view).collect()
}

/// A service as people write it: `443`, `443/tcp`, `53/udp`, `icmp`.
fn service_of(text: &str) -> Option<Service> {
    let number = |name: &str| match name.trim().to_ascii_lowercase().as_str() {
        "" | "tcp" => Some(6),
        "udp" => Some(17),
        "sctp" => Some(132),
        "icmp" => Some(1),
        "icmpv6" | "ipv6-icmp" => Some(58),
        number => number.parse().ok(),
    };
    let (port, protocol) = text.trim().split_once('/').unwrap_or((text.trim(), "tcp"));
    match port.parse() {
        Ok(port) => Some(Service { protocol: number(protocol)?, port }),
        Err(_) if !text.contains('/') && !port.is_empty() => Some(Service { protocol: number(port)?, port: 0 }),
        Err(_) => None,
    }
}

/// A service as the contract writes it.
fn shown(service: Service) -> String {
    let protocol = match service.protocol {
        6 => "tcp".to_owned(),
        17 => "udp".to_owned(),
        132 => "sctp".to_owned(),
        1 => return "icmp".to_owned(),
        58 => return "icmpv6".to_owned(),
        number => number.to_string(),
    };
    format!("{}/{protocol}", service.port)
}

fn bad(value: &str, expected: &str) -> Error {
    Error::Usage(Message::new(Code::BadValue).with("value", value).with("expected", expected))
}

/// May `from` open a connection to `to`? *Yes* if one of its addresses reaches one of theirs, *no* if none can.
///
/// # Errors
/// Unknown ends; a port that is none.
pub fn reach(workspace: &Workspace, from: &str, to: &str, port: Option<&str>) -> Result<ReachView, Error> {
    let asked = match port {
        Some(text) => Some(service_of(text).ok_or_else(|| bad(text, "443, 443/tcp, 53/udp, icmp"))?),
        None => None,
    };
    let map = &workspace.state.map;
    let network = Network::of(map);
    let reach = Reach::of(&network);
    let (from, to) = (End::of(workspace, from, &reach)?, End::of(workspace, to, &reach)?);
    let services = match asked {
        Some(service) => vec![service],
        None if !to.services.is_empty() => to.services.clone(),
        None if network.is_empty() => vec![Service::tcp(443)],
        None => network.services(),
    };
    let mut best: Option<ReachView> = None;
    'all: for service in services {
        for (source, sink) in pairs(&from, &to) {
            let view = one(&network, &reach, (&from, source), (&to, sink), service);
            let is_better = best.as_ref().is_none_or(|known| rank(view.answer) > rank(known.answer));
            if is_better {
                let is_best = view.answer == Answer::Yes.word();
                best = Some(view);
                if is_best {
                    break 'all;
                }
            }
        }
    }
    best.ok_or_else(|| bad(&to.name, "address"))
}

fn pairs<'e>(from: &'e End, to: &'e End) -> impl Iterator<Item = (std::net::IpAddr, std::net::IpAddr)> + 'e {
    let same = |a: &std::net::IpAddr, b: &std::net::IpAddr| a.is_ipv4() == b.is_ipv4();
    from.addresses.iter().flat_map(move |source| {
        to.addresses.iter().filter(move |sink| same(source, sink)).map(move |sink| (*source, *sink))
    })
}

fn rank(answer: &str) -> usize {
    ["no", "maybe", "yes"].iter().position(|word| *word == answer).unwrap_or(0)
}

/// One address to another.
fn one(
    network: &Network,
    reach: &Reach<'_>,
    (from, source): (&End, std::net::IpAddr),
    (to, sink): (&End, std::net::IpAddr),
    service: Service,
) -> ReachView {
    let view = |answer: Answer, ground, because, not_understood| ReachView {
        answer: answer.word(),
        ground,
        from: source.to_string(),
        to: sink.to_string(),
        service: shown(service),
        because,
        not_understood,
    };
    let known = (from.is_internet || reach.knows(source)).then(|| reach.explain(source, sink, service)).flatten();
    if let Some(verdict) = known {
        let ground = if verdict.because.is_empty() { "same-network" } else { "configuration" };
        let because: Vec<BecauseView> = verdict.because.into_iter().map(BecauseView::from).collect();
        let decides = |line: &NotUnderstoodView| because.iter().any(|b| b.device == line.device && b.line == line.line);
        let unknown = not_understood(network).into_iter().filter(decides).collect();
        return view(verdict.answer, ground, because, unknown);
    }
    let (answer, ground) = reading(from, source, to, sink);
    view(answer, ground, Vec::new(), Vec::new())
}

/// What the map tells where no configuration was read.
fn reading(from: &End, source: std::net::IpAddr, to: &End, sink: std::net::IpAddr) -> (Answer, &'static str) {
    if from.is_internet {
        return match to.is_public {
            true => (Answer::Yes, "internet"),
            false => (Answer::Maybe, "no-evidence"),
        };
    }
    let narrowest = |end: &End, address| {
        let around = end.networks.iter().filter(|(block, _)| block.contains(address));
        around.max_by_key(|(block, _)| block.prefix).copied()
    };
    match (narrowest(from, source), narrowest(to, sink)) {
        (Some((a, _)), Some((b, _))) if a == b => (Answer::Yes, "same-network"),
        (Some((_, Some(a))), Some((_, Some(b)))) if a == b => (Answer::Maybe, "same-zone"),
        _ => (Answer::Maybe, "no-evidence"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_as_people_write_them() {
        for (text, shown_as) in
            [("443", "443/tcp"), ("53/udp", "53/udp"), ("icmp", "icmp"), (" 22/TCP ", "22/tcp"), ("0/47", "0/47")]
        {
            assert_eq!(shown(service_of(text).unwrap()), shown_as);
        }
        for text in ["", "x", "70000", "443/x", "/tcp", "443/"] {
            let read = service_of(text).map(shown);
            assert!(read.is_none() || text == "443/", "{text} {read:?}");
        }
    }
}
