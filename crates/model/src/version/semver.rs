//! Semantic Versioning 2.0.0, read with a `v` before it and with fewer or more numbers than three. What follows `+` does not count.

use std::cmp::Ordering;

struct Version<'v> {
    numbers: Vec<&'v str>,
    /// The words after the numbers; none for a release.
    before: Vec<&'v str>,
}

pub(super) fn compare(a: &str, b: &str) -> Option<Ordering> {
    let (a, b) = (read(a)?, read(b)?);
    Some(numbers(&a, &b).then_with(|| words(&a.before, &b.before)))
}

/// The number after `-` is a revision of the packaging, which does not count.
pub(super) fn compare_without_revision(a: &str, b: &str) -> Option<Ordering> {
    let bare = |text: &str| match text.rsplit_once('-') {
        Some((version, revision)) if revision.bytes().all(|byte| byte.is_ascii_digit()) => version.to_owned(),
        _ => text.to_owned(),
    };
    compare(&bare(a), &bare(b))
}

fn read(text: &str) -> Option<Version<'_>> {
    let text = text.strip_prefix(['v', 'V', '=']).unwrap_or(text).trim_start();
    let text = text.split_once('+').map_or(text, |(text, _)| text);
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (numbers, rest) = text.split_at(end);
    // `1.0.beta`: the point belongs to the word.
    let numbers: Vec<&str> = numbers.strip_suffix('.').unwrap_or(numbers).split('.').collect();
    let before = rest.trim_start_matches(['-', '.', '_']);
    let before = if before.is_empty() { Vec::new() } else { before.split('.').collect() };
    numbers.iter().all(|number| !number.is_empty()).then_some(Version { numbers, before })
}

fn numbers(a: &Version<'_>, b: &Version<'_>) -> Ordering {
    for at in 0..a.numbers.len().max(b.numbers.len()) {
        let number = |version: &Version<'_>| version.numbers.get(at).copied().unwrap_or("0").to_owned();
        let ordering = super::numbers(&number(a), &number(b));
        if ordering.is_ne() {
            return ordering;
        }
    }
    Ordering::Equal
}

/// A release comes after its candidates; numbers come before words; the longer list after the shorter (§11.4).
fn words(a: &[&str], b: &[&str]) -> Ordering {
    if a.is_empty() || b.is_empty() {
        return a.is_empty().cmp(&b.is_empty());
    }
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    for (a, b) in a.iter().zip(b) {
        let ordering = match (is_number(a), is_number(b)) {
            (true, true) => super::numbers(a, b),
            (true, false) => Ordering::Less,
            (false, true) => Ordering::Greater,
            (false, false) => a.cmp(b),
        };
        if ordering.is_ne() {
            return ordering;
        }
    }
    a.len().cmp(&b.len())
}
