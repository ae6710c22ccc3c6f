//! A thin pull reader of JSON for evidence from the field: one member or element at a time, so that a file of any size
//! costs a bounded amount of memory; bounded depth; whatever stands before a cut is given; two members of one name are
//! refused, never chosen from in silence; every value knows its place in the text.

mod node;
mod scan;
mod walk;

use std::io::{self, Read};

use kharita_model::{Code, Locator, Message};

pub use node::{Node, Value};
use scan::Scanner;
pub use walk::{Place, Sample, each, header, lines, sample};

/// Objects and lists inside one another (EVIDENCE.md §2.3).
const DEPTH: usize = 256;
/// What a value read whole may weigh: its texts, and [`NODE`] for each value in it.
const WEIGHT: usize = 48 * 1024 * 1024;
/// What one value costs besides its text.
const NODE: usize = 64;

/// A stream of members and elements. When it gives no more, [`Json::stopped`] says why if it is not the end.
pub struct Json<R: Read> {
    scanner: Scanner<R>,
    depth: usize,
    /// What is left of [`WEIGHT`] for the value that is being read.
    left: usize,
    heavy: bool,
    refused: Vec<Message>,
}

/// The name of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The name, clean.
    pub name: String,
    /// Where it stands in the UTF-8 text.
    pub at: u64,
}

