//! Nmap's XML: hosts, their addresses and names, their open ports and services, what scripts said of them, and above
//! all which addresses and ports were looked at. EVIDENCE.md §3.1.

mod host;
mod script;
mod targets;

use std::io::{self, Read};
use std::net::IpAddr;

use kharita_model::{
    AddressBlock, Aspect, BatchBuilder, Code, Covered, Extent, Instant, LeftOut, Locator, Message, Method, Refusal,
    Source, Word,
};

use crate::facts::{BATCH, Moments, protocol};
use crate::xml::{Element, Node, Xml};
use crate::{Context, Fit, Format, Input, Outcome, Sink, coverage};
use host::{Host, Presence};

/// XML output of nmap (`-oX`), and of masscan, which writes the same.
pub const FORMAT: Format = Format {
    id: "nmap",
    name: "Nmap XML",
    versions: "xmloutputversion 1.00–1.05",
    recognised_by: "<nmaprun>",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    match input.root() {
        Some((name, _)) if name == "nmaprun" => Fit::Yes,
        // A cut in the first tag, or a fragment: same family, nothing to read.
        Some((name, _)) if name == "host" || name == "port" => Fit::Near,
        _ => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut xml = Xml::new(input)?;
    let mut run = Run::new(context, sink);
    while run.node(&mut xml)? {}
    run.end(&mut xml)
}

/// A run of the scanner while it is read.
struct Run<'a> {
    context: &'a Context<'a>,
    sink: &'a mut dyn Sink,
    batch: BatchBuilder,
    source: Source,
    moments: Moments<'a>,
    outcome: Outcome,
    /// When the run started.
    start: Option<Instant>,
    arguments: String,
    /// Hosts that the run says it looked at.
    total: Option<u64>,
    /// Ports looked at, by protocol.
    ports: Vec<(Word, Vec<(u16, u16)>)>,
    /// Addresses looked at since the last batch.
    addresses: Vec<IpAddr>,
    host: Host,
    inside: bool,
    text: String,
    poured: bool,
}

impl<'a> Run<'a> {
    fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Self {
        Run {
            context,
            sink,
            batch: BatchBuilder::new(Method::Observed, context.assumed_time),
            source: Source::new("nmap", context.space),
            moments: Moments::new(context),
            outcome: Outcome::default(),
            start: None,
            arguments: String::new(),
            total: None,
            ports: Vec::new(),
            addresses: Vec::new(),
            host: Host::default(),
            inside: false,
            text: String::new(),
            poured: false,
        }
    }

    /// Takes the next node; `false` after the last.
    fn node(&mut self, xml: &mut Xml<impl Read>) -> io::Result<bool> {
        match xml.next()? {
            Node::Start(element) if self.inside => {
                self.text.clear();
                if !self.host.start(&element) {
                    xml.skip_element();
                }
            }
            Node::Start(element) => self.outside(&element),
            Node::Text(text) if self.inside && self.host.wants_text() => text.append_to(&mut self.text, host::TEXT),
            Node::End(end) if self.inside && end.name() == "host" => {
                self.inside = false;
                self.finish_host(xml.take_refused())?;
            }
            Node::End(end) if self.inside => self.host.end(end.name(), &self.text),
            Node::Done => return Ok(false),
            Node::Text(_) | Node::End(_) | Node::Other => {}
        }
        Ok(true)
    }

    /// An element that belongs to no host.
    fn outside(&mut self, element: &Element) {
        let number = |name: &str| element.get(name).and_then(|text| text.trim().parse::<i64>().ok());
        match element.name() {
            "host" => {
                self.host.clear(element);
                self.inside = true;
            }
            "nmaprun" => {
                self.start = number("start").map(Instant::from_seconds);
                self.outcome.version = element.get("version").map(|text| text.trim().to_owned());
                self.arguments = element.get("args").unwrap_or_default().into_owned();
            }
            "scaninfo" => {
                let services = element.get("services").unwrap_or_default();
                let ranges: Vec<(u16, u16)> = services.split(',').filter_map(range).collect();
                if let Some(protocol) =
                    element.get("protocol").and_then(|text| protocol(&text)).filter(|_| !ranges.is_empty())
                {
                    self.ports.push((protocol, ranges));
                }
            }
            // What scripts said of the network as a whole belongs to no host.
            "script" => self.leave_out(Message::new(Code::LeftOutInformation), 1),
            "finished" => {
                self.moments.choose([number("time").map(Instant::from_seconds)]);
            }
            "hosts" => self.total = number("total").and_then(|total| u64::try_from(total).ok()),
            _ => {}
        }
    }

