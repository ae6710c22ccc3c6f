//! The collection workbook comes back as it went out: whatever is written in it, in any language, is read as the same
//! facts.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests")]

use std::collections::{BTreeMap, BTreeSet};

use kharita_deliver::workbook::{Filled, FilledRow, write};
use kharita_ingest::{Context, Fit, Input, format};
use kharita_model::workbook::{self, Cell, Choices, Column, RowKind, SEPARATOR, SHEETS, Sheet, UNKNOWN, value_type};
use kharita_model::{Batch, Instant, Predicate, Value, ValueType};
use kharita_text::{Language, Texts};
use proptest::prelude::*;

/// A stable text of this type, as `ValueType::parse` reads it.
fn stable(value_type: ValueType) -> BoxedStrategy<String> {
    match value_type {
        ValueType::Bool => any::<bool>().prop_map(|yes| yes.to_string()).boxed(),
        ValueType::Int => {
            prop_oneof![-9_000_000_000_i64..9_000_000_000, any::<i64>()].prop_map(|n| n.to_string()).boxed()
        }
        ValueType::Real => {
            prop_oneof![(-1.0e12..1.0e12), Just(0.1), Just(1.0e-7)].prop_map(|x: f64| x.to_string()).boxed()
        }
        ValueType::Money => {
            (-90_000_000_000_i64..90_000_000_000_000).prop_map(|n| (n as f64 / 100.0).to_string()).boxed()
        }
        // No column holds a device.
        ValueType::Text | ValueType::Device => text(),
        ValueType::Date | ValueType::Instant => (1850_i16..2300, 1_i8..13, 1_i8..29)
            .prop_map(|(year, month, day)| kharita_model::Date::new(year, month, day).unwrap().to_string())
            .boxed(),
        ValueType::Minutes => prop_oneof![0_u32..5000, any::<u32>(), (0_u32..100).prop_map(|n| n * 1440)]
            .prop_map(|n| n.to_string())
            .boxed(),
        ValueType::Address => prop_oneof![
            any::<[u8; 4]>().prop_map(|[a, b, c, d]| format!("{a}.{b}.{c}.{d}")),
            (any::<u32>(), 0_u8..=32).prop_map(|(a, bits)| format!("{}/{bits}", std::net::Ipv4Addr::from(a))),
            any::<u16>().prop_map(|n| format!("2001:db8::{n:x}")),
        ]
        // Host bits are not kept: the stable form of a block has none.
        .prop_map(|text| text.parse::<kharita_model::AddressBlock>().unwrap().to_string())
        .boxed(),
        ValueType::Word(list) => proptest::sample::select(list.words()).prop_map(str::to_owned).boxed(),
        ValueType::Level(scale) => (scale.bounds().0..=scale.bounds().1).prop_map(|n| n.to_string()).boxed(),
    }
}

/// Texts of people, also those that spreadsheets would take for formulas. Separators of values are left out: in a
/// column of several values they mean two.
fn text() -> BoxedStrategy<String> {
    let first = "[=+@A-Za-zÀ-ÿ0-9\u{621}-\u{64a}«_-]";
    proptest::string::string_regex(&format!(
        "{first}([A-Za-zÀ-ÿ0-9\u{621}-\u{64a} ’'\"<>&=+@,.:/()_x-]{{0,30}}[a-z0-9])?"
    ))
    .unwrap()
    .boxed()
}

fn cell(sheet: &'static Sheet, column: &'static Column, row: usize) -> BoxedStrategy<Option<String>> {
    let key = |sheet: &str, n: usize| format!("{sheet}-{n}");
    let one = match (column.cell, Choices::of(sheet, column)) {
        (Cell::Key, _) => return Just(Some(key(sheet.id, row))).boxed(),
        (Cell::End(sheets), _) => {
            return proptest::sample::select(sheets.to_vec())
                .prop_flat_map(move |s| (0..3_usize).prop_map(move |n| Some(key(s, n))))
                .boxed();
        }
        (_, Some(choices)) => proptest::sample::select(choices.words()).boxed(),
        (cell, _) if !cell.targets().is_empty() => proptest::sample::select(cell.targets().to_vec())
            .prop_flat_map(move |s| (0..3_usize).prop_map(move |n| key(s, n)))
            .boxed(),
        (cell, _) => stable(value_type(cell).unwrap()),
    };
    if column.cell.is_many() {
        let many = proptest::collection::vec(one, 1..4).prop_map(|parts| parts.join(SEPARATOR));
        return prop_oneof![1 => Just(None), 4 => many.prop_map(Some), 1 => Just(Some(UNKNOWN.to_owned()))].boxed();
    }
    prop_oneof![1 => Just(None), 4 => one.prop_map(Some), 1 => Just(Some(UNKNOWN.to_owned()))].boxed()
}

fn row(sheet: &'static Sheet, number: usize) -> impl Strategy<Value = FilledRow> {
    let cells: Vec<_> = sheet.columns.iter().map(|column| cell(sheet, column, number)).collect();
    cells.prop_map(move |texts| FilledRow {
        sheet: sheet.id,
        cells: sheet.columns.iter().zip(texts).filter_map(|(column, text)| Some((column.id, text?))).collect(),
        is_proposed: false,
    })
}

