//! Debian: epoch, upstream version, revision (policy §5.6.12). `~` comes before everything, even the end.

use std::cmp::Ordering;

pub(super) fn compare(a: &str, b: &str) -> Option<Ordering> {
    let (a, b) = (parts(a)?, parts(b)?);
    let epochs = super::numbers(a.0, b.0);
    Some(epochs.then_with(|| part(a.1, b.1)).then_with(|| part(a.2, b.2)))
}

/// Epoch, upstream version and revision; an epoch that is not given is zero, and so is a revision.
fn parts(version: &str) -> Option<(&str, &str, &str)> {
    let (epoch, rest) = version.split_once(':').unwrap_or(("0", version));
    if !epoch.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (upstream, revision) = rest.rsplit_once('-').unwrap_or((rest, "0"));
    Some((epoch, upstream, revision))
}

/// Turn by turn a run of other characters and a run of digits, either of which may be empty.
fn part(mut a: &str, mut b: &str) -> Ordering {
    while !a.is_empty() || !b.is_empty() {
        let ((words_a, rest_a), (words_b, rest_b)) = (leading(a, false), leading(b, false));
        let ((digits_a, after_a), (digits_b, after_b)) = (leading(rest_a, true), leading(rest_b, true));
        let ordering = letters(words_a, words_b).then_with(|| super::numbers(digits_a, digits_b));
        if ordering.is_ne() {
            return ordering;
        }
        (a, b) = (after_a, after_b);
    }
    Ordering::Equal
}

fn leading(text: &str, digits: bool) -> (&str, &str) {
    text.split_at(text.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(text.len()))
}

fn letters(a: &str, b: &str) -> Ordering {
    let weight = |c: Option<char>| match c {
        Some('~') => -1,
        None => 0,
        Some(c) if c.is_ascii_alphabetic() => i64::from(u32::from(c)),
        Some(c) => i64::from(u32::from(c)) + 0x11_0000,
    };
    let (mut a, mut b) = (a.chars(), b.chars());
    loop {
        let (left, right) = (a.next(), b.next());
        let ordering = weight(left).cmp(&weight(right));
        if ordering.is_ne() || (left.is_none() && right.is_none()) {
            return ordering;
        }
    }
}
