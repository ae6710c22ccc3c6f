//! Writer of lists of components (CycloneDX 1.5 and 1.6, JSON and XML): one file an application, from
//! `data/components.yaml`.

use std::io::{self, Write};

use serde::Deserialize;
use serde_json::{Value, json};

use crate::Error;
use crate::calendar;
use crate::estate::Estate;
use crate::organisation::Application;
use crate::output::{Folder, escape};
use crate::random::{Purpose, Random};

const TEXT: &str = include_str!("../data/components.yaml");
/// The method of the scores in the data file.
const METHOD: &str = "CVSSv31";

#[derive(Deserialize)]
struct Data {
    documents: Vec<Content>,
}

/// What stands in a document.
#[derive(Deserialize)]
struct Content {
    application: String,
    format: Format,
    specification: String,
    components: Vec<Component>,
    vulnerabilities: Vec<Vulnerability>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Format {
    Json,
    Xml,
}

#[derive(Clone, Deserialize)]
struct Component {
    purl: String,
    mended: Option<String>,
    licence: String,
}

#[derive(Deserialize)]
struct Vulnerability {
    cve: String,
    affects: String,
    score: f64,
    severity: String,
    vector: String,
    state: String,
    justification: Option<String>,
}

/// The parts of a package URL.
struct Package {
    group: Option<String>,
    name: String,
    version: String,
}

impl Package {
    /// `pkg:type/group/name@version`, without qualifiers.
    fn of(purl: &str) -> Self {
        let path = purl.split_once('/').map_or("", |(_, path)| path);
        let (path, version) = path.rsplit_once('@').unwrap_or((path, ""));
        let (group, name) = path.rsplit_once('/').map_or((None, path), |(group, name)| (Some(group), name));
        let plain = |text: &str| text.replace("%40", "@");
        Package { group: group.map(plain), name: plain(name), version: version.to_owned() }
    }
}

/// A document of one application.
struct Document<'a> {
    content: Content,
    application: &'a Application,
    version: &'static str,
    serial: String,
    made: String,
}

/// The application of each document, and the name that the document gives to itself.
pub fn serials(estate: &Estate) -> Result<Vec<(String, String)>, Error> {
    Ok(documents(estate)?.into_iter().map(|document| (document.content.application, document.serial)).collect())
}

/// Writes the lists.
pub fn write(folder: &mut Folder, estate: &Estate) -> Result<(), Error> {
    for document in documents(estate)? {
        let extension = match document.content.format {
            Format::Json => "json",
            Format::Xml => "xml",
        };
        let path = format!("sbom/{}.cdx.{extension}", document.content.application.to_lowercase());
        folder.file(&path, |out| match document.content.format {
            Format::Json => {
                serde_json::to_writer_pretty(&mut *out, &document.json())?;
                writeln!(out)
            }
            Format::Xml => document.xml(out),
        })?;
    }
    Ok(())
}

fn documents(estate: &Estate) -> Result<Vec<Document<'_>>, Error> {
    let data: Data = serde_yaml_ng::from_str(TEXT)?;
    let documents = (0..).zip(data.documents).filter_map(|(number, mut content)| {
        let application = estate.organisation.application(&content.application)?;
        for component in &mut content.components {
            if let Some(mended) = component.mended.take().filter(|_| estate.plan.remedied) {
                component.purl = mended;
            }
        }
        let uuid = Random::keyed(estate.plan.seed, Purpose::Report, number | 1 << 63).uuid();
        Some(Document {
            version: crate::workbook::version(estate, &content.application),
            serial: format!("urn:uuid:{uuid}"),
            made: calendar::components(estate.plan.date).iso(),
            content,
            application,
        })
    });
    Ok(documents.collect())
}

impl Document<'_> {
    fn json(&self) -> Value {
        let content = &self.content;
        let components: Vec<Value> = content.components.iter().map(json_component).collect();
        let purls: Vec<&String> = content.components.iter().map(|component| &component.purl).collect();
        json!({
            "bomFormat": "CycloneDX",
            "specVersion": content.specification,
            "serialNumber": self.serial,
            "version": 1,
            "metadata": {
                "timestamp": self.made,
                "component": {
                    "type": "application", "bom-ref": content.application,
                    "name": self.application.fr, "version": self.version,
                },
            },
            "components": components,
            "dependencies": [{"ref": content.application, "dependsOn": purls}],
            "vulnerabilities": content.vulnerabilities.iter().map(json_vulnerability).collect::<Vec<_>>(),
        })
    }

    fn xml(&self, out: &mut dyn Write) -> io::Result<()> {
        let content = &self.content;
        let (id, name) = (&content.application, escape(&self.application.fr));
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(
            out,
            "<bom xmlns=\"http://cyclonedx.org/schema/bom/{}\" serialNumber=\"{}\" version=\"1\">",
            content.specification, self.serial
        )?;
        writeln!(out, "<metadata>\n<timestamp>{}</timestamp>", self.made)?;
        writeln!(
            out,
            "<component type=\"application\" bom-ref=\"{id}\"><name>{name}</name><version>{}</version></component>",
            self.version
        )?;
        writeln!(out, "</metadata>\n<components>")?;
        content.components.iter().try_for_each(|component| xml_component(out, component))?;
        writeln!(out, "</components>\n<dependencies>\n<dependency ref=\"{id}\">")?;
        for component in &content.components {
            writeln!(out, "<dependency ref=\"{}\"/>", escape(&component.purl))?;
        }
        writeln!(out, "</dependency>\n</dependencies>\n<vulnerabilities>")?;
        content.vulnerabilities.iter().try_for_each(|vulnerability| xml_vulnerability(out, vulnerability))?;
        writeln!(out, "</vulnerabilities>\n</bom>")
    }
}

