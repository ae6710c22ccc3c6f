//! L6 over the invented body: no name of it shows, and the lint that watches over that fires.

use kharita_text::Language;

use super::quiz::{QUESTIONS, right_letter};
use crate::checked::{document, french_pdf_holds_every_heading, holds_in_every_language, reopened, table};
use crate::document::{Block, Cell, Content, fixture};
use crate::lint::leaked_names;
use crate::{Inputs, LintKind, Severity, sample_body};

const WORD: &str = "training";

#[test]
fn no_lint_fires_in_any_language_on_a_full_nor_on_an_empty_map() {
    holds_in_every_language(WORD, super::SECTIONS.len());
}

#[test]
fn a_name_of_the_map_is_found_wherever_it_hides() {
    let state = sample_body::state(12);
    let edition = fixture::edition();
    let blank = super::build(Inputs::of(&sample_body::empty()), Language::French, &edition);
    let clean = super::build(Inputs::of(&state), Language::French, &edition);
    assert_eq!(leaked_names(&clean, &blank, &state.map), []);
    let hidden = [
        Content::Paragraph("La machine SRV-METIER-003 tombe.".into()),
        Content::Paragraph("Le RIB et le siège, port-sénand.".into()),
        Content::Callout { tone: crate::Tone::Reserve, title: "Note".into(), lines: vec!["Compte prenom.nom3".into()] },
        Content::Heading { level: 2, text: "APP09 Gestion des cotisations et du recouvrement".into() },
    ];
    // « RIB » is shorter than four letters; « Siège, Port-Sénand » is the name of a site.
    let found = hidden.map(|content| {
        let mut document = clean.clone();
        document.blocks.push(Block { id: "hidden".into(), content });
        let found = leaked_names(&document, &blank, &state.map);
        assert!(found.iter().all(|lint| lint.place == "hidden" && lint.severity == Severity::Refuses));
        found.iter().filter(|lint| lint.kind == LintKind::LeakedValue).count()
    });
    assert_eq!(found, [1, 1, 1, 1]);
    let mut document = clean.clone();
    let cells = document.blocks.iter_mut().find_map(|block| match &mut block.content {
        Content::Table(table) => table.rows.first_mut(),
        _ => None,
    });
    *cells.unwrap().last_mut().unwrap() = Cell::List((0..20).map(|n| format!("srv-metier-{n:03}")).collect());
    assert_eq!(leaked_names(&document, &blank, &state.map).len(), 12, "also beyond what is printed");
}

#[test]
fn a_part_of_a_word_or_a_word_of_the_language_is_no_leak() {
    let state = sample_body::state(12);
    let edition = fixture::edition();
    let blank = super::build(Inputs::of(&sample_body::empty()), Language::French, &edition);
    let mut document = blank.clone();
    let text = "Les administrateurs du domaines et srv-metier-0031 n’existent pas.";
    document.blocks.push(Block { id: "other".into(), content: Content::Paragraph(text.into()) });
    assert_eq!(leaked_names(&document, &blank, &state.map), []);
}

#[test]
fn each_population_has_five_questions_with_one_right_answer_and_counts_of_the_map() {
    let document = document(WORD, Language::French, 30);
    for population in ["direction", "owners", "security", "staff", "developers"] {
        let rows = &table(&document, &format!("quiz-{population}")).rows;
        assert_eq!(rows.len(), QUESTIONS);
        for row in rows {
            let answers: std::collections::BTreeSet<String> = row[2..].iter().map(|cell| format!("{cell:?}")).collect();
            assert_eq!(answers.len(), 3, "three different answers");
            let Cell::Text(question) = &row[1] else { panic!() };
            assert!(question.contains(|c: char| c.is_ascii_digit()), "{question}");
        }
    }
    let Cell::Text(first) = &table(&document, "quiz-direction").rows[0][1] else { panic!() };
    assert!(first.starts_with("5 équipements"), "five are seen and not declared: {first}");
    let marking = &table(&document, "marking").rows;
    assert_eq!(marking.len(), 5 * QUESTIONS);
    for (at, row) in marking.iter().enumerate() {
        // The letter of the correction is the place of that answer in the quiz.
        let question = at % QUESTIONS + 1;
        assert_eq!(row[2], Cell::Text(right_letter(question).to_owned()));
        let id = ["direction", "owners", "security", "staff", "developers"][at / QUESTIONS];
        let letter = right_letter(question).as_bytes()[0] - b'A';
        assert_eq!(table(&document, &format!("quiz-{id}")).rows[question - 1][2 + usize::from(letter)], row[3]);
    }
}

#[test]
fn exercises_give_the_class_of_their_highest_impact() {
    let document = document(WORD, Language::French, 3);
    for row in &table(&document, "exercises").rows {
        let highest =
            row[1..4].iter().map(|cell| if let Cell::Number(n) = cell { *n } else { panic!() }).max().unwrap();
        let class = ["D", "C", "B", "A"][usize::try_from(highest).unwrap() - 1];
        assert_eq!(row[4], Cell::Text(class.into()));
    }
}

#[test]
fn the_french_pdf_holds_every_heading() {
    french_pdf_holds_every_heading(WORD);
}

#[test]
fn the_arabic_pdf_opens() {
    let Some((document, text)) = reopened(WORD, Language::Arabic) else { return };
    assert_eq!(document.second_title, "Supports de formation");
    assert!(text.contains("Caisse Atlas"));
}
