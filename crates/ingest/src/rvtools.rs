//! RVTools: the virtual machines and hypervisors of a vCenter, as a workbook of tabs or one tab as CSV. A workbook
//! lists all that its vCenter knows, so a machine that is missing later is gone; one tab alone does not say so. Remarks of people are not read.

use std::io;
use std::rc::Rc;

use calamine::Reader as _;
use kharita_model::{Aspect, Attribute, EdgeKind, IdentifierKind, Locator, Message, NodeKind, Subtype, Value};

use crate::cells::grid::{Content, Grid};
use crate::cells::{self, sheet_list};
use crate::report::{IN_HAND, Machine, Report};
use crate::table::{self, Row};
use crate::{Context, Fit, Format, Input, Outcome, Sink, moment};

/// Exports of RVTools.
pub const FORMAT: Format = Format {
    id: "rvtools",
    name: "RVTools / vCenter (XLSX, CSV)",
    versions: "3.x, 4.x: tabs vInfo, vHost, vNetwork",
    recognised_by: "tabs vInfo and vHost; titles VM, Powerstate, and an id of the machine",
    reader: 1,
    recognise,
    read,
};

/// The tabs that are read.
const TABS: [&str; 3] = ["vHost", "vInfo", "vNetwork"];
const GUEST_ID: &[&str] = &["vm uuid", "vm id", "vm"];

fn recognise(input: &Input) -> Fit {
    if let Some(sheets) = sheet_list(input) {
        let holds = |name: &str| memchr::memmem::find(&sheets, format!("\"{name}\"").as_bytes()).is_some();
        return if holds("vInfo") || (holds("vHost") && holds("vNetwork")) { Fit::Yes } else { Fit::No };
    }
    if table::find_header(input, is_header).is_some() { Fit::Yes } else { Fit::No }
}

fn is_header(titles: &[String]) -> bool {
    let has = |wanted: &str| titles.iter().any(|title| title == wanted);
    let is_guests = has("vm") && has("powerstate") && (has("vm uuid") || has("dns name") || has("mac address"));
    is_guests || (has("host") && has("esx version") && has("vendor"))
}

fn read(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    if input.head().starts_with(b"PK") { read_workbook(input, context, sink) } else { read_csv(input, context, sink) }
}

fn read_workbook(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let mut book = match cells::open(input)? {
        Ok(book) => book,
        Err(message) => return Ok(Outcome { rejected: Some(message.in_file(context.name)), ..Outcome::default() }),
    };
    let (mut tabs, mut others) = (Vec::new(), Vec::new());
    for name in book.sheet_names() {
        let grid = Grid::read(&mut book, &name);
        if TABS.contains(&name.as_str()) {
            tabs.push(grid);
        } else {
            others.push((name, grid.rows.len().saturating_sub(1) as u64));
        }
    }
    let vcenter = tabs.iter().flat_map(rows_of).find_map(|(_, row)| vcenter(&row));
    let mut report = Report::new("rvtools", vcenter.as_deref().unwrap_or(context.space), context, sink);
    report.row(0, [])?;
    // Machines that the vCenter does not list are not there.
    let is_whole = ["vHost", "vInfo"].iter().all(|wanted| tabs.iter().any(|tab| tab.name == **wanted));
    if is_whole && vcenter.is_some() {
        report.looked_everywhere(Aspect::Existence);
    }
    for grid in &tabs {
        for (place, row) in rows_of(grid) {
            report.row_at(place, [])?;
            line(&mut report, &row);
        }
        if let Some(problem) = &grid.problem {
            report.refuse(Message::new(kharita_model::Code::RowUnreadable).with("problem", problem));
            report.incomplete();
        }
    }
    others.iter().for_each(|(name, rows)| report.leave_out(name, *rows));
    report.end()
}

fn read_csv(input: &mut Input, context: &Context, sink: &mut dyn Sink) -> io::Result<Outcome> {
    let (mut named, mut unheard) = (None, Vec::new());
    table::rows(input, &mut Report::of_network("rvtools", context, &mut unheard), is_header, |_, row| {
        named = named.take().or_else(|| vcenter(&row));
        Ok(())
    })?;
    let mut report = Report::new("rvtools", named.as_deref().unwrap_or(context.space), context, sink);
    table::rows(input, &mut report, is_header, |report, row| {
        report.row(row.at, [])?;
        line(report, &row);
        Ok(())
    })?;
    report.end()
}

