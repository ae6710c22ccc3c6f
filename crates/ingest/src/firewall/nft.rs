//! `nft -j list ruleset`: tables, chains, sets and rules of nftables as JSON (libnftables-json(5)).
//!
//! A set is written apart from the rules that use it, so the file is read whole, then its rules in order. A verdict map
//! becomes as many rules as it has elements.

mod expression;
mod sets;

use std::io;

use kharita_model::{Action, Attribute, Chain, Code, Family, Hook, Match, Point, Rule, Term};
use rustc_hash::FxHashMap;

use super::reading::{Lines, Reading, text_of};
use crate::json::{self, Json, Node};
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use sets::Sets;

/// Rules of nftables.
pub const FORMAT: Format = Format {
    id: "nftables",
    name: "nft -j list ruleset",
    versions: "1",
    recognised_by: "nftables[] with metainfo, table, chain, rule",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let members = json::outermost(input.head());
    if members.iter().any(|(name, _)| name == "nftables") { Fit::Yes } else { Fit::No }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let text = match text_of(input, context)? {
        Ok(text) => text,
        Err(outcome) => return Ok(outcome),
    };
    let mut file = File { lines: Lines::of(&text), ..File::default() };
    let mut json = Json::new(text.as_bytes())?;
    if json.object()? {
        while let Some(key) = json.key()? {
            if key.name != "nftables" {
                json.skip()?;
            } else if json.list()? {
                while json.item()? {
                    if let Some(statement) = json.value(|_| true)? {
                        file.statement(statement);
                    }
                }
            }
        }
    }
    let stopped = json.stopped().cloned();
    if stopped.is_some() && file.chains.is_empty() {
        return Ok(Outcome { rejected: stopped.map(|message| message.in_file(context.name)), ..Outcome::default() });
    }
    let mut reading = file.end();
    reading.cut = stopped;
    reading.pour(Attribute::Filter, context, sink)
}

/// A file while it is read.
struct File {
    reading: Reading,
    lines: Lines,
    /// Places of the chains by family, table and name.
    chains: FxHashMap<[Box<str>; 3], u32>,
    sets: Sets,
    rules: Vec<Node>,
}

impl Default for File {
    fn default() -> Self {
        File {
            reading: Reading::new(),
            lines: Lines::of(""),
            chains: FxHashMap::default(),
            sets: Sets::default(),
            rules: Vec::new(),
        }
    }
}

fn owned(node: &Node, name: &str) -> Box<str> {
    node.text(name).unwrap_or_default().into()
}

impl File {
    fn statement(&mut self, node: Node) {
        if let Some(info) = node.get("metainfo") {
            self.reading.version = info.text("version").map(str::to_owned);
        } else if let Some(chain) = node.get("chain") {
            self.chain(chain);
        } else if let Some(set) = node.get("set").or_else(|| node.get("map")) {
            self.reading.line();
            self.sets.add(set);
        } else if let Some(rule) = node.get("rule") {
            self.reading.line();
            self.rules.push(rule.clone());
        }
        // Tables, counters and helpers decide nothing by themselves.
    }

    fn chain(&mut self, node: &Node) {
        self.reading.line();
        let [family, table, name] = ["family", "table", "name"].map(|member| owned(node, member));
        let place = self.reading.device.chains.len() as u32;
        self.reading.device.chains.push(Chain { name: format!("{table}/{name}").into(), rules: Vec::new() });
        let line = self.lines.at(node.at);
        let point = match (&*family, node.text("hook")) {
            ("ip" | "ip6" | "inet", Some("prerouting")) => Some(Point::Prerouting),
            ("ip" | "ip6" | "inet", Some("input")) if node.text("type") != Some("nat") => Some(Point::Input),
            ("ip" | "ip6" | "inet", Some("forward")) => Some(Point::Forward),
            ("ip" | "ip6" | "inet", Some("postrouting")) => Some(Point::Postrouting),
            // What stands before the network layer is not followed: it may stop anything.
            ("netdev" | "bridge" | "inet", Some("ingress" | "forward")) => {
                self.before_the_network(place, line, &family);
                Some(Point::Prerouting)
            }
            _ => None,
        };
        if let Some(point) = point {
            let priority = node.integer_of("prio").and_then(|n| i32::try_from(n).ok()).unwrap_or(0);
            let only = match &*family {
                "ip" => Some(Family::V4),
                "ip6" => Some(Family::V6),
                _ => None,
            };
            let passes = node.text("policy") != Some("drop");
            self.reading.device.hooks.push(Hook { point, priority, family: only, chain: place, passes, line });
        }
        self.chains.insert([family, table, name], place);
    }

    fn before_the_network(&mut self, chain: u32, line: u32, family: &str) {
        self.reading.not_understood(line, family);
        let action = Action::Unknown(family.into());
        let rule = Rule { line, name: family.into(), matches: Vec::new(), action };
        if let Some(chain) = self.reading.device.chains.get_mut(chain as usize) {
            chain.rules.push(rule);
        }
    }

    fn rule(&mut self, node: &Node) {
        let [family, table, name] = ["family", "table", "chain"].map(|member| owned(node, member));
        let line = self.lines.at(node.at);
        if matches!(&*family, "netdev" | "bridge" | "arp") {
            // The chain stands as a whole for what is not followed.
            return self.reading.not_understood(line, &family);
        }
        let Some(place) = self.chains.get(&[family.clone(), table.clone(), name]).copied() else {
            return self.reading.refuse(Code::RuleOutsideChain, line, node.text("chain").unwrap_or_default());
        };
        let reader = expression::Reader { family: &family, table: &table, sets: &self.sets, chains: &self.chains };
        let expression::Read { rules, unknown } = reader.rule(node.list("expr"));
        for unknown in &unknown {
            self.reading.not_understood(line, unknown);
        }
        let Some(chain) = self.reading.device.chains.get_mut(place as usize) else { return };
        let handle = node.integer_of("handle").unwrap_or(chain.rules.len() as i64 + 1);
        let name: Box<str> = format!("{} #{handle}", chain.name).into();
        chain.rules.extend(rules.into_iter().map(|(matches, action)| Rule {
            line,
            name: name.clone(),
            matches,
            action,
        }));
    }

    fn end(mut self) -> Reading {
        for rule in std::mem::take(&mut self.rules) {
            self.rule(&rule);
        }
        self.reading.device.hooks.sort_by_key(|hook| (hook.point, hook.priority));
        self.reading
    }
}

/// A condition that holds for no new connection.
fn never() -> Match {
    Match::is(Term::AnyOf(Vec::new()))
}
