//! What the tests of the readers share: reading bytes, and showing batches as lines.

use std::path::PathBuf;

use kharita_ingest::{Context, Input, Outcome, Tally, recognise};
use kharita_model::{Batch, Code, Instant, Message, Value};

pub const ASSUMED: Instant = Instant(1_790_000_000_000);
pub const NOW: Instant = Instant(1_800_000_000_000);

/// What a file gives, or why no reader takes it.
pub fn read(bytes: &[u8], name: &str) -> Result<(Outcome, Vec<Batch>), Message> {
    read_input(Input::from_bytes(bytes.to_vec(), name))
}

pub fn read_input(mut input: Input) -> Result<(Outcome, Vec<Batch>), Message> {
    let format = recognise(&input)?;
    let name = input.name().to_owned();
    let context = Context { name: &name, assumed_time: ASSUMED, now: NOW, space: "default", columns: None };
    let mut batches = Vec::new();
    let outcome = (format.read)(&mut input, &context, &mut batches).expect("memory and test files can be read");
    match outcome.rejected {
        Some(message) => {
            assert!(batches.is_empty(), "a rejected file pours nothing");
            Err(message)
        }
        None => Ok((outcome, batches)),
    }
}

pub fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

/// The public samples, if they lie beside the project.
pub fn corpus(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: {} is not there", path.display());
    None
}

pub fn tally(batches: &[Batch]) -> Tally {
    let mut tally = Tally::default();
    batches.iter().for_each(|batch| tally.add(batch));
    tally
}

/// Facts as `key predicate value confidence`, edges as `key EDGE other key`, in the order of the batch.
pub fn lines(batches: &[Batch]) -> Vec<String> {
    let mut lines = Vec::new();
    for batch in batches {
        let key = |record| batch.key(record).expect("records exist").key;
        for assertion in &batch.assertions {
            let value = match &assertion.value {
                Value::Edge(edge) => key(edge.to).to_string(),
                Value::Identifier { text, within: Some(within), .. } => format!("{text} within {}", key(*within)),
                other => other.to_string(),
            };
            lines.push(format!("{} {} {value} {}", key(assertion.subject), assertion.predicate, assertion.confidence));
        }
    }
    lines
}

/// The lines about one record, without its key.
pub fn about(batches: &[Batch], key: &str) -> Vec<String> {
    let start = format!("{key} ");
    lines(batches).iter().filter_map(|line| line.strip_prefix(&start)).map(str::to_owned).collect()
}

pub fn left_out(batches: &[Batch], code: Code) -> u64 {
    batches.iter().flat_map(|batch| &batch.left_out).filter(|row| row.message.code == code).map(|row| row.count).sum()
}

pub fn refused(batches: &[Batch]) -> Vec<Code> {
    batches.iter().flat_map(|batch| &batch.refused).map(|row| row.message.code).collect()
}

pub fn warned(outcome: &Outcome) -> Vec<Code> {
    outcome.warnings.iter().map(|message| message.code).collect()
}

/// What a sample gives: machines, services, software, findings, CVE ids; rows of class information, fine, not tested.
pub type Counts = ([u64; 5], [u64; 3]);

/// Reads a sample that this format must claim.
pub fn sample(name: &str) -> (Counts, Vec<String>, Vec<Code>) {
    let bytes = fixture(name);
    let format = name.split('_').next().unwrap();
    let claimed = recognise(&Input::from_bytes(bytes.clone(), "x")).map(|format| format.id);
    assert_eq!(claimed, Ok(format), "{name} by its content");
    let (outcome, batches) = read(&bytes, name).unwrap();
    let tally = tally(&batches);
    let counts = (
        [tally.hosts, tally.services, tally.software, tally.findings, tally.cves],
        [outcome.information, outcome.fine, outcome.not_tested],
    );
    (counts, lines(&batches), refused(&batches))
}

/// Each of these is said.
pub fn says(lines: &[String], wanted: &[&str]) {
    for line in wanted {
        assert!(lines.iter().any(|said| said == line), "{line}\nis not in\n{}", lines.join("\n"));
    }
}

/// None of these stands anywhere.
pub fn never_says(lines: &[String], words: &[&str]) {
    for word in words {
        assert!(!lines.iter().any(|said| said.contains(word)), "{word} in\n{}", lines.join("\n"));
    }
}
