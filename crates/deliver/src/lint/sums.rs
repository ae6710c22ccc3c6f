//! Lints that compute again: figures of the same thing must be the same everywhere in a document, and a total must be the sum
//! of its rows (DOCUMENTS.md §3).

use std::collections::BTreeMap;

use kharita_model::Code;
use kharita_text::Texts;

use super::{Lint, LintKind};
use crate::document::{Cell, Content, Document, Table};
use crate::without_bidi_controls;

/// Titles of the columns that bound an interval.
const BOUNDS: [&str; 2] = ["deliver-column-risk-low", "deliver-column-risk-high"];
/// Two decimals of an amount may differ by rounding alone.
const ROUNDING: f64 = 0.5;

/// A figure by what it says: what its row is about (title and value of the first column), and the title of its own column.
type Said = [String; 3];

/// Figures that stand under the same title for the same subject in several tables, and that differ. A subject with several
/// rows in one table is told by more than its first cell: nothing is compared.
pub(super) fn contradictions(document: &Document) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let mut first: BTreeMap<Said, &Cell> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, table) in tables(document) {
        for (said, cell) in figures(table, texts) {
            let Some(before) = first.get(&said) else {
                first.insert(said, cell);
                continue;
            };
            if number(before) != number(cell) {
                let [_, subject, title] = said;
                let shown = |cell: &Cell| without_bidi_controls(&cell.shown(texts));
                let what = format!("{subject} · {title} : {} ≠ {}", shown(before), shown(cell));
                found.push(Lint::new(LintKind::Contradiction, Code::LintContradiction, id, &what));
            }
        }
    }
    found
}

/// The figures of a table whose row is the only one about its subject.
fn figures<'t>(table: &'t Table, texts: &Texts) -> Vec<(Said, &'t Cell)> {
    let Some(kind) = table.columns.first() else { return Vec::new() };
    let subjects: Vec<Option<String>> = table.rows.iter().map(|row| subject(row, texts)).collect();
    let mut rows: BTreeMap<&String, usize> = BTreeMap::new();
    subjects.iter().flatten().for_each(|subject| *rows.entry(subject).or_default() += 1);
    let titles = titles(table, texts);
    let mut figures = Vec::new();
    for (row, subject) in table.rows.iter().zip(&subjects) {
        let Some(subject) = subject.as_ref().filter(|subject| rows.get(subject) == Some(&1)) else { continue };
        for (title, cell) in titles.iter().zip(row).skip(1).filter(|(_, cell)| number(cell).is_some()) {
            figures.push(([plain(&kind.title), subject.clone(), title.clone()], cell));
        }
    }
    figures
}

/// Titles of the columns; a bound of an interval is one of the figure before it.
fn titles(table: &Table, texts: &Texts) -> Vec<String> {
    let bounds = BOUNDS.map(|key| plain(&texts.text(key)));
    let mut figure = String::new();
    let mut titles = Vec::new();
    for column in &table.columns {
        let title = plain(&column.title);
        if bounds.contains(&title) {
            titles.push(format!("{figure} · {title}"));
        } else {
            figure.clone_from(&title);
            titles.push(title);
        }
    }
    titles
}

/// Last rows that are said to be the sum of the others, and are not.
pub(super) fn wrong_totals(document: &Document) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let mut found = Vec::new();
    for (id, table) in tables(document).filter(|(_, table)| table.total) {
        let Some((total, rows)) = table.rows.split_last() else { continue };
        for (at, said) in total.iter().enumerate() {
            let Some(said_terms) = number(said) else { continue };
            let terms = rows.iter().filter_map(|row| number(row.get(at)?));
            let sum = terms.fold((0.0, 0.0), |sum, term| (sum.0 + term.0, sum.1 + term.1));
            if (sum.0 - said_terms.0).abs() > ROUNDING || (sum.1 - said_terms.1).abs() > ROUNDING {
                let title = table.columns.get(at).map(|column| plain(&column.title)).unwrap_or_default();
                let what = format!("{title} : {}", without_bidi_controls(&said.shown(texts)));
                found.push(Lint::new(LintKind::TotalMismatch, Code::LintTotalMismatch, id, &what));
            }
        }
    }
    found
}

fn tables(document: &Document) -> impl Iterator<Item = (&str, &Table)> {
    document.summary.iter().chain(&document.blocks).filter_map(|block| match &block.content {
        Content::Table(table) => Some((block.id.as_str(), table)),
        _ => None,
    })
}

/// What a row is about: its first cell, if that is a name.
fn subject(row: &[Cell], texts: &Texts) -> Option<String> {
    let cell = row.first()?;
    matches!(cell, Cell::Text(_) | Cell::Data(_)).then(|| plain(&cell.shown(texts)))
}

fn plain(text: &str) -> String {
    without_bidi_controls(text).trim().to_lowercase()
}

/// A figure as two terms; a number has the second alone at zero.
fn number(cell: &Cell) -> Option<(f64, f64)> {
    match cell {
        Cell::Number(number) => Some((*number as f64, 0.0)),
        Cell::Decimal(number, _) => Some((*number, 0.0)),
        Cell::Rate(rate) => Some((rate.part() as f64, rate.whole() as f64)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rate;
    use crate::document::{Align, Block, Column, fixture};

    fn table(rows: Vec<Vec<Cell>>, total: bool) -> Content {
        let column = |title: &str| Column { title: title.into(), align: Align::End, weight: 1, input: None };
        let columns = vec![column("Chapitre"), column("Règles"), column("Appliquées")];
        let (sheet, caption) = ("x".into(), "x".into());
        Content::Table(Table { sheet, caption, columns, rows, note: None, row_ids: Vec::new(), total })
    }

    fn row(name: &str, rules: i64, part: usize, whole: usize) -> Vec<Cell> {
        vec![Cell::Text(name.into()), Cell::Number(rules), Cell::Rate(Rate::new(part, whole))]
    }

    fn fired(contents: Vec<Content>) -> Vec<(LintKind, String)> {
        let mut document = fixture::hostile();
        let blocks = contents.into_iter().enumerate();
        document.blocks.extend(blocks.map(|(n, content)| Block { id: format!("t{n}"), content }));
        let found = contradictions(&document).into_iter().chain(wrong_totals(&document));
        found.map(|lint| (lint.kind, lint.place)).collect()
    }

    #[test]
    fn two_figures_of_one_thing_must_be_one() {
        let told = || table(vec![row("Réseau", 10, 3, 10), row("Accès", 4, 1, 4)], false);
        assert_eq!(fired(vec![told(), told()]), []);
        let otherwise = table(vec![row("Réseau", 10, 8, 10)], false);
        assert_eq!(fired(vec![told(), otherwise]), [(LintKind::Contradiction, "t1".to_owned())]);
        // Several rows of one subject, as a process has one for each dimension of impact, are no figures of the same thing.
        let twice = table(vec![row("Réseau", 8, 3, 10), row("Réseau", 9, 3, 10)], false);
        assert_eq!(fired(vec![told(), twice]), []);
    }

    #[test]
    fn a_total_is_the_sum_of_its_rows() {
        let with = |total| table(vec![row("Réseau", 10, 3, 10), row("Accès", 4, 1, 4), total], true);
        assert_eq!(fired(vec![with(row("Total", 14, 4, 14))]), []);
        assert_eq!(fired(vec![with(row("Total", 15, 4, 14))]), [(LintKind::TotalMismatch, "t0".to_owned())]);
        assert_eq!(fired(vec![with(row("Total", 14, 10, 14))]), [(LintKind::TotalMismatch, "t0".to_owned())]);
    }
}