fn json_component(component: &Component) -> Value {
    let package = Package::of(&component.purl);
    let mut value = json!({
        "type": "library", "bom-ref": component.purl, "name": package.name, "version": package.version,
        "purl": component.purl, "licenses": [{"license": {"id": component.licence}}],
    });
    if let (Some(group), Some(fields)) = (package.group, value.as_object_mut()) {
        fields.insert("group".to_owned(), group.into());
    }
    value
}

fn json_vulnerability(vulnerability: &Vulnerability) -> Value {
    let mut analysis = json!({"state": vulnerability.state});
    if let (Some(justification), Some(fields)) = (&vulnerability.justification, analysis.as_object_mut()) {
        fields.insert("justification".to_owned(), justification.as_str().into());
    }
    json!({
        "bom-ref": vulnerability.cve, "id": vulnerability.cve, "source": {"name": "NVD"},
        "ratings": [{
            "source": {"name": "NVD"}, "score": vulnerability.score, "severity": vulnerability.severity,
            "method": METHOD, "vector": format!("CVSS:3.1/{}", vulnerability.vector),
        }],
        "analysis": analysis,
        "affects": [{"ref": vulnerability.affects}],
    })
}

fn xml_component(out: &mut dyn Write, component: &Component) -> io::Result<()> {
    let package = Package::of(&component.purl);
    let purl = escape(&component.purl);
    writeln!(out, "<component type=\"library\" bom-ref=\"{purl}\">")?;
    if let Some(group) = &package.group {
        writeln!(out, "<group>{}</group>", escape(group))?;
    }
    writeln!(out, "<name>{}</name><version>{}</version>", escape(&package.name), escape(&package.version))?;
    writeln!(out, "<licenses><license><id>{}</id></license></licenses>", component.licence)?;
    writeln!(out, "<purl>{purl}</purl>\n</component>")
}

fn xml_vulnerability(out: &mut dyn Write, vulnerability: &Vulnerability) -> io::Result<()> {
    let Vulnerability { cve, affects, score, severity, vector, state, justification } = vulnerability;
    writeln!(out, "<vulnerability bom-ref=\"{cve}\"><id>{cve}</id><source><name>NVD</name></source>")?;
    writeln!(out, "<ratings><rating><source><name>NVD</name></source><score>{score}</score>")?;
    writeln!(
        out,
        "<severity>{severity}</severity><method>{METHOD}</method><vector>CVSS:3.1/{vector}</vector></rating></ratings>"
    )?;
    write!(out, "<analysis><state>{state}</state>")?;
    if let Some(justification) = justification {
        write!(out, "<justification>{justification}</justification>")?;
    }
    writeln!(out, "</analysis>\n<affects><target><ref>{}</ref></target></affects>\n</vulnerability>", escape(affects))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_hold_together_and_nothing_is_above_medium() {
        let data: Data = serde_yaml_ng::from_str(TEXT).unwrap();
        for content in &data.documents {
            for component in &content.components {
                let package = Package::of(&component.purl);
                assert!(!package.name.is_empty() && !package.version.is_empty(), "{}", component.purl);
            }
            for vulnerability in &content.vulnerabilities {
                assert!(content.components.iter().any(|component| component.purl == vulnerability.affects));
                assert!(["low", "medium"].contains(&vulnerability.severity.as_str()) && vulnerability.score < 7.0);
                assert_eq!(vulnerability.severity == "low", vulnerability.score < 4.0, "{}", vulnerability.cve);
                assert_eq!(vulnerability.justification.is_some(), vulnerability.state == "not_affected");
            }
        }
        let states = data.documents.iter().flat_map(|x| &x.vulnerabilities).map(|x| x.state.as_str());
        assert!(
            states.clone().any(|state| state == "not_affected") && states.clone().any(|state| state == "exploitable")
        );
    }

    #[test]
    fn package_urls_are_taken_apart() {
        let package = Package::of("pkg:npm/%40angular/core@17.3.12");
        assert_eq!(
            (package.group.as_deref(), package.name.as_str(), package.version.as_str()),
            (Some("@angular"), "core", "17.3.12")
        );
        assert_eq!(Package::of("pkg:generic/php@7.4.33").group, None);
    }
}
