//! Bytes to clean UTF-8 text: byte order marks, UTF-16, the encoding that an XML declaration names, invalid sequences,
//! control characters. Whoever reads a text format reads through here, so a byte offset means the same everywhere.

use std::borrow::Cow;
use std::io::{self, BufRead, Read, Seek};

use crate::Input;
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes decoded at a time.
const CHUNK: usize = 128 * 1024;
/// An XML declaration stands within so many bytes, a licence comment before it included.
const DECLARATION: usize = 2 * 1024;
/// Shown in place of what must not be stored.
pub const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

/// A stream of UTF-8 text over a stream of bytes. What cannot be decoded, and control characters that XML 1.0 forbids
/// (NUL among them: PostgreSQL text cannot hold it), become U+FFFD; the flags say whether that happened.
pub struct Utf8Text<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    text: Vec<u8>,
    text_at: usize,
    ended: bool,
    invalid: bool,
    controls: bool,
}

impl<R: Read> Utf8Text<R> {
    /// Looks at the beginning of `source` to find its encoding.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn new(mut source: R) -> io::Result<Self> {
        let mut raw = Vec::with_capacity(CHUNK);
        source.by_ref().take(CHUNK as u64).read_to_end(&mut raw)?;
        let encoding = detect(&raw);
        Ok(Utf8Text::start(source, raw, encoding))
    }

    /// Reads `source` in this encoding, which was found by looking at all of it.
    ///
    /// # Errors
    /// The source cannot be read.
    pub fn in_encoding(mut source: R, encoding: &'static Encoding) -> io::Result<Self> {
        let mut raw = Vec::with_capacity(CHUNK);
        source.by_ref().take(CHUNK as u64).read_to_end(&mut raw)?;
        Ok(Utf8Text::start(source, raw, encoding))
    }

    fn start(source: R, raw: Vec<u8>, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        let (ended, text) = (raw.is_empty(), Vec::new());
        Utf8Text { source, decoder, raw, raw_at: 0, text, text_at: 0, ended, invalid: false, controls: false }
    }

    /// The encoding found: the name of the WHATWG standard.
    pub fn encoding(&self) -> &'static str {
        self.decoder.encoding().name()
    }

    /// Were there sequences that are not valid in this encoding?
    pub fn had_invalid(&self) -> bool {
        self.invalid
    }

    /// Were there forbidden control characters?
    pub fn had_controls(&self) -> bool {
        self.controls
    }

    fn refill(&mut self) -> io::Result<()> {
        while self.text_at >= self.text.len() && !self.ended {
            if self.raw_at >= self.raw.len() {
                self.raw.clear();
                self.raw_at = 0;
                self.source.by_ref().take(CHUNK as u64).read_to_end(&mut self.raw)?;
            }
            let last = self.raw.is_empty();
            self.text.resize(CHUNK + 16, 0);
            let rest = self.raw.get(self.raw_at..).unwrap_or_default();
            let (result, read, written, invalid) = self.decoder.decode_to_utf8(rest, &mut self.text, last);
            self.raw_at += read;
            self.text.truncate(written);
            self.text_at = 0;
            self.invalid |= invalid;
            self.ended = last && result == CoderResult::InputEmpty;
            if has_controls(&self.text) {
                self.controls = true;
                self.text = without_controls(&String::from_utf8_lossy(&self.text)).into_owned().into_bytes();
            }
        }
        Ok(())
    }
}

impl<R: Read> BufRead for Utf8Text<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.text_at >= self.text.len() {
            self.refill()?;
        }
        Ok(self.text.get(self.text_at..).unwrap_or_default())
    }

    fn consume(&mut self, bytes: usize) {
        self.text_at += bytes;
    }
}

impl<R: Read> Read for Utf8Text<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.fill_buf()?.read(buffer)?;
        self.consume(read);
        Ok(read)
    }
}

/// A text that cannot say its encoding, as tables and lists of keys are: UTF-8 if all of it is valid, else what French
/// spreadsheets write. The input is read from its beginning.
///
/// # Errors
/// The input cannot be read.
pub fn plain_text(input: &mut Input) -> io::Result<Utf8Text<&mut Input>> {
    let encoding = crate::sheet::csv::encoding(input)?;
    input.rewind()?;
    Utf8Text::in_encoding(input, encoding)
}

/// Is it XML or JSON, by its first character? These say their encoding, or are UTF-8.
pub fn is_markup(head: &[u8]) -> bool {
    let decoded = decode_head(head.get(..64).unwrap_or(head));
    decoded.trim_start().starts_with(['<', '{', '['])
}

/// The beginning of a file as text, for recognition.
pub fn decode_head(head: &[u8]) -> String {
    let mut text = String::new();
    // Reading from memory cannot fail, and what stands in the text until then is shown all the same.
    let _ = Utf8Text::new(head).and_then(|mut reader| reader.read_to_string(&mut text));
    text
}

