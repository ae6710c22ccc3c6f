//! The rows fit the layout, refer to each other, and hold exactly the planted flaws.

use std::collections::{BTreeMap, BTreeSet};

use kharita_model::workbook::{Cell, SHEETS, sheet, value_type};
use kharita_model::{Date, RecordRef};

use super::*;
use crate::Plan;

fn estate(assets: u32, remedied: bool) -> Estate {
    Estate::new(Plan { assets, seed: 5, date: "2026-11-25".parse().unwrap(), remedied }).unwrap()
}

fn cell<'a>(row: &'a FilledRow, column: &str) -> Option<&'a str> {
    row.cells.iter().find(|(id, _)| *id == column).map(|(_, text)| text.as_str())
}

fn sheet_rows<'a>(filled: &'a Filled, sheet: &'static str) -> impl Iterator<Item = &'a FilledRow> + Clone {
    filled.rows.iter().filter(move |row| row.sheet == sheet)
}

fn row<'a>(filled: &'a Filled, sheet: &'static str, key: &str) -> &'a FilledRow {
    sheet_rows(filled, sheet).find(|row| cell(row, "key") == Some(key)).unwrap()
}

#[test]
fn rows_fit_the_layout_and_refer_to_rows_that_exist() {
    for (assets, remedied) in [(120, false), (12_000, false), (12_000, true)] {
        let filled = filled(&estate(assets, remedied));
        let mut keys: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for row in &filled.rows {
            if let Some(key) = cell(row, "key") {
                assert!(keys.entry(row.sheet).or_default().insert(key), "{} {key} twice", row.sheet);
            }
        }
        for row in &filled.rows {
            let layout = sheet(row.sheet).unwrap();
            for required in layout.columns.iter().filter(|column| column.required) {
                assert!(cell(row, required.id).is_some(), "{} lacks {}", row.sheet, required.id);
            }
            for (id, text) in &row.cells {
                let column = layout.column(id).unwrap_or_else(|| panic!("{}.{id}", row.sheet));
                check_cell(column.cell, text, &keys, &format!("{}.{id}: {text}", row.sheet));
            }
        }
        for sheet in SHEETS {
            assert!(sheet_rows(&filled, sheet.id).count() > 0, "{} is empty", sheet.id);
        }
    }
}

fn check_cell(cell: Cell, text: &str, keys: &BTreeMap<&str, BTreeSet<&str>>, place: &str) {
    match cell {
        Cell::Edge(_, sheets) | Cell::EdgeFrom(_, sheets) | Cell::End(sheets) | Cell::FieldReference(sheets) => {
            for part in text.split(SEPARATOR) {
                assert!(sheets.iter().any(|sheet| keys.get(sheet).is_some_and(|keys| keys.contains(part))), "{place}");
            }
        }
        Cell::Subtype(choices) => assert!(choices.iter().any(|choice| choice.word() == text), "{place}"),
        cell => {
            if let Some(value_type) = value_type(cell) {
                assert!(text.split(SEPARATOR).all(|part| value_type.parse::<RecordRef>(part).is_some()), "{place}");
            }
        }
    }
}

fn date_of(row: &FilledRow, column: &str) -> Option<Date> {
    cell(row, column).map(|text| text.parse().unwrap())
}

