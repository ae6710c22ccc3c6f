//! The characters of JSON: blanks, texts with their escapes, numbers and words, each across any cut of the source.

use std::io::{self, BufRead, Read};

use kharita_model::{Code, Locator, Message};

use super::Value;
use crate::encoding::{REPLACEMENT, Utf8Text, is_unsafe, without_controls};

/// Bytes of one text value; the rest is cut off, and that is said.
pub const TEXT: usize = 16 * 1024 * 1024;
/// Characters of a number or word; a longer one is read to its end, but means nothing.
const SCALAR: usize = 400;

/// A stream of characters that knows where it stands, and why it stopped.
pub struct Scanner<R: Read> {
    text: Utf8Text<R>,
    offset: u64,
    controls: bool,
    cut: bool,
    /// Does a line break end a text, which is then ill-formed? In JSON lines the next document begins there.
    pub lines: bool,
    /// Why nothing more is read.
    pub stopped: Option<Message>,
}

impl<R: Read> Scanner<R> {
    /// Reads `source` from where it stands.
    ///
    /// # Errors
    /// The source cannot be read. So for all that follows.
    pub fn new(source: R) -> io::Result<Self> {
        Ok(Scanner {
            text: Utf8Text::new(source)?,
            offset: 0,
            controls: false,
            cut: false,
            lines: false,
            stopped: None,
        })
    }

    /// Where it stands in the UTF-8 text.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Stops here for this reason.
    pub fn stop(&mut self, code: Code) {
        self.stop_with(Message::new(code));
    }

    /// Stops here with this message.
    pub fn stop_with(&mut self, message: Message) {
        let at = Locator::Byte(self.offset);
        self.stopped.get_or_insert_with(|| message.at(at));
    }

    /// The next byte, if there is one.
    pub fn peek(&mut self) -> io::Result<Option<u8>> {
        if self.stopped.is_some() {
            return Ok(None);
        }
        Ok(self.text.fill_buf()?.first().copied())
    }

    /// Passes over the byte that [`Scanner::peek`] showed.
    pub fn bump(&mut self) {
        self.take(1);
    }

    /// Passes over blanks; the byte that follows, if there is one.
    pub fn after_blanks(&mut self) -> io::Result<Option<u8>> {
        loop {
            if self.stopped.is_some() {
                return Ok(None);
            }
            let chunk = self.text.fill_buf()?;
            if chunk.is_empty() {
                return Ok(None);
            }
            let found = chunk.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\r' | b'\n'));
            let next = found.and_then(|at| chunk.get(at).copied());
            let passed = found.unwrap_or(chunk.len());
            self.take(passed);
            if next.is_some() {
                return Ok(next);
            }
        }
    }

    /// Reads the text that begins here with its quotation mark, which was seen, up to `limit` bytes of it.
    pub fn text(&mut self, limit: usize) -> io::Result<String> {
        let mut bytes = Vec::new();
        self.bump();
        loop {
            let chunk = self.text.fill_buf()?;
            let end = memchr::memchr2(b'"', b'\\', chunk);
            let plain = end.unwrap_or(chunk.len());
            if let Some(at) = self.line_break(plain)? {
                self.take(at);
                self.stop(Code::InvalidJson);
                break;
            }
            let chunk = self.text.fill_buf()?;
            let room = limit.saturating_sub(bytes.len());
            bytes.extend_from_slice(chunk.get(..plain.min(room)).unwrap_or_default());
            self.cut |= plain > room && limit == TEXT;
            let stop = end.and_then(|at| chunk.get(at).copied());
            let ended = chunk.is_empty();
            self.take(plain);
            match stop {
                Some(b'"') => {
                    self.bump();
                    break;
                }
                Some(_) => {
                    let Some(character) = self.escape()? else { break };
                    let mut buffer = [0; 4];
                    let encoded = character.encode_utf8(&mut buffer).as_bytes();
                    if bytes.len() + encoded.len() <= limit {
                        bytes.extend_from_slice(encoded);
                    }
                }
                None if ended => {
                    self.stop(Code::Truncated);
                    break;
                }
                None => {}
            }
        }
        Ok(self.clean(bytes))
    }

