//! Numbers that people write in groups: telephones, accounts, cards and days.

use super::checks::{self, card_network, iban_holds, is_day, luhn_holds, mod97, value};
use super::{Hit, Identifier};

/// Groups of one number at most.
const MOST: usize = 6;
/// Characters of an account number.
const LONGEST: usize = 34;

/// Groups of digits between equal separators, with all their digits together.
struct Groups {
    lengths: [usize; MOST],
    count: usize,
    digits: [u8; LONGEST],
    length: usize,
    end: usize,
}

impl Groups {
    /// Reads groups that begin at `start`; `end` is the end of the first.
    fn read(text: &[u8], start: usize, end: usize, separator: u8) -> Option<Groups> {
        let mut groups = Groups { lengths: [0; MOST], count: 0, digits: [0; LONGEST], length: 0, end };
        let (mut from, mut to) = (start, end);
        loop {
            let group = text.get(from..to)?;
            *groups.lengths.get_mut(groups.count)? = group.len();
            groups.digits.get_mut(groups.length..groups.length + group.len())?.copy_from_slice(group);
            groups.count += 1;
            groups.length += group.len();
            groups.end = to;
            if text.get(to) != Some(&separator) {
                break;
            }
            from = to + 1;
            to = from + text.get(from..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
            if to == from {
                break;
            }
        }
        // A letter after the last digit makes it another thing.
        let glued = text.get(groups.end).is_some_and(|byte| super::class(*byte) & super::WORD != 0);
        (!glued || groups.is_day_before_time(text)).then_some(groups)
    }

    /// `1985-07-15T00:00:00`.
    fn is_day_before_time(&self, text: &[u8]) -> bool {
        text.get(self.end) == Some(&b'T') && self.lengths() == [4, 2, 2]
    }

    fn lengths(&self) -> &[usize] {
        self.lengths.get(..self.count).unwrap_or_default()
    }

    fn digits(&self) -> &[u8] {
        self.digits.get(..self.length).unwrap_or_default()
    }

    fn part(&self, from: usize, length: usize) -> u32 {
        self.digits.get(from..from + length).map_or(0, value)
    }
}

/// What begins with a short group of digits.
pub fn separated(text: &[u8], start: usize, end: usize) -> Option<Hit> {
    let separator = *text.get(end).filter(|byte| matches!(byte, b' ' | b'-' | b'.' | b'/'))?;
    if !text.get(end + 1)?.is_ascii_digit() {
        return None;
    }
    let groups = Groups::read(text, start, end, separator)?;
    let hit = |what, valid| Some(Hit { what, start, end: groups.end, valid });
    match (groups.lengths(), separator) {
        (&[a @ (1 | 2), b @ (1 | 2), 4], b'/' | b'-' | b'.') => {
            let (first, second, year) = (groups.part(0, a), groups.part(a, b), groups.part(a + b, 4));
            hit(Identifier::Date, is_day(year, second, first) || is_day(year, first, second))
        }
        (&[4, a @ (1 | 2), b @ (1 | 2)], b'/' | b'-' | b'.') => {
            hit(Identifier::Date, is_day(groups.part(0, 4), groups.part(4, a), groups.part(4 + a, b)))
        }
        (&[2, 2, 2, 2, 2] | &[4, 2, 2, 2] | &[4, 3, 3], b' ' | b'-' | b'.') if groups.digits().starts_with(b"0") => {
            hit(Identifier::Phone, checks::national_phone(groups.digits()))
        }
        (&[3, 3, 16, 2], b' ' | b'-') => hit(Identifier::Rib, mod97(groups.digits()) == 0),
        (&[3, 3, 3, 3, 3], b' ') => hit(Identifier::Ice, mod97(groups.digits()) == 0),
        (&[3, 3, 3], b' ') if groups.digits().starts_with(b"1") => {
            hit(Identifier::Cnss, checks::is_cnss(groups.digits()))
        }
        (&[4, 4, 4, 4], b' ' | b'-') if card_network(groups.digits()) => {
            hit(Identifier::Card, luhn_holds(groups.digits()))
        }
        _ => None,
    }
}

/// A telephone that begins with `+`: digits in groups between single blanks, points or hyphens.
pub fn international(text: &[u8], plus: usize) -> Option<Hit> {
    let (mut digits, mut length, mut at, mut end) = ([0_u8; 15], 0, plus + 1, plus);
    while let Some(byte) = text.get(at) {
        match byte {
            b'0'..=b'9' => {
                // After 212 nine digits follow, whatever stands behind them.
                if length == 12 && digits.starts_with(b"212") {
                    break;
                }
                *digits.get_mut(length)? = *byte;
                length += 1;
                end = at + 1;
            }
            b' ' | b'.' | b'-' if end == at && text.get(at + 1).is_some_and(u8::is_ascii_digit) => {}
            _ => break,
        }
        at += 1;
    }
    let glued = text.get(end).is_some_and(|byte| super::class(*byte) & super::WORD != 0);
    let valid = digits.get(..length)?.strip_prefix(b"212").is_some_and(checks::subscriber);
    (!glued && (8..=15).contains(&length)).then_some(Hit { what: Identifier::Phone, start: plus, end, valid })
}

/// An international account in groups of four.
pub fn spaced_iban(text: &[u8], start: usize, end: usize) -> Option<Hit> {
    let (mut word, mut length, mut from, mut to) = ([0_u8; LONGEST], 0, start, end);
    let mut last = end;
    loop {
        let group = text.get(from..to)?;
        let Some(place) = word.get_mut(length..length + group.len()) else { break };
        place.copy_from_slice(group);
        length += group.len();
        last = to;
        if group.len() != 4 || text.get(to) != Some(&b' ') {
            break;
        }
        from = to + 1;
        let next = text.get(from..)?.iter().take_while(|byte| super::class(**byte) & super::WORD != 0).count();
        if next == 0 || next > 4 || !text.get(from..from + next)?.iter().all(u8::is_ascii_alphanumeric) {
            break;
        }
        to = from + next;
    }
    let word = word.get(..length)?;
    let valid = iban_holds(word);
    // Words of four letters may follow an account of another country: without the key it is taken for one only at home.
    let likely = valid || (length == 28 && word.starts_with(b"MA"));
    likely.then_some(Hit { what: Identifier::Iban, start, end: last, valid })
}
