//! The report of a scanner while it is written: what most readers of scanners share. A reader turns each row of its format
//! into a [`Machine`] or an artefact, perhaps a service, and a [`Finding`]; the report gives them keys and identity, keeps
//! count of the classes of rows, declares what was looked at, and gives batches away before they grow.

mod finding;
mod looked;
mod machine;

use std::io::{self, Read};
use std::net::IpAddr;

use kharita_model::{
    Aspect, Attribute, BatchBuilder, Code, EdgeKind, IdentifierKind, Instant, LeftOut, Locator, Message, Method,
    NodeKind, RecordRef, Refusal, Source, SourceRef, Subtype, Value, Word, WordList,
};
use rustc_hash::FxHashSet;

use crate::facts::{BATCH, Moments, shown};
use crate::json::Json;
use crate::xml::Xml;
use crate::{Context, Outcome, Sink};
pub use finding::{Class, Facts, Finding, level};
use looked::Looked;
pub use machine::{Machine, authority, of_url};

/// What a tool knows that had the thing in hand, by a login or an agent; and one that asked over the network (MAP.md §3.1).
pub const IN_HAND: u8 = 95;
/// What a tool knows that asked over the network.
pub const FROM_OUTSIDE: u8 = 80;
/// What a tool itself calls a guess.
pub const GUESS: u8 = 50;
/// Refusals that a batch may hold before it is given away.
const REFUSALS: usize = 10_000;

/// A record of the batch that is being written. It does not outlive its row: the next batch begins without records.
#[derive(Debug, Clone)]
pub struct Thing {
    /// Its record.
    pub record: RecordRef,
    /// Its key.
    pub key: String,
    /// The address by which coverage speaks of it, if it has one.
    address: Option<IpAddr>,
}

/// A service that was looked at, on its machine.
#[derive(Debug, Clone)]
pub struct Site {
    /// The machine.
    pub host: Thing,
    /// The service, if a port is known.
    pub service: Option<Thing>,
    /// Its port.
    pub port: Option<(Word, u16)>,
}

/// Software that stands in a thing.
#[derive(Debug, Default)]
pub struct Software<'t> {
    /// Name.
    pub name: &'t str,
    /// Version.
    pub version: &'t str,
    /// Package URL.
    pub purl: Option<&'t str>,
    /// CPE names.
    pub cpes: Vec<&'t str>,
    /// Where it lies: two copies of one package are two.
    pub path: &'t str,
    /// Who makes it.
    pub vendor: &'t str,
    /// Licences.
    pub licences: Vec<&'t str>,
}

/// A report while it is written.
pub struct Report<'a> {
    /// What stands outside the file.
    pub context: &'a Context<'a>,
    /// What becomes of the file.
    pub outcome: Outcome,
    sink: &'a mut dyn Sink,
    batch: BatchBuilder,
    source: Source,
    moments: Moments<'a>,
    looked: Looked,
    /// Hashes of what was said of machines in this batch, so that rows of one machine do not say it again.
    said: FxHashSet<u64>,
    /// What was analysed as a whole, by its key: declared at the end, because a cut file does not know the rest of it.
    analysed: Vec<(String, Aspect)>,
    refusals: usize,
    twice: Option<Message>,
    stopped: Option<Message>,
    incomplete: bool,
    poured: bool,
}

