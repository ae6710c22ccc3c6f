//! What is counted of a column while its cells pass by: shapes and checks of all of them, and traits of the first
//! thousand. About two kilobytes a column whatever its length, and no cell of it.

use std::collections::BTreeMap;

use kharita_ingest::fold;
use kharita_model::DataCategory;

use crate::distinct::Distinct;
use crate::kernel::{Hit, Identifier, scan};
use crate::words::{Words, words};

/// Cells that are asked of a column that is not read whole: enough to miss a prevalence of 0.1 % less than once in a hundred (DISCOVERY.md §5).
pub const SAMPLE: u64 = 4_603;
/// Cells whose traits are looked at: enough for a share, and no identifier depends on it.
const LOOKED: u64 = 1_024;
/// Cells whose masked shapes are remembered.
const SHAPES: usize = 24;
/// Bytes of a cell that are looked at for traits; identifiers are looked for in all of it.
const TRAIT_BYTES: usize = 512;

/// What a cell may look like beside the identifiers that the kernel knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
pub enum Trait {
    /// Letters, blanks, apostrophes and hyphens alone, four words at most.
    Letters,
    /// A word of it is a common first or family name.
    Named,
    /// It is a town.
    Town,
    /// It holds the word of a street or quarter.
    Street,
    /// Male or female.
    Sex,
    /// A family situation.
    Family,
    /// A word of illness or care.
    Health,
    /// Yes or no.
    Flag,
    /// A decimal number that may be an amount.
    Amount,
    /// Five digits (or four to six).
    Postal,
    /// Seven digits, zero-padded (or eight).
    Affiliate,
    /// Four to fifteen digits.
    Number,
    /// Seven to fifteen digits with the signs of a telephone.
    Telephone,
    /// Digits, a letter and digits: a registration plate.
    Plate,
    /// Letters or digits without blanks, four characters at least.
    Token,
    /// Letters and digits together, six to fifteen characters.
    Code,
    /// Three words or more.
    Prose,
}

const TRAITS: usize = Trait::Prose as usize + 1;

/// How often a shape was seen, and how often its check held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cells or places of this shape.
    pub matched: u64,
    /// Those whose check holds.
    pub valid: u64,
}

/// A column while it is read.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its title, if it has one that may be told.
    pub name: String,
    /// What its title promises.
    pub promised: Vec<DataCategory>,
    /// The type that the database declares.
    pub declared: Option<String>,
    /// Cells that hold something.
    pub read: u64,
    /// Cells that hold nothing.
    pub empty: u64,
    whole: [Tally; Identifier::ALL.len()],
    inside: [Tally; Identifier::ALL.len()],
    /// Cells that hold an identifier inside a longer text.
    pub embedded: u64,
    /// Cells whose traits were looked at.
    pub looked: u64,
    traits: [u32; TRAITS],
    /// First letters of identity cards, as bits.
    letters: u32,
    /// Years of the days seen.
    years: Option<(u32, u32)>,
    /// Different values of the cells that hold an identifier, estimated.
    pub identifiers: Distinct,
    /// Different values of the cells looked at.
    pub values: Distinct,
    shapes: BTreeMap<String, u32>,
}

impl Column {
    /// A column with this title.
    pub fn new(name: String, declared: Option<String>) -> Self {
        let promised = words().promised(&name);
        Column {
            name,
            promised,
            declared,
            read: 0,
            empty: 0,
            whole: [Tally::default(); _],
            inside: [Tally::default(); _],
            embedded: 0,
            looked: 0,
            traits: [0; TRAITS],
            letters: 0,
            years: None,
            identifiers: Distinct::default(),
            values: Distinct::default(),
            shapes: BTreeMap::new(),
        }
    }

    /// Counts a cell.
    pub fn push(&mut self, cell: &[u8]) {
        let cell = cell.trim_ascii();
        if cell.is_empty() || (cell.len() <= 4 && is_empty_word(cell)) {
            self.empty += 1;
            return;
        }
        self.read += 1;
        let (mut embedded, mut identified) = (false, false);
        scan(cell, |hit| {
            let is_whole = hit.start == 0 && hit.end == cell.len();
            let tallies = if is_whole { &mut self.whole } else { &mut self.inside };
            if let Some(tally) = tallies.get_mut(hit.what as usize) {
                tally.matched += 1;
                tally.valid += u64::from(hit.valid);
            }
            embedded |= !is_whole && hit.valid && is_believed(cell, hit);
            identified |= is_whole && hit.valid;
            match hit.what {
                Identifier::Cin if is_whole => self.letters |= 1 << (cell.first().map_or(0, |letter| letter & 31)),
                Identifier::Date if is_whole && hit.valid => self.years = widened(self.years, year(cell)),
                _ => {}
            }
        });
        self.embedded += u64::from(embedded);
        if identified {
            self.identifiers.add(cell);
        }
        if self.looked < LOOKED {
            self.look(cell);
        }
    }

