//! OWASP ZAP: alerts on sites, as XML or JSON. Each instance of an alert, a place in the site, is an observation of its own.
//! EVIDENCE.md §3.8.

use std::io;

use kharita_model::{Aspect, Attribute, Instant, Word};

use crate::facts::protocol;
use crate::json::{self, Node};
use crate::report::{Class, FROM_OUTSIDE, Finding, GUESS, IN_HAND, Machine, Report, authority, level};
use crate::xml::{Step, Take, Tree, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Reports of OWASP ZAP.
pub const FORMAT: Format = Format {
    id: "zap",
    name: "OWASP ZAP (XML, JSON)",
    versions: "2.7–2.16",
    recognised_by: "<OWASPZAPReport>; members @version, site",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    if input.root().is_some_and(|(name, _)| name == "OWASPZAPReport") {
        return Fit::Yes;
    }
    let sample = input.sample();
    let is_dated = sample.has("@version") || sample.has("@generated") || sample.has("@programName");
    if !sample.is_list && is_dated && sample.has("site") { Fit::Yes } else { Fit::No }
}

/// A site.
#[derive(Debug, Default)]
struct Site {
    at: u64,
    host: String,
    port: Option<(Word, u16)>,
}

/// An alert of either form.
#[derive(Debug, Default)]
struct Alert {
    at: u64,
    id: String,
    name: String,
    risk: String,
    confidence: String,
    cwe: String,
    texts: [String; 3],
    instances: Vec<(u64, String)>,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("zap", context, sink);
    if input.root().is_some() {
        read_xml(input, &mut report)?
    } else {
        read_json(input, &mut report)?
    }
    report.end()
}

fn read_xml(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let (mut generated, mut current) = (None, Site::default());
    let wanted = |name: &str| {
        !matches!(
            name,
            "evidence" | "attack" | "otherinfo" | "requestheader" | "requestbody" | "responseheader" | "responsebody"
        )
    };
    walk(input, report, take, wanted, |report, path, step| {
        match step {
            Step::Entered(tree) if path == "/OWASPZAPReport" => {
                generated = moment::parse(tree.attribute("generated"));
                report.outcome.version =
                    Some(tree.attribute("version").to_owned()).filter(|version| !version.is_empty());
            }
            Step::Entered(tree) if path == "/OWASPZAPReport/site" => {
                let text = |name| tree.attribute(name);
                current = site(tree.at, text("name"), text("host"), text("port"));
                looked_at(report, &current, generated)?;
            }
            Step::Record(tree) => alert(report, &current, generated, &alert_of_tree(&tree))?,
            _ => {}
        }
        Ok(())
    })
}

fn take(path: &str) -> Take {
    match path {
        "/OWASPZAPReport" | "/OWASPZAPReport/site" | "/OWASPZAPReport/site/alerts" => Take::Enter,
        "/OWASPZAPReport/site/alerts/alertitem" => Take::Whole,
        _ => Take::Pass,
    }
}

fn alert_of_tree(tree: &Tree) -> Alert {
    let text = |name: &str| tree.text(name).to_owned();
    let place = |tree: &Tree| (tree.at, ["method", "uri", "param"].map(|name| tree.text(name)).join(" "));
    Alert {
        at: tree.at,
        id: if tree.text("alertRef").is_empty() { text("pluginid") } else { text("alertRef") },
        name: if tree.text("alert").is_empty() { text("name") } else { text("alert") },
        risk: text("riskcode"),
        confidence: text("confidence"),
        cwe: text("cweid"),
        texts: [text("desc"), text("solution"), text("reference")],
        instances: tree.child("instances").map(|all| all.children().iter().map(place).collect()).unwrap_or_default(),
    }
}

fn read_json(input: &mut Input, report: &mut Report) -> io::Result<()> {
    let head = json::header(input, report, |name| name.starts_with('@') || name == "site")?;
    let text_of = |name: &str| head.as_ref().and_then(|head| head.text(name)).unwrap_or_default();
    let generated = moment::parse(text_of("@generated")).or_else(|| moment::parse(text_of("created")));
    report.outcome.version = Some(text_of("@version").to_owned()).filter(|version| !version.is_empty());
    let heads: &[Node] = head.as_ref().map(|head| head.list("site")).unwrap_or_default();
    for node in heads {
        looked_at(report, &site_of_node(node), generated)?;
    }
    let wanted = |name: &str| {
        !matches!(
            name,
            "evidence"
                | "attack"
                | "otherinfo"
                | "request-header"
                | "request-body"
                | "response-header"
                | "response-body"
        )
    };
    json::each(input, report, &["site", "*", "alerts", "*"], wanted, |report, node, place| {
        let site = place.owner(heads, 0).map(site_of_node).unwrap_or_default();
        alert(report, &site, generated, &alert_of_node(node))
    })
}

fn site_of_node(node: &Node) -> Site {
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default();
    site(node.at, text("@name"), text("@host"), text("@port"))
}

fn alert_of_node(node: &Node) -> Alert {
    let text = |name: &str| node.get(name).and_then(Node::written).unwrap_or_default().to_owned();
    let place =
        |node: &Node| (node.at, ["method", "uri", "param"].map(|name| node.text(name).unwrap_or_default()).join(" "));
    Alert {
        at: node.at,
        id: if text("alertRef").is_empty() { text("pluginid") } else { text("alertRef") },
        name: if text("alert").is_empty() { text("name") } else { text("alert") },
        risk: text("riskcode"),
        confidence: text("confidence"),
        cwe: text("cweid"),
        texts: [text("desc"), text("solution"), text("reference")],
        instances: node.list("instances").iter().map(place).collect(),
    }
}

fn site(at: u64, name: &str, host: &str, port: &str) -> Site {
    let (named, by_name) = authority(name);
    let host = if host.is_empty() { named } else { authority(host).0 };
    let port = port.parse().ok().filter(|port| *port > 0).or(by_name);
    Site { at, host: host.to_owned(), port: protocol("tcp").zip(port) }
}

fn looked_at(report: &mut Report, site: &Site, generated: Option<Instant>) -> io::Result<()> {
    report.row(site.at, [generated])?;
    if let Some(host) = report.machine(&Machine::at(site.at).with(&site.host)) {
        report.looked(&host, Aspect::Existence);
    }
    Ok(())
}

/// Writes an alert once for each of its instances; for the site itself if it has none.
fn alert(report: &mut Report, site: &Site, generated: Option<Instant>, alert: &Alert) -> io::Result<()> {
    let whole_site = [(alert.at, String::new())];
    for (at, place) in if alert.instances.is_empty() { &whole_site[..] } else { &alert.instances } {
        report.row(*at, [generated])?;
        let machine = Machine::at(site.at).with(&site.host);
        let Some(found) = report.site(&machine, site.port, "") else { return Ok(()) };
        let mut finding = Finding::new(&alert.id, &alert.name).on(site.port);
        finding.key = format!("{}/{place}", finding.key);
        alert.risk.clone_into(&mut finding.severity);
        finding.level = level(match alert.risk.as_str() {
            "3" => "high",
            "2" => "medium",
            _ => "low",
        });
        finding.class = match (alert.risk.as_str(), alert.confidence.as_str()) {
            ("0", _) => Class::Information,
            (_, "0") => Class::Fine,
            _ => Class::Weakness,
        };
        let facts = &mut finding.facts;
        facts.cwes(&alert.cwe);
        let [description, solution, reference] = &alert.texts;
        facts.text(Attribute::Description, description);
        facts.text(Attribute::Solution, solution);
        facts.links(reference);
        facts.text(Attribute::ExtraInformation, place);
        report.confidence(match alert.confidence.as_str() {
            "4" => IN_HAND,
            "3" => FROM_OUTSIDE,
            "2" => 65,
            _ => GUESS,
        });
        report.finding_at(finding, &found);
    }
    Ok(())
}
