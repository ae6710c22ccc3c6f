//! The labelled corpora, where they lie beside the project: columns of the reference table, its counts, and identifiers
//! inside texts with precision and recall.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test that cannot go on has failed"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kharita_discover::kernel::{Identifier, scan};
use kharita_discover::{Options, Report, path};
use kharita_model::{DataCategory, Instant};

/// The public samples, if they lie beside the project.
fn corpus(name: &str) -> Option<PathBuf> {
    let roots = ["../../../shared/corpus/discovery", "../../../../shared/corpus/discovery"];
    let found =
        roots.iter().map(|root| Path::new(env!("CARGO_MANIFEST_DIR")).join(root).join(name)).find(|path| path.exists());
    if found.is_none() {
        println!("skipped: {name} is not there");
    }
    found
}

fn read(file: &Path, limit: Option<u64>) -> Report {
    let mut report = Report::new(Instant(0), None);
    let options = Options { limit, ..Options::default() };
    assert!(path(file, &options, &mut report, &mut |_, _| {}).is_empty());
    report
}

fn categories(report: &Report) -> BTreeMap<&str, DataCategory> {
    report.columns.iter().map(|column| (column.column.as_str(), column.category)).collect()
}

/// The columns of the reference table and what each holds; the last eight are decoys.
const PEOPLE: &[(&str, DataCategory)] = &[
    ("nom", DataCategory::Name),
    ("prenom", DataCategory::Name),
    ("nom_ar", DataCategory::Name),
    ("prenom_ar", DataCategory::Name),
    ("cin", DataCategory::Cin),
    ("num_cnss", DataCategory::Cnss),
    ("date_naissance", DataCategory::BirthDate),
    ("sexe", DataCategory::Sex),
    ("tel", DataCategory::Phone),
    ("email", DataCategory::Email),
    ("adresse", DataCategory::Address),
    ("ville", DataCategory::City),
    ("code_postal", DataCategory::Postcode),
    ("rib", DataCategory::Rib),
    ("iban", DataCategory::Iban),
    ("ice_employeur", DataCategory::Ice),
    ("num_affilie", DataCategory::Affilie),
    ("salaire", DataCategory::Salary),
    ("libelle", DataCategory::Mixed),
    ("id", DataCategory::None),
    ("ref_commande", DataCategory::None),
    ("num_lot", DataCategory::None),
    ("code_article", DataCategory::None),
    ("ts_ms", DataCategory::None),
    ("sha", DataCategory::None),
    ("montant_xof", DataCategory::None),
    ("num_dossier", DataCategory::None),
];

#[test]
fn the_reference_table_is_decided_rightly_and_counted_exactly() {
    let Some(file) = corpus("ma_people/people.csv") else { return };
    let report = read(&file, None);
    let found = categories(&report);
    let wrong: Vec<_> = PEOPLE.iter().filter(|(column, category)| found.get(column) != Some(category)).collect();
    assert!(wrong.is_empty(), "{wrong:?} {found:?}");
    let counted = &report.files[0].identifiers;
    let counts = |category| counted.get(&category).map(|counted| (counted.matched, counted.valid));
    for (category, matched, valid) in [
        (DataCategory::Cin, 5_746, 2_961),
        (DataCategory::Cnss, 5_570, 2_785),
        (DataCategory::Rib, 5_516, 2_731),
        (DataCategory::Email, 1_993, 1_993),
        (DataCategory::Iban, 1_394, 1_394),
        (DataCategory::Ice, 5_030, 2_245),
        (DataCategory::Phone, 2_757, 2_757),
        (DataCategory::BirthDate, 2_785, 2_785),
    ] {
        assert_eq!(counts(category), Some((matched, valid)), "{category}");
    }
}

#[test]
fn twenty_cells_suffice_for_identifiers() {
    let Some(file) = corpus("ma_people/people.csv") else { return };
    let report = read(&file, Some(20));
    let found = categories(&report);
    let checked = ["cin", "num_cnss", "tel", "email", "rib", "iban", "ice_employeur", "date_naissance"];
    for (column, category) in PEOPLE {
        if checked.contains(column) || *category == DataCategory::None {
            assert_eq!(found.get(column), Some(category), "{column}");
        }
    }
}

