//! SARIF 2.1.0: results of analyses of code, whatever tool wrote them. What is said of a rule stands in the run's tool and its
//! extensions; pieces of code may hold secrets and are not read. EVIDENCE.md §3.16.

use std::io;

use kharita_model::{Attribute, Subtype};

use crate::json::{self, Node};
use crate::report::{Class, Finding, IN_HAND, Report, level};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of analyses in SARIF.
pub const FORMAT: Format = Format {
    id: "sarif",
    name: "SARIF",
    versions: "2.1.0",
    recognised_by: "runs with version 2.1.0 or the schema of SARIF",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let is_named = sample.text("$schema").is_some_and(|schema| schema.to_ascii_lowercase().contains("sarif"));
    let version = sample.text("version").unwrap_or_default();
    match (sample.has("runs"), is_named || version.starts_with("2.1")) {
        (true, true) => Fit::Yes,
        (true, false) | (false, true) => {
            if is_named {
                Fit::Yes
            } else {
                Fit::Near
            }
        }
        (false, false) => Fit::No,
    }
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut unheard = Vec::new();
    let head = json::header(input, &mut Report::of_network("sarif", context, &mut unheard), of_head)?;
    let runs: &[Node] = head.as_ref().map(|head| head.list("runs")).unwrap_or_default();
    let tool = runs.first().map(tool_of).unwrap_or_default();
    let mut report = Report::new("sarif", &tool.to_lowercase(), context, sink);
    report.outcome.version = head.as_ref().and_then(|head| head.text("version")).map(str::to_owned);
    for run in runs {
        report.row(run.at, [ended(run)])?;
        report.confidence(IN_HAND);
        let name = artefact_of(run, context);
        let artefact = report.artefact(&name, "");
        report.looked(&artefact, kharita_model::Aspect::Existence);
    }
    json::each(input, &mut report, &["runs", "*", "results", "*"], of_result, |report, node, place| {
        let Some(run) = place.owner(runs, 0) else { return Ok(()) };
        report.row(node.at, [ended(run)])?;
        report.confidence(IN_HAND);
        let name = artefact_of(run, context);
        let artefact = report.artefact(&name, "");
        let finding = result(node, run);
        report.finding(finding, &artefact);
        Ok(())
    })?;
    report.end()
}

fn at<'n>(node: &'n Node, path: &str) -> Option<&'n Node> {
    path.split('/').try_fold(node, |node, name| node.get(name))
}

fn tool_of(run: &Node) -> &str {
    at(run, "tool/driver/name").and_then(Node::as_text).unwrap_or_default()
}

fn ended(run: &Node) -> Option<kharita_model::Instant> {
    let invocation = run.list("invocations").first()?;
    invocation.text("endTimeUtc").or_else(|| invocation.text("startTimeUtc")).and_then(moment::parse)
}

/// What was analysed: the repository if the tool knows it, else what only the name of the file tells.
fn artefact_of(run: &Node, context: &Context) -> String {
    let repository = run.list("versionControlProvenance").first().and_then(|source| source.text("repositoryUri"));
    let stem = context.name.rsplit(['/', '\\']).next().unwrap_or_default();
    repository
        .unwrap_or_else(|| stem.strip_suffix(".sarif").or_else(|| stem.strip_suffix(".json")).unwrap_or(stem))
        .to_owned()
}

fn result(node: &Node, run: &Node) -> Finding {
    let rule = rule_of(node, run);
    let named = node.text("ruleId").or_else(|| rule.and_then(|rule| rule.text("id"))).unwrap_or_default();
    let said = at(node, "message/text").and_then(Node::as_text).unwrap_or_default();
    let short = rule.and_then(|rule| at(rule, "shortDescription/text")).and_then(Node::as_text);
    let title = short.or_else(|| rule.and_then(|rule| rule.text("name"))).unwrap_or(named);
    let mut finding = Finding::new(named, if title.is_empty() { said } else { title });
    let place = place_of(node);
    finding.key = format!("{}/{named}/{}", tool_of(run), fingerprint(node).unwrap_or(&place));
    let word = node
        .text("level")
        .or_else(|| rule.and_then(|rule| at(rule, "defaultConfiguration/level")).and_then(Node::as_text));
    let word = word.unwrap_or("warning");
    word.clone_into(&mut finding.severity);
    let score = rule.and_then(|rule| at(rule, "properties/security-severity")).and_then(Node::number);
    finding.level = level(word);
    finding.class = class(node, word);
    finding.subtype = Some(Subtype::Misconfiguration);
    let facts = &mut finding.facts;
    facts.cves(named);
    facts.number(Attribute::CvssScore, score, 10.0);
    for relation in rule.map(|rule| rule.list("relationships")).unwrap_or_default() {
        let id = at(relation, "target/id").and_then(Node::as_text).unwrap_or_default();
        if id.to_ascii_uppercase().starts_with("CWE") {
            facts.cwes(id);
        }
    }
    let properties = rule.and_then(|rule| rule.get("properties"));
    let tags = properties.map(|properties| properties.list("tags").iter().chain(properties.list("cwe")));
    for tag in tags.into_iter().flatten().filter_map(Node::as_text) {
        let last = tag.rsplit('/').next().unwrap_or(tag);
        if last.to_ascii_lowercase().starts_with("cwe-") {
            facts.cwes(&last.to_ascii_uppercase().replace("CWE-0", "CWE-"));
        }
    }
    let described = rule.and_then(|rule| at(rule, "fullDescription/text")).and_then(Node::as_text);
    facts.text(Attribute::Description, described.unwrap_or_default());
    facts.text(Attribute::Output, said);
    facts.text(Attribute::ExtraInformation, &place);
    finding
}

