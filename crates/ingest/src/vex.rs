//! Statements of suppliers about their products: OpenVEX and CSAF 2. Each says whether a weakness affects a product, which is
//! known by its package URL or by the name in the document's tree. EVIDENCE.md §3.25.

use std::io;

use kharita_model::{Attribute, Code, IdentifierKind, Message, NodeKind, Subtype};
use rustc_hash::FxHashMap;

use crate::json::{self, Node};
use crate::package::is_purl;
use crate::report::{Class, Finding, IN_HAND, Report, Thing};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Statements in OpenVEX.
pub const OPENVEX: Format = Format {
    id: "openvex",
    name: "OpenVEX",
    versions: "0.0.1, 0.2.0",
    recognised_by: "@context of openvex.dev, statements",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let is_named = sample.text("@context").is_some_and(|context| context.contains("openvex"));
        match (is_named, sample.has("statements")) {
            (true, _) => Fit::Yes,
            (false, true) => Fit::Near,
            (false, false) => Fit::No,
        }
    },
    read: read_openvex,
};

/// Advisories in CSAF.
pub const CSAF: Format = Format {
    id: "csaf",
    name: "CSAF",
    versions: "2.0, 2.1",
    recognised_by: "document with csaf_version",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        let is_named = memchr::memmem::find(input.head(), b"\"csaf_version\"").is_some();
        if sample.has("document") && is_named { Fit::Yes } else { Fit::No }
    },
    read: read_csaf,
};

/// A product that statements are about.
fn product(report: &mut Report, id: &str, name: &str, purl: &str) -> Thing {
    let is_new = !report.knows(id);
    let product = report.record(id, NodeKind::Software, Some(Subtype::Product));
    if is_new {
        if is_purl(purl) {
            report.identify(&product, IdentifierKind::Purl, purl);
            report.say(&product, Attribute::Purl, purl);
        }
        report.say(&product, Attribute::Name, if name.is_empty() { id } else { name });
    }
    product
}

fn class(status: &str) -> Option<Class> {
    Some(match status {
        "affected" | "known_affected" | "first_affected" | "last_affected" => Class::Weakness,
        "not_affected" | "known_not_affected" | "fixed" | "first_fixed" => Class::Fine,
        "under_investigation" => Class::NotTested,
        _ => return None,
    })
}

fn read_openvex(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let wanted = |name: &str| matches!(name, "author" | "timestamp" | "@context");
    let head = json::header(input, &mut Report::of_network("openvex", context, &mut unheard), wanted)?;
    let of_head = |name: &str| head.as_ref().and_then(|head| head.text(name)).unwrap_or_default();
    let mut report = Report::new("openvex", of_head("author"), context, sink);
    report.outcome.version = of_head("@context").rsplit_once("/v").map(|(_, version)| version.to_owned());
    let made = moment::parse(of_head("timestamp"));
    json::each(
        input,
        &mut report,
        &["statements", "*"],
        |_| true,
        |report, node, _| {
            report.row(node.at, [node.text("timestamp").and_then(moment::parse), made])?;
            report.confidence(IN_HAND);
            statement(report, node);
            Ok(())
        },
    )?;
    report.end()
}

fn statement(report: &mut Report, node: &Node) {
    // The first version has texts where the second has objects.
    let named = node.get("vulnerability");
    let id = named.and_then(|named| named.as_text().or_else(|| named.text("name")).or_else(|| named.text("@id")));
    let (Some(id), Some(class)) = (id, node.text("status").and_then(class)) else {
        return report.refuse_here(Message::new(Code::RowUnreadable).with("name", "statement"), node.at);
    };
    for one in node.list("products") {
        let Some(key) = one.as_text().or_else(|| one.text("@id")) else { continue };
        let purl = one.get("identifiers").and_then(|ids| ids.text("purl")).unwrap_or(key);
        let thing = product(report, key, "", purl);
        let mut finding = Finding::new(id, id);
        finding.class = class;
        finding.facts.cves(id);
        let aliases = named.map(|named| named.list("aliases")).unwrap_or_default();
        for alias in aliases.iter().filter_map(Node::as_text) {
            finding.facts.cves(alias);
            finding.facts.text(Attribute::CrossReference, alias);
        }
        finding.facts.text(Attribute::ExtraInformation, node.text("justification").unwrap_or_default());
        finding.facts.text(Attribute::Description, node.text("impact_statement").unwrap_or_default());
        finding.facts.text(Attribute::Solution, node.text("action_statement").unwrap_or_default());
        report.finding(finding, &thing);
    }
}

