//! Alpine (apk-tools) and Gentoo (package manager specification §3.3): numbers, a letter, suffixes, revision: `1.2.3b_rc1-r4`.

use std::cmp::Ordering;

/// What the two do differently.
pub(super) struct Dialect {
    /// Suffixes by their rank; none is 0.
    suffixes: &'static [(&'static str, i8)],
    /// Do the last zeros of a fraction not count?
    trims_fractions: bool,
}

/// Alpine.
pub(super) const APK: Dialect = Dialect {
    suffixes: &[
        ("alpha", -4),
        ("beta", -3),
        ("pre", -2),
        ("rc", -1),
        ("cvs", 1),
        ("svn", 2),
        ("git", 3),
        ("hg", 4),
        ("p", 5),
    ],
    trims_fractions: false,
};

/// Gentoo.
pub(super) const PORTAGE: Dialect =
    Dialect { suffixes: &[("alpha", -4), ("beta", -3), ("pre", -2), ("rc", -1), ("p", 1)], trims_fractions: true };

struct Version<'v> {
    numbers: Vec<&'v str>,
    letter: Option<char>,
    suffixes: Vec<(i8, &'v str)>,
    revision: &'v str,
}

impl Dialect {
    pub(super) fn compare(&self, a: &str, b: &str) -> Option<Ordering> {
        let (a, b) = (self.read(a)?, self.read(b)?);
        let ordering = self.numbers(&a.numbers, &b.numbers).then(a.letter.cmp(&b.letter));
        let ordering = ordering.then_with(|| suffixes(&a.suffixes, &b.suffixes));
        Some(ordering.then_with(|| super::numbers(a.revision, b.revision)))
    }

    fn read<'v>(&self, text: &'v str) -> Option<Version<'v>> {
        let (rest, revision) = match text.rsplit_once("-r") {
            Some((rest, revision)) if is_number(revision) => (rest, revision),
            _ => (text, ""),
        };
        // The digest of a commit says nothing of the order.
        let rest = rest.split_once('~').map_or(rest, |(rest, _)| rest);
        let mut pieces = rest.split('_');
        let base = pieces.next()?;
        let letter = base.chars().next_back().filter(char::is_ascii_lowercase);
        let digits = letter.map_or(base, |letter| base.strip_suffix(letter).unwrap_or(base));
        let numbers: Vec<&str> = digits.split('.').collect();
        let suffixes = pieces.map(|piece| self.suffix(piece)).collect::<Option<Vec<_>>>()?;
        numbers.iter().all(|number| is_number(number)).then_some(Version { numbers, letter, suffixes, revision })
    }

    fn suffix<'v>(&self, text: &'v str) -> Option<(i8, &'v str)> {
        let word = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let (_, rank) = self.suffixes.iter().find(|(known, _)| *known == word)?;
        Some((*rank, text.strip_prefix(word).unwrap_or_default()))
    }

    /// After the first, a number with a leading zero is a fraction: `1.01` comes before `1.1`.
    fn numbers(&self, a: &[&str], b: &[&str]) -> Ordering {
        let fraction = |text: &'_ str| match self.trims_fractions {
            true => text.trim_end_matches('0').to_owned(),
            false => text.to_owned(),
        };
        for (at, (a, b)) in a.iter().zip(b).enumerate() {
            let ordering = match at > 0 && (a.starts_with('0') || b.starts_with('0')) {
                true => fraction(a).cmp(&fraction(b)),
                false => super::numbers(a, b),
            };
            if ordering.is_ne() {
                return ordering;
            }
        }
        a.len().cmp(&b.len())
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn suffixes(a: &[(i8, &str)], b: &[(i8, &str)]) -> Ordering {
    for at in 0..a.len().max(b.len()) {
        let (a, b) = (a.get(at).copied().unwrap_or_default(), b.get(at).copied().unwrap_or_default());
        let ordering = a.0.cmp(&b.0).then_with(|| super::numbers(a.1, b.1));
        if ordering.is_ne() {
            return ordering;
        }
    }
    Ordering::Equal
}
