//! CycloneDX in JSON. The members of an object have no order, so the document is gone through three times: for what the
//! others need (serial number, artefact), for the components, and for the weaknesses that refer to them.

use std::io::{self, Seek};

use kharita_model::{Code, Instant, Locator, Message, Subtype};

use super::document::{Document, Header};
use super::part::Part;
use super::vulnerability::{Rating, Vulnerability};
use crate::json::{Json, Key, Node};
use crate::{Context, Input, Outcome, Sink};

/// Reads a document from its beginning.
pub fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut first = First::default();
    let mut json = Json::new(&mut *input)?;
    each_member(&mut json, |json, key| first.member(json, &key))?;
    let stopped = json.stopped().cloned();
    let (refused, warnings) = (json.take_refused(), json.warnings());
    if let Some(message) = &stopped
        && message.code == Code::TooDeep
    {
        return Ok(Outcome { rejected: Some(message.clone().in_file(context.name)), ..Outcome::default() });
    }
    let mut document = match Document::new(context, sink, std::mem::take(&mut first.header)) {
        Ok(document) => document,
        Err(message) => return Ok(Outcome { rejected: Some(message), ..Outcome::default() }),
    };
    document.refuse(refused);
    document.warn(warnings);
    document.incomplete = first.incomplete;
    document.tested = first.tested;
    document.leave_out("dependencies", first.dependencies);
    for service in first.services {
        document.module(service, Subtype::SoftwareService);
    }
    for pass in [components, vulnerabilities] {
        input.rewind()?;
        let mut json = Json::new(&mut *input)?;
        pass(&mut json, &mut document)?;
        document.refuse(json.take_refused());
        document.warn(json.warnings());
    }
    document.end(stopped.as_ref())
}

/// Goes through the members of the outermost object.
fn each_member<'i>(
    json: &mut Json<&'i mut Input>,
    mut member: impl FnMut(&mut Json<&'i mut Input>, Key) -> io::Result<()>,
) -> io::Result<()> {
    if json.object()? {
        while let Some(key) = json.key()? {
            member(json, key)?;
        }
    }
    Ok(())
}

/// What the first time gives.
#[derive(Default)]
struct First {
    header: Header,
    seen: Vec<String>,
    services: Vec<Part>,
    dependencies: u64,
    incomplete: bool,
    tested: bool,
}

impl First {
    fn member(&mut self, json: &mut Json<&mut Input>, key: &Key) -> io::Result<()> {
        let is_list = matches!(
            key.name.as_str(),
            "components" | "vulnerabilities" | "services" | "dependencies" | "compositions"
        );
        if self.seen.contains(&key.name) {
            json.refuse(Message::new(Code::DuplicateName).with("name", &key.name).at(Locator::Byte(key.at)));
            // Both lists of one name are read: choosing one would hide findings.
            if !is_list {
                return json.skip();
            }
        }
        if is_list || matches!(key.name.as_str(), "specVersion" | "serialNumber" | "metadata") {
            self.seen.push(key.name.clone());
        }
        match key.name.as_str() {
            "specVersion" => {
                self.header.version = json.value(wanted)?.and_then(|node| node.written().map(str::to_owned))
            }
            "serialNumber" => {
                self.header.serial = json.value(wanted)?.and_then(|node| node.as_text().map(str::to_owned))
            }
            "metadata" => {
                if let Some(metadata) = json.value(wanted)? {
                    self.metadata(&metadata);
                }
            }
            "vulnerabilities" => {
                self.tested = true;
                json.skip()?;
            }
            "dependencies" => each(json, |json| {
                self.dependencies += 1;
                json.skip()
            })?,
            "services" => each(json, |json| {
                let service = json.value(wanted)?;
                self.services.extend(service.as_ref().map(part));
                Ok(())
            })?,
            "compositions" => each(json, |json| {
                let said = json.value(wanted)?;
                let aggregate = said.as_ref().and_then(|said| said.text("aggregate"));
                self.incomplete |= aggregate.is_some_and(|aggregate| aggregate != "complete");
                Ok(())
            })?,
            _ => json.skip()?,
        }
        Ok(())
    }

    fn metadata(&mut self, metadata: &Node) {
        self.header.made = metadata.text("timestamp").and_then(Instant::parse);
        if let Some(artefact) = metadata.get("component") {
            self.header.artefact = Some(part(artefact));
            let mut inside: Vec<&Node> = artefact.list("components").iter().collect();
            while let Some(module) = inside.pop() {
                inside.extend(module.list("components"));
                self.header.modules.push(part(module));
            }
        }
    }
}

/// Goes through the elements of the list that comes next; none if it is no list.
fn each(
    json: &mut Json<&mut Input>,
    mut element: impl FnMut(&mut Json<&mut Input>) -> io::Result<()>,
) -> io::Result<()> {
    if json.list()? {
        while json.item()? {
            element(json)?;
        }
    }
    Ok(())
}