fn read_csaf(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let head =
        json::header(input, &mut Report::of_network("csaf", context, &mut unheard), |name| name != "vulnerabilities")?;
    let document = head.as_ref().and_then(|head| head.get("document"));
    let version =
        document.and_then(|document| document.get("csaf_version")).and_then(Node::written).unwrap_or_default();
    if !version.starts_with("2.") {
        let refused = Message::new(Code::UnsupportedVersion).with("version", version).with("known", CSAF.versions);
        return Ok(Outcome { rejected: Some(refused.in_file(context.name)), ..Outcome::default() });
    }
    let publisher =
        document.and_then(|document| document.get("publisher")).and_then(|publisher| publisher.text("name"));
    let released = document
        .and_then(|document| document.get("tracking"))
        .and_then(|tracking| tracking.text("current_release_date"));
    let products = head.as_ref().and_then(|head| head.get("product_tree")).map(products).unwrap_or_default();
    let mut report = Report::new("csaf", publisher.unwrap_or_default(), context, sink);
    report.outcome.version = Some(version.to_owned());
    let made = released.and_then(moment::parse);
    json::each(
        input,
        &mut report,
        &["vulnerabilities", "*"],
        |_| true,
        |report, node, _| {
            report.row(node.at, [made])?;
            report.confidence(IN_HAND);
            advisory(report, node, &products);
            Ok(())
        },
    )?;
    report.end()
}

/// The products of the tree by their id: name, and package URL if there is one.
fn products(tree: &Node) -> FxHashMap<String, (String, String)> {
    let mut products = FxHashMap::default();
    let mut open: Vec<&Node> = vec![tree];
    while let Some(node) = open.pop() {
        open.extend(node.list("branches"));
        open.extend(node.list("relationships"));
        let named =
            node.list("full_product_names").iter().chain(node.get("product")).chain(node.get("full_product_name"));
        for product in named {
            let helper = product.get("product_identification_helper");
            let purl = helper.and_then(|helper| helper.text("purl")).unwrap_or_default();
            let name = product.text("name").unwrap_or_default();
            products
                .insert(product.text("product_id").unwrap_or_default().to_owned(), (name.to_owned(), purl.to_owned()));
        }
    }
    products
}

fn advisory(report: &mut Report, node: &Node, products: &FxHashMap<String, (String, String)>) {
    let other = node.list("ids").first().and_then(|id| id.text("text"));
    let Some(id) = node.text("cve").or(other) else {
        return report.refuse_here(Message::new(Code::MissingKey), node.at);
    };
    let Some(json::Value::Object(statuses)) = node.get("product_status").map(|status| &status.value) else { return };
    for (status, listed) in statuses {
        for key in listed.items().iter().filter_map(Node::as_text) {
            let Some(class) = class(status) else {
                report.leave_out(status, 1);
                continue;
            };
            let (name, purl) = products.get(key).cloned().unwrap_or_default();
            let thing = product(report, key, &name, &purl);
            let mut finding = Finding::new(id, node.text("title").unwrap_or(id));
            finding.class = class;
            finding.facts.cves(id);
            finding.facts.cwes(node.get("cwe").and_then(|cwe| cwe.text("id")).unwrap_or_default());
            score(&mut finding, node, key);
            let note = node.list("notes").iter().find(|note| note.text("category") == Some("description"));
            finding.facts.text(Attribute::Description, note.and_then(|note| note.text("text")).unwrap_or_default());
            report.finding(finding, &thing);
        }
    }
}

fn score(finding: &mut Finding, node: &Node, key: &str) {
    for scores in node.list("scores") {
        let is_own = scores.list("products").iter().any(|product| product.as_text() == Some(key));
        let Some(rating) = scores.get("cvss_v3").filter(|_| is_own) else { continue };
        let version = rating.get("version").and_then(Node::written).unwrap_or_default();
        finding.facts.vector(rating.text("vectorString").unwrap_or_default(), version);
        finding.facts.number(Attribute::CvssScore, rating.get("baseScore").and_then(Node::number), 10.0);
        let word = rating.text("baseSeverity").unwrap_or_default();
        word.clone_into(&mut finding.severity);
        finding.level = crate::report::level(word);
    }
}
