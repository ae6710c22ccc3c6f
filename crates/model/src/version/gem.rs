//! RubyGems (`Gem::Version`): numbers and words; a word makes a version come before the one without it.

use std::cmp::Ordering;

/// What a platform begins with: `1.2.0-x86_64-linux` is version 1.2.0.
const PLATFORMS: [&str; 11] =
    ["x86", "x64", "x86_64", "arm", "armv", "arm64", "aarch64", "universal", "java", "mswin", "mingw"];

pub(super) fn compare(a: &str, b: &str) -> Option<Ordering> {
    let (a, b) = (segments(a)?, segments(b)?);
    for at in 0..a.len().max(b.len()) {
        let (a, b) = (a.get(at).map_or("0", |a| a), b.get(at).map_or("0", |b| b));
        let ordering = match (is_number(a), is_number(b)) {
            (true, true) => super::numbers(a, b),
            (true, false) => Ordering::Greater,
            (false, true) => Ordering::Less,
            (false, false) => a.cmp(b),
        };
        if ordering.is_ne() {
            return Some(ordering);
        }
    }
    Some(Ordering::Equal)
}

fn is_number(segment: &str) -> bool {
    segment.starts_with(|c: char| c.is_ascii_digit())
}

fn segments(text: &str) -> Option<Vec<String>> {
    let mut version = String::new();
    for (at, piece) in text.split('-').enumerate() {
        if at > 0 && PLATFORMS.iter().any(|platform| piece.starts_with(platform)) {
            break;
        }
        // A dash is the beginning of a version that is not yet out.
        version.push_str(if at > 0 { ".pre." } else { "" });
        version.push_str(piece);
    }
    let known = |c: char| c.is_ascii_alphanumeric() || c == '.';
    if !version.starts_with(|c: char| c.is_ascii_digit()) || !version.chars().all(known) {
        return None;
    }
    let mut segments: Vec<String> = version.split('.').flat_map(super::runs).map(str::to_owned).collect();
    // Zeros at the end of the numbers say nothing, even before a word: `1.0.0.a` is `1.a`.
    let words = segments.iter().position(|segment| !is_number(segment)).unwrap_or(segments.len());
    let zeros =
        segments.iter().take(words).rev().take_while(|segment| segment.bytes().all(|byte| byte == b'0')).count();
    segments.drain(words - zeros..words);
    Some(segments)
}