/// F01, F02, F04, F05, F07: what is declared.
#[test]
fn declarations_say_or_deny_the_flaws() {
    for remedied in [false, true] {
        let filled = filled(&estate(12_000, remedied));
        let copy = row(&filled, "databases", "DBT");
        assert_eq!((cell(copy, "anonymised"), cell(copy, "data")), (Some("true"), Some("JEUX_TEST")));
        let country = |row: &&FilledRow| cell(row, "hosting-country") != Some("Maroc");
        let abroad: Vec<_> =
            sheet_rows(&filled, "applications").filter(country).map(|row| cell(row, "key").unwrap()).collect();
        assert_eq!(abroad, if remedied { vec![] } else { vec!["APP15"] });
        assert_eq!(cell(row(&filled, "applications", "APP23"), "backup-isolated"), Some("true"));
        let denied = |from, to| {
            let rules = sheet_rows(&filled, "zone-flows")
                .filter(move |row| cell(row, "from") == Some(from) && cell(row, "to") == Some(to));
            rules.map(|row| cell(row, "permission").unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(denied("Z6", "Z3"), ["denied"]);
        assert_eq!(denied("Z9", "Z5"), [if remedied { "denied" } else { "allowed" }]);
        let password = |row: &&FilledRow| cell(row, "remote-authentication") == Some("password");
        let passwords: Vec<_> =
            sheet_rows(&filled, "third-parties").filter(password).map(|row| cell(row, "key").unwrap()).collect();
        assert_eq!(passwords, if remedied { vec![] } else { vec!["T11"] });
        for (sheet, key, column, word) in
            [("applications", "APP10", "technology", "7.4"), ("databases", "DB13", "engine", "2014")]
        {
            assert!(!cell(row(&filled, sheet, key), column).unwrap().contains(word), "the workbook is silent on {key}");
        }
        let flat = sheet_rows(&filled, "subnets").filter(|row| cell(row, "zone") == Some("Z7")).count();
        assert_eq!(flat, if remedied { 9 } else { 1 });
    }
}

/// F08 and F13: the register of processings.
#[test]
fn processings_lack_the_planted_authorisations() {
    for remedied in [false, true] {
        let filled = filled(&estate(12_000, remedied));
        let unnumbered = |row: &&FilledRow| cell(row, "cndp-number").is_none();
        let with_cnie = sheet_rows(&filled, "processings").filter(|row| {
            cell(row, "data-categories").is_some_and(|text| text.split(SEPARATOR).any(|code| code == "CNIE"))
        });
        let lacking: BTreeSet<_> =
            sheet_rows(&filled, "processings").filter(unnumbered).map(|row| cell(row, "key").unwrap()).collect();
        assert_eq!(with_cnie.clone().count(), 8);
        let counts = (with_cnie.filter(unnumbered).count(), lacking.contains("TR-P11"), lacking.len());
        assert_eq!(counts, if remedied { (0, false, 0) } else { (5, true, 6) });
    }
}

/// F09 and F10: what was opened before any audit, and what has had no penetration test for three years.
#[test]
fn audits_lack_what_is_planted() {
    let today: Date = "2026-11-25".parse().unwrap();
    for remedied in [false, true] {
        let estate = estate(12_000, remedied);
        let filled = filled(&estate);
        let of =
            |id: &str| sheet_rows(&filled, "audits").filter(|row| cell(row, "system") == Some(id)).collect::<Vec<_>>();
        let (mut unaudited, mut overdue, mut lacking) = (vec![], vec![], vec![]);
        for application in &estate.organisation.applications {
            let id = application.id.as_str();
            let opened = date_of(row(&filled, "applications", id), "go-live").unwrap();
            let sensitive = application.legal_class.is_sensitive();
            if (sensitive || application.exposure != "interne")
                && !of(id).iter().any(|row| date_of(row, "date").unwrap() < opened)
            {
                unaudited.push(id);
            }
            for domain in ["ORG", "ARCHI", "CONF", "CODE", "PENTEST"].into_iter().filter(|_| sensitive) {
                let last = of(id)
                    .into_iter()
                    .filter(|row| cell(row, "domain") == Some(domain))
                    .max_by_key(|row| date_of(row, "date"));
                match last {
                    None => lacking.push(id),
                    Some(row) if crate::calendar::plus_years(date_of(row, "date").unwrap(), 3) < today => {
                        overdue.push((id, domain))
                    }
                    Some(row) => assert!(date_of(row, "date").unwrap() <= today),
                }
            }
        }
        let planted = [("APP06", "PENTEST"), ("APP17", "PENTEST"), ("APP25", "PENTEST")];
        let expected = if remedied { (vec![], vec![]) } else { (vec!["APP01"], planted.to_vec()) };
        assert_eq!((unaudited, overdue), expected);
        assert!(lacking.is_empty(), "{lacking:?}");
        for (id, _) in planted {
            assert!(estate.organisation.application(id).unwrap().legal_class.is_sensitive(), "{id}");
        }
        let past =
            sheet_rows(&filled, "audits").filter(|row| date_of(row, "next-due").is_some_and(|due| due < today)).count();
        assert_eq!(past, if remedied { 0 } else { 3 });
    }
}

/// F06 (leavers) and F14.
#[test]
fn actions_and_leavers_lack_what_is_planted() {
    for (remedied, counts) in [(false, (5, 2, 0)), (true, (0, 0, 340))] {
        let filled = filled(&estate(12_000, remedied));
        let without = |column| sheet_rows(&filled, "actions").filter(move |row| cell(row, column).is_none()).count();
        let closed = sheet_rows(&filled, "leavers").filter(|row| cell(row, "account-closed") == Some("true")).count();
        assert_eq!((without("due"), without("risk"), closed), counts);
        assert_eq!((without("owner"), without("cost")), (0, 0));
        assert_eq!(sheet_rows(&filled, "leavers").count(), 340);
    }
}

/// A row of the inventory keeps what tells which machine is meant, and two machines share a placeholder.
#[test]
fn inventory_rows_stay_decidable() {
    let estate = estate(12_000, false);
    let filled = filled(&estate);
    let rows: BTreeMap<&str, &FilledRow> =
        sheet_rows(&filled, "equipment").map(|row| (cell(row, "key").unwrap(), row)).collect();
    let (mut without_mac, mut without_address, mut placeholders) = (0, 0, 0);
    for host in estate.hosts(crate::host::Month::First) {
        let Some(row) = rows.get(host.inventory_key().as_str()) else { continue };
        let profile = host.zone.profile;
        let address = cell(row, "addresses").is_some() && !profile.dynamic;
        let mac = cell(row, "mac-addresses").is_some() && profile.local_probe;
        let name = estate.has_reverse_name(&host);
        without_mac += usize::from(cell(row, "mac-addresses").is_none());
        without_address += usize::from(cell(row, "addresses").is_none());
        placeholders += usize::from(cell(row, "serial-number") == Some(crate::host::PLACEHOLDER_SERIAL));
        assert!(address || (mac && name) || (profile.dynamic && name), "{}", host.name);
        if profile.dynamic {
            assert_eq!(cell(row, "name"), Some(host.name.as_str()));
        }
    }
    assert_eq!(rows.len(), estate.allocation.hosts as usize - 41);
    assert_eq!(placeholders, 2);
    assert!(
        (100..400).contains(&without_mac) && (30..200).contains(&without_address),
        "{without_mac} {without_address}"
    );
}

#[test]
fn a_body_too_large_for_a_sheet_declares_its_servers() {
    let estate = estate(400_000, false);
    let rows = filled(&estate).rows.iter().filter(|row| row.sheet == "equipment").count();
    let servers: u32 = estate.zones.iter().filter(|zone| zone.profile.servers).map(|zone| zone.count).sum();
    assert_eq!(rows, servers as usize - estate.marks.undeclared.len());
}
