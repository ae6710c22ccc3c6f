//! What people state: a value or an edge of a thing, its standing as a crown jewel. A statement never overwrites an
//! observation; it stands beside it with its author.

use std::collections::BTreeMap;

use kharita_map::Node;
use kharita_model::{
    Attribute, Code, Date, EdgeKind, EdgeValue, Event, Locator, Message, NodeId, NodeKind, Predicate, RecordEvent,
    RecordKey, RegisterKind, RegisterRecord, Statement, Value,
};

use crate::{Error, Workspace};

/// A statement as a person types it.
#[derive(Debug, Clone)]
pub struct StateRequest {
    /// The thing.
    pub id: String,
    /// Attribute, or edge kind.
    pub attribute: String,
    /// The value in its stable form (`?` is « ne sait pas »), or the id of the edge's other end.
    pub value: String,
    /// Who says so.
    pub by: String,
    /// Since when it is so; today if not told.
    pub on: Option<Date>,
    /// Why.
    pub why: Option<String>,
    /// Is it a decision between claims?
    pub decided: bool,
}

/// States something. Returns the entry.
///
/// # Errors
/// Unknown id, attribute or value; the ledger.
pub async fn state(workspace: &mut Workspace, request: &StateRequest) -> Result<u64, Error> {
    let node = workspace.node(&request.id)?;
    let subject = key(node);
    let (predicate, value) = said(workspace, node, &request.attribute, &request.value)?;
    let statement = Statement {
        subject,
        predicate,
        value,
        by: request.by.clone(),
        on: request.on.unwrap_or_else(|| workspace.now().date()),
        why: request.why.clone(),
        decided: request.decided,
    };
    let entry = workspace.append(vec![Event::Statement(statement)], request.why.clone(), &[]).await?;
    workspace.refold().await?;
    Ok(entry)
}

fn said(workspace: &Workspace, node: Node<'_>, name: &str, text: &str) -> Result<(Predicate, Value<RecordKey>), Error> {
    if let Ok(kind) = EdgeKind::from_word(&name.to_uppercase().replace('-', "_")) {
        let to = workspace.node(text)?;
        let spec = kind.spec();
        let fits = |allowed: &[NodeKind], kind: NodeKind| allowed.is_empty() || allowed.contains(&kind);
        if !fits(spec.from, node.kind()) || !fits(spec.to, to.kind()) {
            let message = Message::new(Code::KindsDiffer).with("a", node.kind()).with("b", to.kind());
            return Err(Error::Usage(message));
        }
        return Ok((Predicate::Edge(kind), Value::Edge(Box::new(EdgeValue { to: key(to), attributes: Vec::new() }))));
    }
    let attribute = Attribute::from_word(&name.to_lowercase()).map_err(|_| {
        let near: Vec<&str> =
            Attribute::ALL.iter().map(|a| a.word()).filter(|word| is_near(word, name)).take(5).collect();
        Error::Usage(Message::new(Code::UnknownAttribute).with("name", name).with("near", near.join(", ")))
    })?;
    let value = attribute.value_type().parse(text).ok_or_else(|| {
        let expected = expected(attribute);
        Error::Usage(Message::new(Code::BadValue).with("value", text).with("expected", expected))
    })?;
    Ok((Predicate::Attribute(attribute), value))
}

/// What a value may look like.
fn expected(attribute: Attribute) -> String {
    use kharita_model::ValueType::*;
    match attribute.value_type() {
        Bool => "true, false".into(),
        Int => "42".into(),
        Real => "3.5".into(),
        Text => "texte".into(),
        Instant => "2026-11-25T08:00:00Z".into(),
        Date => "2026-11-25".into(),
        Minutes => "240".into(),
        Money => "1200.50".into(),
        Address => "10.1.2.3, 10.1.0.0/16".into(),
        Device => "–".into(),
        Word(list) => list.words().join(", "),
        Level(scale) => {
            let (low, high) = scale.bounds();
            format!("{low}–{high}")
        }
    }
}

fn is_near(word: &str, typed: &str) -> bool {
    let typed = typed.to_lowercase();
    let prefix: String = typed.chars().take(3).collect();
    word.contains(&typed) || (!prefix.is_empty() && word.starts_with(&prefix))
}

/// Names a node a crown jewel. Returns the entry.
///
/// # Errors
/// Unknown id; the ledger.
pub async fn jewel(workspace: &mut Workspace, id: &str, by: &str, why: Option<String>) -> Result<u64, Error> {
    let node = workspace.node(id)?;
    let record = key(node);
    let mut fields: BTreeMap<Box<str>, Value> = BTreeMap::new();
    fields.insert("source".into(), Value::text(record.source.as_str()));
    fields.insert("key".into(), Value::text(&*record.key));
    fields.insert("chosen-by".into(), Value::text(by));
    let record =
        RegisterRecord { kind: RegisterKind::Jewel, id: record.to_string().into(), fields, locator: Locator::Whole };
    let entry = workspace.append(vec![Event::Record(RecordEvent::Put { record, evidence: None })], why, &[]).await?;
    workspace.refold().await?;
    Ok(entry)
}

/// The key that statements and the register hold for a node: its earliest record, which gives it its id.
pub(crate) fn key(node: Node<'_>) -> RecordKey {
    let earliest = node.records().find(|record| record.id == node.id().record);
    earliest.or_else(|| node.records().next()).map_or_else(
        || RecordKey { source: kharita_model::Source::new("person", ""), key: "".into() },
        |record| record.key.clone(),
    )
}

impl Workspace {
    /// The node that shows this id, or ever showed it.
    ///
    /// # Errors
    /// No node has it.
    pub fn node(&self, id: &str) -> Result<Node<'_>, Error> {
        let unknown = || Error::Usage(Message::new(Code::UnknownId).with("id", id));
        let parsed: NodeId = id.parse().map_err(|_| unknown())?;
        self.state.map.node(parsed).ok_or_else(unknown)
    }
}