    fn finish_host(&mut self, refused: Vec<Message>) -> io::Result<()> {
        self.addresses.extend(self.host.addresses());
        self.refuse(refused);
        let refused = self.host.take_refused();
        self.refuse(refused);
        if self.host.presence() == Presence::Down {
            self.leave_out(Message::new(Code::LeftOutHostsDown), 1);
            return Ok(());
        }
        if self.host.key().is_none() {
            let message =
                Message::new(Code::HostWithoutAddress).with("name", self.host.name()).at(Locator::Byte(self.host.at));
            self.refuse(vec![message]);
            return Ok(());
        }
        let moment = self.moments.choose([self.host.ended, self.start]);
        self.batch.observed(moment);
        let source = self.batch.source(&self.source);
        self.host.write(&mut self.batch, source, moment);
        if self.batch.len() >= BATCH { self.pour() } else { Ok(()) }
    }

    fn refuse(&mut self, messages: Vec<Message>) {
        for message in messages {
            self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
        }
    }

    fn leave_out(&mut self, message: Message, count: u64) {
        self.batch.leave_out(LeftOut { message, count });
    }

    /// Declares what was looked at since the last batch, and gives the batch away.
    fn pour(&mut self) -> io::Result<()> {
        let blocks = coverage::blocks(&mut self.addresses);
        self.cover(blocks);
        self.poured = true;
        self.sink.batch(self.batch.finish())
    }

    fn end(mut self, xml: &mut Xml<impl Read>) -> io::Result<Outcome> {
        let stopped = xml.stopped().cloned().map(|message| message.in_file(self.context.name));
        if let Some(message) = &stopped
            && message.code == Code::TooDeep
            && !self.poured
        {
            return Ok(Outcome { rejected: stopped, ..self.outcome });
        }
        self.refuse(xml.take_refused());
        match stopped {
            Some(message) => {
                self.outcome.warnings.push(message);
                self.batch.interrupted();
            }
            None => self.cover_unlisted(),
        }
        self.outcome.warnings.extend(xml.warnings().into_iter().map(|message| message.in_file(self.context.name)));
        self.outcome.warnings.extend(self.moments.warning());
        self.outcome.observed_at =
            self.moments.latest.or_else(|| self.start.filter(|start| *start <= self.context.now));
        self.pour()?;
        Ok(self.outcome)
    }

    /// Without `-v` nmap does not list the hosts that are down. The targets of its command line are believed if they are
    /// as many as the hosts it says it looked at.
    fn cover_unlisted(&mut self) {
        let Some(total) = self.total else { return };
        let Some(blocks) = targets::blocks(&self.arguments, total) else { return };
        self.cover(blocks);
    }

    fn cover(&mut self, blocks: Vec<AddressBlock>) {
        if blocks.is_empty() {
            return;
        }
        let ports = |(protocol, ranges): &(Word, Vec<(u16, u16)>)| Aspect::Ports {
            protocol: *protocol,
            ranges: ranges.clone(),
        };
        for aspect in std::iter::once(Aspect::Existence).chain(self.ports.iter().map(ports)) {
            let extent = Extent::Addresses(self.source.clone(), blocks.clone());
            self.batch.cover(Covered { extent, aspect, at: self.moments.latest });
        }
    }
}

/// `80` or `79-85`.
fn range(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.trim().parse().ok()?, last.trim().parse().ok()?);
    (first <= last).then_some((first, last))
}
