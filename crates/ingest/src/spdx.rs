//! SPDX: packages of an artefact, in JSON (2.2, 2.3), tag-value and the linked data of 3.0. Who supplies a package is read if
//! it is an organisation, never if it is a person. EVIDENCE.md §3.15.

mod document;
mod graph;
mod json;
mod tags;

use std::io;

use crate::encoding::decode_head;
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// Bills of materials in SPDX.
pub const FORMAT: Format = Format {
    id: "spdx",
    name: "SPDX (JSON, tag-value)",
    versions: "2.2, 2.3 (JSON, tag-value), 3.0 (JSON-LD)",
    recognised_by: "spdxVersion; SPDXVersion: SPDX-2; @graph with @context of spdx.org",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let (head, tail) = (input.head_text(), decode_head(input.tail()));
    let is_json = sample.has("spdxVersion") || (sample.has("packages") && tail.contains("\"spdxVersion\""));
    let is_graph = sample.has("@graph") && head.contains("spdx.org/rdf/3");
    let is_tags = !sample.is_json && head.lines().any(|line| line.trim_start().starts_with("SPDXVersion: SPDX-2"));
    // The other forms of the same document are named, not read.
    let is_other = head.contains("spdx.org/rdf/terms") || head.lines().any(|line| line.starts_with("spdxVersion:"));
    match (is_json || is_graph || is_tags, is_other) {
        (true, _) => Fit::Yes,
        (false, true) => Fit::Near,
        (false, false) => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let sample = input.sample();
    if sample.has("@graph") {
        graph::read(input, context, sink)
    } else if sample.is_json {
        json::read(input, context, sink)
    } else {
        tags::read(input, context, sink)
    }
}
