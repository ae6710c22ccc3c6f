//! The identifier kernel: one pass over bytes that finds every identifier with a format of its own, and says whether its
//! check holds. No regular expression: a table of 256 byte classes cuts the text into words, and the length and classes
//! of a word choose the one check it may need (DISCOVERY.md §3). A hit is a place and a verdict; no value leaves here.

mod checks;
mod groups;
mod mail;

pub use checks::{iban_holds, is_cnss, luhn_holds, mod97, value as number_of};

use kharita_model::DataCategory;

/// What the kernel finds by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Identifier {
    /// National identity card: one or two letters and five or six digits; valid with a known prefix.
    Cin,
    /// Insured person: nine digits that begin with 1; valid with the check digit.
    Cnss,
    /// Bank account: 24 digits, or `3 3 16 2`; valid if ≡ 0 modulo 97.
    Rib,
    /// International bank account, modulo 97.
    Iban,
    /// Enterprise: 15 digits; valid if ≡ 0 modulo 97.
    Ice,
    /// Telephone; valid in the Moroccan plan.
    Phone,
    /// Electronic mail.
    Email,
    /// Payment card of a known network; valid by Luhn's sum.
    Card,
    /// A day; valid if the calendar has it.
    Date,
    /// One or two letters and seven digits.
    Passport,
    /// One letter and nine digits.
    Student,
}

impl Identifier {
    /// All of them, in the order of their numbers.
    pub const ALL: [Identifier; 11] = [
        Identifier::Cin,
        Identifier::Cnss,
        Identifier::Rib,
        Identifier::Iban,
        Identifier::Ice,
        Identifier::Phone,
        Identifier::Email,
        Identifier::Card,
        Identifier::Date,
        Identifier::Passport,
        Identifier::Student,
    ];

    /// The category it may prove.
    pub const fn category(self) -> DataCategory {
        match self {
            Identifier::Cin => DataCategory::Cin,
            Identifier::Cnss => DataCategory::Cnss,
            Identifier::Rib => DataCategory::Rib,
            Identifier::Iban => DataCategory::Iban,
            Identifier::Ice => DataCategory::Ice,
            Identifier::Phone => DataCategory::Phone,
            Identifier::Email => DataCategory::Email,
            Identifier::Card => DataCategory::Card,
            Identifier::Date => DataCategory::BirthDate,
            Identifier::Passport => DataCategory::Passport,
            Identifier::Student => DataCategory::StudentId,
        }
    }

    /// How often the check of a random word of this shape holds.
    pub const fn chance(self) -> f64 {
        match self {
            Identifier::Cin => 0.17,
            Identifier::Cnss | Identifier::Card => 0.1,
            Identifier::Rib | Identifier::Iban | Identifier::Ice => 1.0 / 97.0,
            Identifier::Phone | Identifier::Email => 0.2,
            Identifier::Date | Identifier::Passport | Identifier::Student => 1.0,
        }
    }

    /// Is it proof enough when it stands alone inside a text? Shapes without a check are not.
    pub const fn stands_alone(self) -> bool {
        !matches!(self, Identifier::Date | Identifier::Passport | Identifier::Student | Identifier::Card)
    }
}

/// Where an identifier stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// What it looks like.
    pub what: Identifier,
    /// First byte.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
    /// Does its check hold?
    pub valid: bool,
}

const DIGIT: u8 = 1;
const UPPER: u8 = 2;
const LOWER: u8 = 4;
const HIGH: u8 = 8;
const SIGN: u8 = 16;
const WORD: u8 = DIGIT | UPPER | LOWER | HIGH;

static CLASSES: [u8; 256] = classes();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler; the index is below 256")]
const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        classes[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'A'..=b'Z' => UPPER,
            b'a'..=b'z' => LOWER,
            // The no-break space of French files (C2 A0) is no letter, but its two bytes are: words of letters are
            // passed over anyway, and digits beside it are looked at by `groups`.
            0x80..=0xff => HIGH,
            b'@' | b'+' => SIGN,
            _ => 0,
        };
        byte += 1;
    }
    classes
}

#[expect(clippy::indexing_slicing, reason = "a byte is below 256")]
#[inline(always)]
fn class(byte: u8) -> u8 {
    CLASSES[byte as usize]
}