/// The vCenter that a row comes from.
fn vcenter(row: &Row) -> Option<String> {
    Some(row.get(&["vi sdk uuid", "vi sdk server"]).to_lowercase()).filter(|name| !name.is_empty())
}

/// The rows of a tab below its titles, each with its place.
fn rows_of(grid: &Grid) -> Vec<(Locator, Row)> {
    let mut rows = grid.rows.iter();
    let Some((_, first)) = rows.next() else { return Vec::new() };
    let width = grid.rows.values().filter_map(|row| row.keys().next_back()).max().copied().unwrap_or_default();
    let text = |row: &cells::grid::Row, column: u16| row.get(&column).and_then(Content::text).unwrap_or_default();
    let titles: Rc<[String]> = (1..=width).map(|column| text(first, column).to_lowercase()).collect();
    let row = |(number, row): (&u32, &cells::grid::Row)| {
        let place = Locator::Cell { sheet: grid.name.as_str().into(), row: *number, column: 1 };
        (place, Row::new(&titles, (1..=width).map(|column| text(row, column)).collect()))
    };
    rows.map(row).collect()
}

/// A row of any tab.
fn line(report: &mut Report, row: &Row) {
    report.confidence(IN_HAND);
    if row.get(&["template"]).eq_ignore_ascii_case("true") {
        return report.leave_out("templates", 1);
    }
    match () {
        () if !row.get(&["esx version"]).is_empty() => hypervisor(report, row),
        () if !row.get(&["vm"]).is_empty() => guest(report, row),
        () => report.leave_out("", 1),
    }
}

fn hypervisor(report: &mut Report, row: &Row) {
    let mut machine = Machine::at(row.at)
        .with(row.get(&["host"]))
        .identified(IdentifierKind::Serial, row.get(&["serial number", "service tag"]))
        .identified(IdentifierKind::SmbiosUuid, row.get(&["uuid"]))
        .os(row.get(&["esx version"]));
    machine.id = Some(row.get(&["host"]).to_lowercase()).filter(|id| !id.is_empty());
    machine.subtype = Some(Subtype::Server);
    let Some(host) = report.machine(&machine) else { return };
    report.say(&host, Attribute::Vendor, row.get(&["vendor"]));
    report.say(&host, Attribute::Model, row.get(&["model"]));
    report.say(&host, Attribute::SerialNumber, row.get(&["serial number", "service tag"]));
    report.say(&host, Attribute::Firmware, row.get(&["bios version"]));
    if let Some(boot) = moment::parse(row.get(&["boot time"])).filter(|boot| *boot <= report.context.now) {
        report.attribute(&host, Attribute::LastBoot, Value::Instant(boot));
    }
    let cluster = row.get(&["cluster"]);
    if !cluster.is_empty() {
        let key = format!("{}/{cluster}", row.get(&["datacenter"]));
        let cluster_of = report.record(&key, NodeKind::Host, Some(Subtype::Cluster));
        report.once(&cluster_of, Attribute::Name, cluster);
        report.edge(&host, EdgeKind::PartOf, &cluster_of, Vec::new());
    }
}

/// A guest. What the vCenter calls it is no name on the network; what its tools say is.
fn guest(report: &mut Report, row: &Row) {
    let mut machine = Machine::at(row.at)
        .named(row.get(&["dns name"]))
        .addressed(row.get(&["primary ip address"]))
        .addressed(row.get(&["ipv4 address", "ip address"]))
        .addressed(row.get(&["ipv6 address"]))
        .mac(row.get(&["mac address"]))
        .identified(IdentifierKind::SmbiosUuid, row.get(&["smbios uuid", "bios uuid"]))
        .os(row.get(&["os according to the vmware tools", "os according to the configuration file"]));
    machine.id = Some(row.get(GUEST_ID).to_lowercase());
    machine.subtype = Some(Subtype::Vm);
    let Some(guest) = report.machine(&machine) else { return };
    report.once(&guest, Attribute::Name, row.get(&["vm"]));
    let host = row.get(&["host"]).to_lowercase();
    // The tab of interfaces repeats where a machine runs.
    if !host.is_empty() && !row.get(&["powerstate"]).is_empty() {
        let host = report.mention(&host);
        if report.is_first(&guest, "runs-on", &host.key) {
            report.edge(&guest, EdgeKind::RunsOn, &host, Vec::new());
        }
    }
}
