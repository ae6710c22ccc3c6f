//! A thin layer over quick-xml for evidence from the field: document types are accepted and nothing is loaded, only the
//! five predefined entities and character references are expanded, whatever stands before a cut is given, and no input
//! costs more than a bounded amount of memory and stack.

mod tree;
mod value;
mod watched;

use std::borrow::Cow;
use std::io::{self, Read};

use kharita_model::{Code, Locator, Message};
use quick_xml::Error;
use quick_xml::events::{BytesEnd, BytesStart, Event};

pub use tree::{Step, Take, Tree, last, local, walk};
pub use value::cut;
use value::{Noted, clean_plain, expand, resolve};
use watched::Watched;

/// Elements inside one another (EVIDENCE.md §2.3).
const DEPTH: usize = 256;
/// Bytes of one text value; the rest is cut off, and that is said.
pub const TEXT: usize = 16 * 1024 * 1024;

/// A stream of [`Node`]s. After [`Node::Done`], [`Xml::stopped`] says why if it is not the end of the document.
pub struct Xml<R: Read> {
    reader: quick_xml::Reader<Watched<R>>,
    buffer: Vec<u8>,
    spans: Vec<Span>,
    depth: usize,
    /// Length of the name in `buffer` of an element like `<a/>`, whose end has still to be told.
    unfinished: Option<usize>,
    /// Everything is passed over until the element at this depth ends.
    skipped: Option<usize>,
    noted: Noted,
    refused: Vec<Message>,
    stopped: Option<Message>,
    done: bool,
}

/// What comes next.
pub enum Node<'a> {
    /// An element starts.
    Start(Element<'a>),
    /// A piece of text; entities make several of one.
    Text(Text<'a>),
    /// The innermost open element ends.
    End(End<'a>),
    /// Something without content: a comment, a declaration, a part passed over.
    Other,
    /// The document is over.
    Done,
}

/// The start of an element, with its attributes.
pub struct Element<'a> {
    /// Offset of its `<` in the UTF-8 text.
    pub offset: u64,
    start: BytesStart<'a>,
    spans: &'a [Span],
    noted: &'a Noted,
}

/// A piece of text between tags.
pub struct Text<'a> {
    raw: Cow<'a, str>,
    kind: Piece,
    noted: &'a Noted,
}

/// The end of an element.
pub struct End<'a>(BytesEnd<'a>);

#[derive(Clone, Copy, PartialEq)]
enum Piece {
    Plain,
    Character,
    Reference,
}

/// Where name and value of an attribute lie in their tag.
type Span = [usize; 4];