impl<'a> Report<'a> {
    /// A report of this family of tools, whose facts live in the space or authority.
    pub fn new(family: &str, authority: &str, context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Self {
        Report {
            context,
            outcome: Outcome::default(),
            sink,
            batch: BatchBuilder::new(Method::Observed, context.assumed_time),
            source: Source::new(family, authority),
            moments: Moments::new(context),
            looked: Looked::default(),
            said: FxHashSet::default(),
            analysed: Vec::new(),
            refusals: 0,
            twice: None,
            stopped: None,
            incomplete: false,
            poured: false,
        }
    }

    /// A report about addresses and machines: its space is that of the import.
    pub fn of_network(family: &str, context: &'a Context<'a>, sink: &'a mut dyn Sink) -> Self {
        Report::new(family, context.space, context, sink)
    }

    /// What the tool says is what people entered in it, nothing that it saw.
    pub fn declared(mut self) -> Self {
        self.batch = BatchBuilder::new(Method::Declared, self.context.assumed_time);
        self
    }

    /// Begins a row at this place, which was so at the first of these moments that the file gives. A batch that is large
    /// enough is given away before.
    ///
    /// # Errors
    /// The sink fails.
    pub fn row(&mut self, at: u64, said: impl IntoIterator<Item = Option<Instant>>) -> io::Result<()> {
        self.row_at(Locator::Byte(at), said)
    }

    /// The same, for a row whose place is no byte: the cell of a workbook.
    ///
    /// # Errors
    /// The sink fails.
    pub fn row_at(&mut self, place: Locator, said: impl IntoIterator<Item = Option<Instant>>) -> io::Result<()> {
        if self.batch.len() >= BATCH || self.refusals >= REFUSALS {
            self.pour()?;
        }
        let moment = self.moments.choose(said);
        self.batch.observed(moment).at(place).confidence(FROM_OUTSIDE);
        Ok(())
    }

    /// Facts from here on stand at this place, in the same row.
    pub fn move_to(&mut self, at: u64) {
        self.batch.at(Locator::Byte(at));
    }

    /// Facts from here on are this sure.
    pub fn confidence(&mut self, hundredths: u8) {
        self.batch.confidence(hundredths);
    }

    fn source(&mut self) -> SourceRef {
        self.batch.source(&self.source)
    }

    /// Writes a record of this kind and key, and gives it.
    pub fn record(&mut self, key: &str, kind: NodeKind, subtype: Option<Subtype>) -> Thing {
        let source = self.source();
        Thing { record: self.batch.record(source, key, kind, subtype), key: key.to_owned(), address: None }
    }

    /// The record of this key, which another row describes.
    pub fn mention(&mut self, key: &str) -> Thing {
        let source = self.source();
        Thing { record: self.batch.mention(source, key), key: key.to_owned(), address: None }
    }

    /// Was this key written in the present batch?
    pub fn knows(&mut self, key: &str) -> bool {
        let source = self.source();
        self.batch.find(source, key).is_some()
    }

    /// Writes a machine. What has neither address nor name is refused.
    pub fn machine(&mut self, machine: &Machine) -> Option<Thing> {
        let Some(key) = machine.key() else {
            self.refuse_here(Message::new(Code::HostWithoutAddress).with("name", ""), machine.at);
            return None;
        };
        let mut thing = self.record(&key, NodeKind::Host, machine.subtype);
        thing.address = machine.addresses.first().copied();
        machine.write(self, &thing);
        Some(thing)
    }

    /// A service that a machine offers.
    pub fn service(&mut self, machine: &Thing, protocol: Word, port: u16, name: &str) -> Thing {
        let local = format!("{}/{port}", protocol.word());
        let key = format!("{}/{local}", machine.key);
        let is_new = !self.knows(&key);
        let service = self.record(&key, NodeKind::Service, None);
        if is_new {
            self.batch.identifier(service.record, IdentifierKind::Local, &local, Some(machine.record));
            self.batch.edge(machine.record, EdgeKind::Listens, service.record);
            self.attribute(&service, Attribute::Protocol, Value::Word(protocol));
            self.attribute(&service, Attribute::Port, Value::Int(port.into()));
        }
        self.once(&service, Attribute::ServiceName, name);
        service
    }

    /// A service on the network, or the machine itself where no port is known: what network scanners look at.
    pub fn site(&mut self, machine: &Machine, port: Option<(Word, u16)>, name: &str) -> Option<Site> {
        let host = self.machine(machine)?;
        self.looked(&host, Aspect::Existence);
        let service = port.map(|(protocol, port)| self.service(&host, protocol, port, name));
        Some(Site { host, service, port })
    }

    /// What an analysis of code, packages or images is about: an application, known by its name.
    pub fn artefact(&mut self, name: &str, kind: &str) -> Thing {
        let is_new = !self.knows(name);
        let app = self.record(name, NodeKind::App, None);
        if is_new {
            self.batch.identifier(app.record, IdentifierKind::Name, name, None);
            self.say(&app, Attribute::Name, name);
            self.say(&app, Attribute::ApplicationKind, kind);
        }
        app
    }

    /// Software that is installed in a thing.
    pub fn software(&mut self, within: &Thing, software: &Software) -> Thing {
        let named = if software.version.is_empty() {
            software.name.to_owned()
        } else {
            format!("{}@{}", software.name, software.version)
        };
        let purl = software.purl.filter(|purl| crate::package::is_purl(purl));
        let local = match software.path {
            "" => purl.map_or(named, str::to_owned),
            path => format!("{path}!{}", purl.map_or(named, str::to_owned)),
        };
        let key = format!("{}/{local}", within.key);
        let is_new = !self.knows(&key);
        let thing = self.record(&key, NodeKind::Software, Some(Subtype::Package));
        if is_new {
            match purl.filter(|_| software.path.is_empty()) {
                Some(purl) => {
                    self.batch.identifier(thing.record, IdentifierKind::Purl, purl, Some(within.record));
                }
                None => self.batch.identifier(thing.record, IdentifierKind::Local, &local, Some(within.record)),
            }
            self.batch.edge(thing.record, EdgeKind::InstalledOn, within.record);
            self.say(&thing, Attribute::Name, software.name);
            self.say(&thing, Attribute::Version, software.version);
            self.say(&thing, Attribute::Vendor, software.vendor);
            self.say(&thing, Attribute::Purl, purl.unwrap_or_default());
            let cpes = software.cpes.iter().filter(|cpe| crate::package::is_cpe(cpe));
            cpes.for_each(|cpe| self.say(&thing, Attribute::Cpe, cpe));
            software.licences.iter().for_each(|licence| self.say(&thing, Attribute::Licence, licence));
        }
        thing
    }

    /// States an attribute; a text is cut at what is shown of it, and an empty one states nothing.
    pub fn say(&mut self, thing: &Thing, attribute: Attribute, text: &str) {
        if let Some(value) = shown(text) {
            self.attribute(thing, attribute, value);
        }
    }

    /// States an attribute.
    pub fn attribute(&mut self, thing: &Thing, attribute: Attribute, value: Value) {
        self.batch.attribute(thing.record, attribute, value);
    }

    /// States an attribute, unless this batch already states it of the thing.
    pub fn once(&mut self, thing: &Thing, attribute: Attribute, text: &str) {
        if !text.trim().is_empty() && self.is_new(thing, attribute.word(), text) {
            self.say(thing, attribute, text);
        }
    }

    /// States an identifier, unless this batch already states it of the thing; says whether it did.
    pub fn identify(&mut self, thing: &Thing, kind: IdentifierKind, text: &str) -> bool {
        let is_new = kind.normalise(text).is_some() && self.is_new(thing, kind.word(), text);
        if is_new {
            self.batch.identifier(thing.record, kind, text, None);
        }
        is_new
    }

    /// States what identifies a thing inside another.
    pub fn identify_within(&mut self, thing: &Thing, kind: IdentifierKind, text: &str, within: &Thing) {
        self.batch.identifier(thing.record, kind, text, Some(within.record));
    }

    /// Is this the first time in this batch that such a thing is said?
    pub fn is_first(&mut self, thing: &Thing, what: &str, text: &str) -> bool {
        self.is_new(thing, what, text)
    }

    /// States an edge.
    pub fn edge(&mut self, from: &Thing, kind: EdgeKind, to: &Thing, attributes: Vec<(Attribute, Value)>) {
        self.batch.edge_with(from.record, kind, to.record, attributes);
    }

    fn is_new(&mut self, thing: &Thing, what: &str, text: &str) -> bool {
        self.said.insert(looked::hash((thing.record, what, text.trim())))
    }

    /// Writes the result of a check on `affected`, which identifies it inside itself; information is only counted.
    pub fn finding(&mut self, finding: Finding, affected: &Thing) {
        self.finding_on(finding, affected, affected);
    }

    /// Writes the result of a check on a site; it is identified inside the machine.
    pub fn finding_at(&mut self, mut finding: Finding, site: &Site) {
        finding.port = site.port;
        self.finding_on(finding, &site.host, site.service.as_ref().unwrap_or(&site.host));
    }

    /// Writes the result of a check that is identified inside one thing and affects another: a service of a machine.
    pub fn finding_on(&mut self, mut finding: Finding, within: &Thing, affected: &Thing) {
        let state = match finding.class {
            Class::Information => return self.information("", 1),
            Class::Weakness => "open",
            Class::Fine => "fine",
            Class::NotTested => "not_tested",
        };
        let key = format!("{}/{}", within.key, finding.key);
        let source = self.source();
        let is_again = self.batch.find(source, &key).is_some();
        let weakness = Thing { record: self.batch.mention(source, &key), key, address: None };
        if is_again {
            return self.again(finding, &weakness);
        }
        self.outcome.fine += u64::from(finding.class == Class::Fine);
        self.outcome.not_tested += u64::from(finding.class == Class::NotTested);
        let subtype = finding.subtype.or_else(|| finding.facts.has_cve().then_some(Subtype::Cve));
        self.batch.record(source, &weakness.key, NodeKind::Weakness, subtype);
        self.batch.identifier(weakness.record, IdentifierKind::Local, &finding.key, Some(within.record));
        self.say(&weakness, Attribute::Name, &finding.name);
        self.word(&weakness, Attribute::State, WordList::State.choose(state));
        if finding.class == Class::Weakness {
            self.word(&weakness, Attribute::SeverityLevel, finding.level);
            self.batch.edge(weakness.record, EdgeKind::Affects, affected.record);
        }
        self.say(&weakness, Attribute::ToolSeverity, &finding.severity);
        self.say(&weakness, Attribute::CheckId, &finding.check);
        if let Some((protocol, port)) = finding.port {
            self.word(&weakness, Attribute::AffectedProtocol, Some(protocol));
            self.attribute(&weakness, Attribute::AffectedPort, Value::Int(port.into()));
        }
        for (attribute, value) in finding.facts.take() {
            self.attribute(&weakness, attribute, value);
        }
    }

    fn word(&mut self, thing: &Thing, attribute: Attribute, word: Option<Word>) {
        if let Some(word) = word {
            self.attribute(thing, attribute, Value::Word(word));
        }
    }

    /// The same check on the same thing a second time: it adds what may stand beside what the first said. All are counted
    /// under the first of them.
    fn again(&mut self, mut finding: Finding, weakness: &Thing) {
        for (attribute, value) in finding.facts.take() {
            if attribute.cardinality() == kharita_model::Cardinality::Many
                && self.is_new(weakness, attribute.word(), &value.to_string())
            {
                self.attribute(weakness, attribute, value);
            }
        }
        if finding.joins {
            return;
        }
        let key = &weakness.key;
        let message = self.twice.get_or_insert_with(|| Message::new(Code::DuplicateRow).with("key", key)).clone();
        self.batch.leave_out(LeftOut { message, count: 1 });
    }

    /// Counts rows of class information that carry nothing for the map. `what` may be empty.
    pub fn information(&mut self, what: &str, count: u64) {
        self.outcome.information += count;
        self.leave_out(what, count);
    }

    /// Counts parts of the file that carry nothing for the map.
    pub fn leave_out(&mut self, what: &str, count: u64) {
        let message = Message::new(Code::LeftOutInformation);
        self.leave_out_as(if what.is_empty() { message } else { message.with("what", what) }, count);
    }

    /// Counts parts of the file that are left out for this reason.
    pub fn leave_out_as(&mut self, message: Message, count: u64) {
        if count > 0 {
            self.batch.leave_out(LeftOut { message, count });
        }
    }

    /// The run looked at this thing, and would have seen such facts of it.
    pub fn looked(&mut self, thing: &Thing, aspect: Aspect) {
        self.looked.add(aspect, thing.address, thing.record);
    }

    /// The run analysed this artefact as a whole, and would have seen such facts of it.
    pub fn analysed(&mut self, thing: &Thing, aspect: Aspect) {
        if !self.analysed.iter().any(|(key, known)| *key == thing.key && *known == aspect) {
            self.analysed.push((thing.key.clone(), aspect));
        }
    }

    /// The run would have seen such facts of all that this source names.
    pub fn looked_everywhere(&mut self, aspect: Aspect) {
        self.looked.everywhere(aspect);
    }

    /// The run looked at this machine: at its being there, and for weaknesses.
    pub fn checked(&mut self, thing: &Thing, credentialed: bool) {
        self.looked(thing, Aspect::Existence);
        self.looked(thing, Aspect::Weaknesses { credentialed });
    }

    /// Refuses a row or value at this place.
    pub fn refuse_here(&mut self, message: Message, at: u64) {
        self.refuse(message.at(Locator::Byte(at)));
    }

    /// Refuses a row or value.
    pub fn refuse(&mut self, message: Message) {
        self.refusals += 1;
        self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
    }

    /// The file does not hold all that the run saw: nothing follows from silence.
    pub fn incomplete(&mut self) {
        self.incomplete = true;
    }

    /// Tells something of the file as a whole, once.
    pub fn warn(&mut self, message: Message) {
        let message = message.in_file(self.context.name);
        if !self.outcome.warnings.contains(&message) {
            self.outcome.warnings.push(message);
        }
    }

    /// Hears what a stream of JSON has to tell: what it refused, warns of, and why it stopped.
    pub fn hear_json(&mut self, json: &mut Json<impl Read>) {
        json.take_refused().into_iter().for_each(|message| self.refuse(message));
        json.warnings().into_iter().for_each(|message| self.warn(message));
        self.stopped = self.stopped.take().or_else(|| json.stopped().cloned());
    }

    /// Hears what a stream of XML has to tell.
    pub fn hear_xml(&mut self, xml: &mut Xml<impl Read>) {
        xml.take_refused().into_iter().for_each(|message| self.refuse(message));
        xml.warnings().into_iter().for_each(|message| self.warn(message));
        self.stopped = self.stopped.take().or_else(|| xml.stopped().cloned());
    }

    /// The file ends before its content does, for this reason.
    pub fn stop(&mut self, message: Message) {
        self.stopped.get_or_insert(message);
    }

    fn pour(&mut self) -> io::Result<()> {
        let latest = self.moments.latest;
        self.looked.declare(&mut self.batch, &self.source, latest);
        if self.incomplete {
            self.batch.interrupted();
        }
        self.said.clear();
        self.refusals = 0;
        self.poured = true;
        self.sink.batch(self.batch.finish())
    }

    /// Ends the report.
    ///
    /// # Errors
    /// The sink fails.
    pub fn end(mut self) -> io::Result<Outcome> {
        if let Some(message) = self.stopped.take() {
            if message.code == Code::TooDeep && !self.poured {
                return Ok(Outcome { rejected: Some(message.in_file(self.context.name)), ..Outcome::default() });
            }
            self.warn(message);
            self.incomplete = true;
        }
        for (key, aspect) in std::mem::take(&mut self.analysed) {
            let record = self.mention(&key).record;
            self.looked.add(aspect, None, record);
        }
        let future = self.moments.warning();
        future.into_iter().for_each(|message| self.warn(message));
        self.outcome.observed_at = self.moments.latest;
        self.pour()?;
        Ok(self.outcome)
    }
}
