//! Collections of SharpHound for BloodHound CE: accounts, groups, machines and the other objects of an Active Directory,
//! who is in which group, who has which right over what, who is logged in where. MAP.md §8.1.
//!
//! A collection is a file for each type of object. Each is read alone: what a file says of objects of other files are
//! edges to their records, which it names as those files do. An object is often named before it is described, so
//! descriptions and relations go into batches of their own.

mod computer;
mod directory;
mod meta;
mod names;
mod object;
mod relations;
mod rights;

use std::io::{self, Seek};

use kharita_model::{
    Aspect, Attribute, Batch, BatchBuilder, Code, Covered, EdgeKind, Extent, Instant, LeftOut, Message, Method,
    Predicate, RecordRef, Refusal, SourceRef,
};

use crate::facts::{BATCH, Moments};
use crate::json::{self, Json, Node};
use crate::{Context, Fit, Format, Input, Outcome, Sink};
use meta::{Meta, Methods, Type};
use names::Names;
use object::Object;

/// Collections of SharpHound.
pub const FORMAT: Format = Format {
    id: "sharphound",
    name: "SharpHound (BloodHound CE)",
    versions: "5, 6",
    recognised_by: "data[] and meta {type, version, methods}",
    reader: 1,
    recognise,
    read,
};

/// What the directory itself answered (MAP.md §3.1).
const CONFIDENCE: u8 = 95;
/// Records whose existence one part of the coverage declares.
const COVERED: usize = 50_000;

fn recognise(input: &Input) -> Fit {
    let members = json::outermost(input.head());
    if !members.iter().any(|(name, _)| name == "data" || name == "meta") {
        return Fit::No;
    }
    match Meta::of(input) {
        Some(meta) if meta.kind.is_some() => Fit::Yes,
        Some(_) => Fit::Near,
        // A collection cut before its end says neither its type nor its coverage.
        None if input.head_text().contains("\"ObjectIdentifier\"") => Fit::Near,
        None => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let rejected =
        |code: Code| Outcome { rejected: Some(Message::new(code).in_file(context.name)), ..Outcome::default() };
    let Some((meta, kind)) = Meta::of(input).and_then(|meta| Some((meta, meta.kind?))) else {
        return Ok(rejected(Code::Truncated));
    };
    if meta.version.is_some_and(|version| version < 5) {
        let version = meta.version.unwrap_or_default();
        let message = Message::new(Code::UnsupportedVersion).with("version", version).with("known", FORMAT.versions);
        return Ok(Outcome { rejected: Some(message.in_file(context.name)), ..Outcome::default() });
    }
    input.rewind()?;
    let mut json = Json::new(&mut *input)?;
    let mut collection = Collection::new(context, sink, meta, kind);
    if json.object()? {
        while let Some(key) = json.key()? {
            if key.name == "data" {
                collection.data(&mut json)?;
            } else {
                json.skip()?;
            }
        }
    }
    collection.end(&mut json)
}

/// A batch, and the sources named in it.
struct Stream {
    batch: BatchBuilder,
    names: Names,
}

impl Stream {
    fn new(moment: Instant) -> Self {
        let mut batch = BatchBuilder::new(Method::Observed, moment);
        batch.confidence(CONFIDENCE);
        Stream { batch, names: Names::default() }
    }

    fn is_full(&self) -> bool {
        self.batch.len() >= BATCH || self.names.is_full()
    }

    fn finish(&mut self) -> Batch {
        self.names.clear();
        self.batch.finish()
    }
}

/// A file of a collection while it is read.
struct Collection<'a> {
    context: &'a Context<'a>,
    sink: &'a mut dyn Sink,
    /// What the objects are.
    descriptions: Stream,
    /// What they say of each other.
    relations: Stream,
    moments: Moments<'a>,
    outcome: Outcome,
    meta: Meta,
    kind: Type,
    found: u64,
    /// Records described since the last batch, by source.
    described: Vec<(SourceRef, Vec<RecordRef>)>,
    poured: bool,
}

impl<'a> Collection<'a> {
    fn new(context: &'a Context<'a>, sink: &'a mut dyn Sink, meta: Meta, kind: Type) -> Self {
        let mut moments = Moments::new(context);
        let moment = moments.choose([moment_of(context.name)]);
        let version = meta.version.map(|version| version.to_string());
        let outcome = Outcome { version, observed_at: moments.latest, ..Outcome::default() };
        Collection {
            context,
            sink,
            descriptions: Stream::new(moment),
            relations: Stream::new(moment),
            moments,
            outcome,
            meta,
            kind,
            found: 0,
            described: Vec::new(),
            poured: false,
        }
    }

