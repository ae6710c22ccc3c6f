//! Scores against an independent implementation: 1 650 vectors of three versions, where the samples exist.

use std::path::Path;

use kharita_catalog::CvssVector;

#[test]
fn every_vector_of_the_samples_has_its_scores() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/scans/cvss");
    let Ok(text) = std::fs::read_to_string(folder.join("vectors_scored.csv")) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
    let mut looked = 0;
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let [vector, base, temporal, environmental, _] = cells[..] else { panic!("{line}") };
        let read: CvssVector = vector.parse().unwrap();
        // Of version 4.0 the one score counts all metrics.
        let first = if read.version() == "4.0" { read.environmental_score() } else { read.base_score() };
        let known = [(base, first), (temporal, read.temporal_score()), (environmental, read.environmental_score())];
        for (wanted, score) in known.into_iter().filter(|(wanted, _)| !wanted.is_empty()) {
            assert_eq!(wanted.parse::<f64>().unwrap(), score, "{vector}");
        }
        looked += 1;
    }
    assert_eq!(looked, 1650);
    let invalid = std::fs::read_to_string(folder.join("invalid_vectors.txt")).unwrap();
    for line in invalid.lines() {
        assert!(line.parse::<CvssVector>().is_err(), "{line}");
    }
    assert_eq!(invalid.lines().count(), 9);
}
