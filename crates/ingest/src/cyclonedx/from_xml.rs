//! CycloneDX in XML: its schema orders the elements, so once through is enough. Weaknesses stand at its end, or, in the
//! extension of version 1.2, inside the components.

use std::io::{self, Read};

use kharita_model::{Code, Instant, Subtype};

use super::document::{Document, Header};
use super::part::Part;
use super::vulnerability::{Rating, Vulnerability};
use super::{NAMESPACE, local};
use crate::xml::{Element, Node, Xml};
use crate::{Context, Input, Outcome, Sink};

/// Bytes of a text that are kept.
const TEXT: usize = 16 * 1024;

/// Reads a document from its beginning.
pub fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut xml = Xml::new(input)?;
    let mut reader = Reader::new();
    // The header ends where the first thing of another kind begins.
    while !reader.header_is_over && reader.node(&mut xml, None)? {}
    let stopped = xml.stopped().cloned();
    if let Some(message) = &stopped
        && message.code == Code::TooDeep
    {
        return Ok(Outcome { rejected: Some(message.clone().in_file(context.name)), ..Outcome::default() });
    }
    let mut document = match Document::new(context, sink, std::mem::take(&mut reader.header)) {
        Ok(document) => document,
        Err(message) => return Ok(Outcome { rejected: Some(message), ..Outcome::default() }),
    };
    while reader.node(&mut xml, Some(&mut document))? {}
    document.refuse(xml.take_refused());
    document.warn(xml.warnings());
    document.leave_out("dependencies", reader.dependencies);
    document.leave_out("pedigree", reader.pedigree);
    document.leave_out("tools", reader.tools);
    document.end(xml.stopped())
}

/// What an open `component` or `service` element describes.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Role {
    Artefact,
    Module,
    Software,
    Service,
}

/// An element that is being read, and the length of the path where it begins.
struct Open {
    base: usize,
    role: Role,
    part: Part,
    /// Weaknesses inside it: they are written after it.
    weaknesses: Vec<Vulnerability>,
    /// Components inside it, with the key of the one around each: they too are written after it.
    nested: Vec<(Part, Vec<Vulnerability>, Option<String>)>,
}

struct Reader {
    /// Names of the open elements, each after a slash.
    path: String,
    text: String,
    header: Header,
    header_is_over: bool,
    open: Vec<Open>,
    weakness: Option<(usize, Vulnerability)>,
    dependencies: u64,
    pedigree: u64,
    tools: u64,
}

impl Reader {
    fn new() -> Self {
        Reader {
            path: String::new(),
            text: String::new(),
            header: Header::default(),
            header_is_over: false,
            open: Vec::new(),
            weakness: None,
            dependencies: 0,
            pedigree: 0,
            tools: 0,
        }
    }

    /// Takes the next node; `false` after the last. Before the header is over there is no document yet.
    fn node(&mut self, xml: &mut Xml<impl Read>, document: Option<&mut Document>) -> io::Result<bool> {
        match xml.next()? {
            Node::Start(element) => {
                self.text.clear();
                self.path.push('/');
                self.path.push_str(local(element.name()));
                self.start(&element);
            }
            Node::Text(text) => text.append_to(&mut self.text, TEXT),
            Node::End(end) => {
                let name = local(end.name()).len() + 1;
                self.end(document)?;
                self.text.clear();
                self.path.truncate(self.path.len().saturating_sub(name));
            }
            Node::Done => return Ok(false),
            Node::Other => {}
        }
        Ok(true)
    }

