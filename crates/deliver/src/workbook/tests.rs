//! What the written file holds, as another program reads it.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use kharita_model::workbook::{Choices, HIDDEN_SHEET, SHEETS, UNKNOWN};
use kharita_text::{Language, Texts};

use super::*;

fn open(filled: &Filled, language: Language) -> Xlsx<Cursor<Vec<u8>>> {
    Xlsx::new(Cursor::new(write(filled, Texts::of(language)).unwrap())).unwrap()
}

fn filled(sheet: &'static str, cells: &[(&'static str, &str)]) -> Filled {
    let cells = cells.iter().map(|(id, text)| (*id, (*text).to_owned())).collect();
    let rows = vec![FilledRow { sheet, cells, is_proposed: false }];
    Filled { organisation: "Organisme d’essai".into(), rows, ..Filled::default() }
}

/// The cell of a column in the first row that people fill.
fn first(book: &mut Xlsx<Cursor<Vec<u8>>>, tab: &str, sheet: &str, column: &str) -> Data {
    let at = workbook::sheet(sheet).unwrap().columns.iter().position(|c| c.id == column).unwrap();
    book.worksheet_range(tab).unwrap().get_value((workbook::FIRST_ROW - 1, at as u32)).cloned().unwrap_or_default()
}

#[test]
fn a_blank_workbook_has_every_tab_with_ids_titles_and_an_example() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        let mut book = open(&Filled::default(), language);
        let mut expected = vec![texts.text("workbook-guide")];
        expected.extend(SHEETS.iter().map(|sheet| texts.text(&format!("workbook-{}", sheet.id))));
        expected.push(HIDDEN_SHEET.to_owned());
        assert_eq!(book.sheet_names(), expected);
        for sheet in SHEETS {
            let range = book.worksheet_range(&tab_name(sheet, texts)).unwrap();
            assert_eq!(range.end().unwrap().0, workbook::EXAMPLE_ROW - 1, "{} is not blank", sheet.id);
            let text = |row: u32, at: usize| {
                range.get_value((row - 1, at as u32)).map(ToString::to_string).unwrap_or_default()
            };
            for (at, column) in sheet.columns.iter().enumerate() {
                assert_eq!(text(workbook::ID_ROW, at), sheet.marker(column));
                let title = text(workbook::TITLE_ROW, at);
                assert!(!title.is_empty() && !title.contains('{'), "{title}");
                assert_eq!(title.ends_with(" *"), column.required);
            }
            assert!(text(workbook::EXAMPLE_ROW, 0).starts_with(workbook::EXAMPLE_MARK), "{}", sheet.id);
        }
    }
}

#[test]
fn cells_show_labels_dates_and_numbers() {
    let application = filled(
        "applications",
        &[
            ("key", "APP01"),
            ("name", "Paie"),
            ("exposure", "internet"),
            ("go-live", "2026-11-25"),
            ("rto", "2880"),
            ("rpo", "90"),
            ("backup-tested", "true"),
            ("backup-isolated", "?"),
            ("environment", "?"),
            ("databases", "BDD01 ; BDD02"),
            ("version", "10.10"),
        ],
    );
    let mut book = open(&application, Language::French);
    let mut shown = |column| first(&mut book, "Applications", "applications", column);
    assert_eq!(shown("exposure"), Data::String("Internet".into()));
    assert!(matches!(shown("go-live"), Data::DateTime(day) if day.to_ymd_hms_milli() == (2026, 11, 25, 0, 0, 0, 0)));
    assert_eq!(shown("rto"), Data::String("2 j".into()));
    assert_eq!(shown("rpo"), Data::String("90 min".into()));
    assert_eq!(shown("backup-tested"), Data::String("Oui".into()));
    assert_eq!(shown("backup-isolated"), Data::String("ne sait pas".into()));
    assert_eq!(shown("environment"), Data::String("ne sait pas".into()));
    assert_eq!(shown("databases"), Data::String("BDD01 ; BDD02".into()));
    assert_eq!(shown("version"), Data::String("10.10".into()));
    let losses = filled(
        "losses",
        &[("key", "L1"), ("unit", "jour"), ("minimum", "1200.50"), ("mode", "1500"), ("maximum", "?")],
    );
    let mut book = open(&losses, Language::Arabic);
    assert_eq!(first(&mut book, "الخسائر", "losses", "minimum"), Data::Float(1200.5));
    assert_eq!(first(&mut book, "الخسائر", "losses", "maximum"), Data::String("لا أعلم".into()));
    let need = filled("processes", &[("key", "P"), ("name", "P"), ("need-integrity", "3")]);
    assert_eq!(
        first(&mut open(&need, Language::English), "Processes", "processes", "need-integrity"),
        Data::String("3 – High".into())
    );
}

