//! CVE records (CVE JSON 5.x) with what CISA adds: SSVC, scores, and its list of exploited vulnerabilities.

use kharita_catalog::End;
use kharita_model::cpe::Cpe;
use kharita_model::version::VersionScheme;
use kharita_model::{Exploitation, ExploitedList, Listed, Published, PublishedScore, SsvcAssessment};
use serde::Deserialize;
use serde_json::Value;

use crate::product::{Bound, bound, product_key, range};
use crate::record::{Record, cwe, day, is_cve, summary};
use crate::{Feed, ProductStatement};

#[derive(Deserialize)]
struct Cve {
    #[serde(rename = "cveMetadata")]
    metadata: Metadata,
    #[serde(default)]
    containers: Containers,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Metadata {
    cve_id: String,
    #[serde(default)]
    state: String,
    date_published: Option<String>,
    date_updated: Option<String>,
}

#[derive(Deserialize, Default)]
struct Containers {
    #[serde(default)]
    cna: Container,
    #[serde(default)]
    adp: Vec<Container>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Container {
    #[serde(default)]
    title: String,
    #[serde(default)]
    provider_metadata: Provider,
    #[serde(default)]
    descriptions: Vec<Description>,
    #[serde(default)]
    problem_types: Vec<ProblemType>,
    #[serde(default)]
    affected: Vec<Product>,
    #[serde(default)]
    metrics: Vec<Metric>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
struct Provider {
    #[serde(default)]
    short_name: String,
}

#[derive(Deserialize)]
struct Description {
    #[serde(default)]
    lang: String,
    #[serde(default)]
    value: String,
}

#[derive(Deserialize)]
struct ProblemType {
    #[serde(default)]
    descriptions: Vec<ProblemDescription>,
}

#[derive(Deserialize)]
struct ProblemDescription {
    #[serde(rename = "cweId")]
    cwe: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Product {
    vendor: Option<String>,
    product: Option<String>,
    default_status: Option<String>,
    #[serde(default)]
    cpes: Vec<String>,
    #[serde(default)]
    versions: Vec<Version>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Version {
    version: Option<String>,
    status: Option<String>,
    less_than: Option<String>,
    less_than_or_equal: Option<String>,
    version_type: Option<String>,
}

#[derive(Deserialize)]
struct Metric {
    #[serde(rename = "cvssV2_0")]
    v2: Option<Scored>,
    #[serde(rename = "cvssV3_0")]
    v30: Option<Scored>,
    #[serde(rename = "cvssV3_1")]
    v31: Option<Scored>,
    #[serde(rename = "cvssV4_0")]
    v4: Option<Scored>,
    other: Option<Other>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Scored {
    vector_string: Option<String>,
}

#[derive(Deserialize)]
struct Other {
    #[serde(rename = "type", default)]
    kind: String,
    #[serde(default)]
    content: Value,
}

/// Reads one record.
pub(crate) fn record(text: &str) -> Result<Record, String> {
    let cve: Cve = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let id = cve.metadata.cve_id;
    if !is_cve(&id) {
        return Err(format!("no CVE: {id}"));
    }
    let rejected = cve.metadata.state.eq_ignore_ascii_case("REJECTED");
    let on = cve.metadata.date_published.as_deref().and_then(day);
    let mut published = Published { id: id.clone(), rejected, on, ..Published::default() };
    let mut record = Record { date: cve.metadata.date_updated.as_deref().and_then(day), ..Record::default() };
    for container in std::iter::once(cve.containers.cna).chain(cve.containers.adp) {
        let by = if container.provider_metadata.short_name.is_empty() {
            container.title
        } else {
            container.provider_metadata.short_name
        };
        let english = container.descriptions.iter().find(|description| description.lang.starts_with("en"));
        if let Some(description) = english.or(container.descriptions.first()).filter(|_| published.summary.is_empty()) {
            published.summary = summary(&description.value);
        }
        let problems = container.problem_types.into_iter().flat_map(|problem| problem.descriptions);
        let cwes = problems.filter_map(|problem| cwe(problem.cwe.as_deref()?)).collect();
        published.join(Published { cwes, ..Published::default() });
        for metric in container.metrics {
            take(metric, &by, &mut published);
        }
        if !rejected {
            for product in container.affected {
                products(&id, product, &mut record);
            }
        }
    }
    record.published(Feed::Cve, published);
    Ok(record)
}

fn take(metric: Metric, by: &str, published: &mut Published) {
    let scored = [metric.v4, metric.v31, metric.v30, metric.v2].into_iter().flatten();
    let vectors = scored.filter_map(|scored| scored.vector_string);
    let scores = vectors.map(|vector| PublishedScore { by: by.to_owned(), vector }).collect();
    published.join(Published { scores, ..Published::default() });
    let Some(other) = metric.other else { return };
    match other.kind.as_str() {
        "ssvc" => published.ssvc = published.ssvc.or(Some(assessment(&other.content))),
        "kev" => {
            let on = other.content.get("dateAdded").and_then(Value::as_str).and_then(day);
            let listed = vec![Listed { list: ExploitedList::Cisa, on, ransomware: false }];
            published.join(Published { listed, ..Published::default() });
        }
        _ => {}
    }
}

/// Values are written in both cases (`active`, `Active`).
fn assessment(content: &Value) -> SsvcAssessment {
    let options = content.get("options").and_then(Value::as_array);
    let find = |name: &str| {
        let found = options?.iter().find_map(|option| option.get(name))?;
        found.as_str().map(str::to_lowercase)
    };
    let truth = |name: &str, yes: &str, no: &str| match find(name)?.as_str() {
        word if word == yes => Some(true),
        word if word == no => Some(false),
        _ => None,
    };
    let exploitation = find("Exploitation").and_then(|word| match word.as_str() {
        "public poc" => Some(Exploitation::PublicPoc),
        word => Exploitation::from_word(word).ok(),
    });
    SsvcAssessment {
        exploitation,
        automatable: truth("Automatable", "yes", "no"),
        total_impact: truth("Technical Impact", "total", "partial"),
    }
}

/// Its versions belong to vendor and product; `cpes` name the same product and are never crossed with the versions (EVIDENCE.md
/// §1.7).
fn products(cve: &str, product: Product, record: &mut Record) {
    let mut keys: Vec<String> =
        product_key(product.vendor.as_deref().unwrap_or_default(), product.product.as_deref().unwrap_or_default())
            .into_iter()
            .collect();
    for cpe in product.cpes.iter().filter_map(|cpe| cpe.parse::<Cpe>().ok()) {
        let key = cpe.vendor().zip(cpe.product()).and_then(|(vendor, product)| product_key(&vendor, &product));
        keys.extend(key.filter(|key| !keys.contains(key)));
    }
    if keys.is_empty() {
        return;
    }
    let mut said = ProductStatement {
        cve: cve.to_owned(),
        cpe: None,
        scheme: VersionScheme::Generic,
        ranges: Vec::new(),
        versions: Vec::new(),
        vague: false,
    };
    let is_affected = |status: Option<&str>| status.is_none_or(|status| status.eq_ignore_ascii_case("affected"));
    // What lists the versions that are fine and calls the others affected cannot be turned round without knowing them all.
    let by_default = product.default_status.as_deref() == Some("affected");
    for version in &product.versions {
        if !is_affected(version.status.as_deref()) {
            said.vague |= by_default;
            continue;
        }
        match version.version_type.as_deref() {
            Some("semver") => said.scheme = VersionScheme::Semver,
            Some("rpm") => said.scheme = VersionScheme::Rpm,
            Some("python") => said.scheme = VersionScheme::Pep440,
            Some("maven") => said.scheme = VersionScheme::Maven,
            Some("git") => {
                said.vague = true;
                continue;
            }
            _ => {}
        }
        let from = bound(version.version.as_deref());
        let last = version.less_than_or_equal.as_deref();
        let read = match (version.less_than.as_deref(), last) {
            (Some(fixed), _) => range(from, End::Fixed, bound(Some(fixed))),
            (None, Some(last)) => range(from, End::Last, bound(Some(last))),
            (None, None) => {
                match from {
                    Bound::Version(version) => said.versions.push(version),
                    Bound::None | Bound::Prose => said.vague = true,
                }
                continue;
            }
        };
        match read {
            Some(range) => said.ranges.push(range),
            None => said.vague = true,
        }
    }
    said.vague |= said.ranges.is_empty() && said.versions.is_empty();
    for key in keys {
        record.product(Feed::Cve, &key, said.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Said, Table};

    #[test]
    fn a_record_gives_what_is_published_and_its_products() {
        let text = r#"{"dataType": "CVE_RECORD", "cveMetadata": {"cveId": "CVE-2024-1234567", "state": "PUBLISHED",
            "datePublished": "2024-05-01T10:00:00Z", "dateUpdated": "2024-06-02T10:00:00"}, "containers": {"cna": {
            "providerMetadata": {"shortName": "maker"}, "descriptions": [{"lang": "en", "value": "A  flaw\nof a thing."}],
            "problemTypes": [{"descriptions": [{"cweId": "CWE-79"}, {"type": "text"}]}],
            "affected": [{"vendor": "Some Maker", "product": "Thing", "cpes": ["cpe:2.3:a:maker:thing:*:*:*:*:*:*:*:*"],
            "versions": [{"version": " 1.0 ", "lessThan": "1.5 ", "status": "affected"}, {"version": "before 3", "status": "affected"},
            {"version": "2.0", "status": "unaffected"}]}]},
            "adp": [{"title": "CISA ADP Vulnrichment", "providerMetadata": {"shortName": "CISA-ADP"}, "metrics": [
            {"cvssV3_1": {"vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}},
            {"other": {"type": "ssvc", "content": {"options": [{"Exploitation": "Active"}, {"Automatable": "yes"}, {"Technical Impact": "total"}]}}},
            {"other": {"type": "kev", "content": {"dateAdded": "2024-05-03"}}}]}]}}"#;
        let record = record(text).unwrap();
        assert_eq!(record.date, day("2024-06-02"));
        let find = |table: Table| record.entries.iter().filter(move |entry| entry.0 == table as u8);
        let entry = find(Table::Vulnerability).next().unwrap();
        let said: Said<Published> = postcard::from_bytes(&entry.2).unwrap();
        let published = said.what;
        assert_eq!((published.summary.as_str(), published.cwes.as_slice()), ("A flaw of a thing.", &[79][..]));
        assert_eq!((published.scores[0].by.as_str(), published.listed[0].on), ("CISA-ADP", day("2024-05-03")));
        let ssvc = published.ssvc.unwrap();
        assert_eq!(
            (ssvc.exploitation, ssvc.automatable, ssvc.total_impact),
            (Some(Exploitation::Active), Some(true), Some(true))
        );
        let keys: Vec<&str> = find(Table::Product).map(|entry| &*entry.1).collect();
        assert_eq!(keys, ["some_maker:thing", "maker:thing"]);
        let said: Said<ProductStatement> = postcard::from_bytes(&find(Table::Product).next().unwrap().2).unwrap();
        assert_eq!(
            said.what.ranges,
            [kharita_catalog::AffectedRange::new(Some("1.0".into()), End::Fixed("1.5".into()))]
        );
        assert!(said.what.vague, "words are no version");
    }

    #[test]
    fn what_is_no_record_is_refused_and_a_rejected_one_names_no_product() {
        assert!(record(r#"{"cveMetadata": {"cveId": "CVE-1"}}"#).is_err() && record("{").is_err());
        let rejected = record(
            r#"{"cveMetadata": {"cveId": "CVE-2024-0001", "state": "REJECTED"}, "containers": {"cna": {"affected": [
            {"vendor": "a", "product": "b"}]}}}"#,
        )
        .unwrap();
        assert_eq!(rejected.entries.iter().filter(|entry| entry.0 == Table::Product as u8).count(), 0);
    }
}