fn detect(head: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    match head {
        [b'<', 0, ..] => UTF_16LE,
        [0, b'<', ..] => UTF_16BE,
        _ => declared(head).unwrap_or(UTF_8),
    }
}

/// The encoding that the XML declaration names. It was readable as ASCII, so it is not UTF-16 whatever it says.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.get(..DECLARATION).unwrap_or(head);
    let start = memchr::memmem::find(head, b"<?xml ")?;
    let declaration = head.get(start..)?;
    let declaration = declaration.get(..memchr::memmem::find(declaration, b"?>")?)?;
    let value = declaration.get(memchr::memmem::find(declaration, b"encoding")? + b"encoding".len()..)?;
    let mut quoted = value.split(|byte| matches!(byte, b'"' | b'\''));
    let label = quoted.nth(1)?;
    Encoding::for_label(label).filter(|encoding| encoding.is_ascii_compatible())
}

/// A control character that XML 1.0 forbids.
fn is_forbidden(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// A character that changes the direction of the text around it: it can make a name read as another.
fn is_direction_override(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn has_controls(text: &[u8]) -> bool {
    // Without branches, so that the compiler looks at many bytes at once.
    let mut found = false;
    for byte in text {
        found |= *byte < 0x20 && *byte != b'\t' && *byte != b'\n' && *byte != b'\r';
    }
    found
}

/// Must this character never be stored raw?
pub fn is_unsafe(c: char) -> bool {
    is_forbidden(c) || is_direction_override(c)
}

/// The text with U+FFFD in place of forbidden control characters and overrides of direction.
pub fn without_controls(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_unsafe) {
        Cow::Owned(text.chars().map(|c| if is_unsafe(c) { REPLACEMENT } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2], mark: bool) -> Vec<u8> {
        mark.then_some(0xfeff).into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    fn decoded(bytes: &[u8]) -> (String, &'static str, bool, bool) {
        let mut reader = Utf8Text::new(bytes).unwrap();
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        (text, reader.encoding(), reader.had_invalid(), reader.had_controls())
    }

    #[test]
    fn encodings_are_found() {
        let text = "<?xml version=\"1.0\"?><a>é€</a>";
        for (bytes, name) in [
            (text.as_bytes().to_vec(), "UTF-8"),
            ([b"\xef\xbb\xbf", text.as_bytes()].concat(), "UTF-8"),
            (utf16(text, u16::to_le_bytes, true), "UTF-16LE"),
            (utf16(text, u16::to_be_bytes, true), "UTF-16BE"),
            (utf16(text, u16::to_le_bytes, false), "UTF-16LE"),
            (utf16(text, u16::to_be_bytes, false), "UTF-16BE"),
        ] {
            assert_eq!(decoded(&bytes), (text.to_owned(), name, false, false));
        }
        let declared = b"<!-- licence --><?xml version='1.0' encoding='iso-8859-1'?><a>d\xe9p\xf4t</a>";
        let (text, name, invalid, _) = decoded(declared);
        assert!(text.ends_with("<a>dépôt</a>") && name == "windows-1252" && !invalid, "{text} {name}");
    }

    #[test]
    fn a_wrong_declaration_of_utf16_is_not_believed() {
        assert_eq!(decoded(b"<?xml version='1.0' encoding='UTF-16'?><a/>").1, "UTF-8");
    }

    #[test]
    fn what_cannot_be_stored_is_replaced_and_told() {
        assert_eq!(decoded(b"a\xff\xfeb"), ("a\u{fffd}\u{fffd}b".to_owned(), "UTF-8", true, false));
        assert_eq!(decoded(b"a\0\x1b[b\tc\r\n"), ("a\u{fffd}\u{fffd}[b\tc\r\n".to_owned(), "UTF-8", false, true));
        assert_eq!(without_controls("srv\u{202e}gnp.exe"), "srv\u{fffd}gnp.exe");
    }

    #[test]
    fn a_character_may_lie_across_two_chunks() {
        for shift in 0..4 {
            let text = "x".repeat(CHUNK - shift) + "€uro" + &"y".repeat(2 * CHUNK);
            assert_eq!(decoded(text.as_bytes()).0, text);
        }
    }

    proptest! {
        #[test]
        fn valid_text_is_unchanged(text in "[^\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\u{feff}\u{fffe}\u{ffff}\u{202a}-\u{202e}\u{2066}-\u{2069}]{0,200}") {
            prop_assert_eq!(decoded(format!(" {text}").as_bytes()).0, format!(" {text}"));
        }

        #[test]
        fn any_bytes_give_clean_text(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            let text = decoded(&bytes).0;
            prop_assert!(!has_controls(text.as_bytes()));
        }
    }
}
