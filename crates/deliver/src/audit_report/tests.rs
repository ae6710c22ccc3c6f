//! L1 over the invented body: its title, its counts, its words about the law.

use kharita_model::{Instant, Locator, RegisterKind, RegisterRecord, Registered, Value};
use kharita_text::{Language, Texts};

use crate::checked::{
    deliverable, document, edited, french_pdf_holds_every_heading, holds_in_every_language, reopened, row, table,
};
use crate::document::{Cell, Content, fixture};
use crate::{Edition, Inputs, Rate, sample_body};

const WORD: &str = "audit-report";

#[test]
fn no_lint_fires_in_any_language_on_a_full_nor_on_an_empty_map() {
    holds_in_every_language(WORD, super::SECTIONS.len());
}

#[test]
fn it_is_a_diagnosis_until_an_auditor_is_named() {
    let named = Edition { auditor: Some("Cabinet Témoin".into()), ..fixture::edition() };
    assert_eq!(document(WORD, Language::French, 3).title, "Rapport de diagnostic");
    assert_eq!(edited(WORD, Language::French, 3, &named).title, "Rapport d’audit");
    let reserves = |document: &crate::Document| {
        let callouts = document.summary.iter().filter_map(|block| match &block.content {
            Content::Callout { lines, .. } => Some(lines.join(" ")),
            _ => None,
        });
        callouts.collect::<String>()
    };
    assert!(reserves(&document(WORD, Language::French, 3)).contains("Aucun auditeur qualifié"));
    assert!(!reserves(&edited(WORD, Language::French, 3, &named)).contains("Aucun auditeur qualifié"));
}

#[test]
fn the_whole_is_the_sum_of_the_chapters_and_the_first_page_says_it() {
    let document = document(WORD, Language::French, 30);
    let rows = &table(&document, "chapter-rates").rows;
    let (whole, chapters) = rows.split_last().unwrap();
    assert_eq!(chapters.len(), 14);
    let terms = |cell: &Cell| match cell {
        Cell::Rate(rate) => (rate.part(), rate.whole()),
        Cell::Number(number) => (*number as u64, 0),
        other => panic!("{other:?}"),
    };
    for column in 1..=6 {
        let sum = chapters.iter().map(|row| terms(&row[column]).0).sum::<u64>();
        assert_eq!(sum, terms(&whole[column]).0, "column {column}");
    }
    // One rule is said not to apply: 103 of 104 are left, and one verdict each.
    assert_eq!(terms(&whole[1]).1, 103);
    assert_eq!((1..=4).map(|column| terms(&whole[column]).0).sum::<u64>(), 103);
    assert_eq!(whole[5], Cell::Number(1));
    let conformant = Rate::new(terms(&whole[1]).0 as usize, 103).text(Texts::of(Language::French));
    let first = serde_json::to_string(&document.summary).unwrap();
    assert!(first.contains(&conformant), "{conformant} in {first}");
}

#[test]
fn cards_give_verdict_sources_finding_and_whom_to_ask() {
    let document = document(WORD, Language::French, 30);
    let policy = row(&document, "chapter-card", "POL-FORMEL");
    assert_eq!(policy[2], "Conforme");
    let answered = policy[3].contains("Responsable {{x}} a répondu oui le 01/06/2026. (Responsable {{x}})");
    assert!(answered, "{policy:?}");
    let officer = row(&document, "chapter-card--2", "ORG-INTER-RSSI");
    assert_eq!((officer[2].as_str(), officer[4].contains("a répondu non")), ("Non conforme", true));
    let wireless = row(&document, "chapter-card--9", "COM-MANAG-RSF");
    assert!(wireless[2] == "Sans objet" && wireless[3].contains("aucun wi-fi"), "{wireless:?}");
    assert!(row(&document, "chapter-card", "POL-RISQUE")[5].contains("Propriétaires métier : "));
}

