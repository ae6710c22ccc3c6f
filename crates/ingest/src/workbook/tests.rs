//! Workbooks as people send them back, each with exactly what is taken and what is refused.

use kharita_model::workbook::{FILLED_ON, SHEETS};
use kharita_model::{Aspect, Batch, Extent, Instant, Predicate, Source, Value};
use proptest::prelude::{any, prop_assert_eq, proptest};
use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Formula, Workbook};

use std::io::{self, Read};

use zip::ZipArchive;

use super::*;

/// A cell to write.
#[derive(Clone, Copy)]
enum Put<'a> {
    Text(&'a str),
    Number(f64),
    Yes(bool),
    Day(u16, u8, u8),
    Broken,
    Nothing,
}

use Put::{Broken, Day, Nothing, Number, Text, Yes};

type Rows<'a> = &'a [&'a [Put<'a>]];

/// A workbook with the hidden sheet and these tabs; the first row of each holds the ids.
fn book(tabs: &[(&str, Rows)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in tabs {
        let tab = book.add_worksheet();
        tab.set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                match *cell {
                    Text(text) => drop(tab.write_string(row, column, text).unwrap()),
                    Number(number) => drop(tab.write_number(row, column, number).unwrap()),
                    Yes(yes) => drop(tab.write_boolean(row, column, yes).unwrap()),
                    Day(year, month, day) => {
                        let day = ExcelDateTime::from_ymd(year, month, day).unwrap();
                        tab.write_datetime_with_format(
                            row,
                            column,
                            &day,
                            &CellFormat::new().set_num_format("dd/mm/yyyy"),
                        )
                        .unwrap();
                    }
                    Broken => drop(tab.write_formula(row, column, Formula::new("=NA()").set_result("#N/A")).unwrap()),
                    Nothing => {}
                }
            }
        }
    }
    let hidden = book.add_worksheet();
    hidden.set_name(HIDDEN_SHEET).unwrap();
    let labels = [
        ["version", "1", ""],
        ["organisation", "Office", ""],
        ["language", "fr", ""],
        ["word-exposure", "internet", "Ouvert au monde"],
        ["level-legal-impact", "3", "3 – Grave"],
        ["yes-no", "true", "Oui"],
        ["yes-no", "?", "je ne sais pas"],
        ["subtype-equipment", "vm", "Machine virtuelle"],
    ];
    for (row, cells) in (0..).zip(labels) {
        for (column, text) in (0..).zip(cells) {
            hidden.write_string(row, column, text).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

const NOW: &str = "2026-11-25T08:00:00Z";

fn read_all(bytes: Vec<u8>) -> (Batch, Outcome) {
    let mut input = Input::from_bytes(bytes, "c.xlsx");
    assert_eq!((FORMAT.recognise)(&input), Fit::Yes);
    let now = Instant::parse(NOW).unwrap();
    let context = Context {
        name: "c.xlsx",
        assumed_time: Instant::parse("2026-11-01").unwrap(),
        now,
        space: "default",
        columns: None,
    };
    let mut batches = Vec::new();
    let outcome = (FORMAT.read)(&mut input, &context, &mut batches).unwrap();
    assert_eq!(batches.len(), 1);
    (batches.remove(0), outcome)
}

/// Facts as `record predicate value`, without what each record has anyway (reference and kind).
fn facts(batch: &Batch) -> Vec<String> {
    let key = |record| batch.key(record).unwrap().key;
    let plain = batch.assertions.iter().filter(|fact| {
        !matches!(fact.predicate, Predicate::Is | Predicate::Attribute(kharita_model::Attribute::Reference))
            && fact.predicate.to_string() != "id.reference"
    });
    let shown = plain.map(|fact| {
        let value = match &fact.value {
            Value::Edge(edge) => {
                let attributes: Vec<String> =
                    edge.attributes.iter().map(|(name, value)| format!("{name}={value}")).collect();
                format!("{} {}", key(edge.to), attributes.join(" "))
            }
            value => value.to_string(),
        };
        format!("{} {} {}", key(fact.subject), fact.predicate, value.trim())
    });
    shown.collect()
}

fn refusals(batch: &Batch) -> Vec<String> {
    batch.refused.iter().map(|refusal| refusal.message.to_string()).collect()
}

#[test]
fn columns_move_tabs_are_renamed_and_the_same_is_read() {
    let (batch, outcome) = read_all(book(&[
        (
            "Nos applis",
            &[
                &[Nothing], // somebody inserted a row above the ids
                &[
                    Text("applications.exposure"),
                    Text("applications.key"),
                    Text("applications.name"),
                    Text("applications.rto"),
                    Text("applications.equipment"),
                ],
                &[Text("Exposition"), Text("Réf."), Text("Nom")],
                &[Text("Ouvert au monde"), Text("*APP01"), Text("Exemple")],
                &[Text("OUVERT  au Monde"), Text("A1"), Text("Paie"), Text("1 h 30"), Text("srv-01 ; é2\nE3")],
            ],
        ),
        (
            "Machines",
            &[
                &[
                    Text("equipment.key"),
                    Text("equipment.name"),
                    Text("equipment.type"),
                    Text("equipment.addresses"),
                    Text("equipment.serial-number"),
                ],
                &[Text("Réf.")],
                &[Text("E1"), Text("SRV-01"), Text("machine VIRTUELLE"), Text("10.0.0.1, 10.0.0.2"), Text("CZ123")],
                &[Text("E2")],
                &[Text("E3"), Text("db.office.example"), Text("vm"), Nothing, Text("unknown")],
            ],
        ),
    ]));
    assert_eq!(refusals(&batch), Vec::<String>::new());
    assert_eq!(
        facts(&batch),
        [
            "applications/A1 exposure internet",
            "applications/A1 id.name Paie",
            "applications/A1 name Paie",
            "applications/A1 rto 90",
            "applications/A1 RUNS_ON equipment/E1",
            "applications/A1 RUNS_ON equipment/E2",
            "applications/A1 RUNS_ON equipment/E3",
            "equipment/E1 id.hostname SRV-01",
            "equipment/E1 name SRV-01",
            "equipment/E1 id.address 10.0.0.1",
            "equipment/E1 addresses 10.0.0.1",
            "equipment/E1 id.address 10.0.0.2",
            "equipment/E1 addresses 10.0.0.2",
            "equipment/E1 id.serial CZ123",
            "equipment/E1 serial-number CZ123",
            "equipment/E3 id.hostname db.office.example",
            "equipment/E3 id.fqdn db.office.example",
            "equipment/E3 name db.office.example",
            // A placeholder is what people wrote, but identifies nothing: the answer is « ne sait pas » only by its label.
            "equipment/E3 serial-number unknown",
        ]
    );
    let kinds: Vec<String> =
        batch.assertions.iter().filter(|f| f.predicate == Predicate::Is).map(|f| f.value.to_string()).collect();
    assert_eq!(kinds, ["app/application", "host/vm", "host", "host/vm"]);
    let left: Vec<(String, u64)> = batch.left_out.iter().map(|l| (l.message.to_string(), l.count)).collect();
    assert_eq!(left, [("K-3008 left-out-example at c.xlsx".to_owned(), 1)]);
    let name = batch.assertions.iter().find(|fact| fact.value == Value::text("Paie")).unwrap();
    assert_eq!((name.locator.to_string(), name.confidence), ("Nos applis!C5".to_owned(), 70));
    assert_eq!((outcome.observed_at, name.observed_at), (None, Instant::parse("2026-11-01").unwrap()));
    assert_eq!(batch.sources, [Source::new("sheet", "collection")]);
}

#[test]
fn each_bad_cell_is_refused_alone_with_its_place() {
    let (batch, _) = read_all(book(&[
        (
            "Applis",
            &[
                &[
                    Text("applications.key"),
                    Text("applications.name"),
                    Text("applications.exposure"),
                    Text("applications.go-live"),
                    Text("applications.rto"),
                    Text("applications.backup-tested"),
                    Text("applications.databases"),
                    Text("applications.owner"),
                    Text("applications.salle"),
                    Text("applications.name"),
                ],
                &[
                    Text("Réf."),
                    Text("Nom"),
                    Text("Expo"),
                    Text("Date"),
                    Text("RTO"),
                    Text("Test"),
                    Text("Bases"),
                    Text("Resp."),
                    Text("Salle"),
                    Text("Nom 2"),
                ],
                &[
                    Text("A1"),
                    Text("Paie"),
                    Text("Mars"),
                    Text("31/02/2026"),
                    Text("4"),
                    Text("peut-être"),
                    Text("B1 ; B9"),
                    Text("?"),
                    Text("S1"),
                    Nothing,
                    Text("à moi"),
                ],
                &[Nothing, Text("Sans clé")],
                &[Nothing],
                &[Text("a1"), Text("Double")],
                &[
                    Text("A2"),
                    Text("=1+1"),
                    Text("Internal"),
                    Day(2026, 11, 25),
                    Text("je ne sais pas"),
                    Yes(false),
                    Nothing,
                    Text("Nobody"),
                ],
                &[Text("A3"), Broken],
            ],
        ),
        (
            "Bases",
            &[
                &[Text("databases.key"), Text("databases.persons"), Text("databases.equipment")],
                &[],
                &[Text("B1"), Text("1\u{202f}200")],
                &[Text("B2"), Text("12,5")],
            ],
        ),
        ("Brouillon", &[&[Text("Mes notes")]]),
    ]));
    let mut found = refusals(&batch);
    found.sort();
    let mut expected = [
        r#"K-2013 unknown-column column="Salle" at c.xlsx Applis!I2"#,
        r#"K-2013 unknown-column column="Nom 2" at c.xlsx Applis!J2"#,
        r#"K-2013 unknown-column column="K" at c.xlsx Applis!K2"#,
        r#"K-2014 unknown-sheet sheet="Brouillon" at c.xlsx Brouillon!A1"#,
        r#"K-2007 missing-key at c.xlsx Applis!A4"#,
        r#"K-2009 duplicate-row key="a1" at c.xlsx Applis!A6"#,
        r#"K-2005 bad-word value="Mars" allowed="internet, partners, internal, isolated" at c.xlsx Applis!C3"#,
        r#"K-2004 bad-date value="31/02/2026" at c.xlsx Applis!D3"#,
        r#"K-2016 bad-duration value="4" at c.xlsx Applis!E3"#,
        r#"K-2011 bad-boolean value="peut-être" at c.xlsx Applis!F3"#,
        r#"K-2008 unknown-reference value="B9" sheets="Bases" at c.xlsx Applis!G3"#,
        r#"K-2008 unknown-reference value="Nobody" sheets="owners" at c.xlsx Applis!H7"#,
        r##"K-2012 row-unreadable problem="#N/A" at c.xlsx Applis!B8"##,
        r#"K-2001 bad-number value="12,5" at c.xlsx Bases!B4"#,
    ]
    .map(str::to_owned)
    .to_vec();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(
        facts(&batch),
        [
            "applications/A1 id.name Paie",
            "applications/A1 name Paie",
            "applications/A1 USES databases/B1",
            "applications/A2 id.name =1+1",
            "applications/A2 name =1+1",
            "applications/A2 exposure internal",
            "applications/A2 go-live 2026-11-25",
            "applications/A2 rto ?",
            "applications/A2 backup-tested false",
            "databases/B1 persons 1200",
        ]
    );
    let left: Vec<(String, u64)> = batch.left_out.iter().map(|l| (l.message.code.word().to_owned(), l.count)).collect();
    assert_eq!(left, [("left-out-blank-rows".to_owned(), 1), ("left-out-not-known".to_owned(), 1)]);
}

#[test]
fn edges_and_register_rows_are_read_too() {
    let (batch, _) = read_all(book(&[
        (
            "Applications",
            &[
                &[Text("applications.key"), Text("applications.name")],
                &[],
                &[Text("A1"), Text("Paie")],
                &[Text("A2"), Text("Achats")],
            ],
        ),
        (
            "Flux",
            &[
                &[
                    Text("flows.to"),
                    Text("flows.from"),
                    Text("flows.ports"),
                    Text("flows.encrypted"),
                    Text("flows.protocol"),
                ],
                &[],
                &[Text("*A1"), Text("*A2")],
                &[Text("A1"), Text("achats"), Number(443.0), Text("Oui"), Text("TCP")],
                &[Text("A1"), Text("A2"), Text("443"), Yes(true), Text("tcp")],
                &[Text("A1")],
                &[Text("A1"), Text("Z9")],
                &[Text("A2"), Text("A1"), Nothing, Text("?")],
            ],
        ),
        (
            "Pertes",
            &[
                &[
                    Text("losses.key"),
                    Text("losses.process"),
                    Text("losses.unit"),
                    Text("losses.minimum"),
                    Text("losses.mode"),
                    Text("losses.maximum"),
                ],
                &[],
                &[Text("L1"), Text("P1"), Text("jour"), Text("1 200,50 MAD"), Number(2000.0), Text("?")],
            ],
        ),
        (
            "Audits",
            &[
                &[Text("audits.key"), Text("audits.system"), Text("audits.date")],
                &[],
                &[Number(7.0), Text("PAIE"), Number(46_351.0)],
            ],
        ),
        (
            "Départs",
            &[
                &[Text("leavers.key"), Text("leavers.left-on")],
                &[],
                &[Text("m.alaoui"), Text("01/09/2026")],
                &[Text("M.Alaoui"), Text("02/09/2026")],
            ],
        ),
    ]));
    assert_eq!(
        facts(&batch),
        [
            "applications/A1 id.name Paie",
            "applications/A1 name Paie",
            "applications/A2 id.name Achats",
            "applications/A2 name Achats",
            "applications/A2 FLOWS_TO applications/A1 ports=443 encrypted=true protocol=tcp",
            "applications/A1 FLOWS_TO applications/A2 encrypted=?",
        ]
    );
    assert_eq!(
        refusals(&batch),
        [
            r#"K-2009 duplicate-row key="…" at c.xlsx Départs!A4"#,
            r#"K-2009 duplicate-row key="applications/A2 → applications/A1" at c.xlsx Flux!A5"#,
            r#"K-2007 missing-key at c.xlsx Flux!B6"#,
            r#"K-2008 unknown-reference value="Z9" sheets="Applications, databases, third-parties" at c.xlsx Flux!B7"#,
            r#"K-2008 unknown-reference value="P1" sheets="processes" at c.xlsx Pertes!B3"#,
        ]
    );
    let register: Vec<String> = batch
        .register
        .iter()
        .map(|record| {
            let fields: Vec<String> = record.fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
            format!("{} {} {} {}", record.kind, record.id, record.locator, fields.join(" "))
        })
        .collect();
    assert_eq!(
        register,
        [
            "loss L1 Pertes!A3 maximum=? minimum=1200.5 mode=2000 unit=jour",
            "audit 7 Audits!A3 date=2026-11-25 system=applications/A1",
            "leaver m.alaoui Départs!A3 left-on=2026-09-01",
        ]
    );
}

#[test]
fn the_day_of_filling_dates_the_facts_unless_it_lies_in_the_future() {
    let with_day = |day| {
        book(&[
            ("Guide", &[&[], &[Text(FILLED_ON), Text("Rempli le"), day]]),
            ("Sites", &[&[Text("sites.key"), Text("sites.contact")], &[], &[Text("S1"), Text("M. Alaoui")]]),
        ])
    };
    let (batch, outcome) = read_all(with_day(Text("15/10/2026")));
    let expected = Instant::parse("2026-10-15").unwrap();
    assert_eq!(outcome.observed_at, Some(expected));
    assert!(batch.assertions.iter().all(|fact| fact.observed_at == expected));
    let (batch, outcome) = read_all(with_day(Day(2027, 1, 1)));
    assert_eq!(
        (outcome.observed_at, refusals(&batch)),
        (None, vec![r#"K-2010 date-in-future value="2027-01-01" at c.xlsx Guide!C2"#.to_owned()])
    );
    let (batch, _) = read_all(with_day(Text("hier")));
    assert_eq!(refusals(&batch), [r#"K-2004 bad-date value="hier" at c.xlsx Guide!C2"#]);
}

#[test]
fn what_is_personal_is_not_quoted() {
    let (batch, _) = read_all(book(&[(
        "Sites",
        &[&[Text("sites.key"), Text("sites.contact"), Text("sites.remark")], &[], &[Text("S1"), Broken, Text("a")]],
    )]));
    assert_eq!(refusals(&batch), [r#"K-2012 row-unreadable problem="…" at c.xlsx Sites!B3"#]);
    assert_eq!(facts(&batch), ["sites/S1 remark a"]);
}

#[test]
fn coverage_speaks_of_the_rows_unless_every_sheet_is_there() {
    let part: Rows = &[&[Text("sites.key"), Text("sites.name")], &[], &[Text("S1"), Text("Siège")]];
    let (batch, _) = read_all(book(&[("Sites", part)]));
    let [statements] = batch.coverage.parts.as_slice() else { panic!("{:?}", batch.coverage) };
    assert!(matches!(&statements.extent, Extent::Records(records) if records.len() == 1));
    let Aspect::Statements(said) = &statements.aspect else { panic!() };
    assert_eq!(said.iter().map(ToString::to_string).collect::<Vec<_>>(), ["reference", "name"]);

    let ids: Vec<(String, String)> =
        SHEETS.iter().map(|sheet| (sheet.id.to_owned(), sheet.marker(&sheet.columns[0]))).collect();
    let headings: Vec<[Put; 1]> = ids.iter().map(|(_, marker)| [Text(marker)]).collect();
    let rows: Vec<Vec<&[Put]>> = headings.iter().map(|heading| vec![&heading[..]]).collect();
    let mut tabs: Vec<(&str, Rows)> = ids.iter().zip(&rows).map(|((id, _), rows)| (id.as_str(), &rows[..])).collect();
    let (blank, _) = read_all(book(&tabs));
    assert!(blank.is_empty(), "a blank workbook says nothing: {blank:?}");
    tabs[0].1 = part;
    let (batch, _) = read_all(book(&tabs));
    let source = Extent::Source(Source::new("sheet", "collection"));
    assert!(batch.coverage.parts.iter().all(|part| part.extent == source));
    assert!(batch.coverage.parts.iter().any(|part| part.aspect == Aspect::Existence));
}

#[test]
fn other_files_are_not_workbooks() {
    let fit = |bytes: &[u8]| (FORMAT.recognise)(&Input::from_bytes(bytes.to_vec(), "a"));
    assert_eq!(fit(b"key;name\n"), Fit::No);
    assert_eq!(fit(b"PK\x03\x04 broken"), Fit::No);
    assert_eq!(fit(b""), Fit::No);
    let mut plain = Workbook::new();
    plain.add_worksheet().write_string(0, 0, "x").unwrap();
    assert_eq!(fit(&plain.save_to_buffer().unwrap()), Fit::Near);
}

#[test]
fn damaged_and_newer_workbooks_are_rejected_whole() {
    let context =
        Context { name: "c.xlsx", assumed_time: Instant(0), now: Instant(0), space: "default", columns: None };
    let rejected = |bytes: Vec<u8>| {
        let mut batches = Vec::new();
        let outcome = (FORMAT.read)(&mut Input::from_bytes(bytes, "c.xlsx"), &context, &mut batches).unwrap();
        assert!(batches.is_empty());
        outcome.rejected.unwrap().code
    };
    let whole = book(&[("Sites", &[&[Text("sites.key")]])]);
    for cut in [10, whole.len() / 2, whole.len() - 30] {
        assert_eq!(rejected(whole[..cut].to_vec()), Code::UnreadableWorkbook);
    }
    let mut newer = Workbook::new();
    let hidden = newer.add_worksheet();
    hidden.set_name(HIDDEN_SHEET).unwrap();
    hidden.write_string(0, 0, "version").unwrap().write_string(0, 1, "99").unwrap();
    assert_eq!(rejected(newer.save_to_buffer().unwrap()), Code::UnsupportedVersion);
}

#[test]
fn one_cell_far_away_costs_nothing() {
    let mut far = Workbook::new();
    let tab = far.add_worksheet();
    tab.write_string(0, 0, "sites.key")
        .unwrap()
        .write_string(2, 0, "S1")
        .unwrap()
        .write_string(1_048_575, 16_383, "far")
        .unwrap();
    far.add_worksheet().set_name(HIDDEN_SHEET).unwrap().write_string(0, 0, "version").unwrap();
    let (batch, _) = read_all(far.save_to_buffer().unwrap());
    assert_eq!(refusals(&batch), [r#"K-2013 unknown-column column="XFD" at c.xlsx Sheet1!XFD2"#]);
    assert!(batch.left_out.is_empty());
}

/// The workbook with some bytes of one of its parts changed, packed again so that checksums are right.
fn with_damage(whole: &[u8], part: usize, changes: &[(usize, u8)]) -> Vec<u8> {
    let mut archive = ZipArchive::new(io::Cursor::new(whole)).unwrap();
    let mut damaged = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut member = archive.by_index(at).unwrap();
        let mut bytes = Vec::new();
        member.read_to_end(&mut bytes).unwrap();
        for (place, byte) in changes.iter().filter(|_| at == part) {
            let place = place % bytes.len();
            bytes[place] = *byte;
        }
        damaged.start_file(member.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        io::Write::write_all(&mut damaged, &bytes).unwrap();
    }
    damaged.finish().unwrap().into_inner()
}

proptest! {
    #[test]
    fn damaged_parts_never_stop_the_reader(part in 0_usize..12, changes in proptest::collection::vec((any::<usize>(), any::<u8>()), 1..6)) {
        let whole = book(&[("Sites", &[
            &[Text("sites.key"), Text("sites.name")], &[], &[Text("S1"), Number(12.5)], &[Text("S2"), Day(2026, 1, 1)], &[Broken, Yes(true)],
        ])]);
        let context = Context { name: "c.xlsx", assumed_time: Instant(0), now: Instant(0), space: "default", columns: None };
        let mut input = Input::from_bytes(with_damage(&whole, part, &changes), "c.xlsx");
        let mut batches = Vec::new();
        let _ = (FORMAT.recognise)(&input);
        let outcome = (FORMAT.read)(&mut input, &context, &mut batches).unwrap();
        prop_assert_eq!(outcome.rejected.is_some(), batches.is_empty());
    }
}
