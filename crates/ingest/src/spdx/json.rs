//! SPDX 2 in JSON: the head first, wherever it stands, then the packages one by one.

use std::io;

use kharita_model::Instant;

use super::document::{self, Head, Package};
use crate::json::{self, Node};
use crate::report::Report;
use crate::{Context, Input, Outcome, Sink};

pub fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let mut first = Report::of_network("spdx", context, &mut unheard);
    let mut head = json::header(input, &mut first, of_head)?.as_ref().map(head).unwrap_or_default();
    json::each(
        input,
        &mut first,
        &["relationships", "*"],
        |_| true,
        |_, node, _| {
            let text = |name: &str| node.text(name).unwrap_or_default();
            if text("relationshipType") == "DESCRIBES" && text("spdxElementId") == "SPDXRef-DOCUMENT" {
                head.described.push(text("relatedSpdxElement").to_owned());
            }
            Ok(())
        },
    )?;
    head.described.dedup();
    let mut root = None;
    if let [described] = head.described.as_slice() {
        json::each(input, &mut first, &["packages", "*"], of_package, |_, node, _| {
            if node.text("SPDXID") == Some(described) {
                root = Some(package(node));
            }
            Ok(())
        })?;
    }
    drop(first);
    let mut report = document::report(&head, context, sink);
    document::looked_at(&mut report, &head, root.as_ref())?;
    json::each(input, &mut report, &["packages", "*"], of_package, |report, node, _| {
        document::package(report, &head, root.as_ref(), &package(node))
    })?;
    json::each(
        input,
        &mut report,
        &["files", "*"],
        |_| false,
        |report, _, _| {
            report.leave_out("files", 1);
            Ok(())
        },
    )?;
    report.end()
}

fn head(node: &Node) -> Head {
    let text = |name: &str| node.text(name).unwrap_or_default().to_owned();
    Head {
        version: text("spdxVersion"),
        namespace: text("documentNamespace"),
        name: text("name"),
        made: node.get("creationInfo").and_then(|made| made.text("created")).and_then(Instant::parse),
        described: node.list("documentDescribes").iter().filter_map(Node::as_text).map(str::to_owned).collect(),
    }
}

fn package(node: &Node) -> Package {
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
    let mut package = Package {
        at: node.at,
        id: text("SPDXID").to_owned(),
        name: text("name").to_owned(),
        version: text("versionInfo").to_owned(),
        ..Package::default()
    };
    package.supplied(text("supplier"));
    for name in ["licenseConcluded", "licenseDeclared"] {
        package.licensed(text(name));
    }
    for reference in node.list("externalRefs") {
        package.refer(
            reference.text("referenceType").unwrap_or_default(),
            reference.text("referenceLocator").unwrap_or_default(),
        );
    }
    package
}

fn of_head(name: &str) -> bool {
    matches!(name, "spdxVersion" | "documentNamespace" | "name" | "creationInfo" | "created" | "documentDescribes")
}

fn of_package(name: &str) -> bool {
    matches!(
        name,
        "SPDXID"
            | "name"
            | "versionInfo"
            | "supplier"
            | "licenseConcluded"
            | "licenseDeclared"
            | "externalRefs"
            | "referenceType"
            | "referenceLocator"
    )
}
