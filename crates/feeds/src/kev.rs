//! Lists of vulnerabilities that are known to be exploited: CISA's catalogue in JSON, and ENISA's list in JSON or CSV.

use kharita_model::{ExploitedList, Listed};
use serde::Deserialize;

use crate::Feed;
use crate::record::{Record, day, is_cve};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entry {
    #[serde(rename = "cveID", alias = "cveId", alias = "CVE")]
    cve: String,
    #[serde(alias = "dateReported")]
    date_added: Option<String>,
    #[serde(alias = "exploitationType")]
    known_ransomware_campaign_use: Option<String>,
}

/// Reads one entry of a list in JSON.
pub(crate) fn record(feed: Feed, text: &str) -> Result<Record, String> {
    let entry: Entry = serde_json::from_str(text).map_err(|error| error.to_string())?;
    listed(feed, &entry.cve, entry.date_added.as_deref(), entry.known_ransomware_campaign_use.as_deref())
}

/// The columns of ENISA's list in CSV: CVE, day, kind of exploitation.
pub(crate) struct Columns {
    cve: usize,
    date: Option<usize>,
    kind: Option<usize>,
}

impl Columns {
    /// Finds them in the row of titles.
    pub(crate) fn of(titles: &[String]) -> Option<Self> {
        let find = |name: &str| titles.iter().position(|title| title.eq_ignore_ascii_case(name));
        Some(Columns {
            cve: find("cveID").or(find("CVE"))?,
            date: find("dateReported"),
            kind: find("exploitationType"),
        })
    }

    /// Reads a row.
    pub(crate) fn record(&self, cells: &[String]) -> Result<Record, String> {
        let cell = |at: usize| cells.get(at).map(String::as_str);
        let cve = cell(self.cve).unwrap_or_default();
        listed(Feed::KevEnisa, cve, self.date.and_then(cell), self.kind.and_then(cell))
    }
}

fn listed(feed: Feed, cve: &str, on: Option<&str>, use_in_ransomware: Option<&str>) -> Result<Record, String> {
    let cve = cve.trim();
    if !is_cve(cve) {
        return Err(format!("no CVE: {cve}"));
    }
    let list = if feed == Feed::KevEnisa { ExploitedList::Enisa } else { ExploitedList::Cisa };
    let word = use_in_ransomware.unwrap_or_default().trim().to_lowercase();
    // CISA says « Known », ENISA names the kind of exploitation.
    let ransomware = word == "known" || word.contains("ransomware");
    let on = on.and_then(|text| day(text.trim()));
    let mut record = Record { date: on, ..Record::default() };
    record.exploited(feed, cve, Listed { list, on, ransomware });
    Ok(record)
}
