//! A file of others as a tree, whatever its form (YAML, JSON, TOML), with the place of each part. Everything is bounded:
//! parts, depth, and what aliases unfold to, so that a bomb or a circle of anchors is an error and not a dead machine.

use std::collections::HashMap;

use kharita_model::{Code, Locator, Message};
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

/// Parts that a file may hold, what its aliases unfold to included.
const MOST_PARTS: usize = 2_000_000;
/// How deep they may stand.
const DEEPEST: usize = 64;

/// What a part is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tree {
    /// Nothing: `null`, `~`, an empty value.
    Nothing,
    /// A word, number or text, as it is written.
    Text(String),
    /// A list.
    List(Vec<Part>),
    /// Keys with their parts, in order; of a repeated key the first stands.
    Map(Vec<(String, Part)>),
}

/// A part of a file, with its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub at: Locator,
    pub tree: Tree,
}

impl Part {
    /// The part under this key.
    pub fn get(&self, key: &str) -> Option<&Part> {
        match &self.tree {
            Tree::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, part)| part),
            _ => None,
        }
    }

    /// Its text, if it is one that says something.
    pub fn text(&self) -> Option<&str> {
        match &self.tree {
            Tree::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// The text under this key.
    pub fn text_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.text()
    }

    /// The items of a list; a single thing stands for a list of one.
    pub fn items(&self) -> &[Part] {
        match &self.tree {
            Tree::List(items) => items,
            Tree::Nothing => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// The items under this key.
    pub fn items_of(&self, key: &str) -> &[Part] {
        self.get(key).map(Part::items).unwrap_or_default()
    }

    /// Keys and parts of a map.
    pub fn entries(&self) -> &[(String, Part)] {
        match &self.tree {
            Tree::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The entries under this key.
    pub fn entries_of(&self, key: &str) -> &[(String, Part)] {
        self.get(key).map(Part::entries).unwrap_or_default()
    }
}

/// Reads a text of any of the three forms.
pub(crate) fn read(text: &str) -> Result<Part, Message> {
    match text.trim_start().chars().next() {
        Some('{') => read_json(text),
        _ if looks_like_toml(text) => read_toml(text),
        _ => Builder::read(text),
    }
}

/// The first line that says something is a table or an assignment of TOML.
fn looks_like_toml(text: &str) -> bool {
    let telling = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    telling.is_some_and(|line| {
        let key = line.split('=').next().unwrap_or_default().trim();
        let is_key = |key: &str| !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "._-\"".contains(c));
        let table = line.strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        let table = table.map(|name| name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name));
        table.is_some_and(is_key) || line.contains('=') && is_key(key)
    })
}

fn unreadable(problem: impl std::fmt::Display) -> Message {
    Message::new(Code::LibraryUnreadable).with("problem", problem)
}

fn read_json(text: &str) -> Result<Part, Message> {
    let value: serde_json::Value =
        serde_json::from_str(text).map_err(|error| unreadable(&error).at(Locator::Line(error.line() as u64)))?;
    Converter::default().convert(value, "", 0)
}

fn read_toml(text: &str) -> Result<Part, Message> {
    let value: toml::Table = toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        let line = before.matches('\n').count() as u64 + 1;
        unreadable(error.message()).at(Locator::Line(line))
    })?;
    let value = serde_json::to_value(value).map_err(unreadable)?;
    Converter::default().convert(value, "", 0)
}

/// From JSON, whose places are pointers.
#[derive(Default)]
struct Converter {
    parts: usize,
}