#[test]
fn what_looks_like_a_formula_is_text() {
    for text in ["=HYPERLINK(\"http://x\")", "+1+1", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
        let mut book = open(&filled("sites", &[("key", "S1"), ("name", text)]), Language::French);
        assert_eq!(first(&mut book, "Sites", "sites", "name"), Data::String(text.trim().into()));
        let formulas = book.worksheet_formula("Sites").unwrap();
        assert!(formulas.used_cells().next().is_none(), "{text}");
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let content = filled("sites", &[("key", "S1"), ("name", "Siège")]);
    let first = write(&content, Texts::of(Language::French)).unwrap();
    std::thread::sleep(std::time::Duration::from_millis(1100));
    assert_eq!(first, write(&content, Texts::of(Language::French)).unwrap());
    assert_ne!(first, write(&Filled::default(), Texts::of(Language::French)).unwrap());
}

#[test]
fn what_the_layout_does_not_know_is_an_error() {
    let refused =
        |sheet, cells: &[(&'static str, &str)]| write(&filled(sheet, cells), Texts::of(Language::French)).unwrap_err();
    assert!(matches!(refused("nothing", &[]), Error::UnknownColumn { sheet, .. } if sheet == "nothing"));
    assert!(
        matches!(refused("sites", &[("colour", "red")]), Error::UnknownColumn { column, .. } if column == "colour")
    );
    for (sheet, column, text) in [
        ("applications", "exposure", "world"),
        ("applications", "go-live", "25/11/2026"),
        ("processes", "need-integrity", "5"),
        ("sites", "key", "*S1"),
        ("sites", "key", "?"),
        ("equipment", "type", "table"),
        ("equipment", "addresses", "10.0.0.1 ; x"),
    ] {
        assert!(
            matches!(refused(sheet, &[(column, text)]), Error::BadValue { value, .. } if value == text),
            "{column} {text}"
        );
    }
    assert!(matches!(refused("sites", &[("name", &"x".repeat(40_000))]), Error::BadValue { .. }));
}

#[test]
fn the_labels_of_a_list_differ_and_each_drop_down_offers_ne_sait_pas() {
    for language in Language::ALL {
        let texts = Texts::of(language);
        let lists = hidden::Lists::new(texts);
        for sheet in SHEETS {
            for choices in sheet.columns.iter().filter_map(|column| Choices::of(sheet, column)) {
                let mut labels: Vec<String> = lists.labels(choices).map(str::to_lowercase).collect();
                assert_eq!(labels.last(), Some(&texts.text("workbook-unknown").to_lowercase()));
                assert_eq!(labels.len(), choices.words().len() + 1);
                labels.sort();
                labels.dedup();
                assert_eq!(labels.len(), choices.words().len() + 1, "{}: {:?}", language.code(), choices);
                assert!(labels.iter().all(|label| !label.contains('{') && label != UNKNOWN), "{labels:?}");
            }
        }
    }
}

#[test]
fn tabs_are_named_within_the_limits_of_spreadsheets() {
    for language in Language::ALL {
        let mut names: Vec<String> = SHEETS.iter().map(|sheet| tab_name(sheet, Texts::of(language))).collect();
        names.push(Texts::of(language).text("workbook-guide"));
        assert!(
            names.iter().all(|name| name.chars().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\'])),
            "{names:?}"
        );
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
