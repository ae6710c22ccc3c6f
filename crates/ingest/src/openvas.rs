//! Reports of OpenVAS and Greenbone (GMP and OMP XML): hosts, the services that checks met, every weakness with every
//! CVE, and how sure the scanner is of each. EVIDENCE.md §3.4.

mod machine;
mod result;

use std::io::{self, Read};
use std::net::IpAddr;

use kharita_model::{
    Aspect, BatchBuilder, Code, Covered, Extent, Instant, LeftOut, Locator, Message, Method, RecordRef, Refusal, Source,
};
use rustc_hash::FxHashSet;

use crate::facts::{BATCH, Moments};
use crate::xml::{Element, Node, Xml};
use crate::{Context, Fit, Format, Input, Outcome, Sink, coverage};
use machine::Machine;
use result::{Class, Finding};

/// Reports of OpenVAS and Greenbone in XML.
pub const FORMAT: Format = Format {
    id: "openvas",
    name: "OpenVAS / Greenbone XML",
    versions: "OMP 7, GMP 8–22.7",
    recognised_by: "<report> with <gmp>, <omp> or <results>; <get_reports_response>",
    reader: 1,
    recognise,
    read,
};

/// Bytes of a text outside the results that are kept.
const TEXT: usize = 1024;

fn recognise(input: &Input) -> Fit {
    let holds = |wanted: &[u8]| memchr::memmem::find(input.head(), wanted).is_some();
    match input.root() {
        Some((name, _)) if matches!(name.as_str(), "get_reports_response" | "get_results_response") => Fit::Yes,
        Some((name, attributes)) if name == "report" => {
            let is_stored = attributes.iter().any(|(name, _)| name == "format_id");
            let is_ours = is_stored || [&b"<gmp>"[..], b"<omp>", b"<results"].iter().any(|wanted| holds(wanted));
            if is_ours { Fit::Yes } else { Fit::Near }
        }
        // A part of a report cut out by hand.
        Some((name, _)) if name == "results" => Fit::Near,
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
    /// Names of the open elements, each after a slash.
    path: String,
    text: String,
    /// What is being read, and the length of the path where it begins.
    inside: Inside,
    started: Option<Instant>,
    /// Addresses that were scanned since the last batch, and hosts known by name only.
    scanned: Vec<IpAddr>,
    named: Vec<RecordRef>,
    /// Hosts on which the scanner logged in.
    logged_in: FxHashSet<String>,
    /// A page of a report, or the report of a scan that did not end.
    partial: bool,
    /// The first result that stood in the report twice.
    twice: Option<Message>,
    poured: bool,
}

enum Inside {
    Nothing,
    Result(usize, Box<Finding>),
    Machine(usize, Box<Machine>),
}

impl<'a> Report<'a> {
    fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Self {
        Report {
            context,
            sink,
            batch: BatchBuilder::new(Method::Observed, context.assumed_time),
            source: Source::new("openvas", context.space),
            moments: Moments::new(context),
            outcome: Outcome::default(),
            path: String::new(),
            text: String::new(),
            inside: Inside::Nothing,
            started: None,
            scanned: Vec::new(),
            named: Vec::new(),
            logged_in: FxHashSet::default(),
            partial: false,
            twice: None,
            poured: false,
        }
    }

    /// Takes the next node; `false` after the last.
    fn node(&mut self, xml: &mut Xml<impl Read>) -> io::Result<bool> {
        match xml.next()? {
            Node::Start(element) => {
                self.text.clear();
                self.path.push('/');
                self.path.push_str(element.name());
                self.start(&element);
            }
            Node::Text(text) => match &mut self.inside {
                Inside::Result(base, finding) => finding.text(self.path.get(*base..).unwrap_or_default(), &text),
                _ => text.append_to(&mut self.text, TEXT),
            },
            Node::End(end) => {
                let name = end.name().len() + 1;
                let refused = if matches!(self.inside, Inside::Result(..)) { xml.take_refused() } else { Vec::new() };
                self.end_element(refused)?;
                self.text.clear();
                self.path.truncate(self.path.len().saturating_sub(name));
            }
            Node::Done => return Ok(false),
            Node::Other => {}
        }
        Ok(true)
    }

    fn start(&mut self, element: &Element) {
        let length = self.path.len();
        match &mut self.inside {
            Inside::Result(base, finding) => finding.start(self.path.get(*base..).unwrap_or_default(), element),
            Inside::Machine(..) => {}
            // `result` also stands inside results, where they tell what they detected.
            Inside::Nothing
                if self.path.ends_with("/results/result") || self.path == "/get_results_response/result" =>
            {
                self.inside = Inside::Result(length, Box::new(Finding::new(element.offset)));
            }
            Inside::Nothing if self.path.ends_with("/report/host") => {
                self.inside = Inside::Machine(length, Box::new(Machine::new(element.offset)));
            }
            Inside::Nothing if self.path.ends_with("/report/results") => {
                let number = |name| element.get(name).and_then(|text| text.trim().parse::<i64>().ok());
                self.partial |=
                    number("start").is_some_and(|start| start > 1) || number("max").is_some_and(|max| max > 0);
            }
            Inside::Nothing => {}
        }
    }

    fn end_element(&mut self, refused: Vec<Message>) -> io::Result<()> {
        let length = self.path.len();
        match std::mem::replace(&mut self.inside, Inside::Nothing) {
            Inside::Result(base, finding) if base == length => return self.finish_result(*finding, refused),
            Inside::Machine(base, machine) if base == length => return self.finish_machine(*machine),
            Inside::Machine(base, mut machine) => {
                machine.end(self.path.get(base..).unwrap_or_default(), self.text.trim());
                self.inside = Inside::Machine(base, machine);
            }
            Inside::Nothing => self.outside(),
            inside @ Inside::Result(..) => self.inside = inside,
        }
        self.refuse(refused);
        Ok(())
    }

    /// An element ends that belongs neither to a result nor to a host.
    fn outside(&mut self) {
        let text = self.text.trim();
        if self.path.ends_with("/gmp/version") || self.path.ends_with("/omp/version") {
            self.outcome.version = Some(text.to_owned()).filter(|version| !version.is_empty());
        } else if self.path.ends_with("/report/scan_start") || self.path.ends_with("/report/timestamp") {
            self.started = Instant::parse(text).or(self.started);
        } else if self.path.ends_with("/report/scan_end") {
            self.moments.choose([Instant::parse(text)]);
        } else if self.path.ends_with("/report/scan_run_status") {
            self.partial |= !matches!(text, "Done" | "");
        }
    }

    fn finish_result(&mut self, mut finding: Finding, refused: Vec<Message>) -> io::Result<()> {
        self.refuse(refused);
        finding.finish();
        self.refuse(std::mem::take(&mut finding.refused));
        if finding.host().is_empty() {
            let at = Locator::Byte(finding.at);
            self.refuse(vec![Message::new(Code::HostWithoutAddress).with("name", finding.name()).at(at)]);
            return Ok(());
        }
        match finding.class() {
            Class::Information => {
                self.outcome.information += 1;
                let message = Message::new(Code::LeftOutInformation);
                self.batch.leave_out(LeftOut { message, count: 1 });
            }
            Class::Fine => self.outcome.fine += 1,
            Class::NotTested => self.outcome.not_tested += 1,
            Class::Weakness => {}
        }
        let moment = self.moments.choose([finding.found(), self.started]);
        self.batch.observed(moment);
        let source = self.batch.source(&self.source);
        let is_new = self.batch.find(source, finding.host()).is_none();
        let host = finding.write(&mut self.batch, source);
        if let Some(key) = finding.twice.take() {
            // All are counted under the first of them.
            let first = || Message::new(Code::DuplicateRow).with("key", key);
            let message = self.twice.get_or_insert_with(first).clone();
            self.batch.leave_out(LeftOut { message, count: 1 });
        }
        if is_new {
            match finding.address() {
                Some(address) => self.scanned.push(address),
                None => self.named.push(host),
            }
        }
        if self.batch.len() >= BATCH { self.pour() } else { Ok(()) }
    }

    /// A host of the report as a whole: also one without any result was scanned.
    fn finish_machine(&mut self, machine: Machine) -> io::Result<()> {
        let Some(key) = machine.key() else { return Ok(()) };
        let moment = self.moments.choose([machine.ended(), self.started]);
        self.batch.observed(moment);
        if machine.logged_in() {
            self.logged_in.insert(key.clone());
        }
        let source = self.batch.source(&self.source);
        let host = machine.write(&mut self.batch, source, &key);
        match machine.address() {
            Some(address) => self.scanned.push(address),
            None => self.named.push(host),
        }
        if self.batch.len() >= BATCH { self.pour() } else { Ok(()) }
    }

    fn refuse(&mut self, messages: Vec<Message>) {
        for message in messages {
            self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
        }
    }

    /// Declares what was looked at since the last batch, and gives the batch away.
    fn pour(&mut self) -> io::Result<()> {
        let is_logged_in = |address: &IpAddr| self.logged_in.contains(&address.to_string());
        let (mut with_login, mut without): (Vec<IpAddr>, Vec<IpAddr>) =
            self.scanned.iter().copied().partition(is_logged_in);
        let all = coverage::blocks(&mut self.scanned);
        let mut parts = vec![(Extent::Addresses(self.source.clone(), all), Aspect::Existence)];
        for (addresses, credentialed) in [(&mut with_login, true), (&mut without, false)] {
            let extent = Extent::Addresses(self.source.clone(), coverage::blocks(addresses));
            parts.push((extent, Aspect::Weaknesses { credentialed }));
        }
        let named = std::mem::take(&mut self.named);
        parts.push((Extent::Records(named.clone()), Aspect::Existence));
        parts.push((Extent::Records(named), Aspect::Weaknesses { credentialed: false }));
        for (extent, aspect) in parts {
            let is_empty = match &extent {
                Extent::Addresses(_, blocks) => blocks.is_empty(),
                Extent::Records(records) => records.is_empty(),
                Extent::Source(_) => false,
            };
            if !is_empty {
                self.batch.cover(Covered { extent, aspect, at: self.moments.latest });
            }
        }
        if self.partial {
            self.batch.interrupted();
        }
        self.poured = true;
        self.sink.batch(self.batch.finish())
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
            self.partial = true;
        }
        self.outcome.warnings.extend(xml.warnings().into_iter().map(|message| message.in_file(self.context.name)));
        self.outcome.warnings.extend(self.moments.warning());
        self.outcome.observed_at =
            self.moments.latest.or_else(|| self.started.filter(|start| *start <= self.context.now));
        self.pour()?;
        Ok(self.outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reports_are_known_by_their_content() {
        let fit = |text: &str| recognise(&Input::from_bytes(text.as_bytes().to_vec(), "x.xml"));
        for text in [
            r#"<report id="1" format_id="a994b278" extension="xml"><owner/>"#,
            "<report><report><gmp><version>22.6</version>",
            r#"<get_reports_response status="200"><report>"#,
        ] {
            assert_eq!(fit(text), Fit::Yes, "{text}");
        }
        assert_eq!(
            (fit("<report name=\"jacoco\">"), fit("<results/>"), fit("<nmaprun/>")),
            (Fit::Near, Fit::Near, Fit::No)
        );
    }
}
