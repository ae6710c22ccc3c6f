//! Moments as tools write them, beyond RFC 3339: `2026-07-31 00:00:00`, `22/09/2022 13:01`, `Feb 03, 2026 07:00 AM`,
//! `11 Mar 2020 01:07PM GMT-0400`, `Tue, 1 Feb 2022 15:42:10`, seconds since 1970.

use kharita_model::{Date, Instant};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads a moment. Where no zone is written it is UTC; of three numbers with slashes the first is the day, unless it is
/// the year or the second cannot be a month.
pub fn parse(text: &str) -> Option<Instant> {
    let text = text.trim();
    // A day with a time but no zone would be read as its midnight.
    if let Some(moment) =
        Instant::parse(text).filter(|moment| !text.contains(':') || *moment != moment.date().midnight())
    {
        return Some(moment);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return match text.len() {
            9..=10 => text.parse().ok().map(Instant::from_seconds),
            12..=13 => text.parse().ok().map(Instant),
            _ => None,
        };
    }
    if let Some(basic) = basic(text) {
        return Some(basic);
    }
    let (clock, rest) = clock(text);
    let day = day(&rest)?;
    let (seconds, zone) = clock.unwrap_or_default();
    Some(Instant(day.midnight().0.saturating_add((seconds - zone) * 1000)))
}

/// `20131127T050242739`.
fn basic(text: &str) -> Option<Instant> {
    let (day, time) = text.split_once('T').filter(|(day, time)| day.len() == 8 && time.len() >= 6)?;
    let number = |text: &str, from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let (year, month) = (i16::try_from(number(day, 0, 4)?).ok()?, i8::try_from(number(day, 4, 6)?).ok()?);
    let midnight = Date::new(year, month, i8::try_from(number(day, 6, 8)?).ok()?)?.midnight();
    let seconds = (number(time, 0, 2)? * 60 + number(time, 2, 4)?) * 60 + number(time, 4, 6)?;
    Some(Instant(midnight.0 + seconds * 1000))
}

/// The day in the words of a text, in which no time stands.
fn day(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let month_of = |word: &str| {
        let start = word.get(..3).filter(|_| word.bytes().all(|byte| byte.is_ascii_alphabetic()))?.to_ascii_lowercase();
        MONTHS.iter().position(|month| *month == start).and_then(|at| i8::try_from(at + 1).ok())
    };
    let numbers: Vec<i16> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let (year, month, day) = match (words.iter().find_map(|word| month_of(word)), numbers.as_slice()) {
        (Some(month), [a, b, ..]) if *a > 31 => (*a, i16::from(month), *b),
        (Some(month), [a, b, ..]) => (*b, i16::from(month), *a),
        (None, [a, b, c, ..]) if *a > 31 => (*a, *b, *c),
        (None, [a, b, c, ..]) if *b > 12 => (*c, *a, *b),
        (None, [a, b, c, ..]) => (*c, *b, *a),
        _ => return None,
    };
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).filter(|_| year > 1900)
}

/// Seconds of the day and of the zone, and the text without them.
fn clock(text: &str) -> (Option<(i64, i64)>, String) {
    let Some(colon) = text.find(':') else { return (None, text.to_owned()) };
    let before = text.get(..colon).unwrap_or_default();
    let start = before.rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let day = before.get(..start).unwrap_or_default().trim_end_matches(['T', 't']);
    let whole = text.get(start..).unwrap_or_default();
    let end = whole.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(whole.len());
    let (time, after) = whole.split_at_checked(end).unwrap_or((whole, ""));
    let mut seconds = 0;
    let mut parts = time.split(':').map(|part| part.split('.').next().unwrap_or_default().parse::<i64>().unwrap_or(0));
    for limit in [24, 60, 61] {
        seconds = seconds * 60 + parts.next().unwrap_or(0).min(limit - 1);
    }
    let mut after = after.trim_start();
    for (sign, add) in [("AM", -12 * 3600), ("PM", 12 * 3600)] {
        if let Some(rest) = after.get(..2).filter(|word| word.eq_ignore_ascii_case(sign)).and_then(|_| after.get(2..)) {
            let noon = seconds / 3600 == 12;
            seconds += if noon == (add < 0) { add } else { 0 };
            after = rest;
        }
    }
    let zone = zone(after);
    // Where the year stands at the end (`Tue May 19 04:12:33 2026`) it belongs to the day.
    let rest = after.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == ' ');
    let year = rest.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default();
    (Some((seconds.max(0), zone)), format!("{day} {year}"))
}

/// Seconds east of Greenwich in `GMT-0400`, `+01:00`; 0 for names of zones, which mean different things.
fn zone(text: &str) -> i64 {
    let text = text.trim_start().trim_start_matches("GMT").trim_start_matches("UTC");
    let sign = match text.as_bytes().first() {
        Some(b'+') => 1,
        Some(b'-') => -1,
        _ => return 0,
    };
    let digits: String = text.chars().skip(1).filter(char::is_ascii_digit).take(4).collect();
    let (hours, minutes) = digits.split_at_checked(2).unwrap_or((digits.as_str(), ""));
    sign * (hours.parse::<i64>().unwrap_or(0) * 3600 + minutes.parse::<i64>().unwrap_or(0) * 60)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn moments_of_many_tools() {
        for (text, expected) in [
            ("2026-07-31T10:00:00Z", "2026-07-31T10:00:00Z"),
            ("2026-07-31 10:20:30", "2026-07-31T10:20:30Z"),
            ("2021-06-08T02:54:51", "2021-06-08T02:54:51Z"),
            ("2026-07-31", "2026-07-31T00:00:00Z"),
            ("22/09/2022 13:01", "2022-09-22T13:01:00Z"),
            ("09/22/2022", "2022-09-22T00:00:00Z"),
            ("Feb 03, 2026 07:00 AM", "2026-02-03T07:00:00Z"),
            ("Dec 01, 2022 12:00 PM", "2022-12-01T12:00:00Z"),
            ("Dec 01, 2022 12:30 am", "2022-12-01T00:30:00Z"),
            ("11 Mar 2020 01:07PM GMT-0400", "2020-03-11T17:07:00Z"),
            ("Jan 5, 2021 10:24:08 MST", "2021-01-05T10:24:08Z"),
            ("Tue, 1 Feb 2022 15:42:10", "2022-02-01T15:42:10Z"),
            ("Tue May 19 04:12:33 2026", "2026-05-19T04:12:33Z"),
            ("2021-05-20T11:11:01.667748+03:00", "2021-05-20T08:11:01.667Z"),
            ("1648044472", "2022-03-23T14:07:52Z"),
            ("20131127T050242739", "2013-11-27T05:02:42Z"),
        ] {
            assert_eq!(parse(text).map(|moment| moment.to_string()).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "yesterday", "12", "32/13/2022", "2026-02-30", "10:20", "May", "- 12:00"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_panics(text in "[0-9A-Za-z:/+é -]{0,40}") {
            let _ = parse(&text);
        }
    }
}