/// The list that comes next; that it is none is told.
fn list_of(json: &mut Json<&mut Input>, key: &Key) -> io::Result<bool> {
    let is_list = json.list()?;
    if !is_list && json.stopped().is_none() {
        json.refuse(Message::new(Code::RowUnreadable).with("name", &key.name).at(Locator::Byte(key.at)));
    }
    Ok(is_list)
}

fn components(json: &mut Json<&mut Input>, document: &mut Document) -> io::Result<()> {
    each_member(json, |json, key| {
        if key.name != "components" {
            return json.skip();
        }
        if list_of(json, &key)? {
            while json.item()? {
                if let Some(node) = json.value(wanted)? {
                    component(&node, None, document)?;
                }
            }
        }
        Ok(())
    })
}

/// A component and those inside it. Their depth is that of the text, which is limited.
fn component(node: &Node, inside: Option<&str>, document: &mut Document) -> io::Result<()> {
    let own = part(node);
    let key = own.key();
    document.leave_out(
        "pedigree",
        node.get("pedigree").map_or(0, |pedigree| {
            ["ancestors", "descendants", "variants"].iter().map(|list| pedigree.list(list).len() as u64).sum()
        }),
    );
    document.software(own, inside)?;
    for nested in node.list("components") {
        component(nested, key.as_deref(), document)?;
    }
    Ok(())
}

fn vulnerabilities(json: &mut Json<&mut Input>, document: &mut Document) -> io::Result<()> {
    if !document.tested {
        return Ok(());
    }
    each_member(json, |json, key| {
        if key.name != "vulnerabilities" {
            return json.skip();
        }
        if list_of(json, &key)? {
            while json.item()? {
                if let Some(node) = json.value(wanted)? {
                    document.weakness(&vulnerability(&node), None)?;
                }
            }
        }
        Ok(())
    })
}

fn part(node: &Node) -> Part {
    let text = |name: &str| node.get(name).and_then(Node::written).map(str::to_owned);
    let name_of = |name: &str| node.get(name).and_then(|named| named.text("name")).map(str::to_owned);
    let licence = |node: &Node| {
        let licence = node.get("license").and_then(|licence| licence.text("id").or_else(|| licence.text("name")));
        licence.or_else(|| node.text("expression")).map(str::to_owned)
    };
    Part {
        at: node.at,
        reference: text("bom-ref"),
        kind: text("type"),
        group: text("group"),
        name: text("name"),
        version: text("version"),
        purl: text("purl"),
        cpe: text("cpe"),
        supplier: name_of("supplier").or_else(|| name_of("manufacturer")),
        licences: node.list("licenses").iter().filter_map(licence).collect(),
    }
}

fn vulnerability(node: &Node) -> Vulnerability {
    let text = |name: &str| node.text(name).map(str::to_owned);
    let each =
        |list: &str, name: &str| node.list(list).iter().filter_map(|item| item.text(name).map(str::to_owned)).collect();
    let rating = |node: &Node| Rating {
        method: node.text("method").map(str::to_owned),
        score: node.get("score").and_then(Node::number),
        severity: node.text("severity").map(str::to_owned),
        vector: node.text("vector").map(str::to_owned),
    };
    Vulnerability {
        at: node.at,
        id: text("id").or_else(|| text("bom-ref")),
        references: each("references", "id"),
        ratings: node.list("ratings").iter().map(rating).collect(),
        cwes: node.list("cwes").iter().filter_map(|cwe| cwe.written().map(str::to_owned)).collect(),
        description: text("description"),
        detail: text("detail"),
        recommendation: text("recommendation"),
        advisories: each("advisories", "url"),
        published: text("published"),
        state: node.get("analysis").and_then(|analysis| analysis.text("state")).map(str::to_owned),
        affects: each("affects", "ref"),
    }
}

/// The members that are read; all others are passed over.
fn wanted(name: &str) -> bool {
    matches!(
        name,
        "advisories"
            | "affects"
            | "aggregate"
            | "analysis"
            | "ancestors"
            | "bom-ref"
            | "component"
            | "components"
            | "cpe"
            | "cwes"
            | "descendants"
            | "description"
            | "detail"
            | "expression"
            | "group"
            | "id"
            | "license"
            | "licenses"
            | "manufacturer"
            | "method"
            | "name"
            | "pedigree"
            | "published"
            | "purl"
            | "ratings"
            | "recommendation"
            | "ref"
            | "references"
            | "score"
            | "severity"
            | "state"
            | "supplier"
            | "timestamp"
            | "type"
            | "url"
            | "variants"
            | "vector"
            | "version"
    )
}
