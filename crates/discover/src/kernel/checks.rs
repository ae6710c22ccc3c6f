//! Keys and check digits (DISCOVERY.md §2). All of them read ASCII bytes and give yes or no.

use std::sync::LazyLock;

/// Letters of the offices that issue identity cards; hints, not proofs.
const CIN_PREFIXES: &str = include_str!("../../data/cin-prefixes.txt");

/// The remainder modulo 97 of a number written in digits; 97, which is no remainder, if something else stands there.
pub fn mod97(digits: &[u8]) -> u64 {
    digits
        .chunks(15)
        .try_fold(0, |remainder, part| {
            let mut number = 0_u64;
            for byte in part {
                let digit = byte.wrapping_sub(b'0');
                if digit > 9 {
                    return None;
                }
                number = number * 10 + u64::from(digit);
            }
            // A remainder has two digits and a part fifteen: together they fit.
            Some((remainder * (10_u64.pow(part.len() as u32) % 97) + number % 97) % 97)
        })
        .unwrap_or(97)
}

/// ISO 13616: the first four characters go to the end, letters are two digits, and the remainder modulo 97 is 1. A
/// Moroccan one has 28 characters, and its key is always 64 because its account number is ≡ 0.
pub fn iban_holds(word: &[u8]) -> bool {
    let length = match word.get(..2) {
        Some(country) if country.eq_ignore_ascii_case(b"MA") => word.len() == 28,
        _ => (15..=34).contains(&word.len()),
    };
    let (Some(head), Some(body)) = (word.get(..4), word.get(4..)) else { return false };
    let remainder = body.iter().chain(head).try_fold(0_u32, |remainder, byte| match byte {
        b'0'..=b'9' => Some((remainder * 10 + u32::from(byte - b'0')) % 97),
        b'A'..=b'Z' => Some((remainder * 100 + u32::from(byte - b'A') + 10) % 97),
        b'a'..=b'z' => Some((remainder * 100 + u32::from(byte - b'a') + 10) % 97),
        _ => None,
    });
    length && remainder == Some(1)
}

/// The check digit of an insured person's number: the ten's complement of twice the digits of even rank and the others.
pub fn is_cnss(digits: &[u8]) -> bool {
    let [b'1', body @ .., key] = digits else { return false };
    let sum: u32 = body
        .iter()
        .enumerate()
        .map(|(at, byte)| u32::from(byte.wrapping_sub(b'0')) * if at % 2 == 0 { 2 } else { 1 })
        .sum();
    body.len() == 7 && digits != b"100000000" && (10 - sum % 10) % 10 == u32::from(key.wrapping_sub(b'0'))
}

/// Luhn's sum.
pub fn luhn_holds(digits: &[u8]) -> bool {
    let doubled = |digit: u32| if digit > 4 { digit * 2 - 9 } else { digit * 2 };
    let digits = digits.iter().rev().map(|byte| u32::from(byte.wrapping_sub(b'0')));
    let sum: u32 = digits.enumerate().map(|(at, digit)| if at % 2 == 1 { doubled(digit) } else { digit }).sum();
    sum.is_multiple_of(10)
}

/// Does a network of payment cards issue numbers of this length that begin so (ISO 7812: Visa, Mastercard, Discover…)?
pub fn card_network(digits: &[u8]) -> bool {
    let begins = |length: usize| {
        let prefix = digits.get(..length).and_then(|prefix| std::str::from_utf8(prefix).ok());
        prefix.and_then(|prefix| prefix.parse::<u32>().ok()).unwrap_or_default()
    };
    match digits.len() {
        13 | 19 => begins(1) == 4,
        16 => begins(1) == 4 || matches!(begins(2), 51..=55 | 60 | 65) || matches!(begins(4), 2221..=2720),
        _ => false,
    }
}

/// Fifteen digits of the one network that has fifteen.
pub fn is_amex(digits: &[u8]) -> bool {
    digits.len() == 15 && matches!(digits.get(..2), Some(b"34" | b"37")) && luhn_holds(digits)
}

/// Ten digits of the national plan (ANRT): 05 fixed, 06 and 07 mobile, 08 special.
pub fn national_phone(digits: &[u8]) -> bool {
    digits.len() == 10 && digits.strip_prefix(b"0").is_some_and(subscriber)
}

/// Nine digits that follow 212.
pub fn subscriber(digits: &[u8]) -> bool {
    digits.len() == 9 && matches!(digits.first(), Some(b'5'..=b'8'))
}

/// One or two letters that an office is known by, in any case.
pub fn cin_prefix(letters: &[u8]) -> bool {
    static KNOWN: LazyLock<Vec<bool>> = LazyLock::new(|| {
        let mut known = vec![false; 27 * 26];
        let lines = CIN_PREFIXES.lines().filter(|line| !line.starts_with('#'));
        for place in lines.flat_map(str::split_whitespace).filter_map(|prefix| place(prefix.as_bytes())) {
            if let Some(known) = known.get_mut(place) {
                *known = true;
            }
        }
        known
    });
    place(letters).and_then(|place| KNOWN.get(place)).is_some_and(|known| *known)
}

fn place(letters: &[u8]) -> Option<usize> {
    let rank = |letter: u8| Some(usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?)).filter(|rank| *rank < 26);
    match letters {
        [one] => rank(*one),
        [one, two] => Some((rank(*two)? + 1) * 26 + rank(*one)?),
        _ => None,
    }
}

/// A day of the calendar between 1900 and 2099.
pub fn is_day(year: u32, month: u32, day: u32) -> bool {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1900..2100).contains(&year) && (1..=last).contains(&day)
}

/// `AAAAMMJJ`.
pub fn compact_date(digits: &[u8]) -> bool {
    let part = |from: usize, to: usize| digits.get(from..to).map_or(0, value);
    digits.len() == 8 && is_day(part(0, 4), part(4, 6), part(6, 8))
}

/// A short number in digits.
pub fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, byte| value * 10 + u32::from(byte.wrapping_sub(b'0')))
}
