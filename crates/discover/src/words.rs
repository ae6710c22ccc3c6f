//! The words of `data/words.toml`: what titles of columns promise, and what cells may hold.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use kharita_ingest::fold;
use kharita_model::DataCategory;
use rustc_hash::FxHashSet;
use serde::Deserialize;

const TEXT: &str = include_str!("../data/words.toml");

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    joining: Vec<String>,
    titles: BTreeMap<String, TitleWords>,
    values: ValueWords,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TitleWords {
    any: Vec<String>,
    #[serde(default)]
    not: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct ValueWords {
    empty: Vec<String>,
    flags: Vec<String>,
    sex: Vec<String>,
    family: Vec<String>,
    streets: Vec<String>,
    health: Vec<String>,
    cities: Vec<String>,
    names: Vec<String>,
}

/// Titles of one category: phrases as lists of words, and words that forbid it.
#[derive(Debug)]
struct Title {
    category: DataCategory,
    phrases: Vec<Vec<String>>,
    forbidden: Vec<String>,
}

/// All words, folded.
#[derive(Debug)]
pub struct Words {
    titles: Vec<Title>,
    /// Every word that stands in a title, and those that join them.
    vocabulary: FxHashSet<String>,
    /// What says that a cell is empty.
    pub empty: FxHashSet<String>,
    /// Yes and no.
    pub flags: FxHashSet<String>,
    /// Male and female.
    pub sex: FxHashSet<String>,
    /// Family situations.
    pub family: FxHashSet<String>,
    /// Words of streets.
    pub streets: FxHashSet<String>,
    /// Illnesses and acts.
    pub health: FxHashSet<String>,
    /// Towns.
    pub cities: FxHashSet<String>,
    /// First and family names.
    pub names: FxHashSet<String>,
}

/// The words that are built in.
pub fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::from(toml::from_str::<File>(TEXT).unwrap_or_default()));
    &WORDS
}

impl From<File> for Words {
    fn from(file: File) -> Self {
        let title = |(category, words): (String, TitleWords)| {
            let phrases = words.any.iter().map(|phrase| split(phrase)).collect();
            Some(Title { category: DataCategory::from_word(&category).ok()?, phrases, forbidden: words.not })
        };
        let set = |list: Vec<String>| list.into_iter().collect();
        let values = file.values;
        let phrases = file.titles.values().flat_map(|words| &words.any).flat_map(|phrase| split(phrase));
        let vocabulary = phrases.chain(file.joining.iter().cloned()).collect();
        Words {
            titles: file.titles.into_iter().filter_map(title).collect(),
            vocabulary,
            empty: set(values.empty),
            flags: set(values.flags),
            sex: set(values.sex),
            family: set(values.family),
            streets: set(values.streets),
            health: set(values.health),
            cities: set(values.cities),
            names: set(values.names),
        }
    }
}

impl Words {
    /// The categories that a title promises, the longest phrase first. Whole words only: `cid` does not stand in `acid`.
    pub fn promised(&self, title: &str) -> Vec<DataCategory> {
        let words = split(title);
        let longest = |title: &Title| {
            let forbidden = words.iter().any(|word| title.forbidden.contains(word));
            let held = title.phrases.iter().filter(|phrase| !forbidden && holds(&words, phrase));
            held.map(Vec::len).max()
        };
        let mut found: Vec<(usize, DataCategory)> =
            self.titles.iter().filter_map(|title| Some((longest(title)?, title.category))).collect();
        found.sort_by_key(|(length, category)| (std::cmp::Reverse(*length), *category));
        found.into_iter().map(|(_, category)| category).collect()
    }

    /// Is this the title of a column that is known, and no cell that holds such a word: no digit in it, and either one
    /// word or words of titles alone?
    pub fn is_title(&self, text: &str) -> bool {
        let plain = !text.chars().any(char::is_numeric) && !self.promised(text).is_empty();
        let one = !text.trim().contains(char::is_whitespace);
        plain && (one || split(text).iter().all(|word| self.vocabulary.contains(word)))
    }

    /// Does one of these words stand among the words of a folded text?
    pub fn any(set: &FxHashSet<String>, folded: &str) -> bool {
        split_folded(folded).any(|word| set.contains(word))
    }
}

fn holds(words: &[String], phrase: &[String]) -> bool {
    words.windows(phrase.len().max(1)).any(|window| window == phrase)
}

/// The words of a title: cut at signs, at `camelCase`, and between letters and digits.
pub fn split(title: &str) -> Vec<String> {
    let mut spaced = String::with_capacity(title.len() + 8);
    let mut before = ' ';
    for c in title.chars() {
        let humps = before.is_lowercase() && c.is_uppercase();
        let digits = before.is_ascii_digit() != c.is_ascii_digit() && before.is_alphanumeric() && c.is_alphanumeric();
        if humps || digits {
            spaced.push(' ');
        }
        spaced.push(c);
        before = c;
    }
    split_folded(&fold(&spaced))
        .filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()))
        .map(str::to_owned)
        .collect()
}

fn split_folded(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_reads_and_its_words_are_folded() {
        let file: File = toml::from_str(TEXT).unwrap();
        for category in file.titles.keys() {
            assert!(DataCategory::from_word(category).is_ok(), "{category}");
        }
        let values = &file.values;
        let lists = [&values.sex, &values.family, &values.streets, &values.health, &values.cities, &values.names];
        let titles = file.titles.values().flat_map(|words| words.any.iter().chain(&words.not));
        for word in lists.into_iter().flatten().chain(titles) {
            assert_eq!(*word, fold(word), "not folded");
        }
    }

    #[test]
    fn titles_promise_by_whole_words() {
        let first = |title: &str| words().promised(title).first().copied();
        for (title, category) in [
            ("num_cnss", Some(DataCategory::Cnss)),
            ("N° CNIE", Some(DataCategory::Cin)),
            ("dateNaissance", Some(DataCategory::BirthDate)),
            ("DATE_DE_NAISSANCE", Some(DataCategory::BirthDate)),
            ("nom_ar", Some(DataCategory::Name)),
            ("adresse_email", Some(DataCategory::Email)),
            ("الاسم العائلي", Some(DataCategory::Name)),
            ("رقم الهاتف", Some(DataCategory::Phone)),
            ("TelephoneNumber", Some(DataCategory::Phone)),
            ("num_affilie", Some(DataCategory::Affilie)),
            ("nom_fichier", None),
            ("acid", None),
            ("academic_year_code", None),
            ("email_verified", None),
            ("lieu_naissance", Some(DataCategory::City)),
            ("montant_xof", None),
            ("libelle", None),
            ("id", None),
        ] {
            assert_eq!(first(title), category, "{title}");
        }
    }
}