    /// Forgets why it stopped, and passes over the rest of the line.
    pub fn skip_line(&mut self) -> io::Result<()> {
        self.stopped = None;
        loop {
            let chunk = self.text.fill_buf()?;
            let length = chunk.len();
            let end = memchr::memchr(b'\n', chunk);
            self.take(end.map_or(length, |at| at + 1));
            if end.is_some() || length == 0 {
                return Ok(());
            }
        }
    }

    /// Passes over the text that begins here with its quotation mark.
    pub fn skip_text(&mut self) -> io::Result<()> {
        self.bump();
        loop {
            let chunk = self.text.fill_buf()?;
            let plain = memchr::memchr2(b'"', b'\\', chunk).unwrap_or(chunk.len());
            if let Some(at) = self.line_break(plain)? {
                self.take(at);
                self.stop(Code::InvalidJson);
                return Ok(());
            }
            let chunk = self.text.fill_buf()?;
            let Some(at) = memchr::memchr2(b'"', b'\\', chunk) else {
                let length = chunk.len();
                if length == 0 {
                    self.stop(Code::Truncated);
                    return Ok(());
                }
                self.take(length);
                continue;
            };
            let is_end = chunk.get(at) == Some(&b'"');
            self.take(at + 1);
            if is_end {
                return Ok(());
            }
            if self.peek()?.is_some() {
                self.bump();
            }
        }
    }

    /// Reads a number or a word. `None`: it is neither, and the stream stopped.
    pub fn scalar(&mut self) -> io::Result<Option<Value>> {
        let mut word = String::new();
        while let Some(byte) = self.peek()?.filter(|byte| is_scalar(*byte)) {
            if word.len() < SCALAR {
                word.push(char::from(byte));
            }
            self.bump();
        }
        Ok(Some(match word.as_str() {
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "null" => Value::Null,
            "NaN" | "Infinity" | "-Infinity" => Value::Number(word.into()),
            _ if word.len() == SCALAR || word.parse::<f64>().is_ok() => Value::Number(word.into()),
            _ => {
                // A word cut by the end of the text is no error of whoever wrote it.
                let code = if self.peek()?.is_none() { Code::Truncated } else { Code::InvalidJson };
                self.stop(code);
                return Ok(None);
            }
        }))
    }

    /// What must be told of the text as a whole.
    pub fn warnings(&self) -> Vec<Message> {
        let encoding = self
            .text
            .had_invalid()
            .then(|| Message::new(Code::EncodingReplaced).with("encoding", self.text.encoding()));
        let controls = (self.controls || self.text.had_controls()).then(|| Message::new(Code::ControlCharacters));
        let cut = self.cut.then(|| Message::new(Code::ValueCut).count("limit", TEXT as u64));
        [encoding, controls, cut].into_iter().flatten().collect()
    }

    /// Where a line break stands among the next bytes, if it may not.
    fn line_break(&mut self, plain: usize) -> io::Result<Option<usize>> {
        if !self.lines {
            return Ok(None);
        }
        Ok(memchr::memchr(b'\n', self.text.fill_buf()?.get(..plain).unwrap_or_default()))
    }

    fn take(&mut self, bytes: usize) {
        self.text.consume(bytes);
        self.offset += bytes as u64;
    }