/// Three rows in every sheet.
fn filled() -> impl Strategy<Value = Filled> {
    let rows: Vec<_> = SHEETS.iter().flat_map(|sheet| (0..3).map(|number| row(sheet, number))).collect();
    rows.prop_map(|rows| Filled { organisation: "Office".to_owned(), rows, ..Filled::default() })
}

fn read(bytes: Vec<u8>) -> Batch {
    let format = format("workbook").unwrap();
    let mut input = Input::from_bytes(bytes, "c.xlsx");
    assert_eq!((format.recognise)(&input), Fit::Yes);
    let now = Instant::parse("2026-11-25").unwrap();
    let mut batches = Vec::new();
    let context = Context { name: "c.xlsx", assumed_time: now, now, space: "default", columns: None };
    let outcome = (format.read)(&mut input, &context, &mut batches).unwrap();
    assert_eq!(outcome.rejected, None);
    batches.remove(0)
}

/// What the rows state, by the rules of the layout alone: `subject predicate value`.
fn expected(filled: &Filled) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    for row in &filled.rows {
        let sheet = workbook::sheet(row.sheet).unwrap();
        let cells: BTreeMap<&str, &str> = row.cells.iter().map(|(id, text)| (*id, text.as_str())).collect();
        match sheet.row {
            RowKind::Node(..) => expect_node(sheet, &cells, &mut facts),
            RowKind::Edge(kind) => {
                let attributes = sheet.columns.iter().filter_map(|column| match column.cell {
                    Cell::EdgeAttribute(attribute) => {
                        Some(format!(" {attribute}={}", typed(column.cell, cells.get(column.id)?)))
                    }
                    _ => None,
                });
                facts.insert(format!(
                    "{} {kind} {}{}",
                    record(cells["from"]),
                    record(cells["to"]),
                    attributes.collect::<String>()
                ));
            }
            RowKind::Register(kind) => {
                for column in sheet.columns {
                    let Some(text) = cells.get(column.id) else { continue };
                    let value = match column.cell {
                        Cell::Field(_) => typed(column.cell, text),
                        Cell::FieldReference(_) if *text != UNKNOWN => record(text),
                        Cell::FieldReference(_) => UNKNOWN.to_owned(),
                        _ => continue,
                    };
                    facts.insert(format!("{kind} {} {} {value}", cells["key"], column.id));
                }
            }
        }
    }
    facts
}

fn expect_node(sheet: &Sheet, cells: &BTreeMap<&str, &str>, facts: &mut BTreeSet<String>) {
    let subject = sheet.record_key(cells["key"]);
    facts.insert(format!("{subject} reference {}", cells["key"]));
    facts.insert(format!("{subject} id.reference {}", cells["key"]));
    let subtype = |chosen: Option<&&str>| chosen.filter(|word| **word != UNKNOWN).map(|word| (*word).to_owned());
    let RowKind::Node(kind, own) = sheet.row else { return };
    let kind_text = match subtype(cells.get("type")).or(own.map(|subtype| subtype.word().to_owned())) {
        Some(subtype) => format!("{kind}/{subtype}"),
        None => kind.to_string(),
    };
    facts.insert(format!("{subject} is {kind_text}"));
    for column in sheet.columns {
        let Some(text) = cells.get(column.id) else { continue };
        let parts: Vec<&str> = if column.cell.is_many() { text.split(SEPARATOR).collect() } else { vec![text] };
        for part in parts {
            facts.insert(match column.cell {
                Cell::Attribute(attribute) => format!("{subject} {attribute} {}", typed(column.cell, part)),
                Cell::Edge(kind, _) if part != UNKNOWN => format!("{subject} {kind} {}", record(part)),
                Cell::EdgeFrom(kind, _) if part != UNKNOWN => format!("{} {kind} {subject}", record(part)),
                _ => continue,
            });
        }
    }
}

/// The value that the stable text is, shown again.
fn typed(cell: Cell, text: &str) -> String {
    format!("{:?}", value_type(cell).unwrap().parse::<kharita_model::RecordRef>(text).unwrap())
}

/// The record that a generated key names: `sheet-n`.
fn record(key: &str) -> String {
    let (sheet, _) = key.rsplit_once('-').unwrap();
    format!("{sheet}/{key}")
}

