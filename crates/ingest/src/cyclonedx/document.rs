//! A document while it is written: its source, its artefact, the components known so far, what was covered.

use std::hash::{Hash, Hasher};
use std::io;

use kharita_model::{
    Aspect, BatchBuilder, Code, Covered, Extent, Instant, LeftOut, Locator, Message, Method, RecordId, RecordRef,
    Refusal, Source, SourceRef, Subtype,
};
use rustc_hash::{FxHashSet, FxHasher};

use super::VERSIONS;
use super::part::Part;
use super::vulnerability::Vulnerability;
use crate::facts::{BATCH, Moments};
use crate::{Context, Outcome, Sink};

/// How sure a bill of materials is: its tool had the artefact in hand (MAP.md §3.1).
const CONFIDENCE: u8 = 95;

/// What stands before the components.
#[derive(Debug, Default)]
pub struct Header {
    /// Version of CycloneDX.
    pub version: Option<String>,
    /// Serial number of the document.
    pub serial: Option<String>,
    /// When it was made.
    pub made: Option<Instant>,
    /// The artefact it is about.
    pub artefact: Option<Part>,
    /// Parts of the artefact itself.
    pub modules: Vec<Part>,
}

/// A document while it is written.
pub struct Document<'a> {
    context: &'a Context<'a>,
    sink: &'a mut dyn Sink,
    batch: BatchBuilder,
    moments: Moments<'a>,
    outcome: Outcome,
    source: Source,
    serial: String,
    artefact: Part,
    key: String,
    /// Hashes of the keys of all components, also of batches given away.
    known: FxHashSet<u64>,
    /// Does the document say that it does not name all?
    pub incomplete: bool,
    /// Does it speak of weaknesses?
    pub tested: bool,
    /// The first row that stood in the document twice.
    twice: Option<Message>,
    poured: bool,
}

