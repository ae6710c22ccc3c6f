//! What every deliverable is checked for: no lint on a full and on an empty map in the three languages, the same bytes twice,
//! headings that other programs read, and the same numbers in the PDF and in the workbook.

use std::collections::BTreeSet;
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use kharita_text::{Language, Texts};

use crate::document::{Cell, Content, Document, PRINTED_ROWS, Table, fixture};
use crate::pdf::reopen::{plain, reopen, skip};
use crate::{Deliverable, Edition, Error, Inputs, lints, render_pdf, render_xlsx, sample_body};

/// The deliverable with this word.
pub(crate) fn deliverable(word: &str) -> &'static Deliverable {
    Deliverable::from_word(word).unwrap()
}

/// Its document over the invented body with so many machines; open lints fail the test.
pub(crate) fn document(word: &str, language: Language, machines: usize) -> Document {
    edited(word, language, machines, &fixture::edition())
}

/// The same in this edition.
pub(crate) fn edited(word: &str, language: Language, machines: usize, edition: &Edition) -> Document {
    let (state, evidence) = (sample_body::state(machines), sample_body::received());
    let inputs = Inputs { evidence: &evidence, ..Inputs::of(&state) };
    let (document, open) = deliverable(word).document(inputs, language, edition).unwrap();
    assert_eq!(open, [], "{word} {}", language.code());
    document
}

pub(crate) fn headings(document: &Document) -> Vec<&str> {
    let titles = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Heading { level: 1, text } => Some(text.as_str()),
        _ => None,
    });
    titles.collect()
}

pub(crate) fn tables(document: &Document) -> Vec<&Table> {
    let tables = document.blocks.iter().filter_map(|block| match &block.content {
        Content::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

/// The table of a block.
pub(crate) fn table<'d>(document: &'d Document, id: &str) -> &'d Table {
    let block = document.blocks.iter().find(|block| block.id == format!("table-{id}"));
    match &block.unwrap_or_else(|| panic!("no table {id}")).content {
        Content::Table(table) => table,
        other => panic!("{other:?}"),
    }
}

/// The row whose first cell holds these words, as it is read.
pub(crate) fn row(document: &Document, id: &str, first: &str) -> Vec<String> {
    let texts = Texts::of(document.language);
    let shown = |row: &Vec<Cell>| row.iter().map(|cell| plain(&cell.shown(texts))).collect::<Vec<_>>();
    let mut rows = table(document, id).rows.iter().map(shown);
    rows.find(|row| row[0].contains(first)).unwrap_or_else(|| panic!("{first} in {id}"))
}

/// Full and empty, in three languages: nothing fires, ids are unique, rows fit their columns.
pub(crate) fn holds_in_every_language(word: &str, sections: usize) {
    let (full, empty, evidence) = (sample_body::state(30), sample_body::empty(), sample_body::received());
    for language in Language::ALL {
        for inputs in [Inputs { evidence: &evidence, ..Inputs::of(&full) }, Inputs::of(&empty)] {
            let (document, open) = deliverable(word).document(inputs, language, &fixture::edition()).unwrap();
            assert_eq!(open, [], "{word} {}", language.code());
            assert_eq!(lints(&document), []);
            // Front matter before the sections; what is not known, and the glossary, after them.
            assert_eq!(headings(&document).len(), sections + 3, "{word}");
            let ids: BTreeSet<&str> = document.blocks.iter().map(|block| block.id.as_str()).collect();
            assert_eq!(ids.len(), document.blocks.len(), "ids are unique");
            for table in tables(&document) {
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.caption);
                assert!(!table.caption.is_empty() && !table.sheet.is_empty());
            }
        }
    }
}

/// Writes both formats and opens them with other programs. With `KHARITA_LOOK` set to a folder the files are left there.
/// `None` without fonts or poppler.
pub(crate) fn reopened(word: &str, language: Language) -> Option<(Document, String)> {
    written(word, language).map(|(document, text, _)| (document, text))
}

fn written(word: &str, language: Language) -> Option<(Document, String, Vec<u8>)> {
    let document = document(word, language, 6);
    let workbook = render_xlsx(&document).unwrap();
    assert!(workbook == render_xlsx(&document).unwrap(), "two workbooks differ");
    let pdf = match render_pdf(&document) {
        Err(Error::AssetsMissing) => {
            skip("no embedded fonts, run `make assets`");
            return None;
        }
        pdf => pdf.unwrap(),
    };
    if let Ok(folder) = std::env::var("KHARITA_LOOK") {
        std::fs::write(format!("{folder}/{word}-{}.pdf", language.code()), &pdf).unwrap();
        std::fs::write(format!("{folder}/{word}-{}.xlsx", language.code()), &workbook).unwrap();
    }
    let reopened = reopen(&pdf)?;
    assert!(plain(&reopened.info).contains("Tagged: yes"));
    numbers_agree(&document, &workbook, &reopened.text);
    Some((document, reopened.text, pdf))
}

/// The French PDF twice the same, with every heading in it.
pub(crate) fn french_pdf_holds_every_heading(word: &str) {
    let Some((document, text, pdf)) = written(word, Language::French) else { return };
    for heading in headings(&document) {
        assert!(text.contains(&plain(heading)), "{heading}");
    }
    assert!(render_pdf(&document).unwrap() == pdf, "two runs differ");
}

/// Every rate has its two terms in both formats, every number of the workbook is that of the document, and every printed
/// rate stands in the PDF.
fn numbers_agree(document: &Document, workbook: &[u8], pdf: &str) {
    let texts = Texts::of(document.language);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook.to_vec())).unwrap();
    let names: Vec<String> = book.sheet_names().iter().skip(1).cloned().collect();
    let tables = tables(document);
    // Front sheet before, hidden sheet after.
    assert_eq!(names.len(), tables.len() + 1);
    for (name, table) in names.iter().zip(tables) {
        let range = book.worksheet_range(name).unwrap();
        // Rows for hands are empty, so that the range may end before them.
        assert!(range.height() <= table.rows.len() + 1, "{name}");
        for (at, row) in table.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let read = range.get((at + 1, column)).unwrap_or(&Data::Empty);
                match cell {
                    Cell::Number(number) => assert_eq!(read, &Data::Float(*number as f64), "{name}"),
                    Cell::Rate(rate) => {
                        let whole = plain(&rate.text(texts));
                        assert_eq!(plain(&read.to_string()), whole, "{name}");
                        let terms = whole.split(' ').next().unwrap_or_default();
                        assert!(terms.contains('/'), "{whole}");
                        assert!(at >= PRINTED_ROWS || pdf.contains(terms), "{terms} of {name} is not in the PDF");
                    }
                    _ => {}
                }
            }
        }
    }
}