/// What the reader said, in the same form. Identifiers other than the reference repeat attributes.
fn stated(batch: &Batch) -> BTreeSet<String> {
    let key = |record| batch.key(record).unwrap().key;
    let mut facts = BTreeSet::new();
    for fact in &batch.assertions {
        let value = match (&fact.predicate, &fact.value) {
            (Predicate::Id(kind), _) if kind.word() != "reference" => continue,
            (_, Value::Edge(edge)) => {
                let attributes = edge.attributes.iter().map(|(attribute, value)| format!(" {attribute}={value:?}"));
                format!("{}{}", key(edge.to), attributes.collect::<String>())
            }
            (Predicate::Attribute(attribute), value) if attribute.word() != "reference" => format!("{value:?}"),
            (_, value) => value.to_string(),
        };
        facts.insert(format!("{} {} {value}", key(fact.subject), fact.predicate));
    }
    for record in &batch.register {
        for (field, value) in &record.fields {
            let column = SHEETS
                .iter()
                .find(|sheet| sheet.row == RowKind::Register(record.kind))
                .and_then(|sheet| sheet.column(field))
                .unwrap();
            let value = if let Cell::Field(_) = column.cell { format!("{value:?}") } else { value.to_string() };
            facts.insert(format!("{} {} {field} {value}", record.kind, record.id));
        }
    }
    facts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_cell_comes_back_as_the_same_value_in_every_language(filled in filled()) {
        let expected = expected(&filled);
        for language in Language::ALL {
            let batch = read(write(&filled, Texts::of(language)).unwrap());
            // Equal rows of flows are refused the second time; nothing else may be.
            let refused: Vec<_> = batch.refused.iter().filter(|r| r.message.code != kharita_model::Code::DuplicateRow).collect();
            prop_assert!(refused.is_empty(), "{}: {refused:?}", language.code());
            let stated = stated(&batch);
            let lost: Vec<_> = expected.difference(&stated).collect();
            let invented: Vec<_> = stated.difference(&expected).collect();
            prop_assert!(lost.is_empty() && invented.is_empty(), "{}: lost {lost:?}, invented {invented:?}", language.code());
        }
    }
}

#[test]
fn odd_texts_come_back_as_they_are() {
    let odd = [
        "_x0041_",
        "a\nb",
        "a  b",
        "=1+1",
        "+212 5",
        "-",
        "@x",
        "'quoted",
        "1/2",
        "007",
        "TRUE",
        "1e5",
        "€ 🔒 ﷺ",
        "<b>&amp;</b>",
    ];
    let rows = odd.iter().enumerate().map(|(at, text)| FilledRow {
        sheet: "sites",
        cells: vec![("key", format!("S{at}")), ("name", (*text).to_owned())],
        is_proposed: false,
    });
    let batch =
        read(write(&Filled { rows: rows.collect(), ..Filled::default() }, Texts::of(Language::French)).unwrap());
    let is_name = |predicate: &Predicate| predicate.to_string() == "name";
    let names: Vec<String> =
        batch.assertions.iter().filter(|fact| is_name(&fact.predicate)).map(|fact| fact.value.to_string()).collect();
    assert_eq!(names, odd);
}

#[test]
fn a_blank_workbook_says_nothing_and_refuses_nothing() {
    for language in Language::ALL {
        let batch = read(write(&Filled::default(), Texts::of(language)).unwrap());
        assert!(batch.is_empty() && batch.refused.is_empty(), "{batch:?}");
        let left: Vec<_> = batch.left_out.iter().map(|left| (left.message.code.word(), left.count)).collect();
        assert_eq!(left, [("left-out-example", SHEETS.len() as u64)]);
    }
}

#[test]
fn every_example_is_an_answer_that_the_reader_accepts() {
    for language in Language::ALL {
        let bytes = write(&Filled::default(), Texts::of(language)).unwrap();
        let batch = read(without_marks(bytes, language));
        assert!(batch.refused.is_empty(), "{}: {:#?}", language.code(), batch.refused);
        let registers = SHEETS.iter().filter(|sheet| matches!(sheet.row, RowKind::Register(_))).count();
        assert!(batch.assertions.len() > 120, "{}", batch.assertions.len());
        assert_eq!(batch.register.len(), registers);
    }
}

/// The workbook with its example rows made real: without the mark of their key.
fn without_marks(bytes: Vec<u8>, language: Language) -> Vec<u8> {
    use calamine::{Data, Reader, Xlsx};
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let texts = Texts::of(language);
    let mut copy = rust_xlsxwriter::Workbook::new();
    for name in book.sheet_names() {
        let tab = copy.add_worksheet();
        tab.set_name(&name).unwrap();
        let cells = book.worksheet_range(&name).unwrap();
        let (top, left) = cells.start().unwrap();
        for (row, column, cell) in cells.used_cells() {
            let (row, column) = (row as u32 + top, (column as u32 + left) as u16);
            match cell {
                Data::Float(number) => drop(tab.write_number(row, column, *number).unwrap()),
                Data::DateTime(moment) => drop(tab.write_number(row, column, moment.as_f64()).unwrap()),
                other => {
                    let text = other.to_string();
                    let text = if name == texts.text("workbook-guide") { &text } else { text.trim_start_matches('*') };
                    tab.write_string(row, column, text).unwrap();
                }
            }
        }
    }
    // The second zone and the second end of a flow between zones are shown in the example but stand in no row.
    let zones = copy.worksheet_from_name(&texts.text("workbook-zones")).unwrap();
    zones.write_string(3, 0, format!("{}-2", texts.text("workbook-example-zones"))).unwrap();
    copy.save_to_buffer().unwrap()
}