    fn data(&mut self, json: &mut Json<&mut Input>) -> io::Result<()> {
        if !json.list()? {
            return Ok(());
        }
        while json.item()? {
            self.found += 1;
            let Some(node) = json.value(wanted)? else { continue };
            self.object(&node);
            if self.descriptions.is_full() || self.relations.is_full() {
                self.pour()?;
            }
        }
        Ok(())
    }

    fn object(&mut self, node: &Node) {
        if node.truth_of("IsDeleted") == Some(true) {
            self.descriptions.batch.leave_out(LeftOut { message: Message::new(Code::LeftOutDeleted), count: 1 });
            return;
        }
        let Some(object) = Object::of(node, self.kind, self.context) else {
            let message = Message::new(Code::RowUnreadable).with("name", "ObjectIdentifier");
            self.refuse(vec![message.at(kharita_model::Locator::Byte(node.at))]);
            return;
        };
        let Stream { batch, names } = &mut self.descriptions;
        let (source, record) = object.write(batch, names, self.context);
        match self.described.iter_mut().find(|(known, _)| *known == source) {
            Some((_, records)) => records.push(record),
            None => self.described.push((source, vec![record])),
        }
        let Stream { batch, names } = &mut self.relations;
        let refused = relations::write(&object, batch, names);
        self.refuse(refused);
    }

    fn refuse(&mut self, messages: Vec<Message>) {
        for message in messages {
            self.descriptions.batch.refuse(Refusal { message: message.in_file(self.context.name) });
        }
    }

    /// Declares what was collected of the objects described since the last batch, and gives the batch away. A method
    /// that was not used leaves no coverage: nothing can be concluded from silence.
    fn pour(&mut self) -> io::Result<()> {
        let mut predicates: Vec<Predicate> = Vec::new();
        if self.meta.methods.has(Methods::OBJECT_PROPERTIES) {
            predicates.extend(self.kind.attributes().iter().map(|attribute| Predicate::Attribute(*attribute)));
        }
        if self.meta.methods.has(Methods::CONTAINER) {
            predicates.push(Predicate::Edge(EdgeKind::PartOf));
        }
        for (_, records) in std::mem::take(&mut self.described) {
            for part in records.chunks(COVERED) {
                let mut cover = |aspect| {
                    let extent = Extent::Records(part.to_vec());
                    self.descriptions.batch.cover(Covered { extent, aspect, at: self.moments.latest });
                };
                cover(Aspect::Existence);
                if !predicates.is_empty() {
                    cover(Aspect::Statements(predicates.clone()));
                }
            }
        }
        self.poured = true;
        self.sink.batch(self.descriptions.finish())?;
        let relations = self.relations.finish();
        if relations.is_empty() { Ok(()) } else { self.sink.batch(relations) }
    }

    fn end(mut self, json: &mut Json<&mut Input>) -> io::Result<Outcome> {
        let stopped = json.stopped().cloned().map(|message| message.in_file(self.context.name));
        if let Some(message) = &stopped
            && message.code == Code::TooDeep
            && !self.poured
        {
            return Ok(Outcome { rejected: stopped, ..Outcome::default() });
        }
        self.refuse(json.take_refused());
        if let Some(message) = stopped {
            self.outcome.warnings.push(message);
            self.descriptions.batch.interrupted();
            self.relations.batch.interrupted();
        }
        if let Some(said) = self.meta.count.filter(|said| *said != self.found) {
            let message = Message::new(Code::CountDiffers).count("said", said).count("found", self.found);
            self.outcome.warnings.push(message.in_file(self.context.name));
        }
        self.outcome.warnings.extend(json.warnings().into_iter().map(|message| message.in_file(self.context.name)));
        self.outcome.warnings.extend(self.moments.warning());
        if let Some(rules) = self.kind.rules_not_evaluated().filter(|_| self.found > 0) {
            self.descriptions
                .batch
                .leave_out(LeftOut { message: Message::new(Code::RulesNotEvaluated).with("rules", rules), count: 1 });
        }
        self.pour()?;
        Ok(self.outcome)
    }
}