impl<'a> Document<'a> {
    /// Begins the document. `Err`: its version is not read.
    pub fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink, header: Header) -> Result<Self, Message> {
        let version = header.version.unwrap_or_default();
        if !version.is_empty() && !version.starts_with("1.") {
            let refused = Message::new(Code::UnsupportedVersion).with("version", version).with("known", VERSIONS);
            return Err(refused.in_file(context.name));
        }
        // A document without an artefact is about something that only its file name tells.
        let unnamed = || Part { name: Some(stem(context.name).to_owned()), ..Part::default() };
        let mut artefact = header.artefact.filter(|artefact| artefact.key().is_some()).unwrap_or_else(unnamed);
        let refused = artefact.drop_malformed();
        let named = [artefact.full_name(), artefact.version.clone()].map(Option::unwrap_or_default).join("@");
        let serial = header.serial.unwrap_or_else(|| RecordId::of("cyclonedx", &named).text());
        let mut document = Document {
            context,
            sink,
            batch: BatchBuilder::new(Method::Observed, context.assumed_time),
            moments: Moments::new(context),
            outcome: Outcome { version: Some(version).filter(|version| !version.is_empty()), ..Outcome::default() },
            source: Source::new("cyclonedx", &serial),
            serial,
            key: artefact.key().unwrap_or_default(),
            artefact,
            known: FxHashSet::default(),
            incomplete: false,
            tested: false,
            twice: None,
            poured: false,
        };
        let moment = document.moments.choose([header.made]);
        document.batch.observed(moment).confidence(CONFIDENCE);
        document.refuse(refused);
        document.app();
        for module in header.modules {
            document.module(module, Subtype::Module);
        }
        Ok(document)
    }

    fn source(&mut self) -> SourceRef {
        self.batch.source(&self.source)
    }

    /// The artefact, said again in each batch.
    fn app(&mut self) -> RecordRef {
        let source = self.source();
        match self.batch.find(source, &self.key) {
            Some(app) => app,
            None => self.artefact.write_artefact(&mut self.batch, source, &self.key),
        }
    }

    /// A part of the artefact itself, or a service that it calls.
    pub fn module(&mut self, mut part: Part, subtype: Subtype) {
        let Some(key) = self.named(&mut part) else { return };
        let (source, app) = (self.source(), self.app());
        part.write_module(&mut self.batch, source, &key, app, subtype);
    }

    /// A component, inside another one if it stands in one.
    pub fn software(&mut self, mut part: Part, inside: Option<&str>) -> io::Result<()> {
        let Some(key) = self.named(&mut part) else { return Ok(()) };
        let (source, app) = (self.source(), self.app());
        part.write_software(&mut self.batch, source, &key, app, inside);
        self.pour_if_full()
    }

    /// The key of a part that was not yet named.
    fn named(&mut self, part: &mut Part) -> Option<String> {
        let at = Locator::Byte(part.at);
        let Some(key) = part.key() else {
            self.refuse(vec![Message::new(Code::RowUnreadable).with("name", "component").at(at)]);
            return None;
        };
        let malformed = part.drop_malformed();
        self.refuse(malformed);
        if key == self.key || !self.known.insert(hash(&key)) {
            self.twice(&key);
            return None;
        }
        Some(key)
    }

    /// A row stands in the document a second time. All are counted under the first of them.
    fn twice(&mut self, key: &str) {
        let message = self.twice.get_or_insert_with(|| Message::new(Code::DuplicateRow).with("key", key)).clone();
        self.batch.leave_out(LeftOut { message, count: 1 });
    }

    /// A weakness. `inside`: the component in whose description it stands.
    pub fn weakness(&mut self, vulnerability: &Vulnerability, inside: Option<&str>) -> io::Result<()> {
        self.tested = true;
        let at = Locator::Byte(vulnerability.at);
        let Some(id) = vulnerability.id.as_deref() else {
            self.refuse(vec![Message::new(Code::MissingKey).at(at)]);
            return Ok(());
        };
        match vulnerability.state() {
            "fine" => self.outcome.fine += 1,
            "not_tested" => self.outcome.not_tested += 1,
            _ => {}
        }
        let source = self.source();
        let own = [inside.unwrap_or(&self.key).to_owned()];
        let listed =
            if inside.is_some() || vulnerability.affects.is_empty() { &own[..] } else { &vulnerability.affects };
        for reference in listed {
            let (target, known_as) = self.target(reference, &at);
            let key = format!("{known_as}/{id}");
            if self.batch.find(source, &key).is_some() {
                self.twice(&key);
            } else {
                vulnerability.write(&mut self.batch, source, &key, target);
            }
        }
        self.pour_if_full()
    }

    /// What a reference names: the artefact, a component, or something in another document (a BOM-Link,
    /// `urn:cdx:serial/version#reference`). A reference to nothing means the artefact, and that is told.
    fn target(&mut self, reference: &str, at: &Locator) -> (RecordRef, String) {
        let source = self.source();
        let link = reference.strip_prefix("urn:cdx:").and_then(|link| {
            let (document, inside) = link.split_once('#')?;
            Some((format!("urn:uuid:{}", document.split('/').next().unwrap_or_default()), unescaped(inside)))
        });
        match link {
            Some((document, inside)) if document != self.serial => {
                let other = self.batch.source(&Source::new("cyclonedx", &document));
                return (self.batch.mention(other, &inside), reference.to_owned());
            }
            Some((_, inside)) if self.known.contains(&hash(&inside)) => {
                return (self.batch.mention(source, &inside), inside);
            }
            None if self.known.contains(&hash(reference)) => {
                return (self.batch.mention(source, reference), reference.to_owned());
            }
            _ => {}
        }
        if reference != self.key {
            let told = Message::new(Code::UnknownReference).with("value", reference).with("sheets", "components");
            self.refuse(vec![told.at(at.clone())]);
        }
        (self.app(), self.key.clone())
    }

    /// Refuses rows or values.
    pub fn refuse(&mut self, messages: Vec<Message>) {
        for message in messages {
            self.batch.refuse(Refusal { message: message.in_file(self.context.name) });
        }
    }

    /// Counts what carries nothing for the map.
    pub fn leave_out(&mut self, what: &str, count: u64) {
        if count > 0 {
            self.batch.leave_out(LeftOut { message: Message::new(Code::LeftOutInformation).with("what", what), count });
        }
    }

    /// Tells something of the text as a whole, once.
    pub fn warn(&mut self, messages: Vec<Message>) {
        for message in messages.into_iter().map(|message| message.in_file(self.context.name)) {
            if !self.outcome.warnings.contains(&message) {
                self.outcome.warnings.push(message);
            }
        }
    }

    fn pour_if_full(&mut self) -> io::Result<()> {
        if self.batch.len() >= BATCH { self.pour() } else { Ok(()) }
    }

    /// Declares what the document speaks of, and gives the batch away.
    fn pour(&mut self) -> io::Result<()> {
        let app = self.app();
        let mut cover = |aspect| {
            let part = Covered { extent: Extent::Records(vec![app]), aspect, at: self.moments.latest };
            self.batch.cover(part);
        };
        if !self.incomplete && !self.known.is_empty() {
            cover(Aspect::Software);
        }
        if self.tested {
            cover(Aspect::Weaknesses { credentialed: true });
        }
        self.poured = true;
        self.sink.batch(self.batch.finish())
    }

    /// Ends the document; `stopped` says why if it was not read to its end.
    pub fn end(mut self, stopped: Option<&Message>) -> io::Result<Outcome> {
        if let Some(message) = stopped.cloned() {
            let message = message.in_file(self.context.name);
            if message.code == Code::TooDeep && !self.poured {
                return Ok(Outcome { rejected: Some(message), ..Outcome::default() });
            }
            self.warn(vec![message]);
            self.batch.interrupted();
        }
        self.outcome.warnings.extend(self.moments.warning());
        self.outcome.observed_at = self.moments.latest;
        self.pour()?;
        Ok(self.outcome)
    }
}

/// The file name without folder and endings.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    [".json", ".xml", ".cdx", ".bom"].iter().fold(name, |name, end| name.strip_suffix(end).unwrap_or(name))
}

/// The text with its `%2F` resolved.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        match code.filter(|code| *first == b'%' && *code >= b' ') {
            Some(code) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hash(key: &str) -> u64 {
    let mut hasher = FxHasher::default();
    key.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_and_links() {
        assert_eq!((stem("a/b/app.cdx.json"), stem("bom.xml"), stem("x")), ("app", "bom", "x"));
        assert_eq!(
            (unescaped("a%2Fb%20c"), unescaped("50%"), unescaped("%zz%00")),
            ("a/b c".into(), "50%".into(), "%zz%00".into())
        );
    }
}
