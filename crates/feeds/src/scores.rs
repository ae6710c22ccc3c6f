//! EPSS: one row a CVE, under a comment with the day of the scores.

use kharita_model::{Date, Epss};

use crate::record::{Record, day, is_cve};

/// The day in the first line, `#model_version:v2025.03.14,score_date:2025-06-18T00:00:00+0000`.
pub(crate) fn score_date(line: &str) -> Option<Date> {
    line.split(',').find_map(|part| part.trim().strip_prefix("score_date:")).and_then(day)
}

/// Reads a row `cve,epss,percentile`.
pub(crate) fn record(line: &str) -> Result<Record, String> {
    let mut cells = line.split(',').map(str::trim);
    let cve = cells.next().unwrap_or_default();
    let mut share = || cells.next()?.parse::<f64>().ok().filter(|share| (0.0..=1.0).contains(share));
    let (probability, percentile) = (share(), share());
    match (probability, percentile) {
        (Some(probability), Some(percentile)) if is_cve(cve) => {
            let mut record = Record::default();
            record.score(cve, Epss { probability, percentile });
            Ok(record)
        }
        _ => Err(format!("no row of EPSS: {}", line.chars().take(60).collect::<String>())),
    }
}