impl<R: Read> Xml<R> {
    /// Reads `source` from where it stands.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn new(source: R) -> io::Result<Self> {
        let mut reader = quick_xml::Reader::from_reader(Watched::new(source)?);
        let config = reader.config_mut();
        config.allow_dangling_amp = true;
        config.check_comments = false;
        Ok(Xml {
            reader,
            buffer: Vec::with_capacity(4 * 1024),
            spans: Vec::with_capacity(16),
            depth: 0,
            unfinished: None,
            skipped: None,
            noted: Noted::default(),
            refused: Vec::new(),
            stopped: None,
            done: false,
        })
    }

    /// The next node.
    ///
    /// # Errors
    /// The source cannot be read. Bad content is no error: it ends the stream.
    pub fn next(&mut self) -> io::Result<Node<'_>> {
        if self.done {
            return Ok(Node::Done);
        }
        if let Some(length) = self.unfinished.take() {
            let skipped = close(&mut self.depth, &mut self.skipped);
            let name = self.buffer.get(1..=length).and_then(|name| std::str::from_utf8(name).ok()).unwrap_or_default();
            return Ok(if skipped { Node::Other } else { Node::End(End(BytesEnd::new(name))) });
        }
        self.buffer.clear();
        self.reader.get_mut().taken = 0;
        let offset = self.reader.buffer_position();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(Error::Io(error)) => return Err(io::Error::new(error.kind(), error.to_string())),
            Err(_) => {
                let code = if self.reader.get_ref().ended { Code::Truncated } else { Code::InvalidXml };
                self.stopped = Some(Message::new(code).at(Locator::Byte(self.reader.error_position().max(offset))));
                self.done = true;
                return Ok(Node::Done);
            }
        };
        let skipping = self.skipped.is_some();
        match event {
            Event::Start(_) | Event::Empty(_) if self.depth == DEPTH => {
                self.stopped = Some(Message::new(Code::TooDeep).count("limit", DEPTH as u64).at(Locator::Byte(offset)));
                self.done = true;
                Ok(Node::Done)
            }
            Event::Start(start) => {
                self.depth += 1;
                if skipping || !fits(&start, &mut self.spans, &mut self.refused, offset) {
                    self.skipped.get_or_insert(self.depth);
                    return Ok(Node::Other);
                }
                Ok(Node::Start(Element { offset, start, spans: &self.spans, noted: &self.noted }))
            }
            Event::Empty(start) => {
                self.depth += 1;
                self.unfinished = Some(start.name().as_ref().len());
                if skipping || !fits(&start, &mut self.spans, &mut self.refused, offset) {
                    self.skipped.get_or_insert(self.depth);
                    return Ok(Node::Other);
                }
                Ok(Node::Start(Element { offset, start, spans: &self.spans, noted: &self.noted }))
            }
            Event::End(end) => {
                let skipped = close(&mut self.depth, &mut self.skipped);
                Ok(if skipped { Node::Other } else { Node::End(End(end)) })
            }
            Event::Text(text) if !skipping => {
                Ok(Node::Text(Text { raw: text.into_inner(), kind: Piece::Plain, noted: &self.noted }))
            }
            Event::CData(text) if !skipping => {
                Ok(Node::Text(Text { raw: text.into_inner(), kind: Piece::Character, noted: &self.noted }))
            }
            Event::GeneralRef(reference) if !skipping => {
                Ok(Node::Text(Text { raw: reference.into_inner(), kind: Piece::Reference, noted: &self.noted }))
            }
            Event::Eof => {
                self.done = true;
                if self.depth > 0 {
                    self.stopped = Some(Message::new(Code::Truncated).at(Locator::Byte(offset)));
                }
                Ok(Node::Done)
            }
            _ => Ok(Node::Other),
        }
    }

    /// Passes over the element that has just started, and all that it holds.
    pub fn skip_element(&mut self) {
        self.skipped.get_or_insert(self.depth);
    }

    /// Why the stream ended before its document did: cut, ill-formed, too deep.
    pub fn stopped(&self) -> Option<&Message> {
        self.stopped.as_ref()
    }

    /// The elements refused since the last call: two attributes of one name, or an attribute that is none.
    pub fn take_refused(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.refused)
    }

    /// What must be told of the text as a whole.
    pub fn warnings(&self) -> Vec<Message> {
        let source = self.reader.get_ref();
        let told = |code, yes: bool| yes.then(|| Message::new(code));
        let encoding = source
            .text
            .had_invalid()
            .then(|| Message::new(Code::EncodingReplaced).with("encoding", source.text.encoding()));
        let controls = told(Code::ControlCharacters, source.text.had_controls() || self.noted.control.get());
        let cut =
            told(Code::ValueCut, source.cut || self.noted.cut.get()).map(|message| message.count("limit", TEXT as u64));
        [encoding, controls, told(Code::EntityIgnored, self.noted.entity.get()), cut].into_iter().flatten().collect()
    }
}

/// Leaves an element; says whether its end is passed over.
fn close(depth: &mut usize, skipped: &mut Option<usize>) -> bool {
    let passed = skipped.is_some();
    if *skipped == Some(*depth) {
        *skipped = None;
    }
    *depth = depth.saturating_sub(1);
    passed
}

/// Notes where the attributes lie. An element with two attributes of one name, or with something that is no attribute,
/// is refused: choosing one reading in silence hides the other.
fn fits(start: &BytesStart, spans: &mut Vec<Span>, refused: &mut Vec<Message>, offset: u64) -> bool {
    spans.clear();
    let tag: &str = start;
    let within = |part: &str| (part.as_ptr() as usize).wrapping_sub(tag.as_ptr() as usize);
    for attribute in start.attributes().with_checks(false) {
        let Ok(attribute) = attribute else {
            refused.push(Message::new(Code::RowUnreadable).with("name", tag).at(Locator::Byte(offset)));
            return false;
        };
        let key = attribute.key.into_inner();
        if spans.iter().any(|[from, to, ..]| tag.get(*from..*to) == Some(key)) {
            refused.push(Message::new(Code::DuplicateName).with("name", key).at(Locator::Byte(offset)));
            return false;
        }
        let (name, value) = (within(key), within(&attribute.value));
        spans.push([name, name + key.len(), value, value + attribute.value.len()]);
    }
    true
}