fn class(node: &Node, level: &str) -> Class {
    // Somebody decided not to see it, which proves nothing; a decision under review or rejected is none.
    let accepted = |suppression: &Node| {
        !matches!(suppression.text("status").or(suppression.text("state")), Some("underReview" | "rejected"))
    };
    match node.text("kind") {
        Some("pass" | "notApplicable") => Class::Fine,
        Some("open" | "review") => Class::NotTested,
        Some("informational") => Class::Information,
        _ if node.list("suppressions").iter().any(accepted) => Class::NotTested,
        _ if level == "none" => Class::Information,
        _ => Class::Weakness,
    }
}

/// The rule of a result: by its place in the tool or in one of its extensions, else by its id.
fn rule_of<'n>(node: &'n Node, run: &'n Node) -> Option<&'n Node> {
    let reference = node.get("rule");
    let index = node.integer_of("ruleIndex").or_else(|| reference.and_then(|rule| rule.integer_of("index")));
    let extension = reference.and_then(|rule| at(rule, "toolComponent/index")).and_then(Node::integer);
    let component = match extension.and_then(|index| usize::try_from(index).ok()) {
        Some(index) => at(run, "tool")?.list("extensions").get(index),
        None => at(run, "tool/driver"),
    };
    let by_index =
        index.and_then(|index| usize::try_from(index).ok()).and_then(|index| component?.list("rules").get(index));
    let id = node.text("ruleId").or_else(|| reference.and_then(|rule| rule.text("id")));
    let by_id = || {
        let rules = at(run, "tool/driver").map(|driver| driver.list("rules")).unwrap_or_default();
        rules.iter().find(|rule| rule.text("id").is_some() && rule.text("id") == id)
    };
    by_index.or_else(by_id)
}

/// What the tool itself tells results apart by, which stays when lines move.
fn fingerprint(node: &Node) -> Option<&str> {
    let of = |name: &str| {
        let json::Value::Object(prints) = &node.get(name)?.value else { return None };
        prints.iter().find_map(|(_, print)| print.as_text())
    };
    of("partialFingerprints").or_else(|| of("fingerprints"))
}

/// `file:line:column` of the first location.
fn place_of(node: &Node) -> String {
    let Some(place) = node.list("locations").first().and_then(|location| location.get("physicalLocation")) else {
        return String::new();
    };
    let file = at(place, "artifactLocation/uri").and_then(Node::as_text).unwrap_or_default();
    let number = |name: &str| place.get("region").and_then(|region| region.integer_of(name));
    match (number("startLine"), number("startColumn")) {
        (Some(line), Some(column)) => format!("{file}:{line}:{column}"),
        (Some(line), None) => format!("{file}:{line}"),
        _ => file.to_owned(),
    }
}

fn of_head(name: &str) -> bool {
    !matches!(
        name,
        "results"
            | "artifacts"
            | "logicalLocations"
            | "graphs"
            | "threadFlowLocations"
            | "taxonomies"
            | "help"
            | "messageStrings"
            | "webRequests"
            | "webResponses"
            | "addresses"
            | "account"
            | "commandLine"
            | "notifications"
            | "toolExecutionNotifications"
            | "environmentVariables"
    )
}

fn of_result(name: &str) -> bool {
    !matches!(
        name,
        "codeFlows"
            | "relatedLocations"
            | "snippet"
            | "contextRegion"
            | "stacks"
            | "graphs"
            | "fixes"
            | "attachments"
            | "markdown"
    )
}
