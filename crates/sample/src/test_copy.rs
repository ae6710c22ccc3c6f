//! The database of the test environment (F01), as a file to be looked at and not to be imported: a copy of the register of
//! persons that nobody anonymised, or, once the flaw is mended, the same with nothing left that leads to anybody. Every
//! number is drawn, and right by its format alone; names are drawn from lists of frequent ones.

use serde::Deserialize;

use crate::Error;
use crate::estate::Estate;
use crate::output::Folder;
use crate::random::{Purpose, Random};
use crate::sqlite::{Table, Value, file};

/// Reference of the database in the inventory.
pub const REFERENCE: &str = "DBT";
/// Where its file lies.
pub const PATH: &str = "sources/dbt.sqlite";

const PERSONS: u64 = 400;
const TEXT: &str = include_str!("../data/test-copy.yaml");
const PERSON_TABLE: &str = "CREATE TABLE PERSONNE (ID_PERSONNE INTEGER PRIMARY KEY, NOM TEXT, PRENOM TEXT, DATE_NAISSANCE TEXT, CNIE TEXT, NUM_ASSURE TEXT)";
const PAY_TABLE: &str = "CREATE TABLE REMUNERATION (ID_LIGNE INTEGER PRIMARY KEY, PERIODE TEXT, SALAIRE REAL)";

/// What the draws choose from.
#[derive(Debug, Deserialize)]
struct Lists {
    family_names: Vec<String>,
    first_names: Vec<String>,
    card_prefixes: Vec<String>,
    /// What stands in the place of a name once it is anonymised.
    anonymous: String,
}

/// Writes the file.
pub fn write(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    let lists: Lists = serde_yaml_ng::from_str(TEXT)?;
    let bytes = file(&tables(estate.plan.seed, estate.plan.remedied, &lists));
    folder.file(PATH, |out| out.write_all(&bytes))
}

fn tables(seed: u64, anonymised: bool, lists: &Lists) -> [Table; 2] {
    let draw = |number: u64| Random::keyed(seed, Purpose::TestCopy, number);
    let persons = (1..=PERSONS).map(|number| {
        let person = person(&mut draw(number), lists);
        if anonymised { without_identity(number, &person, lists) } else { person.to_vec() }
    });
    let persons =
        persons.map(|columns| std::iter::once(Value::Key).chain(columns.into_iter().map(Value::Text)).collect());
    let pay = (1..=PERSONS).map(|number| {
        let mut random = draw(PERSONS + number);
        let month = format!("2026-{:02}", random.below(9) + 1);
        vec![Value::Key, Value::Text(month), Value::Real((random.below(900_000) + 300_000) as f64 / 100.0)]
    });
    [
        Table { name: "PERSONNE", sql: PERSON_TABLE, rows: persons.collect() },
        Table { name: "REMUNERATION", sql: PAY_TABLE, rows: pay.collect() },
    ]
}

/// Family name, first name, birth, identity card, number of the insured person.
fn person(random: &mut Random, lists: &Lists) -> [String; 5] {
    let mut one = |list: &[String]| list.get(random.below(list.len() as u64) as usize).cloned().unwrap_or_default();
    let (family, first, prefix) = (one(&lists.family_names), one(&lists.first_names), one(&lists.card_prefixes));
    let birth = format!("{:02}/{:02}/{}", random.below(28) + 1, random.below(12) + 1, 1950 + random.below(55));
    let card = format!("{prefix}{:06}", random.below(1_000_000));
    [family, first, birth, card, insured(random)]
}

/// The same row when nothing of it leads to a person: a number of the row, the year of birth.
fn without_identity(number: u64, person: &[String; 5], lists: &Lists) -> Vec<String> {
    let name = format!("{}-{number:04}", lists.anonymous);
    let year = person.get(2).and_then(|birth| birth.rsplit('/').next()).unwrap_or_default().to_owned();
    vec![name.clone(), name.clone(), year, name.clone(), name]
}

/// A number of nine digits with its check digit.
fn insured(random: &mut Random) -> String {
    let body = 10_000_000 + random.below(10_000_000);
    let digit = |at: u32| body / 10_u64.pow(7 - at) % 10;
    let sum: u64 = (1..8).map(|at| digit(at) * if at % 2 == 1 { 2 } else { 1 }).sum();
    format!("{body}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_right_by_their_format_and_anonymous_rows_hold_none() {
        let lists: Lists = serde_yaml_ng::from_str(TEXT).unwrap();
        for (anonymised, cards) in [(false, 400), (true, 0)] {
            let [persons, _] = tables(7, anonymised, &lists);
            let is_card = |value: &Value| {
                let Value::Text(text) = value else { return false };
                let digits = text.trim_start_matches(|c: char| c.is_ascii_uppercase());
                digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= 8
            };
            assert_eq!(persons.rows.iter().filter(|row| is_card(&row[4])).count(), cards);
        }
        let mut random = Random::keyed(1, Purpose::TestCopy, 1);
        for _ in 0..100 {
            let number = insured(&mut random);
            let digit = |at: usize| u32::from(number.as_bytes()[at] - b'0');
            let sum = 2 * (digit(1) + digit(3) + digit(5) + digit(7)) + digit(2) + digit(4) + digit(6);
            assert_eq!((digit(0), digit(8), number.len()), (1, (10 - sum % 10) % 10, 9));
        }
    }

    #[test]
    fn the_same_plan_gives_the_same_bytes() {
        let lists: Lists = serde_yaml_ng::from_str(TEXT).unwrap();
        assert_eq!(file(&tables(1, false, &lists)), file(&tables(1, false, &lists)));
        assert_ne!(file(&tables(1, false, &lists)), file(&tables(2, false, &lists)));
    }
}
