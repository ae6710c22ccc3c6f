//! Every library of the public samples, against counts made by an independent script (`expected.json`). Skipped if the
//! samples do not lie beside the project.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;
use std::time::Instant;

use kharita_catalog::{Catalogue, Library, Relation, Rule};
use proptest::prelude::*;
use serde_json::Value as Json;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/corpus/frameworks");

fn number(counts: &Json, key: &str) -> u64 {
    counts[key].as_u64().unwrap_or_default()
}

fn counted(library: &Library, what: &str) -> u64 {
    library.counts.get(what).copied().unwrap_or_default()
}

fn words(value: &Json) -> Vec<&str> {
    value.as_array().into_iter().flatten().filter_map(Json::as_str).collect()
}

fn compare(name: &str, library: &Library, counts: &Json) {
    let rules: Vec<&Rule> = library.frameworks.iter().flat_map(|framework| &framework.rules).collect();
    let pairs: Vec<_> = library.mappings.iter().flat_map(|mapping| &mapping.pairs).collect();
    let of = |relation| pairs.iter().filter(|pair| pair.relation == relation).count();
    let relation = |word: &str| number(&counts["relationships"], word) as usize;
    assert_eq!(library.frameworks.len() as u64, number(counts, "frameworks"), "{name}: frameworks");
    for (what, found) in [
        ("requirement_nodes", rules.len() as u64),
        ("assessable", rules.iter().filter(|rule| rule.is_assessable()).count() as u64),
        (
            "roots",
            rules.iter().filter(|rule| rule.parent.is_none()).count() as u64 - number(counts, "parent_not_in_file"),
        ),
        ("without_ref_id", counted(library, "without_reference")),
        ("questions", counted(library, "questions")),
        ("implementation_groups", counted(library, "groups")),
        ("score_levels", counted(library, "score_levels")),
        ("reference_controls", library.controls.len() as u64),
        ("threats", library.threats.len() as u64),
        ("metric_definitions", library.metrics.len() as u64),
        ("mapping_sets", library.mappings.len() as u64),
        ("mappings", pairs.len() as u64),
        ("with_strength", pairs.iter().filter(|pair| pair.strength.is_some()).count() as u64),
        ("tactics", counted(library, "tactics")),
        ("techniques", counted(library, "techniques")),
        ("ttp_catalogs", counted(library, "ttp_catalogs")),
        ("preset", counted(library, "presets")),
    ] {
        assert_eq!(found, number(counts, what), "{name}: {what}");
    }
    for (word, kind) in [
        ("equal", Relation::Equal),
        ("subset", Relation::Subset),
        ("superset", Relation::Superset),
        ("intersect", Relation::Intersect),
    ] {
        assert_eq!(of(kind), relation(word), "{name}: {word}");
    }
    let matrices = counts["risk_matrices"].as_array().map(Vec::as_slice).unwrap_or_default();
    assert_eq!(library.matrices.len(), matrices.len(), "{name}: matrices");
    for (matrix, wanted) in library.matrices.iter().zip(matrices) {
        let sizes = [matrix.probability.len(), matrix.impact.len(), matrix.risk.len()];
        assert_eq!(
            sizes.map(|size| size as u64),
            ["probability", "impact", "risk"].map(|key| number(wanted, key)),
            "{name}"
        );
    }
    // Those of the library and its rows are counted; we name those of its threats, controls and levels too.
    let untold = |language: &&&str| !library.languages.iter().any(|known| known == *language);
    assert_eq!(words(&counts["translations"]).iter().find(untold), None, "{name}: translations");
}

#[test]
fn every_library_of_the_samples_reads_with_its_counts() {
    let folder = Path::new(FOLDER);
    let Ok(text) = std::fs::read(folder.join("expected.json")) else {
        eprintln!("skipped: {FOLDER} is not there");
        return;
    };
    let expected: Json = serde_json::from_slice(&text).unwrap();
    let (mut libraries, mut bytes, start) = (Vec::new(), 0, Instant::now());
    for (name, file) in expected["files"].as_object().unwrap() {
        let content = std::fs::read(folder.join(name)).unwrap();
        bytes += content.len();
        let library = Library::read(&content, name).unwrap_or_else(|message| panic!("{name}: {message}"));
        compare(name, &library, &file["counted"]);
        libraries.push((name.clone(), library));
    }
    let seconds = start.elapsed().as_secs_f64();
    eprintln!("{} libraries, {bytes} bytes, {seconds:.2} s", libraries.len());
    assert_eq!(libraries.len(), 183);
    if !cfg!(debug_assertions) {
        assert!(seconds < 5.0, "{seconds} s");
    }
    let catalogue = Catalogue::new(libraries);
    the_copy_of_the_directive_is_known(&catalogue);
    let table = catalogue.mappings().iter().find(|mapping| mapping.id == "mapping-dnssi-iso27001-2022").unwrap();
    assert_eq!((table.source.as_str(), table.target.as_str()), ("dnssi-2023", "iso27002-2022"));
    let points =
        |rule: &str, control: &str| table.pairs.iter().any(|pair| pair.source == rule && pair.target == control);
    assert!(!points("COM-MANAG-FILTRAGE", "8.23") && points("COM-MANAG-FILTRAGE", "8.20"), "known slips are put right");
    assert!(!points("PHYS-MAT-OND", "7.13") && points("PHYS-MAT-OND", "7.11"));
}

/// The references of the other library's copy, blanks removed, are those of the directive.
fn the_copy_of_the_directive_is_known(catalogue: &Catalogue) {
    let directive = kharita_catalog::framework("dnssi-2023").unwrap();
    let copy = catalogue.framework("dnssi-2023-2").unwrap();
    let rows: Vec<&str> =
        copy.rules.iter().filter(|rule| rule.is_assessable()).map(|rule| rule.reference.as_str()).collect();
    let known: Vec<&str> = directive.rules.iter().map(|rule| rule.reference.as_str()).collect();
    assert_eq!(rows, known);
    let slip = |rule: &str| copy.rule(rule).unwrap().text.clone();
    assert_ne!(slip("FOURNIS-REL-RISQ"), slip("FOURNIS-REL-POL"), "a text that stands twice is put right");
}

proptest! {
    /// Whatever the bytes, a reader answers.
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        drop(Library::read(&bytes, "x"));
    }

    /// Whatever is cut out of a good file, what is kept holds together.
    #[test]
    fn what_is_kept_holds_together(from in 0usize..2000, length in 0usize..40, put in "[a-z:{}\\[\\]&*\"\n -]{0,6}") {
        let mut text = include_str!("../../../docs/framework.example.toml").to_owned();
        let at = |n: usize| (n.min(text.len())..=text.len()).find(|n| text.is_char_boundary(*n)).unwrap();
        let (start, end) = (at(from), at(from + length));
        text.replace_range(start..end, &put);
        if let Ok(library) = Library::read(text.as_bytes(), "x.toml") {
            for framework in &library.frameworks {
                for rule in &framework.rules {
                    prop_assert!(rule.parent.as_ref().is_none_or(|parent| framework.rule(parent).is_some()));
                }
            }
            Catalogue::new(vec![("x.toml".to_owned(), library)]);
        }
    }
}