    /// The character after a backslash. A surrogate without its other half becomes U+FFFD.
    fn escape(&mut self) -> io::Result<Option<char>> {
        self.bump();
        let Some(byte) = self.peek()? else {
            self.stop(Code::Truncated);
            return Ok(None);
        };
        let plain = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.bump();
                return self.unit();
            }
            _ => {
                self.stop(Code::InvalidJson);
                return Ok(None);
            }
        };
        self.bump();
        Ok(Some(plain))
    }

    fn unit(&mut self) -> io::Result<Option<char>> {
        let Some(first) = self.hexadecimal()? else { return Ok(None) };
        if !(0xd800..0xdc00).contains(&first) {
            return Ok(Some(self.known(char::from_u32(first))));
        }
        // The low half must follow at once; what else follows is a character of its own.
        if self.text.fill_buf()?.first() != Some(&b'\\') {
            return Ok(Some(self.known(None)));
        }
        self.bump();
        if self.peek()? != Some(b'u') {
            self.controls = true;
            return self.after_lone_half();
        }
        self.bump();
        let Some(second) = self.hexadecimal()? else { return Ok(None) };
        let pair = (0xdc00..0xe000).contains(&second).then(|| 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        Ok(Some(self.known(pair.and_then(char::from_u32))))
    }

    /// The backslash after a lone half was taken already: the escape that it begins stands alone.
    fn after_lone_half(&mut self) -> io::Result<Option<char>> {
        let Some(byte) = self.peek()? else {
            self.stop(Code::Truncated);
            return Ok(None);
        };
        self.bump();
        match byte {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Ok(Some(REPLACEMENT)),
            _ => {
                self.stop(Code::InvalidJson);
                Ok(None)
            }
        }
    }

    fn known(&mut self, character: Option<char>) -> char {
        let character = character.filter(|c| !is_unsafe(*c));
        self.controls |= character.is_none();
        character.unwrap_or(REPLACEMENT)
    }

    fn hexadecimal(&mut self) -> io::Result<Option<u32>> {
        let mut value = 0;
        for _ in 0..4 {
            let Some(byte) = self.peek()? else {
                self.stop(Code::Truncated);
                return Ok(None);
            };
            let Some(digit) = char::from(byte).to_digit(16) else {
                self.stop(Code::InvalidJson);
                return Ok(None);
            };
            value = value * 16 + digit;
            self.bump();
        }
        Ok(Some(value))
    }

    /// The text without what must not be stored; a character cut in two at the limit is left off.
    fn clean(&mut self, bytes: Vec<u8>) -> String {
        let text = String::from_utf8(bytes).unwrap_or_else(|error| {
            let valid = error.utf8_error().valid_up_to();
            String::from_utf8_lossy(error.as_bytes().get(..valid).unwrap_or_default()).into_owned()
        });
        if text.is_ascii() && !text.contains(is_unsafe) {
            return text;
        }
        let clean = without_controls(&text);
        self.controls |= matches!(clean, std::borrow::Cow::Owned(_));
        clean.into_owned()
    }
}

/// May this byte stand in a number or a word?
pub fn is_scalar(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Option<Code>) {
        let mut scanner = Scanner::new(text.as_bytes()).unwrap();
        assert_eq!(scanner.peek().unwrap(), Some(b'"'));
        let read = scanner.text(TEXT).unwrap();
        (read, scanner.stopped.map(|message| message.code))
    }

    #[test]
    fn escapes() {
        for (text, expected) in [
            (r#""a\"b\\c\/d\te""#, "a\"b\\c/d\te"),
            (r#""\u0041\u00e9\uD83D\uDE00""#, "Aé😀"),
            (r#""\ud800x""#, "\u{fffd}x"),
            (r#""\ud800\n""#, "\u{fffd}"),
            (r#""\ud800\u0041""#, "\u{fffd}"),
            (r#""\udc00""#, "\u{fffd}"),
            (r#""\b\f""#, "\u{fffd}\u{fffd}"),
        ] {
            assert_eq!(read(text), (expected.to_owned(), None), "{text}");
        }
        assert_eq!(read(r#""\q""#).1, Some(Code::InvalidJson));
        assert_eq!(read(r#""\u00g0""#).1, Some(Code::InvalidJson));
        assert_eq!(read(r#""abc"#), ("abc".to_owned(), Some(Code::Truncated)));
    }

    #[test]
    fn a_text_cut_at_its_limit_holds_whole_characters() {
        let mut scanner = Scanner::new("\"aéé\"7".as_bytes()).unwrap();
        assert_eq!(scanner.peek().unwrap(), Some(b'"'));
        assert_eq!(scanner.text(4).unwrap(), "aé");
        assert_eq!((scanner.peek().unwrap(), scanner.offset()), (Some(b'7'), 7));
    }
}
