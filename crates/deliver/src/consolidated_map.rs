//! L2, « Cartographie consolidée »: twelve sections in the order of the contract (DOCUMENTS.md §5), each a page or more of
//! tables and figures computed from the map; what is not computed is said with what would unlock it. An annex says what
//! is not known.

mod administration;
mod applications;
mod business;
mod changes;
mod classification;
mod ecosystem;
mod infrastructure;
mod personal_data;
mod reading;
mod risks;
mod summary;
mod unknowns;

use kharita_text::Language;

use crate::document::{Document, Paper};
use crate::outline::{Outline, Section, assemble};
use crate::parts::glossary_with_scales;
use crate::{Edition, Inputs};

/// The sections, in order; their numbers are their places.
const SECTIONS: [(&str, Section); 12] = [
    ("reading", reading::write),
    ("ecosystem", ecosystem::write),
    ("business", business::write),
    ("personal-data", personal_data::write),
    ("applications", applications::write),
    ("administration", administration::write),
    ("logical", infrastructure::write_logical),
    ("physical", infrastructure::write_physical),
    ("classification", classification::write),
    ("risks", risks::write_risks),
    ("choke-points", risks::write_choke_points),
    ("changes", changes::write),
];

/// Builds the document.
pub(crate) fn build(inputs: Inputs<'_>, language: Language, edition: &Edition) -> Document {
    let outline = Outline {
        title: "deliver-map-title",
        paper: Paper::A4,
        summary: summary::write,
        sections: &SECTIONS,
        unknowns: unknowns::write,
        glossary: glossary_with_scales,
    };
    assemble(&outline, inputs, language, edition)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::document::{Content, PRINTED_ROWS, fixture as hand_made};
    use crate::pdf::reopen::{plain, reopen, skip};
    use crate::sample_body as fixture;
    use crate::{Deliverable, EditionState, Error, Figure, Format, Table, deliver, lints, render_pdf, render_xlsx};
    use kharita_map::{Map, MapBuilder, Ranks, State};
    use kharita_model::Register;
    use kharita_text::Texts;

    fn state(map: Map) -> State {
        State { seq: 1, map, register: Register::default(), published: kharita_model::Knowledge::default() }
    }

    fn built(map: Map, language: Language) -> Document {
        build(Inputs::of(&state(map)), language, &hand_made::edition())
    }

    fn headings(document: &Document) -> Vec<&str> {
        document
            .blocks
            .iter()
            .filter_map(|block| {
                if let Content::Heading { level: 1, text } = &block.content { Some(text.as_str()) } else { None }
            })
            .collect()
    }

    fn tables(document: &Document) -> impl Iterator<Item = &Table> {
        document
            .blocks
            .iter()
            .filter_map(|block| if let Content::Table(table) = &block.content { Some(table) } else { None })
    }

    fn figures(document: &Document) -> impl Iterator<Item = &Figure> {
        document
            .blocks
            .iter()
            .filter_map(|block| if let Content::Figure(figure) = &block.content { Some(figure) } else { None })
    }

    #[test]
    fn no_lint_fires_in_any_language_on_a_full_nor_on_an_empty_map() {
        for language in Language::ALL {
            for map in [fixture::map(30), MapBuilder::new(Ranks::default()).build()] {
                let document = built(map, language);
                assert_eq!(lints(&document), [], "{}", language.code());
                assert_eq!(headings(&document).len(), SECTIONS.len() + 3);
                let ids: BTreeSet<&str> = document.blocks.iter().map(|block| block.id.as_str()).collect();
                assert_eq!(ids.len(), document.blocks.len(), "ids are unique");
                for table in tables(&document) {
                    assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.caption);
                }
            }
        }
    }

    #[test]
    fn what_follows_from_the_fixture_is_found() {
        let document = built(fixture::map(48), Language::French);
        let texts = Texts::of(Language::French);
        let row = |sheet: &str, first: &str| -> Vec<String> {
            let table = tables(&document).find(|table| table.sheet == sheet).unwrap_or_else(|| panic!("{sheet}"));
            let found = table.rows.iter().find(|row| plain(&row[0].shown(texts)).contains(first));
            found.unwrap_or_else(|| panic!("{first} in {sheet}")).iter().map(|cell| plain(&cell.shown(texts))).collect()
        };
        // 48 declared machines: 16 are not seen in a probed range; 5 are seen and not declared; 53 in all.
        assert_eq!(row("Mesures", "à la fois déclarés et observés")[1], "32/53 (60 %)");
        assert_eq!(row("Mesures", "jamais vus")[1], "16");
        assert_eq!(row("Mesures", "jamais déclarés")[1], "5");
        assert_eq!(row("Mesures", "Applications dont")[1], "12/18 (66 %)");
        assert_eq!(row("Mesures", "Réponses")[1], "14", "two of the data, twelve of the processes");
        // P03 has impacts 4, 1, 2; the fourth application and the database behind it inherit class A from it.
        assert_eq!(row("Processus", "P03")[1..5], ["4", "1", "2", "A"]);
        let class = row("Classification", "C:\\dir");
        assert_eq!((class[5].as_str(), class[6].as_str()), ("A", "oui"));
        assert!(class[7].contains("P03") && class[7].contains('›'), "{}", class[7]);
        // Dependency 4 × penetration 3 / (maturity 1 × trust 2).
        assert_eq!(row("Parties prenantes", "Prestataire 3")[6], "6,00");
        // Eight machines a zone by their addresses.
        assert_eq!(row("Zones", "Z1 Portails")[3], "8");
        assert_eq!(row("Comptes", "Compte")[1..5], ["9", "9/9 (100 %)", "0/9 (0 %)", "1/9 (11 %)"]);
        assert_eq!(row("Groupes privilégiés", "Administrateurs")[1], "3");
        let everything = serde_json::to_string(&document).unwrap();
        assert!(!everything.contains("prenom.nom"), "accounts are counted, never named");
    }

    #[test]
    fn figures_have_words_and_stay_small() {
        let document = built(fixture::map(30), Language::French);
        assert_eq!(figures(&document).count(), 9);
        for figure in figures(&document) {
            assert!(figure.alt.len() > 30 && figure.svg.len() < 100_000, "{}", figure.caption);
        }
    }

    #[test]
    fn a_map_of_declarations_alone_says_so() {
        let mut builder = MapBuilder::new(Ranks::default());
        builder.batch(&kharita_map::Origin::default(), fixture::declared(3));
        let document = built(builder.build(), Language::French);
        let said = document
            .blocks
            .iter()
            .chain(&document.summary)
            .filter(|block| block.id.starts_with("declared-only"))
            .count();
        assert!(said >= 7, "{said}");
    }

    #[test]
    fn changes_are_listed_with_their_names() {
        let (before, after) = (fixture::map(12), fixture::map(15));
        let diff = Map::diff(&before, &after);
        let after = state(after);
        let inputs = Inputs { since: Some(&diff), ..Inputs::of(&after) };
        let document = build(inputs, Language::French, &hand_made::edition());
        let new = tables(&document).find(|table| table.sheet == "Apparus").unwrap();
        let texts = Texts::of(Language::French);
        assert!(new.rows.iter().any(|row| row[0].shown(texts).contains("srv-metier-012")), "{:?}", new.rows);
        assert_eq!(lints(&document), []);
    }

    #[test]
    fn a_final_edition_is_refused_while_a_lint_is_open() {
        let state = state(fixture::map(3));
        let deliverable = Deliverable::from_word("map").unwrap();
        let inputs = Inputs::of(&state);
        let edition = Edition { state: EditionState::Final, ..hand_made::edition() };
        let (document, open) = deliverable.document(inputs, Language::French, &edition).unwrap();
        assert!(open.is_empty() && document.edition.state == EditionState::Final);
        assert!(
            matches!(deliverable.document(inputs, Language::Arabic, &edition), Err(Error::Unreviewed)),
            "the Arabic was not reviewed"
        );
        let workbook = deliver(deliverable, inputs, Language::French, Format::Xlsx, &edition).unwrap();
        assert_eq!(workbook, deliver(deliverable, inputs, Language::French, Format::Xlsx, &edition).unwrap());
    }

    /// Writes both formats, reads the PDF again. With `KHARITA_LOOK` set to a folder the files are left there.
    fn reopened(language: Language, machines: usize) -> Option<(Document, String)> {
        let document = built(fixture::map(machines), language);
        let pdf = match render_pdf(&document) {
            Err(Error::AssetsMissing) => {
                skip("no embedded fonts, run `make assets`");
                return None;
            }
            pdf => pdf.unwrap(),
        };
        if let Ok(folder) = std::env::var("KHARITA_LOOK") {
            std::fs::write(format!("{folder}/map-{}.pdf", language.code()), &pdf).unwrap();
            std::fs::write(format!("{folder}/map-{}.xlsx", language.code()), render_xlsx(&document).unwrap()).unwrap();
        }
        let reopened = reopen(&pdf)?;
        assert!(plain(&reopened.info).contains("Tagged: yes"));
        assert!(!reopened.text.replace("{{x}} NaN", "").contains("{deliver"), "{}", language.code());
        Some((document, reopened.text))
    }

    #[test]
    fn the_french_pdf_holds_every_heading_and_says_what_it_leaves_to_the_workbook() {
        let Some((document, text)) = reopened(Language::French, 48) else { return };
        for heading in headings(&document) {
            assert!(text.contains(&plain(heading)), "{heading}");
        }
        let hosts = tables(&document).find(|table| table.sheet == "Équipements").unwrap();
        assert_eq!(hosts.unprinted(), 53 - PRINTED_ROWS);
        assert!(text.contains("13 lignes de plus dans le fichier XLSX, feuille « 22 Équipements »"));
        // The conclusion shows the same figures as the table of measures.
        assert!(text.matches("32/53 (60 %)").count() >= 2);
    }

    #[test]
    fn the_english_pdf_holds_every_heading() {
        let Some((document, text)) = reopened(Language::English, 6) else { return };
        for heading in headings(&document) {
            assert!(text.contains(&plain(heading)), "{heading}");
        }
    }

    #[test]
    fn the_arabic_pdf_says_that_nobody_reviewed_it() {
        // Joined letters come back in shapes of their own, so the words are looked at in pictures; here what is Latin.
        let Some((document, text)) = reopened(Language::Arabic, 6) else { return };
        let blocks = document.summary.iter().chain(&document.blocks);
        let everything = blocks.flat_map(crate::lint::own_texts).collect::<Vec<_>>().join("\n");
        for reference in ["05-20", "09-08", "2-21-406"] {
            let marked = everything.matches(&format!("\u{200e}{reference}\u{200e}")).count();
            assert!(
                marked > 0 && marked == everything.matches(reference).count(),
                "{reference} reads from left to right"
            );
        }
        assert!(text.contains("05-20") && text.contains("2-21-406"));
        assert!(text.contains("Caisse Atlas"));
    }
}
