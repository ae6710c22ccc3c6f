//! The expressions of a rule of nftables: matches, then a verdict.

use kharita_model::{Action, AddressBlock, AddressRange, ConnectionState, Family, Match, PortRange, Term, Translation};
use rustc_hash::FxHashMap;

use super::never;
use super::sets::Sets;
use crate::firewall::words::{self, ICMP, ICMP6, SCTP, TCP, UDP};
use crate::json::{Node, Value};

/// What a rule of one table may refer to.
pub struct Reader<'a> {
    pub family: &'a str,
    pub table: &'a str,
    pub sets: &'a Sets,
    pub chains: &'a FxHashMap<[Box<str>; 3], u32>,
}

/// What a rule comes to: one rule, or one for each element of its verdict map.
pub struct Read {
    pub rules: Vec<(Vec<Match>, Action)>,
    pub unknown: Vec<String>,
}

/// What a match looks at.
enum Subject {
    Source,
    Destination,
    OriginalDestination,
    OriginalDestinationPort,
    SourcePort,
    DestinationPort,
    Protocol,
    Family,
    In,
    Out,
    State,
    IcmpType {
        v6: bool,
    },
    TcpFlags(Option<u8>),
    DestinationType,
    /// Does the route back to the source leave by where it came in?
    ReversePath,
}