impl Converter {
    fn convert(&mut self, value: serde_json::Value, pointer: &str, depth: usize) -> Result<Part, Message> {
        self.parts += 1;
        let at = Locator::Pointer(pointer.into());
        check(self.parts, depth, &at)?;
        let tree = match value {
            serde_json::Value::Null => Tree::Nothing,
            serde_json::Value::String(text) => Tree::Text(text),
            serde_json::Value::Array(items) => {
                let numbered = items.into_iter().enumerate();
                let items = numbered.map(|(n, item)| self.convert(item, &format!("{pointer}/{n}"), depth + 1));
                Tree::List(items.collect::<Result<_, _>>()?)
            }
            serde_json::Value::Object(entries) => {
                let entries = entries.into_iter().map(|(key, value)| {
                    let part = self.convert(value, &format!("{pointer}/{key}"), depth + 1)?;
                    Ok((key, part))
                });
                Tree::Map(entries.collect::<Result<_, Message>>()?)
            }
            other => Tree::Text(other.to_string()),
        };
        Ok(Part { at, tree })
    }
}

fn check(parts: usize, depth: usize, at: &Locator) -> Result<(), Message> {
    if parts > MOST_PARTS {
        return Err(Message::new(Code::LibraryTooManyParts).count("limit", MOST_PARTS as u64).at(at.clone()));
    }
    if depth > DEEPEST {
        return Err(Message::new(Code::LibraryTooDeep).count("limit", DEEPEST as u64).at(at.clone()));
    }
    Ok(())
}

/// A list or map that is not finished.
struct Open {
    at: Locator,
    anchor: usize,
    parts_before: usize,
    items: Vec<Part>,
    entries: Vec<(String, Part)>,
    key: Option<String>,
    is_map: bool,
}

/// From the events of YAML.
#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    /// Finished parts with an anchor, with how many parts each holds; `None` while it is open.
    anchors: HashMap<usize, Option<(Part, usize)>>,
    parts: usize,
    root: Option<Part>,
}

impl Builder {
    fn read(text: &str) -> Result<Part, Message> {
        let mut builder = Builder::default();
        let mut parser: Parser<'_, StrInput<'_>> = Parser::new_from_str(text);
        while let Some(event) = parser.next_event() {
            let (event, span) = event.map_err(|error| scan_error(&error))?;
            if matches!(event, Event::DocumentEnd) {
                break; // further documents are not ours
            }
            builder.event(event, span)?;
        }
        builder.root.ok_or_else(|| Message::new(Code::LibraryEmpty))
    }

    fn event(&mut self, event: Event<'_>, span: Span) -> Result<(), Message> {
        let at = Locator::Line(span.start.line() as u64);
        match event {
            Event::Scalar(text, style, anchor, _) => {
                self.count(1, &at)?;
                let is_nothing = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let tree = if is_nothing { Tree::Nothing } else { Tree::Text(text.into_owned()) };
                let part = Part { at, tree };
                self.remember(anchor, &part, 1);
                self.put(part)
            }
            Event::SequenceStart(anchor, _) => self.start(at, anchor, false),
            Event::MappingStart(anchor, _) => self.start(at, anchor, true),
            Event::SequenceEnd | Event::MappingEnd => self.end(),
            Event::Alias(anchor) => self.alias(anchor, &at),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {
                Ok(())
            }
        }
    }

    fn count(&mut self, parts: usize, at: &Locator) -> Result<(), Message> {
        self.parts = self.parts.saturating_add(parts);
        check(self.parts, self.open.len(), at)
    }

    fn start(&mut self, at: Locator, anchor: usize, is_map: bool) -> Result<(), Message> {
        self.count(1, &at)?;
        if anchor > 0 {
            self.anchors.insert(anchor, None);
        }
        let (items, entries) = (Vec::new(), Vec::new());
        self.open.push(Open { at, anchor, parts_before: self.parts - 1, items, entries, key: None, is_map });
        Ok(())
    }

    fn end(&mut self) -> Result<(), Message> {
        let Some(open) = self.open.pop() else { return Ok(()) };
        let tree = if open.is_map { Tree::Map(open.entries) } else { Tree::List(open.items) };
        let part = Part { at: open.at, tree };
        self.remember(open.anchor, &part, self.parts - open.parts_before);
        self.put(part)
    }

