//! The document of a calculated body, on a rung without figures, without any study, and of one of which nothing is known.

use std::collections::BTreeSet;

use kharita_map::{MapBuilder, Ranks, State};
use kharita_model::Register;
use kharita_text::Texts;

use super::*;
use crate::document::{Cell, Content, Figure, Table, fixture};
use crate::pdf::reopen::{plain, reopen};
use crate::risk::sample::World;
use crate::risk::scan::shown_and_bare;
use crate::{Deliverable, Error, Format, LintKind, deliver, lints, render_pdf, render_xlsx};

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

fn figures(document: &Document) -> impl Iterator<Item = &Figure> {
    document
        .blocks
        .iter()
        .filter_map(|block| if let Content::Figure(figure) = &block.content { Some(figure) } else { None })
}

fn headings(document: &Document) -> Vec<&str> {
    let blocks = document.blocks.iter();
    blocks
        .filter_map(
            |block| if let Content::Heading { level: 1, text } = &block.content { Some(text.as_str()) } else { None },
        )
        .collect()
}

#[test]
fn no_lint_fires_on_the_texts_in_any_language_on_any_rung() {
    let (full, bare, nothing) = (World::classic().calculate(true), World::classic().calculate(false), empty());
    for language in Language::ALL {
        for inputs in [full.inputs(), bare.inputs(), Inputs::of(&full.state), Inputs::of(&nothing)] {
            let document = build(inputs, language, &fixture::edition());
            assert_eq!(lints(&document), [], "{}", language.code());
            assert_eq!(headings(&document).len(), SECTIONS.len() + 3, "front matter and two annexes");
            let ids: BTreeSet<&str> = document.blocks.iter().map(|block| block.id.as_str()).collect();
            assert_eq!(ids.len(), document.blocks.len(), "ids are unique");
            for (id, table) in tables(&document) {
                assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{id}");
            }
        }
    }
}

#[test]
fn every_rule_origin_phase_and_missing_piece_has_its_text() {
    let full = World::classic().calculate(true);
    for language in Language::ALL {
        let texts = Texts::of(language);
        let mut wanted: Vec<String> = full.rules.rules.iter().map(|rule| format!("rule-{}", rule.id)).collect();
        wanted.extend(
            full.rules
                .rules
                .iter()
                .filter_map(|rule| Some(format!("phase-{}", rule.phase.as_ref()?.replace('î', "i")))),
        );
        wanted.extend(full.priors.origins.keys().map(|origin| format!("origin-{}", origin.replace('_', "-"))));
        wanted.extend(full.priors.reliability.keys().map(|level| format!("relevance-{level}")));
        for what in [
            "jewels",
            "footholds",
            "reach",
            "frequencies",
            "losses",
            "severity",
            "calibration",
            "prior",
            "study",
            "plan",
        ] {
            wanted.extend([format!("missing-{what}"), format!("how-{what}")]);
        }
        let missing: Vec<&String> = wanted.iter().filter(|key| !texts.has(&format!("deliver-risk-{key}"))).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", language.code());
    }
}

#[test]
fn every_simulated_amount_stands_with_its_interval() {
    let full = World::classic().calculate(true);
    let inputs = full.inputs();
    let deliverable = Deliverable::from_word("threat-scenarios").unwrap();
    for language in Language::ALL {
        let (document, open) = deliverable.document(inputs, language, &fixture::edition()).unwrap();
        let (shown, bare) = shown_and_bare(&document, inputs.risk.unwrap());
        assert!(shown >= 9, "{shown}");
        assert_eq!(bare, Vec::<String>::new());
        assert!(open.iter().all(|lint| lint.kind == LintKind::RiskNotAccepted), "{open:?}");
    }
}

