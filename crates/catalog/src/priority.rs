//! How soon a vulnerability is mended: the decision tables of SSVC and of CISA's BOD 26-04, as data, with the row that decided
//! (EVIDENCE.md §7). What a table needs and nobody knows is named; nothing is decided without it.
//!
//! ```
//! use kharita_catalog::{Answers, priorities};
//! let answers = Answers::from([("listed", "yes"), ("exposed", "yes"), ("automatable", "no"), ("technical-impact", "total")]);
//! let decided = priorities().table("bod-26-04").unwrap().decide(&answers).unwrap();
//! assert_eq!((decided.outcome.as_str(), decided.row), ("3-days-forensic", 14));
//! ```

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_map::{Classes, Node, State};
use kharita_model::{Attribute, EdgeKind, Exploitation, Knowledge, NodeKind, Published};
use serde::{Deserialize, Serialize};

use crate::context::host_of;

const TEXT: &str = include_str!("../data/priorities.yaml");

/// Answers to the points of a table, by point.
pub type Answers<'a> = BTreeMap<&'a str, &'a str>;

/// The tables, and what leads to their answers.
#[derive(Debug, Deserialize)]
pub struct Priorities {
    tables: Vec<DecisionTable>,
    deadlines: Vec<Deadline>,
    urgency: Vec<String>,
    exposure: BTreeMap<String, String>,
    mission: Vec<String>,
    safety: String,
}

#[derive(Debug, Deserialize)]
struct Deadline {
    outcome: String,
    days: Option<i64>,
}

/// A decision table.
#[derive(Debug, Deserialize)]
pub struct DecisionTable {
    /// Its id.
    pub id: String,
    /// Who publishes it, and its version.
    pub source: String,
    /// The points that it asks for, in order.
    pub points: Vec<String>,
    /// Rows: an answer to each point, then the outcome.
    pub rows: Vec<Vec<String>>,
}

/// What a table decided.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Decision {
    /// The table.
    pub table: String,
    /// The outcome.
    pub outcome: String,
    /// The row that decided, from 1.
    pub row: usize,
    /// The answers of that row, point by point.
    pub because: Vec<(String, String)>,
}

impl DecisionTable {
    /// The row whose answers these are.
    ///
    /// # Errors
    /// The points that nothing answers.
    pub fn decide(&self, answers: &Answers<'_>) -> Result<Decision, Vec<String>> {
        let missing: Vec<String> =
            self.points.iter().filter(|point| !answers.contains_key(point.as_str())).cloned().collect();
        if !missing.is_empty() {
            return Err(missing);
        }
        let wanted: Vec<&str> = self.points.iter().filter_map(|point| answers.get(point.as_str()).copied()).collect();
        let holds = |row: &Vec<String>| row.iter().zip(&wanted).all(|(known, wanted)| known == wanted);
        let (at, row) = self.rows.iter().enumerate().find(|(_, row)| holds(row)).ok_or_else(|| self.points.clone())?;
        let because = self.points.iter().cloned().zip(row.iter().cloned()).collect();
        Ok(Decision { table: self.id.clone(), outcome: row.last().cloned().unwrap_or_default(), row: at + 1, because })
    }
}

/// The tables of the product.
///
/// # Panics
/// Never: a test reads the file.
pub fn priorities() -> &'static Priorities {
    #[expect(clippy::expect_used, reason = "the file is part of the program; a test reads it")]
    static PRIORITIES: LazyLock<Priorities> = LazyLock::new(|| serde_yaml_ng::from_str(TEXT).expect("priorities.yaml"));
    &PRIORITIES
}

impl Priorities {
    /// A table.
    pub fn table(&self, id: &str) -> Option<&DecisionTable> {
        self.tables.iter().find(|table| table.id == id)
    }

    /// Days within which an outcome of BOD 26-04 wants the vulnerability mended; none at the next upgrade.
    pub fn days(&self, outcome: &str) -> Option<i64> {
        self.deadlines.iter().find(|deadline| deadline.outcome == outcome)?.days
    }