impl Element<'_> {
    /// Its name, with prefix.
    pub fn name(&self) -> &str {
        self.start.name().into_inner()
    }

    /// The value of an attribute, clean and with its references expanded.
    pub fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        self.attributes().find(|(key, _)| *key == name).map(|(_, raw)| self.clean(raw))
    }

    /// Attributes in the order of the file, as written: pass what is kept through [`Element::clean`].
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let tag: &str = &self.start;
        self.spans.iter().filter_map(move |[a, b, c, d]| Some((tag.get(*a..*b)?, tag.get(*c..*d)?)))
    }

    /// A raw value with its references expanded and without what must not be stored.
    pub fn clean<'t>(&self, raw: &'t str) -> Cow<'t, str> {
        if memchr::memchr(b'&', raw.as_bytes()).is_none() {
            return clean_plain(raw, self.noted);
        }
        let mut value = String::with_capacity(raw.len());
        expand(raw, &mut value, self.noted);
        Cow::Owned(value)
    }
}

impl End<'_> {
    /// The name of the element that ends.
    pub fn name(&self) -> &str {
        self.0.name().into_inner()
    }
}

impl Text<'_> {
    /// Adds the text to `value`, up to `limit` bytes in all. Above [`TEXT`] the cut is told.
    pub fn append_to(&self, value: &mut String, limit: usize) {
        if value.len() >= limit {
            self.noted.cut.set(self.noted.cut.get() || limit >= TEXT);
            return;
        }
        match self.kind {
            Piece::Reference => match resolve(&self.raw, self.noted) {
                Some(c) => value.push(c),
                None => self.noted.entity.set(true),
            },
            Piece::Plain | Piece::Character => {
                let raw = cut(&self.raw, limit - value.len());
                value.push_str(&clean_plain(raw, self.noted));
            }
        }
    }
}

/// The name and attributes of a root element.
pub type Root = (String, Vec<(String, String)>);