#[test]
fn no_value_of_the_reference_table_is_told() {
    let Some(file) = corpus("ma_people/people.csv") else { return };
    let told = serde_json::to_string(&read(&file, None)).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    for line in text.lines().skip(1) {
        for cell in line.split(',').filter(|cell| cell.chars().count() > 7 && !cell.contains('"')) {
            assert!(!told.contains(cell), "a cell is told");
        }
    }
}

/// Precision and recall of identifiers inside texts; a hit counts if it lies on a label of its kind.
fn measure(file: &str, labels: &[(&str, Identifier)]) -> Option<BTreeMap<Identifier, [u64; 3]>> {
    let text = std::fs::read_to_string(corpus(file)?).unwrap();
    let mut counts: BTreeMap<Identifier, [u64; 3]> = BTreeMap::new();
    for line in text.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        let text = row["text"].as_str().unwrap();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut spans: Vec<(usize, usize, Identifier, bool)> = Vec::new();
        for span in row["spans"].as_array().unwrap() {
            let label = labels.iter().find(|(label, _)| *label == span[2].as_str().unwrap());
            let place = |at: usize| places[span[at].as_u64().unwrap() as usize];
            spans.extend(label.map(|(_, what)| (place(0), place(1), *what, false)));
        }
        scan(text.as_bytes(), |hit| {
            if !labels.iter().any(|(_, what)| *what == hit.what) {
                return;
            }
            let span = spans.iter_mut().find(|span| span.2 == hit.what && span.0 < hit.end && hit.start < span.1);
            match span {
                Some(span) => span.3 = true,
                None => counts.entry(hit.what).or_default()[1] += 1,
            }
        });
        for (_, _, what, found) in spans {
            counts.entry(what).or_default()[if found { 0 } else { 2 }] += 1;
        }
    }
    for (what, [right, wrong, missed]) in &counts {
        println!("{file} {what:?}: precision {right}/{} recall {right}/{}", right + wrong, right + missed);
    }
    Some(counts)
}

#[test]
fn identifiers_inside_texts() {
    use Identifier as I;
    let english =
        [("EMAIL_ADDRESS", I::Email), ("CREDIT_CARD", I::Card), ("IBAN_CODE", I::Iban), ("PHONE_NUMBER", I::Phone)];
    if let Some(counts) = measure("en_presidio_synth_v2.jsonl", &english) {
        assert_eq!(counts[&I::Email], [37, 0, 0]);
        assert_eq!(counts[&I::Iban][1..], [0, 0]);
    }
    let french = [("MAIL", I::Email), ("TEL", I::Phone), ("DATE", I::Date), ("DATE_NAISSANCE", I::Date)];
    if let Some(counts) = measure("fr_eds_pseudo_clinical.jsonl", &french) {
        assert!(counts[&I::Phone][1] <= 3, "{counts:?}");
    }
}

#[test]
fn a_table_of_thirty_cultures() {
    let Some(file) = corpus("table_fakenames.csv") else { return };
    let report = read(&file, None);
    for column in &report.columns {
        println!("{} {} {}/{}", column.column, column.category, column.valid, column.read);
    }
    let found = categories(&report);
    for (column, category) in [
        ("GivenName", DataCategory::Name),
        ("Surname", DataCategory::Name),
        ("EmailAddress", DataCategory::Email),
        ("TelephoneNumber", DataCategory::Phone),
        ("Birthday", DataCategory::BirthDate),
        ("StreetAddress", DataCategory::Address),
        ("City", DataCategory::City),
        ("Gender", DataCategory::Sex),
        ("Password", DataCategory::Credential),
        ("Number", DataCategory::None),
        ("CVV2", DataCategory::None),
        ("Age", DataCategory::None),
        ("CCExpires", DataCategory::None),
        ("Domain", DataCategory::None),
        ("Occupation", DataCategory::None),
    ] {
        assert_eq!(found.get(column), Some(&category), "{column}");
    }
}
