//! Where no scheme is known: numbers by value, words by letters; what is missing counts as zero, and a word after all numbers comes
//! before the bare version when it tells of a version that is not yet out.

use std::cmp::Ordering;

/// Words of versions that are not yet out.
const EARLY: [&str; 9] = ["alpha", "beta", "rc", "pre", "preview", "dev", "snapshot", "cr", "ea"];

pub(super) fn compare(a: &str, b: &str) -> Ordering {
    let (a, b) = (tokens(a), tokens(b));
    for at in 0..a.len().max(b.len()) {
        let ordering = token(a.get(at).map(String::as_str), b.get(at).map(String::as_str));
        if ordering.is_ne() {
            return ordering;
        }
    }
    Ordering::Equal
}

fn tokens(text: &str) -> Vec<String> {
    let text =
        text.strip_prefix(['v', 'V']).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(text);
    // A build is no part of the order.
    let text = text.split_once('+').map_or(text, |(text, _)| text).to_lowercase();
    let pieces = text.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty());
    pieces.flat_map(super::runs).map(str::to_owned).collect()
}

/// Early words, then nothing or zero, then other words, then numbers.
fn rank(token: Option<&str>) -> u8 {
    match token {
        Some(word) if EARLY.contains(&word) => 0,
        None => 1,
        Some(number) if number.bytes().all(|byte| byte == b'0') => 1,
        Some(number) if number.starts_with(|c: char| c.is_ascii_digit()) => 3,
        Some(_) => 2,
    }
}

fn token(a: Option<&str>, b: Option<&str>) -> Ordering {
    let ranks = rank(a).cmp(&rank(b));
    ranks.then_with(|| match rank(a) {
        1 => Ordering::Equal,
        3 => super::numbers(a.unwrap_or_default(), b.unwrap_or_default()),
        _ => a.cmp(&b),
    })
}