/// The name and attributes of the root element, from the beginning of a file: what formats are recognised by.
pub fn root(head: &[u8]) -> Option<Root> {
    let mut xml = Xml::new(head).ok()?;
    let mut before = String::new();
    loop {
        match xml.next().ok()? {
            // A tag inside a text of JSON is no root.
            Node::Text(text) if before.is_empty() => {
                text.append_to(&mut before, 64);
                before.drain(..before.len() - before.trim_start().len());
                if before.starts_with(['{', '[']) {
                    return None;
                }
            }
            Node::Start(root) => {
                let attributes = root.attributes().map(|(name, raw)| (name.to_owned(), root.clean(raw).into_owned()));
                return Some((root.name().to_owned(), attributes.collect()));
            }
            Node::Done => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::is_unsafe;
    use proptest::prelude::*;

    /// The document as a line of events, and why it stopped.
    fn events(document: &[u8]) -> (String, Option<Code>, Vec<Code>) {
        let mut xml = Xml::new(document).unwrap();
        let mut line = String::new();
        loop {
            match xml.next().unwrap() {
                Node::Start(element) => {
                    line += &format!("<{}", element.name());
                    for (name, raw) in element.attributes() {
                        line += &format!(" {name}={:?}", element.clean(raw));
                    }
                    line += ">";
                }
                Node::Text(text) => text.append_to(&mut line, TEXT),
                Node::End(end) => line += &format!("</{}>", end.name()),
                Node::Other => {}
                Node::Done => break,
            }
        }
        let mut told: Vec<Code> = xml.take_refused().into_iter().map(|message| message.code).collect();
        told.extend(xml.warnings().into_iter().map(|message| message.code));
        (line, xml.stopped().map(|message| message.code), told)
    }

    fn same(document: &str, expected: &str, told: &[Code]) {
        assert_eq!(events(document.as_bytes()), (expected.to_owned(), None, told.to_vec()), "{document}");
    }

    #[test]
    fn elements_attributes_and_texts() {
        same(
            "<a x='1'><b y=\"&lt;&#65;&#x42;&amp;\"/>t&gt;<![CDATA[<&x;]]></a>",
            r#"<a x="1"><b y="<AB&"></b>t><&x;</a>"#,
            &[],
        );
        same(
            "<!-- c --><?xml version='1.0'?><!DOCTYPE a SYSTEM 'http://x/y.dtd'><a>R&D & b</a>",
            "<a>R&D & b</a>",
            &[],
        );
        same("<a x='b & c &d'/>", r#"<a x="b & c &d"></a>"#, &[]);
    }

    #[test]
    fn declared_entities_are_never_expanded() {
        let document =
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yyy'> %p; ]><a b='1&y;2'>3&x;4</a>";
        same(document, r#"<a b="12">34</a>"#, &[Code::EntityIgnored]);
        same("<a>&#xD800;&#99999999;</a>", "<a></a>", &[Code::EntityIgnored]);
    }

    #[test]
    fn what_must_not_be_stored_is_replaced() {
        same(
            "<a x='&#x1b;[31m&#0;'>\u{202e}txt</a>",
            "<a x=\"\u{fffd}[31m\u{fffd}\">\u{fffd}txt</a>",
            &[Code::ControlCharacters],
        );
        assert_eq!(events(b"<a>\xff\x01</a>").2, [Code::EncodingReplaced, Code::ControlCharacters]);
    }

    #[test]
    fn an_element_with_two_readings_is_refused_alone() {
        same("<a><b x='1' x='2'><c/></b><d/></a>", "<a><d></d></a>", &[Code::DuplicateName]);
        same("<a><b x='1' x='2'/><d x=3/><e/></a>", "<a><e></e></a>", &[Code::DuplicateName, Code::RowUnreadable]);
    }

    #[test]
    fn all_that_stands_before_a_cut_is_given() {
        for (document, line) in [("<a><b/>", "<a><b></b>"), ("<a><b/><c x='", "<a><b></b>"), ("<a>te", "<a>te")] {
            assert_eq!(events(document.as_bytes()), (line.to_owned(), Some(Code::Truncated), vec![]), "{document}");
        }
        assert_eq!(events(b"<a><b/></c>").1, Some(Code::InvalidXml));
    }

    #[test]
    fn depth_is_limited_without_recursion() {
        let deep = |n: usize| "<a>".repeat(n) + &"</a>".repeat(n);
        assert_eq!(events(deep(256).as_bytes()).1, None);
        assert_eq!(events(deep(20_000).as_bytes()).1, Some(Code::TooDeep));
    }

    #[test]
    fn an_endless_value_is_cut_and_what_follows_is_read() {
        let long = "A".repeat(TEXT + 1_000_000);
        for document in [format!("<a><b>{long}</b><c/></a>"), format!("<a><b><![CDATA[{long}]]></b><c/></a>")] {
            let (line, stopped, told) = events(document.as_bytes());
            assert!(line.ends_with("</b><c></c></a>") && line.len() < TEXT + 200_000, "{}", line.len());
            assert_eq!((stopped, told), (None, vec![Code::ValueCut]));
        }
        let (line, stopped, _) = events(format!("<a><b/><c x='{long}'/></a>").as_bytes());
        assert!(line.starts_with("<a><b></b>") && stopped.is_some());
    }

    #[test]
    fn offsets_point_to_the_tag() {
        let document = "<?xml version='1.0'?>\n<a>\n  text<b/>\n<c  x='é'>é</c><d/></a>";
        let mut xml = Xml::new(document.as_bytes()).unwrap();
        let mut seen = Vec::new();
        loop {
            match xml.next().unwrap() {
                Node::Start(element) => seen.push((element.name().to_owned(), element.offset as usize)),
                Node::Done => break,
                _ => {}
            }
        }
        let expected: Vec<_> = ["a", "b", "c", "d"]
            .iter()
            .map(|name| (name.to_string(), document.find(&format!("<{name}")).unwrap()))
            .collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_skipped_element_is_passed_over_whole() {
        let mut xml = Xml::new(&b"<a><b><c/>text</b><d/></a>"[..]).unwrap();
        let mut names = Vec::new();
        loop {
            let skip = match xml.next().unwrap() {
                Node::Start(element) => {
                    names.push(element.name().to_owned());
                    element.name() == "b"
                }
                Node::Done => break,
                _ => false,
            };
            if skip {
                xml.skip_element();
            }
        }
        assert_eq!(names, ["a", "b", "d"]);
    }

    #[test]
    fn the_root_is_found() {
        let (name, attributes) =
            root(b"<!-- x --><?xml version='1.0'?><!DOCTYPE r [<!ENTITY a 'b'>]><r v='1'><s>").unwrap();
        assert_eq!((name.as_str(), attributes), ("r", vec![("v".to_owned(), "1".to_owned())]));
        assert!(root(b"{\"a\": 1}").is_none() && root(b"").is_none());
        assert!(root(b" [{\"a\": \"<nmaprun>\"}]").is_none() && root(b"run of today <a>").is_some());
    }

    proptest! {
        #[test]
        fn nothing_panics(bytes in prop::collection::vec(prop::sample::select(b"<>/ab ='\"&;#x1![]-?\0\xff\xc3\xa9".to_vec()), 0..60)) {
            let (line, ..) = events(&bytes);
            prop_assert!(!line.contains(is_unsafe));
        }
    }
}
