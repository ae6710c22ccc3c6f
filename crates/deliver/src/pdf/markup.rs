//! Writes a document as Typst source: the template, then one call a block. Whatever comes from outside stands inside a
//! string literal made by [`literal`], so that no name of a server can become a command.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use kharita_model::Argument;
use kharita_text::Texts;

use crate::document::{
    Align, Block, Cell, Column, Content, Document, PRINTED_ROWS, Paper, Table, Tone, without_bidi_controls,
};
use crate::fonts::drawable;
use crate::svg::{BOLD, FULL_WIDTH, text_width};

const TEMPLATE: &str = include_str!("template.typ");

/// Size of the letters in tables and room on both sides of a cell, in points, as the template sets them.
const CELL_SIZE: f64 = 8.5;
const CELL_INSET: f64 = 11.0;

/// The source of a document.
pub(super) fn source(document: &Document) -> String {
    // Margins are the same on both papers: A3 is 123 mm wider.
    let width = if document.paper == Paper::A3 { FULL_WIDTH + 348.0 } else { FULL_WIDTH };
    let mut source =
        Source { texts: Texts::of(document.language), text: TEMPLATE.to_owned(), tables: 0, figures: 0, width };
    source.margins(document);
    source.line("#show: document-looks.with(d)");
    if document.paper != Paper::OnePage {
        source.line("#cover(d)");
    }
    let letters = joined_words(document);
    if !letters.is_empty() {
        source.call("figure-letters", &[literal(&letters)]);
    }
    if !document.summary.is_empty() {
        source.call("section", &["1".into(), "true".into(), literal(&source.texts.text("deliver-summary"))]);
        source.blocks(&document.summary);
    }
    if document.paper == Paper::OnePage {
        source.call("section", &["1".into(), "false".into(), literal(&document.title)]);
    } else {
        source.contents(document);
    }
    source.blocks(&document.blocks);
    source.text
}

/// Path of the n-th figure (from 1) in the compiler's virtual files.
pub(super) fn figure_path(number: usize) -> String {
    format!("/figures/{number}.svg")
}

/// The words of joined scripts in the figures. The font draws such a letter in parts, and inside a figure the writer knows
/// the letter of the first part only, which PDF/A forbids; so these words are set once as text before any figure.
fn joined_words(document: &Document) -> String {
    let figures = document.summary.iter().chain(&document.blocks).filter_map(|block| match &block.content {
        Content::Figure(figure) => Some(figure.svg.as_str()),
        _ => None,
    });
    let words = figures.flat_map(|svg| svg.split(|c: char| !is_joined(c))).filter(|word| !word.is_empty());
    words.collect::<BTreeSet<&str>>().into_iter().collect::<Vec<_>>().join(" ")
}

/// Is it of a script whose letters are joined?
fn is_joined(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}')
}

