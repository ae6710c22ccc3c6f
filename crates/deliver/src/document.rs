//! The document model: what a deliverable says before it has a format. Every table and figure exists once, and goes
//! from here to PDF, XLSX and pages.

use kharita_model::Date;
use kharita_text::{Language, Texts};
use serde::{Deserialize, Serialize};

use crate::{Edition, Rate};

/// A deliverable without format: a pure function of state, edition and language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Language, and with it direction, of everything that is not a name of the map.
    #[serde(with = "language_code")]
    pub language: Language,
    /// The issue.
    pub edition: Edition,
    /// Paper.
    #[serde(default)]
    pub paper: Paper,
    /// Title in the language of the document.
    pub title: String,
    /// Title in the other official language, set under the first on the cover.
    pub second_title: String,
    /// That language.
    #[serde(with = "language_code")]
    pub second_language: Language,
    /// The first page, for the director: conclusions, and in a draft what is still to be mended.
    pub summary: Vec<Block>,
    /// The numbered sections.
    pub blocks: Vec<Block>,
    /// Texts that were asked for and that no locale file holds, or that lack an argument (lint `placeholder`).
    pub gaps: Vec<String>,
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// Stable id, unique in the document: lints and links point to it.
    pub id: String,
    /// What it is.
    pub content: Content,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// Title of a section (level 1) or of a part of one (level 2).
    Heading {
        /// Level, from 1.
        level: u8,
        /// The title.
        text: String,
    },
    /// A paragraph.
    Paragraph(String),
    /// Sentences set apart from the rest.
    Callout {
        /// What they are for.
        tone: Tone,
        /// A short title.
        title: String,
        /// The sentences.
        lines: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// A figure.
    Figure(Figure),
}

/// What a callout is for. Shown by a word and a rule, never by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// Conclusions.
    Conclusion,
    /// A reserve: a figure that is not computed, a page that rests on declarations alone.
    Reserve,
    /// Lints still open.
    Mend,
}

/// A table. All rows go to the workbook; the printed document may stop before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Name of its sheet in the workbook, short.
    pub sheet: String,
    /// Caption.
    pub caption: String,
    /// Columns, in reading order.
    pub columns: Vec<Column>,
    /// Rows, with one cell a column.
    pub rows: Vec<Vec<Cell>>,
    /// A note under the table.
    pub note: Option<String>,
    /// One stable id a row, or none at all: a hidden column of the workbook, by which rows are known again when it comes
    /// back.
    #[serde(default)]
    pub row_ids: Vec<String>,
    /// Is the last row the sum of the others (lint `total-mismatch`)?
    #[serde(default)]
    pub total: bool,
}

/// Rows of one table that are printed; the rest is counted and stands in the workbook.
pub const PRINTED_ROWS: usize = 40;

/// Names that one printed cell lists before it counts the rest.
pub const PRINTED_NAMES: usize = 6;

impl Table {
    /// How many rows are left to the workbook.
    pub fn unprinted(&self) -> usize {
        self.rows.len().saturating_sub(PRINTED_ROWS)
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Title.
    pub title: String,
    /// Side on which its cells stand.
    pub align: Align,
    /// Width relative to the other columns.
    pub weight: u8,
    /// What people fill in, in the workbook.
    #[serde(default)]
    pub input: Option<Input>,
}

/// What the cells of a column are filled in with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Input {
    /// One of these texts, from a drop-down.
    Choice(Vec<String>),
    /// A day, not before that of the issue.
    Day,
}

/// Paper of the printed document; always landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Paper {
    /// 297 × 210 mm.
    #[default]
    A4,
    /// 420 × 297 mm, for wide tables.
    A3,
    /// 297 × 210 mm, without cover or contents: a sheet that is handed out.
    OnePage,
}

/// Side on which cells stand, in reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Align {
    /// Where lines begin: texts.
    Start,
    /// Where lines end: numbers.
    End,
    /// In the middle: letters and short words.
    Center,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing is known.
    Empty,
    /// A word or sentence of the locale files.
    Text(String),
    /// A value of the map, as its source wrote it: never trusted, never translated.
    Data(String),
    /// Several values of the map. All of them go to the workbook; print stops after [`PRINTED_NAMES`].
    List(Vec<String>),
    /// Values of the map, each leading to the next.
    Chain(Vec<String>),
    /// A whole number.
    Number(i64),
    /// A number with this many decimals.
    Decimal(f64, u8),
    /// A day.
    Date(Date),
    /// A part of a whole.
    Rate(Rate),
}

impl Cell {
    /// A value of the map, or nothing.
    pub fn data(value: Option<String>) -> Cell {
        value.filter(|text| !text.trim().is_empty()).map_or(Cell::Empty, Cell::Data)
    }

    /// Several values of the map, or nothing.
    pub fn list(names: Vec<String>) -> Cell {
        if names.is_empty() { Cell::Empty } else { Cell::List(names) }
    }

