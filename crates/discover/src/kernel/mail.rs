//! Addresses of electronic mail, found by their `@`.

use super::{Hit, Identifier};

/// Longest name of a mailbox and of a domain (RFC 5321).
const LONGEST: usize = 255;

/// The address around the `@` at this place.
pub fn around(text: &[u8], at: usize) -> Option<Hit> {
    let before = text.get(at.saturating_sub(LONGEST)..at)?;
    let name = before.iter().rev().take_while(|byte| is_local(**byte)).count();
    let after = text.get(at + 1..)?;
    let domain =
        after.iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    let domain = after.get(..domain.count())?;
    let domain = domain.strip_suffix(b".").unwrap_or(domain);
    let dot = domain.iter().rposition(|byte| *byte == b'.')?;
    let country = domain.get(dot + 1..)?;
    let holds = name > 0 && dot > 0 && country.len() >= 2 && country.iter().all(u8::is_ascii_alphabetic);
    holds.then_some(Hit { what: Identifier::Email, start: at - name, end: at + 1 + domain.len(), valid: true })
}

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'%' | b'+' | b'-' | b'\'')
}