    fn remember(&mut self, anchor: usize, part: &Part, parts: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, Some((part.clone(), parts)));
        }
    }

    fn alias(&mut self, anchor: usize, at: &Locator) -> Result<(), Message> {
        match self.anchors.get(&anchor) {
            Some(Some((_, parts))) => {
                let parts = *parts;
                self.count(parts, at)?; // before anything is copied
            }
            Some(None) => return Err(Message::new(Code::LibraryAnchorCycle).at(at.clone())),
            None => return Err(unreadable("*").at(at.clone())),
        }
        let copy = self.anchors.get(&anchor).and_then(|known| known.as_ref().map(|(part, _)| part.clone()));
        copy.map_or(Ok(()), |part| self.put(part))
    }

    /// A finished part goes where it belongs: a key, a value, an item, or the root.
    fn put(&mut self, part: Part) -> Result<(), Message> {
        let Some(open) = self.open.last_mut() else {
            self.root.get_or_insert(part);
            return Ok(());
        };
        if !open.is_map {
            open.items.push(part);
            return Ok(());
        }
        match open.key.take() {
            None => {
                let Tree::Text(key) = part.tree else {
                    return Err(unreadable("?").at(part.at));
                };
                open.key = Some(key);
            }
            Some(key) => open.entries.push((key, part)),
        }
        Ok(())
    }
}

fn scan_error(error: &ScanError) -> Message {
    unreadable(error.info()).at(Locator::Line(error.marker().line() as u64))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> (Code, String) {
        let message = read(text).unwrap_err();
        (message.code, message.place.to_string())
    }

    #[test]
    fn three_forms_of_one_thing_read_alike() {
        let yaml = read("framework:\n  id: essai\n  rules:\n  - {ref: A1, n: 2, on: true, none: ~}\n").unwrap();
        let json =
            read(r#"{"framework": {"id": "essai", "rules": [{"ref": "A1", "n": 2, "on": true, "none": null}]}}"#)
                .unwrap();
        let toml =
            read("# commentaire\n[framework]\nid = \"essai\"\n[[framework.rules]]\nref = \"A1\"\nn = 2\non = true\n")
                .unwrap();
        for part in [&yaml, &json, &toml] {
            let framework = part.get("framework").unwrap();
            assert_eq!(framework.text_of("id"), Some("essai"));
            let rule = &framework.items_of("rules")[0];
            assert_eq!(
                ["ref", "n", "on", "none"].map(|key| rule.text_of(key)),
                [Some("A1"), Some("2"), Some("true"), None]
            );
        }
        assert_eq!(yaml.get("framework").unwrap().items_of("rules")[0].at, Locator::Line(4));
        assert_eq!(json.get("framework").unwrap().items_of("rules")[0].at.to_string(), "/framework/rules/0");
    }

    #[test]
    fn an_alias_is_a_copy_and_a_circle_is_named() {
        let part = read("a: &x {n: 1}\nb: *x\n").unwrap();
        assert_eq!(part.get("b").unwrap().text_of("n"), Some("1"));
        assert_eq!(code("a: &x\n  b: *x\n"), (Code::LibraryAnchorCycle, "l.2".into()));
    }

    #[test]
    fn a_bomb_stops_before_it_is_unfolded() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for n in 1..12 {
            let before = vec![format!("*a{}", n - 1); 10].join(", ");
            bomb += &format!("a{n}: &a{n} [{before}]\n");
        }
        let start = std::time::Instant::now();
        let (found, place) = code(&bomb);
        assert_eq!(found, Code::LibraryTooManyParts);
        assert!(place.starts_with("l.") && start.elapsed().as_secs() < 20, "{place}");
    }

    #[test]
    fn too_deep_and_broken_files_say_where() {
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        assert_eq!(code(&deep).0, Code::LibraryTooDeep);
        assert_eq!(code("a: [1, 2\nb: 3\n").0, Code::LibraryUnreadable);
        assert_eq!(code("{\n\"a\": }"), (Code::LibraryUnreadable, "l.2".into()));
        assert_eq!(code("a = 1\nb = = 2\n"), (Code::LibraryUnreadable, "l.2".into()));
        assert_eq!(code("").0, Code::LibraryEmpty);
    }
}
