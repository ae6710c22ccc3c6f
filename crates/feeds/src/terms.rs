//! Names of weaknesses (CWE), attack patterns (CAPEC) and techniques (ATT&CK), and what leads from one to another. The lists are
//! those of MITRE, whose terms ask for a notice (`docs/preuves.md` and the packs carry it).

use std::collections::BTreeMap;
use std::io::BufRead;

use kharita_model::Date;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde::{Deserialize, Serialize};

use crate::Feed;
use crate::record::{Record, day};

/// A name of one of these lists.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Term {
    /// `CWE-79`, `CAPEC-63`, `T1190`.
    pub id: String,
    /// Its name in English.
    pub name: String,
    /// Ids it leads to: patterns of a weakness, techniques of a pattern.
    pub leads_to: Vec<String>,
}

/// Reads the catalogue of CWE or CAPEC in XML, gives each term, and the day of the catalogue.
pub(crate) fn catalogue(feed: Feed, input: impl BufRead, mut then: impl FnMut(Result<Record, String>)) -> Option<Date> {
    let (element, prefix) = if feed == Feed::Cwe { ("Weakness", "CWE-") } else { ("Attack_Pattern", "CAPEC-") };
    let mut reader = Reader::from_reader(input);
    let (mut buffer, mut date, mut term) = (Vec::new(), None, None::<Term>);
    // Elements whose text is an id of ATT&CK: `<Taxonomy_Mapping Taxonomy_Name="ATTACK"><Entry_ID>1574.010</Entry_ID>`.
    let (mut in_attack, mut in_id) = (false, false);
    loop {
        let event = match reader.read_event_into(&mut buffer) {
            Ok(Event::Eof) => return date,
            Ok(event) => event,
            Err(error) => {
                then(Err(error.to_string()));
                return date;
            }
        };
        match &event {
            Event::Start(start) | Event::Empty(start) => {
                let name = start.local_name();
                match name.as_ref() {
                    "Weakness_Catalog" | "Attack_Pattern_Catalog" => {
                        date = attribute(start, "Date").as_deref().and_then(day);
                    }
                    name if name == element => {
                        let id = attribute(start, "ID").map(|id| format!("{prefix}{id}")).unwrap_or_default();
                        let name = attribute(start, "Name").unwrap_or_default();
                        term = Some(Term { id, name, leads_to: Vec::new() });
                    }
                    "Related_Attack_Pattern" if feed == Feed::Cwe => {
                        let leads = attribute(start, "CAPEC_ID").map(|id| format!("CAPEC-{id}"));
                        term.iter_mut().for_each(|term| term.leads_to.extend(leads.clone()));
                    }
                    "Taxonomy_Mapping" => in_attack = attribute(start, "Taxonomy_Name").as_deref() == Some("ATTACK"),
                    "Entry_ID" => in_id = in_attack,
                    _ => {}
                }
            }
            Event::Text(text) if in_id => {
                let id = format!("T{}", text.as_ref().trim());
                term.iter_mut().for_each(|term| term.leads_to.push(id.clone()));
            }
            Event::End(end) if end.local_name().as_ref() == "Entry_ID" => in_id = false,
            Event::End(end) if end.local_name().as_ref() == element => {
                let mut record = Record::default();
                match term.take() {
                    Some(term) if term.id.len() > prefix.len() => record.term(feed, term),
                    _ => then(Err("a term without ID".into())),
                }
                then(Ok(record));
            }
            _ => {}
        }
        buffer.clear();
    }
}

fn attribute(start: &BytesStart, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok()??;
    Some(attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.trim().to_owned())
}

#[derive(Deserialize)]
struct Object {
    #[serde(rename = "type")]
    kind: String,
    name: Option<String>,
    modified: Option<String>,
    #[serde(default)]
    revoked: bool,
    #[serde(default)]
    external_references: Vec<Reference>,
}

#[derive(Deserialize)]
struct Reference {
    source_name: Option<String>,
    external_id: Option<String>,
}

/// Reads an object of a bundle of STIX: techniques and mitigations of ATT&CK, patterns of CAPEC. Others give nothing.
pub(crate) fn stix(text: &str) -> Result<(Feed, Record), String> {
    let object: Object = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let is_term = matches!(object.kind.as_str(), "attack-pattern" | "course-of-action") && !object.revoked;
    let ids: BTreeMap<&str, &str> = object
        .external_references
        .iter()
        .filter_map(|reference| Some((reference.source_name.as_deref()?, reference.external_id.as_deref()?)))
        .collect();
    let (feed, id) = match (ids.get("mitre-attack"), ids.get("capec")) {
        (Some(id), _) => (Feed::Attack, *id),
        (None, Some(id)) if id.starts_with("CAPEC-") => (Feed::Capec, *id),
        _ => return Ok((Feed::Attack, Record::default())),
    };
    let mut record = Record { date: object.modified.as_deref().and_then(day), ..Record::default() };
    if is_term {
        let leads_to = if feed == Feed::Capec { ids.get("ATTACK").map(|id| (*id).to_owned()) } else { None };
        let name = object.name.unwrap_or_default();
        record.term(feed, Term { id: id.to_owned(), name, leads_to: leads_to.into_iter().collect() });
    }
    Ok((feed, record))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Said;

    fn terms(feed: Feed, xml: &str) -> (Vec<Term>, Option<Date>) {
        let mut terms = Vec::new();
        let date = catalogue(feed, xml.as_bytes(), |record| {
            for entry in record.unwrap().entries {
                terms.push(postcard::from_bytes::<Said<Term>>(&entry.2).unwrap().what);
            }
        });
        (terms, date)
    }

    #[test]
    fn catalogues_lead_from_weakness_to_pattern_to_technique() {
        let cwe = r#"<Weakness_Catalog Date="2025-09-09"><Weaknesses><Weakness ID="79" Name="Cross-site Scripting"><Related_Attack_Patterns>
            <Related_Attack_Pattern CAPEC_ID="63"/></Related_Attack_Patterns></Weakness></Weaknesses></Weakness_Catalog>"#;
        let term =
            |id: &str, name: &str, to: &str| Term { id: id.into(), name: name.into(), leads_to: vec![to.into()] };
        assert_eq!(
            terms(Feed::Cwe, cwe),
            (vec![term("CWE-79", "Cross-site Scripting", "CAPEC-63")], day("2025-09-09"))
        );
        let capec = r#"<c:Attack_Pattern_Catalog xmlns:c="x" Date="2023-01-24"><c:Attack_Pattern ID="63" Name="XSS"><c:Taxonomy_Mappings>
            <c:Taxonomy_Mapping Taxonomy_Name="ATTACK"><c:Entry_ID>1059.007</c:Entry_ID></c:Taxonomy_Mapping>
            <c:Taxonomy_Mapping Taxonomy_Name="WASC"><c:Entry_ID>08</c:Entry_ID></c:Taxonomy_Mapping>
            </c:Taxonomy_Mappings></c:Attack_Pattern></c:Attack_Pattern_Catalog>"#;
        assert_eq!(terms(Feed::Capec, capec).0, [term("CAPEC-63", "XSS", "T1059.007")]);
        let technique = r#"{"type": "attack-pattern", "name": "Exploit Public-Facing Application", "modified": "2025-04-15T00:00:00Z",
            "external_references": [{"source_name": "mitre-attack", "external_id": "T1190"}]}"#;
        assert_eq!(stix(technique).unwrap().1.entries.len(), 1);
        assert_eq!(stix(r#"{"type": "relationship"}"#).unwrap().1.entries.len(), 0);
    }
}