#[test]
fn articles_of_law_get_three_words_and_no_verdict() {
    let document = document(WORD, Language::French, 30);
    for id in ["law-card", "law-card--2"] {
        let rows = &table(&document, id).rows;
        assert!(rows.len() > 30, "{}", rows.len());
        for row in rows {
            let Cell::Text(status) = &row[2] else { panic!("{row:?}") };
            assert!(["Démontré", "Non démontré", "Écart constaté"].contains(&status.as_str()), "{status}");
            assert_eq!(status == "Écart constaté", row[3] != Cell::Empty, "a gap has its fact");
        }
    }
    let said = serde_json::to_string(&document.blocks).unwrap();
    assert!(said.contains("à confirmer par le service juridique") && !said.contains("IIV"));
}

#[test]
fn weaknesses_are_counted_by_severity_class_and_name() {
    let document = document(WORD, Language::French, 30);
    // 25 machines are seen, every fourth has a weakness: 7, of which 4 unsupported and critical.
    assert_eq!(row(&document, "by-severity", "Critique")[1..4], ["4/7 (57 %)", "0/4 (0 %)", "4/35 (11 %)"]);
    assert_eq!(row(&document, "by-severity", "Élevée")[1], "3/7 (42 %)");
    assert_eq!(row(&document, "by-class", "Sans classe")[1..4], ["7/35 (20 %)", "4", "3"]);
    let names = &table(&document, "by-name").rows;
    assert_eq!(names.len(), 2);
    assert_eq!(names[0][0], Cell::Data("PHP Unsupported Version Detection".into()));
    assert_eq!(names[0][6], Cell::Rate(Rate::new(4, 35)));
    // Machines whose confidentiality counts most make a weakness of confidentiality graver than its base score.
    assert_eq!(names[1][2..4], [Cell::Decimal(7.5, 1), Cell::Decimal(9.3, 1)]);
    assert_eq!(table(&document, "unsupported").rows.len(), 18 + 4, "the applications, and what the scanner saw");
}

#[test]
fn vulnerabilities_come_in_the_order_of_the_tables_with_the_row_that_decided() {
    let document = document(WORD, Language::French, 30);
    let first = row(&document, "priority", "CVE-2024-0001");
    assert_eq!(first[3..5], ["CISA 2026-05-02", "43,21"]);
    assert!(first[2].ends_with(')') || first[5].contains("impact humain"), "{first:?}");
    let feeds = &table(&document, "feeds").rows;
    let states: Vec<_> = feeds.iter().map(|row| row[4].shown(Texts::of(Language::French))).collect();
    assert_eq!(states, ["Récente", "Ancienne"]);
    let said = serde_json::to_string(&document.blocks).unwrap();
    assert!(!said.contains("rapprochement avec la liste publique"), "the list was applied");
}

#[test]
fn both_lists_of_the_review_and_the_register_of_evidence_stand_whole() {
    let document = document(WORD, Language::French, 30);
    assert_eq!(table(&document, "declared-never-seen").rows.len(), 10);
    assert_eq!(table(&document, "seen-never-declared").rows.len(), 5);
    assert_eq!(row(&document, "differences", "Équipements")[4], "20/35 (57 %)");
    let evidence = &table(&document, "evidence").rows;
    assert_eq!(evidence.len(), 3);
    assert_eq!(evidence[0][1], Cell::Data(kharita_model::Digest::of(b"classeur.xlsx").to_string()));
    assert_eq!(row(&document, "chapter-card--7", "PHYS-ZONE-DELIMIT")[5], "Services généraux");
    let audit = row(&document, "earlier-audits", "C:");
    assert_eq!((audit[3].as_str(), audit[4].as_str(), audit[5].as_str()), ("oui", "10/03/2024", "990"));
    let action = row(&document, "actions", "Fermer les comptes");
    assert_eq!((action[4].as_str(), action[5].as_str()), ("20", "85"));
    assert_eq!(row(&document, "actions", "Remplacer")[5], "–", "what is done is not late");
}