impl Reader<'_> {
    /// Reads the expressions of one rule.
    pub fn rule(&self, expressions: &[Node]) -> Read {
        let mut read = Read { rules: Vec::new(), unknown: Vec::new() };
        let mut matches = Vec::new();
        for expression in expressions {
            let Value::Object(members) = &expression.value else { continue };
            let Some((name, body)) = members.first() else { continue };
            match &**name {
                "match" => self.condition(body, &mut matches, &mut read.unknown),
                "vmap" => {
                    self.verdict_map(body, &matches, &mut read);
                    return read;
                }
                "limit" if body.truth_of("inv") == Some(true) => matches.push(never()),
                "counter" | "log" | "limit" | "mangle" | "set" | "quota" | "last" | "ct helper" | "ct timeout"
                | "map" | "comment" => {}
                verdict => {
                    let action = self.action(verdict, body);
                    if let Action::Unknown(text) = &action {
                        read.unknown.push(text.to_string());
                    }
                    read.rules.push((matches, action));
                    return read;
                }
            }
        }
        read.rules.push((matches, Action::Continue));
        read
    }

    fn action(&self, verdict: &str, body: &Node) -> Action {
        let chain = |place: fn(u32) -> Action| {
            let target = body.text("target").unwrap_or_default();
            let key = [self.family.into(), self.table.into(), target.into()];
            self.chains.get(&key).map_or_else(|| Action::Unknown(verdict.into()), |at| place(*at))
        };
        match verdict {
            "accept" => Action::Accept,
            "drop" | "reject" => Action::Deny,
            "return" => Action::Return,
            "continue" => Action::Continue,
            "jump" => chain(Action::Jump),
            "goto" => chain(Action::Goto),
            "masquerade" => Action::Translate(Translation::Masquerade),
            "redirect" => Action::Translate(Translation::Local { port: body.get("port").and_then(port_range) }),
            "dnat" => {
                let (to, port) = (self.targets(body), body.get("port").and_then(port_range));
                match to {
                    Some(to) if !to.is_empty() || port.is_some() => {
                        Action::Translate(Translation::Destination { to, port })
                    }
                    _ => Action::Unknown(verdict.into()),
                }
            }
            "snat" => match self.targets(body) {
                Some(from) if !from.is_empty() => Action::Translate(Translation::Source(from)),
                _ => Action::Unknown(verdict.into()),
            },
            _ => Action::Unknown(verdict.into()),
        }
    }

    /// The addresses that a translation names; `None` if they are not understood.
    fn targets(&self, body: &Node) -> Option<Vec<AddressRange>> {
        let Some(address) = body.get("addr") else { return Some(Vec::new()) };
        self.sets.elements(self.family, self.table, address)?.into_iter().map(address_range).collect()
    }

    fn verdict_map(&self, body: &Node, matches: &[Match], read: &mut Read) {
        let (Some(key), Some(data)) = (body.get("key"), body.get("data")) else {
            return self.give_up("vmap", matches, read);
        };
        let Some(elements) = self.sets.elements(self.family, self.table, data) else {
            return self.give_up("vmap", matches, read);
        };
        for element in elements {
            let [from, verdict] = element.items() else { return self.give_up("vmap", matches, read) };
            let Value::Object(members) = &verdict.value else { return self.give_up("vmap", matches, read) };
            let Some((name, body)) = members.first() else { return self.give_up("vmap", matches, read) };
            let from = from.get("elem").and_then(|elem| elem.get("val")).unwrap_or(from);
            let mut own = matches.to_vec();
            match self.terms(key, from) {
                Some(terms) => own.extend(terms),
                None => {
                    own.push(Match::is(Term::Unknown(subject_name(key).into())));
                    read.unknown.push(subject_name(key));
                }
            }
            read.rules.push((own, self.action(name, body)));
        }
    }

    fn give_up(&self, what: &str, matches: &[Match], read: &mut Read) {
        read.unknown.push(what.to_owned());
        read.rules.push((matches.to_vec(), Action::Unknown(what.into())));
    }

    /// `{"op": …, "left": …, "right": …}`
    fn condition(&self, body: &Node, matches: &mut Vec<Match>, unknown: &mut Vec<String>) {
        let (op, left, right) = (body.text("op").unwrap_or("=="), body.get("left"), body.get("right"));
        let read = match (left, right) {
            (Some(left), Some(right)) => self.comparison(op, left, right),
            _ => None,
        };
        match read {
            Some(read) => matches.extend(read),
            None => {
                let name = left.map(subject_name).unwrap_or_default();
                matches.push(Match::is(Term::Unknown(name.clone().into())));
                unknown.push(name);
            }
        }
    }

    fn comparison(&self, op: &str, left: &Node, right: &Node) -> Option<Vec<Match>> {
        match op {
            "==" | "in" => self.terms(left, right),
            "!=" => {
                // What the left side implies holds either way; the comparison itself is turned round.
                let mut terms = self.terms(left, right)?;
                let last = terms.pop()?;
                terms.push(Match::unless(!last.negated, last.term));
                Some(terms)
            }
            "<" | "<=" | ">" | ">=" => {
                let (subject, mut terms) = self.subject(left)?;
                let n = u16::try_from(right.integer()?).ok()?;
                let range = match op {
                    "<" => (0, n.checked_sub(1)?),
                    "<=" => (0, n),
                    ">" => (n.checked_add(1)?, u16::MAX),
                    _ => (n, u16::MAX),
                };
                terms.push(Match::is(match subject {
                    Subject::SourcePort => Term::SourcePort(vec![range]),
                    Subject::DestinationPort => Term::DestinationPort(vec![range]),
                    _ => return None,
                }));
                Some(terms)
            }
            _ => None,
        }
    }

    /// What must hold for `left` to be one of the values of `right`: what `left` implies, then the comparison, last.
    fn terms(&self, left: &Node, right: &Node) -> Option<Vec<Match>> {
        let values = self.sets.elements(self.family, self.table, right)?;
        if let Some(fields) = left.get("concat") {
            return self.concatenation(fields.items(), &values);
        }
        let (subject, mut terms) = self.subject(left)?;
        terms.push(term(&subject, &values)?);
        Some(terms)
    }

    fn concatenation(&self, fields: &[Node], values: &[&Node]) -> Option<Vec<Match>> {
        let mut terms = Vec::new();
        let mut subjects = Vec::new();
        for field in fields {
            let (subject, implied) = self.subject(field)?;
            terms.extend(implied.into_iter().filter(|own| !terms.contains(own)).collect::<Vec<_>>());
            subjects.push(subject);
        }
        let mut any = Vec::new();
        for value in values {
            let parts = value.list("concat");
            if parts.len() != subjects.len() {
                return None;
            }
            let all: Option<Vec<Match>> =
                subjects.iter().zip(parts).map(|(subject, part)| term(subject, &[part])).collect();
            any.push(all?);
        }
        terms.push(Match::is(Term::AnyOf(any)));
        Some(terms)
    }

    /// What an expression looks at, and what it implies: the family of the header, the protocol of the port.
    fn subject(&self, node: &Node) -> Option<(Subject, Vec<Match>)> {
        if let Some(payload) = node.get("payload") {
            let (header, field) = (payload.text("protocol")?, payload.text("field")?);
            return payload_subject(header, field);
        }
        if let Some(meta) = node.get("meta") {
            let subject = match meta.text("key")? {
                "iifname" | "iif" => Subject::In,
                "oifname" | "oif" => Subject::Out,
                "l4proto" => Subject::Protocol,
                "nfproto" | "protocol" => Subject::Family,
                _ => return None,
            };
            return Some((subject, Vec::new()));
        }
        if let Some(ct) = node.get("ct") {
            let subject = match (ct.text("key")?, ct.text("dir")) {
                ("state" | "status", _) => Subject::State,
                ("saddr" | "ip saddr" | "ip6 saddr", Some("original")) => Subject::Source,
                ("daddr" | "ip daddr" | "ip6 daddr", Some("original")) => Subject::OriginalDestination,
                ("proto-dst", Some("original")) => Subject::OriginalDestinationPort,
                _ => return None,
            };
            return Some((subject, Vec::new()));
        }
        if let Some([flags, mask]) = node.get("&").map(Node::items) {
            let (Subject::TcpFlags(None), implied) = self.subject(flags)? else { return None };
            return Some((Subject::TcpFlags(Some(flag_mask(mask)?)), implied));
        }
        let fib = node.get("fib")?;
        let flags: Vec<&str> = fib.list("flags").iter().filter_map(Node::as_text).collect();
        match (fib.text("result")?, flags.as_slice()) {
            ("type", ["daddr", ..]) => Some((Subject::DestinationType, Vec::new())),
            ("oif" | "oifname" | "check", flags) if flags.contains(&"saddr") => {
                Some((Subject::ReversePath, Vec::new()))
            }
            _ => None,
        }
    }
}

