//! The National Vulnerability Database: records of its API 2.0, alone or in the files made from them.

use kharita_catalog::{AffectedRange, End};
use kharita_model::cpe::Cpe;
use kharita_model::version::VersionScheme;
use kharita_model::{Published, PublishedScore};
use serde::Deserialize;
use std::collections::BTreeMap;

use crate::product::{bound, product_key, range};
use crate::record::{Record, cwe, day, is_cve, summary};
use crate::{Feed, ProductStatement};

#[derive(Deserialize)]
#[serde(untagged)]
enum Item {
    /// `{"cve": {…}}`, as the API gives it.
    Wrapped { cve: Box<Cve> },
    /// The record itself, as files by year give it.
    Bare(Box<Cve>),
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Cve {
    id: String,
    published: Option<String>,
    last_modified: Option<String>,
    #[serde(default)]
    vuln_status: String,
    #[serde(default)]
    descriptions: Vec<Text>,
    #[serde(default)]
    metrics: BTreeMap<String, Vec<Metric>>,
    #[serde(default)]
    weaknesses: Vec<Weakness>,
    #[serde(default)]
    configurations: Vec<Configuration>,
}

#[derive(Deserialize)]
struct Text {
    lang: String,
    value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metric {
    #[serde(default)]
    source: String,
    cvss_data: Option<Data>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Data {
    vector_string: Option<String>,
}

#[derive(Deserialize)]
struct Weakness {
    #[serde(default)]
    description: Vec<Text>,
}

#[derive(Deserialize)]
struct Configuration {
    #[serde(default)]
    operator: String,
    #[serde(default)]
    negate: bool,
    #[serde(default)]
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(default)]
    negate: bool,
    #[serde(default)]
    operator: String,
    #[serde(default)]
    cpe_match: Vec<CpeMatch>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CpeMatch {
    vulnerable: bool,
    criteria: String,
    version_start_including: Option<String>,
    version_start_excluding: Option<String>,
    version_end_including: Option<String>,
    version_end_excluding: Option<String>,
}

/// Reads one record.
pub(crate) fn record(text: &str) -> Result<Record, String> {
    let (Item::Wrapped { cve } | Item::Bare(cve)) = serde_json::from_str(text).map_err(|error| error.to_string())?;
    if !is_cve(&cve.id) {
        return Err(format!("no CVE: {}", cve.id));
    }
    let mut record = Record { date: cve.last_modified.as_deref().and_then(day), ..Record::default() };
    let english = cve.descriptions.iter().find(|text| text.lang == "en").or(cve.descriptions.first());
    let scores = cve
        .metrics
        .into_values()
        .flatten()
        .filter_map(|metric| Some(PublishedScore { by: metric.source, vector: metric.cvss_data?.vector_string? }));
    let texts = cve.weaknesses.iter().flat_map(|weakness| &weakness.description);
    let published = Published {
        id: cve.id.clone(),
        rejected: cve.vuln_status.eq_ignore_ascii_case("rejected"),
        summary: english.map(|text| summary(&text.value)).unwrap_or_default(),
        on: cve.published.as_deref().and_then(day),
        scores: scores.collect(),
        cwes: texts.filter_map(|text| cwe(&text.value)).collect(),
        ..Published::default()
    };
    for configuration in &cve.configurations {
        // "Running on" and its like: what stands beside is not looked at.
        let is_joined = configuration.operator == "AND" && configuration.nodes.len() > 1;
        for node in &configuration.nodes {
            let vague = is_joined
                || configuration.negate
                || node.negate
                || (node.operator == "AND" && node.cpe_match.len() > 1);
            for criterion in node.cpe_match.iter().filter(|criterion| criterion.vulnerable) {
                product(&cve.id, criterion, vague, &mut record);
            }
        }
    }
    record.published(Feed::Nvd, published);
    Ok(record)
}

fn product(cve: &str, criterion: &CpeMatch, vague: bool, record: &mut Record) {
    let Ok(cpe) = criterion.criteria.parse::<Cpe>() else { return };
    let Some(key) = cpe.vendor().zip(cpe.product()).and_then(|(vendor, product)| product_key(&vendor, &product)) else {
        return;
    };
    let mut said = ProductStatement {
        cve: cve.to_owned(),
        cpe: Some(cpe.to_string()),
        scheme: VersionScheme::Generic,
        ranges: Vec::new(),
        versions: Vec::new(),
        vague,
    };
    if matches!(cpe.product().as_deref(), Some("jdk" | "jre" | "openjdk" | "java_se")) {
        said.scheme = VersionScheme::Jvm;
    }
    let from = criterion.version_start_including.as_deref().or(criterion.version_start_excluding.as_deref());
    let end: fn(String) -> End = if criterion.version_end_excluding.is_some() { End::Fixed } else { End::Last };
    let to = criterion.version_end_excluding.as_deref().or(criterion.version_end_including.as_deref());
    if from.is_some() || to.is_some() {
        match range(bound(from), end, bound(to)) {
            Some(range) => {
                said.ranges.push(AffectedRange { after: criterion.version_start_excluding.is_some(), ..range });
            }
            None => said.vague = true,
        }
    }
    record.product(Feed::Nvd, &key, said);
}