#[test]
fn a_scenario_is_told_step_by_step_with_factors_and_evidence() {
    let full = World::classic().calculate(true);
    let document = build(full.inputs(), Language::French, &fixture::edition());
    let texts = Texts::of(Language::French);
    let steps = table(&document, "table-risk-steps");
    let rows: Vec<Vec<String>> =
        steps.rows.iter().map(|row| row.iter().map(|cell| plain(&cell.shown(texts))).collect()).collect();
    let techniques: Vec<&str> =
        rows.iter().filter(|row| row[0] == "1" && row[3] != "–").map(|row| row[3].as_str()).collect();
    assert_eq!(techniques, ["T1190", "T1210", "T1005", "T1048"]);
    let exploit = rows.iter().find(|row| row[3] == "T1190").unwrap();
    assert_eq!((exploit[2].as_str(), exploit[6].as_str(), exploit[7].as_str()), ("rentrer", "srv-portail", "0,90"));
    assert!(exploit[8].contains("CVE-2026-0001 : 1,00") && exploit[8].contains("0,90 (hypothèse)"), "{exploit:?}");
    assert!(exploit[9].contains("observé (nmap)") && exploit[9].contains("20/11/2026"), "{exploit:?}");
    // The archive stands alone: no way leads there, and it is an orphan.
    let coverage = table(&document, "table-risk-coverage");
    let orphan = coverage.rows.iter().find(|row| row[1] == Cell::Empty).unwrap();
    assert_eq!(orphan[0], Cell::Data("أرشيف الملفات".into()));
    for figure in figures(&document) {
        assert!(figure.alt.len() > 30 && figure.svg.len() < 60_000, "{}", figure.caption);
    }
    assert_eq!(figures(&document).count(), 3, "the best ways, the scenario, the curve");
}

#[test]
fn below_its_rung_no_dirham_and_no_probability_is_said() {
    let bare = World::classic().calculate(false);
    for language in Language::ALL {
        let document = build(bare.inputs(), language, &fixture::edition());
        let row = &table(&document, "table-risk-jewels").rows[0];
        // Only where a loss would come from was stated.
        assert!(row.iter().enumerate().skip(6).all(|(at, cell)| at == 8 || *cell == Cell::Empty), "{row:?}");
        assert!(!tables(&document).any(|(id, _)| id == "table-risk-tail"));
        let missing = table(&document, "table-risk-missing");
        assert!(missing.rows.len() >= 4);
    }
}

#[test]
fn without_a_study_the_printed_document_says_how_to_get_one() {
    let state = World::classic().calculate(false).state;
    let document = build(Inputs::of(&state), Language::French, &fixture::edition());
    let pdf = match render_pdf(&document) {
        Err(Error::AssetsMissing) => return crate::pdf::reopen::skip("no embedded fonts, run `make assets`"),
        pdf => pdf.unwrap(),
    };
    if let Ok(folder) = std::env::var("KHARITA_LOOK") {
        std::fs::write(format!("{folder}/threat-scenarios-without.pdf"), &pdf).unwrap();
    }
    let Some(reopened) = reopen(&pdf) else { return };
    assert!(reopened.text.matches("kharita study").count() >= 5 && reopened.text.contains("--hypotheses"));
}

#[test]
fn both_formats_are_the_same_twice_and_hold_every_heading() {
    let full = World::classic().calculate(true);
    let deliverable = Deliverable::from_word("threat-scenarios").unwrap();
    for language in Language::ALL {
        let made = |format| deliver(deliverable, full.inputs(), language, format, &fixture::edition());
        assert_eq!(made(Format::Xlsx).unwrap(), made(Format::Xlsx).unwrap());
        let document = build(full.inputs(), language, &fixture::edition());
        let pdf = match render_pdf(&document) {
            Err(Error::AssetsMissing) => return crate::pdf::reopen::skip("no embedded fonts, run `make assets`"),
            pdf => pdf.unwrap(),
        };
        assert_eq!(pdf, render_pdf(&document).unwrap());
        if let Ok(folder) = std::env::var("KHARITA_LOOK") {
            std::fs::write(format!("{folder}/threat-scenarios-{}.pdf", language.code()), &pdf).unwrap();
            let workbook = render_xlsx(&document).unwrap();
            std::fs::write(format!("{folder}/threat-scenarios-{}.xlsx", language.code()), workbook).unwrap();
        }
        let Some(reopened) = reopen(&pdf) else { return };
        assert!(
            plain(&reopened.info).contains("Tagged: yes") && reopened.info.contains("841.89 x 595.276"),
            "A4 landscape"
        );
        assert!(!reopened.text.contains("{deliver"));
        if !language.is_right_to_left() {
            for heading in headings(&document) {
                assert!(reopened.text.contains(&plain(heading)), "{heading}");
            }
        }
    }
}
