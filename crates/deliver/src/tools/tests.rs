//! L7 over the invented body: due days, questions to ask, indicators and their sources.

use kharita_text::Language;

use crate::checked::{document, french_pdf_holds_every_heading, holds_in_every_language, reopened, row, table};
use crate::document::{Cell, fixture};
use crate::lint::LintKind;
use crate::{Inputs, Rate, sample_body};

const WORD: &str = "tools";

#[test]
fn no_lint_fires_in_any_language_on_a_full_nor_on_an_empty_map() {
    holds_in_every_language(WORD, super::SECTIONS.len());
}

#[test]
fn sources_are_due_when_their_family_says_and_the_first_due_comes_first() {
    let document = document(WORD, Language::French, 30);
    let rows = &table(&document, "update-calendar").rows;
    assert_eq!(rows.len(), 3);
    // The scan of 20 November is good for thirty days, the workbook of 2 October for a hundred and eighty.
    let scan = row(&document, "update-calendar", "nmap@default");
    assert_eq!(scan[3..8], ["20/11/2026", "5", "30", "20/12/2026", "à jour"]);
    let sheet = row(&document, "update-calendar", "sheet@collection");
    assert_eq!(sheet[3..8], ["02/10/2026", "54", "180", "31/03/2027", "à jour"]);
    let due: Vec<_> = rows.iter().map(|row| if let Cell::Date(due) = row[6] { due } else { panic!() }).collect();
    assert!(due.is_sorted());
}

#[test]
fn a_source_past_its_day_is_late_and_the_first_page_counts_it() {
    let state = sample_body::state(12);
    let edition = crate::Edition { date: "2026-12-25".parse().unwrap(), ..fixture::edition() };
    let document = super::build(Inputs::of(&state), Language::French, &edition);
    assert_eq!(row(&document, "update-calendar", "nmap@default")[7], "à renouveler");
    let first = serde_json::to_string(&document.summary).unwrap();
    assert!(first.contains(&Rate::new(2, 3).text(kharita_text::Texts::of(Language::French))), "{first}");
}

#[test]
fn questions_go_to_the_owner_or_to_who_can_name_one() {
    let document = document(WORD, Language::French, 30);
    let process = row(&document, "grid", "P01");
    assert_eq!(process[3], "مديرية التأمين الصحي");
    assert!(process[4].contains("Perte de données admise (RPO)"), "{process:?}");
    let database = row(&document, "grid", "DB00");
    assert_eq!(database[3], "Exploitation informatique");
    assert!(database[4].starts_with("Responsable ; "), "{database:?}");
    let total: i64 = table(&document, "grid-owners")
        .rows
        .iter()
        .map(|row| if let Cell::Number(n) = row[1] { n } else { panic!() })
        .sum();
    assert_eq!(total, table(&document, "grid").rows.len() as i64, "each element has one owner here, or none");
    row(&document, "grid-owners", "propriétaire à désigner");
}

#[test]
fn indicators_have_a_value_or_say_what_they_need() {
    let document = document(WORD, Language::French, 30);
    assert_eq!(table(&document, "indicators").rows.len(), 16);
    let value = |id: &str| row(&document, "indicators", id)[2].clone();
    assert!(value("K03").ends_with("%)") && value("K03").contains("/103"), "{}", value("K03"));
    assert_eq!(value("K07"), "1/2 (50 %)");
    assert_eq!(value("K08"), "0/1 (0 %)");
    assert_eq!(value("K11"), "1");
    assert!(value("K12").starts_with("1/"), "{}", value("K12"));
    for id in ["K05", "K06", "K09", "K10", "K14", "K16"] {
        assert!(value(id).starts_with("non calculé"), "{id}");
    }
}

