//! Writes a document block after block. It alone asks for texts, so that it can keep account of those that are missing
//! or lack an argument: the `placeholder` lint reads that account.

use kharita_catalog::{Ask, Statement, Titles};
use kharita_model::Argument;
use kharita_text::Texts;

use crate::document::{Align, Block, Cell, Column, Content, Figure, Input, Table, Tone, without_bidi_controls};

/// A column by the last part of its key (`deliver-column-KEY`), its side and its relative width.
pub(crate) type ColumnSpec = (&'static str, Align, u8);

/// A document in the making.
#[derive(Debug)]
pub(crate) struct Pen {
    /// The texts of the language it writes in.
    pub texts: &'static Texts,
    blocks: Vec<Block>,
    gaps: Vec<String>,
}

impl Pen {
    pub(crate) fn new(texts: &'static Texts) -> Self {
        Pen { texts, blocks: Vec::new(), gaps: Vec::new() }
    }

    /// The blocks written since the last call.
    pub(crate) fn take(&mut self) -> Vec<Block> {
        std::mem::take(&mut self.blocks)
    }

    /// Texts that were missing.
    pub(crate) fn gaps(self) -> Vec<String> {
        self.gaps
    }

    /// A text without arguments.
    pub(crate) fn word(&mut self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A text with arguments.
    pub(crate) fn say(&mut self, key: &str, arguments: &[(&str, Argument)]) -> String {
        // The names of the map may hold braces; with harmless texts in their place, a brace is a missing argument.
        let harmless: Vec<(&str, Argument)> = arguments
            .iter()
            .map(|(name, argument)| match argument {
                Argument::Number(number) => (*name, Argument::Number(*number)),
                Argument::Text(_) => (*name, Argument::Text("x".to_owned())),
            })
            .collect();
        if self.texts.text_with(key, &harmless).contains(['{', '}']) && !self.gaps.iter().any(|gap| gap == key) {
            self.gaps.push(key.to_owned());
        }
        self.texts.text_with(key, arguments)
    }

    /// A section of the first level with its number.
    pub(crate) fn section(&mut self, number: usize, id: &str) {
        let title = self.word(&format!("deliver-section-{id}"));
        self.push(id, Content::Heading { level: 1, text: format!("{number}. {title}") });
    }

    /// An annex: a section without number.
    pub(crate) fn annex(&mut self, id: &str) {
        let text = self.word(&format!("deliver-section-{id}"));
        self.push(id, Content::Heading { level: 1, text });
    }

    /// A part of a section: a heading of the second level, `deliver-part-ID`.
    pub(crate) fn part(&mut self, id: &str, arguments: &[(&str, Argument)]) {
        let text = self.say(&format!("deliver-part-{id}"), arguments);
        self.push(&format!("part-{id}"), Content::Heading { level: 2, text });
    }

    /// A title of the catalogue in the language of the document. References of law (« 05-20 ») keep their direction.
    pub(crate) fn title(&self, titles: &Titles) -> String {
        let language = self.texts.language();
        let title = titles.of(language.code());
        if language.is_right_to_left() { references_marked(title) } else { title.to_owned() }
    }

    /// A title of the catalogue as a cell.
    pub(crate) fn titled(&self, titles: &Titles) -> Cell {
        Cell::Text(self.title(titles))
    }

    /// A text that the catalogue holds in French alone: ours in a French document, a quotation in the others.
    pub(crate) fn french(&self, text: &str) -> Cell {
        match self.texts.language() {
            _ if text.is_empty() => Cell::Empty,
            kharita_text::Language::French => Cell::Text(text.to_owned()),
            _ => Cell::Data(text.to_owned()),
        }
    }

    /// Whom to ask, in words.
    pub(crate) fn ask(&mut self, ask: Ask) -> String {
        self.word(&ask.key())
    }

    /// What a verdict says of itself, in words. What people wrote stays apart from the sentence around it; days are written as
    /// in the language.
    pub(crate) fn sentence(&mut self, statement: &Statement) -> String {
        let arguments: Vec<(&str, Argument)> = statement
            .sentence_arguments()
            .into_iter()
            .map(|(name, argument)| match argument {
                Argument::Text(text) => {
                    let shown = text.parse().map_or(text, |date| self.texts.date(date));
                    (name, Argument::Text(Texts::isolate(&without_bidi_controls(&shown))))
                }
                number => (name, number),
            })
            .collect();
        self.say(&statement.code.key(), &arguments)
    }

    /// A paragraph.
    pub(crate) fn paragraph(&mut self, id: &str, arguments: &[(&str, Argument)]) {
        let text = self.say(&format!("deliver-{id}"), arguments);
        self.push(id, Content::Paragraph(text));
    }

    /// Sentences set apart.
    pub(crate) fn callout(&mut self, id: &str, tone: Tone, lines: Vec<String>) {
        let title = self.word(&format!("deliver-{id}"));
        self.push(id, Content::Callout { tone, title, lines });
    }

    /// A figure that is not computed, and what would unlock it: « Non calculé : … ».
    pub(crate) fn not_computed(&mut self, id: &str) {
        let (title, line) = (self.word("deliver-not-computed"), self.word(&format!("deliver-not-computed-{id}")));
        self.push(&format!("not-computed-{id}"), Content::Callout { tone: Tone::Reserve, title, lines: vec![line] });
    }

    /// A table: caption `deliver-table-ID`, sheet `deliver-sheet-ID`, and if there is one the note `deliver-note-ID`.
    pub(crate) fn table(&mut self, id: &str, columns: &[ColumnSpec], rows: Vec<Vec<Cell>>) {
        self.table_of(id, &[], columns, rows);
    }

    /// A table whose caption, sheet and note take these arguments.
    pub(crate) fn table_of(
        &mut self,
        id: &str,
        arguments: &[(&str, Argument)],
        columns: &[ColumnSpec],
        rows: Vec<Vec<Cell>>,
    ) {
        let columns = columns
            .iter()
            .map(|(key, align, weight)| Column {
                title: self.word(&format!("deliver-column-{key}")),
                align: *align,
                weight: *weight,
                input: None,
            })
            .collect();
        let note = format!("deliver-note-{id}");
        let note = self.texts.has(&note).then(|| self.say(&note, arguments));
        let mut said = |what: &str| self.say(&format!("deliver-{what}-{id}"), arguments);
        let (sheet, caption) = (said("sheet"), said("table"));
        self.push(
            &format!("table-{id}"),
            Content::Table(Table { sheet, caption, columns, rows, note, row_ids: Vec::new(), total: false }),
        );
    }

    /// A table that people fill in: what goes into some of its columns (by their places), and the stable id of each row.
    pub(crate) fn form(
        &mut self,
        id: &str,
        columns: &[ColumnSpec],
        inputs: Vec<(usize, Input)>,
        rows: Vec<(String, Vec<Cell>)>,
    ) {
        let (ids, rows) = rows.into_iter().unzip();
        self.table(id, columns, rows);
        if let Some(Block { content: Content::Table(table), .. }) = self.blocks.last_mut() {
            table.row_ids = ids;
            for (at, input) in inputs {
                if let Some(column) = table.columns.get_mut(at) {
                    column.input = Some(input);
                }
            }
        }
    }

    /// The last row of the table just written is the sum of the others: lint `total-mismatch` holds it to that.
    pub(crate) fn with_total(&mut self) {
        if let Some(Block { content: Content::Table(table), .. }) = self.blocks.last_mut() {
            table.total = true;
        }
    }

    /// A figure: caption `deliver-figure-ID`, alternative text `deliver-alt-ID` with these arguments. Links that had no
    /// room are said in the caption.
    pub(crate) fn figure(&mut self, id: &str, svg: String, undrawn: usize, arguments: &[(&str, Argument)]) {
        let mut caption = self.word(&format!("deliver-figure-{id}"));
        if undrawn > 0 {
            caption.push(' ');
            caption.push_str(&self.say("deliver-undrawn", &[("count", Argument::Number(undrawn as i64))]));
        }
        let alt = self.say(&format!("deliver-alt-{id}"), arguments);
        self.push(&format!("figure-{id}"), Content::Figure(Figure { svg, alt, caption }));
    }

    fn push(&mut self, id: &str, content: Content) {
        // The same sentence may stand in several sections: its second block gets a number.
        let same =
            |block: &&Block| block.id.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with("--"));
        let id = match self.blocks.iter().filter(same).count() {
            0 => id.to_owned(),
            before => format!("{id}--{}", before + 1),
        };
        self.blocks.push(Block { id, content });
    }
}

/// « + n autres », in figures.
pub(crate) fn more(texts: &Texts, count: usize) -> String {
    texts.text_with("deliver-more", &[("count", Argument::Number(count as i64))])
}

/// A count as an argument of a sentence.
pub(crate) fn number(count: impl TryInto<i64>) -> Argument {
    Argument::Number(count.try_into().unwrap_or(i64::MAX))
}

/// Digits joined by hyphens between left-to-right marks: inside Arabic « 05-20 » would read « 20-05 ».
fn references_marked(text: &str) -> String {
    let piece = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/');
    let mut marked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (run, after) = from.split_at(from.find(|c| !piece(c)).unwrap_or(from.len()));
        marked.push_str(before);
        if run.contains('-') {
            marked.extend(["\u{200e}", run, "\u{200e}"]);
        } else {
            marked.push_str(run);
        }
        rest = after;
    }
    marked + rest
}

#[cfg(test)]
mod tests {
    use super::*;
    use kharita_text::Language;

    #[test]
    fn a_missing_text_or_argument_is_accounted_for_and_a_brace_in_a_name_is_not() {
        let mut pen = Pen::new(Texts::of(Language::French));
        let name = [("state", Argument::Text("{x}".into())), ("version", Argument::Text("{{".into()))];
        pen.say("deliver-version", &name);
        assert_eq!(pen.gaps, Vec::<String>::new());
        pen.say("deliver-version", &name[..1]);
        pen.word("deliver-absent");
        assert_eq!(pen.gaps(), ["deliver-version", "deliver-absent"]);
    }

    #[test]
    fn references_of_law_keep_their_direction() {
        assert_eq!(references_marked("القانون 05-20 المادة 8"), "القانون \u{200e}05-20\u{200e} المادة 8");
        assert_eq!(references_marked("rien"), "rien");
    }
}
