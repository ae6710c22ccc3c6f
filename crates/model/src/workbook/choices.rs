//! The closed lists of answers of the workbook: what a drop-down offers, what the hidden sheet labels, and what the
//! reader accepts. Each list ends with « ne sait pas » when shown.

use super::{Cell, Column, Sheet, value_type};
use crate::{Scale, Subtype, ValueType, WordList};

/// The stable word of « ne sait pas », in any cell.
pub const UNKNOWN: &str = "?";

/// The units of durations in the hidden sheet, with their minutes, longest first.
pub const UNITS: [(&str, u32); 3] = [("day", 1440), ("hour", 60), ("minute", 1)];

/// The list id of [`UNITS`] in the hidden sheet.
pub const UNIT_LIST: &str = "unit";

/// A closed list of answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Choices {
    /// `true` or `false`.
    YesNo,
    /// Words of a list.
    Words(WordList),
    /// Levels of a scale, as digits.
    Levels(Scale),
    /// Subtypes that the rows of a sheet may have.
    Subtypes {
        /// Id of the sheet.
        sheet: &'static str,
        /// The subtypes, in the order shown.
        among: &'static [Subtype],
    },
}

impl Choices {
    /// The list that a column chooses from, if it does.
    pub fn of(sheet: &Sheet, column: &Column) -> Option<Self> {
        if let Cell::Subtype(among) = column.cell {
            return Some(Choices::Subtypes { sheet: sheet.id, among });
        }
        match value_type(column.cell)? {
            ValueType::Bool => Some(Choices::YesNo),
            ValueType::Word(list) => Some(Choices::Words(list)),
            ValueType::Level(scale) => Some(Choices::Levels(scale)),
            _ => None,
        }
    }

    /// Id of the list in the hidden sheet.
    pub fn id(self) -> String {
        match self {
            Choices::YesNo => "yes-no".to_owned(),
            Choices::Words(list) => format!("word-{list}"),
            Choices::Levels(scale) => format!("level-{scale}"),
            Choices::Subtypes { sheet, .. } => format!("subtype-{sheet}"),
        }
    }

    /// The stable words, in the order shown, without « ne sait pas ».
    pub fn words(self) -> Vec<String> {
        match self {
            Choices::YesNo => vec![true.to_string(), false.to_string()],
            Choices::Words(list) => list.words().iter().map(|word| (*word).to_owned()).collect(),
            Choices::Levels(scale) => {
                let (low, high) = scale.bounds();
                (low..=high).map(|n| n.to_string()).collect()
            }
            Choices::Subtypes { among, .. } => among.iter().map(|subtype| subtype.word().to_owned()).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::SHEETS;
    use super::*;

    #[test]
    fn the_same_id_is_always_the_same_list() {
        let mut known: Vec<(String, Vec<String>)> = Vec::new();
        for sheet in SHEETS {
            for choices in sheet.columns.iter().filter_map(|column| Choices::of(sheet, column)) {
                match known.iter().find(|(id, _)| *id == choices.id()) {
                    Some((id, words)) => assert_eq!(*words, choices.words(), "{id}"),
                    None => known.push((choices.id(), choices.words())),
                }
            }
        }
        assert!(known.iter().any(|(id, words)| id == "level-need" && words.len() == 5));
        assert!(known.iter().all(|(_, words)| !words.iter().any(|word| word == UNKNOWN)));
    }
}