fn payload_subject(header: &str, field: &str) -> Option<(Subject, Vec<Match>)> {
    let family = |family| vec![Match::is(Term::Family(family))];
    let number = match header {
        "tcp" => Some(TCP),
        "udp" => Some(UDP),
        "sctp" => Some(SCTP),
        "udplite" => Some(136),
        "dccp" => Some(33),
        "icmp" => Some(ICMP),
        "icmpv6" => Some(ICMP6),
        _ => None,
    };
    let implied = match header {
        "ip" => family(Family::V4),
        "ip6" => family(Family::V6),
        _ => number.map(|number| Match::is(Term::Protocol(vec![number]))).into_iter().collect(),
    };
    let subject = match (header, field) {
        ("ip" | "ip6", "saddr") => Subject::Source,
        ("ip" | "ip6", "daddr") => Subject::Destination,
        ("ip", "protocol") | ("ip6", "nexthdr") => Subject::Protocol,
        ("tcp" | "udp" | "sctp" | "udplite" | "dccp" | "th", "sport") => Subject::SourcePort,
        ("tcp" | "udp" | "sctp" | "udplite" | "dccp" | "th", "dport") => Subject::DestinationPort,
        ("icmp", "type") => Subject::IcmpType { v6: false },
        ("icmpv6", "type") => Subject::IcmpType { v6: true },
        ("tcp", "flags") => Subject::TcpFlags(None),
        _ => return None,
    };
    Some((subject, implied))
}