    /// The place of an outcome among those of its table, the most urgent first.
    pub fn place(&self, outcome: &str) -> usize {
        let deadlines = self.deadlines.iter().map(|deadline| deadline.outcome.as_str());
        let urgency = self.urgency.iter().map(String::as_str);
        let place = |mut words: Box<dyn Iterator<Item = &str> + '_>| words.position(|word| word == outcome);
        place(Box::new(deadlines)).or(place(Box::new(urgency))).unwrap_or(usize::MAX)
    }
}

/// How soon a weakness is mended on one machine.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Priority {
    /// The CVE that decides: of several, the most urgent.
    pub cve: String,
    /// By SSVC, as who applies patches.
    pub ssvc: Option<Decision>,
    /// By BOD 26-04.
    pub deadline: Option<Decision>,
    /// Points that nothing answers.
    pub missing: Vec<String>,
}

impl Priority {
    /// What comes first: the smaller, the more urgent.
    pub fn rank(&self) -> (usize, usize) {
        let place = |decision: &Option<Decision>| {
            decision.as_ref().map_or(usize::MAX, |decision| priorities().place(&decision.outcome))
        };
        (place(&self.deadline), place(&self.ssvc))
    }
}

/// What is known of a state that priorities rest on.
#[derive(Debug)]
pub struct Prioritiser<'s> {
    published: &'s Knowledge,
    classes: &'s Classes,
}

impl<'s> Prioritiser<'s> {
    /// Of a state, with its classes.
    pub fn new(state: &'s State, classes: &'s Classes) -> Self {
        Prioritiser { published: &state.published, classes }
    }

    /// How soon an open weakness is mended on this machine: of its CVEs, what the most urgent asks. Nothing where no feed of
    /// vulnerabilities was applied, or none knows its CVEs.
    pub fn of(&self, weakness: Node<'_>, host: Node<'_>) -> Option<Priority> {
        let cves = weakness.values(Attribute::Cve).iter().map(|claim| claim.value.to_string());
        let known = cves.filter_map(|cve| self.published.of.get(&cve)).filter(|published| !published.rejected);
        known.map(|published| self.of_cve(published, host)).min_by_key(Priority::rank)
    }

    fn of_cve(&self, published: &Published, host: Node<'_>) -> Priority {
        let tables = priorities();
        let mut answers: Answers<'_> = BTreeMap::new();
        let ssvc = published.ssvc;
        let is_listed = !published.listed.is_empty();
        let word = |truth: bool| if truth { "yes" } else { "no" };
        // A list that was not applied says nothing; what it names is exploited.
        let has_lists = self.published.has("kev-cisa") || self.published.has("kev-enisa") || self.published.has("cve");
        if has_lists || is_listed {
            answers.insert("listed", word(is_listed));
        }
        let exploitation = ssvc.and_then(|ssvc| ssvc.exploitation);
        match if is_listed { Some(Exploitation::Active) } else { exploitation } {
            Some(exploitation) => answers.insert("exploitation", exploitation.word()),
            None => None,
        };
        if let Some(automatable) = ssvc.and_then(|ssvc| ssvc.automatable) {
            answers.insert("automatable", word(automatable));
        }
        if let Some(total) = ssvc.and_then(|ssvc| ssvc.total_impact) {
            answers.insert("technical-impact", if total { "total" } else { "partial" });
        }
        if let Some(exposure) = exposure(host).and_then(|word| tables.exposure.get(word)) {
            answers.insert("exposure", exposure);
            answers.insert("exposed", word(exposure == "open"));
        }
        let impact = self.classes.of(host).and_then(|classified| classified.impacts.into_iter().flatten().max());
        let mission = impact.and_then(|impact| tables.mission.get(usize::from(impact).checked_sub(1)?));
        let human = mission.and_then(|mission| {
            let answers = Answers::from([("safety", tables.safety.as_str()), ("mission", mission.as_str())]);
            tables.table("human-impact")?.decide(&answers).ok()
        });
        if let Some(human) = &human {
            answers.insert("human-impact", &human.outcome);
        }
        let mut missing = Vec::new();
        let mut decide = |table: &str| match tables.table(table)?.decide(&answers) {
            Ok(decision) => Some(decision),
            Err(points) => {
                missing.extend(points);
                None
            }
        };
        let (ssvc, deadline) = (decide("deployer"), decide("bod-26-04"));
        missing.sort();
        missing.dedup();
        // One fact answers both.
        if !answers.contains_key("exposure") {
            missing.retain(|point| point != "exposed");
        }
        Priority { cve: published.id.clone(), ssvc, deadline, missing }
    }

