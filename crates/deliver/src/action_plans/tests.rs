//! The document of a body with a calculated plan, of one without, and of one of which nothing is known.

use std::collections::BTreeSet;

use kharita_map::{MapBuilder, Ranks, State};
use kharita_model::Register;
use kharita_risk::study::Corrective;
use kharita_text::Texts;

use super::*;
use crate::document::{Cell, Content, Table, fixture};
use crate::pdf::reopen::{plain, reopen};
use crate::risk::sample::{Calculated, World};
use crate::risk::scan::shown_and_bare;
use crate::{Deliverable, EditionState, Error, Format, LintKind, deliver, lints, render_pdf, render_xlsx};

fn calculated() -> Calculated {
    let mut world = World::classic();
    let full =
        [("title", "Cloisonner les bases"), ("risk", "R1"), ("owner", "DSI"), ("due", "2026-12-10"), ("cost", "50000")];
    world.action("A01", &full);
    world.action("A02", &[("title", "Former les agents")]);
    world.calculate(true)
}

fn empty() -> State {
    State {
        seq: 0,
        map: MapBuilder::new(Ranks::default()).build(),
        register: Register::default(),
        published: kharita_model::Knowledge::default(),
    }
}

fn tables(document: &Document) -> impl Iterator<Item = (&str, &Table)> {
    document.blocks.iter().filter_map(|block| match &block.content {
        Content::Table(table) => Some((block.id.as_str(), table)),
        _ => None,
    })
}

fn table<'d>(document: &'d Document, id: &str) -> &'d Table {
    tables(document).find(|(found, _)| *found == id).unwrap_or_else(|| panic!("{id}")).1
}

fn headings(document: &Document) -> Vec<&str> {
    document
        .blocks
        .iter()
        .filter_map(
            |block| if let Content::Heading { level: 1, text } = &block.content { Some(text.as_str()) } else { None },
        )
        .collect()
}

#[test]
fn no_lint_fires_on_the_texts_in_any_language_with_and_without_a_calculation() {
    let (full, nothing) = (calculated(), empty());
    let unallocated = World::classic().calculate(false);
    for language in Language::ALL {
        for inputs in [full.inputs(), unallocated.inputs(), Inputs::of(&full.state), Inputs::of(&nothing)] {
            let document = build(inputs, language, &fixture::edition());
            assert_eq!(lints(&document), [], "{}", language.code());
            assert_eq!(headings(&document).len(), SECTIONS.len() + 3, "front matter and two annexes");
            let ids: BTreeSet<&str> = document.blocks.iter().map(|block| block.id.as_str()).collect();
            assert_eq!(ids.len(), document.blocks.len(), "ids are unique");
            for (id, table) in tables(&document) {
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{id}");
                assert!(table.row_ids.is_empty() || table.row_ids.len() == table.rows.len(), "{id}");
            }
        }
    }
}

#[test]
fn every_simulated_amount_stands_with_its_interval() {
    let full = calculated();
    let inputs = full.inputs();
    for language in Language::ALL {
        let document = build(inputs, language, &fixture::edition());
        let (shown, bare) = shown_and_bare(&document, inputs.risk.unwrap());
        assert!(shown >= 10, "{shown}");
        assert_eq!(bare, Vec::<String>::new());
        let deliverable = Deliverable::from_word("action-plans").unwrap();
        let (_, open) = deliverable.document(inputs, language, &fixture::edition()).unwrap();
        let kinds: Vec<LintKind> = open.iter().map(|lint| lint.kind).collect();
        assert!(!kinds.contains(&LintKind::IntervalMissing), "{open:?}");
        assert!(kinds.contains(&LintKind::MeasureIncomplete) && kinds.contains(&LintKind::RiskNotAccepted), "{open:?}");
    }
}

#[test]
fn the_costs_are_those_of_the_engine_and_the_budget_adds_up() {
    let full = calculated();
    let plan: &Corrective = &full.plan;
    assert!(plan.chosen.len() >= 3, "{:?}", plan.chosen);
    let document = build(full.inputs(), Language::French, &fixture::edition());
    let rows = &table(&document, "table-risk-plan").rows;
    assert_eq!(rows.len(), plan.chosen.len());
    for (row, chosen) in rows.iter().zip(&plan.chosen) {
        let number = |at: usize| if let Cell::Number(n) = row[at] { n } else { panic!("{row:?}") };
        assert_eq!(number(9) + number(10) * number(11), number(12), "{}", chosen.id);
        assert_eq!(number(12), chosen.cost_mad.unwrap() as i64);
    }
    for row in &table(&document, "table-risk-budget").rows {
        let [Cell::Number(amount), Cell::Number(spent), Cell::Number(left)] = [&row[1], &row[3], &row[4]] else {
            panic!()
        };
        assert!(amount - spent == *left && *left >= 0, "{row:?}");
    }
    let spent: i64 = table(&document, "table-risk-budget")
        .rows
        .iter()
        .map(|row| if let Cell::Number(spent) = row[3] { spent } else { 0 })
        .sum();
    assert_eq!(spent, plan.cost_mad.unwrap() as i64);
    let out = &table(&document, "table-risk-not-bought").rows;
    assert_eq!(out.len() + plan.chosen.len(), full.offers.len(), "bought or left out, with a reason");
}

