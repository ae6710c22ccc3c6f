//! The printed sheet of an owner: one page with what the body said of what he answers for, what is still asked, and room for
//! a pen. The workbook of the same owner carries the same references, so that the answers are entered in one go.

use kharita_map::State;
use kharita_model::workbook::{Cell as Stated, Column, RowKind, SHEETS, Sheet};
use kharita_model::{Argument, RegisterKind};
use kharita_text::{Language, Texts};

use crate::document::{Align, Cell, Document, Paper, Tone};
use crate::pen::{Pen, number};
use crate::workbook::{Filled, FilledRow, is_called, known, readable};
use crate::{Edition, registered};

/// Rows that one page holds; the rest is counted, and stands in the workbook.
const MOST_ROWS: usize = 6;
/// Values told and questions asked of one thing.
const TOLD: usize = 3;
const ASKED: usize = 3;
/// Letters of one value.
const LONGEST: usize = 60;

/// The sheet of an owner; `None` if nobody of that name owns anything.
pub fn owner_sheet(state: &State, owner: &str, language: Language, edition: &Edition) -> Option<Document> {
    let filled = known(state, &edition.organisation, Some(owner))?;
    let mut pen = Pen::new(Texts::of(language));
    let title = pen.say("deliver-owner-title", &[("owner", Argument::Text(owner.to_owned()))]);
    pen.paragraph("owner-introduction", &[]);
    things(&mut pen, &filled);
    requests(&mut pen, state, owner);
    let lines = ["deliver-owner-answered-by", "deliver-owner-date", "deliver-owner-signature"];
    let lines = lines.map(|key| format!("{} ……………………………………………………", pen.word(key))).to_vec();
    pen.callout("owner-signed", Tone::Conclusion, lines);
    let second_language = if language == Language::Arabic { Language::French } else { Language::Arabic };
    Some(Document {
        language,
        edition: edition.clone(),
        paper: Paper::OnePage,
        second_title: title.clone(),
        title,
        second_language,
        summary: Vec::new(),
        blocks: pen.take(),
        gaps: pen.gaps(),
    })
}

/// What he answers for, row by row of the workbook.
fn things(pen: &mut Pen, filled: &Filled) {
    let sheet_of = |row: &FilledRow| SHEETS.iter().find(|sheet| sheet.id == row.sheet);
    let is_thing = |sheet: &Sheet| matches!(sheet.row, RowKind::Node(..)) && sheet.id != "owners";
    let mut rows = Vec::new();
    for row in filled.rows.iter().filter(|row| !row.is_proposed) {
        let Some(sheet) = sheet_of(row).filter(|sheet| is_thing(sheet)) else { continue };
        let cell = |column: &Column| row.cells.iter().find(|(id, _)| *id == column.id).map(|(_, text)| text.clone());
        let own =
            |column: &&Column| !matches!(column.cell, Stated::Key) && !matches!(column.id, "name" | "owner" | "remark");
        let mut told = Vec::new();
        let mut asked = Vec::new();
        for column in sheet.columns.iter().filter(own) {
            let title = pen.word(&format!("workbook-{}-{}", sheet.id, column.id));
            match cell(column) {
                Some(text) => {
                    let said = readable(sheet, column, &text, pen.texts).unwrap_or(text);
                    told.push(shortened(&format!("{title} : {said}")));
                }
                None => asked.push(title),
            }
        }
        let of = |id: &str| sheet.column(id).and_then(cell);
        told.truncate(TOLD);
        asked.truncate(ASKED);
        rows.push(vec![
            Cell::data(of("key")),
            Cell::data(of("name")),
            Cell::list(told),
            Cell::Text(format!("{} · {}", pen.word("workbook-yes"), pen.word("workbook-no"))),
            Cell::list(asked),
            Cell::Text(String::new()),
        ]);
    }
    let left = rows.len().saturating_sub(MOST_ROWS);
    rows.truncate(MOST_ROWS);
    let columns = [
        ("risk-key", Align::Start, 3),
        ("element", Align::Start, 6),
        ("owner-told", Align::Start, 9),
        ("owner-right", Align::Center, 3),
        ("owner-asked", Align::Start, 7),
        ("owner-answer", Align::Start, 9),
    ];
    pen.table("owner-things", &columns, rows);
    if left > 0 {
        pen.paragraph("owner-left", &[("count", number(left))]);
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or(text).trim_end()),
        None => text.to_owned(),
    }
}

/// Pieces of evidence that were asked of him and did not come.
fn requests(pen: &mut Pen, state: &State, owner: &str) {
    let mut lines = Vec::new();
    for request in state.register.of_kind(RegisterKind::EvidenceRequest) {
        let asked_of = registered::text(request, "owner").and_then(|key| state.declared(&["owners"], &key));
        let is_his = asked_of.is_some_and(|node| is_called(node, owner));
        if is_his && registered::date(request, "answered-on").is_none() {
            let subject = Texts::isolate(&registered::text(request, "subject").unwrap_or_default());
            lines.push(match registered::date(request, "due") {
                Some(due) => format!("{subject} ({})", pen.texts.date(due)),
                None => subject,
            });
        }
    }
    if !lines.is_empty() {
        lines.truncate(TOLD);
        pen.callout("owner-requests", Tone::Reserve, lines);
    }
}
