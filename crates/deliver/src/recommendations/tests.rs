//! L5 over the invented body: roles, documents, the road map and its sums.

use std::collections::BTreeMap;

use kharita_catalog::{Verdict, measure};
use kharita_model::Money;
use kharita_text::Language;

use super::roadmap::{Horizon, steps};
use crate::checked::{document, french_pdf_holds_every_heading, holds_in_every_language, reopened, row, table};
use crate::document::{Cell, fixture};
use crate::subject::Subject;
use crate::{Inputs, sample_body};

const WORD: &str = "recommendations";

#[test]
fn no_lint_fires_in_any_language_on_a_full_nor_on_an_empty_map() {
    holds_in_every_language(WORD, super::SECTIONS.len());
}

#[test]
fn a_measure_answers_an_open_rule_or_is_needed_and_never_comes_before_what_it_needs() {
    let state = sample_body::state(30);
    let edition = fixture::edition();
    let subject = Subject::new(Inputs::of(&state), &edition);
    let steps = steps(&subject);
    assert!(steps.len() > 10, "{}", steps.len());
    let horizons: BTreeMap<&str, Horizon> = steps.iter().map(|step| (step.measure.id.as_str(), step.horizon)).collect();
    for step in &steps {
        for rule in &step.rules {
            let verdict = subject.verdict(rule).unwrap().verdict;
            assert!(matches!(verdict, Verdict::Partial | Verdict::NonConformant), "{rule} is {verdict:?}");
        }
        let needed = steps.iter().any(|other| other.measure.needs.contains(&step.measure.id));
        assert!(!step.rules.is_empty() || needed, "{}", step.measure.id);
        for id in &step.measure.needs {
            assert!(horizons[id.as_str()] <= step.horizon, "{id} before {}", step.measure.id);
        }
        assert!(Money(0) <= step.cost.min && step.cost.min <= step.cost.max);
    }
    assert!(steps.windows(2).all(|pair| pair[0].horizon <= pair[1].horizon), "in the order of doing");
}

#[test]
fn the_sums_of_the_horizons_are_those_of_the_measures() {
    let document = document(WORD, Language::French, 30);
    let sum = |id: &str, column: usize| {
        let numbers = table(&document, id).rows.iter().map(|row| match row[column] {
            Cell::Number(number) => number,
            ref other => panic!("{other:?}"),
        });
        numbers.sum::<i64>()
    };
    assert_eq!(sum("horizons", 2), table(&document, "measures-planned").rows.len() as i64);
    for (whole, part) in [(4, 6), (5, 7), (6, 8)] {
        assert_eq!(sum("horizons", whole), sum("measures-planned", part), "column {whole}");
    }
    assert_eq!(sum("profiles", 3), sum("horizons", 4), "the work of the profiles is that of the measures");
    for horizon in ["à 30 jours", "à 90 jours", "à 365 jours"] {
        row(&document, "horizons", horizon);
    }
    assert_eq!(row(&document, "horizons", "à 30 jours")[1], "25/12/2026");
}

#[test]
fn nothing_known_asks_for_no_measure() {
    let state = sample_body::empty();
    let edition = fixture::edition();
    assert!(steps(&Subject::new(Inputs::of(&state), &edition)).is_empty(), "silence is no gap");
    assert!(measure("policy").is_some());
}

#[test]
fn roles_owners_and_third_parties_say_what_was_found() {
    let document = document(WORD, Language::French, 30);
    let officer = row(&document, "roles", "Responsable de la sécurité");
    assert_eq!(officer[3], "Non conforme");
    // Six of eighteen applications have no owner; the three owners share the rest with twelve processes.
    let ownerless = &table(&document, "ownerless").rows;
    assert_eq!(ownerless.len(), 6 + 6, "applications, and databases, which nobody owns");
    assert_eq!(row(&document, "portfolios", "DSI")[1..3], ["4", "6"]);
    let holder = row(&document, "holders", "Prestataire 2");
    assert_eq!((holder[1].as_str(), holder[3].as_str(), holder[4].as_str()), ("1", "4/4 (100 %)", "1/1 (100 %)"));
    assert_eq!(row(&document, "holders", "Prestataire 7")[3..5], ["0/4 (0 %)", "0/0"]);
}

#[test]
fn documents_to_write_come_in_the_order_of_priority() {
    let document = document(WORD, Language::French, 30);
    let rows = &table(&document, "policies").rows;
    let priorities: Vec<i64> = rows.iter().map(|row| if let Cell::Number(n) = row[4] { n } else { panic!() }).collect();
    assert!(priorities.is_sorted() && priorities[0] == 1, "{priorities:?}");
    let policy = rows.iter().any(|row| row[1] == Cell::Data("POL-FORMEL".into()));
    assert!(!policy, "the approved policy is not to be written again");
}

#[test]
fn the_french_pdf_holds_every_heading() {
    french_pdf_holds_every_heading(WORD);
}

#[test]
fn the_english_pdf_opens() {
    let Some((_, text)) = reopened(WORD, Language::English) else { return };
    assert!(text.contains("Organisational recommendations") && text.contains("hypothesis"));
}