    /// Cells of this shape.
    pub fn whole(&self, what: Identifier) -> Tally {
        self.whole.get(what as usize).copied().unwrap_or_default()
    }

    /// Places of this shape inside longer cells.
    pub fn inside(&self, what: Identifier) -> Tally {
        self.inside.get(what as usize).copied().unwrap_or_default()
    }

    /// The share of the cells looked at that have this trait.
    pub fn share(&self, which: Trait) -> f64 {
        ratio(u64::from(self.traits.get(which as usize).copied().unwrap_or_default()), self.looked)
    }

    /// How many offices' letters identity cards begin with.
    pub fn first_letters(&self) -> u32 {
        self.letters.count_ones()
    }

    /// First and last year of its days.
    pub fn years(&self) -> Option<(u32, u32)> {
        self.years
    }

    /// The shape that most of the first cells have: classes of characters, none of the characters.
    pub fn shape(&self) -> Option<&str> {
        self.shapes
            .iter()
            .max_by_key(|(shape, count)| (**count, std::cmp::Reverse(*shape)))
            .map(|(shape, _)| shape.as_str())
    }

    fn look(&mut self, cell: &[u8]) {
        self.looked += 1;
        self.values.add(cell);
        let text = String::from_utf8_lossy(cell.get(..TRAIT_BYTES).unwrap_or(cell));
        if (self.looked as usize) <= SHAPES {
            *self.shapes.entry(shape(&text)).or_default() += 1;
        }
        let traits = &mut self.traits;
        traits_of(&text, |which| {
            if let Some(count) = traits.get_mut(which as usize) {
                *count += 1;
            }
        });
    }
}

/// Characters before an identifier in which a word may say what it is (the window of most tools of this kind).
const WINDOW: usize = 30;

/// Is a valid identifier inside a longer text believed? One number of nine digits in ten that begins with 1 has a right
/// check digit, and days are in every text: these need a word before them.
pub fn is_believed(text: &[u8], hit: Hit) -> bool {
    if hit.what.stands_alone() && hit.what != Identifier::Cnss {
        return true;
    }
    let before = text.get(hit.start.saturating_sub(WINDOW)..hit.start).unwrap_or_default();
    words().promised(&String::from_utf8_lossy(before)).contains(&hit.what.category())
}

/// `part` of `all`, 0 of nothing.
pub fn ratio(part: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}

fn is_empty_word(cell: &[u8]) -> bool {
    let digits = cell.iter().all(u8::is_ascii_digit);
    !digits && std::str::from_utf8(cell).is_ok_and(|text| words().empty.contains(&text.to_ascii_lowercase()))
}

fn widened(years: Option<(u32, u32)>, year: u32) -> Option<(u32, u32)> {
    Some(years.map_or((year, year), |(first, last)| (first.min(year), last.max(year))))
}

/// The year of a valid day: its one group of four digits, or the first four of eight.
fn year(cell: &[u8]) -> u32 {
    let group = cell.split(|byte| !byte.is_ascii_digit()).find(|group| group.len() >= 4);
    group.and_then(|group| group.get(..4)).map_or(0, crate::kernel::number_of)
}

/// How many characters of each class a text has.
#[derive(Debug, Clone, Copy, Default)]
struct Classes {
    digits: usize,
    letters: usize,
    blanks: usize,
    others: usize,
}

impl Classes {
    fn of(text: &str) -> Self {
        let mut classes = Classes::default();
        for c in text.chars() {
            match c {
                _ if c.is_ascii_digit() => classes.digits += 1,
                _ if c.is_alphabetic() || is_mark(c) => classes.letters += 1,
                _ if c.is_whitespace() => classes.blanks += 1,
                _ => classes.others += 1,
            }
        }
        classes
    }

    fn length(self) -> usize {
        self.digits + self.letters + self.blanks + self.others
    }
}

fn traits_of(text: &str, mut has: impl FnMut(Trait)) {
    let classes = Classes::of(text);
    if classes.letters == 0 {
        number_traits(text, classes, &mut has);
    } else if classes.length() < 80 {
        letter_traits(text, classes, &mut has);
    }
    if classes.blanks == 0 && classes.length() >= 4 {
        has(Trait::Token);
    }
    if classes.blanks >= 2 && classes.letters > classes.digits {
        has(Trait::Prose);
    }
}

fn letter_traits(text: &str, classes: Classes, has: &mut impl FnMut(Trait)) {
    let (words, folded) = (words(), fold(text));
    let plain = classes.digits == 0 && text.chars().all(|c| c.is_alphabetic() || is_mark(c) || " '’-.".contains(c));
    if plain && classes.blanks < 4 && classes.letters > 1 {
        has(Trait::Letters);
    }
    let whole = [
        (&words.sex, Trait::Sex),
        (&words.family, Trait::Family),
        (&words.flags, Trait::Flag),
        (&words.cities, Trait::Town),
    ];
    let held = [(&words.names, Trait::Named), (&words.streets, Trait::Street), (&words.health, Trait::Health)];
    let whole = whole.into_iter().filter(|(set, _)| set.contains(&folded));
    let held = held.into_iter().filter(|(set, _)| Words::any(set, &folded));
    whole.chain(held).for_each(|(_, which)| has(which));
    if classes.digits > 0 && (6..=15).contains(&classes.length()) && classes.blanks == 0 {
        has(Trait::Code);
    }
    if is_plate(&folded, classes.letters, classes.digits) {
        has(Trait::Plate);
    }
}

