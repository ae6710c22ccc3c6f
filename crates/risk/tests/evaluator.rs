//! P2: the published means of the 56 scenarios of evaluator (MIT), whose form the files of `kharita risk fair` do not have:
//! several resistances that are averaged, and whole numbers of threat events.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use kharita_risk::distribution::Distribution;
use kharita_risk::draw::Key;
use serde_json::Value;

const YEARS: u64 = 1000;

fn law(row: &Value) -> Distribution {
    let at = |field: &str| row[field].as_f64().unwrap();
    Distribution::pert_of_shape(at("min"), at("mode"), at("max"), at("shape"))
}

/// Mean and variance of a year's loss.
fn years(scenario: &Value) -> (f64, f64) {
    let [events, capability, loss] = ["tef", "tc", "lm"].map(|field| law(&scenario[field]));
    let resistances: Vec<Distribution> = scenario["diff"].as_object().unwrap().values().map(law).collect();
    let key = Key::new(1, "evaluator", scenario["id"].as_str().unwrap());
    let (mut sum, mut square) = (0.0, 0.0);
    for year in 0..YEARS {
        let year = key.at(year);
        let mut lost = 0.0;
        for event in 0..events.quantile(year.uniform(0)).round() as u64 {
            let event = year.at(event);
            let resists = resistances.iter().enumerate().map(|(at, law)| law.quantile(event.uniform(2 + at as u64)));
            if capability.quantile(event.uniform(0)) > resists.sum::<f64>() / resistances.len() as f64 {
                lost += loss.quantile(event.uniform(1));
            }
        }
        sum += lost;
        square += lost * lost;
    }
    let mean = sum / YEARS as f64;
    (mean, square / YEARS as f64 - mean * mean)
}

#[test]
fn p2_the_published_means_of_evaluator() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus/risk/evaluator");
    let Ok(text) = std::fs::read_to_string(file.join("evaluator56.json")) else {
        println!("no corpus at {}", file.display());
        return;
    };
    let scenarios: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(scenarios.len(), 56);
    let (mut total, mut published, mut off) = (0.0, 0.0, 0.0);
    for scenario in &scenarios {
        let want = |field: &str| scenario["expected"][field].as_f64().unwrap();
        let (mean, variance) = years(scenario);
        let error = (want("ale_sd").powi(2) / want("n") + variance / YEARS as f64).sqrt();
        let z = if error > 0.0 { (mean - want("ale_mean")) / error } else { 0.0 };
        assert!(z.abs() < 4.0, "{}: {mean} {} z {z}", scenario["id"], want("ale_mean"));
        total += mean;
        published += want("ale_mean");
        off += z.abs() / 56.0;
    }
    assert!((total / published - 1.0).abs() < 0.03 && off < 1.2, "{total} {published} {off}");
}
