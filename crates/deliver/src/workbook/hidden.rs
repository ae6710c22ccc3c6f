//! The hidden sheet: version, body and language, then every label with the word it stands for. The drop-downs point to
//! it (a list typed into a rule may hold 255 characters only), and the reader understands labels by it.

use kharita_model::workbook::{Choices, HIDDEN_SHEET, PART, ROW_LIST, SHEETS, UNIT_LIST, UNITS, UNKNOWN, VERSION};
use kharita_text::Texts;
use rust_xlsxwriter::{Formula, Worksheet, XlsxError};

use super::Filled;
use super::shown::label;

/// Rows before the labels: version, body, language, whether it is a part.
const HEAD: u32 = 4;

/// A label: list, stable word, text shown.
type Row = (String, String, String);

/// All labels, in the order of the hidden sheet.
pub struct Lists {
    rows: Vec<Row>,
}

impl Lists {
    /// The labels in a language; each list of choices ends with « ne sait pas ».
    pub fn new(texts: &Texts) -> Self {
        let mut rows: Vec<Row> = Vec::new();
        for sheet in SHEETS {
            for choices in sheet.columns.iter().filter_map(|column| Choices::of(sheet, column)) {
                let id = choices.id();
                if rows.iter().any(|(list, ..)| *list == id) {
                    continue;
                }
                rows.extend(choices.words().into_iter().map(|word| {
                    let text = label(choices, &word, texts);
                    (id.clone(), word, text)
                }));
                rows.push((id, UNKNOWN.to_owned(), texts.text("workbook-unknown")));
            }
        }
        rows.extend(
            UNITS.iter().map(|(unit, _)| {
                (UNIT_LIST.to_owned(), (*unit).to_owned(), texts.text(&format!("workbook-unit-{unit}")))
            }),
        );
        Lists { rows }
    }

    /// The cells of the labels of a list, for a drop-down.
    pub fn range(&self, choices: Choices) -> Option<Formula> {
        let id = choices.id();
        let first = self.rows.iter().position(|(list, ..)| *list == id)?;
        let count = self.rows.iter().filter(|(list, ..)| *list == id).count();
        let row = HEAD as usize + first + 1;
        Some(Formula::new(format!("'{HIDDEN_SHEET}'!$C${row}:$C${}", row + count - 1)))
    }

    /// The texts that a drop-down offers: for the notes and for tests.
    pub fn labels(&self, choices: Choices) -> impl Iterator<Item = &str> {
        let id = choices.id();
        self.rows.iter().filter(move |(list, ..)| *list == id).map(|(_, _, text)| text.as_str())
    }

    /// Writes the hidden sheet.
    pub fn write(&self, tab: &mut Worksheet, filled: &Filled, texts: &Texts) -> Result<(), XlsxError> {
        tab.set_name(HIDDEN_SHEET)?.set_hidden(true);
        let head = [
            ("version", VERSION.to_string()),
            ("organisation", filled.organisation.clone()),
            ("language", texts.language().code().to_owned()),
            (PART, filled.is_part.to_string()),
        ];
        for (row, (name, value)) in (0..).zip(head) {
            tab.write_string(row, 0, name)?.write_string(row, 1, value)?;
        }
        let elsewhere = filled
            .elsewhere
            .iter()
            .map(|known| (format!("{ROW_LIST}{}", known.sheet), known.key.clone(), known.name.clone()));
        let rows: Vec<Row> = self.rows.iter().cloned().chain(elsewhere).collect();
        for (row, (list, word, text)) in (HEAD..).zip(&rows) {
            tab.write_string(row, 0, list)?.write_string(row, 1, word)?.write_string(row, 2, text)?;
        }
        Ok(())
    }
}