impl<R: Read> Json<R> {
    /// Reads `source` from where it stands.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn new(source: R) -> io::Result<Self> {
        Ok(Json { scanner: Scanner::new(source)?, depth: 0, left: 0, heavy: false, refused: Vec::new() })
    }

    /// Reads JSON lines: documents one after the other, each of which may be ill-formed without harm to the others.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn lines(source: R) -> io::Result<Self> {
        let mut json = Json::new(source)?;
        json.scanner.lines = true;
        Ok(json)
    }

    /// Does another document follow? After an ill-formed one, which is refused, what follows its line is read.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn another(&mut self) -> io::Result<bool> {
        if let Some(message) = self.scanner.stopped.take_if(|message| message.code != Code::Truncated) {
            // Only this line is lost, and not what follows.
            self.refused.push(Message { place: message.place, ..Message::new(Code::RowUnreadable) });
            self.depth = 0;
            self.scanner.skip_line()?;
        }
        Ok(self.scanner.after_blanks()?.is_some())
    }

    /// The offset of what comes next in the UTF-8 text.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn place(&mut self) -> io::Result<u64> {
        self.scanner.after_blanks()?;
        Ok(self.scanner.offset())
    }

    /// Enters the object that comes next. `false`: it is something else, which is passed over, or nothing.
    ///
    /// # Errors
    /// The source cannot be read. Bad content is no error: it ends the stream. So for all that follows.
    pub fn object(&mut self) -> io::Result<bool> {
        self.enter(b'{')
    }

    /// Enters the list that comes next. `false`: it is something else, which is passed over, or nothing.
    pub fn list(&mut self) -> io::Result<bool> {
        self.enter(b'[')
    }

    /// The name of the next member of the open object, whose value must then be taken; `None` after the last.
    pub fn key(&mut self) -> io::Result<Option<Key>> {
        if !self.more(b'}')? {
            return Ok(None);
        }
        let at = self.scanner.offset();
        let Some(b'"') = self.scanner.peek()? else { return self.invalid() };
        let name = self.scanner.text(scan::TEXT)?;
        match self.scanner.after_blanks()? {
            Some(b':') => self.scanner.bump(),
            Some(_) => return self.invalid(),
            None => return self.cut(),
        }
        Ok(self.going().then_some(Key { name, at }))
    }

    /// Does another element follow in the open list? It must then be taken.
    pub fn item(&mut self) -> io::Result<bool> {
        self.more(b']')
    }

    /// Reads the next value whole, with those members whose names are wanted. `None`: it was refused, or the stream
    /// stopped inside it. What is heavier than 48 MiB is cut, and that is told.
    pub fn value(&mut self, wanted: fn(&str) -> bool) -> io::Result<Option<Node>> {
        self.left = WEIGHT;
        self.heavy = false;
        let node = self.node(wanted)?;
        if let (true, Some(node)) = (self.heavy, &node) {
            let told = Message::new(Code::ValueCut).count("limit", WEIGHT as u64).at(Locator::Byte(node.at));
            self.refused.push(told);
        }
        Ok(node)
    }

    /// Passes over the next value.
    pub fn skip(&mut self) -> io::Result<()> {
        let floor = self.depth;
        loop {
            match self.scanner.after_blanks()? {
                Some(b'{' | b'[') => self.open()?,
                Some(b'}' | b']') if self.depth > floor => {
                    self.scanner.bump();
                    self.depth -= 1;
                }
                Some(b',' | b':') if self.depth > floor => self.scanner.bump(),
                Some(b'"') => self.scanner.skip_text()?,
                Some(byte) if scan::is_scalar(byte) => drop(self.scanner.scalar()?),
                Some(_) => return self.invalid().map(|_: Option<()>| ()),
                None => return self.cut().map(|_: Option<()>| ()),
            }
            if self.depth == floor || !self.going() {
                return Ok(());
            }
        }
    }

    /// The byte with which the next value begins, or what else follows; `None` at the end.
    ///
    /// # Errors
    /// The source cannot be read. So for [`Json::resume`].
    pub fn ahead(&mut self) -> io::Result<Option<u8>> {
        self.scanner.after_blanks()
    }

    /// Goes on behind the line on which the stream stopped: in a file of one document a line, the others are whole.
    pub fn resume(&mut self) -> io::Result<()> {
        self.depth = 0;
        self.scanner.skip_line()
    }

    /// Why the stream ended before its document did: cut, ill-formed, too deep.
    pub fn stopped(&self) -> Option<&Message> {
        self.scanner.stopped.as_ref()
    }

    /// Refuses something at this place.
    pub fn refuse(&mut self, message: Message) {
        self.refused.push(message);
    }

    /// What was refused since the last call: objects with two members of one name, values too heavy.
    pub fn take_refused(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.refused)
    }

    /// What must be told of the text as a whole.
    pub fn warnings(&self) -> Vec<Message> {
        self.scanner.warnings()
    }

    fn going(&self) -> bool {
        self.scanner.stopped.is_none()
    }

    fn invalid<T>(&mut self) -> io::Result<Option<T>> {
        self.scanner.stop(Code::InvalidJson);
        Ok(None)
    }

    /// The text ends inside a value.
    fn cut<T>(&mut self) -> io::Result<Option<T>> {
        self.scanner.stop(Code::Truncated);
        Ok(None)
    }

    fn enter(&mut self, bracket: u8) -> io::Result<bool> {
        if self.scanner.after_blanks()? != Some(bracket) {
            self.skip()?;
            return Ok(false);
        }
        self.open()?;
        Ok(self.going())
    }

    fn open(&mut self) -> io::Result<()> {
        if self.depth == DEPTH {
            self.scanner.stop_with(Message::new(Code::TooDeep).count("limit", DEPTH as u64));
            return Ok(());
        }
        self.scanner.bump();
        self.depth += 1;
        Ok(())
    }

    /// Does something follow before `end`, which is otherwise taken? A comma after the last element is forgiven.
    fn more(&mut self, end: u8) -> io::Result<bool> {
        while self.going() {
            match self.scanner.after_blanks()? {
                Some(b',') => self.scanner.bump(),
                Some(byte) if byte == end => {
                    self.scanner.bump();
                    self.depth = self.depth.saturating_sub(1);
                    return Ok(false);
                }
                Some(b'}' | b']') => drop(self.invalid::<()>()?),
                Some(_) => return Ok(true),
                None => drop(self.cut::<()>()?),
            }
        }
        Ok(false)
    }

    fn node(&mut self, wanted: fn(&str) -> bool) -> io::Result<Option<Node>> {
        let next = self.scanner.after_blanks()?;
        let at = self.scanner.offset();
        let value = match next {
            Some(b'{') => self.members(wanted)?,
            Some(b'[') => self.elements(wanted)?,
            Some(b'"') => {
                let text = self.scanner.text(self.left.min(scan::TEXT))?;
                self.weigh(text.len());
                Some(Value::Text(text.into()))
            }
            Some(byte) if scan::is_scalar(byte) => self.scanner.scalar()?,
            Some(_) => self.invalid()?,
            None => self.cut()?,
        };
        self.weigh(NODE);
        Ok(value.filter(|_| self.going()).map(|value| Node { at, value }))
    }

    fn weigh(&mut self, bytes: usize) {
        self.heavy |= bytes > self.left;
        self.left = self.left.saturating_sub(bytes);
    }

    /// The members wanted. With two of one name the object is refused: choosing one reading hides the other.
    fn members(&mut self, wanted: fn(&str) -> bool) -> io::Result<Option<Value>> {
        self.open()?;
        let mut members: Vec<(Box<str>, Node)> = Vec::new();
        let mut twice = None;
        while let Some(key) = self.key()? {
            if !wanted(&key.name) || twice.is_some() || self.left == 0 {
                self.heavy |= self.left == 0;
                self.skip()?;
                continue;
            }
            // Members wanted are few, so looking through them all costs little.
            if members.iter().any(|(name, _)| **name == *key.name) {
                twice = Some(Message::new(Code::DuplicateName).with("name", &key.name).at(Locator::Byte(key.at)));
                self.skip()?;
                continue;
            }
            self.weigh(key.name.len());
            if let Some(node) = self.node(wanted)? {
                members.push((key.name.into(), node));
            }
        }
        let refused = twice.is_some();
        self.refused.extend(twice);
        Ok((!refused).then_some(Value::Object(members)))
    }

    fn elements(&mut self, wanted: fn(&str) -> bool) -> io::Result<Option<Value>> {
        self.open()?;
        let mut elements = Vec::new();
        while self.item()? {
            if self.left == 0 {
                self.heavy = true;
                self.skip()?;
            } else {
                elements.extend(self.node(wanted)?);
            }
        }
        Ok(Some(Value::List(elements)))
    }
}

