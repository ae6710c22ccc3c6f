//! A statement: one thing that a verdict says of itself, with its count, the objects it is about, and the articles of law
//! beside it.

use std::collections::BTreeMap;
use std::fmt;

use kharita_map::Node;
use kharita_model::{Argument, NodeId, RegisterKind};
use serde::{Serialize, Serializer};

use crate::{Ask, Reason};

/// Objects that a statement lists; the rest is counted.
const LISTED: usize = 50;

/// What a statement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StatementKind {
    /// What was looked at, with the rate.
    Looked,
    /// A fact that contradicts the rule.
    Gap,
    /// What must be known to read the verdict.
    Note,
    /// What is missing, and whom to ask.
    Missing,
}

/// What a statement is about: a node of the map, or a record of the register.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Object {
    /// A node.
    Node(NodeId),
    /// A record: its kind and id.
    Record(RegisterKind, String),
}

impl fmt::Display for Object {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Object::Node(id) => id.fmt(f),
            Object::Record(kind, id) => write!(f, "{kind}/{id}"),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl From<Node<'_>> for Object {
    fn from(node: Node<'_>) -> Self {
        Object::Node(node.id())
    }
}

/// One thing that a verdict says of itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Statement {
    /// What it is.
    pub kind: StatementKind,
    /// What it says.
    pub code: Reason,
    /// Of these that fulfil…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub numerator: Option<u64>,
    /// …out of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<u64>,
    /// Further arguments of the sentence.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub arguments: BTreeMap<&'static str, Argument>,
    /// Whom to ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask: Option<Ask>,
    /// Requirements of law that the fact concerns; the sentence about them follows the wording of REGULATION.md §9.1.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// What it is about, at most fifty.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<Object>,
    /// How many objects it is about in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

impl Statement {
    fn new(kind: StatementKind, code: Reason) -> Self {
        Statement {
            kind,
            code,
            numerator: None,
            denominator: None,
            arguments: BTreeMap::new(),
            ask: None,
            articles: Vec::new(),
            objects: Vec::new(),
            total: None,
        }
    }

    /// What was looked at: so many out of so many fulfil the rule.
    pub(crate) fn looked(code: Reason, numerator: u64, denominator: u64) -> Self {
        let (numerator, denominator) = (Some(numerator), Some(denominator));
        Statement { numerator, denominator, ..Statement::new(StatementKind::Looked, code) }
    }

    /// A gap that these objects show.
    pub(crate) fn gap(code: Reason, objects: impl IntoIterator<Item = impl Into<Object>>) -> Self {
        Statement::new(StatementKind::Gap, code).about(objects)
    }

    /// A gap without naming anybody or anything: persons, or what is counted elsewhere.
    pub(crate) fn counted(code: Reason, total: u64) -> Self {
        Statement { total: Some(total), ..Statement::new(StatementKind::Gap, code) }
    }

    /// A note.
    pub(crate) fn note(code: Reason) -> Self {
        Statement::new(StatementKind::Note, code)
    }

    /// What is missing.
    pub(crate) fn missing(code: Reason, ask: Ask) -> Self {
        Statement { ask: Some(ask), ..Statement::new(StatementKind::Missing, code) }
    }

    /// About these objects.
    pub(crate) fn about(mut self, objects: impl IntoIterator<Item = impl Into<Object>>) -> Self {
        let mut objects: Vec<Object> = objects.into_iter().map(Into::into).collect();
        objects.sort();
        objects.dedup();
        self.total = Some(objects.len() as u64);
        objects.truncate(LISTED);
        self.objects = objects;
        self
    }

    /// With a number.
    pub(crate) fn number(mut self, name: &'static str, number: i64) -> Self {
        self.arguments.insert(name, Argument::Number(number));
        self
    }

    /// With a text.
    pub(crate) fn text(mut self, name: &'static str, text: impl fmt::Display) -> Self {
        self.arguments.insert(name, Argument::Text(text.to_string()));
        self
    }

    /// Beside these requirements of law.
    pub(crate) fn articles(mut self, articles: &[&str]) -> Self {
        self.articles = articles.iter().map(|id| (*id).to_owned()).collect();
        self
    }

    /// Does it name or count anything? A gap of nothing is none.
    pub(crate) fn is_empty_gap(&self) -> bool {
        self.kind == StatementKind::Gap && self.total == Some(0)
    }

    /// The arguments of its sentence: its own, and `numerator`, `denominator`, `total`.
    pub fn sentence_arguments(&self) -> Vec<(&str, Argument)> {
        let counts = [("numerator", self.numerator), ("denominator", self.denominator), ("total", self.total)];
        let counts = counts
            .into_iter()
            .filter_map(|(name, count)| Some((name, Argument::Number(i64::try_from(count?).unwrap_or(i64::MAX)))));
        self.arguments.iter().map(|(name, argument)| (*name, argument.clone())).chain(counts).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifty_objects_are_listed_and_all_counted_once() {
        let record = |n: usize| Object::Record(RegisterKind::Action, format!("A{n:03}"));
        let statement = Statement::gap(Reason::NoRisk, (0..120).chain(0..120).map(record));
        assert_eq!((statement.objects.len(), statement.total), (50, Some(120)));
        assert_eq!(statement.objects[0].to_string(), "action/A000");
        assert!(!statement.is_empty_gap());
        assert!(Statement::gap(Reason::NoRisk, Vec::<Object>::new()).is_empty_gap());
    }

    #[test]
    fn a_sentence_gets_its_counts() {
        let statement = Statement::looked(Reason::LookedHosts, 3, 4).number("days", 30);
        let names: Vec<&str> = statement.sentence_arguments().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["days", "numerator", "denominator"]);
    }
}
