//! Nessus' reports (`.nessus`, version 2 of its format) and those that Tenable's web scanner exports in it: hosts, the
//! services that checks met, every weakness with every CVE, compliance checks. EVIDENCE.md §3.2.

pub(crate) mod date;
mod host;
mod item;

use std::io::{self, Read};
use std::net::IpAddr;

use kharita_model::{
    Aspect, BatchBuilder, Code, Covered, Extent, LeftOut, Locator, Message, Method, RecordRef, Refusal, Source,
};

use crate::facts::{BATCH, Moments};
use crate::xml::{Element, Node, Xml};
use crate::{Context, Fit, Format, Input, Outcome, Sink, coverage};
use host::Host;

/// Reports of Nessus and Tenable in `NessusClientData_v2`.
pub const FORMAT: Format = Format {
    id: "nessus",
    name: "Nessus",
    versions: "NessusClientData_v2",
    recognised_by: "<NessusClientData_v2>",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    match input.root() {
        Some((name, _)) if name == "NessusClientData_v2" => Fit::Yes,
        // Version 1, or a part of a report cut out by hand.
        Some((name, _)) if name.starts_with("NessusClientData") || name == "Report" || name == "ReportHost" => {
            Fit::Near
        }
        _ => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut xml = Xml::new(input)?;
    let mut report = Report::new(context, sink);
    while report.node(&mut xml)? {}
    report.end(&mut xml)
}

/// A report while it is read.
struct Report<'a> {
    context: &'a Context<'a>,
    sink: &'a mut dyn Sink,
    batch: BatchBuilder,
    source: Source,
    moments: Moments<'a>,
    outcome: Outcome,
    scanned: Scanned,
    host: Host,
    inside: bool,
    text: String,
    poured: bool,
}

/// What was looked at since the last batch.
#[derive(Default)]
struct Scanned {
    /// All addresses, also of hosts that did not answer.
    existence: Vec<IpAddr>,
    /// Addresses checked without and with a login.
    checked: [Vec<IpAddr>; 2],
    /// Hosts known by name only, checked without and with a login.
    named: [Vec<RecordRef>; 2],
}

impl<'a> Report<'a> {
    fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Self {
        Report {
            context,
            sink,
            batch: BatchBuilder::new(Method::Observed, context.assumed_time),
            source: Source::new("nessus", context.space),
            moments: Moments::new(context),
            outcome: Outcome::default(),
            scanned: Scanned::default(),
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
                self.host.start(&element);
            }
            Node::Start(element) if element.name() == "Policy" => {
                self.leave_out(Code::LeftOutPolicy, 1);
                xml.skip_element();
            }
            Node::Start(element) => self.outside(&element),
            Node::Text(text) if self.inside => {
                if let Some(limit) = self.host.wants_text() {
                    text.append_to(&mut self.text, limit);
                }
            }
            Node::End(end) if self.inside && end.name() == "ReportHost" => {
                self.inside = false;
                self.finish_host(xml.take_refused())?;
            }
            Node::End(end) if self.inside => self.host.end(end.name(), &self.text),
            Node::Done => return Ok(false),
            Node::Text(_) | Node::End(_) | Node::Other => {}
        }
        Ok(true)
    }

    fn outside(&mut self, element: &Element) {
        if element.name() == "ReportHost" {
            self.host = Host::new(element);
            self.inside = true;
        }
    }

    fn finish_host(&mut self, refused: Vec<Message>) -> io::Result<()> {
        self.refuse(refused);
        let mut host = std::mem::take(&mut self.host);
        self.refuse(std::mem::take(&mut host.refused));
        if self.outcome.version.is_none() {
            self.outcome.version = host.version.take();
        }
        let [information, fine, not_tested] = host.rows();
        self.outcome.information += information;
        self.outcome.fine += fine;
        self.outcome.not_tested += not_tested;
        self.leave_out(Code::LeftOutInformation, information);
        self.scanned.existence.extend(host.addresses());
        if host.is_dead() {
            self.leave_out(Code::LeftOutDeadHost, 1);
            return Ok(());
        }
        if host.key().is_empty() {
            self.refuse(vec![Message::new(Code::HostWithoutAddress).with("name", "").at(Locator::Byte(host.at))]);
            return Ok(());
        }
        self.batch.observed(self.moments.choose(host.moments()));
        let source = self.batch.source(&self.source);
        let login = usize::from(host.credentialed());
        let addresses: Vec<IpAddr> = host.addresses().collect();
        let record = host.write(&mut self.batch, source);
        if addresses.is_empty() {
            self.scanned.named.get_mut(login).into_iter().for_each(|named| named.push(record));
        } else {
            self.scanned.checked.get_mut(login).into_iter().for_each(|checked| checked.extend(&addresses));
        }
        if self.batch.len() >= BATCH { self.pour() } else { Ok(()) }
    }

    fn refuse(&mut self, messages: Vec<Message>) {
        for message in messages {
            self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
        }
    }

    fn leave_out(&mut self, code: Code, count: u64) {
        if count > 0 {
            self.batch.leave_out(LeftOut { message: Message::new(code), count });
        }
    }

    /// Declares what was looked at since the last batch, and gives the batch away.
    fn pour(&mut self) -> io::Result<()> {
        let mut scanned = std::mem::take(&mut self.scanned);
        self.cover_addresses(&mut scanned.existence, Aspect::Existence);
        for (login, (mut checked, named)) in scanned.checked.into_iter().zip(scanned.named).enumerate() {
            let aspect = Aspect::Weaknesses { credentialed: login == 1 };
            self.cover_addresses(&mut checked, aspect.clone());
            if !named.is_empty() {
                self.cover(Extent::Records(named.clone()), Aspect::Existence);
                self.cover(Extent::Records(named), aspect);
            }
        }
        self.poured = true;
        self.sink.batch(self.batch.finish())
    }

    fn cover_addresses(&mut self, addresses: &mut Vec<IpAddr>, aspect: Aspect) {
        let blocks = coverage::blocks(addresses);
        if !blocks.is_empty() {
            self.cover(Extent::Addresses(self.source.clone(), blocks), aspect);
        }
    }

    fn cover(&mut self, extent: Extent, aspect: Aspect) {
        self.batch.cover(Covered { extent, aspect, at: self.moments.latest });
    }

    fn end(mut self, xml: &mut Xml<impl Read>) -> io::Result<Outcome> {
        let stopped = xml.stopped().cloned().map(|message| message.in_file(self.context.name));
        if let Some(message) = &stopped
            && message.code == Code::TooDeep
            && !self.poured
        {
            return Ok(Outcome { rejected: stopped, ..Outcome::default() });
        }
        self.refuse(xml.take_refused());
        if let Some(message) = stopped {
            self.outcome.warnings.push(message);
            self.batch.interrupted();
        }
        self.outcome.warnings.extend(xml.warnings().into_iter().map(|message| message.in_file(self.context.name)));
        self.outcome.warnings.extend(self.moments.warning());
        self.outcome.observed_at = self.moments.latest;
        self.pour()?;
        Ok(self.outcome)
    }
}
