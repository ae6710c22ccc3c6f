//! masscan: open ports, one record a port. What range was asked for does not stand in the file, so nothing follows from
//! silence. EVIDENCE.md §3.26.

use std::io;

use kharita_model::{Attribute, Code, Message};

use crate::facts::protocol;
use crate::json::{self, Node};
use crate::report::{Machine, Report};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Results of masscan.
pub const FORMAT: Format = Format {
    id: "masscan",
    name: "masscan (JSON)",
    versions: "1.x: list, or a record a line",
    recognised_by: "records with ip, timestamp, ports",
    reader: 1,
    recognise: |input| {
        let sample = input.sample();
        if sample.has_all(&["ip", "ports"]) && sample.has("timestamp") { Fit::Yes } else { Fit::No }
    },
    read,
};

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut report = Report::of_network("masscan", context, sink);
    json::lines(input, &mut report, |_| true, record)?;
    report.end()
}

fn record(report: &mut Report, node: &Node) -> io::Result<()> {
    let made = node.get("timestamp").and_then(Node::written).and_then(moment::parse);
    report.row(node.at, [made])?;
    for found in node.list("ports") {
        let number = found.integer_of("port").and_then(|port| u16::try_from(port).ok()).filter(|port| *port > 0);
        let Some(port) = found.text("proto").and_then(protocol).zip(number) else {
            report.refuse_here(Message::new(Code::BadPort).with("value", number.unwrap_or_default()), found.at);
            continue;
        };
        if found.text("status").is_some_and(|status| status != "open") {
            report.leave_out_as(Message::new(Code::LeftOutClosedPorts), 1);
            continue;
        }
        let machine = Machine::at(node.at).addressed(node.text("ip").unwrap_or_default());
        let Some(host) = report.machine(&machine) else { return Ok(()) };
        let service = found.get("service");
        let name = service.and_then(|service| service.text("name")).unwrap_or_default();
        let site = report.service(&host, port.0, port.1, name);
        let banner = service.and_then(|service| service.text("banner")).unwrap_or_default();
        report.once(&site, Attribute::ExtraInformation, banner);
    }
    Ok(())
}