/// The members of the outermost object that begin in `head`, with their values if these are no objects or lists: what
/// formats are recognised by. Empty if the text is no object.
pub fn outermost(head: &[u8]) -> Vec<(String, Option<Node>)> {
    let mut found = Vec::new();
    // Reading from memory cannot fail.
    let _ = read_outermost(head, &mut found);
    found
}

fn read_outermost(head: &[u8], found: &mut Vec<(String, Option<Node>)>) -> io::Result<()> {
    let mut json = Json::new(head)?;
    if json.object()? {
        while let Some(key) = json.key()? {
            let is_nested = matches!(json.scanner.after_blanks()?, Some(b'{' | b'[') | None);
            found.push((key.name, None));
            if is_nested {
                json.skip()?;
            } else if let (Some(node), Some(last)) = (json.value(|_| false)?, found.last_mut()) {
                last.1 = Some(node);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(text: &[u8]) -> (Option<Node>, Option<Code>, Vec<Code>) {
        let mut json = Json::new(text).unwrap();
        let node = json.value(|name| name != "skipped").unwrap();
        let stopped = json.stopped().map(|message| message.code);
        let mut told: Vec<Code> = json.take_refused().into_iter().map(|message| message.code).collect();
        told.extend(json.warnings().into_iter().map(|message| message.code));
        (node, stopped, told)
    }

    #[test]
    fn values_of_every_kind() {
        let (node, stopped, told) = all(
            br#" {"a": [1, -2.5e3, "3", true, null,], "b": {"c": "x\n\u00e9\ud83d\ude00"}, "skipped": [[{"z":1}]]} "#,
        );
        let node = node.unwrap();
        assert_eq!((stopped, told), (None, vec![]));
        let numbers: Vec<_> = node.list("a").iter().map(Node::number).collect();
        assert_eq!(numbers, [Some(1.0), Some(-2500.0), Some(3.0), None, None]);
        assert_eq!(node.list("a").get(3).and_then(Node::truth), Some(true));
        assert_eq!(node.get("b").and_then(|b| b.text("c")), Some("x\né😀"));
        assert!(node.get("skipped").is_none());
        assert_eq!((node.at, node.get("a").unwrap().at), (1, 7));
    }

    #[test]
    fn what_must_not_be_stored_is_replaced_and_told() {
        let (node, stopped, told) = all(br#"["a\u0000b", "c\ud800d", "\u202ee"]"#);
        let texts: Vec<_> = node.as_ref().unwrap().items().iter().filter_map(Node::as_text).collect();
        assert_eq!(texts, ["a\u{fffd}b", "c\u{fffd}d", "\u{fffd}e"]);
        assert_eq!((stopped, told), (None, vec![Code::ControlCharacters]));
        assert_eq!(all("\u{feff}[\"\u{202e}x\"]".as_bytes()).2, [Code::ControlCharacters]);
    }

    #[test]
    fn numbers_that_are_none_are_not_numbers() {
        let (node, stopped, _) = all(br#"[NaN, -Infinity, 1e999, 12345678901234567890]"#);
        let node = node.unwrap();
        assert_eq!(
            node.items().iter().map(Node::number).collect::<Vec<_>>(),
            [None, None, None, Some(1.234_567_890_123_456_8e19)]
        );
        assert_eq!((stopped, node.items().get(3).and_then(Node::integer)), (None, None));
    }

    #[test]
    fn two_members_of_one_name_are_refused_where_they_stand() {
        let (node, stopped, told) =
            all(br#"[{"a":1,"a":2}, {"b":{"c":1,"c":2},"d":3}, {"skipped":1,"skipped":2,"e":4}]"#);
        let node = node.unwrap();
        assert_eq!(node.items().len(), 2);
        assert!(node.items()[0].get("b").is_none());
        assert_eq!((node.items()[0].integer_of("d"), node.items()[1].integer_of("e")), (Some(3), Some(4)));
        assert_eq!((stopped, told), (None, vec![Code::DuplicateName; 2]));
    }

    #[test]
    fn elements_before_a_cut_are_given() {
        let text = br#"{"data": [{"a":1}, {"a":2}, {"a":"#;
        let mut json = Json::new(&text[..]).unwrap();
        let mut seen = Vec::new();
        assert!(json.object().unwrap());
        assert_eq!(json.key().unwrap().map(|key| (key.name, key.at)), Some(("data".to_owned(), 1)));
        assert!(json.list().unwrap());
        while json.item().unwrap() {
            seen.extend(json.value(|_| true).unwrap().and_then(|node| node.integer_of("a")));
        }
        assert_eq!((seen, json.stopped().map(|message| message.code)), (vec![1, 2], Some(Code::Truncated)));
        assert!(json.key().unwrap().is_none(), "after the end nothing follows");
        assert_eq!(json.stopped().unwrap().place.locator, Some(Locator::Byte(text.len() as u64)));
    }

    #[test]
    fn depth_and_weight_are_limited() {
        let deep = |n: usize| "[".repeat(n) + &"]".repeat(n);
        assert_eq!(all(deep(256).as_bytes()).1, None);
        assert_eq!(all(deep(257).as_bytes()).1, Some(Code::TooDeep));
        let skipped = format!("{{\"skipped\":{}}}", deep(60_000));
        assert_eq!(all(skipped.as_bytes()).1, Some(Code::TooDeep));
        let heavy = format!("[{}]", "{},".repeat(2_000_000));
        let (node, stopped, told) = all(heavy.as_bytes());
        assert!(node.unwrap().items().len() < 900_000);
        assert_eq!((stopped, told), (None, vec![Code::ValueCut]));
    }

    #[test]
    fn an_endless_text_is_cut_and_what_follows_is_read() {
        let text = format!("[\"{}\", 7]", "x".repeat(scan::TEXT + 500_000));
        let (node, stopped, told) = all(text.as_bytes());
        let node = node.unwrap();
        assert_eq!(node.items()[0].as_text().map(str::len), Some(scan::TEXT));
        assert_eq!((node.items()[1].integer(), stopped, told), (Some(7), None, vec![Code::ValueCut]));
    }

    #[test]
    fn ill_formed_texts_stop() {
        for text in ["{\"a\" 1}", "{a:1}", "[1}", "[tru]", "{\"a\":}", "\u{1}", "[\"a\" : 1]", "[\"\\x\"]"] {
            assert_eq!(all(text.as_bytes()).1, Some(Code::InvalidJson), "{text}");
        }
        for text in ["", "[", "[1", "\"a", "{\"a\"", "{\"a\":", "[\"\\u00"] {
            assert_eq!(all(text.as_bytes()).1, Some(Code::Truncated), "{text}");
        }
    }

    #[test]
    fn texts_across_chunks_and_encodings() {
        let value = "é€😀".repeat(60_000);
        let text = format!("{{\"a\":\"{value}\"}}");
        assert_eq!(all(text.as_bytes()).0.unwrap().text("a"), Some(value.as_str()));
        let utf16: Vec<u8> = std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        assert_eq!(all(&utf16).0.unwrap().text("a"), Some(value.as_str()));
    }

    #[test]
    fn the_outermost_members_are_found() {
        let found = outermost(br#"{"a":{"x":[1,2]},"b":"c","d":4,"e":[{"cut"#);
        let shown: Vec<_> =
            found.iter().map(|(name, node)| (name.as_str(), node.as_ref().and_then(Node::as_text))).collect();
        assert_eq!(shown, [("a", None), ("b", Some("c")), ("d", None), ("e", None)]);
        assert_eq!(found[2].1.as_ref().and_then(Node::integer), Some(4));
        assert!(outermost(b"[1]").is_empty() && outermost(b"<a/>").is_empty() && outermost(b"").is_empty());
    }

    proptest! {
        #[test]
        fn nothing_panics(bytes in prop::collection::vec(prop::sample::select(b"{}[],:\"\\u0d81 eE+-.tfn\xff\xc3\xa9\0".to_vec()), 0..80)) {
            let (node, stopped, _) = all(&bytes);
            let has_object = bytes.contains(&b'{');
            prop_assert!(node.is_some() || stopped.is_some() || has_object);
        }
    }
}