#[test]
fn the_page_says_how_far_the_plan_may_be_from_the_best() {
    let full = calculated();
    let texts = Texts::of(Language::French);
    let document = build(full.inputs(), Language::French, &fixture::edition());
    let everything = serde_json::to_string(&document).unwrap();
    assert!(full.plan.gap.is_some() && everything.contains("écart prouvé"));
    assert!(!everything.contains(&texts.text("deliver-risk-method-greedy")) && !everything.contains("optimal"));
    // What touches nothing of this map is named with the reason.
    assert!(!full.plan.refused.is_empty() && everything.contains(&texts.text("deliver-risk-why-touches")));
}

#[test]
fn actions_show_what_they_lack_and_measures_taken_over_their_owner() {
    let mut world = World::classic();
    world.action("A02", &[("title", "Former les agents")]);
    let id = World::classic().calculate(true).plan.chosen[0].id.clone();
    world.action(&id, &[("title", "x"), ("risk", "R"), ("owner", "RSSI"), ("due", "2027-01-31"), ("cost", "1")]);
    let full = world.calculate(true);
    let document = build(full.inputs(), Language::French, &fixture::edition());
    let texts = Texts::of(Language::French);
    let shown = |row: &[Cell]| row.iter().map(|cell| plain(&cell.shown(texts))).collect::<Vec<_>>();
    let actions = table(&document, "table-risk-actions");
    let lacking = actions.rows.iter().map(|row| shown(row)).find(|row| row[0] == "A02").unwrap();
    for field in ["risk", "owner", "due", "cost"] {
        assert!(lacking[7].contains(&texts.text(&format!("workbook-actions-{field}"))), "{lacking:?}");
    }
    let first = shown(&table(&document, "table-risk-plan").rows[0]);
    assert_eq!((first[5].as_str(), first[6].as_str()), ("RSSI", "31/01/2027"));
}

#[test]
fn a_final_edition_is_refused_while_measures_have_no_owner() {
    let full = calculated();
    let edition = Edition { state: EditionState::Final, ..fixture::edition() };
    let deliverable = Deliverable::from_word("action-plans").unwrap();
    let Err(Error::Refused(found)) = deliverable.document(full.inputs(), Language::French, &edition) else { panic!() };
    assert!(found.iter().all(|lint| matches!(lint.kind, LintKind::MeasureIncomplete | LintKind::RiskNotAccepted)));
}

#[test]
fn both_formats_are_the_same_twice_and_hold_every_heading() {
    let full = calculated();
    let deliverable = Deliverable::from_word("action-plans").unwrap();
    for language in Language::ALL {
        let made = |format| deliver(deliverable, full.inputs(), language, format, &fixture::edition());
        let workbook = made(Format::Xlsx).unwrap();
        assert_eq!(workbook, made(Format::Xlsx).unwrap());
        let document = build(full.inputs(), language, &fixture::edition());
        let pdf = match render_pdf(&document) {
            Err(Error::AssetsMissing) => return crate::pdf::reopen::skip("no embedded fonts, run `make assets`"),
            pdf => pdf.unwrap(),
        };
        assert_eq!(pdf, render_pdf(&document).unwrap());
        if let Ok(folder) = std::env::var("KHARITA_LOOK") {
            std::fs::write(format!("{folder}/action-plans-{}.pdf", language.code()), &pdf).unwrap();
            std::fs::write(format!("{folder}/action-plans-{}.xlsx", language.code()), render_xlsx(&document).unwrap())
                .unwrap();
        }
        let Some(reopened) = reopen(&pdf) else { return };
        assert!(
            plain(&reopened.info).contains("Tagged: yes") && reopened.info.contains("1190.55 x 841.89"),
            "A3 landscape"
        );
        assert!(!reopened.text.contains("{deliver"));
        if !language.is_right_to_left() {
            for heading in headings(&document) {
                assert!(reopened.text.contains(&plain(heading)), "{heading}");
            }
        }
    }
}
