//! Values of XML: references expanded, and nothing in them that must not be stored.

use std::borrow::Cow;
use std::cell::Cell;

use crate::encoding::{REPLACEMENT, is_unsafe, without_controls};

/// What has to be told once at the end.
#[derive(Default)]
pub struct Noted {
    /// An entity was ignored.
    pub entity: Cell<bool>,
    /// A control character was replaced.
    pub control: Cell<bool>,
    /// A value was cut.
    pub cut: Cell<bool>,
}

/// The longest beginning of at most so many bytes.
pub fn cut(text: &str, bytes: usize) -> &str {
    if text.len() <= bytes {
        return text;
    }
    (0..=bytes).rev().find_map(|end| text.get(..end)).unwrap_or_default()
}

/// A text without references, clean.
pub fn clean_plain<'t>(raw: &'t str, noted: &Noted) -> Cow<'t, str> {
    if raw.is_ascii() {
        return Cow::Borrowed(raw);
    }
    let clean = without_controls(raw);
    noted.control.set(noted.control.get() || matches!(clean, Cow::Owned(_)));
    clean
}

/// Adds a raw value to `value`, its references expanded.
pub fn expand(raw: &str, value: &mut String, noted: &Noted) {
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        value.push_str(&clean_plain(before, noted));
        let name = after.split_once(';').filter(|(name, _)| is_reference(name));
        let Some((name, next)) = name else {
            value.push('&');
            rest = after;
            continue;
        };
        match resolve(name, noted) {
            Some(c) => value.push(c),
            None => noted.entity.set(true),
        }
        rest = next;
    }
    value.push_str(&clean_plain(rest, noted));
}

fn is_reference(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'#' | b'.' | b'_' | b'-' | b':') || byte > 0x7f)
}

/// The character that a reference stands for. Entities that the document declares are not expanded.
pub fn resolve(name: &str, noted: &Noted) -> Option<char> {
    let code = match name {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "apos" => return Some('\''),
        "quot" => return Some('"'),
        _ => match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => name.strip_prefix('#')?.parse().ok()?,
        },
    };
    let c = char::from_u32(code)?;
    if is_unsafe(c) {
        noted.control.set(true);
        return Some(REPLACEMENT);
    }
    Some(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_expanded_and_what_is_none_stands() {
        for (raw, expected, ignored) in [
            ("a&amp;b&#10;c", "a&b\nc", false),
            ("R&D; 1 & 2", "R 1 & 2", true),
            ("&;&#;&#x;", "&;", true),
            ("&lt", "&lt", false),
            ("&#x41;&#65;", "AA", false),
        ] {
            let (mut value, noted) = (String::new(), Noted::default());
            expand(raw, &mut value, &noted);
            assert_eq!((value.as_str(), noted.entity.get()), (expected, ignored), "{raw}");
        }
    }

    #[test]
    fn a_cut_never_splits_a_character() {
        assert_eq!((cut("aé", 2), cut("aé", 3), cut("", 0)), ("a", "aé", ""));
    }
}
