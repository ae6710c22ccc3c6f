//! Advisories in the OSV form.

use kharita_catalog::{Advisory, PackageAdvisory};
use kharita_model::{Published, PublishedScore};

use crate::Feed;
use crate::record::{Record, summary};

/// Reads one advisory.
pub(crate) fn record(text: &str) -> Result<Record, String> {
    let advisory = Advisory::from_osv(text.as_bytes()).map_err(|error| error.to_string())?;
    let by = advisory.id.split('-').next().unwrap_or_default().to_owned();
    let scores = advisory.vectors.iter().map(|vector| PublishedScore { by: by.clone(), vector: vector.clone() });
    let published = Published {
        id: advisory.id.clone(),
        rejected: advisory.withdrawn,
        summary: summary(&advisory.summary),
        scores: scores.collect(),
        ..Published::default()
    };
    let mut record = Record { date: advisory.modified.map(kharita_model::Instant::date), ..Record::default() };
    record.published(Feed::Osv, published);
    PackageAdvisory::each_of(advisory).into_iter().for_each(|said| record.package(said));
    Ok(record)
}