fn term(subject: &Subject, values: &[&Node]) -> Option<Match> {
    let texts = || values.iter().map(|value| value.as_text()).collect::<Option<Vec<&str>>>();
    let ports = || values.iter().map(|value| port_range(value)).collect::<Option<Vec<PortRange>>>();
    let addresses = || values.iter().map(|value| address_range(value)).collect::<Option<Vec<AddressRange>>>();
    let names = || Some(texts()?.into_iter().map(Into::into).collect::<Vec<Box<str>>>());
    Some(Match::is(match subject {
        Subject::Source => Term::Source(addresses()?),
        Subject::Destination => Term::Destination(addresses()?),
        Subject::OriginalDestination => Term::OriginalDestination(addresses()?),
        Subject::OriginalDestinationPort => Term::OriginalDestinationPort(ports()?),
        Subject::SourcePort => Term::SourcePort(ports()?),
        Subject::DestinationPort => Term::DestinationPort(ports()?),
        Subject::Protocol => {
            let number = |value: &&Node| value.written().and_then(words::protocol);
            Term::Protocol(values.iter().map(number).collect::<Option<_>>()?)
        }
        Subject::Family => {
            let family = |text: &str| match text {
                "ip" | "ipv4" => Some(Family::V4),
                "ip6" | "ipv6" => Some(Family::V6),
                _ => None,
            };
            let any = texts()?.into_iter().map(|text| Some(vec![Match::is(Term::Family(family(text)?))]));
            Term::AnyOf(any.collect::<Option<_>>()?)
        }
        Subject::In => Term::In(names()?),
        Subject::Out => Term::Out(names()?),
        Subject::State => {
            Term::State(texts()?.into_iter().map(words::state).collect::<Option<Vec<ConnectionState>>>()?)
        }
        Subject::IcmpType { v6 } => {
            let number = |value: &&Node| value.written().and_then(|text| words::icmp_type(text, *v6));
            Term::IcmpType(values.iter().map(number).collect::<Option<_>>()?)
        }
        Subject::TcpFlags(Some(mask)) => {
            let any = |value: &&Node| Some(vec![Match::is(Term::TcpFlags { mask: *mask, set: flag_mask(value)? })]);
            Term::AnyOf(values.iter().map(any).collect::<Option<_>>()?)
        }
        Subject::TcpFlags(None) => {
            // Without a mask: any of the flags named is set.
            let set = |value: &&Node| {
                let mask = flag_mask(value)?;
                Some(vec![Match::is(Term::TcpFlags { mask, set: mask })])
            };
            Term::AnyOf(values.iter().map(set).collect::<Option<_>>()?)
        }
        Subject::DestinationType => {
            let any = |text: &str| match text {
                "local" => Some(vec![Match::is(Term::DestinationIsLocal)]),
                "multicast" => Some(vec![Match::is(Term::Destination(vec![words::addresses("224.0.0.0/4")?]))]),
                "broadcast" | "anycast" => {
                    Some(vec![Match::is(Term::Destination(vec![words::addresses("255.255.255.255")?]))])
                }
                _ => None,
            };
            Term::AnyOf(texts()?.into_iter().map(any).collect::<Option<_>>()?)
        }
        // A packet that really comes from its source has a route back: "missing" never holds.
        Subject::ReversePath => {
            let [value] = values else { return None };
            let missing =
                value.truth() == Some(false) || value.as_text() == Some("missing") || value.integer() == Some(0);
            Term::AnyOf(if missing { Vec::new() } else { vec![Vec::new()] })
        }
    }))
}

fn address_range(node: &Node) -> Option<AddressRange> {
    if let Some(prefix) = node.get("prefix") {
        let block: AddressBlock = format!("{}/{}", prefix.text("addr")?, prefix.integer_of("len")?).parse().ok()?;
        return Some(block.into());
    }
    if let Some([first, last]) = node.get("range").map(Node::items) {
        return AddressRange::new(first.as_text()?.parse().ok()?, last.as_text()?.parse().ok()?);
    }
    node.as_text().and_then(words::addresses)
}

fn port_range(node: &Node) -> Option<PortRange> {
    if let Some([first, last]) = node.get("range").map(Node::items) {
        let range = (words::port(first.written()?)?, words::port(last.written()?)?);
        return (range.0 <= range.1).then_some(range);
    }
    let port = words::port(node.written()?)?;
    Some((port, port))
}

/// Flags of TCP: a name, a list of names, or names joined by `|`.
fn flag_mask(node: &Node) -> Option<u8> {
    if let Some(parts) = node.get("|") {
        return parts.items().iter().map(flag_mask).try_fold(0, |mask, part| Some(mask | part?));
    }
    match &node.value {
        Value::List(items) => items.iter().map(flag_mask).try_fold(0, |mask, part| Some(mask | part?)),
        Value::Number(_) => node.integer().and_then(|n| u8::try_from(n).ok()),
        _ => words::tcp_flags(node.as_text()?.split(['|', ','])),
    }
}

/// The words by which a person finds what is not understood.
fn subject_name(node: &Node) -> String {
    let Value::Object(members) = &node.value else { return "match".to_owned() };
    let Some((kind, body)) = members.first() else { return "match".to_owned() };
    let parts = ["protocol", "key", "field", "result"].iter().filter_map(|name| body.text(name));
    std::iter::once(&**kind).filter(|kind| *kind != "payload").chain(parts).collect::<Vec<_>>().join(" ")
}
