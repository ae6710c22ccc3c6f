//! CycloneDX bills of materials and VEX documents, in JSON and XML: the artefact, its components, and the weaknesses
//! that the document states of them. EVIDENCE.md §3.14.

mod document;
mod from_json;
mod from_xml;
mod part;
mod vulnerability;

use std::io::{self, Seek};

use crate::encoding::decode_head;
use crate::json::{self, Node};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// The versions that are read.
const VERSIONS: &str = "1.0–1.7";

/// Bills of materials in CycloneDX.
pub const FORMAT: Format = Format {
    id: "cyclonedx",
    name: "CycloneDX",
    versions: VERSIONS,
    recognised_by: "bomFormat: CycloneDX, <bom xmlns=\"http://cyclonedx.org/schema/bom/…\">",
    reader: 1,
    recognise,
    read,
};

/// Where the name space of the XML form begins; the version follows.
const NAMESPACE: &str = "http://cyclonedx.org/schema/bom/";

fn recognise(input: &Input) -> Fit {
    if let Some((name, attributes)) = input.root() {
        let is_ours = attributes.iter().any(|(_, value)| value.starts_with(NAMESPACE));
        return match local(name) {
            "bom" if is_ours => Fit::Yes,
            "bom" => Fit::Near,
            _ => Fit::No,
        };
    }
    let members = json::outermost(input.head());
    let has = |wanted: &str| members.iter().any(|(name, _)| name == wanted);
    let format =
        members.iter().find(|(name, _)| name == "bomFormat").map(|(_, node)| node.as_ref().and_then(Node::as_text));
    match format {
        Some(Some("CycloneDX")) => Fit::Yes,
        Some(_) => Fit::Near,
        // The members of an object have no order: a long list may stand before the name of the format.
        None if has("components") || has("metadata") || has("vulnerabilities") || has("specVersion") => {
            let tail: String = decode_head(input.tail()).split_whitespace().collect();
            if tail.contains("\"bomFormat\":\"CycloneDX\"") { Fit::Yes } else { Fit::Near }
        }
        None => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    input.rewind()?;
    if input.root().is_some() { from_xml::read(input, context, sink) } else { from_json::read(input, context, sink) }
}

/// The name of an element without its prefix.
fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(text: &str) -> Fit {
        recognise(&Input::from_bytes(text.as_bytes().to_vec(), "x"))
    }

    #[test]
    fn documents_are_known_by_their_content() {
        for text in [
            r#"{"$schema":"x","bomFormat":"CycloneDX","components":[{"cut"#,
            "\u{feff}{\"bomFormat\": \"CycloneDX\"}",
            r#"<bom xmlns="http://cyclonedx.org/schema/bom/1.4"/>"#,
            r#"<b:bom xmlns:b="http://cyclonedx.org/schema/bom/1.0">"#,
        ] {
            assert_eq!(fit(text), Fit::Yes, "{text}");
        }
        let late = format!("{{\"components\":[{}{{}}],\"bomFormat\" : \"CycloneDX\"}}", "{},".repeat(40_000));
        assert_eq!(fit(&late), Fit::Yes);
        for text in [r#"{"bomFormat":"AnotherFormat","specVersion":"1.6"}"#, r#"{"components":[]}"#, "<bom/>"] {
            assert_eq!(fit(text), Fit::Near, "{text}");
        }
        for text in ["{}", "[]", "null", "<nmaprun/>", r#"{"SchemaVersion":2}"#, ""] {
            assert_eq!(fit(text), Fit::No, "{text}");
        }
    }
}
