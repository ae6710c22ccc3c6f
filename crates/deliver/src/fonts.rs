//! The fonts embedded by the build script: the only ones a document may use.

use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::Font;

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

/// The embedded fonts; empty when the program was built without assets.
pub(crate) fn all() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| EMBEDDED.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect())
}

/// Replaces what no embedded font can draw, because PDF/A forbids a missing glyph: a few signs by their usual
/// equivalents, everything else by U+FFFD, so that a reader sees that something stood there.
pub(crate) fn drawable(text: &str) -> String {
    let mut drawn = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if is_drawable(c) => drawn.push(c),
            '→' | '⇒' | '➔' => drawn.push('›'),
            '←' | '⇐' => drawn.push('‹'),
            '≥' => drawn.push_str(">="),
            '≤' => drawn.push_str("<="),
            '\n' | '\r' | '\t' => drawn.push(' '),
            c if c.is_control() => {}
            _ => drawn.push('\u{fffd}'),
        }
    }
    drawn
}

fn is_drawable(c: char) -> bool {
    // PDF/A-2a also forbids characters of the private use areas, whose meaning nobody knows.
    let private = matches!(u32::from(c), 0xe000..=0xf8ff | 0xf0000..);
    !c.is_control() && !private && all().iter().any(|font| font.info().coverage.contains(u32::from(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_drawn_is_replaced_visibly() {
        if all().is_empty() {
            eprintln!("skipped: no embedded fonts, run `make assets`");
            assert!(std::env::var_os("CI").is_none(), "the fonts must be there in CI");
            return;
        }
        assert_eq!(drawable("été العربية 1\u{202f}000 « »"), "été العربية 1\u{202f}000 « »");
        assert_eq!(drawable("a → b ≥ 3\u{0}\u{7}\n"), "a › b >= 3 ");
        assert_eq!(drawable("日\u{e000}x"), "\u{fffd}\u{fffd}x");
    }
}
