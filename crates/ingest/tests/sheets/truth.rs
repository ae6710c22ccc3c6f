//! What is true in a file, and how much of it was read.

use std::collections::BTreeSet;

use kharita_ingest::{Context, Input, Outcome, recognise};
use kharita_model::{Attribute, Batch, Instant, Predicate, Value};

/// A file with what is true in it.
pub struct Fixture {
    pub name: &'static str,
    pub bytes: Vec<u8>,
    /// What each cell says: record key, predicate, value (of an edge, the key of its other end).
    pub truth: BTreeSet<Fact>,
    /// What follows from it: names of things that are only named, names under which machines are shown.
    pub implied: BTreeSet<Fact>,
}

pub type Fact = (String, String, String);

impl Fixture {
    pub fn new(name: &'static str) -> Self {
        Fixture { name, bytes: Vec::new(), truth: BTreeSet::new(), implied: BTreeSet::new() }
    }

    /// A cell says this.
    pub fn says(&mut self, key: &str, predicate: &str, value: &str) {
        self.truth.insert((key.to_owned(), predicate.to_owned(), value.to_owned()));
    }

    /// A cell names a thing of this kind, to which an edge leads.
    pub fn links(&mut self, key: &str, edge: &str, kind: &str, name: &str) {
        self.truth.insert((key.to_owned(), edge.to_owned(), key_of(kind, name)));
        self.implies(&key_of(kind, name), "name", name);
    }

    /// The name of the sheet says what all its machines are.
    pub fn all_are(&mut self, subtype: &str) {
        let keys: BTreeSet<String> =
            self.truth.iter().map(|(key, ..)| key.clone()).filter(|key| key.starts_with("host/")).collect();
        keys.iter().for_each(|key| self.implies(key, "is", subtype));
    }

    pub fn implies(&mut self, key: &str, predicate: &str, value: &str) {
        self.implied.insert((key.to_owned(), predicate.to_owned(), value.to_owned()));
    }
}

/// The key of a thing by its name: lower case without accents.
pub fn key_of(kind: &str, name: &str) -> String {
    let lower = name.to_lowercase();
    let plain = lower.chars().map(|c| match c {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'ç' => 'c',
        'ô' => 'o',
        '’' => '\'',
        'أ' | 'إ' => 'ا',
        'ة' => 'ه',
        other => other,
    });
    format!("{kind}/{}", plain.collect::<String>())
}

/// What reading a file gave.
pub struct Reading {
    pub outcome: Outcome,
    pub batches: Vec<Batch>,
}

pub const NOW: Instant = Instant(1_800_000_000_000);

pub fn context(name: &str) -> Context<'_> {
    Context { name, assumed_time: Instant(1_790_000_000_000), now: NOW, space: "default", columns: None }
}

pub fn read(name: &str, bytes: &[u8]) -> Reading {
    let mut input = Input::from_bytes(bytes.to_vec(), name);
    let format = recognise(&input).unwrap_or_else(|message| panic!("{name}: {message}"));
    assert_eq!(format.id, "sheet", "{name}");
    let mut batches = Vec::new();
    let outcome = (format.read)(&mut input, &context(name), &mut batches).unwrap();
    Reading { outcome, batches }
}

impl Reading {
    /// Attributes and edges said.
    pub fn facts(&self) -> BTreeSet<Fact> {
        let mut facts = BTreeSet::new();
        for batch in &self.batches {
            let key = |record| batch.key(record).unwrap().key.to_string();
            for fact in &batch.assertions {
                let value = match (&fact.predicate, &fact.value) {
                    (Predicate::Is, Value::Kind { subtype: Some(subtype), .. }) => subtype.to_string(),
                    (Predicate::Is | Predicate::Id(_), _) => continue,
                    (_, Value::Edge(edge)) => key(edge.to),
                    (_, value) => value.to_string(),
                };
                facts.insert((key(fact.subject), fact.predicate.to_string(), value));
            }
        }
        facts
    }

    /// Identifiers said: record key and text.
    pub fn identifiers(&self) -> Vec<(String, String)> {
        let batches = self.batches.iter().flat_map(|batch| batch.assertions.iter().map(move |fact| (batch, fact)));
        let ids = batches.filter(|(_, fact)| matches!(fact.predicate, Predicate::Id(_)));
        ids.map(|(batch, fact)| (batch.key(fact.subject).unwrap().key.to_string(), fact.value.to_string())).collect()
    }

    /// Codes of refused rows and cells, with their places.
    pub fn refused(&self) -> Vec<String> {
        let rows = self.batches.iter().flat_map(|batch| &batch.refused);
        rows.map(|row| format!("{} {}", row.message.code, row.message.place.locator.as_ref().unwrap())).collect()
    }

    pub fn left_out(&self) -> Vec<(String, u64)> {
        let rows = self.batches.iter().flat_map(|batch| &batch.left_out);
        rows.map(|row| (row.message.code.to_string(), row.count)).collect()
    }

    /// Codes of warnings with the column concerned.
    pub fn warned(&self) -> Vec<String> {
        let argument = |message: &kharita_model::Message| match message.arguments.first() {
            Some((_, kharita_model::Argument::Text(text))) => text.clone(),
            _ => String::new(),
        };
        self.outcome.warnings.iter().map(|message| format!("{} {}", message.code, argument(message))).collect()
    }
}

/// How much of the truth was read, and what was read that is not true.
pub struct Score {
    pub read: usize,
    pub all: usize,
    pub missed: Vec<Fact>,
    pub wrong: Vec<Fact>,
}

pub fn score(fixture: &Fixture, reading: &Reading) -> Score {
    let facts = reading.facts();
    let missed: Vec<Fact> = fixture.truth.difference(&facts).cloned().collect();
    let mut wrong: Vec<Fact> =
        facts.difference(&fixture.truth).filter(|fact| !fixture.implied.contains(fact)).cloned().collect();
    // An identifier repeats what an attribute says.
    let said = |key: &str, text: &str| {
        facts.iter().chain(&fixture.implied).any(|(known, _, value)| known == key && value == text)
    };
    wrong.extend(
        reading
            .identifiers()
            .into_iter()
            .filter(|(key, text)| !said(key, text))
            .map(|(key, text)| (key, "id".to_owned(), text)),
    );
    Score { read: fixture.truth.len() - missed.len(), all: fixture.truth.len(), missed, wrong }
}

#[test]
fn the_score_counts_what_is_missed_and_what_is_wrong() {
    let bytes = "Nom machine;Adresse IP\nSRV-01;10.0.0.1\nSRV-02;10.0.0.2\n";
    let reading = read("parc.csv", bytes.as_bytes());
    let mut fixture = Fixture::new("parc.csv");
    fixture.says("host/srv-01", "addresses", "10.0.0.1");
    fixture.says("host/srv-01", "os", "Debian");
    let found = score(&fixture, &reading);
    assert_eq!((found.read, found.all), (1, 2));
    let mut wrong: Vec<String> = found.wrong.iter().map(|(key, predicate, _)| format!("{key} {predicate}")).collect();
    wrong.sort();
    let expected = [
        "host/srv-01 hostnames",
        "host/srv-01 name",
        "host/srv-02 addresses",
        "host/srv-02 hostnames",
        "host/srv-02 name",
    ];
    assert_eq!(wrong, expected);
    assert_eq!(Attribute::Hostnames.to_string(), "hostnames");
}