/// Arabic vowel signs and other marks that belong to letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}')
}

fn number_traits(text: &str, classes: Classes, has: &mut impl FnMut(Trait)) {
    let Classes { digits, others, .. } = classes;
    for (set, which) in [(&words().flags, Trait::Flag), (&words().sex, Trait::Sex)] {
        if set.contains(text) {
            has(which);
        }
    }
    if text.len() == digits {
        match digits {
            4..=6 => has(Trait::Postal),
            7 | 8 => has(Trait::Affiliate),
            _ => {}
        }
        if (4..=15).contains(&digits) {
            has(Trait::Number);
        }
    }
    let signs = text.chars().all(|c| c.is_ascii_digit() || "+-.()/ \u{a0}".contains(c));
    if signs && (7..=15).contains(&digits) && !is_amount(text) {
        has(Trait::Telephone);
    }
    if is_amount(text) || (others == 0 && (2..=9).contains(&digits)) {
        has(Trait::Amount);
    }
}

/// A number with at most two decimals, thousands apart or not.
fn is_amount(text: &str) -> bool {
    let Some((whole, cents)) = text.rsplit_once([',', '.']) else { return false };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ",.".contains(c));
    (1..=2).contains(&cents.len()) && digits(cents) == cents.len() && (1..=9).contains(&digits(whole)) && plain(whole)
}

/// `12345-A-6`, `12345 | أ | 6`, `WW 123456`.
fn is_plate(folded: &str, letters: usize, digits: usize) -> bool {
    let parts: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let numeric = |part: &&str| part.chars().all(|c| c.is_ascii_digit());
    match parts.as_slice() {
        [number, letter, region] => {
            letters == 1 && numeric(number) && !numeric(letter) && numeric(region) && region.len() <= 2
        }
        ["ww", number] => numeric(number) && digits >= 4,
        _ => false,
    }
}

/// The masked shape of a text: `L` for a letter, `D` for a digit, blanks and signs as they are; long runs are counted.
pub fn shape(text: &str) -> String {
    let mut runs: Vec<(char, usize)> = Vec::new();
    for c in text.chars().take(64) {
        let class = match c {
            _ if c.is_numeric() => 'D',
            _ if c.is_alphabetic() || is_mark(c) => 'L',
            _ if c.is_whitespace() => ' ',
            _ if c.is_ascii_punctuation() => c,
            _ => '?',
        };
        match runs.last_mut() {
            Some((last, count)) if *last == class => *count += 1,
            _ => runs.push((class, 1)),
        }
    }
    let shown = |(class, count): (char, usize)| {
        if count > 8 { format!("{class}{count}") } else { class.to_string().repeat(count) }
    };
    runs.into_iter().take(12).map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn has(text: &str, which: Trait) -> bool {
        let mut found = Vec::new();
        traits_of(text, |which| found.push(which));
        found.contains(&which)
    }

    #[test]
    fn shapes_show_no_character() {
        for (text, masked) in [
            ("AB123456", "LLDDDDDD"),
            ("007 780 1234567890123456 73", "DDD DDD D16 DD"),
            ("a.b@ex.ma", "L.L@LL.LL"),
            ("الدار البيضاء", "LLLLL LLLLLLL"),
        ] {
            assert_eq!(shape(text), masked);
        }
    }

    #[test]
    fn traits_of_what_people_write() {
        for (text, which) in [
            ("EL ALAOUI", Trait::Letters),
            ("محمد", Trait::Named),
            ("12, Rue Hassan II", Trait::Street),
            ("Salé", Trait::Town),
            ("5062.81", Trait::Amount),
            ("1 234,50", Trait::Amount),
            ("20000", Trait::Postal),
            ("0123456", Trait::Affiliate),
            ("21 259 903 5696", Trait::Telephone),
            ("12345 | أ | 6", Trait::Plate),
            ("12345-A-6", Trait::Plate),
            ("non", Trait::Flag),
            ("0", Trait::Flag),
            ("dossier transmis au médecin", Trait::Prose),
        ] {
            assert!(has(text, which), "{text} {which:?}");
        }
        assert!(
            !has("REF-12", Trait::Letters) && !has("5062.81", Trait::Telephone) && !has("0612345678", Trait::Postal)
        );
    }

    #[test]
    fn empty_cells_are_not_read() {
        let mut column = Column::new("x".into(), None);
        for cell in ["", "  ", "NULL", "n/a", "-", "x"] {
            column.push(cell.as_bytes());
        }
        assert_eq!((column.read, column.empty), (1, 5));
    }
}