/// A Typst string literal. Every character that means something to Typst is escaped; what no font can draw is replaced.
pub(super) fn literal(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in drawable(text).chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

struct Source {
    texts: &'static Texts,
    text: String,
    tables: usize,
    figures: usize,
    /// Width between the margins, in points.
    width: f64,
}

impl Source {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn call(&mut self, function: &str, arguments: &[String]) {
        let _ = writeln!(self.text, "#{function}({})", arguments.join(", "));
    }

    /// What cover, header and footer show.
    fn margins(&mut self, document: &Document) {
        let (edition, texts) = (&document.edition, self.texts);
        let date = edition.date.0;
        let short: String = edition.fingerprint.to_string().chars().take(16).collect();
        let fictitious = |key: &str| if edition.fictitious { literal(&texts.text(key)) } else { "none".into() };
        let notice = if is_reviewed(texts) { "none".into() } else { literal(&texts.text("deliver-unreviewed")) };
        let entries: Vec<String> = [
            ("title", literal(&document.title)),
            ("second-title", literal(&document.second_title)),
            ("second-lang", literal(document.second_language.code())),
            ("author", literal(&without_bidi_controls(&edition.organisation))),
            ("organisation", literal(&Texts::isolate(&edition.organisation))),
            ("marking", literal(&edition.marking)),
            ("fictitious", fictitious("deliver-fictitious")),
            ("fictitious-long", fictitious("deliver-fictitious-long")),
            (
                "version-label",
                literal(&texts.text_with(
                    "deliver-version",
                    &[
                        ("version", Argument::Text(edition.version.clone())),
                        ("state", Argument::Text(texts.text(&state_key(document)))),
                    ],
                )),
            ),
            ("date", literal(&texts.date(edition.date))),
            ("document-date", format!("datetime(year: {}, month: {}, day: {})", date.year(), date.month(), date.day())),
            (
                "fingerprint-short",
                literal(&texts.text_with(
                    "deliver-fingerprint-short",
                    &[("entry", Argument::Text(edition.entry.to_string())), ("fingerprint", Argument::Text(short))],
                )),
            ),
            ("notice", notice),
            ("paper", literal(if document.paper == Paper::A3 { "a3" } else { "a4" })),
            ("page", literal(&texts.text("deliver-page"))),
            ("lang", literal(document.language.code())),
            ("dir", if document.language.is_right_to_left() { "rtl".into() } else { "ltr".into() }),
            ("facts", pairs(&cover_facts(document))),
        ]
        .into_iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
        let _ = writeln!(self.text, "#let d = ({})", entries.join(", "));
    }

    fn contents(&mut self, document: &Document) {
        let has = |wanted: fn(&Content) -> bool| {
            if document.blocks.iter().any(|block| wanted(&block.content)) { "true" } else { "none" }
        };
        let tables = has(|content| matches!(content, Content::Table(_)));
        let figures = has(|content| matches!(content, Content::Figure(_)));
        let title = literal(&self.texts.text("deliver-contents"));
        self.call("contents", &[title, tables.into(), figures.into()]);
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for (at, block) in blocks.iter().enumerate() {
            match &block.content {
                Content::Heading { level, text } => {
                    let new_page = *level == 1 && has_tables_or_figures(blocks.get(at + 1..).unwrap_or_default());
                    self.call("section", &[level.to_string(), new_page.to_string(), literal(text)]);
                }
                Content::Paragraph(text) => self.call("paragraph", &[literal(text)]),
                Content::Callout { tone, title, lines } => {
                    let tone = match tone {
                        Tone::Conclusion => "conclusion",
                        Tone::Reserve => "reserve",
                        Tone::Mend => "mend",
                    };
                    self.call(
                        "callout",
                        &["d".into(), literal(tone), literal(title), array(lines.iter().map(|line| literal(line)))],
                    );
                }
                Content::Table(table) => self.table(table),
                Content::Figure(figure) => {
                    self.figures += 1;
                    let supplement = literal(&self.texts.text("deliver-figure"));
                    let path = literal(&figure_path(self.figures));
                    self.call("drawing", &[supplement, literal(&figure.caption), path, literal(&figure.alt)]);
                }
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let aligned = |column: &Column| match column.align {
            Align::Start => "start".to_owned(),
            Align::End => "end".to_owned(),
            Align::Center => "center".to_owned(),
        };
        let total: f64 = table.columns.iter().map(|column| f64::from(column.weight.max(1))).sum();
        let widths: Vec<f64> = table
            .columns
            .iter()
            .map(|column| self.width * f64::from(column.weight.max(1)) / total - CELL_INSET)
            .collect();
        let rows = table
            .rows
            .iter()
            .take(PRINTED_ROWS)
            .map(|row| array(row.iter().zip(&widths).map(|(cell, width)| self.cell(cell, *width))));
        let mut notes: Vec<String> = table.note.iter().map(|note| literal(note)).collect();
        if table.rows.is_empty() {
            notes.push(literal(&self.texts.text("deliver-no-row")));
        }
        if table.unprinted() > 0 {
            let arguments = [
                ("count", Argument::Number(table.unprinted() as i64)),
                ("sheet", Argument::Text(crate::xlsx::sheet_name(self.tables, &table.sheet))),
            ];
            notes.push(literal(&self.texts.text_with("deliver-more-rows", &arguments)));
        }
        let arguments = [
            literal(&self.texts.text("deliver-table")),
            literal(&table.caption),
            array(table.columns.iter().map(|column| column.weight.max(1).to_string())),
            array(table.columns.iter().map(aligned)),
            array(
                table
                    .columns
                    .iter()
                    .zip(&widths)
                    .map(|(column, width)| literal(&breakable(&column.title, *width / BOLD))),
            ),
            array(rows),
            array(notes),
        ];
        self.call("data-table", &arguments);
    }

    fn cell(&self, cell: &Cell, width: f64) -> String {
        literal(&breakable(&cell.shown(self.texts), width))
    }
}

fn state_key(document: &Document) -> String {
    format!("deliver-state-{}", document.edition.state.word())
}

/// Has a person read the strings of this language? The locale file itself says so (house rule 9).
pub(crate) fn is_reviewed(texts: &Texts) -> bool {
    texts.text("deliver-reviewed") == "yes"
}

/// The lines of the cover: label and value.
pub(crate) fn cover_facts(document: &Document) -> Vec<(String, String)> {
    let (edition, texts) = (&document.edition, Texts::of(document.language));
    let isolated = |text: &str| format!("\u{200e}{text}\u{200e}");
    [
        ("deliver-cover-marking", edition.marking.clone()),
        ("deliver-cover-version", isolated(&edition.version)),
        ("deliver-cover-state", texts.text(&state_key(document))),
        ("deliver-cover-date", isolated(&texts.date(edition.date))),
        ("deliver-cover-entry", isolated(&texts.number(i64::try_from(edition.entry).unwrap_or(i64::MAX)))),
        ("deliver-cover-fingerprint", isolated(&edition.fingerprint.to_string())),
    ]
    .into_iter()
    .map(|(key, value)| (texts.text(key), value))
    .collect()
}

fn array(items: impl IntoIterator<Item = String>) -> String {
    // The comma after the last item makes an array of one item an array.
    let mut array = String::from("(");
    for item in items {
        array.push_str(&item);
        array.push(',');
    }
    array.push(')');
    array
}

fn pairs(pairs: &[(String, String)]) -> String {
    array(pairs.iter().map(|(name, value)| array([literal(name), literal(value)])))
}

/// Does the section that begins here hold a table or figure?
fn has_tables_or_figures(blocks: &[Block]) -> bool {
    let section = blocks.iter().take_while(|block| !matches!(block.content, Content::Heading { level: 1, .. }));
    section.into_iter().any(|block| matches!(block.content, Content::Table(_) | Content::Figure(_)))
}

/// Lets words that are wider than their column break: after a dot, slash, underscore or the like, and at worst wherever
/// the column ends. Joined scripts are left alone: a break inside a word would change the shape of its letters.
fn breakable(text: &str, width: f64) -> String {
    text.split_inclusive(char::is_whitespace).map(|word| breakable_word(word, width)).collect()
}

fn breakable_word(word: &str, width: f64) -> String {
    let wide = |word: &str| text_width(word, CELL_SIZE, false);
    if wide(word.trim_end()) <= width || word.chars().any(is_joined) {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() + 12);
    let mut run = String::new();
    let mut chars = word.chars().peekable();
    while let Some(c) = chars.next() {
        run.push(c);
        let joint = wide(&run) > width / 3.0 && matches!(c, '.' | '/' | '_' | '-' | ':' | '@' | '\\' | ',' | '=');
        let full = chars.peek().is_some_and(|next| wide(&run) + wide(&next.to_string()) > width);
        if (joint || full) && chars.peek().is_some_and(|next| next.is_alphanumeric()) {
            broken.push_str(&run);
            broken.push('\u{200b}');
            run.clear();
        }
    }
    broken + &run
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use typst::syntax::{SyntaxKind, ast, parse_code};

    /// What Typst reads from a piece of code that must be one string literal and nothing else.
    fn read_back(code: &str) -> Option<String> {
        let root = parse_code(code);
        let mut children = root.children();
        let only = children.next()?;
        let (kind, rest) = (only.kind(), children.next());
        let read = only.cast::<ast::Str<'_>>().map(|s| s.get().to_string());
        (kind == SyntaxKind::Str && rest.is_none() && !root.diagnosis().errors).then_some(read).flatten()
    }

    proptest! {
        #[test]
        fn a_literal_reads_back_as_the_text(text in "\\PC*|[\"\\\\#\\[\\]$*_`<>@=\\n\\t/{}()u0-9]{0,40}") {
            prop_assert_eq!(read_back(&literal(&text)), Some(drawable(&text)));
        }
    }

    #[test]
    fn commands_stay_texts() {
        for text in ["\"#import \"@preview/x:1.0.0\"", "\\", "\\\"", "\\u{41}", "#{panic()}", "// no comment", "/* "] {
            assert_eq!(read_back(&literal(text)).as_deref(), Some(drawable(text).as_str()), "{text}");
        }
    }

    #[test]
    fn joined_words_of_figures_are_known_once() {
        let mut document = crate::document::fixture::hostile();
        assert_eq!(joined_words(&document), "");
        let svg = "<text>خادم 12 &amp; خادم</text><text>الضمان</text>".to_owned();
        let figure = crate::Figure { svg, alt: "a".into(), caption: "c".into() };
        document.blocks.push(Block { id: "f".into(), content: Content::Figure(figure) });
        assert_eq!(joined_words(&document), "الضمان خادم");
    }

    #[test]
    fn long_words_may_break_and_lose_nothing() {
        let long = "srv-finance-production.caisse-atlas.example/dossiers_des_assures";
        let broken = breakable(long, 60.0);
        assert_eq!(broken.replace('\u{200b}', ""), long);
        assert!(broken.split('\u{200b}').all(|part| text_width(part, CELL_SIZE, false) <= 60.0), "{broken}");
        assert_eq!(breakable("10.1.2.3 abc", 60.0), "10.1.2.3 abc", "short words stay whole");
        assert_eq!(breakable("المعلومات", 5.0), "المعلومات", "joined letters stay joined");
    }
}
