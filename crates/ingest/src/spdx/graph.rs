//! SPDX 3: a graph of elements, of which those that are packages are read.

use std::io;

use kharita_model::Instant;

use super::document::{self, Head, Package};
use crate::json::{self, Node};
use crate::report::Report;
use crate::{Context, Input, Outcome, Sink};

const ELEMENTS: &[&str] = &["@graph", "*"];

pub fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let mut first = Report::of_network("spdx", context, &mut unheard);
    let mut head = Head::default();
    json::each(input, &mut first, ELEMENTS, wanted, |_, node, _| {
        of_head(&mut head, node);
        Ok(())
    })?;
    // Elements that are described are often the bill itself: a package is the root only if it is one of them.
    let mut root = None;
    json::each(input, &mut first, ELEMENTS, wanted, |_, node, _| {
        root = root.take().or_else(|| package(node).filter(|package| head.described.contains(&package.id)));
        Ok(())
    })?;
    drop(first);
    let mut report = document::report(&head, context, sink);
    document::looked_at(&mut report, &head, root.as_ref())?;
    json::each(input, &mut report, ELEMENTS, wanted, |report, node, _| match package(node) {
        Some(package) => document::package(report, &head, root.as_ref(), &package),
        None => {
            report.leave_out("elements", 1);
            Ok(())
        }
    })?;
    report.end()
}

fn of_head(head: &mut Head, node: &Node) {
    let text = |name: &str| node.text(name).unwrap_or_default();
    match kind(node) {
        "CreationInfo" => {
            text("specVersion").clone_into(&mut head.version);
            head.made = Instant::parse(text("created"));
        }
        "SpdxDocument" | "Sbom" | "Bom" => {
            if kind(node) == "SpdxDocument" {
                text("spdxId").clone_into(&mut head.namespace);
                text("name").clone_into(&mut head.name);
            }
            let roots = node.list("rootElement").iter().filter_map(Node::as_text).map(str::to_owned);
            head.described.extend(roots);
        }
        _ => {}
    }
}

/// The type without the name of its profile: `software_Package` is `Package`.
fn kind(node: &Node) -> &str {
    let kind = node.text("type").or_else(|| node.text("@type")).unwrap_or_default();
    kind.rsplit(['_', ':', '/']).next().unwrap_or(kind)
}

fn package(node: &Node) -> Option<Package> {
    if kind(node) != "Package" {
        return None;
    }
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
    let mut package = Package {
        at: node.at,
        id: text("spdxId").to_owned(),
        name: text("name").to_owned(),
        version: text("software_packageVersion").to_owned(),
        ..Package::default()
    };
    package.refer("packageUrl", text("software_packageUrl"));
    for identifier in node.list("externalIdentifier") {
        let text = |name: &str| identifier.text(name).unwrap_or_default();
        package.refer(text("externalIdentifierType"), text("identifier"));
    }
    Some(package)
}

fn wanted(name: &str) -> bool {
    matches!(
        name,
        "type"
            | "@type"
            | "spdxId"
            | "name"
            | "specVersion"
            | "created"
            | "rootElement"
            | "software_packageVersion"
            | "software_packageUrl"
            | "externalIdentifier"
            | "externalIdentifierType"
            | "identifier"
    )
}
