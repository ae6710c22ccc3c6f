//! OpenGraph, the generic payload of BloodHound 8: nodes of kinds that its authors chose, and edges between them. A kind
//! becomes the node of ours that comes nearest; a right is kept under its own name, and is not known to give control. MAP.md
//! §8.2.

use std::io;

use kharita_model::{Attribute, Code, EdgeKind, Message, NodeKind, Subtype, Value};

use crate::json::{self, Node};
use crate::report::{IN_HAND, Report};
use crate::{Context, Fit, Format, Input, Outcome, Sink};

/// Payloads of OpenGraph.
pub const FORMAT: Format = Format {
    id: "opengraph",
    name: "BloodHound OpenGraph",
    versions: "1",
    recognised_by: "graph with nodes or edges",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let head = input.head_text();
        let is_graph =
            !sample.is_list && sample.has("graph") && (head.contains("\"nodes\"") || head.contains("\"edges\""));
        if is_graph && head.contains("\"kind") { Fit::Yes } else { Fit::No }
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let of_head = |name: &str| matches!(name, "metadata" | "source_kind");
    let head = json::header(input, &mut Report::of_network("opengraph", context, &mut unheard), of_head)?;
    let kind = head.as_ref().and_then(|head| head.get("metadata")).and_then(|metadata| metadata.text("source_kind"));
    let mut report = Report::new("opengraph", kind.unwrap_or(context.space), context, sink);
    json::each(input, &mut report, &["graph", "nodes", "*"], of_node, node)?;
    json::each(input, &mut report, &["graph", "edges", "*"], |_| true, edge)?;
    report.end()
}

fn node(report: &mut Report, node: &Node, _: &json::Place) -> io::Result<()> {
    report.row(node.at, [])?;
    report.confidence(IN_HAND);
    let Some(id) = node.text("id") else {
        report.refuse_here(Message::new(Code::MissingKey), node.at);
        return Ok(());
    };
    let kinds: Vec<String> = node.list("kinds").iter().filter_map(Node::as_text).map(str::to_lowercase).collect();
    let (kind, subtype) = nearest(&kinds);
    let thing = report.record(id, kind, subtype);
    let name = node
        .get("properties")
        .and_then(|properties| properties.text("name").or_else(|| properties.text("displayname")));
    // The name of a user is a person's.
    let attribute = if kind == NodeKind::Account { Attribute::AccountName } else { Attribute::Name };
    report.once(&thing, attribute, name.unwrap_or_default());
    if kind == NodeKind::App {
        report.once(
            &thing,
            Attribute::ApplicationKind,
            node.list("kinds").first().and_then(Node::as_text).unwrap_or_default(),
        );
    }
    Ok(())
}

fn nearest(kinds: &[String]) -> (NodeKind, Option<Subtype>) {
    let has = |words: &[&str]| kinds.iter().any(|kind| words.iter().any(|word| kind.contains(word)));
    match () {
        () if has(&["user", "person", "account", "principal"]) => (NodeKind::Account, None),
        () if has(&["group", "role", "team"]) => (NodeKind::Group, None),
        () if has(&["computer", "host", "server", "machine", "device"]) => (NodeKind::Host, None),
        () if has(&["domain", "tenant", "forest", "organization"]) => (NodeKind::Directory, None),
        () if has(&["database", "bucket", "vault", "share"]) => (NodeKind::Store, None),
        () => (NodeKind::App, None),
    }
}

fn edge(report: &mut Report, node: &Node, _: &json::Place) -> io::Result<()> {
    report.row(node.at, [])?;
    report.confidence(IN_HAND);
    // An end that is found by a property stands in a graph that we do not have.
    let end = |name: &str| {
        let end = node.get(name)?;
        let is_id = end.text("match_by").is_none_or(|by| by == "id");
        end.get("value").and_then(Node::written).filter(|_| is_id)
    };
    let (Some(start), Some(target), Some(kind)) = (end("start"), end("end"), node.text("kind")) else {
        report.leave_out("match_by", 1);
        return Ok(());
    };
    let (start, target) = (report.mention(start), report.mention(target));
    match kind.to_ascii_lowercase().as_str() {
        "memberof" => report.edge(&start, EdgeKind::MemberOf, &target, Vec::new()),
        "contains" => report.edge(&target, EdgeKind::PartOf, &start, Vec::new()),
        _ => {
            let right = vec![(Attribute::Right, Value::text(kind)), (Attribute::Traversable, Value::Bool(false))];
            report.edge(&start, EdgeKind::Controls, &target, right);
        }
    }
    Ok(())
}

fn of_node(name: &str) -> bool {
    matches!(name, "id" | "kinds" | "properties" | "name" | "displayname")
}
