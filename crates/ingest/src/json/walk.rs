//! Ways through large documents. Most of them are a short head and one or more long lists: the head is read whole, the
//! lists an element at a time, whatever the order in which they stand.

use std::io::{self, Seek};

use kharita_model::{Code, Locator, Message};

use super::{Json, Key, Node, Value};
use crate::Input;
use crate::report::Report;

/// Which members are read of an object.
pub type Wanted = fn(&str) -> bool;

/// Reads a document whole, without the members that are not wanted: long lists among them. Of two members of one name in
/// the outermost object the second is refused, unless both are lists: these are one, as [`each`] reads both.
///
/// # Errors
/// The input cannot be read.
pub fn header(input: &mut Input, report: &mut Report, wanted: Wanted) -> io::Result<Option<Node>> {
    input.rewind()?;
    let mut json = Json::new(input)?;
    let at = json.place()?;
    let node = if json.scanner.peek()? == Some(b'{') {
        json.object()?;
        let mut members: Vec<(Box<str>, Node)> = Vec::new();
        while let Some(key) = json.key()? {
            if wanted(&key.name) {
                let node = json.value(wanted)?;
                member(&mut members, key, node, report);
            } else {
                json.skip()?;
            }
        }
        Some(Node { at, value: Value::Object(members) })
    } else {
        json.value(wanted)?
    };
    json.take_refused().into_iter().for_each(|message| report.refuse(message));
    json.warnings().into_iter().for_each(|message| report.warn(message));
    // Why the text stopped is told by those who read the lists.
    Ok(node)
}

fn member(members: &mut Vec<(Box<str>, Node)>, key: Key, node: Option<Node>, report: &mut Report) {
    let Some(node) = node else { return };
    let Some((_, known)) = members.iter_mut().find(|(name, _)| **name == *key.name) else {
        return members.push((key.name.into(), node));
    };
    report.refuse(Message::new(Code::DuplicateName).with("name", &key.name).at(Locator::Byte(key.at)));
    if let (Value::List(known), Value::List(more)) = (&mut known.value, node.value) {
        known.extend(more);
    }
}

/// Where an element stands.
#[derive(Debug, Default)]
pub struct Place {
    /// Where each list element begins in which it stands, the innermost last: their heads are found by it.
    owners: Vec<u64>,
    /// The name of the list.
    pub list: String,
}

impl Place {
    /// The head of the innermost list element but `outward` in which it stands, among these.
    pub fn owner<'n>(&self, heads: &'n [Node], outward: usize) -> Option<&'n Node> {
        let at = self.owners.iter().nth_back(outward)?;
        heads.binary_search_by_key(at, |node| node.at).ok().and_then(|place| heads.get(place))
    }
}

/// Goes through the elements at this path, one at a time, where `*` is every element of a list and `a|b` a member of either
/// name. `row` is given the element and its place.
///
/// # Errors
/// The input cannot be read, or `row` fails.
pub fn each<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    path: &[&str],
    wanted: Wanted,
    mut row: impl FnMut(&mut Report<'a>, &Node, &Place) -> io::Result<()>,
) -> io::Result<()> {
    input.rewind()?;
    let mut json = Json::new(input)?;
    descend(&mut json, report, path, wanted, &mut Place::default(), &mut row)?;
    report.hear_json(&mut json);
    Ok(())
}

fn descend<'a, 'i>(
    json: &mut Json<&'i mut Input>,
    report: &mut Report<'a>,
    path: &[&str],
    wanted: Wanted,
    place: &mut Place,
    row: &mut dyn FnMut(&mut Report<'a>, &Node, &Place) -> io::Result<()>,
) -> io::Result<()> {
    let Some((step, rest)) = path.split_first() else {
        if let Some(node) = json.value(wanted)? {
            row(report, &node, place)?;
        }
        json.take_refused().into_iter().for_each(|message| report.refuse(message));
        return Ok(());
    };
    if *step == "*" {
        if json.list()? {
            while json.item()? {
                // The element itself is no owner of what stands in it, unless something does.
                if rest.is_empty() {
                    descend(json, report, rest, wanted, place, row)?;
                    continue;
                }
                place.owners.push(json.place()?);
                descend(json, report, rest, wanted, place, row)?;
                place.owners.pop();
            }
        }
    } else if json.object()? {
        while let Some(Key { name, .. }) = json.key()? {
            if step.split('|').any(|wanted| wanted == name) {
                place.list = name;
                descend(json, report, rest, wanted, place, row)?;
            } else {
                json.skip()?;
            }
        }
    }
    Ok(())
}

/// Goes through JSON lines, or documents one after the other, or the elements of a list. An ill-formed line is refused
/// alone.
///
/// # Errors
/// The input cannot be read, or `row` fails.
pub fn lines<'a>(
    input: &mut Input,
    report: &mut Report<'a>,
    wanted: Wanted,
    mut row: impl FnMut(&mut Report<'a>, &Node) -> io::Result<()>,
) -> io::Result<()> {
    if input.sample().is_list {
        return each(input, report, &["*"], wanted, |report, node, _| row(report, node));
    }
    input.rewind()?;
    let mut json = Json::lines(input)?;
    while json.another()? {
        if let Some(node) = json.value(wanted)? {
            row(report, &node)?;
        }
        json.take_refused().into_iter().for_each(|message| report.refuse(message));
    }
    report.hear_json(&mut json);
    Ok(())
}

/// What formats are recognised by: the members of the outermost object, or of the first in the outermost list.
#[derive(Debug, Default)]
pub struct Sample {
    /// Is the outermost value a list?
    pub is_list: bool,
    /// Is it an object or list at all?
    pub is_json: bool,
    /// The members that begin in the head, with their values if these are no objects or lists.
    pub members: Vec<(String, Option<Node>)>,
}

impl Sample {
    /// Does a member of this name begin in the head?
    pub fn has(&self, name: &str) -> bool {
        self.members.iter().any(|(own, _)| own == name)
    }

    /// Do members of all these names begin in the head?
    pub fn has_all(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.has(name))
    }

    /// The text of the member of this name.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.members.iter().find(|(own, _)| own == name)?.1.as_ref()?.as_text()
    }
}

/// Looks at the beginning of a document.
pub fn sample(text: &str) -> Sample {
    let trimmed = text.trim_start();
    let is_list = trimmed.starts_with('[');
    let inside = if is_list { trimmed.get(1..).unwrap_or_default().trim_start() } else { trimmed };
    let members = super::outermost(inside.as_bytes());
    Sample { is_list, is_json: is_list || trimmed.starts_with('{'), members }
}
