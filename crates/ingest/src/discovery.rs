//! Reports of `kharita discover`: what stores, tables and files hold of people, as counts. A report names no value, and
//! this reader takes none: categories come from the closed list, columns by name, and the scanned file itself stays away.
//!
//! What was looked at under the name of a store of the inventory speaks of that store; anything else is a store by the
//! name of its source. A later report of the same source takes back what it no longer finds.

mod store;

use std::io::{self, Seek};

use kharita_model::{Code, DataCategory, Instant, Locator, Message, Method, Refusal};

use self::store::{Found, Stores};
use crate::facts::{BATCH, Moments};
use crate::json::{self, Json, Node};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// What the document calls itself.
const NAME: &str = "kharita-discovery";
/// The newest version that is read.
const VERSION: i64 = 1;
/// Columns below this are left to the next look: a title alone proves nothing.
const SURE: f64 = 0.6;

/// Reports of discovery.
pub const FORMAT: Format = Format {
    id: "discovery",
    name: "Kharita discovery of personal data",
    versions: "1",
    recognised_by: "{\"format\": \"kharita-discovery\"}",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let members = json::outermost(input.head());
    let format = members.iter().find(|(name, _)| name == "format").and_then(|(_, node)| node.as_ref()?.as_text());
    match format {
        Some(NAME) => Fit::Yes,
        _ => Fit::No,
    }
}

/// The report as a whole.
#[derive(Default)]
struct Head {
    version: Option<i64>,
    observed: Option<Instant>,
    store: Option<(String, Option<String>)>,
    unread: bool,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let (head, stopped) = head(input)?;
    let rejected = |message: Message| Outcome { rejected: Some(message.in_file(context.name)), ..Outcome::default() };
    match head.version {
        Some(version) if version <= VERSION => {}
        Some(version) => return Ok(rejected(Message::new(Code::NotADiscovery).with("version", version))),
        None => return Ok(rejected(stopped.unwrap_or_else(|| Message::new(Code::NotADiscovery).with("version", "")))),
    }
    let mut moments = Moments::new(context);
    let moment = moments.choose([head.observed]);
    let mut stores = Stores::new(head.store, context.space);
    let mut outcome = Outcome {
        version: head.version.map(|version| version.to_string()),
        observed_at: moments.latest,
        warnings: moments.warning().into_iter().collect(),
        ..Outcome::default()
    };
    input.rewind()?;
    let mut json = Json::new(&mut *input)?;
    let (mut refused, mut uncertain) = (Vec::new(), 0);
    each_member(&mut json, &["tables", "columns", "files"], |list, node| match list {
        "tables" => stores.table(node),
        "columns" => match found(node) {
            Ok(Some(found)) => stores.column(node, found),
            Ok(None) => uncertain += u64::from(is_uncertain(node)),
            Err(message) => refused.push(message),
        },
        _ => stores.file(node),
    })?;
    refused.extend(json.take_refused());
    outcome.warnings.extend(json.warnings());
    let stopped = json.stopped().cloned();
    let whole = stopped.is_none() && !head.unread;
    outcome.warnings.extend(stopped.map(|message| message.in_file(context.name)));
    let refused: Vec<Refusal> =
        refused.into_iter().map(|message| Refusal { message: message.in_file(context.name) }).collect();
    stores.pour(Method::Observed, moment, whole, BATCH, refused, uncertain, sink)?;
    Ok(outcome)
}

/// What stands beside the lists, and why the text stopped if it did.
fn head(input: &mut Input) -> io::Result<(Head, Option<Message>)> {
    input.rewind()?;
    let mut json = Json::new(&mut *input)?;
    let mut head = Head::default();
    if json.object()? {
        while let Some(key) = json.key()? {
            match key.name.as_str() {
                "version" => head.version = json.value(wanted)?.as_ref().and_then(Node::integer),
                "observed_at" => {
                    head.observed = json.value(wanted)?.as_ref().and_then(Node::as_text).and_then(Instant::parse)
                }
                "store" => {
                    let node = json.value(wanted)?;
                    let text = |name: &str| node.as_ref()?.text(name).map(str::to_owned);
                    head.store = text("name").map(|name| (name, text("host")));
                }
                "not_read" => {
                    if json.list()? {
                        while json.item()? {
                            head.unread = true;
                            json.skip()?;
                        }
                    }
                }
                _ => json.skip()?,
            }
        }
    }
    Ok((head, json.stopped().cloned()))
}

/// Goes through the elements of these lists.
fn each_member(json: &mut Json<&mut Input>, lists: &[&str], mut element: impl FnMut(&str, &Node)) -> io::Result<()> {
    if !json.object()? {
        return Ok(());
    }
    while let Some(key) = json.key()? {
        if !lists.contains(&key.name.as_str()) {
            json.skip()?;
        } else if json.list()? {
            while json.item()? {
                if let Some(node) = json.value(wanted)? {
                    element(&key.name, &node);
                }
            }
        }
    }
    Ok(())
}

/// What a column holds, if it holds something and that is sure.
fn found(node: &Node) -> Result<Option<Found>, Message> {
    let word = node.text("category").unwrap_or_default();
    let category = DataCategory::from_word(word)
        .map_err(|_| Message::new(Code::UnknownCategory).with("value", word).at(Locator::Byte(node.at)))?;
    let confidence = node.get("confidence").and_then(Node::number).unwrap_or_default().clamp(0.0, 1.0);
    let sure = category != DataCategory::None && confidence >= SURE;
    Ok(sure.then_some(Found { category, confidence: (confidence * 100.0).round() as u8, at: node.at }))
}

fn is_uncertain(node: &Node) -> bool {
    node.text("category").is_some_and(|word| word != DataCategory::None.word())
}

/// The members that are read.
fn wanted(name: &str) -> bool {
    matches!(
        name,
        "source"
            | "location"
            | "column"
            | "category"
            | "confidence"
            | "rows"
            | "persons"
            | "engine"
            | "format"
            | "identifiers"
            | "valid"
            | "name"
            | "host"
            | "version"
            | "observed_at"
    ) || DataCategory::from_word(name).is_ok()
}