    /// What is published of the CVEs of a weakness.
    pub fn published(&self, weakness: Node<'_>) -> impl Iterator<Item = &'s Published> {
        let cves = weakness.values(Attribute::Cve).iter().map(|claim| claim.value.to_string());
        let found: Vec<&'s Published> = cves.filter_map(|cve| self.published.of.get(&cve)).collect();
        found.into_iter()
    }

    /// The living machines that a weakness touches.
    pub fn hosts<'m>(&self, weakness: Node<'m>) -> Vec<Node<'m>> {
        let affected = weakness.outgoing(EdgeKind::Affects).map(|edge| edge.to());
        let hosts = affected.filter_map(host_of).filter(|host| host.not_seen_since().is_none());
        let by_id: BTreeMap<_, Node<'m>> = hosts.map(|host| (host.id(), host)).collect();
        by_id.into_values().collect()
    }
}

/// From where a machine is reached, as people state it: of itself, of what runs on it, or of its zone; the widest of them.
fn exposure(host: Node<'_>) -> Option<&'static str> {
    let of_applications =
        host.incoming(EdgeKind::RunsOn).map(|edge| edge.from()).filter(|node| node.kind() == NodeKind::App);
    let interfaces = host.outgoing(EdgeKind::HasIface).map(|edge| edge.to());
    let subnets = interfaces.chain([host]).flat_map(|node| node.outgoing(EdgeKind::InSubnet)).map(|edge| edge.to());
    let zones = subnets.chain([host]).flat_map(|node| node.outgoing(EdgeKind::InZone)).map(|edge| edge.to());
    let stated = of_applications.chain([host]).chain(zones).filter_map(|node| node.word(Attribute::Exposure));
    let width = |word: &str| kharita_model::WordList::Exposure.words().iter().position(|known| *known == word);
    stated.min_by_key(|word| width(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_answers_every_question_once_and_knows_its_outcomes() {
        let tables = priorities();
        let sizes: Vec<(&str, usize)> =
            tables.tables.iter().map(|table| (table.id.as_str(), table.rows.len())).collect();
        assert_eq!(sizes, [("deployer", 72), ("human-impact", 16), ("coordinator", 36), ("bod-26-04", 16)]);
        for table in &tables.tables {
            let mut questions: Vec<&[String]> = table.rows.iter().map(|row| &row[..row.len() - 1]).collect();
            questions.sort();
            questions.dedup();
            assert_eq!(questions.len(), table.rows.len(), "{}", table.id);
            assert!(table.rows.iter().all(|row| row.len() == table.points.len() + 1), "{}", table.id);
            let decided = matches!(table.id.as_str(), "deployer" | "bod-26-04");
            let outcomes = table.rows.iter().filter_map(|row| row.last());
            assert!(!decided || outcomes.into_iter().all(|outcome| tables.place(outcome) < usize::MAX));
        }
        let missing = tables.table("bod-26-04").unwrap().decide(&Answers::from([("listed", "no")])).unwrap_err();
        assert_eq!(missing, ["exposed", "automatable", "technical-impact"]);
    }
}