/// When the collection began: the files of one begin with the same fourteen digits, `20240305110018_users.json`. The
/// clock is that of the collector, without its zone, and read as UTC.
fn moment_of(name: &str) -> Option<Instant> {
    let name = name.rsplit(['/', '\\', '!']).next().unwrap_or(name);
    let digits = name.get(..14).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    name.get(14..).filter(|rest| rest.starts_with('_'))?;
    let (day, time) = ((part(0, 4), part(4, 6), part(6, 8)), (part(8, 10), part(10, 12), part(12, 14)));
    Instant::parse(&format!("{}-{}-{}T{}:{}:{}Z", day.0, day.1, day.2, time.0, time.1, time.2))
}

/// The attributes that describe an object, of whatever type.
const DESCRIPTIONS: &[Attribute] = &[Attribute::Name, Attribute::Description, Attribute::Privileged];

/// The members that are read; all others are passed over, passwords above all.
fn wanted(name: &str) -> bool {
    matches!(
        name,
        "AccessRights"
            | "Aces"
            | "AffectedComputers"
            | "Agent"
            | "AllowedToAct"
            | "AllowedToDelegate"
            | "CARegistryData"
            | "CASecurity"
            | "ChildObjects"
            | "Collected"
            | "ComputerSID"
            | "ContainedBy"
            | "Data"
            | "DcomUsers"
            | "DomainSID"
            | "DumpSMSAPassword"
            | "EnabledCertTemplates"
            | "EnrollmentAgentRestrictions"
            | "GPOChanges"
            | "GUID"
            | "HasSIDHistory"
            | "HostingComputer"
            | "IsDC"
            | "IsDeleted"
            | "IsEnforced"
            | "IsTransitive"
            | "Links"
            | "LocalAdmins"
            | "LocalGroups"
            | "Members"
            | "ObjectIdentifier"
            | "ObjectType"
            | "PSRemoteUsers"
            | "PrimaryGroupSID"
            | "PrincipalSID"
            | "PrincipalType"
            | "Privilege"
            | "PrivilegedSessions"
            | "Properties"
            | "RegistrySessions"
            | "RemoteDesktopUsers"
            | "Restrictions"
            | "Results"
            | "RightName"
            | "SPNTargets"
            | "Service"
            | "Sessions"
            | "SidFilteringEnabled"
            | "TGTDelegationEnabled"
            | "TargetDomainName"
            | "TargetDomainSid"
            | "Template"
            | "TrustDirection"
            | "TrustType"
            | "Trusts"
            | "UnconstrainedDelegation"
            | "UserRights"
            | "UserSID"
    ) || object::is_wanted(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_their_end() {
        let fit = |text: &str| recognise(&Input::from_bytes(text.as_bytes().to_vec(), "x.json"));
        let meta = r#""meta":{"methods":1,"type":"users","count":0,"version":6}"#;
        let long = "{\"ObjectIdentifier\":\"S-1-5-21-1-2-3-4\"},".repeat(3000);
        for text in [
            format!("{{\"data\":[],{meta}}}"),
            format!("\u{feff}{{{meta},\"data\":[]}}"),
            format!("{{\"data\":[{long}{{}}],{meta}}}\n"),
        ] {
            assert_eq!(fit(&text), Fit::Yes);
        }
        assert_eq!(fit(&format!("{{\"data\":[{long}")), Fit::Near);
        assert_eq!(fit(r#"{"data":[],"meta":{"type":"azure","version":5,"count":0}}"#), Fit::Near);
        for text in ["{\"data\":[]}", "{\"meta\":{}}", "{}", "[]", "<data/>", "{\"bomFormat\":\"CycloneDX\"}"] {
            assert_eq!(fit(text), Fit::No, "{text}");
        }
    }

    #[test]
    fn the_name_tells_when_it_was_collected() {
        let expected = Instant::parse("2024-03-05T11:00:18Z");
        assert_eq!(moment_of("20240305110018_users.json"), expected);
        assert_eq!(moment_of("a/b/20240305110018_BloodHound.json"), expected);
        for name in ["users.json", "20240305110018.json", "20241305110018_users.json", "2024030511001é_users.json"] {
            assert_eq!(moment_of(name), None, "{name}");
        }
    }

    #[test]
    fn passwords_are_not_even_read() {
        for name in
            ["userpassword", "unixpassword", "unicodepassword", "sfupassword", "msds-managedpassword", "homedirectory"]
        {
            assert!(!wanted(name), "{name}");
        }
    }
}
