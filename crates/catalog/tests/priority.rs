//! The decision tables, held against those that CERT/CC publishes, where the samples exist.
#![expect(clippy::panic, reason = "a test that cannot go on has failed")]

use std::path::Path;

use kharita_catalog::{Answers, priorities};
use serde_json::Value;

/// Our word for a value of theirs.
fn word(point: &str, key: &str) -> &'static str {
    match (point, key) {
        ("ssvc:E:1.1.0", "N") => "none",
        ("ssvc:E:1.1.0", "P") => "poc",
        ("ssvc:E:1.1.0", "A") => "active",
        ("ssvc:EXP:1.0.1", "S") => "small",
        ("ssvc:EXP:1.0.1", "C") => "controlled",
        ("ssvc:EXP:1.0.1", "O") => "open",
        ("ssvc:TI:1.0.0", "P") => "partial",
        ("ssvc:TI:1.0.0", "T") => "total",
        ("ssvc:HI:2.0.2" | "ssvc:MWI:1.0.0", "L") => "low",
        ("ssvc:HI:2.0.2" | "ssvc:MWI:1.0.0", "M") => "medium",
        ("ssvc:HI:2.0.2" | "ssvc:MWI:1.0.0", "H") => "high",
        ("ssvc:HI:2.0.2", "VH") => "very-high",
        ("ssvc:SI:2.0.1", "N") => "negligible",
        ("ssvc:SI:2.0.1", "M") => "marginal",
        ("ssvc:SI:2.0.1", "R") => "critical",
        ("ssvc:SI:2.0.1", "C") => "catastrophic",
        ("ssvc:MI:2.0.0", "D") => "degraded",
        ("ssvc:MI:2.0.0", "MSC") => "support-crippled",
        ("ssvc:MI:2.0.0", "MEF") => "function-failure",
        ("ssvc:MI:2.0.0", "MF") => "mission-failure",
        ("ssvc:DSOI:1.0.0", "D") => "defer",
        ("ssvc:DSOI:1.0.0", "S") => "scheduled",
        ("ssvc:DSOI:1.0.0", "O") => "out-of-cycle",
        ("ssvc:DSOI:1.0.0", "I") => "immediate",
        ("cisa:CISA:1.1.0", "T") => "track",
        ("cisa:CISA:1.1.0", "T*") => "track-closely",
        ("cisa:CISA:1.1.0", "AT") => "attend",
        ("cisa:CISA:1.1.0", "AC") => "act",
        ("cisa:BOD2604:1.0.0", "FSU") => "upgrade",
        ("cisa:BOD2604:1.0.0", "60D") => "60-days",
        ("cisa:BOD2604:1.0.0", "14D") => "14-days",
        ("cisa:BOD2604:1.0.0", "3D") => "3-days",
        ("cisa:BOD2604:1.0.0", "3DF") => "3-days-forensic",
        (_, "Y") => "yes",
        (_, "N") => "no",
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_row_of_the_published_tables_is_decided_as_published() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/scans/ssvc/ssvc_decision_tables.json");
    let Ok(text) = std::fs::read_to_string(file) else { return println!("skipped: the samples are not there") };
    let published: Value = serde_json::from_str(&text).unwrap();
    let mut decided = 0;
    for (theirs, ours, points) in [
        (
            "ssvc.deployer_dt",
            "deployer",
            &[
                ("ssvc:E:1.1.0", "exploitation"),
                ("ssvc:EXP:1.0.1", "exposure"),
                ("ssvc:A:2.0.0", "automatable"),
                ("ssvc:HI:2.0.2", "human-impact"),
            ][..],
        ),
        ("ssvc.human_impact", "human-impact", &[("ssvc:SI:2.0.1", "safety"), ("ssvc:MI:2.0.0", "mission")]),
        (
            "cisa.cisa_coordinate_dt",
            "coordinator",
            &[
                ("ssvc:E:1.1.0", "exploitation"),
                ("ssvc:A:2.0.0", "automatable"),
                ("ssvc:TI:1.0.0", "technical-impact"),
                ("ssvc:MWI:1.0.0", "mission-wellbeing"),
            ],
        ),
        (
            "cisa.bod_2604_dt",
            "bod-26-04",
            &[
                ("cisa:KEV:1.0.0", "listed"),
                ("cisa:PE:1.0.0", "exposed"),
                ("ssvc:A:2.0.0", "automatable"),
                ("ssvc:TI:1.0.0", "technical-impact"),
            ],
        ),
    ] {
        let outcome = published[theirs]["outcome"].as_str().unwrap();
        for row in published[theirs]["mapping"].as_array().unwrap() {
            let of = |point: &str| word(point, row[point].as_str().unwrap());
            let answers: Answers<'_> = points.iter().map(|(theirs, ours)| (*ours, of(theirs))).collect();
            let decision = priorities().table(ours).unwrap().decide(&answers).unwrap();
            assert_eq!(decision.outcome, of(outcome), "{row}");
            decided += 1;
        }
    }
    assert_eq!(decided, 72 + 16 + 36 + 16);
}
