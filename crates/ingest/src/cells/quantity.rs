//! Numbers, days and durations as people type them.

use kharita_model::{Date, Minutes};

use super::fold::fold;
use super::labels::Labels;

/// A number: `1 200,50`, `1200.5`, `1.200.000`, and `1,200.50` or, in English, `1,200`. Blanks of any kind separate
/// thousands.
pub fn number(text: &str, comma_groups: bool) -> Option<f64> {
    let digits = without_blanks(&fold(text))?;
    let commas = digits.matches(',').count();
    let points = digits.matches('.').count();
    let decimal = match (digits.rfind(','), digits.rfind('.')) {
        // Both: the last one is the decimal mark. One kind several times, or in groups of three: thousands.
        (Some(comma), Some(point)) => Some(comma.max(point)),
        (Some(_), None) if commas > 1 || (comma_groups && in_groups(&digits)) => None,
        (None, Some(_)) if points > 1 => None,
        (mark, None) | (None, mark) => mark,
    };
    let plain: String = digits
        .char_indices()
        .filter_map(|(at, c)| match c {
            ',' | '.' if Some(at) == decimal => Some('.'),
            ',' | '.' => None,
            _ => Some(c),
        })
        .collect();
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e');
    let starts_well = plain.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    (starts_well && plain.chars().all(is_number)).then(|| plain.parse().ok())?.filter(|x: &f64| x.is_finite())
}

/// The number without the blanks between thousands. Blanks elsewhere (`12 34`) make two numbers, which are none.
fn without_blanks(text: &str) -> Option<String> {
    let mut groups = text.split_whitespace();
    let mut digits = groups.next()?.to_owned();
    for group in groups {
        let three = group.chars().take_while(char::is_ascii_digit).count() == 3;
        if !three || !digits.ends_with(|c: char| c.is_ascii_digit()) || digits.contains([',', '.']) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

/// `1,200`: one comma with three digits after it.
fn in_groups(digits: &str) -> bool {
    digits.split_once(',').is_some_and(|(before, after)| !before.is_empty() && after.len() == 3)
}

/// An amount in dirhams, with or without the currency: `1 200 000 MAD`, `500 DH`.
pub fn amount(text: &str, comma_groups: bool) -> Option<f64> {
    let text = fold(text);
    let currencies = ["mad", "dhs", "dh", "درهم", "د.م."];
    let bare =
        currencies.iter().find_map(|currency| text.strip_suffix(currency).or_else(|| text.strip_prefix(currency)));
    number(bare.unwrap_or(&text), comma_groups)
}

/// A whole number, with or without `%`.
pub fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < 9.0e15).then_some(number as i64)
}

/// A day: `25/11/2026` (also with `-` or `.`), `2026-11-25` (also with `/`), or `25 novembre 2026` (also shortened).
pub fn day(text: &str) -> Option<Date> {
    let text = fold(text);
    if text.chars().any(char::is_alphabetic) {
        return day_in_words(&text);
    }
    let parts: Vec<&str> = text.split(['/', '-', '.']).map(str::trim).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    if parts.iter().any(|part| part.is_empty() || !part.chars().all(|c| c.is_ascii_digit())) {
        return None;
    }
    // The year has four digits: 01/02/03 could be three different days.
    let (year, day) = match (first.len(), last.len()) {
        (4, 1..=2) => (first, last),
        (1..=2, 4) => (last, first),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A day with the name of its month, in French, English or Arabic: `25 nov. 2026`, `1er mai 2026`, `25-nov-2026`.
fn day_in_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', '-', '.', '/', ',']).filter(|word| !word.is_empty()).collect();
    let [day, month, year] = words.as_slice() else { return None };
    if year.len() != 4 {
        return None;
    }
    let day = day.strip_suffix("er").unwrap_or(day);
    Date::new(year.parse().ok()?, month_of(month)?, day.parse().ok()?)
}

/// The number of a month by its folded name, or the first three letters of it or more (`juin` and `juillet` need four).
fn month_of(name: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["janvier", "january", "يناير"],
        &["fevrier", "february", "فبراير"],
        &["mars", "march", "مارس"],
        &["avril", "april", "ابريل"],
        &["mai", "may", "ماي", "مايو"],
        &["juin", "june", "يونيو"],
        &["juillet", "july", "يوليوز", "يوليو"],
        &["aout", "august", "غشت", "اغسطس"],
        &["septembre", "september", "شتنبر", "سبتمبر"],
        &["octobre", "october", "اكتوبر"],
        &["novembre", "november", "نونبر", "نوفمبر"],
        &["decembre", "december", "دجنبر", "ديسمبر"],
    ];
    let means = |full: &&str| *full == name || (name.is_ascii() && name.len() >= 3 && full.starts_with(name));
    let mut found = (1..).zip(MONTHS).filter(|(_, names)| names.iter().any(&means));
    match (found.next(), found.next()) {
        (Some((number, _)), None) => Some(number),
        _ => None,
    }
}