    /// A count.
    pub fn count(count: usize) -> Cell {
        Cell::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// As it is read in a language. Values of the map keep their own direction.
    pub fn shown(&self, texts: &Texts) -> String {
        match self {
            Cell::Empty => "–".to_owned(),
            Cell::Text(text) => text.clone(),
            Cell::Data(text) => isolated(text),
            Cell::List(names) => {
                let rest = names.len().saturating_sub(PRINTED_NAMES);
                let listed = names.iter().take(PRINTED_NAMES).map(|name| isolated(name)).collect::<Vec<_>>().join(LIST);
                if rest > 0 { format!("{listed} … \u{200e}+{}", texts.number(rest as i64)) } else { listed }
            }
            Cell::Chain(names) => names.iter().map(|name| isolated(name)).collect::<Vec<_>>().join(CHAIN),
            // A sign would wander to the other side of its number in Arabic.
            Cell::Number(number) if *number < 0 => format!("\u{200e}{}\u{200e}", texts.number(*number)),
            Cell::Number(number) => texts.number(*number),
            Cell::Decimal(number, decimals) => texts.decimal(*number, usize::from(*decimals)),
            Cell::Date(date) => isolated(&texts.date(*date)),
            Cell::Rate(rate) => rate.text(texts),
        }
    }
}

/// What stands between the names of a list, and of a chain.
pub(crate) const LIST: &str = " ; ";
pub(crate) const CHAIN: &str = " › ";

/// A value with its own direction. Numbers, dates and references without a letter would follow the Arabic before them
/// (« 05-20 » would print as « 20-05 »), so they stand between left-to-right marks.
fn isolated(text: &str) -> String {
    let text = without_bidi_controls(text);
    if text.chars().any(char::is_alphabetic) { Texts::isolate(&text) } else { format!("\u{200e}{text}\u{200e}") }
}

/// A figure: a drawing with its text for those who do not see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// SVG made by [`crate::svg`]; one unit is one point at print size.
    pub svg: String,
    /// What it shows, in a sentence.
    pub alt: String,
    /// Caption.
    pub caption: String,
}

/// A language by its code: documents travel as JSON to the process that writes them.
mod language_code {
    use kharita_text::Language;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(language.code())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::from_code(&code).ok_or_else(|| D::Error::custom(format!("unknown language {code}")))
    }
}

/// A text of the map without the invisible characters that change direction: they would reorder what stands around it
/// (a name with U+202E can disguise another). The letters themselves keep their direction.
pub fn without_bidi_controls(text: &str) -> String {
    text.chars()
        .filter(
            |c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'),
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_travels_as_json() {
        let document = fixture::hostile();
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
    }

    #[test]
    fn a_value_cannot_reorder_what_stands_around_it() {
        let texts = Texts::of(Language::French);
        assert_eq!(Cell::Data("a\u{202e}gpj.exe\u{2069}".into()).shown(texts), "\u{2068}agpj.exe\u{2069}");
        assert_eq!(Cell::Data("05-20".into()).shown(texts), "\u{200e}05-20\u{200e}");
        assert_eq!(Cell::data(Some("  ".into())), Cell::Empty);
    }
}

/// A small document with every kind of block and names that try to be more than names.
#[cfg(test)]
pub(crate) mod fixture {
    use super::*;
    use crate::EditionState;
    use kharita_model::Digest;

    pub(crate) const HOSTILE: [&str; 9] = [
        "<script>alert(1)</script>",
        "#import \"x\"",
        "a\"b",
        "C:\\dir\\u{41}",
        "gpj\u{202e}exe",
        "=cmd|' /C calc'!A0",
        "@sum",
        "خادم الضمان 12",
        "{{x}} NaN",
    ];

    pub(crate) fn edition() -> Edition {
        Edition {
            organisation: "Caisse Atlas".into(),
            marking: "Diffusion restreinte".into(),
            state: EditionState::Draft,
            version: "0.1".into(),
            date: "2026-11-25".parse().unwrap(),
            entry: 42,
            fingerprint: Digest::of(b"fixture"),
            fictitious: true,
            auditor: None,
        }
    }

    pub(crate) fn hostile() -> Document {
        let column = |title: &str, align, weight| Column { title: title.into(), align, weight, input: None };
        let row = |name: &&str| {
            vec![
                Cell::Data((*name).into()),
                Cell::Text("commentaire".into()),
                Cell::Number(-1234),
                Cell::Rate(Rate::new(1, 3)),
                Cell::Empty,
            ]
        };
        let table = Table {
            sheet: "Serveurs".into(),
            caption: "Serveurs et <noms> hostiles".into(),
            columns: vec![
                column("Nom", Align::Start, 3),
                column("Texte", Align::Start, 2),
                column("Nombre", Align::End, 1),
                column("Taux", Align::End, 1),
                column("Date", Align::Center, 1),
            ],
            rows: HOSTILE.iter().cycle().take(PRINTED_ROWS + 2).map(row).collect(),
            note: Some("Une note.".into()),
            row_ids: Vec::new(),
            total: false,
        };
        let mut svg = crate::svg::Svg::new(200.0, 40.0, false);
        svg.text(10.0, 20.0, &crate::svg::Style::new(8.0), HOSTILE[0]);
        let contents = vec![
            Content::Heading { level: 1, text: "1. Machines #strong[x]".into() },
            Content::Paragraph("Un paragraphe avec \u{2068}{{x}}\u{2069} et « guillemets ».".into()),
            Content::Callout {
                tone: Tone::Reserve,
                title: "Réserve".into(),
                lines: vec!["Déclaré, non observé.".into(), "Autre $x$ ligne.".into()],
            },
            Content::Table(table),
            Content::Heading { level: 2, text: "Figures".into() },
            Content::Figure(Figure { svg: svg.finish(), alt: "Un dessin".into(), caption: "Dessin".into() }),
        ];
        let block = |(at, content)| Block { id: format!("b{at}"), content };
        Document {
            language: Language::French,
            edition: edition(),
            paper: Paper::A4,
            title: "Cartographie consolidée".into(),
            second_title: "الخريطة الموحدة".into(),
            second_language: Language::Arabic,
            summary: vec![Block {
                id: "s".into(),
                content: Content::Callout {
                    tone: Tone::Conclusion,
                    title: "Conclusions".into(),
                    lines: vec!["Une phrase.".into()],
                },
            }],
            blocks: contents.into_iter().enumerate().map(block).collect(),
            gaps: Vec::new(),
        }
    }
}
