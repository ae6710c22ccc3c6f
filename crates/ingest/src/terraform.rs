//! Terraform states: the machines, stores and services that a body declared as code. A state holds passwords in clear, so only
//! the attributes named here are read at all. MAP.md §8.3.

use std::io;

use kharita_model::{Attribute, NodeKind, Value};

use crate::cloud::Resource;
use crate::json::{self, Node};
use crate::report::{IN_HAND, Report};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// States of Terraform and OpenTofu.
pub const FORMAT: Format = Format {
    id: "terraform",
    name: "Terraform / OpenTofu state",
    versions: "4",
    recognised_by: "members version, terraform_version, lineage, resources",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        match (sample.has("terraform_version"), sample.has("lineage") || sample.has("resources")) {
            (true, true) => Fit::Yes,
            (true, false) => Fit::Near,
            (false, _) => Fit::No,
        }
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let of_head = |name: &str| matches!(name, "terraform_version" | "lineage" | "resources" | "type" | "mode" | "name");
    let head = json::header(input, &mut Report::of_network("terraform", context, &mut unheard), of_head)?;
    let text = |name: &str| head.as_ref().and_then(|head| head.text(name)).unwrap_or_default();
    let mut report = Report::new("terraform", text("lineage"), context, sink);
    report.outcome.version = Some(text("terraform_version").to_owned());
    let resources: &[Node] = head.as_ref().map(|head| head.list("resources")).unwrap_or_default();
    json::each(input, &mut report, &["resources", "*", "instances", "*"], wanted, |report, node, place| {
        let resource = place.owner(resources, 0);
        let of = |name: &str| resource.and_then(|resource| resource.text(name)).unwrap_or_default();
        report.row(node.at, [])?;
        report.confidence(IN_HAND);
        instance(report, node, of("type"), of("name"));
        Ok(())
    })?;
    report.end()
}

/// An instance of a resource; what is no node of the map (rules, policies, attachments) is left out by its type.
fn instance(report: &mut Report, node: &Node, kind: &str, label: &str) {
    let attributes = node.get("attributes");
    let of = |name: &str| attributes.and_then(|all| all.get(name)).and_then(Node::written).unwrap_or_default();
    let first =
        |names: &[&'static str]| names.iter().map(|name| of(name)).find(|text| !text.is_empty()).unwrap_or(label);
    let tag = attributes.and_then(|all| all.get("tags")).and_then(|tags| tags.text("Name"));
    let resource = Resource {
        at: node.at,
        id: first(&["arn", "self_link", "id"]),
        name: tag.unwrap_or_else(|| first(&["identifier", "bucket", "name"])),
        kind,
        addresses: ["private_ip", "public_ip", "private_ip_address", "public_ip_address"]
            .iter()
            .map(|name| of(name))
            .collect(),
        ..Resource::default()
    };
    if resource.node().0 == NodeKind::App {
        return report.leave_out(kind, 1);
    }
    let Some(thing) = resource.write(report) else { return };
    let engine = [of("engine"), of("engine_version")].join(" ");
    report.say(&thing, Attribute::Engine, engine.trim());
    let encrypted = attributes.and_then(|all| all.truth_of("storage_encrypted"));
    if let Some(encrypted) = encrypted {
        report.attribute(&thing, Attribute::EncryptedAtRest, Value::Bool(encrypted));
    }
}

/// The attributes that are read. Whatever else stands in a state is passed over unread.
fn wanted(name: &str) -> bool {
    matches!(
        name,
        "attributes"
            | "arn"
            | "self_link"
            | "id"
            | "identifier"
            | "bucket"
            | "name"
            | "tags"
            | "Name"
            | "engine"
            | "engine_version"
            | "storage_encrypted"
            | "private_ip"
            | "public_ip"
            | "private_ip_address"
            | "public_ip_address"
    )
}