/// A duration with its units: `4 h`, `1 h 30`, `2 j`, `1,5 h`, `30 min`. A bare number is no duration (4 what?), but 0.
pub fn duration(text: &str, labels: &Labels) -> Option<Minutes> {
    let text = fold(text);
    let mut rest = text.trim();
    let (mut total, mut last) = (0.0, None);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.' | ' '))).unwrap_or(rest.len());
        let (count, after) = rest.split_at(end);
        let count = number(count, false)?;
        let end = after.find(|c: char| c.is_ascii_digit()).unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        let minutes = match (unit.trim(), last) {
            // « 1 h 30 »
            ("", Some(60)) => 1,
            ("", None) if count == 0.0 => 1,
            (unit, _) => labels.minutes_of(unit)?,
        };
        total += count * f64::from(minutes);
        (last, rest) = (Some(minutes), after.trim_start());
    }
    last?;
    (total.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&total)).then_some(Minutes(total as u32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("1 200,50", 1200.5),
            ("1\u{202f}200\u{a0}000", 1_200_000.0),
            ("1200.5", 1200.5),
            ("1.200.000", 1_200_000.0),
            ("1,200.50", 1200.5),
            ("1.200,50", 1200.5),
            ("-3", -3.0),
            ("٤٥", 45.0),
            ("0,5", 0.5),
            ("1,234", 1.234),
            ("1e3", 1000.0),
        ] {
            assert_eq!(number(text, false), Some(expected), "{text}");
        }
        assert_eq!(number("1,200", true), Some(1200.0));
        assert_eq!(number("0,5", true), Some(0.5));
        for bad in ["", "abc", "12 k", "inf", "NaN", "1-2", "12 34", "1,5 000", "- 3", "e3", "--1", "1 2 x"] {
            assert_eq!(number(bad, false), None, "{bad}");
        }
        assert_eq!(amount("1 200 000 MAD", false), Some(1_200_000.0));
        assert_eq!(amount("500 dh", false), Some(500.0));
        assert_eq!(amount("750 درهم", false), Some(750.0));
        assert_eq!(amount("500 €", false), None);
        assert_eq!((whole(12.0), whole(12.5), whole(1.0e18)), (Some(12), None, None));
    }

    #[test]
    fn days_as_people_write_them() {
        for text in ["25/11/2026", "25-11-2026", "25.11.2026", "2026-11-25", "2026/11/25", " ٢٥/١١/٢٠٢٦ "] {
            assert_eq!(day(text).unwrap().to_string(), "2026-11-25", "{text}");
        }
        for text in ["25 novembre 2026", "25 nov. 2026", "25-NOV-2026", "25 November 2026", "٢٥ نونبر ٢٠٢٦"]
        {
            assert_eq!(day(text).unwrap().to_string(), "2026-11-25", "{text}");
        }
        assert_eq!(day("1er août 2026").unwrap().to_string(), "2026-08-01");
        for bad in [
            "25/11/26",
            "31/02/2026",
            "11/25/2026",
            "2026",
            "hier",
            "",
            "25/11",
            "1/2/3/2026",
            "nov. 2026",
            "1 jui 2026",
            "1 ma 2026",
            "1 nov. 26",
        ] {
            assert_eq!(day(bad), None, "{bad}");
        }
    }

    #[test]
    fn durations_need_their_unit() {
        let labels = Labels::default();
        for (text, minutes) in [
            ("4 h", 240),
            ("4h", 240),
            ("1 h 30", 90),
            ("1h30min", 90),
            ("1,5 h", 90),
            ("2 j", 2880),
            ("2 jours", 2880),
            ("30 min", 30),
            ("٤ ساعات", 240),
            ("1 d 2 h", 1560),
            ("0", 0),
            ("0 min", 0),
            ("1 440 min", 1440),
        ] {
            assert_eq!(duration(text, &labels), Some(Minutes(minutes)), "{text}");
        }
        for bad in ["4", "h", "4 x", "", "-4 h", "0,5 min", "99999999 j", "4 h 30 30"] {
            assert_eq!(duration(bad, &labels), None, "{bad}");
        }
    }
}