#[test]
fn incidents_trainings_and_derogations_unlock_their_indicators() {
    use kharita_model::{Date, Instant, Locator, RegisterKind, RegisterRecord, Registered, Value};
    let mut state = sample_body::state(3);
    let day = |text: &str| Value::Date(text.parse::<Date>().unwrap());
    let moment = |text: &str| Value::Instant(Instant::parse(text).unwrap());
    let mut put = |kind, id: &str, fields: Vec<(&str, Value)>| {
        let fields = fields.into_iter().map(|(name, value)| (name.into(), value)).collect();
        let record = RegisterRecord { kind, id: id.into(), fields, locator: Locator::Whole };
        state.register.put(Registered { record, evidence: None, by: "RSSI".into(), at: Instant(0), entry: 1 });
    };
    let known = moment("2026-06-30T09:00:00Z");
    put(RegisterKind::Incident, "I1", vec![("known", known.clone()), ("declared", moment("2026-06-30T11:00:00Z"))]);
    put(RegisterKind::Incident, "I2", vec![("known", known.clone()), ("declared", moment("2026-07-01T09:00:00Z"))]);
    put(RegisterKind::Incident, "I3", vec![("known", known)]);
    let training = |population: &str, on: &str, trained: i64| {
        let people = [("headcount", Value::Int(60)), ("trained", Value::Int(trained))];
        [vec![("population", Value::text(population)), ("date", day(on))], people.to_vec()].concat()
    };
    put(RegisterKind::Training, "T1", training("Accueil", "2025-01-01", 60));
    put(RegisterKind::Training, "T2", training("Accueil", "2026-01-01", 45));
    put(RegisterKind::Training, "T3", training("Exploitation", "2026-01-01", 30));
    put(RegisterKind::Derogation, "D1", vec![("until", day("2027-01-01"))]);
    put(RegisterKind::Derogation, "D2", vec![("until", day("2026-01-01"))]);
    put(RegisterKind::Derogation, "D3", vec![("until", day("2026-01-01")), ("closed", day("2025-12-01"))]);
    put(RegisterKind::Acceptance, "R1", vec![("until", day("2027-01-01"))]);
    let document = super::build(Inputs::of(&state), Language::French, &fixture::edition());
    let value = |id: &str| row(&document, "indicators", id)[2].clone();
    assert_eq!(value("K10"), "médiane 13 h, maximum 1 j", "2 h and 24 h; what is open has no time yet");
    assert_eq!(value("K14"), "75/120 (62 %)", "the last training of each population");
    assert_eq!(value("K16"), "2/3 (66 %)");
    let followed = &table(&document, "followed").rows;
    assert_eq!(followed.len(), 3, "one incident to declare, two open derogations");
    assert_eq!(row(&document, "followed", "D2")[4], "échu");
    assert_eq!(row(&document, "followed", "I3")[3], "01/07/2026");
}

#[test]
fn every_lint_and_every_column_of_the_workbook_is_described() {
    let document = document(WORD, Language::French, 3);
    assert_eq!(table(&document, "lints").rows.len(), LintKind::ALL.len());
    let columns: usize = kharita_model::workbook::SHEETS.iter().map(|sheet| sheet.columns.len()).sum();
    assert_eq!(table(&document, "dictionary").rows.len(), columns);
}

#[test]
fn the_french_pdf_holds_every_heading() {
    french_pdf_holds_every_heading(WORD);
}

#[test]
fn words_of_joined_letters_may_stand_in_a_first_figure() {
    // « الإصدار » draws its letters in parts; nothing of the text before this figure uses them.
    let mut document = document(WORD, Language::French, 2);
    let column = crate::figure::LayerColumn {
        title: "الإصدار".into(),
        nodes: vec![crate::figure::LayerNode { label: "أدوات ومصنف".into(), letter: None }],
    };
    let texts = kharita_text::Texts::of(Language::French);
    let svg = crate::figure::layered(&[column], &[], &|_| String::new(), texts).svg.finish();
    let figure = crate::Figure { svg, alt: "Dessin".into(), caption: "Dessin".into() };
    document.blocks = vec![crate::Block { id: "f".into(), content: crate::Content::Figure(figure) }];
    document.summary.clear();
    match crate::render_pdf(&document) {
        Err(crate::Error::AssetsMissing) => crate::pdf::reopen::skip("no embedded fonts, run `make assets`"),
        written => assert!(written.is_ok(), "{written:?}"),
    }
}

#[test]
fn the_arabic_pdf_opens() {
    let Some((_, text)) = reopened(WORD, Language::Arabic) else { return };
    assert!(text.contains("kharita verify"));
}