/// Finds the identifiers of a text, in order.
#[inline]
pub fn scan(text: &[u8], mut found: impl FnMut(Hit)) {
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let first = class(*byte);
        if first & WORD == 0 {
            let hit = match (first, byte) {
                (SIGN, b'@') => mail::around(text, at),
                (SIGN, _) => groups::international(text, at),
                _ => None,
            };
            at = hit.map_or(at + 1, |hit| hit.end);
            hit.into_iter().for_each(&mut found);
            continue;
        }
        let (start, mut seen) = (at, first);
        at += 1;
        while let Some(next) = text.get(at).map(|byte| class(*byte)).filter(|next| next & WORD != 0) {
            seen |= next;
            at += 1;
        }
        if seen & DIGIT != 0
            && let Some(hit) = word(text, start, at, seen)
        {
            at = at.max(hit.end);
            found(hit);
        }
    }
}

/// What a word with digits may be.
fn word(text: &[u8], start: usize, end: usize, seen: u8) -> Option<Hit> {
    if text.get(end) == Some(&b'@') {
        return None; // the name of a mailbox
    }
    let word = text.get(start..end)?;
    if seen == DIGIT {
        return number(text, start, end, word);
    }
    // Small letters are believed only where the word is all there is: `ab12345` in a sentence is a file or a variable.
    let whole = start == 0 && end == text.len();
    if seen & HIGH != 0 || (seen & LOWER != 0 && !whole) {
        return None;
    }
    code(text, start, end, word)
}

/// A word of digits alone.
fn number(text: &[u8], start: usize, end: usize, digits: &[u8]) -> Option<Hit> {
    let hit = |what, valid| Some(Hit { what, start, end, valid });
    if start >= 2 && is_decimal(text, start - 2) {
        return None; // what follows the point of a decimal number
    }
    let first = *digits.first()?;
    let found = match digits.len() {
        1..=4 => return groups::separated(text, start, end),
        8 => checks::compact_date(digits).then(|| hit(Identifier::Date, true)),
        9 => (first == b'1').then(|| hit(Identifier::Cnss, is_cnss(digits))),
        10 => (first == b'0').then(|| hit(Identifier::Phone, checks::national_phone(digits))),
        12 => digits.strip_prefix(b"212").map(|rest| hit(Identifier::Phone, checks::subscriber(rest))),
        14 => digits.strip_prefix(b"00212").map(|rest| hit(Identifier::Phone, checks::subscriber(rest))),
        15 if checks::is_amex(digits) => Some(hit(Identifier::Card, true)),
        15 => Some(hit(Identifier::Ice, mod97(digits) == 0)),
        13 | 16 | 19 => checks::card_network(digits).then(|| hit(Identifier::Card, luhn_holds(digits))),
        24 => Some(hit(Identifier::Rib, mod97(digits) == 0)),
        _ => None,
    };
    // `123456785.50` is an amount, not an insured person.
    if digits.len() < 13 && is_decimal(text, end.wrapping_sub(1)) { None } else { found.flatten() }
}

/// Do a digit, a point and a digit stand here?
fn is_decimal(text: &[u8], at: usize) -> bool {
    matches!(text.get(at..at + 3), Some([a, b'.', b]) if a.is_ascii_digit() && b.is_ascii_digit())
}

/// A word of letters and digits.
fn code(text: &[u8], start: usize, end: usize, word: &[u8]) -> Option<Hit> {
    let hit = |what, valid| Some(Hit { what, start, end, valid });
    let letters = word.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let rest = word.get(letters..)?;
    let digits = rest.iter().all(u8::is_ascii_digit);
    match (letters, rest.len()) {
        (1 | 2, 5 | 6) if digits => hit(Identifier::Cin, checks::cin_prefix(word.get(..letters)?)),
        (1 | 2, 7) if digits => hit(Identifier::Passport, true),
        (1, 9) if digits => hit(Identifier::Student, true),
        (2, 2) => groups::spaced_iban(text, start, end),
        (2, 13..=32) if rest.iter().take(2).all(u8::is_ascii_digit) => hit(Identifier::Iban, iban_holds(word)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
