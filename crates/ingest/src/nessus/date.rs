//! Dates as Nessus writes them.

use kharita_model::{Date, Instant};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Seconds since 1970 (`HOST_END_TIMESTAMP`).
pub fn timestamp(text: &str) -> Option<Instant> {
    text.trim().parse().ok().map(Instant::from_seconds)
}

/// `Tue May 19 04:12:33 2026`, the clock of the scanner without its zone, read as UTC; or the RFC 3339 of web scans.
pub fn moment(text: &str) -> Option<Instant> {
    let text = text.trim();
    let mut words = text.split_ascii_whitespace();
    let (Some(_), Some(month), Some(day), Some(time), Some(year)) =
        (words.next(), words.next(), words.next(), words.next(), words.next())
    else {
        return Instant::parse(text);
    };
    let month = MONTHS.iter().position(|name| *name == month)?;
    let midnight = Date::new(year.parse().ok()?, i8::try_from(month + 1).ok()?, day.parse().ok()?)?.midnight();
    let mut seconds = 0;
    for (part, limit) in time.split(':').zip([24, 60, 61]) {
        let part: i64 = part.parse().ok().filter(|part| (0..limit).contains(part))?;
        seconds = seconds * 60 + part;
    }
    Some(Instant(midnight.0 + seconds * 1000))
}

/// The day of `2013/05/01` or `2018-12-14T00:00:00+00:00`.
pub fn day(text: &str) -> Option<Date> {
    text.trim().get(..10)?.replace('/', "-").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_days() {
        for (text, expected) in [
            ("Tue May 19 04:12:33 2026", "2026-05-19T04:12:33Z"),
            ("Mon Jul  1 11:40:48 2013\n", "2013-07-01T11:40:48Z"),
            ("2021-03-12T14:35:34.341269+00:00", "2021-03-12T14:35:34.341Z"),
        ] {
            assert_eq!(moment(text).map(|moment| moment.to_string()).as_deref(), Some(expected));
        }
        for text in
            ["", "yesterday", "Tue May 32 04:12:33 2026", "Tue Mai 19 04:12:33 2026", "Tue May 19 24:12:33 2026"]
        {
            assert_eq!(moment(text), None, "{text}");
        }
        assert_eq!(timestamp(" 1648044472 "), Some(Instant(1_648_044_472_000)));
        assert_eq!(day("2013/05/01"), Date::new(2013, 5, 1));
        assert_eq!(day("2018-12-14T00:00:00+00:00"), Date::new(2018, 12, 14));
        assert_eq!((day("May 2013"), day("éééééééééé")), (None, None));
    }
}
