//! Java: `1.8.0_131-b11` in the old form, `8.0.131+11` in the new one (JEP 223, JEP 322). Builds do not count; early access comes
//! before its release.

use std::cmp::Ordering;

pub(super) fn compare(a: &str, b: &str) -> Option<Ordering> {
    super::semver::compare(&renewed(a)?, &renewed(b)?)
}

/// The old form in the new one; the new one as it is.
fn renewed(text: &str) -> Option<String> {
    let text = text.split_once('+').map_or(text, |(text, _)| text);
    let Some(old) = text.strip_prefix("1.") else { return Some(text.to_owned()) };
    let mut pieces = old.split(['_', '-']);
    let mut numbers = pieces.next()?.split('.');
    let (feature, minor) = (numbers.next()?, numbers.next().unwrap_or("0"));
    let (mut update, mut before) = ("0", None);
    for piece in pieces {
        let number = piece.strip_prefix("update").or_else(|| piece.strip_prefix('u')).unwrap_or(piece);
        if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
            update = number;
        } else if !is_build(piece) {
            before = Some(piece);
        }
    }
    let before = before.map(|word| format!("-{word}")).unwrap_or_default();
    Some(
        format!("{feature}.{minor}.{}{before}", update.trim_start_matches('0'))
            .replace("..", ".0.")
            .replace(".-", ".0-"),
    )
}

fn is_build(piece: &str) -> bool {
    piece.strip_prefix('b').is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}
