//! Lints that compute again: figures of the same thing must be the same everywhere in a document, and a total must be the sum
//! of its rows (DOCUMENTS.md §3).

use std::collections::BTreeMap;

use kharita_model::Code;
use kharita_text::Texts;

use super::{Lint, LintKind};
use crate::document::{Cell, Content, Document, Table};
use crate::without_bidi_controls;

/// Two decimals of an amount may differ by rounding alone.
const ROUNDING: f64 = 0.5;

/// Figures that stand under the same title for the same subject in several tables, and that differ.
pub(super) fn contradictions(document: &Document) -> Vec<Lint> {
    let texts = Texts::of(document.language);
    let mut first: BTreeMap<(String, String), &Cell> = BTreeMap::new();
    let mut found = Vec::new();
    for (id, table) in tables(document) {
        let mut own: BTreeMap<(String, String), &Cell> = BTreeMap::new();
        for row in &table.rows {
            let Some(subject) = subject(row, texts) else { continue };
            for (column, cell) in table.columns.iter().zip(row).skip(1) {
                if number(cell).is_some() {
                    own.entry((plain(&column.title), subject.clone())).or_insert(cell);
                }
            }
        }
        for (place, cell) in own {
            let Some(before) = first.get(&place) else {
                first.insert(place, cell);
                continue;
            };
            if number(before) != number(cell) {
                let what = format!(
                    "{} · {} : {} ≠ {}",
                    place.1,
                    place.0,
                    without_bidi_controls(&before.shown(texts)),
                    without_bidi_controls(&cell.shown(texts))
                );
                found.push(Lint::new(LintKind::Contradiction, Code::LintContradiction, id, &what));
            }
        }
    }
    found
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
    }

    #[test]
    fn a_total_is_the_sum_of_its_rows() {
        let with = |total| table(vec![row("Réseau", 10, 3, 10), row("Accès", 4, 1, 4), total], true);
        assert_eq!(fired(vec![with(row("Total", 14, 4, 14))]), []);
        assert_eq!(fired(vec![with(row("Total", 15, 4, 14))]), [(LintKind::TotalMismatch, "t0".to_owned())]);
        assert_eq!(fired(vec![with(row("Total", 14, 10, 14))]), [(LintKind::TotalMismatch, "t0".to_owned())]);
    }
}
