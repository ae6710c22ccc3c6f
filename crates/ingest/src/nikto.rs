//! Nikto: what a web server answers to many requests, as XML or JSON. Nikto rates nothing, so a finding has no level; one id
//! stands for several headers, which only the text tells apart. EVIDENCE.md §3.26.

use std::io;

use kharita_model::Attribute;

use crate::facts::protocol;
use crate::json::{self, Node};
use crate::report::{Finding, Machine, Report};
use crate::xml::{Step, Take, last, walk};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of Nikto.
pub const FORMAT: Format = Format {
    id: "nikto",
    name: "Nikto (XML, JSON)",
    versions: "2.1, 2.5",
    recognised_by: "<niktoscan>; members host, ip, port, vulnerabilities",
    reader: 1,
    recognise,
    read,
};

fn recognise(input: &Input) -> Fit {
    if input.root().is_some_and(|(name, _)| name == "niktoscan" || name == "niktoscans") {
        return Fit::Yes;
    }
    let sample = input.sample();
    let is_ours =
        sample.has_all(&["host", "vulnerabilities"]) && (sample.has("banner") || sample.has_all(&["ip", "port"]));
    if is_ours { Fit::Yes } else { Fit::No }
}

/// The server that was asked.
#[derive(Default)]
struct Target {
    machine: Machine,
    port: Option<u16>,
    banner: String,
    when: Option<kharita_model::Instant>,
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("nikto", context, sink);
    if input.root().is_none() {
        json::lines(input, &mut report, |_| true, of_node)?;
        return report.end();
    }
    let mut target = Target::default();
    walk(
        input,
        &mut report,
        take,
        |_| true,
        |report, path, step| {
            match step {
                Step::Entered(tree) if last(path) == "scandetails" => {
                    let text = |name| tree.attribute(name);
                    // The end of a scan is wrong in some versions; its start is not.
                    target = Target {
                        machine: Machine::at(tree.at).with(text("targetip")).with(text("targethostname")),
                        port: text("targetport").parse().ok(),
                        banner: text("targetbanner").to_owned(),
                        when: moment::parse(text("starttime")),
                    };
                    answered(report, &target, &[])?;
                }
                Step::Record(tree) => {
                    let text = |name: &str| tree.text(name).trim().to_owned();
                    let row = [
                        tree.attribute("id").to_owned(),
                        tree.attribute("method").to_owned(),
                        text("uri"),
                        text("description"),
                    ];
                    target.machine.at = tree.at;
                    answered(report, &target, &[row])?;
                }
                _ => {}
            }
            Ok(())
        },
    )?;
    report.end()
}

fn take(path: &str) -> Take {
    match last(path) {
        "niktoscans" | "niktoscan" | "scandetails" => Take::Enter,
        "item" => Take::Whole,
        _ => Take::Pass,
    }
}

fn of_node(report: &mut Report, node: &Node) -> io::Result<()> {
    let text = |node: &Node, name: &str| node.get(name).and_then(Node::written).unwrap_or_default().to_owned();
    let machine = Machine::at(node.at).with(&text(node, "ip")).with(&text(node, "host"));
    let mut target =
        Target { machine, port: text(node, "port").parse().ok(), banner: text(node, "banner"), when: None };
    answered(report, &target, &[])?;
    for row in node.list("vulnerabilities") {
        target.machine.at = row.at;
        answered(report, &target, &[["id", "method", "url", "msg"].map(|name| text(row, name))])?;
    }
    Ok(())
}

/// Writes the server, and what it answered: id of the test, method, path, text.
fn answered(report: &mut Report, target: &Target, rows: &[[String; 4]]) -> io::Result<()> {
    report.row(target.machine.at, [target.when])?;
    let port = protocol("tcp").zip(target.port.filter(|port| *port > 0));
    let Some(site) = report.site(&target.machine, port, "") else { return Ok(()) };
    if let Some(service) = &site.service {
        report.once(service, Attribute::ExtraInformation, &target.banner);
    }
    for [id, method, path, said] in rows {
        let mut finding = Finding::new(id, said);
        finding.key = format!("{id}/{method}/{path}/{}", said.chars().take(100).collect::<String>());
        finding.facts.cves(said);
        finding.facts.links(said);
        finding.facts.text(Attribute::ExtraInformation, &format!("{method} {path}"));
        report.finding_at(finding, &site);
    }
    Ok(())
}