    fn start(&mut self, element: &Element) {
        let base = self.path.len();
        let name = local(element.name());
        match self.path.as_str() {
            "/bom" => {
                let version = element.attributes().find_map(|(_, value)| value.strip_prefix(NAMESPACE));
                self.header.version = version.map(str::to_owned);
                self.header.serial =
                    element.get("serialNumber").map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
                return;
            }
            "/bom/components" | "/bom/services" | "/bom/vulnerabilities" | "/bom/dependencies" => {
                self.header_is_over = true
            }
            "/bom/dependencies/dependency" => self.dependencies += 1,
            _ => {}
        }
        match name {
            "component" if self.path.contains("/pedigree/") => self.pedigree += 1,
            "component" | "service" if self.path.contains("/tools/") => self.tools += 1,
            "component" | "service" => {
                let inside_artefact = self.open.iter().any(|open| open.role == Role::Artefact);
                let role = match name {
                    "service" => Role::Service,
                    _ if inside_artefact => Role::Module,
                    _ if self.path == "/bom/metadata/component" => Role::Artefact,
                    _ => Role::Software,
                };
                let text =
                    |name: &str| element.get(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
                let part =
                    Part { at: element.offset, reference: text("bom-ref"), kind: text("type"), ..Part::default() };
                self.open.push(Open { base, role, part, weaknesses: Vec::new(), nested: Vec::new() });
            }
            "vulnerability" => {
                let affects = element.get("ref").map(|text| text.trim().to_owned()).into_iter().collect();
                self.weakness = Some((base, Vulnerability { at: element.offset, affects, ..Vulnerability::default() }));
            }
            "rating" => {
                if let Some((_, weakness)) = &mut self.weakness {
                    weakness.ratings.push(Rating::default());
                }
            }
            _ => {}
        }
    }

    /// The innermost open element ends.
    fn end(&mut self, document: Option<&mut Document>) -> io::Result<()> {
        let (text, length) = (self.text.trim(), self.path.len());
        if let Some((base, mut weakness)) = self.weakness.take() {
            if base != length {
                describe_weakness(&mut weakness, self.path.get(base..).unwrap_or_default(), text);
                self.weakness = Some((base, weakness));
                return Ok(());
            }
            match (self.open.last_mut(), document) {
                (Some(open), _) => open.weaknesses.push(weakness),
                (None, Some(document)) => document.weakness(&weakness, None)?,
                (None, None) => {}
            }
            return Ok(());
        }
        if let Some(open) = self.open.last_mut() {
            if open.base != length {
                describe_part(&mut open.part, self.path.get(open.base..).unwrap_or_default(), text);
                return Ok(());
            }
            return self.close(document);
        }
        match self.path.as_str() {
            "/bom/metadata/timestamp" => self.header.made = Instant::parse(text),
            "/bom/compositions/composition/aggregate" => {
                if let Some(document) = document {
                    document.incomplete |= text != "complete";
                }
            }
            "/bom/vulnerabilities" => {
                if let Some(document) = document {
                    document.tested = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// A component or service is whole.
    fn close(&mut self, document: Option<&mut Document>) -> io::Result<()> {
        let Some(Open { role, part, weaknesses, nested, .. }) = self.open.pop() else { return Ok(()) };
        let Some(document) = document else {
            match role {
                Role::Artefact => self.header.artefact = Some(part),
                _ => self.header.modules.push(part),
            }
            return Ok(());
        };
        match role {
            // A second artefact, or one that stands behind the components.
            Role::Artefact | Role::Module => document.module(part, Subtype::Module),
            Role::Service => document.module(part, Subtype::SoftwareService),
            Role::Software => {
                let around = self.open.last_mut();
                let inside = around.as_ref().and_then(|open| open.part.key());
                let all = std::iter::once((part, weaknesses, inside)).chain(nested);
                if let Some(around) = around {
                    around.nested.extend(all);
                    return Ok(());
                }
                for (part, weaknesses, inside) in all {
                    let key = part.key();
                    document.software(part, inside.as_deref())?;
                    for weakness in weaknesses {
                        document.weakness(&weakness, key.as_deref())?;
                    }
                }
            }
        }
        Ok(())
    }
}

fn describe_part(part: &mut Part, path: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let field = match path {
        "/group" => &mut part.group,
        "/name" => &mut part.name,
        "/version" => &mut part.version,
        "/purl" => &mut part.purl,
        "/cpe" => &mut part.cpe,
        "/supplier/name" | "/manufacturer/name" => &mut part.supplier,
        "/licenses/license/id" | "/licenses/license/name" | "/licenses/expression" => {
            part.licences.push(text.to_owned());
            return;
        }
        _ => return,
    };
    field.get_or_insert_with(|| text.to_owned());
}

fn describe_weakness(weakness: &mut Vulnerability, path: &str, text: &str) {
    if text.is_empty() {
        return;
    }
    let owned = || text.to_owned();
    let field = match path {
        "/id" => &mut weakness.id,
        "/description" => &mut weakness.description,
        "/detail" => &mut weakness.detail,
        "/recommendation" | "/recommendations/recommendation" => &mut weakness.recommendation,
        "/published" => &mut weakness.published,
        "/analysis/state" => &mut weakness.state,
        "/references/reference/id" => return weakness.references.push(owned()),
        "/cwes/cwe" => return weakness.cwes.push(owned()),
        "/advisories/advisory" | "/advisories/advisory/url" => return weakness.advisories.push(owned()),
        "/affects/target/ref" => return weakness.affects.push(owned()),
        _ => match (path.strip_prefix("/ratings/rating/"), weakness.ratings.last_mut()) {
            (Some("severity"), Some(rating)) => &mut rating.severity,
            (Some("method"), Some(rating)) => &mut rating.method,
            (Some("vector"), Some(rating)) => &mut rating.vector,
            (Some("score" | "score/base"), Some(rating)) => {
                rating.score = text.parse().ok().filter(|score: &f64| score.is_finite());
                return;
            }
            _ => return,
        },
    };
    field.get_or_insert_with(owned);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_ratings() {
        let mut weakness = Vulnerability { ratings: vec![Rating::default()], ..Vulnerability::default() };
        describe_weakness(&mut weakness, "/ratings/rating/score/base", "9.8");
        describe_weakness(&mut weakness, "/ratings/rating/severity", "Critical");
        describe_weakness(&mut weakness, "/ratings/rating/score", "");
        assert_eq!((weakness.ratings[0].score, weakness.ratings[0].severity.as_deref()), (Some(9.8), Some("Critical")));
        describe_weakness(&mut weakness, "/ratings/rating/score", "NaN");
        assert_eq!(weakness.ratings[0].score, None);
    }
}