#[test]
fn raised_findings_are_counted_and_none_is_printed_as_retained() {
    let document = document(WORD, Language::French, 30);
    let rows = &table(&document, "raised").rows;
    let column =
        |at: usize| rows.iter().map(|row| if let Cell::Number(n) = row[at] { n } else { panic!() }).sum::<i64>();
    assert!(column(2) > 5 && column(2) >= column(1), "{} {}", column(2), column(1));
    assert_eq!((column(3), column(4), column(5)), (0, 0, 0));
    assert!(!document.blocks.iter().any(|block| block.id.starts_with("table-finding-sheet")));
}

/// The report of a body in which somebody put these findings.
fn with_findings(findings: &[&[(&str, &str)]]) -> (crate::Document, Vec<crate::Lint>) {
    let mut state = sample_body::state(3);
    for (at, fields) in findings.iter().enumerate() {
        let fields = fields.iter().map(|(name, text)| ((*name).into(), Value::text(*text))).collect();
        let (kind, id) = (RegisterKind::Finding, format!("finding-{at}").into());
        let record = RegisterRecord { kind, id, fields, locator: Locator::Whole };
        state.register.put(Registered { record, evidence: None, by: "local".into(), at: Instant(0), entry: 9 });
    }
    deliverable(WORD).document(Inputs::of(&state), Language::French, &fixture::edition()).unwrap()
}

#[test]
fn retained_findings_are_printed_with_their_answer_and_dismissed_ones_are_not() {
    let retained = &[
        ("title", "Mot de passe {{affiché}}"),
        ("stage", "retained"),
        ("criticality", "critical"),
        ("rules", "ACC-UTILIS-GENERIQ"),
        ("evidence", "photo-12.jpg"),
        ("decided-by", "A. Auditrice"),
    ];
    let dismissed = &[("title", "Écarté"), ("stage", "dismissed"), ("rules", "ACC-UTILIS-GENERIQ")];
    let (document, open) = with_findings(&[retained, dismissed]);
    assert_eq!(open, []);
    let sheet = table(&document, "finding-sheet");
    assert_eq!(sheet.rows[1][1], Cell::Data("Mot de passe {{affiché}}".into()));
    assert_eq!(row(&document, "finding-sheet", "Retenu par")[1], "A. Auditrice");
    assert!(row(&document, "finding-sheet", "Réponse")[1].starts_with("Sans réponse au "));
    assert!(!document.blocks.iter().any(|block| block.id == "table-finding-sheet--2"));
    let rows = &table(&document, "raised").rows;
    assert!(rows.iter().any(|row| row[3] == Cell::Number(1) && row[4] == Cell::Number(1)), "{rows:?}");
    let (_, open) = with_findings(&[&[("title", "Sans preuve"), ("stage", "retained")]]);
    assert_eq!(open.iter().map(|lint| lint.kind).collect::<Vec<_>>(), [crate::LintKind::FindingWithoutEvidence]);
}

#[test]
fn an_alert_shows_its_clock_and_stays_when_its_finding_is_dismissed() {
    let alert =
        &[("title", "Accès ouvert"), ("stage", "dismissed"), ("alert", "raised"), ("alert-raised-by", "A. Auditrice")];
    let (document, _) = with_findings(&[alert]);
    let row = row(&document, "alerts", "Accès ouvert");
    assert_eq!((row[1].as_str(), row[3].as_str()), ("Alerte émise", "A. Auditrice"));
    assert_eq!(row[4], "–", "nobody received it");
}

#[test]
fn the_french_pdf_holds_every_heading() {
    french_pdf_holds_every_heading(WORD);
}

#[test]
fn the_arabic_pdf_keeps_references_from_left_to_right() {
    let Some((document, text)) = reopened(WORD, Language::Arabic) else { return };
    let own = document.summary.iter().chain(&document.blocks).flat_map(crate::lint::own_texts);
    let own = own.collect::<Vec<_>>().join("\n");
    for reference in ["05-20", "09-08", "2-21-406"] {
        let marked = own.matches(&format!("\u{200e}{reference}\u{200e}")).count();
        assert!(marked > 0 && marked == own.matches(reference).count(), "{reference}");
        assert!(text.contains(reference), "{reference}");
    }
}
