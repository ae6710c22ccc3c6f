//! Prowler: checks of a cloud or a cluster, as OCSF findings (JSON), older native JSON, or CSV. A check that is muted is
//! kept, but proves nothing. EVIDENCE.md §3.20.

use std::io;

use kharita_model::{Attribute, Code, Message, Subtype};

use crate::cloud::Resource;
use crate::json::{self, Node};
use crate::report::{Class, Finding, IN_HAND, Report};
use crate::table::{self, Row};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of Prowler.
pub const FORMAT: Format = Format {
    id: "prowler",
    name: "Prowler (OCSF JSON, CSV)",
    versions: "3.x–5.x",
    recognised_by: "OCSF findings with metadata, finding_info, status_code; titles CHECK_ID, RESOURCE_UID, STATUS",
    reader: 1,
    recognise,
    read,
};

fn is_header(titles: &[String]) -> bool {
    ["check_id", "status", "resource_uid"].iter().all(|wanted| titles.iter().any(|title| title == wanted))
}

fn recognise(input: &Input) -> Fit {
    let sample = input.sample();
    let is_ocsf =
        sample.has_all(&["metadata", "finding_info"]) && (sample.has("status_code") || sample.has("class_uid"));
    let is_native = sample.has_all(&["CheckID", "Status"]) && (sample.has("ResourceArn") || sample.has("ResourceId"));
    if is_ocsf || is_native || table::find_header(input, is_header).is_some() { Fit::Yes } else { Fit::No }
}

/// A result of any form.
struct Check<'c> {
    at: u64,
    id: &'c str,
    title: &'c str,
    status: &'c str,
    muted: bool,
    severity: &'c str,
    resource: &'c str,
    resource_name: &'c str,
    resource_type: &'c str,
    account: &'c str,
    texts: [(Attribute, &'c str); 3],
    when: &'c str,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("prowler", context, sink);
    if input.sample().is_json {
        json::lines(input, &mut report, |name| !matches!(name, "labels" | "data" | "ResourceTags"), of_node)?;
    } else {
        table::rows(input, &mut report, is_header, of_row)?;
    }
    report.end()
}

fn of_node(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |path: &str| path.split('/').try_fold(node, |node, name| node.get(name)).and_then(Node::written);
    let any = |paths: &[&'static str]| paths.iter().find_map(|path| text(path)).unwrap_or_default();
    if report.outcome.version.is_none() {
        report.outcome.version = text("metadata/product/version").map(str::to_owned);
    }
    let references = node.get("unmapped").and_then(|unmapped| unmapped.get("compliance"));
    let native = node.list("resources");
    let own = std::slice::from_ref(node);
    // One finding may name several resources: each is observed.
    for resource in if native.is_empty() { own } else { native } {
        let of_resource = |names: &[&str]| names.iter().find_map(|name| resource.text(name)).unwrap_or_default();
        let check = Check {
            at: node.at,
            id: any(&["metadata/event_code", "finding_info/analytic/uid", "CheckID"]),
            title: any(&["finding_info/title", "CheckTitle"]),
            status: any(&["status_code", "Status"]),
            muted: text("status").is_some_and(|status| matches!(status, "Suppressed" | "Muted")),
            severity: any(&["severity", "Severity"]),
            resource: of_resource(&["uid", "ResourceArn", "ResourceId"]),
            resource_name: of_resource(&["name", "ResourceId"]),
            resource_type: of_resource(&["type", "ResourceType"]),
            account: any(&["cloud/account/uid", "AccountId"]),
            texts: [
                (Attribute::Output, any(&["status_detail", "StatusExtended"])),
                (Attribute::Description, any(&["risk_details", "finding_info/desc", "Risk"])),
                (Attribute::Solution, any(&["remediation/desc"])),
            ],
            when: any(&[
                "finding_info/created_time_dt",
                "time_dt",
                "event_time",
                "finding_info/created_time",
                "AssessmentStartTime",
            ]),
        };
        write(report, &check, references)?;
    }
    Ok(())
}

fn of_row(report: &mut Report, row: Row) -> io::Result<()> {
    let check = Check {
        at: row.at,
        id: row.get(&["check_id"]),
        title: row.get(&["check_title"]),
        status: row.get(&["status"]),
        muted: row.get(&["muted"]).eq_ignore_ascii_case("true"),
        severity: row.get(&["severity"]),
        resource: row.get(&["resource_uid", "resource_arn"]),
        resource_name: row.get(&["resource_name"]),
        resource_type: row.get(&["resource_type"]),
        account: row.get(&["account_uid"]),
        texts: [
            (Attribute::Output, row.get(&["status_extended"])),
            (Attribute::Description, row.get(&["risk", "description"])),
            (Attribute::Solution, row.get(&["remediation_recommendation_text"])),
        ],
        when: row.get(&["timestamp"]),
    };
    write(report, &check, None)
}

fn write(report: &mut Report, check: &Check, references: Option<&Node>) -> io::Result<()> {
    report.row(check.at, [moment::parse(check.when)])?;
    report.confidence(IN_HAND);
    let named = if check.resource.is_empty() { check.resource_name } else { check.resource };
    if check.id.is_empty() || named.is_empty() {
        report.refuse_here(Message::new(Code::MissingKey), check.at);
        return Ok(());
    }
    let resource = Resource {
        at: check.at,
        id: named,
        name: check.resource_name,
        kind: check.resource_type,
        account: check.account,
        ..Resource::default()
    };
    let Some(resource) = resource.write(report) else { return Ok(()) };
    let mut finding = Finding::new(check.id, check.title).severity(check.severity);
    finding.class = match check.status.to_ascii_uppercase().as_str() {
        "FAIL" if check.muted => Class::NotTested,
        "FAIL" => Class::Weakness,
        "PASS" => Class::Fine,
        _ => Class::NotTested,
    };
    finding.subtype = Some(Subtype::Misconfiguration);
    check.texts.iter().for_each(|(attribute, text)| finding.facts.text(*attribute, text));
    if let Some(json::Value::Object(frameworks)) = references.map(|node| &node.value) {
        for (framework, rules) in frameworks {
            for rule in rules.items().iter().filter_map(Node::as_text) {
                finding.facts.text(Attribute::ComplianceReference, &format!("{framework} {rule}"));
            }
        }
    }
    report.finding(finding, &resource);
    Ok(())
}
