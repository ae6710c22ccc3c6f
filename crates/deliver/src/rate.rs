//! A rate that cannot be told without its two terms: « 3/10 (30 %) ».

use kharita_text::Texts;
use serde::{Deserialize, Serialize};

/// A part of a whole. There is no way to build, store or print one without numerator and denominator (house rule 2,
/// lint `rate-without-parts`); its definition is the title of the column or the sentence it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    part: u64,
    whole: u64,
}

impl Rate {
    /// `part` of `whole`; a part larger than its whole is cut to it.
    pub fn new(part: usize, whole: usize) -> Self {
        Rate { part: part.min(whole) as u64, whole: whole as u64 }
    }

    /// The numerator.
    pub fn part(self) -> u64 {
        self.part
    }

    /// The denominator.
    pub fn whole(self) -> u64 {
        self.whole
    }

    /// Both terms and the percentage, rounded down: 100 % means all of them, and less than one in a hundred is said
    /// so. Of an empty whole there is no percentage. Stands between left-to-right marks, so that it reads the same inside
    /// Arabic; an isolate inside the isolate of an argument would not.
    pub fn text(self, texts: &Texts) -> String {
        let (part, whole) = (texts.number(self.part as i64), texts.number(self.whole as i64));
        let percent = match (100 * self.part).checked_div(self.whole) {
            None => return format!("\u{200e}{part}/{whole}\u{200e}"),
            Some(0) if self.part > 0 => "< 1".to_owned(),
            Some(percent) => percent.to_string(),
        };
        format!("\u{200e}{part}/{whole} ({percent}\u{a0}%)\u{200e}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    #[test]
    fn a_rate_shows_both_terms_and_never_rounds_up_to_all() {
        let texts = Texts::of(Language::French);
        for (part, whole, shown) in [
            (3, 10, "3/10 (30\u{a0}%)"),
            (999, 1000, "999/1\u{202f}000 (99\u{a0}%)"),
            (1, 400, "1/400 (< 1\u{a0}%)"),
            (0, 0, "0/0"),
            (5, 3, "3/3 (100\u{a0}%)"),
        ] {
            assert_eq!(Rate::new(part, whole).text(texts), format!("\u{200e}{shown}\u{200e}"));
        }
    }
}
